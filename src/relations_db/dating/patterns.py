"""The notation of the date grammar, and its translation to regular expressions over the characters of `alphabet`.

In: patterns such as `day=DAY of? month=MON comma? year=YEAR`. Capitals name a class of words, small letters a literal
word or mark, `name=` a part of the date; `( ) | ? + (?= (?! (?<= (?<!` mean what they mean in a regular expression.
Out: compiled expressions, one character a word. Refuses classes that no word is in.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relations_db.dating.alphabet import PUNCTUATION

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relations_db.dating.alphabet import Alphabet

CLASSES = {
    "MON": "MONTH WEAK_MONTH SHORT_MONTH",
    "DAY": "DAY_NUMBER ORDINAL_NUMBER",
    "NTH": "ORDINAL_NUMBER ORDINAL",
    "YEAR": "YEAR_NUMBER",
    "WD": "WEEKDAY SHORT_WEEKDAY",
    "COUNT": "DAY_NUMBER NUMBER",
    "ANY_UNIT": "UNIT UNITS",
    "PERIOD": "week month quarter year decade",
    "TO": "to and until till through or dash slash",
    "DET": "the a an its his her their this possessive",
    "WORD": "LOWER CAPITAL",
}
"""Classes made of others: kinds in capitals, literal words in small letters."""

_TOKEN = re.compile(
    r"(?P<name>[a-z_]+\d?)=(?![=!])|(?P<cls>[A-Z][A-Z_]*)|(?P<word>[a-z]+)|(?P<mark>\(\?<?[=!]|[()|?+*])|\s+"
)


def literals_of(patterns: Iterable[str]) -> frozenset[str]:
    """Return the words and marks that patterns name, those of the made classes included."""
    texts = (*patterns, *CLASSES.values())
    found = {match["word"] for text in texts for match in _TOKEN.finditer(text) if match["word"]}
    return frozenset(PUNCTUATION.get(word, word) for word in found)


def compile_pattern(pattern: str, alphabet: Alphabet) -> re.Pattern[str]:
    """Translate one pattern."""
    out: list[str] = []
    names: list[str] = []
    for match in _TOKEN.finditer(pattern):
        if match["name"]:
            names.append(match["name"])
        else:
            out.append(_translate(match, names, alphabet))
    return re.compile("".join(out))


def _translate(match: re.Match[str], names: list[str], alphabet: Alphabet) -> str:
    """Return the regular expression of one token; a waiting name goes to the class or the bracket behind it."""
    mark = match["mark"]
    if mark == "(":
        return f"(?P<{names.pop()}>" if names else "(?:"
    if mark:
        return mark
    piece = _class_of(match["cls"] or match["word"], alphabet)
    return f"(?P<{names.pop()}>{piece})" if names and piece else piece


def _class_of(name: str | None, alphabet: Alphabet) -> str:
    """Return a class or a literal word as a set of characters, nothing for white space."""
    return f"[{class_characters(name, alphabet)}]" if name else ""


def class_characters(name: str, alphabet: Alphabet) -> str:
    """Return the characters a class or a literal word stands for."""
    return "".join(alphabet.characters(PUNCTUATION.get(part, part)) for part in CLASSES.get(name, name).split())

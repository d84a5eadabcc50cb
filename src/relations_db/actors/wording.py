# ruff: noqa: RUF001 - letters that look alike are what this module is about
"""How names are written: accents, apostrophes, plurals and the words of a seed cell.

In: words of a text or the cells of a seed file. Out: one plain spelling of each, so that "Erdoğan" and "Erdogan",
"’s" and "'s" meet. Refuses nothing.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from relations_db.segmenting.words import split_words

_PLAIN = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "ı": "i"}
    | {"đ": "d", "Đ": "D", "ß": "ss", "æ": "ae", "Æ": "Ae", "ð": "d", "þ": "th", "Þ": "Th", "ə": "e", "Ə": "E"}
)


@lru_cache(maxsize=8192)
def plain(word: str) -> str:
    """Return the word without accents and with straight apostrophes and hyphens."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word.translate(_PLAIN))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def plain_words(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words in their plain spelling; the very same tuple where nothing had to change."""
    if all(map(str.isascii, words)):
        return words
    return tuple([word if word.isascii() else plain(word) for word in words])


def cell_words(cell: str) -> tuple[str, ...]:
    """Cut a name or phrase of a seed file into words exactly as the segmenter cuts texts; `*` stays a word."""
    words, _ = split_words(cell, 0, len(cell))
    return tuple(plain(word) for word in words)


_IRREGULAR = {
    "man": "men", "woman": "women", "child": "children", "chief of staff": "chiefs of staff", "mp": "mps",
    "person": "people", "spokesperson": "spokespeople",
}  # fmt: skip
_NO_PLURAL = ("s", "troops", "police", "people", "men", "women", "media", "personnel", "children", "parents")


def plural(noun: str) -> str | None:
    """Return the regular plural of a noun phrase, or None where it is a plural already or has none.

    The first noun takes the ending in "minister of defence" and "head of state", the last one elsewhere.
    """
    head, separator, rest = noun.partition(" of ")
    if separator:
        first = plural(head)
        return None if first is None else f"{first} of {rest}"
    if noun.endswith(_NO_PLURAL) and not noun.endswith(("princess", "empress", "ss")):
        return None
    for ending, many in _IRREGULAR.items():
        if noun.endswith(ending):
            return noun.removesuffix(ending) + many
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")

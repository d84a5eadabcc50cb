"""Tells what classes each word of a sentence can have, before the path through them is sought.

In: the words of a sentence, the word tables and the actor mentions. Out: a choice of tags for each word. Refuses nothing.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from relations_db.grammar.memory import Memory
from relations_db.records import Form, Mention, Sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.grammar.path import Choice
    from relations_db.grammar.words import Words

# After these a word that can be a verb is one: "help end the war".
_BARE_AFTER = frozenset({"help", "helps", "helped", "helping"})
_RELATIVE = frozenset({"which", "who"})
_MODAL_NOUNS = frozenset({"might", "will", "may", "can"})
_COPULAR = frozenset({"remain", "remains", "remained", "stay", "stays", "stayed", "became", "becomes"})
_SPECIAL = _MODAL_NOUNS | _COPULAR | {"which", "back", "home", "long", "forces", "talks"}
_APPROXIMATE = frozenset({"over", "around", "about", "under"})
_OBJECTS = frozenset({"DT", "P", "PRP", "PRPS", "CD", "NS", "R"})
_BEFORE_NOUN = frozenset({"DT", "PRPS", "POS", "A"})
_VERBAL = frozenset({"VB", "BE", "HV", "DO", "R", "NEG"})
_ADVERB = ("R",)
_QUOTED = ("''",)
_GENITIVE = ("POS", "BE")
_NO_OWNERS = frozenset({"PRP", "EX", "WH", "SUB", "R"})
_PUNCTUATION = re.compile(r"[^\w$%€£&]+$")
_DIVIDERS = frozenset({"–", "—", "-", "--", ";", ":"})
_SIGNS: dict[str, Choice] = {
    "'s": _GENITIVE, "’s": _GENITIVE, "'": ("POS", "''"), "’": ("POS", "''"),
    "$": ("$",), "€": ("$",), "£": ("$",), "¥": ("$",),
}  # fmt: skip
_MENTION_TAGS: dict[Form, Choice] = {Form.ADJECTIVE: ("A", "P"), Form.POSSESSIVE: ("PRPS",), Form.PRONOUN: ("PRP",)}


class Chooser:
    """Knows the word tables, and remembers what it found in them for each spelling."""

    def __init__(self, table: Words) -> None:
        self.table = table
        self._inside = Memory(partial(_choose, table=table))
        self._first = Memory(partial(_choose_first, table=table))
        self._capital = Memory(partial(_choose_plain, table=table))

    def choices(self, sentence: Sentence, lowers: Sequence[str], mentions: Sequence[Mention]) -> list[Choice]:
        """Return the possible tags of each word, likeliest first."""
        if sentence.is_headline and _is_title_case(sentence.words):
            found = [self._capital[word] for word in sentence.words]
        else:
            found = [self._inside[word] for word in sentence.words]
            found[0] = self._first[sentence.words[0]]
            if lowers[0] in _APPROXIMATE and len(found) > 1 and found[1][0] == "CD":
                found[0] = ("DT",)  # "Over 7,000 refugees"
        if not _CALLS_FOR_VERB.isdisjoint(lowers):
            _set_verbs(lowers, found)
        if not _SPECIAL.isdisjoint(lowers):
            _set_special(lowers, found)
        if lowers.count("'") + lowers.count("’") > 1:
            found = [_QUOTED if word in ("'", "’") else choice for word, choice in zip(lowers, found, strict=True)]
        if _GENITIVE in found:
            _set_genitives(found)
        self._set_phrases(lowers, found)
        for mention in mentions:
            _set_mention(found, mention)
        return found

    def _set_phrases(self, lowers: Sequence[str], choices: list[Choice]) -> None:
        """Give closed-class phrases one tag: its first word bears it, "+" the others."""
        phrases = self.table.phrases
        for i in [i for i, word in enumerate(lowers[:-1]) if word in phrases]:
            for phrase, tags in phrases[lowers[i]].get(lowers[i + 1], ()):
                end = i + len(phrase)
                if lowers[i:end] != phrase or (tags[0] == _ADVERB and lowers[i - 1 : i] == ("as",)):
                    continue  # "named as persona non grata"
                if phrase[-1] == "to" and end < len(choices) and "VB" in choices[end]:
                    continue  # "is due to meet"
                choices[i:end] = tags
                break


_CALLS_FOR_VERB = _BARE_AFTER | _RELATIVE


def _choose(word: str, table: Words) -> Choice:
    """Return the possible tags of a word inside a sentence, where a capital marks a name."""
    if not word[0].isupper():
        return _choose_plain(word, table)
    lower = word.lower().replace("’", "'")
    tags = table.tags(lower)
    is_name = lower not in table.function or word.isupper() or tags[0] == "MD"  # "5 May", "Will Brown"
    return ("P", *tags[:2]) if is_name else tags


def _choose_first(word: str, table: Words) -> Choice:
    """Return the possible tags of the first word, whose capital says little."""
    lower = word.lower().replace("’", "'")
    is_unknown = word[0].isupper() and lower not in table.forms and lower not in table.function
    return ("P", *table.tags(lower)) if is_unknown else _choose_plain(word, table)


def _choose_plain(word: str, table: Words) -> Choice:
    """Return the possible tags of a word whose capital says nothing; of a sign, itself."""
    if word in _SIGNS:
        return _SIGNS[word]
    if not word.isalnum() and _PUNCTUATION.match(word):
        return (",",) if word in _DIVIDERS else (word,)
    return table.tags(word.lower().replace("’", "'"))


def _is_title_case(words: Sequence[str]) -> bool:
    """Tell a headline In Title Case, whose capitals say nothing about names."""
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return len(long) > 3 and sum(word[0].isupper() for word in long) > 0.8 * len(long)


def _set_verbs(lowers: Sequence[str], choices: list[Choice]) -> None:
    for i in range(1, len(lowers)):
        if "VB" not in choices[i]:
            continue
        if lowers[i - 1] in _BARE_AFTER or (lowers[i - 1] in _RELATIVE and choices[i][0] in ("R", "RP")):
            choices[i] = ("VB",)  # "which back the rebels"


def _set_special(lowers: Sequence[str], choices: list[Choice]) -> None:
    """Settle words whose rarer class shows by what stands beside them."""
    for i in [i for i, word in enumerate(lowers) if word in _SPECIAL and 0 < i < len(lowers) - 1]:
        before, following = choices[i - 1], choices[i + 1]
        if lowers[i] in _MODAL_NOUNS and before[0] in _BEFORE_NOUN and not _VERBAL.intersection(following):
            choices[i] = ("N",)  # "a display of military might"
        elif lowers[i] == "which" and ("," in before or following[0] not in ("N", "NS")):
            choices[i] = ("WH",)
        elif lowers[i] == "forces" and following[0] not in _OBJECTS:
            choices[i] = ("NS",)  # "Chad forces clash"
        elif lowers[i] == "talks" and "VB" in following:
            choices[i] = ("NS",)  # "Norway-Chad talks end"
        elif lowers[i] == "long" and "HV" in before:
            choices[i] = _ADVERB  # "has long refused"
        elif lowers[i] in _COPULAR:
            _set_copula(choices, i)
        elif lowers[i] == "back" and _follows_modal(choices, i):
            choices[i] = ("VB",)  # "will not back the deal"
        elif lowers[i] in ("back", "home") and before[0] not in _BEFORE_NOUN and "VB" not in before:
            is_verb = lowers[i] == "back" and lowers[i - 1] in _RELATIVE  # "Peru and Laos, which back the rebels"
            choices[i] = ("VB",) if is_verb else ("R", "RP")  # "sent the fugitive back"


def _follows_modal(choices: Sequence[Choice], i: int) -> bool:
    k = i - 1
    while k > 0 and choices[k][0] in ("NEG", "R"):
        k -= 1
    return choices[k][0] in ("MD", "TO", "DO")


def _set_copula(choices: list[Choice], i: int) -> None:
    """See "remains strongly opposed": a verb with what the subject is."""
    k = next((k for k in range(i + 1, len(choices)) if choices[k][0] != "R"), i)
    if "VBN" in choices[k]:
        choices[k] = ("A",)
        choices[i] = tuple(tag for tag in choices[i] if tag in ("VB", "VBZ", "VBD")) or choices[i]


def _set_genitives(choices: list[Choice]) -> None:
    """In news "'s" after a noun is a genitive."""
    for i in range(1, len(choices)):
        if choices[i] == _GENITIVE and choices[i - 1][0] not in _NO_OWNERS:
            choices[i] = ("POS",)


def _set_mention(choices: list[Choice], mention: Mention) -> None:
    """Make a mention one name; what an office is of ("of Chad" in "the president of Chad") only continues it."""
    cut = mention.last
    if mention.form is Form.OFFICE:
        inside = range(mention.first + 1, mention.last)
        cut = next((i for i in inside if choices[i][0] in ("IN", "TO")), mention.last)
    choices[mention.first : cut] = [_mention_choice(mention)] * (cut - mention.first)
    choices[cut : mention.last] = [("+",)] * (mention.last - cut)


def _mention_choice(mention: Mention) -> Choice:
    if mention.form is Form.PRONOUN and mention.last - mention.first > 1:
        return ("P",)
    return _MENTION_TAGS.get(mention.form, ("P",))

"""Settles what the cheapest path cannot see: words whose class depends on more than their neighbours.

In: the words in lower case, their tags and the word tables. Out: the tags, corrected in place. Refuses nothing.
"""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from relations_db.grammar.verbs import BARE_COMPLEMENT, INTRANSITIVE, NO_PASSIVE, TAKES_GERUND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.grammar.words import Words

FINITE = frozenset({"BE", "HV", "MD", "VBZ", "VBD", "DO"})
"""Tags that only a finite verb has."""
_BREAKS = frozenset({",", "CC", "SUB", "WH", ".", ";", ":"})
_OBJECT_STARTS = frozenset({"DT", "P", "PRPS", "PRP", "RP", "R", "IN", "TO", "CD", "NS"})
_INSIDE_PHRASE = frozenset({"P", "N", "NS", "A", "DT", "PRPS", "POS"})
_NOUNS = frozenset({"N", "NS", "P"})
_FULL_VERBS = frozenset({"VB", "VBZ", "VBD", "VBN", "VBG"})
_AFTER_MODIFIER = frozenset({"N", "NS", "A", "P", "CD", "VBN", "VBG"})
_MEANS = frozenset(
    {"phone", "telephone", "video", "letter", "mail", "email", "force", "train", "air", "land", "sea", "rail", "road"}
)
_QUOTES = frozenset({"''", '"', "“", "”", "‘", "’"})
_LETTING = frozenset({"help", "let"})
_OWNERS = frozenset({"DT", "POS", "PRPS", "A"})
_OBJECTS = frozenset({"N", "NS", "A", "P", "VBN", "PRPS", "DT"})


def settle_that(lowers: Sequence[str], tags: list[str], table: Words) -> None:
    """Settle "that" itself and the plain verb of its clause."""
    places = [i for i, word in enumerate(lowers[:-1]) if word == "that"]
    for i in places:
        if tags[i] in ("SUB", "WH") and tags[i + 1] in ("N", "A") and not _verb_in_clause(tags, i + 1):
            tags[i] = "DT"  # "urged Oslo to end that ban"
    for i in places:
        if tags[i] not in _INSIDE_PHRASE:
            _settle_subjunctive(lowers, tags, table, i)


def _verb_in_clause(tags: Sequence[str], i: int) -> bool:
    return any(tag in FINITE or tag == "VB" for tag in itertools.takewhile(_goes_on, tags[i:]))


def _goes_on(tag: object) -> bool:
    return tag not in _BREAKS


def _settle_subjunctive(lowers: Sequence[str], tags: list[str], table: Words, that: int) -> None:
    """Read the plain verb after "demanded that Chile" as one: "hand back the trucks" has no other."""
    for i in range(that + 2, len(tags) - 1):
        if tags[i - 1] not in _INSIDE_PHRASE:
            return
        if tags[i] not in ("N", "A") or tags[i - 1] not in _NOUNS:
            continue
        can_be = table.tags(lowers[i])
        is_verb = tags[i + 1] in _OBJECT_STARTS or can_be[0] == "VB"  # "that Pakistan take action"
        if is_verb and "VB" in can_be and FINITE.isdisjoint(itertools.takewhile(_goes_on, tags[i:])):
            tags[i] = "VB"
            return


def settle_gerunds(lowers: Sequence[str], tags: list[str], table: Words) -> None:
    """Read an -ing form as a noun where it stands like one: "the downing of", "of fighting between"."""
    if tags[0] == "VBG" and tags[1:2] and tags[1] in FINITE:
        tags[0] = "N"  # "Fighting erupted"
    for i in [i for i, tag in enumerate(tags) if tag == "VBG" and i > 0]:
        end = min(i + 1, len(tags) - 1)
        if _stands_like_noun(lowers[i], tags[i - 1], tags[end], lowers[end], table):
            tags[i] = "N"
    for i in [i for i, word in enumerate(lowers) if word == "of" and i > 1]:  # "the shooting down of"
        if tags[i] == "IN" and tags[i - 1] in ("IN", "RP") and tags[i - 2] == "N" and lowers[i - 2].endswith("ing"):
            tags[i - 1] = "N"


def _stands_like_noun(form: str, before: str, following: str, word: str, table: Words) -> bool:
    """Tell by the tag before an -ing form and by the tag and the word after it."""
    if before in _OWNERS and following not in _OBJECTS:
        return True
    if before == "IN":
        return word in ("of", "between") and "N" in table.tags(form)
    return before in ("N", "P") and (word in ("of", "between") or following in (".", ","))


def settle_modifiers(lowers: Sequence[str], tags: list[str], table: Words) -> None:
    """Read a participle between a verb and its noun as an adjective: "resumed stalled talks", "dropped spying charges"."""
    for i in [i for i, tag in enumerate(tags[:-1]) if tag in ("VBN", "VBG") and i > 0]:
        following = tags[i + 1]
        if tags[i] == "VBN" and tags[i - 1] == "DT" and following not in _AFTER_MODIFIER and following != "R":
            tags[i] = "NS"  # "flew the wounded out"
        elif tags[i] == "VBN" and tags[i - 1] == "IN" and following in _AFTER_MODIFIER:
            tags[i] = "A"  # "the return of looted gold"
        elif tags[i - 1] in _FULL_VERBS and following in _AFTER_MODIFIER:
            verbs = table.verb_lemmas(lowers[i - 1])
            if tags[i] == "VBN" or (TAKES_GERUND.isdisjoint(verbs) and BARE_COMPLEMENT.isdisjoint(verbs)):
                tags[i] = "A"


def settle_bare_verbs(lowers: Sequence[str], tags: list[str], table: Words) -> None:
    """Read the verb after the object of "help" and "let" as one: "helped Kenya clear landmines"."""
    for i in [i for i, tag in enumerate(tags) if tag in _FULL_VERBS]:
        if _LETTING.isdisjoint(table.verb_lemmas(lowers[i])):
            continue
        for k in range(i + 2, len(tags) - 1):
            if tags[k - 1] not in _INSIDE_PHRASE and tags[k - 1] not in ("PRP", "VBN"):
                break
            is_doer = tags[k - 1] in ("P", "N", "NS", "PRP") and tags[k] in ("N", "A", "NS")
            if is_doer and "VB" in table.tags(lowers[k]) and tags[k + 1] not in ("POS", "BE", "HV", "MD"):
                tags[k] = "VB"
                break


def settle_headline(lowers: Sequence[str], tags: list[str], table: Words) -> None:
    """Read a past form without object as a passive, as headlines tell the past by the present: "two men held in Oslo"."""
    for i in [i for i, tag in enumerate(tags) if tag == "VBD" and _left_of_quotes(tags, i) in _NOUNS]:
        following = next((tag for tag in tags[i + 1 :] if tag not in _QUOTES), "")
        has_object = following not in ("", "IN")
        can_be = "VBN" in table.tags(lowers[i]) and INTRANSITIVE.isdisjoint(table.verb_lemmas(lowers[i]))
        if can_be and not has_object and FINITE.isdisjoint(tags[:i]):
            tags[i] = "VBN"


def _left_of_quotes(tags: Sequence[str], i: int) -> str:
    return next((tags[k] for k in range(i - 1, -1, -1) if tags[k] not in _QUOTES), "")


def settle_participles(lowers: Sequence[str], tags: list[str], table: Words) -> None:
    """Read a past form after a noun as a participle where who did it follows: "the ban imposed by Oslo"."""
    for i in [i for i, tag in enumerate(tags) if tag == "VBD" and i > 0]:
        can_be = "VBN" in table.tags(lowers[i]) and NO_PASSIVE.isdisjoint(table.verb_lemmas(lowers[i]))
        before = next((k for k in range(i - 1, 0, -1) if tags[k] != "R"), 0)
        if can_be and tags[before] in _NOUNS and _agent_follows(lowers, tags, i):
            tags[i] = "VBN"


def _agent_follows(lowers: Sequence[str], tags: Sequence[str], i: int) -> bool:
    if i + 2 >= len(lowers) or lowers[i + 1] != "by" or lowers[i + 2] in _MEANS:
        return False
    return tags[i + 2] not in ("VBG", "CD", "R", "NEG")

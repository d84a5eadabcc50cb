"""Gives every word of a sentence its class.

In: the words, their possible tags (`Chooser`) and the actor mentions. Out: one tag a word. Refuses nothing.
The tags: DT PRP PRPS MD BE HV DO TO NEG IN SUB CC WH EX R RP CD A N NS P POS VB VBZ VBD VBN VBG, and punctuation as itself.
P is a name or a mention, A an adjective; VB stands for the infinitive and the plain present.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.grammar.path import cheapest_path
from relations_db.grammar.settling import FINITE, settle_gerunds, settle_participles, settle_that
from relations_db.records import Form, Mention, NamedSentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.grammar.choosing import Chooser
    from relations_db.grammar.path import Choice

_VERB_FORMS = ("VBZ", "VBD", "VB")


def tag_words(named: NamedSentence, lowers: tuple[str, ...], chooser: Chooser) -> list[str]:
    """Return one tag a word: the cheapest path through the possible ones, corrected by what stands further away."""
    choices = chooser.choices(named.sentence, lowers, named.mentions)
    tags = cheapest_path(choices)
    if not _has_finite(tags):
        tags = _with_finite_verb(choices, tags)
    if "that" in lowers:
        settle_that(lowers, tags, chooser.table)
    if "VBG" in tags:
        _settle_adjectives(named.mentions, tags)
    settle_gerunds(lowers, tags, chooser.table)
    settle_participles(lowers, tags, chooser.table)
    return tags


def _has_finite(tags: Sequence[str]) -> bool:
    if not FINITE.isdisjoint(tags):
        return True
    bare = (i for i, tag in enumerate(tags) if tag == "VB" and i > 0)
    return any(tags[i - 1] not in ("TO", "VB", "MD", "NEG") for i in bare)


def _with_finite_verb(choices: list[Choice], tags: list[str]) -> list[str]:
    """Read the first word after a noun that can be a finite verb as one: "Oslo and Riga vow support"."""
    for i in range(1, len(choices)):
        finite = next((tag for tag in choices[i] if tag in _VERB_FORMS), None)
        agrees = finite != "VB" or tags[i - 1] == "NS" or "CC" in tags[:i] or "," in tags[:i]
        if finite is not None and agrees and tags[i - 1] in ("N", "NS", "P") and tags[i] != "VBN":
            return cheapest_path([*choices[:i], (finite,), *choices[i + 1 :]])
    return tags


def _settle_adjectives(mentions: Sequence[Mention], tags: list[str]) -> None:
    """Read a country's adjective before an -ing form as one: "by Chadian shelling"."""
    for mention in mentions:
        if mention.form is Form.ADJECTIVE and mention.last < len(tags) and tags[mention.last] == "VBG":
            tags[mention.first : mention.last] = ["A"] * (mention.last - mention.first)

"""Gives every word of a sentence its class.

In: the words, their possible tags (`Chooser`) and the actor mentions. Out: one tag a word. Refuses nothing.
The tags: DT PRP PRPS MD BE HV DO TO NEG IN SUB CC WH EX R RP CD A N NS P POS VB VBZ VBD VBN VBG, and punctuation as itself.
P is a name or a mention, A an adjective; VB stands for the infinitive and the plain present.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.grammar import settling
from relations_db.grammar.clashes import settle_clashes, settle_inserts
from relations_db.grammar.lacking import find_verbs
from relations_db.grammar.path import cheapest_path
from relations_db.records import Form, Mention, NamedSentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.grammar.choosing import Chooser


def tag_words(named: NamedSentence, lowers: tuple[str, ...], chooser: Chooser) -> list[str]:
    """Return one tag a word: the cheapest path through the possible ones, corrected by what stands further away."""
    choices = chooser.choices(named.sentence, lowers, named.mentions)
    tags = find_verbs(lowers, choices, cheapest_path(choices))
    tags = settle_inserts(lowers, choices, tags)
    tags = settle_clashes(lowers, choices, tags, chooser.table)
    if "that" in lowers:
        settling.settle_that(lowers, tags, chooser.table)
    if "VBG" in tags:
        _settle_adjectives(named.mentions, tags)
    settling.settle_gerunds(lowers, tags, chooser.table)
    settling.settle_bare_verbs(lowers, tags, chooser.table)
    settling.settle_modifiers(lowers, tags, chooser.table)
    if named.sentence.is_headline:
        settling.settle_headline(lowers, tags, chooser.table)
    settling.settle_participles(lowers, tags, chooser.table)
    return tags


def _settle_adjectives(mentions: Sequence[Mention], tags: list[str]) -> None:
    """Read a country's adjective before an -ing form as one: "by Chadian shelling"."""
    for mention in mentions:
        if mention.form is Form.ADJECTIVE and mention.last < len(tags) and tags[mention.last] == "VBG":
            tags[mention.first : mention.last] = ["A"] * (mention.last - mention.first)

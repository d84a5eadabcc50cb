"""What the grammar knows before it reads a sentence: the word tables, the lexicon's governing verbs, and what it met before.

In: the word tables and the lexicon. Out: `Knowledge`, made once for a run. Refuses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.grammar.choosing import Chooser
from relations_db.grammar.drafts import Shape
from relations_db.grammar.memory import Memory

if TYPE_CHECKING:
    from relations_db.grammar.governing import GoverningVerbs
    from relations_db.grammar.words import Words

_FUTURE = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_PAST = frozenset({"was", "were", "had", "did"})
_AUXILIARY_LEMMAS = {"BE": "be", "HV": "have", "DO": "do", "MD": "can"}

Members = tuple[tuple[str, ...], tuple[str, ...], bool]
"""The tags and the words of a verb group, without its adverbs, and whether "to" goes before."""


class Knowledge:
    """The tables, with answers remembered by spelling."""

    __slots__ = ("chooser", "governing", "nouns", "shapes", "table")

    def __init__(self, table: Words, governing: GoverningVerbs) -> None:
        self.table, self.governing = table, governing
        self.chooser = Chooser(table)
        self.nouns: Memory[str, str] = Memory(table.noun_lemma)
        """Word to its lemma as a noun."""
        self.shapes: Memory[Members, Shape] = Memory(self._shape)
        """Members of a verb group to what they tell."""

    def _shape(self, members: Members) -> Shape:
        tags, words, infinitive = members
        main = tags[-1]
        modal = words[tags.index("MD")] if "MD" in tags[:-1] else None
        is_future = not infinitive and modal in _FUTURE
        return Shape(
            lemma=_AUXILIARY_LEMMAS.get(main) or self.table.verb_lemma(words[-1], main),
            form=_form(tags, words, infinitive=infinitive),
            modal=None if is_future else modal,
            perfect="HV" in tags[:-1],
            progressive="BE" in tags[:-1] and main == "VBG",
            passive=main == "VBN" and tags[-2:-1] != ("HV",),
            is_past=main == "VBD" or not _PAST.isdisjoint(words),
            is_future=is_future,
        )


def _form(tags: tuple[str, ...], words: tuple[str, ...], *, infinitive: bool) -> str:
    if infinitive:
        return "infinitive"
    if tags[0] == "VBG" or words[0] in ("being", "having", "doing"):
        return "gerund"
    return "participle" if tags[0] == "VBN" else "bare" if tags == ("VB",) or words == ("be",) else "finite"

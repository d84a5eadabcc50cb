"""A sentence as the actors stage looks at it, and what is found in it.

In: pieces, atoms and context. Out: records with the few questions that several modules ask of a place in a sentence.
Refuses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from relations_db.actors.closed_words import OWNERS, POSSESSED, PREPOSITIONS
from relations_db.records import Form

if TYPE_CHECKING:
    from relations_db.actors.entries import Claim
    from relations_db.actors.gazetteer import Gazetteer
    from relations_db.actors.naming import Atom, Context
    from relations_db.actors.scanning import Pieces
    from relations_db.records import Sentence

Span = tuple[int, int]
_OPENING = 2
"""Pieces before a subject: "But the", a quotation mark."""


class Found(NamedTuple):
    """A mention in the making, at pieces first to last."""

    first: int
    last: int
    claims: tuple[Claim, ...]
    """Several where one phrase names several actors: "the Russian and Turkish presidents"."""
    form: Form
    sector: str | None
    person: str | None = None
    """Of whom it speaks: a full name, or the words of the office."""
    is_plural: bool = False
    noun: str = ""
    """The role noun, in lower case."""
    text: str = ""
    """Its words."""
    antecedent: str | None = None
    """For a reference: the words it stands for."""
    is_oblique: bool = False
    """A preposition stands before it: "the fate of Assad"."""
    is_subject: bool = False
    """It opens its sentence and owns nothing: "Syria said", not "Syria's fate"."""


class View(NamedTuple):
    """A sentence as the functions below look at it."""

    pieces: Pieces
    at: dict[int, Atom]
    """Atoms by their first piece."""
    ends: dict[int, Atom]
    """Atoms by the piece behind them."""
    covered: set[int]
    gazetteer: Gazetteer
    context: Context
    is_headline: bool
    sentence: Sentence

    def text(self, first: int, last: int) -> str:
        """Return the words of the article from one piece to another."""
        if last == first + 1:
            return self.pieces.raw[first]
        start, starts = self.sentence.start, self.pieces.starts
        return self.sentence.text[starts[first] - start : starts[last - 1] + len(self.pieces.raw[last - 1]) - start]


def make_found(  # noqa: PLR0913, PLR0917 - a finding has these parts
    view: View, span: Span, claims: tuple[Claim, ...], form: Form, sector: str | None, person: str | None = None,
    *, is_plural: bool = False, noun: str = "",
) -> Found:  # fmt: skip
    """Return what was found at a span, with its words and its place in the sentence."""
    first, last = span
    is_oblique = is_oblique_at(view, first)
    is_subject = first <= _OPENING and not is_oblique and form is not Form.ADJECTIVE and not is_owner_at(view, last)
    return Found(
        first, last, claims, form, sector, person, is_plural, noun, view.text(first, last), None, is_oblique, is_subject
    )


def is_owner_at(view: View, last: int) -> bool:
    """Tell whether 's stands behind; an apostrophe alone is one only behind an s."""
    words = view.pieces.words
    return last < len(words) and (
        words[last] == "'s" or (words[last] == "'" and words[last - 1].endswith(("s", "S", "S.", "x", "z")))
    )


def is_oblique_at(view: View, at: int) -> bool:
    """Tell whether a preposition stands before a piece."""
    before = at - 1 if at and view.pieces.lower[at - 1] != "the" else at - 2
    return before >= 0 and view.pieces.lower[before] in PREPOSITIONS


def is_former_at(view: View, at: int) -> bool:
    """Tell whether "former", "late" or "ex-" stands right before; "has defeated Iran" and "ousted Assad" are verbs."""
    lower = view.pieces.lower
    before = at - 1 if at and lower[at - 1] != "-" else at - 2
    if before < 0 or lower[before] not in view.gazetteer.formers:
        return False
    return not lower[before].endswith("ed") or before == 0 or lower[before - 1] in POSSESSED | OWNERS

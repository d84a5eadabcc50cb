"""A sentence as the actors stage looks at it, and what is found in it.

In: pieces, atoms and context. Out: records with the few questions that several modules ask of a place in a sentence.
Refuses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from relations_db.actors.closed_words import PREPOSITIONS
from relations_db.records import Form

if TYPE_CHECKING:
    from relations_db.actors.gazetteer import Claim, Gazetteer
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
    form: str
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
        start = self.sentence.start
        return self.sentence.text[self.pieces.starts[first] - start : self.pieces.end(last) - start]


def placed(view: View, one: Found) -> Found:
    """Return what was found with its words and its place in the sentence."""
    is_oblique = is_oblique_at(view, one.first)
    is_subject = (
        one.first <= _OPENING and not is_oblique and one.form != Form.ADJECTIVE and not is_owner_at(view, one.last)
    )
    return one._replace(text=view.text(one.first, one.last), is_oblique=is_oblique, is_subject=is_subject)


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
    """Tell whether "former", "late" or "ex-" stands right before."""
    before = at - 1 if at and view.pieces.words[at - 1] != "-" else at - 2
    return before >= 0 and any(
        fields[2] == "former" for fields in view.gazetteer.roles.get(view.pieces.lower[before], ())
    )

"""What the grammar works with before its results stand: verb groups and noun phrases."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from relations_db.grammar.tree import Prep


class Shape(NamedTuple):
    """What the words of a verb group tell, wherever they stand."""

    lemma: str
    form: str
    """finite, infinitive, gerund, participle or bare."""
    modal: str | None
    perfect: bool
    progressive: bool
    passive: bool
    is_past: bool
    is_future: bool


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries: its place, whether it is negated, and its shape."""

    first: int
    last: int
    verb: int
    negated: bool
    lemma: str
    form: str
    modal: str | None
    perfect: bool
    progressive: bool
    passive: bool
    is_past: bool
    is_future: bool


class PhraseDraft:
    """A noun phrase while its links are being found."""

    __slots__ = (
        "conjuncts", "first", "head", "heads", "index", "is_time", "last",
        "lemma", "mentions", "modifiers", "possessor", "preps",
    )  # fmt: skip

    def __init__(self, index: int, first: int, last: int, head: int) -> None:
        self.index, self.first, self.last, self.head = index, first, last, head
        self.lemma = ""
        self.modifiers: tuple[str, ...] = ()
        self.mentions: tuple[int, ...] = ()
        self.heads: tuple[int, ...] = ()
        self.possessor: int | None = None
        self.conjuncts: list[int] = []
        self.preps: list[Prep] = []
        self.is_time = False

"""What the grammar works with before its results are frozen: verb groups, noun phrases, and what it knows of single verbs."""

from __future__ import annotations

from typing import NamedTuple


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries."""

    first: int
    last: int
    verb: int
    lemma: str
    form: str
    """finite, infinitive, gerund or participle."""
    modal: str | None
    negated: bool
    perfect: bool
    progressive: bool
    passive: bool
    is_past: bool
    is_future: bool


class GoverningVerbs:
    """What the grammar has to know of single verbs and nouns, read from the lexicon."""

    __slots__ = ("clause", "deeds", "object", "phrasal", "time_nouns")

    def __init__(
        self,
        clause: frozenset[str],
        object_control: frozenset[str],
        phrasal: dict[str, tuple[tuple[str, ...], ...]],
        time_nouns: frozenset[str],
        deeds: frozenset[str],
    ) -> None:
        self.clause = clause
        """Verbs that take a clause: "said Turkey had"."""
        self.object = object_control
        """Verbs whose object acts: "urged Russia to"."""
        self.phrasal = phrasal
        """Particles of phrasal verbs: "put" + "in place"."""
        self.time_nouns = time_nouns
        self.deeds = deeds
        """Nouns that an infinitive explains and that do nothing themselves: "announced plans to"."""


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
        self.preps: list[tuple[str, int]] = []
        self.is_time = False

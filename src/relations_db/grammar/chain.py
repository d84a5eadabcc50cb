"""The chunks of a sentence with the clauses found so far, and the ways to look around in them.

In: chunks and phrases. Out: answers about what stands where. Positions are chunk positions; what lies outside has kind "".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.grammar.tree import ClauseKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.grammar.chunks import Chunk
    from relations_db.grammar.drafts import PhraseDraft, VerbGroup
    from relations_db.grammar.governing import GoverningVerbs
    from relations_db.grammar.tree import Prep

SUBORDINATING = frozenset({"after", "before", "since", "until", "till", "as", "than", "like"})
"""Prepositions that may begin a clause."""
SKIPPED = frozenset({"R", "RP", "DT", "NEG"})
"""Kinds of chunks that stand between a verb and its neighbours without parting them."""


class ClauseDraft:
    """A clause while its links are being found; positions are chunk positions."""

    __slots__ = (
        "coordinate", "group", "index", "inherits", "kind", "link", "noun", "object", "object_gap",
        "parent", "particles", "position", "preps", "second_object", "start", "subject",
    )  # fmt: skip

    def __init__(self, index: int, position: int, group: VerbGroup) -> None:
        self.index, self.position, self.group = index, position, group
        self.kind = ClauseKind.MAIN
        self.link = ""
        self.parent: int | None = None
        self.noun: int | None = None
        self.subject: int | None = None
        self.inherits: int | None = None
        """The clause whose subject (or object) is understood here."""
        self.object: int | None = None
        self.second_object: int | None = None
        self.object_gap = False
        self.preps: list[Prep] = []
        self.particles: list[str] = []
        self.coordinate: int | None = None
        self.start = position


class Chain:
    """A sentence on its way from chunks to clauses."""

    def __init__(
        self, chunks: Sequence[Chunk], phrases: Sequence[PhraseDraft], governing: GoverningVerbs, *, is_headline: bool
    ) -> None:
        self.chunks, self.phrases, self.governing, self.is_headline = chunks, phrases, governing, is_headline
        self.clauses: list[ClauseDraft] = []
        self.claimed: set[int] = set()
        """Positions of noun phrases that are subject or object of a clause."""
        self.at: dict[int, ClauseDraft] = {}

    def phrase(self, position: int) -> PhraseDraft:
        """Return the noun phrase at a position of kind NP."""
        return self.phrases[self.chunks[position].phrase]

    def left_of(self, position: int) -> int:
        """Return the position left of `position` that is no adverb; -1 at the start."""
        left = position - 1
        while left >= 0 and self.chunks[left].kind in SKIPPED:
            left -= 1
        return left

    def kind(self, position: int) -> str:
        """Return the kind of the chunk at a position."""
        return self.chunks[position].kind if 0 <= position < len(self.chunks) else ""

    def is_time(self, j: int) -> bool:
        """Tell whether a phrase of time stands at a position."""
        return self.kind(j) == "NP" and self.phrase(j).is_time

    def chain_start(self, left: int) -> int:
        """Go left through "the talks in Moscow on trade" to its first noun phrase."""
        while (
            self.kind(left - 1) == "IN" and self.kind(left - 2) == "NP" and not self._is_claimed_object(left - 2, left)
        ):
            left -= 2
        return left

    def _is_claimed_object(self, position: int, left: int) -> bool:
        """An object already taken may go on as a chain, but no later subject hides behind a subordinator."""
        return position in self.claimed and self.chunks[left - 1].word in SUBORDINATING

    def finite_ahead(self, position: int) -> bool:
        """Tell whether a finite verb follows."""
        return any(c.group is not None and c.group.form == "finite" for c in self.chunks[position + 1 :])

    def is_subject_ahead(self, position: int) -> bool:
        """Tell whether a finite verb follows the chain that begins here."""
        j = position + 1
        while self._is_prep(j) or self.kind(j) in SKIPPED or self.is_time(j):
            j += 2 if self.kind(j) == "IN" else 1
        group = self.chunks[j].group if j < len(self.chunks) else None
        return group is not None and group.form in ("finite", "bare")

    def _is_prep(self, j: int) -> bool:
        """Tell whether a prepositional phrase stands at a position, and no clause can begin with its first word."""
        return self.kind(j) == "IN" and self.kind(j + 1) == "NP" and self.chunks[j].word not in SUBORDINATING

    def verb_before(self, position: int) -> bool:
        """Tell whether a finite verb of the same clause went before."""
        for i in range(position - 1, -1, -1):
            if self.chunks[i].kind in ("SUB", "WH"):
                return False
            if i in self.at and self.form_of(self.at[i]) == "finite":
                return True
        return False

    def open_subject(self, position: int) -> int | None:
        """Find a noun phrase still without its verb: "Erdogan, who called ..., urged"."""
        for i in range(position - 1, -1, -1):
            chunk = self.chunks[i]
            if chunk.kind == "CC" and self._joins_participles(i):
                continue
            if chunk.kind in ("CC", ":") or (i in self.at and self.at[i].kind is ClauseKind.MAIN):
                return None
            if chunk.kind != "NP" or i in self.claimed or self.phrases[chunk.phrase].is_time:
                continue
            if self.kind(i - 1) not in ("IN", "NP") and not self._is_apposition(i):
                return i
        return None

    def _joins_participles(self, i: int) -> bool:
        """Tell whether "and" stands between participles: "captured in May and held in Oslo"."""
        following = self.at.get(i + 1) or self.at.get(i + 2)
        return following is not None and following.kind is ClauseKind.PARTICIPLE

    def _is_apposition(self, i: int) -> bool:
        """See "Norway, a neighbour", "Turkey, formerly a supporter": a phrase behind the comma of another."""
        comma = self.left_of(i)
        return (
            self.kind(comma) == ","
            and self.kind(comma - 1) == "NP"
            and comma - 1 not in self.claimed
            and self.kind(comma - 2) != "IN"
        )

    def previous(self, forms: Sequence[str], clause: ClauseDraft) -> ClauseDraft | None:
        """Return the nearest clause before this one whose verb has one of the forms."""
        return next((c for c in reversed(self.clauses[: clause.index]) if self.form_of(c) in forms), None)

    def form_of(self, clause: ClauseDraft) -> str:
        """Return the verb's form, a bare one as what it was found to be."""
        if clause.group.form != "bare":
            return clause.group.form
        return "infinitive" if clause.kind is ClauseKind.INFINITIVE else "finite"

    def governing_verb(self, position: int) -> ClauseDraft | None:
        """Return the nearest clause to the left."""
        return next((self.at[i] for i in range(position - 1, -1, -1) if i in self.at), None)

    def main_before(self, position: int) -> ClauseDraft | None:
        """Return the nearest clause to the left that can bear an adverbial clause; a speaking participle goes to the main one."""
        group = self.chunks[position].group
        speaks = group is not None and group.form == "gerund" and group.lemma in self.governing.clause
        for i in range(position - 1, -1, -1):
            clause = self.at.get(i)
            if clause is not None and self._bears(clause) and (not speaks or clause.kind is ClauseKind.MAIN):
                return clause
        return None

    def _bears(self, clause: ClauseDraft) -> bool:
        return clause.kind is not ClauseKind.RELATIVE and clause.group.form != "infinitive" and clause.noun is None

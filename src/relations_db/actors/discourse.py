"""Discourse: whom "he", "its", "they", "both sides", "the two leaders", "the country" and "the president" stand for.

In: the sentences of an article in order, each with what was found in it. Out: the same, with its clear references.
Refuses what is not clear: with two possible owners, or a person we do not know in between, there is no mention.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from relations_db.actors.closed_words import CUES, POINTERS
from relations_db.actors.descriptions import NOUNS, find_land, refer_definite, refer_two
from relations_db.actors.memory import Memory, Turn
from relations_db.actors.pronouns import SPEAKER, refer_pronoun

if TYPE_CHECKING:
    from relations_db.actors.gazetteer import Gazetteer
    from relations_db.actors.scanning import Pieces
    from relations_db.actors.view import Found, View


@dataclass(slots=True)
class Discourse:
    """Reads the sentences of one article in order."""

    memory: Memory = field(default_factory=Memory)

    def pass_over(self, pieces: Pieces) -> None:
        """Take in a sentence without names and references."""
        self.memory.turns.append(Turn([], pieces))

    def read(self, view: View, found: list[Found], cues: list[int]) -> list[Found]:
        """Return what was found in the next sentence together with its clear references, in order."""
        known = self._with_references(view, found, cues) if cues else found
        self.memory.take_in(view, known)
        return known

    def _with_references(self, view: View, found: list[Found], cues: list[int]) -> list[Found]:
        known = sorted(found)
        covered = {at for one in found for at in range(one.first, one.last)}
        done = 0
        lower = view.pieces.lower
        if not SPEAKER.keys().isdisjoint(lower):
            # Whom "we" means often follows: "We refuse," he said.
            cues = sorted(cues, key=lambda at: lower[at] in SPEAKER)
        for at in cues:
            is_passed = at < done and lower[at] not in SPEAKER
            one = None if at in covered or is_passed else self._refer(view, at, known)
            if one is not None:
                known = sorted((*known, one))
                done = one.last
        return known

    def _refer(self, view: View, at: int, known: list[Found]) -> Found | None:
        """Return the reference that begins at a piece, where it is clear."""
        if view.pieces.lower[at] in POINTERS:
            return refer_two(self.memory, view, at, known) or refer_definite(self.memory, view, at, known)
        return refer_pronoun(self.memory, view, at, known)


def find_cues(pieces: Pieces, gazetteer: Gazetteer) -> list[int]:
    """Return where words stand that may refer: of the many "the", only those before a noun that may."""
    lower, roles = pieces.lower, gazetteer.roles
    last = len(lower) - 1
    return [
        at
        for at in pieces.marks
        if lower[at] in CUES
        and (
            lower[at] != "the"
            or (at < last and (lower[at + 1] in NOUNS or lower[at + 1] in roles))
            or find_land(lower, at) is not None
        )
    ]

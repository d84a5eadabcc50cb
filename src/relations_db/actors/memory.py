"""What an article has said so far: its sentences with what was found in them, who stood together, who holds an office.

In: each sentence when it has been read. Out: whom a later reference may mean. Refuses nothing; that is for the readers.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from relations_db.actors.pairs import Pairs
from relations_db.actors.strangers import has_stranger
from relations_db.actors.view import Found

if TYPE_CHECKING:
    from relations_db.actors.scanning import Pieces
    from relations_db.actors.view import Span, View
    from relations_db.records import Form


class Turn(NamedTuple):
    """What one sentence leaves for the next."""

    found: list[Found]
    pieces: Pieces

    def has_stranger(self) -> bool:
        """Tell whether the sentence names a person whom we do not know."""
        return has_stranger(self.pieces, self.found, len(self.pieces.words))


@dataclass(slots=True)
class Memory:
    """The memory of one article."""

    turns: list[Turn] = field(default_factory=list)
    pairs: Pairs = field(default_factory=Pairs)
    officials: dict[tuple[str, str], Found] = field(default_factory=dict)
    """By role noun and actor."""

    def take_in(self, view: View, known: list[Found]) -> None:
        """Remember a sentence and who was found in it."""
        self.pairs.note(view, known)
        for one in known:
            if one.person is not None and not one.is_plural:
                self.officials[one.noun, one.claims[0].actor] = one
        self.turns.append(Turn(known, view.pieces))


def make_reference(  # noqa: PLR0913, PLR0917 - a mention has these parts
    view: View, one: Found, span: Span, form: Form, rule: str, sector: str | None
) -> Found:
    """Return the mention of words that stand for what was found before."""
    first, last = span
    claims = tuple([claim._replace(name_id=f"reference:{rule}", sector=sector) for claim in one.claims])
    return Found(
        first, last, claims, form, sector, one.person, one.is_plural, one.noun,
        view.text(first, last), one.antecedent or one.text, one.is_oblique, one.is_subject,
    )  # fmt: skip

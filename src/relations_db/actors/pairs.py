"""Which two actors an article is about where it says "the two countries", "both sides" or "they".

In: what was found in each sentence, in order. Out: the pair that stood together last. Refuses places ("in Syria") and
sentences of three and more actors that do not join two of them.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from relations_db.actors.closed_words import PLACE_PREPOSITIONS
from relations_db.actors.view import Found
from relations_db.records import ActorKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relations_db.actors.view import View

_MIN_COUNT = 2


def is_place(view: View, one: Found) -> bool:
    """Tell "in Syria" and "near the Turkish border" from an actor."""
    at = one.first - 1
    if at >= 0 and view.pieces.lower[at] in ("the", "northern", "southern", "eastern", "western"):
        at -= 1
    return (
        at >= 0
        and view.pieces.lower[at] in PLACE_PREPOSITIONS
        and one.form in (Form.NAME, Form.CAPITAL, Form.ADJECTIVE)
    )


@dataclass(slots=True)
class Pairs:
    """Who stood together in the sentences so far; worked out when first asked for."""

    unread: list[tuple[View, list[Found]]] = field(default_factory=list)
    last: tuple[View, list[Found]] | None = None
    """The last sentence that named somebody."""
    seen: list[Found] = field(default_factory=list)
    """A pair for each sentence that held one, the last one last."""
    counts: Counter[str] = field(default_factory=Counter)
    examples: dict[str, Found] = field(default_factory=dict)

    def note(self, view: View, known: list[Found]) -> None:
        """Take in a sentence."""
        if known:
            self.last = view, known
            self.unread.append(self.last)

    def _catch_up(self) -> None:
        for view, known in self.unread:
            for one in _actors(view, known):
                self.counts[one.claims[0].actor] += 1
                self.examples.setdefault(one.claims[0].actor, one)
            pair = _pair_of(view, known)
            if pair is not None:
                self.seen.append(pair)
        self.unread.clear()

    def find(self, here: list[Found], view: View) -> Found | None:
        """Return the last pair before a place in a sentence; of one actor named here, the last pair it belongs to."""
        pair = _pair_of(view, here)
        if pair is not None:
            return pair
        named = {claim.actor for one in _actors(view, here) for claim in one.claims}
        if len(named) > 2:
            return None
        self._catch_up()
        for pair in reversed(self.seen):
            if named <= {claim.actor for claim in pair.claims}:
                return pair
        return self._most_named(named)

    def last_joined(self) -> Found | None:
        """Return the joined subject of the last sentence that named somebody."""
        return None if self.last is None else joined(*self.last)

    def _most_named(self, named: set[str]) -> Found | None:
        """Return the two actors an article names most, where both come up more than once."""
        common = [actor for actor, count in self.counts.most_common(2) if count >= _MIN_COUNT]
        if len(common) < 2 or not named <= set(common):
            return None
        return _merged(self.examples[common[0]], self.examples[common[1]])


def joined(view: View, known: list[Found]) -> Found | None:
    """Return the pair "A and B" where it is the subject of a sentence."""
    if not known or known[0].first > 2:
        return None
    if len(known[0].claims) == 2:
        return known[0]
    if len(known) > 1 and view.pieces.lower[known[0].last : known[1].first] in (("and",), ("and", "the")):
        return _merged(known[0], known[1])
    return None


def _pair_of(view: View, known: list[Found]) -> Found | None:
    """Return the two actors of a sentence: joined by "and", named by one phrase, or the only two in it."""
    for one in reversed(known):
        if len({claim.actor for claim in one.claims}) == 2:
            return one
    actors = _actors(view, known)
    distinct = list({one.claims[0].actor: one for one in reversed(actors)}.values())[::-1]
    if len(distinct) == 2:
        return _merged(*distinct)
    for one, other in pairwise(actors):
        if view.pieces.lower[one.last : other.first] == ("and",):
            return _merged(one, other)
    return None


def _actors(view: View, known: Iterable[Found]) -> list[Found]:
    """Return what may be one of two sides: states and organisations that are no places."""
    return [
        one
        for one in known
        if len(one.claims) == 1 and one.claims[0].kind is not ActorKind.GROUP and not is_place(view, one)
    ]


def _merged(one: Found, other: Found) -> Found | None:
    """Return both as one finding, None where they are the same actor."""
    if one.claims[0].actor == other.claims[0].actor or len(one.claims) != 1 or len(other.claims) != 1:
        return None
    sector = one.sector if one.sector == other.sector else None
    return Found(
        one.first, other.last, (one.claims[0], other.claims[0]), Form.NAME, sector, is_plural=True,
        text=f"{one.antecedent or one.text} and {other.antecedent or other.text}",
    )  # fmt: skip

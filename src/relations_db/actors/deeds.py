"""What is done to persons and places: whose nationality counts only where a state does something to them.

In: a place in a sentence. Out: whether something is done there to whom or what stands at it: "arrested a Chinese
violinist", "shelled Kharkiv", "the former president was jailed". Refuses sentences about sport.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.actors.closed_words import BREAKS, PASSIVES

if TYPE_CHECKING:
    from relations_db.actors.view import View

PERSON, PLACE = "person", "place"
_BEFORE = 5
"""Words between the deed and whom it is done to: "jailed for life the former Chadian"."""
_BEHIND = 3
"""Words between "was" and the deed: "was later arrested"."""


def has_deed(view: View) -> bool:
    """Tell whether the sentence speaks of anything that is done to persons."""
    return not view.gazetteer.deeds[PERSON].isdisjoint(view.pieces.lower)


def is_done_to(view: View, first: int, last: int, kind: str = PERSON) -> bool:
    """Tell whether something is done to what stands from one piece to another."""
    lower, deeds = view.pieces.lower, view.gazetteer.deeds[kind]
    for at in range(first - 1, max(first - 1 - _BEFORE, -1), -1):
        if lower[at] in deeds:
            return True
        if lower[at] in BREAKS:
            break
    for at in range(last, min(last + _BEHIND, len(lower))):
        if lower[at] in PASSIVES:
            return not deeds.isdisjoint(lower[at + 1 : at + 1 + _BEHIND])
        if lower[at] in BREAKS:
            break
    return False

"""Towns and regions inside a state: "an Istanbul court", "police in Karachi", "shelled Kharkiv".

In: the name of a place. Out: the office of its state, or the state on whose ground something is done. Refuses the place
by itself: it acts for nobody.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.actors.closed_words import PLACE_PREPOSITIONS
from relations_db.actors.deeds import PLACE, is_done_to
from relations_db.actors.roles import role_chain
from relations_db.actors.titles import role_ending
from relations_db.actors.view import Found, Span, View, is_owner_at, make_found
from relations_db.records import Form

if TYPE_CHECKING:
    from relations_db.actors.entries import Claim
    from relations_db.actors.naming import Atom

_LOCAL_SECTORS = frozenset({"COP", "JUD", "CVL"})
_LOCAL_OFFICES = frozenset({"mayor", "governor", "authorities", "administration", "mayors", "governors"})


def find_place(view: View, atom: Atom, claim: Claim) -> Found | Span:
    """Return what a place stands for, or its span where it stands for nobody."""
    is_owner = is_owner_at(view, atom.last)
    role = role_chain(view, atom.last + is_owner)
    if role is not None and not role.is_former and _is_local(role.sector, role.noun):
        span = atom.first, role.last
        return make_found(view, span, (claim,), Form.OFFICE, role.sector, is_plural=role.is_plural, noun=role.noun)
    if (office := _office_before(view, atom, claim)) is not None:
        return office
    before = view.pieces.lower[atom.first - 1] if atom.first else ""
    if not is_owner and before not in PLACE_PREPOSITIONS and is_done_to(view, atom.first, atom.last, PLACE):
        return make_found(view, (atom.first, atom.last), (claim,), Form.CAPITAL, None)
    return atom.first, atom.last


def _office_before(view: View, atom: Atom, claim: Claim) -> Found | None:
    """Return "police in Karachi", "the mayor of Istanbul"; "Turkish police in Kirkuk" are another's."""
    lower = view.pieces.lower
    at = atom.first - 1
    if at < 1 or lower[at] not in ("of", "in"):
        return None
    role = role_ending(at, view.pieces, view.gazetteer)
    if role is None or not _is_local(role.sector, role.words[-1]):
        return None
    first = at - len(role.words)
    if first and (first - 1 in view.covered or lower[first - 1] in ("'s", "'")):
        return None
    return make_found(
        view, (first, atom.last), (claim,), Form.OFFICE, role.sector, is_plural=role.plural, noun=role.words[-1]
    )


def _is_local(sector: str | None, noun: str) -> bool:
    """Tell police, courts, residents and mayors, who belong to the state a place lies in, from anybody's troops."""
    return sector in _LOCAL_SECTORS or noun in _LOCAL_OFFICES

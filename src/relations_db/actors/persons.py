"""Persons in their place: a title before the name, a name behind the title, "Assad's forces", "King Hussein of Jordan".

In: a person's name, or the place behind a title. Out: what was found there, or the span of a topic. Refuses those who
hold no office any more, unless something is done to them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.actors.citizens import find_former
from relations_db.actors.closed_words import PARTICLES
from relations_db.actors.roles import role_chain
from relations_db.actors.strangers import is_unknown_name
from relations_db.actors.titles import title_before
from relations_db.actors.topics import topic_noun
from relations_db.actors.view import Found, Span, View, is_former_at, is_owner_at, make_found
from relations_db.records import ActorKind, Form

if TYPE_CHECKING:
    from relations_db.actors.entries import Claim
    from relations_db.actors.naming import Atom
    from relations_db.actors.roles import Role

_MAX_FIRST_NAMES = 2
_MAX_NAME = 5
"""Words of a person's name: "Sheikh Mohammed bin Zayed Al Nahyan" and the like."""


def find_person(view: View, atom: Atom) -> Found | Span:
    """Return a person with the title before the name, or the office of the person: "Assad's forces"."""
    claim = atom.claim
    assert claim is not None
    words = view.pieces.words
    title = title_before(atom.first, view.pieces, view.gazetteer)
    first = atom.first - len(title.words) if title is not None else atom.first
    if title is not None and title.plural:
        first = atom.first
    elif title is None:
        first = _title_over_names(view, atom.first)
    if atom.is_past or is_former_at(view, first):
        return find_former(view, (claim,), (first, atom.last), claim.person)
    is_owner = is_owner_at(view, atom.last)
    role = role_chain(view, atom.last + is_owner)
    if role is not None and (is_owner or (role.kind == "body" and not role.is_plural)) and not role.is_former:
        claims = (as_group(claim, role.sector),)
        person = f"{claim.actor} {role.noun}" if role.kind in ("person", "envoy") and not role.is_plural else None
        return make_found(
            view, (first, role.last), claims, Form.OFFICE, role.sector, person, is_plural=role.is_plural, noun=role.noun
        )
    noun = None if is_owner or atom.last >= len(words) else topic_noun(view, atom.last)
    if noun is not None and "person" in noun.after:
        return first, atom.last
    last = _land_end(view, atom, claim)
    return make_found(view, (first, last), (claim,), Form.PERSON, claim.sector, claim.person, noun=claim.office or "")


def _title_over_names(view: View, first: int) -> int:
    """Return where a title stands before first names we do not know: "Prime Minister Mustafa Fayez al-Sarraj"."""
    words = view.pieces.words
    at = first
    while at and not view.pieces.is_title and words[at - 1][0].isupper() and words[at - 1].isalpha():
        title = title_before(at, view.pieces, view.gazetteer)
        if title is not None:
            return at - len(title.words)
        if at - 1 in view.covered or first - at >= _MAX_FIRST_NAMES:
            break
        at -= 1
    return first


def _land_end(view: View, atom: Atom, claim: Claim) -> int:
    """Return where "King Hussein of Jordan" ends: behind a person's own state, or behind the name."""
    at = atom.last + 1
    if view.at.get(at) is None:
        return atom.last
    land = view.at[at] if view.pieces.lower[atom.last] == "of" else None
    is_own = land is not None and land.claim is not None and land.claim.actor == claim.actor
    return land.last if land is not None and is_own and not is_owner_at(view, land.last) else atom.last


def as_group(claim: Claim, sector: str | None) -> Claim:
    """Return a claim on the rebels of a country, who are never their state."""
    if sector != "REB" or claim.kind != ActorKind.STATE:
        return claim
    return claim._replace(actor=f"{claim.actor}.REB", kind=ActorKind.GROUP, sector=sector)


def name_behind(view: View, at: int, claim: Claim, role: Role) -> tuple[int, str | None]:
    """Return the end and the full name of the person named behind a title, and remember an unknown one."""
    known = view.at.get(at)
    if known is not None and known.claim is not None and known.claim.person is not None:
        return known.last, known.claim.person
    if view.pieces.is_title:
        return at, None
    last = unknown_name_end(view, at)
    if last == at:
        return at, None
    surname = view.pieces.words[last - 1]
    name = " ".join(view.pieces.words[at:last])
    if surname not in view.gazetteer.names:
        view.context.introduced[surname] = claim._replace(
            form=Form.PERSON, sector=role.sector, person=name, office=role.noun
        )
    return last, name


def unknown_name_end(view: View, at: int) -> int:
    """Return where a run of capitalised words ends that we do not know: a person the gazetteer lacks."""
    words, last = view.pieces.words, at
    for now in range(at, min(at + _MAX_NAME, len(words))):
        if is_unknown_name(now, view.pieces, view.covered, view.gazetteer) or words[now][1:] == ".":
            last = now + 1
        elif words[now] not in PARTICLES:
            break
    return last

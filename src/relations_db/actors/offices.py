"""Names to mentions: what stands around a name makes it an office, a person, a plain actor or a topic.

In: the atoms of a sentence. Out: what was found, with claims, form and sector, and the spans of topics. Refuses former
officials, the place an ambassador is sent to, topics ("the Syria talks") and bare property.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.actors.citizens import CITIZEN, find_citizen, find_former
from relations_db.actors.closed_words import PERSONAL
from relations_db.actors.persons import as_group, find_person, name_behind
from relations_db.actors.places import find_place
from relations_db.actors.roles import role_chain, takes_role
from relations_db.actors.titles import role_ending
from relations_db.actors.topics import find_scene, is_post, is_topic, topic_noun
from relations_db.actors.view import Found, Span, View, is_former_at, is_owner_at, make_found
from relations_db.records import ActorKind, Form

if TYPE_CHECKING:
    from relations_db.actors.naming import Atom
    from relations_db.actors.roles import Role

_TEAM_FORMS = frozenset({Form.NAME, Form.ADJECTIVE, Form.DEMONYM, Form.CAPITAL})
_CULTURE_FORMS = frozenset({Form.ADJECTIVE})
_PASSING = {"sentence": _TEAM_FORMS, "culture": _CULTURE_FORMS}
_NAMED_FORMS = frozenset({Form.NAME, Form.ADJECTIVE})
_NO_FORMS: frozenset[Form] = frozenset()


def compose(view: View, atoms: list[Atom]) -> tuple[list[Found], list[Span]]:
    """Return what the sentence mentions and the spans of its topics, each in order."""
    found: list[Found] = []
    topics: list[Span] = []
    done = 0
    passing = _passing_forms(view) if atoms else _NO_FORMS
    for atom in atoms:
        if atom.first < done:
            continue
        one = (
            find_person(view, atom)
            if atom.claim is not None and atom.claim.person is not None
            else _country(view, atom)
        )
        if isinstance(one, Found) and not (one.form in passing or (passing is _TEAM_FORMS and _is_player(view, one))):
            found.append(one)
            done = one.last
        else:
            topics.append((one.first, one.last) if isinstance(one, Found) else one)
            done = topics[-1][1]
    return found, topics


def _is_player(view: View, one: Found) -> bool:
    """Tell "the Portuguese captain" and a citizen in a sentence about sport from the ministers who watch."""
    return one.noun == CITIZEN or (one.form is Form.OFFICE and one.noun in view.gazetteer.topics)


def _passing_forms(view: View) -> frozenset[Form]:
    """Return the forms in which a sentence names no states: teams in sport, nationalities in arts and food."""
    return _PASSING.get(find_scene(view) or "", _NO_FORMS)


def _country(view: View, atom: Atom) -> Found | Span:
    """Return what a name of a state, organisation or group is in its place."""
    claim, span = atom.claim, (atom.first, atom.last)
    if claim is None:
        return span
    if claim.is_place:
        return find_place(view, atom, claim)
    if not _stands_alone(view, atom):
        if is_post(view, atom):
            return span
        one = _with_noun(view, atom)
        if one is not None:
            return one
        is_owner = is_owner_at(view, atom.last)
        if is_topic(view, atom, is_owner=is_owner) or (is_former_at(view, atom.first) and claim.form in _NAMED_FORMS):
            return span
    return make_found(view, span, (claim,), claim.form, claim.sector)


def _with_noun(view: View, atom: Atom) -> Found | Span | None:
    """Return the office, person or body that a name makes with the words beside it."""
    row = _in_a_row(view, atom)
    group = row if len(row) > 1 and role_chain(view, row[-1].last) is not None else [atom]
    last = group[-1].last
    is_owner = is_owner_at(view, last)
    follower = view.at.get(last + is_owner)
    if follower is not None and follower.claim is not None and len(group) == 1:
        one = _owned(view, atom, follower)
        if one is not None:
            return one
    role = role_chain(view, last + is_owner)
    if role is not None and (is_owner or (takes_role(view, group[-1], role) and not _is_named_topic(view, atom, role))):
        return _office(view, group, role)
    return _role_of(view, atom) or find_citizen(view, row)


def _stands_alone(view: View, atom: Atom) -> bool:
    """Tell a name that nothing beside it can make an office or a topic of: most names, so the rest need not be asked."""
    lower, last = view.pieces.lower, atom.last
    if last < len(lower) and (
        lower[last] in view.gazetteer.followers
        or last in view.at
        or (atom.is_adjectival and lower[last].endswith(PERSONAL))
    ):
        return False
    return atom.first == 0 or lower[atom.first - 1] not in view.gazetteer.leaders


def _is_named_topic(view: View, atom: Atom, role: Role) -> bool:
    """Tell "the Mali mission", which is somebody else's, from "the Malian mission"."""
    noun = None if atom.is_adjectival else topic_noun(view, atom.last)
    return noun is not None and "name" in noun.after and atom.last + len(noun.words) == role.last


def _owned(view: View, atom: Atom, follower: Atom) -> Found | None:
    """Return a leader or a group with the country before it: "France's Hollande", "Yemen's Houthi rebels"."""
    assert atom.claim is not None
    assert follower.claim is not None
    is_group = follower.claim.kind == ActorKind.GROUP and atom.claim.kind == ActorKind.STATE
    if follower.claim.person is None and not is_group:
        return None
    one = _country(view, follower) if follower.claim.person is None else find_person(view, follower)
    if isinstance(one, Found) and (is_group or one.claims[0].actor == atom.claim.actor):
        return make_found(
            view,
            (atom.first, one.last),
            one.claims,
            one.form,
            one.sector,
            one.person,
            is_plural=one.is_plural,
            noun=one.noun,
        )
    return None


def _in_a_row(view: View, atom: Atom) -> list[Atom]:
    """Return the adjectives that may share a noun with this one: "Russian, Turkish and Iranian", "Russian-Turkish"."""
    row = [atom]
    while row[-1].is_adjectival:
        at = row[-1].last
        while at < len(view.pieces.words) and view.pieces.lower[at] in (",", "and", "-", "&"):
            at += 1
        follower = view.at.get(at)
        if at == row[-1].last or follower is None or not follower.is_adjectival or follower.claim is None:
            break
        row.append(follower)
    return row


def _office(view: View, group: list[Atom], role: Role) -> Found | Span:
    """Return the mention of an office, troops or body, with the person's name behind it."""
    claims = tuple([as_group(atom.claim, role.sector) for atom in group if atom.claim is not None])
    last, person = role.last, None
    if role.kind in ("person", "envoy") and not role.is_plural:
        last, person = name_behind(view, role.last, claims[0], role)
        person = person or f"{claims[0].actor} {role.noun}"
    if role.kind != "body" and (role.is_former or is_former_at(view, group[0].first)):
        return find_former(view, claims, (group[0].first, last), person)
    own = claims[0].sector
    keeps = role.sector == "GOV" or claims[0].kind == ActorKind.GROUP
    sector = own if own is not None and keeps else role.sector
    span = group[0].first, last
    return make_found(view, span, claims, Form.OFFICE, sector, person, is_plural=role.is_plural, noun=role.noun)


def _role_of(view: View, atom: Atom) -> Found | None:
    """Return the office before the name: "the emir of Qatar", "the presidents of Russia, Turkey and Iran"."""
    lower = view.pieces.lower
    at = atom.first - 1 if atom.first and lower[atom.first - 1] == "the" else atom.first
    if at < 2 or lower[at - 1] not in ("of", "from") or atom.claim is None or atom.claim.form == Form.ADJECTIVE:
        return None
    role = role_ending(at - 1, view.pieces, view.gazetteer)
    if role is None:
        return None
    atoms = _listed(view, atom) if role.plural else [atom]
    if lower[at - 1] == "from" and (role.kind not in ("person", "envoy") or len(atoms) == 1):
        return None
    claims = tuple([as_group(one.claim, role.sector) for one in atoms if one.claim is not None])
    first, last = at - 1 - len(role.words), atoms[-1].last
    if role.kind == "person" and is_former_at(view, first):
        former = find_former(view, claims, (first, last), None)
        return former if isinstance(former, Found) else None
    person = None if role.plural or role.kind == "body" else f"{claims[0].actor} {role.words[-1]}"
    follower = view.at.get(last)
    if follower is not None and follower.claim is not None and follower.claim.person is not None:
        last, person = follower.last, follower.claim.person
    return make_found(
        view, (first, last), claims, Form.OFFICE, role.sector, person, is_plural=role.plural, noun=role.words[-1]
    )


def _listed(view: View, atom: Atom) -> list[Atom]:
    """Return the names of a list that begins with this one: "Russia, the US and Turkey"."""
    atoms = [atom]
    while True:
        at = atoms[-1].last
        while at < len(view.pieces.words) and view.pieces.lower[at] in (",", "and", "the"):
            at += 1
        follower = view.at.get(at)
        if follower is None or at == atoms[-1].last or follower.claim is None or follower.claim.person is not None:
            return atoms
        atoms.append(follower)

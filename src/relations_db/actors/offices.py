"""Names to mentions: what stands around a name makes it an office, a person, a plain actor or a topic.

In: the atoms of a sentence. Out: what was found, with claims, form and sector, and the spans of topics. Refuses former
officials, the place an ambassador is sent to, topics ("the Syria talks") and bare property.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.actors.closed_words import PARTICLES
from relations_db.actors.roles import role_chain, takes_role
from relations_db.actors.strangers import is_unknown_name
from relations_db.actors.titles import role_ending, title_before
from relations_db.actors.topics import is_game_scene, is_post, is_topic, topic_noun
from relations_db.actors.view import Found, Span, View, is_former_at, is_owner_at, make_found
from relations_db.records import ActorKind, Form

if TYPE_CHECKING:
    from relations_db.actors.entries import Claim
    from relations_db.actors.naming import Atom
    from relations_db.actors.roles import Role

_TEAM_FORMS = frozenset({Form.NAME, Form.ADJECTIVE, Form.DEMONYM})
_MAX_NAME = 5
"""Words of a person's name: "Sheikh Mohammed bin Zayed Al Nahyan" and the like."""


def compose(view: View, atoms: list[Atom]) -> tuple[list[Found], list[Span]]:
    """Return what the sentence mentions and the spans of its topics, each in order."""
    found: list[Found] = []
    topics: list[Span] = []
    done = 0
    is_game = bool(atoms) and is_game_scene(view)
    for atom in atoms:
        if atom.first < done:
            continue
        one = _person(view, atom) if atom.claim is not None and atom.claim.person is not None else _country(view, atom)
        if isinstance(one, Found) and not (is_game and one.form in _TEAM_FORMS):
            found.append(one)
            done = one.last
        else:
            topics.append((one.first, one.last) if isinstance(one, Found) else one)
            done = topics[-1][1]
    return found, topics


def _country(view: View, atom: Atom) -> Found | Span:
    """Return what a name of a state, organisation or group is in its place."""
    if atom.claim is None:
        return atom.first, atom.last
    if _stands_alone(view, atom):
        return make_found(view, (atom.first, atom.last), (atom.claim,), atom.claim.form, atom.claim.sector)
    if is_post(view, atom):
        return atom.first, atom.last
    group = _coordinated(view, atom)
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
    if (of_role := _role_of(view, atom)) is not None:
        return of_role
    if is_topic(view, atom, is_owner=is_owner) or (is_former_at(view, atom.first) and atom.claim.form == Form.NAME):
        return atom.first, atom.last
    return make_found(view, (atom.first, atom.last), (atom.claim,), atom.claim.form, atom.claim.sector)


def _stands_alone(view: View, atom: Atom) -> bool:
    """Tell a name that nothing beside it can make an office or a topic of: most names, so the rest need not be asked."""
    lower, last = view.pieces.lower, atom.last
    if last < len(lower) and (lower[last] in view.gazetteer.followers or last in view.at):
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
    one = _country(view, follower) if follower.claim.person is None else _person(view, follower)
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


def _coordinated(view: View, atom: Atom) -> list[Atom]:
    """Return the adjectives that share a noun with this one: "Russian, Turkish and Iranian", "Russian-Turkish"."""
    group = [atom]
    if not atom.is_adjectival:
        return group
    while True:
        at = group[-1].last
        while at < len(view.pieces.words) and view.pieces.lower[at] in (",", "and", "-", "&"):
            at += 1
        follower = view.at.get(at)
        if at == group[-1].last or follower is None or not follower.is_adjectival or follower.claim is None:
            break
        group.append(follower)
    return group if len(group) > 1 and role_chain(view, group[-1].last) is not None else [atom]


def _office(view: View, group: list[Atom], role: Role) -> Found | Span:
    """Return the mention of an office, troops or body, with the person's name behind it."""
    claims = tuple([_as_group(atom.claim, role.sector) for atom in group if atom.claim is not None])
    last, person = role.last, None
    if role.kind in ("person", "envoy") and not role.is_plural:
        last, person = _name_behind(view, role.last, claims[0], role)
        person = person or f"{claims[0].actor} {role.noun}"
    if role.kind != "body" and (role.is_former or is_former_at(view, group[0].first)):
        return group[0].first, last
    own = claims[0].sector
    keeps = role.sector == "GOV" or claims[0].kind == ActorKind.GROUP
    sector = own if own is not None and keeps else role.sector
    span = group[0].first, last
    return make_found(view, span, claims, Form.OFFICE, sector, person, is_plural=role.is_plural, noun=role.noun)


def _as_group(claim: Claim, sector: str | None) -> Claim:
    """Return a claim on the rebels of a country, who are never their state."""
    if sector != "REB" or claim.kind != ActorKind.STATE:
        return claim
    return claim._replace(actor=f"{claim.actor}.REB", kind=ActorKind.GROUP, sector=sector)


def _name_behind(view: View, at: int, claim: Claim, role: Role) -> tuple[int, str | None]:
    """Return the end and the full name of the person named behind a title, and remember an unknown one."""
    known = view.at.get(at)
    if known is not None and known.claim is not None and known.claim.person is not None:
        return known.last, known.claim.person
    if view.pieces.is_title:
        return at, None
    last = _unknown_name_end(view, at)
    if last == at:
        return at, None
    surname = view.pieces.words[last - 1]
    name = " ".join(view.pieces.words[at:last])
    if surname not in view.gazetteer.names:
        view.context.introduced[surname] = claim._replace(
            form=Form.PERSON, sector=role.sector, person=name, office=role.noun
        )
    return last, name


def _unknown_name_end(view: View, at: int) -> int:
    """Return where a run of capitalised words ends that we do not know: a person the gazetteer lacks."""
    words, last = view.pieces.words, at
    for now in range(at, min(at + _MAX_NAME, len(words))):
        if is_unknown_name(now, view.pieces, view.covered, view.gazetteer) or words[now][1:] == ".":
            last = now + 1
        elif words[now] not in PARTICLES:
            break
    return last


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
    claims = tuple([_as_group(one.claim, role.sector) for one in atoms if one.claim is not None])
    first, last = at - 1 - len(role.words), atoms[-1].last
    if role.kind == "person" and is_former_at(view, first):
        return None
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


def _person(view: View, atom: Atom) -> Found | Span:
    """Return a person with the title before the name, or the office of the person: "Assad's forces"."""
    claim = atom.claim
    assert claim is not None
    words = view.pieces.words
    title = title_before(atom.first, view.pieces, view.gazetteer)
    first = atom.first - len(title.words) if title is not None else atom.first
    if title is not None and title.plural:
        first = atom.first
    if is_former_at(view, first):
        return first, atom.last
    is_owner = is_owner_at(view, atom.last)
    role = role_chain(view, atom.last + is_owner)
    if role is not None and (is_owner or (role.kind == "body" and not role.is_plural)) and not role.is_former:
        claims = (_as_group(claim, role.sector),)
        person = f"{claim.actor} {role.noun}" if role.kind in ("person", "envoy") and not role.is_plural else None
        return make_found(
            view, (first, role.last), claims, Form.OFFICE, role.sector, person, is_plural=role.is_plural, noun=role.noun
        )
    noun = None if is_owner or atom.last >= len(words) else topic_noun(view, atom.last)
    if noun is not None and "person" in noun.after:
        return first, atom.last
    last = _land_end(view, atom, claim)
    return make_found(view, (first, last), (claim,), Form.PERSON, claim.sector, claim.person, noun=claim.office or "")


def _land_end(view: View, atom: Atom, claim: Claim) -> int:
    """Return where "King Hussein of Jordan" ends: behind a person's own state, or behind the name."""
    at = atom.last + 1
    if view.at.get(at) is None:
        return atom.last
    land = view.at[at] if view.pieces.lower[atom.last] == "of" else None
    is_own = land is not None and land.claim is not None and land.claim.actor == claim.actor
    return land.last if land is not None and is_own and not is_owner_at(view, land.last) else atom.last

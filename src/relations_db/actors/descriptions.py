"""Nouns that stand for what was named before: "the two countries", "both leaders", "the kingdom", "the president".

In: a definite article or "both" in its sentence, and the memory of the article. Out: whom the words mean. Refuses what
is not clear: a pair of which only one is known, a president where two were named.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.actors.closed_words import DIRECTIONS, OTHERS, SINGLES, STYLES
from relations_db.actors.memory import make_reference
from relations_db.actors.quoting import find_half, find_twins
from relations_db.actors.roles import role_chain
from relations_db.actors.view import is_owner_at, make_found
from relations_db.records import ActorKind, Form

if TYPE_CHECKING:
    from relations_db.actors.memory import Memory
    from relations_db.actors.roles import Role
    from relations_db.actors.view import Found, Span, View

_PAIR_NOUNS = {
    "countries": None, "nations": None, "states": None, "sides": None, "neighbours": None, "neighbors": None,
    "powers": None, "parties": None, "allies": None, "capitals": None, "rivals": None, "superpowers": None,
    "leaders": "GOV", "presidents": "GOV", "ministers": "GOV", "governments": "GOV", "premiers": "GOV", "men": "GOV",
    "diplomats": "GOV", "delegations": "GOV", "officials": "GOV", "armies": "MIL", "militaries": "MIL",
}  # fmt: skip
_OFFICES = {
    "president": {"head_of_state"}, "king": {"head_of_state"}, "queen": {"head_of_state"}, "emir": {"head_of_state"},
    "monarch": {"head_of_state"}, "pope": {"head_of_state"}, "sultan": {"head_of_state"},
    "premier": {"head_of_government"}, "chancellor": {"head_of_government"}, "prime minister": {"head_of_government"},
    "leader": {"head_of_state", "head_of_government"}, "foreign minister": {"foreign_minister"},
    "defence minister": {"defence_minister"}, "defense minister": {"defence_minister"},
}  # fmt: skip
"""The nouns by which a text speaks of the holder of an office once it has named them."""
_PLACES = frozenset({"country", "emirate", *STYLES})
_NAMED = frozenset({Form.NAME, Form.CAPITAL, Form.OFFICE, Form.PERSON})
_REGIMES = frozenset({"regime", "junta"})
_BLOCS = frozenset({"bloc", "alliance", "organisation", "organization", "union"})
_SINGULAR = {"side": None, "country": None, "state": None, "nation": None, "government": "GOV", "leader": "GOV"}
_LANDS = frozenset({"country", "nation", "kingdom", "emirate"})
_MAX_ADJECTIVES = 3
_NO_STATE = frozenset({"of", "and", "-", "side", "coast", "bank"})
NOUNS = frozenset({"two", *_PLACES, *_BLOCS, *map(str.lower, DIRECTIONS)})
"""What stands behind "the" in these, besides the role nouns."""


def refer_two(memory: Memory, view: View, at: int, known: list[Found]) -> Found | None:
    """Return "the two countries", "both sides" as the two actors that stood together last."""
    lower = view.pieces.lower
    if lower[at] in SINGLES:
        return _each(memory, view, at, known)
    if lower[at] == "both":
        now = at + 1
    elif lower[at : at + 2] in (("the", "two"), ("these", "two")):
        now = at + 2
    else:
        return None
    if (twins := find_twins(view, at, now)) is not None:
        return twins
    for last in range(now, min(now + 3, len(lower))):
        if lower[last] in _PAIR_NOUNS:
            pair = memory.pairs.find([one for one in known if one.last <= at], view)
            if pair is None or lower[last + 1 : last + 2] == ("of",):
                return None
            return make_reference(view, pair, (at, last + 1), Form.PRONOUN, "two", _PAIR_NOUNS[lower[last]])
        if not lower[last].isalpha():
            break
    return None


def _each(memory: Memory, view: View, at: int, known: list[Found]) -> Found | None:
    """Return "neither side" and "each country" as the two actors that stood together last."""
    noun = view.pieces.lower[at + 1] if at + 1 < len(view.pieces.lower) else ""
    if noun not in _SINGULAR:
        return None
    pair = memory.pairs.find([one for one in known if one.last <= at], view)
    return None if pair is None else make_reference(view, pair, (at, at + 2), Form.PRONOUN, "two", _SINGULAR[noun])


def refer_definite(memory: Memory, view: View, at: int, known: list[Found]) -> Found | None:
    """Return "the country", "the bloc" or "the president" after a name."""
    lower = view.pieces.lower
    word = lower[at + 1] if lower[at] == "the" and at + 1 < len(lower) else ""
    if not word or at + 1 in view.covered:
        return None
    here = [one for one in known if one.last <= at]
    noun = find_land(lower, at)
    if noun is not None and view.covered.isdisjoint(range(at, noun)):
        word = lower[noun]
    elif view.pieces.words[at + 1] in DIRECTIONS:
        return _half(view, at)
    if word in _PLACES or word in _BLOCS:
        kind = ActorKind.STATE if word in _PLACES else ActorKind.ORGANISATION
        one = _last_of_kind(memory, kind, here, view.gazetteer.styles.get(word, ()))
        return None if one is None else _land(view, one, (at, (noun or at + 1) + 1), word)
    if word in _REGIMES:
        one = _last_of_kind(memory, ActorKind.STATE, here, ())
        if one is None:
            return None
        return make_reference(view, one._replace(person=None), (at, at + 2), Form.OFFICE, word, "GOV")
    role = role_chain(view, at + 1)
    if role is None or role.kind != "person" or role.is_plural or role.is_former or lower[role.last :][:1] == ("of",):
        return None
    holder = _holder(memory, here, role)
    return None if holder is None else make_reference(view, holder, (at, role.last), Form.OFFICE, "office", role.sector)


def _land(view: View, one: Found, span: Span, word: str) -> Found:
    """Return "the country", or with its noun "the country's foreign minister"."""
    role = role_chain(view, span[1] + 1) if is_owner_at(view, span[1]) else None
    one = one._replace(person=None)
    if role is None:
        return make_reference(view, one, span, Form.PRONOUN, word, None)
    made = make_reference(view, one, (span[0], role.last), Form.OFFICE, word, role.sector)
    person = f"{one.claims[0].actor} {role.noun}" if role.kind in ("person", "envoy") and not role.is_plural else None
    return made._replace(person=person, is_plural=role.is_plural, noun=role.noun)


def find_land(lower: tuple[str, ...], at: int) -> int | None:
    """Return where "country" stands in "the oil-rich Gulf country"; "the neighbouring country" is another one."""
    if _LANDS.isdisjoint(lower[at + 2 : at + 2 + _MAX_ADJECTIVES]):
        return None
    for now in range(at + 2, min(at + 2 + _MAX_ADJECTIVES, len(lower))):
        word = lower[now - 1]
        if not word.replace("-", "").isalpha() or word in OTHERS or word.endswith("est"):
            return None
        if lower[now] in _LANDS:
            return now
    return None


def _half(view: View, at: int) -> Found | None:
    """Return "the South" or "the South's defence minister", not "the South of the country"."""
    last = at + 2
    follower = view.pieces.words[last] if last < len(view.pieces.words) else "."
    claim = None if follower in _NO_STATE or follower[0].isupper() else find_half(view, at + 1)
    if claim is None:
        return None
    claims = (claim._replace(name_id="reference:half"),)
    is_owner = is_owner_at(view, last)
    role = role_chain(view, last + is_owner) if is_owner else None
    if role is None:
        return make_found(view, (at + 1, last), claims, Form.NAME, None)
    person = f"{claim.actor} {role.noun}" if role.kind in ("person", "envoy") and not role.is_plural else None
    span = at + 1, role.last
    return make_found(view, span, claims, Form.OFFICE, role.sector, person, is_plural=role.is_plural, noun=role.noun)


def _holder(memory: Memory, here: list[Found], role: Role) -> Found | None:
    """Return the only one who was named with this office."""
    nouns = {role.noun, *_OFFICES.get(role.noun, ())}
    matches = [one for (noun, _), one in memory.officials.items() if noun in nouns]
    matches += [one for one in here if one.noun in nouns and one.person and not one.is_plural]
    return matches[0] if len({one.claims[0].actor for one in matches}) == 1 else None


def _last_of_kind(memory: Memory, kind: ActorKind, here: list[Found], codes: tuple[str, ...]) -> Found | None:
    """Return the state (or organisation) named last in this sentence, or the only one of the sentence before.

    Where there are `codes`, only these count: "the kingdom" is none but a kingdom.
    """
    near = [one for one in here if _is_of_kind(one, kind, codes)]
    if memory.turns and all(one.form is Form.CAPITAL for one in near):
        # "Turkey shelled the town. Washington protested, but the country went on."
        named = {one.claims[0].actor for one in memory.turns[-1].found if one.form is Form.NAME}
        near = near if len(named) != 1 or named <= {one.claims[0].actor for one in near} else []
    if near or not memory.turns:
        is_one = len({one.claims[0].actor for one in near}) == 1
        return near[-1] if is_one and any(one.form in _NAMED for one in near) else None
    last = [one for one in memory.turns[-1].found if _is_of_kind(one, kind, codes)]
    if len({claim.actor for one in last for claim in one.claims}) == 1:
        return last[0]
    return last[0] if last and last[0].is_subject else None


def _is_of_kind(one: Found, kind: ActorKind, codes: tuple[str, ...]) -> bool:
    return one.claims[0].kind is kind and len(one.claims) == 1 and (not codes or one.claims[0].actor in codes)

"""Role nouns in their place: "senior defence ministry official", "army spokesman", "national team".

In: a sentence and a place in it. Out: the chain of modifiers and role nouns that begins or the one that ends there.
Refuses property ("jet") and nouns that another noun follows ("national team", "State Grid").
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from relations_db.actors.closed_words import AFTER_PERSON
from relations_db.actors.strangers import is_unknown_name
from relations_db.records import Form

if TYPE_CHECKING:
    from relations_db.actors.entries import RoleNoun
    from relations_db.actors.naming import Atom
    from relations_db.actors.view import View

_MAX_MODIFIERS = 3
_BEFORE_ROLES = frozenset({"modifier", "former"})


class Role(NamedTuple):
    """A chain of modifiers and role nouns: "senior defence ministry official"."""

    last: int
    sector: str | None
    kind: str
    is_plural: bool
    is_former: bool
    noun: str


def role_chain(view: View, at: int) -> Role | None:
    """Return the longest chain of modifiers and role nouns that begins at a piece and ends in a role noun."""
    role: Role | None = None
    first_sector: str | None = None
    is_former = False
    modifiers = 0
    while True:
        noun = _role_noun(view, at, after_role=role is not None)
        if noun is None or (noun.kind in _BEFORE_ROLES and modifiers == _MAX_MODIFIERS):
            return role
        at += len(noun.words)
        if noun.kind in _BEFORE_ROLES:
            is_former |= noun.kind == "former"
            modifiers += 1
            continue
        sector = _joint_sector(first_sector, noun)
        first_sector = first_sector or noun.sector
        if noun.kind in ("body", "force") and _is_part_of_name(view, at):
            return role
        role = Role(at, sector, noun.kind, noun.plural, is_former, " ".join(noun.words))
        if noun.plural:
            return role


def _role_noun(view: View, at: int, *, after_role: bool) -> RoleNoun | None:
    """Return the longest role noun or modifier at a piece; behind a role noun only another one counts."""
    lower = view.pieces.lower
    if at >= len(lower):
        return None
    nouns = view.gazetteer.roles.get(lower[at])
    if nouns is None:
        return None
    modifier: RoleNoun | None = None
    found: RoleNoun | None = None
    for noun in nouns:
        if noun.kind == "honorific" or lower[at : at + len(noun.words)] != noun.words:
            continue
        if noun.kind == "property":
            if found is None:
                return None
            break
        if noun.kind in _BEFORE_ROLES:
            modifier = modifier or noun
        else:
            found = found or noun
    is_both = found is not None and modifier is not None and found.words == modifier.words and found.kind == "person"
    if found is None or (is_both and _goes_on(view, at + len(found.words))):
        return None if after_role else modifier
    return found


def _goes_on(view: View, at: int) -> bool:
    """Tell whether a noun follows, so that "national" in "Dutch national team" is no person."""
    words = view.pieces.words
    if at >= len(words) or not words[at].isalpha() or not words[at].islower():
        return False
    return words[at] not in AFTER_PERSON and not words[at].endswith("ed")


def _is_part_of_name(view: View, at: int) -> bool:
    """Tell the "State" of "State Grid" from a state."""
    words = view.pieces.words
    if view.pieces.is_title or not words[at - 1][0].isupper():
        return False
    return is_unknown_name(at, view.pieces, view.covered, view.gazetteer)


def _joint_sector(earlier: str | None, noun: RoleNoun) -> str | None:
    """Return whose sector counts in "army spokesman" (the army's) and "state media" (the media's)."""
    if earlier is None:
        return noun.sector
    if earlier in ("OPP", "REB") or (noun.sector == "GOV" and noun.kind in ("person", "envoy")):
        return earlier
    return noun.sector


def takes_role(view: View, atom: Atom, role: Role) -> bool:
    """Tell whether a noun right behind a name belongs to it: "Turkish troops", "Israel PM", but not "Russia forces"."""
    assert atom.claim is not None
    if atom.is_adjectival or atom.claim.form == Form.ADJECTIVE or atom.claim.sector is not None:
        return True
    if atom.claim.form == Form.DEMONYM:
        return False
    if role.kind == "force":
        return not role.noun.endswith("s")
    return not role.is_plural or view.is_headline

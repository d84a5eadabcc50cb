"""Titles and role nouns that end before a place: "Prime Minister", "Mr", "the emir of".

In: a place in a sentence. Out: the longest title or role noun that ends there. Refuses modifiers and property.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relations_db.actors.entries import RoleNoun
    from relations_db.actors.gazetteer import Gazetteer
    from relations_db.actors.scanning import Pieces

_NO_TITLES = frozenset({"modifier", "former", "property", "body", "force"})
_NO_ROLES = frozenset({"modifier", "former", "property", "honorific"})


def title_before(at: int, pieces: Pieces, gazetteer: Gazetteer) -> RoleNoun | None:
    """Return the title of a person that ends before a piece: "Prime Minister", "Mr", "spokesman"."""
    if at == 0:
        return None
    lower = pieces.lower
    for role in gazetteer.role_ends.get(lower[at - 1], ()):
        first = at - len(role.words)
        if first < 0 or lower[first:at] != role.words or role.kind in _NO_TITLES:
            continue
        if role.kind == "honorific" and not pieces.words[first][0].isupper():
            continue
        return role
    return None


def role_ending(at: int, pieces: Pieces, gazetteer: Gazetteer) -> RoleNoun | None:
    """Return the longest role noun that ends before a piece."""
    lower = pieces.lower
    for role in gazetteer.role_ends.get(lower[at - 1], ()):
        if role.kind not in _NO_ROLES and lower[max(at - len(role.words), 0) : at] == role.words:
            return role
    return None

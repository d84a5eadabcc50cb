"""Adjectives that are languages: "speaks Russian", "in Swedish, Dutch and Greek", "translated from the Czech".

In: an adjective of a state in its sentence. Out: whether it is a language there. Refuses adjectives with a noun.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.actors.closed_words import LANGUAGES, OWNERS, PREPOSITIONS, READ, SPOKEN, TRANSLATED

if TYPE_CHECKING:
    from relations_db.actors.naming import Atom
    from relations_db.actors.scanning import Hit, Pieces

_OWN_LANGUAGE = frozenset({"is", "was", "has", "had", ".", "than", "improved"})
"""Behind "her French": "her French is better than his"."""


def is_language(hit: Hit, pieces: Pieces, earlier: Atom | None) -> bool:
    """Tell "speaks Russian", "in Turkish.", "reads Portuguese for pleasure", "translated from the Czech by"."""
    lower = pieces.lower
    before = lower[hit.first - 1] if hit.first else ""
    if before in SPOKEN:
        return True
    follower = lower[hit.last] if hit.last < len(lower) else ""
    is_alone = not follower[:1].isalpha() or follower in PREPOSITIONS or follower in ("and", "or", "but")
    if before in OWNERS:
        return follower in _OWN_LANGUAGE
    if not is_alone:
        return False
    if before in (",", "and", "or") and hit.first > 1:
        is_listed = earlier is not None and earlier.claim is None and earlier.last == hit.first - 1
        if is_listed or lower[hit.first - 2] in LANGUAGES:
            return True
    source = lower[hit.first - 2] if before == "the" and hit.first > 1 else before
    if source in ("from", "into") and not TRANSLATED.isdisjoint(lower):
        return True
    return (before in ("in", "into") and not follower[:1].isalpha()) or before in READ

"""Capitalised words that are no names we know: persons, firms and places the gazetteer lacks.

In: a place in a sentence. Out: whether such a word or person stands there. Refuses headlines in title case, where
capitals tell nothing, and days, months and titles.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from relations_db.actors.closed_words import CALENDAR

if TYPE_CHECKING:
    from collections.abc import Container

    from relations_db.actors.gazetteer import Gazetteer
    from relations_db.actors.scanning import Pieces
    from relations_db.actors.view import Found


def is_unknown_name(at: int, pieces: Pieces, covered: Container[int], gazetteer: Gazetteer) -> bool:
    """Tell whether a capitalised word stands there that is no name, title or day we know."""
    if not 0 <= at < len(pieces.words):
        return False
    word = pieces.words[at]
    if not word[0].isupper() or at in covered or word in CALENDAR or word.isupper():
        return False
    if "-" in word and word.rpartition("-")[2].islower():
        return False
    lower = pieces.lower
    if lower[at] == "the" or lower[at] in gazetteer.role_ends:
        return False
    return not any(lower[at : at + len(role.words)] == role.words for role in gazetteer.roles.get(lower[at], ()))


def has_stranger(pieces: Pieces, known: list[Found], end: int, start: int = 0) -> bool:
    """Tell whether a person whom we do not know is named between two pieces: two capitalised words in a row."""
    if pieces.is_title:
        return False
    words = pieces.words
    capitals = [at for at in range(start, end) if words[at][0].isupper()]
    persons = [at for at, other in pairwise(capitals) if other == at + 1]
    if not persons:
        return False
    covered = {at for one in known for at in range(one.first, one.last)}
    return any(
        at not in covered and at + 1 not in covered and words[at].isalpha() and not words[at].isupper()
        for at in persons
    )

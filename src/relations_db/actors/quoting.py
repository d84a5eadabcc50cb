"""Actors that a text names without their own words: the speaker of a quotation, the two states of "the two Koreas".

In: a place in a sentence. Out: whom the words there mean. Refuses "we" outside quotation marks, and where nobody is
said to speak.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.actors.closed_words import DIRECTIONS, QUOTES, SPEAKERS
from relations_db.actors.naming import claim_of
from relations_db.actors.view import make_found
from relations_db.records import Form

if TYPE_CHECKING:
    from relations_db.actors.view import Found, View


def find_twins(view: View, at: int, now: int) -> Found | None:
    """Return both states of "the two Koreas"."""
    word = view.pieces.words[now] if now < len(view.pieces.words) else ""
    if not word[:1].isupper() or not word.endswith("s"):
        return None
    names = ((direction, word[:-1]) for direction in DIRECTIONS)
    claims = [claim_of(name, view.context.day, view.gazetteer) for name in names]
    found = tuple([claim._replace(name_id="reference:two") for claim in claims if claim is not None])
    return make_found(view, (at, now + 1), found, Form.NAME, None, is_plural=True) if len(found) == 2 else None


def find_speaker(view: View, at: int, known: list[Found]) -> Found | None:
    """Return who speaks the quotation a piece stands in: "We refuse," said the minister."""
    lower = view.pieces.lower
    marks = [now for now, word in enumerate(lower) if word in QUOTES]
    before = [now for now in marks if now < at]
    if len(before) % 2 == 0:
        return None
    closing = next((now for now in marks if now > at), len(lower))
    for one in known:
        if len(one.claims) != 1:
            continue
        has_said = lower[one.last] in SPEAKERS if one.last < len(lower) else False
        is_behind = closing < one.first <= closing + 3 and (
            has_said or lower[one.first - 1] in SPEAKERS or _is_said(lower, one)
        )
        if is_behind or (has_said and one.last < before[-1] <= one.last + 3):
            return one
    return None


def _is_said(lower: tuple[str, ...], one: Found) -> bool:
    """Tell "said the Turkish minister" from "the Turkish minister"."""
    return one.first > 1 and lower[one.first - 1] in ("the", "a") and lower[one.first - 2] in SPEAKERS

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

_OPPOSITES = {"North": "South", "South": "North", "East": "West", "West": "East"}
_STOPS = frozenset({",", ".", "?", "!"})

if TYPE_CHECKING:
    from relations_db.actors.entries import Claim
    from relations_db.actors.memory import Turn
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


def find_half(view: View, at: int) -> Claim | None:
    """Return the state that "the South" is, where the article speaks of one of the two."""
    direction = view.pieces.words[at]
    for one in view.gazetteer.branch(direction).longer:
        other = claim_of((_OPPOSITES[direction], *one.words[1:]), view.context.day, view.gazetteer)
        claim = claim_of(one.words, view.context.day, view.gazetteer)
        if claim is None or other is None or claim.form is not Form.NAME or len(one.words) > 2:
            continue
        if claim.actor in view.context.states or other.actor in view.context.states:
            return claim
    return None


def find_speaker(view: View, at: int, known: list[Found], earlier: list[Turn]) -> Found | None:
    """Return who speaks the quotation a piece stands in: "We refuse," said the minister.

    A quotation that this sentence gives to nobody goes on from the sentence before.
    """
    lower = view.pieces.lower
    marks = [now for now, word in enumerate(lower) if word in QUOTES]
    before = [now for now in marks if now < at]
    closing = next((now for now in marks if now > at), len(lower))
    is_open = len(before) % 2 == 1
    if not is_open and (before or not _closes(lower, closing)):
        return None
    opening = before[-1] if is_open else 0
    for one in known:
        if len(one.claims) == 1 and _speaks(lower, one, opening, closing):
            return one
    if any(word in SPEAKERS for word in (*lower[:opening], *lower[closing:])):
        return None
    return _last_speaker(earlier)


def _speaks(lower: tuple[str, ...], one: Found, opening: int, closing: int) -> bool:
    """Tell whether somebody is said to speak the words between two pieces."""
    has_said = one.last < len(lower) and lower[one.last] in SPEAKERS
    if closing < one.first <= closing + 3:
        return has_said or lower[one.first - 1] in SPEAKERS or _is_said(lower, one)
    return has_said and one.last < opening <= one.last + 3


def _closes(lower: tuple[str, ...], mark: int) -> bool:
    """Tell a mark that closes a quotation of an earlier sentence."""
    return 0 < mark < len(lower) and (lower[mark] == "”" or lower[mark - 1] in _STOPS)


def _last_speaker(earlier: list[Turn]) -> Found | None:
    """Return who spoke the quotation of the sentence before."""
    if not earlier:
        return None
    lower, found = earlier[-1].pieces.lower, earlier[-1].found
    marks = [now for now, word in enumerate(lower) if word in QUOTES]
    if not marks:
        return None
    return next((one for one in found if len(one.claims) == 1 and _speaks(lower, one, marks[0], marks[-1])), None)


def _is_said(lower: tuple[str, ...], one: Found) -> bool:
    """Tell "said the Turkish minister" from "the Turkish minister"."""
    return one.first > 1 and lower[one.first - 1] in ("the", "a") and lower[one.first - 2] in SPEAKERS

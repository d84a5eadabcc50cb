"""Who is reported to speak before a pronoun: "Turkey has said it will", "Trump told Kim that he".

In: a pronoun in its sentence and what was found before it. Out: the one whose words they are, and whether the pronoun
acts as states and persons do. Refuses "it was raining", "it is clear that".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.actors.closed_words import ACTS_NEXT, ASIDES, BREAKS, DISPOSED, DUMMY, REPLIES, SPEECH, TELLING

if TYPE_CHECKING:
    from relations_db.actors.view import Found, View

_FAR = 9
"""Words between a verb of speech and its "that": "replied within hours from the White House that"."""
_SHORT = 4
"""Up to this length a word on -ed is seldom a verb in the past: "red", "need"."""


def find_sayer(view: View, at: int, before: list[Found]) -> Found | None:
    """Return whose words the pronoun at a piece belongs to."""
    lower = view.pieces.lower
    end = at - (at > 0 and lower[at - 1] == "that")
    if end == 0:
        return None
    if lower[end - 1] in SPEECH:
        return _subject_of(lower, end - 1, before)
    if lower[at - 1] == "that":
        for verb in range(end - 1, max(end - _FAR, 0), -1):
            if lower[verb] in SPEECH | REPLIES:
                return _subject_of(lower, verb, before)
            if lower[verb] in BREAKS:
                break
    told = next((one for one in before if one.last == end), None)
    if told is None:
        return None
    verb = told.first - 1 - (told.first > 0 and lower[told.first - 1] == "the")
    return _subject_of(lower, verb, before) if verb >= 0 and lower[verb] in TELLING else None


def _subject_of(lower: tuple[str, ...], verb: int, before: list[Found]) -> Found | None:
    """Return what stands right before a verb, over "has", "also" and "repeatedly"."""
    while verb and (lower[verb - 1] in ASIDES or lower[verb - 1].endswith("ly")):
        verb -= 1
    if verb and lower[verb - 1] in ("and", "but"):
        # "Qatar called it a mistake and said it would": the subject of the sentence goes on.
        return before[0] if before and before[0].is_subject else None
    return next((one for one in before if one.last == verb), None)


def is_acting(view: View, at: int, *, is_said: bool) -> bool:
    """Tell whether "it" does what a state does: "it would", "it recalled", said of itself also "it was ready"."""
    lower = view.pieces.lower
    follower = lower[at + 1] if at + 1 < len(lower) else ""
    if follower in ACTS_NEXT or (follower.endswith("ed") and len(follower) > _SHORT):
        return True
    if not is_said or follower not in ("was", "is", "were", "remained"):
        return False
    now = at + 2
    while now < len(lower) and (lower[now] in ASIDES or lower[now].endswith("ly")):
        now += 1
    word = lower[now] if now < len(lower) else ""
    return word in DISPOSED or (word.endswith("ing") and word not in DUMMY)

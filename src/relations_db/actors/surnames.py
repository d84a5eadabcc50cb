"""Surnames alone: whose "Johnson", "Bush", "Kim" or "May" is.

In: a hit that is a surname, and what the article says elsewhere. Out: the claim of its owner. Refuses it where the
article and the date do not make the owner clear, and where another first name stands before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.actors.closed_words import ACTS_NEXT, CALENDAR, SENTENCE_STARTERS, SPEECH
from relations_db.actors.strangers import is_unknown_name
from relations_db.actors.titles import title_before

if TYPE_CHECKING:
    from relations_db.actors.entries import Claim
    from relations_db.actors.gazetteer import Gazetteer
    from relations_db.actors.naming import Atom, Context
    from relations_db.actors.scanning import Hit, Pieces

_HEAD = "organisation_head"
LED = frozenset({"head_of_state", "head_of_government"})
"""Offices whose holders the news names without introduction."""


def owner_of(  # noqa: PLR0913 - the name and all that its meaning rests on
    hit: Hit, pieces: Pieces, context: Context, gazetteer: Gazetteer, before: Atom | None, *, is_barred: bool
) -> Claim | None:
    """Return whose surname it is, None where the article and the date do not make it clear."""
    day = context.day
    claims = [
        claim
        for claim in hit.name.claims
        if claim.is_surname and (day is None or claim.first_day <= day <= claim.last_day)
    ]
    named = next((claim for claim in claims if claim.person in context.persons), None)
    if named is not None:
        return named
    owned = None if before is None else next((claim for claim in claims if _owns(before, claim, hit, pieces)), None)
    if owned is not None:
        return owned
    if len({(claim.person, claim.actor) for claim in claims[: None if day else 1]}) != 1:
        return None
    if title_before(hit.first, pieces, gazetteer) is not None and not _goes_on(hit, pieces, context):
        return claims[0]
    is_led = claims[0].office in LED
    if is_led and day is not None and _is_beside_leader(hit, pieces, day, gazetteer):
        return claims[0]
    # "King Abdullah telephoned Bush": a common surname beside another leader, but never that of a month.
    if is_led and (context.persons or context.led - {claims[0].actor}) and _may_open(hit, pieces):
        is_barred = False
    if is_barred and claims[0].office == _HEAD and claims[0].actor in context.states and _may_open(hit, pieces):
        is_barred = False
    if is_barred or not (is_led or _is_known(claims[0], hit, context)):
        return None
    return None if _has_other_first_name(hit, pieces, gazetteer) else claims[0]


def _is_known(claim: Claim, hit: Hit, context: Context) -> bool:
    """Tell a minister whose state or leader the article names, or whom nobody else shares the name with."""
    if claim.actor in context.states or claim.actor in context.led:
        return True
    is_sole = len(hit.name.words) > 1 or len({one.person for one in hit.name.claims}) == 1
    return is_sole and bool(context.states or context.led or context.persons) and not _has_namesake(hit, context)


def _has_namesake(hit: Hit, context: Context) -> bool:
    """Tell whether the article itself gives somebody of this surname another first name."""
    surname = hit.name.words[0]
    return any(
        word == surname and at and words[at - 1][0].isupper() and words[at - 1].isalpha() and at > 1
        for words in context.sentences
        if surname in words
        for at, word in enumerate(words)
    )


def _may_open(hit: Hit, pieces: Pieces) -> bool:
    """Tell a surname from an ordinary word at the start of a sentence: "Kim promised", not "Brown bears"."""
    if hit.first:
        return pieces.words[hit.first] not in CALENDAR
    follower = pieces.lower[hit.last] if hit.last < len(pieces.lower) else ""
    return follower in SPEECH or follower in ACTS_NEXT or follower.endswith("ed")


def _goes_on(hit: Hit, pieces: Pieces, context: Context) -> bool:
    """Tell the first name of somebody else: "Prime Minister Mustafa Fayez al-Sarraj"."""
    follower = pieces.words[hit.last] if hit.last < len(pieces.words) else ""
    return follower in context.given


def _is_beside_leader(hit: Hit, pieces: Pieces, day: int, gazetteer: Gazetteer) -> bool:
    """Tell "Kim and Moon" in a year in which both names are those of leaders."""
    for joint, other in ((hit.last, hit.last + 1), (hit.first - 1, hit.first - 2)):
        if 0 <= joint < len(pieces.words) and pieces.lower[joint] == "and" and 0 <= other < len(pieces.words):
            claims = (claim for one in gazetteer.candidates(pieces.words[other]) for claim in one.claims)
            if any(
                claim.is_surname and claim.office in LED and claim.first_day <= day <= claim.last_day
                for claim in claims
            ):
                return True
    return False


def _owns(before: Atom, claim: Claim, hit: Hit, pieces: Pieces) -> bool:
    """Tell "France's Hollande", whom his country makes clear."""
    is_next = before.last + 1 == hit.first and pieces.words[before.last] in ("'s", "'")
    return is_next and before.claim is not None and before.claim.actor == claim.actor


def _has_other_first_name(hit: Hit, pieces: Pieces, gazetteer: Gazetteer) -> bool:
    """Tell "Melania Trump" and "Trump Tower" from "Trump"."""
    if pieces.is_title:
        return False
    before = hit.first - 1
    opens = before == 0 and pieces.lower[before] in SENTENCE_STARTERS
    return (not opens and is_unknown_name(before, pieces, (), gazetteer)) or is_unknown_name(
        hit.last, pieces, (), gazetteer
    )

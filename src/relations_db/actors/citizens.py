"""Persons who act for nobody, but count as their state where something is done to them.

In: a nationality with its noun, or a former official. Out: the person as a citizen of the state. Refuses them where the
sentence does nothing to them: singers, pianists and former presidents are no actors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.actors.closed_words import NO_PERSONS, PERSONAL
from relations_db.actors.deeds import has_deed, is_done_to
from relations_db.actors.strangers import is_unknown_name
from relations_db.actors.topics import topic_noun
from relations_db.actors.view import Found, Span, View, make_found
from relations_db.records import ActorKind, Form

if TYPE_CHECKING:
    from relations_db.actors.entries import Claim
    from relations_db.actors.naming import Atom

CITIZEN = "citizen"
"""The noun of what is found here, and the mark of the nouns in `topic_noun.csv`."""
_SECTOR = "CVL"
_MAX_NAME = 4


def find_citizen(view: View, atoms: list[Atom]) -> Found | None:
    """Return "a Chinese violinist" where something is done to persons in the sentence."""
    claim = atoms[-1].claim
    if not atoms[-1].is_adjectival or claim is None or claim.kind is not ActorKind.STATE:
        return None
    at = atoms[-1].last
    while at < len(view.pieces.words) and _may_stand_between(view, at):
        at += 1
    last = _noun_end(view, at, atoms[0].first)
    if last == at:
        return None
    is_plural = view.pieces.lower[last - 1].endswith(("s", "men"))
    claims = tuple([atom.claim for atom in atoms if atom.claim is not None])
    span = atoms[0].first, _name_end(view, last)
    return make_found(view, span, claims, Form.OFFICE, _SECTOR, None, is_plural=is_plural, noun=CITIZEN)


def _noun_end(view: View, at: int, first: int) -> int:
    """Return the end of the noun that names a person to whom something is done, or its place where it names none."""
    if at >= len(view.pieces.words):
        return at
    noun = topic_noun(view, at)
    if noun is not None:
        return at + len(noun.words) if CITIZEN in noun.after and has_deed(view) else at
    word = view.pieces.words[at]
    is_person = (
        word.islower() and word.endswith(PERSONAL) and word not in NO_PERSONS and word not in view.gazetteer.roles
    )
    return at + 1 if is_person and is_done_to(view, first, at + 1) else at


def find_former(view: View, claims: tuple[Claim, ...], span: Span, person: str | None) -> Found | Span:
    """Return a former official to whom something is done as a citizen, else the span of a topic."""
    if not is_done_to(view, *span):
        return span
    return make_found(view, span, claims, Form.OFFICE, _SECTOR, person, noun=CITIZEN)


def _may_stand_between(view: View, at: int) -> bool:
    return view.pieces.lower[at] in view.gazetteer.modifiers or view.pieces.lower[at] == "-"


def _name_end(view: View, at: int) -> int:
    """Return the end of the personal name behind a noun: "the German pianist Anna Weber"."""
    last = at
    for now in range(at, min(at + _MAX_NAME, len(view.pieces.words))):
        if not is_unknown_name(now, view.pieces, view.covered, view.gazetteer):
            break
        last = now + 1
    return last

"""Names that are no actors because of the noun or the post beside them: "the Syria talks", "the ambassador to Ankara".

In: a name in its sentence. Out: whether it is a topic there. Refuses to call compounds and lists topics: "the
Russian-Turkish talks", "Russia and Turkey talks" name both.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relations_db.actors.closed_words import (
    JOINERS,
    NO_PERSONS,
    NOMINAL,
    OWNERS,
    PERSONAL,
    POSSESSED,
    PREPOSITIONS,
    SCORED,
    VERB_PARTICLES,
)
from relations_db.actors.deeds import has_deed
from relations_db.actors.titles import title_before
from relations_db.actors.view import is_oblique_at
from relations_db.records import ActorKind

if TYPE_CHECKING:
    from relations_db.actors.entries import TopicNoun
    from relations_db.actors.naming import Atom
    from relations_db.actors.view import View

_SCORE = re.compile(r"(?<!\S)\d{1,2}[-–]\d{1,2}(?![\w-])")


def is_topic(view: View, atom: Atom, *, is_owner: bool) -> bool:
    """Tell "the Syria talks" and "the Syrian conflict" from an actor; "the Russian-Turkish talks" name both."""
    assert atom.claim is not None
    if atom.claim.kind is not ActorKind.STATE:
        return False
    in_compound = _is_joined(view, atom)
    if not is_owner and not atom.is_adjectival and _is_verb(view, atom):
        return False
    place = "possessor" if is_owner else "adjective" if atom.is_adjectival else "name"
    if place == "name" and not in_compound and _follows_list(view, atom):
        return False
    at = _joined_end(view, atom) + is_owner
    if place == "adjective" and not in_compound:
        at = _listed_end(view, at)
    steps = 3 if place == "name" else 2
    if in_compound and place == "adjective" and _is_descent(view, at):
        return True
    for now in range(at, min(at + steps, len(view.pieces.words))):
        noun = topic_noun(view, now)
        if noun is not None:
            return _makes_topic(view, atom, noun, "compound" if in_compound else place)
        if not _may_stand_between(view, now, place):
            return False
    return False


def _makes_topic(view: View, atom: Atom, noun: TopicNoun, place: str) -> bool:
    """Tell whether a noun makes a topic of the name before it, which stands there in a certain form."""
    assert atom.claim is not None
    if place == "name":
        # "The White House policy" is the White House's; "the Kremlin talks" are held there.
        is_its_own = atom.claim.sector is not None and not noun.words[-1].endswith("s")
        if is_its_own or ("target" in noun.after and _is_laid_on(view, atom)):
            return False
    return place in noun.after or ("place" in noun.after and is_oblique_at(view, atom.first))


def _is_laid_on(view: View, atom: Atom) -> bool:
    """Tell "the EU extends Belarus sanctions", in which they are laid on a state, from "the Iran sanctions"."""
    before = view.pieces.lower[atom.first - 1] if atom.first else ""
    return before.isalpha() and before not in PREPOSITIONS | POSSESSED and any(at < atom.first for at in view.at)


def _is_descent(view: View, at: int) -> bool:
    """Tell "an Irish-American fiddler", one person, from "Irish-American talks"."""
    word = view.pieces.words[at] if at < len(view.pieces.words) else ""
    return word.islower() and word.endswith(PERSONAL) and word not in NO_PERSONS and word not in view.gazetteer.roles


def _is_verb(view: View, atom: Atom) -> bool:
    """Tell "Turkey talks to Iran" and "Japan sanctions Chad", in which the noun is a verb."""
    lower, at = view.pieces.lower, atom.last
    if at + 1 >= len(lower) or not lower[at].endswith("s") or (atom.first and lower[atom.first - 1] == "the"):
        return False
    behind = at + 1 + (lower[at + 1] in VERB_PARTICLES)
    behind += behind < len(lower) and lower[behind] in ("the", "its", "a", "an")
    return behind in view.at or (behind > at + 1 and lower[behind - 1] in ("its", "tough"))


def find_scene(view: View) -> str | None:
    """Return "sentence" for sport, in which states are teams, "culture" for arts and food, else None.

    Sport is told by its words ("hat-trick"), by others beside a verb of winning ("beat", "match") and by a score
    ("beat Chile 2-1"). Where something is done to somebody, it is no sentence about arts.
    """
    lower, scenes = view.pieces.lower, view.gazetteer.scenes
    kinds: set[str] = set()
    is_scored = False
    for at in view.pieces.marks:
        word = lower[at]
        if word in SCORED:
            is_scored = True
            if word in ("play", "plays") and at in view.ends and at + 1 in view.at:
                return "sentence"
        for words, kind in scenes.get(word, ()):
            if lower[at : at + len(words)] == words:
                kinds.add(kind)
    if "sentence" in kinds or (is_scored and ("contest" in kinds or _SCORE.search(view.sentence.text) is not None)):
        return "sentence"
    return "culture" if "culture" in kinds and not has_deed(view) else None


def topic_noun(view: View, at: int) -> TopicNoun | None:
    """Return the longest topic noun that begins at a piece."""
    lower = view.pieces.lower
    for noun in view.gazetteer.topics.get(lower[at], ()):
        if lower[at : at + len(noun.words)] == noun.words:
            return noun
    return None


def _may_stand_between(view: View, at: int, place: str) -> bool:
    if view.pieces.lower[at] in view.gazetteer.modifiers:
        return True
    return place == "name" and view.pieces.words[at] in NOMINAL


def _is_joined(view: View, atom: Atom) -> bool:
    """Tell whether the name is one of several in a compound: "Turkey-Russia", "Israeli-Palestinian"."""
    words = view.pieces.words
    before = atom.first in view.ends or (
        atom.first > 1 and words[atom.first - 1] in JOINERS and atom.first - 1 in view.ends
    )
    return before or (atom.last + 1 < len(words) and words[atom.last] in JOINERS and atom.last + 1 in view.at)


def _joined_end(view: View, atom: Atom) -> int:
    """Return the end of the compound that begins with a name, or of the name alone."""
    words, last = view.pieces.words, atom.last
    while last < len(words) and words[last] == "-" and last + 1 in view.at:
        last = view.at[last + 1].last
    return last


def _listed_end(view: View, at: int) -> int:
    """Return the end of a list of adjectives, which share their noun: "Russian and Belarusian players"."""
    lower, now = view.pieces.lower, at
    while now < len(lower) and lower[now] in (",", "and", "or"):
        now += 1
        follower = view.at.get(now)
        if follower is not None and follower.is_adjectival and follower.claim is not None:
            at = now = follower.last
    return at


def _follows_list(view: View, atom: Atom) -> bool:
    """Tell "Russia and Turkey talks", "Russia, Turkey deal"."""
    at = atom.first - 1
    return at > 0 and view.pieces.lower[at] in (",", "and") and at in view.ends and view.ends[at].claim is not None


def is_post(view: View, atom: Atom) -> bool:
    """Tell the place an envoy is sent to: "the ambassador to Ankara"; "its ambassador to Ankara" concerns Turkey."""
    lower = view.pieces.lower
    at = atom.first - 1 if atom.first and lower[atom.first - 1] == "the" else atom.first
    if at > 1 and lower[at - 1] == "and" and at - 1 in view.ends:
        return is_post(view, view.ends[at - 1])
    if at < 2 or lower[at - 1] not in ("to", "for"):
        return False
    role = title_before(at - 1, view.pieces, view.gazetteer)
    if role is None or role.kind != "envoy":
        return False
    before = at - 1 - len(role.words)
    while before > 0 and lower[before - 1] in view.gazetteer.roles and lower[before - 1] not in OWNERS:
        before -= 1
    # "Kenya withdraws ambassador to Somalia": without an article it is the subject's own, as with "its".
    return before <= 0 or lower[before - 1] in POSSESSED or before in view.ends

"""What a hit means in its place: an actor at the article's date, or no actor there.

In: the hits of a sentence and what the article says elsewhere. Out: atoms, each one name with its claim, or a topic.
Refuses names that are barred, out of date, part of another proper name or of a compound ("US-backed"), and surnames
whose owner the article does not make clear.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from relations_db.actors.closed_words import (
    CREEDS,
    DIRECTIONS,
    FLAGS,
    OPENERS,
    OWNED,
    PARTICIPLES,
    PREFIXES,
    STATE_DEEDS,
)
from relations_db.actors.entries import make_candidate
from relations_db.actors.languages import is_language
from relations_db.actors.scanning import Hit
from relations_db.actors.strangers import is_unknown_name
from relations_db.actors.surnames import LED, owner_of
from relations_db.records import ActorKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relations_db.actors.entries import Bar, Claim
    from relations_db.actors.gazetteer import Gazetteer
    from relations_db.actors.scanning import Pieces


class Atom(NamedTuple):
    """One name in its place; without a claim it is a topic."""

    first: int
    last: int
    claim: Claim | None
    is_adjectival: bool
    """The name may stand before a noun as an adjective does: "Turkish", "US", "UN"."""
    is_past: bool = False
    """A person who holds no office any more."""


@dataclass(slots=True)
class Context:
    """What an article says elsewhere; grows while its sentences are read."""

    day: int | None
    sentences: tuple[tuple[str, ...], ...]
    """The words of every sentence."""
    persons: set[str] = field(default_factory=set)
    """Office holders named in full."""
    states: set[str] = field(default_factory=set)
    """Actors named by a name, adjective, demonym or capital; a body stands for its organisation."""
    led: set[str] = field(default_factory=set)
    """States whose leaders are named, if only by their surnames."""
    given: set[str] = field(default_factory=set)
    """The first words of the full names of office holders."""
    introduced: dict[str, Claim] = field(default_factory=dict)
    """Surname to claim of persons the article itself gives an office: "Iranian Foreign Minister Ali Rezaei"."""
    _words: frozenset[str] | None = None

    def words(self) -> frozenset[str]:
        """Return the words of the article; made when first needed."""
        if self._words is None:
            self._words = frozenset().union(*self.sentences)
        return self._words


def survey(hits: Iterable[Hit], context: Context) -> None:
    """Note which persons are named in full and which states are named: surnames anywhere in the article rest on it."""
    for hit in hits:
        name = hit.name
        claim = _best(name.claims, context.day)
        if claim is None:
            continue
        if claim.is_surname:
            if name.bar is None and claim.office in LED:
                context.led.add(claim.actor)
        elif claim.person is not None:
            context.persons.add(claim.person)
            context.led.add(claim.actor)
            context.given.add(name.words[0])
        elif name.bar is None and (name.is_sole or _is_sole_on(name.claims, context.day)):
            context.states.add(claim.actor.partition(".")[0])


def _is_sole_on(claims: tuple[Claim, ...], day: int | None) -> bool:
    """Tell whether a name means one actor only on a day."""
    return day is not None and len({one.actor for one in claims if one.first_day <= day <= one.last_day}) == 1


def name_atoms(pieces: Pieces, hits: list[Hit], context: Context, gazetteer: Gazetteer) -> list[Atom]:
    """Return the names and topics of a sentence, in order."""
    if context.introduced:
        hits = sorted((*hits, *_introduced(pieces, hits, context)))
    # A surname alone is no company for a name: "Chad Johnson", nor is one that is never an actor: "Jordan Hughes".
    covered = {
        at
        for hit in hits
        if not hit.name.is_surname and (hit.name.claims or hit.last > hit.first + 1)
        for at in range(hit.first, hit.last)
    }
    atoms: list[Atom] = []
    for hit in hits:
        atom = _atom(hit, pieces, covered, context, gazetteer, atoms[-1] if atoms else None)
        if atom is not None:
            twin = _twin(atom, pieces, context, gazetteer)
            atoms.extend((atom,) if twin is None else (twin, atom))
    return atoms


def _twin(atom: Atom, pieces: Pieces, context: Context, gazetteer: Gazetteer) -> Atom | None:
    """Return the "North" of "North and South Korea"."""
    at = atom.first - 2
    words = pieces.words
    if atom.claim is None or at < 0 or words[atom.first] not in DIRECTIONS or words[at] not in DIRECTIONS:
        return None
    if pieces.lower[at + 1] not in ("and", "or"):
        return None
    claim = claim_of((words[at], *words[atom.first + 1 : atom.last]), context.day, gazetteer)
    return None if claim is None else Atom(at, at + 1, claim, atom.is_adjectival)


def claim_of(name: tuple[str, ...], day: int | None, gazetteer: Gazetteer) -> Claim | None:
    """Return what a name by itself means on a day."""
    found = (one.claims for one in gazetteer.candidates(name[0]) if one.words == name)
    return _best(next(found, ()), day)


def _introduced(pieces: Pieces, hits: list[Hit], context: Context) -> Iterable[Hit]:
    covered = {at for hit in hits if hit.name.claims for at in range(hit.first, hit.last)}
    for at in compress(range(len(pieces.words)), map(context.introduced.__contains__, pieces.words)):
        if at not in covered:
            claim = context.introduced[pieces.words[at]]
            yield Hit(at, at + 1, make_candidate((pieces.words[at],), (claim,), None))


def _best(claims: tuple[Claim, ...], day: int | None) -> Claim | None:
    """Return the strongest claim valid on a day, the latest of equals; without a day the latest of all."""
    for claim in claims:
        if day is None or claim.first_day <= day <= claim.last_day:
            return claim
    return None


def _atom(  # noqa: PLR0913, PLR0917 - the name and all that its meaning rests on
    hit: Hit, pieces: Pieces, covered: set[int], context: Context, gazetteer: Gazetteer, before: Atom | None
) -> Atom | None:
    name = hit.name
    claim = _best(name.claims, context.day)
    if claim is not None and not name.is_sole and claim.person is None and claim.actor not in context.states:
        claim = _named_elsewhere(name.claims, context) or claim
    is_barred = name.bar is not None and _applies(name.bar, context)
    if is_barred and claim is not None and claim.form is Form.CAPITAL and _acts_as_state(hit, pieces, gazetteer):
        is_barred = False
    if claim is None:
        is_named = bool(name.claims) and not name.is_surname
        past = next((one for one in name.claims if one.person is not None and not one.is_surname), None)
        if past is not None and context.day is not None and past.last_day < context.day and not is_barred:
            return Atom(hit.first, hit.last, past, is_adjectival=False, is_past=True)
        return _topic(hit) if is_named or (is_barred and hit.last - hit.first > 1) else None
    if claim.is_surname:
        claim = owner_of(hit, pieces, context, gazetteer, before, is_barred=is_barred)
        return None if claim is None else Atom(hit.first, hit.last, claim, is_adjectival=False)
    is_adjectival = _is_adjectival(hit, claim)
    if (
        is_barred
        or _is_compound_part(hit, pieces, covered, gazetteer)
        or _is_elsewhere(hit, claim, pieces, covered, gazetteer, before, is_adjectival=is_adjectival)
    ):
        return _topic(hit)
    if is_adjectival and claim.form is not Form.NAME and claim.actor in name.names:
        claim = claim._replace(form=Form.NAME)
    return Atom(hit.first, hit.last, claim, is_adjectival=is_adjectival)


def _topic(hit: Hit) -> Atom:
    return Atom(hit.first, hit.last, None, is_adjectival=False)


def _named_elsewhere(claims: tuple[Claim, ...], context: Context) -> Claim | None:
    """Return the claim of a state that the article names otherwise: "Congolese" beside "Brazzaville"."""
    return _best(
        tuple([claim for claim in claims if claim.actor in context.states and not claim.is_surname]), context.day
    )


def _is_adjectival(hit: Hit, claim: Claim) -> bool:
    if claim.kind is not ActorKind.STATE:
        return claim.person is None
    return claim.actor in hit.name.adjectives


def _acts_as_state(hit: Hit, pieces: Pieces, gazetteer: Gazetteer) -> bool:
    """Tell "Santiago recalled its ambassador", "Santiago and Lima" from a namesake of the capital."""
    lower, words = pieces.lower, pieces.words
    after = hit.last + (lower[hit.last : hit.last + 1] in (("has",), ("had",)))
    if lower[after : after + 1] and lower[after] in STATE_DEEDS:
        return True
    neighbours = [at + step for at, step in ((hit.last, 1), (hit.first - 1, -1)) if lower[at : at + 1] == ("and",)]
    return any(_is_state(words[at], gazetteer) for at in neighbours if 0 <= at < len(words))


def _is_state(word: str, gazetteer: Gazetteer) -> bool:
    """Tell a word that names a state and nothing else."""
    one = gazetteer.branch(word).single
    if one is None or one.bar is not None or not one.claims:
        return False
    return one.claims[0].kind is ActorKind.STATE and one.claims[0].form in (Form.CAPITAL, Form.NAME)


def _applies(bar: Bar, context: Context) -> bool:
    """Tell whether a phrase is barred in this article."""
    if bar.unless and not bar.unless.isdisjoint(context.words()):
        return False
    return not bar.near or not bar.near.isdisjoint(context.words())


def _is_compound_part(hit: Hit, pieces: Pieces, covered: set[int], gazetteer: Gazetteer) -> bool:
    """Tell "Turkish-led" and "anti-Russian", which name nobody, from "Turkey-Russia", which names both."""
    words, index = pieces.words, pieces.word_of
    after = hit.last
    if after < len(words) and words[after] == "-" and index[after] == index[after - 1]:
        return after + 1 not in covered and not _is_flag(after + 1, pieces, gazetteer)
    before = hit.first - 1
    if before >= 0 and words[before] == "-" and index[before] == index[hit.first]:
        return pieces.lower[before - 1] in PREFIXES
    return False


def _is_flag(at: int, pieces: Pieces, gazetteer: Gazetteer) -> bool:
    """Tell "British-flagged" and "Greek-owned tanker", property of the state, from other compounds."""
    lower = pieces.lower
    if lower[at] in FLAGS:
        return True
    return lower[at] in OWNED and any(
        role.kind == "property" for word in lower[at + 1 : at + 3] for role in gazetteer.roles.get(word, ())
    )


def _is_elsewhere(  # noqa: PLR0913, PLR0917 - as above
    hit: Hit,
    claim: Claim,
    pieces: Pieces,
    covered: set[int],
    gazetteer: Gazetteer,
    before: Atom | None,
    *,
    is_adjectival: bool,
) -> bool:
    """Tell a language ("in Turkish.") and a part of another proper name ("Qatar Airways") from an actor."""
    words = pieces.words
    follower = words[hit.last] if hit.last < len(words) else ""
    tails = gazetteer.tails.get(follower)
    if tails is not None and any(words[hit.last : hit.last + length] in tails.phrases for length in tails.lengths):
        return True
    if claim.form is Form.ADJECTIVE and claim.actor not in hit.name.names:
        if follower and pieces.lower[hit.last] in PARTICIPLES:
            return True
        return is_language(hit, pieces, before)
    if is_adjectival or pieces.is_title or claim.form is Form.DEMONYM or claim.person is not None:
        return False
    return is_unknown_name(hit.last, pieces, covered, gazetteer) or (
        hit.first > 1
        and words[hit.first - 2] not in OPENERS
        and words[hit.first - 1] not in CREEDS
        and is_unknown_name(hit.first - 1, pieces, covered, gazetteer)
    )

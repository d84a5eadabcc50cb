"""What a hit means in its place: an actor at the article's date, or no actor there.

In: the hits of a sentence and what the article says elsewhere. Out: atoms, each one name with its claim, or a topic.
Refuses names that are barred, out of date, part of another proper name or of a compound ("US-backed"), and surnames
whose owner the article does not make clear.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from relations_db.actors.closed_words import (
    CALENDAR,
    DIRECTIONS,
    FLAGS,
    OPENERS,
    OWNED,
    PARTICIPLES,
    PREFIXES,
    SENTENCE_STARTERS,
    SPOKEN,
    STATE_DEEDS,
)
from relations_db.actors.scanning import Hit
from relations_db.records import ActorKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relations_db.actors.gazetteer import Bar, Claim, Gazetteer, RoleNoun
    from relations_db.actors.scanning import Pieces

_LED = frozenset({"head_of_state", "head_of_government"})
"""Offices whose holders the news names without introduction."""


class Atom(NamedTuple):
    """One name in its place; without a claim it is a topic."""

    first: int
    last: int
    claim: Claim | None
    is_adjectival: bool
    """The name may stand before a noun as an adjective does: "Turkish", "US", "UN"."""


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
        claim = _best(hit.claims, context.day)
        if claim is None or claim.is_surname:
            continue
        if claim.person is not None:
            context.persons.add(claim.person)
        elif hit.bar is None and len({one.actor for one in hit.claims}) == 1:
            context.states.add(claim.actor.partition(".")[0])


def name_atoms(pieces: Pieces, hits: list[Hit], context: Context, gazetteer: Gazetteer) -> list[Atom]:
    """Return the names and topics of a sentence, in order."""
    if context.introduced:
        hits = sorted((*hits, *_introduced(pieces, hits, context)))
    # A surname alone is no company for a name: "Chad Johnson".
    covered = {
        at for hit in hits if not hit.claims or not hit.claims[0].is_surname for at in range(hit.first, hit.last)
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
    covered = {at for hit in hits if hit.claims for at in range(hit.first, hit.last)}
    for at, word in enumerate(pieces.words):
        claim = context.introduced.get(word)
        if claim is not None and at not in covered:
            yield Hit(at, at + 1, (claim,), None)


def _best(claims: tuple[Claim, ...], day: int | None) -> Claim | None:
    """Return the strongest claim valid on a day, the latest of equals; without a day the latest of all."""
    for claim in claims:
        if day is None or claim.first_day <= day <= claim.last_day:
            return claim
    return None


def _atom(  # noqa: PLR0913, PLR0917 - the name and all that its meaning rests on
    hit: Hit, pieces: Pieces, covered: set[int], context: Context, gazetteer: Gazetteer, before: Atom | None
) -> Atom | None:
    topic = Atom(hit.first, hit.last, None, is_adjectival=False)
    claim = _best(hit.claims, context.day)
    if claim is not None and len(hit.claims) > 1 and claim.person is None and claim.actor not in context.states:
        claim = _named_elsewhere(hit.claims, context) or claim
    is_barred = hit.bar is not None and _applies(hit.bar, context)
    if is_barred and claim is not None and claim.form == Form.CAPITAL and _acts_as_state(hit, pieces, gazetteer):
        is_barred = False
    if claim is None:
        is_named = bool(hit.claims) and not hit.claims[0].is_surname
        return topic if is_named or (is_barred and hit.last - hit.first > 1) else None
    if claim.is_surname:
        claim = _surname(hit, pieces, context, gazetteer, before, is_barred=is_barred)
        return None if claim is None else Atom(hit.first, hit.last, claim, is_adjectival=False)
    if (
        is_barred
        or _is_compound_part(hit, pieces, covered, gazetteer)
        or _is_elsewhere(hit, claim, pieces, covered, gazetteer)
    ):
        return topic
    is_adjectival = _is_adjectival(hit, claim)
    if is_adjectival and any(other.form == Form.NAME and other.actor == claim.actor for other in hit.claims):
        claim = claim._replace(form=Form.NAME.value)
    return Atom(hit.first, hit.last, claim, is_adjectival=is_adjectival)


def _named_elsewhere(claims: tuple[Claim, ...], context: Context) -> Claim | None:
    """Return the claim of a state that the article names otherwise: "Congolese" beside "Brazzaville"."""
    return _best(
        tuple([claim for claim in claims if claim.actor in context.states and not claim.is_surname]), context.day
    )


def _is_adjectival(hit: Hit, claim: Claim) -> bool:
    if claim.kind != ActorKind.STATE:
        return claim.person is None
    return any(other.form == Form.ADJECTIVE and other.actor == claim.actor for other in hit.claims)


def _acts_as_state(hit: Hit, pieces: Pieces, gazetteer: Gazetteer) -> bool:
    """Tell "Santiago recalled its ambassador", "Santiago and Lima" from a namesake of the capital."""
    lower, words = pieces.lower, pieces.words
    after = hit.last + (lower[hit.last : hit.last + 1] in (("has",), ("had",)))
    if lower[after : after + 1] and lower[after] in STATE_DEEDS:
        return True
    neighbours = [at + step for at, step in ((hit.last, 1), (hit.first - 1, -1)) if lower[at : at + 1] == ("and",)]
    return any(
        one.bar is None and len(one.words) == 1 and claim.form in (Form.CAPITAL, Form.NAME) and claim.kind == "state"
        for at in neighbours
        if 0 <= at < len(words)
        for one in gazetteer.candidates(words[at])
        for claim in one.claims[:1]
    )


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
        fields[2] == "property" for word in lower[at + 1 : at + 3] for fields in gazetteer.roles.get(word, ())
    )


def _is_elsewhere(hit: Hit, claim: Claim, pieces: Pieces, covered: set[int], gazetteer: Gazetteer) -> bool:
    """Tell a language ("in Turkish.") and a part of another proper name ("Qatar Airways") from an actor."""
    words = pieces.words
    follower = words[hit.last] if hit.last < len(words) else ""
    if any(words[hit.last : hit.last + len(tail)] == tail for tail in gazetteer.tails.get(follower, ())):
        return True
    if claim.form == Form.ADJECTIVE:
        if pieces.lower[hit.last : hit.last + 1] and pieces.lower[hit.last] in PARTICIPLES:
            return True
        before = pieces.lower[hit.first - 1] if hit.first else ""
        return before in SPOKEN or (before in ("in", "into") and not follower[:1].isalpha())
    if pieces.is_title or claim.form == Form.DEMONYM or claim.person is not None or _is_adjectival(hit, claim):
        return False
    return is_unknown_name(hit.last, pieces, covered, gazetteer) or (
        hit.first > 1
        and words[hit.first - 2] not in OPENERS
        and is_unknown_name(hit.first - 1, pieces, covered, gazetteer)
    )


def is_unknown_name(at: int, pieces: Pieces, covered: set[int], gazetteer: Gazetteer) -> bool:
    """Tell whether a capitalised word stands there that is no name, title or day we know."""
    if not 0 <= at < len(pieces.words) or at in covered:
        return False
    word, lower = pieces.words[at], pieces.lower[at]
    if (
        not word[0].isupper()
        or ("-" in word and word.rpartition("-")[2].islower())
        or word in CALENDAR
        or word.isupper()
        or lower in ("i", "the")
    ):
        return False
    return lower not in gazetteer.roles and lower not in gazetteer.role_ends


def title_before(at: int, pieces: Pieces, gazetteer: Gazetteer) -> RoleNoun | None:
    """Return the title or role noun that ends before a piece: "Prime Minister", "Mr", "spokesman"."""
    from relations_db.actors.gazetteer import RoleNoun  # noqa: PLC0415

    if at == 0:
        return None
    for fields in gazetteer.role_ends.get(pieces.lower[at - 1], ()):
        role = RoleNoun(*fields)
        first = at - len(role.words)
        if first < 0 or pieces.lower[first:at] != role.words or role.kind in ("modifier", "former", "property"):
            continue
        if role.kind in ("body", "force") or (role.kind == "honorific" and not pieces.words[first][0].isupper()):
            continue
        return role
    return None


def _surname(  # noqa: PLR0913 - as above
    hit: Hit, pieces: Pieces, context: Context, gazetteer: Gazetteer, before: Atom | None, *, is_barred: bool
) -> Claim | None:
    """Return whose surname it is, None where the article and the date do not make it clear."""
    day = context.day
    claims = [
        claim for claim in hit.claims if claim.is_surname and (day is None or claim.first_day <= day <= claim.last_day)
    ]
    named = [claim for claim in claims if claim.person in context.persons]
    if named:
        return named[0]
    owned = [claim for claim in claims if before is not None and _owns(before, claim, hit, pieces)]
    if owned:
        return owned[0]
    if len({(claim.person, claim.actor) for claim in claims[: None if day else 1]}) != 1:
        return None
    if title_before(hit.first, pieces, gazetteer) is not None:
        return claims[0]
    is_led = claims[0].office in _LED
    if is_led and day is not None and _is_beside_leader(hit, pieces, day, gazetteer):
        return claims[0]
    # "King Abdullah telephoned Bush": a common surname beside another leader, but never that of a month.
    if is_led and hit.first > 0 and context.persons and pieces.words[hit.first] not in CALENDAR:
        is_barred = False
    if is_barred or not (is_led or claims[0].actor in context.states):
        return None
    return None if _has_other_first_name(hit, pieces, gazetteer) else claims[0]


def _is_beside_leader(hit: Hit, pieces: Pieces, day: int, gazetteer: Gazetteer) -> bool:
    """Tell "Kim and Moon" in a year in which both names are those of leaders."""
    for joint, other in ((hit.last, hit.last + 1), (hit.first - 1, hit.first - 2)):
        if 0 <= joint < len(pieces.words) and pieces.lower[joint] == "and" and 0 <= other < len(pieces.words):
            claims = (claim for one in gazetteer.candidates(pieces.words[other]) for claim in one.claims)
            if any(
                claim.is_surname and claim.office in _LED and claim.first_day <= day <= claim.last_day
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
    nobody: set[int] = set()
    before = hit.first - 1
    opens = before == 0 and pieces.lower[before] in SENTENCE_STARTERS
    return (not opens and is_unknown_name(before, pieces, nobody, gazetteer)) or is_unknown_name(
        hit.last, pieces, nobody, gazetteer
    )

"""The records of the lexicon: rules, slots and the composition table.

In: nothing; these are made by `lexicon.loading` from `seeds/lexicon/*.yaml` and the CSV tables beside it.
Their grammar is described for people in `seeds/README.md`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

ANSWERS = frozenset({"accept", "condemn", "defend", "forgive", "praise", "protest", "refuse", "reject"})
"""Acts whose content is somebody else's deed, which the article may have told before: "Chad accepted the apology"."""

ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})
"""Words that a headword need not name: "come to the rescue of"."""


def without_articles(words: Sequence[str]) -> tuple[str, ...]:
    """Drop articles and possessives: "come to the rescue of" and "lay down their arms" hold whichever stands there."""
    return tuple(word for word in words if word not in ARTICLES)


class Headword(NamedTuple):
    """A verb with its particles, or an event noun with the words before it, as lemmas."""

    lemma: str
    """The verb itself, or the head noun."""
    rest: tuple[str, ...] = ()
    """Particles after the verb ("put" + "in place"), or words before the noun ("air" + "raid")."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """What must stand in a place; all that is given must hold."""

    noun: frozenset[tuple[str, ...]] | None = None
    """Head nouns as tuples of lemmas, the last being the head."""
    not_noun: frozenset[tuple[str, ...]] | None = None
    actor: bool | None = None
    any: bool = False
    none: bool = False
    modifier: frozenset[str] | None = None

    def demands(self) -> int:
        """Weigh what the slot asks for: a list of nouns says more than a modifier, and that more than "an actor"."""
        lists = 4 * (self.noun is not None) + 2 * (self.modifier is not None)
        return lists + sum((self.not_noun is not None, self.actor is not None, self.any, self.none))


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of the lexicon, with every default filled in."""

    id: str
    file: str
    line: int
    verbs: tuple[Headword, ...] = ()
    nouns: tuple[Headword, ...] = ()
    subject: Slot | None = None
    object: Slot | None = None
    preps: tuple[tuple[str, Slot], ...] = ()
    source: tuple[str, ...] = ()
    target: tuple[str, ...] = ()
    symmetric: bool = False
    cameo: str | None = None
    act: str | None = None
    content: tuple[str, ...] = ()
    passes: str | None = None
    phase: str | None = None
    extent: str | None = None
    instruments: tuple[str, ...] = ()
    status: str | None = None
    implied: frozenset[str] = frozenset()
    confidence: float = 1.0
    fires_on: tuple[str, ...] = ()
    not_on: tuple[str, ...] = ()
    reference: str = ""
    order: int = 0
    """Position in the reading order of all files: breaks ties between equally specific rules."""

    def demands(self) -> int:
        """Count the rule's demands; the higher count wins where several rules fit."""
        slots = [slot for slot in (self.subject, self.object) if slot is not None] + [slot for _, slot in self.preps]
        return sum(slot.demands() for slot in slots)


class Composed(NamedTuple):
    """A cell of the composition table."""

    cameo: str
    phase: str | None
    content: str
    """The content prefix of the row that matched: shorter than the content's code where CAMEO has no finer cell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EventType:
    """What follows from a CAMEO code alone."""

    cameo: str
    name: str
    goldstein: float
    quad: int
    kind: str
    plover: str
    mode: str | None
    contexts: tuple[str, ...]
    family: str
    topic: str | None
    phase: str | None


Ranked = tuple[int, Headword, Rule]
"""A rule under one of its headwords, with its place in the order of trying."""


@dataclass(frozen=True, slots=True)
class VerbRules:
    """The rules of one verb, most demanding and longest headword first; those with particles only where these stand."""

    plain: tuple[Ranked, ...]
    by_particle: dict[str, tuple[Ranked, ...]]
    """Longest word of the particles to rules."""

    def __iter__(self) -> Iterator[tuple[Headword, Rule]]:
        """Yield all of them in order."""
        every = [*self.plain, *(entry for entries in self.by_particle.values() for entry in entries)]
        return ((headword, rule) for _, headword, rule in sorted(every, key=itemgetter(0)))

    def beside(self, words: AbstractSet[str]) -> Sequence[Ranked]:
        """Return, in order, the rules without particles and those one of whose particles is among the words."""
        found = [entry for word in words if word in self.by_particle for entry in self.by_particle[word]]
        return sorted((*self.plain, *found), key=itemgetter(0)) if found else self.plain


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """All rules and tables, indexed for matching. Dicts are built once and never changed afterwards."""

    rules: tuple[Rule, ...]
    verb_index: dict[str, VerbRules] = field(default_factory=dict)
    noun_index: dict[str, tuple[tuple[Headword, Rule], ...]] = field(default_factory=dict)
    """Head noun to (headword, rule), most demanding and longest headword first."""
    classes: dict[str, frozenset[tuple[str, ...]]] = field(default_factory=dict)
    """The lists of `words.yaml`, without the @."""
    doers: dict[str, str] = field(default_factory=dict)
    """Act to source, target or both: who does what the content says."""
    composition: dict[tuple[str, str], Composed] = field(default_factory=dict)
    """(act, content prefix) to cell; the longest prefix wins, "" is the act alone."""
    event_types: dict[str, EventType] = field(default_factory=dict)
    instruments: dict[str, str] = field(default_factory=dict)
    """Lemma (or two lemmas with a space) to sanction instrument."""
    contexts: dict[str, str] = field(default_factory=dict)
    hash: str = ""
    """Hash of every seed file: part of each event mention's provenance."""

    def __hash__(self) -> int:
        """Hash by the seeds it was made of, so that what is derived from a lexicon can be remembered with it."""
        return hash(self.hash)

    def quad(self, code: str | None) -> int | None:
        """Return the quad class of a CAMEO code, None where there is no such code."""
        event_type = self.event_types.get(code or "")
        return None if event_type is None else event_type.quad

"""What the gazetteer holds: names with their claims, role nouns and topic nouns.

In: plain tuples, as the compiled seeds keep them. Out: records with what every text asks of them worked out once.
Refuses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from relations_db.records import ActorKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterable


class Claim(NamedTuple):
    """What one seed row says of a name: that it means this actor from one day to another (as ordinals)."""

    actor: str
    kind: ActorKind
    sector: str | None
    form: Form
    strong: bool
    first_day: int
    last_day: int
    name_id: str
    person: str | None = None
    """The full name, of a person."""
    office: str | None = None
    is_surname: bool = False
    is_place: bool = False
    """A town or region inside the state, which acts for nobody."""


class Bar(NamedTuple):
    """When a phrase is no actor: always, or `near` certain words of the article, and not where one of `unless` is."""

    near: frozenset[str]
    unless: frozenset[str]


class Candidate(NamedTuple):
    """A name or phrase that begins with the word it is indexed by."""

    words: tuple[str, ...]
    claims: tuple[Claim, ...]
    """Strong ones first, then the latest."""
    bar: Bar | None
    is_sole: bool = True
    """All claims are of one actor."""
    is_surname: bool = False
    """The first claim is one of a surname alone."""
    adjectives: frozenset[str] = frozenset()
    """The actors whose adjective it is."""
    names: frozenset[str] = frozenset()
    """The actors whose name it is."""


class Branch(NamedTuple):
    """The names that begin with one word, by what may follow it."""

    every: tuple[Candidate, ...]
    """The longest first, a wildcard behind the word it stands for."""
    single: Candidate | None
    """The word alone."""
    longer: tuple[Candidate, ...]
    """The names of several words."""
    by_second: dict[str, tuple[Candidate, ...]]
    """Those that may go on with a certain word."""
    wild: tuple[Candidate, ...]
    """Those that may go on with any other."""


class RoleNoun(NamedTuple):
    """A noun that makes the country beside it an actor."""

    words: tuple[str, ...]
    sector: str | None
    kind: str
    plural: bool


class TopicNoun(NamedTuple):
    """A noun that makes the country before it a topic; `after` holds the forms it does so for."""

    words: tuple[str, ...]
    after: tuple[str, ...]


Fields = tuple[Any, ...]
"""The plain form of one of these: what marshal can hold."""


def make_candidate(words: tuple[str, ...], claims: tuple[Claim, ...], bar: Bar | None) -> Candidate:
    """Return a name with what its claims come to."""
    return Candidate(
        words,
        claims,
        bar,
        len({claim.actor for claim in claims}) == 1,
        bool(claims) and claims[0].is_surname,
        frozenset([claim.actor for claim in claims if claim.form is Form.ADJECTIVE]),
        frozenset([claim.actor for claim in claims if claim.form is Form.NAME]),
    )


def make_branch(entries: Iterable[Fields]) -> Branch:
    """Return the names that begin with one word from their plain form, in the order they are in."""
    every = tuple([_read_candidate(*fields) for fields in entries])
    longer = tuple([one for one in every if len(one.words) > 1])
    seconds = {one.words[1] for one in longer} - {"*"}
    return Branch(
        every,
        next((one for one in every if len(one.words) == 1), None),
        longer,
        {word: tuple([one for one in longer if one.words[1] in (word, "*")]) for word in seconds},
        tuple([one for one in longer if one.words[1] == "*"]),
    )


def _read_candidate(words: tuple[str, ...], claims: tuple[Fields, ...], bar: Fields | None) -> Candidate:
    conditions = None if bar is None else Bar(*map(frozenset, bar))
    return make_candidate(words, tuple([_read_claim(*fields) for fields in claims]), conditions)


def _read_claim(actor: str, kind: str, sector: str | None, form: str, *rest: Any) -> Claim:
    return Claim(actor, ActorKind(kind), sector, Form(form), *rest)


def read_roles(index: dict[str, tuple[Fields, ...]]) -> dict[str, tuple[RoleNoun, ...]]:
    """Return role nouns by the word they are indexed by."""
    return {word: tuple([RoleNoun(*fields) for fields in found]) for word, found in index.items()}


def read_topics(index: dict[str, tuple[Fields, ...]]) -> dict[str, tuple[TopicNoun, ...]]:
    """Return topic nouns by their first word."""
    return {word: tuple([TopicNoun(*fields) for fields in found]) for word, found in index.items()}

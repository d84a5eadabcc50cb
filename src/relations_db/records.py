"""The records that flow through the stages, in the order in which they come into being.

All are frozen; spans are character offsets into the text they name, end exclusive, so that
`text[start:end]` is the surface. `None` always means "not known", never "no".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date

    from relations_db.grammar.tree import Parse


class Problem(NamedTuple):
    """Something skipped, and why: stored beside the events, never thrown away."""

    code: str
    """A word from `seeds/problem.csv`, such as `not_json`."""
    message: str
    """What, and what to do next, in one sentence."""
    file: str | None = None
    line: int | None = None
    article_id: str | None = None


Report = Callable[[Problem], None]
"""Where a stage says what it skipped; a test passes `problems.append`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenActor:
    """A span that the caller says is an actor (`code --actors given`); `id` is its actor code."""

    id: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One news text, as read; url and outlet are properties of an appearance, not of the text."""

    article_id: str
    """Hash of the normalised title and text (`reading.identity.article_id`)."""
    text: str
    title: str = ""
    published: date | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    """ISO 639-1 code, None where the text is too short to tell."""
    document_id: str | None = None
    """The `id` the caller gave a JSONL document; handed back, not stored."""
    file: str | None = None
    line: int | None = None
    given_actors: tuple[GivenActor, ...] | None = None


class Part(StrEnum):
    """Which text of the article the offsets of a sentence count in."""

    TITLE = "title"
    TEXT = "text"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence and its tokens; columns instead of token objects, as most sentences hold no event."""

    index: int
    """Position in the article, the title being 0 where there is one."""
    part: Part
    start: int
    end: int
    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    """Offset of each word in the article's part, so `starts[i] + len(words[i])` is its end."""
    paragraph: int = 0
    is_headline: bool = False
    """Title, cross-head or caption: present tense tells the past there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Segmented:
    """An article with its sentences."""

    article: Article
    sentences: tuple[Sentence, ...]


class ActorKind(StrEnum):
    """What sort of actor: only a pair of states is a country pair."""

    STATE = "state"
    ORGANISATION = "organisation"
    GROUP = "group"
    GIVEN = "given"


class Form(StrEnum):
    """How the words of a mention name the actor."""

    NAME = "name"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    PERSON = "person"
    OFFICE = "office"
    PRONOUN = "pronoun"
    POSSESSIVE = "possessive"
    GIVEN = "given"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Words that name an actor where they stand."""

    actor: str
    """Actor code: RUS, EU, UN.SC, PKK."""
    kind: ActorKind
    country: str | None
    """ISO 3166-1 alpha-3 (or former-state) code of the state the actor is or belongs to; None for an organisation."""
    sector: str | None
    """GOV, MIL, LEG, ...; None where only the state is named."""
    form: Form
    part: Part
    start: int
    end: int
    text: str
    first: int
    """Index of the first word in the sentence."""
    last: int
    """Index one past the last word."""
    name_id: str
    """The seed row the name came from, `file.csv:line`, or `given`, or `reference:RULE` for pronouns and "both countries"."""
    antecedent: str | None = None
    """For a pronoun or a short reference: the words it stands for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedSentence:
    """A sentence with its actor mentions, in order of their first words.

    Several mentions may share one span ("the two countries"). `topics` are spans that hold a name that is no actor there.
    """

    sentence: Sentence
    mentions: tuple[Mention, ...]
    topics: tuple[tuple[int, int], ...] = ()
    """Word spans (first, last) of names that are no actors in their place: "the Syria talks", "New Mexico"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An article whose sentences know their actors."""

    article: Article
    sentences: tuple[NamedSentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedSentence:
    """A sentence that may hold an event, with its grammar; `parse` is None where the gate found nothing to code."""

    named: NamedSentence
    parse: Parse | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """An article whose promising sentences are parsed."""

    article: Article
    sentences: tuple[ParsedSentence, ...]


class Status(StrEnum):
    """How an event stands to the world; NEGATED and HYPOTHETICAL ones are shown by `code`, never loaded."""

    ACTUAL = "actual"
    PLANNED = "planned"
    BACKGROUND = "background"
    NEGATED = "negated"
    HYPOTHETICAL = "hypothetical"


class Precision(StrEnum):
    """How fine a date is, from the words, not from the length of the interval."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    UNKNOWN = "unknown"


class Basis(StrEnum):
    """What a date rests on."""

    EXPLICIT = "explicit"
    RELATIVE = "relative"
    PUBLICATION = "publication"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Interval:
    """When: first and last possible day, both inclusive; `start` None is an open beginning."""

    start: date | None
    end: date | None
    precision: Precision
    basis: Basis
    text: str | None = None
    """The words the date was read from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """An actor in the role of source or target of one event, with the words that name it."""

    actor: str
    kind: ActorKind
    country: str | None
    sector: str | None
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CodedEvent:
    """One act found in one sentence. Attributes that follow from the CAMEO code alone are in `event_types`."""

    source: Role
    target: Role
    cameo: str
    plover: str
    mode: str | None
    contexts: tuple[str, ...]
    """Sorted."""
    kind: str
    goldstein: float
    quad: int
    topic: str | None
    phase: str | None
    instruments: tuple[str, ...]
    """Sorted."""
    extent: str | None
    matter: str | None
    status: Status
    sentence_index: int
    part: Part
    sentence_start: int
    sentence_end: int
    sentence_text: str
    trigger_text: str
    trigger_start: int
    trigger_end: int
    clause_start: int
    """Span of the trigger's own clause in the part: where its date expression is looked for first."""
    clause_end: int
    is_past: bool
    """The verb group tells of the past (past tense, perfect, or present in a headline)."""
    rule_ids: tuple[str, ...]
    """The rule that fired, and for a composed act the rule of its content behind it."""
    confidence: float
    date: Interval | None = None
    """None until the dating stage; then always an interval, with basis NONE where nothing is known."""
    planned: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """An article with its events, most certain first, and every mention (for `code --mentions`)."""

    article: Article
    events: tuple[CodedEvent, ...]
    mentions: tuple[Mention, ...]
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """A coded event as the store keeps it: one act in one sentence of one article, ready for merging."""

    mention_id: str
    """Hash of dataset, article, trigger span and part, source actor, target actor, code."""
    dataset: str
    """`relations-db`, or the name of an imported data set."""
    article_id: str
    published: date | None
    """First publication of the article, None where no appearance has a date."""
    source_actor: str
    target_actor: str
    source_sector: str | None
    target_sector: str | None
    cameo: str
    family: str
    """From `event_type.csv`: codes of one family are kinds of the same act (040 with 041-046, 190 with 193-195)."""
    status: Status
    """ACTUAL, PLANNED or BACKGROUND."""
    start: date | None
    end: date | None
    precision: Precision
    basis: Basis
    planned_start: date | None
    planned_end: date | None
    topic: str | None
    phase: str | None
    extent: str | None
    matter: str | None
    instruments: tuple[str, ...]
    contexts: tuple[str, ...]
    confidence: float
    sentence_text: str
    part: Part
    trigger_start: int
    trigger_end: int
    copy_of: str | None = None
    """The article that this one's article is a near-duplicate of: the two are one witness."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One act between two actors, told by one mention or many: a row of `bi_event`."""

    event_id: str
    """Hash of the group (dataset, source actor, target actor, family) and the mention_id of the earliest mention."""
    dataset: str
    source_actor: str
    target_actor: str
    source_sector: str | None
    target_sector: str | None
    cameo: str
    family: str
    status: Status
    start: date | None
    end: date | None
    precision: Precision
    basis: Basis
    planned_start: date | None
    planned_end: date | None
    topic: str | None
    phase: str | None
    extent: str | None
    matter: str | None
    instruments: tuple[str, ...]
    contexts: tuple[str, ...]
    confidence: float
    evidence_mention_id: str
    """The mention whose sentence is shown for the event: the most certain, then the earliest."""
    mention_ids: tuple[str, ...]
    """Sorted."""

"""What the grammar finds in a sentence: noun phrases and clauses, linked by their indexes.

All positions are word indexes into the sentence, last exclusive. A link to nothing is None. Nothing is changed once it is made;
the records are not frozen, as a frozen one takes three times as long to make, a tenth of the stage's time.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class ClauseKind(StrEnum):
    """How a clause stands to the rest of its sentence."""

    MAIN = "main"
    COMPLEMENT = "complement"
    """A finite clause that a verb or noun governs: "said that", quotations too."""
    INFINITIVE = "infinitive"
    GERUND = "gerund"
    """An -ing clause after a preposition or as the object of a verb."""
    PARTICIPLE = "participle"
    """An -ing or -ed clause beside its main clause, or after a noun."""
    RELATIVE = "relative"
    ADVERBIAL = "adverbial"
    """A finite clause after a subordinator: after, because, if, as."""


class Voice(StrEnum):
    """Whether the grammatical subject acts."""

    ACTIVE = "active"
    PASSIVE = "passive"


class Tense(StrEnum):
    """Time as the verb group tells it; the perfect counts as past."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"
    NONE = "none"
    """Infinitives and participles: their time is that of the governing clause."""


class Prep(NamedTuple):
    """A preposition with the phrase it governs."""

    word: str
    """In lower case, words joined by a space: "on", "because of"."""
    phrase: int


@dataclass(slots=True, kw_only=True)
class Phrase:
    """A noun phrase without its prepositional phrases and relative clauses, which are linked."""

    index: int
    first: int
    last: int
    head: int
    lemma: str
    """Lemma of the head, lower case."""
    modifiers: tuple[str, ...]
    """The words between determiner and head, lower case."""
    mentions: tuple[int, ...]
    """Indexes of the actor mentions whose words lie before the head inside the phrase."""
    heads: tuple[int, ...]
    """Indexes of the mentions that cover the head: the phrase is these actors."""
    possessor: int | None = None
    """The phrase before 's, or the possessive pronoun's own phrase."""
    conjuncts: tuple[int, ...] = ()
    """The other members of a coordination; on its first member only."""
    preps: tuple[Prep, ...] = ()
    """Prepositional phrases in the chain that follows; "of" belongs to this phrase for sure, the others may belong to the verb."""
    is_time: bool = False
    """"Monday", "last month": no participant."""


@dataclass(slots=True, kw_only=True)
class Clause:
    """A predicate with its participants; `subject` and `object` are those of the words, `agent` and `patient` the logical ones."""

    index: int
    kind: ClauseKind
    link: str
    """The word that introduces the clause (that, after, to, by, who, and), "" for none."""
    parent: int | None
    """The governing clause."""
    noun: int | None
    """The governing phrase, of a relative clause, or of "decision to", "claim that"."""
    first: int
    last: int
    verb: int
    """Word index of the main verb."""
    group_first: int
    lemma: str
    voice: Voice
    tense: Tense
    perfect: bool
    is_past_perfect: bool
    """"had imposed": older than what the sentence tells."""
    progressive: bool
    modal: str | None
    negated: bool
    subject: int | None
    has_own_subject: bool
    """False where the subject is inherited from another clause."""
    object: int | None
    second_object: int | None
    """The thing given in "gave Turkey a loan"; `object` is then the receiver."""
    preps: tuple[Prep, ...]
    complements: tuple[int, ...]
    particles: tuple[str, ...]
    """Adverbs and particles beside the verb and after its object, and a predicate adjective: lower case, in order."""
    coordinate: int | None = None
    """The clause this one continues by "and", "or", "but"."""
    is_question: bool = False
    """"Should Oslo pay?", "Had Oslo paid, ...": nothing is said to be so."""

    @property
    def agent(self) -> int | None:
        """The phrase that acts: the subject, in the passive the `by` phrase."""
        if self.voice is Voice.ACTIVE:
            return self.subject
        return next((prep.phrase for prep in self.preps if prep.word == "by"), None)

    @property
    def patient(self) -> int | None:
        """The phrase acted on: the object, in the passive the subject."""
        return self.object if self.voice is Voice.ACTIVE else self.subject


@dataclass(slots=True, kw_only=True)
class Parse:
    """The grammar of one sentence."""

    tags: tuple[str, ...]
    phrases: tuple[Phrase, ...]
    clauses: tuple[Clause, ...]
    governor: tuple[tuple[int | None, str], ...]
    """For each phrase the clause it stands in and its role there: subject, object, a preposition, or "" for none."""

"""What goes into the store besides articles, and what comes back: versions, counts, rows of a timeline."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING, NewType

if TYPE_CHECKING:
    from datetime import date

    from relations_db.records import Basis, Precision, Status

LoadId = NewType("LoadId", int)
"""Number of one run of the loader in one database."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """What coded an article: when any of it differs from what is stored, the article's mentions are replaced."""

    coder_version: str
    """Version of the package."""
    lexicon_hash: str
    """Hash of all the seeds the coder read: rules, names, composition table."""
    names_hash: str = ""
    """Hash of the names of actors, the user's own ones included."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveCounts:
    """What one batch, or with `+` one whole load, changed in the database."""

    article_count: int = 0
    """Articles handed in, copies included."""
    new_article_count: int = 0
    recoded_article_count: int = 0
    """Articles known before whose mentions were replaced: other versions, or an earlier publication date."""
    unchanged_article_count: int = 0
    sentence_count: int = 0
    mention_count: int = 0
    """Mentions stored for the new and recoded articles."""
    new_event_count: int = 0
    """Events that were not there before, less those that vanished is the growth of `bi_event`."""
    changed_event_count: int = 0
    vanished_event_count: int = 0
    problem_count: int = 0
    """Problems handed in or found while saving, known ones included."""

    def __add__(self, other: SaveCounts) -> SaveCounts:
        """Return the sums, field by field."""
        pairs = zip(_fields(self), _fields(other), strict=True)
        return SaveCounts(**{name: mine + theirs for (name, mine), (_, theirs) in pairs})


def _fields(counts: SaveCounts) -> tuple[tuple[str, int], ...]:
    """Return names and values of the counts, in order."""
    return tuple(zip(SaveCounts.__dataclass_fields__, astuple(counts), strict=True))


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineRow:
    """One event between the two parties of a dyad, with the sentence that shows it best."""

    event_id: str
    source_code: str
    """State, organisation or group; the body or person behind it is `source_actor`."""
    source_name: str
    source_actor: str
    source_sector: str | None
    target_code: str
    target_name: str
    target_actor: str
    target_sector: str | None
    kind: str
    cameo_code: str
    cameo_name: str
    goldstein_score: float
    topic: str | None
    phase: str | None
    extent: str | None
    matter: str | None
    instruments: tuple[str, ...]
    status: Status
    start: date | None
    end: date | None
    precision: Precision
    basis: Basis
    planned_start: date | None
    planned_end: date | None
    confidence: float
    mention_count: int
    article_count: int
    first_published: date | None
    sentence: str
    """Text of the evidence sentence."""
    trigger: str
    trigger_offset: int
    """Where the trigger begins inside `sentence`."""
    article_title: str
    outlet: str | None
    published: date | None
    """First publication of the evidence's article."""
    url: str | None

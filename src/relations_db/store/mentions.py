"""Mentions on their way from a coded event to a row, and from a row to the merging.

In: coded articles, rows of `event_mention`. Out: rows of `event_mention` that have no event yet, `EventMention`
records. Leaves out what is never stored: negated and hypothetical acts, and acts inside one state or organisation;
an actor or code that is in no seed becomes a problem.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import func, select, tuple_

from relations_db.records import Basis, EventMention, Part, Precision, Problem, Status
from relations_db.schema import article, event_mention
from relations_db.store.rows import Row, cut, hash_key, storable

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Connection

    from relations_db.records import Article, Coded, CodedEvent, Report
    from relations_db.store.codes import Codes

OWN_DATASET = "relations-db"
"""The dataset of what this program codes itself; imported ones carry their own names."""

GROUP = ("dataset_code", "source_actor_code", "target_actor_code", "family_code")
"""The columns that mentions of one event must have in common."""

_FIELDS = (
    ("mention_id", "mention_id"),
    ("dataset", "dataset_code"),
    ("article_id", "article_id"),
    ("source_actor", "source_actor_code"),
    ("target_actor", "target_actor_code"),
    ("source_sector", "source_sector_code"),
    ("target_sector", "target_sector_code"),
    ("cameo", "cameo_code"),
    ("family", "family_code"),
    ("start", "start_date"),
    ("end", "end_date"),
    ("planned_start", "planned_start_date"),
    ("planned_end", "planned_end_date"),
    ("topic", "topic"),
    ("phase", "phase"),
    ("extent", "extent"),
    ("matter", "matter"),
    ("confidence", "confidence_score"),
    ("sentence_text", "sentence"),
    ("trigger_start", "trigger_start"),
    ("trigger_end", "trigger_end"),
)
"""Fields of `EventMention` that are columns as they are."""

_MERGED = (
    *(column for _, column in _FIELDS),
    *("event_status", "date_precision", "date_basis", "article_part", "sanction_instruments", "contexts"),
)
"""Columns that merging needs."""

_SELECT_MERGED = select(
    *(event_mention.c[name] for name in _MERGED),
    article.c.first_published_date,
    article.c.copy_of_article_id,
    event_mention.c.event_id,
    event_mention.c.is_evidence,
).join_from(event_mention, article)

_STATUSES = {each.value: each for each in Status}
_PRECISIONS = {each.value: each for each in Precision}
_BASES = {each.value: each for each in Basis}
_PARTS = {each.value: each for each in Part}

_STORED = frozenset({Status.ACTUAL, Status.PLANNED, Status.BACKGROUND})


class Stored(NamedTuple):
    """A stored mention and its place."""

    mention: EventMention
    event_id: str
    is_evidence: bool


def make_rows(coded: Sequence[Coded], codes: Codes, report: Report) -> Mapping[str, Row]:
    """Return the rows of all events that are stored, by mention id; of two with one id the more certain stays."""
    rows: dict[str, Row] = {}
    for each in coded:
        for event in each.events:
            if event.status in _STORED and _is_known(event, each.article, codes, report):
                row = _make_row(event, each.article, codes)
                rows.setdefault(row["mention_id"], row)
    return rows


def fetch_group_mentions(connection: Connection, groups: Collection[tuple[str, ...]]) -> Iterator[Stored]:
    """Yield all stored mentions of some groups."""
    group = tuple_(*(event_mention.c[name] for name in GROUP))
    for chunk in cut(sorted(groups)):
        yield from fetch_where(connection, group.in_(chunk))


def fetch_where(connection: Connection, condition: ColumnElement[bool]) -> Iterator[Stored]:
    """Yield the stored mentions for which a condition holds; only what merging needs is read of them."""
    for row in connection.execute(_SELECT_MERGED.where(condition)):
        *values, published, original, event_id, is_evidence = row
        mention = make_mention(dict(zip(_MERGED, values, strict=True)), published, original)
        yield Stored(mention, event_id, is_evidence)


def count_members(connection: Connection, groups: Collection[tuple[str, ...]]) -> Mapping[tuple[str, ...], int]:
    """Return how many mentions are stored of each of some groups."""
    columns = [event_mention.c[name] for name in GROUP]
    counts: dict[tuple[str, ...], int] = {}
    for chunk in cut(sorted(groups)):
        statement = select(*columns, func.count()).where(tuple_(*columns).in_(chunk)).group_by(*columns)
        counts |= {tuple(row[:-1]): row[-1] for row in connection.execute(statement)}
    return counts


def make_mention(row: Row, published: date | None, original: str | None = None) -> EventMention:
    """Return the record that merging works on; `original` is the article that its article is a copy of."""
    return EventMention(
        copy_of=original,
        published=published,
        status=_STATUSES[row["event_status"]],
        precision=_PRECISIONS[row["date_precision"]],
        basis=_BASES[row["date_basis"]],
        part=_PARTS[row["article_part"]],
        instruments=split_words(row["sanction_instruments"]),
        contexts=split_words(row["contexts"]),
        **{field: row[column] for field, column in _FIELDS},
    )


def join_words(words: Sequence[str]) -> str:
    """Return words as one text, sorted and divided by commas."""
    return ",".join(sorted(words))


def split_words(joined: str) -> tuple[str, ...]:
    """Return the words of `join_words` again."""
    return tuple(joined.split(",")) if joined else ()


def mention_id(dataset: str, article_id: str, event: CodedEvent) -> str:
    """Return the id of a mention: the same words of the same article as the same act are the same mention."""
    return hash_key(
        dataset,
        article_id,
        event.part,
        event.trigger_start,
        event.trigger_end,
        event.source.actor,
        event.target.actor,
        event.cameo,
    )


def _is_known(event: CodedEvent, article: Article, codes: Codes, report: Report) -> bool:
    """Tell whether an event lies between two known parties; a code that is in no seed is reported."""
    for code in _find_unknown(event, codes):
        report(
            Problem(
                "unknown_code",
                f"An event was skipped because {code} is in no seed: add it to seeds/country.csv, organisation.csv or "
                "event_type.csv.",
                article.file,
                article.line,
                article.article_id,
            )
        )
        return False
    return codes.parties[event.source.actor] != codes.parties[event.target.actor]


def _find_unknown(event: CodedEvent, codes: Codes) -> Iterator[str]:
    """Yield what of an event's codes the reference rows lack."""
    for code in (event.source.actor, event.target.actor):
        if code not in codes.parties:
            yield f"the actor {code}"
    if event.cameo not in codes.acts:
        yield f"the CAMEO code {event.cameo}"


def _make_row(event: CodedEvent, article: Article, codes: Codes) -> Row:
    """Return the row of a coded event, but for the event it will belong to."""
    return {
        "mention_id": mention_id(OWN_DATASET, article.article_id, event),
        "article_id": article.article_id,
        "dataset_code": OWN_DATASET,
        "cameo_code": event.cameo,
        "family_code": codes.acts[event.cameo].family,
        "event_status": event.status.value,
        "topic": event.topic,
        "phase": event.phase,
        "extent": event.extent,
        "matter": storable(event.matter) if event.matter else None,
        "sanction_instruments": join_words(event.instruments),
        "contexts": join_words(event.contexts),
        "confidence_score": event.confidence,
        **_make_roles(event),
        **_make_dates(event),
        **_make_place(event),
    }


def _make_roles(event: CodedEvent) -> Row:
    """Return the columns of the two actors."""
    return {
        "source_actor_code": event.source.actor,
        "source_sector_code": event.source.sector,
        "source_text": storable(event.source.text),
        "source_start": event.source.start,
        "source_end": event.source.end,
        "target_actor_code": event.target.actor,
        "target_sector_code": event.target.sector,
        "target_text": storable(event.target.text),
        "target_start": event.target.start,
        "target_end": event.target.end,
    }


def _make_dates(event: CodedEvent) -> Row:
    """Return the columns that say when; an event that was not dated is undated."""
    when, planned = event.date, event.planned
    return {
        "start_date": when.start if when else None,
        "end_date": when.end if when else None,
        "date_precision": when.precision.value if when else Precision.UNKNOWN.value,
        "date_basis": when.basis.value if when else Basis.NONE.value,
        "date_text": storable(when.text) if when and when.text else None,
        "planned_start_date": planned.start if planned else None,
        "planned_end_date": planned.end if planned else None,
    }


def _make_place(event: CodedEvent) -> Row:
    """Return the columns that say where in the article, and by which rule."""
    return {
        "article_part": event.part.value,
        "sentence_number": event.sentence_index,
        "sentence": storable(event.sentence_text),
        "sentence_start": event.sentence_start,
        "sentence_end": event.sentence_end,
        "trigger": storable(event.trigger_text),
        "trigger_start": event.trigger_start,
        "trigger_end": event.trigger_end,
        "rule_id": event.rule_ids[0],
        "content_rule_ids": ",".join(event.rule_ids[1:]),
    }

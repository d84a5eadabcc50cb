"""Events on their way from the merging to rows.

In: merged events, rows of their mentions, appearances of their articles. Out: rows of `event` and `event_tag`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from relations_db.schema import event_tag
from relations_db.store.mentions import join_words, split_words
from relations_db.store.rows import Row, delete_rows, fetch_rows, insert_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from relations_db.records import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """Where and when one or several articles appeared."""

    outlets: frozenset[str] = frozenset()
    first: date | None = None
    last: date | None = None


def find_coverage(appearances: Iterable[Row]) -> Mapping[str, Coverage]:
    """Return for each article where and when it appeared."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in appearances:
        groups[row["article_id"]].append(row)
    return {article_id: _cover(rows) for article_id, rows in groups.items()}


def cover(told: Iterable[str], coverage: Mapping[str, Coverage], originals: Mapping[str, str]) -> tuple[Coverage, ...]:
    """Return where the articles that tell of an event appeared; copies beside their original or another raise no outlets."""
    covered: dict[str, Coverage] = {}
    seen: set[str] = set()
    for article_id in sorted(told, key=lambda key: (key in originals, coverage[key].first or date.max, key)):
        witness = originals.get(article_id, article_id)
        is_copy = witness in seen
        seen.add(witness)
        covered[article_id] = replace(coverage[article_id], outlets=frozenset()) if is_copy else coverage[article_id]
    return tuple(covered.values())


def make_event_row(found: Event, articles: Sequence[Coverage], dyad: str) -> Row:
    """Return the row of an event; the counts are those of its mentions and of the articles that hold them."""
    covered = _join_coverage(articles)
    return {
        **_make_act(found),
        "event_id": found.event_id,
        "dyad_code": dyad,
        "mention_count": len(found.mention_ids),
        "article_count": len(articles),
        "outlet_count": len(covered.outlets),
        "first_published_date": covered.first,
        "last_published_date": covered.last,
    }


def name_dyad(source: str, target: str, parties: Mapping[str, str]) -> str:
    """Return the code of the pair of parties two actors belong to, in alphabetical order: RUS-TUR."""
    return "-".join(sorted((parties[source], parties[target])))


def write_tags(connection: Connection, events: Iterable[Row]) -> None:
    """Make the tags of some events those that their rows tell."""
    rows = tuple(events)
    wanted = {tag for row in rows for tag in _make_tags(row)}
    stored_rows = fetch_rows(connection, event_tag.c.event_id, (row["event_id"] for row in rows))
    stored = {(row["event_id"], row["tag_kind"], row["tag_name"]) for row in stored_rows}
    if changed := {event_id for event_id, _, _ in wanted ^ stored}:
        delete_rows(connection, event_tag.c.event_id, changed)
        names = ("event_id", "tag_kind", "tag_name")
        rewritten = sorted(tag for tag in wanted if tag[0] in changed)
        insert_rows(connection, event_tag, [dict(zip(names, tag, strict=True)) for tag in rewritten])


def _make_act(found: Event) -> Row:
    """Return the columns that an event takes from the merging as they are."""
    return {
        "dataset_code": found.dataset,
        "source_actor_code": found.source_actor,
        "source_sector_code": found.source_sector,
        "target_actor_code": found.target_actor,
        "target_sector_code": found.target_sector,
        "cameo_code": found.cameo,
        "family_code": found.family,
        "event_status": found.status.value,
        "start_date": found.start,
        "end_date": found.end,
        "date_precision": found.precision.value,
        "date_basis": found.basis.value,
        "planned_start_date": found.planned_start,
        "planned_end_date": found.planned_end,
        "topic": found.topic,
        "phase": found.phase,
        "extent": found.extent,
        "matter": found.matter,
        "sanction_instruments": join_words(found.instruments),
        "contexts": join_words(found.contexts),
        "confidence_score": found.confidence,
    }


def _make_tags(row: Row) -> Iterable[tuple[str, str, str]]:
    """Yield event, kind and name of each tag of an event's row."""
    for name in split_words(row["sanction_instruments"]):
        yield (row["event_id"], "instrument", name)
    for name in split_words(row["contexts"]):
        yield (row["event_id"], "context", name)


def _cover(rows: Iterable[Row]) -> Coverage:
    """Return where and when the article of these appearances appeared."""
    each = tuple(rows)
    days = [row["published_date"] for row in each if row["published_date"] is not None]
    outlets = frozenset(row["outlet_name"] for row in each if row["outlet_name"] is not None)
    return Coverage(outlets=outlets, first=min(days, default=None), last=max(days, default=None))


def _join_coverage(each: Sequence[Coverage]) -> Coverage:
    """Return where and when any of several articles appeared."""
    return Coverage(
        outlets=frozenset().union(*(one.outlets for one in each)),
        first=min((one.first for one in each if one.first is not None), default=None),
        last=max((one.last for one in each if one.last is not None), default=None),
    )

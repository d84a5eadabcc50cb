"""Groups of mentions and the events they merge to: the only place where events are written.

In: the mentions of a batch and the ids of articles that changed. Out: rows of `event`, `event_mention`, `event_tag` and
`event_alias`. A group is all mentions of one dataset, source, target and family; as merging is a function of that set,
each group touched is fetched whole, merged anew, and only what came out otherwise than before is written.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from relations_db.records import Event, EventMention
from relations_db.schema import appearance, event, event_mention
from relations_db.store.aliases import find_heirs, write_aliases
from relations_db.store.events import find_coverage, make_event_row, name_dyad, write_tags
from relations_db.store.mentions import make_mention
from relations_db.store.rows import (
    Difference,
    Row,
    compare_rows,
    delete_rows,
    fetch_rows,
    fetch_rows_by,
    insert_rows,
    update_rows,
)

if TYPE_CHECKING:
    from sqlalchemy import Column, Connection
    from sqlalchemy.sql.base import ReadOnlyColumnCollection

Merge = Callable[[Sequence[EventMention]], tuple[Event, ...]]
"""`merging.merge_mentions`, or what a test puts in its place."""


class Group(NamedTuple):
    """What mentions must share to be one event."""

    dataset: str
    source: str
    target: str
    family: str


class Touched(NamedTuple):
    """What a batch changed, as far as events are concerned."""

    mentions: Mapping[str, Row]
    """Rows of the new and recoded articles, by mention id, without their event."""
    recoded: frozenset[str]
    """Articles whose former mentions are no longer valid."""
    appeared: frozenset[str]
    """Articles with new appearances."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """Rows of the groups touched, by id: as they are stored, or as they shall be."""

    events: Mapping[str, Row]
    mentions: Mapping[str, Row]


def regroup(connection: Connection, touched: Touched, parties: Mapping[str, str], merge: Merge) -> Difference:
    """Merge every group that a batch touched, write the outcome, and return what became of the events."""
    stored = _fetch_tables(connection, _find_groups(connection, touched))
    standing = {key: row for key, row in stored.mentions.items() if row["article_id"] not in touched.recoded}
    wanted = _merge_groups(connection, {**standing, **touched.mentions}, parties, merge)
    return _write_tables(connection, stored, wanted)


def group_of(row: Row) -> Group:
    """Return the group that a row of `event` or `event_mention` belongs to."""
    return Group(row["dataset_code"], row["source_actor_code"], row["target_actor_code"], row["family_code"])


def _find_groups(connection: Connection, touched: Touched) -> frozenset[Group]:
    """Return the groups of the new mentions and of those that the changed articles had before."""
    before = fetch_rows(connection, event_mention.c.article_id, touched.recoded | touched.appeared)
    return frozenset(group_of(row) for rows in (before, touched.mentions.values()) for row in rows)


def _fetch_tables(connection: Connection, groups: frozenset[Group]) -> Tables:
    """Return all stored events and mentions of some groups."""
    return Tables(
        events={row["event_id"]: row for row in fetch_rows_by(connection, _group_columns(event.c), groups)},
        mentions={row["mention_id"]: row for row in fetch_rows_by(connection, _group_columns(event_mention.c), groups)},
    )


def _group_columns(columns: ReadOnlyColumnCollection[str, Column[Any]]) -> Sequence[Column[Any]]:
    """Return the columns of a group, in the order of `Group`."""
    names = ("dataset_code", "source_actor_code", "target_actor_code", "family_code")
    return [columns[name] for name in names]


def _merge_groups(connection: Connection, rows: Mapping[str, Row], parties: Mapping[str, str], merge: Merge) -> Tables:
    """Return the events that the mentions merge to, and the mentions with their events."""
    articles = {row["article_id"] for row in rows.values()}
    coverage = find_coverage(fetch_rows(connection, appearance.c.article_id, articles))
    groups: dict[Group, list[EventMention]] = defaultdict(list)
    for row in rows.values():
        groups[group_of(row)].append(make_mention(row, coverage[row["article_id"]].first))
    events = [found for group in groups.values() for found in merge(group)]
    dyads = {found.event_id: name_dyad(found.source_actor, found.target_actor, parties) for found in events}
    return Tables(
        events={found.event_id: make_event_row(found, rows, coverage, dyads[found.event_id]) for found in events},
        mentions=_assign_events(events, rows),
    )


def _assign_events(events: Iterable[Event], rows: Mapping[str, Row]) -> Mapping[str, Row]:
    """Return the mentions with the event that each was merged into."""
    return {
        key: {**rows[key], "event_id": found.event_id, "is_evidence": key == found.evidence_mention_id}
        for found in events
        for key in found.mention_ids
    }


def _write_tables(connection: Connection, stored: Tables, wanted: Tables) -> Difference:
    """Write what differs, each row after what it refers to, and return the difference of the events."""
    events = compare_rows(stored.events, wanted.events)
    insert_rows(connection, event, events.new)
    update_rows(connection, event.c.event_id, events.changed)
    _write_mentions(connection, compare_rows(stored.mentions, wanted.mentions))
    vanished = set(events.vanished)
    heirs = find_heirs(vanished, stored.mentions, wanted.mentions)
    write_aliases(connection, heirs, (row["event_id"] for row in events.new))
    gone = ({**stored.events[key], "sanction_instruments": "", "contexts": ""} for key in vanished)
    write_tags(connection, (*events.new, *events.changed, *gone))
    delete_rows(connection, event.c.event_id, vanished)
    return events


def _write_mentions(connection: Connection, mentions: Difference) -> None:
    """Write mentions; the evidence mark is taken from the old one before it goes to the new, as an event has one."""
    delete_rows(connection, event_mention.c.mention_id, mentions.vanished)
    unmarked = [{"mention_id": row["mention_id"], "is_evidence": False} for row in mentions.changed]
    update_rows(connection, event_mention.c.mention_id, unmarked)
    update_rows(connection, event_mention.c.mention_id, mentions.changed)
    insert_rows(connection, event_mention, mentions.new)

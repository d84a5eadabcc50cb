"""Groups of mentions and the events they merge to: the only place where events are written.

In: the mentions of a batch and the ids of articles that changed. Out: rows of `event`, `event_mention`, `event_tag` and
`event_alias`. A group is all mentions of one dataset, source, target and family. As merging is a function of that set,
each group touched is read and merged anew; but an event whose mentions are those it had is neither read nor written.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from relations_db.schema import appearance, event, event_mention
from relations_db.store import chronicles
from relations_db.store.aliases import find_heirs, write_aliases
from relations_db.store.copies import read_originals
from relations_db.store.events import cover, find_coverage, make_event_row, name_dyad, write_tags
from relations_db.store.members import Batch, merge_groups
from relations_db.store.mentions import make_mention
from relations_db.store.rows import Difference, Row, compare_rows, delete_rows, fetch_rows, insert_rows, update_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from sqlalchemy import Connection

    from relations_db.records import Event, EventMention
    from relations_db.store.codes import Codes
    from relations_db.store.members import Merge


class Touched(NamedTuple):
    """What a batch changed, as far as events are concerned."""

    mentions: Mapping[str, Row]
    """Rows of the new and recoded articles, by mention id, without their event."""
    published: Mapping[str, date | None]
    """First publication of the new and recoded articles."""
    originals: Mapping[str, str]
    """What the new and recoded articles are copies of."""
    recoded: frozenset[str]
    """Articles whose former mentions are no longer valid."""
    appeared: frozenset[str]
    """Articles with new appearances, or that turned out to be copies."""


class Place(NamedTuple):
    """The event a mention belongs to, and whether its sentence is the one shown."""

    event_id: str
    is_evidence: bool


class Regrouped(NamedTuple):
    """The groups touched, before and after."""

    old: Mapping[str, Row]
    """Stored rows of the recoded articles' mentions, by mention id."""
    before: Mapping[str, Place]
    """Where each stored mention of the groups belongs."""
    after: Mapping[str, Place]
    """Where each mention of the groups shall belong."""
    events: Mapping[str, Event]
    """What the groups merge to, by event id."""


def regroup(connection: Connection, touched: Touched, codes: Codes, merge: Merge) -> Rewritten:
    """Merge every group that a batch touched, write the outcome, and return what became of the events."""
    changed = touched.recoded | touched.appeared
    known = {row["mention_id"]: row for row in fetch_rows(connection, event_mention.c.article_id, changed)}
    old = {key: row for key, row in known.items() if row["article_id"] in touched.recoded}
    fresh = [_make_fresh(row, touched) for row in touched.mentions.values()]
    members: dict[tuple[str, ...], list[EventMention]] = defaultdict(list)
    for mention in fresh:
        members[_group_of(mention)].append(mention)
    stale: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in known.values():
        stale[_group_of_row(row)].append(row)
    batch = Batch(members, stale, touched.recoded)
    before: dict[str, Place] = {}
    events: dict[str, Event] = {}
    articles: dict[str, str] = {mention.mention_id: mention.article_id for mention in fresh}
    for merged in merge_groups(connection, batch, merge):
        events |= {found.event_id: found for found in merged.events}
        before |= {one.mention.mention_id: Place(one.event_id, one.is_evidence) for one in merged.stored}
        articles |= {one.mention.mention_id: one.mention.article_id for one in merged.stored}
    regrouped = Regrouped(old, before, _place_mentions(events), events)
    return _write(connection, touched, regrouped, _Wanted(articles, codes))


def _make_fresh(row: Row, touched: Touched) -> EventMention:
    """Return the record of a new mention."""
    article_id = row["article_id"]
    return make_mention(row, touched.published[article_id], touched.originals.get(article_id))


class Rewritten(NamedTuple):
    """What became of the events that a batch touched."""

    events: Difference
    former: Mapping[str, Row]
    """The rows of those that changed or vanished, as they were."""


class _Wanted(NamedTuple):
    """What the rows of events are made of besides the events."""

    articles: Mapping[str, str]
    """Mention to its article."""
    codes: Codes


def _group_of_row(row: Row) -> tuple[str, ...]:
    """Return the dataset, source, target and family of a row of `event_mention`."""
    return (row["dataset_code"], row["source_actor_code"], row["target_actor_code"], row["family_code"])


def _group_of(mention: EventMention) -> tuple[str, ...]:
    """Return the dataset, source, target and family of a mention."""
    return (mention.dataset, mention.source_actor, mention.target_actor, mention.family)


def _place_mentions(events: Mapping[str, Event]) -> Mapping[str, Place]:
    """Return for each mention the event it was merged into."""
    return {
        key: Place(event_id, key == found.evidence_mention_id)
        for event_id, found in events.items()
        for key in found.mention_ids
    }


def _find_affected(touched: Touched, regrouped: Regrouped, articles: Mapping[str, str]) -> frozenset[str]:
    """Return the events, old and new, one of whose mentions came, went, moved or changed."""
    before, after = regrouped.before, regrouped.after
    moved = {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}
    changed = {key for key in after if articles[key] in touched.appeared or key in touched.mentions}
    places = (side.get(key) for side in (before, after) for key in moved | changed)
    return frozenset(place.event_id for place in places if place is not None)


def _write(connection: Connection, touched: Touched, regrouped: Regrouped, wanted: _Wanted) -> Rewritten:
    """Write what differs, each row after what it refers to, and return the difference of the events."""
    affected = _find_affected(touched, regrouped, wanted.articles)
    stored = {row["event_id"]: row for row in fetch_rows(connection, event.c.event_id, affected)}
    living = [found for event_id, found in regrouped.events.items() if event_id in affected]
    events = compare_rows(stored, _make_event_rows(connection, living, wanted))
    insert_rows(connection, event, events.new)
    update_rows(connection, event.c.event_id, events.changed)
    _write_mentions(connection, touched, regrouped)
    heirs = find_heirs(events.vanished, regrouped, touched.mentions)
    write_aliases(connection, heirs, (row["event_id"] for row in events.new))
    gone = ({**stored[key], "sanction_instruments": "", "contexts": ""} for key in events.vanished)
    write_tags(connection, (*events.new, *events.changed, *gone))
    former = {key: stored[key] for key in (*(row["event_id"] for row in events.changed), *events.vanished)}
    delete_rows(connection, event.c.event_id, events.vanished)
    chronicles.follow_events(connection, tuple(former.values()), (*events.new, *events.changed), wanted.codes)
    return Rewritten(events, former)


def _make_event_rows(connection: Connection, events: Sequence[Event], wanted: _Wanted) -> Mapping[str, Row]:
    """Return the rows of some events."""
    articles = {wanted.articles[key] for found in events for key in found.mention_ids}
    coverage = find_coverage(fetch_rows(connection, appearance.c.article_id, articles))
    originals = read_originals(connection, articles)
    rows = {}
    for found in events:
        told = {wanted.articles[key] for key in found.mention_ids}
        dyad = name_dyad(found.source_actor, found.target_actor, wanted.codes.parties)
        rows[found.event_id] = make_event_row(found, cover(told, coverage, originals), dyad)
    return rows


def _write_mentions(connection: Connection, touched: Touched, regrouped: Regrouped) -> None:
    """Write mentions; an event has one evidence, so the mark is taken from the old one before it goes to the new."""
    placed = {key: {**row, **regrouped.after[key]._asdict()} for key, row in touched.mentions.items()}
    mentions = compare_rows(regrouped.old, placed)
    moved = [
        {"mention_id": key, **place._asdict()}
        for key, place in regrouped.after.items()
        if key not in placed and place != regrouped.before[key]
    ]
    delete_rows(connection, event_mention.c.mention_id, mentions.vanished)
    unmarked = [{"mention_id": row["mention_id"], "is_evidence": False} for row in (*moved, *mentions.changed)]
    update_rows(connection, event_mention.c.mention_id, unmarked)
    update_rows(connection, event_mention.c.mention_id, moved)
    update_rows(connection, event_mention.c.mention_id, mentions.changed)
    insert_rows(connection, event_mention, mentions.new)

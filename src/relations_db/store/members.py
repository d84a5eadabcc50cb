"""The groups that a batch touches, merged: whole where they are small, as far as the change reaches where they are large.

In: new mentions by group, and the stored ones that went or changed. Out: the events of each group, with the stored
mentions they were merged from. That a part gives what the whole would give is held by a test; where it does not come
out as foreseen, the whole is merged.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple, Protocol

from relations_db.store.mentions import Stored, count_members, fetch_group_mentions, make_mention
from relations_db.store.reach import find_reach

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from relations_db.merging.evidence import Bundle
    from relations_db.records import Event, EventMention
    from relations_db.store.reach import Reach
    from relations_db.store.rows import Row

Group = tuple[str, ...]
"""Dataset, source, target and family."""

LARGE = 200
"""Mentions from which on a group is merged in part: a search costs about as much as merging so many."""
_WORTH = 4
"""How many times more mentions must be stored than touched."""


class Merge(Protocol):
    """`merging.merge_mentions`, or what a test puts in its place."""

    def __call__(
        self,
        mentions: Sequence[EventMention],
        keep: Callable[[Bundle], bool] | None = None,
        is_known: Callable[[Sequence[EventMention]], bool] | None = None,
    ) -> tuple[Event, ...]:
        """Return the events of a group, without those known already."""


class Batch(NamedTuple):
    """What a batch does to its groups."""

    fresh: Mapping[Group, Sequence[EventMention]]
    stale: Mapping[Group, Sequence[Row]]
    """Stored rows of articles that were coded again or appeared again."""
    recoded: frozenset[str]
    """Articles whose stored mentions are no longer valid."""


class Known:
    """Tells whether a cluster is an event as it is stored, and remembers the mentions of those that are."""

    def __init__(self, stored: Iterable[Stored], stale: Iterable[Row]) -> None:
        """Look up where the mentions are; `stale` rows have changed, so their events are told anew."""
        self.found: set[str] = set()
        self._places = {one.mention.mention_id: one.event_id for one in stored}
        self._sizes = Counter(self._places.values())
        for row in stale:
            self._places.pop(row["mention_id"], None)

    def __call__(self, cluster: Sequence[EventMention]) -> bool:
        """Tell whether a cluster is one event as it was."""
        places = {self._places.get(mention.mention_id) for mention in cluster}
        event_id = next(iter(places))
        if len(places) > 1 or event_id is None or self._sizes[event_id] != len(cluster):
            return False
        self.found.update(mention.mention_id for mention in cluster)
        return True


class Merged(NamedTuple):
    """Events, and the stored mentions whose place they decide."""

    events: Sequence[Event]
    stored: Sequence[Stored]


def merge_groups(connection: Connection, batch: Batch, merge: Merge) -> Iterator[Merged]:
    """Merge each group a batch touches."""
    groups = batch.fresh.keys() | batch.stale.keys()
    counts = count_members(connection, groups)
    whole: list[Group] = []
    for group in sorted(groups):
        touched = len(batch.fresh.get(group, ())) + len(batch.stale.get(group, ()))
        is_large = counts.get(group, 0) > max(LARGE, _WORTH * touched)
        merged = _merge_part(connection, group, batch, merge) if is_large else None
        if merged is None:
            whole.append(group)
        else:
            yield merged
    yield from _merge_whole(connection, whole, batch, merge)


def _merge_whole(connection: Connection, groups: Sequence[Group], batch: Batch, merge: Merge) -> Iterator[Merged]:
    """Merge groups from all that is stored of them."""
    stored: dict[Group, list[Stored]] = {group: [] for group in groups}
    for one in fetch_group_mentions(connection, groups):
        mention = one.mention
        stored[mention.dataset, mention.source_actor, mention.target_actor, mention.family].append(one)
    for group, members in stored.items():
        known = Known(members, batch.stale.get(group, ()))
        events = merge((*batch.fresh.get(group, ()), *_valid(members, batch)), None, known)
        yield Merged(events, [one for one in members if one.mention.mention_id not in known.found])


def _merge_part(connection: Connection, group: Group, batch: Batch, merge: Merge) -> Merged | None:
    """Merge what a change can reach; None where that cannot be told."""
    fresh, stale = batch.fresh.get(group, ()), batch.stale.get(group, ())
    reach = find_reach(connection, group, (*fresh, *(make_mention(row, None) for row in stale)))
    if reach is None:
        return None
    members = (*fresh, *_valid(reach.stored.values(), batch), *reach.guards.values())
    known = Known(reach.stored.values(), stale)
    events = merge(tuple({mention.mention_id: mention for mention in members}.values()), reach.keeps, known)
    guarded = [found for found in events if not reach.guards.keys().isdisjoint(found.mention_ids)]
    mine = [found for found in events if reach.guards.keys().isdisjoint(found.mention_ids)]
    placed = {key for found in mine for key in found.mention_ids}
    if any(mention.mention_id not in placed for mention in fresh) or _has_joined(guarded, members, reach):
        return None
    gone = {row["mention_id"] for row in stale}
    return Merged(mine, [one for key, one in reach.stored.items() if key in placed or key in gone])


def _has_joined(guarded: Iterable[Event], members: Iterable[EventMention], reach: Reach) -> bool:
    """Tell whether anything in reach has become one event with a guard, which was not foreseen."""
    in_reach = {mention.mention_id for mention in members if reach.holds(mention)} - reach.guards.keys()
    return any(not in_reach.isdisjoint(found.mention_ids) for found in guarded)


def _valid(stored: Iterable[Stored], batch: Batch) -> Iterator[EventMention]:
    """Yield the mentions that have not been coded again."""
    return (one.mention for one in stored if one.mention.article_id not in batch.recoded)

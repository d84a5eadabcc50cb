"""Which mentions are one event: a pure function of all mentions of a group.

In: mentions of one dataset, source actor, target actor and family of codes, in any order. Out: their events, sorted by
id. Refuses to merge across different days or instruments, what is planned with what has happened, and what fits
several events with any of them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.merging.clusters import cluster_bundles
from relations_db.merging.evidence import bundle_mentions
from relations_db.merging.telling import tell_event
from relations_db.records import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from relations_db.merging.evidence import Bundle
    from relations_db.records import Event, EventMention

__all__ = ["merge_mentions"]


def merge_mentions(
    mentions: Sequence[EventMention],
    keep: Callable[[Bundle], bool] | None = None,
    is_known: Callable[[Sequence[EventMention]], bool] | None = None,
) -> tuple[Event, ...]:
    """Merge the mentions of one group; raise ValueError where they are of several.

    `keep` leaves bundles out that only tell how the titles of their articles are dated; `is_known` leaves events out
    that are told already, as telling takes nearly half of the time.
    """
    unique = sorted({mention.mention_id: mention for mention in mentions}.values(), key=lambda m: m.mention_id)
    if len({(m.dataset, m.source_actor, m.target_actor, m.family) for m in unique}) > 1:
        message = "mentions of several groups cannot be merged: give one dataset, source, target and family at a time"
        raise ValueError(message)
    planned = [mention for mention in unique if mention.status is Status.PLANNED]
    happened = [mention for mention in unique if mention.status is not Status.PLANNED]
    clusters = [*_cluster(happened, keep), *_cluster(planned, keep)]
    told = (tell_event(cluster) for cluster in clusters if is_known is None or not is_known(cluster))
    return tuple(sorted(told, key=lambda event: event.event_id))


def _cluster(
    mentions: Sequence[EventMention], keep: Callable[[Bundle], bool] | None
) -> Iterable[tuple[EventMention, ...]]:
    """Return the mentions of each event."""
    bundles = bundle_mentions(mentions)
    return cluster_bundles(bundles if keep is None else filter(keep, bundles))

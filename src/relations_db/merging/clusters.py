"""Which bundles are one act, from the most definite to the most open.

In: bundles. Out: the mentions of each event. The bundles of one degree of definiteness are looked at together: each
joins the one more definite event that it fits. Where it fits none or several, or where two that would join one event
do not agree with each other, it makes an event of its own with its equals. So no order of the mentions matters.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from itertools import chain, groupby, islice, takewhile
from typing import TYPE_CHECKING

from relations_db.merging.evidence import Bundle, Days, Profile, agree, agree_on_codes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from relations_db.records import EventMention

_ENOUGH = 2
"""Fits after which it does not matter how many more there are."""


@dataclass(slots=True)
class _Cluster:
    """An event in the making: it grows while its group is merged, and never leaves this module."""

    days: Days | None
    """The days all its members have in common."""
    profiles: set[Profile] = field(default_factory=set)
    bundles: list[Bundle] = field(default_factory=list)
    fresh_articles: set[str] = field(default_factory=set)
    """Articles that report it without a date, and so set it apart from what they date otherwise."""

    def add(self, bundle: Bundle) -> None:
        if bundle.days is not None and self.days is not None:
            self.days = Days(max(self.days.first, bundle.days.first), min(self.days.last, bundle.days.last))
        self.profiles.add(bundle.profile)
        self.bundles.append(bundle)
        if bundle.is_fresh:
            self.fresh_articles.update(mention.article_id for mention in bundle.mentions)


def cluster_bundles(bundles: Iterable[Bundle]) -> Iterator[tuple[EventMention, ...]]:
    """Yield the mentions of each event."""
    timeline = _Timeline()
    for _, tier in groupby(sorted(bundles, key=_order), key=_tier):
        _place_tier(list(tier), timeline)
    for cluster in timeline.clusters():
        yield tuple(mention for bundle in cluster.bundles for mention in bundle.mentions)


def _tier(bundle: Bundle) -> tuple[object, ...]:
    """Return how definite a bundle is; the more instruments, the more it says."""
    profile = bundle.profile
    return (bundle.rank, -len(profile.instruments), profile.planned is None)


def _order(bundle: Bundle) -> tuple[object, ...]:
    """Return a sorting key that tells any two bundles apart."""
    profile = bundle.profile
    times = (bundle.days or (bundle.latest, bundle.latest), bundle.latest, bundle.is_fresh, bundle.is_set_apart)
    return (*_tier(bundle), times, profile.planned or (), profile.instruments, profile.cameo, bundle.article or "")


class _Timeline:
    """The events found so far: dated ones in order of their first day, open ones by their article."""

    def __init__(self) -> None:
        self._starts: list[date] = []
        self._dated: list[tuple[int, _Cluster]] = []
        """With the number of the tier it was made in."""
        self._open: dict[str | None, list[tuple[int, _Cluster]]] = {}
        self._known: dict[tuple[int, Profile], list[tuple[int, _Cluster]]] = {}
        self._longest = 0
        self.tier = 0

    def clusters(self) -> Iterator[_Cluster]:
        """Yield all events."""
        yield from (cluster for _, cluster in self._dated)
        yield from (cluster for clusters in self._open.values() for _, cluster in clusters)

    def make(self, bundle: Bundle) -> None:
        """Begin an event."""
        cluster = _Cluster(bundle.days)
        cluster.add(bundle)
        if bundle.days is None:
            self._open.setdefault(bundle.article, []).append((self.tier, cluster))
            return
        place = bisect_right(self._starts, bundle.days.first)
        self._starts.insert(place, bundle.days.first)
        self._dated.insert(place, (self.tier, cluster))
        self._longest = max(self._longest, (bundle.days.last - bundle.days.first).days)

    def find(self, bundle: Bundle, *, is_equal: bool) -> list[_Cluster]:
        """Return at most two events a bundle fits: those made in this tier, or those made before."""
        fitting: list[_Cluster] = []
        for tier, cluster in self._near(bundle, is_equal=is_equal):
            if (tier == self.tier) is is_equal and _fits(cluster, bundle):
                fitting.append(cluster)
                if len(fitting) == _ENOUGH:
                    break
        return fitting

    def _near(self, bundle: Bundle, *, is_equal: bool) -> Iterable[tuple[int, _Cluster]]:
        """Return the events that can have days in common with a bundle."""
        if bundle.days is None and is_equal:
            return self._open.get(bundle.article, ())
        if bundle.days is None:
            return chain(self._agreeing(bundle), self._open.get(bundle.article, ()))
        begin = max(bundle.days.first.toordinal() - self._longest, 1)
        low = bisect_left(self._starts, type(bundle.days.first).fromordinal(begin))
        return islice(self._dated, low, bisect_right(self._starts, bundle.days.last))

    def _agreeing(self, bundle: Bundle) -> Iterator[tuple[int, _Cluster]]:
        """Yield the dated events an open bundle agrees with and that were not after it, earliest first."""
        key = (self.tier, bundle.profile)
        if key not in self._known:
            agreeing = [pair for pair in self._dated if _agrees(pair[1], bundle.profile)]
            self._known[key] = sorted(agreeing, key=lambda pair: _first_day(pair[1]))
        return takewhile(lambda pair: _first_day(pair[1]) <= bundle.latest, self._known[key])


def _first_day(cluster: _Cluster) -> date:
    assert cluster.days is not None
    return cluster.days.first


def _fits(cluster: _Cluster, bundle: Bundle) -> bool:
    """Tell whether a bundle can be of the act of a cluster."""
    if bundle.is_set_apart and bundle.article in cluster.fresh_articles:
        return False
    if cluster.days is None or bundle.days is None:
        return (cluster.days is None or cluster.days.first <= bundle.latest) and _agrees(cluster, bundle.profile)
    if not cluster.days.touches(bundle.days):
        return False
    if cluster.days == bundle.days:
        return all(agree(profile, bundle.profile) for profile in cluster.profiles)
    return _agrees(cluster, bundle.profile)


def _agrees(cluster: _Cluster, profile: Profile) -> bool:
    """Tell whether a profile agrees with all of a cluster, in its code too."""
    return all(agree(mine, profile) and agree_on_codes(mine.cameo, profile.cameo) for mine in cluster.profiles)


def _place_tier(tier: Sequence[Bundle], timeline: _Timeline) -> None:
    """Let the bundles of one degree join the events they fit, or make their own."""
    timeline.tier += 1
    joining: dict[int, tuple[_Cluster, list[Bundle]]] = {}
    left: list[Bundle] = []
    for bundle in tier:
        found = timeline.find(bundle, is_equal=False)
        if len(found) == 1:
            joining.setdefault(id(found[0]), (found[0], []))[1].append(bundle)
        else:
            left.append(bundle)
    for cluster, bundles in joining.values():
        left += _join(cluster, bundles)
    for bundle in sorted(left, key=_order):
        equals = timeline.find(bundle, is_equal=True)
        if len(equals) == 1 and _is_equal(equals[0], bundle):
            equals[0].add(bundle)
        else:
            timeline.make(bundle)


def _join(cluster: _Cluster, bundles: Sequence[Bundle]) -> list[Bundle]:
    """Add bundles to a cluster and return those that do not agree with another that would join."""
    kinds = {(bundle.profile, bundle.days) for bundle in bundles}
    refused = {kind for kind in kinds if any(not _may_both_join(kind, other) for other in kinds)}
    for bundle in bundles:
        if (bundle.profile, bundle.days) not in refused:
            cluster.add(bundle)
    return [bundle for bundle in bundles if (bundle.profile, bundle.days) in refused]


def _may_both_join(one: tuple[Profile, Days | None], other: tuple[Profile, Days | None]) -> bool:
    (profile, days), (other_profile, other_days) = one, other
    if days is not None and other_days is not None and not days.touches(other_days):
        return False
    if days == other_days and days is not None:
        return agree(profile, other_profile)
    return agree(profile, other_profile) and agree_on_codes(profile.cameo, other_profile.cameo)


def _is_equal(cluster: _Cluster, bundle: Bundle) -> bool:
    """Tell whether a bundle may join its like: coarse times must be the same, fine ones have a day in common."""
    return bundle.days is None or bundle.rank[0] == 0 or cluster.days == bundle.days

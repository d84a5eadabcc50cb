"""How far a change reaches into a large group: which stored mentions have to be merged anew, and which cannot change.

In: the mentions of a group that came, went or changed. Out: the stored mentions that can be moved by them, and a few
guards, or None where that may be all of the group. What is told of one day only meets what is told of that day and what
is wider. What is wider and fits at least three events on other days ("in 2015", a look back without a date) stands alone
whatever happens on this one: the three are its guards. So a group of ten thousand mentions costs no more than a day.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import and_, false, func, or_, select

from relations_db.merging.evidence import Days, Profile, agree, agree_on_codes, profile_of
from relations_db.records import Basis, Part, Precision, Status
from relations_db.schema import event, event_mention
from relations_db.store.mentions import GROUP, Stored, fetch_where, split_words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from sqlalchemy import ColumnElement, Connection

    from relations_db.merging.evidence import Bundle
    from relations_db.records import EventMention

_GUARDS = 3
"""Two events make a mention fit several; a third, as an article is no witness for what it reports as fresh itself."""
_CANDIDATES = 12
_FINE = frozenset({Precision.DAY, Precision.WEEK})


class Wide(NamedTuple):
    """What is told of a longer or open time, by one mention or many."""

    days: Days
    """From the earliest day there is where the beginning is open."""
    is_open: bool
    is_fine: bool
    is_planned: bool
    profile: Profile
    rank: tuple[int, int] = (0, 0)
    """Of a coarse time: how coarse it is, and how long."""


@dataclass(slots=True)
class Reach:
    """What has to be merged anew."""

    days: list[Days] = field(default_factory=list)
    """Times of which all is merged anew, apart from each other."""
    alone: set[Days] = field(default_factory=set)
    """Coarse times of mentions that stand alone with those of the very same time."""
    articles: set[str] = field(default_factory=set)
    """Articles whose mentions without a beginning are merged anew."""
    stored: dict[str, Stored] = field(default_factory=dict)
    guards: dict[str, EventMention] = field(default_factory=dict)

    def covers(self, days: Days) -> bool:
        """Tell whether a time lies in reach."""
        return any(mine.first <= days.first and days.last <= mine.last for mine in self.days)

    def touches(self, days: Days) -> bool:
        """Tell whether a time has a day in reach."""
        return any(mine.touches(days) for mine in self.days)

    def widen(self, days: Days) -> bool:
        """Take a time in; tell whether it was not yet."""
        if self.covers(days):
            return False
        near = [mine for mine in self.days if mine.touches(days)]
        self.days = [mine for mine in self.days if not mine.touches(days)]
        self.days.append(Days(min(d.first for d in (days, *near)), max(d.last for d in (days, *near))))
        return True

    def holds(self, mention: EventMention) -> bool:
        """Tell whether a mention, taken for itself, is merged anew."""
        if mention.start is None:
            return mention.article_id in self.articles
        days = _days_of(mention)
        return days in self.alone or self.covers(days)

    def keeps(self, bundle: Bundle) -> bool:
        """Tell whether a bundle is merged anew; the others only tell how titles are dated."""
        if any(mention.mention_id in self.guards for mention in bundle.mentions):
            return True
        if bundle.days is None:
            return bundle.article in self.articles
        return bundle.days in self.alone or self.covers(bundle.days)


def find_reach(connection: Connection, group: tuple[str, ...], touched: Sequence[EventMention]) -> Reach | None:
    """Return how far some touched mentions of a group reach; None where it may be everywhere."""
    return _Search(connection, group, touched).run()


class _Search:
    """One search: the queries of a group and what they have found so far."""

    def __init__(self, connection: Connection, group: tuple[str, ...], touched: Sequence[EventMention]) -> None:
        self._connection = connection
        columns = dict(zip(GROUP, group, strict=True))
        self._of_group = and_(*(event_mention.c[name] == code for name, code in columns.items()))
        self._events_of_group = and_(*(event.c[name] == code for name, code in columns.items()))
        self._touched = touched
        self._wide = {_describe(mention) for mention in touched if _is_wide(mention)}
        self._candidates: dict[tuple[Days, bool], list[tuple[str, date]]] = {}
        self._profiles: dict[str, set[Profile]] = {}
        self.reach = Reach()

    def run(self) -> Reach | None:
        """Widen the reach by what is told of days and weeks until no more of that touches it."""
        for mention in self._touched:
            if not _is_wide(mention):
                self.reach.widen(_days_of(mention))
        coarse = {wide for wide in self._wide if not wide.is_open and not wide.is_fine}
        found = self._find_wide(coarse)
        while self._widen({wide for wide in {*self._wide, *found} if not wide.is_open and self._may_join(wide)}):
            found = self._find_wide(coarse)
        settled = {wide for wide in {*coarse, *found} if not wide.is_fine and not self.reach.covers(wide.days)}
        if not self._stand_alone(settled, {wide for wide in found if not wide.is_fine}):
            return None
        self._collect(coarse & settled)
        return self.reach

    def _may_join(self, wide: Wide) -> bool:
        """Tell whether a dated time may become one with a day in reach: it is fine, or fits too few events elsewhere."""
        return wide.is_fine or not self._guards_of(wide)

    def _widen(self, fine: Collection[Wide]) -> bool:
        """Take times into the reach, and tell whether any was new."""
        before = len(self.reach.days), sum((days.last - days.first).days for days in self.reach.days)
        for wide in fine:
            self.reach.widen(wide.days)
        return before != (len(self.reach.days), sum((days.last - days.first).days for days in self.reach.days))

    def _stand_alone(self, settled: Collection[Wide], found: Collection[Wide]) -> bool:
        """Tell whether all that is not wholly in reach fits several events out of reach and so stands alone.

        What stands alone still meets its equals, and what is coarser: those of the very same time are merged with it,
        others forbid it.
        """
        inside = [wide for wide in found if self.reach.covers(wide.days)]
        mine = [wide for wide in self._wide if not wide.is_open and wide in settled]
        if any(_meets(one, other) for one in (*inside, *mine) for other in settled):
            return False
        dated = (wide.days for wide in self._wide if not wide.is_open)
        first = min((days.first for days in (*self.reach.days, *dated)), default=date.max)
        is_open = [wide for wide in self._wide if wide.is_open]
        return all(self._guards_of(wide) for wide in (*is_open, *settled, *self._find_open(first)))

    def _find_wide(self, coarse: Iterable[Wide]) -> set[Wide]:
        """Return the stored wide times that touch the reach, or something coarse."""
        times = [_overlaps(days) for days in (*self.reach.days, *(wide.days for wide in coarse))]
        names = ("start_date", "end_date", "date_precision", "event_status", "cameo_code", "sanction_instruments")
        columns = [event_mention.c[name] for name in (*names, "planned_start_date", "planned_end_date")]
        where = (self._of_group, _IS_WIDE, event_mention.c.start_date.is_not(None), or_(false(), *times))
        found = set()
        for row in self._connection.execute(select(*columns).where(*where).distinct()):
            days = Days(row.start_date, row.end_date or date.max)
            is_fine = Precision(row.date_precision) in _FINE
            found.add(_make_wide(days, row, is_fine=is_fine))
        return found

    def _find_open(self, first: date) -> Iterable[Wide]:
        """Yield the stored open times that do not end before a day: of each kind the one that ends first."""
        names = ("event_status", "cameo_code", "sanction_instruments", "planned_start_date", "planned_end_date")
        columns = [event_mention.c[name] for name in names]
        end = func.min(event_mention.c.end_date)
        where = (
            self._of_group,
            _IS_WIDE,
            event_mention.c.start_date.is_(None),
            or_(event_mention.c.end_date.is_(None), event_mention.c.end_date >= first),
        )
        for row in self._connection.execute(select(*columns, end.label("end_date")).where(*where).group_by(*columns)):
            days = Days(date.min, row.end_date or date.max)
            yield _make_wide(days, row, is_open=True)

    def _guards_of(self, wide: Wide) -> Sequence[str]:
        """Return three events on different days out of reach that a wide time fits; none where there are fewer."""
        found: dict[date, str] = {}
        days = Days(date.min, date.max) if wide.is_open else wide.days
        for event_id, day in self._find_candidates(days, wide.is_planned):
            is_out = day <= wide.days.last and not self.reach.touches(Days(day, day))
            if is_out and all(_agrees(profile, wide.profile) for profile in self._profiles[event_id]):
                found.setdefault(day, event_id)
        return list(found.values())[:_GUARDS] if len(found) >= _GUARDS else ()

    def _find_candidates(self, days: Days, is_planned: bool) -> list[tuple[str, date]]:
        """Return the first events of one day in a time."""
        key = (days, is_planned)
        if key not in self._candidates:
            is_so = event.c.event_status == Status.PLANNED.value
            where = (
                self._events_of_group,
                event.c.start_date.between(days.first, days.last),
                event.c.start_date == event.c.end_date,
                is_so if is_planned else ~is_so,
            )
            statement = select(event.c.event_id, event.c.start_date).where(*where).order_by(event.c.start_date)
            rows = self._connection.execute(statement.limit(_CANDIDATES + 2 * len(self.reach.days))).all()
            self._candidates[key] = [(row.event_id, row.start_date) for row in rows]
            self._learn_profiles({row.event_id for row in rows} - self._profiles.keys())
        return self._candidates[key]

    def _learn_profiles(self, events: Collection[str]) -> None:
        """Ask what the mentions of some events say."""
        names = ("event_id", "cameo_code", "sanction_instruments", "planned_start_date", "planned_end_date")
        statement = select(*(event_mention.c[name] for name in names)).distinct()
        for row in self._connection.execute(statement.where(event_mention.c.event_id.in_(sorted(events)))):
            self._profiles.setdefault(row.event_id, set()).add(_profile_of_row(row))

    def _collect(self, coarse: Collection[Wide]) -> None:
        """Fetch what is in reach, the guards of what stands alone, and what dates the titles."""
        reach = self.reach
        reach.articles = {mention.article_id for mention in self._touched}
        reach.alone = {wide.days for wide in coarse}
        begun = [event_mention.c.start_date.between(*days) for days in reach.days]
        wide = [_overlaps(days) for days in reach.days] + [_is_exactly(days) for days in reach.alone]
        fetched = [*self._fetch(or_(false(), *begun)), *self._fetch(and_(_IS_WIDE, or_(false(), *wide)))]
        articles = {one.mention.article_id for one in fetched if one.mention.precision in _FINE} | reach.articles
        companions = self._fetch(event_mention.c.article_id.in_(sorted(articles)))
        reach.stored = {one.mention.mention_id: one for one in (*fetched, *companions)}
        alone = (w for w in {*self._wide, *self._find_wide(coarse)} if w.is_open or w.days in reach.alone)
        guards = {event_id for wide in alone for event_id in self._guards_of(wide)}
        for one in self._fetch(event_mention.c.event_id.in_(sorted(guards))) if guards else ():
            if one.event_id in guards and not _is_wide(one.mention) and not _is_bare_title(one.mention):
                guards.remove(one.event_id)
                reach.guards[one.mention.mention_id] = one.mention

    def _fetch(self, condition: ColumnElement[bool]) -> list[Stored]:
        return list(fetch_where(self._connection, and_(self._of_group, condition)))


_IS_WIDE = or_(
    event_mention.c.start_date.is_(None),
    event_mention.c.end_date.is_(None),
    event_mention.c.start_date != event_mention.c.end_date,
)


def _overlaps(days: Days) -> ColumnElement[bool]:
    """Return the condition that a dated mention has a day in common with a time."""
    end = event_mention.c.end_date
    return and_(event_mention.c.start_date <= days.last, or_(end.is_(None), end >= days.first))


def _is_exactly(days: Days) -> ColumnElement[bool]:
    end = event_mention.c.end_date
    is_end = end.is_(None) if days.last == date.max else end == days.last
    return and_(event_mention.c.start_date == days.first, is_end)


def _is_wide(mention: EventMention) -> bool:
    return mention.start is None or mention.start != mention.end


def _is_bare_title(mention: EventMention) -> bool:
    return mention.part is Part.TITLE and mention.basis is Basis.PUBLICATION


def _days_of(mention: EventMention) -> Days:
    return Days(mention.start or date.min, mention.end or date.max)


def _describe(mention: EventMention) -> Wide:
    is_fine = mention.start is not None and mention.precision in _FINE
    is_planned = mention.status is Status.PLANNED
    days = _days_of(mention)
    return Wide(days, mention.start is None, is_fine, is_planned, profile_of(mention), _rank(days, mention.precision))


def _meets(one: Wide, other: Wide) -> bool:
    """Tell whether a coarse time can become one with another that stands alone: one as fine or finer, not the same."""
    return one.days != other.days and one.days.touches(other.days) and other.rank <= one.rank


def _make_wide(days: Days, row: Any, *, is_open: bool = False, is_fine: bool = False) -> Wide:
    is_planned = row.event_status == Status.PLANNED.value
    rank = (0, 0) if is_open else _rank(days, Precision(row.date_precision))
    return Wide(days, is_open, is_fine, is_planned, _profile_of_row(row), rank)


def _rank(days: Days, precision: Precision) -> tuple[int, int]:
    return tuple(Precision).index(precision), (days.last - days.first).days


def _profile_of_row(row: Any) -> Profile:
    """Return the profile of a row of `event_mention`."""
    start, end = row.planned_start_date, row.planned_end_date
    planned = None if start is None and end is None else Days(start or date.min, end or date.max)
    return Profile(split_words(row.sanction_instruments), planned, row.cameo_code)


def _agrees(one: Profile, other: Profile) -> bool:
    return agree(one, other) and agree_on_codes(one.cameo, other.cameo)

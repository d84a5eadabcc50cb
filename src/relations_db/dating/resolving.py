"""When it was: the meaning of a date expression, seen from the day it was published.

In: a meaning, the publication date where there is one, and whether the clause tells of the past. Out: an interval, or
None where the words are no date in such a clause ("in two weeks" of what took two weeks) or in no calendar. What
cannot be known stays open: no publication date and no year, an anchor without a date, "in recent years".
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from relations_db.dating.calendar_dates import (
    STEPS,
    View,
    resolve_calendar,
    resolve_century,
    resolve_day_of_month,
    resolve_decade,
    resolve_holiday,
    resolve_numeric,
    resolve_season,
    resolve_week_of,
)
from relations_db.dating.counted import (
    resolve_ago,
    resolve_ahead,
    resolve_day_word,
    resolve_rolling,
    resolve_unit,
    resolve_vague,
)
from relations_db.dating.meaning import Meaning, Shape
from relations_db.dating.periods import Closed, Span, shift, unit_precision, unit_span
from relations_db.dating.weeks import resolve_weekday, resolve_weekdays, resolve_weekend
from relations_db.records import Basis, Interval, Precision

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_DAY = timedelta(days=1)
_NOWHERE = View(date(1, 1, 1), past=True)
"""Where an expression with a year is looked at from without a day of publication: it makes no difference."""
_ORDER = tuple(Precision)


@lru_cache(maxsize=1 << 16)
def resolve_meaning(meaning: Meaning, published: date | None, is_past: bool) -> Interval | None:
    """Return when that is, without the words."""
    basis = Basis.EXPLICIT if is_explicit(meaning) else Basis.RELATIVE
    if published is None and basis is Basis.RELATIVE:
        return Interval(start=None, end=None, precision=Precision.UNKNOWN, basis=basis)
    view = _NOWHERE if published is None else View(published, _is_past(meaning, is_past))
    try:
        span = _resolve(meaning, view)
    except (OverflowError, ValueError):  # before the year 1 or after 9999
        return None
    if span is None:
        return None
    if published is not None:
        span = _cut(meaning, span, view)
    return Interval(start=span.start, end=span.end, precision=span.precision, basis=basis)


def is_explicit(meaning: Meaning) -> bool:
    """Tell whether the words name their year, so that the day of publication does not matter."""
    if meaning.anchor is not None:
        return is_explicit(meaning.anchor)
    return meaning.year is not None or meaning.year2 is not None or meaning.shape is Shape.CENTURY


def _is_past(meaning: Meaning, is_past: bool) -> bool:
    """Return whether the past is meant: what the words say comes before what the clause says."""
    if meaning.shape is Shape.ANCHORED:
        return is_past
    if meaning.modifier is not None:
        return meaning.modifier == "earlier"
    if meaning.shape in {Shape.AGO, Shape.VAGUE, Shape.ROLLING} and meaning.which not in {"next", "coming"}:
        return True
    step = STEPS.get(meaning.which or meaning.whose or "this", 0)
    return step < 0 or (step == 0 and is_past) or meaning.which == "past"


def _resolve(meaning: Meaning, view: View) -> Span | None:
    span = _RESOLVERS[meaning.shape](meaning, view)
    return span if span is None or meaning.relation is None else _relate(span, meaning.relation)


def _relate(span: Span, relation: str) -> Span:
    """Return the time since, until, before or after another."""
    if relation == "since":
        return span._replace(end=None)
    if relation == "until":
        return span._replace(start=None)
    if relation == "before":
        return Span(None, span.start and span.start - _DAY, span.precision)
    return Span(span.end and span.end + _DAY, None, span.precision)


def _cut(meaning: Meaning, span: Span, view: View) -> Span:
    """Cut what was told of the past at the day of publication and what is to come before it.

    A year or month that the words name in full stays whole; an open side is closed.
    """
    start, end, base = span.start, span.end, view.base
    whole = is_explicit(meaning)
    if view.past and (start is None or start <= base) and (end is None or (end > base and not whole)):
        end = base
    if not view.past and (end is None or end >= base) and start is not None and start < base and not whole:
        start = base
    if not view.past and start is None and meaning.relation == "until" and end is not None and end >= base:
        start = base
    return Span(start, end, span.precision)


def _resolve_anchored(meaning: Meaning, view: View) -> Span:
    """Resolve "a day after" an anchor with a date, as fine as the coarser of both; else the time stays open."""
    anchor = _resolve_anchor(meaning, view)
    if anchor is None or anchor.start is None or anchor.end is None or meaning.unit is None:
        return Span(None, None, Precision.UNKNOWN)
    steps = meaning.sign * (1 if meaning.number is None else meaning.number)
    precision = max(unit_precision(meaning.unit), anchor.precision, key=_ORDER.index)
    start, end = shift(anchor.start, meaning.unit, steps), shift(anchor.end, meaning.unit, steps)
    is_coarser = _ORDER.index(anchor.precision) > _ORDER.index(unit_precision(meaning.unit))
    if precision is Precision.DAY or is_coarser:
        return Span(start, end, precision)
    return _whole_units(Closed(start, end, precision))


def _resolve_anchor(meaning: Meaning, view: View) -> Span | None:
    """Return when the anchor was; of what was before it, the anchor itself may still be to come, if that is nearer."""
    if meaning.anchor is None or meaning.about == "vague":
        return None
    past = _resolve(meaning.anchor, view)
    if meaning.sign > 0 or is_explicit(meaning.anchor) or past is None or past.end is None:
        return past
    coming = _resolve(meaning.anchor, View(view.base, past=False))
    if coming is None or coming.start is None or coming.start - view.base >= view.base - past.end:
        return past
    return coming


def _whole_units(span: Closed) -> Span:
    """Return the weeks, months or years a span touches."""
    unit = {Precision.WEEK: "week", Precision.MONTH: "month", Precision.YEAR: "year"}.get(span.precision)
    if unit is None:
        return Span(*span)
    return Span(unit_span(unit, span.start, 0).start, unit_span(unit, span.end, 0).end, span.precision)


_RESOLVERS: Mapping[Shape, Callable[[Meaning, View], Span | None]] = {
    Shape.CALENDAR: resolve_calendar,
    Shape.NUMERIC: resolve_numeric,
    Shape.WEEKDAY: resolve_weekday,
    Shape.WEEKDAYS: resolve_weekdays,
    Shape.DAY_WORD: resolve_day_word,
    Shape.UNIT: resolve_unit,
    Shape.ROLLING: resolve_rolling,
    Shape.VAGUE: resolve_vague,
    Shape.AGO: resolve_ago,
    Shape.AHEAD: resolve_ahead,
    Shape.SEASON: resolve_season,
    Shape.WEEKEND: resolve_weekend,
    Shape.WEEK_OF: resolve_week_of,
    Shape.DAY_OF_MONTH: resolve_day_of_month,
    Shape.DECADE: resolve_decade,
    Shape.CENTURY: resolve_century,
    Shape.HOLIDAY: resolve_holiday,
    Shape.ANCHORED: _resolve_anchored,
}

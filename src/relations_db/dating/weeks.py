"""Weekdays and weekends, seen from the day of publication.

In: a meaning and a view. Out: a span. "On Friday" is the latest Friday up to the day of publication where the clause
tells of the past, that very day included, else the next from that day on; "last" and "next" Friday leave that day out.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from relations_db.dating.calendar_dates import STEPS, View
from relations_db.dating.periods import Span, day_span, unit_span
from relations_db.records import Precision

if TYPE_CHECKING:
    from relations_db.dating.meaning import Meaning

_DAY = timedelta(days=1)
_SATURDAY, _SUNDAY = 6, 7


def resolve_weekday(meaning: Meaning, view: View) -> Span:
    """Resolve one weekday."""
    weekday = meaning.weekday or 1
    if meaning.whose is not None:
        monday = unit_span("week", view.base, STEPS[meaning.whose]).start
        return Span(*day_span(monday + (weekday - 1) * _DAY))
    if meaning.which in {"last", "past"}:
        return Span(*day_span(_latest(weekday, view.base - _DAY)))
    if meaning.which in {"next", "coming"}:
        return Span(*day_span(_next(weekday, view.base + _DAY)))
    return Span(*day_span(_latest(weekday, view.base) if view.past else _next(weekday, view.base)))


def resolve_weekdays(meaning: Meaning, view: View) -> Span:
    """Resolve from one weekday to another."""
    first, last = meaning.weekday or 1, meaning.weekday2 or 1
    if meaning.whose is not None:
        monday = unit_span("week", view.base, STEPS[meaning.whose]).start
        start = monday + (first - 1) * _DAY
        return Span(start, _next(last, start), Precision.DAY)
    if view.past:
        end = _latest(last, view.base)
        return Span(_latest(first, end), end, Precision.DAY)
    start = _next(first, view.base)
    return Span(start, _next(last, start), Precision.DAY)


def resolve_weekend(meaning: Meaning, view: View) -> Span:
    """Resolve Saturday and Sunday: the last that has ended or is ending, or the one to come."""
    if meaning.number is not None:
        sunday = _latest(_SUNDAY, view.base) - 7 * (meaning.number - 1) * _DAY
        return Span(sunday - _DAY, sunday, Precision.WEEK)
    past = view.past if meaning.which in {None, "this"} else STEPS.get(meaning.which or "", -1) < 0
    if not past:
        saturday = _next(_SATURDAY, view.base + (_DAY if meaning.which == "next" else timedelta()))
        return Span(saturday, saturday + _DAY, Precision.WEEK)
    sunday = _latest(_SUNDAY, view.base - (_DAY if meaning.which == "last" else timedelta()))
    return Span(sunday - _DAY, sunday, Precision.WEEK)


def _latest(weekday: int, day: date) -> date:
    return day - (day.isoweekday() - weekday) % 7 * _DAY


def _next(weekday: int, day: date) -> date:
    return day + (weekday - day.isoweekday()) % 7 * _DAY

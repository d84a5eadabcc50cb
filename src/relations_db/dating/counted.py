"""Dates that are counted from the day of publication: units, "two days ago", "the past week", "in a month".

In: a meaning and a view. Out: a span, or None where a clause of the past makes "in two weeks" a length of time. A
number of weeks ago is the week it falls in, and so for months and years: nobody who says so counts the days.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from relations_db.dating.calendar_dates import STEPS, View
from relations_db.dating.parts import part_of
from relations_db.dating.periods import Closed, Span, month_span, shift, unit_precision, unit_span, week_span, year_span
from relations_db.records import Precision

if TYPE_CHECKING:
    from collections.abc import Mapping

    from relations_db.dating.meaning import Meaning

_BOUNDS: Mapping[str, tuple[int, int | None]] = {
    "more": (-1, 0),
    "over": (-1, 0),
    "at": (-1, 0),
    "less": (0, None),
    "under": (0, None),
    "nearly": (0, 1),
    "almost": (0, 1),
}
"""Where "more than two years ago" begins and ends, in units from the number that is told; None is publication."""
_HOURS = {"hour", "minute", "second"}
_DAY = timedelta(days=1)
_FEW_DAYS = 7 * _DAY


def resolve_unit(meaning: Meaning, view: View) -> Span | None:
    """Resolve this, last and next week, month or year, and parts of them."""
    unit = meaning.unit or "year"
    if meaning.year is not None:
        return Span(*part_of(year_span(meaning.year), meaning))
    if meaning.which is None:
        return _nearest_part(meaning, view)
    steps = STEPS[meaning.which] * (meaning.number if meaning.part is None and meaning.number else 1)
    return Span(*part_of(unit_span(unit, view.base, steps), meaning))


def resolve_day_word(meaning: Meaning, view: View) -> Span:
    """Resolve today, yesterday and tomorrow."""
    return Span(*unit_span("day", view.base, meaning.number or 0))


def resolve_rolling(meaning: Meaning, view: View) -> Span:
    """Resolve the past or the next so many units; "the next week" of a tale of the past has an anchor nobody named."""
    number, unit = _whole_days(meaning)
    if STEPS.get(meaning.which or "", -1) < 0:
        return Span(shift(view.base, unit, -number), view.base, unit_precision(unit))
    if view.past:
        return Span(None, view.base, Precision.UNKNOWN)
    return Span(view.base, shift(view.base, unit, number), unit_precision(unit))


def resolve_vague(meaning: Meaning, view: View) -> Span:
    """Leave open what is vague: recent years, some months ago, the coming weeks; only days stay near."""
    if meaning.which in {"coming", "next"}:
        return Span(view.base, None, Precision.UNKNOWN)
    if meaning.unit in _HOURS:
        return Span(view.base - _DAY, view.base, Precision.DAY)
    if meaning.unit == "day":
        return Span(view.base - _FEW_DAYS, view.base, Precision.WEEK)
    return Span(None, view.base, Precision.UNKNOWN)


def resolve_ago(meaning: Meaning, view: View) -> Span:
    """Resolve a number of units ago."""
    number, unit = _whole_days(meaning)
    if meaning.about == "half":
        return Span(*_half_ago(number, unit, view.base))
    bounds = _BOUNDS.get(meaning.about or "")
    if bounds is not None:
        start, end = (shift(view.base, unit, -number + step) if step is not None else view.base for step in bounds)
        return Span(start, end, unit_precision(unit))
    if unit == "century":
        return Span(None, view.base, Precision.UNKNOWN)
    if unit == "decade":
        year = view.base.year - 10 * number
        return Span(date(year - 2, 1, 1), date(year + 2, 12, 31), Precision.DECADE)
    return Span(*unit_span(unit, view.base, -number * (2 if unit == "fortnight" else 1)))


def resolve_ahead(meaning: Meaning, view: View) -> Span | None:
    """Resolve in so many units, and within them."""
    if view.past:
        return None
    number, unit = _whole_days(meaning)
    if meaning.which == "within" or unit == "century":
        return Span(view.base, shift(view.base, unit, number), unit_precision(unit))
    return Span(*unit_span(unit, view.base, number * (2 if unit == "fortnight" else 1)))


def _whole_days(meaning: Meaning) -> tuple[int, str]:
    """Return number and unit, with hours and minutes as days."""
    number, unit = 1 if meaning.number is None else meaning.number, meaning.unit or "day"
    if unit in _HOURS:
        return (number // 24 if unit == "hour" else 0), "day"
    return number, unit


def _half_ago(number: int, unit: str, base: date) -> Closed:
    """Return the time a number of units and a half ago, no finer than its half."""
    if unit in {"year", "decade"}:
        middle = shift(base, "month", -(12 * number + 6) * (10 if unit == "decade" else 1))
        first = month_span(middle.year, middle.month - 1)
        precision = Precision.SEASON if unit == "year" else Precision.YEAR
        return Closed(first.start, month_span(middle.year, middle.month + 1).end, precision)
    days = {"month": 30 * number + 15, "week": 7 * number + 3}.get(unit, number)
    return week_span(base - days * _DAY)


def _nearest_part(meaning: Meaning, view: View) -> Span | None:
    """Return "the first quarter" that was the last to begin, or that is the next to end."""
    years = (view.base.year, view.base.year + (-1 if view.past else 1))
    parts = (part_of(year_span(year), meaning) for year in years)
    return next(
        (Span(*part) for part in parts if (part.start <= view.base if view.past else part.end >= view.base)), None
    )

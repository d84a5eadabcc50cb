"""Dates that name their year, month or day; a year that is not named is found from the day of publication.

In: a meaning and a view. Out: a span, or None where the calendar has no such day. The past takes the latest such date
that had begun when the article appeared, the future the next that has not ended.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from relations_db.dating.meaning import Meaning, Shape
from relations_db.dating.parts import part_of
from relations_db.dating.periods import (
    Closed,
    Span,
    date_span,
    day_span,
    decade_span,
    month_span,
    season_span,
    week_span,
)
from relations_db.records import Precision

STEPS = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}
_LEAP_YEARS_APART = 10
"""29 February is at most eight years away (1896 to 1904), counted from the year before."""
_WINTER = 12
"""The month winter begins in."""

InYear = Callable[[int], Closed | None]
"""A date that only wants its year."""


class View(NamedTuple):
    """From where a date is looked at."""

    base: date
    """The day of publication."""
    past: bool
    """The clause tells of what has been."""


def resolve_calendar(meaning: Meaning, view: View) -> Span | None:
    """Resolve years, months and days, and from one of them to another."""
    if meaning.month2 or meaning.day2 or meaning.year2:
        return _find(meaning, view, lambda year: _range_in(meaning, year))
    return _find(meaning, view, lambda year: _part_in(meaning, year))


def resolve_week_of(meaning: Meaning, view: View) -> Span | None:
    """Resolve the week of a day."""
    day = resolve_calendar(meaning, view)
    return Span(*week_span(day.start)) if day and day.start else None


def resolve_day_of_month(meaning: Meaning, view: View) -> Span | None:
    """Resolve "on the 10th": the last one, or the next."""
    months = (month_span(view.base.year, view.base.month + (-step if view.past else step)) for step in range(3))
    days = (date_span(month.start.year, month.start.month, meaning.day) for month in months)
    return next((Span(*day) for day in days if day and _is_on_side(day, view)), None)


def resolve_holiday(meaning: Meaning, view: View) -> Span | None:
    """Resolve a feast with a fixed day, and its eve."""
    month, day = (int(part) for part in (meaning.holiday or "").split("-"))

    def in_year(year: int) -> Closed | None:
        feast = date_span(year + (meaning.part == "eve" and month == 1), month, day)
        return day_span(feast.start - timedelta(days=meaning.part == "eve")) if feast else None

    return _find(meaning, view, in_year)


def resolve_season(meaning: Meaning, view: View) -> Span | None:
    """Resolve a season; "last summer" is over, "next summer" has not begun."""
    month = meaning.month or 1
    return _find(meaning, view, lambda year: part_of(season_span(year, month), meaning))


def resolve_decade(meaning: Meaning, view: View) -> Span:
    """Resolve the 1990s, and the '90s of the hundred years before publication."""
    year = meaning.year or 0
    if year < 100:
        century = view.base.year - view.base.year % 100
        year += century if century + year <= view.base.year else century - 100
    if meaning.year2 is not None:
        return Span(decade_span(year).start, decade_span(meaning.year2).end, Precision.DECADE)
    return Span(*part_of(decade_span(year), meaning))


def resolve_century(meaning: Meaning, view: View) -> Span | None:
    """Resolve the 19th century, which is known to no decade."""
    del view
    last = 100 * (meaning.number or 0)
    return Span(date(last - 99, 1, 1), date(last, 12, 31), Precision.UNKNOWN) if last else None


def resolve_numeric(meaning: Meaning, view: View) -> Span | None:
    """Resolve 25/03/2017 and 03/25/2017; 10/03/2017 stays open, as nobody can tell. With dots the day comes first."""
    del view
    first, second, year = meaning.day or 0, meaning.month or 0, meaning.year or 0
    day_first, month_first = date_span(year, second, first), date_span(year, first, second)
    if meaning.which == "dotted" or month_first is None:
        return Span(*day_first) if day_first else None
    if day_first is None or day_first == month_first:
        return Span(*month_first)
    return Span(None, None, Precision.UNKNOWN)


def _find(meaning: Meaning, view: View, in_year: InYear) -> Span | None:
    """Return the date in the year that is named or meant."""
    year = _named_year(meaning, view)
    if year is not None:
        named = in_year(year)
        return Span(*named) if named else None
    back = view.past if meaning.which is None else STEPS.get(meaning.which, -1) < 0
    step, first = (-1, view.base.year) if back else (1, view.base.year - 1)
    side = View(view.base, back)
    candidates = (in_year(first + step * away) for away in range(_LEAP_YEARS_APART))
    return next((Span(*span) for span in candidates if span and _is_meant(span, side, meaning)), None)


def _named_year(meaning: Meaning, view: View) -> int | None:
    if meaning.year is not None:
        return meaning.year
    if meaning.year2 is not None:
        return meaning.year2 - _runs_over(meaning)
    if meaning.whose is not None:
        return view.base.year + STEPS[meaning.whose]
    if meaning.which != "this":
        return None
    begun_last_year = meaning.shape is Shape.SEASON and meaning.month == _WINTER and view.base.month < _WINTER - 6
    return view.base.year - begun_last_year


def _is_meant(span: Closed, view: View, meaning: Meaning) -> bool:
    """Tell whether a date is on the side of publication that is meant; "last March" is over, "next March" to come."""
    if meaning.which is None:
        return _is_on_side(span, view)
    month = month_span(view.base.year, view.base.month)
    return span.end < month.start if view.past else span.start > month.end


def _is_on_side(span: Closed, view: View) -> bool:
    return span.start <= view.base if view.past else span.end >= view.base


def _part_in(meaning: Meaning, year: int) -> Closed | None:
    span = date_span(year, meaning.month, meaning.day)
    return part_of(span, meaning) if span else None


def _range_in(meaning: Meaning, year: int) -> Closed | None:
    """Return from the first date to the second, which may lie in the next year."""
    last_year = _full_year(meaning.year2, year) or year + _runs_over(meaning)
    last_month = meaning.month2 or meaning.month
    first = date_span(year, meaning.month, meaning.day)
    last = date_span(last_year, last_month, meaning.day2 or (meaning.day if meaning.month2 is None else None))
    if first is None or last is None or last.end < first.start:
        return None
    return Closed(first.start, last.end, first.precision)


def _runs_over(meaning: Meaning) -> bool:
    """Tell whether a range such as November to February ends in the year after."""
    return meaning.month is not None and meaning.month2 is not None and meaning.month2 < meaning.month


def _full_year(year: int | None, first: int) -> int | None:
    """Return 2016 for the 16 of 2015-16."""
    if year is None or year >= 100:
        return year
    return first - first % 100 + year

"""Arithmetic of days, weeks, months, seasons and years.

In: dates. Out: spans, both ends inclusive, with the precision of the words they stand for. A day that is in no
calendar (30 February) is None. Weeks are those of ISO 8601: Monday to Sunday.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from relations_db.records import Precision


class Span(NamedTuple):
    """First and last possible day; None is open."""

    start: date | None
    end: date | None
    precision: Precision


class Closed(NamedTuple):
    """A span with both ends."""

    start: date
    end: date
    precision: Precision


def day_span(day: date) -> Closed:
    """Return one day."""
    return Closed(day, day, Precision.DAY)


def week_span(day: date) -> Closed:
    """Return the week a day is in."""
    monday = day - timedelta(days=day.weekday())
    return Closed(monday, monday + timedelta(days=6), Precision.WEEK)


def month_span(year: int, month: int) -> Closed:
    """Return a month; 13 is January of the next year, 0 December of the last."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Closed(date(year, month, 1), date(year, month, monthrange(year, month)[1]), Precision.MONTH)


def months_span(year: int, first: int, last: int, precision: Precision) -> Closed:
    """Return some months of a year."""
    return Closed(month_span(year, first).start, month_span(year, last).end, precision)


def season_span(year: int, first_month: int) -> Closed:
    """Return three months; winter begins in the December of its year."""
    return months_span(year, first_month, first_month + 2, Precision.SEASON)


def quarter_span(day: date) -> Closed:
    """Return the quarter of the year a day is in."""
    return season_span(day.year, day.month - (day.month - 1) % 3)


def year_span(year: int) -> Closed:
    """Return a year."""
    return Closed(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)


def decade_span(year: int) -> Closed:
    """Return the ten years a year is in, counted from one that ends in 0."""
    first = year - year % 10
    return Closed(date(first, 1, 1), date(first + 9, 12, 31), Precision.DECADE)


def date_span(year: int, month: int | None, day: int | None) -> Closed | None:
    """Return the year, the month or the day that is named; None where no calendar has it."""
    if month is None:
        return year_span(year)
    if not 1 <= month <= 12:
        return None
    if day is None:
        return month_span(year, month)
    return day_span(date(year, month, day)) if 1 <= day <= monthrange(year, month)[1] else None


def unit_span(unit: str, day: date, steps: int) -> Closed:
    """Return the day, week, month, quarter, year or decade that lies some steps from the one a day is in."""
    if unit == "day":
        return day_span(day + timedelta(days=steps))
    if unit in {"week", "fortnight"}:
        return week_span(day + timedelta(days=7 * steps))
    if unit == "month":
        return month_span(day.year, day.month + steps)
    if unit == "quarter":
        return quarter_span(shift(day, "month", 3 * steps))
    return decade_span(day.year + 10 * steps) if unit == "decade" else year_span(day.year + steps)


def shift(day: date, unit: str, steps: int) -> date:
    """Return the day some units from another; the last of a month where the day is not in it."""
    days = {"minute": 0, "hour": 0, "day": 1, "week": 7, "fortnight": 14}.get(unit)
    if days is not None:
        return day + timedelta(days=days * steps)
    months = steps * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
    month = month_span(day.year, day.month + months)
    return month.start.replace(day=min(day.day, month.end.day))


def unit_precision(unit: str) -> Precision:
    """Return how fine a date counted in a unit is."""
    return _PRECISION.get(unit, Precision.UNKNOWN)


_PRECISION = {
    "minute": Precision.DAY,
    "hour": Precision.DAY,
    "day": Precision.DAY,
    "week": Precision.WEEK,
    "fortnight": Precision.WEEK,
    "month": Precision.MONTH,
    "quarter": Precision.SEASON,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
}

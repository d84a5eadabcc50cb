"""Parts of a period: early 2016, the first half of March, the last week of the year.

In: a period and the words for its part. Out: the part, as fine as the words are: a part of a year is a season, a part
of a month is still only known to the month. Parts that a period does not have (the third quarter of March) leave the
period as it is.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from relations_db.dating.periods import Closed, month_span, months_span, shift
from relations_db.records import Precision

if TYPE_CHECKING:
    from relations_db.dating.meaning import Meaning

_YEAR = {"start": (1, 3), "early": (1, 4), "months": (1, 4), "mid": (5, 8), "late": (9, 12), "end": (10, 12)}
_MONTH = {"start": (1, 10), "early": (1, 10), "weeks": (1, 14), "mid": (11, 20), "late": (21, 31), "end": (21, 31)}
_WEEK = {"start": (0, 1), "early": (0, 2), "mid": (1, 3), "late": (3, 6), "end": (4, 6)}
_DECADE = {"start": (0, 2), "early": (0, 3), "mid": (4, 6), "late": (7, 9), "end": (8, 9)}
_SEASON = {"start": (0, 0), "early": (0, 0), "mid": (1, 1), "late": (2, 2), "end": (2, 2)}
"""First and last month, day or year of each part: thirds, and a little less where an edge is named.

"Mid" and its neighbours may share an edge, as nobody counts the days who writes "the middle of the week".
"""
_COUNTED = frozenset({"days", "weeks", "months"})
_FEW_DAYS = 7
_DAY = timedelta(days=1)


def part_of(period: Closed, meaning: Meaning) -> Closed:
    """Return the part of a period that is named, or the whole where none is."""
    part, nth = meaning.part, meaning.nth
    if part is None or period.precision is Precision.DAY:
        return period
    if part in _COUNTED and meaning.number is not None:
        return _edge_of(period, part.removesuffix("s"), meaning.number * (-1 if nth == -1 else 1))
    if part in {"week", "days"}:
        return _days_of(period, nth or 1)
    if part in {"half", "quarter"}:
        return _share_of(period, 2 if part == "half" else 4, nth or 1)
    if part in {"weeks", "months"} and nth == -1:
        part = "end"
    return _third_of(period, part)


def _edge_of(period: Closed, unit: str, number: int) -> Closed:
    """Return the first so many months, weeks or days of a period, or the last ones where the number is negative."""
    precision = Precision.SEASON if period.precision is Precision.YEAR else period.precision
    if number > 0:
        return Closed(period.start, min(period.end, shift(period.start, unit, number) - _DAY), precision)
    return Closed(max(period.start, shift(period.end + _DAY, unit, number)), period.end, precision)


def _days_of(period: Closed, nth: int) -> Closed:
    """Return the nth seven days of a period, the last ones for -1."""
    if nth < 0:
        return Closed(period.end - timedelta(days=_FEW_DAYS - 1), period.end, Precision.WEEK)
    start = period.start + timedelta(days=_FEW_DAYS * (nth - 1))
    end = min(start + timedelta(days=_FEW_DAYS - 1), period.end)
    return Closed(start, end, Precision.WEEK) if start <= end else period


def _share_of(period: Closed, shares: int, nth: int) -> Closed:
    nth = shares if nth < 0 else nth
    if period.precision is Precision.YEAR and nth <= shares:
        length = 12 // shares
        return months_span(period.start.year, length * (nth - 1) + 1, length * nth, Precision.SEASON)
    if shares != 2 or nth > 2:
        return period
    middle = period.start + timedelta(days=((period.end - period.start).days + 1) // 2 - 1)
    if nth == 1:
        return period._replace(end=middle)
    return period._replace(start=middle + timedelta(days=1))


def _third_of(period: Closed, part: str) -> Closed:
    start, precision = period.start, period.precision
    if precision is Precision.YEAR:
        first, last = _YEAR.get(part, (1, 12))
        return months_span(start.year, first, last, Precision.SEASON if part in _YEAR else precision)
    if precision is Precision.MONTH:
        first, last = _MONTH.get(part, (1, 31))
        return Closed(start.replace(day=first), min(start + timedelta(days=last - 1), period.end), precision)
    if precision is Precision.WEEK:
        first, last = _WEEK.get(part, (0, 6))
        return Closed(start + timedelta(days=first), start + timedelta(days=last), precision)
    if precision is Precision.DECADE:
        first, last = _DECADE.get(part, (0, 9))
        return Closed(start.replace(year=start.year + first), period.end.replace(year=start.year + last), precision)
    first, last = _SEASON.get(part, (0, 2))
    return Closed(
        month_span(start.year, start.month + first).start, month_span(start.year, start.month + last).end, precision
    )

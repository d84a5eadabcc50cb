"""What the words of a date expression say, before anybody asks when they were said.

In: nothing; these are made by `expressions`. Out: records without offsets, so that the same words in two articles are
one key of the cache. Refuses nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Shape(StrEnum):
    """How an expression tells its time, and so which rule resolves it."""

    CALENDAR = "calendar"
    """Year, month, day, or two of each: "10 March", "May to July 2016"."""
    NUMERIC = "numeric"
    """25/03/2017."""
    WEEKDAY = "weekday"
    WEEKDAYS = "weekdays"
    """From one weekday to another."""
    DAY_WORD = "day_word"
    """Today, yesterday: a fixed distance from publication."""
    UNIT = "unit"
    """This, last, next week, month, quarter, year, decade."""
    ROLLING = "rolling"
    """The past two weeks: counted from the day of publication."""
    VAGUE = "vague"
    """Recent years, some time ago: past or to come, and no more is said."""
    AGO = "ago"
    AHEAD = "ahead"
    """In two days, within a month."""
    SEASON = "season"
    WEEKEND = "weekend"
    WEEK_OF = "week_of"
    """The week of 6 March."""
    DAY_OF_MONTH = "day_of_month"
    """On the 10th."""
    DECADE = "decade"
    CENTURY = "century"
    HOLIDAY = "holiday"
    ANCHORED = "anchored"
    """A day after the coup."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """The parts of an expression, as far as it has them."""

    shape: Shape
    year: int | None = None
    month: int | None = None
    day: int | None = None
    year2: int | None = None
    month2: int | None = None
    day2: int | None = None
    weekday: int | None = None
    weekday2: int | None = None
    which: str | None = None
    """last, this, next, past, coming, recent."""
    whose: str | None = None
    """The same of the year, month or week an expression is in: "July last year", "Monday this week"."""
    number: int | None = None
    unit: str | None = None
    holiday: str | None = None
    part: str | None = None
    """early, mid, late, start, end, half, week, quarter, days: the part of the period that is meant."""
    nth: int | None = None
    """Which half, week or quarter; -1 is the last."""
    modifier: str | None = None
    """earlier, later: this side of the day of publication, or beyond it."""
    relation: str | None = None
    """since, until, before, after."""
    about: str | None = None
    """more, less, about: how exact a number is."""
    sign: int = 0
    """For anchored dates: 1 after the anchor, -1 before it, 0 on its day."""
    anchor: Meaning | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expression:
    """A date expression where it stands."""

    meaning: Meaning
    text: str
    start: int
    """Offsets into the article's part; `first` and `last` are word indices, `last` one past."""
    end: int
    first: int
    last: int
    modifies: bool = False
    """It tells which thing is meant ("Friday's talks", "the 2015 downing") and dates no act but that thing."""

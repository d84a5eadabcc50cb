"""The grammar of date expressions: what may stand where, in the notation of `patterns`.

In: nothing. Out: the table of rules, and the words that may stand before what a rule finds ("late on", "since the end
of"). Where rules find overlapping words the longest wins, then the one that stands first. Numbers that are no dates,
"May" the name and "March on" find no rule, as the words around them are not those of a date.
"""

from __future__ import annotations

from typing import NamedTuple

from relations_db.dating.meaning import Shape


class DateRule(NamedTuple):
    """Words that tell a time."""

    shape: Shape
    key: str
    """A class of which at least one word must be in the sentence: most rules are passed over by that."""
    pattern: str
    fixed: tuple[tuple[str, int | str], ...] = ()
    """Parts of the meaning that the words always have."""


_M1, _M2 = "month=(SHORT_MONTH dot|MON)", "month2=(SHORT_MONTH dot|MON)"
_WD = "(WD dot? comma? open?)?"
_TAIL = "((comma|of|in)? whose=(last|this|next) year)?"
_FROM = "in|from|between|during|since|until|to|of|for|over|PART"
_SURE = "in|since|during|until|till|throughout|least|PART"
_TIGHT = "of|by|through|from|before|after|for|to"

_CALENDAR = (
    # Full dates: 10 March 2017, the 3rd of March 2017, 10-Mar-2017, March 10, 2017, 2017-03-10.
    ("MON", f"{_WD} the? day=DAY (dash|of)? {_M1} (dash|comma|of)? year=YEAR"),
    ("MON", f"{_WD} the day=NTH of {_M1} (comma? year=YEAR)? {_TAIL}"),
    ("MON", f"{_WD} {_M1} the? day=DAY comma? year=YEAR"),
    ("YEAR", "year=YEAR dash month=DAY_NUMBER dash day=DAY_NUMBER"),
    ("YEAR", "year=YEAR slash month=DAY_NUMBER slash day=DAY_NUMBER"),
    # Ranges of days: between 3 and 5 March 2017, March 3-5, 30 March to 2 April.
    ("MON", f"the? day=DAY (TO|or) the? day2=DAY of? {_M1} ((comma|of)? year=YEAR)? {_TAIL}"),
    ("MON", f"{_M1} the? day=DAY (TO|or) the? day2=DAY (?!percent|MON) (comma? year=YEAR)? {_TAIL}"),
    ("MON", f"{_WD} the? day=DAY of? {_M1} (year=YEAR)? (TO|or) {_WD} the? day2=DAY of? {_M2} (comma? year2=YEAR)?"),
    ("MON", f"{_WD} {_M1} day=DAY (comma? year=YEAR)? (TO|or) {_WD} {_M2} day2=DAY (comma? year2=YEAR)?"),
    ("MON", f"{_M1} the? day=DAY comma DAY comma? and day2=DAY (comma? year=YEAR)?"),
    ("MON", f"the? day=DAY comma DAY comma? and day2=DAY of? {_M1} (comma? year=YEAR)?"),
    # Days without a year: 10 March, Nov. 24.
    ("MON", f"{_WD} the? day=DAY of? {_M1} {_TAIL}"),
    ("MON", f"{_WD} {_M1} the? day=DAY (?!percent|colon) {_TAIL}"),
    # Ranges of months and of years.
    ("MON", f"{_M1} (of? year=YEAR)? (TO|or) {_M2} (of|comma)? year2=YEAR"),
    ("MON", f"(?<={_FROM}) {_M1} (TO|or) {_M2} {_TAIL}"),
    ("YEAR", f"(?<={_FROM}) year=YEAR (TO|or) year2=YEAR"),
    ("YEAR", "year=YEAR dash year2=YEAR"),
    ("YEAR", f"(?<={_FROM}|the|winter) year=YEAR (dash|slash) year2=(DAY_NUMBER|NUMBER) (?!dash|ANY_UNIT)"),
    # Months.
    ("MON", f"{_M1} (comma|of)? year=YEAR"),
    ("MON", f"{_M1} comma? of? whose=(last|this|next|previous) year"),
    ("MON", "this? which=(last|this|next|past|coming) month=(MONTH|WEAK_MONTH)"),
    ("MON", f"(?<={_SURE}) month=(SHORT_MONTH dot|MONTH)"),
    ("MON", "((?<=PART dash)|(?<=(PART|recently) as)) month=(MONTH|WEAK_MONTH)"),
    ("MON", f"(?<={_TIGHT}) month=MONTH (?!CAPITAL|possessive)"),
    ("MON", f"(?<={_SURE}) month=WEAK_MONTH (?!possessive)"),
    ("MON", "(?<=(BOUND|half|week|days|weeks) of) month=WEAK_MONTH"),
    ("MON", "(?<=DET) month=MONTH (?=LOWER)"),
    ("MON", "month=MONTH (?=possessive)"),
    # Years: a number alone is none; "in", "since", "the ... talks" make it one.
    ("YEAR", f"(?<={_SURE}|year) year=YEAR (?!percent|dash)"),
    ("YEAR", "((?<=PART dash)|(?<=(PART|recently) as)) year=YEAR"),
    ("YEAR", "(?<=of|by|for|from|through|before|after) year=YEAR (?!LOWER|percent|dash)"),
    ("YEAR", "(?<=DET) year=YEAR (?=WORD)"),
    ("YEAR", "(?<=open) year=YEAR (?=close)"),
)

_WEEKS = (
    (
        Shape.WEEKDAYS,
        "WEEKDAY",
        "weekday=WEEKDAY DAYTIME? (TO|or) weekday2=WEEKDAY (?!NEWSPAPER) (of? whose=(last|this|next) week)?",
        (),
    ),
    (Shape.WEEKDAY, "WEEKDAY", "this? which=(last|this|next|past|coming) weekday=WEEKDAY DAYTIME? (?!NEWSPAPER)", ()),
    (Shape.WEEKDAY, "WEEKDAY", "weekday=WEEKDAY DAYTIME? (comma|of)? whose=(last|this|next) week", ()),
    (Shape.WEEKDAY, "WEEKDAY", "(?<!every|each|WEEKDAY_TITLE) weekday=WEEKDAY (?!NEWSPAPER) DAYTIME?", ()),
    (Shape.WEEKEND, "weekend", "this? which=(last|this|next|past|coming) weekend", ()),
    (Shape.WEEKEND, "weekend", "(?<!a) the? weekend (?!of)", ()),
    (Shape.WEEKEND, "weekends", "number=COUNT weekends ago", ()),
    (Shape.WEEK_OF, "MON", f"the? week (of|beginning|starting|ending) the? day=DAY of? {_M1} (comma? year=YEAR)?", ()),
    (Shape.WEEK_OF, "MON", f"the? week (of|beginning|starting|ending) {_M1} the? day=DAY (comma? year=YEAR)?", ()),
)

_DAYS = (
    (Shape.DAY_WORD, "DAY_WORD", "number=DAY_WORD DAYTIME?", ()),
    (Shape.DAY_WORD, "DAY_WORD", "the? day before yesterday", (("number", -2),)),
    (Shape.DAY_WORD, "DAY_WORD", "the? day after tomorrow", (("number", 2),)),
    (Shape.DAY_WORD, "last", "last (night|evening)", (("number", -1),)),
    (Shape.DAY_WORD, "this", "this (DAYTIME)", (("number", 0),)),
    (Shape.DAY_WORD, "day", "(earlier|later) in the day", (("number", 0),)),
    (Shape.VAGUE, "day", "the other day", (("which", "ago"), ("unit", "day"))),
    (Shape.ROLLING, "overnight", "overnight", (("number", 1), ("unit", "day"), ("which", "past"))),
    (Shape.DAY_OF_MONTH, "ORDINAL_NUMBER", "(?<=on) the day=ORDINAL_NUMBER (?!LOWER|CAPITAL|of)", ()),
    (
        Shape.HOLIDAY,
        "HOLIDAY",
        "(which=(last|this|next))? holiday=HOLIDAY part=(eve|day)? ((comma|of|in)? year=YEAR)? " + _TAIL,
        (),
    ),
    (Shape.HOLIDAY, "new", "new year possessive? part=(eve|day) ((comma|of|in)? year=YEAR)? ", (("holiday", "01-01"),)),
    (Shape.NUMERIC, "slash", "day=DAY_NUMBER slash month=DAY_NUMBER slash year=YEAR", ()),
    (Shape.NUMERIC, "dot", "day=DAY_NUMBER dot month=DAY_NUMBER dot year=YEAR", (("which", "dotted"),)),
)

_NUMBER = "number=(COUNT|a|an)"
_ABOUT = "about=(more than|less than|at least|over|under|APPROXIMATION)"

_UNITS = (
    (Shape.UNIT, "PERIOD", "(?<!the|this) which=(last|this|next|coming) unit=PERIOD (?!of)", ()),
    (Shape.UNIT, "PERIOD", "the which=current unit=PERIOD (?!of)", ()),
    (Shape.UNIT, "PERIOD", "the unit=PERIOD before last", (("which", "last"), ("number", 2))),
    (Shape.UNIT, "PERIOD", "the unit=PERIOD after next", (("which", "next"), ("number", 2))),
    (Shape.UNIT, "PERIOD", "modifier=(earlier|later) in the unit=PERIOD", (("which", "this"),)),
    (Shape.UNIT, "PERIOD", "(the|this) part=BOUND of the unit=PERIOD", (("which", "this"),)),
    (Shape.UNIT, "year", "the? unit=year possessive? dash? part=BOUND", (("which", "this"),)),
    (
        Shape.UNIT,
        "PERIOD",
        "(?<=in|during|over|for) the nth=(NTH|last) part=(quarter|half) (?!of)",
        (("unit", "year"),),
    ),
    (Shape.ROLLING, "ANY_UNIT", "(the|this)? which=past unit=UNIT (?!of)", ()),
    (Shape.ROLLING, "PERIOD", "the which=(last|next|coming) unit=PERIOD (?!of)", ()),
    (Shape.ROLLING, "ANY_UNIT", f"the? which=(last|past|next|coming) {_NUMBER} unit=ANY_UNIT (?!of)", ()),
    (Shape.ROLLING, "ANY_UNIT", "the? which=(last|past|next|coming) couple of unit=UNITS", (("number", 2),)),
    (Shape.VAGUE, "ANY_UNIT", "(the|these)? which=(last|past|recent|coming|next) VAGUE? unit=UNITS (?!of)", ()),
    (Shape.VAGUE, "ANY_UNIT", "a? VAGUE? unit=UNITS ago", (("which", "ago"),)),
    (Shape.VAGUE, "VAGUE_PAST", "(?<!as) VAGUE_PAST (?!as)", (("which", "recent"),)),
    (Shape.VAGUE, "ago", "(some time|long) ago", (("which", "recent"),)),
    (Shape.AGO, "ANY_UNIT", f"({_ABOUT})? {_NUMBER} unit=ANY_UNIT ago", ()),
    (Shape.AGO, "ANY_UNIT", "a couple of unit=UNITS ago", (("number", 2),)),
    (Shape.AGO, "ANY_UNIT", f"{_NUMBER} unit=ANY_UNIT and a half ago", (("about", "half"),)),
    (Shape.AGO, "ANY_UNIT", "number=COUNT and a half unit=UNITS ago", (("about", "half"),)),
    (Shape.AGO, "ANY_UNIT", "half a unit=UNIT ago", (("number", 0), ("about", "half"))),
    (Shape.AHEAD, "ANY_UNIT", f"in {_NUMBER} unit=ANY_UNIT (apostrophe|possessive)? time?", ()),
    (Shape.AHEAD, "ANY_UNIT", f"within {_NUMBER} unit=ANY_UNIT", (("which", "within"),)),
    (Shape.AHEAD, "ANY_UNIT", f"{_NUMBER} unit=ANY_UNIT from now", ()),
    (Shape.DECADE, "DECADE", "the? year=DECADE", ()),
    (Shape.DECADE, "DECADE", "the? year=DECADE TO the? year2=DECADE", ()),
    (Shape.CENTURY, "century", "the? number=NTH dash? century", ()),
    (Shape.DECADE, "DECADE_WORD", "(?<=the) year=DECADE_WORD", ()),
    (Shape.DECADE, "SHORT_DECADE", "apostrophe year=SHORT_DECADE", ()),
    (Shape.DECADE, "SHORT_DECADE", "(?<=the PART) year=SHORT_DECADE", ()),
    (Shape.DECADE, "SHORT_DECADE", "(?<=PART dash) year=SHORT_DECADE", ()),
)

_SEASONS = (
    (Shape.SEASON, "SEASON", "this? which=(last|this|next|past|coming) month=SEASON", ()),
    (Shape.SEASON, "FALL", "this? which=(last|this|next) month=FALL (?!of)", ()),
    (Shape.SEASON, "SEASON", "month=SEASON (of|comma)? year=YEAR ((dash|slash) year2=(YEAR|DAY_NUMBER|NUMBER))?", ()),
    (Shape.SEASON, "FALL", "(?<=the|early|mid|late) month=FALL of year=YEAR", ()),
    (Shape.SEASON, "SEASON", "month=SEASON of? whose=(last|this|next) year", ()),
    (Shape.SEASON, "SEASON", "(?<=in|during|since|until|till|by|over|PART) the? month=SEASON", ()),
    (Shape.UNIT, "q", "q nth=DAY_NUMBER of? year=YEAR", (("part", "quarter"), ("unit", "year"))),
    (Shape.UNIT, "q", "(?<=in|during|for|of|by) q nth=DAY_NUMBER", (("part", "quarter"), ("unit", "year"))),
)

_SIDE = "sign=(after|before|following|later|earlier|prior)"

_ANCHORS = (
    (Shape.ANCHORED, "ANY_UNIT", f"number=COUNT unit=ANY_UNIT {_SIDE}", ()),
    (Shape.ANCHORED, "ANY_UNIT", f"number=(a|an|the) unit=UNIT {_SIDE}", ()),
    (Shape.ANCHORED, "ANY_UNIT", f"(a|the)? VAGUE? unit=UNITS {_SIDE}", (("about", "vague"),)),
    (Shape.ANCHORED, "ANY_UNIT", "the which=(previous|following|same) unit=UNIT", ()),
    (Shape.ANCHORED, "ANY_UNIT", "the which=next unit=(day)", ()),
    (Shape.ANCHORED, "ANY_UNIT", "(?<=in|on|during|earlier|later|of|by|since) which=that same? unit=UNIT", ()),
    (Shape.ANCHORED, "ANY_UNIT", "which=that same? unit=UNIT (?!WORD)", ()),
    (Shape.ANCHORED, "ANY_UNIT", "within (a? VAGUE)? unit=UNITS of", (("about", "vague"), ("sign", 1))),
    (Shape.ANCHORED, "eve", "the? eve of", (("number", 1), ("unit", "day"), ("sign", -1))),
    (Shape.ANCHORED, "time", "at (the|that) time (?!of)", ()),
)

RULES: tuple[DateRule, ...] = (
    *(DateRule(Shape.CALENDAR, key, pattern) for key, pattern in _CALENDAR),
    *(DateRule(*row) for row in (*_WEEKS, *_DAYS, *_UNITS, *_SEASONS, *_ANCHORS)),
)

PREFIX = (
    "(as (early|late|recently|of) as?)? (relation=RELATION (at least)?)? (modifier=(earlier|later))? (part=PART dash?)?"
    " (in|on|at|during|over|throughout|within|from|between|for|of)? the?"
    " (part2=PART dash? |part3=BOUND of the?"
    " |nth2=(NTH|last|final) number2=COUNT? part4=(half|quarter|week|days|weeks|months) of the?)?"
)
"""What may stand before the words of a rule and belongs to the expression."""

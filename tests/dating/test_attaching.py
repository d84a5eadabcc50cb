"""Which event takes which date: hand-made events in sentences of our own.

The notation: `trigger@clause` with the code before it; a clause that is left out is the whole sentence. What is
expected reads `start..end precision basis`, with `planned start..end` behind it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations_db.dating import date_events
from relations_db.records import (
    ActorKind,
    Article,
    Coded,
    CodedEvent,
    Interval,
    Part,
    Role,
    Segmented,
    Sentence,
    Status,
)
from relations_db.segmenting import segment

FRIDAY = date(2017, 3, 10)
ROLE = Role(actor="RUS", kind=ActorKind.STATE, country="RUS", sector=None, text="Russia", start=0, end=6)


def make_event(sentence: Sentence, notation: str) -> CodedEvent:
    """Make an event from `CODE [status] trigger@clause`; `present` instead of a status is an actual act not past."""
    head, _, clause = notation.partition("@")
    cameo, *status, trigger = head.split()
    start = sentence.start + sentence.text.index(trigger)
    clause_start = sentence.start + sentence.text.index(clause) if clause else sentence.start
    return CodedEvent(
        source=ROLE,
        target=replace(ROLE, actor="TUR", country="TUR"),
        cameo=cameo,
        plover="",
        mode=None,
        contexts=(),
        kind="",
        goldstein=0.0,
        quad=1,
        topic=None,
        phase=None,
        instruments=(),
        extent=None,
        matter=None,
        status=Status(status[0]) if status and status[0] != "present" else Status.ACTUAL,
        sentence_index=sentence.index,
        part=Part.TEXT,
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        sentence_text=sentence.text,
        trigger_text=trigger,
        trigger_start=start,
        trigger_end=start + len(trigger),
        clause_start=clause_start,
        clause_end=clause_start + len(clause) if clause else sentence.end,
        is_past=not status or status[0] == "background",
        rule_ids=("r",),
        confidence=0.9,
    )


def segmented(text: str) -> Segmented:
    return next(iter(segment([Article(article_id="a", text=text)])))


def date_them(text: str, notations: list[str], published: date | None = FRIDAY) -> list[CodedEvent]:
    """Date one event a notation, each in the first sentence that holds its trigger."""
    parts = segmented(text)
    events = tuple(
        make_event(next(s for s in parts.sentences if notation.partition("@")[0].split()[-1] in s.words), notation)
        for notation in notations
    )
    article = replace(parts.article, published=published)
    coded = Coded(article=article, events=events, mentions=(), sentences=parts.sentences)
    return list(next(iter(date_events([coded], lambda _: None))).events)


def write(interval: Interval | None) -> str:
    assert interval is not None
    return f"{interval.start or ''}..{interval.end or ''} {interval.precision} {interval.basis}"


PUBLISHED = "2017-03-10..2017-03-10 day publication"
OPEN = "..2017-03-10 unknown none"

ONE_EVENT = [
    # The date of its own clause, behind the trigger or in front of it.
    ("Russia lifted the ban on Wednesday.", "085 lifted", "2017-03-08..2017-03-08 day relative"),
    ("On Wednesday Russia lifted the ban.", "085 lifted", "2017-03-08..2017-03-08 day relative"),
    ("Russia on Wednesday lifted the ban.", "085 lifted", "2017-03-08..2017-03-08 day relative"),
    ("Russia lifted on 3 March the ban it imposed in 2015.", "085 lifted", "2017-03-03..2017-03-03 day relative"),
    ("A Russian raid last month hit Turkish troops.", "190 raid", "2017-02-01..2017-02-28 month relative"),
    ("Earlier this week, Russia met Turkey in Oslo.", "046 met", "2017-03-06..2017-03-10 week relative"),
    ("Peru and Chile brokered a truce in December that held.", "045 brokered", "2016-12-01..2016-12-31 month relative"),
    ("In a statement on Tuesday, Peru condemned Chile.", "111 condemned", "2017-03-07..2017-03-07 day relative"),
    ("Russia has banned Turkish fruit since 2014.", "163 banned", "2014-01-01..2017-03-10 year explicit"),
    ("Russia banned Turkish fruit in 2017.", "163 banned", "2017-01-01..2017-03-10 year explicit"),
    (
        "Russia banned Turkish fruit a day after the coup of 15 July 2016.",
        "163 banned",
        "2016-07-16..2016-07-16 day explicit",
    ),
    (
        "On Thursday, a day before the visit, Russia lifted the ban.",
        "085 lifted",
        "2017-03-09..2017-03-09 day relative",
    ),
    ("A year ago, Russia banned Turkish fruit.", "163 banned", "2016-01-01..2016-12-31 year relative"),
    # No date: a fresh report is of the day it was published, a look back stays open.
    ("Russia lifted the ban.", "085 lifted", PUBLISHED),
    ("Russia had lifted the ban.", "085 background lifted", OPEN),
    ("The ban that Russia put in place hurt Turkey.", "163 background put@that Russia put in place", OPEN),
    # An anchor without a date leaves the act open.
    ("On the eve of the talks, Russia allowed imports.", "085 allowed", "..2017-03-10 unknown relative"),
    ("Russia allowed imports a day after the summit.", "085 allowed", "..2017-03-10 unknown relative"),
    ("Putin backed Erdogan in the wake of a failed coup last July.", "050 backed", OPEN),
    ("Russia banned flights following the downing of a jet in 2015.", "163 banned", OPEN),
    ("Trade has fallen in recent years as Peru cut aid.", "162 cut@as Peru cut aid", PUBLISHED),
    # When it was said is not when it was done, unless saying is the act.
    ("Putin said on Thursday that Turkey had lifted the ban.", "085 lifted@that Turkey had lifted the ban", PUBLISHED),
    ("Turkey lifted the ban, Putin said on Thursday.", "085 lifted@Turkey lifted the ban", PUBLISHED),
    ("On Thursday Putin said Turkey lifted the ban.", "085 lifted@Turkey lifted the ban", PUBLISHED),
    (
        "“Turkey must apologise,” Putin told reporters on Thursday.",
        "105 apologise@Turkey must apologise",
        "2017-03-09..2017-03-09 day relative",
    ),
    (
        "“Chile must leave,” Peru said this month.",
        "101 leave@Chile must leave",
        "2017-03-01..2017-03-10 month relative",
    ),
    ("In January Peru said it downed a jet.", "190 downed@it downed a jet", "..2017-01-31 unknown none"),
    # What happened at a time just named, and what is told of under an old one.
    (
        "Ties were worst in 2016, when Peru downed a jet.",
        "190 downed@when Peru downed a jet",
        "2016-01-01..2016-12-31 year explicit",
    ),
    (
        "A year ago, when Peru downed a jet, ties broke.",
        "190 downed@when Peru downed a jet",
        "2016-01-01..2016-12-31 year relative",
    ),
    (
        "The town was spared last autumn, after a truce that Peru brokered.",
        "045 brokered@that Peru brokered",
        "..2016-11-30 unknown none",
    ),
    ("In 2015 ties were good, as Peru aided Chile.", "070 aided@as Peru aided Chile", OPEN),
    ("Peru, whose army fell in 2015, welcomed the plan.", "051 welcomed", PUBLISHED),
    ("Peru discussed with Chile the war raging since 2015.", "030 discussed", PUBLISHED),
    # The date of a thing that is spoken of.
    ("Peru condemned last week's raid.", "111 condemned", PUBLISHED),
    ("Peru condemned the 2015 raid.", "111 condemned", PUBLISHED),
    ("The 2015 raid hit Turkish troops.", "190 raid@The 2015 raid", "2015-01-01..2015-12-31 year explicit"),
    ("Friday's raid hit Turkish troops.", "190 raid@Friday's raid", "2017-03-10..2017-03-10 day relative"),
    ("Peru condemned Chile over the raid in 2015.", "111 condemned", PUBLISHED),
    ("Peru praised Chile for its help in 2015.", "051 praised", PUBLISHED),
    ("Peru praised Chile on Monday for its help in 2015.", "051 praised", "2017-03-06..2017-03-06 day relative"),
    ("Peru imposed sanctions over the annexation in 2014.", "163 imposed", PUBLISHED),
    ("Peru lifted the ban on imports of fruit in 2015.", "085 lifted", "2015-01-01..2015-12-31 year explicit"),
    # Another clause's date.
    ("Peru, which hosted Chile in 2010, condemned the raid.", "111 condemned", PUBLISHED),
    ("Peru condemned the raid because Chile broke a pact in 2015.", "111 condemned", PUBLISHED),
    ("Peru urged Chile to lift the ban it imposed in 2015.", "0254 urged", PUBLISHED),
    ("Peru urged Chile to lift the ban by Sunday.", "0254 urged", PUBLISHED),
    # Nothing that has happened is dated after its report.
    ("Peru told Chile to leave by 2020.", "102 told", PUBLISHED),
    ("Peru asked Chile to reopen the road next week.", "020 asked", PUBLISHED),
]


@pytest.mark.parametrize(("text", "notation", "expected"), ONE_EVENT)
def test_one_event(text: str, notation: str, expected: str) -> None:
    (event,) = date_them(text, [notation])
    assert write(event.date) == expected
    assert event.planned is None


PLANNED = [
    ("Peru and Chile will meet in May.", "036 present meet", PUBLISHED, "2017-05-01..2017-05-31 month relative"),
    (
        "Peru agreed on Tuesday to meet Chile in May.",
        "036 agreed",
        "2017-03-07..2017-03-07 day relative",
        "2017-05-01..2017-05-31 month relative",
    ),
    ("Peru said it would lift the ban next month.", "0354 said", PUBLISHED, "2017-04-01..2017-04-30 month relative"),
    ("On Tuesday Peru vowed to meet Chile.", "036 vowed", "2017-03-07..2017-03-07 day relative", None),
    ("Next week Peru will host Chile.", "036 present host", PUBLISHED, "2017-03-13..2017-03-19 week relative"),
    ("Peru threatened to ban fruit by June.", "1312 threatened", PUBLISHED, "2017-03-10..2017-06-30 month relative"),
    ("Peru and Chile are due to meet on Monday.", "040 planned meet", PUBLISHED, "2017-03-13..2017-03-13 day relative"),
    ("Peru hosts Chile on Tuesday.", "043 present hosts", PUBLISHED, "2017-03-14..2017-03-14 day relative"),
    ("Peru threatened Chile after a raid in May.", "130 threatened", OPEN, None),
    ("Peru promised Chile help in 2018.", "033 promised", PUBLISHED, "2018-01-01..2018-12-31 year explicit"),
    ("Peru promised help yesterday.", "033 promised", "2017-03-09..2017-03-09 day relative", None),
    ("Peru agreed last week to meet Chile.", "036 agreed", "2017-02-27..2017-03-05 week relative", None),
    ("Peru vowed that it would leave in 2017.", "035 vowed", PUBLISHED, "2017-03-10..2017-12-31 year explicit"),
]


@pytest.mark.parametrize(("text", "notation", "expected", "planned"), PLANNED)
def test_planned(text: str, notation: str, expected: str, planned: str | None) -> None:
    (event,) = date_them(text, [notation])
    assert write(event.date) == expected
    assert (write(event.planned) if event.planned else None) == planned


SEVERAL = [
    (
        "Peru urged Chile to lift sanctions it imposed following the downing of a jet in 2015.",
        ["0254 urged", "163 background imposed@it imposed", "190 background downing@the downing of a jet"],
        [PUBLISHED, OPEN, "2015-01-01..2015-12-31 year explicit"],
    ),
    (
        "Peru imposed sanctions and banned flights in February.",
        ["163 imposed@Peru imposed sanctions", "163 banned@banned flights in February"],
        ["2017-02-01..2017-02-28 month relative", "2017-02-01..2017-02-28 month relative"],
    ),
    (
        "Peru lifted the ban on Monday and Chile apologised on Tuesday.",
        ["085 lifted@Peru lifted the ban on Monday", "055 apologised@Chile apologised on Tuesday"],
        ["2017-03-06..2017-03-06 day relative", "2017-03-07..2017-03-07 day relative"],
    ),
    (
        "In 2015 Peru downed a jet and Chile imposed sanctions.",
        ["190 downed@Peru downed a jet", "163 imposed@Chile imposed sanctions"],
        ["2015-01-01..2015-12-31 year explicit", "2015-01-01..2015-12-31 year explicit"],
    ),
    (
        "On Monday Peru condemned Chile after it shelled a village in February.",
        ["111 condemned", "190 background shelled@after it shelled a village in February"],
        ["2017-03-06..2017-03-06 day relative", "2017-02-01..2017-02-28 month relative"],
    ),
    (
        "Peru condemned the attack and the downing of a jet in 2015.",
        ["111 condemned", "190 background downing@the downing of a jet in 2015"],
        [PUBLISHED, "2015-01-01..2015-12-31 year explicit"],
    ),
]


@pytest.mark.parametrize(("text", "notations", "expected"), SEVERAL)
def test_several_events(text: str, notations: list[str], expected: list[str]) -> None:
    assert [write(event.date) for event in date_them(text, notations)] == expected


SEQUELS = [
    (
        "Ties had soured after Peru downed a jet. Chile responded by barring imports.",
        ["190 background downed", "163 barring"],
        [OPEN, OPEN],
    ),
    (
        "In 2015 Peru downed a jet. Chile responded by barring imports. It later lifted the ban.",
        ["190 downed", "163 barring", "085 lifted"],
        ["2015-01-01..2015-12-31 year explicit", OPEN, OPEN],
    ),
    # Nothing says that the tale goes on, or the tale is of today, or the sequel has a date.
    ("In 2015 Peru downed a jet. Chile has barred imports.", ["190 downed", "163 barred"], [None, PUBLISHED]),
    ("Peru downed a jet. Chile responded by barring imports.", ["190 downed", "163 barring"], [PUBLISHED, PUBLISHED]),
    (
        "In 2015 Peru downed a jet. Chile responded on Monday by barring imports.",
        ["190 downed", "163 barring"],
        [None, "2017-03-06..2017-03-06 day relative"],
    ),
]


@pytest.mark.parametrize(("text", "notations", "expected"), SEQUELS)
def test_a_tale_of_the_past_goes_on(text: str, notations: list[str], expected: list[str | None]) -> None:
    dated = date_them(text, notations)
    assert [when and write(event.date) for event, when in zip(dated, expected, strict=True)] == expected


ANCHORS_IN_THE_TEXT = [
    ("On the eve of the vote", "The vote on 7 March was close.", "2017-03-06..2017-03-06 day relative"),
    ("A day after the Lima talks", "They praised Monday's talks.", "2017-03-07..2017-03-07 day relative"),
    ("On the eve of the vote", "The vote, due on Saturday, is close.", "2017-03-10..2017-03-10 day relative"),
    ("On the eve of the vote", "The talks on 7 March were close.", "..2017-03-10 unknown relative"),
    ("On the eve of the vote", "A vote on 7 March and a vote on 8 March.", "..2017-03-10 unknown relative"),
]


@pytest.mark.parametrize(("when", "text", "expected"), ANCHORS_IN_THE_TEXT)
def test_the_text_dates_the_anchor(when: str, text: str, expected: str) -> None:
    (event,) = date_them(f"{when}, Peru lifted the ban. {text}", ["085 lifted"])
    assert write(event.date) == expected


UNDATED_ARTICLE = [
    ("Russia lifted the ban on Wednesday.", "085 lifted", ".. unknown relative"),
    ("Russia lifted the ban.", "085 lifted", ".. unknown none"),
    ("Russia lifted the ban on 8 March 2017.", "085 lifted", "2017-03-08..2017-03-08 day explicit"),
]


@pytest.mark.parametrize(("text", "notation", "expected"), UNDATED_ARTICLE)
def test_without_a_publication_date_only_full_dates_resolve(text: str, notation: str, expected: str) -> None:
    (event,) = date_them(text, [notation], published=None)
    assert write(event.date) == expected


def test_the_words_are_kept() -> None:
    (event,) = date_them("Russia lifted the ban late on Wednesday.", ["085 lifted"], published=None)
    assert event.date is not None
    assert event.date.text == "late on Wednesday"


WHEN = st.sampled_from(
    ("on Friday", "in May", "next week", "in 2018", "last year", "by June", "since March", "tomorrow", "in two weeks")
)


@given(WHEN, WHEN, st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.sampled_from(("085", "036", "111", "190")))
def test_what_has_happened_is_not_dated_after_its_report(one: str, two: str, published: date, cameo: str) -> None:
    (event,) = date_them(f"{one.capitalize()}, Peru lifted the ban {two}.", [f"{cameo} lifted"], published)
    assert event.date is not None
    assert event.date.end is not None
    assert event.date.end <= published
    assert event.date.start is None or event.date.start <= event.date.end

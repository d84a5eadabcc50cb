"""Which mentions become one event: stories in short lines, and what holds for any of them."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from merging_stories import tell

from relations_db.merging import merge_mentions
from relations_db.records import Basis, Event, EventMention, Part, Precision, Status


def write(events: tuple[Event, ...]) -> list[str]:
    """Write events as `CODE START..END (number of mentions) INSTRUMENTS`, in order of time."""
    return sorted(
        f"{event.cameo} {event.start or ''}..{event.end or ''} ({len(event.mention_ids)})"
        + "".join(f" {name}" for name in event.instruments)
        for event in events
    )


STORIES: dict[str, tuple[list[tuple[str, str]], list[str]]] = {
    "one raid in three outlets": (
        [
            ("herald@2020-05-05", "190 fresh today"),
            ("post@2020-05-06", "190 actual 2020-05-05"),
            ("star@2020-05-08", "195 actual 2020-05-05"),
        ],
        ["195 2020-05-05..2020-05-05 (3)"],
    ),
    "two raids on two days": (
        [("herald@2020-05-05", "190 fresh today"), ("post@2020-05-06", "190 fresh today")],
        ["190 2020-05-05..2020-05-05 (1)", "190 2020-05-06..2020-05-06 (1)"],
    ),
    "a week touches the one day": (
        [("herald@2020-05-06", "190 fresh today"), ("post@2020-05-08", "190 actual 2020-05-04..2020-05-08")],
        ["190 2020-05-06..2020-05-06 (2)"],
    ),
    "a week between two days stays alone": (
        [
            ("herald@2020-05-05", "190 fresh today"),
            ("star@2020-05-07", "190 fresh today"),
            ("post@2020-05-08", "190 actual 2020-05-04..2020-05-08"),
        ],
        ["190 2020-05-04..2020-05-08 (1)", "190 2020-05-05..2020-05-05 (1)", "190 2020-05-07..2020-05-07 (1)"],
    ),
    "two weeks that touch": (
        [
            ("post@2020-05-06", "190 actual 2020-05-04..2020-05-06"),
            ("star@2020-05-08", "190 actual 2020-05-04..2020-05-08"),
        ],
        ["190 2020-05-04..2020-05-06 (2)"],
    ),
    "weeks in a chain are no one event": (
        [
            ("a@2020-05-09", "190 actual 2020-05-01..2020-05-07"),
            ("b@2020-05-12", "190 actual 2020-05-05..2020-05-11"),
            ("c@2020-05-16", "190 actual 2020-05-09..2020-05-15"),
        ],
        ["190 2020-05-01..2020-05-07 (2)", "190 2020-05-09..2020-05-15 (1)"],
    ),
    "this week and today are two acts of one article": (
        [("herald@2020-05-08", "190 fresh today"), ("herald@2020-05-08", "190 actual 2020-05-04..2020-05-08")],
        ["190 2020-05-04..2020-05-08 (1)", "190 2020-05-08..2020-05-08 (1)"],
    ),
    "the year attaches to its one day": (
        [("herald@2017-03-10", "190 past 2015"), ("post@2015-11-24", "190 fresh today")],
        ["190 2015-11-24..2015-11-24 (2)"],
    ),
    "the year of two days stays alone": (
        [
            ("herald@2017-03-10", "190 past 2015"),
            ("post@2015-11-24", "190 fresh today"),
            ("star@2015-03-01", "190 fresh today"),
        ],
        ["190 2015-01-01..2015-12-31 (1)", "190 2015-03-01..2015-03-01 (1)", "190 2015-11-24..2015-11-24 (1)"],
    ),
    "the year attaches to its one month": (
        [("herald@2017-03-10", "190 past 2015"), ("post@2016-01-05", "190 past 2015-11")],
        ["190 2015-11-01..2015-11-30 (2)"],
    ),
    "the same year twice is one event": (
        [("herald@2017-03-10", "190 past 2015"), ("post@2017-04-05", "190 past 2015")],
        ["190 2015-01-01..2015-12-31 (2)"],
    ),
    "another year does not attach": (
        [("herald@2017-03-10", "190 past 2014"), ("post@2015-11-24", "190 fresh today")],
        ["190 2014-01-01..2014-12-31 (1)", "190 2015-11-24..2015-11-24 (1)"],
    ),
    "the downing of the jet, told without and with its year": (
        [
            ("herald@2017-03-10", "190 past open"),
            ("herald@2017-03-10", "195 past 2015"),
            ("post@2017-05-01", "190 past open"),
        ],
        ["195 2015-01-01..2015-12-31 (3)"],
    ),
    "a look back does not attach to what came later": (
        [("herald@2017-03-10", "190 past open"), ("post@2017-05-01", "190 fresh today")],
        ["190 ..2017-03-10 (1)", "190 2017-05-01..2017-05-01 (1)"],
    ),
    "a look back that fits two days stays open": (
        [
            ("herald@2017-03-10", "190 past open"),
            ("post@2016-05-01", "190 fresh today"),
            ("star@2016-06-01", "190 fresh today"),
        ],
        ["190 ..2017-03-10 (1)", "190 2016-05-01..2016-05-01 (1)", "190 2016-06-01..2016-06-01 (1)"],
    ),
    "looks back in one article are one act": (
        [("herald@2017-03-10", "055 past open"), ("herald@2017-03-10", "055 past open ")],
        ["055 ..2017-03-10 (2)"],
    ),
    "looks back in two articles are not known to be one act": (
        [("herald@2017-03-10", "055 past open"), ("post@2017-03-12", "055 past open")],
        ["055 ..2017-03-10 (1)", "055 ..2017-03-12 (1)"],
    ),
    "tours and fruit are two sanctions": (
        [("herald@2015-12-01", "163 fresh today tourism"), ("herald@2015-12-01", "163 fresh today trade_import")],
        ["163 2015-12-01..2015-12-01 (1) tourism", "163 2015-12-01..2015-12-01 (1) trade_import"],
    ),
    "a sanction without instrument fits the one of its day": (
        [("herald@2015-12-01", "163 fresh today tourism"), ("post@2015-12-01", "163 fresh today")],
        ["163 2015-12-01..2015-12-01 (2) tourism"],
    ),
    "a sanction without instrument fits neither of two": (
        [
            ("a@2015-12-01", "163 fresh today tourism"),
            ("b@2015-12-01", "163 fresh today trade_import"),
            ("c@2015-12-01", "163 fresh today"),
        ],
        [
            "163 2015-12-01..2015-12-01 (1)",
            "163 2015-12-01..2015-12-01 (1) tourism",
            "163 2015-12-01..2015-12-01 (1) trade_import",
        ],
    ),
    "two instruments do not meet in what names both": (
        [
            ("a@2015-12-01", "163 fresh today arms"),
            ("b@2015-12-01", "163 fresh today visa"),
            ("c@2015-12-01", "163 fresh today arms|visa"),
        ],
        [
            "163 2015-12-01..2015-12-01 (1) arms",
            "163 2015-12-01..2015-12-01 (1) arms visa",
            "163 2015-12-01..2015-12-01 (1) visa",
        ],
    ),
    "two instruments do not meet in what names none": (
        [
            ("a@2015-12-05", "163 actual 2015-12-01"),
            ("b@2016-01-05", "163 past 2015-12 visa"),
            ("c@2016-01-05", "163 past 2015-12 arms"),
        ],
        [
            "163 2015-12-01..2015-12-01 (1)",
            "163 2015-12-01..2015-12-31 (1) arms",
            "163 2015-12-01..2015-12-31 (1) visa",
        ],
    ),
    "the sanctions that were put in place, with the one that is known": (
        [("herald@2017-03-10", "163 past open"), ("post@2015-12-01", "163 fresh today tourism")],
        ["163 2015-12-01..2015-12-01 (2) tourism"],
    ),
    "the sanctions that were put in place, with two that are known": (
        [
            ("herald@2017-03-10", "163 past open"),
            ("herald@2017-03-10", "163 past open tourism"),
            ("herald@2017-03-10", "163 past open trade_import"),
        ],
        ["163 ..2017-03-10 (1)", "163 ..2017-03-10 (1) tourism", "163 ..2017-03-10 (1) trade_import"],
    ),
    "the title and its text": (
        [("title:herald@2020-05-08", "111 fresh today"), ("herald@2020-05-08", "111 actual 2020-05-07")],
        ["111 2020-05-07..2020-05-07 (2)"],
    ),
    "the title and the week of its text": (
        [("title:herald@2020-05-08", "040 fresh today"), ("herald@2020-05-08", "044 actual 2020-05-04..2020-05-08")],
        ["044 2020-05-04..2020-05-08 (2)"],
    ),
    "the title of another article": (
        [("title:post@2020-05-08", "111 fresh today"), ("herald@2020-05-08", "111 actual 2020-05-07")],
        ["111 2020-05-07..2020-05-07 (1)", "111 2020-05-08..2020-05-08 (1)"],
    ),
    "a title whose text has two days": (
        [
            ("title:herald@2020-05-08", "111 fresh today"),
            ("herald@2020-05-08", "111 actual 2020-05-07"),
            ("herald@2020-05-08", "111 actual 2020-05-06"),
        ],
        ["111 2020-05-06..2020-05-06 (1)", "111 2020-05-07..2020-05-07 (1)", "111 2020-05-08..2020-05-08 (1)"],
    ),
    "a title and its text of today": (
        [("title:herald@2020-05-08", "055 fresh today"), ("herald@2020-05-08", "055 fresh today")],
        ["055 2020-05-08..2020-05-08 (2)"],
    ),
    "talks and a visit of one day": (
        [
            ("herald@2017-03-10", "043 fresh today"),
            ("post@2017-03-10", "046 fresh today"),
            ("star@2017-03-10", "040 fresh today"),
        ],
        ["043 2017-03-10..2017-03-10 (3)"],
    ),
    "a visit today and a meeting elsewhere in its week": (
        [("herald@2017-03-10", "043 fresh today"), ("post@2017-03-10", "044 actual 2017-03-06..2017-03-10")],
        ["043 2017-03-10..2017-03-10 (1)", "044 2017-03-06..2017-03-10 (1)"],
    ),
    "a plan is not what came of it": (
        [("herald@2017-03-10", "040 plan today"), ("post@2017-03-10", "040 fresh today")],
        ["040 2017-03-10..2017-03-10 (1)", "040 2017-03-10..2017-03-10 (1)"],
    ),
    "an act of some other time is not the fresh one of its article": (
        [("herald@2017-03-10", "085 fresh today"), ("herald@2017-03-10", "085 actual open trade_import")],
        ["085 ..2017-03-10 (1) trade_import", "085 2017-03-10..2017-03-10 (1)"],
    ),
    "an act of some other time in another article": (
        [("herald@2017-03-10", "085 fresh today"), ("post@2017-03-12", "085 actual open")],
        ["085 2017-03-10..2017-03-10 (2)"],
    ),
    "a look back may be at the fresh act of its article": (
        [("herald@2017-03-10", "055 fresh today"), ("herald@2017-03-10", "055 past open")],
        ["055 2017-03-10..2017-03-10 (2)"],
    ),
    "no publication date, one day known": (
        [("herald", "190 fresh open"), ("post@2017-03-10", "190 fresh today")],
        ["190 2017-03-10..2017-03-10 (2)"],
    ),
    "no publication date, nothing known": (
        [("herald", "190 fresh open"), ("post", "190 fresh open")],
        ["190 .. (1)", "190 .. (1)"],
    ),
}


@pytest.mark.parametrize("name", STORIES)
def test_story(name: str) -> None:
    lines, expected = STORIES[name]
    mentions = [tell(article, line, trigger_start=number) for number, (article, line) in enumerate(lines)]
    assert write(merge_mentions(mentions)) == sorted(expected)
    assert merge_mentions(mentions[::-1]) == merge_mentions(mentions)


def test_plans_for_different_months_are_different_promises() -> None:
    may = {"planned_start": date(2017, 5, 1), "planned_end": date(2017, 5, 31)}
    june = {"planned_start": date(2017, 6, 1), "planned_end": date(2017, 6, 30)}
    told = [tell(f"{i}@2017-03-10", "036 fresh today", **plan) for i, plan in enumerate((may, may, june))]
    assert sorted(len(event.mention_ids) for event in merge_mentions(told)) == [1, 2]


def test_the_fields_of_a_merged_event() -> None:
    told = [
        tell(
            "a@2020-05-05",
            "163 fresh today",
            confidence=0.6,
            phase="imposed",
            contexts=("economic",),
            target_sector="BUS",
        ),
        tell("a@2020-05-05", "163 fresh today", confidence=0.5, trigger_start=90, phase="extended"),
        tell("b@2020-05-07", "163 past 2020-05-05 visa", confidence=0.9, contexts=("diplomatic",), matter="on visas"),
    ]
    (event,) = merge_mentions(told)
    assert event.status is Status.ACTUAL
    assert event.basis is Basis.RELATIVE
    assert (event.start, event.end, event.precision) == (date(2020, 5, 5), date(2020, 5, 5), Precision.DAY)
    assert event.instruments == ("visa",)
    assert event.contexts == ("diplomatic", "economic")
    assert (event.phase, event.matter, event.target_sector) == ("imposed", "on visas", "BUS")
    assert event.confidence == 0.96  # 1 - 0.4 * 0.1: the second sentence of the first article adds nothing
    assert event.evidence_mention_id == told[2].mention_id
    assert event.mention_ids == tuple(sorted(mention.mention_id for mention in told))


@pytest.mark.parametrize(
    ("codes", "expected"),
    [
        ("040 046", "046"),
        ("040 040 042", "042"),
        ("042 042 044", "042"),
        ("190 195 195", "195"),
        ("195 1951", "1951"),
        ("040", "040"),
        ("042 044", "042"),
    ],
)
def test_the_code_of_a_merged_event(codes: str, expected: str) -> None:
    told = [tell(f"{i}@2020-05-05", f"{code} fresh today") for i, code in enumerate(codes.split())]
    (event,) = merge_mentions(told)
    assert event.cameo == expected


def test_the_id_stays_when_a_later_report_comes() -> None:
    first = tell("a@2020-05-05", "190 fresh today")
    later = tell("b@2020-05-09", "190 past 2020-05-05", confidence=0.99)
    assert [event.event_id for event in merge_mentions([first])] == [
        event.event_id for event in merge_mentions([later, first])
    ]


def test_mentions_of_several_groups_are_refused() -> None:
    with pytest.raises(ValueError, match="several groups"):
        merge_mentions([tell("a@2020-05-05", "190 fresh today"), tell("a@2020-05-05", "040 fresh today")])


def test_nothing_merges_to_nothing() -> None:
    assert merge_mentions([]) == ()


DAYS = ("2020-05-04", "2020-05-05", "2020-05-06")
WHENS = (
    "today",
    "open",
    *DAYS,
    "2020-05-04..2020-05-06",
    "2020-05-05..2020-05-09",
    "2020-04-27..2020-05-04",
    "2020-05",
    "2020-04",
    "2020",
    "2019",
)
INSTRUMENTS = ("", "", "arms", "visa", "arms|visa")


@st.composite
def mentions(draw: st.DrawFn) -> EventMention:
    part = draw(st.sampled_from(("", "", "title:")))
    article = draw(st.sampled_from(("a@2020-05-06", "b@2020-05-07", "c@2020-05-20", "d", "e@2020-05-06")))
    when = draw(st.sampled_from(WHENS))
    code = draw(st.sampled_from(("040", "042", "043", "044", "046")))
    status = draw(st.sampled_from(("fresh", "fresh", "past", "plan")))
    instruments = draw(st.sampled_from(INSTRUMENTS))
    plan = draw(st.sampled_from((None, None, date(2020, 6, 1), date(2020, 7, 1))))
    when = "open" if when == "today" and "@" not in article else when
    return tell(
        f"{part}{article}",
        f"{code} {status} {when} {instruments}",
        confidence=draw(st.sampled_from((0.3, 0.5, 0.9))),
        planned_start=plan,
        planned_end=plan,
    )


GROUPS = st.lists(mentions(), max_size=9)


@settings(max_examples=400)
@given(GROUPS, st.randoms())
def test_the_order_does_not_matter(told: list[EventMention], random: object) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert merge_mentions(shuffled) == merge_mentions(told)


@settings(max_examples=400)
@given(GROUPS)
def test_the_mentions_of_an_event_merge_to_that_event(told: list[EventMention]) -> None:
    by_id = {mention.mention_id: mention for mention in told}
    for event in merge_mentions(told):
        assert merge_mentions([by_id[mention_id] for mention_id in event.mention_ids]) == (event,)


@settings(max_examples=400)
@given(GROUPS)
def test_no_mention_is_lost_and_none_is_told_twice(told: list[EventMention]) -> None:
    events = merge_mentions(told)
    assert sorted(mention_id for event in events for mention_id in event.mention_ids) == sorted(
        {mention.mention_id for mention in told}
    )
    assert len({event.event_id for event in events}) == len(events)


@settings(max_examples=400)
@given(GROUPS)
def test_different_days_and_instruments_never_merge(told: list[EventMention]) -> None:
    by_id = {mention.mention_id: mention for mention in told}
    for event in merge_mentions(told):
        members = [by_id[mention_id] for mention_id in event.mention_ids]
        named = [set(mention.instruments) for mention in members if mention.instruments]
        assert all(one <= other or other <= one for one in named for other in named)
        days = {
            mention.start
            for mention in members
            if mention.start is not None and mention.start == mention.end and mention.part is Part.TEXT
        }
        assert len(days) <= 1
        assert len({mention.status is Status.PLANNED for mention in members}) == 1


def _many(count: int) -> list[EventMention]:
    """Make a group of the largest kind: a dyad that quarrels every day for years, and articles that look back."""
    first = date(2010, 1, 1)
    told = []
    for number in range(count):
        day = first + timedelta(days=number % 2500)
        when = ("today", "open", day.isoformat(), f"{day:%Y-%m}", f"{day:%Y}")[number % 5]
        instruments = ("", "arms", "visa")[number % 3]
        code = ("040", "042", "043", "046")[number % 4]
        told.append(tell(f"{number}@{day + timedelta(days=1)}", f"{code} fresh {when} {instruments}"))
    return told


def test_a_group_of_five_thousand_merges_in_a_second() -> None:
    told = _many(5000)
    begin = time.process_time()
    merge_mentions(told)
    assert time.process_time() - begin < 1

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations_db.lexicon.examples import PUBLISHED, ExpectedEvent, parse_fires_on, parse_not_on
from relations_db.records import Status

ONE = ExpectedEvent("NOR", "TCD", "163")
RIGHT = {
    "Norway acted. => NOR > TCD 163": (ONE,),
    "Norway acted. => NOR > TCD 163 negated": (ONE._replace(status=Status.NEGATED),),
    "Norway acted. => NOR > TCD 163; EU > UN.SC 040": (ONE, ExpectedEvent("EU", "UN.SC", "040")),
    "Norway acted. => NOR <> TCD 040": (ExpectedEvent("NOR", "TCD", "040"), ExpectedEvent("TCD", "NOR", "040")),
    "Norway   acted.=>NOR  >  TCD   163": (ONE,),
    "Norway acted. => none": (),
}


@pytest.mark.parametrize(("text", "events"), RIGHT.items())
def test_an_example_says_its_events(text: str, events: tuple[ExpectedEvent, ...]) -> None:
    example = parse_fires_on(text)
    assert example.events == events
    assert example.published == PUBLISHED
    assert example.sentence.endswith("acted.")


def test_an_example_may_name_its_day() -> None:
    example = parse_fires_on("[2003-05-01] Norway acted. => NOR > TCD 163")
    assert (example.published, example.sentence) == (date(2003, 5, 1), "Norway acted.")
    assert parse_not_on("[2003-05-01] Norway slept.").published == date(2003, 5, 1)


WRONG = [
    "Norway acted.",
    "Norway acted. =>",
    "=> NOR > TCD 163",
    "Norway acted. => NOR TCD 163",
    "Norway acted. => NOR < TCD 163",
    "Norway acted. => NOR > TCD",
    "Norway acted. => nor > tcd 163",
    "Norway acted. => NOR > TCD 163,",
    "Norway acted. => NOR > TCD 163 maybe",
    "[2003-13-01] Norway acted. => NOR > TCD 163",
    "Norway acted. => NOR > TCD 163;",
]


@pytest.mark.parametrize("text", WRONG)
def test_what_is_no_example_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_fires_on(text)


@pytest.mark.parametrize("text", ["", "[2003-05-01]", "Norway slept. => NOR > TCD 163"])
def test_what_is_no_counterexample_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        parse_not_on(text)


@given(st.text())
def test_any_text_is_read_or_refused_with_a_reason(text: str) -> None:
    try:
        example = parse_fires_on(text)
    except ValueError as error:
        assert str(error)  # noqa: PT017 - the refusal is what is tested
    else:
        assert example.sentence

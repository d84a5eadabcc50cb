"""Date expressions: found where they stand, and when they are."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relations_db.dating.expressions import _regex, find_expressions, resolve
from relations_db.dating.grammar import RULES
from relations_db.dating.vocabulary import load_vocabulary, read_vocabulary
from relations_db.errors import RelationsError
from relations_db.records import Article, Interval, Sentence
from relations_db.segmenting import segment

with Path(__file__).with_name("date_cases.csv").open(encoding="utf-8", newline="") as _stream:
    CASES = tuple(csv.DictReader(_stream))


def sentence_of(text: str) -> Sentence:
    return next(iter(segment([Article(article_id="a", text=text)]))).sentences[0]


def read_date(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


def write_interval(interval: Interval | None) -> str:
    if interval is None:
        return "none"
    return f"{interval.start or ''} {interval.end or ''} {interval.precision} {interval.basis}"


@pytest.mark.parametrize("case", CASES, ids=[f"{case['sentence']}-{case['published']}" for case in CASES])
def test_date_case(case: dict[str, str]) -> None:
    found = find_expressions(sentence_of(case["sentence"]))
    assert [expression.text for expression in found] == [case["words"]]
    interval = resolve(found[0], read_date(case["published"]), is_past=case["tense"] == "past")
    assert write_interval(interval) == f"{case['start']} {case['end']} {case['precision']} {case['basis']}"


NO_DATES = (
    "Theresa May said no.",
    "Mrs May will fly to Rome.",
    "The talks were led by May and her envoy.",
    "Trade may fall.",
    "Traders march on Rome.",
    "Traders joined the March on Rome.",
    "A protest march in the capital drew crowds.",
    "Norway made a second offer.",
    "The second offer was refused.",
    "Chad shipped in 2,000 tonnes of grain.",
    "Chad sent 2000 troops.",
    "Chad sent about 1500 men.",
    "The vote was 12 to 14.",
    "Some 30 soldiers were hurt.",
    "Resolution 1973 was adopted.",
    "He flew in a Boeing 2000.",
    "The two-day visit ended.",
    "A 10-year-old boy was hurt.",
    "The six-year war goes on.",
    "He reads the Sunday Times.",
    "He wrote for the Sunday Telegraph.",
    "The Black Friday sales began.",
    "They talk every Friday.",
    "He ruled for ten years.",
    "He was jailed for 20 years.",
    "The spring in the watch broke.",
    "The fall of the government came.",
    "The Arab Spring changed it.",
    "Prices rose 10 percent.",
    "The ratio is 3/10.",
    "Room 2017 is closed.",
    "They won by 10 to 3.",
    "The last day of talks.",
    "He paid $2015.",
    "The end is near.",
    "Time is short.",
    "The sun set on the empire.",
    "He sat on the wall.",
    "They met on 30 Downing Street.",
    "June Jones and April Smith wrote it.",
    "He lives in his nineties flat.",
    "The second quarter-final was lost.",
    "A new year's budget was drawn up.",
    "Peru beat Chile 3-1.",
    "The weekday market is closed.",
    "The agenda of the day was long.",
    "The Person of the Year was named.",
    "News of the week follows.",
)


@pytest.mark.parametrize("text", NO_DATES)
def test_no_date(text: str) -> None:
    assert [expression.text for expression in find_expressions(sentence_of(text))] == []


WORDS = st.sampled_from(
    (
        *("March", "May", "on", "the", "in", "of", "10", "2017", ",", "last", "next", "week", "Friday", "to", "and"),
        *("-", "two", "days", "ago", "early", "since", "1990s", "summer", "half", "before", "after", "eve", "31"),
        *("3rd", "Nov.", "at", "this", "year", "2016-17", "10/03/2017", "Christmas", "Day", "q", "quarter", "until"),
    )
)


def test_every_rule_of_the_grammar_compiles() -> None:
    for rule in RULES:
        assert _regex(rule.pattern).match("") is None, rule.pattern


def test_the_words_are_read_and_sorted() -> None:
    vocabulary = load_vocabulary()
    assert {"month", "weekday", "unit", "barrier", "report_verb", "sequel"} <= set(vocabulary.kinds)
    assert ("number", 99) in vocabulary.senses["ninety-nine"]


def test_mistakes_in_the_words_are_told_with_their_place(tmp_path: Path) -> None:
    text = "word,kind,value,reference,note\njuly,month,7,,\nmay,month,5,unverified,\nmay,month,5,unverified,\n"
    (tmp_path / "date_word.csv").write_text(text, encoding="utf-8")
    with pytest.raises(RelationsError, match=r"date_word.csv:2 .*reference[\s\S]*date_word.csv:4 "):
        read_vocabulary(tmp_path)


@given(st.lists(WORDS, max_size=14), st.dates(date(1900, 1, 1), date(2100, 1, 1)) | st.none(), st.booleans())
def test_any_words_resolve_or_stay_open(words: list[str], published: date | None, is_past: bool) -> None:
    text = "Peru " + " ".join(words)
    sentence = sentence_of(text)
    found = find_expressions(sentence)
    for expression in found:
        assert text[expression.start : expression.end] == expression.text
        interval = resolve(expression, published, is_past=is_past)
        if interval and interval.start and interval.end:
            assert interval.start <= interval.end
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.text(max_size=80))
def test_any_text_is_searched(text: str) -> None:
    for segmented in segment([Article(article_id="a", text=text)]):
        for sentence in segmented.sentences:
            for expression in find_expressions(sentence):
                assert text[expression.start : expression.end] == expression.text


@given(st.dates(date(1950, 1, 2), date(2090, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_at_most_six_days_away(published: date, weekday: int) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday]
    (expression,) = find_expressions(sentence_of(f"They met on {name}."))
    past = resolve(expression, published, is_past=True)
    future = resolve(expression, published, is_past=False)
    assert past is not None
    assert future is not None
    assert past.start is not None
    assert future.start is not None
    assert past.start.weekday() == future.start.weekday() == weekday
    assert timedelta(0) <= published - past.start <= timedelta(days=6)
    assert timedelta(0) <= future.start - published <= timedelta(days=6)


FULL_FORMS = ("{d} {month} {y}", "{month} {d}, {y}", "{d} {mon} {y}", "{y}-{m:02}-{d:02}", "{d}th of {month} {y}")


@settings(max_examples=40, deadline=None)
@given(st.dates(date(1950, 1, 1), date(2090, 12, 31)), st.sampled_from(FULL_FORMS))
def test_dateparser_agrees_on_full_dates(day: date, form: str) -> None:
    """The library reads single full dates well; it is a second opinion where it has one."""
    dateparser = pytest.importorskip("dateparser")
    words = form.format(d=day.day, m=day.month, y=day.year, month=f"{day:%B}", mon=f"{day:%b}")
    (expression,) = find_expressions(sentence_of(f"They met on {words}."))
    interval = resolve(expression, None, is_past=True)
    assert interval is not None
    assert interval.start == interval.end == day == dateparser.parse(words, languages=["en"]).date()

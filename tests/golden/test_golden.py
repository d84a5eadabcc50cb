"""The golden sentences: those of tier strong must come out as written; of the weak ones those that fail are counted."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from relations_db.pipeline import code_articles, load_resources
from relations_db.records import Article

from .notation import Case, Verdict, judge, read_case, read_cases, read_wanted

if TYPE_CHECKING:
    from relations_db.records import Problem

CASES = read_cases()
STRONG = [case for case in CASES if not case.is_weak]
WEAK = [case for case in CASES if case.is_weak]
WEAK_FAILING = 28


@pytest.fixture(scope="module")
def verdicts() -> dict[str, Verdict]:
    """All sentences coded in one run, each as an article of its own."""
    problems: list[Problem] = []
    articles = (
        Article(article_id=case.id, title=case.title, text=case.text, published=case.published) for case in CASES
    )
    coded = code_articles(articles, load_resources(), problems.append)
    verdicts = {case.id: judge(case, one.events) for case, one in zip(CASES, coded, strict=True)}
    assert problems == []
    return verdicts


@pytest.mark.parametrize("case", [pytest.param(case, id=case.id) for case in STRONG])
def test_strong_sentence(case: Case, verdicts: dict[str, Verdict]) -> None:
    assert verdicts[case.id].holds, f"{case.title or case.text}\n{verdicts[case.id]}"


def test_no_more_weak_sentences_fail_than_before(verdicts: dict[str, Verdict]) -> None:
    """Lower the bound with every one that is won; move the sentence to tier strong."""
    failing = [case for case in WEAK if not verdicts[case.id].holds]
    for case in failing:
        print(f"{case.id}: {case.title or case.text}\n{verdicts[case.id]}")
    assert len(failing) <= WEAK_FAILING, f"{len(failing)} of {len(WEAK)} weak sentences fail"


def test_every_event_of_the_notation_is_in_the_seeds() -> None:
    types = load_resources().lexicon.event_types
    wrong = [
        str(wanted) for case in CASES for wanted in case.wanted if types[wanted.cameo].plover != wanted.plover
    ]  # the PLOVER type follows from the CAMEO code: a wrong pair is a slip of the pen
    assert wrong == []


def test_sentences_are_many_and_a_third_are_traps() -> None:
    traps = sum(not case.wanted for case in CASES)
    assert len(CASES) >= 200
    assert traps * 10 >= len(CASES) * 3
    assert max(Counter((case.title, case.text) for case in CASES).values()) == 1


def test_every_kind_of_event_is_there() -> None:
    types = load_resources().lexicon.event_types
    there = Counter(types[wanted.cameo].kind for case in CASES for wanted in case.wanted)
    kinds = {event_type.kind for event_type in types.values()} - {"statement"}
    assert {kind for kind in kinds if there[kind] < 2} == set()


@pytest.mark.parametrize(
    "row",
    [
        {"text": "Norway slept."},
        {"text": "Norway slept.", "events": []},
        {"text": "Norway slept.", "events": "none", "tier": "strong"},
        {"text": "Norway slept.", "events": "none", "note": "x"},
    ],
    ids=["nothing said", "empty list", "strong is the default", "unknown key"],
)
def test_a_case_that_does_not_say_what_it_expects_is_refused(row: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="a case has"):
        read_case(row, CASES[0].published, "x-1")


@pytest.mark.parametrize(
    "line", ["NOR > TCD 163", "NOR > TCD SANCTION 163 'banned'", "NOR TCD 163 SANCTION 'banned'", "none", ""]
)
def test_what_is_no_event_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="no event"):
        read_wanted(line)


def test_an_event_is_read_as_written() -> None:
    there, back = read_wanted("NOR <> TCD 046 CONSULT 'held|talks' negated")
    assert str(there) == "NOR > TCD 046 CONSULT 'held|talks' negated"
    assert str(back) == "TCD > NOR 046 CONSULT 'held|talks' negated"

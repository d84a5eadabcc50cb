"""What holds for any text whatever: nothing raises, spans hold, the order of articles and a second run change nothing."""

from __future__ import annotations

import sys
import time
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relations_db.pipeline import code_articles, load_resources
from relations_db.records import Article

if TYPE_CHECKING:
    from relations_db.records import Coded, CodedEvent, Problem

RESOURCES = load_resources()
# What news is made of, good and bad: names, triggers, joints, marks, half words, controls, other scripts.
PIECES = [
    *("Norway", "Chad", "Turkish", "the president of Peru", "Merkel", "U.S.", "the two countries", "its", "it", "EU", "he"),
    *("attacked", "urged", "said", "lifted", "will", "not", "was", "banned", "agreed", "met", "failed", "accused", "to"),
    *("sanctions", "talks", "troops", "a ban", "an apology", "embassy", "flights", "tariffs of 12 %", "$3 million", "each other"),
    *("and", "or", "that", "who", "which", "after", "if", "without", "by", "on", "of", "for", "ending", "no", "’s", "'s", "n't"),
    *(".", ",", ";", ":", "–", "(", ")", "[", "“", "”", '"', "'", "?", "!", "...", "\n", "\n\n", "\t", "\x00", "\x1b[0m", "\u202e"),
    *("on Monday", "in May", "May", "last week", "2016", "OSLO (Reuters) -", "Ankara, March 3"),
    *("é", "Россия", "中国", "🇳🇴", "\ufeff", "\u00ad"),
]  # fmt: skip
NEWS = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)
ANY = st.one_of(st.text(max_size=200), NEWS, st.lists(st.one_of(st.text(max_size=5), NEWS), max_size=6).map("".join))
CHECKS = settings(max_examples=150, deadline=None)


def article(text: str, title: str = "", *, name: str = "x") -> Article:
    return Article(article_id=name, title=title, text=text, published=date(2017, 3, 10))


def code(*articles: Article) -> list[Coded]:
    problems: list[Problem] = []
    return list(code_articles(articles, RESOURCES, problems.append))


@CHECKS
@given(text=ANY, title=st.one_of(st.just(""), NEWS, st.text(max_size=40)))
def test_any_text_is_coded_and_its_spans_hold(text: str, title: str) -> None:
    (coded,) = code(article(text, title))
    texts = {"title": title, "text": text}
    for mention in coded.mentions:
        assert texts[mention.part.value][mention.start : mention.end] == mention.text
    for event in coded.events:
        check_event(event, texts[event.part.value])


def check_event(event: CodedEvent, text: str) -> None:
    """Every span of an event holds in the part of the article it is in, and the event is between two."""
    assert text[event.trigger_start : event.trigger_end] == event.trigger_text
    assert text[event.sentence_start : event.sentence_end] == event.sentence_text
    assert event.sentence_start <= event.clause_start <= event.clause_end <= event.sentence_end
    assert event.source.actor != event.target.actor
    assert event.cameo in RESOURCES.lexicon.event_types
    assert 0 < event.confidence < 1
    assert event.rule_ids
    assert event.date is not None
    assert event.matter is None or event.matter in event.sentence_text


@CHECKS
@given(text=NEWS, title=NEWS)
def test_roles_are_words_of_the_article(text: str, title: str) -> None:
    (coded,) = code(article(text, title))
    for event in coded.events:
        for role in (event.source, event.target):
            # A role that was completed out of another sentence may stand in the title.
            assert role.text in {words[role.start : role.end] for words in (title, text)}


@settings(max_examples=40, deadline=None)
@given(texts=st.lists(NEWS, min_size=2, max_size=5), data=st.data())
def test_the_order_of_articles_changes_nothing(texts: list[str], data: st.DataObject) -> None:
    articles = [article(text, name=str(at)) for at, text in enumerate(texts)]
    shuffled = data.draw(st.permutations(articles))
    first = {coded.article.article_id: coded for coded in code(*articles)}
    assert {coded.article.article_id: coded for coded in code(*shuffled)} == first


@settings(max_examples=40, deadline=None)
@given(text=NEWS)
def test_coding_twice_is_coding_once(text: str) -> None:
    assert code(article(text)) == code(article(text))


@settings(max_examples=40, deadline=None)
@given(text=NEWS)
def test_a_sentence_after_another_article_keeps_its_events(text: str) -> None:
    """No actor of one article is known in the next."""
    before = article("Norway attacked Chad. It met the two countries, Peru and Bolivia.", name="before")
    assert code(before, article(text))[1] == code(article(text))[0]


ODD = {
    "empty": "",
    "blank": " \n\t ",
    "a full stop": ".",
    "half a sentence": "Norway attacked",
    "no words, names only": "Norway Chad Sudan",
    "a verb only": "attacked",
    "deep brackets": "Norway " + "(" * 500 + "attacked Chad" + ")" * 500,
    "brackets never closed": "Norway attacked (Chad [and “Sudan " * 100,
    "brackets closed too often": "Norway attacked Chad" + ")" * 300,
    "quotes without end": "“Norway attacked ‘Chad, ”said” ‘Sudan ’’’ “",
    "control characters": "Norway\x00 attacked\x07 Chad\x1b.",
    "a surrogate half": "Norway attacked \ud800 Chad.",
    "right to left": "\u202eNorway attacked Chad.\u202c",
    "shouted": "NORWAY ATTACKED CHAD AND BANNED ITS TEA",
    "lower case": "norway attacked chad",
    "one long word": "Norway" * 20_000,
    "commas": "Norway, " * 3 + "," * 5_000 + " Chad",
    "subordinators": "after if because Norway when attacked unless Chad since " * 20,
    "to to to": "Norway urged to to to to Chad to to attack to.",
    "said twenty times": "Norway said that " * 20 + "Chad attacked Sudan.",
}


@pytest.mark.parametrize("text", ODD.values(), ids=ODD.keys())
def test_odd_texts_are_coded(text: str) -> None:
    for one in (article(text), article("", title=text)):
        (coded,) = code(one)
        for event in coded.events:
            check_event(event, text)


# Repeated clauses (piece, end): the work must grow with their number, not with its square.
SHAPES = {
    "sentences": ("Norway attacked Chad. ", ""),
    "and": ("Norway attacked Chad and ", "Oslo slept."),
    "comma": ("Norway attacked Chad, ", "it said."),
    "which": ("Norway, which attacked Chad, ", "slept."),
    "brackets": ("Norway (attacked Chad ", "slept."),
    "quotes": ("“Norway attacked ", "Chad."),
    "pronouns": ("the two countries met and ", "Norway and Chad slept."),
    "to": ("Norway urged Chad to ", "lift the ban."),
    "of": ("the ban of Norway on the tea of ", "Chad fell."),
}
# What grows faster today, or falls over, and why.
HEAVY: dict[str, str] = {}


def count_calls(text: str) -> int:
    """Count the calls that coding takes: work that does not depend on how busy the machine is."""
    calls = 0

    def count(_frame: object, _event: str, _argument: object) -> None:
        nonlocal calls
        calls += 1

    one = article(text)
    code(one)  # fills the caches of words
    sys.setprofile(count)
    try:
        code(one)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("shape", SHAPES)
def test_work_grows_with_the_number_of_clauses(shape: str, request: pytest.FixtureRequest) -> None:
    if shape in HEAVY:
        request.applymarker(pytest.mark.xfail(reason=HEAVY[shape], strict=True))
    piece, end = SHAPES[shape]
    few, many = (count_calls(piece * number + end) for number in (60, 180))
    assert many < 3 * few * 1.2


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape not in {*HEAVY, "to"}])
def test_two_thousand_clauses_are_coded_in_seconds(shape: str) -> None:
    """Measured 0.1 to 3 seconds; ten times that is a bug, not a busy machine."""
    piece, end = SHAPES[shape]
    started = time.process_time()
    code(article(piece * 2_000 + end))
    assert time.process_time() - started < 30


@pytest.mark.parametrize(
    "text", ["Norway urged Chad to " * 1_000 + "pray.", "Norway said that " * 1_000 + "Chad slept."]
)
def test_a_thousand_clauses_in_clauses_are_coded(text: str) -> None:
    code(article(text))


def test_a_list_of_names_told_again_and_again_is_no_heavier_than_its_length() -> None:
    few, many = (count_calls("Norway, Chad, " * number + "and Sudan met.") for number in (10, 30))
    assert many < 3 * few * 1.5


@pytest.mark.parametrize("line", ["word ", "Norway ", "attacked ", "x", "Norway met ", "said, "], ids=repr)
def test_a_line_of_100000_characters_is_coded(line: str) -> None:
    text = (line * (100_000 // len(line) + 1))[:100_000]
    started = time.process_time()
    (coded,) = code(article(text))
    assert time.process_time() - started < 30
    assert all(text[mention.start : mention.end] == mention.text for mention in coded.mentions)


def test_title_and_text_give_an_event_each() -> None:
    (coded,) = code(article("Norway attacked Chad.", "Norway attacks Chad"))
    assert sorted(event.part.value for event in coded.events) == ["text", "title"]

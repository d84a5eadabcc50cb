"""Where sentences end, which lines are headlines, and what a dateline is."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations_db.records import Article, Part, Sentence
from relations_db.segmenting import segment


def sentences(text: str, title: str = "") -> tuple[Sentence, ...]:
    (segmented,) = segment([Article(article_id="a", text=text, title=title)])
    return segmented.sentences


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in sentences(text)]


ONE_SENTENCE = {
    "a title before a name": "Gen. Ruiz met Lt. Col. Soto and Mr. Paz in St. Gallen.",
    "initials": "J. K. Olsen and George W. Berg met Pedro J. Salas.",
    "a dotted state": "The U.S. Navy left.",
    "a dotted state and a name": "They met U.S. President Berg and U.N. Secretary-General Salas.",
    "a time of day": "They met at 9 a.m. Friday in Lima.",
    "a month": "They met on Nov. 5 in Lima.",
    "a number": "Resolution No. 1234 was adopted.",
    "a decimal": "Trade grew by 3.5 percent to $2.75 billion.",
    "a company": "Acme Corp. Chairman Paz left.",
    "a quotation before its speaker": "“All sides must talk,” he said.",
    "a question before its speaker": "“Must all sides talk?” he asked.",
    "a question before a named speaker": "“Must all sides talk?” Ruiz asked reporters.",
    "an exclamation in small letters": "Chile said no! and meant it.",
    "an ellipsis": "Chile waited ... and waited… until May.",
    "a URL": "See https://example.org/a.b?c=d! for more.",
    "a domain": "The site example.org.pe was blocked.",
    "quoted words at the end": "Chile called it “a new start.”",
    "a bracket at the end": "Chile left (for good.)",
    "no stop": "Chile left",
    "a stop and spaces": "Chile left.   ",
    "an abbreviation in small letters": "Fees, fines, etc. were dropped.",
    "a colon": "He had one wish: Chile should leave.",
}


@pytest.mark.parametrize("text", ONE_SENTENCE.values(), ids=ONE_SENTENCE.keys())
def test_is_one_sentence(text: str) -> None:
    assert texts(text) == [text.strip()]


TWO_SENTENCES = {
    "a stop": ("Chile left.", "Peru stayed."),
    "a question": ("Who left?", "Peru stayed."),
    "a closing quotation mark": ("“Chile left.”", "Peru stayed."),
    "a straight quotation mark": ('"Chile left."', "Peru stayed."),
    "a question quoted, and no speaker": ("He asked: “Who left?”", "Peru stayed all the while."),
    "a question quoted, and a possessor": ("He asked: “Who left?”", "Ruiz’s added doubts came late."),
    "a sentence in brackets": ("(Chile left.)", "Peru stayed."),
    "an opening quotation mark": ("Chile left.", "“We stay,” Ruiz said."),
    "a dotted state at the end": ("They flew to the U.S.", "The talks failed."),
    "a time of day at the end": ("They met at 9 a.m.", "They left at noon."),
    "a month at the end": ("They met in Nov.", "But nothing came of it."),
    "a company at the end": ("They sued Acme Inc.", "It lost."),
    "no as a word": ("The answer was no.", "Peru stayed."),
    "a number at the start": ("Chile left.", "2,000 men stayed."),
    "a number at the end": ("It was 1994.", "Chile left."),
    "an ellipsis": ("Chile waited...", "Nothing came."),
    "a dash": ("Chile left.", "— Peru stayed."),
}


@pytest.mark.parametrize("pair", TWO_SENTENCES.values(), ids=TWO_SENTENCES.keys())
def test_is_two_sentences(pair: tuple[str, str]) -> None:
    assert texts(" ".join(pair)) == list(pair)


def test_splits_where_a_web_page_lost_the_space() -> None:
    assert texts("Chile ended its boycott.The talks go on.") == ["Chile ended its boycott.", "The talks go on."]


DATELINES = {
    "agency": ("LIMA (Reuters) -", "Chile left."),
    "date": ("LIMA, March 10 -", "Chile left."),
    "date and agency": ("LIMA, March 10 (Xinhua) --", "Chile left."),
    "day before month": ("LIMA, 10 March –", "Chile left."),
    "capitals alone": ("LIMA —", "Chile left."),
    "two words": ("NEW DELHI —", "Chile left."),
    "two cities": ("LIMA/QUITO (Reuters) -", "Chile left."),
    "region": ("LIMA, Peru (AP) —", "Chile left."),
    "small letters with an agency": ("Lima (AFP) -", "Chile left."),
    "agency alone": ("(CNN) —", "Chile left."),
    "agency without a dash": ("(CNN)", "Chile left."),
    "colon": ("ISLAMABAD:", "Chile left."),
    "quotation behind it": ("LIMA (Reuters) -", "“We leave,” Ruiz said."),
    "dots": ("MOSCOW. March 10. INTERFAX -", "Chile left."),
}


@pytest.mark.parametrize("pair", DATELINES.values(), ids=DATELINES.keys())
def test_dateline_stands_alone(pair: tuple[str, str]) -> None:
    assert texts(" ".join(pair)) == list(pair)


@pytest.mark.parametrize(
    "text",
    [
        "Chile - which had warned Peru - left.",
        "NATO - the alliance of the West - left.",
        "Chile (with Peru) left.",
        "Peru and Chile (Reuters reported) - a first - left.",
        "CHILE left.",
        "Chile, March 10 and all, left.",
    ],
)
def test_is_no_dateline(text: str) -> None:
    assert texts(text) == [text]


def test_colon_further_down_is_a_speaker() -> None:
    assert texts("Chile left.\n\nRUIZ: We leave.") == ["Chile left.", "RUIZ: We leave."]


def test_title_is_sentence_zero_and_has_its_own_offsets() -> None:
    title, text = sentences("Chile left Peru.", title=" Chile leaves. What now? ")

    assert (title.index, title.part, title.start, title.end, title.is_headline) == (0, Part.TITLE, 1, 24, True)
    assert (text.index, text.part, text.start, text.is_headline) == (1, Part.TEXT, 0, False)


def test_text_without_title_begins_at_zero() -> None:
    assert [sentence.index for sentence in sentences("Chile left. Peru stayed.")] == [0, 1]


@pytest.mark.parametrize(
    ("line", "is_headline"),
    [
        ("A new start", True),
        ("On trade and fishing:", True),
        ("Ruiz greets Soto at the airport [Photo desk]", True),
        ("READ MORE: Talks address ‘risk of war’", True),
        ("Ruiz met Soto.", False),
        ("“Ruiz met Soto.”", False),
        ("Who met Soto?", False),
        ("Ruiz, who met Soto,", False),
        ("The minister said in a long speech to the people of the town that he would do this:", False),
        (" ".join(["word"] * 40), False),
    ],
)
def test_headline_like(line: str, is_headline: bool) -> None:
    assert sentences(f"{line}\n\nChile left.")[0].is_headline is is_headline


def test_each_line_is_a_paragraph() -> None:
    found = sentences("A new start\nRuiz met Soto. Both left.\n\nPeru stayed.")

    assert [sentence.paragraph for sentence in found] == [1, 2, 2, 3]


def test_wrapped_lines_are_one_paragraph() -> None:
    text = (
        "Chile closed its border with Peru on Monday after a dispute over\n"
        "fishing rights, officials in Santiago said. The foreign minister of\n"
        "Peru asked Chile to think again, and promised talks.\n\nThe border reopened."
    )

    found = sentences(text)

    assert len(found) == 3
    assert [sentence.paragraph for sentence in found] == [1, 1, 2]
    assert found[1].text.endswith("promised talks.")


def test_lines_that_are_not_wrapped_stay_apart() -> None:
    assert texts("Chile closes its border with Peru\nPeru protests\nBorder trade stops") == [
        "Chile closes its border with Peru",
        "Peru protests",
        "Border trade stops",
    ]


def test_bullets_are_left_out() -> None:
    assert texts("- Chile left.\n• Peru stayed.\n1. Ecuador waits.") == [
        "Chile left.",
        "Peru stayed.",
        "Ecuador waits.",
    ]


@given(
    st.text(max_size=300)
    | st.text(alphabet='aA1.!?"”’ \n\r-–(:,', max_size=80)
    | st.lists(
        st.sampled_from(["LIMA", "(Reuters)", "-", "U.S.", "Gen.", "No.", "“", ".”", "Chile", "said", ".", "\n"])
    ).map(" ".join)
)
def test_offsets_hold_for_any_text(text: str) -> None:
    found = sentences(text)

    assert all(text[s.start : s.end] == s.text for s in found)
    assert all(s.text.strip() == s.text != "" for s in found)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert [s.index for s in found] == list(range(len(found)))
    # Only bullets and white space stand outside the sentences.
    covered = sum(sum(not c.isspace() for c in s.text) for s in found)
    assert covered <= sum(not c.isspace() for c in text)


@pytest.mark.parametrize(
    "piece",
    ["a. ", "a.b", ". ", ".”", "?' A", "a\nb\n", " \n", "MOSCOW ", ".", "…", "(A", "A-", " ", "\xa0\t", "- ", "1. "],
)
def test_takes_linear_time(piece: str) -> None:
    text = piece * (100_000 // len(piece))
    began = time.perf_counter()

    sentences(text)

    # Measured at 0.3 s for the slowest; a candidate pattern without possessive runs took 280 s for "." * 100,000.
    assert time.perf_counter() - began < 5

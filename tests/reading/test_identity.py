"""Which texts are the same article."""
# ruff: noqa: RUF001 - the look-alikes are the point

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations_db.reading.identity import article_id, normalise


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chile’s offer", "Chile's offer"),
        ("“No,” he said", '"No," he said'),
        ("Chile´s offer", "Chile's offer"),
        ("Peru–Chile talks", "Peru-Chile talks"),
        ("Peru\u00a0and  Chile\r\nmet", "Peru and Chile met"),
        ("cafe\u0301", "caf\u00e9"),
        ("Rus\u00adsia", "Russia"),
        ("\ufeffChile left", "Chile left"),
        ("wait…", "wait..."),
        (" Chile left. ", "Chile left."),
    ],
)
def test_same_article(one: str, other: str) -> None:
    assert article_id("", one) == article_id("", other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Chile left.", "Chile left!"),
        ("Chile left", "chile left"),
        ("Chile left Peru", "Peru left Chile"),
        ("2 men", "3 men"),
        ("a b", "ab"),
    ],
)
def test_other_article(one: str, other: str) -> None:
    assert article_id("", one) != article_id("", other)


def test_title_is_part_of_the_article() -> None:
    assert article_id("Chile", "left") != article_id("", "left")
    assert article_id("Chile", "left") != article_id("", "Chile left")


@given(st.text())
def test_normalising_twice_is_normalising_once(text: str) -> None:
    assert normalise(normalise(text)) == normalise(text)


def test_takes_any_text() -> None:
    assert len(article_id("\ud800", "\x00")) == 32

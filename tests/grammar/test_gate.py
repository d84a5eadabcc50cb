"""The gate: closed for sentences that cannot give an event, open for all that could."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from relations_db.actors import find_actors
from relations_db.grammar.gate import Gate
from relations_db.records import Article, Problem
from relations_db.segmenting import segment

if TYPE_CHECKING:
    from relations_db.pipeline import Resources

OPEN = [
    "Norway imposed sanctions on Chad.",
    "Chad is furious with Norway over the raid.",
    "The two countries, Norway and Chad, put a treaty in place.",
]
SHUT = [
    "The harvest was poor in most valleys.",
    "Norwegian rivers are long and cold.",
    "Norway and Chad are far from each other.",
]


@pytest.fixture(scope="module")
def gate(resources: Resources) -> Gate:
    return Gate(resources.words, resources.lexicon)


def opens(gate: Gate, resources: Resources, text: str) -> bool:
    article = Article(article_id="x", text=text, published=date(2020, 6, 15))
    problems: list[Problem] = []
    (named,) = find_actors(segment([article]), resources.gazetteer, problems.append)
    return gate.opens(named.sentences[0])


@pytest.mark.parametrize("text", OPEN)
def test_opens(text: str, gate: Gate, resources: Resources) -> None:
    assert opens(gate, resources, text)


@pytest.mark.parametrize("text", SHUT)
def test_stays_shut(text: str, gate: Gate, resources: Resources) -> None:
    assert not opens(gate, resources, text)

"""Sentences of the examples with words shuffled, cut and strewn in: whatever comes out, nothing raises."""

from __future__ import annotations

import random
from datetime import date
from typing import TYPE_CHECKING

from relations_db.pipeline import code_articles, load_resources
from relations_db.reading import read_articles
from relations_db.records import Article, GivenActor
from relations_db.segmenting import segment

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relations_db.records import Problem

STREWN = [
    "Norway",
    "Chad",
    "the",
    "of",
    "to",
    "for",
    "in",
    "with",
    "and",
    "or",
    "which",
    "whose",
    "who",
    "said",
    "would",
    "has",
    "been",
    "is",
    "not",
    "(",
    ")",
    ",",
    ";",
    "'",
    "“",
    "back",
    "help",
    "'s",
    "if",
]
COUNT = 1500


def ignore(_: Problem) -> None:
    """Problems are not what is tested."""


def disturb(words: list[str], chance: random.Random) -> list[str]:
    """Cut a piece out, shuffle it now and then, and strew words in."""
    start = chance.randrange(len(words))
    piece = words[start : start + chance.randint(1, 25)]
    if chance.random() < 0.3:
        chance.shuffle(piece)
    for _ in range(chance.randint(0, 5)):
        piece.insert(chance.randint(0, len(piece)), chance.choice(STREWN))
    return piece


def write_articles() -> Iterator[Article]:
    """Yield each disturbed sentence as a text, as a headline, and with its ends marked as actors."""
    chance = random.Random(20261122)
    articles = read_articles(["examples"], published=None, outlet=None, report=ignore)
    sentences = [
        sentence.words for segmented in segment(articles) for sentence in segmented.sentences if sentence.words
    ]
    for number in range(COUNT):
        text = " ".join(disturb(list(chance.choice(sentences)), chance))
        actors = (GivenActor(id="S", start=0, end=1), GivenActor(id="T", start=len(text) - 1, end=len(text)))
        yield Article(article_id=f"{number}", text=text, published=date(2020, 6, 15))
        yield Article(article_id=f"{number}t", title=text, text="", published=None)
        yield Article(article_id=f"{number}g", text=text, published=None, given_actors=actors)


def test_words_in_any_order_are_survived() -> None:
    articles = list(write_articles())
    coded = list(code_articles(articles, load_resources(), ignore))
    assert len(coded) == len(articles)
    assert any(one.events for one in coded)

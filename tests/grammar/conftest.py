"""Seeds and words are loaded once; `read` gives the grammar of one sentence, whether or not it could give an event."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from relations_db.actors import find_actors
from relations_db.grammar.clauses import parse_sentence
from relations_db.grammar.governing import governing_verbs
from relations_db.grammar.knowledge import Knowledge
from relations_db.pipeline import Resources, load_resources
from relations_db.records import Article, Problem
from relations_db.segmenting import segment

from .notation import Reading

Read = Callable[[str], Reading]


def refuse(problem: Problem) -> None:
    pytest.fail(str(problem))


@pytest.fixture(scope="session")
def resources() -> Resources:
    return load_resources()


@pytest.fixture(scope="session")
def read(resources: Resources) -> Read:
    """Read a sentence; one that begins with `# ` as a headline."""
    knowledge = Knowledge(resources.words, governing_verbs(resources.lexicon))

    def read_one(sentence: str) -> Reading:
        is_title = sentence.startswith("# ")
        title, text = (sentence[2:], "") if is_title else ("", sentence)
        article = Article(article_id="x", title=title, text=text, published=date(2020, 6, 15))
        (named,) = find_actors(segment([article]), resources.gazetteer, refuse)
        assert len(named.sentences) == 1, "one sentence at a time"
        return Reading(named.sentences[0], parse_sentence(named.sentences[0], knowledge))

    return read_one

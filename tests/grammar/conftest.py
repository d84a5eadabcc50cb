"""Seeds and words are loaded once; `read` gives the grammar of one sentence by way of the pipeline."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from relations_db.pipeline import Resources, find_clauses, load_resources
from relations_db.records import Article, Problem

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

    def read_one(sentence: str) -> Reading:
        is_title = sentence.startswith("# ")
        title, text = (sentence[2:], "") if is_title else ("", sentence)
        article = Article(article_id="x", title=title, text=text, published=date(2020, 6, 15))
        (parsed,) = find_clauses([article], resources, refuse)
        assert len(parsed.sentences) == 1, "one sentence at a time"
        parse = parsed.sentences[0].parse
        assert parse is not None, f"the gate holds no trigger for: {sentence}"
        return Reading(parsed.sentences[0].named, parse)

    return read_one

"""The gazetteer is loaded once, as it is never changed; `read` finds the mentions of a text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from relations_db.actors.finding import find_actors
from relations_db.actors.gazetteer import Gazetteer, load_gazetteer
from relations_db.records import Article, Mention, Problem
from relations_db.segmenting import segment

if TYPE_CHECKING:
    from datetime import date


def refuse(problem: Problem) -> None:
    pytest.fail(str(problem))


class Read(Protocol):
    def __call__(
        self, text: str, *, title: str = "", published: date | None = None, names: Gazetteer | None = None
    ) -> list[Mention]: ...


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer()


@pytest.fixture(scope="session")
def read(gazetteer: Gazetteer) -> Read:
    def mentions_of(
        text: str, *, title: str = "", published: date | None = None, names: Gazetteer | None = None
    ) -> list[Mention]:
        article = Article(article_id="x", text=text, title=title, published=published)
        (named,) = find_actors(segment([article]), names or gazetteer, refuse)
        return [mention for sentence in named.sentences for mention in sentence.mentions]

    return mentions_of

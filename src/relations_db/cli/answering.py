"""Documents to answers, one for one and in order.

In: documents as they are read, refused ones among them. Out: for each the coded article, if there is one, and all
problems. Nothing waits for the next document, so that `code` can stand in a pipe.
"""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from relations_db.pipeline import code_articles, load_resources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from relations_db.reading import Document
    from relations_db.records import Article, Coded, Problem


class Answer(NamedTuple):
    """What is known of one document."""

    id: bytes
    """The caller's id, as JSON."""
    coded: Coded | None
    problems: tuple[Problem, ...]


def answer_documents(documents: Iterable[Document], names: Path | None, *, is_given: bool) -> Iterator[Answer]:
    """Code the documents, with the user's own `names` beside ours; with `is_given` the actors in them are the only ones."""
    waiting: deque[Document] = deque()
    problems: list[Problem] = []
    articles = (_with_actors(article, is_given=is_given) for article in _readable(documents, waiting))
    for coded in code_articles(articles, load_resources(names), problems.append):
        yield from _refusals(waiting)
        document = waiting.popleft()
        yield Answer(document.id, coded, (*document.problems, *problems))
        problems.clear()
    yield from _refusals(waiting)


def _readable(documents: Iterable[Document], waiting: deque[Document]) -> Iterator[Article]:
    """Yield the articles, and leave every document in the queue of those that wait for their answer."""
    for document in documents:
        waiting.append(document)
        if document.article is not None:
            yield document.article


def _refusals(waiting: deque[Document]) -> Iterator[Answer]:
    while waiting and waiting[0].article is None:
        document = waiting.popleft()
        yield Answer(document.id, None, document.problems)


def _with_actors(article: Article, *, is_given: bool) -> Article:
    """Return the article with the actors that count: its own, none, or those still to be found (None)."""
    if is_given:
        return replace(article, given_actors=article.given_actors or ())
    return replace(article, given_actors=None)

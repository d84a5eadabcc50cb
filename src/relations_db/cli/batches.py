"""Articles in batches, coded by one process or by several.

In: articles. Out: batches of coded articles with their problems, in the order of the articles whatever the number of
processes. At most two batches a process wait to be stored, so that an archive of any size fits.
"""

from __future__ import annotations

from collections import deque
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from relations_db.pipeline import code_articles, load_resources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future
    from pathlib import Path

    from relations_db.pipeline import Resources
    from relations_db.records import Article, Coded, Problem

# What a process codes at a time; `loading` stores several such batches together.
ARTICLES_A_BATCH = 50


class CodedBatch(NamedTuple):
    """Articles to be stored in one transaction."""

    coded: tuple[Coded, ...]
    problems: tuple[Problem, ...]


def code_in_batches(articles: Iterable[Article], jobs: int, names: Path | None = None) -> Iterator[CodedBatch]:
    """Yield the articles, coded, a batch at a time; `names` are the user's own."""
    batches = _cut(articles)
    if jobs == 1:
        yield from (code_batch(batch, names) for batch in batches)
    else:
        yield from _code_side_by_side(batches, jobs, names)


def code_batch(articles: tuple[Article, ...], names: Path | None = None) -> CodedBatch:
    """Code one batch with the resources of this process."""
    problems: list[Problem] = []
    return CodedBatch(tuple(code_articles(articles, shared_resources(names), problems.append)), tuple(problems))


@cache
def shared_resources(names: Path | None = None) -> Resources:
    """Load the resources once a process."""
    return load_resources(names)


def _cut(articles: Iterable[Article]) -> Iterator[tuple[Article, ...]]:
    remaining = iter(articles)
    while batch := tuple(islice(remaining, ARTICLES_A_BATCH)):
        yield batch


def _code_side_by_side(batches: Iterator[tuple[Article, ...]], jobs: int, names: Path | None) -> Iterator[CodedBatch]:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - 20 ms, for those who ask for it

    waiting: deque[Future[CodedBatch]] = deque()
    with ProcessPoolExecutor(jobs) as pool:
        for batch in batches:
            waiting.append(pool.submit(code_batch, batch, names))
            if len(waiting) >= 2 * jobs:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

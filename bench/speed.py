"""Sentences a second, stage by stage: `python bench/speed.py [PATH...]`, by default the examples.

Prints one line a stage and one for all of them; the best of three rounds, as other programs share the machine.
"""

from __future__ import annotations

import sys
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

from relations_db.actors import find_actors
from relations_db.coding import code_events
from relations_db.dating import date_events
from relations_db.grammar import parse_articles
from relations_db.pipeline import load_resources
from relations_db.reading import read_articles
from relations_db.segmenting import segment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from relations_db.records import Article, Problem

T = TypeVar("T")
SENTENCES_AT_LEAST = 4000
ROUNDS = 3


def main() -> None:
    articles = gather(sys.argv[1:] or ["examples"])
    rounds = [time_stages(articles) for _ in range(ROUNDS)]
    count = sum(len(segmented.sentences) for segmented in segment(articles))
    best = {name: min(times[name] for times in rounds) for name in rounds[0]}
    best["all stages"] = min(sum(times.values()) for times in rounds)
    print(f"{len(articles):,} articles, {count:,} sentences")
    for name, seconds in best.items():
        print(f"{name:<12}{seconds:8.3f} s {count / seconds:12,.0f} sentences a second")


def gather(paths: list[str]) -> list[Article]:
    """Read the articles, and repeat them until they are worth measuring."""
    articles = list(read_articles(paths, published=None, outlet=None, report=ignore))
    count = sum(len(segmented.sentences) for segmented in segment(articles))
    if count == 0:
        sys.exit(f"There is nothing to measure in {', '.join(paths)}.")
    return articles * max(1, -(-SENTENCES_AT_LEAST // count))


def time_stages(articles: list[Article]) -> dict[str, float]:
    """Run each stage over all articles before the next one begins, and return the seconds of each."""
    seeds = load_resources()
    times: dict[str, float] = {}
    segmented = timed(times, "segmenting", lambda: segment(articles))
    named = timed(times, "actors", lambda: find_actors(segmented, seeds.gazetteer, ignore))
    parsed = timed(times, "grammar", lambda: parse_articles(named, seeds.words, seeds.lexicon, ignore))
    coded = timed(times, "coding", lambda: code_events(parsed, seeds.lexicon, ignore))
    timed(times, "dating", lambda: date_events(coded, ignore))
    return times


def timed(times: dict[str, float], name: str, run: Callable[[], Iterable[T]]) -> list[T]:
    began = perf_counter()
    result = list(run())
    times[name] = perf_counter() - began
    return result


def ignore(_: Problem) -> None:
    """Problems are not what is measured."""


if __name__ == "__main__":
    main()

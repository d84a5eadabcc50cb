"""Sentences a second, stage by stage: `python bench/speed.py [PATH...]`, by default the examples.

Prints a line for a bare tokenisation by one regular expression, which is the limit of what Python can do, one for each stage and
one for all of them, with their shares; the best of three rounds, as other programs share the machine. Times are those of
this process alone (CPU), so that what else runs distorts little.
"""

from __future__ import annotations

import re
import sys
from time import process_time
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
STAGES = ("segmenting", "actors", "grammar", "coding", "dating")
TOKEN = re.compile(r"\w+|[^\w\s]")


def main() -> None:
    articles = gather(sys.argv[1:] or ["examples"])
    rounds = [time_stages(articles) for _ in range(ROUNDS)]
    count = sum(len(segmented.sentences) for segmented in segment(articles))
    best = {name: min(times[name] for times in rounds) for name in rounds[0]}
    total = min(sum(times[name] for name in STAGES) for times in rounds)
    best["all stages"] = total
    words = sum(len(TOKEN.findall(article.text)) for article in articles)
    print(f"{len(articles):,} articles, {count:,} sentences, {words:,} words")
    for name, seconds in best.items():
        told = f"{name:<14}{seconds:8.3f} s {seconds / total:7.1%} {count / seconds:12,.0f} sentences"
        print(f"{told} {len(articles) / seconds:10,.0f} articles a second")


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
    timed(times, "bare tokens", lambda: (TOKEN.findall(article.text) for article in articles))
    segmented = timed(times, "segmenting", lambda: segment(articles))
    named = timed(times, "actors", lambda: find_actors(segmented, seeds.gazetteer, ignore))
    parsed = timed(times, "grammar", lambda: parse_articles(named, seeds.words, seeds.lexicon, ignore))
    coded = timed(times, "coding", lambda: code_events(parsed, seeds.lexicon, ignore))
    timed(times, "dating", lambda: date_events(coded, ignore))
    return times


def timed(times: dict[str, float], name: str, run: Callable[[], Iterable[T]]) -> list[T]:
    began = process_time()
    result = list(run())
    times[name] = process_time() - began
    return result


def ignore(_: Problem) -> None:
    """Problems are not what is measured."""


if __name__ == "__main__":
    main()

"""The stages in order; nothing else decides the order.

In: articles, and the resources that the stages read. Out: the same articles, coded. A stage that skips something
tells the report; an exception is a bug and is not caught.
"""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import TYPE_CHECKING

from relations_db.actors import find_actors, load_gazetteer
from relations_db.coding import code_events
from relations_db.dating import date_events
from relations_db.grammar import load_words, parse_articles
from relations_db.lexicon import load_lexicon
from relations_db.segmenting import segment

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from relations_db.actors import Gazetteer
    from relations_db.grammar import Words
    from relations_db.lexicon.rules import Lexicon
    from relations_db.records import Article, Coded, Parsed, Report


@dataclass(frozen=True, slots=True, kw_only=True)
class Resources:
    """What the stages look up: names, words and rules, read once and never changed."""

    gazetteer: Gazetteer
    words: Words
    lexicon: Lexicon


def load_resources(names: Path | None = None) -> Resources:
    """Load the seeds and a user's own names, compiled or out of the cache; raise RelationsError where they are wrong.

    They live as long as the process, so the garbage collector is told not to walk them again and again: a tenth of all time.
    """
    resources = Resources(gazetteer=load_gazetteer(own=names), words=load_words(), lexicon=load_lexicon())
    gc.freeze()
    return resources


def code_articles(articles: Iterable[Article], resources: Resources, report: Report) -> Iterator[Coded]:
    """Send articles through all stages, one at a time and in order."""
    return find_events(find_clauses(articles, resources, report), resources, report)


def find_clauses(articles: Iterable[Article], resources: Resources, report: Report) -> Iterator[Parsed]:
    """Send articles through the stages that read: sentences, actors, clauses."""
    segmented = segment(articles)
    named = find_actors(segmented, resources.gazetteer, report)
    return parse_articles(named, resources.words, resources.lexicon, report)


def find_events(parsed: Iterable[Parsed], resources: Resources, report: Report) -> Iterator[Coded]:
    """Send parsed articles through the stages that understand: events, dates."""
    coded = code_events(parsed, resources.lexicon, report)
    return date_events(coded, report)

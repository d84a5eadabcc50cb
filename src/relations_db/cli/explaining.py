"""The text of an explanation.

In: a text and its publication date. Out: lines for people. What the grammar and the rules did is told by
`coding.explain`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from relations_db.cli.progress import say_problem
from relations_db.cli.telling import say_dates
from relations_db.coding.explain import render_trace
from relations_db.pipeline import find_clauses, find_events, load_resources
from relations_db.reading import article_id
from relations_db.records import Article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from pathlib import Path

    from relations_db.records import CodedEvent, Interval, Mention, NamedSentence, Problem


def explain_text(text: str, published: date | None, names: Path | None = None) -> Iterator[str]:
    """Yield the explanation of every sentence of the text."""
    resources = load_resources(names)
    problems: list[Problem] = []
    article = Article(article_id=article_id("", text), text=text, published=published)
    (parsed,) = find_clauses([article], resources, problems.append)
    (coded,) = find_events([parsed], resources, problems.append)
    for sentence in parsed.sentences:
        here = [event for event in coded.events if event.sentence_index == sentence.named.sentence.index]
        yield click.style(sentence.named.sentence.text, bold=True)
        yield from _tell_mentions(sentence.named)
        yield from render_trace(sentence, here, resources.lexicon)
        yield from _tell_dates(here)
    yield from (say_problem(problem) for problem in problems)


def _tell_mentions(named: NamedSentence) -> Iterator[str]:
    if not named.mentions:
        yield "  no mention of an actor"
    else:
        yield "  mentions"
        yield from _align([_mention_cells(mention) for mention in named.mentions])
    for first, last in named.topics:
        yield f"    no actor here: '{' '.join(named.sentence.words[first:last])}'"


def _mention_cells(mention: Mention) -> tuple[str, ...]:
    actor = mention.actor if mention.sector is None else f"{mention.actor} {mention.sector}"
    stands_for = "" if mention.antecedent is None else f"for '{mention.antecedent}'"
    return (f"{mention.start}-{mention.end}", f"'{mention.text}'", actor, mention.form, mention.name_id, stands_for)


def _align(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """Yield the rows with their cells below each other."""
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"    {'  '.join(cells)}".rstrip()


def _tell_dates(events: Sequence[CodedEvent]) -> Iterator[str]:
    for event in events:
        yield f"  date of {event.source.actor} > {event.target.actor} {event.cameo}: {_say_interval(event.date)}"
        if event.planned is not None:
            yield f"    planned for {_say_interval(event.planned)}"


def _say_interval(interval: Interval | None) -> str:
    if interval is None:
        return "not looked for"
    words = "" if interval.text is None else f" from '{interval.text}'"
    dates = say_dates(interval.start, interval.end, interval.precision)
    return f"{dates} (precision {interval.precision}, basis {interval.basis}){words}"

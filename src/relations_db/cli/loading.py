"""One run of the loader: read, code, store, batch by batch.

In: what to read, and a database URL. Out: the outcome, for the summary. Every batch is one transaction, so that a
killed run leaves whole articles, and the next run finishes the work.
"""

from __future__ import annotations

import shlex
import sys
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

import click

from relations_db.cli.batches import code_in_batches
from relations_db.cli.progress import Progress
from relations_db.cli.versions import read_versions
from relations_db.errors import RelationsError
from relations_db.reading import expand, read_articles
from relations_db.store import SaveCounts, open_store

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from pathlib import Path

    from relations_db.records import Article, Problem
    from relations_db.store import LoadId, Store


_BATCHES_A_SAVE = 8
"""400 articles a transaction: each group of mentions that a transaction touches is merged anew, so few are quicker than
many, and a killed load loses some seconds of work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Intake:
    """What to read, and what to take for granted where an article does not say."""

    paths: tuple[str, ...]
    published: date | None
    outlet: str | None
    names: Path | None = None
    """The user's own names of actors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a load did."""

    place: str
    """The database, without its password."""
    counts: SaveCounts
    problems: tuple[tuple[str, int], ...]
    """Number of problems by code, sorted."""
    undated_article_count: int


@dataclass(slots=True)
class _Tally:
    """Counts that grow while the articles pass: the one thing in a load that changes."""

    progress: Progress
    undated: int = 0
    by_code: Counter[str] = field(default_factory=Counter)
    waiting: list[Problem] = field(default_factory=list)

    def report(self, problem: Problem) -> None:
        """Show a problem and keep it for the next batch."""
        self.by_code[problem.code] += 1
        self.waiting.append(problem)
        self.progress.show_problem(problem, self.by_code[problem.code])

    def watch(self, articles: Iterable[Article]) -> Iterator[Article]:
        """Pass the articles on and count those without a date."""
        for article in articles:
            self.undated += article.published is None
            yield article

    def take_problems(self) -> tuple[Problem, ...]:
        """Return the problems since the last batch."""
        taken = tuple(self.waiting)
        self.waiting.clear()
        return taken


def load_articles(intake: Intake, url: str, jobs: int) -> Outcome:
    """Load all that the paths hold; raise RelationsError where none of them is there or the database cannot be used."""
    if not any(expand(path) for path in intake.paths):
        raise RelationsError(f"Nothing is there to load: no file or folder fits {shlex.join(intake.paths)}.")
    with open_store(url, create=True) as store:
        for notice in store.notices:
            click.echo(notice, err=True)
        tally = _Tally(Progress(is_live=sys.stderr.isatty()))
        counts = _load_into(store, intake, jobs, tally)
        return Outcome(
            place=store.engine.url.render_as_string(hide_password=True),
            counts=counts,
            problems=tuple(sorted(tally.by_code.items())),
            undated_article_count=tally.undated,
        )


def _load_into(store: Store, intake: Intake, jobs: int, tally: _Tally) -> SaveCounts:
    versions = read_versions(intake.names)
    own = () if intake.names is None else ("--names", str(intake.names))
    load_id = store.begin_load(shlex.join(("load", *intake.paths, *own)), versions)
    counts = _save_batches(store, load_id, intake, jobs, tally)
    counts += store.save(load_id, (), tally.take_problems())
    store.finish_load(load_id, counts)
    tally.progress.close()
    return counts


def _save_batches(store: Store, load_id: LoadId, intake: Intake, jobs: int, tally: _Tally) -> SaveCounts:
    articles = read_articles(intake.paths, published=intake.published, outlet=intake.outlet, report=tally.report)
    counts = SaveCounts()
    batches = code_in_batches(tally.watch(articles), jobs, intake.names)
    while together := tuple(islice(batches, _BATCHES_A_SAVE)):
        for problem in (problem for batch in together for problem in batch.problems):
            tally.report(problem)
        coded = tuple(each for batch in together for each in batch.coded)
        counts += store.save(load_id, coded, tally.take_problems())
        tally.progress.show_counts(counts)
    return counts

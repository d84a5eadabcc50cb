"""One run of the recoder: read out of the database, code, store in place of what was there.

In: a database URL and which articles. Out: counts and changes of events. Every batch is one transaction, so that a
killed run leaves each article as it was or as it shall be; the next run does the rest.
"""

from __future__ import annotations

import shlex
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from relations_db.cli.batches import code_in_batches
from relations_db.cli.progress import Progress
from relations_db.cli.versions import read_versions
from relations_db.store import SaveCounts, open_store
from relations_db.store.ledger import Change, Ledger, list_changes
from relations_db.store.shelf import Choice, count_articles, read_stored

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from relations_db.store import Store, Versions


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What the user asked for."""

    since: date | None
    outlet: str | None
    everything: bool
    names: Path | None
    jobs: int


class Recoded(NamedTuple):
    """What a recoding did."""

    counts: SaveCounts
    changes: Sequence[Change]


def recode_articles(url: str, task: Task) -> Recoded:
    """Code the articles of a task again; raise RelationsError where there is no database or no such outlet."""
    versions = read_versions(task.names)
    choice = Choice(other_than=None if task.everything else versions, since=task.since, outlet=task.outlet)
    with open_store(url, create=False) as store:
        ledger = Ledger()
        counts = SaveCounts()
        if count_articles(store, choice):
            counts = _recode(store, choice, task, versions, ledger)
        with store.engine.connect() as connection, connection.begin():
            return Recoded(counts, list_changes(connection, ledger))


def _recode(store: Store, choice: Choice, task: Task, versions: Versions, ledger: Ledger) -> SaveCounts:
    load_id = store.begin_load(shlex.join(_say_call(task)), versions)
    progress = Progress(is_live=sys.stderr.isatty())
    counts = SaveCounts()
    for batch in code_in_batches(read_stored(store, choice), task.jobs, task.names):
        counts += store.recode(load_id, batch.coded, ledger)
        progress.show_counts(counts)
    store.finish_load(load_id, counts)
    progress.close()
    return counts


def _say_call(task: Task) -> tuple[str, ...]:
    """Return the call as `bi_load` keeps it."""
    options = (("--since", task.since), ("--outlet", task.outlet), ("--names", task.names))
    given = (word for name, value in options if value is not None for word in (name, str(value)))
    return ("recode", *given, *(("--all",) if task.everything else ()))

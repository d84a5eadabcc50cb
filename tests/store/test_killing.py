"""A loader killed at any statement leaves whole batches, and running it again ends in the same database."""

from __future__ import annotations

import os
import signal
from datetime import date
from itertools import count

from sqlalchemy import delete, event
from store_cases import VERSIONS, make_article, make_coded, make_event, on_day, picture, read

from relations_db.records import Problem
from relations_db.schema import metadata
from relations_db.store import SaveCounts, open_store
from relations_db.store.opening import connected
from relations_db.store.upkeep import check_database

POINTS = 9
"""How many moments between the first statement and the last are tried on each database."""

BATCHES = [
    [
        make_coded(make_article("One."), make_event(), make_event("EU", "RUS", "163", instruments=("visa",))),
        make_coded(
            make_article("Two.", outlet="The Bogota Mail", published=date(2017, 3, 9)), make_event(confidence=0.4)
        ),
    ],
    [
        # An earlier article and another day: the first event changes its id and its evidence.
        make_coded(make_article("Three.", published=date(2017, 3, 8)), make_event(confidence=0.95)),
        make_coded(make_article("Four."), make_event(date=on_day(date(2017, 3, 1)))),
    ],
    [
        # The first article comes back with an earlier date and without its sanction.
        make_coded(make_article("One.", published=date(2017, 3, 2)), make_event(date=on_day(date(2017, 3, 1)))),
    ],
]


def test_a_killed_load_is_finished_by_the_next(database: str) -> None:
    statements = load(database)
    whole = picture(database)
    assert len(whole["event"]) == 2
    assert len(whole["event_alias"]) > 0
    seen = set()
    for point in range(POINTS):
        empty(database)
        kill_load(database, 2 + point * (statements - 3) // (POINTS - 1))
        articles = len(read(database, "bi_article", "article_id"))
        problems = len(read(database, "bi_problem", "problem_id"))
        seen.add((articles, problems))
        assert check_database(database) == ()
        load(database)
        assert picture(database) == whole
    # Articles and problems of a batch come together or not at all, and the points lie in different batches.
    assert seen <= {(0, 0), (2, 1), (4, 2), (4, 3)}
    assert len(seen) >= 3


def load(url: str, last: int = 0) -> int:
    """Load all batches, or die before a statement; return how many statements it took."""
    with open_store(url, create=True) as store:
        statements = count(1)

        def stop(*_arguments: object) -> None:
            if next(statements) == last:
                os.kill(os.getpid(), signal.SIGKILL)

        event.listen(store.engine, "before_cursor_execute", stop)
        event.listen(store.engine, "commit", stop)
        load_id = store.begin_load("load examples", VERSIONS)
        counts = SaveCounts()
        for number, batch in enumerate(BATCHES):
            counts += store.save(load_id, batch, [Problem("empty_file", "Nothing in it.", f"{number}.txt")])
        store.finish_load(load_id, counts)
        return next(statements) - 1


def kill_load(url: str, last: int) -> None:
    """Let a process of its own load until it kills itself."""
    child = os.fork()
    if child == 0:
        try:
            load(url, last)
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), "the load came to its end"
    assert os.WTERMSIG(status) == signal.SIGKILL


def empty(url: str) -> None:
    """Delete all rows that a load writes."""
    with connected(url, create=False) as engine, engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            if table.name not in {"actor", "event_type", "seed_file"}:
                connection.execute(delete(table))

"""What the `db` commands do.

In: a database URL. Out: sentences for the user. Refuses, with a RelationsError: a database that is not there, is newer
than the program or belongs to another; a revision that does not exist.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from relations_db.errors import RelationsError
from relations_db.schema import article, event, event_mention, load, problem
from relations_db.store import checking, chronicles, migrating, reference
from relations_db.store.engine import begin_writing, show_url
from relations_db.store.opening import connected, refuse_unknown

if TYPE_CHECKING:
    from sqlalchemy import Connection


def upgrade_database(url: str) -> tuple[str, ...]:
    """Bring schema and reference rows up to date and return what was done."""
    with connected(url, create=True) as engine, engine.connect() as connection:
        shown, head = show_url(engine.url), migrating.head_revision()
        before = migrating.read_revision(connection)
        refuse_unknown(connection, before)
        migrating.upgrade(connection)
        with begin_writing(connection):
            count = reference.sync_reference(connection)
            if count or before != head or checking.count_differences(connection):
                chronicles.rebuild(connection)
        done = f"{shown} is at schema {head}" + ("." if before == head else f", from {before or 'empty'}.")
        return (done, f"{count} reference rows changed.")


def downgrade_database(url: str, revision: str) -> str:
    """Take the schema back and return a sentence that says so."""
    with connected(url, create=False) as engine, engine.connect() as connection:
        before = migrating.read_revision(connection)
        refuse_unknown(connection, before)
        _check_revision(revision, before)
        migrating.downgrade(connection, revision)
        return f"{show_url(engine.url)} is at schema {revision}, from {before}."


def describe_database(url: str) -> tuple[str, ...]:
    """Return the schema's revision and the counts of rows."""
    with connected(url, create=False) as engine, engine.connect() as connection:
        revision, head = migrating.read_revision(connection), migrating.head_revision()
        refuse_unknown(connection, revision)
        shown = show_url(engine.url)
        if revision is None:
            return (f"{shown} is empty. Run: relations-db db upgrade",)
        if revision != head:
            return (f"{shown} is at schema {revision}; this program has {head}. Run: relations-db db upgrade",)
        with connection.begin():
            fresh = "up to date" if reference.is_current(connection) else "out of date: run relations-db db upgrade"
            return (f"{shown} is at schema {head}, the newest.", f"Reference rows are {fresh}.", *_count(connection))


def check_database(url: str) -> tuple[str, ...]:
    """Return the faults of a database; an old or empty one is a fault in itself."""
    with connected(url, create=False) as engine, engine.connect() as connection:
        revision, head = migrating.read_revision(connection), migrating.head_revision()
        refuse_unknown(connection, revision)
        if revision != head:
            return (f"It is at schema {revision or 'none'} instead of {head}. Run: relations-db db upgrade",)
        return checking.find_faults(connection)


def _check_revision(revision: str, before: str | None) -> None:
    """Raise RelationsError unless a revision lies below the present one."""
    lower = [known for known in migrating.known_revisions() if before is not None and known < before]
    if revision not in {*lower, "base"}:
        choices = ", ".join(["base", *lower])
        raise RelationsError(f"There is no way back from schema {before or 'none'} to {revision}. Possible: {choices}.")


def _count(connection: Connection) -> tuple[str, ...]:
    """Return how many rows the tables that matter hold."""
    tables = (
        ("articles", article),
        ("mentions", event_mention),
        ("events", event),
        ("loads", load),
        ("problems", problem),
    )
    return tuple(f"{connection.scalar(select(func.count()).select_from(table)):>9,} {name}" for name, table in tables)

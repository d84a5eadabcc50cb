"""Connections to SQLite and PostgreSQL that behave alike: real transactions, foreign keys, writers one at a time.

In: a URL. Out: an engine, and transactions for writing. Refuses a URL that is none, a dialect that is neither, and a
driver that is not installed.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from relations_db.errors import RelationsError

if TYPE_CHECKING:
    from collections.abc import Iterator

_WRITER_LOCK = 5_242_017_311
"""Advisory lock of PostgreSQL that serialises batches: two loaders must not merge one group at the same time."""

_WAIT_SECONDS = 60
"""How long SQLite waits for another writer; a batch takes about a second."""

_CONNECT_SECONDS = 10
"""How long a PostgreSQL server may take to answer; without a limit a wrong host hangs for minutes."""


def parse_url(url: str) -> URL:
    """Return the parsed URL with its driver; raises RelationsError where it is none we can use."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise RelationsError(
            "The database URL cannot be read. Write it like sqlite:///relations.db or "
            "postgresql://user@host/database, with --db or in RELATIONS_DB_URL."
        ) from None
    name = parsed.get_backend_name()
    if name == "postgres":
        parsed = parsed.set(drivername="postgresql")
    if parsed.drivername == "postgresql":
        return parsed.set(drivername="postgresql+psycopg")
    if name not in {"sqlite", "postgresql", "postgres"}:
        raise RelationsError(f"{show_url(parsed)}: {name} is no database we know. Use sqlite:/// or postgresql://.")
    return parsed


def show_url(url: URL) -> str:
    """Return a URL for the eyes of a user: no password, no driver."""
    bare = url.set(drivername=url.get_backend_name()).difference_update_query(["password"])
    return bare.render_as_string(hide_password=True)


def make_engine(url: str) -> Engine:
    """Return an engine that has not connected yet."""
    parsed = parse_url(url)
    sqlite = parsed.get_backend_name() == "sqlite"
    waiting = {"timeout": _WAIT_SECONDS} if sqlite else {}
    if not sqlite and "connect_timeout" not in parsed.query:
        waiting = {"connect_timeout": _CONNECT_SECONDS}
    try:
        engine = create_engine(parsed, connect_args=waiting)
    except NoSuchModuleError:
        raise RelationsError(
            f"{show_url(parsed)}: there is no such driver. Leave it out: sqlite:/// or postgresql://."
        ) from None
    except ModuleNotFoundError as error:
        raise RelationsError(
            f"{show_url(parsed)}: the driver {error.name} is not installed. Run: pip install 'relations-db[postgresql]'"
        ) from None
    if sqlite:
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    """Take transactions over from the driver, which would commit before DDL, and switch foreign keys on."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")


def _begin_sqlite(connection: Connection) -> None:
    """Open the transaction that SQLAlchemy believes open; a writer takes the lock at once instead of failing later."""
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def begin_writing(connection: Connection) -> Iterator[Connection]:
    """Run the body in one transaction, alone among writers; committed at the end, rolled back on any error."""
    with connection.execution_options(writes=True).begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": _WRITER_LOCK})
        yield connection

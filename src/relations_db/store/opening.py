"""Opening a database by its URL, and saying plainly why it cannot be opened.

In: an SQLAlchemy URL. Out: a `Store` whose schema fits this program. Refuses what `open_store` says.
"""

from __future__ import annotations

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import inspect
from sqlalchemy.exc import DatabaseError, DBAPIError, OperationalError

from relations_db.errors import RelationsError
from relations_db.store import migrating, reference
from relations_db.store.engine import begin_writing, make_engine, show_url
from relations_db.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import URL, Connection, Engine

_PERMISSION_DENIED = "42501"
"""SQLSTATE of PostgreSQL for a role that may not do this."""


@contextmanager
def open_store(url: str, *, create: bool) -> Iterator[Store]:
    """Open the database at an SQLAlchemy URL and close it at the end of the `with`.

    With `create` (what `load` passes) an empty or older SQLite database is made or upgraded, and `Store.notices` says
    so; without it (what readers pass) nothing is written and an empty or older one is refused. On PostgreSQL an empty
    or older one is always refused with a message that names `relations-db db upgrade`. Raises RelationsError, without
    passwords in its text, where there is no usable database.
    """
    from relations_db.merging import merge_mentions  # noqa: PLC0415 - `db upgrade` needs none of the coder

    with connected(url, create=create) as engine:
        yield Store(engine=engine, merge=merge_mentions, notices=_make_ready(engine, create=create))


@contextmanager
def connected(url: str, *, create: bool) -> Iterator[Engine]:
    """Give an engine for a database in any state; trouble with the database becomes a RelationsError that names it.

    Without `create` an SQLite file that is not there is refused instead of made.
    """
    engine = make_engine(url)
    try:
        if engine.dialect.name == "sqlite":
            _look_for_file(engine.url, create=create)
        yield engine
    except DBAPIError as error:
        if not _is_trouble(error):
            raise
        raise RelationsError(_explain(engine.url, error)) from None
    finally:
        engine.dispose()


def _make_ready(engine: Engine, *, create: bool) -> tuple[str, ...]:
    """Bring schema and reference rows up to date or refuse, and return what was done."""
    makes = create and engine.dialect.name == "sqlite"
    with engine.connect() as connection:
        revision = migrating.read_revision(connection)
        refuse_unknown(connection, revision)
        if revision == migrating.head_revision():
            return _make_reference_ready(connection, create=create)
        if not makes:
            raise RelationsError(_ask_for_upgrade(engine.url, revision))
        migrating.upgrade(connection)
        _make_reference_ready(connection, create=create)
        _rebuild_chronicles(connection)
        shown = show_url(engine.url)
        return (f"Created {shown}." if revision is None else f"Upgraded {shown} from schema {revision}.",)


def _make_reference_ready(connection: Connection, *, create: bool) -> tuple[str, ...]:
    """Bring the reference rows up to date on SQLite or refuse on PostgreSQL; readers take them as they are."""
    if not create:
        return ()
    with connection.begin():
        if reference.is_current(connection):
            return ()
    if connection.dialect.name != "sqlite":
        raise RelationsError(
            f"{show_url(connection.engine.url)}: countries, organisations and event types are not those of this "
            "program. Run: relations-db db upgrade"
        )
    with begin_writing(connection):
        count = reference.sync_reference(connection)
    if count:
        _rebuild_chronicles(connection)
    return (f"Brought {count} reference rows up to date.",) if count else ()


def _rebuild_chronicles(connection: Connection) -> None:
    """Make anew what follows from the events, after the tables or the reference rows have changed."""
    from relations_db.store import chronicles  # noqa: PLC0415 - readers need none of the merging

    with begin_writing(connection):
        chronicles.rebuild(connection)


def refuse_unknown(connection: Connection, revision: str | None) -> None:
    """Raise RelationsError for a database that is newer than this program, or that belongs to somebody else."""
    shown, head = show_url(connection.engine.url), migrating.head_revision()
    if revision is not None and revision not in migrating.known_revisions():
        raise RelationsError(
            f"{shown}: this database was made by a newer version of relations-db (schema {revision}, this one knows "
            f"up to {head}). Run: pip install --upgrade relations-db"
        )
    if revision is None and connection.dialect.name == "sqlite":
        with connection.begin():
            tables = [name for name in inspect(connection).get_table_names() if name != "alembic_version"]
        if tables:
            raise RelationsError(
                f"{shown}: this SQLite file holds other tables ({', '.join(tables[:3])}) and none of relations-db's. "
                "Name another file with --db."
            )


def _ask_for_upgrade(url: URL, revision: str | None) -> str:
    """Say that a database is empty or old, and which command mends that."""
    if url.get_backend_name() == "sqlite" and revision is None:
        return f"{show_url(url)}: this database is empty. Load articles first: relations-db load PATH"
    state = "is empty" if revision is None else f"has the older schema {revision}"
    return f"{show_url(url)}: this database {state}. Run: relations-db db upgrade"


def _look_for_file(url: URL, *, create: bool) -> None:
    """Raise RelationsError where SQLite would fail with an error that names nothing, or make a file for a reader."""
    if url.database in {None, "", ":memory:"}:
        return
    path = Path(str(url.database))
    if path.is_dir():
        raise RelationsError(f"{show_url(url)}: {path} is a folder, not a database file.")
    if not path.parent.is_dir():
        raise RelationsError(f"{show_url(url)}: there is no folder {path.parent}. Create it or name another file.")
    if not create and not path.exists():
        raise RelationsError(
            f"{show_url(url)}: there is no such database. Load articles first (relations-db load PATH), or name "
            "another one with --db or RELATIONS_DB_URL."
        )


def _is_trouble(error: DBAPIError) -> bool:
    """Tell trouble with the database (gone, locked, full, forbidden, no database at all) from a mistake of ours."""
    if isinstance(error, OperationalError):
        return True
    not_a_database = type(error) is DatabaseError
    return not_a_database or getattr(error.orig, "sqlstate", None) == _PERMISSION_DENIED


def _explain(url: URL, error: DBAPIError) -> str:
    """Return the database's own words, in one line and without the password, behind its name."""
    words = " ".join(str(error.orig).split())
    if url.password:
        words = words.replace(str(url.password), "***")
    return f"{show_url(url)}: {words.rstrip('.')}. Check the address with --db or RELATIONS_DB_URL."

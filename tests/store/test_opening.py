"""A database that cannot be used is refused in one sentence that says what, where and what next."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import create_engine, text

from relations_db.errors import RelationsError
from relations_db.store.engine import make_engine, parse_url, show_url
from relations_db.store.opening import _make_ready, connected
from relations_db.store.upkeep import upgrade_database

if TYPE_CHECKING:
    from collections.abc import Callable


def open_ready(url: str, *, create: bool) -> tuple[str, ...]:
    """What opening says, or the RelationsError it raises."""
    with connected(url, create=create) as engine:
        return _make_ready(engine, create=create)


def change(url: str, statement: str) -> None:
    """Run a statement on a database."""
    engine = create_engine(parse_url(url))
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def test_sqlite_makes_its_database_and_says_so_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'new.db'}"
    assert open_ready(url, create=True) == (f"Created {url}.",)
    assert open_ready(url, create=True) == ()
    assert open_ready(url, create=False) == ()


def test_stale_reference_rows_are_renewed_on_sqlite(sqlite_database: str) -> None:
    change(sqlite_database, "UPDATE actor SET actor_name = 'Gotham' WHERE actor_code = 'PER'")
    change(sqlite_database, "UPDATE seed_file SET content_hash = 'old' WHERE file_name = 'country.csv'")
    assert open_ready(sqlite_database, create=False) == ()
    assert open_ready(sqlite_database, create=True) == ("Brought 1 reference rows up to date.",)
    assert open_ready(sqlite_database, create=True) == ()


def test_stale_reference_rows_are_refused_to_a_loader_on_postgresql(postgres_database: str) -> None:
    change(postgres_database, "UPDATE seed_file SET content_hash = 'old'")
    assert open_ready(postgres_database, create=False) == ()
    with pytest.raises(RelationsError, match="relations-db db upgrade"):
        open_ready(postgres_database, create=True)


@pytest.mark.parametrize("create", [True, False])
def test_an_empty_postgresql_database_is_refused(empty_postgres_database: str, create: bool) -> None:
    with pytest.raises(RelationsError, match=r"is empty\. Run: relations-db db upgrade"):
        open_ready(empty_postgres_database, create=create)


@pytest.mark.parametrize("create", [True, False])
def test_a_newer_database_is_refused(database: str, create: bool) -> None:
    change(database, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(RelationsError, match=r"newer version of relations-db \(schema 9999"):
        open_ready(database, create=create)
    with pytest.raises(RelationsError, match="newer version"):
        upgrade_database(database)


@pytest.mark.parametrize(
    ("make", "create", "message"),
    [
        pytest.param(Path.resolve, False, "no such database. Load articles first", id="missing file, for a reader"),
        pytest.param(Path.mkdir, True, "is a folder", id="folder"),
        pytest.param(
            lambda path: path.write_text("Dear diary, " * 99), True, "file is not a database", id="other file"
        ),
        pytest.param(
            lambda path: path.write_text("Dear diary, " * 99), False, "file is not a database", id="other file read"
        ),
        pytest.param(Path.touch, False, "this database is empty. Load articles", id="empty file, for a reader"),
    ],
)
def test_a_file_that_is_no_database_is_refused(
    tmp_path: Path, make: Callable[[Path], object], create: bool, message: str
) -> None:
    path = tmp_path / "some.db"
    make(path)
    with pytest.raises(RelationsError, match=message) as refusal:
        open_ready(f"sqlite:///{path}", create=create)
    assert str(path) in str(refusal.value)
    assert refusal.value.exit_code == 2


def test_the_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "photos.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE photo (name TEXT)")
    before = path.read_bytes()
    for create in (True, False):
        with pytest.raises(RelationsError, match=r"holds other tables \(photo\)"):
            open_ready(f"sqlite:///{path}", create=create)
    assert path.read_bytes() == before


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(RelationsError, match="there is no folder"):
        open_ready(f"sqlite:///{tmp_path / 'nowhere' / 'some.db'}", create=True)
    assert not (tmp_path / "nowhere").exists()


def test_a_locked_database_is_named(sqlite_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("relations_db.store.engine._WAIT_SECONDS", 0)
    with closing(sqlite3.connect(sqlite_database.removeprefix("sqlite:///"))) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(RelationsError, match="database is locked"):
            open_ready(sqlite_database, create=True)


@pytest.mark.parametrize(
    ("url", "message"),
    [
        pytest.param("relations.db", "cannot be read. Write it like sqlite:///", id="a path"),
        pytest.param("", "cannot be read", id="empty"),
        pytest.param("mysql://ana:secret@localhost/news", "mysql is no database we know", id="other database"),
        pytest.param("sqlite+warp:///some.db", "no such driver", id="unknown driver"),
        pytest.param(
            "postgresql+psycopg2://ana:secret@localhost/news", "psycopg2 is not installed", id="driver not there"
        ),
        pytest.param("postgresql://ana:secret@127.0.0.1:1/news", "127.0.0.1", id="nobody listens"),
        pytest.param("postgresql://ana@/news?host=/nowhere&password=secret", "/nowhere", id="no socket"),
    ],
)
def test_a_url_that_leads_nowhere_is_refused_without_its_password(url: str, message: str) -> None:
    with pytest.raises(RelationsError, match=message) as refusal:
        open_ready(url, create=True)
    assert "secret" not in str(refusal.value)
    assert "\n" not in str(refusal.value)


def test_a_role_without_rights_is_told_so(postgres_database: str) -> None:
    change(postgres_database, "DROP ROLE IF EXISTS relations_test_nobody")
    change(postgres_database, "CREATE ROLE relations_test_nobody LOGIN")
    url = parse_url(postgres_database).set(username="relations_test_nobody", drivername="postgresql")
    with pytest.raises(RelationsError, match="permission denied"):
        open_ready(url.render_as_string(hide_password=False), create=False)
    change(postgres_database, "DROP ROLE relations_test_nobody")


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("sqlite:///relations.db", "sqlite:///relations.db"),
        ("postgresql://ana:secret@db.example/news", "postgresql://ana:***@db.example/news"),
        ("postgres://ana@db.example/news", "postgresql://ana@db.example/news"),
        ("postgresql://db.example/news?password=secret", "postgresql://db.example/news"),
    ],
)
def test_a_url_is_shown_without_driver_and_password(url: str, shown: str) -> None:
    assert show_url(make_engine(url).url) == shown

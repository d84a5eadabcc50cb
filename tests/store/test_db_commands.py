"""`relations-db db upgrade|downgrade|status|check` as a user meets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import create_engine, text

from relations_db.cli.db import db_group
from relations_db.errors import RelationsError
from relations_db.store.engine import parse_url

if TYPE_CHECKING:
    from pathlib import Path


def run(*arguments: str, **environment: str) -> Result:
    """Run a command of the group; a RelationsError, which the command line prints, is the result's exception here."""
    return CliRunner(env={"RELATIONS_DB_URL": None, **environment}).invoke(db_group, list(arguments))


def change(url: str, statement: str) -> None:
    """Run a statement on a database."""
    engine = create_engine(parse_url(url))
    with engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()


def test_upgrade_makes_a_database_and_changes_nothing_the_second_time(empty_database: str) -> None:
    first, second = run("upgrade", "--db", empty_database), run("upgrade", "--db", empty_database)
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "is at schema 0002, from empty." in first.output
    assert "is at schema 0002.\n0 reference rows changed." in second.output
    assert run("check", "--db", empty_database).exit_code == 0


def test_the_url_may_come_from_the_environment_or_the_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("upgrade", RELATIONS_DB_URL="sqlite:///mine.db").exit_code == 0
    assert run("upgrade").exit_code == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["mine.db", "relations.db"]


def test_status_counts_rows(database: str) -> None:
    output = run("status", "--db", database).output
    assert "is at schema 0002, the newest." in output
    assert "Reference rows are up to date." in output
    assert "0 events" in output


def test_status_of_an_older_database_says_what_to_do(database: str) -> None:
    assert run("downgrade", "base", "--yes", "--db", database).exit_code == 0
    assert "is empty. Run: relations-db db upgrade" in run("status", "--db", database).output


def test_downgrade_asks_first(database: str) -> None:
    refused = CliRunner().invoke(db_group, ["downgrade", "base", "--db", database], input="n\n")
    assert refused.exit_code == 1
    assert run("check", "--db", database).exit_code == 0


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        pytest.param("DROP VIEW bi_load", "view bi_load is missing", id="view"),
        pytest.param("DROP INDEX ix_event_cameo_code", "tables differ from the migrations", id="index"),
        pytest.param("UPDATE actor SET actor_name = 'Gotham' WHERE actor_code = 'PER'", "1 reference rows", id="row"),
        pytest.param("DELETE FROM event_type WHERE cameo_code = '163'", "event_type lacks 163", id="missing row"),
        pytest.param(
            "INSERT INTO event SELECT 'e', 'relations-db', 'PER', NULL, 'TCD', NULL, '163', '163', 'actual', NULL, "
            "NULL, 'day', 'none', NULL, NULL, NULL, NULL, NULL, NULL, '', '', 0.5, 'PER-TCD', 1, 1, 1, NULL, NULL",
            "1 events have another mention_count",
            id="evidence",
        ),
    ],
)
def test_check_finds_what_is_wrong(database: str, statement: str, fault: str) -> None:
    change(database, statement)
    result = run("check", "--db", database)
    assert isinstance(result.exception, RelationsError)
    assert fault in str(result.exception)
    assert result.exception.exit_code == 1


def test_check_finds_a_view_with_other_columns(database: str) -> None:
    change(database, "DROP VIEW bi_event_tag")
    change(database, "CREATE VIEW bi_event_tag AS SELECT event_id, tag_name, tag_kind FROM event_tag")
    assert "bi_event_tag has other columns" in str(run("check", "--db", database).exception)


def test_check_finds_broken_foreign_keys(sqlite_database: str) -> None:
    # SQLite forgets its foreign keys in every connection that does not ask for them, as this one.
    change(sqlite_database, "INSERT INTO event_tag VALUES ('gone', 'context', 'economic')")
    assert "1 rows of event_tag refer by event_id" in str(run("check", "--db", sqlite_database).exception)


@pytest.mark.parametrize("command", ["status", "check", "downgrade base --yes"])
def test_a_database_that_is_not_there_is_not_made(tmp_path: Path, command: str) -> None:
    result = run(*command.split(), "--db", f"sqlite:///{tmp_path / 'none.db'}")
    assert isinstance(result.exception, RelationsError)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("command", ["upgrade", "downgrade", "status", "check"])
def test_each_command_has_help_with_an_example(command: str) -> None:
    output = run(command, "--help").output
    assert f"relations-db db {command}" in output
    assert "--db URL" in output
    assert "sqlite:///relations.db" in output

"""What `doctor` says of an installation, and how it ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from click.testing import CliRunner, Result

from relations_db import __version__
from relations_db.cli import main
from relations_db.store.upkeep import upgrade_database

if TYPE_CHECKING:
    from pathlib import Path


def doctor(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["doctor", *arguments])


def test_tells_versions_seeds_date_cache_and_database(tmp_path: Path) -> None:
    run = doctor("--db", f"sqlite:///{tmp_path / 'new.db'}")
    assert run.exit_code == 0, run.output
    assert f"relations-db {__version__}" in run.stdout
    assert re.search(r"259 states, .* terms of office", run.stdout)
    assert re.search(r"as of +20\d\d-\d\d-\d\d: heads of state and government", run.stdout)
    assert "is not there yet; relations-db load makes it" in run.stdout
    assert [line.split()[1] for line in run.stdout.splitlines()][-2:] == ["cache", "database"]
    assert not (tmp_path / "new.db").exists()


def test_tells_of_a_database_that_is_there(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'there.db'}"
    upgrade_database(url)
    run = doctor("--db", url)
    assert run.exit_code == 0, run.output
    assert "the newest." in run.stdout
    assert "0 events" in run.stdout


def test_wrong_database_and_wrong_names_end_with_1(tmp_path: Path) -> None:
    (tmp_path / "broken.db").write_text("no database")
    (tmp_path / "own.csv").write_text("name,actor\n", encoding="utf-8")
    run = doctor("--db", f"sqlite:///{tmp_path / 'broken.db'}", "--names", str(tmp_path / "own.csv"))
    assert run.exit_code == 1
    wrong = [line.split()[1] for line in run.stdout.splitlines() if line.startswith("WRONG")]
    assert wrong == ["names", "database"]
    assert "own.csv:1 columns are missing" in run.stdout

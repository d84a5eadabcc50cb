"""A user's own names: read by `code`, `load` and `explain`, checked by `lexicon check`, stronger than ours."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result

from relations_db.cli import main

if TYPE_CHECKING:
    from pathlib import Path

HEADER = "name,actor,form,sector,strength,valid_from,valid_to,reference,note\n"


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "own.csv"
    path.write_text(f"{HEADER}Fjordland,NOR,name,,strong,,,own,\nMali,SWE,name,,strong,,,own,\n", encoding="utf-8")
    return path


def run(*arguments: str, stdin: str = "") -> Result:
    return CliRunner().invoke(main, arguments, input=stdin)


def actors(answer: str) -> list[str]:
    return [mention["actor"] for mention in json.loads(answer)["mentions"]]


def test_code_reads_own_names_and_prefers_them(names: Path) -> None:
    line = json.dumps({"id": 1, "text": "Fjordland thanked Mali.", "published": "2020-01-01"})
    assert actors(run("code", "--mentions", stdin=line).stdout) == ["MLI"]
    assert actors(run("code", "--mentions", "--names", str(names), stdin=line).stdout) == ["NOR", "SWE"]


def test_explain_shows_the_row_of_the_own_file(names: Path) -> None:
    shown = run("explain", "Fjordland thanked Chad.", "--names", str(names)).stdout
    assert f"{names}:2" in shown


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_load_codes_with_own_names(names: Path, tmp_path: Path, jobs: str) -> None:
    (tmp_path / "one.txt").write_text("Fjordland imposed sanctions on Chad.", encoding="utf-8")
    database = tmp_path / "one.db"
    loaded = run(
        "load", str(tmp_path / "one.txt"), "--db", f"sqlite:///{database}", "--names", str(names), "--jobs", jobs,
        "--published", "2020-01-01",
    )  # fmt: skip
    assert loaded.exit_code == 0, loaded.output
    with sqlite3.connect(database) as connection:
        assert connection.execute("SELECT source_code, target_code FROM bi_event").fetchall() == [("NOR", "TCD")]


def test_check_tells_which_names_replace_ours(names: Path) -> None:
    checked = run("lexicon", "check", "impose-restriction", "--names", str(names))
    assert checked.exit_code == 0, checked.output
    assert f"{names}:3 'Mali' means SWE instead of MLI in names/state.csv:" in checked.stderr


def test_all_mistakes_of_the_own_file_are_told_at_once(tmp_path: Path) -> None:
    path = tmp_path / "own.csv"
    rows = [
        "Foo,XXX,name,,strong,,,own,",
        "Bar,NOR,name,,strong,2020-01-01,2019-01-01,own,",
        "Baz,NOR,name,,strong,,,,",
    ]
    path.write_text(HEADER + "\n".join([*rows, "Qux,NOR,name,,strong,,,own,", "Qux,SWE,name,,strong,,,own,"]) + "\n")
    checked = run("lexicon", "check", "--names", str(path))
    assert checked.exit_code == 1
    assert checked.stdout.splitlines() == [
        f"{path}:2 the actor 'XXX' is in neither country.csv nor organisation.csv",
        f"{path}:3 ends on 2019-01-01 before it begins on 2020-01-01",
        f"{path}:4 'reference' is empty",
        f"{path}:6 'Qux' means SWE here and NOR in {path}:5 at the same time",
    ]
    refused = run("explain", "Norway thanked Chad.", "--names", str(path))
    assert refused.exit_code == 1
    assert f"{path}:4 'reference' is empty" in refused.stderr


def test_file_that_is_not_there_or_not_utf8(tmp_path: Path) -> None:
    assert run("explain", "Norway thanked Chad.", "--names", str(tmp_path / "none.csv")).exit_code == 2
    (tmp_path / "latin.csv").write_bytes(HEADER.encode() + "Perú,PER,name,,strong,,,own,\n".encode("latin-1"))
    refused = run("explain", "Norway thanked Chad.", "--names", str(tmp_path / "latin.csv"))
    assert refused.exit_code == 1
    assert "latin.csv:1 the file is not UTF-8" in refused.stderr

"""The loader from the command line: what it says, what it stores, how it ends."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from relations_db.cli import batches, main

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

GOOD = "Title: Norway acts\nDate: 2020-06-15\n\nNorway imposed sanctions on Chad on Friday."
OTHER = "Peru thanked Chile for its aid on Monday."


class Desk:
    """A folder with a database of its own, and the loader pointed at both."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "articles"
        self.folder.mkdir()
        self.database = folder / "test.db"

    def write(self, name: str, content: str | bytes) -> str:
        path = self.folder / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return str(path)

    def load(self, *arguments: str) -> Result:
        paths = arguments or (str(self.folder),)
        return CliRunner().invoke(main, ["load", *paths, "--db", f"sqlite:///{self.database}"])

    def rows(self, query: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.database)) as connection:
            return connection.execute(query).fetchall()

    def events(self) -> list[tuple[object, ...]]:
        return self.rows("SELECT * FROM bi_event ORDER BY event_id")


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_article_becomes_an_event(desk: Desk) -> None:
    desk.write("a.txt", GOOD)

    run = desk.load()

    assert run.exit_code == 0
    assert "Loaded 1 article into sqlite:///" in run.stdout
    assert "1 new, 0 coded again, 0 unchanged" in run.stdout
    assert "problems   none" in run.stdout
    columns = "source_code, target_code, cameo_code, event_start_date, event_date_basis"
    assert desk.rows(f"SELECT {columns} FROM bi_event") == [("NOR", "TCD", "163", "2020-06-12", "relative")]


def test_loading_again_or_under_another_name_changes_nothing(desk: Desk) -> None:
    path = desk.write("a.txt", GOOD)
    desk.load()
    before = desk.events()
    other = desk.write("b.txt", GOOD)

    again, renamed = desk.load(path), desk.load(other)

    for run in (again, renamed):
        assert "0 new, 0 coded again, 1 unchanged" in run.stdout
        assert "events     0 new, 0 changed, 0 vanished" in run.stdout
    assert desk.events() == before
    assert desk.rows("SELECT count(*) FROM bi_article") == [(1,)]


def test_without_a_date_the_summary_says_how_to_give_one(desk: Desk) -> None:
    desk.write("a.txt", OTHER)

    run = desk.load()

    assert run.exit_code == 0
    assert "1 article has no publication date" in run.stdout
    assert "--published 2017-03-10" in run.stdout
    assert desk.rows("SELECT event_start_date, event_date_precision FROM bi_event") == [(None, "unknown")]


def test_published_and_outlet_are_for_articles_that_have_none(desk: Desk) -> None:
    desk.write("a.txt", GOOD)
    desk.write("b.txt", OTHER)

    run = desk.load(str(desk.folder), "--published", "2020-06-17", "--outlet", "The Example")

    assert "no publication date" not in run.stdout
    found = desk.rows("SELECT published_date, outlet_name FROM bi_event_mention ORDER BY published_date")
    assert found == [("2020-06-15", "The Example"), ("2020-06-17", "The Example")]
    assert ("2020-06-15",) in desk.rows("SELECT event_start_date FROM bi_event")  # the Monday before 17 June


def test_bad_input_is_told_and_stored_and_the_good_is_loaded(desk: Desk) -> None:
    desk.write("a.txt", GOOD)
    binary = desk.write("b.txt", b"\x89PNG\x00")
    lines = desk.write("c.jsonl", json.dumps({"text": OTHER}) + "\nno JSON\n{}\n")
    missing = str(desk.folder / "nowhere.txt")

    run = desk.load(str(desk.folder), missing)

    assert run.exit_code == 0
    assert f"{binary}: The file is binary" in run.stderr
    assert f"{lines}:2: The line is no JSON object" in run.stderr
    assert f"{lines}:3: The document has neither" in run.stderr
    assert f"{missing}: There is no such file" in run.stderr
    assert "problems   4 (1 binary_file, 1 missing_file, 1 no_text, 1 not_json)" in run.stdout
    assert len(desk.events()) == 2
    stored = desk.rows("SELECT problem_code, file_name, line_number FROM bi_problem ORDER BY problem_code")
    assert stored == [
        ("binary_file", binary, None),
        ("missing_file", missing, None),
        ("no_text", lines, 3),
        ("not_json", lines, 2),
    ]


def test_strict_ends_with_1_and_loads_the_good(desk: Desk) -> None:
    desk.write("a.txt", GOOD)
    desk.write("b.txt", b"")

    run = desk.load(str(desk.folder), "--strict")

    assert run.exit_code == 1
    assert "Error: 1 problem with --strict." in run.stderr
    assert len(desk.events()) == 1


def test_strict_without_problems_ends_with_0(desk: Desk) -> None:
    desk.write("a.txt", GOOD)

    assert desk.load(str(desk.folder), "--strict").exit_code == 0


def test_nothing_but_bad_input_ends_with_1(desk: Desk) -> None:
    desk.write("b.txt", b"")

    run = desk.load()

    assert run.exit_code == 1
    assert "Error: No article was loaded" in run.stderr


def test_empty_folder_is_no_mistake(desk: Desk) -> None:
    run = desk.load()

    assert run.exit_code == 0
    assert "Loaded 0 articles" in run.stdout


@pytest.mark.parametrize(
    "arguments",
    [
        ["load"],
        ["load", "nowhere.txt"],
        ["load", "*.nothing", "nowhere/"],
        ["load", ".", "--published", "tomorrow"],
        ["load", ".", "--jobs", "0"],
        ["load", ".", "--db", "sqlite:////nowhere/at/all.db"],
        ["load", ".", "--db", "not a url"],
        ["load", ".", "--db", "mysql://localhost/x"],
    ],
    ids=" ".join,
)
def test_wrong_call_ends_with_2_and_one_message(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RELATIONS_DB_URL", raising=False)

    run = CliRunner().invoke(main, arguments)

    assert run.exit_code == 2
    assert run.stderr.count("Error: ") == 1
    assert "Traceback" not in run.output
    assert list(tmp_path.iterdir()) == []


def test_batches_and_processes_do_not_change_the_result(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    countries = ("Chad", "Peru", "Chile", "Ghana", "Nepal", "Latvia", "Cuba")
    sentences = [f"{one} imposed sanctions on {two}." for one in countries for two in countries if one != two]
    lines = [json.dumps({"text": text, "published": "2020-06-15"}) for text in sentences]
    lines.insert(7, "no JSON")
    found = []
    for name, size, jobs in (("one", 50, "1"), ("small", 5, "1"), ("two", 5, "2")):
        monkeypatch.setattr(batches, "ARTICLES_A_BATCH", size)
        (tmp_path / name).mkdir()
        desk = Desk(tmp_path / name)
        path = desk.write("a.jsonl", "\n".join(lines))
        run = desk.load(path, "--jobs", jobs)
        assert run.exit_code == 0
        assert "problems   1 (1 not_json)" in run.stdout
        found.append((desk.events(), desk.rows("SELECT count(*) FROM bi_event_mention")))

    assert found[0][1] == [(42,)]
    assert found[0] == found[1] == found[2]

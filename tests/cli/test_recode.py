"""Coding stored articles again: what is chosen, what is replaced, what is told."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from relations_db.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

ARTICLES = (
    {"text": "Norway imposed sanctions on Chad on Friday.", "published": "2020-06-15", "outlet": "Fjord Post"},
    {"text": "Peru thanked Chile for its aid on Monday.", "published": "2019-01-15", "outlet": "Lima Mail"},
)


class Shelf:
    """A database with two articles."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "test.db"
        texts = folder / "a.jsonl"
        texts.write_text("".join(f"{json.dumps(one)}\n" for one in ARTICLES), encoding="utf-8")
        self.run("load", str(texts))

    def run(self, *arguments: str) -> Result:
        return CliRunner().invoke(main, [*arguments, "--db", f"sqlite:///{self.path}"])

    def change(self, statement: str) -> None:
        with closing(sqlite3.connect(self.path)) as connection:
            connection.execute(statement)
            connection.commit()

    def rows(self, query: str) -> list[tuple[object, ...]]:
        with closing(sqlite3.connect(self.path)) as connection:
            return connection.execute(query).fetchall()


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path)


def test_what_is_coded_by_the_present_version_is_left_alone(shelf: Shelf) -> None:
    run = shelf.run("recode")
    assert run.exit_code == 0
    assert run.stdout == "0 articles coded again, 0 mentions.\nNo event has changed.\n"
    assert shelf.rows("SELECT COUNT(*) FROM load") == [(1,)]


def test_all_is_coded_again_and_nothing_changes(shelf: Shelf) -> None:
    before = shelf.rows("SELECT * FROM bi_event ORDER BY event_id")
    run = shelf.run("recode", "--all")
    assert "2 articles coded again" in run.stdout
    assert "No event has changed." in run.stdout
    assert shelf.rows("SELECT * FROM bi_event ORDER BY event_id") == before
    assert shelf.rows("SELECT COUNT(*) FROM appearance") == [(2,)]


@pytest.mark.parametrize("column", ["coder_version", "lexicon_hash", "names_hash"])
def test_other_versions_are_coded_again(shelf: Shelf, column: str) -> None:
    shelf.change(f"UPDATE article SET {column} = 'old' WHERE first_published_date > '2020-01-01'")
    assert "1 article coded again" in shelf.run("recode").stdout
    assert len(shelf.rows("SELECT DISTINCT coder_version, lexicon_hash, names_hash FROM bi_event_mention")) == 1


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--since", "2020-01-01"), 1),
        (("--outlet", "Lima Mail"), 1),
        (("--since", "2020-01-01", "--outlet", "Lima Mail"), 0),
    ],
)
def test_the_choice_is_kept_to(shelf: Shelf, options: tuple[str, ...], count: int) -> None:
    assert f"{count} article" in shelf.run("recode", "--all", *options).stdout


def test_events_gained_and_lost_are_told(shelf: Shelf) -> None:
    shelf.change("UPDATE article SET article_text = 'Chad lifted sanctions on Norway.' WHERE article_text LIKE 'Nor%'")
    lines = shelf.run("recode", "--all").stdout.splitlines()
    assert lines[1].startswith("1 gained (085 1)")
    assert "TCD -> NOR  085 lifted" in lines[2]
    assert lines[3].startswith("1 lost (163 1)")
    assert "NOR -> TCD  163 imposed" in lines[4]


def test_an_act_read_otherwise_is_told_as_changed_and_its_id_leads_there(shelf: Shelf) -> None:
    old = shelf.rows("SELECT event_id FROM bi_event WHERE cameo_code = '163'")
    shelf.change("UPDATE article SET article_text = 'Norway lifted sanctions on Chad.' WHERE article_text LIKE 'Nor%'")
    lines = shelf.run("recode", "--all").stdout.splitlines()
    assert lines[1].startswith("1 changed (085 1)")
    assert "cameo_code 163 -> 085" in lines[2]
    assert shelf.rows("SELECT alias_id FROM event_alias") == old


def test_an_outlet_that_is_not_there_is_refused(shelf: Shelf) -> None:
    run = shelf.run("recode", "--outlet", "Nobody's Post")
    assert run.exit_code == 2
    assert "The outlets are: Fjord Post, Lima Mail." in run.stderr


def test_without_a_database_there_is_nothing_to_code(tmp_path: Path) -> None:
    run = CliRunner().invoke(main, ["recode", "--db", f"sqlite:///{tmp_path / 'none.db'}"])
    assert run.exit_code == 2
    assert "there is no such database" in run.stderr


def test_own_names_have_a_hash_of_their_own(shelf: Shelf, tmp_path: Path) -> None:
    own = tmp_path / "own.csv"
    own.write_text(
        "name,actor,form,sector,strength,valid_from,valid_to,reference,note\nFjordland,NOR,name,,strong,,,own,\n",
        encoding="utf-8",
    )
    assert "2 articles coded again" in shelf.run("recode", "--names", str(own)).stdout
    assert "0 articles coded again" in shelf.run("recode", "--names", str(own)).stdout

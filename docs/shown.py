# ruff: noqa: INP001 - cog imports it from the folder of the documents
"""What the documents show: output of the program on the examples, and tables read out of the repository.

In: a command line, a query or a name. Out: Markdown, which cog puts into the document. The
examples are loaded once into a database that is thrown away; nothing shown holds a time or a path of the machine.
Refuses a command that fails, so that no document shows a failure by accident.
"""

from __future__ import annotations

import atexit
import csv
import json
import os
import shlex
import shutil
import sqlite3
import tempfile
from contextlib import chdir, closing
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.testing import CliRunner

from relations_db.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

ROOT = Path(__file__).resolve().parent.parent
DATABASE = "demo.db"
WIDTH = 110
"""Columns of the terminal that is shown."""
_JSON_WIDTH = 118
_SHORT = 3
"""Digits of the CAMEO codes that are listed; the longer ones are under them."""


def session(*lines: str) -> str:
    """Show commands with what they print, one below the other."""
    shown = [part for line in lines for part in (f"$ {line}", *_run(line).rstrip("\n").splitlines())]
    return _fence(shown, "console")


def answer(line: str, *, given: str) -> str:
    """Show a command that answers in JSON, its one line spread over several for reading."""
    told = json.loads(_run(line, given))
    return _fence([f"$ echo '{given}' | {line}", *_spread(told)], "console")


def query(name: str) -> str:
    """Show a query of `docs/queries` and the rows it gives on the examples."""
    statement = (ROOT / "docs" / "queries" / f"{name}.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(_folder() / DATABASE)) as connection:
        cursor = connection.execute(statement)
        names = [column[0] for column in cursor.description]
        rows = cursor.fetchall()
    return _fence(statement.strip().splitlines(), "sql") + "\n" + table(names, rows)


def table(names: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a Markdown table."""
    lines = (names, ["---"] * len(names), *rows)
    return "".join("| " + " | ".join(map(_cell, cells)) + " |\n" for cells in lines)


def all_help() -> str:
    """Return the help of every command, each below a heading."""
    named = (" ".join(("relations-db", *path)) for path in commands())
    parts = (f"### `{name}`\n\n{_fence(_run(f'{name} --help').rstrip().splitlines(), 'text')}" for name in named)
    return "\n".join(parts)


def commands() -> tuple[tuple[str, ...], ...]:
    """Return every command that does something, as the words behind the program's name."""
    return tuple(_leaves(main, ()))


def _leaves(found: click.Command, path: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    if not isinstance(found, click.Group):
        yield path
        return
    context = click.Context(found)
    for name in found.list_commands(context):
        child = found.get_command(context, name)
        assert child is not None, name
        yield from _leaves(child, (*path, name))


def views() -> list[str]:
    """Return the names of the views that analysts query."""
    return sorted(path.name for path in (ROOT / "sql" / "views").glob("bi_*"))


def view_list() -> str:
    """Return a table of the views and the row of each."""
    return table(
        ("view", "one row per", "what it tells"), ((f"`{name}`", _grain(name), _opening(name)) for name in views())
    )


def view_columns() -> str:
    """Return the columns of every view, each view below a heading."""
    return "\n".join(
        f"### `{name}`\n\n{_opening(name)} One row per {_grain(name)}.\n\n{_columns(name)}" for name in views()
    )


def _columns(view: str) -> str:
    rows = read_csv(ROOT / "sql" / "views" / view / "columns.csv")
    return table(
        ("column", "type", "what it holds"), ((f"`{row['column']}`", row["type"], row["description"]) for row in rows)
    )


def seed_columns() -> str:
    """Return the columns of every seed file."""
    rows = (
        (f"`{path.relative_to(ROOT).as_posix()}`", ", ".join(f"`{name}`" for name in header(path)))
        for path in seed_files()
    )
    return table(("file", "columns"), rows)


def seed_files() -> tuple[Path, ...]:
    """Return the tables among the seeds."""
    return (*sorted((ROOT / "seeds").glob("*.csv")), *sorted((ROOT / "seeds" / "names").glob("*.csv")))


def event_kinds() -> str:
    """Return the kinds of events with their CAMEO codes of three digits and the quad classes they are in."""
    kinds: dict[str, list[dict[str, str]]] = {}
    for row in read_csv(ROOT / "seeds" / "event_type.csv"):
        kinds.setdefault(row["kind"], []).append(row)
    return table(
        ("kind", "CAMEO", "quad class"), ((f"`{kind}`", _codes(rows), _quads(rows)) for kind, rows in kinds.items())
    )


def _codes(rows: Iterable[dict[str, str]]) -> str:
    return ", ".join(row["cameo_code"] for row in rows if len(row["cameo_code"]) == _SHORT)


def _quads(rows: Iterable[dict[str, str]]) -> str:
    return ", ".join(sorted({row["quad"] for row in rows}))


def problem_codes() -> str:
    """Return the kinds of problems."""
    rows = read_csv(ROOT / "seeds" / "problem.csv")
    return table(("code", "what was met"), ((f"`{row['code']}`", row["description"]) for row in rows))


def read_csv(path: Path) -> list[dict[str, str]]:
    """Return the rows of a CSV file by column."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def header(path: Path) -> list[str]:
    """Return the names of the columns of a CSV file."""
    with path.open(encoding="utf-8", newline="") as lines:
        return next(csv.reader(lines))


def _opening(view: str) -> str:
    """Return the sentence with which the newest file of a view opens."""
    return " ".join(line.removeprefix("--").strip() for line in _head(view).partition("-- Grain:")[0].splitlines())


def _grain(view: str) -> str:
    lines = [line.partition("one row per ")[2] for line in _head(view).splitlines() if line.startswith("-- Grain:")]
    return lines[0].rstrip(".")


def _head(view: str) -> str:
    return max((ROOT / "sql" / "views" / view).glob("v*.sql"), key=_version).read_text(encoding="utf-8")


def _version(path: Path) -> int:
    """Return the number in v12.sql or v12.sqlite.sql."""
    return int(path.name.split(".")[0].removeprefix("v"))


@cache
def _folder() -> Path:
    """Return a folder with the examples and a database they are loaded into."""
    folder = Path(tempfile.mkdtemp(prefix="relations-docs-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    shutil.copytree(ROOT / "examples", folder / "examples")
    _invoke(folder, "relations-db load examples --db sqlite:///demo.db")
    return folder


def _run(line: str, given: str = "") -> str:
    return _invoke(_folder(), line, given)


def _invoke(folder: Path, line: str, given: str = "") -> str:
    """Run a command line in a folder and return all it prints."""
    words = shlex.split(line)
    assert words[0] == "relations-db", line
    with chdir(folder):
        run = CliRunner(env={"COLUMNS": str(WIDTH), "NO_COLOR": "1", "RELATIONS_DB_URL": None}).invoke(
            main, words[1:], input=given or None, prog_name="relations-db", terminal_width=WIDTH
        )
    assert run.exit_code == 0, f"{line} ended with {run.exit_code}: {run.output}"
    return run.output.replace(f"{folder}{os.sep}", "")


def _spread(told: object, depth: int = 0) -> list[str]:
    """Return JSON lines with small objects on one line each."""
    whole = json.dumps(told, ensure_ascii=False)
    indent = "  " * depth
    if len(whole) + len(indent) <= _JSON_WIDTH or not isinstance(told, dict | list):
        return [indent + whole]
    if isinstance(told, dict):
        items = [(f"{json.dumps(key)}: ", value) for key, value in told.items()]
    else:
        items = [("", value) for value in told]
    lines = [indent + ("{" if isinstance(told, dict) else "[")]
    for position, (label, value) in enumerate(items):
        inner = _spread(value, depth + 1)
        inner[0] = "  " * (depth + 1) + label + inner[0].lstrip()
        inner[-1] += "," if position + 1 < len(items) else ""
        lines += inner
    return [*lines, indent + ("}" if isinstance(told, dict) else "]")]


def _cell(content: object) -> str:
    return "" if content is None else str(content).replace("|", "\\|")


def _fence(lines: Sequence[str], language: str) -> str:
    return "\n".join((f"```{language}", *lines, "```", ""))

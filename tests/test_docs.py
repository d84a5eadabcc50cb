"""The documents say everything there is to say, their shown output is the program's, and their links lead somewhere."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click
import pytest

from relations_db.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
MANUAL = (ROOT / "docs" / "manual.md").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
DOCUMENTS = sorted(
    (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"), ROOT / "seeds" / "README.md"), key=lambda path: path.as_posix()
)
LINK = re.compile(r"\]\((?!https?:)([^)\s]+)\)")
HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
FENCED = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)
README_LINES = 350


def load_shown() -> ModuleType:
    spec = importlib.util.spec_from_file_location("shown", ROOT / "docs" / "shown.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


SHOWN = load_shown()
COMMANDS: list[tuple[str, ...]] = list(SHOWN.commands())
SEEDS: list[Path] = list(SHOWN.seed_files())


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def find_command(words: tuple[str, ...]) -> click.Command:
    found: click.Command = main
    for word in words:
        assert isinstance(found, click.Group)
        child = found.commands[word] if word in found.commands else found.get_command(click.Context(found), word)
        assert child is not None, word
        found = child
    return found


def options() -> Iterator[tuple[str, str]]:
    """Yield each option with the command it belongs to."""
    for words in COMMANDS:
        for parameter in find_command(words).params:
            if isinstance(parameter, click.Option):
                yield " ".join(words), max(parameter.opts, key=len)


def section(command: str) -> str:
    """What the manual says under the heading of a command."""
    start = MANUAL.index(f"### `relations-db {command}`")
    return MANUAL[start : MANUAL.index("\n#", start + 1)]


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_is_in_manual_and_readme(words: tuple[str, ...]) -> None:
    assert f"### `relations-db {' '.join(words)}`" in MANUAL
    assert f"relations-db {' '.join(words)}" in README


@pytest.mark.parametrize(("command", "option"), sorted(options()))
def test_every_option_is_in_the_manual(command: str, option: str) -> None:
    assert option in section(command)


def test_there_are_commands_and_options_to_look_for() -> None:
    assert {("load",), ("code",), ("explain",), ("timeline",), ("db", "upgrade")} <= set(COMMANDS)
    assert ("load", "--published") in set(options())


@pytest.mark.parametrize("view", SHOWN.views())
def test_every_view_column_is_in_the_manual(view: str) -> None:
    start = MANUAL.index(f"### `{view}`")
    told = MANUAL[start : MANUAL.index("\n#", start + 1)]
    rows = SHOWN.read_csv(ROOT / "sql" / "views" / view / "columns.csv")
    assert [row["column"] for row in rows if f"| `{row['column']}` |" not in told] == []
    assert f"`{view}`" in README


@pytest.mark.parametrize("path", SEEDS, ids=name_of)
def test_every_seed_column_is_in_the_manual(path: Path) -> None:
    (line,) = [line for line in MANUAL.splitlines() if line.startswith(f"| `{name_of(path)}` |")]
    assert [name for name in SHOWN.header(path) if f"`{name}`" not in line] == []


def test_every_problem_and_kind_is_in_the_manual() -> None:
    problems = SHOWN.read_csv(ROOT / "seeds" / "problem.csv")
    kinds = {row["kind"] for row in SHOWN.read_csv(ROOT / "seeds" / "event_type.csv")}
    assert [row["code"] for row in problems if f"| `{row['code']}` |" not in MANUAL] == []
    assert sorted(kind for kind in kinds if f"| `{kind}` |" not in MANUAL) == []


def test_every_reference_of_the_seeds_is_explained() -> None:
    sources = (ROOT / "docs" / "sources.md").read_text(encoding="utf-8")
    cited = {name for path in SEEDS for row in SHOWN.read_csv(path) for name in row["reference"].split("|")}
    assert sorted(name for name in cited if f"| `{name}` |" not in sources) == []


@pytest.mark.parametrize("path", DOCUMENTS, ids=name_of)
def test_links_lead_somewhere(path: Path) -> None:
    text = FENCED.sub("", path.read_text(encoding="utf-8"))
    assert [link for link in LINK.findall(text) if not leads_somewhere(path, link)] == []


def leads_somewhere(path: Path, link: str) -> bool:
    name, _, anchor = link.partition("#")
    target = path.parent / name if name else path
    if not target.exists():
        return False
    return not anchor or anchor in anchors(target)


def anchors(path: Path) -> set[str]:
    """The names under which GitHub links to the headings of a document."""
    headings = HEADING.findall(FENCED.sub("", path.read_text(encoding="utf-8")))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize(
    ("link", "good"),
    [("manual.md", True), ("manual.md#seeds", True), ("manual.md#nowhere", False), ("nothing.md", False)],
)
def test_a_dead_link_is_seen(link: str, *, good: bool) -> None:
    assert leads_somewhere(ROOT / "docs" / "sources.md", link) is good


def test_shown_output_is_that_of_the_program() -> None:
    cog = [sys.executable, "-m", "cogapp", "--check", "--diff", "README.md", "docs/manual.md"]
    run = subprocess.run(cog, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, f"Run: cog -r README.md docs/manual.md\n{run.stdout}{run.stderr}"


def test_nothing_shown_holds_a_path_of_the_machine_or_a_time() -> None:
    for text in (README, MANUAL):
        assert not re.search(r"/tmp/|/home/|/Users/|\d\d:\d\d:\d\d", text)


def test_readme_stays_readable() -> None:
    assert len(README.splitlines()) < README_LINES


def test_decisions_say_what_would_change_our_mind() -> None:
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    assert [path.name[:4] for path in decisions] == [f"{number:04}" for number in range(1, len(decisions) + 1)]
    for path in decisions:
        text = path.read_text(encoding="utf-8")
        assert [
            part for part in ("Context", "Decision", "What would change our mind") if f"**{part}.**" not in text
        ] == []

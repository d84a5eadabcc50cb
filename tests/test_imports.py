"""Which part of the package may import which: the table below is the architecture, and nothing goes against it."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import relations_db

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(relations_db.__file__).parent

# What every part may see without being named below.
FOUNDATION = {"records", "resources", "errors", "__init__"}
ALLOWED: dict[str, set[str]] = {
    "__init__": set(),
    "records": {"grammar"},  # for its type alone: a parsed sentence bears a parse
    "resources": set(),
    "errors": set(),
    "lexicon": set(),
    "segmenting": set(),
    "reading": {"segmenting"},  # what a headline looks like
    "actors": {"segmenting"},  # names are cut into words as texts are
    "grammar": {"lexicon"},
    "coding": {"grammar", "lexicon"},
    "dating": {"lexicon"},
    "merging": {"lexicon"},
    "schema": set(),
    "pipeline": {"segmenting", "actors", "grammar", "lexicon", "coding", "dating"},
    "checking": {"lexicon", "pipeline"},
    "store": {"schema", "merging", "lexicon"},
    "cli": {
        "reading",
        "segmenting",
        "actors",
        "grammar",
        "lexicon",
        "coding",
        "dating",
        "merging",
        "pipeline",
        "checking",
        "schema",
        "store",
    },
}


def parts() -> list[str]:
    names = (path.stem if path.is_file() else path.name for path in ROOT.iterdir() if path.suffix in {"", ".py"})
    return sorted(name for name in names if name not in {"__pycache__", "_data"})


def imports_of(path: Path) -> Iterator[tuple[int, str]]:
    """Yield the line and the part of the package of every import, lazy and typing ones included."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: imports are absolute"
            is_top = node.module == "relations_db"
            names = [f"relations_db.{alias.name}" for alias in node.names] if is_top else [node.module or ""]
        else:
            continue
        yield from ((node.lineno, part_of(name)) for name in names if name.split(".")[0] == "relations_db")


def part_of(name: str) -> str:
    """Return the part a module belongs to; a name defined in `relations_db/__init__.py` belongs to `__init__`."""
    steps = name.split(".")
    return steps[1] if len(steps) > 1 and steps[1] in parts() else "__init__"


@pytest.mark.parametrize("part", parts())
def test_part_imports_only_what_it_may(part: str) -> None:
    home = ROOT / part
    files = sorted(home.rglob("*.py")) if home.is_dir() else [ROOT / f"{part}.py"]
    allowed = ALLOWED[part] | FOUNDATION | {part}

    against = [
        f"{path.relative_to(ROOT)}:{line} imports {name}"
        for path in files
        for line, name in imports_of(path)
        if name not in allowed
    ]

    assert against == []


def test_table_has_no_circle() -> None:
    edges = {part: set(seen) for part, seen in ALLOWED.items() if part != "records"}
    while edges:
        free = {part for part, seen in edges.items() if not seen & edges.keys()}
        assert free, f"a circle among {sorted(edges)}"
        edges = {part: seen for part, seen in edges.items() if part not in free}


def test_nobody_sees_the_command_line() -> None:
    assert not any("cli" in seen for seen in ALLOWED.values())


def test_an_import_against_the_table_is_found(tmp_path: Path) -> None:
    bad = tmp_path / "bad.py"
    bad.write_text(
        "import os\ndef f() -> None:\n    from relations_db.cli import main\n    from relations_db import store\n"
    )

    assert list(imports_of(bad)) == [(3, "cli"), (4, "store")]

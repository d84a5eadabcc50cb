"""The wheel holds all that the program reads, so that an installed package runs without the checkout."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parent.parent
DATA = "relations_db/_data/"


@pytest.fixture(scope="module")
def wheel_files(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Build the wheel with the environment's own hatchling where it is there, else with pip."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True, text=True)
    (wheel,) = folder.glob("*.whl")
    with ZipFile(wheel) as archive:
        return frozenset(archive.namelist())


def files_below(folder: str) -> list[str]:
    return sorted(
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    )


@pytest.mark.parametrize("folder", ["seeds", "sql", "migrations"])
def test_data_folder_is_in_the_wheel(wheel_files: frozenset[str], folder: str) -> None:
    files = files_below(folder)

    assert files
    assert [name for name in files if DATA + name not in wheel_files] == []


def test_alembic_file_is_in_the_wheel(wheel_files: frozenset[str]) -> None:
    assert f"{DATA}alembic.ini" in wheel_files


def test_every_module_and_table_is_in_the_wheel(wheel_files: frozenset[str]) -> None:
    files = [name.removeprefix("src/") for name in files_below("src/relations_db")]

    assert [name for name in files if name not in wheel_files] == []


def test_nothing_else_is_in_the_wheel(wheel_files: frozenset[str]) -> None:
    assert [name for name in wheel_files if not name.startswith("relations_db")] == []

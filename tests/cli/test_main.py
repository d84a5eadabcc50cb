"""The group itself: its list, its help, its start-up, its exit codes."""

from __future__ import annotations

import subprocess
import sys
import time

import click
import pytest
from click.testing import CliRunner

from relations_db import __version__, cli
from relations_db.cli import main
from relations_db.errors import RelationsError


def commands(group: click.Group, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], click.Command]]:
    """List every command below the group with its path."""
    context = click.Context(group)
    found: list[tuple[tuple[str, ...], click.Command]] = []
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        found.append(((*path, name), command))
        if isinstance(command, click.Group):
            found += commands(command, (*path, name))
    return found


ALL = commands(main)


def test_help_lists_every_command_without_importing_one() -> None:
    program = (
        "import sys; from click.testing import CliRunner; from relations_db.cli import main;"
        "print(CliRunner().invoke(main, ['-h']).output);"
        "print(sorted(name for name in sys.modules if name.startswith('relations_db.')))"
    )

    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    *helped, imported = run.stdout.splitlines()
    for name in ("load", "code", "explain", "timeline", "lexicon", "db"):
        assert any(line.split()[:1] == [name] for line in helped)
    assert imported == "['relations_db.cli', 'relations_db.errors']"


def test_help_takes_less_than_a_third_of_a_second() -> None:
    times = []
    for _ in range(3):
        began = time.perf_counter()
        subprocess.run(
            [sys.executable, "-c", "from relations_db.cli import main; main(['-h'])"], check=True, capture_output=True
        )
        times.append(time.perf_counter() - began)

    # Measured at 0.1 s on an idle core; the least of three, as other tests share the machine.
    assert min(times) < 0.3


@pytest.mark.parametrize("path", [path for path, _ in ALL], ids=" ".join)
def test_every_command_has_help_with_an_example(path: tuple[str, ...]) -> None:
    run = CliRunner().invoke(main, [*path, "-h"])

    assert run.exit_code == 0
    assert "  Example:\n      " in run.output
    assert f"relations-db {' '.join(path)}" in run.output.split("Example:")[1]
    assert "\\b" not in run.output


@pytest.mark.parametrize("command", [command for _, command in ALL], ids=[" ".join(path) for path, _ in ALL])
def test_every_option_has_help(command: click.Command) -> None:
    options = [option for option in command.params if isinstance(option, click.Option)]

    assert [option.name for option in options if not option.help] == []


def test_version() -> None:
    assert CliRunner().invoke(main, ["--version"]).output == f"relations-db {__version__}\n"


@pytest.mark.parametrize("arguments", [["nothing"], ["--nothing"]])
def test_unknown_words_end_with_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(main, arguments).exit_code == 2


@pytest.mark.parametrize("exit_code", [1, 2])
def test_refusal_is_one_message_and_its_exit_code(exit_code: int, monkeypatch: pytest.MonkeyPatch) -> None:
    @click.command("refuse")
    def refuse() -> None:
        raise RelationsError("Nothing fits. Try another.", exit_code=exit_code)

    monkeypatch.setattr(cli.LazyGroup, "get_command", lambda *_: refuse)
    run = CliRunner().invoke(main, ["refuse"])

    assert (run.exit_code, run.output) == (exit_code, "Error: Nothing fits. Try another.\n")

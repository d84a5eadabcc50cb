"""Options that several commands share, one decorator each.

In: a command. Out: the same with the option, its help, its default and its environment variable.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable

DEFAULT_URL = "sqlite:///relations.db"
"""A file in the folder one is in: the first `load` needs no preparation."""


def names_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--names FILE`, passed to the command as `names`."""
    option = click.option(
        "--names",
        metavar="FILE",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="Your own names of actors, a CSV file like those of seeds/names; they win over ours. Default: ours alone.",
    )
    return option(command)


def db_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add `--db URL`, passed to the command as `db`."""
    option = click.option(
        "--db",
        metavar="URL",
        envvar="RELATIONS_DB_URL",
        default=DEFAULT_URL,
        show_default=True,
        show_envvar=True,
        help="The database: sqlite:///FILE or postgresql://USER@HOST/NAME.",
    )
    return option(command)

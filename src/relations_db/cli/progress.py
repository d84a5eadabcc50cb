"""What a long run says while it works, on stderr.

In: problems and counts as they come. Out: a line for each problem, and on a terminal one line that counts. Of one
kind of problem the first twenty are shown: all of them are in `bi_problem`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from relations_db.records import Problem
    from relations_db.store import SaveCounts

_SHOWN = 20
_CLEAR = "\r\x1b[2K"


@dataclass(frozen=True, slots=True)
class Progress:
    """The lines on stderr; `is_live` where a terminal can show a line that changes."""

    is_live: bool

    def show_problem(self, problem: Problem, number: int) -> None:
        """Write the problem, the `number`th of its kind."""
        self.close()
        if number <= _SHOWN:
            click.echo(say_problem(problem), err=True)
        elif number == _SHOWN + 1:
            click.echo(f"More problems of the kind {problem.code} are not shown here. See bi_problem.", err=True)

    def show_counts(self, counts: SaveCounts) -> None:
        """Write over the last line, where there is a terminal."""
        if self.is_live:
            line = f"{counts.article_count:,} articles, {counts.new_event_count:,} new events"
            click.echo(f"{_CLEAR}{line}", nl=False, err=True)

    def close(self) -> None:
        """Leave an empty line for what comes next."""
        if self.is_live:
            click.echo(_CLEAR, nl=False, err=True)


def say_problem(problem: Problem) -> str:
    """Return where, what, and the code by which the problem is found again."""
    place = ":".join(str(part) for part in (problem.file, problem.line) if part is not None)
    return f"{place or 'input'}: {problem.message} [{problem.code}]"

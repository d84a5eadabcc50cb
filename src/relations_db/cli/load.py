"""`relations-db load`: articles into the database.

In: files, folders, patterns or standard input. Out: rows in the database, what was refused on stderr, a summary on
stdout. Ends with 1 when all of the input was refused or, with `--strict`, any of it, and with 2 when no path is
there or the database cannot be used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from relations_db.cli.options import db_option, names_option
from relations_db.cli.parameters import read_day

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.command("load")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@db_option
@click.option("--published", metavar="DATE", callback=read_day, help="Publication date of articles that have none.")
@click.option("--outlet", metavar="NAME", help="Outlet of articles that name none; default: unknown.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Number of processes that code.")
@click.option("--strict", is_flag=True, help="End with 1 if any input was refused; default: only if all of it was.")
@names_option
def load_command(  # noqa: PLR0913, PLR0917 - one for each option
    paths: tuple[str, ...],
    db: str,
    published: date | None,
    outlet: str | None,
    jobs: int,
    strict: bool,
    names: Path | None,
) -> None:
    r"""Code the articles under PATH and store their events.

    PATH is a text file, a JSON lines file, a folder, a pattern or - for standard input. A text may open with the lines
    `Title:`, `Date:`, `Outlet:` and `URL:`; a JSON document has the fields of `relations-db code`. Loading the same
    article again changes nothing, and an interrupted load is finished by running it again.

    Input that is refused is listed on stderr and in bi_problem, and the rest is loaded. Exit code 0: done; 1: all of
    the input was refused or, with --strict, any of it; 2: no PATH is there, or the database cannot be used.

    \b
    Example:
        relations-db load examples/ --published 2017-03-10 --outlet "Example News"
    """
    from relations_db.cli.loading import Intake, load_articles  # noqa: PLC0415 - help does without the coder
    from relations_db.cli.summary import check_outcome, summarise  # noqa: PLC0415

    outcome = load_articles(Intake(paths=paths, published=published, outlet=outlet, names=names), db, jobs)
    click.echo(summarise(outcome))
    check_outcome(outcome, strict=strict)

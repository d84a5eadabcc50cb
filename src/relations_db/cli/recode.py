"""`relations-db recode`: stored articles, coded again when lexicon, names or program have changed.

In: a database and which of its articles. Out: new mentions and events in place of the old, and on stdout what was
gained, lost and changed. Refuses a database without tables, and an outlet that no article has.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from relations_db.cli.options import db_option, names_option
from relations_db.cli.parameters import read_day

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.command("recode")
@db_option
@click.option("--since", metavar="DATE", callback=read_day, help="Only articles published since; default: any.")
@click.option("--outlet", metavar="NAME", help="Only articles of this outlet; default: all outlets.")
@click.option("--all", "everything", is_flag=True, help="Also what was coded with the same lexicon; default: not.")
@click.option("--show", type=click.IntRange(0), default=20, show_default=True, help="Events shown of each sort.")
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Number of processes that code.")
@names_option
def recode_command(  # noqa: PLR0913, PLR0917 - one for each option
    db: str, since: date | None, outlet: str | None, everything: bool, show: int, jobs: int, names: Path | None
) -> None:
    r"""Code stored articles again and show which events were gained, lost and changed.

    Without --all only those articles are coded that another version of the program, other rules or other names have
    coded. Texts come out of the database, so the files are not needed. Running it again changes nothing.

    \b
    Example:
        relations-db recode --since 2017-01-01 --outlet "Harbour Gazette"
    """
    from relations_db.cli.differences import tell_differences  # noqa: PLC0415 - help does without the coder
    from relations_db.cli.recoding import Task, recode_articles  # noqa: PLC0415

    task = Task(since=since, outlet=outlet, everything=everything, names=names, jobs=jobs)
    for line in tell_differences(recode_articles(db, task), show):
        click.echo(line)

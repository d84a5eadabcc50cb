"""`relations-db doctor`: what this installation is, and whether it works.

In: a database URL and, if there are any, the user's own names. Out: versions, counts and dates of the seeds, the
cache and the database, a line each, on stdout. Ends with 1 where something is wrong, and says what to do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from relations_db.cli.options import db_option, names_option

if TYPE_CHECKING:
    from pathlib import Path


@click.command("doctor")
@db_option
@names_option
def doctor_command(db: str, names: Path | None) -> None:
    r"""Show versions, seeds, cache and database, and what is wrong with them.

    A database that is not there yet is no fault: `load` makes it. Ends with 1 where something is wrong.

    \b
    Example:
        relations-db doctor --db sqlite:///relations.db
    """
    from relations_db.cli.checkup import check_installation  # noqa: PLC0415 - help does without the coder

    findings = check_installation(db, names)
    for finding in findings:
        click.echo(f"{'ok   ' if finding.is_sound else 'WRONG'}  {finding.subject:<9} {finding.text}")
    if not all(finding.is_sound for finding in findings):
        raise click.exceptions.Exit(1)

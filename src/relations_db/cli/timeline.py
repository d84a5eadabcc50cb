"""`relations-db timeline A B`: what happened between two parties, in the terminal.

In: two countries or organisations, a database. Out: their events by date, with quotes, on stdout. Refuses names it
does not know, and a database without tables.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from relations_db.cli.options import db_option
from relations_db.cli.parameters import read_day, read_party

if TYPE_CHECKING:
    from datetime import date


@click.command("timeline")
@click.argument("first", metavar="A", callback=read_party)
@click.argument("second", metavar="B", callback=read_party)
@db_option
@click.option("--from", "since", metavar="DATE", callback=read_day, help="First day; default: the earliest.")
@click.option("--to", "until", metavar="DATE", callback=read_day, help="Last day; default: the latest.")
@click.option("--kind", help="One kind of event (sanction, apology, request ...); default: all.")
@click.option("--evidence", is_flag=True, help="Show every sentence that tells of an event; default: the best one.")
def timeline_command(  # noqa: PLR0913, PLR0917 - one for each option
    first: str, second: str, db: str, since: date | None, until: date | None, kind: str | None, evidence: bool
) -> None:
    r"""Show the events between A and B, either way, by date, with the words that tell of them.

    A and B are codes (RUS, RU, EU) or names (Russia). Events without a date stand by their first publication.

    \b
    Example:
        relations-db timeline Russia Turkey --from 2015-01-01 --kind sanction
    """
    from relations_db.cli.telling import tell_timeline  # noqa: PLC0415 - SQLAlchemy takes its time to load
    from relations_db.store import open_store, read_timeline  # noqa: PLC0415

    if first == second:
        raise click.BadParameter(f"A and B are both {first}. Events inside one country are not stored.")
    with open_store(db, create=False) as store:
        rows = read_timeline(store, (first, second), since=since, until=until, kind=kind)
        for line in tell_timeline(store, rows, (first, second), with_evidence=evidence):
            click.echo(line)

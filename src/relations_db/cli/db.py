"""The commands about the database itself: `relations-db db upgrade|downgrade|status|check`.

In: a database URL. Out: lines on stdout. Refuses what `store.opening` refuses.
"""

from __future__ import annotations

import click

from relations_db.cli.options import db_option
from relations_db.errors import RelationsError


@click.group("db", context_settings={"help_option_names": ["-h", "--help"]})
def db_group() -> None:
    r"""Create, upgrade and check the database.

    `load` does this by itself on SQLite; on PostgreSQL `db upgrade` comes first.

    \b
    Example:
        relations-db db upgrade --db postgresql://ana@localhost/relations
    """


@db_group.command("upgrade")
@db_option
def upgrade_command(db: str) -> None:
    r"""Create the tables and views, or bring them and the reference rows up to date.

    Running it again changes nothing.

    \b
    Example:
        relations-db db upgrade --db sqlite:///relations.db
    """
    from relations_db.store.upkeep import upgrade_database  # noqa: PLC0415 - SQLAlchemy takes its time to load

    for line in upgrade_database(db):
        click.echo(line)


@db_group.command("downgrade")
@click.argument("revision")
@click.option("--yes", is_flag=True, help="Do not ask; default: ask when a terminal is there to answer.")
@db_option
def downgrade_command(revision: str, yes: bool, db: str) -> None:
    r"""Take the schema back to REVISION; `base` drops every table and all that is in them.

    \b
    Example:
        relations-db db downgrade base --yes --db sqlite:///trial.db
    """
    from relations_db.store.upkeep import downgrade_database  # noqa: PLC0415

    if not yes:
        click.confirm(f"Take the database back to schema {revision}? What newer tables hold is lost", abort=True)
    click.echo(downgrade_database(db, revision))


@db_group.command("status")
@db_option
def status_command(db: str) -> None:
    r"""Show which schema the database has, and how many rows.

    \b
    Example:
        relations-db db status --db sqlite:///relations.db
    """
    from relations_db.store.upkeep import describe_database  # noqa: PLC0415

    for line in describe_database(db):
        click.echo(line)


@db_group.command("check")
@db_option
def check_command(db: str) -> None:
    r"""Compare tables, views, reference rows, foreign keys and counts with what they should be.

    Ends with 1 where something is wrong, and says what.

    \b
    Example:
        relations-db db check --db sqlite:///relations.db
    """
    from relations_db.store.upkeep import check_database  # noqa: PLC0415

    faults = check_database(db)
    if faults:
        raise RelationsError("\n".join(("The database is not as it should be:", *faults)), exit_code=1)
    click.echo("Tables, views, reference rows, foreign keys and counts are as they should be.")

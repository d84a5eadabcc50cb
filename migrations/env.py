"""How the migrations run: one transaction each on PostgreSQL, all in one on SQLite; never two programs at once.

On PostgreSQL an advisory lock lets one program migrate at a time, and a migration that waits more than ten seconds for
a table gives up rather than block the readers behind it. On SQLite `store.engine` has taken transactions over from the
driver, as a failed batch would otherwise leave `_alembic_tmp_` tables behind; foreign keys sleep while tables are
rebuilt and are checked afterwards.
"""

from __future__ import annotations

import os

from alembic import context
from sqlalchemy import Connection, text

from relations_db.schema import metadata
from relations_db.store.engine import begin_writing, make_engine

LOCK = 5_242_017_310
"""Any number that is ours alone among the advisory locks of a database."""


def run_on(connection: Connection) -> None:
    """Run the migrations asked for on an open connection outside any transaction."""
    context.configure(
        connection=connection,
        target_metadata=metadata,
        render_as_batch=True,
        transaction_per_migration=True,
        transactional_ddl=True,
        compare_type=True,
        compare_server_default=True,
    )
    with context.begin_transaction():
        context.run_migrations()


def run_on_postgresql(connection: Connection) -> None:
    """Run behind the advisory lock; waiting for it is not limited, waiting for tables is."""
    connection.execute(text("SELECT pg_advisory_lock(:lock)"), {"lock": LOCK})
    connection.execute(text("SET lock_timeout = '10s'"))
    connection.commit()
    try:
        run_on(connection)
    finally:
        connection.rollback()
        connection.execute(text("SELECT pg_advisory_unlock(:lock)"), {"lock": LOCK})
        connection.execute(text("RESET lock_timeout"))
        connection.commit()


def run_on_sqlite(connection: Connection) -> None:
    """Run all migrations in one transaction that no other writer can enter, and check the foreign keys at its end."""
    driver = connection.connection.driver_connection
    assert driver is not None
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        with begin_writing(connection):
            before = connection.execute(text("PRAGMA foreign_key_check")).fetchall()
            run_on(connection)
            broken = connection.execute(text("PRAGMA foreign_key_check")).fetchall()
            if len(broken) > len(before):
                message = f"the migration would break foreign keys: {broken[:3]}"
                raise RuntimeError(message)
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def run(connection: Connection) -> None:
    """Run the migrations asked for, as the database at hand needs it."""
    if connection.dialect.name == "sqlite":
        run_on_sqlite(connection)
    else:
        run_on_postgresql(connection)


if context.is_offline_mode():
    message = "the views need a database to be made in: run without --sql"
    raise RuntimeError(message)
given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    with make_engine(os.environ.get("RELATIONS_DB_URL", "sqlite:///relations.db")).connect() as opened:
        run(opened)

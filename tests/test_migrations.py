"""Up, down and up again; what views and grants go through on the way."""

from __future__ import annotations

import os
import re
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest
from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Connection, String, Text, inspect, text
from sqlalchemy.exc import DatabaseError

from relations_db import resources
from relations_db.errors import RelationsError
from relations_db.store import migrating
from relations_db.store.engine import make_engine
from relations_db.store.upkeep import check_database, downgrade_database, upgrade_database

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

GRANTS = (
    "SELECT grantee || ' ' || privilege_type FROM information_schema.role_table_grants WHERE table_name = 'bi_event'"
)


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    """A connection as the program makes it."""
    engine = make_engine(url)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def list_names(url: str) -> set[str]:
    """All tables and views."""
    with connected(url) as connection:
        inspector = inspect(connection)
        return {*inspector.get_table_names(), *inspector.get_view_names()}


@contextmanager
def migrating_by_hand(connection: Connection) -> Iterator[Operations]:
    """Run the body as if it stood in a migration."""
    with connection.begin(), Operations.context(MigrationContext.configure(connection)) as op:
        yield op


def test_up_down_and_up_again(empty_database: str, dump_schema: Callable[[str], str]) -> None:
    upgrade_database(empty_database)
    before = dump_schema(empty_database)
    for revision in reversed(["base", *migrating.known_revisions()[:-1]]):
        downgrade_database(empty_database, revision)
    assert list_names(empty_database) == {"alembic_version"}
    upgrade_database(empty_database)
    assert dump_schema(empty_database) == before
    assert check_database(empty_database) == ()


def test_upgrading_again_changes_nothing(database: str) -> None:
    assert upgrade_database(database)[1] == "0 reference rows changed."


def test_the_tables_are_those_of_the_schema_module(database: str) -> None:
    with connected(database) as connection:
        assert migrating.find_differences(connection) == ()


@pytest.mark.parametrize("revision", ["0000", "head", "", "0002"])
def test_there_is_no_way_down_to_what_is_not_below(database: str, revision: str) -> None:
    with pytest.raises(RelationsError, match=r"Possible: base"):
        downgrade_database(database, revision)
    assert check_database(database) == ()


def test_two_programs_may_upgrade_at_once(empty_database: str) -> None:
    children = []
    for _ in range(2):
        child = os.fork()
        if child == 0:
            failed = 1
            try:
                upgrade_database(empty_database)
                failed = 0
            finally:
                os._exit(failed)
        children.append(child)
    assert [os.waitpid(child, 0)[1] for child in children] == [0, 0]
    assert upgrade_database(empty_database)[0].endswith("is at schema 0002.")
    assert check_database(empty_database) == ()


def test_a_migration_that_fails_leaves_nothing(empty_database: str, monkeypatch: pytest.MonkeyPatch) -> None:
    import view_ops  # noqa: PLC0415 - on the path since Alembic ran

    monkeypatch.setattr(view_ops, "FOLDER", resources.migrations())  # there are no view files there
    with connected(empty_database) as connection, pytest.raises(FileNotFoundError):
        migrating.upgrade(connection)
    assert list_names(empty_database) - {"alembic_version"} == set()
    monkeypatch.undo()
    upgrade_database(empty_database)
    assert check_database(empty_database) == ()


def test_tables_below_views_can_be_altered_only_with_the_views_away(
    database: str, dump_schema: Callable[[str], str]
) -> None:
    from view_ops import views_dropped  # noqa: PLC0415

    before = dump_schema(database)
    with connected(database) as connection:
        with pytest.raises(DatabaseError, match="view"), migrating_by_hand(connection) as op:
            change_type(op, String(99))
        with migrating_by_hand(connection) as op, views_dropped():
            change_type(op, String(99))
        with migrating_by_hand(connection) as op, views_dropped():
            change_type(op, Text())
    assert check_database(database) == ()
    # SQLite writes a table that was made again with quotation marks and its own line breaks.
    assert sorted(re.sub(r"[\s\"()]", "", dump_schema(database))) == sorted(re.sub(r"[\s\"()]", "", before))


def change_type(op: Operations, type_: String) -> None:
    """Alter a column that a view reads."""
    with op.batch_alter_table("load") as batch:
        batch.alter_column("arguments", type_=type_, existing_nullable=False)


def test_replacing_a_view_keeps_comments_and_grants(postgres_database: str, dump_schema: Callable[[str], str]) -> None:
    from view_ops import replace_view  # noqa: PLC0415

    with connected(postgres_database) as connection:
        with connection.begin():
            connection.execute(text("GRANT SELECT ON bi_event TO PUBLIC"))
            connection.execute(text('DROP ROLE IF EXISTS "relations test reader"'))
            connection.execute(text('CREATE ROLE "relations test reader"'))
            connection.execute(text('GRANT SELECT ON bi_event TO "relations test reader"'))
        grants, before = set(connection.scalars(text(GRANTS))), dump_schema(postgres_database)
        connection.rollback()
        with migrating_by_hand(connection):
            replace_view("bi_event", to=1, was=0)
        assert {"PUBLIC SELECT", "relations test reader SELECT"} <= grants
        assert set(connection.scalars(text(GRANTS))) == grants
        assert dump_schema(postgres_database) == before
        connection.rollback()
        with connection.begin():
            connection.execute(text('REVOKE ALL ON bi_event FROM "relations test reader"'))
            connection.execute(text('DROP ROLE "relations test reader"'))


@pytest.mark.parametrize(("to", "was", "error"), [(1, 1, ValueError), (9, 1, FileNotFoundError)])
def test_a_view_is_replaced_only_by_another_version(
    sqlite_database: str, to: int, was: int, error: type[Exception]
) -> None:
    from view_ops import replace_view  # noqa: PLC0415

    with connected(sqlite_database) as connection, pytest.raises(error), migrating_by_hand(connection):
        replace_view("bi_event", to=to, was=was)
    assert check_database(sqlite_database) == ()


def test_revisions_are_numbered_without_gaps() -> None:
    revisions = migrating.known_revisions()
    assert revisions == tuple(f"{number:04}" for number in range(1, len(revisions) + 1))

"""Reference rows reach the database once, and follow the seeds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import delete, func, select, update

from relations_db.errors import RelationsError
from relations_db.schema import actor, event_type, seed_file
from relations_db.store import reference
from relations_db.store.engine import begin_writing
from relations_db.store.opening import connected

if TYPE_CHECKING:
    from collections.abc import Mapping


def test_every_row_of_the_seeds_is_there(database: str) -> None:
    with connected(database, create=False) as engine, engine.connect() as connection:
        assert reference.find_stale_rows(connection) == ()
        assert connection.scalar(select(func.count()).select_from(actor)) == len(reference.read_actors())
        assert connection.scalar(select(func.count()).select_from(event_type)) == len(reference.read_event_types())


def test_a_second_sync_changes_nothing_and_a_changed_seed_is_followed(database: str) -> None:
    with connected(database, create=False) as engine, engine.connect() as connection:
        with begin_writing(connection):
            assert reference.sync_reference(connection) == 0
            connection.execute(delete(seed_file))
            assert reference.sync_reference(connection) == 0
            connection.execute(delete(seed_file))
            connection.execute(update(actor).where(actor.c.actor_code == "PER").values(actor_name="Gotham"))
            connection.execute(delete(event_type).where(event_type.c.cameo_code == "163"))
            assert len(reference.find_stale_rows(connection)) == 2
            assert reference.sync_reference(connection) == 2
        assert reference.find_stale_rows(connection) == ()


@pytest.mark.parametrize(
    ("code", "kind", "party"),
    [
        ("PER", "state", "PER"),
        ("SUN", "state", "SUN"),
        ("EU", "organisation", "EU"),
        ("UN.SC", "organisation", "UN"),
        ("PKK", "group", "PKK"),
    ],
)
def test_who_stands_for_an_actor(sqlite_database: str, code: str, kind: str, party: str) -> None:
    with connected(sqlite_database, create=False) as engine, engine.connect() as connection:
        row = connection.execute(select(actor).where(actor.c.actor_code == code)).one()
    assert (row.actor_kind, row.party_code) == (kind, party)


def make_actor(code: str, **changes: Any) -> Mapping[str, Any]:
    """An actor's row as far as its parents matter."""
    return {"actor_code": code, "party_code": code, "parent_code": None, "country_code": None} | changes


def test_actors_come_behind_those_they_refer_to() -> None:
    rows = (make_actor("B", parent_code="C"), make_actor("C", country_code="A"), make_actor("A", country_code="A"))
    assert [row["actor_code"] for row in reference.order_by_parents(rows)] == ["A", "C", "B"]


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        pytest.param((make_actor("UN.SC", party_code="UN"),), "UN.SC refers to UN, which is no code", id="party"),
        pytest.param((make_actor("PKK", country_code="TUK"),), "PKK refers to TUK", id="country"),
        pytest.param(
            (make_actor("A", parent_code="B"), make_actor("B", parent_code="A")), "part of itself", id="circle"
        ),
    ],
)
def test_a_parent_that_is_none_is_refused(rows: tuple[Mapping[str, Any], ...], message: str) -> None:
    with pytest.raises(RelationsError, match=message):
        reference.order_by_parents(rows)

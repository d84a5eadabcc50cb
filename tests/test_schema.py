"""The schema as each database tells it, compared with the dumps in `tests/schema/`, and the names of its parts.

A wanted change is written into the dumps with `RELATIONS_DB_DUMP=1 python -m pytest tests/test_schema.py` and reviewed.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from relations_db.schema import metadata

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Table

DUMPS = Path(__file__).parent / "schema"


def test_the_schema_is_the_one_in_the_dump(database: str, dump_schema: Callable[[str], str]) -> None:
    found = dump_schema(database)
    path = DUMPS / f"{database.partition(':')[0]}.sql"
    if os.environ.get("RELATIONS_DB_DUMP"):
        path.write_text(found, encoding="utf-8")
    assert found.splitlines() == path.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
def test_every_constraint_and_index_has_a_name(table: Table) -> None:
    names = [constraint.name for constraint in table.constraints] + [index.name for index in table.indexes]
    assert all(names)
    assert all(len(str(name)) <= 63 for name in names), "PostgreSQL cuts longer names"

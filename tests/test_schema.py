"""The schema as each database tells it, compared with the dumps in `tests/schema/`, and the names of its parts.

A wanted change is written into the dumps with `RELATIONS_DB_DUMP=1 python -m pytest tests/test_schema.py` and reviewed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sqlalchemy import CheckConstraint, Connection, create_engine, text

from relations_db.schema import metadata
from relations_db.store.engine import parse_url

DUMPS = Path(__file__).parent / "schema"

COLUMNS = """
SELECT table_name || '.' || column_name || ' ' || data_type
    || CASE is_nullable WHEN 'NO' THEN ' NOT NULL' ELSE '' END
FROM information_schema.columns WHERE table_schema = 'public'
ORDER BY table_name COLLATE "C", ordinal_position
"""
CONSTRAINTS = """
SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n'
ORDER BY conrelid::regclass::text COLLATE "C", conname COLLATE "C"
"""
INDEXES = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' ORDER BY indexname"
COMMENTS = """
SELECT objoid::regclass || '.' || objsubid || ' ' || description
FROM pg_description WHERE classoid = 'pg_class'::regclass AND objoid > 16383
ORDER BY objoid::regclass::text COLLATE "C", objsubid
"""
OBJECTS = "SELECT sql || ';' FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type, name"


def dump_schema(connection: Connection) -> str:
    """The whole schema as text, but for the queries of views on PostgreSQL, which every version of it words anew."""
    postgres = (COLUMNS, CONSTRAINTS, INDEXES, COMMENTS)
    queries = postgres if connection.dialect.name == "postgresql" else (OBJECTS,)
    paragraphs = ["\n".join(connection.scalars(text(query.replace("::", r"\:\:")))) for query in queries]
    return "\n\n".join(paragraphs) + "\n"


def test_the_schema_is_the_one_in_the_dump(database: str) -> None:
    engine = create_engine(parse_url(database))
    with engine.connect() as connection:
        found = dump_schema(connection)
    engine.dispose()
    path = DUMPS / f"{engine.dialect.name}.sql"
    if os.environ.get("RELATIONS_DB_DUMP"):
        path.write_text(found, encoding="utf-8")
    assert found.splitlines() == path.read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=str)
def test_every_constraint_and_index_has_a_name(table: object) -> None:
    named = {*table.constraints, *table.indexes}  # type: ignore[attr-defined]
    assert all(part.name for part in named if not isinstance(part, CheckConstraint) or part.sqltext is not None)
    assert all(len(str(part.name)) <= 63 for part in named), "PostgreSQL cuts longer names"

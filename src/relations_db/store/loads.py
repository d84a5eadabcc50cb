"""The runs of the loader.

In: a command line and versions, later the counts. Out: rows of `load`.
"""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import insert, select, update

from relations_db.schema import load
from relations_db.store.records import LoadId, SaveCounts, Versions
from relations_db.store.rows import storable

if TYPE_CHECKING:
    from sqlalchemy import Connection


def insert_load(connection: Connection, arguments: str, versions: Versions) -> LoadId:
    """Record the beginning of a run and return its number."""
    row = {
        "arguments": storable(arguments),
        "coder_version": versions.coder_version,
        "lexicon_hash": versions.lexicon_hash,
        "names_hash": versions.names_hash,
        "started_at": datetime.now(UTC),
        **asdict(SaveCounts()),
    }
    return LoadId(connection.scalars(insert(load).returning(load.c.load_id), [row]).one())


def update_load(connection: Connection, load_id: LoadId, counts: SaveCounts) -> None:
    """Record the end of a run and what it did; a second finish replaces the first."""
    values = {"finished_at": datetime.now(UTC), **asdict(counts)}
    connection.execute(update(load).where(load.c.load_id == load_id).values(values))


def read_versions(connection: Connection, load_id: LoadId) -> Versions:
    """Return the versions with which a run codes."""
    columns = (load.c.coder_version, load.c.lexicon_hash, load.c.names_hash)
    row = connection.execute(select(*columns).where(load.c.load_id == load_id)).one()
    return Versions(coder_version=row.coder_version, lexicon_hash=row.lexicon_hash, names_hash=row.names_hash)

"""Reading and writing rows of any table, so that what is already there is not written again.

In: a table, keys, rows as mappings from column to value. Out: rows, and which of them were new or changed. Refuses
nothing: what a row may hold is said by the constraints of `schema.py`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from sqlalchemy import bindparam, delete, insert, select, update

if TYPE_CHECKING:
    from sqlalchemy import Column, Connection, Select, Table

_Key = TypeVar("_Key")
Row = Mapping[str, Any]
"""A row on its way from or to the database: column name to value."""

_CHUNK = 500
"""Keys a statement: SQLite takes 32,766 parameters, and a group has four."""

_UNSTORABLE = re.compile("[\0\ud800-\udfff]")


class Difference(NamedTuple):
    """What has to happen to make the stored rows the wanted ones."""

    new: Sequence[Row]
    changed: Sequence[Row]
    vanished: Sequence[str]
    """Keys."""


def hash_key(*parts: str | int | None) -> str:
    """Return a short hash of some values, the same on every machine; None differs from the empty text."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        written = b"" if part is None else b"=" + str(part).encode("utf-8", "surrogatepass")
        digest.update(b"%d:%b" % (len(written), written))
    return digest.hexdigest()


def storable(words: str) -> str:
    """Return a text with U+FFFD for what no database takes (NUL, lone surrogates); the length stays the same."""
    return _UNSTORABLE.sub("\ufffd", words)


def fetch_rows(connection: Connection, column: Column[Any], keys: Iterable[str]) -> Iterator[Row]:
    """Yield the whole rows in which a column has one of the values."""
    for chunk in cut(sorted(set(keys))):
        yield from _read(connection, select(column.table).where(column.in_(chunk)))


def fetch_table(connection: Connection, key: Column[Any]) -> Mapping[str, Row]:
    """Return all rows of a small table by their key."""
    return {row[key.name]: row for row in _read(connection, select(key.table))}


def compare_rows(stored: Mapping[str, Row], wanted: Mapping[str, Row]) -> Difference:
    """Return what is new, changed and gone; columns that only the stored rows have are not compared."""
    return Difference(
        new=[row for key, row in wanted.items() if key not in stored],
        changed=[row for key, row in wanted.items() if key in stored and _differs(stored[key], row)],
        vanished=[key for key in stored if key not in wanted],
    )


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows that all have the same columns."""
    if rows:
        connection.execute(insert(table), rows)


def update_rows(connection: Connection, key: Column[Any], rows: Sequence[Row]) -> None:
    """Write all columns of rows that are found by their key; all have the same columns."""
    if not rows:
        return
    columns = [name for name in rows[0] if name != key.name]
    statement = update(key.table).where(key == bindparam("the_key"))
    statement = statement.values({name: bindparam(f"new_{name}") for name in columns})
    parameters = [{"the_key": row[key.name]} | {f"new_{name}": row[name] for name in columns} for row in rows]
    connection.execute(statement, parameters)


def delete_rows(connection: Connection, column: Column[Any], keys: Iterable[str]) -> None:
    """Delete the rows in which a column has one of the values."""
    for chunk in cut(sorted(set(keys))):
        connection.execute(delete(column.table).where(column.in_(chunk)))


def _read(connection: Connection, statement: Select[Any]) -> Iterator[Row]:
    """Yield the rows of a query as mappings."""
    for row in connection.execute(statement):
        yield row._asdict()


def _differs(stored: Row, wanted: Row) -> bool:
    """Tell whether any column that shall be written holds something else."""
    return any(stored[name] != value for name, value in wanted.items())


def cut(keys: Sequence[_Key]) -> Iterator[Sequence[_Key]]:
    """Yield the keys in pieces that fit a statement."""
    for start in range(0, len(keys), _CHUNK):
        yield keys[start : start + _CHUNK]

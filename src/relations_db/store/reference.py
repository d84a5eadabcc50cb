"""The reference rows: actors and event types from the seeds into the database, as often as one likes.

In: `country.csv`, `organisation.csv` and `event_type.csv`. Out: rows of `actor` and `event_type`; those that left the
seeds stay, as old events cite them. Refuses, with file and line: a parent, country or organisation that is in no row.
"""

from __future__ import annotations

import csv
import hashlib
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from relations_db import resources
from relations_db.errors import RelationsError
from relations_db.schema import actor, event_type, seed_file
from relations_db.store.rows import Row, compare_rows, fetch_table, insert_rows, update_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from sqlalchemy import Column, Connection

FILES = ("country.csv", "organisation.csv", "event_type.csv")


def sync_reference(connection: Connection) -> int:
    """Make the reference rows those of the seeds and return how many changed; call it inside a write transaction."""
    if is_current(connection):
        return 0
    actors = {row["actor_code"]: row for row in order_by_parents(read_actors())}
    types = {row["cameo_code"]: row for row in read_event_types()}
    files = {row["file_name"]: row for row in _hash_files()}
    changed = _sync(connection, actor.c.actor_code, actors) + _sync(connection, event_type.c.cameo_code, types)
    _sync(connection, seed_file.c.file_name, files)
    return changed


def is_current(connection: Connection) -> bool:
    """Tell whether the rows are those of the seeds as they are now, without reading the seeds' rows."""
    known = {row.file_name: row.content_hash for row in connection.execute(select(seed_file))}
    return known == {row["file_name"]: row["content_hash"] for row in _hash_files()}


def find_stale_rows(connection: Connection) -> tuple[str, ...]:
    """Return one line for each row of the seeds that the database lacks or has otherwise."""
    actors = {row["actor_code"]: row for row in read_actors()}
    types = {row["cameo_code"]: row for row in read_event_types()}
    return _find_stale(connection, actor.c.actor_code, actors) + _find_stale(connection, event_type.c.cameo_code, types)


def read_actors() -> tuple[Row, ...]:
    """Return the rows of `actor` that the seeds ask for: states, then organisations, bodies and groups."""
    states = (_read_state(cells) for _, cells in _read_cells("country.csv"))
    others = (_read_organisation(cells) for _, cells in _read_cells("organisation.csv"))
    return (*states, *others)


def read_event_types() -> tuple[Row, ...]:
    """Return the rows of `event_type` that the seeds ask for."""
    return tuple(_read_event_type(cells) for _, cells in _read_cells("event_type.csv"))


def order_by_parents(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Return the actors so that none stands before one it refers to; raises RelationsError where one is missing."""
    known = {row["actor_code"]: row for row in rows}
    for row in rows:
        for column in ("party_code", "parent_code", "country_code"):
            if row[column] is not None and row[column] not in known:
                raise RelationsError(
                    f"seeds/organisation.csv: {row['actor_code']} refers to {row[column]}, which is no code in "
                    "country.csv or organisation.csv. Add the row or correct the code."
                )
    return tuple(sorted(rows, key=lambda row: _depth(row, known)))


def _depth(row: Row, known: Mapping[str, Row], so_far: int = 0) -> int:
    """Return how many steps of reference lie below an actor; raises RelationsError for a circle."""
    if so_far > len(known):
        raise RelationsError(f"seeds/organisation.csv: {row['actor_code']} is, by its parents, a part of itself.")
    others = {row["party_code"], row["parent_code"], row["country_code"]} - {None, row["actor_code"]}
    return max((1 + _depth(known[code], known, so_far + 1) for code in others), default=0)


def _read_state(cells: Mapping[str, str]) -> Row:
    """Return the actor row of a line of `country.csv`."""
    return {
        "actor_code": cells["code"],
        "actor_name": cells["name"],
        "full_name": cells["full_name"] or None,
        "actor_kind": "state",
        "party_code": cells["code"],
        "parent_code": None,
        "country_code": cells["code"],
        "sector_code": None,
        "region": cells["region"] or None,
        "iso2_code": cells["iso2"] or None,
        "cow_code": cells["cow"] or None,
        "valid_from_date": _read_date(cells["valid_from"]),
        "valid_to_date": _read_date(cells["valid_to"]),
    }


def _read_organisation(cells: Mapping[str, str]) -> Row:
    """Return the actor row of a line of `organisation.csv`; the party of a body is what stands before its full stop."""
    code = cells["code"]
    return {
        "actor_code": code,
        "actor_name": cells["name"],
        "full_name": None,
        "actor_kind": cells["kind"],
        "party_code": code.partition(".")[0] if cells["kind"] == "organisation" else code,
        "parent_code": cells["parent"] or None,
        "country_code": cells["country"] or None,
        "sector_code": cells["sector"] or None,
        "region": None,
        "iso2_code": None,
        "cow_code": None,
        "valid_from_date": _read_date(cells["valid_from"]),
        "valid_to_date": _read_date(cells["valid_to"]),
    }


def _read_event_type(cells: Mapping[str, str]) -> Row:
    """Return the row of a line of `event_type.csv`."""
    return {
        "cameo_code": cells["cameo_code"],
        "cameo_name": cells["cameo_name"],
        "event_kind": cells["kind"],
        "family_code": cells["family"],
        "goldstein_score": float(cells["goldstein"]),
        "quad_class": int(cells["quad"]),
        "plover_code": cells["plover"] or None,
        "plover_mode": cells["mode"] or None,
        "contexts": ",".join(sorted(filter(None, cells["contexts"].split("|")))),
        "topic": cells["topic"] or None,
        "phase": cells["phase"] or None,
    }


def _read_date(cell: str) -> date | None:
    """Return the day an ISO date names, None for an empty cell."""
    return date.fromisoformat(cell) if cell else None


def _read_cells(file_name: str) -> Iterator[tuple[int, Mapping[str, str]]]:
    """Yield line number and cells of a seed file; `lexicon check` is who looks for mistakes in it."""
    path = resources.seeds() / file_name
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            yield from enumerate(csv.DictReader(lines), start=2)
    except FileNotFoundError:
        raise RelationsError(f"{path}: this seed file is missing. Install relations-db again.") from None


def _hash_files() -> Iterator[Row]:
    """Yield the rows of `seed_file` for the seeds as they are now."""
    for file_name in FILES:
        content = (resources.seeds() / file_name).read_bytes()
        yield {"file_name": file_name, "content_hash": hashlib.sha256(content).hexdigest()}


def _sync(connection: Connection, key: Column[str], wanted: Mapping[str, Row]) -> int:
    """Insert what is missing, update what differs, leave the rest, and return how many rows that were."""
    difference = compare_rows(fetch_table(connection, key), wanted)
    insert_rows(connection, key.table, difference.new)
    update_rows(connection, key, difference.changed)
    return len(difference.new) + len(difference.changed)


def _find_stale(connection: Connection, key: Column[str], wanted: Mapping[str, Row]) -> tuple[str, ...]:
    """Return one line for each wanted row that is not there as wanted."""
    difference = compare_rows(fetch_table(connection, key), wanted)
    missing = (f"{key.table.name} lacks {row[key.name]} of the seeds" for row in difference.new)
    changed = (f"{key.table.name} {row[key.name]} differs from the seeds" for row in difference.changed)
    return (*missing, *changed)

"""Whether a database is what this program would make of it.

In: an open connection to a database at the newest revision. Out: findings, one sentence each; none means all is well.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Any

from sqlalchemy import column, except_, func, inspect, select, table

from relations_db import resources
from relations_db.schema import event, event_mention, metadata
from relations_db.store import migrating, reference

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection, Select


def find_faults(connection: Connection) -> tuple[str, ...]:
    """Return what is wrong with tables, views, reference rows, foreign keys and counts."""
    differences = migrating.find_differences(connection)
    with connection.begin():
        return (
            *(f"The tables differ from the migrations: {difference}" for difference in differences),
            *_check_views(connection),
            *_check_reference(connection),
            *_check_foreign_keys(connection),
            *_check_counts(connection),
            *_check_periods(connection),
        )


def list_columns(view: str) -> tuple[str, ...]:
    """Return the columns that a view shall have, in order."""
    with (resources.sql() / "views" / view / "columns.csv").open(encoding="utf-8", newline="") as lines:
        return tuple(row["column"] for row in csv.DictReader(lines))


def list_views() -> tuple[str, ...]:
    """Return the names of all views, in alphabetical order."""
    return tuple(sorted(folder.name for folder in (resources.sql() / "views").iterdir() if folder.is_dir()))


def _check_views(connection: Connection) -> Iterator[str]:
    """Yield what is wrong with the views."""
    inspector = inspect(connection)
    present = set(inspector.get_view_names())
    for view in list_views():
        if view not in present:
            yield f"The view {view} is missing."
            continue
        found = tuple(column["name"] for column in inspector.get_columns(view))
        if found != list_columns(view):
            yield f"The view {view} has other columns than sql/views/{view}/columns.csv says: {', '.join(found)}."


def _check_reference(connection: Connection) -> Iterator[str]:
    """Yield what of the seeds did not reach the database."""
    stale = reference.find_stale_rows(connection)
    if stale:
        yield f"{len(stale)} reference rows are out of date ({stale[0]}). Run: relations-db db upgrade"


def _check_foreign_keys(connection: Connection) -> Iterator[str]:
    """Yield how many rows refer to rows that are not there; only SQLite lets a careless program write such."""
    for each in metadata.sorted_tables:
        for key in each.foreign_key_constraints:
            element = key.elements[0]
            child, parent = element.parent, element.column.table.alias("parent")
            missing = (
                select(func.count())
                .select_from(each.outerjoin(parent, child == parent.c[element.column.name]))
                .where(child.is_not(None), parent.c[element.column.name].is_(None))
            )
            if count := connection.scalar(missing):
                yield f"{count} rows of {each.name} refer by {child.name} to rows that are not there."


def _check_counts(connection: Connection) -> Iterator[str]:
    """Yield how many events have lost their evidence or count it wrongly; imported events have none."""
    counted = (
        select(event_mention.c.event_id, func.count().label("mentions")).group_by(event_mention.c.event_id).subquery()
    )
    wrong = (
        select(func.count())
        .select_from(event.outerjoin(counted, event.c.event_id == counted.c.event_id))
        .where(event.c.dataset_code == "relations-db", func.coalesce(counted.c.mentions, 0) != event.c.mention_count)
    )
    if count := connection.scalar(wrong):
        yield f"{count} events have another mention_count than mentions. Load their articles again."


def count_differences(connection: Connection) -> int:
    """Return how many counts by period are not those of the events."""
    kept, counted = _select_counts("dyad_period"), _select_counts("_dyad_count")
    differences = (except_(one, other).subquery() for one, other in ((kept, counted), (counted, kept)))
    return sum(connection.scalar(select(func.count()).select_from(found)) or 0 for found in differences)


def _select_counts(source: str) -> Select[*tuple[Any, ...]]:
    names = ("source_code", "target_code", "period_kind", "period_date", "event_count", "imprecise_count")
    return select(*(column(name) for name in (*names, "cooperation_count"))).select_from(table(source))


def _check_periods(connection: Connection) -> Iterator[str]:
    """Yield where the counts by period are not those of the events."""
    if count := count_differences(connection):
        yield f"{count} counts by period differ from the events. Run: relations-db db upgrade"

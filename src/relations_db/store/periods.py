"""Counts of what each party did to each other in days, months and years, kept with the events.

In: rows of events as they were and as they are. Out: rows of `dyad_period`, to which the new ones are added and from
which the old ones are taken away, so that a batch costs what it changes and not what is there. Leaves out armed groups.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import delete, text
from sqlalchemy.dialects import postgresql, sqlite

from relations_db.schema import KINDS, dyad_period, kind_column

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from sqlalchemy import Connection

    from relations_db.store.codes import Codes
    from relations_db.store.rows import Row

_KEY = ("source_code", "target_code", "period_kind", "period_date")
_COUNTS = (
    *(kind_column(kind) for kind in KINDS),
    *("event_count", "cooperation_count", "conflict_count", "goldstein_tenths", "imprecise_count"),
)
_COOPERATIVE = frozenset({1, 2})


class Period(NamedTuple):
    """The key of a row."""

    source: str
    target: str
    kind: str
    begin: date


def update_periods(connection: Connection, former: Iterable[Row], present: Iterable[Row], codes: Codes) -> None:
    """Take the former rows of events out of the counts and put the present ones in."""
    changes: dict[Period, Counter[str]] = defaultdict(Counter)
    for rows, sign in ((former, -1), (present, 1)):
        for row in rows:
            for period, column in _place(row, codes):
                _count(changes[period], row, column, codes, sign)
    rows = [_make_row(period, change) for period, change in sorted(changes.items()) if any(change.values())]
    if not rows:
        return
    _add(connection, rows)
    if any(row["event_count"] + row["imprecise_count"] <= 0 for row in rows):
        is_empty = (dyad_period.c.event_count == 0) & (dyad_period.c.imprecise_count == 0)
        sources = {row["source_code"] for row in rows}
        connection.execute(delete(dyad_period).where(dyad_period.c.source_code.in_(sources), is_empty))


def rebuild_periods(connection: Connection) -> None:
    """Count all events anew, as the view `_dyad_count` has them."""
    columns = ("source_code", "target_code", "period_kind", "period_date", "dyad_code")
    counts = [name for name in _COUNTS if name != "goldstein_tenths"]
    names = ", ".join((*columns, *counts))
    connection.execute(delete(dyad_period))
    connection.execute(
        text(
            f"INSERT INTO dyad_period ({names}, goldstein_tenths) "  # noqa: S608 - names of our own columns
            f"SELECT {names}, CAST(ROUND(CAST(goldstein_sum * 10 AS NUMERIC)) AS INTEGER) FROM _dyad_count"
        )
    )


def _place(row: Row, codes: Codes) -> Iterator[tuple[Period, str]]:
    """Yield the periods an event counts in, with the column that tells how."""
    if codes.is_group(row["source_actor_code"]) or codes.is_group(row["target_actor_code"]):
        return
    source, target = codes.parties[row["source_actor_code"]], codes.parties[row["target_actor_code"]]
    start, end, published = (row[name] for name in ("start_date", "end_date", "first_published_date"))
    for kind in ("day", "month", "year"):
        if start is not None and end is not None and _begin(start, kind) == _begin(end, kind):
            yield Period(source, target, kind, _begin(start, kind)), "event_count"
        elif published is not None:
            yield Period(source, target, kind, _begin(published, kind)), "imprecise_count"


def _begin(day: date, kind: str) -> date:
    """Return the first day of the period a day is in."""
    if kind == "day":
        return day
    return day.replace(day=1) if kind == "month" else day.replace(month=1, day=1)


def _count(change: Counter[str], row: Row, column: str, codes: Codes, sign: int) -> None:
    """Count one event in or out."""
    change[column] += sign
    if column == "imprecise_count":
        return
    act = codes.acts[row["cameo_code"]]
    change[kind_column(act.kind)] += sign
    change["cooperation_count" if act.quad_class in _COOPERATIVE else "conflict_count"] += sign
    change["goldstein_tenths"] += sign * round(10 * act.goldstein)


def _make_row(period: Period, change: Mapping[str, int]) -> Row:
    key = dict(zip(_KEY, period, strict=True))
    dyad = "-".join(sorted((period.source, period.target)))
    return {**key, "dyad_code": dyad, **{name: change.get(name, 0) for name in _COUNTS}}


def _add(connection: Connection, rows: list[Row]) -> None:
    """Add to the rows that are there, and make those that are not."""
    chosen = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    statement = chosen(dyad_period)
    sums = {name: dyad_period.c[name] + statement.excluded[name] for name in _COUNTS}
    connection.execute(statement.on_conflict_do_update(index_elements=list(_KEY), set_=sums), rows)

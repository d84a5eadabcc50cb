"""What migrations do with views: create, replace, and take out of the way.

In: names of views and versions of their files, `sql/views/NAME/vN.sql`, or `vN.postgresql.sql` and `vN.sqlite.sql`
where the databases cannot agree. Out: views, on PostgreSQL with the descriptions of `columns.csv` as comments and
with the grants they had. Refuses a view or a version that has no file.

A view is dropped and created, never altered: PostgreSQL cannot drop a column with CREATE OR REPLACE, and a table
cannot be altered below a view on either database. As views stand on views, all are dropped and made again together;
they hold no rows, so this costs nothing.
"""

from __future__ import annotations

import csv
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa
from alembic import op

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(__file__).resolve().parent.parent / "sql" / "views"

ORDER = (
    "_event_calendar",
    "_dyad_event",
    "_dyad_count",
    "_dyad_period",
    "_dyad_balance",
    "bi_event",
    "bi_event_mention",
    "bi_event_tag",
    "bi_dyad_day",
    "bi_dyad_month",
    "bi_dyad_year",
    "bi_country_month",
    "bi_article",
    "bi_load",
    "bi_problem",
    "bi_sanction_episode",
    "bi_apology",
    "bi_cooperation_month",
    "bi_turning_point",
)
"""All views of all times, each behind those it selects from."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A view as it stands or shall stand in the database."""

    name: str
    query: str
    grants: tuple[tuple[str, str], ...] = ()
    """Role and privilege."""


def create_view(name: str, version: int) -> None:
    """Create a view from its file; those it selects from must be there."""
    _create(View(name=name, query=_read_query(name, version)))


def drop_view(name: str) -> None:
    """Drop a view on which no other stands."""
    op.execute(sa.text(f"DROP VIEW {name}"))


def replace_view(name: str, *, to: int, was: int) -> None:
    """Put another version of a view in place of the present one; for the downgrade swap the numbers."""
    if to == was:
        message = f"{name}: version {to} replaces itself"
        raise ValueError(message)
    query = _read_query(name, to)
    views = _drop_all()
    for view in views:
        _create(replace(view, query=query) if view.name == name else view)


@contextmanager
def views_dropped() -> Iterator[None]:
    """Take all views out of the way while a table below them is altered, and put them back as they were."""
    views = _drop_all()
    yield
    for view in views:
        _create(view)


def describe(name: str) -> str:
    """Return the sentence with which the view's file opens."""
    files = sorted((FOLDER / name).glob("v*.sql"))
    lines = files[-1].read_text(encoding="utf-8").partition("-- Grain:")[0].splitlines()
    return " ".join(line.removeprefix("--").strip() for line in lines if line.strip())


def read_columns(name: str) -> tuple[tuple[str, str, str], ...]:
    """Return name, type and description of a view's columns, in order."""
    with (FOLDER / name / "columns.csv").open(encoding="utf-8", newline="") as lines:
        return tuple((row["column"], row["type"], row["description"]) for row in csv.DictReader(lines))


def _read_query(name: str, version: int) -> str:
    """Return the text of a version of a view for the database at hand."""
    dialect = op.get_context().dialect.name
    for file_name in (f"v{version}.{dialect}.sql", f"v{version}.sql"):
        path = FOLDER / name / file_name
        if path.exists():
            return path.read_text(encoding="utf-8").strip()
    message = f"there is no v{version}.sql and no v{version}.{dialect}.sql in {FOLDER / name}"
    raise FileNotFoundError(message)


def _create(view: View) -> None:
    """Create a view with its comments and grants."""
    op.execute(_literally(f"CREATE VIEW {view.name} AS\n{view.query}"))
    if op.get_context().dialect.name == "postgresql":
        _comment(view.name)
        for role, privilege in view.grants:
            op.execute(_literally(f"GRANT {privilege} ON {view.name} TO {role}"))


def _comment(name: str) -> None:
    """Write the descriptions into the database, of those columns that this version of the view has."""
    op.execute(_literally(f"COMMENT ON VIEW {name} IS {_quote(describe(name))}"))
    present = {column["name"] for column in sa.inspect(op.get_bind()).get_columns(name)}
    for column, _type, description in read_columns(name):
        if column in present:
            op.execute(_literally(f"COMMENT ON COLUMN {name}.{column} IS {_quote(description)}"))


def _drop_all() -> tuple[View, ...]:
    """Drop every view of ours that is there, and return them in the order of creation."""
    present = set(sa.inspect(op.get_bind()).get_view_names())
    views = tuple(_read_view(name) for name in ORDER if name in present)
    for view in reversed(views):
        drop_view(view.name)
    return views


def _read_view(name: str) -> View:
    """Return a view as the database knows it."""
    bind = op.get_bind()
    if bind.dialect.name == "sqlite":
        statement = bind.scalar(sa.text("SELECT sql FROM sqlite_master WHERE name = :name"), {"name": name})
        return View(name=name, query=str(statement).partition(" AS\n")[2])
    query = bind.scalar(sa.text("SELECT pg_get_viewdef(CAST(:name AS regclass))"), {"name": name})
    return View(name=name, query=str(query).rstrip(";"), grants=_read_grants(name))


def _read_grants(name: str) -> tuple[tuple[str, str], ...]:
    """Return who but the owner may do what with a view on PostgreSQL; role names come quoted."""
    statement = sa.text(
        "SELECT CASE WHEN acl.grantee = 0 THEN 'PUBLIC' ELSE quote_ident(pg_get_userbyid(acl.grantee)) END, "
        "acl.privilege_type FROM pg_class, aclexplode(pg_class.relacl) AS acl "
        "WHERE pg_class.oid = CAST(:name AS regclass) AND acl.grantee <> pg_class.relowner ORDER BY 1, 2"
    )
    return tuple((role, privilege) for role, privilege in op.get_bind().execute(statement, {"name": name}))


def _literally(statement: str) -> sa.TextClause:
    """Return a statement in which a colon is a colon and no parameter."""
    return sa.text(statement.replace(":", r"\:"))


def _quote(words: str) -> str:
    """Return a text as an SQL literal: COMMENT takes no parameters."""
    doubled = words.replace("'", "''")
    return f"'{doubled}'"

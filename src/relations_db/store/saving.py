"""One batch into the database: all of it or nothing.

In: coded articles and problems. Out: rows and `SaveCounts`. Refuses nothing: what cannot be stored is a problem row.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy.dialects import postgresql, sqlite

from relations_db.schema import problem
from relations_db.store.articles import Sorted, sort_articles, write_appearances, write_articles
from relations_db.store.codes import read_codes
from relations_db.store.copies import mark_copies, read_originals
from relations_db.store.groups import Rewritten, Touched, regroup
from relations_db.store.loads import read_versions
from relations_db.store.mentions import make_rows
from relations_db.store.records import LoadId, SaveCounts
from relations_db.store.rows import Difference, Row, hash_key, storable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from relations_db.records import Coded, Problem
    from relations_db.store.members import Merge


class Intake(NamedTuple):
    """What is to be saved together."""

    coded: Sequence[Coded]
    problems: Sequence[Problem]
    is_recoding: bool = False
    """The articles come out of the database and are coded again, whatever coded them before."""


def save_batch(connection: Connection, load_id: LoadId, intake: Intake, merge: Merge) -> tuple[SaveCounts, Rewritten]:
    """Write a batch inside the caller's transaction and return what changed."""
    versions = read_versions(connection, load_id)
    codes = read_codes(connection)
    met = list(intake.problems)
    batch = sort_articles(connection, intake.coded, versions, is_forced=intake.is_recoding)
    write_articles(connection, batch, versions)
    appeared = frozenset() if intake.is_recoding else write_appearances(connection, load_id, intake.coded)
    mentions = make_rows(batch.written, codes, met.append)
    recoded = frozenset(each.article.article_id for each in batch.recoded)
    copied = mark_copies(connection, [each.article for each in batch.written], recoded)
    published = {each.article.article_id: each.article.published for each in batch.written}
    originals = read_originals(connection, published)
    touched = Touched(mentions, published, originals, recoded, appeared | copied)
    rewritten = regroup(connection, touched, codes, merge)
    write_problems(connection, load_id, met)
    return _count(batch, len(mentions), rewritten.events, len(met)), rewritten


def write_problems(connection: Connection, load_id: LoadId, problems: Sequence[Problem]) -> None:
    """Add the problems that were not met before."""
    if not problems:
        return
    rows = {row["problem_id"]: row for row in (_make_problem(each, load_id) for each in problems)}
    insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
    connection.execute(insert(problem).on_conflict_do_nothing(), list(rows.values()))


def _make_problem(each: Problem, load_id: LoadId) -> Row:
    """Return the row of a problem; the same problem of the same input has the same id whenever it is met."""
    message, file = storable(each.message), storable(each.file) if each.file else None
    return {
        "problem_id": hash_key(each.code, message, file, each.line, each.article_id),
        "load_id": load_id,
        "problem_code": each.code,
        "message": message,
        "file_name": file,
        "line_number": each.line,
        "article_id": each.article_id,
    }


def _count(batch: Sorted, mention_count: int, events: Difference, problem_count: int) -> SaveCounts:
    """Return the counts of a batch."""
    return SaveCounts(
        article_count=len(batch.written) + batch.unchanged_count,
        new_article_count=len(batch.new),
        recoded_article_count=len(batch.recoded),
        unchanged_article_count=batch.unchanged_count,
        sentence_count=sum(len(each.sentences) for each in batch.written),
        mention_count=mention_count,
        new_event_count=len(events.new),
        changed_event_count=len(events.changed),
        vanished_event_count=len(events.vanished),
        problem_count=problem_count,
    )

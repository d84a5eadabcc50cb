"""Articles and their appearances: which are new, which must be coded again, where they appeared first.

In: coded articles. Out: rows of `article` and `appearance`. The outcome does not depend on the order in which the
variants and appearances of one text come in: of all seen, the coding with the earliest publication date is kept, and
among those the variant of the text with the smallest hash.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from relations_db.schema import appearance, article
from relations_db.store.rows import (
    Row,
    compare_rows,
    fetch_rows,
    hash_key,
    insert_rows,
    storable,
    update_rows,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from relations_db.records import Article, Coded
    from relations_db.store.records import LoadId, Versions


class Rank(NamedTuple):
    """What decides between two codings of one article by the same versions: the smaller wins."""

    published: tuple[bool, date]
    variant: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sorted:
    """The articles of a batch by what has to be done with them."""

    new: tuple[Coded, ...]
    recoded: tuple[Coded, ...]
    unchanged_count: int

    @property
    def written(self) -> tuple[Coded, ...]:
        """Those whose mentions are written."""
        return self.new + self.recoded


def sort_articles(
    connection: Connection, coded: Sequence[Coded], versions: Versions, *, is_forced: bool = False
) -> Sorted:
    """Tell new articles from those to be coded again and those to be left alone; one of each text is kept.

    Where it is forced, all known ones are coded again.
    """
    best: dict[str, Coded] = {}
    for each in coded:
        held = best.setdefault(each.article.article_id, each)
        if rank_article(each.article) < rank_article(held.article):
            best[each.article.article_id] = each
    stored = {row["article_id"]: row for row in fetch_rows(connection, article.c.article_id, best)}
    new = tuple(each for key, each in best.items() if key not in stored)
    recoded = tuple(
        each for key, each in best.items() if key in stored and (is_forced or _is_stale(stored[key], each, versions))
    )
    return Sorted(new=new, recoded=recoded, unchanged_count=len(coded) - len(new) - len(recoded))


def rank_article(one: Article) -> Rank:
    """Return the rank of an article as it was read."""
    return Rank(_rank_date(one.published), hash_key(one.title, one.text))


def write_articles(connection: Connection, batch: Sorted, versions: Versions) -> None:
    """Insert the new articles and update the recoded ones."""
    insert_rows(connection, article, [_make_row(each, versions) for each in batch.new])
    update_rows(connection, article.c.article_id, [_make_row(each, versions) for each in batch.recoded])


def write_appearances(connection: Connection, load_id: LoadId, coded: Sequence[Coded]) -> frozenset[str]:
    """Add the appearances that are new or earlier than known, and return the articles that gained by it.

    An appearance is an outlet and an address; the file it came from is noted once and then left alone.
    """
    articles = {each.article.article_id for each in coded}
    stored = {row["appearance_id"]: row for row in fetch_rows(connection, appearance.c.article_id, articles)}
    wanted: dict[str, Row] = dict(stored)
    for each in coded:
        row = _make_appearance(each.article, load_id)
        wanted[row["appearance_id"]] = _join_appearances(wanted.get(row["appearance_id"]), row)
    difference = compare_rows(stored, _mark_first(wanted.values()))
    update_rows(connection, appearance.c.appearance_id, [{**row, "is_first": False} for row in difference.changed])
    insert_rows(connection, appearance, [row for row in difference.new if not row["is_first"]])
    update_rows(connection, appearance.c.appearance_id, difference.changed)
    insert_rows(connection, appearance, [row for row in difference.new if row["is_first"]])
    return frozenset(row["article_id"] for row in (*difference.new, *difference.changed))


def _is_stale(stored: Row, each: Coded, versions: Versions) -> bool:
    """Tell whether a coding shall take the place of the stored one."""
    mine = rank_article(each.article)
    held = Rank(_rank_date(stored["first_published_date"]), stored["variant_hash"])
    same = all(stored[name] == value for name, value in asdict(versions).items())
    return mine < held or (not same and mine.published <= held.published)


def _rank_date(published: date | None) -> tuple[bool, date]:
    """Return a key that puts the earliest first and the unknown last."""
    return (published is None, published or date.max)


def _make_row(each: Coded, versions: Versions) -> Row:
    """Return the row of an article."""
    return {
        "article_id": each.article.article_id,
        "article_title": storable(each.article.title),
        "article_text": storable(each.article.text),
        "language_code": each.article.language,
        "first_published_date": each.article.published,
        "variant_hash": rank_article(each.article).variant,
        "sentence_count": len(each.sentences),
        **asdict(versions),
    }


def _make_appearance(one: Article, load_id: LoadId) -> Row:
    """Return the row of where an article appeared."""
    outlet = storable(one.outlet) if one.outlet else None
    url = storable(one.url) if one.url else None
    return {
        "appearance_id": hash_key(one.article_id, outlet, url),
        "article_id": one.article_id,
        "outlet_name": outlet,
        "article_url": url,
        "published_date": one.published,
        "is_first": False,
        "file_name": storable(one.file) if one.file else None,
        "line_number": one.line,
        "load_id": load_id,
    }


def _join_appearances(known: Row | None, other: Row) -> Row:
    """Return the known appearance, with the other's date where that is earlier."""
    if known is None:
        return other
    earlier = min(known["published_date"], other["published_date"], key=_rank_date)
    return {**known, "published_date": earlier}


def _mark_first(rows: Iterable[Row]) -> Mapping[str, Row]:
    """Return the appearances by id, with the earliest of each article marked; the id breaks ties."""
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["article_id"]].append(row)
    marked = {}
    for group in groups.values():
        first = min(group, key=lambda row: (_rank_date(row["published_date"]), row["appearance_id"]))
        for row in group:
            marked[row["appearance_id"]] = {**row, "is_first": row is first}
    return marked

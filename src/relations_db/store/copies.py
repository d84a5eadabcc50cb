"""Near-duplicate articles: which of those stored is a copy of which.

In: articles that are new or have another date. Out: rows of `article_band`, and `copy_of_article_id` in `article`: of
all articles alike the one published first is the original. Each copy points to the earliest article it is itself like,
so the order of loading does not matter.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from relations_db.merging.sketches import SHARED_BANDS, are_alike, cut_shingles, make_bands
from relations_db.schema import article, article_band
from relations_db.store.rows import cut, insert_rows, update_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from relations_db.records import Article

Rank = tuple[bool, date, str]
"""Earliest published first, without a date last; the id breaks ties."""


def mark_copies(connection: Connection, written: Sequence[Article], new: Sequence[Article]) -> frozenset[str]:
    """Find what the written articles copy and what copies them; return the articles whose original changed.

    The rows of `article` must be there; `new` are those that have no bands yet.
    """
    shingles = {one.article_id: cut_shingles(one.text) for one in written}
    bands = {key: make_bands(found) for key, found in shingles.items()}
    rows = [{"band_hash": band, "article_id": one.article_id} for one in new for band in bands[one.article_id]]
    insert_rows(connection, article_band, rows)
    alike = _find_alike(connection, shingles, _find_candidates(connection, bands))
    if not alike:
        return frozenset()
    ids = {*alike, *(other for others in alike.values() for other in others)}
    stored = _read_articles(connection, ids)
    stored = {**_read_articles(connection, {held for _, held in stored.values() if held is not None}), **stored}
    wanted = _choose_originals(alike, set(shingles), stored)
    changed = {key: original for key, original in wanted.items() if original != stored[key][1]}
    update_rows(
        connection,
        article.c.article_id,
        [{"article_id": key, "copy_of_article_id": original} for key, original in sorted(changed.items())],
    )
    return frozenset(changed)


def _find_candidates(connection: Connection, bands: Mapping[str, Sequence[str]]) -> Mapping[str, set[str]]:
    """Return for each article those that share enough bands with it."""
    holders: dict[str, list[str]] = defaultdict(list)
    for key, mine in bands.items():
        for band in mine:
            holders[band].append(key)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for chunk in cut(sorted(holders)):
        statement = select(article_band.c.band_hash, article_band.c.article_id)
        for band, other in connection.execute(statement.where(article_band.c.band_hash.in_(chunk))):
            for key in holders[band]:
                shared[key, other] += key != other
    found: dict[str, set[str]] = defaultdict(set)
    for (key, other), count in shared.items():
        if count >= SHARED_BANDS:
            found[key].add(other)
    return found


def _find_alike(
    connection: Connection, shingles: Mapping[str, frozenset[int]], candidates: Mapping[str, set[str]]
) -> Mapping[str, set[str]]:
    """Return for each article those that are a copy of it or that it is a copy of."""
    known = dict(shingles)
    missing = sorted({other for others in candidates.values() for other in others} - known.keys())
    for chunk in cut(missing):
        statement = select(article.c.article_id, article.c.article_text).where(article.c.article_id.in_(chunk))
        known |= {key: cut_shingles(text) for key, text in connection.execute(statement)}
    alike: dict[str, set[str]] = defaultdict(set)
    for key, others in candidates.items():
        for other in others:
            if are_alike(known[key], known[other]):
                alike[key].add(other)
                alike[other].add(key)
    return alike


def _read_articles(connection: Connection, ids: Iterable[str]) -> Mapping[str, tuple[Rank, str | None]]:
    """Return rank and present original of some articles."""
    found: dict[str, tuple[Rank, str | None]] = {}
    names = ("article_id", "first_published_date", "copy_of_article_id")
    for chunk in cut(sorted(ids)):
        statement = select(*(article.c[name] for name in names)).where(article.c.article_id.in_(chunk))
        for key, published, original in connection.execute(statement):
            found[key] = ((published is None, published or date.max, key), original)
    return found


def _choose_originals(
    alike: Mapping[str, set[str]], written: set[str], stored: Mapping[str, tuple[Rank, str | None]]
) -> Mapping[str, str | None]:
    """Return the original of each article: the first of those it is like, if that one is earlier."""
    wanted: dict[str, str | None] = {}
    for key, others in alike.items():
        rank, present = stored[key]
        known = others if key in written or present is None else {*others, present}
        ranks = [stored[other][0] for other in known if other in stored]
        first = min(ranks, default=rank)
        wanted[key] = first[2] if first < rank else None
    return wanted


def read_originals(connection: Connection, articles: Iterable[str]) -> Mapping[str, str]:
    """Return the originals of those of some articles that are copies."""
    found: dict[str, str] = {}
    for chunk in cut(sorted(set(articles))):
        statement = select(article.c.article_id, article.c.copy_of_article_id)
        rows = connection.execute(
            statement.where(article.c.article_id.in_(chunk), article.c.copy_of_article_id.is_not(None))
        )
        found |= {row.article_id: row.copy_of_article_id for row in rows}
    return found

"""Near-duplicate articles: which of those stored is a copy of which.

In: articles that are new or have another date. Out: rows of `article_band`, and `copy_of_article_id` in `article`: of
all articles alike the one published first is the original. Each copy points to the earliest article it is itself like,
so the order of loading does not matter. What lies more than a week apart is no copy: it is not even looked at, so that
an article costs as much in an archive of years as in one of days.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import select

from relations_db.merging.sketches import SHARED_BANDS, are_alike, cut_shingles, make_bands
from relations_db.schema import article, article_band
from relations_db.store.rows import cut, delete_rows, insert_rows, update_rows

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from sqlalchemy import Column, Connection

    from relations_db.records import Article

_DAYS = 7
"""Wire copy is printed within days; the same words a year later are another act told in the same form."""

Rank = tuple[bool, date, str]
"""Earliest published first, without a date last; the id breaks ties."""


class Text(NamedTuple):
    """What tells a copy: the shingles of a text, and when it was published."""

    shingles: frozenset[int]
    published: date | None


def mark_copies(connection: Connection, written: Sequence[Article], recoded: Collection[str]) -> frozenset[str]:
    """Find what the written articles copy and what copies them; return the articles whose original changed.

    The rows of `article` must be there. What copied a recoded article is looked at again, as its date may have changed.
    """
    texts = {one.article_id: Text(cut_shingles(one.text), one.published) for one in written}
    bands = {key: make_bands(text.shingles) for key, text in texts.items()}
    _write_bands(connection, texts, bands, recoded)
    for key, text in _read_texts(connection, article.c.copy_of_article_id, recoded).items():
        if key not in texts:
            texts[key], bands[key] = text, make_bands(text.shingles)
    alike = _find_alike(connection, texts, _find_candidates(connection, texts, bands))
    ids = {*texts, *(other for others in alike.values() for other in others)}
    stored = _read_articles(connection, ids)
    stored = {**_read_articles(connection, {held for _, held in stored.values() if held is not None}), **stored}
    wanted = _choose_originals({**{key: set() for key in texts}, **alike}, texts.keys(), stored)
    changed = {key: original for key, original in wanted.items() if original != stored[key][1]}
    update_rows(
        connection,
        article.c.article_id,
        [{"article_id": key, "copy_of_article_id": original} for key, original in sorted(changed.items())],
    )
    return frozenset(changed)


def _write_bands(
    connection: Connection, texts: Mapping[str, Text], bands: Mapping[str, Sequence[str]], recoded: Collection[str]
) -> None:
    """Store the bands of articles under the week of their publication."""
    delete_rows(connection, article_band.c.article_id, recoded)
    rows = [
        {"band_hash": f"{_week(texts[key].published)}:{band}", "article_id": key}
        for key, mine in bands.items()
        for band in mine
    ]
    insert_rows(connection, article_band, rows)


def _week(published: date | None, away: int = 0) -> str:
    """Return the week of a date; what has no date is only compared with its like."""
    return "undated" if published is None else str(published.toordinal() // 7 + away)


def _find_candidates(
    connection: Connection, texts: Mapping[str, Text], bands: Mapping[str, Sequence[str]]
) -> Mapping[str, set[str]]:
    """Return for each article those of about its week that share enough bands with it."""
    holders: dict[str, set[str]] = defaultdict(set)
    for key, mine in bands.items():
        weeks = {_week(texts[key].published, away) for away in (-1, 0, 1)}
        for band in mine:
            for week in weeks:
                holders[f"{week}:{band}"].add(key)
    shared: Counter[tuple[str, str]] = Counter()
    for chunk in cut(sorted(holders)):
        statement = select(article_band.c.band_hash, article_band.c.article_id)
        for band, other in connection.execute(statement.where(article_band.c.band_hash.in_(chunk))):
            shared.update((key, other) for key in holders[band] if key != other)
    found: dict[str, set[str]] = defaultdict(set)
    for (key, other), count in shared.items():
        if count >= SHARED_BANDS:
            found[key].add(other)
    return found


def _find_alike(
    connection: Connection, texts: Mapping[str, Text], candidates: Mapping[str, set[str]]
) -> Mapping[str, set[str]]:
    """Return for each article those that are a copy of it or that it is a copy of."""
    missing = {other for others in candidates.values() for other in others} - texts.keys()
    known = {**texts, **_read_texts(connection, article.c.article_id, missing)}
    alike: dict[str, set[str]] = defaultdict(set)
    for key, others in candidates.items():
        for other in others:
            if _are_near(known[key].published, known[other].published) and are_alike(
                known[key].shingles, known[other].shingles
            ):
                alike[key].add(other)
                alike[other].add(key)
    return alike


def _are_near(one: date | None, other: date | None) -> bool:
    """Tell whether one article can have been copied from another: within a week."""
    if one is None or other is None:
        return one is other
    return abs((one - other).days) <= _DAYS


def _read_texts(connection: Connection, column: Column[Any], keys: Iterable[str]) -> Mapping[str, Text]:
    """Return the texts of stored articles in which a column has one of the values."""
    found: dict[str, Text] = {}
    for chunk in cut(sorted(set(keys))):
        statement = select(article.c.article_id, article.c.article_text, article.c.first_published_date)
        for key, text, published in connection.execute(statement.where(column.in_(chunk))):
            found[key] = Text(cut_shingles(text), published)
    return found


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
    alike: Mapping[str, set[str]], written: Collection[str], stored: Mapping[str, tuple[Rank, str | None]]
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

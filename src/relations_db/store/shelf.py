"""Stored articles, taken out again to be coded anew.

In: which articles are meant. Out: `Article` records as they were read, a batch at a time, in order of their ids, so
that a recoding which was interrupted can be run again. Refuses an outlet that no article has.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, func, or_, select

from relations_db.errors import RelationsError
from relations_db.records import Article
from relations_db.schema import appearance, article

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date
    from typing import Any

    from sqlalchemy import ColumnElement, Connection

    from relations_db.store.records import Versions
    from relations_db.store.store import Store

_PAGE = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """Which stored articles are meant; all that it names must hold."""

    other_than: Versions | None = None
    """Only those that something else coded."""
    since: date | None = None
    """Only those published on that day or later."""
    outlet: str | None = None


def count_articles(store: Store, choice: Choice) -> int:
    """Return how many articles are meant; raise RelationsError for an outlet that is not there."""
    with store.engine.connect() as connection, connection.begin():
        if choice.outlet is not None:
            _check_outlet(connection, choice.outlet)
        statement = select(func.count()).select_from(article).where(*_conditions(choice))
        return int(connection.scalar(statement) or 0)


def read_stored(store: Store, choice: Choice) -> Iterator[Article]:
    """Yield the articles that are meant; what is written while they are read does not disturb."""
    last = ""
    while True:
        with store.engine.connect() as connection, connection.begin():
            rows = _read_page(connection, choice, last)
        if not rows:
            return
        yield from (_make_article(row) for row in rows)
        last = rows[-1].article_id


def _read_page(connection: Connection, choice: Choice, last: str) -> Sequence[Any]:
    names = ("article_id", "article_title", "article_text", "language_code", "first_published_date")
    first = and_(article.c.article_id == appearance.c.article_id, appearance.c.is_first)
    statement = (
        select(*(article.c[name] for name in names), appearance.c.outlet_name, appearance.c.article_url)
        .outerjoin(appearance, first)
        .where(article.c.article_id > last, *_conditions(choice))
        .order_by(article.c.article_id)
        .limit(_PAGE)
    )
    return connection.execute(statement).all()


def _conditions(choice: Choice) -> tuple[ColumnElement[bool], ...]:
    found: list[ColumnElement[bool]] = []
    if choice.other_than is not None:
        found.append(or_(*(article.c[name] != value for name, value in asdict(choice.other_than).items())))
    if choice.since is not None:
        found.append(article.c.first_published_date >= choice.since)
    if choice.outlet is not None:
        published = select(appearance.c.article_id).where(appearance.c.outlet_name == choice.outlet)
        found.append(article.c.article_id.in_(published))
    return tuple(found)


def _check_outlet(connection: Connection, outlet: str) -> None:
    outlets = connection.scalars(select(appearance.c.outlet_name).distinct().order_by(appearance.c.outlet_name))
    known = [name for name in outlets if name is not None]
    if outlet not in known:
        raise RelationsError(f"No article is of the outlet {outlet!r}. The outlets are: {', '.join(known) or 'none'}.")


def _make_article(row: Any) -> Article:
    return Article(
        article_id=row.article_id,
        text=row.article_text,
        title=row.article_title,
        published=row.first_published_date,
        outlet=row.outlet_name,
        url=row.article_url,
        language=row.language_code,
    )

"""The first stage, which touches the world: files and streams to articles.

In: paths, or a stream of JSON lines. Out: articles in a fixed order. Refuses, with a problem that says what, where
and what next, all that is no English news text; the good input beside it is read all the same.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relations_db.reading.documents import Document
from relations_db.reading.files import read_documents, read_file
from relations_db.reading.identity import article_id
from relations_db.reading.paths import expand, find_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from relations_db.records import Article, Report

__all__ = ["Document", "article_id", "expand", "find_files", "read_articles", "read_documents"]


def read_articles(
    paths: Iterable[str], *, published: date | None, outlet: str | None, report: Report
) -> Iterator[Article]:
    """Read every article under the paths; `published` and `outlet` are for those that have none of their own."""
    for name in find_files(paths, report):
        for article in read_file(name, report):
            yield replace(article, published=article.published or published, outlet=article.outlet or outlet)

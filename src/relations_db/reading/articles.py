"""From the fields of a file or document to an `Article`.

In: fields in the file's own words, and the place they were read from. Out: the article. Refuses another language than
English with a problem; a publication date that is none is reported, and the article goes on without one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from relations_db.reading.dates import read_published
from relations_db.reading.identity import article_id
from relations_db.reading.language import detect_language
from relations_db.records import Article, Problem

if TYPE_CHECKING:
    from datetime import date

    from relations_db.records import GivenActor, Report


class Place(NamedTuple):
    """Where something was read, for messages."""

    file: str | None = None
    line: int | None = None

    def problem(self, code: str, message: str) -> Problem:
        """Return a problem of this place."""
        return Problem(code, message, self.file, self.line)


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """The fields of an article as its file has them."""

    text: str
    title: str = ""
    published: str | None = None
    outlet: str | None = None
    url: str | None = None
    document_id: str | None = None
    given_actors: tuple[GivenActor, ...] | None = None


def make_article(raw: Raw, place: Place, report: Report) -> Article | None:
    """Return the article, or None where it was refused; `report` hears of every problem."""
    if not (raw.text.strip() or raw.title.strip()):
        report(place.problem("no_text", "There is neither text nor title. Give the article's text."))
        return None
    language = detect_language(raw.text or raw.title)
    if language not in ("en", None):
        message = (
            f"The text is not English (its language looks like {language}). Only English is coded; translate it first."
        )
        report(place.problem("not_english", message))
        return None
    return Article(
        article_id=article_id(raw.title, raw.text),
        text=raw.text,
        title=raw.title,
        published=_published(raw.published, place, report),
        outlet=raw.outlet,
        url=raw.url,
        language=language,
        document_id=raw.document_id,
        file=place.file,
        line=place.line,
        given_actors=raw.given_actors,
    )


def _published(words: str | None, place: Place, report: Report) -> date | None:
    if words is None or not words.strip():
        return None
    try:
        return read_published(words)
    except ValueError as error:
        message = f"The publication date {words[:40]!r} is not used: {error}. The article is read without a date."
        report(place.problem("bad_date", message))
        return None

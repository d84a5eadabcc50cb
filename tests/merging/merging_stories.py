"""Mentions written as short lines, so that a story reads as one."""

from __future__ import annotations

from datetime import date
from hashlib import blake2b

from relations_db.records import Basis, EventMention, Part, Precision, Status

STATUSES = {"fresh": Status.ACTUAL, "actual": Status.ACTUAL, "past": Status.BACKGROUND, "plan": Status.PLANNED}


def tell(article: str, line: str, **more: object) -> EventMention:
    """Make a mention of `ARTICLE@PUBLISHED` from `CODE STATUS WHEN [INSTRUMENT|...]`.

    WHEN is `today` (the day of publication), `open`, a day, a month, a year, or `day..day` (a week's days). An
    article that begins with "title" is told of in its title.
    """
    name, _, day = article.partition("@")
    published = date.fromisoformat(day) if day else None
    cameo, status, when, *instruments = line.split()
    start, end, precision, basis = _read_when(when, published)
    part, _, name = name.rpartition(":")
    fields: dict[str, object] = {
        "mention_id": blake2b(f"{article} {line} {sorted(more.items())}".encode(), digest_size=8).hexdigest(),
        "dataset": "relations-db",
        "article_id": name,
        "published": published,
        "source_actor": "PER",
        "target_actor": "CHL",
        "source_sector": None,
        "target_sector": None,
        "cameo": cameo,
        "family": "163" if cameo.startswith("163") else cameo[:2],
        "status": STATUSES[status],
        "start": start,
        "end": end,
        "precision": precision,
        "basis": basis,
        "planned_start": None,
        "planned_end": None,
        "topic": None,
        "phase": None,
        "extent": None,
        "matter": None,
        "instruments": tuple(sorted(instruments[0].split("|"))) if instruments else (),
        "contexts": (),
        "confidence": 0.8,
        "sentence_text": line,
        "part": Part.TITLE if part == "title" else Part.TEXT,
        "trigger_start": 10,
        "trigger_end": 15,
    }
    return EventMention(**{**fields, **more})  # type: ignore[arg-type]


def _read_when(when: str, published: date | None) -> tuple[date | None, date | None, Precision, Basis]:
    if when == "today":
        return published, published, Precision.DAY, Basis.PUBLICATION
    if when == "open":
        return None, published, Precision.UNKNOWN, Basis.NONE
    if ".." in when:
        start, end = (date.fromisoformat(day) for day in when.split(".."))
        return start, end, Precision.WEEK, Basis.RELATIVE
    if len(when) == 10:
        day = date.fromisoformat(when)
        return day, day, Precision.DAY, Basis.RELATIVE
    if len(when) == 7:
        first = date.fromisoformat(f"{when}-01")
        following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
        return first, date.fromordinal(following.toordinal() - 1), Precision.MONTH, Basis.RELATIVE
    return date(int(when), 1, 1), date(int(when), 12, 31), Precision.YEAR, Basis.EXPLICIT

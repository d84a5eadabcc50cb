"""A timeline as lines of text.

In: the rows of a timeline and the open store. Out: a head, then two or three lines an event: when, who to whom,
what; the sentence with its trigger between asterisks; where it stood. Refuses nothing: no events make one line that
says so.
"""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, NamedTuple

import click
from sqlalchemy import text

from relations_db.records import Basis, Precision, Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from relations_db.store import Store, TimelineRow

_WIDTH = 100
_INDENT = "    "
# An interval that is exactly one of these is written as short as people do.
_SHORT = {Precision.MONTH: 7, Precision.YEAR: 4}
_MENTIONS = text(
    "SELECT sentence, sentence_start, trigger, trigger_start, outlet_name, published_date FROM bi_event_mention "
    "WHERE event_id = :event_id ORDER BY published_date, article_id, trigger_start"
)


class _Quote(NamedTuple):
    sentence: str
    trigger: str
    trigger_offset: int
    outlet: str | None
    published: date | str | None


def tell_timeline(
    store: Store, rows: Sequence[TimelineRow], dyad: tuple[str, str], *, with_evidence: bool
) -> Iterator[str]:
    """Yield the lines of the timeline."""
    events = "no event" if not rows else "1 event" if len(rows) == 1 else f"{len(rows):,} events"
    yield click.style(f"{dyad[0]} and {dyad[1]}: {events}", bold=True)
    for row, is_mutual in _fold_mutual(rows):
        yield ""
        yield click.style(_say_event(row, is_mutual=is_mutual), bold=True)
        for quote in _quotes(store, row) if with_evidence else [_best_quote(row)]:
            yield from _tell_quote(quote)


def _fold_mutual(rows: Sequence[TimelineRow]) -> list[tuple[TimelineRow, bool]]:
    """Put the two events of a mutual act ("A and B met") together, at the place of the first."""
    found: dict[tuple[object, ...], list[TimelineRow]] = {}
    for row in rows:
        act = (row.cameo_code, row.start, row.end, row.status, row.sentence, row.trigger_offset, row.article_title)
        found.setdefault((*act, *sorted((row.source_actor, row.target_actor))), []).append(row)
    return [(same[0], len({row.source_actor for row in same}) > 1) for same in found.values()]


def _best_quote(row: TimelineRow) -> _Quote:
    return _Quote(row.sentence, row.trigger, row.trigger_offset, row.outlet, row.published)


def _quotes(store: Store, row: TimelineRow) -> list[_Quote]:
    with store.engine.connect() as connection:
        found = connection.execute(_MENTIONS, {"event_id": row.event_id}).all()
    return [_Quote(one[0], one[2], one[3] - one[1], one[4], one[5]) for one in found]


def _say_event(row: TimelineRow, *, is_mutual: bool) -> str:
    """Return the head of an event: when, source, target, kind with what is known of it, code and its name."""
    when = say_dates(row.start, row.end, row.precision)
    details = [*_life(row), *_dating(row)]
    kind = f"{row.kind} ({', '.join(details)})" if details else row.kind
    arrow = "<->" if is_mutual else "->"
    return f"{when:<10}  {row.source_actor} {arrow} {row.target_actor}  {kind}  {row.cameo_code} {row.cameo_name}"


def _life(row: TimelineRow) -> list[str]:
    """Return phase, extent, instruments and a status other than actual."""
    words = [row.phase, row.extent, *(name.replace("_", " ") for name in row.instruments)]
    if row.status is not Status.ACTUAL:
        words.append(row.status)
    return [word for word in words if word]


def _dating(row: TimelineRow) -> list[str]:
    """Return what a reader should know about the dates: how they were found, and what is still to come."""
    words = ["dated by its publication"] if row.basis is Basis.PUBLICATION else []
    if row.planned_start is not None:
        words.append(f"for {row.planned_start}" + (f" to {row.planned_end}" if row.planned_end else ""))
    return words


def say_dates(start: date | None, end: date | None, precision: Precision) -> str:
    """Return the dates of an event in words, as fine as they are known and no finer."""
    if end is None:
        return "undated" if start is None else f"since {start}"
    if start is None:
        return f"until {end}"
    if start == end:
        return str(start)
    length = _SHORT.get(precision, 10)
    first, last = str(start)[:length], str(end)[:length]
    return first if first == last else f"{first} to {last} ({precision})"


def _tell_quote(quote: _Quote) -> Iterator[str]:
    at, behind = quote.trigger_offset, quote.trigger_offset + len(quote.trigger)
    marked = f"{quote.sentence[:at]}*{quote.sentence[at:behind]}*{quote.sentence[behind:]}"
    yield textwrap.fill(f"“{' '.join(marked.split())}”", _WIDTH, initial_indent=_INDENT, subsequent_indent=_INDENT)
    place = ", ".join(str(part) for part in (quote.outlet, quote.published) if part is not None)
    yield _INDENT + (place or "no outlet, no date")

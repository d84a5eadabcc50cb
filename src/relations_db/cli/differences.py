"""What a recoding changed, as lines of text.

In: counts and changes of events. Out: one line of counts, then events gained, lost and changed, each sort with its
number by kind and the first few in full. Refuses nothing: no changes make one line that says so.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relations_db.cli.recoding import Recoded
    from relations_db.store.ledger import Change
    from relations_db.store.rows import Row


def tell_differences(recoded: Recoded, shown: int) -> Iterator[str]:
    """Yield the lines of the report."""
    counts, changes = recoded
    articles = f"{counts.recoded_article_count:,} article" + ("" if counts.recoded_article_count == 1 else "s")
    yield click.style(f"{articles} coded again, {counts.mention_count:,} mentions.", bold=True)
    gained = [change for change in changes if change.former is None]
    lost = [change for change in changes if change.present is None]
    changed = [change for change in changes if change.former is not None and change.present is not None]
    if not changes:
        yield "No event has changed."
    for title, sort in (("gained", gained), ("lost", lost), ("changed", changed)):
        yield from _tell_sort(title, sort, shown)


def _tell_sort(title: str, changes: Sequence[Change], shown: int) -> Iterator[str]:
    """Yield the lines on one sort of change."""
    if not changes:
        return
    codes = Counter(_row_of(change)["cameo_code"] for change in changes)
    by_code = ", ".join(f"{code} {number:,}" for code, number in sorted(codes.items()))
    yield click.style(f"{len(changes):,} {title} ({by_code}):", bold=True)
    for change in changes[:shown]:
        yield f"  {_say_event(_row_of(change))}{_say_columns(change)}"
    if len(changes) > shown:
        yield f"  ... and {len(changes) - shown:,} more"


def _row_of(change: Change) -> Row:
    row = change.present or change.former
    assert row is not None
    return row


def _say_event(row: Row) -> str:
    """Return when, who, whom and what of an event."""
    start, end = row["start_date"], row["end_date"]
    when = str(start) if start is not None and start == end else f"{start or ''}..{end or ''}"
    details = " ".join(word for word in (row["phase"], row["sanction_instruments"]) if word)
    act = f"{row['cameo_code']} {details}".strip()
    return f"{when:<22} {row['source_actor_code']} -> {row['target_actor_code']}  {act}  {row['event_id']}"


def _say_columns(change: Change) -> str:
    """Return what differs: column, old value, new value."""
    if change.former is None or change.present is None:
        return ""
    pairs = (f"{name} {_say(change.former[name])} -> {_say(change.present[name])}" for name in change.columns)
    return "  " + "; ".join(pairs)


def _say(value: object) -> str:
    return "nothing" if value is None or value == "" else str(value)

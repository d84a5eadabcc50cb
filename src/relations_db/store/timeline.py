"""What happened between two parties, in order."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from relations_db.store.records import TimelineRow
from relations_db.store.store import Store


def read_timeline(
    store: Store, dyad: tuple[str, str], since: date | None, until: date | None, kind: str | None
) -> Sequence[TimelineRow]:
    """Return the events between two parties, either way, by date and then publication.

    `dyad` holds two codes of states, organisations or groups (a body such as UN.SC stands for its organisation). `since` and
    `until` keep events whose dates, or for undated ones the first publication, overlap the interval; `kind` keeps one event
    kind. Raises RelationsError for a code or kind that does not exist.
    """
    raise NotImplementedError

"""Event ids that went out of use, and which event holds their evidence now.

In: mentions as they were stored and as they shall be. Out: rows of `event_alias`. An id whose evidence is found nowhere
any more gets no alias: the event was an error of an older coder.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from relations_db.schema import event_alias
from relations_db.store.rows import Row, delete_rows, fetch_rows, insert_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection

    from relations_db.store.groups import Regrouped


def write_aliases(connection: Connection, heirs: Mapping[str, str | None], living: Iterable[str]) -> None:
    """Point the ids of vanished events, and those that pointed to them, to their heirs; an id in use is no alias."""
    older = fetch_rows(connection, event_alias.c.event_id, heirs)
    wanted = {row["alias_id"]: heirs[row["event_id"]] for row in older} | dict(heirs)
    in_use = set(living)
    delete_rows(connection, event_alias.c.alias_id, {*wanted, *in_use})
    kept = {alias: heir for alias, heir in wanted.items() if heir is not None and alias not in in_use}
    insert_rows(connection, event_alias, [{"alias_id": alias, "event_id": kept[alias]} for alias in sorted(kept)])


def find_heirs(vanished: Iterable[str], regrouped: Regrouped, fresh: Mapping[str, Row]) -> Mapping[str, str | None]:
    """Return for each vanished event the one that holds most of its evidence now, None where none does.

    `fresh` are the rows of the mentions that took the place of those of recoded articles.
    """
    by_sentence = {_sentence_of(row): key for key, row in sorted(fresh.items())}
    votes: dict[str, Counter[str]] = {event_id: Counter() for event_id in vanished}
    for key, place in regrouped.before.items():
        if place.event_id not in votes:
            continue
        heir = key if key in regrouped.after else by_sentence.get(_sentence_of(regrouped.old[key]))
        if heir is not None:
            votes[place.event_id][regrouped.after[heir].event_id] += 1
    return {event_id: _elect(counted) for event_id, counted in votes.items()}


def _sentence_of(row: Row) -> tuple[object, ...]:
    """Return what a mention keeps when a newer coder reads another trigger or code in the same sentence."""
    names = ("article_id", "article_part", "sentence_number", "source_actor_code", "target_actor_code")
    return tuple(row[name] for name in names)


def _elect(votes: Counter[str]) -> str | None:
    """Return who has most votes, the first in alphabetical order among equals."""
    return min(votes, key=lambda event_id: (-votes[event_id], event_id), default=None)

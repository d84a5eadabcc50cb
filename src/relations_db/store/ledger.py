"""What a recoding did to the events: gained, lost, changed.

In: what each batch rewrote. Out: differences between the events before the first batch and after the last, so that an
event which went and came back is none. An event whose id went over to another one has changed, not gone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from relations_db.schema import event_alias
from relations_db.store.rows import fetch_rows

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection

    from relations_db.store.groups import Rewritten
    from relations_db.store.rows import Row


class Change(NamedTuple):
    """An event as it was and as it is; None where it was not or is no more."""

    former: Row | None
    present: Row | None

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns that differ, but for the id."""
        if self.former is None or self.present is None:
            return ()
        return tuple(name for name, value in self.present.items() if name != "event_id" and self.former[name] != value)


@dataclass(slots=True)
class Ledger:
    """The first and the last row of every event touched; it grows while the batches pass."""

    former: dict[str, Row | None] = field(default_factory=dict)
    present: dict[str, Row | None] = field(default_factory=dict)

    def note(self, rewritten: Rewritten) -> None:
        """Note what one batch did."""
        for row in rewritten.events.new:
            self.former.setdefault(row["event_id"], None)
            self.present[row["event_id"]] = row
        for row in rewritten.events.changed:
            self.former.setdefault(row["event_id"], rewritten.former[row["event_id"]])
            self.present[row["event_id"]] = row
        for key in rewritten.events.vanished:
            self.former.setdefault(key, rewritten.former[key])
            self.present[key] = None


def list_changes(connection: Connection, ledger: Ledger) -> Sequence[Change]:
    """Return all that differs, by id of the event as it is or was."""
    lost = {key for key, row in ledger.former.items() if row is not None and ledger.present[key] is None}
    heirs = {row["alias_id"]: row["event_id"] for row in fetch_rows(connection, event_alias.c.alias_id, lost)}
    renamed = {heir: key for key, heir in sorted(heirs.items()) if _is_gained(heir, ledger)}
    changes = {key: _make_change(key, ledger, renamed) for key in ledger.former if key not in renamed.values()}
    return [change for _, change in sorted(changes.items()) if _differs(change)]


def _is_gained(key: str, ledger: Ledger) -> bool:
    return ledger.former.get(key, {}) is None and ledger.present[key] is not None


def _make_change(key: str, ledger: Ledger, renamed: Mapping[str, str]) -> Change:
    return Change(ledger.former[renamed.get(key, key)], ledger.present[key])


def _differs(change: Change) -> bool:
    """Tell whether there is a difference; an event that came and went again is none."""
    if change.former is None or change.present is None:
        return change.former is not change.present
    return bool(change.columns)

"""Events as steps of something longer: of a sanction's life, of an apology.

In: what a stored event says of itself. Out: steps in order of time, and the days that are told of them. Steps without a
beginning come last, as they can only be added to what dated ones have begun.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from relations_db.records import Precision

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ORDER = tuple(Precision)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One event as far as it is told here."""

    event_id: str
    source: str
    """State, organisation or group that acts; the body or person behind it does not matter here."""
    target: str
    phase: str
    """threatened, imposed, eased ...; demanded, refused, given ..."""
    instruments: tuple[str, ...]
    matter: str | None
    start: date | None
    end: date | None
    precision: Precision
    is_background: bool = False
    """An older act looked back on."""


def order_steps(steps: Iterable[Step], phases: Sequence[str]) -> list[Step]:
    """Sort steps by time; of one time in the order of the phases, and the id breaks ties."""
    places = {phase: place for place, phase in enumerate(phases)}
    return sorted(steps, key=lambda step: (*_time(step), places.get(step.phase, len(places)), step.event_id))


def _time(step: Step) -> tuple[bool, date, date]:
    return (step.start is None, step.start or date.min, step.end or date.max)


def first_day(steps: Iterable[Step]) -> date | None:
    """Return the first day that is told of any of the steps."""
    return min((step.start for step in steps if step.start is not None), default=None)


def last_day(steps: Iterable[Step]) -> date | None:
    """Return the first day of the last of the steps."""
    return max((step.start for step in steps if step.start is not None), default=None)


def coarsest(steps: Iterable[Step]) -> Precision:
    """Return how fine the coarsest dated step is; unknown where none is dated."""
    dated = [step.precision for step in steps if step.start is not None]
    return max(dated, key=_ORDER.index, default=Precision.UNKNOWN)

"""The lives of sanctions: which steps are of one sanction, from threat to relief.

In: all steps between one sender and one target, those the target asks for included. Out: episodes, one an instrument
and life, the same whatever the order of the steps. A step that names no instrument ("lifted all sanctions") belongs to
what is alive; a sanction that is first threatened in general and then imposed with an instrument is one. Refuses to
date an episode by what has no date.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING

from relations_db.merging.steps import Step, coarsest, first_day, last_day, order_steps

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relations_db.records import Precision

PHASES = ("threatened", "imposed", "extended", "asked", "refused", "promised", "eased", "lifted")
_THREAT_LIFE = timedelta(days=730)
"""After two years nobody imposes what was threatened then: a new threat would have been told."""
_SAME_ACT = timedelta(days=14)
"""Reports of one imposition in vague words ("imposed sanctions") come within days of those that name the instrument."""
_WITHOUT_EFFECT = frozenset({"asked", "refused", "promised"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Episode:
    """One life of one sanction."""

    episode_id: str
    source: str
    target: str
    instrument: str | None
    first_threatened: date | None
    imposed: date | None
    extended: date | None
    first_eased: date | None
    lifted: date | None
    status: str
    """threatened, in force, eased, lifted."""
    precision: Precision
    matter: str | None
    evidence_event_id: str
    event_ids: tuple[str, ...]
    """In order of time."""


@dataclass(slots=True, eq=False)
class _Life:
    """An episode in the making."""

    instrument: str | None
    steps: list[Step] = field(default_factory=list)
    is_imposed: bool = False
    is_lifted: bool = False

    def add(self, step: Step) -> None:
        self.steps.append(step)
        self.is_imposed |= step.phase != "threatened"
        self.is_lifted |= _lifts(step)

    def of(self, *phases: str) -> list[Step]:
        return [step for step in self.steps if step.phase in phases]

    def is_alive(self, day: date | None) -> bool:
        """Tell whether it can take another step on a day: it is not lifted, and no threat of long ago."""
        if self.is_lifted:
            return False
        last = last_day(self.steps)
        return self.is_imposed or day is None or last is None or day - last <= _THREAT_LIFE

    def had_begun(self, day: date | None) -> bool:
        first = first_day(self.steps)
        return first is None or day is None or first <= day


def tell_episodes(steps: Iterable[Step], sender: str, target: str) -> tuple[Episode, ...]:
    """Return the episodes of a sender's sanctions against a target, in order of their first event."""
    lives: list[_Life] = []
    for step in order_steps(steps, PHASES):
        if step.start is None:
            _place_undated(step, lives)
        else:
            for instrument in step.instruments or (None,):
                _place(step, instrument, lives)
    return tuple(_tell(life, sender, target) for life in lives)


def _place(step: Step, instrument: str | None, lives: list[_Life]) -> None:
    """Add a dated step to the lives it belongs to, or begin one with it."""
    found = _find_special(step, instrument, lives) if instrument else _find_general(step, lives)
    if not found:
        found = [_Life(instrument)]
        lives += found
    for life in found:
        life.add(step)


def _find_special(step: Step, instrument: str, lives: list[_Life]) -> list[_Life]:
    """Return the life of an instrument that a step goes on with, or one in general that now gets its instrument."""
    own = [life for life in lives if life.instrument == instrument]
    if own and own[-1].is_alive(step.start):
        return own[-1:]
    if own and own[-1].is_lifted and _is_relief(step):
        return own[-1:]  # the same relief told again
    general = [life for life in lives if life.instrument is None and life.is_alive(step.start)]
    if not general or (step.phase in {"threatened", "imposed"} and general[-1].is_imposed):
        return []
    if len(step.instruments) == 1:
        general[-1].instrument = instrument
        return general[-1:]
    return [_branch_off(general[-1], step, instrument, lives)]


def _branch_off(general: _Life, step: Step, instrument: str, lives: list[_Life]) -> _Life:
    """Give one of several instruments a copy of the life in general; the last of them takes the life itself."""
    if instrument == step.instruments[-1]:
        general.instrument = instrument
        return general
    life = _Life(instrument, list(general.steps), general.is_imposed, general.is_lifted)
    lives.append(life)
    return life


def _find_general(step: Step, lives: list[_Life]) -> list[_Life]:
    """Return the lives that a step without instrument belongs to."""
    alive = [life for life in lives if life.is_alive(step.start)]
    general = [life for life in alive if life.instrument is None]
    if step.phase == "threatened":
        return general[-1:] or [life for life in alive if not life.is_imposed][-1:]
    if step.phase == "imposed":
        threatened = [life for life in alive if not life.is_imposed]
        return threatened[-1:] or [life for life in alive if _imposed_lately(life, step)][-1:] or general[-1:]
    if step.phase == "eased":
        imposed = [life for life in alive if life.is_imposed]
        return imposed if len(imposed) == 1 else general[-1:]
    if not alive and _is_relief(step):
        return lives[-1:]  # the same relief told again
    return [life for life in alive if life.is_imposed or step.phase in _WITHOUT_EFFECT]


def _imposed_lately(life: _Life, step: Step) -> bool:
    last = last_day(life.of("imposed"))
    return last is not None and step.start is not None and step.start - last <= _SAME_ACT


def _place_undated(step: Step, lives: list[_Life]) -> None:
    """Add a step without a beginning to the one life it fits; where it fits several it says nothing of any."""
    for instrument in step.instruments or (None,):
        fitting = [life for life in lives if life.had_begun(step.end) and instrument in {None, life.instrument}]
        if len(fitting) == 1:
            _add_undated(fitting[0], step)
        elif not fitting:
            life = _Life(instrument)
            life.add(step)
            lives.append(life)


def _add_undated(life: _Life, step: Step) -> None:
    """Add a step whose time is open; a look back that what is alive was lifted once is of an older life."""
    is_lifted = life.is_lifted
    life.add(step)
    if first_day(life.steps) is not None and step.is_background:
        life.is_lifted = is_lifted


def _is_relief(step: Step) -> bool:
    return step.phase in {"eased", "lifted"}


def _lifts(step: Step) -> bool:
    """Tell whether nothing of a sanction is left after a step."""
    return step.phase == "lifted"


def _tell(life: _Life, sender: str, target: str) -> Episode:
    imposed, extended = life.of("imposed"), life.of("extended")
    ended = [step for step in life.steps if _lifts(step)] if life.is_lifted else []
    eased = life.of("eased")
    shown = (*imposed, *life.of("threatened"), *life.steps)
    return Episode(
        episode_id=_make_id(life, sender, target),
        source=sender,
        target=target,
        instrument=life.instrument,
        first_threatened=first_day(life.of("threatened")),
        imposed=first_day(imposed),
        extended=last_day(extended),
        first_eased=first_day(eased),
        lifted=first_day(ended),
        status=_status(life, eased),
        precision=coarsest((*life.of("threatened")[:1], *imposed[:1], *extended[-1:], *eased[:1], *ended[:1])),
        matter=next((step.matter for step in shown if step.matter), None),
        evidence_event_id=shown[0].event_id,
        event_ids=tuple(dict.fromkeys(step.event_id for step in life.steps)),
    )


def _status(life: _Life, eased: Sequence[Step]) -> str:
    if life.is_lifted:
        return "lifted"
    if eased:
        return "eased"
    return "in force" if life.is_imposed else "threatened"


def _make_id(life: _Life, sender: str, target: str) -> str:
    parts = (sender, target, life.instrument or "", life.steps[0].event_id)
    return blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()

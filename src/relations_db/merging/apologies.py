"""Apologies sought and given: which demands, refusals and words of regret are about one thing.

In: all steps between two parties that are about an apology. Out: one record for each apology sought or given, the same
whatever the order of the steps. Refuses to put together what names different things, or lies years apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from hashlib import blake2b
from typing import TYPE_CHECKING

from relations_db.merging.steps import Step, coarsest, first_day, last_day, order_steps

if TYPE_CHECKING:
    from collections.abc import Iterable

    from relations_db.records import Precision

PHASES = ("demanded", "refused", "offered", "given", "rejected", "accepted")
_LIFE = timedelta(days=730)
"""After two years of silence a demand begins anew."""
_SHORT_WORD = 3
"""Words up to this length tell nothing of the matter: of, the, its."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Apology:
    """An apology sought or given."""

    apology_id: str
    source: str
    """Who apologises, or is asked to."""
    target: str
    matter: str | None
    demanded: date | None
    refused: date | None
    offered: date | None
    given: date | None
    accepted: date | None
    rejected: date | None
    status: str
    precision: Precision
    evidence_event_id: str
    event_ids: tuple[str, ...]


@dataclass(slots=True, eq=False)
class _Case:
    """An apology in the making."""

    source: str
    target: str
    steps: list[Step] = field(default_factory=list)
    phases: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)

    def add(self, step: Step, phase: str) -> None:
        self.steps.append(step)
        self.phases.add(phase)
        self.words |= _words_of(step.matter)

    def of(self, phase: str) -> list[Step]:
        return [step for step in self.steps if _read_phase(step, self.source) == phase]

    def fits(self, step: Step, phase: str) -> bool:
        """Tell whether a step can be of this apology."""
        words = _words_of(step.matter)
        if words and self.words and words.isdisjoint(self.words):
            return False
        last, first = last_day(self.steps), first_day(self.steps)
        if step.start is None:
            return first is None or step.end is None or first <= step.end
        if last is not None and step.start - last > _LIFE:
            return False
        settled = first_day((*self.of("given"), *self.of("accepted")))
        return settled is None or phase not in {"demanded", "refused"} or step.start <= settled


def tell_apologies(steps: Iterable[Step], pair: tuple[str, str]) -> tuple[Apology, ...]:
    """Return the apologies between two parties, in order of their first event."""
    cases: list[_Case] = []
    for step in order_steps(steps, PHASES):
        case, phase = _find_case(step, pair, cases)
        if case not in cases:
            cases.append(case)
        case.add(step, phase)
    return tuple(_tell(case) for case in cases)


def _find_case(step: Step, pair: tuple[str, str], cases: list[_Case]) -> tuple[_Case, str]:
    """Return the apology a step is of, with the phase it is there; a new one where it fits none."""
    other = {pair[0]: pair[1], pair[1]: pair[0]}
    owers = _who_may_owe(step, other)
    for ower in owers:
        phase = _read_phase(step, ower)
        fitting = [case for case in cases if case.source == ower and case.fits(step, phase)]
        if phase == "rejected":  # nobody turns down what was not offered
            fitting = [case for case in fitting if case.phases & {"given", "offered"} and "accepted" not in case.phases]
        if fitting and (step.start is not None or len(fitting) == 1):
            return fitting[-1], phase
    ower = owers[-1]
    return _Case(ower, other[ower]), _read_phase(step, ower)


def _who_may_owe(step: Step, other: dict[str, str]) -> tuple[str, ...]:
    """Return who apologises or shall do so, the likelier last; "refused" can be said of either side."""
    if step.phase in {"demanded", "accepted"}:
        return (other[step.source],)
    return (other[step.source], step.source) if step.phase == "refused" else (step.source,)


def _read_phase(step: Step, ower: str) -> str:
    """Return the phase of a step; a refusal by the offended side turns the apology down."""
    return "rejected" if step.phase == "refused" and step.source != ower else step.phase


def _words_of(matter: str | None) -> set[str]:
    words = (matter or "").lower().replace("-", " ").split()
    return {word.strip(".,;:'\"’") for word in words if len(word) > _SHORT_WORD}


def _tell(case: _Case) -> Apology:
    days = {phase: first_day(case.of(phase)) for phase in PHASES}
    status = max(case.phases, key=lambda phase: _rank(phase, case))
    shown = (*case.of("given"), *case.of("offered"), *case.of("demanded"), *case.steps)
    parts = (case.source, case.target, case.steps[0].event_id)
    return Apology(
        apology_id=blake2b("\n".join(parts).encode(), digest_size=16).hexdigest(),
        source=case.source,
        target=case.target,
        matter=next((step.matter for step in shown if step.matter), None),
        demanded=days["demanded"],
        refused=last_day(case.of("refused")),
        offered=days["offered"],
        given=days["given"],
        accepted=days["accepted"],
        rejected=days["rejected"],
        status=status,
        precision=coarsest(case.steps),
        evidence_event_id=shown[0].event_id,
        event_ids=tuple(step.event_id for step in case.steps),
    )


def _rank(phase: str, case: _Case) -> tuple[object, ...]:
    """Return a sorting key: what came last; of what has no date the furthest."""
    if phase == "accepted":
        return (2, date.max, 0)
    is_answer = phase not in {"demanded", "refused"}
    return (int(is_answer), last_day(case.of(phase)) or date.min, PHASES.index(phase))

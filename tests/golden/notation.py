"""The notation of the golden sentences: `TUR > RUS 0254 REQUEST 'urged'`, with `<>` for both directions.

In: a case of `sentences/*.yml`. Out: what it must give, and what is missing and extra in what was found. Refuses with
ValueError an event that is not written so, and a case that does not say what it expects. A trigger may have alternatives
(`'held|talks'`) where verb and noun tell the act together. Behind the trigger a status may stand; without one the event
must be one that is loaded.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from relations_db.records import CodedEvent, Status

if TYPE_CHECKING:
    from datetime import date

FOLDER = Path(__file__).parent / "sentences"
LOADED = frozenset({Status.ACTUAL, Status.PLANNED, Status.BACKGROUND})
KEYS = frozenset({"text", "title", "published", "events", "tier"})
_EVENT = re.compile(
    r"(?P<source>[A-Z][\w.]*) (?P<arrow><>|>) (?P<target>[A-Z][\w.]*) (?P<cameo>\d{2,4}) (?P<plover>[A-Z]+)"
    r" '(?P<trigger>[^']+)'(?: (?P<status>[a-z]+))?"
)


class Wanted(NamedTuple):
    """An event that must come out."""

    source: str
    target: str
    cameo: str
    plover: str
    triggers: tuple[str, ...]
    status: Status | None

    def __str__(self) -> str:
        status = "" if self.status is None else f" {self.status}"
        return f"{self.source} > {self.target} {self.cameo} {self.plover} '{'|'.join(self.triggers)}'{status}"

    def is_met_by(self, event: CodedEvent) -> bool:
        """Tell whether the event is the one."""
        written = (event.source.actor, event.target.actor, event.cameo, event.plover)
        status = event.status in LOADED if self.status is None else event.status is self.status
        return status and written == self[:4] and event.trigger_text in self.triggers


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One golden sentence."""

    id: str
    title: str
    text: str
    published: date
    wanted: tuple[Wanted, ...]
    is_weak: bool


class Verdict(NamedTuple):
    """How a case came out."""

    missing: tuple[Wanted, ...]
    extra: tuple[CodedEvent, ...]

    @property
    def holds(self) -> bool:
        return not (self.missing or self.extra)

    def __str__(self) -> str:
        lines = [f"missing  {wanted}" for wanted in self.missing]
        return "\n".join([*lines, *(f"extra    {write_event(event)}" for event in self.extra)])


def write_event(event: CodedEvent) -> str:
    """Write what came out in the notation, with the rules it came from."""
    status = "" if event.status is Status.ACTUAL else f" {event.status}"
    act = f"{event.source.actor} > {event.target.actor} {event.cameo} {event.plover} '{event.trigger_text}'"
    return f"{act}{status} by {' + '.join(event.rule_ids)}"


def read_wanted(line: str) -> tuple[Wanted, ...]:
    """Read one line of `events`; two events for `<>`."""
    found = _EVENT.fullmatch(line)
    if found is None:
        message = f"no event: {line!r}; write SOURCE > TARGET CODE PLOVER 'trigger'"
        raise ValueError(message)
    status = Status(found["status"]) if found["status"] else None
    triggers = tuple(found["trigger"].split("|"))
    there = Wanted(found["source"], found["target"], found["cameo"], found["plover"], triggers, status)
    back = there._replace(source=there.target, target=there.source)
    return (there,) if found["arrow"] == ">" else (there, back)


def read_case(row: dict[str, Any], published: date, case_id: str) -> Case:
    """Read one case; what it expects must be written, `none` too."""
    if not row.keys() <= KEYS or not row.get("events") or row.get("tier", "weak") != "weak":
        message = f"{case_id}: a case has text or title, events (a list or none), and may have published and tier: weak"
        raise ValueError(message)
    lines = [] if row["events"] == "none" else row["events"]
    return Case(
        id=case_id, title=row.get("title", ""), text=row.get("text", ""), published=row.get("published", published),
        wanted=tuple(wanted for line in lines for wanted in read_wanted(line)), is_weak="tier" in row,
    )  # fmt: skip


def read_cases() -> list[Case]:
    """Read all files of golden sentences."""
    cases = []
    for path in sorted(FOLDER.glob("*.yml")):
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        rows = enumerate(content["cases"], start=1)
        cases += [read_case(row, content["published"], f"{path.stem}-{at}") for at, row in rows]
    return cases


def judge(case: Case, events: tuple[CodedEvent, ...]) -> Verdict:
    """Set what came out against what should have, each event met once."""
    left = list(events)
    missing = []
    for wanted in case.wanted:
        met = next((event for event in left if wanted.is_met_by(event)), None)
        if met is None:
            missing.append(wanted)
        else:
            left.remove(met)
    return Verdict(tuple(missing), tuple(event for event in left if event.status in LOADED))

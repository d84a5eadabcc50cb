"""When what is to come is to come: the date of a plan, a promise or a threat.

In: an event and its sentence. Out: the expression that dates the content, and its time from the day of publication on.
Refuses expressions of the past, and those that date the promise itself: "vowed on Tuesday to meet in May" is planned
for May.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from relations_db.dating.expressions import resolve
from relations_db.dating.meaning import Shape
from relations_db.records import Interval, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relations_db.dating.meaning import Expression
    from relations_db.dating.scenes import Case, Scene, Trigger

VERBAL = frozenset({"02", "03", "05", "09", "10", "11", "12", "13"})
"""Roots of acts that are done in words: the day somebody said it is the day of the act."""
PLANS = frozenset({"03", "13"})
"""Roots of acts of today whose content is to come."""
_LINKS = frozenset({"that", "until", "till", "before", "ahead", "once", "whether"})
"""Fences that lead into the content and not away from it."""
_AUXILIARIES = 4
"""Words before a trigger among which its auxiliary stands: "will then also meet"."""


class Plan(NamedTuple):
    """A date to come, and the words for it."""

    expression: Expression
    interval: Interval


def find_plan(case: Case, owned: Iterable[Expression]) -> Plan | None:
    """Return when the content of an event is to be, if the sentence tells.

    An act of the present with a date to come is one that is to come: "Turkey hosts the talks on Friday".
    """
    event, scene, trigger = case.event, case.scene, case.trigger
    if case.root in PLANS or event.status is Status.PLANNED:
        behind = [x for x in scene.expressions if x.first >= trigger.last and _is_content(scene, trigger, x)]
        before = [x for x in owned if x.first < trigger.first and _is_to_come(scene, trigger)]
        return next(_plans(case, [*behind, *before]), None)
    if event.is_past or event.status is not Status.ACTUAL or case.published is None:
        return None
    plans = _plans(case, owned)
    return next((p for p in plans if p.interval.start is not None and p.interval.start > case.published), None)


def _plans(case: Case, expressions: Iterable[Expression]) -> Iterator[Plan]:
    """Yield the expressions whose time is not over on the day of publication."""
    for expression in expressions:
        interval = resolve(expression, case.published, is_past=False)
        if interval is None or expression.meaning.relation == "since":
            continue
        if case.published is None or max(interval.start or date.min, interval.end or date.min) >= case.published:
            begun = case.published is not None and interval.start is not None and interval.start < case.published
            yield Plan(expression, replace(interval, start=case.published) if begun else interval)


def _is_content(scene: Scene, trigger: Trigger, expression: Expression) -> bool:
    """Tell whether an expression behind a trigger dates what is to come, and not the promise itself."""
    between = scene.words[trigger.last : expression.first]
    if any(word in scene.kinds["barrier"] and word not in _LINKS for word in between):
        return False
    if expression.modifies:
        return False
    if not scene.kinds["content"].isdisjoint(between) or _is_to_come(scene, trigger):
        return True
    is_day = expression.meaning.day is not None or expression.meaning.weekday is not None
    return not is_day and expression.meaning.shape is not Shape.DAY_WORD


def _is_to_come(scene: Scene, trigger: Trigger) -> bool:
    """Tell whether the verb group of a trigger is of the future: "will meet", "is due to meet"."""
    first = max(0, trigger.first - _AUXILIARIES)
    return scene.has("future_auxiliary", first, trigger.last)

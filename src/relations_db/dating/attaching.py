"""The dating stage: gives each event its date.

In: coded articles without dates. Out: the same with `date` set on every event, and `planned` on what is to come. An
event takes the date of its own clause, else the one that governs its sentence; a fresh report without a date takes the
day of publication; a look back without one stays open up to that day. Refuses dates that belong to something else:
when it was said, what it was about, what went before.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from relations_db.dating.expressions import resolve
from relations_db.dating.planning import PLANS, VERBAL, find_plan
from relations_db.dating.scenes import Case, Scene, expressions_of, is_said, set_scene, tie_scene, trigger_of
from relations_db.dating.sequels import reopen_sequels
from relations_db.records import Basis, Coded, CodedEvent, Interval, Precision, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relations_db.dating.meaning import Expression
    from relations_db.records import Report

_LATELY = timedelta(days=14)
"""What was said lately was not said long ago: "condemned the raid of 2015" is no condemnation of 2015."""
_BESIDE = 3
"""Words between a promise and an old date that is its own and not that of something in it."""
_UNSURE = frozenset({"until", "before"})
"""Relations that tell only when it was over."""


def date_events(articles: Iterable[Coded], report: Report) -> Iterator[Coded]:
    """Date the events of each article."""
    del report  # an expression that cannot be resolved is kept in the event's own date
    for coded in articles:
        yield replace(coded, events=_date_article(coded)) if coded.events else coded


def _date_article(coded: Coded) -> tuple[CodedEvent, ...]:
    by_sentence: dict[int, list[CodedEvent]] = {}
    for event in coded.events:
        by_sentence.setdefault(event.sentence_index, []).append(event)
    scenes = {
        sentence.index: tie_scene(set_scene(sentence, by_sentence[sentence.index]), coded.sentences)
        for sentence in coded.sentences
        if sentence.index in by_sentence
    }
    published = coded.article.published
    dated = [date_event(event, scenes[event.sentence_index], published) for event in coded.events]
    return reopen_sequels(dated, coded.sentences, published)


def date_event(event: CodedEvent, scene: Scene, published: date | None) -> CodedEvent:
    """Return an event with its date, and with the time its content is planned for."""
    if not scene.expressions:
        return replace(event, date=_default(event, published))
    case = Case(event, trigger_of(event, scene.sentence), scene, published)
    owned = expressions_of(scene, case.trigger)
    plan = find_plan(case, owned)
    own = (expression for expression in owned if plan is None or expression is not plan.expression)
    accepted = (_accept(case, expression) for expression in own)
    found = next((interval for interval in accepted if interval is not None), None)
    if found is None:
        found = _find_saying(case)
    found = found or _find_bound(case) or _default(event, published)
    return replace(event, date=found, planned=None if plan is None else plan.interval)


def _default(event: CodedEvent, published: date | None) -> Interval:
    """Return the date of an act whose time is not told: the day of its report, or some day up to it."""
    if published is None or event.status is Status.BACKGROUND:
        return _open(published)
    return Interval(start=published, end=published, precision=Precision.DAY, basis=Basis.PUBLICATION)


def _open(published: date | None) -> Interval:
    return Interval(start=None, end=published, precision=Precision.UNKNOWN, basis=Basis.NONE)


def _accept(case: Case, expression: Expression) -> Interval | None:
    """Return the time of an expression, if it can be that of the act."""
    interval = resolve(expression, case.published, is_past=True)
    if interval is None or _is_of_the_matter(case, expression, interval):
        return None
    is_reported = case.scene.has("report_verb", expression.last, case.trigger.first)
    if is_reported and case.root not in VERBAL:
        return None
    if expression.meaning.relation in _UNSURE and case.event.status is not Status.BACKGROUND:
        return None
    return _cut(interval, case.published)


def _cut(interval: Interval, published: date | None) -> Interval | None:
    """Cut an interval at the day of publication: what has happened is never dated after it."""
    if published is None or (interval.end is not None and interval.end <= published):
        return interval
    if interval.start is not None and interval.start > published:
        return None
    return replace(interval, end=published)


def _is_of_the_matter(case: Case, expression: Expression, interval: Interval) -> bool:
    """Tell whether a time is that of what an act was about or done for, as it is too old for the act."""
    if case.event.status is Status.BACKGROUND or case.published is None:
        return False
    if case.root in PLANS and expression.first > case.trigger.last + _BESIDE:
        return interval.start is not None and interval.start < case.published - _LATELY
    if not _is_old(interval, case.published):
        return False
    leads = ("matter", "cause") if case.root in VERBAL else ("cause",)
    return any(case.scene.has(kind, case.trigger.last, expression.first) for kind in leads)


def _is_old(interval: Interval, published: date | None) -> bool:
    return published is not None and interval.end is not None and interval.end < published - _LATELY


def _find_saying(case: Case) -> Interval | None:
    """Return when the words were said in which a verbal act was done: "..., he told reporters on Friday"."""
    if case.root not in VERBAL or case.event.status is not Status.ACTUAL:
        return None
    said = (x for x in case.scene.expressions if is_said(case.scene, x, case.trigger) and not x.modifies)
    times = (resolve(expression, case.published, is_past=True) for expression in said)
    return next((_cut(time, case.published) for time in times if time is not None and time.start is not None), None)


def _find_bound(case: Case) -> Interval | None:
    """Return the open time of an act that its sentence puts beside something old, so that it is none of today.

    It was over when it was said ("In 2015 Peru said it downed a jet") or when something came after it ("spared last
    autumn, after Peru brokered a truce"); it came after something ("banned flights after the coup of 2016"); or it is
    told of in a clause under an old date.
    """
    if case.published is None or case.event.status is not Status.ACTUAL:
        return None
    for expression in case.scene.expressions:
        interval = None if expression.modifies else resolve(expression, case.published, is_past=True)
        if interval is None or interval.end is None or not _is_old(interval, case.published):
            continue
        if expression.first >= case.trigger.last:
            if _follows(case, expression):
                return _open(case.published)
        elif case.scene.has("report_verb", expression.last, case.trigger.first):
            return _open(interval.end)
        elif case.scene.has("barrier", expression.last, case.trigger.first):
            is_before = case.scene.has("aftermath", expression.last, case.trigger.first)
            return _open(interval.end if is_before else case.published)
    return None


def _follows(case: Case, expression: Expression) -> bool:
    """Tell whether an act came in the wake of something that an expression behind it dates."""
    scene, first = case.scene, case.trigger.last
    after = [i for i in range(first, expression.first) if scene.words[i] in scene.kinds["aftermath"]]
    return bool(after) and not _is_fenced(scene, first, after[0])


def _is_fenced(scene: Scene, first: int, last: int) -> bool:
    """Tell whether another clause or act begins between two places."""
    if any(first <= other.first < last for other in scene.triggers):
        return True
    return any(scene.has(kind, first, last) for kind in ("pronoun", "report_verb", "barrier"))

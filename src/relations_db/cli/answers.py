"""The JSON that `code` writes: a contract, field by field and in this order.

In: the answer to a document. Out: one line of JSON. A field that is not known is null; `in` stands only where
offsets count in the title.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import msgspec
from msgspec import UNSET, Struct, UnsetType, field

from relations_db.records import Basis, Part

if TYPE_CHECKING:
    from relations_db.cli.answering import Answer
    from relations_db.records import Coded, CodedEvent, Interval, Mention, Role

_Where = Literal["title"] | UnsetType


class _Actor(Struct):
    actor: str
    country: str | None
    sector: str | None
    text: str
    start: int
    end: int


class _Mention(Struct):
    actor: str
    country: str | None
    sector: str | None
    text: str
    start: int
    end: int
    where: _Where = field(name="in", default=UNSET)


class _Dates(Struct):
    start: str | None
    end: str | None
    precision: str
    basis: str
    text: str | None


class _Span(Struct):
    start: int
    end: int
    text: str


class _Trigger(Struct):
    text: str
    start: int
    end: int


class _Event(Struct):
    source: _Actor
    target: _Actor
    cameo: str
    plover: str
    mode: str | None
    contexts: tuple[str, ...]
    kind: str
    goldstein: float
    quad: int
    topic: str | None
    phase: str | None
    instruments: tuple[str, ...]
    extent: str | None
    matter: str | None
    status: str
    date: _Dates | None
    planned: _Dates | None
    sentence: _Span
    trigger: _Trigger
    rule: str
    confidence: float
    where: _Where = field(name="in", default=UNSET)


class _Problem(Struct):
    code: str
    message: str


class _Answer(Struct):
    id: msgspec.Raw
    events: list[_Event]
    problems: list[_Problem]
    mentions: list[_Mention] | UnsetType = UNSET


_ENCODER = msgspec.json.Encoder()


def render_answer(answer: Answer, *, with_mentions: bool) -> bytes:
    """Return the line of JSON, without its line end."""
    events = [_event(event) for event in answer.coded.events] if answer.coded else []
    problems = [_Problem(problem.code, problem.message) for problem in answer.problems]
    mentions = _mentions(answer.coded) if with_mentions else UNSET
    return _ENCODER.encode(_Answer(msgspec.Raw(answer.id), events, problems, mentions))


def _mentions(coded: Coded | None) -> list[_Mention]:
    return [_mention(mention) for mention in coded.mentions] if coded else []


def _mention(mention: Mention) -> _Mention:
    return _Mention(
        actor=mention.actor,
        country=mention.country,
        sector=mention.sector,
        text=mention.text,
        start=mention.start,
        end=mention.end,
        where=_where(mention.part),
    )


def _event(event: CodedEvent) -> _Event:
    return _Event(
        source=_actor(event.source),
        target=_actor(event.target),
        cameo=event.cameo,
        plover=event.plover,
        mode=event.mode,
        contexts=event.contexts,
        kind=event.kind,
        goldstein=event.goldstein,
        quad=event.quad,
        topic=event.topic,
        phase=event.phase,
        instruments=event.instruments,
        extent=event.extent,
        matter=event.matter,
        status=event.status,
        date=_dates(event.date),
        planned=_dates(event.planned),
        sentence=_Span(event.sentence_start, event.sentence_end, event.sentence_text),
        trigger=_Trigger(event.trigger_text, event.trigger_start, event.trigger_end),
        rule=event.rule_ids[0],
        confidence=round(event.confidence, 3),
        where=_where(event.part),
    )


def _actor(role: Role) -> _Actor:
    return _Actor(role.actor, role.country, role.sector, role.text, role.start, role.end)


def _dates(interval: Interval | None) -> _Dates | None:
    """Return the interval, None where it says nothing; an open look back says how late it can be at most."""
    if interval is None or (interval.basis is Basis.NONE and interval.start is None and interval.end is None):
        return None
    start = interval.start.isoformat() if interval.start else None
    end = interval.end.isoformat() if interval.end else None
    return _Dates(start, end, interval.precision, interval.basis, interval.text)


def _where(part: Part) -> _Where:
    return "title" if part is Part.TITLE else UNSET

"""Tales of the past that go on: "Relations had soured. Moscow responded by barring imports" is nothing of today.

In: the dated events of an article. Out: the same, but an act that goes on with an old tale is no longer dated by the
day of publication; its time stays open. Refuses sentences without a word that says so ("responded", "later").
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from relations_db.dating.vocabulary import load_vocabulary
from relations_db.records import Basis, CodedEvent, Interval, Part, Precision, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from relations_db.records import Sentence

_OLD = timedelta(days=14)
_REACH = 2
"""Sentences between a tale and what goes on with it, at most: one may lie between that holds no event."""
_TOLD = frozenset({Status.ACTUAL, Status.BACKGROUND})


def reopen_sequels(
    events: Sequence[CodedEvent], sentences: Iterable[Sentence], published: date | None
) -> tuple[CodedEvent, ...]:
    """Open the time of undated acts that go on with an old tale."""
    if published is None or not any(_looks_back(event, published) for event in events):
        return tuple(events)
    words = {sentence.index: sentence for sentence in sentences}
    by_sentence: dict[int, list[CodedEvent]] = {}
    for event in events:
        by_sentence.setdefault(event.sentence_index, []).append(event)
    old: set[int] = set()
    for index in sorted(by_sentence):
        before = max((other for other in by_sentence if other < index), default=index - _REACH - 1)
        goes_on = index - before <= _REACH and before in old and _has_sequel(words[index], by_sentence[index])
        told = [event for event in by_sentence[index] if event.status in _TOLD]
        if goes_on or (told and all(_looks_back(event, published) for event in told)):
            old.add(index)
            by_sentence[index] = [_open(event, published) if goes_on else event for event in by_sentence[index]]
    return _in_order(events, by_sentence)


def _in_order(events: Iterable[CodedEvent], by_sentence: Mapping[int, Iterable[CodedEvent]]) -> tuple[CodedEvent, ...]:
    """Return the events as they came, most certain first."""
    streams = {index: iter(changed) for index, changed in by_sentence.items()}
    return tuple(next(streams[event.sentence_index]) for event in events)


def _looks_back(event: CodedEvent, published: date) -> bool:
    """Tell whether an act is of a time well before its report, or of an open one."""
    when = event.date
    if when is None or event.part is Part.TITLE:
        return False
    return when.basis is Basis.NONE or (when.end is not None and when.end < published - _OLD)


def _has_sequel(sentence: Sentence, events: Iterable[CodedEvent]) -> bool:
    """Tell whether a sentence says, up to its last act, that it goes on with a tale."""
    last = max(event.trigger_end for event in events)
    sequels = load_vocabulary().kinds["sequel"]
    return any(
        word.lower() in sequels and start < last for word, start in zip(sentence.words, sentence.starts, strict=True)
    )


def _open(event: CodedEvent, published: date) -> CodedEvent:
    if event.status is not Status.ACTUAL or event.date is None or event.date.basis is not Basis.PUBLICATION:
        return event
    when = Interval(start=None, end=published, precision=Precision.UNKNOWN, basis=Basis.NONE)
    return replace(event, date=when)

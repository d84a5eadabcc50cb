"""The notation of example sentences: `Norway imposed sanctions on Chad. => NOR > TCD 163`.

In: a line of `fires_on` or `not_on`. Out: the sentence, the day it is coded as if published on, and the events it must
give. Refuses with ValueError, whose message says what is wrong: no `=>`, an arrow or code missing, an unknown status.

Behind the code a status may stand (`=> NOR > TCD 163 negated`); without one the event must be one that would be loaded.
`=> none` says that the rule takes the words and no event comes of them.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from relations_db.records import Status

ARROW = "=>"
PUBLISHED = date(2020, 6, 15)
"""The day all examples are coded as if published on, unless one names its own."""

_DAY = re.compile(r"\[(\d{4}-\d\d-\d\d)\]\s*")
_EVENT = re.compile(
    r"(?P<source>[A-Z][\w.]*) (?P<arrow><>|>) (?P<target>[A-Z][\w.]*) (?P<cameo>\d{2,4})(?: (?P<status>[a-z]+))?"
)


class ExpectedEvent(NamedTuple):
    """An event an example must give, as it is written."""

    source: str
    target: str
    cameo: str
    status: Status | None = None
    """None: any status with which an event is loaded."""

    def __str__(self) -> str:
        """Write the event as the seeds do."""
        status = "" if self.status is None else f" {self.status}"
        return f"{self.source} > {self.target} {self.cameo}{status}"


class Example(NamedTuple):
    """A sentence with all it must give; no events in a `not_on` line, where only the rule matters."""

    sentence: str
    published: date
    events: tuple[ExpectedEvent, ...]


def parse_fires_on(text: str) -> Example:
    """Read a `fires_on` line; ValueError says what is wrong with it."""
    sentence, arrow, notation = text.partition(ARROW)
    if not arrow:
        message = "the events are missing: write 'sentence => SOURCE > TARGET CODE'"
        raise ValueError(message)
    events = () if notation.strip() == "none" else _parse_events(notation)
    return Example(*_split_day(sentence), events)


def parse_not_on(text: str) -> Example:
    """Read a `not_on` line, a bare sentence; ValueError says what is wrong with it."""
    if ARROW in text:
        message = "a sentence in not_on has no events behind it"
        raise ValueError(message)
    return Example(*_split_day(text), ())


def _split_day(text: str) -> tuple[str, date]:
    found = _DAY.match(text)
    sentence = text[found.end() :].strip() if found else text.strip()
    if not sentence:
        message = "the sentence is missing"
        raise ValueError(message)
    return sentence, date.fromisoformat(found[1]) if found else PUBLISHED


def _parse_events(notation: str) -> tuple[ExpectedEvent, ...]:
    return tuple(event for part in notation.split(";") for event in _parse_event(" ".join(part.split())))


def _parse_event(part: str) -> tuple[ExpectedEvent, ...]:
    found = _EVENT.fullmatch(part)
    if found is None:
        message = f"'{part}' is no event: write 'SOURCE > TARGET CODE', or '<>' for both directions"
        raise ValueError(message)
    status = _parse_status(found["status"])
    there = ExpectedEvent(found["source"], found["target"], found["cameo"], status)
    if found["arrow"] == ">":
        return (there,)
    return (there, ExpectedEvent(found["target"], found["source"], found["cameo"], status))


def _parse_status(word: str | None) -> Status | None:
    if word is None or word in set(Status):
        return None if word is None else Status(word)
    message = f"unknown status '{word}': it is one of {', '.join(Status)}"
    raise ValueError(message)

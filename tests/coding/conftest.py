"""The seeds are loaded once; `code` gives the events of a text, `wrong` compares them with the notation of the seeds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Protocol

import pytest

from relations_db.lexicon.examples import ExpectedEvent, parse_fires_on
from relations_db.pipeline import Resources, code_articles, load_resources
from relations_db.records import Article, CodedEvent, Problem, Status

from .small import plant_lexicon

if TYPE_CHECKING:
    from collections.abc import Callable

PUBLISHED = date(2020, 6, 15)
LOADED = frozenset({Status.ACTUAL, Status.PLANNED, Status.BACKGROUND})


class Code(Protocol):
    def __call__(self, text: str, *, title: str = "", using: Resources | None = None) -> list[CodedEvent]: ...


def refuse(problem: Problem) -> None:
    pytest.fail(str(problem))


@pytest.fixture(scope="session")
def resources() -> Resources:
    return load_resources()


@pytest.fixture(scope="session")
def small(resources: Resources, tmp_path_factory: pytest.TempPathFactory) -> Resources:
    """Names and words of the seeds with the rules of `small.py` alone."""
    return replace(resources, lexicon=plant_lexicon(tmp_path_factory.mktemp("small")))


@pytest.fixture(scope="session")
def code(resources: Resources) -> Code:
    def events_of(text: str, *, title: str = "", using: Resources | None = None) -> list[CodedEvent]:
        article = Article(article_id="x", title=title, text=text, published=PUBLISHED)
        (coded,) = code_articles([article], using or resources, refuse)
        return list(coded.events)

    return events_of


@pytest.fixture(scope="session")
def wrong(code: Code) -> Callable[..., list[str]]:
    """Code `text => events` and return what is missing and extra; empty where the line holds."""

    def compare(line: str, using: Resources | None = None) -> list[str]:
        example = parse_fires_on(line)
        found = code(example.sentence, using=using)
        missing = [f"missing {want}" for want in example.events if not any(_meets(event, want) for event in found)]
        unwanted = [event for event in found if not any(_meets(event, want) for want in example.events)]
        return missing + [f"extra {tell(event)}" for event in unwanted if event.status in LOADED]

    return compare


def _meets(event: CodedEvent, want: ExpectedEvent) -> bool:
    if (event.source.actor, event.target.actor, event.cameo) != (want.source, want.target, want.cameo):
        return False
    return event.status in LOADED if want.status is None else event.status is want.status


def tell(event: CodedEvent) -> str:
    """Write an event with its status."""
    return f"{event.source.actor} > {event.target.actor} {event.cameo} {event.status} '{event.trigger_text}'"

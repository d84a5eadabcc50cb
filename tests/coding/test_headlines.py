"""What headlines leave out: verbs, helping verbs, the host of a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Code

HEADLINES = {
    "Kenyan president, in Chad, urges calm at home": {("KEN", "TCD", "042"), ("TCD", "KEN", "043")},
    "Norwegian premier in Peru to open museum": {("NOR", "PER", "036")},
    "Norwegian PM in Kenya for talks": {("NOR", "KEN", "046"), ("KEN", "NOR", "046")},
    "Norway, Chad talks set for Monday": {("NOR", "TCD", "036"), ("TCD", "NOR", "036")},
    "Norwegian troops in Chad eat well": set(),
    "Norwegian ambassador in Chad opens school": set(),
    "Kenyan president, in good health, opens school": set(),
}

# What comes out otherwise today, with the construction.
MISREAD: dict[str, str] = {}


@pytest.mark.parametrize(("title", "events"), HEADLINES.items())
def test_headline(title: str, events: set[tuple[str, str, str]], code: Code, request: pytest.FixtureRequest) -> None:
    if title in MISREAD:
        request.applymarker(pytest.mark.xfail(reason=MISREAD[title], strict=True))
    found = code("", title=title)
    assert {(event.source.actor, event.target.actor, event.cameo) for event in found} == events

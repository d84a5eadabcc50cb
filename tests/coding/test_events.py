"""What an event says besides its code: instruments, extent, phase, matter, certainty, the words it rests on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from relations_db.coding.explain import render_trace
from relations_db.pipeline import find_clauses, find_events
from relations_db.records import Article

from .conftest import PUBLISHED, refuse

if TYPE_CHECKING:
    from relations_db.pipeline import Resources
    from relations_db.records import CodedEvent

    from .conftest import Code


def only(events: list[CodedEvent]) -> CodedEvent:
    (event,) = events
    return event


INSTRUMENTS = {
    "Norway imposed an arms embargo on Chad.": ("arms",),
    "Norway imposed a travel ban on Chadian officials.": ("travel",),
    "Norway froze Chadian assets.": ("financial",),
    "Norway raised tariffs on Chadian steel.": ("trade_import",),
    "Norway banned exports of chips to Chad.": ("trade_export",),
    "Norway banned all flights to Chad.": ("aviation",),
    "Norway imposed sanctions on Chad.": (),
    "Norway threatened to impose an arms embargo on Chad.": ("arms",),
    "Norway urged Chad to lift its ban on flights.": ("aviation",),
    # No sanction, no instrument, whatever the words.
    "Norway praised Chad for its arms.": (),
    "Norway attacked Chadian tourists.": (),
}


@pytest.mark.parametrize(("text", "instruments"), INSTRUMENTS.items())
def test_instruments(text: str, instruments: tuple[str, ...], code: Code) -> None:
    assert only(code(text)).instruments == instruments


LIVES = [
    ("Norway lifted all sanctions on Chad.", "lifted", "full"),
    ("Norway lifted its sanctions on Chad.", "lifted", None),
    ("Norway lifted some of its sanctions on Chad.", "eased", "partial"),
    ("Norway partially lifted its sanctions on Chad.", "eased", "partial"),
    ("Norway eased its sanctions on Chad.", "eased", "partial"),
    ("Norway imposed sanctions on Chad.", "imposed", None),
    ("Norway extended its sanctions on Chad by six months.", "extended", None),
    ("Norway threatened to impose sanctions on Chad.", "threatened", None),
    ("Norway promised to lift all sanctions on Chad.", "promised", "full"),
    ("Norway refused to lift its sanctions on Chad.", "refused", None),
    ("Norway urged Chad to lift its ban on fish.", "asked", None),
    ("Norway apologised to Chad.", "given", None),
    ("Norway demanded an apology from Chad.", "demanded", None),
    ("Norway offered to apologise to Chad.", "offered", None),
    ("Norway refused to apologise to Chad.", "refused", None),
    ("Norway accepted Chad's apology.", "accepted", None),
    # Other acts have no life: neither phase nor topic.
    ("Norway attacked all of Chad's ships.", None, None),
    ("Norway met some Chadian ministers.", None, None),
]


@pytest.mark.parametrize(("text", "phase", "extent"), LIVES)
def test_life_of_sanctions_and_apologies(text: str, phase: str | None, extent: str | None, code: Code) -> None:
    event = code(text)[0]
    assert (event.phase, event.extent) == (phase, extent)
    assert (event.topic is None) == (phase is None)


MATTERS = {
    "Norway lifted its ban on Chadian tea.": "its ban on Chadian tea",
    "Norway apologised to Chad for the death of two fishermen.": "the death of two fishermen",
    "Norway expressed regret to Chad over the collision.": "the collision",
    "Norway urged Chad to end its ban on fish.": "its ban on fish",
    "Norway attacked Chad.": None,
    "Norway apologised to Chad.": None,
}


@pytest.mark.parametrize(("text", "matter"), MATTERS.items())
def test_matter(text: str, matter: str | None, code: Code) -> None:
    assert only(code(text)).matter == matter


# The surer one first, with the reason.
SURER = [
    ("Norway attacked Chad.", "A Norwegian attack on Chad made news.", "a verb beats a noun"),
    ("Norway attacked Chad.", "Norway praised Sudan and attacked Chad.", "an own subject beats an inherited one"),
    ("Norway attacked Chad.", "Norway is angry. It attacked Chad.", "a name beats a pronoun"),
    (
        "Norway imposed sanctions on Chad. Norway lifted its sanctions on Chad.",
        "Norway imposed sanctions on Chad. Oslo lifted the sanctions.",
        "a named target beats an implied one",
    ),
]


@pytest.mark.parametrize(("surer", "weaker", "reason"), SURER, ids=[row[2] for row in SURER])
def test_certainty(surer: str, weaker: str, reason: str, code: Code) -> None:
    def least(text: str) -> float:
        codes = {"190", "085"}
        return min(event.confidence for event in code(text) if event.cameo in codes)

    assert least(surer) > least(weaker), reason


def test_events_come_most_certain_first_and_denied_ones_last(code: Code) -> None:
    events = code(
        "Norway never attacked Chad. It praised Sudan. Norway condemned Egypt. A Kenyan raid on Uganda failed."
    )
    told = [event.status.value for event in events]
    assert told == ["actual", "actual", "actual", "negated"]
    assert [event.confidence for event in events[:3]] == sorted((e.confidence for e in events[:3]), reverse=True)


def test_one_act_told_by_verb_and_noun_is_one_event(code: Code) -> None:
    assert only(code("Norway launched an attack on Chad in an attack that shocked Oslo.")).cameo == "190"


def test_the_words_are_where_the_event_says(code: Code) -> None:
    text = "  Norway yawned.  “Oslo” then expelled\tthe Chadian ambassador."
    event = only(code(text))
    assert text[event.trigger_start : event.trigger_end] == event.trigger_text == "expelled"
    assert text[event.sentence_start : event.sentence_end] == event.sentence_text
    assert [text[role.start : role.end] for role in (event.source, event.target)] == [
        event.source.text,
        event.target.text,
    ]
    assert event.clause_start <= event.trigger_start < event.trigger_end <= event.clause_end


def test_an_event_of_the_title_counts_in_the_title(code: Code) -> None:
    (event,) = code("It rained.", title="Norway expels Chadian envoy")
    assert (event.part.value, event.trigger_start, event.trigger_text) == ("title", 7, "expels")
    assert event.is_past  # a headline's present tells the past


SHOT = """
  clauses
    'shot' (main, active, past)
      subject [Norway]  object [a Chadian jet]
      + strike-down: CAMEO 195
  acts
    NOR > TCD  195 Employ aerial weapons (actual) by strike-down
  events
    NOR > TCD  195 ASSAULT assault (actual) confidence 0.92
"""
BOTH = "call-on + praise-tea"
CALLED = f"""
  clauses
    'called' (main, active, past)
      subject [Norway]  object -  on [Chad]
      + call-on: act 'appeal', by itself 020
    'to' 'not to praise' (infinitive, active, none, negated)
      subject [Chad] (understood)  object [a tea]
      + praise-tea: CAMEO 061
  acts
    NOR > TCD  020 over 061 (no cell for it or its parents: the act alone) Make an appeal or request (actual) by {BOTH}
  events
    NOR > TCD  020 REQUEST request (actual) confidence 0.892
"""
REFUSED = """
  clauses
    'smiled' (main, active, past)
      subject [Norway]  object [a smile]  at [Chad]
      - praise-nobody: object must not be there
  no act
  no event
"""
UNPARSED = """
  not parsed: it holds no actor, or no word that a rule begins with
"""
TRACES = {
    "Norway shot down a Chadian jet.": SHOT,
    "Norway called on Chad not to praise a tea.": CALLED,
    "Norway smiled a smile at Chad.": REFUSED,
    "Norway slept near Chad.": UNPARSED,
}


@pytest.mark.parametrize(("text", "trace"), TRACES.items())
def test_explanation_tells_the_clauses_the_rules_and_the_events(text: str, trace: str, small: Resources) -> None:
    article = Article(article_id="x", text=text, published=PUBLISHED)
    (parsed,) = find_clauses([article], small, refuse)
    (coded,) = find_events([parsed], small, refuse)
    lines = render_trace(parsed.sentences[0], coded.events, small.lexicon)
    assert lines == trace.strip("\n").splitlines()

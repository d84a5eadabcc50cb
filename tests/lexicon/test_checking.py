from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from relations_db.checking import Case, find_failures, judge
from relations_db.lexicon.examples import parse_fires_on, parse_not_on
from relations_db.lexicon.rules import Rule
from relations_db.records import ActorKind, Article, Coded, CodedEvent, Part, Role, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RULE = Rule(id="veto", file="seeds/lexicon/reject.yaml", line=41)
HANDING_ON = Rule(id="say", file="seeds/lexicon/control.yaml", line=7, passes="actual")


def role(actor: str) -> Role:
    return Role(actor=actor, kind=ActorKind.STATE, country=actor, sector=None, text=actor, start=0, end=3)


def event(
    source: str, target: str, cameo: str, *, rules: tuple[str, ...] = ("veto",), status: str = "actual"
) -> CodedEvent:
    return CodedEvent(
        source=role(source),
        target=role(target),
        cameo=cameo,
        plover="REJECT",
        mode=None,
        contexts=(),
        kind="rejection",
        goldstein=-5.0,
        quad=3,
        topic=None,
        phase=None,
        instruments=(),
        extent=None,
        matter=None,
        status=Status(status),
        sentence_index=0,
        part=Part.TEXT,
        sentence_start=0,
        sentence_end=9,
        sentence_text="They act.",
        trigger_text="act",
        trigger_start=5,
        trigger_end=8,
        clause_start=0,
        clause_end=9,
        is_past=True,
        rule_ids=rules,
        confidence=0.9,
    )


NOR_TCD = event("NOR", "TCD", "129")
HOLDS = {
    "the event": ("=> NOR > TCD 129", (NOR_TCD,)),
    "both directions": ("=> NOR <> TCD 129", (NOR_TCD, event("TCD", "NOR", "129"))),
    "a coming act is loaded too": ("=> NOR > TCD 129", (event("NOR", "TCD", "129", status="planned"),)),
    "a negated act where it is named": ("=> NOR > TCD 129 negated", (event("NOR", "TCD", "129", status="negated"),)),
    "what is not loaded may come besides": (
        "=> NOR > TCD 129",
        (NOR_TCD, event("NOR", "SDN", "111", status="hypothetical")),
    ),
    "another rule helped": ("=> NOR > TCD 129", (event("NOR", "TCD", "129", rules=("urge-to", "veto")),)),
    "nothing": ("=> none", ()),
    "nothing that is loaded": ("=> none", (event("NOR", "TCD", "129", status="negated"),)),
}


@pytest.mark.parametrize(("notation", "events"), HOLDS.values(), ids=HOLDS)
def test_an_example_that_holds_is_no_failure(notation: str, events: tuple[CodedEvent, ...]) -> None:
    assert judge(Case(RULE, parse_fires_on(f"They act. {notation}"), fires=True), events) is None


FAILS = {
    "no event": ("=> NOR > TCD 129", (), ("NOR > TCD 129",), ()),
    "another code": ("=> NOR > TCD 129", (event("NOR", "TCD", "120"),), ("NOR > TCD 129",), ("NOR > TCD 120 (veto)",)),
    "wrong way": ("=> NOR > TCD 129", (event("TCD", "NOR", "129"),), ("NOR > TCD 129",), ("TCD > NOR 129 (veto)",)),
    "one direction too few": ("=> NOR <> TCD 129", (NOR_TCD,), ("TCD > NOR 129",), ()),
    "one event too many": ("=> NOR > TCD 129", (NOR_TCD, event("NOR", "SDN", "129")), (), ("NOR > SDN 129 (veto)",)),
    "negated": ("=> NOR > TCD 129", (event("NOR", "TCD", "129", status="negated"),), ("NOR > TCD 129",), ()),
    "not negated": ("=> NOR > TCD 129 negated", (NOR_TCD,), ("NOR > TCD 129 negated",), ("NOR > TCD 129 (veto)",)),
    "something instead of nothing": ("=> none", (NOR_TCD,), (), ("NOR > TCD 129 (veto)",)),
    "other rules": ("=> NOR > TCD 129", (event("NOR", "TCD", "129", rules=("reject",)),), (), ()),
}


@pytest.mark.parametrize(("notation", "events", "missing", "extra"), FAILS.values(), ids=FAILS)
def test_a_failure_says_what_is_missing_and_what_is_extra(
    notation: str, events: tuple[CodedEvent, ...], missing: tuple[str, ...], extra: tuple[str, ...]
) -> None:
    failure = judge(Case(RULE, parse_fires_on(f"They act. {notation}"), fires=True), events)
    assert failure is not None
    assert (failure.missing, failure.extra) == (missing, extra)
    assert str(failure).startswith("seeds/lexicon/reject.yaml:41 veto: They act.\n")


def test_a_verb_that_hands_its_content_on_need_not_be_named() -> None:
    assert judge(Case(HANDING_ON, parse_fires_on("They act. => NOR > TCD 129"), fires=True), (NOR_TCD,)) is None


@pytest.mark.parametrize(
    ("found", "fails"),
    [
        (NOR_TCD, True),
        (replace(NOR_TCD, rule_ids=("urge-to", "veto")), True),
        (replace(NOR_TCD, rule_ids=("reject",)), False),  # other rules may fire
        (replace(NOR_TCD, status=Status.HYPOTHETICAL), False),  # never loaded
    ],
)
def test_a_counterexample_fails_where_its_rule_fires(found: CodedEvent, *, fails: bool) -> None:
    failure = judge(Case(RULE, parse_not_on("They act."), fires=False), (found,))
    assert (failure is not None) == fails


def test_all_examples_are_coded_in_one_batch_as_of_their_day() -> None:
    seen: list[Article] = []

    def code(articles: Iterable[Article]) -> Iterator[Coded]:
        for article in articles:
            seen.append(article)
            yield Coded(article=article, events=(), mentions=(), sentences=())

    rule = replace(RULE, fires_on=("[2003-05-01] A. => NOR > TCD 129", "B. => none"), not_on=("C.",))
    failures = find_failures([rule], code)
    assert [failure.sentence for failure in failures] == ["A."]
    assert [str(article.published) for article in seen] == ["2003-05-01", "2020-06-15", "2020-06-15"]

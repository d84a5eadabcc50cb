"""How rules are chosen, on a lexicon of a dozen rules, so that the tests say what a key of the rule grammar does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .small import RULES

if TYPE_CHECKING:
    from collections.abc import Callable

    from relations_db.pipeline import Resources

    from .conftest import Code

SENTENCES = [
    # An object that a rule names beats a rule without one, whichever stands first.
    "Norway praised Chad. => NOR > TCD 051",
    "Norway praised Chadian tea. => NOR > TCD 061",
    "Norway praised Chadian coffee. => NOR > TCD 061",
    "Norway praised Chadian wool. => NOR > TCD 051",
    "Chad was praised by Norway. => NOR > TCD 051",
    "Chadian tea was praised by Norway. => NOR > TCD 061",
    "Norway praised itself in Chad. => none",
    # `none`: nothing may stand in the slot.
    "Norway smiled at Chad. => NOR > TCD 050",
    "Norway smiled a smile at Chad. => none",
    # Particles: beside the verb, after the object, in the passive; without them another rule.
    "Norway shot down a Chadian jet. => NOR > TCD 195",
    "Norway shot a Chadian jet down. => NOR > TCD 195",
    "A Chadian jet was shot down by Norway. => NOR > TCD 195",
    "Norway shot a Chadian officer. => NOR > TCD 190",
    "Norway shot down a Chadian balloon. => NOR > TCD 190",
    "Norway took three Chadian sailors hostage. => NOR > TCD 181",
    "Norway took prisoner three Chadian sailors. => NOR > TCD 181",
    "Norway took three Chadian sailors home. => none",
    "Norway put in place a ban on Chad. => NOR > TCD 163",
    "Norway put a ban on Chad in place. => NOR > TCD 163",
    "Norway put in storage a ban on Chad. => none",
    # Prepositional phrases that must be there, and what must stand in them.
    "Norway called on Chad to wait. => NOR > TCD 020",
    "Norway called on Chad to praise Sudan. => NOR > TCD 022",
    "Norway called Chad to say hello. => none",
    "Norway called on Monday to praise Chad. => none",
    # Both directions; one place that holds two.
    "Norway met Chad. => NOR <> TCD 040",
    "Norway and Chad met. => NOR <> TCD 040",
    "Norway met with Chad and Sudan. => NOR <> TCD 040; NOR <> SDN 040",
    "Norway met its deadline in Chad. => none",
    # The subject slot; source and target inside the subject.
    "Norway's ban on Chad grew. => NOR > TCD 163",
    "Norway's love of Chad grew. => none",
    # Event nouns: words before the noun, a light verb's subject.
    "Talks between Norway and Chad began. => NOR <> TCD 046",
    "Norway's talks with Chad began. => NOR <> TCD 046",
    "Norway held talks with Chad. => NOR <> TCD 046",
    "The Syrian talks bored Chad. => none",
    "A Norwegian air raid on Chad failed. => NOR > TCD 195",
    "A Norwegian raid on Chad failed. => NOR > TCD 190",
    "Norway launched an air raid on Chad. => NOR > TCD 195",
    "Norway feared a raid by Chad. => none",
    # A modifier.
    "Norway sent armed men to Chad. => NOR > TCD 154",
    "Norway sent two men to Chad. => none",
]  # fmt: skip


@pytest.mark.parametrize("line", SENTENCES)
def test_rule_is_chosen_by_its_demands(line: str, small: Resources, wrong: Callable[..., list[str]]) -> None:
    assert wrong(line, using=small) == []


def test_events_name_their_rules_in_order(code: Code, small: Resources) -> None:
    (event,) = code("Norway called on Chad to praise Sudan.", using=small)
    assert event.rule_ids == ("call-on", "praise")


@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_a_sentence(name: str, code: Code, small: Resources) -> None:
    texts = [line.split(" => ")[0] for line in SENTENCES if not line.endswith("none")]
    assert any(name in event.rule_ids for text in texts for event in code(text, using=small))

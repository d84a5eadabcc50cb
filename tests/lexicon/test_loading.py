from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from relations_db import resources
from relations_db.errors import RelationsError
from relations_db.lexicon.compiling import check_lexicon, compile_lexicon
from relations_db.lexicon.rules import Headword, Rule, Slot

from .conftest import GOOD_RULE, Plant

if TYPE_CHECKING:
    from pathlib import Path

Mistakes = Callable[[dict[str, str]], list[str]]


def edit(old: str, new: str) -> str:
    assert old in GOOD_RULE
    return GOOD_RULE.replace(old, new)


def without(key: str) -> str:
    lines = [line for line in GOOD_RULE.splitlines() if not line.strip().startswith(key)]
    return "\n".join(lines) + "\n"


WRONG_RULES = {
    "unknown key": (edit("cameo:", "camoe:"), "7:3 unknown key 'camoe', did you mean 'cameo'?"),
    "unknown key like nothing": (edit("cameo:", "zzz:"), "7:3 unknown key 'zzz'"),
    "unknown list": (edit("@paper", "@papers"), "4:31 unknown word list '@papers', did you mean '@paper'?"),
    "unquoted code": (edit('"129"', "129"), '7:10 the code must be quoted: "129"'),
    "unquoted octal": (edit('"129"', "0254"), '7:10 the code must be quoted: "0254"'),
    "unknown code": (edit('"129"', '"1299"'), "7:10 unknown CAMEO code '1299', did you mean '129'?"),
    "root code": (edit('"129"', '"12"'), "7:10 '12' is a root of the tree: use '120'"),
    "unknown place": (
        edit('"on", inside]', '"on", insied]'),
        "6:18 unknown preposition or place 'insied', did you mean 'inside'?",
    ),
    "unknown preposition": (edit("{on:", "{onn:"), "5:11 unknown preposition 'onn'"),
    "unknown slot key": (edit("{actor: true}", "{acter: true}"), "5:16 unknown key 'acter', did you mean 'actor'?"),
    "truth that is none": (edit("{actor: true}", "{actor: yes}"), "5:23 'yes' must be true or false"),
    "empty slot": (edit("{actor: true}", "{}"), "5:15 the slot asks for nothing"),
    "slot that is a word": (edit("{actor: true}", "actor"), "5:15 keys and values are expected here"),
    "empty list": (edit("[veto, vote down]", "[]"), "3:9 the list is empty"),
    "empty value": (edit("CAMEO 129\n", "\n"), "the value is empty"),
    "no id": (without("- id").replace("  verb", "- verb", 1), "has no 'id'"),
    "bad id": (edit("id: veto", "id: Veto_it"), "the id 'Veto_it' must be lower-case words"),
    "no fires_on": (without("fires_on"), "2:3 rule 'veto' has no 'fires_on'"),
    "no not_on": (without("not_on"), "2:3 rule 'veto' has no 'not_on'"),
    "no reference": (without("reference"), "2:3 rule 'veto' has no 'reference'"),
    "no headword": (without("verb"), "needs a 'verb' or a 'noun'"),
    "gives nothing": (without("cameo"), "gives nothing"),
    "fires_on without events": (edit(" => NOR > TCD 129", ""), "8:14 fires_on: the events are missing"),
    "fires_on with a bad arrow": (edit("NOR > TCD", "NOR -> TCD"), "8:14 fires_on: 'NOR -> TCD 129' is no event"),
    "fires_on with an unknown code": (edit("TCD 129", "TCD 777"), "8:14 fires_on: unknown CAMEO code '777'"),
    "fires_on with a bad status": (edit("TCD 129", "TCD 129 negatd"), "8:14 fires_on: unknown status 'negatd'"),
    "fires_on with an impossible day": (edit('["Norway vetoed', '["[2020-02-31] Norway vetoed'), "8:14 fires_on:"),
    "not_on with events": (edit("could veto a", "=> NOR > TCD 129"), "9:12 not_on:"),
    "sentence with a colon unquoted": (
        edit('["Norway could veto a resolution on Chad."]', "[Norway said: veto.]"),
        "9:12",
    ),
    "act without content": (edit('cameo: "129"', "act: refuse"), "has an 'act' but no 'content'"),
    "unknown act": (
        edit('cameo: "129"', "act: refuze\n  content: [to]"),
        "7:8 unknown act 'refuze', did you mean 'refuse'?",
    ),
    "content alone": (edit("  target", "  content: [to]\n  target"), "has a 'content' but neither 'act' nor 'passes'"),
    "unknown content": (
        edit('cameo: "129"', "act: refuse\n  content: [too]"),
        "8:13 unknown preposition or place 'too'",
    ),
    "passes without content": (edit('cameo: "129"', "passes: negated"), "has 'passes' but no 'content'"),
    "passes beside a code": (edit("  target", "  passes: actual\n  content: [to]\n  target"), "has 'passes' beside"),
    "unknown status passed": (edit('cameo: "129"', "passes: denied\n  content: [to]"), "7:11 unknown passes 'denied'"),
    "unknown phase": (
        edit("  target", "  phase: lifed\n  target"),
        "6:10 unknown phase 'lifed', did you mean 'lifted'?",
    ),
    "unknown extent": (edit("  target", "  extent: half\n  target"), "6:11 unknown extent 'half'"),
    "unknown instrument": (edit("  target", "  instruments: [visas]\n  target"), "did you mean 'visa'?"),
    "unknown role": (edit("  target", "  implied: [targets]\n  target"), "did you mean 'target'?"),
    "confidence above one": (
        edit("  target", "  confidence: 1.5\n  target"),
        "6:15 '1.5' must be a number above 0, at most 1",
    ),
    "confidence in words": (edit("  target", "  confidence: weak\n  target"), "6:15 'weak' must be a number"),
    "retired without a day": (edit("  target", "  retired: soon\n  target"), "6:12 'soon' is no date"),
    "key told twice": (edit("  target", '  cameo: "129"\n  target'), "8:3 'cameo' stands twice, first in line 6"),
    "id told twice": (GOOD_RULE + GOOD_RULE, "the id 'veto' is taken by seeds/lexicon/reject.yaml:2"),
    "retired id told again": (
        edit("  target", "  retired: 2026-03-01\n  target") + GOOD_RULE,
        "the id 'veto' is taken by seeds/lexicon/reject.yaml:2",
    ),
    "broken YAML": (GOOD_RULE + "- id: [a\n", "no YAML:"),
    "no list": ("id: veto\n", "1:1 a list of rules is expected"),
    "rule that is a word": ("- veto\n", "1:3 keys and values are expected here"),
    "empty file": ("", "reject.yaml:1 the file is empty"),
}


@pytest.mark.parametrize(("text", "expected"), WRONG_RULES.values(), ids=WRONG_RULES)
def test_every_mistake_in_a_rule_is_told_with_its_place(text: str, expected: str, mistakes_of: Mistakes) -> None:
    found = mistakes_of({"lexicon/reject.yaml": text})
    assert any(expected in mistake for mistake in found), found
    assert all(mistake.startswith("seeds/lexicon/reject.yaml:") for mistake in found), found


RIGHT_RULES = {
    "as it is": GOOD_RULE,
    "bare truth words are words": edit('"on", inside]', "on, off]"),
    "one word instead of a list": edit("[veto, vote down]", "veto"),
    "double arrow": edit("NOR > TCD 129", "NOR <> TCD 129"),
    "status told": edit("TCD 129", "TCD 129 negated"),
    "no event told": edit("NOR > TCD 129", "none"),
    "two events": edit("TCD 129", "TCD 129; NOR > SDN 111"),
    "own day": edit('["Norway vetoed', '["[2003-05-01] Norway vetoed'),
    "act with its own code": edit("  target", "  act: refuse\n  content: [to, that, ing, object, for]\n  target"),
    "passes": edit('cameo: "129"', "passes: hypothetical\n  content: [to]"),
    "retired": edit("  target", "  retired: 2026-03-01\n  target"),
    "organisation body": edit("NOR > TCD", "UN.SC > TCD"),
    "capitals are lemmas too": edit("[resolution,", "[SWIFT,"),
}


@pytest.mark.parametrize("text", RIGHT_RULES.values(), ids=RIGHT_RULES)
def test_what_is_right_is_not_complained_of(text: str, mistakes_of: Mistakes) -> None:
    assert mistakes_of({"lexicon/reject.yaml": text}) == []


def test_all_mistakes_are_told_at_once(mistakes_of: Mistakes) -> None:
    found = mistakes_of(
        {
            "lexicon/reject.yaml": edit("cameo:", "camoe:").replace("@paper", "@pper"),
            "lexicon/words.yaml": "paper: []\n",
            "acts.csv": "act,doer,description,reference,note\nappeal,nobody,Ask.,CAMEO,\n",
            "context.csv": "word,context,reference,note\narmy,,unverified,\n",
        }
    )
    files = {mistake.split(":")[0] for mistake in found}
    assert files == {
        "seeds/acts.csv",
        "seeds/composition.csv",
        "seeds/context.csv",
        "seeds/lexicon/reject.yaml",
        "seeds/lexicon/words.yaml",
    }
    assert found == sorted(found, key=lambda text: text.split(":")[0])


def test_a_broken_lexicon_does_not_compile(plant: Plant) -> None:
    seeds = plant(**{"lexicon/reject.yaml": without("not_on") + without("fires_on").replace("id: veto", "id: veto-2")})
    with pytest.raises(RelationsError, match=r"(?s)2 mistakes.*has no 'not_on'.*has no 'fires_on'"):
        compile_lexicon(seeds)


WRONG_LISTS = {
    "unsorted": ("paper: [a]\nink: [b]\n", "2:1 'ink' must stand before 'paper'"),
    "told twice": ("paper: [a]\npaper: [b]\n", "2:1 'paper' stands twice"),
    "word twice": ("paper: [a, b, a]\n", "1:15 'a' stands in the list already"),
    "empty": ("paper: []\n", "1:8 the list is empty"),
    "no mapping": ("- paper\n", "1:1 keys and values are expected here"),
}


@pytest.mark.parametrize(("text", "expected"), WRONG_LISTS.values(), ids=WRONG_LISTS)
def test_every_mistake_in_a_word_list_is_told(text: str, expected: str, mistakes_of: Mistakes) -> None:
    assert any(
        f"seeds/lexicon/words.yaml:{expected}" in mistake for mistake in mistakes_of({"lexicon/words.yaml": text})
    )


def only_rule(seeds: Path) -> Rule:
    (rule,) = compile_lexicon(seeds).rules
    return rule


def test_a_rule_is_read_with_every_default(plant: Plant) -> None:
    rule = only_rule(plant())
    assert rule.verbs == (Headword("veto"), Headword("vote", ("down",)))
    assert rule.object == Slot(noun=frozenset({("resolution",), ("draft",), ("peace", "plan")}))
    assert rule.preps == (("on", Slot(actor=True)),)
    assert (rule.source, rule.target) == (("subject",), ("on", "inside"))
    assert (rule.cameo, rule.symmetric, rule.confidence, rule.line) == ("129", False, 1.0, 2)
    assert rule.demands() > 0


def test_nouns_have_their_own_places_and_no_target(plant: Plant) -> None:
    text = without("target").replace("verb: [veto, vote down]", "noun: [veto, air raids]")
    rule = only_rule(plant(**{"lexicon/reject.yaml": text}))
    assert rule.source == ("possessor", "adjective", "by", "subject")
    assert rule.target == ()
    assert Headword("raid", ("air",)) in rule.nouns  # people write the plural, sentences are compared as lemmas


def test_a_rule_with_verb_and_noun_has_the_places_of_each(plant: Plant) -> None:
    text = without("target").replace("verb: [veto, vote down]", "verb: veto\n  noun: veto")
    lexicon = compile_lexicon(plant(**{"lexicon/reject.yaml": text}))
    assert [rule.target for _, rule in lexicon.verb_index["veto"]] == [("object", "inside")]
    assert [rule.target for _, rule in lexicon.noun_index["veto"]] == [()]


def test_the_most_demanding_rule_comes_first_then_the_longest_headword(plant: Plant) -> None:
    plain = without("object").replace("id: veto", "id: plain")
    loose = plain.replace("id: plain", "id: loose").replace("  preps: {on: {actor: true}}\n", "")
    longer = loose.replace("id: loose", "id: longer").replace("verb: [veto, vote down]", "verb: veto again")
    lexicon = compile_lexicon(plant(**{"lexicon/reject.yaml": loose + longer + plain + GOOD_RULE}))
    assert [rule.id for _, rule in lexicon.verb_index["veto"]] == ["veto", "longer", "plain", "loose"]
    assert [rule.order for rule in lexicon.rules] == [0, 1, 2, 3]


def test_rules_that_only_hand_on_come_last(plant: Plant) -> None:
    control = GOOD_RULE.replace("id: veto", "id: handing-on")
    lexicon = compile_lexicon(plant(**{"lexicon/control.yaml": control}))
    assert [rule.id for _, rule in lexicon.verb_index["veto"]] == ["veto", "handing-on"]


def test_a_retired_rule_is_not_used(plant: Plant) -> None:
    retired = edit("  target", "  retired: 2026-03-01\n  target")
    assert compile_lexicon(plant(**{"lexicon/reject.yaml": retired})).rules == ()


def test_the_seeds_of_the_package_have_no_mistake() -> None:
    assert [str(mistake) for mistake in check_lexicon(resources.seeds())] == []

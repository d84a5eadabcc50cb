"""The rules of `seeds/lexicon/*.yaml`, read and checked.

In: one file and what rules may speak of (`Known`). Out: `Rule` records with every default filled in; a retired rule is
checked as well. Refuses nothing by itself: every mistake is said through `complain` with file, line and column, so
that all of them are seen at once; a rule with a mistake may come out incomplete, and the caller throws all away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

import yaml

from relations_db.lexicon.examples import parse_fires_on, parse_not_on
from relations_db.lexicon.mistakes import name_unknown
from relations_db.lexicon.nodes import Page, compose_file, line_of, read_pairs, read_text, read_texts
from relations_db.lexicon.rules import Headword, Rule, Slot
from relations_db.lexicon.tables import INSTRUMENTS, PHASES
from relations_db.lexicon.words import expand_phrases, with_singulars
from relations_db.records import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping
    from pathlib import Path

    from relations_db.lexicon.examples import Example
    from relations_db.lexicon.mistakes import Complain
    from relations_db.lexicon.words import Classes, Phrase

# fmt: off
KEYS = (
    "id", "verb", "noun", "subject", "object", "preps", "source", "target", "symmetric", "cameo", "act", "content",
    "passes", "phase", "extent", "instruments", "status", "implied", "confidence", "fires_on", "not_on", "reference",
    "retired",
)
# fmt: on
SLOT_KEYS = ("noun", "not_noun", "actor", "any", "none", "modifier")
REQUIRED = ("id", "fires_on", "not_on", "reference")
PLACES = ("subject", "object", "inside", "possessor", "adjective", "content", "speaker")
CONTENTS = ("to", "that", "ing", "object")
PASSES = (Status.ACTUAL, Status.NEGATED, Status.HYPOTHETICAL, Status.PLANNED)

VERB_PLACES = (("subject",), ("object", "inside"))
NOUN_PLACES: tuple[tuple[str, ...], tuple[str, ...]] = (("possessor", "adjective", "by", "subject"), ())
"""Where source and target stand when a rule does not say."""

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What rules may speak of: word lists, CAMEO codes, acts and prepositions."""

    classes: Classes
    codes: Collection[str]
    acts: Collection[str]
    prepositions: frozenset[str]
    """Empty where there is no table of function words: then any word counts as one."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One rule as it is written: the nodes of its keys, the page it stands on, and what it may speak of."""

    node: yaml.Node
    values: Mapping[str, yaml.Node]
    page: Page
    known: Known


def read_rules(path: Path, file: str, known: Known, complain: Complain) -> Iterator[tuple[Rule, bool]]:
    """Read the rules of one file in their order, each with whether it is in use: a retired one only keeps its id."""
    page = Page(file, complain)
    root = compose_file(path, page)
    if root is None:
        return
    if not isinstance(root, yaml.SequenceNode):
        page.refuse(root, "a list of rules is expected: every rule begins with '- id: ...'")
        return
    for node in root.value:
        entry = Entry(node, _read_keys(node, KEYS, page), page, known)
        if entry.values:
            rule = _make_rule(entry)
            _check_rule(rule, entry)
            yield rule, not _is_retired(entry)


def _read_keys(node: yaml.Node, keys: Collection[str], page: Page) -> dict[str, yaml.Node]:
    """Return the value nodes of a mapping, complaining of keys that mean nothing."""
    pairs = read_pairs(node, page)
    for name, (key, _) in pairs.items():
        if name not in keys:
            page.refuse(key, name_unknown("key", name, keys))
    return {name: value for name, (_, value) in pairs.items() if name in keys}


def _make_rule(entry: Entry) -> Rule:
    values = entry.values
    source, target = NOUN_PLACES if "noun" in values and "verb" not in values else VERB_PLACES
    return Rule(
        id=_read_word(entry, "id") or "",
        file=entry.page.file,
        line=line_of(entry.node),
        verbs=tuple(Headword(phrase[0], phrase[1:]) for phrase in _read_phrases(entry, "verb")),
        nouns=tuple(Headword(phrase[-1], phrase[:-1]) for phrase in with_singulars(_read_phrases(entry, "noun"))),
        subject=_read_slot(values.get("subject"), entry),
        object=_read_slot(values.get("object"), entry),
        preps=_read_preps(entry),
        source=_read_choices(entry, "source", PLACES, with_prepositions=True) or source,
        target=_read_choices(entry, "target", PLACES, with_prepositions=True) or target,
        symmetric=_read_truth(values.get("symmetric"), entry.page) or False,
        cameo=_read_code(entry),
        act=_read_choice(entry, "act", entry.known.acts),
        content=_read_choices(entry, "content", CONTENTS, with_prepositions=True),
        passes=_read_choice(entry, "passes", PASSES),
        phase=_read_choice(entry, "phase", PHASES),
        extent=_read_choice(entry, "extent", ("full", "partial")),
        instruments=tuple(sorted(_read_choices(entry, "instruments", INSTRUMENTS))),
        status=_read_choice(entry, "status", tuple(Status)),
        implied=frozenset(_read_choices(entry, "implied", ("source", "target"))),
        confidence=_read_confidence(entry),
        fires_on=_read_examples(entry, "fires_on", parse_fires_on),
        not_on=_read_examples(entry, "not_on", parse_not_on),
        reference=_read_word(entry, "reference") or "",
    )


def split_by_headword(rule: Rule) -> tuple[Rule, Rule]:
    """Return the rule as its verbs and as its nouns take it: one with both has the defaults of each."""
    if not (rule.verbs and rule.nouns):
        return rule, rule
    source = NOUN_PLACES[0] if rule.source == VERB_PLACES[0] else rule.source
    target = NOUN_PLACES[1] if rule.target == VERB_PLACES[1] else rule.target
    return rule, replace(rule, source=source, target=target)


def _check_rule(rule: Rule, entry: Entry) -> None:
    """Complain of what is missing and of keys that contradict each other."""
    has = entry.values.__contains__
    for key in REQUIRED:
        if not has(key):
            entry.page.refuse(entry.node, f"rule '{rule.id}' has no '{key}'")
    wrong = (
        (not (has("verb") or has("noun")), "needs a 'verb' or a 'noun'"),
        (not (has("cameo") or has("act") or has("passes")), "gives nothing: it needs 'cameo', 'act' or 'passes'"),
        (has("act") and not has("content"), "has an 'act' but no 'content' to code it by"),
        (has("passes") and not has("content"), "has 'passes' but no 'content' to pass on"),
        (has("content") and not (has("act") or has("passes")), "has a 'content' but neither 'act' nor 'passes'"),
        (
            has("passes") and (has("act") or has("cameo")),
            "has 'passes' beside 'act' or 'cameo': the content has its own code",
        ),
    )
    for is_wrong, message in wrong:
        if is_wrong:
            entry.page.refuse(entry.node, f"rule '{rule.id}' {message}")
    if has("id") and not _ID.fullmatch(rule.id):
        entry.page.refuse(entry.values["id"], f"the id '{rule.id}' must be lower-case words and digits joined by '-'")


def _is_retired(entry: Entry) -> bool:
    """Tell whether the rule is out of use; its day is not compared with today, or two runs would differ."""
    text = _read_word(entry, "retired")
    if text is None:
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        entry.page.refuse(entry.values["retired"], f"'{text}' is no date: write 2027-03-01")
    return True


def _read_word(entry: Entry, key: str) -> str | None:
    node = entry.values.get(key)
    return None if node is None else read_text(node, entry.page)


def _read_phrases(entry: Entry, key: str) -> tuple[Phrase, ...]:
    node = entry.values.get(key)
    return () if node is None else expand_phrases(node, entry.known.classes, entry.page)


def _read_choice(entry: Entry, key: str, known: Collection[str]) -> str | None:
    text = _read_word(entry, key)
    if text is not None and text not in known:
        entry.page.refuse(entry.values[key], name_unknown(key, text, known))
    return text


def _read_choices(
    entry: Entry, key: str, known: Collection[str], *, with_prepositions: bool = False
) -> tuple[str, ...]:
    node = entry.values.get(key)
    texts = () if node is None else read_texts(node, entry.page)
    for text, item in texts:
        if text not in known and not (with_prepositions and _is_preposition(text, entry.known)):
            more = tuple(entry.known.prepositions) if with_prepositions else ()
            entry.page.refuse(
                item, name_unknown("preposition or place" if with_prepositions else key, text, (*known, *more))
            )
    return tuple(text for text, _ in texts)


def _is_preposition(text: str, known: Known) -> bool:
    return text in known.prepositions or not known.prepositions


def _read_truth(node: yaml.Node | None, page: Page) -> bool | None:
    text = None if node is None else read_text(node, page)
    if node is not None and text not in {None, "true", "false"}:
        page.refuse(node, f"'{text}' must be true or false")
    return None if text is None else text == "true"


def _read_code(entry: Entry) -> str | None:
    text = _read_word(entry, "cameo")
    if text is None:
        return None
    node = entry.values["cameo"]
    if isinstance(node, yaml.ScalarNode) and not node.style:
        entry.page.refuse(node, f'the code must be quoted: "{text}"')
    if text not in entry.known.codes:
        entry.page.refuse(node, name_unknown("CAMEO code", text, entry.known.codes))
    elif len(text) < 3:
        entry.page.refuse(node, f"'{text}' is a root of the tree: use '{text}0'")
    return text


def _read_confidence(entry: Entry) -> float:
    text = _read_word(entry, "confidence")
    if text is None:
        return 1.0
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number <= 1:
        entry.page.refuse(entry.values["confidence"], f"'{text}' must be a number above 0, at most 1")
    return number


def _read_preps(entry: Entry) -> tuple[tuple[str, Slot], ...]:
    node = entry.values.get("preps")
    pairs = {} if node is None else read_pairs(node, entry.page)
    for name, (key, _) in pairs.items():
        if not _is_preposition(name, entry.known):
            entry.page.refuse(key, name_unknown("preposition", name, entry.known.prepositions))
    slots = ((name, _read_slot(value, entry)) for name, (_, value) in pairs.items())
    return tuple((name, slot) for name, slot in slots if slot is not None)


def _read_slot(node: yaml.Node | None, entry: Entry) -> Slot | None:
    if node is None:
        return None
    values = _read_keys(node, SLOT_KEYS, entry.page)
    if not values and isinstance(node, yaml.MappingNode) and not node.value:
        entry.page.refuse(node, "the slot asks for nothing: write {any: true} for 'something must stand here'")
    modifiers = _read_slot_phrases(values.get("modifier"), entry)
    return Slot(
        noun=_read_slot_phrases(values.get("noun"), entry),
        not_noun=_read_slot_phrases(values.get("not_noun"), entry),
        actor=_read_truth(values.get("actor"), entry.page),
        any=_read_truth(values.get("any"), entry.page) or False,
        none=_read_truth(values.get("none"), entry.page) or False,
        modifier=None if modifiers is None else frozenset(phrase[0] for phrase in modifiers if len(phrase) == 1),
    )


def _read_slot_phrases(node: yaml.Node | None, entry: Entry) -> frozenset[Phrase] | None:
    return None if node is None else frozenset(with_singulars(expand_phrases(node, entry.known.classes, entry.page)))


def _read_examples(entry: Entry, key: str, parse: Callable[[str], Example]) -> tuple[str, ...]:
    node = entry.values.get(key)
    if node is None:
        return ()
    texts = read_texts(node, entry.page)
    for text, item in texts:
        try:
            example = parse(text)
        except ValueError as error:
            entry.page.refuse(item, f"{key}: {error}")
            continue
        for event in example.events:
            if event.cameo not in entry.known.codes:
                entry.page.refuse(item, f"{key}: {name_unknown('CAMEO code', event.cameo, entry.known.codes)}")
    return tuple(text for text, _ in texts)

"""A rule shown to people: as it is written, and what follows from it.

In: a rule, its lexicon and the text of its file. Out: lines. Refuses an id that no rule has.
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from relations_db.errors import RelationsError
from relations_db.lexicon.mistakes import name_unknown

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relations_db.lexicon.rules import Lexicon, Rule


def find_rule(lexicon: Lexicon, rule_id: str) -> Rule:
    """Return the rule with an id; RelationsError names the id most like it where there is none."""
    for rule in lexicon.rules:
        if rule.id == rule_id:
            return rule
    raise RelationsError(name_unknown("rule", rule_id, [rule.id for rule in lexicon.rules]))


def describe_rule(rule: Rule, lexicon: Lexicon, written: str) -> tuple[str, ...]:
    """Return the rule's place, its lines in the file, and what its code and places mean."""
    return (f"{rule.file}:{rule.line}", *_cut_rule(rule, written), "", *_explain(rule, lexicon))


def _cut_rule(rule: Rule, written: str) -> Iterator[str]:
    lines = written.splitlines()[rule.line - 1 :]
    rest = takewhile(lambda line: line.startswith(" ") or not line, lines[1:])
    yield from "\n".join([*lines[:1], *rest]).rstrip().splitlines()


def _explain(rule: Rule, lexicon: Lexicon) -> Iterator[str]:
    yield f"source: {', '.join(rule.source)}"
    yield f"target: {', '.join(rule.target) or 'none in the clause'}"
    if rule.act is not None:
        cells = sum(1 for act, content in lexicon.composition if act == rule.act and content)
        doer = lexicon.doers.get(rule.act, "source")
        yield f"act:    {rule.act}; the content is done by {doer}; {cells} contents have a code of their own"
    if rule.passes is not None:
        yield f"passes: the content keeps its code and is {rule.passes}"
    found = lexicon.event_types.get(rule.cameo or "")
    if found is not None:
        yield f"code:   {found.cameo} {found.name}, {found.kind}, PLOVER {found.plover}, Goldstein {found.goldstein}"

"""Finds whom an act of speech or will concerns: who is told, warned, asked, or would suffer what is promised.

In: an act without or with its targets, and the clause it stands in. Out: the same with targets, as far as the clause and what it
governs name any. Refuses nothing.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relations_db.coding.matching import fits_content
from relations_db.coding.places import clause_actors, unique
from relations_db.grammar.tree import Clause, Tense

if TYPE_CHECKING:
    from relations_db.coding.finding import Finding
    from relations_db.coding.reader import Reader
    from relations_db.lexicon.rules import Rule

_CONDITIONS = frozenset({"if", "unless", "should", "until"})
_CONCERNED = ("object", "inside", "to", "with", "for", "from", "against")


def address(reader: Reader, clause: Clause, base: Finding, rule: Rule, *, has_contents: bool) -> Finding:
    """Return the act with the targets that its content or its condition names, where it has none of its own."""
    if base.targets:
        return base
    doer = reader.lexicon.doers.get(rule.act or "")
    if doer == "target":
        return replace(base, targets=reader.roles.others(_told_to_act(reader, clause, rule), base.sources))
    warned = reader.roles.others(_warned(reader, clause), base.sources) if rule.act == "threaten" else ()
    if warned or has_contents or doer != "source":
        return replace(base, targets=warned)
    suffering = reader.roles.others(_suffering(reader, clause, rule), base.sources)
    return replace(base, symmetric=base.symmetric and not suffering, targets=suffering)


def is_told_to_own(reader: Reader, clause: Clause, base: Finding, rule: Rule) -> bool:
    """Tell what a state says to its own people: "warned its citizens not to travel to Chad"."""
    told = reader.scene.heads(clause.patient)
    is_addressed = rule.act == "threaten" or reader.lexicon.doers.get(rule.act or "") == "target"
    return is_addressed and bool(told and base.sources) and not reader.roles.others(told, base.sources)


def _told_to_act(reader: Reader, clause: Clause, rule: Rule) -> tuple[int, ...]:
    """Return who is to act by a content clause: "demanded that Kosovo withdraw its police"."""
    governed = (reader.parse.clauses[index] for index in clause.complements)
    acting = (
        content.agent
        for content in governed
        if fits_content(content, rule) and content.has_own_subject and content.tense is not Tense.PAST
    )
    return unique(actor for agent in acting for actor in reader.scene.acting(agent))


def _warned(reader: Reader, clause: Clause) -> tuple[int, ...]:
    """Return who could avert a threat: "vowed to hit back if Chad cut its aid"."""
    within = {clause.index, *clause.complements}
    conditions = (other for other in reader.parse.clauses if other.link in _CONDITIONS and other.parent in within)
    return unique(actor for other in conditions for actor in reader.scene.acting(other.agent))


def _suffering(reader: Reader, clause: Clause, rule: Rule) -> tuple[int, ...]:
    """Return whom a deed that no rule knows concerns: "pledged to mend Chad's bridge", "agreed to play host to Peru"."""
    governed = (reader.parse.clauses[index] for index in clause.complements)
    deeds = [deed for deed in governed if fits_content(deed, rule) and not deed.has_own_subject]
    places = (clause_actors(reader.scene, deed, place) for deed in deeds for place in _CONCERNED)
    return next(filter(None, places), ())

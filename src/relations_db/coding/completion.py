"""Completes acts whose source or target is told elsewhere, where their rule allows it.

In: the findings of an article with the mentions of their roles. Out: the same with roles filled in: from the only other actor of
the sentence, or from another sentence of the article that tells an act of the same sort between the known actor and one
other ("Moscow eased the curbs", where the article has told on whom). What stays incomplete is no event.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from relations_db.coding.roles import COOPERATION
from relations_db.lexicon.rules import ANSWERS
from relations_db.records import ActorKind, Mention, NamedSentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relations_db.coding.finding import Finding
    from relations_db.lexicon.rules import Lexicon


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """A finding with the mentions of one source and one target; None where it names none."""

    sentence: int
    """Position among the article's sentences."""
    finding: Finding
    source: Mention | None
    target: Mention | None
    is_implied: bool = False


def complete_acts(acts: Sequence[Act], sentences: Sequence[NamedSentence], lexicon: Lexicon) -> list[Act]:
    """Return the acts that have both roles, in the order given."""
    nearby = [_complete_nearby(act, sentences[act.sentence].mentions, "target") for act in acts]
    told = [act for act in nearby if act.source is not None and act.target is not None]
    completed = []
    for act in nearby:
        whole = act if act.source is not None and act.target is not None else _complete_by_article(act, told, lexicon)
        whole = _complete_by_sentence(whole, told, lexicon)
        completed.append(_complete_nearby(whole, sentences[act.sentence].mentions, "source"))
    return [
        act
        for act in completed
        if act.source is not None and act.target is not None and _differ(act.source, act.target)
    ]


def _allows(act: Act, role: str) -> bool:
    return any(role in rule.implied for rule in act.finding.rules)


def _complete_nearby(act: Act, mentions: Iterable[Mention], role: str) -> Act:
    """Fill the role from the only other actor of the sentence."""
    known = act.source if role == "target" else act.target
    missing = act.target if role == "target" else act.source
    if known is None or missing is not None or not _allows(act, role):
        return act
    others = {
        mention.actor: mention
        for mention in mentions
        if mention.kind is not ActorKind.GROUP and _differ(known, mention)
    }
    if len(others) != 1:
        return act
    other = next(iter(others.values()))
    return replace(
        act,
        is_implied=True,
        source=other if role == "source" else act.source,
        target=other if role == "target" else act.target,
    )


def _complete_by_article(act: Act, told: Sequence[Act], lexicon: Lexicon) -> Act:
    """Fill the role from acts that the article tells in full, where they agree on one actor."""
    if act.source is not None and act.target is None:
        found = _told_targets(act, told, lexicon) if _allows(act, "target") else _told_senders(act, told, lexicon)
        return replace(act, target=found[0], is_implied=True) if len(found) == 1 else act
    if act.target is not None and act.source is None and _allows(act, "source"):
        alike = (other for other in told if _sort(other.finding.code, lexicon) == _sort(act.finding.code, lexicon))
        found = _distinct(other.source for other in alike if _same(other.target, act.target))
        return replace(act, source=found[0], is_implied=True) if len(found) == 1 else act
    return act


def _complete_by_sentence(act: Act, told: Sequence[Act], lexicon: Lexicon) -> Act:
    """Fill the target from what else the source does in the sentence: "hailed Chad's courage and promised more aid"."""
    if act.source is None or act.target is not None or act.finding.is_nominal or act.finding.is_aside:
        return act
    side = _side(act, lexicon)
    found = _distinct(
        other.target
        for other in told
        if other.sentence == act.sentence
        and not (other.finding.is_nominal or other.finding.is_aside)
        and _same(other.source, act.source)
        and _side(other, lexicon) == side
    )
    return replace(act, target=found[0], is_implied=True) if len(found) == 1 else act


def _side(act: Act, lexicon: Lexicon) -> bool | None:
    """Tell cooperation from conflict."""
    quad = lexicon.quad(act.finding.code)
    return None if quad is None else quad in COOPERATION


def _told_targets(act: Act, told: Sequence[Act], lexicon: Lexicon) -> list[Mention]:
    """Return on whom the source did the like elsewhere: "Moscow eased the curbs"."""
    sort = _sort(act.finding.code, lexicon)
    alike = (other for other in told if _sort(other.finding.code, lexicon) == sort)
    return _distinct(other.target for other in alike if _same(other.source, act.source))


def _told_senders(act: Act, told: Sequence[Act], lexicon: Lexicon) -> list[Mention]:
    """Return who did to the source what it answers: "Chad accepted the apology", "Peru condemned the sanctions"."""
    content = act.finding.content_code
    if content is None or not any(rule.act in ANSWERS for rule in act.finding.rules):
        return []
    alike = (other for other in told if _sort(other.finding.code, lexicon) == _sort(content, lexicon))
    return _distinct(other.source for other in alike if _same(other.target, act.source))


def _distinct(mentions: Iterable[Mention | None]) -> list[Mention]:
    """Return one mention for each actor."""
    return list({mention.actor: mention for mention in mentions if mention is not None}.values())


def _sort(code: str, lexicon: Lexicon) -> str:
    """Return the topic of a code, or its family."""
    event_type = lexicon.event_types.get(code)
    return "" if event_type is None else event_type.topic or event_type.family


def _same(first: Mention | None, second: Mention | None) -> bool:
    return first is not None and second is not None and first.actor == second.actor


def _differ(first: Mention, second: Mention) -> bool:
    """Tell two actors of different states or organisations apart; events inside one are none."""
    if first.actor.partition(".")[0] == second.actor.partition(".")[0]:
        return False
    if first.kind is ActorKind.STATE and second.kind is ActorKind.STATE:
        return first.country != second.country
    return True

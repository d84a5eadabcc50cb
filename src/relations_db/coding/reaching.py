"""Gives an act the actors that the caller marked, where its rule finds none in their places.

With `--actors given` the caller vouches that the spans are parties to something, also where they are places or things
that no rule would take for an actor ("shelled villages in Chad"). In: an act, its sentence and parse. Out: the act with
its missing roles filled from the marked spans nearest to its trigger. Refuses nothing: without a free span it stays as it is.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relations_db.grammar.tree import Voice

if TYPE_CHECKING:
    from relations_db.coding.completion import Act
    from relations_db.grammar.tree import Parse
    from relations_db.records import Mention, NamedSentence


def reach_given(act: Act, named: NamedSentence, parse: Parse) -> Act:
    """Return the act with both roles, as far as the marked spans go; what was reached for is marked as implied."""
    if act.source is not None and act.target is not None:
        return act
    if act.source is None and act.target is None:
        return _reach_both(act, named, parse)
    trigger = named.sentence.starts[act.finding.trigger]
    if act.source is None:
        found = _nearest(named, trigger, act.target, is_before=not _is_passive(act, parse))
        return replace(act, source=found, is_implied=True)
    return replace(act, target=_nearest(named, trigger, act.source, is_before=_is_passive(act, parse)), is_implied=True)


def _reach_both(act: Act, named: NamedSentence, parse: Parse) -> Act:
    """Take the first two parties of the sentence: who acts is named first, in the passive last."""
    first, second = (
        list({mention.actor: mention for mention in reversed(named.mentions)}.values())[::-1] + [None] * 2
    )[:2]
    source, target = (second, first) if _is_passive(act, parse) else (first, second)
    return replace(act, source=source, target=target, is_implied=True)


def _is_passive(act: Act, parse: Parse) -> bool:
    finding = act.finding
    return finding.clause >= 0 and not finding.is_nominal and parse.clauses[finding.clause].voice is Voice.PASSIVE


def _nearest(named: NamedSentence, trigger: int, other: Mention | None, *, is_before: bool) -> Mention | None:
    """Return the span nearest to the trigger on the side preferred, else on the other; never the other party."""
    free = [mention for mention in named.mentions if other is None or mention.actor != other.actor]
    return min(
        free, key=lambda mention: ((mention.start < trigger) != is_before, abs(mention.start - trigger)), default=None
    )

"""What the mentions of one act tell together.

In: the mentions of an event. Out: the event. Its time is the narrowest that is told, its code the most special and most
frequent, its instruments and contexts all that are named; what only one can be right about is taken from the most
certain. Refuses nothing.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from hashlib import blake2b
from math import prod
from typing import TYPE_CHECKING

from relations_db.merging.evidence import generalises
from relations_db.records import Basis, Event, EventMention, Part, Precision, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_BASES = tuple(Basis)
_PRECISIONS = tuple(Precision)
_CAP = 0.99
"""No number of reports makes an event certain."""


def tell_event(mentions: Sequence[EventMention]) -> Event:
    """Return the event that mentions tell of."""
    ranked = sorted(mentions, key=_rank_evidence)
    evidence, when = ranked[0], _find_time(mentions)
    plan = _find_plan(mentions)
    return Event(
        event_id=_make_id(mentions),
        dataset=evidence.dataset,
        source_actor=evidence.source_actor,
        target_actor=evidence.target_actor,
        source_sector=_most_frequent(mention.source_sector for mention in ranked),
        target_sector=_most_frequent(mention.target_sector for mention in ranked),
        cameo=_find_code(ranked),
        family=evidence.family,
        status=min((mention.status for mention in mentions), key=tuple(Status).index),
        start=when.start,
        end=when.end if when.start is not None else _latest_end(mentions),
        precision=when.precision,
        basis=_best_basis(mentions, when),
        planned_start=None if plan is None else plan.planned_start,
        planned_end=None if plan is None else plan.planned_end,
        topic=_first_told(mention.topic for mention in ranked),
        phase=_most_certain_phase(ranked),
        extent=_first_told(mention.extent for mention in ranked),
        matter=_first_told(mention.matter for mention in ranked),
        instruments=tuple(sorted({name for mention in mentions for name in mention.instruments})),
        contexts=tuple(sorted({name for mention in mentions for name in mention.contexts})),
        confidence=_combine_confidence(mentions),
        evidence_mention_id=evidence.mention_id,
        mention_ids=tuple(sorted(mention.mention_id for mention in mentions)),
    )


def _age(mention: EventMention) -> tuple[date, str]:
    """Return a sorting key: first published first; what has no date comes last."""
    return mention.published or date.max, mention.mention_id


def _make_id(mentions: Sequence[EventMention]) -> str:
    """Hash the group and the earliest mention: 32 hexadecimal digits."""
    first = min(mentions, key=_age)
    parts = (first.dataset, first.source_actor, first.target_actor, first.family, first.mention_id)
    return blake2b("\n".join(parts).encode(), digest_size=16).hexdigest()


def _rank_evidence(mention: EventMention) -> tuple[object, ...]:
    """Return a sorting key: the most certain mention, of about equally certain ones a text's before a title's, the earliest."""
    when = (mention.published or date.max, mention.article_id, mention.trigger_start)
    return -round(mention.confidence, 1), mention.part is Part.TITLE, when, -mention.confidence, mention.mention_id


def _find_time(mentions: Sequence[EventMention]) -> EventMention:
    """Return the mention with the narrowest time; a day somebody told beats a day of publication as narrow.

    A title that only has its day of publication says less than the date its own text gives.
    """
    dated = {mention.article_id for mention in mentions if mention.part is Part.TEXT and _is_told(mention)}
    own = [mention for mention in mentions if not _is_bare_title(mention) or mention.article_id not in dated]
    return min(own or mentions, key=_rank_time)


def _is_told(mention: EventMention) -> bool:
    return mention.start is not None and mention.basis is not Basis.PUBLICATION


def _is_bare_title(mention: EventMention) -> bool:
    return mention.part is Part.TITLE and mention.basis is Basis.PUBLICATION


def _rank_time(mention: EventMention) -> tuple[object, ...]:
    """Return a sorting key: the shortest time first; open times last, the one that was over first before the others."""
    ties = (_PRECISIONS.index(mention.precision), _BASES.index(mention.basis), mention.mention_id)
    if mention.start is None:
        return (2, 0, mention.end or date.max, *ties)
    length = ((mention.end or date.max) - mention.start).days
    return (0 if mention.end else 1, length, mention.start, *ties)


def _best_basis(mentions: Iterable[EventMention], when: EventMention) -> Basis:
    """Return the firmest ground on which anybody tells this very time."""
    same = (mention for mention in mentions if (mention.start, mention.end) == (when.start, when.end))
    return min((mention.basis for mention in same), key=_BASES.index)


def _latest_end(mentions: Iterable[EventMention]) -> date | None:
    """Return the last possible day of an act whose beginning is open: it was over when it was first told of."""
    return min((mention.end for mention in mentions if mention.end is not None), default=None)


def _find_plan(mentions: Iterable[EventMention]) -> EventMention | None:
    """Return the mention with the narrowest plan."""
    plans = [mention for mention in mentions if mention.planned_start is not None or mention.planned_end is not None]
    return min(plans, key=_rank_plan, default=None)


def _rank_plan(mention: EventMention) -> tuple[int, str]:
    first, last = mention.planned_start or date.min, mention.planned_end or date.max
    return (last - first).days, mention.mention_id


def _find_code(mentions: Sequence[EventMention]) -> str:
    """Return the most frequent of the codes that do not merely say less than another: 046 beats 040."""
    counts = Counter(mention.cameo for mention in mentions)
    special = [code for code in counts if not any(generalises(code, other) for other in counts)]
    return min(special, key=lambda code: (-counts[code], -_sum_confidence(mentions, code), code))


def _sum_confidence(mentions: Iterable[EventMention], code: str) -> float:
    return round(sum(mention.confidence for mention in mentions if mention.cameo == code), 6)


def _most_certain_phase(mentions: Iterable[EventMention]) -> str | None:
    """Return the phase that is told most often, each time weighed by how certain it is."""
    weights: Counter[str] = Counter()
    for mention in mentions:
        if mention.phase is not None:
            weights[mention.phase] += round(1_000_000 * mention.confidence)
    return min(weights, key=lambda phase: (-weights[phase], phase), default=None)


def _combine_confidence(mentions: Iterable[EventMention]) -> float:
    """Return one minus the chance that all articles err, each trusted as far as its most certain sentence.

    Sentences of one article and its copies are no witnesses of each other, so only the best of them counts.
    """
    best: dict[str, float] = {}
    for mention in mentions:
        witness = mention.copy_of or mention.article_id
        best[witness] = max(mention.confidence, best.get(witness, 0.0))
    return round(min(_CAP, 1 - prod(1 - best[article] for article in sorted(best))), 3)


def _first_told(values: Iterable[str | None]) -> str | None:
    return next((value for value in values if value is not None), None)


def _most_frequent(values: Iterable[str | None]) -> str | None:
    counts = Counter(value for value in values if value is not None)
    return min(counts, key=lambda value: (-counts[value], value), default=None)

"""What decides whether mentions are of one act: their time, instruments, plan and code.

In: mentions. Out: bundles of mentions that say the same in these respects, so that a group of thousands is a few
hundred bundles. A title without a date of its own stands where the text of its article dates the act.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from relations_db.records import Basis, EventMention, Part, Precision, Status

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FINE = frozenset({Precision.DAY, Precision.WEEK})
_ORDER = tuple(Precision)
_LOOSE_CODES = frozenset({"046"})
"""Negotiating goes with every kind of meeting; the other codes beside each other in a family tell acts apart."""


class Days(NamedTuple):
    """First and last possible day; an open end is the last day there is."""

    first: date
    last: date

    def touches(self, other: Days) -> bool:
        """Tell whether the two have a day in common."""
        return self.first <= other.last and other.first <= self.last


class Profile(NamedTuple):
    """What a mention says of an act, besides its time and article."""

    instruments: tuple[str, ...]
    planned: Days | None
    cameo: str


class Bundle(NamedTuple):
    """Mentions that say the same."""

    days: Days | None
    """None where the beginning is open."""
    latest: date
    """Of an open time: its last possible day."""
    rank: tuple[int, int, int]
    """How definite the time is, most definite first: fine ones, coarse ones, open ones; then by length."""
    profile: Profile
    article: str | None
    """Given where it matters who says so: for open and wide times."""
    is_fresh: bool
    """The time is the day of publication, for want of a better one."""
    is_set_apart: bool
    """Its article tells another time than today for it, so it is not what the same article reports as fresh.

    A look back without any date may well be of the fresh act: "the apology", further down.
    """
    mentions: tuple[EventMention, ...]


def bundle_mentions(mentions: Sequence[EventMention]) -> tuple[Bundle, ...]:
    """Put together what says the same, in an order that does not depend on that of the mentions."""
    bundles: dict[Bundle, list[EventMention]] = {}
    for told in _join_titles(sorted(mentions, key=lambda mention: mention.mention_id)):
        bundles.setdefault(_describe(told), []).extend(told)
    return tuple(description._replace(mentions=tuple(members)) for description, members in bundles.items())


def _describe(told: Sequence[EventMention]) -> Bundle:
    """Return the bundle a mention goes into with its titles, still empty; the time is that of the first."""
    first = told[0]
    days = None if first.start is None else Days(first.start, first.end or date.max)
    is_single = days is not None and days.first == days.last
    return Bundle(
        days=days,
        latest=first.end or date.max,
        rank=_rank(days, first.precision),
        profile=_join_profiles([profile_of(mention) for mention in told]),
        article=None if is_single else first.article_id,
        is_fresh=first.basis is Basis.PUBLICATION,
        is_set_apart=_is_set_apart(first),
        mentions=(),
    )


def _is_set_apart(mention: EventMention) -> bool:
    if mention.basis is Basis.PUBLICATION:
        return False
    return mention.start is not None or (mention.status is Status.ACTUAL and mention.published is not None)


def profile_of(mention: EventMention) -> Profile:
    """Return what a mention says of an act besides its time."""
    planned = None
    if mention.planned_start is not None or mention.planned_end is not None:
        planned = Days(mention.planned_start or date.min, mention.planned_end or date.max)
    return Profile(mention.instruments, planned, mention.cameo)


def _join_profiles(profiles: Sequence[Profile]) -> Profile:
    """Return the most that is said by profiles that agree."""
    first = profiles[0]
    special = next((p.cameo for p in profiles if generalises(first.cameo, p.cameo)), first.cameo)
    instruments = max((profile.instruments for profile in profiles), key=len)
    return Profile(instruments, next((p.planned for p in profiles if p.planned is not None), None), special)


def _rank(days: Days | None, precision: Precision) -> tuple[int, int, int]:
    if days is None:
        return (2, 0, 0)
    length = (days.last - days.first).days
    return (0, 0, length) if precision in _FINE else (1, _ORDER.index(precision), length)


def _join_titles(mentions: Sequence[EventMention]) -> Iterable[tuple[EventMention, ...]]:
    """Join each title that has no date but its day of publication to the mention in its text that dates the act."""
    texts: dict[str, list[EventMention]] = {}
    told: dict[str, list[EventMention]] = {}
    titles: list[EventMention] = []
    for mention in mentions:
        if mention.part is Part.TITLE and mention.basis is Basis.PUBLICATION:
            titles.append(mention)
        else:
            told[mention.mention_id] = [mention]
            if mention.part is Part.TEXT:
                texts.setdefault(mention.article_id, []).append(mention)
    for title in titles:
        text = _dating_text(title, texts.get(title.article_id, ()))
        joined = told[text.mention_id] if text is not None else []
        if joined and all(_agree_wholly(profile_of(title), profile_of(mention)) for mention in joined):
            joined.append(title)
        else:
            told[title.mention_id] = [title]
    return [tuple(members) for members in told.values()]


def _dating_text(title: EventMention, texts: Iterable[EventMention]) -> EventMention | None:
    """Return the mention in the text that tells when the act of its title was, if all that tell agree."""
    fitting = [text for text in texts if text.precision in _FINE and _agree_wholly(profile_of(title), profile_of(text))]
    times = {(text.start, text.end) for text in fitting}
    if len(times) != 1 or any(text.basis is Basis.PUBLICATION for text in fitting):
        return None
    return fitting[0]


def _agree_wholly(one: Profile, other: Profile) -> bool:
    return agree(one, other) and agree_on_codes(one.cameo, other.cameo)


def agree(one: Profile, other: Profile) -> bool:
    """Tell whether two profiles can be of one act."""
    return agree_on_instruments(one.instruments, other.instruments) and agree_on_plans(one.planned, other.planned)


def agree_on_plans(one: Days | None, other: Days | None) -> bool:
    """Tell whether two plans can be one; a plan without a date agrees with any."""
    return one is None or other is None or one.touches(other)


def agree_on_instruments(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether instruments do not differ: one side names none, or only some of those the other names."""
    return not one or not other or set(one) <= set(other) or set(other) <= set(one)


def agree_on_codes(one: str, other: str) -> bool:
    """Tell whether two codes of a family can be of one act: one is the other, or more general, or goes with any."""
    return (
        one == other or generalises(one, other) or generalises(other, one) or not _LOOSE_CODES.isdisjoint((one, other))
    )


def generalises(general: str, special: str) -> bool:
    """Tell whether a code says less than another: 04 and 040 than 046, 195 than 1951."""
    if general == special:
        return False
    return special.startswith(general) or (general.endswith("0") and special.startswith(general[:-1]))

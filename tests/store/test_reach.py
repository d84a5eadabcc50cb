"""A large group is merged only as far as a change reaches: the outcome is that of merging all of it."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from store_cases import NEWER, VERSIONS, make_article, make_coded, make_event, picture

from relations_db.records import Basis, Interval, Part, Precision, Status
from relations_db.store import members, open_store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from relations_db.records import Coded, CodedEvent
    from relations_db.store import Versions

BEGIN = date(2016, 1, 4)
WITHOUT = frozenset({"load", "event_alias"})
"""Aliases tell of the way to the outcome, which differs."""


def make_corpus(chance: random.Random, count: int, days: int) -> list[Coded]:
    """Articles on one pair and one family, with times and instruments of all sorts."""
    corpus = []
    for number in range(count):
        published = BEGIN + timedelta(days=chance.randrange(days))
        events = [make_told(chance, published, place) for place in range(chance.randint(1, 3))]
        article = make_article(f"Text number {number}.", published=published, outlet=f"Outlet {number % 5}")
        corpus.append(make_coded(article, *events))
    return corpus


def make_told(chance: random.Random, published: date, place: int) -> CodedEvent:
    status = chance.choice([Status.ACTUAL] * 5 + [Status.BACKGROUND, Status.PLANNED])
    cameo = chance.choice(["163"] * 3 + ["162"])
    instruments = chance.choice([()] * 4 + [("arms",), ("trade_import",), ("arms", "trade_import")])
    part = chance.choice([Part.TEXT] * 3 + [Part.TITLE])
    return make_event(
        cameo=cameo,
        status=status,
        instruments=instruments,
        part=part,
        date=make_time(chance, published, status),
        trigger_start=5 + 10 * place,
        trigger_end=9 + 10 * place,
        confidence=chance.choice([0.5, 0.7, 0.9]),
    )


def make_time(chance: random.Random, published: date, status: Status) -> Interval:
    earlier = published - timedelta(days=chance.choice([1, 2, 5, 40, 200]))
    month = earlier.replace(day=1)
    if status is Status.BACKGROUND and chance.random() < 0.5:
        return Interval(start=None, end=published, precision=Precision.UNKNOWN, basis=Basis.NONE)
    times = [
        *[(published, published, Precision.DAY, Basis.PUBLICATION)] * 4,
        *[(earlier, earlier, Precision.DAY, Basis.RELATIVE)] * 4,
        (published - timedelta(days=published.weekday()), published, Precision.WEEK, Basis.RELATIVE),
        (published - timedelta(days=7), published, Precision.WEEK, Basis.RELATIVE),
        (month, month.replace(day=28), Precision.MONTH, Basis.RELATIVE),
        (date(earlier.year, 1, 1), date(earlier.year, 12, 31), Precision.YEAR, Basis.EXPLICIT),
        (earlier, None, Precision.UNKNOWN, Basis.RELATIVE),
    ]
    start, end, precision, basis = chance.choice(times)
    return Interval(start=start, end=end, precision=precision, basis=basis)


def load(url: str, batches: Sequence[Sequence[Coded]], versions: Versions = VERSIONS) -> None:
    with open_store(url, create=False) as store:
        load_id = store.begin_load("load", versions)
        counts = [store.save(load_id, batch, ()) for batch in batches]
        store.finish_load(load_id, sum(counts[1:], counts[0]))


def cut(corpus: Sequence[Coded], size: int) -> list[Sequence[Coded]]:
    return [corpus[start : start + size] for start in range(0, len(corpus), size)]


@pytest.mark.parametrize("days", [60, 700])
@pytest.mark.parametrize("seed", range(4))
def test_a_part_merges_as_the_whole(
    tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch, seed: int, days: int
) -> None:
    chance = random.Random(seed)
    corpus = make_corpus(chance, 120, days)
    again = [make_coded(each.article, *other.events) for each, other in zip(corpus[:30], corpus[30:60], strict=True)]
    urls = []
    for name, large in (("whole", 10**9), ("part", 0)):
        path = tmp_path / f"{name}.db"
        path.write_bytes(sqlite_template.read_bytes())
        urls.append(f"sqlite:///{path}")
        monkeypatch.setattr(members, "LARGE", large)
        monkeypatch.setattr(members, "_WORTH", 0)
        chance.shuffle(corpus)
        load(urls[-1], cut(corpus, 7))
        load(urls[-1], cut(again, 3), NEWER)
    assert picture(urls[1], without=WITHOUT) == picture(urls[0], without=WITHOUT)

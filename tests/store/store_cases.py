"""Coded articles for the tests of the store, a merging simple enough to foresee, a picture of the whole database."""

from __future__ import annotations

from collections import defaultdict
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import column, select, table

from relations_db.records import (
    ActorKind,
    Article,
    Basis,
    Coded,
    CodedEvent,
    Event,
    EventMention,
    Interval,
    Part,
    Precision,
    Role,
    Sentence,
    Status,
)
from relations_db.schema import metadata
from relations_db.store import Store, Versions
from relations_db.store.opening import connected
from relations_db.store.rows import hash_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

VERSIONS = Versions(coder_version="0.1.0", lexicon_hash="aaaa")
NEWER = Versions(coder_version="0.2.0", lexicon_hash="bbbb")
MARCH_10 = date(2017, 3, 10)

Picture = dict[str, list[tuple[Any, ...]]]


@contextmanager
def opened(url: str) -> Iterator[Store]:
    """A store with the simple merging of these tests: what merges with what is not for them to know."""
    with connected(url, create=False) as engine:
        yield Store(engine=engine, merge=merge_by_day)


def make_article(text: str = "Peru sued Chad. Peru thanked Chad.", **changes: Any) -> Article:
    """An article; its id is made of its text without the spaces around it, as one is of the normalised text."""
    fields: dict[str, Any] = {
        "article_id": hash_key(text.strip()),
        "text": text,
        "title": "A quarrel",
        "published": MARCH_10,
        "outlet": "The Lima Courier",
        "url": "https://courier.example/1",
        "language": "en",
        "file": "a.txt",
    }
    return Article(**(fields | changes))


def make_event(source: str = "PER", target: str = "TCD", cameo: str = "115", **changes: Any) -> CodedEvent:
    """An event of the sentence `Peru sued Chad.`, dated by its publication."""
    fields: dict[str, Any] = {
        "source": make_role(source, "Peru", 0),
        "target": make_role(target, "Chad", 10),
        "cameo": cameo,
        "plover": "ACCUSE",
        "mode": None,
        "contexts": (),
        "kind": "accusation",
        "goldstein": -2.0,
        "quad": 3,
        "topic": None,
        "phase": None,
        "instruments": (),
        "extent": None,
        "matter": None,
        "status": Status.ACTUAL,
        "sentence_index": 1,
        "part": Part.TEXT,
        "sentence_start": 0,
        "sentence_end": 15,
        "sentence_text": "Peru sued Chad.",
        "trigger_text": "sued",
        "trigger_start": 5,
        "trigger_end": 9,
        "clause_start": 0,
        "clause_end": 15,
        "is_past": True,
        "rule_ids": ("sue",),
        "confidence": 0.9,
        "date": on_day(MARCH_10),
    }
    return CodedEvent(**(fields | changes))


def make_role(code: str, words: str, start: int) -> Role:
    """A role whose kind does not matter to the store."""
    kind = ActorKind.STATE
    return Role(actor=code, kind=kind, country=code, sector="GOV", text=words, start=start, end=start + len(words))


def on_day(day: date | None) -> Interval:
    """The interval of one day, or of an unknown time."""
    if day is None:
        return Interval(start=None, end=None, precision=Precision.UNKNOWN, basis=Basis.NONE)
    return Interval(start=day, end=day, precision=Precision.DAY, basis=Basis.PUBLICATION)


def make_coded(article: Article | None = None, *events: CodedEvent) -> Coded:
    """A coded article of two sentences."""
    article = article or make_article()
    words = {"part": Part.TEXT, "text": "Peru sued Chad.", "words": ("Peru",), "starts": (0,)}
    sentences = tuple(Sentence(index=index, start=0, end=15, **words) for index in (1, 2))  # type: ignore[arg-type]
    return Coded(article=article, events=events, mentions=(), sentences=sentences)


def merge_by_day(mentions: Sequence[EventMention], keep: Any = None, is_known: Any = None) -> tuple[Event, ...]:
    """All mentions of a group with one start are one event: the simplest function of the set that merges at all."""
    del keep, is_known
    days: dict[date | None, list[EventMention]] = defaultdict(list)
    for mention in sorted(mentions, key=lambda one: (one.published or date.max, one.mention_id)):
        days[mention.start].append(mention)
    return tuple(map(_make_event, days.values()))


def _make_event(mentions: Sequence[EventMention]) -> Event:
    """The event of mentions in order of their publication."""
    first = mentions[0]
    best = min(mentions, key=lambda one: (-one.confidence, one.mention_id))
    shared = {
        name: getattr(first, name)
        for name in Event.__dataclass_fields__
        if name in EventMention.__dataclass_fields__ and name not in {"confidence", "instruments"}
    }
    return Event(
        **shared,
        event_id=hash_key(first.dataset, first.source_actor, first.target_actor, first.family, first.mention_id),
        confidence=best.confidence,
        instruments=tuple(sorted({name for one in mentions for name in one.instruments})),
        evidence_mention_id=best.mention_id,
        mention_ids=tuple(sorted(one.mention_id for one in mentions)),
    )


def save(url: str, *coded: Coded, versions: Versions = VERSIONS, problems: Sequence[Any] = ()) -> Any:
    """One load of one batch; returns its counts."""
    with opened(url) as store:
        load_id = store.begin_load("load a.txt", versions)
        counts = store.save(load_id, coded, problems)
        store.finish_load(load_id, counts)
        return counts


def picture(url: str, *, without: frozenset[str] = frozenset({"load"})) -> Picture:
    """Every row of every table but the loads and who loaded what, sorted."""
    with connected(url, create=False) as engine, engine.connect() as connection:
        tables = [each for each in metadata.sorted_tables if each.name not in without]
        return {
            each.name: sorted(connection.execute(select(*(c for c in each.c if c.name != "load_id"))), key=repr)
            for each in tables
        }


def read(url: str, view: str, *columns: str) -> list[tuple[Any, ...]]:
    """The named columns of a view, sorted."""
    with connected(url, create=False) as engine, engine.connect() as connection:
        chosen: Any = select(*map(column, columns)).select_from(table(view))
        return sorted(connection.execute(chosen), key=repr)


def counted(found: Picture) -> Mapping[str, int]:
    """The number of rows of the tables that articles fill."""
    names = ("article", "appearance", "event_mention", "event", "event_tag", "event_alias", "problem")
    return {name: len(found[name]) for name in names}

"""The worked analyses run on both databases and find what is there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import text
from store_cases import make_article, make_coded, make_event, on_day, save

from relations_db import resources
from relations_db.records import Problem
from relations_db.store.opening import connected

if TYPE_CHECKING:
    from pathlib import Path

    from relations_db.records import Coded, CodedEvent

QUERIES = sorted((resources.sql() / "queries").glob("*.sql"))

FOUND: dict[str, list[tuple[object, ...]]] = {
    "apologies": [("apology", "Turkey", "Russia")],
    "balance_of_a_dyad": [("2016-05-01", 5, 0), ("2016-06-01", 1, 0), ("2017-05-01", 0, 5)],
    "life_of_sanctions": [("sanction", "Turkey", "Russia")] * 5,
    "most_reported_events": [("apology", "Turkey", "Russia")],
    "problems_by_kind": [("not_json", 2), ("empty_file", 1)],
    "years_that_turned": [("Turkey", "Russia", "2017-01-01")],
    "cooperation_partners": [("Chile", "Peru", 3), ("Peru", "Chile", 2)],
    "open_apologies": [("Chad", "Peru", "refused")],
    "reciprocity": [
        *[("Chad", "Peru", 1, 1), ("Chile", "Peru", 1, 1)],
        *[("Peru", "Chad", 1, 1), ("Peru", "Chile", 1, 1)],
    ],
    "sanctions_in_force": [("Chile", "Peru", "in force", "2018-03-05")],
    "threats_carried_out": [("Chile", 1, 1)],
    "turning_points": [("Chile", "Peru", "2018-03-01", "worse")],
}
"""What each query shall find, as far as the named columns go; for the most reported only the first."""

COLUMNS = {
    "apologies": ("event_kind", "source_name", "target_name"),
    "balance_of_a_dyad": ("event_month", "cooperation_count", "conflict_count"),
    "life_of_sanctions": ("event_kind", "source_name", "target_name"),
    "most_reported_events": ("event_kind", "source_name", "target_name"),
    "problems_by_kind": ("problem_code", "problem_count"),
    "years_that_turned": ("source_name", "target_name", "event_year"),
    "cooperation_partners": ("source_name", "target_name", "verbal_cooperation_count"),
    "open_apologies": ("target_name", "source_name", "apology_status"),
    "reciprocity": ("source_name", "target_name", "conflict_month_count", "answered_count"),
    "sanctions_in_force": ("source_name", "target_name", "episode_status", "imposed_date"),
    "threats_carried_out": ("source_name", "threat_count", "carried_out_count"),
    "turning_points": ("first_name", "second_name", "event_month", "turning_direction"),
}


QUARREL = {
    *("cooperation_partners", "open_apologies", "reciprocity", "sanctions_in_force", "threats_carried_out"),
    "turning_points",
}
"""Queries on what is told by several events: they are asked of the second corpus."""


@pytest.fixture(scope="module")
def quarrel() -> list[Coded]:
    """Chile and Peru talk, then Chile threatens and bans; Chad wants an apology of Peru, which refuses."""
    told = [
        *(between("PER", "CHL", "042", (2018, 1, day)) for day in (3, 9)),
        *(between("CHL", "PER", "042", (2018, 1, day)) for day in (3, 9, 20)),
        between("CHL", "PER", "1312", (2018, 3, 1), topic="sanctions", phase="threatened"),
        between("CHL", "PER", "163", (2018, 3, 5), topic="sanctions", phase="imposed", instruments=("arms",)),
        between("PER", "CHL", "111", (2018, 3, 9)),
        between("TCD", "PER", "100", (2018, 3, 9), topic="apology", phase="demanded"),
        between("PER", "TCD", "120", (2018, 3, 12), topic="apology", phase="refused"),
    ]
    return [make_coded(make_article("Three.", published=date(2018, 4, 1)), *told)]


def between(source: str, target: str, cameo: str, day: tuple[int, int, int], **changes: Any) -> CodedEvent:
    """An act of one state towards another on a day."""
    place = 40 * day[1] + day[2]
    event = make_event(source, target, cameo, trigger_start=place, trigger_end=place + 4, **changes)
    return replace(event, date=on_day(date(*day)))


@pytest.fixture(scope="module")
def coded() -> list[Coded]:
    """Five meetings and an apology in one year, five sanctions in the next, the apology in two outlets."""
    meetings = [on("042", 2016, 5, day) for day in (1, 8, 15, 22, 29)]
    sanctions = [on("163", 2017, 5, day) for day in (1, 8, 15, 22, 29)]
    apology = on("055", 2016, 6, 20)
    return [
        make_coded(make_article("One.", published=date(2017, 6, 1)), *meetings, *sanctions, apology),
        make_coded(make_article("Two.", published=date(2017, 6, 2), outlet="The Bogota Mail"), apology),
    ]


def on(cameo: str, year: int, month: int, day: int) -> CodedEvent:
    """An act of Turkey towards Russia on a day."""
    event = make_event("TUR", "RUS", cameo, trigger_start=5 + day, trigger_end=9 + day)
    return replace(event, date=on_day(date(year, month, day)))


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_query_finds_what_is_there(database: str, coded: list[Coded], quarrel: list[Coded], path: Path) -> None:
    problems = [
        Problem("not_json", "Line 1 is no JSON.", "a.jsonl", 1),
        Problem("not_json", "Line 2 is no JSON.", "a.jsonl", 2),
        Problem("empty_file", "Nothing in it.", "b.txt"),
    ]
    save(database, *(quarrel if path.stem in QUARREL else coded), problems=problems)
    with connected(database, create=False) as engine, engine.connect() as connection:
        rows = connection.execute(text(path.read_text(encoding="utf-8").replace(":", r"\:"))).mappings().all()
    found = [tuple(plain(row[name]) for name in COLUMNS[path.stem]) for row in rows]
    assert found[: len(FOUND[path.stem])] == FOUND[path.stem]
    assert len(found) == len(FOUND[path.stem]) or path.stem == "most_reported_events"


@pytest.mark.parametrize("path", QUERIES, ids=lambda path: path.stem)
def test_a_query_opens_with_its_question_and_reads_public_views_only(path: Path) -> None:
    words = path.read_text(encoding="utf-8")
    assert words.splitlines()[0].startswith("-- ")
    assert words.splitlines()[0].endswith("?")
    tables = {line.split()[1] for line in words.splitlines() if line.strip().startswith("FROM ")}
    assert all(name.startswith("bi_") or f"{name} AS (" in words for name in tables)


def plain(value: object) -> object:
    """A value as both databases give it."""
    return value.isoformat() if isinstance(value, date) else value

"""Every seventh office holder is found by each full name on a day in the middle of the term."""

from __future__ import annotations

import csv
from datetime import date
from typing import TYPE_CHECKING

from relations_db import resources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from relations_db.records import Mention

AS_OF = date(2026, 1, 15)
STEP = 7
FRAME = "Officials said {} had protested to the Solomon Islands."


def middle(row: dict[str, str]) -> date:
    """Take the day halfway through a term; one without an end lasts until today."""
    start = date.fromisoformat(row["valid_from"] or "1960-01-01")
    end = date.fromisoformat(row["valid_to"]) if row["valid_to"] else AS_OF
    return start + (max(end, start) - start) / 2


def holders() -> Iterator[tuple[str, str, date]]:
    with (resources.seeds() / "office_holder.csv").open(encoding="utf-8", newline="") as lines:
        for row in list(csv.DictReader(lines))[::STEP]:
            for name in row["names"].split("|"):
                if " " in name:
                    yield row["actor"], name, middle(row)


def test_nearly_every_full_name_is_found(read: Callable[..., list[Mention]]) -> None:
    cases = list(holders())
    missed = [
        (name, actor, day)
        for actor, name, day in cases
        if actor not in {one.actor for one in read(FRAME.format(name), published=day)}
    ]
    assert len(cases) > 1_000
    assert len(missed) <= len(cases) // 100, missed

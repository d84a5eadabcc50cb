"""The events of a dyad in order, with the words that tell of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from store_cases import make_article, make_coded, make_event, on_day, opened, save

from relations_db.errors import RelationsError
from relations_db.records import Basis, Interval, Precision, Status
from relations_db.store import read_timeline

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.store import TimelineRow

MAY = Interval(start=date(2017, 5, 1), end=date(2017, 5, 31), precision=Precision.MONTH, basis=Basis.EXPLICIT)
UNTIL_APRIL = Interval(start=None, end=date(2017, 4, 1), precision=Precision.UNKNOWN, basis=Basis.NONE)

EVENTS = (
    replace(make_event(cameo="163", instruments=("visa", "aid")), date=MAY),
    replace(make_event("TCD", "PER", "055"), date=on_day(date(2017, 6, 2))),
    replace(make_event(cameo="111"), date=on_day(date(2017, 3, 3))),
    replace(make_event(cameo="036", status=Status.PLANNED), date=on_day(None)),
    replace(make_event(cameo="042"), date=UNTIL_APRIL),
    make_event("PER", "RUS", "042"),
    make_event("UN.SC", "PER", "112"),
)


@pytest.fixture
def filled(database: str) -> str:
    """A database with seven events, five of them between Peru and Chad."""
    save(database, make_coded(make_article(), *EVENTS))
    return database


def ask(
    url: str, *dyad: str, since: date | None = None, until: date | None = None, kind: str | None = None
) -> Sequence[TimelineRow]:
    """The timeline of a dyad."""
    with opened(url) as store:
        return read_timeline(store, (dyad[0], dyad[1]), since, until, kind)


def test_events_come_in_order_both_ways(filled: str) -> None:
    rows = ask(filled, "PER", "TCD")
    # The undated 036 counts as of its publication on 10 March.
    assert [row.cameo_code for row in rows] == ["111", "036", "042", "163", "055"]
    assert ask(filled, "TCD", "per") == rows


def test_a_row_tells_all_there_is(filled: str) -> None:
    row = ask(filled, "PER", "TCD", kind="sanction")[0]
    assert (row.source_code, row.source_name, row.source_sector) == ("PER", "Peru", "GOV")
    assert (row.target_code, row.target_name, row.target_actor) == ("TCD", "Chad", "TCD")
    assert (row.kind, row.cameo_code, row.goldstein_score, row.status) == ("sanction", "163", -8.0, Status.ACTUAL)
    assert (row.start, row.end, row.precision, row.basis) == (MAY.start, MAY.end, MAY.precision, MAY.basis)
    assert (row.instruments, row.mention_count, row.article_count) == (("aid", "visa"), 1, 1)
    assert (row.article_title, row.outlet, row.published) == ("A quarrel", "The Lima Courier", date(2017, 3, 10))
    assert row.sentence[row.trigger_offset :].startswith(row.trigger)


@pytest.mark.parametrize(
    ("since", "until", "codes"),
    [
        pytest.param(None, None, ["111", "036", "042", "163", "055"], id="all"),
        pytest.param(date(2017, 5, 31), None, ["163", "055"], id="overlap at the end"),
        pytest.param(date(2017, 6, 1), None, ["055"], id="after May"),
        pytest.param(None, date(2017, 3, 9), ["111"], id="before publication"),
        pytest.param(None, date(2017, 5, 1), ["111", "036", "042", "163"], id="overlap at the beginning"),
        pytest.param(date(2017, 3, 10), date(2017, 3, 10), ["036"], id="one day"),
        pytest.param(date(2018, 1, 1), None, [], id="later"),
    ],
)
def test_an_interval_keeps_what_overlaps_it(
    filled: str, since: date | None, until: date | None, codes: Sequence[str]
) -> None:
    assert [row.cameo_code for row in ask(filled, "PER", "TCD", since=since, until=until)] == codes


@pytest.mark.parametrize(
    ("dyad", "codes"),
    [
        pytest.param(("PER", "UN"), ["112"], id="the organisation of a body"),
        pytest.param(("UN.HCR", "PER"), ["112"], id="another body of it"),
        pytest.param(("PER", "RUS"), ["042"], id="another pair"),
        pytest.param(("PER", "FRA"), [], id="a pair without events"),
        pytest.param(("PER", "PER"), [], id="one state"),
    ],
)
def test_a_dyad_is_of_states_and_organisations(filled: str, dyad: tuple[str, str], codes: Sequence[str]) -> None:
    assert [row.cameo_code for row in ask(filled, *dyad)] == codes


@pytest.mark.parametrize("dyad", [("PER", "XYZ"), ("Peru", "TCD"), ("", "TCD")])
def test_a_code_that_is_none_is_refused(filled: str, dyad: tuple[str, str]) -> None:
    with pytest.raises(RelationsError, match="no state, organisation or group has this code"):
        ask(filled, *dyad)


def test_a_kind_that_is_none_is_refused(filled: str) -> None:
    with pytest.raises(RelationsError, match=r"The kinds are: accusation, agreement, .*threat"):
        ask(filled, "PER", "TCD", kind="sanctions")

"""Publication dates: which words are one, which are not."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from relations_db.reading.dates import read_published


@pytest.mark.parametrize(
    "words",
    [
        "2017-03-10",
        "2017-03-10T08:30:00Z",
        "2017-03-10 08:30",
        "20170310",
        "2017/03/10",
        "10 March 2017",
        "10 Mar 2017",
        "10 Mar. 2017",
        "March 10, 2017",
        "Mar 10 2017",
        "Friday, March 10, 2017",
        "Fri 10th March 2017",
        "  10   March 2017 ",
    ],
)
def test_is_the_day(words: str) -> None:
    assert read_published(words) == date(2017, 3, 10)


@pytest.mark.parametrize(
    "words",
    [
        "3/10/2017",
        "10.03.2017",
        "2017-13-01",
        "2017-02-30",
        "2017-3-1",
        "March 2017",
        "2017",
        "yesterday",
        "0001-01-01",
        "9999-12-31",
        "1600-01-01",
        "soon",
        "",
    ],
)
def test_is_no_day(words: str) -> None:
    with pytest.raises(ValueError, match=r"it is no date|is not between|month|day|range"):
        read_published(words)


def test_tomorrow_may_be_today_elsewhere_but_no_later_day() -> None:
    today = datetime.now(UTC).date()

    assert read_published((today + timedelta(days=1)).isoformat()) == today + timedelta(days=1)
    with pytest.raises(ValueError, match="not between"):
        read_published((today + timedelta(days=3)).isoformat())

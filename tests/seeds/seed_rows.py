"""The rows of the seed files, for the tests beside this module."""

from __future__ import annotations

import csv
import re
import unicodedata
from datetime import date
from functools import cache

from relations_db import resources

Row = dict[str, str]

REFERENCES = {
    "CAMEO",
    "COW",
    "CountryInfo 2012",
    "ISO 3166",
    "PLOVER 0.8",
    "Phoenix 2014",
    "REIGN 2021-3",
    "unverified",
}
_LETTERS = str.maketrans({"\u0131": "i", "ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae"})


@cache
def read_seed(name: str) -> tuple[Row, ...]:
    with (resources.seeds() / name).open(encoding="utf-8", newline="") as lines:
        return tuple(csv.DictReader(lines))


@cache
def column(name: str, key: str) -> dict[str, Row]:
    """The rows by a key column; a key that stands twice fails."""
    rows = read_seed(name)
    found = {row[key]: row for row in rows}
    assert len(found) == len(rows), f"{name}: {key} is not unique"
    return found


def listed(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def interval(row: Row) -> tuple[date, date]:
    first = date.fromisoformat(row["valid_from"]) if row["valid_from"] else date.min
    last = date.fromisoformat(row["valid_to"]) if row["valid_to"] else date.max
    return first, last


def valid_on(row: Row, day: str) -> bool:
    first, last = interval(row)
    return first <= date.fromisoformat(day) <= last


def folded(text: str) -> str:
    """Letters alone, without diacritics and case."""
    plain = unicodedata.normalize("NFKD", text.lower().translate(_LETTERS))
    return re.sub("[^a-z]", "", plain)

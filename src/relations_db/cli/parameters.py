"""What words of the command line mean: days, and the parties of a dyad.

In: a word. Out: a date, or the code of a state, organisation or group. Refuses, as click does for wrong arguments,
what is neither, and names what comes nearest.
"""

from __future__ import annotations

import csv
from datetime import date
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

import click

from relations_db import resources

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Party(NamedTuple):
    spelling: str
    code: str


def read_day(ctx: click.Context, param: click.Parameter, value: str | None) -> date | None:
    """Return the day of an option written 2017-03-10, None where it is not given."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(f"'{value}' is no day. Write it as 2017-03-10.", ctx, param) from error


def read_party(ctx: click.Context, param: click.Parameter, value: str) -> str:
    """Return the code of a state, organisation or group, given by code (RUS, RU, EU) or by name (Russia)."""
    parties = _parties()
    words = _fold(value)
    if words in parties:
        return parties[words].code
    # Below 0.8 "Rusia" is near "USA" too.
    near = {parties[name] for name in get_close_matches(words, parties, n=3, cutoff=0.8)}
    hint = f" Did you mean {' or '.join(f'{party.spelling} ({party.code})' for party in sorted(near))}?" if near else ""
    message = f"'{value}' is no country or organisation by code or by name.{hint}"
    raise click.BadParameter(message, ctx, param)


def _fold(words: str) -> str:
    return " ".join(words.casefold().removeprefix("the ").split())


@cache
def _parties() -> dict[str, _Party]:
    """Return parties by folded spelling; a code always wins over a name, a present state over a former one."""
    names: dict[str, _Party] = {}
    for party in _spellings():
        names.setdefault(_fold(party.spelling), party)
    return names


def _spellings() -> Iterator[_Party]:
    states = sorted(_rows("country.csv"), key=lambda row: row["valid_to"] != "")
    organisations = _rows("organisation.csv")
    for column in ("code", "iso2", "name", "full_name"):
        yield from (_Party(row[column], row["code"]) for row in (*states, *organisations) if row.get(column))


def _rows(name: str) -> list[dict[str, str]]:
    with (resources.seeds() / name).open(encoding="utf-8", newline="") as rows:
        return list(csv.DictReader(rows))

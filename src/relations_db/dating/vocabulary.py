"""The words dates are made of, and the words that fence them off, from `seeds/date_word.csv`.

In: the seed table. Out: for each word its kinds and the value it has as that kind ("July" is a month, 7). Refuses a
table with mistakes: a run that cannot tell a month from a name would be worthless.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from relations_db import resources
from relations_db.errors import RelationsError
from relations_db.lexicon.rows import Table, read_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from relations_db.lexicon.mistakes import Mistake

Value = int | str

DATE_WORD = Table("date_word.csv", ("word", "kind", "value"), key=("word", "kind"), may_be_empty=("value",))

CAPITAL_KINDS = frozenset({"month", "weak_month", "short_month", "weekday", "short_weekday", "holiday"})
"""Kinds that are what they are only with a capital letter: "march" is no month."""

CORE_KINDS = CAPITAL_KINDS | {"season", "fall", "unit", "units", "decade_word", "day_word", "vague_past"}
"""Kinds without one of which (or a number like a year) no words are a date."""


class DateWord(NamedTuple):
    """One sense of a word."""

    kind: str
    value: Value


class Vocabulary(NamedTuple):
    """All words by their lower-case form, and by kind."""

    senses: Mapping[str, tuple[DateWord, ...]]
    kinds: Mapping[str, frozenset[str]]


@cache
def load_vocabulary() -> Vocabulary:
    """Read the table that is shipped, once."""
    return read_vocabulary(resources.seeds())


def read_vocabulary(folder: Path) -> Vocabulary:
    """Read `date_word.csv` in a folder; every mistake in it is told in one error."""
    mistakes: list[Mistake] = []
    rows = read_table(folder, DATE_WORD, mistakes.append)
    if mistakes:
        raise RelationsError("\n".join(str(mistake) for mistake in mistakes))
    senses: dict[str, tuple[DateWord, ...]] = {}
    kinds: dict[str, set[str]] = {}
    for row in rows:
        word, kind = row.cells["word"], row.cells["kind"]
        senses[word] = (*senses.get(word, ()), DateWord(kind, _read_value(row.cells["value"])))
        kinds.setdefault(kind, set()).add(word)
    for word, number in _compound_numbers(senses):
        senses.setdefault(word, (DateWord("number", number),))
    return Vocabulary(senses, {kind: frozenset(words) for kind, words in kinds.items()})


def _compound_numbers(senses: Mapping[str, tuple[DateWord, ...]]) -> Iterator[tuple[str, int]]:
    """Yield twenty-one to ninety-nine, made of their parts."""
    numbers = [
        (word, sense.value)
        for word, told in senses.items()
        for sense in told
        if sense.kind == "number" and isinstance(sense.value, int)
    ]
    tens = [(word, number) for word, number in numbers if number in range(20, 100, 10)]
    ones = [(word, number) for word, number in numbers if number in range(1, 10)]
    yield from ((f"{ten}-{one}", high + low) for ten, high in tens for one, low in ones)


def _read_value(cell: str) -> Value:
    """Return a number where the cell is one."""
    return int(cell) if cell.lstrip("-").isdigit() else cell

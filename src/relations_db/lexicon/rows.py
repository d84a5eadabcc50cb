"""Rows of a CSV seed table, checked: header, width, empty cells, keys, order.

In: the folder and a `Table`, which says what the file must look like. Out: `Row` values that know their line.
Refuses nothing by itself: each mistake is said through `complain`, with file and line, and the row is left out.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING, NamedTuple

from relations_db.lexicon.mistakes import Complain, Mistake, name_unknown

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

LAST_COLUMNS = ("reference", "note")
"""Every table ends with them; a note may be empty, a reference may not."""


class Row(NamedTuple):
    """One row of a table, with the place it stands at."""

    file: str
    line: int
    cells: Mapping[str, str]

    def mistake(self, message: str) -> Mistake:
        """Make a mistake at this row."""
        return Mistake(self.file, self.line, message)


class Table(NamedTuple):
    """What a table must look like."""

    name: str
    columns: tuple[str, ...]
    """Before `reference` and `note`."""
    key: tuple[str, ...]
    """The columns no two rows may have in common; the rows are sorted by them."""
    may_be_empty: tuple[str, ...] = ()


def read_table(folder: Path, table: Table, complain: Complain) -> tuple[Row, ...]:
    """Read one table; rows of the wrong width or with an empty cell are complained of and left out."""
    path, file = folder / table.name, f"{folder.name}/{table.name}"
    if not path.is_file():
        complain(Mistake(file, 1, "the file is missing"))
        return ()
    with path.open(encoding="utf-8", newline="") as stream:
        lines = csv.reader(stream)
        numbered = [(lines.line_num, cells) for cells in lines]
    header = table.columns + LAST_COLUMNS
    if not numbered or tuple(numbered[0][1]) != header:
        complain(Mistake(file, 1, f"the header must be {','.join(header)}"))
        return ()
    rows = tuple(_check_rows(file, numbered[1:], table, complain))
    _check_keys(rows, table, complain)
    return rows


def _check_rows(
    file: str, numbered: Sequence[tuple[int, list[str]]], table: Table, complain: Complain
) -> Iterator[Row]:
    columns = table.columns + LAST_COLUMNS
    for line, cells in numbered:
        row = Row(file, line, dict(zip(columns, cells, strict=False)))
        if len(cells) != len(columns):
            complain(row.mistake(f"{len(cells)} cells, but the header has {len(columns)} columns"))
        elif _is_filled(row, table, complain):
            yield row


def _is_filled(row: Row, table: Table, complain: Complain) -> bool:
    empty = [name for name, cell in row.cells.items() if not cell.strip() and name not in (*table.may_be_empty, "note")]
    for name in empty:
        complain(row.mistake(f"the cell '{name}' is empty"))
    return not empty


def _check_keys(rows: Sequence[Row], table: Table, complain: Complain) -> None:
    """Complain of keys told twice and of rows out of order, so that diffs stay small and nothing is told twice."""
    seen: dict[tuple[str, ...], int] = {}
    last: tuple[str, ...] = ()
    for row in rows:
        key = tuple(row.cells[name] for name in table.key)
        if key in seen:
            complain(row.mistake(f"'{', '.join(key)}' stands in line {seen[key]} already"))
        elif key < last:
            complain(row.mistake(f"'{', '.join(key)}' must stand before '{', '.join(last)}': the rows are sorted"))
        seen.setdefault(key, row.line)
        last = max(last, key)


def is_known(row: Row, column: str, known: Collection[str], complain: Complain, word: str | None = None) -> bool:
    """Tell whether a cell (or a `word` out of it) is one of the known words, and complain where it is not."""
    sought = row.cells[column] if word is None else word
    if sought in known:
        return True
    complain(row.mistake(name_unknown(column, sought, known)))
    return False


def is_lower(row: Row, column: str, complain: Complain) -> bool:
    """Tell whether a cell is in lower case, as lemmas are, and complain where it is not."""
    word = row.cells[column]
    if word == word.lower():
        return True
    complain(row.mistake(f"'{word}' must be in lower case"))
    return False

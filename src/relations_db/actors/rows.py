"""The seed rows that name actors, read and checked.

In: the folder of the seeds. Out: typed rows with their file and line. Refuses nothing by itself: every mistake is
collected, so that all of them can be shown at once as `seeds/names/capital.csv:41 message`.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from relations_db.records import ActorKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

OPEN_START = 0
OPEN_END = date.max.toordinal()
NAME_FORMS = frozenset({Form.NAME, Form.ADJECTIVE, Form.DEMONYM, Form.CAPITAL, "place"})
_STRENGTHS = frozenset({"strong", "weak"})
ROLE_KINDS = frozenset({"person", "envoy", "body", "force", "property", "modifier", "former", "honorific"})
AFTER = frozenset(
    {
        "name",
        "adjective",
        "possessor",
        "compound",
        "person",
        "place",
        "sentence",
        "citizen",
        "contest",
        "culture",
        "target",
    }
)
SCENES = frozenset({"sentence", "contest", "culture"})
"""What a whole sentence is about: sport by itself, sport beside a verb of winning, arts and food."""
DONE_TO = frozenset({"person", "place"})
PLACE = "place"
"""The form of a town or region inside a state."""


class Mistake(NamedTuple):
    """One mistake in a seed file."""

    file: str
    line: int
    message: str
    folder: str = "seeds/"
    """Empty for a user's own file."""

    def __str__(self) -> str:
        """Write it as an editor can follow it."""
        return f"{self.folder}{self.file}:{self.line} {self.message}"


class Row(NamedTuple):
    """One line of a seed file."""

    file: str
    line: int
    cells: dict[str, str]

    @property
    def id(self) -> str:
        """Where the row stands, as mentions cite it."""
        return f"{self.file}:{self.line}"


class Actor(NamedTuple):
    """What the seeds know of an actor code."""

    kind: ActorKind
    sector: str
    first_day: int
    last_day: int
    full_name: str = ""
    is_successor: bool = False
    """It was part of a former state of ours."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedRows:
    """All rows that the gazetteer is made of; `mistakes` are those of single rows."""

    actors: tuple[tuple[str, Actor], ...]
    names: tuple[Row, ...]
    holders: tuple[Row, ...]
    roles: tuple[Row, ...]
    topics: tuple[Row, ...]
    barred: tuple[Row, ...]
    deeds: tuple[Row, ...]
    mistakes: tuple[Mistake, ...]
    own_file: str | None = None
    """The user's own file of names, as its rows cite it."""


_COLUMNS = {
    "country.csv": ("code", "name", "valid_from", "valid_to"),
    "organisation.csv": ("code", "name", "kind", "sector", "valid_from", "valid_to"),
    "office_holder.csv": ("actor", "office", "sector", "names", "surname", "valid_from", "valid_to"),
    "role_noun.csv": ("noun", "sector", "kind"),
    "topic_noun.csv": ("noun", "after"),
    "not_an_actor.csv": ("phrase", "near", "unless"),
    "deed.csv": ("word", "forms", "done_to"),
    "names": ("name", "actor", "form", "sector", "strength", "valid_from", "valid_to"),
}
_MAY_BE_EMPTY = frozenset({"valid_from", "valid_to", "sector", "near", "unless", "surname"})
_COMMON = ("reference", "note")


def seed_files(folder: Path) -> list[Path]:
    """Return every file the gazetteer is made of, in reading order."""
    files = [folder / name for name in _COLUMNS if name != "names"]
    return files + sorted((folder / "names").glob("*.csv"))


def read_seeds(folder: Path, own: Path | None = None) -> SeedRows:
    """Read all files, and the user's own file of names, and check each row by itself."""
    mistakes: list[Mistake] = []
    read = {path: _read(path, path.relative_to(folder).as_posix(), mistakes) for path in seed_files(folder)}
    actors = dict(_actors(read[folder / "country.csv"], mistakes))
    actors |= dict(_actors(read[folder / "organisation.csv"], mistakes))
    names = [row for path, rows in read.items() if path.parent.name == "names" for row in rows]
    names += _read(own, str(own), mistakes, kind="names") if own is not None else ()
    holders = read[folder / "office_holder.csv"]
    roles = read[folder / "role_noun.csv"]
    topics = read[folder / "topic_noun.csv"]
    mistakes.extend(mistake for row in names for mistake in _check_name(row, actors))
    mistakes.extend(mistake for row in holders for mistake in _check_holder(row, actors))
    mistakes.extend(_one_of(row, "kind", ROLE_KINDS) for row in roles if row.cells["kind"] not in ROLE_KINDS)
    deeds = read[folder / "deed.csv"]
    mistakes.extend(_check_list(topics, "after", AFTER))
    mistakes.extend(_check_list(deeds, "done_to", DONE_TO))
    return SeedRows(
        actors=tuple(actors.items()),
        names=tuple(names),
        holders=tuple(holders),
        roles=tuple(roles),
        topics=tuple(topics),
        barred=tuple(read[folder / "not_an_actor.csv"]),
        deeds=tuple(deeds),
        mistakes=tuple(mistakes),
        own_file=None if own is None else str(own),
    )


def read_day(cell: str, default: int) -> int | None:
    """Return the ordinal of an ISO date, the default for an empty cell, None for what is no date."""
    if not cell:
        return default
    try:
        return date.fromisoformat(cell).toordinal()
    except ValueError:
        return None


def _read(path: Path, name: str, mistakes: list[Mistake], kind: str | None = None) -> tuple[Row, ...]:
    if not path.is_file():
        mistakes.append(Mistake(name, 1, "the file is missing"))
        return ()
    columns = _COLUMNS[kind or ("names" if path.parent.name == "names" else name)]
    try:
        content = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        mistakes.append(Mistake(name, 1, f"the file is not UTF-8 (byte {error.start}); save it as UTF-8"))
        return ()
    with io.StringIO(content, newline="") as lines:
        reader = csv.reader(lines)
        header = next(reader, [])
        absent = [column for column in (*columns, *_COMMON) if column not in header]
        if absent:
            mistakes.append(Mistake(name, 1, f"columns are missing: {', '.join(absent)}"))
            return ()
        return tuple(_rows(reader, name, header, columns, mistakes))


def _rows(
    reader: Iterator[list[str]], file: str, header: list[str], columns: tuple[str, ...], mistakes: list[Mistake]
) -> Iterator[Row]:
    for line, cells in enumerate(reader, start=2):
        if len(cells) != len(header):
            mistakes.append(Mistake(file, line, f"{len(cells)} cells where the header has {len(header)}"))
            continue
        row = Row(file, line, dict(zip(header, map(str.strip, cells), strict=True)))
        empty = [column for column in (*columns, "reference") if not row.cells[column] and column not in _MAY_BE_EMPTY]
        mistakes.extend(Mistake(file, line, f"'{column}' is empty") for column in empty)
        bad = [column for column in ("valid_from", "valid_to") if read_day(row.cells.get(column, ""), 0) is None]
        mistakes.extend(Mistake(file, line, f"'{row.cells[column]}' in '{column}' is no ISO date") for column in bad)
        if not bad and set(empty) <= {"reference"}:
            yield row


def _actors(rows: tuple[Row, ...], mistakes: list[Mistake]) -> Iterator[tuple[str, Actor]]:
    """Yield code and facts of each country or organisation, and note codes given twice."""
    seen: dict[str, int] = {}
    heirs = {code for row in rows for code in row.cells.get("successors", "").split("|")}
    for row in rows:
        code = row.cells["code"]
        if code in seen:
            mistakes.append(Mistake(row.file, row.line, f"the code {code} stands already in line {seen[code]}"))
        seen[code] = row.line
        kind = ActorKind(row.cells.get("kind") or ActorKind.STATE)
        yield code, Actor(kind, row.cells.get("sector", ""), *span(row), row.cells.get("full_name", ""), code in heirs)


def span(row: Row, *, within: Actor | None = None) -> tuple[int, int]:
    """Return first and last day of a row; an empty cell takes the day of the actor it belongs to."""
    first = read_day(row.cells["valid_from"], within.first_day if within else OPEN_START)
    last = read_day(row.cells["valid_to"], within.last_day if within else OPEN_END)
    return first or OPEN_START, last or OPEN_END


def _check_name(row: Row, actors: dict[str, Actor]) -> Iterator[Mistake]:
    yield from _check_actor(row, actors)
    if row.cells["form"] not in NAME_FORMS:
        yield _one_of(row, "form", NAME_FORMS)
    if row.cells["strength"] not in _STRENGTHS:
        yield _one_of(row, "strength", _STRENGTHS)


def _check_holder(row: Row, actors: dict[str, Actor]) -> Iterator[Mistake]:
    yield from _check_actor(row, actors)
    for name in row.cells["names"].split("|"):
        if not name.strip():
            yield Mistake(row.file, row.line, "an empty name stands between two | in 'names'")


def _check_actor(row: Row, actors: dict[str, Actor]) -> Iterator[Mistake]:
    code = row.cells["actor"]
    if code not in actors:
        yield Mistake(row.file, row.line, f"the actor '{code}' is in neither country.csv nor organisation.csv")
        return
    first, last = span(row)
    if first > last:
        yield Mistake(
            row.file, row.line, f"ends on {row.cells['valid_to']} before it begins on {row.cells['valid_from']}"
        )


def _check_list(rows: tuple[Row, ...], column: str, allowed: frozenset[str]) -> Iterator[Mistake]:
    """Yield a mistake for each row whose list holds anything else."""
    return (_one_of(row, column, allowed) for row in rows if not allowed.issuperset(row.cells[column].split("|")))


def _one_of(row: Row, column: str, allowed: frozenset[str]) -> Mistake:
    return Mistake(row.file, row.line, f"'{row.cells[column]}' in '{column}' is none of {', '.join(sorted(allowed))}")

"""What `doctor` finds.

In: a database URL, and the user's own names. Out: findings, sound or not, each a subject and a sentence. Refuses
nothing: what cannot be read is a finding.
"""

from __future__ import annotations

import csv
import os
import platform
from importlib.metadata import version
from typing import TYPE_CHECKING, NamedTuple

from relations_db import __version__, resources
from relations_db.errors import RelationsError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_LIBRARIES = ("SQLAlchemy", "alembic", "click")
_COUNTED = {
    "country.csv": "states",
    "organisation.csv": "organisations and groups",
    "office_holder.csv": "terms of office",
    "event_type.csv": "event types",
}


class Finding(NamedTuple):
    """One thing looked at."""

    subject: str
    is_sound: bool
    text: str


def check_installation(url: str, names: Path | None) -> tuple[Finding, ...]:
    """Look at program, seeds, names, cache and database, in this order."""
    return (_program(), *_seeds(), _names(names), _rules(), _cache(), _database(url))


def _program() -> Finding:
    libraries = ", ".join(f"{library} {version(library)}" for library in _LIBRARIES)
    return Finding(
        "program", is_sound=True, text=f"relations-db {__version__}, Python {platform.python_version()}, {libraries}"
    )


def _seeds() -> Iterator[Finding]:
    folder = resources.seeds()
    counts = ", ".join(f"{len(_rows(folder / file)):,} {noun}" for file, noun in _COUNTED.items())
    name_count = sum(len(_rows(path)) for path in (folder / "names").glob("*.csv"))
    yield Finding("seeds", is_sound=True, text=f"{folder}: {counts}, {name_count:,} names")
    for row in _rows(folder / "as_of.csv"):
        yield Finding("as of", is_sound=True, text=f"{row['as_of']}: {row['subject']}")


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _names(own: Path | None) -> Finding:
    from relations_db.actors.gazetteer import check_names  # noqa: PLC0415 - reads every file of names

    mistakes, notices = check_names(own=own)
    if mistakes:
        return Finding(
            "names",
            is_sound=False,
            text=f"{len(mistakes)} mistakes, first: {mistakes[0]}. Run: relations-db lexicon check",
        )
    of_yours = "" if own is None else f"; {len(notices)} of ours replaced by {own}"
    return Finding("names", is_sound=True, text=f"no mistakes{of_yours}")


def _rules() -> Finding:
    from relations_db.lexicon import load_lexicon  # noqa: PLC0415 - reads the rules

    try:
        lexicon = load_lexicon()
    except RelationsError as error:
        first = str(error).splitlines()[0]
        return Finding("rules", is_sound=False, text=f"{first}. Run: relations-db lexicon check")
    return Finding("rules", is_sound=True, text=f"{len(lexicon.rules):,} rules, lexicon {lexicon.hash}")


def _cache() -> Finding:
    """Tell of the cache; one that cannot be written costs time at each start, and is no fault."""
    folder = resources.cache_folder()
    files = [path for path in folder.glob("*") if path.is_file()] if folder.is_dir() else []
    size = sum(path.stat().st_size for path in files) / 1_000_000
    place = folder if folder.exists() else folder.parent
    use = "" if os.access(place, os.W_OK) else ", which cannot be written: each start compiles the seeds anew"
    return Finding("cache", is_sound=True, text=f"{folder}: {len(files)} files, {size:.1f} MB{use}")


def _database(url: str) -> Finding:
    from relations_db.store.upkeep import check_database, describe_database  # noqa: PLC0415 - loads SQLAlchemy

    try:
        if _is_yet_to_be_made(url):
            return Finding("database", is_sound=True, text=f"{url} is not there yet; relations-db load makes it")
        told, faults = describe_database(url), check_database(url)
    except RelationsError as error:
        return Finding("database", is_sound=False, text=str(error))
    lines = faults or tuple(line.strip() for line in told)
    return Finding(
        "database", not faults, " ".join(line if line[-1] in ".:" else f"{line}," for line in lines).rstrip(",")
    )


def _is_yet_to_be_made(url: str) -> bool:
    """Tell whether a SQLite file may still be made where the URL says."""
    from pathlib import Path  # noqa: PLC0415

    from relations_db.store.engine import make_engine  # noqa: PLC0415

    engine = make_engine(url)
    try:
        file = engine.url.database if engine.dialect.name == "sqlite" else None
    finally:
        engine.dispose()
    return (
        bool(file)
        and file != ":memory:"
        and not Path(str(file)).exists()
        and Path(str(file)).absolute().parent.is_dir()
    )

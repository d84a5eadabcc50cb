"""The CSV tables of the lexicon: acts, composition, event types, instruments, contexts, prepositions.

In: the folder of the seeds. Out: dicts and records of `lexicon.rules`. Refuses nothing by itself: each mistake (wrong
header, empty cell, unknown act or code, a key told twice, rows out of order) is said through `complain`, with file and
line, and the row is left out.
"""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from relations_db.lexicon.composition import NEGATION
from relations_db.lexicon.rows import Row, Table, is_known, is_lower, read_table
from relations_db.lexicon.rules import Composed, EventType

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from relations_db.lexicon.mistakes import Complain

DOERS = ("both", "source", "target")
"""Who may do what the content of an act says."""

# fmt: off
PHASES = (
    "accepted", "asked", "demanded", "eased", "extended", "given", "imposed", "lifted", "offered",
    "promised", "refused", "threatened",
)
# fmt: on
"""The life of a sanction and of an apology."""

# fmt: off
INSTRUMENTS = (
    "aid", "arms", "aviation", "diplomatic", "energy", "financial", "other", "tourism", "trade_export",
    "trade_import", "travel", "visa",
)
# fmt: on
"""What a sanction cuts."""

# fmt: off
CONTEXTS = (
    "military", "intelligence", "executive", "legislative", "election", "political_institutions",
    "pro_democracy", "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms",
    "repression", "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic",
    "territory", "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource",
    "environment", "technology", "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption",
    "illegal_drugs", "trafficking",
)
# fmt: on
"""The general contexts of the PLOVER 0.8 manual."""


ACTS = Table("acts.csv", ("act", "doer", "description"), ("act",))
COMPOSITION = Table(
    "composition.csv", ("act", "content", "cameo", "phase"), ("act", "content"), ("content", "cameo", "phase")
)
EVENT_TYPES = Table(
    "event_type.csv",
    ("cameo_code", "cameo_name", "goldstein", "quad", "kind", "plover", "mode", "contexts", "family", "topic", "phase"),
    ("cameo_code",),
    ("plover", "mode", "contexts", "topic", "phase"),
)
INSTRUMENT = Table("instrument.csv", ("word", "instrument"), ("word",))
CONTEXT = Table("context.csv", ("word", "context"), ("word",))


def read_doers(folder: Path, complain: Complain) -> dict[str, str]:
    """Read `acts.csv`: act to the one who does what its content says."""
    rows = read_table(folder, ACTS, complain)
    return {row.cells["act"]: row.cells["doer"] for row in rows if is_known(row, "doer", DOERS, complain)}


def read_event_types(folder: Path, complain: Complain) -> dict[str, EventType]:
    """Read `event_type.csv`: CAMEO code to everything that follows from it alone."""
    made = (_make_event_type(row, complain) for row in read_table(folder, EVENT_TYPES, complain))
    return {found.cameo: found for found in made if found is not None}


def _make_event_type(row: Row, complain: Complain) -> EventType | None:
    cells = row.cells
    try:
        goldstein, quad = float(cells["goldstein"]), int(cells["quad"])
    except ValueError:
        complain(row.mistake(f"goldstein '{cells['goldstein']}' and quad '{cells['quad']}' must be numbers"))
        return None
    return EventType(
        cameo=cells["cameo_code"],
        name=cells["cameo_name"],
        goldstein=goldstein,
        quad=quad,
        kind=cells["kind"],
        plover=cells["plover"],
        mode=cells["mode"] or None,
        contexts=tuple(sorted(filter(None, cells["contexts"].split("|")))),
        family=cells["family"],
        topic=cells["topic"] or None,
        phase=cells["phase"] or None,
    )


def read_composition(
    folder: Path, doers: Mapping[str, str], types: Mapping[str, EventType], complain: Complain
) -> dict[tuple[str, str], Composed]:
    """Read `composition.csv`: act and content prefix to cell.

    A cell without a code says that the act leaves such contents as they are; the act alone without one is no cell.
    """
    cells: dict[tuple[str, str], Composed] = {}
    for row in read_table(folder, COMPOSITION, complain):
        act, content, cameo, phase = (row.cells[name] for name in COMPOSITION.columns)
        prefix = content.removeprefix(NEGATION)
        good = [
            is_known(row, "act", doers, complain),
            not content or is_known(row, "content", types, complain, prefix),
            not cameo or is_known(row, "cameo", types, complain),
            not phase or is_known(row, "phase", PHASES, complain),
        ]
        if all(good) and (cameo or content):
            cells[act, content] = Composed(cameo, phase or None, prefix)
    return cells


def read_words(folder: Path, table: Table, values: Sequence[str], complain: Complain) -> dict[str, str]:
    """Read `instrument.csv` or `context.csv`: a word or phrase of lemmas to one of the values."""
    word_column, value_column = table.columns
    return {
        row.cells[word_column]: row.cells[value_column]
        for row in read_table(folder, table, complain)
        if is_known(row, value_column, values, complain) and is_lower(row, word_column, complain)
    }


def read_prepositions(folder: Path) -> frozenset[str]:
    """Read the prepositions out of `function_word.csv`, which the grammar checks; nothing where there is none."""
    path = folder / "function_word.csv"
    if not path.is_file():
        return frozenset()
    with path.open(encoding="utf-8", newline="") as stream:
        return frozenset(row["word"] for row in csv.DictReader(stream) if {"IN", "TO"} & set(row["tags"].split("|")))

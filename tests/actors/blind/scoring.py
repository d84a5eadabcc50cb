"""What a blind sentence expects, and what is wrong in the mentions found in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from relations_db.records import Mention

ENTRY = re.compile(r"(?P<optional>\??)(?P<words>.+?)(?:#(?P<place>\d))? = (?P<actor>\S+)(?: (?P<sector>\S+))?")


@dataclass(frozen=True, slots=True)
class Expected:
    """One entry of a cell: the words, where they stand, who they are; several actors or sectors are alternatives."""

    start: int
    end: int
    words: str
    actors: frozenset[str]
    sectors: frozenset[str]
    optional: bool

    def fits(self, mention: Mention) -> bool:
        """Tell whether the mention lies on these words and names the same actor."""
        return mention.actor in self.actors and mention.start < self.end and self.start < mention.end


def cases_of(path: Path) -> list[dict[str, Any]]:
    """Read the sentences of a set, each with its family."""
    families = yaml.safe_load(path.read_text(encoding="utf-8"))
    return [case | {"family": family} for family, cases in families.items() for case in cases]


def expected(case: dict[str, Any]) -> list[Expected]:
    """Read the cell of a case and find its words in the text; words that are not there are an error."""
    if case["mentions"] == "none":
        return []
    return [_entry(part, case["text"]) for part in case["mentions"].split("; ")]


def faults(case: dict[str, Any], found: list[Mention]) -> list[str]:
    """Say what is missing, what is too much and what has another sector; a right sentence gives nothing."""
    return list(_faults(expected(case), found))


def _faults(wanted: list[Expected], found: list[Mention]) -> Iterator[str]:
    for entry in wanted:
        fitting = [mention for mention in found if entry.fits(mention)]
        if not fitting and not entry.optional:
            yield f"missing {entry.words} = {'|'.join(sorted(entry.actors))}"
        elif fitting and entry.sectors and not any(mention.sector in entry.sectors for mention in fitting):
            yield f"sector of {entry.words} is {fitting[0].sector}, not {'|'.join(sorted(entry.sectors))}"
    for mention in found:
        if not any(entry.fits(mention) for entry in wanted):
            yield f"too much: {mention.text} = {mention.actor}"


def _entry(part: str, text: str) -> Expected:
    match = ENTRY.fullmatch(part)
    if not match:
        raise ValueError(f"not an entry: {part}")
    places = [found.start() for found in re.finditer(rf"(?<!\w){re.escape(match['words'])}(?!\w)", text)]
    start = places[int(match["place"] or 1) - 1]
    actors, sectors = (frozenset((match[key] or "").split("|")) - {""} for key in ("actor", "sector"))
    return Expected(start, start + len(match["words"]), match["words"], actors, sectors, bool(match["optional"]))

"""The record of what a predicate says was done, before it is known whether it makes an event."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relations_db.lexicon.rules import Rule
    from relations_db.records import Status


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """An act with the actors it names; positions are word indexes, actors mention indexes."""

    code: str
    sources: tuple[int, ...]
    targets: tuple[int, ...]
    symmetric: bool
    status: Status
    rules: tuple[Rule, ...]
    """The rule of the trigger, then the rule of its content."""
    trigger: int
    clause: int
    """The clause it stands in; -1 for a noun outside all clauses."""
    first: int
    last: int
    """The words that say what was done, of the content too."""
    phase: str | None = None
    content_code: str | None = None
    """The code of the act that is asked, promised, refused ..."""
    cell: str | None = None
    """The row of the composition table that gave the code: the content's own, that of a parent, or "" for the act alone."""
    matter: int | None = None
    """The phrase that says on what, or what for."""
    is_aside: bool = False
    """Told in no main clause and in none that is reported."""
    certainty: float
    is_nominal: bool = False

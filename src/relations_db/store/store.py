"""The open database: what the loader calls."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Engine

from relations_db.records import Coded, Problem
from relations_db.store.records import LoadId, SaveCounts, Versions


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """An open database whose schema fits this program; made by `open_store`, closed by its `with`."""

    engine: Engine
    notices: tuple[str, ...] = ()
    """What opening did besides opening ("Created relations.db."), for the caller to print to stderr."""

    def begin_load(self, arguments: str, versions: Versions) -> LoadId:
        """Record that a run began, with its command line, and return its number; committed at once."""
        raise NotImplementedError

    def save(self, load_id: LoadId, coded: Sequence[Coded], problems: Sequence[Problem]) -> SaveCounts:
        """Write a batch in one transaction and return what changed; known articles change nothing.

        Stores articles, appearances, mentions of events that are actual, planned or background between two parties, the
        merged events of every group touched, their tags and aliases, and the problems. An event whose actor or code is in
        no seed is skipped with a problem `unknown_code`.
        """
        raise NotImplementedError

    def finish_load(self, load_id: LoadId, counts: SaveCounts) -> None:
        """Record that the run came to its end, and what it did in all."""
        raise NotImplementedError

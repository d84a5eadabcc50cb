"""The open database: what the loader calls.

In: what `begin_load`, `save` and `finish_load` take. Out: committed transactions, one a call.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from relations_db.store.chronicles import tell_untold
from relations_db.store.engine import begin_writing
from relations_db.store.loads import insert_load, update_load
from relations_db.store.saving import Intake, save_batch

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Engine

    from relations_db.records import Coded, Problem
    from relations_db.store.ledger import Ledger
    from relations_db.store.members import Merge
    from relations_db.store.records import LoadId, SaveCounts, Versions


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """An open database whose schema fits this program; made by `open_store`, closed by its `with`."""

    engine: Engine
    merge: Merge
    """How the mentions of a group become events: `merging.merge_mentions`."""
    notices: tuple[str, ...] = ()
    """What opening did besides opening ("Created relations.db."), for the caller to print to stderr."""

    def begin_load(self, arguments: str, versions: Versions) -> LoadId:
        """Record that a run began, with its command line, and return its number; committed at once."""
        with self.engine.connect() as connection, begin_writing(connection):
            return insert_load(connection, arguments, versions)

    def save(self, load_id: LoadId, coded: Sequence[Coded], problems: Sequence[Problem]) -> SaveCounts:
        """Write a batch in one transaction and return what changed; known articles change nothing.

        Stores articles, appearances, mentions of events that are actual, planned or background between two parties, the
        merged events of every group touched, their tags and aliases, and the problems. An event whose actor or code is
        in no seed is skipped with a problem `unknown_code`.
        """
        with self.engine.connect() as connection, begin_writing(connection):
            return save_batch(connection, load_id, Intake(coded, problems), self.merge)[0]

    def recode(self, load_id: LoadId, coded: Sequence[Coded], ledger: Ledger) -> SaveCounts:
        """Put new codings of stored articles in place of the old ones, in one transaction, and note what changed."""
        with self.engine.connect() as connection, begin_writing(connection):
            counts, rewritten = save_batch(connection, load_id, Intake(coded, (), is_recoding=True), self.merge)
            ledger.note(rewritten)
            return counts

    def finish_load(self, load_id: LoadId, counts: SaveCounts) -> None:
        """Tell the sanctions and apologies that have changed, and record that the run came to its end and what it did."""
        with self.engine.connect() as connection, begin_writing(connection):
            tell_untold(connection)
            update_load(connection, load_id, counts)

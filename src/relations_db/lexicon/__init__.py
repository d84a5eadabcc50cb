"""The rules and tables by which clauses become events: what political scientists edit, checked and compiled."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relations_db.lexicon.compiled import load_lexicon

__all__ = ["load_lexicon"]


def __getattr__(name: str) -> object:
    """Import the compiled lexicon only where it is asked for: `relations-db --help` does without."""
    if name == "load_lexicon":
        from relations_db.lexicon.compiled import load_lexicon  # noqa: PLC0415 - see above

        return load_lexicon
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)

"""Mistakes in the seeds: what is wrong and where, collected so that all are shown at once.

In: nothing. Out: `Mistake` values, printed as
`seeds/lexicon/reject.yaml:41:7 unknown key 'camoe', did you mean 'cameo'?`. Refuses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple


class Mistake(NamedTuple):
    """Something a person has to correct in a seed file."""

    file: str
    line: int
    message: str
    column: int | None = None

    def __str__(self) -> str:
        """Write the place in the form editors and terminals understand, then the message."""
        place = f"{self.file}:{self.line}" if self.column is None else f"{self.file}:{self.line}:{self.column}"
        return f"{place} {self.message}"


Complain = Callable[[Mistake], None]
"""Where a mistake is said; a test passes `mistakes.append`."""


def sort_mistakes(mistakes: Iterable[Mistake]) -> tuple[Mistake, ...]:
    """Order mistakes as a reader goes through the files, each once."""
    return tuple(
        sorted(set(mistakes), key=lambda mistake: (mistake.file, mistake.line, mistake.column or 0, mistake.message))
    )


def name_unknown(what: str, word: str, known: Iterable[str]) -> str:
    """Say that a word is unknown, and which known word is most like it, if any is."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a broken seed file pays for it

    near = get_close_matches(word, tuple(known), n=1, cutoff=0.7)
    return f"unknown {what} '{word}', did you mean '{near[0]}'?" if near else f"unknown {what} '{word}'"

"""The composition table: the code of an act by its content, as in promise + 085 = 0354.

In: the act, the CAMEO code of its content, and whether the content is negated ("urged them not to attack").
Out: the cell of `seeds/composition.csv` with the longest prefix of the content's code, or None where CAMEO has no
cell: then an intention keeps the code of its content as a planned event, and every other act gives no event.
Negated contents have rows of their own, written `not 19`; without one they count as the act alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from relations_db.lexicon.rules import Composed

NEGATION = "not "
"""What stands before the content's code in the rows for negated contents."""


def find_composed(
    composition: Mapping[tuple[str, str], Composed], act: str, content: str, *, negated: bool = False
) -> Composed | None:
    """Find the cell for an act over a content; `content` is a CAMEO code, or "" for the act alone."""
    before = NEGATION if negated else ""
    for length in range(len(content), 1, -1):
        found = composition.get((act, before + content[:length]))
        if found is not None:
            return found
    return composition.get((act, ""))

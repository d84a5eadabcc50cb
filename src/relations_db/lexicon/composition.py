"""The composition table: the code of an act by its content, as in promise + 085 = 0354.

In: the act, the CAMEO code of its content, and whether the content is negated ("urged them not to attack").
Out: the cell of `seeds/composition.csv` with the longest prefix of the content's code, or None where there is none.
There, and where the cell is empty, an intention keeps the code of its content as a planned event, and every other act
gives no event. Negated contents have rows of their own, written `not 19`; where there is none they count as the act
alone. Refuses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from relations_db.lexicon.rules import Composed, Lexicon

NEGATION = "not "
"""What stands before the content's code in the rows for negated contents."""


def compose(lexicon: Lexicon, act: str, content: str, *, negated: bool = False) -> Composed | None:
    """Find the cell for an act over a content; `content` is a CAMEO code, or "" for the act alone."""
    before = NEGATION if negated else ""
    for length in range(len(content), 1, -1):
        found = lexicon.composition.get((act, before + content[:length]))
        if found is not None:
            return found
    return lexicon.composition.get((act, ""))

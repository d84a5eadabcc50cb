"""Finds the cheapest tags of a sentence through a table of neighbours.

In: the possible tags of each word. Out: one tag a word. Where a word has one possible tag the search starts anew, so only runs of
ambiguous words are searched, and each run that news repeats only once. Refuses nothing.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

Choice = tuple[str, ...]
"""The possible tags of a word, likeliest first."""

# The costs are set by hand: 0 is what nearly always follows, 9 what nearly never does. They are relative to each other
# inside a row; the fourth column on is what follows. Rows were written from grammar, not fitted to labelled sentences.
_FOLLOWS = """
^     VB:3 VBZ:4 VBD:4 VBN:2.2 VBG:1.5 N:1 NS:1 A:1 P:.5 DT:.2 PRP:.3 IN:.7 SUB:1 WH:1.6 R:.8 RP:5 POS:9
DT    VB:9 VBZ:9 VBD:9 VBN:1.6 VBG:2.2 N:.3 NS:.4 A:.6 P:.5 CD:.5 R:2 RP:9 IN:4 SUB:5 POS:5 DT:1.5 PRP:3 WH:5
PRPS  VB:9 VBZ:9 VBD:9 VBN:1.6 VBG:2.2 N:.3 NS:.3 A:.6 P:.7 CD:.8 R:2 RP:9 IN:6 SUB:7 DT:4
POS   VB:9 VBZ:9 VBD:8 VBN:1.6 VBG:2.2 N:.3 NS:.3 A:.6 P:.7 CD:.8 R:2 RP:9 IN:5 SUB:7 DT:3
A     VB:5 VBZ:5 VBD:4.5 VBN:3 VBG:2.5 N:.2 NS:.2 A:1 P:.8 R:3 RP:6 IN:1 SUB:1.5 WH:3 POS:5 DT:4 PRP:5 TO:1
CD    VB:4 VBZ:5 VBD:2.5 VBN:2.2 VBG:3 N:.5 NS:.2 A:.8 P:.8 R:2 IN:.8 SUB:2 RP:5 POS:4 DT:3
N     VB:4 VBZ:1 VBD:.7 VBN:1.8 VBG:2 N:1 NS:1 A:3 P:2 R:1.6 RP:5 IN:.3 SUB:.7 WH:.8 POS:.1 DT:2.5 PRP:2.5
     PRPS:3.5 BE:.3 HV:.3 MD:.3 TO:.8 CD:2.5
NS    VB:1.2 VBZ:5 VBD:.7 VBN:1.5 VBG:2 N:2.3 NS:3.5 A:3 P:2 R:1.6 RP:5 IN:.3 SUB:.7 WH:.8 POS:.3 DT:2.5 PRP:2.2
     PRPS:3.5 BE:.3 HV:.3 MD:.3 TO:.8 CD:2.5
P     VB:2 VBZ:.8 VBD:.6 VBN:2 VBG:2.2 N:.9 NS:1.1 A:1.6 P:.8 R:1.5 RP:5 IN:.5 SUB:.8 WH:.8 POS:.1 DT:2.5
     PRP:2.5 PRPS:3.5 BE:.3 HV:.3 MD:.3 TO:.8 CD:1.6
PRP   VB:1 VBZ:.8 VBD:.5 VBN:3 VBG:3 N:4 NS:4 A:3 P:3 R:1 RP:3 IN:1 SUB:1.2 WH:1.5 DT:3 BE:.2 HV:.2 MD:.2 DO:.3
     TO:1 POS:3
MD    VB:0 VBZ:7 VBD:7 VBN:6 VBG:6 N:5 NS:6 A:5 P:4 R:.5 IN:4 BE:0 HV:0 DO:.5 RP:5 SUB:5
TO    VB:.3 VBZ:7 VBD:6 VBN:3.5 VBG:2.6 N:1.8 NS:1.2 A:2.1 P:.6 DT:.5 PRPS:.5 PRP:.6 R:1.5 BE:.2 HV:.3 DO:.4
     CD:1 IN:4 RP:6 SUB:4
BE    VB:6 VBZ:7 VBD:5 VBN:.3 VBG:.5 N:1.8 NS:2 A:.7 P:1.5 R:.6 RP:1.5 IN:.7 SUB:2 DT:.6 TO:1.2 PRP:2
HV    VB:6 VBZ:7 VBD:4 VBN:.1 VBG:4 N:1.5 NS:1.5 A:1.5 P:2 R:.8 DT:.6 IN:3 TO:.8 BE:.2 RP:4 SUB:4
DO    VB:.3 N:2 NS:2 A:2 DT:1 R:1 VBN:5 VBD:6 VBZ:7 VBG:4 P:2
NEG   VB:.4 VBN:.8 VBG:.9 VBD:2.5 VBZ:3 A:1 N:2 NS:2 P:2 DT:.8 IN:1 BE:.5 HV:.5 R:1 TO:1
IN    VB:6 VBZ:6 VBD:5 VBN:2.4 VBG:.7 N:.6 NS:.6 A:.8 P:.3 DT:.2 PRPS:.3 PRP:.4 CD:.5 R:2 RP:6 IN:3 SUB:4 WH:1
     TO:4
SUB   VB:4 VBZ:4 VBD:3.5 VBN:1.5 VBG:1.2 N:.8 NS:.8 A:1 P:.3 DT:.2 PRPS:.3 PRP:.2 CD:.8 R:1.2 IN:1.8 WH:3 SUB:3
     EX:.5 RP:6
CC    VB:1.5 VBZ:1.5 VBD:1.2 VBN:1.5 VBG:1.2 N:.8 NS:.8 A:1 P:.4 DT:.4 PRPS:.5 PRP:.6 R:1 IN:1 SUB:1.2 WH:1.3
     RP:6 CD:.8
WH    VB:1 VBZ:.6 VBD:.4 VBN:3 VBG:3 N:1.8 NS:1.8 A:1.8 P:.6 DT:.6 PRP:.5 PRPS:1 R:1 BE:.2 HV:.2 MD:.2 DO:.3
     IN:2.5 TO:1 SUB:5 RP:6
V     VB:4 VBZ:5 VBD:4 VBN:2.5 VBG:1.8 N:1 NS:.9 A:.9 P:.2 DT:.2 PRP:.4 PRPS:.3 CD:.6 R:.8 RP:.6 IN:.5 SUB:.5
     WH:1.2 TO:.5 EX:1.5 POS:7 BE:3 HV:4 MD:5 DO:5
VBN   VB:4 VBZ:5 VBD:4 VBN:2.5 VBG:1.8 N:1.3 NS:1.3 A:1.3 P:.8 DT:.8 PRP:1 PRPS:.9 CD:1 R:.7 RP:.5 IN:.2 SUB:.5
     WH:1.2 TO:.4 POS:7 BE:3 HV:4 MD:5 DO:5
R     VB:1.5 VBZ:1.2 VBD:.8 VBN:.9 VBG:1.2 N:2.5 NS:2.5 A:.8 P:1.2 DT:1 IN:.6 SUB:.8 R:1 PRP:1 TO:1 RP:3 CD:1
     WH:1.5
RP    VB:5 VBZ:5 VBD:4 VBN:3 VBG:2 N:1 NS:.9 A:.9 P:.4 DT:.2 PRPS:.3 PRP:1 IN:.5 SUB:.8 TO:.8 R:1 CD:.6
$     CD:.1 N:2 NS:2 A:2 P:2
EX    BE:.1 VBZ:1 VBD:1.5 VB:2 MD:.5 HV:.8 N:4 NS:4
,     VB:2.2 VBZ:1.4 VBD:1.1 VBN:1 VBG:.8 N:.8 NS:.8 A:1 P:.4 DT:.4 PRP:.5 PRPS:.6 R:.8 IN:.6 SUB:.5 WH:.4 RP:6
     CD:.8 POS:9
"""
# Costs are counted in tenths, so that equal paths cost exactly the same; of those the one with the likelier tags wins.
_DEFAULT = 15
_VERBS = frozenset({"VB", "VBZ", "VBD", "VBN", "VBG"})
# The n-th likeliest class of a word costs this much more than the first.
_RANK = (0, 7, 12, 16, 19, 21, 23, 25, 27, 29)
# What closes a noun phrase or verb for the path: a noun before it is usual, a bare transitive verb is not.
_STOPS = {"N": 2, "NS": 2, "P": 2, "PRP": 4, "CD": 4, "A": 10, "R": 5, "RP": 4, "IN": 30, "DT": 40}
_LIKE_WITH_LIKE = 6
"""What is saved where "and" joins two words of one class."""
_OUTSIDE = frozenset({"NEG", "+", '"', "“", "”", "''", "‘", "(", ")"})
_ADVERB = ("R",)
_NONE: frozenset[str] = frozenset()


def _read_table() -> dict[str, dict[str, int]]:
    rows = (line.split() for line in _FOLLOWS.strip().replace("\n ", " ").splitlines())  # an indented line goes on
    cells = {first: [cell.partition(":") for cell in following] for first, *following in rows}
    return {first: {tag: round(10 * float(cost)) for tag, _, cost in row} for first, row in cells.items()}


_COSTS = _read_table()
_ROWS = {**dict.fromkeys(_VERBS, _COSTS["V"]), **_COSTS}


class Run(NamedTuple):
    """Ambiguous words between two that are settled."""

    before: str
    """The tag before the run, "^" at the start of the sentence."""
    alike: frozenset[str]
    """After "and" the tags it joins best: that of the word before it, and verbs where a verb went before."""
    choices: tuple[Choice, ...]
    """The words of the run, and the settled one after it unless the sentence ends."""


def cheapest_path(choices: Sequence[Choice]) -> list[str]:
    """Find the cheapest tags (Viterbi over pairs); adverbs, quotes and continuations stand outside the chain."""
    tags: list[str] = []
    before = "^"
    run: list[Choice] = []
    for choice in choices:
        is_settled = len(choice) == 1
        is_outside = choice == _ADVERB or choice[0] in _OUTSIDE
        if not run and (is_settled or is_outside):
            tags.append(choice[0])
            before = before if is_outside else choice[0]
            continue
        run.append(choice)
        if is_settled and not is_outside:
            tags += _settle_run(before, run, tags)
            before, run = choice[0], []
    return tags + _settle_run(before, run, tags) if run else tags


def _settle_run(before: str, run: list[Choice], tags: list[str]) -> list[str]:
    alike = _VERBS.intersection(tags).union(tags[-2:-1]) if before == "CC" else _NONE
    return _search(Run(before, alike, tuple(run)))


@lru_cache(maxsize=50_000)
def _search(run: Run) -> list[str]:
    """Return the tags of the run: the same for the same run always."""
    column: dict[str, tuple[int, list[str]]] = {run.before: (0, [])}
    for choice in run.choices:
        if choice == _ADVERB or choice[0] in _OUTSIDE:
            column = {last: (cost, [*path, choice[0]]) for last, (cost, path) in column.items()}
        else:
            column = {tag: _best(column, tag, _RANK[rank], run.alike) for rank, tag in enumerate(choice)}
    return min(column.values(), key=_cost)[1]


def _cost(entry: tuple[int, list[str]]) -> int:
    return entry[0]


def _best(column: dict[str, tuple[int, list[str]]], tag: str, own: int, alike: frozenset[str]) -> tuple[int, list[str]]:
    steps = [(cost + _step(last, tag, alike), path) for last, (cost, path) in column.items()]
    cost, path = min(steps, key=_cost)
    return cost + own, [*path, tag]


def _step(last: str, tag: str, alike: frozenset[str]) -> int:
    if not tag[0].isalpha() and tag != "$":
        return _STOPS.get(last, 9)
    cost = _ROWS.get(last, _COSTS[","]).get(tag, _DEFAULT)
    return cost - _LIKE_WITH_LIKE if last == "CC" and tag in alike else cost

"""Claims and rows that contradict or repeat each other.

In: the claims on each name and the rows they came from. Out: a mistake for each contradiction, with file and line.
Refuses nothing; a user's own name wins over ours, which is told as a notice.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from relations_db.actors.rows import Mistake, Row, SeedRows, span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relations_db.actors.entries import Claim

Words = tuple[str, ...]


def is_own(claim: Claim, own_file: str | None) -> bool:
    """Tell a name out of the user's own file."""
    return own_file is not None and claim.name_id.rpartition(":")[0] == own_file


def find_clashes(claims: dict[Words, list[Claim]], own_file: str | None) -> Iterator[tuple[Mistake, bool]]:
    """Yield two strong claims on one name by different actors in overlapping dates, and whether the user's own wins."""
    for words, found in claims.items():
        strong = [claim for claim in found if claim.strong and claim.person is None]
        for one, other in combinations(strong, 2):
            if one.actor != other.actor and _overlap(one, other):
                name, is_won = " ".join(words), is_own(other, own_file) and not is_own(one, own_file)
                told = "instead of" if is_won else "here and"
                text = f"'{name}' means {other.actor} {told} {one.actor} in {one.name_id}"
                yield _mistake(other, text if is_won else f"{text} at the same time"), is_won


def find_repeated(rows: SeedRows) -> Iterator[Mistake]:
    """Yield rows that say what an earlier row says."""
    yield from _same(rows.names, ("name", "actor", "form"))
    yield from _same(rows.holders, ("actor", "office", "names"))
    yield from _same(rows.topics, ("noun",))
    yield from _same(rows.barred, ("phrase",))
    yield from _same(rows.roles, ("noun", "kind"))


def _same(rows: Iterable[Row], columns: Words) -> Iterator[Mistake]:
    seen: dict[Words, list[Row]] = defaultdict(list)
    for row in rows:
        key = tuple(row.cells[column] for column in columns)
        for earlier in seen[key]:
            if "valid_from" not in row.cells or _rows_overlap(row, earlier):
                yield Mistake(row.file, row.line, f"'{key[0]}' says the same as {earlier.id}")
                break
        seen[key].append(row)


def _rows_overlap(one: Row, other: Row) -> bool:
    """Tell whether two rows share more than the day on which one takes over from the other."""
    (first, last), (other_first, other_last) = span(one), span(other)
    return (first < other_last and other_first < last) or (first, last) == (other_first, other_last)


def _overlap(one: Claim, other: Claim) -> bool:
    return one.first_day <= other.last_day and other.first_day <= one.last_day


def _mistake(claim: Claim, message: str) -> Mistake:
    file, _, line = claim.name_id.rpartition(":")
    return Mistake(file, int(line), message)

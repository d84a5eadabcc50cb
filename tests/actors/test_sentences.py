"""The table of sentences: every mention of each must be found, and no other."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from relations_db.records import Mention

    from .conftest import Read

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("sentences.yml").read_text(encoding="utf-8")
)


def expected(cell: str) -> list[tuple[str, str, frozenset[str]]]:
    """Read "words = ACTOR SECTOR; ..." with alternatives of a sector divided by |; no sector means any."""
    if cell == "none":
        return []
    parts = [part.split(" = ") for part in cell.split("; ")]
    return [(words, code.split()[0], frozenset("|".join(code.split()[1:]).split("|")) - {""}) for words, code in parts]


@pytest.mark.parametrize(
    "case",
    [pytest.param(case, id=f"{family}-{at}") for family, cases in CASES.items() for at, case in enumerate(cases)],
)
def test_sentence(case: dict[str, Any], read: Read) -> None:
    found = read(case["text"], title=case.get("title", ""), published=case["date"])
    wanted = expected(case["mentions"])
    assert Counter((one.text, one.actor) for one in found) == Counter(one[:2] for one in wanted), case["text"]
    pairs = zip(sorted(found, key=_key), sorted(wanted, key=lambda one: one[:2]), strict=True)
    for mention, (words, _, sectors) in pairs:
        assert not sectors or mention.sector in sectors, f"{words}: {mention.sector}"


def _key(mention: Mention) -> tuple[str, str]:
    return mention.text, mention.actor


def test_table_is_large_and_balanced() -> None:
    cases = [case for family in CASES.values() for case in family]
    negatives = sum(case["mentions"] == "none" for case in cases)
    assert len(cases) >= 430
    assert negatives >= len(cases) // 3

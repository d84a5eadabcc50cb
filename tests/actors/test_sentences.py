"""The table of sentences: every mention of each must be found, and no other."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from relations_db.actors.finding import find_actors
from relations_db.actors.gazetteer import Gazetteer
from relations_db.records import Article, Mention
from relations_db.segmenting import segment

CASES: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    Path(__file__).with_name("sentences.yml").read_text(encoding="utf-8")
)


def mentions_of(gazetteer: Gazetteer, text: str, title: str = "", published: date | None = None) -> list[Mention]:
    article = Article(article_id="x", text=text, title=title, published=published)
    (named,) = find_actors(segment([article]), gazetteer, pytest.fail)
    return [mention for sentence in named.sentences for mention in sentence.mentions]


def expected(cell: str) -> list[tuple[str, str, frozenset[str]]]:
    """Read "words = ACTOR SECTOR; ..." with alternatives of a sector divided by |; no sector means any."""
    if cell == "none":
        return []
    parts = [part.split(" = ") for part in cell.split("; ")]
    return [(words, code.split()[0], frozenset("|".join(code.split()[1:]).split("|")) - {""}) for words, code in parts]


@pytest.mark.parametrize(
    "case",
    [
        pytest.param(case, id=f"{family}-{number}")
        for family, cases in CASES.items()
        for number, case in enumerate(cases)
    ],
)
def test_sentence(case: dict[str, Any], gazetteer: Gazetteer) -> None:
    found = mentions_of(gazetteer, case["text"], case.get("title", ""), case["date"])
    wanted = expected(case["mentions"])
    assert Counter((one.text, one.actor) for one in found) == Counter(one[:2] for one in wanted), case["text"]
    for mention, (words, _, sectors) in zip(
        sorted(found, key=_key), sorted(wanted, key=lambda one: one[:2]), strict=True
    ):
        assert not sectors or mention.sector in sectors, f"{words}: {mention.sector}"


def _key(mention: Mention) -> tuple[str, str]:
    return mention.text, mention.actor


def test_table_is_large_and_balanced() -> None:
    cases = [case for family in CASES.values() for case in family]
    negatives = sum(case["mentions"] == "none" for case in cases)
    assert len(cases) >= 200
    assert negatives >= len(cases) // 3

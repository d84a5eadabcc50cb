"""How many of the blind sentences are wholly right: every actor found, nobody else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from .scoring import cases_of, faults

if TYPE_CHECKING:
    from collections.abc import Callable

    from relations_db.records import Mention

HERE = Path(__file__).parent
FLOORS = {"set_a": 0.96, "set_b": 0.94, "set_c": 0.72}


@pytest.mark.parametrize(("name", "floor"), FLOORS.items())
def test_share_of_right_sentences(name: str, floor: float, read: Callable[..., list[Mention]]) -> None:
    cases = cases_of(HERE / f"{name}.yml")
    wrong = {case["text"]: faults(case, read(case["text"], published=case["date"])) for case in cases}
    wrong = {text: found for text, found in wrong.items() if found}
    assert 1 - len(wrong) / len(cases) >= floor, "\n".join(f"{text}\n  {found}" for text, found in wrong.items())

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from relations_db import resources
from relations_db.lexicon.compiling import check_lexicon

GOOD_RULE = """
- id: veto
  verb: [veto, vote down]
  object: {noun: [resolution, "@paper"]}
  preps: {on: {actor: true}}
  target: ["on", inside]
  cameo: "129"
  fires_on: ["Norway vetoed a resolution on Chad. => NOR > TCD 129"]
  not_on: ["Norway could veto a resolution on Chad."]
  reference: CAMEO 129
"""

FILES = {
    "acts.csv": "act,doer,description,reference,note\nappeal,target,Ask.,CAMEO,\nrefuse,source,Refuse.,CAMEO,\n",
    "composition.csv": (
        "act,content,cameo,phase,reference,note\n"
        "appeal,,020,,CAMEO,\nappeal,08,025,,CAMEO,\nappeal,085,0254,asked,CAMEO,\nrefuse,,,,CAMEO,\n"
    ),
    "instrument.csv": "word,instrument,reference,note\ntariff,trade_import,unverified,\n",
    "context.csv": "word,context,reference,note\narmy,military,unverified,\n",
    "lexicon/words.yaml": "paper:\n  [draft, peace plan]\n",
    "lexicon/reject.yaml": GOOD_RULE,
}

Plant = Callable[..., Path]


@pytest.fixture
def plant(tmp_path: Path) -> Plant:
    """Return a function that writes a small seeds folder, with some files other than the good ones."""

    def write(**changed: str) -> Path:
        seeds = tmp_path / "seeds"
        (seeds / "lexicon").mkdir(parents=True, exist_ok=True)
        for name in ("event_type.csv", "function_word.csv"):
            shutil.copy(resources.seeds() / name, seeds / name)
        for name, text in {**FILES, **{key.replace("__", "."): text for key, text in changed.items()}}.items():
            (seeds / name).write_text(text, encoding="utf-8")
        return seeds

    return write


@pytest.fixture
def mistakes_of(plant: Plant) -> Callable[..., list[str]]:
    """Return a function that plants seeds and tells their mistakes as strings."""

    def check(changed: dict[str, str]) -> list[str]:
        return [str(mistake) for mistake in check_lexicon(plant(**changed))]

    return check

"""Whether a text is English.

In: a text. Out: its ISO 639-1 code, or None where it is too short to tell. English is told by its function words
alone; the language model, which takes 0.7 s to load, is asked only about a text that lacks them.
"""

from __future__ import annotations

import csv
import re
from functools import cache
from typing import cast

from relations_db import resources

_LETTERS = re.compile(r"[^\W\d_]+")
_SAMPLE_WORDS = 400
# Headlines and picture captions are shorter; of a shorter text the model itself is not sure.
_ENOUGH_WORDS = 30
# Share of English function words: 0.41 and more in English articles, 0.20 and less in seven neighbouring languages.
_ENGLISH_SHARE = 0.28


def detect_language(text: str) -> str | None:
    """Return the code of the language the text is written in, None for fewer than 30 words."""
    words = _LETTERS.findall(text[: _SAMPLE_WORDS * 12].lower())[:_SAMPLE_WORDS]
    if len(words) < _ENOUGH_WORDS:
        return None
    english = _function_words()
    if sum(word in english for word in words) >= _ENGLISH_SHARE * len(words):
        return "en"
    return _ask_model(" ".join(words))


@cache
def _function_words() -> frozenset[str]:
    with (resources.seeds() / "function_word.csv").open(encoding="utf-8", newline="") as rows:
        return frozenset(row["word"] for row in csv.DictReader(rows))


def _ask_model(text: str) -> str:
    import py3langid  # noqa: PLC0415 - loads a model

    language, _ = py3langid.classify(text)
    return cast("str", language)

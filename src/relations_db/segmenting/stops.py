"""The words that decide whether a full stop ends a sentence.

In: `seeds/sentence_word.csv`. Out: a `StopWords` record, read once. Refuses a row of an unknown kind.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from relations_db import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class StopWords:
    """Words by what they do to the full stop beside them."""

    title: frozenset[str]
    """Stands before a name, so its stop never ends a sentence: Mr, Gen, St."""
    abbreviation: frozenset[str]
    """Its stop ends a sentence only where a starter follows: Nov, Inc."""
    numbered: frozenset[str]
    """An abbreviation before a number, else an ordinary word: No, Art."""
    starter: frozenset[str]
    """A word that, with a capital letter, shows that a sentence begins: The, But, He."""
    saying: frozenset[str]
    """A verb after a name that ties a closed quotation to its speaker: "Why?" Putin asked."""


@cache
def load_stop_words() -> StopWords:
    """Read the seed; raise KeyError for a kind that no field of `StopWords` has."""
    kinds: dict[str, set[str]] = defaultdict(set)
    with (resources.seeds() / "sentence_word.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            kinds[row["kind"]].add(row["word"])
    found = {kind: frozenset(words) for kind, words in kinds.items()}
    return StopWords(**found)

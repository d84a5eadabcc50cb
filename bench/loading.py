"""Mentions a second that are stored and merged, as the database grows: `python bench/loading.py [ARTICLES] [DYADS] [URL]`.

Prints one line for each thousandth of articles asked about: what the last thousand cost to code and to save.
"""

from __future__ import annotations

import sys
import tempfile
from itertools import islice
from pathlib import Path
from time import perf_counter

from stories import write_articles

from relations_db.pipeline import code_articles, load_resources
from relations_db.store import SaveCounts, Versions, open_store
from relations_db.store.upkeep import upgrade_database

STEP = 1000


def main() -> None:
    count, dyads = (int(word) for word in (*sys.argv[1:3], "20000", "60")[-2 if len(sys.argv) < 2 else 0 :][:2])
    batch = int(sys.argv[3]) if len(sys.argv) > 3 else 50
    with tempfile.TemporaryDirectory() as folder:
        url = sys.argv[4] if len(sys.argv) > 4 else f"sqlite:///{Path(folder) / 'bench.db'}"
        upgrade_database(url)
        measure(url, count, dyads, batch)


def measure(url: str, count: int, dyads: int, batch: int) -> None:
    """Load the articles and print what each thousand cost."""
    resources = load_resources()
    coded = code_articles(write_articles(count, dyads=dyads), resources, lambda _: None)
    print("articles  coding s  saving s  mentions  events  ms an article  mentions/s")
    with open_store(url, create=True) as store:
        load_id = store.begin_load("bench", Versions(coder_version="0", lexicon_hash="0"))
        total = SaveCounts()
        for first in range(0, count, STEP):
            coding = saving = 0.0
            before = total
            for _ in range(0, STEP, batch):
                began = perf_counter()
                articles = tuple(islice(coded, batch))
                coding += perf_counter() - began
                began = perf_counter()
                total += store.save(load_id, articles, ())
                saving += perf_counter() - began
            mentions = total.mention_count - before.mention_count
            events = total.new_event_count - total.vanished_event_count
            print(
                f"{first + STEP:8,} {coding:9.2f} {saving:9.2f} {mentions:9,} {events:7,} {saving / STEP * 1000:14.2f} "
                f"{mentions / saving:11,.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()

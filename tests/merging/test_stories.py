"""Stories from article to events, sanctions, apologies and turning points: right to the row, in any order of loading."""

from __future__ import annotations

import random
import sqlite3
from contextlib import closing
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from relations_db.cli.batches import shared_resources
from relations_db.pipeline import code_articles
from relations_db.reading.identity import article_id
from relations_db.records import Article
from relations_db.store import Versions, open_store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.records import Coded

STORIES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("stories.yml").read_text(encoding="utf-8"))
QUESTIONS = {
    "events": "SELECT source_code || ' > ' || target_code || ' ' || cameo_code || ' ' || "
    "COALESCE(event_start_date, '') || '..' || COALESCE(event_end_date, '') || ' x' || mention_count || ' in ' || "
    "outlet_count FROM bi_event ORDER BY COALESCE(event_start_date, event_end_date), 1",
    "episodes": "SELECT source_code || ' > ' || target_code || ' ' || COALESCE(instrument, 'any') || ' ' || episode_status"
    " || ':' || COALESCE(' threatened ' || first_threatened_date, '') || COALESCE(' imposed ' || imposed_date, '') || "
    "COALESCE(' extended ' || extended_date, '') || COALESCE(' eased ' || first_eased_date, '') || "
    "COALESCE(' lifted ' || lifted_date, '') || ' x' || event_count FROM bi_sanction_episode ORDER BY 1",
    "apologies": "SELECT source_code || ' > ' || target_code || ' ' || apology_status || ':' || "
    "COALESCE(' demanded ' || demanded_date, '') || COALESCE(' refused ' || refused_date, '') || "
    "COALESCE(' given ' || given_date, '') || COALESCE(' accepted ' || accepted_date, '') || ' x' || event_count "
    "FROM bi_apology ORDER BY 1",
    "turns": "SELECT dyad_code || ' ' || substr(event_month, 1, 7) || ' ' || turning_kind || ' ' || turning_direction "
    "FROM bi_turning_point ORDER BY 1",
}
"""What is asked of the database: one line of text a row."""


@cache
def code_all() -> tuple[Coded, ...]:
    """All articles of all stories, coded once."""
    articles = [read_article(line) for story in STORIES for line in story["articles"]]
    return tuple(code_articles(articles, shared_resources(), lambda _: None))


def read_article(line: str) -> Article:
    outlet, published, title, text = line.split(" | ")
    return Article(
        article_id=article_id(title, text),
        title=title,
        text=text,
        outlet=outlet,
        published=date.fromisoformat(published),
    )


def load(path: Path, coded: Sequence[Coded], size: int) -> None:
    with open_store(f"sqlite:///{path}", create=False) as store:
        load_id = store.begin_load("load", Versions(coder_version="0", lexicon_hash="0"))
        counts = [store.save(load_id, coded[start : start + size], ()) for start in range(0, len(coded), size)]
        store.finish_load(load_id, sum(counts[1:], counts[0]))


def ask(path: Path) -> dict[str, list[str]]:
    with closing(sqlite3.connect(path)) as connection:
        return {name: [row[0] for row in connection.execute(query)] for name, query in QUESTIONS.items()}


@pytest.mark.parametrize("story", STORIES, ids=lambda story: str(story["story"]))
def test_a_story_comes_out_right_to_the_row(sqlite_template: Path, tmp_path: Path, story: dict[str, Any]) -> None:
    path = tmp_path / "story.db"
    path.write_bytes(sqlite_template.read_bytes())
    ids = {read_article(line).article_id for line in story["articles"]}
    load(path, [each for each in code_all() if each.article.article_id in ids], 100)
    expected = {name: story.get(name, []) for name in QUESTIONS}
    assert {name: sorted(lines) for name, lines in ask(path).items()} == {
        name: sorted(lines) for name, lines in expected.items()
    }


def list_rows(path: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of the views that follow from the articles alone, ids included."""
    views = ("bi_event", "bi_event_mention", "bi_sanction_episode", "bi_apology", "bi_dyad_month", "bi_turning_point")
    with closing(sqlite3.connect(path)) as connection:
        return {view: sorted(connection.execute(f"SELECT * FROM {view}"), key=repr) for view in views}


def test_the_order_of_loading_does_not_matter(sqlite_template: Path, tmp_path: Path) -> None:
    coded = list(code_all())
    found = []
    for seed in range(4):
        path = tmp_path / f"{seed}.db"
        path.write_bytes(sqlite_template.read_bytes())
        random.Random(seed).shuffle(coded)
        load(path, coded, (1, 7, 20, 100)[seed])
        found.append(list_rows(path))
    assert all(rows == found[0] for rows in found[1:])


def test_there_are_enough_stories() -> None:
    assert len(STORIES) >= 12
    assert len(code_all()) >= 40

"""What the coder made nothing of, with the small lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.coding.gaps import UNPARSED, Skipped, list_skipped, list_unused
from relations_db.pipeline import find_clauses, find_events
from relations_db.records import Article

from .conftest import PUBLISHED, refuse

if TYPE_CHECKING:
    from relations_db.pipeline import Resources
    from relations_db.records import Coded, Parsed

TEXT = "Norway praised Chad. Norway tickled Chad. Norway tickled Peru again."


def code(text: str, small: Resources) -> tuple[Parsed, Coded]:
    (parsed,) = find_clauses([Article(article_id="x", text=text, published=PUBLISHED)], small, refuse)
    (coded,) = find_events([parsed], small, refuse)
    return parsed, coded


def test_rules_without_an_event_are_listed(small: Resources) -> None:
    _, coded = code(TEXT, small)
    unused = [rule.id for rule in list_unused([coded], small.lexicon)]
    assert "praise" not in unused
    assert {"shoot", "air-raid", "praise-nobody"} <= set(unused)


def test_sentences_without_an_event_are_counted_by_verb(small: Resources) -> None:
    skipped = list_skipped([code(TEXT, small)], small.lexicon)
    assert skipped == (Skipped(UNPARSED, 2, "Norway tickled Chad."),)


def test_a_sentence_without_trigger_is_told_as_such(small: Resources) -> None:
    assert list_skipped([code("Norway tickled Chad.", small)], small.lexicon) == (
        Skipped(UNPARSED, 1, "Norway tickled Chad."),
    )


def test_the_verb_that_no_rule_fits_is_named(small: Resources) -> None:
    (skipped,) = list_skipped([code("Norway tickled Chad and shot nobody.", small)], small.lexicon)
    assert skipped.verb == "tickle"


def test_one_actor_is_no_gap(small: Resources) -> None:
    assert list_skipped([code("Norway tickled itself. Oslo tickled Norway.", small)], small.lexicon) == ()

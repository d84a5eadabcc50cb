"""Near-duplicate articles: marked, counted as one outlet, whatever the order of loading."""

from __future__ import annotations

import random
from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from store_cases import MARCH_10, make_article, make_coded, make_event, picture, read, save

from relations_db.merging.sketches import are_alike, cut_shingles, make_bands

if TYPE_CHECKING:
    from relations_db.records import Coded

WIRE = (
    "Peru sued Chad before the court in The Hague, two officials said, in a quarrel over fishing that has lasted for "
    "three years and cost both of them many jobs. The foreign ministry in the capital would not comment on the case, but "
    "fishermen in the harbour welcomed it and said that it came late. A hearing is due after the summer break."
)
TRIMMED = WIRE.replace("two officials said", "officials said").replace(" A hearing is due after the summer break.", "")
OTHER = (
    "Chad was taken to court by Peru on Friday. The case turns on who may fish where, and lawyers on both sides expect it "
    "to take years. Shares in canning firms fell, and the opposition asked why the government had not talked first."
)


def wire(text: str, outlet: str, day: int) -> Coded:
    """An article with an event of Peru against Chad on the tenth."""
    article = make_article(text, outlet=outlet, published=date(2017, 3, day), title=f"As told by {outlet}", url=None)
    return make_coded(article, make_event())


COPIES = (wire(WIRE, "Andes Wire", 10), wire(TRIMMED, "Lima Courier", 11), wire(OTHER, "Desert Times", 12))


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_copy_adds_a_mention_and_no_outlet(sqlite_database: str, order: tuple[int, ...]) -> None:
    for place in order:
        save(sqlite_database, COPIES[place])
    assert read(sqlite_database, "bi_event", "mention_count", "article_count", "outlet_count") == [(3, 3, 2)]
    found = read(sqlite_database, "bi_event_mention", "outlet_name", "is_copy")
    assert [(name, bool(is_copy)) for name, is_copy in found] == [
        ("Andes Wire", False),
        ("Desert Times", False),
        ("Lima Courier", True),
    ]


def test_the_order_of_loading_does_not_matter(database: str, tmp_path: object) -> None:
    del tmp_path
    save(database, *COPIES)
    assert read(database, "bi_event", "outlet_count") == [(2,)]
    copies = [row for row in picture(database)["article"] if COPIES[0].article.article_id in row[1:]]
    assert len(copies) == 1


def test_an_earlier_original_takes_over(sqlite_database: str) -> None:
    save(sqlite_database, wire(TRIMMED, "Lima Courier", 11))
    assert read(sqlite_database, "bi_article", "outlet_name", "is_copy") == [("Lima Courier", False)]
    save(sqlite_database, wire(WIRE, "Andes Wire", 10))
    assert read(sqlite_database, "bi_article", "outlet_name", "is_copy") == [
        ("Andes Wire", False),
        ("Lima Courier", True),
    ]
    assert read(sqlite_database, "bi_event", "outlet_count", "confidence_score") == [(1, 0.9)]


def test_a_copy_alone_is_an_outlet(sqlite_database: str) -> None:
    """The original may not tell of the act: its copy with another last line does."""
    bare = make_coded(make_article(WIRE, outlet="Andes Wire", published=MARCH_10))
    save(sqlite_database, bare, wire(TRIMMED, "Lima Courier", 11))
    assert read(sqlite_database, "bi_event", "outlet_count") == [(1,)]


def change_words(text: str, share: float, chance: random.Random) -> str:
    return " ".join("word" if chance.random() < share else word for word in text.split())


def test_what_is_alike_shares_bands() -> None:
    chance = random.Random(7)
    words = [f"w{number}" for number in range(3000)]
    missed = alike = 0
    for _ in range(200):
        text = " ".join(chance.choices(words, k=chance.randint(60, 400)))
        one, other = cut_shingles(text), cut_shingles(change_words(text, 0.04, chance))
        if are_alike(one, other):
            alike += 1
            missed += len(set(make_bands(one)) & set(make_bands(other))) < 2
    assert alike > 100
    assert missed <= alike * 0.05


def test_texts_of_their_own_are_not_alike() -> None:
    chance = random.Random(8)
    words = [f"w{number}" for number in range(300)]
    texts = [cut_shingles(" ".join(chance.choices(words, k=200))) for _ in range(60)]
    assert not any(are_alike(one, other) for one in texts for other in texts if one is not other)


@pytest.mark.parametrize("text", ["", "Peru sued Chad.", "word " * 24])
def test_short_texts_are_no_copies(text: str) -> None:
    assert cut_shingles(text) == frozenset()
    assert make_bands(cut_shingles(text)) == ()
    assert not are_alike(cut_shingles(text), cut_shingles(text))

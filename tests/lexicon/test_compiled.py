from __future__ import annotations

import pickle
from typing import TYPE_CHECKING

import pytest

from relations_db import resources
from relations_db.errors import RelationsError
from relations_db.lexicon.compiled import hash_seeds, load_lexicon

from .conftest import GOOD_RULE, Plant

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setattr(resources, "cache_folder", lambda: folder)
    return folder


def only_cache(folder: Path) -> Path:
    (found,) = folder.glob("lexicon-*.pickle")
    return found


def test_the_second_load_gives_the_same_lexicon_from_the_cache(plant: Plant, cache: Path) -> None:
    seeds = plant()
    first = load_lexicon(seeds)
    only_cache(cache).touch()
    second = load_lexicon(seeds)
    assert second == first
    assert second is not first
    assert first.hash == hash_seeds(seeds)


def test_the_cache_is_what_is_read(plant: Plant, cache: Path) -> None:
    seeds = plant()
    lexicon = load_lexicon(seeds)
    marked = pickle.dumps(type(lexicon)(rules=(), hash="from the cache"))
    only_cache(cache).write_bytes(marked)
    assert load_lexicon(seeds).hash == "from the cache"


BROKEN = {
    "empty": b"",
    "cut off": pickle.dumps(("a", "b", "c"))[:9],
    "no pickle": b"hello, I am not a pickle",
    "another thing": pickle.dumps({"rules": ()}),
    "a class that is gone": b"crelations_db.lexicon.rules\nGone\n.",
}


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN)
def test_a_broken_cache_is_compiled_again(content: bytes, plant: Plant, cache: Path) -> None:
    seeds = plant()
    good = load_lexicon(seeds)
    only_cache(cache).write_bytes(content)
    assert load_lexicon(seeds) == good
    assert pickle.loads(only_cache(cache).read_bytes()) == good  # and mended


def test_any_edit_of_the_seeds_makes_another_lexicon(plant: Plant, cache: Path) -> None:
    seeds = plant()
    before = load_lexicon(seeds)
    (seeds / "lexicon" / "reject.yaml").write_text(GOOD_RULE.replace("vote down", "kill"), encoding="utf-8")
    after = load_lexicon(seeds)
    assert after.hash != before.hash
    assert "kill" in after.verb_index
    assert len(list(cache.glob("lexicon-*.pickle"))) == 2


def test_the_hash_is_of_names_and_contents(plant: Plant) -> None:
    seeds = plant()
    before = hash_seeds(seeds)
    (seeds / "README.md").write_text("no seed", encoding="utf-8")
    assert hash_seeds(seeds) == before
    (seeds / "context.csv").rename(seeds / "kontext.csv")
    assert hash_seeds(seeds) != before


def test_old_caches_do_not_pile_up(plant: Plant, cache: Path) -> None:
    for number in range(12):
        load_lexicon(plant(**{"lexicon/reject.yaml": GOOD_RULE.replace("vote down", f"vote down {number}")}))
    assert len(list(cache.iterdir())) == 8


def test_a_cache_folder_that_cannot_be_written_is_done_without(plant: Plant, cache: Path) -> None:
    cache.write_text("a file stands where the folder should be", encoding="utf-8")
    assert load_lexicon(plant()).rules


def test_broken_seeds_leave_no_cache(plant: Plant, cache: Path) -> None:
    with pytest.raises(RelationsError, match="2 mistakes"):
        load_lexicon(plant(**{"lexicon/reject.yaml": GOOD_RULE.replace("reference", "referense")}))
    assert not list(cache.glob("*"))

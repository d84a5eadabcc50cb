# ruff: noqa: E501 - the rows and messages of seed files are long
"""The gazetteer reports every mistake at once, compiles, caches, and loads fast."""

from __future__ import annotations

import csv
import time
from datetime import date
from typing import TYPE_CHECKING

import pytest

from relations_db import resources
from relations_db.actors import gazetteer as module
from relations_db.actors.gazetteer import Gazetteer, GazetteerError, check_gazetteer, load_gazetteer
from relations_db.actors.wording import cell_words, plain, plural
from relations_db.segmenting.words import split_words

if TYPE_CHECKING:
    from pathlib import Path

    from .conftest import Read

FILES = {
    "country.csv": "code,name,valid_from,valid_to,reference,note\nNOR,Norway,,,x,\nTCD,Chad,1960-08-11,,x,\nOLD,Old,,1990-01-01,x,\n",
    "organisation.csv": "code,name,kind,sector,valid_from,valid_to,reference,note\nNATO,NATO,organisation,IGO,,,x,\n",
    "office_holder.csv": "actor,office,sector,names,surname,valid_from,valid_to,reference,note\n"
    "NOR,head_of_government,GOV,Kari Berg|Kari A. Berg,Berg,2010-01-01,2014-12-31,x,\n",
    "role_noun.csv": "noun,sector,kind,reference,note\npresident,GOV,person,x,\n",
    "topic_noun.csv": "noun,after,reference,note\ntalks,name,x,\n",
    "deed.csv": "word,forms,done_to,reference,note\narrest,arrest|arrested,person,x,\n",
    "not_an_actor.csv": "phrase,near,unless,reference,note\nNorway Maple,,,x,\n",
    "names/state.csv": "name,actor,form,sector,strength,valid_from,valid_to,reference,note\n"
    "Norway,NOR,name,,strong,,,x,\nChad,TCD,name,,strong,,,x,\n",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(resources, "cache_folder", lambda: tmp_path / "cache")
    root = tmp_path / "seeds"
    (root / "names").mkdir(parents=True)
    for name, content in FILES.items():
        (root / name).write_text(content, encoding="utf-8")
    return root


def add(folder: Path, file: str, row: str) -> None:
    with (folder / file).open("a", encoding="utf-8") as lines:
        lines.write(row + "\n")


MISTAKES = [
    ("names/state.csv", "Chad,NOR,name,,strong,,,x,", "4 'Chad' means NOR here and TCD in names/state.csv:3 at the same time"),
    ("names/state.csv", "Mars,MRS,name,,strong,,,x,", "4 the actor 'MRS' is in neither country.csv nor organisation.csv"),
    ("names/state.csv", "Noreg,NOR,name,,strong,2010-01-01,2009-01-01,x,", "4 ends on 2009-01-01 before it begins on 2010-01-01"),
    ("names/state.csv", "Norway,NOR,name,,strong,,,x,", "4 'Norway' says the same as names/state.csv:2"),
    ("names/state.csv", ",NOR,name,,strong,,,x,", "4 'name' is empty"),
    ("names/state.csv", "Noreg,NOR,nickname,,strong,,,x,", "4 'nickname' in 'form' is none of adjective, capital, demonym, name"),
    ("names/state.csv", "Noreg,NOR,name,,solid,,,x,", "4 'solid' in 'strength' is none of strong, weak"),
    ("names/state.csv", "Noreg,NOR,name,,strong,1.5.1999,,x,", "4 '1.5.1999' in 'valid_from' is no ISO date"),
    ("names/state.csv", "Noreg,NOR,name", "4 3 cells where the header has 9"),
    ("names/state.csv", "Noreg,NOR,name,,strong,,,,", "4 'reference' is empty"),
    ("office_holder.csv", "NOR,other,GOV,Ola Ek||O. Ek,Ek,,,x,", "3 an empty name stands between two | in 'names'"),
    ("office_holder.csv", "NRO,other,GOV,Ola Ek,Ek,,,x,", "3 the actor 'NRO' is in neither country.csv nor organisation.csv"),
    ("office_holder.csv", "NOR,head_of_government,GOV,Kari Berg|Kari A. Berg,Berg,2012-01-01,,x,", "3 'NOR' says the same as office_holder.csv:2"),
    ("role_noun.csv", "oaf,GOV,thing,x,", "3 'thing' in 'kind' is none of"),
    ("topic_noun.csv", "ceilidh,verb,x,", "3 'verb' in 'after' is none of"),
    ("not_an_actor.csv", "Norway Maple,,,x,", "3 'Norway Maple' says the same as not_an_actor.csv:2"),
    ("country.csv", "NOR,Norge,,,x,", "5 the code NOR stands already in line 2"),
]  # fmt: skip


def test_good_seeds_have_no_mistakes(folder: Path) -> None:
    assert check_gazetteer(folder) == ()
    assert isinstance(load_gazetteer(folder), Gazetteer)


@pytest.mark.parametrize(("file", "row", "message"), MISTAKES)
def test_mistake_is_named_with_file_and_line(folder: Path, file: str, row: str, message: str) -> None:
    add(folder, file, row)
    (found,) = check_gazetteer(folder)
    assert found.startswith(f"seeds/{file}:{message}")


def test_all_mistakes_are_reported_at_once(folder: Path) -> None:
    rows = [mistake for mistake in MISTAKES if mistake[0] == "names/state.csv"]
    for file, row, _ in rows:
        add(folder, file, row)
    with pytest.raises(GazetteerError) as caught:
        load_gazetteer(folder)
    lines = {mistake.split()[0] for mistake in caught.value.mistakes}
    assert lines == {f"seeds/names/state.csv:{line}" for line in range(4, 4 + len(rows))}
    assert caught.value.exit_code == 1


@pytest.mark.parametrize(
    "row",
    [
        "Norway,OLD,name,,weak,,,x,",  # a weak name gives way
        "Chad,OLD,name,,strong,,1950-01-01,x,",  # another time
        "Norway,NOR,adjective,,strong,,,x,",  # another form of the same actor
    ],
)
def test_what_is_no_mistake(folder: Path, row: str) -> None:
    add(folder, "names/state.csv", row)
    assert check_gazetteer(folder) == ()


def test_missing_file_and_columns_are_mistakes(folder: Path) -> None:
    (folder / "role_noun.csv").unlink()
    (folder / "topic_noun.csv").write_text("noun,reference\n", encoding="utf-8")
    assert check_gazetteer(folder) == (
        "seeds/role_noun.csv:1 the file is missing",
        "seeds/topic_noun.csv:1 columns are missing: after, note",
    )


def test_cache_is_used_and_follows_the_seeds(folder: Path, tmp_path: Path) -> None:
    first = load_gazetteer(folder)
    (cached,) = (tmp_path / "cache").iterdir()
    assert load_gazetteer(folder) == first
    add(folder, "names/state.csv", "Noreg,NOR,name,,strong,,,x,")
    assert "Noreg" in load_gazetteer(folder).names
    cached.write_bytes(b"broken")
    assert "Norway" in load_gazetteer(folder).names


def test_cache_that_cannot_be_written_is_done_without(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    assert "Norway" in load_gazetteer(folder).names


def test_names_take_the_days_of_their_actor(folder: Path, read: Read) -> None:
    add(folder, "names/state.csv", "Oldland,OLD,name,,strong,,,x,")
    names = load_gazetteer(folder)
    assert read("Oldland sang.", published=date(1995, 1, 1), names=names) == []
    assert [one.actor for one in read("Oldland sang.", published=date(1985, 1, 1), names=names)] == ["OLD"]
    assert [one.actor for one in read("Chad sang.", names=names)] == ["TCD"]


def test_a_colony_has_the_name_of_its_later_state(folder: Path, read: Read) -> None:
    names = load_gazetteer(folder)
    assert [one.actor for one in read("Chad sang.", published=date(1950, 1, 1), names=names)] == ["TCD"]


def test_our_own_seeds_are_right() -> None:
    assert check_gazetteer() == ()


def test_our_own_seeds_load_fast(gazetteer: Gazetteer) -> None:
    assert sum(map(len, gazetteer.names.values())) > 10_000
    times = []
    for _ in range(3):
        started = time.process_time()
        load_gazetteer()
        times.append(time.process_time() - started)
    assert min(times) < 0.15  # measured: 0.02 to 0.07


def rows_of(name: str) -> list[dict[str, str]]:
    with (resources.seeds() / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize(("file", "least"), [("role_noun.csv", 400), ("topic_noun.csv", 60), ("not_an_actor.csv", 200)])
def test_seeds_are_rich(file: str, least: int) -> None:
    assert len(rows_of(file)) >= least


def test_every_state_and_organisation_has_a_strong_name() -> None:
    named = {
        row["actor"]
        for path in (resources.seeds() / "names").glob("*.csv")
        for row in rows_of(f"names/{path.name}")
        if row["strength"] == "strong"
    }
    organisations = {row["code"] for row in rows_of("organisation.csv")}
    states = {row["code"] for row in rows_of("country.csv") if row["cow"]}
    assert organisations - named == set()
    assert states - named == set()


@pytest.mark.parametrize("form", ["adjective", "demonym", "capital"])
def test_every_state_of_the_united_nations_is_found_by(form: str) -> None:
    named = {
        row["actor"]
        for path in (resources.seeds() / "names").glob("*.csv")
        for row in rows_of(f"names/{path.name}")
        if row["form"] == form
    }
    adjectival = {row["actor"] for row in rows_of("names/adjective.csv")}
    states = {row["code"] for row in rows_of("country.csv") if row["cow"] and not row["valid_to"]}
    if form == "demonym":
        named |= adjectival  # "Burmese", "Swiss" are both
    assert states - named == set()


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Erdoğan", "Erdogan"),
        ("Müller", "Muller"),
        ("d’Ivoire", "d'Ivoire"),
        ("Đilas", "Dilas"),
        ("Łódź", "Lodz"),
        ("US", "US"),
    ],
)
def test_plain(word: str, expected: str) -> None:
    assert plain(word) == expected


@pytest.mark.parametrize(
    ("noun", "expected"),
    [
        ("president", "presidents"), ("embassy", "embassies"), ("policeman", "policemen"), ("head of state", "heads of state"),
        ("princess", "princesses"), ("troops", None), ("police", None), ("attaché", "attachés"), ("coach", "coaches"),
        ("chief of staff", "chiefs of staff"), ("spokesperson", "spokespeople"), ("boy", "boys"),
    ],
)  # fmt: skip
def test_plural(noun: str, expected: str | None) -> None:
    assert plural(noun) == expected


def test_seed_names_are_cut_as_texts_are() -> None:
    for row in rows_of("names/state.csv"):
        text = f"They saw {row['name']} there."
        words, _ = split_words(text, 0, len(text))
        assert cell_words(row["name"]) == tuple(map(plain, words[2:-2])), row["name"]


def test_cache_format_is_part_of_the_hash(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = module.seed_hash(folder)
    monkeypatch.setattr(module, "FORMAT", module.FORMAT + 1)
    assert module.seed_hash(folder) != before

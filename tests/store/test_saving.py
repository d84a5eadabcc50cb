"""What one batch, and one batch after another, leaves in the database."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select
from store_cases import (
    MARCH_10,
    NEWER,
    VERSIONS,
    counted,
    make_article,
    make_coded,
    make_event,
    make_role,
    on_day,
    opened,
    picture,
    read,
    save,
)

from relations_db.records import Interval, Part, Precision, Problem, Status
from relations_db.schema import article, event
from relations_db.store import SaveCounts

if TYPE_CHECKING:
    from relations_db.records import Article

SANCTION = make_event(
    "EU",
    "RUS",
    "163",
    instruments=("visa", "financial"),
    contexts=("economic",),
    phase="imposed",
    matter="a list of banks",
    trigger_text="thanked",
    trigger_start=21,
    trigger_end=28,
    rule_ids=("impose", "ban"),
)
REPRINT = make_article("Chad was sued by Peru.", outlet="N'Djamena Post", url=None, published=date(2017, 3, 11))


def test_a_batch_reaches_all_tables(database: str) -> None:
    counts = save(
        database, make_coded(make_article(), make_event(), SANCTION), problems=[Problem("empty", "Nothing in it.")]
    )
    assert counts == SaveCounts(
        article_count=1, new_article_count=1, sentence_count=2, mention_count=2, new_event_count=2, problem_count=1
    )
    assert counted(picture(database)) == {
        "article": 1,
        "appearance": 1,
        "event_mention": 2,
        "event": 2,
        "event_tag": 3,
        "event_alias": 0,
        "problem": 1,
    }


def test_an_event_is_read_as_it_was_coded(database: str) -> None:
    save(database, make_coded(make_article(), SANCTION))
    columns = (
        "source_code source_name source_country_iso3 target_code target_country_iso3 target_country_name dyad_code"
    )
    assert read(database, "bi_event", *columns.split()) == [
        ("EU", "European Union", None, "RUS", "RUS", "Russia", "EU-RUS")
    ]
    columns = "event_kind phase matter sanction_instruments contexts event_start_date event_date_basis"
    assert read(database, "bi_event", *columns.split())[0][:5] == (
        "sanction",
        "imposed",
        "a list of banks",
        "financial,visa",
        "economic",
    )
    columns = "trigger trigger_start source_text article_part rule_id coder_version published_date outlet_name"
    assert len(read(database, "bi_event_mention", *columns.split())) == 1
    assert read(database, "bi_event_mention", "trigger", "rule_id", "coder_version") == [("thanked", "impose", "0.1.0")]


@pytest.mark.parametrize(
    "again",
    [
        pytest.param(make_article(), id="the same"),
        pytest.param(make_article(file="moved/b.jsonl", line=7), id="in another file"),
        pytest.param(make_article(published=None), id="without its date"),
        pytest.param(make_article(published=date(2017, 4, 1)), id="with a later date at the same address"),
    ],
)
def test_loading_again_changes_nothing(database: str, again: Article) -> None:
    problem = Problem("not_json", "Line 3 is no JSON.", "a.jsonl", 3)
    save(database, make_coded(make_article(), make_event(), SANCTION), problems=[problem])
    before = picture(database)
    counts = save(database, make_coded(again, make_event(), SANCTION), problems=[problem])
    assert picture(database) == before
    assert counts == SaveCounts(article_count=1, unchanged_article_count=1, problem_count=1)


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(Problem("not_json", "Line 3 is no JSON.", "a.jsonl", 4), id="line"),
        pytest.param(Problem("not_json", "Line 3 is no JSON.", "b.jsonl", 3), id="file"),
        pytest.param(Problem("no_text", "Line 3 is no JSON.", "a.jsonl", 3), id="code"),
        pytest.param(Problem("not_json", "Line 3 is no JSON", "a.jsonl", 3), id="message"),
    ],
)
def test_another_problem_is_another_row(database: str, other: Problem) -> None:
    save(database, problems=[Problem("not_json", "Line 3 is no JSON.", "a.jsonl", 3), other])
    assert len(read(database, "bi_problem", "problem_id")) == 2


@pytest.mark.parametrize(
    "event",
    [
        pytest.param(make_event(status=Status.NEGATED), id="negated"),
        pytest.param(make_event(status=Status.HYPOTHETICAL), id="hypothetical"),
        pytest.param(make_event("PER", "PER"), id="inside one state"),
        pytest.param(make_event("UN.SC", "UN"), id="inside one organisation"),
        pytest.param(make_event("UN.SC", "UN.HCR"), id="between two bodies of one organisation"),
    ],
)
def test_what_is_no_event_between_two_is_not_stored(database: str, event: object) -> None:
    save(database, make_coded(make_article(), event))  # type: ignore[arg-type]
    assert counted(picture(database)) == {
        "article": 1,
        "appearance": 1,
        "event_mention": 0,
        "event": 0,
        "event_tag": 0,
        "event_alias": 0,
        "problem": 0,
    }


@pytest.mark.parametrize("status", [Status.ACTUAL, Status.PLANNED, Status.BACKGROUND])
def test_what_happened_or_is_to_happen_is_stored(database: str, status: Status) -> None:
    save(database, make_coded(make_article(), make_event(status=status)))
    assert read(database, "bi_event", "event_status") == [(status.value,)]


@pytest.mark.parametrize(
    ("event", "word"),
    [
        pytest.param(make_event("XYZ"), "actor XYZ", id="source"),
        pytest.param(make_event("PER", "NARNIA"), "actor NARNIA", id="target"),
        pytest.param(make_event(cameo="999"), "CAMEO code 999", id="code"),
    ],
)
def test_a_code_that_is_in_no_seed_is_a_problem(database: str, event: object, word: str) -> None:
    counts = save(database, make_coded(make_article(), event, make_event()))  # type: ignore[arg-type]
    assert (counts.problem_count, counts.mention_count) == (1, 1)
    ((code, message, file_name),) = read(database, "bi_problem", "problem_code", "message", "file_name")
    assert (code, file_name) == ("unknown_code", "a.txt")
    assert word in message


def test_the_same_act_in_two_articles_is_one_event(database: str) -> None:
    save(database, make_coded(make_article(), make_event()))
    counts = save(database, make_coded(REPRINT, make_event(confidence=0.95)))
    assert (counts.new_event_count, counts.changed_event_count) == (0, 1)
    columns = "mention_count article_count outlet_count first_published_date last_published_date confidence_score"
    assert read(database, "bi_event", *columns.split()) == [(2, 2, 2, _iso(database, 10), _iso(database, 11), 0.95)]


def test_one_text_in_two_outlets_is_one_article_with_two_appearances(database: str) -> None:
    save(database, make_coded(make_article(), make_event()))
    other = make_article(outlet="The Bogota Mail", url=None, published=date(2017, 3, 12))
    counts = save(database, make_coded(other, make_event(date=on_day(date(2017, 3, 12)))))
    assert (counts.unchanged_article_count, counts.changed_event_count) == (1, 1)
    columns = "mention_count article_count outlet_count last_published_date event_start_date"
    assert read(database, "bi_event", *columns.split()) == [(1, 1, 2, _iso(database, 12), _iso(database, 10))]
    columns = "appearance_count outlet_count outlet_name first_published_date"
    assert read(database, "bi_article", *columns.split()) == [(2, 2, "The Lima Courier", _iso(database, 10))]


def test_an_article_without_outlet_counts_as_no_outlet(database: str) -> None:
    save(database, make_coded(make_article(outlet=None, url=None), make_event()))
    assert read(database, "bi_event", "outlet_count", "article_count") == [(0, 1)]


def test_a_newer_coder_replaces_the_mentions(database: str) -> None:
    save(database, make_coded(make_article(), make_event(), SANCTION))
    longer = make_event(trigger_text="sued Chad", trigger_end=14)
    counts = save(database, make_coded(make_article(), longer), versions=NEWER)
    assert (counts.recoded_article_count, counts.vanished_event_count, counts.new_event_count) == (1, 2, 1)
    assert read(database, "bi_event_mention", "trigger", "coder_version") == [("sued Chad", "0.2.0")]
    assert read(database, "bi_event_tag", "tag_name") == []


def test_an_event_whose_mention_was_read_anew_keeps_an_alias(database: str) -> None:
    save(database, make_coded(make_article(), make_event(), SANCTION))
    old = dict(read(database, "bi_event", "cameo_code", "event_id"))
    save(database, make_coded(make_article(), make_event(trigger_end=14)), versions=NEWER)
    ((new,),) = read(database, "bi_event", "event_id")
    # The accusation lives on in the same sentence; the sanction is found nowhere any more.
    assert picture(database)["event_alias"] == [(old["115"], new)]


def test_an_alias_follows_its_event_and_ends_when_the_id_returns(database: str) -> None:
    first = make_event()
    save(database, make_coded(make_article(), first))
    save(database, make_coded(make_article(), replace(first, trigger_end=14)), versions=NEWER)
    third = replace(NEWER, coder_version="0.3.0")
    save(database, make_coded(make_article(), replace(first, trigger_end=13)), versions=third)
    ((now,),) = read(database, "bi_event", "event_id")
    aliases = picture(database)["event_alias"]
    assert len(aliases) == 2
    assert {target for _, target in aliases} == {now}
    save(database, make_coded(make_article(), first))
    ((back,),) = read(database, "bi_event", "event_id")
    assert back in {alias for alias, _ in aliases}
    assert back not in {alias for alias, _ in picture(database)["event_alias"]}


def test_an_earlier_publication_takes_the_place_of_a_later_one(database: str) -> None:
    save(database, make_coded(make_article(published=None), make_event(date=on_day(None))))
    assert read(database, "bi_event", "event_start_date", "event_date_precision") == [(None, "unknown")]
    counts = save(database, make_coded(make_article(), make_event()))
    assert counts.recoded_article_count == 1
    assert read(database, "bi_event", "event_start_date") == [(_iso(database, 10),)]
    assert read(database, "bi_article", "first_published_date", "appearance_count") == [(_iso(database, 10), 1)]


def test_the_order_of_loading_does_not_matter(sqlite_database: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    batches = [
        make_coded(make_article(), make_event(), SANCTION),
        make_coded(
            make_article(outlet="The Bogota Mail", published=date(2017, 3, 9)), make_event(confidence=0.5), SANCTION
        ),
        make_coded(
            make_article(text=" Peru sued Chad. Peru thanked Chad."),
            make_event(trigger_start=6, trigger_end=10),
            SANCTION,
        ),
        make_coded(REPRINT, make_event(confidence=0.95), make_event("TCD", "PER")),
    ]
    without = frozenset({"load", "event_alias"})
    pictures = []
    for number, order in enumerate(list(permutations(batches))[::3]):
        url = _copy(sqlite_database, tmp_path_factory, number)
        for coded in order:
            save(url, coded)
        pictures.append(picture(url, without=without))
    together = _copy(sqlite_database, tmp_path_factory, 99)
    save(together, *batches)
    assert len(pictures[0]["event"]) == 3
    assert all(one == pictures[0] for one in (*pictures, picture(together, without=without)))


def test_a_batch_that_fails_leaves_nothing(database: str) -> None:
    with opened(database) as store:
        load_id = store.begin_load("load a.txt", VERSIONS)
        broken = make_event(confidence=2.0)  # the constraint wants 0 to 1
        with pytest.raises(Exception, match="confidence_score"):
            store.save(load_id, [make_coded(make_article(), broken)], [Problem("empty", "Nothing in it.")])
        with store.engine.connect() as connection:
            assert connection.scalar(select(func.count()).select_from(article)) == 0
            assert connection.scalar(select(func.count()).select_from(event)) == 0


@pytest.mark.parametrize("strange", ["nul \0 byte", "lone \ud800 surrogate", "\U0001f600 \u2028 '\" % : \\ ?"])
def test_any_text_can_be_stored(database: str, strange: str) -> None:
    event = replace(make_event(matter=strange, sentence_text=strange), source=make_role("PER", strange, 0))
    save(database, make_coded(make_article(strange, title=strange, outlet=strange, url=strange, file=strange), event))
    ((sentence, title),) = read(database, "bi_event_mention", "sentence", "article_title")
    assert len(sentence) == len(title) == len(strange)
    kept = [(a, b) for a, b in zip(sentence, strange, strict=True) if a != b]
    assert all(a == "\ufffd" and b in "\0\ud800" for a, b in kept)


def test_two_readings_of_the_same_words_keep_the_more_certain(database: str) -> None:
    save(database, make_coded(make_article(), make_event(confidence=0.9), make_event(confidence=0.4, phase="asked")))
    assert read(database, "bi_event_mention", "confidence_score") == [(0.9,)]


def test_dates_and_plans_are_kept(database: str) -> None:
    april = Interval(
        start=date(2017, 4, 1),
        end=date(2017, 4, 30),
        precision=Precision.MONTH,
        basis=on_day(MARCH_10).basis,
        text="in April",
    )
    save(database, make_coded(make_article(), make_event(cameo="036", planned=april, part=Part.TITLE)))
    columns = "planned_start_date planned_end_date event_start_date event_date_precision"
    (row,) = read(database, "bi_event", *columns.split())
    assert [str(cell) for cell in row] == ["2017-04-01", "2017-04-30", "2017-03-10", "day"]


def test_a_load_tells_what_it_did(database: str) -> None:
    save(database, make_coded(make_article(), make_event(), SANCTION))
    with opened(database) as store:
        store.begin_load("load killed.txt", VERSIONS)
    columns = "load_id load_status arguments coder_version article_count new_event_count mention_count"
    assert read(database, "bi_load", *columns.split()) == [
        (1, "finished", "load a.txt", "0.1.0", 1, 2, 2),
        (2, "unfinished", "load killed.txt", "0.1.0", 0, 0, 0),
    ]


def _iso(url: str, day: int) -> object:
    """A day of March 2017 as the views of a database give it."""
    return f"2017-03-{day:02}" if url.startswith("sqlite") else date(2017, 3, day)


def _copy(url: str, folders: pytest.TempPathFactory, number: int) -> str:
    """A copy of an SQLite database."""
    import shutil  # noqa: PLC0415

    target = folders.mktemp(f"order{number}") / "relations.db"
    shutil.copy(url.removeprefix("sqlite:///"), target)
    return f"sqlite:///{target}"

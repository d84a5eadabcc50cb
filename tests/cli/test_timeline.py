"""A timeline in the terminal."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from relations_db.cli import main
from relations_db.cli.telling import say_dates
from relations_db.records import Precision

if TYPE_CHECKING:
    from click.testing import Result

ARTICLES = [
    {"text": "Norway imposed sanctions on Chad on 5 March 2020.", "published": "2020-03-06", "outlet": "The Example"},
    {"text": "On 5 March 2020 Norway imposed sanctions on Chad.", "published": "2020-03-07", "outlet": "Other News"},
    {"text": "Norway and Chad held talks on 9 June 2020.", "published": "2020-06-10"},
    {"text": "Peru imposed sanctions on Chad on 5 March 2020.", "published": "2020-03-06"},
]


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("timeline")
    (folder / "a.jsonl").write_text("\n".join(map(json.dumps, ARTICLES)))
    url = f"sqlite:///{folder / 'test.db'}"
    run = CliRunner().invoke(main, ["load", str(folder / "a.jsonl"), "--db", url])
    assert run.exit_code == 0, run.output
    return url


def show(url: str, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["timeline", *arguments, "--db", url])


def heads(run: Result) -> list[str]:
    assert run.exit_code == 0, run.output
    return [line for line in run.stdout.splitlines()[1:] if line and not line.startswith(" ")]


def test_shows_when_who_what_and_the_words(url: str) -> None:
    run = show(url, "Norway", "Chad")

    assert run.stdout.startswith("NOR and TCD: 3 events\n\n2020-03-05  NOR -> TCD  sanction (imposed)  163 ")
    assert "    “Norway *imposed* sanctions on Chad on 5 March 2020.”\n    The Example, 2020-03-06\n" in run.stdout


def test_mutual_act_is_one_entry(url: str) -> None:
    assert ["<->" in head for head in heads(show(url, "NOR", "TCD"))] == [False, True]


def test_order_of_the_two_does_not_matter(url: str) -> None:
    assert heads(show(url, "NO", "TD")) == heads(show(url, "chad", "norway"))


def test_evidence_shows_every_sentence(url: str) -> None:
    run = show(url, "NOR", "TCD", "--kind", "sanction", "--evidence")

    assert run.stdout.count("*imposed*") == 2
    assert "Other News, 2020-03-07" in run.stdout


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (["--from", "2020-03-06"], 1),
        (["--to", "2020-03-06"], 1),
        (["--from", "2020-03-05", "--to", "2020-03-05"], 1),
        (["--from", "2021-01-01"], 0),
        (["--kind", "sanction"], 1),
        (["--kind", "apology"], 0),
    ],
)
def test_filters(url: str, options: list[str], count: int) -> None:
    assert len(heads(show(url, "NOR", "TCD", *options))) == count


def test_no_event_says_so(url: str) -> None:
    assert show(url, "NOR", "PER").stdout == "NOR and PER: no event\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["Norwy", "Chad"], "Did you mean Norway (NOR)?"),
        (["NOR", "Norway"], "both NOR"),
        (["NOR", "TCD", "--kind", "sanctions"], "no such event kind"),
        (["NOR", "TCD", "--from", "May"], "'May' is no day"),
        (["NOR"], "Missing argument 'B'"),
    ],
)
def test_wrong_call_ends_with_2(url: str, arguments: list[str], message: str) -> None:
    run = show(url, *arguments)

    assert run.exit_code == 2
    assert message in run.stderr


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        (date(2017, 3, 10), date(2017, 3, 10), Precision.DAY, "2017-03-10"),
        (date(2017, 3, 1), date(2017, 3, 31), Precision.MONTH, "2017-03"),
        (date(2017, 1, 1), date(2017, 12, 31), Precision.YEAR, "2017"),
        (date(2017, 1, 1), date(2018, 12, 31), Precision.YEAR, "2017 to 2018 (year)"),
        (date(2017, 3, 6), date(2017, 3, 12), Precision.WEEK, "2017-03-06 to 2017-03-12 (week)"),
        (None, date(2017, 3, 10), Precision.UNKNOWN, "until 2017-03-10"),
        (date(2017, 3, 10), None, Precision.UNKNOWN, "since 2017-03-10"),
        (None, None, Precision.UNKNOWN, "undated"),
    ],
)
def test_dates_are_as_fine_as_known(start: date | None, end: date | None, precision: Precision, words: str) -> None:
    assert say_dates(start, end, precision) == words

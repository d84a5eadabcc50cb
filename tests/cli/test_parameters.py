"""Names and days as the command line takes them."""

from __future__ import annotations

from datetime import date

import click
import pytest

from relations_db.cli.parameters import read_day, read_party

CONTEXT = click.Context(click.Command("test"))
OPTION = click.Argument(["a"])


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("RUS", "RUS"),
        ("rus", "RUS"),
        ("RU", "RUS"),
        ("Russia", "RUS"),
        ("russian federation", "RUS"),
        ("the Netherlands", "NLD"),
        ("  Norway ", "NOR"),
        ("EU", "EU"),
        ("NATO", "NATO"),
        ("SUN", "SUN"),
    ],
)
def test_party(words: str, code: str) -> None:
    assert read_party(CONTEXT, OPTION, words) == code


@pytest.mark.parametrize(
    ("words", "hint"),
    [("Rusia", "Did you mean Russia (RUS)?"), ("Norwy", "Norway (NOR)"), ("Atlantis", "by name."), ("", "by name.")],
)
def test_no_party(words: str, hint: str) -> None:
    with pytest.raises(click.BadParameter) as refused:
        read_party(CONTEXT, OPTION, words)

    assert hint in refused.value.message


def test_day() -> None:
    assert read_day(CONTEXT, OPTION, "2017-03-10") == date(2017, 3, 10)
    assert read_day(CONTEXT, OPTION, None) is None


@pytest.mark.parametrize("words", ["2017", "10.3.2017", "2017-02-30", "yesterday", ""])
def test_no_day(words: str) -> None:
    with pytest.raises(click.BadParameter, match="2017-03-10"):
        read_day(CONTEXT, OPTION, words)

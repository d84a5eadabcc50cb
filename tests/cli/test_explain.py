"""What `explain` shows a political scientist."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from relations_db.cli import main


def explain(*arguments: str) -> list[str]:
    run = CliRunner().invoke(main, ["explain", *arguments])
    assert run.exit_code == 0, run.output
    return run.stdout.splitlines()


def test_shows_mentions_with_their_seed_rows_the_rule_and_the_event() -> None:
    lines = explain("Norway imposed sanctions on Chad on Friday.", "--published", "2020-06-15")

    assert lines[0] == "Norway imposed sanctions on Chad on Friday."
    assert lines[1] == "  mentions"
    assert lines[2].split()[:4] == ["0-6", "'Norway'", "NOR", "name"]
    assert "names/state.csv:" in lines[2]
    text = "\n".join(lines)
    assert "+ impose-restriction" in text
    assert "NOR > TCD  163" in text
    assert "date of NOR > TCD 163: 2020-06-12 (precision day, basis relative) from 'on Friday'" in text


def test_shows_what_a_pronoun_stands_for() -> None:
    assert any(
        "'It'" in line and "for 'Norway'" in line for line in explain("Norway left. It imposed sanctions on Chad.")
    )


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("It rained all day.", "no mention of an actor"),
        ("Norway could impose sanctions on Chad.", "hypothetical"),
        ("Norway did not impose sanctions on Chad.", "negated"),
    ],
)
def test_shows_why_nothing_is_loaded(sentence: str, words: str) -> None:
    assert any(words in line for line in explain(sentence))


def test_explains_every_sentence() -> None:
    lines = explain("Norway left. Chad stayed.")

    assert {"Norway left.", "Chad stayed."} <= set(lines)


def test_empty_sentence_ends_with_2() -> None:
    run = CliRunner().invoke(main, ["explain", " "])

    assert run.exit_code == 2
    assert "The sentence is empty" in run.stderr

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from relations_db import resources
from relations_db.cli.lexicon import lexicon_group
from relations_db.errors import RelationsError
from relations_db.lexicon import load_lexicon
from relations_db.lexicon.describing import describe_rule, find_rule

from .conftest import GOOD_RULE, Plant

if TYPE_CHECKING:
    from pathlib import Path


def test_show_prints_the_rule_as_it_is_written() -> None:
    result = CliRunner().invoke(lexicon_group, ["show", "begin-to"])
    assert result.exit_code == 0
    assert result.output.startswith("seeds/lexicon/control.yaml:")
    assert "- id: begin-to" in result.output
    assert "passes: the content keeps its code and is actual" in result.output
    assert result.output.count("- id:") == 1


def test_show_names_the_code() -> None:
    lexicon = load_lexicon()
    rule = next(rule for rule in lexicon.rules if rule.cameo == "163")
    written = (resources.data_root() / rule.file).read_text(encoding="utf-8")
    assert any("163 Impose embargo" in line for line in describe_rule(rule, lexicon, written))


def test_an_unknown_rule_is_refused_with_the_nearest() -> None:
    with pytest.raises(RelationsError, match="unknown rule 'begin-too', did you mean 'begin-to'"):
        find_rule(load_lexicon(), "begin-too")


def test_check_runs_the_examples_of_one_rule() -> None:
    result = CliRunner().invoke(lexicon_group, ["check", "begin-to"])
    assert result.exit_code == 0, result.output
    assert "rules: 1, examples: 6, failing: 0" in result.output


def test_check_tells_all_mistakes_and_fails(plant: Plant, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds = plant(**{"lexicon/reject.yaml": GOOD_RULE.replace("cameo", "camoe"), "lexicon/words.yaml": "paper: []\n"})
    monkeypatch.setattr(resources, "seeds", lambda: seeds)
    result = CliRunner().invoke(lexicon_group, ["check"])
    assert result.exit_code == 1
    assert "seeds/lexicon/reject.yaml:7:3 unknown key 'camoe', did you mean 'cameo'?" in result.output
    assert "seeds/lexicon/words.yaml:1:8 the list is empty" in result.output


@pytest.mark.parametrize("arguments", [["-h"], ["check", "-h"], ["show", "-h"]])
def test_every_command_has_help_with_an_example(arguments: list[str]) -> None:
    result = CliRunner().invoke(lexicon_group, arguments)
    assert result.exit_code == 0
    assert "Example:" in result.output


@pytest.mark.parametrize(("command", "told"), [("unused", "without an event"), ("skipped", "verbs:")])
def test_gaps_are_listed_for_a_corpus(command: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Norway praised Chad.\nNorway tickled Peru and shot at nobody.", encoding="utf-8")
    result = CliRunner().invoke(lexicon_group, [command, str(tmp_path)])
    assert result.exit_code == 0
    assert told in result.stderr
    assert result.stdout

"""The JSON contract of `relations-db code`."""

from __future__ import annotations

import json
from typing import Any

import pytest
from click.testing import CliRunner

from relations_db.cli import main

EVENT_FIELDS = [
    *("source", "target", "cameo", "plover", "mode", "contexts", "kind", "goldstein", "quad", "topic", "phase"),
    *("instruments", "extent", "matter", "status", "date", "planned", "sentence", "trigger", "rule", "confidence"),
]
ACTOR_FIELDS = ["actor", "country", "sector", "text", "start", "end"]
TEXT = "Norway imposed sanctions on Chad on Friday."


def code(*documents: dict[str, Any] | str, options: tuple[str, ...] = ()) -> list[dict[str, Any]]:
    lines = [line if isinstance(line, str) else json.dumps(line) for line in documents]
    run = CliRunner().invoke(main, ["code", *options, "-"], input="\n".join(lines) + "\n")
    assert run.exit_code == 0, run.output
    return [json.loads(line) for line in run.stdout.splitlines()]


def test_event_has_the_fields_of_the_contract_in_order() -> None:
    (answer,) = code({"id": "a", "text": TEXT, "published": "2020-06-15"})

    assert list(answer) == ["id", "events", "problems"]
    (event,) = answer["events"]
    assert list(event) == EVENT_FIELDS
    assert list(event["source"]) == list(event["target"]) == ACTOR_FIELDS
    assert (event["source"]["actor"], event["target"]["actor"], event["cameo"]) == ("NOR", "TCD", "163")
    assert event["date"] == {
        "start": "2020-06-12", "end": "2020-06-12", "precision": "day", "basis": "relative", "text": "on Friday"
    }  # fmt: skip
    assert event["sentence"] == {"start": 0, "end": len(TEXT), "text": TEXT}
    assert event["trigger"] == {"text": "imposed", "start": 7, "end": 14}
    assert answer["problems"] == []


def test_every_span_holds() -> None:
    text = "“Enough,” said Norway’s prime minister.\n\nNorway imposed sanctions on Chad.\n\n* Chad thanked Norway."
    (answer,) = code({"id": "a", "text": text}, options=("--mentions",))

    spans = [event[name] for event in answer["events"] for name in ("source", "target", "sentence", "trigger")]
    spans += answer["mentions"]
    assert len(answer["events"]) >= 1
    assert [text[span["start"] : span["end"]] for span in spans] == [span["text"] for span in spans]


def test_title_without_text_is_coded_from_the_title() -> None:
    (answer,) = code({"id": "a", "title": "Norway imposes sanctions on Chad", "text": ""}, options=("--mentions",))

    (event,) = answer["events"]
    assert list(event) == [*EVENT_FIELDS, "in"]
    assert event["in"] == "title"
    assert [mention["in"] for mention in answer["mentions"]] == ["title", "title"]


def test_text_mentions_bear_no_part() -> None:
    (answer,) = code({"id": "a", "text": TEXT}, options=("--mentions",))

    assert [list(mention) for mention in answer["mentions"]] == [ACTOR_FIELDS, ACTOR_FIELDS]


def test_text_without_event_has_an_empty_list() -> None:
    assert code({"id": "a", "text": "It rained."}) == [{"id": "a", "events": [], "problems": []}]


def test_mentions_are_asked_for() -> None:
    assert "mentions" not in code({"id": "a", "text": TEXT})[0]
    assert code({"id": "a", "text": "It rained."}, "no JSON", options=("--mentions",))[1]["mentions"] == []


def test_one_answer_a_line_in_order() -> None:
    answers = code(
        "no JSON",
        {"id": 1, "text": TEXT},
        {"id": "b", "body": TEXT},
        "[]",
        {"id": 1.5, "text": TEXT},
        {"id": 9, "text": 9},
    )

    assert [answer["id"] for answer in answers] == [None, 1, "b", None, 1.5, 9]
    assert [len(answer["events"]) for answer in answers] == [0, 1, 0, 0, 1, 0]
    assert [[problem["code"] for problem in answer["problems"]] for answer in answers] == [
        ["not_json"], [], ["no_text"], ["wrong_field"], [], ["wrong_field"]
    ]  # fmt: skip
    assert list(answers[0]["problems"][0]) == ["code", "message"]


def test_problem_beside_events() -> None:
    (answer,) = code({"id": "a", "text": TEXT, "published": "someday"})

    assert len(answer["events"]) == 1
    assert [problem["code"] for problem in answer["problems"]] == ["bad_date"]


GIVEN = [{"id": "S", "start": 0, "end": 6}, {"id": "T", "start": 28, "end": 32}]


def test_given_actors_are_the_only_ones() -> None:
    (answer,) = code({"id": "a", "text": TEXT, "actors": GIVEN}, options=("--actors", "given", "--mentions"))

    assert [mention["actor"] for mention in answer["mentions"]] == ["S", "T"]
    assert {(event["source"]["actor"], event["target"]["actor"]) for event in answer["events"]} == {("S", "T")}


def test_given_actors_count_only_when_asked_for() -> None:
    (answer,) = code({"id": "a", "text": TEXT, "actors": GIVEN})

    assert [(event["source"]["actor"], event["target"]["actor"]) for event in answer["events"]] == [("NOR", "TCD")]


def test_no_actors_given_means_none() -> None:
    (answer,) = code({"id": "a", "text": TEXT}, options=("--actors", "given", "--mentions"))

    assert (answer["events"], answer["mentions"]) == ([], [])


def test_given_actor_outside_the_text_is_a_problem() -> None:
    (answer,) = code(
        {"id": "a", "text": TEXT, "actors": [{"id": "S", "start": 90, "end": 95}]}, options=("--actors", "given")
    )

    assert [problem["code"] for problem in answer["problems"]] == ["given_actor"]


def test_certain_events_come_first() -> None:
    text = "Norway imposed sanctions on Chad. Norway could meet Chad. Chad thanked Norway for its aid."
    (answer,) = code({"id": "a", "text": text})

    loaded = [event["status"] not in {"negated", "hypothetical"} for event in answer["events"]]
    certain = [event["confidence"] for event in answer["events"] if event["status"] not in {"negated", "hypothetical"}]
    assert loaded == sorted(loaded, reverse=True)
    assert certain == sorted(certain, reverse=True)


@pytest.mark.parametrize("arguments", [["code", "nowhere.jsonl"], ["code", "--actors", "all"], ["code", "--what"]])
def test_wrong_call_ends_with_2(arguments: list[str]) -> None:
    assert CliRunner().invoke(main, arguments).exit_code == 2


def test_same_document_twice_has_the_same_answer() -> None:
    first, second = code({"id": "a", "text": TEXT}, {"id": "a", "text": TEXT})

    assert first == second

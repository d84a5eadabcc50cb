from __future__ import annotations

from collections.abc import Callable

import pytest

from relations_db.lexicon import load_lexicon
from relations_db.lexicon.compiling import check_lexicon, compile_lexicon

from .conftest import FILES, Plant

Mistakes = Callable[[dict[str, str]], list[str]]
ACTS, COMPOSITION = FILES["acts.csv"], FILES["composition.csv"]
INSTRUMENT, CONTEXT = FILES["instrument.csv"], FILES["context.csv"]

WRONG_TABLES = {
    "header": ("acts.csv", ACTS.replace("doer", "does"), "1 the header must be act,doer,description,reference,note"),
    "empty file": ("acts.csv", "", "1 the header must be"),
    "missing cell": ("acts.csv", ACTS.replace("Ask.,CAMEO,", "Ask.,CAMEO"), "2 4 cells, but the header has 5 columns"),
    "one cell too many": ("acts.csv", ACTS.replace("Ask.", "Ask, beg."), "2 6 cells"),
    "empty cell": ("acts.csv", ACTS.replace("Ask.", ""), "2 the cell 'description' is empty"),
    "no reference": ("acts.csv", ACTS.replace("Ask.,CAMEO", "Ask.,"), "2 the cell 'reference' is empty"),
    "unknown doer": ("acts.csv", ACTS.replace("target", "targte"), "2 unknown doer 'targte', did you mean 'target'?"),
    "row twice": ("acts.csv", ACTS + "refuse,source,Refuse.,CAMEO,\n", "4 'refuse' stands in line 3 already"),
    "unsorted": ("acts.csv", ACTS + "agree,source,Agree.,CAMEO,\n", "4 'agree' must stand before 'refuse'"),
    "unknown act": ("composition.csv", COMPOSITION.replace("refuse", "refuze"), "unknown act 'refuze', did you mean"),
    "unknown content": (
        "composition.csv",
        COMPOSITION.replace("appeal,085,", "appeal,0859,"),
        "4 unknown content '0859'",
    ),
    "unknown negated content": (
        "composition.csv",
        COMPOSITION.replace("appeal,085,", "appeal,not 0859,"),
        "4 unknown content '0859'",
    ),
    "unknown code": ("composition.csv", COMPOSITION.replace("0254", "0257"), "4 unknown cameo '0257'"),
    "unknown phase": ("composition.csv", COMPOSITION.replace("asked", "askd"), "4 unknown phase 'askd', did you mean"),
    "unknown instrument": (
        "instrument.csv",
        INSTRUMENT.replace("trade_import", "trade"),
        "2 unknown instrument 'trade'",
    ),
    "capitals": ("instrument.csv", INSTRUMENT.replace("tariff", "Tariff"), "2 'Tariff' must be in lower case"),
    "unknown context": ("context.csv", CONTEXT.replace("military", "militry"), "did you mean 'military'?"),
    "no number": (
        "event_type.csv",
        (
            "cameo_code,cameo_name,goldstein,quad,kind,plover,mode,contexts,family,topic,phase,reference,note\n"
            "020,Appeal,three,1,request,REQUEST,,,020,,,CAMEO,\n"
        ),
        "2 goldstein 'three' and quad '1' must be numbers",
    ),
}


@pytest.mark.parametrize(("file", "text", "expected"), WRONG_TABLES.values(), ids=WRONG_TABLES)
def test_every_mistake_in_a_table_is_told_with_its_line(
    file: str, text: str, expected: str, mistakes_of: Mistakes
) -> None:
    found = mistakes_of({file: text})
    assert any(mistake.startswith(f"seeds/{file}:") and expected in mistake for mistake in found), found


RIGHT_TABLES = {
    "no code for the act alone": ("composition.csv", COMPOSITION),
    "no code, as the content stays what it is": ("composition.csv", COMPOSITION.replace("0254", "")),
    "negated content": ("composition.csv", COMPOSITION.replace("refuse,,,,CAMEO,\n", "appeal,not 19,0256,,CAMEO,\n")),
    "quoted comma": ("acts.csv", ACTS.replace("Ask.", '"Ask, beg."')),
    "note": ("acts.csv", ACTS.replace("Ask.,CAMEO,", "Ask.,CAMEO,Our decision.")),
    "phrase": ("instrument.csv", INSTRUMENT.replace("tariff", "import duty")),
}


@pytest.mark.parametrize(("file", "text"), RIGHT_TABLES.values(), ids=RIGHT_TABLES)
def test_what_is_right_is_not_complained_of(file: str, text: str, mistakes_of: Mistakes) -> None:
    assert mistakes_of({file: text}) == []


@pytest.mark.parametrize("name", ["acts.csv", "event_type.csv", "lexicon/words.yaml"])
def test_a_missing_file_is_told(name: str, plant: Plant) -> None:
    seeds = plant()
    (seeds / name).unlink()
    assert f"seeds/{name}:1 the file is missing" in [str(mistake) for mistake in check_lexicon(seeds)]


def test_the_act_alone_without_a_code_is_no_cell(plant: Plant) -> None:
    lexicon = compile_lexicon(plant())
    assert set(lexicon.composition) == {("appeal", ""), ("appeal", "08"), ("appeal", "085")}


INSTRUMENTS = {
    "tariff": "trade_import",
    "import ban": "trade_import",
    "export control": "trade_export",
    "asset freeze": "financial",
    "travel ban": "travel",
    "package tour": "tourism",
    "visa": "visa",
    "airspace": "aviation",
    "arms embargo": "arms",
    "gas": "energy",
    "ambassador": "diplomatic",
    "aid": "aid",
}


@pytest.mark.parametrize(("word", "instrument"), INSTRUMENTS.items())
def test_instruments_are_told_by_their_words(word: str, instrument: str) -> None:
    assert load_lexicon().instruments[word] == instrument


@pytest.mark.parametrize("word", ["sanction", "embargo", "levy", "good", "measure", "minister"])
def test_words_of_any_sanction_tell_no_instrument(word: str) -> None:
    assert word not in load_lexicon().instruments


CONTEXTS = {
    "soldier": "military",
    "spy": "intelligence",
    "tariff": "economic",
    "court": "legal",
    "ambassador": "diplomatic",
    "refugee": "migration",
    "earthquake": "disasters",
    "uranium": "cbrn",
    "hacker": "cyber",
    "bribe": "corruption",
}


@pytest.mark.parametrize(("word", "context"), CONTEXTS.items())
def test_contexts_are_told_by_their_words(word: str, context: str) -> None:
    assert load_lexicon().contexts[word] == context


@pytest.mark.parametrize("word", ["general", "talk", "campaign", "woman", "minister", "country"])
def test_words_of_many_contexts_tell_none(word: str) -> None:
    assert word not in load_lexicon().contexts

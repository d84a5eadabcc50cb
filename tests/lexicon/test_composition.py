"""The cells are written here from CAMEO's tree, not copied from `seeds/composition.csv`."""

from __future__ import annotations

import csv

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from relations_db import resources
from relations_db.lexicon import load_lexicon
from relations_db.lexicon.composition import compose

CELLS = """
appeal 0254 085      | asks to ease sanctions, a boycott or an embargo
appeal 0211 061      | asks for economic cooperation
appeal 0212 062      | asks for military cooperation
appeal 0213 063      | asks for judicial cooperation
appeal 0214 064      | asks for intelligence
appeal 021  060      | asks for material cooperation
appeal 022  050      | asks for diplomatic cooperation
appeal 022  051      | asks for policy support
appeal 023  070      | asks for aid
appeal 0231 071      | asks for economic aid
appeal 0232 072      | asks for military aid
appeal 0233 073      | asks for humanitarian aid
appeal 0233 075      | CAMEO 0233: "asylum requests all fit here"
appeal 0234 074      | asks for peacekeepers
appeal 0241 0831     | asks for a change in leadership
appeal 0244 0834     | asks for a change of institutions
appeal 025  080      | asks to yield
appeal 0251 0811     | asks to ease administrative sanctions: no finer cell than 0251
appeal 0252 082      | asks to end protests
appeal 0253 0841     | asks for the release of prisoners
appeal 0255 0863     | asks to let in aid agencies
appeal 0256 0871     | asks for a ceasefire
appeal 0256 0874     | asks for a withdrawal of troops
appeal 026  046      | asks others to negotiate
appeal 026  036      | asks to agree to talks
appeal 027  057      | asks to settle
appeal 028  045      | asks to mediate
appeal 020  163      | CAMEO has no cell for asking somebody to impose sanctions
appeal 020  195      | nor for asking somebody to bomb
demand 1054 085      | demands the end of sanctions
demand 1011 061      | demands trade
demand 1031 071      | demands economic aid
demand 1034 074      | demands peacekeepers
demand 1041 0831     | demands a resignation
demand 1042 0832     | demands another policy
demand 1053 084      | demands a release
demand 1055 086      | demands access
demand 1056 087      | demands a ceasefire
demand 106  040      | demands a meeting
demand 107  057      | demands a settlement
demand 108  045      | demands mediation
demand 100  055      | demands an apology: no cell
intend 0354 085      | promises to ease sanctions
intend 036  042      | will visit
intend 036  046      | will negotiate
intend 039  045      | will mediate
intend 0311 061      | will trade
intend 0312 062      | will exercise together
intend 0331 071      | will lend
intend 0333 073      | will send food
intend 0334 074      | will send peacekeepers
intend 032  054      | will recognise
intend 0341 0831     | will step down
intend 0353 0841     | will free
intend 0355 0862     | will let inspectors in
intend 0356 0874     | will withdraw
intend 1312 163      | CAMEO 130: will impose sanctions is a threat to
intend 1384 195      | CAMEO 130: "will attack" is a threat to attack
intend 1313 161      | will expel diplomats
intend 1311 1622     | will cut military aid
intend 133  141      | will demonstrate
intend 1323 1723     | will impose a curfew
agree  0354 085      | agrees to ease sanctions
agree  036  040      | agrees to meet
offer  039  045      | offers to mediate
offer  0331 071      | offers a loan
refuse 1244 085      | refuses to ease sanctions
refuse 125  040      | refuses to meet
refuse 126  045      | refuses mediation
refuse 127  057      | refuses a settlement
refuse 1211 061      | refuses trade
refuse 1222 072      | refuses military aid
refuse 1224 074      | refuses peacekeepers
refuse 1231 0831     | refuses to step down
refuse 1243 0841     | refuses to free
refuse 1246 087      | refuses to stop fighting
refuse 120  055      | refuses to apologise: no cell
reject 1054>1244 1054 | rejects a demand to ease sanctions
reject 0256>1246 0256 | rejects a call for a ceasefire
reject 125  046      | rejects talks
threaten 1312 163    | threatens sanctions
threaten 1313 161    | threatens to break relations
threaten 1311 162    | threatens to stop aid
threaten 134 164     | threatens to break off talks
threaten 135 165     | threatens to end mediation
threaten 136 1662    | threatens to expel inspectors
threaten 1321 1721   | threatens political freedoms
threaten 1324 1724   | threatens martial law
threaten 137 175     | threatens repression
threaten 1381 191    | threatens a blockade
threaten 1382 192    | threatens occupation
threaten 1383 181    | threatens terror
threaten 1384 194    | threatens to shell
threaten 1385 2042   | threatens with nuclear weapons
accuse 1123 190      | accuses of aggression
accuse 1124 204      | accuses of war crimes
accuse 1122 1822     | accuses of torture
praise 051  040      | praises whatever was done
condemn 111 195      | condemns whatever was done
halt   164  046      | ends negotiations
halt   085  163      | ends sanctions
halt   0872 191      | ends a blockade
halt   1622 072      | ends military aid
mediate 045 0871     | brokers a truce
accept 056  055      | accepts an apology: forgives
accept 038  045      | lets others mediate
"""


def read_cells() -> list[tuple[str, str, str]]:
    cells = []
    for line in CELLS.strip().splitlines():
        act, code, content = line.partition("|")[0].split()
        cells.append((act, code.rpartition(">")[2], content))
    return cells


@pytest.mark.parametrize(("act", "code", "content"), read_cells(), ids=str)
def test_the_cells_are_those_of_the_tree(act: str, code: str, content: str) -> None:
    cell = compose(load_lexicon(), act, content)
    assert cell is not None
    assert cell.cameo == code


NO_CELLS = [
    ("allow", "190"),
    ("forbid", "111"),
    ("halt", ""),
    ("unheard-of", "085"),
]


@pytest.mark.parametrize("content", ["090", "111", "020", "100"])
def test_what_cameo_has_no_intent_of_has_an_empty_cell(content: str) -> None:
    """An inquiry or criticism to come stays a planned 090 or 111."""
    cell = compose(load_lexicon(), "intend", content)
    assert cell is not None
    assert cell.cameo == ""


@pytest.mark.parametrize(("act", "content"), NO_CELLS)
def test_what_the_tree_lacks_has_no_cell(act: str, content: str) -> None:
    assert compose(load_lexicon(), act, content) is None


NEGATED = [
    ("appeal", "195", "0256"),  # urged them not to bomb
    ("appeal", "163", "0254"),
    ("demand", "190", "1056"),
    ("intend", "085", "1244"),  # will not lift
    ("intend", "040", "125"),
    ("intend", "195", "0356"),  # promised not to bomb
    ("agree", "163", "0354"),
    ("threaten", "046", "134"),  # threatened not to come
    ("appeal", "040", "020"),  # no row of its own: the act alone
]


@pytest.mark.parametrize(("act", "content", "code"), NEGATED)
def test_a_negated_content_has_its_own_cell(act: str, content: str, code: str) -> None:
    cell = compose(load_lexicon(), act, content, negated=True)
    assert cell is not None
    assert cell.cameo == code


PHASES = [
    ("appeal", "085", "asked"),
    ("demand", "085", "asked"),
    ("intend", "085", "promised"),
    ("refuse", "085", "refused"),
    ("threaten", "163", "threatened"),
    ("intend", "163", "threatened"),
    ("appeal", "055", "demanded"),
    ("demand", "055", "demanded"),
    ("offer", "055", "offered"),
    ("refuse", "055", "refused"),
    ("accept", "055", "accepted"),
    ("appeal", "061", None),
    ("intend", "040", None),
    ("threaten", "190", None),
]


@pytest.mark.parametrize(("act", "content", "phase"), PHASES)
def test_sanctions_and_apologies_have_a_phase(act: str, content: str, phase: str | None) -> None:
    cell = compose(load_lexicon(), act, content)
    assert cell is not None
    assert cell.phase == phase


ACTS = st.deferred(lambda: st.sampled_from(sorted(load_lexicon().doers)))
CODES = st.deferred(lambda: st.sampled_from(sorted(load_lexicon().event_types)))


@settings(deadline=None)
@given(ACTS, CODES)
def test_a_finer_content_never_has_a_coarser_cell(act: str, content: str) -> None:
    lexicon = load_lexicon()
    cell, parent = compose(lexicon, act, content), compose(lexicon, act, content[:-1])
    assert cell is None or content.startswith(cell.content)
    assert parent is None or cell is not None


def test_every_decision_of_ours_is_marked() -> None:
    with (resources.seeds() / "composition.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    # CAMEO has no cell for a hostile act asked of somebody, nor for apologies asked or refused.
    ours = [row for row in rows if row["act"] in {"appeal", "demand"} and row["content"] in {"055", "163", "19"}]
    assert ours
    assert all(row["note"].startswith("Our decision") for row in ours)


def test_each_act_has_cells_and_a_doer() -> None:
    lexicon = load_lexicon()
    assert {act for act, _ in lexicon.composition} == set(lexicon.doers)
    assert lexicon.doers["appeal"] == "target"
    assert lexicon.doers["intend"] == "source"
    assert lexicon.doers["propose"] == "both"


HARM = frozenset({"13", "14", "15", "16", "17", "18", "19", "20"})
NO_EVENT = {
    "accept": HARM | {"09", "11", "12"},
    "allow": HARM - {"14", "15"} | {"02", "10", "11", "12"},
    "attempt": frozenset({"03", "04", "05", "06", "07", "08", "09", "12", "13", "14", "15", "16"}),
    "forbid": HARM - {"14"} | {"02", "10", "11", "12"},
    "halt": frozenset({"02"}),
}
"""The roots of contents over which an act says nothing that CAMEO knows."""


@pytest.mark.parametrize("act", sorted(load_lexicon().doers))
def test_every_act_answers_for_every_content(act: str) -> None:
    lexicon = load_lexicon()
    contents = [code for code in lexicon.event_types if len(code) >= 3 and code[:2] > "01"]
    silent = {
        code[:2] for code in contents if (cell := compose(lexicon, act, code)) is None or not cell.content + cell.cameo
    }
    assert silent <= NO_EVENT.get(act, frozenset())


@pytest.mark.parametrize("act", sorted(load_lexicon().doers))
def test_cells_are_codes_of_cameo(act: str) -> None:
    lexicon = load_lexicon()
    cells = [cell.cameo for (of_act, _), cell in lexicon.composition.items() if of_act == act and cell.cameo]
    assert set(cells) <= lexicon.event_types.keys()

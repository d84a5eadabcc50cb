"""Every CAMEO code is there, and what follows from it is what the analysts were promised."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from seed_rows import column, listed, read_seed

REFERENCE = Path(__file__).parents[3] / "shared" / "reference" / "cameo_codes.csv"

# Codes of three or four digits below each root.
COUNTS = {
    "01": 10, "02": 27, "03": 28, "04": 7, "05": 8, "06": 5, "07": 6, "08": 25, "09": 5, "10": 27,
    "11": 12, "12": 28, "13": 22, "14": 26, "15": 5, "16": 13, "17": 12, "18": 13, "19": 7, "20": 7,
}  # fmt: skip

PLOVER = {
    "REQUEST", "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip

CONTEXTS = {
    "asylum", "cbrn", "corruption", "crime", "diplomatic", "economic", "executive", "human_rights", "human_security",
    "humanitarian", "intelligence", "legal", "military", "peacekeeping", "political_institutions", "pro_autocracy",
    "pro_democracy", "religion_ethnicity", "rights_freedoms",
}  # fmt: skip


@pytest.mark.parametrize("root", COUNTS)
def test_every_root_has_its_codes(root: str) -> None:
    codes = [row["cameo_code"] for row in read_seed("event_type.csv") if row["cameo_code"].startswith(root)]
    assert len(codes) == COUNTS[root] + 1, "the root itself, and the codes below it"


def test_every_code_of_the_source_is_there() -> None:
    if not REFERENCE.is_file():
        pytest.skip(f"the list of CAMEO codes is not beside this checkout: {REFERENCE}")
    with REFERENCE.open(encoding="utf-8", newline="") as lines:
        scores = {row["code"]: float(row["goldstein"]) for row in csv.DictReader(lines)}
    ours = {code: float(row["goldstein"]) for code, row in column("event_type.csv", "cameo_code").items()}
    assert ours.pop("1214") == scores["1213"], "missing in that list"
    assert ours == scores


def test_codes_stand_in_order() -> None:
    codes = [row["cameo_code"] for row in read_seed("event_type.csv")]
    assert codes == sorted(codes)


@pytest.mark.parametrize(
    ("code", "kind", "quad"),
    [
        ("010", "statement", 1),
        ("0254", "request", 1),
        ("036", "agreement", 1),
        ("0354", "agreement", 1),
        ("046", "consultation", 1),
        ("050", "support", 1),
        ("054", "support", 1),
        ("055", "apology", 1),
        ("056", "forgiveness", 1),
        ("057", "agreement", 1),
        ("061", "cooperation", 2),
        ("0841", "concession", 2),
        ("085", "sanction_relief", 2),
        ("0871", "concession", 2),
        ("073", "aid", 2),
        ("094", "investigation", 2),
        ("1054", "demand", 3),
        ("1122", "accusation", 3),
        ("1244", "rejection", 3),
        ("1312", "threat", 3),
        ("1431", "protest", 4),
        ("154", "posture", 4),
        ("160", "rupture", 4),
        ("161", "rupture", 4),
        ("162", "sanction", 4),
        ("1622", "sanction", 4),
        ("163", "sanction", 4),
        ("164", "rupture", 4),
        ("1663", "rupture", 4),
        ("173", "coercion", 4),
        ("1831", "assault", 4),
        ("191", "assault", 4),
        ("2042", "assault", 4),
    ],
)
def test_kind_and_quad_class(code: str, kind: str, quad: int) -> None:
    row = column("event_type.csv", "cameo_code")[code]
    assert (row["kind"], int(row["quad"])) == (kind, quad)


@pytest.mark.parametrize(
    ("code", "plover", "mode", "contexts"),
    [
        ("163", "SANCTION", "discontinue", "economic"),  # our decision, not COERCE
        ("055", "CONCEDE", "", "diplomatic"),  # our decision, not SUPPORT
        ("056", "CONCEDE", "", "diplomatic"),
        ("0354", "CONCEDE", "", "economic"),  # our decision, not AGREE
        ("0254", "REQUEST", "", "economic"),
        ("1054", "REQUEST", "yield", "economic"),
        ("036", "AGREE", "", "diplomatic"),  # beside the decision on 035
        ("054", "SUPPORT", "", "diplomatic"),  # beside the decision on 055
        ("161", "SANCTION", "withdraw", "diplomatic"),
        ("085", "RETREAT", "ease", "economic"),
        ("0811", "CONCEDE", "", "pro_democracy"),
        ("0813", "RETREAT", "", "legal"),
        ("041", "CONSULT", "phone", ""),
        ("191", "COERCE", "restrict", "military"),
        ("1712", "ASSAULT", "seize", "human_security"),
        ("1124", "ACCUSE", "allege", "legal|military"),
        ("010", "", "", ""),  # PLOVER has no statements
    ],
)
def test_plover(code: str, plover: str, mode: str, contexts: str) -> None:
    row = column("event_type.csv", "cameo_code")[code]
    assert (row["plover"], row["mode"], row["contexts"]) == (plover, mode, contexts)


def test_plover_words_are_known() -> None:
    for row in read_seed("event_type.csv"):
        is_statement = row["kind"] == "statement"
        assert (row["plover"] in PLOVER) is not is_statement, row
        assert set(listed(row["contexts"])) <= CONTEXTS, row
        assert listed(row["contexts"]) == sorted(listed(row["contexts"])), row


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("040", "046", True),
        ("190", "195", True),
        ("190", "191", False),  # a blockade is no shelling
        ("190", "192", False),
        ("055", "056", False),
        ("050", "053", True),
        ("050", "057", False),
        ("0251", "0254", True),
        ("025", "026", False),
        ("162", "1621", True),
        ("162", "163", False),
        ("111", "1123", True),
        ("131", "138", False),
        ("1381", "1384", True),
        ("180", "200", False),
    ],
)
def test_families_tell_the_same_act_from_another(one: str, other: str, is_same: bool) -> None:
    types = column("event_type.csv", "cameo_code")
    assert (types[one]["family"] == types[other]["family"]) is is_same


def test_a_family_begins_its_codes_and_has_one_quad_class() -> None:
    quads: dict[str, set[str]] = {}
    for row in read_seed("event_type.csv"):
        assert row["cameo_code"].startswith(row["family"]), row
        quads.setdefault(row["family"], set()).add(row["quad"])
    assert all(len(found) == 1 for found in quads.values())


def test_phases_belong_to_sanctions_and_apologies_alone() -> None:
    phases = {row["cameo_code"]: (row["topic"], row["phase"]) for row in read_seed("event_type.csv") if row["phase"]}
    assert phases == {
        "0254": ("sanctions", "asked"),
        "0354": ("sanctions", "promised"),
        "055": ("apology", "given"),
        "056": ("apology", "accepted"),
        "085": ("sanctions", "eased"),
        "1054": ("sanctions", "asked"),
        "1244": ("sanctions", "refused"),
        "1311": ("sanctions", "threatened"),
        "1312": ("sanctions", "threatened"),
        "162": ("sanctions", "imposed"),
        "1621": ("sanctions", "imposed"),
        "1622": ("sanctions", "imposed"),
        "1623": ("sanctions", "imposed"),
        "163": ("sanctions", "imposed"),
    }


def test_goldstein_scores_are_on_their_scale() -> None:
    for row in read_seed("event_type.csv"):
        score = float(row["goldstein"])
        assert -10 <= score <= 10, row
        if row["quad"] in "34":
            assert score < 0, row
        if row["quad"] == "2" and row["kind"] != "investigation":
            assert score > 0, row


def test_names_are_sentences_without_shouting() -> None:
    for row in read_seed("event_type.csv"):
        assert row["cameo_name"][0].isupper(), row
        assert not row["cameo_name"].isupper(), row
        assert not row["cameo_name"].endswith((".", ",", ";")), row

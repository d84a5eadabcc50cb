"""Organisations, their bodies and armed groups have codes that are nobody else's."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from seed_rows import REFERENCES, column, interval, listed, read_seed

PROMISED = """
EU UN NATO AU ARABLEAGUE ASEAN OPEC OSCE IMF WORLDBANK ICC ECOWAS GCC COMMONWEALTH APEC OPCW IAEA WTO G7 G20
UN.SC UN.GA UN.HCR UN.ICEF EU.COM EU.PAR EU.COUNCIL
""".split()  # noqa: SIM905 - a list of codes reads better in rows

GROUPS = "PKK YPG SDF ISIL HEZBOLLAH HAMAS HOUTHI TALIBAN FARC ALQAEDA BOKOHARAM SHABAAB WAGNER LTTE".split()  # noqa: SIM905 - as above


@pytest.mark.parametrize("code", PROMISED)
def test_promised_organisations(code: str) -> None:
    assert column("organisation.csv", "code")[code]["kind"] == "organisation"


@pytest.mark.parametrize("code", GROUPS)
def test_groups_are_no_organisations_of_states(code: str) -> None:
    row = column("organisation.csv", "code")[code]
    assert (row["kind"], row["sector"]) == ("group", "REB")


@pytest.mark.parametrize(("code", "country"), [("PKK", "TUR"), ("HAMAS", "PSE"), ("HOUTHI", "YEM"), ("ALQAEDA", "")])
def test_home_states(code: str, country: str) -> None:
    assert column("organisation.csv", "code")[code]["country"] == country


def test_there_are_enough() -> None:
    kinds = [row["kind"] for row in read_seed("organisation.csv")]
    assert kinds.count("organisation") >= 120
    assert kinds.count("group") >= 100


def test_rows_are_sorted_and_well_formed() -> None:
    rows = read_seed("organisation.csv")
    assert all(one["code"] < other["code"] for one, other in pairwise(rows))
    states = column("country.csv", "code")
    for row in rows:
        assert re.fullmatch(r"[A-Z][A-Z0-9]*(\.[A-Z0-9]+)?", row["code"]), row
        assert row["code"] not in states, row
        assert not row["country"] or row["country"] in states, row
        assert row["sector"] in ({"REB", "OPP"} if row["kind"] == "group" else {"IGO", "NGO"}), row
        assert set(listed(row["reference"])) <= REFERENCES, row
        first, last = interval(row)
        assert first <= last, row


def test_a_body_names_its_organisation_before_the_full_stop() -> None:
    organisations = column("organisation.csv", "code")
    for code, row in organisations.items():
        parent, _, body = code.partition(".")
        assert row["parent"] == (parent if body else ""), row
        assert parent in organisations, row
        assert row["kind"] == organisations[parent]["kind"], row

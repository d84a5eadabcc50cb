"""Every state is there, with its codes, and former states know when they ended and what followed."""

from __future__ import annotations

from collections import defaultdict

import pytest
from seed_rows import REFERENCES, column, interval, listed, read_seed

UN_MEMBERS = """
AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL BRA BRB BRN BTN BWA CAF CAN
CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM
GAB GBR GEO GHA GIN GMB GNB GNQ GRC GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ
KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MOZ
MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN
SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA
UKR URY USA UZB VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE
""".split()  # noqa: SIM905 - a list of codes reads better in rows

FORMER = {"SUN", "YUG", "SCG", "CSK", "DDR", "VDR", "YMD", "YAR", "ANT"}

REGIONS = {
    "Antarctica", "Australia and New Zealand", "Caribbean", "Central America", "Central Asia", "Eastern Africa",
    "Eastern Asia", "Eastern Europe", "Melanesia", "Micronesia", "Middle Africa", "Northern Africa",
    "Northern America", "Northern Europe", "Polynesia", "South America", "South-eastern Asia", "Southern Africa",
    "Southern Asia", "Southern Europe", "Western Africa", "Western Asia", "Western Europe",
}  # fmt: skip


def test_every_un_member_is_a_state_of_today_with_a_cow_number() -> None:
    states = column("country.csv", "code")
    assert len(UN_MEMBERS) == 193
    for code in UN_MEMBERS:
        assert code in states
        assert not states[code]["valid_to"]
        assert states[code]["cow"].isdigit()


def test_all_territories_and_former_states() -> None:
    states = column("country.csv", "code")
    assert {code for code, row in states.items() if row["valid_to"]} == FORMER
    assert len(states) == 249 + len({"XKX"}) + len(FORMER)


@pytest.mark.parametrize("code", ["ZAR", "BUR", "EUE", "XXX", "ROM", "UK"])
def test_codes_that_are_no_states_of_ours(code: str) -> None:
    assert code not in column("country.csv", "code")


@pytest.mark.parametrize(
    ("code", "name", "iso2", "cow"),
    [
        ("RUS", "Russia", "RU", "365"),
        ("KOR", "South Korea", "KR", "732"),
        ("PRK", "North Korea", "KP", "731"),
        ("CIV", "Ivory Coast", "CI", "437"),
        ("TUR", "Turkey", "TR", "640"),
        ("CZE", "Czechia", "CZ", "316"),
        ("GBR", "United Kingdom", "GB", "200"),
        ("XKX", "Kosovo", "XK", "347"),
        ("TWN", "Taiwan", "TW", "713"),
        ("PSE", "Palestine", "PS", ""),
        ("GRL", "Greenland", "GL", ""),
        ("DDR", "East Germany", "DD", "265"),
    ],
)
def test_names_and_codes(code: str, name: str, iso2: str, cow: str) -> None:
    row = column("country.csv", "code")[code]
    assert (row["name"], row["iso2"], row["cow"]) == (name, iso2, cow)


def test_rows_are_sorted_and_well_formed() -> None:
    rows = read_seed("country.csv")
    codes = [row["code"] for row in rows]
    assert codes == sorted(codes)
    for row in rows:
        assert len(row["code"]) == 3, row
        assert row["code"].isupper(), row
        assert len(row["iso2"]) == 2, row
        assert row["region"] in REGIONS, row
        assert row["name"], row
        assert row["full_name"], row
        assert set(listed(row["reference"])) <= REFERENCES, row
        first, last = interval(row)
        assert first <= last, row


def test_two_letter_codes_are_unique_among_states_of_today() -> None:
    codes = [row["iso2"] for row in read_seed("country.csv") if not row["valid_to"]]
    assert len(set(codes)) == len(codes)


def test_names_are_unique() -> None:
    names = [row["name"] for row in read_seed("country.csv")]
    assert len(set(names)) == len(names)


def test_cow_numbers_are_shared_only_where_cow_sees_one_state() -> None:
    found = defaultdict(set)
    for row in read_seed("country.csv"):
        if row["cow"]:
            found[row["cow"]].add(row["code"])
    shared = {number: codes for number, codes in found.items() if len(codes) > 1}
    assert shared == {"345": {"SCG", "SRB", "YUG"}, "365": {"RUS", "SUN"}, "816": {"VDR", "VNM"}}


def test_successors_follow() -> None:
    states = column("country.csv", "code")
    for row in states.values():
        assert bool(row["successors"]) == bool(row["valid_to"]), row
        successors = listed(row["successors"])
        assert successors == sorted(successors), row
        for code in successors:
            assert interval(states[code])[1] > interval(row)[1], (row["code"], code)

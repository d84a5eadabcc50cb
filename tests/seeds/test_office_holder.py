"""Who held which office when: the rows are well formed, and known holders are found on known days."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import combinations

import pytest
from seed_rows import REFERENCES, Row, column, folded, interval, listed, read_seed, valid_on

OFFICES = {"head_of_state", "head_of_government", "foreign_minister", "defence_minister", "organisation_head", "other"}
# CVL is a household name without office, such as a cleric: he is known to be of his country and does not speak for it.
SECTORS = {"GOV", "MIL", "LEG", "JUD", "SPY", "COP", "OPP", "REB", "IGO", "NGO", "CVL"}
# Leaders counted before the state was one: presidents of Kosovo, and of Rhodesia, which the names call ZWE from that day.
LED_BEFORE_STATEHOOD = {"XKX": date.min, "ZWE": date(1965, 11, 11)}
# Two persons of one name who held office in the same years.
NAMESAKES = {"davidjohnston", "mohamedabdelaziz"}
# Bodies in whose chair a minister or president of a member sits beside his office at home.
CHAIRED_BY_A_MEMBER = {"EU.EUROGROUP", "SAHELALLIANCE", "UN.GA"}

STATE, GOVERNMENT, FOREIGN, DEFENCE, HEAD = (
    "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "organisation_head",
)  # fmt: skip


def holders(actor: str, office: str, day: str) -> set[str]:
    """The folded surnames and names of all who held the office on that day."""
    rows = [row for row in read_seed("office_holder.csv") if row["actor"] == actor and row["office"] == office]
    return {folded(name) for row in rows if valid_on(row, day) for name in (row["surname"], *listed(row["names"]))}


@pytest.mark.parametrize(
    ("actor", "office", "name"),
    [
        ("USA", STATE, "Donald Trump"),
        ("USA", FOREIGN, "Marco Rubio"),
        ("USA", DEFENCE, "Pete Hegseth"),
        ("GBR", STATE, "King Charles"),
        ("GBR", GOVERNMENT, "Keir Starmer"),
        ("GBR", FOREIGN, "Yvette Cooper"),
        ("FRA", STATE, "Emmanuel Macron"),
        ("FRA", GOVERNMENT, "Sebastien Lecornu"),
        ("RUS", STATE, "Vladimir Putin"),
        ("RUS", GOVERNMENT, "Mikhail Mishustin"),
        ("RUS", FOREIGN, "Sergei Lavrov"),
        ("CHN", STATE, "Xi Jinping"),
        ("CHN", GOVERNMENT, "Li Qiang"),
        ("CHN", FOREIGN, "Wang Yi"),
        ("DEU", STATE, "Frank-Walter Steinmeier"),
        ("DEU", GOVERNMENT, "Friedrich Merz"),
        ("DEU", FOREIGN, "Johann Wadephul"),
        ("TUR", STATE, "Recep Tayyip Erdogan"),
        ("TUR", FOREIGN, "Hakan Fidan"),
        ("IND", STATE, "Droupadi Murmu"),
        ("IND", GOVERNMENT, "Narendra Modi"),
        ("IND", FOREIGN, "Subrahmanyam Jaishankar"),
        ("JPN", STATE, "Naruhito"),
        ("JPN", GOVERNMENT, "Sanae Takaichi"),
        ("JPN", FOREIGN, "Toshimitsu Motegi"),
        ("UKR", STATE, "Volodymyr Zelensky"),
        ("UKR", GOVERNMENT, "Yulia Svyrydenko"),
        ("UKR", FOREIGN, "Andrii Sybiha"),
        ("SYR", STATE, "Ahmed al-Sharaa"),
        ("ISR", GOVERNMENT, "Benjamin Netanyahu"),
        ("KOR", STATE, "Lee Jae-myung"),
        ("EU", HEAD, "Ursula von der Leyen"),
        ("EU", FOREIGN, "Kaja Kallas"),
        ("NATO", HEAD, "Mark Rutte"),
        ("UN", HEAD, "Antonio Guterres"),
        ("IAEA", HEAD, "Rafael Grossi"),
    ],
)
def test_holders_in_january_2026(actor: str, office: str, name: str) -> None:
    assert folded(name) in holders(actor, office, "2026-01-15")


@pytest.mark.parametrize(
    ("actor", "office", "day", "name", "is_holder"),
    [
        ("USA", STATE, "1966-05-01", "Johnson", True),
        ("GBR", GOVERNMENT, "2020-05-01", "Johnson", True),
        ("GBR", GOVERNMENT, "1966-05-01", "Johnson", False),
        ("USA", STATE, "2022-06-01", "Trump", False),
        ("USA", STATE, "2022-06-01", "Biden", True),
        ("DEU", GOVERNMENT, "2021-11-30", "Merkel", True),
        ("DEU", GOVERNMENT, "2022-01-15", "Merkel", False),
        ("SUN", STATE, "1985-06-01", "Gorbachev", True),
        ("RUS", STATE, "1985-06-01", "Gorbachev", False),
        ("RUS", STATE, "2010-06-01", "Medvedev", True),
        ("RUS", STATE, "2010-06-01", "Putin", False),
        ("RUS", GOVERNMENT, "2010-06-01", "Putin", True),
        ("TUR", GOVERNMENT, "2010-06-01", "Erdogan", True),
        ("TUR", STATE, "2010-06-01", "Gul", True),
        ("TUR", GOVERNMENT, "2017-03-10", "Yildirim", True),
        ("TUR", FOREIGN, "2017-03-10", "Cavusoglu", True),
        ("TUR", FOREIGN, "2017-03-10", "Davutoglu", False),
        ("SYR", STATE, "2024-12-01", "Bashar al-Assad", True),
        ("SYR", STATE, "2025-02-01", "Bashar al-Assad", False),
        ("LBY", STATE, "2010-01-01", "Gadhafi", True),
        ("LBY", STATE, "2012-01-01", "Gadhafi", False),
        ("POL", GOVERNMENT, "2018-01-15", "Tusk", False),
        ("EU", HEAD, "2018-01-15", "Tusk", True),
        ("IRN", STATE, "1985-01-01", "Khomeini", True),
        ("IRN", FOREIGN, "2015-07-14", "Javad Zarif", True),
        ("MRT", STATE, "2000-01-01", "Taya", True),  # one source has Mauritania's leaders under Mauritius
        ("MUS", STATE, "2000-01-01", "Taya", False),
        ("KIR", STATE, "2008-06-01", "Tong", True),  # and Kiribati's under Kosovo
        ("XKX", STATE, "2008-06-01", "Tong", False),
        ("NLD", GOVERNMENT, "1964-01-01", "Rutte", False),
        ("KEN", STATE, "2005-01-01", "Kibaki", True),
        ("ARG", FOREIGN, "1997-01-01", "Menem", False),
    ],
)
def test_holders_on_other_days(actor: str, office: str, day: str, name: str, is_holder: bool) -> None:
    assert (folded(name) in holders(actor, office, day)) is is_holder


@pytest.mark.parametrize("actor", ["USA", "GBR", "FRA", "RUS", "DEU", "TUR", "IND", "JPN", "CHN", "ITA", "POL"])
@pytest.mark.parametrize("year", range(2000, 2027))
def test_no_year_without_foreign_minister(actor: str, year: int) -> None:
    found = holders(actor, FOREIGN, f"{year}-01-15") | holders(actor, FOREIGN, f"{year}-06-15")
    assert found, f"{actor} has no foreign minister in {year}"


def test_there_are_enough() -> None:
    assert len(read_seed("office_holder.csv")) >= 3000


def test_rows_are_well_formed() -> None:
    states, organisations = column("country.csv", "code"), column("organisation.csv", "code")
    for row in read_seed("office_holder.csv"):
        assert row["actor"] in states or row["actor"] in organisations, row
        assert row["office"] in OFFICES, row
        assert row["sector"] in SECTORS, row
        assert row["valid_from"], row
        assert all(name == name.strip() and len(name) > 2 for name in listed(row["names"])), row
        assert listed(row["names"]), row
        assert set(listed(row["reference"])) <= REFERENCES, row
        first, last = interval(row)
        assert first <= last, row


def test_rows_are_sorted_and_unique() -> None:
    keys = [(row["actor"], row["office"], row["valid_from"], row["names"]) for row in read_seed("office_holder.csv")]
    assert keys == sorted(keys)
    assert len(set(keys)) == len(keys)


def test_a_surname_is_part_of_a_name() -> None:
    for row in read_seed("office_holder.csv"):
        assert "|" not in row["surname"], row
        assert any(folded(row["surname"]) in folded(name) for name in listed(row["names"])), row


def test_terms_lie_within_the_life_of_the_state() -> None:
    states = column("country.csv", "code")
    for row in read_seed("office_holder.csv"):
        if row["actor"] not in states:
            continue
        born, gone = interval(states[row["actor"]])
        born = LED_BEFORE_STATEHOOD.get(row["actor"], born)
        first, last = interval(row)
        assert born <= first, row
        assert last <= gone, row


def test_nobody_serves_two_actors_at_once() -> None:
    rows_of: dict[str, list[Row]] = defaultdict(list)
    for row in read_seed("office_holder.csv"):
        for name in listed(row["names"]):
            if " " in name and folded(name) not in NAMESAKES:
                rows_of[folded(name)].append(row)
    for rows in rows_of.values():
        for one, other in combinations(rows, 2):
            if one["actor"] != other["actor"] and not _go_together(one["actor"], other["actor"]):
                assert not _overlap(one, other), (one, other)


def _go_together(one: str, other: str) -> bool:
    """Tell whether one person can serve both actors at once.

    A body of a larger organisation has its head's second office there, a
    group's head can be minister of the group's country, and some bodies are
    chaired by a minister of a member.
    """
    bodies = column("organisation.csv", "code")
    states = column("country.csv", "code")
    for body, beside in ((one, other), (other, one)):
        if body in CHAIRED_BY_A_MEMBER and beside in states:
            return True
        if body in bodies and beside == bodies[body]["parent"]:
            return True
        if body in bodies and bodies[body]["kind"] == "group" and beside == bodies[body]["country"]:
            return True
    return False


def test_nobody_holds_one_office_twice_at_once() -> None:
    """No spelling of a name stands in two rows of one office on one day."""
    rows_of: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in read_seed("office_holder.csv"):
        for name in {folded(name) for name in listed(row["names"])}:
            rows_of[row["actor"], row["office"], name].append(row)
    for key, rows in rows_of.items():
        if key[1] == "other":
            continue
        for one, other in combinations(rows, 2):
            assert not _overlap(one, other), (one, other)


def _overlap(one: Row, other: Row) -> bool:
    """Tell whether two terms have more than the day of the handover in common."""
    (a, b), (c, d) = interval(one), interval(other)
    return max(a, c) < min(b, d)


def test_no_surname_is_a_day_of_the_week() -> None:
    """See "on Friday" named the head of a government once."""
    days = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}
    assert days.isdisjoint(row["surname"] for row in read_seed("office_holder.csv"))

"""Every member of the United Nations is found in a sentence by each of its names and by its leaders of the as-of date."""

from __future__ import annotations

import csv
from datetime import date
from typing import TYPE_CHECKING

import pytest

from relations_db import resources

if TYPE_CHECKING:
    from .conftest import Read


def rows_of(name: str) -> list[dict[str, str]]:
    with (resources.seeds() / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


NO_MEMBERS = {"TWN", "XKX", "VAT", "PSE"}
"""States with a COW code or a seat to observe that are no members."""
MEMBERS = {row["code"]: row for row in rows_of("country.csv") if row["cow"] and not row["valid_to"]}.keys() - NO_MEMBERS
AS_OF = date.fromisoformat(next(row["as_of"] for row in rows_of("as_of.csv") if row["file"] == "office_holder.csv"))
FRAMES = {
    "name": "Officials said {} had sent a note to {}.",
    "adjective": "The {} government protested to {}.",
    "demonym": "Two {} were freed by {}.",
    "capital": "Reports said {} had recalled an envoy from {}.",
    "person": "Reports said {} had telephoned {}.",
}


def names_of(form: str) -> list[tuple[str, str]]:
    """List actor and name of one form that hold on the as-of date, the first strong one of each actor."""
    files = {"name": "state", "adjective": "adjective", "demonym": "demonym", "capital": "capital"}
    rows = [row for row in rows_of(f"names/{files[form]}.csv") if row["form"] == form and row["actor"] in MEMBERS]
    day = AS_OF.isoformat()
    return [
        (row["actor"], row["name"])
        for row in rows
        if (not row["valid_from"] or row["valid_from"] <= day) and (not row["valid_to"] or row["valid_to"] >= day)
    ]


def leaders(office: str) -> dict[str, list[str]]:
    """Map each state to the names of those who hold an office on the as-of date."""
    found: dict[str, list[str]] = {}
    for row in rows_of("office_holder.csv"):
        if row["office"] == office and row["valid_from"] <= AS_OF.isoformat() <= (row["valid_to"] or "9999"):
            found.setdefault(row["actor"], []).append(row["names"].partition("|")[0])
    return found


def test_there_are_193_members() -> None:
    assert len(MEMBERS) == 193


@pytest.mark.parametrize("form", ["name", "adjective", "demonym", "capital"])
def test_every_member_is_found_in_a_sentence_by(form: str, read: Read) -> None:
    missed: dict[str, list[str]] = {}
    found: set[str] = set()
    for actor, name in names_of(form):
        other = ("Chad", "TCD") if actor == "NOR" else ("Norway", "NOR")
        mentions = read(FRAMES[form].format(name, other[0]), published=AS_OF)
        if [one.actor for one in mentions] == [actor, other[1]]:
            found.add(actor)
        else:
            missed.setdefault(actor, []).append(name)
    # Swiss and Burmese are both; a Dominican and a Congolese are of the larger state where the text names none.
    adjectival = {row["actor"] for row in rows_of("names/adjective.csv")} if form == "demonym" else {"COG", "DMA"}
    allowed = adjectival if form in ("demonym", "adjective") else set()
    # Brussels is the EU where the text does not name Belgium.
    allowed |= {"BEL"} if form == "capital" else set()
    assert MEMBERS - found - allowed == set(), {actor: missed.get(actor) for actor in MEMBERS - found}


def test_every_member_has_its_leaders() -> None:
    states, governments = leaders("head_of_state"), leaders("head_of_government")
    assert MEMBERS - states.keys() == set()
    assert len(MEMBERS & governments.keys()) >= 140  # where the president governs there is no other


@pytest.mark.parametrize("office", ["head_of_state", "head_of_government"])
def test_leaders_of_every_member_are_found_on_the_as_of_date(office: str, read: Read) -> None:
    holders = leaders(office)
    wrong = {}
    for actor, names in holders.items():
        for name in names:
            other = ("Chad", "TCD") if actor == "NOR" else ("Norway", "NOR")
            mentions = read(FRAMES["person"].format(name, other[0]), published=AS_OF)
            if [one.actor for one in mentions] != [actor, other[1]] or mentions[0].text != name:
                wrong[name] = [(one.text, one.actor) for one in mentions]
    assert wrong == {}

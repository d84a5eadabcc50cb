"""Who acts on whom: where the actors of a deed may stand, and who is implied where a sentence leaves one out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCES = [
    # Inside the object; by its owner, its adjective, its origin.
    "Norway wounded two Chadian guards. => NOR > TCD 190",
    "Norway expelled Chad's ambassador. => NOR > TCD 161",
    "Norway expelled the ambassador of Chad. => NOR > TCD 161",
    "Norway expelled two diplomats from Chad. => NOR > TCD 161",
    "Norway ended all levies on Chadian tea. => NOR > TCD 085",
    "Norway banned imports of tea from Chad. => NOR > TCD 163",
    # Agents.
    "Two Chadian guards were wounded by Norwegian troops. => NOR > TCD 190",
    "A Norwegian ban on Chadian tea was lifted. => NOR > TCD 085",
    "The Chadian ambassador was expelled by Norway. => NOR > TCD 161",
    # Owner, adjective and agent of an event noun.
    "Norway's attack on Chad made news. => NOR > TCD 190",
    "A Norwegian attack on Chad made news. => NOR > TCD 190",
    "An attack by Norway on Chad made news. => NOR > TCD 190",
    "An attack on Chad made news in Norway. => none",
    # Inherited subjects.
    "Norway accused Chad of lying and expelled its ambassador. => NOR > TCD 112; NOR > TCD 161",
    "Norway condemned Chad and attacked Sudan. => NOR > TCD 111; NOR > SDN 190",
    "Norway, which attacked Chad, praised Sudan. => NOR > TCD 190; NOR > SDN 051",
    "Norway answered by banning Chadian tea. => NOR > TCD 163",
    "Accusing Chad of lying, Norway recalled its ambassador. => NOR > TCD 112; NOR > TCD 161",
    # Every pair of a list; both ways where the act is of both.
    "Norway and Sudan condemned Chad. => NOR > TCD 111; SDN > TCD 111",
    "Norway condemned Chad and Sudan. => NOR > TCD 111; NOR > SDN 111",
    "Norway, Chad and Sudan signed a treaty. => NOR <> TCD 057; NOR <> SDN 057; TCD <> SDN 057",
    "Norwegian and Chadian troops clashed. => NOR <> TCD 190",
    "Norway and Chad accused each other of lying. => NOR <> TCD 112",
    "Norway and Chad fired at one another. => NOR <> TCD 193",
    "Norway refused to hold talks with Chad. => NOR > TCD 125",
    "Norway mediated between Chad and Sudan. => NOR > TCD 045; NOR > SDN 045",
    "Norway visited Chad. => NOR > TCD 042; TCD > NOR 043",
    # References to what was named.
    "Norway's premier met his Chadian counterpart. => NOR <> TCD 040",
    "Norway and Chad quarrelled. The two countries signed a treaty on Monday. => NOR <> TCD 057",
    "Norway is angry. It expelled the Chadian ambassador. => NOR > TCD 161",
    "Norway condemned Chad. Its ambassador was expelled from Oslo. => NOR > TCD 111",
    # One is left out: the sentence's other actor, or the article's.
    "Norway banned tea in a blow to Chad. => none",
    "Norway imposed sanctions on Chad. Oslo eased the sanctions a year later. => NOR > TCD 163; NOR > TCD 085",
    "Norway imposed sanctions on Chad and on Sudan. Oslo eased the sanctions a year later. => NOR > TCD 163; NOR > SDN 163",
    # Names that are no actor in their place.
    "Norway banned flights over the Chad row. => none",
    "US-backed fighters attacked Chad. => none",
    "Norway expelled a man in Chad. => none",
    "Norwegian-made shells hit a Chadian base. => none",
    "Norway attacked Norwegian rebels. => none",
    "Norway left Chad. => none",
    "Norway arrested its own spies after a tip from Chad. => none",
]

# What comes out otherwise today, with the construction.
MISREAD = {
    "Norway arrested its own spies after a tip from Chad. => none": "a phrase of a later noun is taken for the verb's own",
}


@pytest.mark.parametrize("line", SENTENCES)
def test_roles(line: str, wrong: Callable[..., list[str]], request: pytest.FixtureRequest) -> None:
    if line in MISREAD:
        request.applymarker(pytest.mark.xfail(reason=MISREAD[line], strict=True))
    assert wrong(line) == []

"""How an act stands to the world: done, to come, long ago, denied, or merely imagined."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCES = [
    # Plain.
    "Norway attacked Chad. => NOR > TCD 190 actual",
    "Norway has attacked Chad. => NOR > TCD 190 actual",
    "Norway is attacking Chad. => NOR > TCD 190 actual",
    "Chad was attacked by Norway. => NOR > TCD 190 actual",
    "Norway said it had attacked Chad. => NOR > TCD 190 actual",
    "Norway confirmed that it attacked Chad. => NOR > TCD 190 actual",
    "Norway began to bomb Chad. => NOR > TCD 195 actual",
    # Negated.
    "Norway did not attack Chad. => NOR > TCD 190 negated",
    "Norway never attacked Chad. => NOR > TCD 190 negated",
    "Norway has not attacked Chad. => NOR > TCD 190 negated",
    "Norway has not yet attacked Chad. => NOR > TCD 190 negated",
    "Norway denied that it had attacked Chad. => NOR > TCD 190 negated",
    "Norway denied attacking Chad. => NOR > TCD 190 negated",
    "Norway failed to lift its ban on Chadian tea. => NOR > TCD 085 negated",
    "Norway said it had not attacked Chad. => NOR > TCD 190 negated",
    "Norway held no talks with Chad. => NOR > TCD 046 negated; TCD > NOR 046 negated",
    "There were no talks between Norway and Chad. => NOR > TCD 046 negated; TCD > NOR 046 negated",
    "Neither Norway nor Chad attacked Sudan. => NOR > SDN 190 negated; TCD > SDN 190 negated",
    "No Norwegian troops attacked Chad. => NOR > TCD 190 negated",
    "Norway praised Sudan without lifting its ban on Chadian tea. => NOR > SDN 051; NOR > TCD 085 negated",
    "Norway praised Chad instead of attacking Sudan. => NOR > TCD 051",
    # Hypothetical.
    "Norway may attack Chad. => NOR > TCD 190 hypothetical",
    "Norway might attack Chad. => NOR > TCD 190 hypothetical",
    "Norway could attack Chad. => NOR > TCD 190 hypothetical",
    "Norway would attack Chad if Sudan agreed. => NOR > TCD 190 hypothetical",
    "Sudan will suffer if Norway attacks Chad. => NOR > TCD 190 hypothetical",
    "Unless Norway attacks Chad, Sudan will win. => NOR > TCD 190 hypothetical",
    "Sudan asked whether Norway had attacked Chad. => NOR > TCD 190 hypothetical",
    "Norway wants to attack Chad. => NOR > TCD 190 hypothetical",
    "Norway is able to attack Chad. => NOR > TCD 190 hypothetical",
    "Should Norway attack Chad? => none",
    "Norway should attack Chad. => NOR > TCD 190 hypothetical",
    # To come: an act of today where CAMEO has a cell for it, else planned.
    "Norway will attack Chad. => NOR > TCD 1384 actual",
    "Norway said it would attack Chad. => NOR > TCD 1384 actual",
    "Norway is going to attack Chad. => NOR > TCD 1384 actual",
    "Norway is expected to attack Chad. => NOR > TCD 1384",
    "Norway will not attack Chad. => NOR > TCD 0356",
    "Norway will accuse Chad of lying. => NOR > TCD 112 planned",
    # Looked back on.
    "Norway had attacked Chad. => NOR > TCD 190 background",
    "Norway praised Sudan after Sudan attacked Chad. => NOR > SDN 051 actual; SDN > TCD 190 background",
    "Norway praised Sudan after attacking Chad. => NOR > SDN 051 actual; NOR > TCD 190 background",
    "Since Norway attacked Chad, Sudan has condemned Norway. => NOR > TCD 190 background; SDN > NOR 111 actual",
    "The ban that Norway imposed on Chad angered Sudan. => NOR > TCD 163 background",
    "Norway apologised for attacking Chad. => NOR > TCD 055 actual",
    "Norway's talks with Chad followed an attack on Sudan. => NOR <> TCD 046 actual",
    "After its attack on Chad, Norway praised Sudan. => NOR > TCD 190 background; NOR > SDN 051 actual",
    "Norway eased the ban it had imposed on Chad. => NOR > TCD 085 actual; NOR > TCD 163 background",
]

# What comes out otherwise today, with the construction.
MISREAD = {
    "There were no talks between Norway and Chad. => NOR > TCD 046 negated; TCD > NOR 046 negated": "'be no talks' is a headword",
}


@pytest.mark.parametrize("line", SENTENCES)
def test_status(line: str, wrong: Callable[..., list[str]], request: pytest.FixtureRequest) -> None:
    if line in MISREAD:
        request.applymarker(pytest.mark.xfail(reason=MISREAD[line], strict=True))
    assert wrong(line) == []

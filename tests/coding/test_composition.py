"""What is asked, promised, refused, demanded or threatened takes its code from the act and its content together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

SENTENCES = [
    # Act over the end of a sanction: the five codes of section 7 of the design.
    "Norway urged Chad to lift its ban on Norwegian fish. => NOR > TCD 0254",
    "Norway demanded that Chad lift its ban on Norwegian fish. => NOR > TCD 1054",
    "Norway promised to lift its ban on Chadian tea. => NOR > TCD 0354",
    "Norway refused to lift its ban on Chadian tea. => NOR > TCD 1244",
    "Norway offered to lift its ban on Chadian tea. => NOR > TCD 0354",
    "Norway agreed to lift its ban on Chadian tea. => NOR > TCD 0354",
    # Over a sanction.
    "Norway threatened to impose sanctions on Chad. => NOR > TCD 1312",
    "Norway threatened Chad with sanctions. => NOR > TCD 1312",
    "Norway vowed to impose sanctions on Chad. => NOR > TCD 1312",
    # Over a meeting; an intention and an agreement are mutual, a demand and a refusal go one way.
    "Norway promised to meet Chad's president. => NOR <> TCD 036",
    "Norway and Chad agreed to meet. => NOR <> TCD 036",
    "Norway refused to meet Chad's president. => NOR > TCD 125",
    "Norway ruled out talks with Chad. => NOR > TCD 125",
    "Norway demanded talks with Chad. => NOR > TCD 106",
    "Norway proposed talks with Chad. => NOR > TCD 036",
    # Over ties, troops, aid, prisoners, force.
    "Norway threatened to expel the Chadian ambassador. => NOR > TCD 1313",
    "Norway threatened to attack Chad. => NOR > TCD 1384",
    "Norway threatened to cut aid to Chad. => NOR > TCD 1311",
    "Norway urged Chad to withdraw its troops. => NOR > TCD 0256",
    "Norway demanded that Chad withdraw its troops from Sudan. => NOR > TCD 1056",
    "Norway refused to withdraw its troops from Chad. => NOR > TCD 1246",
    "Norway asked Chad to free three sailors. => NOR > TCD 0253",
    "Norway asked Chad for a loan. => NOR > TCD 0231",
    "Norway promised Chad a loan. => NOR > TCD 0331",
    "Norway refused to apologise to Chad. => NOR > TCD 120",
    "Norway demanded an apology from Chad. => NOR > TCD 100",
    # A content that is negated has rows of its own.
    "Norway urged Chad not to attack Sudan. => NOR > TCD 0256",
    "Norway warned Chad not to attack Sudan. => NOR > TCD 130",
    "Norway promised not to attack Chad. => NOR > TCD 0356",
    "Norway agreed not to attack Chad. => NOR > TCD 0356",
    # One content for each member of a list.
    "Norway asked Chad to free the crew and lift its ban on fish. => NOR > TCD 0253; NOR > TCD 0254",
    # Nouns that take a content.
    "Norway's threat to impose sanctions on Chad made news. => NOR > TCD 1312",
    "Norway's refusal to lift its ban on Chadian tea made news. => NOR > TCD 1244",
    "Norway's call on Chad to free the crew made news. => NOR > TCD 0253",
    "Norway's decision to impose sanctions on Chad made news. => NOR > TCD 163",
    # A deed without a rule leaves the act its own code, or none.
    "Norway urged Chad to paint the fence. => NOR > TCD 020",
    "Norway refused to paint the fence for Chad. => NOR > TCD 120",
    "Norway agreed to paint Chad's fence. => NOR > TCD 030",
    # What somebody says another must or should do, and what one will or will not do.
    "Norway said Chad must lift its ban on fish. => NOR > TCD 1054",
    "Norway said Chad should lift its ban on fish. => NOR > TCD 0254",
    "Chad must lift its ban on fish, Norway said. => NOR > TCD 1054",
    "Norway will lift its ban on Chadian tea. => NOR > TCD 0354",
    "Norway will not lift its ban on Chadian tea. => NOR > TCD 1244",
    "Norway said it would not lift its ban on Chadian tea. => NOR > TCD 1244",
    "Norway will impose sanctions on Chad. => NOR > TCD 1312",
    "Norway is to meet Chad's president in May. => NOR <> TCD 036",
    "Norway accused Chad of spying. => NOR > TCD 1125",
    "Norway accused Chad of attacking its patrol. => NOR > TCD 1123",
]

# What comes out otherwise today, with the construction.
MISREAD = {
    "Norway's call on Chad to free the crew made news. => NOR > TCD 0253": "a noun of appeal with its addressee and an infinitive",
    "Norway accused Chad of spying. => NOR > TCD 1125": "spying is taken for the abuse of rights",
}


@pytest.mark.parametrize("line", SENTENCES)
def test_act_and_content_make_a_code(
    line: str, wrong: Callable[..., list[str]], request: pytest.FixtureRequest
) -> None:
    if line in MISREAD:
        request.applymarker(pytest.mark.xfail(reason=MISREAD[line], strict=True))
    assert wrong(line) == []

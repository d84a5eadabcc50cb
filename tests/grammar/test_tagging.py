"""Classes of words that can be several things: the slash stands behind those that are tested."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Read

# A word with its class: Norway cut/VBD aid/N. Alternatives are divided by a stroke.
SENTENCES = """
Norway cut/VBD aid/N to Chad.
Norway's cut/N in aid to Chad was attacked/VBN.
A cut/N hurt Chad, Norway said.
Norway will cut/VB aid to Chad.
Chad condemned the deep cuts/NS in Norwegian aid.
Norway plans/VBZ cuts/NS in its aid to Chad.
Norwegian plans/NS to aid/VB Chad were praised/VBN.
Peru and Chile plan/VB talks/NS.
The plan/N angered Chile, Peru said.
Peru talks/VBZ to Chile.
Peru held/VBD talks with Chile.
Two envoys held/VBN in Peru were freed by Chile.
The men held/VBN by Chile were freed, Peru said.
Envoys sent/VBN home by Chad met Norway's leader.
Chad sent/VBD two envoys to Norway.
Turkey shelled/VBD a village in Syria.
A village shelled/VBN by Turkey asked Syria for help.
Kenya backed/VBD the deal with Uganda.
Fighters backed/VBN by Kenya attacked Uganda.
Norway imposed/VBD sanctions on Chad.
Sanctions imposed/VBN on Chad by Norway were eased/VBN.
The sanctions Norway imposed/VBD on Chad were eased/VBN.
Norway has imposed/VBN sanctions on Chad.
Norway was accused/VBN of spying/VBG|N by Chad.
The accused/N|VBN|A were extradited to Chad by Norway.
Norway's/POS ban hurt Chad.
Norwegians'/POS flights to Chad were banned.
It's/BE time that Norway apologised to Chad.
Norway said that/SUB Chad had lied/VBN.
Norway condemned that/DT ban on Chad.
The ban that/SUB|WH Norway imposed on Chad was eased.
Norway asked Chad to/TO trade/VB.
Norway and Chad trade/VB insults.
The trade/N ban hurt Chad, Norway said.
Norway urged Chad to/TO host/VB talks/NS.
Norway is the host/N of talks with Chad.
Japan protests/VBZ loudly to China over a drill.
Protests/NS against China spread across Japan.
Iran threatens/VBZ Iraq.
Iranian threats/NS against Iraq grew.
The U.S. strikes/NS on Iraq killed two.
The United States strikes/VBZ Iraq.
Kenya supports/VBZ Uganda.
Kenya withdrew its support/N for Uganda.
France attacks/VBZ Italy.
French attacks/NS on Italy went on.
Fighting/N|VBG between Chad and Sudan stopped/VBD.
Sudan stopped fighting/VBG|N Chad.
The bombing/N of a Syrian village by Israel was condemned/VBN.
Israel is bombing/VBG a Syrian village.
By bombing/VBG a village, Israel angered Syria.
Norway leaves/VBZ the European Union.
Egypt may/MD attack/VB Libya.
In May/P|N Egypt attacked/VBD Libya.
Egypt might/MD attack Libya.
Egypt showed its might/N|MD to Libya, which protested/VBD.
Poland can/MD not/NEG attack Russia.
Poland and Russia sign/VB a pact.
It was a sign/N that Poland would attack Russia.
Poland wants/VBZ Russia to pay/VB.
Poland objects/VBZ to Russian drills/NS.
The objects/NS were returned to Poland by Russia.
Peru let/VBD|VB Chile send/VB troops.
Peru set/VBD|VBN up/RP|IN a ban on Chile.
Peru put/VBD its troops on alert against Chile.
""".strip().splitlines()


# What the tagger gets wrong today, with the construction.
MISREAD: dict[str, str] = {}


def rows() -> list[object]:
    marks = {line: pytest.mark.xfail(reason=reason, strict=True) for line, reason in MISREAD.items()}
    return [pytest.param(line, id=line, marks=[marks[line]] if line in marks else []) for line in SENTENCES]


def split(line: str) -> tuple[str, list[tuple[str, list[str]]]]:
    """Return the sentence, and the words with the classes each may have."""
    marked = [(word, tags.split("|")) for word, tags in re.findall(r"([\w'’]+?)/([A-Z|]+)", line)]
    return re.sub(r"/[A-Z|]+", "", line), marked


@pytest.mark.parametrize("line", rows())
def test_class_of_words(line: str, read: Read) -> None:
    sentence, marked = split(line)
    reading = read(sentence)
    tags = dict(zip(reading.words, reading.parse.tags, strict=True))
    wrong = [
        f"{word}: {tags[key]}"
        for word, wanted in marked
        if tags[key := word if word in tags else word[-2:] if word[-2:] in tags else word[-1:]] not in wanted
    ]
    assert wrong == [], list(zip(reading.words, reading.parse.tags, strict=True))


def test_every_word_has_one_class(read: Read) -> None:
    reading = read(
        "“Norway, which – in 2019 – banned tea, won't lift its ban on Chad (16m people),” it said; Chad's angry."
    )
    assert len(reading.parse.tags) == len(reading.words)
    assert all(reading.parse.tags)

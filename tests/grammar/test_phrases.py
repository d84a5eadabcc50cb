"""Noun phrases: heads, owners, lists, what hangs on them, and which actors they are or hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Read

SENTENCES = [
    ("Norway imposed new trade sanctions on Chad.", "sanctions: before new trade; on Chad; no actor; free; alone"),
    ("Norway's new sanctions on Chad began.", "sanctions: possessor Norway; before new; on Chad"),
    ("Norway's prime minister's ban on Chad fell.", "ban: possessor minister; on Chad"),
    ("Its ban on Chadian tea hurt Norway.", "ban: possessor Its; on tea"),
    ("A ban on Chadian tea hurt Norway.", "tea: before chadian; holds TCD; no actor"),
    ("Chadian troops attacked Sudan.", "troops: is TCD; alone; free"),
    ("The president of Chad visited Sudan.", "president: is TCD"),
    ("Chad's president visited Sudan.", "president: is TCD"),
    ("Norway met Chad, Sudan and Egypt.", "Chad: and Sudan, Egypt; is TCD"),
    ("Norway met Chad and Sudan.", "Chad: and Sudan"),
    ("Norway, Chad and Sudan signed a treaty.", "Norway: and Chad, Sudan"),
    ("Norway met Chad as well as Sudan.", "Chad: and Sudan"),
    ("Norway and its ally Chad attacked Sudan.", "Norway: and Chad|ally"),
    ("Norway banned tea, coffee and cocoa from Chad.", "tea: and coffee, cocoa"),
    ("Norwegian and Chadian troops attacked Sudan.", "troops: is NOR; is TCD"),
    ("Norway and Chad met, and Sudan protested.", "Norway: and Chad"),
    ("Norway praised Chad, and Sudan protested.", "Chad: alone"),
    ("Norway praised Chad and Sudan protested against it.", "Chad: alone"),
    ("Norway signed a treaty with Chad and condemned Sudan.", "Chad: alone"),
    ("Two rounds of talks between Chad and Sudan failed.", "rounds: of talks; before two"),
    ("Two rounds of talks between Chad and Sudan failed.", "talks: between Chad; no actor"),
    ("The head of the army of Chad met Norway's envoy.", "head: of army|Chad"),
    ("Troops from Chad crossed into Sudan.", "Troops: from Chad"),
    ("Norway banned imports of tea from Chad.", "imports: of tea"),
    ("Norway banned imports of tea from Chad.", "tea: from Chad"),
    ("Norway attacked Chad on Monday.", "Monday: time"),
    ("Norway attacked Chad last month.", "month: time"),
    ("Norway attacked Chad.", "Chad: is TCD; free; alone; before nothing"),
    ("The US-led patrol bombed Syria, Iran said.", "patrol: no actor"),
    ("A Russian-made jet bombed a Syrian base, Iran said.", "jet: no actor"),
    ("The Syria talks between Russia and Turkey failed.", "talks: no actor; between Russia"),
    ("The Turkish economy minister visited Russia.", "minister: is TUR"),
    ("The Turkish economy shrank after Russia banned tourism.", "economy: no actor"),
    ("Turkey's Erdogan met Vladimir Putin.", "Erdogan: is TUR"),
    ("Turkish President Recep Tayyip Erdogan met Putin.", "Erdogan: is TUR; alone"),
    ("A senior Turkish diplomat met Putin.", "diplomat: is TUR"),
    ("The captain of a Turkish ship met Putin.", "ship: holds TUR|is TUR"),
    ("Its soldiers, who had crossed from Chad, attacked Sudan.", "soldiers: possessor Its"),
    ("Three of the Chadian pilots attacked Sudan.", "Three: of pilots"),
    ("Both Norway and Chad condemned Sudan.", "Norway: and Chad"),
    ("Neither Norway nor Chad condemned Sudan.", "Norway: and Chad"),
    ("The ban on arms sales to Chad and on flights hurt Norway.", "ban: on sales"),
    ("The French met the Germans.", "Germans: is DEU"),
    ("The French met the Germans.", "French: is FRA"),
    ("Norway's ban on, and its threats against, Chad went on.", "threats: possessor its"),
    ("More than 200 Chadian farmers attacked Sudan.", "farmers: is TCD"),
    ("$200 million in aid to Chad was frozen by Norway.", "aid: to Chad"),
    ("Norway gave Chad a $200 million loan.", "loan: no actor"),
    ("The sanctions (imposed in 2014) on Chad angered Norway.", "sanctions: free; no actor"),
]


@pytest.mark.parametrize(("sentence", "line"), SENTENCES)
def test_phrase(sentence: str, line: str, read: Read) -> None:
    reading = read(sentence)
    head, _, wanted = line.partition(": ")
    said = reading.describe(reading.phrase(head))
    missing = [one for one in wanted.split("; ") if not said.intersection(_alternatives(one))]
    assert missing == [], said


def _alternatives(one: str) -> set[str]:
    """Read `holds TUR|is TUR` as two, `of army|Chad` as "of army" or "of Chad"."""
    first, *others = one.split("|")
    return {first, *others, *(f"{first.split(' ')[0]} {other}" for other in others)}


def test_positions_hold(read: Read) -> None:
    reading = read("Norway's new sanctions on Chad, Sudan and Egypt angered the president of Togo on Monday.")
    for phrase in reading.parse.phrases:
        assert 0 <= phrase.first <= phrase.head < phrase.last <= len(reading.words)
        assert len(reading.parse.governor) == len(reading.parse.phrases)

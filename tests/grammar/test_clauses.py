"""Clauses: who does what, in which voice and tense, and what a clause hangs on."""

# ruff: noqa: E501 - a sentence and its clauses stand on one line

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .notation import differences

if TYPE_CHECKING:
    from .conftest import Read

# Sentence => clauses, by construction; `# ` opens a headline. The notation is told in notation.py.
SENTENCES: dict[str, str] = {
    "voice and tense": """
        Norway banned Chad. => ban(Norway, Chad) past
        Norway bans Chad. => ban(Norway, Chad) present
        Norway will ban Chad. => ban(Norway, Chad) future
        Norway won't ban Chad. => ban(Norway, Chad) future not
        Norway has banned Chad. => ban(Norway, Chad) past perfect
        Norway had banned Chad. => ban(Norway, Chad) past had
        Norway is attacking Chad. => attack(Norway, Chad) present going
        Norway was attacking Chad. => attack(Norway, Chad) past going
        Chad was attacked by Norway. => attack(Chad, -; by Norway) past passive
        Chad has been attacked by Norway. => attack(Chad, -; by Norway) past passive perfect
        Chad is being attacked by Norway. => attack(Chad, -; by Norway) present passive
        Chad will be attacked by Norway. => attack(Chad, -; by Norway) future passive
        Chad could have been attacked by Norway. => attack(Chad, -; by Norway) past passive perfect could
        Norway may attack Chad. => attack(Norway, Chad) present may
        Norway would attack Chad. => attack(Norway, Chad) present would
        Norway must not attack Chad. => attack(Norway, Chad) present not must
        Norway did not attack Chad. => attack(Norway, Chad) past not
        Norway never attacked Chad. => attack(Norway, Chad) past not
        Norway has not yet attacked Chad. => attack(Norway, Chad) past perfect not
        Norway has, however, attacked Chad. => attack(Norway, Chad) past perfect
        Norway is expected to attack Chad. => expect(Norway, -) present passive | attack(Norway, Chad) to
        """,
    "objects and phrases": """
        Norway gave Chad a loan. => give(Norway, Chad, loan) past
        Norway gave a loan to Chad. => give(Norway, loan; to Chad) past
        Norway sent troops into Chad. => send(Norway, troops; into Chad) past
        In retaliation, Norway attacked Chad. => attack(Norway, Chad; in retaliation) past
        On Monday Norway attacked Chad. => attack(Norway, Chad) past
        Last year Norway attacked Chad. => attack(Norway, Chad) past
        Norway on Monday attacked Chad. => attack(Norway, Chad) past
        Norway attacked both Chad and Sudan. => attack(Norway, both Chad + Sudan) past
        Norway shot down a Chadian jet. => shoot(Norway, Chadian jet) past
        Norway put in place a ban on Chadian tea. => put(Norway, ban; on Chadian tea) past
        Norway took three Chadian sailors hostage. => take(Norway, three Chadian sailors) past
        The army of Norway attacked Chad. => attack(army of Norway, Chad) past
        Norway's army chief attacked Chad. => attack(Norway 's army chief, Chad) past
        """,
    "coordination": """
        Norway attacked Chad and banned its tea. => attack(Norway, Chad) past | ban(Norway, its tea) past
        Norway attacked Chad, banned its tea and closed the border. => attack(Norway, Chad) past | ban(Norway, its tea) past | close(Norway, border) past
        Norway attacked Chad and Sudan protested. => attack(Norway, Chad) past | protest(Sudan, -) past
        Norway attacked Chad, and Sudan protested. => attack(Norway, Chad) past | protest(Sudan, -) past
        Norway attacked Chad but praised Sudan. => attack(Norway, Chad) past | praise(Norway, Sudan) past
        Norway asked Chad to free the crew and return the ship. => ask(Norway, Chad) past | free(Chad, crew) to | return(Chad, ship) to
        Norway attacked and occupied Chad. => attack(Norway, Chad) past | occupy(Norway, Chad) past
        Norway will attack Chad and ban its tea. => attack(Norway, Chad) future | ban(Norway, its tea) future
        Chad was attacked and occupied by Norway. => attack(Chad, -) past passive | occupy(Chad, -; by Norway) past passive
        Norway answered by grounding planes and taxing Chadian tea. => answer(Norway, -) past | ground(Norway, planes) by-ing | tax(Norway, Chadian tea) by-ing
        """,
    "infinitives": """
        Norway urged Chad to lift the ban. => urge(Norway, Chad) past | lift(Chad, ban) to <urge
        Norway called on Chad to lift the ban. => call(Norway, -; on Chad) past | lift(Chad, ban) to <call
        Norway promised Chad to lift the ban. => promise(Norway, Chad) past | lift(Norway, ban) to <promise
        Norway threatened to attack Chad. => threaten(Norway, -) past | attack(Norway, Chad) to <threaten
        Norway refused to apologise to Chad. => refuse(Norway, -) past | apologise(Norway, -; to Chad) to
        Norway agreed not to attack Chad. => agree(Norway, -) past | attack(Norway, Chad) to not
        Chad was urged by Norway to lift the ban. => urge(Chad, -; by Norway) past passive | lift(Chad, ban) to
        Norway's decision to attack Chad angered Sudan. => attack(Norway, Chad) to | anger(Norway's decision, Sudan) past
        Norway announced plans to attack Chad. => announce(Norway, plans) past | attack(Norway, Chad) to
        Norway failed to force Chad to lift the ban. => fail(Norway, -) past | force(Norway, Chad) to | lift(Chad, ban) to
        Norway helped Chad rebuild bridges. => help(Norway, Chad) past | rebuild(Chad, bridges) to
        Norway let Chad send troops. => let(Norway, Chad) past | send(Chad, troops) to
        """,
    "speech": """
        Norway said Chad had attacked Sudan. => say(Norway, -) past | attack(Chad, Sudan) past had says <say
        Norway said that Chad had attacked Sudan. => say(Norway, -) past | attack(Chad, Sudan) past had says <say
        Norway said on Monday that Chad had attacked Sudan. => say(Norway, -; on Monday) past | attack(Chad, Sudan) past had says
        Norway said it would attack Chad. => say(Norway, -) past | attack(it, Chad) present would says
        Chad had attacked Sudan, Norway said. => attack(Chad, Sudan) past had says <say | say(Norway, -) past
        Chad attacked Sudan, said Norway. => attack(Chad, Sudan) past says <say | say(Norway, -) past
        “We will attack Chad,” the Norwegian minister said. => attack(We, Chad) future says <say | say(Norwegian minister, -) past
        Norway accused Chad of attacking Sudan. => accuse(Norway, Chad) past | attack(Chad, Sudan) of-ing
        Norway demanded that Chad return the ship. => demand(Norway, -) past | return(Chad, ship) present says
        Norway denied that it attacked Chad. => deny(Norway, -) past | attack(it, Chad) past says
        Norway told Chad it would attack. => tell(Norway, Chad) past | attack(it, -) present would says
        According to Norway, Chad attacked Sudan. => attack(Chad, Sudan; according to Norway) past
        """,
    "relative clauses": """
        Norway, which attacked Chad, praised Sudan. => attack(Norway, Chad) past rel | praise(Norway, Sudan) past
        The ban that Norway imposed on Chad fell. => impose(Norway, ban; on Chad) past rel | fall(ban, -) past
        The ban Norway imposed on Chad fell. => impose(Norway, ban; on Chad) past rel | fall(ban, -) past
        The ban it imposed on Chad angered Norway. => impose(it, ban; on Chad) past rel | anger(ban, Norway) past
        Troops who attacked Chad praised Norway. => attack(Troops, Chad) past rel | praise(Troops, Norway) past
        The president, who had met the Chadian envoy, condemned Norway. => meet(president, Chadian envoy) past had rel | condemn(president, Norway) past
        Norway met the Chadian envoy, whom Sudan had expelled. => meet(Norway, Chadian envoy) past | expel(Sudan, Chadian envoy) past had rel
        Norway, whose troops attacked Chad, praised Sudan. => attack(Norway's troops, Chad) past rel | praise(Norway, Sudan) past
        Chad, where Norway sent troops, praised Sudan. => send(Norway, troops) past where | praise(Chad, Sudan) past
        """,
    "participles and gerunds": """
        The ban imposed by Norway hurt Chad. => impose(ban, -; by Norway) passive part | hurt(ban, Chad) past
        Soldiers sent by Norway attacked Chad. => send(Soldiers, -; by Norway) passive part | attack(Soldiers, Chad) past
        Norway attacked Chad, killing two soldiers. => attack(Norway, Chad) past | kill(Norway, two soldiers) part
        Accusing Chad of lying, Norway recalled its envoy. => accuse(Norway, Chad) part | lie(Chad, -) of-ing | recall(Norway, its envoy) past
        Norway apologised for downing a Chadian jet. => apologise(Norway, -) past | down(Norway, Chadian jet) for-ing
        Norway thanked Chad for freeing the crew. => thank(Norway, Chad) past | free(Chad, crew) for-ing
        After attacking Chad, Norway praised Sudan. => attack(Norway, Chad) after-ing | praise(Norway, Sudan) past
        Norway praised Sudan after attacking Chad. => praise(Norway, Sudan) past | attack(Norway, Chad) after-ing
        Norway stopped buying Chadian oil. => stop(Norway, -) past | buy(Norway, Chadian oil) -ing
        Backed by Norway, Chad attacked Sudan. => back(Chad, -; by Norway) passive part | attack(Chad, Sudan) past
        Norway is considering attacking Chad. => consider(Norway, -) present going | attack(Norway, Chad) -ing
        """,
    "adverbial clauses": """
        Norway attacked Chad after Sudan protested. => attack(Norway, Chad) past | protest(Sudan, -) past after <attack
        After Sudan protested, Norway attacked Chad. => protest(Sudan, -) past after | attack(Norway, Chad) past
        Norway would attack Chad if Sudan agreed. => attack(Norway, Chad) present would | agree(Sudan, -) past if <attack
        If Chad attacks, Norway will protest. => attack(Chad, -) present if | protest(Norway, -) future
        Unless Chad agrees, Norway will attack Sudan. => agree(Chad, -) present unless | attack(Norway, Sudan) future
        Norway praised Chad because it freed the crew. => praise(Norway, Chad) past | free(it, crew) past because
        While Norway praised Chad, Sudan condemned it. => praise(Norway, Chad) past while | condemn(Sudan, it) past
        Norway attacked Chad as Sudan looked on. => attack(Norway, Chad) past | look(Sudan, -) past as
        Until Chad apologises, Norway will attack. => apologise(Chad, -) present until | attack(Norway, -) future
        """,
    "headlines": """
        # Norway attacks Chad => attack(Norway, Chad) past
        # Norway to attack Chad => attack(Norway, Chad) future
        # Chad attacked by Norway => attack(Chad, -; by Norway) past passive
        # Norway urges Chad to lift ban => urge(Norway, Chad) past | lift(Chad, ban) to
        # Norway, Chad sign trade treaty => sign(Norway + Chad, trade treaty) past
        # Norway says Chad attacked ship => say(Norway, -) past | attack(Chad, ship) past says
        # Norway may attack Chad => attack(Norway, Chad) present may
        # Norway bans tea from Chad, expels envoy => ban(Norway, tea; from Chad) past | expel(Norway, envoy) past
        """,
}

# What the grammar misreads today, with the construction.
MISREAD = {
    "Norway took three Chadian sailors hostage.": "a noun that says what the object becomes",
}


def rows() -> list[object]:
    lines = ((family, line.strip()) for family, table in SENTENCES.items() for line in table.strip().splitlines())
    return [_row(family, *line.split(" => ")) for family, line in lines]


def _row(family: str, sentence: str, wanted: str) -> object:
    reason = MISREAD.get(sentence)
    marks = [] if reason is None else [pytest.mark.xfail(reason=reason, strict=True)]
    return pytest.param(sentence, wanted, id=f"{family}: {sentence}", marks=marks)


@pytest.mark.parametrize(("sentence", "wanted"), rows())
def test_clauses(sentence: str, wanted: str, read: Read) -> None:
    reading = read(sentence)
    assert differences(reading, wanted) == [], " | ".join(reading.clauses())


def test_every_misread_sentence_is_in_the_table() -> None:
    sentences = {line.strip().split(" => ")[0] for table in SENTENCES.values() for line in table.splitlines()}
    assert sentences >= MISREAD.keys()
    assert len(MISREAD) <= 12

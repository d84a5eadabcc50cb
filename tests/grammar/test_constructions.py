"""Constructions of news English beyond the plain clause: one line a sentence, in the notation of notation.py."""

# ruff: noqa: E501 - a sentence and its clauses stand on one line

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .notation import differences

if TYPE_CHECKING:
    from .conftest import Read

SENTENCES: dict[str, str] = {
    "one finite verb a clause": """
        Peru dropped spying charges against a Bolivian trader. => drop(Peru, spying charges; against Bolivian trader) past
        Kenya and Chad resumed stalled talks on oil. => resume(Kenya + Chad, stalled talks; on oil) past
        Chad freed kidnapped Kenyan nurses. => free(Chad, kidnapped Kenyan nurses) past
        Belgium undertook to return looted skulls to Congo. => undertake(Belgium, -) past | return(Belgium, looted skulls; to Congo) to <undertake
        Kenya paid glowing tribute to Tanzania. => pay(Kenya, glowing tribute; to Tanzania) past
        Laos asked Japan for help in clearing unexploded bombs. => ask(Laos, Japan; for help) past | clear(Laos, unexploded bombs) in-ing <ask
        Pakistan sought consular access to its citizens detained in Libya. => seek(Pakistan, consular access; to its citizens) past | detain(its citizens, -; in Libya) passive part <seek
        Kenya rounded on Uganda after the talks collapsed. => round(Kenya, -; on Uganda) past | collapse(talks, -) past after <round
        Peru snapped at Bolivia before the summit began. => snap(Peru, -; at Bolivia) past | begin(summit, -) past before <snap
        Norway blocked a Chadian bid to join the council. => block(Norway, Chadian bid) past | join(Norway, council) to <block
        Norway cancelled the fishing permits of Chadian crews. => cancel(Norway, fishing permits; of Chadian crews) past
        Norway revoked the landing permits of two Chadian dairies. => revoke(Norway, landing permits; of two Chadian dairies) past
        Norway is probing alleged spying by Chadian diplomats. => probe(Norway, -) present going | spy(Norway, -; by Chadian diplomats) part <probe
        Norway agreed to undertake joint military exercises this month with Chad. => agree(Norway, -) past | undertake(Norway, joint military exercises; with Chad) to <agree
        Norway agreed to hand over two suspected drug lords to Thailand. => agree(Norway, -) past | hand(Norway, two suspected drug lords; to Thailand) to <agree
        Chad executed three men accused of spying for Norway. => execute(Chad, three men) past | accuse(three men, -) passive part <execute | spy(three men, -; for Norway) of-ing <accuse
        Chinese vessels sailed into waters claimed by Japan. => sail(Chinese vessels, -; into waters) past | claim(waters, -; by Japan) passive part <sail
        Troops moved into villages held by Kenyan rebels. => move(Troops, -; into villages) past | hold(villages, -; by Kenyan rebels) passive part <move
        Chadian guards beat and dragged away Norwegian demonstrators. => beat(Chadian guards, Norwegian demonstrators) past | drag(Chadian guards, Norwegian demonstrators) past
        Norway appealed to Chad to order the road reopened. => appeal(Norway, -; to Chad) past | order(Chad, road) to <appeal | reopen(road, -) passive to <order
        Norway and Chad, which back opposing sides in the war, met in December. => back(Norway + Chad, opposing sides; in war) present rel | meet(Norway + Chad, -; in December) past
        Laos stood by China on the issue. => stand(Laos, -; by China, on issue) past
        Missiles allegedly supplied by Peru hit the town in Chad. => supply(Missiles, -; by Peru) passive part <hit | hit(Missiles, town; in Chad) past
        A deal reportedly brokered by Norway and Chad protects the province. => broker(deal, -; by Norway + Chad) passive part <protect | protect(deal, province) present
        Arafat conferred by phone with Clinton. => confer(Arafat, -; with Clinton) past
        """,
    "objects": """
        Norway condemned in the strongest terms the arrest of two nuns by Chad. => condemn(Norway, arrest; in strongest terms, of two nuns, by Chad) past
        Peru dismissed as nonsense the Bolivian claim. => dismiss(Peru, Bolivian claim; as nonsense) past
        Chad rejected out of hand a truce offer by Sudan. => reject(Chad, truce offer; out of hand, by Sudan) past
        Laos denounced as slander a Thai report. => denounce(Laos, Thai report; as slander) past
        Oman proposed to Yemen a prisoner exchange. => propose(Oman, prisoner exchange; to Yemen) past
        Norway hailed as historic the decision by Chad. => hail(Norway, decision; by Chad) past
        Norway handed the Chadian envoy a note of protest. => hand(Norway, Chadian envoy, note; of protest) past
        Kenya gave Uganda a letter of complaint. => give(Kenya, Uganda, letter; of complaint) past
        Norway gave Kenya's ambassador 72 hours to leave. => give(Norway, Kenya 's ambassador, 72 hours) past | leave(Kenya 's ambassador, -) to <give
        Kenya gave Uganda 48 hours to free the policemen. => give(Kenya, Uganda, 48 hours) past | free(Uganda, policemen) to <give
        Peru gave Bolivia until Friday to withdraw. => give(Peru, Bolivia; until Friday) past | withdraw(Bolivia, -) to <give
        Norway gave Chad high marks. => give(Norway, Chad, high marks) past
        Norway sold Chad six patrol boats worth $2 million. => sell(Norway, Chad, six patrol boats) past
        China lent Kenya $2bn to build a railway. => lend(China, Kenya, $ 2bn) past | build(China, railway) to <lend
        Norway denied Peru access to the port. => deny(Norway, Peru, access; to port) past
        Norway denounced what it called Chad's hostage diplomacy. => denounce(Norway, Chad 's hostage diplomacy) past | call(it, Chad 's hostage diplomacy) past says <denounce
        Kenya criticised what it sees as Uganda's silence. => criticise(Kenya, Uganda's silence) past | see(it, -; as Uganda's silence) present says <criticise
        Norway lifted a ban Friday on Chadian fish. => lift(Norway, ban; on Chadian fish) past
        Sudan signed 14 economic agreements March 3 with Chad. => sign(Sudan, 14 economic agreements, March 3; with Chad) past
        Sudan and Egypt wrapped up two days of talks. => wrap(Sudan + Egypt, two days; of talks) past
        Algeria has recalled its ambassador to Spain for consultations after Madrid changed its stance. => recall(Algeria, its ambassador; to Spain, for consultations) past perfect | change(Madrid, its stance) past after <recall
        Chad asks Norway for flood relief as rivers burst banks. => ask(Chad, Norway; for flood relief) present | burst(rivers, banks) past as <ask
        Norway condemned not only Chad but also Peru. => condemn(Norway, Chad + Peru) past
        Norway, together with Peru and Chile, imposed sanctions on Chad. => impose(Norway + Peru + Chile, sanctions; on Chad) past
        """,
    "understood subjects": """
        France's call for Lebanon to form a government was ignored by Iran. => form(Lebanon, government) to | ignore(France's call, -; by Iran) past passive
        Peru was the first country to recognise Palestine. => be(Peru, first country) past | recognise(Peru, Palestine) to <be
        Norway became the first country in Europe to recognise Chad's new government. => become(Norway, first country; in Europe) past | recognise(Norway, Chad 's new government) to <become
        Norway helped Kenya clear landmines. => help(Norway, Kenya) past | clear(Kenya, landmines) to <help
        Chad let a jailed Kenyan editor go. => let(Chad, jailed Kenyan editor) past | go(jailed Kenyan editor, -) to <let
        Norway's call on Chad to free the crew was ignored. => free(Chad, crew) to | ignore(Norway's call, -) past passive
        Norway's pressure on Chad to free the crew grew. => free(Chad, crew) to | grow(Norway's pressure, -) past
        Norway issued a warning to Chad not to cross the border. => issue(Norway, warning; to Chad) past | cross(Chad, border) not to <issue
        An offer by Chad to free the crew was rejected by Norway. => free(Chad, crew) to | reject(offer, -; by Norway) past passive
        Norway ordered nine Chadian ministers jailed. => order(Norway, nine Chadian ministers) past | jail(nine Chadian ministers, -) passive to <order
        Norway wants the Chadian envoy recalled. => want(Norway, Chadian envoy) present | recall(Chadian envoy, -) passive to <want
        A Chadian soldier was killed by Norwegian troops, raising fears of war. => kill(Chadian soldier, -; by Norwegian troops) past passive | raise(Norwegian troops, fears; of war) part <kill
        Norway sent a letter to Chad threatening to pull its funding. => send(Norway, letter; to Chad) past | threaten(Norway, -) part <send | pull(Norway, its funding) to <threaten
        116 people arrived in Kyrgyzstan seeking refuge. => arrive(116 people, -; in Kyrgyzstan) past | seek(116 people, refuge) part <arrive
        Norwegian doctors plan to go on strike over Chad. => plan(Norwegian doctors, -) present | go(Norwegian doctors, -; over Chad) to <plan
        Norway agreed to withdraw its troops and to compensate Chad. => agree(Norway, -) past | withdraw(Norway, its troops) to <agree | compensate(Norway, Chad) to <agree
        """,
    "that and which": """
        India demanded that Pakistan take action against militants. => demand(India, -) past | take(Pakistan, action; against militants) present says <demand
        Norway rejected a demand that Chad withdraw its troops from the border. => reject(Norway, demand) past | withdraw(Chad, its troops; from border) present says <reject
        Norway told Chad it would close the border on Friday. => tell(Norway, Chad) past | close(it, border; on Friday) present would says <tell
        The ban that Norway imposed on Chad in March angered ministers in Peru. => impose(Norway, ban; on Chad, in March) past rel | anger(ban, ministers; in Peru) past
        Eritrea's ambassador said on Tuesday that Qatar must mediate between Norway and Chad. => say(Eritrea 's ambassador, -; on Tuesday) past | mediate(Qatar, -; between Norway + Chad) present must says <say
        Sudan retook the town of Heglig, which South Sudan seized last month. => retake(Sudan, town; of Heglig) past | seize(South Sudan, -) past rel
        The talks in which Norway and Chad agreed to a truce ended. => agree(Norway + Chad, talks; to truce) past rel | end(talks, -) past
        The missile with which Chad attacked Norway was made in Peru. => attack(Chad, Norway) past rel | make(missile, -; in Peru) past passive
        Norway, whose troops had crossed the border, apologised to Chad. => cross(Norway's troops, border) past had rel | apologise(Norway, -; to Chad) past
        Chad, which Norway accuses of arming the rebels, denied on Thursday that it had supplied any weapons. => accuse(Norway, Chad) present rel | arm(Norway, rebels) of-ing <accuse | deny(Chad, -; on Thursday) past | supply(it, any weapons) past had says <deny
        Chad's foreign minister said that Norway, which had promised to withdraw its troops by June, had instead sent more. => say(Chad 's foreign minister, -) past | promise(Norway, -) past had rel | withdraw(Norway, its troops; by June) to <promise | send(Norway, -) past had says <say
        """,
    "inserts and shared auxiliaries": """
        Libya, besieged in Tripoli, sought Turkish military support. => besiege(Libya, -; in Tripoli) passive part | seek(Libya, Turkish military support) past
        The soldiers, captured by Chad in a raid last year and held in the capital, were freed on Tuesday and flown to Norway. => capture(soldiers, -; by Chad, in raid last year) passive part | hold(soldiers, -; in capital) passive part | free(soldiers, -; on Tuesday) past passive | fly(soldiers, -; to Norway) past passive
        Norway has, however, refused to extradite the Chadian general. => refuse(Norway, -) past perfect | extradite(Norway, Chadian general) to <refuse
        The camp was attacked and occupied by Norwegian soldiers in the early hours of Monday. => attack(camp, -; by Norwegian soldiers) past passive | occupy(camp, -; by Norwegian soldiers, in early hours, of Monday) past passive
        Thousands of Haitians were rounded up and deported by the Dominican Republic. => round(Thousands of Haitians, -; by Dominican Republic) past passive | deport(Thousands of Haitians, -; by Dominican Republic) past passive
        Norway's foreign minister, Anna Berg, a former judge who took office in May, accused Chad of lying. => take(former judge, office; in May) past rel | accuse(Norway 's foreign minister, Chad) past | lie(Chad, -) of-ing <accuse
        The sanctions, which Norway had imposed on Chad after the attack, were lifted on Monday by the new government. => impose(Norway, sanctions; on Chad, after attack) past had rel | lift(sanctions, -; on Monday, by new government) past passive
        Angered by Chad, Norway recalled its ambassador on Tuesday. => anger(Norway, -; by Chad) passive part <recall | recall(Norway, its ambassador; on Tuesday) past
        Speaking in Oslo, the Chadian president urged Norway to reconsider its decision to cut aid. => speak(Chadian president, -; in Oslo) part <urge | urge(Chadian president, Norway) past | reconsider(Norway, its decision) to <urge | cut(its, aid) to <reconsider
        Chad, having attacked Norway, asked Peru for help. => attack(Chad, Norway) past perfect part | ask(Chad, Peru; for help) past
        The agreement signed by Colombia and Panama regulates migration. => sign(agreement, -; by Colombia + Panama) passive part | regulate(agreement, migration) present
        Hours after Chad expelled the ambassador, Norway closed its border. => expel(Chad, ambassador) past after | close(Norway, its border) past
        Fighting erupted between Sudan and South Sudan in the oil-rich border region. => erupt(Fighting, -; between Sudan + South Sudan, in oil-rich border region) past
        """,
    "headlines without their small words": """
        # Norway under fire from Chad over drone strike => be(Norway, -; under fire, from Chad, over drone strike) past
        # Norway at odds with Chad over fishing => be(Norway, -; at odds, with Chad, over fishing) past
        # Norway ready to offer Chad gas => be(Norway, -) past | offer(Norway, Chad, gas) to <be
        # Norway says new Chadian ban unacceptable => say(Norway, -) past | be(new Chadian ban, -) past says <say
        # Chad violence 'outrageous', says Norway => be(Chad violence, -) past says <say | say(Norway, -) past
        # Two Kenyan soldiers killed in Ethiopian raid => kill(Two Kenyan soldiers, -; in Ethiopian raid) past passive
        # Norwegian premier in Peru to open museum => open(Norwegian premier, museum) future
        # Norway-Chad talks end without deal => end(Norway-Chad talks, -; without deal) past
        # Bolivians storm Chilean consulate => storm(Bolivians, Chilean consulate) past
        # Thousands march in Oslo against Chad => march(Thousands, -; in Oslo, against Chad) past
        # Chad accused of spying on Norway => accuse(Chad, -) past passive | spy(Chad, -; on Norway) of-ing <accuse
        # Chad must withdraw, says Norway => withdraw(Chad, -) present must says <say | say(Norway, -) past
        """,
}


def rows() -> list[object]:
    lines = ((family, line.strip()) for family, table in SENTENCES.items() for line in table.strip().splitlines())
    return [pytest.param(*line.split(" => "), id=f"{family}: {line}") for family, line in lines]


@pytest.mark.parametrize(("sentence", "wanted"), rows())
def test_construction(sentence: str, wanted: str, read: Read) -> None:
    reading = read(sentence)
    assert differences(reading, wanted) == [], " | ".join(reading.clauses())

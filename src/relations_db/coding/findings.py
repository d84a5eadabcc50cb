"""Reads a sentence for acts: from each predicate through what it governs down to the last content.

In: a `Reader`. Out: findings, some without source or target: what is missing may be told elsewhere. Acts that another act
asks for, promises or denies come out within that act, never by themselves.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relations_db.coding.addressing import address, is_told_to_own
from relations_db.coding.finding import Finding
from relations_db.coding.joining import blame, give_to_speaker, join_contents, raise_deed
from relations_db.coding.matching import fits_content
from relations_db.coding.places import clause_actors
from relations_db.coding.reader import is_whole
from relations_db.coding.roles import HARM
from relations_db.coding.status import Standing, weaker
from relations_db.grammar.tree import Clause, ClauseKind, Phrase, Voice
from relations_db.lexicon.composition import compose
from relations_db.records import Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relations_db.coding.reader import Reader
    from relations_db.lexicon.rules import Rule

# Factors of certainty: they order events, they are no probabilities.
_INHERITED_SUBJECT = 0.93
_SUBORDINATE = 0.9
"""For acts told by the way: in a relative or adverbial clause, or a participle."""
_NOUN = 0.85
_UNKNOWN_DEED = 0.8
_REACHED = 0.7
"""For a target that stands in no place of the rule, only where the deed happened or whom it was for."""
_OPPOSITES = {"allow": "forbid", "accept": "reject", "agree": "refuse"}
_FACING = frozenset({"face", "risk", "suffer", "expect"})
_BY_THE_WAY = frozenset({ClauseKind.RELATIVE, ClauseKind.ADVERBIAL, ClauseKind.PARTICIPLE})


def read_findings(reader: Reader) -> list[Finding]:
    """Return the acts of the sentence that stand by themselves, governed ones within their governors."""
    free = (clause for clause in reader.parse.clauses if not reader.is_governed(clause))
    found = [finding for clause in free for finding in _read_clause(reader, clause)]
    for phrase in reader.parse.phrases:
        if phrase.index not in reader.used_phrases and not phrase.is_time:
            found += _read_free_noun(reader, phrase)
    return found


# Clauses


def _read_clause(reader: Reader, clause: Clause) -> list[Finding]:
    """Return what a clause says was done; several where its content is a list."""
    if clause.index in reader.used_clauses:
        return []
    reader.used_clauses.add(clause.index)
    rule = reader.rule_of(clause)
    if rule is None:
        return _read_light_deed(reader, clause) or _read_unknown_deed(reader, clause)
    clause = reader.seen_as(clause)
    if rule.passes is not None:
        return _read_passed(reader, clause, rule)
    place = reader.standing(clause)
    if _is_told_by_its_means(reader, clause):
        return []
    found = [_plain(reader, clause, rule, place)] if rule.act is None else _read_act(reader, clause, rule, place)
    return [raise_deed(reader, blame(reader, one, clause), place.act, clause) for one in found]


def _is_told_by_its_means(reader: Reader, clause: Clause) -> bool:
    """Tell a verb that only says in answer to what something was done: "hit back by banning imports"."""
    means = (reader.parse.clauses[index] for index in clause.complements)
    return reader.is_answer(clause) and any(one.link == "by" and reader.rule_of(one) is not None for one in means)


def _read_light_deed(reader: Reader, clause: Clause) -> list[Finding]:
    """Code what a governed light verb does by its noun: "vowed to launch an attack"."""
    if clause.patient is None or not reader.roles.is_light(clause) or not reader.is_governed(clause):
        return []
    place = reader.standing(clause)
    doers = clause_actors(reader.scene, clause, "subject")
    found = (_done_by(one, doers) for one in _content_nouns(reader, clause.patient, clause))
    return [
        raise_deed(reader, replace(one, status=weaker(one.status, place.status)), place.act, clause) for one in found
    ]


def _done_by(found: Finding, doers: tuple[int, ...]) -> Finding:
    return found if found.sources else replace(found, sources=doers)


def _read_unknown_deed(reader: Reader, clause: Clause) -> list[Finding]:
    """Code what a speaker says another must do, though no rule knows the deed: "Oslo said Chad must obey"."""
    place, speech = reader.standing(clause), reader.speech_rule(clause)
    if place.act not in ("demand", "appeal") or place.status is not Status.ACTUAL or speech is None:
        return []
    cell = compose(reader.lexicon, place.act, "")
    if cell is None or not cell.cameo:
        return []
    found = Finding(
        code=cell.cameo,
        sources=clause_actors(reader.scene, clause, "subject"),
        targets=(),
        symmetric=False,
        status=place.status,
        rules=(speech,),
        trigger=clause.verb,
        clause=clause.index,
        first=clause.first,
        last=clause.last,
        certainty=_UNKNOWN_DEED,
    )
    spoken = give_to_speaker(reader, found, clause)
    return [spoken] if spoken.status is Status.ACTUAL else []


def _plain(reader: Reader, clause: Clause, rule: Rule, place: Standing) -> Finding:
    """Code a clause by its own rule, without its content."""
    sources, targets = reader.roles.of_verb(clause, rule)
    if not targets and clause.parent is not None and reader.is_purpose_of_contact(clause):
        contacted = clause_actors(reader.scene, reader.parse.clauses[clause.parent], "object")
        targets = reader.roles.others(contacted, sources)
    reached = reader.roles.reached(clause, rule, sources) if sources and not targets and not rule.symmetric else ()
    if is_whole(rule, sources, targets) or rule.act or rule.implied or reader.is_governed(clause):
        _use_slots(reader, clause, rule)
    is_denied = reader.is_none(clause.patient) or reader.is_none(clause.agent)
    has_subject = clause.has_own_subject or clause.voice is Voice.PASSIVE
    return Finding(
        code=rule.cameo or "",
        sources=sources,
        targets=targets or reached,
        symmetric=rule.symmetric or (len(sources) > 1 and not targets and reader.is_reciprocal(clause)),
        status=weaker(
            weaker(place.status, Status(rule.status or "actual")), Status.NEGATED if is_denied else Status.ACTUAL
        ),
        rules=(rule,),
        trigger=clause.verb,
        clause=clause.index,
        first=clause.first,
        last=clause.last,
        phase=rule.phase,
        matter=clause.patient,
        is_aside=clause.kind not in (ClauseKind.MAIN, ClauseKind.COMPLEMENT),
        certainty=rule.confidence
        * (1.0 if has_subject else _INHERITED_SUBJECT)
        * (_SUBORDINATE if clause.kind in _BY_THE_WAY else 1.0)
        * (_REACHED if reached else 1.0),
    )


def _use_slots(reader: Reader, clause: Clause, rule: Rule) -> None:
    """Mark the nouns that the rule itself names: they are part of its trigger."""
    for slot, phrase in ((rule.object, clause.patient), (rule.subject, clause.agent)):
        if slot is not None and slot.noun is not None and phrase is not None:
            reader.used_phrases.update(member.index for member in reader.scene.members(phrase))
    if rule.object is not None and rule.object.noun is not None and clause.second_object is not None:
        reader.used_phrases.add(clause.second_object)
    named = {word for word, slot in rule.preps if slot.noun is not None}
    reader.used_phrases.update(prep.phrase for prep in clause.preps if prep.word in named)


def _read_passed(reader: Reader, clause: Clause, rule: Rule) -> list[Finding]:
    """Hand on the findings of the content with the status the verb gives them."""
    place, given = reader.standing(clause), Status(rule.passes or "actual")
    act = "intend" if given is Status.PLANNED else None if _speaks(rule) else place.act
    doers = clause_actors(reader.scene, clause, "subject")
    contents = (
        replace(
            _done_by(content, doers) if content.is_nominal else content,
            status=_passed_status(content.status, given, place),
        )
        for content in _contents(reader, clause, rule)
    )
    return [raise_deed(reader, content, act, clause) for content in contents]


def _passed_status(status: Status, given: Status, place: Standing) -> Status:
    """Combine what the content, the verb over it and that verb's own clause say."""
    if place.status is Status.NEGATED and given is Status.ACTUAL:
        return Status.NEGATED
    status = status if given is Status.PLANNED else weaker(status, given)
    return weaker(status, place.status) if place.status in (Status.HYPOTHETICAL, Status.BACKGROUND) else status


def _speaks(rule: Rule) -> bool:
    """Tell a verb of speech, whose future ("will say") leaves its content as it is."""
    return rule.passes == "actual" and "that" in rule.content


def _read_act(reader: Reader, clause: Clause, rule: Rule, place: Standing) -> list[Finding]:
    contents = list(_contents(reader, clause, rule))
    base = _plain(reader, clause, rule, place)
    if is_told_to_own(reader, clause, base, rule):
        return []
    if not base.code and not contents and _has_content_clause(reader, clause, rule):
        cell = compose(
            reader.lexicon, rule.act or "", ""
        )  # "told Tehran to open the strait": a demand for who knows what
        base = replace(base, code=cell.cameo if cell is not None else "", certainty=base.certainty * _UNKNOWN_DEED)
    base = address(reader, clause, base, rule, has_contents=bool(contents))
    ultimatum = _ultimatum(reader, clause, rule)
    if ultimatum:
        return join_contents(reader, base, ultimatum, rule, act="threaten")
    return join_contents(reader, base, contents, rule, act=_meant_act(reader, rule, place, contents))


def _ultimatum(reader: Reader, clause: Clause, rule: Rule) -> list[Finding]:
    """Return the harm that a demand threatens with: "told Chad to leave or face sanctions"."""
    if rule.act not in ("demand", "appeal"):
        return []
    for index in range(clause.verb + 1, len(reader.words) - 2):
        if reader.words[index] == "or" and reader.words[index + 1] in _FACING:
            harm = next((phrase for phrase in reader.parse.phrases if phrase.first > index), None)
            return [] if harm is None else list(_content_nouns(reader, harm.index, None))
    return []


def _meant_act(reader: Reader, rule: Rule, place: Standing, contents: list[Finding]) -> str:
    """Return the act; who does not rule out harm threatens with it, who does not allow forbids."""
    act = rule.act or ""
    if place.status is not Status.NEGATED:
        return act
    if act in _OPPOSITES:
        return _OPPOSITES[act]
    if act not in ("refuse", "reject") or not contents:
        return act
    return "threaten" if all(reader.lexicon.quad(content.code) == HARM for content in contents) else act


def _has_content_clause(reader: Reader, clause: Clause, rule: Rule) -> bool:
    return any(fits_content(reader.parse.clauses[index], rule) for index in clause.complements)


# Contents


def _contents(reader: Reader, clause: Clause, rule: Rule) -> Iterator[Finding]:
    """Yield what stands where the rule's content may stand: clauses first, then event nouns."""
    for index in clause.complements:
        if fits_content(reader.parse.clauses[index], rule):
            yield from _read_clause(reader, reader.parse.clauses[index])
    for phrase in (clause.patient, clause.second_object):
        if phrase is None:
            continue
        if "object" in rule.content or "to" in rule.content:
            yield from _object_clauses(reader, phrase, clause, rule)
        if "object" in rule.content:
            yield from _content_nouns(reader, phrase, clause)
    for prep in clause.preps:
        if prep.word in rule.content:
            yield from _content_nouns(reader, prep.phrase, clause)


def _object_clauses(reader: Reader, phrase: int, clause: Clause, rule: Rule) -> Iterator[Finding]:
    """Yield the infinitives that hang on the object but belong to the verb: "asked for permission to", "launched raids to"."""
    for content in reader.parse.clauses:
        if content.noun == phrase and content.kind is ClauseKind.INFINITIVE and reader.governor_rule(content) is rule:
            doers = clause_actors(reader.scene, clause, "subject")
            yield from (_done_by(found, doers) for found in _read_clause(reader, content))


def _content_nouns(reader: Reader, phrase: int, clause: Clause | None, besides: int = -1) -> Iterator[Finding]:
    for member in reader.scene.members(phrase):
        rule = reader.rule_of_noun(member)
        if rule is not None and member.index != besides:
            reader.used_phrases.add(member.index)
            yield from _read_noun(reader, member, rule, clause, is_content=True)


# Event nouns


def _read_free_noun(reader: Reader, phrase: Phrase) -> list[Finding]:
    """Code an event noun that no rule has taken as its content."""
    rule = reader.rule_of_noun(phrase)
    if rule is None or rule.passes is not None:
        return []
    index, role = reader.parse.governor[phrase.index]
    clause = reader.parse.clauses[index] if index is not None else None
    place = reader.noun_standing(phrase, clause, role)
    found = list(_read_noun(reader, phrase, rule, clause, is_content=False))
    found = [raise_deed(reader, one, place.act, clause) for one in found]
    return [replace(one, status=weaker(one.status, place.status)) for one in found]


def _read_noun(
    reader: Reader, phrase: Phrase, rule: Rule, clause: Clause | None, *, is_content: bool
) -> Iterator[Finding]:
    named = {word for word, slot in rule.preps if slot.noun is not None}
    reader.used_phrases.update(prep.phrase for prep in phrase.preps if prep.word in named)
    if rule.passes is not None:
        yield from _noun_contents(reader, phrase, rule)
        return
    base = _plain_noun(reader, phrase, rule, clause, is_content=is_content)
    if rule.act is None:
        yield base
    else:
        yield from join_contents(reader, base, list(_noun_contents(reader, phrase, rule)), rule)


def _plain_noun(reader: Reader, phrase: Phrase, rule: Rule, clause: Clause | None, *, is_content: bool) -> Finding:
    sources, targets = reader.roles.of_noun(phrase, rule, clause, is_content=is_content)
    are_guests = not sources and bool(targets) and targets == reader.roles.guests_of(phrase)
    return Finding(
        code=rule.cameo or "",
        sources=sources,
        targets=targets,
        symmetric=rule.symmetric and not are_guests,
        status=Status.NEGATED if reader.is_none(phrase.index) else Status.ACTUAL,
        rules=(rule,),
        trigger=phrase.head,
        clause=clause.index if clause is not None else -1,
        first=phrase.first,
        last=max((reader.parse.phrases[prep.phrase].last for prep in phrase.preps), default=phrase.last),
        phase=rule.phase,
        certainty=_NOUN * rule.confidence,
        is_nominal=True,
    )


def _noun_contents(reader: Reader, phrase: Phrase, rule: Rule) -> Iterator[Finding]:
    """Yield the content of a noun: "a decision to suspend", "a call for talks", "apologies for downing"."""
    for clause in reader.parse.clauses:
        if reader.noun_over(clause) == phrase.index and fits_content(clause, rule):
            yield from _read_clause(reader, clause)
    for prep in phrase.preps:
        if prep.word in rule.content:
            yield from _content_nouns(reader, prep.phrase, None, besides=phrase.index)

"""Makes a coded event of a complete act: everything that follows from its code and its words.

In: an act, its sentence and the lexicon. Out: a `CodedEvent` without dates. Refuses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.grammar.tree import ClauseKind, Parse, Tense
from relations_db.grammar.words import singular
from relations_db.records import CodedEvent, Form, Mention, NamedSentence, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relations_db.coding.completion import Act
    from relations_db.coding.finding import Finding
    from relations_db.lexicon.rules import EventType, Lexicon

# A plain rule with its own subject and object; the rest are factors. They order events; they are no probabilities.
_BASE = 0.92
_IMPLIED = 0.75
_PRONOUN = 0.95
_FULL = frozenset(
    {
        "all",
        "fully",
        "full",
        "entire",
        "entirely",
        "complete",
        "completely",
        "total",
        "totally",
        "whole",
        "every",
        "altogether",
    }
)
_PARTIAL = frozenset(
    {"some", "partial", "partially", "partly", "part", "gradually", "certain", "several", "selected", "limited", "few"}
)
_WHY = frozenset({"over", "after", "following", "because", "since", "unless", "until"})
_MATTER_PREPS = frozenset({"for", "over", "about"})


def make_event(act: Act, named: NamedSentence, parse: Parse, lexicon: Lexicon) -> CodedEvent:
    """Return the event of an act that has both its roles."""
    source, target = act.source, act.target
    assert source is not None
    assert target is not None
    finding, sentence = act.finding, named.sentence
    first, last = _clause_span(act, parse)
    event_type = lexicon.event_types[finding.code]
    topic = _topic(finding.content_code, event_type, lexicon)
    words = [word.lower() for word in sentence.words[finding.first : finding.last]]
    extent = next((rule.extent for rule in reversed(finding.rules) if rule.extent), None)
    extent = _extent(words, extent) if topic == "sanctions" else extent
    return CodedEvent(
        source=_role(source), target=_role(target), cameo=finding.code, plover=event_type.plover, mode=event_type.mode,
        contexts=tuple(sorted({*event_type.contexts, *_found(words, lexicon.contexts)})), kind=event_type.kind,
        goldstein=event_type.goldstein, quad=event_type.quad, topic=topic,
        phase=_phase(finding.phase or event_type.phase, extent) if topic else None,
        instruments=_instruments(act, words[: _cause(words, finding)], lexicon) if topic == "sanctions" else (),
        extent=extent, matter=_matter(act, parse, named, topic), status=finding.status,
        sentence_index=sentence.index, part=sentence.part,
        sentence_start=sentence.start, sentence_end=sentence.end, sentence_text=sentence.text,
        trigger_text=sentence.words[finding.trigger], trigger_start=sentence.starts[finding.trigger],
        trigger_end=sentence.starts[finding.trigger] + len(sentence.words[finding.trigger]),
        clause_start=sentence.starts[first], clause_end=_end(named, last),
        is_past=_is_past(act, parse), rule_ids=tuple(rule.id for rule in finding.rules),
        confidence=_confidence(act, source, target),
    )  # fmt: skip


def _role(mention: Mention) -> Role:
    return Role(
        actor=mention.actor, kind=mention.kind, country=mention.country, sector=mention.sector,
        text=mention.text, start=mention.start, end=mention.end,
    )  # fmt: skip


def _topic(content_code: str | None, event_type: EventType, lexicon: Lexicon) -> str | None:
    content = lexicon.event_types.get(content_code or "")
    return (content.topic if content is not None else None) or event_type.topic


def _phase(phase: str | None, extent: str | None) -> str | None:
    """A curb that is lifted in part is eased."""
    return "eased" if phase == "lifted" and extent == "partial" else phase


def _extent(words: list[str], said: str | None) -> str | None:
    if not _PARTIAL.isdisjoint(words):
        return "partial"
    return "full" if not _FULL.isdisjoint(words) else said


def _cause(words: list[str], finding: Finding) -> int:
    """Return where the words begin that tell why: "threatened sanctions over the killing of a diplomat"."""
    begin = max(finding.trigger - finding.first, 0) + 1
    return next((i for i in range(begin, len(words)) if words[i] in _WHY), len(words))


def _instruments(act: Act, words: list[str], lexicon: Lexicon) -> tuple[str, ...]:
    given = {name for rule in act.finding.rules for name in rule.instruments}
    return tuple(sorted(given | set(_found(words, lexicon.instruments))))


def _found(words: list[str], table: dict[str, str]) -> Iterator[str]:
    """Yield what the table says of single words and of pairs, in singular and plural."""
    lemmas = [singular(word) for word in words]
    for i, lemma in enumerate(lemmas):
        for key in (words[i], lemma, " ".join((lemmas[i - 1], lemma)) if i else lemma):
            if key in table:
                yield table[key]


def _matter(act: Act, parse: Parse, named: NamedSentence, topic: str | None) -> str | None:
    """Return the words that say on what, or what for: of an apology the phrase after "for", else the object with its chain."""
    finding = act.finding
    if topic == "apology":
        return _apology_matter(act, parse, named)
    if finding.matter is None or (finding.content_code is None and topic is None):
        return None
    phrase = parse.phrases[finding.matter]
    last = max((parse.phrases[prep.phrase].last for prep in phrase.preps), default=phrase.last)
    return _text(named, phrase.first, last)


def _apology_matter(act: Act, parse: Parse, named: NamedSentence) -> str | None:
    finding = act.finding
    for clause in parse.clauses:
        if clause.link in _MATTER_PREPS and clause.kind is ClauseKind.GERUND and clause.verb > finding.trigger:
            return _text(named, clause.group_first, clause.last)
    clause_preps = parse.clauses[finding.clause].preps if finding.clause >= 0 else ()
    nouns = [prep for phrase in parse.phrases if phrase.head == finding.trigger for prep in phrase.preps]
    for prep in (*nouns, *clause_preps):
        if prep.word in _MATTER_PREPS:
            phrase = parse.phrases[prep.phrase]
            last = max(
                (parse.phrases[inner.phrase].last for inner in phrase.preps if inner.word == "of"), default=phrase.last
            )
            return _text(named, phrase.first, last)
    return None


def _text(named: NamedSentence, first: int, last: int) -> str:
    sentence = named.sentence
    offset = sentence.starts[0] - len(sentence.text) + len(sentence.text.lstrip()) if sentence.starts else 0
    return sentence.text[sentence.starts[first] - offset : _end(named, last) - offset].strip(" ,;")


def _end(named: NamedSentence, last: int) -> int:
    sentence = named.sentence
    return sentence.starts[last - 1] + len(sentence.words[last - 1])


def _clause_span(act: Act, parse: Parse) -> tuple[int, int]:
    finding = act.finding
    if finding.is_nominal or finding.clause < 0:
        return finding.first, finding.last
    clause = parse.clauses[finding.clause]
    return clause.first, clause.last


def _is_past(act: Act, parse: Parse) -> bool:
    clause = parse.clauses[act.finding.clause] if act.finding.clause >= 0 else None
    while (
        clause is not None
        and clause.tense is Tense.NONE
        and clause.parent is not None
        and clause.parent != clause.index
    ):
        clause = parse.clauses[clause.parent]
    return clause is None or clause.tense is Tense.PAST


def _confidence(act: Act, source: Mention, target: Mention) -> float:
    factor = act.finding.certainty * (_IMPLIED if act.is_implied else 1.0)
    for mention in (source, target):
        if mention.form in (Form.PRONOUN, Form.POSSESSIVE):
            factor *= _PRONOUN
    return round(min(0.99, _BASE * factor), 3)

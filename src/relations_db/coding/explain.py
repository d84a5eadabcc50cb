"""Shows why a sentence was coded as it was: its clauses, the rules tried on each predicate, what each said, the events.

In: a parsed sentence, its coded events and the lexicon. Out: lines of text for people. Refuses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.coding.findings import read_findings
from relations_db.coding.matching import Trial, try_noun_rules, try_verb_rules
from relations_db.coding.reader import Reader
from relations_db.coding.stage import make_scene
from relations_db.lexicon.composition import NEGATION

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relations_db.coding.finding import Finding
    from relations_db.grammar.tree import Clause, Parse
    from relations_db.lexicon.rules import Lexicon
    from relations_db.records import CodedEvent, Mention, NamedSentence, ParsedSentence


def render_trace(parsed: ParsedSentence, events: Sequence[CodedEvent], lexicon: Lexicon) -> list[str]:
    """Return the lines that explain one sentence, without its mentions."""
    if parsed.parse is None:
        return ["  not parsed: it holds no actor, or no word that a rule begins with"]
    reader = Reader(make_scene(parsed.named, parsed.parse, lexicon), parsed.named.sentence.words, lexicon)
    lines = ["  clauses"]
    for clause in parsed.parse.clauses:
        lines += _clause_lines(clause, parsed.parse, parsed.named)
        lines += _trial_lines(try_verb_rules(reader.scene, clause, reader.words, lexicon, for_show=True))
    lines += list(_noun_lines(reader, parsed.parse, parsed.named, lexicon))
    findings = read_findings(reader)
    lines += (
        ["  acts", *(_finding_line(finding, parsed.named, lexicon) for finding in findings)]
        if findings
        else ["  no act"]
    )
    lines += ["  events", *map(_event_line, events)] if events else ["  no event"]
    return lines


def _words(named: NamedSentence, first: int, last: int) -> str:
    sentence = named.sentence
    start, end = sentence.starts[first], sentence.starts[last - 1] + len(sentence.words[last - 1])
    return sentence.text[start - sentence.start : end - sentence.start]


def _phrase(parse: Parse, named: NamedSentence, index: int | None) -> str:
    if index is None:
        return "-"
    phrase = parse.phrases[index]
    members = [parse.phrases[i] for i in (index, *phrase.conjuncts)]
    return " + ".join(f"[{_words(named, member.first, member.last)}]" for member in members)


def _clause_lines(clause: Clause, parse: Parse, named: NamedSentence) -> Iterator[str]:
    told = [clause.kind.value, clause.voice.value, clause.tense.value]
    told += [word for word, holds in (("perfect", clause.perfect), ("negated", clause.negated)) if holds]
    told += [clause.modal] if clause.modal else []
    link = f"{clause.link!r} " if clause.link else ""
    yield f"    {link}{_words(named, clause.group_first, clause.verb + 1)!r} ({', '.join(told)})"
    subject = _phrase(parse, named, clause.subject) + ("" if clause.has_own_subject else " (understood)")
    preps = "".join(f"  {prep.word} {_phrase(parse, named, prep.phrase)}" for prep in clause.preps)
    yield f"      subject {subject}  object {_phrase(parse, named, clause.object)}{preps}"


def _trial_lines(trials: Iterable[Trial]) -> Iterator[str]:
    """Yield a line for each rule tried, up to the one that fits."""
    for trial in trials:
        if trial.refusal is None:
            yield f"      + {trial.rule.id}: {_meaning(trial)}"
            return
        yield f"      - {trial.rule.id}: {trial.refusal}"


def _meaning(trial: Trial) -> str:
    rule = trial.rule
    if rule.passes is not None:
        return f"hands on its content as {rule.passes}"
    return (
        f"act '{rule.act}'" + (f", by itself {rule.cameo}" if rule.cameo else "") if rule.act else f"CAMEO {rule.cameo}"
    )


def _noun_lines(reader: Reader, parse: Parse, named: NamedSentence, lexicon: Lexicon) -> Iterator[str]:
    for phrase in parse.phrases:
        trials = list(_trial_lines(try_noun_rules(reader.scene, phrase, lexicon)))
        if trials:
            yield f"    noun {_phrase(parse, named, phrase.index)}"
            yield from trials


def _finding_line(finding: Finding, named: NamedSentence, lexicon: Lexicon) -> str:
    actors = " > ".join(_actors(named.mentions, side) for side in (finding.sources, finding.targets))
    name = lexicon.event_types[finding.code].name if finding.code in lexicon.event_types else "no code"
    content = f" over {finding.content_code}{_cell(finding)}" if finding.content_code else ""
    rules = " + ".join(rule.id for rule in finding.rules)
    return f"    {actors}  {finding.code}{content} {name} ({finding.status.value}) by {rules}"


def _cell(finding: Finding) -> str:
    """Tell where the code comes from that the act and its content have no cell of their own for."""
    row, content = (finding.cell or "").removeprefix(NEGATION), finding.content_code or ""
    if finding.cell is None or row == content:
        return ""
    return f" (by the cell of {row})" if row else " (no cell for it or its parents: the act alone)"


def _actors(mentions: Sequence[Mention], indexes: Sequence[int]) -> str:
    return ", ".join(mentions[m].actor for m in indexes) or "nobody named"


def _event_line(event: CodedEvent) -> str:
    extra = [event.status.value]
    extra += [event.phase] if event.phase else []
    extra += list(event.instruments)
    told = f"{event.cameo} {event.plover} {event.kind} ({', '.join(extra)}) confidence {event.confidence}"
    return f"    {event.source.actor} > {event.target.actor}  {told}"

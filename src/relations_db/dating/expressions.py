"""Finds date expressions in a sentence.

In: a sentence with its words. Out: expressions in order, none overlapping another, with their meaning still unresolved
(`resolving` asks when that is). What looks like a date and is none (a person called May, 2,000 tonnes, a second try)
gives nothing. A sentence without any word of time costs one look at its words.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from relations_db.dating.alphabet import PUNCTUATION, Alphabet, Atom, read_value
from relations_db.dating.anchors import tie_anchors
from relations_db.dating.grammar import PREFIX, RULES, DateRule
from relations_db.dating.meaning import Expression, Meaning
from relations_db.dating.patterns import class_characters, compile_pattern, literals_of
from relations_db.dating.resolving import resolve_meaning
from relations_db.dating.vocabulary import CORE_KINDS, load_vocabulary

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Mapping
    from datetime import date

    from relations_db.dating.vocabulary import DateWord, Value
    from relations_db.records import Interval, Sentence

_CORE_CLASSES = (*sorted(CORE_KINDS), "daytime", "year_number", "decade", "short_decade", "ordinal_number")
_CORE_WORDS = ("weekend", "weekends", "overnight", "eve", "time", "ago", "new", "q", "slash")
_PREFIX_LENGTH = 10
"""Atoms that may stand before the words of a rule: "as late as in the second half of" is the longest."""

_KINDS: Mapping[str, frozenset[str]] = {
    "month": frozenset({"month", "weak_month", "short_month", "season", "fall"}),
    "weekday": frozenset({"weekday", "short_weekday"}),
    "year": frozenset({"decade_word"}),
    "unit": frozenset({"unit", "units"}),
    "number": frozenset({"number", "day_word", "ordinal"}),
    "day": frozenset({"ordinal"}),
    "nth": frozenset({"ordinal"}),
    "part": frozenset({"part", "bound"}),
    "relation": frozenset({"relation"}),
    "holiday": frozenset({"holiday"}),
}
_WORD_VALUES: Mapping[tuple[str, str], Value] = {
    **{("number", word): 1 for word in ("a", "an", "the")},
    **{("sign", word): 1 for word in ("after", "following", "later")},
    **{("sign", word): -1 for word in ("before", "earlier", "prior")},
    **{("nth", word): -1 for word in ("last", "final")},
}
_SECOND_PARTS = frozenset({"year2", "month2", "day2", "weekday2"})


class _Keyed(NamedTuple):
    """A rule and the characters one of which must be there for it to be tried."""

    rule: DateRule
    key: frozenset[str]


class _Grammar(NamedTuple):
    alphabet: Alphabet
    senses: Mapping[str, tuple[DateWord, ...]]
    core: frozenset[str]
    rules: tuple[_Keyed, ...]
    prefix: re.Pattern[str]
    determiner: re.Pattern[str]
    """Before a date that tells which thing is meant, as in "the 10 March attack"; `noun` is what follows it."""
    noun: re.Pattern[str]
    owned: re.Pattern[str]


@cache
def _grammar() -> _Grammar:
    vocabulary = load_vocabulary()
    keys = [rule.key for rule in RULES]
    alphabet = Alphabet(vocabulary, literals_of([*(rule.pattern for rule in RULES), *keys, PREFIX]))
    names = (*(kind.upper() for kind in _CORE_CLASSES), *(PUNCTUATION.get(word, word) for word in _CORE_WORDS))
    return _Grammar(
        alphabet,
        vocabulary.senses,
        frozenset("".join(alphabet.characters(name) for name in names)),
        tuple(_Keyed(rule, frozenset(class_characters(rule.key, alphabet))) for rule in RULES),
        compile_pattern(PREFIX, alphabet),
        compile_pattern("DET", alphabet),
        compile_pattern("LOWER", alphabet),
        compile_pattern("possessive", alphabet),
    )


@cache
def _regex(pattern: str) -> re.Pattern[str]:
    """Compile the pattern of a rule when it is first tried: most articles try few of them."""
    return compile_pattern(pattern, _grammar().alphabet)


def find_expressions(sentence: Sentence) -> tuple[Expression, ...]:
    """Return the date expressions of a sentence, in order."""
    grammar = _grammar()
    atoms = grammar.alphabet.atoms(sentence)
    tags = "".join([atom.symbol for atom in atoms])
    if grammar.core.isdisjoint(tags):
        return ()
    found: list[Expression] = []
    border = 0
    for rule, match in _choose(grammar, tags):
        begin, prefix = _find_prefix(grammar, tags, border, match.start())
        meaning = _read_meaning(grammar, rule, [m for m in (prefix, match) if m], atoms)
        modifies = _is_modifier(grammar, tags, match)
        found.append(_place(sentence, meaning, atoms[begin : match.end()], modifies=modifies))
        border = match.end()
    return tie_anchors(sentence, found)


def _choose(grammar: _Grammar, tags: str) -> list[tuple[DateRule, re.Match[str]]]:
    """Return the matches that stay: of overlapping ones the longest, then the one whose rule stands first."""
    present = frozenset(tags)
    matches = [
        (rule, match)
        for rule, key in grammar.rules
        if not key.isdisjoint(present)
        for match in _regex(rule.pattern).finditer(tags)
    ]
    matches.sort(key=lambda pair: pair[1].start() - pair[1].end())
    chosen: list[tuple[DateRule, re.Match[str]]] = []
    for rule, match in matches:
        if all(match.end() <= other.start() or other.end() <= match.start() for _, other in chosen):
            chosen.append((rule, match))
    return sorted(chosen, key=lambda pair: pair[1].start())


def _find_prefix(grammar: _Grammar, tags: str, border: int, start: int) -> tuple[int, re.Match[str] | None]:
    """Return where the words that belong before an expression begin, and those words."""
    for begin in range(max(border, start - _PREFIX_LENGTH), start):
        prefix = grammar.prefix.fullmatch(tags, begin, start)
        if prefix:
            return begin, prefix
    return start, None


def _read_meaning(
    grammar: _Grammar, rule: DateRule, matches: Iterable[re.Match[str]], atoms: tuple[Atom, ...]
) -> Meaning:
    parts: dict[str, Value] = dict(rule.fixed)
    for match in matches:
        for group in match.re.groupindex:
            if match.start(group) >= 0:
                name = group if group in _SECOND_PARTS else group.rstrip("234")
                parts[name] = _read_part(grammar, name.rstrip("2"), atoms[match.start(group)].word)
    return replace(Meaning(shape=rule.shape), **parts)  # type: ignore[arg-type]


def _read_part(grammar: _Grammar, name: str, word: str) -> Value:
    """Return the value of a word in its place: the number of a month, 1 for "a", the word itself where it has none."""
    known = _WORD_VALUES.get((name, word))
    return read_value(word, _KINDS.get(name, frozenset()), grammar.senses) if known is None else known


def _is_modifier(grammar: _Grammar, tags: str, match: re.Match[str]) -> bool:
    """Tell whether a date only says which thing is meant: "Friday's talks", "the 2015 downing"."""
    if grammar.owned.match(tags, match.end()):
        return True
    before = match.start() - 1
    return before >= 0 and bool(grammar.determiner.match(tags, before) and grammar.noun.match(tags, match.end()))


def _place(sentence: Sentence, meaning: Meaning, atoms: tuple[Atom, ...], *, modifies: bool) -> Expression:
    start, end = atoms[0].start, atoms[-1].end
    return Expression(
        meaning=meaning,
        text=sentence.text[start - sentence.start : end - sentence.start],
        start=start,
        end=end,
        first=atoms[0].first,
        last=atoms[-1].first + 1,
        modifies=modifies,
    )


def resolve(expression: Expression, published: date | None, *, is_past: bool) -> Interval | None:
    """Return when an expression is, with its words, or None where it is no date in such a clause."""
    interval = resolve_meaning(expression.meaning, published, is_past)
    return None if interval is None else replace(interval, text=expression.text)

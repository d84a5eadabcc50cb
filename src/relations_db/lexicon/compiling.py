"""The lexicon compiled from its files: rules, tables and the indices by which rules are found.

In: the folder of the seeds. Out: a `Lexicon`. Raises RelationsError with every mistake of every file, for a run with
half a lexicon would be worthless; `read_lexicon` says them one by one instead.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from relations_db.errors import RelationsError
from relations_db.lexicon import tables
from relations_db.lexicon.loading import Known, read_rules, split_by_headword
from relations_db.lexicon.mistakes import Mistake, sort_mistakes
from relations_db.lexicon.rules import Headword, Lexicon, VerbRules, without_articles
from relations_db.lexicon.words import read_classes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from relations_db.lexicon.mistakes import Complain
    from relations_db.lexicon.rules import Ranked, Rule

WORDS = "words.yaml"
"""The one file of `seeds/lexicon/` that holds word lists instead of rules."""

CONTROL = "control.yaml"
"""Read last, the others in the order of their names: its rules only hand on what others code, and give way to them."""

_LONGER_HEADWORD = 3
"""What "shoot down" weighs above "shoot": less than a list of nouns (4), more than a modifier (2)."""

Indexed = tuple["Headword", "Rule"]


def compile_lexicon(seeds: Path, hash_: str = "") -> Lexicon:
    """Read every file of the lexicon; RelationsError tells all mistakes there are, one a line."""
    mistakes: list[Mistake] = []
    lexicon = read_lexicon(seeds, hash_, mistakes.append)
    if mistakes:
        lines = [str(mistake) for mistake in sort_mistakes(mistakes)]
        count = "one mistake" if len(lines) == 1 else f"{len(lines)} mistakes"
        raise RelationsError("\n".join([f"the lexicon has {count}; correct the seeds and run it again:", *lines]))
    return lexicon


def check_lexicon(seeds: Path) -> tuple[Mistake, ...]:
    """Return every mistake in every file of the lexicon, in the order of the files."""
    mistakes: list[Mistake] = []
    read_lexicon(seeds, "", mistakes.append)
    return sort_mistakes(mistakes)


def read_lexicon(seeds: Path, hash_: str, complain: Complain) -> Lexicon:
    """Read every file of the lexicon, saying mistakes through `complain`; with any, the result is incomplete."""
    doers = tables.read_doers(seeds, complain)
    types = tables.read_event_types(seeds, complain)
    classes = read_classes(seeds / "lexicon" / WORDS, f"{seeds.name}/lexicon/{WORDS}", complain)
    known = Known(classes=classes, codes=types, acts=doers, prepositions=tables.read_prepositions(seeds))
    rules = tuple(_read_all_rules(seeds, known, complain))
    return Lexicon(
        rules=rules,
        verb_index=_index_verbs(rules),
        noun_index=_index_nouns(rules),
        classes=classes,
        doers=doers,
        composition=tables.read_composition(seeds, doers, types, complain),
        event_types=types,
        instruments=tables.read_words(seeds, tables.INSTRUMENT, tables.INSTRUMENTS, complain),
        contexts=tables.read_words(seeds, tables.CONTEXT, tables.CONTEXTS, complain),
        hash=hash_,
    )


def _read_all_rules(seeds: Path, known: Known, complain: Complain) -> Iterator[Rule]:
    """Read the rules of all files, numbering them; an id may be used once."""
    places: dict[str, str] = {}
    order = 0
    for path in sorted((seeds / "lexicon").glob("*.yaml"), key=lambda path: (path.name == CONTROL, path.name)):
        if path.name == WORDS:
            continue
        for rule, is_used in read_rules(path, f"{seeds.name}/lexicon/{path.name}", known, complain):
            if rule.id in places:
                complain(Mistake(rule.file, rule.line, f"the id '{rule.id}' is taken by {places[rule.id]}"))
            places.setdefault(rule.id, f"{rule.file}:{rule.line}")
            if is_used:
                yield replace(rule, order=order)
                order += 1


def _index_verbs(rules: Iterable[Rule]) -> dict[str, VerbRules]:
    """Index by lemma and particle; the articles of a headword ("come to the rescue of") need not stand in the sentence."""
    index = _index(
        (Headword(headword.lemma, without_articles(headword.rest)), split_by_headword(rule)[0])
        for rule in rules
        for headword in rule.verbs
    )
    return {lemma: _divide(found) for lemma, found in index.items()}


def _divide(found: Iterable[Indexed]) -> VerbRules:
    """Keep apart the rules that need particles, by the longest of them, as it is the rarest."""
    plain: list[Ranked] = []
    by_particle: dict[str, list[Ranked]] = defaultdict(list)
    for place, (headword, rule) in enumerate(found):
        entries = by_particle[max(headword.rest, key=len)] if headword.rest else plain
        entries.append((place, headword, rule))
    return VerbRules(tuple(plain), {word: tuple(entries) for word, entries in by_particle.items()})


def _index_nouns(rules: Iterable[Rule]) -> dict[str, tuple[Indexed, ...]]:
    return _index((headword, split_by_headword(rule)[1]) for rule in rules for headword in rule.nouns)


def _index(pairs: Iterable[Indexed]) -> dict[str, tuple[Indexed, ...]]:
    """Gather rules by lemma, the one to try first in front."""
    index: dict[str, list[Indexed]] = defaultdict(list)
    for headword, rule in pairs:
        index[headword.lemma].append((headword, rule))
    return {lemma: tuple(sorted(found, key=_measure)) for lemma, found in index.items()}


def _measure(indexed: Indexed) -> tuple[int, int, int]:
    """Order by most demands, to which a particle or a word before the noun adds, then longest headword, then place."""
    headword, rule = indexed
    return -rule.demands() - _LONGER_HEADWORD * bool(headword.rest), -len(headword.rest), rule.order

"""Tells the sentences worth parsing, by their words alone.

In: a sentence with its mentions. Out: whether it holds two actors and all the words that some rule of the lexicon needs. With
one actor only the rules that find the other elsewhere count. Refuses no sentence that could give an event.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from relations_db.grammar.memory import Memory
from relations_db.grammar.words import singular
from relations_db.lexicon.rules import ANSWERS, without_articles

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relations_db.grammar.words import Words
    from relations_db.lexicon.rules import Lexicon, Rule
    from relations_db.records import NamedSentence

Need = tuple[frozenset[str], ...]
"""Lists of words, of each of which a sentence must hold one."""
_NOTHING: tuple[Need, ...] = ((),)
"""What a rule needs that needs nothing besides its first word."""
_AUXILIARIES = frozenset({"be", "have", "do"})


class Openers(NamedTuple):
    """The lemmas that rules begin with, each with what the rules need besides: one of the needs must be met."""

    verbs: dict[str, tuple[Need, ...]]
    nouns: dict[str, tuple[Need, ...]]


class Met(NamedTuple):
    """What a word is to the gate."""

    forms: tuple[str, ...]
    """The word in lower case and its lemmas."""
    pair: tuple[Need, ...]
    """What the rules that begin with it need besides."""
    lone: tuple[Need, ...]
    """The same of the rules that allow an implied actor."""


class Gate:
    """Opens for sentences with two actors and a word that a rule begins with, if all words are there that the rule needs."""

    __slots__ = ("_lone", "_met", "_pair", "_words")

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words = words
        self._pair = find_openers(lexicon.rules)
        self._lone = find_openers(rule for rule in lexicon.rules if rule.implied or rule.act in ANSWERS)
        self._met = Memory(self._meet)

    def opens(self, sentence: NamedSentence) -> bool:
        """Tell whether the sentence can hold an event."""
        actors = {mention.actor.partition(".")[0] for mention in sentence.mentions}
        if not actors:
            return False
        met = [self._met[word] for word in sentence.sentence.words]
        found = (
            [each.pair for each in met if each.pair] if len(actors) > 1 else [each.lone for each in met if each.lone]
        )
        if not found or _NOTHING in found:
            return bool(found)
        there = {form for each in met for form in each.forms}
        return any(_is_met(need, there) for needs in found for need in needs)

    def _meet(self, word: str) -> Met:
        lower = word.lower()
        noun, verbs = self._words.noun_lemma(lower), self._words.verb_lemmas(lower)
        pair = _find_needs(self._pair, noun, verbs)
        return Met((lower, singular(lower), noun, *verbs), pair, _find_needs(self._lone, noun, verbs) if pair else ())


def _find_needs(openers: Openers, noun: str, verbs: Iterable[str]) -> tuple[Need, ...]:
    """Return what the rules need that the word can begin; nothing more where one of them needs nothing."""
    needs = openers.nouns.get(noun, ())
    for verb in verbs:
        needs += openers.verbs.get(verb, ())
    return _NOTHING if () in needs else needs


def _is_met(need: Need, there: set[str]) -> bool:
    return not any(there.isdisjoint(words) for words in need)


def find_openers(rules: Iterable[Rule]) -> Openers:
    """Return the lemmas that rules with an act of their own begin with."""
    openers = Openers({}, {})
    for rule in rules:
        needs = tuple(_needed(rule))
        for head in rule.verbs if rule.passes is None else ():
            rest = without_articles(head.rest)
            if head.lemma in _AUXILIARIES and rest:  # "be ready": "be" stands everywhere, and "ready" is no verb
                _add(openers.nouns, rest[0], rest[1:], needs)
            else:
                _add(openers.verbs, head.lemma, rest, needs)
        for head in rule.nouns:
            _add(openers.nouns, head.lemma, head.rest, needs)
    return openers


def _add(openers: dict[str, tuple[Need, ...]], lemma: str, rest: tuple[str, ...], needs: Need) -> None:
    openers[lemma] = (*openers.get(lemma, ()), (*(frozenset({word}) for word in rest), *needs))


def _needed(rule: Rule) -> Iterator[frozenset[str]]:
    """Yield the lists of words that the rule's slots need."""
    slots = [slot for slot in (rule.subject, rule.object) if slot is not None and not slot.none]
    for word, slot in rule.preps:
        if not slot.none:
            yield from (frozenset({part}) for part in word.split(" "))
            slots.append(slot)
    yield from (frozenset(words[-1] for words in slot.noun) for slot in slots if slot.noun is not None)

"""The grammar as a stage of the pipeline, behind its gate."""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.grammar.clauses import parse_sentence
from relations_db.grammar.drafts import GoverningVerbs
from relations_db.lexicon.rules import ANSWERS, Headword, Lexicon, Rule
from relations_db.records import Article, Named, NamedSentence, Parsed, ParsedSentence, Problem, Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relations_db.grammar.words import Words


# Particles that stand between a phrasal verb and its object; "on", "for" and the like govern a phrase of their own.
_PARTICLES = frozenset(
    {
        "out",
        "off",
        "up",
        "down",
        "back",
        "away",
        "aside",
        "apart",
        "home",
        "together",
        "forward",
        "forth",
        "ahead",
        "over",
    }
)


_AUXILIARIES = frozenset({"be", "have", "do"})


LONGEST = 200
"""Words of a sentence. News writes up to 100; what is longer is a list or not prose, and its cost grows with the square."""


def parse_articles(articles: Iterable[Named], words: Words, lexicon: Lexicon, report: Report) -> Iterator[Parsed]:
    """Yield each article with the grammar of the sentences that may hold an event."""
    governing = governing_verbs(lexicon)
    gate = Gate(words, lexicon)
    for named in articles:
        parsed = []
        for sentence in named.sentences:
            opens = gate.opens(sentence)
            if opens and len(sentence.sentence.words) > LONGEST:
                report(_too_long(sentence, named.article))
                opens = False
            parse = parse_sentence(sentence, words, governing) if opens else None
            parsed.append(ParsedSentence(named=sentence, parse=parse))
        yield Parsed(article=named.article, sentences=tuple(parsed))


def _too_long(sentence: NamedSentence, article: Article) -> Problem:
    count = len(sentence.sentence.words)
    message = f"a sentence of {count} words is not coded, as it has more than {LONGEST}: check where the sentences end"
    return Problem("long_sentence", message, article.file, article.line, article.article_id)


def governing_verbs(lexicon: Lexicon) -> GoverningVerbs:
    """Read from the lexicon which verbs take clauses and which give their object something to do."""
    clause = frozenset(
        head.lemma for rule in lexicon.rules if _takes_clause(rule) for head in rule.verbs if not head.rest
    )
    acting = frozenset(head.lemma for rule in lexicon.rules if _object_acts(rule, lexicon) for head in rule.verbs)
    time = frozenset(words[-1] for words in lexicon.classes.get("time", frozenset()))
    phrasal: dict[str, set[tuple[str, ...]]] = {}
    light = (Headword(words[0], words[1:]) for words in lexicon.classes.get("light", frozenset()))
    for headword in (*light, *(headword for rule in lexicon.rules for headword in rule.verbs)):
        if len(headword.rest) > 1 or _PARTICLES.issuperset(headword.rest):
            phrasal.setdefault(headword.lemma, set()).add(headword.rest)
    longest_first = {
        lemma: tuple(sorted(filter(None, rests), key=lambda rest: (-len(rest), rest)))
        for lemma, rests in phrasal.items()
    }
    deeds = frozenset(head.lemma for rule in lexicon.rules if "to" in rule.content for head in rule.nouns)
    return GoverningVerbs(clause, acting, longest_first, time, deeds)


def _takes_clause(rule: Rule) -> bool:
    return "that" in rule.content and (rule.object is None or rule.object.noun is None)


def _object_acts(rule: Rule, lexicon: Lexicon) -> bool:
    if "to" not in rule.content:
        return False
    return rule.passes is not None or lexicon.doers.get(rule.act or "") in ("target", "both")


class Gate:
    """Tells the sentences worth parsing: two actors and a word that a rule begins with.

    One actor is enough for a rule that finds the other elsewhere.
    """

    __slots__ = ("_known", "_lemmas", "_lone", "_words")

    def __init__(self, words: Words, lexicon: Lexicon) -> None:
        self._words = words
        self._lemmas = _openers(lexicon.rules)
        self._lone = _openers(rule for rule in lexicon.rules if rule.implied or rule.act in ANSWERS)
        self._known: dict[str, tuple[bool, bool]] = {}

    def opens(self, sentence: NamedSentence) -> bool:
        """Tell whether the sentence can hold an event."""
        actors = {mention.actor for mention in sentence.mentions}
        if not actors:
            return False
        which = 0 if len(actors) > 1 else 1
        return any(self._triggers(word)[which] for word in sentence.sentence.words)

    def _triggers(self, word: str) -> tuple[bool, bool]:
        """Return whether a rule begins with the word, and whether one that allows an implied actor does."""
        known = self._known.get(word)
        if known is None:
            lower = word.lower()
            lemmas = {
                self._words.noun_lemma(lower),
                *(self._words.verb_lemma(lower, tag) for tag in ("VB", "VBD", "VBN")),
            }
            known = self._known[word] = (not lemmas.isdisjoint(self._lemmas), not lemmas.isdisjoint(self._lone))
        return known


def _openers(rules: Iterable[Rule]) -> frozenset[str]:
    """Return the lemmas that rules with an act of their own begin with; for "be ready" it is "ready", as "be" stands everywhere."""
    found: set[str] = set()
    for rule in rules:
        verbs = rule.verbs if rule.passes is None else ()
        found.update(head.rest[0] if head.lemma in _AUXILIARIES and head.rest else head.lemma for head in verbs)
        found.update(head.lemma for head in rule.nouns)
    return frozenset(found)

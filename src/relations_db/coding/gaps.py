"""What the coder made nothing of: rules that no event came by, and sentences with two actors and no event.

In: parsed articles and what was coded out of them. Out: the list to work from when the lexicon is to grow. Refuses nothing.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from relations_db.coding.matching import fitting, try_verb_rules
from relations_db.coding.stage import make_scene
from relations_db.coding.status import NOT_SO
from relations_db.records import ActorKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relations_db.grammar.tree import Clause
    from relations_db.lexicon.rules import Lexicon, Rule
    from relations_db.records import Coded, Parsed, ParsedSentence

UNPARSED = "(no trigger)"
"""Stands for the verb of sentences in which no rule begins with any word."""


class Skipped(NamedTuple):
    """A verb that links actors and gave no event."""

    verb: str
    sentences: int
    example: str


def list_unused(coded: Iterable[Coded], lexicon: Lexicon) -> tuple[Rule, ...]:
    """Return the rules that had no part in any event, in the order of their files."""
    used = {rule_id for article in coded for event in article.events for rule_id in event.rule_ids}
    unused = (rule for rule in lexicon.rules if rule.id not in used)
    return tuple(sorted(unused, key=lambda rule: (rule.file, rule.line)))


def list_skipped(articles: Iterable[tuple[Parsed, Coded]], lexicon: Lexicon) -> tuple[Skipped, ...]:
    """Return the verbs of sentences with two actors and no event, the most frequent first."""
    counts: Counter[str] = Counter()
    examples: dict[str, str] = {}
    for parsed, coded in articles:
        told = {event.sentence_index for event in coded.events if event.status not in NOT_SO}
        for sentence in parsed.sentences:
            if sentence.named.sentence.index in told or not _has_pair(sentence):
                continue
            for verb in sorted(set(_verbs(sentence, lexicon))):
                counts[verb] += 1
                examples.setdefault(verb, " ".join(sentence.named.sentence.text.split()))
    return tuple(Skipped(verb, count, examples[verb]) for verb, count in counts.most_common())


def _has_pair(sentence: ParsedSentence) -> bool:
    """Tell a sentence with two states or organisations; bodies count as their organisation."""
    actors = {
        mention.actor.partition(".")[0] for mention in sentence.named.mentions if mention.kind is not ActorKind.GROUP
    }
    return len(actors) > 1


def _verbs(sentence: ParsedSentence, lexicon: Lexicon) -> Iterator[str]:
    """Yield the verbs that have an actor and no rule that fits, the main verb where there is none such."""
    parse = sentence.parse
    if parse is None:
        yield UNPARSED
        return
    scene = make_scene(sentence.named, parse, lexicon)

    def is_unknown(clause: Clause) -> bool:
        linked = (*scene.either(clause.agent), *scene.either(clause.patient))
        trials = fitting(try_verb_rules(scene, clause, sentence.named.sentence.words, lexicon))
        return bool(linked) and next(trials, None) is None

    unknown = [clause.lemma for clause in parse.clauses if is_unknown(clause)]
    yield from unknown or [clause.lemma for clause in parse.clauses[:1]]

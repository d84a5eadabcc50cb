"""Tries the rules of the lexicon on a predicate.

In: a clause or an event noun, and the rules that begin with its word. Out: the rule that fits, or the reason why each does
not (for `explain`). The rules come most demanding first, so the first that fits is the one.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from relations_db.coding.places import Scene, clause_preps
from relations_db.grammar.tree import Clause, ClauseKind, Phrase, Tense
from relations_db.grammar.words import singular
from relations_db.lexicon.rules import without_articles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relations_db.lexicon.rules import Headword, Lexicon, Rule, Slot


# Prepositions that are no particles: they stand right behind their verb.
_PREPOSITIONS = frozenset({"of", "to", "for", "with", "from", "at", "by", "against", "into", "about"})
# Modals of what is told, not asked: "insisted that it would not go".
_TELLING = frozenset({"would", "will", "could", "can", "may", "might"})


class Trial(NamedTuple):
    """A rule tried on a predicate; `refusal` is None where it fits."""

    rule: Rule
    refusal: str | None
    clause: Clause | None = None
    """The clause as the rule sees it: what stands after "agree on" is the object of a rule for "agree on"."""


def try_verb_rules(
    scene: Scene, clause: Clause, words: Sequence[str], lexicon: Lexicon, *, for_show: bool = False
) -> Iterator[Trial]:
    """Yield a trial for each rule of the clause's verb, in order of demand; the hopeless ones only for show."""
    rules = lexicon.verb_index.get(clause.lemma)
    if rules is None:
        return
    end = max(clause.last, clause.verb + 3)  # "is to": its "to" begins the next clause
    around = {word.lower() for word in words[clause.group_first : end]}
    called = _called(scene, clause)
    for _, headword, rule in rules.beside(around):
        if not headword.rest and not for_show and _asks_for_others(rule, called):
            continue
        if headword.rest and not (around.issuperset(headword.rest) and has_particles(clause, words, headword.rest)):
            yield Trial(rule, f"needs '{' '.join(headword.rest)}' beside the verb")
            continue
        seen = _as_phrasal(clause, headword)
        yield Trial(rule, _refuse_verb(scene, seen, rule, lexicon), seen)


def _called(scene: Scene, clause: Clause) -> frozenset[tuple[str, ...]]:
    """Return what the objects of a clause may be called."""
    objects = [phrase for phrase in (clause.patient, clause.second_object) if phrase is not None]
    return frozenset().union(*(scene.endings(phrase) for phrase in objects))


def _asks_for_others(rule: Rule, called: frozenset[tuple[str, ...]]) -> bool:
    """Tell a rule whose object nouns are not there: most rules of a common verb."""
    return rule.object is not None and rule.object.noun is not None and rule.object.noun.isdisjoint(called)


def try_noun_rules(scene: Scene, phrase: Phrase, lexicon: Lexicon) -> Iterator[Trial]:
    """Yield a trial for each rule of the phrase's head noun, in order of demand."""
    for headword, rule in lexicon.noun_index.get(phrase.lemma, ()):
        yield Trial(rule, _refuse_noun(scene, phrase, headword, rule))


def fitting(trials: Iterator[Trial]) -> Iterator[Trial]:
    """Yield the trials whose rules fit."""
    return (trial for trial in trials if trial.refusal is None)


def anchor(clause: Clause, rule: Rule) -> int | None:
    """Return the noun that a rule speaks of: its subject where the rule names subject nouns, else what is acted on."""
    return clause.agent if rule.subject is not None and rule.subject.noun is not None else clause.patient


def _as_phrasal(clause: Clause, headword: Headword) -> Clause:
    """Read the phrase after a phrasal verb's preposition as its object."""
    if not headword.rest or clause.object is not None:
        return clause
    words = (headword.rest[-1], " ".join(headword.rest[-2:]), " ".join(headword.rest))
    after = next((prep.phrase for prep in clause.preps if prep.word in words), None)
    return clause if after is None else replace(clause, object=after)


def _refuse_verb(scene: Scene, clause: Clause, rule: Rule, lexicon: Lexicon) -> str | None:
    if rule.subject is not None and (refusal := _refuse_slot(scene, rule.subject, clause.agent)):
        return f"subject {refusal}"
    if rule.object is not None and (refusal := _refuse_object(scene, rule.object, clause)):
        return f"object {refusal}"
    return _refuse_preps(
        scene, rule, [(prep.word, prep.phrase) for prep in clause_preps(scene, clause, anchor(clause, rule))]
    ) or _refuse_content(scene, rule, clause, lexicon)


def _refuse_object(scene: Scene, slot: Slot, clause: Clause) -> str | None:
    """Of two objects ("granted Chad a loan") the thing given may hold too."""
    refusal = _refuse_slot(scene, slot, clause.patient)
    if refusal is None or clause.second_object is None or slot.none:
        return refusal
    return _refuse_slot(scene, slot, clause.second_object) and refusal


def _refuse_noun(scene: Scene, phrase: Phrase, headword: Headword, rule: Rule) -> str | None:
    before = phrase.modifiers[-len(headword.rest) :]
    if headword.rest and headword.rest not in (before, tuple(map(singular, before))):
        return f"needs '{' '.join(headword.rest)}' before the noun"
    return _refuse_preps(scene, rule, [(prep.word, prep.phrase) for prep in phrase.preps])


def _refuse_preps(scene: Scene, rule: Rule, preps: Sequence[tuple[str, int]]) -> str | None:
    for word, slot in rule.preps:
        phrases = [phrase for prep, phrase in preps if prep == word]
        if slot.none and not phrases:
            continue
        refusals = [_refuse_slot(scene, slot, phrase) for phrase in phrases]
        if not refusals or all(refusals):
            return f"needs '{word}' with its phrase" if not refusals else f"'{word}' {refusals[0]}"
    return None


def _refuse_content(scene: Scene, rule: Rule, clause: Clause, lexicon: Lexicon) -> str | None:
    """A pass rule without its content says nothing; nor does an act without content, unless it has a code of its own."""
    if (rule.passes is None and rule.act is None) or rule.cameo is not None:
        return None
    if any(fits_content(scene.parse.clauses[c], rule) for c in clause.complements):
        return None
    places = [clause.patient, clause.second_object] if "object" in rule.content else []
    places += [prep.phrase for prep in clause.preps if prep.word in rule.content]
    held = any(
        member.lemma in lexicon.noun_index
        for phrase in places
        if phrase is not None
        for member in scene.members(phrase)
    )
    governs = any(
        other.noun in places and other.kind is ClauseKind.INFINITIVE
        for other in scene.parse.clauses
        if other.noun is not None
    )
    return None if held or (governs and "to" in rule.content) else "has no content"


def fits_content(clause: Clause, rule: Rule) -> bool:
    """Tell whether a governed clause stands where the rule's content may stand."""
    if clause.kind is ClauseKind.INFINITIVE:
        return "to" in rule.content
    if clause.kind is ClauseKind.COMPLEMENT:
        return "that" in rule.content and not (rule.act == "demand" and _is_told(clause))
    if clause.kind is ClauseKind.GERUND:
        return (clause.link or "ing") in rule.content
    return False


def _is_told(clause: Clause) -> bool:
    """Tell what is said to be so from what is demanded: "insists that it is acting", not "insists that Chad withdraw"."""
    if clause.modal is not None:
        return clause.modal in _TELLING
    is_past = clause.tense is Tense.PAST or clause.perfect or clause.progressive
    return is_past or clause.tense is Tense.FUTURE or (clause.lemma == "be" and clause.tense is Tense.PRESENT)


def has_particles(clause: Clause, words: Sequence[str], rest: tuple[str, ...]) -> bool:
    """Look for the particles right after the verb, or anywhere in the clause's own words after its object, in order.

    Articles between them do not count; a single one may be an adverb before the verb ("jointly patrolled").
    """
    own = without_articles([word.lower() for word in words[clause.verb + 1 : clause.last]])
    beside = without_articles([word.lower() for word in words[clause.verb + 1 : clause.verb + 2 + len(rest)]])
    if beside[: len(rest)] == rest or " ".join(rest) in clause.particles:
        return True
    if len(rest) == 1:  # "took three sailors hostage"; a preposition has to stand beside the verb
        before = (word.lower() for word in words[clause.group_first : clause.verb])
        is_free = rest[0] not in _PREPOSITIONS and all(prep.word != rest[0] for prep in clause.preps)
        return (is_free and rest[0] in own) or rest[0] in before
    return any(own[i : i + len(rest)] == rest for i in range(len(own) - len(rest) + 1))


def _refuse_slot(scene: Scene, slot: Slot, phrase: int | None) -> str | None:
    """Return what the phrase lacks, None where it holds."""
    if phrase is None:
        return None if slot.none or slot.demands() == 0 else "is missing"
    if slot.none:
        return "must not be there"
    if slot.noun is not None and slot.noun.isdisjoint(scene.endings(phrase)):
        return f"'{scene.parse.phrases[phrase].lemma}' is not among the rule's nouns"
    if slot.not_noun is not None and not slot.not_noun.isdisjoint(scene.endings(phrase)):
        return f"'{scene.parse.phrases[phrase].lemma}' is excluded"
    if slot.actor is not None and slot.actor != bool(scene.heads(phrase)):
        return "is no actor" if slot.actor else "is an actor"
    if slot.modifier is not None and not any(
        slot.modifier.intersection((*member.modifiers, *map(singular, member.modifiers)))
        for member in scene.members(phrase)
    ):
        return "lacks the modifier"
    return None

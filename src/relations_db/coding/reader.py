"""What the rules of the lexicon say of one sentence: which fits which predicate, who governs whom, who stands where.

In: a parsed sentence and the lexicon. Out: answers, each judged once and remembered for the sentence. Refuses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.coding.matching import Trial, fits_content, fitting, try_noun_rules, try_verb_rules
from relations_db.coding.roles import MATERIAL, Actors, Roles
from relations_db.coding.status import Standing, standing, weaker
from relations_db.grammar.tree import Clause, ClauseKind, Phrase, Voice
from relations_db.records import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from relations_db.coding.places import Scene
    from relations_db.lexicon.rules import Lexicon, Rule

# A prepositional phrase with an event noun tells when or why, and so what stage the event is at.
_BEFORE = frozenset({"ahead of", "before", "prior to"})
_CAUSES = frozenset({"because of", "in retaliation for", "in response to", "as a result of", "over", "for"})
_AFTER = _CAUSES | {"after", "following", "since", "in the wake of"}
_MADE_BY_DOING = frozenset({"10", "11", "14"})
_POSSIBLE = frozenset({"possible", "potential", "likely", "would-be", "hypothetical", "feared", "mooted", "imminent"})
_COMING = frozenset({"planned", "scheduled", "upcoming", "forthcoming", "coming", "proposed", "future", "threatened"})
_ALMOST = frozenset({"almost", "nearly"})
_RECIPROCALS = frozenset({("each", "other"), ("one", "another")})
_GOVERNABLE = frozenset({ClauseKind.INFINITIVE, ClauseKind.GERUND, ClauseKind.COMPLEMENT})
_DEPENDENT = frozenset({ClauseKind.PARTICIPLE, ClauseKind.GERUND})


class Reader:
    """Looks up rules and roles in one sentence."""

    def __init__(self, scene: Scene, words: Sequence[str], lexicon: Lexicon) -> None:
        self.scene, self.words, self.lexicon = scene, words, lexicon
        self.parse = scene.parse
        self.used_phrases: set[int] = set()
        """Nouns that are part of a trigger or the content of an act, and so no events of their own."""
        self.used_clauses: set[int] = set()
        self.roles = Roles(scene, words, lexicon)
        self._notions = lexicon.classes.get("notion", frozenset())
        self._scheduling = lexicon.classes.get("scheduling", frozenset())
        self._answering = lexicon.classes.get("answering", frozenset())
        self._contact = lexicon.classes.get("contact", frozenset())
        self._verb_rules: dict[int, Rule | None] = {}
        self._noun_rules: dict[int, Rule | None] = {}
        self._seen_as: dict[int, Clause] = {}

    # Which rule fits

    def rule_of(self, clause: Clause) -> Rule | None:
        """Return the rule that fits the clause's verb best: the first that finds both actors, else the first."""
        if clause.index not in self._verb_rules:
            trials = fitting(try_verb_rules(self.scene, clause, self.words, self.lexicon))
            trial = _best(trials, self._finds_both)
            self._verb_rules[clause.index] = trial.rule if trial is not None else None
            if trial is not None and trial.clause is not None:
                self._seen_as[clause.index] = trial.clause
        return self._verb_rules[clause.index]

    def seen_as(self, clause: Clause) -> Clause:
        """Return the clause as its rule sees it: with the phrase after a phrasal verb as its object."""
        return self._seen_as.get(clause.index, clause)

    def rule_of_noun(self, phrase: Phrase) -> Rule | None:
        """Return the rule that fits the phrase's head noun best, in the same sense."""
        if phrase.index not in self._noun_rules:
            trials = fitting(try_noun_rules(self.scene, phrase, self.lexicon))
            trial = _best(trials, lambda trial: self._noun_finds_both(phrase, trial.rule))
            self._noun_rules[phrase.index] = trial.rule if trial is not None else None
        return self._noun_rules[phrase.index]

    def _finds_both(self, trial: Trial) -> bool:
        """Tell whether a plain rule finds its source and target; acts and handed-on contents find them later."""
        rule, clause = trial.rule, trial.clause
        return clause is None or _waits(rule) or is_whole(rule, *self.roles.of_verb(clause, rule))

    def _noun_finds_both(self, phrase: Phrase, rule: Rule) -> bool:
        index = self.parse.governor[phrase.index][0]
        clause = self.parse.clauses[index] if index is not None else None
        return _waits(rule) or is_whole(rule, *self.roles.of_noun(phrase, rule, clause, is_content=False))

    # Who governs whom

    def governor_rule(self, clause: Clause) -> Rule | None:
        """Return the rule that takes the clause as its content: of the governing noun ("decision to") or verb."""
        noun = self.noun_over(clause)
        if noun is not None and clause.kind in _GOVERNABLE:
            rule = self.rule_of_noun(self.parse.phrases[noun])
            if rule is not None and fits_content(clause, rule):
                return rule
            if clause.parent is None or self.parse.clauses[clause.parent].patient != noun:
                return None
        if clause.parent is None:
            return None
        rule = self.rule_of(self.parse.clauses[clause.parent])
        return rule if rule is not None and (rule.act or rule.passes) and fits_content(clause, rule) else None

    def noun_over(self, clause: Clause) -> int | None:
        """Return the noun a clause hangs on; a that-clause also on its verb's object: "repeated the claim that"."""
        if clause.noun is not None or clause.kind is not ClauseKind.COMPLEMENT or clause.parent is None:
            return clause.noun
        parent = self.parse.clauses[clause.parent]
        return parent.patient if clause.link == "that" else None

    def is_governed(self, clause: Clause) -> bool:
        """Tell whether a rule takes the clause as its content."""
        return self.governor_rule(clause) is not None

    def speech_rule(self, clause: Clause) -> Rule | None:
        """Return the rule of the verb under which the clause is reported."""
        if clause.kind is not ClauseKind.COMPLEMENT or clause.parent is None:
            return None
        rule = self.rule_of(self.parse.clauses[clause.parent])
        return rule if rule is not None and (rule.passes == "actual" or rule.act is not None) else None

    def is_purpose_of_contact(self, clause: Clause) -> bool:
        """Tell words for which one calls, visits or summons another: "called Chad's premier to congratulate him".

        Protests and demands are made by whatever is done for them: "blocked the road to protest against Chad".
        """
        if clause.kind is not ClauseKind.INFINITIVE or clause.parent is None or clause.noun is not None:
            return False
        parent = self.parse.clauses[clause.parent]
        rule, own = self.rule_of(parent), self.rule_of(clause)
        spoken = self.lexicon.event_types.get((own.cameo if own is not None else None) or "")
        is_contact = (parent.lemma,) in self._contact or (rule is not None and (rule.cameo or "").startswith("04"))
        if spoken is not None and spoken.cameo[:2] in _MADE_BY_DOING:
            return True
        is_speech = spoken is not None and spoken.quad not in MATERIAL and not spoken.cameo.startswith("04")
        return is_contact and is_speech

    # How it stands to the world

    def standing(self, clause: Clause) -> Standing:
        """Judge a clause; a participle shares what its main clause says."""
        if clause.noun is not None and clause.link in ("of", "for") and self._is_notion(clause.noun):
            return Standing(Status.HYPOTHETICAL)
        if not _ALMOST.isdisjoint(self.words[max(clause.first, clause.group_first - 1) : clause.verb]):
            return Standing(Status.HYPOTHETICAL)
        is_governed = self.is_governed(clause) or self.is_purpose_of_contact(clause)
        own = standing(clause, self.parse, is_reported=self.speech_rule(clause) is not None, is_governed=is_governed)
        if clause.kind not in _DEPENDENT or clause.parent is None or is_governed:
            return own
        parent = self.parse.clauses[clause.parent]
        governor = self.governor_rule(parent)
        if governor is not None and governor.act is not None:  # "asked Chad to meet, followed by talks"
            return Standing(Status.HYPOTHETICAL)
        outer = self.standing(parent)
        if outer.act is not None and parent.modal == "would":  # "would gain little by lifting"
            return Standing(Status.HYPOTHETICAL)
        return Standing(weaker(own.status, outer.status), own.act or outer.act)

    def noun_standing(self, phrase: Phrase, clause: Clause | None, role: str) -> Standing:
        """Judge an event noun by its adjectives, the preposition before it and the clause it stands in."""
        if not _POSSIBLE.isdisjoint(phrase.modifiers):
            return Standing(Status.HYPOTHETICAL)
        if not _COMING.isdisjoint(phrase.modifiers):
            return Standing(Status.ACTUAL, "intend")
        if self._is_notion_of(phrase) or (clause is not None and self._is_predicated(clause)):
            return Standing(Status.HYPOTHETICAL)
        if role in _AFTER:
            return Standing(Status.BACKGROUND)
        if role in _BEFORE:
            return Standing(Status.ACTUAL, "intend")
        if clause is None:
            return Standing(Status.ACTUAL)
        rule = self.rule_of(clause)
        if (rule is not None and rule.passes == "planned") or self._is_scheduled(clause):
            return Standing(Status.ACTUAL, "intend")
        if rule is not None and rule.passes is not None:
            return Standing(Status(rule.passes))
        governor = self.governor_rule(clause)
        if governor is not None:
            return Standing(Status.ACTUAL if governor.passes == "actual" else Status.HYPOTHETICAL)
        return self.standing(clause)

    def _is_notion(self, phrase: int) -> bool:
        return (self.parse.phrases[phrase].lemma,) in self._notions

    def _is_notion_of(self, phrase: Phrase) -> bool:
        """Tell "the threat of war", "the scene for a clash"."""
        holders = (one for one in self.parse.phrases if (one.lemma,) in self._notions and one.preps)
        return any(one.preps[0].phrase == phrase.index and one.preps[0].word in ("of", "for") for one in holders)

    def _is_predicated(self, clause: Clause) -> bool:
        """Tell "a clash is a possibility", "the condition would be a truce"."""
        if clause.lemma != "be":
            return False
        said = self.parse.phrases[clause.object].lemma if clause.object is not None else ""
        return clause.modal is not None or (said,) in self._notions

    def _is_scheduled(self, clause: Clause) -> bool:
        """Tell "talks set for Friday", "a meeting planned for May"."""
        return clause.voice is Voice.PASSIVE and (clause.lemma,) in self._scheduling

    def is_answer(self, clause: Clause) -> bool:
        """Tell "retaliated", "hit back"."""
        following = (tuple(word.lower() for word in self.words[clause.verb + 1 : clause.verb + 1 + n]) for n in (0, 1))
        return any((clause.lemma, *rest) in self._answering for rest in following)

    def is_none(self, phrase: int | None) -> bool:
        """Tell "no talks", "neither side" from what there is."""
        return phrase is not None and self.words[self.parse.phrases[phrase].first].lower() in ("no", "neither")

    def is_reciprocal(self, clause: Clause) -> bool:
        """Tell "accused each other" and "fired at one another"."""
        phrases = (clause.patient, *(prep.phrase for prep in clause.preps))
        firsts = (self.parse.phrases[phrase].first for phrase in phrases if phrase is not None)
        return any(tuple(word.lower() for word in self.words[i : i + 2]) in _RECIPROCALS for i in firsts)


def is_whole(rule: Rule, sources: Actors, targets: Actors) -> bool:
    """Tell whether the actors found make an event: one on each side, or two that do it together."""
    return bool(sources and targets) or (rule.symmetric and max(len(sources), len(targets)) > 1)


def _waits(rule: Rule) -> bool:
    """Tell a rule whose actors may come from its content or from elsewhere."""
    return rule.act is not None or rule.passes is not None or bool(rule.implied)


def _best(trials: Iterator[Trial], is_whole: Callable[[Trial], bool]) -> Trial | None:
    """Return the first trial, or where it lacks an actor the first plain one that lacks none."""
    first = next(trials, None)
    if first is None or is_whole(first):
        return first
    plain = (trial for trial in trials if trial.rule.act is None and trial.rule.passes is None)
    return next((trial for trial in plain if is_whole(trial)), first)

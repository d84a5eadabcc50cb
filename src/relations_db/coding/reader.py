"""What the rules of the lexicon say of one sentence: which fits which predicate, who governs whom, who stands where.

In: a parsed sentence and the lexicon. Out: answers, each judged once and remembered for the sentence. Refuses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.coding.matching import Trial, anchor, fits_content, fitting, try_noun_rules, try_verb_rules
from relations_db.coding.places import LEADING, LYING, clause_actors, phrase_actors, unique
from relations_db.coding.status import Standing, standing, weaker
from relations_db.grammar.tree import Clause, ClauseKind, Phrase, Voice
from relations_db.records import Status

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from relations_db.coding.places import Scene
    from relations_db.lexicon.rules import Lexicon, Rule

# A prepositional phrase with an event noun tells when or why, and so what stage the event is at.
_BEFORE = frozenset({"ahead of", "before", "prior to"})
_CAUSES = frozenset({"because of", "in retaliation for", "in response to", "as a result of", "over", "for"})
_AFTER = _CAUSES | {"after", "following", "since", "in the wake of"}
_ARRIVING = frozenset({"for", "in", "during", "after", "at", "into", "to"})
_VISITING = frozenset({"on", "during", "after", "from", "for", "at end of", "ahead of", "before"})
_OCCASIONS = frozenset({"in", "during", "at", "over"})
_RECIPROCALS = frozenset({("each", "other"), ("one", "another")})
_OF_THE_NOUN = frozenset({"possessor", "adjective", "inside", "object"})
_GOVERNABLE = frozenset({ClauseKind.INFINITIVE, ClauseKind.GERUND, ClauseKind.COMPLEMENT})
_DEPENDENT = frozenset({ClauseKind.PARTICIPLE, ClauseKind.GERUND})
_VERB_SOURCE = ("subject",)
_VERB_TARGET = ("object", "inside")
_NOUN_SOURCE = ("possessor", "adjective", "by", "subject")

VISIT = "042"
"""CAMEO: make a visit."""

MATERIAL = (2, 4)
"""Quad classes of deeds, not words: where they happen tells whom they concern."""
_ANYWHERE = frozenset({"14", "16", "17"})
"""Roots of deeds that concern whom they are done to, wherever that is: an arrest in Chad."""

Actors = tuple[int, ...]


class Reader:
    """Looks up rules and roles in one sentence."""

    def __init__(self, scene: Scene, words: Sequence[str], lexicon: Lexicon) -> None:
        self.scene, self.words, self.lexicon = scene, words, lexicon
        self.parse = scene.parse
        self.used_phrases: set[int] = set()
        """Nouns that are part of a trigger or the content of an act, and so no events of their own."""
        self.used_clauses: set[int] = set()
        self._light = lexicon.classes.get("light", frozenset())
        self._contact = lexicon.classes.get("contact", frozenset())
        self._answering = lexicon.classes.get("answering", frozenset())
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
        return clause is None or _waits(rule) or is_whole(rule, *self.roles(clause, rule))

    def _noun_finds_both(self, phrase: Phrase, rule: Rule) -> bool:
        index = self.parse.governor[phrase.index][0]
        clause = self.parse.clauses[index] if index is not None else None
        return _waits(rule) or is_whole(rule, *self.noun_roles(phrase, rule, clause, is_content=False))

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
        """Tell words for which one calls, visits or summons another: "called Chad's premier to congratulate him"."""
        if clause.kind is not ClauseKind.INFINITIVE or clause.parent is None or clause.noun is not None:
            return False
        parent = self.parse.clauses[clause.parent]
        rule, own = self.rule_of(parent), self.rule_of(clause)
        spoken = self.lexicon.event_types.get((own.cameo if own is not None else None) or "")
        is_contact = (parent.lemma,) in self._contact or (rule is not None and (rule.cameo or "").startswith("04"))
        is_speech = spoken is not None and spoken.quad not in MATERIAL and not spoken.cameo.startswith("04")
        return is_contact and is_speech

    # How it stands to the world

    def standing(self, clause: Clause) -> Standing:
        """Judge a clause; a participle shares what its main clause says."""
        is_governed = self.is_governed(clause) or self.is_purpose_of_contact(clause)
        own = standing(clause, self.parse, is_reported=self.speech_rule(clause) is not None, is_governed=is_governed)
        if clause.kind not in _DEPENDENT or clause.parent is None or is_governed:
            return own
        parent = self.parse.clauses[clause.parent]
        outer = self.standing(parent)
        if outer.act is not None and parent.modal == "would":  # "would gain little by lifting"
            return Standing(Status.HYPOTHETICAL)
        return Standing(weaker(own.status, outer.status), own.act or outer.act)

    def noun_standing(self, clause: Clause | None, role: str) -> Standing:
        """Judge an event noun by the preposition before it and the clause it stands in."""
        if role in _AFTER:
            return Standing(Status.BACKGROUND)
        if role in _BEFORE:
            return Standing(Status.ACTUAL, "intend")
        if clause is None:
            return Standing(Status.ACTUAL)
        rule = self.rule_of(clause)
        if rule is not None and rule.passes is not None:
            return Standing(Status(rule.passes))
        governor = self.governor_rule(clause)
        if governor is not None:
            return Standing(Status.ACTUAL if governor.passes == "actual" else Status.HYPOTHETICAL)
        return self.standing(clause)

    def is_none(self, phrase: int | None) -> bool:
        """Tell "no talks", "neither side" from what there is."""
        return phrase is not None and self.words[self.parse.phrases[phrase].first].lower() in ("no", "neither")

    def is_reciprocal(self, clause: Clause) -> bool:
        """Tell "accused each other" and "fired at one another"."""
        phrases = (clause.patient, *(prep.phrase for prep in clause.preps))
        firsts = (self.parse.phrases[phrase].first for phrase in phrases if phrase is not None)
        return any(tuple(word.lower() for word in self.words[i : i + 2]) in _RECIPROCALS for i in firsts)

    # Who stands where

    def roles(self, clause: Clause, rule: Rule) -> tuple[Actors, Actors]:
        """Return the sources and targets that a verb's rule finds in its clause."""
        noun = anchor(clause, rule)
        sources = self._first_place(clause_actors(self.scene, clause, p, noun) for p in rule.source or _VERB_SOURCE)
        if not sources and self._is_own_curb(clause):
            sources = self._first_place(phrase_actors(self.scene, clause.patient or 0, p) for p in _NOUN_SOURCE[:2])
        taken = () if rule.symmetric else sources
        places = (clause_actors(self.scene, clause, p, noun) for p in rule.target or _VERB_TARGET)
        return sources, self._first_place(places, taken)

    def reached(self, clause: Clause, rule: Rule, sources: Actors) -> Actors:
        """Return the one other actor that a deed's words lead to, where its rule names no target in its places."""
        event_type = self.lexicon.event_types.get(rule.cameo or "")
        if event_type is None or event_type.quad not in MATERIAL:
            return ()
        preps = LEADING if event_type.cameo[:2] in _ANYWHERE else LEADING | LYING
        governed = (self.parse.clauses[index] for index in clause.complements)
        for one in (clause, *(deed for deed in governed if not deed.has_own_subject)):
            for start in (one.patient, *self.scene.led(one.preps, preps)):
                found = self.others(self.scene.below(start, preps), sources)
                if found:
                    return found if len({self.scene.mentions[m].actor for m in found}) == 1 else ()
        return ()

    def _is_own_curb(self, clause: Clause) -> bool:
        """Tell "Moscow's ban on apples was extended": a curb is extended or lifted by whose it is."""
        if clause.patient is None or clause.agent is not None or clause.voice is not Voice.PASSIVE:
            return False
        return (self.parse.phrases[clause.patient].lemma,) in self.lexicon.classes.get("restriction", frozenset())

    def noun_roles(
        self, phrase: Phrase, rule: Rule, clause: Clause | None, *, is_content: bool
    ) -> tuple[Actors, Actors]:
        """Return the sources and targets of an event noun; a content gets its subject from the act, not from the verb."""
        lender = None if is_content else clause
        sources = self._first_place(
            self._noun_place(phrase, rule, clause, lender, place) for place in rule.source or _NOUN_SOURCE
        )
        taken = () if rule.symmetric else sources
        targets = self._first_place((self._noun_place(phrase, rule, clause, lender, p) for p in rule.target), taken)
        if lender is not None and not targets and self._is_occasion(phrase, rule):
            targets = self.others(self.scene.heads(lender.patient), sources)
        if not sources and lender is None and not is_content and self._is_arrival(rule, "for"):
            return self._headline_guest(phrase) or (sources, targets)
        return sources, targets

    def _headline_guest(self, phrase: Phrase) -> tuple[Actors, Actors] | None:
        """Return guest and host of a headline without a verb: "Kenyan minister in Chad for talks"."""
        for guest in self.parse.phrases:
            if any(prep.phrase == phrase.index and prep.word in _ARRIVING for prep in guest.preps):
                sources = self.scene.acting(guest.index)
                hosts = (phrase_actors(self.scene, guest.index, place) for place in ("in", "to"))
                targets = self._first_place(hosts, sources)
                return (sources, targets) if sources and targets else None
        return None

    def _is_occasion(self, phrase: Phrase, rule: Rule) -> bool:
        """Tell talks in which somebody is told something: "in a phone call, Oslo's premier assured Chad's president"."""
        return rule.symmetric and self._is_cooperative(rule) and self.parse.governor[phrase.index][1] in _OCCASIONS

    def others(self, actors: Iterable[int], than: Iterable[int]) -> Actors:
        """Return the actors that are none of the others."""
        taken = {self.scene.mentions[m].actor for m in than}
        return tuple(m for m in actors if self.scene.mentions[m].actor not in taken)

    def _first_place(self, places: Iterable[Actors], taken: Actors = ()) -> Actors:
        """Return the actors of the first place that holds any but those taken."""
        return next((found for place in places if (found := self.others(place, taken))), ())

    def _noun_place(
        self, phrase: Phrase, rule: Rule, clause: Clause | None, lender: Clause | None, place: str
    ) -> Actors:
        if place == "subject":
            return self._lent_subject(phrase, rule, lender)
        return unique((*phrase_actors(self.scene, phrase.index, place), *self._lent_preps(phrase, clause, place)))

    def _lent_subject(self, phrase: Phrase, rule: Rule, lender: Clause | None) -> Actors:
        """Return the subject of a light verb ("launched an attack"), or of one who "arrived for talks"."""
        if lender is None:
            return ()
        role = self.parse.governor[phrase.index][1]
        is_light = self._holds(lender, phrase) and role in ("object", "subject", "of") and self.is_light(lender)
        arrives = self._is_arrival(rule, role)
        answers = role in ("with", "by") and (lender.lemma,) in self._answering
        return clause_actors(self.scene, lender, "subject") if is_light or arrives or answers else ()

    def _is_arrival(self, rule: Rule, role: str) -> bool:
        """Tell talks that one comes for, and a visit on which one says something."""
        if rule.cameo == VISIT:
            return role in _VISITING
        return rule.symmetric and role in _ARRIVING and self._is_cooperative(rule)

    def _holds(self, lender: Clause, phrase: Phrase) -> bool:
        """Tell the thing done, also within a container: "launched a wave of attacks"."""
        done = lender.patient
        return done is not None and any(member.index == phrase.index for member in self.scene.members(done))

    def _is_cooperative(self, rule: Rule) -> bool:
        """Tell talks and treaties, for which one comes, from battles, in which one kills others."""
        event_type = self.lexicon.event_types.get(rule.cameo or "")
        return event_type is not None and event_type.quad <= 2

    def _lent_preps(self, phrase: Phrase, clause: Clause | None, place: str) -> Actors:
        """Return what a light verb's clause adds to its noun: "imposed on Chad a ban", "was launched on Peru"."""
        if place in _OF_THE_NOUN or clause is None or clause.patient != phrase.index or not self.is_light(clause):
            return ()
        return clause_actors(self.scene, clause, place)

    def is_light(self, clause: Clause) -> bool:
        """Tell a verb that leaves the deed to its noun: "launched an attack"."""
        if (clause.lemma,) in self._light:
            return True
        following = (tuple(word.lower() for word in self.words[clause.verb + 1 : clause.verb + 1 + n]) for n in (1, 2))
        return any((clause.lemma, *rest) in self._light for rest in following)


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

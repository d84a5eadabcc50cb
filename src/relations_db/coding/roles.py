"""Who stands where: the sources and targets that a rule finds for its verb or event noun.

In: a sentence and the rule that fits one of its predicates. Out: mention indexes of each side, without repeats, either of which
may be empty. Refuses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.coding.matching import anchor
from relations_db.coding.places import LEADING, LYING, clause_actors, phrase_actors, unique
from relations_db.grammar.tree import Clause, Phrase, Voice
from relations_db.records import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relations_db.coding.places import Scene
    from relations_db.lexicon.rules import Lexicon, Rule

_ARRIVING = frozenset({"for", "in", "during", "after", "at", "into", "to"})
_VISITING = frozenset({"on", "during", "after", "from", "for", "at end of", "ahead of", "before"})
_OCCASIONS = frozenset({"in", "during", "at", "over"})
_OF_THE_NOUN = frozenset({"possessor", "adjective", "inside", "object"})
_VERB_SOURCE = ("subject",)
_VERB_TARGET = ("object", "inside")
_NOUN_SOURCE = ("possessor", "adjective", "by", "subject")

VISIT = "042"
"""CAMEO: make a visit."""
MATERIAL = (2, 4)
"""Quad classes of deeds, not words: where they happen tells whom they concern."""
COOPERATION = (1, 2)
"""Quad classes of cooperation, in words and in deeds."""
HARM = 4
"""Quad class of material conflict."""
_ANYWHERE = frozenset({"14", "16", "17"})
"""Roots of deeds that concern whom they are done to, wherever that is: an arrest in Chad."""

Actors = tuple[int, ...]


class Roles:
    """Finds the actors of predicates in one sentence."""

    def __init__(self, scene: Scene, words: Sequence[str], lexicon: Lexicon) -> None:
        self.scene, self.words, self.lexicon = scene, words, lexicon
        self.parse = scene.parse
        self._light = lexicon.classes.get("light", frozenset())
        self._protest = lexicon.classes.get("protest", frozenset())
        self._answering = lexicon.classes.get("answering", frozenset())

    def of_verb(self, clause: Clause, rule: Rule) -> tuple[Actors, Actors]:
        """Return the sources and targets that a verb's rule finds in its clause."""
        noun = anchor(clause, rule)
        sources = self._first_place(clause_actors(self.scene, clause, p, noun) for p in rule.source or _VERB_SOURCE)
        if not sources and self._is_own_curb(clause):
            sources = self._first_place(phrase_actors(self.scene, clause.patient or 0, p) for p in _NOUN_SOURCE[:2])
        taken = () if rule.symmetric else sources
        places = (
            clause_actors(self.scene, clause, p, noun)
            for p in rule.target or _VERB_TARGET
            if p != "inside" or not self._is_own(clause.patient, taken)
        )
        return sources, self._first_place(places, taken)

    def _is_own(self, phrase: int | None, sources: Actors) -> bool:
        """Tell what belongs to the source itself: "the Senate rejects Bush's Iraq plan" is not aimed at Iraq."""
        owners = self.scene.owners(self.parse.phrases[phrase]) if phrase is not None else ()
        return bool(owners) and not self.others(owners, sources)

    def reached(self, clause: Clause, rule: Rule, sources: Actors) -> Actors:
        """Return the one other actor that a deed's words lead to, where its rule names no target in its places."""
        code = rule.cameo or ""
        if self.lexicon.quad(code) not in MATERIAL:
            return ()
        preps = LEADING if code[:2] in _ANYWHERE else LEADING | LYING
        governed = (self.parse.clauses[index] for index in clause.complements)
        takes_object = not rule.target or not {"object", "inside"}.isdisjoint(rule.target)
        for one in (clause, *(deed for deed in governed if not deed.has_own_subject)):
            done_to = (one.patient,) if takes_object or one is not clause else ()
            for start in (*done_to, *self.scene.led(one.preps, preps)):
                found = self.others(self.scene.below(start, preps), sources)
                if found:
                    return found if len({self.scene.mentions[m].actor for m in found}) == 1 else ()
        return ()

    def _is_own_curb(self, clause: Clause) -> bool:
        """Tell "Moscow's ban on apples was extended": a curb is extended or lifted by whose it is."""
        if clause.patient is None or clause.agent is not None or clause.voice is not Voice.PASSIVE:
            return False
        return (self.parse.phrases[clause.patient].lemma,) in self.lexicon.classes.get("restriction", frozenset())

    def of_noun(self, phrase: Phrase, rule: Rule, clause: Clause | None, *, is_content: bool) -> tuple[Actors, Actors]:
        """Return the sources and targets of an event noun; a content gets its subject from the act, not from the verb."""
        lender = None if is_content else clause
        sources = self._first_place(
            self._noun_place(phrase, rule, clause, lender, place) for place in rule.source or _NOUN_SOURCE
        )
        taken = () if rule.symmetric else sources
        targets = self._first_place((self._noun_place(phrase, rule, clause, lender, p) for p in rule.target), taken)
        if rule.cameo == VISIT and not targets:  # "Obama India trip": the guest, then the host
            sources, targets = sources[:1], self.others(sources[1:], sources[:1])
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

    def guests_of(self, phrase: Phrase) -> Actors:
        """Return with whom something is held: "a meeting with Peru and Chile" is none between these two."""
        return phrase_actors(self.scene, phrase.index, "with")

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
        found = phrase_actors(self.scene, phrase.index, place)
        if place == "adjective" and self._is_harm(rule):
            found = tuple(m for m in found if not self._is_scene(m))
        return unique((*found, *self._lent_preps(phrase, clause, place)))

    def _is_harm(self, rule: Rule) -> bool:
        return self.lexicon.quad(rule.cameo) == HARM

    def _is_scene(self, mention: int) -> bool:
        """Tell where an attack happens from who makes it: "the north Congo attack", not "the Congolese attack", "U.S. attack"."""
        name = self.scene.mentions[mention]
        return name.form in (Form.NAME, Form.CAPITAL) and not name.text.replace(".", "").isupper()

    def _lent_subject(self, phrase: Phrase, rule: Rule, lender: Clause | None) -> Actors:
        """Return the subject of a light verb ("launched an attack"), or of one who "arrived for talks"."""
        if lender is None:
            return ()
        role = self.parse.governor[phrase.index][1]
        is_light = self._holds(lender, phrase) and role in ("object", "subject", "of") and self.is_light(lender)
        arrives = self._is_arrival(rule, role)
        answers = role in ("with", "by") and (lender.lemma,) in self._answering
        protests = role == "in" and (phrase.lemma,) in self._protest
        return clause_actors(self.scene, lender, "subject") if is_light or arrives or answers or protests else ()

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
        return self.lexicon.quad(rule.cameo) in COOPERATION

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

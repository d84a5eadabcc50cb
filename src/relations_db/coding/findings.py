"""What a predicate says was done, before it is known whether it makes an event: the act with whatever actors it names.

In: a parsed sentence and the lexicon. Out: findings, some without source or target: as the content of another act they are
useful all the same. `Reader` remembers what it found for each predicate, so that each is judged once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from relations_db.coding.matching import Trial, anchor, fits_content, fitting, try_noun_rules, try_verb_rules
from relations_db.coding.places import Scene, clause_actors, phrase_actors, unique
from relations_db.coding.status import Standing, standing, weaker
from relations_db.grammar.tree import Clause, ClauseKind, Phrase, Voice
from relations_db.lexicon.composition import compose
from relations_db.lexicon.rules import Lexicon, Rule
from relations_db.records import Status

# A prepositional phrase with an event noun tells when or why, and so what stage the event is at.
_BEFORE = frozenset({"ahead of", "before", "prior to"})
_AFTER = frozenset(
    {
        "after",
        "following",
        "since",
        "in the wake of",
        "because of",
        "in retaliation for",
        "in response to",
        "as a result of",
        "over",
        "for",
    }
)
_ARRIVING = frozenset({"for", "in", "during", "after", "at", "into", "to"})
# Who intends to meet or agrees to talk says so for both; a refusal, an offer or a demand goes one way.
_MUTUAL = frozenset({"intend", "agree"})
_RECIPROCALS = frozenset({("each", "other"), ("one", "another")})
_VERB_SOURCE = ("subject",)
_VERB_TARGET = ("object", "inside")
_NOUN_SOURCE = ("possessor", "adjective", "by", "subject")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """An act with the actors it names; positions are word indexes, actors mention indexes."""

    code: str
    sources: tuple[int, ...]
    targets: tuple[int, ...]
    symmetric: bool
    status: Status
    rules: tuple[Rule, ...]
    """The rule of the trigger, then the rule of its content."""
    trigger: int
    clause: int
    first: int
    last: int
    """The words that say what was done, of the content too."""
    phase: str | None
    content_code: str | None
    """The code of the act that is asked, promised, refused ..."""
    matter: int | None
    """The phrase that says on what, or what for."""
    certainty: float
    is_nominal: bool = False


class Reader:
    """Finds the acts of one sentence."""

    def __init__(self, scene: Scene, words: Sequence[str], lexicon: Lexicon) -> None:
        self.scene, self.words, self.lexicon = scene, words, lexicon
        self.parse = scene.parse
        self.light = lexicon.classes.get("light", frozenset())
        self.verb_rules: dict[int, Rule | None] = {}
        self.noun_rules: dict[int, Rule | None] = {}
        self.seen_as: dict[int, Clause] = {}
        self.used_phrases: set[int] = set()
        self.used_clauses: set[int] = set()

    def read(self) -> list[Finding]:
        """Return the acts of the sentence that stand by themselves, governed ones within their governors."""
        findings = [
            finding
            for clause in self.parse.clauses
            if not self._is_governed(clause)
            for finding in self.clause_findings(clause)
        ]
        for phrase in self.parse.phrases:
            if phrase.index not in self.used_phrases:
                findings += self._free_noun(phrase)
        return findings

    def rule_of(self, clause: Clause) -> Rule | None:
        """Return the rule that fits the clause's verb best: the first that finds both actors, else the first."""
        if clause.index not in self.verb_rules:
            trials = fitting(try_verb_rules(self.scene, clause, self.words, self.lexicon))
            trial = _first(trials, self._finds_both)
            self.verb_rules[clause.index] = trial.rule if trial is not None else None
            if trial is not None and trial.clause is not None:
                self.seen_as[clause.index] = trial.clause
        return self.verb_rules[clause.index]

    def rule_of_noun(self, phrase: Phrase) -> Rule | None:
        """Return the rule that fits the phrase's head noun."""
        if phrase.index not in self.noun_rules:
            trial = next(fitting(try_noun_rules(self.scene, phrase, self.lexicon)), None)
            self.noun_rules[phrase.index] = trial.rule if trial is not None else None
        return self.noun_rules[phrase.index]

    def _finds_both(self, trial: Trial) -> bool:
        """Tell whether a plain rule finds its source and target; acts and handed-on contents find them later."""
        rule, clause = trial.rule, trial.clause
        if clause is None or rule.act is not None or rule.passes is not None or rule.implied:
            return True
        sources, targets = self._roles(clause, rule)
        return bool(sources and targets) or (rule.symmetric and max(len(sources), len(targets)) > 1)

    def _roles(self, clause: Clause, rule: Rule) -> tuple[tuple[int, ...], tuple[int, ...]]:
        noun = anchor(clause, rule)
        sources = self._from_places(clause, rule.source or _VERB_SOURCE, (), noun)
        return sources, self._from_places(clause, rule.target or _VERB_TARGET, () if rule.symmetric else sources, noun)

    # Who governs whom

    def _governor_rule(self, clause: Clause) -> Rule | None:
        """Return the rule that takes this clause as its content: of the governing verb, or of the noun ("decision to")."""
        if clause.noun is not None and clause.kind in (ClauseKind.INFINITIVE, ClauseKind.GERUND, ClauseKind.COMPLEMENT):
            rule = self.rule_of_noun(self.parse.phrases[clause.noun])
            if rule is not None and fits_content(clause, rule):
                return rule
            if clause.parent is None or self.parse.clauses[clause.parent].patient != clause.noun:
                return None
        if clause.parent is None:
            return None
        rule = self.rule_of(self.parse.clauses[clause.parent])
        return rule if rule is not None and (rule.act or rule.passes) and fits_content(clause, rule) else None

    def _is_governed(self, clause: Clause) -> bool:
        return self._governor_rule(clause) is not None

    def _is_reported(self, clause: Clause) -> bool:
        if clause.kind is not ClauseKind.COMPLEMENT or clause.parent is None:
            return False
        rule = self.rule_of(self.parse.clauses[clause.parent])
        return rule is not None and (rule.passes == "actual" or rule.act is not None)

    # Clauses

    def clause_findings(self, clause: Clause) -> list[Finding]:
        """Return what a clause says was done; several where its content is a list."""
        if clause.index in self.used_clauses:
            return []
        self.used_clauses.add(clause.index)
        rule = self.rule_of(clause)
        if rule is None:
            return self._required(clause)
        clause = self.seen_as.get(clause.index, clause)
        if rule.passes is not None:
            return self._passed(clause, rule)
        place = self._standing(clause)
        if rule.act is not None:
            return [self._raise_by_modal(found, place, clause) for found in self._acts(clause, rule, place)]
        found = self._plain(clause, rule, place)
        return [self._raise_by_modal(found, place, clause)]

    def _required(self, clause: Clause) -> list[Finding]:
        """Code what a speaker says another must do, though no rule knows the deed: "Oslo said Chad must obey"."""
        place = self._standing(clause)
        cell = compose(self.lexicon, place.act or "", "") if place.act in ("demand", "appeal") else None
        if cell is None or place.status is not Status.ACTUAL or clause.parent is None:
            return []
        speech = self.rule_of(self.parse.clauses[clause.parent])
        doers = clause_actors(self.scene, clause, "subject")
        found = Finding(
            code=cell.cameo, sources=doers, targets=(), symmetric=False, status=place.status, rules=() if speech is None else (speech,),
            trigger=clause.verb, clause=clause.index, first=clause.first, last=clause.last, phase=None, content_code=None, matter=None,
            certainty=0.8,
        )  # fmt: skip
        spoken = self._spoken(found, clause)
        return [spoken] if spoken.status is Status.ACTUAL else []

    def _standing(self, clause: Clause) -> Standing:
        own = standing(clause, self.parse, is_reported=self._is_reported(clause), is_governed=self._is_governed(clause))
        if (
            clause.kind in (ClauseKind.PARTICIPLE, ClauseKind.GERUND)
            and clause.parent is not None
            and not self._is_governed(clause)
        ):
            outer = self._standing(self.parse.clauses[clause.parent])
            return Standing(weaker(own.status, outer.status), own.act or outer.act)
        return own

    def _plain(self, clause: Clause, rule: Rule, place: Standing) -> Finding:
        """Code a clause whose rule has a code of its own."""
        self._use_slots(clause, rule)
        sources, targets = self._roles(clause, rule)
        mutual = rule.symmetric or (len(sources) > 1 and not targets and self._is_reciprocal(clause))
        is_denied = self._is_none(clause.patient) or self._is_none(clause.agent)
        inherited = 1.0 if clause.has_own_subject or clause.voice is Voice.PASSIVE else 0.93
        return Finding(
            code=rule.cameo or "", sources=sources, targets=targets, symmetric=mutual,
            status=weaker(place.status, Status.NEGATED if is_denied else Status.ACTUAL), rules=(rule,), trigger=clause.verb, clause=clause.index, first=clause.first, last=clause.last,
            phase=rule.phase, content_code=None, matter=clause.patient, certainty=inherited * rule.confidence,
        )  # fmt: skip

    def _is_reciprocal(self, clause: Clause) -> bool:
        """Tell "accused each other" and "fired at one another"."""
        phrases = (clause.patient, *(prep.phrase for prep in clause.preps))
        firsts = (self.parse.phrases[phrase].first for phrase in phrases if phrase is not None)
        return any(tuple(word.lower() for word in self.words[i : i + 2]) in _RECIPROCALS for i in firsts)

    def _is_none(self, phrase: int | None) -> bool:
        """Tell "no talks", "neither side" from what there is."""
        return phrase is not None and self.words[self.parse.phrases[phrase].first].lower() in ("no", "neither")

    def _from_places(
        self, clause: Clause, places: Sequence[str], exclude: Sequence[int], noun: int | None
    ) -> tuple[int, ...]:
        """Return the actors of the first place that holds any but those excluded."""
        taken = {self.scene.mentions[m].actor for m in exclude}
        for place in places:
            found = tuple(
                m for m in clause_actors(self.scene, clause, place, noun) if self.scene.mentions[m].actor not in taken
            )
            if found:
                return found
        return ()

    def _use_slots(self, clause: Clause, rule: Rule) -> None:
        """Mark the nouns that the rule itself names: they are part of its trigger."""
        if rule.object is not None and rule.object.noun is not None and clause.patient is not None:
            self.used_phrases.update(member.index for member in self.scene.members(clause.patient))
            self.used_phrases.update(() if clause.second_object is None else (clause.second_object,))
        if rule.subject is not None and rule.subject.noun is not None and clause.agent is not None:
            self.used_phrases.update(member.index for member in self.scene.members(clause.agent))
        named = {word for word, slot in rule.preps if slot.noun is not None}
        self.used_phrases.update(prep.phrase for prep in clause.preps if prep.word in named)

    def _passed(self, clause: Clause, rule: Rule) -> list[Finding]:
        """Hand on the findings of the content with the status the verb gives them."""
        place = self._standing(clause)
        given = Status(rule.passes or "actual")
        found: list[Finding] = []
        for content in self._contents(clause, rule):
            status = weaker(content.status, given) if given is not Status.PLANNED else content.status
            status = (
                Status.NEGATED
                if place.status is Status.NEGATED and given is Status.ACTUAL
                else weaker(status, _open_part(place))
            )
            act = "intend" if given is Status.PLANNED else place.act
            passed = replace(content, status=status)
            found.append(self._raise(passed, act, clause) if act is not None and not _speaks(rule) else passed)
        return found

    def _contents(self, clause: Clause, rule: Rule) -> Iterator[Finding]:
        """Yield what stands where the rule's content may stand: clauses first, then event nouns."""
        for index in clause.complements:
            content = self.parse.clauses[index]
            if fits_content(content, rule):
                yield from self.clause_findings(content)
        for phrase in (clause.patient, clause.second_object):
            if phrase is not None and "object" in rule.content:
                yield from self._noun_clauses(phrase, rule)
                yield from self._content_nouns(phrase, clause)
        for prep in clause.preps:
            if prep.word in rule.content:
                yield from self._content_nouns(prep.phrase, clause)

    def _noun_clauses(self, phrase: int, rule: Rule) -> Iterator[Finding]:
        """Yield the clauses that hang on the object but belong to the act: "asked for permission to", "lift restrictions to"."""
        for content in self.parse.clauses:
            if (
                content.noun == phrase
                and content.kind is ClauseKind.INFINITIVE
                and self._governor_rule(content) is rule
            ):
                yield from self.clause_findings(content)

    def _content_nouns(self, phrase: int, clause: Clause) -> Iterator[Finding]:
        for member in self.scene.members(phrase):
            rule = self.rule_of_noun(member)
            if rule is not None:
                self.used_phrases.add(member.index)
                yield from self._noun_findings(member, rule, clause, is_content=True)

    # Acts with a content

    def _acts(self, clause: Clause, rule: Rule, place: Standing) -> list[Finding]:
        contents = list(self._contents(clause, rule))
        base = self._plain(clause, rule, place)
        if not base.targets and self.lexicon.doers.get(rule.act or "") == "target":
            base = replace(base, targets=self._others(self._told_to_act(clause, rule), base.sources))
        return self._composed(base, contents, rule)

    def _told_to_act(self, clause: Clause, rule: Rule) -> tuple[int, ...]:
        """Return who is to act by a content clause: "demanded that Kosovo withdraw its police"."""
        governed = (self.parse.clauses[index] for index in clause.complements)
        return unique(
            actor
            for content in governed
            if fits_content(content, rule) and content.has_own_subject
            for actor in self.scene.acting(content.agent)
        )

    def _composed(self, base: Finding, contents: Sequence[Finding], rule: Rule) -> list[Finding]:
        """Join the act with each of its contents; an act that names none keeps the rule's own code."""
        composed = [found for content in contents if (found := self._join(base, content, rule)) is not None]
        if composed:
            return composed
        return [base] if base.code else []

    def _join(self, base: Finding, content: Finding, rule: Rule) -> Finding | None:
        """Compose the act and one content: the code from the table, the actors from both."""
        cell = compose(self.lexicon, rule.act or "", content.code, negated=content.status is Status.NEGATED)
        if cell is None or not cell.cameo:
            return None
        doer = self.lexicon.doers.get(rule.act or "", "source")
        targets = base.targets or (content.sources if doer == "target" else content.targets)
        targets = self._others(targets or content.targets or content.sources, base.sources)
        return replace(
            base, code=cell.cameo, targets=targets, symmetric=_is_mutual(base) or (content.symmetric and (rule.act in _MUTUAL or (len(base.sources) > 1 and not targets))),
            rules=(*base.rules, *content.rules), first=min(base.first, content.first), last=max(base.last, content.last),
            phase=cell.phase or base.phase, content_code=content.content_code or content.code, matter=content.matter,
            certainty=base.certainty * content.certainty,
        )  # fmt: skip

    def _others(self, actors: Sequence[int], than: Sequence[int]) -> tuple[int, ...]:
        taken = {self.scene.mentions[m].actor for m in than}
        return tuple(m for m in actors if self.scene.mentions[m].actor not in taken)

    def _raise_by_modal(self, found: Finding, place: Standing, clause: Clause) -> Finding:
        return found if place.act is None else self._raise(found, place.act, clause)

    def _raise(self, found: Finding, act: str, clause: Clause) -> Finding:
        """Make an act to come the act of announcing, refusing or demanding it: "will meet" is 036."""
        cell = compose(self.lexicon, act, found.code)
        if cell is None or not cell.cameo:
            return replace(found, status=weaker(found.status, Status.NEGATED if act == "refuse" else Status.PLANNED))
        mutual = found.symmetric and (act in _MUTUAL or not (found.sources and found.targets))
        raised = replace(
            found, code=cell.cameo, phase=cell.phase, content_code=found.content_code or found.code, symmetric=mutual
        )
        return self._spoken(raised, clause) if act in ("demand", "appeal") else raised

    def _spoken(self, found: Finding, clause: Clause) -> Finding:
        """What somebody says another must do is that speaker's demand on the other."""
        speaker = self.parse.clauses[clause.parent] if clause.parent is not None else None
        sources = clause_actors(self.scene, speaker, "subject") if speaker is not None else ()
        doers = self._others(found.sources, sources)
        if not sources or not doers:
            return replace(found, status=Status.HYPOTHETICAL)
        return replace(found, sources=sources, targets=doers, symmetric=False)

    # Event nouns

    def _free_noun(self, phrase: Phrase) -> list[Finding]:
        """Code an event noun that no rule has taken as its content."""
        rule = self.rule_of_noun(phrase)
        if rule is None or rule.passes is not None:
            return []
        index, role = self.parse.governor[phrase.index]
        clause = self.parse.clauses[index] if index is not None else None
        place = self._noun_standing(clause, role)
        found = list(self._noun_findings(phrase, rule, clause, is_content=False))
        if clause is not None and place.act is not None:
            found = [self._raise(one, place.act, clause) for one in found]
        return [replace(one, status=weaker(one.status, place.status)) for one in found]

    def _noun_standing(self, clause: Clause | None, role: str) -> Standing:
        if role in _AFTER:
            return Standing(Status.BACKGROUND)
        if role in _BEFORE:
            return Standing(Status.ACTUAL, "intend")
        if clause is None:
            return Standing(Status.ACTUAL)
        rule = self.rule_of(clause)
        if rule is not None and rule.passes is not None:
            return Standing(Status(rule.passes))
        if self._is_governed(clause):
            governor = self._governor_rule(clause)
            return Standing(Status.HYPOTHETICAL if governor is None or governor.passes != "actual" else Status.ACTUAL)
        return self._standing(clause)

    def _noun_findings(
        self, phrase: Phrase, rule: Rule, clause: Clause | None, *, is_content: bool
    ) -> Iterator[Finding]:
        named = {word for word, slot in rule.preps if slot.noun is not None}
        self.used_phrases.update(prep.phrase for prep in phrase.preps if prep.word in named)
        sources = self._noun_places(phrase, rule, clause, rule.source or _NOUN_SOURCE, (), is_content=is_content)
        targets = self._noun_places(
            phrase, rule, clause, rule.target, () if rule.symmetric else sources, is_content=is_content
        )
        base = Finding(
            code=rule.cameo or "", sources=sources, targets=targets, symmetric=rule.symmetric,
            status=Status.NEGATED if self._is_none(phrase.index) else Status.ACTUAL, rules=(rule,),
            trigger=phrase.head, clause=clause.index if clause is not None else -1, first=phrase.first,
            last=self._chain_end(phrase), phase=rule.phase, content_code=None, matter=None, certainty=0.85 * rule.confidence, is_nominal=True,
        )  # fmt: skip
        if rule.act is None and rule.passes is None:
            yield base
        elif rule.act is not None:
            yield from self._composed(base, list(self._noun_contents(phrase, rule)), rule)
        else:
            yield from self._noun_contents(phrase, rule)

    def _noun_contents(self, phrase: Phrase, rule: Rule) -> Iterator[Finding]:
        """Yield the content of a noun: "a decision to suspend", "a call for talks", "apologies for downing"."""
        for clause in self.parse.clauses:
            if clause.noun == phrase.index and fits_content(clause, rule):
                yield from self.clause_findings(clause)
        for prep in phrase.preps:
            if prep.word not in rule.content:
                continue
            for member in self.scene.members(prep.phrase):
                inner = self.rule_of_noun(member)
                if inner is not None and member.index != phrase.index:
                    self.used_phrases.add(member.index)
                    yield from self._noun_findings(member, inner, None, is_content=True)

    def _noun_places(self, phrase: Phrase, rule: Rule, clause: Clause | None, places: Sequence[str], exclude: Sequence[int], *, is_content: bool) -> tuple[int, ...]:  # fmt: skip
        taken = {self.scene.mentions[m].actor for m in exclude}
        for place in places:
            if place == "subject":
                found = self._lent_subject(phrase, rule, clause, is_content=is_content)
            else:
                found = unique(
                    (*phrase_actors(self.scene, phrase.index, place), *self._lent_preps(phrase, clause, place))
                )
            found = tuple(m for m in found if self.scene.mentions[m].actor not in taken)
            if found:
                return found
        return ()

    def _lent_subject(self, phrase: Phrase, rule: Rule, clause: Clause | None, *, is_content: bool) -> tuple[int, ...]:
        """Return the subject of a light verb ("launched an attack"), or of one who comes for what both do ("arrived for talks")."""
        if clause is None or is_content:
            return ()
        role = self.parse.governor[phrase.index][1]
        if clause.patient is not None and role in ("object", "subject") and self._is_light(clause):
            return clause_actors(self.scene, clause, "subject")
        return clause_actors(self.scene, clause, "subject") if rule.symmetric and role in _ARRIVING else ()

    def _lent_preps(self, phrase: Phrase, clause: Clause | None, place: str) -> tuple[int, ...]:
        """Return the phrases of the clause that a light verb's noun takes: "imposed on Chad a ban", "was launched on Peru"."""
        if clause is None or clause.patient != phrase.index or not self._is_light(clause):
            return ()
        return (
            clause_actors(self.scene, clause, place)
            if place not in ("possessor", "adjective", "inside", "object")
            else ()
        )

    def _is_light(self, clause: Clause) -> bool:
        if (clause.lemma,) in self.light:
            return True
        following = (tuple(word.lower() for word in self.words[clause.verb + 1 : clause.verb + 1 + n]) for n in (1, 2))
        return any((clause.lemma, *rest) in self.light for rest in following)

    def _chain_end(self, phrase: Phrase) -> int:
        return max((self.parse.phrases[prep.phrase].last for prep in phrase.preps), default=phrase.last)


def _first(trials: Iterator[Trial], is_best: Callable[[Trial], bool]) -> Trial | None:
    """Return the first trial that is best, or else the first."""
    fallback: Trial | None = None
    for trial in trials:
        if is_best(trial):
            return trial
        fallback = fallback or trial
    return fallback


def _is_mutual(base: Finding) -> bool:
    """ "agreed to" is mutual where two agree, not where one does."""
    return base.symmetric and (len(base.sources) > 1 or bool(base.targets))


def _open_part(place: Standing) -> Status:
    return place.status if place.status in (Status.HYPOTHETICAL, Status.BACKGROUND) else Status.ACTUAL


def _speaks(rule: Rule) -> bool:
    """A verb of speech in the future ("will say") leaves its content as it is."""
    return rule.passes == "actual" and "that" in rule.content

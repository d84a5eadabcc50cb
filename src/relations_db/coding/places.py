"""Finds the actors that stand in a place of a clause or noun phrase.

In: a parse with its mentions, a place name of a rule (`subject`, `object`, `inside`, `possessor`, `adjective`, a
preposition). Out: mention indexes, in order, without repeats. Refuses nothing: an empty place gives none.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from relations_db.grammar.tree import ClauseKind, Voice
from relations_db.grammar.words import singular

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relations_db.grammar.tree import Clause, Parse, Phrase, Prep
    from relations_db.records import Mention

# Phrases after these belong to the noun before them: "officers from Chad", "the president of Peru".
_OWN = frozenset({"of", "from"})
LYING = frozenset({"in", "inside", "across", "near", "at", "along", "around", "off", "outside"})
LEADING = frozenset({"of", "from", "for", "to", "into", "against", "on", "toward", "towards", "onto"})
_HOLDING = frozenset(
    {"belong", "bind", "carry", "control", "fly", "hold", "house", "lease", "man", "operate", "own", "run", "use"}
)
_PERSONAL = frozenset({"it", "he", "she", "they", "we", "i"})
_POSSESSIVE = frozenset({"its", "his", "her", "their", "our", "my"})
# Prepositions that answer for another in a rule: "pulled out of Mali" for a rule that says "from".
_ALSO = {"out of": "from", "upon": "on", "onto": "on", "towards": "toward", "amongst": "among"}


@dataclass(frozen=True, slots=True)
class Scene:
    """A parsed sentence with its mentions and the nouns that never act, as the places see it."""

    parse: Parse
    mentions: tuple[Mention, ...]
    containers: frozenset[str]
    """Nouns that stand for what follows "of": a round of talks."""
    scenery: frozenset[str]
    """Nouns whose adjective names no acting country: the Turkish economy, the Syrian border."""
    ground: frozenset[str]
    """Nouns for land and buildings, which belong to the country they lie in: a village in Chad."""
    authorities: frozenset[str]
    """Nouns for those who rule where they are: a court in Chad."""
    tools: frozenset[str]
    """Nouns that speak or act for whoever issues or sends them: a statement, a resolution, a commission."""
    _endings: dict[int, frozenset[tuple[str, ...]]] = field(default_factory=dict)
    """What the phrases asked for so far may be called."""
    _insides: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """The actors inside the phrases asked for so far."""

    def endings(self, phrase: int) -> frozenset[tuple[str, ...]]:
        """Return what the phrase may be called: its head with the words before it, for each of its members."""
        known = self._endings.get(phrase)
        if known is None:
            ends = (ending for member in self.members(phrase) for ending in _endings(member))
            known = self._endings[phrase] = frozenset(ends)
        return known

    def members(self, phrase: int) -> Iterator[Phrase]:
        """Yield a phrase, the phrases joined to it by "and", and what a container holds."""
        for member in self.coordinated(phrase):
            yield from self._with_content(member)

    def _with_content(self, member: Phrase) -> Iterator[Phrase]:
        """Yield a phrase and what it contains: a round, and the talks of which it is one."""
        yield member
        if member.lemma in self.containers:
            yield from (self.parse.phrases[prep.phrase] for prep in member.preps[:1] if prep.word == "of")

    def coordinated(self, phrase: int | None) -> tuple[Phrase, ...]:
        """Return a phrase and those joined to it by "and"."""
        if phrase is None:
            return ()
        first = self.parse.phrases[phrase]
        return tuple(self.parse.phrases[index] for index in (phrase, *first.conjuncts))

    def _one(self, member: Phrase) -> tuple[int, ...]:
        if member.heads:
            return member.heads
        return unique(actor for phrase in self._with_content(member) for actor in self._inside_one(phrase))

    def heads(self, phrase: int | None) -> tuple[int, ...]:
        """Return the actors that the phrase is."""
        return unique(head for member in self.coordinated(phrase) for head in member.heads)

    def inside(self, phrase: int | None) -> tuple[int, ...]:
        """Return the actors inside the phrase: adjectives, possessors, and those after "of" and "from"."""
        if phrase is None:
            return ()
        return unique(mention for member in self.members(phrase) for mention in self._inside_one(member))

    def _inside_one(self, phrase: Phrase) -> tuple[int, ...]:
        """Return what is inside a phrase, looked up once; a phrase that holds itself, as wild text may, holds nothing."""
        known = self._insides.get(phrase.index)
        if known is None:
            self._insides[phrase.index] = ()
            known = self._insides[phrase.index] = tuple(self._look_inside(phrase))
        return known

    def _look_inside(self, phrase: Phrase) -> Iterator[int]:
        yield from phrase.mentions
        if phrase.possessor is not None:
            yield from self.owners(phrase)
        yield from self._holders(phrase)
        is_ground = phrase.lemma in self.ground and not phrase.mentions and phrase.possessor is None
        for prep in phrase.preps:
            if prep.word in _OWN or (prep.word in LYING and (is_ground or phrase.lemma in self.authorities)):
                yield from self.heads(prep.phrase) or self.parse.phrases[prep.phrase].mentions

    def below(self, phrase: int | None, preps: frozenset[str]) -> tuple[int, ...]:
        """Return the actors in a phrase and in what hangs on it by these prepositions: "villages in the north of Chad"."""
        if phrase is None:
            return ()
        members = self._usable(phrase)
        found = unique(actor for member in members for actor in self._one(member))
        return found or unique(
            actor for member in members for inner in self.led(member.preps, preps) for actor in self.below(inner, preps)
        )

    def led(self, chain: Sequence[Prep], preps: frozenset[str]) -> Iterator[int]:
        """Yield the phrases of a chain that say whom or where, but none that hang on others: "in a blow to Chad"."""
        aside: set[int] = set()
        for prep in chain:
            if not self.leads(prep, preps):
                aside.update(inner.phrase for inner in self.parse.phrases[prep.phrase].preps)
            elif prep.phrase not in aside:
                yield prep.phrase

    def leads(self, prep: Prep, preps: frozenset[str]) -> bool:
        """Tell whether a phrase says whom or where: "in Chad" and "in villages" do, "in a blow to" does not."""
        is_place = (
            prep.word not in LYING or self.heads(prep.phrase) or self.parse.phrases[prep.phrase].lemma in self.ground
        )
        return prep.word in preps and bool(is_place)

    def either(self, phrase: int | None) -> tuple[int, ...]:
        """Return the actors the phrase is, or else those inside it, for each member of a coordination."""
        return unique(actor for member in self.coordinated(phrase) for actor in self._one(member))

    def acting(self, phrase: int | None) -> tuple[int, ...]:
        """Return the actors of a subject: those it is, or those inside it where its head can act or be used.

        For a pronoun that no name explains it is who says so ("Oslo said it had closed the border"), for a document or
        a commission who issues or sends it ("Oslo passed a motion condemning Chad").
        """
        if phrase is None:
            return ()
        lemma = self.parse.phrases[phrase].lemma
        if lemma in _PERSONAL:
            return self.heads(phrase) or self._teller(phrase)
        found = unique(actor for member in self._usable(phrase) for actor in self._one(member))
        return found or (self._issuer(phrase) if lemma in self.tools else ())

    def _usable(self, phrase: int) -> list[Phrase]:
        """Return the members of a phrase but for scenery, whose adjective names no acting country."""
        return [member for member in self.coordinated(phrase) if member.heads or member.lemma not in self.scenery]

    def speaker(self, clause: Clause) -> tuple[int, ...]:
        """Return who says the clause."""
        if clause.kind is not ClauseKind.COMPLEMENT or clause.parent is None:
            return ()
        return self.either(self.parse.clauses[clause.parent].agent)

    def _teller(self, pronoun: int) -> tuple[int, ...]:
        index = self.parse.governor[pronoun][0]
        return () if index is None else self.speaker(self.parse.clauses[index])

    def _issuer(self, tool: int) -> tuple[int, ...]:
        index = self.parse.governor[tool][0]
        agent = None if index is None else self.parse.clauses[index].agent
        return self._named(agent) if agent != tool else ()

    def _named(self, phrase: int | None) -> tuple[int, ...]:
        """Return the actors that a phrase is, or that its own words name: "Chadian officials"."""
        return self.heads(phrase) or unique(m for member in self.coordinated(phrase) for m in member.mentions)

    def makers(self, phrase: int) -> tuple[int, ...]:
        """Return by whom the thing was made: "a plan drafted by Oslo"."""
        made = (clause for clause in self.parse.clauses if clause.noun == phrase and clause.voice is Voice.PASSIVE)
        return unique(actor for clause in made if clause.agent is not None for actor in self.either(clause.agent))

    def _holders(self, phrase: Phrase) -> Iterator[int]:
        """Yield by whom the thing is held or used: "a firm owned by Oslo", "shops belonging to Chadian traders"."""
        for clause in self.parse.clauses:
            if clause.noun == phrase.index and clause.kind is ClauseKind.PARTICIPLE and clause.lemma in _HOLDING:
                yield from self.either(clause.agent if clause.voice is Voice.PASSIVE else _belonging(clause))

    def parties(self, phrase: int, place: str) -> tuple[int, ...]:
        """Return who takes part as a clause on the noun says: "talks that began last year between Oslo and Lima"."""
        own = (clause for clause in self.parse.clauses if clause.noun == phrase and clause.subject == phrase)
        preps = (prep for clause in own for prep in clause.preps if prep.word == place)
        return unique(actor for prep in preps for actor in self.either(prep.phrase))

    def owners(self, phrase: Phrase) -> tuple[int, ...]:
        """Return whose the phrase is; "its" without a name is the subject's: "Oslo stepped up its attacks"."""
        if phrase.possessor is None:
            return ()
        found = self.either(phrase.possessor)
        if found or self.parse.phrases[phrase.possessor].lemma not in _POSSESSIVE:
            return found
        index = self.parse.governor[phrase.index][0]
        agent = self.parse.clauses[index].agent if index is not None else None
        return self._named(agent) if agent != phrase.index else ()


def _belonging(clause: Clause) -> int | None:
    """Return to whom a thing belongs, or what it houses or carries."""
    return next((prep.phrase for prep in clause.preps if prep.word in ("to", "for")), clause.object)


def _endings(phrase: Phrase) -> Iterator[tuple[str, ...]]:
    """Yield the head with none, one, two ... of the words before it, also in the singular: "arms sales", "human rights abuses".

    Of "the Turkish ambassador Kaya" also the words before the name: the office says what the person is.
    """
    yield (phrase.lemma,)
    written = phrase.modifiers[-4:]
    if not written:
        return
    for words in ((*written, phrase.lemma), (*map(singular, written), phrase.lemma)):
        yield from (words[i:] for i in range(len(words) - 1))
        if phrase.heads:
            yield from (words[i:j] for i in range(len(words)) for j in range(i + 1, len(words)))


def clause_actors(scene: Scene, clause: Clause, place: str, anchor: int | None = None) -> tuple[int, ...]:
    """Return the actors in a place of a clause; `anchor` is the noun the rule speaks of where it is not what is acted on."""
    noun = clause.patient if anchor is None else anchor
    if place == "subject":
        return scene.acting(clause.agent)
    if place == "object":
        return scene.heads(clause.patient)
    if place == "inside":
        return unique((*scene.inside(clause.patient), *scene.either(clause.second_object)))
    if place == "speaker":
        return scene.speaker(clause)
    if place in ("possessor", "adjective"):
        return phrase_actors(scene, noun, place) if noun is not None else ()
    return unique(
        actor
        for prep in clause_preps(scene, clause, noun)
        if answers(prep.word, place)
        for actor in scene.either(prep.phrase)
    )


def clause_preps(scene: Scene, clause: Clause, noun: int | None) -> tuple[Prep, ...]:
    """Return the clause's prepositional phrases, with those of a noun it speaks of: "the ban on tea was lifted"."""
    own = scene.parse.phrases[noun].preps if noun is not None else ()
    return (*clause.preps, *(prep for prep in own if prep not in clause.preps))


def phrase_actors(scene: Scene, phrase: int, place: str) -> tuple[int, ...]:
    """Return the actors in a place of an event noun."""
    noun = scene.parse.phrases[phrase]
    if place == "possessor":
        return scene.owners(noun)
    if place in ("adjective", "inside"):
        return noun.mentions
    found = unique(actor for prep in noun.preps if answers(prep.word, place) for actor in scene.either(prep.phrase))
    if found or place not in ("by", "between", "with"):
        return found
    return scene.makers(phrase) if place == "by" else scene.parties(phrase, place)


def answers(word: str, place: str) -> bool:
    """Tell whether a preposition is the one a rule names, or stands for it."""
    return word == place or _ALSO.get(word) == place


def unique(items: Iterable[int]) -> tuple[int, ...]:
    """Return the items in order, each once."""
    return tuple(dict.fromkeys(items))

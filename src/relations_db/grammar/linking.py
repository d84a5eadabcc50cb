"""Makes a clause of every verb group and links it to its subject and to the clause or noun that governs it.

In: the chunks of a sentence. Out: clause drafts. The one rule throughout: look at what stands directly left of the verb
group. Every choice below names the construction it is for. Refuses nothing; a clause without a subject has None.
"""

from __future__ import annotations

from collections.abc import Sequence

from relations_db.grammar.chunks import Chunk, PhraseDraft, VerbGroup
from relations_db.grammar.tree import ClauseKind

_SUBORDINATING = frozenset({"after", "before", "since", "until", "till", "as", "than", "like"})
_OBJECT_PRONOUNS = frozenset({"which", "that", "whom", "who"})
_SKIP = frozenset({"R", "RP", "DT", "NEG"})


class ClauseDraft:
    """A clause while its links are being found; positions are chunk positions."""

    __slots__ = ("coordinate", "group", "index", "inherits", "kind", "link", "noun", "object", "object_gap", "parent", "particles", "position", "preps", "second_object", "start", "subject")  # fmt: skip

    def __init__(self, index: int, position: int, group: VerbGroup) -> None:
        self.index, self.position, self.group = index, position, group
        self.kind = ClauseKind.MAIN
        self.link = ""
        self.parent: int | None = None
        self.noun: int | None = None
        self.subject: int | None = None
        self.inherits: int | None = None
        """The clause whose subject (or object) is understood here."""
        self.object: int | None = None
        self.second_object: int | None = None
        self.object_gap = False
        self.preps: list[tuple[str, int]] = []
        self.particles: list[str] = []
        self.coordinate: int | None = None
        self.start = position


class Linker:
    """Walks the verb groups from left to right."""

    def __init__(self, chunks: Sequence[Chunk], phrases: Sequence[PhraseDraft], clause_verbs: frozenset[str], object_control: frozenset[str], *, is_headline: bool) -> None:  # fmt: skip
        self.chunks, self.phrases = chunks, phrases
        self.clause_verbs, self.object_control, self.is_headline = clause_verbs, object_control, is_headline
        self.clauses: list[ClauseDraft] = []
        self.claimed: set[int] = set()
        """Chunk positions of noun phrases that are subject or object of a clause."""
        self.at: dict[int, ClauseDraft] = {}

    def run(self) -> list[ClauseDraft]:
        """Return the clauses in the order of their verbs."""
        for position, chunk in enumerate(self.chunks):
            if chunk.group is None:
                continue
            clause = ClauseDraft(len(self.clauses), position, chunk.group)
            self.clauses.append(clause)
            self.at[position] = clause
            self._link(clause)
            self._claim_object(clause)
        return self.clauses

    def _link(self, clause: ClauseDraft) -> None:
        left = self._left(clause.position)
        form = self._form(clause, left)
        if form == "finite":
            self._link_finite(clause, left)
        elif form == "infinitive":
            self._link_infinitive(clause, left)
        else:
            self._link_participle(clause, left, form)

    def _left(self, position: int) -> int:
        """Return the position left of `position` that is no adverb; -1 at the start."""
        left = position - 1
        while left >= 0 and self.chunks[left].kind in _SKIP:
            left -= 1
        return left

    def _kind(self, position: int) -> str:
        return self.chunks[position].kind if 0 <= position < len(self.chunks) else ""

    def _form(self, clause: ClauseDraft, left: int) -> str:
        """Decide what a bare verb is, and what headlines leave out."""
        form = clause.group.form
        if form == "bare":
            after_verb = self._kind(left) == "VG" or (self._kind(left) == "NP" and self._bare_complement(left))
            listed = self._kind(left) in ("CC", ",") and self._previous(("infinitive",), clause) is not None
            return "infinitive" if after_verb or (listed and not self._open_subject(clause.position)) else "finite"
        if form == "finite" or not self.is_headline or self._kind(left) != "NP":
            return form
        if any(c.group.form in ("finite", "bare") for c in self.clauses) or self._finite_ahead(clause.position):
            return form
        return "finite" if form in ("infinitive", "participle") else form

    def _bare_complement(self, left: int) -> bool:
        """ "helped Chad rebuild", "let", "make": a bare verb after the object of a verb that takes one."""
        before = self.at.get(self._chain_start(left) - 1)
        return before is not None and before.group.lemma in ("help", "let", "make", "see", "have", "watch")

    def _finite_ahead(self, position: int) -> bool:
        return any(c.group is not None and c.group.form == "finite" for c in self.chunks[position + 1 :])

    def _previous(self, forms: Sequence[str], clause: ClauseDraft) -> ClauseDraft | None:
        """Return the nearest clause before this one whose verb has one of the forms."""
        return next((c for c in reversed(self.clauses[: clause.index]) if self._effective(c) in forms), None)

    def _effective(self, clause: ClauseDraft) -> str:
        if clause.group.form != "bare":
            return clause.group.form
        return "infinitive" if clause.kind is ClauseKind.INFINITIVE else "finite"

    # Finite verbs

    def _link_finite(self, clause: ClauseDraft, left: int) -> None:
        kind = self._kind(left)
        if kind == "NP":
            self._take_subject(clause, self._settled_subject(clause, self._subject_position(left)))
        elif kind == "WH":
            self._relative(clause, left)
        elif kind == "SUB" and self._kind(left - 1) == "NP" and self.chunks[left].word == "that":
            self._relative(clause, left)
        else:
            open_subject = self._open_subject(clause.position)
            if open_subject is not None and kind != "CC":
                self._take_subject(clause, open_subject)
            elif kind == "SUB":
                self._subordinate(clause, left)
            else:
                self._continue_clause(clause, left)

    def _chain_start(self, left: int) -> int:
        """Go left through "the talks in Moscow on trade" to its first noun phrase."""
        while (
            self._kind(left - 1) == "IN"
            and self._kind(left - 2) == "NP"
            and not self._is_claimed_object(left - 2, left)
        ):
            left -= 2
        return left

    def _is_claimed_object(self, position: int, left: int) -> bool:
        """An object already taken may go on as a chain, but no later subject hides behind a subordinator."""
        return position in self.claimed and self.chunks[left - 1].word in _SUBORDINATING

    def _subject_position(self, left: int) -> int:
        """Find the subject's noun phrase left of a finite verb: past time phrases, up the chain, not beyond a subordinator."""
        position = left
        if self.phrases[self.chunks[position].phrase].is_time and self._kind(position - 1) in ("NP", "IN"):
            position = self._left(position) if self._kind(position - 1) == "NP" else position
        while self._kind(position - 1) == "IN" and self._kind(position - 2) == "NP":
            if self.chunks[position - 1].word in _SUBORDINATING and (
                position - 2 in self.claimed or self._verb_before(position - 2)
            ):
                return position
            if position - 2 in self.claimed:
                return position if self.chunks[position - 1].word in _SUBORDINATING else position - 2
            position -= 2
            if self.phrases[self.chunks[position].phrase].is_time and self._kind(position - 1) == "NP":
                position -= 1
        return position

    def _settled_subject(self, clause: ClauseDraft, position: int) -> int:
        """Prefer a phrase that still waits for its verb to one that a preposition or another verb has taken."""
        before = self.chunks[position - 1] if position > 0 else None
        taken = position in self.claimed or (
            before is not None and before.kind == "IN" and before.word not in _SUBORDINATING
        )
        waiting = self._open_subject(clause.position) if taken else None
        return position if waiting is None else waiting

    def _verb_before(self, position: int) -> bool:
        for i in range(position - 1, -1, -1):
            if self.chunks[i].kind in ("SUB", "WH"):
                return False
            if i in self.at and self._effective(self.at[i]) == "finite":
                return True
        return False

    def _take_subject(self, clause: ClauseDraft, position: int) -> None:
        clause.subject = self.chunks[position].phrase
        clause.start = position
        owner = self.phrases[clause.subject].possessor
        if (
            owner is not None
            and self.phrases[owner].last < self.chunks[position].first + 1
            and self.phrases[owner].first < self.chunks[position].first
        ):
            clause.kind, clause.link, clause.noun = ClauseKind.RELATIVE, "whose", owner
            return
        before = self._past_time(self._left(position))
        kind, word = self._kind(before), self.chunks[before].word if before >= 0 else ""
        already_subject = position in self.claimed
        self.claimed.add(position)
        if kind == "WH":
            self._relative(clause, before)
        elif kind == "SUB":
            self._that_clause(clause, before) if word == "that" else self._subordinate(clause, before)
        elif kind == "IN" and word in _SUBORDINATING:
            self._subordinate(clause, before)
        elif kind == "VG" and not already_subject:
            self._complement(clause, self.at[before].index, "")
        elif kind == "NP" and not already_subject and self._zero_relative(position, before):
            clause.kind, clause.noun, clause.object_gap = ClauseKind.RELATIVE, self.chunks[before].phrase, True
        elif kind == "CC":
            self._join_sentence(clause, before)

    def _past_time(self, before: int) -> int:
        """Look past "on Monday" between a verb of speech and its clause: "said on Monday it would"."""
        if self._kind(before) != "NP" or not self.phrases[self.chunks[before].phrase].is_time:
            return before
        earlier = self._left(before)
        earlier = self._left(earlier) if self._kind(earlier) == "IN" else earlier
        return earlier if self._kind(earlier) == "VG" else before

    def _zero_relative(self, position: int, before: int) -> bool:
        """ "sanctions it imposed": two phrases side by side, the second a pronoun or a name."""
        antecedent = self.phrases[self.chunks[before].phrase]
        subject = self.phrases[self.chunks[position].phrase]
        return not antecedent.is_time and not antecedent.heads and (bool(subject.heads) or self.chunks[position].last - self.chunks[position].first == 1)  # fmt: skip

    def _that_clause(self, clause: ClauseDraft, that: int) -> None:
        """ "said that X did": a complement; "the levies that X imposed": a relative clause, as its object is missing."""
        before = self._left(that)
        if self._kind(before) == "VG":
            self._complement(clause, self.at[before].index, "that")
        elif self._kind(before) == "NP" and self._kind(clause.position + 1) != "NP" and before == that - 1:
            clause.kind, clause.noun, clause.object_gap, clause.link = (
                ClauseKind.RELATIVE,
                self.chunks[before].phrase,
                True,
                "that",
            )
            clause.start = that
        else:
            governor = self._governing_verb(that)
            self._complement(clause, governor.index if governor else None, "that")
            if self._kind(before) == "NP" and governor is not None and governor.group.lemma not in self.clause_verbs:
                clause.noun = self.chunks[before].phrase
        clause.start = that

    def _complement(self, clause: ClauseDraft, parent: int | None, link: str) -> None:
        clause.kind, clause.parent, clause.link = ClauseKind.COMPLEMENT, parent, link

    def _subordinate(self, clause: ClauseDraft, position: int) -> None:
        clause.kind, clause.link, clause.start = ClauseKind.ADVERBIAL, self.chunks[position].word, position
        main = self._main_before(position)
        clause.parent = main.index if main else None
        if clause.subject is None and main is not None:
            clause.inherits = main.index

    def _relative(self, clause: ClauseDraft, position: int) -> None:
        """Link to the noun before "which, who, that"; after "how, why, what" the clause is a question."""
        before = position - 1
        if self._kind(before) == "IN":
            before -= 1
        while self._kind(before) in (",", "R"):
            before -= 1
        clause.link, clause.start = self.chunks[position].word, position
        if self.chunks[position].word not in _OBJECT_PRONOUNS and self.chunks[position].word not in ("where", "whose"):
            governor = self._governing_verb(position)
            self._complement(clause, governor.index if governor else None, self.chunks[position].word)
            return
        clause.kind = ClauseKind.RELATIVE
        if self._kind(before) != "NP":
            return
        clause.noun = self.chunks[before].phrase
        if clause.subject is None:
            clause.subject = self._antecedent(before)
        else:
            clause.object_gap = (
                self.chunks[position].word in _OBJECT_PRONOUNS and self._kind(clause.position + 1) != "NP"
            )

    def _antecedent(self, position: int) -> int:
        return self.chunks[position].phrase

    def _open_subject(self, position: int) -> int | None:
        """Find a noun phrase still without its verb: "Erdogan, who called ..., urged"."""
        for i in range(position - 1, -1, -1):
            chunk = self.chunks[i]
            if chunk.kind in ("CC", ":") or (i in self.at and self.at[i].kind is ClauseKind.MAIN):
                return None
            if chunk.kind != "NP" or i in self.claimed or self.phrases[chunk.phrase].is_time:
                continue
            if self._kind(i - 1) not in ("IN", "NP") and not self._is_apposition(i):
                return i
        return None

    def _is_apposition(self, i: int) -> bool:
        return (
            self._kind(i - 1) == ","
            and self._kind(i - 2) == "NP"
            and i - 2 not in self.claimed
            and self._kind(i - 3) != "IN"
        )

    def _continue_clause(self, clause: ClauseDraft, left: int) -> None:
        """ "met the envoy and praised", "signed, sealed and delivered": the subject of the last finite clause goes on."""
        before = self._previous(("finite",), clause)
        if before is None:
            return
        clause.kind, clause.parent, clause.noun, clause.coordinate = (
            before.kind,
            before.parent,
            before.noun,
            before.index,
        )
        clause.link, clause.inherits = before.link, before.index
        clause.start = left

    def _join_sentence(self, clause: ClauseDraft, cc: int) -> None:
        """ "and" before a subject of its own: after a comma a new sentence, else the next clause under the same governor."""
        before = self._previous(("finite",), clause)
        if before is None or self._kind(cc - 1) == ",":
            return
        clause.coordinate = before.index
        if before.kind in (ClauseKind.COMPLEMENT, ClauseKind.ADVERBIAL):
            clause.kind, clause.parent, clause.link = before.kind, before.parent, before.link

    # Infinitives and participles

    def _link_infinitive(self, clause: ClauseDraft, left: int) -> None:
        clause.kind, clause.link, clause.start = ClauseKind.INFINITIVE, "to", clause.position
        if self._kind(left) in ("CC", ",") and self._join_form(clause, ("infinitive",)):
            return
        governor = self._governing_verb(clause.position)
        if governor is not None:
            clause.parent = clause.inherits = governor.index
        if self._kind(left) != "NP" or self.phrases[self.chunks[left].phrase].is_time:
            return
        if governor is not None and self._controls(governor, left):
            clause.subject = self.chunks[left].phrase if governor.object is None else governor.object
        else:
            start = self.chunks[self._chain_start(left)].phrase
            clause.noun = None if self.phrases[start].heads else start

    def _controls(self, governor: ClauseDraft, left: int) -> bool:
        """Tell whether the noun phrase before the infinitive does it: "urged Russia to", "called on Russia to"."""
        if governor.group.lemma not in self.object_control:
            return False
        if governor.object is not None:
            return self.chunks[self._chain_start(left)].phrase == governor.object
        follows = left == governor.position + 2 and self._kind(left - 1) == "IN"
        return follows and self.chunks[left - 1].word in ("on", "upon", "to", "for")

    def _join_form(self, clause: ClauseDraft, forms: Sequence[str]) -> bool:
        """Continue a list of infinitives or gerunds: "to lift, restore and increase"."""
        before = self._previous(forms, clause)
        if before is None:
            return False
        clause.kind, clause.parent, clause.noun, clause.link = before.kind, before.parent, before.noun, before.link
        clause.subject, clause.inherits, clause.coordinate = before.subject, before.inherits, before.index
        return True

    def _link_participle(self, clause: ClauseDraft, left: int, form: str) -> None:
        kind = self._kind(left)
        clause.kind, clause.start = ClauseKind.PARTICIPLE, clause.position
        if kind == "CC" and self._join_form(clause, (form,) if form == "gerund" else ("participle", "finite")):
            return
        if kind in ("IN", "SUB"):
            self._after_word(clause, left)
        elif kind == "VG":
            clause.kind = ClauseKind.GERUND
            clause.parent = clause.inherits = self.at[left].index
        elif kind == "NP" and left == clause.position - 1:
            clause.noun = clause.subject = self.chunks[left].phrase
            governor = self._governing_verb(clause.position)
            clause.parent = governor.index if governor else None
        else:
            main = self._main_before(clause.position)
            if main is not None:
                clause.parent = clause.inherits = main.index
            elif kind == "," and self._kind(left - 1) == "NP":
                clause.noun = clause.subject = self.chunks[left - 1].phrase

    def _after_word(self, clause: ClauseDraft, left: int) -> None:
        """ "by barring", "apologies for downing", "after seizing", "while keeping"."""
        word = self.chunks[left].word
        clause.link, clause.start = word, left
        clause.kind = ClauseKind.GERUND if self._kind(left) == "IN" else ClauseKind.ADVERBIAL
        before = self._left(left)
        governor = self._governing_verb(left)
        if governor is not None:
            clause.parent = clause.inherits = governor.index
        if self._kind(before) != "NP":
            return
        noun = self.chunks[self._chain_start(before)].phrase
        if not self.phrases[noun].heads:
            clause.noun = noun
        elif governor is not None and governor.object == noun and word in ("of", "for", "from"):
            clause.subject = noun  # "accused Russia of bombing", "thanked Oman for freeing"

    def _governing_verb(self, position: int) -> ClauseDraft | None:
        """Return the nearest clause to the left."""
        return next((self.at[i] for i in range(position - 1, -1, -1) if i in self.at), None)

    def _main_before(self, position: int) -> ClauseDraft | None:
        """Return the nearest clause to the left that can bear an adverbial clause; a speaking participle goes to the main one."""
        group = self.chunks[position].group
        speaks = group is not None and group.form == "gerund" and group.lemma in self.clause_verbs
        for i in range(position - 1, -1, -1):
            clause = self.at.get(i)
            if clause is not None and self._bears(clause) and (not speaks or clause.kind is ClauseKind.MAIN):
                return clause
        return None

    def _bears(self, clause: ClauseDraft) -> bool:
        return clause.kind is not ClauseKind.RELATIVE and clause.group.form != "infinitive" and clause.noun is None

    # Objects

    def _claim_object(self, clause: ClauseDraft) -> None:
        """Take the noun phrase right of the verb, unless it is the subject of the next finite verb."""
        position = clause.position + 1
        while self._kind(position) in _SKIP:
            if self._kind(position) in ("R", "RP"):
                clause.particles.append(self.chunks[position].word)
            position += 1
        if self._kind(position) == "A":  # "is ready"; "shot dead a guard"
            clause.particles.append(self.chunks[position].word)
            position += self._kind(position + 1) == "NP"
        if self._kind(position) != "NP" or self.phrases[self.chunks[position].phrase].is_time:
            return
        if self._is_subject_ahead(position) and clause.group.lemma in self.clause_verbs:
            return
        clause.object = self.chunks[position].phrase
        self.claimed.add(position)
        following = position + 1
        if (
            self._kind(following) == "NP"
            and not self.phrases[self.chunks[following].phrase].is_time
            and not self._is_subject_ahead(following)
        ):
            clause.second_object = self.chunks[following].phrase
            self.claimed.add(following)

    def _is_subject_ahead(self, position: int) -> bool:
        """Tell whether a finite verb follows the chain that begins here."""
        j = position + 1
        while (
            (self._kind(j) == "IN" and self._kind(j + 1) == "NP") or self._kind(j) in _SKIP or self._is_time_phrase(j)
        ):
            j += 2 if self._kind(j) == "IN" else 1
        group = self.chunks[j].group if j < len(self.chunks) else None
        return group is not None and group.form in ("finite", "bare")

    def _is_time_phrase(self, j: int) -> bool:
        return self._kind(j) == "NP" and self.phrases[self.chunks[j].phrase].is_time

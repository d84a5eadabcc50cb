"""Finite clauses: their subject, and what governs them, by what stands left of the verb.

In: the chain and a clause draft. Out: the draft, linked. Each function names the construction it is for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.grammar.chain import SUBORDINATING
from relations_db.grammar.tree import ClauseKind
from relations_db.grammar.verbs import BARE_CLAUSE

if TYPE_CHECKING:
    from relations_db.grammar.chain import Chain, ClauseDraft

_OBJECT_PRONOUNS = frozenset({"which", "that", "whom", "who"})


def link_finite(chain: Chain, clause: ClauseDraft, left: int) -> None:
    """Find the subject of a finite verb and what governs its clause."""
    kind = chain.kind(left)
    if kind == "NP":
        _take_subject(chain, clause, _settled_subject(chain, clause, _subject_position(chain, left)))
    elif kind == "WH" or (kind == "SUB" and chain.kind(left - 1) == "NP" and chain.chunks[left].word == "that"):
        _relative(chain, clause, left)
    else:
        open_subject = chain.open_subject(clause.position)
        if open_subject is not None and kind != "CC":
            _take_subject(chain, clause, open_subject)
        elif kind == "SUB":
            _subordinate(chain, clause, left)
        else:
            _continue_clause(chain, clause, left)


def _subject_position(chain: Chain, left: int) -> int:
    """Find the subject's noun phrase left of a finite verb: past time phrases, up the chain, not beyond a subordinator."""
    position = left
    if chain.phrase(position).is_time and chain.kind(position - 1) in ("NP", "IN"):
        position = chain.left_of(position) if chain.kind(position - 1) == "NP" else position
    while chain.kind(position - 1) == "IN" and chain.kind(position - 2) == "NP":
        if chain.chunks[position - 1].word in SUBORDINATING and (
            position - 2 in chain.claimed or chain.verb_before(position - 2) or chain.is_time(position - 2)
        ):
            return position
        if position - 2 in chain.claimed:
            return position if chain.chunks[position - 1].word in SUBORDINATING else position - 2
        position -= 2
        if chain.phrase(position).is_time and chain.kind(position - 1) == "NP":
            position -= 1
    return position


def _settled_subject(chain: Chain, clause: ClauseDraft, position: int) -> int:
    """Prefer a phrase that still waits for its verb to one that a preposition or another verb has taken."""
    before = chain.chunks[position - 1] if position > 0 else None
    taken = position in chain.claimed or (
        before is not None and before.kind == "IN" and before.word not in SUBORDINATING
    )
    waiting = chain.open_subject(clause.position) if taken else None
    return position if waiting is None else waiting


def _take_subject(chain: Chain, clause: ClauseDraft, position: int) -> None:
    clause.subject = chain.chunks[position].phrase
    clause.start = position
    owner = chain.phrases[clause.subject].possessor
    if (
        owner is not None
        and chain.phrases[owner].last < chain.chunks[position].first + 1
        and chain.phrases[owner].first < chain.chunks[position].first
    ):
        clause.kind, clause.link, clause.noun = ClauseKind.RELATIVE, "whose", owner
        return
    before = _past_time(chain, chain.left_of(position))
    kind, word = chain.kind(before), chain.chunks[before].word if before >= 0 else ""
    already_subject = position in chain.claimed
    chain.claimed.add(position)
    if kind == "WH":
        _relative(chain, clause, before)
    elif kind == "SUB":
        _that_clause(chain, clause, before) if word == "that" else _subordinate(chain, clause, before)
    elif kind == "IN" and word in SUBORDINATING:
        _subordinate(chain, clause, before)
    elif kind == "VG" and not already_subject:
        _complement(clause, chain.at[before].index, "")
    elif kind == "NP" and not already_subject and _told(chain, before):
        _complement(clause, chain.at[chain.left_of(before)].index, "")
    elif kind == "NP" and not already_subject and _zero_relative(chain, position, before):
        clause.kind, clause.noun, clause.object_gap = ClauseKind.RELATIVE, chain.chunks[before].phrase, True
    elif kind == "CC":
        _join_sentence(chain, clause, before)


def _told(chain: Chain, before: int) -> bool:
    """See "told Chad it would": the phrase before the subject is the object of a verb that takes a clause."""
    governor = chain.at.get(chain.left_of(before))
    if governor is None or governor.object != chain.chunks[before].phrase or governor.group.lemma not in BARE_CLAUSE:
        return False
    return bool(chain.phrase(before).heads)


def _past_time(chain: Chain, before: int) -> int:
    """Look past "on Monday" between a verb of speech and its clause: "said on Monday it would"."""
    if chain.kind(before) != "NP" or not chain.phrase(before).is_time:
        return before
    earlier = chain.left_of(before)
    earlier = chain.left_of(earlier) if chain.kind(earlier) == "IN" else earlier
    return earlier if chain.kind(earlier) == "VG" else before


def _zero_relative(chain: Chain, position: int, before: int) -> bool:
    """See "sanctions it imposed": two phrases side by side, the second a pronoun or a name."""
    antecedent = chain.phrase(before)
    subject = chain.phrase(position)
    is_short = bool(subject.heads) or chain.chunks[position].last - chain.chunks[position].first == 1
    return is_short and not antecedent.is_time and not antecedent.heads


def _that_clause(chain: Chain, clause: ClauseDraft, that: int) -> None:
    """See "said that X did": a complement; "the levies that X imposed": a relative clause, as its object is missing."""
    before = _past_time(chain, chain.left_of(that))
    if chain.kind(before) == "VG":
        _complement(clause, chain.at[before].index, "that")
    elif chain.kind(before) == "NP" and before == that - 1 and _lacks_object(chain, clause, before):
        clause.kind, clause.noun, clause.object_gap, clause.link = (
            ClauseKind.RELATIVE,
            chain.chunks[before].phrase,
            True,
            "that",
        )
        clause.start = that
    else:
        governor = chain.governing_verb(that)
        _complement(clause, governor.index if governor else None, "that")
        if chain.kind(before) == "NP" and (governor is None or governor.group.lemma not in chain.governing.clause):
            clause.noun = chain.chunks[before].phrase
    clause.start = that


def _lacks_object(chain: Chain, clause: ClauseDraft, noun: int) -> bool:
    """Tell whether the noun before "that" is the missing object: not of "claims that", and not where an infinitive goes on."""
    if chain.kind(clause.position + 1) in ("NP", "VG"):
        return False
    return not (chain.phrase(noun).lemma in chain.governing.claims and clause.group.passive)


def _complement(clause: ClauseDraft, parent: int | None, link: str) -> None:
    clause.kind, clause.parent, clause.link = ClauseKind.COMPLEMENT, parent, link


def _subordinate(chain: Chain, clause: ClauseDraft, position: int) -> None:
    clause.kind, clause.link, clause.start = ClauseKind.ADVERBIAL, chain.chunks[position].word, position
    main = chain.main_before(position)
    clause.parent = main.index if main else None
    if clause.subject is None and main is not None:
        clause.inherits = main.index


def _relative(chain: Chain, clause: ClauseDraft, position: int) -> None:
    """Link to the noun before "which, who, that"; after "how, why, what" the clause is a question."""
    before = position - 1
    if chain.kind(before) == "IN":
        before -= 1
    while chain.kind(before) in (",", "R"):
        before -= 1
    clause.link, clause.start = chain.chunks[position].word, position
    if chain.chunks[position].word not in _OBJECT_PRONOUNS and chain.chunks[position].word not in ("where", "whose"):
        governor = chain.governing_verb(position)
        _complement(clause, governor.index if governor else None, chain.chunks[position].word)
        return
    clause.kind = ClauseKind.RELATIVE
    if chain.kind(before) != "NP":
        return
    clause.noun = chain.chunks[before].phrase
    if clause.subject is None:
        clause.subject = clause.noun
    else:
        clause.object_gap = chain.chunks[position].word in _OBJECT_PRONOUNS and chain.kind(clause.position + 1) != "NP"


def _continue_clause(chain: Chain, clause: ClauseDraft, left: int) -> None:
    """See "met the envoy and praised", "signed, sealed and delivered": the subject of the last finite clause goes on."""
    before = chain.previous(("finite",), clause)
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
    if clause.group.form == "bare" and (before.group.modal is not None or before.group.is_future):
        clause.group = clause.group._replace(  # "will attack Chad and ban its tea"
            modal=before.group.modal,
            is_future=before.group.is_future,
            negated=clause.group.negated or before.group.negated,
        )


def _join_sentence(chain: Chain, clause: ClauseDraft, cc: int) -> None:
    """See "and" before a subject of its own: after a comma a new sentence, else the next clause under the same governor."""
    before = chain.previous(("finite",), clause)
    if before is None or chain.kind(cc - 1) == ",":
        return
    clause.coordinate = before.index
    if before.kind in (ClauseKind.COMPLEMENT, ClauseKind.ADVERBIAL):
        clause.kind, clause.parent, clause.link = before.kind, before.parent, before.link

"""Infinitives, gerunds and participles: whose act they tell, and what governs them.

In: the chain and a clause draft. Out: the draft, linked; its subject is often understood (`inherits`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.grammar.tree import ClauseKind
from relations_db.grammar.verbs import CAUSING, GIVING, PRESSING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.grammar.chain import Chain, ClauseDraft

_ORDINALS = frozenset({"first", "second", "third", "fourth", "fifth", "last", "latest", "next", "only"})


def link_infinitive(chain: Chain, clause: ClauseDraft, left: int) -> None:
    """Find who is to do what an infinitive tells: the governing verb's subject, its object, or a noun's owner."""
    clause.kind, clause.link, clause.start = ClauseKind.INFINITIVE, "to", clause.position
    if chain.kind(left) in ("CC", ",") and _join_form(chain, clause, ("infinitive",)):
        return
    governor = chain.governing_verb(clause.position)
    if governor is not None:
        clause.parent = clause.inherits = governor.index
    if chain.kind(left) != "NP":
        return
    if chain.phrase(left).is_time:
        if governor is not None and governor.group.lemma in GIVING:  # "gave Chad two days to leave"
            clause.subject = governor.object
        return
    if governor is not None and _is_first(chain, governor, left):
        return
    is_named = _is_named_doer(chain, left)
    if is_named:
        clause.subject = chain.chunks[left].phrase
    if governor is not None and not is_named and _controls(chain, governor, left):
        clause.subject = chain.chunks[left].phrase if governor.object is None else governor.object
    else:
        start = chain.chunks[chain.chain_start(left)].phrase
        clause.noun = None if chain.phrases[start].heads else start


def _is_first(chain: Chain, governor: ClauseDraft, left: int) -> bool:
    """See "was the first state to recognise": the subject does it."""
    if governor.group.lemma not in ("be", "become") or governor.object != chain.chunks[left].phrase:
        return False
    words = chain.phrase(left)
    return not _ORDINALS.isdisjoint((words.lemma, *words.modifiers))


def _is_named_doer(chain: Chain, left: int) -> bool:
    """See "a call for Chad to leave", "pressure on Chad to leave", "a warning to Chad not to": the phrase acts."""
    if chain.kind(left - 1) != "IN" or not chain.phrase(left).heads:
        return False
    word, start = chain.chunks[left - 1].word, chain.chain_start(left)
    asks = start < left and chain.phrase(start).lemma in (chain.governing.asking | PRESSING)
    return word == "for" or (word in ("on", "upon", "to") and asks)


def _controls(chain: Chain, governor: ClauseDraft, left: int) -> bool:
    """Tell whether the noun phrase before the infinitive does it: "urged Russia to", "called on Russia to"."""
    if governor.group.lemma not in chain.governing.object:
        return False
    if governor.object is not None and chain.phrases[governor.object].lemma in chain.governing.deeds:
        return False
    if governor.object is not None:
        return chain.chunks[chain.chain_start(left)].phrase == governor.object
    follows = left == governor.position + 2 and chain.kind(left - 1) == "IN"
    return follows and chain.chunks[left - 1].word in ("on", "upon", "to", "for")


def _join_form(chain: Chain, clause: ClauseDraft, forms: Sequence[str]) -> bool:
    """Continue a list of infinitives or gerunds: "to lift, restore and increase"."""
    before = chain.previous(forms, clause)
    if before is None:
        return False
    clause.kind, clause.parent, clause.noun, clause.link = before.kind, before.parent, before.noun, before.link
    clause.subject, clause.inherits, clause.coordinate = before.subject, before.inherits, before.index
    return True


def link_participle(chain: Chain, clause: ClauseDraft, left: int, form: str) -> None:
    """Find whose act a participle or gerund tells."""
    kind = chain.kind(left)
    clause.kind, clause.start = ClauseKind.PARTICIPLE, clause.position
    if kind == "CC" and _join_form(chain, clause, (form,) if form == "gerund" else ("participle", "finite")):
        _share_auxiliaries(chain, clause)
        return
    if kind in ("IN", "SUB"):
        _after_word(chain, clause, left)
    elif kind == "NP" and form == "participle" and _is_inverted(chain, left):
        _join_inverted(chain, clause, left)
    elif kind == "VG":
        clause.kind = ClauseKind.GERUND
        clause.parent = clause.inherits = chain.at[left].index
    elif kind == "NP" and left == clause.position - 1 and not _is_senders(chain, clause, left):
        clause.noun = clause.subject = chain.chunks[left].phrase
        governor = chain.governing_verb(clause.position)
        clause.parent = governor.index if governor else None
        if (
            governor is not None
            and form == "participle"
            and governor.object == clause.noun
            and governor.group.lemma in CAUSING
        ):
            clause.kind, clause.link, clause.noun = ClauseKind.INFINITIVE, "to", None  # "ordered nine men jailed"
    else:
        main = chain.main_before(clause.position)
        if main is not None:
            clause.parent = clause.inherits = main.index
        elif kind == "," and chain.kind(left - 1) == "NP":
            clause.noun = clause.subject = chain.chunks[left - 1].phrase


def _is_inverted(chain: Chain, left: int) -> bool:
    """See "Had Norway attacked": the auxiliary stands before the subject at the beginning."""
    auxiliary = chain.at.get(left - 1)
    return (
        auxiliary is not None and auxiliary.index == 0 and auxiliary.group.lemma == "have" and auxiliary.subject is None
    )


def _join_inverted(chain: Chain, clause: ClauseDraft, left: int) -> None:
    """Read "Had Norway attacked" as "if Norway had attacked"."""
    auxiliary = chain.at[left - 1]
    clause.kind, clause.link, clause.start = ClauseKind.ADVERBIAL, "if", left - 1
    clause.subject = chain.chunks[left].phrase
    clause.group = clause.group._replace(form="finite", passive=False, perfect=True, is_past=auxiliary.group.is_past)
    auxiliary.object = None


def _is_senders(chain: Chain, clause: ClauseDraft, left: int) -> bool:
    """See "sent a letter to Chad threatening to", "arrived in Chad seeking refuge": the participle is the subject's."""
    governor = chain.governing_verb(clause.position)
    if (
        governor is None
        or clause.group.form != "gerund"
        or chain.kind(left - 1) != "IN"
        or governor.kind is ClauseKind.RELATIVE
    ):
        return False
    speaks = clause.group.lemma in chain.governing.clause and chain.phrase(left).heads != ()
    arrives = (
        governor.object is None
        and chain.chunks[left - 1].word in ("in", "at", "to", "into")
        and left - 2 == governor.position
    )
    return speaks or arrives


def _share_auxiliaries(chain: Chain, clause: ClauseDraft) -> None:
    """See "was attacked and occupied", "has banned and expelled": the auxiliaries of the first verb hold for the second."""
    before = chain.clauses[clause.coordinate].group if clause.coordinate is not None else clause.group
    if clause.group.form == "participle" and before.form == "finite" and (before.passive or before.perfect):
        clause.group = clause.group._replace(
            form="finite", passive=before.passive, perfect=before.perfect, modal=before.modal,
            is_past=before.is_past, is_future=before.is_future, negated=before.negated,
        )  # fmt: skip


def _after_word(chain: Chain, clause: ClauseDraft, left: int) -> None:
    """See "by barring", "apologies for downing", "after seizing", "while keeping"."""
    word = chain.chunks[left].word
    clause.link, clause.start = word, left
    clause.kind = ClauseKind.GERUND if chain.kind(left) == "IN" else ClauseKind.ADVERBIAL
    before = chain.left_of(left)
    governor = chain.governing_verb(left)
    if governor is not None:
        clause.parent = clause.inherits = governor.index
    if chain.kind(before) != "NP":
        return
    noun = chain.chunks[chain.chain_start(before)].phrase
    if chain.phrases[noun].lemma.endswith("self"):
        return  # "committed itself to lifting"
    if not chain.phrases[noun].heads:
        clause.noun = noun
    elif governor is not None and governor.object == noun and word in ("of", "for", "from"):
        clause.subject = noun  # "accused Russia of bombing", "thanked Oman for freeing"

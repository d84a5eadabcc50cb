"""Makes a clause of every verb group and links it to its subject, its objects and what governs it, from left to right.

In: the chunks of a sentence. Out: the chain with its clause drafts. The one rule throughout: look at what stands directly
left of the verb group. Refuses nothing; a clause without a subject has None.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.grammar.chain import SKIPPED, SUBORDINATING, Chain, ClauseDraft
from relations_db.grammar.finite import link_finite
from relations_db.grammar.nonfinite import link_infinitive, link_participle
from relations_db.grammar.verbs import BARE_CLAUSE, BARE_COMPLEMENT, GIVING, NAMING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.grammar.chunks import Chunk
    from relations_db.grammar.drafts import PhraseDraft
    from relations_db.grammar.governing import GoverningVerbs

_CLAUSAL = SUBORDINATING - {"as"}


def link_clauses(
    chunks: Sequence[Chunk], phrases: Sequence[PhraseDraft], governing: GoverningVerbs, *, is_headline: bool
) -> Chain:
    """Return the chain with its clauses, in the order of their verbs."""
    chain = Chain(chunks, phrases, governing, is_headline=is_headline)
    for position, chunk in enumerate(chunks):
        if chunk.group is not None:
            clause = ClauseDraft(len(chain.clauses), position, chunk.group)
            chain.clauses.append(clause)
            chain.at[position] = clause
            _link(chain, clause)
            _claim_object(chain, clause)
    return chain


def _link(chain: Chain, clause: ClauseDraft) -> None:
    left = chain.left_of(clause.position)
    form = _settle_form(chain, clause, left)
    if form == "finite":
        link_finite(chain, clause, left)
    elif form == "infinitive":
        link_infinitive(chain, clause, left)
    else:
        link_participle(chain, clause, left, form)


def _settle_form(chain: Chain, clause: ClauseDraft, left: int) -> str:
    """Decide what a bare verb is, and what headlines leave out."""
    form = clause.group.form
    if form == "bare":
        after_verb = chain.kind(left) == "VG" or (chain.kind(left) == "NP" and _bare_complement(chain, left))
        listed = chain.kind(left) in ("CC", ",") and chain.previous(("infinitive",), clause) is not None
        return "infinitive" if after_verb or (listed and not chain.open_subject(clause.position)) else "finite"
    if form == "finite" or not chain.is_headline or chain.kind(left) != "NP":
        return form
    if any(c.group.form in ("finite", "bare") for c in chain.clauses) or chain.finite_ahead(clause.position):
        return form
    return "finite" if form in ("infinitive", "participle") else form


def _bare_complement(chain: Chain, left: int) -> bool:
    """See "helped Chad rebuild", "let", "make": a bare verb after the object of a verb that takes one."""
    before = chain.at.get(chain.chain_start(left) - 1)
    return before is not None and before.group.lemma in BARE_COMPLEMENT


def _claim_object(chain: Chain, clause: ClauseDraft) -> None:
    """Take the noun phrase right of the verb, unless it is the subject of the next finite verb."""
    position = clause.position + 1
    while chain.kind(position) in SKIPPED:
        if chain.kind(position) in ("R", "RP"):
            clause.particles.append(chain.chunks[position].word)
        position += 1
    if chain.kind(position) == "A":  # "is ready"; "shot dead a guard"
        clause.particles.append(chain.chunks[position].word)
        position += chain.kind(position + 1) == "NP"
    position = _behind_insert(chain, _behind_naming(chain, position))
    if chain.kind(position) != "NP" or chain.phrase(position).is_time:
        return
    if chain.is_subject_ahead(position) and clause.group.lemma in BARE_CLAUSE:
        return
    clause.object = chain.chunks[position].phrase
    chain.claimed.add(position)
    _claim_second(chain, clause, position + 1)


def _claim_second(chain: Chain, clause: ClauseDraft, position: int) -> None:
    """Take the thing given: "gave Chad a loan"; with a verb of giving a time too: "gave Chad two days"."""
    if chain.kind(position) != "NP" or chain.is_subject_ahead(position):
        return
    if not chain.phrase(position).is_time or clause.group.lemma in GIVING:
        clause.second_object = chain.chunks[position].phrase
        chain.claimed.add(position)


def _behind_naming(chain: Chain, position: int) -> int:
    """Go on to what is named in "denounced what it called Chad's hostage diplomacy"."""
    if chain.kind(position) != "WH" or chain.chunks[position].word != "what" or chain.kind(position + 1) != "NP":
        return position
    group = chain.chunks[position + 2].group if chain.kind(position + 2) == "VG" else None
    if group is None or group.lemma not in NAMING:
        return position
    named = position + 3 + (chain.kind(position + 3) == "IN")
    return named if chain.kind(named) == "NP" else position


def _behind_insert(chain: Chain, position: int) -> int:
    """Return where a heavy object stands: "condemned in the strongest terms the arrest", "hailed as historic the deal"."""
    j = position
    while chain.kind(j) == "IN" and chain.kind(j + 1) in ("NP", "A") and chain.chunks[j].word not in _CLAUSAL:
        j += 2
    is_object = j > position and chain.kind(j) == "NP" and not chain.phrase(j).is_time and not chain.is_subject_ahead(j)
    return j if is_object else position

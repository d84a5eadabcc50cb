"""Joins noun phrases that are listed: "Russia, the US and Turkey" becomes one chunk whose first phrase knows the others.

In: the chunks and phrases of a sentence. Out: the chunks with each list as one NP. Where a finite verb follows the last
member and another one went before, "and" joins clauses, not phrases: "he met Putin and Merkel waited".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.grammar.chunks import Chunk
    from relations_db.grammar.drafts import PhraseDraft

_ACCOMPANYING = frozenset({"as well as", "along with", "together with"})
_JOINERS = _ACCOMPANYING | {"and", "or", "&", "nor", "but also"}


def join_lists(
    chunks: Sequence[Chunk], phrases: list[PhraseDraft], clause_verbs: frozenset[str], *, is_headline: bool
) -> list[Chunk]:
    """Return the chunks with each coordination of noun phrases joined into one; a headline's comma may stand for "and"."""
    if not is_headline and all(chunk.kind != "CC" for chunk in chunks):
        return [*chunks]
    joined: list[Chunk] = []
    i = 0
    while i < len(chunks):
        members = _members(chunks, phrases, i) if chunks[i].kind == "NP" else [i]
        if is_headline and len(members) == 1 and not joined:
            members = _comma_members(chunks, phrases, i)
        if len(members) > 1 and not _parts_clauses(chunks, members, joined, clause_verbs):
            joined.append(_join(chunks, phrases, members))
            i = members[-1] + 1
        else:
            joined.append(chunks[i])
            i += 1
    return joined


def _members(chunks: Sequence[Chunk], phrases: Sequence[PhraseDraft], i: int) -> list[int]:
    """Return the positions of a list's members; only the first where no "and" closes the list."""
    members, j = [i], i + 1
    while j + 1 < len(chunks):
        comma = chunks[j].kind == "," and chunks[j].word != ":"
        k = j + 1 if comma else j
        if k + 1 < len(chunks) and chunks[k].kind == "CC" and chunks[k].word in _JOINERS and chunks[k + 1].kind == "NP":
            return _with_more(chunks, [*members, k + 1]) if _alike(chunks, phrases, i, k + 1) else members
        if not (comma and chunks[k].kind == "NP" and _alike(chunks, phrases, i, k)):
            return [i]
        members.append(k)
        j = k + 1
    return [i]


def _with_more(chunks: Sequence[Chunk], members: list[int]) -> list[int]:
    """Go on behind "together with Peru" to "and Chile"."""
    j = members[-1] + 1
    goes_on = (
        j + 1 < len(chunks) and chunks[j].kind == "CC" and chunks[j].word in _JOINERS and chunks[j + 1].kind == "NP"
    )
    return [*members, j + 1] if goes_on and chunks[j - 2].word in _ACCOMPANYING else members


def _comma_members(chunks: Sequence[Chunk], phrases: Sequence[PhraseDraft], i: int) -> list[int]:
    """Return the actors that begin a headline before its verb: "Peru, Chile sign trade pact"."""
    members = [i]
    while members[-1] + 2 < len(chunks) and chunks[members[-1] + 1].word == ",":
        if chunks[members[-1] + 2].kind != "NP":
            return [i]
        members.append(members[-1] + 2)
    is_all_actors = all(chunks[k].kind == "NP" and phrases[chunks[k].phrase].heads for k in members)
    return members if is_all_actors and _finite_verb_after(chunks, members[-1] + 1) else [i]


def _alike(chunks: Sequence[Chunk], phrases: Sequence[PhraseDraft], i: int, k: int) -> bool:
    return phrases[chunks[i].phrase].is_time == phrases[chunks[k].phrase].is_time


def _parts_clauses(
    chunks: Sequence[Chunk], members: list[int], before: Sequence[Chunk], clause_verbs: frozenset[str]
) -> bool:
    """Tell whether the last member is the subject of a clause of its own."""
    if not _finite_verb_after(chunks, members[-1] + 1):
        return False
    if (
        before and before[-1].kind == ","
    ):  # "when it comes to trade, Peru and Chile differ": the comma closed what went before
        return False
    for chunk in reversed(before):
        if chunk.kind in ("SUB", "WH"):
            return False
        if chunk.group is not None and chunk.group.form in ("finite", "bare"):
            return not (chunk is before[-1] and chunk.group.lemma in clause_verbs)
    return False


def _finite_verb_after(chunks: Sequence[Chunk], j: int) -> bool:
    while j + 1 < len(chunks) and (
        chunks[j].kind in ("R", "RP") or (chunks[j].kind == "IN" and chunks[j + 1].kind == "NP")
    ):
        j += 1 if chunks[j].kind in ("R", "RP") else 2
    group = chunks[j].group if j < len(chunks) else None
    return group is not None and group.form in ("finite", "bare")


def _join(chunks: Sequence[Chunk], phrases: list[PhraseDraft], members: list[int]) -> Chunk:
    first = chunks[members[0]]
    for member in members[1:]:
        phrases[first.phrase].conjuncts.append(chunks[member].phrase)
    return first._replace(last=chunks[members[-1]].last)

"""Puts back what headlines leave out: the copula of "Oslo angry over ban", the "and" of "Oslo, Lima talks set for May".

In: the chunks and phrases of a headline. Out: the chunks with a verb group for the missing copula. Refuses nothing: a headline
that lacks nothing comes back as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.grammar.chunks import Chunk
from relations_db.grammar.drafts import VerbGroup
from relations_db.grammar.verbs import BARE_CLAUSE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.grammar.drafts import PhraseDraft

_STATES = frozenset({"under", "at", "in", "on", "behind", "off"})
"""Prepositions that tell a state: "Norway under fire"."""


def complete_headline(chunks: Sequence[Chunk], phrases: Sequence[PhraseDraft]) -> list[Chunk]:
    """Return the chunks with the copula where one is missing."""
    completed = _join_names([*chunks], phrases)
    place = _missing_copula(completed, phrases)
    if place is None:
        return completed
    return [*completed[:place], _copula(completed[place]), *completed[place:]]


def _join_names(chunks: list[Chunk], phrases: Sequence[PhraseDraft]) -> list[Chunk]:
    """Read "Norway, Chad talks" as talks of both."""
    if [chunk.kind for chunk in chunks[:3]] != ["NP", ",", "NP"] or chunks[1].word != ",":
        return chunks
    first, second = phrases[chunks[0].phrase], phrases[chunks[2].phrase]
    if not first.heads or first.modifiers or second.heads or len(second.mentions) != 1 or len(second.modifiers) != 1:
        return chunks
    second.mentions = (*first.heads, *second.mentions)
    return chunks[2:]


def _missing_copula(chunks: Sequence[Chunk], phrases: Sequence[PhraseDraft]) -> int | None:
    """Find where the copula belongs: before an adjective or a state that follows the first phrase, or that of a reported clause."""
    start = next((i for i, chunk in enumerate(chunks) if chunk.kind == "NP"), None)
    verb = next((i for i, chunk in enumerate(chunks) if chunk.group is not None), len(chunks))
    if start is None:
        return None
    if verb < start or (verb == start + 1 and verb < len(chunks) and _reports(chunks[verb])):
        start = next((i for i in range(verb + 1, len(chunks)) if chunks[i].kind == "NP"), len(chunks))
    place = _behind_phrase(chunks, start)
    if place < len(chunks) and chunks[place].kind == "A" and not _is_modifier(chunks, place):
        return place
    is_state = start + 2 < len(chunks) and chunks[start + 1].word in _STATES and chunks[start + 2].kind == "NP"
    is_place = is_state and bool(phrases[chunks[start + 2].phrase].heads)  # "Norwegian premier in Chad for talks"
    is_actor = start < len(chunks) and bool(phrases[chunks[start].phrase].heads)
    return start + 1 if verb == len(chunks) and is_state and is_actor and not is_place else None


def _reports(chunk: Chunk) -> bool:
    return chunk.group is not None and chunk.group.lemma in BARE_CLAUSE


def _behind_phrase(chunks: Sequence[Chunk], start: int) -> int:
    """Return the position behind a phrase, its prepositional phrases and adverbs."""
    j = start + 1
    while j < len(chunks) and (chunks[j].kind == "R" or [chunk.kind for chunk in chunks[j : j + 2]] == ["IN", "NP"]):
        j += 1 if chunks[j].kind == "R" else 2
    return j


def _is_modifier(chunks: Sequence[Chunk], place: int) -> bool:
    return place + 1 < len(chunks) and chunks[place + 1].kind == "NP"


def _copula(following: Chunk) -> Chunk:
    """Return the verb group; it has no word, so it stands on the last word before what follows."""
    at = following.first - 1
    group = VerbGroup(at + 1, at + 1, at, False, "be", "finite", None, False, False, False, False, False)  # noqa: FBT003
    return Chunk("VG", at + 1, at + 1, "", -1, group)

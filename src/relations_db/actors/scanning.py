"""The scan: which names and phrases of the gazetteer stand in a sentence.

In: a sentence. Out: its pieces (words, with compounds of names cut at their hyphens) and the hits among them, the
longest at each place and never overlapping. Refuses nothing; what a hit means is decided in `naming`.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from relations_db.actors.closed_words import HEADLINE_MINOR
from relations_db.actors.entries import Candidate
from relations_db.actors.wording import plain_words
from relations_db.records import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relations_db.actors.gazetteer import Gazetteer
    from relations_db.records import Sentence

_OTHER_HYPHENS = frozenset("‐‑")  # noqa: RUF001 - that is what newspapers write
_MIN_CAPITALS = 4
"""Shorter words in capitals are abbreviations: "IRAN" is Iran, "CIA" stays what it is."""


class Pieces(NamedTuple):
    """The words of a sentence as names are looked up in: plain spelling, compounds of names cut at hyphens."""

    words: tuple[str, ...]
    lower: tuple[str, ...]
    raw: tuple[str, ...]
    """The words as the article spells them."""
    word_of: Sequence[int]
    """The word of the sentence each piece belongs to."""
    starts: tuple[int, ...]
    is_title: bool
    """Every longer word is capitalised, so capitals tell nothing."""
    marks: list[int]
    """Where words stand that any stage of this package looks for; most words are none of them."""


class Hit(NamedTuple):
    """A name or phrase of the gazetteer, at pieces first to last."""

    first: int
    last: int
    name: Candidate


def scan(sentence: Sentence, gazetteer: Gazetteer) -> tuple[Pieces, list[Hit]]:
    """Return the pieces of a sentence and the names in it."""
    words = sentence.words if sentence.text.isascii() else plain_words(sentence.words)
    if sentence.text.isupper():
        words = tuple([gazetteer.capitals.get(word, word.lower()) for word in words])
    pieces = _pieces(sentence, words, gazetteer)
    return pieces, _hits(pieces, gazetteer)


def _pieces(sentence: Sentence, words: tuple[str, ...], gazetteer: Gazetteer) -> Pieces:
    raw, starts = sentence.words, sentence.starts
    if words and words[-1].endswith(".") and words[-1][:-1].isalpha() and words[-1] not in gazetteer.names:
        # "He met Hun Sen.": the stop of the sentence, taken for that of an abbreviation.
        words, raw = (*words[:-1], words[-1][:-1]), (*raw[:-1], raw[-1][:-1])
    word_of: Sequence[int] = range(len(words))
    if "-" in sentence.text or (words is not raw and not _OTHER_HYPHENS.isdisjoint(sentence.text)):
        compounds = [at for at, word in enumerate(words) if "-" in word and _is_compound(word, raw[at], gazetteer)]
        if compounds:
            words, raw, word_of, starts = _cut_compounds(words, raw, starts, compounds)
    marks = list(compress(range(len(words)), map(gazetteer.marks.__contains__, words)))
    return Pieces(words, tuple(map(str.lower, words)), raw, word_of, starts, _is_title(words), marks)


Words = tuple[str, ...]
Cut = tuple[Words, Words, Sequence[int], tuple[int, ...]]


def _cut_compounds(words: Words, raw: Words, starts: tuple[int, ...], compounds: list[int]) -> Cut:
    """Cut "Turkish-led" and "US-South" into "Turkish", "-", "led": longer names may begin or end inside."""
    texts: list[str] = []
    spelt: list[str] = []
    index: list[int] = []
    firsts: list[int] = []
    done = 0
    for at in (*compounds, len(words)):
        texts += words[done:at]
        spelt += raw[done:at]
        index += range(done, at)
        firsts += starts[done:at]
        for part, part_raw, offset in _parts(words[at], raw[at]) if at < len(words) else ():
            texts.append(part)
            spelt.append(part_raw)
            index.append(at)
            firsts.append(starts[at] + offset)
        done = at + 1
    return tuple(texts), tuple(spelt), index, tuple(firsts)


def _parts(word: str, raw: str) -> Iterator[tuple[str, str, int]]:
    """Yield the parts of a compound and its hyphens, each with its own spelling and offset."""
    offset = 0
    for number, part in enumerate(word.split("-")):
        if number:
            yield "-", raw[offset : offset + 1], offset
            offset += 1
        if part:
            yield part, raw[offset : offset + len(part)], offset
            offset += len(part)


def _is_compound(word: str, raw: str, gazetteer: Gazetteer) -> bool:
    """Tell a compound with a name in it from a name that is written with a hyphen.

    A spelling that changed its length cannot be cut, as its offsets would be lost.
    """
    if len(word) < 3 or len(word) != len(raw) or word in gazetteer.hyphenated:
        return False
    known, roles = gazetteer.capitals, gazetteer.role_ends
    return any(
        part[0].isupper() and known.get(part.upper()) == part and part.lower() not in roles
        for part in word.split("-")
        if part
    )


def _is_title(words: tuple[str, ...]) -> bool:
    """Tell a headline in title case, where capitals tell nothing."""
    if not words or words[-1] in (".", "?", "!"):
        return False
    longer = [word for word in words if len(word) >= _MIN_CAPITALS and word[0].isalpha()]
    return len(longer) > 1 and all(word[0].isupper() or word in HEADLINE_MINOR for word in longer)


def _hits(pieces: Pieces, gazetteer: Gazetteer) -> list[Hit]:
    words, names = pieces.words, gazetteer.names
    hits: list[Hit] = []
    free = 0
    for at in pieces.marks:
        if at >= free and words[at] in names:
            hit = _longest(pieces, at, gazetteer)
            if hit is not None:
                hits.append(hit)
                free = hit.last
    return hits


def _longest(pieces: Pieces, at: int, gazetteer: Gazetteer) -> Hit | None:
    words = pieces.words
    branch = gazetteer.branch(words[at])
    if branch.longer and at + 1 < len(words):
        follower = words[at + 1]
        is_loud = follower.isupper()
        for candidate in branch.longer if is_loud else branch.by_second.get(follower, branch.wild):
            name = candidate.words
            last = at + len(name)
            if words[at:last] == name:
                return Hit(at, last, candidate)
            if last > len(words) or not (is_loud or name[-1] == "*"):
                continue
            if _fits(name, words, at, gazetteer):
                if name[-1] == "*":
                    return _guarded(candidate, pieces, at, last, gazetteer)
                return Hit(at, last, candidate)
    return None if branch.single is None else Hit(at, at + 1, branch.single)


def _fits(name: tuple[str, ...], words: tuple[str, ...], at: int, gazetteer: Gazetteer) -> bool:
    """Compare word by word; in capitals where the text is, and `*` with any capitalised word."""
    for offset, part in enumerate(name[1:], start=at + 1):
        word = words[offset]
        if word == part or (part == "*" and word[0].isupper()):
            continue
        if len(word) < _MIN_CAPITALS or gazetteer.capitals.get(word) != part:
            return False
    return True


def _guarded(barred: Candidate, pieces: Pieces, at: int, last: int, gazetteer: Gazetteer) -> Hit | None:
    """Take "Michael *" and "Bank of *" only where the star stands for the name of a state, and not in a headline."""
    named = gazetteer.branch(pieces.words[last - 1]).single
    if named is None or all(claim.form is Form.PERSON for claim in named.claims):
        return None
    if pieces.is_title and at + 2 == last:
        return None
    return Hit(at, last, Candidate(barred.words, (), barred.bar))

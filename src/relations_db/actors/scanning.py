"""The scan: which names and phrases of the gazetteer stand in a sentence.

In: a sentence. Out: its pieces (words, with compounds of names cut at their hyphens) and the hits among them, longest first
and never overlapping. Refuses nothing; what a hit means is decided in `naming`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from relations_db.actors.wording import plain_words

if TYPE_CHECKING:
    from relations_db.actors.gazetteer import Bar, Claim, Gazetteer
    from relations_db.records import Sentence

_MIN_CAPITALS = 4
"""Shorter words in capitals are abbreviations: "IRAN" is Iran, "CIA" stays what it is."""
_MINOR = frozenset(
    "with from over into amid than that after before against under about between says upon without".split()
)
"""Longer words that headlines in title case leave in lower case."""


class Pieces(NamedTuple):
    """The words of a sentence as names are looked up in: plain spelling, compounds of names cut at hyphens."""

    words: tuple[str, ...]
    lower: tuple[str, ...]
    word_of: tuple[int, ...]
    """The word of the sentence each piece belongs to."""
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    is_title: bool
    """Every longer word is capitalised, so capitals tell nothing."""


class Hit(NamedTuple):
    """A name or phrase of the gazetteer, at pieces first to last."""

    first: int
    last: int
    claims: tuple[Claim, ...]
    bar: Bar | None


def scan(sentence: Sentence, gazetteer: Gazetteer) -> tuple[Pieces, list[Hit]]:
    """Return the pieces of a sentence and the names in it."""
    words = plain_words(sentence.words)
    if sentence.text.isupper():
        words = tuple([gazetteer.capitals.get(word, word.lower()) for word in words])
    pieces = _pieces(sentence, words, gazetteer)
    return pieces, list(_hits(pieces, gazetteer))


def _pieces(sentence: Sentence, words: tuple[str, ...], gazetteer: Gazetteer) -> Pieces:
    starts = sentence.starts
    ends = tuple([start + len(word) for start, word in zip(starts, sentence.words, strict=True)])
    index = tuple(range(len(words)))
    if "-" in sentence.text or any("-" in word for word in words):
        words, index, starts, ends = _cut_compounds(words, starts, ends, gazetteer)
    lower = tuple([word.lower() for word in words])
    return Pieces(words, lower, index, starts, ends, _is_title(words))


Cut = tuple[tuple[str, ...], tuple[int, ...], tuple[int, ...], tuple[int, ...]]


def _cut_compounds(words: tuple[str, ...], starts: tuple[int, ...], ends: tuple[int, ...], gazetteer: Gazetteer) -> Cut:
    """Cut "Turkish-led" and "US-South" into "Turkish", "-", "led": longer names may begin or end inside."""
    rows: list[tuple[str, int, int, int]] = []
    for at, word in enumerate(words):
        if not _is_compound(word, gazetteer):
            rows.append((word, at, starts[at], ends[at]))
            continue
        offset = starts[at]
        for number, part in enumerate(word.split("-")):
            if number:
                rows.append(("-", at, offset, offset + 1))
                offset += 1
            if part:
                rows.append((part, at, offset, offset + len(part)))
                offset += len(part)
    texts, index, firsts, lasts = zip(*rows, strict=True) if rows else ((), (), (), ())
    return texts, index, firsts, lasts


def _is_compound(word: str, gazetteer: Gazetteer) -> bool:
    """Tell a compound with a name in it from a name that is written with a hyphen."""
    if "-" not in word or len(word) < 3 or word in gazetteer.hyphenated:
        return False
    known = gazetteer.capitals
    return any(part[0].isupper() and known.get(part.upper()) == part for part in word.split("-") if part)


def _is_title(words: tuple[str, ...]) -> bool:
    """Tell a headline in title case, where capitals tell nothing."""
    if not words or words[-1] in (".", "?", "!"):
        return False
    longer = [word for word in words if len(word) >= _MIN_CAPITALS and word[0].isalpha()]
    return len(longer) > 1 and all(word[0].isupper() or word in _MINOR for word in longer)


def _hits(pieces: Pieces, gazetteer: Gazetteer) -> list[Hit]:
    words, names = pieces.words, gazetteer.names
    hits: list[Hit] = []
    free = 0
    for at, word in enumerate(words):
        if at < free:
            continue
        key = word
        if key not in names:
            if len(word) < _MIN_CAPITALS or not word.isupper() or gazetteer.capitals.get(word) not in names:
                continue
            key = gazetteer.capitals[word]
        hit = _longest(pieces, at, key, gazetteer)
        if hit is not None:
            hits.append(hit)
            free = hit.last
    return hits


def _longest(pieces: Pieces, at: int, key: str, gazetteer: Gazetteer) -> Hit | None:
    for candidate in gazetteer.candidates(key):
        last = at + len(candidate.words)
        if last > len(pieces.words) or not _fits(candidate.words, pieces.words, at, gazetteer):
            continue
        if candidate.words[-1] == "*":
            return _guarded(candidate.bar, pieces, at, last, gazetteer)
        return Hit(at, last, candidate.claims, candidate.bar)
    return None


def _fits(name: tuple[str, ...], words: tuple[str, ...], at: int, gazetteer: Gazetteer) -> bool:
    """Compare word by word; in capitals where the text is, and `*` with any capitalised word."""
    for offset, part in enumerate(name[1:], start=at + 1):
        word = words[offset]
        if word == part or (part == "*" and word[0].isupper()):
            continue
        if len(word) < _MIN_CAPITALS or gazetteer.capitals.get(word) != part:
            return False
    return True


def _guarded(bar: Bar | None, pieces: Pieces, at: int, last: int, gazetteer: Gazetteer) -> Hit | None:
    """Take "Michael *" and "Bank of *" only where the star stands for the name of a state, and not in a headline."""
    follower = next(iter(gazetteer.candidates(pieces.words[last - 1])), None)
    if follower is None or all(claim.form == "person" for claim in follower.claims):
        return None
    if pieces.is_title and at + 2 == last:
        return None
    return Hit(at, last, (), bar)

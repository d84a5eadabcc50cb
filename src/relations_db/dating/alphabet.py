"""One character for each class of word, so that a regular expression can read a sentence as it reads a string.

In: words, the vocabulary, and the literal words the grammar names. Out: atoms, each with a character; words that can
stand for the same things share one. A word such as "mid-2016" or "2017-03-10" gives several atoms, however it was cut
before. Refuses nothing: what is no date word is `lower` or `capital` by its first letter.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from relations_db.dating.vocabulary import CAPITAL_KINDS, CORE_KINDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from relations_db.dating.vocabulary import DateWord, Value, Vocabulary
    from relations_db.records import Sentence

PUNCTUATION = {
    "comma": ",",
    "dash": "-",
    "dot": ".",
    "slash": "/",
    "apostrophe": "'",
    "percent": "%",
    "colon": ":",
    "open": "(",
    "close": ")",
    "possessive": "'s",
}
"""How the grammar spells what is no letter."""

_LOOKALIKES = str.maketrans({"–": "-", "—": "-", "‑": "-", "‐": "-", "’": "'", "‘": "'"})  # noqa: RUF001
_PIECE = re.compile(r"\d+(?:st|nd|rd|th|s)?(?![^\W\d_])|\d+|[^\W\d_]+|[^\w\s]|_")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d+[.,]\d+\w*")
"""2,000 and 3.5: numbers that are no part of a date."""
_FIRST_YEAR, _LAST_YEAR = 1000, 2199
_SIGNATURE_START = 0xE000
"""The private-use characters of Unicode stand in no text by themselves."""


class Atom(NamedTuple):
    """The smallest part of a date: a word, a number or a mark."""

    symbol: str
    word: str
    """In lower case."""
    first: int
    """Index of the word of the sentence it is (a part of)."""
    start: int
    end: int


class _Piece(NamedTuple):
    """An atom that does not know its place yet."""

    symbol: str
    word: str
    offset: int
    length: int


Signature = tuple[frozenset[str], str]
"""The kinds a word can be, and the word itself where the grammar names it."""


class Alphabet:
    """The characters of the classes of words; made once, never changed."""

    def __init__(self, vocabulary: Vocabulary, literals: frozenset[str]) -> None:
        """Give each signature that can occur a character."""
        self._senses = vocabulary.senses
        self._literals = literals
        self._characters: dict[Signature, str] = {}
        for word in {*vocabulary.senses, *literals}:
            for known in (word, word.capitalize()):
                self._character_of(self._sign(known))
        for shape in ("day_number", "ordinal_number", "year_number", "decade", "short_decade", "number", "lower"):
            self._character_of((frozenset({shape}), ""))
        self._character_of((frozenset({"capital"}), ""))
        self._pieces: Callable[[str], tuple[_Piece, ...]] = lru_cache(maxsize=1 << 15)(self._split)

    def characters(self, name: str) -> str:
        """Return the characters of all words of a kind (upper case) or of one literal word."""
        kind = name.lower() if name.isupper() else None
        found = [char for (kinds, word), char in self._characters.items() if (kind in kinds if kind else word == name)]
        if not found:
            message = f"the date grammar names '{name}', which is no kind of seeds/date_word.csv"
            raise ValueError(message)
        return "".join(found)

    def atoms(self, sentence: Sentence) -> tuple[Atom, ...]:
        """Cut the words of a sentence into atoms."""
        return tuple(
            Atom(piece.symbol, piece.word, index, start + piece.offset, start + piece.offset + piece.length)
            for index, (word, start) in enumerate(zip(sentence.words, sentence.starts, strict=True))
            for piece in self._pieces(word)
        )

    def _split(self, word: str) -> tuple[_Piece, ...]:
        plain = word.translate(_LOOKALIKES)
        if plain.lower() in self._senses or plain.lower() in self._literals or plain.isalpha():
            return (self._piece(plain, 0),)
        pieces = tuple(self._piece(match[0], match.start()) for match in _PIECE.finditer(plain))
        if _GROUPED.fullmatch(plain) or not self._may_be_dates(pieces):
            return (_Piece(self._characters[frozenset({"lower"}), ""], plain.lower(), 0, len(plain)),)
        return pieces

    def _may_be_dates(self, pieces: Iterable[_Piece]) -> bool:
        """Tell whether a word of many parts is worth cutting: it holds a number, a date word or a mark alone."""
        return any(
            piece.word[0].isdecimal()
            or (piece.offset == 0 and not piece.word[0].isalnum())
            or any(sense.kind in CORE_KINDS or sense.kind == "part" for sense in self._senses.get(piece.word, ()))
            for piece in pieces
        )

    def _piece(self, text: str, offset: int) -> _Piece:
        return _Piece(self._character_of(self._sign(text)), text.lower(), offset, len(text))

    def _sign(self, text: str) -> Signature:
        """Return what a word can be; a month without its capital is none."""
        word = text.lower()
        if text[0].isdecimal():
            return frozenset({_number_kind(word)}), ""
        kinds = {sense.kind for sense in self._senses.get(word, ())}
        kinds = kinds if text[0].isupper() else kinds - CAPITAL_KINDS
        if word in self._literals:
            return frozenset(kinds), word
        return frozenset(kinds or {"capital" if text[0].isupper() else "lower"}), ""

    def _character_of(self, signature: Signature) -> str:
        return self._characters.setdefault(signature, chr(_SIGNATURE_START + len(self._characters)))


def _number_kind(word: str) -> str:
    """Tell what a number written in digits can be in a date."""
    digits, suffix = word.rstrip("sthndr"), word.lstrip("0123456789")
    number = int(digits)
    if suffix == "s":
        return "decade" if len(digits) == 4 and number % 10 == 0 else "short_decade" if len(digits) == 2 else "number"
    if suffix:
        return "ordinal_number"
    if _FIRST_YEAR <= number <= _LAST_YEAR and len(digits) == 4:
        return "year_number"
    return "day_number" if 1 <= number <= 31 and len(digits) <= 2 else "number"


def read_value(word: str, kinds: frozenset[str], senses: Mapping[str, tuple[DateWord, ...]]) -> Value:
    """Return the value a word has as one of some kinds; a number in digits is its own value."""
    if word[0].isdecimal():
        return int(word.rstrip("sthndr"))
    found = [sense.value for sense in senses.get(word, ()) if sense.kind in kinds]
    return found[0] if found and found[0] != "" else word

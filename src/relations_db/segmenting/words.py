"""The tokeniser: text to words and their offsets, by one regular expression.

In: a stretch of text. Out: every word and every punctuation mark, in order, each with its offset. White space and
invisible format characters are all that is left out. Its time grows only with the length of the text.

What is one word: "US-backed", "Turkey-Russia-US", "O'Brien", "U.S.", "a.m.", "Gen.", "2,000", "3.5", a URL, "--",
"...". What is split off: "'s" and the other short forms ("'re", "'ve", "'ll", "'d", "'m"), "n't" ("ca" + "n't").
"""
# ruff: noqa: RUF001 - news text is full of curly quotes and dashes

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import groupby

from relations_db.segmenting.stops import load_stop_words

_APOSTROPHE = "['’]"
_SHORT_FORM = r"(?:s|re|ve|ll|d|m)\b"
# Letters and digits, with combining accents where the text is decomposed Unicode.
_RUN = r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*"
_INVISIBLE = r"\u00ad\u200b-\u200f\u2060\ufeff"

_SEEN_BEHIND = 2
"""Letters behind a chunk that decide whether its stop is that of an initial or a number: a space and one more."""

_WORD = rf"""
    [^\W\d_]++(?=[\s,])                                   # four words of five, out of the way first
  | (?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)'’\]]   # a URL, without the stop behind it
  | [^\W\d_]{{1,6}}?(?=[nN]{_APOSTROPHE}[tT]\b)           # "did" of "didn't", "ca" of "can't"
  | [nN]{_APOSTROPHE}[tT]\b
  | (?<=[\w.]){_APOSTROPHE}(?i:{_SHORT_FORM})             # "'s", also behind "U.S."
  | (?:%(abbreviated)s)\.
  | (?:%(numbered)s)\.(?=\s?\d)
  | [A-Z]\.(?=\s[A-Z]|[A-Z][a-z])                         # an initial: "George W. Bush"; sentences are cut before
  | (?:%(core)s)(?:(?:[-‐‑]|{_APOSTROPHE}(?!(?i:{_SHORT_FORM})))(?:%(core)s))*
  | \.{{2,}} | -{{2,}}
  | [^\w\s{_INVISIBLE}] | _
"""
_CORE = rf"[^\W\d_](?:\.[^\W\d_])+\b\.?|\d+(?:[.,]\d+)+[^\W_]*|{_RUN}"


def split_words(text: str, start: int, end: int) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Return the words of `text[start:end]` and the offset of each in `text`.

    No word crosses a space, so each chunk between two spaces is cut by itself; most are one word, and the rest repeat.
    """
    words: list[str] = []
    starts: list[int] = []
    at = start
    for chunk in text[start:end].split(" "):
        if chunk.isalpha():
            words.append(chunk)
            starts.append(at)
        elif chunk:
            behind = at + len(chunk)
            following = text[behind : min(behind + _SEEN_BEHIND, end)] if chunk[-1] == "." else ""
            for word, offset in _cut(chunk, following):
                words.append(word)
                starts.append(at + offset)
        at += len(chunk) + 1
    return tuple(words), tuple(starts)


@lru_cache(maxsize=16384)
def _cut(chunk: str, following: str) -> tuple[tuple[str, int], ...]:
    """Return the words of a chunk and their offsets in it; what follows it decides what a full stop at its end is."""
    found = _compiled().finditer(chunk + following)
    return tuple([(match[0], match.start()) for match in found if match.start() < len(chunk)])


@cache
def _compiled() -> re.Pattern[str]:
    stop_words = load_stop_words()
    parts = {
        "abbreviated": _alternatives(stop_words.title | stop_words.abbreviation),
        "numbered": _alternatives(stop_words.numbered),
        "core": _CORE,
    }
    return re.compile(_WORD % parts, re.VERBOSE)


def _alternatives(words: frozenset[str]) -> str:
    """Join words to a pattern that branches on the first letter, so that most words are passed over at once."""
    by_letter = groupby(sorted(words), key=lambda word: word[0])
    return "|".join(f"{letter}(?:{'|'.join(re.escape(word[1:]) for word in same)})" for letter, same in by_letter)

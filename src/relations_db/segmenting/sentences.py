"""Sentence ends within a paragraph.

In: the span of a paragraph. Out: the spans of its sentences. A closing quotation mark or bracket behind the stop
belongs to the sentence; a full stop behind an abbreviation, an initial or inside a number does not end one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relations_db.segmenting.stops import load_stop_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relations_db.segmenting.stops import StopWords

# A stop with what closes behind it, then white space; or, where a web page lost the space, a capital ("ended.The").
_CANDIDATE = re.compile(
    r"[.!?…](?:(?<![.!?…].)[.!?…]*+[\"'”’»)\]]*+(?:\s[”»])?(?=\s)|(?<=[a-z]{2}[a-z][.!?])[\"”]?(?=[A-Z][a-z]))"
)
_BEFORE = re.compile(r"[^\s(\[\"'“‘”’—–]*$")
_NEXT_WORD = re.compile(r"[\s\"'“‘«(\[—–-]*(?P<word>[^\W_]+)?")
_SPEAKER = re.compile(r"\s*(?:[A-Z][\w.'’-]*|the|a|an|[a-z]+[ ](?=[A-Z]))(?:[ ][\w.'’-]+){0,5}")
_DOTTED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
_LIST_NUMBER = re.compile(r"\(?(?:\d{1,2}|[ivx]{1,4})$")
# The longest abbreviation that has to be seen in full; a look back further would make long lines slow.
_LOOK_BACK = 24


def split_sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the sentences of the paragraph `text[start:end]`, without white space at their ends."""
    stop_words = load_stop_words()
    begin = start
    for candidate in _CANDIDATE.finditer(text, start, end):
        if _ends_sentence(text, candidate, (begin, end), stop_words):
            yield begin, candidate.end()
            begin = _skip_space(text, candidate.end(), end)
    if begin < end:
        yield begin, end


def _skip_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _ends_sentence(text: str, stop: re.Match[str], span: tuple[int, int], stop_words: StopWords) -> bool:
    """Judge one candidate by the word before it and the word after it."""
    following = _NEXT_WORD.match(text, stop.end(), span[1])
    word = following["word"] if following else None
    if word is None:
        return following is None or following.end() == span[1] or not stop[0].startswith(".")
    if word[0].islower():
        return False
    if stop[0] != ".":
        return not _is_attributed(text, stop, span[1], stop_words)
    return _stop_is_final(_word_before(text, span[0], stop.start()), word, stop_words)


def _word_before(text: str, begin: int, stop: int) -> str:
    found = _BEFORE.search(text, max(begin, stop - _LOOK_BACK), stop)
    before = found[0] if found else ""
    is_first = stop - len(before) == begin
    # "1. Turkey opens the border": the number of a list, not a sentence.
    return "" if is_first and _LIST_NUMBER.match(before) else before or " "


def _stop_is_final(before: str, following: str, stop_words: StopWords) -> bool:
    """Judge a bare full stop between two words, the second of which does not begin with a small letter."""
    if before == "" or before in stop_words.title:
        return False
    if before in stop_words.numbered:
        return not following[0].isdigit()
    is_initial = len(before) == 1 and before.isupper()
    if is_initial or before in stop_words.abbreviation or _DOTTED.search(before):
        return following in stop_words.starter
    return True


def _is_attributed(text: str, stop: re.Match[str], end: int, stop_words: StopWords) -> bool:
    """Tell `"Why now?" Putin asked` from two sentences."""
    if stop[0][-1] not in "\"'”’»" or stop[0][0] not in "!?":
        return False
    speaker = _SPEAKER.match(text, stop.end(), end)
    if speaker is None:
        return False
    name, *following = speaker[0].split()[:4]
    # "... necessary!” Berg's added condition came late.": a possessor does not speak.
    return not name.endswith(("'s", "’s")) and not stop_words.saying.isdisjoint(following)

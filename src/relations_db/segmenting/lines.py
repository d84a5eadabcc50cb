"""Paragraphs: which line breaks of a text mean something.

In: a text. Out: the spans of its paragraphs, and whether each is headline-like (a cross-head or a caption).
A text that a mail or terminal program wrapped is put together again; any other line is a paragraph of its own.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

_LINE = re.compile(r"[^\n\r\x0b\x0c\x85\u2028\u2029]+")
_BULLET = re.compile(r"(?:[-–—*•‣▪●◦·»>]+|\(?\d{1,2}[.)])\s+(?=\S)")
_CLOSED = " \t\xa0\"'”’»)]"
"""What may stand between a full stop and the end of its line."""
_STOPS = ".!?…;,"
# Wrapped lines of mail, agencies' feeds and books are 55 to 100 characters wide.
_NARROWEST, _WIDEST = 50, 100
# A caption may tell a whole story; in the sample of news texts the longest without a stop had 27 words.
_HEADLINE_WORDS = 28
_CROSS_HEAD_WORDS = 10


class Paragraph(NamedTuple):
    """A stretch of text that no sentence crosses."""

    start: int
    end: int
    is_headline: bool


def split_paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of the text without their bullets; the spans hold no white space at their ends."""
    lines = [_trim(match) for match in _LINE.finditer(text) if not match[0].isspace()]
    width = _wrapped_width(text, lines) if len(lines) > 1 else 0
    paragraphs: list[tuple[int, int]] = []
    previous: tuple[int, int] | None = None
    for line in lines:
        if previous is not None and _continues(text, previous, line, width):
            paragraphs[-1] = (paragraphs[-1][0], line[1])
        else:
            paragraphs.append(line)
        previous = line
    return [_paragraph(text, start, end) for start, end in paragraphs]


def _trim(line: re.Match[str]) -> tuple[int, int]:
    """Return the span of the line without the white space around it."""
    words = line[0]
    return line.start() + len(words) - len(words.lstrip()), line.start() + len(words.rstrip())


def _paragraph(text: str, start: int, end: int) -> Paragraph:
    bullet = _BULLET.match(text, start, end)
    begin = bullet.end() if bullet else start
    return Paragraph(begin, end, is_headline_like(text[begin:end]))


def is_headline_like(line: str) -> bool:
    """Tell a short line without a final stop from a sentence."""
    spaces = line.count(" ", 0, 400) if len(line) < 400 else _HEADLINE_WORDS
    if spaces >= _HEADLINE_WORDS:
        return False
    last = line.rstrip(_CLOSED)[-1:]
    if last == ":":
        return spaces < _CROSS_HEAD_WORDS
    return last != "" and last not in _STOPS


def _wrapped_width(text: str, lines: list[tuple[int, int]]) -> int:
    """Return the width to which the text was wrapped, 0 where it was not: then no sentence goes on in small letters."""
    width = max(end - start for start, end in lines)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    return width if any(_goes_on_small(text, first, second) for first, second in pairwise(lines)) else 0


def _continues(text: str, first: tuple[int, int], second: tuple[int, int], width: int) -> bool:
    """Tell whether the second line belongs to the paragraph of the first."""
    if _is_blank_between(text, first, second) or _BULLET.match(text, second[0], second[1]):
        return False
    if _goes_on_small(text, first, second):
        return True
    next_word = text[second[0] : second[1]].split(None, 1)[0]
    return 0 < width < first[1] - first[0] + 1 + len(next_word)


def _goes_on_small(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Tell whether a line without a stop is followed by one that begins with a small letter."""
    last = text[first[0] : first[1]].rstrip(_CLOSED)[-1:]
    is_open = last not in ".!?…:" or last == ""
    return is_open and text[second[0]].islower() and not _is_blank_between(text, first, second)


def _is_blank_between(text: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    return len(text[first[1] : second[0]].replace("\r\n", "\n").strip(" \t\xa0").splitlines()) > 1

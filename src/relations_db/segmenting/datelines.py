"""Datelines: "MOSCOW (Reuters) -", "ANKARA, March 10 -", "(CNN) --", kept out of the sentence they stand before.

In: a paragraph. Out: where its dateline ends. Without an agency, a date or capital letters nothing is a dateline, so
that "Moscow - which had warned Ankara - acted" stays one sentence.
"""

from __future__ import annotations

import re

_CAPITALS = r"[A-Z][A-Z.'’-]{2,20}(?:[ /][A-Z][A-Z.'’-]{1,20}){0,3}"
_PLACE = r"[A-Z][\w.'’-]{2,20}(?:[ /][A-Z][\w.'’-]{1,20}){0,3}"
_REGION = r"(?:,[ ](?:the[ ])?[A-Z][\w.]{1,20}(?:[ ][A-Z][\w.]{1,20}){0,2})?"
_DATE = r"(?:[,.][ ]?(?:[A-Z][a-z]{2,8}\.?[ ]\d{1,2}|\d{1,2}[ ][A-Z][a-z]{2,8}\.?)(?:,?[ ]\d{4})?)"
_AGENCY = r"(?:\([A-Z][\w .,/&'’-]{1,40}\)|\[[A-Z][\w .,/&'’-]{1,40}\])"
# "MOSCOW. March 10. INTERFAX -"
_WIRE = r"(?:\.[ ][A-Z][A-Z.-]{3,20})"
_DASH = r"\s*(?:-{1,2}|[–—]|_)\s*"
_NEXT = r"(?=[“\"'‘(]*[A-Z0-9])"

_DATELINE = re.compile(
    rf"""(?:
      {_CAPITALS}{_REGION}{_DATE}?(?:,?[ ]?{_AGENCY}|{_WIRE})?{_DASH}(?<=[\s–—_-]){_NEXT}
    | {_PLACE}{_REGION}{_DATE}?,?[ ]?{_AGENCY}{_DASH}{_NEXT}
    | {_PLACE}{_REGION}{_DATE}{_DASH}{_NEXT}
    | {_AGENCY}(?:{_DASH}|\s*){_NEXT}
    )""",
    re.VERBOSE,
)
# "ISLAMABAD: Pakistan has ..." opens an article; further down it would be the speaker of a transcript.
_OPENING = re.compile(rf"{_CAPITALS}{_REGION}{_DATE}?\s?:\s+{_NEXT}", re.VERBOSE)


def dateline_end(text: str, start: int, end: int, *, is_opening: bool) -> int:
    """Return the end of the dateline that begins at `start`, or `start` where there is none."""
    if not (text[start].isupper() or text[start] in "(["):
        return start
    found = _DATELINE.match(text, start, end)
    if found is None and is_opening:
        found = _OPENING.match(text, start, end)
    if found is None:
        return start
    return start + len(found[0].rstrip())

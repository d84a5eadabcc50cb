"""Publication dates as files write them.

In: the words of a date. Out: the day. Refuses, with a ValueError whose text says why, what is no date, what could be
read in two ways (3/4/2017) and what cannot be the day of a news article.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

_EARLIEST = date(1700, 1, 1)
"""Older than any newspaper archive that is searched for events."""
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}.*)?")
_FORMATS = ("%Y%m%d", "%d %B %Y", "%d %b %Y", "%B %d %Y", "%b %d %Y", "%Y/%m/%d")
_NOISE = re.compile(
    r"^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?[,.]?\s+|(?<=\d)(?:st|nd|rd|th)\b"
)


def read_published(words: str) -> date:
    """Return the day that the words name: an ISO date or time, or a date with the month in letters."""
    found = _parse(" ".join(words.split()))
    latest = datetime.now(UTC).date() + timedelta(days=1)  # it may be tomorrow where the outlet is
    if not _EARLIEST <= found <= latest:
        raise ValueError(f"{found} is not between {_EARLIEST} and today")
    return found


def _parse(words: str) -> date:
    iso = _ISO.fullmatch(words)
    if iso:
        return date(int(iso[1]), int(iso[2]), int(iso[3]))
    plain = " ".join(_NOISE.sub("", words).replace(",", " ").replace(".", " ").split())
    for form in _FORMATS:
        try:
            return datetime.strptime(plain, form).replace(tzinfo=UTC).date()
        except ValueError:
            continue
    raise ValueError("it is no date of the form 2017-03-10 or 10 March 2017")

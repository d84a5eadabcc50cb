"""Plain-text articles.

In: the text of a file. Out: its title, text and the header's fields. Four header lines may open it, in any order and
any case (`Title:`, `Date:`, `Outlet:`, `URL:`); without a title among them, a first short line without a final stop
that a blank line follows is the title. Refuses nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from relations_db.segmenting.lines import is_headline_like

_HEADER = re.compile(r"[ \t]*(title|date|outlet|url)[ \t]*:[ \t]*(.*?)[ \t]*(?:\n|\Z)", re.IGNORECASE)
_FIRST_LINE = re.compile(r"([^\n]+)\n[ \t]*\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainText:
    """What a plain-text file says of its article; an absent or empty field is None."""

    text: str
    title: str = ""
    published: str | None = None
    """In the file's own words."""
    outlet: str | None = None
    url: str | None = None


def read_plain(content: str) -> PlainText:
    """Part a file into header, title and text."""
    fields: dict[str, str] = {}
    at = len(content) - len(content.lstrip())
    while (header := _HEADER.match(content, at)) and header[1].lower() not in fields:
        fields[header[1].lower()] = header[2]
        at = header.end()
    text = content[at:].strip()
    title = fields.get("title", "")
    if not title:
        title, text = _split_title(text)
    return PlainText(
        text=text,
        title=title,
        published=fields.get("date") or None,
        outlet=fields.get("outlet") or None,
        url=fields.get("url") or None,
    )


def _split_title(text: str) -> tuple[str, str]:
    """Return title and text where the first line is a title, else no title and the whole text."""
    first = _FIRST_LINE.match(text)
    if first is None:
        return "", text
    line = first[1].strip()
    # A title may ask: "Will Peru leave?" - a text that opens with a bare question does not stop for a blank line.
    is_title = is_headline_like(line.rstrip("?")) and not line.endswith(":")
    return (line, text[first.end() :].strip()) if is_title else ("", text)

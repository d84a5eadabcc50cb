"""One file to the articles in it.

In: a file's name. Out: its articles. Refuses, with a problem each: what cannot be opened, is too large, is in a
format that is not read yet, or holds no text. JSON lines are read one by one, so that a file of any size fits.
"""

from __future__ import annotations

import codecs
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from relations_db.reading.articles import Place, Raw, make_article
from relations_db.reading.decoding import UnreadableError, decode
from relations_db.reading.documents import read_document, refuse_document
from relations_db.reading.paths import STDIN
from relations_db.reading.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relations_db.reading.documents import Document
    from relations_db.records import Article, Report

MOST_BYTES = 8 * 1024 * 1024
"""Size of one article or JSON line: four times the King James Bible is no news article."""
_JSON_LINES = {".jsonl", ".ndjson"}
_PLAIN = {".txt", ".text", ""}
_MARKUP_STARTS = ("<!doctype html", "<html", "<?xml")
_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_BEFORE_JSON = codecs.BOM_UTF8 + b" \t\r\n"


def read_file(name: str, report: Report) -> Iterator[Article]:
    """Yield the articles of a file, or of standard input for `-`."""
    try:
        with _open(name) as stream:
            yield from _read_stream(stream, name, report)
    except OSError as error:
        message = (
            f"The file cannot be read: {error.strerror or error}. Check that it is there and that you may read it."
        )
        report(Place(name).problem("unreadable_file", message))


@contextmanager
def _open(name: str) -> Iterator[BinaryIO]:
    if name == STDIN:
        yield sys.stdin.buffer
    else:
        with Path(name).open("rb") as stream:
            yield stream


def _read_stream(stream: BinaryIO, name: str, report: Report) -> Iterator[Article]:
    suffix = "" if name == STDIN else Path(name).suffix.lower()
    first = stream.readline(MOST_BYTES + 1)
    if suffix in _JSON_LINES or (suffix in _PLAIN and first.lstrip(_BEFORE_JSON).startswith(b"{")):
        yield from _read_json_lines(stream, first, name, report)
    elif suffix in _PLAIN:
        yield from _read_plain_article(first + stream.read(MOST_BYTES + 1), name, report)
    else:
        message = f"Files of the kind {suffix} are not read. Convert it to plain text (.txt) or JSON lines (.jsonl)."
        report(Place(name).problem("unknown_format", message))


def _read_plain_article(content: bytes, name: str, report: Report) -> Iterator[Article]:
    place = Place(name)
    try:
        plain = read_plain(_decode_article(content))
    except UnreadableError as error:
        report(place.problem(error.code, str(error)))
        return
    raw = Raw(text=plain.text, title=plain.title, published=plain.published, outlet=plain.outlet, url=plain.url)
    article = make_article(raw, place, report)
    if article is not None:
        yield article


def _decode_article(content: bytes) -> str:
    if len(content) > MOST_BYTES:
        raise UnreadableError("too_large", _say_too_large("file"))
    text = decode(content)
    if text.lstrip()[:20].lower().startswith(_MARKUP_STARTS):
        raise UnreadableError("unknown_format", "The file is HTML or XML, which is not read. Convert it to plain text.")
    return text


def _read_json_lines(stream: BinaryIO, first: bytes, name: str, report: Report) -> Iterator[Article]:
    if not first:
        report(Place(name).problem("empty_file", "The file is empty. Remove it, or fetch the articles again."))
    elif b"\x00" in first and not first.startswith(_WIDE_MARKS):
        report(Place(name).problem("binary_file", "The file is binary, not JSON lines. Check what it is."))
    else:
        yield from _report_documents(_documents(stream, first, name), report)


def _report_documents(documents: Iterator[Document], report: Report) -> Iterator[Article]:
    for document in documents:
        for problem in document.problems:
            report(problem)
        if document.article is not None:
            yield document.article


def read_documents(stream: BinaryIO, name: str | None = None) -> Iterator[Document]:
    """Yield a document for every line that is not blank, in order, the refused ones too."""
    yield from _documents(stream, stream.readline(MOST_BYTES + 1), name)


def _documents(stream: BinaryIO, first: bytes, name: str | None) -> Iterator[Document]:
    try:
        lines = _wide_lines(first + stream.read()) if first.startswith(_WIDE_MARKS) else _lines(stream, first)
    except UnreadableError as error:
        yield refuse_document(Place(name).problem(error.code, str(error)))
        return
    for number, line in enumerate(lines, start=1):
        if len(line) > MOST_BYTES:
            yield refuse_document(Place(name, number).problem("too_large", _say_too_large("line")))
        elif not line.isspace():
            yield read_document(line, Place(name, number))


def _wide_lines(content: bytes) -> Iterator[bytes]:
    """Return the lines of UTF-16 as UTF-8."""
    return (line.encode("utf-8") + b"\n" for line in decode(content).split("\n"))


def _lines(stream: BinaryIO, first: bytes) -> Iterator[bytes]:
    """Yield the lines of the stream; of a line that is too long only its beginning."""
    line = first.removeprefix(codecs.BOM_UTF8)
    while line:
        yield line
        if len(line) > MOST_BYTES:
            _skip_line(stream, line)
        line = stream.readline(MOST_BYTES + 1)


def _skip_line(stream: BinaryIO, line: bytes) -> None:
    while line and not line.endswith(b"\n"):
        line = stream.readline(MOST_BYTES)


def _say_too_large(what: str) -> str:
    return (
        f"The {what} is larger than {MOST_BYTES // 1024 // 1024} MB, too large for one article. Split it into articles."
    )

"""Bytes to text.

In: the bytes of a file. Out: its text, with line feeds as line ends. Refuses, with an UnreadableError that becomes a
problem: an empty file, a binary one, and bytes that are neither UTF-8, UTF-16 with a mark at the start, nor plainly
a Western encoding.
"""

from __future__ import annotations

import codecs

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = ["cp1252", "mac_roman"]
"""What English texts of the years before UTF-8 are in; Latin-1 is part of the first."""
# The library's own limits, halved (mess) and raised (letters as frequent as in a language): measured on English with
# curly quotes and accents in both encodings (mess 0, coherence 55 and more) and on six other encodings (refused).
_MESS = 0.1
_COHERENCE = 30.0
_BINARY_SAMPLE = 8192
# Form feeds, bells and escapes do occur in feeds; a tenth of the text they are only in binary files.
_CONTROL_SHARE = 0.1


class UnreadableError(ValueError):
    """These bytes are no text; `code` is a word of `seeds/problem.csv`, and the message says what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def decode(content: bytes) -> str:
    """Return the text of the bytes, or raise UnreadableError."""
    if not content.strip():
        raise UnreadableError("empty_file", "The file is empty. Remove it, or fetch the article again.")
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _unify_line_ends(_decode_marked(content, encoding))
    if _is_binary(content[:_BINARY_SAMPLE]):
        raise UnreadableError("binary_file", "The file is binary, not text. Convert it to plain text in UTF-8.")
    try:
        return _unify_line_ends(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _unify_line_ends(_decode_western(content, error))


def _unify_line_ends(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", " ")


def _decode_marked(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(error, encoding.removesuffix("-sig").upper()) from error
    if not text.strip():
        raise UnreadableError("empty_file", "The file is empty. Remove it, or fetch the article again.")
    return text


def _is_binary(sample: bytes) -> bool:
    controls = sum(sample.count(bytes([code])) for code in (*range(1, 9), *range(14, 32), 127))
    return b"\x00" in sample or controls > _CONTROL_SHARE * len(sample)


def _decode_western(content: bytes, error: UnicodeDecodeError) -> str:
    """Decode what is plainly English text in a Western encoding; anything less sure is refused."""
    with_gaps = content.decode("utf-8", "replace")
    if any(character > "\x7f" and character != "\ufffd" for character in with_gaps):
        raise _undecodable(error, "UTF-8")  # other letters did decode: it is UTF-8, and broken
    from charset_normalizer import from_bytes  # noqa: PLC0415 - 15 ms, rarely needed

    best = from_bytes(content, cp_isolation=_WESTERN, threshold=_MESS).best()
    if best is None or best.percent_coherence < _COHERENCE:
        raise _undecodable(error, "UTF-8")
    return str(best)


def _undecodable(error: UnicodeDecodeError, encoding: str) -> UnreadableError:
    message = f"Byte {error.start + 1} is no {encoding}, and no other encoding is certain. Save the file as UTF-8."
    return UnreadableError("not_decodable", message)

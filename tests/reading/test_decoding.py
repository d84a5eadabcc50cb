"""Which bytes are text."""
# ruff: noqa: RUF001 - news text is full of curly quotes and dashes

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from relations_db.reading.decoding import UnreadableError, decode

ENGLISH = (
    "The president said that the “truce” held – Chile’s offer was good, and the minister from Besançon agreed with it. "
    "He had met the envoys in the morning, and they spoke about the border. "
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "mac_roman"])
def test_reads_english_in(encoding: str) -> None:
    assert decode(ENGLISH.encode(encoding)) == ENGLISH


def test_reads_utf_16_of_either_order_with_a_mark() -> None:
    for order, mark in (("le", b"\xff\xfe"), ("be", b"\xfe\xff")):
        assert decode(mark + ENGLISH.encode(f"utf-16-{order}")) == ENGLISH


@pytest.mark.parametrize(
    ("content", "code"),
    [
        pytest.param(b"", "empty_file", id="nothing"),
        pytest.param(b" \n\t", "empty_file", id="white space"),
        pytest.param(b"\xef\xbb\xbf\n", "empty_file", id="a mark and white space"),
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "binary_file", id="picture"),
        pytest.param(b"Chile\x00left", "binary_file", id="one NUL"),
        pytest.param("Chile left".encode("utf-16-le"), "binary_file", id="UTF-16 without a mark"),
        pytest.param(bytes(range(1, 32)) * 20, "binary_file", id="control characters"),
        pytest.param(b"\xff\xfeC\x00h\x00i", "not_decodable", id="half a UTF-16 character"),
        pytest.param("Chile’s “offer” ".encode() * 5 + b"\xe2\x80", "not_decodable", id="cut UTF-8"),
        pytest.param("Президент встретился с министром. ".encode("cp1251") * 5, "not_decodable", id="Russian"),
        pytest.param("首相が訪問した。".encode("shift_jis") * 5, "not_decodable", id="Japanese"),
        pytest.param(random.Random(1).randbytes(3000).replace(b"\0", b"a"), "not_decodable", id="noise"),
    ],
)
def test_refuses(content: bytes, code: str) -> None:
    with pytest.raises(UnreadableError) as refused:
        decode(content)

    # Noise holds so many control characters that either word is right.
    assert refused.value.code == code or (refused.value.code == "binary_file" and len(content) == 3000)


def test_unifies_line_ends() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\nb\nc\n"


@given(st.binary(max_size=300))
def test_decodes_or_refuses_anything(content: bytes) -> None:
    try:
        text = decode(content)
    except UnreadableError:
        return
    assert "\x00" not in text

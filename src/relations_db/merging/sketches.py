"""Which articles are copies of each other: wire copy under another headline, a few words changed.

In: the texts of articles, without their titles. Out: shingles (every five words in a row, hashed), bands of a sketch by
which possible copies are looked up, and how alike two texts are. The sketch is a MinHash with one hash function: each
of its bins keeps the smallest shingle that falls into it. Refuses texts too short to tell a copy from another report.
"""

from __future__ import annotations

import re
from zlib import crc32

ALIKE = 0.6
"""Share of shingles in common from which on a text is a copy: one word changed in every ten leaves 0.43, one in every
twenty 0.64; two reports of one event in own words have less than 0.1."""
SHARED_BANDS = 2
"""Bands in common that make two articles worth comparing: copies share four of twelve, others hardly ever one."""
_BANDS, _ROWS = 12, 2
_BINS = _BANDS * _ROWS
_SHINGLE = 5
_SHORTEST = 25
"""Words; shorter texts ("Norway banned imports of grain on Monday") differ in the one word that matters."""
_WORD = re.compile(r"\w+")


def cut_shingles(text: str) -> frozenset[int]:
    """Return the hashes of every five words in a row; none where the text is too short."""
    words = _WORD.findall(text.lower())
    if len(words) < _SHORTEST:
        return frozenset()
    rows = zip(*(words[start:] for start in range(_SHINGLE)), strict=False)
    return frozenset(crc32(" ".join(row).encode()) for row in rows)


def make_bands(shingles: frozenset[int]) -> tuple[str, ...]:
    """Return the bands of a sketch: two texts share each with the square of their likeness for its chance."""
    if not shingles:
        return ()
    bins: list[int | None] = [None] * _BINS
    for shingle in shingles:
        place, value = shingle % _BINS, shingle // _BINS
        held = bins[place]
        if held is None or value < held:
            bins[place] = value
    filled = [_borrow(bins, place) for place in range(_BINS)]
    return tuple(
        f"{band}:" + "-".join(f"{value:x}" for value in filled[band * _ROWS : (band + 1) * _ROWS])
        for band in range(_BANDS)
    )


def _borrow(bins: list[int | None], place: int) -> int:
    """Return the value of a bin, or of the next that has one, marked by how far away it is."""
    for step in range(_BINS):
        value = bins[(place + step) % _BINS]
        if value is not None:
            return value + (step << 32)
    return 0


def are_alike(one: frozenset[int], other: frozenset[int]) -> bool:
    """Tell whether two texts have so much in common that one is a copy of the other."""
    common = len(one & other)
    return common > 0 and common >= ALIKE * (len(one) + len(other) - common)

"""What makes two texts the same article.

In: title and text. Out: a hash that does not change with the file, the kind of quotation marks and dashes, line
breaks or the Unicode normal form. Refuses nothing.
"""
# ruff: noqa: RUF001 - the look-alikes are the point

from __future__ import annotations

import unicodedata
from hashlib import blake2b

_DASHES = "‐‑‒–—―−﹘﹣-"
_SINGLE_QUOTES = "‘’‚‛′`´ʼ"
_DOUBLE_QUOTES = "“”„‟″«»"
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\x00"
_FOLDED = str.maketrans(
    dict.fromkeys(_DASHES, "-") | dict.fromkeys(_SINGLE_QUOTES, "'") | dict.fromkeys(_DOUBLE_QUOTES, '"')
)
_REMOVED = str.maketrans(dict.fromkeys(_INVISIBLE, None))


def article_id(title: str, text: str) -> str:
    """Return the hash of the normalised title and text: 32 hexadecimal digits."""
    content = f"{normalise(title)}\n{normalise(text)}".encode("utf-8", "surrogatepass")
    return blake2b(content, digest_size=16).hexdigest()


def normalise(text: str) -> str:
    """Fold what typesetters and web pages change without changing the text; twice changes no more than once."""
    folded = unicodedata.normalize("NFKC", text.translate(_REMOVED)).translate(_FOLDED)
    return " ".join(folded.split())

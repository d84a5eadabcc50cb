"""The lexicon ready for matching, compiled once and kept in the user's cache folder.

In: the folder of the seeds. Out: a `Lexicon` with its indices. Raises RelationsError with every mistake in every file
of the lexicon, for a run with half a lexicon would be worthless. A cache that is missing, unreadable, cut off or of
another version of the program is compiled again; a cache folder that cannot be written is done without.
"""

from __future__ import annotations

import gc
import os
import pickle
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from relations_db import __version__, resources
from relations_db.lexicon.rules import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNREADABLE = (
    OSError,
    pickle.UnpicklingError,
    EOFError,
    AttributeError,
    ImportError,
    IndexError,
    TypeError,
    ValueError,
    KeyError,
)
"""All that pickle raises on bytes that are cut off or of another program; whatever it is, the seeds are still there."""

SEED_PATTERNS = ("*.csv", "names/*.csv", "lexicon/*.yaml")
"""The files an edit of which makes another lexicon, or other actors, and so other events."""


def load_lexicon(folder: Path | None = None) -> Lexicon:
    """Return the lexicon of a seeds folder (the package's own by default), from the cache where it is there."""
    seeds = resources.seeds() if folder is None else folder
    hash_ = hash_seeds(seeds)
    cache = resources.cache_folder() / f"lexicon-{hash_}-{_hash_program()}.pickle"
    lexicon = _read_cache(cache)
    if lexicon is None:
        from relations_db.lexicon.compiling import compile_lexicon  # noqa: PLC0415 - YAML is not needed with a cache

        lexicon = compile_lexicon(seeds, hash_)
        _write_cache(cache, lexicon)
    return lexicon


def lexicon_hash(folder: Path | None = None) -> str:
    """Return the hash of all seed files, as events cite it."""
    return hash_seeds(resources.seeds() if folder is None else folder)


def hash_seeds(seeds: Path) -> str:
    """Hash the names and bytes of all seed files, so that any edit makes another hash."""
    digest = blake2b(digest_size=12)
    for pattern in SEED_PATTERNS:
        for path in sorted(seeds.glob(pattern)):
            digest.update(f"{path.relative_to(seeds).as_posix()}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def _hash_program() -> str:
    """Hash the version and the modules of this package: what they compiled must not outlive them."""
    digest = blake2b(__version__.encode(), digest_size=6)
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _read_cache(path: Path) -> Lexicon | None:
    """Return the lexicon in the cache; None where there is none that can be read."""
    with suppress(*_UNREADABLE), _no_collecting():
        found = pickle.loads(path.read_bytes())  # noqa: S301 - the user's own folder, written by this module
        return found if isinstance(found, Lexicon) else None
    return None


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Hold the garbage collector back: walking the half-read lexicon again and again doubles the time to load it."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _write_cache(path: Path, lexicon: Lexicon) -> None:
    """Write beside, then rename: another process sees the whole file or none."""
    beside = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(pickle.dumps(lexicon, protocol=pickle.HIGHEST_PROTOCOL))
        beside.replace(path)
        resources.drop_stale("lexicon-*.pickle")

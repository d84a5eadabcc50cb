"""What codes: the version of the program, the hashes of the seeds and of the names.

In: a user's own names, if any. Out: the versions that every article, and so every mention, carries.
"""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING

from relations_db import __version__, resources
from relations_db.cli.batches import shared_resources
from relations_db.store import Versions

if TYPE_CHECKING:
    from pathlib import Path

_NAMES = ("country.csv", "organisation.csv", "office_holder.csv", "not_an_actor.csv", "role_noun.csv")


def read_versions(names: Path | None) -> Versions:
    """Return the versions; own names count by what is in the file, not by where it lies."""
    return Versions(
        coder_version=__version__,
        lexicon_hash=shared_resources(names).lexicon.hash,
        names_hash=hash_names(names),
    )


def hash_names(names: Path | None) -> str:
    """Hash the seed files that names come from, and a user's own."""
    folder = resources.seeds()
    files = (*(folder / name for name in _NAMES), *sorted((folder / "names").glob("*.csv")))
    digest = blake2b(digest_size=8)
    for path in (*files, *(() if names is None else (names,))):
        content = path.read_bytes()
        digest.update(b"%d:" % len(content))
        digest.update(content)
    return digest.hexdigest()

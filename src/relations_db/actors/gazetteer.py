"""The gazetteer: every name of every actor, compiled for one scan over the words of a text.

In: the folder of the seeds. Out: a `Gazetteer`, from a cache of compiled seeds where their bytes have not changed.
Refuses seeds with mistakes, all of them named in one `GazetteerError`.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

from relations_db import resources
from relations_db.errors import RelationsError

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = 5
"""Counted up when the compiled form changes, so that old caches are passed over."""


class GazetteerError(RelationsError):
    """The seeds hold mistakes; `mistakes` are all of them, one line each."""

    def __init__(self, mistakes: tuple[str, ...]) -> None:
        super().__init__("\n".join(mistakes), exit_code=1)
        self.mistakes = mistakes


class Claim(NamedTuple):
    """What one seed row says of a name: that it means this actor from one day to another (as ordinals)."""

    actor: str
    kind: str
    sector: str | None
    form: str
    strong: bool
    first_day: int
    last_day: int
    name_id: str
    person: str | None = None
    """The full name, of a person."""
    office: str | None = None
    is_surname: bool = False


class Bar(NamedTuple):
    """When a phrase is no actor: always, or `near` certain words of the article, and not where one of `unless` is."""

    near: frozenset[str]
    unless: frozenset[str]


class Candidate(NamedTuple):
    """A name or phrase that begins with the word it is indexed by."""

    words: tuple[str, ...]
    claims: tuple[Claim, ...]
    """Strong ones first, then the latest."""
    bar: Bar | None


class RoleNoun(NamedTuple):
    """A noun that makes the country beside it an actor."""

    words: tuple[str, ...]
    sector: str | None
    kind: str
    plural: bool


class TopicNoun(NamedTuple):
    """A noun that makes the country before it a topic; `after` holds the forms it does so for."""

    words: tuple[str, ...]
    after: tuple[str, ...]


Index = dict[str, tuple[tuple[Any, ...], ...]]
"""First word to plain tuples in the order of a NamedTuple's fields: what marshal can hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """All names, indexed by their first word; built once, never changed."""

    names: Index
    """First word to `Candidate` fields, longest first."""
    roles: Index
    """First word, in lower case, to `RoleNoun` fields, longest first."""
    role_ends: Index
    """The same by last word."""
    topics: Index
    """First word to `TopicNoun` fields, longest first."""
    scenes: Index
    """First word to words that tell a sentence about sport, in which states are teams: "hat-trick"."""
    styles: dict[str, tuple[str, ...]]
    """"kingdom" and the like to the codes of the states that are one."""
    tails: dict[str, tuple[tuple[str, ...], ...]]
    """What makes a firm or a sea of the name before it: "Airways", "Ocean"."""
    capitals: dict[str, str]
    """A word in capital letters to the way names write it: for headlines in capitals."""
    hyphenated: frozenset[str]
    """Words with a hyphen that belong to names as they are: "Guinea-Bissau", "Jong-un"."""
    hash: str

    ready: dict[str, tuple[Candidate, ...]] = field(default_factory=dict, repr=False, compare=False)
    """Candidates that texts have asked for, kept as records: names repeat."""

    def candidates(self, word: str) -> tuple[Candidate, ...]:
        """Return the names and phrases that begin with a word, longest first."""
        found = self.ready.get(word)
        if found is None:
            found = self.ready[word] = tuple(
                [
                    Candidate(words, tuple(map(Claim._make, claims)), bar and Bar(*map(frozenset, bar)))
                    for words, claims, bar in self.names.get(word, ())
                ]
            )
        return found


def load_gazetteer(folder: Path | None = None, own: Path | None = None) -> Gazetteer:
    """Return the gazetteer of the seeds in a folder (by default ours), compiled or out of the cache.

    `own` is a user's file of names in the format of `names/*.csv`; it wins over ours. Raises GazetteerError, which
    lists every mistake, where the seeds cannot be compiled.
    """
    folder = folder or resources.seeds()
    digest = seed_hash(folder, own)
    compiled = _read_cache(digest)
    if compiled is None:
        from relations_db.actors.compiling import compile_seeds  # noqa: PLC0415 - not needed where the cache holds

        compiled, mistakes, _ = compile_seeds(folder, own)
        if mistakes:
            raise GazetteerError(tuple(map(str, mistakes)))
        _write_cache(digest, compiled)
    return Gazetteer(**{**compiled, "hyphenated": frozenset(compiled["hyphenated"])}, hash=digest)


def check_gazetteer(folder: Path | None = None, own: Path | None = None) -> tuple[str, ...]:
    """Return every mistake in the seeds of names, as `seeds/names/capital.csv:41 message`."""
    return check_names(folder, own)[0]


def check_names(folder: Path | None = None, own: Path | None = None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return every mistake, and where a user's own name stands in place of ours."""
    from relations_db.actors.compiling import compile_seeds  # noqa: PLC0415 - as above

    compiled = compile_seeds(folder or resources.seeds(), own)
    return tuple(map(str, compiled.mistakes)), tuple(map(str, compiled.notices))


def seed_hash(folder: Path, own: Path | None = None) -> str:
    """Return the hash of all seed files' names and bytes; of the user's own file its whole path, which mentions cite."""
    from relations_db.actors.rows import seed_files  # noqa: PLC0415 - as above

    digest = hashlib.blake2b(f"{FORMAT} {sys.version_info[:2]} {marshal.version}".encode(), digest_size=16)
    for path in seed_files(folder):
        digest.update(path.name.encode())
        if path.is_file():
            digest.update(path.read_bytes())
    if own is not None:
        digest.update(str(own).encode())
        digest.update(own.read_bytes() if own.is_file() else b"")
    return digest.hexdigest()


def _cache_path(digest: str) -> Path:
    return resources.cache_folder() / f"gazetteer-{digest}.bin"


def _read_cache(digest: str) -> dict[str, Any] | None:
    """Return the compiled seeds, None where there are none or they cannot be read."""
    try:
        content = _cache_path(digest).read_bytes()
        return dict(marshal.loads(content))  # noqa: S302 - our own file, in the user's own cache folder
    except (OSError, ValueError, EOFError, TypeError):
        return None


def _write_cache(digest: str, compiled: dict[str, Any]) -> None:
    """Keep the compiled seeds; where the folder cannot be written they are compiled again next time."""
    path = _cache_path(digest)
    partial = path.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(marshal.dumps(compiled))
        partial.replace(path)
        resources.drop_stale("gazetteer-*.bin")
    with suppress(OSError):
        partial.unlink(missing_ok=True)

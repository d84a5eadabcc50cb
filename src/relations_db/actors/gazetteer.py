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
from relations_db.actors.closed_words import CUES, LEADERS, NOMINAL, SCORED, SIGNS
from relations_db.actors.entries import make_branch, read_roles, read_topics
from relations_db.errors import RelationsError

if TYPE_CHECKING:
    from pathlib import Path

    from relations_db.actors.entries import Branch, Candidate, RoleNoun, TopicNoun

FORMAT = 12
"""Counted up when the compiled form changes, so that old caches are passed over."""


class GazetteerError(RelationsError):
    """The seeds hold mistakes; `mistakes` are all of them, one line each."""

    def __init__(self, mistakes: tuple[str, ...]) -> None:
        super().__init__("\n".join(mistakes), exit_code=1)
        self.mistakes = mistakes


class Tails(NamedTuple):
    """What makes a firm, sea or town of the name before it, and begins with one word."""

    lengths: tuple[int, ...]
    phrases: frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """All names, indexed by their first word; built once, never changed."""

    names: dict[str, bytes]
    """First word to marshalled `Candidate` fields, longest first."""
    roles: dict[str, tuple[RoleNoun, ...]]
    """By first word, in lower case, longest first."""
    role_ends: dict[str, tuple[RoleNoun, ...]]
    """The same by last word."""
    topics: dict[str, tuple[TopicNoun, ...]]
    """By first word, longest first."""
    scenes: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    """First word to phrases that tell what a sentence is about, with their kinds: "hat-trick", "match", "menu"."""
    deeds: dict[str, frozenset[str]]
    """What is done to persons and to places: "arrested", "shelled"."""
    styles: dict[str, tuple[str, ...]]
    """"kingdom" and the like to the codes of the states that are one."""
    tails: dict[str, Tails]
    """First word to what makes a firm or a sea of the name before it: "Airways", "Ocean"."""
    capitals: dict[str, str]
    """A word in capital letters to the way names write it: for headlines in capitals."""
    hyphenated: frozenset[str]
    """Words with a hyphen that belong to names as they are: "Guinea-Bissau", "Jong-un"."""
    modifiers: frozenset[str]
    """What may stand between a name and its role noun: "senior", "defence"."""
    formers: frozenset[str]
    """What ends an office: "former", "late"."""
    followers: frozenset[str]
    """What may make something else of the name before it: nouns, signs of possession, joining words."""
    leaders: frozenset[str]
    """The same of the name behind it."""
    marks: frozenset[str]
    """Every word, however it is capitalised, that a name, a reference or sport may begin with."""
    hash: str

    ready: dict[str, Branch] = field(default_factory=dict, repr=False, compare=False)
    """Names that texts have asked for, kept as records: names repeat."""

    def branch(self, word: str) -> Branch:
        """Return the names and phrases that begin with a word."""
        found = self.ready.get(word)
        if found is None:
            content = self.names.get(word)
            found = self.ready[word] = make_branch(() if content is None else marshal.loads(content))  # noqa: S302 - as below
        return found

    def candidates(self, word: str) -> tuple[Candidate, ...]:
        """Return the names and phrases that begin with a word, longest first."""
        return self.branch(word).every


def read_gazetteer(compiled: dict[str, Any], digest: str) -> Gazetteer:
    """Return the gazetteer of compiled seeds."""
    roles = read_roles(compiled["roles"])
    return Gazetteer(
        names=compiled["names"],
        roles=roles,
        role_ends=read_roles(compiled["role_ends"]),
        topics=read_topics(compiled["topics"]),
        scenes=compiled["scenes"],
        deeds={kind: frozenset(words) for kind, words in compiled["deeds"].items()},
        styles=compiled["styles"],
        tails={word: Tails(*fields) for word, fields in compiled["tails"].items()},
        capitals=compiled["capitals"],
        hyphenated=frozenset(compiled["hyphenated"]),
        followers=frozenset({*roles, *compiled["topics"], *NOMINAL, *SIGNS}),
        leaders=LEADERS | _words_of_kind(roles, "former"),
        modifiers=_words_of_kind(roles, "modifier"),
        formers=_words_of_kind(roles, "former"),
        marks=_marks(compiled),
        hash=digest,
    )


def _marks(compiled: dict[str, Any]) -> frozenset[str]:
    """Return the words that a text is searched for in one pass."""
    found = set(compiled["names"])
    for word in (*CUES, *SCORED, *compiled["scenes"]):
        found |= {word, word.capitalize(), word.upper()}
    return frozenset(found)


def _words_of_kind(roles: dict[str, tuple[RoleNoun, ...]], kind: str) -> frozenset[str]:
    """Return the first words of the role nouns of a kind."""
    return frozenset([word for word, found in roles.items() if any(role.kind == kind for role in found)])


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
    return read_gazetteer(compiled, digest)


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

"""Seed rows to the compiled gazetteer.

In: the folder of the seeds. Out: plain dicts and tuples that marshal can keep, and every mistake found: those of single
rows, two strong claims on one name in overlapping dates, and duplicates. Refuses nothing by itself.
"""

from __future__ import annotations

from collections import defaultdict
from marshal import dumps
from typing import TYPE_CHECKING, Any, NamedTuple

from relations_db.actors.closed_words import STYLES
from relations_db.actors.conflicts import find_clashes, find_repeated, is_own
from relations_db.actors.entries import Claim, RoleNoun
from relations_db.actors.rows import (
    DONE_TO,
    NAME_FORMS,
    OPEN_START,
    PLACE,
    SCENES,
    Actor,
    Mistake,
    Row,
    SeedRows,
    read_seeds,
    span,
)
from relations_db.actors.wording import cell_words, plural
from relations_db.records import ActorKind, Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

Words = tuple[str, ...]
Claims = dict[Words, list[Claim]]
_BEHIND_FORM = Claim._fields.index("form") + 1
_SHORT_ABBREVIATION = 3
"""Up to this length a word in capitals may as well be an ordinary word of a headline: "IS", "WHO"."""
_PLAIN_ABBREVIATIONS = frozenset({"US", "UK", "EU", "UN", "UAE"})
"""Short ones that headlines in capitals mean as such."""


class Compiled(NamedTuple):
    """What became of the seeds."""

    gazetteer: dict[str, Any]
    mistakes: tuple[Mistake, ...]
    notices: tuple[Mistake, ...]
    """Names of the user that stand in place of ours."""


def compile_seeds(folder: Path, own: Path | None = None) -> Compiled:
    """Read, check and compile the seeds and a user's own names, which win over ours of the same strength."""
    rows = read_seeds(folder, own)
    actors = dict(rows.actors)
    claims: Claims = defaultdict(list)
    for words, claim in (*_name_claims(rows.names, actors), *_holder_claims(rows.holders, actors)):
        claims[words].append(claim)
    clashes = tuple(find_clashes(claims, rows.own_file))
    mistakes = (*rows.mistakes, *(one for one, is_won in clashes if not is_won), *find_repeated(rows))
    return Compiled(
        _compiled(claims, rows),
        _in_files(mistakes, rows.own_file),
        _in_files((one for one, is_won in clashes if is_won), rows.own_file),
    )


def _in_files(mistakes: Iterable[Mistake], own_file: str | None) -> tuple[Mistake, ...]:
    """Return the mistakes in order; those of the user's own file are not in the folder of the seeds."""
    return tuple(sorted(one._replace(folder="") if one.file == own_file else one for one in mistakes))


def _compiled(claims: Claims, rows: SeedRows) -> dict[str, Any]:
    bars, tails = _bars(rows.barred)
    roles = list(_roles(rows.roles))
    # The user's own names are never barred, nor are full names of office holders.
    free = {
        words
        for words, found in claims.items()
        if any(is_own(one, rows.own_file) or (one.person and not one.is_surname) for one in found)
    }
    names = [
        (words, _ordered(claims.get(words, []), rows.own_file), None if words in free else bars.get(words))
        for words in dict.fromkeys((*claims, *bars))
    ]
    # Kept as bytes: a run reads few of the many names, and those when a text asks for them.
    index = {word: dumps(found) for word, found in _index((words[0], (words, *rest)) for words, *rest in names).items()}
    return {
        "names": {**_in_capitals(index), **index},
        "roles": _index((role.words[0], tuple(role)) for role in roles),
        "role_ends": _index((role.words[-1], tuple(role)) for role in roles),
        "topics": _index(((words[0], (words, after)) for words, after in _topics(rows.topics))),
        "scenes": _scenes(rows.topics),
        "styles": _styles(rows.actors),
        "tails": {
            first: (tuple(sorted({len(tail) for tail in found})), frozenset(found))
            for first, found in _grouped(tails).items()
        },
        "deeds": {kind: tuple(_forms(rows.deeds, kind)) for kind in sorted(DONE_TO)},
        "capitals": _capitals(claims),
        "hyphenated": tuple(sorted({word for words in (*claims, *bars) for word in words if "-" in word})),
    }


def _name_claims(rows: Iterable[Row], actors: dict[str, Actor]) -> Iterator[tuple[Words, Claim]]:
    """Yield the words of each name with what its row claims."""
    for row in rows:
        actor = actors.get(row.cells["actor"])
        if actor is None or row.cells["form"] not in NAME_FORMS:
            continue
        sector = row.cells["sector"] or actor.sector or None
        is_place = row.cells["form"] == PLACE
        claim = Claim(
            row.cells["actor"], actor.kind, sector, Form.CAPITAL if is_place else Form(row.cells["form"]),
            row.cells["strength"] == "strong", *span(row, within=actor), row.id, is_place=is_place,
        )  # fmt: skip
        yield cell_words(row.cells["name"]), claim
        if actor.first_day > OPEN_START and not row.cells["valid_from"] and _is_early(claim, actor):
            early = claim._replace(strong=False, first_day=OPEN_START, last_day=actor.first_day - 1)
            yield cell_words(row.cells["name"]), early


def _is_early(claim: Claim, actor: Actor) -> bool:
    """Tell a name that meant the land before it was a state, as a colony, from that of a part of another state."""
    return actor.kind is ActorKind.STATE and not actor.is_successor and claim.form not in (Form.CAPITAL, Form.PERSON)


def _holder_claims(rows: Iterable[Row], actors: dict[str, Actor]) -> Iterator[tuple[Words, Claim]]:
    """Yield each name of an office holder, and the surname alone."""
    for row in rows:
        actor = actors.get(row.cells["actor"])
        if actor is None:
            continue
        names = [name.strip() for name in row.cells["names"].split("|") if name.strip()]
        sector = row.cells["sector"] or actor.sector or None
        claim = Claim(
            row.cells["actor"], actor.kind, sector, Form.PERSON, True, *span(row), row.id,  # noqa: FBT003
            names[0], row.cells["office"],
        )  # fmt: skip
        full = dict.fromkeys(cell_words(name) for name in names)
        short = _surnames(row.cells["surname"], full)
        for words in full:
            yield words, claim._replace(is_surname=len(words) == 1)
        for words in short.keys() - full.keys():
            yield words, claim._replace(is_surname=True)


def _surnames(surname: str, full: Iterable[Words]) -> dict[Words, None]:
    """Return the surname alone, with and without the article its owner's names show ("al-Assad", "Assad")."""
    if not surname:
        return {}
    short = cell_words(surname)
    bare = short[-1].partition("-")[2] if short[-1].lower().startswith(("al-", "el-")) else short[-1]
    spellings = {short: None}
    for words in full:
        last = words[-1]
        if last.lower() in (f"al-{bare.lower()}", f"el-{bare.lower()}"):
            spellings[(last,)] = None
    if len(short) == 1 and bare:
        spellings[(bare[0].upper() + bare[1:],)] = None
    return spellings


def _ordered(claims: list[Claim], own_file: str | None) -> tuple[tuple[Any, ...], ...]:
    """Return the claims on one name, strong before weak, the user's own before ours, then the latest first."""
    ranked = sorted(
        claims,
        key=lambda claim: (claim.is_surname, not claim.strong, not is_own(claim, own_file), -claim.first_day),
    )
    return tuple(
        dict.fromkeys((one.actor, one.kind.value, one.sector, one.form.value, *one[_BEHIND_FORM:]) for one in ranked)
    )


def _forms(rows: Iterable[Row], kind: str) -> Iterator[str]:
    """Yield every form of the words for what is done to persons or to places."""
    for row in rows:
        if kind in row.cells["done_to"].split("|"):
            yield from row.cells["forms"].split("|")


def _scenes(rows: Iterable[Row]) -> dict[str, tuple[tuple[Words, str], ...]]:
    """Group what tells sport or arts by its first word, each phrase with its kind."""
    grouped: dict[str, list[tuple[Words, str]]] = defaultdict(list)
    for words, after in _topics(rows):
        for kind in SCENES.intersection(after):
            grouped[words[0]].append((words, kind))
    return {word: tuple(sorted(found)) for word, found in grouped.items()}


def _grouped(phrases: Iterable[Words]) -> dict[str, tuple[Words, ...]]:
    """Group phrases by their first word."""
    grouped: dict[str, list[Words]] = defaultdict(list)
    for words in phrases:
        grouped[words[0]].append(words)
    return {word: tuple(found) for word, found in grouped.items()}


def _index(entries: Iterable[tuple[str, tuple[Any, ...]]]) -> dict[str, tuple[tuple[Any, ...], ...]]:
    """Group by first word, the longest first; a wildcard yields to a word."""
    grouped: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
    for word, entry in entries:
        grouped[word].append(entry)
    return {
        word: tuple(sorted(found, key=lambda entry: (-len(entry[0]), "*" in entry[0])))
        for word, found in grouped.items()
    }


def _roles(rows: Iterable[Row]) -> Iterator[RoleNoun]:
    """Yield each role noun and its plural, in lower case; a plural that has a row of its own comes from there alone."""
    rows = tuple(rows)
    listed = {row.cells["noun"].lower() for row in rows}
    for row in rows:
        noun, sector, kind = row.cells["noun"], row.cells["sector"] or None, row.cells["kind"]
        words = tuple(word.lower() for word in cell_words(noun))
        many = plural(noun.lower()) if kind not in ("modifier", "former", "honorific") else None
        yield RoleNoun(words, sector, kind, many is None and kind not in ("body", "modifier", "former", "honorific"))
        if many is not None and many not in listed:
            yield RoleNoun(cell_words(many), sector, kind, True)  # noqa: FBT003


def _topics(rows: Iterable[Row]) -> Iterator[tuple[Words, Words]]:
    for row in rows:
        words = tuple(word.lower() for word in cell_words(row.cells["noun"]))
        after = tuple(sorted(row.cells["after"].split("|")))
        yield words, after
        many = plural(row.cells["noun"].lower()) if "adjective" in after else None
        if many is not None:
            yield cell_words(many), after


def _bars(rows: Iterable[Row]) -> tuple[dict[Words, tuple[Words, Words]], list[Words]]:
    """Return the phrases that are no actor with their conditions, and the tails ("* Airways") apart."""
    bars: dict[Words, tuple[Words, Words]] = {}
    tails: list[Words] = []
    for row in rows:
        words = cell_words(row.cells["phrase"])
        if words[0] == "*":
            tails.append(words[1:])
        else:
            bars[words] = (_list(row.cells["near"]), _list(row.cells["unless"]))
    return bars, tails


def _styles(actors: Iterable[tuple[str, Actor]]) -> dict[str, Words]:
    """Map "kingdom" and the like to the states whose full names hold the word."""
    names = [(code, actor.full_name.lower().split()) for code, actor in actors]
    return {style: tuple(code for code, words in names if style in words) for style in STYLES}


def _list(cell: str) -> Words:
    return tuple(sorted({word.strip() for word in cell.split("|") if word.strip()}))


def _capitals(claims: Claims) -> dict[str, str]:
    """Map words in capital letters to the spelling that most names give them."""
    found: dict[str, str] = {}
    for word in (word for words in claims for word in words):
        upper = word.upper()
        if upper == word and len(word) <= _SHORT_ABBREVIATION and "." not in word and word not in _PLAIN_ABBREVIATIONS:
            continue
        if upper not in found or found[upper].islower():
            found[upper] = word
    return found


def _in_capitals(index: dict[str, Any]) -> dict[str, Any]:
    """Return the index under first words in capitals: a sentence may shout a single name, "IRAN"."""
    return {
        word.upper(): found
        for word, found in index.items()
        if len(word) > _SHORT_ABBREVIATION and word[0].isupper() and not word.isupper()
    }

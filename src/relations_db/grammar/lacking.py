"""Finds the finite verb of a clause that the path left without one.

In: the words in lower case, what classes they can have, and their tags. Out: better tags. Refuses nothing: a clause in which
no word can be a finite verb stays as it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.grammar.path import cheapest_path
from relations_db.grammar.settling import FINITE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.grammar.path import Choice

_VERB_FORMS = ("VBZ", "VBD", "VB")
_BEFORE_INFINITIVE = frozenset({"TO", "VB", "MD", "NEG", "A", "DT"})
_NOUNS = frozenset({"N", "NS", "P"})
_CONDITIONAL = frozenset({"if", "unless", "because", "although", "though", "while"})
_PLURALS = frozenset({"people", "police", "thousands", "hundreds", "dozens", "scores", "troops", "forces"})


def find_verbs(lowers: Sequence[str], choices: list[Choice], tags: list[str]) -> list[str]:
    """Return tags in which the sentence, its main clause and its conditional clauses have finite verbs, as far as words allow."""
    if not _has_finite(tags):
        tags = _give_verb(lowers, choices, tags, 1, len(tags))
    for i in [i for i, word in enumerate(lowers) if word in _CONDITIONAL and tags[i] == "SUB"]:
        end = next((j for j in range(i, len(tags)) if tags[j] in (",", ".", "CC")), len(tags))
        if not _has_finite(tags[i:end]) and end > i + 2:
            tags = _give_verb(lowers, choices, tags, i + 2, end)
    for i in [i for i, tag in enumerate(tags[:-1]) if tag == "CC" and i > 1 and tags[i + 1] in ("VBD", "VBZ")]:
        if tags[i - 1] in ("N", "NS") and tags[i - 2] in _NOUNS and tags[i + 1] in choices[i - 1]:
            choices[i - 1] = (tags[i + 1],)  # "guards beat and dragged away"
            tags = cheapest_path(choices)
    opener = next((i for i, tag in enumerate(tags) if tag in ("WH", "SUB") or tag in FINITE), None)
    if opener and tags[opener] not in FINITE and tags[opener - 1] in _NOUNS and "," not in tags[:opener]:
        verbs = [i for i, tag in enumerate(tags) if tag in FINITE]
        if len(verbs) == 1:  # "the ban that Oslo imposed on tea fell"
            tags = _give_verb(lowers, choices, tags, verbs[0] + 2, len(tags))
    return tags


def _has_finite(tags: Sequence[str]) -> bool:
    if not FINITE.isdisjoint(tags):
        return True
    bare = (i for i, tag in enumerate(tags) if tag == "VB" and i > 0)
    return any(tags[i - 1] not in _BEFORE_INFINITIVE for i in bare)


def _give_verb(lowers: Sequence[str], choices: list[Choice], tags: list[str], start: int, end: int) -> list[str]:
    """Read the first word after a noun that can be a finite verb as one: "Oslo and Riga vow support"."""
    for i in range(start, end):
        if tags[i - 1] not in _NOUNS and not (i == 1 and tags[0] in ("VBG", "CD")):
            continue
        finite = next((tag for tag in choices[i] if tag in _VERB_FORMS), None)
        if choices[i][0] == "A":
            continue  # "Oslo ready to talk"
        if finite is not None and (finite != "VB" or _is_plural(lowers, tags, i)) and (tags[i] != "VBN" or i == 1):
            choices[i] = (finite,)
            return cheapest_path(choices)
    return tags


def _is_plural(lowers: Sequence[str], tags: Sequence[str], i: int) -> bool:
    """Tell whether the subject left of a verb is several."""
    word = lowers[i - 1]
    if tags[i - 1] == "NS" or word in _PLURALS or "CC" in tags[:i] or "," in tags[:i] or tags[i + 1 : i + 2] == ["TO"]:
        return True
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))

"""Settles clashes of finite verbs: of two in one clause, one is a participle, a noun or an adjective.

In: the words in lower case, what classes they can have, and their tags. Out: better tags, found by the path once the clash is ruled
out. Refuses nothing: what cannot be anything but a finite verb stays one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from relations_db.grammar.path import cheapest_path
from relations_db.grammar.settling import FINITE
from relations_db.grammar.verbs import BARE_CLAUSE, BARE_COMPLEMENT, NO_PASSIVE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from relations_db.grammar.path import Choice
    from relations_db.grammar.words import Words

_ROUNDS = 6
"""Clashes settled in one sentence at most."""
_DIVIDING = frozenset({"SUB", "WH", "CC", ",", ".", "?", "!", ";", ":"})
_SUBORDINATING = frozenset(
    {"after", "before", "since", "until", "till", "as", "because", "when", "while", "if", "than"}
)
_FORMS = frozenset({"VB", "VBD", "VBZ"})
_FULL_VERBS = frozenset({"VB", "VBN", "VBG"})
_AUXILIARIES = frozenset({"BE", "HV", "MD", "DO"})
_NOUNS = frozenset({"N", "NS", "P"})
_ADVERBS = frozenset({"R", "NEG"})
_AFTER_PARTICIPLE = frozenset({"IN", "RP", "R", "TO"})


class Pair(NamedTuple):
    """Two finite verbs of which one cannot be one."""

    first: int
    second: int


def settle_clashes(lowers: Sequence[str], choices: list[Choice], tags: list[str], table: Words) -> list[str]:
    """Return the tags without clashes: "resumed stalled talks", "cancelled fishing permits", "troops sent home were"."""
    for _ in range(_ROUNDS):
        settled = next(
            (word for pair in _pairs(lowers, tags) if (word := _loser(lowers, choices, tags, table, pair))), None
        )
        if settled is None:
            return tags
        i, choice = settled
        choices[i] = choice
        tags = cheapest_path(choices)
    return tags


def settle_inserts(lowers: Sequence[str], choices: list[Choice], tags: list[str]) -> list[str]:
    """Read past forms that share an auxiliary, or are inserted behind a comma, as participles."""
    found, tags = False, [*tags]
    for i in [i for i, tag in enumerate(tags) if tag == "VBD" and i > 1 and "VBN" in choices[i]]:
        left = _skip_adverbs(tags, i)
        if tags[left] in (",", "CC") and _goes_on(lowers, tags, left, i):
            choices[i] = ("VBN",)
            tags[i], found = "VBN", True
    return cheapest_path(choices) if found else tags


def _goes_on(lowers: Sequence[str], tags: Sequence[str], left: int, i: int) -> bool:
    """Tell whether a past form after a comma or "and" belongs to a verb or noun before it."""
    if tags[left] == "CC":
        is_listed = FINITE.isdisjoint(tags[:left]) and "VBN" in tags[:left] and "," in tags[:left]
        return _after_auxiliary(tags, left) or (is_listed and _is_inserted(tags, left, i))
    if _has_parted_auxiliary(tags, left) or _is_inserted(tags, left, i):
        return True
    is_last = "CC" not in tags[i:] and tags[left - 1] in _NOUNS
    return is_last and lowers[i + 1 : i + 2] in (("of",), ("by",))  # "the general, accused of"


def _has_parted_auxiliary(tags: Sequence[str], comma: int) -> bool:
    """See "has, however, banned": an adverb between commas parts the verb from its auxiliary."""
    k = comma - 1
    while k > 1 and tags[k] in ("R", "+"):
        k -= 1
    return k < comma - 1 and tags[k] == "," and tags[k - 1] in ("HV", "BE")


def _after_auxiliary(tags: Sequence[str], joint: int) -> bool:
    """See "was seized and", "were rounded up and": a passive right before "and"."""
    k = joint - 1
    while k > 1 and tags[k] in ("RP", "IN", "R"):
        k -= 1
    return k > 0 and tags[k] == "VBN" and tags[_skip_adverbs(tags, k)] in ("BE", "HV")


def _is_inserted(tags: Sequence[str], left: int, i: int) -> bool:
    """See "Norway, angered by the ban, recalled": no verb before, and one behind the next comma."""
    if not FINITE.isdisjoint(tags[:left]) or tags[left - 1] not in _NOUNS:
        return False
    for j in [j for j in range(i, len(tags) - 2) if tags[j] == ","]:
        following = tags[j + 1] if tags[j + 1] != "R" else tags[j + 2]
        if following in FINITE or (following == "TO" and not FINITE.isdisjoint(tags[j:])):
            return True
    return False


def _pairs(lowers: Sequence[str], tags: Sequence[str]) -> Iterator[Pair]:
    """Yield the neighbouring finite verbs that nothing parts; a relative or adverbial clause goes on into its main clause."""
    first: int | None = None
    is_main = True
    for i, tag in enumerate(tags):
        if tag in _DIVIDING or lowers[i] in _SUBORDINATING:
            first, is_main = None, tag == "," or (tag == "CC" and is_main)
        elif is_main and (tag in FINITE or (tag == "VB" and _is_finite(tags, i))):
            if first is not None and i > first + 1:
                yield Pair(first, i)
            first = i


def _is_finite(tags: Sequence[str], i: int) -> bool:
    """Tell whether a plain verb is no infinitive and no part of a group."""
    k = _skip_adverbs(tags, i)
    return tags[k] in _NOUNS or tags[k] in ("PRP", "A", "CD")


def _skip_adverbs(tags: Sequence[str], i: int) -> int:
    """Return the position left of i that is no adverb."""
    i -= 1
    while i > 0 and tags[i] in _ADVERBS:
        i -= 1
    return i


def _loser(
    lowers: Sequence[str], choices: Sequence[Choice], tags: Sequence[str], table: Words, pair: Pair
) -> tuple[int, Choice] | None:
    """Return which verb of the pair is none, and what it can be instead; None where the pair is none, or both must stay."""
    first, second = pair
    if _begins_clause(tags, second, first) or _begins_clause(tags, first, -1):
        return None
    nearest = next((k for k in range(second - 1, first, -1) if tags[k] in _FULL_VERBS), first)
    ordered = tags[nearest] == "VB" and tags[second] == "VBD"  # "asked Chad to order the road reopened"
    if not ordered and _is_reduced(lowers, choices, tags, table, pair):
        return first, ("VBN",)
    if tags[second] in _AUXILIARIES:
        others = _without_finite(choices[first], tags[first])
        return (first, others) if others and not _takes_clause(lowers[first], table) else None
    if tags[second] == "VB" and (tags[first] in _AUXILIARIES or _has_helper(lowers[first], table)):
        return None  # "will Oslo pay", "let Oslo pay"
    is_participle = lowers[second].endswith("ed") and tags[second - 1] in _NOUNS and "VBG" not in choices[second - 1]
    others = _without_finite(choices[second], tags[second], is_participle=is_participle)
    return (second, others) if others and not _takes_clause(lowers[nearest], table) else None


def _without_finite(choice: Choice, tag: str, *, is_participle: bool = False) -> Choice:
    if tag not in _FORMS:
        return ()
    others = tuple(other for other in choice if other not in _FORMS)
    return ("VBN",) if is_participle and "VBN" in others else others


def _takes_clause(word: str, table: Words) -> bool:
    return not BARE_CLAUSE.isdisjoint(table.verb_lemmas(word))


def _has_helper(word: str, table: Words) -> bool:
    return not BARE_COMPLEMENT.isdisjoint(table.verb_lemmas(word))


def _is_reduced(
    lowers: Sequence[str], choices: Sequence[Choice], tags: Sequence[str], table: Words, pair: Pair
) -> bool:
    """Tell whether the first verb is a participle after its noun: "envoys held in Peru met"."""
    first, second = pair
    if tags[first] != "VBD" or "VBN" not in choices[first] or tags[_skip_adverbs(tags, first)] not in _NOUNS:
        return False
    if tags[first + 1] == "TO" and tags[first + 2] in ("VB", "BE", "HV", "DO"):
        return False  # "agreed to undertake"
    if tags[first + 1] not in _AFTER_PARTICIPLE or tags[second - 1] == "PRP":
        return False
    if not NO_PASSIVE.isdisjoint(table.verb_lemmas(lowers[first])):
        return False
    return not (lowers[second + 1 : second + 2] == ("by",) and "VBN" in choices[second])


def _begins_clause(tags: Sequence[str], verb: int, after: int) -> bool:
    """See "the ban it imposed", "the ban Norway imposed": the verb has a subject right behind another noun."""
    k = end = _skip_adverbs(tags, verb)
    if tags[k] == "PRP":
        return k - 1 > after and tags[k - 1] in _NOUNS
    while k > after and tags[k] in ("P", "+"):
        k -= 1
    if k == end:
        return False
    while k > after and tags[k] in ("A", "DT"):
        k -= 1
    return k > after and tags[k] in ("N", "NS")

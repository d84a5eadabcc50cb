"""What the grammar has to know of single verbs and nouns, read from the lexicon.

In: the lexicon. Out: `GoverningVerbs`. Refuses nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from relations_db.lexicon.rules import Headword, without_articles

if TYPE_CHECKING:
    from relations_db.lexicon.rules import Lexicon, Rule

# Particles that stand between a phrasal verb and its object; "on", "for" and the like govern a phrase of their own.
_PARTICLES = frozenset(
    (
        "out",
        "off",
        "up",
        "down",
        "back",
        "away",
        "aside",
        "apart",
        "home",
        "together",
        "forward",
        "forth",
        "ahead",
        "over",
    )
)
_PREPOSITIONS = frozenset(
    ("to", "in", "into", "at", "on", "with", "of", "for", "from", "over", "against", "behind", "toward", "towards")
)


class Nouns(NamedTuple):
    """Nouns that govern clauses."""

    deeds: frozenset[str]
    """An infinitive explains them, and they do nothing themselves: "announced plans to"."""
    asking: frozenset[str]
    """Of these somebody else is to do it: "a warning to Chad not to"."""
    claims: frozenset[str]
    """A clause with "that" explains them."""


class GoverningVerbs:
    """What the grammar has to know of single verbs and nouns, read from the lexicon."""

    __slots__ = ("asking", "claims", "clause", "deeds", "object", "phrasal", "time_nouns")

    def __init__(
        self,
        clause: frozenset[str],
        object_control: frozenset[str],
        phrasal: dict[tuple[str, str], tuple[tuple[str, ...], ...]],
        time_nouns: frozenset[str],
        nouns: Nouns,
    ) -> None:
        self.clause = clause
        """Verbs that take a clause: "said Turkey had"."""
        self.object = object_control
        """Verbs whose object acts: "urged Russia to"."""
        self.phrasal = phrasal
        """Verb and first particle to the particles of phrasal verbs, the longest first: "put" + "in place"."""
        self.time_nouns = time_nouns
        self.deeds, self.asking, self.claims = nouns


def governing_verbs(lexicon: Lexicon) -> GoverningVerbs:
    """Read from the lexicon which verbs take clauses and which give their object something to do."""
    clause = frozenset(
        head.lemma for rule in lexicon.rules if _takes_clause(rule) for head in rule.verbs if not head.rest
    )
    acting = frozenset(head.lemma for rule in lexicon.rules if _object_acts(rule, lexicon) for head in rule.verbs)
    time = frozenset(words[-1] for words in lexicon.classes.get("time", frozenset()))
    phrasal: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    light = (Headword(words[0], words[1:]) for words in lexicon.classes.get("light", frozenset()))
    for headword in (*light, *(headword for rule in lexicon.rules for headword in rule.verbs)):
        if len(headword.rest) > 1 or _PARTICLES.issuperset(headword.rest):
            rest = _own_words(without_articles(headword.rest))
            if rest:
                phrasal.setdefault((headword.lemma, rest[0]), set()).add(rest)
    longest_first = {
        start: tuple(sorted(rests, key=lambda rest: (-len(rest), rest))) for start, rests in phrasal.items()
    }
    return GoverningVerbs(clause, acting, longest_first, time, _governing_nouns(lexicon))


def _governing_nouns(lexicon: Lexicon) -> Nouns:
    deeds = frozenset(head.lemma for rule in lexicon.rules if "to" in rule.content for head in rule.nouns)
    asking = frozenset(head.lemma for rule in lexicon.rules if _object_acts(rule, lexicon) for head in rule.nouns)
    claims = frozenset(head.lemma for rule in lexicon.rules if "that" in rule.content for head in rule.nouns)
    return Nouns(deeds, asking, claims)


def _own_words(rest: tuple[str, ...]) -> tuple[str, ...]:
    """Leave a last preposition to the phrase it governs: "back away from"."""
    is_phrase = len(rest) > 1 and rest[0] not in ("to", "and") and not rest[0].endswith("ing")  # "stop buying from"
    return rest[:-1] if is_phrase and rest[-1] in _PREPOSITIONS else rest


def _takes_clause(rule: Rule) -> bool:
    return "that" in rule.content and (rule.object is None or rule.object.noun is None)


def _object_acts(rule: Rule, lexicon: Lexicon) -> bool:
    if "to" not in rule.content:
        return False
    return rule.passes is not None or lexicon.doers.get(rule.act or "") in ("target", "both")

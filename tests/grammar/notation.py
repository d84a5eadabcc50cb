"""A short notation for what the grammar found, so that a test is one sentence and one line.

Clauses, in the order of their verbs, divided by ` | `:

    urge(Erdogan, Russia) past | lift(Russia, all sanctions) to

is a verb with its subject and object as the words stand (without article; members of a list joined by `+`, the second
object of "gave Chad a loan" behind another comma, `-` for none) and its marks: the tense; `passive`, `perfect`, `had`,
`going`, `not`, a modal; and how it hangs: `says` (complement), `to`, `rel`, `part` (participle), `by-ing`, or its
subordinator (`after`). Behind `;` stand prepositional phrases that must be there: `impose(Oslo, a ban; on tea) past`;
behind `<` the governing verb, where it matters: `to <urge`.

Phrases: `sanctions: possessor Oslo; before new trade; on steel; holds NOR`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from relations_db.grammar.tree import Clause, ClauseKind, Parse, Tense, Voice

if TYPE_CHECKING:
    from collections.abc import Iterator

    from relations_db.grammar.tree import Phrase
    from relations_db.records import NamedSentence

_CLAUSE = re.compile(r"(?P<verb>[\w-]+)\((?P<arguments>[^;)]*)(?:; (?P<preps>[^)]*))?\)\s*(?P<marks>.*)")
_OPENERS = frozenset({"the", "a", "an", "whose"})


class Reading:
    """A sentence with its grammar, to be asked in words."""

    def __init__(self, named: NamedSentence, parse: Parse) -> None:
        self.named, self.parse = named, parse
        self.words = named.sentence.words

    def text(self, index: int | None) -> str:
        """Return the words of a phrase and of those listed with it."""
        if index is None:
            return "-"
        phrase = self.parse.phrases[index]
        return " + ".join(self._one(self.parse.phrases[i]) for i in (index, *phrase.conjuncts))

    def _one(self, phrase: Phrase) -> str:
        words = [*self.words[phrase.first : phrase.last]]
        words = words[1:] if words[0].lower() in _OPENERS and len(words) > 1 else words
        owned = phrase.possessor is not None and self.parse.phrases[phrase.possessor].last <= phrase.first
        owner = f"{self.text(phrase.possessor)}'s " if owned else ""
        return owner + " ".join(words)

    def clauses(self) -> list[str]:
        """Write all clauses."""
        return [self._write(clause) for clause in self.parse.clauses]

    def _write(self, clause: Clause) -> str:
        second = [] if clause.second_object is None else [self.text(clause.second_object)]
        arguments = ", ".join([self.text(clause.subject), self.text(clause.object), *second])
        preps = ", ".join(self.preps(clause))
        return " ".join([f"{clause.lemma}({arguments}{f'; {preps}' if preps else ''})", *marks(clause, self.parse)])

    def preps(self, clause: Clause) -> list[str]:
        return [f"{prep.word} {self.text(prep.phrase)}" for prep in clause.preps]

    def phrase(self, head: str) -> Phrase:
        """Return the phrase with this head word, the last one of several."""
        return [phrase for phrase in self.parse.phrases if self.words[phrase.head] == head][-1]

    def describe(self, phrase: Phrase) -> set[str]:
        """Say all there is to say of a phrase."""
        mentions = self.named.mentions
        said = {f"{prep.word} {self._head(prep.phrase)}" for prep in phrase.preps}
        said |= {f"is {mentions[m].actor}" for m in phrase.heads} or {"no actor"}
        said |= {f"holds {mentions[m].actor}" for m in phrase.mentions}
        said.add(f"before {' '.join(phrase.modifiers)}" if phrase.modifiers else "before nothing")
        said.add(f"and {', '.join(map(self._head, phrase.conjuncts))}" if phrase.conjuncts else "alone")
        said.add("free" if phrase.possessor is None else f"possessor {self._head(phrase.possessor)}")
        said |= {"time"} if phrase.is_time else set()
        return said

    def _head(self, index: int) -> str:
        return self.words[self.parse.phrases[index].head]


def marks(clause: Clause, parse: Parse) -> list[str]:
    """Return the marks of a clause, its governor last."""
    found = [] if clause.tense is Tense.NONE else [clause.tense.value]
    found += ["passive"] if clause.voice is Voice.PASSIVE else []
    found += ["had"] if clause.is_past_perfect else ["perfect"] if clause.perfect else []
    found += ["going"] if clause.progressive else []
    found += ["not"] if clause.negated else []
    found += [clause.modal] if clause.modal else []
    found += list(_bond(clause))
    return [*found, f"<{parse.clauses[clause.parent].lemma}"] if clause.parent is not None else found


def _bond(clause: Clause) -> Iterator[str]:
    names = {ClauseKind.COMPLEMENT: "says", ClauseKind.RELATIVE: "rel", ClauseKind.PARTICIPLE: "part"}
    if clause.kind is ClauseKind.INFINITIVE:
        yield "to"
    elif clause.kind is ClauseKind.GERUND:
        yield f"{clause.link}-ing"
    elif clause.kind is ClauseKind.ADVERBIAL:
        yield clause.link.replace(" ", "-")
    elif clause.kind in names:
        yield names[clause.kind]


def differences(reading: Reading, wanted: str) -> list[str]:
    """Return what the clauses lack of the line, and what they have too much; empty where the line holds."""
    lines = wanted.split(" | ")
    clauses = reading.parse.clauses
    if len(lines) != len(clauses):
        return [f"{len(clauses)} clauses, not {len(lines)}"]
    pairs = zip(lines, clauses, strict=True)
    return [f"not {line}" for line, clause in pairs if not _agrees(reading, clause, line)]


def _agrees(reading: Reading, clause: Clause, line: str) -> bool:
    found = _CLAUSE.fullmatch(line)
    assert found is not None, f"not in the notation: {line!r}"
    written = reading._write(clause)
    own = _CLAUSE.fullmatch(written)
    assert own is not None, written
    if (own["verb"], own["arguments"]) != (found["verb"], found["arguments"]):
        return False
    wanted_preps = found["preps"].split(", ") if found["preps"] else []
    if not set(wanted_preps) <= set(reading.preps(clause)):
        return False
    wanted, there = set(found["marks"].split()), set(marks(clause, reading.parse))
    return wanted <= there and all(mark.startswith("<") for mark in there - wanted)

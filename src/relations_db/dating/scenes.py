"""Which date expression of a sentence belongs to which trigger.

In: a sentence with events, their triggers and clauses. Out: for each trigger the expressions that tell its time, the
nearest first. Refuses dates beyond a fence: another clause, the date somebody said it, the date of a thing that is
only spoken of.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

from relations_db.dating.anchors import Dated, looks_forward, tie_to_text
from relations_db.dating.expressions import find_expressions
from relations_db.dating.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from relations_db.dating.meaning import Expression
    from relations_db.records import CodedEvent, Sentence

_REACH = 8
"""Words between an event noun and its date, where nothing else is known: "the downing of a Russian plane in 2015"."""
_NEAR = 3
"""Words between a date and the verb behind it: "Turkey on Friday has once again condemned"."""
_OPENING = 6
"""Words of "In a statement to reporters on Friday," before the date."""
_SAID = 3
"""Words from the verb of speech to its date: "told the reporters on Friday"."""


_WHEN = "when"
"""The one subordinator that tells what happened at a time just named."""


class Trigger(NamedTuple):
    """A trigger by the indices of its words, with the words of its clause."""

    first: int
    last: int
    clause_first: int
    clause_last: int


class Scene(NamedTuple):
    """A sentence ready for the question which date belongs to what."""

    sentence: Sentence
    words: tuple[str, ...]
    """In lower case."""
    kinds: Mapping[str, frozenset[str]]
    expressions: tuple[Expression, ...]
    triggers: tuple[Trigger, ...]
    """In order."""

    def has(self, kind: str, first: int, last: int) -> bool:
        """Tell whether a word of a kind stands between two places."""
        words = self.kinds[kind]
        return any(word in words for word in self.words[first:last])


class Case(NamedTuple):
    """An event whose date is asked for, and all there is to tell it from."""

    event: CodedEvent
    trigger: Trigger
    scene: Scene
    published: date | None

    @property
    def root(self) -> str:
        """The first two figures of the event's code."""
        return self.event.cameo[:2]


def set_scene(sentence: Sentence, events: Iterable[CodedEvent]) -> Scene:
    """Look at a sentence and its triggers; a sentence without dates costs little more than a glance."""
    expressions = find_expressions(sentence)
    triggers = tuple(sorted({trigger_of(event, sentence) for event in events})) if expressions else ()
    words = tuple(word.lower() for word in sentence.words) if expressions else ()
    return Scene(sentence, words, load_vocabulary().kinds, expressions, triggers)


def tie_scene(scene: Scene, sentences: Iterable[Sentence]) -> Scene:
    """Date what is anchored to something that other sentences date."""
    if not any(looks_forward(scene.words, x) and x.meaning.anchor is None for x in scene.expressions):
        return scene
    dated = [Dated(other.words, find_expressions(other)) for other in sentences]
    return scene._replace(expressions=tuple(tie_to_text(scene.sentence, x, dated) for x in scene.expressions))


def trigger_of(event: CodedEvent, sentence: Sentence) -> Trigger:
    """Return an event's trigger in words."""
    starts = sentence.starts
    return Trigger(
        bisect_left(starts, event.trigger_start),
        bisect_left(starts, event.trigger_end),
        bisect_left(starts, event.clause_start),
        bisect_left(starts, event.clause_end),
    )


def expressions_of(scene: Scene, trigger: Trigger) -> tuple[Expression, ...]:
    """Return the expressions a trigger owns: those behind it before those in front of it, each nearest first."""
    owned = [expression for expression in scene.expressions if trigger in _owners(scene, expression)]
    behind = [expression for expression in owned if expression.first >= trigger.last]
    return (*behind, *reversed([expression for expression in owned if expression.first < trigger.last]))


def is_said(scene: Scene, expression: Expression, trigger: Trigger | None = None) -> bool:
    """Tell whether an expression says when somebody said it: "told reporters on Friday"; `trigger` does not count."""
    first = max(0, expression.first - _SAID)
    for index in range(first, expression.first):
        own = trigger is not None and trigger.first <= index < trigger.last
        if scene.words[index] in scene.kinds["report_verb"] and not own:
            return "," not in scene.words[index : expression.first]
    return False


def _owners(scene: Scene, expression: Expression) -> Sequence[Trigger]:
    """Return the triggers an expression belongs to."""
    if expression.modifies:
        near = (t for t in scene.triggers if 0 <= t.first - expression.last <= _NEAR)
        return [t for t in near if _is_open(scene, expression, t)][:1]
    return (*_governed(scene, expression), *_when_clause(scene, expression))


def _governed(scene: Scene, expression: Expression) -> Sequence[Trigger]:
    """Return the triggers an expression dates from its own clause, or from the opening of the sentence."""
    before = [t for t in scene.triggers if t.last <= expression.first and _reaches_behind(scene, t, expression)]
    after = [t for t in scene.triggers if t.first >= expression.last and _reaches_ahead(scene, t, expression)]
    inside = [t for t in after if _is_inside(t, expression)]
    if before and (_is_inside(before[-1], expression) or not inside):
        return [before[-1], *(t for t in before[:-1] if _shares(scene, t, before[-1]))]
    if not after:
        return ()
    return after if _is_opening(scene, expression) else [t for t in after if t.first == after[0].first]


def _when_clause(scene: Scene, expression: Expression) -> Sequence[Trigger]:
    """Return the trigger of the clause that tells what happened then: "in 2015, when Peru downed a jet"."""
    following = scene.words[expression.last : expression.last + _NEAR + 1]
    if _WHEN not in following:
        return ()
    when = expression.last + following.index(_WHEN)
    told = [t for t in scene.triggers if t.first > when and not scene.has("barrier", when + 1, t.first)]
    return [t for t in told if t.first == told[0].first]


def _reaches_behind(scene: Scene, trigger: Trigger, expression: Expression) -> bool:
    """Tell whether an expression behind a trigger can be its date."""
    first, last = trigger.last, expression.first
    if scene.has("barrier", first, last) or is_said(scene, expression, trigger) or _has_subject(scene, first, last):
        return False
    if _is_inside(trigger, expression):
        return True
    return last - first <= _REACH and "," not in scene.words[first:last]


def _reaches_ahead(scene: Scene, trigger: Trigger, expression: Expression) -> bool:
    """Tell whether an expression in front of a trigger can be its date."""
    if not _is_open(scene, expression, trigger) or is_said(scene, expression):
        return False
    between = scene.words[expression.last : trigger.first]
    if looks_forward(scene.words, expression):
        return "," in between and _is_opening(scene, expression)
    if _is_opening(scene, expression):
        return True
    return len(between) <= _NEAR and not scene.has("barrier", _phrase_start(scene, expression), expression.first)


def _is_open(scene: Scene, expression: Expression, trigger: Trigger) -> bool:
    """Tell whether no other clause begins between; the "before" of "on Thursday, a day before the visit, Oslo" begins none."""
    barriers = (i for i in range(expression.last, trigger.first) if scene.words[i] in scene.kinds["barrier"])
    return all(any(other.first < i < other.last for other in scene.expressions) for i in barriers)


def _is_inside(trigger: Trigger, expression: Expression) -> bool:
    """Tell whether an expression stands in the clause of a trigger."""
    return trigger.clause_first <= expression.first < trigger.clause_last


def _is_opening(scene: Scene, expression: Expression) -> bool:
    """Tell whether an expression opens the sentence and so governs all of it."""
    if expression.first <= 1:
        return True
    if expression.first > _OPENING or scene.has("barrier", 0, expression.first):
        return False
    follows = scene.words[expression.last : expression.last + 1]
    return follows == (",",) and not any(trigger.first < expression.first for trigger in scene.triggers)


def _phrase_start(scene: Scene, expression: Expression) -> int:
    """Return where the words set off by commas begin that an expression stands in."""
    index = expression.first
    while index > 0 and scene.words[index - 1] != ",":
        index -= 1
    return index


def _has_subject(scene: Scene, first: int, last: int) -> bool:
    """Tell whether a pronoun opens a clause of its own: "sanctions it imposed in 2015", but not "hit it in 2015"."""
    pronouns = scene.kinds["pronoun"]
    return any(word in pronouns for word in scene.words[first : max(first, last - 1)])


def _shares(scene: Scene, trigger: Trigger, owner: Trigger) -> bool:
    """Tell whether two verbs joined by "and" have one date: "imposed sanctions and banned flights in 2015"."""
    return (
        scene.words[owner.first - 1] in scene.kinds["conjunction"]
        and trigger.clause_last != owner.clause_last
        and not scene.has("barrier", trigger.last, owner.first)
    )

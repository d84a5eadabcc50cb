"""Ties "a day after" and "on the eve of" to the date that is told of what comes behind.

In: the expressions of a sentence, in order. Out: the same, an anchored expression and the date of its anchor made one
("a day after the coup of 15 July 2016"). Refuses anchors across a comma, another clause or too many words; those stay
open.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from relations_db.dating.meaning import Expression, Shape
from relations_db.dating.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Sequence

    from relations_db.records import Sentence

_REACH = 8
"""Words between "a day after" and the date of its anchor: "Turkey shot down the Russian jet on" are six."""
_FORWARD = frozenset({"after", "before", "following", "of"})
"""Last words of expressions whose anchor stands behind them; "a day later" looks back."""
_FENCES = ("barrier", "pronoun", "report_verb", "content", "conjunction")


def tie_anchors(sentence: Sentence, expressions: Sequence[Expression]) -> tuple[Expression, ...]:
    """Join each anchored expression with the date of its anchor."""
    if not any(expression.meaning.shape is Shape.ANCHORED for expression in expressions):
        return tuple(expressions)
    tied: list[Expression] = []
    for expression in expressions:
        if tied and _is_anchor(sentence, tied[-1], expression):
            tied[-1] = _join(sentence, tied[-1], expression)
        else:
            tied.append(expression)
    return tuple(tied)


def _is_anchor(sentence: Sentence, anchored: Expression, date: Expression) -> bool:
    """Tell whether a date is that of the thing an anchored expression names."""
    meaning = anchored.meaning
    if meaning.shape is not Shape.ANCHORED or meaning.anchor is not None or date.meaning.shape is Shape.ANCHORED:
        return False
    if sentence.words[anchored.last - 1].lower() not in _FORWARD:
        return False
    between = [word.lower() for word in sentence.words[anchored.last : date.first]]
    return len(between) <= _REACH and not any(_is_fence(word) for word in between)


def _is_fence(word: str) -> bool:
    kinds = load_vocabulary().kinds
    return word in {",", "(", "-", "–", "—"} or any(word in kinds[kind] for kind in _FENCES)  # noqa: RUF001


def _join(sentence: Sentence, anchored: Expression, date: Expression) -> Expression:
    text = sentence.text[anchored.start - sentence.start : date.end - sentence.start]
    meaning = replace(anchored.meaning, anchor=date.meaning)
    return replace(anchored, meaning=meaning, text=text, end=date.end, last=date.last)

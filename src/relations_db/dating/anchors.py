"""Ties "a day after" and "on the eve of" to the date that is told of what comes behind.

In: the expressions of a sentence, in order, and for what is dated elsewhere the other sentences. Out: the same, an
anchored expression with the date of its anchor ("a day after the coup of 15 July 2016"; "on the eve of the vote" in a
text that has "the vote on 16 April"). Refuses anchors across a comma, another clause or too many words, and those that
the text dates in two ways; they stay open.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from relations_db.dating.meaning import Expression, Shape
from relations_db.dating.vocabulary import load_vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from relations_db.records import Sentence

_REACH = 8
"""Words between "a day after" and the date of its anchor: "Turkey shot down the Russian jet on" are six."""
_FORWARD = frozenset({"after", "before", "following", "of"})
"""Last words of expressions whose anchor stands behind them; "a day later" looks back."""
_PHRASE = 6
"""Words of a noun phrase that are looked at: "the long delayed second round of" are six."""
_NEAR = 4
"""Words between a noun and its date, the preposition included: "the vote, due on 16 April"."""
_PREPOSITIONS = frozenset({"in", "on", "at", "of", "with", "between", "to", "over", "for", "by", "from"})
_ARTICLES = frozenset({None, "the", "a", "an", "its", "his", "her", "their"})
_FENCES = ("barrier", "pronoun", "report_verb", "content", "conjunction")


class Dated(NamedTuple):
    """The words of a sentence and its expressions."""

    words: tuple[str, ...]
    expressions: tuple[Expression, ...]


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


def looks_forward(words: Sequence[str], expression: Expression) -> bool:
    """Tell whether what comes next is the anchor of an expression and not what it dates."""
    if expression.meaning.shape is not Shape.ANCHORED:
        return False
    return expression.meaning.anchor is not None or words[expression.last - 1].lower() in _FORWARD


def tie_to_text(sentence: Sentence, expression: Expression, dated: Iterable[Dated]) -> Expression:
    """Give an anchored expression the date that other sentences tell of its anchor, if they tell one."""
    if expression.meaning.anchor is not None or not looks_forward(sentence.words, expression):
        return expression
    noun = _head_noun(sentence, expression.last)
    if noun is None:
        return expression
    dates = ((words, date) for words, found in dated for date in found if _is_day(date))
    meanings = {date.meaning for words, date in dates if _dates_noun(words, date, noun)}
    if len(meanings) != 1:
        return expression
    return replace(expression, meaning=replace(expression.meaning, anchor=meanings.pop()))


def _head_noun(sentence: Sentence, first: int) -> str | None:
    """Return the last word of the noun phrase that begins at a place: "talks" of "the Kremlin talks with Peru"."""
    kinds = load_vocabulary().kinds
    head = None
    for word in sentence.words[first : first + _PHRASE]:
        lower = word.lower()
        if not word[0].isalnum() or lower in _PREPOSITIONS or any(lower in kinds[kind] for kind in _FENCES):
            break
        head = lower
    return head if head not in _ARTICLES else None


def _dates_noun(words: Sequence[str], date: Expression, noun: str) -> bool:
    """Tell whether an expression dates a noun: "the vote on 16 April", "the vote, due on Sunday", "Sunday's vote"."""
    if date.modifies:
        return noun in (word.lower() for word in words[date.last : date.last + _NEAR])
    return noun in (word.lower() for word in words[max(0, date.first - _NEAR) : date.first])


def _is_day(expression: Expression) -> bool:
    meaning = expression.meaning
    is_range = meaning.day2 is not None or meaning.month2 is not None
    return not is_range and (meaning.day is not None or meaning.weekday is not None or meaning.shape is Shape.DAY_WORD)


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
    return word in {",", "(", "-", "–", "—"} or any(word in kinds[kind] for kind in _FENCES)


def _join(sentence: Sentence, anchored: Expression, date: Expression) -> Expression:
    text = sentence.text[anchored.start - sentence.start : date.end - sentence.start]
    meaning = replace(anchored.meaning, anchor=date.meaning)
    return replace(anchored, meaning=meaning, text=text, end=date.end, last=date.last)

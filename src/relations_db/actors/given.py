"""Actors that the caller marked: with them, nobody else is looked for.

In: an article with `given_actors`. Out: its sentences with exactly these mentions. Reports spans outside all sentences.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.records import ActorKind, Form, Mention, NamedSentence, Part, Problem

if TYPE_CHECKING:
    from relations_db.records import GivenActor, Report, Segmented, Sentence


def given_sentences(segmented: Segmented, report: Report) -> tuple[NamedSentence, ...]:
    """Return the sentences with the given mentions; offsets count in the text, in the title where there is no text."""
    article = segmented.article
    part = Part.TEXT if article.text.strip() else Part.TITLE
    actors = sorted(article.given_actors or (), key=lambda actor: (actor.start, actor.end))
    placed: dict[int, list[Mention]] = {}
    for actor in actors:
        sentence = _sentence_of(actor, segmented.sentences, part)
        mention = None if sentence is None else _mention(actor, sentence)
        if sentence is None or mention is None:
            message = f"the actor '{actor.id}' at {actor.start} to {actor.end} lies in no sentence: check its offsets"
            report(Problem("given_actor", message, article.file, article.line, article.article_id))
        else:
            placed.setdefault(sentence.index, []).append(mention)
    return tuple(
        [
            NamedSentence(sentence=sentence, mentions=tuple(placed.get(sentence.index, ())))
            for sentence in segmented.sentences
        ]
    )


def _sentence_of(actor: GivenActor, sentences: tuple[Sentence, ...], part: Part) -> Sentence | None:
    for sentence in sentences:
        if sentence.part is part and sentence.start <= actor.start < sentence.end and actor.start < actor.end:
            return sentence
    return None


def _mention(actor: GivenActor, sentence: Sentence) -> Mention | None:
    """Return the mention over the words that the span touches, cut at the sentence's end."""
    end = min(actor.end, sentence.end)
    touched = [
        at
        for at, (word, start) in enumerate(zip(sentence.words, sentence.starts, strict=True))
        if start < end and start + len(word) > actor.start
    ]
    if not touched:
        return None
    return Mention(
        actor=actor.id,
        kind=ActorKind.GIVEN,
        country=None,
        sector=None,
        form=Form.GIVEN,
        part=sentence.part,
        start=actor.start,
        end=end,
        text=sentence.text[actor.start - sentence.start : end - sentence.start],
        first=touched[0],
        last=touched[-1] + 1,
        name_id="given",
    )

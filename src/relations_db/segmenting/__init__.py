"""The second stage: articles to sentences and words.

In: articles. Out: the title as sentence 0, then the sentences of the text, with datelines as sentences of their own,
and offsets that hold: `text[sentence.start:sentence.end] == sentence.text`. White space has no sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.records import Part, Segmented, Sentence
from relations_db.segmenting.datelines import dateline_end
from relations_db.segmenting.lines import split_paragraphs
from relations_db.segmenting.sentences import split_sentences
from relations_db.segmenting.words import split_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relations_db.records import Article
    from relations_db.segmenting.lines import Paragraph

__all__ = ["segment"]


def segment(articles: Iterable[Article]) -> Iterator[Segmented]:
    """Cut each article into sentences and words."""
    for article in articles:
        title = _title_sentences(article.title)
        yield Segmented(article=article, sentences=(*title, *_text_sentences(article.text, len(title))))


def _title_sentences(title: str) -> tuple[Sentence, ...]:
    """Return the title as one sentence, or nothing where it is blank."""
    stripped = title.strip()
    if not stripped:
        return ()
    start = title.index(stripped)
    return (_sentence(title, (start, start + len(stripped)), index=0, paragraph=0, part=Part.TITLE),)


def _text_sentences(text: str, first_index: int) -> Iterator[Sentence]:
    index = first_index
    for number, paragraph in enumerate(split_paragraphs(text), start=1):
        for span in _spans(text, paragraph, is_opening=number == 1):
            yield _sentence(
                text, span, index=index, paragraph=number, part=Part.TEXT, is_headline=paragraph.is_headline
            )
            index += 1


def _spans(text: str, paragraph: Paragraph, *, is_opening: bool) -> Iterator[tuple[int, int]]:
    """Yield the span of the dateline, where there is one, and of each sentence behind it."""
    body = dateline_end(text, paragraph.start, paragraph.end, is_opening=is_opening)
    if body > paragraph.start:
        yield paragraph.start, body
        while text[body].isspace():
            body += 1
    yield from split_sentences(text, body, paragraph.end)


def _sentence(  # noqa: PLR0913 - a sentence has these parts
    text: str, span: tuple[int, int], *, index: int, paragraph: int, part: Part, is_headline: bool = True
) -> Sentence:
    start, end = span
    words, starts = split_words(text, start, end)
    return Sentence(
        index=index,
        part=part,
        start=start,
        end=end,
        text=text[start:end],
        words=words,
        starts=starts,
        paragraph=paragraph,
        is_headline=is_headline,
    )

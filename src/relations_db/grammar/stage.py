"""The grammar as a stage of the pipeline, behind its gate."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from relations_db.grammar.clauses import parse_sentence
from relations_db.grammar.gate import Gate
from relations_db.grammar.governing import governing_verbs
from relations_db.grammar.knowledge import Knowledge
from relations_db.records import Article, Named, NamedSentence, Parsed, ParsedSentence, Problem, Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relations_db.grammar.words import Words
    from relations_db.lexicon.rules import Lexicon


LONGEST = 200
"""Words of a sentence. News writes up to 100; what is longer is a list or not prose, and its cost grows with the square."""


def parse_articles(articles: Iterable[Named], words: Words, lexicon: Lexicon, report: Report) -> Iterator[Parsed]:
    """Yield each article with the grammar of the sentences that may hold an event."""
    knowledge, gate = _prepare(words, lexicon)
    for named in articles:
        parsed = []
        for sentence in named.sentences:
            opens = gate.opens(sentence)
            if opens and len(sentence.sentence.words) > LONGEST:
                report(_too_long(sentence, named.article))
                opens = False
            parse = parse_sentence(sentence, knowledge) if opens else None
            parsed.append(ParsedSentence(named=sentence, parse=parse))
        yield Parsed(article=named.article, sentences=tuple(parsed))


@lru_cache(maxsize=2)
def _prepare(words: Words, lexicon: Lexicon) -> tuple[Knowledge, Gate]:
    """Read out of the lexicon what the grammar needs, once for all batches: it takes as long as ten articles."""
    return Knowledge(words, governing_verbs(lexicon)), Gate(words, lexicon)


def _too_long(sentence: NamedSentence, article: Article) -> Problem:
    count = len(sentence.sentence.words)
    message = f"a sentence of {count} words is not coded, as it has more than {LONGEST}: check where the sentences end"
    return Problem("long_sentence", message, article.file, article.line, article.article_id)

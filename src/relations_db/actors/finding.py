"""The stage itself: segmented articles to articles whose sentences know their actors.

In: articles cut into sentences. Out: the same with mentions and topics. Reports given actors that lie outside the text;
refuses names that are no actors where they stand, and everything in a dateline.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.actors.discourse import Discourse, find_cues
from relations_db.actors.given import given_sentences
from relations_db.actors.naming import Context, name_atoms, survey
from relations_db.actors.offices import compose
from relations_db.actors.scanning import Hit, Pieces, scan
from relations_db.actors.view import Found, View
from relations_db.records import ActorKind, Mention, Named, NamedSentence, Part

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from relations_db.actors.gazetteer import Gazetteer
    from relations_db.records import Report, Segmented, Sentence

_DASHES = ("-", "--", "–", "—", "_", ":", ")", "]")
_MAX_DATELINE = 15
"""Words: "ANKARA/MOSCOW, March 10, 2017 (Reuters) -" and a little more."""


def find_actors(articles: Iterable[Segmented], gazetteer: Gazetteer, report: Report) -> Iterator[Named]:
    """Yield each article with its mentions; the actors a caller gave are the only ones where there are any."""
    for segmented in articles:
        if segmented.article.given_actors is not None:
            sentences = given_sentences(segmented, report)
        else:
            sentences = _named_sentences(segmented, gazetteer)
        yield Named(article=segmented.article, sentences=sentences)


def _named_sentences(segmented: Segmented, gazetteer: Gazetteer) -> tuple[NamedSentence, ...]:
    article = segmented.article
    scanned = [scan(sentence, gazetteer) for sentence in segmented.sentences]
    context = Context(
        day=None if article.published is None else article.published.toordinal(),
        sentences=tuple([sentence.words for sentence in segmented.sentences]),
    )
    survey((hit for _, hits in scanned for hit in hits), context)
    discourse = Discourse()
    return tuple(
        [
            _named(sentence, pieces, hits, context, gazetteer, discourse)
            for sentence, (pieces, hits) in zip(segmented.sentences, scanned, strict=True)
        ]
    )


def _named(  # noqa: PLR0913, PLR0917 - a sentence and all that its names rest on
    sentence: Sentence,
    pieces: Pieces,
    hits: list[Hit],
    context: Context,
    gazetteer: Gazetteer,
    discourse: Discourse,
) -> NamedSentence:
    cues = find_cues(pieces, gazetteer)
    if not (hits or cues or context.introduced):
        discourse.pass_over(pieces)
        return NamedSentence(sentence=sentence, mentions=())
    atoms = name_atoms(pieces, hits, context, gazetteer) if hits or context.introduced else []
    view = View(
        pieces, {atom.first: atom for atom in atoms}, {atom.last: atom for atom in atoms},
        {at for atom in atoms if atom.claim is not None for at in range(atom.first, atom.last)}, gazetteer, context,
        sentence.is_headline or sentence.part is Part.TITLE, sentence,
    )  # fmt: skip
    found, topics = compose(view, atoms)
    if _is_dateline(sentence):
        topics = sorted({*topics, *((one.first, one.last) for one in found)})
        found = []
    else:
        found = discourse.read(view, found, cues)
    mentions = [mention for one in found for mention in _mentions(view, one)]
    spans = dict.fromkeys([(pieces.word_of[first], pieces.word_of[last - 1] + 1) for first, last in topics])
    return NamedSentence(sentence=sentence, mentions=tuple(mentions), topics=tuple(spans))


def _is_dateline(sentence: Sentence) -> bool:
    """Tell "MOSCOW (Reuters) -", which the segmenter keeps apart, from a sentence."""
    words = sentence.words
    return (
        words[-1] in _DASHES
        and sentence.part is Part.TEXT
        and 1 < len(words) <= _MAX_DATELINE
        and (words[-1] not in "):]" or words[0].isupper() or words[0] in "([")
    )


def _mentions(view: View, found: Found) -> list[Mention]:
    """Return a mention for each actor of what was found, all with one span."""
    pieces = view.pieces
    start = pieces.starts[found.first]
    return [
        Mention(
            actor=claim.actor,
            kind=claim.kind,
            country=claim.actor if claim.kind is ActorKind.STATE else None,
            sector=found.sector or claim.sector,
            form=found.form,
            part=view.sentence.part,
            start=start,
            end=start + len(found.text),
            text=found.text,
            first=pieces.word_of[found.first],
            last=pieces.word_of[found.last - 1] + 1,
            name_id=claim.name_id,
            antecedent=found.antecedent,
        )
        for claim in found.claims
    ]

"""Coding as a stage of the pipeline: parsed sentences to events."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from itertools import chain, permutations, product
from typing import TYPE_CHECKING

from relations_db.coding.completion import Act, complete_acts
from relations_db.coding.events import make_event
from relations_db.coding.findings import read_findings
from relations_db.coding.guests import read_guests
from relations_db.coding.places import Scene
from relations_db.coding.reaching import reach_given
from relations_db.coding.reader import Reader
from relations_db.coding.roles import VISIT
from relations_db.records import (
    ActorKind,
    Coded,
    CodedEvent,
    Form,
    Mention,
    NamedSentence,
    Parsed,
    Part,
    Report,
    Status,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from relations_db.coding.finding import Finding
    from relations_db.grammar.tree import Parse
    from relations_db.lexicon.rules import Lexicon

# CAMEO codes a visit from both sides: the guest makes it (042), the host receives it (043).
COUNTERPART = {"042": "043", "043": "042"}
_PRIVATE = frozenset({"CVL", "OPP"})
_OF_STATES = frozenset({"02", "03", "04", "05", "06", "09", "10", "11", "12", "13", "15", "16"})
"""Roots of words and deeds that only those who speak for a country can say or do in its name."""
_STRIKE_TO_COME = "133"
_FRIENDLY = frozenset({"02", "03", "04", "05", "06", "07"})
_STANDING = {
    Status.ACTUAL: 0,
    Status.PLANNED: 0,
    Status.BACKGROUND: 1,
    Status.NEGATED: 2,
    Status.HYPOTHETICAL: 2,
}
"""What is told comes before what is looked back on, and that before what did not happen."""


def code_events(articles: Iterable[Parsed], lexicon: Lexicon, report: Report) -> Iterator[Coded]:
    """Yield each article with its events, most certain first."""
    del report  # what is not understood makes no event; nothing is skipped that could be reported
    for parsed in articles:
        named = tuple(sentence.named for sentence in parsed.sentences)
        parses = [sentence.parse for sentence in parsed.sentences]
        acts = [
            act
            for i, parse in enumerate(parses)
            if parse is not None
            for act in sentence_acts(i, named[i], parse, lexicon)
        ]
        if parsed.article.given_actors is not None:
            acts = [_reached(act, named, parses) for act in acts]
        events = [
            _event(act, named, parses, lexicon)
            for act in complete_acts(acts, named, lexicon)
            if act.finding.code in lexicon.event_types
        ]
        yield Coded(
            article=parsed.article,
            events=tuple(_most_certain(events)),
            mentions=tuple(mention for sentence in named for mention in sentence.mentions),
            sentences=tuple(sentence.sentence for sentence in named),
        )


@lru_cache(maxsize=8)
def _class_heads(*classes: frozenset[tuple[str, ...]]) -> frozenset[str]:
    return frozenset(words[-1] for words in chain.from_iterable(classes))


def make_scene(named: NamedSentence, parse: Parse, lexicon: Lexicon) -> Scene:
    """Return the parse with the word lists that the places need."""

    def heads(*names: str) -> frozenset[str]:
        return _class_heads(*(lexicon.classes.get(name, frozenset()) for name in names))

    return Scene(
        parse,
        named.mentions,
        containers=heads("container"),
        scenery=heads("scenery"),
        ground=heads("land", "site"),
        authorities=heads("authority"),
        tools=heads("document", "commission"),
    )


def sentence_acts(position: int, named: NamedSentence, parse: Parse, lexicon: Lexicon) -> Iterator[Act]:
    """Yield the acts of a sentence, one for each ordered pair of actors."""
    reader = Reader(make_scene(named, parse, lexicon), named.sentence.words, lexicon)
    guests = read_guests(reader) if named.sentence.part is Part.TITLE else ()
    for finding in (*read_findings(reader), *guests):
        for source, target in _pairs(finding, named.mentions):
            if not _counts(source, target, finding):
                continue
            yield Act(sentence=position, finding=finding, source=source, target=target)
            counterpart = COUNTERPART.get(finding.code)
            if counterpart is not None:
                yield Act(sentence=position, finding=replace(finding, code=counterpart), source=target, target=source)


def _pairs(finding: Finding, mentions: Sequence[Mention]) -> Iterator[tuple[Mention | None, Mention | None]]:
    sources: list[Mention | None] = [*_each_actor(mentions, finding.sources)] or [None]
    targets: list[Mention | None] = [*_each_actor(mentions, finding.targets)] or [None]
    if not finding.symmetric:
        yield from product(sources, targets)
    elif finding.sources and finding.targets:
        for source, target in product(sources, targets):
            yield source, target
            yield target, source
    else:
        together = _each_actor(mentions, finding.sources or finding.targets)
        yield from permutations(together, 2)
        if len(together) == 1:  # whom one met may be told elsewhere
            yield (together[0], None) if finding.sources else (None, together[0])


def _counts(source: Mention | None, target: Mention | None, finding: Finding) -> bool:
    """Tell whether the actors stand for their countries: private persons and oppositions do not speak for theirs.

    Protests, violence and help are anybody's, and things are done to a country's private persons too ("arrested two Chadian
    singers"). But to back or arm its opposition is no friendly deed towards the country.
    """
    root = finding.code[:2]
    if source is not None and source.form is Form.DEMONYM and finding.code == VISIT:
        return False  # "Britons who travel to Chad"
    if _sector(source) in _PRIVATE and root in _OF_STATES and finding.code != _STRIKE_TO_COME:
        return False
    return _sector(target) != "OPP" or root not in _FRIENDLY


def _sector(mention: Mention | None) -> str | None:
    return None if mention is None or mention.kind is ActorKind.GROUP else mention.sector


def _each_actor(mentions: Sequence[Mention], found: Sequence[int]) -> list[Mention]:
    """Return the first mention of each actor."""
    return list({mentions[m].actor: mentions[m] for m in reversed(found)}.values())[::-1]


def _reached(act: Act, named: Sequence[NamedSentence], parses: Sequence[Parse | None]) -> Act:
    parse = parses[act.sentence]
    assert parse is not None  # an act comes out of a parse
    return reach_given(act, named[act.sentence], parse)


def _event(act: Act, named: Sequence[NamedSentence], parses: Sequence[Parse | None], lexicon: Lexicon) -> CodedEvent:
    parse = parses[act.sentence]
    assert parse is not None  # an act comes out of a parse
    return make_event(act, named[act.sentence], parse, lexicon)


def _most_certain(events: Iterable[CodedEvent]) -> list[CodedEvent]:
    """Sort by confidence, what happened before what did not; of one act told twice in a sentence keep the surer."""
    ordered = sorted(
        events, key=lambda e: (_STANDING[e.status], -e.confidence, e.sentence_index, e.trigger_start, e.cameo)
    )
    kept: dict[tuple[str, str, str, int, tuple[str, ...]], CodedEvent] = {}
    for event in ordered:
        kept.setdefault(
            (event.source.actor, event.target.actor, event.cameo, event.sentence_index, event.instruments), event
        )
    return list(kept.values())

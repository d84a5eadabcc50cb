"""The examples of the lexicon, run through the whole pipeline to see whether the rules do what they say.

In: the rules and a function that codes articles. Out: one `Failure` for each `fires_on` that gives other events than
it says or has no part in them, and for each `not_on` that the rule fires on. Refuses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from relations_db.lexicon.examples import Example, ExpectedEvent, parse_fires_on, parse_not_on
from relations_db.pipeline import code_articles
from relations_db.records import Article, Coded, CodedEvent, Status

if TYPE_CHECKING:
    from relations_db.lexicon.rules import Rule
    from relations_db.pipeline import Resources
    from relations_db.records import Problem

LOADED = frozenset({Status.ACTUAL, Status.PLANNED, Status.BACKGROUND})
"""What `load` keeps; an example that names no status means one of these."""

CodeArticles = Callable[[Iterable[Article]], Iterable[Coded]]


class Case(NamedTuple):
    """One example of one rule."""

    rule: Rule
    example: Example
    fires: bool
    """From `fires_on`, not from `not_on`."""


class Failure(NamedTuple):
    """An example that does not come out as it should."""

    rule: str
    file: str
    line: int
    sentence: str
    missing: tuple[str, ...] = ()
    extra: tuple[str, ...] = ()
    note: str | None = None

    def __str__(self) -> str:
        """Write the failure over several lines, the events in the notation of the seeds."""
        lines = [f"{self.file}:{self.line} {self.rule}: {self.sentence}"]
        lines += [f"    missing  {event}" for event in self.missing]
        lines += [f"    extra    {event}" for event in self.extra]
        lines += [f"    {self.note}"] if self.note else []
        return "\n".join(lines)


def check_examples(resources: Resources, rules: Iterable[Rule] | None = None) -> tuple[Failure, ...]:
    """Run the examples of all rules, or of those given, through the pipeline and return those that fail."""
    problems: list[Problem] = []
    chosen = resources.lexicon.rules if rules is None else rules
    return find_failures(chosen, lambda articles: code_articles(articles, resources, problems.append))


def find_failures(rules: Iterable[Rule], code: CodeArticles) -> tuple[Failure, ...]:
    """Code all examples in one batch and return those that fail, in the order of the rules."""
    cases = tuple(list_cases(rules))
    coded = code(_make_article(index, case.example) for index, case in enumerate(cases))
    judged = (judge(case, result.events) for case, result in zip(cases, coded, strict=True))
    return tuple(failure for failure in judged if failure is not None)


def list_cases(rules: Iterable[Rule]) -> Iterator[Case]:
    """Yield the examples of the rules."""
    for rule in rules:
        for text in rule.fires_on:
            yield Case(rule, parse_fires_on(text), fires=True)
        for text in rule.not_on:
            yield Case(rule, parse_not_on(text), fires=False)


def _make_article(index: int, example: Example) -> Article:
    return Article(article_id=f"example-{index}", text=example.sentence, published=example.published)


def judge(case: Case, events: Iterable[CodedEvent]) -> Failure | None:
    """Compare what came out with what should; None where the example holds."""
    found = tuple(events)
    return _judge_firing(case, found) if case.fires else _judge_silence(case, found)


def _judge_firing(case: Case, events: tuple[CodedEvent, ...]) -> Failure | None:
    expected = case.example.events
    hits = [event for event in events if any(_fits(event, wish) for wish in expected)]
    missing = tuple(str(wish) for wish in expected if not any(_fits(event, wish) for event in events))
    extra = _write_events(event for event in events if event.status in LOADED and event not in hits)
    # A verb that only hands its content on is no part of the event's own rules.
    is_idle = bool(expected) and case.rule.passes is None and not any(case.rule.id in event.rule_ids for event in hits)
    if not (missing or extra or is_idle):
        return None
    rules = ", ".join(sorted({rule for event in hits for rule in event.rule_ids}))
    note = f"the events come from other rules: {rules}" if is_idle and not missing else None
    return Failure(case.rule.id, case.rule.file, case.rule.line, case.example.sentence, missing, extra, note)


def _judge_silence(case: Case, events: tuple[CodedEvent, ...]) -> Failure | None:
    extra = _write_events(event for event in events if event.status in LOADED and case.rule.id in event.rule_ids)
    if not extra:
        return None
    return Failure(case.rule.id, case.rule.file, case.rule.line, case.example.sentence, extra=extra)


def _fits(event: CodedEvent, wish: ExpectedEvent) -> bool:
    if (event.source.actor, event.target.actor, event.cameo) != (wish.source, wish.target, wish.cameo):
        return False
    return event.status in LOADED if wish.status is None else event.status is wish.status


def _write_events(events: Iterable[CodedEvent]) -> tuple[str, ...]:
    """Write events as the seeds do, each once, with the rules they came from."""
    written = (
        f"{event.source.actor} > {event.target.actor} {event.cameo} ({' + '.join(event.rule_ids)})" for event in events
    )
    return tuple(dict.fromkeys(written))

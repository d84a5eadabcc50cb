"""What a load says at its end, and with which code it ends.

In: the outcome. Out: a few lines for people. Refuses, with exit code 1, an outcome that a script should not take for
success.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from relations_db.errors import RelationsError

if TYPE_CHECKING:
    from relations_db.cli.loading import Outcome


def summarise(outcome: Outcome) -> str:
    """Return the summary: what was read, what changed, what was refused, and how to date what has no date."""
    return "\n".join((*_count_lines(outcome), *_problem_lines(outcome), *_undated_lines(outcome)))


def _count_lines(outcome: Outcome) -> tuple[str, ...]:
    done = outcome.counts
    new, again, same = done.new_article_count, done.recoded_article_count, done.unchanged_article_count
    events, changed, gone = done.new_event_count, done.changed_event_count, done.vanished_event_count
    return (
        f"Loaded {_count(done.article_count, 'article')} into {outcome.place}:",
        f"  articles   {new:,} new, {again:,} coded again, {same:,} unchanged",
        f"  sentences  {done.sentence_count:,}",
        f"  mentions   {done.mention_count:,}",
        f"  events     {events:,} new, {changed:,} changed, {gone:,} vanished",
    )


def _problem_lines(outcome: Outcome) -> tuple[str, ...]:
    if not outcome.problems:
        return ("  problems   none",)
    by_code = ", ".join(f"{number:,} {code}" for code, number in outcome.problems)
    return (f"  problems   {_problem_count(outcome):,} ({by_code})",)


def _undated_lines(outcome: Outcome) -> tuple[str, ...]:
    if not outcome.undated_article_count:
        return ()
    count = outcome.undated_article_count
    verb, whose = ("has", "its") if count == 1 else ("have", "their")
    return (
        f"{_count(count, 'article')} {verb} no publication date, so {whose} relative dates ('on Friday') stay open.",
        "  Load again with --published 2017-03-10, with a first line 'Date: 2017-03-10' in the text,",
        "  or with the field 'published' in the JSON document.",
    )


def check_outcome(outcome: Outcome, *, strict: bool) -> None:
    """Raise RelationsError where nothing could be read, or, with `strict`, where anything was refused."""
    problems = _problem_count(outcome)
    if problems and outcome.counts.article_count == 0:
        raise RelationsError(
            "No article was loaded: all of the input was refused. The lines above say why.", exit_code=1
        )
    if problems and strict:
        message = (
            f"{_count(problems, 'problem')} with --strict. What was good is loaded; the lines above say what was not."
        )
        raise RelationsError(message, exit_code=1)


def _problem_count(outcome: Outcome) -> int:
    return sum(number for _, number in outcome.problems)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"

"""The commands about the rules: `relations-db lexicon check|show|unused|skipped`.

In: the seeds, for the last two articles too. Out: mistakes and failed examples, a rule, or what the rules made nothing of, on
stdout. Refuses an unknown rule id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from relations_db.cli.options import names_option

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from relations_db.pipeline import Resources
    from relations_db.records import Article, Coded, Parsed, Problem


@click.group("lexicon", context_settings={"help_option_names": ["-h", "--help"]})
def lexicon_group() -> None:
    r"""Check the rules and tables that make events, and look at one rule.

    \b
    Example:
        relations-db lexicon check
    """


@lexicon_group.command("check")
@click.argument("rule_ids", metavar="[RULE]...", nargs=-1)
@names_option
@click.pass_context
def check_command(context: click.Context, rule_ids: tuple[str, ...], names: Path | None) -> None:
    r"""Read all seeds and run the examples of every rule, or of the RULEs alone.

    All mistakes are shown with file and line, then each example that gives other events than it says.
    Exit code 1 where there is any.

    \b
    Example:
        relations-db lexicon check
        relations-db lexicon check impose-restriction urge-to
        relations-db lexicon check --names my_actors.csv
    """
    mistakes = _list_mistakes(names)
    for mistake in mistakes:
        click.echo(mistake)
    if mistakes:
        click.echo(f"mistakes in the seeds: {len(mistakes)}; the examples run once they are corrected", err=True)
        context.exit(1)
    if _report_examples(rule_ids):
        context.exit(1)


def _list_mistakes(names: Path | None) -> tuple[str, ...]:
    """Return the mistakes of the seeds and of the user's own names; tell on stderr which of these replace ours."""
    from relations_db import resources  # noqa: PLC0415 - only what the command needs is loaded
    from relations_db.actors.gazetteer import check_names  # noqa: PLC0415
    from relations_db.lexicon.compiling import check_lexicon  # noqa: PLC0415

    mistakes, notices = check_names(own=names)
    for notice in notices:
        click.echo(notice, err=True)
    return (*map(str, check_lexicon(resources.seeds())), *mistakes)


def _report_examples(rule_ids: tuple[str, ...]) -> int:
    """Run the examples, print those that fail and a summary, and return how many failed."""
    from relations_db.checking import check_examples, list_cases  # noqa: PLC0415
    from relations_db.lexicon.describing import find_rule  # noqa: PLC0415
    from relations_db.pipeline import load_resources  # noqa: PLC0415

    loaded = load_resources()
    rules = tuple(find_rule(loaded.lexicon, rule_id) for rule_id in rule_ids) or loaded.lexicon.rules
    failures = check_examples(loaded, rules)
    for failure in failures:
        click.echo(str(failure))
    count = sum(1 for _ in list_cases(rules))
    click.echo(f"rules: {len(rules)}, examples: {count}, failing: {len(failures)}", err=True)
    return len(failures)


@lexicon_group.command("show")
@click.argument("rule_id", metavar="RULE")
def show_command(rule_id: str) -> None:
    r"""Show a rule as it is written, with where it stands and what its code means.

    \b
    Example:
        relations-db lexicon show impose-restriction
    """
    from relations_db import resources  # noqa: PLC0415
    from relations_db.lexicon import load_lexicon  # noqa: PLC0415
    from relations_db.lexicon.describing import describe_rule, find_rule  # noqa: PLC0415

    lexicon = load_lexicon()
    rule = find_rule(lexicon, rule_id)
    written = (resources.data_root() / rule.file).read_text(encoding="utf-8")
    for line in describe_rule(rule, lexicon, written):
        click.echo(line)


@lexicon_group.command("unused")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
def unused_command(paths: tuple[str, ...]) -> None:
    r"""Show the rules that had no part in any event of the articles in PATH.

    A rule that a large corpus never uses asks for too much, or says what no newspaper writes.

    \b
    Example:
        relations-db lexicon unused examples
    """
    from relations_db.coding.gaps import list_unused  # noqa: PLC0415
    from relations_db.pipeline import code_articles, load_resources  # noqa: PLC0415

    loaded = load_resources()
    unused = list_unused(code_articles(_read(paths), loaded, _tell), loaded.lexicon)
    for rule in unused:
        click.echo(f"{rule.file}:{rule.line} {rule.id}")
    click.echo(f"rules: {len(loaded.lexicon.rules)}, without an event: {len(unused)}", err=True)


@lexicon_group.command("skipped")
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), default=100, show_default=True, help="Verbs to show.")
def skipped_command(paths: tuple[str, ...], limit: int) -> None:
    r"""Show by verb the sentences of PATH that name two actors and gave no event.

    Each line is a count, a verb and the first sentence with it: the list to work from when the lexicon is to grow.

    \b
    Example:
        relations-db lexicon skipped examples --limit 20
    """
    from relations_db.coding.gaps import list_skipped  # noqa: PLC0415
    from relations_db.pipeline import find_clauses, find_events, load_resources  # noqa: PLC0415

    def pairs(loaded: Resources) -> Iterator[tuple[Parsed, Coded]]:
        for parsed in find_clauses(_read(paths), loaded, _tell):
            yield parsed, next(find_events(iter((parsed,)), loaded, _tell))

    loaded = load_resources()
    skipped = list_skipped(pairs(loaded), loaded.lexicon)
    for verb, sentences, example in skipped[:limit]:
        click.echo(f"{sentences:6} {verb:16} {example}")
    click.echo(f"verbs: {len(skipped)}, shown: {min(limit, len(skipped))}", err=True)


def _read(paths: tuple[str, ...]) -> Iterator[Article]:
    from relations_db.reading import read_articles  # noqa: PLC0415

    return read_articles(paths, published=None, outlet=None, report=_tell)


def _tell(problem: Problem) -> None:
    click.echo(f"{problem.file or ''}: {problem.message}", err=True)

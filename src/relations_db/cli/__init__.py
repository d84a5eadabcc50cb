"""The command line: `relations-db COMMAND`.

In: the words of the shell. Out: an exit code: 0 done, 1 the data is wrong, 2 the call is wrong. A command is
imported only when it is called, so that `relations-db --help` stays quick.
"""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple, cast

import click

from relations_db import __version__
from relations_db.errors import RelationsError


class _Entry(NamedTuple):
    """Where a command is, and what the list of commands says of it."""

    module: str
    function: str
    help: str


_COMMANDS = {
    "load": _Entry("relations_db.cli.load", "load_command", "Code articles and store their events in a database."),
    "code": _Entry("relations_db.cli.code", "code_command", "Code JSON documents to JSON events, without a database."),
    "explain": _Entry("relations_db.cli.explain", "explain_command", "Show why a sentence was coded, or was not."),
    "timeline": _Entry("relations_db.cli.timeline", "timeline_command", "Show what happened between two countries."),
    "recode": _Entry("relations_db.cli.recode", "recode_command", "Code stored articles again, and show what changed."),
    "lexicon": _Entry("relations_db.cli.lexicon", "lexicon_group", "Check the rules and names that people edit."),
    "db": _Entry("relations_db.cli.db", "db_group", "Create, upgrade and check the database."),
    "doctor": _Entry("relations_db.cli.doctor", "doctor_command", "Show versions, seeds, cache and database."),
}


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports one only to run it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table: the way of the work, not of the alphabet."""
        del ctx
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import and return the command, None where there is none of this name."""
        del ctx
        entry = _COMMANDS.get(cmd_name)
        if entry is None:
            return None
        return mark_examples(cast("click.Command", getattr(import_module(entry.module), entry.function)))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        del ctx
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in _COMMANDS.items()])

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; what it refuses becomes one message and an exit code, here and nowhere else."""
        try:
            return super().invoke(ctx)
        except RelationsError as error:
            refusal = click.UsageError if error.exit_code == click.UsageError.exit_code else click.ClickException
            raise refusal(str(error)) from error


def mark_examples(command: click.Command) -> click.Command:
    r"""Turn the `\b` before an example in a raw docstring into the character at which click keeps line breaks."""
    if command.help:
        command.help = command.help.replace("\\b\n", "\b\n")
    if isinstance(command, click.Group):
        for name in command.commands:
            mark_examples(command.commands[name])
    return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="relations-db %(version)s")
def main() -> None:
    r"""Turn news articles into records of who did what to whom, between countries, in a database.

    \b
    Example:
        relations-db load examples/
        relations-db timeline Russia Turkey
    """


mark_examples(main)

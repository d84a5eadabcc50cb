"""`relations-db code`: JSON documents in, JSON events out, no database.

In: one document a line. Out: one answer a line, in the same order, for the refused ones too. Ends with 0 when every
line has its answer, whatever the answers say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

import click

from relations_db.cli.options import names_option

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@click.command("code")
@click.argument("stream", metavar="[FILE|-]", type=click.File("rb"), default="-")
@click.option(
    "--actors",
    "actors",
    type=click.Choice(["given"]),
    help="Take each document's `actors` as the only mentions, and their ids as actor codes; default: find the actors.",
)
@click.option("--mentions", is_flag=True, help="Add every actor mention to each answer; default: events alone.")
@names_option
def code_command(stream: BinaryIO, actors: str | None, mentions: bool, names: Path | None) -> None:
    r"""Code the JSON documents of FILE, or of standard input, to JSON events.

    A line in is {"id", "text", "title"?, "published"?, "outlet"?, "url"?, "actors"?}, a line out is {"id", "events",
    "problems"}, events most certain first. `published` is an ISO date; a document without text is coded from its title;
    `actors` is a list of {"id", "start", "end"}. Offsets count characters of `text`.

    \b
    Example:
        echo '{"id": 1, "text": "Norway imposed sanctions on Chad."}' | relations-db code --mentions
    """
    for line in _answer_lines(stream, names, is_given=actors == "given", with_mentions=mentions):
        click.echo(line)


def _answer_lines(stream: BinaryIO, names: Path | None, *, is_given: bool, with_mentions: bool) -> Iterator[bytes]:
    """Yield the answers; the coder is loaded at the first document."""
    from relations_db.cli.answering import answer_documents  # noqa: PLC0415 - help does without the coder
    from relations_db.cli.answers import render_answer  # noqa: PLC0415
    from relations_db.reading import read_documents  # noqa: PLC0415

    for answer in answer_documents(read_documents(stream), names, is_given=is_given):
        yield render_answer(answer, with_mentions=with_mentions)

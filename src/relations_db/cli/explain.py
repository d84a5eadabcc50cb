"""`relations-db explain`: why a sentence was coded as it was.

In: a text of a sentence or a few. Out: for each sentence its mentions, its clauses, the rules tried, the events with
their dates, on stdout. Refuses an empty text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from relations_db.cli.options import names_option
from relations_db.cli.parameters import read_day

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@click.command("explain")
@click.argument("text", metavar='"A sentence."')
@click.option("--published", metavar="DATE", callback=read_day, help="Day it was published; default: not known.")
@names_option
def explain_command(text: str, published: date | None, names: Path | None) -> None:
    r"""Show how the coder reads a sentence, and why each rule fired or did not.

    First the mentions, each with the row of the seeds its name comes from; then the clauses with the rules that were
    tried on them; then the acts and the events that came of them. A name is read as of the publication date.

    \b
    Example:
        relations-db explain "Norway imposed sanctions on Chad." --published 2020-06-15
    """
    from relations_db.cli.explaining import explain_text  # noqa: PLC0415 - help does without the coder

    if not text.strip():
        raise click.BadParameter("The sentence is empty. Put it in quotation marks.")
    for line in explain_text(text, published, names):
        click.echo(line)

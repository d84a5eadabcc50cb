"""The tables, in SQLAlchemy Core: what is true of every row is a named constraint.

In: nothing. Out: `metadata` and one object a table. Databases are never built from here but by the migrations; a test
holds the two together. Analysts query the `bi_` views (`sql/views/`), never these tables.
"""

from relations_db.schema.base import metadata
from relations_db.schema.chronicles import KINDS, apology, dyad_period, kind_column, sanction_episode, untold_pair
from relations_db.schema.tables import (
    actor,
    appearance,
    article,
    article_band,
    event,
    event_alias,
    event_mention,
    event_tag,
    event_type,
    load,
    problem,
    seed_file,
)

__all__ = [
    "KINDS",
    "actor",
    "apology",
    "appearance",
    "article",
    "article_band",
    "dyad_period",
    "event",
    "event_alias",
    "event_mention",
    "event_tag",
    "event_type",
    "kind_column",
    "load",
    "metadata",
    "problem",
    "sanction_episode",
    "seed_file",
    "untold_pair",
]

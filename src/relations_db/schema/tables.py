"""What the loader stores as it is: loads, articles, reference rows, mentions and the events merged from them.

In: nothing. Out: one object a table; what is true of every row is a named constraint.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    DateTime,
    Double,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    text,
)

from relations_db.schema.base import metadata

_KINDS = (
    "'request', 'agreement', 'consultation', 'support', 'apology', 'forgiveness', 'cooperation', 'aid', "
    "'sanction_relief', 'concession', 'investigation', 'demand', 'accusation', 'rejection', 'threat', 'protest', "
    "'posture', 'sanction', 'rupture', 'coercion', 'assault', 'statement'"
)
_STATUSES = "'actual', 'planned', 'background'"
_PRECISIONS = "'day', 'week', 'month', 'season', 'year', 'decade', 'unknown'"
_GROUP = ("source_actor_code", "target_actor_code", "family_code", "dataset_code")
_WIDE = "start_date IS NULL OR end_date IS NULL OR start_date <> end_date"
"""Mentions of more than one day, or of an open time: what `store.reach` looks at for every day that changes."""
_BASES = "'explicit', 'relative', 'publication', 'none'"


def _act_columns() -> tuple[Column[object], ...]:
    """Return the columns that an event and the mentions it was merged from have in common."""
    return (
        Column("dataset_code", Text, nullable=False),
        Column("source_actor_code", Text, ForeignKey("actor.actor_code"), nullable=False),
        Column("source_sector_code", Text),
        Column("target_actor_code", Text, ForeignKey("actor.actor_code"), nullable=False),
        Column("target_sector_code", Text),
        Column("cameo_code", Text, ForeignKey("event_type.cameo_code"), nullable=False),
        Column("family_code", Text, nullable=False),
        Column("event_status", Text, nullable=False),
        Column("start_date", Date),
        Column("end_date", Date),
        Column("date_precision", Text, nullable=False),
        Column("date_basis", Text, nullable=False),
        Column("planned_start_date", Date),
        Column("planned_end_date", Date),
        Column("topic", Text),
        Column("phase", Text),
        Column("extent", Text),
        Column("matter", Text),
        Column("sanction_instruments", Text, nullable=False),
        Column("contexts", Text, nullable=False),
        Column("confidence_score", Double, nullable=False),
    )


def _act_constraints() -> tuple[CheckConstraint, ...]:
    """Return what is true of events and mentions alike."""
    return (
        CheckConstraint("source_actor_code <> target_actor_code", name="source_is_not_target"),
        CheckConstraint(f"event_status IN ({_STATUSES})", name="event_status"),
        CheckConstraint(f"date_precision IN ({_PRECISIONS})", name="date_precision"),
        CheckConstraint(f"date_basis IN ({_BASES})", name="date_basis"),
        CheckConstraint("start_date <= end_date", name="date_order"),
        CheckConstraint("planned_start_date <= planned_end_date", name="planned_date_order"),
        CheckConstraint("confidence_score > 0 AND confidence_score <= 1", name="confidence_score"),
    )


load = Table(
    "load",
    metadata,
    Column("load_id", Integer, primary_key=True),
    Column("arguments", Text, nullable=False),
    Column("coder_version", Text, nullable=False),
    Column("lexicon_hash", Text, nullable=False),
    Column("started_at", DateTime(timezone=True), nullable=False),
    Column("finished_at", DateTime(timezone=True)),
    Column("article_count", Integer, nullable=False),
    Column("new_article_count", Integer, nullable=False),
    Column("recoded_article_count", Integer, nullable=False),
    Column("unchanged_article_count", Integer, nullable=False),
    Column("sentence_count", Integer, nullable=False),
    Column("mention_count", Integer, nullable=False),
    Column("new_event_count", Integer, nullable=False),
    Column("changed_event_count", Integer, nullable=False),
    Column("vanished_event_count", Integer, nullable=False),
    Column("problem_count", Integer, nullable=False),
    Column("names_hash", Text, nullable=False, server_default=text("''")),
    CheckConstraint("started_at <= finished_at", name="time_order"),
)
"""One run of the loader; `finished_at` stays empty where it was killed. Times are UTC."""

problem = Table(
    "problem",
    metadata,
    Column("problem_id", Text, primary_key=True),
    Column("load_id", Integer, ForeignKey("load.load_id"), nullable=False, index=True),
    Column("problem_code", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("file_name", Text),
    Column("line_number", Integer),
    Column("article_id", Text),
)
"""Something skipped, once: the id is a hash of the rest, the load the first that met it.

`article_id` is no foreign key, as an article may be refused for the very problem.
"""

article = Table(
    "article",
    metadata,
    Column("article_id", Text, primary_key=True),
    Column("article_title", Text, nullable=False),
    Column("article_text", Text, nullable=False),
    Column("language_code", Text),
    Column("first_published_date", Date),
    Column("variant_hash", Text, nullable=False),
    Column("sentence_count", Integer, nullable=False),
    Column("coder_version", Text, nullable=False),
    Column("lexicon_hash", Text, nullable=False),
    Column("copy_of_article_id", Text, ForeignKey("article.article_id"), index=True),
    Column("names_hash", Text, nullable=False, server_default=text("''")),
    CheckConstraint("article_id <> copy_of_article_id", name="no_copy_of_itself"),
)
"""One news text, as it was coded: with the first publication date known, and of texts that differ in spaces only the
one with the smaller `variant_hash`, so that the order of loading does not matter."""

article_band = Table(
    "article_band",
    metadata,
    Column("band_hash", Text, primary_key=True),
    Column("article_id", Text, ForeignKey("article.article_id"), primary_key=True, index=True),
)
"""The bands of an article's sketch: articles with a band in common may be copies of each other."""

appearance = Table(
    "appearance",
    metadata,
    Column("appearance_id", Text, primary_key=True),
    Column("article_id", Text, ForeignKey("article.article_id"), nullable=False, index=True),
    Column("outlet_name", Text),
    Column("article_url", Text),
    Column("published_date", Date),
    Column("is_first", Boolean, nullable=False),
    Column("file_name", Text),
    Column("line_number", Integer),
    Column("load_id", Integer, ForeignKey("load.load_id"), nullable=False),
    Index(
        "uq_appearance_first",
        "article_id",
        unique=True,
        postgresql_where=text("is_first"),
        sqlite_where=text("is_first"),
    ),
)
"""An article in one outlet at one address; file and line are where it was first read from."""

actor = Table(
    "actor",
    metadata,
    Column("actor_code", Text, primary_key=True),
    Column("actor_name", Text, nullable=False),
    Column("full_name", Text),
    Column("actor_kind", Text, nullable=False),
    Column("party_code", Text, ForeignKey("actor.actor_code"), nullable=False, index=True),
    Column("parent_code", Text, ForeignKey("actor.actor_code")),
    Column("country_code", Text, ForeignKey("actor.actor_code")),
    Column("sector_code", Text),
    Column("region", Text),
    Column("iso2_code", Text),
    Column("cow_code", Text),
    Column("valid_from_date", Date),
    Column("valid_to_date", Date),
    CheckConstraint("actor_kind IN ('state', 'organisation', 'group')", name="actor_kind"),
    CheckConstraint("actor_kind = 'organisation' OR party_code = actor_code", name="own_party"),
    CheckConstraint("valid_from_date <= valid_to_date", name="date_order"),
)
"""A state, an organisation of states or a body of one, or a group; `party_code` is who stands for it in a dyad: itself,
and the organisation for its bodies (UN for UN.SC)."""

event_type = Table(
    "event_type",
    metadata,
    Column("cameo_code", Text, primary_key=True),
    Column("cameo_name", Text, nullable=False),
    Column("event_kind", Text, nullable=False),
    Column("family_code", Text, nullable=False),
    Column("goldstein_score", Double, nullable=False),
    Column("quad_class", Integer, nullable=False),
    Column("plover_code", Text),
    Column("plover_mode", Text),
    Column("contexts", Text, nullable=False),
    Column("topic", Text),
    Column("phase", Text),
    CheckConstraint(f"event_kind IN ({_KINDS})", name="event_kind"),
    CheckConstraint("goldstein_score BETWEEN -10 AND 10", name="goldstein_score"),
    CheckConstraint("quad_class BETWEEN 1 AND 4", name="quad_class"),
)
"""A CAMEO code and what follows from it alone."""

event = Table(
    "event",
    metadata,
    Column("event_id", Text, primary_key=True),
    *_act_columns(),
    Column("dyad_code", Text, nullable=False),
    Column("mention_count", Integer, nullable=False),
    Column("article_count", Integer, nullable=False),
    Column("outlet_count", Integer, nullable=False),
    Column("first_published_date", Date),
    Column("last_published_date", Date),
    *_act_constraints(),
    CheckConstraint("first_published_date <= last_published_date", name="published_date_order"),
    CheckConstraint("mention_count >= article_count AND article_count >= 0", name="mention_count"),
    Index(None, "dyad_code", "start_date"),
    Index("ix_event_group", *_GROUP, "start_date"),
    Index(None, "target_actor_code"),
    Index(None, "cameo_code"),
    Index(None, "start_date"),
)
"""One act of one actor towards another, merged from its mentions. The counts are those of the mentions and appearances,
kept here because an imported event has counts and no mentions."""

event_mention = Table(
    "event_mention",
    metadata,
    Column("mention_id", Text, primary_key=True),
    Column("event_id", Text, ForeignKey("event.event_id"), nullable=False, index=True),
    Column("is_evidence", Boolean, nullable=False),
    Column("article_id", Text, ForeignKey("article.article_id"), nullable=False, index=True),
    *_act_columns(),
    Column("date_text", Text),
    Column("article_part", Text, nullable=False),
    Column("sentence_number", Integer, nullable=False),
    Column("sentence", Text, nullable=False),
    Column("sentence_start", Integer, nullable=False),
    Column("sentence_end", Integer, nullable=False),
    Column("trigger", Text, nullable=False),
    Column("trigger_start", Integer, nullable=False),
    Column("trigger_end", Integer, nullable=False),
    Column("source_text", Text, nullable=False),
    Column("source_start", Integer, nullable=False),
    Column("source_end", Integer, nullable=False),
    Column("target_text", Text, nullable=False),
    Column("target_start", Integer, nullable=False),
    Column("target_end", Integer, nullable=False),
    Column("rule_id", Text, nullable=False),
    Column("content_rule_ids", Text, nullable=False),
    *_act_constraints(),
    CheckConstraint("article_part IN ('title', 'text')", name="article_part"),
    CheckConstraint("sentence_start >= 0 AND sentence_start < sentence_end", name="sentence_span"),
    CheckConstraint("trigger_start >= 0 AND trigger_start < trigger_end", name="trigger_span"),
    Index("ix_event_mention_group", *_GROUP, "start_date"),
    Index("ix_event_mention_wide", *_GROUP, "start_date", postgresql_where=text(_WIDE), sqlite_where=text(_WIDE)),
    Index(
        "uq_event_mention_evidence",
        "event_id",
        unique=True,
        postgresql_where=text("is_evidence"),
        sqlite_where=text("is_evidence"),
    ),
)
"""One act told in one sentence of one article; the sentence of the `is_evidence` one is shown for the event."""

event_tag = Table(
    "event_tag",
    metadata,
    Column("event_id", Text, ForeignKey("event.event_id"), primary_key=True),
    Column("tag_kind", Text, primary_key=True),
    Column("tag_name", Text, primary_key=True),
    CheckConstraint("tag_kind IN ('instrument', 'context')", name="tag_kind"),
)
"""The sanction instruments and contexts of an event, one a row; `event` has the same as text."""

event_alias = Table(
    "event_alias",
    metadata,
    Column("alias_id", Text, primary_key=True),
    Column("event_id", Text, ForeignKey("event.event_id"), nullable=False, index=True),
    CheckConstraint("alias_id <> event_id", name="alias_is_not_event"),
)
"""An event id of former times and the event that holds its evidence now."""

seed_file = Table(
    "seed_file",
    metadata,
    Column("file_name", Text, primary_key=True),
    Column("content_hash", Text, nullable=False),
)
"""The seed files whose rows are in `actor` and `event_type`, so that unchanged ones need not be read again."""

"""What is told by the events together, kept up to date with them: counts by period, sanctions, apologies.

In: nothing. Out: one object a table. Every row follows from the rows of `event`; `store.chronicles` counts in the
transaction that changes the events, tells sanctions and apologies at the end of a load, and can make all of them anew.
"""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Date, ForeignKey, Index, Integer, Table, Text

from relations_db.schema.base import metadata

KINDS = (
    "request",
    "agreement",
    "consultation",
    "support",
    "apology",
    "forgiveness",
    "cooperation",
    "aid",
    "sanction_relief",
    "concession",
    "investigation",
    "demand",
    "accusation",
    "rejection",
    "threat",
    "protest",
    "posture",
    "sanction",
    "rupture",
    "coercion",
    "assault",
    "statement",
)
"""Every kind of event, in the order of the columns that count them."""


def kind_column(kind: str) -> str:
    """Return the column that counts a kind: `cooperation_count` holds all cooperative kinds, so 06 has another."""
    return "material_cooperation_count" if kind == "cooperation" else f"{kind}_count"


dyad_period = Table(
    "dyad_period",
    metadata,
    Column("source_code", Text, ForeignKey("actor.actor_code"), primary_key=True),
    Column("target_code", Text, ForeignKey("actor.actor_code"), primary_key=True),
    Column("period_kind", Text, primary_key=True),
    Column("period_date", Date, primary_key=True),
    Column("dyad_code", Text, nullable=False),
    *(Column(kind_column(kind), Integer, nullable=False) for kind in KINDS),
    Column("event_count", Integer, nullable=False),
    Column("cooperation_count", Integer, nullable=False),
    Column("conflict_count", Integer, nullable=False),
    Column("goldstein_tenths", Integer, nullable=False),
    Column("imprecise_count", Integer, nullable=False),
    CheckConstraint("period_kind IN ('day', 'month', 'year')", name="period_kind"),
    Index(None, "period_kind", "dyad_code", "period_date"),
)
"""What one party did to another in a day, a month or a year. Goldstein scores are summed in tenths, as whole numbers
can be added and taken away for ever."""

sanction_episode = Table(
    "sanction_episode",
    metadata,
    Column("episode_id", Text, primary_key=True),
    Column("source_code", Text, ForeignKey("actor.actor_code"), nullable=False),
    Column("target_code", Text, ForeignKey("actor.actor_code"), nullable=False),
    Column("dyad_code", Text, nullable=False, index=True),
    Column("instrument", Text),
    Column("first_threatened_date", Date),
    Column("imposed_date", Date),
    Column("extended_date", Date),
    Column("first_eased_date", Date),
    Column("lifted_date", Date),
    Column("episode_status", Text, nullable=False),
    Column("date_precision", Text, nullable=False),
    Column("event_count", Integer, nullable=False),
    Column("matter", Text),
    Column("event_ids", Text, nullable=False),
    Column("evidence_event_id", Text, nullable=False),
    CheckConstraint("episode_status IN ('threatened', 'in force', 'eased', 'lifted')", name="episode_status"),
    Index("ix_sanction_episode_pair", "source_code", "target_code"),
)
"""The life of one sanction: threat, imposition, relief. The instrument is empty where nobody names it."""

apology = Table(
    "apology",
    metadata,
    Column("apology_id", Text, primary_key=True),
    Column("source_code", Text, ForeignKey("actor.actor_code"), nullable=False),
    Column("target_code", Text, ForeignKey("actor.actor_code"), nullable=False),
    Column("dyad_code", Text, nullable=False, index=True),
    Column("matter", Text),
    Column("demanded_date", Date),
    Column("refused_date", Date),
    Column("offered_date", Date),
    Column("given_date", Date),
    Column("accepted_date", Date),
    Column("rejected_date", Date),
    Column("apology_status", Text, nullable=False),
    Column("date_precision", Text, nullable=False),
    Column("event_count", Integer, nullable=False),
    Column("event_ids", Text, nullable=False),
    Column("evidence_event_id", Text, nullable=False),
    CheckConstraint(
        "apology_status IN ('demanded', 'refused', 'offered', 'given', 'accepted', 'rejected')", name="apology_status"
    ),
    Index("ix_apology_pair", "source_code", "target_code"),
)
"""An apology sought or given: the source is who apologises, or is asked to."""

untold_pair = Table(
    "untold_pair",
    metadata,
    Column("dyad_code", Text, primary_key=True),
)
"""Pairs whose events about sanctions or apologies have changed since these were told; the end of a load empties it, the
next one's where a load was killed. So an episode's evidence may for a while be an event that is gone."""

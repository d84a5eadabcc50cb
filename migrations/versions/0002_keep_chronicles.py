"""Tables that the load keeps for counts by period, sanctions and apologies; copies of articles; hash of the names.

The new tables are empty afterwards: `db upgrade`, or a load on SQLite, fills them from the events.
"""

import sqlalchemy as sa
from alembic import op
from view_ops import create_view, drop_view, replace_view, views_dropped

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KINDS = (
    *("request", "agreement", "consultation", "support", "apology", "forgiveness", "material_cooperation", "aid"),
    *("sanction_relief", "concession", "investigation", "demand", "accusation", "rejection", "threat", "protest"),
    *("posture", "sanction", "rupture", "coercion", "assault", "statement"),
)
GROUP = ("source_actor_code", "target_actor_code", "family_code", "dataset_code")
WIDE = "start_date IS NULL OR end_date IS NULL OR start_date <> end_date"
NEW_VIEWS = (
    "_dyad_period",
    "_dyad_balance",
    "bi_sanction_episode",
    "bi_apology",
    "bi_cooperation_month",
    "bi_turning_point",
)
CHANGED_VIEWS = (
    "bi_dyad_day",
    "bi_dyad_month",
    "bi_dyad_year",
    "bi_country_month",
    "bi_event_mention",
    "bi_article",
    "bi_load",
)


def upgrade() -> None:
    op.add_column("article", sa.Column("names_hash", sa.Text(), server_default=sa.text("''"), nullable=False))
    op.add_column("load", sa.Column("names_hash", sa.Text(), server_default=sa.text("''"), nullable=False))
    _create_article_band()
    _create_dyad_period()
    _create_sanction_episode()
    _create_apology()
    op.create_table(
        "untold_pair",
        sa.Column("dyad_code", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("dyad_code", name=op.f("pk_untold_pair")),
    )
    _change_indexes(["start_date"])
    op.create_index(
        "ix_event_mention_wide",
        "event_mention",
        [*GROUP, "start_date"],
        postgresql_where=sa.text(WIDE),
        sqlite_where=sa.text(WIDE),
    )
    for view in NEW_VIEWS:
        create_view(view, 1)
    for view in CHANGED_VIEWS:
        replace_view(view, to=2, was=1)


def downgrade() -> None:
    for view in reversed(CHANGED_VIEWS):
        replace_view(view, to=1, was=2)
    for view in reversed(NEW_VIEWS):
        drop_view(view)
    op.drop_index("ix_event_mention_wide", "event_mention")
    _change_indexes([])
    op.drop_table("untold_pair")
    op.drop_table("apology")
    op.drop_table("sanction_episode")
    op.drop_table("dyad_period")
    op.drop_table("article_band")
    with views_dropped():
        for table in ("load", "article"):
            with op.batch_alter_table(table) as batch:
                batch.drop_column("names_hash")


def _change_indexes(more: list[str]) -> None:
    for table in ("event", "event_mention"):
        op.drop_index(f"ix_{table}_group", table)
        op.create_index(f"ix_{table}_group", table, [*GROUP, *more])


def _create_article_band() -> None:
    op.create_table(
        "article_band",
        sa.Column("band_hash", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.article_id"], name=op.f("fk_article_band_article_id_article")
        ),
        sa.PrimaryKeyConstraint("band_hash", "article_id", name=op.f("pk_article_band")),
    )
    op.create_index(op.f("ix_article_band_article_id"), "article_band", ["article_id"])


def _create_dyad_period() -> None:
    op.create_table(
        "dyad_period",
        sa.Column("source_code", sa.Text(), nullable=False),
        sa.Column("target_code", sa.Text(), nullable=False),
        sa.Column("period_kind", sa.Text(), nullable=False),
        sa.Column("period_date", sa.Date(), nullable=False),
        sa.Column("dyad_code", sa.Text(), nullable=False),
        *(sa.Column(f"{kind}_count", sa.Integer(), nullable=False) for kind in KINDS),
        sa.Column("event_count", sa.Integer(), nullable=False),
        sa.Column("cooperation_count", sa.Integer(), nullable=False),
        sa.Column("conflict_count", sa.Integer(), nullable=False),
        sa.Column("goldstein_tenths", sa.Integer(), nullable=False),
        sa.Column("imprecise_count", sa.Integer(), nullable=False),
        sa.CheckConstraint("period_kind IN ('day', 'month', 'year')", name=op.f("ck_dyad_period_period_kind")),
        sa.ForeignKeyConstraint(["source_code"], ["actor.actor_code"], name=op.f("fk_dyad_period_source_code_actor")),
        sa.ForeignKeyConstraint(["target_code"], ["actor.actor_code"], name=op.f("fk_dyad_period_target_code_actor")),
        sa.PrimaryKeyConstraint(
            "source_code", "target_code", "period_kind", "period_date", name=op.f("pk_dyad_period")
        ),
    )
    op.create_index(
        op.f("ix_dyad_period_period_kind_dyad_code_period_date"),
        "dyad_period",
        ["period_kind", "dyad_code", "period_date"],
    )


def _create_sanction_episode() -> None:
    op.create_table(
        "sanction_episode",
        sa.Column("episode_id", sa.Text(), nullable=False),
        sa.Column("source_code", sa.Text(), nullable=False),
        sa.Column("target_code", sa.Text(), nullable=False),
        sa.Column("dyad_code", sa.Text(), nullable=False),
        sa.Column("instrument", sa.Text(), nullable=True),
        sa.Column("first_threatened_date", sa.Date(), nullable=True),
        sa.Column("imposed_date", sa.Date(), nullable=True),
        sa.Column("extended_date", sa.Date(), nullable=True),
        sa.Column("first_eased_date", sa.Date(), nullable=True),
        sa.Column("lifted_date", sa.Date(), nullable=True),
        sa.Column("episode_status", sa.Text(), nullable=False),
        sa.Column("date_precision", sa.Text(), nullable=False),
        sa.Column("event_count", sa.Integer(), nullable=False),
        sa.Column("matter", sa.Text(), nullable=True),
        sa.Column("event_ids", sa.Text(), nullable=False),
        sa.Column("evidence_event_id", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "episode_status IN ('threatened', 'in force', 'eased', 'lifted')",
            name=op.f("ck_sanction_episode_episode_status"),
        ),
        sa.ForeignKeyConstraint(
            ["source_code"], ["actor.actor_code"], name=op.f("fk_sanction_episode_source_code_actor")
        ),
        sa.ForeignKeyConstraint(
            ["target_code"], ["actor.actor_code"], name=op.f("fk_sanction_episode_target_code_actor")
        ),
        sa.PrimaryKeyConstraint("episode_id", name=op.f("pk_sanction_episode")),
    )
    op.create_index(op.f("ix_sanction_episode_dyad_code"), "sanction_episode", ["dyad_code"])
    op.create_index("ix_sanction_episode_pair", "sanction_episode", ["source_code", "target_code"])


def _create_apology() -> None:
    op.create_table(
        "apology",
        sa.Column("apology_id", sa.Text(), nullable=False),
        sa.Column("source_code", sa.Text(), nullable=False),
        sa.Column("target_code", sa.Text(), nullable=False),
        sa.Column("dyad_code", sa.Text(), nullable=False),
        sa.Column("matter", sa.Text(), nullable=True),
        sa.Column("demanded_date", sa.Date(), nullable=True),
        sa.Column("refused_date", sa.Date(), nullable=True),
        sa.Column("offered_date", sa.Date(), nullable=True),
        sa.Column("given_date", sa.Date(), nullable=True),
        sa.Column("accepted_date", sa.Date(), nullable=True),
        sa.Column("rejected_date", sa.Date(), nullable=True),
        sa.Column("apology_status", sa.Text(), nullable=False),
        sa.Column("date_precision", sa.Text(), nullable=False),
        sa.Column("event_count", sa.Integer(), nullable=False),
        sa.Column("event_ids", sa.Text(), nullable=False),
        sa.Column("evidence_event_id", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "apology_status IN ('demanded', 'refused', 'offered', 'given', 'accepted', 'rejected')",
            name=op.f("ck_apology_apology_status"),
        ),
        sa.ForeignKeyConstraint(["source_code"], ["actor.actor_code"], name=op.f("fk_apology_source_code_actor")),
        sa.ForeignKeyConstraint(["target_code"], ["actor.actor_code"], name=op.f("fk_apology_target_code_actor")),
        sa.PrimaryKeyConstraint("apology_id", name=op.f("pk_apology")),
    )
    op.create_index(op.f("ix_apology_dyad_code"), "apology", ["dyad_code"])
    op.create_index("ix_apology_pair", "apology", ["source_code", "target_code"])

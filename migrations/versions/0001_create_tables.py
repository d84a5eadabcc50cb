"""Create all tables and the first version of every view.

Who may read the views is the business of `db grant`, not of a migration: no role is the same in two databases.
"""

import sqlalchemy as sa
from alembic import op
from view_ops import create_view, drop_view

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

VIEWS = (
    "_event_calendar",
    "_dyad_event",
    "_dyad_count",
    "bi_event",
    "bi_event_mention",
    "bi_event_tag",
    "bi_dyad_day",
    "bi_dyad_month",
    "bi_dyad_year",
    "bi_country_month",
    "bi_article",
    "bi_load",
    "bi_problem",
)


def upgrade() -> None:
    _create_actor()
    _create_article()
    _create_event_type()
    _create_load()
    _create_seed_file()
    _create_appearance()
    _create_event()
    _create_problem()
    _create_event_alias()
    _create_event_mention()
    _create_event_tag()
    for view in VIEWS:
        create_view(view, 1)


def downgrade() -> None:
    for view in reversed(VIEWS):
        drop_view(view)
    op.drop_table("event_tag")
    op.drop_table("event_mention")
    op.drop_table("event_alias")
    op.drop_table("problem")
    op.drop_table("event")
    op.drop_table("appearance")
    op.drop_table("seed_file")
    op.drop_table("load")
    op.drop_table("event_type")
    op.drop_table("article")
    op.drop_table("actor")


def _create_actor() -> None:
    op.create_table(
        "actor",
        sa.Column("actor_code", sa.Text(), nullable=False),
        sa.Column("actor_name", sa.Text(), nullable=False),
        sa.Column("full_name", sa.Text(), nullable=True),
        sa.Column("actor_kind", sa.Text(), nullable=False),
        sa.Column("party_code", sa.Text(), nullable=False),
        sa.Column("parent_code", sa.Text(), nullable=True),
        sa.Column("country_code", sa.Text(), nullable=True),
        sa.Column("sector_code", sa.Text(), nullable=True),
        sa.Column("region", sa.Text(), nullable=True),
        sa.Column("iso2_code", sa.Text(), nullable=True),
        sa.Column("cow_code", sa.Text(), nullable=True),
        sa.Column("valid_from_date", sa.Date(), nullable=True),
        sa.Column("valid_to_date", sa.Date(), nullable=True),
        sa.CheckConstraint("actor_kind = 'organisation' OR party_code = actor_code", name=op.f("ck_actor_own_party")),
        sa.CheckConstraint("actor_kind IN ('state', 'organisation', 'group')", name=op.f("ck_actor_actor_kind")),
        sa.CheckConstraint("valid_from_date <= valid_to_date", name=op.f("ck_actor_date_order")),
        sa.ForeignKeyConstraint(["country_code"], ["actor.actor_code"], name=op.f("fk_actor_country_code_actor")),
        sa.ForeignKeyConstraint(["parent_code"], ["actor.actor_code"], name=op.f("fk_actor_parent_code_actor")),
        sa.ForeignKeyConstraint(["party_code"], ["actor.actor_code"], name=op.f("fk_actor_party_code_actor")),
        sa.PrimaryKeyConstraint("actor_code", name=op.f("pk_actor")),
    )
    op.create_index(op.f("ix_actor_party_code"), "actor", ["party_code"])


def _create_article() -> None:
    op.create_table(
        "article",
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("article_title", sa.Text(), nullable=False),
        sa.Column("article_text", sa.Text(), nullable=False),
        sa.Column("language_code", sa.Text(), nullable=True),
        sa.Column("first_published_date", sa.Date(), nullable=True),
        sa.Column("variant_hash", sa.Text(), nullable=False),
        sa.Column("sentence_count", sa.Integer(), nullable=False),
        sa.Column("coder_version", sa.Text(), nullable=False),
        sa.Column("lexicon_hash", sa.Text(), nullable=False),
        sa.Column("copy_of_article_id", sa.Text(), nullable=True),
        sa.CheckConstraint("article_id <> copy_of_article_id", name=op.f("ck_article_no_copy_of_itself")),
        sa.ForeignKeyConstraint(
            ["copy_of_article_id"], ["article.article_id"], name=op.f("fk_article_copy_of_article_id_article")
        ),
        sa.PrimaryKeyConstraint("article_id", name=op.f("pk_article")),
    )
    op.create_index(op.f("ix_article_copy_of_article_id"), "article", ["copy_of_article_id"])


def _create_event_type() -> None:
    op.create_table(
        "event_type",
        sa.Column("cameo_code", sa.Text(), nullable=False),
        sa.Column("cameo_name", sa.Text(), nullable=False),
        sa.Column("event_kind", sa.Text(), nullable=False),
        sa.Column("family_code", sa.Text(), nullable=False),
        sa.Column("goldstein_score", sa.Double(), nullable=False),
        sa.Column("quad_class", sa.Integer(), nullable=False),
        sa.Column("plover_code", sa.Text(), nullable=True),
        sa.Column("plover_mode", sa.Text(), nullable=True),
        sa.Column("contexts", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=True),
        sa.Column("phase", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "event_kind IN ('request', 'agreement', 'consultation', 'support', 'apology', 'forgiveness', "
            "'cooperation', 'aid', 'sanction_relief', 'concession', 'investigation', 'demand', 'accusation', "
            "'rejection', 'threat', 'protest', 'posture', 'sanction', 'rupture', 'coercion', 'assault', 'statement')",
            name=op.f("ck_event_type_event_kind"),
        ),
        sa.CheckConstraint("goldstein_score BETWEEN -10 AND 10", name=op.f("ck_event_type_goldstein_score")),
        sa.CheckConstraint("quad_class BETWEEN 1 AND 4", name=op.f("ck_event_type_quad_class")),
        sa.PrimaryKeyConstraint("cameo_code", name=op.f("pk_event_type")),
    )


def _create_load() -> None:
    op.create_table(
        "load",
        sa.Column("load_id", sa.Integer(), nullable=False),
        sa.Column("arguments", sa.Text(), nullable=False),
        sa.Column("coder_version", sa.Text(), nullable=False),
        sa.Column("lexicon_hash", sa.Text(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("article_count", sa.Integer(), nullable=False),
        sa.Column("new_article_count", sa.Integer(), nullable=False),
        sa.Column("recoded_article_count", sa.Integer(), nullable=False),
        sa.Column("unchanged_article_count", sa.Integer(), nullable=False),
        sa.Column("sentence_count", sa.Integer(), nullable=False),
        sa.Column("mention_count", sa.Integer(), nullable=False),
        sa.Column("new_event_count", sa.Integer(), nullable=False),
        sa.Column("changed_event_count", sa.Integer(), nullable=False),
        sa.Column("vanished_event_count", sa.Integer(), nullable=False),
        sa.Column("problem_count", sa.Integer(), nullable=False),
        sa.CheckConstraint("started_at <= finished_at", name=op.f("ck_load_time_order")),
        sa.PrimaryKeyConstraint("load_id", name=op.f("pk_load")),
    )


def _create_seed_file() -> None:
    op.create_table(
        "seed_file",
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("content_hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("file_name", name=op.f("pk_seed_file")),
    )


def _create_appearance() -> None:
    op.create_table(
        "appearance",
        sa.Column("appearance_id", sa.Text(), nullable=False),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("outlet_name", sa.Text(), nullable=True),
        sa.Column("article_url", sa.Text(), nullable=True),
        sa.Column("published_date", sa.Date(), nullable=True),
        sa.Column("is_first", sa.Boolean(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=True),
        sa.Column("line_number", sa.Integer(), nullable=True),
        sa.Column("load_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["article_id"], ["article.article_id"], name=op.f("fk_appearance_article_id_article")),
        sa.ForeignKeyConstraint(["load_id"], ["load.load_id"], name=op.f("fk_appearance_load_id_load")),
        sa.PrimaryKeyConstraint("appearance_id", name=op.f("pk_appearance")),
    )
    op.create_index(op.f("ix_appearance_article_id"), "appearance", ["article_id"])
    op.create_index(
        "uq_appearance_first",
        "appearance",
        ["article_id"],
        unique=True,
        postgresql_where=sa.text("is_first"),
        sqlite_where=sa.text("is_first"),
    )


def _create_event() -> None:
    op.create_table(
        "event",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("dataset_code", sa.Text(), nullable=False),
        sa.Column("source_actor_code", sa.Text(), nullable=False),
        sa.Column("source_sector_code", sa.Text(), nullable=True),
        sa.Column("target_actor_code", sa.Text(), nullable=False),
        sa.Column("target_sector_code", sa.Text(), nullable=True),
        sa.Column("cameo_code", sa.Text(), nullable=False),
        sa.Column("family_code", sa.Text(), nullable=False),
        sa.Column("event_status", sa.Text(), nullable=False),
        sa.Column("start_date", sa.Date(), nullable=True),
        sa.Column("end_date", sa.Date(), nullable=True),
        sa.Column("date_precision", sa.Text(), nullable=False),
        sa.Column("date_basis", sa.Text(), nullable=False),
        sa.Column("planned_start_date", sa.Date(), nullable=True),
        sa.Column("planned_end_date", sa.Date(), nullable=True),
        sa.Column("topic", sa.Text(), nullable=True),
        sa.Column("phase", sa.Text(), nullable=True),
        sa.Column("extent", sa.Text(), nullable=True),
        sa.Column("matter", sa.Text(), nullable=True),
        sa.Column("sanction_instruments", sa.Text(), nullable=False),
        sa.Column("contexts", sa.Text(), nullable=False),
        sa.Column("confidence_score", sa.Double(), nullable=False),
        sa.Column("dyad_code", sa.Text(), nullable=False),
        sa.Column("mention_count", sa.Integer(), nullable=False),
        sa.Column("article_count", sa.Integer(), nullable=False),
        sa.Column("outlet_count", sa.Integer(), nullable=False),
        sa.Column("first_published_date", sa.Date(), nullable=True),
        sa.Column("last_published_date", sa.Date(), nullable=True),
        sa.CheckConstraint(
            "date_basis IN ('explicit', 'relative', 'publication', 'none')", name=op.f("ck_event_date_basis")
        ),
        sa.CheckConstraint(
            "date_precision IN ('day', 'week', 'month', 'season', 'year', 'decade', 'unknown')",
            name=op.f("ck_event_date_precision"),
        ),
        sa.CheckConstraint("event_status IN ('actual', 'planned', 'background')", name=op.f("ck_event_event_status")),
        sa.CheckConstraint("confidence_score > 0 AND confidence_score <= 1", name=op.f("ck_event_confidence_score")),
        sa.CheckConstraint("first_published_date <= last_published_date", name=op.f("ck_event_published_date_order")),
        sa.CheckConstraint(
            "mention_count >= article_count AND article_count >= 0", name=op.f("ck_event_mention_count")
        ),
        sa.CheckConstraint("planned_start_date <= planned_end_date", name=op.f("ck_event_planned_date_order")),
        sa.CheckConstraint("source_actor_code <> target_actor_code", name=op.f("ck_event_source_is_not_target")),
        sa.CheckConstraint("start_date <= end_date", name=op.f("ck_event_date_order")),
        sa.ForeignKeyConstraint(["cameo_code"], ["event_type.cameo_code"], name=op.f("fk_event_cameo_code_event_type")),
        sa.ForeignKeyConstraint(
            ["source_actor_code"], ["actor.actor_code"], name=op.f("fk_event_source_actor_code_actor")
        ),
        sa.ForeignKeyConstraint(
            ["target_actor_code"], ["actor.actor_code"], name=op.f("fk_event_target_actor_code_actor")
        ),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_event")),
    )
    op.create_index(op.f("ix_event_cameo_code"), "event", ["cameo_code"])
    op.create_index(op.f("ix_event_dyad_code_start_date"), "event", ["dyad_code", "start_date"])
    op.create_index(
        "ix_event_group", "event", ["source_actor_code", "target_actor_code", "family_code", "dataset_code"]
    )
    op.create_index(op.f("ix_event_start_date"), "event", ["start_date"])
    op.create_index(op.f("ix_event_target_actor_code"), "event", ["target_actor_code"])


def _create_problem() -> None:
    op.create_table(
        "problem",
        sa.Column("problem_id", sa.Text(), nullable=False),
        sa.Column("load_id", sa.Integer(), nullable=False),
        sa.Column("problem_code", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=True),
        sa.Column("line_number", sa.Integer(), nullable=True),
        sa.Column("article_id", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["load_id"], ["load.load_id"], name=op.f("fk_problem_load_id_load")),
        sa.PrimaryKeyConstraint("problem_id", name=op.f("pk_problem")),
    )
    op.create_index(op.f("ix_problem_load_id"), "problem", ["load_id"])


def _create_event_alias() -> None:
    op.create_table(
        "event_alias",
        sa.Column("alias_id", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.CheckConstraint("alias_id <> event_id", name=op.f("ck_event_alias_alias_is_not_event")),
        sa.ForeignKeyConstraint(["event_id"], ["event.event_id"], name=op.f("fk_event_alias_event_id_event")),
        sa.PrimaryKeyConstraint("alias_id", name=op.f("pk_event_alias")),
    )
    op.create_index(op.f("ix_event_alias_event_id"), "event_alias", ["event_id"])


def _create_event_mention() -> None:
    op.create_table(
        "event_mention",
        sa.Column("mention_id", sa.Text(), nullable=False),
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("is_evidence", sa.Boolean(), nullable=False),
        sa.Column("article_id", sa.Text(), nullable=False),
        sa.Column("dataset_code", sa.Text(), nullable=False),
        sa.Column("source_actor_code", sa.Text(), nullable=False),
        sa.Column("source_sector_code", sa.Text(), nullable=True),
        sa.Column("target_actor_code", sa.Text(), nullable=False),
        sa.Column("target_sector_code", sa.Text(), nullable=True),
        sa.Column("cameo_code", sa.Text(), nullable=False),
        sa.Column("family_code", sa.Text(), nullable=False),
        sa.Column("event_status", sa.Text(), nullable=False),
        sa.Column("start_date", sa.Date(), nullable=True),
        sa.Column("end_date", sa.Date(), nullable=True),
        sa.Column("date_precision", sa.Text(), nullable=False),
        sa.Column("date_basis", sa.Text(), nullable=False),
        sa.Column("planned_start_date", sa.Date(), nullable=True),
        sa.Column("planned_end_date", sa.Date(), nullable=True),
        sa.Column("topic", sa.Text(), nullable=True),
        sa.Column("phase", sa.Text(), nullable=True),
        sa.Column("extent", sa.Text(), nullable=True),
        sa.Column("matter", sa.Text(), nullable=True),
        sa.Column("sanction_instruments", sa.Text(), nullable=False),
        sa.Column("contexts", sa.Text(), nullable=False),
        sa.Column("confidence_score", sa.Double(), nullable=False),
        sa.Column("date_text", sa.Text(), nullable=True),
        sa.Column("article_part", sa.Text(), nullable=False),
        sa.Column("sentence_number", sa.Integer(), nullable=False),
        sa.Column("sentence", sa.Text(), nullable=False),
        sa.Column("sentence_start", sa.Integer(), nullable=False),
        sa.Column("sentence_end", sa.Integer(), nullable=False),
        sa.Column("trigger", sa.Text(), nullable=False),
        sa.Column("trigger_start", sa.Integer(), nullable=False),
        sa.Column("trigger_end", sa.Integer(), nullable=False),
        sa.Column("source_text", sa.Text(), nullable=False),
        sa.Column("source_start", sa.Integer(), nullable=False),
        sa.Column("source_end", sa.Integer(), nullable=False),
        sa.Column("target_text", sa.Text(), nullable=False),
        sa.Column("target_start", sa.Integer(), nullable=False),
        sa.Column("target_end", sa.Integer(), nullable=False),
        sa.Column("rule_id", sa.Text(), nullable=False),
        sa.Column("content_rule_ids", sa.Text(), nullable=False),
        sa.CheckConstraint("article_part IN ('title', 'text')", name=op.f("ck_event_mention_article_part")),
        sa.CheckConstraint(
            "date_basis IN ('explicit', 'relative', 'publication', 'none')", name=op.f("ck_event_mention_date_basis")
        ),
        sa.CheckConstraint(
            "date_precision IN ('day', 'week', 'month', 'season', 'year', 'decade', 'unknown')",
            name=op.f("ck_event_mention_date_precision"),
        ),
        sa.CheckConstraint(
            "event_status IN ('actual', 'planned', 'background')", name=op.f("ck_event_mention_event_status")
        ),
        sa.CheckConstraint(
            "confidence_score > 0 AND confidence_score <= 1", name=op.f("ck_event_mention_confidence_score")
        ),
        sa.CheckConstraint("planned_start_date <= planned_end_date", name=op.f("ck_event_mention_planned_date_order")),
        sa.CheckConstraint(
            "sentence_start >= 0 AND sentence_start < sentence_end", name=op.f("ck_event_mention_sentence_span")
        ),
        sa.CheckConstraint(
            "source_actor_code <> target_actor_code", name=op.f("ck_event_mention_source_is_not_target")
        ),
        sa.CheckConstraint("start_date <= end_date", name=op.f("ck_event_mention_date_order")),
        sa.CheckConstraint(
            "trigger_start >= 0 AND trigger_start < trigger_end", name=op.f("ck_event_mention_trigger_span")
        ),
        sa.ForeignKeyConstraint(
            ["article_id"], ["article.article_id"], name=op.f("fk_event_mention_article_id_article")
        ),
        sa.ForeignKeyConstraint(
            ["cameo_code"], ["event_type.cameo_code"], name=op.f("fk_event_mention_cameo_code_event_type")
        ),
        sa.ForeignKeyConstraint(["event_id"], ["event.event_id"], name=op.f("fk_event_mention_event_id_event")),
        sa.ForeignKeyConstraint(
            ["source_actor_code"], ["actor.actor_code"], name=op.f("fk_event_mention_source_actor_code_actor")
        ),
        sa.ForeignKeyConstraint(
            ["target_actor_code"], ["actor.actor_code"], name=op.f("fk_event_mention_target_actor_code_actor")
        ),
        sa.PrimaryKeyConstraint("mention_id", name=op.f("pk_event_mention")),
    )
    op.create_index(op.f("ix_event_mention_article_id"), "event_mention", ["article_id"])
    op.create_index(op.f("ix_event_mention_event_id"), "event_mention", ["event_id"])
    op.create_index(
        "ix_event_mention_group",
        "event_mention",
        ["source_actor_code", "target_actor_code", "family_code", "dataset_code"],
    )
    op.create_index(
        "uq_event_mention_evidence",
        "event_mention",
        ["event_id"],
        unique=True,
        postgresql_where=sa.text("is_evidence"),
        sqlite_where=sa.text("is_evidence"),
    )


def _create_event_tag() -> None:
    op.create_table(
        "event_tag",
        sa.Column("event_id", sa.Text(), nullable=False),
        sa.Column("tag_kind", sa.Text(), nullable=False),
        sa.Column("tag_name", sa.Text(), nullable=False),
        sa.CheckConstraint("tag_kind IN ('instrument', 'context')", name=op.f("ck_event_tag_tag_kind")),
        sa.ForeignKeyConstraint(["event_id"], ["event.event_id"], name=op.f("fk_event_tag_event_id_event")),
        sa.PrimaryKeyConstraint("event_id", "tag_kind", "tag_name", name=op.f("pk_event_tag")),
    )

"""What happened between two parties, in order.

In: two codes and filters. Out: `TimelineRow` records. Refuses codes and kinds that do not exist.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Row, Select, and_, func, select

from relations_db.errors import RelationsError
from relations_db.records import Basis, Precision, Status
from relations_db.schema import actor, appearance, article, event, event_mention, event_type
from relations_db.store.mentions import split_words
from relations_db.store.records import TimelineRow

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from typing import Any

    from sqlalchemy import Connection

    from relations_db.store.store import Store

_FIRST_DAY = func.coalesce(event.c.start_date, event.c.end_date, event.c.first_published_date)
_LAST_DAY = func.coalesce(event.c.end_date, event.c.start_date, event.c.first_published_date)


def read_timeline(
    store: Store, dyad: tuple[str, str], since: date | None, until: date | None, kind: str | None
) -> Sequence[TimelineRow]:
    """Return the events between two parties, either way, by date and then publication.

    `dyad` holds two codes of states, organisations or groups (a body such as UN.SC stands for its organisation).
    `since` and `until` keep events whose dates, or for undated ones the first publication, overlap the interval;
    `kind` keeps one event kind. Raises RelationsError for a code or kind that does not exist.
    """
    with store.engine.connect() as connection, connection.begin():
        parties = sorted(_find_party(connection, code) for code in dyad)
        statement = _select_events().where(event.c.dyad_code == "-".join(parties))
        if since is not None:
            statement = statement.where(since <= _LAST_DAY)
        if until is not None:
            statement = statement.where(until >= _FIRST_DAY)
        if kind is not None:
            statement = statement.where(event_type.c.event_kind == _check_kind(connection, kind))
        return tuple(_make_row(row) for row in connection.execute(statement))


def _find_party(connection: Connection, code: str) -> str:
    """Return the party an actor belongs to; raises RelationsError for a code that is none."""
    party: str | None = connection.scalar(select(actor.c.party_code).where(actor.c.actor_code == code.upper()))
    if party is None:
        raise RelationsError(
            f"{code}: no state, organisation or group has this code. States have their three ISO letters (TUR), "
            "organisations their name (EU, NATO); seeds/country.csv and seeds/organisation.csv list them all."
        )
    return party


def _check_kind(connection: Connection, kind: str) -> str:
    """Return an event kind that exists; raises RelationsError with the list of them for any other."""
    kinds = connection.scalars(select(event_type.c.event_kind).distinct().order_by(event_type.c.event_kind)).all()
    if kind not in kinds:
        raise RelationsError(f"{kind}: there is no such event kind. The kinds are: {', '.join(kinds)}.")
    return kind


def _select_events() -> Select[Any]:
    """Return the query over all events with their evidence, in the order of a timeline."""
    source, source_party = actor.alias("source"), actor.alias("source_party")
    target, target_party = actor.alias("target"), actor.alias("target_party")
    return (
        select(
            event,
            source.c.party_code.label("source_code"),
            source_party.c.actor_name.label("source_name"),
            target.c.party_code.label("target_code"),
            target_party.c.actor_name.label("target_name"),
            event_type.c.event_kind,
            event_type.c.cameo_name,
            event_type.c.goldstein_score,
            *(event_mention.c[name] for name in ("sentence", "sentence_start", "trigger", "trigger_start")),
            article.c.article_title,
            *(appearance.c[name] for name in ("outlet_name", "article_url", "published_date")),
        )
        .join(source, event.c.source_actor_code == source.c.actor_code)
        .join(source_party, source.c.party_code == source_party.c.actor_code)
        .join(target, event.c.target_actor_code == target.c.actor_code)
        .join(target_party, target.c.party_code == target_party.c.actor_code)
        .join(event_type, event.c.cameo_code == event_type.c.cameo_code)
        .join(event_mention, and_(event.c.event_id == event_mention.c.event_id, event_mention.c.is_evidence))
        .join(article, event_mention.c.article_id == article.c.article_id)
        .join(appearance, and_(article.c.article_id == appearance.c.article_id, appearance.c.is_first))
        .order_by(_FIRST_DAY.is_(None), _FIRST_DAY, _LAST_DAY, event.c.first_published_date, event.c.event_id)
    )


def _make_row(row: Row[Any]) -> TimelineRow:
    """Return the record of a line of the query."""
    return TimelineRow(
        event_id=row.event_id,
        source_code=row.source_code,
        source_name=row.source_name,
        source_actor=row.source_actor_code,
        source_sector=row.source_sector_code,
        target_code=row.target_code,
        target_name=row.target_name,
        target_actor=row.target_actor_code,
        target_sector=row.target_sector_code,
        kind=row.event_kind,
        cameo_code=row.cameo_code,
        cameo_name=row.cameo_name,
        goldstein_score=row.goldstein_score,
        topic=row.topic,
        phase=row.phase,
        extent=row.extent,
        matter=row.matter,
        instruments=split_words(row.sanction_instruments),
        status=Status(row.event_status),
        start=row.start_date,
        end=row.end_date,
        precision=Precision(row.date_precision),
        basis=Basis(row.date_basis),
        planned_start=row.planned_start_date,
        planned_end=row.planned_end_date,
        confidence=row.confidence_score,
        mention_count=row.mention_count,
        article_count=row.article_count,
        first_published=row.first_published_date,
        sentence=row.sentence,
        trigger=row.trigger,
        trigger_offset=row.trigger_start - row.sentence_start,
        article_title=row.article_title,
        outlet=row.outlet_name,
        published=row.published_date,
        url=row.article_url,
    )

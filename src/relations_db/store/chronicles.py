"""What events tell together: counts by period, lives of sanctions, apologies. Kept with every change of the events.

In: rows of events as they were and as they are. Out: rows of `dyad_period`, `sanction_episode` and `apology`. The
counts are added to and taken from; sanctions and apologies of a pair are told anew from all of its events, as a new one
can join two old ones: once a load, so that a batch costs what it changes. All of it can be rebuilt at any time.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, or_, select
from sqlalchemy.dialects import postgresql, sqlite

from relations_db.merging.apologies import Apology, tell_apologies
from relations_db.merging.episodes import Episode, tell_episodes
from relations_db.merging.steps import Step
from relations_db.records import Precision, Status
from relations_db.schema import actor, apology, event, event_type, sanction_episode, untold_pair
from relations_db.store.mentions import split_words
from relations_db.store.periods import rebuild_periods, update_periods
from relations_db.store.rows import Row, cut, insert_rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from sqlalchemy import Connection

    from relations_db.store.codes import Codes

Pair = tuple[str, str]
"""Two parties in alphabetical order."""

_TOPICS = ("sanctions", "apology")
_TAKEN_FROM_TARGET = frozenset({"asked"})
"""What the one under sanctions does about them."""


def follow_events(connection: Connection, former: Sequence[Row], present: Sequence[Row], codes: Codes) -> None:
    """Count what has changed by period, and note whose sanctions and apologies are to be told anew."""
    update_periods(connection, former, present, codes)
    dyads = {row["dyad_code"] for row in (*former, *present) if row["topic"] in _TOPICS}
    if dyads:
        insert = sqlite.insert if connection.dialect.name == "sqlite" else postgresql.insert
        rows = [{"dyad_code": dyad} for dyad in sorted(dyads)]
        connection.execute(insert(untold_pair).on_conflict_do_nothing(), rows)


def tell_untold(connection: Connection) -> None:
    """Tell the sanctions and apologies of all pairs noted, from all their events."""
    dyads = connection.scalars(select(untold_pair.c.dyad_code).order_by(untold_pair.c.dyad_code)).all()
    for chunk in cut(dyads):
        for table in (sanction_episode, apology):
            connection.execute(delete(table).where(table.c.dyad_code.in_(chunk)))
        _tell_dyads(connection, chunk)
    connection.execute(delete(untold_pair))


def rebuild(connection: Connection) -> None:
    """Make all chronicles anew out of the events."""
    rebuild_periods(connection)
    for table in (sanction_episode, apology, untold_pair):
        connection.execute(delete(table))
    dyads = select(event.c.dyad_code).where(event.c.topic.in_(_TOPICS)).distinct().order_by(event.c.dyad_code)
    for chunk in cut(connection.scalars(dyads).all()):
        _tell_dyads(connection, chunk)


def _tell_dyads(connection: Connection, dyads: Sequence[str]) -> None:
    """Write the sanctions and apologies of some dyads."""
    episodes: list[Episode] = []
    apologies: list[Apology] = []
    for pair, steps in _read_steps(connection, dyads).items():
        for sender, target in (pair, pair[::-1]):
            mine = [step for step in steps["sanctions"] if _sender_of(step) == sender]
            episodes += tell_episodes(mine, sender, target)
        apologies += tell_apologies(steps["apology"], pair)
    insert_rows(connection, sanction_episode, [_make_episode(told) for told in episodes])
    insert_rows(connection, apology, [_make_apology(told) for told in apologies])


def _read_steps(connection: Connection, dyads: Sequence[str]) -> Mapping[Pair, Mapping[str, Sequence[Step]]]:
    """Return the steps of some dyads by pair and topic."""
    found: dict[Pair, dict[str, list[Step]]] = {}
    for topic, step in _select_steps(connection, dyads):
        pair = _sort_pair(step.source, step.target)
        found.setdefault(pair, defaultdict(list))[topic].append(step)
    return found


def _select_steps(connection: Connection, dyads: Sequence[str]) -> Iterator[tuple[str, Step]]:
    """Yield topic and step of all events of some dyads that have happened and are about sanctions or apologies."""
    source, target = actor.alias("source"), actor.alias("target")
    names = ("event_id", "topic", "phase", "extent", "sanction_instruments", "matter", "event_status")
    times = ("start_date", "end_date", "date_precision")
    statement = (
        select(
            *(event.c[name] for name in (*names, *times)),
            event_type.c.phase.label("usual_phase"),
            source.c.party_code.label("source_code"),
            target.c.party_code.label("target_code"),
        )
        .join(event_type, event.c.cameo_code == event_type.c.cameo_code)
        .join(source, event.c.source_actor_code == source.c.actor_code)
        .join(target, event.c.target_actor_code == target.c.actor_code)
        .where(event.c.dyad_code.in_(dyads), event.c.topic.in_(_TOPICS))
        .where(or_(event.c.phase.is_not(None), event_type.c.phase.is_not(None)))
        .where(event.c.event_status != Status.PLANNED.value)
    )
    for row in connection.execute(statement).mappings():
        yield row["topic"], _make_step(row)


def _make_step(row: Mapping[Any, Any]) -> Step:
    return Step(
        event_id=row["event_id"],
        source=row["source_code"],
        target=row["target_code"],
        phase=_read_phase(row),
        instruments=split_words(row["sanction_instruments"]),
        matter=row["matter"],
        start=row["start_date"],
        end=row["end_date"],
        precision=Precision(row["date_precision"]),
        is_background=row["event_status"] == Status.BACKGROUND.value,
    )


def _read_phase(row: Mapping[Any, Any]) -> str:
    """Return the phase of an event: what is lifted in part is eased, what is eased in full is lifted."""
    phase = str(row["phase"] or row["usual_phase"])
    if phase not in {"eased", "lifted"} or row["extent"] is None:
        return phase
    return "lifted" if row["extent"] == "full" else "eased"


def _sender_of(step: Step) -> str:
    """Return whose sanctions a step is about: those who ask for relief ask it of the sender."""
    return step.target if step.phase in _TAKEN_FROM_TARGET else step.source


def _make_episode(told: Episode) -> Row:
    return {
        "episode_id": told.episode_id,
        "source_code": told.source,
        "target_code": told.target,
        "dyad_code": "-".join(_sort_pair(told.source, told.target)),
        "instrument": told.instrument,
        "first_threatened_date": told.first_threatened,
        "imposed_date": told.imposed,
        "extended_date": told.extended,
        "first_eased_date": told.first_eased,
        "lifted_date": told.lifted,
        "episode_status": told.status,
        "date_precision": told.precision.value,
        "event_count": len(told.event_ids),
        "matter": told.matter,
        "event_ids": ",".join(told.event_ids),
        "evidence_event_id": told.evidence_event_id,
    }


def _make_apology(told: Apology) -> Row:
    return {
        "apology_id": told.apology_id,
        "source_code": told.source,
        "target_code": told.target,
        "dyad_code": "-".join(_sort_pair(told.source, told.target)),
        "matter": told.matter,
        "demanded_date": told.demanded,
        "refused_date": told.refused,
        "offered_date": told.offered,
        "given_date": told.given,
        "accepted_date": told.accepted,
        "rejected_date": told.rejected,
        "apology_status": told.status,
        "date_precision": told.precision.value,
        "event_count": len(told.event_ids),
        "event_ids": ",".join(told.event_ids),
        "evidence_event_id": told.evidence_event_id,
    }


def _sort_pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)

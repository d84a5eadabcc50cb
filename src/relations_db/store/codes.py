"""The codes that the database knows, and what follows from each.

In: the reference rows. Out: one record with all of them: some seven hundred, a millisecond.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from relations_db.schema import actor, event_type

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection


class Act(NamedTuple):
    """What follows from a CAMEO code."""

    family: str
    kind: str
    quad_class: int
    goldstein: float


class Codes(NamedTuple):
    """The codes of actors and acts."""

    parties: Mapping[str, str]
    """Actor to the state, organisation or group that stands for it in a dyad."""
    groups: frozenset[str]
    """Actors that are armed groups."""
    acts: Mapping[str, Act]
    """By CAMEO code."""

    def is_group(self, code: str) -> bool:
        """Tell whether an actor is an armed group, which is in no country pair."""
        return code in self.groups


def read_codes(connection: Connection) -> Codes:
    """Return the codes of the reference rows."""
    actors = connection.execute(select(actor.c.actor_code, actor.c.party_code, actor.c.actor_kind)).all()
    columns = (event_type.c[name] for name in ("cameo_code", "family_code", "event_kind", "quad_class"))
    types = connection.execute(select(*columns, event_type.c.goldstein_score))
    return Codes(
        parties={row.actor_code: row.party_code for row in actors},
        groups=frozenset(row.actor_code for row in actors if row.actor_kind == "group"),
        acts={
            row.cameo_code: Act(row.family_code, row.event_kind, row.quad_class, row.goldstein_score) for row in types
        },
    )

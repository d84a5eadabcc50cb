"""The third stage: who is named, by every name, office and pronoun, valid at the article's date.

In: articles cut into sentences. Out: the same sentences with their actor mentions and with the names that are no actors
where they stand. Refuses names that are no actors in their place (Georgia the US state, "the Iran deal").
"""

from __future__ import annotations

from relations_db.actors.finding import find_actors
from relations_db.actors.gazetteer import Gazetteer, load_gazetteer

__all__ = ["Gazetteer", "find_actors", "load_gazetteer"]

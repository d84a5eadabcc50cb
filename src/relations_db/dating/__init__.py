"""When: date expressions found, resolved, and given to the events they belong to.

In: coded articles. Out: the same articles with a date on every event. Refuses to guess: what is not told stays open.
"""

from relations_db.dating.attaching import date_events

__all__ = ["date_events"]

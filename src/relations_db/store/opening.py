"""Opening a database by its URL."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from relations_db.store.store import Store


@contextmanager
def open_store(url: str, *, create: bool) -> Iterator[Store]:
    """Open the database at an SQLAlchemy URL and close it at the end of the `with`.

    With `create` (what `load` passes) an empty or older SQLite database is made or upgraded, and `Store.notices` says so;
    without it (what readers pass) nothing is written and an empty or older one is refused. On PostgreSQL an empty or older
    one is always refused with a message that names `relations-db db upgrade`. Raises RelationsError, without passwords in
    its text, where there is no usable database.
    """
    raise NotImplementedError
    yield

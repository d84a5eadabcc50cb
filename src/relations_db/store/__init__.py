"""The end of the pipeline that touches the database: coded articles in, tables and views out.

In: an SQLAlchemy URL, coded articles and problems. Out: rows, written batch by batch, each batch wholly or not at all,
and what commands read back. Refuses, with a `RelationsError`: a database that is not there, is older (PostgreSQL) or
newer than the program, or speaks another dialect than SQLite and PostgreSQL.

    with open_store(url, create=True) as store:
        for notice in store.notices: ...                       # "Created relations.db."
        load_id = store.begin_load("load examples", versions)
        counts = SaveCounts()
        for batch in batches:
            counts += store.save(load_id, batch.coded, batch.problems)
        store.finish_load(load_id, counts)
        rows = read_timeline(store, ("RUS", "TUR"), since=None, until=None, kind=None)
"""

from relations_db.store.opening import open_store
from relations_db.store.records import LoadId, SaveCounts, TimelineRow, Versions
from relations_db.store.store import Store
from relations_db.store.timeline import read_timeline

__all__ = ["LoadId", "SaveCounts", "Store", "TimelineRow", "Versions", "open_store", "read_timeline"]

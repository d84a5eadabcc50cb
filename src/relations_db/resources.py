"""Where the data files are: the only module that knows paths.

In a wheel `seeds/`, `sql/`, `migrations/` and `alembic.ini` lie in `relations_db/_data/`; an editable install does not get
them there, so the checkout's top level is used. Raises FileNotFoundError where neither holds them (a broken install).
"""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def data_root() -> Path:
    """Return the folder that holds `seeds/`, `sql/`, `migrations/` and `alembic.ini`."""
    here = Path(__file__).resolve().parent
    for candidate in (here / "_data", here.parent.parent):
        if (candidate / "seeds").is_dir():
            return candidate
    message = f"relations-db is installed without its data files: neither {here / '_data'} nor {here.parent.parent} has seeds/"
    raise FileNotFoundError(message)


def seeds() -> Path:
    """Return the folder of the seeds."""
    return data_root() / "seeds"


def sql() -> Path:
    """Return the folder of the views and worked queries."""
    return data_root() / "sql"


def migrations() -> Path:
    """Return the folder of the migrations."""
    return data_root() / "migrations"


def alembic_ini() -> Path:
    """Return Alembic's configuration file."""
    return data_root() / "alembic.ini"


def cache_folder() -> Path:
    """Return the user's folder for compiled seeds; it may not exist yet."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - costs 10 ms, needed only where something is compiled

    return user_cache_path("relations-db")


def drop_stale(pattern: str, keep: int = 8) -> None:
    """Keep the newest compiled files of a pattern only, so that editing seeds does not fill the disk."""
    compiled = sorted(cache_folder().glob(pattern), key=lambda path: path.stat().st_mtime)
    for path in compiled[:-keep]:
        path.unlink(missing_ok=True)

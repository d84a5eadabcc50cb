"""The gazetteer is loaded once: it is never changed."""

from __future__ import annotations

import pytest

from relations_db.actors.gazetteer import Gazetteer, load_gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return load_gazetteer()

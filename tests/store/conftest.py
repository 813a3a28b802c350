"""The backends the contract of a store is tested against."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bibld.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bibld.store import Store


@pytest.fixture(params=["memory", "directory", "remote", "remote_one_way"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of every kind; the last has no graph store, so that loading goes through updates."""
    if request.param.startswith("remote"):
        server = request.getfixturevalue("oxigraph_server")
        one_way = request.param == "remote_one_way"
        opened = open_store(f"{server}/query|{server}/update" if one_way else f"{server}/query")
        opened.update("CLEAR ALL")
    else:
        opened = open_store("memory:" if request.param == "memory" else tmp_path / "new" / "store")
    with opened:
        yield opened

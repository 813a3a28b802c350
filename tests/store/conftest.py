"""The backends the contract of a store is tested against."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bibld.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bibld.store import Store


VIRTUOSO_CANNOT = {
    "test_update_is_all_or_nothing": "operations before the one that fails are kept; CREATE GRAPH twice is no failure",
    "test_select_gives_numbers_as_they_went_in": "they are written anew: 1000 as 1000.0, and what is no number as 0",
    "test_select_counts_rows_without_variables": "a row without variables comes with one of Virtuoso's own",
    "test_results_of_select": "tab-separated values have quoted headings, and IRIs without brackets",
}
"""Where Virtuoso 7 does not keep the contract, whatever it is asked."""


@pytest.fixture(params=["memory", "directory", "remote", "remote_one_way", "virtuoso"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """An empty store of every kind; `remote_one_way` has no graph store, so that loading goes through updates."""
    if request.param == "virtuoso":
        if reason := VIRTUOSO_CANNOT.get(request.node.originalname):
            request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
        opened = open_store(request.getfixturevalue("virtuoso_server"))
        opened.update("CLEAR ALL")
    elif request.param.startswith("remote"):
        server = request.getfixturevalue("oxigraph_server")
        one_way = request.param == "remote_one_way"
        opened = open_store(f"{server}/query|{server}/update" if one_way else f"{server}/query")
        opened.update("CLEAR ALL")
    else:
        opened = open_store("memory:" if request.param == "memory" else tmp_path / "new" / "store")
    with opened:
        yield opened

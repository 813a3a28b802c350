"""Fixtures of the store tests: a real SPARQL server, and the backends the contract is tested against."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bibld.store import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bibld.store import Store


@pytest.fixture(scope="session")
def oxigraph_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an Oxigraph server that runs for the whole session."""
    beside = Path(sys.executable).parent / "oxigraph"
    binary = str(beside) if beside.exists() else shutil.which("oxigraph")
    if binary is None:
        pytest.skip("the oxigraph server is not installed (pip install oxigraph)")
    folder = tmp_path_factory.mktemp("oxigraph")
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    address = f"http://127.0.0.1:{port}"
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [binary, "serve", "--location", str(folder / "data"), "--bind", f"127.0.0.1:{port}"], stderr=log, stdout=log
        )
    try:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        for _ in range(200):
            if server.poll() is not None:
                pytest.fail(f"the oxigraph server ended: {(folder / 'log').read_text()}")
            try:
                opener.open(f"{address}/query?query=ASK%7B%7D", timeout=5).close()
                break
            except OSError:
                time.sleep(0.05)
        else:
            pytest.fail("the oxigraph server does not answer")
        yield address
    finally:
        server.kill()
        server.wait()


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

"""What all tests share: the folder of the checkout, strategies for records, and what may lie beside it."""

from __future__ import annotations

import importlib
import os
import pkgutil
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

import bibld

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(Path(__file__).parent))
# What a module beside asserts is shown as a test's is.
pytest.register_assert_rewrite("faults", "fifteen", "foreign_graphs", "of_mods")

os.environ["SOURCE_DATE_EPOCH"] = "1700000000"  # no test depends on the day it is, nor on midnight

# The same code gives the same examples, so that a run says something of a change; `--hypothesis-profile=random` looks
# for new ones, and what it finds becomes an @example.
for name, same in (("bibld", True), ("random", False)):
    settings.register_profile(
        name,
        derandomize=same,
        deadline=None,  # no test depends on the speed of the machine
        suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
    )
settings.load_profile("bibld")

# Examples are drawn from the constants of what has been imported, too: that is all, whichever tests run first.
for found in pkgutil.walk_packages(bibld.__path__, "bibld."):
    if not found.name.endswith("__main__"):
        importlib.import_module(found.name)


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The schemas and corpora that lie beside a checkout of the developers, and nowhere else."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the schemas and corpora are not beside this checkout")
    return folder


@pytest.fixture(scope="session")
def oxigraph_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an Oxigraph server that runs for the whole session."""
    beside = Path(sys.executable).parent / "oxigraph"
    binary = str(beside) if beside.exists() else shutil.which("oxigraph")
    if binary is None:
        pytest.skip("the oxigraph server is not installed (pip install oxigraph)")
    folder = tmp_path_factory.mktemp("oxigraph")
    port = free_port()
    address = f"http://127.0.0.1:{port}"
    command = [binary, "serve", "--location", str(folder / "data"), "--bind", f"127.0.0.1:{port}"]
    with running(command, f"{address}/query?query=ASK%7B%7D", folder):
        yield address


@pytest.fixture(scope="session")
def virtuoso_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Virtuoso 7 that runs for the whole session, with its first user's name and password."""
    binary = shutil.which("virtuoso-t")
    if binary is None:
        pytest.skip("Virtuoso is not installed (apt install virtuoso-opensource-7-bin virtuoso-opensource-7-common)")
    folder = tmp_path_factory.mktemp("virtuoso")
    http = free_port()
    configuration = (ROOT / "examples" / "virtuoso.ini").read_text()
    (folder / "virtuoso.ini").write_text(configuration.replace("1111", str(free_port())).replace("8890", str(http)))
    command = [binary, "+foreground", "+configfile", "virtuoso.ini"]
    with running(command, f"http://127.0.0.1:{http}/sparql?query=ASK%7B%7D", folder):
        yield f"http://dba:dba@127.0.0.1:{http}/sparql"


def free_port() -> int:
    """A port of this machine that nothing listens at."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        return int(probe.getsockname()[1])


@contextmanager
def running(command: list[str], url: str, folder: Path) -> Iterator[None]:
    """A server that runs in a folder, from its first answer at an address until it is not needed any more."""
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(command, stderr=log, stdout=log, cwd=folder)
    try:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        for _ in range(600):
            if server.poll() is not None:
                pytest.fail(f"{command[0]} ended: {(folder / 'log').read_text()}")
            try:
                opener.open(url, timeout=5).close()
                break
            except OSError:
                time.sleep(0.05)
        else:
            pytest.fail(f"{command[0]} does not answer")
        yield
    finally:
        server.kill()
        server.wait()

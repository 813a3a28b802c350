"""A site of the example records, asked in this process or over a socket."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from bibld.catalogue import Catalogue
from bibld.conversion import read
from bibld.store import open_store
from bibld.web.application import application
from bibld.web.site import Site

TOKEN = "let me in"


@pytest.fixture(scope="session")
def example_catalogue(tmp_path_factory: pytest.TempPathFactory, root: Path) -> Path:
    """A directory with the records of the examples, for reading only."""
    folder = tmp_path_factory.mktemp("web") / "catalogue"
    with open_store(folder) as store:
        for name in ("london.txt", "reports.txt"):
            Catalogue(store).add(read(root / "examples" / name))
    return folder


@pytest.fixture
def site(example_catalogue: Path) -> Site:
    """The site of the example records, on which nobody may write."""
    return Site(str(example_catalogue))


@pytest.fixture
def client(site: Site) -> Iterator[TestClient]:
    """Whoever asks the site."""
    with TestClient(application(site), base_url="http://library.example", follow_redirects=False) as opened:
        yield opened


@pytest.fixture
def ask(site: Site) -> Iterator[Callable[..., TestClient]]:
    """Whoever asks the site under a prefix; mistakes of the server are answers, not exceptions."""
    opened: list[TestClient] = []

    def make(prefix: str = "") -> TestClient:
        site.prefix = prefix
        client = TestClient(application(site), base_url="http://library.example", raise_server_exceptions=False)
        opened.append(client.__enter__())
        return opened[-1]

    yield make
    for client in opened:
        client.__exit__(None, None, None)

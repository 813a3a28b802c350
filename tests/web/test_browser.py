"""The site in a real browser: 360 and 1,280 pixels wide, light and dark, with a script and without.

Needs Chromium, Node.js and, where Node finds them (``npm install playwright-core axe-core``,
``NODE_PATH``), two packages.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

import bibld

HERE = Path(__file__).parent
PAGES = {"record": "record/127428", "query": "sparql", "accessible": "sparql"}


@pytest.fixture(scope="module")
def browser() -> str:
    """The browser's program."""
    programs = map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))
    program = next(filter(None, programs), None)
    if program is None or shutil.which("node") is None:
        pytest.skip("Chromium and Node.js are not both installed")
    for package in ("playwright-core", "axe-core"):
        found = subprocess.run(
            ["node", "-e", f"require.resolve('{package}')"], cwd=HERE, capture_output=True, check=False
        )
        if found.returncode != 0:
            pytest.skip(f"Node.js does not find {package} (npm install {package})")
    return program


@pytest.fixture(scope="module")
def address(example_catalogue: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the example records."""
    with subprocess.Popen(
        [sys.executable, "-m", "bibld", "serve", "--port", "0", "--store", str(example_catalogue)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        cwd=tmp_path_factory.mktemp("browser"),
        env={**os.environ, "PYTHONPATH": str(Path(bibld.__file__).parents[1])},
    ) as server:
        assert server.stderr is not None
        found = re.search(r"http://\S+", server.stderr.readline())
        assert found is not None
        yield found[0]
        server.kill()


@pytest.mark.parametrize("walk", ["search", "keyboard", "record", "query", "accessible"])
def test_a_walk_through_the_site(browser: str, address: str, walk: str) -> None:
    """A person finds the way: by form, by keyboard, to a record and back, with a query; and nobody is shut out."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        opener.open(address + PAGES.get(walk, ""), timeout=30).close()
    except urllib.error.HTTPError as error:
        error.close()
        pytest.skip(f"this server has no /{PAGES[walk]}: {error.code}")
    command = ["node", str(HERE / "browser.cjs"), browser, address, walk]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
    assert done.returncode == 0, done.stderr

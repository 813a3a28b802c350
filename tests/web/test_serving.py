"""A server as a process: it says where it is, answers, and ends in good order."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import bibld

Server = Callable[..., "tuple[subprocess.Popen[str], str]"]


@pytest.fixture
def serve(tmp_path: Path) -> Iterator[Server]:
    """Start a server on a free port; its process, and the address that it has printed."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: object) -> tuple[subprocess.Popen[str], str]:
        process = subprocess.Popen(
            [sys.executable, "-m", "bibld", "serve", "--port", "0", *map(str, arguments)],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(Path(bibld.__file__).parents[1]), "TMPDIR": str(tmp_path)},
        )
        started.append(process)
        assert process.stderr is not None
        line = process.stderr.readline()
        found = re.search(r"http://\S+", line)
        return process, found[0] if found else line + process.stderr.read()

    yield start
    for process in started:
        process.kill()
        process.communicate()


def get(address: str) -> bytes:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(address, timeout=30) as answer:
        return bytes(answer.read())


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_serves_until_it_is_told_to_stop(serve: Server, example_catalogue: Path, number: int) -> None:
    """It prints its address once it answers, and ends with status 0 when it is told to."""
    process, address = serve("--store", example_catalogue, "--prefix", "library")
    assert address.endswith("/library/")
    assert b'"records":23' in get(f"{address}health")
    process.send_signal(number)
    assert process.wait(20) == 0


def test_a_catalogue_in_memory_is_gone_afterwards(serve: Server, tmp_path: Path) -> None:
    """``memory:`` is an empty catalogue that leaves nothing behind."""
    process, address = serve("--store", "memory:", "--update-token", "x")
    assert b'"records":0' in get(f"{address}health")
    assert list(tmp_path.glob("bibld-*"))
    process.terminate()
    assert process.wait(20) == 0
    assert not list(tmp_path.glob("bibld-*"))


def test_what_cannot_be_served_is_said_in_one_line(serve: Server, tmp_path: Path, example_catalogue: Path) -> None:
    """No catalogue, or a port that is taken: one line, and status 2."""
    process, said = serve("--store", tmp_path / "nothing")
    assert "there is no catalogue here" in said
    assert process.wait(20) == 2
    with socket.create_server(("127.0.0.1", 0)) as taken:
        process, said = serve("--store", example_catalogue, "--port", taken.getsockname()[1])
        assert "cannot serve on 127.0.0.1" in said
        assert process.wait(20) == 2

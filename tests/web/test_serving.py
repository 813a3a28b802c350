"""A server as a process: it says where it is, answers, and ends in good order."""

from __future__ import annotations

import contextlib
import errno
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
        assert said.endswith(f": {os.strerror(errno.EADDRINUSE)}\n")
        assert process.wait(20) == 2


def sent(address: str, request: bytes) -> bytes:
    """All that comes back for bytes on a socket, until the server hangs up."""
    host, _, port = address.removeprefix("http://").rstrip("/").partition(":")
    with socket.create_connection((host, int(port)), timeout=30) as connection:
        connection.sendall(request)
        return b"".join(iter(lambda: connection.recv(1 << 16), b""))


def test_what_is_no_request_is_refused_with_the_headers_of_all_answers(serve: Server, example_catalogue: Path) -> None:
    """Nonsense, an address and headers without end:
    each a status of its own, nothing in the log, and no more is read.
    """
    process, address = serve("--store", example_catalogue)
    for request, status in (
        (b"NONSENSE\r\n\r\n", b"400 Bad Request"),
        (b"\x16\x03\x01\x02\x00", b"400 Bad Request"),
        (b"GET /?any=" + b"a" * (1 << 16) + b" HTTP/1.1\r\nHost: a\r\n\r\n", b"414 "),
        (b"GET / HTTP/1.1\r\nHost: a\r\n" + b"A: b\r\n" * (1 << 16), b"431 "),
        (b"GET /health HTTP/1.1\r\nHost: a\r\nConnection: close, Upgrade\r\nUpgrade: websocket\r\n\r\n", b"200 OK"),
    ):
        with contextlib.suppress(ConnectionResetError):  # what it did not read, it did not wait for
            answer = sent(address, request)
            assert answer.startswith(b"HTTP/1.1 " + status)
            assert b"\r\nx-content-type-options: nosniff\r\n" in answer
    process.terminate()
    assert process.stderr is not None
    assert process.stderr.read() == ""


def test_a_result_by_http_1_0_has_a_length(serve: Server, example_catalogue: Path) -> None:
    """Where there are no chunks, a result that is taken away says how long it is (RFC 9112, 6.1)."""
    _, address = serve("--store", example_catalogue)
    head, _, body = sent(address, b"GET /results/ris?any=police HTTP/1.0\r\n\r\n").partition(b"\r\n\r\n")
    assert f"\r\ncontent-length: {len(body)}\r\n".encode() in head
    assert b"transfer-encoding" not in head
    assert body.startswith(b"TY  - ")

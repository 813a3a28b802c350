"""Tests of the progress line in a real terminal, and of colour there."""

from __future__ import annotations

import os
import re
import select
import subprocess
import sys
from collections.abc import Iterable
from itertools import repeat
from pathlib import Path

import pytest

from bibld.model import Record, to_json

pty = pytest.importorskip("pty", reason="there are no pseudo-terminals here")

BATCH = b"".join(to_json(Record(id=str(number))) + b"\n" for number in range(100))


def in_terminal(
    environment: dict[str, str], *arguments: str, stdin: Iterable[bytes], until: bytes = b"", listed: bool = False
) -> str:
    """What a command writes to a terminal as its standard error, and if it is to be ``listed``, as its output too.

    It gets its input in portions: all of them, or as many as it takes until it has written something.
    """
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "bibld", *arguments]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=slave if listed else subprocess.DEVNULL,
        stderr=slave,
        env=environment,
    ) as process:
        os.close(slave)
        assert process.stdin is not None
        seen = b""
        for portion in stdin:
            process.stdin.write(portion)
            process.stdin.flush()
            while select.select([master], [], [], 0.15)[0]:
                seen += os.read(master, 4096)
            if until and until in seen:
                break
        process.stdin.close()
        while True:
            try:
                data = os.read(master, 4096)
            except OSError:  # Linux says so when the other side is closed
                break
            if not data:
                break
            seen += data
    os.close(master)
    return seen.decode()


CONVERT = ("convert", "-", "-o", "-", "--from", "json", "--to", "json")


def test_a_terminal_shows_how_far_the_run_is(environment: dict[str, str]) -> None:
    """The number of records is drawn over and over in one line, which is gone before the summary comes."""
    seen = in_terminal(environment, *CONVERT, stdin=repeat(BATCH, 400), until=b" a second")
    progress, _, summary = seen.rpartition("\r ")
    assert " records, " in progress
    assert " a second" in progress
    assert "\n" not in progress
    assert re.match(r"Read [\d,]+00 records from standard input", summary.strip())


def test_a_long_check_shows_how_far_it_is(environment: dict[str, str]) -> None:
    """The line stands while what is found goes into a file."""
    check = ("validate", "-", "--from", "json")
    seen = in_terminal(environment, *check, stdin=repeat(BATCH + b'{"id": 3}\n', 400), until=b" a second")
    progress, _, counted = seen.rpartition("\r ")
    assert " records, " in progress
    assert "\n" not in progress
    assert "\r " not in progress  # it is not cleared
    assert counted.strip().startswith("Checked standard input: ")


def test_what_a_check_finds_has_lines_of_its_own(environment: dict[str, str]) -> None:
    """The line that shows how far it is goes before them, where both are on one terminal."""
    check = ("validate", "-", "--from", "json")
    seen = in_terminal(environment, *check, stdin=repeat(BATCH + b'{"id": 3}\n', 400), until=b" a second", listed=True)
    lines = re.split("[\r\n]+", seen)
    assert any(" records, " in line for line in lines)
    assert [line for line in lines if "error: " in line and not line.startswith("error: ")] == []


def test_a_pipe_shows_no_progress(environment: dict[str, str]) -> None:
    """Standard error in a file has the summary and nothing else."""
    result = subprocess.run(
        [sys.executable, "-m", "bibld", *CONVERT], input=BATCH * 4, capture_output=True, check=True, env=environment
    )
    assert b"\r" not in result.stderr
    assert len(result.stderr.splitlines()) == 2


@pytest.mark.parametrize(
    ("setting", "coloured"),
    [({"TERM": "xterm"}, True), ({"TERM": "xterm", "NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)],
)
def test_colour_is_for_terminals_that_want_it(
    environment: dict[str, str], setting: dict[str, str], coloured: bool
) -> None:
    """NO_COLOR is respected, and so is a terminal that has no colours."""
    environment.pop("NO_COLOR", None)
    seen = in_terminal(environment | setting, *CONVERT, stdin=[BATCH, b'{"id": 3}\n'])
    assert "no record" in seen
    assert ("\x1b[31merror" in seen) == coloured


def test_no_colour_in_a_pipe(environment: dict[str, str], tmp_path: Path) -> None:
    """A summary in a file has no escape sequences."""
    result = subprocess.run(
        [sys.executable, "-m", "bibld", *CONVERT], input=BATCH + b'{"id": 3}\n', capture_output=True, check=False,
        env=environment,
    )  # fmt: skip
    assert result.returncode == 1
    assert b"\x1b" not in result.stderr

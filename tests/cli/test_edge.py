"""Tests of the program's edge: whatever comes in, one line and an exit status come out, and never a traceback."""

from __future__ import annotations

import errno
import io
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from bibld.model import Record, Title, to_json

posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such signals and devices")


@pytest.fixture
def hostile(tmp_path: Path) -> dict[str, Path]:
    """Files that hold no records, by what they are."""
    files = {
        "empty.mrc": b"",
        "empty": b"",
        "binary": bytes(range(256)) * 64,
        "binary.mrc": bytes(range(256)) * 64,
        "binary.xml": bytes(range(256)) * 64,
        "binary.txt": bytes(range(256)) * 64,
        "binary.json": bytes(range(256)) * 64,
        "binary.ttl": bytes(range(256)) * 64,
        "truncated.mrc": b"00714cam a2200205 a 4500001001300000",
        "truncated.json": b'{"id":"1","titles":[{"ti',
        "entities.xml": b'<?xml version="1.0"?><!DOCTYPE m [<!ENTITY a "b">]><mods xmlns="http://www.loc.gov/mods/v3">&a;',
        "deep.json": b'{"titles":' + b"[" * 100_000,
        "nul.txt": b"Author: \0\nTitle: \0\n",
        "escape.txt": b"Title: \x1b[2J\n",
    }
    made = {"missing": tmp_path / "missing.mrc", "directory": tmp_path}
    for name, data in files.items():
        made[name] = tmp_path / name
        made[name].write_bytes(data)
    return made


HOSTILE = [
    "missing", "directory", "empty.mrc", "empty", "binary", "binary.mrc", "binary.xml", "binary.txt", "binary.json",
    "binary.ttl", "truncated.mrc", "truncated.json", "entities.xml", "deep.json", "nul.txt", "escape.txt",
]  # fmt: skip


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("command", ["convert", "load", "validate", "explain"])
def test_a_hostile_file_is_no_traceback(run: Any, hostile: dict[str, Path], command: str, name: str) -> None:
    """A file that is missing, empty, damaged or something else altogether is told in plain words."""
    source = hostile[name]
    target = {
        "convert": ("-o", source.parent / "out.json"),
        "load": ("--store", "memory:"),
        "explain": ("--to", "json"),
    }
    result = run(command, source, *target.get(command, ()))
    said = result.stderr
    assert result.exit_code in (0, 1, 2), said
    assert "Traceback" not in said
    assert "a mistake in bibld itself" not in said
    assert "\x1b" not in said
    if result.exit_code == 2:
        assert said.startswith("bibld: ")
        assert said.count("\n") == 1


@pytest.mark.parametrize("name", ["missing", "directory", "empty", "nul.txt"])
def test_nothing_done_is_exit_status_2(run: Any, hostile: dict[str, Path], name: str) -> None:
    """Where no record could be read there is no output file, and its name is not taken."""
    result = run("convert", hostile[name], "-o", hostile["directory"] / "out.json")
    assert result.exit_code == 2
    assert not list(hostile["directory"].glob("*out.json*"))


@posix
def test_an_argument_that_is_no_text_is_no_traceback(process: Any, records: Path, tmp_path: Path) -> None:
    """File names are bytes; one that is not in UTF-8 is read, written and reported like any other."""
    odd = tmp_path / os.fsdecode(b"caf\xe9.json")
    odd.write_bytes(records.read_bytes() + b'{"id": 3}\n')
    report = tmp_path / "report.jsonl"
    result = process("convert", odd, "-o", tmp_path / os.fsdecode(b"out\xe9.json"), "--report", report)
    assert result.returncode == 1
    assert b"Traceback" not in result.stderr
    assert len(report.read_bytes().splitlines()) == 2
    result = process("validate", odd, "--as", "json")
    assert (result.returncode, b"Traceback" in result.stderr) == (1, False)
    assert {json.loads(line)["source"] for line in result.stdout.splitlines()} == {f"{tmp_path}/caf\\udce9.json"}


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_a_full_disk_is_said(process: Any, records: Path) -> None:
    """What could not be written is not passed over in silence."""
    with Path("/dev/full").open("wb") as full:
        result = process("convert", records, "-o", "-", "--to", "json", "-q", stdout=full)
        assert result.returncode == 2
        assert result.stderr == b"bibld: standard output: cannot be written: No space left on device\n"
        for printed in (["formats"], ["validate", "--rules"]):
            result = process(*printed, stdout=full)
            assert result.returncode == 2
            assert result.stderr == b"bibld: standard output: cannot be written: No space left on device\n"


@posix
def test_a_reader_that_stops_reading_is_no_error(environment: dict[str, str], tmp_path: Path) -> None:
    """`bibld convert … | head -1` ends quietly, as other programs do."""
    many = tmp_path / "many.json"
    many.write_bytes(b"".join(to_json(Record(id=str(n), titles=(Title("x" * 100),))) + b"\n" for n in range(5000)))
    command = [sys.executable, "-m", "bibld", "convert", str(many), "-o", "-", "--to", "json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.readline().startswith(b'{"id":"0"')
        process.stdout.close()
        said = process.stderr.read()
        status = process.wait(30)
    assert said == b""
    assert status == 128 + signal.SIGPIPE


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("faults", [1, 1000])
@pytest.mark.parametrize("option", ["-o", "--report", "--quarantine"])
def test_the_file_that_cannot_be_written_is_named(
    process: Any, records: Path, tmp_path: Path, option: str, faults: int
) -> None:
    """And nothing says before that something is in it, nor that it was the file being read,
    when there is much to put in.
    """
    records.write_bytes(b'{"id": 3}\n' * faults + records.read_bytes())
    output = () if option == "-o" else ("-o", tmp_path / "o.json")
    result = process("convert", records, *output, option, "/dev/full", "--to", "json")
    assert result.returncode == 2
    assert result.stderr == b"bibld: /dev/full: cannot be written: No space left on device\n"


@posix
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_what_is_checked_is_not_at_fault_where_the_quarantine_is_full(process: Any, records: Path) -> None:
    """Of one file or of several."""
    records.write_bytes(records.read_bytes() + b'{"id": 3}\n' * 1000)
    for several in (1, 2):
        result = process("validate", *[records] * several, "--quarantine", "/dev/full")
        assert result.returncode == 2
        assert result.stderr == b"bibld: /dev/full: cannot be written: No space left on device\n"
        assert b"/dev/full" not in result.stdout


@pytest.mark.parametrize("command", [("convert", "-o"), ("validate", "--quarantine")])
@pytest.mark.parametrize("to", ["rdf", "jsonld"])
def test_where_the_disk_of_temporary_files_is_full_these_are_named(
    run: Any, records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, to: str, command: tuple[str, str]
) -> None:
    """And not the file that is written meanwhile, nor the one that is read: with -o on another disk nobody would look
    at TMPDIR.
    """

    class Full(io.BytesIO):
        def write(self, _: object) -> int:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    graph, out = tmp_path / f"graph.{to}", tmp_path / "out.json"
    assert run("convert", records, "-o", graph).exit_code == 0
    monkeypatch.setattr("bibld.formats.dublincore.rdf._WHOLE", 1000)
    monkeypatch.setattr("bibld.formats.dublincore.rdf.TemporaryFile", Full)
    name, option = command
    result = run(name, graph, option, out)
    wanted = "bibld: a temporary file (TMPDIR): cannot be written: No space left on device\n"
    assert (result.exit_code, result.stderr) == (2, wanted)
    assert not out.exists()


@posix
@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="no file that can be opened and not read")
@pytest.mark.parametrize("command", [("convert", "-o", "o.mods"), ("validate",), ("explain", "--to", "mods")])
def test_the_file_that_cannot_be_read_is_named(process: Any, tmp_path: Path, command: tuple[str, ...]) -> None:
    """And not the one that is written meanwhile."""
    name, *options = command
    result = process(name, "/proc/self/mem", "--from", "marc21", *options, cwd=tmp_path)
    assert result.returncode == 2
    assert result.stderr == b"bibld: /proc/self/mem: cannot be read: Input/output error\n"
    assert list(tmp_path.iterdir()) == []


@posix
def test_a_reader_of_the_quarantine_may_stop_reading(environment: dict[str, str], tmp_path: Path) -> None:
    """It is one of our output, too; the other output is not said to be at fault."""
    damaged = tmp_path / "damaged.json"
    damaged.write_bytes(b'{"id": 3}\n' * 20_000)
    command = [
        sys.executable,
        "-m",
        "bibld",
        "convert",
        str(damaged),
        "-o",
        str(tmp_path / "o.json"),
        "--quarantine",
        "-",
    ]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        said = process.stderr.read()
        status = process.wait(30)
    assert (said, status) == (b"", 128 + signal.SIGPIPE)
    assert list(tmp_path.iterdir()) == [damaged]


@posix
@pytest.mark.parametrize(
    "number",
    [
        pytest.param(
            signal.SIGINT,
            marks=pytest.mark.skipif(
                signal.getsignal(signal.SIGINT) is signal.SIG_IGN, reason="SIGINT is ignored, as a shell's & does it"
            ),
        ),
        signal.SIGTERM,
        pytest.param(
            getattr(signal, "SIGHUP", 0),
            marks=pytest.mark.skipif(
                signal.getsignal(getattr(signal, "SIGHUP", signal.SIGTERM)) is signal.SIG_IGN,
                reason="SIGHUP is ignored, as nohup does it",
            ),
        ),
    ],
)
def test_an_interrupt_ends_the_run_and_leaves_nothing_behind(
    environment: dict[str, str], records: Path, tmp_path: Path, number: int
) -> None:
    """Ctrl-C is exit status 130, SIGTERM 143, SIGHUP 129:
    no traceback, no half-written file, and an earlier report stays.
    """
    out, report = tmp_path / "out.json", tmp_path / "report.jsonl"
    report.write_bytes(b"of an earlier run")
    command = [sys.executable, "-m", "bibld", "convert", "-", "-o", str(out), "--from", "json", "--report", str(report)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(records.read_bytes())
        process.stdin.flush()
        until = time.monotonic() + 30
        while not list(tmp_path.glob(".out.json*")) and time.monotonic() < until:
            time.sleep(0.01)
        process.send_signal(number)
        said = process.stderr.read()
        status = process.wait(30)
    assert status == 128 + number
    assert said.decode().strip() == f"bibld: interrupted ({signal.Signals(number).name})"
    assert {path.name for path in tmp_path.iterdir()} == {records.name, report.name}
    assert report.read_bytes() == b"of an earlier run"


@posix
def test_what_is_in_quarantine_stays_when_checking_is_ended(environment: dict[str, str], tmp_path: Path) -> None:
    """As in a conversion: what has been put there is whole, and the run says that it did not come to its end."""
    kept = tmp_path / "bad.mrc"
    command = [sys.executable, "-m", "bibld", "validate", "-", "--from", "marc21", "--quarantine", str(kept)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(b"no record\x1e\x1d" * 20_000)
        process.stdin.flush()
        until = time.monotonic() + 30
        while not kept.exists() and time.monotonic() < until:
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        said = process.stderr.read()
        status = process.wait(30)
    assert (said, status) == (b"bibld: interrupted (SIGTERM)\n", 128 + signal.SIGTERM)
    assert kept.read_bytes().startswith(b"no record\x1e\x1d")


def test_a_mistake_of_our_own_is_one_line(run: Any, records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Even then the exit status is not that of a run that was finished."""

    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("division\nby zero")

    monkeypatch.setattr("bibld.conversion.transfer", fail)
    result = run("convert", records, "-o", "out.json")
    assert result.exit_code == 2
    assert result.stderr.startswith(
        "bibld: a mistake in bibld itself: ZeroDivisionError: division by zero (test_edge.py, "
    )
    assert result.stderr.count("\n") == 1


def test_the_password_of_an_address_is_not_shown(run: Any, records: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An error about a store does not repeat who asked, and with what password."""
    monkeypatch.setattr("bibld.store.client.PAUSES", (0,))
    result = run("load", records, "--store", "http://me:secret@127.0.0.1:9/query")
    assert result.exit_code == 2
    assert result.stderr.startswith("bibld: ")
    assert "secret" not in result.stderr


def test_what_serving_takes_is_named(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing could be done without it: status 2."""
    monkeypatch.setitem(sys.modules, "bibld.web.serving", None)
    result = run("serve", "--store", tmp_path)
    wanted = "bibld: serving needs more than is installed (bibld.web.serving): pip install 'bibld[web]'\n"
    assert (result.exit_code, result.stderr) == (2, wanted)

"""The bench runs, and says what is not installed. How quick anything is, is no matter for a test."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pymarc
import pytest

from bibld.conversion import convert, read

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
sys.path.insert(0, str(ROOT / "bench"))

import marc  # noqa: E402 - it lies beside the package, not in it
import peers  # noqa: E402

WORKS = {"MARC21 → Record", "MARC21 → MODS", "MARC21 → N-Triples", "MARC21 → MARCXML", "MARC21 → MARC21",
         "MARC21 → store on disk", "MARC21 → MODS, --jobs 2",
         "MARC21 → MODS, twice at once", "page → Record", "Record → MODS"}  # fmt: skip


def bench(*args: str) -> str:
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench" / "run.py"), "--rounds", "1", *args],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


def test_the_whole_bench(tmp_path: Path) -> None:
    """Every work has figures, in the table and in the file."""
    printed = bench("--count", "20", "--save", str(tmp_path / "saved.json"))
    saved = json.loads((tmp_path / "saved.json").read_text(encoding="utf-8"))
    assert {row["work"] for row in saved["speeds"]} >= WORKS
    assert all(row["ours"] > 0 and (row["ratio"] is None or row["ratio"] > 0) for row in saved["speeds"])
    assert [row["work"] for row in saved["memory"]][:3] == ["MARC21 → marc21", "MARC21 → marcxml", "MARC21 → mods"]
    assert saved["records"] == 20
    lines = printed.splitlines()
    assert len(lines) == len(saved["speeds"]) + len(saved["memory"]) + 5
    assert all(row["work"] in printed for row in saved["speeds"])
    shown = README.partition("```text\nwork, in")[2].partition("```")[0].strip().splitlines()
    assert shown[0].split() == lines[2].removeprefix("work, in").split()
    assert {line.partition("  ")[0] for line in shown[1:4]} <= {row["work"] for row in saved["speeds"]}


def test_records_of_ones_own(tmp_path: Path) -> None:
    """The first of a file are taken; only the rows asked for are measured."""
    path = tmp_path / "own.mrc"
    path.write_bytes(b"\n".join(marc.records(30)) + b"\nrubbish")
    printed = bench("--records", str(path), "--count", "7", "--only", "Record → page")
    assert printed.startswith("7 records of own.mrc, ")
    assert "MARC21 → MODS" not in printed


def test_the_records_are_sound(tmp_path: Path) -> None:
    """They are the same each time, another library reads them, and they come back as they were."""
    made = list(marc.records(300))
    assert made == list(marc.records(300))
    theirs = list(pymarc.MARCReader(io.BytesIO(b"".join(made))))
    assert all(record is not None and record.title for record in theirs)
    assert {record.leader[6:8] for record in theirs if record} == {"am", "as", "em", "cm"}
    source, target = tmp_path / "made.mrc", tmp_path / "again.mrc"
    source.write_bytes(b"".join(made))
    assert convert(source, target).clean
    again = list(pymarc.MARCReader(target.read_bytes()))
    for record in (*theirs, *again):
        assert record is not None
        record.remove_fields("005")  # set by whoever writes
    assert [str(record) for record in again] == [str(record) for record in theirs]
    assert len(list(read(target))) == 300


def test_peers_that_are_not_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line says how to get them."""
    monkeypatch.setitem(sys.modules, "mrrc", None)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(peers, "STYLESHEETS", tmp_path)
    missing = (peers.mrrc_read(tmp_path), peers.yaz(tmp_path, "marc"), peers.stylesheet([]))
    assert [work for work, _ in missing] == [None, None, None]
    assert all("is not installed: " in said for _, said in missing)


def test_the_stores_bench() -> None:
    """It has a row for everything that the documentation shows, and all stores answer alike."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "bench" / "stores.py"), "--records", "5", "--store", "embedded"],
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
        capture_output=True,
        text=True,
        check=True,
    )
    printed = {line.partition("  ")[0] for line in done.stdout.splitlines()}
    shown = (ROOT / "docs" / "stores.md").read_text(encoding="utf-8").partition("```text\n")[2].partition("```")[0]
    rows = {line.partition("  ")[0] for line in shown.splitlines() if line[:1].strip()}
    assert len(rows) > 9
    assert rows <= printed
    assert "another answer" not in done.stdout


def test_the_bench_of_words() -> None:
    """Both indexes find the same number of the made-up texts, whatever is asked."""
    command = [sys.executable, str(ROOT / "bench" / "words.py"), "--count", "200"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    printed = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    rows = [line[28:].split() for line in printed.splitlines()[4:]]
    assert len(rows) == 10
    assert all(row[0] == row[3] for row in rows)


def test_the_bench_of_serving(tmp_path: Path) -> None:
    """Everything that is asked is answered, and has the row that the documentation shows."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    store = str(tmp_path / "catalogue")
    load = [sys.executable, "-m", "bibld", "load", str(ROOT / "examples" / "reports.txt"), "--store", store, "-q"]
    assert subprocess.run(load, env=environment, check=False).returncode < 2
    command = [
        sys.executable,
        str(ROOT / "bench" / "serving.py"),
        "--store",
        store,
        "--clients",
        "2",
        "--seconds",
        "0.5",
    ]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, env=environment).stdout
    rows = {line[:34].strip() for line in printed.splitlines()[1:]}
    shown = (ROOT / "docs" / "serving.md").read_text(encoding="utf-8").partition("```text\n")[2].partition("```")[0]
    assert rows == {line[:34].strip() for line in shown.splitlines()[1:]}
    assert len(rows) == 3

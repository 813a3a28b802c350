"""Files in, files out: which are read, what is told of those that are not, and what is never half-written."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bibld.conversion import beside, convert, read, read_all, write
from bibld.errors import StreamError, UnknownFormat
from bibld.formats import Job
from bibld.model import Record, Title
from bibld.report import Fault, Report


def lines(*numbers: int) -> str:
    return "".join(f"=001  {number}\n=245  00$aBees {number}.\n\n" for number in numbers)


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A folder with two files of records, one of words, one that breaks off, and one whose name says nothing."""
    (tmp_path / "one.mrk").write_text(lines(1, 2))
    (tmp_path / "two.mrk").write_text(lines(3))
    (tmp_path / "words.mrc").write_text("words ")
    (tmp_path / "torn.jsonl").write_text('{"id": "1"\n')
    (tmp_path / "unknown.x").write_text("words")
    return tmp_path


def test_the_records_of_several_files_are_read_and_what_is_none_is_told(files: Path) -> None:
    """Each record has the number in its own file, and no file costs another."""
    report = Report()
    names = "none.mrk one.mrk unknown.x two.mrk".split()
    found = [(record.id, report.position) for record in read_all([files / name for name in names], None, Job(report))]
    assert found == [("1", 1), ("2", 2), ("3", 1)]
    assert [Path(fault.source).name for fault in report.failures] == ["none.mrk", "unknown.x"]
    assert {fault.done for fault in report.failures} == {"nothing further was read from it"}
    assert report.faults["error", "a file could not be read"] == report.errors == 2
    assert (report.read, report.given) == (3, 0)


@pytest.mark.parametrize(
    ("names", "kind", "said"),
    [
        ("none.mrk", StreamError, "No such file"),
        ("unknown.x", UnknownFormat, "unknown.x"),
        ("none.mrk unknown.x", StreamError, "none of the files could be read: .*none.mrk.*; .*unknown.x"),
        ("words.mrc", StreamError, "no record could be read: .*words.mrc"),
    ],
)
def test_where_nothing_can_be_read_it_is_said_why(files: Path, names: str, kind: type[Exception], said: str) -> None:
    """Of one file as of any; of several each."""
    with pytest.raises(kind, match=said):
        list(read_all([files / name for name in names.split()], None, Job()))


def test_a_file_without_records_is_no_failure(files: Path) -> None:
    """Where nothing is wrong with it, and where another has some."""
    (files / "empty.marcxml").write_text('<collection xmlns="http://www.loc.gov/MARC21/slim"/>')
    assert list(read_all([files / "empty.marcxml"], None, Job())) == []
    assert len(list(read_all([files / "words.mrc", files / "two.mrk"], None, Job()))) == 1


def test_progress_is_told_every_hundred_records(files: Path) -> None:
    """Of all files together, with the bytes that have been read of the one that is open."""
    told: list[tuple[int, int, int]] = []
    for name in ("a", "b"):
        (files / f"{name}.mrk").write_text(lines(*range(150)))
    sources = [files / "a.mrk", files / "b.mrk"]
    assert len(list(read_all(sources, None, Job(), lambda *said: told.append(said)))) == 300
    assert [number for number, _, _ in told] == [100, 200, 300]
    assert all(0 < taken <= size == (files / "a.mrk").stat().st_size for _, taken, size in told)


@pytest.mark.parametrize(
    ("target", "kind", "said"),
    [
        ("folder", StreamError, "this is a directory"),
        ("out.x", UnknownFormat, "its name does not tell the format; say --to with one of .*mods"),
        ("-", UnknownFormat, "standard output: no name tells the format"),
    ],
)
def test_what_cannot_be_written_to_is_said(
    files: Path, monkeypatch: pytest.MonkeyPatch, target: str, kind: type[Exception], said: str
) -> None:
    """Before anything is read."""
    monkeypatch.chdir(files)
    (files / "folder").mkdir()
    with pytest.raises(kind) as caught:
        write(iter(()), target)
    assert caught.match(said) or said in str(caught.value)


def test_what_was_there_stays_until_all_is_written(files: Path) -> None:
    """A link stays a link, and the file keeps its mode."""
    target, link = files / "out.mrk", files / "link.mrk"
    target.write_text("before")
    target.chmod(0o640)
    link.symlink_to(target)
    seen: list[str] = []

    def records() -> Iterator[Record]:
        yield Record("1", titles=(Title("Bees"),))
        seen.append(target.read_text())
        raise StreamError("it breaks off")

    def whole() -> Iterator[Record]:
        yield from read(files / "one.mrk")

    before = {*files.iterdir()}
    with pytest.raises(StreamError, match="breaks off"):
        write(records(), link)
    assert (seen, target.read_text()) == (["before"], "before")
    assert {*files.iterdir()} == before
    report = write(whole(), link)
    assert (report.written, link.is_symlink(), target.stat().st_mode & 0o777) == (2, True, 0o640)
    assert "Bees 2." in target.read_text()
    assert {*files.iterdir()} == before


@pytest.mark.parametrize("source", ["out.mrk", "link.mrk", "folder/../out.mrk"])
def test_a_file_is_not_read_and_written_at_once(files: Path, source: str) -> None:
    """Whatever it is called."""
    (files / "folder").mkdir()
    (files / "out.mrk").write_text(lines(1))
    (files / "link.mrk").symlink_to(files / "out.mrk")
    with pytest.raises(StreamError, match="would be read and written at once"):
        convert([files / "one.mrk", files / source], files / "out.mrk")
    assert (files / "out.mrk").read_text() == lines(1)


@pytest.mark.parametrize(
    ("target", "format", "name"),
    [
        ("a.mrc", None, "a.mrc.too-large.marcxml"),
        ("a.x", "marc21", "a.x.too-large.marcxml"),
        ("a.mrc", "mods", None),
        ("a.mods", None, None),
        ("a.x", None, None),
        ("-", "marc21", None),
    ],
)
def test_what_a_format_cannot_hold_goes_into_a_file_beside(target: str, format: str | None, name: str | None) -> None:  # noqa: A002
    """Where it has one, and the target is a file."""
    path = beside(target, format)
    assert (path and path.name) == name


def test_what_an_earlier_run_set_aside_is_taken_away_and_told(files: Path) -> None:
    """It does not belong to this one."""
    told: list[Any] = []
    stale = files / "out.mrc.too-large.marcxml"
    stale.write_text("before")
    convert(files / "one.mrk", files / "out.mrc", report=Report(told.append))
    assert not stale.exists()
    (note,) = (fault for fault in told if isinstance(fault, Fault) and fault.level == "note")
    assert (note.cause, note.done) == (f"{stale.name} of an earlier run is removed", "this one set nothing aside")
    assert (note.source, note.position) == (str(stale), 0)


def test_a_device_is_written_to_and_not_replaced(files: Path) -> None:
    """As /dev/null is."""
    report = convert(files / "one.mrk", os.devnull, to_format="mrk")
    assert report.written == 2
    assert not Path(os.devnull).is_file()

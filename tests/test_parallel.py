"""Several processes make what one makes: the same bytes, and the same report."""

from __future__ import annotations

import errno
import gzip
import io
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures.process import BrokenProcessPool, ProcessPoolExecutor
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from bibld import parallel
from bibld.conversion import convert, read, write
from bibld.errors import BibldError, StreamError
from bibld.formats import Job, get, names
from bibld.model import Classification, Page, Record, Title, to_json
from bibld.report import Fault, Loss, Report
from bibld.settings import Settings

SETTINGS = Settings(time="2026-11-24")
CUT = [name for name in names() if get(name).cut is not None]
JOINED = [name for name in names() if get(name).seam is not None]


class Quarantine(list[bytes]):
    """Where the bytes go that could not be read."""

    def write(self, data: bytes, /) -> None:
        self.append(data)


class Outcome(NamedTuple):
    """All that can be seen of a conversion."""

    files: dict[str, bytes]
    events: list[Loss | Fault]
    quarantine: list[bytes]
    report: dict[str, Any]
    error: str


@pytest.fixture
def outcome(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Outcome]:
    """Convert in small pieces, into a folder of its own."""
    monkeypatch.setattr(parallel, "SIZE", 2000)

    def run(sources: Any, name: str, jobs: int, **options: Any) -> Outcome:
        events: list[Loss | Fault] = []
        quarantine = Quarantine()
        report = Report(events.append, allowed=("note*",))
        folder = tmp_path / "out"
        folder.mkdir(exist_ok=True)
        for path in folder.iterdir():
            path.unlink()
        error = ""
        try:
            convert(sources, folder / "result", to_format=name, report=report, settings=SETTINGS,
                    quarantine=quarantine, jobs=jobs, **options)  # fmt: skip
        except BibldError as caught:
            error = f"{type(caught).__name__}: {caught}"
        files = {path.name: path.read_bytes() for path in folder.iterdir()}
        seen = {
            key: list(value.items()) if isinstance(value, dict) else value
            for key, value in vars(report).items()
            if key not in ("listener", "quarantine")
        }
        return Outcome(files, events, list(quarantine), seen, error)

    return run


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """Whether one process had to begin again: an entry for each time."""
    times: list[bool] = []
    again = parallel.Retold.again

    def counted(self: parallel.Retold) -> None:
        times.append(True)
        again(self)

    monkeypatch.setattr(parallel.Retold, "again", counted)
    return times


@pytest.fixture(scope="module")
def reports(root: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same records in every format."""
    folder = tmp_path_factory.mktemp("reports")
    records = list(read(root / "examples" / "reports.txt"))
    found = {}
    for name in names():
        found[name] = folder / f"reports{get(name).suffixes[0]}"
        with found[name].open("wb") as stream:
            get(name).write(records, stream, Job(settings=SETTINGS))
    return found


def test_the_formats_that_are_meant_to_be_shared() -> None:
    """Each of these can be read, or written, by several processes."""
    assert CUT == ["json", "marc21", "marcxml", "marcjson", "marcjsonl", "mrk", "mods", "turtle", "ntriples"]
    assert JOINED == [
        "json",
        "marc21",
        "marcxml",
        "marcjson",
        "marcjsonl",
        "mrk",
        "mods",
        "turtle",
        "ntriples",
        "jsonld",
        "ris",
    ]


@pytest.mark.parametrize("source", ["page", *CUT])
@pytest.mark.parametrize("target", names())
def test_two_jobs_make_what_one_makes(
    source: str, target: str, reports: dict[str, Path], outcome: Callable[..., Outcome]
) -> None:
    """From any format that can be cut, and the page, which cannot, into every format."""
    assert outcome(reports[source], target, 2) == outcome(reports[source], target, 1)


@pytest.mark.parametrize("name", CUT)
def test_pieces_are_files(name: str, reports: dict[str, Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of several records falls into several pieces, and each is read without a fault."""
    monkeypatch.setattr(parallel, "SIZE", 2000)
    card = get(name)
    if name == "marcjson":  # of ours it is one array; a line for each record is what falls apart
        lines = reports[name].read_bytes().strip(b"[]\n").replace(b"},\n{", b"}\n{")
        stream: Any = io.BytesIO(lines)
    else:
        stream = reports[name].open("rb")
    with io.BufferedReader(stream) as buffered:
        buffered.taken = buffered.size = 0  # type: ignore[attr-defined]
        found = list(parallel.pieces(card, buffered))  # type: ignore[arg-type]
    stream.close()
    assert len(found) > 4
    job = Job()
    assert sum(len(list(card.read(io.BytesIO(piece.data), job))) for piece in found) == 22
    assert not job.report.faults


def test_damage_is_where_it_was(
    reports: dict[str, Path], tmp_path: Path, outcome: Callable[..., Outcome], whole: list[bool]
) -> None:
    """Positions, offsets and quarantine are those of the file."""
    records = reports["marc21"].read_bytes().split(b"\x1d")
    records[5] = records[5][:40]
    records[9] = b"rubbish" + records[9]
    records[12] = b"\n" + records[12]
    records[13] += b"\x1dof no record\x1e  \x1faA note.\x1e"
    records[15] = records[15].replace(b"\x1f", b"\x02\x1f")
    source = tmp_path / "damaged.mrc"
    source.write_bytes(b"\x1d".join(records))
    one = outcome(source, "mods", 1)
    assert outcome(source, "mods", 3) == one
    assert len({event.offset for event in one.events if isinstance(event, Fault)}) > 3
    assert one.quarantine
    assert not whole


@pytest.mark.parametrize("target", ["page", "oai_dc", "ris"])
def test_a_loss_has_the_number_that_its_record_had_when_it_was_read(
    target: str, tmp_path: Path, outcome: Callable[..., Outcome]
) -> None:
    """Also behind one that could not be read, and in a second file; where none was read it is counted as written."""
    records = [
        Record(id=number, titles=(Title("A title"),), classifications=(Classification("QA1", "lcc", item="B2"),))
        for number in "123"
    ]
    write(records, tmp_path / "two.mrc")
    one, *rest = (tmp_path / "two.mrc").read_bytes().split(b"\x1d")
    (tmp_path / "one.mrc").write_bytes(b"\x1d".join([one, b"of no record\x1e  \x1faA note.\x1e", *rest]))
    sources = [tmp_path / "one.mrc", tmp_path / "two.mrc"]
    places = {("1", 1), ("2", 2), ("3", 3)}
    for jobs in (1, 2):
        losses = [event for event in outcome(sources, target, jobs).events if isinstance(event, Loss)]
        assert {(loss.record, loss.position) for loss in losses if loss.source == str(sources[1])} == places
        assert {(loss.record, loss.position) for loss in losses if loss.source == str(sources[0])} == {
            ("1", 1),
            ("2", 3),
            ("3", 4),
        }
    told: list[Loss | Fault] = []
    get(target).write(records, io.BytesIO(), Job(Report(told.append)))
    assert {(loss.record, loss.position) for loss in told if isinstance(loss, Loss)} <= places


@pytest.mark.parametrize("breakage", [b"<broken", b"& and", b"<!-- </record><record> -->", b"</collection>"])
@pytest.mark.parametrize("name", ["marcxml", "mods"])
def test_broken_xml_is_read_in_one_piece(
    name: str, breakage: bytes, reports: dict[str, Path], tmp_path: Path, outcome: Callable[..., Outcome]
) -> None:
    """What is told before that is not told again, and the rest as one process tells it,
    which looks some records ahead.
    """
    data = reports[name].read_bytes()
    middle = data.index(b">", len(data) // 2) + 1
    source = tmp_path / "broken.xml"
    source.write_bytes(data[:middle] + breakage + data[middle:])
    one, two = outcome(source, "json", 1), outcome(source, "json", 2)
    for run in (one, two):
        run.events.sort(key=lambda event: event.position)
    assert two == one


def test_a_comment_between_records_is_no_place_to_cut(
    reports: dict[str, Path], tmp_path: Path, outcome: Callable[..., Outcome], whole: list[bool]
) -> None:
    """Records that are commented out stay so, at the price of one process."""
    data = reports["marcxml"].read_bytes()
    end = data.index(b"</record>", len(data) // 2) + len(b"</record>")
    hidden = b"<!--" + 9 * b"<record>                      </record>\n" + 400 * b" " + b"-->"
    source = tmp_path / "hidden.xml"
    source.write_bytes(data[:end] + hidden * 9 + data[end:])
    assert outcome(source, "marc21", 2) == outcome(source, "marc21", 1)
    assert whole


def test_two_records_of_one_number(tmp_path: Path, outcome: Callable[..., Outcome]) -> None:
    """They are kept apart in a graph, in whichever piece they are."""
    lines = [to_json(Record(id=str(number % 7), titles=(Title(f"{number}: " + "word " * 60),))) for number in range(40)]
    source = tmp_path / "numbers.json"
    source.write_bytes(b"\n".join(lines) + b"\n")
    one = outcome(source, "ntriples", 1)
    assert outcome(source, "ntriples", 2) == one
    assert one.report["faults"] == [(("warning", "two records have one number"), 33)]


def test_records_too_large_are_set_aside(tmp_path: Path, outcome: Callable[..., Outcome]) -> None:
    """In one file with one opening and one closing, in their order."""
    titles = ["short", "long " * 3000, "short", "longer " * 3000, "short"] * 3
    source = tmp_path / "large.json"
    source.write_bytes(
        b"".join(to_json(Record(str(at), titles=(Title(text),))) + b"\n" for at, text in enumerate(titles))
    )
    one = outcome(source, "marc21", 1)
    assert outcome(source, "marc21", 2) == one
    assert len(one.files) == 2
    assert sum(data.count(b"</collection>") for data in one.files.values()) == 1


def test_pages_without_records_are_kept(tmp_path: Path, outcome: Callable[..., Outcome]) -> None:
    """They come after the records, as they do from one process."""
    page = to_json(Record(page=Page(query="nothing", count=0))) + b"\n"
    records = [to_json(Record(str(number), titles=(Title("word " * 99),))) + b"\n" for number in range(12)]
    source = tmp_path / "pages.json"
    source.write_bytes(page.join(records))
    one = outcome(source, "json", 1)
    assert outcome(source, "json", 2) == one
    assert one.files["result"].count(page) == 11


def test_several_files(reports: dict[str, Path], tmp_path: Path, outcome: Callable[..., Outcome]) -> None:
    """One that is not there and one that is empty are passed over, in their turn."""
    empty = tmp_path / "empty.mrc"
    empty.write_bytes(b"")
    odd = tmp_path / "odd.mods"
    odd.write_bytes(reports["marc21"].read_bytes())
    good = [reports["marc21"], reports["mods"], reports["marc21"]]
    for sources in (good, [*good, empty, odd, *good], [*good, tmp_path / "none", *good], [empty], [empty, empty]):
        assert outcome(sources, "turtle", 2) == outcome(sources, "turtle", 1)


@pytest.mark.parametrize("broken", [0, 40])
def test_archives(broken: int, reports: dict[str, Path], tmp_path: Path, outcome: Callable[..., Outcome]) -> None:
    """An archive is unpacked before it is cut; one that breaks off is read up to there."""
    packed = gzip.compress(reports["marcxml"].read_bytes())
    source = tmp_path / "reports.marcxml.gz"
    source.write_bytes(packed[: len(packed) - broken])
    assert outcome(source, "marc21", 2) == outcome(source, "marc21", 1)


def test_processes_that_are_not_forked(
    reports: dict[str, Path], outcome: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Beside other threads, and anywhere but on Linux, they are started afresh."""
    one = outcome(reports["marc21"], "mods", 1)
    monkeypatch.setattr("threading.active_count", lambda: 2)
    assert outcome(reports["marc21"], "mods", 2) == one


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a process does not see what is put in here")
def test_a_process_that_dies_ends_the_run(
    reports: dict[str, Path], outcome: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The error says what happened; no file is left."""
    parent = os.getpid()
    done = parallel.done

    def dying(piece: parallel.Piece, *rest: Any) -> parallel.Part:
        if os.getpid() != parent and piece.offset > 6000:
            os.kill(os.getpid(), signal.SIGKILL)
        return done(piece, *rest)

    monkeypatch.setattr(parallel, "done", dying)
    found = outcome(reports["marc21"], "mods", 2)
    assert "one of the processes ended" in found.error
    assert not found.files


def test_a_process_that_died_between_two_pieces_ends_the_run(
    reports: dict[str, Path], outcome: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The pool says so as soon as it is given the next piece, not only when one is asked for."""
    before = set(threading.enumerate())
    broken: list[bool] = []

    def submit(pool: ProcessPoolExecutor, *args: Any) -> Any:
        for process in multiprocessing.active_children():
            process.kill()
        while set(threading.enumerate()) - before:  # until the pool has seen it, and given up
            time.sleep(0.01)
        try:
            return ProcessPoolExecutor.submit(pool, *args)
        except BrokenProcessPool:
            broken.append(True)
            raise

    monkeypatch.setattr(parallel, "ProcessPoolExecutor", type("Pool", (ProcessPoolExecutor,), {"submit": submit}))
    found = outcome(reports["marc21"], "mods", 2)
    assert broken
    assert found.error.startswith("StreamError: one of the processes ended")
    assert not found.files


def test_where_no_process_can_be_started_one_does_it(
    reports: dict[str, Path], outcome: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch, whole: list[bool]
) -> None:
    """None of those that were started is left waiting."""
    one = outcome(reports["marc21"], "mods", 1)
    context = multiprocessing.get_context("spawn")
    start = context.Process.start
    started: list[Any] = []

    def refused(process: Any) -> None:
        if started:
            raise BlockingIOError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        started.append(process)
        start(process)

    for method in multiprocessing.get_all_start_methods():
        monkeypatch.setattr(multiprocessing.get_context(method).Process, "start", refused)
    assert outcome(reports["marc21"], "mods", 2) == one
    assert whole
    started[0].join(60)
    assert started[0].exitcode is not None


def test_an_error_of_ours_in_a_process_is_met_again_by_one(
    reports: dict[str, Path], outcome: Callable[..., Outcome], monkeypatch: pytest.MonkeyPatch, whole: list[bool]
) -> None:
    """So that it says where it is; and what only a process fails at is done all the same."""
    one = outcome(reports["marc21"], "mods", 1)

    def failing(*_: object) -> parallel.Part:
        raise ValueError("nowhere else")

    monkeypatch.setattr(parallel, "done", failing)
    assert outcome(reports["marc21"], "mods", 2) == one
    assert whole


@pytest.mark.parametrize("name", ["marc21", "json", "mods", "page"])
def test_standard_input_and_output(name: str, reports: dict[str, Path], root: Path) -> None:
    """A pipe is cut where no fault can make it necessary to read it again; else one process reads it."""
    code = "import sys; from bibld import parallel; parallel.SIZE = 2000; from bibld.cli import main; main()"
    command = [sys.executable, "-c", code, "convert", "-", "-o", "-", "--to", "marcxml", "--from", name]
    one, two = (
        subprocess.run([*command, "--jobs", jobs], input=reports[name].read_bytes(), capture_output=True, check=False)
        for jobs in "12"
    )
    assert two.stdout == one.stdout
    assert one.stdout.count(b"<record") == 22
    assert two.returncode == one.returncode
    assert two.stderr.partition(b"\n")[2] == one.stderr.partition(b"\n")[2]  # the first line says how long it took


def test_nothing_on_standard_input() -> None:
    """The error is the one that one process has."""
    command = [sys.executable, "-m", "bibld", "convert", "-", "-o", "-", "--to", "mods", "--jobs", "2"]
    done = subprocess.run(command, input=b"", capture_output=True, check=False)
    assert b"an empty file" in done.stderr
    assert done.returncode == 2


def test_jobs_need_something_to_read(tmp_path: Path) -> None:
    """A source that is not there is an error, as it is with one job."""
    with pytest.raises(StreamError, match="cannot be opened"):
        convert(tmp_path / "none.mrc", tmp_path / "out.mods", jobs=2)

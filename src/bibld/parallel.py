"""One conversion by several processes: the same bytes, and the same report, as one process makes.

The parent reads the input and cuts it into pieces (:class:`bibld.formats.Cut`); each process reads a piece as a file of
its own and writes it as one; the parent puts together what stands between opening and closing, in order, and what the
reports say. Bytes go to and fro, never records. What a piece cannot know is put right when it is joined to those
before it:

* positions and offsets, which it counts from its own beginning;
* the numbers of records in a graph: a piece with a number that another piece has is done again, knowing that;
* faults of the whole file (XML that is not well-formed): :class:`Whole` says that one process must do it all.
"""

from __future__ import annotations

import io
import multiprocessing
import os
import re
import signal
import sys
import threading
from array import array
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from importlib import import_module
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple, Protocol, Self, cast

from msgspec.structs import replace

from bibld.errors import BibldError, StreamError
from bibld.formats import Format, Job, get
from bibld.formats._seen import Seen
from bibld.model import Page
from bibld.report import EXAMPLES, Fault, Loss, Quarantine, Report
from bibld.settings import Settings

__all__ = ["Piece", "Retold", "Source", "Whole", "joined", "pieces"]

SIZE = 1 << 18
"""How many bytes a piece has, or a few more: some hundred records."""

LONGEST = 1 << 24
"""What has no place to be cut for longer than this is for the reader to judge."""

_DIED = (
    "one of the processes ended before its work was done (for want of memory, perhaps); a single job does without them"
)


class Whole(Exception):  # noqa: N818 - no error: one process does it
    """One process must do it all."""


# --- cutting


class Source(Protocol):
    """A file that is being read, and how far."""

    @property
    def taken(self) -> int: ...
    @property
    def size(self) -> int: ...
    def peek(self, size: int = 0, /) -> bytes: ...
    def read(self, size: int = -1, /) -> bytes: ...


class Piece(NamedTuple):
    """A part of a file that can be read as a file; ``offset`` is to be added to what is counted in it.

    ``taken`` of the ``size`` of the file have been read so far. The first piece of a file has the offset 0.
    """

    format: str
    data: bytes
    offset: int
    taken: int
    size: int


def pieces(card: Format, stream: Source, *, again: bool = True) -> Iterator[Piece]:
    """A file in pieces; :class:`Whole` where it cannot be cut.

    Where the file cannot be read ``again``, it is cut only if no fault in it can make that necessary; then nothing
    has been read of it when that is said.
    """
    cut = card.cut
    if cut is None or not (again or not cut.whole):
        raise Whole
    head = re.match(cut.head, stream.peek(SIZE))
    if head is None:
        raise Whole
    closing = b"</%s>" % head["root"] if "root" in head.re.groupindex else b""
    end = re.compile(cut.end)
    before = b""
    offset = 0
    held, rest = b"", b""  # a piece that may be the last, and what comes after it
    while chunk := stream.read(SIZE):
        rest += chunk
        until = max((found.end() for found in end.finditer(rest)), default=0)
        if not until and len(rest) > LONGEST:
            raise Whole
        if until:
            if held:
                yield Piece(card.name, before + held + closing, offset - len(before), stream.taken, stream.size)
                offset += len(held)
                before = head[0]
            held, rest = rest[:until], rest[until:]
    yield Piece(card.name, before + held + rest, offset - len(before), stream.taken, stream.size)


# --- one piece


class Work(NamedTuple):
    """What is to be done with every piece."""

    to: Format
    settings: Settings
    target: Path | None
    allowed: tuple[str, ...]
    listened: bool
    quarantined: bool


class _Account(Report):
    """The report on a piece.

    Its positions count from the beginning of the piece. 0 is where the piece before this one ended.
    """

    def __init__(self, work: Work) -> None:
        self.told: list[Loss | Fault] = []
        self.rejects: list[bytes] = []
        super().__init__(self.told.append if work.listened else None, work.allowed)
        self.quarantine = self if work.quarantined else None
        self.last = 0

    def at(self, position: int, record: str = "") -> None:
        self.last = max(self.last, position)
        super().at(position, record)

    def write(self, data: bytes, /) -> None:
        """Take what could not be read."""
        self.rejects.append(data)


class _Aside(io.BytesIO):
    """What goes into a file beside the output."""

    def __init__(self, path: Path, opening: bytes, closing: bytes) -> None:
        super().__init__()
        self.name = str(path)
        self.around = opening, closing


class _Job(Job):
    def aside(self, suffix: str, opening: bytes = b"", closing: bytes = b"") -> BinaryIO | None:
        if self.target is not None and suffix not in self.asides:
            path = self.target.with_name(self.target.name + suffix)
            self.asides[suffix] = cast("BinaryIO", _Aside(path, opening, closing))
        return self.asides.get(suffix)


class Part(NamedTuple):
    """What became of a piece."""

    body: bytes
    account: _Account
    roots: Seen
    pages: list[Page]
    asides: dict[str, tuple[bytes, bytes, bytes]]


def done(piece: Piece, work: Work, roots: Iterable[bytes] = ()) -> Part:
    """Read a piece and write it; ``roots`` are the keys of the IRIs that the pieces before it have taken."""
    account = _Account(work)
    job = _Job(account, work.settings, work.target)
    for root in roots:
        job.roots.add(root)
    out = io.BytesIO()
    begin = end = 0
    card = get(piece.format)

    def records() -> Iterator[Any]:
        # What is written before the first is asked for is the opening, and after the last the closing.
        nonlocal begin, end
        begin = out.tell()
        for record in card.read_for(work.to, io.BytesIO(piece.data), job):
            account.read += 1
            account.given = account.position
            yield record
        end = out.tell()

    work.to.write(records(), out, job)
    if card.cut is None or any(kind in card.cut.whole for _, kind in account.faults):
        raise Whole
    account.listener = account.quarantine = None
    asides = {suffix: (*file.around, file.getvalue()) for suffix, file in cast("dict[str, _Aside]", job.asides).items()}
    return Part(out.getvalue()[begin:end], account, job.roots, job.pages, asides)


# --- all of them


def _begin(work: Work) -> None:
    """In a process that is to work: leave Ctrl-C to the parent, and do not outlive it."""
    global _work
    _work = work
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_leave_after, args=(parent,), daemon=True).start()


def _leave_after(parent: Any) -> None:
    parent.join()
    os._exit(1)


_work: Work


def _done(piece: Piece) -> Part:
    return done(piece, _work)


class _Relay(Report):
    """The report of those who read the files: what it is told is kept for its turn between the pieces."""

    def __init__(self) -> None:
        super().__init__()
        self.told: list[Callable[[Report], None]] = []

    def at(self, position: int, record: str = "") -> None:
        source = self.source

        def begin(report: Report) -> None:
            report.source = source
            report.at(position, record)

        self.told.append(begin)

    def fault(self, level: Any, cause: str, **more: Any) -> None:
        self.told.append(lambda report: report.fault(level, cause, **more))

    def failed(self, cause: str, **more: Any) -> None:
        self.told.append(lambda report: report.failed(cause, **more))

    def taken(self) -> Iterator[Callable[[Report], None]]:
        """What it was told since it was asked."""
        told, self.told = self.told, []
        return iter(told)


def joined(
    read: Callable[[Job], Iterator[Piece]],
    to: Format,
    job: Job,
    jobs: int,
    progress: Callable[[int, int, int], None] | None = None,
) -> Iterator[bytes]:
    """What so many processes make of the pieces that ``read`` gives, in order; the job's report has all of it.

    :class:`Whole` where one process must do it all, from the beginning; :class:`StreamError` where a process dies.
    """
    report = job.report
    work = Work(to, job.settings, job.target, report.allowed, report.listener is not None,
                report.quarantine is not None)  # fmt: skip
    joint = _Joint(job)
    waiting: deque[tuple[Piece, Future[Part] | None] | Callable[[Report], None]] = deque()

    def turn() -> Iterator[bytes]:
        """What comes next."""
        item = waiting.popleft()
        if callable(item):
            item(report)
            return
        piece, future = item
        part = _made(piece, future, work, job.roots)
        joint.add(piece, part)
        if progress is not None:
            progress(report.read, piece.taken, piece.size)
        yield part.body

    held = 0
    with _Processes(jobs, work) as processes:
        for item in _items(read, job):
            if not isinstance(item, Piece):
                waiting.append(item)
                continue
            held += 1
            if held == 2:  # one piece is not worth a process
                processes.begin(get(item.format))
                for at, other in enumerate(waiting):
                    if not callable(other):
                        waiting[at] = other[0], processes.take(other[0])
            waiting.append((item, processes.take(item)))
            while len(waiting) > 2 * jobs:
                yield from turn()
        while waiting:
            yield from turn()
    if report.errors and not report.read:
        raise Whole


def _made(piece: Piece, future: Future[Part] | None, work: Work, roots: Seen) -> Part:
    """What became of a piece in its process or, where there is none, here;
    it is done again where one of its IRIs is among these, which pieces before it have taken.
    """
    try:
        part = done(piece, work) if future is None else future.result()
        return part if roots.isdisjoint(part.roots) else done(piece, work, roots)
    except Whole:
        raise
    except BrokenProcessPool as error:
        raise StreamError(_DIED) from error
    except Exception as error:
        raise Whole from error  # one process comes to the same, and says where


def _items(read: Callable[[Job], Iterator[Piece]], job: Job) -> Iterator[Piece | Callable[[Report], None]]:
    """The pieces, and between them what their readers had to say."""
    relay = _Relay()
    try:
        for piece in read(Job(relay, job.settings)):
            yield from relay.taken()
            yield piece
    except BibldError as error:
        raise Whole from error
    yield from relay.taken()


class _Processes:
    """The processes that share the work, once they have begun."""

    def __init__(self, jobs: int, work: Work) -> None:
        self._jobs = jobs
        self._work = work
        self._pool: ProcessPoolExecutor | None = None
        self._others = {*multiprocessing.active_children()}

    def begin(self, card: Format) -> None:
        """Begin with a file of this format."""
        # A fork costs least where it does no harm: elsewhere than on Linux it may, and beside other threads.
        method = "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"
        import_module(card.room)  # once, for all that are forked
        self._pool = ProcessPoolExecutor(self._jobs, multiprocessing.get_context(method), _begin, (self._work,))

    def take(self, piece: Piece) -> Future[Part] | None:
        """Take a piece, if they have begun."""
        try:
            return None if self._pool is None else self._pool.submit(_done, piece)
        except BrokenProcessPool as error:  # one has died since the last piece was given out
            raise StreamError(_DIED) from error
        except (OSError, RuntimeError) as error:  # the system allows no more of them: this one does it all
            for process in {*multiprocessing.active_children()} - self._others:
                process.terminate()  # else it waits for work, and Python at its end for it
            raise Whole from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)


class _Joint:
    """Where the pieces have brought the report."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.positions = 0
        """The positions of the file that were counted before this piece."""

    def add(self, piece: Piece, part: Part) -> None:
        """Add what is said of a piece, its positions made those of the whole."""
        report, account = self.job.report, part.account
        before = self.positions if piece.offset else 0

        def place(position: int, record: str) -> tuple[int, str]:
            if not position:
                return carried
            return before + position, record

        def placed(found: Any) -> Any:
            position, record = place(found.position, found.record)
            found = replace(found, position=position, record=record, source=report.source)
            if isinstance(found, Fault) and found.offset is not None:
                found = replace(found, offset=found.offset + piece.offset)
            return found

        carried = report.position, report.record
        if report.listener is not None:
            for found in account.told:
                report.listener(placed(found))
        for fault in account.examples:
            if sum(other.level == fault.level for other in report.examples) < EXAMPLES:
                report.examples.append(placed(fault))
        report.at(*place(account.position, account.record))
        self.positions = before + account.last
        report.losses.update(account.losses)
        report.faults.update(account.faults)
        report.unallowed += account.unallowed
        report.read += account.read
        report.written += account.written
        report.rejected += account.rejected
        report.rejected_bytes += account.rejected_bytes
        if report.quarantine is not None:
            for data in account.rejects:
                report.quarantine.write(data)
        self.job.roots |= part.roots
        self.job.pages += part.pages
        for suffix, (opening, closing, body) in part.asides.items():
            file = self.job.aside(suffix, opening, closing)
            assert file is not None
            file.write(body)


# --- once more


class Retold:
    """A job and its output, for a run that may have to begin again: what has gone out then does not go out twice.

    It is the same, as far as it goes: each part was settled in its turn.
    """

    def __init__(self, stream: BinaryIO, job: Job) -> None:
        report = job.report
        self.stream = cast("BinaryIO", _Bytes(stream))
        self._job = job
        self._listener, self._quarantine = report.listener, report.quarantine
        self._found = _Found(report.listener) if report.listener is not None else None
        self._rejected = _Bytes(report.quarantine) if report.quarantine is not None else None
        report.listener, report.quarantine = self._found, self._rejected
        self._before = {name: _copied(value) for name, value in vars(report).items()}

    def again(self) -> None:
        """Begin again."""
        vars(self._job.report).update({name: _copied(value) for name, value in self._before.items()})
        self._job.close()
        for kept in (self._job.asides, self._job.pages, self._job.roots):
            kept.clear()
        for passed in (self.stream, self._rejected):
            if isinstance(passed, _Bytes):
                passed.left, passed.gone = passed.gone, 0
        if self._found is not None:
            self._found.again()

    def close(self) -> None:
        """Leave the report with the listener it had."""
        self._job.report.listener, self._job.report.quarantine = self._listener, self._quarantine


def _copied(value: Any) -> Any:
    return value.copy() if isinstance(value, list | Counter) else value


class _Bytes:
    """Passes on what comes after so many bytes, and counts it."""

    def __init__(self, target: Quarantine) -> None:
        self.target = target
        self.left = self.gone = 0

    def write(self, data: bytes, /) -> None:
        new = data[self.left :]
        self.left -= len(data) - len(new)
        self.gone += len(data)
        if new:
            self.target.write(new)


class _Found:
    """The same for what a listener is told, which may come in another order:
    who reads in one piece looks some records ahead.
    """

    def __init__(self, listener: Callable[[Loss | Fault], None]) -> None:
        self.listener = listener
        self.told = array("q")  # as hashes: of a large batch it may be a great deal
        self.left: Counter[int] = Counter()

    def again(self) -> None:
        """Begin again: what has been told is not told twice."""
        self.left = Counter(self.told)

    def __call__(self, found: Loss | Fault) -> None:
        key = hash(found)
        if self.left[key]:
            self.left[key] -= 1
        else:
            self.told.append(key)
            self.listener(found)

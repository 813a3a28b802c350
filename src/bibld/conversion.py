"""Files in, files out: finds the format, opens, reads, writes, and leaves nothing half-written.

::

    report = convert(["results.txt"], "results.mrc")
    for record in read("results.mrc"):
        print(record.titles[0].title)
"""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain, islice, tee
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, cast

from bibld.compression import Unpacked, packed, packing_of
from bibld.errors import BibldError, StreamError, UnknownFormat, writing
from bibld.formats import Format, Job, detect, detect_content, get, names, partial_name
from bibld.formats._encoding import DAMAGED, Recoded, encoding_of, without_bom
from bibld.model import Record
from bibld.report import Quarantine, Report
from bibld.settings import DEFAULTS, Settings

__all__ = [
    "Progress",
    "beside",
    "convert",
    "is_elsewhere",
    "open_source",
    "place",
    "read",
    "read_all",
    "standard_output",
    "tell",
    "transfer",
    "write",
]

Source = str | os.PathLike[str]
T = TypeVar("T")
Progress = Callable[[int, int, int], None]
"""Called now and then with the number of records so far, the bytes read, and the bytes there are (0: not known)."""

_HEAD = 16_384
"""How many bytes are looked at to tell a format."""

_ZIP = b"PK\x03\x04"
_HEADERS = re.compile(rb"HTTP/[0-9.]+ [0-9]{3}[^\r\n]*\r?\n(?:[A-Za-z-]+:[^\r\n]*\r?\n)*\r?\n")
"""What a server says before what was asked for, in a file that was saved with it."""

_NOTHING = "nothing but white space in it"

_LONGEST_LINE = 1 << 26
"""What has no end for longer than this is no text: a small archive can hold a line that fills any memory."""


def read(source: Source, format: str | None = None, *, job: Job | None = None) -> Iterator[Record]:  # noqa: A002
    """The records of a file (``-`` is standard input), one at a time.

    The format is the one named, or the one its suffix tells, or its content. :class:`StreamError` where the file
    cannot be opened or is not what it should be, :class:`UnknownFormat` where nothing tells; what is wrong with single
    records is in ``job.report``.
    """
    return _read(source, format, job or Job(), None, _records)


def _records(card: Format, stream: _Counted, job: Job) -> Iterator[Record]:
    return card.read(cast("BinaryIO", stream), job)


def _records_for(target: Format) -> Callable[[Format, _Counted, Job], Iterator[Any]]:
    return lambda card, stream, job: card.read_for(target, cast("BinaryIO", stream), job)


def _read(
    source: Source,
    name: str | None,
    job: Job,
    progress: Progress | None,
    take: Callable[[Format, _Counted, Job], Iterator[T]],
) -> Iterator[T]:
    job.report.source = place(source)
    job.report.at(0)
    with open_source(source) as (stream, size):
        start = job.report.read
        try:
            card = tell(source, name, stream, job)
            for record in take(card, stream, job):
                job.report.read += 1
                if progress is not None and not job.report.read % 100:
                    progress(job.report.read, stream.taken, size)
                job.report.given = job.report.position
                yield record
            if stream.damaged:
                job.report.fault("warning", DAMAGED, kind="encoding")
            stream.check()
        except StreamError as error:
            if is_elsewhere(error, job.report):
                raise
            broken = stream.failure or error  # where an archive breaks off, so does what is in it
            broken.source = broken.source or job.report.source
            broken.position = broken.position or (job.report.read - start or None)
            raise broken from error.__cause__
        finally:
            job.report.given = 0


def place(source: Source, standard: str = "standard input") -> str:
    """A file as people call it: its name, and of ``-`` that of the ``standard`` stream."""
    return standard if source == "-" else str(source)


def is_elsewhere(error: BibldError, report: Report) -> bool:
    """Whether it is not the file being read that failed, but one that hears of it: a report's, or the quarantine."""
    return error.source not in (None, report.source)


class _File(io.FileIO):
    """A file whose errors say that it was being read: what is written meanwhile has errors of its own."""

    def readinto(self, buffer: Any, /) -> int | None:
        with self._told():
            return super().readinto(buffer)

    def readall(self) -> bytes:
        with self._told():
            return super().readall() or b""

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            source = "standard input" if isinstance(self.name, int) else str(self.name)
            raise StreamError(f"cannot be read: {error.strerror or error}", source=source) from error


class _Counted(io.BufferedReader):
    """A buffered stream that knows how many bytes have been taken from the file, which may be an archive of it.

    ``size`` is how many there are (0: not known).
    """

    def __init__(self, raw: io.RawIOBase, size: int = 0, archive: _Counted | None = None) -> None:
        super().__init__(raw, 1 << 16)
        self.size = size
        self._taken = 0
        self._blank = True
        self._archive = archive

    @property
    def taken(self) -> int:
        return self._archive.taken if self._archive is not None else self._taken

    @property
    def begun(self) -> bool:
        return self._taken > 0

    @property
    def failure(self) -> StreamError | None:
        """What broke the archive, so that it seemed to end there."""
        if isinstance(self.raw, Unpacked):
            return self.raw.failure
        return self._archive.failure if self._archive is not None else None

    @property
    def encoding(self) -> str:
        """The encoding that was undone, as people call it: UTF-16; nothing where none was."""
        return self.raw.encoding.name if isinstance(self.raw, Recoded) and self.raw.encoding.codec else ""

    @property
    def damaged(self) -> bool:
        """Whether not all of what was read could be made out in that encoding."""
        return isinstance(self.raw, Recoded) and self.raw.damaged

    def check(self) -> None:
        """Raise what broke the archive, now that all before it has been read; or that there was nothing to read."""
        if self.failure is not None:
            raise self.failure
        if self._taken and self._blank:
            raise StreamError(_NOTHING)

    def read(self, size: int | None = -1, /) -> bytes:
        data = super().read(size)
        self._took(data)
        return data

    def readline(self, size: int | None = -1, /) -> bytes:
        bounded = size is None or size < 0
        data = super().readline(_LONGEST_LINE if bounded else size)
        self._took(data)
        if bounded and len(data) == _LONGEST_LINE:
            raise StreamError(f"a line of more than {_LONGEST_LINE:,} bytes")
        return data

    def _took(self, data: bytes) -> None:
        self._taken += len(data)
        self._blank = self._blank and not data.strip()

    def __next__(self) -> bytes:
        line = self.readline()
        if not line:
            raise StopIteration
        return line


@contextmanager
def open_source(source: Source) -> Iterator[tuple[_Counted, int]]:
    """A source as a stream, and its size in bytes (0: not known); :class:`StreamError` where it cannot be opened.

    One that is compressed is unpacked on the way. Where the archive breaks the stream ends, and ``check`` says why.
    Text in UTF-16 is made UTF-8, and a mark before it is left out.
    """
    if source == "-":
        yield _standard_input(), 0
        return
    path = Path(source)
    try:
        if path.is_dir():
            raise StreamError("this is a directory; name the files in it", source=str(source))
        raw = _File(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise StreamError(f"cannot be opened: {reason}", source=str(source)) from error
    with _Counted(raw, path.stat().st_size) as stream:
        yield _unpacked(stream), stream.size


_looked_at: tuple[Any, _Counted] | None = None


def _standard_input() -> _Counted:
    """Standard input; the same as before where it has been looked at, and nothing was taken."""
    global _looked_at
    if sys.stdin is None:
        raise StreamError("cannot be read: it is closed", source="standard input")
    if _looked_at is None or _looked_at[0] is not sys.stdin or _looked_at[1].begun:
        _looked_at = sys.stdin, _unpacked(_Counted(_File(sys.stdin.fileno(), closefd=False)))
    return _looked_at[1]


def standard_output() -> BinaryIO:
    """Standard output, for bytes; :class:`StreamError` where the program was given none."""
    if sys.stdout is None:
        raise StreamError("cannot be written: it is closed", source="standard output")
    return cast("BinaryIO", sys.stdout.buffer)


def _unpacked(stream: _Counted) -> _Counted:
    packing = packing_of(stream.peek(_HEAD))
    if packing is not None:
        stream = _Counted(Unpacked(cast("BinaryIO", stream), packing), stream.size, stream)
    encoding = encoding_of(_peek(stream))
    return stream if encoding is None else _Counted(Recoded(cast("BinaryIO", stream), encoding), stream.size, stream)


def tell(source: Source, name: str | None, stream: _Counted, job: Job) -> Format:
    """The format of a source: as named, else by its suffix, else by its content; :class:`StreamError` when it is empty."""
    called = place(source)
    card = get(name) if name is not None else None
    head = without_bom(_peek(stream))
    if not head:
        stream.check()
        raise StreamError("an empty file", source=called)
    if not head.strip() and len(head) == stream.size:
        raise StreamError(_NOTHING, source=called)
    if head.startswith(_ZIP):
        raise StreamError("a zip archive; unpack it, and name what is in it", source=called)
    if stream.encoding:
        job.report.fault("note", f"the file is in {stream.encoding}", done="read as such")
    if card is not None:
        return card
    by_suffix = detect(called)
    if by_suffix is not None and by_suffix.sniff(head):
        return by_suffix
    headers = _HEADERS.match(head)
    by_content = detect_content(head[headers.end() :] if headers else head)
    if by_suffix is not None and by_content is not None:
        job.report.fault(
            "note", f"named as {by_suffix.name}, and looks like {by_content.name}", done=f"read as {by_content.name}"
        )
    found = by_content or by_suffix
    if found is None:
        what = "neither its name nor its content tells its format"
        raise UnknownFormat(f"{what}; say --from with one of {', '.join(names())}", source=called)
    return found


def _peek(stream: _Counted) -> bytes:
    return bytes(stream.peek(_HEAD)[:_HEAD])  # a pipe gives what it has


def read_all(
    sources: Iterable[Source],
    format: str | None,  # noqa: A002
    job: Job,
    progress: Progress | None = None,
) -> Iterator[Record]:
    """The records of several files. One that cannot be read is reported and passed over.

    :class:`StreamError` only where none of them could be, or not one record in them.
    """
    return _read_all(sources, format, job, progress, _records)


def _read_all(
    sources: Iterable[Source],
    name: str | None,
    job: Job,
    progress: Progress | None,
    take: Callable[[Format, _Counted, Job], Iterator[T]],
) -> Iterator[T]:
    failures: list[StreamError | UnknownFormat] = []
    opened = 0
    for source in sources:
        before = job.report.read
        try:
            yield from _read(source, name, job, progress, take)
            opened += 1
        except (StreamError, UnknownFormat) as error:
            if is_elsewhere(error, job.report):
                raise
            failures.append(error)
            opened += job.report.read > before
            job.report.failed(error.message, done="nothing further was read from it", kind="a file could not be read")
    if not failures and not job.report.read and job.report.errors:
        first = next((str(fault) for fault in job.report.examples if fault.level == "error"), "")
        raise StreamError(f"no record could be read: {first}")
    if failures and not opened:
        raise (
            failures[0]
            if len(failures) == 1
            else StreamError("none of the files could be read: " + "; ".join(str(failure) for failure in failures))
        )


def write(records: Iterable[Record], target: Source, format: str | None = None, *, job: Job | None = None) -> Report:  # noqa: A002
    """Write records to a file (``-`` is standard output) and say how it went.

    The file appears under its name when it is complete, and not before: what was there stays until then. It is
    compressed where its name ends in ``.gz``, ``.bz2`` or ``.zst``.
    """
    job = job or Job()
    with _opened(target, format, job) as (card, stream):
        card.write(records, stream, job)
    return job.report


@contextmanager
def _opened(target: Source, name: str | None, job: Job) -> Iterator[tuple[Format, BinaryIO]]:
    """A target's format, and the stream to write to."""
    path = Path(target)
    with writing(str(target)):  # in a folder that nobody else may look into, there is no saying
        if target != "-" and path.is_dir():
            raise StreamError("this is a directory; name a file in it", source=str(target))
    card = get(name) if name is not None else detect(str(target))
    if card is None:
        what = "no name tells the format" if target == "-" else "its name does not tell the format"
        where = place(target, "standard output")
        raise UnknownFormat(f"{what}; say --to with one of {', '.join(names())}", source=where)
    if target == "-":
        stream = standard_output()
        with writing("standard output"):
            yield card, stream
            stream.flush()
        return
    path = path.resolve()  # a link stays a link
    if path.exists() and not path.is_file():
        # /dev/null and the like are written to, not replaced.
        with writing(str(target)), path.open("wb") as device, packed(device, path.name) as stream:
            yield card, stream
        return
    job.target = path
    temporary = partial_name(path)
    try:
        with writing(str(target)):
            with temporary.open("wb") as file, packed(file, path.name) as stream:
                yield card, stream
            with suppress(OSError):  # there is none to replace, or its file system has no modes
                temporary.chmod(path.stat().st_mode & 0o777)
            temporary.replace(path)
            _keep_asides(card, path, job)
    finally:
        with suppress(OSError):
            temporary.unlink()
        job.close()


def _keep_asides(card: Format, path: Path, job: Job) -> None:
    """Complete what was set aside beside the output; what an earlier run set aside there does not belong to it any more."""
    stale = path.with_name(path.name + card.aside)
    if card.aside and os.path.isfile(stale):  # noqa: PTH113  # which a name that is too long is not
        new = card.aside in job.asides
        if not new:
            stale.unlink()
        job.report.at(0)
        job.report.source = str(stale)
        job.report.fault(
            "note",
            f"{stale.name} of an earlier run " + ("gives place to that of this one" if new else "is removed"),
            done="replaced" if new else "this one set nothing aside",
        )
    job.keep()


def beside(target: Source, format: str | None = None) -> Path | None:  # noqa: A002
    """The file that gets the records which the target's format cannot hold, if it comes to that.

    >>> beside("results.mrc").name
    'results.mrc.too-large.marcxml'
    """
    card = get(format) if format is not None else detect(str(target))
    if card is None or not card.aside or target == "-":
        return None
    path = Path(target).resolve()
    return path.with_name(path.name + card.aside)


def transfer(
    sources: Iterable[Source],
    target: Source,
    job: Job,
    *,
    from_format: str | None = None,
    to_format: str | None = None,
    progress: Progress | None = None,
    jobs: int = 1,
) -> Report:
    """Read files and write another, in so many processes: more make it quicker, and nothing else.

    Where the formats do not allow it, one process does it all.
    """
    with _opened(target, to_format, job) as (card, stream):
        if jobs < 2 or card.seam is None:
            records = _read_all(sources, from_format, job, progress, _records_for(card))
            card.write(_begun(records), stream, job)
        else:
            _share(sources, from_format, card, stream, job, progress, jobs)
    return job.report


def _begun(found: Iterator[T]) -> Iterator[T]:
    """Records, or pieces, of which the first has been read: where none can be, nothing is written before that is known."""
    return chain([*islice(found, 1)], found)


def _share(
    sources: Iterable[Source],
    from_format: str | None,
    card: Format,
    stream: BinaryIO,
    job: Job,
    progress: Progress | None,
    jobs: int,
) -> None:
    from bibld.parallel import Piece, Retold, Whole, joined, pieces

    first, second = tee(sources)
    again = True  # whether all that has been read can be read again

    def seekable() -> Iterator[Source]:
        nonlocal again
        for source in first:
            if source != "-" and not Path(source).is_file():
                raise Whole  # a named pipe; or nothing, and the reader will say so
            again = again and source != "-"
            yield source

    def take(found: Format, source: _Counted, _job: Job) -> Iterator[Piece]:
        return pieces(found, source, again=again)

    retold = Retold(stream, job)

    def parts(bodies: Iterable[bytes]) -> Iterator[Record]:
        # The writer writes what stands around the records, and of these it sees none.
        seam = b""
        for body in bodies:
            if body:
                retold.stream.write(seam + body)
                seam = card.seam or b""
        yield from ()

    try:
        bodies = joined(lambda relay: _read_all(seekable(), from_format, relay, None, take), card, job, jobs, progress)
        card.write(parts(_begun(bodies)), retold.stream, job)
    except Whole as reason:
        if not again and _looked_at is not None and _looked_at[1].begun:
            raise reason.__cause__ or StreamError("cannot be shared by several jobs after all; use one") from None
        retold.again()
        card.write(_begun(_read_all(second, from_format, job, progress, _records_for(card))), retold.stream, job)
    finally:
        retold.close()


def convert(
    sources: Source | Iterable[Source],
    target: Source,
    *,
    from_format: str | None = None,
    to_format: str | None = None,
    report: Report | None = None,
    settings: Settings = DEFAULTS,
    progress: Progress | None = None,
    quarantine: Quarantine | None = None,
    jobs: int = 1,
) -> Report:
    """Convert one file or several into one, and say what was carried, kept and dropped, and what was wrong.

    ``quarantine`` gets, byte for byte, what could not be read as a record. ``jobs`` is the number of processes that
    share the work; a script that asks for more than one has its own work under ``if __name__ == "__main__"``, since
    these may import it.
    """
    several = [sources] if isinstance(sources, str | os.PathLike) else list(sources)
    job = Job(report, settings, quarantine=quarantine)
    for written in (target, beside(target, to_format) or target):
        if any(_is_one(source, written) for source in several):
            raise StreamError("would be read and written at once; name another target", source=str(written))
    return transfer(several, target, job, from_format=from_format, to_format=to_format, progress=progress, jobs=jobs)


def _is_one(source: Source, target: Source) -> bool:
    named = "-" not in (str(source), str(target)) and Path(source).exists() and Path(target).is_file()
    return named and Path(target).samefile(source)

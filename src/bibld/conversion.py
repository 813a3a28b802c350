"""Files in, files out: finds the format, opens, reads, writes, and leaves nothing half-written.

::

    report = convert(["results.txt"], "results.mrc")
    for record in read("results.mrc"):
        print(record.titles[0].title)
"""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, cast

from bibld.compression import Unpacked, packed, packing_of
from bibld.errors import StreamError, UnknownFormat
from bibld.formats import Format, Job, detect, detect_content, get, names
from bibld.model import Record
from bibld.report import Quarantine, Report
from bibld.settings import DEFAULTS, Settings

__all__ = ["Progress", "convert", "open_source", "read", "read_all", "tell", "write"]

Source = str | os.PathLike[str]
Progress = Callable[[int, int, int], None]
"""Called now and then with the number of records so far, the bytes read, and the bytes there are (0: not known)."""

_HEAD = 16_384
"""How many bytes are looked at to tell a format."""

_LONGEST_LINE = 1 << 26
"""What has no end for longer than this is no text: a small archive can hold a line that fills any memory."""


def read(source: Source, format: str | None = None, *, job: Job | None = None) -> Iterator[Record]:  # noqa: A002
    """The records of a file (``-`` is standard input), one at a time.

    The format is the one named, or the one its suffix tells, or its content. :class:`StreamError` where the file
    cannot be opened or is not what it should be, :class:`UnknownFormat` where nothing tells; what is wrong with single
    records is in ``job.report``.
    """
    return _read(source, format, job or Job(), None)


def _read(source: Source, name: str | None, job: Job, progress: Progress | None) -> Iterator[Record]:
    job.report.source = "standard input" if source == "-" else str(source)
    job.report.at(0)
    with open_source(source) as (stream, size):
        start = job.report.read
        try:
            card = tell(source, name, stream, job)
            for record in card.read(cast("BinaryIO", stream), job):
                job.report.read += 1
                if progress is not None and not job.report.read % 100:
                    progress(job.report.read, stream.taken, size)
                yield record
            stream.check()
        except StreamError as error:
            broken = stream.failure or error  # where an archive breaks off, so does what is in it
            broken.source = broken.source or job.report.source
            broken.position = broken.position or (job.report.read - start or None)
            raise broken from error.__cause__


class _Counted(io.BufferedReader):
    """A buffered stream that knows how many bytes have been taken from the file, which may be an archive of it."""

    def __init__(self, raw: io.RawIOBase, archive: _Counted | None = None) -> None:
        super().__init__(raw, 1 << 16)
        self._taken = 0
        self._archive = archive

    @property
    def taken(self) -> int:
        return self._archive.taken if self._archive is not None else self._taken

    @property
    def failure(self) -> StreamError | None:
        """What broke the archive, so that it seemed to end there."""
        return self.raw.failure if isinstance(self.raw, Unpacked) else None

    def check(self) -> None:
        """Raise what broke the archive, now that all before it has been read."""
        if self.failure is not None:
            raise self.failure

    def read(self, size: int | None = -1, /) -> bytes:
        data = super().read(size)
        self._taken += len(data)
        return data

    def readline(self, size: int | None = -1, /) -> bytes:
        bounded = size is None or size < 0
        data = super().readline(_LONGEST_LINE if bounded else size)
        self._taken += len(data)
        if bounded and len(data) == _LONGEST_LINE:
            raise StreamError(f"a line of more than {_LONGEST_LINE:,} bytes")
        return data

    def __next__(self) -> bytes:
        line = self.readline()
        if not line:
            raise StopIteration
        return line


@contextmanager
def open_source(source: Source) -> Iterator[tuple[_Counted, int]]:
    """A source as a stream, and its size in bytes (0: not known); :class:`StreamError` where it cannot be opened.

    One that is compressed is unpacked on the way. Where the archive breaks the stream ends, and ``check`` says why.
    """
    if source == "-":
        yield _unpacked(_Counted(io.FileIO(sys.stdin.fileno(), closefd=False))), 0
        return
    path = Path(source)
    try:
        if path.is_dir():
            raise StreamError("this is a directory; name the files in it", source=str(source))
        raw = io.FileIO(path)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise StreamError(f"cannot be opened: {reason}", source=str(source)) from error
    with _Counted(raw) as stream:
        yield _unpacked(stream), path.stat().st_size


def _unpacked(stream: _Counted) -> _Counted:
    packing = packing_of(stream.peek(_HEAD))
    return stream if packing is None else _Counted(Unpacked(cast("BinaryIO", stream), packing), stream)


def tell(source: Source, name: str | None, stream: _Counted, job: Job) -> Format:
    """The format of a source: as named, else by its suffix, else by its content; :class:`StreamError` when it is empty."""
    card = get(name) if name is not None else None
    head = _peek(stream)
    if not head:
        stream.check()
        raise StreamError("an empty file", source=str(source))
    if card is not None:
        return card
    by_suffix = detect(str(source))
    if by_suffix is not None and by_suffix.sniff(head):
        return by_suffix
    by_content = detect_content(head)
    if by_suffix is not None and by_content is not None:
        job.report.fault(
            "note", f"named as {by_suffix.name}, and looks like {by_content.name}", done=f"read as {by_content.name}"
        )
    found = by_content or by_suffix
    if found is None:
        what = "neither its name nor its content tells its format"
        raise UnknownFormat(f"{what}; say --from with one of {', '.join(names())}", source=str(source))
    return found


def _peek(stream: _Counted) -> bytes:
    head = b""
    while len(head) < 1:  # a pipe gives what it has
        found = stream.peek(_HEAD)
        if not found:
            break
        head = found
    return bytes(head[:_HEAD])


def read_all(
    sources: Iterable[Source],
    format: str | None,  # noqa: A002
    job: Job,
    progress: Progress | None = None,
) -> Iterator[Record]:
    """The records of several files. One that cannot be read is reported and passed over.

    :class:`StreamError` only where none of them could be, or not one record in them.
    """
    failures: list[StreamError | UnknownFormat] = []
    opened = 0
    for source in sources:
        before = job.report.read
        try:
            yield from _read(source, format, job, progress)
            opened += 1
        except (StreamError, UnknownFormat) as error:
            failures.append(error)
            opened += job.report.read > before
            job.report.fault(
                "error", error.message, done="nothing further was read from it", kind="a file could not be read"
            )
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
    card = get(format) if format is not None else detect(str(target))
    if card is None:
        raise UnknownFormat(
            f"its name does not tell the format; say --to with one of {', '.join(names())}", source=str(target)
        )
    if target == "-":
        stream = cast("BinaryIO", sys.stdout.buffer)
        card.write(records, stream, job)
        stream.flush()
        return job.report
    path = Path(target)
    if path.is_dir():
        raise StreamError("this is a directory; name a file in it", source=str(target))
    path = path.resolve()  # a link stays a link
    if path.exists() and not path.is_file():
        # /dev/null and the like are written to, not replaced.
        with path.open("wb") as device, packed(device, path.name) as stream:
            card.write(records, stream, job)
        return job.report
    job.target = path
    temporary = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with temporary.open("wb") as file, packed(file, path.name) as stream:
            card.write(records, stream, job)
        temporary.replace(path)
    except OSError as error:
        raise StreamError(f"cannot be written: {error.strerror or error}", source=str(target)) from error
    finally:
        with suppress(OSError):
            temporary.unlink()
        job.close()
    return job.report


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
) -> Report:
    """Convert one file or several into one, and say what was carried, kept and dropped, and what was wrong.

    ``quarantine`` gets, byte for byte, what could not be read as a record.
    """
    several = [sources] if isinstance(sources, str | os.PathLike) else list(sources)
    job = Job(report, settings, quarantine=quarantine)
    for source in several:
        named = "-" not in (str(source), str(target)) and Path(source).exists() and Path(target).is_file()
        if named and Path(target).samefile(source):
            raise StreamError("would be read and written at once; name another target", source=str(target))
    return write(read_all(several, from_format, job, progress), target, to_format, job=job)

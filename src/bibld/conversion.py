"""Files in, files out: reads what there is of records, writes it in another format, and leaves nothing half-written.

::

    report = convert(["results.txt"], "results.mrc")
    for record in read("results.mrc"):
        print(record.titles[0].title)
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain, islice, tee
from pathlib import Path
from typing import Any, BinaryIO, TypeVar, cast

from bibld.compression import packed
from bibld.errors import StreamError, UnknownFormat, writing
from bibld.formats import Format, Job, detect, get, names, partial_name
from bibld.formats._encoding import DAMAGED
from bibld.model import Record
from bibld.report import Quarantine, Report
from bibld.settings import DEFAULTS, Settings
from bibld.sources import Counted, Source, is_elsewhere, is_standard_input_begun, open_source, place, tell

__all__ = ["Progress", "beside", "convert", "read", "read_all", "standard_output", "transfer", "write"]

T = TypeVar("T")
Progress = Callable[[int, int, int], None]
"""Called now and then with the number of records so far, the bytes read, and the bytes there are (0: not known)."""


def read(source: Source, format: str | None = None, *, job: Job | None = None) -> Iterator[Record]:  # noqa: A002
    """The records of a file (``-`` is standard input), one at a time.

    The format is the one named, or the one its suffix tells, or its content. :class:`StreamError` where the file
    cannot be opened or is not what it should be, :class:`UnknownFormat` where nothing tells; what is wrong with single
    records is in ``job.report``.
    """
    return _read(source, format, job or Job(), None, _records)


def _records(card: Format, stream: Counted, job: Job) -> Iterator[Record]:
    return card.read(cast("BinaryIO", stream), job)


def _records_for(target: Format) -> Callable[[Format, Counted, Job], Iterator[Any]]:
    return lambda card, stream, job: card.read_for(target, cast("BinaryIO", stream), job)


def _read(
    source: Source,
    name: str | None,
    job: Job,
    progress: Progress | None,
    take: Callable[[Format, Counted, Job], Iterator[T]],
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


def standard_output() -> BinaryIO:
    """Standard output, for bytes; :class:`StreamError` where the program was given none."""
    if sys.stdout is None:
        raise StreamError("cannot be written: it is closed", source="standard output")
    return cast("BinaryIO", sys.stdout.buffer)


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
    take: Callable[[Format, Counted, Job], Iterator[T]],
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
    path = Path(os.path.realpath(target))  # a link stays a link
    if path.exists() and not path.is_file():
        # /dev/null and the like are written to, not replaced.
        with writing(str(target)), path.open("wb") as device, packed(device, str(target)) as stream:
            yield card, stream
        return
    job.target = path
    with writing(str(target)):
        temporary = partial_name(path)
    try:
        with writing(str(target)):
            with temporary.open("wb") as file, packed(file, str(target)) as stream:
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
    """Complete what was set aside beside the output;
    what an earlier run set aside there does not belong to it any more.
    """
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
    path = Path(os.path.realpath(target))
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
            card.write(_begun(records, card), stream, job)
        else:
            _share(sources, from_format, card, stream, job, progress, jobs)
    return job.report


def _begun(found: Iterator[T], card: Format) -> Iterator[T]:
    """Records, or pieces, of which the first has been read:
    where none can be, nothing is written before that is known, nor where none is there and the format asks for one.
    """
    first = [*islice(found, 1)]
    if not first and not card.empty:
        raise StreamError(f"no record was read, and a file of {card.label} has at least one")
    return chain(first, found)


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

    def take(found: Format, source: Counted, _job: Job) -> Iterator[Piece]:
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
        card.write(parts(_begun(filter(None, bodies), card)), retold.stream, job)
    except Whole as reason:
        if not again and is_standard_input_begun():
            raise reason.__cause__ or StreamError("cannot be shared by several jobs after all; use one") from None
        retold.again()
        records = _read_all(second, from_format, job, progress, _records_for(card))
        card.write(_begun(records, card), retold.stream, job)
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

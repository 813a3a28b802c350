"""One run: its report, the file that takes all of it, its progress, and the summary at its end."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, suppress
from fnmatch import fnmatchcase
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, BinaryIO, Self, cast

import click

from bibld.cli.edge import FAULTS, ended
from bibld.cli.terminal import Progress, columns, count, duration, plain, say
from bibld.errors import StreamError, writing

if TYPE_CHECKING:
    from bibld.formats import Job
    from bibld.model import Record
    from bibld.report import Fault, Loss, Report

__all__ = ["Quarantine", "Run", "by_level", "json_of", "levels", "place", "summary"]

_KINDS = 12
"""How many kinds of losses the summary lists: it should fit on a screen."""
_FAULTS = 6
_EXAMPLES = 3
_LONGEST = 200
"""How many signs of the cause of an example are shown."""
_COLOURS = {"error": "red", "warning": "yellow", "note": "blue"}
LEVELS = tuple(_COLOURS)
"""How bad something is, the worst first."""
_HEADS = {"dropped": "not carried over", "kept": "only kept"}
_MEANING = {
    "dropped": "dropped: left out",
    "kept": "kept: still on the record, for the format it came from",
}


class _Output:
    """A file beside the output that is written to, and is named where that fails; ``-`` is standard output.

    As ``part`` it has another name until it is kept, and what was there stays until then.
    """

    def __init__(self, path: str, mode: str = "wb", part: Path | None = None) -> None:
        self._path = path
        self._part = part
        if path == "-":
            from bibld.conversion import standard_output

            self._file = standard_output()
        else:
            self._file = cast("BinaryIO", self._told((part or Path(path)).open, mode))

    def _told(self, function: Callable[..., Any], *arguments: object) -> Any:
        try:
            with writing(place(self._path)):
                return function(*arguments)
        except StreamError:
            with suppress(OSError, AttributeError):  # what is left in it would complain once more
                if self._path != "-":
                    self._file.close()
            raise

    def write(self, data: bytes, /) -> None:
        if not self._file.closed:  # else it has been told why
            self._told(self._file.write, data)

    def flush(self) -> None:
        """Have all of it where it belongs, before anybody says that it is there."""
        if not self._file.closed:
            self._told(self._file.flush)

    def close(self) -> None:
        """Close it; what was not kept is none."""
        if self._path != "-":
            self._told(self._file.close)
        if self._part is not None:
            with suppress(OSError):
                self._part.unlink()

    def keep(self) -> None:
        """Have all of it where it belongs, under its name."""
        self.flush()
        if self._part is not None and not self._file.closed:
            self._told(self._file.close)
            self._told(self._part.replace, os.path.realpath(self._path))
            self._part = None


class Quarantine:
    """The file for what cannot be read: made with the first bytes that go in, and never in another's place.

    :class:`click.UsageError` where a file of that name is there already, or no folder for it.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._file: _Output | None = None
        self._pieces = self._bytes = 0
        target = Path(path)
        if path and path != "-" and target.is_file():
            raise click.UsageError(f"--quarantine: {plain(path)} is there already; name another file, or remove it")
        if path and not target.absolute().parent.is_dir():
            raise click.UsageError(f"--quarantine: no folder for {plain(path)}")

    def write(self, data: bytes, /) -> None:
        if self._file is None:
            self._file = _Output(self.path, "wb" if Path(self.path).exists() else "xb")  # a device may be there
        self._file.write(data)
        self._pieces += 1
        self._bytes += len(data)

    def said(self) -> list[str]:
        """What went in, in words; nothing where nothing did."""
        if self._file is None:
            return []
        self._file.flush()
        pieces = f"{count(self._pieces, 'piece')} that could not be read ({count(self._bytes, 'byte')})"
        return [f"Put into {place(self.path)}: {pieces}."]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()


class Run:
    """A run that reads or writes records, from its first to its last line.

    ::

        with Run(report_file="report.jsonl") as run:
            ...  # work with run.report and run.progress
            return run.finish([f"Wrote {count(run.report.written, 'record')} to out.mrc."], ["in.txt"])
    """

    def __init__(
        self,
        *,
        report_file: str = "",
        strict: bool = False,
        allow_loss: Sequence[str] = (),
        quiet: bool = False,
        quarantine_file: str = "",
    ) -> None:
        from bibld.report import Report

        self.report: Report = Report(allowed=allow_loss)
        self.progress = Progress()
        self._quarantine = Quarantine(quarantine_file)
        if quarantine_file:
            self.report.quarantine = self._quarantine
        self._report_file = report_file
        self._strict = strict
        self._quiet = quiet
        self._stack = ExitStack()
        self._lines: _Output | None = None
        self._start = time.monotonic()

    def __enter__(self) -> Self:
        self._stack.enter_context(ended())
        self._stack.enter_context(self.progress)
        self._stack.enter_context(self._quarantine)
        if self._report_file:
            with writing(place(self._report_file)):
                self._lines = _Output(self._report_file, part=_part_of(self._report_file))
            self._stack.callback(self._lines.close)
            self.report.listener = self._listen
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._lines is not None and isinstance(error, Exception):  # it says why; who broke it off needs no report
            with suppress(StreamError):  # the first one is told
                self._lines.keep()
        self._stack.__exit__(kind, error, trace)

    def _listen(self, found: Loss | Fault) -> None:
        assert self._lines is not None
        self._lines.write(json_of(found) + b"\n")

    def reading(self, records: Iterable[Record], total: int) -> Iterator[Record]:
        """The records of a catalogue, of which there are `total`, counted as they go by."""
        for number, record in enumerate(records, 1):
            self.report.read = number
            self.progress(number, number, total)
            yield record

    def written(self, job: Job, output: str, to_format: str | None) -> list[str]:
        """What was written, and where."""
        from bibld.formats import detect

        card = detect(output) if to_format is None else None
        name = card.name if card else to_format
        aside = [
            f"Set aside, since {name} cannot hold them: records in {plain(str(file.name))}"
            for file in job.asides.values()
        ]
        return [*aside, f"Wrote {count(self.report.written, 'record')} to {place(output)} as {name}."]

    @property
    def status(self) -> int:
        """The exit status, as things stand."""
        return FAULTS if not self.report.clean or (self._strict and self.report.unallowed) else 0

    def finish(self, done: Iterable[str], sources: Sequence[str]) -> int:
        """Say what was read from these, what was done and how it went; the exit status."""
        seconds = time.monotonic() - self._start
        self.progress.clear()
        status = self.status
        if self._lines is not None:
            self._lines.write(json_of(totals(self.report, seconds, status)) + b"\n")
            self._lines.keep()
        if not self._quiet or status:
            said = [_read(self.report.read, sources, seconds), *self._quarantine.said(), *done]
            for line in summary(self.report, said, strict=self._strict, status=status):
                say(line)
        return status


def _part_of(path: str) -> Path | None:
    """What a file is called until it is complete; nothing where it is a device, say."""
    from bibld.formats import partial_name

    target = Path(os.path.realpath(path))
    return partial_name(target) if path != "-" and (target.is_file() or not target.exists()) else None


def totals(report: Report, seconds: float, status: int) -> dict[str, object]:
    """The last line of a report file: with it there, the run came to its end."""
    return {
        "type": "totals",
        "read": report.read,
        "written": report.written,
        "losses": {
            outcome: sum(number for (found, *_), number in report.losses.items() if found == outcome)
            for outcome in ("kept", "dropped")
        },
        "unallowed": report.unallowed,
        "quarantined": {"pieces": report.rejected, "bytes": report.rejected_bytes},
        "faults": levels(report.faults),
        "seconds": round(seconds, 3),
        "exit_status": status,
    }


def json_of(found: object) -> bytes:
    """A loss, a fault or the totals, as a line of a report says it."""
    import msgspec

    try:
        return msgspec.json.encode(found)
    except UnicodeEncodeError:  # the name of a file that is no Unicode
        said = {
            key: value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value
            for key, value in msgspec.to_builtins(found).items()
        }
        return msgspec.json.encode(said)


def place(path: str, standard: str = "standard output") -> str:
    """A file as people call it."""
    return standard if path == "-" else plain(path)


def _read(number: int, sources: Sequence[str], seconds: float) -> str:
    where = place(sources[0], "standard input") if len(sources) == 1 else f"{len(sources)} files"
    # A rate that was measured over less than a second, or with a few records, says nothing.
    rate = f", {number / seconds:,.0f} a second" if seconds >= 1 and number >= 100 else ""
    return f"Read {count(number, 'record')} from {where} in {duration(seconds)}{rate}."


def summary(report: Report, done: Sequence[str], *, strict: bool, status: int) -> Iterator[str]:
    """What people are told at the end: what was done, what was lost, what was wrong, and what the status means.

    `done` are the lines that say what was done; they are all there is where nothing was lost or wrong.
    """
    losses = list(_losses(report, strict))
    faults = list(_faults(report))
    if not losses and not faults:
        yield from done[:-1]
        yield f"{done[-1]} Nothing was lost or wrong."
        return
    yield from done
    yield from losses
    yield from faults
    if status:
        yield f"Exit status {status}: {_verdict(report, strict)}"


def _losses(report: Report, strict: bool) -> Iterator[str]:
    listed: Counter[tuple[str, str, str]] = Counter()
    allowed = 0
    for (outcome, path, reason, _), number in report.losses.items():
        if any(fnmatchcase(path, pattern) for pattern in report.allowed):
            allowed += number
        else:
            listed[outcome, path, reason] += number

    def rank(kind: tuple[tuple[str, str, str], int]) -> tuple[bool, int, tuple[str, str, str]]:
        # What the exit status is about comes first where there is a status for it.
        return strict and kind[0][0] != "dropped", -kind[1], kind[0]

    kinds = sorted(listed.items(), key=rank)
    if kinds:
        outcomes = sorted({outcome for outcome, _, _ in listed})
        head = " or ".join(_HEADS[outcome] for outcome in outcomes).capitalize()
        yield f"{head} ({'; '.join(_MEANING[outcome] for outcome in outcomes)}):"
        rows = [(f"{number:,}", *kind) for kind, number in kinds[:_KINDS]]
        yield from (f"  {line}" for line in columns(rows, right=[0]))
    yield from _more(len(kinds) - _KINDS)
    if allowed:
        yield f"Not carried over, as --allow-loss allows: {count(allowed, 'value')}"


def _more(kinds: int) -> Iterator[str]:
    """That so many kinds are not listed here, if there are any."""
    if kinds > 0:
        yield f"  … and {count(kinds, 'more kind', 'more kinds')}; --report FILE has all"


def levels(found: Mapping[tuple[str, str], int]) -> dict[str, int]:
    """How often something of each level was found, the worst first."""
    return {level: sum(number for (its, _), number in found.items() if its == level) for level in LEVELS}


def by_level(found: Mapping[tuple[str, str], int], most: int | None = None) -> Iterator[str]:
    """How often each thing was found, by its level and what it is, the worst first: ``  314  note  obsolete-field``."""
    kinds = sorted(found.items(), key=lambda kind: (LEVELS.index(kind[0][0]), -kind[1], kind[0][1]))[:most]
    rows = [(f"{number:,}", level, said) for (level, said), number in kinds]
    for (_, level, _), line in zip(rows, columns(rows, right=[0]), strict=True):
        # Only the level is in colour, so that it can be found at a glance.
        yield "  " + line.replace(level, click.style(level, fg=_COLOURS[level]), 1)


def _faults(report: Report) -> Iterator[str]:
    if not report.faults:
        return
    yield "Found on the way:" if report.clean else "Wrong, or not sure:"
    yield from by_level(report.faults, _FAULTS)
    yield from _more(len(report.faults) - _FAULTS)
    examples = [fault for fault in report.examples if fault not in report.failures]
    examples.sort(key=lambda fault: LEVELS.index(fault.level))
    examples = [*report.failures, *examples[: max(_EXAMPLES - len(report.failures), 0)]]
    if examples:
        yield "  for example:"
        yield from (f"    {plain(_in_brief(fault))}" for fault in examples)


def _in_brief(fault: Fault) -> str:
    """A fault as an example: of a long text that was left out the report has the rest."""
    cause = fault.cause
    return str(fault) if len(cause) <= _LONGEST else str(fault).replace(cause, f"{cause[:_LONGEST]}…", 1)


def _verdict(report: Report, strict: bool) -> str:
    why = [count(number, noun) for number, noun in ((report.errors, "error"), (report.warnings, "warning")) if number]
    if strict and report.unallowed:
        why.append(f"{count(report.unallowed, 'value')} lost that --allow-loss does not allow")
    return "finished, but with " + (" and ".join(why) if len(why) < 3 else f"{', '.join(why[:-1])} and {why[-1]}") + "."

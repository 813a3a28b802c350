"""What was not carried, and what was wrong: counted by path, listed in full where asked.

A conversion has two honest outcomes besides "carried". A **loss** is a value that the target has no
place for (*dropped*), or that stays on the record only for the format it came from (*kept*). A **fault**
is something wrong with the input, or with what an output would have been: where it was, what it was and
what was done about it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from typing import Any, Literal, Protocol

import msgspec

__all__ = ["EXAMPLES", "Fault", "Level", "Loss", "Quarantine", "Report", "shown"]

Level = Literal["error", "warning", "note"]
"""How bad a fault is: a part of the input could not be used, someone should look, or it is worth knowing."""


class Quarantine(Protocol):
    """Where bytes go that could not be read: anything that can be written to."""

    def write(self, data: bytes, /) -> object: ...


EXAMPLES = 3
"""How many single cases the summary keeps of each kind; all of them go to the listener."""

FAILURES = 10
"""How many faults of whole files it keeps."""


class Loss(msgspec.Struct, frozen=True, omit_defaults=True, tag="loss"):
    """A value the target does not hold.

    ``path`` is the value's place in the source's own terms: ``852$j``, ``search.query``, ``note@displayLabel``.
    """

    outcome: Literal["kept", "dropped"]
    path: str
    reason: str
    value: str = ""
    target: str = ""
    record: str = ""
    position: int = 0
    source: str = ""


class Fault(msgspec.Struct, frozen=True, omit_defaults=True, tag="fault"):
    """Something wrong, where it is, and what was done about it.

    ``level`` is ``error`` (a record or a part of it could not be used), ``warning`` (it was used, and someone
    should look) or ``note`` (a decision worth knowing, such as the encoding a file turned out to have).
    ``offset`` counts bytes from the start of the source; ``rule`` is that of `bibld validate`, by its name, and
    ``occurrence`` says which of several fields with the tag of ``path`` it is, counted from 1.
    """

    level: Level
    cause: str
    done: str = ""
    path: str = ""
    record: str = ""
    position: int = 0
    offset: int | None = None
    source: str = ""
    rule: str = ""
    occurrence: int = 0

    def __str__(self) -> str:
        where = [self.source]
        if self.position:
            where.append(f"record {self.position}" + (f" ({self.record})" if self.record else ""))
        elif self.record:
            where.append(f"record {self.record}")
        if self.offset is not None:
            where.append(f"byte {self.offset}")
        where += [self._place(), f"{self.cause} [{self.rule}]" if self.rule else self.cause]
        return ": ".join(part for part in where if part) + (f"; {self.done}" if self.done else "")

    def _place(self) -> str:
        """The path, with which field it is in: ``650 (2nd)$a``."""
        if not self.occurrence:
            return self.path
        tag = self.path[:3]
        teen = self.occurrence % 100 in (11, 12, 13)
        ending = {1: "st", 2: "nd", 3: "rd"}.get(0 if teen else self.occurrence % 10, "th")
        return f"{tag} ({self.occurrence}{ending}){self.path[3:]}"


class Report:
    """The account of one run.

    >>> report = Report()
    >>> report.lose("dropped", "search.query", "MARC has no place for it", target="marc21")
    >>> report.losses[("dropped", "search.query", "MARC has no place for it", "marc21")]
    1
    >>> report
    <Report: 0 read, 0 written, 1 not carried, 0 wrong>

    ``listener`` gets every Loss and Fault as it happens; the report itself keeps only counts and a few
    examples, so that its size does not grow with the batch. ``allowed`` holds paths (``*`` is a wildcard)
    whose loss nobody needs to hear of. ``quarantine`` gets, byte for byte, what could not be read as a record.
    """

    def __init__(self, listener: Callable[[Loss | Fault], None] | None = None, allowed: Iterable[str] = ()) -> None:
        self.listener = listener
        self.allowed = tuple(allowed)
        self.read = 0
        self.written = 0
        self.losses: Counter[tuple[str, str, str, str]] = Counter()
        self.faults: Counter[tuple[str, str]] = Counter()
        self.examples: list[Fault] = []
        self.failures: list[Fault] = []
        self.unallowed = 0
        self.quarantine: Quarantine | None = None
        self.rejected = self.rejected_bytes = 0
        self._heard: list[object] | None = None
        # Where the run is: stamped on what is reported, so that no rule needs to know it.
        self.source = ""
        self.position = 0
        self.record = ""
        self.given = 0
        """The position of the record that has just been read, and is about to be written."""

    def __repr__(self) -> str:
        lost, wrong = self.losses.total(), self.faults.total()
        return f"<Report: {self.read} read, {self.written} written, {lost} not carried, {wrong} wrong>"

    def lose(
        self, outcome: Literal["kept", "dropped"], path: str, reason: str, value: object = "", target: str = ""
    ) -> None:
        """Report one value that was not carried: a text, or something of a record, which is given in its texts."""
        self.losses[outcome, path, reason, target] += 1
        if outcome == "dropped" and not (self.allowed and any(fnmatchcase(path, one) for one in self.allowed)):
            self.unallowed += 1
        if self._heard is not None:
            self._heard.append(value)
        if self.listener:  # most ask how much was lost, not what
            self.listener(Loss(outcome, path, reason, shown(value), target, self.record, self.position, self.source))

    def fault(
        self,
        level: Level,
        cause: str,
        *,
        done: str = "",
        path: str = "",
        offset: int | None = None,
        kind: str = "",
        rejected: bytes = b"",
    ) -> None:
        """Report something wrong; ``kind`` groups causes that differ only in their details.

        ``rejected`` are the bytes that could not be read for it.
        """
        done = self.reject(rejected, done)
        fault = Fault(level, cause, done, path, self.record, self.position, offset, self.source)
        self.faults[level, kind or cause] += 1
        if self._heard is not None:
            self._heard.append(cause)
        if level != "note" and sum(f.level == level for f in self.examples) < EXAMPLES:
            self.examples.append(fault)
        if self.listener:
            self.listener(fault)

    @property
    def listens(self) -> bool:
        """Whether somebody asks what was lost, and not only how much."""
        return self.listener is not None or self._heard is not None

    @contextmanager
    def heard(self) -> Iterator[list[object]]:
        """A list of the values that are reported as lost in a ``with`` statement, and of the causes of faults."""
        before, self._heard = self._heard, []
        try:
            yield self._heard
        finally:
            self._heard = before

    def failed(self, cause: str, *, done: str, kind: str) -> None:
        """Report that a file could not be read, or not to its end:
        it is kept apart from the faults of single records.
        """
        self.fault("error", cause, done=done, kind=kind)
        if len(self.failures) < FAILURES:
            self.failures.append(Fault("error", cause, done, "", self.record, self.position, None, self.source))

    def reject(self, rejected: bytes, done: str = "") -> str:
        """Put bytes that could not be read into quarantine, where there is one, and add that to what was done."""
        if not rejected or self.quarantine is None:
            return done
        self.quarantine.write(rejected)
        self.rejected += 1
        self.rejected_bytes += len(rejected)
        return f"{done}; in quarantine" if done else "in quarantine"

    def at(self, position: int, record: str = "") -> None:
        """Say which record the run is at."""
        self.position = position
        self.record = record

    def writes(self, number: int, record: str = "") -> None:
        """Say which record is being written: as it was read it is counted, else as the so-many-th that is written.

        What is said of one record has one number, though not all before it could be read, or there were several files.
        """
        self.at(self.given or number, record)

    @property
    def errors(self) -> int:
        return sum(count for (level, _), count in self.faults.items() if level == "error")

    @property
    def warnings(self) -> int:
        return sum(count for (level, _), count in self.faults.items() if level == "warning")

    @property
    def clean(self) -> bool:
        """Nothing was wrong with the input, and nothing failed on the way out."""
        return not (self.errors or self.warnings)


def shown(value: Any) -> str:
    """A value in its texts, in the order of its attributes; what is no text, or always so, is told by its path."""
    if isinstance(value, str):
        return value
    if isinstance(value, tuple | list):
        return "; ".join(map(shown, value))
    if isinstance(value, msgspec.Struct):
        value = msgspec.to_builtins(value)  # without what is as by default
    if isinstance(value, dict):
        return " ".join(filter(None, (shown(said) for said in value.values() if not isinstance(said, int))))
    return "" if value is None or value is False else str(value)

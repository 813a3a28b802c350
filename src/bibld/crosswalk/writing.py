"""A record on its way out: what a pair may look at while it is written, and the fields that come of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from bibld.crosswalk import Field, Pair, Row, Shape
from bibld.crosswalk.draft import PUT_BACK
from bibld.model import Leftover, Record
from bibld.report import Report

__all__ = ["Made", "Writing", "Written", "as_found"]


class Written(NamedTuple):
    """A Field with what made it: the row or pair, and the slot of the value in the record and its place there."""

    field: Field
    row: Row | Shape | Pair | None
    slot: str
    at: int

    def with_field(self, field: Field) -> Written:
        """The same with another field; itself where that is the one it has, as it mostly is."""
        return self if field is self.field else Written(field, self.row, self.slot, self.at)


def as_found(made: Sequence[Written], its: Iterable[str], order: Iterable[str]) -> list[Written]:
    """Fields in the ``order`` in which their record had its places, ``its`` being theirs; one it did not have follows
    the one before it.
    """
    places: dict[str, list[int]] = {}
    for at, place in enumerate(order):
        places.setdefault(place, []).append(at)
    for left in places.values():
        left.reverse()
    keyed: list[tuple[int, int]] = []
    last = -1
    for at, place in enumerate(its):
        if left := places.get(place, []):
            last = left.pop()
        keyed.append((last, at))
    return [made[at] for _, at in sorted(keyed)]


class Made(NamedTuple):
    """A value with the field it is written as, that field's rank, and what made it.

    Where it was found in another form, ``leftover`` is that of its form: as long as the record
    has it, it is written so.
    """

    value: Any
    rank: int
    field: Field
    row: Row | Shape | Pair
    leftover: Leftover | None


NOTHING_MADE: Mapping[int, Made] = {}


class Writing:
    """What a pair may look at while writing: the record, the run's settings and its report."""

    __slots__ = ("_found", "_made", "record", "report", "settings", "target", "unlike")

    def __init__(
        self, record: Record, settings: Any, report: Report, target: str, made: Mapping[int, Made] = NOTHING_MADE
    ) -> None:
        self._made = made
        self.record = record
        self.settings = settings
        self.report = report
        self.target = target
        self._found: dict[str, list[str]] = {}
        self.unlike: list[Leftover] = []  # kept because the field said more than the record could hold
        for left in record.leftovers:
            if left.format == target and left.reason not in PUT_BACK:
                self._found.setdefault(left.path, []).append(left.value)
                if left.reason in ("no part", "repeated"):
                    self.unlike.append(left)

    def drop(self, path: str, reason: str, value: object) -> None:
        """Report a value that this format has no place for."""
        self.report.lose("dropped", path, reason, value, self.target)

    def kept(self, paths: Iterable[str]) -> bool:
        """Whether this format kept anything for itself at these paths."""
        return not self._found.keys().isdisjoint(paths)

    def made(self, value: Any) -> Field | None:
        """The field that a value is known to be written as."""
        known = self._made.get(id(value))
        return known.field if known is not None else None

    def leftovers(self, path: str) -> Sequence[str]:
        """What this format kept for itself at this path."""
        return self._found.get(path, ())

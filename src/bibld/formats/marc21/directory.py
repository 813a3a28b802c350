"""The directory of a record of ISO 2709 in any state: rows of a tag, the length of its field, and where that starts.

::

    entries(b"001001300000003000400013", [b"ocm12345678 ", b"DLC"])   →   Entry("001", 13, 0), Entry("003", 4, 13)
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

__all__ = ["Entry", "agrees", "entries", "number_of"]

ROW = 12
SHORTEST, LONGEST = 9, 15
"""How many bytes a row may have that has lost some, or into which some were put."""


class Entry(NamedTuple):
    """A row of a directory."""

    tag: str
    length: int
    start: int


class _Span(NamedTuple):
    """What the terminators say of a field."""

    length: int
    start: int

    @property
    def digits(self) -> bytes:
        """The same as a row says it: ``002100055``; more of them where a number is too large for its place."""
        return b"%04d%05d" % self


def number_of(digits: bytes) -> int:
    """A number as a leader and a directory hold it; -1 for what is none."""
    return int(digits) if digits.isdigit() else -1


def entries(directory: bytes, segments: Sequence[bytes]) -> list[Entry]:
    """The rows of a directory, for what stands between the field terminators.

    They stand side by side, unless bytes were lost or put in, or a number outgrew its place: then all rows after
    it have moved. The rows from the front up to there, and from the back after it, are those that say what the
    terminators say; of the one between the tag may be told. What cannot be told is left out: a wrong tag is
    worse than a lost field.
    """
    sizes = [len(segment) + 1 for segment in segments]
    fields = [*map(_Span, sizes, accumulate(sizes, initial=0))]
    front = _from_the_front(directory, fields)
    before = _named(front, fields)
    rest, fields = directory[sum(map(len, front)) :], fields[len(front) :]

    back = _from_the_back(rest, fields)
    between, missing = _rest(rest, back), fields[: len(fields) - len(back)]
    if len(between) % ROW == 0 and not _are_moved(between, missing):
        return [*before, *_side_by_side(between), *_named(back, fields[len(missing) :])]

    # Where data are missing, too, all starts behind them are wrong by the same number.
    wrong = number_of(rest[-5:]) - fields[-1].start if fields else 0
    back = _from_the_back(rest, [field._replace(start=field.start + wrong) for field in fields])
    between, missing = _rest(rest, back), fields[: len(fields) - len(back)]
    after = _named(back, fields[len(missing) :])
    if not missing:
        # A few bytes may as well have been put into the tag behind them.
        return [*before, *after[len(between) < SHORTEST :]]
    tag, whole = _broken(between, missing[0])
    return [*before, *([Entry(tag, *missing[0])] if tag else []), *after[not whole :]]


def agrees(directory: bytes, segments: Sequence[bytes]) -> bool:
    """Whether a directory says of all fields what the terminators say, in whatever order."""
    sizes = [len(segment) + 1 for segment in segments]
    fields = zip(sizes, accumulate(sizes, initial=0), strict=False)
    return sorted((entry.length, entry.start) for entry in _side_by_side(directory)) == sorted(fields)


def _side_by_side(directory: bytes) -> list[Entry]:
    cells = (directory[at : at + ROW] for at in range(0, len(directory), ROW))
    return [Entry(cell[:3].decode("latin-1"), number_of(cell[3:7]), number_of(cell[7:])) for cell in cells]


def _named(rows: Sequence[bytes], fields: Sequence[_Span]) -> list[Entry]:
    return [Entry(row[:3].decode("latin-1"), *field) for row, field in zip(rows, fields, strict=False)]


def _rest(directory: bytes, back: Sequence[bytes]) -> bytes:
    return directory[: len(directory) - sum(map(len, back))]


def _from_the_front(directory: bytes, fields: Sequence[_Span]) -> list[bytes]:
    """The rows that say of the first fields what the terminators say, up to one that does not."""
    rows: list[bytes] = []
    at = 0
    for field in fields:
        digits = field.digits
        if not directory.startswith(digits, at + 3):
            break
        rows.append(directory[at : at + 3 + len(digits)])
        at += len(rows[-1])
    return rows


def _from_the_back(directory: bytes, fields: Sequence[_Span]) -> list[bytes]:
    """The rows that say of the last fields what the terminators say, back to one that does not."""
    rows: list[bytes] = []
    end = len(directory)
    for field in reversed(fields):
        digits = field.digits
        at = end - len(digits) - 3
        if at < 0 or not directory.startswith(digits, at + 3):
            break
        rows.append(directory[at:end])
        end = at
    return rows[::-1]


def _are_moved(directory: bytes, fields: Sequence[_Span]) -> bool:
    """Whether rows that might stand side by side do not: as many bytes were put in as elsewhere were lost.

    What is found in the place of another row has not moved: rows may stand in another order than the data.
    """
    found = (
        directory.find(field.digits, max(at - SHORTEST, 0), at + ROW + LONGEST)
        for at, field in zip(range(0, len(directory), ROW), fields, strict=False)
        if field.start  # all zeros are found anywhere
    )
    return any(at >= 0 and at % ROW != 3 for at in found)


def _broken(row: bytes, field: _Span) -> tuple[str, bool]:
    """The tag of a row that has lost bytes, or into which some were put; and whether the tag after it is whole.

    ``24502100055`` for ``0021`` ``00055`` → ``245``; ``24002100055`` → none: it was 24X that lost its X, or 240 a
    digit. Of two bytes lost at its end the second may have been of the tag after it.
    """
    digits, said = field.digits, row[3:]
    if not SHORTEST <= len(row) <= LONGEST or (len(row) < ROW - 1 and digits.startswith(said)):
        return "", False
    if row.endswith(digits) or digits.endswith(row[2:]):
        return "", True
    seen = row[:3].isalnum() and not said.isdigit()  # where it broke, by what is no number
    if not (seen or _is_part(said, digits) or _is_part(digits, said)):
        return "", False
    return row[:3].decode("latin-1"), True


def _is_part(text: bytes, whole: bytes) -> bool:
    """Whether a text is another one without what stands in one place of it."""
    return any(whole.startswith(text[:at]) and whole.endswith(text[at:]) for at in range(len(text) + 1))

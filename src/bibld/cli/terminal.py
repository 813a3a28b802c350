"""What people see: text in columns, colour where there is a terminal, and how far a long run is.

Nothing that comes out of a record reaches a terminal with control characters in it: a title could otherwise clear the
screen, or worse.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
import time
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import IO, Self

import click

from bibld.errors import StreamError, writing

__all__ = [
    "Progress",
    "columns",
    "count",
    "duration",
    "is_terminal",
    "plain",
    "say",
    "show",
    "terminal_width",
    "visible",
]

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_REDRAW = 0.1
"""Seconds between two redrawings: faster cannot be read."""
_GAP = "  "
_NARROWEST = 8


def plain(text: str) -> str:
    r"""A text in one line, control characters made visible.

    >>> plain("The C book:\n  an \x1b[31mintroduction")
    'The C book: an \\x1b[31mintroduction'
    """
    return visible(re.sub(r"\s+", " ", text).strip())


def visible(text: str) -> str:
    """A line of text with its control characters made visible, and its spaces as they are."""
    return _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


def say(text: str) -> None:
    """Print a line for people to standard error, since standard output is for data; without its colours where there is
    no terminal, or none are wanted.
    """
    click.echo(text, err=True, color=_colour(sys.stderr))


def show(text: str) -> None:
    """Print a line of what was asked for to standard output."""
    if sys.stdout is None:  # click would print nothing, and say nothing
        raise StreamError("cannot be written: it is closed", source="standard output")
    with writing("standard output"):
        click.echo(text)


def count(number: int, noun: str, plural: str = "") -> str:
    """A number with its noun.

    >>> count(1, "record"), count(12000, "record")
    ('1 record', '12,000 records')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def duration(seconds: float) -> str:
    """A time as people say it.

    >>> duration(0.25), duration(42.3), duration(200), duration(7500)
    ('0.2 s', '42 s', '3 min 20 s', '2 h 5 min')
    """
    if seconds < 10:
        return f"{seconds:.1f} s"
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60} s"
    return f"{whole // 3600} h {whole % 3600 // 60} min"


def terminal_width() -> int | None:
    """How wide a line on standard output may be; None where it is no terminal, and nothing needs cutting."""
    return shutil.get_terminal_size().columns if is_terminal(sys.stdout) else None


def columns(
    rows: Iterable[Sequence[str]], heads: Sequence[str] = (), *, width: int | None = None, right: Sequence[int] = ()
) -> Iterator[str]:
    """Rows as aligned lines, cut to a width where one is given. ``right`` are the columns that hold numbers.

    >>> list(columns([("1", "a"), ("12", "b")], right=[0]))
    [' 1  a', '12  b']
    """
    cells = [[plain(cell) for cell in row] for row in ((tuple(heads), *rows) if heads else rows)]
    if not cells:
        return
    widths = [max(map(_width, column)) for column in zip(*cells, strict=True)]
    if width is not None:
        _narrow(widths, width - len(_GAP) * (len(widths) - 1))
    for row in cells:
        line = _GAP.join(
            _fit(cell, wide, right=index in right) for index, (cell, wide) in enumerate(zip(row, widths, strict=True))
        )
        yield line.rstrip()


def _narrow(widths: list[int], space: int) -> None:
    """Take from the widest columns until all fit, or none can give more."""
    while (excess := sum(widths) - space) > 0:
        widest = max(widths)
        if widest <= _NARROWEST:
            return
        index = widths.index(widest)
        others = [wide for wide in widths if wide < widest]
        next_widest = max(others) if others else _NARROWEST
        widths[index] = max(widest - excess, min(next_widest, widest - 1), _NARROWEST)


def _fit(text: str, wide: int, *, right: bool) -> str:
    if _width(text) > wide:
        taken = 0
        for index, char in enumerate(text):
            taken += _width(char)
            if taken > wide - 1:
                text = text[:index] + "…"
                break
    space = " " * (wide - _width(text))
    return space + text if right else text + space


def _width(text: str) -> int:
    """How many places a text takes on a terminal: Chinese and the like two a character, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text
    )


def is_terminal(stream: object) -> bool:
    """Whether people read there, and no file or program."""
    try:
        return bool(stream.isatty())  # type: ignore[attr-defined]
    except (AttributeError, ValueError):  # closed, or never there
        return False


def _colour(stream: object) -> bool:
    """Whether to use colour: on a terminal that has it, unless NO_COLOR (https://no-color.org) says not to."""
    return is_terminal(stream) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


class Progress:
    """One line that says how far a run is, on a terminal; nothing anywhere else.

    It is what :data:`bibld.conversion.Progress` asks for, and :meth:`sources` tells it of each file as it is begun::

        with Progress() as progress:
            read_all(progress.sources(["a.mrc", "b.mrc"]), None, job, progress)
    """

    def __init__(self, stream: IO[str] | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream = sys.stderr if stream is None else stream
        self._shown = is_terminal(self._stream)
        self._clock = clock
        self._start = self._last = clock()
        self._total = 0
        self._before = 0
        self._drawn = 0
        self._taken = 0  # how far the file had been read, and
        self._done = 0  # how far before that: so far the work is done
        self._end: float | None = None  # when it will all be

    def sources(self, paths: Sequence[str]) -> Iterator[str]:
        """The files, one after the other."""
        sizes = [_size(path) for path in paths]
        # Without a size (a pipe) there is no saying how much is left.
        known = [size for size in sizes if size is not None]
        self._total = sum(known) if len(known) == len(sizes) else 0
        for path, size in zip(paths, sizes, strict=True):
            yield path
            self._before += size or 0

    def __call__(self, records: int, taken: int, size: int) -> None:
        """Say how far the run is; `taken` and `size` are of the file being read."""
        if not self._shown:
            return
        now = self._clock()
        total = self._total or size
        self._measure(self._before + taken, total, now)
        if now - self._last < _REDRAW:
            return
        self._last = now
        self._draw(self._line(records, total, now))

    def _measure(self, taken: int, total: int, now: float) -> None:
        """Reckon when the run will be at its end.

        A file is read some way ahead of the work. What was read before the last time is done when there is more: only
        then is it known how quickly it goes, and until there is more again the time that is left runs down.
        """
        if taken == self._taken:
            return
        self._done, self._taken = self._taken, taken
        if total and self._done:
            end = self._start + (now - self._start) * total / self._done
            # What is a little later than was thought is what was thought: it would go to and fro.
            if self._end is None or not self._end <= end <= self._end + 0.1 * (self._end - now):
                self._end = end

    def _line(self, records: int, total: int, now: float) -> str:
        said = [count(records, "record")]
        if (seconds := now - self._start) > 0:
            said.append(f"{records / seconds:,.0f} a second")
        if total and self._taken:
            said.append(f"{min(self._taken / total, 1.0):.0%}")
            if self._end is not None:
                said.append(f"{duration(max(self._end - now, 0))} left")
        return ", ".join(said)

    def _draw(self, line: str) -> None:
        line = line[: shutil.get_terminal_size().columns - 1]
        # Spaces, since not every terminal knows the code that clears a line.
        self._stream.write("\r" + line.ljust(self._drawn))
        self._stream.flush()
        self._drawn = len(line)

    def clear(self) -> None:
        """Take the line away, so that what is printed next stands in its place."""
        if self._drawn:
            self._stream.write("\r" + " " * self._drawn + "\r")
            self._stream.flush()
            self._drawn = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()


def _size(path: str) -> int | None:
    """How many bytes a file has; None for a pipe, and for what cannot be read at all."""
    try:
        return Path(path).stat().st_size if path != "-" and Path(path).is_file() else None
    except (OSError, ValueError):
        return None

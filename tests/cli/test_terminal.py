"""Tests of columns and of the progress line, with a terminal and a clock of our own."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from bibld.cli.terminal import Progress, columns


class Terminal(io.StringIO):
    """A terminal that remembers what was drawn on it."""

    def isatty(self) -> bool:
        """Say that it is a terminal."""
        return True

    def drawn(self) -> list[str]:
        """Give the lines that were drawn, one over the other."""
        return [line.rstrip() for line in self.getvalue().split("\r") if line.strip()]


class Clock:
    """A clock that goes when it is told to."""

    now = 0.0

    def __call__(self) -> float:
        """Give the time."""
        return self.now


def test_columns_are_as_wide_as_they_need() -> None:
    """A column is as wide as its widest cell, on a terminal's terms: 東京 takes four places, é one."""
    lines = list(columns([("東京", "a"), ("Cafe\u0301", "b"), ("Paris", "c")], ("city", "")))
    assert lines == ["city", "東京   a", "Cafe\u0301   b", "Paris  c"]


@pytest.mark.parametrize("width", range(22, 60))
def test_columns_are_cut_to_the_width(width: int) -> None:
    """No line is longer than the terminal is wide, and what was cut ends in an ellipsis."""
    lines = list(
        columns([("1", "Banahan, Mike and others", "The C book: an introduction"), ("22", "x", "y")], width=width)
    )
    assert all(len(line) <= width for line in lines)
    assert lines[0].endswith("…") == (width < 57)


def test_a_terminal_too_narrow_for_anything_still_gets_something() -> None:
    """Columns that cannot be made narrower are left as they are."""
    assert list(columns([("abcdefgh", "ijklmnop")], width=3)) == ["abcdefgh  ijklmnop"]


def test_no_rows_are_no_lines() -> None:
    """Nothing to show is nothing shown."""
    assert list(columns([])) == []


def test_progress_says_how_much_is_left(tmp_path: Path) -> None:
    """Over several files, the part done is of all their bytes, whatever file is being read."""
    paths = []
    for name in ("a", "empty", "b"):
        path = tmp_path / name
        path.write_bytes(b"x" * (0 if name == "empty" else 1000))
        paths.append(str(path))
    terminal, clock = Terminal(), Clock()
    with Progress(terminal, clock) as progress:
        for number, _ in enumerate(progress.sources(paths)):
            clock.now += 2
            progress(1000 * (number + 1), 500 if number != 1 else 0, 1000)
    assert terminal.drawn() == [
        "1,000 records, 500 a second, 25%",
        "2,000 records, 500 a second, 50%, 12 s left",
        "3,000 records, 500 a second, 75%, 6.0 s left",
    ]


def test_the_time_left_does_not_grow() -> None:
    """A file is read a chunk ahead of the work;
    of a run that is steady the time left is right from the first it is said.
    """
    terminal, clock = Terminal(), Clock()
    progress = Progress(terminal, clock)
    for number in range(1, 200):
        clock.now = number / 4
        progress(number * 100, min(-(-number // 20) * 20 * 1000, 200_000), 200_000)
    left = [
        float(line.rpartition(", ")[2].removesuffix(" s left")) for line in terminal.drawn() if line.endswith(" left")
    ]
    assert len(left) > 150
    assert left == sorted(left, reverse=True)
    assert all(abs(seconds - 50 * (len(left) - at) / 199) < 3 for at, seconds in enumerate(left))


def test_progress_without_a_size_says_what_it_can() -> None:
    """From a pipe there is no telling how much is left."""
    terminal, clock = Terminal(), Clock()
    with Progress(terminal, clock) as progress:
        for _ in progress.sources(["-"]):
            clock.now = 10
            progress(100, 4096, 0)
    assert terminal.drawn() == ["100 records, 10 a second"]


def test_progress_is_redrawn_at_most_ten_times_a_second() -> None:
    """However often it is called."""
    terminal, clock = Terminal(), Clock()
    progress = Progress(terminal, clock)
    for number in range(1, 10_001):
        clock.now = number / 10_000
        progress(number, number, 10_000)
    assert 5 <= len(terminal.drawn()) <= 10


def test_progress_leaves_no_trace() -> None:
    """A shorter line covers a longer one, and at the end the line is empty."""
    terminal, clock = Terminal(), Clock()
    with Progress(terminal, clock) as progress:
        for records in (1_000_000, 1):
            clock.now += 1
            progress(records, 0, 0)
    screen = ""
    for part in terminal.getvalue().split("\r"):
        screen = part + screen[len(part) :]
    assert not screen.strip()


def test_no_progress_where_there_is_no_terminal() -> None:
    """A pipe gets nothing, not even a line end."""
    pipe, clock = io.StringIO(), Clock()
    with Progress(pipe, clock) as progress:
        clock.now = 10
        progress(100, 1, 2)
    assert pipe.getvalue() == ""

"""What is remembered, and how much of it."""

from __future__ import annotations

import sys

from bibld.crosswalk.line import line
from bibld.crosswalk.memory import Memory
from bibld.formats.marc21.mapping import CROSSWALK
from bibld.report import Report


def test_a_memory_that_is_full_begins_anew() -> None:
    """However much it is told, it holds no more than its limit, and always the last."""
    memory: Memory[int, str] = Memory(3)
    for number in range(10):
        memory.keep(number, str(number))
        assert memory[number] == str(number)
        assert len(memory) <= 3


def test_what_is_read_is_not_remembered_where_nobody_writes_it() -> None:
    """Once something has been written it is, since it may be written again; but not for ever."""
    CROSSWALK.remember()
    notes = [CROSSWALK.read([line("500", f"  \x1faNote {number}")], Report()).notes[0] for number in range(3_000)]
    del notes[:-400]
    ours = 3  # the list, the name that goes through it, and the question itself
    assert not any(sys.getrefcount(note) > ours for note in notes)

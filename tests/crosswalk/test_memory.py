"""What is remembered, and how much of it."""

from __future__ import annotations

from bibld.crosswalk.memory import Memory


def test_a_memory_that_is_full_begins_anew() -> None:
    """However much it is told, it holds no more than its limit, and always the last."""
    memory: Memory[int, str] = Memory(3)
    for number in range(10):
        memory.keep(number, str(number))
        assert memory[number] == str(number)
        assert len(memory) <= 3

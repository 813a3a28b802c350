"""What has been worked out and is soon asked again, and no more of it however long the file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

__all__ = ["Memory", "Worked"]

Key = TypeVar("Key")
Known = TypeVar("Known")


class Memory(dict[Key, Known]):
    """A dictionary that holds so many entries and then begins anew:
    it is read as any other, and written by ``keep``.
    """

    __slots__ = ("limit",)

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.limit = limit

    def keep(self, key: Key, known: Known) -> None:
        """Remember one entry more."""
        if len(self) >= self.limit:
            self.clear()
        self[key] = known


class Worked(Memory[Key, Known]):
    """A memory that works out what it does not know: looked up like a dictionary, in which every key is."""

    __slots__ = ("work",)

    def __init__(self, limit: int, work: Callable[[Key], Known]) -> None:
        super().__init__(limit)
        self.work = work

    def __missing__(self, key: Key) -> Known:
        self.keep(key, known := self.work(key))
        return known

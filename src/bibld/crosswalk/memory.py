"""What has been worked out and is soon asked again, and no more of it however long the file."""

from __future__ import annotations

from typing import TypeVar

__all__ = ["Memory"]

Key = TypeVar("Key")
Known = TypeVar("Known")


class Memory(dict[Key, Known]):
    """A dictionary that holds so many entries and then begins anew: it is read as any other, and written by ``keep``."""

    __slots__ = ("limit",)

    def __init__(self, limit: int) -> None:
        super().__init__()
        self.limit = limit

    def keep(self, key: Key, known: Known) -> None:
        """Remember one entry more."""
        if len(self) >= self.limit:
            self.clear()
        self[key] = known

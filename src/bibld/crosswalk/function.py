"""Functions made of a table: they are written as text, as a dataclass writes its ``__init__``, and know values of ours
by name.

Here alone text becomes code. It is made of a table's rows, and of nothing that is read.
"""

from __future__ import annotations

import linecache
from collections.abc import Callable, Mapping
from typing import Any

__all__ = ["Function", "define"]


class Function:
    """A function in the making: its lines, and what it knows by name."""

    def __init__(self, known: Mapping[str, Any]) -> None:
        self.names = dict(known)
        self.lines: list[str] = []

    def _said(self) -> str:
        """The text of all lines so far; the next ones are of another function."""
        lines, self.lines = self.lines, []
        return "\n".join(lines) + "\n"

    def _say(self, depth: int, line: str) -> None:
        self.lines.append("    " * depth + line)

    def _name(self, stem: str, value: Any) -> str:
        """A name in the function's world for a value of ours."""
        for name, known in self.names.items():
            if known is value:
                return name
        name = f"{stem}{len(self.names)}"
        self.names[name] = value
        return name


def define(text: str, title: str, space: dict[str, Any], again: Callable[[], str]) -> None:
    """Put the functions of a text into a space of names;
    tracebacks have its lines under the title, written ``again``.
    """
    linecache.cache[title] = (again,)
    exec(compile(text, title, "exec"), space)  # noqa: S102 - made of a table's rows, of nothing that is read

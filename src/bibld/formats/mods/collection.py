"""What stands in a ``modsCollection`` beside its records: there is no place for it, and the report says so.

::

    <modsCollection xmlns="http://www.loc.gov/mods/v3" lang="eng">      an attribute
      <mods>…</mods>
      See also:                                                         text
      <titleInfo><title>The C book</title></titleInfo>                  an element
    </modsCollection>
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from bibld.report import Report

__all__ = ["Collection"]

_XSI = "{http://www.w3.org/2001/XMLSchema-instance}"


class Collection:
    """The collection that is read, if it is one. In any other envelope, as of a harvest, there is more than records."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.element: Any = None

    def before(self, record: Any, _lines: int = 0) -> None:
        """Look at what stands before a record, as far as the reader has not taken it down."""
        parent = record.getparent()
        if parent is None or _name(parent).casefold() != "modscollection":
            return
        if parent is not self.element:
            self.element = parent
            if (name := _name(parent)) != "modsCollection":
                self._tell(f"<{name}> is none of MODS; it is <modsCollection>")
            elif parent.tag == name and record.tag != "mods":
                self._tell("<modsCollection> is in no namespace")
            if (around := parent.getparent()) is not None and _name(around) == "modsCollection":
                self._tell("<modsCollection> stands in <modsCollection>")
            for name in parent.keys():  # noqa: SIM118
                if not name.startswith(_XSI):
                    self._tell(f"<modsCollection> has no attribute {name.rpartition('}')[2]}")
            self._text(parent.text)
        for node in reversed([*_back(record)]):
            self._beside(node)

    def after(self) -> None:
        """Look at what stands after the last record."""
        for node in self.element if self.element is not None else ():
            self._beside(node)

    def _beside(self, node: Any) -> None:
        if _name(node) != "mods":
            self._tell(f"<{_name(node)}> between the records of a collection")
        self._text(node.tail)

    def _text(self, text: str | None) -> None:
        if text and (said := " ".join(text.split())):
            self._tell(f"text between the records of a collection: {said[:60]}")

    def _tell(self, cause: str) -> None:
        self.report.fault("warning", cause, done="left out", path="modsCollection", kind="stray content")


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2].rpartition(":")[2]


def _back(record: Any) -> Iterator[Any]:
    """What stands before a record, back to the one before it."""
    node = record.getprevious()
    while node is not None:
        yield node
        node = node.getprevious() if _name(node) != "mods" else None

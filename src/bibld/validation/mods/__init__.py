"""MODS: what the reader reports, and the rules on the elements of each record.

The rules stand in :mod:`~bibld.validation.mods.structure`, :mod:`~bibld.validation.mods.dates`,
:mod:`~bibld.validation.mods.codes` and :mod:`~bibld.validation.mods.elements`; nothing is fetched, and no schema is
needed. Every cause begins with the line of the element, as long as the file is well-formed up to there: after a break
in the XML the reader goes on with the next record, and the lines cannot be told any more.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import BinaryIO, cast

from lxml import etree

from bibld.formats import Format
from bibld.formats._xml import elements as elements_of
from bibld.formats.mods.collection import Collection
from bibld.formats.mods.schema import OPEN
from bibld.formats.mods.xml import NAMESPACE
from bibld.report import Fault
from bibld.validation.mods.record import MODS, File, Mods
from bibld.validation.rules import Gathering

# isort: off
from bibld.validation.mods import structure, dates, codes, elements  # noqa: F401  (for their rules, tried in this order)
# isort: on

__all__ = ["MODS", "Mods", "check"]


class _Opening:
    """A stream that remembers its beginning, to know how many lines come before the root element."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.head = b""

    def read(self, size: int = -1) -> bytes:
        chunk = self.stream.read(size)
        if len(self.head) < 1 << 16:
            self.head += chunk
        return chunk

    def lines(self) -> int:
        """The line ends before the root element."""
        head = self.head
        encoding = "utf-16" if head[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else "utf-8"
        text = head.decode(encoding, "replace")
        skipped = re.match(r"(?:[^<]|<\?.*?\?>|<!--.*?-->|<![^>]*>)*", text, re.DOTALL)
        return text.count("\n", 0, skipped.end() if skipped else 0)


def check(stream: BinaryIO, _card: Format, report: Gathering) -> Iterator[Fault]:
    """Everything that is wrong with the records of a file."""
    rules = MODS.without(report.off)
    opening = _Opening(stream)
    file = File()
    collection = Collection(report)
    before: int | None = None
    report.at(1)
    nests = OPEN | {"relatedItem"}
    source = cast("BinaryIO", opening)
    for element in elements_of(source, {"mods"}, report, NAMESPACE, nests=nests, at_start=collection.before):
        assert isinstance(element, etree._Element)
        report.read += 1
        if report.read == 1:
            before = opening.lines()
        if report.told:
            before = None  # the lines are counted anew after a break
        record = Mods(element, before, file)
        yield from report.fetch()  # what was found on the way to this record
        report.at(report.read, record.identifier)
        report.apply(rules, record)
        yield from report.fetch()
        report.at(report.read + 1)
    collection.after()

"""MODS: what the reader reports, and the rules on the elements of each record.

The rules stand in :mod:`~bibld.validation.mods.structure`, :mod:`~bibld.validation.mods.dates`,
:mod:`~bibld.validation.mods.codes` and :mod:`~bibld.validation.mods.elements`; nothing is fetched, and no schema is
needed. Every cause begins with the line of the element. :mod:`~bibld.validation.mods.record` is a record as they see
it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, BinaryIO

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

__all__ = ["MODS", "check"]


def check(stream: BinaryIO, _card: Format, report: Gathering) -> Iterator[Fault]:
    """Everything that is wrong with the records of a file."""
    rules = MODS.without(report.off)
    file = File()
    collection = Collection(report)
    before = 0

    def begins(element: Any, lines: int) -> None:
        nonlocal before
        before = lines
        collection.before(element)

    report.at(1)
    nests = OPEN | {"relatedItem"}
    for element in elements_of(stream, {"mods"}, report, NAMESPACE, nests=nests, at_start=begins):
        report.read += 1
        record = Mods(element, before, file)
        yield from report.fetch()  # what was found on the way to this record
        position = report.position
        report.at(position, record.identifier)
        report.apply(rules, record)
        yield from report.fetch()
        report.at(position + 1)
    collection.after()

"""MARC 21, in all its syntaxes: what the readers report, and the rules on the fields of each record.

The rules stand in :mod:`~bibld.validation.marc21.control` (leader and control fields),
:mod:`~bibld.validation.marc21.designation` (all fields alike), :mod:`~bibld.validation.marc21.codes` (in data fields),
:mod:`~bibld.validation.marc21.headings`, :mod:`~bibld.validation.marc21.filing` (articles),
:mod:`~bibld.validation.marc21.relators`, :mod:`~bibld.validation.marc21.numbers`,
:mod:`~bibld.validation.marc21.description` and :mod:`~bibld.validation.marc21.agreement` (of codes with what they code); which fields there are, and which codes, in
:mod:`~bibld.validation.marc21.tags` and :mod:`~bibld.validation.marc21.positions`.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from typing import BinaryIO, cast

from bibld.crosswalk import Field
from bibld.formats import Format
from bibld.formats.marc21 import iso2709
from bibld.formats.marc21.records import SYNTAXES
from bibld.report import Fault
from bibld.validation.marc21 import (  # noqa: F401  (for their rules)
    agreement,
    codes,
    control,
    description,
    designation,
    filing,
    headings,
    numbers,
    relators,
)
from bibld.validation.marc21.record import MARC, Marc
from bibld.validation.rules import Gathering

__all__ = ["MARC", "check"]


class _Leaders:
    """A stream of MARCXML that remembers the leaders that went by, since the reader puts them right.

    They are found again by what the reader makes of them.
    """

    _LEADER = re.compile(rb"<(?:[^\s<>/:!?]+:)?leader(?:\s[^<>]*)?>([^<]*)<")

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.rest = b""
        self.seen: deque[str] = deque()

    def read(self, size: int = -1) -> bytes:
        chunk = self.stream.read(size)
        window = self.rest + chunk
        end = 0
        for found in self._LEADER.finditer(window):
            self.seen.append(found[1].decode("utf-8", "replace"))
            end = found.end()
        self.rest = window[max(end, len(window) - 200) :]
        return chunk

    def of(self, fields: Sequence[Field]) -> str:
        """The leader that this record came with; "" where it is not to be told."""
        made = fields[0].first("") if fields[0].where == "LDR" else None
        for index, raw in enumerate(self.seen):
            if made is not None and len(raw) == 24 and iso2709.leader(raw) == made:
                for _ in range(index + 1):
                    self.seen.popleft()
                return raw
        return ""


_OF_ANY = frozenset(
    {"another-format", "001-missing", "001-unique", "003-missing", "005-form", "field-size", "record-size"}
)
"""The rules that hold for a record of any of MARC's formats."""


def check(stream: BinaryIO, card: Format, report: Gathering) -> Iterator[Fault]:
    """Everything that is wrong with the records of a file."""
    rules = MARC.without(report.off)
    of_any = [rule for rule in rules if rule.name in _OF_ANY]
    known: set[int] = set()
    leaders = _Leaders(stream)
    source = cast("BinaryIO", leaders) if card.name == "marcxml" else stream
    for fields in SYNTAXES[card.name].read(source, report):
        report.read += 1
        record = Marc(fields, leaders.of(fields) if leaders.seen else "", known)
        report.apply(of_any if record.another else rules, record)
        yield from report.fetch()

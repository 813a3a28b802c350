"""MARC 21, in all its syntaxes: what the readers report, and the rules on the fields of each record.

Of MARCXML the cause that a rule gives begins with the line of the field, or of the record.

What is wrong is told by rules:

    control.py       of the leader and the control fields
    designation.py   of all fields alike: tags, indicators, subfields
    codes.py         of codes in data fields
    numbers.py       of standard numbers
    headings.py      of titles, names and subjects; filing.py, of their articles; relators.py, of who did what
    description.py   of what describes the resource; rda.py, where that says to be by RDA
    scripts.py       of 880
    texts.py         of texts, whatever they say
    agreement.py     of codes and what they code
    schema.py        of MARCXML

record.py is a record as they see it; tags.py and positions.py say which fields and codes there are.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any, BinaryIO, cast

from bibld.crosswalk import Field
from bibld.formats import Format
from bibld.formats.marc21 import marcxml
from bibld.formats.marc21.field import leader
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
    rda,
    relators,
    schema,
    scripts,
    texts,
)
from bibld.validation.marc21.record import MARC, Element, Marc
from bibld.validation.rules import Gathering

__all__ = ["MARC", "check"]


_IN_JSON = rb"[\"']?leader[\"']?\s*:\s*[\"']([^\"'\\]{24})[\"']"
_WRITTEN = {
    "marcxml": rb"<(?:[^\s<>/:!?]+:)?leader(?:\s[^<>]*)?>([^<]*)<",
    "marcjson": _IN_JSON,
    "marcjsonl": _IN_JSON,
    "mrk": rb"=LDR  ([^\r\n]{24})",
}
"""How the syntaxes write a leader that nobody need compute."""

_BLANKS = str.maketrans("\\^", "  ")
"""Signs for a blank, of MARCMaker and of some that write JSON."""

_UNSAID = re.compile(r"[ 0]*")
"""What programs put where a length or a constant is of no use to them, as in JSON and .mrk."""


class _Leaders:
    """A stream that remembers the leaders that went by, since the reader puts them right.

    They are found again by what the reader makes of them.
    """

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self.stream = stream
        self.pattern = re.compile(_WRITTEN[name])
        self.strict = name == "marcxml"
        self.rest = b""
        self.seen: deque[str] = deque()

    def read(self, size: int = -1) -> bytes:
        return self._noted(self.stream.read(size))

    def readline(self, size: int = -1) -> bytes:
        return self._noted(self.stream.readline(size))

    def _noted(self, chunk: bytes) -> bytes:
        window = self.rest + chunk
        end = 0
        for found in self.pattern.finditer(window):
            self.seen.append(found[1].decode("utf-8", "replace"))
            end = found.end()
        self.rest = window[max(end, len(window) - 200) :]
        return chunk

    def of(self, fields: Sequence[Field]) -> str:
        """The leader that this record came with; "" where it is not to be told."""
        made = fields[0].first("") if fields[0].where == "LDR" else None
        for index, raw in enumerate(self.seen):
            raw = raw if self.strict else raw.translate(_BLANKS)
            if made is not None and len(raw) == 24 and leader(raw) == made:
                for _ in range(index + 1):
                    self.seen.popleft()
                return raw if self.strict else _forgiven(raw)
        return ""


def _forgiven(raw: str) -> str:
    """A leader whose constants are right where they are not said."""
    counts = "22" if _UNSAID.fullmatch(raw[10:12]) else raw[10:12]
    directory = "4500" if _UNSAID.fullmatch(raw[20:]) else raw[20:]
    return f"{raw[:10]}{counts}{raw[12:20]}{directory}"


_OF_ANY = frozenset(
    "another-format 001-missing 001-unique 003-missing 005-form field-size marcxml-schema record-size".split()
)
"""The rules that hold for a record of any of MARC's formats."""


def check(stream: BinaryIO, card: Format, report: Gathering) -> Iterator[Fault]:
    """Everything that is wrong with the records of a file."""
    rules = MARC.without(report.off)
    of_any = [rule for rule in rules if rule.name in _OF_ANY]
    known: set[int] = set()
    leaders = _Leaders(stream, card.name) if card.name in _WRITTEN else None
    element: Element | None = None

    def look(node: Any, before: int) -> None:
        nonlocal element
        element = Element(node, before)

    read = partial(marcxml.read, look=look) if card.name == "marcxml" else SYNTAXES[card.name].read
    for fields in read(stream if leaders is None else cast("BinaryIO", leaders), report):
        report.read += 1
        record = Marc(fields, leaders.of(fields) if leaders is not None and leaders.seen else "", known, element)
        report.apply(of_any if record.another else rules, record, record.line)
        yield from report.fetch()

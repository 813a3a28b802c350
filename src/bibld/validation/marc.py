"""MARC 21, in both its syntaxes: what the readers report, and the rules on the fields of each record.

The rules stand in :mod:`bibld.validation.marc_fixed` (leader and control fields) and in
:mod:`bibld.validation.marc_data` (data fields); which fields there are is in :mod:`bibld.validation.marc_table`.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import BinaryIO, cast

from bibld.crosswalk import Field
from bibld.formats import Format
from bibld.formats.marc21 import iso2709
from bibld.formats.marc21.records import SYNTAXES
from bibld.report import Fault
from bibld.validation.rules import Gathering, Table

__all__ = ["MARC", "Marc", "check", "second", "values"]


class Marc:
    """A record as the rules see it.

    ``raw_leader`` is the leader before the reader put it right, where that is known. ``known`` holds what was seen of
    the records before: the control numbers.
    """

    def __init__(self, fields: Sequence[Field], raw_leader: str = "", known: set[int] | None = None) -> None:
        self.leader = str(fields[0].first("")).ljust(24) if fields and fields[0].where == "LDR" else " " * 24
        self.raw_leader = raw_leader
        self.known: set[int] = set() if known is None else known
        self.fields = [field for field in fields if field.where != "LDR"]
        self.by_tag: dict[str, list[Field]] = {}
        for field in self.fields:
            self.by_tag.setdefault(field.where, []).append(field)

    def __getitem__(self, tag: str) -> Sequence[Field]:
        return self.by_tag.get(tag, ())

    def of(self, *tags: str) -> Iterator[Field]:
        """The fields with any of these tags."""
        for tag in tags:
            yield from self.by_tag.get(tag, ())

    def control(self, tag: str) -> str:
        """The text of a control field, or ""."""
        found = self.by_tag.get(tag)
        return str(found[0].first("") or "") if found else ""

    @cached_property
    def fixed(self) -> str:
        """008, if it has its forty characters."""
        text = self.control("008")
        return text if len(text) == 40 else ""

    @cached_property
    def data(self) -> list[tuple[str, Field]]:
        """The data fields, each with the tag whose rules it follows: an 880 those of the field it stands beside."""
        found = []
        for field in self.fields:
            tag = field.where
            if not field.parts or field.parts[0][0] != "ind1":
                continue
            if tag == "880":
                tag = str(field.first("6") or "")[:3]
            if tag[0:1] != "9":
                found.append((tag, field))
        return found

    @cached_property
    def entry(self) -> Field | None:
        """The main entry that is a name: 100, 110 or 111."""
        return next(self.of("100", "110", "111"), None)

    @cached_property
    def rules(self) -> frozenset[str]:
        """The rules of description that 040 $e names."""
        return frozenset(text.casefold() for field in self["040"] for text in values(field, "e"))


def values(field: Field, codes: str) -> Iterator[str]:
    """The subfields with one of these codes."""
    return (text for code, text in field.parts[2:] if code in codes)


def second(field: Field) -> str:
    """The second indicator."""
    return str(field.parts[1][1])


MARC: Table[Marc] = Table()
"""The rules for MARC 21."""


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


def check(stream: BinaryIO, card: Format, report: Gathering) -> Iterator[Fault]:
    """Everything that is wrong with the records of a file."""
    from bibld.validation import marc_data, marc_fixed  # they put their rules into the table

    assert marc_data
    assert marc_fixed
    rules = MARC.without(report.off)
    known: set[int] = set()
    leaders = _Leaders(stream)
    source = cast("BinaryIO", leaders) if card.name == "marcxml" else stream
    for fields in SYNTAXES[card.name].read(source, report):
        report.read += 1
        report.apply(rules, Marc(fields, leaders.of(fields) if leaders.seen else "", known))
        yield from report.fetch()

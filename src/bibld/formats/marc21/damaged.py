"""Records of ISO 2709 in any state: what can be read of them is read, and what was wrong with them is told.

The directory is trusted where it agrees with the field terminators; where it does not, the fields are rebuilt from
those. :mod:`bibld.formats.marc21.iso2709` comes here with each record in which not everything agrees.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from typing import NamedTuple

from bibld.crosswalk import Field
from bibld.crosswalk.line import line
from bibld.formats.marc21.field import TAG, Findings, field_of, leader
from bibld.formats.marc21.marc8 import decoder

__all__ = ["FIRST_ENTRY", "FT", "RT", "number_of", "repaired"]

FT, RT = b"\x1e", b"\x1d"
"""The terminators of a field and of a record."""

FIRST_ENTRY = re.compile(rb"[0-9A-Za-z]{3}[0-9]{4}00000")
"""The first row of a directory, whose data begin at 0."""


def number_of(digits: bytes) -> int:
    """A number as a leader and a directory hold it; -1 for what is none."""
    return int(digits) if digits.isdigit() else -1


def repaired(record: bytes, ended: bool, findings: Findings) -> tuple[Field, ...]:
    """The fields of a record in any state, and what was wrong with it; empty if nothing can be read."""
    declared = number_of(record[:5])
    size = len(record) + 1
    cut = not ended and declared > size
    if cut:
        findings.add(
            "error",
            f"the record breaks off after {len(record)} of {declared} bytes",
            "what is there was read",
            kind="the record breaks off",
        )
    elif declared != size:
        given = record[:5].decode("latin-1")
        findings.add(
            "warning",
            f"the leader gives a length of {given!r}, the record has {size} bytes",
            "read up to its terminator",
            kind="wrong record length",
        )
    if not ended and not cut:
        findings.add("warning", "no record terminator", "read up to the end")

    end, begin = record.find(FT), 24
    base = number_of(record[12:17])
    if base > end + 1 and (base - 25) % 12 == 0 and record[base - 1 : base] == FT:
        end = base - 1
    if end < 0:
        raw = record + RT if ended else record
        findings.add("error", "no field terminator, so no fields", "left out", rejected=raw)
        return ()
    if (end - begin) % 12 and (first := FIRST_ENTRY.search(record, 0, end)):
        begin = first.start()
    if base != end + 1:
        findings.add(
            "warning",
            f"the base address of data is given as {record[12:17].decode('latin-1')!r}, "
            f"the directory ends at {end + 1}",
            "the end of the directory was used",
            kind="wrong base address",
        )
    data = record[end + 1 :]
    if data.endswith(FT):
        data = data[:-1]
    elif not cut:
        findings.add("warning", "the last field has no terminator", "read up to the end")
    matched = _match(record[begin:end], data, cut, findings)
    if cut and matched and matched[-1][0].isdigit() and matched[-1][0] >= "010" and b"\x1f" not in matched[-1][1]:
        matched.pop()  # cut off within its indicators

    text = record[: min(begin, end, 24)].decode("latin-1")
    first_line = leader(text)
    if len(text) != 24:
        findings.add(
            "warning",
            f"the leader has {len(text)} characters",
            "filled up with blanks",
            path="LDR",
            kind="leader too short",
        )
    elif text[10:12] != "22":
        findings.add("warning", f"LDR/10-11 is {text[10:12]!r}", "put right: 22", path="LDR", kind="LDR/10-11")
    if len(text) == 24 and text[20:] != "4500":
        findings.add("note", f"LDR/20-23 is {text[20:]!r}", "put right: 4500", path="LDR", kind="LDR/20-23")
    decode = decoder([raw for _, raw in matched], text[9:10], cut, findings)

    fields = [line("LDR", first_line)]
    for tag, raw in matched:
        if not TAG.fullmatch(tag):
            findings.add(
                "error",
                f"the tag {tag!r} is no tag: {decode(raw)[:60]!r}",
                "the field was left out",
                path=tag,
                kind="not a tag",
            )
            continue
        if tag[0].isdigit() and not tag.isdigit():
            findings.add("warning", "a letter in the tag", "kept as it is", path=tag)
        if field := field_of(tag, decode(raw), findings):
            fields.append(field)
    if len(fields) == 1:
        raw = record + RT if ended else record
        findings.add("error", "a record without fields", "left out", rejected=raw)
        return ()
    return tuple(fields)


class _Entry(NamedTuple):
    tag: str
    length: int
    start: int


def _entries(directory: bytes, segments: Sequence[bytes]) -> list[_Entry]:
    """The rows of a directory, also where a number outgrew its place and moved all rows after it."""
    entries: list[_Entry] = []
    row = at = 0
    for segment in segments:
        expected = b"%04d%05d" % (len(segment) + 1, at)
        width = 3 + len(expected) if directory.startswith(expected, row + 3) else 12
        cell = directory[row : row + width]
        if len(cell) < 12:
            return entries
        if width == 12:
            entries.append(_Entry(cell[:3].decode("latin-1"), number_of(cell[3:7]), number_of(cell[7:12])))
        else:
            entries.append(_Entry(cell[:3].decode("latin-1"), len(segment) + 1, at))
        at += len(segment) + 1
        row += width
    for start in range(row, len(directory) - 11, 12):
        cell = directory[start : start + 12]
        entries.append(_Entry(cell[:3].decode("latin-1"), number_of(cell[3:7]), number_of(cell[7:])))
    return entries


def _match(directory: bytes, data: bytes, cut: bool, findings: Findings) -> list[tuple[str, bytes]]:
    """Tags and the bytes that belong to them: by the directory where it is right, else by the terminators."""
    segments = data.split(FT)
    starts = [0, *accumulate(len(segment) + 1 for segment in segments)]
    begins, ends = set(starts[:-1]), {start - 1 for start in starts[1:]}
    entries = _entries(directory, segments)
    if len(directory) != 12 * len(entries):
        cause = f"a directory of {len(directory)} bytes for {len(entries)} fields"
        findings.add("warning", cause, "read as far as it goes", kind="the length of the directory")
    if all(entry.start in begins and entry.start + entry.length - 1 in ends for entry in entries):
        spare = len(data) + 1 - sum(entry.length for entry in entries)
        if spare and entries:
            findings.add(
                "warning",
                f"the directory leaves out {spare} of {len(data)} bytes of data"
                if spare > 0
                else "two rows of the directory share their data",
                "the directory was followed",
                kind="directory and data differ",
            )
        return [(entry.tag, data[entry.start : entry.start + entry.length - 1]) for entry in entries]
    if not cut:
        findings.add(
            "warning", "the directory does not agree with the field terminators", "fields rebuilt from the terminators"
        )
    if len(entries) == len(segments):
        if {entry.start for entry in entries} == begins:  # the lengths are wrong, but each row knows its place
            where = dict(zip(starts, segments, strict=False))
            return [(entry.tag, where[entry.start]) for entry in entries]
        return [(entry.tag, segment) for entry, segment in zip(entries, segments, strict=True)]
    return _match_groups(entries, segments, cut, findings)


def _match_groups(
    entries: Sequence[_Entry], segments: Sequence[bytes], cut: bool, findings: Findings
) -> list[tuple[str, bytes]]:
    """The same where there are more rows than fields, or fewer: by the lengths, between those that are right."""
    lengths = [len(segment) + 1 for segment in segments]
    blocks = SequenceMatcher(None, [entry.length for entry in entries], lengths, autojunk=False).get_matching_blocks()
    anchors = [(0, 0)]
    for block in blocks:  # the last one is empty, and stands at the end of both
        anchors += [(block.a + step, block.b + step) for step in range(block.size + 1)]
    matched: list[tuple[str, bytes]] = []
    for (row, field), (next_row, next_field) in pairwise(anchors):
        rows, fields = entries[row:next_row], list(segments[field:next_field])
        if len(rows) < len(fields):  # stray terminators inside a field leave its first piece too short
            for at, entry in enumerate(rows):
                while len(fields) > len(rows) and at + 1 < len(fields) and len(fields[at]) + 1 < entry.length:
                    fields[at : at + 2] = [FT.join(fields[at : at + 2])]
            if len(rows) == 1:
                fields = [FT.join(fields)]
        elif len(rows) > len(fields) and not cut and fields:  # terminators overwritten: the rows say where they were
            together = FT.join(fields)
            bounds = [entry.start - rows[0].start for entry in rows] + [len(together) + 1]
            if all(0 <= left < right for left, right in pairwise(bounds)):
                fields = [together[left : right - 1] for left, right in pairwise(bounds)]
        matched += [(entry.tag, raw) for entry, raw in zip(rows, fields, strict=False)]
        if missing := [entry.tag for entry in rows[len(fields) :]]:
            findings.add("error", f"no data for {', '.join(missing)}", "left out", kind="fields without data")
        for raw in fields[len(rows) :]:
            findings.add(
                "error",
                f"data without a tag: {raw[:60].decode('utf-8', 'replace')!r}",
                "left out",
                kind="data without a tag",
            )
    return matched

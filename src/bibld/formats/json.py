"""The model itself as JSON, one record a line: lossless, and the quickest way to look at a record.

::

    {"id":"127428","titles":[{"title":"Duty of Care","subtitle":"Improving Support for Victims of Crime"}]}
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from itertools import islice
from typing import BinaryIO

import msgspec

from bibld.errors import StreamError
from bibld.formats import Cut, Format, Job
from bibld.formats._encoding import without_bom
from bibld.model import Record, from_json, is_whole, to_json

__all__ = ["JSON", "read", "write"]


def _sniff(head: bytes) -> bool:
    first = re.match(rb'(?:\xef\xbb\xbf)?\s*\{\s*"(\w+)"\s*:(?:\s*"[^"\\]*"\s*,\s*"(\w+)"\s*:)?', head)
    # What other programs keep about a record has an "id", too.
    return first is not None and all(name.decode() in Record.__struct_fields__ for name in first.groups() if name)


JSON = Format(
    name="json",
    label="The record model as JSON lines",
    suffixes=(".json", ".jsonl", ".ndjson"),
    media_type="application/x-ndjson",
    lossless=True,
    sniff=_sniff,
    room="bibld.formats.json",
    cut=Cut(rb"\n(?=\{)"),
    seam=b"",
)


def read(stream: BinaryIO, job: Job, _card: Format = JSON) -> Iterator[Record]:
    """The records of a file of JSON lines; a line that is no record is reported, and the next one read."""
    number = 0
    offset = 0
    objects = False  # whether any line was one
    behind_it: list[bytes] = []  # the rest of a line of which a record has been read
    for line in _lines(stream, behind_it):
        start, offset = offset, offset + len(line)
        text = without_bom(line).strip()
        if not text:
            continue
        number += 1
        job.report.at(number)
        try:
            record = from_json(text)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            objects = objects or text.startswith(b"{")
            if number == _FIRST and not objects:
                raise StreamError("not JSON lines: no line is a JSON object") from error
            if (first := _first(line)) is not None:
                begin, end, record = first
                behind_it.append(line[end:])
                offset = start + end
                cause = "something else stands beside it in its line"
                job.report.fault("warning", cause, done="read by itself", offset=start, rejected=line[:begin])
            else:
                cause = f"no record: {error}"
                behind = _behind(line)
                done = "this line was skipped" if behind is None else "skipped up to the next record in the line"
                lost = line[: len(line) if behind is None else behind[0]]
                job.report.fault("error", cause, done=done, offset=start, kind="no record", rejected=lost)
                if behind is None:
                    continue
                record = behind[1]
                number += 1
        objects = True
        job.report.at(number, record.id)
        if record.page is not None and record == Record(page=record.page):
            job.pages.append(record.page)  # a page on which nothing was found
            continue
        if record == _EMPTY:
            job.report.fault("warning", "a record with nothing in it", done="read as it is", offset=start)
        yield record
    if number and not objects:
        raise StreamError("not JSON lines: no line is a JSON object")


_FIRST = 100
"""After so many lines that are no object it is given up."""

_BEGINS = re.compile(rb'\{"id":')
_BEFORE = re.compile(rb'[^"{}]*+(?=\{"id":)|[^"\w,:\[\]{}]*+(?=\{)')
_ENDS = re.compile(rb'\}(?=[^"\w,:\[\]{}]*+\{"id":|[^"{}]*+\Z)')
_TRIED = 20


def _lines(stream: BinaryIO, behind: list[bytes]) -> Iterator[bytes]:
    """The lines of a stream, and what was left behind of one."""
    for line in stream:
        yield line
        while behind:
            yield behind.pop()


def _first(line: bytes) -> tuple[int, int, Record] | None:
    """The first record of a line in which something else stands before or behind it,
    where it begins, and where it ends.
    """
    before = _BEFORE.match(line)
    if before is not None:
        begin = before.end()
        for found in islice(_ENDS.finditer(line), _TRIED):
            with suppress(msgspec.DecodeError, UnicodeDecodeError):
                return begin, found.end(), from_json(line[begin : found.end()])
    return None


def _behind(line: bytes) -> tuple[int, Record] | None:
    """The record at the end of a line whose beginning is the rest of another that was cut off, and where it begins."""
    starts = deque((found.start() for found in _BEGINS.finditer(line, 1)), maxlen=_TRIED)
    for start in reversed(starts):
        with suppress(msgspec.DecodeError, UnicodeDecodeError):
            return start, from_json(line[start:])
    return None


_EMPTY = Record()

REPLACED = "\ufffd".encode()


def write(records: Iterable[Record], stream: BinaryIO, job: Job, _card: Format = JSON) -> None:
    """Write records as JSON lines."""
    for number, record in enumerate(records, 1):
        job.report.writes(number, record.id)
        line = to_json(record)
        if REPLACED in line and not is_whole(record):
            job.report.fault("warning", "half of a character in the data", done="replaced by U+FFFD")
        stream.write(line + b"\n")
        job.report.written += 1
    for page in job.pages:
        stream.write(to_json(Record(page=page)) + b"\n")

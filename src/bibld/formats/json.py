"""The model itself as JSON, one record a line: lossless, and the quickest way to look at a record.

::

    {"id":"127428","titles":[{"title":"Duty of Care","subtitle":"Improving Support for Victims of Crime"}]}
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

import msgspec

from bibld.errors import StreamError
from bibld.formats import Cut, Format, Job
from bibld.model import Record, from_json, is_whole, to_json

__all__ = ["JSON", "read", "write"]


def _sniff(head: bytes) -> bool:
    first = re.match(rb'(?:\xef\xbb\xbf)?\s*\{\s*"(\w+)"\s*:', head)
    return first is not None and first[1].decode("latin-1") in Record.__struct_fields__


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
    for line in stream:
        start, offset = offset, offset + len(line)
        text = line.removeprefix(b"\xef\xbb\xbf").strip() if not start else line.strip()
        if not text:
            continue
        number += 1
        job.report.at(number)
        try:
            record = from_json(text)
        except (msgspec.DecodeError, UnicodeDecodeError) as error:
            if number == 1 and not text.startswith(b"{"):
                raise StreamError("not JSON lines: the first line is no JSON object") from error
            cause = f"no record: {error}"
            job.report.fault(
                "error", cause, done="this line was skipped", offset=start, kind="no record", rejected=line
            )
            continue
        job.report.at(number, record.id)
        if record.page is not None and record == Record(page=record.page):
            job.pages.append(record.page)  # a page on which nothing was found
            continue
        if record == _EMPTY:
            job.report.fault("warning", "a record with nothing in it", done="read as it is", offset=start)
        yield record


_EMPTY = Record()

REPLACED = "\ufffd".encode()


def write(records: Iterable[Record], stream: BinaryIO, job: Job, _card: Format = JSON) -> None:
    """Write records as JSON lines."""
    for number, record in enumerate(records, 1):
        job.report.at(number, record.id)
        line = to_json(record)
        if REPLACED in line and not is_whole(record):
            job.report.fault("warning", "half of a character in the data", done="replaced by U+FFFD")
        stream.write(line + b"\n")
        job.report.written += 1
    for page in job.pages:
        stream.write(to_json(Record(page=page)) + b"\n")

"""Files of any format, for the tests of them: how they are made and read."""

from __future__ import annotations

import io

from bibld.formats import Job, get
from bibld.model import Record
from bibld.report import Report


def file_of(name: str, *records: Record, report: Report | None = None) -> bytes:
    """The records as a file of a format."""
    out = io.BytesIO()
    get(name).write(records, out, Job(report))
    return out.getvalue()


def records_of(name: str, data: bytes | str, report: Report | None = None) -> list[Record]:
    """The records of a file of a format."""
    stream = io.BytesIO(data.encode() if isinstance(data, str) else data)
    return list(get(name).read(stream, Job(report)))

"""Files of RIS, for the tests of them: how they are made and read."""

from __future__ import annotations

import io

from files import file_of

from bibld.formats import Job, get
from bibld.formats.ris.mapping import spell
from bibld.formats.ris.records import written as fields_of
from bibld.model import Record
from bibld.report import Fault, Loss, Report
from bibld.settings import DEFAULTS


def lines(record: Record, report: Report | None = None) -> list[str]:
    """The record as lines, ``TI  - Bees``."""
    return [spell(item.field) for item in fields_of(record, report or Report(), DEFAULTS)]


def read(text: str | bytes, job: Job | None = None) -> list[Record]:
    """The records of a file."""
    data = text if isinstance(text, bytes) else text.encode()
    return list(get("ris").read(io.BytesIO(data), job or Job()))


def written(*records: Record) -> str:
    """The records as a file."""
    return file_of("ris", *records).decode()


def losses(record: Record) -> set[tuple[str, str]]:
    """What is told to be lost where a record is written: the path and the value of each."""
    told: list[Loss | Fault] = []
    lines(record, Report(told.append))
    return {(loss.path, loss.value) for loss in told if isinstance(loss, Loss)}

"""What a record is in MARC, for the tests of it."""

from __future__ import annotations

from bibld.formats.marc21.notation import spell
from bibld.formats.marc21.records import fields_of
from bibld.model import Record
from bibld.report import Report
from bibld.settings import DEFAULTS


def marc_lines(record: Record, report: Report | None = None) -> list[str]:
    """The fields of a record, in the cataloguer's notation."""
    return [spell(field) for field in fields_of(record, Report() if report is None else report, DEFAULTS)]

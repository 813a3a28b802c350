"""Pages with one oddity each, and the records that a cataloguer makes of them.

What is right was decided once, by reading; it changes only when someone sets BIBLD_REWRITE_CASES=1 and reads the
difference.
"""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from msgspec.structs import replace

from bibld.formats import Job
from bibld.formats.page import PAGE
from bibld.model import Record, to_json

CASES = sorted(path.parent for path in Path(__file__).parent.glob("cases/*/page.txt"))
REWRITE = os.environ.get("BIBLD_REWRITE_CASES") == "1"


def bare(record: Record) -> Record:
    """The record without the text it was found in, which other tests look after."""
    return replace(record, page=None, leftovers=tuple(left for left in record.leftovers if left.format != "page"))


@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_a_page_becomes_the_records_a_cataloguer_makes_of_it(folder: Path) -> None:
    """Records and faults are those that were judged to be right."""
    job = Job()
    records = list(PAGE.read(io.BytesIO((folder / "page.txt").read_bytes()), job))
    found = b"".join(to_json(bare(record)) + b"\n" for record in records).decode()
    faults = json.dumps([list(fault) for fault in sorted(job.report.faults)], indent=1, ensure_ascii=False) + "\n"
    if REWRITE:
        (folder / "records.json").write_text(found, encoding="utf-8")
        (folder / "report.json").write_text(faults, encoding="utf-8")
    assert found == (folder / "records.json").read_text(encoding="utf-8")
    assert faults == (folder / "report.json").read_text(encoding="utf-8")


def test_there_are_cases() -> None:
    """The folder was found."""
    assert len(CASES) >= 25

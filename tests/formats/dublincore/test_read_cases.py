"""Dublin Core that others write, one oddity each, and the records that a cataloguer makes of it.

What is right was decided once, by reading; it changes only when someone sets BIBLD_REWRITE_CASES=1 and reads the
difference.
"""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from bibld.conversion import read
from bibld.errors import StreamError
from bibld.formats import Job
from bibld.model import Record, to_json
from bibld.report import Loss, Report

CASES = sorted(Path(__file__).parent.glob("cases/*/source.*"))
REWRITE = os.environ.get("BIBLD_REWRITE_CASES") == "1"


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_a_description_becomes_the_records_a_cataloguer_makes_of_it(path: Path) -> None:
    """Records, losses and faults are those that were judged to be right; its format is told by its content."""
    told: list[str] = []
    job = Job(
        Report(
            lambda it: told.append(f"{it.outcome}: {it.path}" if isinstance(it, Loss) else f"{it.level}: {it.cause}")
        )
    )
    records: list[Record] = []
    try:
        records.extend(read(path, job=job))
    except StreamError as error:
        told.append(f"stopped: {error.message}")
    found = b"".join(to_json(record) + b"\n" for record in records).decode()
    report = json.dumps(told, indent=1, ensure_ascii=False) + "\n"
    if REWRITE:
        (path.parent / "records.json").write_text(found, encoding="utf-8")
        (path.parent / "report.json").write_text(report, encoding="utf-8")
    assert found == (path.parent / "records.json").read_text(encoding="utf-8")
    assert report == (path.parent / "report.json").read_text(encoding="utf-8")


def test_there_are_cases() -> None:
    """The folder was found."""
    assert len(CASES) >= 19

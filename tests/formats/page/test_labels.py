"""What single labels say of a record."""

from __future__ import annotations

import io

import pytest

from bibld.formats import Job
from bibld.formats.page import PAGE


@pytest.mark.parametrize(("line", "slot", "value"), [("Summary:", "summaries", ())])
def test_a_label_says(line: str, slot: str, value: object) -> None:
    """What it is read as; without a value it says nothing."""
    page = f"Title: T\n\n{line}\n\nShelf Number: 12\n"
    (record,) = PAGE.read(io.BytesIO(page.encode()), Job())
    assert getattr(record, slot) == value

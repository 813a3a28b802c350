"""The table of the fifteen elements: each row's example, both ways."""

from __future__ import annotations

from typing import Any, get_args, get_type_hints

import pytest
from fifteen import written
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bibld.crosswalk import Pair
from bibld.crosswalk.writing import Writing
from bibld.formats.dublincore.elements import ELEMENTS, LOSSY
from bibld.formats.dublincore.oai_dc import CROSSWALK, parse, spell
from bibld.formats.dublincore.refinements import written_never
from bibld.model import Leftover, Record
from bibld.report import Report
from bibld.settings import DEFAULTS

ROWS = [entry if isinstance(entry, Pair) else entry.row for entry in CROSSWALK.order]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.eg[:40])
def test_an_example_undoes_itself(row: Any) -> None:
    """A row's example is read without loss, and written again as it stands where the row writes."""
    report = Report()
    field = parse(row.eg)
    assert spell(field) == row.eg
    record = CROSSWALK.read([field], report)
    assert record != Record()
    assert {reason for _, _, reason, _ in report.losses} <= {"no rule takes this part"}
    if isinstance(row, Pair) and row.write is not written_never:
        assert report.losses == {}
        assert field in list(row.write(writing_of(record)))


def writing_of(record: Record) -> Any:
    """What a pair is given to write."""
    return Writing(record, DEFAULTS, Report(), "oai_dc")


def test_the_table_has_the_fifteen_elements() -> None:
    """Each element of DCMES 1.1 has a row, and no slot is without a reason or a row."""
    names = (
        "title creator subject description publisher contributor date type format identifier source language relation"
    )
    assert [element.name for element in ELEMENTS] == [*names.split(), "coverage", "rights"]
    assert all(reason and "\n" not in reason for reason in LOSSY.values())
    slots = set(get_type_hints(Record))
    for path in LOSSY:
        slot, _, attr = path.partition(".")
        assert slot == "*" or slot in slots
        if slot != "*" and attr:
            (kind,) = (arg for arg in get_args(get_type_hints(Record)[slot]) if arg not in (Ellipsis, type(None)))
            assert attr.partition(".")[0] in get_type_hints(kind)


@given(text=st.text(st.characters(codec="utf-8"), max_size=20))
def test_a_leftover_is_spelled_and_parsed(text: str) -> None:
    """Whatever a leftover holds, it is a field again, and nothing fails."""
    parse(text)
    record = Record(
        leftovers=(Leftover("oai_dc", "title", text, "malformed"), Leftover("oai_dc", "x", text, "no part"))
    )
    etree.fromstring(written(record))

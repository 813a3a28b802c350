"""Fields come back in the order their record had, also where that is not the order of their numbers."""

from __future__ import annotations

import pytest

from bibld.formats.marc21.notation import parse, spell
from bibld.formats.marc21.records import fields_of, record_of
from bibld.report import Report
from bibld.settings import DEFAULTS

HEAD = ["LDR 00000nam#a2200000#a#4500", "001 1"]


@pytest.mark.parametrize(
    "lines",
    [
        ["651 #0 $a England.", "650 #0 $a Victims.", "650 #7 $a Opfer. $2 gnd", "650 #0 $a Police.", "600 10 $a Peel, Robert."],
        ["504 ## $a Bibliography: p. 40.", "500 ## $a Unpublished.", "520 ## $a A summary."],
        ["700 1# $a Smith, Anna.", "710 2# $a Liberty.", "700 3# $a Clark family.", "700 1# $a Bell, Eve."],
        ["245 00 $6 880-01 $a Dolg.", "880 00 $6 245-01/(N $a Долг.", "910 ## $a local"],
        ["245 00 $a Duty of care.", "910 ## $a local", "035 ## $a (OCoLC)1"],
    ],
)  # fmt: skip
def test_the_order_of_fields_is_kept(lines: list[str]) -> None:
    """What a cataloguer put first comes first again."""
    record = record_of([parse(line) for line in [*HEAD, *lines]], Report())
    again = [spell(field) for field in fields_of(record, Report(), DEFAULTS)]
    assert [line for line in again if line[:3] not in ("LDR", "001", "005", "008")] == lines

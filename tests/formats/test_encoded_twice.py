"""Text of a record that was encoded twice is what it was before, in every format whose files systems pass on so."""

from __future__ import annotations

import pytest
from files import file_of, records_of

from bibld.formats._encoded_twice import times_encoded_again
from bibld.model import Note, Record, Title
from bibld.report import Fault, Loss, Report

FORMATS = ["marc21", "marcxml", "marcjson", "marcjsonl", "mrk", "mods", "oai_dc", "ris"]
RECORDS = [
    Record(titles=(Title("Bees"),)),
    Record(titles=(Title("L’Étude des fêtes"),), notes=(Note("Überarbeitet — 2. Ausgabe"),)),
    Record(titles=(Title("Women’s work"),)),
    Record(titles=(Title("CAFÉ®"),)),
]


def again(data: bytes, taken_for: str) -> bytes:
    return "".join(bytes([byte]).decode(taken_for, "ignore") or chr(byte) for byte in data).encode()


def read(name: str, data: bytes) -> tuple[list[Record], list[Fault]]:
    faults: list[Fault | Loss] = []
    records = records_of(name, data, Report(faults.append))
    return records, [fault for fault in faults if isinstance(fault, Fault)]


@pytest.mark.parametrize("taken_for", ["latin-1", "cp1252"])
@pytest.mark.parametrize("name", FORMATS)
def test_what_was_encoded_twice_is_what_it_was(name: str, taken_for: str) -> None:
    """Once, and not what may be right as it is: ``É®`` would be a letter, too."""
    data = content = file_of(name, *RECORDS)
    if name == "marc21":  # whose lengths are of the bytes
        data = b"\x1d".join(again(record, taken_for) for record in data.split(b"\x1d"))
    expected, _ = read(name, content)
    (bees, study, work, cafe), faults = read(name, again(data, taken_for) if name != "marc21" else data)
    assert [bees.titles, study.titles, study.notes, work.titles] == [
        expected[0].titles, expected[1].titles, expected[1].notes, expected[2].titles,
    ]  # fmt: skip
    assert cafe.titles[0].title == "CAFÉ®"
    told = [(fault.position, fault.level) for fault in faults if "encoded twice" in fault.cause]
    assert told == [(2, "warning"), (3, "warning"), (4, "warning")]


@pytest.mark.parametrize("text", ["CAFÉ®", "Pospíšil", "SÃO PAULO", "été…»", "LÂ’", "Ã©"])
def test_what_may_have_been_meant_stays(text: str) -> None:
    assert times_encoded_again([text]) == 0


def test_half_of_a_record_tells_nothing() -> None:
    """Who has written é beside it knows how; a capital with a sign in a word is none."""
    assert times_encoded_again(["Chi-chÊ»ien, Fa-hsÊ»i"]) == 1
    assert times_encoded_again(["CafÃ© dâ€™Ã‰tÃ©"]) == 1
    assert times_encoded_again(["CafÃ© dâ€™Ã‰tÃ©", "Café"]) == 0

"""What could not be read as a record is kept byte for byte: with what was delivered it makes up the file."""

from __future__ import annotations

import io
import re
from contextlib import suppress
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from files import file_of, records_of
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bibld.conversion import convert
from bibld.errors import StreamError
from bibld.formats import Job, get
from bibld.formats.marc21.damaged import LEADER
from bibld.formats.marc21.records import SYNTAXES
from bibld.model import Note, Record, Title
from bibld.report import Fault, Loss, Report

RECORDS = [Record(id=str(number), titles=(Title(f"Title number {number}", "über alles"),)) for number in range(1, 4)]


class Pieces(list[bytes]):
    """A quarantine that keeps the pieces apart."""

    def write(self, data: bytes, /) -> None:
        self.append(data)


def fields(name: str, content: bytes) -> tuple[list[Any], Pieces, list[Fault]]:
    pieces, faults = Pieces(), list[Fault | Loss]()
    report = Report(faults.append)
    report.quarantine = pieces
    found = list(SYNTAXES[name].read(io.BytesIO(content), report))
    assert (report.rejected, report.rejected_bytes) == (len(pieces), sum(map(len, pieces)))
    return found, pieces, [fault for fault in faults if isinstance(fault, Fault)]


def accounted(name: str, content: bytes) -> None:
    """What is left without the quarantine are the records that were delivered; in the quarantine there is none."""
    try:
        found, pieces, faults = fields(name, content)
    except StreamError:
        return  # nothing in it looks like a record
    told = [fault for fault in faults if fault.done.endswith("in quarantine")]
    left, at, joined = b"", 0, 0
    form = rb"(?<![^\r\n])%b(?:(?<=[\r\n])|\Z)" if name == "mrk" else b"%b"  # whole lines
    for fault, piece in zip(told, pieces, strict=True):
        place = re.compile(form % re.escape(piece)).search(content, max(at, fault.offset or 0))
        assert place is not None, piece
        left += content[at : place.start()]
        at = place.end()
        joined += name == "marc21" and left[-1:] not in (b"", b"\x1d") and LEADER.match(piece) is not None
    again, rest, _ = fields(name, left + content[at:])
    if name == "mrk":  # what has lost a first line that was damaged may be of the record before it
        again, found = [list(chain.from_iterable(again))], [list(chain.from_iterable(found))]
    # Where a record was left out that stood behind one that breaks off, that now runs into the next:
    # these two may be others.
    assert len([record for record in found if record not in again]) <= 2 * joined
    assert joined or (again, rest) == (found, [])
    for piece in pieces:
        with suppress(StreamError):
            assert fields(name, piece)[0] == []


MARC = file_of("marc21", *RECORDS)
PIECES = st.sampled_from(
    [b"", b"\x1d", b"\x1e", b"\x1f", b"rubbish", b"\r\n", b"00000", MARC[:24], MARC[:60], b"\x1d\x1d"]
)


@settings(max_examples=400)
@given(
    changes=st.lists(
        st.tuples(st.integers(0, len(MARC)), st.integers(0, 90), PIECES | st.binary(max_size=4)), max_size=4
    )
)
@example(changes=[(0, 0, b"\x1e"), (166, 88, b"\x1d")])
@example(changes=[(490, 0, b"\x88}"), (906, 0, b"\x1d"), (1086, 39, b"\r\n"), (1008, 0, b"00000")])
@example(changes=[(0, 0, b"rubbish"), (0, 0, MARC[:60]), (551, 90, MARC[:24])])
@example(changes=[(0, 24, b"rubbish"), (983, 66, b""), (984, 64, b"\x1d")])
@example(changes=[(11, 42, b""), (469, 77, b"\x1e"), (32, 90, b"")])
@example(changes=[(356, 90, MARC[:60]), (469, 1, b"")])
@example(changes=[(0, 22, b""), (273, 90, MARC[:60]), (447, 0, b"\x00")])
def test_damaged_iso2709_is_accounted_for(changes: list[tuple[int, int, bytes]]) -> None:
    """Whatever is cut out of sound records and put in, each byte is in a record that was delivered,
    or in quarantine.
    """
    content = MARC
    for at, length, piece in changes:
        content = content[:at] + piece + content[at + length :]
    accounted("marc21", content)


@pytest.mark.parametrize("name", ["mrk", "marcjson"])
@settings(max_examples=200)
@given(draws=st.data())
def test_damaged_text_is_accounted_for(name: str, draws: st.DataObject) -> None:
    """The same for MARC in JSON and MARCMaker's text, where a few bytes are overwritten."""
    content = bytearray(file_of(name, *RECORDS))
    for _ in range(draws.draw(st.integers(1, 4))):
        content[draws.draw(st.integers(2, len(content) - 1))] = draws.draw(
            st.integers(0, 255) | st.sampled_from(b'"{}\\\n')
        )
    accounted(name, bytes(content))


def test_each_damaged_file_is_accounted_for(shared: Path) -> None:
    """Real files, damaged by real programs."""
    for path in sorted((shared / "corpora" / "damaged").iterdir()):
        if path.suffix != ".xml":
            accounted("marcjson" if path.suffix == ".json" else "marc21", path.read_bytes())


@pytest.mark.parametrize(
    ("name", "begins", "ends", "damage"),
    [
        ("marcxml", b"<record>", b"</record>", (b"</datafield>", b"</datafeld>")),
        ("mods", b"<mods ", b"</mods>", (b"</titleInfo>", b"</titleinfo>")),
        ("oai_dc", b"<oai_dc:dc", b"</oai_dc:dc>", (b"</dc:title>", b"</dc:titel>")),
        ("json", b'{"id":"2"', b"\n", (b'"id":"2"', b'"id":[2]')),
    ],
)
def test_the_broken_stretch_goes_to_quarantine(
    name: str, begins: bytes, ends: bytes, damage: tuple[bytes, bytes]
) -> None:
    """A record in the middle is broken: all of it is kept, and nothing of its neighbours."""
    content = file_of(name, *RECORDS)
    start = content.index(begins, content.index(b"Title number 1")) if name != "json" else content.index(begins)
    end = content.index(ends, start) + len(ends)
    broken = content[start:end].replace(*damage, 1)
    pieces = Pieces()
    damaged = io.BytesIO(content[:start] + broken + content[end:])
    found = list(get(name).read(damaged, Job(quarantine=pieces)))
    assert [record.titles[0].title for record in found] == ["Title number 1", "Title number 3"]
    assert [piece.strip() for piece in pieces] == [broken.strip()]


@pytest.mark.parametrize(
    ("name", "element", "title"),
    [("marcxml", b"record", b"datafield"), ("mods", b"mods", b"titleInfo"), ("oai_dc", b"oai_dc:dc", b"dc:title")],
)
@pytest.mark.parametrize("damage", ["end tag", "start tag", "start tag of no UTF-8", "prefix", "prefix of no UTF-8"])
def test_all_of_a_broken_record_goes_to_quarantine(name: str, element: bytes, title: bytes, damage: str) -> None:
    """Whatever breaks it, and however much of it follows: also after a break, where less is read at once."""
    long = [
        Record(id=f"{number}", titles=(Title(f"Title number {number}"),), notes=(Note("A long note. " * 500),))
        for number in range(1, 6)
    ]
    content = file_of(name, *long)
    records = re.findall(rb"<%b[ >].*?</%b>" % (element, element), content, re.DOTALL)
    old, new = {
        "end tag": (b"</" + title, b"</x"),
        "start tag": (b"<" + element, b""),
        "start tag of no UTF-8": (b"<" + element, b"<\xffx"),
        "prefix": (b"</" + title, b"</x:"),
        "prefix of no UTF-8": (b"</" + title, b"</\xff:"),
    }[damage]
    broken = [record.replace(old, new, 1) for record in records[1::2]]
    for record, damaged in zip(records[1::2], broken, strict=True):
        content = content.replace(record, damaged)
    pieces = Pieces()
    found = list(get(name).read(io.BytesIO(content), Job(quarantine=pieces)))
    assert [record.titles[0].title for record in found] == ["Title number 1", "Title number 3", "Title number 5"]
    assert [piece.strip() for piece in pieces] == [record.strip() for record in broken]


@pytest.mark.parametrize("name", ["marcxml", "mods", "oai_dc"])
def test_a_record_that_does_not_end_goes_to_quarantine(name: str) -> None:
    """Cut off in the middle, or run into by the next one."""
    content = file_of(name, *RECORDS)
    first, second, third = (content.index(b"Title number %d" % number) for number in (1, 2, 3))
    for damaged, numbers in (
        (content[: third - 20], "12"),
        (content[: second + 10] + content[content.rindex(b"\n", 0, content.rindex(b"<", 0, third - 60)) :], "13"),
    ):
        pieces = Pieces()
        found = list(get(name).read(io.BytesIO(damaged), Job(quarantine=pieces)))
        assert [record.titles[0].title for record in found if record.titles] == [
            f"Title number {n}" for n in numbers[: len(found)]
        ]
        assert pieces
        assert all(piece.count(b"Title number 1") == 0 for piece in pieces)
        assert first


@pytest.mark.parametrize(
    ("name", "at"), [("json", 6), ("mrk", 6), ("mrk", -7), ("ris", 6), ("ris", -2), ("ntriples", 6)]
)
def test_a_record_cut_off_within_a_line_costs_no_other(name: str, at: int) -> None:
    """Its line goes on with the next record, which is read; that something was wrong is told."""
    content = file_of(name, *RECORDS)
    cut = content.index(b"Title number 2") + at
    begins = {
        "json": b'{"id":"3"',
        "mrk": b"=LDR",
        "ris": b"TY  -",
        "ntriples": b"<https://catalogue.example/record/3> ",
    }[name]
    damaged = content[:cut] + content[content.index(begins, cut) :]
    faults: list[Fault | Loss] = []
    found = records_of(name, damaged, Report(faults.append))
    assert [record.titles[0].title for record in (found[0], found[-1])] == ["Title number 1", "Title number 3"]
    assert found[-1].id == "3"
    assert any(isinstance(fault, Fault) and fault.level != "note" for fault in faults)


@pytest.mark.parametrize("between", [b"", b"\xef\xbb\xbf", b"\0\0", b" rubbish\n"])
def test_a_record_of_json_is_read_that_something_else_stands_behind(between: bytes) -> None:
    """In its line: the next, where its end is lost, or what a program has put between two."""
    lines = file_of("json", *RECORDS).splitlines()
    content = between.join(lines) + between.strip()
    report = Report()
    report.quarantine = io.BytesIO()
    found = records_of("json", content, report)
    assert [record.id for record in found] == ["1", "2", "3"]
    assert report.faults
    assert report.quarantine.getvalue().replace(between.strip() or b"-", b"").strip() == b""


def test_text_without_a_field_is_kept_in_one_piece() -> None:
    """As it stands in the file, whatever was found wrong with its lines one by one."""
    content = b"=245\n=\nno field\n=24\n\n" + file_of("mrk", *RECORDS)
    found, pieces, faults = fields("mrk", content)
    assert (len(found), list(pieces)) == (3, [b"=245\n=\nno field\n=24\n\n"])
    assert [fault.cause for fault in faults if fault.done.endswith("in quarantine")] == ["a record without fields"]


def test_a_conversion_has_a_quarantine(tmp_path: Path) -> None:
    """The library's way: any stream will do, and the report says where the bytes are."""
    source = tmp_path / "x.mrc"
    source.write_bytes(b"rubbish" + MARC + b"00099nam")
    kept = io.BytesIO()
    faults: list[Fault | Loss] = []
    convert(source, tmp_path / "x.mods", quarantine=kept, report=Report(faults.append))
    assert kept.getvalue() == b"rubbish00099nam"
    assert [
        str(fault).rpartition("; ")[2] for fault in faults if isinstance(fault, Fault) and "quarantine" in fault.done
    ] == ["in quarantine"] * 2

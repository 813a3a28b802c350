"""Files of text in an encoding that no format asks for are read as what they are."""

from __future__ import annotations

import codecs
import gzip
import io
from pathlib import Path

import pytest
from files import file_of, records_of

from bibld.conversion import convert, read
from bibld.errors import StreamError
from bibld.formats import Job, get, names
from bibld.formats._encoding import encoding_of
from bibld.model import Record, Title
from bibld.report import Report

MARK = codecs.BOM_UTF8
TEXTS = sorted({*names()} - {"marc21", "marcxml", "mods", "oai_dc", "rdfxml"})


def written(name: str) -> bytes:
    return file_of(name, Record("1", titles=(Title("Über alles"),)), Record("2", titles=(Title("Duty"),)))


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("name", TEXTS)
def test_every_format_of_text_is_read_in_utf_16(name: str, codec: str, tmp_path: Path) -> None:
    """With its mark or without, compressed or not, under its name or told by what is in it."""
    data = written(name)
    plain, coded = tmp_path / "plain", tmp_path / "coded"
    plain.write_bytes(data)
    expected = list(read(plain, name))
    text = data.decode()
    coded.write_bytes(text.encode(codec))
    report = Report()
    assert list(read(coded, name if name == "page" else None, job=Job(report))) == expected
    assert report.clean
    coded.write_bytes(gzip.compress(text.encode(codec)))
    assert list(read(coded, name)) == expected


def test_the_report_says_the_encoding(tmp_path: Path) -> None:
    """As a note; a mark in UTF-8 is not worth one. Several processes do the same."""
    source = tmp_path / "x.mrk"
    source.write_bytes(written("mrk").decode().encode("utf-16"))
    reports = [convert(source, tmp_path / f"{jobs}.mods", jobs=jobs) for jobs in (1, 2)]
    assert [[*report.faults] for report in reports] == [[("note", "the file is in UTF-16")]] * 2
    assert (tmp_path / "1.mods").read_bytes() == (tmp_path / "2.mods").read_bytes()


@pytest.mark.parametrize("name", ["mrk", "ris", "page", "ntriples", "json"])
@pytest.mark.parametrize("jobs", [1, 2])
def test_damaged_utf_16_is_told(name: str, jobs: int, tmp_path: Path) -> None:
    """Half a character is read as U+FFFD; the record is there, and so is its neighbour."""
    source = tmp_path / "x"
    source.write_bytes(written(name).decode().encode("utf-16").replace("Duty".encode("utf-16-le"), b"D\0\0\xd8y\0"))
    report = convert(source, tmp_path / "x.mrk", from_format=name, jobs=jobs)
    assert report.read == 2
    assert report.faults["warning", "encoding"] == 1


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("half", [b"", b"xy"])
@pytest.mark.parametrize("name", sorted({*names()} - {"marc21"}))
def test_a_byte_of_utf_16_that_is_lost_costs_none_behind_it(name: str, half: bytes, codec: str, tmp_path: Path) -> None:
    """Of the next characters each would be made of the halves of two; so it is where there is one too many."""
    source = tmp_path / "x"
    mark = "\ufeff".encode(codec)
    titles = ("Care", "Über alles", "Duty")
    text = file_of(name, *(Record(title, titles=(Title(title),)) for title in titles)).decode()
    before, behind = (part.encode(codec) for part in text.split(" alles", 1))
    source.write_bytes(mark + before + " alles".encode(codec)[:-1] + half + behind)
    report = Report()
    found = [record.titles[0].title for record in read(source, name, job=Job(report)) if record.titles]
    assert (found[0], found[-1]) == ("Care", "Duty")
    assert report.faults["warning", "encoding"] == 1


def test_no_text_in_chinese_is_made_of_halves() -> None:
    """Blanks of full width, and any number of the sign for one."""
    text = "TY  - BOOK\r\nTI  - " + "\u3000\u4e00\u2000" * 50 + "\u4e00\r\nER  - \r\n"
    (record,) = records_of("ris", text.encode("utf-16"))
    assert record.titles[0].title.count("\u4e00") == 51


@pytest.mark.parametrize("name", ["ris", "page"])
def test_lines_in_another_encoding_are_read_as_what_they_are(name: str) -> None:
    """In a file put together from two; what is UTF-8 in such a line stays so. It is told once, and costs nothing."""
    data = written(name).replace(b"Duty", b"Duty \xe2\x80\x93 na\xefve caf\xe9")
    report = Report()
    first, second = records_of(name, data, report)
    assert (first.titles[0].title, second.titles[0].title) == ("Über alles", "Duty – naïve café")
    assert [level for level, _ in report.faults if level != "warning"] == ["note"]


@pytest.mark.parametrize(("name", "control"), [("ris", b"\0"), ("ris", b"\x1e"), ("ris", b"\x7f"), ("page", b"\0")])
def test_a_control_character_costs_no_record(name: str, control: bytes) -> None:
    """It is read as a space, and told with its line; a first line with one is of no such file."""
    data = written(name).replace(b"Duty", b"Duty%bof care" % control)
    report = Report()
    first, second = records_of(name, data, report)
    assert (first.titles[0].title, second.titles[0].title) == ("Über alles", "Duty of care")
    assert report.faults["warning", "a control character"] == 1
    with pytest.raises(StreamError, match="its first line holds binary data"):
        records_of(name, b"\xd0\xcf\x11\xe0\0\0" + data)


def test_nothing_is_binary_for_what_a_disk_has_left_before_it() -> None:
    """A run of NUL costs none of what stands behind it."""
    report = Report()
    first, second = records_of("ris", b"\0" * 512 + written("ris"), report)
    assert (first.titles[0].title, second.titles[0].title) == ("Über alles", "Duty")
    assert report.faults["warning", "a control character"] == 1


def test_the_end_of_a_file_of_dos_is_none_of_its_characters() -> None:
    """Programs of old put 0x1A there."""
    data = written("ris")
    report = Report()
    assert [*get("ris").read(io.BytesIO(data + b"\x1a"), Job(report))] == [*get("ris").read(io.BytesIO(data), Job())]
    assert not report.faults


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b"\xef\xbb\xbf<http://a> <http://b> <http://c> .", "UTF-8"),
        (b"\xef\xbb\xbf<mods:mods>", None),
        (b"\xef\xbb\xbf00714cam", None),
        (b"<\0?\0x\0m\0", None),
        (b"a\0b\0c\0d\0", "UTF-16"),
        (b"a\0\0\0b\0\0\0", None),
        (b"=LDR", None),
        (b"", None),
    ],
)
def test_what_says_its_own_encoding_is_left_as_it_is(head: bytes, name: str | None) -> None:
    """XML and ISO 2709 are read with their marks; everything else is text."""
    found = encoding_of(head)
    assert (None if found is None else found.name) == name


@pytest.mark.parametrize("marks", [1, 2, 3])
@pytest.mark.parametrize("name", sorted({*names()} - {"page"}))  # whose opening is kept as it stands
def test_marks_before_a_file_are_no_content(name: str, marks: int, tmp_path: Path) -> None:
    """A program has put one where there was one already."""
    records = [Record("1", titles=(Title("Über alles"),)), Record("2", titles=(Title("Duty"),))]
    data = file_of(name, *records)
    report = Report()
    expected = records_of(name, data)
    assert records_of(name, MARK * marks + data, report) == expected
    assert not report.warnings or name == "rdfxml"
    source = tmp_path / "x"
    source.write_bytes(MARK * marks + data)
    assert list(read(source)) == expected


@pytest.mark.parametrize("end", [b"", b"\n", b"\n\n"])
@pytest.mark.parametrize("name", ["mrk", "marcjson", "ris", "ntriples", "json"])
def test_marks_between_two_files_are_no_content(name: str, end: bytes) -> None:
    """They have been put together as they were, each with its mark, or two;
    the first may have no end of its last line.
    """
    data = written(name).rstrip() + (end or b"\n" * (name != "mrk"))
    expected = records_of(name, data)
    report = Report()
    both = MARK + data + MARK * 2 + data + MARK * bool(end)
    found = records_of(name, both, report)
    assert found == expected * 2
    assert not report.errors

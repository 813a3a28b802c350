"""Files of text in an encoding that no format asks for are read as what they are."""

from __future__ import annotations

import gzip
import io
from pathlib import Path

import pytest

from bibld.conversion import convert, read
from bibld.formats import Job, get, names
from bibld.formats._encoding import encoding_of
from bibld.model import Record, Title
from bibld.report import Report

TEXTS = sorted({*names()} - {"marc21", "marcxml", "mods", "oai_dc", "rdfxml"})


def written(name: str) -> bytes:
    out = io.BytesIO()
    get(name).write([Record("1", titles=(Title("Über alles"),)), Record("2", titles=(Title("Duty"),))], out, Job())
    return out.getvalue()


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

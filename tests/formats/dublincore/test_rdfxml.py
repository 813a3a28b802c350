"""RDF/XML: what its parser does not read, or reads without a word, is put right before it and told."""

from __future__ import annotations

import io

import pytest

from bibld.errors import StreamError
from bibld.formats import Job, get
from bibld.model import Record, Title
from bibld.report import Fault, Loss, Report

NEWLINE = b"\n"
CARD = get("rdfxml")
RECORDS = [Record(id=str(number), titles=(Title(f"Title number {number}", "über alles"),)) for number in range(1, 4)]


def written() -> str:
    out = io.BytesIO()
    CARD.write(RECORDS, out, Job())
    return out.getvalue().decode()


def read(data: bytes) -> tuple[list[Record], list[str]]:
    told: list[Fault | Loss] = []
    records = list(CARD.read(io.BytesIO(data), Job(Report(told.append))))
    return records, [fault.cause for fault in told if isinstance(fault, Fault) and fault.level == "warning"]


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-be", "utf-32", "iso-8859-1", "windows-1252", "utf-8-sig"])
def test_every_encoding_is_read(codec: str) -> None:
    """The parser takes UTF-8 only."""
    assert read(written().replace("UTF-8", codec).encode(codec)) == (RECORDS, [])


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_a_line_ends_in_lf_in_every_text(end: str) -> None:
    """Whatever it ends in in the file; what is a CR of the text is written as a reference."""
    lines = written().replace("number 2", "number\n2&#13;").replace("\n", end)
    assert read(lines.encode())[0][1].titles[0].title == "Title number\n2\r"


@pytest.mark.parametrize("declared", ["UTF-16", "ISO-8859-1", "US-ASCII", "x-unheard-of"])
def test_what_only_says_that_it_is_in_another_encoding_is_read_as_utf_8(declared: str) -> None:
    """The bytes say that it is UTF-8."""
    found = read(written().replace("UTF-8", declared).encode())
    assert found == (RECORDS, [f"line 1: declared as {declared}, but it is not"])


def test_an_unknown_encoding_is_refused() -> None:
    """Where it is not UTF-8."""
    with pytest.raises(StreamError, match="encoding x-unheard-of is not known"):
        read(written().replace("UTF-8", "x-unheard-of").encode("latin-1"))


@pytest.mark.parametrize(
    ("bad", "cause"),
    [
        (b"\x01", "U+0001: not allowed in XML"),
        (b"\xef\xbf\xbe", "U+FFFE: not allowed in XML"),
        (b"&#xD800;", "U+D800: not allowed in XML"),
        (b"\xe9", "bytes that are no UTF-8"),
    ],
)
def test_what_no_parser_should_read_is_put_right(bad: bytes, cause: str) -> None:
    """As in all XML: the records behind it are read, and a warning says what was wrong."""
    data = written().encode().replace(b"number 2", b"num" + bad + b"ber 2")
    records, told = read(data)
    assert [record.id for record in records] == ["1", "2", "3"]
    assert records[1].titles[0].title in ("Title num ber 2", "Title num\ufffdber 2", "Title numéber 2")
    assert told == [f"line {data[: data.index(bad)].count(NEWLINE) + 1}: {cause}"]


@pytest.mark.parametrize("said", ['collection="yes"', 'type="original"', 'collection="yes" manuscript="yes"'])
def test_what_the_library_of_congress_says_beside_a_type_is_left_out(said: str) -> None:
    """Its stylesheet from MARC to RDF writes attributes that are in no namespace: such a record was not read."""
    records, told = read(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<rdf:Description><dc:title>A</dc:title><dc:type {said}>text</dc:type></rdf:Description>"
        f"<rdf:Description><dc:title>B</dc:title><dc:type {said}/></rdf:Description></rdf:RDF>".encode()
    )
    assert [(record.titles[0].title, record.type) for record in records] == [("A", "text"), ("B", "")]
    assert told == [f"line 1: {said} is in no namespace, as RDF/XML has it"]


def test_a_file_that_breaks_off_is_none_that_ends() -> None:
    """Wherever it does: behind an empty element, too, which ends itself and not the whole."""
    data = written().encode()
    ends = [at + 2 for at in range(len(data)) if data.startswith(b"/>", at)]
    assert ends
    for end in ends:
        told: list[Fault | Loss] = []
        refused = False
        try:
            list(CARD.read(io.BytesIO(data[:end]), Job(Report(told.append))))
        except StreamError:
            refused = True
        assert refused or "error" in {fault.level for fault in told if isinstance(fault, Fault)}


@pytest.mark.parametrize("behind", ["", "\n", "<!-- nothing -->"])
@pytest.mark.parametrize("root", ["<rdf:RDF{}/>", "<rdf:RDF{}></rdf:RDF>", "<rdf:Description{}/>"])
def test_a_root_may_be_empty(root: str, behind: str) -> None:
    """That is a graph in which nothing is said."""
    declared = ' xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"'
    nothing = "the graph describes no record: nothing in it is known to be one"
    assert read((root.format(declared) + behind).encode()) == ([], [nothing])

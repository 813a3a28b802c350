"""Files of ours that break off: a broken record costs no other, and is kept byte for byte."""

from __future__ import annotations

import io
import re
from contextlib import suppress

import pytest
from files import file_of
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bibld.errors import StreamError
from bibld.formats import Job, get
from bibld.formats.dublincore.rdf import MARK
from bibld.formats.dublincore.streams import blocks, portions
from bibld.model import Agent, Record, Subject, Term, Title
from bibld.report import Fault, Loss, Report

AGENT = Agent("Okafor, Grace", kind="person")  # a node that all records share
RECORDS = [Record(id=str(n), titles=(Title(f"Title '{n}' #1", 'so "called"'),), agents=(AGENT,)) for n in range(1, 5)]
NEWLINE = b"\n"
STOPPED = "nothing further was read; in quarantine"
TYPE = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"


def written(name: str) -> bytes:
    return file_of(name, *RECORDS)


WRITTEN = {name: written(name) for name in ("turtle", "ntriples")}


def parted(name: str) -> list[bytes]:
    """What stands before the first record, and the records."""
    cut = get(name).cut
    assert cut is not None
    content = WRITTEN[name]
    ends = [found.end() for found in re.finditer(cut.end, content)]
    return [content[start:end] for start, end in zip([0, *ends], [*ends, len(content)], strict=True)]


def read(name: str, content: bytes) -> tuple[list[Record], list[bytes], list[Fault]]:
    pieces: list[bytes] = []
    told: list[Fault | Loss] = []
    report = Report(told.append)
    report.quarantine = type("Pieces", (), {"write": lambda _, data: pieces.append(data)})()
    records: list[Record] = []
    with suppress(StreamError):
        records.extend(get(name).read(io.BytesIO(content), Job(report)))
    return records, pieces, [fault for fault in told if isinstance(fault, Fault)]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'so \\"called\\""', b'so \\"called\\"'),  # the parser looks for the end of it in the next record
        (b"    bibld:mainTitle", b"    mainTitle"),
        (b"#title", b"# title"),
        (b"a bibld:Title ;", b"a bibld:Title"),
        (b"a bibld:Record ,", b"a bibld:Record , ,"),
        (b'bibld:subtitle "', b'bibld:subtitle """'),
        (b" .\n", b" \n"),
        (b"Title '", b"\xff"),
        (b"#title", b">title"),
        (b"#title", b'"title'),
    ],
)
def test_a_broken_record_in_turtle_costs_no_other(number: int, old: bytes, new: bytes) -> None:
    """Its bytes are kept, and the fault names its line."""
    parts = parted("turtle")
    before, _, last = parts[number].rpartition(old)
    parts[number] = before + new + last
    records, pieces, faults = read("turtle", b"".join(parts))
    assert records == [record for record in RECORDS if record.id != str(number)]
    assert pieces == [parts[number]]
    assert [fault.done for fault in faults] == ["skipped up to the next record; in quarantine"]
    line = int(re.findall(r"^line (\d+): Parser error .*line \1\b", faults[0].cause)[0])
    first = b"".join(parts[:number]).count(b"\n") + 1
    assert first <= line <= first + parts[number].count(b"\n") + 3


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_break_in_the_first_words_costs_not_the_record_before(number: int) -> None:
    """Where no record seems to begin."""
    parts = parted("turtle")
    parts[number] = parts[number].replace(b"\n    a bibld:Record ,", b"\n    b bibld:Record ,", 1)
    records, pieces, _ = read("turtle", b"".join(parts))
    assert records == [record for record in RECORDS if record.id != str(number)]
    assert pieces == [parts[number]]


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_break_costs_no_other_record_where_no_blank_line_stands_between_them(number: int) -> None:
    head, *parts = parted("turtle")
    content = head + b"".join(parts).replace(b".\n\n<", b".\n<")
    records, pieces, faults = read("turtle", content.replace(b"Title '%d'" % number, b'Title" "', 1))
    assert records == [record for record in RECORDS if record.id != str(number)]
    assert len(faults) == 1
    assert b"".join(pieces).count(b"bibld:Record") == 1


@pytest.mark.parametrize("rubbish", [b"rubbish\n", b'"\n', b"\n<\n", b"]\n", b"rubbish .\n\n"])
@pytest.mark.parametrize(
    "before", [b"\n<https://catalogue.example/record/2>\n", b"\n<https://catalogue.example/record/2#title"]
)
def test_rubbish_between_statements_costs_no_record(before: bytes, rubbish: bytes) -> None:
    """That it has all of its nodes tells that the record is whole."""
    content = WRITTEN["turtle"]
    at = content.index(before)
    records, pieces, faults = read("turtle", content[:at] + rubbish + content[at:])
    assert (records, pieces) == (RECORDS, [rubbish.rstrip(b"\n") + b"\n"])
    assert [(fault.done, fault.record) for fault in faults] == [("this statement was skipped; in quarantine", "")]


PROLOGUE_DAMAGED = {
    "a broken line": (b"@prefix dcterms:", b"@prfix dcterms:"),
    "a broken prefix": (b"@prefix bibld:", b"@prefix bib ld:"),
    "a broken IRI": (b"dc/terms/>", b"dc/terms/"),
    "a comment": (b"dcterms: <", b"dcterms:# <"),
    "rubbish": (b"@prefix dcterms:", b"rubbish\n@prefix dcterms:"),
    "another name": (b"@prefix dcterms:", b"@prefix dctermz:"),
    "a line end less": (b".\n@prefix bibld:", b".@prefix bibld:"),
    "a line less": (b"@prefix dcterms: <http://purl.org/dc/terms/> .\n", b""),
}


@pytest.mark.parametrize("name", PROLOGUE_DAMAGED)
def test_damaged_prefixes_cost_nothing(name: str) -> None:
    """What they should be is known of a file of ours."""
    old, new = PROLOGUE_DAMAGED[name]
    content = WRITTEN["turtle"]
    records, pieces, faults = read("turtle", content.replace(old, new, 1))
    assert records == RECORDS
    assert len(faults) == 1
    assert all(piece in content.replace(old, new, 1) for piece in pieces)


@pytest.mark.parametrize(
    "between",
    [
        b"\n<urn:x:1> bibld:note nothing .\n@prefix bibld: <urn:x:> .\n",
        b"\n<urn:x:1> bibld:note nothing .\nprefix bibld: <urn:x:>\n",
        b"\n<urn:x:1> bibld:note nothing .\nBASE <urn:x:>\n",
    ],
)
def test_where_it_is_not_safe_nothing_further_is_read(between: bytes) -> None:
    """The prefixes of what follows a break may mean something else."""
    head, first, *rest = parted("turtle")
    records, pieces, faults = read("turtle", head + first + between + b"".join(rest))
    assert records == RECORDS[:1]
    assert [fault.done for fault in faults] == [STOPPED]
    assert b"".join(pieces) == between + b"".join(rest)


@pytest.mark.parametrize(
    "between",
    [
        b"\n<urn:x:1> bibld:note nothing ; bibld:note '''\n",
        b"\n<urn:x:1> bibld:note '''nothing\n",
        b'\n<urn:x:1> bibld:note nothing ; bibld:note "#" , """ \\""" \n\n',
    ],
)
def test_a_text_ends_where_a_record_begins(between: bytes) -> None:
    """What we write has no text of several lines, and one that an edit has left open costs no record behind it."""
    head, first, *rest = parted("turtle")
    records, pieces, faults = read("turtle", head + first + between + b"".join(rest))
    assert records == RECORDS
    assert [fault.done for fault in faults] == ["skipped up to the next record; in quarantine"]
    assert b"".join(pieces).strip() == between.strip()


def test_files_put_together_have_their_prefixes_twice() -> None:
    """The same prefixes mean the same."""
    content = WRITTEN["turtle"]
    broken = content.replace(b"bibld:mainTitle \"Title '4'", b"bibld:mainTitle Title '4'")
    records, _, _ = read("turtle", broken + content)
    assert records == RECORDS[:3] + RECORDS


@pytest.mark.parametrize("number", [2, 3, 4])
@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("ntriples", rb"^[^\n]*bibld.org/terms#Record> \.\n", b""),
        ("turtle", rb"a bibld:Record ,", b"a bibld:Recrd ,"),
    ],
)
def test_what_is_of_no_record_is_told(number: int, name: str, old: bytes, new: bytes) -> None:
    """Nothing says that it is one: what the record before it has no part in is kept, but for what both share."""
    parts = parted(name)
    parts[number] = re.sub(old, new, parts[number], count=1)
    records, (piece,), (fault,) = read(name, b"".join(parts))
    assert records == [record for record in RECORDS if record.id != str(number)]
    line = b"".join(parts[:number]).count(b"\n") + 1 + (name == "turtle")
    assert (fault.level, fault.record) == ("error", f"https://catalogue.example/record/{number}")
    assert re.fullmatch(rf"line {line}: nothing says of which record this and \d+ more is", fault.cause)
    own = [said for said in re.split(rb"\n(?=<|\n)\n?", parts[number].strip()) if b"/agent/" not in said.split()[0]]
    assert re.split(rb"\n(?=<)", piece.strip()) == [said.strip() for said in own]


@pytest.mark.parametrize("name", ["turtle", "ntriples", "rdfxml", "jsonld"])
def test_what_is_of_no_record_is_told_of_a_graph_read_whole(name: str) -> None:
    """Where the records come in no order, or the first says nothing of being one; it is kept with its nodes."""
    content = written(name)
    said = {"turtle": b"a bibld:Record ,", "jsonld": b'"bibld:Record", '}.get(
        name, TYPE + b" <https://bibld.org/terms#Record>"
    )
    other = said.replace(b"Record", b"Recrd")
    if name == "rdfxml":
        said, other = b"<bibld:Record rdf:about", b"<bibld:Recrd rdf:about"
        content = content.replace(b"</bibld:Record>", b"</bibld:Recrd>", 1)
    records, pieces, faults = read(name, content.replace(said, other, 1))
    assert records == RECORDS[1:]
    assert [str(fault) for fault in faults] == [
        "record https://catalogue.example/record/1: nothing says that this is a record; skipped; in quarantine"
    ]
    assert b"".join(pieces).count(b"Title '1'") + b"".join(pieces).count(b"Title &apos;1&apos;") == 2
    if name == "ntriples":  # of a file without a mark nothing is kept
        _, pieces, faults = read(name, content.replace(said, other, 1).partition(b"\n")[2])
        assert (pieces, [fault.done for fault in faults]) == ([], ["skipped"])


def test_what_is_of_no_record_is_kept_however_it_is_named() -> None:
    """Here by an IRI that is not whole."""
    content = WRITTEN["turtle"].replace(b"<https://catalogue.example/record/2#title", b"<record/2#title", 2)
    name = re.findall(rb"\n(<record/2#title\S+)", content)[0]
    content = content.replace(name, b"<https://catalogue.example/" + name[1:], 1)  # but where it stands first
    records, pieces, faults = read("turtle", content)
    assert len(records) == len(RECORDS)
    assert [piece.strip()[: len(name)] for piece in pieces] == [name]
    assert "nothing says of which record this is" in faults[0].cause


def test_what_no_record_points_to_is_told() -> None:
    """In a graph that is read whole."""
    content = (
        WRITTEN["turtle"].partition(b"\n")[2] + b"\n<urn:x:1> bibld:note <urn:x:2> .\n<urn:x:2> bibld:note 'x' .\n"
    )
    records, _, faults = read("turtle", content)
    assert records == RECORDS
    assert [str(fault) for fault in faults] == ["no record points to <urn:x:1> and 1 more; not read"]


def test_a_bad_line_is_kept() -> None:
    """What could be read of it is not."""
    content = WRITTEN["ntriples"]
    bad = b"<https://catalogue.example/record/2> <http"
    at = content.index(b"<https://catalogue.example/record/3>")
    records, pieces, _ = read("ntriples", content[:at] + bad + content[at:])
    assert (records, pieces) == (RECORDS, [bad])


PROLOGUE = WRITTEN["turtle"].index(b"\n\n")


@settings(max_examples=300)
@given(
    at=st.integers(len(MARK) + 1, len(WRITTEN["turtle"])),
    length=st.integers(0, 300),
    piece=st.sampled_from([b"", b'"', b".", b"<", b">", b"\n", b" \n\n<", b"\\", b"a", b"#"]) | st.binary(max_size=4),
)
@example(at=2000, length=0, piece=b'"')
@example(at=WRITTEN["turtle"].index(b"@prefix xsd:") + 12, length=0, piece=b"#")  # its IRI is the next one
def test_damaged_turtle_is_accounted_for(at: int, length: int, piece: bytes) -> None:
    """Each record that is not read is told of; without what is in quarantine the file is read as it was with it."""
    content = WRITTEN["turtle"]
    content = content[:at] + piece + content[at + length :]
    records, pieces, faults = read("turtle", content)
    if any("nothing says" in fault.cause for fault in faults):
        return
    if b"@prefix bibld: <https://bibld.org/terms#> ." not in content and at < PROLOGUE and not records:
        return  # its terms are others, or none
    left = content
    for bad in reversed(pieces):
        found = [*re.finditer(rb"^%s" % re.escape(bad), left, re.MULTILINE)]
        if not found or not (bad.endswith(b"\n") or left.endswith(bad)):
            return  # it begins or ends in the middle of a line
        left = left[: found[-1].start()] + left[found[-1].end() :]
    again, rest, _ = read("turtle", left)
    assert again == records
    assert rest == []


@given(sizes=st.lists(st.integers(1, 400), min_size=1))
@pytest.mark.parametrize("name", ["turtle", "ntriples"])
def test_a_file_is_parted_the_same_however_it_comes(name: str, sizes: list[int]) -> None:
    """A cut is found also where it is in two pieces, and no byte is lost."""

    class Slow(io.BytesIO):
        def read(self, _size: int | None = -1, /) -> bytes:
            sizes.append(sizes.pop(0))
            return super().read(sizes[-1])

    cut = get(name).cut
    assert cut is not None
    found = []
    for portion in portions(blocks(Slow(WRITTEN[name])), re.compile(cut.end)):
        if portion.first or not found:
            assert portion.line == b"".join(found).count(b"\n") + 1
            found.append(b"")
        found[-1] += portion.data
    assert found == parted(name)


SUBJECT = Subject((Term("topic", "Nurses"), Term("geographic", "England")))


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("rdfxml", b"<rdf:value>England</rdf:valu>"),
        ("jsonld", b'"rdf:value": [{"@value": "England}]'),
        ("turtle", b'rdf:value "England'),
    ],
)
def test_a_node_that_records_share_has_copies(name: str, bad: bytes) -> None:
    """Each record says it anew: where one of these is broken, no record lacks anything, wherever in the node it is."""
    sharing = [replace(record, subjects=(SUBJECT,)) for record in RECORDS]
    data = file_of(name, *sharing)
    content = data.partition(b"\n")[2] if name == "turtle" else data  # without its mark: any graph
    good = {"rdfxml": bad + b"e>", "jsonld": bad[:-2] + b'"}]', "turtle": bad + b'"'}[name].replace(
        b"valu>e>", b"value>"
    )
    for number in range(4):
        before, behind = content.split(good)[: number + 1], content.split(good)[number + 1 :]
        records, pieces, faults = read(name, good.join(before) + bad + good.join(behind))
        assert (records, len(faults)) == (sharing, 1)
        assert b"".join(pieces).count(bad) == 1


@pytest.mark.parametrize("begins", [b"<!-- ", b"<![CDATA[", b"<?x ", b"<!DOCTYPE "])
@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_comment_without_an_end_costs_no_other_record_of_ours(begins: bytes, number: int) -> None:
    """What we write as RDF/XML has no comments: nothing behind it is part of one."""
    title = b">Title &apos;%d&apos; #1<" % number
    content = written("rdfxml").replace(title, title.replace(b"Title", b"Ti" + begins + b"tle"), 1)
    records, pieces, _ = read("rdfxml", content)
    assert records == [record for record in RECORDS if record.id != str(number)]
    assert begins in b"".join(pieces)


BEGINNINGS = {
    "rdfxml": (written("rdfxml").index(b"\n\t<bibld:Record"), [b'"', b"<", b"\x01", b"<!--", b"&"]),
    "jsonld": (written("jsonld").index(b'\n "@graph"'), [b'"', b"\x01", b"\xff", b"\n"]),
}


@pytest.mark.parametrize("name", BEGINNINGS)
def test_damage_before_the_first_record_costs_no_other(name: str) -> None:
    """The prefixes of a file of ours are known, whatever has become of them."""
    content = written(name)
    end, strange = BEGINNINGS[name]
    for at in range(1, end, 3):
        for piece in strange:
            records, _, _ = read(name, content[:at] + piece + content[at:])
            assert records[-3:] == RECORDS[1:], (at, piece)


@pytest.mark.parametrize("behind", [b"", b"\n", b"\n\n"])
@pytest.mark.parametrize("marked", [True, False])
@pytest.mark.parametrize("cut", range(2, 700, 23))
def test_a_record_that_is_torn_off_costs_not_the_next(cut: int, marked: bool, behind: bytes) -> None:
    """Wherever it is, and whether or not the next one begins in a line of its own."""
    head, *parts = parted("turtle")
    parts[1] = parts[1][:cut].rstrip(b"\n") + behind
    parts[2] = parts[2].lstrip(b"\n")
    content = b"".join((head if marked else head.partition(b"\n")[2], *parts))
    records, pieces, faults = read("turtle", content)
    assert [record for record in records if record.id != "2"] == [RECORDS[0], *RECORDS[2:]]
    assert {fault.level for fault in faults} == {"error"}
    assert parts[1].strip() in b"".join(pieces)


@pytest.mark.parametrize("cut", range(20, 400, 30))
def test_a_node_that_is_cut_off_costs_not_the_record_that_begins_in_its_line(cut: int) -> None:
    """As a node of ours begins, no value does."""
    content = written("jsonld")
    begins = [found.start() for found in re.finditer(rb'  \{"@id": "\S+/record/\d"', content)]
    torn = content[begins[1] : begins[1] + cut]
    records, (piece,), (fault,) = read("jsonld", content[: begins[1]] + torn + content[begins[2] + 2 :])
    assert (records, piece) == ([RECORDS[0], *RECORDS[2:]], torn)
    assert fault.cause.startswith(f"line {content.count(NEWLINE, 0, begins[1]) + 1}: ")


@pytest.mark.parametrize("name", ["turtle", "ntriples"])
def test_in_order_or_whole_it_is_read_the_same(name: str) -> None:
    """Without its first line a file is any graph; with CR LF it has the same records."""
    content = WRITTEN[name]
    assert read(name, content) == read(name, content.partition(b"\n")[2]) == (RECORDS, [], [])
    assert read(name, content.replace(b"\n", b"\r\n")) == (RECORDS, [], [])
    assert read(name, b"\xef\xbb\xbf" + content) == (RECORDS, [], [])

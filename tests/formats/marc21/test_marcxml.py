"""MARCXML: every record of a broken file comes out, and what is written is valid."""

from __future__ import annotations

import io
import string
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from bibld.crosswalk import Field
from bibld.crosswalk.line import line
from bibld.errors import StreamError
from bibld.formats.marc21 import marcxml
from bibld.formats.marc21.field import DEFAULT_LEADER, UNKNOWN, clean
from bibld.formats.marc21.marcxml import CLOSING, NAMESPACE, OPENING, PROLOG, read, write
from bibld.report import Fault, Loss, Report

SHARED = Path(__file__).resolve().parents[4] / "shared"
LEADER = "00000nam a2200000 a 4500"


def control(tag: str, text: str) -> Field:
    return Field(tag, (("", text),))


def data(tag: str, indicators: str, *subfields: tuple[str, str]) -> Field:
    return Field(tag, (("ind1", indicators[0]), ("ind2", indicators[1]), *subfields))


def book(number: int, prefix: str = "", more: str = "") -> str:
    p = prefix
    return (
        f"<{p}record>\n<{p}leader>{LEADER}</{p}leader>\n<{p}controlfield tag='001'>{number}</{p}controlfield>\n"
        f"<{p}datafield tag='245' ind1='1' ind2='0'><{p}subfield code='a'>Duty of Care</{p}subfield></{p}datafield>\n"
        f"{more}</{p}record>\n"
    )


def fields(number: int) -> tuple[Field, ...]:
    return (control("LDR", LEADER), control("001", str(number)), data("245", "10", ("a", "Duty of Care")))


def delivered(text: str | bytes) -> tuple[list[tuple[Field, ...]], list[Fault]]:
    faults: list[Fault | Loss] = []
    report = Report(faults.append)
    content = text.encode() if isinstance(text, str) else text
    records = list(read(io.BytesIO(content), report))
    return records, [fault for fault in faults if isinstance(fault, Fault)]


# --- reading


@pytest.mark.parametrize(
    "text",
    [
        f"<collection xmlns='{NAMESPACE}'>{book(1)}{book(2)}</collection>",
        f"<marc:collection xmlns:marc='{NAMESPACE}'>{book(1, 'marc:')}<!-- so -->{book(2, 'marc:')}</marc:collection>",
        "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><ListRecords>"
        + "".join(
            f"<record><header/><metadata xmlns:m='{NAMESPACE}'>{book(number, 'm:')}</metadata></record>"
            for number in (1, 2)
        )
        + "</ListRecords></OAI-PMH>",
    ],
    ids=["collection", "prefix", "OAI-PMH"],
)
def test_records_are_found_in_any_dress(text: str) -> None:
    """The prefix and what stands around the records make no difference."""
    assert delivered(text) == ([fields(1), fields(2)], [])
    assert delivered(text.encode("utf-16")) == ([fields(1), fields(2)], [])


def test_turbomarc_is_marcxml_in_other_words() -> None:
    """Yaz has tags and codes in the names of elements; a code that cannot be one is an attribute."""
    text = (
        "<collection xmlns='http://www.indexdata.com/turbomarc'><r>\n<l>00000nam a2200000 a 4500</l>\n<c001>1</c001>\n"
        "<d245 i1='1' i2='0'><sa>Duty of Care</sa><s code='&amp;'>x</s></d245></r></collection>"
    )
    records, faults = delivered(text)
    assert records == [(*fields(1)[:2], data("245", "10", ("a", "Duty of Care"), ("&", "x")))]
    assert [(fault.level, fault.cause) for fault in faults] == [("note", f"the namespace is {marcxml.TURBO}")]
    (record,), _ = delivered(text.replace("</r>", "</r><r><c001>2</r>"))
    assert record == records[0]
    assert delivered(text.replace("</r>", "<note>x</note><c24>x</c24></r>")) == (records, faults)


def test_a_record_may_stand_alone() -> None:
    """A file need not have a collection."""
    assert delivered(book(1).replace("<record>", f"<record xmlns='{NAMESPACE}'>", 1)) == ([fields(1)], [])


@pytest.mark.parametrize(
    ("space", "level"), [("", "note"), ("info:lc/xmlns/marcxchange-v2", "note"), ("http://example.org/", "warning")]
)
def test_another_namespace_is_reported_once(space: str, level: str) -> None:
    """Records in no namespace or another one are read, and the report says so once."""
    records, faults = delivered(f"<collection xmlns='{space}'>{book(1)}{book(2)}</collection>")
    assert records == [fields(1), fields(2)]
    assert [fault.level for fault in faults] == [level]


@pytest.mark.parametrize(
    ("more", "kind"),
    [
        ("<datafield ind1=' ' ind2=' '><subfield code='a'>lost</subfield></datafield>", "without a tag"),
        ("<controlfield>lost</controlfield>", "without a tag"),
        ("<datafield tag='5é0' ind1=' ' ind2=' '><subfield code='a'>lost</subfield></datafield>", "with the tag"),
    ],
)
def test_a_field_without_a_tag_is_left_out(more: str, kind: str) -> None:
    """The field goes, the rest of the record stays, and the report has the error and the text."""
    records, faults = delivered(f"<collection xmlns='{NAMESPACE}'>{book(1, more=more)}</collection>")
    assert records == [fields(1)]
    assert [(fault.level, fault.record) for fault in faults] == [("error", "1")]
    assert kind in faults[0].cause
    assert "lost" in faults[0].cause


def test_a_subfield_without_a_code_is_kept() -> None:
    """Its text stays, under a code that says nothing; the report has the error."""
    more = (
        "<datafield tag='500' ind1=' ' ind2=' '><subfield>kept</subfield><subfield code='å'>too</subfield></datafield>"
    )
    records, faults = delivered(f"<collection xmlns='{NAMESPACE}'>{book(1, more=more)}</collection>")
    assert records[0][-1] == data("500", "  ", (UNKNOWN, "kept"), (UNKNOWN, "too"))
    assert [fault.level for fault in faults] == ["error", "error"]


def test_a_prefix_that_nobody_declares_costs_no_record() -> None:
    """It is told; what stands in quotes or in a text is no prefix."""
    typed = book(2).replace("<record", "<record m:type='a:b'")
    records, faults = delivered(f"{OPENING}{book(1)}{typed}{book(3)}{CLOSING}")
    assert records == [fields(1), fields(2), fields(3)]
    assert [fault.cause for fault in faults] == ["the prefix m is not declared"]


@pytest.mark.parametrize(
    "broken",
    [
        book(2).replace("</datafield>", "</datafeld>"),
        book(2).replace("</record>", ""),
        book(2).replace("<subfield", "<subfield <"),
        book(2).replace("<record>", "<record xmlns:xsi='http://&#xD800;('"),
        book(2).replace("<record>", "<record xmlns:dc='http://\x98'"),
        book(2).replace("<record>", "<recrd>"),
        book(2)[book(2).index("Duty") :],
    ],
)
@pytest.mark.parametrize("prefix", ["", "m:"])
def test_a_break_costs_one_record(broken: str, prefix: str) -> None:
    """Records before and after XML that is not well-formed are delivered; the report has the line."""
    opening, closing = f"<collection xmlns='{NAMESPACE}' xmlns:m='{NAMESPACE}'>\n", "</collection>"
    text = f"{opening}{book(1, prefix)}{broken}{book(3, prefix)}{book(4)}{closing}"
    records, faults = delivered(text)
    assert records == [fields(1), fields(3), fields(4)]
    assert [(fault.level, fault.position) for fault in faults] == [("error", 2)]
    assert any(f"line {line}:" in faults[0].cause for line in range(6, 13))


@pytest.mark.parametrize("behind", [1, 5000])
@pytest.mark.parametrize("well_formed", [False, True])
def test_a_record_without_an_end_holds_none_of_those_behind_it(behind: int, well_formed: bool) -> None:
    """However far the end of the file is, where the parser finds it, and where a later one has no beginning,
    and so all of it is well-formed.
    """
    first, after = book(1).replace("</record>", ""), "".join(map(book, range(2, 2 + behind)))
    last = book(9).replace("<record>", "") if well_formed else ""
    kept, faults = io.BytesIO(), list[Fault | Loss]()
    report = Report(faults.append)
    report.quarantine = kept
    content = f"<collection xmlns='{NAMESPACE}'>{first}{after}{last}</collection>".encode()
    records = list(read(io.BytesIO(content), report))
    assert records == [fields(number) for number in range(2, 2 + behind)]
    broken = [1, behind + 2] if well_formed else [1]
    assert [(fault.position, fault.level) for fault in faults if isinstance(fault, Fault)] == [
        (position, "error") for position in broken
    ]
    assert kept.getvalue().decode().split() == f"{first}{last}".split()


@pytest.mark.parametrize(
    "rest", [book(3), book(3).replace("</record>", ""), book(3).replace("</record>", "") + book(4)]
)
def test_what_is_left_of_a_record_is_told_whatever_stands_behind_it(rest: str) -> None:
    """Also if that has no end, and so is left out itself."""
    left = book(2)[book(2).index("</leader>") :].replace("</record>", "").replace("Duty", "Bees")
    said: list[Fault | Loss] = []
    list(read(io.BytesIO(f"{OPENING}{book(1)}{left}{rest}{CLOSING}".encode()), Report(said.append)))
    assert [one.value for one in said if isinstance(one, Loss)] == ["2 Bees of Care"]


def test_a_break_inside_oai_pmh_costs_one_record() -> None:
    """Namespaces declared around a record are known when it is parsed by itself."""
    oai = "http://www.openarchives.org/OAI/2.0/"
    inner = [book(1, "m:"), book(2, "m:").replace("Care", "Care <"), book(3, "m:")]
    text = (
        f"<OAI-PMH xmlns='{oai}'><ListRecords>"
        + "".join(f"<record><header/><metadata xmlns:m='{NAMESPACE}'>{one}</metadata></record>" for one in inner)
        + "</ListRecords></OAI-PMH>"
    )
    records, faults = delivered(text)
    assert records == [fields(1), fields(3)]
    assert [(fault.level, fault.position) for fault in faults] == [("error", 2)]


def test_in_utf_16_a_break_costs_one_record() -> None:
    """As in UTF-8; the bytes that could not be read are kept as they were."""
    text = f"\ufeff<?xml version='1.0' encoding='UTF-16'?><collection xmlns='{NAMESPACE}'>{book(1)}{book(2)}{book(3)}</collection>"
    kept, report = io.BytesIO(), Report()
    report.quarantine = kept
    content = text.replace("2</controlfield>", "2</control>").encode("utf-16-le")
    assert list(read(io.BytesIO(content), report)) == [fields(1), fields(3)]
    assert kept.getvalue().decode("utf-16-le") + "\n" == book(2).replace("2</controlfield>", "2</control>")


def test_an_encoding_that_the_parser_does_not_know_is_undone() -> None:
    """As ``latin-1``, which is Python's name; a break costs one record, and its bytes are kept as they were."""
    text = f"<?xml version='1.0' encoding='latin-1'?><collection xmlns='{NAMESPACE}'>{book(1)}{book(2)}</collection>"
    kept, report = io.BytesIO(), Report()
    report.quarantine = kept
    content = text.replace("Duty", "Über").replace("2</controlfield>", "2</control>").encode("latin-1")
    (first,) = read(io.BytesIO(content), report)
    assert first[2].first("a") == "Über of Care"
    assert "Über of Care".encode("latin-1") in kept.getvalue()


def test_of_two_leaders_the_first_is_used() -> None:
    text = book(1).replace("</leader>", "</leader><leader>00000nas a2200000 a 4500</leader>", 1)
    assert delivered(f"<collection xmlns='{NAMESPACE}'>{text}</collection>")[0] == [fields(1)]
    (fault,) = delivered(f"<collection xmlns='{NAMESPACE}'>{text}</collection>")[1]
    assert fault.cause == "more than one leader: '00000nas a2200000 a 4500'"


def test_a_file_that_does_not_come_to_an_element_is_not_read_on() -> None:
    """However much there is of it."""
    stream = io.BytesIO(b"<!--" + b" " * (4 * PROLOG) + b"-->" + book(1).encode())
    with pytest.raises(StreamError, match="no XML element"):
        list(read(stream, Report()))
    assert stream.tell() < 3 * PROLOG


def test_an_unknown_encoding_is_refused() -> None:
    """Where it is not UTF-8."""
    content = f"<?xml version='1.0' encoding='x-unheard-of'?>{book(1)}".replace("Duty", "Über").encode("latin-1")
    with pytest.raises(StreamError, match="encoding x-unheard-of is not known"):
        list(read(io.BytesIO(content), Report()))


def test_no_declaration_hides_in_utf_7() -> None:
    declared = '+ADwAIQ-DOCTYPE c [+ADwAIQ-ENTITY l "x">]>'
    with pytest.raises(StreamError, match="entities"):
        list(read(io.BytesIO(f"<?xml version='1.0' encoding='UTF-7'?>{declared}{book(1)}".encode()), Report()))


@pytest.mark.parametrize("declared", ["UTF-16", "ISO-8859-1", "US-ASCII", "MARC-8"])
def test_what_only_says_that_it_is_in_another_encoding_is_read_as_utf_8(declared: str) -> None:
    """The bytes say that it is UTF-8, and a warning that it was declared otherwise."""
    text = f"<?xml version='1.0' encoding='{declared}'?><collection xmlns='{NAMESPACE}'>{book(1)}{book(2)}</collection>"
    (first, second), faults = delivered(text.replace("Duty", "Über", 1))
    assert (first[2].first("a"), second) == ("Über of Care", fields(2))
    assert [(fault.level, fault.cause) for fault in faults] == [("warning", f"declared as {declared}, but it is not")]


def test_characters_that_xml_does_not_allow_cost_nothing() -> None:
    """A stray 0x1F, or a reference to one, is replaced, with a warning; U+FFFE too."""
    for bad, meant in (
        (b"\x1f", " "),
        (b"&#x1F;", " "),
        (b"&#31;", " "),
        (b"\xef\xbf\xbe", "\ufffd"),
        (b"&#xD800;", "\ufffd"),
    ):
        content = f"<collection xmlns='{NAMESPACE}'>{book(1)}{book(2)}</collection>".encode()
        (first, second), faults = delivered(content.replace(b"Duty of", b"Duty" + bad + b"of", 1))
        assert (first[2].first("a"), second) == (f"Duty{meant}of Care", fields(2))
        assert [(fault.level, fault.position) for fault in faults] == [("warning", 1)]


@pytest.mark.parametrize(
    ("bad", "meant", "cause"),
    [
        (b"Law & Order", "Law & Order", "an & that begins no reference"),
        (b"Caf&eacute; &eacute;", "Café é", "the entity &eacute; is not declared"),
        (b"a &foo; <![CDATA[& &eacute;]]>", "a &foo; & &eacute;", "the entity &foo; is not declared"),
        (b"Caf\xe9 \x93d\xe9j\xe0\x94 \xc3\xa9", "Café “déjà” é", "bytes that are no UTF-8"),
    ],
)
@pytest.mark.parametrize("declared", [b"", b"<?xml version='1.0' encoding='UTF-8'?>"])
def test_what_can_be_put_right_costs_no_record(bad: bytes, meant: str, cause: str, declared: bytes) -> None:
    """As in MODS: a bare ampersand, an entity of HTML's and bytes of Windows-1252, with one warning for the record."""
    content = f"<collection xmlns='{NAMESPACE}'>{book(1)}{book(2)}{book(3)}</collection>".encode()
    start = content.index(b"Duty", content.index(b">2<"))
    records, faults = delivered(declared + content[:start] + bad + content[start + len("Duty of Care") :])
    assert [record[2].first("a") for record in records] == ["Duty of Care", meant, "Duty of Care"]
    assert [(fault.level, fault.position, fault.cause) for fault in faults] == [("warning", 2, cause)]


def test_quarantine_has_the_bytes_of_a_record_that_was_put_right() -> None:
    """One that has no field even then is kept as it was found."""
    record = "<record><datafield ind1='1'><subfield code='a'>A & B</subfield></datafield></record>"
    kept, report = io.BytesIO(), Report()
    report.quarantine = kept
    text = f"<collection xmlns='{NAMESPACE}'>{book(1)}{record}{book(2)}</collection>"
    assert list(read(io.BytesIO(text.encode()), report)) == [fields(1), fields(2)]
    assert kept.getvalue() == record.encode()


def test_an_entity_that_a_dtd_may_declare_is_read() -> None:
    """The DTD is not fetched; the name is HTML's, or stays as it is."""
    text = f"<!DOCTYPE c SYSTEM 'c.dtd'><collection xmlns='{NAMESPACE}'>{book(1)}</collection>"
    (record,), faults = delivered(text.replace("Care", "Caf&eacute; &foo;"))
    assert record[2].first("a") == "Duty of Café &foo;"
    assert [fault.level for fault in faults] == ["warning", "warning"]


def test_a_file_without_its_end_is_read() -> None:
    """A missing end tag of the collection is a warning, a record cut in two an error."""
    text = f"<collection xmlns='{NAMESPACE}'>{book(1)}{book(2)}"
    records, faults = delivered(text)
    assert records == [fields(1), fields(2)]
    assert [(fault.level, fault.done) for fault in faults] == [("warning", "no record is missing")]
    for begun in ("<reco", "<record>", "<record>\n  <lead"):
        records, faults = delivered(text + begun)
        assert records == [fields(1), fields(2)]
        assert [(fault.level, fault.done) for fault in faults] == [("warning", "what stands before it was read")]
    records, faults = delivered(text + book(3)[:-40])
    assert records == [fields(1), fields(2)]
    assert [fault.level for fault in faults] == ["error"]


def test_a_break_anywhere_in_a_long_file_is_survived(monkeypatch: pytest.MonkeyPatch) -> None:
    """Records in other chunks than the break are delivered once each, in order."""
    monkeypatch.setattr(marcxml, "CHUNK", 500)
    books = [book(number) for number in range(1, 40)]
    books[19] = books[19].replace("</leader>", "")
    records, faults = delivered(f"<collection xmlns='{NAMESPACE}'>{''.join(books)}</collection>")
    assert records == [fields(number) for number in range(1, 40) if number != 20]
    assert [fault.position for fault in faults] == [20]


BOMB = "<!DOCTYPE c [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
OUTSIDE = "<!DOCTYPE c [<!ENTITY a SYSTEM 'file:///etc/hostname'>]>"


@pytest.mark.parametrize(
    "prolog", [BOMB, OUTSIDE, "<!-- <c> -->" + OUTSIDE, "<!-- > " + "-" * 0 + "x" * 400_000 + "-->" + BOMB]
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_entities_are_refused(prolog: str, encoding: str) -> None:
    """A file that declares entities is refused before it is parsed, however it is dressed."""
    text = f"{prolog}<collection xmlns='{NAMESPACE}'>{book(1).replace('Care', '&b;')}</collection>"
    with pytest.raises(StreamError, match="entities"):
        delivered(text.encode(encoding))


@pytest.mark.parametrize("text", ["", "no XML", "<html><p>Duty of Care</p></html>", "<mods/>", "<record xmlns='x'/>"])
def test_what_is_no_marcxml_is_refused(text: str) -> None:
    """A file without a MARC record is an error; an empty collection is not."""
    with pytest.raises(StreamError):
        delivered(text)
    assert delivered(f"<collection xmlns='{NAMESPACE}'/>") == ([], [])


ROOMS = (
    "<collection xmlns='{space}'>{0}<record{1}>{2}<leader{3}>{leader}</leader><controlfield tag='001'{4}>7</controlfield>{5}"
    "<datafield tag='245' ind1='0' ind2='0'{6}>{7}<subfield code='a'{8}>Bees{9}</subfield>{10}</datafield>{11}</record>"
    "{12}{second}{13}</collection>"
)
"""A collection with room for what does not belong in it."""


@pytest.mark.parametrize("room", range(14))
@pytest.mark.parametrize("strange", ["zq7x", "<holdings>zq7x</holdings>", "<x:y xmlns:x='urn:x' z='zq7x'/>"])
def test_what_is_no_field_is_told(room: int, strange: str) -> None:
    """Attributes that MARC has no place for, elements of others, text between the fields; the records are there."""
    if room in (1, 3, 4, 6, 8):
        strange = " id='zq7x'"
    rooms = ["" if at != room else strange for at in range(14)]
    told: list[Fault | Loss] = []
    text = ROOMS.format(*rooms, space=NAMESPACE, leader=LEADER, second=book(2))
    first, second = read(io.BytesIO(text.encode()), Report(told.append))
    said = [one.value if isinstance(one, Loss) else one.cause for one in told]
    assert "zq7x" in f"{first} {said}"
    assert {type(value) for value in said} <= {str}
    assert len(first) == 3
    assert second == fields(2)


BREAKS = ("a & b", " < ", "<bad>", "&amp", "&nbsp;", "&foo;", "\x01", "]]>", "</foo>", "<!-- &amp </record> -->")


@pytest.mark.parametrize("chunk", [150, 700, 2000])
@pytest.mark.parametrize("between", [False, True])
@pytest.mark.parametrize("break_", BREAKS)
def test_no_break_costs_records_of_another_chunk(
    break_: str, between: bool, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether the parser stops where it is, or only says so at the end of the file."""
    monkeypatch.setattr(marcxml, "CHUNK", chunk)
    for at in (0, 4, 11):
        books = [book(number) for number in range(12)]
        books[at] = books[at] + break_ if between else books[at].replace("Duty", f"Duty {break_}")
        text = f"<collection xmlns='{NAMESPACE}'>{''.join(books)}</collection>"
        records, _ = delivered(text)
        found = [record[1].first("") for record in records]
        assert [number for number in found if number != str(at)] == [str(n) for n in range(12) if n != at]


@pytest.mark.parametrize("chunk", [100, 700, marcxml.CHUNK])
@pytest.mark.parametrize("form", ["<!-- {} -->", "<?x {} ?>", "<!-- {} --><!-- <record> & -->"])
@pytest.mark.parametrize("end", ["</collection>", "</collection><b>", ""])
def test_a_record_in_a_comment_is_none(end: str, form: str, chunk: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also in a file that is not well-formed, between two records and in one."""
    monkeypatch.setattr(marcxml, "CHUNK", chunk)
    aside = form.format(book(9))
    second = book(2).replace("of Care", f"{aside}of Care")
    records, faults = delivered(f"<collection xmlns='{NAMESPACE}'>{book(1)}{aside}{second}{aside}{book(3)}{end}")
    assert records == [fields(1), fields(2), fields(3)]
    assert bool(faults) == (end != "</collection>")


def test_what_no_instruction_begins_with_begins_none() -> None:
    """``<? `` in one record, and ``?>`` in another, cost no record between them."""
    books = book(1).replace("of", "<? of"), book(2), book(3).replace("of", "of ?>"), book(4)
    records, _ = delivered(f"<collection xmlns='{NAMESPACE}'>{''.join(books)}</collection>")
    assert records[0] == fields(2)
    assert records[-1] == fields(4)


@pytest.mark.parametrize(("chunk", "break_"), [(marcxml.CHUNK, "<bad>"), (marcxml.CHUNK, "a & b"), (100, "a & b")])
def test_text_between_records_is_told_where_the_file_is_broken(
    chunk: int, break_: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In an envelope, as of OAI-PMH or of SRU, it is that one's."""
    monkeypatch.setattr(marcxml, "CHUNK", chunk)
    told: list[Fault | Loss] = []
    between = f"<holdings>KB</holdings>{break_}<!-- no -->"
    text = f"<collection xmlns='{NAMESPACE}'>{book(1)}{between}{book(2)}{book(3)} end </collection>"
    assert list(read(io.BytesIO(text.encode()), Report(told.append))) == [fields(1), fields(2), fields(3)]
    said = [loss.value for loss in told if isinstance(loss, Loss)]
    assert said == ["KB a & b" if "&" in break_ else "KB", "end"]
    record = book(1).replace("<record>", f"<record xmlns='{NAMESPACE}'>")
    oai_pmh = (
        "<OAI-PMH xmlns='http://www.openarchives.org/OAI/2.0/'><record><header><identifier>oai:1</identifier></header>"
        f"<metadata>{record}</metadata></record> & </OAI-PMH>"
    )
    sru = (
        "<zs:searchRetrieveResponse xmlns:zs='http://docs.oasis-open.org/ns/search-ws/sruResponse'><zs:numberOfRecords>1"
        f"</zs:numberOfRecords><zs:recordData>{record}</zs:recordData> & </zs:searchRetrieveResponse>"
    )
    for envelope in (oai_pmh, sru):
        told.clear()
        assert list(read(io.BytesIO(envelope.encode()), Report(told.append))) == [fields(1)]
        assert not [loss for loss in told if isinstance(loss, Loss)]


@pytest.mark.parametrize(
    "attributes",
    ["type='Bibliographic'", "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='a b'", "format='MARC21'"],
)  # fmt: skip
def test_what_the_leader_says_too_is_not_told(attributes: str) -> None:
    told: list[Fault | Loss] = []
    text = f"<collection xmlns='{NAMESPACE}'>\n{book(1).replace('<record>', f'<record {attributes}>')}<!-- so -->\n</collection>"
    assert list(read(io.BytesIO(text.encode()), Report(told.append))) == [fields(1)]
    assert told == []


# --- writing

PLAIN = st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")).map(
    lambda text: unicodedata.normalize("NFC", text)
)
CODES = st.sampled_from(string.ascii_letters + string.digits + "!\"#$%&'()*+,-./:;<=>?{}_^`~[]\\")
INDICATORS = st.text(alphabet=string.digits + string.ascii_lowercase + " ", min_size=2, max_size=2)
CONTROL_FIELDS = st.builds(control, st.integers(1, 9).map("{:03}".format), PLAIN)
DATA_FIELDS = st.builds(
    lambda tag, indicators, subfields: data(tag, indicators, *subfields),
    st.integers(10, 999).map("{:03}".format),
    INDICATORS,
    st.lists(st.tuples(CODES, PLAIN), min_size=1),
)
ANY = st.text(st.characters(), max_size=4)
ANY_FIELDS = st.builds(control, ANY | st.sampled_from(["LDR", "001", "FMT", "245"]), ANY) | st.builds(
    lambda tag, parts: Field(tag, tuple(parts)),
    ANY | st.sampled_from(["LDR", "001", "245", "880"]),
    st.lists(st.tuples(ANY | st.sampled_from(["ind1", "ind2", "a"]), ANY)),
)


@given(st.lists(CONTROL_FIELDS, min_size=1), st.lists(DATA_FIELDS))
def test_what_is_written_reads_back(first: list[Field], then: list[Field]) -> None:
    """The fields of any record, in any script, are the same after writing and reading, and nothing is reported."""
    report = Report()
    record = (control("LDR", LEADER), *first, *then)
    text = OPENING + write(record, report) + CLOSING
    assert delivered(text) == ([record], [])
    assert not report.faults


@given(st.text(st.characters()).map("Bees{}".format))
def test_any_text_can_be_written(text: str) -> None:
    """What XML and MARC have no place for is replaced or removed, and the report says so."""
    report = Report()
    record = (control("LDR", LEADER), data("500", "  ", ("a", text)))
    (found,), _ = delivered(OPENING + write(record, report) + CLOSING)
    fit = text.replace("\ufffe", "").replace("\uffff", "")
    if "\n" in fit or "\r" in fit:
        assert found[1].first("a").split() == clean(fit).split()
    else:
        assert found[1] == data("500", "  ", ("a", clean(fit)))
    assert bool(report.faults) == (unicodedata.normalize("NFC", text) != found[1].first("a"))


def test_a_record_is_readable_text() -> None:
    """People look at MARCXML; it is indented, and markup in the data is escaped."""
    assert write([control("LDR", LEADER), data("245", "10", ("a", "Care & <Duty>"))]) == (
        "  <record>\n"
        f"    <leader>{LEADER}</leader>\n"
        '    <datafield tag="245" ind1="1" ind2="0">\n'
        '      <subfield code="a">Care &amp; &lt;Duty&gt;</subfield>\n'
        "    </datafield>\n"
        "  </record>\n"
    )


@pytest.mark.parametrize("more", [(), (("001", "127428"),)])
def test_lines_without_a_data_field_are_a_record(more: tuple[tuple[str, str], ...]) -> None:
    record = [line("LDR", LEADER), *(line(tag, text) for tag, text in more)]
    fields = "".join(f'    <controlfield tag="{tag}">{text}</controlfield>\n' for tag, text in more)
    assert write(record) == f"  <record>\n    <leader>{LEADER}</leader>\n{fields}  </record>\n"


def test_local_fields_without_subfields_survive() -> None:
    """A field such as FMT has no place in the schema, and comes back all the same."""
    record = (control("LDR", LEADER), control("001", "1"), control("FMT", "BK"))
    assert delivered(OPENING + write(record) + CLOSING) == ([record], [])


def test_a_missing_leader_is_put_in() -> None:
    """The schema wants one; what it does not know is put down as unknown."""
    report = Report()
    assert DEFAULT_LEADER in write([control("001", "1")], report)
    assert report.warnings == 1


def test_what_is_put_into_a_leader_is_said() -> None:
    """A type of record is no blank: the schema has none for what nobody knows."""
    told: list[Loss | Fault] = []
    assert "<leader>00000 a  a22" in write(
        [control("LDR", f"{'00000':9}a22"), control("001", "1")], Report(told.append)
    )
    assert [fault.done for fault in told if isinstance(fault, Fault)] == ["written as '00000 a  a22        4500'"]


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    path = SHARED / "schemas" / "MARC21slim.xsd"
    if not path.is_file():
        pytest.skip("the shared schemas are not beside this checkout")
    return etree.XMLSchema(etree.parse(str(path)))


@given(st.lists(ANY_FIELDS))
def test_whatever_is_written_is_valid(schema: etree.XMLSchema, record: list[Field]) -> None:
    """No Fields make a record that the schema refuses."""
    schema.assertValid(etree.fromstring((OPENING + write(record, Report()) + CLOSING).encode()))


@pytest.mark.skipif(not (SHARED / "corpora").is_dir(), reason="the shared corpora are not beside this checkout")
@pytest.mark.parametrize("folder", ["damaged", "marcxml"])
def test_real_files_are_read_and_written(folder: str, schema: etree.XMLSchema) -> None:
    """Every file is read or refused, and what was read is written validly."""
    refused = set()
    for path in sorted((SHARED / "corpora" / folder).glob("*.xml")):
        try:
            with path.open("rb") as stream:
                records = list(read(stream, Report()))
        except StreamError:
            refused.add(path.name)
            continue
        schema.assertValid(etree.fromstring((OPENING + "".join(map(write, records)) + CLOSING).encode()))
    assert refused <= {"traject__namespace-test.xml"}

"""What two XML formats share: safe text, and elements out of any envelope, also out of a broken one."""

from __future__ import annotations

import io
import re
from itertools import product

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from bibld.errors import StreamError
from bibld.formats import _xml, _xml_bytes
from bibld.formats._markup import clean, escape, escape_attribute, in_words, recoded, unmarked
from bibld.formats._xml import elements
from bibld.report import Fault, Loss, Report

SPACE = "urn:example"


class Dribble(io.RawIOBase):
    """A stream that cannot be sought and gives less than it is asked for, as a pipe may."""

    def __init__(self, data: bytes) -> None:
        self.data = io.BytesIO(data)

    def read(self, size: int = -1, /) -> bytes:
        """One byte."""
        return self.data.read(1)


def texts(data: bytes, report: Report | None = None, names=("r",), size: int = 0, **more) -> list[str]:
    """The text of every element, read whole, or from chunks of ``size`` bytes that come byte by byte."""
    stream = Dribble(data) if size else io.BytesIO(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_xml_bytes, "CHUNK", size or _xml_bytes.CHUNK)
        return ["".join(found.itertext()) for found in elements(stream, set(names), report or Report(), **more)]


def faults(data: bytes, **more) -> tuple[list[str], list[Fault]]:
    """The texts, and all faults."""
    told: list[Fault | Loss] = []
    return texts(data, Report(told.append), **more), told


def test_text_and_attributes_survive_a_parser():
    """What is escaped is read back to the letter, line ends and tabs included."""
    text = "AT&T <b> ]]> \"q\" 'a' \t\r\n x"
    element = etree.fromstring(f'<a b="{escape_attribute(text)}">{escape(text)}</a>')
    assert element.text == text
    assert element.get("b") == text


def test_clean_lets_good_text_pass_untouched():
    """Text that XML allows is returned as it is, without a word."""
    report = Report()
    for text in ("", "plain", "Ω\u0098x\u009c\n\t𝔘", "a\u200db"):
        assert clean(text, report) is text
    assert report.clean


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x1fb", "a b"),
        ("\x00", " "),
        ("a\ud800b", "a\ufffdb"),
        ("\ud83d\ude00", "😀"),
        ("\ud83d", "\ufffd"),
        ("a\ufffeb\uffff", "a\ufffdb\ufffd"),
        ("\ufdd0\U0001fffe", "\ufffd\ufffd"),
    ],
)
def test_clean_replaces_what_xml_does_not_allow(text: str, expected: str):
    """Control characters become spaces, halves of characters U+FFFD, and the report is told."""
    report = Report()
    assert clean(text, report) == expected
    assert report.warnings == 1


@given(st.text(st.characters()))
def test_any_text_can_be_cleaned_and_read_back(text: str):
    """Whatever the text, what comes of it is well-formed."""
    cleaned = clean(text)
    assert (etree.fromstring(f"<a>{escape(cleaned)}</a>".encode()).text or "") == cleaned
    assert clean(cleaned) == cleaned


ENVELOPES = {
    "bare": b'<r xmlns="urn:example">1</r>',
    "collection": b'<c xmlns="urn:example"><r>1</r><r>2</r></c>',
    "prefix": b'<x:c xmlns:x="urn:example"><x:r>1</x:r><x:r>2</x:r></x:c>',
    "oai": b'<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords><r><header/><metadata>'
    b'<r xmlns="urn:example">1</r></metadata></r><r><metadata><q:r xmlns:q="urn:example">2</q:r></metadata></r>'
    b"</ListRecords></OAI-PMH>",
    "sru": b'<z:searchRetrieveResponse xmlns:z="http://www.loc.gov/zing/srw/"><z:records><z:r><z:recordData>'
    b'<r xmlns="urn:example">1</r></z:recordData></z:r></z:records></z:searchRetrieveResponse>',
}


@pytest.mark.parametrize("envelope", sorted(ENVELOPES))
@pytest.mark.parametrize("size", [0, 1, 7])
def test_the_envelope_does_not_matter(envelope: str, size: int):
    """Elements are found at any depth, under any prefix, and an envelope's own element is not one of them."""
    found, told = faults(ENVELOPES[envelope], size=size, namespace=SPACE)
    assert found == (["1"] if envelope in ("bare", "sru") else ["1", "2"])
    assert told == []


VERSIONS = (
    '<digitalObject xmlns="urn:foxml"><datastream ID="B">'
    '<datastreamVersion ID="B.1" CREATED="2013-01-05T00:00:00.000Z"><xmlContent><r><a>n</a><b>ew</b></r></xmlContent></datastreamVersion>'
    '<datastreamVersion ID="B.0" CREATED="2012-01-05T00:00:00.000Z"><xmlContent><r><a>o</a><b>ld</b></r></xmlContent></datastreamVersion>'
    '<datastreamVersion ID="B.2" CREATED="{}"><xmlContent><r><a>l</a><b>ast</b></r></xmlContent></datastreamVersion></datastream>'
    '<datastream ID="C"><datastreamVersion ID="C.0"><xmlContent><r><a>o</a><b>ther</b></r></xmlContent></datastreamVersion></datastream>'
    "</digitalObject>"
)


@pytest.mark.parametrize(
    ("created", "newest", "older"),
    [("2014-01-05T00:00:00.000Z", "last", ["B.0", "B.1"]), ("2011-01-05T00:00:00.000Z", "new", ["B.0", "B.2"]), ("", "last", ["B.0", "B.1"])],
)  # fmt: skip
@pytest.mark.parametrize("size", [0, 1, 7])
def test_of_the_versions_of_a_datastream_the_newest_is_read(created: str, newest: str, older: list[str], size: int):
    """What was superseded is told, and takes its number with it; the newest is whole, however late it is given."""
    found, told = faults(VERSIONS.format(created).encode(), size=size)
    assert found == [newest, "other"]
    assert [fault.cause.split(" ")[1] for fault in told] == older
    assert [fault.position for fault in told] == [("B.1", "B.0", "B.2").index(version) + 1 for version in older]


def test_a_version_that_is_held_is_given_under_its_own_number():
    """So is what follows it."""
    version = "<datastreamVersion CREATED='{}'><xmlContent><r>{}</r></xmlContent></datastreamVersion>"
    versions = f"<datastream>{version.format(2, 'new')}{version.format(1, 'old')}</datastream>"
    for more, expected in (("", [(1, "new")]), ("<r>other</r>", [(1, "new"), (3, "other")])):
        report = Report()
        stream = io.BytesIO(f"<c>{versions}{more}</c>".encode())
        assert [(report.position, found.text) for found in elements(stream, {"r"}, report)] == expected


@pytest.mark.parametrize("wrapper", ["metadata", "recordData"])
def test_an_envelope_without_its_namespace_is_still_an_envelope(wrapper: str):
    """A record inside the metadata of a record is the one that is meant."""
    data = f"<c><r><{wrapper}><r>1</r></{wrapper}></r><r><header/><{wrapper}><r>2</r></{wrapper}></r></c>"
    assert texts(data.encode()) == ["1", "2"]


def test_the_namespaces_of_a_record_without_anything_around_it_hold_in_the_next():
    """Where files were put together, and what stood around their records was left out."""
    found, told = faults(b"<r xmlns='urn:example' xmlns:q='urn:q'>1</r><r q:a='1'>2</r>", namespace=SPACE)
    assert found == ["1", "2"]
    assert len(told) == 1


def test_a_wrong_namespace_is_reported_once():
    """Elements in another namespace, or in none, are read, and one warning says so."""
    found, told = faults(b'<c><r>1</r><r xmlns="urn:other">2</r><r>3</r></c>', namespace=SPACE)
    assert found == ["1", "2", "3"]
    assert [(fault.level, fault.cause) for fault in told] == [("warning", "<r> is in no namespace")]


def test_the_outermost_of_nested_elements_counts():
    """An element inside one that may hold it is no record of its own."""
    data = b'<c><r>1<any><r>2</r></any></r><r>3<x xmlns="urn:x"><r xmlns="">4</r></x></r><r>5</r></c>'
    found, told = faults(data, nests={"any"})
    assert found == ["12", "34", "5"]
    assert told == []


BROKEN = {
    "mismatch": b"<r><b>x</r>",
    "chopped": b"<r><b>x",
    "no start": b"<b></r>",
    "chopped in a tag": b"<r><b att",
    "open quote": b'<r a="1></r>',
    "bare less-than": b"<r>1 < 2</r>",
    "bad comment": b"<r><!-- a -- b --></r>",
    "attribute twice": b'<r a="1" a="2"/>',
}


@pytest.mark.parametrize("damage", sorted(BROKEN))
@pytest.mark.parametrize("size", [0, 5, 64])
@pytest.mark.parametrize("oneline", [True, False])
def test_the_good_records_around_broken_ones_are_read(damage: str, size: int, oneline: bool):
    """Two broken records cost themselves and no other, and each is reported with its line."""
    good = b"<r>%d</r>"
    lines = [
        b'<c xmlns="urn:example">',
        good % 1,
        good % 2,
        BROKEN[damage],
        good % 3,
        BROKEN[damage],
        good % 4,
        b"</c>",
    ]
    found, told = faults((b"" if oneline else b"\n").join(lines), size=size, namespace=SPACE)
    assert found == ["1", "2", "3", "4"]
    errors = [fault.cause for fault in told if fault.level == "error"]
    assert len(errors) == len(told)
    assert errors
    if not oneline and damage not in ("no start", "chopped in a tag", "chopped"):
        assert [int(re.match(r"line (\d+): ", cause)[1]) for cause in errors] == [4, 6]


def test_breaks_inside_an_envelope_keep_its_namespaces():
    """After a break the next record is read with the prefixes that its envelope declared."""
    record = b"<record><metadata><q:r a:x='1'>%s</q:r></metadata></record>\n"
    bodies = [b"1", b"<q:b>", b"2", b"</q:b>", b"3", b"4"]
    data = (
        b'<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:q="urn:example" xmlns:a="urn:a"><ListRecords>\n'
        + b"".join(record % body for body in bodies)
        + b"</ListRecords></OAI-PMH>\n"
    )
    told: list[Fault | Loss] = []
    found = []
    for element in elements(io.BytesIO(data), {"r"}, Report(told.append), SPACE):
        assert element.tag == "{urn:example}r"
        assert element.items() == [("{urn:a}x", "1")]
        found.append(element.text)
    assert found == ["1", "2", "3", "4"]
    assert [fault.cause.partition(":")[0] for fault in told] == ["line 3", "line 5"]


def test_breaks_are_found_in_large_files():
    """Counting start tags finds the right one, whatever stands in comments and CDATA sections."""
    decoy = b"<!-- <r>no</r> --><x><![CDATA[<r>no</r>]]></x>"
    records = [b"<r>%d %s</r>%s\n" % (number, b"word " * 50, decoy) for number in range(2000)]
    for broken in (3, 700, 701, 1999):
        records[broken] = b"<r>%d</q></r>%s\n" % (broken, decoy)
    found, told = faults(b"<c>\n" + b"".join(records) + b"</c>")
    assert [int(text.split()[0]) for text in found] == [n for n in range(2000) if n not in (3, 700, 701, 1999)]
    assert [fault.cause.partition(":")[0] for fault in told] == ["line 5", "line 702", "line 703", "line 2001"]


def test_a_truncated_file_gives_what_it_has():
    """The end of the file in the middle of a record is an error; the records before it are read."""
    found, told = faults(b"<c>\n<r>1</r>\n<r>2</r>\n<r>3")
    assert found == ["1", "2"]
    assert [(fault.level, fault.done) for fault in told] == [("error", "this record is not read")]


def test_documents_one_after_another_are_read():
    """Files that were put together with their declarations are read, with one complaint."""
    document = b'<?xml version="1.0"?>\n<r>%d</r>\n'
    found, told = faults(b"".join(document % number for number in range(5)))
    assert found == ["0", "1", "2", "3", "4"]
    assert len(told) == 1


ENCODED = '<?xml version="1.0" encoding="{}"?>\n<c><r>é</r>\n<r><b>ß</r>\n<r>ü</r></c>'


@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ("UTF-8", "utf-8"),
        ("UTF-8", "utf-8-sig"),
        ("utf-8-sig", "utf-8"),
        ("UTF-16", "utf-16"),
        ("UTF-16", "utf-16-be"),
        ("UTF-16", "utf-16-le"),
        ("utf-32", "utf-32"),
        ("ISO-8859-1", "iso-8859-1"),
        ("windows-1252", "cp1252"),
        ("latin1", "latin-1"),
        ("latin-1", "latin-1"),  # Python's name for it; lxml has never heard it
        ("ISO8859_1", "latin-1"),
        ("cp437", "cp437"),
        ("UTF-7", "utf-7"),
    ],
)
@pytest.mark.parametrize("size", [0, 3])
def test_encodings_are_read_and_recovered_in(declared: str, codec: str, size: int):
    """Whatever the encoding, text is read right, also after a break."""
    found, told = faults(ENCODED.format(declared).encode(codec), size=size)
    assert found == ["é", "ü"]
    assert [(fault.level, fault.cause.partition(":")[0]) for fault in told] == [("error", "line 3")]


@pytest.mark.parametrize(
    "declared", ["utf-16", "UCS-2", "IBM037", "ISO-8859-1", "windows-1252", "us-ascii", "cp437", "x-unheard-of"]
)
@pytest.mark.parametrize("size", [0, 3])
def test_what_only_says_that_it_is_in_another_encoding_is_read_as_utf_8(declared: str, size: int):
    """A wrong declaration is common: a program has made UTF-8 of the file, and left what stands in it."""
    found, told = faults(
        f"<?xml version='1.0' encoding='{declared}'?><c><r>Über</r><r>a</b></r></c>".encode(), size=size
    )
    assert found == ["Über"]
    assert (told[0].level, told[0].cause) == ("warning", f"declared as {declared}, but it is not")


@pytest.mark.parametrize("text", ["«CAFÉ»", "“CAFÉ”", "SPAß\xa0", "CAFÉ…", "café » Ü"])
def test_what_may_be_in_its_encoding_is_read_in_it(text: str):
    """A capital before a quotation mark is a character in UTF-8 too, and tells nothing."""
    assert faults(f"<?xml version='1.0' encoding='windows-1252'?><r>{text}</r>".encode("cp1252")) == ([text], [])


def test_an_unknown_encoding_is_refused():
    """No guess is made at an encoding that nobody knows, where it is not UTF-8."""
    with pytest.raises(StreamError, match="encoding x-unheard-of is not known"):
        texts(b'<?xml version="1.0" encoding="x-unheard-of"?><r>\xe9</r>')
    with pytest.raises(StreamError, match="UCS-4-INTERNAL is not that of this file"):  # the parser alone knows it
        texts(b'<?xml version="1.0" encoding="UCS-4-INTERNAL"?><c><r>\xe9</r></c>')


def test_an_encoding_that_the_parser_alone_knows_is_read_on_in_after_a_break():
    assert texts(b'<?xml version="1.0" encoding="VISCII"?><c><r>\xe9</r><r><b></r><r>\xea</r></c>') == ["é", "ê"]


@pytest.mark.parametrize("size", [0, 7])
@pytest.mark.parametrize("codec", ["utf-8", "utf-16", "iso-8859-1"])
def test_characters_that_xml_does_not_allow_cost_no_record(codec: str, size: int):
    """As themselves or by their numbers:
    a warning for each record that has some, and its neighbours know nothing of it.
    """
    records = [
        "1",
        "a\x1f\0b",
        "2",
        "&#2;&#x1F; é",
        "<![CDATA[&#1;]]>",
        "&#xFFFE;&#xD800;&#9999999999;",
        "&#xD83D;&#xDE00;",
    ]
    text = f"<?xml version='1.0' encoding='{codec}'?><c>{''.join(f'<r>{one}</r>' for one in records)}</c>"
    found, told = faults(text.encode(codec), size=size)
    assert found == ["1", "a  b", "2", "   é", "&#1;", "\ufffd" * 3, "😀"]
    assert [(fault.position, fault.level, fault.cause.partition(":")[0]) for fault in told] == [
        (2, "warning", "U+0000, U+001F"),
        (4, "warning", "U+0002, U+001F"),
        (6, "warning", "U+D800, U+FFFE, U+FFFF"),
        (7, "warning", "U+D83D, U+DE00"),
    ]


def test_characters_that_only_utf_8_can_hold_cost_no_record():
    """U+FFFE, and halves of characters, as CESU-8 has them in place of those beyond U+FFFF."""
    found, told = faults(b"<c><r>a\xef\xbf\xbe</r><r>\xed\xa0\xbd\xed\xb8\x80 caf\xe9</r></c>")
    assert found == ["a\ufffd", "😀 café"]
    assert sorted(fault.position for fault in told) == [1, 2, 2]


BOMB = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))


@pytest.mark.parametrize(
    "data",
    [
        b'<?xml version="1.0"?><!DOCTYPE c [<!ENTITY l0 "lol">' + BOMB + b"]><c><r>&l9;</r></c>",
        b'<!DOCTYPE c [<!ENTITY l0 "lol">' + BOMB + b']><c a="&l9;"><r>1</r></c>',
        b'<!DOCTYPE c [<!ENTITY x SYSTEM "file:///etc/passwd">]><c><r>&x;</r></c>',
        b'<!DOCTYPE c [<!ENTITY % x SYSTEM "http://example.org/x.dtd"> %x;]><c><r>1</r></c>',
        b'<!-- > --><!DOCTYPE c SYSTEM "a[>" [<!ENTITY l "x">]><c><r>1</r></c>',
        '<!DOCTYPE c [<!ENTITY l "x">]><c><r>&l;</r></c>'.encode("utf-16"),
        b"\n \n<!DOCTYPE c\n[\n<!ENTITY l 'x'>]><c><r>&l;</r></c>",
        b"<!DOCTYPE c [<!ELEMENT c ANY>]><c><r>1</r></c>",
        b'x <!DOCTYPE c [<!ENTITY l "x">]><c><r>&l;</r></c>',
    ],
)
@pytest.mark.parametrize("size", [0, 1])
def test_a_doctype_that_declares_anything_is_refused(data: bytes, size: int):
    """Bombs and external entities are refused before a parser sees them."""
    with pytest.raises(StreamError, match="DOCTYPE"):
        texts(data, size=size)


def test_a_second_doctype_gets_nowhere():
    """A DOCTYPE after the start of the document is a break like any other."""
    data = b'<c><r>1</r><!DOCTYPE c [<!ENTITY l "x">]><r>&l;</r></c>'
    found, told = faults(data)
    assert found == ["1", "&l;"]
    assert {fault.level for fault in told} == {"error", "warning"}


def test_a_doctype_that_only_names_a_dtd_is_passed_over():
    """Nothing is loaded; the entities that the DTD may have declared are read as HTML's, and reported."""
    data = b'<!DOCTYPE c PUBLIC "-//X//Y" "http://example.org/c.dtd"><c><r a="&auml;">caf&eacute; &foo; &lt;</r></c>'
    told: list[Fault | Loss] = []
    for element in elements(io.BytesIO(data), {"r"}, Report(told.append)):
        assert element.text == "café &foo; <"
        assert element.get("a") == "ä"
    assert [fault.level for fault in told] == ["warning"] * 3


@pytest.mark.parametrize("more", [b"", b"<!DOCTYPE c>", b"<!-- c -->", b"<?p c?>"])
@pytest.mark.parametrize("size", [0, 1, 7])
def test_a_long_prolog_is_passed_over(more: bytes, size: int):
    """Wherever in it the bytes end that are read at once."""
    prolog = b"<?xml version='1.0'?>\n<!-- %s> -->" % (b"hives, " * 200)
    assert faults(prolog + more + b"<c><r>1</r></c>", size=size) == (["1"], [])


@pytest.mark.parametrize("begins", [b"<!-- ", b"no XML > "])
def test_what_there_is_before_the_first_record_is_not_looked_through_for_ever(monkeypatch, begins: bytes):
    """A record that comes later may be, but one far behind is none."""
    monkeypatch.setattr(_xml_bytes, "LIMIT", 2000)
    assert texts(begins + b" " * 1500 + b"<c><r>1</r></c>", size=9) == ["1"]
    with pytest.raises(StreamError, match="this is not XML"):
        texts(begins + b" " * 4000 + b"<c><r>1</r></c>", size=9)


def test_a_bare_ampersand_is_an_ampersand():
    """The commonest of all breaks costs no record."""
    found, told = faults(b"<c><r>AT&T</r><r a='x & y'>R & D &#38; &amp; &#xe9;</r></c>")
    assert found == ["AT&T", "R & D & & é"]
    assert [fault.level for fault in told] == ["warning"] * 3


@pytest.mark.parametrize("opening", [b"<!-- ", b"<![CDATA[ ", b"<x a='", b"<?x "])
@pytest.mark.parametrize(("size", "count"), [(0, 3), (5, 3), (0, 20000)])
def test_what_never_ends_swallows_no_records(opening: bytes, size: int, count: int):
    """Comments, sections, quotes and instructions without an end are given up, and the records in them are read."""
    record = b"<r>%d, and so on and so on and so on and so on and so on</r>"
    good = [record % number for number in range(count)]
    found, told = faults(b"<c><r>first</r>" + opening + b"".join(good) + b"</c>", size=size)
    assert [text.partition(",")[0] for text in found] == ["first", *map(str, range(count))]
    assert [fault.level for fault in told] == ["error"]


@pytest.mark.parametrize("size", [0, 1, 5, 300])
def test_what_looks_like_a_comment_without_an_end_costs_no_record(size: int):
    """Behind one that does not end, one in a section is text; a later one without an end costs its own record alone."""
    data = (
        b"<c><r>1 <!-- a</r><r>2 <![CDATA[<!-- <r>b</r>]]></r><r>3</r><r>4 <!-- c</r><r>5 <?p <!-- ?></r><r>6</r></c>"
    )
    found, told = faults(data, size=size)
    assert found == ["2 <!-- <r>b</r>", "3", "5 ", "6"]
    assert {fault.level for fault in told} == {"error"}


@pytest.mark.parametrize("size", [5, 100])
@pytest.mark.parametrize("count", range(22, 28))
def test_a_comment_that_ends_just_behind_one_that_was_given_up_is_a_comment(monkeypatch, size: int, count: int):
    """What was waited for in vain says nothing of what comes after: a record in a later comment is none."""
    for module in (_xml, _xml_bytes):
        monkeypatch.setattr(module, "LIMIT", 300)
    first = b"<c>" + b" " * 1024 + b"<r>1 <!-- a</r>"  # more than is read at once to begin with
    data = first + b"<r>good</r>" * count + b"<r>2 <!-- <r>b</r> and so on, and so on --></r><r>3</r></c>"
    assert faults(data, size=size)[0] == [*["good"] * count, "2 ", "3"]


@pytest.mark.parametrize("size", [1, 5, 13, 40])
def test_a_section_of_what_looks_like_records_in_one_that_does_not_end(size: int):
    """What looks like records in it is counted as such where the section began before: no place is found by that."""
    data = b'<c xmlns:y="urn:y"><r><r><![CDATA[t<r><r><y:r>R13 ]]><y:e><y:r>'
    found, told = faults(data, size=size)
    assert found == []
    assert {fault.level for fault in told} == {"error"}


def test_records_with_an_undeclared_prefix_are_read():
    """A prefix that nobody declared is passed over."""
    found, told = faults(b"<x:c><x:r>1</x:r><x:r>2</x:r></x:c>", namespace=SPACE)
    assert found == ["1", "2"]
    assert [fault.level for fault in told] == ["warning", "warning"]


def test_an_entity_in_a_cdata_section_is_text():
    """What looks like an entity there is none."""
    found, _ = faults(b"<c><r><![CDATA[&eacute;]]>&eacute;</r></c>")
    assert found == ["&eacute;é"]


@pytest.mark.parametrize("aside", [b"<!-- a & b &eacute; -->", b"<?p a & b?>", b"<![CDATA[a & b]]>"])
def test_an_ampersand_in_a_comment_is_no_fault(aside: bytes):
    """It is in no text: nothing is wrong with the file."""
    _, told = faults(b"<c><r>1" + aside + b"</r></c>")
    assert told == []


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   \n",
        b"00714cam a2200205 a 4500001001300000",
        b"%PDF-1.7",
        b"<",
        b"<mods",
        b"<\x00\x01\x02",
        b"<!doctype html><html><r>1</r></html>",
        b"<!-- never ends",
        b"<?xml version='1.0'?>",
        b"<?xml version='1.0'?>text",
        b"\xff\xfe\x00",
        bytes(range(256)),
        b"\x89PNG\r\n\x1a\n",
        b'{"<r>": 1}',
        b"a < b",
        b"<html><p>one<br>two</p></html>",
    ],
)
@pytest.mark.parametrize("size", [0, 1])
def test_what_is_not_xml_is_refused(data: bytes, size: int):
    """A file that is no XML is a StreamError, not an empty result."""
    with pytest.raises(StreamError):
        texts(data, size=size)


@pytest.mark.parametrize("data", [b"", b" \n", b"<?xml version='1.0'?><!-- hives -->\n"])
def test_a_file_with_nothing_in_it_is_said_to_be_empty(data: bytes):
    with pytest.raises(StreamError, match="there is no XML in it"):
        texts(data)


@pytest.mark.parametrize(
    "data",
    [
        b"<collection/>",
        b"<modsCollection/>",
        b'<records xmlns="urn:example"><x/></records>',
        b"<OAI-PMH><error/></OAI-PMH>",
        b"<searchRetrieveResponse/>",
        b"<Envelope/>",
        b'<ListRecords xmlns="http://www.openarchives.org/OAI/2.0/"/>',
        b'<x:y xmlns:x="http://www.loc.gov/zing/srw/"/>',
        b'<x:y xmlns:x="http://docs.oasis-open.org/ns/search-ws/sruResponse"/>',
        b'<x:y xmlns:x="http://schemas.xmlsoap.org/soap/envelope/"/>',
        b'<x:y xmlns:x="http://www.w3.org/2003/05/soap-envelope"/>',
    ],
)
def test_a_collection_without_records_gives_nothing(data: bytes):
    """A collection may well be empty, and so may the answer of a repository: it is read to its end, with a note."""
    found, told = faults(data, namespace=SPACE)
    assert found == []
    assert [(fault.level, fault.cause) for fault in told] == [("note", "no <r> in this XML")]


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body><p>Error 500</p></body></html>",
        b'<c xmlns="urn:other"><x/></c>',
        b'<c xmlns="urn:example"><x/></c>',
    ],
)
def test_xml_of_another_kind_is_refused(data: bytes):
    """What is no collection and has none of the elements is not what it was taken for, such as a page in HTML,
    or a part of a record.
    """
    with pytest.raises(StreamError, match=r"no <r> in this XML, which is <(html|c)>"):
        faults(data, namespace=SPACE)


@pytest.mark.parametrize(
    ("record", "cause"),
    [
        (b"<r><b>x</r>", "line 2: </r> where <b> of line 2 should end"),
        (b"<r><b c>x</b></r>", "line 2: the attribute c has no value"),
        (b"<r><b c=d>x</b></r>", "line 2: an attribute without its quotation marks"),
        (b"<r><b c='1' c='2'>x</b></r>", "line 2: the attribute c stands twice in one tag"),
        (b"<r><1>x</1></r>", "line 2: a < that begins no element"),
        (b"<r>]]></r>", "line 2: ]]> in a text"),
    ],
)
def test_a_break_is_told_in_words(record: bytes, cause: str):
    """What the parser says is said as one who keeps a catalogue would."""
    found, told = faults(b"<collection>\n" + record + b"\n<r>good</r></collection>")
    assert found == ["good"]
    assert [fault.cause for fault in told] == [cause]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("Premature end of data in tag b line 4", "<b> of line 14 does not end"),
        ("Couldn't find end of Start Tag b line 4", "the tag <b> of line 14 does not end"),
        ("expected '>'", "a tag without its >"),
        ("Extra content at the end of the document", "something behind the end of the XML"),
        ("Start tag expected, '<' not found", "no element where one should begin"),
        ("AttValue: ' expected", "an attribute without its quotation marks"),
        ("String not closed expecting \" or '", "an attribute without its quotation marks"),
        ("String not started expecting ' or \"", "an attribute without its quotation marks"),
        ("attributes construct error", "something in a tag that is no attribute"),
        ("error parsing attribute name", "something in a tag that is no attribute"),
        ("expected '='", "something in a tag that is no attribute"),
        ("Unescaped '<' not allowed in attributes values", "a < in an attribute, or a quotation mark is missing"),
        ("xmlParseEntityRef: no name", "an & that begins no reference"),
        ("EntityRef: expecting ';'", "a reference (&...) without its ;"),
        ("Entity 'b' not defined", "the entity &b; is not declared"),
        ("CharRef: invalid decimal value", "a character by a number that is none (&#...;)"),
        ("xmlParseCharRef: invalid xmlChar value 0", "a character by a number that is none (&#...;)"),
        ("Invalid character: Char 0x1 out of allowed range", "a character that XML does not allow"),
        ("PCDATA invalid Char value 1", "a character that XML does not allow"),
        ("invalid character in attribute value", "a character that XML does not allow"),
        ("Invalid bytes in character encoding", "bytes that are no characters in the encoding of the file"),
        ("Input is not proper UTF-8, indicate encoding !", "bytes that are no characters in the encoding of the file"),
        ("Namespace prefix a on b is not defined", "the prefix a of <b> is not declared"),
        ("Namespace prefix a for c on b is not defined", "the prefix a of c in <b> is not declared"),
        ("Failed to parse QName 'b:'", "the name b: has nothing before or behind its colon"),
        ("Comment not terminated", "a comment that does not end"),
        ("Double hyphen within comment: <!-- b", "a comment with -- in it"),
        ("CData section not finished\nb</c>", "a <![CDATA[ that does not end"),
        ("Document is empty", "there is nothing in it"),
        ("xmlns:b: Empty XML namespace is not allowed", "xmlns:b: Empty XML namespace is not allowed"),
    ],
)
def test_what_a_parser_says_in_words(said: str, words: str):
    """Where it was is told elsewhere, but for the line of what has begun; what is said seldom is left as it is."""
    assert [in_words(said + where, 10) for where in (", line 5, column 7", " (<string>, line 5)")] == [words] * 2


def test_an_undeclared_prefix_is_a_warning():
    """A prefix nobody declared costs no record."""
    found, told = faults(b"<c><r><x:b>1</x:b></r><r>2</r></c>")
    assert found == ["1", "2"]
    assert [(fault.level, fault.position) for fault in told] == [("warning", 0)]  # which it is in is known no more


def test_the_tree_does_not_grow_with_the_stream():
    """While reading, the document holds no more than about a chunk's worth of elements."""
    record = b"<x>" + b"<y/>" * 20 + b"</x><m><r>%d</r></m>"
    data = b"<c><d>" + b"".join(record % n for n in range(20000)) + b"</d></c>"
    most = 0
    for count, element in enumerate(elements(io.BytesIO(data), {"r"}, Report())):
        if count % 500 == 0:
            *_, root = element.iterancestors()
            most = max(most, sum(1 for _ in root.iter()))
    assert most < 15000


@settings(deadline=None)
@given(st.binary(max_size=60), st.integers(0, 40), st.sampled_from([0, 1, 9]))
def test_no_damage_makes_it_fail_otherwise_than_it_says(noise: bytes, at: int, size: int):
    """Any bytes at any place: elements, or a StreamError, and never anything else."""
    good = b"<c><r>1</r><r a='x'>2</r><r>3</r></c>"
    try:
        found = texts(good[:at] + noise + good[at:], size=size)
    except StreamError:
        return
    assert len(found) <= 3 + noise.count(b"<")


JUNK = [b"<", b">", b'"', b"&", b"</b>", b"<x>", b"\xff", b"\x00", b"</r>", b"]]>", b"--", b"'", b"</c>", b"<r>", b""]


@settings(deadline=None, max_examples=200)
@given(
    st.integers(3, 40),
    st.lists(st.tuples(st.integers(0, 39), st.integers(0, 140), st.sampled_from(JUNK), st.booleans()), max_size=8),
    st.sampled_from([b"", b"\n"]),
    st.sampled_from([b"", b"m:"]),
    st.sampled_from([b"%s", b"<record><header/><metadata>%s</metadata></record>"]),
    st.sampled_from([0, 11]),
)
@example(6, [(3, 49, b"<x>", False), (4, 6, b"<", True)], b"", b"", b"%s", 0)  # one taken down gets another prefix
@example(3, [(0, 78, b">", True), (2, 0, b"<x>", False)], b"", b"m:", b"%s", 0)  # cut off in an element that may hold
def test_damage_costs_no_neighbours(count: int, damages, between: bytes, prefix: bytes, envelope: bytes, size: int):
    """Junk put into some records, or some records cut short: all others are read, once and in order."""
    record = envelope % b'<%sr a="x"><b>%d</b> &amp; <b t="y"/><!-- c --><x:e xmlns:x="urn:x"><x:f>!</x:f></x:e></%sr>'
    records = [record % (prefix, number, prefix) for number in range(count)]
    hit = set()
    for number, at, junk, cut in damages:
        if number < count and number not in hit:
            hit.add(number)
            records[number] = records[number][:at] + junk + (b"" if cut else records[number][at:])
    head = b'<c xmlns="urn:example" xmlns:m="urn:example">'
    found, told = faults(head + between.join(records) + b"</c>", size=size, namespace=SPACE)
    numbers = [match[0] for text in found if (match := re.match(r"(\d+) & !$", text))]
    expected = [f"{number} & !" for number in range(count) if number not in hit]
    assert [text for text in numbers if int(text.split()[0]) not in hit] == expected
    assert hit or not told


def test_what_is_wanted_of_the_envelope_is_given_too() -> None:
    """An element that ``also`` names comes in its place, though it is the envelope's; its namespace is no fault."""
    data = (
        b'<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><record><header status="deleted"/></record>'
        b'<record><header/><metadata><x:mods xmlns:x="urn:x"/></metadata></record></OAI-PMH>'
    )
    report = Report()
    found = [
        element.tag.rpartition("}")[2]
        for element in elements(io.BytesIO(data), {"mods", "record"}, report, "urn:x", also={"header"})
    ]
    assert found == ["header", "header", "mods"]
    assert report.clean


RICH = (
    b'<m:r xmlns:x="urn:x"><t>%d</t><any><r>inner</r><r/></any> &amp; <x:y><x:z><!-- <r> --><m:r/></x:z></x:y>'
    b"<any k='1'><any><t/></any></any></m:r>"
)


@pytest.mark.parametrize("size", [0, 30])
@pytest.mark.parametrize("between", [b"", b"\n"])
def test_a_record_cut_anywhere_costs_no_other(size: int, between: bytes) -> None:
    """Inside what may hold a record too: the next one is no part of what was cut off.
    Its number is said, and kept free.
    """
    records = [RICH % number for number in range(6)]
    head = b'<m:c xmlns="urn:example" xmlns:m="urn:example">'
    for at in range(5, len(RICH) - 4):
        damaged = [*records[:2], records[2][:at], *records[3:]]
        told: list[Fault | Loss] = []
        quarantine = io.BytesIO()
        report = Report(told.append)
        report.quarantine = quarantine
        data = head + between.join(damaged) + b"</m:c>"
        found = texts(data, report, size=size, namespace=SPACE, nests={"any"})
        good = [text for text in found if not text.startswith("2") or "inner" not in text]
        assert [text[0] for text in good if text[:1].isdigit()] == ["0", "1", "3", "4", "5"], at
        inner = b"<any><r" in damaged[2]  # what had begun inside it may have been the next
        errors = {fault.position for fault in told if fault.level == "error"}
        assert errors <= ({0, 3, 4, 5} if inner else {3}), at
        assert inner or damaged[2].startswith(quarantine.getvalue()[:at]), at


FILES = {
    "default": b'<?xml version="1.0"?>\n<collection xmlns="urn:example"><r><t>%d</t><x xmlns="urn:x"><y/></x></r><r a="b"/></collection>',
    "prefixes": b"<?xml version='1.0'?><!-- c --><m:collection xmlns:m='urn:example' xmlns:q='urn:x'>"
    b"<m:r><m:t>%d</m:t><q:x><q:y/></q:x></m:r><m:r a='b'/></m:collection>",
    "no declaration": b'<collection xmlns="urn:example" xmlns:z="urn:x"><r><t>%d</t><z:x><z:y/></z:x></r><r a="b"/></collection>',
    "envelope": b'<?xml version="1.0"?><OAI-PMH xmlns="urn:oai"><record><header/><metadata><q:r xmlns:q="urn:example">'
    b'<q:t>%d</q:t><x xmlns="urn:x"><y/></x></q:r></metadata></record></OAI-PMH>',
}  # fmt: skip


def names_in(data: bytes, size: int = 0) -> list[tuple[str, list[str]]]:
    """The text of every element, and all names in it with their namespaces."""
    stream = Dribble(data) if size else io.BytesIO(data)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_xml_bytes, "CHUNK", size or _xml_bytes.CHUNK)
        return [
            ("".join(found.itertext()), [inner.tag for inner in found.iter()])
            for found in elements(stream, {"r"}, Report(), SPACE, nests={"x"})
        ]


@pytest.mark.parametrize("size", [0, 20])
@pytest.mark.parametrize(
    ("first", "second"),
    # Of a collection behind a cut envelope nothing says that it does not stand in there.
    [pair for pair in product(FILES, repeat=2) if pair != ("envelope", "no declaration")],
)
def test_a_file_behind_a_torn_one_is_read_as_if_it_stood_alone(first: str, second: str, size: int) -> None:
    """Whichever part of another is before it: its namespaces are its own, and none is that of something in there."""
    before, behind = FILES[first] % 1, FILES[second] % 2
    alone = names_in(behind)
    assert alone[0] == ("2", ["{urn:example}r", "{urn:example}t", "{urn:x}x", "{urn:x}y"])
    for at in range(0, len(before), 1 + size // 3):
        for torn in (before[at:], before[:at]):
            assert names_in(torn + behind, size)[-len(alone) :] == alone, torn


def test_what_is_cut_off_inside_another_namespace_says_nothing_of_that() -> None:
    """The next record seems to be in it, but is not."""
    found, told = faults(
        b'<c xmlns="urn:example"><r>1<any xmlns="urn:x">cut<r>2</r><r>3</r></c>', nests={"any"}, namespace=SPACE
    )
    assert found == ["2", "3"]
    assert [(fault.position, fault.level) for fault in told] == [(1, "error")]


@pytest.mark.parametrize(
    ("rest", "lost"),
    [
        (b"<r>2</r><r>3</r>", [1]),
        (b"<record><metadata><r>2</r></metadata></record><record><metadata><r>3</r></metadata></record>", [1]),
        (b"<r>2</r><r>3</r><r>4<b></any></r>", [1, 4]),  # this one has lost the beginning of an element
        (b"<r>2</r><r>3</r>4</r>", [1, 4]),  # and this one its own
        (b"<b>cut<r>2</r><r>3</r>4</any></r>", [1, 4]),  # what is left of this one ends what holds another cut short
    ],
)
def test_what_an_element_that_may_hold_others_seems_to_hold_when_it_is_cut_short(rest: bytes, lost: list[int]) -> None:
    """Whatever envelopes those behind it have, and however broken one of them is."""
    found, told = faults(b'<c xmlns="urn:example"><r>1<any xmlns="urn:x">cut' + rest + b"</c>", namespace=SPACE)
    assert found == ["2", "3"]
    assert [fault.position for fault in told if fault.level == "error"] == lost


def test_what_is_left_of_one_is_not_the_end_of_another() -> None:
    """In an envelope that has lost its start tag, behind a record that was cut off."""
    data = (
        b'<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/" xmlns:e="urn:example"><record><metadata><e:r>1'
        b"<record><metadata><e:r>2</e:r></metadata></record><record><meta>3</e:r></metadata></record></OAI-PMH>"
    )
    found, told = faults(data, namespace=SPACE)
    assert found == ["2"]
    assert {fault.level for fault in told} == {"error"}


def test_of_two_that_are_cut_short_neither_takes_what_is_between_along() -> None:
    """Though the second is where the first is known to have no end."""
    data = b'<e:c xmlns:e="urn:example" xmlns:x="urn:x"><e:r>1<x:any>cut<e:r>2</e:r><e:r>3<e:b>cut<e:r>4</e:r></e:c>'
    found, told = faults(data, namespace=SPACE)
    assert found == ["2", "4"]
    assert [(fault.position, fault.level) for fault in told] == [(1, "error"), (3, "error")]


def test_an_element_that_is_cut_short_holds_no_record_where_its_namespace_holds_none() -> None:
    """Whatever the other records have in the end that belongs to it: the elements of oai_dc are Dublin Core's."""
    data = b'<c xmlns="urn:example"><r>1<t xmlns="urn:t">cut<r xmlns="urn:example">2</r><r xmlns="urn:example">3</r>'
    found, told = faults(data + b"4</r></c>", namespace=SPACE, own={"urn:t"})
    assert found == ["2", "3"]
    assert [(fault.position, fault.level) for fault in told] == [(1, "error"), (4, "error")]


def test_records_that_are_all_cut_short_are_each_read_once() -> None:
    """However many stand in one another, none is read more than a few times, and the tree does not grow with them."""
    broken = b"<r>%d<any><x>cut"
    count = 3000
    found, told = faults(
        b"<c>" + b"".join(broken % number for number in range(count)) + b"<r>good</r></c>", nests={"any"}
    )
    assert found == ["good"]
    assert [fault.position for fault in told] == [*range(1, count + 1)]


def test_what_seems_to_hold_all_that_follows_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """The end of the file is not waited for: it may be far."""
    monkeypatch.setattr(_xml, "NESTED", 1000)
    monkeypatch.setattr(_xml, "LONGEST", 5000)
    good = [b"<r>%d%s</r>" % (number, b" word" * 20) for number in range(500)]
    found, told = faults(b"<c><r>cut<any>" + b"".join(good) + b"</c>", nests={"any"}, size=100)
    assert [int(text.split()[0]) for text in found] == [*range(500)]
    assert [(fault.position, fault.cause) for fault in told] == [
        (1, "line 1: <r> does not end before the next one begins")
    ]


def test_a_record_that_goes_on_too_long_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small archive can hold one that fills any memory; others may be as many."""
    monkeypatch.setattr(_xml, "LONGEST", 5000)
    good = b"<r>%s</r>" % (b"word " * 900)
    assert len(texts(b"<c>" + good * 3 + b"</c>", size=100)) == 3
    report = Report()
    report.source = "a.xml"
    with pytest.raises(StreamError, match="a record of more than 5,000 bytes") as caught:
        texts(b"<c>%s<r>%s</r></c>" % (good, b"<any>word</any>" * 1000), report, size=100)
    assert caught.value.source == "a.xml"


def test_what_stands_in_a_broken_record_is_no_record() -> None:
    """An element that is where it may be, and ended there, goes with the one it is in."""
    found, told = faults(b"<c><r>1<any><r>in</r></any><b></r>\n<r>2</r></c>", nests={"any"})
    assert found == ["2"]
    assert [fault.position for fault in told] == [1]


def test_a_record_whose_start_tag_is_damaged_is_told() -> None:
    """Also behind a break, where an end tag that closes nothing may be the envelope's."""
    report, kept, told = Report(), io.BytesIO(), list[Fault | Loss]()
    report.listener, report.quarantine = told.append, kept
    data = b"<c><r>1</r><rx>2</r><r>3</r><r>4<b></r><r>5</r>\n<rx>6</r> <rx>7</r><r>8</r></c>"
    assert texts(data, report) == ["1", "3", "5", "8"]
    assert [(fault.position, fault.level) for fault in told] == [(number, "error") for number in (2, 4, 6)]
    assert kept.getvalue() == b"<rx>2</r><r>4<b></r>\n<rx>6</r> <rx>7</r>"


@pytest.mark.parametrize(
    ("data", "found", "told"),
    [
        (b"<c><r>1</r></d>", ["1"], [(0, "error", "what stands before it was read")]),
        (b"<r>1</r>bees", ["1"], [(0, "error", "what stands before it was read")]),
        (b"<c><r>1</r></d><r>2</r></c>", ["1", "2"], [(0, "error", "reading goes on at the next")]),
        (b"<c><m:r>1</m:r>< </c>", ["1"], [(0, "error", "what stands before it was read")]),  # it is no prefix alone
        # What there is of an envelope is not counted; what is left of a record behind it is.
        (b"<c><header><b></header><r>1</r></c>", ["1"], [(0, "error", "this record is not read; reading goes on at the next")]),
        (b"<c><header/></r><r>1</r></c>", ["", "1"], [(1, "error", "this record is not read; reading goes on at the next")]),
    ],
)  # fmt: skip
def test_what_a_break_costs_is_told(data: bytes, found: list[str], told: list[tuple[int, str, str]]) -> None:
    """A record, or nothing; and whether there is more to be read behind it."""
    read, heard = faults(data, also={"header"})
    assert read == found
    assert [(fault.position, fault.level, fault.done) for fault in heard] == told


@pytest.mark.parametrize(
    ("data", "cause"),
    [
        (b"<c><b></c>", "line 1: </c> where <b> of line 1 should end"),
        (b"<c><b></c>\n<r ", "line 1: </c> where <b> of line 1 should end"),
        (b"<c><rx>1</r></c>", "line 1: </r> where <rx> of line 1 should end"),
        (b"<c>\x01</b></c>", "line 1: a character that XML does not allow"),
    ],
)
def test_where_all_is_broken_it_is_told_what_broke_first(data: bytes, cause: str) -> None:
    report = Report()
    report.source = "a.xml"
    with pytest.raises(StreamError, match=f"^a.xml: not XML that can be read, and no <r>: {cause}$") as caught:
        texts(data, report)
    assert caught.value.source == "a.xml"


@pytest.mark.parametrize(
    "envelope",
    [
        b'<c xmlns="urn:example"><d>%s</d></c>',
        b'<q:c xmlns="urn:example">%s</q:c>',
        b'<q:a xmlns:q="urn:q" xmlns="urn:a"></q:a><c>%s</c>',
    ],
)
def test_what_stands_around_a_record_behind_junk_says_its_namespace(envelope: bytes) -> None:
    """So far as it is open there, and whatever prefix it has."""
    found, told = faults(b"x" + envelope % b"<r>1</r>", namespace=SPACE)
    assert found == ["1"]
    assert [fault.level for fault in told] == ["error"]


def test_what_is_wrong_between_two_records_is_told_of_none() -> None:
    """It is put right as it is in a record, and costs none."""
    for bad, cause in ((b"caf\xe9", "bytes that are no UTF-8"), (b"\x01", "U+0001: not allowed in XML")):
        for where in (b"<c>%s<r>1</r><r>2</r></c>", b"<c><r>1</r><h>%s</h><r>2</r></c>", b"<c><r>1</r><r>2</r>%s</c>"):
            found, told = faults(where % bad)
            assert found == ["1", "2"]
            assert [(fault.position, fault.level, fault.cause) for fault in told] == [(0, "warning", cause)]


def test_each_fault_has_the_number_of_its_record() -> None:
    """That of the record that is lost, or that something was put right in; none where it stands between two."""
    records = [b"<r>%d</r>" % number for number in range(1, 9)]
    records[2] = b"<r><b>3</r>"
    records[4] = b"<r>A & B</r>"
    records[5] = b"<r a=1>6</r>"
    records[6] = b"<r>7</r></b>"
    numbers = []
    report = Report(lambda fault: numbers.append((fault.position, fault.level)))
    stream = io.BytesIO(b"<c>" + b"\n".join(records) + b"</c>")
    read = [(element.text, report.position) for element in elements(stream, {"r"}, report)]
    assert read == [("1", 1), ("2", 2), ("4", 4), ("A & B", 5), ("7", 7), ("8", 8)]
    assert sorted(numbers) == [(3, "error"), (5, "warning"), (6, "error")]


def test_quarantine_has_the_bytes_as_they_were() -> None:
    """Not as they were put right for the parser; in UTF-16 too."""
    record = "<r>A & B, caf&eacute; \u00e9<b></r>"
    for codec in ("utf-8", "utf-16-le"):
        quarantine = io.BytesIO()
        report = Report()
        report.quarantine = quarantine
        stream = io.BytesIO(f"\ufeff<c>{record}<r>2</r></c>".encode(codec))
        assert [element.text for element in elements(stream, {"r"}, report)] == ["2"]
        assert quarantine.getvalue() == record.encode(codec)


@pytest.mark.parametrize("size", [0, 7])
@pytest.mark.parametrize("declared", [b"", b'<?xml version="1.0" encoding="UTF-8"?>'])
def test_bytes_that_are_no_utf_8_are_read_as_windows_1252(declared: bytes, size: int) -> None:
    """One warning for each record; what is UTF-8 stays it."""
    records = [
        b"<r>1</r>",
        b"<r>caf\xe9 \x93d\xe9\xe9\x94</r>",
        b"<r>caf\xc3\xa9</r>",
        b"<r><b>\xe9</r>",
        b"<r>\xdf</r>",
    ]
    found, told = faults(declared + b"<c>" + b"".join(records) + b"</c>", size=size)
    assert found == ["1", "café “déé”", "café", "ß"]
    assert [(fault.position, fault.cause) for fault in told if fault.level == "warning"] == [
        (number, "bytes that are no UTF-8") for number in (2, 4, 5)
    ]
    assert [fault.position for fault in told if fault.level == "error"] == [4]


@given(st.lists(st.text(max_size=9).map(lambda text: text.encode("utf-8", "replace")) | st.binary(max_size=9)))
@example([b"\xed\xa0\x80", b"\x80"])
def test_what_is_utf_8_stays_so(parts: list[bytes]) -> None:
    """Whatever stands beside it; and what comes out is UTF-8 throughout."""
    data = b"".join(parts)
    told = []
    found = recoded(data, lambda at, *_: told.append(at))
    text = found.decode("utf-8", "surrogatepass")
    halves = sum(
        "\ud800" <= sign <= "\udfff" for sign in text
    )  # of characters, as three bytes each: put right elsewhere
    assert found == data if not told else len(text) + 2 * halves == len(data.decode("utf-8", "surrogateescape"))
    assert all(data[at] >= 0x80 for at in told)


@pytest.mark.parametrize(("bad", "meant"), [(b"\xe9 ", "é "), (b"e\x01", "e ")])
def test_a_long_text_of_bad_bytes_is_read_in_one_go(bad: bytes, meant: str) -> None:
    """It takes no longer where every other byte is none of UTF-8's, or no character of XML."""
    data = b"<c>" + b"<r>%s</r>" % (bad * 20_000) * 10 + b"</c>"
    found, told = faults(data)
    assert found == [meant * 20_000] * 10
    assert [fault.position for fault in told] == [*range(1, 11)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<p>One &amp;amp; two.</p><p>Three</p>", "One & two.\nThree"),
        ("CO<sub>2</sub> in <jats:italic>Apis</jats:italic>", "CO2 in Apis"),
        ("A<br/>B", "A\nB"),
        ("&lt;p&gt;One&lt;/p&gt;", "One"),
        ("caf&eacute; &#x2013; 5", "café – 5"),
        ("How the <b> tag works", "How the <b> tag works"),
        ("a < b > c, AT&T; &#1;", "a < b > c, AT&T; &#1;"),
        ("<title lang='en'>One</title>", "One"),
        ("One\n\n  two", "One\n\n  two"),
    ],
)
def test_markup_of_a_web_page_is_no_text(text: str, words: str) -> None:
    """Elements that are closed, and references that name a character; all else is text."""
    assert unmarked(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('See <a href="http://a.example/b">here</a>.', "See here (http://a.example/b)."),
        ("<a class='x' href='https://a.example/b/' rel='y'><b>a.example/b</b></a>", "a.example/b"),
        ('<a href="mailto:bo@a.example">bo@a.example</a>, <a href="mailto:bo@a.example">Bo</a>', "bo@a.example, Bo (mailto:bo@a.example)"),
        ('Bees<a href="#n1">1</a> <a name="b">two</a>', "Bees1 two"),
        ('<a href="http://a.example/b">One</a></a>', "One (http://a.example/b)"),
        ("<a href=http://a.example/b target=_blank>One</a>", "One (http://a.example/b)"),
        ('<a href="javascript:show(1)">More</a> <a href= " JavaScript:void(0)">less</a>', "More less"),
    ],
)  # fmt: skip
def test_the_address_of_a_link_stands_behind_its_words(text: str, words: str) -> None:
    """Where these do not say it, and it leads out of the page."""
    assert unmarked(text, links=True) == words

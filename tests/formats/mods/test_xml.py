"""MODS as XML: Fields out of elements, elements out of Fields, and nothing lost on the way."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from bibld.crosswalk import Field
from bibld.errors import RecordError, StreamError
from bibld.formats import Job, get
from bibld.formats._markup import clean
from bibld.formats._windows import with_signs
from bibld.formats.mods.schema import OPEN, ORDER
from bibld.formats.mods.xml import CLOSING, NAMESPACE, OPENING, read, write
from bibld.report import Report

SHARED = Path(__file__).parents[4] / "shared"
CORPUS = SHARED / "corpora" / "mods"
SCHEMA = SHARED / "schemas" / "mods-3-8.xsd"
VERSION = Field("mods", (("@version", "3.8"),))


def parse(content: str, report: Report | None = None) -> tuple[Field, ...]:
    """The Fields of one record with this content."""
    data = f'<mods xmlns="{NAMESPACE}" xmlns:xlink="http://www.w3.org/1999/xlink">{content}</mods>'
    (record,) = read(io.BytesIO(data.encode()), report or Report())
    return record


def again(*records: tuple[Field, ...]) -> list[tuple[Field, ...]]:
    """The records, written as a file and read."""
    text = OPENING + "".join(write(record) for record in records) + CLOSING
    return list(read(io.BytesIO(text.encode()), Report()))


def test_a_name_is_taken_apart_as_documented():
    """Attributes first, a part's type in its code, text as the part without a code."""
    assert parse(
        """
        <name type="personal" usage="primary" xlink:href="http://example.org/1" xml:lang="en">
          <namePart>Banahan, Mike</namePart>
          <namePart type="date">1953-</namePart>
          <role><roleTerm type="code" authority="marcrelator">aut</roleTerm></role>
          <affiliation/>
        </name>
        <note type="thesis"> Uppsala </note><note/>
        """
    ) == (
        Field(
            "name",
            (
                ("@type", "personal"),
                ("@usage", "primary"),
                ("@xlink:href", "http://example.org/1"),
                ("@xml:lang", "en"),
                ("namePart", "Banahan, Mike"),
                ("namePart:date", "1953-"),
                ("role", (("roleTerm:code", (("@authority", "marcrelator"), ("", "aut"))),)),
                ("affiliation", ""),
            ),
        ),
        Field("note", (("@type", "thesis"), ("", " Uppsala "))),
        Field("note", ()),
    )


def test_attributes_of_mods_come_first():
    """The record's own attributes are a Field; where a schema may be had is not one of them."""
    data = (
        f'<mods xmlns="{NAMESPACE}" version="3.5" ID="m1" xmlns:x="http://www.w3.org/2001/XMLSchema-instance" '
        'x:schemaLocation="a b"><genre>map</genre></mods>'
    )
    assert list(read(io.BytesIO(data.encode()), Report())) == [
        (Field("mods", (("@version", "3.5"), ("@ID", "m1"))), Field("genre", (("", "map"),)))
    ]


def test_mixed_content_stands_as_it_was():
    """Text between elements keeps its place and its blanks."""
    content = '<accessCondition type="x">See <b>here</b> <i> and </i>.</accessCondition>'
    (field,) = parse(content)
    assert field == Field(
        "accessCondition",
        (("@type", "x"), ("", "See "), ("b", "here"), ("", " "), ("i", " and "), ("", ".")),
    )
    assert content in write([field])


def test_mixed_content_is_noticed_late():
    """Text that comes after the first elements makes an element mixed all the same."""
    content = "<note><b> <c/> <d> </d></b> <i>x</i> tail</note>"
    (field,) = parse(content)
    assert content in write([field])


def test_other_namespaces_survive():
    """Elements and attributes of other namespaces, or of none, are kept with their names."""
    content = (
        '<extension>\n  <e:x xmlns:e="urn:e" e:a="1" b="2" type="t"> '
        f'<e:y/>z<mods xmlns="{NAMESPACE}"/><n xmlns=""/></e:x>\n</extension>'
    )
    (field,) = parse(content)
    own = (("@{urn:e}a", "1"), ("@b", "2"), ("@type", "t"))
    inner = (*own, ("", " "), ("{urn:e}y", ""), ("", "z"), ("mods", ""), ("{}n", ""))
    assert field == Field("extension", (("", "\n  "), ("{urn:e}x", inner), ("", "\n")))
    assert again((VERSION, field)) == [(VERSION, field)]


def test_comments_do_not_cut_text():
    """Text on both sides of a comment is one text."""
    assert parse("<note>a<!-- b -->c</note>") == (Field("note", (("", "ac"),)),)


def test_stray_text_is_reported():
    """Text between the fields is no field; it is left out and reported, all of it."""
    report = Report()
    assert parse(f"lost <note>x</note> {'bees ' * 20}", report) == (Field("note", (("", "x"),)),)
    assert [fault.cause for fault in report.examples] == [
        f"text between the elements of a record: lost {'bees ' * 20}".rstrip()
    ]


def test_what_stands_beside_the_records_of_a_collection_is_reported():
    """Its text, its elements and its attributes; of another envelope there is more than records."""
    inside = "<mods/> lost <mods/><note>lost</note><mods/>lost"
    for name, told in (("modsCollection", 4), ("ListRecords", 0)):
        report = Report()
        data = f'<{name} xmlns="{NAMESPACE}" lang="en">{inside}</{name}>'
        assert len(list(read(io.BytesIO(data.encode()), report))) == 3
        assert report.faults["warning", "stray content"] == told


@pytest.mark.parametrize("name", ["usage:", ":usage", "a:1", "a:b:c", ":", "xml:1", "b:xmlns", "é:ü", "a:·"])
def test_no_name_costs_a_record(name: str):
    """What libxml2 takes for one, and namespaces do not, is kept under a name that can be written."""
    element = f"<{name}>zq1</{name}>" if name not in (":usage", ":") else ""
    record = parse(f"<titleInfo {name}='zq2' xmlns:b='urn:b'><title>T</title></titleInfo>{element}")
    assert again((VERSION, *record)) == [(VERSION, *record)]
    assert str(record).count("zq") == 1 + bool(element)


def test_attributes_of_one_name_cost_no_record():
    """One of them has a prefix that nobody declared, and is not MODS'."""
    record = parse("<name type='a' xsi:type='b' x:type='c'><namePart xsi:type='d' type='given'>e</namePart></name>")
    parts = (("@type", "a"), ("@xsi_type", "b"), ("@x_type", "c"), ("namePart:given", (("@xsi_type", "d"), ("", "e"))))
    assert record == (Field("name", parts),)
    assert again((VERSION, *record)) == [(VERSION, *record)]
    data = f"<mods xmlns='{NAMESPACE}' xmlns:l='http://www.w3.org/1999/xlink'><note l:href='a' xlink:href='b'/></mods>"
    (linked,) = read(io.BytesIO(data.encode()), Report())
    assert linked == (Field("note", (("@xlink:href", "a"), ("@xlink:href_", "b"))),)
    assert again((VERSION, *linked)) == [(VERSION, *linked)]


def test_elements_without_the_prefix_of_their_record_are_its_elements():
    """They are in no namespace, which nobody has meant; what is in an extension is as it stands."""
    inside = (
        "<titleInfo><title>T</title></titleInfo><m:relatedItem><titleInfo><title>R</title></titleInfo></m:relatedItem>"
    )
    report = Report()
    (record,) = read(io.BytesIO(f"<m:mods xmlns:m='{NAMESPACE}'>{inside}</m:mods>".encode()), report)
    titled = Field("titleInfo", (("title", "T"),)), Field("relatedItem", (("titleInfo", (("title", "R"),)),))
    assert record == titled
    assert report.faults == {("warning", "namespace"): 1}
    inside = "<m:extension><title>T</title></m:extension>"
    (record,) = read(io.BytesIO(f"<m:mods xmlns:m='{NAMESPACE}'>{inside}</m:mods>".encode()), Report())
    assert record == (Field("extension", (("{}title", "T"),)),)


def test_undeclared_xlink_is_understood():
    """The prefix of XLink is understood where nobody declared it."""
    data = f'<mods xmlns="{NAMESPACE}"><note xlink:href="u" y:z="1"><w:b>x</w:b></note></mods>'
    report = Report()
    (record,) = read(io.BytesIO(data.encode()), report)
    assert record == (Field("note", (("@xlink:href", "u"), ("@y_z", "1"), ("{}b", "x"))),)
    assert report.warnings == 1
    assert again((VERSION, *record)) == [(VERSION, *record)]


def test_writing_is_indented_and_escaped():
    """The text of a record, to the letter."""
    record = [
        Field("titleInfo", (("title", "AT&T <x>"), ("@usage", 'pri"mary'))),
        Field("relatedItem", (("@type", "host"), ("titleInfo:uniform", (("title", "T"),)), ("note", ""))),
        Field("language", (("scriptTerm", "Latn"), ("languageTerm:code", (("", "eng"), ("@authority", "iso639-2b"))))),
    ]
    expected = """\
  <mods version="3.8">
    <titleInfo usage="pri&quot;mary">
      <title>AT&amp;T &lt;x&gt;</title>
    </titleInfo>
    <relatedItem type="host">
      <titleInfo type="uniform">
        <title>T</title>
      </titleInfo>
      <note/>
    </relatedItem>
    <language>
      <languageTerm type="code" authority="iso639-2b">eng</languageTerm>
      <scriptTerm>Latn</scriptTerm>
    </language>
  </mods>
"""
    assert write(record) == expected


@pytest.mark.parametrize(
    ("field", "element"),
    [
        (Field("note", ()), "<note/>"),
        (Field("note", (("", ""),)), "<note/>"),
        (Field("note", (("@type", "x"),)), '<note type="x"/>'),
        (Field("note", (("", "a"), ("", "b"))), "<note>ab</note>"),
        (Field("titleInfo", (("title", ""),)), "<titleInfo>\n  <title/>\n</titleInfo>"),
        (Field("titleInfo", (("title", ()),)), "<titleInfo>\n  <title/>\n</titleInfo>"),
        (Field("titleInfo", (("title", (("@lang", "eng"),)),)), '<titleInfo>\n  <title lang="eng"/>\n</titleInfo>'),
        (
            Field("name", (("namePart:date", (("@type", "given"), ("", "1900"), ("@lang", "eng"))),)),
            '<name>\n  <namePart type="date" lang="eng">1900</namePart>\n</name>',
        ),
        (
            Field("name", (("namePart:date", "1900"), ("namePart", 'Ek & "Bo"'))),
            '<name>\n  <namePart type="date">1900</namePart>\n  <namePart>Ek &amp; "Bo"</namePart>\n</name>',
        ),
        (
            Field("name", (("role", (("roleTerm:code", "aut"),)), ("zzz", "x"), ("namePart", "Ek"))),
            '<name>\n  <role>\n    <roleTerm type="code">aut</roleTerm>\n  </role>\n  <zzz>x</zzz>\n  <namePart>Ek</namePart>\n</name>',
        ),
        (
            Field("note", (("@{urn:x}a", "1"), ("@b", "2"), ("@{urn:y}c", "3"), ("", "t"))),
            '<note xmlns:n1="urn:x" n1:a="1" b="2" xmlns:n3="urn:y" n3:c="3">t</note>',
        ),
        (
            Field("note", (("@xml:lang", "eng"), ("@xlink:href", "http://a.example/[1] 2"))),
            '<note xml:lang="eng" xlink:href="http://a.example/%5B1%5D%202"/>',
        ),
        (
            Field("{urn:x}a", (("{urn:x}b", "t"), ("c", "u"), ("{urn:y}d", (("{urn:y}e", "v"),)))),
            '<a xmlns="urn:x"><b>t</b><c xmlns="http://www.loc.gov/mods/v3">u</c><d xmlns="urn:y"><e>v</e></d></a>',
        ),
        (
            Field("extension", (("{urn:x}a", (("{urn:x}b", "t"), ("", "tail"))),)),
            '<extension><a xmlns="urn:x"><b>t</b>tail</a></extension>',
        ),
        (
            Field("abstract", (("", "A "), ("{urn:h}i", "bee"), ("", "."))),
            '<abstract>A <i xmlns="urn:h">bee</i>.</abstract>',
        ),
        (
            Field("titleInfo", (("title", (("", "A "), ("i", "bee"))),)),
            "<titleInfo>\n  <title>A <i>bee</i></title>\n</titleInfo>",
        ),
        (
            Field("subject", (("topic", "A"), ("name", (("namePart", "B"),)), ("topic", "C"))),
            "<subject>\n  <topic>A</topic>\n  <name>\n    <namePart>B</namePart>\n  </name>\n  <topic>C</topic>\n</subject>",
        ),
        (Field("accessCondition", (("p", "x"), ("q", "y"))), "<accessCondition><p>x</p><q>y</q></accessCondition>"),
    ],
)
def test_an_element_is_written_with_what_stands_in_it(field: Field, element: str) -> None:
    """Its attributes in order, its type as its name has it, its elements in lines but where text stands among them or
    anything may, and each namespace where it begins.
    """
    lines = write([field]).splitlines()
    assert (lines[0], lines[-1]) == ('  <mods version="3.8">', "  </mods>")
    assert [line[4:] for line in lines[1:-1]] == element.splitlines()


def test_a_root_declares_its_namespaces():
    """A record on its own is a document, and declares XLink only if it needs it."""
    plain = write([Field("genre", (("", "map"),))], root=True)
    assert plain == f'<mods xmlns="{NAMESPACE}" version="3.8">\n  <genre>map</genre>\n</mods>\n'
    linked = (VERSION, Field("genre", (("@xlink:href", "u"), ("", "map"))))
    assert list(read(io.BytesIO(write(linked, root=True).encode()), Report())) == [linked]
    assert write([], root=True) == f'<mods xmlns="{NAMESPACE}" version="3.8"/>\n'


def test_characters_xml_does_not_allow_are_replaced_and_reported():
    """A control character costs neither the record nor the file."""
    report = Report()
    assert "<note>a b</note>" in write([Field("note", (("", "a\x1fb"),))], report)
    assert report.warnings == 1


@pytest.mark.parametrize(
    "field",
    [
        Field("a b", ()),
        Field("", ()),
        Field("note><x", ()),
        Field("note", (("1", "x"),)),
        Field("note", (("@", "x"),)),
        Field("note", (("@a b", "x"),)),
        Field("note", (("@xmlns", "x"),)),
        Field("note", (("@y:z", "x"),)),
        Field("note", (("@a", "x"), ("@a", "y"))),
        Field("{urn:x}a:b", ()),
        Field("mods", (("title", "x"),)),
    ],
)
def test_names_that_are_none_are_refused(field: Field):
    """What could not be read again is not written."""
    with pytest.raises(RecordError):
        write([field])


def test_too_deep_is_an_error_of_the_record():
    """Nesting without end costs the record, not the run."""
    deep: Any = "x"
    for _ in range(5000):
        deep = (("a", deep),)
    with pytest.raises(RecordError):
        write([Field("note", deep)])
    report = Report()
    report.quarantine = io.BytesIO()
    data = b"<c><mods>%s%s</mods><mods><note>x</note></mods></c>" % (b"<a>" * 1500, b"</a>" * 1500)
    records = list(read(io.BytesIO(data), report))
    assert records[-1] == (Field("note", (("", "x"),)),)
    assert len(records) + report.errors == 2
    assert b"<a>" * 1499 in report.quarantine.getvalue()


@pytest.mark.parametrize("name", ["extension", "subject"])
@pytest.mark.parametrize("levels", [90, 500])
def test_what_is_read_is_not_too_deep_for_what_comes_after(name: str, levels: int):
    """What the reader could follow was too deep to check and to write, and ended the run."""
    report = Report()
    data = b"<mods><%s>%s%s</%s></mods>" % (name.encode(), b"<a>" * levels, b"</a>" * levels, name.encode())
    job = Job(report)
    records = list(get("mods").read(io.BytesIO(b"<c>%s<mods><note>x</note></mods></c>" % data), job))
    assert len(records) == (2 if levels < 100 else 1)
    assert report.errors == (levels > 100)
    get("mods").write(records, io.BytesIO(), job)
    assert report.written == len(records)


def test_what_is_too_deep_within_captions_is_kept():
    """An item that has a caption and another item alone is that one; too many of these are none, and end no run."""
    report, items = Report(), (b'<relatedItem type="host" displayLabel="x">' * 60, b"</relatedItem>" * 60)
    (record,) = get("mods").read(io.BytesIO(b"<mods>%s<note>x</note>%s</mods>" % items), Job(report))
    assert record.related == ()
    assert [path for _, path, _, _ in report.losses] == ["relatedItem"]


def test_hostile_and_foreign_input_is_refused():
    """What is not XML, or is a trap, is a StreamError."""
    for data in (b"", b"00714cam", b'<!DOCTYPE m [<!ENTITY x SYSTEM "file:///etc/passwd">]><mods>&x;</mods>'):
        with pytest.raises(StreamError):
            list(read(io.BytesIO(data), Report()))


def test_a_mods_inside_a_record_is_part_of_it():
    """Related items and extensions may hold a whole record; one that begins elsewhere means a missing end."""
    report = Report()
    data = (
        b"<c><mods><relatedItem><mods><note>1</note></mods></relatedItem></mods><mods><note>2</note></mods>"
        b"<mods><titleInfo><title>cut off<mods><note>3</note></mods><mods><note>4</note></mods></c>"
    )
    records = list(read(io.BytesIO(data), report))
    assert records == [
        (Field("relatedItem", (("mods", (("note", "1"),)),)),),
        (Field("note", (("", "2"),)),),
        (Field("note", (("", "3"),)),),
        (Field("note", (("", "4"),)),),
    ]
    assert report.errors == 1


# Arbitrary Fields, as reading gives them: attributes first and each once, no blank text where blanks do not count,
# no two texts side by side, and no tuple where plain text would do.
WORD = st.sampled_from(["note", "title", "name", "b", "é", "𐐀x", "a-b.c", "extent", "location", "url"])
TEXT = st.text(st.characters(), min_size=1, max_size=12).map(clean).map(with_signs)
SOLID = TEXT.filter(lambda text: text.strip(" \t\r\n"))
SPACES = st.sampled_from(["", "urn:x", "urn:é&<\"'", "http://example.org/{a}"])
FOREIGN = st.builds("{{{}}}{}".format, SPACES, WORD)
NATIVE = st.one_of(WORD, st.builds("{}:{}".format, WORD, st.one_of(st.just(""), TEXT)))
ATTRIBUTE = st.one_of(
    st.sampled_from(["@xlink:title", "@xml:lang", "@ID", "@usage"]),
    WORD.map("@{}".format),
    st.builds("@{{{}}}{}".format, st.sampled_from(["urn:x", "urn:y&"]), WORD),
)
ATTRIBUTES = st.dictionaries(
    ATTRIBUTE, st.text(st.characters(), max_size=8).map(clean).map(with_signs), max_size=3
).map(lambda found: tuple(found.items()))


def kept(depth: int) -> st.SearchStrategy[Any]:
    """Parts of an element that is kept as it stands."""
    if depth == 0:
        return st.just(())
    code = st.one_of(NATIVE, FOREIGN)
    child = st.tuples(code, value(kept(depth - 1), TEXT))
    return st.lists(st.one_of(st.tuples(st.just(""), TEXT), child), max_size=3).map(apart)


def apart(parts: list[tuple[str, Any]]) -> tuple[tuple[str, Any], ...]:
    """The parts without texts that follow a text."""
    return tuple(part for at, part in enumerate(parts) if at == 0 or part[0] or parts[at - 1][0])


def value(content: st.SearchStrategy[Any], text: st.SearchStrategy[str]) -> st.SearchStrategy[Any]:
    """Plain text, or attributes and content."""
    leaf = st.one_of(st.just(""), text)
    with_text = st.tuples(ATTRIBUTES, text).map(lambda both: (*both[0], ("", both[1])) if both[0] else both[1])
    nested = st.tuples(ATTRIBUTES, content).map(lambda both: plain((*both[0], *both[1])))
    return st.one_of(leaf, with_text, nested)


def plain(parts: tuple[tuple[str, Any], ...]) -> Any:
    """A value as reading gives it: text, where text is all there is."""
    if not parts:
        return ""
    return parts[0][1] if len(parts) == 1 and not parts[0][0] else parts


def laid_out(depth: int) -> st.SearchStrategy[Any]:
    """Parts of an element whose white space does not count."""
    if depth == 0:
        return st.just(())
    native = st.tuples(NATIVE, value(laid_out(depth - 1), SOLID))
    foreign = st.tuples(FOREIGN, value(kept(depth - 1), TEXT))
    return st.lists(st.one_of(native, foreign), max_size=3).map(tuple)


def mixed(depth: int) -> st.SearchStrategy[Any]:
    """Parts of an element with text between its elements."""
    child = st.tuples(NATIVE, value(kept(depth), TEXT))
    return st.tuples(child, SOLID, kept(depth)).map(lambda found: apart([found[0], ("", found[1]), *found[2]]))


def field(where: st.SearchStrategy[str], content: st.SearchStrategy[Any]) -> st.SearchStrategy[Field]:
    """A Field with its attributes."""
    return st.builds(lambda name, own, parts: Field(name, (*own, *parts)), where, ATTRIBUTES, content)


ONE_TEXT = st.one_of(st.just(()), SOLID.map(lambda text: (("", text),)))
FIELDS = st.lists(
    st.one_of(
        field(WORD, st.one_of(ONE_TEXT, laid_out(3), mixed(2))),
        field(st.sampled_from(sorted(OPEN)), st.one_of(ONE_TEXT, mixed(2))),
        field(FOREIGN, kept(3)),
    ),
    max_size=4,
).map(tuple)


def ordered(code: str, value: Any) -> Any:
    """The value with its parts in the order of the schema, where it demands one and nothing stands between them."""
    if isinstance(value, str):
        return value
    name = code if code.startswith("{") else code.partition(":")[0]
    content = [part for part in value if not part[0].startswith("@")]
    if name.startswith("{") or name in OPEN or (any(not part[0] for part in content) and len(content) > 1):
        return tuple(value)
    parts = [(inner, ordered(inner, part)) for inner, part in value]
    order = ORDER.get(name, {})

    def rank(part: tuple[str, Any]) -> int:
        return -1 if part[0].startswith("@") else order.get(part[0].partition(":")[0], 99)

    return tuple(sorted(parts, key=rank))


@pytest.mark.parametrize(
    ("found", "written"),
    [
        ("http://a.example/b c", "http://a.example/b c"),
        ("urn:isbn:0131103628", "urn:isbn:0131103628"),
        (" ", " "),
        ("http://[a", "http://%5Ba"),
        ("100%", "100%25"),
        ("\u3000http://a/", "http://a/"),  # no white space of XML
    ],
)
def test_a_text_that_cannot_be_a_uri_is_encoded(found: str, written: str) -> None:
    """The schema's anyURI takes blanks, but not what no encoding makes a URI."""
    assert f'xlink:href="{written}"' in write((Field("note", (("@xlink:href", found),)),))


def test_every_attribute_that_is_a_uri_is_encoded() -> None:
    """Which these are is in the table of the schema."""
    assert 'altFormat="http://%5Ba"' in write((Field("abstract", (("@altFormat", "http://[a"), ("", "Of bees"))),))


@example((Field("note", (("@xlink:title", " n:"), ("@{http://a.example/}b", ' xmlns:n=" n:'), ("", "Of bees"))),))
@settings(deadline=None, max_examples=300)
@given(FIELDS)
def test_what_is_written_is_read_again(record: tuple[Field, ...]):
    """Whatever the Fields, reading what was written gives them back, in the order of the schema."""
    expected = (VERSION, *(Field(where, ordered(where, parts)) for where, parts in record))
    assert again(record, record) == [expected, expected]
    assert list(read(io.BytesIO(write(record, root=True).encode()), Report())) == [expected]


def tree(element: Any) -> Any:
    """An element as names, attributes, folded text and children; the order is the schema's where it has one."""
    children = [(tree(child), " ".join((child.tail or "").split())) for child in element]
    local = etree.QName(element).localname
    if local in ORDER:
        children.sort(key=lambda pair: ORDER[local].get(etree.QName(pair[0][0]).localname, 99))
    schema = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
    own = {name: value for name, value in element.items() if local != "mods" or name != schema}
    if local == "mods":
        own.setdefault("version", "3.8")
    return element.tag, own, " ".join((element.text or "").split()), children


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpora lie beside the repository, and are not here")
def test_every_record_of_the_corpora_survives():
    """Real records, read, written and read again, are the trees they were."""
    paths = sorted(CORPUS.glob("*.xml"))
    assert paths
    for path in paths:
        report = Report()
        with path.open("rb") as stream:
            records = list(read(stream, report))
        assert report.clean, path.name
        text = (OPENING + "".join(write(record, report) for record in records) + CLOSING).encode()
        before = etree.parse(path, etree.XMLParser(remove_comments=True, remove_pis=True)).iter(f"{{{NAMESPACE}}}mods")
        after = etree.fromstring(text).iter(f"{{{NAMESPACE}}}mods")
        assert [tree(element) for element in before] == [tree(element) for element in after], path.name
        once = list(read(io.BytesIO(text), report))
        assert again(*once) == once, path.name


@pytest.mark.skipif(not SCHEMA.is_file(), reason="the schema lies beside the repository, and is not here")
def test_the_order_is_the_one_of_the_schema():
    """Every sequence of the schema is in the table of orders, and parts in any order make valid MODS."""
    xs = "{http://www.w3.org/2001/XMLSchema}"
    root = etree.parse(SCHEMA).getroot()
    types = {element.get("type"): element.get("name") for element in root.iter(f"{xs}element")}
    for sequence in root.findall(f"{xs}complexType/{xs}sequence"):
        names = [child.get("ref") or child.get("name") for child in sequence if child.get("ref") or child.get("name")]
        if len(names) > 1:
            assert list(ORDER[types[sequence.getparent().get("name")]]) == names
    copy = (("itemIdentifier", "1"), ("note", "n"), ("shelfLocator", "s"), ("subLocation", "l"))
    record = [
        Field("name", (("role", (("roleTerm", "aut"),)), ("etal", "et al."))),
        Field("language", (("scriptTerm:code", "Latn"), ("languageTerm:code", "eng"))),
        Field("location", (("holdingSimple", (("copyInformation", copy),)), ("url", "u"), ("physicalLocation", "p"))),
        Field("part", (("extent", (("@unit", "pages"), ("list", "1-2"), ("end", "2"), ("start", "1"))),)),
        Field("subject", (("cartographics", (("coordinates", "c"), ("scale", "s"))),)),
    ]
    document = etree.fromstring((OPENING + write(record) + CLOSING).encode())
    etree.XMLSchema(etree.parse(SCHEMA)).assertValid(document)

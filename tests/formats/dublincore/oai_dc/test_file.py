"""Files of any repository: wrappers, prefixes, languages of elements, markup, and what is no description."""

from __future__ import annotations

from typing import Any

import pytest
from fifteen import DC, OAI_DC, elements, one, reread, said_by, written
from msgspec.structs import replace

from bibld.errors import StreamError
from bibld.formats import detect_content, get
from bibld.formats.dublincore.oai_dc import parse, record_of
from bibld.formats.marc21.records import fields_of
from bibld.model import (
    Agent,
    Area,
    Date,
    Genre,
    Identifier,
    Note,
    Part,
    Physical,
    Record,
    Related,
    Subject,
    Term,
    Title,
)
from bibld.report import Loss, Report
from bibld.settings import DEFAULTS


@pytest.mark.parametrize(
    ("name", "refined"),
    [("alternative", "dcterms:alternative"), ("isPartOf", "dcterms:isPartOf"), ("date.issued", "dim:date.issued"),
     ("description.abstract", "dim:description.abstract")],
)  # fmt: skip
def test_what_refines_an_element_is_known_by_its_name_in_any_space(name: str, refined: str) -> None:
    """Many put it beside the fifteen, or in no namespace; other names there are none of Dublin Core."""
    meant, *found = (
        record_of([parse(f"<{element}>2013</{element}>")], Report()) for element in (refined, f"dc:{name}", name)
    )
    assert found == [meant, meant] != [Record(), Record()]
    assert one("<dc:tissue>2013</dc:tissue>").leftovers[0].path == "dc:tissue"


_CITED = "<dcterms:bibliographicCitation.{0}>{1}</dcterms:bibliographicCitation.{0}>"

_OF_DIM = "<dim:{0}>{1}</dim:{0}>"


@pytest.mark.parametrize(
    ("said", "slot", "value", "kept"),
    [
        *(
            (f"<dcterms:{name}>Bees</dcterms:{name}>", "related", Related("related", title="Bees"), [f"dcterms:{name}"])
            for name in ("conformsTo", "isRequiredBy")
        ),
        ("<dcterms:mediator>Teachers</dcterms:mediator>", "audiences", Genre("Teachers"), ["dcterms:mediator"]),
        ("<dcterms:medium>online resource</dcterms:medium>", "physicals", Physical(media="c", carrier="cr"), []),
        ("<dcterms:medium>application/pdf</dcterms:medium>", "physicals", Physical(formats=("application/pdf",)), []),
        ("<dcterms:medium>http://a.example/x</dcterms:medium>", "physicals", (), ["dcterms:medium"]),
        ("<dcterms:medium>24 pages</dcterms:medium>", "physicals", Physical(forms=(Genre("24 pages"),)), []),
        (
            "<dcterms:extent>4 pages</dcterms:extent><dcterms:medium>paper</dcterms:medium><dcterms:medium>glue</dcterms:medium>",
            "physicals",
            Physical((Term("pages", "4"),), forms=(Genre("paper"), Genre("glue"))),
            [],
        ),
        ("<dc:type>Map</dc:type><edm:type>IMAGE</edm:type>", "type", "cartographic", []),
        ("<dc:type>Image</dc:type><edm:type>IMAGE</edm:type>", "type", "still image", []),
        ("<dc:type>Text</dc:type><edm:type>IMAGE</edm:type>", "type", "text", ["edm:type"]),
        ("<edm:type>BEES</edm:type>", "type", "", ["edm:type"]),
        ("<edm:object>Leeds</edm:object>", "links", (), ["edm:object"]),
        ("<dcterms:requires>A PDF reader</dcterms:requires>", "notes", Note("A PDF reader", kind="system details"), []),
        (
            "<dcterms:requires>http://a.example/1</dcterms:requires>",
            "related",
            Related("related", uri="http://a.example/1"),
            [],
        ),
        (
            _OF_DIM.format("identifier.isbn", "9780131103627; 0131103628"),
            "identifiers",
            (Identifier("isbn", "9780131103627"), Identifier("isbn", "0131103628")),
            [],
        ),
        *(
            (_OF_DIM.format("identifier.doi", text), "identifiers", tuple(Identifier("doi", it) for it in numbers), [])
            for text, *numbers in (
                ("10.1000/(SICI)3.0.CO;2-O", "10.1000/(SICI)3.0.CO;2-O"),
                ("10.1000/(SICI)3.0.CO; 2-O", "10.1000/(SICI)3.0.CO; 2-O"),
                ("10.1000/1;4/5", "10.1000/1;4/5"),
                ("10.1000/1;10.1000/2; 10.1000/3;", "10.1000/1", "10.1000/2", "10.1000/3"),
                ("doi:10.1000/1;DOI:10.1000/2;https://doi.org/10.1000/3", "10.1000/1", "10.1000/2", "10.1000/3"),
            )
        ),
        *(
            (_OF_DIM.format("relation.ispartofseries", text), "related", value, [])
            for text, value in (
                ("Youth papers;12", Related("series", title="Youth papers", number="12")),
                ("Youth papers ; A;12", Related("series", title="Youth papers", number="A;12")),
                ("Youth papers", Related("series", title="Youth papers")),
                ("Youth papers ;", Related("series", title="Youth papers")),
            )
        ),
        (_OF_DIM.format("relation.ispartofseries", ";12"), "related", (), ["dim:relation.ispartofseries"]),
        (
            "<dc:journalTitle>Bees</dc:journalTitle><dc:journalTitle>Wasps</dc:journalTitle>",
            "related",
            Related("host", title="Bees"),
            ["dc:journalTitle"],
        ),
        *(
            (f"<dc:volume>{number}</dc:volume>", "parts", Part((Term("volume", number),)), [])
            for number in ("12", "12(3)", "12/13", "12-13", "12–13")
        ),
        ("<dc:volume>12, 3</dc:volume>", "parts", (), ["dc:volume"]),
        (
            "<dc:volume>12</dc:volume><dc:volume>13</dc:volume>",
            "parts",
            Part((Term("volume", "12"),)),
            ["dc:volume"],
        ),
        (_CITED.format("spage", "5"), "parts", Part(extents=(Term("pages", "5"),)), []),
        (
            _CITED.format("spage", "5") + _CITED.format("epage", "5"),
            "parts",
            Part(extents=(Term("pages", "5"),)),
            [],
        ),
        (
            _CITED.format("spage", "5") + _CITED.format("spage", "7") + _CITED.format("epage", "9") + _CITED.format("epage", "8"),
            "parts",
            Part(extents=(Term("pages", "5-9"),)),
            ["dcterms:bibliographicCitation.spage", "dcterms:bibliographicCitation.epage"],
        ),
        (
            "<dc:description>Thesis</dc:description>"
            '<e:degree xmlns:e="http://www.ndltd.org/standards/metadata/etdms/1.0/">Ph.D.</e:degree>'
            '<u:qualificationname xmlns:u="http://naca.central.cranfield.ac.uk/ethos-oai/terms/">M.A.</u:qualificationname>'
            '<u:institution xmlns:u="http://naca.central.cranfield.ac.uk/ethos-oai/terms/">Leeds</u:institution>',
            "notes",
            (
                Note("Thesis"),
                Note("Ph.D.", kind="thesis"),
                Note("M.A.--Leeds", kind="thesis", parts=(Term("degree", "M.A."), Term("institution", "Leeds"))),
            ),
            [],
        ),
        *(
            (_OF_DIM.format(f"contributor.{name}", "Bees"), "agents", Agent("Bees", roles=(role,)), [])
            for role, names in (
                ("aut", "author"), ("ths", "advisor"), ("edt", "editor"), ("ill", "illustrator"), ("trl", "translator"),
                ("pht", "photographer"), ("com", "compiler"), ("cmp", "composer"), ("ivr", "interviewer"),
                ("ive", "interviewee"), ("drt", "director"), ("ctb", "other"), ("dgc", "committeemember committeeMember"),
                ("art", "artist"), ("nrt", "narrator"), ("prf", "performer"), ("pro", "producer"), ("spn", "sponsor"),
                ("trc", "transcriber"), ("ctg", "cartographer"), ("arc", "architect"),
            )
            for name in names.split()
        ),
        *(
            (_OF_DIM.format(f"{element}.{name}", "Bees"), slot, value, [])
            for element, name, slot, value in (
                ("description", "tableofcontents", "contents", Note("Bees")),
                ("description", "sponsorship", "notes", Note("Bees", kind="funding")),
                ("coverage", "spatial", "areas", Area("Bees")),
                ("identifier", "citation", "notes", Note("Bees", kind="preferred citation")),
                ("relation", "ispartof", "related", Related("host", title="Bees")),
                ("relation", "haspart", "related", Related("constituent", title="Bees")),
                ("relation", "isversionof", "related", Related("otherVersion", title="Bees")),
                ("relation", "hasversion", "related", Related("otherVersion", title="Bees")),
                ("relation", "isformatof", "related", Related("otherFormat", title="Bees")),
                ("relation", "isreferencedby", "related", Related("isReferencedBy", title="Bees")),
                ("relation", "replaces", "related", Related("preceding", title="Bees")),
                ("relation", "isreplacedby", "related", Related("succeeding", title="Bees")),
                ("relation", "requires", "notes", Note("Bees", kind="system details")),
                ("relation", "isbasedon", "related", Related("original", title="Bees")),
                ("rights", "license", "notes", Note("Bees", kind="use and reproduction")),
                ("rights", "uri", "notes", Note("Bees", kind="use and reproduction")),
                ("rights", "holder", "agents", Agent("Bees", roles=("cph",))),
            )
        ),
        *(
            (_OF_DIM.format(f"date.{name}", "2013"), "dates", Date("2013", kind=kind), [])
            for name, kind in (
                ("created", "created"), ("available", "available"), ("copyright", "copyright"), ("submitted", "submitted"),
                ("updated", "modified"),
            )
        ),
    ],
)  # fmt: skip
def test_what_refines_an_element_says_it_more_closely(said: str, slot: str, value: object, kept: list[str]) -> None:
    """Of what is not told so closely in the record the element is kept, too, and so is what it cannot mean."""
    record = one(said)
    assert getattr(record, slot) in ((value,), value)
    assert [left.path for left in record.leftovers if left.reason != "form"] == kept


def test_a_scheme_may_stand_in_an_attribute_of_that_name() -> None:
    """So it was before there were types of schemas: ``scheme="W3CDTF"``."""
    record = one('<dcterms:issued scheme="W3CDTF">2013</dcterms:issued><dc:subject scheme="LCSH">Bees</dc:subject>')
    assert record.dates == (Date("2013"),)
    assert record.subjects == (Subject((Term("topic", "Bees"),), authority="lcsh"),)
    assert [left.reason for left in record.leftovers] == ["form"]  # as it stood: it is said, and written otherwise
    assert one('<dcterms:issued scheme="w1w">2013</dcterms:issued>').leftovers


def test_a_namespace_of_mods_makes_no_mods_of_a_description() -> None:
    """Aggregators declare all that they know on each of theirs."""
    text = b'<oai_qdc:qualifieddc xmlns="http://www.loc.gov/mods/v3" xmlns:dc="http://purl.org/dc/elements/1.1/">'
    assert detect_content(text) == get("oai_dc")
    assert detect_content(text.replace(b"oai_qdc:qualifieddc", b"mods")) == get("mods")


@pytest.mark.parametrize("page", ["http://a.example/123/", "https://a.example/id/eprint/123/"])
def test_the_page_that_has_the_number_of_the_header_is_an_address_of_its_own(page: str) -> None:
    """EPrints names it in dc:relation, of what has no file, too; what has another number is another resource."""
    other = "http://a.example/124/"
    said = f"<dc:title>Bees</dc:title><dc:relation>{page}</dc:relation><dc:relation>{other}</dc:relation>"
    (record,) = reread(
        "<record><header><identifier>oai:a.example:123</identifier></header><metadata>"
        f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="{DC}">{said}</oai_dc:dc></metadata></record>'
    )
    assert [link.uri for link in record.links] == [page]
    assert record.related == (Related("related", uri=other),)
    assert sorted(elements(written(record))) == sorted([("relation", other), ("relation", page), ("title", "Bees")])


@pytest.mark.parametrize("number", ["123", "123v2"])
def test_the_page_at_figshare_is_an_address_of_its_own(number: str) -> None:
    """It is named in dc:relation alone; the number of the header may have a version."""
    page, other = "https://leeds.figshare.com/articles/dataset/On_bees/123", "https://figshare.com/articles/x/124"
    said = f"<dc:title>Bees</dc:title><dc:relation>{page}</dc:relation><dc:relation>{other}</dc:relation>"
    (record,) = reread(
        f"<record><header><identifier>oai:figshare.com:article/{number}</identifier></header><metadata>"
        f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="{DC}">{said}</oai_dc:dc></metadata></record>'
    )
    assert [link.uri for link in record.links] == [page]
    assert record.related == (Related("related", uri=other),)


def test_a_break_of_html_parts_names() -> None:
    """As CONTENTdm shows several in lines; what somebody did may stand before each."""
    record = one("<dc:contributor>Photos by Ek, Bo &lt;br&gt; Typing by Roe, Jo</dc:contributor>")
    assert record.agents == (Agent("Ek, Bo", kind="person", roles=("pht",)),)
    assert record.notes == (Note("Typing by Roe, Jo", kind="creation/production credits"),)
    assert elements(written(record)) == [("contributor", "Photos by Ek, Bo <br> Typing by Roe, Jo")]


@pytest.mark.parametrize(
    "element",
    [
        "<dc:subject>http://vocab.getty.edu/aat/1</dc:subject>",
        "<dc:coverage>http://sws.geonames.org/1</dc:coverage>",
        "<dc:format>995607</dc:format>",
        "<dc:source>instname:University</dc:source>",
        "<dc:publisher>http://a.example/</dc:publisher>",
        "<dc:publisher>[S.l. : s.n.]</dc:publisher>",
        "<dc:publisher>NA</dc:publisher>",
        "<dc:contributor>http://a.example/</dc:contributor>",
        "<dc:relation>34</dc:relation>",
        "<dc:relation>-4877123</dc:relation>",
        "<dc:relation>;B-2002-12</dc:relation>",
        "<dc:source>52</dc:source>",
        "<dc:source>Repositorio Institucional - UNC</dc:source>",
        *(
            f"<dc:type>{word}</dc:type>"
            for word in (
                "Other Others Altro Andere Anderes Autre Autres Otro Otros Outro outros Sonstige Sonstiges".split()
            )
        ),
    ],
)
def test_what_says_nothing_by_itself_is_only_kept(element: str) -> None:
    """An address is no term and no name, a bare number no extent and no other resource, a repository no source, and
    another type none.
    """
    record = one(element)
    assert [(left.value, left.reason) for left in record.leftovers] == [(element, "malformed")]


def test_one_text_in_several_languages_is_as_many() -> None:
    """As Finland's repositories have it; the elements come back."""
    texts = [
        ("publisher", "fi=Turun yliopisto|en=University of Turku|"),
        ("type", "fi=Ylempi opinnäytetyö|sv=|en=Master's thesis|"),
        ("rights", "fi=Kaikki oikeudet pidätetään.|en=All rights reserved.|"),
    ]
    record = one("".join(f"<dc:{name}>{text}</dc:{name}>" for name, text in texts))
    assert [(provision.names, provision.lang) for provision in record.provisions] == [
        (("Turun yliopisto",), "fin"), (("University of Turku",), "eng")]  # fmt: skip
    assert [(genre.term, genre.lang) for genre in record.genres] == [
        ("thesis", ""), ("Ylempi opinnäytetyö", "fin"), ("Master's thesis", "eng")]  # fmt: skip
    assert [(note.text, note.lang) for note in record.notes] == [
        ("Kaikki oikeudet pidätetään.", "fin"), ("All rights reserved.", "eng")]  # fmt: skip
    assert elements(written(record)) == texts


@pytest.mark.parametrize("name", ["title", "description"])
def test_markup_of_a_web_page_is_no_text(name: str) -> None:
    """Nor is what was escaped twice; the element comes back as it was."""
    record = one(f"<dc:{name}>On &lt;i&gt;Bees&lt;/i&gt; &amp;amp;amp; wasps</dc:{name}>")
    (said,) = (*(title.title for title in record.titles), *(note.text for note in record.summaries))
    assert said == "On Bees & wasps"
    assert elements(written(record)) == [(name, "On <i>Bees</i> &amp;amp; wasps")]


@pytest.mark.parametrize("name", ["creator", "publisher", "subject", "coverage", "relation", "source"])
def test_names_and_subjects_have_no_markup_either(name: str) -> None:
    record = one(f"<dc:{name}>&lt;i&gt;Bees&lt;/i&gt; &amp;amp;amp; Wasps</dc:{name}>")
    assert "Bees & Wasps" in said_by(record)
    assert elements(written(record)) == [(name, "<i>Bees</i> &amp;amp; Wasps")]


@pytest.mark.parametrize("text", ["-", ".", "N/A", "[unknown]", "not available"])
@pytest.mark.parametrize("name", ["creator", "publisher", "subject", "coverage", "relation", "source"])
def test_what_fills_a_place_says_nothing(name: str, text: str) -> None:
    """It is kept for its own format, and told."""
    report = Report()
    record = one(f"<dc:{name}>{text}</dc:{name}>", report)
    assert replace(record, leftovers=()) == Record()
    assert [(outcome, path) for outcome, path, _, _ in report.losses] == [("kept", name)]
    assert elements(written(record)) == [(name, text)]


def test_other_elements_are_read_for_what_they_are() -> None:
    """Types, formats, coverage, subjects, relations and rights, several in one element too."""
    record = one(
        "<dc:type>Still image; photograph</dc:type><dc:type>Technical Report</dc:type>"
        "<dc:format>image/jpeg</dc:format><dc:format>47 p.</dc:format><dc:format>18 x 12 in.</dc:format>"
        "<dc:coverage>1950-1959</dc:coverage><dc:coverage>United Kingdom</dc:coverage>"
        "<dc:coverage>northlimit=51; eastlimit=1</dc:coverage>"
        "<dc:subject>Portraits; Children;</dc:subject><dc:subject>Prisons -- England -- 1900-1950</dc:subject>"
        "<dc:relation>http://a.example/x</dc:relation><dc:relation>The Record</dc:relation>"
        "<dc:source>Tyler Papers</dc:source><dc:rights>Out of copyright</dc:rights>"
    )
    assert record.type == "still image"
    assert record.genres == (Genre("photograph"), Genre("technical report", authority="marcgt"))
    assert record.physicals == (Physical((Term("pages", "47"),), dimensions="18 x 12 in.", formats=("image/jpeg",)),)
    assert one("<dc:format>21 x 28 centimeters</dc:format>").physicals == (Physical(dimensions="21 x 28 centimeters"),)
    assert record.areas == (Area("United Kingdom", "e-uk---"),)
    assert record.cartographics[0].coordinates == "northlimit=51; eastlimit=1"
    assert [[(term.kind, term.value) for term in subject.terms] for subject in record.subjects] == [
        [("temporal", "1950-1959")],
        [("topic", "Portraits")],
        [("topic", "Children")],
        [("topic", "Prisons"), ("geographic", "England"), ("temporal", "1900-1950")],
    ]
    assert record.related == (
        Related("related", uri="http://a.example/x"), Related("related", title="The Record"), Related("original", title="Tyler Papers"),
    )  # fmt: skip
    assert record.notes == (Note("Out of copyright", kind="use and reproduction"),)


def test_what_oai_dc_does_not_have_is_kept_and_reported() -> None:
    """Unknown terms, attributes and stray text stay on the record; oai_dc itself has no place to put them back."""
    losses: list[Any] = []
    record = one(
        'stray<dcterms:accrualPolicy>About it</dcterms:accrualPolicy><dc:date xsi:type="dcterms:Other">2013</dc:date>'
        '<x:y xmlns:x="urn:x" z="1">other</x:y>',
        Report(losses.append),
    )
    assert record.dates == (Date("2013"),)
    assert [(left.path, left.value, left.reason) for left in record.leftovers] == [
        ("dcterms:accrualPolicy", "<dcterms:accrualPolicy>About it</dcterms:accrualPolicy>", "no row"),
        ("date", '<dc:date xsi:type="dcterms:Other">2013</dc:date>', "no part"),
        ("{urn:x}y", '<y xmlns="urn:x" z="1">other</y>', "no row"),
        ("text()", "stray", "no row"),
    ]
    assert [parse(left.value).where for left in record.leftovers] == [left.path for left in record.leftovers]
    assert len(losses) == 4
    report = Report()
    assert elements(written(record, report=report)) == [("date", "2013")]
    assert {path for _, path, _, _ in report.losses} == {"dcterms:accrualPolicy", "date@xsi:type", "{urn:x}y", "text()"}


def test_a_language_tag_that_says_more_is_put_back() -> None:
    """The code is the language's; the tag's region is kept, and written again with the element."""
    record = one('<dc:title xml:lang="en-GB">Duty of Care</dc:title>')
    assert record.titles[0].lang == "eng"
    assert b'<dc:title xml:lang="en-GB">Duty of Care</dc:title>' in written(record)


@pytest.mark.parametrize(
    ("element", "told"),
    [
        ('<dc:title xml:lang="en-US">Bees</dc:title>', [("title@xml:lang", "en-US")]),
        ('<dc:type xml:lang="en-US">Text</dc:type>', [("type@xml:lang", "en-US")]),
        ('<dc:date xml:lang="en">2010</dc:date>', [("date@xml:lang", "en")]),
        ("<dc:language>en_US</dc:language>", [("language", "en_US")]),
        ('<dcterms:abstract xml:lang="en-US">Bees</dcterms:abstract>', [("dcterms:abstract@xml:lang", "en-US")]),
        ('<dc:title xml:lang="en">Bees</dc:title>', []),
        ('<dc:coverage xml:lang="pt">Brasil</dc:coverage>', [("coverage@xml:lang", "pt")]),
        ('<dcterms:spatial xml:lang="pt">Brasil</dcterms:spatial>', [("dcterms:spatial@xml:lang", "pt")]),
        ('<dc:coverage xml:lang="pt">1950-1959</dc:coverage>', []),
        ("<dc:language>Spanish; Castilian</dc:language>", []),
        ("<dcterms:requires>A PDF reader</dcterms:requires>", []),
    ],
)
def test_of_an_element_whose_language_says_more_the_tag_is_told_alone(element: str, told: list[Any]) -> None:
    """All else of it is carried; it is told once, also where the record goes to another format."""
    found: list[Any] = []
    report = Report(found.append)
    record = one(element, report)
    assert fields_of(record, report, DEFAULTS)
    assert [(loss.path, loss.value) for loss in found if isinstance(loss, Loss) and loss.outcome == "kept"] == told
    assert not any("<dc" in loss.value for loss in found if isinstance(loss, Loss))


def test_elements_inside_an_element_are_read_as_text() -> None:
    """Markup has no place in a string; the words have, and someone is told."""
    report = Report()
    assert one("<dc:title>On <i>Hamlet</i>, again</dc:title>", report).titles == (Title("On Hamlet, again"),)
    assert report.warnings == 1


@pytest.mark.parametrize(
    "data",
    [
        f'<dc xmlns="{OAI_DC}" xmlns:d="{DC}"><d:title>T</d:title></dc>',
        f'<x:dc xmlns:x="info:srw/schema/1/dc-schema" xmlns="{DC}"><title>T</title></x:dc>',
        "<dc><title>T</title></dc>",
        f'<q:qualifieddc xmlns:q="http://dspace.org/qualifieddc/" xmlns:dc="{DC}"><dc:title>T</dc:title></q:qualifieddc>',
        f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="http://purl.org/dc/elements/1.0/"><dc:Title>T</dc:Title></oai_dc:dc>',
        "<oai_dc:dc><dc:title>T</dc:title></oai_dc:dc>",
        f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="http://purl.org/dc/elements/1.1"><dc:title>T</dc:title></oai_dc:dc>',
        f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="https://purl.org/dc/terms/"><dc:title>T</dc:title></oai_dc:dc>',
        f'<metadata xmlns="urn:x:own" xmlns:dc="{DC}"><dc:title>T</dc:title></metadata>',
        f'<metadata xmlns="urn:x:ese" xmlns:dc="{DC}"><record><dc:title>T</dc:title></record></metadata>',
        f'<metadata><dc:dc xmlns:dc="{DC}"><dc:title>T</dc:title></dc:dc></metadata>',
        '<x:dcterms xmlns:x="urn:x" xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:title>T</dcterms:title></x:dcterms>',
        '<dim:dim xmlns:dim="http://www.dspace.org/xmlns/dspace/dim"><dim:field mdschema="dc" element="title">T</dim:field></dim:dim>',
        '<dublin_core schema="dc"><dcvalue element="title" qualifier="none" language="">T</dcvalue></dublin_core>',
        "<record-list><dc-record><title>T</title></dc-record></record-list>",
        f'<record xmlns:dc="{DC}"><uri/><dc:title>T</dc:title></record>',
        f'<e:records xmlns:e="urn:x:ese" xmlns:dc="{DC}"><e:record><e:uri>a > b</e:uri><dc:title>T</dc:title></e:record></e:records>',
    ],
)
def test_any_prefix_and_wrapper_will_do(data: str) -> None:
    """Elements are known by their names, in the namespaces that are in use and in none."""
    assert [record.titles for record in reread(data)] == [(Title("T"),)]


def test_a_no_break_space_is_a_blank() -> None:
    """Pages have it within names and dates, where no line is to end."""
    record = one(
        "<dc:title>Bees\u00a0: a\u202fbook</dc:title><dc:creator>Okafor,\u00a0Grace</dc:creator><dc:date>May\u00a05,\u00a01917</dc:date>"
        "<dc:description>On\u00a0bees</dc:description>"
    )
    assert record.titles == (Title("Bees", subtitle="a book"),)
    assert record.agents == (Agent("Okafor, Grace", kind="person", roles=("cre",), primary=True),)
    assert record.dates == (Date("1917-05-05"),)
    assert [note.text for note in record.notes] == ["On bees"]


@pytest.mark.parametrize(
    "data",
    [
        f'<html xmlns:dc="{DC}"><head><link rel="dc:title"/></head></html>',
        f'<svg xmlns:dc="{DC}"><r:RDF xmlns:r="urn:x:rdf"><Work><dc:title>T</dc:title></Work></r:RDF></svg>',
        f'<rss xmlns:dc="{DC}"><item><title>T</title><dc:creator>Ek</dc:creator></item></rss>',
    ],
)
def test_what_only_speaks_of_dublin_core_is_no_description(data: str) -> None:
    """One has its title in it, and is not an RDF graph, which is read as such."""
    with pytest.raises(StreamError, match="no <dc> in this XML"):
        reread(data)


@pytest.mark.parametrize("attributes", ['lang="fr"', 'lang="de" xml:lang="fr"'])
def test_a_language_in_no_namespace_is_that_of_the_element(attributes: str) -> None:
    """HTML has it so; XML's own goes before."""
    assert one(f"<dc:title {attributes}>T</dc:title>").titles == (Title("T", lang="fre"),)


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("Bees<br/><i>Apis</i>", "Bees Apis"),
        ("H<sub>2</sub>O in <EM>bees</EM>", "H2O in bees"),
        ("H<hi rend='sub'>2</hi>O", "H2O"),
        (" <p>Bees.</p> <p>Wasps.</p>\n", "Bees. Wasps."),
        ("Bees<dc:creator>Ek, Bo</dc:creator>", "Bees Ek, Bo"),
    ],
)
def test_an_element_in_a_text_parts_words_unless_it_is_markup_of_letters(content: str, text: str) -> None:
    """Of HTML, which should be escaped, or where an end tag stands in the wrong place."""
    assert one(f"<dc:title>{content}</dc:title>").titles == (Title(text),)


def test_every_record_that_holds_dublin_core_is_read() -> None:
    """The first tells what they are called; what has a title of another kind alone is one of them."""
    said = "".join(f"<rec><dc:title>{n}</dc:title></rec>" for n in range(3))
    records = reread(f'<set xmlns:dc="{DC}">{said}<rec><dc:creator>Ek, Bo</dc:creator></rec></set>')
    assert [len(record.titles) for record in records] == [1, 1, 1, 0]


def test_what_is_called_as_a_description_and_is_none_is_told() -> None:
    """A comment tells nothing of what they are called."""
    report = Report()
    data = f'<set xmlns:dc="{DC}"><!-- <dc:title>A</dc:title> --><rec><dc:title>T</dc:title></rec><rec><b>B</b></rec></set>'
    assert [record.titles for record in reread(data, report)] == [(Title("T"),)]
    assert report.faults["warning", "no description in Dublin Core in this <rec>"] == 1


def test_an_envelope_without_a_description_is_reported() -> None:
    """What has none in Dublin Core is not passed over in silence."""
    report = Report()
    assert reread("<metadata><ddi><titl>T</titl></ddi></metadata>", report) == []
    assert report.warnings == 1


def test_every_record_of_a_harvest_has_the_number_of_its_header() -> None:
    """However the stream is cut into pieces; the header's date is that of the description."""
    record = (
        "<record><header><identifier>oai:a.example:{0}</identifier><datestamp>2011-01-10</datestamp></header><metadata>"
        f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="{DC}"><dc:title>Number {{0}}</dc:title>'
        "<dc:identifier>Folder 1</dc:identifier></oai_dc:dc></metadata></record>"
    )
    body = "\n".join(record.format(number) for number in range(2_000))
    data = f'<OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>{body}</ListRecords></OAI-PMH>'
    for encoding in ("utf-8", "utf-16"):
        report = Report()
        records = reread(data.encode(encoding), report)
        assert len(records) == 2_000
        if encoding == "utf-8":
            assert [record.id for record in records] == [f"oai:a.example:{number}" for number in range(2_000)]
            assert records[0].identifiers == (Identifier("local", "Folder 1"),)
            assert records[0].admin is not None
            assert records[0].admin.changed == "2011-01-10"
        assert report.clean


def test_what_is_said_about_a_description_is_no_record() -> None:
    """OAI-PMH's about may hold oai_dc too; it is reported and passed over."""
    report = Report()
    data = f'<record><about><oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="{DC}"><dc:rights>R</dc:rights></oai_dc:dc></about></record>'
    assert reread(data, report) == []
    assert report.warnings == 1


@pytest.mark.parametrize("bad", ["<dc:title>T</dc:titel>", "<dc:title>T", "<\x00>"])
def test_a_broken_record_costs_no_other(bad: str) -> None:
    """What cannot be read is reported, with its neighbours read."""
    good = f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="{DC}"><dc:title>{{}}</dc:title></oai_dc:dc>'
    broken = good.format("X").replace("<dc:title>X</dc:title>", bad)
    report = Report()
    found = reread(f"<records>{good.format('A')}{broken}{good.format('B')}</records>", report)
    assert [record.titles[0].title for record in found] == ["A", "B"]
    assert report.errors >= 1


def test_a_fault_names_the_record_that_it_is_in() -> None:
    """Not the last good one; and what is said of the envelope names none."""
    faults: list[tuple[int, str]] = []
    good = f'<oai_dc:dc xmlns:oai_dc="{OAI_DC}" xmlns:dc="{DC}"><dc:title>T</dc:title></oai_dc:dc>'
    bad = good.replace("</dc:title>", "</dc:titel>")
    odd = good.replace("T<", "<i>T</i><")
    more = "<resumptionToken>x</resumptionToken>"
    report = Report(lambda it: faults.append((it.position, getattr(it, "level", ""))))
    assert len(reread(f"<records>{good}{bad}{good}{odd}{bad}{more}</records>", report)) == 3
    assert faults == [(2, "error"), (4, "warning"), (5, "error"), (0, "note")]

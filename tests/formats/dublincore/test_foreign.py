"""Graphs that others have made: what they say is understood or kept, and what becomes of it is right."""

from __future__ import annotations

import io
import json
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from bibld import terms
from bibld.errors import StreamError
from bibld.formats import Job, get
from bibld.formats.dublincore import foreign, judgement
from bibld.formats.dublincore.foreign import SPACES, TABLE, records
from bibld.formats.dublincore.foreign.reading import in_figures
from bibld.model import (
    Agent,
    Area,
    Cartographic,
    Classification,
    Date,
    Genre,
    Identifier,
    Language,
    Link,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
    to_json,
)
from bibld.report import Fault, Loss, Report

ROOT = "<http://example.org/1>"
XSD = "http://www.w3.org/2001/XMLSchema#"


def expanded(name: str) -> str:
    """``dcterms:title`` as an IRI."""
    prefix, _, local = name.partition(":")
    return f"<{SPACES[prefix]}{local}>"


def read_turtle(text: str, report: Report | None = None) -> list[Record]:
    """The records of a graph in Turtle."""
    prefixes = "".join(f"@prefix {prefix}: <{space}> .\n" for prefix, space in SPACES.items())
    return list(get("turtle").read(io.BytesIO(f"{prefixes}{text}".encode()), Job(report)))


def texts(record: Record) -> str:
    """All that a record holds, leftovers and all."""
    return to_json(record).decode()


# Nothing is lost


@pytest.mark.parametrize(
    "form", ['"w1w"', '"w1w"@en-GB', '"w1w"^^<urn:x:type>', "<http://example.org/w1w>", "_:named", "_:unnamed"]
)
def test_no_value_of_a_known_property_is_lost(form: str) -> None:
    """Whatever stands there, a text, an IRI or a node, the record has it as a value or as it was found."""
    for name in TABLE:
        graph = {
            ROOT: [(expanded("dcterms:title"), '"T"'), (expanded(name), form)],
            "_:named": [(expanded("foaf:name"), '"w1w"'), (expanded("foaf:mbox"), '"w2w"')],
            "_:unnamed": [("<urn:x:p>", '"w1w"')],
        }
        (record,) = records(graph, Report())
        said = texts(record)
        assert "w1w" in said, name
        assert form != "_:named" or "w2w" in said, name
        assert "urn:x:type" not in form or "urn:x:type" in said, name


LITERALS = st.builds(
    lambda number, rest: f'"w{number}w"{rest}',
    st.integers(0, 99),
    st.sampled_from(
        ["", "@en", "@en-GB", "@x-none", f"^^<{XSD}string>", f"^^<{XSD}date>", "^^<http://purl.org/dc/terms/LCSH>"]
    ),
)
PLAIN = st.sampled_from(
    ['"2013"', '"ca. 1920"', '"Kyle, Reuben"', '"a; b"', '"PDF"', '"en"', '"http://example.org/x"', '""', '" "', '"9780131103627"',
     '"10.1000/182"', '"Text"', f'"2013"^^<{XSD}gYear>', f'"2013-01-01T00:00:00"^^<{XSD}dateTime>', '"a\\nb\\u0001"']
)  # fmt: skip
IRIS = st.builds(lambda number: f"<http://example.org/w{number}w>", st.integers(0, 99)) | st.sampled_from(
    ["<http://purl.org/dc/dcmitype/Image>", "<http://id.loc.gov/vocabulary/iso639-2/eng>", "<urn:isbn:9780131103627>",
     "<http://id.loc.gov/vocabulary/geographicAreas/e-uk>", "<http://purl.org/ontology/bibo/Book>", ROOT]
)  # fmt: skip
NODES = st.sampled_from([f"_:n{number}" for number in range(4)])
PROPERTIES = st.sampled_from([*(expanded(name) for name in TABLE), "<urn:x:p>"]) | st.sampled_from(
    [
        expanded(name)
        for name in ("foaf:name", "skos:prefLabel", "rdf:first", "rdf:rest", "rdf:type", "rdf:_1", "bibo:issn")
    ]
)
WITHIN = st.sampled_from(
    [
        expanded(name)
        for name in (
            "dcam:memberOf skos:inScheme skos:notation event:place event:agent event:time schema:value schema:propertyID schema:geo "
            "schema:latitude schema:longitude schema:affiliation schema:birthDate schema:addressLocality pro:withRole pro:isHeldBy "
            "vivo:relates vivo:rank vivo:dateTime vivo:dateTimePrecision vcard:hasName vcard:adr vcard:familyName vcard:givenName "
            "dcat:accessURL dcat:mediaType dcat:startDate dcat:endDate datacite:usesIdentifierScheme literal:hasLiteralValue "
            "link:type ore:proxyFor frbr:embodiment schema:issueNumber fabio:hasSequenceIdentifier schema:roleName schema:unitText "
            "schema:location schema:organizer schema:startDate schema:box dcat:bbox dcat:centroid locn:geometry time:hasBeginning time:hasEnd "
            "time:inXSDDate bf:agent bf:role edm:begin schema:audienceType schema:volumeNumber schema:text"
        ).split()
    ]
)
"""What nodes have, and a resource has not."""
CLASSES = st.sampled_from(
    [
        expanded(name)
        for name in (
            "dcterms:LCSH dcterms:DDC dcterms:TGN dcterms:IMT schema:PropertyValue schema:PublicationIssue bib:Journal z:Attachment "
            "schema:Role schema:Grant schema:QuantitativeValue schema:CreativeWorkSeries bf:Contribution vivo:Authorship vivo:yearPrecision pro:author pro:publisher datacite:doi foaf:Person ore:Proxy frbr:Expression"
        ).split()
    ]
) | st.sampled_from(["<http://dewey.info/class/631.4/e22/>", "<http://id.loc.gov/authorities/subjects/sh1>"])
STATEMENTS = st.lists(st.tuples(PROPERTIES, LITERALS | PLAIN | IRIS | NODES), max_size=8)
OF_NODES = st.lists(st.tuples(PROPERTIES | WITHIN, LITERALS | PLAIN | IRIS | NODES | CLASSES), max_size=8)


@st.composite
def graphs(draw: st.DrawFn) -> dict[str, list[tuple[str, str]]]:
    """One resource with nodes around it, which may point anywhere."""
    graph = {ROOT: [(expanded("dcterms:title"), '"T"'), *draw(STATEMENTS)]}
    for number in range(4):
        if said := draw(OF_NODES):
            graph[f"_:n{number}"] = said
    return graph


@settings(max_examples=200)
@given(graph=graphs())
@example(
    graph={
        ROOT: [(expanded("dcterms:title"), '"T"'), (expanded("dcterms:title"), "_:n0")],
        "_:n0": [(expanded("rdf:first"), '"2013"'), (expanded("rdf:rest"), "<http://example.org/w0w>")],
    }
)
def test_no_graph_is_too_strange(graph: dict[str, list[tuple[str, str]]]) -> None:
    """Loops, lists without an end and nodes without a name are read, and no text that the resource has is lost."""
    found = list(records(graph, Report()))
    assert len(found) >= 1
    said = "".join(map(texts, found))
    below, waiting = {ROOT}, [ROOT]
    while waiting:
        for _, term in graph.get(waiting.pop(), ()):
            assert set(re.findall(r"w\d+w", term)) <= set(re.findall(r"w\d+w", said))
            if term in graph and term not in below:
                below.add(term)
                waiting.append(term)


@settings(max_examples=60)
@given(graph=graphs())
def test_what_is_read_goes_into_our_graph_and_comes_back(graph: dict[str, list[tuple[str, str]]]) -> None:
    """A record of a foreign graph is a record like any other."""
    found = list(records(graph, Report()))
    out = io.BytesIO()
    get("ntriples").write(found, out, Job())
    out.seek(0)
    assert list(get("ntriples").read(out, Job())) == found


@pytest.mark.parametrize(
    ("name", "schema"), [("marcxml", "MARC21slim.xsd"), ("mods", "mods-3-8.xsd"), ("oai_dc", "oai_dc.xsd")]
)
def test_what_is_read_is_written_valid(name: str, schema: str, shared: Path) -> None:
    """Whatever a graph says, MARCXML, MODS and oai_dc made of it are valid."""
    judge = etree.XMLSchema(etree.parse(shared / "schemas" / schema))

    @settings(max_examples=40)
    @given(graph=graphs())
    def check(graph: dict[str, list[tuple[str, str]]]) -> None:
        for record in records(graph, Report()):
            out = io.BytesIO()
            get(name).write([record], out, Job())
            judge.assertValid(etree.fromstring(out.getvalue()))

    check()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ('dcterms:subject <urn:x:1> . <urn:x:1> skos:prefLabel "Kriminalität"@de , "Crime"@en', '"Kriminalität"@de'),
        ('dcterms:creator <urn:x:1> . <urn:x:1> foaf:name "Ministry"@en , "Ministère"@fr', '"Ministère"@fr'),
        ('dcterms:creator <urn:x:1> . <urn:x:1> foaf:familyName "Doe" ; foaf:givenName "Jane" , "J."', '"J."'),
        (
            'dcterms:creator <urn:x:1> . <urn:x:1> foaf:familyName "Doe" ; foaf:givenName "Jane" ; rdfs:label "JD"',
            '"JD"',
        ),
        ('dcterms:creator [ rdfs:label "Home Office" ; foaf:familyName "Smith" ]', '"Smith"'),
        ('dcterms:creator [ foaf:name "A. Ek" ; schema:givenName "Bo" ]', '"Bo"'),
        ('dcterms:creator " "', '" "'),
        ('dcterms:creator "Anonymous"', '"Anonymous"'),
        ('dcterms:creator [ foaf:name "[Unknown]" ]', '"[Unknown]"'),
        ('dcterms:creator [ vcard:hasName "Ek, Bo" ; foaf:name "Roe, Jo" ]', '"Ek, Bo"'),
        ('dcterms:creator [ a foaf:Organization ; foaf:name "Bo Ek" ; rdfs:label "Ek, Bo, 1900-" ]', '"Ek, Bo, 1900-"'),
        ('dcterms:creator [ foaf:familyName "Ek" ; foaf:givenName "Bo" ; foaf:name "Ek, Bo Board" ]', '"Ek, Bo Board"'),
        ('dcterms:creator [ foaf:name "Bee Institute" ; schema:birthDate "1900" ]', '"1900"'),
        ('dcterms:creator [ foaf:name "Ek, Bo, 1900-1980" ; schema:birthDate "1900" ]', 'schema:birthDate "1900"'),
        ('dcterms:creator [ foaf:name "Ek, Bo (Leeds University)" ; schema:affiliation "Hive" ]', '"Hive"'),
        ('dcterms:creator [ foaf:name "Ek, Bo" ; schema:birthDate "1900-05-01" ]', '"1900-05-01"'),
        ('dcterms:creator [ foaf:name "Ek, Bo" ; schema:birthDate "19001" ]', '"19001"'),
        ('dcterms:creator [ foaf:name "Ek, Bo" ; schema:sameAs <http://a.example/1> ]', "<http://a.example/1>"),
        (
            'dcterms:creator [ foaf:name "Bo Ek" ; rdfs:label "Ek, Bo" ; rdfs:comment "Ek, Bo, 1900-" ]',
            '"Ek, Bo, 1900-"',
        ),
        ('dcterms:creator [ foaf:name "Bo Ek" ; rdfs:label <http://a.example/1> ]', "<http://a.example/1>"),
        ('dcterms:creator [ foaf:name "Bo Ek" ; rdfs:label "Roe, Jo" ]', '"Roe, Jo"'),
        ('dcterms:creator "Ek, Bo"@en-GB', '"Ek, Bo"@en-'),
        ('dcterms:creator "Ek, Bo"@en , "Ek, Bo"@en-GB', '"Ek, Bo"@en-'),
        ('dcterms:creator "Ek, Bo"@en , "Ek, Bo"@fr', '"Ek, Bo"@fr'),
        ('dcterms:creator "Ek, Bo" ; dcterms:contributor "Ek, Bo, 1900-1980"', '"Ek, Bo, 1900-1980"'),
        (
            'dcterms:creator [ foaf:name "Ek, Bo" ; owl:sameAs <urn:x:1> ] , [ foaf:name "Ek, B." ; owl:sameAs <urn:x:1> ]'.replace(
                "<urn:x:1>", "<http://www.wikidata.org/entity/Q1>"
            ),
            '"Ek, B."',
        ),
        ('dcterms:publisher [ foaf:name "Apis" ; schema:address "Leeds" ]', '"Leeds"'),
        ('dcterms:publisher [ foaf:name "[s.n.]" ]', '"[s.n.]"'),
        (
            'schema:author [ a schema:Role ; schema:roleName "chair" ; schema:author [ schema:name "Ek, Bo" ] ]',
            '"chair"',
        ),
        ('bf:contribution [ bf:agent [ rdfs:label "Ek, Bo" ] ; bf:role "edt" ]', '"edt"'),
        ('bf:contribution [ bf:agent [ rdfs:label "[Anonymous]" ] ]', '"[Anonymous]"'),
        ('vivo:relatedBy [ a vivo:Authorship ; vivo:rank "first" ; vivo:relates [ rdfs:label "Ek, Bo" ] ]', '"first"'),
        (
            "vivo:relatedBy [ a vivo:Authorship ; vivo:rank <urn:x:1> ; vivo:relates [ rdfs:label 'Ek, Bo' ] ]",
            "<urn:x:1>",
        ),
        (
            'pro:isDocumentContextFor [ pro:withRole pro:author , pro:reviewer ; pro:isHeldBy [ foaf:name "Ek, Bo" ] ]',
            "pro/reviewer>",
        ),
        ('pro:isDocumentContextFor [ pro:withRole pro:reviewer ; pro:isHeldBy [ foaf:name "Ek, Bo" ] ]', '"Ek, Bo"'),
        ('pro:isDocumentContextFor [ rdfs:label "Board" ; pro:withRole pro:author ; pro:isHeldBy "" ]', '"Board"'),
        ('bibo:authorList ( [ foaf:name "Doe, Jane" ; foaf:mbox <urn:x:m> ] )', "<urn:x:m>"),
        ("<urn:x:event> <urn:x:1> . <urn:x:1> <urn:x:year> 2013", '"2013"^^'),
        ("<urn:x:event> [ <urn:x:year> 2013 ]", '"2013"^^'),
        ('schema:funding [ a schema:Grant ; schema:identifier "12" ]', '"12"'),
        (
            'dcterms:accrualPeriodicity <http://purl.org/cld/freq/monthly> . <http://purl.org/cld/freq/monthly> rdfs:label "Every month"',
            '"Every month"',
        ),
        ('schema:size "12" ; schema:size "210 points"', '"12"'),
        ('schema:size [ schema:value 210 ; schema:unitText "points" ]', '"points"'),
        ("schema:size [ a schema:QuantitativeValue ; schema:value 210 ]", '"210"'),
        ('schema:size [ a schema:QuantitativeValue ; schema:unitText "points" ]', '"points"'),
        ("schema:additionalType <http://a.example/1>", "<http://a.example/1>"),
        ("schema:audience [ a schema:Audience ]", "<http://schema.org/Audience>"),
        ("bibo:presentedAt [ a bibo:Conference ]", "<http://purl.org/ontology/bibo/Conference>"),
        ("bibo:presentedAt <http://a.example/1>", "<http://a.example/1>"),
        ('dcndl:volume "上" , "下"', '"下"'),
        ('dcndl:volume "上"@ja', '"上"'),
        ("dcndl:volume <http://a.example/1>", "<http://a.example/1>"),
        ("bibo:degree <http://purl.org/ontology/bibo/degrees/xx>", "<http://purl.org/ontology/bibo/degrees/xx>"),
        ("bibo:degree <http://a.example/degrees/phd>", "<http://a.example/degrees/phd>"),
        (
            'bibo:degree <http://purl.org/ontology/bibo/degrees/phd> . <http://purl.org/ontology/bibo/degrees/phd> rdfs:label "Doctor"',
            '"Doctor"',
        ),
        ('foaf:page "Leeds"', '"Leeds"'),
        (
            'foaf:page <http://a.example/1> . <http://a.example/1> rdfs:label "http://a.example/2"',
            '"http://a.example/2"',
        ),
        (
            'dcat:distribution [ dcat:downloadURL <http://a.example/x.csv> , <http://a.example/y.csv> ; schema:encodingFormat "text/csv" , "CSV" ]',
            '"text/csv"',
        ),
        ('dcat:distribution [ dcterms:title "Table" ; dcat:accessURL "x" ]', '"Table"'),
        ('dcterms:hasFormat <urn:x:1.mp3> . <urn:x:1.mp3> dcterms:format "audio/mpeg"', '"audio/mpeg"'),
        ('dcterms:hasFormat <http://a.example/1.mp3> . <http://a.example/1.mp3> dcterms:format "bees"', '"bees"'),
        (
            'link:link [ a z:Attachment ; dc:title "PDF" ; dc:identifier "bees" ; link:type "application/pdf" ]',
            '"application/pdf"',
        ),
        ('link:link [ a z:Attachment ; dc:identifier "http://a.example/1" ]', '"http://a.example/1"'),
        ('link:link [ dc:title "PDF" ; dc:identifier "http://a.example/1" ]', '"http://a.example/1"'),
        (
            'dcterms:isPartOf [ dcterms:title "Bees" ; datacite:hasIdentifier [ datacite:usesIdentifierScheme datacite:hive ; literal:hasLiteralValue "12" ] ]',
            '"Bees"',
        ),
        (
            'dcterms:isPartOf [ dcterms:title "Bees" ; datacite:hasIdentifier [ datacite:usesIdentifierScheme <urn:x:issn> ; literal:hasLiteralValue "12" ] ]',
            '"Bees"',
        ),
        ('schema:identifier [ a schema:PropertyValue ; schema:value "9780131103627" ]', '"9780131103627"'),
        ('schema:identifier [ a schema:PropertyValue ; schema:value "bees" ]', '"bees"'),
        ('schema:identifier [ a schema:PropertyValue ; schema:propertyID "doi" ]', '"doi"'),
        (
            'schema:identifier [ a schema:PropertyValue ; schema:propertyID "doi" ; schema:value <http://a.example/1> ]',
            '"doi"',
        ),
        (
            'schema:identifier [ a schema:PropertyValue ; schema:propertyID "doi" ; schema:name "isbn" ; schema:value "10.1000/1" ]',
            '"10.1000/1"',
        ),
        (
            'dcterms:isPartOf [ a bib:Journal ; dc:title "Bees" ; dc:identifier "ISSN 1566-5283 (print)" ]',
            '"ISSN 1566-5283 (print)"',
        ),
        ('dcterms:isPartOf [ dc:title "Bees" ; dc:identifier "ISSN 1566-5283" ]', '"ISSN 1566-5283"'),
        ('dcterms:isPartOf [ a fabio:ReportSeries ; dcterms:title "Bees ; 12" ]', '"Bees ; 12"'),
        ("dcterms:isPartOf [ a bibo:Issue ]", "<http://purl.org/ontology/bibo/Issue>"),
        (
            'dcterms:isPartOf [ a bibo:Journal ; dcterms:title "Hive" ; dcterms:publisher "Apis" ; dcterms:issued "1901" ; bibo:editor "Ek, Bo" ]',
            '"Ek, Bo"',
        ),
        ('dcterms:isPartOf [ dcterms:title "Hive" ; bibo:issn "1566-5283" ; dcterms:issued "1901" ]', '"1901"'),
        (
            'dcterms:isPartOf [ a fabio:JournalIssue ; fabio:hasSequenceIdentifier "3" ; rdfs:label "Spring" ; schema:isPartOf [ a schema:Periodical ; schema:name "Bees" ] ]',
            '"Spring"',
        ),
        ('dcterms:isPartOf [ a bibo:Series ; dcterms:title "Bees ; 3" ] ; schema:position "4"', '"4"'),
        (
            'dcterms:isPartOf [ a bibo:Series ; dcterms:title "Bees" ] , [ a bibo:Series ; dcterms:title "Wasps" ] ; schema:position "4"',
            '"4"',
        ),
        ('dcterms:isPartOf [ a bibo:Series ; dcterms:title "Bees" ] ; schema:position "4"@en', '"4"'),
        (
            'dcterms:isPartOf [ a bibo:Series ; dcterms:title "Bees" ] ; schema:position <http://a.example/4>',
            "<http://a.example/4>",
        ),
        ('dcterms:isPartOf [ a bibo:Series ; dcterms:title "Bees" ] ; schema:position " "', '" "'),
        ('prism:publicationName "Bees" , "Wasps"', '"Wasps"'),
        (
            "library:placeOfPublication <http://id.loc.gov/vocabulary/countries/enk> , <http://id.loc.gov/vocabulary/countries/fr>",
            "<http://id.loc.gov/vocabulary/countries/fr>",
        ),
        (
            'library:placeOfPublication <http://id.loc.gov/vocabulary/countries/enk> . <http://id.loc.gov/vocabulary/countries/enk> rdfs:label "England"',
            '"England"',
        ),
        ('library:placeOfPublication "Leeds"@en', '"Leeds"'),
        ('rdau:P60333 "Leeds : Apis, 2013" ; dcterms:publisher "Apis"', '"Leeds : Apis, 2013"'),
        ("rdau:P60333 <http://a.example/1>", "<http://a.example/1>"),
        ('rdau:P60493 "a study" , "bees"', '"bees"'),
        ('rdau:P60493 "a study"@en', '"a study"'),
        ("rdau:P60493 <http://a.example/1>", "<http://a.example/1>"),
        ('blt:publication [ a blt:PublicationEvent ; rdfs:label "Leeds" ]', '"Leeds"'),
        (
            'schema:publication [ a schema:PublicationEvent ; schema:organizer "Apis" ; schema:description "Bees of 2013" ]',
            '"Bees of 2013"',
        ),
        (
            'vivo:dateTimeValue [ a vivo:DateTimeValue ; vivo:dateTime "2013" ; vivo:dateTimePrecision vivo:yearMonthPrecision ]',
            '"2013"',
        ),
        ('vivo:dateTimeValue [ a vivo:DateTimeValue ; vivo:dateTime "2013-01-01T00:00:00" ]', '"2013-01-01T00:00:00"'),
        ('dcterms:subject "Bees"@en , "Bees"@en-GB', '"Bees"'),
        ('dcterms:subject [ a skos:Concept ; skos:prefLabel "Bees" ; skos:inScheme <urn:x:1> ]', '"Bees"'),
        (
            'dcterms:subject <http://dewey.info/class/595.799/e21/> . <http://dewey.info/class/595.799/e21/> a skos:Concept ; skos:notation "595.799" ; skos:prefLabel "Bees" ; skos:inScheme <http://dewey.info/scheme/e21>',
            '"Bees"',
        ),
        (
            'dcterms:subject <http://dewey.info/class/595.799/e21/> . <http://dewey.info/class/595.799/e21/> skos:notation "595.8"',
            '"595.8"',
        ),
        ('dcterms:subject [ skos:inScheme <http://dewey.info/scheme/e21> ; skos:prefLabel "Bees" ]', '"Bees"'),
        ('dcterms:spatial [ schema:geo [ schema:latitude "53.8" ] ]', '"53.8"'),
        ('dcterms:spatial [ schema:geo [ schema:box "53.9 -1.8 53.7 -1.3" ] ]', '"53.9 -1.8 53.7 -1.3"'),
        ('dcterms:spatial [ schema:geo [ schema:box "53.7 -1.8 53.9" ] ]', '"53.7 -1.8 53.9"'),
        (
            'dcterms:spatial [ dcat:bbox "POLYGON((-1.8 53.7, -1.3 53.7, -1.3 53.9, -1.8 53.7))" ]',
            '"POLYGON((-1.8 53.7, -1.3 53.7, -1.3 53.9, -1.8 53.7))"',
        ),
        (
            'dcterms:spatial [ dcat:bbox "POLYGON((-1.8 53.7, -1.3 53.8, -1.2 53.9, -1.8 53.7))" ]',
            '"POLYGON((-1.8 53.7, -1.3 53.8, -1.2 53.9, -1.8 53.7))"',
        ),
        ('dcterms:spatial [ rdfs:label "Leeds" ; dcat:centroid "POINT(-1.5 53.8 7)" ]', '"POINT(-1.5 53.8 7)"'),
        ('dcterms:temporal [ dcat:startDate "2013-01-01T12:00:00" ; dcat:endDate "2014" ]', '"2013-01-01T12:00:00"'),
        ('dcterms:temporal [ dcat:startDate "spring" ]', '"spring"'),
        (
            'dcterms:temporal [ time:hasBeginning [ time:inXSDDateTimeStamp "2014-01-01T00:00:00Z" ] ; time:hasEnd [ time:inXSDDate "spring" ] ]',
            '"2014-01-01T00:00:00Z"',
        ),
        ('dcterms:temporal "2013/2014"@en', '"2013/2014"'),
        ('dcterms:language "English"@en', '"English"@en'),
        ('dcterms:medium "oil"@en', '"oil"@en'),
        ('dcterms:medium <urn:x:1> . <urn:x:1> rdfs:label "oil"', "urn:x:1"),
        ('dc:title "T"@en', '"T"@en'),
        ('z:itemType <urn:x:1> . <urn:x:1> rdfs:label "book"', '"book"'),
        (
            'schema:identifier [ a schema:PropertyValue ; schema:value "https://hdl.handle.net/1765/308" ]',
            '"https://hdl.handle.net/1765/308"',
        ),
        (
            'dcterms:references [ a bibo:Issue ; bibo:issue "3" ; dcterms:title "Bees" ; dcterms:isPartOf [ a bibo:Journal ; dcterms:title "Hive" ] ]',
            '"Hive"',
        ),
    ],
)
def test_what_else_a_node_says_is_kept(said: str, kept: str) -> None:
    """Labels in other languages, further names,
    what stands in a list's members or behind a property that nobody knows.
    """
    report = Report()
    (record,) = read_turtle(f'<http://example.org/1> dcterms:title "T" ; dcterms:language "en" ; {said} .', report)
    assert any(kept in left.value for left in record.leftovers)
    assert report.clean


@pytest.mark.parametrize(
    ("said", "where"),
    [("", "none points to it"), ("<urn:x:1> <urn:x:p> <urn:x:2> .", "what points to it is none either")],
)
def test_what_stands_beside_the_resources_is_reported(said: str, where: str) -> None:
    """A node that no record has, with what is true of it."""
    for node, name in (("<urn:x:2>", "<urn:x:2>"), ("_:b", "a node without a name")):
        told: list[Fault | Loss] = []
        graph = f'<urn:x:0> dcterms:title "T" . {node} <urn:x:q> "x" . {said}'.replace("<urn:x:2>", node)
        read_turtle(graph, Report(told.append))
        assert sum(f"{name} is no bibliographic resource, and {where}" in str(it) for it in told) == 1
        lost = [(it.path, it.value) for it in told if isinstance(it, Loss)]
        assert ("<urn:x:q>", "x") in lost
        assert "_:" not in str(lost)


def test_what_has_no_name_has_none_in_a_report() -> None:
    """A parser gives such a node another one each time: two reports of one file would differ."""
    told: list[Fault | Loss] = []
    read_turtle('_:a a bibo:Book ; dcterms:title "T" ; <urn:x:p> "x" . _:b <urn:x:q> _:c .', Report(told.append))
    assert told
    assert not any("_:" in f"{it.record} {it}" for it in told)


@pytest.mark.parametrize("nothing", ["[]", "( [] )"])
def test_a_node_of_which_nothing_is_said_has_no_name_in_a_leftover(nothing: str) -> None:
    """It would be another one each time the file is read."""
    (record,) = read_turtle(f'<urn:x:1> dcterms:title "T" ; <urn:x:p> {nothing} .')
    assert [left.path for left in record.leftovers] == ["<urn:x:p>"]
    assert "_:" not in record.leftovers[0].value


@pytest.mark.parametrize(
    ("said", "kept", "told"),
    [
        ('"@id": "http://a.example/b c"', "http://a.example/b%20c", "http://a.example/b c is no IRI; read as http://a.example/b%20c"),
        ('"dc:subject": {"@value": "w1w", "@language": "en_GB"}', "w1w", "w1w: en_GB is no language tag; read as en-GB"),
        ('"dc:subject": {"@value": "w1w", "@language": "no tag"}', "w1w",
         "w1w: no tag is no language tag; read without it"),
        ('"unknown": "w1w"', "w1w", ""),
        ('"dc:creator": {"@id": "w1w x"}', "w1w%20x", "w1w x is no IRI; read as w1w%20x"),
        ('"dc:creator": "w1w", "dc:creator": "w2w"', "w1w",
         '"dc:creator" stands twice in an object; all that it has is read'),
        ('"@id": "urn:x:1", "@id": "urn:x:2"', "urn:x:1", '"@id" stands twice in an object; not read: urn:x:2'),
    ],
)  # fmt: skip
def test_what_a_parser_of_json_ld_passes_over_is_kept(said: str, kept: str, told: str) -> None:
    """A bad IRI, a bad tag or a key without a context costs neither the record nor the value."""
    faults: list[str] = []
    data = f'[{{"dcterms:title": "T", {said}}}, {{"dcterms:title": "U"}}]'.encode()
    found = list(get("jsonld").read(io.BytesIO(data), Job(Report(lambda it: faults.append(str(it))))))
    assert {record.titles[0].title for record in found} == {"T", "U"}
    assert any(kept in texts(record) for record in found)
    assert not told or any(re.fullmatch(rf"(record \S+: )?line 1: {re.escape(told)}", it) for it in faults)


@pytest.mark.parametrize(
    ("about", "said", "told"),
    [
        ("urn:x:1", '<x:p rdf:parseType="x">w1w <b>w</b></x:p>', 'rdf:parseType="x" is no parse type; read as that of a literal'),
        ("#w1w", "", "an address within a file that nobody knows"),
    ],
)  # fmt: skip
def test_what_a_parser_of_rdf_xml_passes_over_is_kept_or_told(about: str, said: str, told: str) -> None:
    """It breaks at most of what is wrong, but not at all of it."""
    data = (
        f'<rdf:RDF xmlns:rdf="{SPACES["rdf"]}" xmlns:dc="{SPACES["dc"]}" xmlns:x="urn:x:">'
        f'<rdf:Description rdf:about="{about}"><dc:title>T</dc:title>{said}</rdf:Description></rdf:RDF>'
    )
    found: list[str] = []
    job = Job(Report(lambda it: found.append(f"{it}")))
    (record,) = get("rdfxml").read(io.BytesIO(data.encode()), job)
    assert any(told in it for it in found)
    assert "w1w" in " ".join((texts(record), *found))


CONTEXT = {
    "dcterms": "http://purl.org/dc/terms/", "ex": "http://ex.example/", "blank": "http://ex.example/a b/", "nothing": None,
    "title": "dcterms:title", "mine": {"@id": "ex:mine"}, "back": {"@reverse": "dcterms:relation"}, "within": "@nest",
    "address": {"@id": "ex:address", "@type": "@id"}, "name": {"@id": "ex:name", "@type": "@vocab"}, "id": "@id", "type": "@type",
    "spoken": {"@id": "ex:spoken", "@container": "@language"}, "listed": {"@id": "ex:listed", "@container": "@list"},
    "numbered": {"@id": "ex:numbered", "@container": "@index"}, "as it is": {"@id": "ex:as-it-is", "@type": "@json"},
}  # fmt: skip
KEYS = st.sampled_from(
    ["title", "mine", "dcterms:creator", "ex:a", "ex:a b", "blank:a", "nothing", "no context", "a<b", "@strange", "back", "within", "_:b",
     "address", "name", "spoken", "listed", "numbered", "as it is", "@reverse", "@graph", "@included", "@set", "@index"]
)  # fmt: skip
WORDED = st.builds(
    "{}w{}w{}".format,
    st.sampled_from(["", "http://a.example/", "ex:", "a "]),
    st.integers(0, 99),
    st.sampled_from(["", " b", "#"]),
)
JSON_LD = st.recursive(
    WORDED
    | st.fixed_dictionaries({"@value": WORDED}, optional={"@language": st.sampled_from(["en", "en_GB", "no tag"])}),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(KEYS, inner, max_size=3)
        | st.builds(lambda iri, said: {"@id": iri, **said}, WORDED, st.dictionaries(KEYS, inner, max_size=2))
        | st.dictionaries(st.sampled_from(["en", "en_GB", "e n", "@none"]), WORDED, max_size=2)
    ),
    max_leaves=8,
)


@settings(max_examples=300)
@given(said=st.dictionaries(KEYS, JSON_LD, max_size=4), broken=st.booleans())
def test_no_word_of_json_ld_is_passed_over_in_silence(said: dict[str, Any], broken: bool) -> None:
    """It is in a record, told as dropped, or in quarantine; also where a node is broken, and each is read by itself."""
    document = json.dumps(
        {"@context": CONTEXT, "@graph": [{"@id": "http://a.example/1", "dcterms:title": "T", **said}]}, indent=1
    )
    if broken:
        document = document.replace('"@graph": [\n', '"@graph": [\n  {"@id": "urn:x:1", "dcterms:title": "Broken},\n')
    told: list[str] = []
    with suppress(StreamError):
        aside = io.BytesIO()
        job = Job(Report(lambda it: told.append(repr(it))), quarantine=aside)
        found = list(get("jsonld").read(io.BytesIO(document.encode()), job))
        there = " ".join((*map(texts, found), *told, aside.getvalue().decode()))
        assert {*re.findall(r"w\d+w", json.dumps(said))} <= {*re.findall(r"w\d+w", there)}


@pytest.mark.parametrize(
    "name",
    "title alternative abstract tableOfContents description medium extent format temporal audience educationLevel accrualPeriodicity "
    "provenance bibliographicCitation".split(),
)
def test_an_address_is_no_text(name: str) -> None:
    """Where a text stands, an IRI that nothing is said of is kept, and not shown to a reader as if it were words."""
    (record,) = read_turtle(f'[] dcterms:title "T" ; dcterms:{name} <urn:x:w> , <http://a.example/w> .')
    assert sum(left.path == f"dcterms:{name}" for left in record.leftovers) == 2
    assert msgspec.structs.replace(record, leftovers=()) == Record(titles=record.titles)


WHOLE = "<http://a.example/1> dcterms:title 'A' .\n<http://a.example/2> dcterms:title 'B. C' .\n"


@pytest.mark.parametrize(
    ("broken", "titles"),
    [
        ("<http://a.example/3 x> dcterms:title 'C' .", "AB"),
        (
            '<http://a.example/3> dcterms:title "C" ; dcterms:creator "D .\n<http://a.example/4> dcterms:title "E" .',
            "ABE",
        ),
        ('<http://a.example/3> dcterms:title "C. D"@en_US .', "AB"),
        ('<http://a.example/2> dcterms:abstract "C" ; nothing .', "A"),
        ("<http://a.example/3> unknown:title 'C' .", "AB"),
        ("", "AB"),
    ],
)
def test_what_is_whole_around_a_break_is_read_in_turtle(broken: str, titles: str) -> None:
    """A record is not read if the break is inside it, and those before and behind it are."""
    prefixes = f"@prefix dcterms: <{SPACES['dcterms']}> .\n".encode()
    assert around_break("turtle", prefixes + WHOLE.replace("'", '"').encode() + broken.encode()) == titles


@pytest.mark.parametrize(
    ("broken", "titles"),
    [
        ("<Description rdf:about='urn:x:3'><t:title>C</t:titel></Description>", "AB"),
        ("<Description rdf:about='urn:x:3 x'><t:title>C</t:title></Description>", "AB"),
        (
            "<Description rdf:about='urn:x:3'><t:title>C</t:title><t:creator xml:lang='a_b'>D</t:creator></Description>",
            "AB",
        ),
        ("<Description rdf:about='urn:x:3'><t:title>C</t:title><t:creator><Description><t:title>D</t:titel>", "AB"),
        ("<Description rdf:about='urn:x:3'><t:title>C</t:title>", "AB"),
    ],
)
def test_what_is_whole_around_a_break_is_read_in_rdf_xml(broken: str, titles: str) -> None:
    """Whether the XML breaks or what it says."""
    whole = "".join(f"<Description rdf:about='urn:x:{name}'><t:title>{name}</t:title></Description>" for name in "AB")
    rdf = SPACES["rdf"]
    data = f"<rdf:RDF xmlns='{rdf}' xmlns:rdf='{rdf}' xmlns:t='{SPACES['dcterms']}'>{whole}{broken}</rdf:RDF>"
    assert around_break("rdfxml", data.encode()) == titles


def declaring(declared: str, before: str = "") -> list[Record]:
    rdf = SPACES["rdf"]
    data = (
        f"<?xml version='1.0'?>\n{before}<!DOCTYPE rdf:RDF [\n{declared}\n]>\n<rdf:RDF xmlns:rdf='{rdf}' xmlns:t='{SPACES['dcterms']}'>"
        "<rdf:Description rdf:about='urn:x:1'><t:title>&a;</t:title></rdf:Description></rdf:RDF>"
    )
    return list(get("rdfxml").read(io.BytesIO(data.encode()), Job()))


def test_an_entity_may_name_a_text() -> None:
    """As namespaces have names in many a file."""
    (record,) = declaring('<!ENTITY a "T">')
    assert record.titles[0].title == "T"


@pytest.mark.parametrize(
    "declared",
    [
        '<!ENTITY b "x"><!ENTITY a "&b;&b;">',
        '<!ENTITY b "x"><!ENTITY a ">&b;">',
        f'<!ENTITY a "{"T" * 2000}">',
        '<!ENTITY % b "x"> %b;<!ENTITY a "T">',
    ],
)
@pytest.mark.parametrize("before", ["", "<!-- > <a> -->", "<?x > <a> ?>", "\n<!-- --><!---->"])
def test_no_entity_is_made_of_others(declared: str, before: str) -> None:
    """A short file may not be read that is one of gigabytes, whatever stands before its declarations."""
    with pytest.raises(StreamError, match="DOCTYPE"):
        declaring(declared, before)


@pytest.mark.parametrize("cut", [b" a bibld:Record", b"\n    bibld:title ", b"#title"])
def test_what_is_whole_around_a_break_is_read_of_our_own(cut: bytes) -> None:
    """The nodes of a record stand behind it: only where the next one begins is it whole."""
    out = io.BytesIO()
    titles = (
        judgement.title("A: B", "main", ""),
        judgement.title("B: B", "main", ""),
        judgement.title("C: B", "main", ""),
    )
    get("turtle").write([Record(id=title.title, titles=(title,)) for title in titles], out, Job())
    data = out.getvalue()
    at = data.rindex(cut)
    assert around_break("turtle", data[:at] + b" nothing " + data[at:]) == "AB"


def test_a_bad_line_is_one_of_its_record() -> None:
    """A fault in N-Triples names the record of the line, not the last that was read whole."""
    faults: list[str] = []
    out = io.BytesIO()
    get("ntriples").write([Record(id=name) for name in "AB"], out, Job())
    data = out.getvalue().replace(b"\n<http", b"\n<bad>\n<http")
    found = list(get("ntriples").read(io.BytesIO(data), Job(Report(lambda it: faults.append(it.record)))))
    assert [record.id for record in found] == ["A", "B"]
    assert [name.rpartition("/")[2] for name in faults] == [
        "",
        *["A>"] * (len(faults) // 2),
        *["B>"] * (len(faults) // 2 - 1),
    ]


def around_break(name: str, data: bytes) -> str:
    """The first letters of the titles that are read of a broken file."""
    found: list[Record] = []
    with suppress(StreamError):
        found.extend(get(name).read(io.BytesIO(data), Job()))
    return "".join(record.titles[0].title[0] for record in found)


# What things mean


@pytest.mark.parametrize(
    ("node", "agent"),
    [
        ('[ a foaf:Person ; foaf:name "Okafor, Grace" ]', Agent("Okafor, Grace", kind="person", roles=("ctb",))),
        (
            '[ a foaf:Person ; foaf:name "Grace Okafor" ]',
            Agent("Grace Okafor", kind="person", entry="forename", roles=("ctb",)),
        ),
        (
            '[ schema:familyName "Okafor" ; schema:givenName "Grace" ]',
            Agent("Okafor, Grace", kind="person", roles=("ctb",)),
        ),
        *(
            (
                f'[ schema:familyName "{surname}" ; schema:givenName "Bo" ]',
                Agent(name, kind="person", roles=("ctb",)),
            )
            for surname, name in (
                ("Boer, de", "Boer, Bo de"),
                ("Boer, de, den", "Boer, Bo de, den"),
                ("King, V", "King, Bo V"),
                ("King, Jr. de", "King, Bo Jr. de"),
                *(
                    (f"King, {which}", f"King, Bo, {which}")
                    for which in ("Jr.", "Jr", "jr", "Sr", "sr.", "II", "III", "IV")
                ),
            )
        ),
        ('[ a foaf:Organization ; foaf:name "Liberty" ]', Agent("Liberty", kind="corporate", roles=("ctb",))),
        (
            '[ a mads:FamilyName ; mads:authoritativeLabel "Clark family" ]',
            Agent("Clark family", kind="family", roles=("ctb",)),
        ),
        (
            '[ foaf:familyName "Okafor" ; foaf:givenName "Grace" ; rdfs:label "Okafor, Grace, 1960-" ]',
            Agent("Okafor, Grace", kind="person", dates="1960-", roles=("ctb",)),
        ),
        (
            '[ foaf:familyName "Ek" ; foaf:givenName "B. (Bo)" ; foaf:name "B. (Bo) Ek" ; rdfs:label "Ek, B. (Bo), 1960-" ]',
            Agent("Ek, B.", kind="person", fuller="(Bo)", dates="1960-", roles=("ctb",)),
        ),
        ('[ a foaf:Agent ; foaf:name "Liberty" ; rdfs:label "Liberty" ]', Agent("Liberty", roles=("ctb",))),
        (
            '[ a edm:Agent ; skos:prefLabel "Grace Okafor" , "Okafor, Grace"@en ; rdaGr2:dateOfBirth "1835" ]',
            Agent("Okafor, Grace", kind="person", dates="1835-", roles=("ctb",)),
        ),
        (
            '[ a foaf:Person ; foaf:familyName "Okafor" ; foaf:givenName "Grace" ; bio:birth "1835" ; bio:death "1910" ]',
            Agent("Okafor, Grace", kind="person", dates="1835-1910", roles=("ctb",)),
        ),
        (
            '[ a foaf:Person ; foaf:firstName "Grace" ; foaf:lastName "Okafor" ]',
            Agent("Okafor, Grace", kind="person", roles=("ctb",)),
        ),
        ('[ a foaf:Person ; foaf:surname "Bee Watch" ]', Agent("Bee Watch", roles=("ctb",))),
        (
            '<http://a.example/bees> . <http://a.example/bees> a foaf:Person ; foaf:surname "Bee Watch"',
            Agent("Bee Watch", roles=("ctb",), same_as=("http://a.example/bees",)),
        ),
        (
            '[ foaf:familyName "Okafor" ; foaf:givenName "Grace" ; foaf:name "Grace Okafor" ]',
            Agent("Okafor, Grace", kind="person", roles=("ctb",)),
        ),
        (
            '[ a foaf:Person ; foaf:name "Grace Okafor" ; rdfs:label "Okafor, Grace, 1960-" ]',
            Agent("Okafor, Grace", kind="person", dates="1960-", roles=("ctb",)),
        ),
        (
            '[ a pgterms:agent ; pgterms:name "Okafor, Grace" ; pgterms:birthdate 1835 ; pgterms:deathdate 1910 ]',
            Agent("Okafor, Grace", kind="person", dates="1835-1910", roles=("ctb",)),
        ),
        (
            '[ a edm:Agent ; skos:prefLabel "Okafor, Grace" ; rdaGr2:dateOfBirth "1835" ; rdaGr2:dateOfDeath "1910" ]',
            Agent("Okafor, Grace", kind="person", dates="1835-1910", roles=("ctb",)),
        ),
        (
            '[ a gndo:DifferentiatedPerson ; gndo:preferredNameForThePerson "Okafor, Grace" ; gndo:dateOfBirth "1960" ]',
            Agent("Okafor, Grace", kind="person", dates="1960-", roles=("ctb",)),
        ),
        (
            '[ a gndo:UndifferentiatedPerson ; gndo:preferredName "Okafor, Grace" ]',
            Agent("Okafor, Grace", kind="person", roles=("ctb",)),
        ),
        ('[ rdfs:label "Liberty" ]', Agent("Liberty", roles=("ctb",))),
        (
            '[ a foaf:Agent , foaf:Organization ; foaf:name "Liberty" ]',
            Agent("Liberty", kind="corporate", roles=("ctb",)),
        ),
        ('[ a foaf:Organization ; foaf:name "Ek, Bo" ]', Agent("Ek, Bo", kind="corporate", roles=("ctb",))),
        ('[ a foaf:Person ; foaf:name "Ek, Bo and Roe" ]', Agent("Ek, Bo and Roe", kind="person", roles=("ctb",))),
        ('[ foaf:name "Bee Watch" ; foaf:surname "Watch" ]', Agent("Bee Watch", roles=("ctb",))),
        (
            '[ foaf:familyName "Ministry" ; foaf:givenName "Bo" ; foaf:name "Bo Ministry" ]',
            Agent("Ministry, Bo", kind="person", roles=("ctb",)),
        ),
        (
            '[ vcard:hasName [ a vcard:Name ; vcard:familyName "Ek" ; vcard:givenName "Ann" ] ]',
            Agent("Ek, Ann", kind="person", roles=("ctb",)),
        ),
        *(
            (
                f'[ foaf:name "Ek, Bo" ; {prop} <{iri}> ]',
                Agent("Ek, Bo", kind="person", roles=("ctb",), same_as=(iri.replace("http://orcid", "https://orcid"),)),
            )
            for prop, iri in (
                ("schema:sameAs", "http://orcid.org/0000-0002-1825-0097"),
                ("schema:identifier", "http://d-nb.info/gnd/118577948"),
                ("owl:sameAs", "http://id.loc.gov/authorities/names/n79021164"),
                ("owl:sameAs", "http://www.wikidata.org/entity/Q1"),
            )
        ),
        (
            "<https://orcid.org/0000-0002-1825-0097> . <https://orcid.org/0000-0002-1825-0097> foaf:name "
            '"Ek, Bo" ; vivo:orcidId <http://orcid.org/0000-0002-1825-0097>',
            Agent("Ek, Bo", kind="person", roles=("ctb",), same_as=("https://orcid.org/0000-0002-1825-0097",)),
        ),
        ('"Ek, Bo"@en , "Ek, Bo"@en', Agent("Ek, Bo", kind="person", roles=("ctb",), lang="eng")),
        ('"Okafor, Grace, 1971-"', Agent("Okafor, Grace", kind="person", dates="1971-", roles=("ctb",))),
    ],
)
def test_an_agent_is_known_by_its_node(node: str, agent: Agent) -> None:
    """By class and name; surname and forename where they are told apart."""
    (record,) = read_turtle(f'<http://example.org/1> dcterms:title "T" ; dcterms:contributor {node} .')
    assert record.agents == (agent,)
    assert record.leftovers == ()


@pytest.mark.parametrize(
    ("kind", "classes"),
    [
        (
            "person",
            "foaf:Person schema:Person mads:PersonalName bf:Person vcard:Individual gndo:Person "
            "gndo:DifferentiatedPerson gndo:UndifferentiatedPerson",
        ),
        (
            "corporate",
            "foaf:Organization schema:Organization org:Organization org:FormalOrganization mads:CorporateName "
            "bf:Organization vcard:Organization schema:GovernmentOrganization schema:CollegeOrUniversity "
            "schema:Corporation foaf:Group gndo:CorporateBody",
        ),
        (
            "family",
            "mads:FamilyName bf:Family gndo:Family",
        ),
        (
            "conference",
            "mads:ConferenceName bf:Meeting gndo:ConferenceOrEvent",
        ),
        (
            "",
            "foaf:Agent dcterms:Agent bf:Agent edm:Agent pgterms:agent",
        ),
    ],
)
def test_an_agent_is_of_the_kind_of_its_class(kind: str, classes: str) -> None:
    """Of whichever vocabulary."""
    for name in classes.split():
        (record,) = read_turtle(f'[] dcterms:title "T" ; dcterms:contributor [ a {name} ; rdfs:label "Liberty" ] .')
        assert [(agent.name, agent.kind) for agent in record.agents] == [("Liberty", kind)]
        assert record.leftovers == ()


@pytest.mark.parametrize(
    ("frequency", "codes"),
    [
        ("triennial", "freq/triennial frequency/TRIENNIAL"), ("biennial", "freq/biennial frequency/BIENNIAL"),
        ("annual", "freq/annual frequency/ANNUAL freq-A"), ("semiannual", "freq/semiannual frequency/ANNUAL_2 freq-S"),
        ("three times a year", "freq/threeTimesAYear frequency/ANNUAL_3"),
        ("quarterly", "freq/quarterly frequency/QUARTERLY freq-Q"), ("bimonthly", "freq/bimonthly frequency/BIMONTHLY"),
        ("monthly", "freq/monthly frequency/MONTHLY freq-M"), ("semimonthly", "freq/semimonthly frequency/MONTHLY_2"),
        ("three times a month", "freq/threeTimesAMonth frequency/MONTHLY_3"), ("biweekly", "freq/biweekly frequency/BIWEEKLY"),
        ("weekly", "freq/weekly frequency/WEEKLY freq-W"), ("semiweekly", "freq/semiweekly frequency/WEEKLY_2"),
        ("three times a week", "freq/threeTimesAWeek frequency/WEEKLY_3"), ("daily", "freq/daily frequency/DAILY freq-D"),
        ("continuous", "freq/continuous frequency/CONT"), ("irregular", "freq/irregular frequency/IRREG"),
    ],
)  # fmt: skip
def test_how_often_it_comes_out_is_known_by_its_address(frequency: str, codes: str) -> None:
    """In the lists of Dublin Core, of the European Union and of SDMX."""
    for code in codes.split():
        space = {"freq": "purl.org/cld/", "frequency": "publications.europa.eu/resource/authority/"}.get(
            code.partition("/")[0], "purl.org/linked-data/sdmx/2009/code#"
        )
        (record,) = read_turtle(f'[] dcterms:title "T" ; dcterms:accrualPeriodicity <http://{space}{code}> .')
        assert record.frequencies == (Note(frequency),)
        assert record.leftovers == ()


@pytest.mark.parametrize(
    "name",
    (
        "bf:Contribution bf:PrimaryContribution bib:Journal bib:Memo bibo:Conference bibo:Event bibo:Hearing "
        "bibo:Performance bibo:Workshop blt:PublicationEvent datacite:Identifier dcat:Distribution "
        "dcterms:AgentClass dcterms:FileFormat dcterms:Frequency dcterms:LicenseDocument dcterms:LinguisticSystem "
        "dcterms:MediaType dcterms:MediaTypeOrExtent dcterms:PeriodOfTime dcterms:PhysicalMedium "
        "dcterms:ProvenanceStatement dcterms:RightsStatement dcterms:SizeOrDuration edm:TimeSpan event:Event "
        "owl:Class owl:DatatypeProperty owl:ObjectProperty pgterms:file pro:RoleInTime rdf:Property rdfs:Class "
        "schema:DataDownload schema:GeoCoordinates schema:GeoShape schema:Grant schema:MediaObject "
        "schema:MonetaryGrant schema:PostalAddress schema:PropertyValue schema:PublicationEvent "
        "schema:QuantitativeValue schema:Role skos:Collection skos:ConceptScheme time:DateTimeInterval "
        "time:Instant time:Interval time:ProperInterval vcard:Address vcard:Name vivo:Authorship "
        "vivo:DateTimeValue vivo:Editorship z:Attachment"
    ).split(),
)
def test_what_is_of_a_class_of_other_things_makes_no_record(name: str) -> None:
    """A title tells no resource from them."""
    (record,) = read_turtle(
        f'{ROOT} dcterms:title "T" ; <urn:x:p> <urn:x:1> . <urn:x:1> a {name} ; dcterms:title "B" .'
    )
    assert record.titles == (Title("T"),)


@pytest.mark.parametrize(
    ("said", "slot", "value"),
    [
        ("owl:sameAs <http://example.org/2>", "identifiers", (Identifier("uri", "http://example.org/2"),)),
        ("foaf:page <http://example.org/p>", "links", (Link("http://example.org/p"),)),
        ("rdfs:seeAlso <http://example.org/p>", "links", (Link("http://example.org/p", relation="related"),)),
        ('bibo:handle "http://hdl.handle.net/1765/308"', "identifiers", (Identifier("hdl", "1765/308"),)),
        ("foaf:homepage <http://example.org/p>", "links", (Link("http://example.org/p", relation="related"),)),
        ('a bibo:Journal ; prism:issn "1566-5283"', "identifiers", (Identifier("issn", "1566-5283"),)),
        (
            'dcterms:identifier "10.1000/182" ; bibo:doi "10.1000/182"',
            "identifiers",
            (Identifier("doi", "10.1000/182"),),
        ),
        (
            'dcterms:subject "Bees" ; schema:keywords "Bees" ; dc:subject "Bees"',
            "subjects",
            (Subject((Term("topic", "Bees"),)),),
        ),
        ('dcterms:abstract "On bees." ; schema:description "On bees."', "summaries", (Note("On bees."),)),
        (
            "dcterms:medium <http://id.loc.gov/vocabulary/carriers/cr>",
            "physicals",
            (Physical(media="c", carrier="cr"),),
        ),
        (
            'dcterms:temporal "start=1900; end=1910;"^^dcterms:Period',
            "subjects",
            (Subject((Term("temporal", "1900-1910"),)),),
        ),
        ("a bibo:Image , bibo:Map", "type", "cartographic"),
        (
            'dcterms:dateSubmitted "2012-05" ; dcterms:dateAccepted "2012-11" ; dcterms:available "2013-01"',
            "dates",
            (Date("2013-01", kind="available"), Date("2012-11", kind="accepted"), Date("2012-05", kind="submitted")),
        ),
        ('a bibo:Map ; edm:type "IMAGE"', "type", "cartographic"),
        ('edm:type "3D"', "type", "three dimensional object"),
        ('dcterms:format "video/mp4"', "type", "moving image"),
        ('dcterms:format "image/jpeg" ; dcterms:type "Deed"', "type", ""),
        ("a bibo:Thesis", "genres", (Genre("thesis", authority="marcgt"),)),
        ("a bibo:DoctoralThesis", "genres", (Genre("thesis", authority="marcgt"), Genre("doctoral thesis"))),
        ("a bibo:EditedBook", "genres", (Genre("book", authority="marcgt"), Genre("edited book"))),
        ("a bibo:MultiVolumeBook", "issuance", "multipart monograph"),
        ("a bibo:Webpage", "physicals", (Physical(media="c", carrier="cr"),)),
        (
            'a schema:WebPage ; dcterms:extent "2 p."',
            "physicals",
            (Physical((Term("pages", "2"),), media="c", carrier="cr"),),
        ),
        ('dcterms:extent "61 p." ; bibo:numPages "61"', "physicals", (Physical((Term("pages", "61"),)),)),
        (
            'dcterms:extent "xii, 61 p. ; 24 cm" ; schema:numberOfPages 61',
            "physicals",
            (Physical((Term("", "xii, 61 p."),), dimensions="24 cm"),),
        ),
        (
            'dcterms:extent "61 maps" ; bibo:numPages "61"',
            "physicals",
            (Physical((Term("maps", "61"),)), Physical((Term("pages", "61"),))),
        ),
        ("dcterms:type <http://id.loc.gov/vocabulary/marcgt/map>", "genres", (Genre("map", authority="marcgt"),)),
        ("a <http://purl.org/dc/dcmitype/Sound>", "type", "sound recording"),
        (
            'dcterms:isPartOf [ a bibo:Series ; dcterms:title "Papers" ]',
            "related",
            (Related("series", title="Papers"),),
        ),
        ('<https://purl.org/dc/elements/1.1/type> "Sound"', "type", "sound recording"),
        ('<http://purl.org/dc/elements/1.1type> "Sound"', "type", "sound recording"),
        ('schema:translationOfWork [ schema:name "Bienen" ]', "related", (Related("translation of", title="Bienen"),)),
        ('dcterms:replaces [ dcterms:title "Old" ]', "related", (Related("preceding", title="Old"),)),
        (
            'schema:funding [ a schema:MonetaryGrant ; schema:funder [ schema:name "Fund" ] ; schema:identifier "12" ]',
            "notes",
            (Note("Fund 12", kind="funding", parts=(Term("", "Fund"), Term("grant", "12"))),),
        ),
        (
            'schema:funding [ a schema:Grant ; schema:name "Bee grant" ; schema:funder [ schema:name "Fund" ] ]',
            "notes",
            (Note("Fund, Bee grant", kind="funding"),),
        ),
        (
            'schema:funding [ a schema:Grant ; schema:funder [ schema:name "Fund" ] ; schema:identifier "12" ] ; bibo:degree "Ph.D."',
            "notes",
            (
                Note("Ph.D.", kind="thesis", parts=(Term("degree", "Ph.D."),)),
                Note("Fund 12", kind="funding", parts=(Term("", "Fund"), Term("grant", "12"))),
            ),
        ),
        ("dcterms:accrualPeriodicity <https://purl.org/cld/freq/monthly>", "frequencies", (Note("monthly"),)),
        (
            "dcterms:accrualPeriodicity <http://purl.org/cld/freq/monthly> . <http://purl.org/cld/freq/monthly> a dcterms:Frequency",
            "frequencies",
            (Note("monthly"),),
        ),
        (
            "dcterms:accrualPeriodicity <http://purl.org/linked-data/sdmx/2009/code#freq-M>",
            "frequencies",
            (Note("monthly"),),
        ),
        ('dcterms:extent "12 MB" ; schema:size "12 MB"', "physicals", (Physical(extents=(Term("", "12 MB"),)),)),
        (
            'schema:size [ a schema:QuantitativeValue ; schema:value 210 ; schema:unitText "points" ]',
            "physicals",
            (Physical(extents=(Term("points", "210"),)),),
        ),
        ("schema:additionalType <http://purl.org/ontology/bibo/Map>", "genres", (Genre("map", authority="marcgt"),)),
        ('schema:additionalType "sketch"', "genres", (Genre("sketch"),)),
        ('schema:audience [ a schema:Audience ; schema:name "beekeepers" ]', "audiences", (Genre("beekeepers"),)),
        (
            'schema:audience [ a schema:Audience ; schema:audienceType "beekeepers" ]',
            "audiences",
            (Genre("beekeepers"),),
        ),
        (
            'bibo:presentedAt [ a bibo:Conference ; dcterms:title "Bees 2010" ]',
            "notes",
            (Note("Presented at: Bees 2010"),),
        ),
        ('dcndl:volume [ rdf:value "上" ]', "titles", (Title("T", kind="main", parts=(Term("number", "上"),)),)),
        (
            "bibo:degree <http://purl.org/ontology/bibo/degrees/phd>",
            "notes",
            (Note("Ph.D.", kind="thesis", parts=(Term("degree", "Ph.D."),)),),
        ),
        (
            "bibo:degree <http://purl.org/ontology/bibo/degrees/ma>",
            "notes",
            (Note("M.A.", kind="thesis", parts=(Term("degree", "M.A."),)),),
        ),
        (
            "bibo:degree <http://purl.org/ontology/bibo/degrees/ms>",
            "notes",
            (Note("M.S.", kind="thesis", parts=(Term("degree", "M.S."),)),),
        ),
        ('a bib:Thesis ; z:type "PhD"', "notes", (Note("PhD", kind="thesis", parts=(Term("degree", "PhD"),)),)),
        ('a bib:Report ; z:type "Sketch"', "genres", (Genre("report"), Genre("Sketch"))),
        ('foaf:page "http://a.example/1"', "links", (Link("http://a.example/1", relation="resource"),)),
        (
            'dcat:distribution [ a dcat:Distribution ; dcterms:title "Table" ; dcat:accessURL <http://a.example/x.csv> ; dcat:mediaType "text/csv" ]',
            "links",
            (Link("http://a.example/x.csv", relation="resource", label="Table", media_type="text/csv"),),
        ),
        (
            'dcterms:hasFormat <http://a.example/1.mp3> . <http://a.example/1.mp3> dcterms:format "audio/mpeg"',
            "links",
            (Link("http://a.example/1.mp3", relation="version", media_type="audio/mpeg"),),
        ),
        (
            'link:link [ a z:Attachment ; dc:title "PDF" ; dc:identifier [ a dcterms:URI ; rdf:value "http://a.example/1.pdf" ] ; link:type "application/pdf" ]',
            "links",
            (Link("http://a.example/1.pdf", relation="resource", label="PDF", media_type="application/pdf"),),
        ),
        (
            'dcterms:isPartOf [ datacite:hasIdentifier [ a datacite:Identifier ; datacite:usesIdentifierScheme datacite:issn ; literal:hasLiteralValue "1566-5283" ] ]',
            "related",
            (Related("host", identifiers=(Identifier("issn", "1566-5283"),)),),
        ),
        (
            'schema:identifier [ a schema:PropertyValue ; schema:propertyID "doi" ; schema:value "10.1000/1" ]',
            "identifiers",
            (Identifier("doi", "10.1000/1"),),
        ),
        (
            'schema:identifier [ a schema:PropertyValue ; schema:propertyID "PubMed_ID" ; schema:value "123" ; schema:name "pmid" ]',
            "identifiers",
            (Identifier("pmid", "123"),),
        ),
        (
            'schema:identifier [ a schema:PropertyValue ; schema:value "10.1000/1" ]',
            "identifiers",
            (Identifier("doi", "10.1000/1"),),
        ),
        (
            'dcterms:isPartOf [ a bib:Journal ; dc:title "Bees" ; dc:identifier "ISSN 1566-5283" , "DOI 10.1000/1" ]',
            "related",
            (Related("host", title="Bees", identifiers=(Identifier("issn", "1566-5283"),)),),
        ),
        (
            'dcterms:isPartOf [ a bib:Series ; dc:title "Bees" ; dc:identifier "ISSN 1566-5283" , "12" ]',
            "related",
            (Related("series", title="Bees", number="12", identifiers=(Identifier("issn", "1566-5283"),)),),
        ),
        ('dcterms:isPartOf [ a bibo:Series ; dcterms:title "Bees" ]', "related", (Related("series", title="Bees"),)),
        (
            'dcterms:isPartOf [ a schema:BookSeries ; schema:name "Bees" ; schema:volumeNumber "12" ]',
            "related",
            (Related("series", title="Bees", number="12"),),
        ),
        (
            'dcterms:isPartOf [ a fabio:BookSeries ; dcterms:title "Bees" ; schema:position "4" ]',
            "related",
            (Related("series", title="Bees", number="4"),),
        ),
        (
            'a bibo:Book ; dcterms:isPartOf [ a schema:CreativeWorkSeries ; schema:name "Bees" ]',
            "related",
            (Related("series", title="Bees"),),
        ),
        (
            'a bibo:Article ; dcterms:isPartOf [ a schema:CreativeWorkSeries ; schema:name "Bees" ]',
            "related",
            (Related("host", title="Bees"),),
        ),
        (
            'dcterms:references [ a schema:CreativeWorkSeries ; schema:name "Bees" ]',
            "related",
            (Related("references", title="Bees"),),
        ),
        ("dcterms:isPartOf <http://a.example/1>", "related", (Related("host", uri="http://a.example/1"),)),
        (
            'dcterms:isPartOf [ a bibo:Book ; dcterms:title "Hive" ; dcterms:publisher "Apis" ; dcterms:issued "2013" ; bibo:editor "Ek, Bo" ]',
            "related",
            (
                Related(
                    "host",
                    record=Record(
                        titles=(Title("Hive", kind="main"),),
                        provisions=(Provision(names=("Apis",), date="2013", function="publication"),),
                        dates=(Date("2013", kind="issued"),),
                    ),
                ),
            ),
        ),
        (
            'dcterms:isPartOf [ bibo:isbn "9780131103627" ; dcterms:issued "1901" ]',
            "related",
            (
                Related(
                    "host",
                    identifiers=(Identifier("isbn", "9780131103627"),),
                    record=Record(
                        provisions=(Provision(date="1901", function="publication"),),
                        dates=(Date("1901", kind="issued"),),
                    ),
                ),
            ),
        ),
        (
            'dcterms:isPartOf [ a bibo:Book ; dcterms:title "Hive" ; dcterms:issued "spring" ]',
            "related",
            (
                Related(
                    "host",
                    record=Record(
                        titles=(Title("Hive", kind="main"),),
                        provisions=(Provision(date="spring", function="publication"),),
                    ),
                ),
            ),
        ),
        (
            'dcterms:isPartOf [ a bibo:Issue ; bibo:issue "3" ; dcterms:issued "2013-04" ; dcterms:isPartOf [ a fabio:JournalVolume ; fabio:hasSequenceIdentifier "12" ; frbr:partOf [ a bibo:Journal ; dcterms:title "Bees" ] ] ]',
            "related",
            (
                Related(
                    "host", title="Bees", part=Part(details=(Term("volume", "12"), Term("issue", "3")), date="2013-04")
                ),
            ),
        ),
        (
            'bibo:issue "4" ; dcterms:isPartOf [ a bibo:Issue ; bibo:issue "3" ; dcterms:isPartOf [ a bibo:Journal ; dcterms:title "Bees" ] ]',
            "related",
            (Related("host", title="Bees", part=Part(details=(Term("issue", "3"), Term("issue", "4")))),),
        ),
        (
            'bibo:issue "3" ; dcterms:isPartOf [ a bibo:Issue ; bibo:issue "3" ; dcterms:isPartOf [ a bibo:Journal ; dcterms:title "Bees" ] ]',
            "related",
            (Related("host", title="Bees", part=Part(details=(Term("issue", "3"),))),),
        ),
        (
            'dcterms:isPartOf [ a bibo:Series ; dcterms:title "Bees" ] ; schema:position "4"',
            "related",
            (Related("series", title="Bees", number="4"),),
        ),
        ('a bib:Report ; prism:number "12"', "identifiers", (Identifier("report number", "12"),)),
        ('a bib:Patent ; prism:number "12"', "identifiers", (Identifier("patent number", "12"),)),
        ('a bib:Article ; prism:number "12"', "parts", (Part(details=(Term("issue", "12"),)),)),
        ('a bibo:Report ; bibo:number "12"', "identifiers", (Identifier("report number", "12"),)),
        ('a bibo:Issue ; bibo:number "12"', "parts", (Part(details=(Term("issue", "12"),)),)),
        (
            'a bibo:AcademicArticle ; bibo:volume "3" ; bibo:number "12"',
            "parts",
            (Part(details=(Term("volume", "3"), Term("issue", "12"))),),
        ),
        ('a bibo:AcademicArticle ; bibo:number "12"', "identifiers", (Identifier("", "12"),)),
        ('prism:publicationName "Bees" , "Bees"', "related", (Related("host", title="Bees"),)),
        (
            'a bibo:Article ; prism:issn "1566-5283"',
            "related",
            (Related("host", identifiers=(Identifier("issn", "1566-5283"),)),),
        ),
        ('dcterms:source "Bees"', "related", (Related("original", title="Bees"),)),
        ('dcterms:source [ dcterms:title "Bees" ]', "related", (Related("original", title="Bees"),)),
        ('bibo:pageStart "5" ; bibo:pageEnd "9" ; bibo:pages "5-9"', "parts", (Part(extents=(Term("pages", "5-9"),)),)),
        ('bibo:pages "5-9" , "5-9"', "parts", (Part(extents=(Term("pages", "5-9"),)),)),
        (
            "library:placeOfPublication <http://id.loc.gov/vocabulary/countries/enk>",
            "provisions",
            (Provision(places=(Place(code="enk"),), function="publication"),),
        ),
        (
            'library:placeOfPublication <http://id.loc.gov/vocabulary/countries/enk> ; dcterms:publisher "Apis"',
            "provisions",
            (Provision(places=(Place(code="enk"),), names=("Apis",), function="publication"),),
        ),
        (
            'rdau:P60333 "Leeds : Apis, 2013" ; dcterms:publisher "Apis" ; dcterms:issued "2013" ; library:placeOfPublication "Leeds"',
            "dates",
            (Date("2013", kind="issued"),),
        ),
        ('rdau:P60493 "a study"', "titles", (Title("T", subtitle="a study", kind="main"),)),
        ('rdau:P60327 "Bo Ek"', "titles", (Title("T", kind="main", responsibility="Bo Ek"),)),
        (
            'blt:publication [ a blt:PublicationEvent ; event:agent [ rdfs:label "Apis" ] ; event:place [ rdfs:label "Leeds" ] ; event:time <http://reference.data.gov.uk/id/year/2013> ]',
            "dates",
            (Date("2013", kind="issued"),),
        ),
        (
            'blt:publication [ a blt:PublicationEvent ; event:agent [ rdfs:label "Apis" ] ; event:time <https://reference.data.gov.uk/id/year/2013> ] ; dcterms:publisher "Apis"',
            "dates",
            (Date("2013", kind="issued"),),
        ),
        (
            'schema:publication [ a schema:PublicationEvent ; schema:organizer "Apis" ; schema:startDate "2013" ; schema:description "Apis, 2013" ]',
            "dates",
            (Date("2013", kind="issued"),),
        ),
        (
            'schema:publication [ a schema:PublicationEvent ; schema:publishedBy "Apis" ; schema:location "Leeds" ]',
            "provisions",
            (Provision(places=(Place("Leeds"),), names=("Apis",), function="publication"),),
        ),
        (
            'schema:publication [ schema:startDate "2013" ] ; dcterms:issued "2013"',
            "dates",
            (Date("2013", kind="issued"),),
        ),
        (
            'vivo:dateTimeValue [ a vivo:DateTimeValue ; vivo:dateTime "2013-01-01T00:00:00" ; vivo:dateTimePrecision vivo:yearPrecision ]',
            "dates",
            (Date("2013", kind="issued"),),
        ),
        (
            'vivo:dateTimeValue [ a vivo:DateTimeValue ; vivo:dateTime "2013" ; vivo:dateTimePrecision vivo:yearPrecision ]',
            "dates",
            (Date("2013", kind="issued"),),
        ),
        (
            'dcterms:subject [ a skos:Concept ; skos:prefLabel "Bees" ; skos:inScheme <http://id.loc.gov/authorities/subjects> ]',
            "subjects",
            (Subject((Term("topic", "Bees"),), authority="lcsh"),),
        ),
        (
            'dcterms:subject [ a skos:Concept ; skos:prefLabel "Bees" ; skos:inScheme <http://id.loc.gov/authorities#conceptScheme> ]',
            "subjects",
            (Subject((Term("topic", "Bees"),), authority="lcsh"),),
        ),
        (
            "dcterms:subject <http://dewey.info/class/595.799/e21/>",
            "classifications",
            (Classification("ddc", "595.799", edition="21"),),
        ),
        (
            "dcterms:subject <https://dewey.info/class/595.799/>",
            "classifications",
            (Classification("ddc", "595.799"),),
        ),
        (
            "dcterms:subject <http://id.loc.gov/authorities/classification/QL568.A6>",
            "classifications",
            (Classification("lcc", "QL568.A6"),),
        ),
        (
            "dcterms:subject <http://id.ndl.go.jp/class/ndlc/RA531>",
            "classifications",
            (Classification("kktb", "RA531"),),
        ),
        (
            "dcterms:subject <http://id.ndl.go.jp/class/ndc9/486.7> , <http://id.ndl.go.jp/class/ndc8/486.7> , <http://id.ndl.go.jp/class/ndc10/486.7>",
            "classifications",
            (
                Classification("njb/09", "486.7"),
                Classification("njb/08", "486.7"),
                Classification("njb/10", "486.7"),
            ),
        ),
        (
            'dcterms:subject [ skos:inScheme <http://dewey.info/scheme/e21> ; skos:notation "595.799" ]',
            "classifications",
            (Classification("ddc", "595.799", edition="21"),),
        ),
        (
            'dcterms:subject [ skos:inScheme <https://dewey.info/scheme/e21/> ; skos:notation "595.799" ]',
            "classifications",
            (Classification("ddc", "595.799", edition="21"),),
        ),
        (
            'dcterms:subject [ skos:inScheme <http://dewey.info/scheme/> ; skos:notation "595.799" ]',
            "classifications",
            (Classification("ddc", "595.799"),),
        ),
        (
            'dcterms:subject [ a foaf:Person ; foaf:name "Ek, Bo, 1900-1980" ]',
            "subjects",
            (Subject(agent=Agent("Ek, Bo", kind="person", dates="1900-1980")),),
        ),
        (
            'dcterms:subject [ a foaf:Organization ; foaf:name "Ek, Bo" ]',
            "subjects",
            (Subject(agent=Agent("Ek, Bo", kind="corporate")),),
        ),
        (
            'dcterms:subject [ a mads:Geographic ; mads:authoritativeLabel "Leeds" ]',
            "subjects",
            (Subject((Term("geographic", "Leeds"),)),),
        ),
        (
            'dcterms:subject [ a mads:Geographic ; mads:authoritativeLabel "Leeds--History" ]',
            "subjects",
            (Subject((Term("topic", "Leeds"), Term("topic", "History"))),),
        ),
        (
            'dcterms:subject [ a mads:Topic ; mads:authoritativeLabel "Bees" ]',
            "subjects",
            (Subject((Term("topic", "Bees"),)),),
        ),
        (
            'dcterms:subject [ a mads:Temporal ; mads:authoritativeLabel "1900-1950" ]',
            "subjects",
            (Subject((Term("temporal", "1900-1950"),)),),
        ),
        (
            'dcterms:subject [ a schema:Place ; schema:name "Leeds" ] , [ a dcterms:Location ; rdfs:label "York" ] , [ a edm:Place ; skos:prefLabel "Hull" ] , [ a bf:Place ; rdfs:label "Bath" ] , [ a bf:Topic ; rdfs:label "Bees" ]',
            "subjects",
            (
                Subject((Term("geographic", "Leeds"),)),
                Subject((Term("geographic", "York"),)),
                Subject((Term("geographic", "Hull"),)),
                Subject((Term("geographic", "Bath"),)),
                Subject((Term("topic", "Bees"),)),
            ),
        ),
        (
            'dcterms:subject <http://id.loc.gov/authorities/subjects/sh85012856> . <http://id.loc.gov/authorities/subjects/sh85012856> skos:prefLabel "Bees--Europe" ; skos:inScheme <http://id.loc.gov/authorities/subjects>',
            "subjects",
            (
                Subject(
                    (Term("topic", "Bees"), Term("geographic", "Europe")),
                    authority="lcsh",
                    same_as=("http://id.loc.gov/authorities/subjects/sh85012856",),
                ),
            ),
        ),
        (
            'dcterms:subject <http://a.example/bees> . <http://a.example/bees> skos:prefLabel "Bees--Breeding" ; skos:inScheme <http://a.example/list>',
            "subjects",
            (Subject((Term("topic", "Bees"), Term("topic", "Breeding")), same_as=("http://a.example/bees",)),),
        ),
        (
            "dcterms:spatial <http://id.loc.gov/vocabulary/geographicAreas/e-uk>",
            "areas",
            (Area("Great Britain", code="e-uk---"),),
        ),
        ("dcterms:spatial <http://id.loc.gov/vocabulary/countries/enk>", "areas", (Area("England", code="e-uk-en"),)),
        (
            'dcterms:spatial [ schema:name "Leeds" ; schema:geo [ schema:latitude "53.8" ; schema:longitude "-1.5" ] ]',
            "areas",
            (Area("Leeds"),),
        ),
        ('dcterms:spatial [ rdfs:label "Leeds" ; wgs84:lat "53.8" ; wgs84:long "-1.5" ]', "areas", (Area("Leeds"),)),
        (
            'dcterms:spatial [ schema:geo [ a schema:GeoCoordinates ; schema:latitude "53.8" ; schema:longitude "-1.5" ] ]',
            "cartographics",
            (Cartographic(coordinates="W001.500000 W001.500000 N053.800000 N053.800000"),),
        ),
        (
            'dcterms:spatial [ schema:geo [ schema:box "53.7 -1.8 53.9 -1.3" ] ]',
            "cartographics",
            (Cartographic(coordinates="W001.800000 W001.300000 N053.900000 N053.700000"),),
        ),
        (
            'dcterms:spatial [ schema:geo [ schema:box "53.7,-1.8,+53.9,-1.3" ] ]',
            "cartographics",
            (Cartographic(coordinates="W001.800000 W001.300000 N053.900000 N053.700000"),),
        ),
        (
            'dcterms:spatial [ schema:geo [ schema:box "53 -2 54 -1" ] ]',
            "cartographics",
            (Cartographic(coordinates="W002.000000 W001.000000 N054.000000 N053.000000"),),
        ),
        (
            'dcterms:spatial [ dcat:bbox "POLYGON((-1.8 53.7, -1.3 53.7, -1.3 53.9, -1.8 53.9, -1.8 53.7))" ]',
            "cartographics",
            (Cartographic(coordinates="W001.800000 W001.300000 N053.900000 N053.700000"),),
        ),
        (
            'dcterms:spatial [ dcat:bbox "polygon ( ( -2 53,+1 53,+1 54,-2 54,-2 53 ) )" ]',
            "cartographics",
            (Cartographic(coordinates="W002.000000 E001.000000 N054.000000 N053.000000"),),
        ),
        (
            'dcterms:spatial [ dcat:centroid "POINT(-1.5 53.8)" ]',
            "cartographics",
            (Cartographic(coordinates="W001.500000 W001.500000 N053.800000 N053.800000"),),
        ),
        (
            'dcterms:spatial [ locn:geometry "POINT (-1.5 53.8)" ]',
            "cartographics",
            (Cartographic(coordinates="W001.500000 W001.500000 N053.800000 N053.800000"),),
        ),
        (
            'dcterms:spatial <http://sws.geonames.org/2644688/> . <http://sws.geonames.org/2644688/> rdfs:label "Leeds"',
            "subjects",
            (Subject((Term("geographic", "Leeds"),), same_as=("http://sws.geonames.org/2644688/",)),),
        ),
        ('dcterms:spatial "Leeds"', "areas", (Area("Leeds"),)),
        (
            'dcterms:temporal [ dcat:startDate "2013-01-01" ; dcat:endDate "2014" ]',
            "subjects",
            (Subject((Term("start", "2013-01-01"), Term("end", "2014"))),),
        ),
        (
            'dcterms:temporal [ schema:startDate "2013-01-01T00:00:00Z" ; schema:endDate "2014-05" ]',
            "subjects",
            (Subject((Term("start", "2013-01-01"), Term("end", "2014-05"))),),
        ),
        (
            'dcterms:temporal [ edm:begin "2013-01-01T00:00:00" ; edm:end "2014-05" ]',
            "subjects",
            (Subject((Term("start", "2013-01-01"), Term("end", "2014-05"))),),
        ),
        (
            'dcterms:temporal [ time:hasBeginning [ a time:Instant ; time:inXSDDate "2013-01-01" ] ; time:hasEnd [ time:inXSDgYear "2014" ] ]',
            "subjects",
            (Subject((Term("start", "2013-01-01"), Term("end", "2014"))),),
        ),
        (
            'dcterms:temporal [ time:hasBeginning [ time:inXSDgYearMonth "2013-01" ] ; time:hasEnd [ time:inXSDDateTime "2014-01-01T00:00:00" ] ]',
            "subjects",
            (Subject((Term("start", "2013-01"), Term("end", "2014-01-01"))),),
        ),
        (
            'dcterms:temporal [ skos:prefLabel "The long year" ; edm:begin "1501" ; edm:end "1600" ]',
            "subjects",
            (Subject((Term("start", "1501"), Term("end", "1600"))), Subject((Term("temporal", "The long year"),))),
        ),
        ('dcterms:temporal "2013/2014"', "subjects", (Subject((Term("start", "2013"), Term("end", "2014"))),)),
        (
            'dcterms:temporal "2013-05/2014-06"',
            "subjects",
            (Subject((Term("start", "2013-05"), Term("end", "2014-06"))),),
        ),
        (
            'dcterms:temporal "2013-05-01/2014-06-02"',
            "subjects",
            (Subject((Term("start", "2013-05-01"), Term("end", "2014-06-02"))),),
        ),
        (
            'schema:keywords "Bees, Hives"',
            "subjects",
            (Subject((Term("topic", "Bees"),)), Subject((Term("topic", "Hives"),))),
        ),
        ('schema:keywords [ skos:prefLabel "Bees, Hives" ]', "subjects", (Subject((Term("topic", "Bees, Hives"),)),)),
        (
            'dcterms:spatial [ dcat:bbox "POLYGON ((+1 +53 , 2 +53 , 2 +54 , +1 +54, +1 +53))" ]',
            "cartographics",
            (Cartographic(coordinates="E001.000000 E002.000000 N054.000000 N053.000000"),),
        ),
        (
            'dcterms:spatial [ dcat:centroid "POINT( +1.5 +53.8 )" ]',
            "cartographics",
            (Cartographic(coordinates="E001.500000 E001.500000 N053.800000 N053.800000"),),
        ),
        ('bibo:lccn "85-1234"', "identifiers", (Identifier("lccn", "85-1234"),)),
        ('bibo:oclcnum "123"', "identifiers", (Identifier("oclc", "123"),)),
        ('library:oclcnum "123"', "identifiers", (Identifier("oclc", "123"),)),
        ('bibo:pmid "17501999"', "identifiers", (Identifier("pmid", "17501999"),)),
        ('bibo:coden "BEESAA"', "identifiers", (Identifier("coden", "BEESAA"),)),
        (
            'bibo:sici "0378-5955(1999)1:1<1:B>2.0.CO;2-X"',
            "identifiers",
            (Identifier("sici", "0378-5955(1999)1:1<1:B>2.0.CO;2-X"),),
        ),
        ('bibo:eanucc13 "9780131103627"', "identifiers", (Identifier("ean", "9780131103627"),)),
        ('bnf-onto:ean "9780131103627"', "identifiers", (Identifier("ean", "9780131103627"),)),
        ('bibo:handle "1765/308"', "identifiers", (Identifier("hdl", "1765/308"),)),
        ('bnf-onto:isbn "9780131103627"', "identifiers", (Identifier("isbn", "9780131103627"),)),
        ('prism:doi "10.1000/182"', "identifiers", (Identifier("doi", "10.1000/182"),)),
        (
            'dcterms:isPartOf [ dcterms:title "Bees" ; bibo:oclcnum "123" ; prism:eIssn "1566-5283" ]',
            "related",
            (Related("host", title="Bees", identifiers=(Identifier("oclc", "123"), Identifier("issn", "1566-5283"))),),
        ),
        (
            'schema:identifier [ a schema:PropertyValue ; schema:propertyID "ISBN" ; schema:value "9780131103627" ]',
            "identifiers",
            (Identifier("isbn", "9780131103627"),),
        ),
        (
            'schema:identifier [ a schema:PropertyValue ; schema:propertyID "issn" ; schema:value "1566-5283" ]',
            "identifiers",
            (Identifier("issn", "1566-5283"),),
        ),
        (
            'schema:identifier [ a schema:PropertyValue ; schema:propertyID "OCLC" ; schema:value "123" ]',
            "identifiers",
            (Identifier("oclc", "123"),),
        ),
        (
            'schema:identifier [ a schema:PropertyValue ; schema:value "urn:nbn:de:101:1-201401" ]',
            "identifiers",
            (Identifier("urn", "urn:nbn:de:101:1-201401"),),
        ),
        (
            'schema:identifier [ a schema:PropertyValue ; schema:value "ark:/12148/cb123456789" ]',
            "identifiers",
            (Identifier("ark", "ark:/12148/cb123456789"),),
        ),
        (
            'dcterms:isPartOf [ a bib:Book ; dc:title "Bees" ; dc:identifier "ISBN 9780131103627" ]',
            "related",
            (Related("host", title="Bees", identifiers=(Identifier("isbn", "9780131103627"),)),),
        ),
        (
            'dcterms:isPartOf [ a bib:Series ; dc:title "Bees" ; dc:identifier "ISSN 12 bees" ]',
            "related",
            (Related("series", title="Bees", number="ISSN 12 bees"),),
        ),
        (
            'dcterms:references [ a bibo:Series ; dcterms:title "Bees" ]',
            "related",
            (Related("references", title="Bees"),),
        ),
        ('dcterms:isReferencedBy [ a bib:Memo ; rdf:value "Ask Bo" ]', "notes", (Note("Ask Bo"),)),
        ('dcterms:references [ a bib:Memo ; rdf:value "Ask Bo" ]', "related", (Related("references", title="Ask Bo"),)),
        ('dcterms:isReferencedBy [ dcterms:title "Bees" ]', "related", (Related("isReferencedBy", title="Bees"),)),
        (
            'dcterms:type <urn:x:1> . <urn:x:1> a skos:Concept ; skos:prefLabel "map"',
            "genres",
            (Genre("map", authority="marcgt", same_as=("urn:x:1",)),),
        ),
        (
            "dcterms:language <http://id.loc.gov/vocabulary/iso639-2/swe> . "
            '<http://id.loc.gov/vocabulary/iso639-2/swe> a dcterms:LinguisticSystem ; rdfs:label "Swedish"',
            "languages",
            (Language("swe"),),
        ),
        (
            "dcterms:medium <https://www.iana.org/assignments/media-types/image/png>",
            "physicals",
            (Physical(formats=("image/png",)),),
        ),
        ('dcterms:title "T" ; dc:title "T"', "titles", (Title("T", kind="main"),)),
        (
            'dc:title "Bees: a life" ; schema:name "Bees: a life"',
            "titles",
            (Title("T", kind="main"), Title("Bees", "a life", kind="alternative")),
        ),
    ],
)
def test_a_statement_is_known_by_its_property(said: str, slot: str, value: object) -> None:
    """Links, types and relations, each in its place."""
    (record,) = read_turtle(f'[] dcterms:title "T" ; {said} .')
    assert getattr(record, slot) == value
    assert record.leftovers == ()


YEAR = "<http://reference.data.gov.uk/id/year/2013>"
RDA = "http://rdaregistry.info/termList/RDA"


@pytest.mark.parametrize(
    ("said", "slot", "value"),
    [
        ('rdau:P60163 "Leipzig" ; dc:publisher "Apis"', "provisions", (Provision((Place("Leipzig"),), ("Apis",)),)),
        ('mrel:pup "Sinn al-Fīl, Bayrūt"', "provisions", (Provision((Place("Sinn al-Fīl, Bayrūt"),)),)),
        (
            'rdau:P60163 "Leipzig" ; dc:publisher "Apis" ; dcterms:issued "2013" ; rdau:P60333 "Leipzig : Apis, 2013"',
            "provisions",
            (Provision((Place("Leipzig"),), ("Apis",), "2013"),),
        ),
        (
            'dcterms:issued "2013" ; rdau:publicationStatement "Leipzig : Apis, 2013"',
            "provisions",
            (Provision((Place("Leipzig"),), ("Apis",), "2013"),),
        ),
        ('rdau:P60493 "An introduction"', "titles", (Title("T", subtitle="An introduction"),)),
        ('rdau:P60327 "by Grace Okafor"', "titles", (Title("T", responsibility="by Grace Okafor"),)),
        ('rdau:P60489 "Leipzig, Diss., 2013"', "notes", (Note("Leipzig, Diss., 2013", kind="thesis"),)),
        (
            'isbd:P1053 "47 S. : Ill. ; 21 cm"',
            "physicals",
            (Physical((Term("", "47 S."),), details="Ill.", dimensions="21 cm", media="", carrier=""),),
        ),
        (
            'isbd:P1053 "47 S." ; rdau:P60539 "4°"',
            "physicals",
            (Physical((Term("", "47 S."),), dimensions="4°", media="", carrier=""),),
        ),
        ('rdau:P60539 "21 cm"', "physicals", (Physical(dimensions="21 cm"),)),
        (
            'isbd:P1053 "47 S. ; 21 cm" ; rdau:P60539 "21 cm"',
            "physicals",
            (Physical((Term("", "47 S."),), dimensions="21 cm", media="", carrier=""),),
        ),
        (
            'dcterms:source "Bees" ; dcterms:isPartOf [ dcterms:title "Bees, wasps and ants" ]',
            "related",
            (Related("host", title="Bees, wasps and ants"), Related("original", title="Bees")),
        ),
        (
            'blt:bnb "GBB378105"',
            "identifiers",
            (Identifier("national bibliography number", "GBB378105", source="bnb"),),
        ),
        ('bibo:gtin14 "9780131103627"', "identifiers", (Identifier("ean", "9780131103627"),)),
        ('bibo:coden "JACSAT"', "identifiers", (Identifier("coden", "JACSAT"),)),
        ('bibo:numVolumes "3"', "physicals", (Physical((Term("volumes", "3"),)),)),
        ('bibo:translationOf [ dcterms:title "U" ]', "related", (Related("translation of", title="U"),)),
        ('bibo:distributor "Apis"', "agents", (Agent("Apis", roles=("dst",)),)),
        ('isbd:P1008 "2nd ed."', "editions", (Note("2nd ed."),)),
        (
            'isbd:P1004 "T" ; isbd:P1006 "An introduction" ; isbd:P1007 "Bo Ek"',
            "titles",
            (Title("T", subtitle="An introduction", responsibility="Bo Ek"),),
        ),
        (
            'isbd:P1016 "Leeds" ; isbd:P1017 "Apis" ; isbd:P1018 "1927" ; dcterms:publisher "Apis" ; dcterms:issued "1927"',
            "provisions",
            (Provision((Place("Leeds"),), ("Apis",), "1927"),),
        ),
        (
            'dcterms:publisher "Lyon : Abeille , cop. 1993" ; dcterms:date "cop. 1993" ; rdagr1:placeOfPublication "Lyon" ; '
            'rdagr1:publishersName "Abeille"',
            "provisions",
            (Provision((Place("Lyon"),), ("Abeille",)),),
        ),
        (
            'rdam:P30279 "Leeds" ; rdam:P30176 "Apis" ; rdam:P30011 "1927" ; rdam:P30133 "2nd ed."',
            "provisions",
            (Provision((Place("Leeds"),), ("Apis",), "1927"),),
        ),
        (
            'dcterms:description "1 vol. (61 p.) : 22 cm"',
            "physicals",
            (Physical((Term("", "1 vol. (61 p.)"),), dimensions="22 cm"),),
        ),
        (
            "bibo:degree <http://purl.org/ontology/bibo/degrees/phd>",
            "notes",
            (Note("Ph.D.", kind="thesis", parts=(Term("degree", "Ph.D."),)),),
        ),
        (f"rdau:P60049 <{RDA}ContentType/1010>", "type", "notated music"),
        ('rdau:P60470 "In Fraktur"', "notes", (Note("In Fraktur"),)),
        (f"rdau:P60049 <{RDA}ContentType/1020> , <{RDA}ContentType/1014>", "content", ("txt", "sti")),
        (f"rdau:contentType <{RDA}ContentType/1010>", "type", "notated music"),
        (f"rdau:mediaType <{RDA}MediaType/1007>", "physicals", (Physical(media="n"),)),
        (
            f"rdau:P60050 <{RDA}MediaType/1007> ; rdau:P60048 <{RDA}CarrierType/1049> ; dcterms:medium <{RDA}CarrierType/1044>",
            "physicals",
            (Physical(media="n", carrier="nc"),),
        ),
        (
            f"dcterms:medium <{RDA.replace('rdaregistry', 'rdvocab')}CarrierType/1018> ; isbd:P1053 '1 PDF'",
            "physicals",
            (Physical((Term("", "1 PDF"),), media="c", carrier="cr"),),
        ),
        (
            "library:placeOfPublication <http://id.loc.gov/vocabulary/countries/enk> , [ a schema:Place ; schema:name 'Leeds' ]",
            "provisions",
            (Provision((Place(code="enk"), Place("Leeds"))),),
        ),
        (
            "bf:contribution [ a bf:Contribution ; bf:agent [ a gndo:Person ; rdfs:label 'Ek, Bo' ] ; "
            "bf:role <http://id.loc.gov/vocabulary/relators/trl> ]",
            "agents",
            (Agent("Ek, Bo", kind="person", roles=("trl",)),),
        ),
        (
            "dcterms:identifier '21792614'^^dcndl:JPNO",
            "identifiers",
            (Identifier("national bibliography number", "21792614", source="jnb"),),
        ),
        (
            'dcndl:seriesTitle [ rdf:value "蜜蜂文庫 ; 11" ]',
            "related",
            (Related("series", title="蜜蜂文庫", number="11"),),
        ),
        ('dcndl:volume [ rdf:value "上" ]', "titles", (Title("T", parts=(Term("number", "上"),)),)),
        (
            "dcterms:subject <http://id.ndl.go.jp/class/ndc9/646.9>",
            "classifications",
            (Classification("njb/09", "646.9"),),
        ),
        (
            'dcterms:publisher [ foaf:name "Apis" ; dcndl:location "東京" ]',
            "provisions",
            (Provision((Place("東京"),), ("Apis",)),),
        ),
        ("dcterms:accrualPeriodicity <http://purl.org/cld/freq/monthly>", "frequencies", (Note("monthly"),)),
        (
            "dcterms:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/ANNUAL_2>",
            "frequencies",
            (Note("semiannual"),),
        ),
        ("dcterms:language <http://purl.org/NET/marccodes/languages/swe#lang>", "languages", (Language("swe"),)),
        ('dcat:version "1.2"', "editions", (Note("Version 1.2"),)),
        (
            'dcterms:temporal [ a time:ProperInterval ; time:hasBeginning [ a time:Instant ; time:inXSDDate "2013-01-01" ] ; '
            'time:hasEnd [ time:inXSDDate "2014-05-01" ] ]',
            "subjects",
            (Subject((Term("start", "2013-01-01"), Term("end", "2014-05-01"))),),
        ),
        (
            'dcterms:temporal [ a edm:TimeSpan ; skos:prefLabel "The long year" ; edm:begin "1501" ; edm:end "1600" ]',
            "subjects",
            (Subject((Term("start", "1501"), Term("end", "1600"))), Subject((Term("temporal", "The long year"),))),
        ),
        *(
            (f"dcterms:spatial [ {said} ]", "cartographics", (Cartographic(coordinates=found),))
            for said, found in (
                (
                    'dcat:bbox "POLYGON((-1.8 53.7 , -1.3 53.7 , -1.3 53.9 , -1.8 53.9 , -1.8 53.7))"',
                    "W001.800000 W001.300000 N053.900000 N053.700000",
                ),
                ('dcat:centroid "POINT(-1.5 53.8)"', "W001.500000 W001.500000 N053.800000 N053.800000"),
                (
                    'schema:geo [ a schema:GeoShape ; schema:box "53.7 -1.8 53.9 -1.3" ]',
                    "W001.800000 W001.300000 N053.900000 N053.700000",
                ),
            )
        ),
        (
            'dcterms:provenance [ a dcterms:ProvenanceStatement ; rdfs:label "Lord Bee" ]',
            "notes",
            (Note("Lord Bee", kind="ownership"),),
        ),
        (
            'dcterms:type <http://vocab.getty.edu/aat/1> . <http://vocab.getty.edu/aat/1> skos:prefLabel "prints"',
            "genres",
            (Genre("prints", authority="aat", same_as=("http://vocab.getty.edu/aat/1",)),),
        ),
        (
            "dcterms:type <http://id.loc.gov/authorities/genreForms/gf1> . "
            '<http://id.loc.gov/authorities/genreForms/gf1> skos:prefLabel "Maps"',
            "genres",
            (
                Genre("map", authority="marcgt"),
                Genre("Maps", authority="lcgft", same_as=("http://id.loc.gov/authorities/genreForms/gf1",)),
            ),
        ),
        ("cito:cites <http://a.example/2>", "related", (Related("references", uri="http://a.example/2"),)),
        (
            'bibo:presentedAt [ a bibo:Conference ; dcterms:title "Bees 2010" ]',
            "notes",
            (Note("Presented at: Bees 2010"),),
        ),
        ('rdau:P60329 "2. Aufl."', "editions", (Note("2. Aufl."),)),
        (
            'bibo:isbn13 "9780131103627" ; bibo:isbn10 "0131103628" ; rdau:P60521 "kart. : EUR 9.95 (DE)"',
            "identifiers",
            (
                Identifier("isbn", "0131103628"),
                Identifier("isbn", "9780131103627", qualifier="kart.", terms="EUR 9.95 (DE)"),
            ),
        ),
        (
            'rdau:P60550 "47 S." ; rdau:P60539 "21 cm"',
            "physicals",
            (Physical((Term("", "47 S."),), dimensions="21 cm"),),
        ),
        (
            'blt:publication [ a blt:PublicationEvent ; event:place [ rdfs:label "London" ] ; '
            f'event:agent [ a foaf:Agent ; foaf:name "Apis" ] ; event:time {YEAR} ] . {YEAR} rdfs:label "2013"',
            "provisions",
            (Provision((Place("London"),), ("Apis",), "2013"),),
        ),
        (f"blt:publication [ event:time {YEAR} ]", "provisions", (Provision(date="2013"),)),
        (
            "dcat:distribution [ a dcat:Distribution ; dcterms:title 'CSV' ; dcat:accessURL <http://a.example/x> ; "
            "dcat:mediaType <https://www.iana.org/assignments/media-types/text/csv> ]",
            "links",
            (Link("http://a.example/x", label="CSV", media_type="text/csv"),),
        ),
        (
            'schema:distribution [ a schema:DataDownload ; schema:contentUrl "http://a.example/x" ]',
            "links",
            (Link("http://a.example/x"),),
        ),
        (
            "dcterms:hasFormat <http://a.example/x> . <http://a.example/x> a pgterms:file ; "
            'dcterms:format [ dcam:memberOf dcterms:IMT ; rdf:value "text/plain"^^dcterms:IMT ]',
            "links",
            (Link("http://a.example/x", relation="version", media_type="text/plain"),),
        ),
        (
            "dcterms:subject [ a skos:Concept ; skos:inScheme <http://dewey.info/scheme/e21> ; "
            'skos:notation "595.799"^^<http://dewey.info/schema-terms/Notation> ]',
            "classifications",
            (Classification("ddc", "595.799", edition="21"),),
        ),
        ('pgterms:marc010 "13001234"', "identifiers", (Identifier("lccn", "13001234"),)),
        ('pgterms:marc440 "Bee books"', "related", (Related("series", title="Bee books"),)),
        (
            'pgterms:marc508 "Hugh Tyler and the proofreaders"',
            "notes",
            (Note("Hugh Tyler and the proofreaders", kind="creation/production credits"),),
        ),
        ('dcat:keyword "bees"', "subjects", (Subject((Term("topic", "bees"),)),)),
        (
            'dcterms:temporal [ a dcterms:PeriodOfTime ; dcat:startDate "2013-01-01" ; dcat:endDate "2014" ]',
            "subjects",
            (Subject((Term("start", "2013-01-01"), Term("end", "2014"))),),
        ),
        ("a dcat:Dataset", "type", "software, multimedia"),
        (
            'dcterms:type <urn:x:2> . <urn:x:2> rdfs:label "Bee survey"@en',
            "genres",
            (Genre("Bee survey", same_as=("urn:x:2",), lang="eng"),),
        ),
        (
            "dcterms:language <http://id.loc.gov/vocabulary/iso639-2/swe> . "
            '<http://id.loc.gov/vocabulary/iso639-2/swe> rdfs:label "Swedish"',
            "languages",
            (Language("swe"),),
        ),
        (
            'dcterms:spatial <urn:x:2> . <urn:x:2> rdfs:label "Uppsala"',
            "subjects",
            (Subject((Term("geographic", "Uppsala"),), same_as=("urn:x:2",)),),
        ),
    ],
)
def test_libraries_have_vocabularies_of_their_own(said: str, slot: str, value: object) -> None:
    """The German National Library has RDA and ISBD, the British Library events, and repositories of data have DCAT."""
    (record,) = read_turtle(f'[] dcterms:title "T" ; {said} .')
    assert getattr(record, slot) == value
    assert record.leftovers == ()


def test_an_export_of_zotero_is_one_record() -> None:
    """Its authors in a list, its journal as a node with volume and issue, which is no record,
    nor is the file attached.
    """
    (record,) = read_turtle(
        f"""{ROOT} a bib:Article ; z:itemType "journalArticle" ; dc:title "Counting" ; z:language "en" ; bib:pages "1-9" ;
          bib:authors [ a rdf:Seq ; rdf:_1 [ a foaf:Person ; foaf:surname "Okafor" ; foaf:givenName "Grace" ] ] ;
          dc:subject [ a z:AutomaticTag ; rdf:value "Bees" ] ; dc:identifier [ a dcterms:URI ; rdf:value "http://a.example/x" ] ;
          dc:publisher [ a foaf:Organization ; foaf:name "Apis" ; vcard:adr [ a vcard:Address ; vcard:locality "London" ] ] ;
          dcterms:isPartOf <urn:issn:1566-5283> ; link:link <urn:x:2> .
        <urn:issn:1566-5283> a bib:Journal ; dc:title "Bees" ; prism:volume "12" ; prism:number "3" ;
          dc:identifier "ISSN 1566-5283" , "DOI 10.1000/182" .
        <urn:x:2> a z:Attachment ; z:itemType "attachment" ; dc:title "PDF" ; link:type "application/pdf" ;
          dc:identifier [ a dcterms:URI ; rdf:value "http://a.example/x.pdf" ] ."""
    )
    assert [(agent.name, agent.roles) for agent in record.agents] == [("Okafor, Grace", ("aut",))]
    assert (record.genres, record.type) == ((Genre("article", authority="marcgt"),), "text")
    assert record.languages == (Language("eng"),)
    assert record.subjects == (Subject((Term("topic", "Bees"),)),)
    assert record.provisions == (Provision((Place("London"),), ("Apis",)),)
    assert record.links == (
        Link("http://a.example/x"),
        Link("http://a.example/x.pdf", label="PDF", media_type="application/pdf"),
    )
    assert Identifier("doi", "10.1000/182") in record.identifiers
    part = Part((Term("volume", "12"), Term("issue", "3")), (Term("pages", "1-9"),))
    assert record.related == (Related("host", title="Bees", identifiers=(Identifier("issn", "1566-5283"),), part=part),)
    assert record.leftovers == ()


def test_what_somebody_notes_in_zotero_is_a_note() -> None:
    """It is called a reference there, and the day of the last look a submission; a series has the number in it."""
    (record,) = read_turtle(
        f"""{ROOT} a bib:Book ; z:itemType "book" ; dc:title "Counting" ; dcterms:dateSubmitted "2020-01-02" ;
          dcterms:isReferencedBy <urn:x:2> ; dcterms:isPartOf [ a bib:Series ; dc:title "Bee books" ; dc:identifier "4" , "ISSN 1566-5283" ] .
        <urn:x:2> a bib:Memo ; rdf:value "<p>Read <i>twice</i></p>" ."""
    )
    assert record.notes == (Note("Read twice"),)
    issn = Identifier("issn", "1566-5283")
    assert record.related == (Related("series", title="Bee books", number="4", identifiers=(issn,)),)
    assert record.dates == ()
    assert [left.value for left in record.leftovers] == ['dcterms:dateSubmitted "2020-01-02"']


@pytest.mark.parametrize("property_", ["dcterms:issued", "schema:datePublished"])
def test_a_moment_without_a_time_zone_is_of_its_day(property_: str) -> None:
    """Programs make one of a day; another time than midnight is kept."""
    at = [
        read_turtle(f'{ROOT} dcterms:title "T" ; {property_} "2015-03-01T{time}"^^xsd:dateTime .')[0]
        for time in ("00:00:00", "12:00:00.5")
    ]
    assert [record.dates for record in at] == [(Date("2015-03-01"),)] * 2
    assert [record.provisions for record in at] == [(Provision(date="2015-03-01"),)] * 2
    assert [len(record.leftovers) for record in at] == [0, 1]


def test_a_label_that_is_the_title_says_no_more() -> None:
    """Of a concept, too, whose name is said twice."""
    (record,) = read_turtle(
        f'{ROOT} dcterms:title "T" ; rdfs:label "T" ; dcterms:subject [ a skos:Concept ; skos:prefLabel "Bees" ; rdfs:label "Bees" ] .'
    )
    assert record.subjects == (Subject((Term("topic", "Bees"),)),)
    assert record.leftovers == ()


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        ('dcterms:creator "Ek, Bo" ; bibo:editor "Ek, Bo"', "edt"),
        ('dcterms:contributor "Ek, Bo" ; bibo:editor "Ek, Bo"', "edt"),
        ('dcterms:creator "Ek, Bo" ; dcterms:contributor "Ek, Bo"', "cre"),
        ('schema:author "Ek, Bo" ; bibo:editor "Ek, Bo" ; bibo:translator "Ek, Bo"', "aut edt trl"),
        ('schema:author "Ek, Bo" ; dcterms:contributor "Ek, Bo"', "aut"),
        ('schema:author [ a schema:Role ; schema:roleName "editor" ; schema:author [ schema:name "Ek, Bo" ] ]', "edt"),
        ('schema:author [ a schema:Role ; schema:author [ schema:name "Ek, Bo" ] ]', "aut"),
        ('bf:contribution [ bf:agent [ rdfs:label "Ek, Bo" ] ]', "ctb"),
        (
            "bf:contribution [ bf:agent [ rdfs:label 'Ek, Bo' ] ; bf:role <http://id.loc.gov/vocabulary/relators/edt> , "
            "<http://id.loc.gov/vocabulary/relators/trl> ] . <http://id.loc.gov/vocabulary/relators/edt> a bf:Role ; "
            "rdfs:label 'editor'",
            "edt trl",
        ),
        *(
            (f'pro:isDocumentContextFor [ pro:withRole pro:{name} ; pro:isHeldBy [ foaf:name "Ek, Bo" ] ]', role)
            for name, role in (("author", "aut"), ("editor", "edt"), ("translator", "trl"))
        ),
        ('vivo:relatedBy [ a vivo:Editorship ; vivo:relates [ rdfs:label "Ek, Bo" ] ]', "edt"),
        *(
            (f'{prefix}:{name} "Ek, Bo"', role)
            for prefix, roles in (
                (
                    "z",
                    "translators trl directors drt composers cmp interviewers ivr artists art inventors inv cartographers ctg",
                ),
                ("z", "performers prf programmers prg"),
                (
                    "schema",
                    "actor act artist art byArtist prf composer cmp letterer ltr lyricist lyr musicBy cmp readBy nrt",
                ),
                ("schema", "sponsor spn"),
            )
            for name, role in zip(roles.split()[::2], roles.split()[1::2], strict=True)
        ),
    ],
)
def test_what_one_did_is_said_of_him_once(said: str, roles: str) -> None:
    """Who created it or contributed to it did so in the closer role that is named, too."""
    (record,) = read_turtle(f'{ROOT} dcterms:title "T" ; {said} .')
    assert [(agent.name, " ".join(agent.roles)) for agent in record.agents] == [("Ek, Bo", roles)]
    assert record.leftovers == ()


@pytest.mark.parametrize(
    ("first", "second", "agents"),
    [
        ("Q1", "Q2", [("Ek, Bo", "aut", "Q1"), ("Ek, Bo", "edt", "Q2")]),
        ("Q1", "", [("Ek, Bo", "aut edt", "Q1")]),
        ("", "Q1", [("Ek, Bo", "aut edt", "Q1")]),
        ("Q1", "Q1", [("Ek, Bo", "aut edt", "Q1")]),
    ],
)
def test_two_of_one_name_are_told_apart_by_their_numbers(
    first: str, second: str, agents: list[tuple[str, str, str]]
) -> None:
    """Where both have one."""
    said = [f'[ foaf:name "Ek, Bo" ; owl:sameAs <http://www.wikidata.org/entity/{it}> ]' for it in (first, second)]
    one, other = (node if number else '"Ek, Bo"' for node, number in zip(said, (first, second), strict=True))
    (record,) = read_turtle(f'{ROOT} dcterms:title "T" ; schema:author {one} ; bibo:editor {other} .')
    assert [
        (agent.name, " ".join(agent.roles), "".join(iri.rpartition("/")[2] for iri in agent.same_as))
        for agent in record.agents
    ] == agents
    assert record.leftovers == ()


@pytest.mark.parametrize(
    "said",
    [
        """vivo:relatedBy <urn:x:a2> , <urn:x:a1> .
        <urn:x:a1> a vivo:Authorship ; vivo:rank 1 ; vivo:relates <http://example.org/1> , [ a foaf:Person ; rdfs:label "Ek, Bo" ] .
        <urn:x:a2> a vivo:Authorship ; vivo:rank 2 ; vivo:relates [ vcard:hasName [ vcard:familyName "Ek" ; vcard:givenName "Ann" ] ]""",
        """pro:isDocumentContextFor [ pro:withRole pro:author ; pro:isHeldBy [ a foaf:Agent ; rdfs:label "Ek, Bo" ] ] ,
        [ a pro:RoleInTime ; pro:withRole pro:author ; pro:isHeldBy [ foaf:familyName "Ek" ; foaf:givenName "Ann" ] ]""",
    ],
)
def test_who_had_a_role_may_be_a_node_of_its_own(said: str) -> None:
    """In VIVO with the rank among the authors, in SPAR with the role."""
    (record,) = read_turtle(f'{ROOT} dcterms:title "T" ; {said} .')
    assert [(agent.name, agent.roles) for agent in record.agents] == [("Ek, Bo", ("aut",)), ("Ek, Ann", ("aut",))]
    assert record.leftovers == ()


def test_numbers_and_pages_are_nodes_in_spar() -> None:
    """OpenCitations has the number with its scheme, and the pages with the manifestation."""
    scheme = "datacite:hasIdentifier [ a datacite:Identifier ; datacite:usesIdentifierScheme datacite:"
    (record,) = read_turtle(
        f'{ROOT} a fabio:JournalArticle ; dcterms:title "T" ; {scheme}doi ; literal:hasLiteralValue "10.1000/182" ] ; '
        f'frbr:partOf [ a fabio:Journal ; dcterms:title "Bees" ; {scheme}issn ; literal:hasLiteralValue "1566-5283" ] ] ; '
        "frbr:embodiment <urn:x:2> . <urn:x:2> a fabio:Manifestation ; prism:startingPage '1' ; prism:endingPage '9' ."
    )
    assert record.identifiers == (Identifier("doi", "10.1000/182"), Identifier("uri", "http://example.org/1"))
    numbers = (Identifier("issn", "1566-5283"),)
    part = Part(extents=(Term("pages", "1-9"),))
    assert record.related == (Related("host", title="Bees", identifiers=numbers, part=part),)
    assert record.leftovers == ()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("5.39E1", "53.9"),
        ("1.0E3", "1000"),
        ("1.05E3", "1050"),
        ("2.50E0", "2.5"),
        ("-1.5E-1", "-0.15"),
        ("+1.5E1", "15"),
        *((text, text) for text in ("5.390", "1E3", "1.5e1", "12.5E1", "1.5E123", "a 1.5E1")),
    ],
)
def test_a_number_of_a_graph_is_one_in_figures(text: str, figures: str) -> None:
    """As long as its exponent is one of real life."""
    assert in_figures(text) == figures


@pytest.mark.parametrize(
    ("said", "slot", "value"),
    [
        (
            'schema:productId [ a schema:PropertyValue ; schema:name "doi" ; schema:value "10.1000/182" ]',
            "identifiers",
            (Identifier("doi", "10.1000/182"),),
        ),
        (
            'schema:identifier [ a schema:PropertyValue ; schema:propertyID "DOI" ; schema:value "10.1000/182" ]',
            "identifiers",
            (Identifier("doi", "10.1000/182"),),
        ),
        (
            'schema:author [ a schema:Person ; schema:name "Ek, Bo" ; schema:affiliation [ a schema:Organization ; '
            'schema:name "Apis" ] ; schema:identifier <https://orcid.org/0000-0002-1825-0097> ]',
            "agents",
            (
                Agent(
                    "Ek, Bo",
                    kind="person",
                    affiliation="Apis",
                    roles=("aut",),
                    primary=True,
                    same_as=("https://orcid.org/0000-0002-1825-0097",),
                ),
            ),
        ),
        (
            'schema:publisher [ schema:name "Apis" ; schema:address [ schema:addressLocality "London" ] ]',
            "provisions",
            (Provision((Place("London"),), ("Apis",)),),
        ),
        ('schema:funder [ a schema:Organization ; schema:name "Fund" ]', "notes", (Note("Fund", kind="funding"),)),
        (
            'schema:funding [ a schema:Grant ; schema:identifier "12" ; schema:name "OpenBees" ; schema:funder [ schema:name "Fund" ] ]',
            "notes",
            (Note("Fund, OpenBees 12", kind="funding", parts=(Term("", "Fund, OpenBees"), Term("grant", "12"))),),
        ),
        (
            'schema:identifier [ a schema:PropertyValue ; schema:value "ark:/99999/fk4" ]',
            "identifiers",
            (Identifier("ark", "ark:/99999/fk4"),),
        ),
        (
            'schema:contributor [ a schema:Role ; schema:roleName "translator" ; schema:contributor [ a schema:Person ; schema:name "Ek, Bo" ] ]',
            "agents",
            (Agent("Ek, Bo", kind="person", roles=("trl",)),),
        ),
        (
            'schema:publication [ a schema:PublicationEvent ; schema:startDate "1999" ; schema:location [ schema:name "Leeds" ] ; '
            'schema:organizer [ schema:name "Apis" ] ; schema:description "Leeds : Apis, 1999" ]',
            "provisions",
            (Provision((Place("Leeds"),), ("Apis",), "1999"),),
        ),
        ('schema:readBy "Ek, Bo"', "agents", (Agent("Ek, Bo", kind="person", roles=("nrt",)),)),
        ('schema:version "v2"', "editions", (Note("v2"),)),
        (
            'schema:size [ a schema:QuantitativeValue ; schema:value 210 ; schema:unitText "points" ]',
            "physicals",
            (Physical((Term("points", "210"),)),),
        ),
        (
            'schema:size [ a schema:QuantitativeValue ; schema:value 5.5E30 ; schema:unitText "points" ]',
            "physicals",
            (Physical((Term("points", f"55{'0' * 29}"),)),),
        ),
        (
            'schema:audience [ a schema:Audience ; schema:audienceType "beekeepers" ]',
            "audiences",
            (Genre("beekeepers"),),
        ),
        (
            'a schema:Book ; schema:isPartOf [ a schema:CreativeWorkSeries ; schema:name "Bee books" ] ; schema:position 4',
            "related",
            (Related("series", title="Bee books", number="4"),),
        ),
        (
            'schema:isPartOf [ a schema:BookSeries ; schema:name "Bee books" ; schema:volumeNumber "4" ]',
            "related",
            (Related("series", title="Bee books", number="4"),),
        ),
        (
            'schema:citation [ a schema:CreativeWork ; schema:text "Ek, Bo. Bees. Leeds, 2001." ]',
            "related",
            (Related("references", title="Ek, Bo. Bees. Leeds, 2001."),),
        ),
        (
            "schema:spatialCoverage [ schema:geo [ schema:latitude 5.38E1 ; schema:longitude -1.5E0 ] ]",
            "cartographics",
            (Cartographic(coordinates="W001.500000 W001.500000 N053.800000 N053.800000"),),
        ),
        (
            'schema:author [ a schema:Person ; schema:name "Ek, Bo" ; owl:sameAs <http://viaf.org/viaf/1> ]',
            "agents",
            (Agent("Ek, Bo", kind="person", roles=("aut",), primary=True, same_as=("http://viaf.org/viaf/1",)),),
        ),
        (
            'schema:temporalCoverage "2010/2013-05"',
            "subjects",
            (Subject((Term("start", "2010"), Term("end", "2013-05"))),),
        ),
        (
            'schema:spatialCoverage [ schema:geo [ a schema:GeoCoordinates ; schema:latitude 53.8 ; schema:longitude "-1.5" ] ]',
            "cartographics",
            (Cartographic(coordinates="W001.500000 W001.500000 N053.800000 N053.800000"),),
        ),
        (
            'dcterms:spatial [ rdfs:label "Leeds" ; wgs84:lat "53.8" ; wgs84:long "-1.5" ]',
            "areas",
            (Area("Leeds"),),
        ),
    ],
)
def test_a_node_of_schema_org_says_one_thing(said: str, slot: str, value: object) -> None:
    """A number with its scheme, whom somebody belongs to, where a publisher is, where on the earth a place."""
    (record,) = read_turtle(f'[] dcterms:title "T" ; {said} .')
    assert getattr(record, slot) == value
    assert record.leftovers == ()


def test_what_stands_beside_a_text_without_a_meaning_does_not_cost_it() -> None:
    """Omeka has numbers of its own there, which only a context that is not fetched explains: they are told."""
    said = {"type": "literal", "property_id": 1, "property_label": "Title", "@value": "Abeilles", "@language": "fr"}
    document = {"@context": "https://a.example/api-context", "@id": "http://a.example/1", "dcterms:title": [said]}
    told: list[Loss | Fault] = []
    (record,) = get("jsonld").read(io.BytesIO(json.dumps(document).encode()), Job(Report(told.append)))
    assert record.titles == (Title("Abeilles", lang="fre"),)
    assert record.leftovers == ()
    lost = {(loss.path, str(loss.value)) for loss in told if isinstance(loss, Loss)}
    assert lost == {("type", "literal"), ("property_id", "1"), ("property_label", "Title")}


@pytest.mark.parametrize(
    "context",
    ["https://schema.org/", "https://w3id.org/ro/crate/1.1/context", "https://doi.org/10.5063/schema/codemeta-2.0"],
)
def test_contexts_of_schema_org_are_known_by_their_addresses(context: str) -> None:
    """Nothing is fetched, and nobody is told that it was not; the file that describes a crate is no resource."""
    document = {
        "@context": context,
        "@graph": [
            {"@type": "CreativeWork", "@id": "ro-crate-metadata.json", "about": {"@id": "http://a.example/1"}},
            {"@id": "http://a.example/1", "@type": "Dataset", "name": "Bees", "datePublished": "2020", "version": 1.5},
        ],
    }
    report = Report()
    (record,) = get("jsonld").read(io.BytesIO(json.dumps(document).encode()), Job(report))
    assert record.titles == (Title("Bees"),)
    assert record.editions == (Note("Version 1.5"),)
    assert "context" not in {kind for _, kind in report.faults}


@pytest.mark.parametrize(
    "said",
    [
        'schema:identifier [ a schema:PropertyValue ; schema:propertyID "x" ; schema:value "w1w" ]',
        'schema:identifier [ a schema:PropertyValue ; schema:name "w1w" ; schema:propertyID "doi" ; schema:value "10.1000/1" ]',
        'schema:identifier [ a schema:PropertyValue ; schema:name "doi" ; schema:value "10.1000/1" , "w1w" ]',
        'schema:author [ schema:name "Ek, Bo" ; schema:affiliation "A" , "w1w" ]',
        'schema:publisher [ schema:name "Apis" ; schema:address "w1w" ]',
        'pro:isDocumentContextFor [ rdfs:label "w1w" ; pro:withRole pro:author ; pro:isHeldBy [ foaf:name "Ek, Bo" ] ]',
        'datacite:hasIdentifier [ rdfs:label "w1w" ; datacite:usesIdentifierScheme datacite:doi ; literal:hasLiteralValue "10.1000/1" ]',
        'schema:spatialCoverage [ schema:name "Leeds" ; schema:geo [ schema:latitude "w1w" ; schema:longitude "1" ] ]',
        "schema:isPartOf <urn:x:w1w> . <urn:x:w1w> a schema:PublicationIssue ; schema:issueNumber 3",
    ],
)
def test_what_such_a_node_says_else_is_kept(said: str) -> None:
    """A number of no scheme that is known, a second body, a label, figures that are no degrees,
    the address of an issue.
    """
    (record,) = read_turtle(f'[] dcterms:title "T" ; {said} .')
    assert any("w1w" in left.value for left in record.leftovers)


def test_journal_volume_and_issue_may_stand_side_by_side() -> None:
    """The numbers of the two are where in the journal the article stands; and neither is a record."""
    article, _ = read_turtle(
        f'{ROOT} a schema:ScholarlyArticle ; schema:name "T" ; schema:isPartOf <urn:x:1> , <urn:x:2> , <urn:x:3> .'
        '<urn:x:1> a schema:PublicationIssue ; schema:issueNumber "3" . <urn:x:3> a schema:Periodical ; schema:name "Bees" .'
        '<urn:x:2> a schema:PublicationVolume ; schema:volumeNumber "12" .'
    )
    part = Part((Term("volume", "12"), Term("issue", "3")))
    assert article.related == (Related("host", title="Bees", uri="urn:x:3", part=part),)


def test_an_expression_says_who_wrote_what_its_manifestation_is() -> None:
    """The National Library of France has the authors and the language there."""
    (record,) = read_turtle(
        f'{ROOT} a frbr:Manifestation ; dcterms:title "T" ; bnf-onto:isbn "9780131103627" ; rdarel:expressionManifested <urn:x:1> .'
        '<urn:x:1> a frbr:Expression ; dcterms:language "fre" ; mrel:aut [ foaf:familyName "Ek" ; foaf:givenName "Bo" ] .'
    )
    assert [agent.name for agent in record.agents] == ["Ek, Bo"]
    assert record.languages == (Language("fre"),)
    assert Identifier("isbn", "9780131103627") in record.identifiers


@pytest.mark.parametrize(
    ("precision", "date"), [("year", "2013"), ("yearMonth", "2013-02"), ("yearMonthDay", "2013-02-01")]
)
def test_a_moment_is_as_precise_as_it_is_said_to_be(precision: str, date: str) -> None:
    """VIVO has midnight for any year."""
    moment = f'[ a vivo:DateTimeValue ; vivo:dateTime "2013-02-01T00:00:00" ; vivo:dateTimePrecision vivo:{precision}Precision ]'
    (record,) = read_turtle(f'{ROOT} dcterms:title "T" ; vivo:dateTimeValue {moment} .')
    assert record.dates == (Date(date),)
    assert record.leftovers == ()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ('rdau:P60163 "Leipzig" ; rdau:P60333 "Leipzig : w1w, 2013"', "w1w"),
        ('rdau:P60493 "A" ; rdau:P60493 "w1w"', "w1w"),
        ('blt:publication [ rdfs:label "w1w" ; event:place [ rdfs:label "London" ] ]', "w1w"),
        ('blt:publication [ event:place <http://a.example/w1w> ; event:agent "Apis" ]', "w1w"),
        ("dcat:distribution [ dcat:accessURL <urn:x:w1w> ]", "w1w"),
        ("dcat:distribution [ dcat:accessURL <http://a.example/x> ; dcterms:format <http://a.example/w1w> ]", "w1w"),
        ('dcterms:temporal [ time:hasBeginning [ time:inXSDDate "w1w" ] ]', "w1w"),
        ('dcterms:temporal [ dcat:startDate "2013-01-01T10:00:00" ]', "T10:00:00"),
    ],
)
def test_what_such_vocabularies_say_else_is_kept(said: str, kept: str) -> None:
    """Another statement, a label of what has parts, an address without a name, a moment."""
    (record,) = read_turtle(f'[] dcterms:title "T" ; {said} .')
    assert any(kept in left.value for left in record.leftovers)


def test_an_aggregation_and_a_proxy_say_what_is_of_the_resource() -> None:
    """Europeana tells in three nodes of one resource."""
    report = Report()
    (record,) = read_turtle(
        '<urn:x:1> a edm:ProvidedCHO ; edm:type "TEXT" . <urn:x:2> a ore:Proxy ; ore:proxyFor <urn:x:1> ; dc:title "Bees" .'
        "<urn:x:3> a ore:Aggregation ; edm:aggregatedCHO <urn:x:1> ; edm:isShownAt <http://a.example/p> ; "
        'edm:rights <http://a.example/r> ; edm:dataProvider "Museum" .',
        report,
    )
    assert [title.title for title in record.titles] == ["Bees"]
    assert record.links == (Link("http://a.example/p"),)
    assert [note.same_as for note in record.notes] == ["http://a.example/r"]
    assert [left.path for left in record.leftovers] == ["edm:dataProvider"]
    assert {path for _, path, _, _ in report.losses} == {"edm:aggregatedCHO", "ore:proxyFor", "edm:dataProvider"}


@pytest.mark.parametrize(
    ("said", "records", "told"),
    [
        ("<urn:x:2> a ore:Aggregation ; edm:aggregatedCHO <urn:x:1> ; dcterms:extent '9 p.' .", ["A 9"], ["edm:aggregatedCHO"]),
        ("<urn:x:2> a edm:EuropeanaAggregation ; edm:aggregatedCHO <urn:x:1> ; dcterms:extent '9 p.' .", ["A 9"], ["edm:aggregatedCHO"]),
        ("<urn:x:2> a ore:Proxy ; ore:proxyFor <urn:x:1> ; dcterms:title 'A' ; dcterms:extent '9 p.' .", ["A 9"], ["ore:proxyFor"]),
        ("<urn:x:1> frbr:embodiment <urn:x:2> . <urn:x:2> a fabio:Manifestation ; dcterms:extent '9 p.' .", ["A 9"], ["frbr:embodiment"]),
        ("<urn:x:1> frbr:embodiment [ a fabio:Manifestation ; dcterms:extent '9 p.' ] .", ["A 9"], []),
        ("<urn:x:1> frbr:embodiment [ a fabio:Manifestation , fabio:Book ; dcterms:extent '9 p.' ] .", ["A 9 text"], []),
        ("<urn:x:1> frbr:embodiment <urn:x:9> .", ["A"], ["frbr:embodiment"]),
        ("<urn:x:2> dcterms:title 'B' ; ore:proxyFor <urn:x:9> .", ["A", "B"], ["ore:proxyFor"]),
        ("<urn:x:1> rdarel:expressionManifested <urn:x:2> . <urn:x:2> a frbr:Expression ; dcterms:extent '9 p.' .", ["A 9"],
         ["rdarel:expressionManifested"]),
        *((f"<urn:x:1> frbr:embodiment <urn:x:2> . <urn:x:2> a fabio:Manifestation ; {title} 'B' ; dcterms:extent '9 p.' .", ["A", "B 9"],
           ["frbr:embodiment"]) for title in ("dcterms:title", "dc:title")),
        ("<urn:x:2> a ore:Proxy ; ore:proxyFor <urn:x:1> ; dcterms:extent '9 p.' . "
         "<urn:x:3> a bibo:Book ; dcterms:title 'C' ; dcterms:references <urn:x:2> .", ["A", "C text"], ["dcterms:references"]),
        ("<urn:x:2> a ore:Proxy ; ore:proxyFor <urn:x:1> ; dcterms:extent '9 p.' . "
         "<urn:x:3> a ore:Aggregation ; edm:aggregatedCHO <urn:x:1> ; dcterms:relation <urn:x:2> .", ["A 9"],
         ["edm:aggregatedCHO", "ore:proxyFor"]),
    ],
)  # fmt: skip
def test_what_a_node_tells_of_a_resource_is_said_of_that(said: str, records: list[str], told: list[str]) -> None:
    """Unless it has a title of its own, or others tell of it, too; the class of the node, and a title that is said
    again, are nothing new.
    """
    report = Report()
    found = read_turtle(f"<urn:x:1> dcterms:title 'A' . {said}", report)
    texts = [
        " ".join(
            (
                *(it.title for it in record.titles),
                *(term.value for it in record.physicals for term in it.extents),
                *filter(None, (record.type,)),
            )
        )
        for record in found
    ]
    assert sorted(texts) == records
    assert sorted({path for _, path, _, _ in report.losses}) == told


@pytest.mark.parametrize(
    "said",
    ["<urn:x:1> ore:proxyFor <urn:x:1> .", "<urn:x:2> ore:proxyFor <urn:x:1> . <urn:x:1> ore:proxyFor <urn:x:2> ."],
)
def test_a_proxy_of_itself_is_read(said: str) -> None:
    """Or two of each other."""
    titles = '<urn:x:1> dcterms:title "A" . <urn:x:2> dcterms:title "B" .'
    assert len(read_turtle(titles + said)) == 2


@pytest.mark.parametrize(("skip", "title"), [("<urn:x:1>", "B"), ("<urn:x:2>", "A")])
def test_what_is_read_elsewhere_tells_nothing_and_is_told_nothing(skip: str, title: str) -> None:
    """A proxy of a record of ours is no part of it, and speaks for itself."""
    name = expanded("dcterms:title")
    graph = {"<urn:x:1>": [(name, '"A"')], "<urn:x:2>": [(expanded("ore:proxyFor"), "<urn:x:1>"), (name, '"B"')]}
    (record,) = records(graph, Report(), [skip])
    assert [found.title for found in record.titles] == [title]


LCSH = "<http://id.loc.gov/authorities/subjects>"


@pytest.mark.parametrize(
    ("said", "slot", "value"),
    [
        (
            'dcterms:subject [ dcam:memberOf dcterms:LCSH ; rdf:value "Soils -- Peru" ]',
            "subjects",
            (Subject((Term("topic", "Soils"), Term("geographic", "Peru")), authority="lcsh"),),
        ),
        (
            'dcterms:subject <urn:x:1> . <urn:x:1> dcam:memberOf dcterms:MESH ; rdf:value "Soil"',
            "subjects",
            (Subject((Term("topic", "Soil"),), authority="mesh", same_as=("urn:x:1",)),),
        ),
        (
            f'dcterms:subject <urn:x:1> . <urn:x:1> skos:inScheme {LCSH} ; skos:prefLabel "Soils"',
            "subjects",
            (Subject((Term("topic", "Soils"),), authority="lcsh", same_as=("urn:x:1",)),),
        ),
        (
            'dcterms:subject [ skos:inScheme <http://id.loc.gov/authorities#conceptScheme> ; rdfs:label "Soils" ]',
            "subjects",
            (Subject((Term("topic", "Soils"),), authority="lcsh"),),
        ),
        (
            'dcterms:subject <urn:x:1> ; dc:subject "Bin" . <urn:x:1> skos:prefLabel "Bin"@sv ; '
            "skos:inScheme <https://id.kb.se/term/sao>",
            "subjects",
            (Subject((Term("topic", "Bin"),), authority="sao", lang="swe", same_as=("urn:x:1",)),),
        ),
        (
            'dcterms:subject [ dcam:memberOf dcterms:LCC ; rdf:value "PG" ]',
            "classifications",
            (Classification("lcc", "PG"),),
        ),
        ('dc:subject [ a dcterms:DDC ; rdf:value "631.4" ]', "classifications", (Classification("ddc", "631.4"),)),
        ('dcterms:subject [ rdf:value "631.4"^^dcterms:DDC ]', "classifications", (Classification("ddc", "631.4"),)),
        (
            'dc:subject "646.9"^^<http://ndl.go.jp/dcndl/terms/NDC9>',
            "classifications",
            (Classification("njb/09", "646.9"),),
        ),
        (
            'dcterms:identifier "0-13-110362-8"^^<http://ndl.go.jp/dcndl/terms/ISBN>',
            "identifiers",
            (Identifier("isbn", "0-13-110362-8"),),
        ),
        (
            "dcterms:subject <http://dewey.info/class/631.4/e22/> ."
            '<http://dewey.info/class/631.4/e22/> skos:notation "631.4" ; skos:inScheme <http://dewey.info/scheme/e22/>',
            "classifications",
            (Classification("ddc", "631.4", edition="22"),),
        ),
        (
            'dcterms:spatial [ dcam:memberOf dcterms:TGN ; rdf:value "Lima" ]',
            "subjects",
            (Subject((Term("geographic", "Lima"),), authority="tgn"),),
        ),
        ('dcterms:spatial "PE"^^dcterms:ISO3166', "areas", (Area(code="PE", authority="iso3166"),)),
        (
            'dcterms:language [ dcam:memberOf dcterms:RFC4646 ; rdf:value "en"^^dcterms:RFC4646 ]',
            "languages",
            (Language("eng"),),
        ),
    ],
)
def test_a_value_is_of_an_encoding_scheme(said: str, slot: str, value: object) -> None:
    """By DCAM, by its datatype, by SKOS: a heading is one of its list, a class number one of its scheme."""
    (record,) = read_turtle(f'[] dcterms:title "T" ; {said} .')
    assert getattr(record, slot) == value
    assert record.leftovers == ()


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ('dcterms:subject [ dcam:memberOf dcterms:LCSH ; rdf:value "Portraits, Group" ]', "LCSH"),
        ('dcterms:subject [ dcam:memberOf <urn:x:w1w> ; rdf:value "Soils" ]', "urn:x:w1w"),
        (f'dcterms:subject <urn:x:1> . <urn:x:1> skos:inScheme {LCSH} ; rdfs:label "Portraits, Group"', "id.loc.gov"),
        ('dcterms:creator [ foaf:name "Ek, Bo" ; schema:birthDate "1960-02-03" ]', "1960-02-03"),
        ('dcterms:creator <urn:x:1> . <urn:x:1> dcam:memberOf dcterms:LCSH ; rdf:value "Ek, Bo"', "LCSH"),
        ('dcterms:subject [ rdf:value "Soils"^^<urn:x:w1w> ]', "urn:x:w1w"),
        (
            'dcterms:subject <http://dewey.info/class/631.4/> . <http://dewey.info/class/631.4/> skos:prefLabel "Soils"',
            "Soils",
        ),
    ],
)
def test_what_is_not_said_of_a_scheme_is_kept(said: str, kept: str) -> None:
    """A list whose heading may be a person or a thing, a scheme nobody knows, the day of a birth,
    the words of a class.
    """
    (record,) = read_turtle(f'[] dcterms:title "T" ; {said} .')
    assert any(kept in left.value for left in record.leftovers)


@pytest.mark.parametrize("iri", ["w1w.html", "/w1w", "../w1w", "#w1w", "./w1w"])
def test_an_address_that_is_relative_names_nothing_outside_its_file(iri: str) -> None:
    """It is no URN, and no number of anything: ``<a.html>`` was ``urn:a.html``."""
    told: list[Loss | Fault] = []
    (record,) = read_turtle(f'<{iri}> dcterms:title "T" .', Report(told.append))
    assert record.identifiers == ()
    assert [(loss.path, "w1w" in str(loss.value)) for loss in told if isinstance(loss, Loss)] == [("rdf:about", True)]
    (record,) = read_turtle(f'{ROOT} dcterms:title "T" ; dcterms:hasPart <{iri}> ; dcterms:identifier <{iri}> .')
    assert record.related == ()
    assert "w1w" in texts(record)
    assert not any("w1w" in number.value for number in record.identifiers)


@pytest.mark.parametrize(
    ("classes", "kind", "genres", "issuance", "carriers"),
    [
        ("bibo:Collection", "mixed material", [], "collection", []),
        ("bibo:Collection , bibo:Journal", "text", ["journal"], "serial", []),
        ("bibo:Collection , bibo:Document", "mixed material", [], "collection", []),
        ("bibo:EditedBook", "text", ["book", "edited book"], "monographic", []),
        ("bibo:DoctoralThesis", "text", ["thesis", "doctoral thesis"], "monographic", []),
        ("schema:WebPage", "", ["web page"], "", ["cr"]),
        ("schema:WebSite", "", ["web site"], "integrating resource", ["cr"]),
        ("schema:Blog", "", ["blog"], "", ["cr"]),
        ("schema:BlogPosting", "text", ["blog posting"], "", ["cr"]),
        ("schema:WebPage , bibo:Journal", "text", ["web page", "journal"], "serial", ["cr"]),
        ("schema:Blog , schema:WebPage", "", ["blog", "web page"], "", ["cr"]),
        ("schema:WebSite , bibo:Journal", "text", ["web site", "journal"], "integrating resource", ["cr"]),
        ("dcmitype:Image , bibo:Map", "cartographic", ["map"], "", []),
        ("dcmitype:Text , bibo:Map", "text", ["map"], "", []),
    ],
)
def test_a_class_tells_what_a_resource_is(
    classes: str, kind: str, genres: list[str], issuance: str, carriers: list[str]
) -> None:
    """And how it is issued; of BIBO's collections, of which its serials are some, the closer. What is on the web and
    nowhere else is online.
    """
    (record,) = read_turtle(f"<urn:x:1> dcterms:title 'A' ; a {classes} .")
    assert (record.type, [genre.term for genre in record.genres], record.issuance) == (kind, genres, issuance)
    assert [physical.carrier for physical in record.physicals] == carriers
    assert record.leftovers == ()


@pytest.mark.parametrize(
    ("said", "content", "carriers"),
    [
        ("rdau:P60049 loc:contentTypes\\/sti", ("sti",), []),
        ("rdau:P60049 rda:RDAContentType\\/1020 , loc:contentTypes\\/txt", ("txt",), []),
        ("rdau:P60048 loc:carriers\\/cr", (), ["c cr"]),
        ("rdau:P60048 loc:carriers\\/cr ; rdau:P60050 loc:mediaTypes\\/c", (), ["c cr"]),
        ("rdau:P60050 loc:mediaTypes\\/c ; rdau:P60048 loc:carriers\\/nc", (), ["c", "n nc"]),
        ("rdau:P60048 loc:carriers\\/cr , loc:carriers\\/cd", (), ["c cd", "c cr"]),
        ("rdau:P60048 loc:carriers\\/mr", (), ["g mr"]),
        ("rdau:P60048 loc:carriers\\/zu", (), ["zu"]),
        ("rdau:P60050 loc:mediaTypes\\/c ; rdau:P60050 loc:mediaTypes\\/v", (), ["c", "v"]),
        ("rdau:P60049 loc:contentTypes\\/sti . loc:contentTypes\\/sti a skos:Concept", ("sti",), []),
        ("rdau:P60048 loc:carriers\\/cr . loc:carriers\\/cr a skos:Concept", (), ["c cr"]),
        ("rdau:P60050 rda:RDACarrierType\\/1044", (), ["n"]),
        ("rdau:P60050 <http://rdvocab.info/termList/RDACarrierType/1044>", (), ["n"]),
        ("dcterms:medium rda:RDACarrierType\\/1049", (), ["n nc"]),
    ],
)
def test_content_and_carrier_are_known_by_their_addresses(
    said: str, content: tuple[str, ...], carriers: list[str]
) -> None:
    """At the Library of Congress or in the RDA Registry; a medium goes with a carrier of it."""
    spaces = (
        "@prefix loc: <http://id.loc.gov/vocabulary/> . @prefix rda: <http://rdaregistry.info/termList/> ."
        "<urn:x:1> dcterms:title 'A' ; "
    )
    (record,) = read_turtle(f"{spaces}{said} .")
    assert record.content == content
    assert sorted(f"{physical.media} {physical.carrier}".strip() for physical in record.physicals) == carriers
    assert record.leftovers == ()


@pytest.mark.parametrize(
    ("codes", "kind"),
    [
        ("txt", "text"),
        ("ntm", "notated music"),
        ("prm", "sound recording-musical"),
        *((code, "sound recording-nonmusical") for code in ("snd", "spw")),
        ("sti", "still image"),
        ("tdi", "moving image"),
        ("tdf", "three dimensional object"),
        *((code, "software, multimedia") for code in ("cod", "cop", "cod cop")),
        *((code, "cartographic") for code in ("crd", "cri", "crm", "crf")),
        ("txt sti", ""),
        ("xxx", ""),
    ],
)
def test_all_that_a_resource_has_in_it_tells_its_type(codes: str, kind: str) -> None:
    """Where it is of one."""
    listed = " , ".join(f"<http://id.loc.gov/vocabulary/contentTypes/{code}>" for code in codes.split())
    (record,) = read_turtle(f"<urn:x:1> dcterms:title 'A' ; rdau:P60049 {listed} .")
    assert (set(record.content), record.type) == (set(codes.split()), kind)


@pytest.mark.parametrize(
    "label",
    [
        *"foaf:name skos:prefLabel mads:authoritativeLabel schema:name rdfs:label dcterms:title dc:title vcard:fn".split(),
        *"bf:mainTitle rdf:value schema:value schema:text pgterms:name".split(),
        *(
            f"gndo:preferredName{of}"
            for of in " ForThePerson ForTheCorporateBody ForTheFamily ForTheConferenceOrEvent ForThePlaceOrGeographicName"
            " ForTheSubjectHeading".split(" ")
        ),
    ],
)
def test_a_node_is_called_as_any_program_says_it(label: str) -> None:
    """What it is called is understood, and its address stays with it."""
    (record,) = read_turtle(
        f"{ROOT} dcterms:title 'A' ; dcterms:subject <http://a.example/1> . <http://a.example/1> a skos:Concept ; {label} 'Bees' ."
    )
    (subject,) = record.subjects
    assert ([term.value for term in subject.terms], subject.same_as) == (["Bees"], ("http://a.example/1",))
    assert record.leftovers == ()


@pytest.mark.parametrize(
    ("said", "values", "kept"),
    [
        ("( 'Bees' 'Wasps' )", ["Bees", "Wasps"], 0),
        ("( ( 'Bees' 'Wasps' ) 'Ants' )", ["Bees", "Wasps", "Ants"], 0),
        ("_:l . _:l a rdf:List ; rdf:first 'Bees' ; rdf:rest rdf:nil", ["Bees"], 0),
        ("_:l . _:l rdf:first 'Bees' ; rdf:rest _:l", ["Bees"], 0),
        ("_:l . _:l rdf:first 'Bees' ; rdf:rest _:m . _:m rdf:first 'Wasps' ; rdf:rest _:l", ["Bees", "Wasps"], 0),
        ("_:l . _:l rdf:first 'Bees' ; rdf:rest 'x'", ["Bees"], 1),
        ("_:l . _:l rdf:first 'Bees' ; rdf:rest _:x , ( 'Wasps' ) . _:x rdfs:comment 'x'", ["Bees", "Wasps"], 1),
        ("_:l . _:l rdf:first 'Bees' , 'Ants' ; rdf:rest ( 'Wasps' )", ["Bees", "Ants", "Wasps"], 0),
        ("_:l . _:l a rdf:Seq ; rdf:_2 'Wasps' ; rdf:_1 'Bees' ; rdf:_10 'Ants'", ["Bees", "Wasps", "Ants"], 0),
        ("_:l . _:l a rdf:Bag ; rdf:_1 'Bees' ; rdf:_2 _:l", ["Bees"], 0),
        ("_:l . _:l rdf:_1 _:m . _:m rdf:_1 'Bees' ; rdf:_2 _:l", ["Bees"], 0),
        ("rdf:nil", [], 1),
        (
            "<http://a.example/1> . <http://a.example/1> a skos:Concept ; skos:prefLabel 'Bees'@en , 'Bienen'@de",
            ["Bees"],
            1,
        ),
        (
            "<http://a.example/1> ; dcterms:language 'de' . <http://a.example/1> a skos:Concept ; skos:prefLabel 'Bees'@en , 'Bienen'@de",
            ["Bienen"],
            1,
        ),
        (
            "<http://a.example/1> ; dc:language 'de' . <http://a.example/1> a skos:Concept ; skos:prefLabel 'Bees'@en , 'Bienen'@de",
            ["Bienen"],
            1,
        ),
        (
            "<http://a.example/1> ; schema:inLanguage 'de' . <http://a.example/1> a skos:Concept ; skos:prefLabel 'Bees'@en , 'Bienen'@de",
            ["Bienen"],
            1,
        ),
        (
            "<http://a.example/1> . <http://a.example/1> a skos:Concept ; skos:prefLabel 'Bees' ; rdfs:label 'Bees' , 'Wasps'",
            ["Bees"],
            1,
        ),
        (
            "<http://a.example/1> . <http://a.example/1> a skos:Concept ; rdfs:label '10.1/x' ; dcterms:title 'Bees'",
            ["Bees"],
            1,
        ),
        ("' '", [], 1),
        ("'5.39E1'^^xsd:double", ["53.9"], 0),
        ("'5.39E1'", ["5.39E1"], 0),
        ("'a < b &amp; <b>c</b>'^^rdf:XMLLiteral", ["a < b & c"], 1),
        ("'<b>c</b>'", ["c"], 0),
        (f"{'( ' * 13}'Bees'{' )' * 13}", ["Bees"], 0),
        (f"{'( ' * 14}'Bees'{' )' * 14}", [], 3),
    ],
)
def test_a_value_is_all_that_its_node_says(said: str, values: list[str], kept: int) -> None:
    """The members of a list or a container in their order, each once, and what a node is called, in the language of the
    resource; what is not taken is kept.
    """
    (record,) = read_turtle(f"{ROOT} dcterms:title 'A' ; dcterms:subject {said} .")
    assert [term.value for subject in record.subjects for term in subject.terms] == values
    assert len(record.leftovers) == kept


@pytest.mark.parametrize("property_", ["rdau:P60049", "rdau:P60048"])
def test_an_address_of_no_list_is_kept(property_: str) -> None:
    """As it was found."""
    (record,) = read_turtle(f"<urn:x:1> dcterms:title 'A' ; {property_} <http://a.example/1> .")
    assert (record.content, record.physicals) == ((), ())
    assert [left.value for left in record.leftovers] == [f"{property_} <http://a.example/1>"]


@pytest.mark.parametrize("value", ["[]", "<http://a.example/3>", "<?v>", '" "'])
def test_a_volume_without_a_number_is_none(value: str) -> None:
    """A node that says nothing, or an address: they are kept."""
    (record,) = read_turtle(f"[] dcterms:title 'A' ; bibo:volume {value} ; bibo:issue '3' .")
    assert record.parts == (Part(details=(Term("issue", "3"),)),)
    assert [left.path for left in record.leftovers] == ["bibo:volume"]


@pytest.mark.parametrize("name", ["eIssn", "issn", "publicationName"])
@pytest.mark.parametrize("value", ["[]", "<?v>", '" "'])
def test_a_host_of_which_nothing_is_said_is_none(name: str, value: str) -> None:
    """A node, or an address within the file: it is kept."""
    (record,) = read_turtle(f"[] dcterms:title 'A' ; prism:{name} {value} .")
    assert record.related == ()
    assert [left.path for left in record.leftovers] == [f"prism:{name}"]


@pytest.mark.parametrize(
    ("graph", "titles"),
    [
        ("_:a dcterms:title 'A' ; dcterms:isPartOf _:b . _:b dcterms:title 'B' ; dcterms:hasPart _:a .", ["A"]),
        ("_:a dcterms:title 'A' ; dcterms:relation _:a .", ["A"]),
        ("[] dcterms:title 'C' ; dcterms:relation _:a . _:a dcterms:title 'A' ; dcterms:relation _:a .", ["C"]),
        ("<urn:x:p> foaf:name 'P' ; foaf:made _:a . _:a dcterms:title 'A' ; foaf:maker <urn:x:p> .", []),
    ],
)
def test_nodes_without_a_name_that_point_at_each_other_are_read(graph: str, titles: list[str]) -> None:
    """The first of them is the record; none was. What something else points at is part of that."""
    assert [record.titles[0].title for record in read_turtle(graph)] == titles


def test_markup_is_read_as_text() -> None:
    """A literal of XML says its words; as it was found it stays, too."""
    (record,) = read_turtle('[] dcterms:title "A <b>bold</b> R&amp;D"^^rdf:XMLLiteral .')
    assert [title.title for title in record.titles] == ["A bold R&D"]
    assert "<b>bold</b>" in record.leftovers[0].value


def test_a_distributor_is_called_so_where_it_is_named() -> None:
    """In the statement of publication, which would make a publisher of it; the agent has the role."""
    (record,) = read_turtle(
        '<http://example.org/1> dcterms:title "T" ; dcterms:publisher <http://example.org/a> .'
        '<http://example.org/a> foaf:name "Apis Institute [distributor]" .'
    )
    assert record.provisions == (Provision(names=("Apis Institute [distributor]",)),)
    assert [(agent.name, agent.roles) for agent in record.agents] == [("Apis Institute", ("dst",))]


def test_many_authors_in_a_list() -> None:
    """However long a list is, it is read to its end, in its order."""
    names = " ".join(f'"Kyle, R{"a" * number}"' for number in range(1, 1_500))
    (record,) = read_turtle(f'<http://example.org/1> dcterms:title "T" ; bibo:authorList ( {names} ) .')
    assert [len(agent.name) for agent in record.agents] == list(range(8, 1_507))


def test_what_is_no_resource_makes_no_record() -> None:
    """Concepts, agents and events have names, and are not for themselves; a node within a record is part of it."""
    found = read_turtle(
        'ex:c a skos:Concept ; dcterms:title "Concept" . ex:a a foaf:Person ; dc:title "Dr" .'
        '<urn:x:e> a bibo:Conference ; dcterms:title "Bees 2009" .'
        '[] dcterms:title "T" ; dcterms:isPartOf [ dcterms:title "Host" ] .'.replace("ex:c", "<urn:x:c>").replace(
            "ex:a", "<urn:x:a>"
        )
    )
    assert [[title.title for title in record.titles] for record in found] == [["T"]]


@pytest.mark.parametrize(
    ("name", "kind", "genre", "issuance"),
    [
        ("NewsArticle", "text", "article", ""),
        ("BlogPosting", "text", "blog posting", ""),
        ("Review", "text", "review", ""),
        ("Audiobook", "sound recording-nonmusical", "audiobook", "monographic"),
        ("MusicAlbum", "sound recording-musical", "album", ""),
        ("PodcastEpisode", "sound recording", "podcast episode", ""),
        ("TVSeries", "moving image", "television series", ""),
        ("VideoObject", "moving image", "", ""),
        ("Painting", "still image", "painting", ""),
        ("VisualArtwork", "", "work of art", ""),
        ("SoftwareApplication", "software, multimedia", "computer program", ""),
        ("BookSeries", "text", "series", "serial"),
    ],
)
def test_a_work_of_schema_org_is_a_resource(name: str, kind: str, genre: str, issuance: str) -> None:
    """Of whatever class below CreativeWork, if it is catalogued for itself; the class says what it is."""
    report = Report()
    (record,) = read_turtle(f'<urn:x:1> a schema:{name} ; schema:name "T" ; schema:author "Ek, Bo" .', report)
    assert (record.type, record.issuance) == (kind, issuance)
    assert [genre.term for genre in record.genres] == [genre][: bool(genre)]
    assert record.titles == (Title("T"),)
    assert report.clean


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ('<urn:x:2> a schema:ImageObject ; schema:caption "x" ; schema:width "1" .', ["T"]),
        ('<urn:x:1> schema:image <urn:x:2> . <urn:x:2> a schema:ImageObject ; schema:name "x" .', ["T"]),
        ('<urn:x:1> schema:hasPart <urn:x:2> . <urn:x:2> a schema:VideoObject ; schema:name "x" .', ["T", "x"]),
    ],
)
def test_the_picture_of_a_page_is_no_resource(said: str, titles: list[str]) -> None:
    """Nor the file of a work; what has a name and is neither may be a work itself."""
    found = read_turtle(f'<urn:x:1> a schema:WebPage ; schema:name "T" . {said}')
    assert [record.titles[0].title for record in found] == titles


def test_what_a_graph_without_records_says_is_told() -> None:
    """All its values, of whatever class it is that nobody knows; and not that it has no title."""
    told: list[Fault | Loss] = []
    assert read_turtle('<urn:x:1> a schema:Sundial ; schema:name "w1w" .', Report(told.append)) == []
    assert ("dropped", "schema:name", "w1w") in [(it.outcome, it.path, it.value) for it in told if isinstance(it, Loss)]
    assert [it.cause for it in told if isinstance(it, Fault)] == [
        "<urn:x:1> is no bibliographic resource, and none points to it",
        "the graph describes no record: nothing in it is known to be one",
    ]


def test_a_record_of_ours_is_not_read_as_another_s() -> None:
    """What our own writer made says more than plain Dublin Core, and all of it is read."""
    record = Record(
        id="1",
        titles=(judgement.title("A: B", "main", "eng"),),
        related=(Related("host", title="X", uri="http://a.example/"),),
    )
    for name in ("turtle", "ntriples", "rdfxml", "jsonld"):
        out = io.BytesIO()
        get(name).write([record], out, Job())
        lines = out.getvalue().replace(b"# Records, one after the other", b"# Something else")
        assert list(get(name).read(io.BytesIO(lines), Job())) == [record]


def test_leftovers_return_in_turtle() -> None:
    """What was not understood goes out with the record and is there again."""
    (record,) = read_turtle('<http://example.org/1> dcterms:title "T" ; <urn:x:shelf> "B 12" .')
    out = io.BytesIO()
    get("turtle").write([record], out, Job())
    assert b'<urn:x:shelf> \\"B 12\\"' in out.getvalue()
    assert list(get("turtle").read(io.BytesIO(out.getvalue()), Job())) == [record]


@pytest.mark.parametrize("kind", ["<urn:x:p>", expanded("rdf:first"), expanded("rdf:_1"), expanded("rdf:_2")])
def test_a_loop_of_nodes_is_told_once(kind: str) -> None:
    """Nodes that all point at all others:
    there are millions of ways through them, and no more is said than they say.
    """
    nodes = [f"_:n{number}" for number in range(12)]
    graph = {
        ROOT: [(expanded("dcterms:title"), '"T"'), (expanded("dcterms:creator"), nodes[0]), ("<urn:x:q>", nodes[1])]
    }
    graph |= {node: [*((kind, other) for other in nodes), ("<urn:x:t>", f'"w{node[3:]}w"')] for node in nodes}
    (record,) = records(graph, Report())
    assert sum(len(left.value) for left in record.leftovers) < 20_000
    assert len(set(re.findall(r"w\d+w", texts(record)))) == len(nodes)


def test_no_node_is_too_deep() -> None:
    """What stands far below the resource is kept as well; one leftover begins where the last has become too deep."""
    graph = {ROOT: [(expanded("dcterms:title"), '"T"'), ("<urn:x:q>", "_:n0")]}
    graph |= {
        f"_:n{number}": [("<urn:x:q>", f"_:n{number + 1}"), ("<urn:x:t>", f'"w{number}w"')] for number in range(3000)
    }
    (record,) = records(graph, Report())
    assert len(set(re.findall(r"w\d+w", texts(record)))) == 3000


def test_a_resource_does_not_cost_more_where_there_are_more_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """For none of them are all others gone through."""

    class Asked:
        def __init__(self, roots: list[str]) -> None:
            self.roots = roots

        def __contains__(self, node: str) -> bool:
            return node in self.roots

    monkeypatch.setattr(foreign, "frozenset", Asked, raising=False)
    graph = {f"<urn:x:{number}>": [(expanded("dcterms:title"), '"T"')] for number in range(3)}
    graph["<urn:x:0>"] += [(expanded("dcterms:creator"), "_:a"), (expanded("dcterms:relation"), "<urn:x:1>")]
    graph["_:a"] = [(expanded("foaf:name"), '"A"'), ("<urn:x:p>", '"w1w"')]
    assert len(list(records(graph, Report()))) == 3


def test_the_table_is_of_known_prefixes() -> None:
    """Every property of the table can be met: its prefix is known, and its name is read back from its IRI."""
    assert all(terms.iri(expanded(name)[1:-1]) for name in TABLE)


@pytest.mark.parametrize(
    ("said", "hosts"),
    [
        (
            'prism:publicationName "bees"',
            [("Bees", Part((Term("volume", "12"), Term("issue", "3")), (Term("pages", "1-9"),), text="12(3), 1-9"))],
        ),
        (
            'prism:publicationName "Ants"',
            [
                ("Bees", Part((Term("volume", "12"), Term("issue", "3")), (Term("pages", "1-9"),), text="12(3), 1-9")),
                ("Ants", None),
            ],
        ),
        (
            'prism:volume "12" ; prism:number "3" ; bibo:pages "1-9"',
            [("Bees", Part((Term("volume", "12"), Term("issue", "3")), (Term("pages", "1-9"),)))],
        ),
        ('prism:volume "12"', [("Bees", Part((Term("volume", "12"),), text="12(3), 1-9"))]),
    ],
)
def test_a_host_by_properties_and_in_a_citation_is_one_if_it_can_be(
    said: str, hosts: list[tuple[str, Part | None]]
) -> None:
    """One of another title is another, and what the words of a citation say besides stays with the place."""
    (record,) = read_turtle(f'<http://example.org/1> dcterms:title "T" ; dcterms:source "Bees, 12(3), 1-9" ; {said} .')
    assert [(found.title, found.part) for found in record.related] == hosts


@pytest.mark.parametrize(
    ("said", "pages"),
    [
        ('bibo:pages "360-368" ; bibo:pageStart "360" ; bibo:pageEnd "368"', ["360-368"]),
        ('bibo:pages "360–8" ; bibo:pageStart 360 ; bibo:pageEnd 368', ["360–8"]),
        ('bibo:pages "1-8" ; bibo:pageStart "1" ; bibo:pageEnd "18"', ["1-8", "1-18"]),
        ('bibo:pages "e12" ; schema:pageStart "e12"', ["e12"]),
        ('bibo:pages "9" ; bibo:pageStart "1" ; bibo:pageEnd "9"', ["9", "1-9"]),
        ('prism:startingPage "1"', ["1"]),
    ],
)
def test_pages_that_are_said_twice_are_once_there(said: str, pages: list[str]) -> None:
    """In one text and by the first and the last, unless these are others."""
    (record,) = read_turtle(f'[] dcterms:title "T" ; {said} .')
    assert [term.value for part in record.parts for term in part.extents] == pages


@pytest.mark.parametrize(
    ("iri", "told"),
    [
        ("urn:issn:1566-5283", Related("host", title="Bees", identifiers=(Identifier("issn", "1566-5283"),))),
        ("urn:isbn:9780131103627", Related("host", title="Bees", identifiers=(Identifier("isbn", "9780131103627"),))),
        ("https://doi.org/10.1000/182", Related("host", title="Bees", uri="https://doi.org/10.1000/182")),
        ("urn:x:1", Related("host", title="Bees", uri="urn:x:1")),
    ],
)
def test_a_host_with_a_title_has_the_number_that_it_is_named_by(iri: str, told: Related) -> None:
    """Its ISSN or ISBN; any other address is one."""
    record, _ = read_turtle(f'{ROOT} dcterms:title "T" ; dcterms:isPartOf <{iri}> . <{iri}> dcterms:title "Bees" .')
    assert record.related == (told,)


BOOK = Record(titles=(Title("H"),), provisions=(Provision(names=("Bee Press",), date="2001"),), dates=(Date("2001"),))
JOURNAL = Record(titles=(Title("H"),), provisions=(Provision(names=("Bee Press",)),))
BEE_PRESS = '[ a schema:Organization ; schema:name "Bee Press" ]'


@pytest.mark.parametrize(
    ("host", "related"),
    [
        (
            'a bibo:Book ; dcterms:title "H" ; dcterms:publisher "Bee Press" ; dcterms:issued "2001"',
            Related("host", record=BOOK),
        ),
        (
            f'a schema:Book ; schema:name "H" ; schema:publisher {BEE_PRESS} ; schema:datePublished "2001"',
            Related("host", record=BOOK),
        ),
        (
            'a bibo:Journal ; dcterms:title "H" ; dcterms:publisher "Bee Press"',
            Related("host", record=JOURNAL),
        ),
        (
            'a fabio:Journal ; dcterms:title "H" ; prism:issn "1566-5283" ; prism:eIssn "1573-0484"',
            Related("host", title="H", identifiers=(Identifier("issn", "1566-5283"), Identifier("issn", "1573-0484"))),
        ),
        ('dcterms:title "H" ; prism:isbn "9780131103627"', Related("host", title="H", identifiers=(Identifier("isbn", "9780131103627"),))),
    ],
)  # fmt: skip
def test_a_host_was_published(host: str, related: Related) -> None:
    """By whom and when is said of the host, in whichever vocabulary; and so are its numbers."""
    report = Report()
    (record,) = read_turtle(f'[] a bibo:Chapter ; dcterms:title "T" ; dcterms:isPartOf [ {host} ] .', report)
    assert record.related == (related,)
    assert report.clean
    assert not record.leftovers


def test_who_edited_a_book_is_named_with_its_chapter() -> None:
    """As in RIS; who edits a journal, or when it began, says nothing of its articles, and is kept."""
    editors = Agent("Ek, Bo", kind="person", roles=("edt",)), Agent("Doe, J.", kind="person", roles=("edt",))
    host = 'schema:name "H" ; schema:editor "Ek, Bo" , [ a schema:Person ; schema:name "Doe, J." ] ; schema:datePublished "1990"'
    chapter = f'[] a schema:Chapter ; schema:name "T" ; schema:isPartOf [ a schema:Book ; {host} ] .'
    article = f'[] a schema:Article ; schema:name "T" ; schema:isPartOf [ a schema:Periodical ; {host} ] .'
    (of_book,), (of_journal,) = read_turtle(chapter), read_turtle(article)
    assert (of_book.agents, of_book.leftovers) == (editors, ())
    assert (of_journal.agents, of_journal.related) == ((), (Related("host", title="H"),))
    assert all(word in of_journal.leftovers[0].value for word in ("Ek, Bo", "Doe, J.", "1990"))


def test_what_is_kept_of_a_host_is_not_what_was_taken() -> None:
    """But for what it is called by."""
    host = 'dcterms:title "H" ; dcterms:publisher "Bee Press" ; bibo:isbn "9780131103627" ; dcterms:extent "300 p."'
    (record,) = read_turtle(f'[] dcterms:title "T" ; dcterms:isPartOf [ a bibo:Book ; {host} ] .')
    (left,) = record.leftovers
    assert [word in left.value for word in ("H", "300 p.", "Bee Press", "9780131103627")] == [True, True, False, False]


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("a bibo:Report", Identifier("report number", "12")),
        ("a bibo:Patent", Identifier("patent number", "12")),
        ("a bibo:Standard", Identifier("", "12")),
        ("a bibo:Issue", Term("issue", "12")),
        ('a bibo:AcademicArticle ; prism:publicationName "Bees"', Term("issue", "12")),
        ("a bibo:AcademicArticle", Identifier("", "12")),
    ],
)
def test_a_number_of_a_document_is_one_of_its_class(said: str, number: Identifier | Term) -> None:
    """Of a report, a patent, an issue; of what is none of these it is a number, and no part of the title."""
    (record,) = read_turtle(f'[] {said} ; dcterms:title "T" ; bibo:number "12" .')
    parts = [*record.parts, *(related.part for related in record.related if related.part)]
    assert [*record.identifiers, *(term for part in parts for term in part.details)] == [number]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a schema:PublicationIssue ; schema:issueNumber '2' ; schema:datePublished '2010-03' ; schema:isPartOf",
         "a schema:PublicationVolume ; schema:volumeNumber '45' ; schema:isPartOf"),
        ("a bibo:Issue ; bibo:issue '2' ; bibo:volume '45' ; dcterms:issued '2010-03' ; dcterms:isPartOf", ""),
        ("a fabio:JournalIssue ; fabio:hasSequenceIdentifier '2' ; dcterms:issued '2010-03' ; frbr:partOf",
         "a fabio:JournalVolume ; fabio:hasSequenceIdentifier '45' ; frbr:partOf"),
        ("a schema:PublicationIssue ; schema:issueNumber '2' ; schema:datePublished '2010-03' ; schema:isPartOf",
         "a schema:PublicationVolume , schema:Periodical ; schema:volumeNumber '45' ; schema:name 'Bees' ; schema:issn '1566-5283'"),
    ],
)  # fmt: skip
def test_an_issue_of_a_serial_is_where_in_the_serial_something_stands(first: str, second: str) -> None:
    """The host is the serial, and its volume and issue are those of the nodes on the way to it."""
    serial = "[ a schema:Periodical ; schema:name 'Bees' ; schema:issn '1566-5283' ]"
    serial = "" if second.endswith("'") else serial
    chain = f"[ {first} [ {second} {serial} ] ]" if second else f"[ {first} {serial} ]"
    report = Report()
    (record,) = read_turtle(f"{ROOT} a schema:ScholarlyArticle ; schema:name 'T' ; schema:isPartOf {chain} .", report)
    assert record.related == (
        Related(
            "host",
            title="Bees",
            identifiers=(Identifier("issn", "1566-5283"),),
            part=Part((Term("volume", "45"), Term("issue", "2")), date="2010-03"),
        ),
    )
    assert report.losses == {}

"""Graphs that others have made: what is not understood is kept, or told."""

from __future__ import annotations

import re

import msgspec
import pytest
from files import file_of, records_of
from foreign_graphs import LCSH, read_turtle

from bibld.model import Part, Record, Term
from bibld.report import Fault, Loss, Report


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
        ('schema:identifier [ a schema:PropertyValue ; schema:propertyID "x" ; schema:value "w1w" ]', "w1w"),
        (
            'schema:identifier [ a schema:PropertyValue ; schema:name "w1w" ; schema:propertyID "doi" ; schema:value "10.1000/1" ]',
            "w1w",
        ),
        ('schema:identifier [ a schema:PropertyValue ; schema:name "doi" ; schema:value "10.1000/1" , "w1w" ]', "w1w"),
        ('schema:author [ schema:name "Ek, Bo" ; schema:affiliation "A" , "w1w" ]', "w1w"),
        ('schema:publisher [ schema:name "Apis" ; schema:address "w1w" ]', "w1w"),
        (
            'pro:isDocumentContextFor [ rdfs:label "w1w" ; pro:withRole pro:author ; pro:isHeldBy [ foaf:name "Ek, Bo" ] ]',
            "w1w",
        ),
        (
            'datacite:hasIdentifier [ rdfs:label "w1w" ; datacite:usesIdentifierScheme datacite:doi ; literal:hasLiteralValue "10.1000/1" ]',
            "w1w",
        ),
        (
            'schema:spatialCoverage [ schema:name "Leeds" ; schema:geo [ schema:latitude "w1w" ; schema:longitude "1" ] ]',
            "w1w",
        ),
        ("schema:isPartOf <urn:x:w1w> . <urn:x:w1w> a schema:PublicationIssue ; schema:issueNumber 3", "w1w"),
        ('rdau:P60163 "Leipzig" ; rdau:P60333 "Leipzig : w1w, 2013"', "w1w"),
        ('rdau:P60493 "A" ; rdau:P60493 "w1w"', "w1w"),
        ('blt:publication [ rdfs:label "w1w" ; event:place [ rdfs:label "London" ] ]', "w1w"),
        ('blt:publication [ event:place <http://a.example/w1w> ; event:agent "Apis" ]', "w1w"),
        ("dcat:distribution [ dcat:accessURL <urn:x:w1w> ]", "w1w"),
        ("dcat:distribution [ dcat:accessURL <http://a.example/x> ; dcterms:format <http://a.example/w1w> ]", "w1w"),
        ('dcterms:temporal [ time:hasBeginning [ time:inXSDDate "w1w" ] ]', "w1w"),
        ('dcterms:temporal [ dcat:startDate "2013-01-01T10:00:00" ]', "T10:00:00"),
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
def test_what_else_a_node_says_is_kept(said: str, kept: str) -> None:
    """Labels in other languages, further names, what stands in a list's members or behind a property that nobody knows,
    numbers and headings of no scheme that is known, figures that are no degrees, a moment.
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
    "name",
    "title alternative abstract tableOfContents description medium extent format temporal audience educationLevel accrualPeriodicity "
    "provenance bibliographicCitation".split(),
)
def test_an_address_is_no_text(name: str) -> None:
    """Where a text stands, an IRI that nothing is said of is kept, and not shown to a reader as if it were words."""
    (record,) = read_turtle(f'[] dcterms:title "T" ; dcterms:{name} <urn:x:w> , <http://a.example/w> .')
    assert sum(left.path == f"dcterms:{name}" for left in record.leftovers) == 2
    assert msgspec.structs.replace(record, leftovers=()) == Record(titles=record.titles)


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


def test_what_a_graph_without_records_says_is_told() -> None:
    """All its values, of whatever class it is that nobody knows; and not that it has no title."""
    told: list[Fault | Loss] = []
    assert read_turtle('<urn:x:1> a schema:Sundial ; schema:name "w1w" .', Report(told.append)) == []
    assert ("dropped", "schema:name", "w1w") in [(it.outcome, it.path, it.value) for it in told if isinstance(it, Loss)]
    assert [it.cause for it in told if isinstance(it, Fault)] == [
        "<urn:x:1> is no bibliographic resource, and none points to it",
        "the graph describes no record: nothing in it is known to be one",
    ]


def test_leftovers_return_in_turtle() -> None:
    """What was not understood goes out with the record and is there again."""
    (record,) = read_turtle('<http://example.org/1> dcterms:title "T" ; <urn:x:shelf> "B 12" .')
    data = file_of("turtle", record)
    assert b'<urn:x:shelf> \\"B 12\\"' in data
    assert records_of("turtle", data) == [record]


@pytest.mark.parametrize("creator", ["<urn:x:ek>", "_:ek"])
@pytest.mark.parametrize("number", [3, 80])
def test_what_leads_back_to_a_resource_is_kept_with_that(number: int, creator: str) -> None:
    """The British Library says of everybody what he or she has made: each record had all of it, thousands of times
    thousands of statements. What leads to a resource that does not lead back is kept with all.
    """
    works = "".join(
        f"<urn:x:{at}> dcterms:title 'T{at}' ; dcterms:creator {creator} . {creator} blt:hasCreated <urn:x:{at}> ."
        for at in range(number)
    )
    own = f'{creator} a foaf:Person ; foaf:name "Ek, Bo" ; <urn:x:p> <urn:x:a> . <urn:x:a> dcterms:title "A" .'
    *records, _ = read_turtle(works + own)
    assert len(records) == number
    for at, record in enumerate(records):
        kept = " ".join(left.value for left in record.leftovers)
        assert set(re.findall(r"<urn:x:(\d+)>", kept)) == {str(at)}
        assert "<urn:x:p> <urn:x:a>" in kept

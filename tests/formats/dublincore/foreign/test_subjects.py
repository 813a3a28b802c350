"""Graphs that others have made: what a resource is about, in words, by its scheme, on the earth or in time."""

from __future__ import annotations

import pytest
from foreign_graphs import LCSH, is_understood, read_turtle

from bibld.model import Agent, Area, Cartographic, Classification, Identifier, Language, Subject, Term

CASES: tuple[tuple[str, str, object], ...] = (
    (
        'dcterms:subject "Bees" ; schema:keywords "Bees" ; dc:subject "Bees"',
        "subjects",
        (Subject((Term("topic", "Bees"),)),),
    ),
    (
        'dcterms:temporal "start=1900; end=1910;"^^dcterms:Period',
        "subjects",
        (Subject((Term("temporal", "1900-1910"),)),),
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
        'dcterms:subject [ a blt:OrganizationConcept ; skos:prefLabel "Apis" ; skos:inScheme <http://id.loc.gov/authorities#conceptScheme> ]',
        "subjects",
        (Subject(agent=Agent("Apis", kind="corporate"), authority="lcsh"),),
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
    (
        "dcterms:subject <http://id.ndl.go.jp/class/ndc9/646.9>",
        "classifications",
        (Classification("njb/09", "646.9"),),
    ),
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
            (
                'schema:geo [ a schema:GeoShape ; schema:box "53.7 -1.8 53.9 -1.3" ]',
                "W001.800000 W001.300000 N053.900000 N053.700000",
            ),
        )
    ),
    (
        "dcterms:subject [ a skos:Concept ; skos:inScheme <http://dewey.info/scheme/e21> ; "
        'skos:notation "595.799"^^<http://dewey.info/schema-terms/Notation> ]',
        "classifications",
        (Classification("ddc", "595.799", edition="21"),),
    ),
    ('dcat:keyword "bees"', "subjects", (Subject((Term("topic", "bees"),)),)),
    (
        'dcterms:temporal [ a dcterms:PeriodOfTime ; dcat:startDate "2013-01-01" ; dcat:endDate "2014" ]',
        "subjects",
        (Subject((Term("start", "2013-01-01"), Term("end", "2014"))),),
    ),
    (
        'dcterms:spatial <urn:x:2> . <urn:x:2> rdfs:label "Uppsala"',
        "subjects",
        (Subject((Term("geographic", "Uppsala"),), same_as=("urn:x:2",)),),
    ),
    (
        "schema:spatialCoverage [ schema:geo [ schema:latitude 5.38E1 ; schema:longitude -1.5E0 ] ]",
        "cartographics",
        (Cartographic(coordinates="W001.500000 W001.500000 N053.800000 N053.800000"),),
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
)


@pytest.mark.parametrize(("said", "slot", "value"), CASES)
def test_a_subject_is_known_by_its_property(said: str, slot: str, value: object) -> None:
    is_understood(said, slot, value)


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

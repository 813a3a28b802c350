"""Graphs that others have made: carriers, extents, editions, notes, and how often something comes out."""

from __future__ import annotations

import pytest
from foreign_graphs import RDA, is_understood, read_turtle

from bibld.model import Genre, Note, Physical, Term

CASES: tuple[tuple[str, str, object], ...] = (
    ('dcterms:abstract "On bees." ; schema:description "On bees."', "summaries", (Note("On bees."),)),
    (
        "dcterms:medium <http://id.loc.gov/vocabulary/carriers/cr>",
        "physicals",
        (Physical(media="c", carrier="cr"),),
    ),
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
    ('dcterms:isReferencedBy [ a bib:Memo ; rdf:value "Ask Bo" ]', "notes", (Note("Ask Bo"),)),
    (
        "dcterms:medium <https://www.iana.org/assignments/media-types/image/png>",
        "physicals",
        (Physical(formats=("image/png",)),),
    ),
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
    ('bibo:numVolumes "3"', "physicals", (Physical((Term("volumes", "3"),)),)),
    ('isbd:P1008 "2nd ed."', "editions", (Note("2nd ed."),)),
    (
        'dcterms:description "1 vol. (61 p.) : 22 cm"',
        "physicals",
        (Physical((Term("", "1 vol. (61 p.)"),), dimensions="22 cm"),),
    ),
    ('rdau:P60470 "In Fraktur"', "notes", (Note("In Fraktur"),)),
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
    ("dcterms:accrualPeriodicity <http://purl.org/cld/freq/monthly>", "frequencies", (Note("monthly"),)),
    (
        "dcterms:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/ANNUAL_2>",
        "frequencies",
        (Note("semiannual"),),
    ),
    ('dcat:version "1.2"', "editions", (Note("Version 1.2"),)),
    (
        'dcterms:provenance [ a dcterms:ProvenanceStatement ; rdfs:label "Lord Bee" ]',
        "notes",
        (Note("Lord Bee", kind="ownership"),),
    ),
    ('rdau:P60329 "2. Aufl."', "editions", (Note("2. Aufl."),)),
    (
        'rdau:P60550 "47 S." ; rdau:P60539 "21 cm"',
        "physicals",
        (Physical((Term("", "47 S."),), dimensions="21 cm"),),
    ),
    (
        'pgterms:marc508 "Hugh Tyler and the proofreaders"',
        "notes",
        (Note("Hugh Tyler and the proofreaders", kind="creation/production credits"),),
    ),
    ('schema:funder [ a schema:Organization ; schema:name "Fund" ]', "notes", (Note("Fund", kind="funding"),)),
    (
        'schema:funding [ a schema:Grant ; schema:identifier "12" ; schema:name "OpenBees" ; schema:funder [ schema:name "Fund" ] ]',
        "notes",
        (Note("Fund, OpenBees 12", kind="funding", parts=(Term("", "Fund, OpenBees"), Term("grant", "12"))),),
    ),
    ('schema:version "v2"', "editions", (Note("v2"),)),
    (
        'schema:size [ a schema:QuantitativeValue ; schema:value 5.5E30 ; schema:unitText "points" ]',
        "physicals",
        (Physical((Term("points", f"55{'0' * 29}"),)),),
    ),
)


@pytest.mark.parametrize(("said", "slot", "value"), CASES)
def test_a_description_is_known_by_its_property(said: str, slot: str, value: object) -> None:
    is_understood(said, slot, value)


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

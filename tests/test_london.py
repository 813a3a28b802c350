"""One report, as an expert cataloguer writes it in MARC21, MODS and Dublin Core:
the example of all that bibld is for.
"""

from __future__ import annotations

import io
from pathlib import Path

import pytest
import rdflib
from lxml import etree
from msgspec.structs import replace
from rdflib.namespace import DCTERMS, FOAF, ORG, PROV, RDF, SKOS, XSD

from bibld.conversion import read
from bibld.exchange import from_graph, to_graph
from bibld.formats import Job, get
from bibld.formats.marc21.notation import spell
from bibld.formats.marc21.records import fields_of
from bibld.model import Record
from bibld.report import Report
from bibld.settings import Settings

SETTINGS = Settings(organisation="XX-XxEXA", time="2026-11-24T13:30:00")
BIBO = rdflib.Namespace("http://purl.org/ontology/bibo/")
BIBLD = rdflib.Namespace("https://bibld.org/terms#")
MREL = rdflib.Namespace("http://id.loc.gov/vocabulary/relators/")
ID = rdflib.Namespace("http://id.loc.gov/vocabulary/")
URL = "http://www.london.gov.uk/sites/default/files/13-01-23-victim-care-final-report-NON-Embargoed.pdf"


@pytest.fixture(scope="module")
def record() -> Record:
    """The record of examples/london.txt."""
    return next(read(Path(__file__).parent.parent / "examples" / "london.txt"))


def test_marc(record: Record) -> None:
    """Every field, but for the summary, to the letter."""
    report = Report()
    fields = [spell(field) for field in fields_of(record, report, SETTINGS)]
    assert [text for text in fields if not text.startswith(("520", "884"))] == [
        "LDR 00000nam#a22000002i#4500",
        "001 127428",
        "003 XX-XxEXA",
        "005 20261124133000.0",
        "006 m#####o##d########",
        "007 cr||||||||||||",
        "008 261124s2013####enk|||||o||||l|||#0|eng#d",
        "040 ## $a XX-XxEXA $b eng $e rda $e pn $c XX-XxEXA",
        "043 ## $a e-uk---",
        "110 2# $a London Assembly. $b Police and Crime Committee, $e author. $4 aut",
        "245 10 $a Duty of Care : $b Improving Support for Victims of Crime.",
        "264 #1 $a London : $b Greater London Authority, $c 2013.",
        "300 ## $a 1 online resource (47 pages)",
        "336 ## $a text $b txt $2 rdacontent",
        "337 ## $a computer $b c $2 rdamedia",
        "338 ## $a online resource $b cr $2 rdacarrier",
        "347 ## $a text file $b PDF $2 rdaft",
        "588 ## $a Description based on catalogue record; resource not examined (online resource viewed January 29, 2013).",
        "653 #0 $a Victim Services",
        "653 #0 $a Victims of Crimes (London, UK)",
        "653 #5 $a London, UK",
        "653 #5 $a United Kingdom",
        "655 #7 $a technical report. $2 marcgt",
        "710 2# $a Greater London Authority, $e issuing body. $4 isb",
        "852 4# $a XX-XxEXA $j 127428",
        f"856 40 $u {URL} $q application/pdf",
    ]
    (converted,) = (text for text in fields if text.startswith("884"))
    assert converted.startswith("884 ## $a bibld ")
    assert converted.endswith("$g 2026-11-24T13:30:00 $k 127428 $q XX-XxEXA")
    assert report.losses == {}


def test_mods(record: Record) -> None:
    """Each element that a reader of MODS looks for."""
    out = io.BytesIO()
    get("mods").write([record], out, Job(settings=SETTINGS))
    root = etree.fromstring(out.getvalue())

    def found(path: str) -> list[str]:
        steps = {"m": "http://www.loc.gov/mods/v3"}
        return [item if isinstance(item, str) else item.text for item in root.xpath(path, namespaces=steps)]

    assert found("//m:titleInfo[@usage='primary']/m:title") == ["Duty of Care"]
    assert found("//m:titleInfo/m:subTitle") == ["Improving Support for Victims of Crime"]
    assert found("//m:name[@usage='primary'][@type='corporate']/m:namePart") == [
        "London Assembly",
        "Police and Crime Committee",
    ]
    assert found("//m:name[@usage='primary']/m:role/m:roleTerm/text()") == ["author", "aut"]
    assert found("//m:name[2]/m:namePart") == ["Greater London Authority"]
    assert found("//m:typeOfResource") == ["text"]
    assert found("//m:genre[@authority='marcgt']") == ["technical report", "government publication"]
    assert found("//m:originInfo[@eventType='publication']/m:place/m:placeTerm") == ["London", "enk"]
    assert found("//m:publisher") == ["Greater London Authority"]
    assert found("//m:dateIssued[@keyDate='yes'][@encoding='w3cdtf']") == ["2013"]
    assert found("//m:issuance") == ["monographic"]
    assert found("/m:modsCollection/m:mods/m:language/m:languageTerm") == ["eng", "English"]
    assert found("//m:physicalDescription/m:form") == ["electronic", "computer", "online resource"]
    assert found("//m:extent[@unit='pages']") == ["47"]
    assert found("//m:internetMediaType") == ["application/pdf"]
    assert found("//m:subject/m:topic") == ["Victim Services", "Victims of Crimes"]
    assert found("//m:subject/m:geographic") == ["London, UK", "United Kingdom"]
    assert found("//m:geographicCode[@authority='marcgac']") == ["e-uk---"]
    assert found("//m:subject/@authority") == []
    assert found("//m:identifier[@type='local']") == ["127428"]
    assert found("//m:identifier[@type='uri']") == [URL]
    assert found("//m:url[@usage='primary display'][@access='raw object'][@dateLastAccessed='2013-01-29']") == [URL]
    assert found("//m:shelfLocator") == ["127428"]
    assert found("//m:recordInfo/m:recordContentSource") == ["XX-XxEXA"]
    assert found("//m:recordCreationDate") == ["2026-11-24"]
    assert found("//m:recordIdentifier") == ["127428"]
    assert found("//m:descriptionStandard") == ["rda"]
    assert found("//m:languageOfCataloging/m:languageTerm[@type='code']") == ["eng"]


def test_a_graph_is_the_record_again(record: Record) -> None:
    """It has no place for which of a file's records it is."""
    (found,) = from_graph(to_graph(record, settings=SETTINGS))
    assert found == replace(record, position=found.position)


def test_dublin_core(record: Record) -> None:
    """What a client that knows Dublin Core finds, and what one that knows our terms finds besides."""
    graph = to_graph(record, settings=SETTINGS)
    thing = rdflib.URIRef("https://catalogue.example/record/127428")

    def one(prop: rdflib.URIRef, subject: rdflib.term.Node = thing) -> rdflib.term.Node:
        (value,) = set(graph.objects(subject, prop))
        return value

    assert (thing, RDF.type, BIBO.Report) in graph
    assert one(DCTERMS.title) == rdflib.Literal("Duty of Care: Improving Support for Victims of Crime", lang="en")
    creator, publisher = one(DCTERMS.creator), one(DCTERMS.publisher)
    assert one(FOAF.name, creator) == rdflib.Literal("London Assembly. Police and Crime Committee")
    assert one(FOAF.name, one(ORG.subOrganizationOf, creator)) == rdflib.Literal("London Assembly")
    assert one(FOAF.name, publisher) == rdflib.Literal("Greater London Authority")
    assert (creator, RDF.type, FOAF.Organization) in graph
    assert one(DCTERMS.issued) == rdflib.Literal("2013", datatype=XSD.gYear)
    assert one(DCTERMS.language) == ID["iso639-2/eng"]
    assert one(DCTERMS.extent) == rdflib.Literal("47 pages")
    assert one(DCTERMS.medium) == ID["carriers/cr"]
    assert one(DCTERMS["format"]) == rdflib.URIRef("https://www.iana.org/assignments/media-types/application/pdf")
    assert ID["geographicAreas/e-uk"] in set(graph.objects(thing, DCTERMS.spatial))
    assert one(SKOS.prefLabel, one(MREL.pup)) == rdflib.Literal("London")
    labels = {
        str(label)
        for concept in graph.objects(thing, DCTERMS.subject)
        for label in graph.objects(concept, SKOS.prefLabel)
    }
    assert labels == {"Victim Services", "Victims of Crimes (London, UK)"}
    assert one(DCTERMS.identifier) == rdflib.Literal("127428")
    assert one(FOAF.page) == rdflib.URIRef(URL)
    assert graph.value(None, PROV.used, rdflib.URIRef(URL)) is not None
    description = one(BIBLD.description)
    assert one(DCTERMS.modified, description).datatype in (XSD.dateTime, XSD.date)
    assert one(BIBLD.query, one(PROV.wasDerivedFrom, description)) is not None
    assert not [node for triple in graph for node in triple if isinstance(node, rdflib.BNode)]

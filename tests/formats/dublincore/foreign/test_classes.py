"""Graphs that others have made: which nodes are resources, and what a class says of one."""

from __future__ import annotations

import pytest
from files import file_of, records_of
from foreign_graphs import ROOT, read_turtle

from bibld.formats.dublincore import judgement
from bibld.model import Record, Related, Title
from bibld.report import Report


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
    ("classes", "kind", "genres", "issuance", "carriers"),
    [
        ("bibo:Collection", "mixed material", [], "collection", []),
        ("bibo:Collection , bibo:Journal", "text", ["journal"], "serial", []),
        ("bibo:Collection , bibo:Document", "mixed material", [], "collection", []),
        ("bibo:EditedBook", "text", ["book", "edited book"], "monographic", []),
        ("bibo:DoctoralThesis", "text", ["thesis", "doctoral thesis"], "monographic", []),
        ("bibo:AudioVisualDocument", "moving image", [], "", []),
        ("schema:WebPage", "", ["web page"], "", ["cr"]),
        ("schema:WebSite", "", ["web site"], "integrating resource", ["cr"]),
        ("schema:Blog", "", ["blog"], "", ["cr"]),
        ("schema:BlogPosting", "text", ["blog posting"], "", ["cr"]),
        ("schema:WebPage , bibo:Journal", "text", ["web page", "journal"], "serial", ["cr"]),
        ("schema:Blog , schema:WebPage", "", ["blog", "web page"], "", ["cr"]),
        ("schema:WebPage , bibo:Article", "text", ["web page", "article"], "", ["cr"]),
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


def test_a_record_of_ours_is_not_read_as_another_s() -> None:
    """What our own writer made says more than plain Dublin Core, and all of it is read."""
    record = Record(
        id="1",
        titles=(judgement.title("A: B", "main", "eng"),),
        related=(Related("host", title="X", uri="http://a.example/"),),
    )
    for name in ("turtle", "ntriples", "rdfxml", "jsonld"):
        lines = file_of(name, record).replace(b"# Records, one after the other", b"# Something else")
        assert records_of(name, lines) == [record]

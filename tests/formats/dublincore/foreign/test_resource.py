"""Graphs that others have made: the class of a resource, its form, its language, its titles."""

from __future__ import annotations

import pytest
from foreign_graphs import RDA, ROOT, is_understood, read_turtle

from bibld.model import Genre, Language, Term, Title

CASES: tuple[tuple[str, str, object], ...] = (
    ("a bibo:Image , bibo:Map", "type", "cartographic"),
    ('a bibo:Map ; edm:type "IMAGE"', "type", "cartographic"),
    ('edm:type "3D"', "type", "three dimensional object"),
    ('dcterms:format "video/mp4"', "type", "moving image"),
    ('dcterms:format "image/jpeg" ; dcterms:type "Deed"', "type", ""),
    ("a bibo:Thesis", "genres", (Genre("thesis", authority="marcgt"),)),
    ("a bibo:DoctoralThesis", "genres", (Genre("thesis", authority="marcgt"), Genre("doctoral thesis"))),
    ("a bibo:EditedBook", "genres", (Genre("book", authority="marcgt"), Genre("edited book"))),
    ("a bibo:MultiVolumeBook", "issuance", "multipart monograph"),
    ("dcterms:type <http://id.loc.gov/vocabulary/marcgt/map>", "genres", (Genre("map", authority="marcgt"),)),
    ("a <http://purl.org/dc/dcmitype/Sound>", "type", "sound recording"),
    ('<https://purl.org/dc/elements/1.1/type> "Sound"', "type", "sound recording"),
    ('<http://purl.org/dc/elements/1.1type> "Sound"', "type", "sound recording"),
    ("schema:additionalType <http://purl.org/ontology/bibo/Map>", "genres", (Genre("map", authority="marcgt"),)),
    ('schema:additionalType "sketch"', "genres", (Genre("sketch"),)),
    ('dcndl:volume [ rdf:value "上" ]', "titles", (Title("T", kind="main", parts=(Term("number", "上"),)),)),
    ('a bib:Report ; z:type "Sketch"', "genres", (Genre("report"), Genre("Sketch"))),
    ('rdau:P60493 "a study"', "titles", (Title("T", subtitle="a study", kind="main"),)),
    ('rdagr1:statementOfResponsibility "Bo Ek"', "titles", (Title("T", kind="main", responsibility="Bo Ek"),)),
    ('rdau:P60327 "Bo Ek"', "titles", (Title("T", kind="main", responsibility="Bo Ek"),)),
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
    ('dcterms:title "T" ; dc:title "T"', "titles", (Title("T", kind="main"),)),
    (
        'dc:title "Bees: a life" ; schema:name "Bees: a life"',
        "titles",
        (Title("T", kind="main"), Title("Bees", "a life", kind="alternative")),
    ),
    ('rdau:P60493 "An introduction"', "titles", (Title("T", subtitle="An introduction"),)),
    ('rdau:P60327 "by Grace Okafor"', "titles", (Title("T", responsibility="by Grace Okafor"),)),
    (
        'isbd:P1004 "T" ; isbd:P1006 "An introduction" ; isbd:P1007 "Bo Ek"',
        "titles",
        (Title("T", subtitle="An introduction", responsibility="Bo Ek"),),
    ),
    (f"rdau:P60049 <{RDA}ContentType/1010>", "type", "notated music"),
    (f"rdau:P60049 <{RDA}ContentType/1020> , <{RDA}ContentType/1014>", "content", ("txt", "sti")),
    (f"rdau:contentType <{RDA}ContentType/1010>", "type", "notated music"),
    ("dcterms:language <http://purl.org/NET/marccodes/languages/swe#lang>", "languages", (Language("swe"),)),
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
)


@pytest.mark.parametrize(("said", "slot", "value"), CASES)
def test_a_form_or_a_title_is_known_by_its_property(said: str, slot: str, value: object) -> None:
    is_understood(said, slot, value)


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
    ("kind", "title"),
    [("pgterms:ebook", Title("Hives", subtitle="With Pictures")), ("bibo:Book", Title("Hives With Pictures"))],
)
def test_a_subtitle_of_project_gutenberg_stands_in_a_line_of_its_own(kind: str, title: Title) -> None:
    """Of others a line may end anywhere."""
    (record,) = read_turtle(rf'{ROOT} a {kind} ; dcterms:title "Hives\r\nWith Pictures" .')
    assert record.titles == (title,)

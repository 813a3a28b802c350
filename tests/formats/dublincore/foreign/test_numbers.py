"""Graphs that others have made: the numbers of a resource, as texts or as nodes with their scheme."""

from __future__ import annotations

import pytest
from foreign_graphs import is_understood

from bibld.model import Identifier

CASES: tuple[tuple[str, str, object], ...] = (
    ("owl:sameAs <http://example.org/2>", "identifiers", (Identifier("uri", "http://example.org/2"),)),
    ('bibo:handle "http://hdl.handle.net/1765/308"', "identifiers", (Identifier("hdl", "1765/308"),)),
    ('a bibo:Journal ; prism:issn "1566-5283"', "identifiers", (Identifier("issn", "1566-5283"),)),
    (
        'dcterms:identifier "10.1000/182" ; bibo:doi "10.1000/182"',
        "identifiers",
        (Identifier("doi", "10.1000/182"),),
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
    ('a bib:Report ; prism:number "12"', "identifiers", (Identifier("report number", "12"),)),
    ('a bib:Patent ; prism:number "12"', "identifiers", (Identifier("patent number", "12"),)),
    ('a bibo:Report ; bibo:number "12"', "identifiers", (Identifier("report number", "12"),)),
    ('a bibo:AcademicArticle ; bibo:number "12"', "identifiers", (Identifier("", "12"),)),
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
        'blt:bnb "GBB378105"',
        "identifiers",
        (Identifier("national bibliography number", "GBB378105", source="bnb"),),
    ),
    ('bibo:gtin14 "9780131103627"', "identifiers", (Identifier("ean", "9780131103627"),)),
    ('bibo:coden "JACSAT"', "identifiers", (Identifier("coden", "JACSAT"),)),
    (
        "dcterms:identifier '21792614'^^dcndl:JPNO",
        "identifiers",
        (Identifier("national bibliography number", "21792614", source="jnb"),),
    ),
    (
        'bibo:isbn13 "9780131103627" ; bibo:isbn10 "0131103628" ; rdau:P60521 "kart. : EUR 9.95 (DE)"',
        "identifiers",
        (
            Identifier("isbn", "0131103628"),
            Identifier("isbn", "9780131103627", qualifier="kart.", terms="EUR 9.95 (DE)"),
        ),
    ),
    ('pgterms:marc010 "13001234"', "identifiers", (Identifier("lccn", "13001234"),)),
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
        'schema:identifier [ a schema:PropertyValue ; schema:value "ark:/99999/fk4" ]',
        "identifiers",
        (Identifier("ark", "ark:/99999/fk4"),),
    ),
)


@pytest.mark.parametrize(("said", "slot", "value"), CASES)
def test_a_number_is_known_by_its_property(said: str, slot: str, value: object) -> None:
    is_understood(said, slot, value)

"""Graphs that others have made: where a resource is on the network, and its files."""

from __future__ import annotations

import pytest
from foreign_graphs import is_understood

from bibld.model import Link

CASES: tuple[tuple[str, str, object], ...] = (
    ("foaf:page <http://example.org/p>", "links", (Link("http://example.org/p"),)),
    ("rdfs:seeAlso <http://example.org/p>", "links", (Link("http://example.org/p", relation="related"),)),
    ("foaf:homepage <http://example.org/p>", "links", (Link("http://example.org/p", relation="related"),)),
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
)


@pytest.mark.parametrize(("said", "slot", "value"), CASES)
def test_a_file_is_known_by_its_property(said: str, slot: str, value: object) -> None:
    is_understood(said, slot, value)

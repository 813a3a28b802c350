"""Graphs that others have made: what repositories say of what they hold, beside the holder, its files and its pages."""

from __future__ import annotations

import pytest
from foreign_graphs import ROOT, read_turtle

from bibld.model import Agent, Identifier, Link, Part, Related, Term
from bibld.report import Fault, Loss, Report

_EPRINT = """<http://a.example/id/eprint/1> a bibo:Article , bibo:{bibo} , ep:EPrint , ep:{ep}EPrint ; dcterms:title "Hives" ;
  dcterms:isPartOf <http://a.example/id/repository> ; ep:hasDocument <http://a.example/id/document/1> ; {more}
  rdfs:seeAlso <http://a.example/1/> .
<http://a.example/id/repository> a ep:Repository ; dcterms:title "Archive of Apis" .
<http://a.example/id/document/1> a ep:Document , bibo:Document ; rdfs:label "Hives (PDF)" ; ep:hasFile <http://a.example/1/h.pdf> .
<http://a.example/1/> dc:title "Summary of Hives" ; foaf:primaryTopic <http://a.example/id/eprint/1> .
"""


def test_an_article_of_eprints_is_one_record() -> None:
    """It stands in its journal, which has a name alone, and not in the repository; where its file is, is told with
    another node, and a page on it is no resource.
    """
    told: list[Loss | Fault] = []
    more = 'bibo:volume "4" ; dcterms:isPartOf <http://a.example/id/publication/1> ;'
    journal = '<http://a.example/id/publication/1> a bibo:Collection ; foaf:name "Bees" ; bibo:issn "15665283" .'
    (record,) = read_turtle(
        _EPRINT.format(bibo="AcademicArticle", ep="Article", more=more) + journal, Report(told.append)
    )
    part = Part((Term("volume", "4"),))
    issn = Identifier("issn", "1566-5283")
    uri = "http://a.example/id/publication/1"
    assert record.related == (Related("host", title="Bees", identifiers=(issn,), uri=uri, part=part),)
    assert record.links == (Link("http://a.example/1/h.pdf", label="Hives (PDF)"),)
    assert {left.path for left in record.leftovers} == {"dcterms:isPartOf", "rdfs:seeAlso"}
    assert "Archive of Apis" in {loss.value for loss in told if isinstance(loss, Loss)}


def test_the_source_of_an_article_is_no_title_of_a_collection_that_it_is_in() -> None:
    """Hyrax has its own collections by their addresses alone, and the journal in another place."""
    (record,) = read_turtle(
        f'{ROOT} a bibo:Article ; dcterms:title "Hives" ; dcterms:isPartOf <http://a.example/c> ; dc:source "Bees" .'
    )
    assert set(record.related) == {Related("host", uri="http://a.example/c"), Related("host", title="Bees")}
    (record,) = read_turtle(
        f'{ROOT} a bibo:Article ; dcterms:title "Hives" ; dcterms:isPartOf <http://a.example/c> ; bibo:volume "3" ; '
        'dc:source "Bees" .'
    )
    collection, journal = sorted(record.related, key=lambda related: related.title)
    assert (collection, journal.title) == (Related("host", uri="http://a.example/c"), "Bees")
    assert journal.part is not None
    assert journal.part.details == (Term("volume", "3"),)
    (record,) = read_turtle(
        f'{ROOT} a bibo:Article ; dcterms:title "Hives" ; dcterms:isPartOf <http://a.example/j> ; dc:source "Bees" . '
        '<http://a.example/j> bibo:issn "1566-5283" .'
    )
    issn = Identifier("issn", "1566-5283")
    assert record.related == (Related("host", uri="http://a.example/j", title="Bees", identifiers=(issn,)),)


@pytest.mark.parametrize(
    ("said", "dates"),
    [
        ('dcterms:created "1915-06-01" ; schema:dateCreated "2020-01-02T03:04:05Z"', {"1915-06-01": "created", "2020-01-02T03:04:05Z": "other"}),
        ('dcterms:created "2020-01-02T03:04:05Z" ; schema:dateCreated "1915"', {"1915": "created", "2020-01-02T03:04:05Z": "other"}),
        ('dcterms:created "2020-01-02T03:04:05Z" ; schema:dateCreated "1915-06-01T00:00:00Z"', {"1915-06-01T00:00:00Z": "created", "2020-01-02T03:04:05Z": "other"}),
        ('dcterms:created "2020-01-02T03:04:05Z" ; schema:dateCreated "2019-01-02T03:04:05Z"', {"2020-01-02T03:04:05Z": "created", "2019-01-02T03:04:05Z": "created"}),
        ('dcterms:issued "1915" ; schema:dateCreated "2020-01-02T03:04:05Z"', {"1915": "issued", "2020-01-02T03:04:05Z": "created"}),
        ('dcterms:created "1915" ; schema:dateCreated "1916"', {"1915": "created", "1916": "created"}),
    ],
)  # fmt: skip
def test_a_moment_beside_a_date_of_creation_is_none(said: str, dates: dict[str, str]) -> None:
    """Islandora has there when its page was made."""
    (record,) = read_turtle(f'{ROOT} a schema:Photograph ; dcterms:title "Hives" ; {said} .')
    assert {date.value: date.kind for date in record.dates} == dates


@pytest.mark.parametrize(
    ("bibo", "ep", "kind", "genres"),
    [
        ("AcademicArticle", "ConferenceItem", "text", ["article"]),
        ("BookSection", "BookSection", "text", ["chapter"]),
        ("Book", "Book", "text", ["book"]),
        ("Thesis", "Thesis", "text", ["thesis"]),
        ("Manuscript", "Monograph", "", []),
        ("Performance", "Performance", "", []),
        ("Image", "Image", "still image", []),
        ("AudioVisualDocument", "Video", "moving image", []),
        ("AudioDocument", "Audio", "sound recording", []),
        ("Document", "Dataset", "", []),
        ("Document", "Article", "text", ["article"]),
    ],
)
def test_what_eprints_calls_an_article_is_what_else_it_is_called(
    bibo: str, ep: str, kind: str, genres: list[str]
) -> None:
    """All that it has is one, and a report a manuscript."""
    (record,) = read_turtle(_EPRINT.format(bibo=bibo, ep=ep, more=""))
    assert (record.type or "", [genre.term for genre in record.genres]) == (kind, genres)


@pytest.mark.parametrize("name", ["dspace:Collection", "dspace:Community", "pcdm:AdministrativeSet"])
def test_what_something_is_kept_in_is_told_once(name: str) -> None:
    """It leads to each of thousands, and is spelt with none of them."""
    items = "".join(
        f"<urn:x:{at}> dcterms:title 'T{at}' ; dcterms:isPartOf <urn:x:c> ; prism:volume '1' . <urn:x:c> dcterms:hasPart <urn:x:{at}> ."
        for at in range(3)
    )
    told: list[Loss | Fault] = []
    records = read_turtle(f"{items} <urn:x:c> a {name} ; dcterms:title 'C' .", Report(told.append))
    assert [record.titles[0].title for record in records] == ["T0", "T1", "T2"]
    assert {(left.path, left.value) for record in records for left in record.leftovers} == {
        ("dcterms:isPartOf", "dcterms:isPartOf <urn:x:c>")
    }
    assert [it.value for it in told if isinstance(it, Loss) and it.path == "dcterms:title"] == ["C"]


def test_a_file_of_a_repository_is_no_record() -> None:
    """As Samvera has it, in PCDM."""
    graph = f'{ROOT} dcterms:title "T" ; pcdm:hasMember <urn:x:f> . <urn:x:f> a works:FileSet ; dcterms:title "t.pdf" .'
    (record,) = read_turtle(graph)
    assert [left.path for left in record.leftovers] == ["pcdm:hasMember"]


@pytest.mark.parametrize(("name", "role"), [("bibo:Thesis", "dgg"), ("bibo:Report", "isb")])
def test_who_issued_a_thesis_granted_the_degree(name: str, role: str) -> None:
    (record,) = read_turtle(
        f'{ROOT} a {name} ; dcterms:title "T" ; dcterms:issuer [ a foaf:Organization ; foaf:name "Apis" ] .'
    )
    assert record.agents == (Agent("Apis", kind="corporate", roles=(role,)),)


@pytest.mark.parametrize(
    ("page", "titles"),
    [
        ("dc:title 'Page' ; foaf:primaryTopic <http://example.org/1>", ["T"]),
        ("a foaf:Document ; rdfs:label 'Page' ; foaf:primaryTopic <http://example.org/1>", ["T"]),
        ("a bibo:Book ; dc:title 'Study' ; foaf:primaryTopic <http://example.org/1>", ["T", "Study"]),
        ("dc:title 'Page' ; foaf:primaryTopic <urn:x:9>", ["T", "Page"]),
        ("dc:title 'Page' ; foaf:primaryTopic <urn:x:2>", ["T", "Page"]),
    ],
)
def test_a_page_on_a_resource_is_none(page: str, titles: list[str]) -> None:
    """But a book on one is, and a page on what is not described."""
    assert [
        record.titles[0].title for record in read_turtle(f"{ROOT} dcterms:title 'T' . <urn:x:2> {page} .")
    ] == titles


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("a frbr:Item ; rdfs:label 'Copy' ; frbr:owner <urn:x:9>", ["T"]),
        ("a frbr:Item ; dc:title 'Copy'", ["T", "Copy"]),
        ("a bibo:Series ; dcterms:title 'Series' ; rdfs:label 'Series'", ["T"]),
        ("a bibo:Series ; dcterms:title 'Series' ; bibo:issn '1566-5283'", ["T", "Series"]),
    ],
)
def test_what_libraries_tell_of_beside_a_book_is_no_record(said: str, titles: list[str]) -> None:
    """A copy, and a series of which no more is told than what it is called."""
    graph = f"{ROOT} dcterms:title 'T' ; a bibo:Book ; frbr:exemplar <urn:x:2> ; dcterms:isPartOf <urn:x:2> . <urn:x:2> {said} ."
    assert [record.titles[0].title for record in read_turtle(graph)] == titles


@pytest.mark.parametrize(
    ("graph", "titles"),
    [
        (
            "<urn:x:2> a foaf:Person ; foaf:name 'Ek, Bo' ; foaf:made <urn:x:1> . <urn:x:1> a bibo:Series ; dcterms:title 'T' .",
            ["T"],
        ),
        ("<urn:x:2> <urn:x:p> <urn:x:1> . <urn:x:1> a bibo:Collection ; foaf:name 'T' .", ["T"]),
        (
            "<urn:x:1> dc:title 'T' ; foaf:primaryTopic <urn:x:2> . <urn:x:2> dc:title 'U' ; foaf:primaryTopic <urn:x:1> .",
            ["T", "U"],
        ),
    ],
)
def test_what_no_resource_leads_to_or_is_a_page_on_is_one(graph: str, titles: list[str]) -> None:
    """A series in a list, and two pages that are each on the other."""
    assert [record.titles[0].title for record in read_turtle(graph)] == titles


@pytest.mark.parametrize(
    "graph",
    [
        "[] a schema:WebPage ; schema:name 'Shop' ; schema:mainEntity [ a schema:Book ; schema:name 'T' ] .",
        "<urn:x:2> a schema:ItemPage ; schema:mainEntity <urn:x:1> . <urn:x:1> a schema:Book ; schema:name 'T' .",
        "[] a schema:DataFeed ; schema:dateModified '2020' ; schema:dataFeedElement [ a schema:Book ; schema:name 'T' ] .",
        "[] a schema:ItemList ; schema:itemListElement [ a schema:ListItem ; schema:item [ a schema:Book ; schema:name 'T' ] ] .",
    ],
)
def test_what_a_page_or_a_list_of_the_web_is_on_is_the_record(graph: str) -> None:
    (record,) = read_turtle(graph)
    assert record.titles[0].title == "T"
    assert [genre.term for genre in record.genres] == ["book"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("9780131103627", Identifier("isbn", "9780131103627")),
        ("0-13-110362-8", Identifier("isbn", "0-13-110362-8")),
        ("1566-5283", Identifier("issn", "1566-5283")),
        ("9780131103628", Identifier("issn", "9780131103628", invalid=True)),
    ],
)
def test_a_number_of_a_book_is_none_of_a_serial(text: str, number: Identifier) -> None:
    """DSpace's mapping to RDF has both as bibo:issn."""
    (record,) = read_turtle(f'[] dcterms:title "T" ; bibo:issn "{text}" .')
    assert record.identifiers == (number,)

"""Graphs that others have made: other resources, and where in its host this one stands."""

from __future__ import annotations

import pytest
from foreign_graphs import ROOT, is_understood, read_turtle

from bibld.model import Agent, Date, Identifier, Part, Provision, Record, Related, Term, Title
from bibld.report import Report

CASES: tuple[tuple[str, str, object], ...] = (
    (
        'dcterms:isPartOf [ a bibo:Series ; dcterms:title "Papers" ]',
        "related",
        (Related("series", title="Papers"),),
    ),
    ('schema:translationOfWork [ schema:name "Bienen" ]', "related", (Related("translation of", title="Bienen"),)),
    ('dcterms:replaces [ dcterms:title "Old" ]', "related", (Related("preceding", title="Old"),)),
    (
        'dcterms:isPartOf [ datacite:hasIdentifier [ a datacite:Identifier ; datacite:usesIdentifierScheme datacite:issn ; literal:hasLiteralValue "1566-5283" ] ]',
        "related",
        (Related("host", identifiers=(Identifier("issn", "1566-5283"),)),),
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
        (Related("host", title="Bees", part=Part(details=(Term("volume", "12"), Term("issue", "3")), date="2013-04")),),
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
    ('a bib:Article ; prism:number "12"', "parts", (Part(details=(Term("issue", "12"),)),)),
    ('a bibo:Issue ; bibo:number "12"', "parts", (Part(details=(Term("issue", "12"),)),)),
    (
        'a bibo:AcademicArticle ; bibo:volume "3" ; bibo:number "12"',
        "parts",
        (Part(details=(Term("volume", "3"), Term("issue", "12"))),),
    ),
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
        'dcterms:isPartOf [ dcterms:title "Bees" ; bibo:oclcnum "123" ; prism:eIssn "1566-5283" ]',
        "related",
        (Related("host", title="Bees", identifiers=(Identifier("oclc", "123"), Identifier("issn", "1566-5283"))),),
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
    ('dcterms:references [ a bib:Memo ; rdf:value "Ask Bo" ]', "related", (Related("references", title="Ask Bo"),)),
    ('dcterms:isReferencedBy [ dcterms:title "Bees" ]', "related", (Related("isReferencedBy", title="Bees"),)),
    (
        'dcterms:source "Bees" ; dcterms:isPartOf [ dcterms:title "Bees, wasps and ants" ]',
        "related",
        (Related("host", title="Bees, wasps and ants"), Related("original", title="Bees")),
    ),
    ('bibo:translationOf [ dcterms:title "U" ]', "related", (Related("translation of", title="U"),)),
    (
        "a bibo:Book ; dcterms:isPartOf [ a bibo:Series ; dcterms:title 'Bee books' ; bibo:number '4' ]",
        "related",
        (Related("series", title="Bee books", number="4"),),
    ),
    (
        "schema:isPartOf [ a bgn:PublicationSeries ; schema:name 'Bee books ;' ]",
        "related",
        (Related("series", title="Bee books"),),
    ),
    (
        "schema:workExample [ a schema:ProductModel ; schema:isbn '9780131103627' , '0131103628' ]",
        "identifiers",
        (
            Identifier("isbn", "9780131103627"),
            Identifier("isbn", "0131103628"),
        ),
    ),
    (
        'rdau:P60333 "Leeds : Apis" ; dcterms:isPartOf "Bee books ; 4"',
        "related",
        (Related("series", title="Bee books", number="4"),),
    ),
    (
        'rdau:P60163 "Leeds" ; dcterms:isPartOf "Bee books : hives"',
        "related",
        (Related("series", title="Bee books : hives"),),
    ),
    (
        'a bibo:Article ; rdau:P60163 "Leeds" ; dcterms:isPartOf "Bee review"',
        "related",
        (Related("host", title="Bee review"),),
    ),
    ('rdagr1:titleProperOfSeries "Bee books"', "related", (Related("series", title="Bee books"),)),
    (
        'dcndl:seriesTitle [ rdf:value "蜜蜂文庫 ; 11" ]',
        "related",
        (Related("series", title="蜜蜂文庫", number="11"),),
    ),
    ("cito:cites <http://a.example/2>", "related", (Related("references", uri="http://a.example/2"),)),
    ('pgterms:marc440 "Bee books"', "related", (Related("series", title="Bee books"),)),
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
)


@pytest.mark.parametrize(("said", "slot", "value"), CASES)
def test_another_resource_is_known_by_its_property(said: str, slot: str, value: object) -> None:
    is_understood(said, slot, value)


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


def test_journal_volume_and_issue_may_stand_side_by_side() -> None:
    """The numbers of the two are where in the journal the article stands; and neither is a record."""
    article, _ = read_turtle(
        f'{ROOT} a schema:ScholarlyArticle ; schema:name "T" ; schema:isPartOf <urn:x:1> , <urn:x:2> , <urn:x:3> .'
        '<urn:x:1> a schema:PublicationIssue ; schema:issueNumber "3" . <urn:x:3> a schema:Periodical ; schema:name "Bees" .'
        '<urn:x:2> a schema:PublicationVolume ; schema:volumeNumber "12" .'
    )
    part = Part((Term("volume", "12"), Term("issue", "3")))
    assert article.related == (Related("host", title="Bees", uri="urn:x:3", part=part),)


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


def test_a_resource_is_the_same_as_itself() -> None:
    """It has its IRI once, and nothing of that is kept as it was."""
    (record,) = read_turtle(f'{ROOT} dcterms:title "T" ; schema:sameAs {ROOT} .')
    assert record.identifiers == (Identifier("uri", ROOT[1:-1]),)
    assert record.leftovers == ()


def test_the_issn_of_a_series_is_no_number_within_it() -> None:
    """Zotero has both as numbers of the series."""
    series = Related("series", title="Hives", identifiers=(Identifier("issn", "1566-5283"),))
    is_understood(
        'dcterms:isPartOf [ a bib:Series ; dc:title "Hives" ; dc:identifier "ISSN 1566-5283" ]', "related", (series,)
    )

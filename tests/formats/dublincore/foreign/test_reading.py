"""Graphs that others have made: what the value of a statement is, a text or all that a node says."""

from __future__ import annotations

import json

import pytest
from files import records_of
from foreign_graphs import ROOT, is_understood, read_turtle, texts

from bibld.formats.dublincore.foreign.reading import in_figures
from bibld.model import Date, Note, Subject, Term, Title
from bibld.report import Fault, Loss, Report


def test_a_label_that_is_the_title_says_no_more() -> None:
    """Of a concept, too, whose name is said twice."""
    (record,) = read_turtle(
        f'{ROOT} dcterms:title "T" ; rdfs:label "T" ; dcterms:subject [ a skos:Concept ; skos:prefLabel "Bees" ; rdfs:label "Bees" ] .'
    )
    assert record.subjects == (Subject((Term("topic", "Bees"),)),)
    assert record.leftovers == ()


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("5.39E1", "53.9"),
        ("1.0E3", "1000"),
        ("1.05E3", "1050"),
        ("2.50E0", "2.5"),
        ("-1.5E-1", "-0.15"),
        ("+1.5E1", "15"),
        *((text, text) for text in ("5.390", "1E3", "1.5e1", "12.5E1", "1.5E123", "a 1.5E1")),
    ],
)
def test_a_number_of_a_graph_is_one_in_figures(text: str, figures: str) -> None:
    """As long as its exponent is one of real life."""
    assert in_figures(text) == figures


def test_what_stands_beside_a_text_without_a_meaning_does_not_cost_it() -> None:
    """Omeka has numbers of its own there, which only a context that is not fetched explains: they are told."""
    said = {"type": "literal", "property_id": 1, "property_label": "Title", "@value": "Abeilles", "@language": "fr"}
    document = {"@context": "https://a.example/api-context", "@id": "http://a.example/1", "dcterms:title": [said]}
    told: list[Loss | Fault] = []
    (record,) = records_of("jsonld", json.dumps(document), Report(told.append))
    assert record.titles == (Title("Abeilles", lang="fre"),)
    assert record.leftovers == ()
    lost = {(loss.path, str(loss.value)) for loss in told if isinstance(loss, Loss)}
    assert lost == {("type", "literal"), ("property_id", "1"), ("property_label", "Title")}


def test_omeka_names_a_concept_and_another_item_beside_their_addresses() -> None:
    """In words of its own (o:label), or in one that no context explains (display_title)."""
    list_of_headings = "http://id.loc.gov/authorities/subjects/sh85012847"
    document = {
        "@context": "https://a.example/api-context",
        "@id": "http://a.example/1",
        "@type": ["o:Item", "bibo:Article"],
        "dcterms:title": [{"@value": "Counting"}],
        "dcterms:subject": [{"type": "uri", "@id": list_of_headings, "o:label": "Bees"}],
        "dcterms:isPartOf": [{"type": "resource", "@id": "http://a.example/2", "display_title": "Journal of bees"}],
    }
    (record,) = records_of("jsonld", json.dumps(document))
    bees = Subject((Term("topic", "Bees"),), authority="lcsh", same_as=(list_of_headings,))
    assert record.subjects == (bees,)
    assert [(host.title, host.uri) for host in record.related] == [("Journal of bees", "http://a.example/2")]
    assert "o:Item" not in texts(record)


@pytest.mark.parametrize(
    "context",
    ["https://schema.org/", "https://w3id.org/ro/crate/1.1/context", "https://doi.org/10.5063/schema/codemeta-2.0"],
)
def test_contexts_of_schema_org_are_known_by_their_addresses(context: str) -> None:
    """Nothing is fetched, and nobody is told that it was not; the file that describes a crate is no resource."""
    document = {
        "@context": context,
        "@graph": [
            {"@type": "CreativeWork", "@id": "ro-crate-metadata.json", "about": {"@id": "http://a.example/1"}},
            {"@id": "http://a.example/1", "@type": "Dataset", "name": "Bees", "datePublished": "2020", "version": 1.5},
        ],
    }
    report = Report()
    (record,) = records_of("jsonld", json.dumps(document), report)
    assert record.titles == (Title("Bees"),)
    assert record.editions == (Note("Version 1.5"),)
    assert "context" not in {kind for _, kind in report.faults}


@pytest.mark.parametrize("iri", ["w1w.html", "/w1w", "../w1w", "#w1w", "./w1w"])
def test_an_address_that_is_relative_names_nothing_outside_its_file(iri: str) -> None:
    """It is no URN, and no number of anything: ``<a.html>`` was ``urn:a.html``."""
    told: list[Loss | Fault] = []
    (record,) = read_turtle(f'<{iri}> dcterms:title "T" .', Report(told.append))
    assert record.identifiers == ()
    assert [(loss.path, "w1w" in str(loss.value)) for loss in told if isinstance(loss, Loss)] == [("rdf:about", True)]
    (record,) = read_turtle(f'{ROOT} dcterms:title "T" ; dcterms:hasPart <{iri}> ; dcterms:identifier <{iri}> .')
    assert record.related == ()
    assert "w1w" in texts(record)
    assert not any("w1w" in number.value for number in record.identifiers)


@pytest.mark.parametrize(
    "label",
    [
        *"foaf:name skos:prefLabel mads:authoritativeLabel schema:name rdfs:label dcterms:title dc:title vcard:fn".split(),
        *"bf:mainTitle rdf:value schema:value schema:text pgterms:name".split(),
        *(
            f"gndo:preferredName{of}"
            for of in " ForThePerson ForTheCorporateBody ForTheFamily ForTheConferenceOrEvent ForThePlaceOrGeographicName"
            " ForTheSubjectHeading".split(" ")
        ),
    ],
)
def test_a_node_is_called_as_any_program_says_it(label: str) -> None:
    """What it is called is understood, and its address stays with it."""
    (record,) = read_turtle(
        f"{ROOT} dcterms:title 'A' ; dcterms:subject <http://a.example/1> . <http://a.example/1> a skos:Concept ; {label} 'Bees' ."
    )
    (subject,) = record.subjects
    assert ([term.value for term in subject.terms], subject.same_as) == (["Bees"], ("http://a.example/1",))
    assert record.leftovers == ()


@pytest.mark.parametrize(
    ("said", "values", "kept"),
    [
        ("( 'Bees' 'Wasps' )", ["Bees", "Wasps"], 0),
        ("( ( 'Bees' 'Wasps' ) 'Ants' )", ["Bees", "Wasps", "Ants"], 0),
        ("_:l . _:l a rdf:List ; rdf:first 'Bees' ; rdf:rest rdf:nil", ["Bees"], 0),
        ("_:l . _:l rdf:first 'Bees' ; rdf:rest _:l", ["Bees"], 0),
        ("_:l . _:l rdf:first 'Bees' ; rdf:rest _:m . _:m rdf:first 'Wasps' ; rdf:rest _:l", ["Bees", "Wasps"], 0),
        ("_:l . _:l rdf:first 'Bees' ; rdf:rest 'x'", ["Bees"], 1),
        ("_:l . _:l rdf:first 'Bees' ; rdf:rest _:x , ( 'Wasps' ) . _:x rdfs:comment 'x'", ["Bees", "Wasps"], 1),
        ("_:l . _:l rdf:first 'Bees' , 'Ants' ; rdf:rest ( 'Wasps' )", ["Bees", "Ants", "Wasps"], 0),
        ("_:l . _:l a rdf:Seq ; rdf:_2 'Wasps' ; rdf:_1 'Bees' ; rdf:_10 'Ants'", ["Bees", "Wasps", "Ants"], 0),
        ("_:l . _:l a rdf:Bag ; rdf:_1 'Bees' ; rdf:_2 _:l", ["Bees"], 0),
        ("_:l . _:l rdf:_1 _:m . _:m rdf:_1 'Bees' ; rdf:_2 _:l", ["Bees"], 0),
        ("rdf:nil", [], 1),
        (
            "<http://a.example/1> . <http://a.example/1> a skos:Concept ; skos:prefLabel 'Bees'@en , 'Bienen'@de",
            ["Bees"],
            1,
        ),
        (
            "<http://a.example/1> ; dcterms:language 'de' . <http://a.example/1> a skos:Concept ; skos:prefLabel 'Bees'@en , 'Bienen'@de",
            ["Bienen"],
            1,
        ),
        (
            "<http://a.example/1> ; dc:language 'de' . <http://a.example/1> a skos:Concept ; skos:prefLabel 'Bees'@en , 'Bienen'@de",
            ["Bienen"],
            1,
        ),
        (
            "<http://a.example/1> ; schema:inLanguage 'de' . <http://a.example/1> a skos:Concept ; skos:prefLabel 'Bees'@en , 'Bienen'@de",
            ["Bienen"],
            1,
        ),
        (
            "<http://a.example/1> . <http://a.example/1> a skos:Concept ; skos:prefLabel 'Bees' ; rdfs:label 'Bees' , 'Wasps'",
            ["Bees"],
            1,
        ),
        (
            "<http://a.example/1> . <http://a.example/1> a skos:Concept ; rdfs:label '10.1/x' ; dcterms:title 'Bees'",
            ["Bees"],
            1,
        ),
        ("' '", [], 1),
        ("'5.39E1'^^xsd:double", ["53.9"], 0),
        ("'5.39E1'", ["5.39E1"], 0),
        ("'a < b &amp; <b>c</b>'^^rdf:XMLLiteral", ["a < b & c"], 1),
        ("'<b>c</b>'", ["c"], 0),
        (f"{'( ' * 13}'Bees'{' )' * 13}", ["Bees"], 0),
        (f"{'( ' * 14}'Bees'{' )' * 14}", [], 3),
    ],
)
def test_a_value_is_all_that_its_node_says(said: str, values: list[str], kept: int) -> None:
    """The members of a list or a container in their order, each once, and what a node is called, in the language of the
    resource; what is not taken is kept.
    """
    (record,) = read_turtle(f"{ROOT} dcterms:title 'A' ; dcterms:subject {said} .")
    assert [term.value for subject in record.subjects for term in subject.terms] == values
    assert len(record.leftovers) == kept


def test_markup_is_read_as_text() -> None:
    """A literal of XML says its words; as it was found it stays, too."""
    (record,) = read_turtle('[] dcterms:title "A <b>bold</b> R&amp;D"^^rdf:XMLLiteral .')
    assert [title.title for title in record.titles] == ["A bold R&D"]
    assert "<b>bold</b>" in record.leftovers[0].value


@pytest.mark.parametrize("space", ["http://schema.org/", "https://schema.org/", "http://www.w3.org/2001/XMLSchema#"])
def test_a_datatype_that_says_no_more_than_its_text_is_understood(space: str) -> None:
    """DataCite has its dates of publication as those of schema.org."""
    is_understood(f'schema:datePublished "2011-05"^^<{space}Date>', "dates", (Date("2011-05"),))

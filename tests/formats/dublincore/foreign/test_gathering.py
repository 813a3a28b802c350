"""Graphs that others have made: what several nodes say of one resource."""

from __future__ import annotations

import pytest
from foreign_graphs import ROOT, expanded, read_turtle

from bibld.formats.dublincore.foreign import records
from bibld.model import Identifier, Language, Link
from bibld.report import Report


def test_an_expression_says_who_wrote_what_its_manifestation_is() -> None:
    """The National Library of France has the authors and the language there."""
    (record,) = read_turtle(
        f'{ROOT} a frbr:Manifestation ; dcterms:title "T" ; bnf-onto:isbn "9780131103627" ; rdarel:expressionManifested <urn:x:1> .'
        '<urn:x:1> a frbr:Expression ; dcterms:language "fre" ; mrel:aut [ foaf:familyName "Ek" ; foaf:givenName "Bo" ] .'
    )
    assert [agent.name for agent in record.agents] == ["Ek, Bo"]
    assert record.languages == (Language("fre"),)
    assert Identifier("isbn", "9780131103627") in record.identifiers


def test_an_aggregation_and_a_proxy_say_what_is_of_the_resource() -> None:
    """Europeana tells in three nodes of one resource."""
    report = Report()
    (record,) = read_turtle(
        '<urn:x:1> a edm:ProvidedCHO ; edm:type "TEXT" . <urn:x:2> a ore:Proxy ; ore:proxyFor <urn:x:1> ; dc:title "Bees" .'
        "<urn:x:3> a ore:Aggregation ; edm:aggregatedCHO <urn:x:1> ; edm:isShownAt <http://a.example/p> ; "
        'edm:rights <http://a.example/r> ; edm:dataProvider "Museum" .',
        report,
    )
    assert [title.title for title in record.titles] == ["Bees"]
    assert record.links == (Link("http://a.example/p"),)
    assert [note.same_as for note in record.notes] == ["http://a.example/r"]
    assert [left.path for left in record.leftovers] == ["edm:dataProvider"]
    assert {path for _, path, _, _ in report.losses} == {"edm:aggregatedCHO", "ore:proxyFor", "edm:dataProvider"}


def test_who_made_an_aggregation_has_not_made_the_resource() -> None:
    """Europeana says of each of its aggregations that it has made it."""
    report = Report()
    (record,) = read_turtle(
        '<urn:x:1> dc:title "Bees" ; dc:creator "Ek, Bo" . <urn:x:2> a edm:EuropeanaAggregation ; '
        'edm:aggregatedCHO <urn:x:1> ; dc:creator "Europeana" .',
        report,
    )
    assert [agent.name for agent in record.agents] == ["Ek, Bo"]
    assert {path for _, path, _, _ in report.losses} == {"edm:aggregatedCHO", "dc:creator"}


@pytest.mark.parametrize(
    ("said", "records", "told"),
    [
        ("<urn:x:2> a ore:Aggregation ; edm:aggregatedCHO <urn:x:1> ; dcterms:extent '9 p.' .", ["A 9"], ["edm:aggregatedCHO"]),
        ("<urn:x:2> a edm:EuropeanaAggregation ; edm:aggregatedCHO <urn:x:1> ; dcterms:extent '9 p.' .", ["A 9"], ["edm:aggregatedCHO"]),
        ("<urn:x:2> a ore:Proxy ; ore:proxyFor <urn:x:1> ; dcterms:title 'A' ; dcterms:extent '9 p.' .", ["A 9"], ["ore:proxyFor"]),
        ("<urn:x:1> frbr:embodiment <urn:x:2> . <urn:x:2> a fabio:Manifestation ; dcterms:extent '9 p.' .", ["A 9"], ["frbr:embodiment"]),
        ("<urn:x:1> frbr:embodiment [ a fabio:Manifestation ; dcterms:extent '9 p.' ] .", ["A 9"], []),
        ("<urn:x:1> frbr:embodiment [ a fabio:Manifestation , fabio:Book ; dcterms:extent '9 p.' ] .", ["A 9 text"], []),
        ("<urn:x:1> frbr:embodiment <urn:x:9> .", ["A"], ["frbr:embodiment"]),
        ("<urn:x:2> dcterms:title 'B' ; ore:proxyFor <urn:x:9> .", ["A", "B"], ["ore:proxyFor"]),
        ("<urn:x:1> rdarel:expressionManifested <urn:x:2> . <urn:x:2> a frbr:Expression ; dcterms:extent '9 p.' .", ["A 9"],
         ["rdarel:expressionManifested"]),
        *((f"<urn:x:1> frbr:embodiment <urn:x:2> . <urn:x:2> a fabio:Manifestation ; {title} 'B' ; dcterms:extent '9 p.' .", ["A", "B 9"],
           ["frbr:embodiment"]) for title in ("dcterms:title", "dc:title")),
        ("<urn:x:2> a ore:Proxy ; ore:proxyFor <urn:x:1> ; dcterms:extent '9 p.' . "
         "<urn:x:3> a bibo:Book ; dcterms:title 'C' ; dcterms:references <urn:x:2> .", ["A", "C text"], ["dcterms:references"]),
        ("<urn:x:2> a ore:Proxy ; ore:proxyFor <urn:x:1> ; dcterms:extent '9 p.' . "
         "<urn:x:3> a ore:Aggregation ; edm:aggregatedCHO <urn:x:1> ; dcterms:relation <urn:x:2> .", ["A 9"],
         ["edm:aggregatedCHO", "ore:proxyFor"]),
    ],
)  # fmt: skip
def test_what_a_node_tells_of_a_resource_is_said_of_that(said: str, records: list[str], told: list[str]) -> None:
    """Unless it has a title of its own, or others tell of it, too; the class of the node, and a title that is said
    again, are nothing new.
    """
    report = Report()
    found = read_turtle(f"<urn:x:1> dcterms:title 'A' . {said}", report)
    texts = [
        " ".join(
            (
                *(it.title for it in record.titles),
                *(term.value for it in record.physicals for term in it.extents),
                *filter(None, (record.type,)),
            )
        )
        for record in found
    ]
    assert sorted(texts) == records
    assert sorted({path for _, path, _, _ in report.losses}) == told


@pytest.mark.parametrize(
    "said",
    ["<urn:x:1> ore:proxyFor <urn:x:1> .", "<urn:x:2> ore:proxyFor <urn:x:1> . <urn:x:1> ore:proxyFor <urn:x:2> ."],
)
def test_a_proxy_of_itself_is_read(said: str) -> None:
    """Or two of each other."""
    titles = '<urn:x:1> dcterms:title "A" . <urn:x:2> dcterms:title "B" .'
    assert len(read_turtle(titles + said)) == 2


@pytest.mark.parametrize(("skip", "title"), [("<urn:x:1>", "B"), ("<urn:x:2>", "A")])
def test_what_is_read_elsewhere_tells_nothing_and_is_told_nothing(skip: str, title: str) -> None:
    """A proxy of a record of ours is no part of it, and speaks for itself."""
    name = expanded("dcterms:title")
    graph = {"<urn:x:1>": [(name, '"A"')], "<urn:x:2>": [(expanded("ore:proxyFor"), "<urn:x:1>"), (name, '"B"')]}
    (record,) = records(graph, Report(), [skip])
    assert [found.title for found in record.titles] == [title]

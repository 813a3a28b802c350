"""Graphs that others have made, whatever they look like: they are read, and nothing of them is lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from files import file_of, records_of
from foreign_graphs import ROOT, expanded, read_turtle, texts
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from bibld import terms
from bibld.formats.dublincore import foreign
from bibld.formats.dublincore.foreign import TABLE, records
from bibld.report import Report


@pytest.mark.parametrize(
    "form", ['"w1w"', '"w1w"@en-GB', '"w1w"^^<urn:x:type>', "<http://example.org/w1w>", "_:named", "_:unnamed"]
)
def test_no_value_of_a_known_property_is_lost(form: str) -> None:
    """Whatever stands there, a text, an IRI or a node, the record has it as a value or as it was found."""
    for name in TABLE:
        graph = {
            ROOT: [(expanded("dcterms:title"), '"T"'), (expanded(name), form)],
            "_:named": [(expanded("foaf:name"), '"w1w"'), (expanded("foaf:mbox"), '"w2w"')],
            "_:unnamed": [("<urn:x:p>", '"w1w"')],
        }
        (record,) = records(graph, Report())
        said = texts(record)
        assert "w1w" in said, name
        assert form != "_:named" or "w2w" in said, name
        assert "urn:x:type" not in form or "urn:x:type" in said, name


XSD = "http://www.w3.org/2001/XMLSchema#"

LITERALS = st.builds(
    lambda number, rest: f'"w{number}w"{rest}',
    st.integers(0, 99),
    st.sampled_from(
        ["", "@en", "@en-GB", "@x-none", f"^^<{XSD}string>", f"^^<{XSD}date>", "^^<http://purl.org/dc/terms/LCSH>"]
    ),
)

PLAIN = st.sampled_from(
    ['"2013"', '"ca. 1920"', '"Kyle, Reuben"', '"a; b"', '"PDF"', '"en"', '"http://example.org/x"', '""', '" "', '"9780131103627"',
     '"10.1000/182"', '"Text"', f'"2013"^^<{XSD}gYear>', f'"2013-01-01T00:00:00"^^<{XSD}dateTime>', '"a\\nb\\u0001"']
)  # fmt: skip

IRIS = st.builds(lambda number: f"<http://example.org/w{number}w>", st.integers(0, 99)) | st.sampled_from(
    ["<http://purl.org/dc/dcmitype/Image>", "<http://id.loc.gov/vocabulary/iso639-2/eng>", "<urn:isbn:9780131103627>",
     "<http://id.loc.gov/vocabulary/geographicAreas/e-uk>", "<http://purl.org/ontology/bibo/Book>", ROOT]
)  # fmt: skip

NODES = st.sampled_from([f"_:n{number}" for number in range(4)])

PROPERTIES = st.sampled_from([*(expanded(name) for name in TABLE), "<urn:x:p>"]) | st.sampled_from(
    [
        expanded(name)
        for name in ("foaf:name", "skos:prefLabel", "rdf:first", "rdf:rest", "rdf:type", "rdf:_1", "bibo:issn")
    ]
)

STATEMENTS = st.lists(st.tuples(PROPERTIES, LITERALS | PLAIN | IRIS | NODES), max_size=8)

WITHIN = st.sampled_from(
    [
        expanded(name)
        for name in (
            "dcam:memberOf skos:inScheme skos:notation event:place event:agent event:time schema:value schema:propertyID schema:geo "
            "schema:latitude schema:longitude schema:affiliation schema:birthDate schema:addressLocality pro:withRole pro:isHeldBy "
            "vivo:relates vivo:rank vivo:dateTime vivo:dateTimePrecision vcard:hasName vcard:adr vcard:familyName vcard:givenName "
            "dcat:accessURL dcat:mediaType dcat:startDate dcat:endDate datacite:usesIdentifierScheme literal:hasLiteralValue "
            "link:type ore:proxyFor frbr:embodiment schema:issueNumber fabio:hasSequenceIdentifier schema:roleName schema:unitText "
            "schema:location schema:organizer schema:startDate schema:box dcat:bbox dcat:centroid locn:geometry time:hasBeginning time:hasEnd "
            "time:inXSDDate bf:agent bf:role edm:begin schema:audienceType schema:volumeNumber schema:text"
        ).split()
    ]
)
"""What nodes have, and a resource has not."""

CLASSES = st.sampled_from(
    [
        expanded(name)
        for name in (
            "dcterms:LCSH dcterms:DDC dcterms:TGN dcterms:IMT schema:PropertyValue schema:PublicationIssue bib:Journal z:Attachment "
            "schema:Role schema:Grant schema:QuantitativeValue schema:CreativeWorkSeries bf:Contribution vivo:Authorship vivo:yearPrecision pro:author pro:publisher datacite:doi foaf:Person ore:Proxy frbr:Expression"
        ).split()
    ]
) | st.sampled_from(["<http://dewey.info/class/631.4/e22/>", "<http://id.loc.gov/authorities/subjects/sh1>"])

OF_NODES = st.lists(st.tuples(PROPERTIES | WITHIN, LITERALS | PLAIN | IRIS | NODES | CLASSES), max_size=8)


@st.composite
def graphs(draw: st.DrawFn) -> dict[str, list[tuple[str, str]]]:
    """One resource with nodes around it, which may point anywhere."""
    graph = {ROOT: [(expanded("dcterms:title"), '"T"'), *draw(STATEMENTS)]}
    for number in range(4):
        if said := draw(OF_NODES):
            graph[f"_:n{number}"] = said
    return graph


@settings(max_examples=200)
@given(graph=graphs())
@example(
    graph={
        ROOT: [(expanded("dcterms:title"), '"T"'), (expanded("dcterms:title"), "_:n0")],
        "_:n0": [(expanded("rdf:first"), '"2013"'), (expanded("rdf:rest"), "<http://example.org/w0w>")],
    }
)
def test_no_graph_is_too_strange(graph: dict[str, list[tuple[str, str]]]) -> None:
    """Loops, lists without an end and nodes without a name are read, and no text that the resource has is lost."""
    found = list(records(graph, Report()))
    assert len(found) >= 1
    said = "".join(map(texts, found))
    below, waiting = {ROOT}, [ROOT]
    while waiting:
        for _, term in graph.get(waiting.pop(), ()):
            assert set(re.findall(r"w\d+w", term)) <= set(re.findall(r"w\d+w", said))
            if term in graph and term not in below:
                below.add(term)
                waiting.append(term)


@settings(max_examples=60)
@given(graph=graphs())
def test_what_is_read_goes_into_our_graph_and_comes_back(graph: dict[str, list[tuple[str, str]]]) -> None:
    """A record of a foreign graph is a record like any other."""
    found = list(records(graph, Report()))
    assert records_of("ntriples", file_of("ntriples", *found)) == found


@pytest.mark.parametrize(
    ("name", "schema"), [("marcxml", "MARC21slim.xsd"), ("mods", "mods-3-8.xsd"), ("oai_dc", "oai_dc.xsd")]
)
def test_what_is_read_is_written_valid(name: str, schema: str, shared: Path) -> None:
    """Whatever a graph says, MARCXML, MODS and oai_dc made of it are valid."""
    judge = etree.XMLSchema(etree.parse(shared / "schemas" / schema))

    @settings(max_examples=40)
    @given(graph=graphs())
    def check(graph: dict[str, list[tuple[str, str]]]) -> None:
        for record in records(graph, Report()):
            judge.assertValid(etree.fromstring(file_of(name, record)))

    check()


@pytest.mark.parametrize(
    ("graph", "titles"),
    [
        ("_:a dcterms:title 'A' ; dcterms:isPartOf _:b . _:b dcterms:title 'B' ; dcterms:hasPart _:a .", ["A"]),
        ("_:a dcterms:title 'A' ; dcterms:relation _:a .", ["A"]),
        ("[] dcterms:title 'C' ; dcterms:relation _:a . _:a dcterms:title 'A' ; dcterms:relation _:a .", ["C"]),
        ("<urn:x:p> foaf:name 'P' ; foaf:made _:a . _:a dcterms:title 'A' ; foaf:maker <urn:x:p> .", []),
        (
            "<urn:x:p> foaf:name 'P' ; foaf:made _:a . _:a a bibo:Book ; dcterms:title 'A' ; foaf:maker <urn:x:p> .",
            ["A"],
        ),
        (
            "_:b a bibo:Journal ; dcterms:title 'B' . _:a a bibo:Article ; dcterms:title 'A' ; dcterms:isPartOf _:b . "
            "_:m <urn:x:p> _:a . <urn:x:l> <urn:x:p> _:m .",
            ["A"],
        ),
        (
            "<urn:x:l> <urn:x:p> _:a . <urn:x:1> dcterms:title 'C' ; dcterms:relation _:a . _:a a bibo:Book ; dcterms:title 'A' .",
            ["C"],
        ),
    ],
)
def test_nodes_without_a_name_that_point_at_each_other_are_read(graph: str, titles: list[str]) -> None:
    """The first of them is the record; none was. What something else points at is part of that, but for works to which
    no resource leads.
    """
    assert [record.titles[0].title for record in read_turtle(graph)] == titles


@pytest.mark.parametrize("kind", ["<urn:x:p>", expanded("rdf:first"), expanded("rdf:_1"), expanded("rdf:_2")])
def test_a_loop_of_nodes_is_told_once(kind: str) -> None:
    """Nodes that all point at all others:
    there are millions of ways through them, and no more is said than they say.
    """
    nodes = [f"_:n{number}" for number in range(12)]
    graph = {
        ROOT: [(expanded("dcterms:title"), '"T"'), (expanded("dcterms:creator"), nodes[0]), ("<urn:x:q>", nodes[1])]
    }
    graph |= {node: [*((kind, other) for other in nodes), ("<urn:x:t>", f'"w{node[3:]}w"')] for node in nodes}
    (record,) = records(graph, Report())
    assert sum(len(left.value) for left in record.leftovers) < 20_000
    assert len(set(re.findall(r"w\d+w", texts(record)))) == len(nodes)


def test_no_node_is_too_deep() -> None:
    """What stands far below the resource is kept as well; one leftover begins where the last has become too deep."""
    graph = {ROOT: [(expanded("dcterms:title"), '"T"'), ("<urn:x:q>", "_:n0")]}
    graph |= {
        f"_:n{number}": [("<urn:x:q>", f"_:n{number + 1}"), ("<urn:x:t>", f'"w{number}w"')] for number in range(3000)
    }
    (record,) = records(graph, Report())
    assert len(set(re.findall(r"w\d+w", texts(record)))) == 3000


def test_a_resource_does_not_cost_more_where_there_are_more_of_them(monkeypatch: pytest.MonkeyPatch) -> None:
    """For none of them are all others gone through."""

    class Asked:
        def __init__(self, roots: list[str]) -> None:
            self.roots = roots

        def __contains__(self, node: str) -> bool:
            return node in self.roots

    monkeypatch.setattr(foreign, "frozenset", Asked, raising=False)
    graph = {f"<urn:x:{number}>": [(expanded("dcterms:title"), '"T"')] for number in range(3)}
    graph["<urn:x:0>"] += [(expanded("dcterms:creator"), "_:a"), (expanded("dcterms:relation"), "<urn:x:1>")]
    graph["_:a"] = [(expanded("foaf:name"), '"A"'), ("<urn:x:p>", '"w1w"')]
    assert len(list(records(graph, Report()))) == 3


def test_the_table_is_of_known_prefixes() -> None:
    """Every property of the table can be met: its prefix is known, and its name is read back from its IRI."""
    assert all(terms.iri(expanded(name)[1:-1]) for name in TABLE)

"""The vocabulary in RDF: the terms are those the code writes, the context keeps the graph, the shapes catch damage."""

from __future__ import annotations

import ast
import io
import json
import re
import socket
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, NoReturn

import pyoxigraph as ox
import pytest
import rdflib
from hypothesis import given, settings
from rdflib import OWL, RDF, RDFS, Literal, Namespace, URIRef
from strategies import RECORDS

import bibld
from bibld import indexing
from bibld.crosswalk import PartRule
from bibld.formats import Job, get
from bibld.formats.dublincore.graph import record_iri, triples
from bibld.formats.dublincore.mapping import NODES, TABLE
from bibld.formats.dublincore.namespaces import PREFIXES, shorten
from bibld.formats.dublincore.rdf import write
from bibld.model import (
    Admin,
    Agent,
    Area,
    Cartographic,
    Classification,
    Conversion,
    Date,
    Genre,
    Identifier,
    Language,
    Leftover,
    Link,
    Location,
    Note,
    Page,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
)
from bibld.report import Report
from bibld.search_form import FIELDS
from bibld.searching import FACET_PROPERTIES
from bibld.vocabulary import path

BIBLD = Namespace(PREFIXES["bibld"])
DCTERMS = Namespace(PREFIXES["dcterms"])
FOAF = Namespace(PREFIXES["foaf"])
SH = Namespace("http://www.w3.org/ns/shacl#")
SKOS = Namespace(PREFIXES["skos"])
NAME = re.compile(r"\bbibld:([A-Za-z]+)")

# rdflib's own JSON-LD parser uses what rdflib has deprecated.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

# What other vocabularies say of their own terms, as far as ours lean on it.
KNOWN = {
    FOAF.Person: FOAF.Agent,
    FOAF.Organization: FOAF.Agent,
    FOAF.Group: FOAF.Agent,
}
OF_RELATION = {
    DCTERMS[name]
    for name in "relation isPartOf hasPart replaces isReplacedBy isVersionOf hasFormat source references isReferencedBy".split()
}

# Every class, and nearly every property, of the graph.
FULL = Record(
    id="127428",
    type="text",
    issuance="monographic",
    government="local",
    manuscript=True,
    audiences=(Genre("police officers"), Genre("specialized", authority="marctarget")),
    titles=(
        Title("The C book", subtitle="an introduction", nonsort=4, parts=(Term("number", "1"),), responsibility="M. B.",
              medium="electronic resource", authority="naf", same_as=("http://a.example/title", "(DE-588)4"), lang="eng", script="Latn",
              transliteration="rda", link="01", label="On the cover"),
        Title("Le livre C", kind="parallel", lang="fre"),
    ),
    agents=(
        Agent("London Assembly", kind="corporate", units=("Committees", "Police"), entry="jurisdiction", roles=("aut",),
              primary=True, authority="naf", same_as=("http://a.example/agent",), affiliation="GLA"),
        Agent("Banahan, Mike", kind="person", numeration="II", titles=("Sir",), fuller="Michael", dates="1953-",
              roles=("edt", "strange role"), link="02", label="Edited by"),
        Agent("Clark", kind="family", roles=("pbl",)),
        Agent("Congress", kind="conference", number="3", place="London"),
        Agent("Robot", kind="machine"),
    ),
    editions=(Note("2nd edition"), Note("2e", lang="fre")),
    provisions=(Provision((Place("London", "enk"), Place("Paris"), Place(code="gb", authority="iso3166")), ("Greater London Authority",), "2013", lang="eng"),
                Provision((), ("Printer",), function="manufacture")),
    dates=(Date("2013"), Date("2009", end="2011-02", qualifier="approximate"), Date("2012-02-03", kind="created"),
           Date("19uu", kind="copyright"), Date("20130129", kind="captured", encoding="iso8601")),
    frequencies=(Note("monthly"), Note("weekly", kind="former")),
    languages=(Language("eng"), Language("wel", kind="summary"), Language("none"), Language("cmn", authority="iso639-3")),
    content=("txt", "own"),
    physicals=(Physical((Term("pages", "47"), Term("", "1 map")), "ill.", "30 cm", "1 CD", "c", "cr",
                        ("application/pdf", "no type"), "fragile", (Genre("electronic", authority="marcform"),), ("access",), ("reformatted digital",)),),
    cartographics=(Cartographic("1:50,000", "Mercator", "E 1"),),
    characteristics=(Note("D major", "key", parts=(Term("", "D major"),)),),
    genres=(Genre("technical report", authority="marcgt"),
            Genre("Reports", authority="lcgft", subdivisions=(Term("geographic", "London"),), lang="eng"),
            Genre("df", authority="marcmuscomp", kind="musical composition")),
    summaries=(Note("Not a word.", kind="review", same_as="no uri"), Note("A\x01b")),
    contents=(Note("1. Victims", label="Contents"),),
    notes=(Note("Unpublished"), Note("Ph.D.", kind="thesis"),
           Note("Free to use", kind="use and reproduction", same_as="http://a.example/by")),
    subjects=(
        Subject((Term("topic", "Victim Services"),)),
        Subject((Term("topic", "Victims"), Term("geographic", "London")), authority="lcsh", script="Latn", link="03"),
        Subject((Term("topic", "Influence"),), agent=Agent("Peel, Robert", kind="person", roles=("aut",), primary=True)),
        Subject(title=Title("Bible", kind="uniform")),
    ),
    areas=(Area("United Kingdom", "e-uk"), Area("Utopia", "x-no"), Area(code="us-ny", authority="iso3166")),
    classifications=(Classification("ddc", "364.6", "D8", "22", "DLC"),),
    identifiers=(Identifier("isbn", "9780131103627", "paperback"), Identifier("isbn", "1", invalid=True),
                 Identifier("issue number", "256A090", source="EMI")),
    locations=(Location("127428", "control", "GLA", "Stacks", "lent", (Term("copy", "2"), Term("piece", "39"))),),
    links=(Link("http://a.example/a b", "resource", "PDF", "slow", "Part 1", "application/pdf", "2013-01-29", "0"),),
    related=(
        Related("series", "Home Office research report", "Home Office", "1st", "London", "65", Part((Term("volume", "45"),)),
                (Identifier("issn", "0072-6435"),), "a note", "http://a.example/series", lang="eng"),
        Related("host", record=Record(id="2", titles=(Title("Journal", nonsort=1), Title("J.", kind="abbreviated")),
                                      agents=(Agent("Home Office", kind="corporate", units=("Unit",)),),
                                      subjects=(Subject((Term("topic", "Victims"),)),), dates=(Date("2001"),),
                                      related=(Related("preceding", title="Old"),))),
    ),
    parts=(Part((Term("issue", "3"),), (Term("pages", "1-2"),), "2005", "45(3)"),),
    admin=Admin("GLA", "GLB", "2013-01-29", "2024-04-30T00:24:00", "n", "2", "i", ("rda", "isbd"), "eng", "by machine"),
    conversions=(Conversion("bibld", "2026-11-24", "127428", "GLA", "http://a.example/bibld"),),
    page=Page("victims", 1, "January 29, 2013", "1:05 pm", "Results", "\r\n", False),
    position=3,
    leftovers=(Leftover("marc21", "599", "599 ## $a x"),),
)  # fmt: skip


@pytest.fixture(autouse=True)
def _offline(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing here may look anything up."""

    def refuse(*_: object, **__: object) -> NoReturn:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


@cache
def vocabulary(name: str) -> rdflib.Graph:
    return rdflib.Graph().parse(data=path(name).read_text(encoding="utf-8"), format="turtle")


@cache
def context() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(path("context.jsonld").read_text(encoding="utf-8"))["@context"]
    return found


def declared() -> set[str]:
    return {str(term)[len(BIBLD) :] for term in vocabulary("terms.ttl").subjects(RDF.type) if term in BIBLD} - {""}


def named() -> set[str]:
    """The names under our prefix in the strings (not the docstrings) of the code that writes the graph."""
    source = Path(bibld.__file__).parent
    found = {"escaped", *(field.property for field in FIELDS), *FACET_PROPERTIES.values()}
    written = chain((source / "formats" / "dublincore").glob("*.py"), (source / "catalogue").glob("*.py"))
    for file in (*written, source / "indexing.py"):
        tree = ast.parse(file.read_text(encoding="utf-8"))
        said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        # An example of a row is one too: it is tested in both directions.
        for node in ast.walk(tree):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
                found |= set(NAME.findall(node.value))
    for file in (source / "queries").glob("*.rq"):
        found |= set(NAME.findall(file.read_text(encoding="utf-8")))
    return found


def codes(rules: tuple[PartRule, ...]) -> set[str]:
    return {rule.code for rule in rules}.union(*(codes(rule.parts) for rule in rules))


def graph_of(*records: Record) -> rdflib.Graph:
    lines = "".join(f"{s} {p} {o} .\n" for record in records for s, p, o in triples(record))
    return rdflib.Graph().parse(data=lines, format="nt")


# The terms


def test_the_terms_are_those_the_code_names() -> None:
    """Every name under our prefix in the code is declared, and nothing else is."""
    assert declared() == named()


def test_the_table_and_the_nodes_use_declared_terms() -> None:
    """What the rows of the table and the kinds of node call theirs is declared."""
    names = {*NODES, *(node.type for node in NODES.values())}
    for entry in TABLE:
        names |= {entry.where} if isinstance(entry.where, str) else set(entry.where)
        names |= codes(getattr(entry, "parts", ()))
    assert {name[6:] for name in names if name.startswith("bibld:")} <= declared()


def closure(terms: set[Any]) -> set[Any]:
    """The classes with all that are wider."""
    wider = vocabulary("terms.ttl")
    ahead = list(terms)
    while ahead:
        term = ahead.pop()
        for found in (*wider.objects(term, RDFS.subClassOf), *([KNOWN[term]] if term in KNOWN else ())):
            if found not in terms:
                terms = {*terms, found}
                ahead.append(found)
    return terms


def check_use(record: Record, index: str = "") -> None:
    found = graph_of(record)
    found.parse(data=index, format="nt")
    terms = vocabulary("terms.ttl")
    root = next(found.subjects(RDF.type, BIBLD.Record))
    for subject, prop, value in found:
        for term in (prop, value if prop == RDF.type else None, getattr(value, "datatype", None)):
            assert term is None or term not in BIBLD or (term, RDF.type, None) in terms, term
        if prop not in BIBLD:
            continue
        kinds = set(terms.objects(prop, RDF.type))
        assert OWL.DatatypeProperty not in kinds or isinstance(value, Literal), (prop, value)
        assert OWL.ObjectProperty not in kinds or isinstance(value, URIRef), (prop, value)
        for domain in terms.objects(prop, RDFS.domain):
            assert domain in closure(set(found.objects(subject, RDF.type))), (prop, subject)
        for range_ in terms.objects(prop, RDFS.range):
            if isinstance(value, Literal):
                assert value.datatype == range_, (prop, value)
            else:
                assert range_ in closure(set(found.objects(value, RDF.type))), (prop, value)
    for value in found.objects(root, BIBLD.related):
        assert any((root, wider, value) in found for wider in OF_RELATION)
    for value in found.objects(root, BIBLD.coverage):
        assert (root, DCTERMS.spatial, value) in found


def test_a_full_record_uses_the_terms_as_declared() -> None:
    """Domains, ranges and wider properties are true of a record that has everything, and of its index."""
    root = record_iri(FULL.id)
    index = f"{root[:-1]}#index>"
    lines = [f"{index} {prop} {value} ." for prop, value in indexing.beside(indexing.gist_of(FULL))]
    check_use(FULL, "\n".join((*lines, f"{root} <{BIBLD['index']}> {index} .", f'{index} <{BIBLD.digest}> "0" .')))


@settings(max_examples=60)
@given(RECORDS)
def test_any_record_uses_the_terms_as_declared(record: Record) -> None:
    """Domains, ranges and wider properties are true of whatever record there is."""
    check_use(record)


@pytest.mark.parametrize("name", sorted(declared()))
def test_a_term_is_explained(name: str) -> None:
    """A term has a kind, one label, and one plain sentence."""
    terms = vocabulary("terms.ttl")
    term = BIBLD[name]
    kinds = set(terms.objects(term, RDF.type))
    assert kinds in (
        {RDFS.Class, OWL.Class}, {OWL.DatatypeProperty}, {OWL.ObjectProperty}, {RDF.Property}, {RDFS.Datatype},
    )  # fmt: skip
    assert (RDFS.Class in kinds) == (name[0].isupper())
    (label,) = terms.objects(term, RDFS.label)
    (comment,) = terms.objects(term, RDFS.comment)
    assert isinstance(label, Literal)
    assert isinstance(comment, Literal)
    assert (label.language, comment.language) == ("en", "en")
    assert comment[0].isupper()
    assert comment.endswith(".")


def test_the_vocabulary_says_what_it_is() -> None:
    """The header names title, version, licence and description."""
    terms = vocabulary("terms.ttl")
    header = URIRef(str(BIBLD))
    assert (header, RDF.type, OWL.Ontology) in terms
    for prop in (DCTERMS.title, DCTERMS.description, DCTERMS.license, OWL.versionInfo):
        assert len(list(terms.objects(header, prop))) == 1


# The context


def jsonld(record: Record) -> bytes:
    stream = io.BytesIO()
    write([record], stream, Job(Report()), get("jsonld"))
    return stream.getvalue()


def check_context(record: Record) -> None:
    said = set(triples(record))
    documents = [json.dumps({**json.loads(jsonld(record)), "@context": context()}).encode()]
    # rdflib's writer loses an empty text that others follow.
    if not any(value.startswith('""') for _, _, value in said):
        found = rdflib.Graph().parse(data=jsonld(record), format="json-ld")
        compact = found.serialize(format="json-ld", context=context(), auto_compact=True)
        assert set(rdflib.Graph().parse(data=compact, format="json-ld")) == set(found)
        documents.append(compact.encode())
    for document in documents:
        quads = ox.parse(document, format=ox.RdfFormat.JSON_LD)
        assert {(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in quads} == said


def test_the_context_has_our_prefixes_and_no_other() -> None:
    """The prefixes are those of the graph: another could be taken for the scheme of a URI."""
    prefixes = {name: value for name, value in context().items() if isinstance(value, str)}
    assert prefixes == PREFIXES


def test_the_context_has_every_property_and_its_type() -> None:
    """Each of our properties is in the context, typed as it is declared; each term means what it is called."""
    terms = vocabulary("terms.ttl")
    ours = {f"bibld:{name}" for name in declared() if name[0].islower() and name != "escaped"}
    entries = {name: value for name, value in context().items() if isinstance(value, dict)}
    assert {name for name in entries if name.startswith("bibld:")} == ours
    for name, entry in entries.items():
        assert entry["@id"] == name
    for name in ours:
        term = BIBLD[name[6:]]
        xsd = [str(found) for found in terms.objects(term, RDFS.range) if str(found).startswith(PREFIXES["xsd"])]
        wanted = f"xsd:{xsd[0][len(PREFIXES['xsd']) :]}" if xsd else None
        if (term, RDF.type, OWL.ObjectProperty) in terms:
            wanted = "@id"
        assert entries[name].get("@type") == wanted, name


def test_the_context_has_every_property_that_follows() -> None:
    """The properties of a full record are in the context, but for the relators, which need no type to be read."""
    used = {shorten(prop) for _, prop, _ in triples(FULL)} - {"rdf:type"}
    assert {name for name in used if not name.startswith("mrel:")} <= set(context())


def test_a_full_record_survives_the_context() -> None:
    """Compacted with the context, or read with it, the graph is the same."""
    check_context(FULL)


@settings(max_examples=40)
@given(RECORDS)
def test_any_record_survives_the_context(record: Record) -> None:
    """Compacted with the context, or read with it, the graph is the same."""
    check_context(record)


def test_the_context_leaves_no_iri_unnamed() -> None:
    """In a compacted record no property stands as a whole IRI, not even for values with a language or a datatype."""
    found = rdflib.Graph().parse(data=jsonld(FULL), format="json-ld")
    compact = json.loads(found.serialize(format="json-ld", context=context(), auto_compact=True))
    assert not [key for node in compact["@graph"] for key in node if key.startswith("http")]


# The shapes


def results(found: rdflib.Graph, severity: URIRef = SH.Violation) -> dict[str, list[Any]]:
    """The messages of this severity, and the nodes they are of."""
    pyshacl = pytest.importorskip("pyshacl", reason="pyshacl is not installed (pip install 'bibld[shacl]')")
    conforms, report, text = pyshacl.validate(
        found,
        shacl_graph=vocabulary("shapes.ttl"),
        inference="none",
        advanced=False,
        meta_shacl=False,
        do_owl_imports=False,
        allow_warnings=True,
    )
    messages: dict[str, list[Any]] = {}
    for result in report.subjects(SH.resultSeverity, severity):
        message = str(report.value(result, SH.resultMessage))
        messages.setdefault(message, []).append(report.value(result, SH.focusNode))
    assert severity != SH.Violation or conforms == (not messages), text
    return messages


def test_every_shape_has_a_message() -> None:
    """What is wrong is said in plain words, whichever constraint fails."""
    shapes = vocabulary("shapes.ttl")
    properties = set(shapes.subjects(SH.path))
    closed = set(shapes.subjects(SH.closed, Literal(True)))
    for shape in properties | closed:
        (message,) = shapes.objects(shape, SH.message)
        assert isinstance(message, Literal)
        assert message.language == "en"
        assert message.endswith(".")


def test_every_class_has_a_shape() -> None:
    """Each of our classes is looked at, and the shapes use no term that is not declared."""
    shapes = vocabulary("shapes.ttl")
    of_agents = {"Family", "Meeting"}  # with all agents, wherever something points at them
    targets = {str(found)[len(BIBLD) :] for found in shapes.objects(None, SH.targetClass) if found in BIBLD}
    assert targets == {name for name in declared() if name[0].isupper()} - of_agents
    used = {term for triple in shapes for term in triple if isinstance(term, URIRef) and term in BIBLD}
    assert {str(term)[len(BIBLD) :] for term in used} <= declared()


def test_the_shapes_are_shapes() -> None:
    """The shapes conform to SHACL's own shapes."""
    pyshacl = pytest.importorskip("pyshacl", reason="pyshacl is not installed (pip install 'bibld[shacl]')")
    conforms, _, text = pyshacl.validate(
        rdflib.Graph(), shacl_graph=vocabulary("shapes.ttl"), meta_shacl=True, do_owl_imports=False
    )
    assert conforms, text


def test_a_full_record_conforms() -> None:
    """A record that has everything is without damage."""
    assert results(graph_of(FULL)) == {}


@pytest.mark.parametrize("step", [1, -1])
def test_what_is_in_an_order_of_its_own_conforms(step: int) -> None:
    """The parts of a link (856 $d $f): in the order of their terms, and in the other."""
    parts = (Term("file name", "01639"), Term("path", "lhbtn"))[::step]
    assert results(graph_of(Record(id="1", links=(Link("http://a.example/", parts=parts),)))) == {}


def test_an_empty_record_conforms() -> None:
    """A record that says nothing is a record; that it has no title, number or date is for a cataloguer to look at."""
    found = graph_of(Record())
    assert results(found) == {}
    assert {message.split(":")[0].rstrip(".") for message in results(found, SH.Warning)} == {
        "The record has no title", "The record has no control number", "The record has no date",
    }  # fmt: skip


def test_a_number_stands_by_itself_beside_its_node() -> None:
    """In MARC the qualifier of an ISBN stood behind it until 2013."""
    said = [*triples(Record(id="1", identifiers=(Identifier("isbn", "0131103628 (paperback)"),)))]
    values = {shorten(prop): value for _, prop, value in said}
    assert (values["bibo:isbn"], values["rdf:value"]) == ('"0131103628"', '"0131103628 (paperback)"')


def test_a_good_record_has_no_warnings() -> None:
    """What an expert would expect is there in an ordinary record."""
    record = Record(
        id="127428",
        titles=(Title("Duty of Care", subtitle="Improving Support"),),
        agents=(Agent("London Assembly", kind="corporate", roles=("aut",), primary=True),),
        dates=(Date("2013"),),
        identifiers=(
            Identifier("isbn", "978-0-13-110362-7"), Identifier("isbn", "013110362X"), Identifier("issn", "0007-0955"),
            Identifier("doi", "10.1000/182"),
        ),
        links=(Link("http://www.london.gov.uk/report.pdf"),),
    )  # fmt: skip
    found = graph_of(record)
    assert results(found) == {}
    assert results(found, SH.Warning) == {}


def test_what_a_cataloguer_would_look_at_is_a_warning() -> None:
    """Numbers that are none, addresses that cannot be followed and ends without a beginning are no damage.

    Check digits are no matter of shapes: see the rules for triples.
    """
    record = Record(
        id="1",
        titles=(Title("T"),),
        dates=(Date("2013"), Date(end="2014")),
        identifiers=(Identifier("doi", "doi"),),
        links=(Link("see the shelf"),),
    )
    found = graph_of(record)
    assert results(found) == {}
    assert len(results(found, SH.Warning)) == 3


@settings(max_examples=25)
@given(RECORDS)
def test_any_record_conforms(record: Record) -> None:
    """No record that the model can hold is called damaged."""
    assert results(graph_of(record)) == {}


DAMAGE = {
    "a contribution without an agent": (
        "DELETE { ?n bibld:agent ?o } WHERE { ?n bibld:agent ?o }", "exactly one agent"),
    "a contribution with two agents": (
        "INSERT { ?n bibld:agent ?m } WHERE { ?n a bibld:Contribution . ?m a foaf:Person }", "exactly one agent"),
    "an agent by name": (
        'DELETE { ?n bibld:agent ?o } INSERT { ?n bibld:agent "Anna" } WHERE { ?n bibld:agent ?o }', "it is an IRI"),
    "an agent without its whole name": (
        "DELETE { ?n foaf:name ?o } WHERE { ?n foaf:name ?o }", "exactly one foaf:name"),
    "an agent of two names": (
        'INSERT { ?n bibld:name "Other" } WHERE { ?n a foaf:Person }', "one bibld:name at most"),
    "an agent of no kind": (
        "DELETE { ?n a foaf:Person } WHERE { ?n a foaf:Person }", "An agent is a foaf:Agent"),
    "a role that is no relator": (
        "INSERT { ?n bibld:role <http://id.loc.gov/vocabulary/relators/author> } WHERE { ?n a bibld:Contribution }", "A role is"),
    "a creator by name": (
        'INSERT { ?n dcterms:creator "Anna" } WHERE { ?n a bibld:Record }', "A creator is the IRI"),
    "a link without an address": (
        "DELETE { ?n bibld:uri ?o } WHERE { ?n bibld:uri ?o }", "exactly one address"),
    "a link of two addresses": (
        'INSERT { ?n bibld:uri "b" } WHERE { ?n a bibld:Link }', "exactly one address"),
    "a page by name": (
        'INSERT { ?n foaf:page "b" } WHERE { ?n a bibld:Record }', "A page of the resource"),
    "an access without a date": (
        "DELETE { ?n dcterms:date ?o } WHERE { ?l bibld:access ?n . ?n dcterms:date ?o }", "An access has a date"),
    "two control numbers": (
        'INSERT { ?n dcterms:identifier "2" } WHERE { ?n a bibld:Record }', "one control number at most"),
    "an identifier without its value": (
        "DELETE { ?n rdf:value ?o } WHERE { ?n a bibld:Identifier ; rdf:value ?o }", "exactly one rdf:value"),
    "an identifier without its scheme": (
        "DELETE { ?n bibld:scheme ?o } WHERE { ?n a bibld:Identifier ; bibld:scheme ?o }", "exactly one scheme"),
    "a count of characters in words": (
        'DELETE { ?n bibld:nonFiling ?o } INSERT { ?n bibld:nonFiling "four" } WHERE { ?n bibld:nonFiling ?o }', "non-filing"),
    "a count of characters below 0": (
        "DELETE { ?n bibld:nonFiling ?o } INSERT { ?n bibld:nonFiling -1 } WHERE { ?n bibld:nonFiling ?o }", "non-filing"),
    "a title without its title": (
        "DELETE { ?n bibld:mainTitle ?o } WHERE { ?n a bibld:Title ; bibld:mainTitle ?o }", "exactly one bibld:mainTitle"),
    "a title as text": (
        'INSERT { ?n bibld:title "Title" } WHERE { ?n a bibld:Record }', "The object of bibld:title"),
    "a misspelt property": (
        'INSERT { ?n bibld:subtitel "Title" } WHERE { ?n a bibld:Title }', "a bibld:Title does not have"),
    "a part without a kind of node": (
        "DELETE { ?n a bibld:Term } WHERE { ?n a bibld:Term }", "The object of bibld:titlePart"),
    "a concept without a label": (
        "DELETE { ?n skos:prefLabel ?o } WHERE { ?n a skos:Concept ; skos:prefLabel ?o }", "exactly one label"),
    "a concept of two labels": (
        'INSERT { ?n skos:prefLabel "Other" } WHERE { ?n a skos:Concept }', "exactly one label"),
    "a control number as an equal": (
        'INSERT { ?n skos:exactMatch "fst01" } WHERE { ?n a skos:Concept }', "belongs in dcterms:identifier"),
    "a concept without a scheme": (
        "DELETE { ?n skos:inScheme ?o } WHERE { ?n skos:inScheme ?o }", "in a scheme"),
    "a subject that is no concept": (
        'INSERT { ?n dcterms:subject "Victims" } WHERE { ?n a bibld:Record }', "A subject is the IRI of a concept"),
    "a place as text": (
        'INSERT { ?n bibld:place "London" } WHERE { ?n a bibld:Provision }', "A place of publication"),
    "a place of two names": (
        'INSERT { ?n skos:prefLabel "Londres" } WHERE { ?n a dcterms:Location }', "one name at most"),
    "a place covered that is no place": (
        'INSERT { ?n bibld:coverage "London" } WHERE { ?n a bibld:Record }', "The object of bibld:coverage"),
    "a date of issue that is no day of the calendar": (
        'INSERT { ?n dcterms:issued "2013-02-31"^^xsd:date } WHERE { ?n a bibld:Record }', "A date of issue"),
    "a date of issue that is a number": (
        "INSERT { ?n dcterms:issued 2013 } WHERE { ?n a bibld:Record }", "A date of issue"),
    "an end that is a number": (
        "DELETE { ?n bibld:endDate ?o } INSERT { ?n bibld:endDate 2013 } WHERE { ?n bibld:endDate ?o }", "The end of a span"),
    "a note without its text": (
        "DELETE { ?n rdf:value ?o } WHERE { ?n a bibld:Note ; rdf:value ?o }", "exactly one rdf:value"),
    "two descriptions": (
        "INSERT { ?n bibld:description ?n } WHERE { ?n a bibld:Record }", "one description at most"),
    "a description of two agencies": (
        'INSERT { ?n bibld:source "Other" } WHERE { ?n a bibld:Description }', "one cataloguing agency at most"),
    "a description from nowhere": (
        "INSERT { ?n prov:wasDerivedFrom ?n } WHERE { ?n a bibld:Description }", "from one page at most"),
    "a conversion without its process": (
        "DELETE { ?n bibld:process ?o } WHERE { ?n bibld:process ?o }", "exactly one process"),
    "a count of results in words": (
        'DELETE { ?n bibld:count ?o } INSERT { ?n bibld:count "one" } WHERE { ?n bibld:count ?o }', "The count of a results page"),
    "a related resource without its relation": (
        "DELETE { ?n bibld:relation ?o } WHERE { ?n a bibld:Related ; bibld:relation ?o }", "exactly one relation"),
    "a fuller description with two numbers": (
        'INSERT { ?n dcterms:identifier "3" } WHERE { ?r a bibld:Related ; bibld:item ?n }', "one control number at most"),
    "a leftover of no format": (
        'INSERT { ?n bibld:leftover "599 ## $a x" } WHERE { ?n a bibld:Record }', "A leftover is a format"),
    "an order of words": (
        'INSERT { ?n bibld:order "first come first" } WHERE { ?n a bibld:Record }', "An order is"),
}  # fmt: skip


@pytest.mark.parametrize(("update", "said"), DAMAGE.values(), ids=DAMAGE)
def test_damage_is_reported(update: str, said: str) -> None:
    """What has been broken is a violation, and is named in words."""
    found = graph_of(FULL)
    before = set(found)
    found.update(update, initNs={name: Namespace(base) for name, base in PREFIXES.items()})
    assert set(found) != before, "the damage was not done"
    assert any(said in message for message in results(found))

"""Records and the graphs they become: what someone has changed in a graph since stops nobody."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from files import file_of, records_of
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from bibld.formats.dublincore.graph import orders_of, record_iri, triples
from bibld.formats.dublincore.namespaces import expand, shorten
from bibld.model import (
    Admin,
    Agent,
    Area,
    Conversion,
    Date,
    Identifier,
    Language,
    Leftover,
    Link,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
    to_json,
)
from bibld.report import Fault, Loss, Report

RECORD = Record(
    id="127428",
    titles=(Title("Duty of care", link="01"), Title("Fürsorge", kind="parallel", parts=(Term("part", "2"),))),
    agents=(Agent("Smith, Anna", kind="person", roles=("aut",)), Agent("Leeds", kind="corporate", roles=("pbl",))),
    subjects=(Subject((Term("topic", "Victims"), Term("geographic", "Leeds")), authority="lcsh"),),
    notes=(Note("First"), Note("Second", kind="thesis", parts=(Term("degree", "Ph.D."),))),
    related=(
        Related(
            "host",
            part=Part((Term("volume", "3"),)),
            record=Record(
                titles=(Title("Journal of care"),),
                agents=(Agent("Smith, Anna", kind="person", roles=("edt",)),),
                related=(Related("series", record=Record(titles=(Title("Care"),))),),
            ),
        ),
    ),
    leftovers=(Leftover("marc21", "949", "949 ## $a x", "no row"),),
)
LINES = list(triples(RECORD))


def reread(lines: Iterable[tuple[str, str, str]]) -> list[Record]:
    text = "".join(f"{subject} {prop} {term} .\n" for subject, prop, term in lines)
    return records_of("ntriples", text)


@st.composite
def rewired(draw: st.DrawFn) -> list[tuple[str, str, str]]:
    """The statements of a record, some of which say something else of something else."""
    subjects, props, terms = (sorted(set(column)) for column in zip(*LINES, strict=True))
    anything = st.tuples(st.sampled_from(subjects), st.sampled_from(props), st.sampled_from([*terms, *subjects]))
    changed = draw(st.dictionaries(st.integers(1, len(LINES) - 1), anything, max_size=12))
    more = draw(st.lists(anything, max_size=12))
    return [*(changed.get(number, said) for number, said in enumerate(LINES)), *more]


@settings(max_examples=150)
@given(lines=rewired())
def test_whatever_a_graph_says_is_read(lines: list[tuple[str, str, str]]) -> None:
    """Nodes that point anywhere, and values where they do not belong: there is a record, and it can be written."""
    found = reread(lines)
    assert found
    assert len(file_of("mods", *found)) < 100_000


def test_nodes_that_point_at_one_another_are_told_in_proportion() -> None:
    """There are any number of ways through a few descriptions that are each other's hosts."""
    of_related = "<https://bibld.org/terms#related>"
    nodes = sorted({subject for subject, _, _ in LINES})
    lines = [*LINES, *((one, of_related, other) for one in nodes for other in nodes)]
    (record,) = reread(lines)
    assert len(file_of("json", record)) < 100 * sum(len(" ".join(said)) for said in lines)


@pytest.mark.parametrize(
    ("sound", "broken", "kind"),
    [
        (b'"@type": ["bibld:Title"]', b'"@type": ["bibld:Title"], "@language": "no tag"', "language"),
        (b'"@graph": [', b'"@graph": [\n  {"@id": "http://a.example/b c"},', "IRI"),
        (b'"@id": ', b'"@context": "http://a.example/context", "@id": ', "context"),
    ],
)
def test_a_document_of_ours_that_someone_has_broken_is_mended(sound: bytes, broken: bytes, kind: str) -> None:
    """It begins as ours do, and what is wrong in it is found all the same."""
    content = file_of("jsonld", RECORD)
    assert sound in content
    for data, told in ((content, set()), (content.replace(sound, broken, 1), {("warning", kind)})):
        report = Report()
        assert records_of("jsonld", data, report) == [RECORD]
        assert report.faults.keys() == told


def test_a_node_of_which_only_its_class_is_said_is_kept_as_a_node() -> None:
    """It is no value, and is not taken for its IRI; what followed from it is all that still has its words."""
    record = Record(titles=(Title("Duty of care"),), notes=(Note("x", link="1"),))
    (note,) = {term for _, _, term in triples(record) if "#note-" in term}
    lines = [line for line in triples(record) if line[0] != note or line[1].endswith("ns#type>")]
    (found,) = reread(lines)
    assert [left.value for left in found.leftovers] == ["bibld:note [  ]", 'dcterms:description "x"']


def test_a_conversion_of_which_nothing_is_said_is_none() -> None:
    """Its node is lost; what led to it is kept as it stands, and a number that is none beside it."""
    record = Record(id="1", titles=(Title("Bees"),), conversions=(Conversion("bibld"),), position=2)
    lines = [line for line in triples(record) if "#conversion-" not in line[0]]
    at = [prop for _, prop, _ in lines].index("<https://bibld.org/terms#position>")
    lines[at] = (*lines[at][:2], '"two"')
    (found,) = reread(lines)
    assert (found.conversions, found.position) == ((), 0)
    assert [(left.path, left.reason) for left in found.leftovers] == [
        ("bibld:conversion", "malformed"), ("bibld:position", "malformed"),
    ]  # fmt: skip


WHOLE = replace(
    RECORD,
    provisions=(Provision((Place("London", "enk"),), ("Home Office",), "c2013", function="publication"),),
    dates=(Date("2013"), Date("2012", kind="copyright")),
    languages=(Language("eng"),),
    physicals=(Physical((Term("", "47 p."),), media="c", carrier="cr", formats=("text/html",)),),
    identifiers=(Identifier("isbn", "0131103628"),),
    areas=(Area("United Kingdom", "e-uk---"),),
    links=(Link("http://www.example.org/a", "resource"),),
    admin=Admin(source="DLC", created="2013-01-29", status="n", level="7", language="eng"),
)
OF_ORDER = ("bibld:order", "bibld:ordinal")


@pytest.mark.parametrize("beside", [False, True])
def test_whatever_is_said_instead_or_besides_is_read_or_kept(beside: bool) -> None:
    """Where a node says it, where that follows from a node, and where the node has one already."""
    lines = list(triples(WHOLE))
    missing = []
    for at, (subject, prop, term) in enumerate(lines):
        if not term.startswith('"') or shorten(prop) in OF_ORDER:
            continue
        more = lines[at : at + 1] if beside else []
        (record,) = reread([*lines[:at], (subject, prop, f'"zq{at}x"'), *more, *lines[at + 1 :]])
        if f"zq{at}x" not in to_json(record).decode():
            missing.append(shorten(prop))
    assert missing == []


@pytest.mark.parametrize(
    ("statement", "kept"),
    [
        ('<> <http://purl.org/dc/terms/title> "Of duty" .', 'dcterms:title "Of duty"'),
        ("<> <http://purl.org/dc/terms/creator> <http://a.example/ek> .", "dcterms:creator <http://a.example/ek>"),
        ("<> <http://purl.org/dc/terms/language> <http://id.loc.gov/vocabulary/iso639-2/swe> .",
         "dcterms:language <http://id.loc.gov/vocabulary/iso639-2/swe>"),
    ],
)  # fmt: skip
def test_a_statement_that_somebody_has_added_is_kept_and_told(statement: str, kept: str) -> None:
    """A record is what its nodes say; of what they say nothing is told twice."""
    root = LINES[0][0]
    subject, prop, term = statement[:-2].replace("<>", root, 1).split(" ", 2)
    told: list[Loss | Fault] = []
    record = replace(RECORD, languages=(Language("eng"), Language("ger")))
    text = "".join(f"{' '.join(line)} .\n" for line in (*triples(record), (subject, prop, term)))
    (found,) = records_of("ntriples", text, Report(told.append))
    assert found == replace(record, leftovers=(*record.leftovers, Leftover("rdf", kept.split()[0], kept, "no part")))
    assert [(loss.outcome, loss.value) for loss in told if isinstance(loss, Loss)] == [("kept", kept)]


@pytest.mark.parametrize(
    ("statements", "slot", "added"),
    [
        ('<> dcterms:creator "Doe, Jane" .', "agents", (Agent("Doe, Jane", kind="person", roles=("cre",)),)),
        ('<> dcterms:contributor "Doe, Jane" .', "agents", (Agent("Doe, Jane", kind="person", roles=("ctb",)),)),
        ('<> mrel:edt <http://a.example/d> . <http://a.example/d> foaf:name "Doe, Jane" .', "agents",
         (Agent("Doe, Jane", kind="person", roles=("edt",), same_as=("http://a.example/d",)),)),
        ('<> dcterms:publisher "Wasp Press" .', "provisions", (Provision(names=("Wasp Press",)),)),
        ('<> bibo:isbn "9780306406157" .', "identifiers", (Identifier("isbn", "9780306406157"),)),
        ('<> dc:subject "Wasps" .', "subjects", (Subject((Term("topic", "Wasps"),)),)),
        ('<> dcterms:subject <http://id.loc.gov/authorities/subjects/sh1> . <http://id.loc.gov/authorities/subjects/sh1> skos:prefLabel "Bees"@en'
         " . <http://id.loc.gov/authorities/subjects/sh1> skos:inScheme <http://id.loc.gov/authorities/subjects> .", "subjects",
         (Subject((Term("topic", "Bees"),), authority="lcsh", lang="eng", same_as=("http://id.loc.gov/authorities/subjects/sh1",)),)),
        ("<> dcterms:language <http://id.loc.gov/vocabulary/iso639-2/eng> . <> dcterms:language \"de\" .", "languages",
         (Language("eng"), Language("ger"))),
    ],
)  # fmt: skip
def test_whom_and_what_somebody_has_added_is_read_as_others_say_it(
    statements: str, slot: str, added: tuple[object, ...]
) -> None:
    """It stands beside all that follows from the nodes, and nothing of it has to be told."""
    record = Record(id="1", titles=(Title("Bees"), Title("Ants")), agents=(Agent("Roe, Anna", kind="person", primary=True),),
                    provisions=(Provision(names=("Bee Press",), date="2001"),))  # fmt: skip
    told: list[Loss | Fault] = []
    root = record_iri("1")
    more = [line.split(" ", 2) for line in statements.removesuffix(" .").split(" . ")]
    lines = [*triples(record), *((node.replace("<>", root), expand(prop), term) for node, prop, term in more)]
    text = "".join(f"{' '.join(line)} .\n" for line in lines)
    (found,) = records_of("ntriples", text, Report(told.append))
    assert found == replace(record, **{slot: (*getattr(record, slot), *added)})
    assert not told


@pytest.mark.parametrize("base", ["http:a.example", "http://a.example/#bees", "urn:bees"])
def test_what_somebody_has_added_to_a_record_of_any_address_is_read(base: str) -> None:
    """Also to one whose address no profile could give it."""
    lines = [*triples(Record(id="1", titles=(Title("Bees"),))), (record_iri("1"), expand("dc:subject"), '"Wasps"')]
    one, prop, other = zip(*lines, strict=True)
    there = [[term.replace("https://catalogue.example", base) for term in terms] for terms in (one, other)]
    (found,) = reread(zip(there[0], prop, there[1], strict=True))
    assert found.subjects == (Subject((Term("topic", "Wasps"),)),)


def test_the_scheme_of_a_concept_that_is_no_list_known_is_kept_and_told() -> None:
    """Beside the keyword that was added; an address says itself where it is from."""
    record = Record(id="1", titles=(Title("Bees"),))
    concept, scheme = "_:bees", "<http://a.example/insects>"
    (found,) = reread([
        *triples(record),
        (record_iri("1"), expand("dcterms:subject"), concept),
        (concept, expand("skos:prefLabel"), '"Bees"'),
        (concept, expand("skos:inScheme"), scheme),
    ])  # fmt: skip
    assert found.subjects == (Subject((Term("topic", "Bees"),)),)
    assert [left.value for left in found.leftovers] == [f"skos:inScheme {scheme}"]


@pytest.mark.parametrize("added", ["<http://a.example/bees>", "<https://z.example/bees>", "_:bees"])
def test_what_somebody_has_added_leaves_the_others_in_their_order(added: str) -> None:
    """Wherever it stands among them by its name, it comes last."""
    subjects = tuple(Subject((Term("topic", word),), authority="lcsh") for word in ("Wax", "Ants", "Hives", "Combs"))
    record = Record(id="1", titles=(Title("Bees"),), subjects=subjects)
    lines = [
        *triples(record),
        (record_iri("1"), expand("dcterms:subject"), added),
        (added, expand("skos:prefLabel"), '"Honey"'),
    ]
    (found,) = reread(lines)
    assert found.subjects[:4] == subjects
    assert [subject.terms for subject in found.subjects[4:]] == [(Term("topic", "Honey"),)]


@pytest.mark.parametrize("stated", ["", "x", "x:title 0", "title 0", "dcterms:title 1", "dcterms:title -1"])
def test_an_order_that_is_none_is_passed_over(stated: str) -> None:
    """Whoever may write to a store can put anything there."""
    said = [(expand("bibld:order"), f'"{stated}"'), (expand("dcterms:title"), '"Bees"')]
    assert orders_of(said) == {}
    said.append((expand("bibld:order"), '"dcterms:title 0"'))
    assert orders_of(said) == {"dcterms:title": ['"Bees"']}


def test_what_was_left_of_a_node_that_was_changed_is_not_added() -> None:
    """The keyword is that of its node; the other is kept, and told."""
    record = Record(id="1", titles=(Title("Ants"),), subjects=(Subject((Term("topic", "Bees"),)),))
    lines = [
        (node, prop, term.replace("Bees", "Wasps") if shorten(prop) == "skos:prefLabel" else term)
        for node, prop, term in triples(record)
    ]
    (found,) = reread(lines)
    assert found.subjects == (Subject((Term("topic", "Wasps"),)),)
    assert found.leftovers == (Leftover("rdf", "dc:subject", 'dc:subject "Bees"', "no part"),)


@pytest.mark.parametrize("agent", [Agent("", units=("Jury",)), Agent("", numeration="II"), Agent("", dates="1900-"),
                                   Agent("", kind="conference", dates="1999", place="Leeds")])  # fmt: skip
def test_who_has_no_name_of_his_own_comes_back(agent: Agent) -> None:
    """Whatever else is known of him is in his whole name."""
    record = Record(id="1", agents=(agent,))
    assert records_of("rdfxml", file_of("rdfxml", record)) == [record]


@pytest.mark.parametrize("stated", ["c1985", "p1985", "[p1985]", "p1985, c1984"])
def test_the_year_of_a_statement_is_said_by_it(stated: str) -> None:
    """It follows from what is stated, and is no other statement."""
    record = Record(id="1", provisions=(Provision(date=stated),))
    assert records_of("turtle", file_of("turtle", record)) == [record]


@pytest.mark.parametrize("uri", ["http://a.example/b c%20d", "http://a.example/b%20c", "http://a.example/b c"])
def test_the_page_of_an_address_is_said_by_it(uri: str) -> None:
    """Also where the address has a blank that is escaped beside one that is not."""
    record = Record(id="1", links=(Link(uri),))
    assert reread(triples(record)) == [record]


@pytest.mark.parametrize(("number", "segment"), [(".", "%2E"), ("..", "%2E%2E"), ("a.b", "a.b"), ("../1", "..%2F1")])
def test_no_number_of_a_record_leads_out_of_its_folder(number: str, segment: str) -> None:
    assert record_iri(number) == record_iri("1").replace("/1>", f"/{segment}>")

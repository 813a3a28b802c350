"""What every store promises, tested against all of them."""

from __future__ import annotations

import csv
import io
import json
import threading
from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bibld.errors import FormError, QueryError, StoreError
from bibld.store import Store, iri, literal, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

TITLE = "<http://purl.org/dc/terms/title>"
XSD = "http://www.w3.org/2001/XMLSchema#"
ALL = "SELECT ?s ?o { ?s ?p ?o } ORDER BY ?s ?o"
GRAPH = "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }"


def triple(number: int, title: str = '"x"') -> bytes:
    return f"<http://example.org/{number}> {TITLE} {title} .\n".encode()


def objects(store: Store) -> list[str]:
    return [row["o"] for row in store.select(ALL)]


def test_a_new_store_is_empty_and_true(store: Store) -> None:
    """A new store holds nothing, and is true all the same."""
    assert len(store) == 0
    assert store


def test_load_adds_to_what_is_there(store: Store) -> None:
    """Loading twice adds the second to the first; the same triple twice is one."""
    store.load([triple(1), triple(2)])
    store.load(iter([triple(2), triple(3)]))
    assert len(store) == 3


def test_load_takes_odd_chunks(store: Store) -> None:
    """Empty chunks, comments, blank lines and one large chunk are all taken."""
    store.load([b"", triple(1), b"\n# said so\n", b"", b"".join(map(triple, range(2, 20_000))), b""])
    assert len(store) == 19_999


def test_load_of_nothing_changes_nothing(store: Store) -> None:
    """An empty load is no error."""
    store.load([])
    assert len(store) == 0


def test_load_keeps_blank_nodes_together(store: Store) -> None:
    """A blank node named in two chunks of one load is one node."""
    store.load(
        [
            b"_:a <http://example.org/p> <http://example.org/1> .\n",
            b"_:a <http://example.org/p> <http://example.org/2> .\n",
        ]
    )
    rows = list(store.select("SELECT DISTINCT ?s { ?s ?p ?o }"))
    assert len(rows) == 1
    assert rows[0]["s"].startswith("_:")


@pytest.mark.parametrize(
    "line",
    [
        b"<http://example.org/1> <http://example.org/p> .\n",
        b"no triple\n",
        triple(1, '"\xff"').decode().encode("latin-1"),
    ],
)
def test_load_refuses_what_is_no_ntriples(store: Store, line: bytes) -> None:
    """A malformed line is a StoreError, and the store works on."""
    with pytest.raises(StoreError):
        store.load([triple(1), line])
    store.load([triple(2)])
    assert b"<http://example.org/2>" in b"".join(store.construct(GRAPH))


@pytest.mark.parametrize("error", [KeyError("mine"), OSError("mine"), StoreError("mine")])
def test_load_lets_the_callers_own_error_through(store: Store, error: Exception) -> None:
    """What the caller's iterable raises comes out as it went in."""

    def broken() -> Iterator[bytes]:
        yield triple(1)
        raise error

    with pytest.raises(type(error)) as caught:
        store.load(broken())
    assert caught.value is error
    store.load([triple(2)])
    assert store.ask("ASK { <http://example.org/2> ?p ?o }")


def test_update_inserts_and_deletes(store: Store) -> None:
    """Updates change the default graph."""
    store.update(f'INSERT DATA {{ <http://example.org/1> {TITLE} "a", "b" }}')
    store.update(f'DELETE DATA {{ <http://example.org/1> {TITLE} "a" }}')
    assert objects(store) == ['"b"']


def test_update_is_all_or_nothing(store: Store) -> None:
    """When a later operation fails, the earlier ones have not happened."""
    store.load([triple(1)])
    with pytest.raises((QueryError, StoreError)):
        store.update(
            f'INSERT DATA {{ <http://example.org/2> {TITLE} "b" }} ; CREATE GRAPH <urn:g> ; CREATE GRAPH <urn:g>'
        )
    assert len(store) == 1


def test_replace_deletes_and_inserts(store: Store) -> None:
    """Replacing leaves what is new and what was not asked to go."""
    store.load([triple(1, '"old"'), triple(2, '"stays"')])
    store.replace("DELETE WHERE { <http://example.org/1> ?p ?o } ;  # with a comment", triple(1, '"new"'))
    assert objects(store) == ['"new"', '"stays"']


def test_replace_takes_either_half(store: Store) -> None:
    """An empty deletion inserts only, empty triples delete only."""
    store.replace("", triple(1))
    assert len(store) == 1
    store.replace("DELETE WHERE { <http://example.org/1> ?p ?o }", b"")
    assert len(store) == 0


def test_replace_keeps_prefixes(store: Store) -> None:
    """A deletion may have a prologue and several operations."""
    store.load([triple(1), triple(2), triple(3)])
    store.replace("PREFIX e: <http://example.org/>\nDELETE WHERE { e:1 ?p ?o } ; DELETE WHERE { e:2 ?p ?o }", triple(4))
    assert [row["s"] for row in store.select(ALL)] == ["<http://example.org/3>", "<http://example.org/4>"]


@pytest.mark.parametrize(
    "data",
    [b'} ; DROP ALL ; INSERT DATA { <urn:a> <urn:b> "c"', b"<http://example.org/1> <http://example.org/p> ?x .\n"],
)
def test_replace_inserts_nothing_but_triples(store: Store, data: bytes) -> None:
    """What is no N-Triples cannot break out of INSERT DATA, and nothing is deleted either."""
    store.load([triple(1)])
    with pytest.raises(StoreError):
        store.replace("DELETE WHERE { ?s ?p ?o }", data)
    assert len(store) == 1


def test_replace_does_nothing_when_the_deletion_is_malformed(store: Store) -> None:
    """A malformed deletion is a QueryError and inserts nothing."""
    with pytest.raises(QueryError):
        store.replace("DELETE WHERE { ?s ?p", triple(1))
    assert len(store) == 0


def test_select_gives_full_terms(store: Store) -> None:
    """Terms come in N-Triples with their types and languages, numbers and booleans too."""
    terms = {
        "1": f'"42"^^<{XSD}integer>', "2": f'"1.5"^^<{XSD}decimal>', "3": f'"false"^^<{XSD}boolean>',
        "4": f'"true"^^<{XSD}boolean>', "5": f'"-7"^^<{XSD}integer>', "6": f'"1991"^^<{XSD}gYear>',
        "7": '"42"', "8": '"true"', "9": '"Das C-Buch"@de', "a": "<http://example.org/é>",
        "b": f'"NaN"^^<{XSD}double>', "d": '"ghi"@x-own',
    }  # fmt: skip
    store.load([f"<http://example.org/{key}> {TITLE} {term} .\n".encode() for key, term in terms.items()])
    assert objects(store) == list(terms.values())


@pytest.mark.parametrize("number", [f'"1000"^^<{XSD}double>', f'"many"^^<{XSD}integer>'])
def test_select_gives_numbers_as_they_went_in(store: Store, number: str) -> None:
    """Neither a double that is a whole number nor what is no number at all becomes another."""
    store.load([triple(1, number)])
    assert objects(store) == [number]


def test_select_leaves_out_what_is_unbound(store: Store) -> None:
    """A variable without a value is absent from its row."""
    rows = list(
        store.select('SELECT ?a ?b ?c { VALUES (?a ?b ?c) { ("x" UNDEF "z") (UNDEF UNDEF UNDEF) ("" UNDEF UNDEF) } }')
    )
    assert rows == [{"a": '"x"', "c": '"z"'}, {}, {"a": '""'}]


def test_select_counts_rows_without_variables(store: Store) -> None:
    """A row without any variable is still a row."""
    assert list(store.select("SELECT * { }")) == [{}]
    assert list(store.select("SELECT ?nothing { }")) == [{}]
    assert list(store.select("SELECT * { ?s ?p ?o }")) == []


def test_select_gives_every_row_once(store: Store) -> None:
    """A result of many batches is complete."""
    store.load([triple(number) for number in range(5_000)])
    rows = [row["s"] for row in store.select("SELECT ?s { ?s ?p ?o }")]
    assert sorted(rows) == sorted(f"<http://example.org/{number}>" for number in range(5_000))


@pytest.mark.parametrize("rows", [255, 256, 257, 512])
def test_select_at_the_edge_of_a_batch(store: Store, rows: int) -> None:
    """No row is lost or doubled where a batch ends."""
    store.load([triple(number) for number in range(rows)])
    assert len({row["s"] for row in store.select("SELECT ?s { ?s ?p ?o }")}) == rows


def test_results_can_be_interleaved_and_abandoned(store: Store) -> None:
    """Two results can be read in turns, one left half read, and the store written to meanwhile."""
    store.load([triple(number) for number in range(3_000)])
    first, second = store.select("SELECT ?s { ?s ?p ?o }"), store.construct(GRAPH)
    assert next(first)
    assert next(second)
    store.update(f'INSERT DATA {{ <http://example.org/new> {TITLE} "n" }}')
    del second
    assert sum(1 for _ in first) >= 2_999
    assert len(store) == 3_001


def test_results_can_be_read_by_another_thread(store: Store) -> None:
    """A web server reads a response from whichever thread is free."""
    store.load([triple(number) for number in range(3_000)])
    rows, lines, body = store.select(ALL), store.construct(GRAPH), store.results(ALL, "text/csv")
    counts: list[int] = []

    def read() -> None:
        counts.append(sum(1 for _ in rows))
        counts.append(b"".join(lines).count(b"\n"))
        counts.append(b"".join(body).count(b"\n"))

    thread = threading.Thread(target=read)
    thread.start()
    thread.join()
    assert counts == [3_000, 3_000, 3_001]


def test_ask_answers_both_ways(store: Store) -> None:
    """ASK is true or false."""
    assert store.ask("ASK { ?s ?p ?o }") is False
    store.load([triple(1)])
    assert store.ask("ASK { ?s ?p ?o }") is True


def test_construct_gives_whole_canonical_lines(store: Store) -> None:
    """Chunks of CONSTRUCT end with a line, and read back as what went in."""
    lines = [
        triple(1, '"caf\\u00E9 \\"x\\" \\\\ \\u0001\\u007F\\t"'),
        triple(2, '"b"@de'),
        triple(3, f'"1"^^<{XSD}integer>'),
    ]
    store.load(lines)
    chunks = list(store.construct(GRAPH))
    assert all(chunk.endswith(b"\n") for chunk in chunks)
    lines[0] = triple(1, '"café \\"x\\" \\\\ \\u0001\\u007F\\t"')
    assert sorted(b"".join(chunks).splitlines(keepends=True)) == sorted(lines)


def test_construct_of_nothing_gives_nothing(store: Store) -> None:
    """An empty graph has no chunks."""
    assert list(store.construct(GRAPH)) == []


def test_construct_takes_describe(store: Store) -> None:
    """DESCRIBE gives triples too."""
    store.load([triple(1), triple(2)])
    assert b"".join(store.construct("DESCRIBE <http://example.org/1>")) == triple(1)


def test_construct_can_be_loaded_again(store: Store) -> None:
    """What comes out goes in: a store can be copied."""
    store.load([triple(number, f'"{number}"') for number in range(3_000)])
    lines = list(store.construct(GRAPH))
    store.update("CLEAR ALL")
    store.load(lines)
    assert len(store) == 3_000


def test_results_of_select(store: Store) -> None:
    """SELECT is serialised as JSON, XML, CSV and tab-separated values."""
    store.load([triple(1, '"a, b"')])
    body = {kind: b"".join(store.results("SELECT ?o { ?s ?p ?o }", kind)) for kind in (
        "application/sparql-results+json", "application/sparql-results+xml", "text/csv", "text/tab-separated-values")}  # fmt: skip
    assert json.loads(body["application/sparql-results+json"])["results"]["bindings"][0]["o"]["value"] == "a, b"
    assert "a, b" in "".join(ElementTree.fromstring(body["application/sparql-results+xml"]).itertext())
    assert list(csv.reader(io.StringIO(body["text/csv"].decode()))) == [["o"], ["a, b"]]
    assert body["text/tab-separated-values"].decode().split("\n")[:2] == ["?o", '"a, b"']


def test_results_of_ask(store: Store) -> None:
    """ASK is serialised like SELECT."""
    assert json.loads(b"".join(store.results("ASK { }", "application/sparql-results+json")))["boolean"] is True


def test_results_of_construct(store: Store) -> None:
    """CONSTRUCT is serialised as Turtle, N-Triples, RDF/XML and JSON-LD."""
    store.load([triple(1, '"a"')])
    assert b"".join(store.results(GRAPH, "application/n-triples")) == triple(1, '"a"')
    assert b'"a"' in b"".join(store.results(GRAPH, "text/turtle"))
    assert json.loads(b"".join(store.results(GRAPH, "application/ld+json")))
    root = ElementTree.fromstring(b"".join(store.results(GRAPH, "application/rdf+xml")))
    assert root.tag == "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}RDF"


def test_large_results_are_whole(store: Store) -> None:
    """A result larger than what is held back comes complete."""
    store.load([triple(number, f'"{"x" * 50} {number}"') for number in range(20_000)])
    assert b"".join(store.results("SELECT ?o { ?s ?p ?o }", "text/csv")).count(b"\n") == 20_001


@pytest.mark.parametrize(
    ("query", "kind"),
    [
        ("SELECT * { }", "text/turtle"),
        (GRAPH, "text/csv"),
        ("ASK { }", "application/ld+json"),
        ("ASK { }", "image/png"),
    ],
)
def test_results_refuse_what_does_not_fit(store: Store, query: str, kind: str) -> None:
    """Rows are no graph, a graph is no table, and nothing is a picture."""
    with pytest.raises(FormError):
        store.results(query, kind)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p",
        "SELECT ?x",
        "",
        "INSERT DATA { }",
        "SELECT * { ?s un:known ?o }",
        'SELECT ("\ud800" AS ?x) { }',
    ],
)
def test_malformed_queries_are_named_when_asked(store: Store, query: str) -> None:
    """A fault in the query is a QueryError at the call, before anything is read."""
    with pytest.raises(QueryError):
        store.select(query)
    with pytest.raises(QueryError):
        store.ask(query)
    with pytest.raises(QueryError):
        store.construct(query)
    with pytest.raises(QueryError):
        store.results(query, "text/csv")


def test_malformed_updates_are_named(store: Store) -> None:
    """A fault in an update is a QueryError."""
    with pytest.raises(QueryError):
        store.update("DELETE WHERE { ?s ?p")
    with pytest.raises(QueryError):
        store.update("SELECT * { }")


def test_each_method_takes_its_own_form(store: Store) -> None:
    """SELECT is no ASK, and neither is a CONSTRUCT."""
    with pytest.raises(FormError):
        store.select("ASK { }")
    with pytest.raises(FormError):
        store.select(GRAPH)
    with pytest.raises(FormError):
        store.ask("SELECT * { }")
    with pytest.raises(FormError):
        store.construct("SELECT * { }")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { FILTER(" + "(" * 5_000 + "1" + ")" * 5_000 + ") }",
        "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    ],
)
def test_dangerous_queries_are_refused(store: Store, query: str) -> None:
    """What would kill the store is refused before the store sees it, and what would make it fetch before it does."""
    with pytest.raises(QueryError):
        list(store.select(query))
    with pytest.raises(QueryError):
        list(store.results(query, "text/csv"))


def test_updates_do_not_fetch(store: Store) -> None:
    """LOAD and SERVICE are refused in updates, and in the deletion of a replacement."""
    for update in (
        "LOAD <http://127.0.0.1:1/>",
        "INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    ):
        with pytest.raises(QueryError, match="refused"):
            store.update(update)
        with pytest.raises(QueryError, match="refused"):
            store.replace(update, b"")


def test_flush_keeps_everything(store: Store) -> None:
    """Durability changes no triple."""
    store.load([triple(1)])
    store.flush()
    assert len(store) == 1


def test_a_closed_store_says_so(store: Store) -> None:
    """After closing, every method is a StoreError; closing again is none."""
    store.close()
    store.close()
    for call in (
        lambda: store.ask("ASK { }"),
        lambda: store.load([triple(1)]),
        lambda: len(store),
        lambda: store.select(ALL),
        lambda: store.update("CLEAR ALL"),
    ):
        with pytest.raises(StoreError, match="closed"):
            call()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(texts=st.lists(st.text(), min_size=1, max_size=5), name=st.text(max_size=8))
def test_any_text_survives(store: Store, texts: list[str], name: str) -> None:
    """Any text goes in by load and by replace, and comes out of SELECT and CONSTRUCT unchanged."""
    subject = iri(f"http://example.org/{name}")
    lines = "".join(f"{subject} {TITLE} {literal(text)} .\n" for text in texts).encode()
    wanted = {literal(text) for text in texts}
    for fill in (lambda: store.load([lines]), lambda: store.replace("DELETE WHERE { ?s ?p ?o }", lines)):
        store.update("CLEAR ALL")
        fill()
        rows = list(store.select("SELECT ?s ?o { ?s ?p ?o }"))
        assert {row["o"] for row in rows} == wanted
        assert {text_of(row["o"]) for row in rows} == {text_of(term) for term in wanted}
        assert {row["s"] for row in rows} == {subject}
        assert b"".join(sorted(b"".join(store.construct(GRAPH)).splitlines(keepends=True))) == b"".join(
            sorted(set(lines.splitlines(keepends=True)))
        )

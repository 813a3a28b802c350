"""What a query may not do is seen before a parser sees it, and nothing else is refused."""

from __future__ import annotations

import contextlib
import subprocess
import sys
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bibld.errors import QueryError
from bibld.store.guard import CLAUSES, LENGTH, NESTING, OPERATORS, check_query, check_update

E = "<http://127.0.0.1:1/>"


def nested(opening: str, closing: str, times: int) -> str:
    return "SELECT * { " + opening * times + closing * times + " }"


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("(", ")"), ("{", "}"), ("[", "]"), ("STR(", ")"), ("FILTER EXISTS {", "}"), ("<<", ">>"), ("(?a<?b&&(", "))")],
)
def test_nesting_is_capped(opening: str, closing: str) -> None:
    """Brackets of every kind count, and the error names the limit."""
    with pytest.raises(QueryError, match=str(NESTING)):
        check_query(nested(opening, closing, NESTING + 1))
    assert check_query(nested(opening, closing, NESTING // 2 - 1)) == "SELECT"


@pytest.mark.parametrize("run", ["!", "- ", "+1", "||?x", "&&?x", "/<urn:p>", "|<urn:p>", "*2"])
def test_runs_of_operators_are_capped(run: str) -> None:
    """Operators one after the other count, whether they stand before or between their operands."""
    with pytest.raises(QueryError, match="operators"):
        check_query(f"SELECT * {{ ?s ?p ?o FILTER(1{run * (OPERATORS + 1)}) }}")
    check_query(f"SELECT * {{ ?s ?p ?o FILTER(1{run * (OPERATORS - 1)}) }}")


def test_operators_add_up_through_brackets() -> None:
    """A run within a run within a run is as deep as all of them."""
    with pytest.raises(QueryError, match="operators"):
        check_query("SELECT * { FILTER(" + "1+1+1+1+1+1+1+1+1+1+(" * 60 + "1" + ")" * 60 + ") }")


@pytest.mark.parametrize(
    "part",
    [
        "UNION {?s ?p ?o}",
        "OPTIONAL {?s ?p ?o}",
        "MINUS {?s ?p ?o}",
        "{?s ?p ?o}",
        "BIND(1 AS ?x)",
        "BIND(1AS?x)",
        "BIND(trueAS?x)",
        "FILTER(1)",
        "VALUES ?x {1}",
    ],
)
def test_parts_are_capped(part: str) -> None:
    """What a query strings together counts."""
    with pytest.raises(QueryError, match="parts"):
        check_query("SELECT * { {?s ?p ?o} " + part * (CLAUSES + 1) + " }")
    check_query("SELECT * { {?s ?p ?o} " + part * (CLAUSES - 2) + " }")


def test_length_is_capped() -> None:
    """A query has a length; an update, which may hold data, has none."""
    long = "#" * LENGTH + "\nSELECT * { }"
    with pytest.raises(QueryError, match="too long"):
        check_query(long)
    check_update("#" * LENGTH + "\nCLEAR ALL")


@pytest.mark.parametrize("query", ["SELECT * { }", "PREFIX a: <urn:a> ask { }", "#\nDESCRIBE <urn:a>"])
def test_a_query_is_no_update(query: str) -> None:
    """Some endpoints would answer it, and nothing would have been changed."""
    with pytest.raises(QueryError, match="not an update"):
        check_update(query)


@pytest.mark.parametrize(
    "update",
    [
        "DROP ALL",
        "delete WHERE { ?s ?p ?o }",
        "PREFIX a: <urn:a> INSERT DATA { a:b a:c a:d }",
        "#\nWITH <urn:g> DELETE {}",
    ],
)
def test_an_update_is_no_query(update: str) -> None:
    """The parser would say no more than that its first word cannot stand there."""
    with pytest.raises(QueryError, match="is an update, not a query"):
        check_query(update)


@pytest.mark.parametrize(
    "harmless",
    [
        "'((((' ",
        '"((((" ',
        "'''((((\n''((((''' ",
        '"""(((("((((""" ',
        "# ((((!!!!\n",
        "<http://example.org/((((> ",
        "'\\'((((' ",
        "<urn:((((> ",
    ],
)
def test_brackets_that_are_text_do_not_count(harmless: str) -> None:
    """Strings, IRIs and comments are skipped."""
    assert check_query("SELECT * { ?s ?p " + harmless * NESTING + " }") == "SELECT"


def test_long_lists_pass() -> None:
    """A list is flat, however long: values, negative numbers, identifiers with dashes, triples."""
    check_query("SELECT * { VALUES ?x { " + "<urn:isbn:0-13-110362-8> " * 5_000 + "} }")
    check_query("SELECT * { ?s ?p ?o FILTER(CONCAT(" + "(?o + 1 + 1), " * 5_000 + "1)) }")
    check_query("SELECT * { ?s ?p ?o FILTER(?o IN (" + "-1, " * 5_000 + "1)) }")
    check_query("SELECT * { VALUES (?x ?y) { " + "(<urn:a:b-c> <http://example.org/a-b/c>) " * 5_000 + "} }")
    check_update("INSERT DATA { " + "<urn:a> <urn:b> -1 . " * 5_000 + "}")
    check_update(" ; ".join(["DELETE WHERE { ?s ?p ?o }"] * 5_000))


@pytest.mark.parametrize(
    "query",
    [
        f"SELECT * {{ SERVICE {E} {{ }} }}",
        f"SELECT * {{ service SILENT {E} {{ }} }}",
        f"SELECT * {{ ?s ?p ?o.SERVICE{E}{{}}}}",
        f"SELECT * {{ ?s ?p trueSERVICE{E}{{}} }}",
        f"SELECT * {{ SERVICESILENT{E}{{}} }}",
        f"SELECT * {{ FILTER(1<2)SERVICE#>\n{E}{{}} }}",
        f"SELECT * {{ FILTER(?a<?b)SERVICE#>\n{E}{{}} }}",
        f"SELECT * {{ FILTER(?a<'>' || 1)SERVICE{E}{{}} }}",
        "PREFIX e: <urn:> SELECT * { SERVICEe:x { } }",
        "PREFIX : <urn:> SELECT * { SERVICE:x # comment\n { } }",
        "SELECT * { SERVICE ?x { } }",
        f"SELECT * {{ VALUES (?a ?b) {{ (1 <urn:x#y>) }} SERVICE {E} {{ }} }}",
        f"SELECT * {{ VALUES (?a ?b) {{ (1 <urn:x'y>) }} SERVICE {E} {{ ?s ?p 'z' }} }}",
        f'SELECT * {{ ?s ?p """a" . SERVICE{E}{{}} }}',
        f"SELECT * {{ ?s ?p 'a\\\\' . SERVICE{E}{{}} }}",
        f"PREFIX e: <urn:> SELECT * {{ ?s e:a\\#b ?o SERVICE{E}{{}} }}",
    ],
)
def test_fetching_is_refused_however_it_is_written(query: str) -> None:
    """SERVICE is found where Oxigraph's parser finds it, which needs no spaces and reads '<' by its place."""
    with pytest.raises(QueryError):
        check_query(query)


@pytest.mark.parametrize(
    "update",
    [
        f"LOAD {E}",
        f"load silent {E}",
        f"LOADSILENT{E}",
        "PREFIX e: <urn:> LOADe:x",
        f"PREFIX a:<urn:>LOAD{E}",
        f"CLEAR ALL;LOAD{E} INTO GRAPH <urn:g>",
    ],
)
def test_loading_is_refused_however_it_is_written(update: str) -> None:
    """LOAD is found at the start of any operation."""
    with pytest.raises(QueryError, match="LOAD"):
        check_update(update)


@pytest.mark.parametrize(
    "query",
    [
        'SELECT * { ?s ?p "SERVICE <urn:x> { }" }', "SELECT * { ?s ?service ?load } # SERVICE <urn:x> { }", "SELECT * { ?s <http://example.org/service?x> ?o }",
        "PREFIX service: <urn:> SELECT * { ?s service:x ?o . ?o service:y [ ] }",
    ],
)  # fmt: skip
def test_the_word_service_may_be_said(query: str) -> None:
    """A title, a variable or a prefix named service is no SERVICE."""
    assert check_query(query) == "SELECT"


def test_a_comment_is_read_once() -> None:
    """However long it is, and whatever stands before it."""
    assert check_query(f"PREFIX SERVICEx: <urn:> ASK {{ ?s ?p SERVICEx:a {'#' * 1_000}\n}}") == "ASK"


def test_the_word_load_may_be_said() -> None:
    """Data and prefixes may be called load."""
    check_update('PREFIX load: <urn:> WITH load:g DELETE { ?s ?p "LOAD" } WHERE { ?s load:p ?load }')


def test_fetching_can_be_allowed() -> None:
    """With fetch, SERVICE and LOAD pass; the limits stay."""
    assert check_query(f"SELECT * {{ SERVICE {E} {{ }} }}", fetch=True) == "SELECT"
    check_update(f"LOAD {E}", fetch=True)
    with pytest.raises(QueryError):
        check_query(nested("(", ")", NESTING + 1), fetch=True)


@pytest.mark.parametrize(
    ("query", "form"),
    [
        ("select ?s { }", "SELECT"),
        ("ASK{}", "ASK"),
        ("SELECTDISTINCT ?s {}", "SELECT"),
        ("BASE <urn:ask> PREFIX ask: <urn:> # SELECT\nDESCRIBE ask:x", "DESCRIBE"),
        ("CONSTRUCT { } { SELECT * { } }", "CONSTRUCT"),
        ("VALUES ?s { }", ""),
    ],
)
def test_forms(query: str, form: str) -> None:
    """The form of a query is its first word after the prologue."""
    assert check_query(query) == form


@given(st.text(st.sampled_from("\"'\\<>(){}[]#!+-.;,: \n?aS1^@&|")))
def test_any_text_is_scanned_to_its_end(text: str) -> None:
    """Whatever the text, it is either refused or passed."""
    with contextlib.suppress(QueryError):
        assert check_query(text) in ("", "SELECT", "ASK", "CONSTRUCT", "DESCRIBE")


def test_what_passes_does_not_kill() -> None:
    """The deepest queries that pass run on a stack of one megabyte, each in a process that would die of it."""
    script = f"""
        import threading
        from bibld.store import open_store
        n, m, c = {NESTING} - 4, {OPERATORS} - 2, {CLAUSES} - 4
        queries = [
            "SELECT * {{ FILTER(" + "(" * n + "1" + ")" * n + ") }}",
            "SELECT * {{ FILTER(" + "STR(" * n + "1" + ")" * n + ") }}",
            "SELECT * {{ FILTER(" + "IF(1,1," * n + "1" + ")" * n + ") }}",
            "SELECT * {{ " + "FILTER EXISTS {{ ?s ?p ?o " * n + "}}" * n + "}}",
            "SELECT * {{ " + "{{ SELECT * {{ ?s ?p ?o " * (n // 2) + "}} }}" * (n // 2) + "}}",
            "SELECT * {{ FILTER(" + "!" * m + "1) }}",
            "SELECT * {{ ?s ?p ?o FILTER(1" + "+1" * m + ") }}",
            "SELECT * {{ {{ ?s ?p ?o }} " + "UNION {{ ?s ?p ?o }}" * c + "}}",
            "SELECT * {{ ?s ?p ?o " + "MINUS {{ ?s ?p ?o }}" * c + "}}",
            "SELECT * {{ ?s ?p ?o " + "".join(f"BIND(1 AS ?x{{i}})" for i in range(c)) + "}}",
            "SELECT " + "".join(f"(1 AS ?x{{i}})" for i in range(c)) + "{{ ?s ?p ?o }}",
        ]
        threading.stack_size(1 << 20)
        store = open_store("memory:")
        store.update("INSERT DATA {{ <urn:a> <urn:b> 1 }}")
        for query in queries:
            next(iter(store.select(query)), None)
        print(len(queries))
    """
    run = subprocess.run([sys.executable, "-c", textwrap.dedent(script)], capture_output=True, text=True)
    assert (run.returncode, run.stdout) == (0, "11\n"), run.stderr[-500:]

"""The embedded store: directories, locks, crashes, and what pyoxigraph would die of."""

from __future__ import annotations

import contextlib
import csv
import gc
import io
import os
import signal
import socket
import subprocess
import sys
import textwrap
import threading
from pathlib import Path

import pytest

from bibld.errors import LimitError, LockedError, QueryError, StoreError
from bibld.store import Dataset, open_store
from bibld.store.oxigraph import OxigraphStore, ntriples, rewritten
from bibld.store.streams import limited

TRIPLE = b'<http://example.org/1> <http://purl.org/dc/terms/title> "The C book" .\n'
ROWS = "SELECT ?s { ?s ?p ?o }"


def many(count: int) -> bytes:
    return b"".join(b'<http://example.org/%d> <http://example.org/p> "%d" .\n' % (n, n) for n in range(count))


def python(script: str, *arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(script), *map(str, arguments)], stdout=subprocess.PIPE, text=True
    )


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_importing_the_room_costs_nothing() -> None:
    """`import bibld.store` loads no store library, and no HTTP."""
    script = "import sys, bibld.store; print(sorted({'pyoxigraph', 'http.client', 'rdflib'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], capture_output=True, text=True).stdout == "[]\n"


@pytest.mark.parametrize("form", [str, Path])
def test_a_directory_keeps_its_triples(tmp_path: Path, form: type) -> None:
    """What was written is there when the directory is opened again."""
    with open_store(form(tmp_path / "a" / "b")) as store:
        store.load([TRIPLE])
    with open_store(form(tmp_path / "a" / "b")) as store:
        assert len(store) == 1


def test_an_empty_directory_becomes_a_store(tmp_path: Path) -> None:
    """A directory that is there and empty is taken."""
    with open_store(tmp_path) as store:
        store.load([TRIPLE])
    assert (tmp_path / "CURRENT").exists()


@pytest.mark.parametrize("address", ["", "ftp://example.org/", "s3://bucket"])
def test_addresses_that_mean_nothing(address: str) -> None:
    """An address of an unknown kind is refused, and no directory of that name is made."""
    with pytest.raises(StoreError):
        open_store(address)
    assert not Path("ftp:").exists()


def test_what_a_killed_load_left_is_cleared_away(tmp_path: Path) -> None:
    """A table that was never taken in does not make the directory foreign, and goes when it is opened for writing."""
    with open_store(tmp_path) as store:
        store.load([TRIPLE])
    left = tmp_path / "bulk-1234.sst"
    left.write_bytes(b"half")
    with open_store(tmp_path, read_only=True) as store:
        assert len(store) == 1
    assert left.exists()
    with open_store(tmp_path) as store:
        assert len(store) == 1
    assert not left.exists()


def test_a_foreign_directory_is_left_alone(tmp_path: Path) -> None:
    """A directory that holds something else is refused, naming what, and not one file is added."""
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(StoreError, match=r"thesis\.txt"):
        open_store(tmp_path)
    assert snapshot(tmp_path) == {"thesis.txt": b"mine"}


def test_a_store_with_a_stray_file_is_left_alone(tmp_path: Path) -> None:
    """A store's directory with a file of somebody else's is refused too: it is not ours alone."""
    open_store(tmp_path).close()
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(StoreError, match=r"thesis\.txt"):
        open_store(tmp_path)


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    """A RocksDB with other tables than Oxigraph's is refused."""
    open_store(tmp_path).close()
    options = max(tmp_path.glob("OPTIONS-*"))
    options.write_text(options.read_text().replace('CFOptions "id2str"', 'CFOptions "invoices"'))
    before = snapshot(tmp_path)
    with pytest.raises(StoreError, match="invoices"):
        open_store(tmp_path)
    assert snapshot(tmp_path) == before


def test_a_file_is_no_store(tmp_path: Path) -> None:
    """A file is refused and not changed."""
    (tmp_path / "file").write_text("mine")
    for read_only in (False, True):
        with pytest.raises(StoreError, match="file"):
            open_store(tmp_path / "file", read_only=read_only)
    assert (tmp_path / "file").read_text() == "mine"


def test_a_directory_that_cannot_be_made(tmp_path: Path) -> None:
    """A path below a file is a StoreError, not a traceback."""
    (tmp_path / "file").write_text("mine")
    with pytest.raises(StoreError):
        open_store(tmp_path / "file" / "below")


def test_a_directory_open_elsewhere_is_refused_in_plain_words(tmp_path: Path) -> None:
    """A second process is told that another one has the store open; when that one is gone, it opens."""
    script = "import sys; from bibld.store import open_store; s = open_store(sys.argv[1]); print(1, flush=True); sys.stdin.read()"
    other = subprocess.Popen(
        [sys.executable, "-c", script, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert other.stdout is not None
    try:
        assert other.stdout.readline() == b"1\n"
        with pytest.raises(LockedError, match="another process"):
            open_store(tmp_path)
    finally:
        other.communicate()
    open_store(tmp_path).close()


def test_a_directory_open_in_this_process_is_refused(tmp_path: Path) -> None:
    """Opening twice in one process is refused too; after closing it works."""
    with open_store(tmp_path), pytest.raises(LockedError, match="open"):
        open_store(tmp_path)
    open_store(tmp_path).close()


def test_closing_frees_the_directory_while_results_are_read(tmp_path: Path) -> None:
    """Results that are half read do not keep the directory locked, and end."""
    store = open_store(tmp_path)
    store.load([many(20_000)])
    rows, lines, body = (
        store.select(ROWS),
        store.construct("CONSTRUCT WHERE { ?s ?p ?o }"),
        store.results(ROWS, "text/csv"),
    )
    assert next(rows)
    assert next(lines)
    store.close()
    assert sum(1 for _ in rows) < 20_000
    assert b"".join(body).count(b"\n") < 20_000
    open_store(tmp_path).close()


def test_forgotten_results_end_their_threads() -> None:
    """A result that nobody holds any more lets go of its thread."""
    store = open_store("memory:")
    store.load([many(20_000)])
    before = sys._current_frames().keys()
    results = [store.select(ROWS) for _ in range(5)] + [store.results(ROWS, "text/csv") for _ in range(5)]  # type: ignore[operator]
    assert len(sys._current_frames().keys() - before) == 10
    del results
    gc.collect()
    ended = threading.Event()
    for _ in range(500):
        if not sys._current_frames().keys() - before:
            break
        ended.wait(0.01)
    assert not sys._current_frames().keys() - before


def test_half_read_results_do_not_hinder_the_end() -> None:
    """A program that ends with half-read results ends well."""
    script = f"""
        from bibld.store import open_store
        store = open_store("memory:")
        store.load([b'<http://example.org/%d> <http://example.org/p> "x" .\\n' % n for n in range(20000)])
        rows, body = store.select({ROWS!r}), store.results({ROWS!r}, "text/csv")
        next(rows), next(body)
        print("end", flush=True)
    """
    process = python(script)
    assert process.communicate(timeout=60) == ("end\n", None)
    assert process.returncode == 0


def test_reading_only(tmp_path: Path) -> None:
    """A store open for reading answers, refuses to write, and makes no directory."""
    with pytest.raises(StoreError, match="no store"):
        open_store(tmp_path / "none", read_only=True)
    assert not (tmp_path / "none").exists()
    with pytest.raises(StoreError, match="no store"):
        open_store(tmp_path, read_only=True)  # an empty directory
    assert list(tmp_path.iterdir()) == []
    with open_store(tmp_path / "store") as store:
        store.load([TRIPLE])
    with open_store(tmp_path / "store", read_only=True) as store:
        assert len(store) == 1
        for call in (
            lambda: store.load([TRIPLE]),
            lambda: store.update("CLEAR ALL"),
            lambda: store.replace("", TRIPLE),
            store.flush,
        ):
            with pytest.raises(StoreError, match="reading only"):
                call()


def test_a_killed_load_leaves_a_store_that_opens(tmp_path: Path) -> None:
    """A process killed in the middle of a load leaves a directory that opens, answers and takes a load."""
    script = """
        import sys
        from bibld.store import open_store
        store = open_store(sys.argv[1])
        store.load([b'<http://example.org/first> <http://example.org/p> "x" .\\n'])
        store.flush()
        def lines():
            for n in range(10**9):
                yield b'<http://example.org/%d> <http://example.org/p> "%d" .\\n' % (n, n)
                if n == 200_000:
                    print("busy", flush=True)
        store.load(lines())
    """
    process = python(script, tmp_path)
    assert process.stdout is not None
    assert process.stdout.readline() == "busy\n"
    process.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
    process.communicate()
    with open_store(tmp_path) as store:
        assert store.ask("ASK { <http://example.org/first> ?p ?o }")
        store.load([many(1_000)])
        assert store.ask("ASK { <http://example.org/999> ?p ?o }")


def test_half_made_directories_open(tmp_path: Path) -> None:
    """What a process killed while it made the store leaves behind is no foreign directory."""
    for name in ("LOCK", "LOG", "IDENTITY", "MANIFEST-000001"):
        (tmp_path / name).touch()
    with open_store(tmp_path) as store:
        assert len(store) == 0


def test_a_damaged_store_is_an_error(tmp_path: Path) -> None:
    """A store whose files are damaged is a StoreError."""
    open_store(tmp_path).close()
    (tmp_path / "CURRENT").write_bytes(b"MANIFEST-999999\n")
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(tmp_path)


def test_syntax_errors_say_where() -> None:
    """A QueryError names line and column, and is short though the parser lists all it could take."""
    store = open_store("memory:")
    with pytest.raises(QueryError, match="line 2, column 4") as caught:
        store.select("SELECT * {\n ?s")
    assert len(str(caught.value)) < 300
    with pytest.raises(QueryError, match="line 1, column"):
        store.update("DELETE WHERE {")


def test_load_errors_say_where() -> None:
    """A malformed line is named with its number."""
    with pytest.raises(StoreError, match="line 3"):
        open_store("memory:").load([TRIPLE, TRIPLE, b"<http://example.org/1> <http://example.org/p> .\n"])


def test_a_load_is_streamed() -> None:
    """The iterable is read as the loader goes, not gathered first."""
    held: list[int] = []
    given = [0]

    class Chunk(bytes):
        def __del__(self) -> None:
            held.append(given[0])

    def chunks() -> object:
        for number in range(200):
            given[0] = number
            yield Chunk(many(100))

    open_store("memory:").load(chunks())  # type: ignore[arg-type]
    assert held[0] < 5


def test_only_the_default_graph_counts() -> None:
    """Named graphs, which somebody's update may make, are not counted."""
    store = open_store("memory:")
    store.update("INSERT DATA { <urn:a> <urn:b> 1 . GRAPH <urn:g> { <urn:a> <urn:b> 2 } }")
    assert len(store) == 1


def test_fetching_is_tried_when_allowed() -> None:
    """With fetch, a SERVICE is really asked: nothing listens there, which is a StoreError and no QueryError."""
    store = open_store("memory:", fetch=True)
    with pytest.raises(StoreError):
        list(store.select("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"))


def test_triple_terms_are_written_out() -> None:
    """A triple as a term (RDF 1.2) keeps its brackets, also within another."""
    store = open_store("memory:")
    inner = '<<( <urn:a> <urn:b> "x y" )>>'
    (row,) = store.select(f"SELECT (<<( <urn:s> <urn:p> {inner} )>> AS ?t) {{ }}")
    assert row == {"t": f"<<( <urn:s> <urn:p> {inner} )>>"}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the administrator may write anywhere")
def test_a_directory_that_may_not_be_written(tmp_path: Path) -> None:
    """A directory without permission is a StoreError."""
    tmp_path.chmod(0o500)
    with pytest.raises(StoreError, match=r"opened: Permission denied$"):
        open_store(tmp_path / "store")


TABLES = (
    "application/sparql-results+json",
    "application/sparql-results+xml",
    "text/csv",
    "text/tab-separated-values",
)
GRAPHS = (
    "text/turtle",
    "application/n-triples",
    "application/rdf+xml",
    "application/ld+json",
    "application/trig",
    "application/n-quads",
)


@pytest.mark.parametrize("media_type", [*TABLES, *GRAPHS])
def test_rows_are_counted_in_every_format(media_type: str) -> None:
    """As many rows as are allowed come out, and not one more, whatever stands in them."""
    tricky = r'"a},{\"b\n\\", "<result>", "x,\"\",\"\n", "\\"'
    query = "CONSTRUCT WHERE { ?s ?p ?o }" if media_type in GRAPHS else "SELECT * { ?s ?p ?o }"
    with OxigraphStore() as store:
        store.update(f"INSERT DATA {{ <urn:a> <urn:p> {tricky} }}")
        whole = b"".join(store.results(query, media_type))
        assert b"".join(store.results(query, media_type, rows=4)) == whole
        with pytest.raises(LimitError, match="more than 3"):
            list(store.results(query, media_type, rows=3))


@pytest.mark.parametrize("media_type", TABLES)
def test_rows_are_counted_however_the_chunks_are_cut(media_type: str) -> None:
    """A mark or an escape that two chunks share is seen once; rows without values count."""
    with OxigraphStore() as store:
        query = r"""SELECT ?x ?y { VALUES ?x { "\"},{" UNDEF "\\" "a" } }"""
        whole = b"".join(store.results(query, media_type))
    single = [whole[at : at + 1] for at in range(len(whole))]
    assert b"".join(limited(single, media_type, 4)) == whole
    with pytest.raises(LimitError):
        list(limited(single, media_type, 3))


def test_a_dataset_stands_for_the_graphs_of_a_query() -> None:
    """The graphs given with a query are those it sees, whatever its FROM says."""
    with OxigraphStore() as store:
        store.update("INSERT DATA { <urn:a> <urn:p> 1 . GRAPH <urn:g> { <urn:a> <urn:p> 2 } }")
        query = "SELECT ?o FROM <urn:none> { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
        for dataset, expected in ((Dataset(("urn:g",)), [b"2"]), (Dataset((), ("urn:g",)), [b"2"]), (None, [])):
            assert b"".join(store.results(query, "text/csv", dataset=dataset)).split()[1:] == expected


def test_an_update_may_have_a_base() -> None:
    """Relative IRIs are relative to the base given."""
    with OxigraphStore() as store:
        store.update("INSERT DATA { <a> <#b> <c> }", base="http://example.org/x")
        assert store.ask("ASK { <http://example.org/a> <http://example.org/x#b> <http://example.org/c> }")


def test_a_graph_that_was_emptied_can_be_cleared(tmp_path: Path) -> None:
    """CLEAR GRAPH finds a graph that CLEAR ALL has emptied; what names no graph that is there is the query's fault."""
    with OxigraphStore(str(tmp_path / "store")) as store:
        store.update("CREATE GRAPH <urn:g>; CLEAR ALL; CLEAR GRAPH <urn:g>")
        store.update("INSERT DATA { <urn:clear> <urn:p> 'clear graph' }")
        with pytest.raises(QueryError, match="does not exist"):
            store.update("DROP GRAPH <urn:none>")


def test_documents_become_ntriples_and_back() -> None:
    """Documents of any syntax are read as lines; blank nodes of two documents stay apart."""
    lines = list(ntriples(b"@prefix : <#> . :a :b _:c .", "text/turtle", base="http://example.org/"))
    again = list(ntriples(b"@prefix : <#> . :a :b _:c .", "text/turtle", base="http://example.org/"))
    assert lines[0].startswith(b"<http://example.org/#a> <http://example.org/#b> _:")
    assert lines != again
    turtle = rewritten(b"<urn:a> <urn:b> <urn:c> .\n", "text/turtle", {"u": "urn:"})
    assert b"u:a u:b u:c ." in turtle
    for data, media_type in ((b"<urn:a>", "text/turtle"), (b"\xff", "text/turtle"), (b"", "text/csv")):
        with pytest.raises(QueryError):
            list(ntriples(data, media_type))


def test_comma_separated_values_are_lexical_forms() -> None:
    """Every kind of term is a cell: doubles in their canonical form, what is special in quotation marks."""
    values = r"""<urn:a> "a,b" "q\"" "n\n"@en 1.0E6 "-0.25"^^xsd:float "INF"^^xsd:double 0e0 "x"^^xsd:double 1.5 true UNDEF"""
    query = f"PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT ?x ?y {{ VALUES ?x {{ {values} }} }}"
    with OxigraphStore() as store:
        rows = list(csv.reader(io.StringIO(b"".join(store.results(query, "text/csv")).decode(), newline="")))
    cells = 'x|urn:a|a,b|q"|n\n|1.0E6|-2.5E-1|INF|0.0E0|x|1.5|true|'.split("|")
    assert [row[0] for row in rows] == cells


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("SELECT * { SERVICE <http://HERE/> { ?s ?p ?o } }", False),
        ("SELECT * { ?s ?p ?o SERVICE <http://HERE/> { ?s ?p ?o } }", False),
        ("PREFIX h: <http://HERE/> SELECT * { SERVICE h:x { ?s ?p ?o } }", False),
        ("SELECT * { VALUES ?h { <http://HERE/> } SERVICE ?h { ?s ?p ?o } }", False),
        ("BASE <http://HERE/> SELECT * { SERVICE <x> { ?s ?p ?o } }", False),
        ("SELECT * { SERVICE SILENT <http://HERE/> { ?s ?p ?o } }", True),
        ("SELECT * { ?s <urn:none> ?o SERVICE <http://HERE/> { ?s ?p ?o } }", True),
        ("LOAD <http://HERE/>", False),
        ("LOAD SILENT <http://HERE/> INTO GRAPH <urn:g>", True),
        ("BASE <http://HERE/> LOAD SILENT <x>", True),
    ],
)
def test_nothing_is_fetched(text: str, allowed: bool) -> None:
    """No query makes the store ask elsewhere:
    it is refused where it would, and goes on where it need not, or is silent.
    """
    with socket.create_server(("127.0.0.1", 0)) as elsewhere, OxigraphStore() as store:
        elsewhere.settimeout(0.05)
        store.update("INSERT DATA { <urn:a> <urn:b> <urn:c> }")
        text = text.replace("HERE", f"127.0.0.1:{elsewhere.getsockname()[1]}")
        with contextlib.nullcontext() if allowed else pytest.raises(QueryError, match="is refused"):
            if "SELECT" in text:
                list(store.select(text))
            else:
                store.update(text)
        assert len(store) == 1
        with pytest.raises(TimeoutError):
            elsewhere.accept()


@pytest.mark.parametrize(
    ("sparql", "words"),
    [
        ("SELECT * WHERE { ?s dcc:title ?t }", "line 1, column 21: the prefix dcc: is not declared"),
        (
            'PREFIX dc: <http://x/>\nSELECT * { ?s dc:t "a:b \\" c:d", \'e:f\' ; # g:h\n foo:x ?y }',
            "line 3, column 2: the prefix foo: is not declared",
        ),
        (
            "SELECT ?s WHER { ?s ?p ?o }",
            "line 1, column 16: this cannot stand here, where one would expect DISTINCT or WHERE",
        ),
        ("SELECT * { _:a ?p ?o", "line 1, column 21: this cannot stand here"),
    ],
)
def test_what_is_wrong_with_a_query_is_said_in_a_line(sparql: str, words: str) -> None:
    """Not in all the characters that could have followed, which is what the parser has to say."""
    with open_store("memory:") as store, pytest.raises(QueryError) as error:
        list(store.select(sparql))
    assert str(error.value) == words

"""The SPARQL Protocol: queries and updates as requests, and every answer as its media type."""

from __future__ import annotations

import base64
import http.client
import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bibld.errors import QueryError
from bibld.store import Dataset, open_store
from bibld.store.dataset import using
from bibld.web import description, sparql
from bibld.web.application import Guarded
from bibld.web.site import Limits, Site

TOKEN = "let me in"
AUTHORISED = {"Authorization": f"Bearer {TOKEN}"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
UPDATE = {"Content-Type": "application/sparql-update", **AUTHORISED}


def opened(site: Site) -> TestClient:
    """Whoever asks a site of these routes alone, with the headers that all answers have."""
    app = Starlette(routes=[*sparql.routes(site), *description.routes(site)], lifespan=lambda _: site.running())
    return TestClient(Guarded(app, site), base_url="http://library.example")


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Whoever asks a site that holds three triples, one of them in a graph with a name."""
    site = Site(str(tmp_path_factory.mktemp("sparql") / "store"), token=TOKEN, limits=Limits(rows=50))
    site.prepare()
    with opened(site) as client:
        data = 'INSERT DATA { <urn:a> <urn:p> "1", "2" . GRAPH <urn:g> { <urn:b> <urn:p> "3" } }'
        assert client.post("/sparql", content=data, headers=UPDATE).status_code == 204
        yield client


def values(client: TestClient, query: str, **parameters: str | list[str]) -> list[str]:
    answer = client.get("/sparql", params={"query": query, **parameters}, headers={"Accept": "text/csv"})
    assert answer.status_code == 200, answer.text
    return answer.text.split()[1:]


def test_a_query_comes_three_ways(client: TestClient) -> None:
    """GET, a form and a plain body ask the same."""
    query = "SELECT ?o { ?s ?p ?o } ORDER BY ?o"
    answers = [
        client.get("/sparql", params={"query": query}),
        client.post("/sparql", data={"query": query}),
        client.post("/sparql", content=query, headers={"Content-Type": "application/sparql-query; charset=utf-8"}),
    ]
    for answer in answers:
        rows = answer.json()["results"]["bindings"]
        assert [row["o"]["value"] for row in rows] == ["1", "2"]


@pytest.mark.parametrize(
    ("query", "accept", "expected"),
    [
        ("SELECT * {}", None, "application/sparql-results+json"),
        ("SELECT * {}", "application/sparql-results+xml;q=0.5, text/csv;q=0.4", "application/sparql-results+xml"),
        ("SELECT * {}", "text/tab-separated-values", "text/tab-separated-values; charset=utf-8"),
        ("ASK {}", "application/xml", "application/sparql-results+xml"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", None, "text/turtle; charset=utf-8"),
        ("CONSTRUCT WHERE { ?s ?p ?o }", "application/n-triples, */*;q=0.1", "application/n-triples"),
        ("DESCRIBE <urn:a>", "application/rdf+xml", "application/rdf+xml"),
        ("DESCRIBE <urn:a>", "application/ld+json", "application/ld+json"),
        ("DESCRIBE <urn:a>", "application/trig", "application/trig"),
    ],
)
def test_an_answer_has_the_media_type_wanted(client: TestClient, query: str, accept: str | None, expected: str) -> None:
    """Accept is heeded, with its quality values, for rows and for triples."""
    headers = {"Accept": accept} if accept else {}
    client.headers.pop("Accept", None)
    answer = client.get("/sparql", params={"query": query}, headers=headers)
    assert (answer.status_code, answer.headers["content-type"]) == (200, expected)
    assert answer.content


@pytest.mark.parametrize(("query", "accept"), [("ASK {}", "text/turtle"), ("DESCRIBE <urn:a>", "image/png")])
def test_what_cannot_be_had_is_refused(client: TestClient, query: str, accept: str) -> None:
    """Where no media type will do, the answer is 406."""
    assert client.get("/sparql", params={"query": query}, headers={"Accept": accept}).status_code == 406


def test_what_cannot_be_had_of_an_endpoint_is_refused(oxigraph_server: str) -> None:
    """As of a directory: a graph is no table, and what is no query is said to be wrong."""
    with opened(Site(f"{oxigraph_server}/query")) as client:
        for query, status in (("CONSTRUCT WHERE { ?s ?p ?o }", 406), ("ASK {}", 200), ("INSERT DATA {}", 400)):
            answer = client.get(
                "/sparql", params={"query": query}, headers={"Accept": "text/csv, application/sparql-results+json"}
            )
            assert answer.status_code == status, answer.text


@pytest.mark.parametrize(
    ("format", "expected"),
    [("xml", "application/sparql-results+xml"), ("text/csv", "text/csv; charset=utf-8"),
     ("application/sparql-results xml", "application/sparql-results+xml")],
)  # fmt: skip
def test_a_parameter_may_name_the_format(client: TestClient, format: str, expected: str) -> None:  # noqa: A002
    """The parameter that Virtuoso knows comes before Accept."""
    answer = client.get(
        "/sparql", params={"query": "ASK {}" if "csv" not in format else "SELECT * {}", "format": format}
    )
    assert answer.headers["content-type"] == expected


def test_the_request_says_which_graphs_are_seen(client: TestClient) -> None:
    """Graphs given with a request stand for those of the query (2.1.4)."""
    query = "SELECT ?o { ?s ?p ?o }"
    named = "SELECT ?o { GRAPH ?g { ?s ?p ?o } }"
    assert values(client, query, **{"default-graph-uri": "urn:g"}) == ["3"]
    assert values(client, query, **{"named-graph-uri": "urn:g"}) == []
    assert values(client, named, **{"named-graph-uri": ["urn:g", "urn:none"]}) == ["3"]
    assert values(client, "SELECT ?o FROM <urn:none> { ?s ?p ?o }", **{"default-graph-uri": "urn:g"}) == ["3"]
    answer = client.get("/sparql", params={"query": query, "default-graph-uri": "no IRI"})
    assert (answer.status_code, answer.text) == (400, "no absolute IRI names this graph: no IRI\n")


def test_a_mistake_is_named_with_its_place(client: TestClient) -> None:
    """The parser's words are the answer, with line and column."""
    answer = client.get("/sparql", params={"query": "SELECT * {\n ?s ?p"})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.text.startswith("line 2, column ")
    assert answer.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    ("method", "path", "headers", "body", "status"),
    [
        ("PUT", "?query=ASK{}", {}, b"", 405),
        ("GET", "?query=ASK{}&query=ASK{}", {}, b"", 400),
        ("GET", "?query=%ff", {}, b"", 400),
        ("GET", "?update=CLEAR%20ALL", {}, b"", 400),
        ("POST", "", FORM, b"", 400),
        ("POST", "", FORM, b"query=ASK{}&update=CLEAR%20ALL", 400),
        ("POST", "", FORM, b"query=%ff", 400),
        ("POST", "", {"Content-Type": "text/plain"}, b"ASK {}", 415),
        ("POST", "", {}, b"ASK {}", 415),
        ("POST", "", {"Content-Type": "application/sparql-query; charset=UTF-16"}, b"ASK {}", 415),
        ("POST", "", {"Content-Type": "application/sparql-query"}, b"\xff", 400),
        ("POST", "?query=ASK{}", {"Content-Type": "application/sparql-query"}, b"ASK {}", 400),
        ("POST", "?using-graph-uri=urn:g", UPDATE, b"DELETE {} USING <urn:g> WHERE {}", 400),
        ("POST", "", UPDATE, b"CREATE GRAPH <urn:g>", 400),
        ("POST", "", UPDATE, b"SELECT * {}", 400),
        ("POST", "", UPDATE, b"LOAD <http://127.0.0.1/>", 400),
        ("GET", "?query=ASK{SERVICE<http://127.0.0.1/>{}}", {}, b"", 400),
    ],
)
def test_a_request_that_is_none_is_refused(
    client: TestClient, method: str, path: str, headers: dict[str, str], body: bytes, status: int
) -> None:
    """What the protocol does not know, and what is refused here, is the client's fault, and said in plain text."""
    answer = client.request(method, f"/sparql{path}", headers=headers, content=body)
    assert answer.status_code == status
    assert answer.text.strip()


def test_writing_needs_the_token(client: TestClient, tmp_path: Path) -> None:
    """Without a token nobody may write; with one, whoever has it, as Bearer or as a password."""
    update = {"update": "INSERT DATA {}"}
    answer = client.post("/sparql", data=update)
    assert (answer.status_code, answer.headers["www-authenticate"]) == (401, 'Bearer realm="Catalogue"')
    assert client.post("/sparql", data=update, headers={"Authorization": "Bearer guess"}).status_code == 401
    assert client.post("/sparql", data=update, headers={"Authorization": "Basic !"}).status_code == 401
    basic = base64.b64encode(f"anyone:{TOKEN}".encode()).decode()
    assert client.post("/sparql", data=update, headers={"Authorization": f"Basic {basic}"}).status_code == 204
    site = Site(str(tmp_path / "store"))
    site.prepare()
    with opened(site) as reader:
        assert reader.post("/sparql", data=update, headers=AUTHORISED).status_code == 403


def test_an_update_is_seen_by_the_next_query(tmp_path: Path) -> None:
    """An update by form, with the graphs it uses, is there for the query after it."""
    site = Site(str(tmp_path / "store"), token=TOKEN)
    site.prepare()
    with opened(site) as client:
        text = "INSERT DATA { GRAPH <urn:g> { <urn:a> <urn:p> 1 } GRAPH <urn:h> { <urn:b> <urn:p> 2 } }"
        assert client.post("/sparql", data={"update": text}, headers=AUTHORISED).status_code == 204
        moved = {"update": "INSERT { <urn:c> <urn:p> ?o } WHERE { ?s ?p ?o }", "using-graph-uri": "urn:h"}
        assert client.post("/sparql", data=moved, headers=AUTHORISED).status_code == 204
        assert values(client, "SELECT ?o { ?s ?p ?o }") == ["2"]
        relative = {"update": "INSERT DATA { <x> <urn:q> 1 }"}
        assert client.post("/sparql", data=relative, headers=AUTHORISED).status_code == 204
        assert values(client, "SELECT ?s { ?s <urn:q> 1 }") == ["http://library.example/x"]


@pytest.mark.parametrize(
    ("update", "expected"),
    [
        ("INSERT {} WHERE {}", "INSERT {} USING <urn:g> USING NAMED <urn:h> WHERE {}"),
        ("DELETE WHERE { ?s ?p '}' }", "DELETE  { ?s ?p '}' } USING <urn:g> USING NAMED <urn:h> WHERE { ?s ?p '}' }"),
        ("DELETE {} WHERE {}", "DELETE {} USING <urn:g> USING NAMED <urn:h> WHERE {}"),
        (
            "DELETE { ?s ?p 1 } INSERT { ?s ?p 2 } WHERE { ?s ?p 1 } ; DELETE WHERE {}",
            "DELETE { ?s ?p 1 } INSERT { ?s ?p 2 } USING <urn:g> USING NAMED <urn:h> WHERE { ?s ?p 1 } ; "
            "DELETE  {} USING <urn:g> USING NAMED <urn:h> WHERE {}",
        ),
        ("INSERT DATA { <urn:where> <urn:p> 1 }", "INSERT DATA { <urn:where> <urn:p> 1 }"),
        ("CLEAR ALL;INSERT{}where{}", "CLEAR ALL;INSERT{}USING <urn:g> USING NAMED <urn:h> where{}"),
    ],
)
def test_graphs_are_written_into_an_update(update: str, expected: str) -> None:
    """USING stands before each WHERE of an update, and nowhere else."""
    assert using(update, Dataset(("urn:g",), ("urn:h",))) == expected


@pytest.mark.parametrize("update", ["WITH <urn:g> DELETE {} WHERE {}", "DELETEWHERE { ?s ?p ?o }"])
def test_graphs_are_said_once(update: str) -> None:
    """An update that names its own graphs, or hides its words, is refused graphs from outside."""
    with pytest.raises(QueryError):
        using(update, Dataset(("urn:g",)))


def test_too_many_rows_are_no_answer(client: TestClient) -> None:
    """An answer with more rows than allowed is refused as a whole, and says so."""
    rows = " ".join(f"({at})" for at in range(51))
    answer = client.get("/sparql", params={"query": f"SELECT * {{ VALUES (?x) {{ {rows} }} }}"})
    assert (answer.status_code, "more than 50 rows" in answer.text) == (500, True)
    graph = client.get(
        "/sparql", params={"query": f"CONSTRUCT {{ <urn:a> <urn:p> ?x }} {{ VALUES (?x) {{ {rows} }} }}"}
    )
    assert graph.status_code == 500
    assert len(values(client, f"SELECT * {{ VALUES (?x) {{ {rows} }} }} LIMIT 50")) == 50


def test_scripts_of_other_sites_may_ask(client: TestClient) -> None:
    """A preflight is answered, and so may be what follows it."""
    headers = {"Origin": "http://else.example", "Access-Control-Request-Method": "POST"}
    answer = client.options("/sparql", headers=headers)
    assert answer.status_code == 204
    assert "POST" in answer.headers["access-control-allow-methods"]
    assert "Authorization" in answer.headers["access-control-allow-headers"]
    assert client.get("/sparql", params={"query": "ASK {}"}).headers["access-control-allow-origin"] == "*"


def test_a_get_without_a_query_describes_the_service(client: TestClient) -> None:
    """Machines get the service description, in the syntax they want."""
    answer = client.get("/sparql", headers={"Accept": "application/n-triples"})
    assert "<http://www.w3.org/ns/sparql-service-description#endpoint> <http://library.example/sparql>" in answer.text
    assert "SPARQL11Update" in answer.text
    assert client.get("/sparql", headers={"Accept": "image/png"}).status_code == 406


def test_browsers_get_a_page(client: TestClient) -> None:
    """A browser gets the query page, with the answer in it where it asked something."""
    browser = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
    assert client.get("/sparql", headers=browser).headers["content-type"].startswith("text/html")
    page = client.get("/sparql", params={"query": "SELECT ?o { <urn:a> ?p ?o }"}, headers=browser)
    assert page.headers["content-type"].startswith("text/html")
    assert ">2<" in page.text
    page = client.post("/sparql", data={"query": "SELECT ?o {"}, headers=browser)
    assert (page.status_code, "line 1" in page.text) == (400, True)
    answer = client.get("/sparql", params={"query": "ASK {}", "format": "json"}, headers=browser)
    assert json.loads(answer.text)["boolean"] is True


def test_void_counts_what_there_is(client: TestClient) -> None:
    """VoID has the true counts of the default graph."""
    answer = client.get("/.well-known/void", headers={"Accept": "application/n-triples"})
    assert '<http://rdfs.org/ns/void#triples> "2"^^' in answer.text
    assert '<http://rdfs.org/ns/void#distinctSubjects> "1"^^' in answer.text


def test_void_names_the_classes_that_have_a_name(tmp_path: Path) -> None:
    """Others can be in a graph: those of OWL that are described where they are used, and mistakes."""
    site = Site(str(tmp_path / "store"), token=TOKEN)
    site.prepare()
    with opened(site) as client:
        assert client.post("/sparql", content='INSERT DATA { <urn:a> a <urn:A>, [], "5" }', headers=UPDATE).is_success
        answer = client.get("/.well-known/void", headers={"Accept": "application/n-triples"})
    assert re.findall("<http://rdfs.org/ns/void#class> (.*) .", answer.text) == ["<urn:A>"]
    assert '<http://rdfs.org/ns/void#classes> "1"^^' in answer.text


# Over a socket

_SERVER = """
import sys
from bibld.web.serving import serve
from bibld.web.site import Limits, Site
site = Site(sys.argv[1], token="let me in", limits=Limits(seconds=2))
site.prepare()
serve(site, "127.0.0.1", 0, ready=lambda address: print(address, flush=True))
"""


@contextmanager
def served(folder: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """The address of a server of a folder, and its process."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", _SERVER, str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as server:
        try:
            assert server.stdout is not None
            yield server.stdout.readline().strip().removeprefix("http://").rstrip("/"), server
        finally:
            server.kill()


def test_a_broken_answer_does_not_end(tmp_path: Path) -> None:
    """Over HTTP, an answer that fails late is cut off where a client sees it;
    HTTP/1.0, which could not, gets a status.
    """
    with open_store(tmp_path / "store") as store:
        store.load(f'<urn:{at}> <urn:p> "{at}" .\n'.encode() for at in range(2000))
    query = "/sparql?query=" + quote("SELECT * { ?a ?b ?c . ?d ?e ?f }")
    with served(tmp_path / "store") as (address, _):
        connection = http.client.HTTPConnection(address, timeout=30)
        connection.request("GET", query, headers={"Accept": "text/csv"})
        answer = connection.getresponse()
        assert answer.status == 200
        with pytest.raises(http.client.IncompleteRead):
            answer.read()
        connection.close()
        host, _, port = address.partition(":")
        with socket.create_connection((host, int(port)), timeout=30) as old:
            old.sendall(f"GET {query} HTTP/1.0\r\nHost: {address}\r\n\r\n".encode())
            assert b"".join(iter(lambda: old.recv(1 << 16), b"")).startswith(b"HTTP/1.1 500 ")


def test_a_body_that_is_too_large_is_not_read(tmp_path: Path) -> None:
    """A hundred megabytes are refused when they are announced."""
    with served(tmp_path / "store") as (address, _):
        connection = http.client.HTTPConnection(address, timeout=30)
        connection.putrequest("POST", "/sparql")
        connection.putheader("Content-Type", "application/sparql-query")
        connection.putheader("Content-Length", "100000000")
        connection.endheaders(b"SELECT")
        assert connection.getresponse().status == 413
        connection.close()


def test_a_server_killed_in_an_update_has_written_nothing_of_it(tmp_path: Path) -> None:
    """After kill -9 of the server, its worker's update is whole or not there at all, and the next server can write."""
    folder = tmp_path / "store"
    with open_store(folder) as store:
        store.update("INSERT DATA { <urn:a> <urn:p> 0 }")
    endless = " ".join(f"VALUES ?v{at} {{ {' '.join(map(str, range(100)))} }}" for at in range(9))
    update = f"DELETE WHERE {{ ?s ?p ?o }} ; INSERT {{ <urn:a> <urn:p> ?n }} WHERE {{ SELECT (COUNT(*) AS ?n) {{ {endless} }} }}"
    with served(folder) as (address, server):
        connection = http.client.HTTPConnection(address, timeout=30)
        connection.request("POST", "/sparql", update, UPDATE)
        time.sleep(0.5)
        server.kill()
        connection.close()
    with open_store(folder, read_only=True) as store:
        assert [row["o"] for row in store.select("SELECT ?o { ?s ?p ?o }")] == [
            '"0"^^<http://www.w3.org/2001/XMLSchema#integer>'
        ]

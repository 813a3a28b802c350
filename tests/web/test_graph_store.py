"""The Graph Store Protocol: graphs as documents."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from bibld.web import graph_store
from bibld.web.site import Site

TOKEN = "let me in"
TURTLE = {"Content-Type": "text/turtle"}
GRAPH = "/store?graph=http://example.org/g"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Whoever has the token of an empty store."""
    site = Site(str(tmp_path_factory.mktemp("store") / "store"), token=TOKEN)
    site.prepare()
    app = Starlette(routes=graph_store.routes(site), lifespan=lambda _: site.running())
    with TestClient(app, base_url="http://library.example", headers={"Authorization": f"Bearer {TOKEN}"}) as opened:
        yield opened


@pytest.fixture(autouse=True)
def _empty(client: TestClient) -> None:
    for address in (GRAPH, "/store?default", "/store/own"):
        client.delete(address)


def triples(client: TestClient, address: str) -> list[str]:
    answer = client.get(address, headers={"Accept": "application/n-triples"})
    assert answer.status_code == 200, answer.text
    return sorted(answer.text.splitlines())


@pytest.mark.parametrize("address", [GRAPH, "/store?default", "/store/own"])
def test_a_graph_is_put_added_to_and_deleted(client: TestClient, address: str) -> None:
    """PUT replaces, POST adds, DELETE removes; a graph may be named by parameter or by its own address."""
    status = client.put(address, content=b"<#a> <urn:p> 1 .", headers=TURTLE).status_code
    assert status == (204 if "default" in address else 201)
    assert client.put(address, content=b"<urn:a> <urn:p> 2 .", headers=TURTLE).status_code == 204
    assert client.post(address, content=b"<urn:a> <urn:p> 3 .", headers=TURTLE).status_code == 204
    assert [line.split('"')[1] for line in triples(client, address)] == ["2", "3"]
    head = client.head(address)
    assert (head.status_code, head.headers["content-type"]) == (200, "text/turtle; charset=utf-8")
    assert client.delete(address).status_code == 204
    if "default" not in address:
        assert client.get(address).status_code == 404
        assert client.delete(address).status_code == 404


def test_an_empty_graph_is_there(client: TestClient) -> None:
    """A graph without triples is a graph."""
    assert client.put(GRAPH, content=b"", headers=TURTLE).status_code == 201
    assert triples(client, GRAPH) == []


def test_relative_iris_belong_to_the_graph(client: TestClient) -> None:
    """The name of a graph is the base of its document (2.3)."""
    client.put(GRAPH, content=b"<#a> <urn:p> 1 .", headers=TURTLE)
    assert triples(client, GRAPH)[0].startswith("<http://example.org/g#a> ")


def test_a_post_to_the_store_makes_a_graph(client: TestClient) -> None:
    """A document without a graph gets a new one, and the answer says where (5.5)."""
    answer = client.post("/store", content=b"<urn:a> <urn:p> 1 .", headers=TURTLE)
    assert answer.status_code == 201
    assert len(triples(client, answer.headers["location"])) == 1
    assert client.delete(answer.headers["location"]).status_code == 204


def test_a_form_may_have_several_files(client: TestClient) -> None:
    """The files of a form are added together, each in its own syntax; equal blank nodes stay apart."""
    files = [
        ("a", ("a.ttl", b"_:b <urn:p> 1 .", "text/turtle")),
        ("b", ("b.nt", b'_:b <urn:p> "2" .', "application/octet-stream")),
    ]
    assert client.post(GRAPH, files=files).status_code == 201
    found = triples(client, GRAPH)
    assert len({line.split()[0] for line in found}) == 2


@pytest.mark.parametrize(
    "suffix", ["text/turtle", "application/rdf+xml", "application/ld+json", "application/n-triples"]
)
def test_what_goes_out_comes_in_again(client: TestClient, suffix: str) -> None:
    """Every syntax that is written is read."""
    client.put(GRAPH, content='<urn:a> <urn:p> "\\"é\\n}" .'.encode(), headers=TURTLE)
    answer = client.get(GRAPH, headers={"Accept": suffix})
    assert client.put("/store?default", content=answer.content, headers={"Content-Type": suffix}).status_code == 204
    assert triples(client, "/store?default") == triples(client, GRAPH)


def test_a_patch_is_an_update(client: TestClient) -> None:
    """PATCH carries out an update (5.7)."""
    headers = {"Content-Type": "application/sparql-update"}
    assert client.patch("/store", content=b"INSERT DATA { <urn:a> <urn:p> 1 }", headers=headers).status_code == 204
    assert len(triples(client, "/store?default")) == 1


@pytest.mark.parametrize(
    ("method", "address", "headers", "body", "status"),
    [
        ("GET", "/store", {}, b"", 400),
        ("GET", "/store?default&graph=urn:g", {}, b"", 400),
        ("GET", "/store?graph=%ff", {}, b"", 400),
        ("GET", "/store?graph=http://[", {}, b"", 400),
        ("GET", "/store?graph=http://a:x", {}, b"", 400),
        ("GET", "/store?default", {"Accept": "image/png"}, b"", 406),
        ("PUT", "/store", TURTLE, b"", 400),
        ("PUT", "/store?default", {}, b"", 415),
        ("PUT", "/store?default", {"Content-Type": "text/csv"}, b"", 415),
        ("PUT", "/store?default", TURTLE, b"<urn:a> <urn:p>", 400),
        ("PUT", "/store?default", TURTLE, b"\xff", 400),
        ("PATCH", "/store", TURTLE, b"", 415),
        ("TRACE", "/store?default", {}, b"", 405),
        ("PUT, POST", "/store?default", TURTLE, b"", 405),
        ("E", "/store?default", TURTLE, b"", 405),
    ],
)
def test_a_request_that_is_none_is_refused(
    client: TestClient, method: str, address: str, headers: dict[str, str], body: bytes, status: int
) -> None:
    """What cannot be done has its status, and changes nothing."""
    assert client.request(method, address, headers=headers, content=body).status_code == status
    assert triples(client, "/store?default") == []


def test_writing_needs_the_token(client: TestClient) -> None:
    """Reading is for all, writing is not."""
    assert client.get("/store?default", headers={"Authorization": ""}).status_code == 200
    for method in ("PUT", "POST", "DELETE", "PATCH"):
        assert client.request(method, "/store?default", headers={"Authorization": "Bearer x"}).status_code == 401

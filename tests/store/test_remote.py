"""The remote store against servers that misbehave, and the addresses it understands."""

from __future__ import annotations

import base64
import contextlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any

import pytest

from bibld.errors import QueryError, StoreError
from bibld.store import client, open_store, remote

if TYPE_CHECKING:
    from collections.abc import Iterator

TSV = "text/tab-separated-values; charset=utf-8"
JSON = "application/sparql-results+json"
TRIPLE = b'<http://example.org/1> <http://purl.org/dc/terms/title> "The C book" .\n'


class Server:
    """A server that gives the answers it was told to, in turn, and remembers what it was asked."""

    def __init__(self) -> None:
        self.answers: list[dict[str, Any]] = []
        self.requests: list[tuple[str, dict[str, str], bytes]] = []
        self.connections: set[tuple[str, int]] = set()
        self.name = "Test/1.0"
        outer = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.read_body()
                outer.connections.add(self.client_address)
                outer.requests.append((self.path, dict(self.headers), body))
                answer = outer.answers.pop(0) if outer.answers else {}
                payload: bytes = answer.get("body", b"")
                if answer.get("hang_up"):
                    self.close_connection = True
                    return
                if "wait" in answer:
                    answer["wait"].wait(10)
                self.send_response(answer.get("status", 200))
                for name, value in answer.get("headers", {}).items():
                    self.send_header(name, value)
                self.send_header("Content-Type", answer.get("type", "text/plain"))
                self.send_header("Content-Length", str(len(payload) + answer.get("missing", 0)))
                self.end_headers()
                self.wfile.write(payload)
                if answer.get("missing"):
                    self.close_connection = True

            def do_HEAD(self) -> None:
                self.send_response(200)
                self.end_headers()

            def version_string(self) -> str:
                return outer.name

            def do_GET(self) -> None:
                outer.requests.append((self.path, {"method": "GET"}, b""))
                self.send_error(405)

            def read_body(self) -> bytes:
                if self.headers.get("Transfer-Encoding") != "chunked":
                    return self.rfile.read(int(self.headers.get("Content-Length", 0)))
                body = b""
                while size := int(self.rfile.readline() or b"0", 16):
                    body += self.rfile.read(size)
                    self.rfile.readline()
                self.rfile.readline()
                return body

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.http.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.http.server_address[1]}"
        self.thread = threading.Thread(target=self.http.serve_forever, kwargs={"poll_interval": 0.01})
        self.thread.start()

    def say(self, body: bytes | str = b"", kind: str = TSV, status: int = 200, **more: Any) -> None:
        """Give this answer to the next request that has none yet."""
        self.answers.append(
            {"body": body.encode() if isinstance(body, str) else body, "type": kind, "status": status, **more}
        )


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    """A server that does as it is told; pauses between attempts are left out."""
    monkeypatch.setattr(client, "PAUSES", (0, 0, 0))
    running = Server()
    yield running
    running.http.shutdown()
    running.http.server_close()
    running.thread.join()


@pytest.mark.parametrize(
    ("address", "query", "update", "stores"),
    [
        ("http://h:7878/query", "http://h:7878/query", "http://h:7878/update", ("http://h:7878/store", "http://h:7878/data")),
        ("https://h/ds/query", "https://h/ds/query", "https://h/ds/update", ("https://h/ds/store", "https://h/ds/data")),
        ("http://h/sparql", "http://h/sparql", "http://h/sparql", ()),
        ("http://h", "http://h", "http://h", ()),
        ("http://h/a | http://h/b", "http://h/a", "http://h/b", ()),
        ("http://h/a|http://h/b|http://h/c", "http://h/a", "http://h/b", ("http://h/c",)),
        ("http://h/repositories/r", "http://h/repositories/r", "http://h/repositories/r/statements", ("http://h/repositories/r/rdf-graphs/service",)),
        ("http://h/sparql#text=jena", "http://h/sparql", "http://h/sparql", ()),
        ("http://u:p@h/query", "http://h/query", "http://h/update", ("http://h/store", "http://h/data")),
    ],
)  # fmt: skip
def test_addresses(address: str, query: str, update: str, stores: tuple[str, ...]) -> None:
    """Each form of an address names where to ask, to write and to load."""
    assert remote.endpoint(address)[:3] == (query, update, stores)


@pytest.mark.parametrize(
    "address",
    [
        "http://",
        "http://h/sparql#grahp=urn:g",
        "http://h/a|ftp://h/b",
        "http://h:port/",
        "http://[",
        "http://me:secret@[",
        "http://h/a|",
        "http://a|http://b|http://c|http://d",
    ],
)
def test_addresses_that_are_none(address: str) -> None:
    """A malformed address is refused when the store is opened."""
    with pytest.raises(StoreError) as told:
        open_store(address)
    assert "secret" not in told.value.message


def test_name_and_password_are_sent_and_never_shown(server: Server) -> None:
    """The login goes with every request, decoded; neither errors nor repr show it."""
    server.say("no", status=401)
    store = open_store(server.url.replace("://", "://me:s%40fe@") + "/query")
    with pytest.raises(StoreError) as caught:
        store.ask("ASK { }")
    assert server.requests[0][1]["Authorization"] == "Basic " + base64.b64encode(b"me:s@fe").decode()
    assert "fe" not in f"{caught.value} {store!r}".replace("refe", "")


def test_a_token_is_a_password_without_a_name(server: Server) -> None:
    """It is sent as a Bearer token, and never shown."""
    server.say("no", status=401)
    store = open_store(server.url.replace("://", "://:to%2Bken@") + "/query")
    with pytest.raises(StoreError) as caught:
        store.ask("ASK { }")
    assert server.requests[0][1]["Authorization"] == "Bearer to+ken"
    assert "ken" not in f"{caught.value} {store!r}"


CHALLENGE = {"WWW-Authenticate": 'Digest realm="r", nonce="n", qop="auth", algorithm=MD5'}


def test_a_digest_is_given_when_it_is_asked_for(server: Server) -> None:
    """The request that was turned away is sent again, a write too; those that follow are not turned away."""
    server.say(status=401, headers=CHALLENGE)
    with open_store(server.url.replace("://", "://me:word@") + "/sparql?a=b") as store:
        store.update("CLEAR ALL")
        store.update("CLEAR ALL")
    sent = [headers["Authorization"].partition(" ")[0] for _, headers, _ in server.requests]
    assert sent == ["Basic", "Digest", "Digest"]
    assert 'uri="/sparql?a=b"' in server.requests[1][1]["Authorization"]
    assert [body for _, _, body in server.requests] == [b"CLEAR ALL"] * 3


def test_a_wrong_password_is_not_tried_for_ever(server: Server) -> None:
    """A nonce may have been too old; a third refusal is one."""
    for _ in range(9):
        server.say("who are you", status=401, headers=CHALLENGE)
    with pytest.raises(StoreError, match="who are you"):
        open_store(server.url.replace("://", "://me:word@") + "/sparql").update("CLEAR ALL")
    assert len(server.requests) == 3


def test_what_is_loaded_with_a_digest_can_be_sent_twice(server: Server) -> None:
    """A nonce that is too old in the middle of the work costs a second sending, and no triple."""
    server.say(status=401, headers=CHALLENGE)
    server.say(status=204)
    server.say(status=401, headers=CHALLENGE)
    with open_store(server.url.replace("://", "://me:word@") + "/query") as store:
        store.load([TRIPLE, TRIPLE])
    assert [body for _, _, body in server.requests] == [b"", b"", TRIPLE * 2, TRIPLE * 2]


def test_requests_are_what_the_protocol_says(server: Server) -> None:
    """Queries and updates are posted as themselves, with their own media types."""
    server.say('{"boolean": true}', JSON)
    with open_store(server.url + "/sparql") as store:
        assert store.ask('ASK { ?s ?p "é" }')
        store.update("CLEAR ALL")
    (_, asked, query), (_, told, update) = server.requests
    assert (asked["Content-Type"], query) == ("application/sparql-query", 'ASK { ?s ?p "é" }'.encode())
    assert (told["Content-Type"], update) == ("application/sparql-update", b"CLEAR ALL")


def test_a_connection_is_used_again(server: Server) -> None:
    """Answers read to their end leave the connection open for the next."""
    with open_store(server.url + "/sparql") as store:
        for _ in range(5):
            server.say("?x\n1\n")
            assert list(store.select("SELECT ?x { }")) == [{"x": '"1"^^<http://www.w3.org/2001/XMLSchema#integer>'}]
    assert len(server.connections) == 1


def test_error_pages_are_quoted(server: Server) -> None:
    """The endpoint's own words come through, without markup, cut to a length."""
    server.say(
        "<html><head><title>x</title></head><body><h1>No such</h1> <p>dataset</p></body></html>", "text/html", 404
    )
    server.say("y" * 10_000, "text/plain", 500)
    store = open_store(server.url + "/sparql")
    with pytest.raises(StoreError, match=r"HTTP 404: No such dataset$"):
        store.ask("ASK { }")
    with pytest.raises(StoreError) as caught:
        store.ask("ASK { }")
    assert len(str(caught.value)) < 700


def test_an_error_page_may_be_of_any_kind(server: Server) -> None:
    """What is read of one ends somewhere, in a style perhaps, and no page takes longer than another."""
    server.say("<h1>No such</h1> <p>dataset</p><style>" + "p {}" * 20_000, "text/html", 404)
    server.say("No <b" + "<style " * 9_000, "text/html", 404)
    store = open_store(server.url + "/sparql")
    with pytest.raises(StoreError, match=r"HTTP 404: No such dataset$"):
        store.ask("ASK { }")
    with pytest.raises(StoreError, match=r"HTTP 404: No <b$"):
        store.ask("ASK { }")


def test_a_bad_request_is_a_query_error(server: Server) -> None:
    """An endpoint's 400 is the query's fault, when asking and when updating."""
    server.say("Lexical error at line 1", status=400)
    server.say("Lexical error at line 2", status=400)
    store = open_store(server.url + "/sparql")
    with pytest.raises(QueryError, match="Lexical error at line 1"):
        store.select("SELECT * { }")
    with pytest.raises(QueryError, match="Lexical error at line 2"):
        store.update("CLEAR ALL")


def test_reading_is_tried_again(server: Server) -> None:
    """A busy endpoint is asked again, and so is one that hangs up."""
    server.say(status=503)
    server.say(hang_up=True)
    server.say('{"boolean": true}', JSON)
    assert open_store(server.url + "/sparql").ask("ASK { }")
    assert len(server.requests) == 3


def test_reading_is_not_tried_for_ever(server: Server) -> None:
    """An endpoint that stays busy is an error in its own words."""
    for _ in range(9):
        server.say("in maintenance", status=503)
    with pytest.raises(StoreError, match="in maintenance"):
        open_store(server.url + "/sparql").ask("ASK { }")
    assert len(server.requests) == 4


@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_an_endpoint_may_say_when_to_come_back(status: int, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Seconds or a date; a pause longer than patience ends the attempts."""
    slept: list[float] = []
    monkeypatch.setattr("time.sleep", slept.append)
    monkeypatch.setattr("time.time", lambda: 784111777.0)
    server.say(status=status, headers={"Retry-After": "7"})
    server.say(status=status, headers={"Retry-After": "Sun, 06 Nov 1994 08:49:57 GMT"})
    server.say(status=status, headers={"Retry-After": "soon"})
    server.say("at last", status=status)
    store = open_store(server.url + "/query")
    with pytest.raises(StoreError, match="at last"):
        store.ask("ASK { }")
    assert slept[:2] == [7, 20]
    server.say("next week", status=status, headers={"Retry-After": "600000"})
    with pytest.raises(StoreError, match="next week"):
        store.ask("ASK { }")


def test_pauses_differ(monkeypatch: pytest.MonkeyPatch) -> None:
    """Those who were turned away together do not come back together."""
    slept: list[float] = []
    monkeypatch.setattr("time.sleep", slept.append)
    for _ in range(2):
        with pytest.raises(StoreError, match="nothing answers"):
            open_store("http://127.0.0.1:1/query").ask("ASK { }")
    assert len(slept) == len(set(slept)) == 6
    assert all(0.5 <= pause / wanted <= 1.5 for pause, wanted in zip(slept, client.PAUSES * 2, strict=True))


def test_what_was_not_begun_is_tried_again(server: Server) -> None:
    """An update that was turned away unread, and triples that can be inserted twice."""
    server.say(status=429)
    store = open_store(server.url + "/sparql")
    store.update("CLEAR ALL")
    server.say(hang_up=True)
    store.load([TRIPLE])
    assert [body[:11] for _, _, body in server.requests] == [b"CLEAR ALL"] * 2 + [b"INSERT DATA"] * 2


def test_blank_nodes_are_not_inserted_twice(server: Server) -> None:
    """They would be others."""
    server.say(hang_up=True)
    with pytest.raises(StoreError, match="may or may not"):
        open_store(server.url + "/sparql").load([b"<urn:s> <urn:p> _:b .\n"])


@pytest.mark.parametrize("answer", [{"status": 503}, {"hang_up": True}])
def test_writing_is_never_tried_again(server: Server, answer: dict[str, Any]) -> None:
    """What may have been written is not written twice."""
    server.say(**answer)
    with pytest.raises(StoreError):
        open_store(server.url + "/sparql").update("INSERT DATA { <urn:a> <urn:b> 1 }")
    assert len(server.requests) == 1


def test_nobody_there(server: Server) -> None:
    """An address where nothing listens is said in plain words, for reading and writing."""
    store = open_store("http://127.0.0.1:1/query")
    for call in (lambda: store.ask("ASK { }"), lambda: store.update("CLEAR ALL"), lambda: store.load([TRIPLE])):
        with pytest.raises(StoreError, match="nothing answers"):
            call()


def test_silence_is_an_error(server: Server) -> None:
    """An endpoint that does not answer in time is given up."""
    wait = threading.Event()
    server.say(wait=wait)
    try:
        with pytest.raises(StoreError, match=r"within 0\.1 seconds"):
            open_store(server.url + "/sparql", timeout=0.1).ask("ASK { }")
    finally:
        wait.set()


def test_redirects_are_followed_when_reading(server: Server) -> None:
    """A moved endpoint is asked at its new place, by POST and with the same query."""
    server.say(status=301, headers={"Location": "/new"})
    server.say('{"boolean": true}', JSON)
    assert open_store(server.url + "/sparql").ask("ASK { }")
    assert [(path, body) for path, _, body in server.requests] == [("/sparql", b"ASK { }"), ("/new", b"ASK { }")]


@pytest.mark.parametrize(
    ("target", "words"),
    [
        ("file:///etc/passwd", "no http"),
        ("ftp://127.0.0.1/x", "no http"),
        ("data:text/plain,x", "no http"),
        ("http://[/x", "not an address"),
        ("http://127.0.0.1:x/", "not an address"),
    ],
)
def test_redirects_go_nowhere_else(server: Server, target: str, words: str) -> None:
    """No redirect leaves http and https, or leads to what is no address."""
    server.say(status=307, headers={"Location": target})
    with pytest.raises(StoreError, match=words):
        open_store(server.url + "/sparql").ask("ASK { }")


def test_redirects_in_a_ring_end(server: Server) -> None:
    """Endpoints that send to each other are given up."""
    for _ in range(20):
        server.say(status=302, headers={"Location": "/sparql"})
    with pytest.raises(StoreError, match="from one address to the next"):
        open_store(server.url + "/sparql").ask("ASK { }")


def test_writes_follow_only_redirects_that_keep_the_method(server: Server) -> None:
    """A 308 is followed by an update; a 301, after which it might be a GET, is an error that names the place."""
    server.say(status=308, headers={"Location": "/new"})
    server.say(status=204)
    server.say(status=301, headers={"Location": "/new"})
    store = open_store(server.url + "/sparql")
    store.update("CLEAR ALL")
    with pytest.raises(StoreError, match=r"moved to .*/new"):
        store.update("CLEAR ALL")
    assert [path for path, _, _ in server.requests] == ["/sparql", "/new", "/sparql"]


def test_the_login_does_not_follow_a_redirect_elsewhere(server: Server) -> None:
    """A name and a password stay with the server they were given for."""
    server.say(status=307, headers={"Location": server.url.replace("127.0.0.1", "localhost") + "/new"})
    server.say('{"boolean": true}', JSON)
    assert open_store(server.url.replace("://", "://me:word@") + "/sparql").ask("ASK { }")
    assert ["Authorization" in headers for _, headers, _ in server.requests] == [True, False]


def test_proxies_are_not_used_for_this_machine(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy in the environment is not asked for loopback addresses."""
    for name in ("http_proxy", "HTTP_PROXY", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    monkeypatch.delenv("no_proxy", raising=False)
    server.say('{"boolean": true}', JSON)
    assert open_store(server.url + "/sparql").ask("ASK { }")


def test_proxies_are_used_for_others(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A proxy in the environment is asked for the whole address, with its own login."""
    monkeypatch.setenv("http_proxy", server.url.replace("://", "://p:q@"))
    monkeypatch.delenv("no_proxy", raising=False)
    monkeypatch.delenv("NO_PROXY", raising=False)
    server.say('{"boolean": true}', JSON)
    assert open_store("http://example.org/sparql?a=b").ask("ASK { }")
    path, headers, _ = server.requests[0]
    assert (path, headers["Host"]) == ("http://example.org/sparql?a=b", "example.org")
    assert headers["Proxy-Authorization"] == "Basic " + base64.b64encode(b"p:q").decode()


@pytest.mark.parametrize("kind", [TSV, JSON])
def test_answers_cut_off_are_errors(server: Server, kind: str) -> None:
    """Half an answer is never taken for all of it."""
    body = (
        "?x\n1\n" if kind == TSV else '{"head": {}, "results": {"bindings": [{"x": {"type": "literal", "value": "1"}}'
    )
    server.say(body, kind, missing=100)
    rows = open_store(server.url + "/sparql").select("SELECT ?x { }")
    with pytest.raises(StoreError, match="cut off"):
        list(rows)


@pytest.mark.parametrize("body", ["?x\t?y\n1\n", "?x\n1\t2\n", "?x\nnonsense\n", b'?x\n"\xff"\n'])
def test_tables_that_make_no_sense_are_errors(server: Server, body: bytes | str) -> None:
    """Rows that do not fit their heading, or hold no terms, are not guessed at."""
    server.say(body)
    with pytest.raises(StoreError, match=f"^{server.url}/sparql: "):
        list(open_store(server.url + "/sparql").select("SELECT * { }"))


def test_tables_with_windows_line_ends(server: Server) -> None:
    """Carriage returns at line ends are no part of the last value; a last line may end without one."""
    server.say('?x\t?y\r\n"a"\t"b"\r\n\t"c"')
    assert list(open_store(server.url + "/sparql").select("SELECT * { }")) == [{"x": '"a"', "y": '"b"'}, {"y": '"c"'}]


def test_json_is_asked_for_when_tables_cannot_be_trusted(server: Server) -> None:
    """An endpoint whose tables have quoted headings (Virtuoso's) is asked for JSON, and from then on only for that."""
    bindings = [
        {"s": {"type": "uri", "value": "http://example.org/1"}},
        {},
        {"o": {"type": "literal", "value": "é\n", "xml:lang": "de"}},
    ]
    answer = json.dumps({"head": {"vars": ["s", "o"]}, "results": {"bindings": bindings}}, indent=1)
    server.say('"s"\t"o"\nhttp://example.org/1\t"x"\n')
    server.say(answer, JSON)
    server.say(answer, JSON)
    store = open_store(server.url + "/sparql")
    wanted = [{"s": "<http://example.org/1>"}, {}, {"o": '"é\\n"@de'}]
    assert list(store.select("SELECT * { }")) == wanted
    assert list(store.select("SELECT * { }")) == wanted
    assert [headers["Accept"] for _, headers, _ in server.requests][1:] == [JSON, JSON]


def test_long_json_is_read_row_by_row(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON is read in pieces, wherever a piece may end."""
    bindings = [{"n": {"type": "literal", "value": f'é {{"}} ] {number}'}} for number in range(50)]
    answer = json.dumps(
        {"head": {"vars": ["n"]}, "results": {"distinct": False, "bindings": bindings}}, ensure_ascii=False
    )
    for chunk in (1, 7, 100):
        monkeypatch.setattr(client, "CHUNK", chunk)
        server.say(answer, JSON)
        rows = list(open_store(server.url + "/sparql").select("SELECT * { }"))
        assert rows == [{"n": f'"é {{\\"}} ] {number}"'} for number in range(50)]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "{}",
        "[]",
        '{"results": {"bindings": [',
        '{"results": {"bindings": [1]}}',
        '{"results": {"bindings": [{"x": {"type": "odd", "value": "1"}}]}}',
        '{"results": {"bindings": [{"x": 1}]}}',
    ],
)
def test_json_that_makes_no_sense_is_an_error(server: Server, body: str) -> None:
    """JSON that is no SPARQL result is refused."""
    server.say(body, JSON)
    with pytest.raises(StoreError, match=f"^{server.url}/sparql: "):
        list(open_store(server.url + "/sparql").select("SELECT * { }"))


def test_other_answers_than_asked_for_are_errors(server: Server) -> None:
    """A web page instead of results is named, for every kind of question."""
    store = open_store(server.url + "/sparql")
    calls = [
        lambda: store.select("SELECT * { }"), lambda: store.ask("ASK { }"), lambda: len(store),
        lambda: store.construct("CONSTRUCT WHERE { ?s ?p ?o }"), lambda: store.results("ASK { }", JSON),
    ]  # fmt: skip
    for call in calls:
        server.say("<html>Welcome</html>", "text/html")
        with pytest.raises(StoreError, match=r"text/html|<html>"):
            call()


def test_ntriples_of_others_become_canonical(server: Server) -> None:
    """Escapes, types and spaces of other stores are rewritten."""
    server.say(
        '<urn:a>  <urn:b> "caf\\u00E9"^^<http://www.w3.org/2001/XMLSchema#string> .\r\n\r\n', "application/n-triples"
    )
    chunks = open_store(server.url + "/sparql").construct("CONSTRUCT WHERE { ?s ?p ?o }")
    assert b"".join(chunks) == '<urn:a> <urn:b> "café" .\n'.encode()


def test_load_finds_the_graph_store(server: Server) -> None:
    """A load tries the graph stores with an empty document, then sends all in one request."""
    server.say(status=404)
    server.say(status=204)
    with open_store(server.url + "/ds/query") as store:
        store.load([TRIPLE, TRIPLE])
        store.load([TRIPLE])
    assert [(path, body) for path, _, body in server.requests] == [
        ("/ds/store?default", b""), ("/ds/data?default", b""),
        ("/ds/data?default", TRIPLE * 2), ("/ds/data?default", TRIPLE),
    ]  # fmt: skip


def test_load_without_a_graph_store_goes_in_batches(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no graph store, updates of bounded size insert every line once."""
    monkeypatch.setattr(remote, "BATCH", 1_000)
    lines = [b'<http://example.org/%d> <http://example.org/p> "x" .\n' % number for number in range(100)]
    open_store(server.url + "/sparql").load(lines)
    bodies = [body for _, _, body in server.requests]
    assert len(bodies) > 4
    assert all(len(body) < 1_200 for body in bodies)
    assert [line + b"\n" for body in bodies for line in body.splitlines() if line.startswith(b"<")] == lines


def test_blank_nodes_are_not_torn_apart(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A load of blank nodes that needs several requests is refused: each would make them anew."""
    monkeypatch.setattr(remote, "BATCH", 100)
    store = open_store(server.url + "/sparql")
    with pytest.raises(StoreError, match="blank nodes"):
        store.load([b"<urn:s> <urn:p> _:b .\n"] * 50)
    assert server.requests == []
    store.load([b"<urn:s> <urn:p> _:b .\n"])
    store.load([b'<urn:s> <urn:p> "not _:blank" .\n'] * 50)
    assert len(server.requests) > 2


def test_a_refused_load_is_a_store_error(server: Server) -> None:
    """What a graph store says against a document is an error of the load, not of a query."""
    server.say(status=204)
    server.say("line 7: no dot", status=400)
    with pytest.raises(StoreError, match="line 7"):
        open_store(server.url + "/query").load([TRIPLE])


def test_a_login_refused_by_the_graph_store_is_said(server: Server) -> None:
    """A graph store that wants a login is not taken for one that is missing."""
    server.say("who are you", status=401)
    with pytest.raises(StoreError, match="who are you"):
        open_store(server.url + "/query").load([TRIPLE])
    assert len(server.requests) == 1


def test_reading_only(server: Server) -> None:
    """A store open for reading sends nothing that writes."""
    store = open_store(server.url + "/query", read_only=True)
    for call in (
        lambda: store.load([TRIPLE]),
        lambda: store.update("CLEAR ALL"),
        lambda: store.replace("", TRIPLE),
        store.flush,
    ):
        with pytest.raises(StoreError, match="reading only"):
            call()
    assert server.requests == []


def test_a_half_read_answer_does_not_mix_with_the_next(server: Server) -> None:
    """A connection with an unread rest is not used again."""
    store = open_store(server.url + "/sparql")
    server.say("?x\n" + "1\n" * 200_000)
    server.say('{"boolean": true}', JSON)
    rows = store.select("SELECT ?x { }")
    assert next(rows)
    assert store.ask("ASK { }")
    with contextlib.closing(rows):  # type: ignore[type-var]
        assert sum(1 for _ in rows) == 199_999


def test_an_idle_connection_that_was_hung_up_is_not_used(server: Server) -> None:
    """A connection closed by the server meanwhile is noticed before a write is sent on it."""
    store = open_store(server.url + "/sparql")
    server.say('{"boolean": true}', JSON)
    assert store.ask("ASK { }")
    (_, connection) = store._client._idle[0]  # type: ignore[attr-defined]
    server.say(hang_up=True)
    connection.request("POST", "/sparql", b"", {})  # the server hangs up on this one
    connection.sock.recv(1)
    store.update("CLEAR ALL")
    assert len(server.connections) == 2


def test_virtuoso_is_known_by_its_name(server: Server) -> None:
    """It has no default graph, its login waits to be asked, and a document has a length: else it is taken for empty."""
    server.name = "Virtuoso/07.20.3239 (Linux)"
    server.say('{"results": {"bindings": [{"__ASK_RETVAL": {"value": "0"}}]}}', JSON)
    server.say(status=401, headers=CHALLENGE)
    with open_store(server.url.replace("://", "://me:word@") + "/sparql#graph=urn:a%20b") as store:
        assert store.ask("ASK { }") is False
        store.update("CLEAR DEFAULT")
        store.load([TRIPLE])
    assert [path for path, _, _ in server.requests] == [
        "/sparql?default-graph-uri=urn%3Aa+b",
        "/sparql-auth?default-graph-uri=urn%3Aa+b",
        "/sparql-auth?default-graph-uri=urn%3Aa+b",
        "/sparql-graph-crud-auth?graph-uri=urn%3Aa+b",
        "/sparql-graph-crud-auth?graph-uri=urn%3Aa+b",
    ]
    headers = [headers for _, headers, _ in server.requests]
    assert ["Authorization" in sent for sent in headers] == [False, False, True, True, True]
    assert "Transfer-Encoding" not in headers[-1]
    assert server.requests[-1][2] == TRIPLE


def test_virtuoso_without_a_login(server: Server) -> None:
    """What anybody may write goes to the open addresses, into a graph with a name of ours."""
    server.name = "Virtuoso/07.20.3239 (Linux)"
    open_store(server.url + "/sparql").load([TRIPLE])
    assert {path for path, _, _ in server.requests} == {"/sparql-graph-crud?graph-uri=https%3A%2F%2Fbibld.org%2Fgraph"}


def test_virtuoso_loads_nothing_but_utf8(server: Server) -> None:
    """It would take other bytes for Latin-1."""
    server.name = "Virtuoso/07.20.3239 (Linux)"
    with pytest.raises(StoreError, match="UTF-8"):
        open_store(server.url + "/sparql").load(['<urn:a> <urn:b> "é" .'.encode("latin-1")])
    assert [body for _, _, body in server.requests] == [b""]


@pytest.mark.parametrize("media_type", ["text/csv", TSV.partition(";")[0], JSON, "application/sparql-results+xml"])
def test_answers_to_ask_are_written_for_virtuoso(media_type: str, server: Server) -> None:
    """Its own have a row with a number."""
    server.name = "Virtuoso/07.20.3239 (Linux)"
    server.say('{"results": {"bindings": [{"__ASK_RETVAL": {"value": "1"}}]}}', JSON)
    assert b"true" in b"".join(open_store(server.url + "/sparql").results("ASK { }", media_type))


def test_virtuoso_gets_several_documents(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """One that is large would deadlock; what has blank nodes stays together. A deadlock is tried again."""
    monkeypatch.setattr(remote, "DOCUMENT", 2 * len(TRIPLE))
    server.name = "Virtuoso/07.20.3239 (Linux)"
    blank = b"_:a <urn:b> <urn:c> .\n"
    server.say()
    server.say("<xmp>Error 40001</xmp> SR172: Transaction deadlocked", status=500)
    open_store(server.url + "/sparql").load([TRIPLE] * 5 + [blank] * 9)
    assert [body for _, _, body in server.requests] == [
        b"", TRIPLE * 2, TRIPLE * 2, TRIPLE * 2, TRIPLE + blank * 9
    ]  # fmt: skip

"""What every answer has, whatever was asked."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator

import pytest
from starlette.requests import Request
from starlette.responses import Response
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send

from bibld.web.application import Guarded, Observed, _quoted
from bibld.web.site import Site


def test_every_answer_has_the_security_headers(client: TestClient) -> None:
    """Pages, errors and files alike may load nothing from elsewhere, and be framed by nobody."""
    for path in ("/health", "/nothing/here", "/static/query.js"):
        headers = client.get(path).headers
        assert "default-src 'self'" in headers["content-security-policy"]
        assert "unsafe-inline" not in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"


def test_an_error_is_a_page_for_a_browser_and_a_line_for_a_program(client: TestClient) -> None:
    """What is asked decides what the refusal looks like."""
    page = client.get("/nothing/here", headers={"Accept": "text/html,*/*;q=0.8"})
    assert page.status_code == 404
    assert page.headers["content-type"].startswith("text/html")
    assert "Nothing is here" in page.text
    line = client.get("/nothing/here")
    assert line.headers["content-type"].startswith("text/plain")


@pytest.mark.parametrize("chunked", [False, True])
def test_a_large_request_is_refused(site: Site, chunked: bool) -> None:
    """More than the limit is not taken, whether its length is said beforehand or not."""

    async def echo(scope: Scope, receive: Receive, send: Send) -> None:
        await Response(await Request(scope, receive).body())(scope, receive, send)

    def pieces() -> Iterator[bytes]:
        for _ in range(site.limits.body // 65536 + 2):
            yield b"x" * 65536

    client = TestClient(Guarded(echo, site))
    assert client.post("/", content=b"x" * site.limits.body).status_code == 200
    body = pieces() if chunked else b"x" * (site.limits.body + 1)
    assert client.post("/", content=body).status_code == 413


@pytest.mark.parametrize("host", ["[::1", "[:]", "a b", "a/b", "<script>", "a:b", "me@a", "a\\b", "{}"])
def test_a_host_that_is_none_is_refused(client: TestClient, host: str) -> None:
    """What IRIs are made of has to be a host (RFC 9110, 7.2)."""
    assert client.get("/sparql", headers={"Host": host}).status_code == 400


@pytest.mark.parametrize("host", ["library.example", "127.0.0.1:8000", "[::1]:8000", "library"])
def test_a_host_is_a_name_or_an_address(client: TestClient, host: str) -> None:
    """With a port or without."""
    assert f"//{host}/sparql>" in client.get("/sparql", headers={"Host": host, "Accept": "text/turtle"}).text


@pytest.mark.parametrize("path", ["/health", "/library/health"])
def test_a_prefix_may_be_cut_off_or_not(ask: Callable[..., TestClient], path: str) -> None:
    """Whether the proxy passes its prefix on or not, the same is answered."""
    assert ask("/library").get(path).json()["status"] == "ok"


def test_a_line_of_the_log_cannot_be_forged() -> None:
    """Quotes, line breaks and control characters of a request stay within its line."""
    assert _quoted('a"\r\n\x1b[31mb\\') == 'a\\"\\r\\n\\x1b[31mb\\\\'


def test_an_answer_that_is_cut_off_at_the_end_is_no_mistake() -> None:
    """When the server ends while somebody reads, there is nothing to log but the line of the answer."""

    async def slow(_scope: Scope, _receive: Receive, _send: Send) -> None:
        await asyncio.sleep(60)

    async def ends() -> None:
        scope = {
            "type": "http",
            "method": "GET",
            "path": "/",
            "query_string": b"",
            "headers": [],
            "http_version": "1.1",
        }
        answering = asyncio.ensure_future(Observed(slow)(scope, None, None))  # type: ignore[arg-type]
        await asyncio.sleep(0)
        answering.cancel()
        await answering

    asyncio.run(ends())


def test_health_counts_the_records(client: TestClient) -> None:
    """Health says how many records there are."""
    assert client.get("/health").json()["records"] == 23


def test_metrics_count_what_was_asked(client: TestClient) -> None:
    """Each answer is counted under its route, and what has none together."""
    client.get("/health")
    client.get("/nothing/1")
    text = client.get("/metrics").text
    assert 'bibld_requests_total{method="GET",status="200",what="/health"}' in text
    assert 'bibld_requests_total{method="GET",status="404",what="other"}' in text

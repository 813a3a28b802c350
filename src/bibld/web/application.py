"""All routes together, and what every answer has: security headers, a limit of size and time, a line in the log.

The layers are plain ASGI (https://asgi.readthedocs.io/en/latest/specs/www.html), from the outside in::

    Prefixed   the path a proxy has put before ours
    Observed   the access log, and figures for Prometheus
    Guarded    security headers; how large a request may be, and how long it may take to come
    the routes, each module's own, and a page for what goes wrong
"""

from __future__ import annotations

import asyncio
import logging
import re
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from functools import partial

from starlette.applications import Starlette
from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bibld.errors import BibldError, QueryError, StoreError
from bibld.store import iri
from bibld.web import description, form, graph_store, operations, pages, sparql
from bibld.web.access import trusted
from bibld.web.negotiation import preferred
from bibld.web.site import Site

__all__ = ["SECURITY", "application"]

# https://owasp.org/www-project-secure-headers/: nothing is loaded from elsewhere, and nobody may frame a page.
SECURITY = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "form-action 'self'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    # The catalogue is open data, and there are no cookies that a foreign script could use.
    "Access-Control-Allow-Origin": "*",
}
"""Headers of every answer."""
_PATIENCE = 20.0
"""Seconds a client may take for the next piece of a request, and for taking the next piece of an answer."""

_HOST = re.compile(r"(?:[\w.~%!$&'()*+,;=-]*|\[[0-9a-f:.]+\])(?::\d{0,5})?", re.ASCII | re.IGNORECASE)
"""What a Host header may say (RFC 9110, 7.2; RFC 3986, 3.2.2). It stands in the IRIs of the service description."""

_log = logging.getLogger("bibld.access")


def application(site: Site) -> ASGIApp:
    """The site as an ASGI application.

    >>> application(Site("memory:", prefix="/library"))
    <bibld.web.application.Prefixed object at 0x...>
    """

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        async with site.running():
            yield

    routes: list[BaseRoute] = [
        *form.routes(site),
        *operations.routes(site),
        *sparql.routes(site),
        *description.routes(site),
        *graph_store.routes(site),
        *pages.routes(site),
        Mount("/static", StaticFiles(packages=[("bibld.web", "static")]), name="static"),
    ]
    routed = Starlette(
        routes=routes,
        lifespan=lifespan,
        exception_handlers=dict.fromkeys((HTTPException, BibldError, Exception), partial(_failure, site)),
    )
    return Prefixed(Observed(Guarded(routed, site)), site.prefix)


# What goes wrong


async def _failure(site: Site, request: Request, error: Exception) -> Response:
    if isinstance(error, HTTPException):
        return _page(site, request, error.status_code, error.detail, error.headers)
    if isinstance(error, QueryError):  # the client's; a store that does not answer is nobody's who asks
        return _page(site, request, 400, str(error))
    if isinstance(error, BibldError):
        return _page(site, request, 503, str(error), {"Retry-After": "30"})
    return _page(site, request, 500, "The server has made a mistake; its log says more.")


_TITLES = {
    400: "This cannot be asked",
    404: "Nothing is here",
    405: "This cannot be done here",
    406: "It is not to be had in this form",
    408: "The request did not come",
    410: "This was removed",
    413: "The request is too large",
    503: "Not now",
}


def _page(site: Site, request: Request, status: int, detail: str, headers: Mapping[str, str] | None = None) -> Response:
    if preferred(request.headers.get("accept"), ("text/plain", "text/html")) == "text/html":
        title = _TITLES.get(status, "Something is wrong")
        page = site.render("error.html", request.scope["root_path"], title=title, detail=detail)
        return HTMLResponse(page, status, headers)
    return PlainTextResponse(f"{detail}\n", status, headers)


# The layers


class Prefixed:
    """Puts the prefix that a proxy serves us under before all links, whether the proxy has cut it off or not."""

    def __init__(self, app: ASGIApp, prefix: str) -> None:
        self._app = app
        self._prefix = prefix

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._prefix and scope["type"] == "http":
            path = scope["path"]
            if path != self._prefix and not path.startswith(f"{self._prefix}/"):
                path = self._prefix + path
            scope = {**scope, "root_path": self._prefix, "path": path}
        await self._app(scope, receive, send)


class Observed:
    """Counts every answer and writes a line for it: the Combined Log Format, and how many milliseconds it took."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        start = time.perf_counter()
        status = 500
        size = 0

        async def observed(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
            elif message["type"] == "http.response.body":
                size += len(message.get("body", b""))
            await send(message)

        try:
            await self._app(scope, receive, observed)
        except asyncio.CancelledError:
            # The server ends, and has waited for as long as it does. An answer that is cut off is no mistake.
            pass
        finally:
            seconds = time.perf_counter() - start
            operations.count(scope, status, seconds)
            if _log.isEnabledFor(logging.INFO):
                _log.info("%s", _line(scope, status, size, seconds))


def _line(scope: Scope, status: int, size: int, seconds: float) -> str:
    headers = Headers(scope=scope)
    client = scope["client"][0] if scope.get("client") else "-"
    query = scope["query_string"].decode("latin-1")
    path = scope.get("raw_path", scope["path"].encode()).decode("latin-1") + (f"?{query}" if query else "")
    now = time.strftime("%d/%b/%Y:%H:%M:%S %z")
    said = [_quoted(headers.get(name, "-")) for name in ("referer", "user-agent")]
    request = _quoted(f"{scope['method']} {path[:2000]} HTTP/{scope['http_version']}")
    return f'{client} - - [{now}] "{request}" {status} {size} "{said[0]}" "{said[1]}" {seconds * 1000:.1f}'


def _quoted(text: str) -> str:
    """Text that cannot end its quotes or its line."""
    return text.replace("\\", "\\\\").replace('"', '\\"').encode("unicode_escape").decode().replace("\\\\", "\\")


class Guarded:
    """Security headers on every answer; a request that is too large, or does not come, is refused."""

    def __init__(self, app: ASGIApp, site: Site) -> None:
        self._app = app
        self._site = site

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        limit = self._site.limits.upload if trusted(self._site, headers) else self._site.limits.body
        too_large = _Refusal(413, f"a request has at most {limit:,} bytes here")
        started = False

        async def guarded(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                given = MutableHeaders(raw=message["headers"])
                for name, value in SECURITY.items():
                    given.setdefault(name, value)
                message["headers"] = given.raw
            # Not wait_for: before Python 3.12 it may swallow that it was cancelled, when a client goes just then.
            async with asyncio.timeout(_PATIENCE * 3):
                await send(message)

        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            if message["type"] == "http.request":
                taken += len(message.get("body", b""))
                if taken > limit:
                    raise too_large
            return message

        async def timed() -> Message:
            try:
                async with asyncio.timeout(_PATIENCE):
                    return await counted()
            except TimeoutError:
                raise _Refusal(408, f"nothing came for {_PATIENCE:g} seconds") from None

        length = headers.get("content-length", "0")
        hosts = headers.getlist("host")
        try:
            if (len(hosts) != 1 and scope["http_version"] != "1.0") or not all(map(_is_host, hosts)):
                raise _Refusal(400, "a request says once, and rightly, for which host it is")
            if length.isdecimal() and int(length[:18]) > limit:
                raise too_large
            # Only a body can fail to come; once it is there, the next message is that the client has gone.
            body = length != "0" or "transfer-encoding" in headers
            await self._app(scope, _first(timed, counted) if body else counted, guarded)
        except _Refusal as refusal:
            if started:
                raise
            answer = PlainTextResponse(f"{refusal.detail}\n", refusal.status_code, refusal.headers)
            await answer(scope, receive, guarded)


def _is_host(text: str) -> bool:
    if _HOST.fullmatch(text) is None:
        return False
    try:
        iri(f"http://{text}/")
    except StoreError:  # brackets, and no address in them
        return False
    return True


class _Refusal(HTTPException):
    """A request that is not read to its end: the rest of it must not be taken for the next."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(status, detail, {"Connection": "close"})


def _first(timed: Receive, untimed: Receive) -> Receive:
    """``timed`` as long as there is more of the body to come, then ``untimed``."""
    more = True

    async def receive() -> Message:
        nonlocal more
        message = await (timed() if more else untimed())
        more = message["type"] == "http.request" and message.get("more_body", False)
        return message

    return receive

"""The SPARQL 1.1 Protocol at ``/sparql``: queries and updates on one address
(https://www.w3.org/TR/sparql11-protocol/).

Requests come in; they are read here, and carried out by the workers. A browser gets a page for both, the form and the
result; a GET without a query gives the service description.
"""

from __future__ import annotations

import re
import urllib.parse
from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route
from starlette.types import Receive, Scope, Send

from bibld.media_types import CSV, JSON, JSONLD, NQUADS, NTRIPLES, QUERY, RDFXML, TRIG, TSV, TURTLE, UPDATE, XML
from bibld.store import Dataset
from bibld.web.access import require
from bibld.web.answers import Streamed, perform, while_there
from bibld.web.description import own_address, service
from bibld.web.examples import query_page
from bibld.web.negotiation import GRAPHS, TABLES, asked, preferred
from bibld.web.site import Site
from bibld.web.worker import Query, Update

__all__ = ["Endpoint", "media_type", "options", "parsed", "routes", "utf8"]

# The words of `format` and `output`, which Virtuoso and Fuseki know, and many clients send.
_WORDS = {
    "json": (JSON, JSONLD),
    "xml": (XML, RDFXML),
    "csv": (CSV, None),
    "tsv": (TSV, None),
    "turtle": (None, TURTLE),
    "ttl": (None, TURTLE),
    "n3": (None, TURTLE),
    "nt": (None, NTRIPLES),
    "ntriples": (None, NTRIPLES),
    "n-triples": (None, NTRIPLES),
    "rdf": (None, RDFXML),
    "rdf+xml": (None, RDFXML),
    "rdfxml": (None, RDFXML),
    "jsonld": (None, JSONLD),
    "json-ld": (None, JSONLD),
    "trig": (None, TRIG),
    "nq": (None, NQUADS),
}
_FORM = "application/x-www-form-urlencoded"
_METHODS = "GET, HEAD, POST, OPTIONS"


class _Asked(NamedTuple):
    """A request as it was meant: the text, and the parameters beside it."""

    text: str
    update: bool
    parameters: dict[str, list[str]]


def routes(site: Site) -> list[BaseRoute]:
    """The routes of this module."""
    return [Route(path, Endpoint(partial(_sparql, site)), name="sparql") for path in ("/sparql", "/sparql/")]


class Endpoint:
    """A function for all methods:
    what is refused is refused here, with the words and headers that the protocol wants.
    """

    def __init__(self, function: Callable[[Request], Any]) -> None:
        self._function = function

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive, send)
        try:
            response = await self._function(request)
            await response(scope, receive, send)
        except ClientDisconnect:
            return
        except HTTPException as refusal:
            answer = PlainTextResponse(f"{refusal.detail}\n", refusal.status_code, refusal.headers)
            await answer(scope, receive, send)


async def _sparql(site: Site, request: Request) -> Response:
    if request.method == "OPTIONS":
        return options(_METHODS)
    if request.method not in ("GET", "HEAD", "POST"):
        raise HTTPException(405, f"{request.method} is no method of the SPARQL Protocol", {"Allow": _METHODS})
    asked_for = await _asked(site, request)
    if asked_for is None:
        return await _described(site, request)
    base = own_address(request)
    if asked_for.update:
        require(site, request.headers)
        dataset = _dataset(asked_for.parameters, "using-graph-uri", "using-named-graph-uri")
        await perform(site.workers, Update(asked_for.text, base, dataset))
        return Response(status_code=204)
    dataset = _dataset(asked_for.parameters, "default-graph-uri", "named-graph-uri")
    if request.method != "HEAD" and _browser(request, asked_for.parameters):
        query = Query(asked_for.text, None, None, base, dataset, site.limits.rows)
        return await while_there(request.receive, query_page(site, request, query))
    table, graph = _wanted(request, asked_for.parameters)
    return Streamed(site.workers, Query(asked_for.text, table, graph, base, dataset, site.limits.rows))


async def _described(site: Site, request: Request) -> Response:
    """What a GET without a query gives: a page for people, the service description for machines."""
    if _browser(request, {}):
        return await query_page(site, request)
    return await service(site, request)


def _browser(request: Request, parameters: dict[str, list[str]]) -> bool:
    if any(parameters.get(name) for name in ("format", "output")):
        return False
    accept = request.headers.get("accept")
    return accept is not None and preferred(accept, [*TABLES, *GRAPHS, "text/html"]) == "text/html"


# Reading the request


async def _asked(site: Site, request: Request) -> _Asked | None:
    """The query or update of a request; None for a GET without any."""
    parameters = parsed(request.scope["query_string"])
    if request.method != "POST":
        if "update" in parameters:
            raise HTTPException(400, "an update is sent by POST (SPARQL 1.1 Protocol, 2.2)")
        if "query" not in parameters:
            return None
        return _Asked(_one(parameters, "query"), False, parameters)
    kind = media_type(request)
    if kind in (QUERY, UPDATE):
        if "query" in parameters or "update" in parameters:
            raise HTTPException(400, "the query is in the body and in the address: one of them only")
        if kind == UPDATE:
            require(site, request.headers)
        return _Asked(utf8(await request.body()), kind == UPDATE, parameters)
    if kind != _FORM:
        words = f"a POST has the type {_FORM}, {QUERY} or {UPDATE}, and not {kind or 'none'}"
        raise HTTPException(415, words, {"Accept-Post": f"{_FORM}, {QUERY}, {UPDATE}"})
    for name, values in parsed(await request.body()).items():
        parameters.setdefault(name, []).extend(values)
    if "query" in parameters and "update" in parameters:
        raise HTTPException(400, "a request is a query or an update, and not both")
    if "update" in parameters:
        return _Asked(_one(parameters, "update"), True, parameters)
    if "query" not in parameters:
        raise HTTPException(400, "neither query nor update is given")
    return _Asked(_one(parameters, "query"), False, parameters)


def media_type(request: Request) -> str:
    """The media type of a body; what is text is UTF-8 here (415 otherwise)."""
    kind, *rest = request.headers.get("content-type", "").split(";")
    for part in rest:
        name, _, value = part.strip().partition("=")
        if name.lower() == "charset" and value.strip('"').lower() not in ("utf-8", "utf8"):
            raise HTTPException(415, f"text is UTF-8 here, and not {value}")
    return kind.strip().lower()


def parsed(encoded: bytes) -> dict[str, list[str]]:
    """The parameters of a query string or a form (https://url.spec.whatwg.org/#urlencoded-parsing)."""
    try:
        return urllib.parse.parse_qs(encoded.decode(), keep_blank_values=True, errors="strict", max_num_fields=1000)
    except UnicodeDecodeError:
        raise HTTPException(400, "not UTF-8") from None
    except ValueError as error:
        raise HTTPException(400, str(error)) from None


def utf8(body: bytes) -> str:
    """The text of a body; 400 where it is not in UTF-8."""
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise HTTPException(400, f"not UTF-8, at byte {error.start}") from None


def _one(parameters: dict[str, list[str]], name: str) -> str:
    values = parameters[name]
    if len(values) > 1:
        raise HTTPException(400, f"{name} is given {len(values)} times, and only once is allowed")
    return values[0]


def _dataset(parameters: dict[str, list[str]], default: str, named: str) -> Dataset | None:
    graphs = Dataset(tuple(parameters.get(default, ())), tuple(parameters.get(named, ())))
    return graphs if any(graphs) else None


# Which answer it wants


def _wanted(request: Request, parameters: dict[str, list[str]]) -> tuple[str | None, str | None]:
    """The media types wanted, for rows and for triples: `format` and `output` come before Accept."""
    for name in ("format", "output"):
        for value in parameters.get(name, ()):
            # A plus sign that nobody encoded has become a blank.
            word = re.sub(r" (?=xml|json)", "+", value.strip().lower())
            if word in _WORDS:
                return _WORDS[word]
            if word in TABLES or word in GRAPHS:
                return TABLES.get(word), GRAPHS.get(word)
    return asked(request, TABLES), asked(request, GRAPHS)


# Scripts on other sites


def options(methods: str) -> Response:
    """The answer to OPTIONS, by which scripts of other sites may ask in any of these ways
    (https://fetch.spec.whatwg.org/#http-cors-protocol): that they may read the answer is in every one.

    No cookies and no passwords that a browser sends by itself mean anything here, so any site may.
    """
    headers = {
        "Allow": methods,
        "Access-Control-Allow-Methods": methods,
        "Access-Control-Allow-Headers": "Accept, Authorization, Content-Type",
        "Access-Control-Max-Age": "86400",
    }
    return Response(status_code=204, headers=headers)

"""What the site says of itself to machines: the service description of ``/sparql``, and VoID at ``/.well-known/void``.

A request comes in; a small graph goes out, in any syntax of RDF. The counts are taken from the store, once for each
state of it, under the limits that hold for every query.
"""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from bibld.formats.dublincore.namespaces import PREFIXES, expand
from bibld.media_types import JSON, TURTLE
from bibld.queries import query
from bibld.store import iri, literal
from bibld.web.answers import received
from bibld.web.negotiation import GRAPHS, preferred
from bibld.web.site import Site
from bibld.web.worker import Query

__all__ = ["own_address", "routes", "service"]

_PATIENCE = 5.0
"""Seconds that an answer waits for the counts."""
_FRESH = 300.0
"""Seconds that counts of an endpoint elsewhere are kept, whose state cannot be seen."""
_SD = "http://www.w3.org/ns/sparql-service-description#"
_VOID = "http://rdfs.org/ns/void#"
_RDF_TYPE = expand("rdf:type")
_DCTERMS = PREFIXES["dcterms"]
_FORMATS = "http://www.w3.org/ns/formats/"
_XSD = PREFIXES["xsd"]
_Rows = dict[str, list[dict[str, str]]]
"""What was counted, by the name of the query that counts it."""
_SYNTAXES = (
    "SPARQL_ResultsJSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV",
    "Turtle", "N-Triples", "RDF_XML", "JSON-LD", "TriG", "N-Quads",
)  # fmt: skip


def routes(site: Site) -> list[BaseRoute]:
    """The routes of this module."""
    counts = _Counts(site)

    async def void(request: Request) -> Response:
        return await _written(request, _void(site, request, await counts.now()))

    async def moved(request: Request) -> Response:
        return RedirectResponse(f"{request.scope['root_path']}/.well-known/void", 301)

    return [Route("/.well-known/void", void, name="void"), Route("/void", moved)]


async def service(site: Site, request: Request) -> Response:
    """The service description (https://www.w3.org/TR/sparql11-service-description/)."""
    endpoint = iri(own_address(request))
    languages = ["SPARQL11Query"] + ["SPARQL11Update"] * bool(site.token)
    graph = _Graph()
    service, dataset, default = graph.node(), iri(f"{_home(request)}.well-known/void"), graph.node()
    graph.add(service, _RDF_TYPE, f"<{_SD}Service>")
    graph.add(service, f"<{_SD}endpoint>", endpoint)
    for language in languages:
        graph.add(service, f"<{_SD}supportedLanguage>", f"<{_SD}{language}>")
    for syntax in _SYNTAXES:
        graph.add(service, f"<{_SD}resultFormat>", f"<{_FORMATS}{syntax}>")
    for syntax in _SYNTAXES[4:]:
        graph.add(service, f"<{_SD}inputFormat>", f"<{_FORMATS}{syntax}>")
    if site.limits.fetch:
        graph.add(service, f"<{_SD}feature>", f"<{_SD}BasicFederatedQuery>")
    graph.add(service, f"<{_SD}defaultDataset>", dataset)
    graph.add(dataset, _RDF_TYPE, f"<{_SD}Dataset>")
    graph.add(dataset, f"<{_SD}defaultGraph>", default)
    graph.add(default, _RDF_TYPE, f"<{_SD}Graph>")
    return await _written(request, graph)


def _void(site: Site, request: Request, counts: _Rows) -> _Graph:
    """The dataset in VoID (https://www.w3.org/TR/void/)."""
    graph = _Graph()
    home = _home(request)
    dataset = iri(f"{home}.well-known/void")
    graph.add(dataset, _RDF_TYPE, f"<{_VOID}Dataset>")
    graph.add(dataset, f"<{_DCTERMS}title>", literal(site.title))
    graph.add(dataset, "<http://xmlns.com/foaf/0.1/homepage>", iri(home))
    graph.add(dataset, f"<{_VOID}sparqlEndpoint>", iri(f"{home}sparql"))
    graph.add(dataset, f"<{_VOID}uriSpace>", literal(site.base))
    for name in ("dcterms", "foaf", "skos", "bibo"):
        graph.add(dataset, f"<{_VOID}vocabulary>", f"<{PREFIXES[name]}>")
    for syntax in _SYNTAXES[4:8]:
        graph.add(dataset, f"<{_VOID}feature>", f"<{_FORMATS}{syntax}>")
    for row in counts.get("sizes", ()):
        graph.count(dataset, "triples", row["triples"])
        graph.count(dataset, "distinctSubjects", row["subjects"])
        graph.count(dataset, "distinctObjects", row["objects"])
    for several in ("properties", "classes"):
        if several in counts:
            graph.count(dataset, several, str(len(counts[several])))
    for several, one, size in (("properties", "property", "triples"), ("classes", "class", "entities")):
        for row in counts.get(several, ()):
            part = graph.node()
            graph.add(dataset, f"<{_VOID}{one}Partition>", part)
            graph.add(part, f"<{_VOID}{one}>", iri(row[one]))
            graph.count(part, size, row[size])
    return graph


def own_address(request: Request) -> str:
    """The address that is asked, without its query."""
    return str(request.url.replace(query="", fragment=""))


def _home(request: Request) -> str:
    return str(request.url.replace(path=f"{request.scope['root_path']}/", query="", fragment=""))


class _Graph:
    """Triples in N-Triples."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._nodes = 0

    def node(self) -> str:
        self._nodes += 1
        return f"_:n{self._nodes}"

    def add(self, subject: str, predicate: str, value: str) -> None:
        self.lines.append(f"{subject} {predicate} {value} .\n")

    def count(self, subject: str, name: str, number: str) -> None:
        self.add(subject, f"<{_VOID}{name}>", f'"{number}"^^<{_XSD}integer>')


class _Counts:
    """The counts of the catalogue as it is now; those that cannot be had within the limits are left out.

    For millions of triples that takes a minute: the first to ask is given what has been counted by
    then, later ones all of it.
    """

    def __init__(self, site: Site) -> None:
        self._site = site
        self._of: Any = None
        self._taken = 0.0
        self._rows: _Rows = {}
        self._counting: asyncio.Task[None] | None = None

    async def now(self) -> _Rows:
        store = (await asyncio.to_thread(lambda: self._site.catalogue)).store
        old = self._site.remote and time.monotonic() - self._taken > _FRESH
        if store is not self._of or old:
            if self._counting is None or self._counting.done():
                self._counting = asyncio.create_task(self._count(store))
            await asyncio.wait((self._counting,), timeout=_PATIENCE)
            if self._counting.done():
                self._counting.result()  # what went wrong is for who asked
        return self._rows

    async def _count(self, store: Any) -> None:
        self._rows = {}
        for name in ("classes", "properties", "sizes"):
            try:
                self._rows[name] = await self._ask(query(name))
            except HTTPException as refusal:
                if refusal.status_code == 503:
                    raise
        self._of, self._taken = store, time.monotonic()

    async def _ask(self, sparql: str) -> list[dict[str, str]]:
        whole = b"".join([chunk async for chunk in received(self._site.workers, Query(sparql, JSON, None))])
        rows = json.loads(whole)["results"]["bindings"]
        return [{name: term["value"] for name, term in row.items()} for row in rows]


async def _written(request: Request, graph: _Graph) -> Response:
    """A graph in the syntax that a request wants."""
    from bibld.store.oxigraph import rewritten

    # A browser is content with Turtle, as text.
    wanted = preferred(request.headers.get("accept"), [*GRAPHS, "text/html"])
    if wanted is None:
        raise HTTPException(406, f"this is to be had as {', '.join(dict.fromkeys(GRAPHS.values()))}")
    media_type = GRAPHS.get(wanted, TURTLE)
    body = await asyncio.to_thread(rewritten, "".join(graph.lines).encode(), media_type, _PREFIXES)
    return Response(body, media_type=media_type, headers={"Vary": "Accept"})


_PREFIXES = {"sd": _SD, "void": _VOID, "dcterms": _DCTERMS, "formats": _FORMATS, "xsd": _XSD}

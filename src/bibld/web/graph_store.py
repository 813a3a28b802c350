"""The Graph Store Protocol at ``/store`` (https://www.w3.org/TR/sparql11-http-rdf-update/).

Requests name a graph, with ``?graph=`` or ``?default`` or by their own address below ``/store/``; its triples go out,
or documents come in and take their place (PUT) or join them (POST). Reading is for all, writing needs the token.
"""

from __future__ import annotations

import re
import urllib.parse
import uuid
from functools import partial

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Route

from bibld.errors import StoreError
from bibld.media_types import JSONLD, NTRIPLES, RDFXML, TURTLE, UPDATE
from bibld.store import iri
from bibld.web.access import require
from bibld.web.answers import Streamed, perform
from bibld.web.description import own_address
from bibld.web.negotiation import GRAPHS, asked
from bibld.web.site import Site
from bibld.web.sparql import Endpoint, media_type, options, parsed, utf8
from bibld.web.worker import Read, Update, Write

__all__ = ["routes"]

_METHODS = ("GET", "HEAD", "PUT", "POST", "DELETE", "PATCH", "OPTIONS")
_ALLOWED = ", ".join(_METHODS)
_WHICH = "which graph? ?default, or ?graph= and its name"
_SUFFIXES = {"ttl": TURTLE, "nt": NTRIPLES, "rdf": RDFXML, "xml": RDFXML, "owl": RDFXML, "jsonld": JSONLD}
_READ = {kind: written for kind, written in GRAPHS.items() if kind not in ("application/xml", "application/json")}


def routes(site: Site) -> list[BaseRoute]:
    """The routes of this module."""
    return [Route(path, Endpoint(partial(_store, site)), name="store") for path in ("/store", "/store/{rest:path}")]


async def _store(site: Site, request: Request) -> Response:
    method = request.method
    if method == "OPTIONS":
        return options(_ALLOWED)
    if method not in _METHODS:
        raise HTTPException(405, f"{method} is no method of the Graph Store Protocol", {"Allow": _ALLOWED})
    if method not in ("GET", "HEAD"):
        require(site, request.headers)
    graph = _graph(request)
    if method in ("GET", "HEAD"):
        if graph is None:
            raise HTTPException(400, _WHICH)
        wanted = asked(request, GRAPHS)
        if wanted is None:
            raise HTTPException(406, f"a graph is to be had as {', '.join(dict.fromkeys(GRAPHS.values()))}")
        return Streamed(site.workers, Read(graph, wanted, site.limits.rows))
    base = graph or own_address(request)
    if method == "PATCH":
        return await _patch(site, request, graph)
    if method == "DELETE":
        if graph is None:
            raise HTTPException(400, _WHICH)
        await perform(site.workers, Write(graph, True, None, base))
        return Response(status_code=204)
    made = None
    if graph is None:
        if method == "PUT" or request.path_params.get("rest"):
            raise HTTPException(400, _WHICH)
        # 5.5: what is sent to the store itself becomes a new graph, whose name the answer tells.
        made = graph = base = f"{own_address(request).rstrip('/')}/{uuid.uuid4()}"
    outcome = await perform(site.workers, Write(graph, method == "PUT", await _documents(request), base))
    if made is not None or outcome.kind == "created":
        return Response(status_code=201, headers={"Location": made} if made else None)
    return Response(status_code=204)


async def _patch(site: Site, request: Request, graph: str | None) -> Response:
    """An update of a graph (5.7); what it says of no graph is said of this one."""
    if (kind := media_type(request)) != UPDATE:
        raise HTTPException(415, f"a PATCH has the type {UPDATE}, and not {kind or 'none'}")
    if graph:
        raise HTTPException(400, "a PATCH changes the default graph only; name others within the update")
    await perform(site.workers, Update(utf8(await request.body()), own_address(request)))
    return Response(status_code=204)


def _graph(request: Request) -> str | None:
    """The name of the graph that a request is about:
    nothing for the default graph, None where it names none (4.1, 4.2).
    """
    parameters = parsed(request.scope["query_string"])
    names, default = parameters.get("graph", []), "default" in parameters
    if len(names) + default > 1:
        raise HTTPException(400, "one graph at a time: ?default or ?graph=, once")
    if default:
        return ""
    if not names and not request.path_params.get("rest"):
        return None
    reference = names[0] if names else ""
    try:
        return iri(urllib.parse.urljoin(own_address(request), reference))[1:-1]
    except StoreError as error:
        raise HTTPException(400, error.message) from None
    except ValueError:  # of urljoin, for a host that makes no sense
        raise HTTPException(400, f"not an IRI: {reference!r}") from None


async def _documents(request: Request) -> list[tuple[str, bytes]]:
    """The documents of a request: its body, or the files of a form (5.5)."""
    kind = media_type(request)
    if kind == "multipart/form-data":
        try:
            async with request.form(max_fields=100, max_files=100) as form:
                files = [value for _, value in form.multi_items() if isinstance(value, UploadFile)]
                return [(_kind(file), await file.read()) for file in files]
        except MultiPartException as error:
            raise HTTPException(400, error.message) from None
    if not kind:
        raise HTTPException(415, "a body has a Content-Type, such as text/turtle")
    return [(_syntax(kind), await request.body())]


def _kind(file: UploadFile) -> str:
    kind = (file.content_type or "").partition(";")[0].strip().lower()
    if kind in _READ and kind != "text/plain":
        return _READ[kind]
    suffix = re.search(r"\.(\w+)$", file.filename or "")
    if suffix and suffix[1].lower() in _SUFFIXES:
        return _SUFFIXES[suffix[1].lower()]
    return _syntax(kind)


def _syntax(kind: str) -> str:
    if kind not in _READ:
        known = ", ".join(dict.fromkeys(_READ.values()))
        raise HTTPException(415, f"{kind} is no syntax of RDF that is read here; these are: {known}", {"Accept": known})
    return _READ[kind]

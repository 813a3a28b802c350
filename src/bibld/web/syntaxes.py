"""The media types of results: what may be asked for, and how it is then written, in the server's order."""

from __future__ import annotations

from starlette.requests import Request

from bibld.web.negotiation import preferred

__all__ = ["GRAPHS", "TABLES", "asked"]

_JSON, _XML = "application/sparql-results+json", "application/sparql-results+xml"
_TURTLE, _RDFXML, _JSONLD = "text/turtle", "application/rdf+xml", "application/ld+json"

# What may be asked for, and how it is then written, in the server's order.
TABLES = {
    _JSON: _JSON,
    _XML: _XML,
    "text/csv": "text/csv",
    "text/tab-separated-values": "text/tab-separated-values",
    "application/json": _JSON,
    "application/xml": _XML,
    "text/xml": _XML,
}
GRAPHS = {
    _TURTLE: _TURTLE,
    "application/n-triples": "application/n-triples",
    _RDFXML: _RDFXML,
    _JSONLD: _JSONLD,
    "application/trig": "application/trig",
    "application/n-quads": "application/n-quads",
    "application/x-turtle": _TURTLE,
    "text/plain": "application/n-triples",
    "application/xml": _RDFXML,
    "application/json": _JSONLD,
}


def asked(request: Request, offered: dict[str, str]) -> str | None:
    """The media type that a request's Accept header comes to, or None."""
    wanted = preferred(request.headers.get("accept"), list(offered))
    return offered[wanted] if wanted is not None else None

"""The media types of results: what may be asked for, and how it is then written, in the server's order."""

from __future__ import annotations

from starlette.requests import Request

from bibld.web.negotiation import preferred

__all__ = ["GRAPHS", "JSON", "JSONLD", "RDFXML", "TABLES", "TURTLE", "XML", "asked"]

JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"
TURTLE, RDFXML, JSONLD = "text/turtle", "application/rdf+xml", "application/ld+json"

TABLES = {
    JSON: JSON,
    XML: XML,
    "text/csv": "text/csv",
    "text/tab-separated-values": "text/tab-separated-values",
    "application/json": JSON,
    "application/xml": XML,
    "text/xml": XML,
}
GRAPHS = {
    TURTLE: TURTLE,
    "application/n-triples": "application/n-triples",
    RDFXML: RDFXML,
    JSONLD: JSONLD,
    "application/trig": "application/trig",
    "application/n-quads": "application/n-quads",
    "application/x-turtle": TURTLE,
    "text/plain": "application/n-triples",
    "application/xml": RDFXML,
    "application/json": JSONLD,
}


def asked(request: Request, offered: dict[str, str]) -> str | None:
    """The media type that a request's Accept header comes to, or None."""
    wanted = preferred(request.headers.get("accept"), list(offered))
    return offered[wanted] if wanted is not None else None

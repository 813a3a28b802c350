"""The media types of results: what may be asked for, and how it is then written, in the server's order."""

from __future__ import annotations

from starlette.requests import Request

from bibld.media_types import CSV, JSON, JSONLD, NQUADS, NTRIPLES, RDFXML, TRIG, TSV, TURTLE, XML
from bibld.web.negotiation import preferred

__all__ = ["GRAPHS", "TABLES", "asked"]

TABLES = {JSON: JSON, XML: XML, CSV: CSV, TSV: TSV, "application/json": JSON, "application/xml": XML, "text/xml": XML}
GRAPHS = {
    TURTLE: TURTLE,
    NTRIPLES: NTRIPLES,
    RDFXML: RDFXML,
    JSONLD: JSONLD,
    TRIG: TRIG,
    NQUADS: NQUADS,
    "application/x-turtle": TURTLE,
    "text/plain": NTRIPLES,
    "application/xml": RDFXML,
    "application/json": JSONLD,
}


def asked(request: Request, offered: dict[str, str]) -> str | None:
    """The media type that a request's Accept header comes to, or None."""
    wanted = preferred(request.headers.get("accept"), list(offered))
    return offered[wanted] if wanted is not None else None

"""Which media type a request wants:
the Accept header (RFC 9110, 12.5.1) against what there is, and how that is then written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from starlette.requests import Request

from bibld.media_types import CSV, JSON, JSONLD, NQUADS, NTRIPLES, RDFXML, TRIG, TSV, TURTLE, XML

__all__ = ["GRAPHS", "TABLES", "Range", "accepted", "asked", "preferred"]

# What may be asked for of results, and what it is then written as, in the server's order.
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

# Nothing here is tried twice: a header is any visitor's, and is read where it holds up all others.
_PIECE = re.compile(r'(?:[^,"]|"[^"]*+"?)++')
_RANGE = re.compile(r"\s*+([!#$%&'*+.^_`|~\w-]++)/([!#$%&'*+.^_`|~\w-]++)\s*+((?:;.*)?)", re.ASCII | re.DOTALL)
_QUALITY = re.compile(r";\s*q\s*=\s*(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)\s*(?=;|$)", re.ASCII | re.IGNORECASE)
_MOST = 100
"""How many entries of a header are looked at: each is held against all that there is."""


class Range(NamedTuple):
    """One entry of an Accept header: ``text/*;q=0.5`` is ``Range("text", "*", 0.5)``."""

    main: str
    sub: str
    quality: float

    def fits(self, media_type: str) -> int:
        """How closely it fits: 3 exactly, 2 by its first half, 1 as anything, 0 not at all."""
        main, _, sub = media_type.partition(";")[0].strip().lower().partition("/")
        if (self.main, self.sub) == (main, sub):
            return 3
        if self.sub == "*" and self.main in (main, "*"):
            return 2 if self.main == main else 1
        return 0


def accepted(header: str) -> list[Range]:
    """The first entries of an Accept header; what is no media range is passed over.

    >>> accepted("text/turtle, */*;q=0.1")
    [Range(main='text', sub='turtle', quality=1.0), Range(main='*', sub='*', quality=0.1)]
    """
    ranges = []
    for piece in islice(_PIECE.finditer(header), _MOST):
        match = _RANGE.fullmatch(piece[0])
        if match is None:
            continue
        quality = _QUALITY.search(match[3])
        ranges.append(Range(match[1].lower(), match[2].lower(), float(quality[1]) if quality else 1.0))
    return ranges


def preferred(header: str | None, offered: Sequence[str]) -> str | None:
    """The best of the media types on offer, in the server's order where the client has none; None: none will do.

    >>> preferred("text/*;q=0.5, application/rdf+xml", ["text/turtle", "application/rdf+xml"])
    'application/rdf+xml'
    >>> preferred(None, ["text/turtle", "application/rdf+xml"])
    'text/turtle'
    >>> preferred("image/png", ["text/turtle"]) is None
    True
    """
    if header is None or not header.strip():
        return offered[0]
    ranges = accepted(header)
    best, best_quality = None, 0.0
    for media_type in offered:
        fitting = [(closeness, entry.quality) for entry in ranges if (closeness := entry.fits(media_type))]
        # The closest entry says how welcome a type is, not the kindest (12.5.1).
        quality = max(fitting)[1] if fitting else 0.0
        if quality > best_quality:
            best, best_quality = media_type, quality
    return best


def asked(request: Request, offered: dict[str, str]) -> str | None:
    """The media type that a request's Accept header comes to, or None."""
    wanted = preferred(request.headers.get("accept"), list(offered))
    return offered[wanted] if wanted is not None else None

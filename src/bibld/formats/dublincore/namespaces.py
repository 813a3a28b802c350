"""The prefixes of our graph, and names under them."""

from __future__ import annotations

from functools import lru_cache

from bibld.vocabulary import PREFIXES

__all__ = ["BASE", "PREFIXES", "expand", "shorten"]

BASE = "urn://x-base/"
"""Where a graph's relative IRIs begin: nowhere that they could be looked up. It has a path, so that they all do."""


@lru_cache(maxsize=4096)
def expand(name: str) -> str:
    """``dcterms:title`` → ``<http://purl.org/dc/terms/title>``."""
    prefix, _, local = name.partition(":")
    return f"<{PREFIXES[prefix]}{local}>"


@lru_cache(maxsize=4096)
def shorten(iri: str) -> str:
    """``<http://purl.org/dc/terms/title>`` → ``dcterms:title``; an IRI without a prefix of ours stays."""
    bare = iri[1:-1]
    for prefix, base in PREFIXES.items():
        if bare.startswith(base):
            return f"{prefix}:{bare[len(base) :]}"
    return iri

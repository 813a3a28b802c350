"""The prefixes of our graph, and names under them."""

from __future__ import annotations

from functools import lru_cache

from bibld.vocabulary import TERMS

__all__ = ["BASE", "PREFIXES", "expand", "shorten"]

BASE = "urn:x-base:"
"""Where a graph's relative IRIs begin: nowhere that they could be looked up."""

PREFIXES = {
    "bibld": TERMS,
    "bibo": "http://purl.org/ontology/bibo/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "mrel": "http://id.loc.gov/vocabulary/relators/",
    "org": "http://www.w3.org/ns/org#",
    "prov": "http://www.w3.org/ns/prov#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


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

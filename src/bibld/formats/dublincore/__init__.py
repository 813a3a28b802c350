"""Dublin Core: a lossless graph in four RDF syntaxes, and the fifteen elements of oai_dc.

The graph:

    mapping.py     what each property means: the table; codecs.py, how values are spelt as terms
    graph.py       records ↔ triples; naming.py, the IRIs of nodes; namespaces.py, their prefixes;
                   straight.py, the table as code
    statements.py  what follows from a record in plain Dublin Core; unread.py, what of it was changed; anew.py, what
                   follows from nodes that were changed
    rdf.py         files; records.py, streams.py and enclosed.py, how they are read; broken/, where they break;
                   jsonld.py, contexts
    foreign/       graphs that others have made

The fifteen elements:

    oai_dc.py      files; elements/, what each element means; refinements.py, qualified Dublin Core;
                   in_elements.py, names in parts

What the texts of others mean is in judgement/.
"""

from __future__ import annotations

import re

from bibld.formats import Cut, Format
from bibld.formats._markup import unwrapped

__all__ = ["JSONLD", "NTRIPLES", "OAI_DC", "RDFXML", "TURTLE"]

# At the beginning of a line; what stands before it there is no other line, or of many empty ones each would be gone
# through again from each.
_TURTLE = re.compile(rb"^(?:\xef\xbb\xbf)?[^\S\n]*(?:@prefix|@base|PREFIX|BASE)\b", re.MULTILINE)
_TRIPLE = re.compile(rb"^(?:\xef\xbb\xbf)?(?:<[^<>\s]+>|_:\w+) +<[^<>\s]+> +(?:[<\"]|_:)", re.MULTILINE)


_SIGNS = (
    b"oai_dc", b"purl.org/dc/elements/1.1/", b"purl.org/dc/terms/", b"<OAI-PMH", b"www.lyncode.com/xoai", b"<dublin_core",
    b"www.dspace.org/xmlns/dspace/dim",
)  # fmt: skip


def _is_turtle(head: bytes) -> bool:
    return _TURTLE.search(head) is not None or _is_ntriples(head)


def _is_ntriples(head: bytes) -> bool:
    return _TRIPLE.search(head) is not None and _TURTLE.search(head) is None


def _is_rdfxml(head: bytes) -> bool:
    text = unwrapped(head)
    return text.startswith(b"<") and b"22-rdf-syntax-ns#" in text and b":RDF" in text and b"<OAI-PMH" not in text


def _is_jsonld(head: bytes) -> bool:
    return unwrapped(head).startswith((b"{", b"[")) and re.search(rb'"@(?:context|graph|id|type)"', head) is not None


def _is_oai_dc(head: bytes) -> bool:
    text = unwrapped(head)
    is_xml = text.startswith(b"<") and not text.startswith((b"<http://", b"<https://"))  # with which N-Triples begin
    return is_xml and any(sign in text for sign in _SIGNS) and not _is_rdfxml(head)


_RDF = "bibld.formats.dublincore.rdf"
# A file of ours, whose first line says that its records come one after the other.
_MARK = rb"# Records, one after the other, each with all it points at\.\r?\n"
_FAULTY = frozenset(("syntax", "not a triple", "of no record"))
TURTLE = Format(
    name="turtle",
    label="Dublin Core RDF in Turtle",
    suffixes=(".ttl", ".turtle", ".trig"),
    media_type="text/turtle",
    lossless=True,
    sniff=_is_turtle,
    room=_RDF,
    cut=Cut(rb"\n(?=\r?\n<[^<>\s]+>\r?\n    a bibld:Record\b)", _MARK + rb"(?:@prefix [^\n]*\n)+", _FAULTY),
    seam=b"",
)
NTRIPLES = Format(
    name="ntriples",
    label="Dublin Core RDF in N-Triples",
    suffixes=(".nt", ".ntriples", ".nq"),
    media_type="application/n-triples",
    lossless=True,
    sniff=_is_ntriples,
    room=_RDF,
    cut=Cut(
        rb"\n(?=<[^<>\s]+> <http://www\.w3\.org/1999/02/22-rdf-syntax-ns#type> <https://bibld\.org/terms#Record> \.\r?\n)",
        _MARK,
        _FAULTY,
    ),
    seam=b"",
)
RDFXML = Format(
    name="rdfxml",
    label="Dublin Core RDF in RDF/XML",
    suffixes=(".rdf", ".rdf.xml"),
    media_type="application/rdf+xml",
    lossless=True,
    sniff=_is_rdfxml,
    room=_RDF,
)
JSONLD = Format(
    name="jsonld",
    label="Dublin Core RDF in JSON-LD",
    suffixes=(".jsonld",),
    media_type="application/ld+json",
    lossless=True,
    sniff=_is_jsonld,
    room=_RDF,
    seam=b",",
)
OAI_DC = Format(
    name="oai_dc",
    label="Dublin Core, the fifteen elements (oai_dc)",
    suffixes=(".oai_dc", ".oai_dc.xml", ".dc.xml"),
    media_type="application/xml",
    lossless=False,
    sniff=_is_oai_dc,
    room="bibld.formats.dublincore.oai_dc",
)

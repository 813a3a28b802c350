"""The media types of what a store is asked and answers, as the command line, the pages and the stores name them.

See https://www.w3.org/TR/sparql11-overview/, https://www.w3.org/TR/rdf11-new/.
"""

from __future__ import annotations

__all__ = ["CSV", "JSON", "JSONLD", "NQUADS", "NTRIPLES", "QUERY", "RDFXML", "TRIG", "TSV", "TURTLE", "UPDATE", "XML"]

# Of what is asked.
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"

# Of rows, and of the answer to ASK.
JSON = "application/sparql-results+json"
XML = "application/sparql-results+xml"
CSV = "text/csv"
TSV = "text/tab-separated-values"

# Of triples.
TURTLE = "text/turtle"
NTRIPLES = "application/n-triples"
RDFXML = "application/rdf+xml"
JSONLD = "application/ld+json"

# Of triples in graphs.
TRIG = "application/trig"
NQUADS = "application/n-quads"

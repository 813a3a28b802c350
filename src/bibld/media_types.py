"""The media types of what a store is asked and answers, as the command line, the pages and the stores name them, and of
files, as descriptions name these.

See https://www.w3.org/TR/sparql11-overview/, https://www.w3.org/TR/rdf11-new/.
"""

from __future__ import annotations

__all__ = [
    "CSV",
    "JSON",
    "JSONLD",
    "NQUADS",
    "NTRIPLES",
    "OF_FILES",
    "QUERY",
    "RDFXML",
    "TRIG",
    "TSV",
    "TURTLE",
    "UPDATE",
    "XML",
]

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

OF_FILES = {
    "csv": CSV, "epub": "application/epub+zip", "gif": "image/gif", "html": "text/html", "jp2": "image/jp2",
    "jpeg": "image/jpeg", "jpeg2000": "image/jp2", "jpg": "image/jpeg", "mp3": "audio/mpeg", "pdf": "application/pdf",
    "png": "image/png", "tif": "image/tiff", "tiff": "image/tiff", "wav": "audio/vnd.wave",
}  # fmt: skip
"""By the name of a file's format, or the ending of its own: names of which each has one registered type and no other
meaning (https://www.iana.org/assignments/media-types/).
"""

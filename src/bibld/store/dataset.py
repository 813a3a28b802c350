"""The dataset of an update: which graphs its patterns see, where the protocol says it and not the update.

An update comes in as text, and goes out as text with USING and USING NAMED in it (SPARQL 1.1 Protocol, 2.2.3).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bibld.errors import QueryError
from bibld.store.guard import Edit, edited, tokens

if TYPE_CHECKING:
    from bibld.store import Dataset

__all__ = ["using"]

_ABSOLUTE = re.compile(r'[A-Za-z][A-Za-z0-9+.-]*:[^<>"{}|^`\\\x00-\x20]*')


def using(update: str, dataset: Dataset) -> str:
    """An update whose patterns see these graphs.

    >>> from bibld.store import Dataset
    >>> using("DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", Dataset(("http://example.org/g",)))
    'DELETE { ?s ?p ?o } USING <http://example.org/g> WHERE { ?s ?p ?o }'

    Raises `QueryError` when the update says itself which graphs it sees, with USING or WITH (2.2.3), and when a graph's
    name is no absolute IRI.
    """
    for iri in (*dataset.default, *dataset.named):
        if not _ABSOLUTE.fullmatch(iri):
            raise QueryError(f"no absolute IRI names this graph: {iri}")
    clauses = [f"USING <{iri}>" for iri in dataset.default] + [f"USING NAMED <{iri}>" for iri in dataset.named]
    said = " ".join(clauses)
    edits: list[Edit] = []
    depth = opened = 0
    before = ""
    short = False  # DELETE WHERE, whose pattern is its template as well
    for kind, text, at in tokens(update):
        if kind == "open":
            if not depth:
                opened = at
            depth += 1
        elif kind == "close":
            depth -= 1
            before = ""  # DELETE { } WHERE is no DELETE WHERE
            if not depth and short:
                edits.append((at + 1, at + 1, f" {said} WHERE {update[opened : at + 1]}"))
                short = False
        elif kind == "word" and not depth:
            word = text.upper()
            if word in ("USING", "WITH"):
                raise QueryError(
                    f"the graphs are given with the request, and by {word} in the update: one of them only"
                )
            if word == "WHERE":
                short = before == "DELETE"
                edits.append((at, at + len(text), "") if short else (at, at, f"{said} "))
            elif "WHERE" in word or "USING" in word or word.endswith("WITH"):
                # Oxigraph's parser needs no space between words, but this one has to tell them apart.
                raise QueryError(f"write a space between the words of {text}")
            before = word
    return edited(update, edits)

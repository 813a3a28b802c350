"""What an update touches, told before it is carried out."""

from __future__ import annotations

import pytest

from bibld.store import open_store
from bibld.store.touched import templates

BEFORE = "INSERT DATA { <urn:a> <urn:p> 1 . <urn:b> <urn:p> 2 . GRAPH <urn:g> { <urn:c> <urn:p> 3 } }"


@pytest.mark.parametrize(
    ("update", "subjects"),
    [
        ("INSERT DATA { <urn:n> <urn:p> 1 }", "n"),
        ("INSERT DATA { <urn:n> <urn:p> 1 . GRAPH <urn:g> { <urn:x> <urn:p> 1 } <urn:m> <urn:p> '}' }", "mn"),
        ("PREFIX : <urn:> DELETE DATA { :a :p 1 } ; INSERT DATA { :n :p 1 . } ;", "an"),
        ("DELETE WHERE { ?s <urn:p> 2 }", "b"),
        ("DELETE { ?s <urn:p> ?o } INSERT { <urn:n> <urn:q> ?o . } WHERE { ?s <urn:p> ?o FILTER(?o < 2) }", "an"),
        ("INSERT { ?s <urn:q> 1 } WHERE { ?s <urn:p> ?o }", "ab"),
        ("INSERT DATA { GRAPH <urn:g> { <urn:x> <urn:p> 1 } }", ""),
        ("DROP SILENT GRAPH <urn:g> ; CREATE GRAPH <urn:h> ; INSERT DATA { GRAPH <urn:h> { <urn:x> <urn:p> 1 } }", ""),
        ("PREFIX : <urn:> CLEAR GRAPH :g ; DROP NAMED ; INSERT DATA { :n :p 1 }", "n"),
        ("", ""),
    ],
)
def test_what_is_touched(update: str, subjects: str) -> None:
    """The subjects of all that goes and comes, in the default graph."""
    with open_store("memory:") as store:
        store.update(BEFORE)
        lines = {
            line for asked in templates(update) or () for chunk in store.construct(asked) for line in chunk.splitlines()
        }
        assert "".join(sorted({line.split(b">")[0][5:].decode() for line in lines})) == subjects


@pytest.mark.parametrize(
    "update",
    [
        "CLEAR ALL",
        "DROP DEFAULT",
        "LOAD <http://example.org/>",
        "COPY DEFAULT TO <urn:g>",
        "WITH <urn:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
        "INSERT { ?s ?p ?o } USING <urn:g> WHERE { ?s ?p ?o }",
        "INSERT DATA { <urn:n> <urn:p> 1 } ; DELETE WHERE { ?s <urn:p> 1 }",
        "DROP GRAPH <urn:g> ; DELETE WHERE { ?s <urn:p> 1 }",
        "INSERT WHERE",
        "no update",
    ],
)
def test_what_cannot_be_told(update: str) -> None:
    """The whole default graph, other graphs, and what depends on the operation before."""
    assert templates(update) is None

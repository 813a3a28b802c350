"""What goes into the graph for one record: its lines, what it is found by beside them, and the seal that says all of it
is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from bibld import indexing
from bibld.catalogue.nodes import index_of, node_of
from bibld.formats.dublincore.anew import Known, same
from bibld.formats.dublincore.graph import ntriples, record_iri
from bibld.formats.dublincore.namespaces import expand
from bibld.fulltext import Text
from bibld.model import Record, identity
from bibld.settings import Settings

__all__ = ["Entry", "as_changed", "digest_of", "entry_of", "lacking", "renaming"]


class Entry(NamedTuple):
    """A record by its IRI, as lines of N-Triples and as the full-text index has it; ``lines`` end with ``beside``."""

    root: str
    digest: str
    lines: bytes
    beside: bytes
    seal: bytes
    text: Text


def entry_of(record: Record, settings: Settings, root: str = "") -> Entry:
    """The entry of a record; under another IRI than its number gives, where it has one in the graph."""
    root = root or record_iri(identity(record), settings)
    gist = indexing.gist_of(record, settings)
    beside = _beside(root, gist)
    lines = ntriples(record, settings, root) + beside
    digest = _hashed(lines)
    return Entry(root, digest, lines, beside, _seal(root, digest), indexing.text(root[1:-1], record, gist))


def digest_of(record: Record, settings: Settings, root: str) -> str:
    """The digest of a record as an entry has it, for which none of its texts are needed."""
    return _hashed(ntriples(record, settings, root) + _beside(root, indexing.gist_of(record, settings)))


def as_changed(entry: Entry) -> Entry:
    """The entry of a record that lacks something that follows from it: to load it again is to replace it."""
    digest = f"changed {entry.digest}"
    return entry._replace(digest=digest, seal=_seal(entry.root, digest))


def lacking(entry: Entry, known: Known) -> set[tuple[str, str]]:
    """Of which nodes of a record something is not there that is said of them, and by which property.

    What stands beside a record is made anew by itself.
    """
    lines = entry.lines[: -len(entry.beside)].decode().split("\n")[:-1]
    said = {
        node: {(prop, same(value)) for prop, value in known.get(node, ())}
        for node in {it.split(" ", 1)[0] for it in lines}
    }
    statements = (line[:-2].split(" ", 2) for line in lines)
    return {(node, prop) for node, prop, value in statements if (prop, same(value)) not in said[node]}


def renaming(entry: Entry, known: Known) -> Iterator[str]:
    """The updates that take from shared nodes what somebody has put in the place of what these are named by."""
    for node, prop in sorted(lacking(entry, known)):
        if node in known and node_of(node) != entry.root:
            yield f"DELETE {{ {node} {prop} ?o }} WHERE {{ {node} {prop} ?o }}"


def _beside(root: str, gist: indexing.Gist) -> bytes:
    index = index_of(root)
    lines = [f"{index} {p} {o} .\n" for p, o in indexing.beside(gist)]
    return "".join((*lines, f"{root} {expand('bibld:index')} {index} .\n")).encode()


def _hashed(lines: bytes) -> str:
    return sha256(lines).hexdigest()[:32]


def _seal(root: str, digest: str) -> bytes:
    return f'{index_of(root)} {expand("bibld:digest")} "{digest}" .\n'.encode()

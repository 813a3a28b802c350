r"""Nodes and their names: what a node says is text, and its IRI is made of that.

The text has a line for each statement: a tab where the subject goes, then N-Triples. A record's own node is called
``<\0#title-1a2b3c4d5e6f7a8b>``, in which ``\0`` stands for what it belongs to: so the text is the same wherever the node
stands. (No literal and no IRI of N-Triples holds either character.) ::

    \t<https://bibld.org/terms#kind> "topic" .
    \t<http://www.w3.org/1999/02/22-rdf-syntax-ns#value> "Victims" .
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from typing import NamedTuple

from bibld.formats.dublincore.namespaces import expand

__all__ = ["HERE", "Nodes", "Shared", "digest", "line", "several", "slug", "start"]

HERE = "\0"
"""In the name of a node: the IRI of what it belongs to."""

_SLUG = re.compile(r"[^a-z0-9]+")


def digest(said: bytes) -> str:
    """Sixteen hexadecimal digits that are the same whenever the text is."""
    return blake2b(said, digest_size=8).hexdigest()


def slug(text: str) -> str:
    """``London Assembly`` → ``london-assembly-``; nothing where no letter is left."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = _SLUG.sub("-", plain.lower())[:48].strip("-")
    return f"{words}-" if words else ""


class Shared(NamedTuple):
    """A node that all records share which say the same: its IRI, its N-Triples (and its own nodes'), its words for people."""

    iri: str
    ntriples: bytes
    words: str


class Nodes:
    """The nodes in the making of one record (or of one shared node): its own, and the shared ones it points at."""

    __slots__ = ("base", "own", "shared")

    def __init__(self, base: str) -> None:
        self.base = base
        self.own: dict[str, bytes] = {}
        self.shared: dict[str, Shared] = {}

    def add(self, kind: str, said: str) -> str:
        """Put a node of its own among the nodes, named by what it says."""
        data = said.encode()
        name = f"<{HERE}#{kind}-{digest(data)}>"
        self.own[name] = data
        return name

    def ntriples(self, home: str) -> bytes:
        """What is said of the nodes of its own, which belong to ``home``."""
        # Bytes, since one letter of another script makes every character of a str wider.
        own = b"".join([said.replace(b"\t", f"{name} ".encode()) for name, said in self.own.items()])
        return own.replace(b"\0", home.encode())


@cache
def start(code: str) -> str:
    """A statement up to its value."""
    return f"\t{expand(code)} "


def line(code: str, term: str) -> str:
    """One statement."""
    return f"{start(code)}{term} .\n"


def several(code: str, terms: Sequence[str]) -> str:
    """The statements of one property, and of the order of its values where that is not the order of their terms."""
    begin = start(code)
    if len(terms) == 1:
        return f"{begin}{terms[0]} .\n"
    distinct = sorted(set(terms))
    said = begin + f" .\n{begin}".join(distinct) + " .\n"
    if terms != distinct:
        places = {term: str(place) for place, term in enumerate(distinct)}
        said += f'{_ORDER}"{code} {" ".join([places[term] for term in terms])}" .\n'
    return said


_ORDER = start("bibld:order")

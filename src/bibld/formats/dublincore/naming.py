r"""Nodes and their names: what a node says is text, and its IRI is made of that.

The text has a line for each statement: a tab where the subject goes, then N-Triples. A record's own node is called
``<\0#title-1a2b3c4d5e6f7a8b>``, in which ``\0`` stands for what it belongs to: so the text is the same wherever the
node stands. (No literal and no IRI of N-Triples holds either character.) ::

    \t<https://bibld.org/terms#kind> "topic" .
    \t<http://www.w3.org/1999/02/22-rdf-syntax-ns#value> "Victims" .
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from hashlib import blake2b
from string import ascii_lowercase, digits

import msgspec

from bibld.formats._uri import is_of_thing
from bibld.formats.dublincore.namespaces import expand
from bibld.normal_form import normalize

__all__ = ["HERE", "INSTEAD", "Nodes", "Shared", "either", "instead", "line", "several", "start"]

HERE = "\0"
"""In the name of a node: the IRI of what it belongs to."""

_SLUG = bytes(ord(char) if (char := chr(byte).lower()) in ascii_lowercase + digits else 32 for byte in range(256))
"""Small letters and figures for all bytes: what is neither is blank."""

_LONGEST = 48


def digest(said: bytes) -> str:
    """Sixteen hexadecimal digits that are the same whenever the text is."""
    return blake2b(said, digest_size=8).hexdigest()


def slug(text: str) -> str:
    """``London Assembly`` → ``london-assembly-``; nothing where no letter is left."""
    data = (text if text.isascii() else normalize("NFKD", text)).encode("ascii", "ignore").translate(_SLUG)
    # What stands before the first letter is one dash, which counts, and is not shown.
    words = b"-".join(data.split())[: _LONGEST - data.startswith(b" ")].rstrip(b"-").decode()
    return f"{words}-" if words else ""


class Shared(msgspec.Struct, frozen=True, gc=False):
    """A node that all records share which say the same:
    its IRI, its N-Triples (and its own nodes'), its words for people.
    """

    iri: str
    ntriples: bytes
    words: str


class Nodes:
    """The nodes in the making of one record (or of one shared node): its own, and the shared ones it points at.

    Of each of its own: what it says, and the same with its name before every statement.
    """

    __slots__ = ("base", "own", "shared")

    def __init__(self, base: str) -> None:
        self.base = base
        self.own: dict[str, tuple[bytes, bytes]] = {}
        self.shared: dict[str, Shared] = {}

    def add(self, kind: str, said: str) -> str:
        """Put a node of its own among the nodes, named by what it says."""
        data = said.encode()
        name = f"<\0#{kind}-{blake2b(data, digest_size=8).hexdigest()}>"
        # Bytes, since one letter of another script makes every character of a str wider.
        self.own[name] = data, data.replace(b"\t", f"{name} ".encode())
        return name

    def put(self, name: str, said: str) -> None:
        """Put a node of its own that has a name in its place among the nodes."""
        data = said.encode()
        self.own[name] = data, data.replace(b"\t", f"{name} ".encode())

    def say(self, name: str, more: str) -> None:
        """Say more of a node of its own than what it is named by."""
        data, said = self.own[name]
        self.own[name] = data, said + more.replace("\t", f"{name} ").encode()

    def share(self, kind: str, said: str, words: str) -> Shared:
        """The shared node that says this, to which all of its own nodes belong."""
        data = said.encode()
        if not self.own:
            iri = f"<{self.base}/{kind}/{slug(words)}{digest(data)}>"
            return Shared(iri, data.replace(b"\t", f"{iri} ".encode()), words)
        iri = f"{self.base}/{kind}/{slug(words)}{digest(b''.join([data, *[inner for inner, _ in self.own.values()]]))}"
        own = b"".join([data.replace(b"\t", b"<\0> "), *[inner for _, inner in self.own.values()]])
        return Shared(f"<{iri}>", own.replace(b"\0", iri.encode()), words)

    def ntriples(self, home: str) -> bytes:
        """What is said of the nodes of its own, which belong to ``home``, and then of the shared ones."""
        own = b"".join([inner for _, inner in self.own.values()]).replace(b"\0", home.encode())
        return b"".join([own, *[shared.ntriples for shared in self.shared.values()]])


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
    distinct = sorted(set(terms))
    said = begin + f" .\n{begin}".join(distinct) + " .\n"
    if terms != distinct:
        places = {term: str(place) for place, term in enumerate(distinct)}
        said += f'{_ORDER}"{code} {" ".join([places[term] for term in terms])}" .\n'
    return said


_ORDER = start("bibld:order")

_NUMBER, _HEADING, _CONCEPT, _THING = (
    "dcterms:identifier",
    "mads:isIdentifiedByAuthority",
    "skos:exactMatch",
    "owl:sameAs",
)
INSTEAD = {_CONCEPT: (_NUMBER,), _HEADING: (_NUMBER, _CONCEPT), _THING: (_NUMBER, _HEADING, _CONCEPT)}
"""Properties that lead to what a node is elsewhere, and those that may stand in their place.

A control number is said as a text, since it is no thing. Only a concept is a match of concepts (SKOS, S19 and
S29), as once all that has a heading was: a title is identified by its heading, and an agent, too, where the
IRI is not that of itself.
"""


def instead(code: str, term: str) -> str:
    """The property by which a value is said in the place of such a one."""
    if term[0] == '"':
        return _NUMBER
    return code if code != _THING or is_of_thing(term[1:]) else _HEADING


def either(code: str, terms: Sequence[str]) -> str:
    """The statements of such a property, and of those in its place; the order is of the values of all."""
    said = several(code, terms)
    for term in terms:
        if (other := instead(code, term)) != code:
            # No text has a tab, by which a statement begins.
            said = said.replace(f"{start(code)}{term} .\n", f"{start(other)}{term} .\n")
    return said

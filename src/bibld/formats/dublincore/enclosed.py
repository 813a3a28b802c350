"""Documents of ours that enclose their records, one after the other: RDF/XML and JSON-LD.

Neither syntax says that a record is at its end where the next one begins, as the first line of our Turtle does. Where a
document is laid out as ours are, each record is read by itself all the same, in the document without the others; from the
first on of which more, or less, is said than that, the rest is a document to be read whole. ::

    <rdf:RDF xmlns:…>
      <bibld:Record rdf:about="https://catalogue.example/record/1">   a record begins
      …
      </foaf:Agent>                                                   and is at its end
      <bibld:Record rdf:about="https://catalogue.example/record/2">
      …
    </rdf:RDF>
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Generator, Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from bibld.formats import Job
from bibld.formats.dublincore.broken import BreakError, Triple, is_of_graph
from bibld.formats.dublincore.jsonld import HEAD, is_ours
from bibld.formats.dublincore.records import Block, base_of, is_record, reach, record_at
from bibld.formats.dublincore.streams import is_readable, portions
from bibld.model import Record

__all__ = ["ENCLOSING", "Enclosing", "Rest", "in_order"]


class Enclosing(NamedTuple):
    """How a document stands around its records: ``cut`` ends where one begins, and ``between`` stands before that.

    ``head`` is what it begins with, up to the first; ``tail`` is its end. ``is_plain`` says that nothing is to be put
    right in a document before it is parsed.
    """

    head: re.Pattern[bytes]
    cut: re.Pattern[bytes]
    between: bytes
    tail: bytes
    is_plain: Callable[[bytes], bool]


_NODE = rb'  \{"@id": "[^"\\\n]*", "@type": \["bibld:Record"'
_DESCRIPTION = rb'\t<bibld:Record rdf:about="[^"<>\n]*">'
ENCLOSING = {
    "jsonld": Enclosing(
        re.compile(rb'%s,\n "@graph": \[\n(?=%s)' % (re.escape(HEAD.encode()), _NODE)),
        re.compile(rb"\n(?=%s)" % _NODE),
        b",\n",
        b"\n ]\n}\n",
        is_ours,
    ),
    "rdfxml": Enclosing(
        re.compile(rb'<\?xml version="1\.0" encoding="UTF-8"\?>\n<rdf:RDF(?: xmlns:\w+="[^"<>&\n]*")+>\n(?=%s)' % _DESCRIPTION),
        re.compile(rb"\n(?=%s)" % _DESCRIPTION),
        b"\n",
        b"\n</rdf:RDF>",
        is_readable,
    ),
}  # fmt: skip


class Rest(NamedTuple):
    """What is left of a document, which is one again; so many records have been ``read`` before it.

    Instead of these it has a ``blank`` stretch, so that its lines have the numbers that they have in the file.
    """

    data: Iterator[bytes]
    read: int
    blank: bytes

    def as_found(self, piece: bytes) -> bytes:
        """A piece as it stands in the file."""
        return piece.replace(self.blank, b"", 1) if self.blank else piece


def in_order(
    enclosing: Enclosing, coming: Iterable[bytes], parse: Callable[[bytes], Iterable[Triple]], job: Job
) -> Generator[Record, None, Rest | None]:
    """The records of a document that begins as ours do, up to the first that cannot be read by itself; gives the rest."""
    found = _each(enclosing, coming)
    _, head = next(found)
    number = 0
    following = next(found, None)
    while following is not None:
        line, data = following
        following = next(found, None)
        end = enclosing.tail if following is None else enclosing.between
        block = _read(enclosing, head + data.removesuffix(end) + enclosing.tail, parse) if data.endswith(end) else None
        if block is None:
            blank = b" \n" * (line - 1 - head.count(b"\n"))
            behind = () if following is None else (following[1],)
            job.report.at(0)
            return Rest(chain((head, blank, data), behind, (data for _, data in found)), number, blank)
        number += 1
        yield record_at(next(iter(block)), block, number, job)
    return None


def _each(enclosing: Enclosing, coming: Iterable[bytes]) -> Iterator[tuple[int, bytes]]:
    """What stands before the first record, and each record, with the line in which it begins."""
    line, held = 1, list[bytes]()
    for portion in portions(coming, enclosing.cut):
        if portion.first:
            yield line, b"".join(held)
            line, held = portion.line, []
        held.append(portion.data)
    yield line, b"".join(held)


def _read(enclosing: Enclosing, document: bytes, parse: Callable[[bytes], Iterable[Triple]]) -> Block | None:
    """What a document says of its one record; nothing where it says anything else, or not all that the record points at."""
    if not enclosing.is_plain(document):
        return None
    block: Block = defaultdict(list)
    roots = []
    try:
        for subject, prop, value in parse(document):
            block[subject].append((prop, value))
            if is_record((subject, prop, value)):
                roots.append(subject)
    except BreakError:
        return None
    if roots != [next(iter(block), "")] or len(reach(roots, block)) < len(block):
        return None
    base = base_of(roots[0])
    lacking = (value for said in block.values() for _, value in said if value not in block and is_of_graph(value, base))
    return None if any(lacking) else block

"""Documents of ours that enclose their records, one after the other: RDF/XML and JSON-LD.

Neither syntax says that a record is at its end where the next one begins, as the first line of our Turtle does. Where a
document is laid out as ours are, each record is read by itself all the same, in the document without the others. Where
one of them cannot be, the document is read whole after all, and gives what has not been given yet. ::

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
from collections.abc import Callable, Collection, Generator, Iterable, Iterator
from itertools import count
from typing import NamedTuple

from bibld.errors import StreamError
from bibld.formats import Job
from bibld.formats.dublincore.broken import BreakError, Triple
from bibld.formats.dublincore.jsonld import HEAD, is_ours
from bibld.formats.dublincore.records import Block, Given, base_of, is_record, lacks_nothing, reach, record_at
from bibld.formats.dublincore.streams import is_readable, portions
from bibld.model import Record

__all__ = ["ENCLOSING", "Enclosing", "in_order"]


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


def in_order(
    enclosing: Enclosing, coming: Iterable[bytes], parse: Callable[[bytes], Collection[Triple]], job: Job, given: Given
) -> Generator[Record, None, bool]:
    """The records of a document that begins as ours do; gives whether each of them could be read by itself.

    They are ``given``, up to the first that could not, or that has the name of another.
    """
    found = _each(enclosing, coming)
    try:
        head = next(found)
        following = next(found, None)
        for number in count(1):
            if following is None:
                return True
            data, following = following, next(found, None)
            end = enclosing.tail if following is None else enclosing.between
            block = (
                _read(enclosing, head + data.removesuffix(end) + enclosing.tail, parse) if data.endswith(end) else None
            )
            root = next(iter(block or ()), "")
            if block is None or root in given:
                return False
            record = record_at(root, block, number, job)
            given.add(root, record)
            yield record
    except StreamError:  # a line is longer than any of ours
        pass
    return False


def _each(enclosing: Enclosing, coming: Iterable[bytes]) -> Iterator[bytes]:
    """What stands before the first record, and each record."""
    held = list[bytes]()
    for portion in portions(coming, enclosing.cut):
        if portion.first:
            yield b"".join(held)
            held = []
        held.append(portion.data)
    yield b"".join(held)


def _read(enclosing: Enclosing, document: bytes, parse: Callable[[bytes], Collection[Triple]]) -> Block | None:
    """What a document says of its one record;
    nothing where it says anything else, or not all that the record points at.
    """
    if not enclosing.is_plain(document):
        return None
    try:
        triples = parse(document)
    except BreakError:
        return None
    block: Block = defaultdict(list)
    for subject, prop, value in triples:
        block[subject].append((prop, value))
    roots = [triple[0] for triple in triples if is_record(triple)]
    is_whole = (
        roots == [next(iter(block), "")]
        and len(reach(roots, block)) == len(block)
        and lacks_nothing(triples, base_of(roots[0]))
    )
    return block if is_whole else None

"""Files of RDF ↔ records, in Turtle, N-Triples, RDF/XML and JSON-LD.

Turtle and N-Triples are written record by record, each with all it points at, and say so in their first line: such a
file is read again record by record, however large it is. So are RDF/XML and JSON-LD as they are written here
(``enclosed``). Any other graph is read whole before its records are told; one that others have made is read by
``foreign``. A broken record costs no other (``records``). TriG and N-Quads are Turtle and N-Triples with names of
graphs, which make no difference here.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache, partial
from itertools import chain, groupby, islice
from operator import itemgetter
from tempfile import TemporaryFile
from typing import Any, BinaryIO, cast

import pyoxigraph as ox

from bibld import terms
from bibld.errors import TEMPORARY, StreamError, writing
from bibld.formats import Format, Job
from bibld.formats._encoding import without_bom
from bibld.formats._seen import key
from bibld.formats.dublincore.broken import BreakError, Piece, Said, Triple
from bibld.formats.dublincore.broken.jsonld import JsonLd, is_by_line
from bibld.formats.dublincore.broken.rdfxml import RdfXml
from bibld.formats.dublincore.broken.turtle import Turtle, lines
from bibld.formats.dublincore.enclosed import ENCLOSING
from bibld.formats.dublincore.enclosed import in_order as one_by_one
from bibld.formats.dublincore.graph import RECORD, ntriples, record_iri, triples
from bibld.formats.dublincore.jsonld import HEAD, accounted, mended
from bibld.formats.dublincore.mapping import CROSSWALK
from bibld.formats.dublincore.namespaces import BASE, PREFIXES, expand, shorten
from bibld.formats.dublincore.records import Document, Given, in_order, is_record, whole
from bibld.formats.dublincore.streams import Coming, Kept, Parted, Portion, Readable, Spooled, blocks, portions
from bibld.model import Record, identity, to_json
from bibld.settings import Settings

__all__ = ["CROSSWALK", "MARK", "document", "read", "write"]

MARK = "# Records, one after the other, each with all it points at."
_TYPE = expand("rdf:type")
_FORMATS = {
    "turtle": ox.RdfFormat.TRIG,
    "ntriples": ox.RdfFormat.N_QUADS,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
}
Rooted = Iterator[tuple[Record, str]]

# Writing


def write(records: Iterable[Record], stream: BinaryIO, job: Job, card: Format) -> None:
    """Write records as a graph."""
    _WRITERS[card.name](_each(records, job), stream, job.settings)


def _each(records: Iterable[Record], job: Job) -> Iterator[tuple[Record, str]]:
    """Each record with its IRI. Two records of one number are kept apart."""
    roots = job.roots
    for number, record in enumerate(records, 1):
        job.report.writes(number, record.id)
        root = record_iri(identity(record), job.settings)
        mark = key(root)
        if mark in roots:
            digest = hashlib.sha256(to_json(record)).hexdigest()
            root = next(
                found
                for size in range(8, 64)
                if (found := record_iri(f"{identity(record)}~{digest[:size]}", job.settings))
                and key(found) not in roots
            )
            job.report.fault("warning", f"another record has the number {identity(record)} too",
                             done=f"this one is {root}", kind="two records have one number")  # fmt: skip
            mark = key(root)
        roots.add(mark)
        yield record, root
        job.report.written += 1


def _write_ntriples(records: Rooted, stream: BinaryIO, settings: Settings) -> None:
    stream.write(f"{MARK}\n".encode())
    for record, root in records:
        stream.write(ntriples(record, settings, root))


_LOCAL = re.compile(r"[A-Za-z_][\w-]*")


@lru_cache(maxsize=1024)
def _short(iri: str) -> str:
    """A name under a prefix, where Turtle can write it so."""
    name = shorten(iri)
    return name if _LOCAL.fullmatch(name.partition(":")[2]) else iri


def _term(term: str, base: str) -> str:
    """A term as Turtle has it; the names under our own base have no prefix."""
    if term[0] == "<":
        return term if term.startswith(base) else _short(term)
    if term[-1] == ">":
        text, _, datatype = term.rpartition("^^")
        return f"{text}^^{_short(datatype)}"
    return term


def turtle(said: str, base: str) -> str:
    """N-Triples, subject by subject, as Turtle without its prefixes."""
    subjects: list[tuple[str, dict[str, list[str]]]] = []
    last = ""
    for line in said.split(" .\n")[:-1]:
        subject, prop, term = line.split(" ", 2)
        if subject != last:
            last = subject
            props: dict[str, list[str]] = {}
            subjects.append((subject, props))
        terms = props.get(prop)
        if terms is None:
            terms = props[prop] = []
        terms.append(_term(term, base))
    out = []
    for subject, props in subjects:
        lines = [f"    {_property(prop)} {' , '.join(terms)}" for prop, terms in props.items()]
        out.append(f"{subject}\n{_END.join(lines)} .\n")
    return "\n".join(out)


_END = " ;\n"


@lru_cache(maxsize=1024)
def _property(iri: str) -> str:
    return "a" if iri == _TYPE else _short(iri)


def _write_turtle(records: Rooted, stream: BinaryIO, settings: Settings) -> None:
    prefixes = "".join(f"@prefix {prefix}: <{base}> .\n" for prefix, base in PREFIXES.items())
    stream.write(f"{MARK}\n{prefixes}".encode())
    base = f"<{settings.base}"
    for record, root in records:
        stream.write(f"\n{turtle(ntriples(record, settings, root).decode(), base)}".encode())


def _write_jsonld(records: Rooted, stream: BinaryIO, settings: Settings) -> None:
    stream.write(f'{HEAD},\n "@graph": ['.encode())
    first = True
    for record, root in records:
        for subject, group in groupby(triples(record, settings, root), key=itemgetter(0)):
            node: dict[str, Any] = {"@id": subject[1:-1]}
            for _, prop, value in group:
                if prop == _TYPE:
                    node.setdefault("@type", []).append(_short(value).strip("<>"))
                else:
                    node.setdefault(_short(prop).strip("<>"), []).append(_json_term(value))
            stream.write(("" if first else ",").encode() + b"\n  " + json.dumps(node, ensure_ascii=False).encode())
            first = False
    stream.write(b"\n ]\n}\n")


def _json_term(term: str) -> dict[str, str]:
    text = terms.text_of(term)
    if term.startswith("<"):
        return {"@id": text}
    rest = term[term.rindex('"') + 1 :]
    if rest.startswith("@"):
        return {"@value": text, "@language": rest[1:]}
    return {"@value": text, "@type": _short(rest[2:]).strip("<>")} if rest else {"@value": text}


def _write_rdfxml(records: Rooted, stream: BinaryIO, settings: Settings) -> None:
    def each() -> Iterator[ox.Triple]:
        for record, root in records:
            for quad in ox.parse(ntriples(record, settings, root), format=ox.RdfFormat.N_TRIPLES):
                yield quad.triple

    ox.serialize(each(), stream, format=ox.RdfFormat.RDF_XML, prefixes=PREFIXES)


_WRITERS: dict[str, Callable[[Rooted, BinaryIO, Settings], None]] = {
    "turtle": _write_turtle,
    "ntriples": _write_ntriples,
    "rdfxml": _write_rdfxml,
    "jsonld": _write_jsonld,
}


# Reading


def read(stream: BinaryIO, job: Job, card: Format) -> Iterator[Record]:
    """The records of a graph: all that are called records, or else all that have a title."""
    if card.cut is None:
        yield from _enclosed(stream, card, job)
        return
    by_line = card.name == "ntriples"
    head = without_bom(stream.readline())
    coming = chain((head,), blocks(stream))
    if head.startswith(MARK.encode()):
        yield from _marked(Parted(coming, card.cut.end, by_line=by_line), card, job)
    elif by_line:  # it breaks nowhere, and nothing of it is kept
        yield from whole(Document(card.label, _by_line(portions(coming), job)), job)
    else:
        yield from whole(_turtle(Kept(coming), card), job)


def _marked(source: Parted, card: Format, job: Job) -> Iterator[Record]:
    """The records of a file that says that they come one after the other."""
    turtle = card.name == "turtle"
    found = _streamed(source, card) if turtle else _by_line(source.portions(), job)
    try:
        first = next(found, None)
    except BreakError as error:
        found = _broken(error)
    else:
        if first is None:
            return
        found = chain((first,), found)
        if not is_record(first):  # someone has put it into another order
            kept = (portion.data for portion in source.kept)  # all of it, since no record has begun
            document = Document(card.label, found, lambda: _by_itself(kept))
            yield from whole(_turtle(Kept(source.rest()), card) if turtle else document, job)
            return
    pieces = Turtle(partial(_parse, card), BASE, PREFIXES)
    yield from in_order(found, source, lambda: _streamed(source, card), pieces, job)


def _broken(error: BreakError) -> Iterator[Triple]:
    raise error
    yield  # it is a generator all the same


def _enclosed(stream: BinaryIO, card: Format, job: Job) -> Iterator[Record]:
    """The records of a file of RDF/XML or JSON-LD: of ours one by one, as far as it goes."""
    head = stream.read(_WHOLE)
    coming = chain((head,), blocks(stream))
    enclosing = ENCLOSING[card.name]
    if len(head) < _WHOLE or not enclosing.head.match(head):
        yield from whole(document(coming, card, job), job)
        return
    with writing(TEMPORARY), TemporaryFile() as file:
        spooled, given = Spooled(coming, cast("BinaryIO", file)), Given()
        if (yield from one_by_one(enclosing, spooled, lambda data: _parse(card, data).triples, job, given)):
            return
        job.report.at(0)
        yield from whole(document(spooled.again(), card, job), job, given)


_WHOLE = 1 << 21
"""A document of fewer bytes is read whole, since what is broken in one of its records may stand in another as well."""


def document(coming: Iterator[bytes], card: Format, job: Job) -> Document:
    """A document of Turtle, RDF/XML or JSON-LD."""
    if card.name == "turtle":
        return _turtle(Kept(coming), card)
    parse = partial(_parse, card)
    if card.name == "rdfxml":
        xml = Readable(cast("BinaryIO", Coming(coming)), job.report)
        return Document(
            card.label,
            _whole(xml, card),
            lambda: RdfXml(parse, BASE, xml.mended).pieces(b"".join(xml.all())),
            RdfXml.unit,
            xml.as_found,
        )
    data = without_bom(b"".join(coming))
    try:
        sound, document = mended(data, job.report)
    except BreakError as error:
        triples = _broken(BreakError("") if is_by_line(data) else error)  # then nothing is wrong with it
    else:
        triples = _streamed(io.BytesIO(sound), card)
        if document is not None:
            triples = accounted(document, triples, job.report)
    return Document(card.label, triples, lambda: JsonLd(parse).pieces(data, job.report), JsonLd.unit)


def _turtle(source: Kept, card: Format) -> Document:
    parse = partial(_parse, card)
    return Document(card.label, _streamed(source, card), lambda: Turtle(parse, BASE).pieces(source.all()), Turtle.unit)


def _streamed(stream: Any, card: Format) -> Iterator[Triple]:
    """The triples of a stream; :class:`BreakError` where its parser stops."""
    parser = ox.parse(stream, format=_FORMATS[card.name], base_iri=BASE)
    try:
        for quad in parser:
            yield str(quad.subject), str(quad.predicate), str(quad.object)
    except _NOT_PARSED as error:
        before = getattr(stream, "before", 0)
        raise BreakError(_cause(error, before), parser.prefixes, parser.base_iri or BASE) from error


def _whole(xml: Readable, card: Format) -> Iterator[Triple]:
    yield from _streamed(xml, card)
    if not xml.is_whole():
        raise BreakError(f"line {xml.line}: the file ends before <{xml.root.decode('utf-8', 'replace')}> does")


def _parse(card: Format, data: bytes, base: str = BASE, before: int = 0) -> Said:
    parser = ox.parse(data, format=_FORMATS[card.name], base_iri=base)
    try:
        triples = _listed(parser)
    except _NOT_PARSED as error:
        raise BreakError(_cause(error, before)) from error
    return Said(triples, parser.prefixes, parser.base_iri or base)


def _cause(error: Exception, before: int) -> str:
    """What the parser says, with its line numbers counted from the start of the file."""
    if not isinstance(error, SyntaxError):
        return str(error)
    if not error.lineno:
        return error.msg
    where, colon, cause = error.msg.partition(": ")
    where = re.sub(r"\bline (\d+)", lambda found: f"line {int(found[1]) + before}", where)
    return f"line {error.lineno + before}: {where}{colon}{cause}"


def _by_line(coming: Iterator[Portion], job: Job) -> Iterator[Triple]:
    """N-Triples by the line: a bad one costs no other. Where all lines of a block are good, they are parsed at once."""
    lines_read = _Lines(coming, job)
    for block, begins, _ in coming:
        try:
            found = _parsed(block)
        except _NOT_PARSED:
            found = lines_read.of(block, begins)
        lines_read.count(found)
        yield from found
    if lines_read.bad and not lines_read.good:
        raise StreamError("not N-Triples: no line is a triple")


class _Lines:
    """The lines of blocks in which some are no triples: how many are ``bad``, whether any were ``good``, and how many
    records were begun, the last of them ``root``.
    """

    def __init__(self, coming: Iterator[Portion], job: Job) -> None:
        self.coming = coming
        self.job = job
        self.good = False
        self.bad = 0
        self.records = 0
        self.root = ""

    def of(self, block: bytes, begins: int) -> list[Triple]:
        """The triples of a block, line by line; each bad one is reported."""
        found: list[Triple] = []
        block_read = io.BytesIO(block)
        for number, line in enumerate(map(without_bom, block_read), begins):
            if not line.strip() or line.startswith(b"#"):
                continue
            try:
                found += _parsed(line)
            except _NOT_PARSED as error:
                self.bad += 1
                if self.bad > _TOO_MANY and not self.good and not found:
                    for rest in chain((line, block_read.read()), (portion.data for portion in self.coming)):
                        self.job.report.reject(rest)
                    raise StreamError("not N-Triples") from error
                starts = [triple[0] for triple in found if is_record(triple)]
                self.job.report.at(self.records + len(starts), (starts or [self.root])[-1])
                found += _rest_of(line, number, error, self.job)
        return found

    def count(self, found: Sequence[Triple]) -> None:
        """Take note of what was read."""
        self.good = self.good or bool(found)
        for subject, prop, term in found:
            if term == RECORD and prop == _TYPE:
                self.records, self.root = self.records + 1, subject


_TOO_MANY = 100
"""Bad lines after which a file in which no line was good is none."""


def _rest_of(line: bytes, number: int, error: Exception, job: Job) -> list[Triple]:
    """The triples at the end of a line that is none from its beginning, which is reported."""
    end, behind = _behind(line)
    cause = error.msg if isinstance(error, SyntaxError) else str(error)
    done = "this triple was skipped" + ("; what follows it in its line was read" if behind else "")
    job.report.fault("error", f"line {number}: {cause}", done=done, kind="not a triple", rejected=line[:end])
    return behind


def _by_itself(blocks: Iterable[bytes]) -> Iterator[Piece]:
    """N-Triples, each line a piece."""
    for number, line in enumerate(lines(blocks), 1):
        with suppress(*_NOT_PARSED):
            yield Piece(line, number, _parsed(line))


_NOT_PARSED = (SyntaxError, ValueError, MemoryError)  # the last is the parser's own limit: a line of 16 MiB
_STATEMENT = re.compile(rb"(?:<[^<>\s]*>|_:\w+) +<[^<>\s]+> +(?=[<\"_])")
_TRIED = 20


def _behind(line: bytes) -> tuple[int, list[Triple]]:
    """The triples at the end of a line whose beginning is the rest of another that was cut off,
    and where they begin.
    """
    for found in islice(_STATEMENT.finditer(line, 1), _TRIED):
        with suppress(*_NOT_PARSED):
            return found.start(), _parsed(line[found.start() :])
    return len(line), []


def _parsed(data: bytes) -> list[Triple]:
    return _listed(ox.parse(data, format=ox.RdfFormat.N_QUADS))


def _listed(quads: Iterable[ox.Quad]) -> list[Triple]:
    return [(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in quads]

"""Files of RDF ↔ records, in Turtle, N-Triples, RDF/XML and JSON-LD.

Turtle and N-Triples are written record by record, each with all it points at, and say so in their first line: such a
file is read again record by record, however large it is, and what is broken costs no other record. Any other graph is
read whole before its records are told; one that others have made is read by ``foreign``. Where it breaks off, what came
before is told. TriG and N-Quads are Turtle and N-Triples with names of graphs, which make no difference here.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache
from itertools import chain, count, groupby, islice
from operator import itemgetter
from typing import Any, BinaryIO

import pyoxigraph as ox

from bibld import terms
from bibld.errors import StoreError, StreamError
from bibld.formats import Format, Job
from bibld.formats._seen import key
from bibld.formats._uri import escape_uri
from bibld.formats.dublincore.breaks import BreakError, Parted, Readable, Recent, portions
from bibld.formats.dublincore.graph import RECORD, ntriples, record_iri, record_of, triples
from bibld.formats.dublincore.mapping import CROSSWALK
from bibld.formats.dublincore.namespaces import BASE, PREFIXES, expand
from bibld.model import Record, identity, to_json
from bibld.report import Report
from bibld.settings import Settings

__all__ = ["CROSSWALK", "MARK", "read", "turtle", "write"]

MARK = "# Records, one after the other, each with all it points at."
_TYPE = expand("rdf:type")
_TITLES = (expand("dcterms:title"), expand("dc:title"))
_OURS = f"<{PREFIXES['bibld']}"
_FORMATS = {
    "turtle": ox.RdfFormat.TRIG,
    "ntriples": ox.RdfFormat.N_QUADS,
    "rdfxml": ox.RdfFormat.RDF_XML,
    "jsonld": ox.RdfFormat.JSON_LD,
}
Triple = tuple[str, str, str]
Rooted = Iterator[tuple[Record, str]]

# Writing


def write(records: Iterable[Record], stream: BinaryIO, job: Job, card: Format) -> None:
    """Write records as a graph."""
    _WRITERS[card.name](_each(records, job), stream, job.settings)


def _each(records: Iterable[Record], job: Job) -> Iterator[tuple[Record, str]]:
    """Each record with its IRI. Two records of one number are kept apart."""
    roots = job.roots
    for number, record in enumerate(records, 1):
        job.report.at(number, record.id)
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
            job.report.fault(
                "warning",
                f"another record has the number {identity(record)} too",
                done=f"this one is {root}",
                kind="two records have one number",
            )
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
    bare = iri[1:-1]
    for prefix, base in PREFIXES.items():
        if bare.startswith(base) and _LOCAL.fullmatch(bare, len(base)):
            return f"{prefix}:{bare[len(base) :]}"
    return iri


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
    head = json.dumps({"@context": PREFIXES}, indent=1)[:-2]
    stream.write(f'{head},\n "@graph": ['.encode())
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
    source: Any = stream
    if card.name in ("turtle", "ntriples"):
        head = stream.readline()
        source = _Pushed(head, stream)
        if head.decode("utf-8", "replace").rstrip("\r\n") == MARK and card.cut is not None:
            yield from _marked(Parted(source, card.cut.end, by_line=card.name == "ntriples"), card, job)
            return
    yield from _whole(_triples(source, card, job), job)


def _marked(source: Parted, card: Format, job: Job) -> Iterator[Record]:
    """The records of a file that says that they come one after the other; a broken one is passed over."""
    numbers = count(1)
    found = _triples(source, card, job)
    try:
        first = next(found, None)
    except BreakError as broken:
        _pass_over(broken, source, job, next(numbers))
        found = _triples(source, card, job)
    else:
        if first is None:
            return
        found = chain((first,), found)
        if first[1] != _TYPE or first[2] != RECORD:  # someone has put it into another order
            yield from _whole(found, job)
            return
    while True:
        try:
            yield from _in_order(found, job, source, numbers)
        except BreakError as broken:
            _pass_over(broken, source, job, next(numbers))
            found = _triples(source, card, job)
        else:
            return


def _pass_over(broken: BreakError, source: Parted, job: Job, number: int) -> None:
    job.report.at(number, (broken.inside or ("",))[0])
    skipped = source.skip(broken)
    done = "nothing further was read" if skipped is None else "skipped up to the next record"
    job.report.fault("error", broken.cause, done=done, kind="syntax", rejected=skipped or b"")
    if skipped is None:
        raise broken


class _Pushed(io.RawIOBase):
    """A stream with its first line pushed back."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self.head = head
        self.rest = rest

    def readable(self) -> bool:
        return True

    def readline(self, _size: int | None = -1, /) -> bytes:
        head, self.head = self.head, b""
        return head or self.rest.readline()

    def read(self, size: int = -1, /) -> bytes:
        if self.head:
            if 0 < size < len(self.head):
                found, self.head = self.head[:size], self.head[size:]
                return found
            found, self.head = self.head, b""
            return found
        return self.rest.read(size)


def _triples(stream: Any, card: Format, job: Job) -> Iterator[Triple]:
    if card.name == "ntriples":
        yield from _by_line(stream, job)
        return
    if card.name == "jsonld":
        stream = _mended(stream, job.report)
    if card.name == "rdfxml":
        stream = Readable(stream, job.report)
    recent = stream = stream if isinstance(stream, Parted) else Recent(stream, tags=card.name == "rdfxml")
    parser = ox.parse(stream, format=_FORMATS[card.name], base_iri=BASE)
    try:
        for quad in parser:
            yield str(quad.subject), str(quad.predicate), str(quad.object)
    except SyntaxError as error:
        cause = _cause(error, recent.before)
        line = recent.before + (error.lineno or 0)
        broken = BreakError(f"not {card.label}: {cause}", recent.inside(error), cause, line)
        if parser.base_iri == BASE and parser.prefixes.items() <= PREFIXES.items():  # a damaged one may mean anything
            broken.directives = [f"@prefix {prefix}: <{iri}> .".encode() for prefix, iri in parser.prefixes.items()]
        raise broken from error
    except MemoryError as error:  # the parser's own limit, which is far below the machine's
        raise StreamError(f"not {card.label} that can be read: {error}") from error


def _cause(error: SyntaxError, before: int) -> str:
    """What the parser says, with its line numbers counted from the start of the file."""
    if not error.lineno:
        return error.msg
    where, colon, cause = error.msg.partition(": ")
    where = re.sub(r"\bline (\d+)", lambda found: f"line {int(found[1]) + before}", where)
    return f"line {error.lineno + before}: {where}{colon}{cause}"


def _by_line(stream: Any, job: Job) -> Iterator[Triple]:
    """N-Triples by the line: a bad one costs no other. Where all lines of a block are good, they are parsed at once."""
    good = False
    bad = 0
    records = 0
    root = ""
    for block, begins, _ in stream.portions() if isinstance(stream, Parted) else portions(stream):
        try:
            found = _parsed(block)
        except _NOT_PARSED:
            found = []
            for number, line in enumerate(io.BytesIO(block), begins):
                if not line.strip() or line.startswith(b"#"):
                    continue
                try:
                    found += _parsed(line)
                except _NOT_PARSED as error:
                    bad += 1
                    if bad > 100 and not good and not found:
                        raise StreamError("not N-Triples") from error
                    cause = error.msg if isinstance(error, SyntaxError) else str(error)
                    done = "this triple was skipped"
                    end, behind = _behind(line)
                    if behind:
                        done += "; what follows it in its line was read"
                    starts = [subject for subject, prop, term in found if term == RECORD and prop == _TYPE]
                    job.report.at(records + len(starts), (starts or [root])[-1])
                    cause = f"line {number}: {cause}"
                    job.report.fault("error", cause, done=done, kind="not a triple", rejected=line[:end])
                    found += behind
        for subject, prop, term in found:
            if term == RECORD and prop == _TYPE:
                records, root = records + 1, subject
        good = good or bool(found)
        yield from found
    if bad and not good:
        raise StreamError("not N-Triples: no line is a triple")


_NOT_PARSED = (SyntaxError, ValueError, MemoryError)  # the last is the parser's own limit: a line of 16 MiB
_STATEMENT = re.compile(rb"(?:<[^<>\s]*>|_:\w+) +<[^<>\s]+> +(?=[<\"_])")
_TRIED = 20


def _behind(line: bytes) -> tuple[int, list[Triple]]:
    """The triples at the end of a line whose beginning is the rest of another that was cut off, and where they begin."""
    for found in islice(_STATEMENT.finditer(line, 1), _TRIED):
        with suppress(*_NOT_PARSED):
            return found.start(), _parsed(line[found.start() :])
    return len(line), []


def _parsed(data: bytes) -> list[Triple]:
    quads = ox.parse(data, format=ox.RdfFormat.N_QUADS)
    return [(str(quad.subject), str(quad.predicate), str(quad.object)) for quad in quads]


def _in_order(found: Iterator[Triple], job: Job, source: Parted, numbers: Iterator[int]) -> Iterator[Record]:
    block: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    root = ""
    broken: StreamError | None = None
    try:
        for subject, prop, value in found:
            if value == RECORD and prop == _TYPE:
                if root:
                    _tell_strays(root, block, source, job, subject)
                    yield _record(root, block, next(numbers), job)
                source.begun()
                root = subject
                block = defaultdict(list)
            block[subject].append((prop, value))
    except StreamError as error:
        broken = error
        own = f"{root[:-1]}#"
        if isinstance(error, BreakError) and any(
            value.startswith(own) and value not in block for said in block.values() for _, value in said
        ):
            error.inside = None  # a node of this record has not come yet, whatever the broken words look like
    if root and (broken is None or (isinstance(broken, BreakError) and broken.in_next(root))):
        _tell_strays(root, block, source, job)
        yield _record(root, block, next(numbers), job)
    if broken is not None:
        raise broken


def _tell_strays(
    root: str, block: dict[str, list[tuple[str, str]]], source: Parted, job: Job, behind: str = ""
) -> None:
    """Tell what stands with a record and is not part of it: mostly the next, of which nothing says that it is one."""
    reached = _reached((root,), block)
    if len(reached) == len(block):
        return
    for subject in reached.intersection(block):  # of a node that both have, all is said twice
        block[subject] = list(dict.fromkeys(block[subject]))
    strays = [subject for subject in block if subject not in reached]
    line, said = source.said_of(strays, root, behind)
    more = f" and {len(strays) - 1} more" if strays[1:] else ""
    job.report.at(0, strays[0].strip("<>"))
    job.report.fault(
        "error",
        (f"line {line}: " if line else "") + f"nothing says of which record this{more} is",
        done="skipped",
        kind="of no record",
        rejected=said,
    )


def _reached(roots: Iterable[str], block: Mapping[str, list[tuple[str, str]]]) -> set[str]:
    """The roots and all that they point at, from node to node."""
    reached = {*roots}
    coming = [*reached]
    while coming:
        for _, value in block.get(coming.pop(), ()):
            if value in block and value not in reached:
                reached.add(value)
                coming.append(value)
    return reached


def _tell_lone(titled: Iterable[str], reached: Collection[str], report: Report) -> None:
    """Tell what looks like a record of ours beside others, of which nothing says that it is one."""
    for node in titled:
        if node not in reached:
            report.at(0, node.strip("<>"))
            report.fault("error", "nothing says that this is a record", done="skipped", kind="of no record")


def _record(root: str, block: dict[str, list[tuple[str, str]]], number: int, job: Job) -> Record:
    job.report.at(number, root)
    record = record_of(root, lambda subject: block.get(subject, ()), job.report)
    job.report.at(number, record.id)
    return record


def _whole(found: Iterator[Triple], job: Job) -> Iterator[Record]:
    everything: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    roots: dict[str, None] = {}
    ours: dict[str, None] = {}
    titled: dict[str, None] = {}
    broken: StreamError | None = None
    unfinished: set[str] = set()
    subject = ""
    try:
        for subject, prop, value in found:
            everything[subject].append((prop, value))
            if prop == _TYPE and value == RECORD:
                roots[subject] = None
            elif prop in _TITLES:
                titled[subject] = None
            elif prop.startswith(_OURS):
                ours[subject] = None
    except StreamError as error:
        broken = error
        if isinstance(error, BreakError):
            job.report.fault("error", error.cause, done="nothing further was read", kind="syntax")
        unfinished = error.unfinished(everything, subject) if isinstance(error, BreakError) else {subject}
        if not (isinstance(error, BreakError) and error.in_next(next(reversed(roots), ""))):
            unfinished |= {*list(roots)[-1:]}  # the nodes of a record of ours stand behind it
    for node in everything:
        everything[node] = list(dict.fromkeys(everything[node]))
    number = 0
    if roots and (lone := [node for node in titled if node in ours and node not in roots]):
        _tell_lone(lone, _reached(roots, everything), job.report)
    told = [root for root in roots or [root for root in titled if root in ours] if root not in unfinished]
    for number, root in enumerate(told, 1):
        yield _record(root, everything, number, job)
    if not number:
        from bibld.formats.dublincore import foreign  # much to make ready, and only what others have made needs it

        for record in foreign.records(everything, job.report, unfinished):
            number += 1
            yield record
    if broken is not None:
        raise broken
    if not number:
        job.report.fault("warning", "the graph describes no record: nothing in it has a title", kind="no record")


_CONTEXTS = {
    "schema.org": {
        "@vocab": "http://schema.org/",
        "url": {"@type": "@id"},
        "sameAs": {"@type": "@id"},
        "id": "@id",
        "type": "@type",
    },
}
"""The contexts that documents name by their address: nothing is fetched."""
_UNEXPLAINED = {"@vocab": BASE, **PREFIXES}
"""What stands before any context: what no context explains is kept under its own name."""


def _is_tag(text: str) -> bool:
    """Whether a text is a language tag (RFC 5646): ``en-US``, not ``en_US``."""
    try:
        return bool(terms.literal("", lang=text))
    except StoreError:
        return False


def _known(context: Any, report: Report) -> Any:
    """A context with those it names by their address in their place."""
    if isinstance(context, list):
        return [_known(item, report) for item in context]
    if not isinstance(context, str):
        return context
    name = re.sub(r"^https?://(?:www\.)?|/$", "", context.strip())
    if name not in _CONTEXTS:
        report.fault(
            "warning",
            f"the context {context} is not fetched",
            done="what only it explains is kept as it stands",
            kind="context",
        )
    return _CONTEXTS.get(name, {})


def _mend(node: dict[str, Any], report: Report) -> dict[str, Any]:
    """An object of JSON-LD with its IRI and its language tag spelt as such, and its contexts known."""
    if "@context" in node:
        node["@context"] = _known(node["@context"], report)
    iri, tag = node.get("@id"), node.get("@language")
    if isinstance(iri, str) and not iri.startswith("_:") and (sound := escape_uri(iri)) != iri:
        report.fault("warning", f"{iri} is no IRI", done=f"read as {sound}", kind="IRI")
        node["@id"] = sound
    if isinstance(tag, str) and not _is_tag(tag):
        del node["@language"]
        done = "read without it"
        if _is_tag(usual := tag.replace("_", "-")):
            node["@language"] = usual
            done = f"read as {usual}"
        report.fault("warning", f"{node.get('@value', '')}: {tag} is no language tag", done=done, kind="language")
    return node


def _mended(stream: Any, report: Report) -> Any:
    """A document of JSON-LD in which nothing stands that its parser would pass over in silence.

    A key that no context explains is one of a namespace of its own.
    """
    data = stream.read()
    before = report.faults.copy()
    try:
        document = json.loads(data, object_hook=lambda node: _mend(node, report))
    except (ValueError, RecursionError):
        return io.BytesIO(data)  # the parser says what is wrong with it
    ours = isinstance(document, dict) and document.get("@context") == PREFIXES
    if ours and report.faults == before:
        return io.BytesIO(data)  # nothing to mend, and nothing to explain
    for node in document if isinstance(document, list) else [document]:
        if isinstance(node, dict):
            told = node.get("@context", [])
            node["@context"] = [_UNEXPLAINED, *(told if isinstance(told, list) else [told])]
    return io.BytesIO(json.dumps(document).encode())

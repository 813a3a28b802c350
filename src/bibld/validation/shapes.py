"""Dublin Core RDF: what the reader reports, and the SHACL shapes in ``shapes.ttl``.

A shape's message is the cause, its severity the level, and its name the rule's: ``[shape-Expected]``. To add a rule is
to add a shape; what none can say of a triple (a check digit, say) is a rule of :mod:`~bibld.validation.triples`. The
shapes need pyshacl: ``pip install 'bibld[shacl]'``. A file that bibld wrote as Turtle or N-Triples is checked some
records at a time; any other graph is held in memory. See https://www.w3.org/TR/shacl/.
"""

from __future__ import annotations

import logging
import tempfile
import warnings
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cache
from shutil import copyfileobj
from typing import Any, BinaryIO, TypeAlias, cast
from urllib.parse import unquote

from rdflib import RDF, SH, BNode, Dataset, Graph, Literal, URIRef

from bibld import vocabulary
from bibld.errors import TEMPORARY, BibldError, writing
from bibld.formats import Format, Job
from bibld.formats.dublincore.broken import BreakError
from bibld.formats.dublincore.graph import RECORD
from bibld.formats.dublincore.namespaces import expand, shorten
from bibld.formats.dublincore.rdf import MARK, document
from bibld.report import Fault, Level
from bibld.validation.rules import Gathering
from bibld.validation.triples import TRIPLES, Triple

__all__ = ["check"]

_AT_A_TIME = 200
"""How many records are checked together: enough that the shapes are not begun for each, few enough to hold."""

_HELD = 1 << 25
_LEVELS: dict[str, Level] = {"Violation": "error", "Warning": "warning", "Info": "note"}
_BASE = "urn:x-base:"
_TYPE = expand("rdf:type")


def check(stream: BinaryIO, card: Format, report: Gathering) -> Iterator[Fault]:
    """Everything that is wrong with the records of a graph."""
    try:
        import pyshacl
    except ImportError:
        message = "checking RDF needs pyshacl: pip install 'bibld[shacl]'"
        raise BibldError(message, source=report.source) from None
    # The stream may be a pipe, and is read twice.
    with writing(TEMPORARY), tempfile.SpooledTemporaryFile(_HELD) as copied:
        copyfileobj(stream, copied)
        copied.seek(0)
        places: dict[str, int] = {}  # of the records behind the first fault, where the reader's count may be another
        for record in card.read(cast("BinaryIO", copied), Job(report)):
            report.read += 1
            yield from report.fetch()
            if report.told:
                places[record.id] = report.position
        yield from report.fetch()
        copied.seek(0)
        position = 0
        for graph in _graphs(cast("BinaryIO", copied), card):
            with _quiet():
                _, found, _ = pyshacl.validate(graph, shacl_graph=_shapes(), inference="none", inplace=True)
            roots = _roots(graph)
            if not isinstance(found, bytes | str):
                _tell(found, graph, roots, position, places, report)
            yield from report.fetch()
            position += len(roots)


@cache
def _shapes() -> Any:
    return Graph().parse(data=vocabulary.path("shapes.ttl").read_text(encoding="utf-8"), format="turtle")


@contextmanager
def _quiet() -> Iterator[None]:
    """What rdflib thinks of a literal it says to the log; the shapes say it to the user."""
    loggers = [logging.getLogger(name) for name in ("rdflib.term", "pyshacl")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's datasets use what rdflib deprecates
            yield
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.setLevel(level)


# Graphs


def _graphs(stream: BinaryIO, card: Format) -> Iterator[Any]:
    """The file as graphs of whole records."""
    if card.name in ("turtle", "ntriples"):
        marked = stream.readline().decode("utf-8", "replace").rstrip("\r\n") == MARK
        stream.seek(0)
        if marked or card.name == "ntriples":
            for text in _blocks(stream, card.name, marked=marked):
                yield _parsed(text, card)
            return
    yield _parsed(stream.read(), card)


def _as_lines(data: bytes, card: Format) -> bytes:
    """A document as N-Triples, by our own reader: rdflib would fetch what JSON-LD names as its context, knows no named
    graphs in Turtle, and stops where a document is broken.
    """
    said = document(iter((data,)), card, Job())
    try:
        triples = list(said.triples)
    except BreakError:
        triples = [triple for piece in said.pieces() for triple in piece.triples]
    return "".join(f"{' '.join(triple)} .\n" for triple in triples).encode()


def _blocks(stream: BinaryIO, name: str, *, marked: bool) -> Iterator[bytes]:
    """The text of some records at a time, as bibld writes them: a record begins where something is called one."""
    prefixes: list[bytes] = []
    lines: list[bytes] = []
    record = f"{_TYPE} {RECORD} .".encode()
    begun = 0
    for line in stream:
        if name == "turtle" and line.startswith((b"@prefix", b"#")):
            prefixes.append(line)
            continue
        lines.append(line)
        begins = line.startswith(b"    a bibld:Record ") if name == "turtle" else line.rstrip().endswith(record)
        if marked and begins:
            begun += 1
            if begun > _AT_A_TIME:
                first = 2 if name == "turtle" else 1  # the subject stands on a line of its own
                yield b"".join((*prefixes, *lines[:-first]))
                lines = lines[-first:]
                begun = 1
    yield b"".join((*prefixes, *lines))


def _parsed(text: bytes, card: Format) -> Any:
    """A graph, in which those that have names are one."""
    with _quiet():
        if card.name == "ntriples":
            return _of_lines(text)
        if card.name == "turtle":
            with suppress(Exception):  # rdflib's parsers raise what they like
                return Graph().parse(data=text, format="turtle", publicID=_BASE)
        return _of_lines(_as_lines(text, card))


def _of_lines(text: bytes) -> Any:
    """N-Triples, or lines of four terms: all of them, or those that can be read; the reader has told of the others."""
    with suppress(Exception):
        return Graph().parse(data=text, format="nt")
    graph = Graph()
    blank: dict[str, Any] = {}  # nodes by their labels
    for line in text.splitlines(keepends=True):
        try:
            graph.parse(data=line, format="nt", bnode_context=blank)
        except Exception:
            with suppress(Exception):
                graph += _joined(Dataset().parse(data=line, format="nquads", bnode_context=blank))
    return graph


def _joined(found: Any) -> Any:
    """The graphs of a dataset as one."""
    graph = Graph()
    for subject, predicate, value, _ in found.quads():
        graph.add((subject, predicate, value))
    return graph


def _roots(graph: Any) -> list[Any]:
    """The records, in the order of the file."""
    return list(dict.fromkeys(graph.subjects(RDF.type, URIRef(RECORD[1:-1]))))


# Results


def _tell(
    found: Any, graph: Any, roots: list[Any], position: int, places: Mapping[str, int], report: Gathering
) -> None:
    """Put the results of SHACL into the report, record by record."""
    owners = _owners(graph, roots)
    told = list(_told_of_triples(graph, owners, len(roots)))
    seen = set()
    for result in found.objects(None, SH.result):
        focus = found.value(result, SH.focusNode)
        where = owners.get(focus, len(roots))
        message = str(found.value(result, SH.resultMessage) or "")
        value = found.value(result, SH.value)
        path = found.value(result, SH.resultPath)
        name = _name(found.value(result, SH.sourceShape))
        if (same := (focus, path, value, message, name)) in seen:
            continue  # several conditions of a shape have one message: a count is a whole number, and 0 or more
        seen.add(same)
        step = shorten(f"<{path}>") if isinstance(path, URIRef) else ""
        cause = message.rstrip(".") + (f": {_shown(value)}" if value is not None and value != focus else "")
        if where < len(roots) and focus != roots[where]:
            cause += f" ({_shown(focus)})"
        level = _LEVELS.get(str(found.value(result, SH.resultSeverity)).rpartition("#")[2], "error")
        named = _named(graph, focus) if where == len(roots) else ""
        told.append((where, named, f"shape-{name}", level, step, cause))
    for where, named, rule, level, step, cause in sorted(told):
        if where < len(roots):
            number = _number(roots[where])
            report.at(places.get(number, position + where + 1), number)
        else:
            report.at(0, named)
        report.add(rule, level, step, cause)


_Told: TypeAlias = tuple[int, str, str, Level, str, str]
"""What was found:
the record, or what it was found at where that is none of ours, the rule, its level, the property and the cause.
"""


def _told_of_triples(graph: Any, owners: dict[Any, int], none: int) -> Iterator[_Told]:
    """What the rules for single triples find."""
    for focus, predicate, value in graph:
        where = owners.get(focus, none)
        is_literal = isinstance(value, Literal)
        datatype = str(value.datatype) if is_literal and value.datatype else None
        triple = Triple(str(predicate), str(value), datatype, is_literal, where < none)
        for rule in TRIPLES.rules:
            for step, cause in rule.check(triple):
                named = _named(graph, focus) if where == none else ""
                yield where, named, rule.name, rule.level, str(step), cause


def _named(graph: Any, node: Any) -> str:
    """The IRI of a node; of one without, that of what it stands in; "" where nothing around it has one."""
    seen = {node}
    waiting = deque(seen)
    while waiting:
        node = waiting.popleft()
        if isinstance(node, URIRef):
            return str(node)
        further = set(graph.subjects(None, node)) - seen
        seen |= further
        waiting += sorted(further)
    return ""


def _owners(graph: Any, roots: list[Any]) -> dict[Any, int]:
    """For each node the first record that it is reached from."""
    owners = {root: number for number, root in enumerate(roots)}
    for number, root in enumerate(roots):
        waiting = [root]
        while waiting:
            for node in graph.objects(waiting.pop()):
                if node not in owners:
                    owners[node] = number
                    waiting.append(node)
    return owners


def _name(shape: Any) -> str:
    """The name of a shape, or of the one it is part of."""
    shapes = _shapes()
    while shape is not None and not isinstance(shape, URIRef):
        shape = next(shapes.subjects(SH.property, shape), None)
    return str(shape).rpartition("#")[2] if shape is not None else "unnamed"


def _shown(node: Any) -> str:
    text = "a node without a name" if isinstance(node, BNode) else str(node)  # one that rdflib gives it is of one run
    return text if len(text) <= 80 else f"{text[:79]}…"


def _number(root: Any) -> str:
    """A record's number, as its IRI has it."""
    return unquote(str(root).rpartition("/")[2])

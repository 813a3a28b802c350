"""What a file of RDF says → records.

A file of ours has its records one after the other, and they are read so; of any other the graph is whole before its
records are told. Where a file is broken it is read again in pieces (``broken``): all of it, or, of ours, from the
record on that the break is in to the next.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Generator, Iterable, Iterator, Mapping
from functools import partial
from itertools import chain, count
from typing import NamedTuple

from bibld.errors import StreamError
from bibld.formats import Job
from bibld.formats._seen import Seen, key
from bibld.formats.dublincore.broken import BreakError, Piece, Triple, is_of_graph, left_out, reached_from
from bibld.formats.dublincore.broken.turtle import Turtle
from bibld.formats.dublincore.graph import RECORD, record_of
from bibld.formats.dublincore.namespaces import PREFIXES, expand
from bibld.formats.dublincore.streams import Parted, Portion
from bibld.model import Record, to_json
from bibld.report import Report

__all__ = [
    "Block",
    "Document",
    "Given",
    "base_of",
    "in_order",
    "is_record",
    "lacks_nothing",
    "reach",
    "record_at",
    "whole",
]

_TYPE = expand("rdf:type")
_TITLES = (expand("dcterms:title"), expand("dc:title"))
_OURS = f"<{PREFIXES['bibld']}"
_ROOT = re.compile(r"<.*/(?=record/[^#/]+>$)")
"""A record of ours, and the base of its names."""


def base_of(root: str) -> str:
    """What the names begin with of all that the graph of a record describes."""
    found = _ROOT.match(root)
    return found[0] if found is not None else f"{root[:-1]}#"


Pairs = list[tuple[str, str]]
Block = defaultdict[str, Pairs]


def is_record(triple: Triple) -> bool:
    """Whether a triple says that its subject is a record of ours."""
    return triple[2] == RECORD and triple[1] == _TYPE


# --- one after the other


def in_order(
    found: Iterator[Triple], source: Parted, again: Callable[[], Iterator[Triple]], turtle: Turtle, job: Job
) -> Iterator[Record]:
    """The records of a file that says that they come one after the other; a broken one is passed over.

    ``again`` begins anew behind a break.
    """
    numbers = count(1)
    while True:
        try:
            yield from _blocks(found, source, turtle, job, numbers)
        except _Broken as broken:
            if not (yield from _pieces(broken, source, turtle, job, numbers)):
                return
            source.go_on(turtle.directives())
            found = again()
        else:
            return


class _Broken(Exception):  # noqa: N818 - named for what it is
    """A break in a record."""

    def __init__(self, root: str, error: BreakError) -> None:
        super().__init__(root, error)
        self.root = root
        self.error = error


def _blocks(
    found: Iterator[Triple], source: Parted, turtle: Turtle, job: Job, numbers: Iterator[int]
) -> Iterator[Record]:
    block: Block = defaultdict(list)
    root = ""
    try:
        for subject, prop, value in found:
            if value == RECORD and prop == _TYPE:
                if root:
                    _tell_strays(root, block, partial(_said_of, source, turtle, root, subject), job)
                    yield record_at(root, block, next(numbers), job)
                source.begun()
                root = subject
                block = defaultdict(list)
            block[subject].append((prop, value))
    except BreakError as error:
        raise _Broken(root, error) from error
    if root:
        _tell_strays(root, block, partial(_said_of, source, turtle, root, ""), job)
        yield record_at(root, block, next(numbers), job)


def _said_of(source: Parted, turtle: Turtle, root: str, end: str, strays: Collection[str]) -> tuple[int, bytes]:
    """What stands about these between the beginnings of two records, and in which line it begins."""
    line, said = source.said_of(strays, root, end)
    if said:
        return line, said
    # Their names are not written as N-Triples has them.
    pieces = Turtle(turtle.parse, turtle.base, turtle.fixed).pieces(
        (it.data for it in source.kept), source.kept[0].line
    )
    return _of_these(strays, pieces)


def _of_these(subjects: Collection[str], pieces: Iterable[Piece]) -> tuple[int, bytes]:
    found = [piece for piece in pieces if any(subject in subjects for subject, _, _ in piece.triples)]
    return found[0].line if found else 0, b"".join(piece.data for piece in found)


def _pieces(
    broken: _Broken, source: Parted, turtle: Turtle, job: Job, numbers: Iterator[int]
) -> Generator[Record, None, bool]:
    """The records around a break, statement by statement; gives whether it can be gone on behind them."""
    first, error = next(iter(source.kept), Portion(b"", 1, first=True)), broken.error
    if first.line > 1:
        others = [f"{name}:" for name, iri in error.prefixes.items() if PREFIXES.get(name, iri) != iri]
        if others or error.base != turtle.base:
            cause = f"{error.cause}; {(others or ['the base'])[0]} is not what it is in files like this"
            _stop(cause, source.rest(), broken.root, job)
            return False
        turtle.prefixes.update(error.prefixes)
    pieces = turtle.pieces(source.again(), first.line)
    if broken.root:
        pieces = _from(broken, pieces)
    group: list[Piece] = []
    bad = False
    for piece in pieces:
        if _begins(piece, group):
            yield from _from_pieces(group, job, numbers)
            group = []
        if piece.last:
            rest = chain((it.data for it in (*group, piece)), (it.data for it in pieces), source.rest())
            cause = next(it.cause for it in (*group, piece) if it.cause)
            _stop(cause, rest, _root_of(group) or broken.root, job)
            return False
        bad = bad or bool(piece.cause)
        group.append(piece)
    yield from _from_pieces(group, job, numbers)
    if not bad:
        job.report.at(0)
        job.report.fault("warning", error.cause, done="read all the same", kind="syntax")
    return True


def _from(broken: _Broken, pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The statements from the record on that is broken: what stands before it has been read."""
    before = []
    for piece in pieces:
        if broken.root in piece.about or any(subject == broken.root for subject, _, _ in piece.triples):
            yield piece
            yield from pieces
            return
        before.append(piece)
    yield Piece(b"".join(piece.data for piece in before), before[0].line, cause=broken.error.cause)


def _stop(cause: str, rest: Iterable[bytes], root: str, job: Job) -> None:
    """Tell that nothing further is read; the rest goes into quarantine."""
    rest = iter(rest)
    job.report.at(job.report.position, root.strip("<>"))
    job.report.fault("error", cause, done="nothing further was read", kind="syntax", rejected=next(rest, b""))
    for data in rest:
        job.report.reject(data)


def _begins(piece: Piece, group: list[Piece]) -> bool:
    """Whether a record begins with a statement;
    with a broken one, if it looks so, or the record before lacks nothing.
    """
    if piece.triples:
        return any(map(is_record, piece.triples))
    if not piece.cause or not group:
        return False
    name, root = next(iter(piece.about), ""), _root_of(group)
    if _ROOT.match(name) is not None and name != root:
        # Where a node of the record has not come yet, that may be the one whose name is damaged.
        return not root or lacks_nothing(_said_in(group), f"{root[:-1]}#")
    return bool(root) and not any(it.cause for it in group) and lacks_nothing(_said_in(group), base_of(root))


def lacks_nothing(triples: Collection[Triple], base: str) -> bool:
    """Whether all is described that statements of ours point at, and whose name begins so."""
    told = {subject for subject, _, _ in triples}
    return all(value in told or not is_of_graph(value, base) for _, _, value in triples)


def _said_in(group: list[Piece]) -> list[Triple]:
    return [triple for piece in group for triple in piece.triples]


def _root_of(group: list[Piece]) -> str:
    """What the first of some statements describes."""
    first = next((piece for piece in group if piece.triples or piece.about), None)
    return "" if first is None else next(iter(first.about), "") or first.triples[0][0]


def _from_pieces(group: list[Piece], job: Job, numbers: Iterator[int]) -> Iterator[Record]:
    """The record that some statements make up; if one of them is broken that it may need, they go into quarantine."""
    block: Block = defaultdict(list)
    for subject, prop, value in _said_in(group):
        block[subject].append((prop, value))
    root = _root_of(group)
    is_one = (_TYPE, RECORD) in block.get(root, ())
    bad = [piece for piece in group if piece.cause]
    if root and bad:
        about = {name for piece in bad for name in piece.about}
        if not is_one or not about.isdisjoint(block) or not lacks_nothing(_said_in(group), base_of(root)):
            said = b"".join(piece.data for piece in group if piece.cause or piece.triples)
            _tell_broken(bad[0], "skipped up to the next record", said, next(numbers), root, job)
            return
    for piece in bad:
        _tell_broken(piece, "this statement was skipped", piece.data, 0, "", job)
    if not block:
        return
    _tell_strays(root if is_one else "", block, lambda strays: _of_these(strays, group), job)
    if is_one:
        yield record_at(root, block, next(numbers), job)


def _tell_broken(piece: Piece, done: str, said: bytes, number: int, root: str, job: Job) -> None:
    job.report.at(number, root.strip("<>"))
    job.report.fault("error", piece.cause, done=done, kind="syntax", rejected=said)


def _tell_strays(root: str, block: Block, said_of: Callable[[Collection[str]], tuple[int, bytes]], job: Job) -> None:
    """Tell what stands with a record and is not part of it: mostly the next, of which nothing says that it is one."""
    reached = reach((root,), block)
    if len(reached) == len(block):
        return
    for subject in reached.intersection(block):  # of a node that both have, all is said twice
        block[subject] = list(dict.fromkeys(block[subject]))
    strays = [subject for subject in block if subject not in reached]
    line, said = said_of(strays)
    more = f" and {len(strays) - 1} more" if strays[1:] else ""
    job.report.at(0, strays[0].strip("<>"))
    job.report.fault("error", (f"line {line}: " if line else "") + f"nothing says of which record this{more} is",
                     done="skipped", kind="of no record", rejected=said)  # fmt: skip


def record_at(root: str, block: Mapping[str, Pairs], number: int, job: Job) -> Record:
    """The record of this name, which is number so-and-so in the file."""
    job.report.at(number, root)
    record = record_of(root, lambda subject: block.get(subject, ()), job.report)
    job.report.at(number, record.id)
    return record


# --- whole graphs


class Document(NamedTuple):
    """What a file says, and, where that breaks off, its pieces; a ``unit`` is what people call one of them.

    ``as_found`` makes of a piece what stands in the file. A break without a cause is none: a file that
    is read in pieces anyway.
    """

    label: str
    triples: Iterator[Triple]
    pieces: Callable[[], Iterable[Piece]] = tuple
    unit: str = "statement"
    as_found: Callable[[bytes], bytes] = bytes


class Given:
    """The records of a document that have been read by themselves: their names, and all that they say."""

    def __init__(self) -> None:
        self.names = Seen()
        self._said = Seen()

    def add(self, root: str, record: Record) -> None:
        """Take note of one."""
        self.names.add(key(root))
        self._said.add(self._key(root, record))

    def __contains__(self, root: object) -> bool:
        return key(str(root)) in self.names

    def said(self, root: str, record: Record) -> bool:
        """Whether the record of this name said the same."""
        return self._key(root, record) in self._said

    @staticmethod
    def _key(root: str, record: Record) -> bytes:
        return key(f"{root} {to_json(record).decode()}")


class _Graph:
    """All that a file says, by subject, and which of these are, or may be, records."""

    def __init__(self) -> None:
        self.said: Block = defaultdict(list)
        self.roots: dict[str, None] = {}
        self.ours: dict[str, None] = {}
        self.titled: dict[str, None] = {}
        self.last = ""

    def take(self, triples: Iterable[Triple]) -> None:
        said = self.said
        names: dict[str, str] = {}  # each property once
        for subject, prop, value in triples:
            self.last = subject
            said[subject].append((names.setdefault(prop, prop), value))
            if prop == _TYPE and value == RECORD:
                self.roots[subject] = None
            elif prop in _TITLES:
                self.titled[subject] = None
            elif prop.startswith(_OURS):
                self.ours[subject] = None


def whole(document: Document, job: Job, given: Given | None = None) -> Iterator[Record]:
    """The records of a graph, but for those that are ``given`` already."""
    graph = _Graph()
    broken: StreamError | None = None
    sound = True
    unfinished: set[str] = set()
    try:
        graph.take(document.triples)
    except BreakError as error:
        sound = False
        graph = _Graph()
        graph.take(_sound(document, error, job))
    except StreamError as error:
        broken = error
        unfinished = {graph.last, *list(graph.roots)[-1:]}  # the nodes of a record of ours stand behind it
    everything = graph.said
    for node in everything:
        everything[node] = list(dict.fromkeys(everything[node]))
    number = 0
    roots = graph.roots
    if roots:
        _tell_unreached(graph, document, job.report)
    del document  # and what it keeps of the file
    told = [root for root in roots or [root for root in graph.titled if root in graph.ours] if root not in unfinished]
    for number, root in enumerate(told, 1):
        if given is None or root not in given:
            yield record_at(root, everything, number, job)
        else:
            _tell_other(root, everything, number, job, given)
    if not number:
        from bibld.formats.dublincore import foreign  # much to make ready, and only what others have made needs it

        for record in foreign.records(everything, job.report, unfinished):
            number += 1
            yield record
    if broken is not None:
        raise broken
    if not number and sound:
        job.report.fault("warning", "the graph describes no record: nothing in it is known to be one", kind="no record")


def _tell_other(root: str, everything: Block, number: int, job: Job, given: Given) -> None:
    """Tell where something else is said of a record that has been given, elsewhere in the file."""
    record = record_of(root, lambda subject: everything.get(subject, ()), Report())
    if not given.said(root, record):
        job.report.at(number, record.id)
        cause = "the file as a whole says something else of it than what stands with it"
        job.report.fault("error", cause, done="read as it stands there", kind="of no record")


def _sound(document: Document, broken: BreakError, job: Job) -> Iterator[Triple]:
    """What a broken file says that is not of a broken record; the rest is told, and goes into quarantine."""
    from bibld.formats.dublincore.foreign import is_resource

    pieces = [*document.pieces()]
    report = job.report
    report.at(0)
    if not any(piece.triples for piece in pieces):
        done = report.reject(document.as_found(b"".join(piece.data for piece in pieces)))
        causes = [broken.cause, *(piece.cause for piece in pieces)]
        cause = next((cause for cause in causes if cause.startswith("line ")), causes[0])
        raise StreamError("; ".join(filter(None, (f"not {document.label}: {cause}", done)))) from broken
    roots = [triple[0] for piece in pieces for triple in piece.triples if is_record(triple)]
    goes_with = left_out(pieces, {root: base_of(root) for root in roots}, is_resource)
    costs: defaultdict[int, list[int]] = defaultdict(list)
    bad = 0
    for number, piece in enumerate(pieces):
        if piece.cause and not pieces[bad].last:
            bad = number
        if piece.cause or piece.last:
            costs[bad].append(number)
        elif number in goes_with:
            costs[goes_with[number]].append(number)
    for number, numbers in costs.items():
        piece = pieces[number]
        lost = list(dict.fromkeys(said[0] for it in sorted(numbers) for said in pieces[it].triples if is_record(said)))
        more = " with what else is said of it" if numbers[1:] else ""
        more += "".join(f", and so was {root.strip('<>')}" for root in lost[1:10])
        more += f", and so were {len(lost) - 10:,} more records" if len(lost) > 10 else ""
        done = "nothing further was read" if piece.last else f"this {document.unit} was skipped{more}"
        rejected = document.as_found(b"".join(pieces[it].data for it in sorted(numbers)))
        report.at(0, next(iter((*lost, *piece.about)), "").strip("<>"))  # the record, where it was not that which broke
        report.fault("error", piece.cause, done=done, kind="syntax", rejected=rejected)
    if not costs and broken.cause:
        report.fault("warning", broken.cause, done="read all the same", kind="syntax")
    report.at(0)
    for number, piece in enumerate(pieces):
        if number not in goes_with and not piece.cause:
            yield from piece.triples


def _tell_unreached(graph: _Graph, document: Document, report: Report) -> None:
    """Tell what stands beside records of ours and is of none; what looks like one itself goes into quarantine."""
    reached = reach(graph.roots, graph.said)
    if len(reached) == len(graph.said):
        return
    pieces: list[Piece] | None = None
    for node in graph.titled:
        if node in graph.ours and node not in reached:
            own = reach((node,), graph.said) - reached
            reached |= own
            if pieces is None:
                pieces = [*document.pieces()] if report.quarantine is not None else []
            _, said = _of_these(own, pieces)
            report.at(0, node.strip("<>"))
            report.fault("error", "nothing says that this is a record", done="skipped", kind="of no record",
                         rejected=document.as_found(said))  # fmt: skip
    if left := [node for node in graph.said if node not in reached]:
        report.at(0)
        more = f" and {len(left) - 1} more" if left[1:] else ""
        report.fault("warning", f"no record points to {left[0]}{more}", done="not read", kind="of no record")


def reach(roots: Iterable[str], block: Mapping[str, Pairs]) -> set[str]:
    """The roots and all that they point at and that is described."""
    return reached_from(roots, lambda node: [value for _, value in block.get(node, ()) if value in block])

"""A broken file of RDF, read piece by piece: what is broken costs no more than the record that it belongs to.

A piece is what says something by itself: a statement of Turtle, a description in RDF/XML, a node of JSON-LD. ::

    <http://a.example/1> dcterms:title "Whole" .
    <http://a.example/2> dcterms:title "Broken .
    <http://a.example/3> dcterms:title "Whole" .

A module for each syntax (turtle.py, rdfxml.py, jsonld.py) parts a file into pieces, and says behind which one it is not
safe to go on. Here it is said what a broken piece costs besides itself.
"""

from __future__ import annotations

from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

__all__ = ["BreakError", "Parse", "Piece", "Said", "Triple", "is_of_graph", "left_out", "reached_from"]

Triple = tuple[str, str, str]


class BreakError(Exception):
    """Here the parser stops; the prefixes and the base are those that it knew."""

    def __init__(self, cause: str, prefixes: Mapping[str, str] | None = None, base: str = "") -> None:
        super().__init__(cause)
        self.cause = cause
        self.prefixes = prefixes or {}
        self.base = base


class Said(NamedTuple):
    """What a document says, with the prefixes and the base that hold at its end."""

    triples: list[Triple]
    prefixes: Mapping[str, str]
    base: str


class Parse(Protocol):
    """Parses a document; :class:`BreakError` where it is none.
    ``before`` is how many lines of the file stand before it.
    """

    def __call__(self, data: bytes, base: str = ..., before: int = ...) -> Said: ...


class Piece(NamedTuple):
    """A piece of a file, as it stands there.

    ``cause`` says why it cannot be read, ``about`` what it seems to describe, and ``names`` of what else it speaks.
    With ``last`` what comes is the rest of the file, which is not read.
    """

    data: bytes
    line: int
    triples: Sequence[Triple] = ()
    cause: str = ""
    about: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    last: bool = False


def left_out(
    pieces: Sequence[Piece], bases: Mapping[str, str], is_resource: Callable[[Sequence[tuple[str, str]]], bool]
) -> dict[int, int]:
    """Which sound pieces are left out: each with the broken one that it goes with.

    These are the others that speak of what a broken piece describes, and those of nodes that nothing else points at.
    ``bases`` are records of ours, each with what the names begin with that its graph describes: it is
    whole only where it does.
    """
    graph = _Graph(pieces)
    bad = [number for number, piece in enumerate(pieces) if piece.cause]
    for number in bad:
        about = pieces[number].about
        alone = [name for name in about if not bases or _whole_of(name) in bases or not graph.has_copy(name)]
        graph.leave_out(alone, number)
        graph.loose += ((name, number) for name in pieces[number].names)
    if bases:
        _leave_records(graph, bases, bad)
    if bad:  # what pointed at a blank node may be what cannot be read
        blank = (name for name in graph.told_in if name.startswith("_:") and not graph.live[name])
        graph.loose += ((name, _before(bad, graph.told_in[name][0])) for name in blank)
    while graph.loose:
        name, number = graph.loose.pop()
        is_node = not graph.live[name] and graph.describes(name) and name not in bases
        # A blank node that something did point at is not a resource, whatever it has.
        if is_node and (name in graph.from_ or not is_resource(graph.said_of(name))):
            graph.leave_out([name], number)
    if bases and bad:
        reached = reached_from(
            (root for root in bases if root not in graph.gone), lambda name: graph.values.get(name, ())
        )
        for name, (number, *_) in graph.told_in.items():
            if name not in reached:  # what says of which record this is, is what cannot be read
                graph.leave_out([name], _before(bad, number))
    return graph.goes_with


def _whole_of(name: str) -> str:
    """What a node is of: ``<…/record/1>`` has ``<…/record/1#title>``."""
    whole, mark, _ = name.partition("#")
    return f"{whole}>" if mark else name


def reached_from(names: Iterable[str], points_at: Callable[[str], Iterable[str]]) -> set[str]:
    """These, and all that they point at, from node to node."""
    reached = {*names}
    waiting = [*reached]
    while waiting:
        for value in points_at(waiting.pop()):
            if value not in reached:
                reached.add(value)
                waiting.append(value)
    return reached


def _before(bad: Sequence[int], number: int) -> int:
    """The last broken piece before another, or else the first."""
    return bad[max(bisect(bad, number) - 1, 0)]


class _Graph:
    """Which pieces say something of what, what points at what, and what is left of it."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self.told_in: defaultdict[str, list[int]] = defaultdict(list)
        self.values: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for number, piece in enumerate(pieces):
            for subject in _described(piece):
                self.told_in[subject].append(number)
            for subject, _, value in piece.triples:
                if not value.startswith('"') and value != subject:
                    self.values[subject][value] = None
        self.live = Counter(value for values in self.values.values() for value in values)
        self.from_: defaultdict[str, list[str]] = defaultdict(list)  # what points at a blank node
        for subject, values in self.values.items():
            for value in values:
                if value.startswith("_:"):
                    self.from_[value].append(subject)
        self.gone: set[str] = set()
        self.goes_with: dict[int, int] = {}
        self.loose: list[tuple[str, int]] = []  # what something pointed at that is left out

    def describes(self, name: str) -> bool:
        return name in self.told_in and name not in self.gone

    def has_copy(self, name: str) -> bool:
        """Whether a node of ours is described by another piece: records that share one all say the same of it."""
        copies = (self.pieces[number] for number in self.told_in.get(name, ()))
        return any(sum(subject == name for subject, _, _ in piece.triples) > 1 for piece in copies)

    def said_of(self, name: str) -> list[tuple[str, str]]:
        pieces = (self.pieces[number] for number in self.told_in.get(name, ()))
        return [(prop, value) for piece in pieces for subject, prop, value in piece.triples if subject == name]

    def leave_out(self, names: Iterable[str], bad: int) -> None:
        """Leave out all that is said of these, and of what else the same pieces speak.

        What points at a blank node is not whole without it, which has no name to be found by.
        """
        waiting = [*names]
        while waiting:
            name = waiting.pop()
            if name in self.gone:
                continue
            self.gone.add(name)
            for value in self.values.get(name, ()):
                self.live[value] -= 1
                self.loose.append((value, bad))
            if name.startswith("_:"):
                waiting += self.from_.get(name, ())
            for number in self.told_in.get(name, ()):
                if number not in self.goes_with:
                    self.goes_with[number] = bad
                    waiting += (subject for subject, _, _ in self.pieces[number].triples)


def _described(piece: Piece) -> Iterable[str]:
    """What a piece is about, and not what stands in that:
    where a person is broken, each book in which he stands as well is whole.
    """
    within = {value for subject, _, value in piece.triples if value != subject}
    subjects = dict.fromkeys(subject for subject, _, _ in piece.triples)
    return [subject for subject in subjects if subject not in within] or subjects


def _leave_records(graph: _Graph, bases: Mapping[str, str], bad: Sequence[int]) -> None:
    """Leave out records of ours that point at what a broken piece describes, or may describe,
    where its name cannot be read.
    """
    own: defaultdict[str, list[str]] = defaultdict(list)
    for name in graph.told_in:
        if "#" in name:
            own[_whole_of(name)].append(name)
    by_name = {name: number for number in reversed(bad) for name in graph.pieces[number].about}
    met = graph.live.keys() | bases.keys() | own.keys()
    unknown = [number for number in bad if met.isdisjoint(graph.pieces[number].about)]
    for root, base in bases.items():
        for value in _not_described(root, base, graph) if root not in graph.gone else ():
            if value in by_name or unknown:
                graph.leave_out([root], by_name[value] if value in by_name else unknown[0])
                break
    for name, number in by_name.items():
        graph.leave_out(own.get(name, ()) if name not in bases or name in graph.gone else (), number)


def _not_described(root: str, base: str, graph: _Graph) -> Iterator[str]:
    """What a record points at, itself or in a node, and the graph ought to describe and does not."""
    seen, waiting = {root}, [root]
    while waiting:
        for value in graph.values.get(waiting.pop(), ()):
            if value in seen:
                continue
            seen.add(value)
            if graph.describes(value):
                waiting.append(value)
            elif is_of_graph(value, base):
                yield value


def is_of_graph(value: str, base: str) -> bool:
    """Whether a graph of ours describes what it points at so: ``{base}subject/duty-of-care-ff01``,
    or ``#title`` of a record.

    It does not describe ``{base}subject``, the list that this is of, nor, for this one, another record.
    """
    return value.startswith(base) and ("#" in value or "/" in value.removeprefix(base).removeprefix("record/"))

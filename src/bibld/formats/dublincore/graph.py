"""Records ↔ triples. A record read back from the graph is the record that went in.

Terms are text in N-Triples notation. IRIs come from what a node says, not from where it stood: two runs give the same,
and equal agents, subjects and places meet. Where a slot's values are not in the order of their terms, ``bibld:order``
gives it: for each place the number of the value that stands there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from bibld.crosswalk import Field, Pair
from bibld.crosswalk.engine import MANY, Trace, Writing
from bibld.formats.dublincore.codecs import literal, plain_text
from bibld.formats.dublincore.mapping import CROSSWALK, NODES, PLAIN
from bibld.formats.dublincore.namespaces import expand, shorten
from bibld.formats.dublincore.naming import digest, slug
from bibld.formats.dublincore.statements import FOLLOWS, of_agent, of_link, of_record
from bibld.model import Record, identity
from bibld.report import Report
from bibld.settings import DEFAULTS, Settings
from bibld.terms import iri as iri_of

__all__ = ["Describe", "parts_of_record", "record_iri", "record_of", "record_of_parts", "triples"]

Describe = Callable[[str], Sequence[tuple[str, str]]]
"""Gives the properties and objects of a subject, all three in N-Triples notation."""

Parts = tuple[tuple[str, Any], ...]

_ORDER = "bibld:order"
_TYPE = expand("rdf:type")
RECORD = expand("bibld:Record")
"""The class of what this graph describes: whatever else a record is, it is one of these."""


def record_iri(record_id: str, settings: Settings = DEFAULTS) -> str:
    """``{base}/record/{id}``, in angle brackets."""
    return f"<{settings.base.rstrip('/')}/record/{_segment(record_id)}>"


def _segment(text: str) -> str:
    """A text as one segment of an IRI's path: what could end or split it is percent-encoded."""
    if text.isascii() and text.isalnum():
        return text
    escaped = "".join(
        char
        if char.isalnum() or char in "-._~"
        else "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "replace"))
        for char in text
    )
    # An IRI may hold letters of all scripts, but none in a form that a server would change.
    return iri_of(f"urn:{escaped}")[5:-1] if escaped.strip(".") else escaped.replace(".", "%2E")


# Writing


def parts_of_record(record: Record) -> Parts:
    """The properties of a record's node, as parts; nodes inside it are parts of parts."""
    writing = Writing(record, None, Report(), CROSSWALK.name)
    parts: list[tuple[str, Any]] = []
    for slot, rules in CROSSWALK.by_slot.items():
        value = getattr(record, slot)
        values: Sequence[Any] = value if slot in MANY else (value,) if value else ()
        if not values:
            continue
        # Only a slot's one value may be said plainly: else what is plain could not be told from what follows from a node.
        usable = rules if len(values) == 1 else [rule for rule in rules if not rule.row.whole]
        for item in values:
            rule = next(rule for rule in usable if rule.fits(item))
            field, _ = rule.write(item)
            assert field is not None
            found = field.parts[0][1] if len(field.parts) == 1 and field.parts[0][0] == "" else field.parts
            parts.append((field.where, found))
    for entry in CROSSWALK.order:
        if isinstance(entry, Pair):
            parts += [(field.where, field.parts) for field in entry.write(writing)]
    return tuple(parts)


class _Graph:
    """The triples of one record in the making."""

    def __init__(self, root: str, settings: Settings) -> None:
        self.base = settings.base.rstrip("/")
        self.root = root
        self.lines: list[tuple[str, str, str]] = []
        self.seen: set[str] = set()

    def node(self, subject: str, parts: Parts, home: str) -> None:
        """The triples of a node. ``home`` is the IRI under which the nodes inside it are named."""
        by_code: defaultdict[str, list[str]] = defaultdict(list)
        for code, value in parts:
            by_code[code].append(value if isinstance(value, str) else self.place(code, value, home, subject))
        for code, objects in by_code.items():
            prop = expand(code)
            distinct = sorted(set(objects))
            self.lines += [(subject, prop, expand(found) if code == "rdf:type" else found) for found in distinct]
            if objects != distinct:
                order = " ".join(str(distinct.index(found)) for found in objects)
                self.lines.append((subject, expand(_ORDER), literal(f"{code} {order}")))

    def place(self, code: str, parts: Parts, home: str, owner: str = "") -> str:
        """Name a node by what it says, write it, and give its IRI; ``owner`` is the node that points at it."""
        kind = NODES[code]
        said = digest(parts)
        if kind.shared:
            subject = f"<{self.base}/{kind.name}/{_slug(parts)}{said}>"
        elif code == "bibld:description" and owner == self.root:
            subject = f"{home[:-1]}#description>"
        else:
            subject = f"{home.partition('#')[0].rstrip('>')}#{kind.name}-{said}>"
        if subject in self.seen:
            return subject
        self.seen.add(subject)
        given = any(inner == "rdf:type" for inner, _ in parts)
        if kind.type:
            self.lines.append((subject, _TYPE, expand(kind.type)))
        elif not given:
            self.lines.append((subject, _TYPE, expand("foaf:Agent")))
        self.node(subject, parts, subject if kind.shared else home)
        if code == "bibld:agent":
            self.lines += of_agent(subject, parts, self.base)
        elif code == "bibld:link":
            access = next((value for inner, value in parts if inner == "bibld:access"), None)
            self.lines += of_link(subject, parts, self.place("bibld:access", access, home) if access else "")
        elif code == "dcterms:subject":
            self.lines.append((subject, expand("skos:inScheme"), f"<{self.base}/subject>"))
        return subject


def _slug(parts: Parts) -> str:
    """A name that people can read, before the digest that makes it the node's own."""
    words = [
        plain_text(value) or ""
        for code, value in parts
        if code in ("bibld:name", "bibld:unit", "skos:prefLabel", "bibld:query")
    ]
    return slug(" ".join(words))


def triples(record: Record, settings: Settings = DEFAULTS, root: str = "") -> list[tuple[str, str, str]]:
    """All that the graph says of a record, its own nodes and the shared ones it points at: subject by subject.

    The first triple says that ``root`` (the record's IRI, unless another is given) is a record.
    """
    graph = _Graph(root or record_iri(identity(record), settings), settings)
    parts = parts_of_record(record)
    graph.node(graph.root, parts, graph.root)
    graph.lines += of_record(record, graph.root, parts, graph.place)
    grouped: dict[str, dict[tuple[str, str], None]] = {graph.root: {}}
    for subject, prop, found in graph.lines:
        grouped.setdefault(subject, {})[prop, found] = None
    return [
        (subject, prop, found)
        for subject, pairs in grouped.items()
        for prop, found in sorted(pairs, key=lambda pair: (pair[1] != RECORD, pair[0] != _TYPE, pair))
    ]


# Reading


def record_of(subject: str, describe: Describe, report: Report, trace: list[Trace] | None = None) -> Record:
    """The record that a graph describes under this IRI."""
    return _read(_parts(subject, describe, 0), report, trace)


def record_of_parts(parts: Parts) -> Record:
    """The record that a node's parts describe."""
    return _read(parts, Report(), None)


_DEEPEST = 12


def _parts(subject: str, describe: Describe, depth: int) -> Parts:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for prop, value in describe(subject):
        found[shorten(prop)].append(value)
    orders = dict(_orders(found.pop(_ORDER, ())))
    parts: list[tuple[str, Any]] = []
    for code, values in found.items():
        for value in _ordered(sorted(values), orders.get(code)):
            if code == "rdf:type":
                parts.append((code, shorten(value)))
            elif code in NODES and value.startswith(("<", "_:")) and depth < _DEEPEST:
                inner = _parts(value, describe, depth + 1)
                parts.append((code, inner or value))
            else:
                parts.append((code, value))
    return tuple(parts)


def _orders(values: Iterable[str]) -> Iterator[tuple[str, list[int]]]:
    for value in values:
        code, *places = (plain_text(value) or "").split()
        if all(place.isdigit() for place in places):
            yield code, [int(place) for place in places]


def _ordered(values: list[str], order: list[int] | None) -> list[str]:
    """The values in the order the record had; where someone has changed the graph since, in their terms' order."""
    if order is None or set(order) != set(range(len(values))):
        return values
    return [values[place] for place in order]


def _read(parts: Parts, report: Report, trace: list[Trace] | None) -> Record:
    present = {code for code, _ in parts}
    own = ("rdf:type", "bibld:Record") in parts
    fields: list[Field] = []
    for code, value in parts:
        if code == "rdf:type" or PLAIN.get(code) in present or (own and (code in FOLLOWS or code.startswith("mrel:"))):
            continue
        inner = value if isinstance(value, tuple) else (("", value),)
        if code in NODES and isinstance(value, tuple) and NODES[code].type:
            inner = tuple(part for part in inner if part[0] != "rdf:type")
        fields.append(Field(code, _inside(inner)))
    return CROSSWALK.read(fields, report, trace)


def _inside(parts: Parts) -> Parts:
    """The parts of a node without what follows from the rest of it."""
    kept: list[tuple[str, Any]] = []
    present = {code for code, _ in parts}
    for code, value in parts:
        if code in _DERIVED_INSIDE or (code == "rdf:type" and "bibld:otherKind" in present):
            continue
        if isinstance(value, tuple):
            inner = value
            if code in NODES and NODES[code].type:
                inner = tuple(part for part in inner if part[0] != "rdf:type")
            kept.append((code, _inside(inner)))
        else:
            kept.append((code, value))
    return tuple(kept)


_DERIVED_INSIDE = frozenset(
    "foaf:name org:subOrganizationOf dcterms:modified prov:used skos:inScheme foaf:page bibld:ordinal".split()
)

"""Records ↔ triples. A record read back from the graph is the record that went in.

Terms are text in N-Triples notation. IRIs come from what a node says, not from where it stood: two runs give the same,
and equal agents, subjects and places meet. Where a slot's values are not in the order of their terms, ``bibld:order``
gives it: for each place the number of the value that stands there.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.memory import Memory
from bibld.formats._headings import concept_label, is_nobody
from bibld.formats.dublincore.codecs import BOOLEAN, INTEGER, literal, plain_text
from bibld.formats.dublincore.mapping import CROSSWALK, NODES, Parts, is_keyword, record_of_parts, spell, subject_levels
from bibld.formats.dublincore.namespaces import PREFIXES, expand, shorten
from bibld.formats.dublincore.naming import HERE, INSTEAD, Nodes, Shared, line, several
from bibld.formats.dublincore.statements import (
    BESIDE,
    FOLLOWS_FROM,
    FOLLOWS_INSIDE,
    FOLLOWS_OF,
    of_admin,
    of_description,
    of_item,
    of_record,
    types,
)
from bibld.formats.dublincore.straight import LEVELS, Name, Say, compiled, named, recorded
from bibld.formats.dublincore.unread import unread
from bibld.labels import full_name
from bibld.model import DEEPEST, Admin, Agent, Leftover, Record, Subject, identity
from bibld.report import Report
from bibld.settings import DEFAULTS, Settings, is_base
from bibld.terms import iri as iri_of
from bibld.vocabulary import language_of_tag

__all__ = ["RECORD", "Describe", "following", "ntriples", "orders_of", "record_iri", "record_of", "triples"]

Describe = Callable[[str], Sequence[tuple[str, str]]]
"""Gives the properties and objects of a subject, all three in N-Triples notation."""

Triple = tuple[str, str, str]

_ORDER = "bibld:order"
RECORD = expand("bibld:Record")
"""The class of what this graph describes: whatever else a record is, it is one of these."""


def record_iri(record_id: str, settings: Settings = DEFAULTS) -> str:
    """``{base}/record/{id}``, in angle brackets."""
    return f"<{settings.base.rstrip('/')}/record/{_segment(record_id)}>"


def _segment(text: str) -> str:
    """A text as one segment of an IRI's path: what could end or split it is percent-encoded."""
    escaped = _SPLITS.sub(lambda found: "".join(f"%{byte:02X}" for byte in found[0].encode("utf-8", "replace")), text)
    if not escaped.strip("."):
        return escaped.replace(".", "%2E")
    # An IRI may hold letters of all scripts, but none in a form that a server would change.
    return escaped if text.isascii() else iri_of(f"urn:{escaped}")[5:-1]


_SPLITS = re.compile(r"[^\w.~-]+")


# Writing


@cache
def naming(code: str) -> Name:
    """The function that names a value's node, by the property that leads to it, and puts it among the nodes."""
    kind, _, words_of = NODES[code]
    if words_of is not None:
        return _shared(kind, _said(code), words_of)
    if code in _SAY or code in BESIDE:
        say = _said(code)
        return lambda value, nodes: nodes.add(kind, say(value, nodes))
    name = named(code, naming)
    return _remembered(name) if code in _OFTEN else name


def _said(code: str) -> Say:
    """What says all of a node: what its row says, and what follows from it."""
    say = _SAY[code] if code in _SAY else compiled(code, naming)
    if code not in BESIDE:
        return say
    beside = BESIDE[code]
    return lambda value, nodes: say(value, nodes) + beside(value, nodes, naming)


def _shared(kind: str, say: Say, words_of: Callable[[Any], str]) -> Name:
    """What names a node that several records may have: an agent, a place, a subject."""
    memory: Memory[Any, tuple[str, str, Shared, dict[str, Shared] | None]] = Memory(_KNOWN)

    def name(value: Any, nodes: Nodes) -> str:
        known = memory.get(value)
        if known is None or known[0] != nodes.base:
            if kind == "agent" and _is_own(value):
                return nodes.add(kind, say(value, nodes))
            inner = Nodes(nodes.base)
            shared = inner.share(kind, say(value, inner), words_of(value))
            # None, since an empty dictionary would be one thing more for the garbage collector to go through.
            known = nodes.base, shared.iri, shared, inner.shared or None
            memory.keep(value, known)
        _, iri, shared, beside = known
        nodes.shared[iri] = shared
        if beside is not None:
            nodes.shared.update(beside)
        return iri

    return name


def _remembered(name: Name) -> Name:
    """The same for nodes of which the next record is likely to have one that is equal."""
    memory: Memory[Any, tuple[str, tuple[bytes, bytes]]] = Memory(_KNOWN)

    def remembered(value: Any, nodes: Nodes) -> str:
        known = memory.get(value)
        if known is not None:
            found, said = known
            nodes.own[found] = said
            return found
        found = name(value, nodes)
        said = nodes.own[found]
        if len(said[0]) < _SHORT and b"\0" not in said[0]:  # no node stands inside it
            memory.keep(value, (found, said))
        return found

    return remembered


def _is_own(agent: Agent) -> bool:
    """Whether an agent is that of one record: of those of whom nobody knows the name, each is somebody else."""
    return is_nobody(agent) or not (full_name(agent) or agent.same_as)


_KNOWN = 1024
"""How many nodes of a kind are remembered: a subject, a place, an author, a form stand in many records."""

_SHORT = 1000
"""From how many bytes on what a node says is not remembered: what stands in many records is short."""

_OFTEN = frozenset(
    "bibld:audience bibld:date bibld:edition bibld:extent bibld:form bibld:genre bibld:languageUse bibld:note"
    " bibld:recordNote bibld:statementPart bibld:term".split()
)
"""What says much the same of one record as of the next: the parts of a heading, extents, forms, standing notes."""


def _say_subject(subject: Subject, nodes: Nodes) -> str:
    """A keyword is known by its label alone; any other subject says its elements too."""
    said = line("skos:prefLabel", literal(concept_label(subject)))
    if is_keyword(subject):
        return line("rdf:type", expand("skos:Concept")) + said
    said = compiled("dcterms:subject", naming)(subject, nodes) + said
    return said if subject.terms else said + line("bibld:kind", literal("heading"))


def _say_item(record: Record, nodes: Nodes) -> str:
    """A record inside a record."""
    lines, terms = recorded(naming)(record, nodes)
    if "bibld:title" in terms:
        lines.append(of_item(record))
    lines += _levels(record)
    if description := _say_description(record, nodes):
        lines.append(line("bibld:description", nodes.add("description", description)))
    return line("rdf:type", expand(NODES["bibld:item"].type)) + "".join(lines)


def _levels(record: Record) -> list[str]:
    """Which subjects are primary, and which secondary."""
    return [line("bibld:subjectLevel", term) for term in subject_levels(record.subjects)]


def _say_description(record: Record, nodes: Nodes) -> str:
    said = ""
    if record.admin is not None:
        said += compiled("bibld:description", naming)(record.admin, nodes) + of_admin(record.admin)
        if record.admin == _NOTHING:
            said += line("bibld:described", BOOLEAN.write(True))
    elif record.conversions or record.page is not None or record.position:
        said += line("rdf:type", expand(NODES["bibld:description"].type))
    if record.conversions:
        name = naming("bibld:conversion")
        said += several("bibld:conversion", [name(conversion, nodes) for conversion in record.conversions])
    if record.page is not None:
        said += line("prov:wasDerivedFrom", naming("prov:wasDerivedFrom")(record.page, nodes))
    if record.position:
        said += line("bibld:position", INTEGER.write(record.position))
    return said


_NOTHING = Admin()

_SAY: dict[str, Say] = {"dcterms:subject": _say_subject, "bibld:item": _say_item}
"""Kinds of node of which a row's parts do not say all."""


_ROOT = f"<{HERE}>"
_DESCRIPTION = f"<{HERE}#description>"


def ntriples(record: Record, settings: Settings = DEFAULTS, root: str = "") -> bytes:
    """All that the graph says of a record, its own nodes and the shared ones it points at, subject by subject.

    The first triple says that ``root`` (the record's IRI, unless another is given) is a record.
    """
    nodes = Nodes(settings.base.rstrip("/"))
    nodes.own[_ROOT] = b"", b""
    said, terms = recorded(naming)(record, nodes)
    said += _levels(record)
    if description := _say_description(record, nodes):
        said.append(line("bibld:description", _DESCRIPTION))
        nodes.put(_DESCRIPTION, description + of_description(record))
    follows = of_record(record, nodes, terms, naming)
    nodes.put(_ROOT, "".join(dict.fromkeys((types(record), *said, *follows))))
    return nodes.ntriples((root or record_iri(identity(record), settings))[1:-1])


def following(record: Record, settings: Settings = DEFAULTS, root: str = "") -> set[str]:
    """What is said of the record itself and follows from its nodes, as lines of N-Triples:
    ``dcterms:creator`` beside a contribution.
    """
    nodes = Nodes(settings.base.rstrip("/"))
    said, terms = recorded(naming)(record, nodes)
    follows = types(record) + "".join(of_record(record, nodes, terms, naming))
    root = root or record_iri(identity(record), settings)
    lines = {*follows.split("\n")} - {"", *"".join(said).split("\n")}
    return {found.replace("\t", f"{root} ", 1).replace(HERE, root[1:-1]) for found in lines}


def triples(record: Record, settings: Settings = DEFAULTS, root: str = "") -> Iterator[Triple]:
    """The same as triples, each term in N-Triples notation."""
    for text in ntriples(record, settings, root).decode().split("\n")[:-1]:
        subject, prop, term = text[:-2].split(" ", 2)
        yield subject, prop, term


# Reading


def record_of(subject: str, describe: Describe, report: Report) -> Record:
    """The record that a graph describes under this IRI, with what is said of it and was not read."""
    description = _Description(describe)
    with report.heard() as told:
        record = record_of_parts(description.parts(subject) or (), report)
    news = [*unread(record, description.said, description.known, describe, told)]
    known = frozenset(news)
    news += (statement for statement in dict.fromkeys(description.added) if statement not in known)
    if news:
        record, news = _with_added(record, subject, news, describe, report)
    record = _spoken(record, description.said)
    left = []
    for prop, term in news:
        code = shorten(prop)
        said = spell(Field(code, (("", term),)))
        report.lose("kept", code, "a record is what its nodes say, and none says it", said, CROSSWALK.name)
        left.append(Leftover(CROSSWALK.name, code, said, "no part"))
    return replace(record, leftovers=(*record.leftovers, *left)) if left else record


def _spoken(record: Record, said: Iterable[tuple[str, str]]) -> Record:
    """A record with the code of a language for its tag (``de``) where somebody has put that beside another: of two
    languages of ours, each is a node.
    """
    if len(record.languages) < 2 or all(len(language.code) != _TAG for language in record.languages):
        return record
    if any(prop == _LANGUAGE_USE for prop, _ in said):
        return record
    as_before = sorted(record.languages, key=lambda language: len(language.code) == _TAG)
    spoken = (replace(it, code=language_of_tag(it.code) or it.code) for it in as_before)
    return replace(record, languages=tuple(dict.fromkeys(spoken)))


_TAG = 2
_LANGUAGE_USE = expand("bibld:languageUse")


def _with_added(
    record: Record, root: str, news: list[tuple[str, str]], describe: Describe, report: Report
) -> tuple[Record, list[tuple[str, str]]]:
    """A record with whom and what somebody has added to it in plain Dublin Core, and the rest of the news.

    Added is what stands beside all that follows from the nodes. Where one of these statements is missing, another may
    be what was left when its node was changed, and the node holds; as it does where a node of ours is pointed at.
    """
    here = {*describe(root)}
    added = [
        (prop, term)
        for prop, term in news
        if (shorten(prop) in _ADDED or prop.startswith(_ROLE))
        and (prop, term) in here
        and not any(inner.startswith(_OURS) for inner, _ in describe(term))
    ]
    if not added:
        return record, news
    from bibld.formats.dublincore import foreign  # much to make ready, and only what others have added needs it

    base, is_ours, _ = root[1:].partition("/record/")
    settings = replace(DEFAULTS, base=base) if is_ours and is_base(base) else DEFAULTS
    follows = [line[:-2].split(" ", 2)[1:] for line in following(record, settings, root)]
    missing = {prop for prop, term in follows if (prop, term) not in here}
    added = [statement for statement in added if statement[0] not in missing]
    record, read = foreign.with_added(record, root, added, describe, report)
    return record, [statement for statement in news if statement not in read]


_ADDED = frozenset(
    "bibo:doi bibo:isbn bibo:issn dc:subject dcterms:contributor dcterms:creator dcterms:publisher dcterms:subject".split()
)
"""What somebody may add to a record of ours as others say it; and what has one of MARC's roles in it."""
_ROLE, _OURS = f"<{PREFIXES['mrel']}", f"<{PREFIXES['bibld']}"


class _Description:
    """What a graph says from a node on, node within node.

    No node stands within itself; and where nodes point at one another in so many ways that each is said again and
    again, it ends: what is then told of a node is its name.
    """

    def __init__(self, describe: Describe) -> None:
        self.describe = describe
        self.within: set[str] = set()
        self.known: set[str] = set()
        self.said: list[tuple[str, str]] = []
        self.added: list[tuple[str, str]] = []
        """Concepts of others that somebody has said the record is about, and the scheme of each."""
        self.told = 0

    def parts(self, subject: str, by: str = "") -> Parts | None:
        """What is said of a node, if anything is: the values of each property, a node by what is said of it.

        ``by`` is the property that leads to it: what follows from that, or from the rest of the node, is left out.
        """
        self.told += 1
        described = self.describe(subject)
        if subject not in self.known:
            self.known.add(subject)
            self.said += described
        self.within.add(subject)
        found: defaultdict[str, list[str]] = defaultdict(list)
        for prop, value in described:
            found[shorten(prop)].append(value)
        orders = dict(_orders(found.pop(_ORDER, ())))
        is_said = bool(found)
        if by:
            _as_inside(by, found, orders)
        parts: list[tuple[str, Any]] = []
        for code, values in found.items():
            if len(values) > 1 or orders:
                values = _ordered(sorted(values), orders.get(code))
            is_node = code in NODES
            for value in values:
                if code == _SUBJECT and not by and (pairs := self._of_others(value)):
                    self.added += ((expand(code), value), *(pair for pair in pairs if pair[0] == _IN_SCHEME))
                elif is_node and value.startswith(("<", "_:")) and self._goes_on(value):
                    said = self.parts(value, code)
                    parts.append((code, value if said is None else said))
                else:
                    parts.append((code, shorten(value) if code == "rdf:type" else value))
        self.within.discard(subject)
        return tuple(parts) if is_said else None

    def _of_others(self, node: str) -> Sequence[tuple[str, str]]:
        """What is said of a concept that is none of ours, as others say it; nothing of any other."""
        if node.startswith('"') or _OUR_NAME.search(node):
            return ()
        pairs = self.describe(node)
        schemes = [it for prop, it in pairs if prop == _IN_SCHEME]
        if not schemes and node.startswith("_:"):
            return ()  # it has neither a list nor an address: a heading in words
        ours = any(map(_OUR_SCHEME.search, schemes)) or any(prop.startswith(_OURS) for prop, _ in pairs)
        return () if ours else pairs

    def _goes_on(self, node: str) -> bool:
        return node not in self.within and len(self.within) < _DEEPEST and self.told < _MOST * (len(self.known) + _MOST)


def _as_inside(by: str, found: defaultdict[str, list[str]], orders: dict[str, list[int]]) -> None:
    """Leave out of what is said of a node within another what follows from the property that leads to it, or from the
    rest; and take what stands there in the place of IRIs.
    """
    called = by not in _AGENTS or "bibld:name" in found or ("foaf:name" in found and _BESIDE_NAME.isdisjoint(found))
    for code in _FOLLOWS.get(by, FOLLOWS_INSIDE).intersection(found):
        del found[code]
    for code, source in FOLLOWS_FROM.items():
        if source in found:
            found.pop(code, None)
    if not called:
        found["bibld:name"] = ['""']
    for code, others in _EITHER.get(by, ()):
        for other in others:
            if other in found:
                found[code] += found.pop(other)
            if other in orders:
                orders.setdefault(code, orders.pop(other))
    if NODES[by].type or "bibld:otherKind" in found:
        found.pop("rdf:type", None)


_SUBJECT, _IN_SCHEME = "dcterms:subject", expand("skos:inScheme")
_OUR_SCHEME = re.compile("/subject>$")

_FOLLOWS = {node: FOLLOWS_INSIDE | more for node, more in FOLLOWS_OF.items()}
_OF_NOTE = {"rdfs:seeAlso": INSTEAD["mads:isIdentifiedByAuthority"]}
"""An address of a note was once said as a heading's was."""
_EITHER = {
    node: [
        (code, others)
        for code, others in (_OF_NOTE if NODES[node].type == "bibld:Note" else INSTEAD).items()
        if code in level.by_code
    ]
    for node, level in LEVELS.items()
}
"""By the property that leads to a node: what is said there of IRIs, and what may stand in its place."""

_AGENTS = ("bibld:agent", "bibld:subjectAgent")
_BESIDE_NAME = frozenset(("bibld:unit", "bibld:numeration"))
"""What is in the whole name of an agent (foaf:name), also where it has no name of its own."""

_DEEPEST = 2 * DEEPEST + 8
"""How many nodes may stand within one another: two for each description."""
_MOST = 8
"""How many times all nodes may be told, on an average;
most are told once, and a name for each part that it has in a record.
"""


def _orders(values: Iterable[str]) -> Iterator[tuple[str, list[int]]]:
    for value in values:
        code, *places = (plain_text(value) or "").split() or [""]
        if all(place.isascii() and place.isdigit() and len(place) < _LONG for place in places):
            yield code, [int(place) for place in places]


_LONG = 10
"""No record has so many values that one of their numbers has as many digits."""


def orders_of(said: Sequence[tuple[str, str]]) -> dict[str, list[str]]:
    """What is said of a node by each property whose values have an order of their own, in this order."""
    stated = [value for prop, value in said if prop == _IN_ORDER]
    found: dict[str, list[str]] = {}
    for code, order in _orders(stated):
        if code.partition(":")[0] not in PREFIXES:  # somebody else's words
            continue
        values = sorted(value for prop, value in said if prop == expand(code))
        if set(order) == set(range(len(values))):
            found[code] = [values[place] for place in order]
    return found


_IN_ORDER = expand(_ORDER)


def _ordered(values: list[str], order: list[int] | None) -> list[str]:
    """The values in the order the record had, and behind them what someone has added that is no node of ours.

    Where the graph has been changed otherwise, in their terms' order.
    """
    if order is None:
        return values
    places = set(order)
    if len(places) != len(values):
        ours = [value for value in values if _OUR_NAME.search(value)]
        values = [*ours, *(value for value in values if not _OUR_NAME.search(value))]
        if len(places) != len(ours):
            return sorted(values)
    if places != set(range(len(places))):
        return sorted(values)
    return [*(values[place] for place in order), *values[len(places) :]]


_OUR_NAME = re.compile("[-#/][0-9a-f]{16}>$")
"""How a node is called that is named by what it says."""

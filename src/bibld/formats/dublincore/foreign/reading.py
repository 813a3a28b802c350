"""One resource being read: its statements, what they say, and what has been understood of them."""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from bibld import terms
from bibld.crosswalk.draft import Draft
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements import ALL, MOST, NAMES, NONE, PLAIN_SCHEMES, SCHEMES, SOME, UNTAGGED, Take
from bibld.formats.dublincore.foreign.classes import KNOWN
from bibld.formats.dublincore.foreign.spaces import SPACES, name_of
from bibld.formats.dublincore.mapping import CROSSWALK
from bibld.formats.dublincore.namespaces import BASE, PREFIXES
from bibld.model import Term
from bibld.report import Report
from bibld.vocabulary import language_of_tag

__all__ = ["TITLES", "Graph", "Index", "Reading", "Statement", "TakeValue", "Value", "as_text", "in_figures"]

Graph = Mapping[str, Sequence[tuple[str, str]]]
"""The properties and objects of each subject, all three in N-Triples notation."""


Statement = tuple[str, str]
"""A property and its value, in N-Triples notation."""


class Value(NamedTuple):
    """What a statement says: a text with its language, and the node it is the name of.

    ``datatype`` is the encoding scheme of a node, too:
    ``[ dcam:memberOf dcterms:LCSH ; rdf:value "Prisons" ]`` says what ``"Prisons"^^dcterms:LCSH`` does.
    ``told`` is whether the node has a name or is a text; else the text is its IRI.
    """

    term: str
    text: str
    tag: str = ""
    datatype: str = ""
    iri: str = ""
    told: bool = True

    @property
    def lang(self) -> str:
        """The MARC code of the text's language."""
        return language_of_tag(self.tag) if self.tag else ""

    @property
    def scheme(self) -> str:
        """The encoding scheme that its datatype is, by its name in DCTERMS,
        or in the terms of the National Diet Library.
        """
        space, _, name = self.datatype.rpartition("/")
        return name if f"{space}/" in _SPACES_OF_SCHEMES else ""

    def plain(self, element: str) -> bool:
        """Whether its datatype says no more than is understood of a value of this element."""
        if not self.datatype or self.datatype.startswith(_PLAIN_SPACES):
            return True
        return self.scheme in PLAIN_SCHEMES or (element, self.scheme) in SCHEMES


_PLAIN_SPACES = (PREFIXES["xsd"], "http://id.loc.gov/datatypes/edtf", SPACES["schema"], "https://schema.org/")
_SPACES_OF_SCHEMES = (PREFIXES["dcterms"], "http://ndl.go.jp/dcndl/terms/")
_LABELS = (
    *"foaf:name skos:prefLabel mads:authoritativeLabel schema:name rdfs:label dcterms:title dc:title vcard:fn "
    "bf:mainTitle rdf:value schema:value schema:text "
    "pgterms:name ctag:label gndo:preferredName gndo:preferredNameForThePerson gndo:preferredNameForTheCorporateBody "
    "gndo:preferredNameForTheFamily "
    "gndo:preferredNameForTheConferenceOrEvent gndo:preferredNameForThePlaceOrGeographicName gndo:preferredNameForTheSubjectHeading o:label".split(),
    f"<{BASE}display_title>",
)
"""By which a node is named, last as Omeka has it beside the address of a concept and of another item."""
TITLES = ("dcterms:title", "dc:title")
"""What a resource is called, whatever labels a program has given it: a DOI, its citation."""
_LITERAL = re.compile(r'".*"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?', re.DOTALL)
_MARKUP = (f"{PREFIXES['rdf']}XMLLiteral", f"{PREFIXES['rdf']}HTML")
_DOUBLE = f"{PREFIXES['xsd']}double"
_MEMBER = re.compile(r"rdf:_(\d{1,9})")
_NIL = f"<{PREFIXES['rdf']}nil>"
_MEMBER_OF = f"<{SPACES['dcam']}memberOf>"
_TYPE = f"<{PREFIXES['rdf']}type>"
_OF_SCHEME = ("dcam:memberOf", "rdf:type")
"""How a node is said to be of an encoding scheme, by DCAM and as it was before."""
_NAMING = frozenset((*_LABELS, *TITLES, *_OF_SCHEME))
"""What a node is called, and of which scheme it is."""
_SCHEMES = {f"<{PREFIXES['dcterms']}{name}>" for name in (*PLAIN_SCHEMES, *(scheme for _, scheme in SCHEMES))}


def in_figures(text: str) -> str:
    """A number as people write it: ``53.9`` of a file of JSON-LD is ``5.39E1`` in the graph."""
    if _WITH_EXPONENT.fullmatch(text) is None:
        return text
    found = f"{Decimal(text):f}"
    return found.rstrip("0").rstrip(".") if "." in found else found


_WITH_EXPONENT = re.compile(r"[+-]?\d\.\d{1,12}E-?\d{1,2}", re.ASCII)


class Index:
    """The statements of nodes by the names of their properties, each in its place.

    A journal that has ten thousand articles is looked at for each of them.
    """

    def __init__(self, graph: Graph, resources: Collection[str] = ()) -> None:
        self._graph = graph
        self._resources = resources
        self._large: dict[str, dict[str, list[tuple[int, tuple[str, str]]]]] = {}
        self._leads_to: dict[str, set[str]] = {}
        self._by_resource: dict[str, tuple[list[Statement], dict[str, list[Statement]]]] = {}

    def names(self, node: str) -> Iterable[str]:
        """The properties that a node has."""
        said = self._graph.get(node, ())
        return {name_of(prop) for prop, _ in said} if len(said) < _LARGE else self._of(node).keys()

    def said(self, node: str, names: Collection[str]) -> list[tuple[str, str]]:
        """The statements of a node with these properties, as they come."""
        said = self._graph.get(node, ())
        if len(said) < _LARGE:
            return [statement for statement in said if name_of(statement[0]) in names]
        of = self._of(node)
        return [statement for _, statement in sorted(it for name in names if name in of for it in of[name])]

    def left_to(self, node: str, subject: str) -> Iterable[Statement]:
        """The statements of a node that a resource may have to keep. Those that lead to another resource, which leads
        to the node itself, are kept there: ``ex:ek ex:made <urn:x:2>``, where ``<urn:x:2> dcterms:creator ex:ek``.
        """
        said = self._graph.get(node, ())
        if len(said) < _LARGE:
            return [it for it in said if it[1] == subject or not self._leads_back(it[1], node)]
        found = self._by_resource.get(node)
        if found is None:
            found = self._by_resource[node] = ([], {})
            for it in said:
                back = self._leads_back(it[1], node)
                (found[1].setdefault(it[1], []) if back else found[0]).append(it)
        rest, back_to = found
        return [*rest, *back_to.get(subject, ())]

    def _leads_back(self, resource: str, node: str) -> bool:
        if resource not in self._resources:
            return False
        leads_to = self._leads_to.get(resource)
        if leads_to is None:
            leads_to = self._leads_to[resource] = {term for _, term in self._graph.get(resource, ())}
        return node in leads_to

    def _of(self, node: str) -> dict[str, list[tuple[int, tuple[str, str]]]]:
        found = self._large.get(node)
        if found is None:
            found = self._large[node] = {}
            for at, statement in enumerate(self._graph[node]):
                found.setdefault(name_of(statement[0]), []).append((at, statement))
        return found


_LARGE = 50
"""How many statements a node has of which it is worth the while."""


class Reading:
    """One resource being read: what has been used of the graph, and what the record says so far."""

    def __init__(
        self, graph: Graph, subject: str, report: Report, roots: Collection[str] = (), index: Index | None = None
    ) -> None:
        self.graph = graph
        self.index = index or Index(graph)
        self.subject = subject
        self.roots = roots
        self.draft = Draft(CROSSWALK, report)
        self.used: set[tuple[str, str, str]] = set()
        self.understood: list[tuple[str, str, str]] = []  # of nodes, one after the other
        self.spelt: set[str] = set()  # blank nodes that stand in a leftover
        self.carried: set[tuple[str, str, str]] = set()  # what the record says in full, and no leftover needs to
        self.names: defaultdict[str, list[int]] = defaultdict(list)  # which agents have a name, or the IRI of one
        self.deeper: dict[str, str] = {}  # those that are still to, and the property that leads to them
        self.by_name: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for prop, term in graph.get(subject, ()):
            self.by_name[name_of(prop)].append((prop, term))
        self.labels: dict[str, tuple[str, str, str]] = {}
        # Volume, issue and pages are of the part that this resource is in its host, if it has one.
        self.details: list[Term] = []
        self.extents: list[Term] = []
        self.issued = ""
        self.host: dict[str, Any] = {}

    def understand(self, subject: str, prop: str, term: str) -> None:
        """Note a statement of a node as understood; those of the resource itself are taken one by one, even where it
        points at itself.
        """
        if subject != self.subject:
            self.used.add((subject, prop, term))
            self.understood.append((subject, prop, term))

    def carry(self, node: str, names: Collection[str]) -> None:
        """Note what was understood of these properties of a node, and of what they lead to,
        as said in full by the record.
        """
        for prop, term in self.index.said(node, names):
            if (node, prop, term) in self.used and all(
                (term, inner, it) in self.used for inner, it in self.graph.get(term, ())
            ):
                self.carried.add((node, prop, term))

    def said_of(self, node: str) -> set[str]:
        """The properties that a node has: of most there are few, and what asks for others need not look."""
        return set(self.index.names(node))

    def use(self, subject: str, *names: str) -> list[str]:
        """The objects of these properties of a node, which are thereby understood."""
        found = []
        for prop, term in self.index.said(subject, names):
            self.understand(subject, prop, term)
            found.append(term)
        return found

    def left_of(self, node: str) -> Iterable[Statement]:
        """The statements of a node that this resource may have to keep."""
        return self.index.left_to(node, self.subject)

    def forget(self, since: int) -> None:
        """Take back what was understood of nodes with a name since so many statements were: nothing was made of it."""
        self.used.difference_update(said for said in self.understood[since:] if not said[0].startswith("_:"))
        del self.understood[since:]

    def unsay(self, value: Value) -> None:
        """Take back that what a node is called was understood: other things of it were."""
        if value.term in self.labels:
            self.used.discard(self.labels[value.term])

    def forget_all(self, since: int) -> None:
        """Take back all that was understood of nodes since so many statements were."""
        self.used.difference_update(self.understood[since:])
        del self.understood[since:]

    def properties(self, node: str, *names: str) -> Iterator[tuple[str, str]]:
        """The statements of a node with these properties, the first of them first."""
        for name in names:
            yield from self.index.said(node, (name,))

    def named(self, node: str, *names: str) -> Iterator[Value]:
        """What these properties of a node say in words, texts or nodes with a name, which is thereby understood."""
        for prop, term in self.properties(node, *names):
            value = self.node(term) if not term.startswith('"') else next(self.values(term))
            if value.told and value.text.strip():
                self.understand(node, prop, term)
                self.types(term)
                self.understand_scheme(value)
                yield value

    def take(self, node: str, name: str, take: Take) -> bool:
        """Whether a property of a node says something in words that can be taken;
        what is not taken whole is not understood.
        """
        taken = False
        before = len(self.understood)
        for value in self.named(node, name):
            found = take(self.draft, value.text, value.lang)
            if found != ALL:
                self.forget_all(before)
            taken = taken or found != NONE
            before = len(self.understood)
        return taken

    def first(self, node: str, *names: str) -> str:
        """The text of the first of these properties of a node, which alone is thereby understood."""
        for prop, term in self.index.said(node, names):
            if term.startswith('"'):
                self.understand(node, prop, term)
                return terms.text_of(term)
        return ""

    def leave(self, node: str, *names: str) -> None:
        """Take back that the text of the first of these properties of a node was understood."""
        for prop, term in self.index.said(node, names):
            if term.startswith('"'):
                self.used.discard((node, prop, term))
                return

    def in_its_language(self, found: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """Statements of texts, those in a language of the resource first."""
        statements = list(found)
        if len(statements) < 2:
            return statements
        spoken = {
            judgement.language(terms.text_of(term))
            for prop in ("dcterms:language", "dc:language", "schema:inLanguage")
            for _, term in self.by_name.get(prop, ())
            if not term.startswith("_:")
        } - {""}

        def tag(statement: tuple[str, str]) -> str:
            literal = _LITERAL.fullmatch(statement[1])
            return (literal[1] or "") if literal is not None else ""

        return judgement.in_its_language(statements, tag, spoken)

    def classes(self) -> set[str]:
        """The classes of the resource, by their names: ``bibo:Report``."""
        return {name_of(term) for _, term in self.by_name.get("rdf:type", ())}

    def types(self, node: str) -> list[str]:
        """The classes of a node, those known here understood."""
        found = []
        for prop, term in self.index.said(node, ("rdf:type",)):
            found.append(name_of(term))
            if name_of(term) in KNOWN:
                self.understand(node, prop, term)
        return found

    def understand_scheme(self, value: Value) -> None:
        """Note that a node is of its encoding scheme as understood."""
        for prop in (_MEMBER_OF, _TYPE):
            self.understand(value.term, prop, f"<{value.datatype}>")

    def values(self, term: str, depth: int = 0, within: set[str] | None = None) -> Iterator[Value]:
        """What a term says; a list or a container says as many things as it has members, in their order.

        What stands in itself, or twice in what it stands ``within``, says nothing more there: there may be any number
        of ways through a few nodes.
        """
        if term.startswith('"'):
            found = _LITERAL.fullmatch(term)
            tag, datatype = found.groups() if found is not None else ("", "")
            text = terms.text_of(term)
            if datatype in _MARKUP:
                text = html.unescape(re.sub(r"<[^<>]*>", "", text))
            elif datatype == _DOUBLE:
                text = in_figures(text)
            yield Value(term, text, tag or "", datatype or "")
            return
        within = set() if within is None else within
        if term == _NIL or depth > _DEEPEST or term in within:
            return
        is_list = False
        while term not in within and (firsts := self.use(term, "rdf:first")):
            is_list = True
            within.add(term)
            self.types(term)
            for first in firsts:
                yield from self.values(first, depth + 1, within)
            term = self.rest(term)
        if is_list:
            return
        numbers = {name: int(found[1]) for name in self.index.names(term) if (found := _MEMBER.fullmatch(name))}
        if members := sorted((numbers[name_of(prop)], prop, it) for prop, it in self.index.said(term, numbers)):
            self.use(term, *(f"rdf:_{number}" for number, _, _ in members))
            self.types(term)
            within.add(term)
            for _, _, member in members:
                yield from self.values(member, depth + 1, within)
            return
        yield self.node(term)

    def rest(self, node: str) -> str:
        """Where a list goes on behind one of its nodes;
        what else is said to be its rest, and is none, is not understood.
        """
        for prop, term in self.graph.get(node, ()):
            if name_of(prop) == "rdf:rest" and (
                term == _NIL or any(name_of(said) == "rdf:first" for said, _ in self.graph.get(term, ()))
            ):
                self.understand(node, prop, term)
                return term
        return _NIL

    def node(self, term: str) -> Value:
        """A node by its name, of several the one in the resource's language; or else by its IRI, where that means
        something outside the file.
        """
        iri = terms.text_of(term) if term.startswith("<") and not term.startswith(f"<{BASE}") else ""
        said: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for prop, label in self.index.said(term, _NAMING):
            said[name_of(prop)].append((prop, label))
        names = _LABELS if said.keys().isdisjoint(TITLES) else (*TITLES, *_LABELS)
        for prop, label in (pair for name in names if name in said for pair in self.in_its_language(said[name])):
            if (found := _LITERAL.fullmatch(label)) is None:
                continue
            self.labels[term] = term, prop, label
            # Said again in the same words, it says no more.
            for again in [again for name in _LABELS for again, text in said.get(name, ()) if text == label]:
                self.understand(term, again, label)
            schemes = (name for prop in _OF_SCHEME for _, name in said.get(prop, ()) if name in _SCHEMES)
            scheme = next(schemes, "<>")
            return Value(term, terms.text_of(label), found[1] or "", found[2] or scheme[1:-1], iri)
        return Value(term, iri, iri=iri, told=False)


_DEEPEST = 12
TakeValue = Callable[[Reading, Value], str]
"""Takes one value of a property, and says what it made of it: all, a part or nothing."""


def as_text(take: Take, *, stated: bool = True, element: str = "", iri: bool = False) -> TakeValue:
    """A text, or the name of a node, or (with ``iri``) an IRI.
    A literal's language that says more than is taken is kept.
    """

    def take_value(reading: Reading, value: Value) -> str:
        if not value.text.strip() or (value.iri and not value.told and not iri):
            return NONE
        if element in NAMES and value.text.isdigit() and not value.plain(element):
            return NONE
        reading.types(value.term)
        special = SCHEMES.get((element, value.scheme))
        found = (special or take)(reading.draft, value.text, value.lang if stated else "")
        tagged = stated and found != UNTAGGED
        same = not value.tag or (tagged and judgement.same_language(value.tag, value.lang))
        more = not same or (value.iri and value.told)
        if found in (ALL, UNTAGGED):
            return SOME if more else ALL
        return SOME if found == MOST else found

    return take_value

"""Graphs that others have made, read with judgement: each resource that a graph describes becomes a record.

Understood is plain Dublin Core in both namespaces (``dc:``, ``dcterms:``), whether its values are texts or nodes with a
name, and its commonest companions: BIBO, schema.org, PRISM, FOAF, SKOS, MARC relators as properties, lists and sequences. ::

    <http://a.example/1> a bibo:Book ; dcterms:title "Duty of Care"@en ; dcterms:creator [ foaf:name "Okafor, Grace" ] .

What a table here does not take stays on the record in the notation of the graph's own table, and is reported. Records
that our own writer made are not read here (see ``graph``): they say more than this.
"""

from __future__ import annotations

import html
import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import zip_longest
from typing import Any, NamedTuple

from msgspec.structs import replace

from bibld import terms
from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements import (
    ALL,
    ELEMENTS,
    NAMES,
    NONE,
    PLAIN_SCHEMES,
    SCHEMES,
    SOME,
    Take,
    settled,
    take_date,
    take_format,
    take_note,
    take_publisher,
    take_related,
    take_source,
    take_subject,
    take_terms_of_use,
    take_title,
)
from bibld.formats.dublincore.mapping import CROSSWALK
from bibld.formats.dublincore.namespaces import BASE, PREFIXES
from bibld.formats.dublincore.refinements import REFINEMENTS, take_number
from bibld.model import (
    CREATORS,
    Agent,
    Classification,
    Identifier,
    Link,
    Part,
    Provision,
    Record,
    Related,
    Subject,
    Term,
)
from bibld.report import Report
from bibld.vocabulary import areas, countries, language_of_tag, relators

__all__ = ["SPACES", "TABLE", "records"]

Graph = Mapping[str, Sequence[tuple[str, str]]]
"""The properties and objects of each subject, all three in N-Triples notation."""

SPACES = {
    **PREFIXES,
    "schema": "http://schema.org/",
    "prism": "http://prismstandard.org/namespaces/basic/2.0/",
    "fabio": "http://purl.org/spar/fabio/",
    "frbr": "http://purl.org/vocab/frbr/core#",
    "bf": "http://id.loc.gov/ontologies/bibframe/",
    "dcmitype": "http://purl.org/dc/dcmitype/",
    "mads": "http://www.loc.gov/mads/rdf/v1#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}
# The same vocabulary under other addresses.
_ALSO = {
    "https://schema.org/": "schema",
    "http://prismstandard.org/namespaces/basic/2.1/": "prism",
    "http://prismstandard.org/namespaces/basic/3.0/": "prism",
    "http://prismstandard.org/namespaces/1.2/basic/": "prism",
    "https://purl.org/dc/terms/": "dcterms",
    "http://purl.org/dc/elements/1.0/": "dc",
    "https://purl.org/dc/elements/1.1/": "dc",
}
_BY_SPACE = {**{space: prefix for prefix, space in SPACES.items()}, **_ALSO}


_WITHOUT_STROKE = re.compile(r"<https?://purl\.org/dc/(?:(elements/1\.[01])|terms)([a-z]\w*)>", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _name(iri: str) -> str:
    """``<https://schema.org/name>`` → ``schema:name``; an IRI in none of the namespaces known here stays."""
    cut = max(iri.rfind("/"), iri.rfind("#")) + 1
    prefix = _BY_SPACE.get(iri[1:cut])
    if prefix is None and (found := _WITHOUT_STROKE.fullmatch(iri)) is not None:
        return f"{'dc' if found[1] else 'dcterms'}:{found[2]}"
    return f"{prefix}:{iri[cut:-1]}" if prefix and iri.startswith("<") else iri


class Value(NamedTuple):
    """What a statement says: a text with its language, and the node it is the name of.

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
        """The encoding scheme that its datatype is, by its name in DCTERMS."""
        space, _, name = self.datatype.rpartition("/")
        return name if f"{space}/" == PREFIXES["dcterms"] else ""

    def plain(self, element: str) -> bool:
        """Whether its datatype says no more than is understood of a value of this element."""
        told = self.scheme in PLAIN_SCHEMES or (element, self.scheme) in SCHEMES
        return not self.datatype or self.datatype.startswith(PREFIXES["xsd"]) or told


_LABELS = tuple(
    "foaf:name skos:prefLabel mads:authoritativeLabel schema:name rdfs:label dcterms:title dc:title vcard:fn bf:mainTitle rdf:value "
    "schema:value".split()
)
_LITERAL = re.compile(r'".*"(?:@([A-Za-z0-9-]+)|\^\^<([^>]*)>)?', re.DOTALL)
_MARKUP = (f"{PREFIXES['rdf']}XMLLiteral", f"{PREFIXES['rdf']}HTML")
_MEMBER = re.compile(r"rdf:_(\d{1,9})")
_NIL = f"<{PREFIXES['rdf']}nil>"


class _Reading:
    """One resource being read: what has been used of the graph, and what the record says so far."""

    def __init__(self, graph: Graph, subject: str, report: Report, roots: Collection[str] = ()) -> None:
        self.graph = graph
        self.subject = subject
        self.roots = roots
        self.draft = Draft(CROSSWALK, report)
        self.used: set[tuple[str, str, str]] = set()
        self.by_name: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
        for prop, term in graph.get(subject, ()):
            self.by_name[_name(prop)].append((prop, term))
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

    def use(self, subject: str, *names: str) -> list[str]:
        """The objects of these properties of a node, which are thereby understood."""
        found = []
        for prop, term in self.graph.get(subject, ()):
            if _name(prop) in names:
                self.understand(subject, prop, term)
                found.append(term)
        return found

    def first(self, node: str, *names: str) -> str:
        """The text of the first of these properties of a node, which alone is thereby understood."""
        for prop, term in self.graph.get(node, ()):
            if _name(prop) in names and term.startswith('"'):
                self.understand(node, prop, term)
                return terms.text_of(term)
        return ""

    def in_its_language(self, found: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
        """Statements of texts, those in a language of the resource first."""
        spoken = {
            judgement.language(terms.text_of(term))
            for prop in ("dcterms:language", "dc:language", "schema:inLanguage")
            for _, term in self.by_name.get(prop, ())
            if not term.startswith("_:")
        }

        def aside(statement: tuple[str, str]) -> bool:
            literal = _LITERAL.fullmatch(statement[1])
            return not (literal is not None and literal[1] and language_of_tag(literal[1]) in spoken)

        return sorted(found, key=aside)

    def types(self, node: str) -> list[str]:
        """The classes of a node, those known here understood."""
        found = []
        for prop, term in self.graph.get(node, ()):
            if _name(prop) == "rdf:type":
                found.append(_name(term))
                if _name(term) in _KNOWN:
                    self.understand(node, prop, term)
        return found

    def values(self, term: str, depth: int = 0) -> Iterator[Value]:
        """What a term says; a list or a container says as many things as it has members, in their order."""
        if term.startswith('"'):
            found = _LITERAL.fullmatch(term)
            tag, datatype = found.groups() if found is not None else ("", "")
            text = terms.text_of(term)
            if datatype in _MARKUP:
                text = html.unescape(re.sub(r"<[^<>]*>", "", text))
            yield Value(term, text, tag or "", datatype or "")
            return
        if term == _NIL or depth > _DEEPEST:
            return
        seen: set[str] = set()
        while term not in seen and (firsts := self.use(term, "rdf:first")):
            seen.add(term)
            self.types(term)
            for first in firsts:
                yield from self.values(first, depth + 1)
            term = next(iter(self.use(term, "rdf:rest")), _NIL)
        if seen:
            return
        said = self.graph.get(term, ())
        if members := sorted(
            (int(found[1]), prop, it) for prop, it in said if (found := _MEMBER.fullmatch(_name(prop)))
        ):
            self.use(term, *(f"rdf:_{number}" for number, _, _ in members))
            self.types(term)
            for _, _, member in members:
                yield from self.values(member, depth + 1)
            return
        yield self.node(term)

    def node(self, term: str) -> Value:
        """A node by its name, of several the one in the resource's language; or else by its IRI."""
        iri = terms.text_of(term) if term.startswith("<") else ""
        said = self.graph.get(term, ())
        for name in _LABELS:
            for prop, label in self.in_its_language(pair for pair in said if _name(pair[0]) == name):
                if (found := _LITERAL.fullmatch(label)) is not None:
                    self.labels[term] = term, prop, label
                    self.understand(term, prop, label)
                    return Value(term, terms.text_of(label), found[1] or "", "", iri)
        return Value(term, iri, iri=iri, told=False)


_DEEPEST = 12
Handler = Callable[[_Reading, Value], str]
"""Takes one value of a property, and says what it made of it: all, a part or nothing."""


# What kinds of value there are


def _said(take: Take, *, stated: bool = True, element: str = "", iri: bool = False) -> Handler:
    """A text, or the name of a node, or (with ``iri``) an IRI. A literal's language that says more than is taken is kept."""

    def handle(reading: _Reading, value: Value) -> str:
        if not value.text.strip() or (value.iri and not value.told and not iri):
            return NONE
        if element in NAMES and value.text.isdigit() and not value.plain(element):
            return NONE
        special = SCHEMES.get((element, value.scheme))
        found = (special or take)(reading.draft, value.text, value.lang if stated else "")
        same = not value.tag or (stated and judgement.same_language(value.tag, value.lang))
        more = not same or (value.iri and value.told)
        return SOME if found == ALL and more else found

    return handle


_PEOPLE = {
    "person": "foaf:Person schema:Person mads:PersonalName bf:Person vcard:Individual",
    "corporate": "foaf:Organization schema:Organization org:Organization org:FormalOrganization mads:CorporateName bf:Organization "
    "vcard:Organization schema:GovernmentOrganization schema:CollegeOrUniversity schema:Corporation foaf:Group",
    "family": "mads:FamilyName bf:Family",
    "conference": "mads:ConferenceName bf:Meeting",
    "": "foaf:Agent dcterms:Agent bf:Agent",
}
_AGENTS = {name: kind for kind, names in _PEOPLE.items() for name in names.split()}
_SURNAMES = ("foaf:familyName", "foaf:family_name", "foaf:surname", "schema:familyName", "vcard:family-name")
_FORENAMES = ("foaf:givenName", "foaf:givenname", "foaf:firstName", "schema:givenName", "vcard:given-name")


def _named(iri: str) -> tuple[str, ...]:
    """The IRI that another catalogue names it by."""
    return (iri,) if iri and not iri.startswith(BASE) else ()


def _agent(reading: _Reading, value: Value, role: str) -> Agent | None:
    """A name as a literal, or a node with a name: a person's by surname and forename where they are told apart."""
    if value.term.startswith('"'):
        return judgement.agent(judgement.one_line(value.text), role, value.lang) if value.text.strip() else None
    kind = next((_AGENTS[name] for name in reading.types(value.term) if _AGENTS.get(name)), "")
    surname, forename = reading.first(value.term, *_SURNAMES), reading.first(value.term, *_FORENAMES)
    text = judgement.one_line(value.text) if value.told else ""
    agent = judgement.agent(text, role, value.lang)
    if surname and forename:
        whole = f"{surname}, {forename}"
        if agent.name != whole or agent.kind != "person":  # else the label says as much, and perhaps the dates
            agent = Agent(whole, kind="person", roles=(role,))
            if text not in ("", f"{forename} {surname}"):
                reading.used.discard(reading.labels[value.term])
    elif not text:
        return None
    else:
        if kind and agent.kind != kind:
            # A person's name without a comma stands in direct order, whichever part of it is the surname.
            direct = kind == "person" and "," not in text
            agent = Agent(text, kind=kind, entry="forename" if direct else "", roles=agent.roles, lang=agent.lang)
    return replace(agent, same_as=_named(value.iri))


def _agents(role: str) -> Handler:
    """Who had this role. One named twice, by a list and by a property, has the closer role of the two."""

    def handle(reading: _Reading, value: Value) -> str:
        found = _agent(reading, value, role)
        if found is None or judgement.is_nobody(found.name):
            return NONE
        known: list[Agent] = reading.draft.get("agents")
        for at, other in enumerate(known):
            same = found.same_as == other.same_as if found.same_as and other.same_as else found.name == other.name
            if same:
                roles = (
                    other.roles
                    if {*found.roles} <= {"cre", "ctb"}
                    else tuple(dict.fromkeys((*other.roles, *found.roles)))
                )
                if other.roles in (("cre",), ("ctb",)) and len(roles) > 1:
                    roles = roles[1:]
                reading.draft.replace("agents", at, replace(other, roles=roles, same_as=other.same_as or found.same_as))
                return ALL
        first = CREATORS.intersection(found.roles) and found.kind == "person"
        primary = bool(first) and not any(CREATORS.intersection(other.roles) for other in known)
        reading.draft.add("agents", replace(found, primary=primary))
        return ALL if not value.tag or judgement.same_language(value.tag, value.lang) else SOME

    return handle


def _publisher(reading: _Reading, value: Value) -> str:
    """A publisher's name makes the statement of publication; a node with an IRI is an agent, too."""
    if value.term.startswith('"'):
        return _said(take_publisher)(reading, value)
    found = _agent(reading, value, "pbl")
    if found is None:
        return NONE
    stated: list[Provision] = reading.draft.get("provisions")
    if not any(found.name in provision.names for provision in stated):
        take_publisher(reading.draft, found.name, found.lang)
    return _agents("pbl")(reading, value) if found.same_as else ALL


# https://www.loc.gov/standards/sourcelist/subject.html: the lists whose IRIs begin so.
_LISTS = {
    "http://id.loc.gov/authorities/subjects/": "lcsh",
    "http://id.loc.gov/authorities/childrensSubjects/": "lcshac",
    "http://id.loc.gov/authorities/names/": "naf",
    "http://id.worldcat.org/fast/": "fast",
    "http://id.nlm.nih.gov/mesh/": "mesh",
    "http://vocab.getty.edu/aat/": "aat",
    "http://vocab.getty.edu/tgn/": "tgn",
    "http://d-nb.info/gnd/": "gnd",
    "https://d-nb.info/gnd/": "gnd",
    "http://eurovoc.europa.eu/": "eurovoc",
    "http://aims.fao.org/aos/agrovoc/": "agrovoc",
}
_CLASSES = (
    (re.compile(r"https?://dewey\.info/class/([\d.]+)/.*"), "ddc"),
    (re.compile(r"https?://id\.loc\.gov/authorities/classification/([A-Z][A-Z0-9.-]*)"), "lcc"),
)
_TERM_KINDS = {
    "mads:Topic": "topic", "mads:Geographic": "geographic", "mads:Temporal": "temporal", "schema:Place": "geographic",
    "dcterms:Location": "geographic", "bf:Place": "geographic", "bf:Topic": "topic",
}  # fmt: skip
_CONCEPTS = frozenset(("skos:Concept", "mads:Authority", "mads:ComplexSubject", *_TERM_KINDS))


def _concept(reading: _Reading, value: Value) -> str:
    """A keyword; or a concept by its label, as a heading of the list that its IRI belongs to."""
    if value.term.startswith('"'):
        return _said(take_subject, element="subject")(reading, value)
    for pattern, scheme in _CLASSES:
        if (found := pattern.fullmatch(value.iri)) is not None:
            reading.draft.add("classifications", Classification(scheme, found[1].rstrip(".")))
            return SOME if value.told else ALL
    if not value.told:
        return NONE
    reading.use(value.term, "skos:inScheme", "dcterms:isPartOf") if value.iri else None
    types = reading.types(value.term)
    text = judgement.one_line(value.text)
    authority = next((name for base, name in _LISTS.items() if value.iri.startswith(base)), "")
    kind = next((_TERM_KINDS[name] for name in types if name in _TERM_KINDS), "")
    person = next((_AGENTS[name] for name in types if _AGENTS.get(name)), "")
    subject = judgement.heading(text, authority, value.lang) if authority else None
    if person:
        named = judgement.agent(text, "")
        named = replace(named, roles=()) if named.kind == person else Agent(text, kind=person)
        subject = Subject(agent=named, authority=authority, lang=value.lang)
    elif kind and "--" not in text:
        subject = Subject((Term(kind, text),), authority=authority, lang=value.lang)
    elif subject is None:
        # Of a heading that may name a person or a thing, the list is not said: it would say which.
        subject = Subject((Term("topic", text),) if authority else judgement.terms(text), lang=value.lang)
    reading.draft.add("subjects", replace(subject, same_as=_named(value.iri)))
    return ALL


def _place(reading: _Reading, value: Value) -> str:
    """A place that the resource is about, by its name or its code."""
    listed = (areas(), countries())
    label = next((found for codes in listed if (code := codes.code_of(value.iri)) and (found := codes.label(code))), "")
    if label and not value.told:
        reading.draft.add(
            "areas", replace(judgement.area(label), code=areas().code_of(value.iri) or judgement.area(label).code)
        )
        return ALL
    if not value.told:
        return NONE
    if value.term.startswith('"'):
        return _said(_BY_NAME["coverage"].take, stated=_BY_NAME["coverage"].stated, element="coverage")(reading, value)
    reading.types(value.term)
    area = judgement.area(judgement.one_line(value.text))
    if value.iri:
        reading.draft.add("subjects", Subject((Term("geographic", area.name),), lang=value.lang, same_as=(value.iri,)))
    else:
        reading.draft.add("areas", area)
    return ALL


_NUMBERS = {
    "isbn": "bibo:isbn bibo:isbn10 bibo:isbn13 schema:isbn prism:isbn",
    "issn": "bibo:issn bibo:eissn schema:issn",
    "doi": "bibo:doi prism:doi",
    "lccn": "bibo:lccn",
    "oclc": "bibo:oclcnum",
    "hdl": "bibo:handle",
    "pmid": "bibo:pmid",
}
_NUMBERED = {name: scheme for scheme, names in _NUMBERS.items() for name in names.split()}


def _numbers(reading: _Reading, node: str) -> Iterator[Identifier]:
    """The standard numbers of a node."""
    for name, scheme in _NUMBERED.items():
        for term in reading.use(node, name):
            for value in reading.values(term):
                yield judgement.number(scheme, judgement.one_line(value.text))


def _thing(relation: str) -> Handler:
    """Another resource: by its title, or its address."""

    def handle(reading: _Reading, value: Value) -> str:
        if value.term.startswith('"'):
            return _said(take_related(relation))(reading, value)
        if relation == "host" and (whole := _whole(reading, value.term)) != value.term:
            value = reading.node(whole)
        known = "series" if relation == "host" and not _SERIES.isdisjoint(reading.types(value.term)) else relation
        numbers = tuple(dict.fromkeys(_numbers(reading, value.term)))
        if not value.told and not numbers and not value.iri:
            return NONE
        iri = value.iri.removeprefix(BASE)
        found = judgement.related(known, iri) if iri and not value.told else Related(known, uri=iri)
        found = replace(found, title=found.title if not value.told else judgement.one_line(value.text), lang=value.lang)
        reading.draft.add("related", replace(found, identifiers=(*found.identifiers, *numbers)))
        return ALL

    return handle


_OF_SERIALS = frozenset(
    "schema:PublicationIssue schema:PublicationVolume bibo:Issue fabio:JournalIssue fabio:JournalVolume".split()
)
_NUMBERED_PARTS = {"issue": ("schema:issueNumber", "bibo:issue", "bibo:number", "prism:number"),
                   "volume": ("schema:volumeNumber", "bibo:volume", "prism:volume")}  # fmt: skip


def _whole(reading: _Reading, node: str) -> str:
    """The serial that a node is an issue or a volume of, whose number and date are understood; else the node."""
    seen = {node}
    while not _OF_SERIALS.isdisjoint(reading.types(node)):
        of = [term for prop, term in reading.graph[node] if _name(prop) in _PART_OF and term in reading.graph]
        if len(of) != 1 or of[0] in seen:
            break
        for kind, names in _NUMBERED_PARTS.items():
            if (number := reading.first(node, *names)) and all(term.kind != kind for term in reading.details):
                reading.details.append(Term(kind, number))
        if not reading.issued:
            reading.issued = reading.first(node, "schema:datePublished", "dcterms:issued", "dcterms:date", "dc:date")
        reading.use(node, *_PART_OF)
        node = of[0]
        seen.add(node)
    return node


_PART_OF = ("schema:isPartOf", "dcterms:isPartOf", "frbr:partOf")
_SERIES = frozenset(("bibo:Series", "schema:BookSeries", "fabio:BookSeries", "fabio:ReportSeries"))


def _source(reading: _Reading, value: Value) -> str:
    """What it was made of; a text that says volume or pages, what it stands in."""
    return (_said(take_source) if value.term.startswith('"') else _thing("original"))(reading, value)


def _detail(kind: str) -> Handler:
    """Where in its host the resource stands: ``bibo:volume "45"``."""

    def handle(reading: _Reading, value: Value) -> str:
        said = reading.extents if kind in ("pages", "start", "end") else reading.details
        if Term(kind, value.text) not in said:
            said.append(Term(kind, value.text))
        return ALL

    return handle


def _host_title(reading: _Reading, value: Value) -> str:
    reading.host.setdefault("title", value.text)
    return ALL if reading.host["title"] == value.text else SOME


def _host_number(reading: _Reading, value: Value) -> str:
    """PRISM describes articles: the ISSN is that of what they are in."""
    reading.host.setdefault("identifiers", []).append(judgement.number("issn", judgement.one_line(value.text)))
    return ALL


def _link(relation: str) -> Handler:
    def handle(reading: _Reading, value: Value) -> str:
        if not judgement.plain_link(value.text) or value.told == bool(value.iri):
            return NONE
        if Link(value.text, relation=relation) not in reading.draft.get("links"):
            reading.draft.add("links", Link(value.text, relation=relation))
        return ALL

    return handle


def _same(reading: _Reading, value: Value) -> str:
    """The same resource under another IRI, or a number of it."""
    found = judgement.identifier(value.iri or value.text)
    made = found if isinstance(found, Identifier) else Identifier("uri", value.iri) if value.iri else None
    if made is None or (value.iri and value.told):
        return NONE
    if made not in reading.draft.get("identifiers"):
        reading.draft.add("identifiers", made)
    return ALL


def _keywords(reading: _Reading, value: Value) -> str:
    """schema.org's keywords are parted by commas where they stand in one text."""
    if not value.term.startswith('"'):
        return _concept(reading, value)
    return _said(lambda draft, text, lang: take_subject(draft, text.replace(",", ";"), lang))(reading, value)


# What class a resource is of

_OF_RESOURCES = frozenset(("bibo", "schema", "fabio", "frbr", "bf", "foaf", "dcterms"))
_NO_RESOURCES = frozenset(
    "skos:ConceptScheme skos:Collection owl:Class rdfs:Class rdf:Property owl:ObjectProperty owl:DatatypeProperty "
    "dcterms:LinguisticSystem dcterms:MediaType dcterms:RightsStatement dcterms:LicenseDocument dcterms:PeriodOfTime".split()
)
_KNOWN = frozenset(
    (
        *_AGENTS,
        *_CONCEPTS,
        *_NO_RESOURCES,
        *_OF_SERIALS,
        *(f"{prefix}:{name}" for prefix in _OF_RESOURCES for name in judgement.RESOURCES),
        *"rdf:Seq rdf:Bag rdf:Alt rdf:List bf:Title bf:Language".split(),
    )
)


def _is_class(name: str) -> bool:
    prefix, _, local = name.partition(":")
    return prefix == "dcmitype" or (prefix in _OF_RESOURCES and local in judgement.RESOURCES)


def _type(reading: _Reading, value: Value) -> str:
    name = _name(value.term)
    draft = reading.draft
    if name.startswith("dcmitype:"):
        return _BY_NAME["type"].take(draft, value.iri, "")
    if not _is_class(name):
        return NONE
    kind, genre, issuance = judgement.RESOURCES[name.partition(":")[2]]
    known = draft.get("type")
    if kind and (known is None or judgement.covers(known, kind)):
        draft.add("type", kind)
    if issuance and draft.get("issuance") is None:
        draft.add("issuance", issuance)
    made = judgement.genre(genre) if genre else None
    if made is not None and made not in draft.get("genres"):
        draft.add("genres", made)
    return ALL


def _form(reading: _Reading, value: Value) -> str:
    """dcterms:type: a term of the DCMI types or a genre; a genre's IRI stays with it."""
    if value.iri and value.told:
        reading.types(value.term)
        reading.draft.add(
            "genres", replace(judgement.genre(value.text, value.lang), same_as=(value.iri,) if value.iri else ())
        )
        return ALL
    return _said(_BY_NAME["type"].take, element="type", iri=True)(reading, value)


def _language(reading: _Reading, value: Value) -> str:
    """A language by its IRI, or by the tag or name that it is called by."""
    if value.iri and value.told and (code := judgement.language(value.iri)):
        reading.types(value.term)
        return _BY_NAME["language"].take(reading.draft, code, "")
    return _said(_BY_NAME["language"].take, stated=False, iri=True)(reading, value)


def _titles(kind: str) -> Handler:
    """A title, which no other has said."""

    def handle(reading: _Reading, value: Value) -> str:
        known = reading.draft.get("titles")
        if any(judgement.one_line(value.text) in (title.title, f"{title.title}: {title.subtitle}") for title in known):
            return ALL if not value.tag else SOME
        return _said(take_title(kind))(reading, value)

    return handle


_BY_NAME = {element.name: element for element in ELEMENTS}
_SPECIAL: dict[str, Handler] = {
    "title": _titles(""),
    "creator": _agents("cre"),
    "contributor": _agents("ctb"),
    "publisher": _publisher,
    "subject": _concept,
    "language": _language,
    "type": _form,
    "relation": _thing("related"),
    "source": _source,
    "spatial": _place,
    "rightsHolder": _agents("cph"),
    **{
        name: _thing(relation)
        for name, relation in {
            "isPartOf": "host", "hasPart": "constituent", "replaces": "preceding", "isReplacedBy": "succeeding",
            "isVersionOf": "otherVersion", "hasVersion": "otherVersion", "isFormatOf": "otherFormat", "hasFormat": "otherFormat",
            "references": "references", "isReferencedBy": "isReferencedBy",
        }.items()
    },
}  # fmt: skip


_BY_IRI = frozenset(
    "identifier type format medium language license rights accessRights conformsTo requires isRequiredBy".split()
)
"""What an IRI says as well as a text does."""


def _dublin_core() -> Iterator[tuple[str, Handler]]:
    for refinement in REFINEMENTS:
        name = refinement.name.partition(":")[2]
        yield (
            refinement.name,
            _SPECIAL.get(name) or _said(refinement.take, stated=refinement.stated, element=name, iri=name in _BY_IRI),
        )
    for element in ELEMENTS:
        handler = _SPECIAL.get(element.name) or _said(
            element.take, stated=element.stated, element=element.name, iri=element.name in _BY_IRI
        )
        yield f"dcterms:{element.name}", handler
        yield f"dc:{element.name}", handler


def _rows(*rows: tuple[str, Handler]) -> Iterator[tuple[str, Handler]]:
    for names, handler in rows:
        yield from ((name, handler) for name in names.split())


def _pages(draft: Draft, text: str, _lang: str) -> str:
    return take_format(draft, f"{text} pages" if text.strip().isdigit() else text, "")


TABLE: dict[str, Handler] = dict(
    (
        *_rows(
            ("rdf:type", _type),
            ("dcterms:title dc:title schema:name schema:headline bf:title", _titles("")),
            ("bibo:shortTitle schema:alternateName schema:alternativeHeadline", _titles("alternative")),
            ("bibo:authorList schema:author frbr:creator", _agents("aut")),
            ("dcterms:creator dc:creator", _agents("cre")),
            ("bibo:editorList bibo:editor schema:editor", _agents("edt")),
            ("bibo:contributorList schema:contributor", _agents("ctb")),
            ("schema:creator foaf:maker", _agents("cre")),
            ("bibo:translator schema:translator", _agents("trl")),
            ("bibo:interviewer", _agents("ivr")),
            ("bibo:interviewee", _agents("ive")),
            ("bibo:director schema:director", _agents("drt")),
            ("bibo:performer", _agents("prf")),
            ("bibo:issuer", _agents("isb")),
            ("schema:illustrator", _agents("ill")),
            ("schema:copyrightHolder", _agents("cph")),
            ("schema:publisher", _publisher),
            *((f"mrel:{code}", _agents(code)) for code in relators()),
        ),
        *_dublin_core(),
        *_rows(
            ("schema:datePublished prism:publicationDate", _said(take_date("issued"), stated=False)),
            ("schema:dateCreated", _said(take_date("created"), stated=False)),
            ("schema:dateModified", _said(take_date("modified"), stated=False)),
            ("schema:copyrightYear", _said(take_date("copyright"), stated=False)),
            ("schema:inLanguage", _language),
            ("schema:abstract bibo:abstract schema:description", _said(take_note("", "summaries"))),
            ("rdfs:comment", _said(take_note(""))),
            ("bibo:edition schema:bookEdition prism:edition", _said(take_note("", "editions"))),
            ("schema:about schema:mentions foaf:topic", _concept),
            ("schema:keywords prism:keyword", _keywords),
            ("schema:genre", _form),
            ("schema:license", _said(take_terms_of_use("use and reproduction"), iri=True)),
            ("schema:isPartOf", _thing("host")),
            ("schema:hasPart", _thing("constituent")),
            ("bibo:cites schema:citation", _thing("references")),
            ("bibo:citedBy", _thing("isReferencedBy")),
            ("prism:publicationName", _host_title),
            ("prism:issn prism:eIssn", _host_number),
            ("bibo:volume prism:volume schema:volumeNumber", _detail("volume")),
            ("bibo:issue bibo:number prism:number schema:issueNumber", _detail("issue")),
            ("bibo:chapter", _detail("chapter")),
            ("bibo:pages prism:pageRange schema:pagination", _detail("pages")),
            ("bibo:pageStart prism:startingPage schema:pageStart", _detail("start")),
            ("bibo:pageEnd prism:endingPage schema:pageEnd", _detail("end")),
            ("bibo:numPages schema:numberOfPages", _said(_pages, stated=False)),
            ("schema:encodingFormat", _said(take_format, stated=False, iri=True)),
            ("schema:spatialCoverage schema:contentLocation", _place),
            *((name, _said(take_number(scheme), stated=False, iri=True)) for name, scheme in _NUMBERED.items()),
            ("bibo:uri owl:sameAs schema:sameAs schema:identifier", _same),
            ("schema:url foaf:page foaf:homepage", _link("resource")),
            ("rdfs:seeAlso foaf:isPrimaryTopicOf", _link("related")),
        ),
    )
)
"""How the values of each property are taken; from top to bottom is the order in which they are."""


# Records


def records(graph: Graph, report: Report, skip: Iterable[str] = ()) -> Iterator[Record]:
    """The records of all resources that a graph describes, in its order; none for those to skip."""
    left_out = set(skip)
    objects = {term for pairs in graph.values() for _, term in pairs}
    roots = [
        subject
        for subject, pairs in graph.items()
        if subject not in left_out and not (subject.startswith("_:") and subject in objects) and _is_resource(pairs)
    ]
    known = frozenset(roots)
    reached: set[str] = set()
    for number, root in enumerate(roots, 1):
        report.at(number, terms.text_of(root))
        reading = _Reading(graph, root, report, known)
        record = _record(reading)
        reached |= {subject for subject, _, _ in reading.used} | {root}
        reached |= {term for _, term in graph[root]}
        report.at(number, record.id)
        yield record
    if not roots:
        return
    for subject in graph:
        if subject not in reached and subject not in left_out and not subject.startswith("_:"):
            where = "what points to it is none either" if subject in objects else "none points to it"
            report.fault(
                "warning",
                f"{subject} is no bibliographic resource, and {where}",
                done="not read",
                kind="not a resource",
            )


def _is_resource(pairs: Sequence[tuple[str, str]]) -> bool:
    """Whether a subject is a bibliographic resource: it has a title, or is of a class of such."""
    names = {_name(prop) for prop, _ in pairs}
    types = {_name(term) for prop, term in pairs if _name(prop) == "rdf:type"}
    if types & (_NO_RESOURCES | _CONCEPTS | _AGENTS.keys()):
        return False
    return not names.isdisjoint(("dcterms:title", "dc:title")) or (len(pairs) > 1 and any(map(_is_class, types)))


def _record(reading: _Reading) -> Record:
    draft = reading.draft
    subject = reading.subject
    iri = terms.text_of(subject) if subject.startswith("<") else ""
    for name, handler in TABLE.items():
        for prop, term in _main_first(reading, name):
            values = list(reading.values(term))
            found = [handler(reading, value) for value in values]
            plain = all(value.plain(name.partition(":")[2]) for value in values)
            if not found or not plain or any(said != ALL for said in found):
                taken = any(said != NONE for said in found)
                draft.leave(Field(_name(prop), _parts(reading, term)), SOME if taken else "no row")
            reading.used.add((subject, prop, term))
    if iri and not iri.startswith(BASE):
        found_id = judgement.identifier(iri)
        number = found_id if isinstance(found_id, Identifier) else Identifier("uri", iri)
        if number not in draft.get("identifiers"):
            draft.add("identifiers", number)
    if not draft.get("titles"):
        labels = [
            pair for name in ("rdfs:label", "skos:prefLabel", "foaf:name") for pair in reading.by_name.get(name, ())
        ]
        for prop, term in labels[:1]:
            reading.used.add((subject, prop, term))
            for value in reading.values(term):
                _titles("")(reading, value)
    _put_in_host(reading)
    for prop, term in reading.graph.get(subject, ()):
        if (subject, prop, term) not in reading.used:
            draft.leave(Field(_name(prop), _parts(reading, term)), "no row")
        else:
            _leave_unsaid(reading, prop, term)
    return settled(draft.record())


def _main_first(reading: _Reading, name: str) -> list[tuple[str, str]]:
    """The statements of a property; of several titles that in the resource's own language first."""
    found = reading.by_name.get(name, [])
    return reading.in_its_language(found) if len(found) > 1 and name.endswith((":title", ":name")) else found


def _leave_unsaid(reading: _Reading, prop: str, term: str) -> None:
    """Leave what was not understood of a node that was, and of the nodes in it: the members of a list, say."""
    waiting, seen = [term], set(reading.roots)
    while waiting:
        node = waiting.pop()
        if node in seen or node not in reading.graph:
            continue
        seen.add(node)
        waiting += [it for inner, it in reading.graph[node] if (node, inner, it) in reading.used]
        if any((node, inner, it) not in reading.used for inner, it in reading.graph[node]):
            reading.draft.leave(Field(_name(prop), _parts(reading, node)), "no part")


def _put_in_host(reading: _Reading) -> None:
    """Volume, issue and pages belong to the host, if there is one; else they say which part the resource is."""
    pages, starts, ends = (
        [term.value for term in reading.extents if term.kind == kind] for kind in ("pages", "start", "end")
    )
    pages += ["-".join(found) for found in zip_longest(starts, ends, fillvalue="") if found[1]]
    pages += starts[len(ends) :]
    extents = [Term("pages", page) for page in pages]
    if not reading.details and not extents and not reading.host:
        return
    details = sorted(reading.details, key=lambda term: term.kind != "volume")
    part = Part(tuple(details), tuple(extents), reading.issued)
    related: list[Related] = reading.draft.get("related")
    at = next((at for at, found in enumerate(related) if found.relation == "host"), None)
    if at is None and not reading.host:
        reading.draft.add("parts", part)
        return
    host = related[at] if at is not None else Related("host")
    numbers = tuple(dict.fromkeys((*host.identifiers, *reading.host.get("identifiers", ()))))
    title = host.title or reading.host.get("title", "")
    host = replace(host, title=title, identifiers=numbers, part=part if part != Part() else host.part)
    if at is not None:
        reading.draft.replace("related", at, host)
    else:
        reading.draft.add("related", host)


def _parts(reading: _Reading, term: str) -> tuple[tuple[str, Any], ...]:
    """A term for a leftover: a blank node by all that it says, an IRI with what is said of it and was not understood."""
    if term.startswith("_:") and isinstance(said := _spelt(reading, term), tuple):
        return said
    rest: list[tuple[str, Any]] = []
    for inner, it in () if term in reading.roots else reading.graph.get(term, ()):
        if (term, inner, it) not in reading.used:
            reading.understand(term, inner, it)
            rest.append((_name(inner), _spelt(reading, it)))
    return (("", term), *rest)


def _spelt(reading: _Reading, term: str, depth: int = 0) -> Any:
    """A term as it is spelt in a leftover."""
    if not term.startswith("_:") or depth > 8:
        return term
    inner = []
    for prop, it in reading.graph.get(term, ()):
        reading.understand(term, prop, it)
        inner.append((_name(prop), _spelt(reading, it, depth + 1)))
    return tuple(inner) or term

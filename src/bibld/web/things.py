"""What records share: what is said of an agent, a subject, a place or a page of results, and which records have to do
with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from bibld.catalogue import Catalogue
from bibld.formats.dublincore.namespaces import PREFIXES, expand
from bibld.queries import query
from bibld.terms import text_of
from bibld.vocabulary import areas, countries, relators
from bibld.web.citing import is_linkable

__all__ = [
    "PER_PAGE",
    "beside",
    "called",
    "described",
    "elsewhere",
    "field_of",
    "heading",
    "kind_of",
    "records_of",
    "ways",
]

PER_PAGE = 20
_ORDERED = 500
"""So many records the store puts in order while a page is made."""

_CALLED = ("foaf:name", "skos:prefLabel", "bibld:query", "dcterms:title")
_SAME = tuple(map(expand, ("skos:exactMatch", "owl:sameAs", "mads:isIdentifiedByAuthority")))
_CODED = {"bibld:area": ("Area in MARC's list", areas), "bibld:country": ("Country in MARC's list", countries)}
_FIELDS = {"agent": "author", "subject": "keyword"}


def described(catalogue: Catalogue, node: str) -> dict[str, list[tuple[str, str]]]:
    """What is said of a node, and of the nodes that are part of it."""
    known: dict[str, list[tuple[str, str]]] = {}
    wanted = [node]
    while wanted:
        for row in catalogue.store.select(query("describe", subjects=" ".join(wanted))):
            known.setdefault(row["s"], []).append((row["p"], row["o"]))
        inner = {o for said in known.values() for _, o in said if o.startswith(f"{node[:-1]}#")}
        wanted = sorted(inner - known.keys()) if known else []
    return known


def called(said: Sequence[tuple[str, str]]) -> str:
    """What a node is called, or nothing."""
    return _first(said, _CALLED)


def heading(said: Sequence[tuple[str, str]]) -> str:
    """What heads the page of a node, or nothing: of an agent, its whole heading."""
    return _first(said, ("rdfs:label", *_CALLED))


def _first(said: Sequence[tuple[str, str]], properties: Sequence[str]) -> str:
    """The first text that one of these properties has, or nothing."""
    return next((text_of(o) for wanted in properties for p, o in said if p == expand(wanted)), "")


_TYPES = {
    "foaf:Person": "Person", "foaf:Organization": "Organisation", "bibld:Family": "Family", "bibld:Meeting": "Meeting",
    "foaf:Agent": "Name", "skos:Concept": "Subject", "dcterms:Location": "Place", "bibld:ResultsPage": "Search-results page",
}  # fmt: skip


def kind_of(kind: str, said: Sequence[tuple[str, str]]) -> str:
    """What a node is, in words."""
    types = {o for p, o in said if p == expand("rdf:type")}
    return next((word for name, word in _TYPES.items() if expand(name) in types), kind.capitalize())


def elsewhere(said: Sequence[tuple[str, str]]) -> list[tuple[str, str, str]]:
    """What others call it, and which code of a list it has: a label, an address if it can be linked, and words."""
    iris = [(p, text_of(o)) for p, o in said if o.startswith("<")]
    found = [("The same as", iri, iri) for p, iri in iris if p in _SAME]
    for name, (label, listed) in _CODED.items():
        for p, iri in iris:
            if p == expand(name):
                found.append((label, iri, listed().label(listed().code_of(iri) or "") or iri))
    return [(label, iri if is_linkable(iri) else "", words) for label, iri, words in found]


class Way(NamedTuple):
    """How records have to do with something: in words, as a path of SPARQL, and how many do."""

    key: str
    words: str
    path: str
    total: int

    @property
    def ordered(self) -> bool:
        """Whether its records are listed newest first. Very many are not: the store would put all in order for each
        page, which takes seconds; the search form does it from its index.
        """
        return self.total <= _ORDERED


_WAYS = {
    "dcterms:subject": "About it", "bibld:coverage": "About it", "mrel:pup": "Published here",
    "dcterms:publisher": "Publisher", "prov:wasDerivedFrom": "Found on it",
}  # fmt: skip
_PATHS = {"prov:wasDerivedFrom": f"{expand('bibld:description')}/{expand('prov:wasDerivedFrom')}"}
_PLAIN = {"dcterms:creator": "Creator", "dcterms:contributor": "Contributor"}
"""What follows from the roles, and stands alone only where there are none."""


def ways(catalogue: Catalogue, node: str) -> list[Way]:
    """The ways in which records have to do with a node, that of the most records first."""
    totals = {
        row["property"]: int(text_of(row["total"]))
        for row in catalogue.store.select(query("roles", node=node))
        if "property" in row
    }
    issued = sum(totals.get(expand(f"mrel:{code}"), 0) for code in ("isb", "pbl"))
    if totals.get(expand("dcterms:publisher"), 0) <= issued:
        totals.pop(expand("dcterms:publisher"), None)
    found: list[Way] = []
    for name, words in _WAYS.items():
        if total := totals.pop(expand(name), 0):
            found.append(Way(name.partition(":")[2], words, _PATHS.get(name, expand(name)), total))
    begin = f"<{PREFIXES['mrel']}"
    for term, total in totals.items():
        if term.startswith(begin):
            code = term.removeprefix(begin)[:-1]
            label = relators().label(code) or code
            found.append(Way(code, f"{label[0].upper()}{label[1:]}", term, total))
    if not found:
        found = [Way(name.partition(":")[2], words, expand(name), totals[expand(name)])
                 for name, words in _PLAIN.items() if expand(name) in totals]  # fmt: skip
    return sorted(found, key=lambda way: (-way.total, way.words))


def field_of(kind: str, ways: Sequence[Way]) -> str:
    """The field of the search form that finds more of it; a country is one that records are about."""
    about = kind == "place" and any(way.key == "coverage" for way in ways)
    return "country" if about else _FIELDS.get(kind, "any")


class Hit(NamedTuple):
    """A record in a list."""

    iri: str
    title: str
    creators: str
    year: str


def records_of(catalogue: Catalogue, node: str, way: Way, page: int) -> list[Hit]:
    """A page of the records that have to do with a node in one way."""
    asked = query(
        "sharing" if way.ordered else "sharing_many",
        path=way.path,
        node=node,
        limit=str(PER_PAGE),
        offset=str((page - 1) * PER_PAGE),
    )
    years = {row["record"]: text_of(row["year"]) for row in catalogue.store.select(asked)}
    if not years:
        return []
    titles: dict[str, str] = {}
    numbers: dict[str, str] = {}
    creators: dict[str, dict[str, None]] = {}
    for row in catalogue.store.select(query("titles", records=" ".join(years))):
        if "title" in row:
            titles.setdefault(row["record"], text_of(row["title"]))
        elif "creator" in row:
            creators.setdefault(row["record"], {})[text_of(row["creator"])] = None
        else:
            numbers[row["record"]] = f"Record {text_of(row['number'])}"
    return [
        Hit(
            record[1:-1],
            titles.get(record) or numbers.get(record, record[1:-1]),
            _names(creators.get(record, ())),
            "" if year == "0" else year,
        )
        for record, year in years.items()
    ]


def _names(creators: Iterable[str]) -> str:
    """Who made it, as a list of records has it: of many, the first."""
    names = list(creators)
    return "; ".join(names if len(names) < 6 else [*names[:3], "and others"])


def beside(catalogue: Catalogue, node: str) -> Mapping[str, list[tuple[str, str]]]:
    """The body that a body belongs to, and those that belong to it."""
    found: dict[str, list[tuple[str, str]]] = {}
    for row in catalogue.store.select(query("beside", node=node)):
        found.setdefault(text_of(row["way"]), []).append((text_of(row["node"]), text_of(row["name"])))
    return found

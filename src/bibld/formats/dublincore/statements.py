"""What follows from a record's nodes, said in plain Dublin Core for readers who know nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import lru_cache
from typing import Any

from bibld.formats._uri import escape_uri
from bibld.formats.dublincore.codecs import (
    AREA,
    LANGUAGE,
    URI,
    date_term,
    literal,
    plain_text,
    tagged,
)
from bibld.formats.dublincore.namespaces import PREFIXES, expand
from bibld.formats.dublincore.naming import digest, slug
from bibld.model import Agent, Page, Record, Title
from bibld.vocabulary import carriers, genres, relators

__all__ = ["FOLLOWS", "PUBLISHED", "is_known", "of_agent", "of_link", "of_record", "page_moment"]

Triple = tuple[str, str, str]
Parts = tuple[tuple[str, Any], ...]
CREATORS = frozenset(("aut", "cre", "cmp", "art", "ctg", "pht"))
PUBLISHERS = frozenset(("pbl", "isb"))
PUBLISHED = ("publication", "", "distribution")
"""The functions of a statement that names a publisher; MARC 260 does not say which it is."""
_UNKNOWN = re.compile(
    r"\[?(?:s\. ?[nl]\.?|(?:place of \w+|publisher|distributor|producer|manufacturer) not identified)\]?", re.IGNORECASE
)
_IANA = "https://www.iana.org/assignments/media-types/"
_DATES = {"issued": "dcterms:issued", "created": "dcterms:created", "copyright": "dcterms:dateCopyrighted"}
_RELATIONS = {
    "series": "dcterms:isPartOf", "host": "dcterms:isPartOf", "constituent": "dcterms:hasPart",
    "preceding": "dcterms:replaces", "succeeding": "dcterms:isReplacedBy", "otherVersion": "dcterms:isVersionOf",
    "otherFormat": "dcterms:hasFormat", "original": "dcterms:source", "references": "dcterms:references",
    "isReferencedBy": "dcterms:isReferencedBy", "series statement": "dcterms:isPartOf", "main series": "dcterms:isPartOf",
    "subseries": "dcterms:hasPart", "supplement": "dcterms:hasPart", "supplement to": "dcterms:isPartOf",
    "translation of": "dcterms:isVersionOf", "translation": "dcterms:hasVersion", "data source": "dcterms:source",
    "continues in part": "dcterms:replaces", "supersedes": "dcterms:replaces", "supersedes in part": "dcterms:replaces",
    "union of": "dcterms:replaces", "absorbed": "dcterms:replaces", "absorbed in part": "dcterms:replaces",
    "continued in part by": "dcterms:isReplacedBy", "superseded by": "dcterms:isReplacedBy",
    "superseded in part by": "dcterms:isReplacedBy", "absorbed by": "dcterms:isReplacedBy",
    "absorbed in part by": "dcterms:isReplacedBy", "split into": "dcterms:isReplacedBy",
    "merged into": "dcterms:isReplacedBy",
}  # fmt: skip
_BIBO = {"isbn": "bibo:isbn", "issn": "bibo:issn", "doi": "bibo:doi"}
_TYPES = {
    "technical report": "bibo:Report",
    "thesis": "bibo:Thesis",
    "article": "bibo:Article",
    "conference publication": "bibo:Proceedings",
}


FOLLOWS = frozenset(
    (
        *"bibld:index dc:subject dcterms:alternative dcterms:contributor dcterms:creator dcterms:date dcterms:extent".split(),
        *"dcterms:format dcterms:medium dcterms:publisher dcterms:relation dcterms:spatial foaf:page mrel:pup".split(),
        *(prop for kind, prop in _DATES.items() if kind != "issued"),
        *_RELATIONS.values(),
        *_BIBO.values(),
    )
)
"""Statements on a record that follow from its nodes. A record of ours is read from its nodes, not from these."""


def is_known(name: str) -> bool:
    """Whether a statement names someone: not ``[s.n.]``, nor ``[publisher not identified]``."""
    return _UNKNOWN.fullmatch(name) is None


def _is_place(parts: Parts) -> bool:
    return all(code != "skos:prefLabel" or is_known(plain_text(value) or "") for code, value in parts)


def full_title(title: Title) -> str:
    """Title, parts and subtitle as one text: ``Duty of Care: Improving Support``."""
    words = ". ".join((title.title, *(part.value for part in title.parts)))
    return f"{words}: {title.subtitle}" if title.subtitle else words


def full_name(agent: Agent) -> str:
    """A heading as one text: ``London Assembly. Police and Crime Committee``."""
    return ". ".join((agent.name, *agent.units))


def of_agent(subject: str, parts: Parts, base: str) -> Iterator[Triple]:
    """An agent's whole name, and the body it belongs to."""
    name = next((plain_text(value) or "" for code, value in parts if code == "bibld:name"), "")
    units = [plain_text(value) or "" for code, value in parts if code == "bibld:unit"]
    yield subject, expand("foaf:name"), literal(". ".join((name, *units)))
    if units:
        above: Parts = tuple(
            (code, value)
            for code, value in parts
            if code in ("rdf:type", "bibld:name", "bibld:entry", "bibld:otherKind")
        )
        above += tuple(("bibld:unit", literal(unit)) for unit in units[:-1])
        parent = f"<{base}/agent/{slug(' '.join((name, *units[:-1])))}{digest(above)}>"
        yield subject, expand("org:subOrganizationOf"), parent
        yield (
            parent,
            expand("rdf:type"),
            expand(next((value for code, value in above if code == "rdf:type"), "foaf:Agent")),
        )
        for code, value in above:
            if code != "rdf:type":
                yield parent, expand(code), value
        yield from of_agent(parent, above, base)


def of_link(subject: str, parts: Parts, access: str) -> Iterator[Triple]:
    """The link as an IRI, and as what was used when it was last seen."""
    uri = next((plain_text(value) or "" for code, value in parts if code == "bibld:uri"), "")
    if (found := URI.write(escape_uri(uri))).startswith("<"):
        yield subject, expand("foaf:page"), found
        if access:
            yield access, expand("prov:used"), found


@lru_cache(maxsize=256)
def page_moment(page: Page) -> str:
    """When a page was made, in ISO 8601, where its date and time say so: ``2024-04-30T00:24:00``."""
    date = re.match(r"(\w+ \d{1,2}, \d{4})", page.date)
    if date is None:
        return ""
    try:
        day = datetime.strptime(date[1], "%B %d, %Y")
    except ValueError:
        return ""
    clock = re.match(r"(\d{1,2}):(\d\d)(?::(\d\d))? *([ap]m)?", page.time.lower())
    if clock is None or int(clock[1]) > 23 or int(clock[2]) > 59:
        return day.strftime("%Y-%m-%d")
    hour = int(clock[1]) % 12 + (12 if clock[4] == "pm" else 0) if clock[4] else int(clock[1])
    return f"{day:%Y-%m-%d}T{hour:02}:{int(clock[2]):02}:00"


def of_record(record: Record, root: str, parts: Parts, place: Callable[[str, Parts, str], str]) -> Iterator[Triple]:
    """The statements that follow from a record; ``place`` names (and, where it is new, writes) a node."""

    def say(name: str, term: str | None) -> Iterator[Triple]:
        if term:
            yield root, expand(name), term

    for kind in _types(record):
        yield from say("rdf:type", expand(kind))
    by_code: dict[str, list[Any]] = {}
    for code, value in parts:
        by_code.setdefault(code, []).append(value)
    for title in record.titles:
        prop = "dcterms:title" if title.kind == "main" else "dcterms:alternative"
        yield from say(prop, tagged(full_title(title), title.lang) or literal(full_title(title)))
    yield from _agents(record, by_code, root, place)
    for date in record.dates:
        # What a library issued when is what it says itself; a year that contradicts it is another date.
        prop = _DATES.get(date.kind, "dcterms:date")
        yield from say(prop, date_term(date.value))
    for language in record.languages:
        if not language.kind and not language.authority:
            yield from say("dcterms:language", LANGUAGE.write(language.code))
    for audience in record.audiences:
        yield from say("dcterms:audience", literal(audience.term))
    for physical in record.physicals:
        for extent in physical.extents:
            yield from say("dcterms:extent", literal(f"{extent.value} {extent.kind}".strip()))
        if iri := carriers().iri(physical.carrier):
            yield from say("dcterms:medium", f"<{iri}>")
        for media_type in physical.formats:
            yield from say("dcterms:format", URI.write(f"{_IANA}{media_type}"))
    for genre in record.genres:
        if genre.authority == "marcgt" and (iri := genres().iri(genres().code(genre.term) or "")):
            yield from say("dcterms:type", f"<{iri}>")
    yield from _texts(record, root)
    for value in by_code.get("dcterms:subject", ()):
        label = (
            next((found for code, found in value if code == "skos:prefLabel"), None)
            if isinstance(value, tuple)
            else None
        )
        yield from say("dc:subject", label)
    for area, value in zip(record.areas, by_code.get("bibld:coverage", ()), strict=True):
        yield from say("dcterms:spatial", place("bibld:coverage", value, root))
        if area.code and (found := AREA.write(area.code)).startswith("<"):
            yield from say("dcterms:spatial", found)
    for identifier in record.identifiers:
        if identifier.scheme in _BIBO and not identifier.invalid:
            yield from say(_BIBO[identifier.scheme], literal(identifier.value))
    for link in record.links:
        if link.relation in ("resource", "") and (found := URI.write(escape_uri(link.uri))).startswith("<"):
            yield from say("foaf:page", found)
    related = by_code.get("bibld:related", ())
    for item, value in zip(record.related, related, strict=True):
        yield from say(_RELATIONS.get(item.relation, "dcterms:relation"), place("bibld:related", value, root))
    yield from _description(record, root)


def _types(record: Record) -> Iterator[str]:
    yield "bibld:Record"
    found = [_TYPES[genre.term] for genre in record.genres if genre.authority == "marcgt" and genre.term in _TYPES]
    yield from found or ["bibo:Document"]


def _texts(record: Record, root: str) -> Iterator[Triple]:
    for prop, notes in (
        ("dcterms:abstract", record.summaries),
        ("dcterms:tableOfContents", record.contents),
        ("bibo:edition", record.editions),
        ("dcterms:description", record.notes),
    ):
        for note in notes:
            yield root, expand(prop), tagged(note.text, note.lang) or literal(note.text)


def _agents(
    record: Record, by_code: dict[str, list[Any]], root: str, place: Callable[[str, Parts, str], str]
) -> Iterator[Triple]:
    named: dict[str, str] = {}
    for position, (agent, value) in enumerate(
        zip(record.agents, by_code.get("bibld:contribution", ()), strict=True), 1
    ):
        node = place("bibld:contribution", value, root)
        person = place("bibld:agent", next(found for code, found in value if code == "bibld:agent"), root)
        named.setdefault(full_name(agent).casefold(), person)
        if len(record.agents) > 1:
            yield node, expand("bibld:ordinal"), f'"{position}"^^<{PREFIXES["xsd"]}integer>'
        roles = set(agent.roles)
        if agent.primary or roles & CREATORS or not roles:
            yield root, expand("dcterms:creator"), person
        elif roles & PUBLISHERS:
            yield root, expand("dcterms:publisher"), person
        else:
            yield root, expand("dcterms:contributor"), person
        for role in sorted(roles):
            if role in relators():
                yield root, expand(f"mrel:{role}"), person
    for provision, value in zip(record.provisions, by_code.get("bibld:provision", ()), strict=True):
        if provision.function not in PUBLISHED:
            continue
        for name in filter(is_known, provision.names):
            heading: Parts = (("bibld:name", literal(name)),)
            found = named.get(name.casefold()) or place("bibld:agent", heading, root)
            yield root, expand("dcterms:publisher"), found
        for code, where in value:
            if code == "bibld:place" and isinstance(where, tuple) and _is_place(where):
                yield root, expand("mrel:pup"), place("bibld:place", where, root)


def _description(record: Record, root: str) -> Iterator[Triple]:
    subject = f"{root[:-1]}#description>"
    changed = record.admin.changed if record.admin is not None else ""
    moment = changed or (page_moment(record.page) if record.page is not None else "")
    if moment:
        yield root, expand("bibld:description"), subject
        yield subject, expand("dcterms:modified"), date_term(moment)

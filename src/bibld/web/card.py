"""A record in words: the lines of its page, each a label and what stands beside it.

What others share (an author, a subject, a place) is linked to its own page; where the resource is, to there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import filterfalse
from typing import NamedTuple

from bibld.formats._credits import credited
from bibld.formats._dates import OPEN, UNKNOWN, worded
from bibld.formats._headings import concept_label
from bibld.formats._unmarked import unmarked
from bibld.formats._uri import doi_address
from bibld.labels import (
    extent_labels,
    frequencies,
    full_name,
    genre_label,
    heading,
    is_in_codes,
    sentences,
    subject_label,
    title_label,
    title_of,
)
from bibld.model import MARC_FREQUENCY, Agent, Date, Identifier, Note, Part, Provision, Record, Related, is_contained
from bibld.vocabulary import areas, languages, relators
from bibld.web.citing import is_linkable, is_to_it

__all__ = ["Line", "Shared", "Value", "lines"]


class Value(NamedTuple):
    """What stands beside a label: a text, the address it leads to, and a word that explains it."""

    text: str
    href: str = ""
    note: str = ""
    rel: str = ""


class Line(NamedTuple):
    """A line of the card: ``Line("Author", [Value("Welsh, Brandon C.", "https://…/agent/…")])``."""

    label: str
    values: list[Value]


class Shared(NamedTuple):
    """The IRIs of what a record shares with others: of its agents in their order, of the rest by name."""

    agents: Mapping[int, str] = {}
    publishers: Mapping[str, str] = {}
    subjects: Mapping[str, str] = {}
    places: Mapping[str, str] = {}
    published: Mapping[str, str] = {}

    def of_agents(self, record: Record) -> list[str]:
        """The IRIs of a record's agents, in their order; "" where one is not known."""
        return [self.agents.get(index, "") for index in range(len(record.agents))]


_RELATIONS = {
    "series": "Series", "series statement": "Series", "main series": "Series", "host": "In", "constituent": "Contains",
    "preceding": "Continues", "succeeding": "Continued by", "otherVersion": "Other version", "otherFormat": "Other format",
    "original": "Original", "references": "Refers to", "isReferencedBy": "Referred to by", "reviewOf": "Review of",
    "subseries": "Subseries", "supplement": "Supplement", "supplement to": "Supplement to", "translation": "Translation",
    "translation of": "Translation of", "union of": "Formed by the union of", "merged into": "Merged with others to form",
    "resource": "Related",
}  # fmt: skip
_SCHEMES = {
    "isbn": "ISBN", "issn": "ISSN", "issn-l": "ISSN-L", "doi": "DOI", "lccn": "LCCN", "oclc": "OCLC", "uri": "URI",
    "urn": "URN", "hdl": "Handle", "handle": "Handle", "ean": "EAN", "ismn": "ISMN", "isrc": "ISRC",
    "local": "",
}  # fmt: skip
_STATEMENTS = {
    "publication": "Published", "": "Published", "production": "Produced", "distribution": "Distributed",
    "manufacture": "Manufactured", "copyright": "Copyright",
}  # fmt: skip


def lines(record: Record, shared: Shared) -> list[Line]:
    """The lines of a record's card, in the order in which a reader asks."""
    found: dict[str, dict[Value, None]] = {}
    for label, value in _said(unmarked(record), shared):
        values = found.setdefault(label, {})
        if value.text.strip():
            values[value] = None
    return [Line(label, [*values]) for label, values in found.items() if values]


def _said(record: Record, shared: Shared) -> Iterator[tuple[str, Value]]:
    for index, (agent, part) in enumerate(credited(record)):
        made_it = agent.primary or "aut" in agent.roles or (part == "creator" and not agent.roles)
        label = "Author" if made_it else "With"
        yield label, Value(heading(agent), shared.agents.get(index, ""), "" if label == "Author" else _roles(agent))
    main = title_of(record)
    for title in record.titles:
        whole = title_label(title)
        if whole != main:
            yield (
                "Also titled",
                Value(whole, note=title.label.rstrip(": ") or ("" if title.kind == "main" else f"{title.kind} title")),
            )
        yield "Responsibility", Value(title.responsibility)
    for note in record.editions:
        yield "Edition", Value(note.text)
    yield from _published(record.provisions, shared)
    if not any(provision.date for provision in record.provisions):
        for date in record.dates:
            yield "Date", Value(_dated(date), note="" if date.kind == "issued" else date.kind)
    yield from _beside(record)
    for note in record.summaries:
        yield note.label or "Summary", Value(note.text)
    for note in record.contents:
        yield note.label or "Contents", Value(note.text)
    yield from _about(record, shared)
    yield from _described(record)


def _dated(date: Date) -> str:
    """A date, in words where not all figures of a year are known, ``between 1900 and 1999-``; nothing where none is."""
    end = "" if date.end in (OPEN, UNKNOWN) else date.end
    if _NOT_ALL_KNOWN.match(date.value) or _NOT_ALL_KNOWN.match(end):
        return re.sub(r"[\[\]]", "", worded(date))
    return f"{date.value}–{end}" if date.end else date.value


_NOT_ALL_KNOWN = re.compile(r"[\du]{3}u")


def _beside(record: Record) -> Iterator[tuple[str, Value]]:
    """What it belongs to, and where it is."""
    for related in record.related:
        yield related.label.rstrip(": ") or _relation(related.relation), _related(related)
        within = related.record.related if related.record is not None else ()
        for inner in within:
            if inner.relation == "subseries":  # 490 with several $a
                yield _relation(inner.relation), _related(inner)
    for part in record.parts:
        yield "Part", Value(_part(part))
    for link in record.links:
        seen = f"seen {link.accessed}" if link.accessed else ""
        beside = "; ".join(filter(None, (link.label, link.materials, link.note, link.media_type, seen)))
        relation = "Link" if is_to_it(link) else "See also"
        yield relation, Value(link.uri, link.uri if is_linkable(link.uri) else "", beside)


def _relation(relation: str) -> str:
    """The caption of what is so related: ``Continues in part``, as most are called."""
    return _RELATIONS.get(relation) or (relation.capitalize() if relation.islower() else "Related")


def _about(record: Record, shared: Shared) -> Iterator[tuple[str, Value]]:
    """What it is about, and what it is."""
    for subject in record.subjects:
        name = subject_label(subject)
        yield "Subjects", Value(concept_label(subject), shared.subjects.get(name, ""))
    for area in record.areas:
        name = area.name or ("" if area.authority else areas().label(area.code)) or area.code
        yield "Places", Value(name, shared.places.get(name, ""))
    if record.type:
        yield "Kind", Value(record.type)
    for genre in filterfalse(is_in_codes, record.genres):
        yield "Contains" if is_contained(genre) else "Kind", Value(genre_label(genre))
    for language in record.languages:
        name = languages().label(language.code) or "" if not language.authority else ""
        yield "Language", Value(name or language.code, note=language.kind)


def _described(record: Record) -> Iterator[tuple[str, Value]]:
    for physical in record.physicals:
        said = extent_labels(physical)
        said += [physical.details, physical.dimensions, physical.accompanying]
        yield "Extent", Value("; ".join(filter(None, said)), note=physical.note)
        for media_type in physical.formats:
            yield "Format", Value(media_type)
    for cartographic in record.cartographics:
        said = [cartographic.scale, cartographic.projection, cartographic.coordinates]
        yield "Map", Value("; ".join(filter(None, said)))
    for note in frequencies(record):
        yield "Frequency", Value(note.text, note=note.kind.removeprefix(MARC_FREQUENCY))
    for note in (*record.characteristics, *record.notes):
        yield "Notes", _note(note)
    for audience in record.audiences:
        yield "Audience", Value(audience.term)
    for identifier in record.identifiers:
        yield "Identifiers", _identifier(identifier)
    for number in record.classifications:
        kind = f"{number.scheme.upper()}{', cancelled' if number.invalid else ''}"
        yield "Classification", Value(" ".join(filter(None, (number.number, number.item))), note=kind)
    for location in record.locations:
        said = [location.organisation, location.sublocation, location.shelf_mark, location.note]
        yield "Shelf number", Value(", ".join(filter(None, said)))
    yield "Record number", Value(record.id)


def _roles(agent: Agent) -> str:
    return ", ".join((relators().label(role) or role).lower() for role in agent.roles if not is_linkable(role))


_PUBLISHED = "Publisher", "Published in"
_PROVIDED = {
    "distribution": ("Distributor", "Distributed in"),
    "manufacture": ("Manufacturer", "Manufactured in"),
    "production": ("Producer", "Produced in"),
}


def _published(provisions: Iterable[Provision], shared: Shared) -> Iterator[tuple[str, Value]]:
    for provision in provisions:
        label = _STATEMENTS.get(provision.function, provision.function.capitalize())
        if provision.parts:
            yield label, Value(" ".join(part.value for part in provision.parts))
            continue
        places = " ; ".join(place.name for place in provision.places if place.name)
        names = " : ".join(provision.names)
        imprint = ": ".join(filter(None, (places, names)))
        yield label, Value(", ".join(filter(None, (imprint, provision.date))))
        by, at = _PROVIDED.get(provision.function, _PUBLISHED)
        for name in provision.names:
            # An issuing body has been named among those who made it.
            if (address := shared.publishers.get(name, "")) and address not in shared.agents.values():
                yield by, Value(name, address)
        for place in provision.places:
            if address := shared.published.get(place.name, ""):
                yield at, Value(place.name, address)


def _related(related: Related) -> Value:
    title, name, uri = related.title, related.name, related.uri
    if related.record is not None:
        title = title or title_of(related.record)
        name = name or "; ".join(map(full_name, related.record.agents))
        uri = uri or next((link.uri for link in related.record.links), "")
    said = [sentences(filter(None, (name, title))), related.number]
    if (part := related.part) is not None:
        said.append(_part(part))
    said += [related.edition, related.imprint]
    numbers = ", ".join(map(_numbered, related.identifiers))
    note = "; ".join(filter(None, (related.note, numbers)))
    return Value("; ".join(filter(None, said)) or uri, uri if is_linkable(uri) else "", note)


def _part(part: Part) -> str:
    """``volume 12, issue 3, 2005``, or as it is stated."""
    said = (f"{term.kind} {term.value}".strip() for term in (*part.details, *part.extents))
    return part.text or ", ".join(filter(None, (*said, part.date)))


def _note(note: Note) -> Value:
    return Value(note.text, note.same_as if is_linkable(note.same_as) else "", note.label or note.kind)


def _identifier(identifier: Identifier) -> Value:
    value = identifier.value
    href = doi_address(value) if identifier.scheme == "doi" else ""
    href = href or (value if is_linkable(value) else "")
    qualifier = identifier.qualifier
    if qualifier[:1] == "(" and qualifier.find(")") == len(qualifier) - 1:
        qualifier = qualifier[1:-1]
    source = identifier.source if identifier.scheme != "issn" else ""  # the number of an ISSN Centre
    said = [qualifier, source, "not valid" if identifier.invalid else ""]
    return Value(_numbered(identifier), href, "; ".join(filter(None, said)))


def _numbered(identifier: Identifier) -> str:
    """``ISBN 9780131103627``; whose a number of no scheme is stands before it: ``(OCoLC)1234``."""
    return f"{_SCHEMES.get(identifier.scheme, identifier.scheme)} {identifier.value}".strip()

"""MODS location and identifier ↔ locations, links and identifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._numbering import NO_NUMBER, WITH_SOURCE, numbers_of
from bibld.formats._uri import escape_uri, is_address
from bibld.formats.mods.parts import Taking, attribute, element, filled, is_uri, text_of, told, tuple_of
from bibld.model import Identifier, Link, Location, Note, Physical, Record, Term

_PREVIEW = "preview"
_FILE = "raw object"
_ACCESS = {_FILE: "resource", "object in context": "resource", _PREVIEW: "related"}


def read_location(field: Field, draft: Draft) -> None:
    """``<location><physicalLocation>Stacks</physicalLocation><url>http://a.example/</url></location>``:
    a place, and links.
    """
    taking = Taking(field.parts)
    label = taking.text("@displayLabel") if field.first("url") is not None else ""
    for _, value in taking.all("url"):
        taking.only_text("url", value, "@usage", "@access", "@dateLastAccessed", "@displayLabel", "@note")
        if text_of(value):  # an attribute is no address, and is told
            draft.add("links", _take_link(value, label, draft))
    copies = _copies(taking) or _marked_copies(taking) or [Taking(())]
    place, uri = _take_place(taking)
    for copy in copies:
        for _, value in copy.all("enumerationAndChronology"):
            copy.only_text("enumerationAndChronology", value, "@unitType")
            draft.add("characteristics", Note(text_of(value), HELD.get(attribute(value, "unitType"), HELD["1"])))
        found = _take_copy(copy, place, uri)
        if found != Location():
            draft.add("locations", found)
        taking.inside("holdingSimple", copy.rest())
    told(draft, field, taking.rest())


def _take_link(value: Any, label: str, draft: Draft) -> Link:
    """An address with what its attributes say of it; ``label`` is that of all of the element."""
    kind = attribute(value, "access")
    return Link(
        text_of(value),
        relation=_relation(kind, attribute(value, "usage")),
        label=attribute(value, "displayLabel") or label,
        note=attribute(value, "note"),
        materials=_PREVIEW.capitalize() if kind == _PREVIEW else "",
        accessed=attribute(value, "dateLastAccessed"),
        media_type=_one_kind(draft) if kind == _FILE else "",
    )


def _take_place(taking: Taking) -> tuple[Location, str]:
    """Where all copies are, and the URI of that."""
    (first, named), *others = sorted(taking.typed("physicalLocation"), key=_rank) or [("", "")]
    if _rank((first, named)) == _WITHIN or (others and is_address(text_of(named))):  # nobody says who has it
        others.insert(0, (first, named))
        first = named = ""
    organisation, kind = text_of(named), first.partition(":")[2]
    marks = taking.all("shelfLocator")
    division = next((text_of(value) for code, value in others if code == _DIVISION), "")
    more = [text_of(value) for _, value in others]
    uri = next(filter(is_uri, more), "")
    # What else is said in words, as in which box it is, is a note on where it is.
    words = [
        text_of(value)
        for code, value in others
        if code == "physicalLocation" and (isinstance(value, str) or _rank((code, value)) == _WITHIN)
    ]
    said = (uri, division, *words)
    if kind not in _KINDS_OF_PLACE:
        taking.faults.append(("physicalLocation/@type", "no part", kind))
    taking.faults += [("physicalLocation", "repeated", text) for text in more if text not in said]
    taking.faults += [("shelfLocator", "repeated", text_of(value)) for _, value in marks[1:]]
    place = Location(
        shelf_mark=text_of(marks[0][1]) if marks else "",
        organisation=organisation,
        sublocation=division,
        note="; ".join(text for text in dict.fromkeys(words) if text not in (uri, organisation)),
    )
    return place, uri


HELD = {"1": "holdings", "2": "holdings of supplements", "3": "holdings of indexes"}
"""What is held of a serial or a work in parts, by the type of its unit."""

_DIVISION = "physicalLocation:division"

_KINDS_OF_PLACE = ("", "repository", "division", "text", "code")
"""The types of a place that its name or its code tells."""


def _relation(access: str, usage: str) -> str:
    """What an address leads to: to the resource where it is the one to be shown, unless it is a picture of that."""
    return "resource" if usage and access != _PREVIEW else _ACCESS.get(access, "")


def _rank(found: tuple[str, Any]) -> int:
    """Which of several names says where it is: that of the repository, else the first that is no address, no division
    of it, and no place within it: ``Series: 1, Box 3, Folder 12``.
    """
    code, value = found
    if code == "physicalLocation:repository" or attribute(value, "displayLabel").casefold() == "repository":
        return 0
    if code == "physicalLocation" and _PLACE_WITHIN.match(text_of(value)):
        return _WITHIN
    if code == _DIVISION:
        return 3
    return 2 if is_address(text_of(value)) else 1


_WITHIN = 4
_PLACE_WITHIN = re.compile(
    r"(?=(?:call number|accession|collection|series|(?:flat-?)?box|folder|drawer|reel)\b)"
    r".*\b(?:box|folder|drawer|reel)[: ]+\d",
    re.IGNORECASE,
)


_CONDITION, _MATERIALS = "note:condition", "note:materials"

_COPY_NUMBER = "itemIdentifier:copy number"


def _copies(taking: Taking) -> list[Taking]:
    """The copies that are held."""
    copies = []
    for _, value in taking.all("holdingSimple"):
        inner = Taking(tuple_of(value, ""))
        copies += [Taking(tuple_of(copy, "")) for _, copy in inner.all("copyInformation")]
        taking.faults += inner.rest()
    return copies


def _marked_copies(taking: Taking) -> list[Taking]:
    """The copies of which the shelf marks alone are told: ``<shelfLocator>54 A 150</shelfLocator><shelfLocator>54 A
    2277</shelfLocator>``. A box and a folder in it are one place, and so are a mark and the year or the page behind it.
    """
    marks = {text_of(value) for code, value in taking.parts if code == "shelfLocator"} - {""}
    if len(marks) < 2 or not all(map(_MARK.match, marks)):
        return []
    found = taking.all("shelfLocator")
    for code, value in found:
        taking.only_text(code, value)
    return [Taking(((code, text_of(value)),)) for code, value in found]


_MARK = re.compile(
    r"(?=.*\d)(?=.*[^\W\d_])(?:"
    r"\d++(?! ?[a-z])"  # 595, and no 2r
    r"|(?!(?:BD|PT)\b|BOX|NO|NR|VOL)[A-Z]{1,3}(?![^\W\d_]|\.))"  # QL, and no PT 2, Album 4
)
"""A shelf mark that stands for itself: it has letters and figures, and begins with a figure or with capitals;
``fol. 2r``, ``Album 4`` and ``PT 2`` are places in another, and ``PT2603`` and ``BD450`` are classes.
"""


def _one_kind(draft: Draft) -> str:
    """The media type of the file of a resource, where one is told: each address of a file leads to such."""
    physicals: list[Physical] = draft.get("physicals")
    kinds = physicals[0].formats if len(physicals) == 1 else ()
    return kinds[0] if len(kinds) == 1 else ""


def _take_copy(copy: Taking, place: Location, uri: str) -> Location:
    """Where a copy is: ``<subLocation>Stacks</subLocation><itemIdentifier>3042</itemIdentifier>``.

    It has parts where more is said than a location has attributes for.
    """
    mark = place.shelf_mark or copy.text("shelfLocator")
    said = (place.sublocation, *(text_of(value) for _, value in copy.all("subLocation")))
    sublocation = ", ".join(filter(None, said))
    note = "; ".join(filter(None, (place.note, *(text_of(value) for _, value in copy.all("note", _CONDITION)))))
    materials = copy.text(_MATERIALS)
    for _, value in copy.all(_COPY_NUMBER):
        number = text_of(value)
        if f" {number} " not in f" {mark} ":  # it is said in a shelf mark of MARC
            copy.faults.append(("itemIdentifier", "no part", number))
    items = copy.typed("itemIdentifier")
    stated = [
        *(("organisation", place.organisation), ("sublocation", sublocation), ("classification", mark)),
        *(("piece", text_of(value)) for _, value in items),
        *(("uri", uri), ("note", note), ("materials", materials)),
    ]
    parts = tuple(Term(kind, text) for kind, text in stated if text) if items or uri or materials else ()
    return replace(place, shelf_mark=mark, sublocation=sublocation, note=note, parts=parts)


def write_location(writing: Writing) -> Iterator[Field]:
    """The links, those of other resources as related items, and then where copies are."""
    yield from _write_links(writing)
    for location in writing.record.locations:
        made = _make_location(location, writing.settings.organisation)
        if location.scheme not in ("", "control"):  # a number of its own says what it is
            writing.drop("locations.scheme", "MODS has a shelf mark as it is, and not its scheme", location.scheme)
        for part in location.parts:
            if part.kind not in _SAID:
                writing.drop("locations.parts", "MODS does not say this of a location", part)
        if made.parts:
            yield made


def _write_links(writing: Writing) -> Iterator[Field]:
    for number, link in enumerate(writing.record.links):
        media_type = _media_type(link)
        if link.media_type and not media_type:
            writing.drop("links.media_type", "no internet media type", link.media_type)
        main = not number and link.relation == "resource"
        if link.status:
            writing.drop("links.status", "MODS does not say who may see it", link.status)
        for part in link.parts:
            writing.drop("links.parts", "MODS does not say how to get at what is there", part)
        file = link.relation == "resource" and media_type not in ("", "text/html")
        attributes = [
            ("@usage", "primary display" if main else ""),
            ("@access", _FILE if file else ""),
            ("@dateLastAccessed", link.accessed),
            ("@displayLabel", " ".join(text for text in (link.label, link.materials) if text)),
            ("@note", link.note),
        ]
        url = (("url", (*filled(attributes), ("", escape_uri(link.uri)))),)
        if link.relation != "related":
            yield Field("location", url)
            continue
        # What is at another resource belongs to that.
        kind = ("physicalDescription", (("internetMediaType", media_type),))
        yield Field("relatedItem", (("location", url), kind) if media_type else (("location", url),))


def _make_location(location: Location, organisation: str) -> Field:
    """Where it is, by the organisation where it names none itself:
    ``<location><shelfLocator>127428</shelfLocator></location>``
    """
    place = " ".join(_of_kinds(location, "organisation", "sublocation", "address")) or " ".join(
        filter(None, (location.organisation or organisation, location.sublocation))
    )
    copy = [
        *(("subLocation", text) for text in _of_kinds(location, "shelving location")),
        *((_MATERIALS, text) for text in _of_kinds(location, "materials")),
        *((_CONDITION, text) for text in _of_kinds(location, "condition")),
        *((("note", location.note),) if location.note else ()),
        *(
            (_COPY_NUMBER if part.kind == "copy" else "itemIdentifier", part.value)
            for part in location.parts
            if part.kind in ("piece", "copy")
        ),
    ]
    return element(
        "location",
        [
            ("physicalLocation", place),
            *(("physicalLocation", uri) for uri in _of_kinds(location, "uri")),
            ("shelfLocator", location.shelf_mark),
            ("holdingSimple", (("copyInformation", tuple(copy)),) if copy else ""),
        ],
    )


_SAID = frozenset((
    "address", "classification", "condition", "control number", "copy", "item number", "materials", "note", "order",
    "organisation", "piece", "prefix", "shelving location", "shelving title", "sublocation", "suffix", "uri",
))  # fmt: skip
"""The parts of a location that are said: those of its shelf mark in this, and which comes first by the order."""


def _media_type(link: Link) -> str:
    """Its internet media type, which has a slash: MARC 856 $q has also had a code of one letter."""
    return link.media_type if "/" in link.media_type else ""


def media_types(record: Record) -> tuple[str, ...]:
    """The media types of a record's links that MODS has with the resource, if they are not said of it anyway."""
    found = [kind for link in record.links if link.relation != "related" and (kind := _media_type(link))]
    if not found:
        return ()
    said = {kind for physical in record.physicals for kind in physical.formats}
    return tuple(kind for kind in dict.fromkeys(found) if kind not in said)


def _of_kinds(location: Location, *kinds: str) -> list[str]:
    return [part.value for part in location.parts if part.kind in kinds]


IDENTIFIER_TYPES = {
    "strn": "technical report number", "report number": "report number", "sudocs": "sudoc number",
    "gpo item number": "GPO item number", "ean": "ean", "system number": "system number", "upc": "upc",
    "stock number": "stock number",
}  # fmt: skip

_SCHEMES = {
    **{name: name for name in "ark doi ean hdl isbn ismn isrc issn issn-l istc lccn local oclc purl upc uri urn".split()},
    **{kind.lower(): scheme for scheme, kind in IDENTIFIER_TYPES.items()},
    **dict.fromkeys("isbn10 isbn-10 isbn13 isbn-13".split(), "isbn"), **dict.fromkeys("eissn e-issn pissn p-issn".split(), "issn"),
    "ccnb": "national bibliography number", "handle": "hdl", "pmid": "pmid", "pubmed": "pmid", "pmcid": "pmcid", "pmc": "pmcid",
    **{kind: kind for kind in WITH_SOURCE},
}  # fmt: skip


_MEDIA = {"e": "electronic", "p": "print"}
"""What an ISSN is of, by its type: ``eissn``, ``p-issn``."""


def scheme_of(kind: str, value: str = "") -> str:
    """The scheme of a type of identifier: ``ISBN`` is ``isbn``, and ``sudoc number`` is ``sudocs``, ``music-plate`` (as
    id.loc.gov has it) ``music plate``; an address without a type is a URI.
    """
    if not kind:
        return "uri" if is_address(value) else ""
    return _SCHEMES.get(kind.lower().replace("-", " "), _SCHEMES.get(kind.lower(), kind))


def _uri(link: Link) -> tuple[str]:
    return (link.uri,)


def read_identifier(field: Field, draft: Draft) -> None:
    """``<identifier type="isbn">9780131103627</identifier>``; the first local one is the record's own."""
    taking = Taking(field.parts)
    said, value = taking.text("@type"), taking.text("")
    kind = scheme_of(said, value)
    invalid = taking.text("@invalid") == "yes"
    qualifier = taking.text("@displayLabel") or (_MEDIA[said[0].lower()] if kind == "issn" != said.lower() else "")
    # What has a caption is some other number of the resource: of an accession, of a box.
    if kind == "local" and not (invalid or qualifier or draft.get("id")):
        draft.add("id", value)
    elif kind != "uri" or not draft.holds("links", value, _uri):
        for number in numbers_of(kind, value):
            draft.add("identifiers", Identifier(kind, number, qualifier, invalid))
    told(draft, field, taking.rest())


_HANDLE = re.compile(r"https?://hdl\.(?:loc\.gov|handle\.net)/(.+)")


def handle_of(uri: str) -> str:
    """The handle that a URI resolves: ``http://hdl.loc.gov/loc.gdc/scd0001`` is ``hdl:loc.gdc/scd0001``."""
    match = _HANDLE.match(uri)
    return f"hdl:{escape_uri(match[1])}" if match else ""


def addresses(record: Record) -> set[tuple[str, str]]:
    """The identifiers that say again where a resource is, by their schemes and values."""
    return {("uri", link.uri) for link in record.links} | {("hdl", handle_of(link.uri)) for link in record.links}


def write_identifier(writing: Writing) -> Iterator[Field]:
    """The numbers, then the addresses of the resource and its handles, and last the number of the record."""
    record = writing.record
    for identifier in record.identifiers:
        value = identifier.value
        if not value:
            if identifier.source:
                writing.drop("identifiers", NO_NUMBER, identifier)
            continue
        if identifier.source and identifier.scheme in WITH_SOURCE:
            value = f"{value} {identifier.source}"
        elif identifier.source:
            writing.drop("identifiers.source", "MODS does not say who gave a number", identifier.source)
        if identifier.terms:
            writing.drop("identifiers.terms", "MODS has no price of what has a number", identifier.terms)
        yield element(
            "identifier",
            [
                ("@type", IDENTIFIER_TYPES.get(identifier.scheme, identifier.scheme)),
                ("@invalid", "yes" if identifier.invalid else ""),
                ("@displayLabel", identifier.qualifier),
                ("", value),
            ],
        )
    for link in record.links:
        if link.relation == "resource":
            yield element("identifier", [("@type", "uri"), ("", escape_uri(link.uri))])
        if handle := handle_of(link.uri):
            yield element("identifier", [("@type", "hdl"), ("", handle)])
    if record.id:
        yield element("identifier", [("@type", "local"), ("", record.id)])

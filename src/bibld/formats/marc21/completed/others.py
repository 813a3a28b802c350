"""Other resources as linking entries have them, and a part in its host (7XX, 510, LDR/07)."""

from __future__ import annotations

import re

from msgspec.structs import replace

from bibld.formats.marc21.completed.numbers import bare
from bibld.formats.marc21.mapping import LINKED_RELATIONS, NUMBERS, RELATIONS
from bibld.formats.marc21.works import place_in
from bibld.model import Identifier, Part, Record, Related
from bibld.report import Report

__all__ = ["in_host", "linked", "numbered", "placed"]

_SERIAL = frozenset(("continuing", "integrating resource", "serial"))
_MONOGRAPHIC = frozenset(("monographic", "multipart monograph", "single unit"))


def in_host(record: Record) -> Record:
    """A part of another resource: where in it it stands is said with that (773 $g), and LDR/07 says in what it does.

    Whether that is a serial, its mode of issuance tells, or its ISSN or ISBN; of a collection nothing is said.
    """
    host = next((related for related in record.related if related.relation == "host"), None)
    if host is None:
        return record
    if record.parts and host.part is None:
        first, *others = record.parts
        related = tuple(replace(host, part=first) if found is host else found for found in record.related)
        record = replace(record, related=related, parts=tuple(others))
    said = host.record.issuance if host.record is not None else ""
    numbers = {identifier.scheme for identifier in host.identifiers}
    if record.issuance not in ("", *_MONOGRAPHIC):
        return record
    if said in _SERIAL or (not said and "issn" in numbers):
        return replace(record, issuance="serial component")
    return replace(record, issuance="monographic component") if said in _MONOGRAPHIC or "isbn" in numbers else record


_SYSTEMS = {"lccn": "(DLC)", "oclc": "(OCoLC)"}
"""Numbers of the record of another resource, by their schemes: 76X-78X $w has them behind the code of whose they are."""

_ONCE = frozenset(("issn", "coden", "strn"))
"""Numbers of which a linking entry has one."""


def linked(related: Related) -> Related:
    """A relation that MARC has no field for, as 787 with a caption (MARC 21 Bibliographic, 787)."""
    relation = related.relation
    if relation in RELATIONS:
        return related
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", relation).lower()
    return replace(related, relation="related", label=related.label or words[:1].upper() + words[1:])


def placed(related: Related) -> Related:
    """Where in another resource something stands: in the words of 773 $g and 510 $c, or as the number of a series."""
    part = related.part
    if part is None or not (part.details or part.extents):
        return related
    date = part.date if related.relation == "isReferencedBy" else ""  # 510 has $b for it
    place = place_in(replace(part, date="") if date else part)
    if part.text and not {*_WORDS.findall(place)} <= {*_WORDS.findall(part.text)}:
        place = f"{place}; {part.text}"
    elif part.text:
        place = part.text
    if related.relation == "series":
        return replace(related, number=related.number or place, part=None if not related.number else part)
    return replace(related, part=Part(text=place, date=date))


_WORDS = re.compile(r"\w+")


def numbered(related: Related, report: Report) -> Related:
    """Another resource with its numbers as a linking entry has them."""
    if related.relation not in LINKED_RELATIONS:
        return related
    found: list[Identifier] = []
    for identifier in related.identifiers:
        scheme, value = identifier.scheme, identifier.value
        if identifier != Identifier(scheme, value):
            found.append(identifier)
        elif scheme in _SYSTEMS:
            found.append(Identifier("local", value if value[:1] == "(" else _SYSTEMS[scheme] + bare(identifier).value))
        elif scheme in _ONCE and any(other.scheme == scheme for other in found):
            found.append(Identifier("", value))
        elif not scheme or scheme in NUMBERS.values():
            found.append(identifier)
        else:
            reason = "a linking entry does not say of which system a number is"
            report.lose("dropped", "related.identifiers.scheme", reason, scheme, "marc21")
            found.append(replace(bare(identifier), scheme=""))
    if related.uri:
        found.append(Identifier("", related.uri))
    return replace(related, identifiers=tuple(found), uri="")

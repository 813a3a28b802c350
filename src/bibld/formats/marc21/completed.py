"""A description that does not come from MARC, as an expert would put it into MARC.

What nobody had to say before is said here (that a place is not known), and what MARC has another place or another word for
is put there: a second title, a number of another system, the same words in another script. What gets lost by that is
reported.
"""

from __future__ import annotations

import re
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk.slots import MANY
from bibld.formats._uri import bare_doi
from bibld.formats.marc21.mapping import LINKED_RELATIONS, NUMBERS
from bibld.formats.marc21.statements import extent
from bibld.formats.marc21.works import place_in
from bibld.language import nonfiling
from bibld.model import (
    CREATORS,
    Agent,
    Identifier,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Stated,
    Subject,
    Term,
    Title,
)
from bibld.report import Report
from bibld.settings import Settings

__all__ = ["completed"]

NO_PLACE = "[Place of publication not identified]"
NO_NAME = "[publisher not identified]"
NO_DATE = "[date of publication not identified]"
UNTITLED = "[Untitled]"
OPEN = "9999"
"""The end of a date that has none yet."""


def completed(record: Record, report: Report, settings: Settings) -> Record:
    """The record as MARC has it."""
    record = _in_host(_beside(record, report))
    issued = next((date for date in record.dates if date.kind == "issued"), None)
    year = issued.value[:4] if issued is not None else ""
    doubt = "?" if issued is not None and issued.qualifier == "questionable" else ""
    inferred = f"[{year}{doubt}]" if year.isdecimal() else ""
    rda = record.admin is None or "rda" in record.admin.conventions
    is_part = record.issuance.endswith("component")
    provisions = record.provisions or (() if is_part else (Provision(),))
    provisions = tuple(_created(provision, record) for provision in provisions)
    return replace(
        record,
        titles=_titles(record, report),
        agents=_entered(record.agents),
        identifiers=tuple(map(_bare, record.identifiers)),
        notes=tuple(map(_captioned, record.notes)),
        subjects=tuple(map(_listed, record.subjects)),
        content=record.content or _CONTENT.get(record.type, ()),
        related=tuple(_numbered(related, report) for related in record.related),
        provisions=tuple(_provided(provision, inferred, rda=rda, is_part=is_part) for provision in provisions),
        physicals=tuple(_online(physical) for physical in record.physicals),
        locations=tuple(
            replace(location, organisation=location.organisation or settings.organisation)
            for location in record.locations
        ),
    )


_CONTENT = {
    "notated music": ("ntm",), "sound recording-musical": ("prm",), "still image": ("sti",), "text": ("txt",),
    "three dimensional object": ("tdf",),
}  # fmt: skip
"""The types of content (RDA 6.9) that a type of record is, whatever it holds: of the other types there are several."""

_UNKNOWN_FIGURE = re.compile(r"\d[uX]")
_GIVEN = {"approximate": "[approximately {}]", "inferred": "[{}]", "questionable": "[{}?]"}


def _created(provision: Provision, record: Record) -> Provision:
    """How something came about: what was created, and of which nobody says that it was issued, is unpublished (RDA 2.7)."""
    created = [date for date in record.dates if date.kind == "created"]
    if not created or any(date.kind in ("issued", "copyright") for date in record.dates):
        return provision
    if provision.function not in ("", "publication") or provision.names or provision.date or provision.script:
        return provision
    first = created[0]
    said = first.value + (f"-{'' if first.end == OPEN else first.end}" if first.end else "")
    date = "" if _UNKNOWN_FIGURE.search(said) else _GIVEN.get(first.qualifier, "{}").format(said)
    return replace(provision, date=date, function="production")


_SERIAL = frozenset(("continuing", "integrating resource", "serial"))
_MONOGRAPHIC = frozenset(("monographic", "multipart monograph", "single unit"))


def _in_host(record: Record) -> Record:
    """A part of another resource: where in it it stands is said with that (773 $g), and LDR/07 says in what it does.

    Whether that is a serial, its mode of issuance tells, or its ISSN or ISBN; of a collection nothing is said.
    """
    host = next((related for related in record.related if related.relation == "host"), None)
    if host is None:
        return record
    if record.parts and host.part is None:
        first, *others = record.parts
        placed = replace(host, part=Part(text=first.text or place_in(first)))
        related = tuple(placed if found is host else found for found in record.related)
        record = replace(record, related=related, parts=tuple(others))
    said = host.record.issuance if host.record is not None else ""
    numbers = {identifier.scheme for identifier in host.identifiers}
    if record.issuance not in ("", *_MONOGRAPHIC):
        return record
    if said in _SERIAL or (not said and "issn" in numbers):
        return replace(record, issuance="serial component")
    return replace(record, issuance="monographic component") if said in _MONOGRAPHIC or "isbn" in numbers else record


def _provided(provision: Provision, inferred: str, *, rda: bool, is_part: bool) -> Provision:
    """RDA 2.8.2.6, 2.8.4.7, 2.8.6.6: what is not there is said not to be; 2.7.6.6: unless it was not published.

    A part of another resource was published with that.
    """
    if provision.script or (not provision.function and not rda):
        return provision
    if provision.function == "production":
        return replace(provision, date=provision.date or inferred)
    if provision.function not in ("", "publication"):
        return provision
    if is_part:
        return replace(provision, function="publication")
    places = provision.places
    if not any(place.name for place in places):
        first, *others = places or (Place(),)
        places = (replace(first, name=NO_PLACE), *others)
    return replace(
        provision,
        places=places,
        names=provision.names or (NO_NAME,),
        date=provision.date or inferred or NO_DATE,
        function="publication",
    )


def _online(physical: Physical) -> Physical:
    """RDA 3.4.1.7.5: an online resource is one, with its pages in brackets."""
    extents = [extent(term) for term in physical.extents]
    # A statement that says so itself stays as it is.
    if physical.carrier != "cr" or physical.parts or any("online resource" in text for text in extents):
        return physical
    return replace(physical, extents=(Term("", "1 online resource" + (f" ({', '.join(extents)})" if extents else "")),))


_FURTHER = {"main": "alternative", "uniform": "added"}
"""What a title is besides the first of its kind: 245, 130 and 240 are not repeatable."""


def _titles(record: Record, report: Report) -> tuple[Title, ...]:
    """245 stands once, and in every record (MARC 21 Bibliographic, 245): a second title is a variant of the first.

    Its article is not filed on, also where that has not been said: in the language of the title, or that of the work.
    """
    said: set[str] = set()
    titles = [title if title.script else _in_turn(title, said) for title in record.titles]
    if "main" not in said:
        report.fault("warning", "no title", done=f"{UNTITLED} put in", path="245", kind="no title")
        return (Title(UNTITLED), *titles)
    of_work = [language.code for language in record.languages if not language.kind]
    at = next(at for at, title in enumerate(titles) if title.kind == "main" and not title.script)
    language = titles[at].lang or (of_work[0] if len(of_work) == 1 else "")
    titles[at] = replace(titles[at], nonsort=titles[at].nonsort or nonfiling(titles[at].title, language))
    return tuple(titles)


def _in_turn(title: Title, said: set[str]) -> Title:
    """A title as one of its kind, or what it is besides the one that was ``said``."""
    if title.kind in said and title.kind in _FURTHER:
        return replace(title, kind=_FURTHER[title.kind])
    said.add(title.kind)
    return title


def _entered(agents: tuple[Agent, ...]) -> tuple[Agent, ...]:
    """The person or family under whom a work is entered where nobody says under whom: who is named first of its creators.

    RDA 6.27.1.3; LC's mapping of MODS to MARC asks for the role of creator, too. A body is one for some works only (RDA
    19.2.1.1.1), and of which sort a work is no mapping can tell.
    """
    if any(agent.primary for agent in agents):
        return agents
    first = next((agent for agent in agents if not CREATORS.isdisjoint(agent.roles)), None)
    if first is None or first.kind not in ("person", "family"):
        return agents
    entered = replace(first, primary=True)
    return tuple(
        entered
        if agent is first
        else replace(agent, primary=True)
        if first.link and agent.link == first.link
        else agent
        for agent in agents
    )


_RESOLVER = re.compile(r"(?:https?://hdl\.handle\.net/|hdl:\s*)(?=\S)", re.IGNORECASE)


def _bare(identifier: Identifier) -> Identifier:
    """A DOI or a handle is itself, and not an address that leads to it."""
    value = identifier.value
    if identifier.scheme == "doi" and (doi := bare_doi(value)).startswith("10."):
        return replace(identifier, value=doi)
    if identifier.scheme == "hdl" and (address := _RESOLVER.match(value)):
        return replace(identifier, value=value[address.end() :])
    return identifier


def _captioned(note: Note) -> Note:
    """A general note (500) has no caption: it begins with its words."""
    if note.kind or not note.label or note.parts:
        return note
    return replace(note, text=f"{note.label.rstrip(' :')}: {note.text}", label="")


def _listed(subject: Subject) -> Subject:
    """6XX with second indicator 0 is for the headings of LCSH and those of the name authority file beside it."""
    return replace(subject, authority="lcsh") if subject.authority in ("lcnaf", "naf") else subject


_SYSTEMS = {"lccn": "(DLC)", "oclc": "(OCoLC)"}
"""Numbers of the record of another resource, by their schemes: 76X-78X $w has them behind the code of whose they are."""

_OCLC = re.compile(r"(?:ocm|ocn|on|\(OCoLC\))?0*(?=\d+$)")

_ONCE = frozenset(("issn", "coden", "strn"))
"""Numbers of which a linking entry has one."""


def _numbered(related: Related, report: Report) -> Related:
    """Another resource with its numbers as a linking entry has them."""
    if related.relation not in LINKED_RELATIONS:
        return related
    found: list[Identifier] = []
    for identifier in related.identifiers:
        scheme, value = identifier.scheme, identifier.value
        if identifier != Identifier(scheme, value):
            found.append(identifier)
        elif scheme in _SYSTEMS:
            number = (
                value if value[:1] == "(" else _SYSTEMS[scheme] + (_OCLC.sub("", value) if scheme == "oclc" else value)
            )
            found.append(Identifier("local", number))
        elif scheme in _ONCE and any(other.scheme == scheme for other in found):
            found.append(Identifier("", value))
        elif not scheme or scheme in NUMBERS.values():
            found.append(identifier)
        else:
            reason = "a linking entry does not say of which system a number is"
            report.lose("dropped", "related.identifiers.scheme", reason, scheme, "marc21")
            found.append(replace(_bare(identifier), scheme=""))
    if related.uri:
        found.append(Identifier("", related.uri))
    return replace(related, identifiers=tuple(found), uri="")


_SLOTS = tuple(sorted(MANY))


def _beside(record: Record, report: Report) -> Record:
    """880 stands beside a field that says the same: what has none beside it is said in the field itself, in any script.

    MARC 21 Bibliographic, Appendix A and D: the number of a pair has two digits, and is that of no other pair.
    """
    stated = [
        (slot, value)
        for slot in _SLOTS
        for value in getattr(record, slot)
        if isinstance(value, Stated) and (value.link or value.script)
    ]
    if not stated:
        return record
    plain = dict.fromkeys((slot, value.link) for slot, value in stated if not value.script)
    scripted = {(slot, value.link) for slot, value in stated if value.link and value.script}
    numbers = {key: f"{at:02}" for at, key in enumerate([key for key in plain if key in scripted], 1)}

    def put(slot: str, value: Any) -> Any:
        if not isinstance(value, Stated) or not (value.link or value.script):
            return value
        if number := numbers.get((slot, value.link)):
            return replace(value, link=number)
        if value.script:
            reason = "MARC names the script of a field that stands beside the same in another"
            report.lose("dropped", f"{slot}.script", reason, value.script, "marc21")
        if value.link:
            report.lose("dropped", f"{slot}.link", "nothing in another script that it leads to", value.link, "marc21")
        return replace(value, link="", script="")

    slots = dict.fromkeys(slot for slot, _ in stated)
    return replace(record, **{slot: tuple(put(slot, value) for value in getattr(record, slot)) for slot in slots})

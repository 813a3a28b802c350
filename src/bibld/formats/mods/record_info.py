"""MODS recordInfo ↔ the description: who made it and how; MODS extension ↔ what other formats keep for themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._provenance import conversion_in, in_words, process_of
from bibld.formats.mods.language import make_language, take_languages
from bibld.formats.mods.parts import Taking, attribute, element, text_of, told, tuple_of
from bibld.model import Admin, Conversion, Identifier, Language, Leftover, Record, Term, identity
from bibld.vocabulary import TERMS

_LEFTOVER = f"{{{TERMS}}}leftover"

STORED = f"{{{TERMS}}}values"
"""The element with a slot's values as JSON."""

_ATTRIBUTES_OF_LEFTOVER = ("format", "path", "reason")


def read_extension(field: Field, draft: Draft) -> None:
    """An extension of ours; anybody else's stays as it is. Values of slots are noted, for when all has been read."""
    found = []
    ours = False
    for code, value in field.parts:
        if code == "" and not str(value).strip():
            continue
        ours = True
        if code == STORED and (slot := attribute(value, "slot")):
            draft.noted[slot] = text_of(value)
            continue
        said = {name: attribute(value, name) for name in _ATTRIBUTES_OF_LEFTOVER}
        if code != _LEFTOVER or not all(said.values()):
            draft.leave(field, "no row")
            return
        found.append(Leftover(said["format"], said["path"], text_of(value), said["reason"]))
    draft.leftovers += found
    if not ours:  # an empty one
        draft.leave(field, "no row")


def write_extension(writing: Writing) -> Iterator[Field]:
    """What other formats keep for themselves, so that a MARC record that goes through MODS has its own fields again.

    How a page was laid out is left out: that means nothing without the page, which MODS does not hold.
    """
    paged = writing.record.page is not None
    parts = [
        (_LEFTOVER, (("@format", left.format), ("@path", left.path), ("@reason", left.reason), ("", left.value)))
        for left in writing.record.leftovers
        if left.format != writing.target and not (paged and left.reason == "form")
    ]
    if parts:
        yield Field("extension", tuple(parts))


_AACR = "aacr"
"""What LDR/18 a says, in MODS' list of standards of description."""

_STANDARDS = {
    name: code
    for code, names in {
        _AACR: "aacr2|aacr2r|aacr 2|aacr 2r|anglo-american cataloguing rules|anglo-american cataloging rules",
        "cco": "cataloging cultural objects",
        "dacs": "describing archives: a content standard|describing archives, a content standard",
        "isadg": "isad(g)|isad (g)|general international standard archival description",
        "rad": "rules for archival description",
        "rda": "resource description & access|resource description and access|rda: resource description and access",
    }.items()
    for name in names.split("|")
}
"""Standards of description by what others call them; the codes are those of MARC's list."""

_EDITION = re.compile(
    r"[,.]? (?:\([^()]*\)"  # (2002 revision)
    r"|(?:1st|2nd|3rd|first|second|third)(?: ed(?:ition|\.)?)?(?:, .*)?)$"  # second edition, 2002
)


def standard_of(text: str) -> str:
    """A standard of description by its code, if that is known:
    ``Describing Archives: A Content Standard (DACS)`` → ``dacs``.
    """
    name = " ".join(text.casefold().split())
    return _STANDARDS.get(_EDITION.sub("", name)) or _STANDARDS.get(name) or (text if " " in text else name)


def encoding_of(day: str, usual: str = "iso8601") -> str:
    """In which encoding a day or a moment is: MARC's (008/00-05), the ``usual``, or none that it has:
    ``20160513104939730000``.

    What stands for it in a template is no text of ASCII, and as usual as most.
    """
    if _SIX.fullmatch(day):
        return "marc"
    return "" if day.isascii() and not _MOMENT.fullmatch(day) else usual


_SIX = re.compile(r"\d{6}")
_MOMENT = re.compile(
    r"\d{4}(?:-\d\d(?:-\d\d"  # 2013-01-29
    r"(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?"  # T23:12:49Z
    r"|\d{8}(?:T?\d{6}(?:\.\d+)?)?",  # 20130129, 20130129231249.0
    re.ASCII,
)


def _dated(day: str, usual: str) -> Any:
    encoding = encoding_of(day, usual)
    return (("@encoding", encoding), ("", day)) if encoding else day


def numbered_first(fields: Sequence[Field]) -> Sequence[Field]:
    """Fields in which the number of the record stands before the local numbers of the resource, wherever it was found.

    One of those is the record's only where ``recordIdentifier`` tells no other (LC's mapping of
    MODS to MARC: it is 001).
    """
    local = next((at for at, field in enumerate(fields) if field.where == "identifier" and _is_local(field)), None)
    if local is None:
        return fields
    for at in range(local + 1, len(fields)):
        if fields[at].where == "recordInfo" and any(code == "recordIdentifier" for code, _ in fields[at].parts):
            return [*fields[:local], fields[at], *fields[local:at], *fields[at + 1 :]]
    return fields


def _is_local(field: Field) -> bool:
    unlabelled = not field.first("@displayLabel") and field.first("@invalid") != "yes"
    return unlabelled and str(field.first("@type")).lower() == _LOCAL


_LOCAL = "local"


def own_number(record: Record) -> Record:
    """A record without the local number that says again which is its own: the last, as it is written."""
    again = Identifier(_LOCAL, record.id)
    if again not in record.identifiers:
        return record
    at = max(at for at, identifier in enumerate(record.identifiers) if identifier == again)
    return replace(record, identifiers=(*record.identifiers[:at], *record.identifiers[at + 1 :]))


_ATTRIBUTES = {
    "recordContentSource": ("source", "@authority"),
    "recordCreationDate": ("created", "@encoding"),
    "recordChangeDate": ("changed", "@encoding"),
}
"""Elements that are one attribute of the description; an attribute of their own that need not be kept."""


def read_record_info(field: Field, draft: Draft) -> None:
    """``<recordInfo><recordIdentifier source="UkLGLA">127428</recordIdentifier></recordInfo>``"""
    taking = Taking(field.parts)
    attrs: dict[str, Any] = {}
    for code, (attr, known) in _ATTRIBUTES.items():
        for _, value in taking.all(code):
            taking.only_text(code, value, known)
            attrs.setdefault(attr, text_of(value))
    attrs["id_source"] = _take_number(taking, draft)
    found = [text_of(value) for _, value in taking.all("descriptionStandard")]
    standards = [*map(standard_of, found)]
    if _AACR in standards:
        attrs["punctuation"] = "a"
    attrs["conventions"] = tuple(text for text in standards if text != _AACR)
    notes = taking.typed("recordInfoNote")
    for code, value in notes:
        taking.only_text(code, value)
    attrs["notes"] = tuple(Term(code.partition(":")[2], text_of(value)) for code, value in notes)
    attrs["language"] = _take_language(taking)
    attrs["origin"] = _take_origin(taking, draft)
    draft.merge("admin", {name: value for name, value in attrs.items() if value})
    told(draft, field, taking.rest())


def _take_number(taking: Taking, draft: Draft) -> str:
    """Put the number of the record in its place, and those in other systems beside it; the source of the first."""
    source_of_it = ""
    for _, value in taking.all("recordIdentifier"):
        taking.only_text("recordIdentifier", value, "@source")
        number, source = text_of(value), organisation_of(attribute(value, "source"))
        if not draft.get("id") or number == draft.get("id"):
            draft.add("id", number)
            source_of_it = source or source_of_it
        elif number and _IS_CODE.fullmatch(source):
            draft.add("identifiers", _in_another_system(number, source))
        else:
            taking.faults.append(("recordIdentifier", "repeated", number))
    return source_of_it


def _take_language(taking: Taking) -> str:
    """The language of the description; a second one is told."""
    language = ""
    for _, value in taking.all("languageOfCataloging"):
        named, faults = take_languages(Field("language", tuple_of(value, "languageTerm")))
        taking.faults += faults
        for found in named:
            language = language or found.code
            if found.code != language:
                taking.faults.append(("languageOfCataloging", "repeated", found.code))
    return language


def _take_origin(taking: Taking, draft: Draft) -> str:
    """What is said of how the record was made; what it was converted from has a place of its own."""
    origins = [text_of(value) for _, value in taking.all("recordOrigin")]
    taking.faults += [("recordOrigin", "repeated", text) for text in origins[1:]]
    if not origins or (found := conversion_in(origins[0])) is None:
        return origins[0] if origins else ""
    draft.add("conversions", replace(found, source_id=draft.get("id") or ""))
    return ""


_IS_CODE = re.compile(r"[A-Za-z][\w/-]+", re.ASCII)
"""The form of the code of an organisation: ``DE-576``."""


def _in_another_system(number: str, source: str) -> Identifier:
    """The second number of a record, which it has where its description is, too: ``035 ## $a (DE-576)12``."""
    if source == OCLC:
        return Identifier("oclc", number)
    return Identifier("system number", number if number[:1] == "(" else f"({source}){number}")


OCLC = "OCoLC"
"""The code of OCLC, whose numbers have a scheme of their own."""


def organisation_of(source: str) -> str:
    """Whose a number is, by its code where it is said by the name of OCLC: ``source="oclc"``."""
    return OCLC if source.casefold() == "oclc" else source


def write_record_info(writing: Writing) -> Iterator[Field]:
    """Who described it, when and by which rules, its number, and what has converted the description."""
    record, settings = writing.record, writing.settings
    admin = record.admin or Admin()
    source = admin.source or settings.organisation
    here = record.admin is None
    created = admin.created or (settings.moment[:10] if here else "")
    # A record from MARC has a status; where it does not say its language, nobody here can.
    language = admin.language or ("" if admin.status else settings.cataloguing_language)
    conventions = admin.conventions or (("rda",) if here else ())
    id_source = admin.id_source or settings.organisation
    identifier: Any = identity(record)
    if id_source:
        identifier = (("@source", id_source), ("", identifier))
    origin = admin.origin or (f"{in_words(Conversion(process_of(record.page), settings.moment))}." if here else "")
    converted = {found.process: found for found in reversed(record.conversions) if found.process not in origin}
    said = [*map(in_words, reversed(converted.values()))]
    origin = "; ".join((origin, *said) if origin else said)
    if not admin.status:  # of a record from MARC all of it stands in an extension
        _tell_rest(writing, admin, origin)
    yield element(
        "recordInfo",
        [
            ("recordContentSource", (("@authority", "marcorg"), ("", source)) if source else ""),
            ("recordCreationDate", _dated(created, "w3cdtf")),
            ("recordChangeDate", _dated(admin.changed, "iso8601")),
            ("recordIdentifier", identifier),
            ("recordOrigin", origin),
            ("languageOfCataloging", make_language(Language(language)).parts if language else ""),
            *(("descriptionStandard", rules) for rules in conventions),
            ("descriptionStandard", _AACR if admin.punctuation == "a" else ""),
            *((f"recordInfoNote:{note.kind}" if note.kind else "recordInfoNote", note.value) for note in admin.notes),
        ],
    )


def _tell_rest(writing: Writing, admin: Admin, origin: str) -> None:
    """Report what MODS does not say of a description and what converted it."""
    for attr in ("level", "punctuation"):
        if (value := getattr(admin, attr)) and (attr, value) != ("punctuation", "a"):
            writing.drop(f"admin.{attr}", "MODS does not say this of a description", value)
    reason = "MODS has what converted a description and when, in words"
    for found in writing.record.conversions:
        for attr in ("source_id", "agency", "uri"):
            if value := getattr(found, attr):
                writing.drop(f"conversions.{attr}", reason, value)
        if found.date not in origin:
            writing.drop("conversions.date", reason, found.date)

"""Rules on what elements say: names and titles, numbers, addresses, parts, scripts."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from bibld.formats.mods.schema import ELEMENTS
from bibld.validation import standard_numbers as numbers
from bibld.validation.mods.record import MODS, Mods, text_of
from bibld.validation.rules import Findings

__all__: list[str] = []


@MODS.rule("mods-primary", "warning", "MODS user guide, name and titleInfo: usage")
def _(record: Mods) -> Findings:
    """One name and one title of a record are the primary ones."""
    for kind in ("name", "titleInfo"):
        primary = [found for found in record.children(record.element, kind) if found.get("usage") == "primary"]
        if len({found.get("altRepGroup") or number for number, found in enumerate(primary)}) > 1:
            what = "names" if kind == "name" else "titles"
            yield record.at(primary[1], f"{len(primary)} {what} with usage primary", "usage")


@MODS.rule("mods-empty", "note", "MODS user guide")
def _(record: Mods) -> Findings:
    """An element that is for text has some, or a link, and a subject, a related item and a name say what they are."""
    for found in record.find(*_OF_TEXT):
        if len(found) or text_of(found) or any(map(found.get, _SAID_BY)):
            continue
        if record.path(found) != "titleInfo/title":  # that is mods-title's to tell
            yield record.at(found, f"<{record.name(found)}> is empty")
    for found in record.find("subject", "relatedItem", "name"):
        if any(map(found.get, _SAID_BY)):
            continue
        if not len(found) and not text_of(found):
            yield record.at(found, f"<{record.name(found)}> is empty")
        elif record.name(found) == "name" and len(found) and not record.children(found, *_NAMED_BY):
            yield record.at(found, "<name> has no <namePart>")


_OF_TEXT = tuple(
    sorted({key.rpartition("/")[2] for key, rule in ELEMENTS.items() if rule.form} - {"etal", "extension"})
)
_NAMED_BY = ("namePart", "etal", "nameIdentifier", "alternativeName")
_SAID_BY = ("{http://www.w3.org/1999/xlink}href", "valueURI", "altFormat")


@MODS.rule(
    "mods-identifier",
    "warning",
    "MODS user guide, identifier, nameIdentifier; ISO 2108, 3297, 10957, 3901, 26324, 27729; RFC 3986",
)
def _(record: Mods) -> Findings:
    """An ISBN, ISSN, ISMN, ISRC, UPC, EAN, DOI, LCCN, URI, ISNI or ORCID is one, unless it is said to be invalid."""
    for found in record.find("identifier"):
        kind, text = (found.get("type") or "").lower(), text_of(found)
        test = _NUMBERS.get(kind)
        if found.get("invalid") != "yes" and test is not None and text and (cause := test(text)):
            yield record.at(found, f"{text} is no {kind.upper()}: {cause}")
    for found in record.find("nameIdentifier"):
        kind, text = (found.get("type") or "").lower(), text_of(found)
        if kind in _OF_NAMES and found.get("invalid") != "yes" and text and (cause := numbers.isni(text)):
            yield record.at(found, f"{text} is no {kind.upper()}: {cause}")


def _isbn(text: str) -> str:
    return numbers.isbn(text.split()[0])


def _doi(text: str) -> str:
    """Its address, and what it is called, are understood before it."""
    return numbers.doi(
        re.sub(r"(?:https?://(?:dx\.)?doi\.org/|doi: *|info:doi/)", "", text, count=1, flags=re.IGNORECASE)
    )


def _address(text: str) -> str:
    return numbers.uri(text) or ("" if numbers.SCHEME.match(text) else "it has no scheme")


_OF_NAMES = frozenset(("isni", "orcid"))
"""The types of numbers of names that are alike: ORCIDs are some of the ISNIs."""


_NUMBERS: dict[str, Callable[[str], str]] = {
    "isbn": _isbn, "issn": numbers.issn, "ismn": numbers.ismn, "isrc": numbers.isrc, "doi": _doi, "uri": _address,
    "lccn": numbers.lccn, "upc": numbers.upc, "ean": numbers.ean,
}  # fmt: skip
"""By the type of an identifier: what is wrong with one."""


@MODS.rule("mods-dewey", "warning", "MODS user guide, classification; MARC 21 Bibliographic, 082 $a")
def _(record: Mods) -> Findings:
    """A Dewey number has three digits before its point."""
    for found in record.find("classification"):
        if found.get("authority") == "ddc" and (cause := numbers.dewey(text := text_of(found))):
            yield record.at(found, f"{text!r} is no Dewey number: {cause}")


@MODS.rule("mods-uri", "warning", "MODS user guide, location/url, valueURI, xlink:href; RFC 3986")
def _(record: Mods) -> Findings:
    """A URI has no spaces, nor anything else that no URI has."""
    for found, attribute, text in record.uris:
        if (cause := numbers.uri(text)) and "escape" not in cause:
            yield record.at(found, f"{text[:100]}: {cause}", attribute)


@MODS.rule("mods-uri-scheme", "note", "MODS user guide, location/url, valueURI, xlink:href; RFC 3986")
def _(record: Mods) -> Findings:
    """A URI begins with a scheme, such as https:"""
    for found, attribute, text in record.uris:
        is_relative = attribute and text[0] in "#./:"  # it leads to somewhere in or beside the file
        if not is_relative and not numbers.SCHEME.match(text):
            yield record.at(found, f"{text[:100]} has no scheme", attribute)


@MODS.rule("mods-media-type", "warning", "MODS user guide, physicalDescription/internetMediaType; RFC 6838")
def _(record: Mods) -> Findings:
    """A media type is a type and a subtype, such as application/pdf."""
    for found in record.find("internetMediaType"):
        if (text := text_of(found)) and _MEDIA_TYPE.fullmatch(text) is None:
            yield record.at(found, f"{text[:100]!r} is no media type, such as application/pdf")


_MEDIA_TYPE = re.compile(
    r"[a-z0-9][\w!#$&^.+-]*/[a-z0-9*][\w!#$&^.+-]*"  # application/pdf
    r"(?: *;.*)?",  # ; charset=utf-8
    re.IGNORECASE | re.ASCII,
)


@MODS.rule("mods-extent", "warning", "MODS user guide, part/extent")
def _(record: Mods) -> Findings:
    """A part does not end before it starts."""
    for extent in record.find("extent"):
        start, end = (
            next((text_of(found) for found in record.children(extent, name)), "") for name in ("start", "end")
        )
        # 251-8 is 251-258, as many write it.
        if start.isdecimal() and end.isdecimal() and len(end) >= len(start) and int(end) < int(start):
            yield record.at(extent, f"it starts at {start} and ends at {end}")


@MODS.rule("mods-pair", "note", "MODS user guide, altRepGroup")
def _(record: Mods) -> Findings:
    """What says the same as another, in another script or language, is not alone."""
    groups = Counter(group for _, found in record.named if (group := found.get("altRepGroup")))
    for _, found in record.named:
        group = found.get("altRepGroup", "")
        if groups[group] == 1 and group.strip("0"):  # 00 is for what has no other, as in 880 $6
            yield record.at(found, f"no other element has the altRepGroup {group!r}", "altRepGroup")


@MODS.rule("mods-script", "warning", "MODS user guide, script; ISO 15924")
def _(record: Mods) -> Findings:
    """A script is a code of ISO 15924, such as Cyrl."""
    for _, found in record.named:
        if (text := found.get("script", "").strip()) and _SCRIPT.fullmatch(text) is None:
            yield record.at(found, f"{text!r} is no code of ISO 15924, such as Cyrl", "script")
    for found in record.find("scriptTerm"):
        text = text_of(found)
        if text and found.get("type") == "code" and found.get("authority") in _SCRIPTS and not _SCRIPT.fullmatch(text):
            yield record.at(found, f"{text!r} is no code of ISO 15924, such as Cyrl")


_SCRIPT = re.compile(r"[A-Z][a-z]{3}|\d{3}", re.ASCII)
"""The code of a script, or its number."""
_SCRIPTS = (None, "iso15924")


@MODS.rule("mods-twice", "note", "MODS user guide, subject")
def _(record: Mods) -> Findings:
    """No subject is said twice."""
    seen = set()
    for found in record.children(record.element, "subject"):
        said = tuple((inner.tag, *inner.items(), text_of(inner)) for inner in found.iter())
        if said in seen and len(found):
            words = " ".join(" ".join(found.itertext()).split())
            yield record.at(found, f"an earlier subject is the same: {words}")
        seen.add(said)


@MODS.rule("mods-number", "warning", "MODS user guide, recordInfo/recordIdentifier")
def _(record: Mods) -> Findings:
    """No other record of the file has the same recordIdentifier."""
    for info in record.children(record.element, "recordInfo"):
        for found in record.children(info, "recordIdentifier"):
            key = (text_of(found), found.get("source", ""))
            if key[0] and key in record.file.numbers:
                yield record.at(found, f"an earlier record has the number {key[0]} too")
            record.file.numbers.add(key)

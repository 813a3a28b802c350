"""MODS: what the reader reports, whether each element stands where MODS 3.8 has it, and rules on what it says.

What stands in what is in :mod:`bibld.formats.mods.schema`; nothing is fetched, and no schema is needed. Every cause
begins with the line of the element, as long as the file is well-formed up to there: after a break in the XML the reader
goes on with the next record, and the lines cannot be told any more.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date as day
from difflib import get_close_matches
from functools import cache, cached_property, partial
from itertools import pairwise
from typing import Any, BinaryIO, NamedTuple, cast

from lxml import etree

from bibld.formats import Format
from bibld.formats._xml import elements
from bibld.formats.marc21 import positions
from bibld.formats.mods.collection import Collection
from bibld.formats.mods.schema import ELEMENTS, OPEN, RESOURCES, Element, unfit
from bibld.formats.mods.xml import NAMESPACE
from bibld.report import Fault
from bibld.validation import standard_numbers as numbers
from bibld.validation.rules import Findings, Gathering, Table
from bibld.vocabulary import CodeList, areas, carriers, contents, countries, fold, genres, languages, media, relators

__all__ = ["MODS", "Mods", "check"]

_XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
_PREFIXES = {"{http://www.w3.org/1999/xlink}": "xlink:", "{http://www.w3.org/XML/1998/namespace}": "xml:"}
_WHITE = " \t\r\n"
_OF_URIS = {
    "valueURI": "valueURI", "authorityURI": "authorityURI", "{http://www.w3.org/1999/xlink}href": "xlink:href",
}  # fmt: skip
"""Attributes that are for URIs, and how they are called."""


class File:
    """What is one record's alone in a file: its number, with the source of that, and the IDs of its elements."""

    def __init__(self) -> None:
        self.numbers: set[tuple[str, str]] = set()
        self.ids: set[str] = set()


class Mods:
    """A ``mods`` element as the rules see it.

    ``before`` is the number of lines before its parser's first, or None; ``file`` has what other records have said.
    """

    def __init__(self, element: Any, before: int | None = 0, file: File | None = None) -> None:
        self.element = element
        self.before = before
        self.file = File() if file is None else file
        self.home = element.tag.rpartition("}")[0] + "}" if element.tag[0] == "{" else ""

    def name(self, element: Any) -> str:
        """The local name of a MODS element; "" for any other."""
        space, brace, local = str(element.tag).rpartition("}")
        return local if space + brace in (self.home, f"{{{NAMESPACE}}}") else ""

    def find(self, *names: str) -> Iterator[Any]:
        """The MODS elements of these names, at any depth, but for what stands in an extension."""
        return (found for name, found in self.named if name in names)

    @cached_property
    def named(self) -> list[tuple[str, Any]]:
        """Its elements with their names, found in one walk."""
        return [(name, found) for found in self._inside(self.element) if (name := self.name(found))]

    @cached_property
    def uris(self) -> list[tuple[Any, str, str]]:
        """The URIs of its ``url`` elements, and those in attributes: the element, the attribute ("" for none), the text."""
        found = [(url, "", _text(url)) for url in self.find("url")]
        found += [
            (element, name, element.get(key, "").strip()) for _, element in self.named for key, name in _OF_URIS.items()
        ]
        return [uri for uri in found if uri[2]]

    def _inside(self, element: Any) -> Iterator[Any]:
        for child in element:
            yield child
            if self.name(child) not in OPEN:
                yield from self._inside(child)

    def children(self, element: Any, *names: str) -> list[Any]:
        """The children of these names."""
        return [child for child in element if self.name(child) in names]

    def said(self, element: Any, cause: str) -> str:
        """A cause with its line."""
        return cause if self.before is None else f"line {self.before + element.sourceline}: {cause}"

    def path(self, element: Any) -> str:
        """The place of an element in its record: ``location/url``."""
        steps = []
        while element is not None and element is not self.element:
            steps.append(self.name(element) or str(element.tag))
            element = element.getparent()
        return "/".join(reversed(steps))

    def at(self, element: Any, cause: str, attribute: str = "") -> tuple[str, str]:
        """What was found at an element, or at an attribute of it: the path, and the cause with its line."""
        return f"{self.path(element)}@{attribute}" if attribute else self.path(element), self.said(element, cause)

    @cached_property
    def identifier(self) -> str:
        """The record's own number."""
        for info in self.children(self.element, "recordInfo"):
            for found in self.children(info, "recordIdentifier"):
                return _text(found)
        return ""

    @cached_property
    def structure(self) -> dict[str, list[tuple[str, str]]]:
        """What is wrong with the structure, by rule: found in one walk."""
        walk = _Walk(self)
        try:
            walk.element(self.element, "mods", "")
        except RecursionError:
            walk.found.setdefault("mods-element", []).append(("", "elements inside elements too deep to follow"))
        return walk.found


def _text(element: Any) -> str:
    """The text of an element, without the white space around it."""
    return (element.text or "").strip()


class _Walk:
    """A walk through a record, element by element, with the table in hand."""

    def __init__(self, record: Mods) -> None:
        self.record = record
        self.found: dict[str, list[tuple[str, str]]] = {}
        self.ids = record.file.ids

    def add(self, rule: str, element: Any, path: str, cause: str) -> None:
        self.found.setdefault(rule, []).append((path, self.record.said(element, cause)))

    def element(self, element: Any, key: str, path: str) -> None:
        name = key.rpartition("/")[2]
        rule = ELEMENTS[key]
        self._attributes(element, name, rule, path)
        if rule.form == "any":
            for child in element:
                known = self.record.name(child)
                if known in ELEMENTS:
                    self.element(child, known, f"{path}/{known}")
            return
        if rule.form:
            self._text(element, name, rule.form, path)
            return
        if any((text or "").strip(_WHITE) for text in (element.text, *(child.tail for child in element))):
            self.add("mods-text", element, path, f"text in <{name}> that stands in none of its elements")
        names = []
        for child in element:
            inner = self.record.name(child)
            if inner in rule.children:
                names.append(inner)
                place = f"{name}/{inner}"
                self.element(child, place if place in ELEMENTS else inner, f"{path}/{inner}".lstrip("/"))
            else:
                self._stranger(child, inner, name, path)
        if rule.model.fullmatch("".join(f"{inner} " for inner in names)) is None:
            self._order(element, name, rule, names, path)

    def _stranger(self, child: Any, inner: str, name: str, path: str) -> None:
        where = f"{path}/{inner or child.tag}".lstrip("/")
        if not inner:
            self.add("mods-element", child, where, f"<{child.tag}> in <{name}>: an element that is none of MODS")
            return
        homes = [key for key, rule in ELEMENTS.items() if inner in rule.children and "/" not in key]
        hint = f"; it stands in {' or '.join(f'<{home}>' for home in homes[:3])}" if 0 < len(homes) < 4 else ""
        self.add("mods-element", child, where, f"<{inner}> does not stand in <{name}>{hint}")

    def _order(self, element: Any, name: str, rule: Element, names: list[str], path: str) -> None:
        if not names:
            if not len(element):  # else it has been said what is wrong with what it has
                self.add("mods-missing", element, path, f"<{name}> holds none of {', '.join(rule.children)}")
            return
        rank = {inner: number for number, inner in enumerate(rule.children)}
        for before, after in pairwise(names):
            if rank[after] < rank[before]:
                self.add(
                    "mods-order",
                    element,
                    path,
                    f"<{after}> stands after <{before}> in <{name}>, and should stand before it",
                )
                return
        for inner, times in Counter(names).items():
            if times > 1 and rule.model.fullmatch("".join(f"{one} " for one in dict.fromkeys(names))):
                self.add(
                    "mods-repeated", element, path, f"<{inner}> stands {times} times in <{name}>, and should stand once"
                )
                return
        missing = [inner for inner in rule.children if inner not in names]
        self.add(
            "mods-missing",
            element,
            path,
            f"<{name}> lacks one of {', '.join(missing)}, or has its elements out of order",
        )

    def _text(self, element: Any, name: str, form: str, path: str) -> None:
        for child in element:
            self.add(
                "mods-element",
                child,
                path,
                f"<{self.record.name(child) or child.tag}> in <{name}>, which holds text alone",
            )
        if not len(element):
            kind, _, values = form.partition("=")
            if cause := unfit(element.text or "", values or kind):
                self.add("mods-value", element, path, f"<{name}>: {cause}")

    def _attributes(self, element: Any, name: str, rule: Element, path: str) -> None:
        for full, value in element.items():
            attribute = str(full)
            if attribute.startswith(_XSI):
                continue
            space, brace, local = attribute.rpartition("}")
            attribute = _PREFIXES.get(space + brace, space + brace) + local
            where = f"{path}@{attribute}"
            if attribute not in rule.attributes:
                near = next((known for known in rule.attributes if known.lower() == attribute.lower()), "")
                self.add(
                    "mods-attribute",
                    element,
                    where,
                    f"<{name}> has no attribute {attribute}" + (f"; it is {near}" if near else ""),
                )
            elif cause := unfit(value, rule.attributes[attribute]):
                self.add("mods-value", element, where, f"<{name} {attribute}>: {cause}")
            elif attribute == "ID":
                if value in self.ids:
                    self.add("mods-value", element, where, f"<{name} ID>: {value!r} is another element's ID too")
                self.ids.add(value)


MODS: Table[Mods] = Table()
"""The rules for MODS."""

_SCHEMA = "MODS 3.8 schema and user guide"


_STRUCTURE = {
    "mods-element": "An element stands where MODS has it, and is one of MODS.",
    "mods-attribute": "An element has no attributes but its own.",
    "mods-order": "Elements are in order where MODS has one, as in location and part/extent.",
    "mods-repeated": "An element that may stand once stands once.",
    "mods-missing": "An element that must hold something does: originInfo, role, language.",
    "mods-text": "Text stands in the elements that are for it.",
    "mods-value": "A value that is to be one of a list, or of a form, is.",
}
"""The rules that the walk through a record tells of: their names, and what each says."""


def _structure(record: Mods, name: str) -> Findings:
    yield from record.structure.get(name, ())


for _name, _says in _STRUCTURE.items():
    MODS.rule(_name, "error", _SCHEMA, _says)(partial(_structure, name=_name))


@MODS.rule("mods-title", "warning", "MODS user guide, titleInfo")
def _(record: Mods) -> Findings:
    """A record has a title."""
    titles = [
        title for info in record.children(record.element, "titleInfo") for title in record.children(info, "title")
    ]
    if not any("".join(title.itertext()).strip() for title in titles):
        yield "titleInfo", record.said(record.element, "there is no title")


@MODS.rule("mods-date", "warning", "MODS user guide, date: encoding; W3C Date and Time Formats")
def _(record: Mods) -> Findings:
    """A date is written as its encoding says."""
    for date in record.find(*_DATES):
        text, encoding = _text(date), date.get("encoding")
        if not text:
            continue
        if encoding in _ENCODED and (cause := _ENCODED[encoding](text)):
            yield record.at(date, f"{text!r} with encoding {encoding}: {cause}")
        elif encoding == "marc" and (cause := _in_marc(record.name(date), text)):
            yield record.at(date, f"{text!r} with encoding marc: {cause}")
    for url in record.find("url"):
        if (text := url.get("dateLastAccessed", "").strip()) and (cause := numbers.w3cdtf(text)):
            yield record.at(url, f"{text!r} as the date of the last access: {cause}", "dateLastAccessed")


_DATES = (
    *("dateIssued", "dateCreated", "dateCaptured", "dateValid", "dateModified", "copyrightDate", "dateOther", "date"),
    *("recordCreationDate", "recordChangeDate", "temporal"),
)
_ENTERED = ("recordCreationDate", "recordChangeDate")


def _in_marc(name: str, text: str) -> str:
    """A date of an element as MARC has it: years in 008, days in 005 and 046; six digits of a record's own are yymmdd."""
    if not (_MARC_TIME if name == "temporal" else _MARC_DATE).fullmatch(text):
        return "it is no date as in MARC"
    if name in _ENTERED and len(text) == len("yymmdd"):
        return min(numbers.iso8601(century + text) for century in ("19", "20"))  # of which it is is not said
    return numbers.iso8601(text[:8]) if _MARC_DAY.fullmatch(text) else ""


_ENCODED = {"w3cdtf": numbers.w3cdtf, "iso8601": numbers.iso8601, "edtf": numbers.edtf}
_MARC_DATE = re.compile(r"[\du|]{4}|\d{6}|\d{8}|\d{14}(?:\.\d)?|[\du|]{4}-[\du|]{4}")
_MARC_DAY = re.compile(r"\d{8}|\d{14}(?:\.\d)?", re.ASCII)
_MARC_TIME = re.compile(rf"{_MARC_DATE.pattern}|(?:[a-y][\d-]){{2}}|[cd]\d+")  # 045 $a and $b


@MODS.rule("mods-date-point", "warning", "MODS user guide, date: point")
def _(record: Mods) -> Findings:
    """A date that ends a span has one that starts it."""
    for date in record.find(*_DATES):
        if date.get("point") == "end":
            same = record.children(date.getparent(), record.name(date))
            if not any(other.get("point") == "start" for other in same):
                yield record.at(date, f"<{record.name(date)}> ends a span that nothing starts")


@MODS.rule("mods-date-span", "warning", "MODS user guide, date: point")
def _(record: Mods) -> Findings:
    """A span does not end before it starts, and nothing was made in a year to come."""
    latest = day.today().year + _AHEAD
    for found in record.find(*_PAST):
        if (year := _year(found)) is not None and latest < year != _OPEN:
            yield record.at(found, f"{_text(found)!r} is a year to come")
    for start in record.find(*_DATES):
        if start.get("point") == "start" and (begun := _year(start)) is not None:
            end = next((other for other in start.itersiblings(start.tag) if other.get("point") == "end"), None)
            if end is not None and (ended := _year(end)) is not None and ended < begun:
                yield record.at(end, f"a span from {begun} to {ended}")


_AHEAD = 5
"""So many years ahead a date of publication may be."""
_OPEN = 9999
"""The end of a span that has none yet, in MARC."""
_PAST = tuple(name for name in _DATES if name not in ("dateValid", "dateOther", "date", "temporal"))
"""The dates of what has been done."""
_BEGINS_WITH_YEAR = re.compile(r"\d{4}(?!\d)|\d{4}(?=\d{4}$)", re.ASCII)


def _year(found: Any) -> int | None:
    """The year of a date that is encoded."""
    match = _BEGINS_WITH_YEAR.match(_text(found)) if found.get("encoding") else None
    return int(match[0]) if match is not None else None


@MODS.rule("mods-key-date", "warning", "MODS user guide, originInfo: keyDate")
def _(record: Mods) -> Findings:
    """One date of a record is its key date."""
    keys = [date for info in record.children(record.element, "originInfo") for date in info
            if date.get("keyDate") and date.get("point") != "end"]  # fmt: skip
    if len(keys) > 1:
        yield record.at(keys[1], f"{len(keys)} key dates")


@MODS.rule("mods-resource", "note", "MODS user guide, typeOfResource")
def _(record: Mods) -> Findings:
    """typeOfResource is one of the terms it was limited to up to version 3.7."""  # noqa: D403
    for found in record.find("typeOfResource"):
        text = found.text or ""
        if text.strip() and text.strip() not in RESOURCES and not found.get("authority"):
            yield record.at(found, f"{text!r} is none of the terms for the type of resource")


class _Listed(NamedTuple):
    """A list that an authority names: what is on it, its terms, its codes where it has any, and whether it is of codes alone."""

    what: str
    terms: frozenset[str]
    codes: CodeList | None = None
    of_codes: bool = False

    def coded(self, kind: str | None) -> CodeList | None:
        """The codes, where a text of this type is to be one of them."""
        return self.codes if self.of_codes or kind == "code" else None

    def has(self, text: str, kind: str | None) -> bool:
        """Whether a text is on it: a code, where it is said to be one, else a term."""
        codes = self.coded(kind)
        return text in codes if codes is not None else text.rstrip(".").casefold() in self.terms

    def near(self, text: str, kind: str | None) -> str:
        """What may stand there: all that is on the list, if that is little, or what is written most alike."""
        codes = self.coded(kind)
        known = sorted(self.terms if codes is None else codes)
        if codes is not None and (filled := text.ljust(7, "-")) in known:
            return f"; it is {filled}"
        if len(known) <= _FEW:
            return f": {', '.join(known)}"
        alike = get_close_matches(text.casefold(), known, 1, 0.7)
        meant = codes.code(text) if codes is not None else None
        return f"; perhaps {meant or alike[0]}" if meant or alike else ""


_FEW = 12
"""So many terms are all told."""


def _of_codes(codes: CodeList, what: str, *, alone: bool = False) -> _Listed:
    labels = frozenset(fold(codes.label(code) or "") for code in codes)
    return _Listed(what, labels, codes, alone)


def _of_terms(what: str, terms: Iterable[str]) -> _Listed:
    return _Listed(what, frozenset(term.casefold() for term in terms))


_FORMS = (*positions.FORMS.values(), "kit", "large print")


@cache
def _lists() -> dict[tuple[str, str], _Listed]:
    return {
        ("languageTerm", "iso639-2b"): _of_codes(languages(), "code for a language"),
        ("placeTerm", "marccountry"): _of_codes(countries(), "code for a country"),
        ("geographicCode", "marcgac"): _of_codes(areas(), "code for a geographic area", alone=True),
        ("geographicCode", "marccountry"): _of_codes(countries(), "code for a country", alone=True),
        ("roleTerm", "marcrelator"): _of_codes(relators(), "relator"),
        ("genre", "marcgt"): _of_codes(genres(), "genre term"),
        ("genre", "rdacontent"): _of_codes(contents(), "content type"),
        ("form", "rdamedia"): _of_codes(media(), "media type"),
        ("form", "rdacarrier"): _of_codes(carriers(), "carrier type"),
        ("form", "marcform"): _of_terms("form of item", _FORMS),
        ("targetAudience", "marctarget"): _of_terms("audience", positions.AUDIENCES.values()),
        ("frequency", "marcfrequency"): _of_terms("frequency", (*positions.FREQUENCIES.values(), "Other")),
    }


_LISTED = (
    "languageTerm", "placeTerm", "geographicCode", "roleTerm", "genre", "form", "targetAudience", "frequency",
)  # fmt: skip
"""The elements whose lists these are."""


def _listed(record: Mods) -> Iterator[tuple[Any, _Listed, str]]:
    """What has a text, and an authority that is a list we have: the list, and the text."""
    for found in record.find(*_LISTED):
        text = _text(found)
        known = _lists().get((record.name(found), found.get("authority", "")))
        if known is not None and text:
            yield found, known, text


@MODS.rule("mods-code", "warning", "MODS user guide, authority; MARC code lists; RFC 5646; ISO 3166")
def _(record: Mods) -> Findings:
    """A code or term is on the list that its authority names."""
    for found, known, text in _listed(record):
        name, kind = record.name(found), found.get("type")
        # The name of a language or a country is as one likes to spell it.
        if known.has(text, kind) or (name in ("languageTerm", "placeTerm") and kind != "code"):
            continue
        cause = f"<{name}> has {text!r}, which is no {known.what} of {found.get('authority')}{known.near(text, kind)}"
        yield record.at(found, cause)
    for found in record.find("languageTerm", "placeTerm"):
        name, authority, text = record.name(found), found.get("authority", ""), _text(found)
        if not text or found.get("type") != "code" or (name, authority) in _lists():
            continue
        of_country = numbers.country(text) if authority == "iso3166" else ""
        if cause := numbers.language(text, authority) if name == "languageTerm" else of_country:
            yield record.at(found, f"<{name}> has {text!r}: {cause}")


@MODS.rule("mods-code-obsolete", "note", "MODS user guide, authority; MARC code lists")
def _(record: Mods) -> Findings:
    """No code is one that has been replaced."""
    for found, known, code in _listed(record):
        codes = known.coded(found.get("type"))
        if codes is not None and codes.obsolete(code):
            use = codes.column(code, "use")
            cause = f"{code!r} is an obsolete {known.what}" + (f", use {use}" if use else "")
            yield record.at(found, cause)


@MODS.rule("mods-role", "warning", "MODS user guide, name/role/roleTerm")
def _(record: Mods) -> Findings:
    """What a role is said to be in a code, in words and by its IRI is one role."""
    for role in record.find("role"):
        said: dict[str, str] = {}
        for term in record.children(role, "roleTerm"):
            if (text := _text(term)) and term.get("authority") == "marcrelator":
                code = text if term.get("type") == "code" else relators().code(text.rstrip("."))
                if code is not None and code in relators():
                    said.setdefault(code, repr(text))
            if code := relators().code_of(uri := term.get("valueURI", "")):
                said.setdefault(code, uri)
        if len(said) > 1:
            yield record.at(role, f"one role, and {' and '.join(said.values())}")


@MODS.rule("mods-term", "warning", "MODS user guide, valueURI; language/languageTerm")
def _(record: Mods) -> Findings:
    """A term is the one that its IRI stands for, and the name of a language that of its code."""
    for found, known, text in _listed(record):
        codes, uri = known.codes, found.get("valueURI", "")
        named = codes.code_of(uri) if codes is not None and record.name(found) != "roleTerm" else None
        if codes is None or named is None:
            continue
        said = text if text in codes else codes.code(text.rstrip("."))
        if said is not None and said != named:
            cause = f"<{record.name(found)}> has {text!r}, and {uri} is {codes.label(named)!r}"
            yield record.at(found, cause)
    for language in record.find("language", "languageOfCataloging"):
        texts = [_text(term) for term in record.children(language, "languageTerm")]
        coded = [languages().column(text, "use") or text for text in texts if text in languages()]
        meant = [languages().code(text) for text in texts if text not in languages()]
        if len(coded) == len(meant) == 1 and meant[0] not in (None, coded[0]):
            cause = f"the code is {coded[0]!r} ({languages().label(coded[0])}), and the name that of {meant[0]!r}"
            yield record.at(language, cause)


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
        if len(found) or _text(found) or any(map(found.get, _SAID_BY)):
            continue
        if record.path(found) != "titleInfo/title":  # that is mods-title's to tell
            yield record.at(found, f"<{record.name(found)}> is empty")
    for found in record.find("subject", "relatedItem", "name"):
        if any(map(found.get, _SAID_BY)):
            continue
        if not len(found) and not _text(found):
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
        kind, text = (found.get("type") or "").lower(), _text(found)
        test = _NUMBERS.get(kind)
        if found.get("invalid") != "yes" and test is not None and text and (cause := test(text)):
            yield record.at(found, f"{text} is no {kind.upper()}: {cause}")
    for found in record.find("nameIdentifier"):
        kind, text = (found.get("type") or "").lower(), _text(found)
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
    "lccn": numbers.lccn, "upc": lambda text: numbers.ean(text, 11, 12), "ean": lambda text: numbers.ean(text, 13),
}  # fmt: skip
"""By the type of an identifier: what is wrong with one."""


@MODS.rule("mods-dewey", "warning", "MODS user guide, classification; MARC 21 Bibliographic, 082 $a")
def _(record: Mods) -> Findings:
    """A Dewey number has three digits before its point."""
    for found in record.find("classification"):
        if found.get("authority") == "ddc" and (cause := numbers.dewey(text := _text(found))):
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
        if (text := _text(found)) and _MEDIA_TYPE.fullmatch(text) is None:
            yield record.at(found, f"{text[:100]!r} is no media type, such as application/pdf")


_MEDIA_TYPE = re.compile(r"[a-z0-9][\w!#$&^.+-]*/[a-z0-9*][\w!#$&^.+-]*(?: *;.*)?", re.IGNORECASE | re.ASCII)


@MODS.rule("mods-extent", "warning", "MODS user guide, part/extent")
def _(record: Mods) -> Findings:
    """A part does not end before it starts."""
    for extent in record.find("extent"):
        start, end = (next((_text(found) for found in record.children(extent, name)), "") for name in ("start", "end"))
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
        text = _text(found)
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
        said = tuple((inner.tag, *inner.items(), _text(inner)) for inner in found.iter())
        if said in seen and len(found):
            words = " ".join(" ".join(found.itertext()).split())
            yield record.at(found, f"an earlier subject is the same: {words}")
        seen.add(said)


@MODS.rule("mods-number", "warning", "MODS user guide, recordInfo/recordIdentifier")
def _(record: Mods) -> Findings:
    """No other record of the file has the same recordIdentifier."""
    for info in record.children(record.element, "recordInfo"):
        for found in record.children(info, "recordIdentifier"):
            key = (_text(found), found.get("source", ""))
            if key[0] and key in record.file.numbers:
                yield record.at(found, f"an earlier record has the number {key[0]} too")
            record.file.numbers.add(key)


class _Opening:
    """A stream that remembers its beginning, to know how many lines come before the root element."""

    def __init__(self, stream: BinaryIO) -> None:
        self.stream = stream
        self.head = b""

    def read(self, size: int = -1) -> bytes:
        chunk = self.stream.read(size)
        if len(self.head) < 1 << 16:
            self.head += chunk
        return chunk

    def lines(self) -> int:
        """The line ends before the root element."""
        head = self.head
        encoding = "utf-16" if head[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE) else "utf-8"
        text = head.decode(encoding, "replace")
        skipped = re.match(r"(?:[^<]|<\?.*?\?>|<!--.*?-->|<![^>]*>)*", text, re.DOTALL)
        return text.count("\n", 0, skipped.end() if skipped else 0)


def check(stream: BinaryIO, _card: Format, report: Gathering) -> Iterator[Fault]:
    """Everything that is wrong with the records of a file."""
    rules = MODS.without(report.off)
    opening = _Opening(stream)
    file = File()
    collection = Collection(report)
    before: int | None = None
    report.at(1)
    nests = OPEN | {"relatedItem"}
    source = cast("BinaryIO", opening)
    for element in elements(source, {"mods"}, report, NAMESPACE, nests=nests, at_start=collection.before):
        assert isinstance(element, etree._Element)
        report.read += 1
        if report.read == 1:
            before = opening.lines()
        if report.told:
            before = None  # the lines are counted anew after a break
        record = Mods(element, before, file)
        yield from report.fetch()  # what was found on the way to this record
        report.at(report.read, record.identifier)
        report.apply(rules, record)
        yield from report.fetch()
        report.at(report.read + 1)
    collection.after()

"""Statements of publication (26X), of extent (300) and of where an item is (852): several subfields, one value.

The value has what the statement says, and the parts it is made of only where it would not be written so again::

    300 ## $a 47 p. : $b ill.  ↔  Physical((Term("", "47 p."),), details="ill.")
    300 ## $a 47 p., $b ill.   ↔  Physical((Term("", "47 p."),), details="ill.", parts=(Term("extent", "47 p.,"), …))

Each pair of functions belongs to a shape: ``take`` gives the value of a field, ``make`` the field again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk import Faults, Field
from bibld.crosswalk.form import ANY_INDICATORS, LINKS, subfields
from bibld.crosswalk.isbd import BEGUN, DIVIDING, DOUBLED, bracketed, directed, punctuate, unpunctuate, without
from bibld.crosswalk.line import MARK
from bibld.formats.marc21.found import field_with, links_of
from bibld.formats.marc21.parts import subfields_of, terms_of, unknown, unsaid
from bibld.labels import extent_label
from bibld.model import Location, Physical, Place, Provision, Term

__all__ = [
    "FORM_OF_300",
    "FORM_OF_852",
    "FORM_OF_PROVISION",
    "FUNCTIONS",
    "bare_physical",
    "location_lost",
    "made_by",
    "make_location",
    "make_physical",
    "make_provision",
    "physical_lost",
    "provision_lost",
    "take_location",
    "take_physical",
    "take_provision",
    "usual_260",
    "usual_264",
    "usual_300",
]

Subfields = Sequence[tuple[str, Any]]

# 260 and 264

FUNCTIONS = {"0": "production", "1": "publication", "2": "distribution", "3": "manufacture", "4": "copyright"}
_INDICATORS = {function: code for code, function in FUNCTIONS.items()}
_PROVISION = {
    "a": "place", "b": "name", "c": "date", "e": "manufacture place", "f": "manufacturer", "g": "manufacture date",
    "d": "plate number", "k": "manuscript number", "l": "matrix number", "3": "materials", "8": "field link",
}  # fmt: skip
_PROVISION_CODES = {kind: code for code, kind in _PROVISION.items()} | {"sequence": "ind1"}
_SEQUENCE = {"0": "publisher present", "1": "publisher absent", "2": "intervening", "3": "current"}
"""What the first indicator tells of a publisher: 0 and 1 until 2001."""

_SEQUENCE_CODES = {meaning: code for code, meaning in _SEQUENCE.items()}
_BEFORE = {"a": " ;", "b": " :", "c": ",", "d": ",", "e": " ;", "f": " :", "g": ","}
FORM_OF_PROVISION = f"{ANY_INDICATORS}{subfields('38', '*')}{subfields('abc', '')}{subfields(_PROVISION, '*')}{LINKS}"


def _said(subfields: Subfields, end: str) -> tuple[tuple[str, ...], tuple[str, ...], str]:
    """Places, names and date of a statement, without their punctuation."""
    places: list[str] = []
    names: list[str] = []
    date = ""
    said = [part for part in unpunctuate(subfields, _BEFORE, end) if part[0] in "abc"]
    for (code, _), value in zip(said, bracketed([value for _, value in said]), strict=True):
        if code == "a" and value:
            places.append(value)
        elif code == "b" and value:
            names.append(value)
        elif code == "c":
            date = date or value
    return tuple(places), tuple(names), date


_ONCE = rf"(?<![{DOUBLED}])"
_COLON = rf"(?<![{DOUBLED}=]) :"  # for which a sign of equality stands
_USUAL = re.compile(
    rf" ([ 0-3]){MARK}a([^{MARK}]+(?:{_ONCE} ;{MARK}a[^{MARK}]+)*)"  # $a Leeds ; $a London
    rf"{_COLON}{MARK}b([^{MARK}]+(?:{_COLON}{MARK}b[^{MARK}]+)*)"  # : $b Hive Press
    rf"(?<=[^,-])(?<!,[\"”]),{MARK}c([^{MARK}]*(?:\d\.|[\])>-]))"  # , $c 2010.
)


_ONE_OF_EACH = re.compile(rf" ([ 0-3]){MARK}a([^{MARK}]+){MARK}b([^{MARK}]+){MARK}c([^{MARK}]+)")


def _usually(text: str, functions: Mapping[str, str]) -> Provision | None:
    """The statement of a line with places, names and a date, as ISBD has them or as there was before it."""
    found = _USUAL.fullmatch(text) or _ONE_OF_EACH.fullmatch(text)
    if found is None or (function := functions.get(found[1])) is None or directed(text):
        return None
    if found.re is _ONE_OF_EACH:
        return _before_isbd(found[2], found[3], found[4], function)
    places, names = found[2].split(f" ;{MARK}a"), found[3].split(f" :{MARK}b")
    if len(places) == len(names) > 1:
        return None  # written as pairs
    if "[" in text and not all(map(_is_bracketed, (*places, *names))):
        return None  # a pair of brackets around several
    if any(value[-1].isspace() for value in (*places, *names)):
        return None  # more than the mark goes
    return Provision(tuple(map(Place, places)), tuple(names), found[4].removesuffix("."), function)


def _before_isbd(place: str, name: str, date: str, function: str) -> Provision | None:
    """A statement whose marks are others than ISBD's, and stay with its parts:
    ``$a Boston, $b Ginn & Company, $c 1899.``
    """
    if (place.endswith(" :") and name[-1] in ",-") or not all(map(_is_bracketed, (place, name, date))):
        return None
    if BEGUN.match(name) or BEGUN.match(date):
        return None
    said = [without(value, mark) for value, mark in ((place, " :"), (name, ","), (date, "."))]
    if not all(said):
        return None
    parts = (Term("place", place), Term("name", name), Term("date", date))
    return Provision((Place(said[0]),), (said[1],), said[2], function, parts=parts)


def _is_bracketed(value: str) -> bool:
    """Whether as many brackets end in it as begin."""
    return value.count("[") == value.count("]")


def usual_260(text: str) -> Provision | None:
    """Places, names and a date, each with its mark: ``260 ## $a London : $b Home Office, $c 2001.``"""
    return _usually(text, {" ": ""})


def usual_264(text: str) -> Provision | None:
    """The same with its function: ``264 #1 $a London : $b Home Office, $c 2001.``; or a date of copyright alone."""
    if text.startswith(_COPYRIGHT):
        alone = text.find(MARK, 4) < 0 and len(text) > 4 and text[-1] not in DIVIDING and not directed(text)
        return Provision((), (), text[4:], "copyright") if alone else None
    return _usually(text, FUNCTIONS)


_COPYRIGHT = f" 4{MARK}c"


def take_provision(field: Field) -> tuple[Provision | None, Faults]:
    """``264 #1 $a London : $b Greater London Authority, $c 2013.``; in 260 nothing says which function it is."""
    function = "" if field.where == "260" else FUNCTIONS.get(field.first("ind2"), "publication")
    places, names, date = _said(field.parts, _end(function))
    found = Provision(
        tuple(Place(name) for name in places),
        names,
        date,
        function,
        link=field.first("link") or "",
        script=field.first("script") or "",
    )
    if make_provision(found) != field:
        terms = terms_of(field, _PROVISION)
        sequence = _SEQUENCE.get(field.first("ind1"))
        found = replace(found, parts=(Term("sequence", sequence), *terms) if sequence else terms)
    faults = unknown(field, _PROVISION)
    return (None if found == Provision(function=function) else found), faults


def make_provision(found: Provision) -> Field | None:
    """The other way round; what nobody transcribed (a country of 008, say) is no field."""
    first = " "
    places = tuple(place.name for place in found.places if place.name)
    parts: list[tuple[str, Any]]
    made = subfields_of(found.parts, _PROVISION_CODES) if found.parts else None
    if made is not None and _said(made, _end(found.function)) == (places, found.names, found.date):
        if made[0][0] == "ind1":
            first = _SEQUENCE_CODES.get(made.pop(0)[1], " ")
        parts = made
    else:
        parts = _statement(found)
        punctuate(parts, _BEFORE, _end(found.function))
    if not parts:
        return None
    tag, second = ("264", _INDICATORS.get(found.function, "1")) if found.function else ("260", " ")
    return field_with(tag, first + second, [*parts, *links_of(found)])


def _statement(found: Provision, of_place: str = "a", of_name: str = "b", of_date: str = "c") -> list[tuple[str, Any]]:
    """Places, names and date of a statement in the subfields of these codes, without marks."""
    places = [place.name for place in found.places if place.name]
    if len(places) == len(found.names) > 1:
        pairs = zip(places, found.names, strict=True)
        parts = [part for place, name in pairs for part in ((of_place, place), (of_name, name))]
    else:
        parts = [*((of_place, place) for place in places), *((of_name, name) for name in found.names)]
    return [*parts, (of_date, found.date)] if found.date else parts


def made_by(found: Provision, makers: Iterable[Provision]) -> Provision:
    """A statement of publication that says at its end who made it, as AACR2 has it (1.4G).

    ``260 ## $a London : $b Ek, $c 1998 $e (Boston : $f Press, $g 1999)``, ``$g (2001 printing)``.
    """
    parts = _statement(found)
    punctuate(parts, _BEFORE, "")
    made = [part for maker in makers for part in _statement(maker, "e", "f", "g")]
    punctuate(made, _BEFORE, "")
    made[0] = (made[0][0], f"({made[0][1]}")
    made[-1] = (made[-1][0], f"{made[-1][1]})")
    return replace(found, parts=tuple(Term(_PROVISION[code], value) for code, value in (*parts, *made)))


def _end(function: str) -> str:
    return "" if function == "copyright" else "."


def provision_lost(found: Provision) -> list[tuple[str, Any]]:
    """What neither field has a place for."""
    lost = [(attr, value) for attr in ("lang", "transliteration", "label") if (value := getattr(found, attr))]
    lost += unsaid(found, make_provision, {"sequence": "ind1"})
    return lost if found.function in ("", *_INDICATORS) else [*lost, ("function", found.function)]


# 300

_PHYSICAL = {
    "a": "extent", "b": "details", "c": "dimensions", "e": "accompanying", "f": "unit", "g": "unit size",
    "3": "materials", "8": "field link",
}  # fmt: skip
_PHYSICAL_CODES = {kind: code for code, kind in _PHYSICAL.items()}
_BEFORE_300 = {"b": " :", "c": " ;", "e": " +"} | dict.fromkeys(("ba", "ca", "ea"), " +")
"""A score and its parts are two things of one statement: ``$a 1 score ; $c 31 cm + $a 4 parts``."""
FORM_OF_300 = f"{ANY_INDICATORS}{subfields('38', '*')}{subfields('a', '')}{subfields(_PHYSICAL, '*')}{LINKS}"
_ATTRIBUTES = ("details", "dimensions", "accompanying")


def _stated(subfields: Subfields) -> tuple[tuple[Term, ...], dict[str, Any]]:
    extents: list[Term] = []
    attrs: dict[str, Any] = {}
    for code, value in unpunctuate(subfields, _BEFORE_300, ""):
        if code == "a":
            extents.append(Term("", value))
        elif code in "bce":
            attrs.setdefault(_PHYSICAL[code], value)
    return tuple(extents), attrs


_USUAL_300 = re.compile(
    rf"  {MARK}a([^{MARK}]+)"  # $a xii, 47 p. :
    rf"(?:{MARK}b([^{MARK}]+))?"  # $b ill. ;
    rf"(?:{MARK}c([^{MARK}]+))?"  # $c 23 cm +
    rf"(?:{MARK}e([^{MARK}]+))?"  # $e 1 map
)


def usual_300(text: str) -> Physical | None:
    """An extent and what may follow it, each once, with its mark or without:
    ``300 ## $a 47 p. : $b ill. ; $c 23 cm.``
    """
    found = _USUAL_300.fullmatch(text)
    if found is None or directed(text) or any(map(_begun, found.groups(""))):
        return None
    said, marked, mark = list(found.groups("")), True, ""
    for at in (3, 2, 1, 0):
        if value := said[at]:
            said[at] = bare = without(value, mark)
            if not bare:
                return None
            marked = marked and value == bare + mark
            mark = _MARKS_OF_300[at]
    parts: tuple[Term, ...] = ()
    if not marked:
        parts = tuple(Term(kind, given) for kind, given in zip(_PARTS_OF_300, found.groups(), strict=True) if given)
    return Physical((Term("", said[0]),), said[1], said[2], said[3], parts=parts)


_begun = BEGUN.match
_PARTS_OF_300 = ("extent", *_ATTRIBUTES)
_MARKS_OF_300 = ("", *dict.fromkeys(_BEFORE_300.values()))


def take_physical(field: Field) -> tuple[Physical | None, Faults]:
    """``300 ## $a xii, 47 p. : $b ill. ; $c 23 cm.``"""
    extents, attrs = _stated(field.parts)
    found = Physical(extents, link=field.first("link") or "", script=field.first("script") or "", **attrs)
    if make_physical(found) != field:
        found = replace(found, parts=terms_of(field, _PHYSICAL))
    return (None if found == Physical() else found), unknown(field, _PHYSICAL)


def make_physical(found: Physical) -> Field | None:
    """The other way round; where there is no statement, there is no field."""
    parts: list[tuple[str, Any]]
    made = subfields_of(found.parts, _PHYSICAL_CODES) if found.parts else None
    if made is not None and _stated(made) == (found.extents, _given(found, _ATTRIBUTES)):
        parts = made
    else:
        parts = [("a", extent_label(term)) for term in found.extents]
        parts += [(_PHYSICAL_CODES[attr], value) for attr, value in _given(found, _ATTRIBUTES).items()]
        punctuate(parts, _BEFORE_300, "")
    return field_with("300", "  ", [*parts, *links_of(found)]) if parts else None


def _given(found: Any, attrs: Collection[str]) -> dict[str, Any]:
    return {attr: value for attr in attrs if (value := getattr(found, attr))}


def bare_physical(found: Physical) -> Physical:
    """The statement alone."""
    return Physical(
        found.extents, parts=found.parts, link=found.link, script=found.script, **_given(found, _ATTRIBUTES)
    )


def physical_lost(found: Physical) -> list[tuple[str, Any]]:
    """What 300 has no place for; other fields say what kind of carrier it is."""
    said = list(_given(found, ("note", "lang", "transliteration", "label")).items())
    return said + unsaid(found, make_physical, {})


# 852

_SCHEMES = {
    "0": "lcc", "1": "ddc", "2": "nlm", "3": "sudocs", "4": "control", "5": "title", "6": "separate", "8": "other",
}  # fmt: skip
_SCHEME_CODES = {scheme: code for code, scheme in _SCHEMES.items()}
_LOCATION = {
    "a": "organisation", "b": "sublocation", "c": "shelving location", "d": "former location", "e": "address",
    "f": "coded qualifier", "g": "qualifier", "h": "classification", "i": "item number", "j": "control number",
    "k": "prefix", "l": "shelving title", "m": "suffix", "n": "country", "p": "piece", "q": "condition",
    "s": "copyright fee code", "t": "copy", "u": "uri", "x": "nonpublic note", "z": "note", "2": "source",
    "3": "materials", "7": "provenance", "8": "field link",
}  # fmt: skip
_LOCATION_CODES = {kind: code for code, kind in _LOCATION.items()} | {"order": "ind2"}
_ORDER = {"0": "not enumerated", "1": "primary", "2": "alternative"}
_ORDER_CODES = {meaning: code for code, meaning in _ORDER.items()}
_MARK = {"control": "j", "title": "l"}
FORM_OF_852 = ANY_INDICATORS + subfields(_LOCATION)


def _located(subfields: Subfields) -> dict[str, Any]:
    attrs: dict[str, Any] = {}
    for code, value in subfields:
        if code in "abz":
            attrs.setdefault({"a": "organisation", "b": "sublocation", "z": "note"}[code], value)
    if mark := " ".join(value for code, value in subfields if code in "hijklmt"):
        attrs["shelf_mark"] = mark
    return attrs


def take_location(field: Field) -> tuple[Location, Faults]:
    """``852 4# $a UkLoGLA $j 127428``"""
    found = Location(scheme=_SCHEMES.get(field.first("ind1"), ""), **_located(field.parts))
    if make_location(found) != field:
        terms = terms_of(field, _LOCATION)
        order = _ORDER.get(field.first("ind2"))
        found = replace(found, parts=(Term("order", order), *terms) if order else terms)
    return found, unknown(field, _LOCATION)


def make_location(found: Location) -> Field | None:
    """The other way round."""
    second = " "
    parts = subfields_of(found.parts, _LOCATION_CODES) if found.parts else None
    if parts is None or _located(parts) != _given(found, ("organisation", "sublocation", "note", "shelf_mark")):
        shelf_mark = (_MARK.get(found.scheme, "h"), found.shelf_mark)
        stated = (("a", found.organisation), ("b", found.sublocation), shelf_mark, ("z", found.note))
        parts = [(code, value) for code, value in stated if value]
    elif parts[0][0] == "ind2":
        second = _ORDER_CODES.get(parts.pop(0)[1], " ")
    return field_with("852", _SCHEME_CODES.get(found.scheme, " ") + second, parts) if parts else None


def location_lost(found: Location) -> list[tuple[str, Any]]:
    """What 852 has no place for: a scheme that is not of its list."""
    lost = [("scheme", found.scheme)] if found.scheme and found.scheme not in _SCHEME_CODES else []
    return lost + unsaid(found, make_location, {"order": "ind2"})

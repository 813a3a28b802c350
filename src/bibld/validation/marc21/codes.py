"""Rules for codes in data fields: of which list they are, and which form they have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from bibld.validation import standard_numbers as numbers
from bibld.validation.marc21.positions import COMPOSITIONS
from bibld.validation.marc21.record import LINKING, MARC, ORDINAL, At, Marc, first, second, source, values
from bibld.validation.marc21.tags import FIELDS
from bibld.validation.rules import Findings
from bibld.vocabulary import CodeList, areas, countries, languages

__all__: list[str] = []

# Languages, countries, areas

Coded = Iterable[tuple[str | At, str]]
"""Codes, each with its place."""


def _in_041(record: Marc) -> Iterator[tuple[At, str]]:
    """What 041 says in MARC's codes: with a second indicator of 7 they are of another list."""
    for field in record["041"]:
        if field.first("ind2") == " ":
            for name, text in field.parts[2:]:
                if name in _CODED_IN_041:
                    yield At(field, f"${name}"), text


_CODED_IN_041 = frozenset(filter(str.isalpha, FIELDS["041"].once | FIELDS["041"].often | FIELDS["041"].obsolete))


def _languages(record: Marc) -> Coded:
    if record.language not in ("", "   ", "|||"):
        yield "008/35-37", record.language
    yield from record.said("040$b")
    for path, text in _in_041(record):
        # Once several codes stood together in one subfield; that is another rule's business.
        for code in re.findall("...", text) if len(text) % 3 == 0 else [text]:
            yield path, code
    yield from record.said("242$y", "775$e")
    for field in record["377"]:
        for text in values(field, "a") if second(field) == " " else ():
            yield At(field, "$a"), text


def _countries(record: Marc) -> Coded:
    if record.fixed and record.fixed[15:18] != "|||":
        yield "008/15-17", record.fixed[15:18]
    yield from record.said("044$a", "535$g", "775$f")


def _unlisted(coded: Coded, codes: CodeList, what: str) -> Findings:
    for path, code in coded:
        if (code.rstrip() if codes is countries() else code) not in codes:  # a country's may be two letters and a blank
            if codes is areas() and len(code) != 7:
                yield path, f"{code!r} has {len(code)} characters, not 7"
            else:
                yield path, f"{code!r} is no code for a {what}"


def _replaced(coded: Coded, codes: CodeList) -> Findings:
    for path, code in coded:
        if codes.obsolete(code := code.rstrip()):
            yield path, f"{code!r} is obsolete" + (f", use {use}" if (use := codes.column(code, "use")) else "")


@MARC.rule("language-code", "error", "MARC 21 Bibliographic, 008/35-37, 040 $b, 041, 242 $y, 377, 775 $e")
def _(record: Marc) -> Findings:
    """Every code for a language is on MARC's list."""
    return _unlisted(_languages(record), languages(), "language")


@MARC.rule("language-obsolete", "note", "MARC Code List for Languages")
def _(record: Marc) -> Findings:
    """No code for a language is one that has been replaced."""
    return _replaced(_languages(record), languages())


@MARC.rule("041-list", "error", "MARC 21 Bibliographic, 041: Second indicator and $2; ISO 639; RFC 5646")
def _(record: Marc) -> Findings:
    """A code of 041 that is of another list ($2) has the form of that list's."""
    for field in record["041"]:
        for code, text in field.parts[2:] if second(field) == "7" else ():
            if code.isalpha() and (cause := numbers.language(text.strip(), source(field))):
                yield At(field, f"${code}"), f"{text!r}: {cause}"


@MARC.rule("008-041", "warning", "MARC 21 Bibliographic, 041 $a")
def _(record: Marc) -> Findings:
    """The language of 008/35-37 is the first of 041 $a."""
    stated = record.language
    begun = next((text[:3] for path, text in _in_041(record) if path.part == "$a"), stated)
    if stated == _WORDLESS and begun != _WORDLESS and begun in languages():
        yield "008/35-37", f"008 says that there are no words ({stated}), and 041 $a begins with {begun}"
    if stated in _MANY or begun not in languages() or stated not in languages():
        return
    if stated not in (begun, languages().column(begun, "use")):
        yield "008/35-37", f"008 says {stated}, and 041 $a begins with {begun}"


_WORDLESS = "zxx"
_MANY = frozenset({"mul", "und", _WORDLESS})
"""Codes for no one language: what 041 says is said beside them, but for words of what has none."""


@MARC.rule("041-packed", "note", "MARC 21 Bibliographic, 041")
def _(record: Marc) -> Findings:
    """Each code for a language has a subfield of its own."""
    for path, text in _in_041(record):
        if len(text) > 3 and len(text) % 3 == 0:
            yield path, f"several codes in one subfield: {text!r}"


@MARC.rule("041-translation", "note", "MARC 21 Bibliographic, 041: First indicator")
def _(record: Marc) -> Findings:
    """041 first indicator 1 says that there is a translation, and $h, $k, $m, $n from what."""
    for field in record["041"]:
        if first(field) == "1" and not any(values(field, "hkmn")):
            yield At(field, "/ind1"), "041 has first indicator 1, and no language of an original ($h, $k, $m, $n)"
        elif first(field) == "0" and any(values(field, "h")):
            yield At(field, "/ind1"), "041 has first indicator 0, and $h"


@MARC.rule("country-code", "error", "MARC 21 Bibliographic, 008/15-17, 044 $a, 535 $g, 775 $f")
def _(record: Marc) -> Findings:
    """Every code for a country is on MARC's list."""
    return _unlisted(_countries(record), countries(), "country")


@MARC.rule("country-obsolete", "note", "MARC Code List for Countries")
def _(record: Marc) -> Findings:
    """No code for a country is one that has been replaced."""
    return _replaced(_countries(record), countries())


@MARC.rule("area-code", "error", "MARC 21 Bibliographic, 043")
def _(record: Marc) -> Findings:
    """043 has codes of MARC's list of geographic areas, seven characters each."""
    return _unlisted(record.said("043$a"), areas(), "geographic area")


@MARC.rule("iso3166", "error", "MARC 21 Bibliographic, 043 $c, 044 $c; ISO 3166")
def _(record: Marc) -> Findings:
    """A code of ISO's for a country, or for a part of it, has the form of one."""
    for place, text in record.said("043$c", "044$c"):
        if cause := numbers.country(text.strip()):
            yield place, f"{text!r}: {cause}"


@MARC.rule("area-obsolete", "note", "MARC Code List for Geographic Areas")
def _(record: Marc) -> Findings:
    """043 has no code that has been replaced."""
    return _replaced(record.said("043$a"), areas())


# Times, coordinates, what music is of

_COORDINATE = re.compile(
    r"[+-]?([NSEW]?)(\d{3})(?:"  # W075
    r"[0-5]\d(?:[0-5]\d|(?=\.))(?:\.\d+)?"  # 0700
    r"|\.\d+)",  # .125
    re.ASCII | re.IGNORECASE,
)
_UNPADDED = re.compile(r"[+-]?[NSEW]?\d{1,2}\.\d+", re.ASCII | re.IGNORECASE)


@MARC.rule("034-coordinates", "error", "MARC 21 Bibliographic, 034 $d $e $f $g")
def _(record: Marc) -> Findings:
    """034 has degrees, minutes and seconds, or decimal degrees: east and west in $d $e, north and south in $f $g."""
    for place, text in record.said("034$defg"):
        what, letters, most = ("longitude", "EW", 180) if place.part in ("$d", "$e") else ("latitude", "NS", 90)
        found = _COORDINATE.fullmatch(text.strip())
        if found is None and _UNPADDED.fullmatch(text.strip()):
            yield place, f"{text!r}: degrees have three digits, as in +051.6"
        elif found is None or found[1].upper() not in letters or int(found[2]) > most:
            yield place, f"{text!r} is no {what}"
        elif found[1].islower():
            yield place, f"{text!r}: a hemisphere is a capital letter"


# 048's list of instruments and voices: by family, of what kind, and how many of them.
_PERFORMERS = r"(?:[bkow][a-fnuyz]|w[ghi]|c[a-dnuy]|e[a-dnuz]|[pt][a-dnuyz]|s[a-gnuyz]|v[a-jnuy]|z[nu])(?:\d\d)?"
_MONTH = r"(?:0[1-9]|1[0-2]|[01]u|uu)"
_DAY = r"(?:0[1-9]|[12]\d|3[01]|[0-3]u|uu)"
_DATE = rf"-?[\du]{{4}}(?:-?{_MONTH}(?:-?{_DAY}(?:T?\d{{4,6}}(?:\.\d+)?)?)?)?"
_DAY_OF_EVENT = r"\d[\d-]{3}(?:0[1-9]|1[0-2]|[01]-|--)(?:0[1-9]|[12]\d|3[01]|[0-3]-|--)(?:\d{4}(?:[+-]\d{4})?)?"
_MONTH_TO_COME = r"(?:\d[\d-])?[\d-]{2}(?:0[1-9]|1[0-2]|--)"
# Of what is led to: how its main entry is (p0-p3, c0-c2, m0-m2, un, nn), then as in the leader (06, 07);
# from the end less.
_KIND = r"[a-prt|][a-dims|]?"
_ENTRY_AND_KIND = rf"[cmnpu]|(?:p[0-3|]|[cm][0-2|]|[nu][n|]|\|\|)(?:{_KIND})?"
_CODEN = "[A-Z0-9]{5,6}"
_REPRODUCED = r"[bcdeikmnpqrstu|][\du| ]{8}[a-z| ]{2,3}.{0,3}"  # what ends it may be blanks
_FORMS = (
    ("033", "a", _DAY_OF_EVENT, "day, yyyymmdd with hyphens for what is not known, and its time"),
    ("017", "d", _DATE, "date: yyyy, yyyymm or yyyymmdd"),
    ("030", "a", _CODEN, "CODEN, five characters and the one that checks them"),
    ("034", "a", "[abz]", "category of scale"),
    ("045", "a", r"(?:[a-y][0-9-]){2}", "span of time: two times a letter and a digit"),
    ("045", "b", r"[cd]\d+", "day or year: c or d before its digits"),
    ("046", "a", r"[cikmnpqrstx]", "type of date"),
    ("046", "bd", r"-?[\du]{1,8}", "year before our era, in digits"),
    ("046", "cejklmnop", _DATE, "date: yyyy, yyyymm or yyyymmdd"),
    ("047", "a", COMPOSITIONS, "code for a form of composition"),
    ("048", "ab", _PERFORMERS, "code for performers, two letters and their number"),
    ("263", "a", _MONTH_TO_COME, "month, yyyymm or yymm with hyphens for what is not known"),
    ("306", "a", r"\d\d[0-5]\d[0-5]\d", "duration of six digits, hhmmss"),
    ("533", "7", _REPRODUCED, "date, country, frequency and form as in 008, fifteen characters"),
    *((tag, "7", _ENTRY_AND_KIND, "main entry, type and level, such as p1am") for tag in LINKING),
    *((tag, "y", _CODEN, "CODEN, five characters and the one that checks them") for tag in LINKING),
    *((tag, "7", _KIND, "type and level, such as as") for tag in ("800", "810", "811", "830")),
    ("856", "7", "[01uz]", "access status"),
    ("883", "c", r"(?:0|1(?=[.,]?0*$))?(?:[.,]\d+)?", "confidence, from 0 to 1"),
    ("883", "dx", _DATE, "day, yyyymmdd"),
)
"""What is coded in a subfield: its field, its codes, the form of it, and what that is."""

_IN_FORM: dict[str, list[tuple[str, re.Pattern[str], str]]] = {}
for _tag, _codes, _pattern, _what in _FORMS:
    _IN_FORM.setdefault(_tag, []).append((_codes, re.compile(_pattern, re.ASCII), _what))


@MARC.rule(
    "coded-form",
    "error",
    "MARC 21 Bibliographic, 017 $d, 030, 033, 034 $a, 045-048, 263, 306, 533 $7, 760-787 $7 $y, 800-830 $7, 856 $7, 883 $c $d $x",
)
def _(record: Marc) -> Findings:
    """Codes of dates, durations, scales, forms of composition, performers and what is linked ($7) have their form."""
    for tag, fields in record.by_tag.items():
        for field in fields if tag in _IN_FORM else ():
            if second(field) == "7" or source(field):  # a list of one's own
                continue
            for code, text in field.parts[2:]:
                for codes, pattern, what in _IN_FORM[tag]:
                    if code in codes and not pattern.fullmatch(text.strip()):
                        yield At(field, f"${code}"), f"{text!r} is no {what}"


@MARC.rule("date-count", "warning", "MARC 21 Bibliographic, 033 and 045: First indicator")
def _(record: Marc) -> Findings:
    """033 and 045 have as many dates as their first indicator says: 0 one, 1 several, 2 a span."""
    for tag, codes in (("033", "a"), ("045", "bc")):
        for field in record[tag]:
            stated, dates = first(field), len(list(values(field, codes)))
            if (stated == "0" and dates > 1) or (stated in "12" and dates == 1):
                found = "1 date" if dates == 1 else f"{dates} dates"
                yield At(field, "/ind1"), f"{tag} has first indicator {stated} ({_COUNTED[stated]}), and {found}"


_COUNTED = {"0": "a single date", "1": "several dates", "2": "a span of dates"}


@MARC.rule("052-area", "error", "MARC 21 Bibliographic, 052 $a")
def _(record: Marc) -> Findings:
    """A class of an area of the Library of Congress's (052 first indicator blank) has four digits."""
    for field in record["052"]:
        for text in values(field, "a") if first(field) == " " else ():
            if text.strip().isdecimal() and len(text.strip()) != 4:
                yield At(field, "$a"), f"{text!r} has not four digits"


@MARC.rule("046-edtf", "error", "MARC 21 Bibliographic, 046 $2; EDTF")
def _(record: Marc) -> Findings:
    """A date of 046 that is said to be in EDTF ($2) is."""
    for field in record["046"]:
        for code, text in field.parts[2:] if source(field) == "edtf" else ():
            if code in "bcdejklmnop" and (cause := numbers.edtf(text.strip())):
                yield At(field, f"${code}"), f"{text!r}: {cause}"


@MARC.rule("034-order", "warning", "MARC 21 Bibliographic, 034 $f $g")
def _(record: Marc) -> Findings:
    """The north of a map ($f) does not lie south of its south ($g)."""
    for field in record["034"]:
        north, south = (_degrees(field.first(code) or "") for code in "fg")
        if north is not None and south is not None and north < south:
            yield At(field, "$f"), f"north {field.first('f')} lies south of {field.first('g')}"


def _degrees(text: str) -> float | None:
    """How far north a latitude is: ``S0300000`` is -30; None for what is none."""
    text = text.strip().upper()
    found = _COORDINATE.fullmatch(text)
    if found is None or found[1] in ("E", "W"):
        return None
    figures = text.lstrip("+-NS")
    if figures[3:4] == ".":
        degrees = float(figures)
    elif figures[5:6] == ".":
        degrees = int(figures[:3]) + float(figures[3:]) / 60
    else:
        degrees = int(figures[:3]) + int(figures[3:5]) / 60 + float(figures[5:]) / 3600
    return -degrees if "S" in text or text.startswith("-") else degrees


@MARC.rule("034-scale", "warning", "MARC 21 Bibliographic, 034: First indicator")
def _(record: Marc) -> Findings:
    """034 first indicator 0 says that there is no scale; with one in $b it is 1 or 3."""
    for field in record["034"]:
        if first(field) == "0" and any(values(field, "bc")):
            yield (
                At(field, "/ind1"),
                f"034 has first indicator 0, and a scale of {field.first('b') or field.first('c')}",
            )


@MARC.rule("034-255", "warning", "MARC 21 Bibliographic, 034 $b and 255 $a")
def _(record: Marc) -> Findings:
    """The scale in 034 $b is one that 255 says."""
    coded = [text.strip().lstrip("0") for _, text in record.said("034$b")]
    stated = {re.sub(r"\D", "", found) for _, text in record.said("255$a") for found in _SCALE.findall(text)}
    if stated and coded and all(map(str.isdigit, coded)) and stated.isdisjoint(coded):
        yield "034$b", f"034 has the scale {coded[0]}, and 255 {', '.join(sorted(stated))}"


_SCALE = re.compile(r"1 ?: ?(\d{1,3}(?:,\d\d)*(?:[,. ]\d{3})+|\d+)(?!\d)", re.ASCII)
"""A scale in words, which in India has a comma before every two figures, too: ``1:2,50,000``."""


# Where an indicator says that $2 names the list

_SOURCED = {
    "016": (0, "7"), "041": (1, "7"), "047": (1, "7"), "048": (1, "7"), "052": (0, "7"), "055": (1, "6789"),
    "072": (1, "7"), "082": (0, "7"), "083": (0, "7"), "084": (0, " "), "086": (0, " "), "342": (1, "7"),
    "377": (1, "7"), "852": (0, "7"), "856": (0, "7"), "857": (0, "7"), "866": (1, "7"), "867": (1, "7"),
    "868": (1, "7"),
}  # fmt: skip
"""By tag: which indicator may leave it to $2, and with what values. 024 and the subjects have rules of their own."""


@MARC.rule(
    "source", "error", "MARC 21 Bibliographic, 016, 041-055, 072-086, 342, 377, 852-857, 866-868: Indicators and $2"
)
def _(record: Marc) -> Findings:
    """Where an indicator says that $2 names the list, the agency or the method, it does."""
    for tag, field in record.data:
        if tag in _SOURCED:
            index, sourced = _SOURCED[tag]
            if (stated := field.parts[index][1]) in sourced and not source(field):
                yield At(field), f"{tag} has {ORDINAL[index]} indicator {_shown(stated)} and no $2"


@MARC.rule("source-unused", "warning", "MARC 21 Bibliographic, 016, 041-055, 072, 086, 342, 377, 852-857, 866-868: $2")
def _(record: Marc) -> Findings:
    """Where the indicator names the list, $2 does not name another."""
    for tag, field in record.data:
        if tag in _SOURCED and tag not in _EDITIONS and (named := source(field)):
            index, sourced = _SOURCED[tag]
            if (stated := field.parts[index][1]) not in sourced:
                wanted = f"{ORDINAL[index]} indicator {_shown(stated)}, not {_shown(sourced[0])}"
                yield At(field, "$2"), f"{tag} has $2 {named} and {wanted}"


def _shown(indicator: str) -> str:
    return "blank" if indicator == " " else indicator


_EDITIONS = frozenset({"082", "083"})
"""Here $2 is an edition, whatever the indicators say."""

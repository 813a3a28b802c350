"""Standard numbers, and codes of languages and places, as MARC has them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from msgspec.structs import replace

from bibld.crosswalk.isbd import without
from bibld.formats._languages import is_in_words, is_of_tags
from bibld.formats._numbering import NO_FIGURES, is_isbn, is_issn, is_without_figures
from bibld.formats._uri import bare_doi, heading_number
from bibld.formats.marc21.numbers import SOURCES_OF_IDENTIFIERS, identifiers
from bibld.model import Agent, Area, Classification, Genre, Identifier, Language, Note, Record, Subject
from bibld.normal_form import HYPHENS
from bibld.report import Report
from bibld.vocabulary import areas, language_of_tag

__all__ = [
    "USES",
    "are_numbers",
    "attributed",
    "bare",
    "checked",
    "coded",
    "filled",
    "numbered_once",
    "of_serials",
    "owned",
    "shelved",
    "sourced",
    "worded",
]


def bare(identifier: Identifier) -> Identifier:
    """A number by itself, without an address that leads to it, and with what is said behind it in its place."""
    if (alone := _ALONE.get(identifier.scheme)) is None:
        return identifier
    value = alone(identifier.value)
    if identifier.scheme in ("isbn", "issn") and not identifier.qualifier and (found := _QUALIFIED.fullmatch(value)):
        said = {attr: text for attr, text in found.groupdict().items() if text}
        if identifier.scheme == "isbn":
            said["value"] = _without_hyphens(said["value"])
        return replace(identifier, **said)
    return replace(identifier, value=value)


_QUALIFIED = re.compile(
    r"(?P<value>[\dXx][\dXx -]{8,16}?)\s*+"  # 9780131103627
    r"(?:\((?P<qualifier>[^()]+)\))?"  # (paperback)
    r"(?:\s*+:\s*+(?P<terms>.+))?"  # : $20.00
)
"""A number with what stood behind it in a catalogue until 2013."""


def owned(identifier: Identifier) -> Identifier:
    """A number that says itself whose it is, by the scheme that nobody told: ``(OCoLC)808865049`` is OCLC's."""
    return (
        replace(identifier, scheme="oclc") if not identifier.scheme and _OF_OCLC.match(identifier.value) else identifier
    )


_OF_OCLC = re.compile(r"\(OCoLC\)(?:ocm|ocn|on)?\d+$", re.ASCII)


def _without_hyphens(value: str) -> str:
    """Hyphens of an ISBN are a matter of display (MARC 21 Bibliographic, 020, Display Constants)."""
    return re.sub(f"[{HYPHENS} ]", "", value)


def _isbn(value: str) -> str:
    return _HYPHENATED.sub(lambda found: _without_hyphens(found[0]), without(_URN.sub("", value), ""))


_HYPHENATED = re.compile(
    rf"^(?:97[89][{HYPHENS} ]?)?"  # 978-
    rf"(?:\d[{HYPHENS} ]?){{9}}[\dXx](?![\dXx-])"  # 0-13-110362-7
)
"""An ISBN at the beginning of what is said of it, with the hyphens of print (U+2010), too."""

_URN = re.compile(r"urn:is[bs]n:", re.IGNORECASE)


def _issn(value: str) -> str:
    """With its hyphen (MARC 21 Bibliographic, 022):
    ``00070955`` is ``0007-0955``, and what is no ISSN stays as it is.
    """
    text = without(_URN.sub("", value), "")
    made = _UNHYPHENATED.sub(r"\1-\2", text)
    return made if is_issn(made[:9]) else text


_UNHYPHENATED = re.compile(r"^(\d{4})[ ‐‑–]?(\d{3}[\dXx])(?![\dXx-])", re.ASCII)


def _lccn(value: str) -> str:
    """With its serial number in six digits (https://www.loc.gov/marc/lccn-namespace.html):
    ``sn 85-1234`` is ``sn 85001234``; the suffix of an old card, ``85-1234//r91``, is none of it.
    """
    text = re.sub(r"\s", "", _AT_CONGRESS.sub("", value, count=1))
    found = _LCCN.fullmatch(text)
    if found is None or ("-" not in text and len(found[3]) != _OF_SERIAL):
        return value
    return f"{found[1]} {found[2]}{found[3].zfill(_OF_SERIAL)}".lstrip()


_AT_CONGRESS = re.compile(r"(?:https?://)?lccn\.loc\.gov/|info:lccn/", re.IGNORECASE)
_LCCN = re.compile(
    r"([a-z]{0,3})"  # gm
    r"(\d{2}|\d{4})"  # 71, 2001
    r"-?(\d{1,6})"  # -2450
    r"(?:/[A-Z]{0,3})*+(?:r\d{1,3}(?:rev\d?)?)?"  # /MN, //r83
)
"""A control number of the Library of Congress: a prefix, a year, a serial number that has six digits, and a suffix."""

_OF_SERIAL = 6


def _doi(value: str) -> str:
    return doi if (doi := bare_doi(value)).startswith("10.") else value


_OCLC = re.compile(
    r"^(?:https?://(?:www\.)?worldcat\.org/oclc/|\(OCoLC\))?"  # (OCoLC)
    r"(?:ocm|ocn|on)?0*?(?!0\d)(?=\d+$)"  # ocm00
)
_RESOLVER = re.compile(r"^(?:https?://hdl\.handle\.net/|hdl:\s*)(?=\S)", re.IGNORECASE)

_ALONE: Mapping[str, Callable[[str], str]] = {
    "isbn": _isbn,
    "issn": _issn,
    "lccn": _lccn,
    "oclc": lambda value: _OCLC.sub("", value),
    "doi": _doi,
    "hdl": lambda value: _RESOLVER.sub("", value),
}
"""By scheme: the number alone, as MARC writes it."""


def checked(identifier: Identifier) -> Identifier:
    """An ISBN of which the check digit tells that it is wrong is one that is not valid (020 $z),
    and so is what is no ISSN (022 $y), or has not the form of a UPC, an EAN, an ISMN or an ISRC (024 $z), which the
    Library of Congress' stylesheet from Dublin Core makes of any number that is as long: ``ab-123-45678``.
    """
    number = identifier.value
    wrong_isbn = identifier.scheme == "isbn" and _FIGURES.fullmatch(number) and not is_isbn(number)
    form = _FORMS.get(identifier.scheme)
    wrong = (
        wrong_isbn
        or (identifier.scheme == "issn" and not is_issn(number))
        or (form is not None and form.match(number) is None)
    )
    return replace(identifier, invalid=True) if wrong else identifier


_FORMS = {
    "ean": re.compile(r"(?:\d[ -]?){8}", re.ASCII),
    "ismn": re.compile(r"(?:M|979-?0)[ -]?(?:\d[ -]?){8}\d", re.ASCII),
    "isrc": re.compile(r"[A-Za-z]{2}[ -]?[A-Za-z\d]{3}[ -]?\d\d[ -]?\d{5}", re.ASCII),
    "upc": re.compile(r"(?:\d[ -]?){8}", re.ASCII),
}
"""How such numbers begin."""


def of_serials(record: Record) -> Record:
    """A record, and those within it, with each ISSN in its form, and what is none as not valid: no
    system is to look for it.

    What is said of an ISSN of another resource stands behind it there.
    """
    return replace(
        record,
        identifiers=tuple(map(_of_serial, record.identifiers)),
        related=tuple(
            replace(
                found,
                identifiers=tuple(map(_of_serial, found.identifiers)),
                record=found.record if found.record is None else of_serials(found.record),
            )
            for found in record.related
        ),
    )


def _of_serial(identifier: Identifier) -> Identifier:
    if identifier.scheme != "issn":
        return identifier
    found = checked(bare(identifier))
    return found if found.qualifier == identifier.qualifier and found.terms == identifier.terms else identifier


_FIGURES = re.compile(r"\d+[\dXx]", re.ASCII)


def numbered_once(identifiers: Iterable[Identifier], report: Report) -> Iterator[Identifier]:
    """A record has one number of the Library of Congress that is valid (010 $a is not repeatable):
    any other is in $z.
    """
    known = ""
    for identifier in identifiers:
        if identifier.scheme != "lccn" or identifier.invalid:
            yield identifier
        elif not known:
            known = identifier.value
            yield identifier
        elif identifier.value != known:
            report.lose("dropped", "identifiers.invalid", "010 has one valid number", identifier.value, "marc21")
            yield replace(identifier, invalid=True)


def are_numbers(identifiers: Iterable[Identifier], slot: str, report: Report) -> Iterator[Identifier]:
    """Those that are numbers of a record."""
    for identifier in identifiers:
        if is_without_figures(identifier.scheme, identifier.value):
            report.lose("dropped", slot, NO_FIGURES, identifier.value, "marc21")
        else:
            yield identifier


_Heading = TypeVar("_Heading", Agent, Genre, Subject)


def attributed(heading: _Heading) -> _Heading:
    """A heading with the bare numbers of its list as $0 has them: ``$2 fast $0 (OCoLC)fst00829267``."""
    same = tuple(dict.fromkeys(heading_number(number, heading.authority) for number in heading.same_as))
    return replace(heading, same_as=same)


def sourced(identifier: Identifier) -> Identifier:
    """A number of a scheme for which MARC has no code says whose it is in words: ``024 8# $a 0007.079 $q tlg``.

    So does one of a national agency that is not named: without $2 it would be Library and Archives Canada's (016).
    """
    scheme = identifier.scheme
    unnamed = scheme == _OF_AN_AGENCY and not identifier.source
    if not unnamed and (scheme in identifiers.owners or scheme in SOURCES_OF_IDENTIFIERS):
        return identifier
    said = "; ".join(filter(None, (identifier.qualifier, scheme)))
    return replace(identifier, scheme="urn" if _ANY_URN.match(identifier.value) else "", qualifier=said)


_OF_AN_AGENCY = "national bibliographic agency control number"
_ANY_URN = re.compile(r"urn:[a-z0-9][a-z0-9-]{1,31}:\S+$", re.IGNORECASE)


USES = {
    "text": "", "original language": "original", "source language": "original", "translated from": "original",
    "translation": "original", "summary or subtitle": "summary", "summary or abstract": "summary", "abstract": "summary",
    "subtitle or caption": "subtitles", "subtitle": "subtitles", "caption": "captions",
}  # fmt: skip
"""Other words for that of which the language is (041 $a, $b, $h, $j, $p);
those with "or" are the Library of Congress's stylesheet's.
"""
_ACCOMPANYING = frozenset(
    ("preface", "introduction", "foreword", "notes", "commentary", "liner notes", "program notes")
)
"""What stands beside a text: 041 $g has its language, and does not say which it is."""


def coded(language: Language) -> Iterator[Language]:
    """A language by MARC's code where another list has one for the same: ``en`` and ISO 639-3's ``eng`` are ``eng``.

    A tag that says more, ``en-US``, stands beside the code of its language (``041 #7 $a en-US $2 rfc3066``). What MARC
    has given up is another language elsewhere: ``tag`` was Tagalog, and is Tagoi in ISO 639-3.
    """
    use = language.kind.casefold()
    if use in USES or use in _ACCOMPANYING:
        language = replace(language, kind=USES.get(use, "accompanying material"))
    code = language_of_tag(language.code)
    if not (code and is_of_tags(language.authority)):
        yield language
        return
    yield replace(language, code=code, authority="")
    if "-" in language.code and language.authority:
        yield language


def worded(record: Record) -> Record:
    """A record whose languages of no list are told in words (546), as 008 and 041 have codes alone."""
    said = {found for found in record.languages if found == Language(found.code) and is_in_words(found.code)}
    notes = (
        *record.notes,
        *(Note(found.code, "language") for found in dict.fromkeys(record.languages) if found in said),
    )
    return replace(record, languages=tuple(found for found in record.languages if found not in said), notes=notes)


def filled(area: Area) -> Area:
    """The code of an area in all its seven characters: ``n-us`` is ``n-us---`` (MARC 21 Bibliographic, 043)."""
    code = area.code.ljust(7, "-")
    return replace(area, code=code) if not area.authority and code in areas() else area


_DIVIDED = {
    "lcc": re.compile(
        r"(.+) (\.[A-Z]\d.*)"  # QL568 .A6 E4 2010
        r"|([A-Z]{1,3}\d{1,4}(?:\.\d+)?\.[A-Z]\d+) ([A-Z]\d+(?: [12]\d{3}[a-z]?)?)",  # QL568.A6 E4 2010
        re.ASCII,
    ),
    "nlm": re.compile(
        r"([A-Z]{1,3}(?: \d{1,4}(?:\.\d+)?)?)"  # QX 565
        r" ([A-Z]\d+[a-zA-Z]{0,2}(?: [12]\d{3}[a-z]?)?)",  # E4b 2010
        re.ASCII,
    ),
    "geographic classification": re.compile(r"(\d{4}) ([A-Z]\d+)", re.ASCII),
}
"""By scheme: a number in one text, with the class and what divides it, where these are certain."""


def shelved(found: Classification) -> Classification:
    """A shelf mark of the Library of Congress as a class and an item number:
    ``050 #4 $a QA76 $b .B3``, ``$a QA76.9.A5 $b B3``.

    The same of the National Library of Medicine, ``060 #4 $a WA 320 $b T768 1997``, and of an area,
    ``052 ## $a 4311 $b D5``.
    """
    divided = _DIVIDED.get(found.scheme)
    match = divided.fullmatch(found.number) if divided is not None and not found.item else None
    if match is None:
        return found
    number, item = filter(None, match.groups())
    return replace(found, number=number, item=item)

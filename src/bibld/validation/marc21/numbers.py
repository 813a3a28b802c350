"""Rules for standard numbers: ISBN, ISSN, LCCN, and those of 024."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from bibld.validation import standard_numbers as numbers
from bibld.validation.marc21.record import LINKING, MARC, At, Marc, first, source, values
from bibld.validation.rules import Findings

__all__: list[str] = []

# Standard numbers


def _numbers(record: Marc, own: Sequence[str], elsewhere: str, linked: str) -> Iterator[tuple[At, str]]:
    """The numbers of one kind, each with its place: in their own field, in series and notes, and in linking entries
    (760-788).
    """
    yield from record.said(*own)
    for path, text in record.said(*(f"{tag}${linked}" for tag in elsewhere.split())):
        yield path, (text.partition("[i.e.")[2] or text).strip(" ;:,=.()]")
    yield from record.said(*(f"{tag}${linked}" for tag in LINKING))


@MARC.rule("isbn", "error", "MARC 21 Bibliographic, 020 $a, 534 $z, 581 $z, 76X-78X $z; ISO 2108")
def _(record: Marc) -> Findings:
    """An ISBN is one, its check digit right."""
    for path, text in _numbers(record, ["020$a"], "534 581", "z"):
        number = text.split("(")[0].split(":")[0].strip()
        if number and (cause := numbers.isbn(word := number.split()[0])):
            if word.isalpha() and any(map(str.isdigit, text)):
                number, cause = text.strip(), f"it begins with {word!r}"
            yield path, f"{number} is no ISBN: {cause}"


@MARC.rule("isbn-ismn", "warning", "MARC 21 Bibliographic, 020 and 024; ISO 10957")
def _(record: Marc) -> Findings:
    """A number of printed music (ISMN, 979-0) stands in 024, not in 020."""
    for place, text in record.said("020$a"):
        if text.replace("-", "").strip().startswith("9790"):
            yield place, f"{text.strip()} is an ISMN: 024, first indicator 2"


@MARC.rule("isbn-hyphens", "note", "MARC 21 Bibliographic, 020 $a")
def _(record: Marc) -> Findings:
    """An ISBN has no hyphens in 020 $a."""
    for place, text in record.said("020$a"):
        if re.match(r"\s*\d+-(?:\d|X\b)", text, re.IGNORECASE):
            yield place, f"hyphens in {text.strip()}; 020 $a has none"


@MARC.rule(
    "issn",
    "error",
    "MARC 21 Bibliographic, 022 $a $l, 023 $a, 247 $x, 490 $x, 510 $x, 534 $x, 700-730 $x, 8XX $x, 76X-78X $x; ISO 3297",
)
def _(record: Marc) -> Findings:
    """An ISSN is one, its check digit right."""
    for path, text in _numbers(record, ["022$al", "023$a"], _WITH_ISSN, "x"):
        if text.strip() and (cause := numbers.issn(text.strip())):
            yield path, f"{text.strip()} is no ISSN: {cause}"


_WITH_ISSN = "247 490 510 534 700 710 711 730 800 810 811 830"


@MARC.rule("lccn", "warning", "MARC 21 Bibliographic, 010 $a")
def _(record: Marc) -> Findings:
    """010 $a is a number as the Library of Congress forms them."""
    for path, text in record.said("010$a"):
        if numbers.lccn(text):
            yield path, f"{text.strip()!r} is no control number of the Library of Congress"


@MARC.rule("035-source", "note", "MARC 21 Bibliographic, 035 $a, 760-787 $w, 800-830 $w")
def _(record: Marc) -> Findings:
    """035 $a, and $w of a link, is a control number behind its source in parentheses."""
    for tag, fields in record.by_tag.items():
        if (code := _BEHIND_SOURCE.get(tag)) is not None:
            for field in fields:
                for text in values(field, code):
                    if not re.match(r"\s*\([^()\s]+\)\s*\S", text):
                        what = "a blank in its source" if _SPACED.match(text) else "no source in parentheses"
                        yield At(field, f"${code}"), f"{text.strip()!r} has {what}"


_SPACED = re.compile(r"\s*\([^()]+\)\s*\S")

_BEHIND_SOURCE = {"035": "a", **dict.fromkeys((*LINKING, "800", "810", "811", "830"), "w")}
"""By tag: the subfield that is a control number behind its source."""


@MARC.rule("isni", "error", "MARC 21 Bibliographic, 024 $2 isni and orcid, $0 and $1; ISO 27729")
def _(record: Marc) -> Findings:
    """An ISNI or ORCID has sixteen digits, the last of which checks the others."""
    if any(name in record.text for name in ("isni", "ISNI", "orcid", "ORCID")):
        for tag, field in record.data:
            for code, text in field.parts[2:]:
                number = text.strip() if tag == "024" and code == "a" and source(field).casefold() in _ISNIS else ""
                if code in "01" and (found := _LINKED_ISNI.match(text.strip())):
                    number = found[1]
                if number and (cause := numbers.isni(number)):
                    yield At(field, f"${code}"), f"{text.strip()}: {cause}"


_ISNIS = ("isni", "orcid")
_LINKED_ISNI = re.compile(
    r"(?:\((?:isni|orcid)\) *"  # (isni)
    r"|(?=https?://(?:www\.)?(?:isni|orcid)\.org/(?:isni/|page/)?\d))(.+)",  # https://isni.org/isni/0000000121032683
    re.IGNORECASE,
)


@MARC.rule("024-number", "error", "MARC 21 Bibliographic, 024: First indicator")
def _(record: Marc) -> Findings:
    """024 $a is a number of the kind that its first indicator says, or a URI where $2 says so."""
    for field in record["024"]:
        text = (field.first("a") or "").strip()
        kind, test = _OF_URIS if source(field) == "uri" else _NUMBERS.get(first(field), ("", None))
        if text and test is not None and (cause := test(text)):
            yield At(field, "$a"), f"{text} is no {kind}: {cause}"


_OF_URIS = ("URI", numbers.uri)
_NUMBERS: dict[str, tuple[str, Callable[[str], str] | None]] = {
    "0": ("ISRC", numbers.isrc),
    "1": ("UPC", numbers.upc),
    "2": ("ISMN", numbers.ismn),
    "3": ("EAN", numbers.ean),
}


@MARC.rule("024-source", "error", "MARC 21 Bibliographic, 024 $2")
def _(record: Marc) -> Findings:
    """A number of another kind (024 first indicator 7) names its kind in $2."""
    for field in record["024"]:
        if first(field) == "7" and not source(field):
            yield At(field), "024 has first indicator 7 and no $2"


@MARC.rule("024-doi", "warning", "MARC 21 Bibliographic, 024; ISO 26324")
def _(record: Marc) -> Findings:
    """A DOI is 10., a number, a slash and a suffix, without an address before it."""
    for field in record["024"]:
        text = (field.first("a") or "").strip()
        if source(field).casefold() == "doi" and text and numbers.doi(text):
            yield At(field, "$a"), f"{text} is no DOI"


@MARC.rule("020-qualifier", "note", "MARC 21 Bibliographic, 020 $q")
def _(record: Marc) -> Findings:
    """What an ISBN is of stands in $q, as it has since 2013."""
    if "13" <= record.fixed[:2] < "68":  # the years of entry have two digits
        for place, text in record.said("020$a"):
            if found := _QUALIFIED.search(text):
                yield place, f"{found[0]!r} behind the number, and not in $q"


_QUALIFIED = re.compile(r"(?<=[\dXx]) ?\([^()]+\)")


@MARC.rule("082-class", "warning", "MARC 21 Bibliographic, 082 $a $2")
def _(record: Marc) -> Findings:
    """A Dewey number has three digits before its point, and an edition that there is."""
    for field in record["082"]:
        for text in values(field, "a"):
            if numbers.dewey(text.strip()):
                yield At(field, "$a"), f"{text.strip()!r} is no Dewey number"
        edition = re.match(r"\d+(?=/|$)", source(field), re.ASCII)
        if edition and int(edition[0]) > _LAST_EDITION:
            yield At(field, "$2"), f"there is no {edition[0]}th edition"


_LAST_EDITION = 23

"""Rules for what describes the resource, and must agree: publication, content and carrier, links, punctuation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import get_close_matches
from itertools import pairwise

from bibld.crosswalk import Field
from bibld.formats.marc21.carriers import LISTED
from bibld.labels import STOPS
from bibld.validation import standard_numbers as numbers
from bibld.validation.marc21.record import LINKING, MARC, At, Marc, code_of, coded, ending, second, source, values
from bibld.validation.rules import Findings
from bibld.vocabulary import CodeList, carriers, filetypes, media, medium_of

__all__: list[str] = []

# Publication


@MARC.rule("260-264", "warning", "MARC 21 Bibliographic, 260 and 264")
def _(record: Marc) -> Findings:
    """Publication is stated in 264 or in 260, not in both."""
    if record["260"] and record["264"]:
        yield "260", "there is a 264 beside this 260"


@MARC.rule("264-copyright", "warning", "MARC 21 Bibliographic, 264: Second indicator")
def _(record: Marc) -> Findings:
    """A 264 for a copyright date (second indicator 4) has the date and nothing else."""
    for field in record["264"]:
        if second(field) == "4" and any(values(field, "ab")):
            yield At(field), "264 has second indicator 4 (copyright), and a place or a name; it has the date alone"


@MARC.rule("008-publication", "warning", "MARC 21 Bibliographic, 008/07-10, 264 $c and 362 $a")
def _(record: Marc) -> Findings:
    """The first date of 008 stands in 260 or 264 $c too (or in 362, for what is continued)."""
    kind, year, _ = record.dates
    if kind not in ("s", "t", "e", "m", "c", "d", "u", "r", "p", "q") or not year.isdecimal():
        return
    published = [text for field in record.of("260", "264") for text in values(field, "cg")]
    if not any(map(_years, published)):  # it may be in another script alone
        published += [text for tag, field in record.data if field.where == "880" and tag in ("260", "264")
                      for text in values(field, "cg")]  # fmt: skip
    if any(year.removeprefix("0") in text for text in published):
        return
    if not any(_years(text) for text in published) or any(_OPEN.match(text) for text in published):
        return
    noted = [text for field in record.of(*_DATED_ELSEWHERE.get(kind, ())) for text in values(field, "acd")]
    elsewhere = [_LATER.split(text)[0] for text in noted]
    spans = [span for text in published + elsewhere for span in _years(text)]
    if not any(first <= int(year) <= last or int(year) in _in_our_era(first) for first, last in spans):
        yield "008/07-10", f"008 says {year}, and {published[0].strip(' .')!r} does not"


_OPEN = re.compile(r"[ \[]*[-<]")
"""A statement without its beginning (``-2002``), or of what is in hand alone (``<2000-2004>``):
the first year may be any.
"""

_DATED_ELSEWHERE = {"r": ("500", "533", "534"), "c": ("362", "588"), "d": ("362", "588"), "u": ("362", "588")}
"""By type of date: further fields it may rest on, of the original of a reprint, and of the first issue."""

_LATER = re.compile(r"viewed|accessed|latest", re.IGNORECASE)
"""What a note of the first issue goes on with, and that is no date of it."""


def _years(text: str) -> list[tuple[int, int]]:
    """The years of a statement, and the spans: ``[between 1998 and 2003]``, ``[199-?]``, ``1998-``."""
    plain = re.sub(r"(\d)\[(\d+)\]|\[(\d+)\](?=\d)", r"\1\2\3", text).replace("l9", "19")
    years = [int(year) for year in re.findall(r"(?<!\d)\d{4}(?!\d)", plain)]
    spans = [(year, year) for year in years]
    if "between" in plain or re.search(r"\d{4}\]?\s*-\s*\[?\d{4}", plain):
        spans += [pair for pair in pairwise(years) if pair[0] < pair[1]]
    for known in re.findall(r"(?<!\d)(?:\d{3}(?=[-?u](?!\d))|\d\d(?=[-?u]{2}(?!\d)))", plain):
        spans.append((int(known.ljust(4, "0")), int(known.ljust(4, "9"))))
    spans += [(year // 100 * 100 + int(short),) * 2 for year, short in
              ((int(found[1]), found[2]) for found in re.finditer(r"(\d{4})[/-](\d\d)(?!\d)", plain))]  # fmt: skip
    return spans


def _in_our_era(year: int) -> tuple[int, ...]:
    """The years that one of another calendar may be: 5733 of the Jewish one is 1972 and 1973.

    Nobody need say of which it is: of the Islamic ones that of the moon and that of the sun are looked at.
    """
    if 5000 < year < 6000:
        return year - 3761, year - 3760
    if 2400 < year < 2700:  # of the Buddha
        return (year - 543,)
    of_moon = 621 + round(year * 0.970224)
    return (of_moon, of_moon + 1, year + 621, year + 622) if 1200 <= year < 1500 else ()


@MARC.rule("300-missing", "note", "MARC 21 Bibliographic, Leader/17 and 300; National Level Full Record")
def _(record: Marc) -> Findings:
    """A full record (LDR/17 blank) of a thing in hand has a physical description."""
    # What is online had none by the rules before RDA.
    if record.leader[17] == " " and record.leader[7] == "m" and record.form in (" ", "r", "d") and not record["300"]:
        yield "300", "LDR/17 says full, and there is no 300"


# What kind of thing it is: content, media, carrier, form


@MARC.rule("33x-missing", "warning", "RDA 6.9, 3.2, 3.3; MARC 21, 336-338")
def _(record: Marc) -> Findings:
    """A description by RDA says content, media and carrier: 336, 337, 338."""
    missing = [tag for tag in LISTED if not record[tag]]
    if missing and record.by_rda:
        yield missing[0], f"040 $e says rda, and there is no {', '.join(missing)}"


def _listed(record: Marc) -> Iterator[tuple[str, Field, str, CodeList]]:
    """Its 336, 337 and 338, each with the name of the list that its terms and codes are of, and that list."""
    for tag, field in record.data:
        if tag in LISTED:
            name, codes = LISTED[tag]
            yield tag, field, name, codes()


_LISTS = frozenset(name for name, _ in LISTED.values())


@MARC.rule("33x-source", "error", "MARC 21 Bibliographic, 336-338 $2")
def _(record: Marc) -> Findings:
    """336, 337 and 338 name the list of their term and code in $2."""
    for tag, field, _, codes in _listed(record):
        if not (source(field) or _is_in_words(field, codes)):
            yield At(field), f"{tag} has no $2"


@MARC.rule("33x-words", "warning", "MARC 21 Bibliographic, 336-338 $2; RDA 6.9.1.3, 3.2.1.3, 3.3.1.3")
def _(record: Marc) -> Findings:
    """336, 337 and 338 have a term of a list; words of none, without a code, have no list to name."""
    for tag, field, name, codes in _listed(record):
        if not source(field) and _is_in_words(field, codes):
            yield At(field, "$a"), f"{tag} has words that are no term of {name}, and no $2"


def _is_in_words(field: Field, codes: CodeList) -> bool:
    """Whether what a 336-338 says is no term of its list, and has no code: ``338 ## $a papyrus roll``."""
    return not any(values(field, "b")) and all(code_of(term, codes) is None for term in values(field, "a"))


@MARC.rule("33x-list", "error", "MARC 21 Bibliographic, 336-338 $b; Term and Code Lists for RDA")
def _(record: Marc) -> Findings:
    """336 is of rdacontent, 337 of rdamedia, 338 of rdacarrier, and its code is on that list."""
    for tag, field, name, codes in _listed(record):
        stated = source(field).partition("/")[0]
        if stated == name:
            for code in values(field, "b"):
                if code.strip() not in codes:
                    yield At(field, "$b"), f"{code!r} is no code of {name}"
        elif stated in _LISTS:
            yield At(field, "$2"), f"{tag} has $2 {stated}, and should have {name}"


@MARC.rule("33x-source-spelt", "warning", "MARC 21 Bibliographic, 336-338 $2")
def _(record: Marc) -> Findings:
    """The name of the list in $2 of 336, 337 and 338 is spelt right."""
    for _, field, name, _ in _listed(record):
        stated = source(field).partition("/")[0]
        if stated not in _LISTS and get_close_matches(stated.casefold(), [name], cutoff=_CLOSE):
            yield At(field, "$2"), f"{stated!r} for {name}"


_CLOSE = 0.8
"""How much alike two names are of which one is the other misspelt: "carrier" for rdacarrier;
rdact is a list of its own.
"""


@MARC.rule("33x-term", "error", "Term and Code Lists for RDA")
def _(record: Marc) -> Findings:
    """Term and code in one 336, 337 or 338 are those of one thing."""
    for _, field, name, listed in _listed(record):
        terms, codes = list(values(field, "a")), list(values(field, "b"))
        if source(field) != name or len(terms) != len(codes):
            continue
        for term, code in zip(terms, codes, strict=True):
            of_term = code_of(term, listed)
            if of_term is not None and code.strip() in listed and of_term != code.strip():
                yield At(field), f"{term!r} is {of_term}, and {code!r} is {listed.label(code.strip())}"


@MARC.rule("33x-media", "warning", "RDA 3.3.1.3; MARC 21, 337 and 338")
def _(record: Marc) -> Findings:
    """A carrier of 338 is of a type of media that 337 has."""
    said = record.all_coded("337")
    if not said or not said.isdisjoint("xz") or not all(code in media() for code in said):  # other, unspecified, none
        return
    for field in record["338"]:
        for code in coded(field):
            if code in carriers() and (medium := medium_of(code)) and medium not in said:
                named = ", ".join(filter(None, map(media().label, sorted(said))))
                yield At(field), f"{carriers().label(code)!r} in 338, and 337 has {named} alone"


@MARC.rule("33x-unknown-term", "note", "Term and Code Lists for RDA")
def _(record: Marc) -> Findings:
    """The term of 336, 337 or 338 is on its list (in English records)."""
    for _, field, name, listed in _listed(record) if record.english else ():
        for term in values(field, "a") if source(field) == name else ():
            if code_of(term, listed) is None and term.strip() not in _BESIDE:
                yield At(field, "$a"), f"{term!r} is no term of {name}"


_BESIDE = frozenset({"other", "sound-track reel"})
"""Terms of RDA that the lists of codes spell otherwise, or leave to several codes."""


@MARC.rule("347-term", "note", "Term and Code List for RDA File Types")
def _(record: Marc) -> Findings:
    """347 $a with $2 rdaft is a type of file on that list."""
    listed = filetypes()
    for field in record["347"]:
        for term in values(field, "a"):
            if field.first("2") == "rdaft" and code_of(term, listed) is None and term.strip() != "other":
                yield At(field, "$a"), f"{term!r} is no term of rdaft"


@MARC.rule("34x-term", "note", "MARC 21 Bibliographic, 344-346 $2; RDA 3.16-3.18")
def _(record: Marc) -> Findings:
    """A term of 344 to 346 with $2 for a list of RDA's is not one of that list misspelt (in English records)."""
    for field in record.of("344", "345", "346") if record.english else ():
        terms = _OF_RECORDINGS.get(source(field), ())
        for code, text in field.parts[2:] if terms else ():
            term = text.strip(" .,;")
            if code.isalpha() and term not in terms and (meant := get_close_matches(term, terms, 1, _CLOSE)):
                yield At(field, f"${code}"), f"{term!r} is no term of {source(field)}; perhaps {meant[0]}"


_OF_RECORDINGS = {
    "rdabs": ("HDTV", "NTSC", "PAL", "SECAM"),
    "rdacpc": ("mono", "quadraphonic", "stereo", "surround"),
    "rdarm": ("magnetic", "magneto-optical", "optical"),
    "rdatr": ("analog", "digital"),
}
"""By the lists' names: their terms."""


# Contents


@MARC.rule("505-enhanced", "warning", "MARC 21 Bibliographic, 505: Second indicator")
def _(record: Marc) -> Findings:
    """A table of contents has titles in $t where its second indicator is 0, and $a alone where it is blank."""
    for field in record["505"]:
        parted = any(values(field, "t"))
        if second(field) == "0" and not parted:
            yield At(field, "/ind2"), "505 has second indicator 0, and no title in $t"
        elif second(field) == " " and parted:
            yield At(field, "/ind2"), "505 has titles in $t, and no second indicator 0"


# Links


@MARC.rule("uri", "error", "MARC 21 Bibliographic, 856 $u; RFC 3986")
def _(record: Marc) -> Findings:
    """$u holds one URI: no spaces, and a percent sign begins an escape."""
    for path, text in _addresses(record):
        if cause := numbers.uri(text):
            yield path, f"{text[:100]}: {cause}"


def _addresses(record: Marc) -> Iterator[tuple[At, str]]:
    """What $u holds in notes and holdings, each address with its place."""
    for _, field in record.data:
        if field.where[0] in "58":
            for text in values(field, "u"):
                yield At(field, "$u"), text


@MARC.rule("uri-scheme", "warning", "MARC 21 Bibliographic, 856 $u; RFC 3986, 3.1")
def _(record: Marc) -> Findings:
    """$u of 856 begins with a scheme, such as https:"""
    for path, text in record.said("856$u"):
        if text.strip() and not numbers.SCHEME.match(text.strip()):
            yield path, f"{text[:100]} has no scheme"


@MARC.rule("uri-typo", "warning", "MARC 21 Bibliographic, $u; RFC 3986, 3; RFC 9110, 4.2")
def _(record: Marc) -> Findings:
    """The beginning of an address is spelt right: http:// and a host."""
    for path, text in _addresses(record):
        if _TYPO.match(text.strip()):
            yield path, f"{text.strip()[:100]}: that is no http:// and a host"


# "http//" has no scheme at all.
_TYPO = re.compile(
    r"(?!https?://[^/:])h+t+p*s*:"  # htp://a.example, http:/a.example, http:///
    r"|https?://(?:https?(?::|/)"  # http://http://a.example
    r"|[^/?#]+https?://"  # http://a.examplehttp://b.example
    r"|[^/?#]*\.\."  # http://www..example
    r"|(?:[^/?#@]*@)?+[^/?#@:\[]+:(?!\d*(?:[/?#]|$)))",  # http://a.example:bees
    re.IGNORECASE | re.ASCII,
)


@MARC.rule("856-uri", "note", "MARC 21 Bibliographic, 856 $u")
def _(record: Marc) -> Findings:
    """An 856 has its address in $u."""
    for field in record["856"]:
        if not list(values(field, "ugh")):  # $g and $h are persistent addresses
            yield At(field), "856 has no $u"


@MARC.rule("link-nothing", "warning", "MARC 21 Bibliographic, 76X-78X: Subfields")
def _(record: Marc) -> Findings:
    """A linking entry says what it leads to: a title, a name, a number, an address."""
    silent = [field for field in record.of(*LINKING) if not any(values(field, _LEADS))]
    named = any(any(values(field, _LEADS)) for field in record["773"])
    for field in silent:
        if not (named and field.where == "773"):  # where in the host it stands, beside the field that names that
            yield At(field), f"{field.where} does not say what it leads to"


_LEADS = "taskoruwxyz"
"""The subfields of a linking entry that say what it leads to."""


@MARC.rule("773-missing", "note", "MARC 21 Bibliographic, Leader/07 and 773")
def _(record: Marc) -> Findings:
    """A part of something (LDR/07 a, b or d) says in 773 what it is a part of."""
    if record.leader[7] in "abd" and not record["773"]:
        yield "773", f"LDR/07 says part ({record.leader[7]}), and there is no 773"


@MARC.rule("uri-repeated", "note", "MARC 21 Bibliographic, 856 $u")
def _(record: Marc) -> Findings:
    """An 856 has one URI."""
    for field in record["856"]:
        addresses = list(values(field, "u"))
        if (many := len(addresses)) > 1:
            yield At(field, "$u"), f"{many} URIs in one field"
        for text in addresses:
            if _SECOND.search(text):
                yield At(field, "$u"), f"{text[:100]}: several URIs in one subfield"


_SECOND = re.compile(r"[;,]\s*https?://")
"""A further address behind a mark; behind a slash it is what an archive keeps, and behind = where one is led to."""


# Punctuation: notes, since practice has changed


def _punctuated(record: Marc) -> bool:
    return record.leader[18] in "ai"


@MARC.rule("isbd-end", "note", "ISBD A.3; MARC 21 Bibliographic, Leader/18")
def _(record: Marc) -> Findings:
    """Where the record is punctuated (LDR/18 a or i), 245, 250 and 264 end with a full stop or other closing mark.

    Of a record in which none of them ends with a stop nothing is said: they may all be left out (PCC Guidelines for
    Minimally Punctuated MARC Bibliographic Records).
    """
    if not _punctuated(record):
        return
    last: list[tuple[str, Field, str, str]] = []
    for tag, field in record.data:
        if tag in _ENDED and field.where != "880" and not (tag == "264" and second(field) == "4"):
            parts = [(code, text.rstrip()) for code, text in field.parts[2:] if code.isalpha()]
            if parts and not (tag in _DATED and parts[-1][0] != "c"):
                last.append((tag, field, *parts[-1]))
    if any(text[-1:] in STOPS for *_, text in last):
        for tag, field, code, text in last:
            if not re.search(_ENDED[tag], text):
                yield At(field, f"${code}"), f"{tag} ends without a full stop: {ending(text)!r}"


_QUOTES = r"\"'”’»」』›"
_END = rf"[{''.join(STOPS)}][{_QUOTES})\]）〕】》〉]*$"
_OPEN_END = rf"[{''.join(STOPS)}\])>{_QUOTES}）〕】》〉-]$"
_DATED = ("260", "264")
"""Without a date they are not closed: one may come, when a serial ends."""

_ENDED = {"245": _END, "250": _END, "260": _OPEN_END, "264": _OPEN_END}


@MARC.rule("isbd-marks", "note", "ISBD A.3; MARC 21 Bibliographic, Leader/18")
def _(record: Marc) -> Findings:
    """Where the record is punctuated (LDR/18 a or i), the mark of a subfield stands before it."""
    if not _punctuated(record):
        return
    for tag, field in record.data:
        marks = _MARKS.get(tag)
        if marks is None or field.where == "880":
            continue
        parts = [(code, text) for code, text in field.parts[2:] if code.isalpha()]
        for (_, before), (code, _) in pairwise(parts):
            if code in marks and not before.rstrip().endswith(marks[code]):
                yield At(field, f"${code}"), f"no {' or '.join(marks[code])} before {tag} ${code}: {ending(before)!r}"


_MARKS: dict[str, dict[str, tuple[str, ...]]] = {
    "245": {"b": (":", "=", ";", "]"), "c": ("/",)},
    "260": {"b": (":",)},
    "264": {"b": (":",), "c": (",", ".", "]")},
    "300": {"b": (":",), "c": (";",), "e": ("+",)},
}

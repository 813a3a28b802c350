"""Rules for the data fields of MARC 21: titles, names, numbers, subjects, links, and what must agree with what."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from itertools import pairwise

from bibld.crosswalk import Field
from bibld.language import ARTICLES, nonfiling
from bibld.validation import standard_numbers as numbers
from bibld.validation.marc import MARC, Marc, second, values
from bibld.validation.marc_positions import COMPOSITIONS
from bibld.validation.marc_table import FIELDS, OBSOLETE, FieldRule
from bibld.validation.rules import Findings
from bibld.vocabulary import CodeList, carriers, contents, filetypes, media, relators

__all__: list[str] = []

FIELD_LIMIT = 9_999
RECORD_LIMIT = 99_999


# What is in the table of fields


def _defined(record: Marc) -> Iterator[tuple[str, Field, FieldRule]]:
    """The data fields that the table knows, each with the tag it stands for and what is said of that."""
    for tag, field in record.data:
        rule = FIELDS.get(tag)
        if rule is not None and rule.indicators[0]:
            yield tag, field, rule


def _is_local(tag: str) -> bool:
    """Whether a tag is one that the format leaves to each library: with a 9 in it (but for 490), or in letters."""
    return "9" in tag or not tag.isdigit()


@MARC.rule("undefined-field", "warning", "A field is one that MARC 21 has.", "MARC 21 Bibliographic, Field List")
def _(record: Marc) -> Findings:
    for tag in record.by_tag:
        if tag not in FIELDS and tag not in OBSOLETE and not _is_local(tag):
            yield tag, f"MARC 21 has no field {tag}"


@MARC.rule(
    "obsolete-field", "note", "No field is one that is no longer used.", "MARC 21 Bibliographic, each field: History"
)
def _(record: Marc) -> Findings:
    for tag in record.by_tag:
        if tag in OBSOLETE:
            yield tag, f"{tag} is obsolete"


@MARC.rule(
    "repeated-field", "error", "A field that is not repeatable stands once.", "MARC 21 Bibliographic, each field: (NR)"
)
def _(record: Marc) -> Findings:
    for tag, fields in record.by_tag.items():
        rule = FIELDS.get(tag)
        if len(fields) > 1 and rule is not None and not rule.repeatable:
            yield tag, f"{tag} stands {len(fields)} times, and is not repeatable"


@MARC.rule("repeated-subfield", "error", "A subfield that is not repeatable stands once in its field.",
           "MARC 21 Bibliographic, each subfield: (NR)")  # fmt: skip
def _(record: Marc) -> Findings:
    for tag, field, rule in _defined(record):
        if len({code for code, _ in field.parts}) != len(field.parts):
            for code, times in Counter(code for code, _ in field.parts[2:]).items():
                if times > 1 and code in rule.once:
                    yield f"{field.where}${code}", f"${code} stands {times} times in one {tag}, and is not repeatable"


@MARC.rule(
    "indicator",
    "error",
    "Each indicator has one of the values its field defines.",
    "MARC 21 Bibliographic, each field: Indicators",
)
def _(record: Marc) -> Findings:
    for tag, field, rule in _defined(record):
        for index in (0, 1):
            value = field.parts[index][1]
            if value not in rule.indicators[index] and value not in rule.obsolete_indicators[index]:
                yield f"{field.where}/ind{index + 1}", f"{value!r} is no {_ORDINAL[index]} indicator of {tag}"


@MARC.rule(
    "indicator-obsolete",
    "note",
    "No indicator has a value that is no longer used.",
    "MARC 21 Bibliographic, each field: History",
)
def _(record: Marc) -> Findings:
    for tag, field, rule in _defined(record):
        for index in (0, 1):
            value = field.parts[index][1]
            if value in rule.obsolete_indicators[index]:
                yield f"{field.where}/ind{index + 1}", f"{value!r} is an obsolete {_ORDINAL[index]} indicator of {tag}"


_ORDINAL = ("first", "second")


@MARC.rule(
    "undefined-subfield",
    "warning",
    "A field has no subfields but those it defines.",
    "MARC 21 Bibliographic, each field: Subfields",
)
def _(record: Marc) -> Findings:
    for tag, field, rule in _defined(record):
        for code, _ in field.parts[2:]:
            if code not in rule.often and code not in rule.once and code not in rule.obsolete and code != "9":
                yield f"{field.where}${code}", f"{tag} has no subfield ${code}"


@MARC.rule(
    "obsolete-subfield",
    "note",
    "No subfield is one that is no longer used.",
    "MARC 21 Bibliographic, each field: History",
)
def _(record: Marc) -> Findings:
    for tag, field, rule in _defined(record):
        for code, _ in field.parts[2:]:
            if code in rule.obsolete:
                yield f"{field.where}${code}", f"${code} of {tag} is obsolete"


@MARC.rule("empty-subfield", "warning", "A subfield says something.", "MARC 21 Specifications for Record Structure")
def _(record: Marc) -> Findings:
    for _, field in record.data:
        for code, text in field.parts[2:]:
            if not text.strip():
                yield f"{field.where}${code}", f"${code} is empty"


# What is coded in a data field

_COORDINATE = re.compile(r"[+-]?([NSEW]?)(\d{3})(?:(?:\d{4}|\d{2}(?=\.))(?:\.\d+)?|\.\d+)", re.ASCII)


@MARC.rule(
    "034-coordinates",
    "error",
    "034 has degrees, minutes and seconds, or decimal degrees: east and west in $d $e, north and south in $f $g.",
    "MARC 21 Bibliographic, 034 $d $e $f $g",
)
def _(record: Marc) -> Findings:
    for field in record["034"]:
        for codes, letters, most in (("de", "EW", 180), ("fg", "NS", 90)):
            for code in codes:
                for text in values(field, code):
                    found = _COORDINATE.fullmatch(text.strip())
                    if found is None or found[1] not in letters or int(found[2]) > most:
                        yield f"034${code}", f"{text!r} is no {'longitude' if most == 180 else 'latitude'}"


_CODED = {
    "045$a": (r"(?:[a-y][0-9-]){2}", "span of time: two times a letter and a digit"),
    "045$b": (r"[cd]\d+", "day or year: c or d before its digits"),
    "306$a": (r"\d{6}", "duration of six digits, hhmmss"),
    "047$a": (COMPOSITIONS, "code for a form of composition"),
    "048$a": (r"[a-z]{2}(?:\d\d)?", "code for performers, two letters and their number"),
    "048$b": (r"[a-z]{2}(?:\d\d)?", "code for performers, two letters and their number"),
}
_IN_FORM = {path: (re.compile(pattern, re.ASCII), what) for path, (pattern, what) in _CODED.items()}


@MARC.rule("coded-form", "error", "Codes of times, durations, forms of composition and performers have their form.",
           "MARC 21 Bibliographic, 045, 047, 048, 306")  # fmt: skip
def _(record: Marc) -> Findings:
    for path, (pattern, what) in _IN_FORM.items():
        for field in record[path[:3]]:
            if second(field) != "7":  # a list of one's own
                for text in values(field, path[4]):
                    if not pattern.fullmatch(text.strip()):
                        yield path, f"{text!r} is no {what}"


# Titles and main entries


@MARC.rule("245-missing", "error", "There is a title.", "MARC 21 Bibliographic, 245")
def _(record: Marc) -> Findings:
    if not record["245"]:
        yield "245", "there is no 245"


@MARC.rule(
    "245-title",
    "error",
    "245 has a title in $a; archives may have a form in $k instead.",
    "MARC 21 Bibliographic, 245 $a",
)
def _(record: Marc) -> Findings:
    for field in record["245"]:
        if not any(text.strip() for text in values(field, "ak")):
            yield "245$a", "245 has no $a"


@MARC.rule("1xx-repeated", "error", "A record has one main entry, or none.", "MARC 21 Bibliographic, 1XX")
def _(record: Marc) -> Findings:
    found = [field.where for field in record.of("100", "110", "111", "130")]
    if len(found) > 1:
        yield found[1], f"a second main entry: {' and '.join(found)}"


@MARC.rule(
    "heading-name",
    "error",
    "A heading has its name in $a.",
    "MARC 21 Bibliographic, X00-X30 $a",
)
def _(record: Marc) -> Findings:
    for tag, field in record.data:
        if tag in _HEADINGS and not any(text.strip() for text in values(field, "a")):
            yield f"{field.where}$a", f"{tag} has no $a"


_HEADINGS = frozenset("100 110 111 130 240 600 610 611 630 648 650 651 655 700 710 711 720".split())


@MARC.rule("245-added-entry", "warning", "245 first indicator is 1 where there is a 100, 110 or 111, and 0 where there is no 1XX.",
           "MARC 21 Bibliographic, 245: First indicator")  # fmt: skip
def _(record: Marc) -> Findings:
    for field in record["245"]:
        first = field.parts[0][1]
        if first == "0" and record.entry is not None:
            yield "245/ind1", f"245 has first indicator 0, and there is a {record.entry.where}"
        elif first == "1" and record.entry is None and not record["130"]:
            yield "245/ind1", "245 has first indicator 1, and there is no 1XX"


@MARC.rule("245-nonfiling", "warning", "245 second indicator counts the article in the language of the title, and its space.",
           "MARC 21 Bibliographic, 245: Second indicator, and Appendix F")  # fmt: skip
def _(record: Marc) -> Findings:
    language = record.fixed[35:38]
    for field in record["245"]:
        title, stated = field.first("a") or "", second(field)
        if not stated.isdigit():
            continue
        count = int(stated)
        expected = nonfiling(title, language)
        if count == expected or (not count and expected and not _sure(title[:expected], language)):
            continue
        if expected and not count:
            yield "245/ind2", f"245 has second indicator 0, and {title[:expected]!r} is an article: {expected}"
        elif count and not _is_opening(title, count):
            yield "245/ind2", f"245 has second indicator {count}, and {title[:count]!r} is no article with its space"


_LETTERS = re.compile(r"[^\W_]")


def _is_opening(title: str, count: int) -> bool:
    """Whether so many characters are an article of any language, or an opening mark, and all that belongs to it."""
    head = title[:count]
    if not _LETTERS.search(head):
        return True  # marks only: once they were counted without an article too
    if len(title) < count or (head[-1].isalnum() and title[count : count + 1].isalnum()):
        return False
    return any(nonfiling(title, language) == count for language in ARTICLES) or _bare(head) in _articles()


def _bare(text: str) -> str:
    return re.sub(r"[^\w' -]", "", text.replace("’", "'")).strip().casefold()


@cache
def _articles() -> frozenset[str]:
    return frozenset(article for articles in ARTICLES.values() for article in articles)


def _sure(article: str, language: str) -> bool:
    """Whether an article is never another word: Roman numerals and letters ("A", "I", "O", "E") may be anything."""
    return len(_bare(article)) > 1 and language in _SURE


_SURE = frozenset({"eng", "ger", "fre", "spa"})


# Standard numbers


def _numbers(record: Marc, own: str, elsewhere: str, linked: str) -> Findings:
    """The numbers of one kind, each with its path: in their own field, in series, and in linking entries (760-788)."""
    for field in record[own[:3]]:
        for code in own[4:]:
            for text in values(field, code):
                yield f"{own[:3]}${code}", text
    for field in record.of(*elsewhere.split()):
        for text in values(field, "x"):
            corrected = text.partition("[i.e.")[2] or text
            yield f"{field.where}$x", corrected.strip(" ;:,=.()]")
    for field in record.fields:
        if "760" <= field.where <= "788" and field.where.isdigit():
            for text in values(field, linked):
                yield f"{field.where}${linked}", text


@MARC.rule("isbn", "error", "An ISBN is one, its check digit right.",
           "MARC 21 Bibliographic, 020 $a, 76X-78X $z; ISO 2108")  # fmt: skip
def _(record: Marc) -> Findings:
    for path, text in _numbers(record, "020$a", "", "z"):
        number = text.split("(")[0].split(":")[0].strip()
        if number and (cause := numbers.isbn(number.split()[0])):
            yield path, f"{number} is no ISBN: {cause}"


@MARC.rule("issn", "error", "An ISSN is one, its check digit right.",
           "MARC 21 Bibliographic, 022 $a $l, 490 $x, 8XX $x, 76X-78X $x; ISO 3297")  # fmt: skip
def _(record: Marc) -> Findings:
    for path, text in _numbers(record, "022$al", "490 800 810 811 830", "x"):
        if cause := numbers.issn(text.strip()):
            yield path, f"{text.strip()} is no ISSN: {cause}"


# Two letters at most before ten digits, three before eight; older ones may have a supplement or revision behind.
_LCCN = re.compile(r" *(?:[a-z]{0,3} *\d{8}|[a-z]{0,2} *\d{10}) *(?:/.*)?", re.ASCII)


@MARC.rule(
    "lccn", "warning", "010 $a is a number as the Library of Congress forms them.", "MARC 21 Bibliographic, 010 $a"
)
def _(record: Marc) -> Findings:
    for field in record["010"]:
        for text in values(field, "a"):
            if not _LCCN.fullmatch(text):
                yield "010$a", f"{text.strip()!r} is no control number of the Library of Congress"


@MARC.rule(
    "024-number",
    "error",
    "024 $a is a number of the kind that its first indicator says.",
    "MARC 21 Bibliographic, 024: First indicator",
)
def _(record: Marc) -> Findings:
    for field in record["024"]:
        text = (field.first("a") or "").strip()
        kind, test = _NUMBERS.get(field.parts[0][1], ("", None))
        if text and test is not None and (cause := test(text)):
            yield "024$a", f"{text} is no {kind}: {cause}"


def _upc(text: str) -> str:
    return numbers.ean(text, 11, 12)


def _ean(text: str) -> str:
    return numbers.ean(text, 13)


_NUMBERS: dict[str, tuple[str, Callable[[str], str] | None]] = {
    "0": ("ISRC", numbers.isrc),
    "1": ("UPC", _upc),
    "2": ("ISMN", numbers.ismn),
    "3": ("EAN", _ean),
}


@MARC.rule(
    "024-source",
    "error",
    "A number of another kind (024 first indicator 7) names its kind in $2.",
    "MARC 21 Bibliographic, 024 $2",
)
def _(record: Marc) -> Findings:
    for field in record["024"]:
        if field.parts[0][1] == "7" and not (field.first("2") or "").strip():
            yield "024", "024 has first indicator 7 and no $2"


@MARC.rule("024-doi", "warning", "A DOI is 10., a number, a slash and a suffix, without an address before it.",
           "MARC 21 Bibliographic, 024; ISO 26324")  # fmt: skip
def _(record: Marc) -> Findings:
    for field in record["024"]:
        text = (field.first("a") or "").strip()
        if field.first("2") == "doi" and text and not re.fullmatch(r"10\.\d{4,}(?:\.\d+)*/\S+", text):
            yield "024$a", f"{text} is no DOI"


# Who did what


def _agents(record: Marc) -> list[tuple[str, Field]]:
    return [(tag, field) for tag, field in record.data if tag in _AGENTS]


_AGENTS = {"100": "e", "110": "e", "111": "j", "700": "e", "710": "e", "711": "j", "720": "e"}


@MARC.rule(
    "relator-code",
    "warning",
    "$4 of a name is a code on MARC's list of relators.",
    "MARC 21 Bibliographic, $4; MARC Code List for Relators",
)
def _(record: Marc) -> Findings:
    for _, field in _agents(record):
        for code in values(field, "4"):
            if code.strip() not in relators() and ":" not in code:
                yield f"{field.where}$4", f"{code!r} is no relator code"


@MARC.rule(
    "relator-uri",
    "warning",
    "$4 of a name is a code; many programs take a URI there for a code.",
    "MARC 21 Bibliographic, $4",
)
def _(record: Marc) -> Findings:
    for _, field in _agents(record):
        for code in values(field, "4"):
            if ":" in code:
                known = relators().code_of(code.strip())
                yield f"{field.where}$4", f"a URI for a relator code: {code}" + (f" ({known})" if known else "")


@MARC.rule(
    "relator-term",
    "warning",
    "$e (in 111 and 711 $j) is a term on MARC's list of relators.",
    "MARC Code List for Relators",
)
def _(record: Marc) -> Findings:
    for tag, field in _agents(record):
        for text in values(field, _AGENTS[tag]):
            term = text.strip(" .,;:")
            if term and relators().code(term) is None and term not in _ABBREVIATED:
                yield f"{field.where}${_AGENTS[tag]}", f"{term!r} is no relator term"


@MARC.rule(
    "relator-abbreviated",
    "note",
    "A relator term is not one of the abbreviations of older rules: comp., ed., ill., tr.",
    "AACR2 21.0D1",
)
def _(record: Marc) -> Findings:
    for tag, field in _agents(record):
        for text in values(field, _AGENTS[tag]):
            if found := _ABBREVIATED.get(text.strip(" .,;:")):
                yield f"{field.where}${_AGENTS[tag]}", f"{text.strip(' ,;:')!r} is short for {found}"


_ABBREVIATED = {"comp": "compiler", "ed": "editor", "ill": "illustrator", "tr": "translator"}


@MARC.rule("relator-obsolete", "warning", "No relator is one that has been replaced.", "MARC Code List for Relators")
def _(record: Marc) -> Findings:
    for tag, field in _agents(record):
        for code in values(field, "4"):
            if relators().obsolete(code.strip()):
                yield f"{field.where}$4", f"{code.strip()!r} is an obsolete relator code"
        for text in values(field, _AGENTS[tag]):
            if (found := relators().code(text.strip(" .,;:"))) and relators().obsolete(found):
                yield f"{field.where}${_AGENTS[tag]}", f"{text.strip(' .,;:')!r} is an obsolete relator term"


@MARC.rule("authority-number", "warning", "$0 is a URI, or a control number behind its source in parentheses; $1 is a URI.",
           "MARC 21 Bibliographic, Appendix A: $0 and $1")  # fmt: skip
def _(record: Marc) -> Findings:
    for tag, field in record.data:
        if tag in _NO_AUTHORITY:
            continue
        for text in values(field, "0"):
            if not numbers.control_number(text.strip()):
                yield f"{field.where}$0", f"{text!r} is neither a URI nor a control number behind its source"
        for text in values(field, "1"):
            if not numbers.control_number(text.strip()) or text.startswith("("):
                yield f"{field.where}$1", f"{text!r} is no URI"


_NO_AUTHORITY = frozenset({"852", "853", "854", "855", "863", "864", "865", "866", "867", "868", "876", "877", "878"})


# Subjects


@MARC.rule("650-source", "error", "A subject heading of another list (second indicator 7) names the list in $2; 600 to 655.",
           "MARC 21 Bibliographic, 6XX: Second indicator and $2")  # fmt: skip
def _(record: Marc) -> Findings:
    for tag, field in record.data:
        if tag in _SUBJECTS and second(field) == "7" and not (field.first("2") or "").strip():
            yield field.where, f"{tag} has second indicator 7 and no $2"


@MARC.rule("650-source-unused", "warning", "Where the second indicator names the list, $2 does not name another.",
           "MARC 21 Bibliographic, 6XX: $2")  # fmt: skip
def _(record: Marc) -> Findings:
    for tag, field in record.data:
        if tag in _SUBJECTS and second(field) != "7" and field.first("2"):
            yield f"{field.where}$2", f"{tag} has $2 {field.first('2')} and second indicator {second(field)!r}, not 7"


_SUBJECTS = frozenset("600 610 611 630 648 650 651 655".split())


# Publication


@MARC.rule(
    "260-264", "warning", "Publication is stated in 264 or in 260, not in both.", "MARC 21 Bibliographic, 260 and 264"
)
def _(record: Marc) -> Findings:
    if record["260"] and record["264"]:
        yield "260", "there is a 264 beside this 260"


@MARC.rule("264-copyright", "warning", "A 264 for a copyright date (second indicator 4) has the date and nothing else.",
           "MARC 21 Bibliographic, 264: Second indicator")  # fmt: skip
def _(record: Marc) -> Findings:
    for field in record["264"]:
        if second(field) == "4" and any(values(field, "ab")):
            yield "264", "264 has second indicator 4, and a place or a name"


@MARC.rule(
    "008-publication",
    "warning",
    "The first date of 008 stands in 260 or 264 $c too.",
    "MARC 21 Bibliographic, 008/07-10 and 264 $c",
)
def _(record: Marc) -> Findings:
    kind, year = record.fixed[6:7], record.fixed[7:11]
    if kind not in ("s", "t", "e", "m", "c", "d", "u", "r") or not year.isdigit():
        return
    stated = [text for tag, field in record.data if tag in ("260", "264") for text in values(field, "cg")]
    if kind == "r":
        stated += [text for tag, field in record.data if tag in ("500", "533", "534") for text in values(field, "acd")]
    found = [years for text in stated if (years := _years(text))]
    if found and not any(first <= int(year) <= last for years in found for first, last in years):
        yield "008/07-10", f"008 says {year}, and {stated[0].strip(' .')!r} does not"


def _years(text: str) -> list[tuple[int, int]]:
    """The years of a statement, and the spans: ``[between 1998 and 2003]``, ``[199-?]``, ``1998-``."""
    plain = re.sub(r"(\d)\[(\d+)\]|\[(\d+)\](?=\d)", r"\1\2\3", text).replace("l9", "19")
    years = [int(year) for year in re.findall(r"(?<!\d)\d{4}(?!\d)", plain)]
    spans = [(year, year) for year in years]
    if "between" in plain or re.search(r"\d{4}\]?\s*-\s*\[?\d{4}", plain):
        spans += [pair for pair in pairwise(years) if pair[0] < pair[1]]
    for decade, blank in re.findall(r"(?<!\d)(\d{2,3})([-?u]{1,2})(?!\d)", plain):
        if len(decade + blank) == 4:
            spans.append((int(decade + "0" * len(blank)), int(decade + "9" * len(blank))))
    spans += [(year // 100 * 100 + int(short),) * 2 for year, short in
              ((int(found[1]), found[2]) for found in re.finditer(r"(\d{4})[/-](\d\d)(?!\d)", plain))]  # fmt: skip
    return spans


# What kind of thing it is: content, media, carrier, form

_RDA = {"336": ("rdacontent", contents), "337": ("rdamedia", media), "338": ("rdacarrier", carriers)}


@MARC.rule(
    "33x-missing",
    "warning",
    "A description by RDA says content, media and carrier: 336, 337, 338.",
    "RDA 6.9, 3.2, 3.3; MARC 21, 336-338",
)
def _(record: Marc) -> Findings:
    missing = [tag for tag in _RDA if not record[tag]]
    if missing and "rda" in record.rules:
        yield missing[0], f"040 $e says rda, and there is no {', '.join(missing)}"
    elif missing and record.leader[18] == "i" and not record.rules:
        yield missing[0], f"LDR/18 is i, and there is no {', '.join(missing)}"


@MARC.rule(
    "33x-source",
    "error",
    "336, 337 and 338 name the list of their term and code in $2.",
    "MARC 21 Bibliographic, 336-338 $2",
)
def _(record: Marc) -> Findings:
    for tag, field in record.data:
        if tag in _RDA and not (field.first("2") or "").strip():
            yield field.where, f"{tag} has no $2"


@MARC.rule("33x-list", "error", "336 is of rdacontent, 337 of rdamedia, 338 of rdacarrier, and its code is on that list.",
           "MARC 21 Bibliographic, 336-338 $b; Term and Code Lists for RDA")  # fmt: skip
def _(record: Marc) -> Findings:
    for tag, field in record.data:
        if tag not in _RDA:
            continue
        source, codes = _RDA[tag]
        stated = (field.first("2") or "").strip().partition("/")[0]
        if stated == source:
            for code in values(field, "b"):
                if code.strip() not in codes():
                    yield f"{field.where}$b", f"{code!r} is no code of {source}"
        elif stated in ("rdacontent", "rdamedia", "rdacarrier"):
            yield f"{field.where}$2", f"{tag} has $2 {stated}, and should have {source}"


@MARC.rule(
    "33x-term", "error", "Term and code in one 336, 337 or 338 are those of one thing.", "Term and Code Lists for RDA"
)
def _(record: Marc) -> Findings:
    for tag, field in record.data:
        if tag not in _RDA or (field.first("2") or "").strip() != _RDA[tag][0]:
            continue
        listed = _RDA[tag][1]()
        terms, codes = list(values(field, "a")), list(values(field, "b"))
        for term, code in zip(terms, codes, strict=False) if len(terms) == len(codes) else ():
            of_term = listed.code(term.strip(" .,;"))
            if of_term is not None and code.strip() in listed and of_term != code.strip():
                yield field.where, f"{term!r} is {of_term}, and {code!r} is {listed.label(code.strip())}"


@MARC.rule(
    "33x-unknown-term",
    "note",
    "The term of 336, 337 or 338 is on its list (in English records).",
    "Term and Code Lists for RDA",
)
def _(record: Marc) -> Findings:
    if any(field.first("b") not in (None, "eng") for field in record["040"]):
        return
    for tag, field in record.data:
        if tag in _RDA and (field.first("2") or "").strip() == _RDA[tag][0]:
            for term in values(field, "a"):
                if _RDA[tag][1]().code(term.strip(" .,;")) is None and term.strip() != "other":
                    yield f"{field.where}$a", f"{term!r} is no term of {_RDA[tag][0]}"


@MARC.rule(
    "347-term", "note", "347 $a with $2 rdaft is a type of file on that list.", "Term and Code List for RDA File Types"
)
def _(record: Marc) -> Findings:
    listed: CodeList = filetypes()
    for field in record["347"]:
        for term in values(field, "a"):
            if field.first("2") == "rdaft" and listed.code(term.strip(" .,;")) is None and term.strip() not in _FILES:
                yield "347$a", f"{term!r} is no term of rdaft"


_FILES = frozenset({"program file", "data file", "other"})


@MARC.rule("008-form", "warning", "008 says online (008/23, for maps and visual materials 29) where 338 or 856 does.",
           "MARC 21 Bibliographic, 008/23 and 29, 338, 856")  # fmt: skip
def _(record: Marc) -> Findings:
    if not record.fixed or record.leader[6] == "p":
        return
    position = 29 if record.leader[6] in "efgkor" else 23
    form = record.fixed[position]
    online = any("cr" in values(field, "b") or "online resource" in values(field, "a") for field in record["338"])
    linked = any(field.parts[0][1] + second(field) == "40" for field in record["856"])
    if form == " " and online:
        yield f"008/{position}", f"008/{position} is blank, and 338 says online resource"
    elif form == " " and linked and not record["338"] and any(text.startswith("1 online resource")
                                                              for field in record["300"] for text in values(field, "a")):  # fmt: skip
        yield f"008/{position}", f"008/{position} is blank, and 300 and 856 40 say online resource"


# Links


@MARC.rule(
    "uri",
    "error",
    "$u holds one URI: no spaces, and a percent sign begins an escape.",
    "MARC 21 Bibliographic, 856 $u; RFC 3986",
)
def _(record: Marc) -> Findings:
    for _, field in record.data:
        if field.where[0] in "58":
            for text in values(field, "u"):
                if cause := numbers.uri(text):
                    yield f"{field.where}$u", f"{text[:100]}: {cause}"


@MARC.rule(
    "uri-scheme",
    "warning",
    "$u of 856 begins with a scheme, such as https:",
    "MARC 21 Bibliographic, 856 $u; RFC 3986, 3.1",
)
def _(record: Marc) -> Findings:
    for field in record["856"]:
        for text in values(field, "u"):
            if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text.strip()):
                yield "856$u", f"{text[:100]} has no scheme"


@MARC.rule("uri-repeated", "note", "An 856 has one URI.", "MARC 21 Bibliographic, 856 $u")
def _(record: Marc) -> Findings:
    for field in record["856"]:
        if (many := len(list(values(field, "u")))) > 1:
            yield "856$u", f"{many} URIs in one field"


@MARC.rule(
    "880-link",
    "error",
    "An 880 and the field it stands for point to each other in $6.",
    "MARC 21 Bibliographic, Appendix A: $6, and 880",
)
def _(record: Marc) -> Findings:
    linked = {(field.where, text[4:6]) for field in record.fields if field.where != "880"
              for text in values(field, "6") if text[:3] == "880"}  # fmt: skip
    others: set[tuple[str, str]] = set()
    for field in record["880"]:
        text = str(field.first("6") or "")
        match = re.match(r"(\d{3})-(\d\d)(?:/|$)", text)
        if match is None:
            yield "880$6", f"880 has $6 {text!r}, which is no link" if text else "880 has no $6"
            continue
        others.add((match[1], match[2]))
        if match[2] != "00" and (match[1], match[2]) not in linked:
            yield "880$6", f"880 is linked to a {match[1]} with $6 880-{match[2]}, and there is none"
    for tag, number in sorted(linked - others):
        if number != "00":
            yield f"{tag}$6", f"{tag} is linked to an 880 with $6 {tag}-{number}, and there is none"


# Punctuation: notes, since practice has changed


def _punctuated(record: Marc) -> bool:
    return record.leader[18] in "ai"


@MARC.rule("isbd-end", "note", "Where the record is punctuated (LDR/18 a or i), 245, 250 and 264 end with a full stop or other closing mark.",
           "ISBD A.3; MARC 21 Bibliographic, Leader/18")  # fmt: skip
def _(record: Marc) -> Findings:
    if not _punctuated(record):
        return
    for tag, field in record.data:
        if tag in _ENDED and field.where != "880" and not (tag == "264" and second(field) == "4"):
            parts = [(code, text) for code, text in field.parts[2:] if code.isalpha()]
            if parts and not re.search(_ENDED[tag], parts[-1][1].rstrip()):
                yield f"{tag}${parts[-1][0]}", f"{tag} ends without a full stop: {parts[-1][1][-30:]!r}"


_END = r"[.?!][\"'”’»)\]]*$"
_OPEN_END = r"[.?!\])\"'”’»-]$"
_ENDED = {"245": _END, "250": _END, "260": _OPEN_END, "264": _OPEN_END}


@MARC.rule("isbd-marks", "note", "Where the record is punctuated (LDR/18 a or i), the mark of a subfield stands before it.",
           "ISBD A.3; MARC 21 Bibliographic, Leader/18")  # fmt: skip
def _(record: Marc) -> Findings:
    if not _punctuated(record):
        return
    for tag, field in record.data:
        marks = _MARKS.get(tag)
        if marks is None or field.where == "880":
            continue
        parts = [(code, text) for code, text in field.parts[2:] if code.isalpha()]
        for (_, before), (code, _) in pairwise(parts):
            if code in marks and not before.rstrip().endswith(marks[code]):
                yield f"{tag}${code}", f"no {' or '.join(marks[code])} before {tag} ${code}: {before[-30:]!r}"


_MARKS: dict[str, dict[str, tuple[str, ...]]] = {
    "245": {"b": (":", "=", ";", "]"), "c": ("/",)},
    "260": {"b": (":",)},
    "264": {"b": (":",), "c": (",", ".", "]")},
    "300": {"b": (":",), "c": (";",), "e": ("+",)},
}


# Size, and what is local


def _size(field: Field) -> int:
    return 1 + sum(
        len(text.encode("utf-8", "replace")) + (0 if code in ("", "ind1", "ind2") else 2) for code, text in field.parts
    )


@MARC.rule("field-size", "warning", f"A field has no more than {FIELD_LIMIT:,} bytes, as ISO 2709 demands.",
           "MARC 21 Specifications for Record Structure")  # fmt: skip
def _(record: Marc) -> Findings:
    for field in record.fields:
        if sum(len(text) for _, text in field.parts) > FIELD_LIMIT // 4 and (size := _size(field)) > FIELD_LIMIT:
            yield field.where, f"a field of {size:,} bytes, and ISO 2709 allows {FIELD_LIMIT:,}"


@MARC.rule("record-size", "warning", f"A record has no more than {RECORD_LIMIT:,} bytes, as ISO 2709 demands.",
           "MARC 21 Specifications for Record Structure")  # fmt: skip
def _(record: Marc) -> Findings:
    if sum(len(text) for field in record.fields for _, text in field.parts) > RECORD_LIMIT // 5:
        size = 26 + sum(12 + _size(field) for field in record.fields)
        if size > RECORD_LIMIT:
            yield "", f"a record of {size:,} bytes, and ISO 2709 allows {RECORD_LIMIT:,}"


@MARC.rule(
    "local-field",
    "note",
    "No tag has a 9 in it, or a letter: such fields mean something else in every system.",
    "MARC 21 Bibliographic, Introduction",
)
def _(record: Marc) -> Findings:
    found = sorted(tag for tag in record.by_tag if _is_local(tag) and tag not in FIELDS and tag not in OBSOLETE)
    if found:
        yield found[0], f"local fields: {', '.join(found)}"


@MARC.rule(
    "local-subfield",
    "note",
    "There is no $9: such subfields mean something else in every system.",
    "MARC 21 Bibliographic, $9",
)
def _(record: Marc) -> Findings:
    found = sorted({field.where for _, field in record.data if any(values(field, "9"))})
    if found:
        yield f"{found[0]}$9", f"local subfields: $9 in {', '.join(found)}"


@MARC.rule(
    "lost-character",
    "warning",
    "No character has been lost (U+FFFD) in an earlier conversion.",
    "The Unicode Standard, 23.8",
)
def _(record: Marc) -> Findings:
    for field in record.fields:
        for code, text in field.parts:
            if "\ufffd" in text:
                yield field.where + (f"${code}" if len(code) == 1 else ""), f"a lost character (U+FFFD): {text[:60]!r}"

"""Rules for headings: titles and main entries, the numbers of authorities, subjects."""

from __future__ import annotations

import re
from functools import cache

from bibld.language import ARTICLES, nonfiling
from bibld.validation import standard_numbers as numbers
from bibld.validation.marc21.record import MARC, Marc, second, source, values
from bibld.validation.rules import Findings

__all__: list[str] = []

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


# Authorities


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


@MARC.rule("650-source", "error", "A subject heading of another list (second indicator 7) names the list in $2; 600 to 688.",
           "MARC 21 Bibliographic, 6XX: Second indicator and $2")  # fmt: skip
def _(record: Marc) -> Findings:
    for tag, field in record.data:
        if tag in _SUBJECTS and second(field) == "7" and not source(field):
            yield field.where, f"{tag} has second indicator 7 and no $2"


@MARC.rule("650-source-unused", "warning", "Where the second indicator names the list, $2 does not name another.",
           "MARC 21 Bibliographic, 6XX: $2")  # fmt: skip
def _(record: Marc) -> Findings:
    for tag, field in record.data:
        if tag in _SUBJECTS and second(field) != "7" and field.first("2"):
            yield f"{field.where}$2", f"{tag} has $2 {field.first('2')} and second indicator {second(field)!r}, not 7"


_SUBJECTS = frozenset("600 610 611 630 647 648 650 651 655 656 657 688".split())

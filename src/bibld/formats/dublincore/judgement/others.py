"""Other resources: what this one stands in, was made of, or is related to."""

from __future__ import annotations

import re

from bibld.formats._numbering import ISSUE, VOLUME
from bibld.formats.dublincore.judgement.identifiers import identifier
from bibld.model import Link, Part, Related, Term

__all__ = ["in_host", "related", "source_relation"]

_OF_DSPACE = re.compile(r"[^\W\d_][^;]*[^;\s];(?:[^;\s]+ ){0,2}[^;\s]*\d[^;\s]*")


def related(relation: str, text: str, lang: str = "") -> Related:
    """Another resource: by its address, its number, or its title, with the number this one has in it as a series."""
    found = identifier(text)
    if isinstance(found, Link):
        return Related(relation, uri=text, lang=lang)
    if found is not None:
        return Related(relation, identifiers=(found,), lang=lang)
    # ISBD puts a series' number behind a semicolon with a blank on either side, and DSpace behind one without any.
    between = " ; " if " ; " in text or not _OF_DSPACE.fullmatch(text) else ";"
    head, _, number = text.partition(between) if relation in ("related", "series") else (text, "", "")
    if head.strip() and number.strip():
        return Related("series", title=head.strip(), number=number.strip(), lang=lang)
    return Related(relation, title=text, lang=lang)


_VOLUME = rf"(?:(?:{VOLUME})\.?|[vtт]\.) ?(\d[\w/-]*)"
_ISSUE = rf"(?:(?:{ISSUE})\.?|n\.?[º°o]|[nh]\.|№) ?(\d[\w/-]*)"
_YEAR_OF_ISSUE = r"(?:1[5-9]|20)\d\d"
_IN_VOLUME = rf"(\d+) ?\((?!{_YEAR_OF_ISSUE}\))(\d[\d/-]*)\)"
_IN_YEAR = rf"(?<=; ){_YEAR_OF_ISSUE}\b(?![-–]).*; ?\d+ ?[-–] ?\d+$"
# Behind a number stands another, a mark, or nothing: "No 10 Downing Street" is no issue, nor is "no. 5 in C minor".
_BEHIND = rf"(?=$|[;:,.]| ?\(| [-–/\d]| (?:{_VOLUME}|{_ISSUE}|pp?\b|s\.))"
_IN_HOST = re.compile(
    rf"(?P<title>[^\W\d_].*?)(?P<mark>[;,.:]?) +(?P<place>(?:{_VOLUME}|{_ISSUE}|{_IN_VOLUME}){_BEHIND}.*|{_IN_YEAR})",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(rf"{_VOLUME}|{_ISSUE}", re.IGNORECASE)
_ONE_OF_MANY = re.compile(_ISSUE, re.IGNORECASE)
_NUMBERS = {"volume": re.compile(rf"(?<!\w){_VOLUME}", re.I), "issue": re.compile(rf"(?<!\w){_ISSUE}", re.I)}
_DATED = re.compile(rf"\(({_YEAR_OF_ISSUE})\)")
_PAGED = re.compile(r"[;:,] ?(?:pp?\. ?|[sс]\. ?)?(\d+ ?[-–] ?\d+)\.?$", re.IGNORECASE)
_WHERE = re.compile(
    r"\d ?\(\d|\b(?:vol|volume|no|nr|issue|iss|bd|pp?|pages?)\b\.? ?\d|: ?\d+(?: ?[-–] ?\d+)?$"
    rf"|{_IN_YEAR}",
    re.IGNORECASE,
)


def source_relation(text: str) -> str:
    """How a source is related: what says the volume or the pages is a host, any other what this was made of."""
    return "host" if identifier(text) is None and _WHERE.search(text) else "original"


def in_host(text: str) -> tuple[str, Part] | None:
    """What something stands in, and where in it: ``Journal of Bees; Vol 3 No 2 (2010): Winter; 12-34`` (OJS writes so)."""
    found = _IN_HOST.fullmatch(text)
    if found is None or _NO_TITLE.match(text):
        return None
    title, mark, place = found.group("title", "mark", "place")
    if mark != ";" and _ONE_OF_MANY.fullmatch(place):  # Chanel No. 5
        return None
    if (both := re.match(_IN_VOLUME, place)) is not None:
        details = [Term(kind, number) for kind, number in zip(_NUMBERS, both.groups(), strict=True)]
    else:
        details = [Term(kind, match[1]) for kind, said in _NUMBERS.items() if (match := said.search(place)) is not None]
    pages, year = _PAGED.search(place), _DATED.search(place)
    extents = (Term("pages", re.sub(" ?[-–] ?", "-", pages[1])),) if pages is not None else ()
    return title, Part(tuple(details), extents, year[1] if year is not None else "", place)

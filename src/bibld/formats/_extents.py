"""A statement of extent in one text, with the punctuation of ISBD: for formats in which it is one."""

from __future__ import annotations

import re

from bibld.model import Term
from bibld.vocabulary import carriers

__all__ = [
    "NUMBER",
    "ONLINE_RESOURCE",
    "PAGINATION",
    "SPAN",
    "STATEMENT",
    "carrier_named",
    "is_online_resource",
    "pages_of_whole",
    "parts_of_statement",
]

_WORDS = r"(?:\([^()]*\)|.)+?"
"""Some words, with all that stands in parentheses among them:
a mark in these divides nothing (``(iv + 9 p.) : ill.``).
"""

ONLINE_RESOURCE = (
    r"(?:online resource|ressource en ligne|Online-Ressource|onlineresurs|verkkoaineisto|recurso en línea)"
)
"""The carrier of RDA that most have, as libraries call it in their languages, for regular expressions."""
_ONLINE = re.compile(ONLINE_RESOURCE, re.IGNORECASE)

STATEMENT = re.compile(
    rf"(?P<extent>{_WORDS})"  # xii, 47 p.
    rf"(?: : (?P<details>{_WORDS}))?"  # : ill.
    rf"(?: ; (?P<dimensions>{_WORDS}))?"  # ; 23 cm
    r"(?: \+ (?P<accompanying>(?(dimensions).+"  # + 1 map
    r"|(?:\([^()]{0,200}\)|(?! ; ).){1,300}+)))?",  # + 4 parts (12 p.), before which no size stands
    re.DOTALL,
)
"""A statement of extent with the punctuation of ISBD.

Before the dimensions nothing accompanies: ``1 score (24 p.) + 4 parts ; 30 cm`` is of one size.
"""


def is_online_resource(text: str) -> bool:
    """Whether a text calls something an online resource and says no more, in whatever language."""
    return _ONLINE.fullmatch(text) is not None


def carrier_named(text: str) -> str:
    """The code of the carrier of RDA that has this name, also for an online resource in another language: ``cr``."""
    return carriers().code(text) or ("cr" if is_online_resource(text) else "")


def parts_of_statement(text: str) -> dict[str, str]:
    """The parts of a statement, by their attributes; nothing of a text that says no more than an extent.

    >>> parts_of_statement("xii, 47 p. : ill. ; 23 cm")
    {'extent': 'xii, 47 p.', 'details': 'ill.', 'dimensions': '23 cm'}
    """
    found = STATEMENT.fullmatch(text)
    parts = {attr: said for attr, said in found.groupdict("").items() if said} if found is not None else {}
    return parts if len(parts) > 1 else {}


_COUNT = re.compile(r"(\d+) ?(?:pp?\.?|pages?)?", re.IGNORECASE | re.ASCII)
SPAN = re.compile(r"(?:pages )?(\w+) ?[-–] ?(\w+)")
NUMBER = r"(?:\[[ivxlc\d]+\]|[ivxlc\d]+)"
PAGINATION = re.compile(rf"{NUMBER}(?:[,+ ]+{NUMBER})*", re.IGNORECASE | re.ASCII)
"""Numbers of pages, as a book counts them: ``xii, 272``, and those that it does not number: ``205, [3]``."""


def pages_of_whole(text: str) -> Term | None:
    """How many pages something has that stands in nothing, or which, of what is bound with others (RDA 3.4.5.6).

    >>> pages_of_whole("272"), pages_of_whole("xii, 272").value, pages_of_whole("12-40").value
    (Term(kind='pages', value='272'), 'xii, 272 pages', 'pages 12-40')
    """
    if (count := _COUNT.fullmatch(text)) is not None:
        return Term("pages", count[1])
    if (span := SPAN.fullmatch(text)) is not None:
        return Term("", f"pages {span[1]}-{span[2]}")
    return Term("", f"{text} pages") if PAGINATION.fullmatch(text) else None

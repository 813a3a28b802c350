"""Where a description came from, in words, for formats that have a sentence for it and no more."""

from __future__ import annotations

import re

from bibld import __version__
from bibld.model import Conversion, Page

__all__ = ["conversion_in", "in_words", "is_conversion", "process_of"]

_CONVERTED = re.compile(r"\b(?:auto)?(?:convert|crosswalk|generat|migrat|transform)", re.IGNORECASE)


def is_conversion(origin: str) -> bool:
    """Whether what is said of the origin of a description is that a program has made it of another.

    >>> is_conversion("Converted from MARCXML to MODS version 3.7"), is_conversion("human prepared")
    (True, False)
    """
    return _CONVERTED.search(origin) is not None


def process_of(page: Page | None) -> str:
    """What converts a description now, and a search-results page's own data: its query, its
    count, and when it was made.

    >>> process_of(Page(query="victims", count=1, date="April 30, 2024 Tue", time="12:24 am")).partition(", ")[2]
    'from a search-results page for “victims” (1 results found, April 30, 2024 Tue, 12:24 am)'
    """
    if page is None:
        return _HERE
    count = "" if page.count is None else f"{page.count} results found"
    details = ", ".join(part for part in (count, page.date, page.time) if part)
    query = f" for “{page.query}”" if page.query else ""
    return f"{_HERE}, from a search-results page{query}" + (f" ({details})" if details else "")


_HERE = f"bibld {__version__}"


def in_words(found: Conversion) -> str:
    """A conversion in one text, as MODS has it.

    >>> in_words(Conversion("bibld 0.1.0", "2026-11-24"))
    'Converted by bibld 0.1.0 on 2026-11-24'
    """
    by = "" if is_conversion(found.process) else "Converted by "
    return f"{by}{found.process}{' on ' if found.date else ''}{found.date}"


def conversion_in(origin: str) -> Conversion | None:
    """The conversion by us that the origin of a description begins with, if it does.

    >>> conversion_in("Converted by bibld 0.1.0, from a search-results page for “bees” on 2026-11-24.").process
    'bibld 0.1.0, from a search-results page for “bees”'
    """
    found = _OURS.match(origin)
    return Conversion(found[1], found[2] or "") if found is not None else None


_OURS = re.compile(
    r"Converted by (bibld [\w.]+(?<!\.)"  # Converted by bibld 0.1.0
    r"(?:, from a search-results page(?: for “.*?”)?"  # , from a search-results page for “bees”
    r"(?: \([^()]*\))?(?= on \d{4}-|[.;]|$))?)"  # (2 of 3)
    r"(?: on ([\d:T-]+))?"  # on 2026-11-24
)

"""Where a description came from, in words, for formats that have a sentence for it and no more."""

from __future__ import annotations

import re

from bibld.model import Page

__all__ = ["is_conversion", "provenance"]

_CONVERTED = re.compile(r"\b(?:auto)?(?:convert|crosswalk|generat|migrat|transform)", re.IGNORECASE)


def is_conversion(origin: str) -> bool:
    """Whether what is said of the origin of a description is that a program has made it of another.

    >>> is_conversion("Converted from MARCXML to MODS version 3.7"), is_conversion("human prepared")
    (True, False)
    """
    return _CONVERTED.search(origin) is not None


def provenance(page: Page) -> str:
    """A search-results page's own data: its query, its count, and when it was made.

    >>> provenance(Page(query="victims", count=1, date="April 30, 2024 Tue", time="12:24 am"))
    'from a search-results page for “victims” (1 results found, April 30, 2024 Tue, 12:24 am)'
    """
    count = "" if page.count is None else f"{page.count} results found"
    details = ", ".join(part for part in (count, page.date, page.time) if part)
    return (
        "from a search-results page"
        + (f" for “{page.query}”" if page.query else "")
        + (f" ({details})" if details else "")
    )

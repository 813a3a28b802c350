"""The catalogue's search-results page: plain text, one screen, many records.

``text`` parts a page into labelled fields and back, ``mapping`` says what the labels mean, ``names``, ``imprint`` and
``source`` take the hard ones apart, ``judgement`` concludes what a cataloguer would, ``losses`` says what no label has
room for, ``pages`` reads and writes files.
"""

from __future__ import annotations

import re

from bibld.formats import Format

__all__ = ["PAGE"]

_LABEL_OR_COUNT = re.compile(
    rb"^[^\S\n]*+(?:(Author|Title|Summary|Details|Source|Shelf Number|Keywords) *:|\d[\d,.]* results? found)",
    re.MULTILINE,
)
_OF_ANY_TEXT = frozenset((b"Summary", b"Details", b"Source", b"Keywords"))


def _is_page(head: bytes) -> bool:
    """Whether a text has what records of a page have. ``Source:`` alone begins a line of many another text."""
    found = set(_LABEL_OR_COUNT.findall(head))
    return len(found) > 1 or not found <= _OF_ANY_TEXT


PAGE = Format(
    name="page",
    label="Search-results page (plain text)",
    suffixes=(".txt", ".page"),
    media_type="text/plain",
    lossless=False,
    sniff=_is_page,
    room="bibld.formats.page.pages",
)

"""The catalogue's search-results page: plain text, one screen, many records.

``text`` parts a page into labelled fields and back, ``mapping`` says what the labels mean, ``names``, ``imprint`` and
``source`` take the hard ones apart, ``judgement`` concludes what a cataloguer would, ``pages`` reads and writes files.
"""

from __future__ import annotations

import re

from bibld.formats import Format

__all__ = ["PAGE"]

_LABEL_OR_COUNT = re.compile(
    rb"^[^\S\n]*(?:(?:Author|Title|Summary|Details|Source|Shelf Number|Keywords) *:|\d[\d,.]* results? found)",
    re.MULTILINE,
)


PAGE = Format(
    name="page",
    label="Search-results page (plain text)",
    suffixes=(".txt", ".page"),
    media_type="text/plain",
    lossless=False,
    sniff=_LABEL_OR_COUNT.search,
    room="bibld.formats.page.pages",
)

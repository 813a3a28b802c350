"""A statement of extent in one text, with the punctuation of ISBD: for formats in which it is one."""

from __future__ import annotations

import re

__all__ = ["STATEMENT", "parts_of_statement"]

_WORDS = r"(?:\([^()]*\)|.)+?"
"""Some words, with all that stands in parentheses among them:
a mark in these divides nothing (``(iv + 9 p.) : ill.``).
"""

STATEMENT = re.compile(
    rf"(?P<extent>{_WORDS})(?: : (?P<details>{_WORDS}))?(?: ; (?P<dimensions>{_WORDS}))?"
    r"(?: \+ (?P<accompanying>(?(dimensions).+|(?:\([^()]{0,200}\)|(?! ; ).){1,300}+)))?",
    re.DOTALL,
)
"""A statement of extent with the punctuation of ISBD: ``xii, 47 p. : ill. ; 23 cm + 1 map``.

Before the dimensions nothing accompanies: ``1 score (24 p.) + 4 parts ; 30 cm`` is of one size.
"""


def parts_of_statement(text: str) -> dict[str, str]:
    """The parts of a statement, by their attributes; nothing of a text that says no more than an extent.

    >>> parts_of_statement("xii, 47 p. : ill. ; 23 cm")
    {'extent': 'xii, 47 p.', 'details': 'ill.', 'dimensions': '23 cm'}
    """
    found = STATEMENT.fullmatch(text)
    parts = {attr: said for attr, said in found.groupdict("").items() if said} if found is not None else {}
    return parts if len(parts) > 1 else {}

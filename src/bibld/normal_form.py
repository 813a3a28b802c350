"""Texts in a normal form of Unicode, however many marks stand on one letter (https://www.unicode.org/reports/tr15/);
and the signs that are a hyphen in a number.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from typing import Literal

__all__ = ["HYPHENED", "HYPHENS", "normalize"]

HYPHENS = "-‐‑–"
"""What parts the figures of a number: a hyphen, which stands first in a class of a regular expression, hyphens of print
(U+2010, U+2011), a dash.
"""
HYPHENED = dict.fromkeys(map(ord, HYPHENS), "-")
"""Each of these as a hyphen, for ``str.translate``."""

_LONG = 4000
"""Shorter texts are quick in any case, and most are."""

# As long a run has no letter of English, no blank and no figure in it.
# A pattern is quick that begins with what is rare.
_RUN = re.compile(r"[^\0-\x7f](?<![^\0-\x7f].)[^\0-\x7f]{499,}", re.DOTALL)


def normalize(form: Literal["NFC", "NFD", "NFKD"], text: str) -> str:
    r"""A text in a normal form: ``"e\u0301"`` → ``"\xe9"``.

    Python puts the marks of one letter in order by comparing each with all before it: a megabyte of marks would take an
    hour. In a long run they are put in order before (UAX #15, Canonical Ordering Algorithm).
    """
    if len(text) > _LONG:
        text = _RUN.sub(lambda run: _ordered(form, run[0]), text)
    return unicodedata.normalize(form, text)


def _ordered(form: Literal["NFC", "NFD", "NFKD"], run: str) -> str:
    """A run of characters taken apart, the marks of each letter in order."""
    if unicodedata.is_normalized(form, run):  # as a page of Chinese is, which takes no time
        return run
    apart = "".join(unicodedata.normalize("NFD" if form == "NFC" else form, char) for char in run)
    letters = groupby(apart, key=lambda char: unicodedata.combining(char) > 0)
    return "".join("".join(sorted(chars, key=unicodedata.combining)) for _, chars in letters)

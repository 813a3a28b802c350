"""MODS, the Metadata Object Description Schema, version 3.8.

``mapping`` says what each element means; those that are no row have a module each (``title``, ``name``, …), which share
``parts``. ``apart`` and ``found`` keep what MODS does not tell, ``valid`` puts right what its ``schema`` does not allow;
``xml`` is the syntax, ``records`` joins them.
"""

from __future__ import annotations

import re

from bibld.formats import Cut, Format
from bibld.formats._markup import UNFIT, unwrapped

__all__ = ["MODS"]

_MODS = re.compile(rb"loc\.gov/mods/v3|<(?:\w+:)?mods(?:Collection)?[\s>/]")


def _sniff(head: bytes) -> bool:
    text = unwrapped(head)
    return text.startswith(b"<") and _MODS.search(text) is not None


MODS = Format(
    name="mods",
    label="MODS XML 3.8",
    suffixes=(".mods", ".mods.xml"),
    media_type="application/mods+xml",
    lossless=False,
    sniff=_sniff,
    room="bibld.formats.mods.records",
    cut=Cut(
        rb"</(?:[\w.-]+:)?mods\s*>\s*(?=<(?:[\w.-]+:)?mods[\s>])",
        head=rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml\s[^<>]*\?>\s*)?<(?P<root>(?:[\w.-]+:)?modsCollection)\s[^<>]*>"
        rb"(?=\s*<(?:[\w.-]+:)?mods[\s>])",
        whole=frozenset(("malformed XML", "namespace", "encoding", "bare ampersand", "undeclared entity", UNFIT)),
    ),
    seam=b"",
)

"""MODS, the Metadata Object Description Schema, version 3.8; why ours differs from the Library of Congress' is in
docs/mods.md.

    mapping.py    what each element means: the table
    title.py, name.py, genre.py, origin.py, language.py, physical.py, notes.py, subject.py, related.py, location.py,
                  record_info.py: the elements that take more than a row; parts.py, what these share
    settled.py    what stands in one place in MODS and in another in the model
    apart.py      values that MODS does not give back as they were, in an extension; edited.py, which of these stay
                  when it is edited
    found.py      elements kept as they were found, where they would be written otherwise
    spacing.py    elements without the layout of their file
    schema.py     what may stand in what; valid.py, elements put right by it
    templates.py  elements remembered but for their words; words.py, which words these are
    xml.py        the syntax; notation.py, one element as text
    records.py    files ↔ records; collection.py, what stands in a file beside its records

A file is read by ``xml``, ``spacing``, ``mapping``, ``settled`` and ``found``, in this order.
"""

from __future__ import annotations

import re

from bibld.formats import Cut, Format
from bibld.formats._markup import UNFIT, unwrapped

__all__ = ["MODS"]

_MODS = re.compile(rb"<(?:\w+:)?mods(?:Collection)?[\s>/]")
_DUBLIN_CORE = re.compile(rb"<(?:\w+:)?(?:qualified)?dc[\s>]")


def _sniff(head: bytes) -> bool:
    """Whether a file has MODS in it; its namespace may be declared on a description in Dublin Core, too."""
    text = unwrapped(head)
    is_declared = b"loc.gov/mods/v3" in text and _DUBLIN_CORE.search(text) is None
    return text.startswith(b"<") and (is_declared or _MODS.search(text) is not None)


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
    empty=False,  # a modsCollection has one mods at least
)

"""MARC 21 for bibliographic data, as ISO 2709 and as MARCXML: two syntaxes, one table.

``mapping`` says what each field means; ``fixed`` (leader, control fields) and ``pairs`` hold those that are no row,
``linked`` the 880s;
``iso2709``, ``marcxml`` and ``notation`` are the syntaxes, ``records`` joins them.
"""

from __future__ import annotations

import re

from bibld.formats import Format

__all__ = ["MARC21", "MARCXML"]

_LEADER = re.compile(rb"(?:\xef\xbb\xbf)?\s*[0-9 ]{5}[ a-z][ a-z][ -~]{3}[2 ][2 ][0-9 ]{5}")


def _sniff_iso2709(head: bytes) -> bool:
    return _LEADER.match(head) is not None or (b"\x1e" in head and b"\x1f" in head and b"\0" not in head)


def _sniff_xml(head: bytes) -> bool:
    text = head.replace(b"\0", b"")  # UTF-16
    return text.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<") and (
        b"MARC21/slim" in text or re.search(rb"<(?:\w+:)?(?:leader|controlfield|datafield)\b", text) is not None
    )


MARC21 = Format(
    name="marc21",
    label="MARC 21 (ISO 2709)",
    suffixes=(".mrc", ".marc", ".marc21", ".dat"),
    media_type="application/marc",
    lossless=False,
    sniff=_sniff_iso2709,
    room="bibld.formats.marc21.records",
)
MARCXML = Format(
    name="marcxml",
    label="MARCXML",
    suffixes=(".marcxml", ".marc.xml"),
    media_type="application/marcxml+xml",
    lossless=False,
    sniff=_sniff_xml,
    room="bibld.formats.marc21.records",
)

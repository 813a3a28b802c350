"""Code pages that a record may be written in instead of MARC-8 and UTF-8: one for each script or group of languages.

A byte means nothing by itself in any of them, and so the record has to say which language it is in::

    code_pages("rus")   →   (CodePage("Windows-1251", "cp1251", "оеаинт…"), CodePage("KOI8-R", …), …)

What is read by one of them is the business of :mod:`~bibld.formats.marc21.encodings`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

__all__ = ["WINDOWS_1252", "CodePage", "code_pages"]


class CodePage(NamedTuple):
    """A code page, as people and as Python call it; of a language the letters beyond ASCII, the most usual first."""

    name: str
    codec: str
    alphabet: str = ""

    def decode(self, raw: bytes) -> str:
        """Its text; U+FFFD for what is in none: codes that mean nothing, control characters, and the frames of DOS."""
        return _UNFIT.sub("\ufffd", raw.decode(self.codec, "replace"))

    def own(self, text: str) -> set[str]:
        """The letters of the language that a text has."""
        return set(text.lower()).intersection(self.alphabet)


WINDOWS_1252 = CodePage("Windows-1252", "cp1252")

_UNFIT = re.compile("[\x80-\x9f\u2500-\u259f]")
_CENTRAL = "Windows-1250 ISO-8859-2 CP852"
_BALTIC = "Windows-1257 CP775"
_CYRILLIC = "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґўјљњћџђѓќѕ"


class _Common(NamedTuple):
    """The common characters of a code of two bytes, which stand in rows of their own, before the others."""

    codec: str
    rows: range
    places: Sequence[int]

    def characters(self) -> str:
        return "".join(bytes((row, place)).decode(self.codec, "ignore") for row in self.rows for place in self.places)


_EUC = range(0xA1, 0xFF)

# Languages (MARC Code List for Languages, with those that it had before) | letters beyond ASCII | code pages
_ROWS: tuple[tuple[str, str | _Common, str], ...] = (
    ("rus ukr bel bul mac srp scc", _CYRILLIC, "Windows-1251 KOI8-R KOI8-U CP866 ISO-8859-5"),
    ("gre grc", "αοιετνσςρκυπλμηγδωθχφίάόέήύβξζώψϊϋΐΰ", "Windows-1253 ISO-8859-7 CP737"),
    ("heb yid", "יוהלאמתרבשנםדפחקעכטגצזסןךץףװױײ", "Windows-1255 CP862"),
    ("ara per", "اليمنوترةبعدفهسكقحأجشطصىخإضزذثئءغظؤآیکپچگژ", "Windows-1256 ISO-8859-6"),
    ("tha", "".join(map(chr, range(0x0E01, 0x0E4E))), "TIS-620 CP874"),
    ("chi", _Common("gb2312", range(0xB0, 0xD8), _EUC), "GB18030"),
    ("chi", _Common("big5", range(0xA4, 0xC7), (*range(0x40, 0x7F), *_EUC)), "Big5"),
    ("jpn", _Common("euc_jp", range(0xA4, 0xD0), _EUC), "EUC-JP CP932"),
    ("kor", _Common("cp949", range(0xB0, 0xC9), _EUC), "CP949"),
    ("cze", "íáéěřýčžšůúťďňó", _CENTRAL),
    ("slo", "áíéčýžšúľťôóňďäŕĺ", _CENTRAL),
    ("pol", "łęąóżśćńź", _CENTRAL),
    ("hun", "éáóöőíüúű", _CENTRAL),
    ("slv hrv scr bos srp scc", "čšžćđ", _CENTRAL),
    ("rum rom mol", "ăţîâş", _CENTRAL),
    ("tur", "ıüşçğöİâîû", "Windows-1254 CP857"),
    ("lit", "ėšųįčžąęū", _BALTIC),
    ("lav", "āīēšūņļģžķč", _BALTIC),
)


@cache
def code_pages(language: str) -> tuple[CodePage, ...]:
    """The code pages of a language, as MARC codes it; none of one that is written with Latin-1."""
    return tuple(
        CodePage(
            name, name.lower().replace("windows-", "cp"), letters if isinstance(letters, str) else letters.characters()
        )
        for languages, letters, names in _ROWS
        if language in languages.split()
        for name in names.split()
    )

"""The encoding schemes of qualified Dublin Core (DCMI Metadata Terms, 4): ``xsi:type="dcterms:LCSH"``."""

from __future__ import annotations

import re

from bibld.crosswalk.draft import Draft
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.coverage import take_coverage, take_temporal
from bibld.formats.dublincore.elements.element import ALL, NONE, SOME, Take
from bibld.formats.dublincore.judgement import one_line
from bibld.model import Area, Classification, Identifier, Subject, Term

__all__ = ["NAMES", "PLAIN_SCHEMES", "SCHEMES"]

NAMES = frozenset(("coverage", "spatial", "subject"))
"""The elements whose texts are names, unless an encoding scheme says what else they are: a number is no name then."""


_LCC = re.compile(
    r"[A-Z]{1,3} ?\d{1,4}(?:\.\d+)?"  # QH426; B 52.1
    r"(?:-(?:[A-Z]{1,3})?\d{1,4}(?:\.\d+)?(?: ?\.[A-Z]\d+)*"  # -470; -QH470 .B5
    r"|(?: ?\.[A-Z]\d+)+)",  # .B5
    re.ASCII,
)
"""What can only be a number of the Library of Congress Classification, or a range of its numbers: a number alone may be
what something is called, ``MP3``, ``B 52``.
"""
_LETTER = re.compile("[A-Z]", re.ASCII)
"""One of its main classes: no heading is as short, but ``TV`` is one."""


def _take_heading(authority: str) -> Take:
    """A heading of a list. The Directory of Open Access Journals has class numbers under the name of the list, too."""

    def take(draft: Draft, text: str, lang: str) -> str:
        if authority == "lcsh" and _LCC.fullmatch(one_line(text)):
            draft.add("classifications", Classification("lcc", one_line(text)))
            return ALL
        is_class = _LETTER.fullmatch(one_line(text)) is not None
        found = judgement.heading(one_line(text), authority, lang) if not is_class else None
        draft.add("subjects", found or Subject((Term("topic", one_line(text)),), lang=lang))
        return ALL if found is not None or is_class else SOME

    return take


def _take_class(scheme: str) -> Take:
    """The number of a class; words are its caption, which is a keyword. Lives and tales have no number:
    ``B SMITH``, ``Fic EK``.
    """

    def take(draft: Draft, text: str, lang: str) -> str:
        if _CAPTION.search(text) and not any(map(str.isdigit, text)):
            draft.add("subjects", Subject((Term("topic", one_line(text)),), lang=lang))
            return ALL
        draft.add("classifications", Classification(scheme, one_line(text)))
        return ALL

    return take


_CAPTION = re.compile(r"^(?!\[?(?:[A-Z]|Fic|FIC)\]? ).*[^\W\d_]{4}", re.DOTALL)


def _take_isbn(draft: Draft, text: str, _lang: str) -> str:
    """``978-3-16-148410-0 kart. : EUR 14.99 (DE)``, as the Deutsche Nationalbibliothek has it (``tel:ISBN``)."""
    draft.add_new("identifiers", judgement.in_trade(one_line(text)))
    return ALL


def _take_japanese(draft: Draft, text: str, _lang: str) -> str:
    """A number in the Japanese National Bibliography (MARC 015)."""
    draft.add_new("identifiers", Identifier("national bibliography number", one_line(text), source="jnb"))
    return ALL


def _take_place(draft: Draft, text: str, lang: str) -> str:
    """The name of a place in Getty's Thesaurus of Geographic Names, or its number there, which only names a place."""
    if one_line(text).isdigit():
        return NONE
    draft.add("subjects", Subject((Term("geographic", one_line(text)),), authority="tgn", lang=lang))
    return ALL


def _take_country(draft: Draft, text: str, _lang: str) -> str:
    """A country by its code: ``PE``."""
    code = one_line(text)
    if not code.isascii() or not code.isalpha():
        return NONE
    draft.add("areas", Area(code=code, authority="iso3166"))
    return ALL


PLAIN_SCHEMES = frozenset(
    "W3CDTF Period URI URN IDN DCMIType IMT ISO639-2 ISO639-3 RFC1766 RFC3066 RFC4646 RFC5646".split()  # their values speak for themselves
)
SCHEMES: dict[tuple[str, str], Take] = {
    ("subject", "LCSH"): _take_heading("lcsh"),
    **{("subject", scheme): _take_heading("mesh") for scheme in ("MESH", "MeSH")},
    ("identifier", "ISBN"): _take_isbn,
    ("identifier", "JPNO"): _take_japanese,
    ("coverage", "Period"): take_temporal,
    ("temporal", "Period"): take_temporal,
    # RVK is the classification of German libraries, as xMetaDissPlus names it.
    **{("subject", scheme): _take_class(scheme.lower()) for scheme in ("DDC", "LCC", "UDC", "NLM", "RVK")},
    # The Nippon Decimal Classification, of several editions, and that of the National Diet Library,
    # by MARC's codes (084 $2).
    **{("subject", f"NDC{edition}"): _take_class(f"njb/{edition:02}") for edition in (8, 9, 10)},
    ("subject", "NDC"): _take_class("njb"),
    ("subject", "NDLC"): _take_class("kktb"),
    **{(where, scheme): take_coverage for where in ("coverage", "spatial") for scheme in ("Box", "Point")},
    **{(where, "TGN"): _take_place for where in ("coverage", "spatial")},
    **{(where, "ISO3166"): _take_country for where in ("coverage", "spatial")},
}
"""How a value of an encoding scheme is taken, by element and scheme (DCMI Metadata Terms, 4)."""

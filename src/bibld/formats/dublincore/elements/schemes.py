"""The encoding schemes of qualified Dublin Core (DCMI Metadata Terms, 4): ``xsi:type="dcterms:LCSH"``."""

from __future__ import annotations

from bibld.crosswalk.draft import Draft
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.coverage import take_coverage, take_temporal
from bibld.formats.dublincore.elements.element import ALL, NONE, SOME, Take
from bibld.formats.dublincore.judgement import one_line
from bibld.model import Area, Classification, Subject, Term

__all__ = ["NAMES", "PLAIN_SCHEMES", "SCHEMES"]

NAMES = frozenset(("coverage", "spatial", "subject"))
"""The elements whose texts are names, unless an encoding scheme says what else they are: a number is no name then."""


def _take_heading(authority: str) -> Take:
    def take(draft: Draft, text: str, lang: str) -> str:
        found = judgement.heading(one_line(text), authority, lang)
        draft.add("subjects", found or Subject((Term("topic", one_line(text)),), lang=lang))
        return ALL if found is not None else SOME

    return take


def _take_class(scheme: str) -> Take:
    def take(draft: Draft, text: str, _lang: str) -> str:
        draft.add("classifications", Classification(scheme, one_line(text)))
        return ALL

    return take


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
    "W3CDTF Period URI DCMIType IMT ISO639-2 ISO639-3 RFC1766 RFC3066 RFC4646 RFC5646".split()  # their values speak for themselves
)
SCHEMES: dict[tuple[str, str], Take] = {
    ("subject", "LCSH"): _take_heading("lcsh"),
    ("subject", "MESH"): _take_heading("mesh"),
    ("coverage", "Period"): take_temporal,
    ("temporal", "Period"): take_temporal,
    **{("subject", scheme): _take_class(scheme.lower()) for scheme in ("DDC", "LCC", "UDC", "NLM")},
    **{(where, scheme): take_coverage for where in ("coverage", "spatial") for scheme in ("Box", "Point")},
    **{(where, "TGN"): _take_place for where in ("coverage", "spatial")},
    **{(where, "ISO3166"): _take_country for where in ("coverage", "spatial")},
}
"""How a value of an encoding scheme is taken, by element and scheme (DCMI Metadata Terms, 4)."""

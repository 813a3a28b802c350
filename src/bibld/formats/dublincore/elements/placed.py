"""What something stands in and where in that, if each part of it has an element or a caption of its own: the journal,
the volume and the issue, the first page and the last.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from bibld.crosswalk.draft import Draft
from bibld.formats._places import first_related
from bibld.formats.dublincore.elements.element import ALL, NONE, Take
from bibld.formats.dublincore.elements.format import take_format
from bibld.formats.dublincore.judgement import one_line
from bibld.model import Part, Related, Term

__all__ = ["captioned", "take_journal", "take_page", "take_part"]


def take_journal(draft: Draft, text: str, lang: str) -> str:
    """The title of the journal that an article stands in."""
    at, host = first_related(draft, "host")
    if host.title:
        return NONE
    draft.put("related", at, replace(host, title=one_line(text), lang=lang))
    return ALL


def take_part(kind: str) -> Take:
    """A number that says where in its journal an article stands, or which part of a work a book is."""

    def take(draft: Draft, text: str, _lang: str) -> str:
        parts: list[Part] = draft.get("parts")
        part = parts[0] if parts else Part()
        hosts = (found.part for found in draft.get("related") if found.relation == "host" and found.part is not None)
        told = {term.kind for found in (part, *hosts) for term in found.details}
        if kind in told or not re.fullmatch(r"\s*\d[\w()/–-]*(?: \(\d+\))?\s*", text):  # 2 volumes
            return NONE
        numbers = sorted((*part.details, Term(kind, one_line(text))), key=lambda term: term.kind != "volume")
        draft.put("parts", 0 if parts else -1, replace(part, details=tuple(numbers)))
        return ALL

    return take


def take_page(*, last: bool) -> Take:
    """The page on which an article begins, or the one on which it ends."""

    def take(draft: Draft, text: str, _lang: str) -> str:
        page = one_line(text)
        parts: list[Part] = draft.get("parts")
        part = parts[0] if parts else Part()
        known = part.extents[0].value if part.extents else ""
        if "-" in known if last else known[:1] not in ("", "-"):
            return NONE
        first, end = (known, page) if last else (page, known.removeprefix("-"))
        pages = first if first == end or not end else f"{first}-{end}"
        draft.put("parts", 0 if parts else -1, replace(part, extents=(Term("pages", pages),)))
        return ALL

    return take


def captioned(text: str) -> tuple[Take, str] | None:
    """How a relation is taken that says one of these behind its caption, and what it says: ``journal:Journal of Bees``,
    ``volume:12``, ``firstpage:34``, as the repositories of Italy (IRIS) have each.
    """
    found = _CAPTIONED.fullmatch(text)
    return (_BY_CAPTION[found[1]], found[2]) if found is not None else None


def _take_series(draft: Draft, text: str, lang: str) -> str:
    draft.add("related", Related("series", title=one_line(text), lang=lang))
    return ALL


def _take_number_of_pages(draft: Draft, text: str, _lang: str) -> str:
    return take_format(draft, f"{one_line(text)} pages", "")


_BY_CAPTION: dict[str, Take] = {
    "journal": take_journal, "ispartofbook": take_journal, "serie": _take_series, "volume": take_part("volume"),
    "issue": take_part("issue"), "firstpage": take_page(last=False), "lastpage": take_page(last=True),
    "numberofpages": _take_number_of_pages,
}  # fmt: skip
_CAPTIONED = re.compile(rf"({'|'.join(_BY_CAPTION)}):(\S.*)")

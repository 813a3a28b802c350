"""dc:format: an extent, a size, a carrier, or a media type."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.element import ALL, NONE, SOME, fields
from bibld.formats.dublincore.elements.losses import untold
from bibld.formats.dublincore.judgement import one_line, several
from bibld.model import Genre, Physical, Term
from bibld.vocabulary import carriers

__all__ = ["take_format", "write_format"]

_EXTENT = re.compile(r"(\d+) ([a-z]{4,}(?: [a-z]+){0,2})")  # what is counted; not "800 dpi"
_DIMENSIONS = r"(?:\d[^;+]*?|in-\d+[^;+]*?|in-fol(?:io|\.)?|(?:sheet|image|plate|mount|frame)s? \d[^;+]*?)"
_STATEMENT = re.compile(
    r"(?P<extent>[^:;+]*\d[^:;+]*?|v(?:ols?)?\.|volumes)(?: : (?P<details>[^;+]+?))?"
    rf"(?: ; (?P<dimensions>(?(details)[^;+]+?|{_DIMENSIONS})))?(?: \+ (?P<accompanying>.+))?"
)
"""A physical description as ISBD punctuates it: ``xii, 234 p. : ill. ; 24 cm + 1 map``, ``1 vol. ; in-8``, ``v. ; 28 cm``."""
_ILLUSTRATED = re.compile(
    r"(?:.*(?<![^\s(]))?(?:ill|illus|front|facsims?|ports)\..*"
    r"|(?:chiefly |some |in |full )?(?:col\.|colou?r(?:ed)?|b ?& ?w|black[ -](?:and|&)[ -]white)",
    re.IGNORECASE,
)
"""What ISBD says of illustrations and colour, behind the extent."""
_CHARTED = re.compile(
    r"(?:(?:fold|col|geneal)\. |(?:colou?r(?:ed)?|some|chiefly) )*(?:illustrations?|plates|maps?|plans?|port|facsim|tables?|music|forms)\b.*"
)
"""More of this, which may be a form where no extent is told."""
_NO_CARRIER = "zu"  # unspecified
_UNITS = {"p": "pages", "p.": "pages", "pp": "pages", "pp.": "pages"}
_LENGTH = r"\d[\d.,/½¼¾ ]*+(?:(?:mm|cm|m|inches|in|feet|ft)\b\.?|[\"'])?"
_SIZE = re.compile(
    rf"{_LENGTH}(?: ?(?:[x×]|by) ?{_LENGTH}){{1,2}}\.?|\d+(?:[.,]\d+)? ?(?:mm|cm)\.?",
    re.IGNORECASE,
)
"""``30 x 40 cm``, ``5 in. x 7 in.``, ``30 cm``."""


def _of(physical: Physical) -> tuple[str, str, str]:
    """What a statement says of a physical form besides its extent."""
    return physical.details, physical.dimensions, physical.accompanying


def _stated(text: str) -> tuple[str, Physical]:
    """The extent of a statement, and what else it says; nothing of a text that says no more than an extent."""
    found = _STATEMENT.fullmatch(text)
    said = [part or "" for part in found.group("details", "dimensions", "accompanying")] if found is not None else []
    if found is None or not any(said):
        return "", Physical()
    return found["extent"], Physical(details=said[0], dimensions=said[1], accompanying=said[2])


def take_format(draft: Draft, text: str, _lang: str) -> str:
    """A media type, a carrier, a size, or an extent as it is stated; a second statement is of another form of it."""
    whole = one_line(text)
    is_media_type = bool(judgement.media_type(whole))
    stated, rest = ("", Physical()) if is_media_type else _stated(whole)
    values: list[Physical] = draft.get("physicals")
    at = len(values) if values and stated and (values[0].extents or any(_of(values[0]))) else 0
    if at == len(values):
        draft.add("physicals", Physical())
        values = draft.get("physicals")
    physical = values[at]
    unknown = 0
    names = [whole] if is_media_type else several(whole)
    if stated:
        names = [stated]
        physical = replace(physical, details=rest.details, dimensions=rest.dimensions, accompanying=rest.accompanying)
    for said in names:
        counted = _EXTENT.fullmatch(said.rstrip("."))
        if stated and not re.search(r"\d", said):  # volumes of something that is not complete
            physical = replace(physical, extents=(*physical.extents, Term("", said)))
        elif media_type := judgement.media_type(said):
            if media_type not in physical.formats:
                physical = replace(physical, formats=(*physical.formats, media_type))
        elif not physical.carrier and (carrier := carriers().code(said) or carriers().code_of(said)):
            physical = replace(physical, carrier=carrier, media=carrier[0] if carrier[0] in "aceghmnpsv" else "")
        elif judgement.is_address(said):
            unknown += 1  # an address is no extent
        elif not physical.dimensions and _SIZE.fullmatch(said):
            physical = replace(physical, dimensions=said)
        elif (counted := counted or re.fullmatch(r"(\d+) ?(pp?\.?)", said)) is not None:
            extent = Term(_UNITS.get(counted[2], counted[2]), counted[1])
            physical = replace(physical, extents=(*physical.extents, extent))
        elif said.isdigit():
            unknown += 1  # of what, is not said
        elif _ILLUSTRATED.fullmatch(said) or (physical.extents and _CHARTED.fullmatch(said)):
            physical = replace(physical, details=", ".join(filter(None, (physical.details, said))))
        elif not re.search(r"\d", said):
            physical = replace(physical, forms=(*physical.forms, Genre(said)))  # nothing is counted or measured
        else:
            physical = replace(physical, extents=(*physical.extents, Term("", said)))
    draft.replace("physicals", at, physical)
    return ALL if not unknown else SOME if unknown < len(names) else NONE


def write_format(writing: Writing) -> Iterator[Field]:
    """Extents, sizes, carriers and media types."""
    record = writing.record
    texts: list[str] = []
    for physical in record.physicals:
        carrier = carriers().label(physical.carrier) if physical.carrier != _NO_CARRIER else None
        told = ["extents", "details", "dimensions", "accompanying", "formats", "forms", "note"]
        told += ["carrier"] if carrier or physical.carrier == _NO_CARRIER else []
        told += ["media"] if carrier and physical.carrier.startswith(physical.media) else []
        if any(form != Genre(form.term) for form in physical.forms):
            told.remove("forms")
        untold(writing, "physicals", physical, *told, tagged=False)
        texts += [f"{extent.value} {extent.kind}".strip() for extent in physical.extents]
        texts += [physical.details, physical.dimensions, physical.accompanying, carrier or "", *physical.formats]
        texts += [form.term for form in physical.forms if form == Genre(form.term)]
    texts += [link.media_type for link in record.links if link.relation in ("resource", "")]
    return fields("format", texts)

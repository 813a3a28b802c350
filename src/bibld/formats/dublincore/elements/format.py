"""dc:format: an extent, a size, a carrier, or a media type."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._extents import carrier_named
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.element import ALL, NONE, SOME, UNTAGGED, fields
from bibld.formats.dublincore.elements.identifier import take_identifier
from bibld.formats.dublincore.elements.losses import untold
from bibld.formats.dublincore.judgement import one_line, several
from bibld.labels import extent_labels, without_units
from bibld.model import Genre, Physical, Record, Term, is_of_resource
from bibld.vocabulary import carriers, medium_of

__all__ = ["WRITTEN", "has_form_by_hand", "is_measured", "is_physical", "take_format", "write_format"]

_EXTENT = re.compile(r"(\d+) ([a-z]{4,}(?: [a-z]+){0,2})")  # what is counted; not "800 dpi"
_DIMENSIONS = (
    r"(?:\d[^;+]*?"  # 24 cm
    r"|(?:(?:gr|pet)\. )?in-\d+[^;+]*?|in-fol(?:io|\.)?"  # gr. in-8; in-fol.
    r"|(?:sheet|image|plate|mount|frame)s? \d[^;+]*?)"  # sheet 30 x 40 cm
)
_WHOLE = r"(?:[^:;+(]|\([^()]*\)|\((?![^()]*\)))"
"""A sign of an extent, in which no mark parts what stands in parentheses: ``1 online resource (iv + 100 pages)``."""
_STATEMENT = re.compile(
    rf"(?P<extent>(?=[^:;+]*\d){_WHOLE}*?(?: \+ [^:;+]+(?= ; ))?"  # xii, 234 p.; 1 score (24 p.) + 4 parts
    r"|v(?:ols?)?\.|volumes|"  # v.
    r"[^\W\d]+(?: [^\W\d]+)?(?= : [^:;+]+ ; \d[^:;+]*\b[cm]m\b))"  # maps
    r"(?: : (?P<details>[^;+]+?))?"  # : ill.
    rf"(?: ; (?P<dimensions>(?(details)[^;+]+?|{_DIMENSIONS})))?"  # ; 24 cm
    r"(?: \+ (?P<accompanying>.+))?"  # + 1 map
)
"""A physical description as ISBD punctuates it:
``xii, 234 p. : ill. ; 24 cm + 1 map``, ``1 vol. ; in-8``, ``v. ; 28 cm``, ``maps : col. ; 30 x 40 cm``.

Before the dimensions nothing accompanies:
``1 score (24 p.) + 4 parts ; 30 cm`` is of one size.
"""
_ILLUSTRATED = re.compile(
    r"(?:.*(?<![^\s(]))?(?:ill|illus|front|facsims?|ports)\..*"  # ill. (some col.)
    r"|(?:chiefly |some |in |full )?"
    r"(?:col\.|colou?r(?:ed)?|b ?& ?w|black[ -](?:and|&)[ -]white)",  # colour; b&w
    re.IGNORECASE,
)
"""What ISBD says of illustrations and colour, behind the extent."""
_CHARTED = re.compile(
    r"(?:(?:fold|col|geneal|incl)\. ?|(?:colou?r(?:ed)?|some|chiefly) )*"  # col. ; some coloured
    r"(?:illustrations?|ill(?:us)?|diagrs?|fronts?|plates|plate(?! \w)|pl"
    r"|maps?|plans?|ports?|facsim|tables?|music|forms)\b.*"
)
"""More of this, which may be a form where no extent is told."""
_NO_CARRIER = "zu"  # unspecified
_PAGES = re.compile(r"(?!(?:480|576|720|1080|2160)p\Z)(\d+) ?(pp?\.?)")  # which may be the lines of a film
_UNITS = {"p": "pages", "p.": "pages", "pp": "pages", "pp.": "pages"}
_LENGTH = (
    r"\d[\d.,/½¼¾ ]*+"  # 8; 4 3/4
    r"(?:(?:mm|cm|m|(?:centi|milli)?met(?:er|re)s?|inch(?:es)?|in|foot|feet|ft)\b\.?|[\"'])?"  # cm; in.; "
)
_OF_BYTES = re.compile(r"\d+(?:[.,]\d+)? ?[KMG]i?B", re.ASCII)
_RESOLUTION = rf"\d+ ?[dp]pi|\d+ (?:pages?|pp?\.?|data points|datasets)|{_OF_BYTES.pattern}"
_OF_FILE = re.compile(
    rf"(?P<format>[^,]+), (?P<resolution>{_RESOLUTION})|(?P<resolution2>{_RESOLUTION}), (?P<format2>[^,]+)",
    re.ASCII | re.IGNORECASE,
)
"""A file format and its resolution, pages, bytes or data: ``TIFF, 600 dpi``, ``600 dpi, TIFF``, ``.pdf, 50 pages``,
``text/tab-separated-values, 1234 data points`` (PANGAEA).
"""
_SIZE = re.compile(
    r"(?:folded to |(?:approx|ca)\.? |approximately |circa )?"  # folded to ; ca.
    rf"{_LENGTH}(?: ?(?:[x×]|by) ?{_LENGTH}){{1,2}}\.?"  # 30 x 40 cm; 5 in. x 7 in.; 4" x 5"
    rf"|{_LENGTH}(?<!\d) (?:high|long|tall|wide)(?:,? {_LENGTH}(?<!\d) (?:deep|high|wide)){{0,2}}"  # 21.5 cm high, 14 cm wide
    r"|(?:\d+ ?[-–] ?)?\d+(?:[.,]\d+| \d/\d)? ?(?:mm|cm)\.?"  # 30 cm; 21-26 cm
    r"(?: \((?:\d+ ?(?:mo|vo|to)|fol)\.?\))?",  # (8vo)
    re.IGNORECASE,
)
_SIZE_OF_COUNTED = re.compile(r"\d[\d ./½¼¾]*(?:in\.?|inches|\")|cm\.?")
"""That of what is counted before: ``4 3/4 in.`` of a disc; and ``cm`` of what nobody has measured yet."""
_SIZED = re.compile(
    r"(?=[^;:+]*[^\W\d_]{3})(?P<extent>[^;:+]+)(?<!,)(?<!hxw)"  # sepia print
    r"(?:, |,? hxw[-, ]+)"  # , hxw,
    rf"(?P<dimensions>{_LENGTH} ?(?:[x×]|by) ?{_LENGTH}(?<=[mntsh.\"']))",  # 2.8 cm x 1.9 cm; 8 x 10 in.
    re.IGNORECASE,
)
_MEASURED = re.compile(r".*(?:\d|½|¼|¾) ?(?:[cm]m|in|ft)\.?", re.DOTALL)
_HANDWRITTEN = re.compile("handwritten(?: and (?:typed|typewritten))?", re.IGNORECASE)
_MADE = re.compile(
    rf"(?=(?:.*, )?(?:{_HANDWRITTEN.pattern}|newsprint|paper),)(?P<made>[^\d:;+]{{1,200}}), "  # two-sided, handwritten,
    rf"(?P<size>{_SIZE.pattern})",  # folded to 8 x 10 in.
    re.IGNORECASE,
)
"""How and of what it is made, and its size."""
WRITTEN = frozenset(("text", "notated music", "cartographic"))
"""Types of resource that may be written by hand."""
_FOLDED = re.compile(r"(?:(?:gr|pet)\. )?in-(?:\d+°?|fol(?:io|\.)?)", re.IGNORECASE)
"""How often its sheets are folded, as France measures old books: ``gr. in-8``."""


def _stated(text: str) -> dict[str, str]:
    """The parts of a statement, by their attributes; nothing of a text that says no more than an extent. A size may
    stand behind a comma, too: ``sepia print, 8 x 10 in.``, ``Print, hxw, 2.8 cm x 1.9 cm``, and behind the colon of
    details that there are not: ``1 vol. (61 p.) : 22 cm`` (data.bnf.fr).
    """
    found = _SIZED.fullmatch(text) or _STATEMENT.fullmatch(text)
    parts = {attr: said for attr, said in found.groupdict("").items() if said} if found is not None else {}
    if "dimensions" not in parts and _SIZE.fullmatch(parts.get("details", "")):
        parts["dimensions"] = parts.pop("details")
    return parts if len(parts) > 1 else {}


_NUMERAL = r"\[?(?:[ivxlc]+|\d+)\]?"
_OF_PAGES = "s|bl|ff?|l|h|hojas|páginas|págs?|v|vols?"
_COUNTED = re.compile(
    rf"(?:{_NUMERAL}, )*\[?\d+\]? "  # xii, 234
    rf"(?:(?P<pages>pp?|pages|leaves)|{_OF_PAGES}|partitions?|scores?)\b\.?"  # p.; vols.; score
    rf"(?:, {_NUMERAL} (?:p\.|pages|leaf|leaves) of plates)?"  # , [8] p. of plates
    r"(?: \([^()]*\d ?(?:pp?|f|ff)\.\))?",  # (24 p.)
    re.IGNORECASE,
)


_COUNTED_FIRST = re.compile(
    rf"{_NUMERAL}(?:(?:, ?|-){_NUMERAL})*"  # xiv, 242
    rf"(?: |(?<=[\d\]]))(?:pp?|pages|leaves|{_OF_PAGES})\b"  # p
    r"|\d+ [^()]*\([^()]* [:;] ",  # 1 text (235 p. :
    re.IGNORECASE,
)
"""Pages before illustrations: ``235 p. ill.``, ``xiv p., 1 l., 242 p. incl. front.``"""
_COUNTED_WITHIN = re.compile(r"(?=[\[\d]|v\. ?p\.|[ivx]+ \d).*?[\d)\]] (?:pp?\.|pages) (?!of\b)", re.ASCII)
"""Others: ``200 (i.e. 203) p. incl. ill.``, ``v. p., 2 l., 83 p. front.``, and not ``ill. (22 p. of plates)``."""
_UNCOUNTED = re.compile(
    r"un-?paged|(?:various|multiple) pagings?|(?:unnumbered|unpaginated) ?(?:pages|leaves)?"  # various pagings
    r"|(?:p\.|pages|leaves|v(?:ols?)?\.|volumes)(?: cm\.?| \(unpaged\))?",  # p. cm.; v. (unpaged)
    re.IGNORECASE,
)
"""How pages and volumes are told that nobody has counted, as before something is out."""


def is_physical(text: str) -> bool:
    """Whether a text counts the pages or volumes of something and no more, as ISBD has it, or the bytes of a file:
    ``ix, 295 leaves : ill. ; 29 cm.``, ``27 p.``, ``326 KB``
    """
    if _OF_BYTES.fullmatch(text) is not None:
        return True
    stated = _stated(text)
    counted = _COUNTED.fullmatch(stated.get("extent", text))
    if counted is None or not stated:
        return counted is not None and counted["pages"] is not None
    size = stated.get("dimensions", "")
    measured = _SIZE.fullmatch(size) or _FOLDED.fullmatch(size)
    return measured is not None or _ILLUSTRATED.fullmatch(stated.get("details", "")) is not None


def is_measured(text: str) -> bool:
    """Whether a text is the size of something, with the unit that it is measured in: ``30 x 40 cm``."""
    return _MEASURED.fullmatch(text) is not None and _SIZE.fullmatch(text) is not None


def take_format(draft: Draft, text: str, _lang: str) -> str:
    """A media type, a carrier, a size, or an extent as it is stated; a second statement is of another form of it.

    Behind a media type may be where the copy is: ``pdf http://a.example/a.pdf`` (early EPrints and DSpace write so).
    What counts or punctuates nothing is said of the first: ``1 map : col. ; 30 x 40 cm`` and ``image/jpeg``.
    """
    whole = one_line(text)
    if (copy := _OF_COPY.fullmatch(whole)) is not None and judgement.media_type(copy["format"]):
        take_identifier(draft, copy["uri"], "")
        whole = copy["format"]
    if content := judgement.resource_type(whole):
        return _take_content(draft, content)
    if (scaled := judgement.scale(whole)) is not None:
        draft.add("cartographics", scaled)
        return UNTAGGED
    is_media_type = bool(judgement.media_type(whole))
    made_so = _MADE.fullmatch(whole)
    stated = {} if is_media_type or made_so is not None else _stated(whole)
    extent = stated.pop("extent", "")
    of_file = _OF_FILE.fullmatch(whole)
    if of_file is not None and judgement.media_type(of_file["format"] or of_file["format2"]):
        names = [name for name in of_file.groups() if name]
    elif made_so is not None:
        names = [*made_so["made"].split(", "), made_so["size"]]
    else:
        names = [extent] if extent else [whole] if is_media_type else several(whole)
    if not draft.get("physicals"):
        draft.add("physicals", Physical())
    at, first = 0, draft.get("physicals")[0]
    made, unknown = _described(first, stated, names)
    if (
        (extent and (first.details or first.dimensions or first.accompanying))
        or (first.extents and made.extents != first.extents)
        or (first.dimensions and made.extents != first.extents and (made_so or _SIZE.fullmatch(whole)))
    ):
        at = len(draft.get("physicals"))
        draft.add("physicals", Physical())
        made, unknown = _described(Physical(), stated, names)
    draft.replace("physicals", at, made)
    return ALL if not unknown else SOME if unknown < len(names) else NONE


_OF_COPY = re.compile(r"(?P<format>[\w.+/-]+) (?P<uri>https?://\S+)", re.ASCII)


def _take_content(draft: Draft, content: str) -> str:
    """A term of the DCMI types is the type of resource, wherever it stands:
    ``text`` is nothing that a thing is made of.
    """
    known = draft.get("type")
    if known is None:
        draft.add("type", content)
    return ALL if known is None or known == content or judgement.covers(content, known) else NONE


def _described(physical: Physical, stated: dict[str, str], names: list[str]) -> tuple[Physical, int]:
    """A physical form with what these texts say of it, and what else their statement says; and how many say nothing."""
    unknown = 0
    if stated:
        physical = replace(physical, **{"details": "", "dimensions": "", "accompanying": "", **stated})
    for said in names:
        if stated and not re.search(r"\d", said):  # volumes of something that is not complete
            physical = _with_extent(physical, said)
        elif (more := _with(physical, said)) is not None:
            physical = more
        else:
            unknown += 1
    return physical, unknown


def _with(physical: Physical, said: str) -> Physical | None:
    """A physical form with what is said of it in one text: where that is a number or an address alone, None."""
    if media_type := judgement.media_type(said):
        known = media_type in physical.formats
        return physical if known else replace(physical, formats=(*physical.formats, media_type))
    if not physical.carrier and (carrier := carrier_named(said) or carriers().code_of(said)):
        return replace(physical, carrier=carrier, media=medium_of(carrier))
    if judgement.is_uri(said):
        return None
    is_size = _SIZE.fullmatch(said) or (physical.extents and _SIZE_OF_COUNTED.fullmatch(said))
    if is_size and physical.dimensions.rstrip(".") in ("", said.rstrip(".")):
        return physical if physical.dimensions else replace(physical, dimensions=said)
    if (counted := _EXTENT.fullmatch(said.rstrip(".")) or _PAGES.fullmatch(said)) is not None:
        return _with_extent(physical, counted[1], _UNITS.get(counted[2], counted[2]))
    if said.isdigit():  # of what, is not said
        return None
    illustrated = _ILLUSTRATED.fullmatch(said)
    if illustrated and (_COUNTED_FIRST.match(said) or _COUNTED_WITHIN.match(said)):
        return _with_extent(physical, said)
    if illustrated or (physical.extents and _CHARTED.fullmatch(said)):
        return replace(physical, details=", ".join(filter(None, (physical.details, said))))
    if _UNCOUNTED.fullmatch(said):
        return _with_extent(physical, said)
    if not _NUMBER.search(said):  # nothing is counted or measured
        return replace(physical, forms=(*physical.forms, _form(said)))
    return _with_extent(physical, said)


_NUMBER = re.compile(
    r"(?<![^\W_])(?<![A-Z]-)\d"  # 3 reels; not mp4; not MPEG-4
    r"|^P(?=\d|T\d)(?:\d+D)?(?:T\d+[HMS]|$)"  # PT1H30M
    r"|\d ?(?:[cm]m|pp?|pages)\b"  # l04 p.
)
"""A number that stands by itself, that of a duration, of a measure or of pages, and is no part of a word."""


def _form(said: str) -> Genre:
    """What a thing is made of, or how: by hand is a technique."""
    return Genre(said, kind="technique") if _is_by_hand(said) else Genre(said)


def _is_by_hand(said: str) -> bool:
    """Whether a form says that something is written by hand."""
    return _HANDWRITTEN.fullmatch(said) is not None


def has_form_by_hand(record: Record) -> bool:
    """Whether a form of a resource says that it is written by hand."""
    return any(_is_by_hand(form.term) for physical in record.physicals for form in physical.forms)


def _with_extent(physical: Physical, value: str, unit: str = "") -> Physical:
    return replace(physical, extents=(*physical.extents, Term(unit, value)))


def _of_the_rest(physical: Physical) -> Iterator[str]:
    """What a statement says of a second thing: ``1 score ; 31 cm + 4 parts ; 28 cm`` has two sizes."""
    for kind in ("details", "dimensions", "accompanying"):
        for part in [part for part in physical.parts if part.kind == kind][1:]:
            yield part.value.rstrip(" :;+")


def _is_word(form: Genre) -> bool:
    """Whether a form is a word for what a thing is, of whichever list: ``photographs`` (AAT).

    The codes of MARC are none: ``electronic`` in 008, ``nonprojected graphic`` in 007.
    """
    return form.authority not in ("marcform", "marccategory", "marcsmd") and form.kind == _form(form.term).kind


def write_format(writing: Writing) -> Iterator[Field]:
    """Extents, sizes, carriers and media types."""
    record = writing.record
    texts: list[str] = []
    for physical in record.physicals:
        carrier = carriers().label(physical.carrier) if physical.carrier != _NO_CARRIER else None
        told = ["extents", "details", "dimensions", "accompanying", "formats", "note"]
        told += ["carrier"] if carrier or physical.carrier == _NO_CARRIER else []
        told += ["media"] if carrier and physical.carrier.startswith(physical.media) else []
        forms = [form for form in physical.forms if _is_word(form)]
        for form in forms:
            untold(writing, "physicals", form, "term", "kind", at="forms.", tagged=False)
        extents = extent_labels(physical)
        rest = replace(
            without_units(physical, extents), forms=tuple(form for form in physical.forms if form not in forms)
        )
        untold(writing, "physicals", rest, *told, tagged=False)
        texts += extents
        texts += [physical.details, physical.dimensions, physical.accompanying, *_of_the_rest(physical)]
        texts += [carrier or "", *physical.formats]
        texts += [form.term for form in forms]
    texts += [link.media_type for link in record.links if is_of_resource(link)]
    return fields("format", [text[:-1] if _CLOSED.search(text) else text for text in texts])


_CLOSED = re.compile(
    r"(?:\)"  # maps (some color).
    r"|(?<![^\W\d_])(?!(?:[a-z]*(?:beil|beisp|gr|taf|tr)s?|darst|facsims?|fronts?|geneal|illus|photos?|ports"
    r"|stereo)\.)[a-z]{5,})\.$",  # 1 online resource.; not 2 photos.
    re.IGNORECASE,
)
"""A full stop that closes a field of MARC, and no abbreviation."""

"""What is said of a thing in single words (3XX and what is like it), each in the subfield that is for it.

MODS and others have it as a text behind a caption. In MARC such a field has many subfields, of which $a is but the
first: a text stands in one where it can be meant for no other, and else in a general note (500) behind its caption.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from bibld.labels import capitalized
from bibld.model import Note, Term
from bibld.vocabulary import languages

__all__ = ["BITRATE", "FILE_SIZE", "RESOLUTION", "fitted"]


def fitted(found: Note) -> Note:
    """A characteristic with the parts that its text is; where that cannot be told, a general note behind a caption.

    ``<note displayLabel="Video">NTSC</note>`` → ``346 ## $b NTSC``;
    ``<note displayLabel="Associated place">Oulu</note>`` → ``500 ## $a Associated place: Oulu.``
    """
    if found.parts or found.kind not in _FITTING:
        return found
    parts = _parts(found.kind, found.text)
    if not parts:
        return replace(found, kind="", label=found.label or capitalized(found.kind))
    return found if parts == (Term("", found.text),) else replace(found, parts=parts)


def _parts(kind: str, text: str) -> tuple[Term, ...]:
    if kind == _INSTRUMENTS:  # each in its $a
        codes = text.split(", ")
        return tuple(Term("", code) for code in codes) if all(map(_PERFORMER.fullmatch, codes)) else ()
    if kind == _LANGUAGE and languages().code(text):
        return (Term("language term", text),)
    if kind == _LANGUAGE and text not in languages():
        return ()
    return next(((Term(part, text),) for part, like in _FITTING[kind].items() if like.fullmatch(text)), ())


_INSTRUMENTS, _LANGUAGE = "instruments and voices", "associated language"
_PERFORMER = re.compile(r"[a-z]{2}(?:\d\d)?")
"""A code of 048: the family and the kind of an instrument or a voice, and how many of them."""
FILE_SIZE = re.compile(
    r"\d[\d.,]* ?"  # 1,234
    r"(?:bytes?|[kmgt]i?b|kbytes?|mbytes?|(?:kilo|mega|giga)bytes?|octets?"  # KB, MiB
    r"|(?-i:[KkMG]o))",  # Mo
    re.IGNORECASE,
)
RESOLUTION = re.compile(r"\d+ ?(?:dpi|ppi)|\d+(?: ?[x×] ?\d+)? ?(?:px|(?:mega)?pixels?)", re.IGNORECASE)
BITRATE = re.compile(r"\d+(?:[.,]\d+)? ?[KM](?:bps|(?:bits?|b)(?:/s(?:ec)?| ?per second))", re.IGNORECASE)


def _like(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE | re.ASCII)


_ANY = re.compile(r".+")
_ONE = re.compile(r"[^\W\d_][^,;:()]*")
"""Words that are not parted by a mark: before the first of these another subfield may end."""

_IN_A = {"": _ONE}
_NEVER_ALONE: Mapping[str, re.Pattern[str]] = {}

_FITTING: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    _INSTRUMENTS: {"": _PERFORMER},
    _LANGUAGE: {"": _ANY},
    # The terms of RDA for what each subfield has (https://www.rdaregistry.info/termList/).
    "physical medium": {
        "": _like(
            r"acetate|alumini?um|bristol board|canvas|cardboard|ceramic|glass|hardboard|illustration board|ivory|"
            r"leather|metal|nitrate|paper|parchment|plaster|plastic|polyester|porcelain|rubber|safety base|shellac|"
            r"skin|stone|synthetic|textile|triacetate|vellum|vinyl|wax|wood"
        ),
        "colour content": _like(r"monochrome|polychrome"),
        "book format": _like(r"folio|\d+(?:mo|to|vo)"),
        "font size": _like(r"(?:giant|large) print|jumbo braille"),
        "polarity": _like(r"negative|positive|mixed polarity"),
        "reduction ratio": _like(r"(?:low|normal|high|very high|ultra high) reduction"),
        "layout": _like(r"(?:double|single) sided"),
    },
    "sound": {
        "": _like(r"analog(?:ue)?|digital"),
        "recording medium": _like(r"magnetic|magneto-optical|optical"),
        "playing speed": _like(r"\d+(?:[ ./]\d+)*(?:/\d+)? (?:rpm|ips|[cm]?m/s)"),
        "groove": _like(r"coarse groove|fine|microgroove|standard"),
        "track configuration": _like(r"cent(?:er|re) track|edge track"),
        "tape configuration": _like(r"\d+ tracks?"),
        "playback channels": _like(r"mono|quadraphonic|stereo|surround"),
    },
    "moving image": {
        "": _like(r"3D|Cinemiracle|Cinerama|Circarama|IMAX|multiprojector|multiscreen|Panavision|stereoscopic|Techniscope"),
        "projection speed": _like(r"\d+ (?:fps|frames per second)"),
        "aspect ratio": _like(r"\d+(?:\.\d+)?:1"),
        "aspect designator": _like(r"full screen|mixed aspect ratio|wide screen"),
    },
    "video": {
        "": _like(
            r"8 mm|Betacam(?: SP)?|Betamax|CED|D-2|EIAJ|Hi-8 mm|laser optical|M-II|Quadruplex|Super-VHS|Type C|U-matic"
            r"|VHS"
        ),
        "broadcast standard": _like(r"HDTV|NTSC|PAL|SECAM"),
    },
    "digital file": {
        "": _like(r"(?:audio|data|image|program|text|video) file"),
        "file size": FILE_SIZE,
        "resolution": RESOLUTION,
        "encoded bitrate": BITRATE,
        "regional encoding": _like(r"region [\dabc]|all regions"),
    },
    "notation": {
        "": _like(
            r"(?:(?:chorus|condensed|piano|study|vocal) )?score|(?:piano|violin) conductor part|choirbook|part"
            r"|table book"
        ),
        "notation": _like(
            r"(?:graphic|letter|mensural|neumatic|number|staff|tonic sol-fa) notation|solmization|tablature"
            r"|tonic sol-fa"
        ),
    },
    "accessibility content": {"": _like(r"auditory|tactile|textual|visual")},
    "digital graphic": {"": _like(r"point|raster|vector")},
    "medium of performance": {"": re.compile(r"(?!solo )[^\W\d_][^,;:()]*")},
    "number": {"opus number": _like(r"op\. \d+\w?(?:, no\. \d+)?"), "serial number": _like(r"no\. \d+")},
    "geographic name": {"": re.compile(r"[^,;:]+")},
    **dict.fromkeys((
        "computer", "dissemination control", "geospatial reference", "philatelic issue", "planar coordinates",
        "security classification"), _IN_A),
    # A text of these is of more than one subfield, or never of $a alone.
    **dict.fromkeys((
        "address", "associated place", "captions and pattern", "captions and pattern of indexes",
        "captions and pattern of supplements", "components of the class number", "enumeration",
        "enumeration of indexes", "enumeration of supplements", "item", "item of indexes", "item of supplements",
        "musical incipit", "normalized designation", "representative expression", "structured ownership",
        "taxonomic name", "trade availability", "trade price"), _NEVER_ALONE),
}  # fmt: skip
"""Of the kinds whose field tells its subfields apart, what the text of each may be, by the part that it is then."""

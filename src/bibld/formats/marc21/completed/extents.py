"""What an extent says besides how much there is:
how long something lasts, its size, the file that it is (300, 306, 347).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from bibld.formats.marc21.completed.characteristics import BITRATE, FILE_SIZE, RESOLUTION
from bibld.labels import extent_label
from bibld.model import Note, Physical, Record, Term

__all__ = ["divided", "file_said", "is_duration", "lasting", "measured", "online", "playing_times", "timed"]


def file_said(term: Term) -> Term | None:
    """The size, the resolution or the bitrate of a file, which stand in 347 $c, $d and $f: ``Term("bytes", "1234")``,
    ``800 dpi``, ``128 kbit/s``.
    """
    text = extent_label(term)
    return next((Term(kind, text) for kind, like in _OF_FILE.items() if like.fullmatch(text)), None)


_OF_FILE = {"file size": FILE_SIZE, "resolution": RESOLUTION, "encoded bitrate": BITRATE}


_PLAYING_TIME = "playing time"
_DURATION = re.compile(
    r"(?P<h>\d{1,2}):(?P<m>[0-5]\d):(?P<s>[0-5]\d)"  # 01:23:45
    r"|PT(?=\d)(?:(?P<h2>\d{1,2})H)?(?:(?P<m2>\d{1,4})M)?(?:(?P<s2>\d{1,5})(?:\.\d+)?S)?"  # PT1H23M
    r"|(?=\d)(?:(?P<h3>\d{1,2}) ?(?:hrs?\.?|hours?)(?:,? (?=\d)|$))?"  # 1 hour, ; 1 hr.
    r"(?:(?P<m3>\d{1,3}) ?(?:mins?\.?|minutes?)(?:,? (?=\d)|$))?"  # 83 min.
    r"(?:(?P<s3>\d{1,5}) ?(?:sec\.?|seconds?))?",  # 306 sec.
    re.ASCII,
)
"""How long something lasts, and no more; but ``306 s.`` may be pages."""


def playing_times(record: Record) -> Iterator[Note]:
    """How long it lasts as 306 has it, ``012345``, of extents that say that alone, beside these;
    nothing where it is told.
    """
    if any(found.kind == _PLAYING_TIME for found in record.characteristics):
        return
    texts = (extent_label(term) for physical in record.physicals for term in physical.extents)
    yield from (Note(said, _PLAYING_TIME) for said in map(_in_six_digits, texts) if said)


def _in_six_digits(text: str) -> str:
    """Hours, minutes and seconds of what lasts so long: ``83 min.`` → ``012300``; nothing of any other text."""
    found = _DURATION.fullmatch(text)
    if found is None:
        return ""
    said = {name: int(value) for name, value in found.groupdict(default="0").items()}
    hours, minutes, seconds = (sum(said[unit + at] for at in ("", "2", "3")) for unit in "hms")
    total = 3600 * hours + 60 * minutes + seconds
    return f"{total // 3600:02}{total // 60 % 60:02}{total % 60:02}" if total < _TOO_LONG else ""


_TOO_LONG = 100 * 3600
"""A hundred hours, for which six digits have no place."""


def timed(physical: Physical) -> Physical:
    """How long it lasts as people write it (RDA B.7): ``PT3M20S`` is ``3 min., 20 sec.``, which 300 may have."""
    made = tuple(
        term if (said := lasting(text := extent_label(term))) == text else Term("", said) for term in physical.extents
    )
    return replace(physical, extents=made)


def lasting(text: str) -> str:
    """A duration of ISO 8601 in words; any other text as it is."""
    found = _DURATION.fullmatch(text) if "." not in text else None
    said = [(int(found[unit] or 0), word) for unit, word in _UNITS_OF_TIME.items()] if found is not None else []
    return ", ".join(f"{number} {word}." for number, word in said if number) or text


_UNITS_OF_TIME = {"h2": "hr", "m2": "min", "s2": "sec"}


def is_duration(text: str) -> bool:
    """Whether a text says how long something lasts, and no more."""
    return (_DURATION.fullmatch(text) or _IN_UNITS.fullmatch(text)) is not None


_IN_UNITS = re.compile(r"\d+ (?:hr|min|sec)\.(?:, \d+ (?:min|sec)\.)*", re.ASCII)


_SIZE = r"[\d½¼¾][\d.,/½¼¾ ]*+"
_MEASURED = re.compile(
    rf"(?:ca?\. ?)?{_SIZE}(?: ?[x×] ?{_SIZE})*(?:[cm]m|in|inch|inches|ft|m)\.?"  # 24 cm, ca. 20 x 30 cm
    r"|\d{1,2}[°º]|4to|8vo|12mo",  # 4°
    re.IGNORECASE,
)
"""A size in figures, or that of a book by the leaves of a sheet."""
_LENGTHS = rf"{_SIZE}(?: ?[x×] ?{_SIZE})+(?:[cm]m|in|inch|inches|ft|m)\.?"
_DIMENSIONS = re.compile(rf"(?:ca?\. ?)?(?:{_LENGTHS}|{_SIZE}[cm]m\.?)(?: \({_LENGTHS}\))?", re.IGNORECASE)
"""A size that is nothing else: ``24 cm``, ``8 x 10 in.``, ``20 x 25 cm (8 x 10 in.)``."""


def divided(physical: Physical) -> Physical:
    """A statement that has no marks between its parts, as those of before ISBD, in these:
    ``304 p. illus., plates. 19 cm.``

    ``300 ## $a 304 p. : $b illus., plates ; $c 19 cm.``; and one with some of them:
    ``304 p. : ill. 19 cm.``, ``60 p. : 21 cm``
    """
    one = len(physical.extents) == 1 and not physical.extents[0].kind
    if not one or physical.parts or physical.dimensions or physical.accompanying:
        return physical
    text, content = physical.extents[0].value, physical.details
    if max(map(len, (text, content))) > _LONG:
        return physical
    if content:
        content, size = ("", content) if _MEASURED.fullmatch(content) else _sized(content)
        return replace(physical, details=content, dimensions=size)
    extent, size = _sized(text)
    if not _COUNTED.search(extent):  # it is no extent
        return physical
    found = _WITH_CONTENT.fullmatch(extent)
    extent, content = found.groups() if found is not None and not _LENGTH.search(extent) else (extent, "")
    content = _WHOLE_WORD.sub(r"\1", content)
    return replace(physical, extents=(Term("", extent),), details=content, dimensions=size)


def _sized(text: str) -> tuple[str, str]:
    """A text, and the size at its end, where that has no other beside it and its word does not say which:
    not ``24 cm x 36 cm``.
    """
    found = _WITH_SIZE.fullmatch(text)
    if found is None or _LENGTH.search(_ASIDE.sub("", found[1])) or _MEASURING.search(found[1]):
        return text, ""
    return found[1], found[2]


_LONG = 300
"""So long is no statement of extent."""

_COUNTED = re.compile(r"\d|\b[pvl]\.")
_ASIDE = re.compile(r"\([^()]*\)")
_LENGTH = re.compile(r"\d ?(?:[cm]m|in|inch|inches)\b(?! \d)|\b(?:ft|feet|foot)\b", re.IGNORECASE)
_MEASURING = re.compile(
    r"(?<!\S)(?:[dhwx×]|about|approximately|by|circa|depth|diameter|height|high|length|size|to|width)\.?$",
    re.IGNORECASE,
)
"""What stands before one of several figures, or says what is measured: ``24 by``, ``1 vase, height``."""
_FIGURES = r"\d+(?:[.,]\d+)?(?: ?\d/\d|[½¼¾])?"
_WITH_SIZE = re.compile(
    r"([^:;+]*?[^\W\d_](?<!\d x)(?<!\dx)(?<! to)[.\])]{0,2}"  # 32 S.
    r"|[^:;+]*?\bv\. in \d\.?)"  # 3 v. in 2
    r"[,;]? "
    rf"((?:ca?\. ?)?{_FIGURES}(?:(?: ?[x×] ?{_FIGURES})+ ?(?:[cm]m|in|inch|inches|ft)\.?"  # 20 x 30 cm
    r"| ?(?:[cm]m|in|inch|inches)\.?)"  # cm
    r"|(?:2|4|8|12|16|18|24|32|48|64)[°º]|4to\.?|8vo\.?|12mo\.?)",  # 4°
    re.IGNORECASE,
)
"""What ends in a letter, without any mark of ISBD, and a size behind it; a semicolon may stand close
to a word: ``32 S.; 4°``.

How many feet there are is no size where it is one figure: ``3 boxes; 4 ft.``
"""

_WITH_CONTENT = re.compile(
    r"(.*?\d.*?\b(?:p|v|l|vol|vols|leaves|pages)\b\.?\]?(?: in \d\.?)?|v\.),? "  # xii, 47 p.
    r"((?:(?:part |some |partly )?(?:col|fold|double|mounted)\.,? )*"  # part col.
    r"(?:illus|ill|fronts?|maps?|pl|plates?|ports?|facsims?|diagrs?|plans?|tables?|tabs?|charts?|geneal|music)\b"  # illus
    r"[^:;+]*)",  # ., maps
    re.IGNORECASE,
)
"""A number of pages or volumes, and the illustrations behind it."""


_WHOLE_WORD = re.compile(r"\b(maps?|plates?|plans?|tables?|charts?|music)\.$", re.IGNORECASE)
"""A word that is not abbreviated, with the full stop of the statement."""


def measured(physical: Physical) -> Physical:
    """An extent that is a measure, alone or beside one that is none, as the dimensions:
    ``300 ## $a 1 photograph ; $c 8 x 10 in.``

    Alone one figure may tell how much there is, ``5 ft.`` on the shelves of an archive: there it takes two, or
    centimetres.
    """
    if physical.dimensions or physical.parts:
        return physical
    is_size = _MEASURED if len(physical.extents) > 1 else _DIMENSIONS
    sizes = [term for term in physical.extents if is_size.fullmatch(extent_label(term))]
    if len(sizes) != 1:
        return physical
    rest = tuple(term for term in physical.extents if term is not sizes[0])
    return replace(physical, extents=rest, dimensions=extent_label(sizes[0]))


def online(physical: Physical) -> Physical:
    """RDA 3.4.1.7.5: an online resource is one, with its pages, or the time that it lasts, in brackets."""
    extents = [extent_label(term) for term in physical.extents]
    # A statement that says so itself stays as it is.
    if physical.carrier != "cr" or physical.parts or any(map(_SAYS_ONLINE.search, extents)):
        return physical
    return replace(physical, extents=(Term("", "1 online resource" + (f" ({', '.join(extents)})" if extents else "")),))


_SAYS_ONLINE = re.compile(
    r"on-?line|\ben (?:ligne|l[ií]n(?:ea|ia))\b|\bem linha\b|\bverkko|\bnettressurs|\bvõrgu|çevrimiçi|онлайн|מקוון"
    r"|オンライン|온라인|在[线線]|[线線]上",
    re.IGNORECASE,
)
"""What an extent has in whatever language that is said of a resource online:
``1 Online-Ressource``, ``1 recurso en línea``.
"""

"""What single characters of 006, 007 and 008 say: position → code → term, for both directions.

The tables are MARC 21's, one row a position; the terms are those of the lists the Library of Congress keeps for them
(marcgt, marcform, marccategory, marcsmd, marctarget, marcfrequency). A code whose term is on no such list is not here:
it stays in its field, which is kept as found. Where the Library's MARC→MODS stylesheet (3.7) reads a position
otherwise, a comment says so. See https://www.loc.gov/marc/bibliographic/bd008.html and its neighbours.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from bibld.model import MARC_FREQUENCY, Genre, Note
from bibld.vocabulary import countries, languages

__all__ = [
    "AUDIENCES",
    "BOOKS",
    "CARRIERS",
    "COMPLETELY",
    "CONTENTS",
    "FACTUAL",
    "FILES",
    "FORMS",
    "FREQUENCIES",
    "GENRES",
    "GOVERNMENTS",
    "NOT_BIBLIOGRAPHIC",
    "OF_AUDIENCE",
    "OF_GOVERNMENT",
    "ORIGINS",
    "OTHER_FORMATS",
    "PLACES_OF_FORM",
    "QUALITIES",
    "SERIALS",
    "VISUAL",
    "audience",
    "carrier_codes",
    "carrier_genre",
    "carriers",
    "form",
    "frequency",
    "genres",
    "is_placed",
    "material",
    "placed",
    "printed",
    "shown_blanks",
    "whole",
]

# The kinds of material that 008/18-34 (and 006/01-17) differ by

BOOKS, FILES, SERIALS, MAPS, MIXED, MUSIC, VISUAL = "BK", "CF", "CR", "MP", "MX", "MU", "VM"
_MATERIALS = {
    "a": BOOKS, "t": BOOKS, "m": FILES, "s": SERIALS, "e": MAPS, "f": MAPS, "p": MIXED, "c": MUSIC, "d": MUSIC,
    "i": MUSIC, "j": MUSIC, "g": VISUAL, "k": VISUAL, "o": VISUAL, "r": VISUAL,
}  # fmt: skip


def material(kind: str, level: str = "m") -> str:
    """The kind of material of LDR/06-07, or of 006/00: ``a`` with level ``s`` is a continuing resource."""
    return SERIALS if kind == "a" and level in "bis" else _MATERIALS.get(kind, "")


OTHER_FORMATS = {
    **dict.fromkeys("uvxy", "a record of holdings"),
    "q": "a record of community information",
    "w": "a record of a classification",
    "z": "an authority record",
}
"""By LDR/06, the types of record of MARC's other formats."""

NOT_BIBLIOGRAPHIC = frozenset(OTHER_FORMATS)
"""These, whose 008 has the day of entry alone in common with that of a bibliographic record."""


# How much of a 008 is in its places


def whole(text: str) -> str:
    """A 008 with the blanks that were cut off at its end: what it has is in its place if its language is."""
    return text.ljust(40) if len(text) < 40 and text[35:38] in languages() else text


_BEGINNING = re.compile(r"\d{6}[bcdeikmnpqrstu|](?:[\du]{4}|[ |]{4}){2}([a-z]{2}[a-z ])", re.ASCII)


def _begins(text: str) -> bool:
    """Whether a 008 has its first eighteen characters in their places, whatever became of the others."""
    match = _BEGINNING.match(text)
    return match is not None and match[1].strip() in countries()


def is_placed(text: str) -> bool:
    """Whether the dates and the country are in the places where they belong."""
    return len(text) == 40 or _begins(text)


# Genres (marcgt), by the first position they stand at and the number of codes there

_CONTENTS = {
    "a": "abstract or summary", "b": "bibliography", "c": "catalog", "d": "dictionary", "e": "encyclopedia",
    "f": "handbook", "g": "legal article", "i": "index", "j": "patent", "k": "discography", "l": "legislation",
    "m": "thesis",  # "theses" in the stylesheet, which is not on the list
    "n": "survey of literature", "o": "review", "p": "programmed text", "q": "filmography", "r": "directory",
    "s": "statistics", "t": "technical report", "u": "standard or specification", "v": "legal case and case notes",
    "w": "law report or digest", "y": "yearbook", "z": "treaty", "2": "offprint", "5": "calendar",
    "6": "comic or graphic novel",
}  # fmt: skip
CONTENTS = frozenset(_CONTENTS.values())
"""The genres of what is in a book (008/24-27)."""
FACTUAL = CONTENTS - {"comic or graphic novel"}
"""The genres of what is not fiction."""
_CONFERENCE = {"1": "conference publication"}
GENRES: Mapping[str, Mapping[tuple[int, int], Mapping[str, str]]] = {
    BOOKS: {
        (24, 4): _CONTENTS,
        (29, 1): _CONFERENCE,
        (30, 1): {"1": "festschrift"},
        (33, 1): {"1": "fiction", "c": "comic strip", "d": "drama", "e": "essay", "f": "novel", "h": "humor, satire",
                  "i": "letter", "j": "short story", "p": "poetry", "s": "speech"},
        # The stylesheet calls an autobiography a biography.
        (34, 1): {"a": "autobiography", "b": "biography", "c": "biography", "d": "biography"},
    },
    FILES: {
        # The stylesheet has "database" for bibliographic data (e).
        (26, 1): {"a": "numeric data", "b": "computer program", "c": "representational", "d": "document (computer)",
                  "e": "bibliographic data", "f": "font", "g": "game", "h": "sound", "i": "interactive multimedia",
                  "j": "online system or service"},
    },
    SERIALS: {
        (21, 1): {"d": "database", "j": "journal", "l": "loose-leaf", "m": "series", "n": "newspaper", "p": "periodical",
                  "t": "directory", "w": "web site"},
        (24, 4): {**{code: term for code, term in _CONTENTS.items() if code not in "2j"}, "h": "biography"},
        (29, 1): _CONFERENCE,
    },
    MAPS: {
        # The stylesheet finds a globe in every 008/25 d: in dictionaries too.
        (25, 1): {"a": "map", "b": "map", "c": "map", "d": "globe", "e": "atlas"},
        (33, 2): {"e": "manuscript", "j": "postcard", "k": "calendar", "l": "puzzle", "n": "game", "o": "wall map",
                  "p": "playing cards", "r": "loose-leaf"},
    },
    MIXED: {},
    MUSIC: {
        # The stylesheet has "humor, satire" for comedy (k), and none for the autobiography, instruction and interview.
        (30, 2): {"a": "autobiography", "b": "biography", "c": "conference publication", "d": "drama", "e": "essay",
                  "f": "fiction", "g": "reporting", "h": "history", "i": "instruction", "j": "language instruction",
                  "k": "comedy", "l": "speech", "m": "memoir", "o": "folktale", "p": "poetry", "r": "rehearsal",
                  "s": "sound", "t": "interview"},
    },
    VISUAL: {
        # The stylesheet has "legal article" for a game (g).
        (33, 1): {"a": "art original", "b": "kit", "c": "art reproduction", "d": "diorama", "f": "filmstrip", "g": "game",
                  "i": "picture", "k": "graphic", "l": "technical drawing", "m": "motion picture", "n": "chart",
                  "o": "flash card", "p": "microscope slide", "q": "model", "r": "realia", "s": "slide",
                  "t": "transparency", "v": "videorecording", "w": "toy"},
    },
}  # fmt: skip
# The same of 007/00-01.
_CARRIER_GENRES = {"ad": "atlas", "aj": "map", "aq": "model", "ar": "remote sensing image"}

_BARE_GENRES = {
    term: Genre(term, authority="marcgt")
    for term in (
        *_CARRIER_GENRES.values(),
        *(term for places in GENRES.values() for codes in places.values() for term in codes.values()),
    )
}


def genres(kind: str, text: str, shift: int = 0) -> Iterator[Genre]:
    """The genres that the positions of 008 say of a kind of material; in 006 they stand 17 places to the left."""
    for (start, length), codes in GENRES.get(kind, {}).items():
        for code in text[start - shift : start - shift + length]:
            if code in codes:
                yield _BARE_GENRES[codes[code]]


def placed(kind: str, terms: Iterable[str]) -> dict[int, str]:
    """The other way round: what to write at each position. A term that several codes share says none of them."""
    found = list(terms)
    written: dict[int, str] = {}
    for (start, length), codes in GENRES.get(kind, {}).items():
        said = list(codes.values())
        chosen = sorted(code for code, term in codes.items() if term in found and said.count(term) == 1)
        if chosen:
            written[start] = "".join(chosen[:length]).ljust(length)
    return written


# Blanks

_SHOWN = "#\\^\xa0-"
"""What stands for a blank where MARC is printed, in MarcEdit and FOLIO, in Aleph's exports, on web pages, and in Czech
libraries.
"""
_SIGNS = str.maketrans(_SHOWN[:-1], " " * len(_SHOWN[:-1]))


def printed(text: str, *, hyphens: bool = True) -> str:
    """A control field with its blanks, which a sign may stand for: ``nam^a22``, ``xr#``.

    In the leader and 008 a hyphen does where there is no blank else: ``-----nam-a22------a-4500``. Three of 008/18-20
    alone are a running time that is not known.
    """
    text = text.translate(_SIGNS)
    is_shown = hyphens and " " not in text and "-" in text[:18] + text[21:]
    return text.replace("-", " ") if is_shown else text


def shown_blanks(text: str, meant: str) -> str:
    """What is told of a control field with signs for its blanks: ``# and ^ where a blank is meant``; else nothing."""
    signs = [sign if sign.isascii() else "a no-break space" for sign in _SHOWN if sign in text and sign not in meant]
    return f"{' and '.join(signs)} where a blank is meant" if signs else ""


# Government publication: 008/28 of all but music and mixed materials

# The stylesheet takes a fill character for one, too.
GOVERNMENTS = {
    "a": "autonomous", "c": "multilocal", "f": "national", "i": "international", "l": "local", "m": "multistate",
    "o": "undetermined", "s": "state", "u": "unknown", "z": "other",
}  # fmt: skip
OF_GOVERNMENT = (BOOKS, FILES, SERIALS, MAPS, VISUAL)

# Target audience (marctarget): 008/22 of books, computer files, music and visual materials

AUDIENCES = {
    "a": "preschool", "j": "juvenile", "b": "juvenile", "c": "juvenile", "d": "adolescent", "e": "adult",
    "f": "specialized", "g": "general",
}  # fmt: skip
OF_AUDIENCE = (BOOKS, FILES, MUSIC, VISUAL)


def audience(kind: str, code: str) -> Genre | None:
    """For whom it is."""
    term = AUDIENCES.get(code) if kind in OF_AUDIENCE else None
    return Genre(term, authority="marctarget") if term else None


# Frequency (marcfrequency): 008/18 of continuing resources

FREQUENCIES = {
    "a": "Annual", "b": "Bimonthly", "c": "Semiweekly", "d": "Daily", "e": "Biweekly", "f": "Semiannual", "g": "Biennial",
    "h": "Triennial", "i": "Three times a week", "j": "Three times a month", "k": "Continuously updated", "m": "Monthly",
    "q": "Quarterly", "s": "Semimonthly", "t": "Three times a year", "u": "Unknown", "w": "Weekly",
    " ": "Completely irregular",
}  # fmt: skip


def frequency(kind: str, code: str, regularity: str) -> Note | None:
    """How often it appears. Blank is no frequency that could be named:
    only where 008/19 says so, it is an irregular one.
    """
    term = FREQUENCIES.get(code) if kind == SERIALS and (code != " " or regularity == COMPLETELY) else None
    return Note(term, kind=MARC_FREQUENCY) if term else None


COMPLETELY = "x"
"""The regularity (008/19) of what is completely irregular."""

# Form of item (marcform): 008/23, of maps and visual materials 008/29

FORMS = {
    "a": "microfilm", "b": "microfiche", "f": "braille", "s": "electronic", "o": "electronic", "q": "electronic",
    " ": "print", "r": "print",
}  # fmt: skip
PLACES_OF_FORM = {BOOKS: 23, FILES: 23, SERIALS: 23, MIXED: 23, MUSIC: 23, MAPS: 29, VISUAL: 29}


def form(kind: str, code: str, type_of_record: str = "") -> Genre | None:
    """The form of an item. Blank means print where the record is for what is printed: books, serials and scores.

    ``type_of_record`` is LDR/06: what is written by hand (d, t) is not print; a computer file is
    electronic, a kit a kit.
    """
    term = FORMS.get(code)
    if code == " " and (kind not in (BOOKS, SERIALS, MUSIC) or type_of_record not in ("a", "c")):
        term = None
    if term is None:
        term = {"m": "electronic", "o": "kit"}.get(type_of_record)
    return Genre(term, authority="marcform") if term else None


# Category of material (marccategory) and specific material designation (marcsmd): 007/00 and 01, with 007's length

CARRIERS: Mapping[str, tuple[str, int, Mapping[str, str]]] = {
    "a": ("map", 8, {"d": "atlas", "g": "diagram", "j": "map", "k": "profile", "q": "model",
                     "r": "remote-sensing image", "s": "section", "y": "view"}),
    "c": ("electronic resource", 14, {
        "a": "tape cartridge", "b": "chip cartridge", "c": "computer optical disc cartridge", "f": "tape cassette",
        "h": "tape reel", "j": "magnetic disc", "m": "magneto-optical disc", "o": "optical disc", "r": "remote"}),
    "d": ("globe", 6, {"a": "celestial globe", "b": "planetary or lunar globe", "c": "terrestrial globe",
                       "e": "earth moon globe"}),
    # The stylesheet has braille and combination in each other's place.
    "f": ("tactile material", 10, {"a": "moon", "b": "braille", "c": "combination",
                                   "d": "tactile, with no writing system"}),
    "g": ("projected graphic", 9, {"c": "filmstrip cartridge", "d": "filmslip", "f": "other filmstrip type",
                                   "o": "filmstrip roll", "s": "slide", "t": "transparency"}),
    "h": ("microform", 13, {"a": "aperture card", "b": "microfilm cartridge", "c": "microfilm cassette",
                            "d": "microfilm reel", "e": "microfiche", "f": "microfiche cassette", "g": "microopaque"}),
    "k": ("nonprojected graphic", 6, {
        "c": "collage", "d": "drawing", "e": "painting", "f": "photomechanical print", "g": "photonegative",
        "h": "photoprint", "i": "picture", "j": "print", "l": "technical drawing", "n": "chart", "o": "flash card"}),
    "m": ("motion picture", 23, {"c": "film cartridge", "f": "film cassette", "r": "film reel"}),
    # Kits, notated music and remote-sensing images have one designation, u, which says nothing more; these codes are
    # the stylesheet's, and are not written.
    "o": ("kit", 2, {"o": "kit"}),
    "q": ("notated music", 2, {"q": "notated music"}),
    "r": ("remote-sensing image", 11, {"r": "remote-sensing image"}),
    "s": ("sound recording", 14, {"d": "sound disc", "e": "cylinder", "g": "sound cartridge", "i": "sound-track film",
                                  "q": "roll", "s": "sound cassette", "t": "sound-tape reel", "w": "wire recording"}),
    "t": ("text", 2, {"a": "regular print", "b": "large print", "c": "braille", "d": "text in looseleaf binder"}),
    "v": ("videorecording", 9, {"c": "videocartridge", "d": "videodisc", "f": "videocassette", "r": "videoreel"}),
    "z": ("unspecified", 2, {}),
}  # fmt: skip
_BY_CATEGORY = {category: code for code, (category, _, _) in CARRIERS.items()}
_BY_DESIGNATION = {
    (code, term): code + inner
    for code, (_, _, designations) in CARRIERS.items()
    for inner, term in designations.items()
    if code not in "oqr"
}
_ALL_DESIGNATIONS = Counter(term for _, _, designations in CARRIERS.values() for term in designations.values())
_OF_ONE_CATEGORY = {term: code for code, term in _BY_DESIGNATION if _ALL_DESIGNATIONS[term] == 1}

# Of electronic resources: 007/13, and 007/11 with where the file comes from
QUALITIES = {"a": "access", "p": "preservation", "r": "replacement"}
ORIGINS = {"a": "reformatted digital", "b": "digitized microfilm", "d": "digitized other analog"}


def carriers(text: str) -> Iterator[Genre]:
    """Category and designation of a 007: ``cr|||||||||||`` is an electronic resource, remote."""
    if text[:1] in CARRIERS:
        category, _, designations = CARRIERS[text[0]]
        yield Genre(category, authority="marccategory")
        if text[1:2] in designations:
            yield Genre(designations[text[1]], authority="marcsmd")


def carrier_codes(forms: Iterable[Genre]) -> Iterator[str]:
    """The other way round: a 007 for each category, fill characters for what is not said; where none is told, for each
    designation that is of one category alone, as ``videodisc`` is.
    """
    said = list(forms)
    terms = [form.term for form in said if form.authority == "marcsmd"]
    told = [_BY_CATEGORY.get(form.term, "") for form in said if form.authority == "marccategory"]
    for code in told or dict.fromkeys(_OF_ONE_CATEGORY.get(term, "") for term in terms):
        if code:
            found = (_BY_DESIGNATION[code, term] for term in terms if (code, term) in _BY_DESIGNATION)
            yield next(found, code).ljust(CARRIERS[code][1], "|")


def carrier_genre(text: str) -> Genre | None:
    """The genre that a 007 says."""
    term = _CARRIER_GENRES.get(text[:2])
    return _BARE_GENRES[term] if term else None

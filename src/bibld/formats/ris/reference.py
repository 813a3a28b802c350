"""TY: the type of a reference, which says what it is, of which genre, and often in what it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._headings import genre_in_words
from bibld.formats._notes import is_on_thesis
from bibld.formats._places import is_in_serial
from bibld.formats._theses import is_thesis
from bibld.formats.ris.line import parse, say
from bibld.formats.ris.losses import LOSSY, rest
from bibld.model import MONOGRAPHIC, SERIALS, Genre, Physical, Record, Related, has_number, host_of, is_placed

__all__ = [
    "BESIDE",
    "IN_HOSTS",
    "LEVELS",
    "MAY_BE_IN_HOSTS",
    "ONLINE",
    "RECORDINGS",
    "UNPUBLISHED",
    "WHOLE",
    "WITHIN",
    "cited_host",
    "read_type",
    "type_of",
    "write_type",
]

_NO_TYPE = "RIS has no type of reference that says it"
_TYPES: Mapping[str, tuple[str, str]] = {
    "RPRT": ("text", "technical report"), "BOOK": ("text", "book"), "JOUR": ("text", "article"), "THES": ("text", "thesis"),
    "CONF": ("text", "conference publication"), "MAP": ("cartographic", "map"), "NEWS": ("text", "newspaper"),
    "JFULL": ("text", "periodical"), "SER": ("text", "series"), "ENCYC": ("text", "encyclopedia"),
    "DICT": ("text", "dictionary"), "CTLG": ("text", "catalog"), "STAT": ("text", "legislation"),
    "CASE": ("text", "legal case and case notes"), "PAT": ("text", "patent"), "STAND": ("text", "standard or specification"),
    "ELEC": ("text", "web site"), "DATA": ("software, multimedia", "numeric data"), "DBASE": ("software, multimedia", "database"),
    "COMP": ("software, multimedia", "computer program"), "MPCT": ("moving image", "motion picture"),
    "VIDEO": ("moving image", "videorecording"), "SOUND": ("sound recording", ""), "SLIDE": ("still image", "slide"),
    "ART": ("still image", "art original"), "FIGURE": ("still image", "graphic"), "CHART": ("still image", "chart"),
    "MUSIC": ("notated music", ""), "CHAP": ("text", "chapter"), "MGZN": ("text", "magazine article"),
    "CPAPER": ("text", "conference paper"), "PAMP": ("text", "pamphlet"), "UNPB": ("text", "unpublished work"),
    "MANSCPT": ("text", "manuscript"), "GOVDOC": ("text", "government document"), "INPR": ("text", "in press"),
    "ABST": ("text", "abstract"), "BLOG": ("text", "blog"), "BILL": ("text", "bill"), "HEAR": ("text", "hearing"),
    "LEGAL": ("text", "legal rule"), "EBOOK": ("text", "electronic book"), "ECHAP": ("text", "electronic chapter"),
    "EJOUR": ("text", "electronic article"), "EDBOOK": ("text", "edited book"), "ICOMM": ("text", "communication"),
    "PCOMM": ("text", "personal communication"), "ADVS": ("moving image", "audiovisual material"), "GEN": ("", ""),
    "ANCIENT": ("text", "ancient text"), "CLSWK": ("text", "classical work"), "GRANT": ("text", "grant"),
    "UNBILL": ("text", "unenacted bill"), "MULTI": ("", "online multimedia"), "AGGR": ("", "aggregated database"),
    "EQUA": ("", "equation"), "POD": ("", "podcast"), "PRESS": ("text", "press release"),
}  # fmt: skip
"""What a reference is and the genre of it; those of MARC's list (marcgt) first."""
_OF_MARC = frozenset(genre for _, genre in tuple(_TYPES.values())[:27] if genre)
_AS_IN_ENDNOTE = {"WEB": "ELEC", "UNPD": "UNPB", "GRNT": "GRANT"}
"""Types of reference that EndNote calls otherwise."""
WITHIN = {
    "NEWS": "newspaper article", "ENCYC": "encyclopedia article", "DICT": "dictionary entry", "ELEC": "web page", "BLOG": "blog post",
}  # fmt: skip
"""The genre of what is within the newspaper, the dictionary or the site that its type of reference is called by."""
BESIDE = {"CONF": "conference paper"}
"""And of what is within proceedings, where it stands beside the other:
a paper is a conference publication, too (008/29).
"""
WHOLE = "whole"
"""The part of TY that says so of what may be a part, too."""
_CODES = {genre: code for code, (_, genre) in _TYPES.items() if genre} | {genre: code for code, genre in WITHIN.items()}
_SYNONYMS = {
    "sound": "SOUND", "academic theses": "THES", "theses": "THES", "journal": "JFULL", "data set": "DATA", "dataset": "DATA",
    "journal article": "JOUR", "departmental bulletin paper": "JOUR",
    "book chapter": "CHAP", "book part": "CHAP", "book section": "CHAP",
    **dict.fromkeys(("report", "research report", "working paper"), "RPRT"),
}  # fmt: skip
_NEAREST = {"atlas": "MAP", "law report or digest": "CASE", "picture": "FIGURE"}
"""Genres that have no type of their own, and the type that such a reference is of."""
_BY_TERM = (_CODES, _SYNONYMS, _NEAREST)
_MANY = frozenset(("abstracts", "press releases"))
"""Genres of a book of many, which is not one of them."""
_OWN = "local"
_BY_TYPE = {
    "cartographic": "MAP", "notated music": "MUSIC", "sound recording": "SOUND", "sound recording-musical": "SOUND",
    "sound recording-nonmusical": "SOUND", "still image": "FIGURE", "moving image": "VIDEO", "software, multimedia": "COMP",
}  # fmt: skip
_NO_BOOKS = frozenset(("DICT", "ENCYC", "CTLG", "STAT", "CASE"))
"""Types of an entry in a dictionary, of one law, of one case:
of a whole book MARC says so what is in it (008/24-27).
"""
_NO_SERIALS = _NO_BOOKS | {"RPRT", "CONF", "THES"}
_NO_TEXTS = frozenset(code for code, (kind, _) in _TYPES.items() if kind not in ("", "text", "software, multimedia"))
"""And of a map, a film: of a book of text its genres say that it has some in it, as 006 does of an atlas beside it."""
_DATASETS = frozenset(("cod", "crd"))
"""The types of content (RDA 6.9) of what is data."""
_OF_DATA = ("software, multimedia", "")
"""Types of what is data, if it has some beside other content: those that come with a book are not what it is."""
IN_HOSTS = frozenset(("JOUR", "MGZN", "NEWS", "CHAP", "CONF", "CPAPER", "ABST", "INPR", "EJOUR", "ECHAP"))
MAY_BE_IN_HOSTS = frozenset(("ENCYC", "DICT", "ELEC", "BLOG", "CASE", "STAT", "LEGAL", "BILL", "HEAR", "ANCIENT"))
"""Those that stand in something else where its title is told (T2)."""
_SERIALS = frozenset(("JFULL",))
ONLINE = frozenset(("EBOOK", "EJOUR", "ECHAP", "ELEC", "BLOG", "MULTI", "POD"))
"""Those that are online resources."""
UNPUBLISHED = frozenset(("MANSCPT", "UNPB", "PCOMM", "ICOMM"))
"""Those that were made, and not published."""
RECORDINGS = frozenset(("SOUND", "VIDEO", "MPCT", "ADVS", "MUSIC"))
"""Those that have numbers of their publishers."""
LEVELS = {
    **dict.fromkeys(("JOUR", "EJOUR", "MGZN", "NEWS", "ELEC", "BLOG"), "serial component"),
    **dict.fromkeys(("CHAP", "ECHAP"), "monographic component"),
}
"""Of what something is a part, where its type of reference tells: a site goes on, too; proceedings may be either."""


def read_type(field: Field, draft: Draft) -> None:
    """``TY  - RPRT``: text, and of its genres a technical report."""
    stated = field.first("").strip().upper()
    code = _AS_IN_ENDNOTE.get(stated, stated)
    if code != stated:
        draft.leave(field, "form", told=True)
    draft.noted["TY"] = code
    if field.first(WHOLE):
        draft.noted[WHOLE] = code
    found = _TYPES.get(code)
    if found is None:
        # A type that some program has made up is a genre of that program's own.
        draft.add("genres", Genre(code, authority=_OWN))
        return
    kind, genre = found
    if kind:
        draft.add("type", kind)
    if genre:
        draft.add("genres", Genre(genre, authority="marcgt" if genre in _OF_MARC else ""))
    if code == "MANSCPT":
        draft.add("manuscript", True)
    if code in ONLINE:
        draft.add("physicals", Physical(media="c", carrier="cr"))
    if code in _SERIALS:
        draft.add("issuance", "serial")


def type_of(record: Record) -> tuple[str, int]:
    """The type of a record, and which of its genres says it (-1 where none does)."""
    codes = [_code_of(genre) for genre in record.genres]
    whole = _NO_SERIALS if record.issuance in SERIALS else _NO_BOOKS if _is_book(record) else frozenset()
    if whole and record.type == "text":
        whole |= _NO_TEXTS
    if not whole.isdisjoint(codes) and cited_host(record) is None:
        codes = ["" if code in whole else code for code in codes]
    at = next((index for index, code in enumerate(codes) if code), -1)
    return codes[at] if at >= 0 else _plain_type(record), at


def write_type(writing: Writing) -> Iterator[Field]:
    """The reference's type: of its genre or, where that tells nothing, of what it is, where it is, and its numbers."""
    record = writing.record
    code, at = type_of(record)
    for index, genre in enumerate(record.genres):
        if index != at and genre != Genre(BESIDE.get(code, "")):
            writing.drop("genres", "RIS has one type of reference", genre)
        elif not _NEAREST.keys().isdisjoint(_names(genre)) or (_code_of_list(genre) == "" and is_thesis(genre.term)):
            writing.drop("genres", _NO_TYPE, genre)
        else:
            said = ("term", "authority" if genre.authority in ("marcgt", _OWN) else "")
            rest(writing, "genres", genre, said, "a type of reference in RIS is a code")
    kind, _ = _TYPES.get(code, ("", ""))
    if record.type and kind != record.type and not record.type.startswith("sound recording"):
        writing.drop("type", _NO_TYPE, record.type)
    if record.manuscript and code != "MANSCPT":
        writing.drop("manuscript", _NO_TYPE, record.manuscript)
    told = "serial" if code in _SERIALS else LEVELS.get(code)
    if record.issuance and record.issuance != told:
        writing.drop("issuance", LOSSY["issuance"], record.issuance)
    found = (parse(line).first("") for line in writing.leftovers("TY"))
    yield from say("TY", next((stated for stated in found if _AS_IN_ENDNOTE.get(stated) == code), code))


def _code_of(genre: Genre) -> str:
    if genre.authority == _OWN and re.fullmatch(r"[A-Z]{2,8}", genre.term):
        return genre.term
    return _code_of_list(genre) or ("THES" if is_thesis(genre.term) else "")


def _code_of_list(genre: Genre) -> str:
    return next(filter(None, (said.get(name, "") for name in _names(genre) for said in _BY_TERM)), "")


def _names(genre: Genre) -> tuple[str, ...]:
    """What a genre may be called: as it is, and as one of them, ``conference papers`` and ``conference paper``."""
    term = genre_in_words(genre.term).rstrip(".")
    return (term,) if term in _MANY else (term, term.removesuffix("s"))


def _plain_type(record: Record) -> str:
    if not _DATASETS.isdisjoint(record.content) and (_DATASETS.issuperset(record.content) or record.type in _OF_DATA):
        return "DATA"
    if code := _BY_TYPE.get(record.type):
        return code
    kinds = {note.kind for note in record.notes}
    if any(map(is_on_thesis, record.notes)):
        return "THES"
    if record.manuscript:
        return "MANSCPT"
    host = cited_host(record)
    schemes = {number.scheme for number in record.identifiers}
    if host is not None and _is_in_book(record, host):
        return "CHAP"
    if host is None and record.issuance in SERIALS:
        return "JFULL"
    if record.type == "mixed material" or record.issuance == "collection":
        return "GEN"
    if host is not None:
        return "JOUR" if _is_in_journal(record, host) else "GEN"
    if _is_in_issue(record) and record.issuance not in MONOGRAPHIC and "isbn" not in schemes:
        return "JOUR"
    if not schemes.isdisjoint(_OF_REPORTS) or "report type and period" in kinds:
        return "RPRT"
    if "isbn" not in schemes and record.page is not None and any(link.relation == "resource" for link in record.links):
        return "RPRT"  # that catalogue is one of grey literature
    return "BOOK" if record.type == "text" or "isbn" in schemes else "GEN"


_OF_REPORTS = ("report number", "strn")


def _is_in_journal(record: Record, host: Related) -> bool:
    """Whether a resource is said to be part of what goes on, or where in that it stands:
    an archive's collection has a title alone.
    """
    goes_on = is_in_serial(host) or has_number(host, "issn")
    placed = host.part is not None or bool(host.number or record.parts)
    return goes_on or placed or record.issuance == "serial component"


def _is_in_issue(record: Record) -> bool:
    """Whether a resource is told to stand on pages or in an issue of something; a volume alone may be one of a book."""
    return any(part.extents or any(term.kind != "volume" for term in part.details) for part in record.parts)


def _is_book(record: Record) -> bool:
    return record.issuance in MONOGRAPHIC or has_number(record, "isbn")


def cited_host(record: Record) -> Related | None:
    """What it stands in, the first where it is said to stand in several.

    A whole book or journal of which no place there is told belongs to a collection, and is cited without:
    ``773 0# $t Hive Library Collection``. So is a volume of several, where what they are together is told by its number
    alone: ``773 08 $q 2 $w (DE-101)1``.
    """
    host = host_of(record)
    if host is None or record.issuance not in (*MONOGRAPHIC, *SERIALS):
        return host
    if (is_placed(host) or record.parts) and not (record.issuance in MONOGRAPHIC and _has_volume_alone(host)):
        return host
    return host if any(_code_of(genre) in _OF_PARTS for genre in record.genres) else None


def _has_volume_alone(host: Related) -> bool:
    """Whether nothing is told of what something stands in but a number of it, and the one that its volume has there."""
    numbers = {number.scheme for number in host.identifiers}
    if host.title or host.record is not None or host.part is None or not numbers.isdisjoint(("issn", "isbn")):
        return False
    return not host.part.extents and [term.kind for term in host.part.details] in (["enumeration"], ["volume"])


_OF_PARTS = IN_HOSTS - {"CONF", "NEWS"}
"""The types of what is never a whole; whole proceedings and whole newspapers have those of their papers."""


def _is_in_book(record: Record, host: Related) -> bool:
    """Whether what a resource stands in is a book, and no journal: it has an ISBN, or is said not to go on."""
    if is_in_serial(host):
        return False
    said = host.record.issuance if host.record is not None else ""
    in_book = record.issuance == "monographic component" or said.startswith(("monographic", "multipart"))
    return in_book or has_number(host, "isbn")

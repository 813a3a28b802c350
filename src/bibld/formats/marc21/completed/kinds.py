"""What a resource is, as MARC has it: the type of record (LDR/06), and the types of content (336)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from bibld.formats.marc21.leader import KIT
from bibld.formats.marc21.positions import CONTENTS
from bibld.model import Genre, Record
from bibld.vocabulary import contents

__all__ = ["CONTENT", "contained", "typed"]


def typed(record: Record) -> str:
    """The type that LDR/06 has: what is projected is one there with what moves (g), though it is a still image;
    a kit is mixed (o).
    """
    if record.type == KIT.term:
        return _MIXED
    if record.type == "still image" and not _PROJECTED.isdisjoint(_genres_of(record)):
        return "moving image"
    return _type_of(record)


_PROJECTED = frozenset(("filmstrip", "slide", "transparency"))


def _type_of(record: Record) -> str:
    """The type of a record; where nobody says one, a map is cartographic, a collection or a kit mixed material,
    and of others there is none. A still image that is a map by its form, and nothing else, is cartographic, and a
    sound recording of a song music: the DCMI types have no closer word.
    """
    if record.type in _COARSE:
        forms = {*_forms_of(record), *(_bare(genre) for genre in record.genres)}
        return _COARSE[record.type](forms) or record.type
    if record.type:
        return record.type
    if not _CARTOGRAPHIC.isdisjoint((*_forms_of(record), *_genres_of(record))):
        return "cartographic"
    return _MIXED if record.issuance == "collection" or KIT in record.genres else ""


_MIXED = "mixed material"
_CARTOGRAPHIC = frozenset(("atlas", "globe", "map", "maps"))
_MUSIC = frozenset("music|music recording|music recordings|musical recording|musical recordings|song|songs".split("|"))
_SPOKEN = frozenset(
    "audiobook|audiobooks|interview|interviews|lecture|lectures|oral history|oral histories|sermon|sermons|speech"
    "|speeches|spoken word".split("|")
)
"""What sound recordings are, where they are music and where they are words."""


def _sounding(forms: set[str]) -> str:
    """The type of a sound recording that MARC has, by its forms; nothing where they are of both or of neither."""
    is_music, is_spoken = not forms.isdisjoint(_MUSIC), not forms.isdisjoint(_SPOKEN)
    if is_music == is_spoken:
        return ""
    return "sound recording-musical" if is_music else "sound recording-nonmusical"


_COARSE: dict[str, Callable[[set[str]], str]] = {
    "still image": lambda forms: "cartographic" if forms and forms <= _CARTOGRAPHIC else "",
    "sound recording": _sounding,
}
"""Types that are several in MARC, and which of these one is by its forms."""


def contained(record: Record) -> tuple[tuple[str, ...], tuple[Genre, ...]]:
    """The types of content of a record, and its genres but for those that are such by their words."""
    content = record.content or _content_of(record)
    is_told = content or record.type
    told = {genre: code for genre in record.genres if is_told and (code := _content_named(genre))}
    if told and not content:
        content = (_UNSPECIFIED,)
    genres = tuple(genre for genre in record.genres if genre not in told)
    return tuple(dict.fromkeys((*content, *told.values()))), genres


def _content_of(record: Record) -> tuple[str, ...]:
    """The types of content that follow from the type of a record, and of what is in braille alone those for touch.

    Where nobody says that, from genres that only texts are of, or since it is a part of a text.
    """
    found, forms = _content_seen(record), {*_forms_of(record)}
    is_tactile = "braille" in forms and forms.isdisjoint(_PRINT)
    return tuple(_TACTILE.get(code, code) for code in found) if is_tactile else found


_PRINT = ("print", "regular print", "large print")
_TACTILE = {"cri": "crt", "ntm": "tcm", "sti": "tci", "txt": "tct"}


def _content_seen(record: Record) -> tuple[str, ...]:
    kind = _type_of(record)
    if (contents_of := _CONTENT_BY_GENRE.get(kind)) is not None:
        genres = (_bare(genre) for genre in record.genres if genre.authority in ("", "marcgt", "aat", "lcgft", "fast"))
        said = {*genres, *_forms_of(record)}
        found = tuple(code for code, terms in contents_of.items() if not said.isdisjoint(terms))
        return (*found, *CONTENT.get(record.type, ()))
    if kind:
        return CONTENT.get(kind, ())
    hosts = (found.record for found in record.related if found.relation == "host" and found.record is not None)
    is_text = not _TEXTS.isdisjoint(_genres_of(record)) or any(host.type == "text" for host in hosts)
    return CONTENT["text"] if is_text else ()


def _content_named(genre: Genre) -> str:
    """The type of content of RDA that a genre of nobody's list is by its word: Text, beside Still Image; ``Other`` says
    of none which it is. A second type of resource is such a genre: ``sound recording-musical``, of a book with songs.
    """
    if genre.authority or genre.same_as or genre.subdivisions:
        return ""
    code = contents().code(genre.term) or "".join(CONTENT.get(genre.term, ()))
    return code if code not in _NO_CONTENT else ""


_UNSPECIFIED = "zzz"
_NO_CONTENT = ("xxx", _UNSPECIFIED)
"""The codes of RDA for another type of content, and for one that is not specified."""


def _forms_of(record: Record) -> Iterator[str]:
    """The words for what a record is in form."""
    return (_bare(form) for physical in record.physicals for form in physical.forms)


def _bare(genre: Genre) -> str:
    """The word for what something is, without what tells it from others of the name:
    ``Oral histories (document genres)``.
    """
    return genre.term.casefold().partition(" (")[0]


def _genres_of(record: Record) -> Iterator[str]:
    """The genres of MARC's list that a record is of."""
    return (genre.term for genre in record.genres if genre.authority == "marcgt")


_TEXTS = (CONTENTS - {"comic or graphic novel", "discography", "filmography", "offprint", "programmed text"}) | {
    "article", "autobiography", "biography", "conference publication", "essay", "festschrift", "journal", "letter",
    "newspaper", "novel", "periodical", "short story",
}  # fmt: skip
"""Genres of which there are words alone; what is spoken or drawn is none of them."""

_CONTENT_BY_GENRE: dict[str, dict[str, tuple[str, ...]]] = {
    "software, multimedia": {"cod": ("data sets", "dataset", "numeric data"), "cop": ("computer program", "software")},
    "cartographic": {"cri": ("atlas", "atlases", "map", "maps"), "crf": ("globe", "globes")},
    "sound recording-nonmusical": {"spw": tuple(_SPOKEN)},
}
"""The types of content of types of record that are several, by what the resource is."""

CONTENT = {
    "notated music": ("ntm",), "sound recording-musical": ("prm",), "still image": ("sti",), "text": ("txt",),
    "three dimensional object": ("tdf",),
}  # fmt: skip
"""The types of content (RDA 6.9) that a type of record is, whatever it holds: of the other types there are several."""

"""A description that does not come from MARC, as an expert would put it into MARC.

What nobody had to say before is said here (that a place is not known), and what MARC has another place or another word
for is put there: a second title, a number of another system, the same words in another script. What gets lost by that
is reported. Each module beside this one is for some slots of the record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec.structs import replace

from bibld.formats._unmarked import unmarked_note
from bibld.formats.marc21.completed.carriers import by_carrier, carried, formed
from bibld.formats.marc21.completed.dates import dates_of, of_our_calendar
from bibld.formats.marc21.completed.descriptions import (
    addressed,
    captioned,
    converted,
    recurring,
    summarized,
    told_elsewhere,
    undisplayed,
)
from bibld.formats.marc21.completed.entries import entered, naming, of_a_list
from bibld.formats.marc21.completed.extents import divided, measured, online, timed
from bibld.formats.marc21.completed.host import in_host, leveled, published_with_host
from bibld.formats.marc21.completed.linking import described, linked, numbered, placed
from bibld.formats.marc21.completed.maps import charted
from bibld.formats.marc21.completed.numbers import (
    are_numbers,
    attributed,
    bare,
    checked,
    coded,
    filled,
    numbered_once,
    of_serials,
    owned,
    shelved,
    sourced,
)
from bibld.formats.marc21.completed.once import dated_once, said_once
from bibld.formats.marc21.completed.publication import copyright_of_sounds, events_told, in_countries, provided
from bibld.formats.marc21.completed.scripts import beside
from bibld.formats.marc21.completed.series import series_beside, under_headings
from bibld.formats.marc21.completed.subjects import in_fields, listed, subdivided
from bibld.formats.marc21.completed.titles import titled
from bibld.formats.marc21.index_terms import is_index_term
from bibld.formats.marc21.leader import KIT
from bibld.formats.marc21.mapping import RELATIONS
from bibld.formats.marc21.positions import CONTENTS
from bibld.model import Genre, Physical, Record, Related
from bibld.report import Report
from bibld.settings import Settings
from bibld.vocabulary import contents

__all__ = [
    "completed",
    "described",
    "in_countries",
    "leveled",
    "naming",
    "of_serials",
    "placed",
    "published_with_host",
    "series_beside",
    "under_headings",
    "with_fields",
]


def completed(record: Record, report: Report, settings: Settings) -> Record:
    """The record, which is without the marks between its parts, as MARC has it."""
    physicals = (_in_lists(found, report) for found in record.physicals)
    record = replace(record, physicals=tuple(one for found in physicals for one in by_carrier(formed(found))))
    record = events_told(beside(told_elsewhere(record, report), report))
    of_sounds = copyright_of_sounds(record)
    record = in_host(replace(record, dates=dates_of(replace(record, dates=dated_once(record)), report)))
    # An article is one of the language of the title, also where that is told by another code than MARC's.
    record = replace(record, languages=tuple(made for language in record.languages for made in coded(language)))
    numbers = are_numbers(record.identifiers, "identifiers", report)
    content = record.content or _content_of(record)
    typed = content or record.type
    told = {genre: code for genre in record.genres if typed and (code := _content_named(genre))}
    if told and not content:
        content = (_UNSPECIFIED,)
    made = replace(
        record,
        titles=titled(record, report, settings),
        agents=entered(map(attributed, record.agents), report),
        genres=tuple(
            subdivided(attributed(of_a_list(genre, "genres.authority", report)))
            for genre in record.genres
            if genre not in told
        ),
        identifiers=tuple(numbered_once((checked(sourced(bare(owned(number)))) for number in numbers), report)),
        links=tuple(addressed(record.links, report)),
        summaries=tuple(summarized(unmarked_note(note)) for note in record.summaries),
        contents=tuple(undisplayed(unmarked_note(note), "Contents") for note in record.contents),
        notes=tuple(map(captioned, record.notes)),
        subjects=tuple(in_fields([*map(attributed, record.subjects)], report)),
        areas=tuple(map(filled, record.areas)),
        cartographics=tuple(dict.fromkeys(made for found in record.cartographics for made in charted(found))),
        conversions=converted(record),
        classifications=tuple(map(shelved, record.classifications)),
        frequencies=tuple(recurring(record)),
        type=_type_in_marc(record),
        content=tuple(dict.fromkeys((*content, *told.values()))),
        related=tuple(
            made
            for related in record.related
            if (made := numbered(placed(linked(related, record, report)), report)) != Related(made.relation)
        ),
        provisions=provided(record, of_sounds),
        dates=of_our_calendar(record),
        physicals=tuple(
            carried((online(measured(divided(timed(physical)))) for physical in record.physicals), record.links)
        ),
        locations=tuple(
            replace(location, organisation=location.organisation or settings.organisation)
            for location in record.locations
        ),
    )
    return said_once(made)


def _in_lists(physical: Physical, report: Report) -> Physical:
    """A physical form whose forms have the codes of their lists."""
    forms = tuple(of_a_list(form, "physicals.forms.authority", report) for form in physical.forms)
    return replace(physical, forms=forms) if forms != physical.forms else physical


def with_fields(record: Record, report: Report) -> Record:
    """A record that was MARC, in which a subject or a related resource that somebody has added stands as MARC has it.

    Of its own none is a heading of nobody's list, nor related in a way for which there is no field.
    """
    subjects = tuple(
        found if found.authority or is_index_term(found) else listed(found, report) for found in record.subjects
    )
    related = tuple(
        found if found.relation in RELATIONS else numbered(placed(linked(found, record, report)), report)
        for found in record.related
    )
    return replace(record, subjects=subjects, related=related)


def _type_in_marc(record: Record) -> str:
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


def _content_of(record: Record) -> tuple[str, ...]:
    """The types of content that follow from the type of a record.

    Where nobody says that, from genres that only texts are of, or since it is a part of a text.
    """
    kind = _type_of(record)
    if (contents_of := _CONTENT_BY_GENRE.get(kind)) is not None:
        genres = (_bare(genre) for genre in record.genres if genre.authority in ("", "marcgt"))
        said = {*genres, *_forms_of(record)}
        found = tuple(code for code, terms in contents_of.items() if not said.isdisjoint(terms))
        return (*found, *(_CONTENT.get(record.type, ()) if record.type != kind else ()))
    if kind:
        return _CONTENT.get(kind, ())
    hosts = (found.record for found in record.related if found.relation == "host" and found.record is not None)
    is_text = not _TEXTS.isdisjoint(_genres_of(record)) or any(host.type == "text" for host in hosts)
    return _CONTENT["text"] if is_text else ()


def _content_named(genre: Genre) -> str:
    """The type of content of RDA that a genre of nobody's list is by its word: Text, beside Still Image; ``Other`` says
    of none which it is.
    """
    alone = not (genre.authority or genre.same_as or genre.subdivisions)
    code = contents().code(genre.term) if alone else None
    return code if code is not None and code not in _NO_CONTENT else ""


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
    "software, multimedia": {"cod": ("dataset", "numeric data"), "cop": ("computer program", "software")},
    "cartographic": {"cri": ("atlas", "map", "maps"), "crf": ("globe",)},
    "sound recording-nonmusical": {"spw": tuple(_SPOKEN)},
}
"""The types of content of types of record that are several, by what the resource is."""

_CONTENT = {
    "notated music": ("ntm",), "sound recording-musical": ("prm",), "still image": ("sti",), "text": ("txt",),
    "three dimensional object": ("tdf",),
}  # fmt: skip
"""The types of content (RDA 6.9) that a type of record is, whatever it holds: of the other types there are several."""

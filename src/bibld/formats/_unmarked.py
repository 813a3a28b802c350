"""A description without the marks that stand at the ends of its parts, for MARC, which makes them anew, and for what
prints texts.

MODS and others have such marks as they were transcribed from cards, ``Annals :``, ``Taylor and Francis, Ltd.,``,
``128 v. :``, or as a program has put them between values, ``bees;``. They divide a part from the next; where that is
not there, or stands behind a mark of its own, they say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from msgspec.structs import replace

from bibld.crosswalk.isbd import DIVIDING, UNMARKED, directed, undirected, without
from bibld.formats._markup import opens_reference
from bibld.model import (
    Agent,
    Genre,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
    was_marc,
)

__all__ = ["unended", "unmarked", "unmarked_note"]

T = TypeVar("T", Agent, Genre, Note, Part, Physical, Place, Provision, Record, Related, Subject, Term, Title)


def unmarked(record: Record) -> Record:
    """A record that prints: of one from MARC the marks have been taken with its subfields."""
    if was_marc(record):
        return record
    said = ((slot, bare, values) for slot, bare in _BARE.items() if (values := getattr(record, slot)))
    return _with(record, **{slot: tuple(map(bare, values)) for slot, bare, values in said})


def unmarked_note(note: Note) -> Note:
    """``Includes an index,``: what stands behind the last sentence of a text; not where its parts are told as they
    stand, nor where an address follows: ``Restricted:``.
    """
    if note.parts or note.same_as or note.text[-1:] not in _BETWEEN_TEXTS or _ends_in_character(note.text):
        return note
    return _with(note, text=note.text.rstrip(_BETWEEN_TEXTS_AND_BLANKS) or note.text)


_BETWEEN_TEXTS = frozenset(",;:،؛，；：")
_BETWEEN_TEXTS_AND_BLANKS = "".join((*_BETWEEN_TEXTS, " "))


def _ends_in_character(text: str) -> bool:
    """Whether the semicolon at the end closes a character's name: ``Bees &amp;``."""
    return text.endswith(";") and opens_reference(text[:-1])


def _title(title: Title) -> Title:
    """``Bees :``, ``Bees,``; and ``Bees =``, where it is said in no other language; but not ``f(x) =``, a formula."""
    bare = _led(_bare(title, "title", "subtitle", "responsibility"), "subtitle", "responsibility")
    alone = not (bare.subtitle or bare.parts)
    if not alone or not bare.title.endswith(" =") or _FORMULA.fullmatch(bare.title):
        return bare
    return replace(bare, title=bare.title[:-2].rstrip())


_FORMULA = re.compile(r"(?!.*[A-Za-z]{2})(?=.*[()+*/^])[ -~]+")


def _edition(edition: Note) -> Note:
    """``2nd ed. /``"""
    return edition if edition.parts else _bare(edition, "text")


def _physical(physical: Physical) -> Physical:
    """``128 v. :``, ``23 p. ;``; not where its parts are told as they stand."""
    if physical.parts:
        return physical
    bare = _bare(physical, "details", "dimensions", "accompanying", "note")
    return _with(bare, extents=_each(bare.extents, "value"), forms=_each(bare.forms, "term"))


def _agent(agent: Agent) -> Agent:
    """``Alexander,``; and of a person what closes a heading: ``Plutarch.``, ``1898-1963.``"""
    bare = _led(_bare(agent, "name", "dates"), "dates")
    if bare.kind in ("person", "family"):
        bare = _with(bare, name=without(bare.name, UNMARKED), dates=without(bare.dates, UNMARKED))
    return _with(bare, units=tuple(map(_without, bare.units)), titles=tuple(map(_without, bare.titles)))


def _subject(subject: Subject) -> Subject:
    bare = _with(subject, terms=_each(subject.terms, "value"))
    return _with(bare, agent=bare.agent and _agent(bare.agent), title=bare.title and _title(bare.title))


def _provision(provision: Provision) -> Provision:
    names = tuple(_unled(unended(_without(name))) for name in provision.names)
    bare = _led(_bare(provision, "date"), "date")
    return _with(bare, places=_each(provision.places, "name"), names=names)


def unended(name: str) -> str:
    """A publisher without the full stop behind a word that is whole: ``Hive College.``, not ``Adler Inc.``

    Abbreviations are as long as they like: ``Universitätsverl.``, ``Wydawn.``
    """
    return name[:-1] if name.endswith(".") and _ENDED.search(name) else name


_ENDED = re.compile(
    r"(?:\b(?:Academy|Association|Associates|Books|Brothers|Cent(?:er|re)|College|Committee|Company|Corporation|"
    r"Council|Department|Foundation|Gallery|Group|House|Institute|Institution|Library|Limited|Ministry|Museum|Office|"
    r"Organi[sz]ation|Press|Printers?|Printing|Publications?|Publishers?|Publishing|School|Service|Society|Sons|Trust|"
    r"Union|University|Éditions|Editions|Editorial|Ediciones|Edizioni|Editore|Editora|Université|Universidad|"
    r"Università|Universität|Gesellschaft|Bibliothek)|[Vv]erlag)\.$"
)


def _part(part: Part) -> Part:
    bare = _bare(part, "date", "text")
    return _with(bare, details=_each(bare.details, "value"), extents=_each(bare.extents, "value"))


def _related(related: Related) -> Related:
    bare = _bare(related, "title", "name", "edition", "imprint", "number")
    bare = _with(bare, part=bare.part and _part(bare.part))
    return bare if bare.record is None else _with(bare, record=unmarked(bare.record))


def _genre(genre: Genre) -> Genre:
    return _bare(genre, "term")


_BARE: dict[str, Callable[[Any], Any]] = {
    "titles": _title, "agents": _agent, "genres": _genre, "audiences": _genre, "editions": _edition,
    "provisions": _provision, "physicals": _physical, "subjects": _subject, "parts": _part, "related": _related,
}  # fmt: skip
"""How a value of each of these slots is said without marks."""


def _each(values: Iterable[T], *attrs: str) -> tuple[T, ...]:
    return tuple(_bare(value, *attrs) for value in values)


def _bare(value: T, *attrs: str) -> T:
    return _each_said(value, _without, attrs)


def _without(text: str) -> str:
    """A text without the marks at its end, of which there may be several: ``Smith, John;,``; also
    among signs of direction.

    One that is nothing else stays as it is, and so does a mark that closes a character's name: ``Bees &amp;``.
    """
    if directed(text) and (inner := undirected(text))[-1:] in DIVIDING:
        text = inner
    if text[-1:] not in DIVIDING or not any(map(str.isalnum, text)):
        return text
    while text[-1:] in DIVIDING and (bare := without(text, "")) != text:
        text = bare
    return text


def _led(value: T, *attrs: str) -> T:
    return _each_said(value, _unled, attrs)


def _unled(text: str) -> str:
    """What follows another part, without the mark that stood between them: ``: wasps``, ``, 1950-``, ``/af L. M``."""
    found = _LEADING.match(text)
    return text[found.end() :] if found is not None else text


_LEADING = re.compile(
    r"(?:[,:;/] +|[,:;])(?=[\w\[(])"  # : of bees
    r"|/(?=[^\W\d_][^/]*$)"  # /Bo Ek
)


def _each_said(value: T, say: Callable[[str], str], attrs: Iterable[str]) -> T:
    changed = {attr: said for attr in attrs if (said := say(text := getattr(value, attr))) != text}
    return replace(value, **changed) if changed else value


def _with(value: T, /, **attrs: Any) -> T:
    """A value with these attributes, where one of them is another."""
    changed = {attr: found for attr, found in attrs.items() if found != getattr(value, attr)}
    return replace(value, **changed) if changed else value

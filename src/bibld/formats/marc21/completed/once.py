"""What is said more than once, as for each of its languages: ``dc:rights`` in English and again, alike, in Portuguese.

MARC tells the language of the work, and of most values none: of those that are alike, the first is a field.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk.slots import MANY
from bibld.formats._dates import UNKNOWN
from bibld.formats.marc21.codes import COMPOSITION
from bibld.model import Agent, Date, Genre, Provision, Record, Related, Stated, Title
from bibld.report import Report

__all__ = ["classed_once", "dated_once", "named_once", "published_once", "said_once", "titled_once"]

_SLOTS = tuple(sorted(MANY - {"agents", "leftovers", "locations", "parts", "physicals", "provisions", "titles"}))
"""Slots in which what is there twice is one; names, titles and statements of publication may be said twice in other
words, and two copies may be alike.
"""


def said_once(record: Record) -> Record:
    """A record of which no value says again what another of its slot does."""
    found = {slot: values for slot in _SLOTS if len(values := getattr(record, slot)) > 1}
    if "related" in found:
        found["related"] = tuple(_related_once(found["related"]))
    return replace(record, **{slot: tuple(_once(values)) for slot, values in found.items()})


def _related_once(related: Iterable[Related]) -> Iterator[Related]:
    """Other resources but for those of which a title alone is said, and not how they are related, where a host or a
    series has that title: a collection that aggregators have in two elements.
    """
    related = tuple(related)
    titles = {other.title for other in related if other.relation in _IN}
    for other in related:
        if other.title not in titles or other != Related("related", title=other.title, lang=other.lang):
            yield other


_IN = ("host", "series")


def _once(values: Iterable[Any]) -> Iterator[Any]:
    seen = set()
    for value in values:
        plain = replace(value, lang="") if isinstance(value, Stated) else value
        is_part = isinstance(value, Related) and value.relation == "constituent"  # two songs may have one title
        if is_part or plain not in seen:
            seen.add(plain)
            yield value


def classed_once(genres: Iterable[Genre], report: Report) -> Iterator[Genre]:
    """Genres, none of them twice: one that is of two kinds, as DiVA has each for its type of content and again for its
    type of publication, is one entry (655), and what kind the second is, is told.
    """
    kinds: dict[Genre, str] = {}
    for genre in genres:
        plain = replace(genre, lang="", kind="")
        if genre.kind == COMPOSITION:  # that is a code of its own (047)
            yield genre
        elif plain not in kinds:
            kinds[plain] = genre.kind
            yield genre
        elif genre.kind not in ("", kinds[plain]):
            report.lose("dropped", "genres.kind", "655 has no place for it", genre.kind, "marc21")


def named_once(agents: Iterable[Agent]) -> Iterator[Agent]:
    """Names, none of them twice: one heading is one entry with all of its roles, ``$e author, $e illustrator``, and the
    main entry if it was that anywhere. A person of whom nothing but the name is told may be another in another role.
    """
    found: dict[Agent, list[Agent]] = {}
    kept: list[tuple[list[Agent], int]] = []
    for agent in agents:
        alike = found.setdefault(replace(agent, lang="", primary=False, roles=()), [])
        is_one = agent.kind not in ("", "person") or bool(agent.dates or agent.same_as)
        for at, known in enumerate(alike):
            said, told = {*known.roles}, {*agent.roles}
            if is_one or told <= said or said <= told:
                roles = tuple(dict.fromkeys((*known.roles, *agent.roles)))
                alike[at] = replace(known, roles=roles, primary=known.primary or agent.primary)
                break
        else:
            kept.append((alike, len(alike)))
            alike.append(agent)
    return (alike[at] for alike, at in kept)


def dated_once(record: Record) -> tuple[Date, ...]:
    """The dates of a record, but the beginning of one that is whole: a book of 1851 did not go on from 1851."""
    if record.issuance not in _WHOLE:
        return record.dates
    whole = {(date.kind, date.value) for date in record.dates if not date.end}
    return tuple(date for date in record.dates if date.end != UNKNOWN or (date.kind, date.value) not in whole)


_WHOLE = frozenset(("monographic", "monographic component", "serial component", "single unit"))
"""The modes of issuance of what is complete when it appears."""

_VARIANT = ("alternative", "parallel")


def titled_once(titles: Iterable[Title], main: Title) -> Iterator[Title]:
    """Titles without the variants (246) that are the main title again,
    with or without its statement of responsibility.
    """
    known = {_words(main), replace(_words(main), responsibility="")}
    for title in titles:
        plain = _words(title)
        if title.kind not in _VARIANT or plain not in known:
            yield title
        if title.kind in _VARIANT:
            known.add(plain)


def _words(title: Title) -> Title:
    """A title but for its language, and for what it is of several."""
    return replace(title, kind="main", lang="", nonsort=0)


def published_once(provisions: Iterable[Provision]) -> Iterator[Provision]:
    """Statements without those of which an earlier one says all: the publisher again, in another language."""
    said: list[Provision] = []
    for found in dict.fromkeys(provisions):
        if not any(_says(one, found) for one in said[:_LOOKED_AT]):
            said.append(found)
            yield found


_LOOKED_AT = 16
"""More statements than these are no publisher in so many languages."""


def _says(one: Provision, other: Provision) -> bool:
    """Whether a statement says all that another does."""
    return (
        {*other.places} <= {*one.places}
        and {*other.names} <= {*one.names}
        and other.date in ("", one.date)
        and other == replace(one, places=other.places, names=other.names, date=other.date, lang=other.lang)
    )

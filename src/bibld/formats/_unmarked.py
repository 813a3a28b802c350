"""A description without the marks of ISBD that stand at the end of its parts, for formats that print what they say as text.

MODS and others have such marks as they were transcribed from cards, ``Annals :``, ``Taylor and Francis, Ltd.,``, ``128 v. :``. They
divide a part from the next; where that is not there, or stands behind a mark of its own, they say nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from msgspec.structs import replace

from bibld.crosswalk.isbd import DIVIDING, without
from bibld.model import Agent, Note, Physical, Place, Provision, Record, Related, Term, Title, was_marc

__all__ = ["unmarked", "unmarked_edition", "unmarked_physical"]

T = TypeVar("T", Agent, Note, Physical, Place, Provision, Record, Related, Term, Title)


def unmarked(record: Record) -> Record:
    """A record that prints: of one from MARC the marks have been taken with its subfields."""
    if was_marc(record):
        return record
    return _with(
        record,
        titles=_each(record.titles, "title", "subtitle", "responsibility"),
        agents=tuple(map(_agent, record.agents)),
        editions=tuple(map(unmarked_edition, record.editions)),
        provisions=tuple(map(_provision, record.provisions)),
        physicals=tuple(map(unmarked_physical, record.physicals)),
        related=tuple(map(_related, record.related)),
    )


def unmarked_edition(edition: Note) -> Note:
    """``2nd ed. /``"""
    return edition if edition.parts else _bare(edition, "text")


def unmarked_physical(physical: Physical) -> Physical:
    """``128 v. :``, ``23 p. ;``; not where its parts are told as they stand."""
    if physical.parts:
        return physical
    bare = _bare(physical, "details", "dimensions", "accompanying")
    return _with(bare, extents=_each(bare.extents, "value"))


def _agent(agent: Agent) -> Agent:
    bare = _bare(agent, "name", "dates")
    return _with(bare, titles=tuple(map(_without, bare.titles))) if bare.titles else bare


def _provision(provision: Provision) -> Provision:
    names = tuple(map(_without, provision.names))
    return _with(_bare(provision, "date"), places=_each(provision.places, "name"), names=names)


def _related(related: Related) -> Related:
    bare = _bare(related, "title", "name", "edition", "imprint")
    return bare if bare.record is None else _with(bare, record=unmarked(bare.record))


def _each(values: Iterable[T], *attrs: str) -> tuple[T, ...]:
    return tuple(_bare(value, *attrs) for value in values)


def _bare(value: T, *attrs: str) -> T:
    return _with(value, **{attr: _without(getattr(value, attr)) for attr in attrs})


def _without(text: str) -> str:
    return without(text, "") if text[-1:] in DIVIDING else text


def _with(value: T, /, **attrs: Any) -> T:
    """A value with these attributes, where one of them is another."""
    changed = {attr: found for attr, found in attrs.items() if found != getattr(value, attr)}
    return replace(value, **changed) if changed else value

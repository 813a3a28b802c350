"""M3 of a thesis: the degree it was written for, which PB and PY go on with: where, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._events import PUBLISHED
from bibld.formats._notes import of_thesis
from bibld.formats.ris.line import say, text_of
from bibld.formats.ris.numbers import read_doi
from bibld.formats.ris.publication import year_of, years_read
from bibld.formats.ris.reference import type_of
from bibld.labels import full_name
from bibld.model import Date, Note, Provision, Record, Term

__all__ = ["GRANTING", "degree_of", "of_university", "read_degree", "write_degree"]

_DEGREE = re.compile(
    r"(?:unpublished )?"
    r"(?:doctor|master|bachelor|magist|licen[ct]i|habilitation|diplom|laurea"  # Doctoral dissertation
    r"|ph\. ?d|phd|[dm]\.? ?phil|ed\.? ?d"  # PhD; M. Phil; Ed.D
    r"|[bdm]\.? ?(?:a|s|sc|ed|eng|res|tech|b\.? ?a|p\.? ?h|f\.? ?a)(?![a-z])"  # M.Sc; BA; MBA; M.F.A
    r"|ll\.? ?[bdm](?![a-z]))"  # LL.M
    r"[^\d:;]{0,60}",  #  thesis
    re.IGNORECASE,
)
"""Degrees as theses have them; programs write other things there, too."""

_UNIVERSITY = re.compile(
    r"universi|colleg|school|institut|academ|akadem|poly?tech|poli?t[eé]c|hochschule|[eé]cole\b|seminary", re.IGNORECASE
)
"""Words of who grants degrees; a thesis may have a publisher that does not."""


def read_degree(field: Field, draft: Draft) -> None:
    """``M3  - PhD``, with ``PB  - University of Leeds`` and ``PY  - 2010``: ``PhD--University of Leeds, 2010``.

    Of what is no thesis M3 may say anything; publishers have had the DOI there, where it is in no other tag.
    """
    degree = text_of(field)
    if read_doi(degree, draft, alone=True):
        return
    if draft.noted.get("TY", _THESIS) != _THESIS or not _DEGREE.fullmatch(degree):
        draft.leave(field, "no row")
    elif any(note.kind == "thesis" for note in draft.get("notes")):
        draft.leave(field, "second")
    else:
        names = [name for found in draft.get("provisions") for name in found.names if _UNIVERSITY.search(name)]
        parts = [Term("degree", degree)]
        parts += [Term("institution", name) for name in names[:1]]
        parts += [Term("year", year) for year in years_read(draft)[:1]]
        draft.add("notes", Note(of_thesis(parts), "thesis", parts=tuple(parts)))


_THESIS = "THES"

GRANTING = "dgg"
"""What a university did that has granted the degree."""


def write_degree(writing: Writing) -> Iterator[Field]:
    """The degree of a thesis, where all else that its note says stands in PB and PY."""
    note = degree_of(writing.record)
    yield from say("M3", _facts(note)["degree"] if note is not None else "")


def degree_of(record: Record) -> Note | None:
    """The note on a thesis that M3, PB and PY say whole."""
    if type_of(record)[0] != _THESIS:
        return None
    names = next((found.names for found in record.provisions if found.function in PUBLISHED), ())
    known = {"institution": {"", *names}, "year": {"", year_of(record)}}
    for note in record.notes:
        facts = _facts(note)
        if "degree" in facts and all(facts.get(kind, "") in values for kind, values in known.items()):
            return note
    return None


def of_university(record: Record) -> Record:
    """A thesis with its university and its year where RIS has them:
    as those of its publication, if nothing is said of that.
    """
    facts = next((found for note in record.notes if (found := _facts(note))), {})
    granting = [agent for agent in record.agents if GRANTING in agent.roles]
    if len(granting) == 1 and not facts.get("institution") and type_of(record)[0] == _THESIS:
        facts = {**facts, "institution": full_name(granting[0])}
    if not facts:
        return record
    if (name := facts.get("institution")) and not any(
        found.names for found in record.provisions if found.function in PUBLISHED
    ):
        record = replace(record, provisions=(Provision(names=(name,)), *record.provisions))
    if (year := facts.get("year")) and not year_of(record):
        record = replace(record, dates=(*record.dates, Date(year)))
    return record


def _facts(note: Note) -> dict[str, str]:
    """What a note on a thesis says in parts, if these are a degree, a university and a year, and each is there once."""
    if note.kind != "thesis":
        return {}
    if not note.parts:
        stated = _STATED.fullmatch(note.text)
        return stated.groupdict() if stated is not None and _DEGREE.fullmatch(stated["degree"]) else {}
    facts = {part.kind: part.value.rstrip(" ,-") for part in note.parts}
    if len(facts) != len(note.parts) or not facts.keys() <= {"degree", "institution", "year"}:
        return {}
    return facts | ({"year": facts["year"].rstrip(".")} if "year" in facts else {})


_STATED = re.compile(r"Thesis \((?P<degree>[^()]+)\)--(?P<institution>[^\d;]+), (?P<year>\d{4})", re.ASCII)
"""The same as AACR2 has it in words (2.7B13): ``Thesis (Ph. D.)--University of Leeds, 1982``."""

"""Notes and what is said of the carrier: what MODS says in a note or of the form, and MARC in a field of its own."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from bibld.formats.marc21.statements import extent
from bibld.model import Genre, Note, Physical, Record, Related, Term
from bibld.report import Report

__all__ = ["captioned", "online", "told_elsewhere"]

_KINDS = {"restriction": "restriction on access"}
"""Kinds of note by their names in MARC's table; MODS has a list of its own."""

_RELATED: dict[str, Callable[[str], Related]] = {
    "citation/reference": lambda text: Related("isReferencedBy", title=text),
    "original version": lambda text: Related("original", note=text),
}
"""Kinds of note that MARC has in a field of another resource (510, 534)."""


def told_elsewhere(record: Record, report: Report) -> Record:
    """What MODS says in a note or of the form, and MARC in a field of its own."""
    notes = [replace(note, kind=_KINDS.get(note.kind, note.kind)) for note in record.notes]
    others = [note for note in notes if note.kind not in _RELATED]
    related = [_RELATED[note.kind](note.text) for note in notes if note.kind in _RELATED]
    others += [Note(physical.note) for physical in record.physicals if physical.note]
    forms = [form for physical in record.physicals for form in physical.forms if form.authority not in _CODED_FORMS]
    for physical in record.physicals:
        for attr in ("qualities", "origins"):
            if said := ", ".join(getattr(physical, attr)):
                reason = "MARC has it in 007 only, with what is not known here"
                report.lose("dropped", f"physicals.{attr}", reason, said, "marc21")
    return replace(
        record,
        notes=tuple(others),
        related=(*record.related, *related),
        physicals=tuple(replace(physical, note="") for physical in record.physicals),
        characteristics=(*record.characteristics, *(_medium(form) for form in forms if not _is_genre(form))),
        genres=(*record.genres, *(Genre(form.term, form.authority, form.same_as) for form in forms if _is_genre(form))),
    )


_CODED_FORMS = frozenset(("marcform", "marccategory", "marcsmd"))
"""Lists of forms that 006-008 have codes for."""

_OF_GENRES = frozenset(("aat", "gmgpc", "gsafd", "lcgft", "lctgm", "rbgenr", "tgm", "tgm2"))
"""Lists of which a form is a genre (655), unless it is said to be of what the thing is made of."""


def _is_genre(form: Genre) -> bool:
    return form.authority in _OF_GENRES and form.kind not in ("material", "technique")


def _medium(form: Genre) -> Note:
    """``340 ## $a paper $2 rda``; a technique stands in $d (MARC 21 Bibliographic, 340)."""
    parts = [Term("recording technique" if form.kind == "technique" else "", form.term)]
    if form.authority:
        parts.append(Term("source", form.authority))
    plain = parts == [Term("", form.term)]
    return Note(form.term, "physical medium", parts=() if plain else tuple(parts))


def online(physical: Physical) -> Physical:
    """RDA 3.4.1.7.5: an online resource is one, with its pages in brackets."""
    extents = [extent(term) for term in physical.extents]
    # A statement that says so itself stays as it is.
    if physical.carrier != "cr" or physical.parts or any("online resource" in text for text in extents):
        return physical
    return replace(physical, extents=(Term("", "1 online resource" + (f" ({', '.join(extents)})" if extents else "")),))


def captioned(note: Note) -> Note:
    """A general note (500) has no caption: it begins with its words."""
    if note.kind or not note.label or note.parts:
        return note
    return replace(note, text=f"{note.label.rstrip(' :')}: {note.text}", label="")

"""dc:type: the type of resource, or a genre."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._extents import is_online_resource
from bibld.formats._notes import is_on_thesis
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.element import ALL, NONE, SOME, fields
from bibld.formats.dublincore.elements.format import WRITTEN, has_form_by_hand, take_format
from bibld.formats.dublincore.elements.losses import LOSSY, untold
from bibld.formats.dublincore.judgement import TYPES, one_line, several
from bibld.formats.dublincore.statements import dcmi_types
from bibld.labels import is_in_codes
from bibld.model import Genre, Note, Record, is_contained, was_marc
from bibld.vocabulary import genres

__all__ = ["add_kind", "take_type", "write_type"]


def take_type(draft: Draft, text: str, lang: str) -> str:
    """A term of the DCMI types, or of MODS', is the type of resource; any other is a genre,
    MARC's own where MARC has it.

    A genre may tell the type more closely, and how the resource is issued: an Image that is a Map is cartographic. A
    media type is the form of its files, and an online resource a carrier.
    """
    names = chain.from_iterable(map(judgement.types_in, several(one_line(text))))
    taken = [_take_name(draft, name, lang) for name in names]
    return ALL if all(taken) else SOME if any(taken) else NONE


def add_kind(draft: Draft, kind: str, issuance: str) -> None:
    """Add a kind of resource that is closer than the one known, and how it is issued where that is not known."""
    known = draft.get("type")
    if kind and (known is None or judgement.covers(known, kind)):
        draft.add("type", kind)
    if issuance and draft.get("issuance") is None:
        draft.add("issuance", issuance)


def _take_name(draft: Draft, name: str, lang: str) -> bool:
    """Take one type: an address that is of no list is no term, nor does ``Other`` say what it is."""
    if judgement.is_other(name):
        return False
    if version := judgement.version(name):
        draft.add("editions", Note(version, kind="version"))
        return True
    if (listed := judgement.of_list(name)) is not None:
        add_kind(draft, *judgement.kind_of_resource(listed.term))
        draft.add_new("genres", replace(listed, lang=lang))
        return True
    if reviewed := judgement.review(name):
        draft.add_new("notes", Note(reviewed))
        return True
    found, known = judgement.resource_type(name), draft.get("type")
    kind, issuance = judgement.kind_of_resource(name)
    add_kind(draft, kind, issuance)
    if judgement.media_type(name) == name.lower() or is_online_resource(name):
        take_format(draft, name, lang)
    elif not found:
        return _take_genres(draft, judgement.genres_of(name, lang))
    elif known is None:
        draft.add("type", found)
        if judgement.is_program(name):
            draft.add("content", _PROGRAM)
    elif found != draft.get("type") and not judgement.covers(found, known) and not issuance:  # Collection is one
        draft.add("genres", Genre(found, lang=lang))
    return True


def _take_genres(draft: Draft, made: Sequence[Genre]) -> bool:
    if judgement.is_uri(made[-1].term):
        return False
    *broader, closest = made
    for genre in broader:
        if not _is_told(genre, draft):
            draft.add_new("genres", genre)
    draft.add_new("genres", closest)
    by_hand = made[0].term == _MANUSCRIPT and draft.get("type") in WRITTEN
    if by_hand and draft.get("manuscript") is None:
        draft.add("manuscript", True)
    return True


def _is_told(genre: Genre, draft: Draft) -> bool:
    """Whether a genre was told before, in whatever case."""
    return any(genre.term.casefold() == found.term.casefold() for found in draft.get("genres"))


_MANUSCRIPT = "manuscript"
_PROGRAM = "cop"
"""What a computer program is among RDA's types of content, as MARC has them (336): Software is one."""


def _says_by_hand(record: Record) -> bool:
    return any(genre.term == _MANUSCRIPT for genre in record.genres) or has_form_by_hand(record)


_SCORE, _THESIS = "notated music", "thesis"


def write_type(writing: Writing) -> Iterator[Field]:
    """The type of resource as a term of the DCMI types, and its genres, each once however it is capitalized; what is in
    it is not what it is.

    A score is a Text that nobody reads for its words: that it is music is said, too, by MODS' term. What a note of MARC
    says to be a thesis (502) is one, whether it is coded or not, as three of four are not; others say it here.
    """
    record = writing.record
    terms = list(dcmi_types(record)) if record.type in TYPES else [record.type, *dcmi_types(record)]
    if record.type == _SCORE:
        terms.append(_SCORE)
    elif record.type and judgement.resource_type(terms[0]) not in ("", record.type):
        writing.drop("type", "the DCMI types are others", record.type)
    if content := tuple(code for code in record.content if not (code == _PROGRAM and "Software" in terms)):
        writing.drop("content", LOSSY["content"], content)
    texts = {(term.casefold(), ""): term for term in terms}
    if record.issuance and record.issuance != "collection":
        writing.drop("issuance", LOSSY["issuance"], record.issuance)
    if record.manuscript and not _says_by_hand(record):
        writing.drop("manuscript", LOSSY["manuscript"], record.manuscript)
    for genre in record.genres:
        if is_contained(genre):
            writing.drop("genres", "it is of what is in the resource, not of the whole", genre)
            continue
        if is_in_codes(genre):
            writing.drop("genres", "it is a code of a list, and no word", genre)
            continue
        listed = genre.authority == "marcgt" and genres().code(genre.term) is not None
        untold(writing, "genres", genre, "term", *(("authority",) if listed else ()))
        text = TYPES.get(genre.term, genre.term)
        texts.setdefault((text.casefold(), genre.lang), text)
    if was_marc(record) and any(map(is_on_thesis, record.notes)) and not any(text == _THESIS for text, _ in texts):
        texts[_THESIS, ""] = _THESIS
    return fields("type", ((text, lang) for (_, lang), text in texts.items()))

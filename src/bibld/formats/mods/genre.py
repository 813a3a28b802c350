"""MODS typeOfResource and genre ↔ type, genres, content, and who issued a government publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._headings import in_words
from bibld.formats.mods.parts import (
    NO_SCOPE,
    ONE_URI,
    UNSPECIFIED,
    Taking,
    concept_uri,
    element,
    of_list,
    out_of_scope,
    stated,
    told,
    unsaid_of_concept,
    value_uri,
)
from bibld.formats.mods.physical import code_of_rda
from bibld.model import Genre
from bibld.vocabulary import contents, genres

_TYPES = {
    said: kind
    for kind, words in {
        "text": "text", "cartographic": "cartographic|map", "notated music": "notated music", "still image": "still image|stillimage|image",
        "moving image": "moving image|movingimage|film|video", "mixed material": "mixed material|mixed materials",
        "sound recording": "sound recording|audio|sound", "sound recording-musical": "sound recording musical|audio musical",
        "sound recording-nonmusical": "sound recording nonmusical|audio non musical",
        "three dimensional object": "three dimensional object|artifact|physical object|physicalobject",
        "software, multimedia": "software, multimedia|multimedia|software|interactiveresource",
    }.items()
    for said in words.split("|")
}  # fmt: skip
"""What MODS calls a type of resource, by its spellings,
and its names in the lists of the Library of Congress and of Dublin Core.
"""


_SAYS: dict[str, tuple[str, dict[str, Any]]] = {
    "collection": ("", {"issuance": "collection"}),
    "dataset": ("software, multimedia", {"content": "cod"}),
    "manuscript": ("text", {"manuscript": True}),
}
"""Types of that list that are no type of their own: what type such a resource is, and what else is said of it."""


def read_type(field: Field, draft: Draft) -> None:
    """``<typeOfResource manuscript="yes">text</typeOfResource>``:
    the type, as MODS has spelt it in all its versions. A record has one: another that is known is a genre beside it.
    """
    taking = Taking(field.parts)
    kind = taking.text("")
    known = _folded(kind)
    kind, says = _SAYS.get(known, (_TYPES.get(known, kind), {}))
    if draft.get("type") and not says and known in _TYPES and kind != draft.get("type") and len(field.parts) == 1:
        draft.add_new("genres", Genre(kind))
        return
    if draft.get("type") and not says:
        draft.leave(field, "repeated")
        return
    if taking.text("@collection") == "yes":
        says = {"issuance": COLLECTION, **says}
    if taking.text("@manuscript") == "yes":
        says = {"manuscript": True, **says}
    if kind and not draft.get("type"):
        draft.add("type", kind)
    for slot, value in says.items():
        if not draft.get(slot):
            draft.add(slot, value)
    told(draft, field, taking.rest())


def _folded(text: str) -> str:
    return re.sub(r"[\s-]+", " ", text.casefold())


def is_type(text: str) -> bool:
    """Whether a text is one of the types of resource that are known, in whatever spelling."""
    return _folded(text) in _TYPES or _folded(text) in _SAYS


def write_type(writing: Writing) -> Iterator[Field]:
    """The type, and whether it is a manuscript or a collection."""
    record = writing.record
    collection = "yes" if record.issuance == COLLECTION else ""
    made = element(
        "typeOfResource",
        [("@collection", collection), ("@manuscript", "yes" if record.manuscript else ""), ("", record.type)],
    )
    if made.parts:
        yield made


def is_elsewhere(genre: Genre) -> bool:
    """Whether an element says of a genre what the model has in another slot: ``655 #7 $a text $2 rdacontent``."""
    return _is_content(genre) is not None or _is_government(genre)


def _is_content(genre: Genre) -> str | None:
    """The code of a type of content of RDA."""
    return code_of_rda("rdacontent", genre.term) if genre.authority == "rdacontent" else None


def _is_government(genre: Genre) -> bool:
    return genre.term == GOVERNMENT and genre.authority == "marcgt"


def is_several(genre: Genre) -> bool:
    """Whether a term is several forms of composition, joined by hyphens (MARC 047): ``ct-op``."""
    return genre.authority == "marcmuscomp" and "-" in genre.term


def _each(genre: Genre) -> Iterator[Genre]:
    """A genre, or each of several forms of a composition."""
    if is_several(genre):
        yield from (replace(genre, term=code) for code in genre.term.split("-"))
    else:
        yield genre


COLLECTION = "collection"
"""A mode of issuance in MARC (LDR/07), in MODS an attribute of the type of resource."""

GOVERNMENT = "government publication"

CALLED = {"theses": "thesis", "remote-sensing image": "remote sensing image"}
"""Terms of MARC's list by the names that the Library of Congress's stylesheet gives them."""

INDICATED = {"0": "lcsh", "1": "lcshac", "2": "mesh", "3": "nal", "4": "", "5": "csh", "6": "rvm"}
"""Lists by the second indicator of 655, which the same stylesheet has where a list should be named."""


GLOBE, DICTIONARY = (Genre(term, authority="marcgt") for term in ("globe", "dictionary"))
"""What the same stylesheet finds in every 008/25 d, and what that is of a text."""

BEFORE = "marc"
"""What older stylesheets of the Library of Congress call MARC's list of genres, and systems that still have these."""


def read_genre(field: Field, draft: Draft) -> None:
    """``<genre authority="marcgt">technical report</genre>``:
    a genre, a content type of RDA, or a government publication.
    """
    taking = Taking(field.parts)
    authority, same = of_list(taking)
    genre = Genre(taking.text(""), INDICATED.get(authority, authority), same, taking.text("@type"))
    if not genre.term:
        genre = replace(genre, term=_word_behind(value_uri(genre.same_as)))
    elif not genre.same_as and (named := _OF_EUROPE.fullmatch(genre.term)) is not None:
        genre = replace(genre, term=in_words(named[1]), same_as=(genre.term,))
    if not genre.term:
        told(draft, field, [(code, "no part", value) for code, value in field.parts])
        return
    genre = replace(genre, **taking.stated())
    term = CALLED.get(genre.term, genre.term)
    if genre.authority == BEFORE and (term == GOVERNMENT or genres().code(term)):
        genre = replace(genre, authority="marcgt")
    if genre.authority == "marcgt":
        genre = replace(genre, term=term)
    if code := _is_content(genre):
        draft.add("content", code)
    elif _is_government(genre):
        draft.add("government", "undetermined")
    else:
        known = genres().iri(genres().code(genre.term) or "") if genre.authority == "marcgt" else None
        draft.add("genres", replace(genre, same_as=()) if genre.same_as == (known,) else genre)
    told(draft, field, taking.rest())


def _word_behind(uri: str) -> str:
    """The word that a URI ends in, of a genre that has no other:
    ``http://a.example/genres#bachelor_thesis`` → ``bachelor thesis``.
    """
    found = _WORD.search(uri)
    return found[1].replace("_", " ") if found is not None else ""


_OF_EUROPE = re.compile(r"info:eu-repo/semantics/([A-Za-z]+)(?<!Access)(?<!Version)")
"""A type of the repositories of Europe, which DSpace has as it stands: ``info:eu-repo/semantics/doctoralThesis``; not
which version it is, nor who may see it.
"""

_WORD = re.compile(r"#([A-Za-z]{3,}(?:[_-][A-Za-z]+)*)$", re.ASCII)


def write_genre(writing: Writing) -> Iterator[Field]:
    """The genres, ``government publication`` where it is one, and the content types, those of RDA by their labels."""
    record = writing.record
    found = list(dict.fromkeys(record.genres))
    if record.government:
        if record.government != "unknown":  # whether it is one
            found.append(Genre(GOVERNMENT, authority="marcgt"))
        if record.government != "undetermined":
            writing.drop("government", "MODS does not say the level of government", record.government)
    for genre in (one for several in found for one in _each(several)):
        uri = concept_uri(genre.same_as, genre.authority)
        if genre.authority == "marcgt" and not genre.same_as:
            uri = genres().iri(genres().code(genre.term) or "") or ""
        # One text, parted as the Library of Congress parts it.
        text = "-".join((genre.term, *(term.value for term in genre.subdivisions)))
        authority = "" if genre.authority == UNSPECIFIED else genre.authority
        attributes = [("@authority", authority), ("@type", genre.kind), ("@valueURI", uri), *stated(genre)]
        yield element("genre", [*attributes, ("", text)])
        for attr, value in unsaid_of_concept(genre):
            writing.drop(f"genres.{attr}", ONE_URI, value)
        for attr, value in out_of_scope(genre):
            writing.drop(f"genres.{attr}", NO_SCOPE, value)
    for code in record.content:
        label = contents().label(code)
        source = "rdacontent" if label else ""  # else a term of another list
        yield element("genre", [("@authority", source), ("@valueURI", contents().iri(code) or ""), ("", label or code)])

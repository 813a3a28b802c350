"""MODS language ↔ languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bibld.crosswalk import Faults, Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._languages import is_in_words, named_language
from bibld.formats.mods.parts import Taking, attribute, element, text_of, told
from bibld.model import Language
from bibld.vocabulary import language_of_tag, languages


def read_language(field: Field, draft: Draft) -> None:
    """``<language><languageTerm type="code" authority="iso639-2b">eng</languageTerm></language>``"""
    found, faults = take_languages(field)
    # A language that no list has by this name, as Middle High German, is said in words; for one of a part, as of a
    # summary, MARC has codes alone.
    if not found and (field.first("@objectPart") or "text").casefold() == "text":
        words = [text for path, _, text in faults if path == "languageTerm" and is_in_words(text)]
        found = list(map(Language, dict.fromkeys(words)))
        faults = [fault for fault in faults if fault[0] != "languageTerm" or not is_in_words(fault[2])]
    for language in found:
        draft.add("languages", language)
    told(draft, field, faults)


def write_language(writing: Writing) -> Iterator[Field]:
    """An element for each language."""
    return map(make_language, writing.record.languages)


def take_languages(field: Field) -> tuple[list[Language], Faults]:
    """The languages that an element names: by codes of MARC's list, or else of another, or else in words.

    Of codes of two lists, as of a code and a word, the second says again what the first does. One that is said to be
    of the text is as one of which nothing is said (``objectPart="text"``).
    """
    taking = Taking(field.parts)
    kind = taking.text("@objectPart")
    if kind.casefold() == "text":
        kind = ""
    taking.one("@usage")
    terms = taking.all("languageTerm:code", "languageTerm:text", "languageTerm")
    codes = [(_term_of(value), attribute(value, "authority")) for name, value in terms if name == "languageTerm:code"]
    names = [_term_of(value) for name, value in terms if name != "languageTerm:code"]
    known, own = languages(), ("", _MARC_LANGUAGES)
    found = [Language(code, kind) for code, listed in codes if code in known and listed in own]
    found = found or [Language(code, kind, listed) for code, listed in codes if code and listed not in own]
    tags = {text: language_of_tag(text) for text, listed in codes if text not in known and listed in own}
    found = found or [Language(code, kind) for code in tags.values() if code]
    words = {
        name: named_language(name) or (name if name in known else _of_tag(name) or _of_names(name)) for name in names
    }
    found = found or [Language(code, kind) for code in words.values() if code]
    named = {language.code for language in found}
    named |= {known.column(code, "use") or code for code in named}  # Irish is ``iri``, too, as it once was
    taking.faults += [("languageTerm:code", "malformed", text) for text, code in tags.items() if code not in named]
    if not any(language.authority for language in found):  # a word that does not say what the code says
        taking.faults += [("languageTerm", "malformed", name) for name, code in words.items() if code not in named]
    return list(dict.fromkeys(found)), taking.rest()


def _term_of(value: Any) -> str:
    """The text of a term or, where it has none, the code that its URI is of:
    ``http://id.loc.gov/vocabulary/iso639-2/spa``.
    """
    return text_of(value) or languages().code_of(attribute(value, "valueURI")) or ""


def _of_tag(name: str) -> str:
    """A code of another list, or a tag, which stands as a word: ``en``, ``deu``, ``en-US``, ``en_US``."""
    return language_of_tag(name) if _TAG.fullmatch(name) else ""


def _of_names(text: str) -> str:
    """A language by all its names, as ISO 639-2 has them: ``Spanish; Castilian``;
    two languages in one text are none.
    """
    codes = {*map(named_language, text.split("; "))}
    return codes.pop() if len(codes) == 1 else ""


_TAG = re.compile(r"[a-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")

_MARC_LANGUAGES = "iso639-2b"
_OF_MARC = re.compile("[a-z]{3}")


def make_language(language: Language) -> Field:
    """A language by its code and, where the code is MARC's, in words; what has not the form of a code is words.

    MARC's codes have three small letters: another (``en``, ``ENG``) is of no list that is told.
    """
    if not language.authority and not _TAG.fullmatch(language.code.lower()):
        return element("language", [("@objectPart", language.kind), ("languageTerm:text", language.code)])
    iri = languages().iri(language.code) if not language.authority else None
    listed = language.authority or (_MARC_LANGUAGES if _OF_MARC.fullmatch(language.code) else "")
    authority = (("@authority", listed),) if listed else ()
    uri = (("@valueURI", iri),) if iri else ()
    label = languages().label(language.code) if not language.authority else None
    return element(
        "language",
        [
            ("@objectPart", language.kind),
            ("languageTerm:code", (*authority, *uri, ("", language.code))),
            ("languageTerm:text", (*authority, ("", label)) if label else ""),
        ],
    )

"""MODS language ↔ languages."""

from __future__ import annotations

from bibld.crosswalk import Field
from bibld.formats.mods.parts import Faults, Taking, attribute, element, text_of
from bibld.model import Language
from bibld.vocabulary import languages


def take_language(field: Field) -> tuple[Language | None, Faults]:
    taking = Taking(field.parts)
    kind = taking.text("@objectPart")
    terms = taking.all("languageTerm:code", "languageTerm:text", "languageTerm")
    for name, value in terms:
        listed = attribute(value, "authority")
        if name == "languageTerm:code" and listed not in ("", _MARC_LANGUAGES) and text_of(value):
            taking.one("@usage")
            return Language(text_of(value), kind, listed), taking.rest()
    code = next(
        (text_of(value) for name, value in terms if name == "languageTerm:code" and text_of(value) in languages()), ""
    )
    term = next((text_of(value) for name, value in terms if name != "languageTerm:code"), "")
    code = code or languages().code(term) or (term if term in languages() else "")
    if not code:
        return None, [("languageTerm", "malformed", term)]
    taking.one("@usage")
    return Language(code, kind), taking.rest()


_MARC_LANGUAGES = "iso639-2b"


def make_language(language: Language) -> Field:
    iri = languages().iri(language.code) if not language.authority else None
    authority = (("@authority", language.authority or _MARC_LANGUAGES),)
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

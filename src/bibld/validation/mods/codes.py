"""Rules on codes and terms: they are on the list that their authority names, and what is said twice is one thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from typing import Any, NamedTuple

from bibld.formats.marc21 import positions
from bibld.formats.mods.schema import RESOURCES
from bibld.validation import standard_numbers as numbers
from bibld.validation.mods.record import MODS, Mods, text_of
from bibld.validation.rules import Findings
from bibld.vocabulary import CodeList, areas, carriers, contents, countries, fold, genres, languages, media, relators

__all__: list[str] = []


@MODS.rule("mods-resource", "note", "MODS user guide, typeOfResource")
def _(record: Mods) -> Findings:
    """typeOfResource is one of the terms it was limited to up to version 3.7."""  # noqa: D403
    for found in record.find("typeOfResource"):
        text = found.text or ""
        if text.strip() and text.strip() not in RESOURCES and not found.get("authority"):
            yield record.at(found, f"{text!r} is none of the terms for the type of resource")


class _Listed(NamedTuple):
    """A list that an authority names:
    what is on it, its terms, its codes where it has any, and whether it is of codes alone.
    """

    what: str
    terms: frozenset[str]
    codes: CodeList | None = None
    of_codes: bool = False

    def coded(self, kind: str | None) -> CodeList | None:
        """The codes, where a text of this type is to be one of them."""
        return self.codes if self.of_codes or kind == "code" else None

    def has(self, text: str, kind: str | None) -> bool:
        """Whether a text is on it: a code, where it is said to be one, else a term."""
        codes = self.coded(kind)
        if codes is not None:
            return text in codes
        term = text.casefold()  # which may have a full stop of its own: "author of introduction, etc."
        return term in self.terms or term.rstrip(".") in self.terms

    def near(self, text: str, kind: str | None) -> str:
        """What may stand there: all that is on the list, if that is little, or what is written most alike."""
        codes = self.coded(kind)
        known = sorted(self.terms if codes is None else codes)
        if codes is not None and (filled := text.ljust(7, "-")) in known:
            return f"; it is {filled}"
        if len(known) <= _FEW:
            return f": {', '.join(known)}"
        alike = get_close_matches(text.casefold(), known, 1, 0.7)
        meant = codes.code(text) if codes is not None else None
        return f"; perhaps {meant or alike[0]}" if meant or alike else ""


_FEW = 12
"""So many terms are all told."""


def _of_codes(codes: CodeList, what: str, *, alone: bool = False) -> _Listed:
    labels = frozenset(fold(codes.label(code) or "") for code in codes)
    return _Listed(what, labels, codes, alone)


def _of_terms(what: str, terms: Iterable[str]) -> _Listed:
    return _Listed(what, frozenset(term.casefold() for term in terms))


_FORMS = (*positions.FORMS.values(), "kit", "large print")


@cache
def _lists() -> dict[tuple[str, str], _Listed]:
    return {
        ("languageTerm", "iso639-2b"): _of_codes(languages(), "code for a language"),
        ("placeTerm", "marccountry"): _of_codes(countries(), "code for a country"),
        ("geographicCode", "marcgac"): _of_codes(areas(), "code for a geographic area", alone=True),
        ("geographicCode", "marccountry"): _of_codes(countries(), "code for a country", alone=True),
        ("roleTerm", "marcrelator"): _of_codes(relators(), "relator"),
        ("genre", "marcgt"): _of_codes(genres(), "genre term"),
        ("genre", "rdacontent"): _of_codes(contents(), "content type"),
        ("form", "rdamedia"): _of_codes(media(), "media type"),
        ("form", "rdacarrier"): _of_codes(carriers(), "carrier type"),
        ("form", "marcform"): _of_terms("form of item", _FORMS),
        ("targetAudience", "marctarget"): _of_terms("audience", positions.AUDIENCES.values()),
        ("frequency", "marcfrequency"): _of_terms("frequency", (*positions.FREQUENCIES.values(), "Other")),
    }


_LISTED = (
    "languageTerm", "placeTerm", "geographicCode", "roleTerm", "genre", "form", "targetAudience", "frequency",
)  # fmt: skip
"""The elements whose lists these are."""


def _listed(record: Mods) -> Iterator[tuple[Any, _Listed, str]]:
    """What has a text, and an authority that is a list we have: the list, and the text."""
    for found in record.find(*_LISTED):
        text = " ".join(text_of(found).split())  # over two lines it is the same
        known = _lists().get((record.name(found), found.get("authority", "")))
        if known is not None and text:
            yield found, known, text


@MODS.rule("mods-code", "warning", "MODS user guide, authority; MARC code lists; RFC 5646; ISO 3166")
def _(record: Mods) -> Findings:
    """A code or term is on the list that its authority names."""
    for found, known, text in _listed(record):
        name, kind = record.name(found), found.get("type")
        # The name of a language or a country is as one likes to spell it.
        if known.has(text, kind) or (name in ("languageTerm", "placeTerm") and kind != "code"):
            continue
        cause = f"<{name}> has {text!r}, which is no {known.what} of {found.get('authority')}{known.near(text, kind)}"
        yield record.at(found, cause)
    for found in record.find("languageTerm", "placeTerm"):
        name, authority, text = record.name(found), found.get("authority", ""), text_of(found)
        if not text or found.get("type") != "code" or (name, authority) in _lists():
            continue
        of_country = numbers.country(text) if authority == "iso3166" else ""
        if cause := numbers.language(text, authority) if name == "languageTerm" else of_country:
            yield record.at(found, f"<{name}> has {text!r}: {cause}")


@MODS.rule("mods-code-obsolete", "note", "MODS user guide, authority; MARC code lists")
def _(record: Mods) -> Findings:
    """No code is one that has been replaced."""
    for found, known, code in _listed(record):
        codes = known.coded(found.get("type"))
        if codes is not None and codes.obsolete(code):
            use = codes.column(code, "use")
            cause = f"{code!r} is an obsolete {known.what}" + (f", use {use}" if use else "")
            yield record.at(found, cause)


@MODS.rule("mods-role", "warning", "MODS user guide, name/role/roleTerm")
def _(record: Mods) -> Findings:
    """What a role is said to be in a code, in words and by its IRI is one role."""
    for role in record.find("role"):
        said: dict[str, str] = {}
        for term in record.children(role, "roleTerm"):
            if (text := text_of(term)) and term.get("authority") == "marcrelator":
                code = text if term.get("type") == "code" else relators().code(text.rstrip("."))
                if code is not None and code in relators():
                    said.setdefault(code, repr(text))
            if code := relators().code_of(uri := term.get("valueURI", "")):
                said.setdefault(code, uri)
        if len(said) > 1:
            yield record.at(role, f"one role, and {' and '.join(said.values())}")


@MODS.rule("mods-lang", "warning", "MODS user guide, lang; ISO 639-2/B")
def _(record: Mods) -> Findings:
    """A lang is a code of ISO 639-2/B, such as ger; de stands in xml:lang, and deu is of ISO 639-2/T."""
    for _, found in record.named:
        if (text := found.get("lang", "").strip()) and text not in languages():
            yield record.at(found, f"{text!r} is no code of ISO 639-2/B, such as eng", "lang")


@MODS.rule("mods-term", "warning", "MODS user guide, valueURI; language/languageTerm")
def _(record: Mods) -> Findings:
    """A term is the one that its IRI stands for, and the name of a language that of its code."""
    for found, known, text in _listed(record):
        codes, uri = known.codes, found.get("valueURI", "")
        named = codes.code_of(uri) if codes is not None and record.name(found) != "roleTerm" else None
        if codes is None or named is None:
            continue
        said = text if text in codes else codes.code(text.rstrip("."))
        if said is not None and said != named:
            cause = f"<{record.name(found)}> has {text!r}, and {uri} is {codes.label(named)!r}"
            yield record.at(found, cause)
    for language in record.find("language", "languageOfCataloging"):
        texts = [text_of(term) for term in record.children(language, "languageTerm")]
        coded = [_today(text) for text in texts if text in languages()]
        spelt = [languages().code(text) for text in texts if text not in languages()]
        meant = [code and _today(code) for code in spelt]
        if len(coded) == len(meant) == 1 and meant[0] not in (None, coded[0]):
            cause = f"the code is {coded[0]!r} ({languages().label(coded[0])}), and the name that of {meant[0]!r}"
            yield record.at(language, cause)


def _today(code: str) -> str:
    """The code that a language has now: the name of Moldavian is that of a code which has been replaced, too."""
    return languages().column(code, "use") or code

"""Coded data fields (MARC 034-047, 066): languages and places by code, and who made the description, with what else
is noted on the record (883, 885-887); dates are in ``dates``.

Each is a pair: ``read_…`` fills a draft, ``write_…`` gives the fields again, as they were found while the record still
says what they say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from bibld.crosswalk import INDICATORS, Faults, Field
from bibld.crosswalk.draft import REASONS, Draft
from bibld.crosswalk.form import ANY_INDICATORS, subfields
from bibld.crosswalk.line import MARK, Line, line_of, text_of
from bibld.crosswalk.writing import Writing
from bibld.formats.marc21.field import as_said
from bibld.formats.marc21.found import data, keep, kept, leave, remembered, standing, values
from bibld.formats.marc21.scripts import parse
from bibld.model import (
    Admin,
    Area,
    Cartographic,
    Genre,
    Language,
    Place,
    Provision,
    Record,
    Term,
    was_marc,
)
from bibld.vocabulary import areas, language_of_tag, languages

# 034: the mathematical data of a map, coded

_SCALE = re.compile(r"1:(\d+)", re.ASCII)
_COORDINATES = re.compile(" ".join([r"([+-]?[A-Z]?\d\S*)"] * 4), re.ASCII)


def take_034(field: Field) -> tuple[Cartographic | None, Faults]:
    """``$a a $b 50000 $d W1250000 $e W1200000 $f N0500000 $g N0490000``: scale, and west, east, north and south.

    A scale has no zeros before it, which some put there to fill a field of a form; others put the whole of it,
    ``1:50000``.
    """
    scales, rest = values(field, "b"), []
    coordinates = " ".join(values(field, "defg"))
    for code, value in field.parts:
        known = code in (*INDICATORS, *"defg") or (code, value) == ("a", "a")
        if not known and not (code == "b" and value == scales[0]):
            rest.append((code, "no part", value))
    if not coordinates and not scales:
        return None, rest
    scale = scales[0].removeprefix("1:").lstrip(" 0") or scales[0] if scales else ""
    return Cartographic(scale and f"1:{scale}", coordinates=coordinates), rest


FORM_OF_034 = f"{ANY_INDICATORS}(?:{MARK}aa)?+(?:{subfields('b', '')}{subfields('defg', '*')}|{subfields('defg')})"


def make_034(found: Cartographic) -> Field | None:
    scale, ends = _SCALE.fullmatch(found.scale), _COORDINATES.fullmatch(found.coordinates)
    if found.projection or (found.scale and not scale) or not ends:
        return None
    parts = [("a", "a"), ("b", scale[1])] if scale else [("a", "a")]
    return data("034", "1 " if scale else "0 ", *parts, *zip("defg", ends.groups(), strict=True))


# 038, 040, 042: who made the description, under whose authority

_KINDS_OF_040 = {"c": "transcribing agency", "d": "modifying agency"}


@remembered
def _said_by_040(field: Field) -> tuple[dict[str, Any], bool]:
    """What it says of the record, and whether the same field is made of that again."""
    source = field.first("a") or ""
    attrs: dict[str, Any] = {
        "source": source,
        "language": field.first("b") or "",
        "conventions": tuple(values(field, "e")),
        "notes": tuple(
            Term(_KINDS_OF_040[code], value)
            for code, value in field.parts
            # Who transcribes is, as a rule, who catalogues: said once.
            if code in _KINDS_OF_040 and not (code == "c" and value == source)
        ),
    }
    said = {attr: value for attr, value in attrs.items() if value}
    return said, _make_040(**said) == field


FORM_OF_040 = f"{ANY_INDICATORS}(?={MARK}){subfields('a', '?')}{subfields('b', '?')}{subfields('cde', '*')}"


def read_040(field: Field, draft: Draft) -> None:
    said, is_usual = _said_by_040(field)
    draft.merge("admin", said)
    if is_usual:
        return
    for code in "ab":
        for value in values(field, code)[1:]:
            draft.report.lose("kept", f"040${code}", REASONS["repeated"], value, "marc21")
    leave(draft, field, "abcde")


def write_040(writing: Writing) -> Iterator[Field]:
    record, settings = writing.record, writing.settings
    admin = record.admin or Admin()
    before = kept(writing, "040")
    if before and _says(admin, [_said_by_040(as_said(field))[0] for field in before]):
        yield from before
        return
    source, language, conventions = admin.source, admin.language, [*admin.conventions]
    if not was_marc(record):
        source = source or settings.organisation
        language = language or settings.cataloguing_language
        conventions = [*conventions_of(admin)]
        if "pn" not in conventions and record.admin is None and any(item.carrier == "cr" for item in record.physicals):
            conventions.append("pn")  # provider-neutral: online
    if made := _make_040(source, language, conventions, admin.notes):
        yield made


def conventions_of(admin: Admin) -> tuple[str, ...]:
    """The rules that a description from elsewhere is made by:
    those it says, else RDA, unless it is by AACR2 (LDR/18 a).
    """
    return admin.conventions or (() if admin.punctuation == "a" else ("rda",))


def by_rda(record: Record) -> bool:
    """Whether a description from elsewhere is made by RDA."""
    return "rda" in conventions_of(record.admin or Admin())


def _make_040(
    source: str = "", language: str = "", conventions: Iterable[str] = (), notes: Iterable[Term] = ()
) -> Field | None:
    """The field that says this; nothing where nothing is said."""
    transcribing, modifying = ([note.value for note in notes if note.kind == kind] for kind in _KINDS_OF_040.values())
    made = data(
        "040", "  ", ("a", source), ("b", language), *(("e", rules) for rules in conventions),
        ("c", next(iter(transcribing), source)), *(("d", agency) for agency in modifying),
    )  # fmt: skip
    return made if len(made.parts) > len(INDICATORS) else None


def _says(admin: Admin, found: list[dict[str, Any]]) -> bool:
    """Whether the record still says what its 040 said (it is not repeatable; some records repeat it)."""
    first = {attr: next((said[attr] for said in found if attr in said), "") for attr in ("source", "language")}
    conventions = tuple(rules for said in found for rules in said.get("conventions", ()))
    return (
        (admin.source, admin.language) == (first["source"], first["language"])
        and admin.conventions == conventions
        and {*admin.notes}.issuperset(note for said in found for note in said.get("notes", ()))
    )


NOTES_ON_RECORD = {
    "038": "licensor", "042": "authentication", "883": "metadata provenance", "885": "matching information",
    "886": "field of another MARC", "887": "data of another format",
}  # fmt: skip
"""What these fields say of the record: the first two in $a, each $a by itself, the others as a whole."""
_LISTS = ("038", "042")
_LINK = {"883": "8", "885": "8"}
"""The subfield with the number of a link, ``1\\p``, which says nothing apart from its field.
886 has that of another MARC.
"""
FORMS_OF_NOTES = dict.fromkeys(_LISTS, ANY_INDICATORS + subfields("a"))


_NOTES_OF_MARC = frozenset((*NOTES_ON_RECORD.values(), *_KINDS_OF_040.values()))


@remembered
def _take_record_note(field: Field) -> list[str]:
    if field.where in _LISTS:
        return values(field, "a")
    unread = (*INDICATORS, _LINK.get(field.where))
    return [text] if (text := " ".join(value for code, value in field.parts if code not in unread)) else []


def _make_list(tag: str, values: Iterable[str]) -> Field:
    return data(tag, "  ", *(("a", value) for value in values))


def read_record_note(field: Field, draft: Draft) -> None:
    kind = NOTES_ON_RECORD[field.where]
    values = _take_record_note(field)
    draft.merge("admin", {"notes": tuple(Term(kind, value) for value in values)})
    if field.where in _LISTS and field == _make_list(field.where, values):
        return
    whole = "".join(code for code, _ in field.parts if len(code) == 1 and code != _LINK.get(field.where))
    leave(draft, field, "a" if field.where in _LISTS else whole)


def write_record_note(writing: Writing) -> Iterator[Field]:
    notes = writing.record.admin.notes if writing.record.admin is not None else ()
    if not notes:
        return
    for tag, kind in NOTES_ON_RECORD.items():
        found = [note.value for note in notes if note.kind == kind]
        if not found:
            continue
        before, said = standing(writing, tag, _take_record_note, found)
        yield from before
        left = [value for value in found if value not in said]
        for texts in [left] if tag in _LISTS else [[value] for value in left]:
            if texts:
                yield _make_list(tag, texts)
    for note in notes:
        if note.kind not in _NOTES_OF_MARC:
            writing.drop("admin.notes", "MARC has no field for this note on the record", note)


# 041

LANGUAGES = {
    "a": "", "b": "summary", "d": "sung or spoken text", "e": "libretto", "f": "table of contents",
    "g": "accompanying material", "i": "intertitles", "j": "subtitles", "p": "captions", "q": "accessible audio",
    "r": "accessible visual language", "t": "transcript", "h": "original", "k": "intermediate translation",
    "m": "original of accompanying material", "n": "original of libretto",
}  # fmt: skip
"""Of what each subfield gives the language, in the order they are written in."""
_THREE = re.compile("...")


FORM_OF_041 = f"(?:{ANY_INDICATORS}{subfields(LANGUAGES)}|[^{MARK}]7{subfields(LANGUAGES)}{subfields('2', '')})"
"""What $2 says of the codes is taken where the second indicator says that it is there."""


@remembered
def _take_041(field: Field) -> list[Language]:
    """One code a subfield; before 2001, and in some records since, several codes of three letters together.

    What is not made of codes alone (``bulgbur``) stays whole: nobody can tell where one ends.
    """
    other = (field.first("2") or "") if field.first("ind2") == "7" else ""
    return [
        Language(code, LANGUAGES[subfield], other)
        for subfield, value in field.parts
        if subfield in LANGUAGES
        for code in ([value] if other else _codes_of_languages(value))
        if not code.isspace()
    ]


def _codes_of_languages(value: str) -> list[str]:
    value = value.strip() or value
    if len(value) <= 3 or len(value) % 3:
        return [value]
    codes = _THREE.findall(value)
    return codes if all(code.isspace() or is_of_language(code.casefold()) for code in codes) else [value]


def is_of_language(code: str) -> bool:
    """Whether these three letters are a code, also one of ISO 639-2 that MARC has otherwise (``fra``), or that it
    leaves to libraries (``qaa``).
    """
    return code in languages() or language_of_tag(code) != "" or "qaa" <= code <= "qtz"


def read_041(field: Field, draft: Draft) -> None:
    for language in _take_041(field):
        if not draft.holds("languages", language):
            draft.add("languages", language)
    leave(draft, field, "".join(LANGUAGES) + ("2" if field.first("ind2") == "7" else ""), once="2")


def language_of_008(record: Record) -> Language:
    """The first language of the text, of MARC's list, which 008/35-37 has; else one without a code."""
    return next((found for found in record.languages if not found.kind and not found.authority), Language(""))


def write_041(writing: Writing) -> Iterator[Field]:
    languages = writing.record.languages
    before, said = standing(writing, "041", _take_041, languages)
    yield from before
    new = [language for language in languages if language not in said]
    if new == [language_of_008(writing.record)]:
        return
    for authority in dict.fromkeys(language.authority for language in new):
        stated = [
            (code, language.code)
            for code, kind in LANGUAGES.items()
            for language in new
            if (language.kind, language.authority) == (kind, authority)
        ]
        # Whether it is a translation where no original is named, nobody has said.
        translated = "1" if any(code == "h" for code, _ in stated) else " "
        if stated:
            yield data("041", f"{translated}{'7' if authority else ' '}", *stated, ("2", authority))
    for language in new:
        if language.kind not in LANGUAGES.values():
            writing.drop("languages", "041 has no subfield for this use of a language", language.code)


# 043, 044: places by code

ISO_PLACES = "iso3166"


def _listed(field: Field) -> str:
    """The subfields of 043 and 044 that are understood: one $2 names the list of $b."""
    codes = [code for code, _ in field.parts]
    return "abc2" if "b" in codes and codes.count("2") == 1 else "abc"


def _places(field: Field) -> Iterator[tuple[str, str]]:
    """The codes of places in 043 and 044, each with its list ("" is MARC's own)."""
    lists = {"a": "", "b": field.first("2") or "local", "c": ISO_PLACES}
    return ((value, lists[code]) for code, value in field.parts if code in lists)


@remembered
def _take_043(field: Field) -> list[Area]:
    return [Area(code=code, authority=authority) for code, authority in _places(field) if code]


@lru_cache(maxsize=256)
def _usual_043(text: str) -> Sequence[Area] | None:
    """The places of a line that has nothing but MARC's codes, each once; None of any other line."""
    indicators, *codes = text.split(MARK)
    usual = (
        indicators == "  " and len(set(codes)) == len(codes) and all(len(code) > 1 and code[0] == "a" for code in codes)
    )
    return [Area(code=code[1:]) for code in codes] if usual else None


def read_043(field: Field, draft: Draft) -> None:
    at = field if isinstance(field, Line) else line_of(field.where, field.parts)
    usual = _usual_043(text_of(at))
    before = any(area.code for area in draft.get("areas"))
    if before and "043" not in draft.noted:  # one before it was as it would be written
        made = data("043", "  ", *(("a", area.code) for area in draft.get("areas")))
        # It is kept already where a blank subfield, say, stood in it.
        if not any(as_said(parse(left.value)) == made for left in draft.leftovers):
            keep(draft, made)
    if before or usual is None:
        draft.noted["043"] = "kept"
        leave(draft, field, _listed(field))
    for area in _take_043(field) if usual is None else usual:
        draft.add("areas", area)


def write_043(writing: Writing) -> Iterator[Field]:
    found = list(
        dict.fromkeys(Area(code=area.code, authority=area.authority) for area in writing.record.areas if area.code)
    )
    before, said = standing(writing, "043", _take_043, found)
    yield from before
    parts: list[tuple[str, str]] = []
    for area in found:
        if area in said:
            continue
        if area.authority == ISO_PLACES:
            parts.append(("c", area.code))
        elif area.authority:
            parts += [("b", area.code), ("2", area.authority)]
        elif area.code in areas() or was_marc(writing.record):
            parts.append(("a", area.code))
        else:
            writing.drop("areas.code", "not on MARC's list of geographic areas", area.code)
    if parts:
        yield data("043", "  ", *parts)


def _take_044(field: Field) -> list[Place]:
    # What fills a code of two letters up to three (xx-) is none of it; MODS reads it without, too.
    found = ((code if authority else code.rstrip("^-"), authority) for code, authority in _places(field))
    return [Place(code=code, authority=authority) for code, authority in found if code]


def read_044(field: Field, draft: Draft) -> None:
    # The places belong to a statement of publication; see marc21.records.
    if places := tuple(_take_044(field)):
        draft.add("provisions", Provision(places, function="044"))
    leave(draft, field, _listed(field))


def write_044(writing: Writing) -> Iterator[Field]:
    found = [Place(code=place.code, authority=place.authority)
             for provision in writing.record.provisions for place in provision.places if place.code]  # fmt: skip
    before, _ = standing(writing, "044", _take_044, found)
    if before:
        yield from before
        return
    codes = {"": "a", ISO_PLACES: "c"}
    places = [place for place in dict.fromkeys(found) if place.authority in codes]
    if len(places) > 1 or any(place.authority for place in places):
        yield data("044", "  ", *((codes[place.authority], place.code) for place in places))
    for place in dict.fromkeys(found):
        if place.authority not in codes:
            writing.drop("provisions.places", "not a code of MARC's countries or of ISO 3166", place.code)


# 047: the form of a composition

COMPOSITION = "musical composition"


def take_047(field: Field) -> tuple[Genre | None, Faults]:
    codes = values(field, "a")
    source = (field.first("2") or "") if field.first("ind2") == "7" else "marcmuscomp"
    said = [part for part in field.parts if part[0] not in ("a", *INDICATORS) and part != ("2", source)]
    rest = [(code, "no part", value) for code, value in said]
    return (Genre("-".join(codes), authority=source, kind=COMPOSITION) if codes else None), rest


def make_047(genre: Genre) -> Field:
    """Several forms are one genre, its codes joined by hyphens (as the stylesheet has it)."""
    marc = genre.authority == "marcmuscomp"
    source = "" if marc else genre.authority
    return data("047", "  " if marc else " 7", *(("a", code) for code in genre.term.split("-")), ("2", source))


# 066: the character sets of the file that was read, which nothing else says


def read_066(field: Field, draft: Draft) -> None:
    leave(draft, field, "abc")


def write_066(writing: Writing) -> Iterator[Field]:
    yield from kept(writing, "066")

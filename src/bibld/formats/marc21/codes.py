"""Coded data fields (MARC 033-048, 066): languages, places and dates by code, and who made the description.

Each is a pair: ``read_…`` fills a draft, ``write_…`` gives the fields again, as they were found while the record still
says what they say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk import INDICATORS, Faults, Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.form import ANY_INDICATORS, subfields
from bibld.crosswalk.line import MARK, Line, line_of, text_of
from bibld.crosswalk.writing import Writing
from bibld.formats._dates import OPEN, astronomical, before_christ, is_computable, is_doubted, is_misspelt, is_unknown
from bibld.formats._headings import is_time
from bibld.formats.marc21.fixed import dates_of_008
from bibld.formats.marc21.found import data, keep, kept, said_by
from bibld.model import (
    Admin,
    Area,
    Cartographic,
    Date,
    Genre,
    Language,
    Place,
    Provision,
    Record,
    Subject,
    Term,
    was_marc,
)
from bibld.vocabulary import areas


def _leave(draft: Draft, field: Field, known: str) -> None:
    """Keep a field: its form alone where all its subfields are among the known, as a whole where none is."""
    rest = [(code, value) for code, value in field.parts if code not in known and code not in INDICATORS]
    if len(rest) == len(field.parts) - len(INDICATORS):
        draft.leave(field, "malformed")
        return
    for code, value in rest:
        draft.report.lose("kept", f"{field.where}${code}", "no rule takes this part", value, "marc21")
    draft.leave(field, "no part" if rest else "form", told=True)


def _subfields(field: Field, codes: str) -> list[str]:
    return [value for code, value in field.parts if code in codes and code]


_remembered = lru_cache(maxsize=256)
"""A field kept as found is taken apart when it is read, and again when it is written, which is mostly soon."""


def _standing(
    writing: Writing, tag: str, take: Callable[[Field], Iterable[Any]], have: Iterable[Any]
) -> tuple[list[Field], set[Any]]:
    """The fields of a tag as found, where all they say is still there, and what they say."""
    fields: list[Field] = []
    said: set[Any] = set()
    if found := said_by(writing, (tag,), take):
        there = frozenset(have)
        for field, its in found:
            if there.issuperset(its):
                fields.append(field)
                said.update(its)
    return fields, said


# 033: when and where it was captured, broadcast or found

_EVENTS = {" ": "captured", "0": "captured", "1": "broadcast", "2": "found"}


@_remembered
def _take_033(field: Field) -> list[Date]:
    kind = _EVENTS.get(field.first("ind2"), "captured")
    found = _subfields(field, "a")
    if field.first("ind1") == "2" and len(found) == 2:
        return [_event(found, kind)]
    return [_event([value], kind) for value in found]


def _event(ends: Sequence[str], kind: str) -> Date:
    """A date of ISO 8601; where figures are not there, which that does not have, of its profile: ``201301--``."""
    encoding = "iso8601"
    if any("-" in end for end in ends) and all(map(_TO_THE_DAY.fullmatch, ends)):
        ends, encoding = [_hyphened(end) for end in ends], ""
    return Date(ends[0], end="".join(ends[1:]), kind=kind, encoding=encoding)


def read_033(field: Field, draft: Draft) -> None:
    for date in _take_033(field):
        draft.add("dates", date)
    _leave(draft, field, "a")


def write_033(writing: Writing) -> Iterator[Field]:
    dates = [date for date in writing.record.dates if date.kind in _EVENTS.values()]
    if not dates:
        return
    before, said = _standing(writing, "033", _take_033, dates)
    yield from before
    for date in dates:
        if date not in said:
            event = next(code for code, kind in _EVENTS.items() if kind == date.kind and code != " ")
            ends = [_compact(value) for value in (date.value, date.end) if value]
            if not all(map(_DAY.fullmatch, ends)):
                writing.drop("dates", "033 has dates in figures only", f"{date.value} {date.end}".strip())
                continue
            yield data("033", ("2" if date.end else "0") + event, *(("a", end) for end in ends))


_DAY = re.compile(r"\d[\d-]{7}(?:\d{4}(?:[+-]\d{4})?)?", re.ASCII)
"""MARC 21 Bibliographic, 033 $a: ``20130129``, ``201301--``, and the time of day."""


_TO_THE_DAY = re.compile(r"\d{4}(?:----|\d\d(?:--|\d\d))", re.ASCII)


def _hyphened(text: str) -> str:
    """``201301--`` → ``2013-01``"""
    figures = text.rstrip("-")
    return "-".join(filter(None, (figures[:4], figures[4:6], figures[6:])))


_OF_CALENDAR = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
"""A year, a month or a day."""


def _compact(text: str) -> str:
    """``2013-01`` → ``201301--``: eight places, a hyphen for each figure that is not there."""
    return text.replace("-", "").ljust(8, "-") if _OF_CALENDAR.fullmatch(text) else text


# 034: the mathematical data of a map, coded

_SCALE = re.compile(r"1:(\d+)", re.ASCII)
_COORDINATES = re.compile(" ".join([r"([+-]?[A-Z]?\d\S*)"] * 4), re.ASCII)


def take_034(field: Field) -> tuple[Cartographic | None, Faults]:
    """``$a a $b 50000 $d W1250000 $e W1200000 $f N0500000 $g N0490000``: scale, and west, east, north and south.

    A scale has no zeros before it, which some put there to fill a field of a form.
    """
    scales, rest = _subfields(field, "b"), []
    coordinates = " ".join(_subfields(field, "defg"))
    for code, value in field.parts:
        known = code in (*INDICATORS, *"defg") or (code, value) == ("a", "a")
        if not known and not (code == "b" and value == scales[0]):
            rest.append((code, "no part", value))
    if not coordinates and not scales:
        return None, rest
    return Cartographic(f"1:{scales[0].lstrip('0') or scales[0]}" if scales else "", coordinates=coordinates), rest


def make_034(found: Cartographic) -> Field | None:
    scale, ends = _SCALE.fullmatch(found.scale), _COORDINATES.fullmatch(found.coordinates)
    if found.projection or (found.scale and not scale) or not ends:
        return None
    parts = [("a", "a"), ("b", scale[1])] if scale else [("a", "a")]
    return data("034", "1 " if scale else "0 ", *parts, *zip("defg", ends.groups(), strict=True))


# 038, 040, 042: who made the description, under whose authority

_KINDS_OF_040 = {"c": "transcribing agency", "d": "modifying agency"}


@_remembered
def _take_040(field: Field) -> dict[str, Any]:
    source = field.first("a") or ""
    attrs: dict[str, Any] = {
        "source": source,
        "language": field.first("b") or "",
        "conventions": tuple(_subfields(field, "e")),
        "notes": tuple(
            Term(_KINDS_OF_040[code], value)
            for code, value in field.parts
            # Who transcribes is, as a rule, who catalogues: said once.
            if code in _KINDS_OF_040 and not (code == "c" and value == source)
        ),
    }
    return {attr: value for attr, value in attrs.items() if value}


FORM_OF_040 = f"{ANY_INDICATORS}(?={MARK}){subfields('a', '?')}{subfields('b', '?')}{subfields('cde', '*')}"


def read_040(field: Field, draft: Draft) -> None:
    said = _take_040(field)
    draft.merge("admin", said)
    for code in "ab":
        for value in _subfields(field, code)[1:]:
            draft.report.lose("kept", f"040${code}", "repeated where the model holds one", value, "marc21")
    if _make_040(**said) != field:
        _leave(draft, field, "abcde")


def write_040(writing: Writing) -> Iterator[Field]:
    record, settings = writing.record, writing.settings
    admin = record.admin or Admin()
    before = kept(writing, "040")
    if before and _says(admin, [_take_040(field) for field in before]):
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
    """The rules that a description from elsewhere is made by: those it says, else RDA, unless it is by AACR2 (LDR/18 a)."""
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
        and all(note in admin.notes for said in found for note in said.get("notes", ()))
    )


NOTES_ON_RECORD = {
    "038": "licensor", "042": "authentication", "883": "metadata provenance", "885": "matching information",
    "886": "field of another MARC", "887": "data of another format",
}  # fmt: skip
"""What these fields say of the record: the first two in $a, each $a by itself, the others as a whole."""
_LISTS = ("038", "042")
FORMS_OF_NOTES = dict.fromkeys(_LISTS, ANY_INDICATORS + subfields("a"))


_NOTES_OF_MARC = frozenset((*NOTES_ON_RECORD.values(), *_KINDS_OF_040.values()))


@_remembered
def _take_record_note(field: Field) -> list[str]:
    if field.where in _LISTS:
        return _subfields(field, "a")
    return [text] if (text := " ".join(value for code, value in field.parts if code not in INDICATORS)) else []


def _make_list(tag: str, values: Iterable[str]) -> Field:
    return data(tag, "  ", *(("a", value) for value in values))


def read_record_note(field: Field, draft: Draft) -> None:
    kind = NOTES_ON_RECORD[field.where]
    values = _take_record_note(field)
    draft.merge("admin", {"notes": tuple(Term(kind, value) for value in values)})
    if field.where in _LISTS and field == _make_list(field.where, values):
        return
    _leave(draft, field, "a" if field.where in _LISTS else "".join(code for code, _ in field.parts if len(code) == 1))


def write_record_note(writing: Writing) -> Iterator[Field]:
    notes = writing.record.admin.notes if writing.record.admin is not None else ()
    if not notes:
        return
    for tag, kind in NOTES_ON_RECORD.items():
        found = [note.value for note in notes if note.kind == kind]
        if not found:
            continue
        before, said = _standing(writing, tag, _take_record_note, found)
        yield from before
        left = [value for value in found if value not in said]
        for values in [left] if tag in _LISTS else [[value] for value in left]:
            if values:
                yield _make_list(tag, values)
    for note in notes:
        if note.kind not in _NOTES_OF_MARC:
            writing.drop("admin.notes", "MARC has no field for this note on the record", note.value)


# 041

LANGUAGES = {
    "a": "", "b": "summary", "d": "sung or spoken text", "e": "libretto", "f": "table of contents",
    "g": "accompanying material", "i": "intertitles", "j": "subtitles", "p": "captions", "q": "accessible audio",
    "r": "accessible visual language", "t": "transcript", "h": "original", "k": "intermediate translation",
    "m": "original of accompanying material", "n": "original of libretto",
}  # fmt: skip
"""Of what each subfield gives the language, in the order they are written in."""
_LANGUAGE_CODES = {kind: code for code, kind in LANGUAGES.items()}
_THREE = re.compile("...")


@_remembered
def _take_041(field: Field) -> list[Language]:
    """One code a subfield; before 2001, and in some records since, several codes of three letters together."""
    other = (field.first("2") or "") if field.first("ind2") == "7" else ""
    return [
        Language(code, LANGUAGES[subfield], other)
        for subfield, value in field.parts
        if subfield in LANGUAGES
        for code in ([value] if other or len(value) % 3 else _THREE.findall(value))
    ]


def read_041(field: Field, draft: Draft) -> None:
    for language in _take_041(field):
        if not draft.holds("languages", language):
            draft.add("languages", language)
    _leave(draft, field, f"{''.join(LANGUAGES)}2")


def write_041(writing: Writing) -> Iterator[Field]:
    languages = writing.record.languages
    before, said = _standing(writing, "041", _take_041, languages)
    yield from before
    new = [language for language in languages if language not in said]
    first = next((language for language in languages if not language.kind and not language.authority), None)
    if not said and new == [first]:
        return  # 008 says it
    if said and new == [first]:
        new = []
    for authority in dict.fromkeys(language.authority for language in new):
        stated = []
        for language in new:
            if language.authority == authority and language.kind in _LANGUAGE_CODES:
                stated.append((_LANGUAGE_CODES[language.kind], language.code))
        translated = "1" if any(code == "h" for code, _ in stated) else "0"
        order = list(LANGUAGES)
        stated.sort(key=lambda part: order.index(part[0]))
        if stated:
            yield data("041", f"{translated}{'7' if authority else ' '}", *stated, ("2", authority))
    for language in new:
        if language.kind not in _LANGUAGE_CODES:
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


@_remembered
def _take_043(field: Field) -> list[Area]:
    return [Area(code=code, authority=authority) for code, authority in _places(field)]


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
        keep(draft, data("043", "  ", *(("a", area.code) for area in draft.get("areas"))))
    if before or usual is None:
        draft.noted["043"] = "kept"
        _leave(draft, field, _listed(field))
    for area in _take_043(field) if usual is None else usual:
        draft.add("areas", area)


def write_043(writing: Writing) -> Iterator[Field]:
    found = list(
        dict.fromkeys(Area(code=area.code, authority=area.authority) for area in writing.record.areas if area.code)
    )
    before, said = _standing(writing, "043", _take_043, found)
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
    return [Place(code=code, authority=authority) for code, authority in _places(field)]


def read_044(field: Field, draft: Draft) -> None:
    # The places belong to a statement of publication; see marc21.records.
    if places := tuple(_take_044(field)):
        draft.add("provisions", Provision(places, function="044"))
    _leave(draft, field, _listed(field))


def write_044(writing: Writing) -> Iterator[Field]:
    found = [Place(code=place.code, authority=place.authority)
             for provision in writing.record.provisions for place in provision.places if place.code]  # fmt: skip
    before, _ = _standing(writing, "044", _take_044, found)
    if before:
        yield from before
    elif len({place.code for place in found if not place.authority}) > 1 or any(place.authority for place in found):
        codes = {"": "a", ISO_PLACES: "c"}
        places = list(dict.fromkeys(found))
        yield data("044", "  ", *((codes[place.authority], place.code) for place in places if place.authority in codes))
        for place in places:
            if place.authority not in codes:
                writing.drop("provisions.places", "not a code of MARC's countries or of ISO 3166", place.code)


# 045: the time that the contents cover


@_remembered
def _take_045(field: Field) -> list[Subject]:
    codes = [Subject((Term("period", value),)) for value in _subfields(field, "a")]
    dates = [_iso(value) for value in _subfields(field, "bc")]
    if field.first("ind1") == "2" and len(dates) == 2:
        return [*codes, Subject((Term("start", dates[0]), Term("end", dates[1])))]
    return [*codes, *(Subject((Term("date", date),)) for date in dates)]


def _iso(text: str) -> str:
    """``d1972`` → ``1972``, ``c0044`` → ``-0043``: c stands before the years before Christ, d before the others.

    ISO 8601 has a year 0, which is the first before Christ.
    """
    era, year, rest = text[:1], text[1:5], text[5:]
    if era == "c" and re.fullmatch("[0-9]{4}", year) and year != "0000":
        return f"-{int(year) - 1:04}{rest}"
    return text[1:] if era == "d" else text


def _marc(text: str) -> str:
    before = re.match("-([0-9]{4})", text)
    figures = text[1:].replace("-", "")
    return f"c{int(before[1]) + 1:04}{figures[4:]}" if before else text if text[:1] == "c" else f"d{text[:1]}{figures}"


def read_045(field: Field, draft: Draft) -> None:
    for subject in _take_045(field):
        draft.add("subjects", subject)
    _leave(draft, field, "abc")


def write_045(writing: Writing) -> Iterator[Field]:
    found = [subject for subject in writing.record.subjects if is_time(subject)]
    if not found:
        return
    before, said = _standing(writing, "045", _take_045, found)
    yield from before
    terms = [subject.terms for subject in found if subject not in said]
    if not terms:
        return
    periods = [("a", term.value) for several in terms for term in several if term.kind == "period"]
    dates = [("b", _marc(term.value)) for several in terms for term in several if term.kind == "date"]
    spans = [[("b", _marc(term.value)) for term in several] for several in terms if several[0].kind in ("start", "end")]
    # 045 is not repeatable, and says of one span, or of single dates.
    others = spans if dates else spans[1:]
    first, its = ("2", spans[0]) if not dates and spans else ("01"[len(dates) > 1] if dates else " ", dates)
    yield data("045", f"{first} ", *periods, *its)
    for span in others:
        writing.drop(
            "subjects", "045 stands once, and has no room for another span", "/".join(date for _, date in span)
        )


# 046: dates that 008 does not hold

_SPECIAL = (("c", "e", "issued"), ("k", "l", "created"), ("m", "n", "valid"), ("j", "", "modified"))


@_remembered
def _take_046(field: Field) -> list[Date]:
    encoding = field.first("2") or ""
    encoding = encoding if encoding == "edtf" else "iso8601" if encoding else ""
    dates = [date] if (date := _take_before_christ(field)) is not None else []
    for start, end, kind in _SPECIAL[1:] if dates else _SPECIAL:
        first, last = field.first(start) or "", (field.first(end) or "") if end else ""
        if first or last:
            # As in 008: an end that is not known is in no other encoding that says its start, too.
            own = "marc" if not encoding and first.isdecimal() and "u" in last else encoding
            dates.append(Date(first, end=last, kind=kind, encoding=own))
    return dates


_SPANS = frozenset("ikmq")
_YEAR = re.compile("0{0,3}[1-9][0-9]{0,3}")


def _take_before_christ(field: Field) -> Date | None:
    """When something was made, if that began before our era: ``046 ## $a q $b 250 $e 100``; nothing was published then.

    Of what is no span the second date is that of another edition.
    """
    kind, start = field.first("a") or "", field.first("b") or ""
    before, after = field.first("d") or "", field.first("e") or ""
    whole = bool(before) is not bool(after) if kind in _SPANS else kind == "s" and not before + after
    if not whole or field.first("c") or after == OPEN:
        return None
    if not all(_YEAR.fullmatch(year) for year in (start, before or after or start)):
        return None
    end = astronomical(int(before)) if before else after.zfill(4) if after else ""
    doubt = "questionable" if kind == "q" else ""
    return Date(astronomical(int(start)), end=end, kind="created", qualifier=doubt, encoding="edtf")


_SIGNS_OF_DATES = r"0-9XuTYESZ?~%:/.,\[\]{}+"
_CODED_DATE = re.compile(f"(?!.*--)(?:[{_SIGNS_OF_DATES}-]|open|unknown)+")
_DATE_046 = f"(?:{MARK}[cejklmn](?:[{_SIGNS_OF_DATES}]|-(?!-))++)"
FORM_OF_046 = f"{ANY_INDICATORS}{subfields('a', '?')}{_DATE_046}(?:{_DATE_046}|{subfields('a2', '')})*+"


def read_046(field: Field, draft: Draft) -> None:
    dates = _take_046(field)
    if not dates or not all(_CODED_DATE.fullmatch(text) for date in dates for text in (date.value, date.end) if text):
        draft.leave(field, "malformed")
        return
    for date in dates:
        draft.add("dates", date)
    _leave(draft, field, "abcdejklmn2" if _take_before_christ(field) is not None else "acejklmn2")


NOTED = {"other": "in source record", "submitted": "submitted", "accepted": "accepted", "available": "available"}
"""The kinds of date that a note alone holds (500), and what it says of each."""
_ELSEWHERE = (*_EVENTS.values(), *NOTED)
"""The kinds of date that 033 and 500 hold."""


def _unbracketed(text: str) -> str:
    """A date without the punctuation of a statement: ``[1820]``, ``2015.``"""
    return text.strip("[]. ")


_YEARS = re.compile(r"(\d{4})-(\d{4})", re.ASCII)
_DOUBTS = {"approximate": "~", "questionable": "?"}


def _doubted(record: Record, date: Date) -> Date:
    """A date that is not certain with the mark of EDTF for that, where no statement says so (RDA 1.9.2): ``1820~``."""
    mark = _DOUBTS.get(date.qualifier, "")
    if not mark or date.end or not _OF_CALENDAR.fullmatch(date.value.removeprefix("-")):
        return date
    if any(is_doubted(date, provision.date) for provision in record.provisions):
        return date
    return replace(date, value=f"{date.value}{mark}", encoding="edtf")


_YEAR_ALONE = re.compile("-?[0-9]{4}|")


def _before_christ(record: Record, date: Date) -> list[tuple[str, str]]:
    """When something was made or issued, if that began before our era, as MARC has it: 008 has no such dates."""
    start, end = before_christ(date), before_christ(replace(date, value=date.end))
    if not start or date.kind not in ("issued", "created"):
        return []
    if not date.end:
        return [("a", "s"), ("b", str(start))]
    kind = "q" if date.qualifier == "questionable" else "i" if record.issuance == "collection" else "m"
    if end:
        return [("a", kind), ("b", str(start)), ("d", str(end))]
    after = date.end[:4]
    return [("a", kind), ("b", str(start)), ("e", after.lstrip("0"))] if after.isdigit() and after != OPEN else []


def _said_of(date: Date) -> tuple[str, str, str]:
    """What a date says: ``1987.`` says what ``1987`` does, and what began and ended in one year was in that."""
    start, end = map(_unbracketed, (date.value, date.end)) if date.encoding != "edtf" else (date.value, date.end)
    return date.kind, start, "" if end == start else end


def _is_in_code(ends: Sequence[str]) -> bool:
    """Whether one can compute with a date, or with each end of it that is known."""
    return bool(ends) and all(is_computable(text) and not is_misspelt(text) for text in ends)


_NO_ENDS = ("", "..", "open", "unknown")
"""Ends that are not known, or not there yet, in EDTF."""


def write_046(writing: Writing) -> Iterator[Field]:
    record = writing.record
    dates = [date for date in record.dates if date.kind not in _ELSEWHERE]
    if not dates:
        return
    before, said = _standing(writing, "046", _take_046, dates)
    yield from before
    held, coded = dates_of_008(writing)
    told = {_said_of(date) for date in (*said, *held)}
    doubted = held if coded[0] == "q" else []  # 008/06 says so of them
    for date in (date if date in doubted else _doubted(record, date) for date in dates):
        if _said_of(date) in told or is_unknown(date):
            continue
        start, end = (date.value, date.end) if date.encoding == "edtf" else map(_unbracketed, (date.value, date.end))
        if not end and (span := _YEARS.fullmatch(start)) is not None:
            start = f"{span[1]}/{span[2]}"  # as EDTF has it
        if not _is_in_code([text for text in (start, end) if text not in _NO_ENDS]):
            if all(_unbracketed(date.value) not in provision.date for provision in record.provisions):
                writing.drop("dates", "046 has dates of ISO 8601 and EDTF only", date.value)
            continue
        told.add(_said_of(date))
        if end == start and not was_marc(record):
            end = ""
        if coded[0] == "b" and (years := _before_christ(record, date)):
            yield data("046", "  ", *years)
            if date.kind == "issued" or all(map(_YEAR_ALONE.fullmatch, (date.value, date.end))):
                continue
        codes = next(((start, end) for start, end, kind in _SPECIAL if kind == date.kind), None)
        if codes is None or (date.end and not codes[1]):
            if all(found.function != date.kind or date.value not in found.date for found in record.provisions):
                writing.drop("dates", f"008 and 046 have no place for a date of this kind ({date.kind})", date.value)
            continue
        plain = date.encoding != "edtf" and (start + end).isalnum()
        kind = ("a", "m" if end else "s") if date.kind == "issued" else ("a", "")
        ends = ((codes[0], start), (codes[1] or codes[0], end))
        yield data("046", "  ", kind, *ends, ("2", "" if plain else "edtf"))


# 047: the form of a composition

COMPOSITION = "musical composition"


def take_047(field: Field) -> tuple[Genre | None, Faults]:
    codes = _subfields(field, "a")
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
    keep(draft, field)


def write_066(writing: Writing) -> Iterator[Field]:
    yield from kept(writing, "066")

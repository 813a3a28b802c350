"""The control fields, which say what a record is called, when it was made, and character by character what it is of.

Each is a pair: ``read_…`` fills a draft, ``write_…`` gives the field again. They are kept as found; written again, only
what the record now says otherwise is changed in them. What the positions mean stands in :mod:`.positions`,
the dates of 008 in :mod:`.years`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.line import line
from bibld.crosswalk.writing import Writing
from bibld.formats._events import NOWHERE
from bibld.formats.marc21 import positions
from bibld.formats.marc21.codes import language_of_008
from bibld.formats.marc21.found import keep, kept
from bibld.formats.marc21.leader import OF_A_BOOK, leader_found, leader_of
from bibld.formats.marc21.years import DAY, FORM_OF_YEARS, MONTH, dates_of_008, read_years
from bibld.model import (
    MARC_FREQUENCY,
    Genre,
    Language,
    Note,
    Physical,
    Place,
    Provision,
    Record,
    identity,
    was_marc,
)
from bibld.vocabulary import countries

# 001, 003, 005


def read_001(field: Field, draft: Draft) -> None:
    """The number, without the blanks that some put around it: ``001 {space}{space}{space}00529970{space}``."""
    if draft.get("id") is not None:
        draft.leave(field, "malformed")  # a record has one number; the second goes back to its place
        return
    found = field.first("")
    draft.add("id", number := found.strip())
    if number != found:
        keep(draft, field)


def write_001(writing: Writing) -> Iterator[Field]:
    record = writing.record
    found = (field for field in kept(writing, "001") if field.first("").strip() == record.id)
    yield next(found, None) or line("001", identity(record))


def read_003(field: Field, draft: Draft) -> None:
    if "003" in draft.noted:
        draft.leave(field, "malformed")
        return
    draft.noted["003"] = field.first("")
    draft.merge("admin", {"id_source": field.first("")})


_NO_CODE = re.compile(r"[:\s]|^local$")
"""In an address or a name, and in no code of an organisation: ``DE-627``; what is local is anybody's."""


def write_003(writing: Writing) -> Iterator[Field]:
    admin = writing.record.admin
    source = admin.id_source if admin is not None else ""
    if source and not was_marc(writing.record) and _NO_CODE.search(source):
        writing.drop("admin.id_source", "not a code of an organisation", source)
        source = ""
    if source := source or writing.settings.organisation:
        yield line("003", source)


_TIME = re.compile(r"(\d{4})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(\d\d)(\d\d)(\d\d)(?:\.\d)?$", re.ASCII)
_NO_TIME = re.compile(r"0+(?:\.0)?")


def read_005(field: Field, draft: Draft) -> None:
    """``20261124133000.0`` → ``2026-11-24T13:30:00``; zeros alone stand where nobody knows when it was."""
    text = field.first("")
    if _NO_TIME.fullmatch(text):
        return
    match = _TIME.match(text)
    draft.merge("admin", {"changed": "{}-{}-{}T{}:{}:{}".format(*match.groups()) if match else text})


def write_005(writing: Writing) -> Iterator[Field]:
    """When this was written: so does every system that takes it in."""
    admin = writing.record.admin
    if admin is not None and admin.changed and not admin.status:  # not a MARC record's own, which is no news
        writing.drop("admin.changed", "005 says when the MARC record was made", admin.changed)
    yield line("005", stamp(writing.settings.moment))


@lru_cache(maxsize=16)
def stamp(moment: str) -> str:
    return f"{re.sub(r'[^0-9]', '', moment)[:14]:0<14}.0"


# What 006, 007 and 008 say of the material

_UNTOLD = "und"
"""What 008/35-37 has where no language is told."""
_NOTHING_SAID = (_UNTOLD, "|||", "   ")
_OF_A_LANGUAGE = re.compile(f"(?!{_UNTOLD})[a-z]{{3}}")
"""What 008/35-37 has where it says a language: other signs there are no code of the list."""
_FORMS = {
    "cr": "o", "nc": " ", "he": "b", "hd": "a", "hf": "a",
    **dict.fromkeys(("ca", "cb", "cd", "ce", "cf", "ch", "ck"), "q"),
}  # fmt: skip
"""008/23 (006/06) by carrier:
an online resource is o, what a computer reads itself q, a volume none of the special forms.
"""
_ACCESS = {
    "o": re.compile(r"\bonline resource|^remote$", re.IGNORECASE),
    "q": re.compile(
        r"\b(?:(?:CD|DVD)[- ]?ROMs?|(?:(?:computer|optical|magneto-optical|magnetic) )+dis[ck]s?|"
        r"computer (?:cards?|chip|tape)|diskettes?|floppy|USB)\b", re.IGNORECASE),
}  # fmt: skip
"""How one comes to a computer file (008/23), in the words of its extent, or of 007/01:
``1 CD-ROM``, ``2 computer discs``.
"""

CODED = Physical(media="coded", carrier="coded")
"""Stands for what 006-008 say of the physical form until the description is read; see marc21.records."""


def _read_material(draft: Draft, kind: str, type_of_record: str, text: str, shift: int = 0) -> None:
    """The positions that 006 and 008 share, in 006 17 places to the left."""
    genres, level, audience, frequency, form = _of_material(kind, type_of_record, text[18 - shift : 35 - shift])
    have = draft.get("genres")
    for genre in genres:
        if genre not in have:
            draft.add("genres", genre)
    if level and (not shift or not draft.get("government")):
        draft.add("government", level)
    if audience is not None and audience not in draft.get("audiences"):
        draft.add("audiences", audience)
    if frequency is not None and frequency not in draft.get("frequencies"):
        draft.add("frequencies", frequency)
    if form is not None:
        _add_form(draft, (form,))


class _Material(NamedTuple):
    """What 008/18-34 and 006 say of the material."""

    genres: tuple[Genre, ...]
    government: str
    audience: Genre | None
    frequency: Note | None
    form: Genre | None


@lru_cache(maxsize=256)
def _of_material(kind: str, type_of_record: str, text: str) -> _Material:
    """What the positions from 008/18 on say; it is much the same in many records."""
    level = positions.GOVERNMENTS.get(text[28 - 18], "") if kind in positions.OF_GOVERNMENT else ""
    place = positions.PLACES_OF_FORM.get(kind)
    return _Material(
        tuple(positions.genres(kind, text, 18)),
        level,
        positions.audience(kind, text[22 - 18]),
        positions.frequency(kind, text[0], text[1]),
        positions.form(kind, text[place - 18], type_of_record) if place else None,
    )


def _add_form(draft: Draft, forms: Iterable[Genre], qualities: Iterable[str] = (), origins: Iterable[str] = ()) -> None:
    physicals = draft.get("physicals")
    at = next((at for at, physical in enumerate(physicals) if physical.media == "coded"), None)
    if at is None:
        draft.add("physicals", _coded(tuple(forms), tuple(qualities), tuple(origins)))
        return
    before = physicals[at]
    made = _coded((*before.forms, *forms), (*before.qualities, *qualities), (*before.origins, *origins))
    # A 347 that stands before one of them has said what file it is.
    draft.replace("physicals", at, replace(made, formats=before.formats) if before.formats else made)


@lru_cache(maxsize=256)
def _coded(forms: tuple[Genre, ...], qualities: tuple[str, ...], origins: tuple[str, ...]) -> Physical:
    return replace(
        CODED,
        forms=tuple(dict.fromkeys(forms)),
        qualities=tuple(dict.fromkeys(qualities)),
        origins=tuple(dict.fromkeys(origins)),
    )


# 006, 007


def read_006(field: Field, draft: Draft) -> None:
    text = field.first("")
    keep(draft, field)
    if len(text) == 18:
        _read_material(draft, _material_of_006(text), text[0] if text[0] in "mo" else "", text, 17)


def _material_of_006(text: str) -> str:
    return positions.SERIALS if text[0] == "s" else positions.material(text[0])


def read_007(field: Field, draft: Draft) -> None:
    text = field.first("")
    keep(draft, field)
    electronic = text[:1] == "c"
    quality = positions.QUALITIES.get(text[13:14]) if electronic else None
    origin = positions.ORIGINS.get(text[11:12]) if electronic else None
    if forms := tuple(positions.carriers(text)):
        _add_form(draft, forms, [quality] if quality else (), [origin] if origin else ())
    genre = positions.carrier_genre(text)
    if genre is not None and genre not in draft.get("genres"):
        draft.add("genres", genre)


def write_006(writing: Writing) -> Iterator[Field]:
    before = kept(writing, "006")
    if before:
        yield from before
    elif not was_marc(writing.record) and _is_online(writing.record) and writing.record.type != _FILE:
        yield line("006", f"m     o  {_KINDS_OF_FILE.get(writing.record.type, '|')}        ")


_FILE = "software, multimedia"
"""What is a computer file in the first place has what 006 says in 008."""

_KINDS_OF_FILE = {
    "": "d", "text": "d", **dict.fromkeys(("cartographic", "moving image", "still image"), "c"),
    **dict.fromkeys(("sound recording", "sound recording-musical", "sound recording-nonmusical"), "h"),
}  # fmt: skip
"""What there is in a file (006/09): words, pictures or sound."""


def write_007(writing: Writing) -> Iterator[Field]:
    """As found, while its form is one of the record's; of a description from elsewhere one for each form."""
    forms = dict.fromkeys(form for physical in writing.record.physicals for form in physical.forms)
    for field in kept(writing, "007"):
        if all(form in forms for form in positions.carriers(field.first(""))):
            yield field
    if was_marc(writing.record):
        return
    made = list(positions.carrier_codes(forms))
    is_online = _is_online(writing.record)
    if is_online and not any(text[0] == "c" for text in made):
        made.append("cr".ljust(14, "|"))
    origin = _of_file(writing, "origins", positions.ORIGINS, made)
    quality = _of_file(writing, "qualities", positions.QUALITIES, made)
    for text in made:
        if text[0] == "c":
            kind = "r" if text[1] == "|" and is_online else text[1]
            text = f"c{kind}{text[2:11]}{origin}|{quality}"
        yield line("007", text)


def _of_file(writing: Writing, attr: str, codes: dict[str, str], made: Iterable[str]) -> str:
    """The code of where a file comes from, or of what it is good for: the first that is said.
    What 007 has not is reported.
    """
    said = [*dict.fromkeys(found for item in writing.record.physicals for found in getattr(item, attr))]
    code = _code(codes, said[0], "") if said and any(text[0] == "c" for text in made) else ""
    if untold := ", ".join(said[1:] if code else said):
        writing.drop(f"physicals.{attr}", "007 of an electronic resource has one, by its code", untold)
    return code or "|"


def _is_online(record: Record) -> bool:
    return any(physical.carrier == "cr" for physical in record.physicals)


def genres_of(fields: Iterable[Field]) -> set[Genre]:
    """The genres that the leader and the control fields among these say."""
    found: set[Genre] = set()
    leader = " " * 24
    for field in fields:
        where = field.where
        if where > "008" and where != "LDR":
            continue
        text = field.first("")
        if where == "LDR":
            leader = text
        elif where == "006" and len(text) == 18:
            found.update(positions.genres(_material_of_006(text), text, 17))
        elif where == "007" and (genre := positions.carrier_genre(text)) is not None:
            found.add(genre)
        elif where == "008" and len(text := positions.whole(text)) == 40:
            found.update(_of_material(positions.material(leader[6], leader[7]), leader[6], text[18:35]).genres)
    return found


# 008


_SIX_FIGURES = re.compile(r"\d{6}", re.ASCII)
"""A day of entry; what else stands there, as in the fields of Denmark (``m f 1993``), is none."""


def read_008(field: Field, draft: Draft) -> None:
    found = field.first("")
    text = positions.whole(found)
    if "008" in draft.noted:
        draft.leave(field, "repeated")
        return
    draft.noted["008"] = text
    keep(draft, field)
    if _SIX_FIGURES.match(text):
        draft.merge("admin", {"created": text[:6]})
    elif text[:6].strip(" |"):
        draft.report.lose("kept", "008/00-05", "not a day", text[:6], "marc21")
    leader = draft.noted.get("LDR") or OF_A_BOOK
    if leader[6] in positions.NOT_BIBLIOGRAPHIC:
        return
    if (length := len(found)) != 40:
        draft.report.fault("warning", f"008 has {length} characters, not 40", path="008", kind="008 is not 40 long")
    if not positions.is_placed(text):
        return
    whole = len(text) == 40
    meant = positions.printed(text)
    dates = read_years(text, leader, draft)
    if whole and _OF_A_LANGUAGE.fullmatch(text, 35, 38):
        language = Language(text[35:38])
        if languages := draft.get("languages"):  # of a 041 that came before: the first is that of 008
            languages[:] = [language, *(other for other in languages if other != language)]
        else:
            draft.add("languages", language)
    elif whole and meant[35:38] not in _NOTHING_SAID:
        draft.report.lose("kept", "008/35-37", "not a code for a language", text[35:38], "marc21")
    if country := _stated_country(text):
        # The place it belongs to comes in 264; see marc21.records.
        draft.add("provisions", Provision((Place(code=country),), function="008"))
    elif not _NO_COUNTRY.fullmatch(text, 15, 18):
        draft.report.lose("kept", "008/15-17", "not a code for a country", text[15:18], "marc21")
    if whole:  # of one that nobody has filled in, hyphens are no blanks: they say nothing
        said = meant if dates or country else text
        _read_material(draft, positions.material(leader[6], leader[7]), leader[6], said)


def _stated_country(text: str) -> str:
    """008/15-17, in which some systems show a blank: ``sw^``, ``no#``, ``xr-``; nothing if that is no code: ``???``."""
    found = text[15:18].strip(" ^\\\xa0")
    if found[-1:] in ("#", "-") and (code := found.rstrip("#-")) in countries():
        return code
    return found if found.isalpha() else ""


_NO_COUNTRY = re.compile(r"[ ^#\\\xa0-]*|[^|]*\|.*")
"""Blanks, and fill characters, say nothing."""


FORM_OF_008 = rf"(?=[0-9]{{6}}|[ |]{{6}}){FORM_OF_YEARS}.{{15}}[a-z]{{2}}[a-z ].{{17}}(?!und)[a-z]{{3}}.."
"""Of the right length, with a country and a language: what it leaves open, other fields may say."""


def write_008(writing: Writing) -> Iterator[Field]:
    """The field as found, with what the record now says otherwise; of a record that had none, a new one."""
    before = kept(writing, "008")
    # Where there are two, the record has what the first says.
    found = [whole for field in before[:1] if len(whole := positions.whole(field.first(""))) == 40]
    if before and (not found or leader_found(writing)[6:7] in positions.NOT_BIBLIOGRAPHIC):
        yield from before  # what cannot be read cannot be put right
        if created := _entered_since(writing.record, before[0].first("")):
            writing.drop("admin.created", "008 cannot be read, and is not put right", created)
        return
    leader = leader_of(writing)
    kind = positions.material(leader[6], leader[7])
    _, dates = dates_of_008(writing)
    text = _corrected(writing, list(found[0]), kind, leader) if found else _made(writing, kind)
    text[6:15] = dates
    _put_day(writing, text)
    _put_country(writing.record, text)
    _put_language(writing, text, is_new=not before)
    if writing.record.government:
        _put_government(writing, text, kind, is_new=not before)
    whole = "".join(text)
    yield before[0] if before and whole == positions.whole(before[0].first("")) else line("008", whole)
    yield from before[1:]


def _entered_since(record: Record, text: Sequence[str]) -> str:
    """The day on which a record says that it was entered, where 008/00-05 says another; else nothing."""
    created = record.admin.created if record.admin is not None else ""
    return "" if created == "".join(text[:6]).strip(" |") else created


def _put_day(writing: Writing, text: list[str]) -> None:
    """Put the day of entry into 008/00-05."""
    if created := _entered_since(writing.record, text):
        if entered := _entered(created):
            text[:6] = entered
        if not entered or _IN_WORDS.search(created):
            writing.drop("admin.created", "008 has the day, and nothing besides", created)


def _put_country(record: Record, text: list[str]) -> None:
    """Put the country into 008/15-17: the first of MARC's list."""
    places = (place for provision in record.provisions for place in provision.places)
    code = next((place.code for place in places if place.code and not place.authority and len(place.code) <= 3), "")
    stated = _stated_country("".join(text))
    if code != stated and (code or stated not in NOWHERE):
        text[15:18] = (code or "xx").ljust(3)


def _put_language(writing: Writing, text: list[str], *, is_new: bool) -> None:
    """Put the language into 008/35-37.

    One that 041 alone said stays there, also among others in one subfield ("engfre"), but for a 008 that is new.
    """
    stated = "".join(text[35:38])
    code = language_of_008(writing.record).code or (_UNTOLD if _OF_A_LANGUAGE.match(stated) else "")
    if len(code) != 3 or code == stated:
        return
    in_041 = (value for field in kept(writing, "041") for subfield, value in field.parts if subfield == "a")
    if is_new or _OF_A_LANGUAGE.fullmatch(stated) or not any(code in re.findall("...", value) for value in in_041):
        text[35:38] = code


def _put_government(writing: Writing, text: list[str], kind: str, *, is_new: bool) -> None:
    """Put the level of government into 008/28, unless a 006 that was kept says it."""
    level, stated = writing.record.government, positions.GOVERNMENTS.get(text[28], "")
    is_said = level == stated or (not stated and level in [found.government for found in _of_006(writing)])
    if kind in positions.OF_GOVERNMENT and not is_said:
        text[28] = _code(positions.GOVERNMENTS, level, "|")
    if is_new and positions.GOVERNMENTS.get(text[28], "") != level:
        writing.drop("government", "008 has no code for it, of this material", level)


def _of_006(writing: Writing) -> list[_Material]:
    """What the 006 say that were kept."""
    texts = (text for field in kept(writing, "006") if len(text := field.first("") or "") == 18)
    return [_of_material(_material_of_006(text), "", text[1:]) for text in texts]


_ENTERED = re.compile(
    f"[0-9]{{2}}([0-9]{{2}})(-?){MONTH}\\2{DAY}(?![0-9])"  # 2013-01-29, 20130129
    f"|([0-9]{{2}}){MONTH}{DAY}$"  # 130129
)


_IN_WORDS = re.compile(r"[^\W\d_]{2}")
"""More than the letters of a time: ``2008-04-07T10:18:51Z``."""


def _entered(date: str) -> str:
    """The day of a date as 008/00-05 has it: ``2004-09-09``, ``20040909`` and ``040909`` → ``040909``; else nothing."""
    found = _ENTERED.match(date)
    return f"{found[1] or found[5]}{found[3] or found[6]}{found[4] or found[7]}" if found is not None else ""


def _made(writing: Writing, kind: str) -> list[str]:
    """A new 008. What has not been examined is filled, but for what the record itself says."""
    record, settings = writing.record, writing.settings
    text = list(f"{stamp(settings.moment)[2:8]}{'n':9}xx |||||||||||||||||und d")
    found = {genre.term for genre in record.genres if genre.authority == "marcgt"}
    if kind == positions.BOOKS:
        text[32] = " "
        if record.page is not None or found & positions.FACTUAL:
            text[33] = "0"
    if record.page is not None:
        found &= {"thesis"}  # a page tells what an item is, not what it contains
    for at, codes in positions.placed(kind, found).items():
        text[at : at + len(codes)] = codes
    if kind == positions.VISUAL and not found.isdisjoint(("motion picture", "videorecording")):
        text[18:21] = _running_time(record)
    if kind in positions.PLACES_OF_FORM:
        carrier = record.physicals[0].carrier if record.physicals and kind != positions.FILES else ""
        text[positions.PLACES_OF_FORM[kind]] = _FORMS.get(carrier) or _form_of(record, kind)
    terms = [audience.term for audience in record.audiences if audience.authority == "marctarget"]
    if terms and kind in positions.OF_AUDIENCE:
        text[22] = _code(positions.AUDIENCES, terms[0], "|")
    if kind == positions.SERIALS:
        text[18] = _frequency_of(record)
        text[19] = positions.COMPLETELY if text[18] == " " else "|"
    return text


def _frequency_of(record: Record) -> str:
    """How often something appears (008/18), by its code."""
    notes = [note.text for note in record.frequencies if note.kind == MARC_FREQUENCY]
    return _code(positions.FREQUENCIES, notes[0], "|") if notes else "|"


def _running_time(record: Record) -> str:
    """How many minutes a film lasts (008/18-20), if that is told in whole ones (306):
    ``015900`` → ``119``; 000 for too many.
    """
    times = [note.text for note in record.characteristics if note.kind == "playing time"]
    found = re.fullmatch(r"(\d\d)([0-5]\d)00", times[0], re.ASCII) if len(times) == 1 else None
    minutes = 60 * int(found[1]) + int(found[2]) if found is not None else 0
    return f"{minutes if minutes < 1000 else 0:03}" if minutes else "|||"


def _corrected(writing: Writing, text: list[str], kind: str, leader: str) -> list[str]:
    """The 008 as found, without what the record no longer says,
    and with what it says and no other field as it was found.
    """
    record = writing.record
    before = leader_found(writing) or OF_A_BOOK
    if positions.material(*before[6:8]) != kind:  # other material, other positions
        if (said := "".join(text[18:35])).strip(" |"):
            writing.drop("008/18-34", "codes of other material than LDR/06-07 now says", said)
        text[18:35] = _made(writing, kind)[18:35]
        return text
    for (start, length), codes in positions.GENRES.get(kind, {}).items():
        for at in range(start, start + length):
            if text[at] in codes and Genre(codes[text[at]], authority="marcgt") not in record.genres:
                text[at] = "|" if length == 1 else " "
    _put_genres(writing, text, kind)
    if kind in positions.OF_GOVERNMENT and text[28] in positions.GOVERNMENTS and not record.government:
        text[28] = "|"
    _put_audience(writing, text, kind)
    frequency = positions.frequency(kind, text[18], text[19])
    if frequency is not None and frequency not in record.frequencies:
        text[18] = _frequency_of(record)
    at = positions.PLACES_OF_FORM.get(kind, 0)
    form = positions.form(kind, text[at], leader[6]) if at else None
    if form is not None and all(form not in physical.forms for physical in record.physicals):
        text[at] = _form_of(record, kind)
    return text


def _put_genres(writing: Writing, text: list[str], kind: str) -> None:
    """Put the genres into 008 that somebody has added:
    those that neither it nor another field says, as they were found.
    """
    said = _of_material(kind, "", "".join(text[18:35])).genres
    new = [genre for genre in writing.record.genres if genre.authority == "marcgt" and genre not in said]
    if not new:
        return
    others = genres_of([field for tag in ("006", "007") for field in kept(writing, tag)])
    terms = {genre.term for genre in new if genre not in others}
    terms -= {str(field.first("a")).rstrip(".") for field in kept(writing, "655") if field.first("2") == "marcgt"}
    for (start, length), codes in positions.GENRES.get(kind, {}).items():
        if terms.isdisjoint(codes.values()):
            continue
        found = positions.placed(kind, terms).get(start, "").strip()
        if length == 1:
            # Several codes for one term: none of them, but not that there is nothing of the kind either.
            text[start] = text[start] if text[start] in codes else found or "|"
        else:
            codes_ = [code for code in text[start : start + length] if code not in " |"]
            text[start : start + length] = "".join(sorted((*codes_, *found))[:length]).ljust(length)


def _put_audience(writing: Writing, text: list[str], kind: str) -> None:
    """Put for whom it is into 008, where that is another than it was, or was not said."""
    if kind not in positions.OF_AUDIENCE:
        return
    audiences = writing.record.audiences
    stated = positions.audience(kind, text[22])
    if stated in audiences if stated is not None else not audiences:
        return
    said = {audience.term for found in _of_006(writing) if (audience := found.audience) is not None}
    terms = [one.term for one in audiences if one.authority == "marctarget" and one.term not in said]
    if terms or stated is not None:
        text[22] = _code(positions.AUDIENCES, terms[0], "|") if terms else "|"


def _form_of(record: Record, kind: str) -> str:
    """The form of an item (008/23) that a record says by a term;
    computer files have no code for what is electronic alone.
    """
    if kind == positions.FILES:
        return _access(record.physicals)
    forms = [form.term for physical in record.physicals for form in physical.forms if form.authority == "marcform"]
    return _code(positions.FORMS, forms[0], "|") if forms else "|"


def _access(physicals: Iterable[Physical]) -> str:
    """How one comes to a computer file (008/23), if that is certain:
    online (``o``), or by what holds it (``q``: ``1 CD-ROM``).
    """
    ways: set[str] = set()
    for physical in physicals:
        said = [term.value for term in physical.extents]
        said += [form.term for form in physical.forms if form.authority == "marcsmd"]
        ways.update(way for way, known in _ACCESS.items() if any(map(known.search, said)))
        ways.add(_FORMS.get(physical.carrier, ""))
    ways &= _ACCESS.keys()
    return ways.pop() if len(ways) == 1 else "|"


def _code(codes: dict[str, str], name: str, default: str) -> str:
    return next((code for code, found in codes.items() if found == name), default)

"""The leader and the control fields, which code what a record is character by character.

Each is a pair: ``read_…`` fills a draft, ``write_…`` gives the field again. They are kept as found; written again, only
what the record now says otherwise is changed in them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bibld.crosswalk import Field
from bibld.crosswalk.engine import Draft, Writing
from bibld.formats.marc21.found import control, keep, kept, was_marc
from bibld.model import Date, Language, Place, Provision, Record, identity

# The leader (MARC 21, Leader)

TYPES = {
    "a": "text", "c": "notated music", "d": "notated music", "e": "cartographic", "f": "cartographic",
    "g": "moving image", "i": "sound recording-nonmusical", "j": "sound recording-musical", "k": "still image",
    "m": "software, multimedia", "o": "mixed material", "p": "mixed material", "r": "three dimensional object",
    "t": "text",
}  # fmt: skip
ISSUANCES = {
    "a": "monographic component", "b": "serial component", "c": "collection", "d": "subunit",
    "i": "integrating resource", "m": "monographic", "s": "serial",
}  # fmt: skip


def read_leader(field: Field, draft: Draft) -> None:
    leader = field.first("").ljust(24)
    if found := TYPES.get(leader[6]):
        draft.add("type", found)
    if found := ISSUANCES.get(leader[7]):
        draft.add("issuance", found)
    draft.merge("admin", {"status": leader[5], "level": leader[17], "punctuation": leader[18]})
    keep(draft, control("LDR", f"00000{leader[5:12]}00000{leader[17:]}"))


def write_leader(writing: Writing) -> Iterator[Field]:
    record, settings = writing.record, writing.settings
    before = kept(writing, "LDR")
    leader = list(before[0].first("") if before else "00000nam a2200000   4500")
    admin = record.admin
    if TYPES.get(leader[6]) != record.type:
        leader[6] = next((code for code, name in TYPES.items() if name == record.type), "a")
        if record.type and record.type not in TYPES.values():
            writing.drop("type", "not one of MARC's types of record", record.type)
    if ISSUANCES.get(leader[7]) != record.issuance:
        leader[7] = next((code for code, name in ISSUANCES.items() if name == record.issuance), "m")
        if record.issuance and record.issuance not in ISSUANCES.values():
            writing.drop("issuance", "not one of MARC's bibliographic levels", record.issuance)
    from_marc = admin is not None and bool(admin.status)
    leader[5] = admin.status if admin is not None and admin.status in tuple("acdnp") else "n"
    leader[17] = admin.level if from_marc and admin is not None else settings.encoding_level
    isbd = "i" if settings.punctuation == "isbd" else "c"
    leader[18] = admin.punctuation if from_marc and admin is not None else isbd
    yield control("LDR", "".join(leader))


# 001, 003, 005


def read_001(field: Field, draft: Draft) -> None:
    draft.add("id", field.first(""))


def write_001(writing: Writing) -> Iterator[Field]:
    yield control("001", identity(writing.record))


def read_003(field: Field, draft: Draft) -> None:
    draft.merge("admin", {"id_source": field.first("")})


def write_003(writing: Writing) -> Iterator[Field]:
    admin = writing.record.admin
    source = (admin.id_source if admin is not None else "") or writing.settings.organisation
    if source:
        yield control("003", source)


def read_005(field: Field, draft: Draft) -> None:
    """``20261124133000.0`` → ``2026-11-24T13:30:00``."""
    match = re.match(r"(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d)?$", field.first(""))
    draft.merge("admin", {"changed": "{}-{}-{}T{}:{}:{}".format(*match.groups()) if match else field.first("")})


def write_005(writing: Writing) -> Iterator[Field]:
    digits = re.sub(r"\D", "", writing.settings.moment)[:14].ljust(14, "0")
    yield control("005", f"{digits}.0")


# 006, 007

_FORMS = {"cr": "o", "nc": " ", "he": "b", "hd": "a", "hf": "a", "cd": "q"}
"""008/23 (006/06) by carrier: an online resource is o, a volume none of the special forms."""


def read_006_007(field: Field, draft: Draft) -> None:
    keep(draft, field)


def write_006_007(writing: Writing) -> Iterator[Field]:
    before = [*kept(writing, "006"), *kept(writing, "007")]
    if before:
        yield from before
    elif not was_marc(writing.record) and any(physical.carrier == "cr" for physical in writing.record.physicals):
        yield control("006", "m     o  d        ")
        yield control("007", "cr" + "|" * 12)


# 008

GOVERNMENT = {
    "a": "autonomous", "c": "multilocal", "f": "national", "i": "international", "l": "local", "m": "multistate",
    "o": "undetermined", "s": "state", "u": "unknown", "z": "other",
}  # fmt: skip
_NO_LANGUAGE = ("und", "|||", "   ")


def _is_book(leader: str) -> bool:
    """Whether 008/18-34 are those for books."""
    return leader[6:7] in ("a", "t") and leader[7:8] in ("a", "c", "d", "m")


def read_008(field: Field, draft: Draft) -> None:
    text = field.first("")
    keep(draft, field)
    if len(text) != 40:
        draft.report.fault("warning", f"008 has {len(text)} characters, not 40", path="008", kind="008 is not 40 long")
        return
    for date in _dates(text):
        draft.add("dates", date)
    if text[35:38] not in _NO_LANGUAGE:
        draft.add("languages", Language(text[35:38]))
    book = draft.get("type") == "text" and draft.get("issuance") in ("monographic", "collection", "subunit", None)
    if book and (found := GOVERNMENT.get(text[28])):
        draft.add("government", found)
    country = text[15:18].strip()
    if country and country not in ("xx", "|||"):
        # The place it belongs to comes in 264; see marc21.records.
        draft.add("provisions", Provision((Place(code=country),), function="008"))


def _dates(text: str) -> list[Date]:
    """The dates of 008/06-14."""
    kind, first, second = text[6], text[7:11], text[11:15]
    start, end = _year(first), _year(second)
    if kind in "nb|" or not start:
        return []
    if kind in "cdikmu" and end:
        return [Date(start, end=end)]
    if kind == "q" and end:
        return [Date(start, end=end, qualifier="questionable")]
    if kind == "e" and second.strip():
        rest = second.strip()
        return [Date(f"{start}-{rest[:2]}" + (f"-{rest[2:]}" if len(rest) == 4 else ""))]
    if kind == "t" and end:
        return [Date(start), Date(end, kind="copyright")]
    return [Date(start)]


def _year(text: str) -> str:
    return text if re.fullmatch(r"\d[\du]{3}", text) else ""


def _date_block(record: Record, writing: Writing) -> str:
    """008/06-14, nine characters."""
    dates = [date for date in record.dates if date.kind == "issued" and _year(date.value[:4])]
    copyrights = [date for date in record.dates if date.kind == "copyright" and _year(date.value[:4])]
    if not dates and copyrights:
        dates, copyrights = copyrights, []
    if not dates:
        return "nuuuuuuuu"
    date = dates[0]
    start, month, day = (*date.value.split("-"), "", "")[:3]
    end = date.end[:4]
    if end and _year(end):
        return f"{'q' if date.qualifier == 'questionable' else 'm'}{start}{end}"
    if month:
        return f"e{start}{month}{day or '  '}"
    if copyrights:
        return f"t{start}{copyrights[0].value[:4]}"
    return f"s{start}    "


def write_008(writing: Writing) -> Iterator[Field]:
    record, settings = writing.record, writing.settings
    before = [field.first("") for field in kept(writing, "008")]
    template = next((text for text in before if len(text) == 40), "")
    if template:
        text = list(template)
        if _dates(template) != [date for date in record.dates if date.kind in ("issued", "copyright")]:
            text[6:15] = _date_block(record, writing)
    else:
        entered = re.sub(r"\D", "", settings.moment)[2:8]
        report = record.page is not None or any(genre.authority == "marcgt" for genre in record.genres)
        # Not examined: fill characters, but for what the record itself says.
        text = list(f"{entered}{_date_block(record, writing)}xx |||||||||||||| {'0' if report else '|'}|und d")
        form = _FORMS.get(record.physicals[0].carrier if record.physicals else "", "|")
        if not _is_book("000000" + _code(TYPES, record.type, "a") + _code(ISSUANCES, record.issuance, "m")):
            text[18:35] = "|" * 17
            if record.issuance in ("serial", "serial component", "integrating resource") or not record.type:
                text[23] = form
        else:
            text[23] = form
            if any(genre.term == "thesis" and genre.authority == "marcgt" for genre in record.genres):
                text[24:28] = "m   "
    country = next((place.code for provision in record.provisions for place in provision.places if place.code), "")
    if country and "".join(text[15:18]).strip() != country:
        text[15:18] = country.ljust(3)
    languages = [language for language in record.languages if not language.kind]
    code = languages[0].code if languages and len(languages[0].code) == 3 else ""
    if code and "".join(text[35:38]) != code:
        text[35:38] = code
    if record.government and GOVERNMENT.get(text[28]) != record.government:
        text[28] = _code(GOVERNMENT, record.government, "|")
    for date in record.dates:
        held = date.kind in ("issued", "copyright") and _year(date.value[:4])
        if not held and date.kind != "other":  # that one has a note, beside 264
            writing.drop("dates", f"008 has no place for a date of this kind ({date.kind})", date.value)
    yield control("008", "".join(text))


def _code(codes: dict[str, str], name: str, default: str) -> str:
    return next((code for code, found in codes.items() if found == name), default)

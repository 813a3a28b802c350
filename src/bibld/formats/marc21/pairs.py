"""Data fields that a row cannot describe: they speak for several slots, or several of them for one.

Each is a pair: ``read_…`` fills a draft, ``write_…`` gives the fields again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from bibld import __version__, gazetteer
from bibld.crosswalk import Field
from bibld.crosswalk.codecs import KEYWORD
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.form import ANY_INDICATOR, ANY_INDICATORS, subfields
from bibld.crosswalk.isbd import without
from bibld.crosswalk.line import MARK, SHORT_CODES
from bibld.crosswalk.writing import Writing
from bibld.formats._dates import MONTHS, in_words, worded
from bibld.formats._headings import is_time
from bibld.formats._provenance import provenance
from bibld.formats.marc21.codecs import SUBJECT_LEVEL
from bibld.formats.marc21.dates import NOTED
from bibld.formats.marc21.found import data, keep, kept, said_by, tell_untaken
from bibld.formats.marc21.scripts import spell
from bibld.model import Agent, Area, Conversion, Physical, Record, Subject, Term, was_marc
from bibld.vocabulary import carriers, contents, filetypes, media

# 653

_INDEX_KINDS = {" ": "topic", "0": "topic", "4": "temporal", "5": "geographic", "6": "form"}
_INDEX_NAMES = {"1": "person", "2": "corporate", "3": "conference"}
_TOPIC_AND_PLACE = {"topic", "geographic"}

PLACES = {
    "a": "country", "b": "state", "c": "county", "d": "city", "f": "city section", "g": "area", "h": "extraterrestrial area",
}  # fmt: skip
"""The levels of a place of 662 and 752, the larger first."""
KINDS_OF_PLACE = frozenset(PLACES.values())
"""The kinds of terms that are such levels."""
FACETED = {"a": "focus term", "b": "non-focus term", "c": "facet"}
"""The terms of 654."""
OBJECTIVE = {
    "a": "curriculum objective", "b": "subordinate objective", "c": "curriculum code", "d": "correlation factor",
}  # fmt: skip
"""The terms of 658."""
_ELSEWHERE = frozenset((*FACETED.values(), *OBJECTIVE.values()))
"""How the subjects of 654 and 658 begin, which have no authority of necessity."""

FORM_OF_653 = f"{ANY_INDICATOR}[{''.join((*_INDEX_KINDS, *_INDEX_NAMES))}]{subfields('a')}"


def read_653(field: Field, draft: Draft) -> None:
    kind, otherwise = field.first("ind2"), False
    level = SUBJECT_LEVEL.read(field.first("ind1")) or ""
    for code, found in field.parts:
        value = without(found, ".") if code == "a" else found
        otherwise = otherwise or value != found
        if code == "a" and kind == "5":
            otherwise = not _read_place(value, draft) or otherwise
        elif code == "a" and kind in _INDEX_NAMES:
            draft.add("subjects", Subject(agent=Agent(value, kind=_INDEX_NAMES[kind]), level=level))
        elif code == "a":
            terms = KEYWORD.read(value) if kind in (" ", "0") else (Term(_INDEX_KINDS.get(kind, "topic"), value),)
            draft.add("subjects", Subject(terms, level=level))
    if any(code not in ("a", "ind1", "ind2") for code, _ in field.parts) or not (
        kind in _INDEX_KINDS or kind in _INDEX_NAMES
    ):
        draft.leave(field, "no part")
    elif len(field.parts) != 3 or field.first("ind1") != " " or kind == " " or otherwise:
        keep(draft, field)


def _read_place(name: str, draft: Draft) -> bool:
    """An uncontrolled place: the name of an area of 043, or an area without a code; False for a keyword's own place.

    It is a name of its own where it would come to stand before one that stands before it.
    """
    if draft.holds("subjects", name, _places_of):
        return False
    found = gazetteer.country(name)
    if found is not None and draft.holds("areas", found.area, _unnamed):
        areas = draft.get("areas")
        index = next(at for at, area in enumerate(areas) if not area.name and area.code == found.area)
        if not any(area.name for area in areas[index:]):
            draft.replace("areas", index, replace(areas[index], name=name))
            return True
    draft.add("areas", Area(name))
    return True


def _places_of(subject: Subject) -> list[str]:
    return [term.value for term in subject.terms if term.kind == "geographic"]


def _unnamed(area: Area) -> tuple[str, ...]:
    return () if area.name else (area.code,)


def write_653(writing: Writing) -> Iterator[Field]:
    """Those that were kept as found, if the record says their words still, and then the others."""
    made = [*_indexed(writing.record)]
    words = Counter(text for text, _ in made)
    subjects = writing.record.subjects
    said = words.keys() | {_keyword(subject) for subject in subjects} | {*_places(subjects)}
    for field, its in said_by(writing, ("653",), _terms_of):
        if not said.issuperset(its):
            writing.drop("653", "the record no longer says what this field said", spell(field))
            continue
        words.subtract(its)
        yield field
    for text, field in made:
        if words[text] > 0:
            words[text] -= 1
            yield field


def _terms_of(field: Field) -> list[str]:
    """The index terms of a 653 as :func:`_keyword` gives them again."""
    values = [without(value, ".") for code, value in field.parts if code == "a"]
    return values if field.first("ind2") not in (" ", "0") else [_keyword(Subject(KEYWORD.read(one))) for one in values]


def _keyword(subject: Subject) -> str:
    return subject.agent.name if subject.agent is not None else KEYWORD.write(subject.terms) or ""


def _indexed(record: Record) -> Iterator[tuple[str, Field]]:
    """The index terms of a record, each with its field: subjects in their order, and then places.

    A keyword's place is one by itself, too; MARC that was read has it where the cataloguer put it. Only of a page the keyword
    has it as well, ``Victims (London)``; elsewhere the two are apart, and a longer string is of no one kind.
    """
    named = [area.name for area in record.areas if area.name]
    keywords: list[Subject] = []
    is_faceted = record.page is None and not was_marc(record)
    for subject in record.subjects:
        text, agent, level = _keyword(subject), subject.agent, SUBJECT_LEVEL.write(subject.level) or " "
        if agent is not None:
            if is_index_term(subject):
                code = next(code for code, kind in _INDEX_NAMES.items() if kind == agent.kind)
                yield text, data("653", f"{level}{code}", ("a", text))
            continue
        if subject.authority or subject.title is not None or not subject.terms:
            continue
        if is_time(subject) or all(term.kind in KINDS_OF_PLACE for term in subject.terms):
            continue  # 045, 662
        kind = subject.terms[0].kind
        if kind in _ELSEWHERE:
            continue
        if is_faceted and len(subject.terms) > 1:
            if {term.kind for term in subject.terms} == _TOPIC_AND_PLACE and len(subject.terms) == 2:
                topic = next(term.value for term in subject.terms if term.kind == "topic")
                yield topic, _term(f"{level}0", topic, subject)
                keywords.append(Subject(tuple(sorted(subject.terms, key=lambda term: term.kind != "topic"))))
            else:
                yield text, _term(f"{level} ", "--".join(term.value for term in subject.terms), subject)
            continue
        sort = next((code for code, name in _INDEX_KINDS.items() if name == kind and code != " "), "0")
        indicator = " " if kind == "name" else sort  # whose it is, is not known
        if indicator != "5" or text not in named:
            yield text, _term(f"{level}{indicator}", text, subject)
        keywords.append(subject)
    places = () if was_marc(record) else _places(keywords)
    for place in (*(place for place in places if place not in named), *named):
        yield place, data("653", " 5", ("a", place))


def _term(indicators: str, text: str, subject: Subject) -> Field:
    """An index term, with its link to the same in another script."""
    linked = ((SHORT_CODES[attr], getattr(subject, attr)) for attr in ("link", "script"))
    return data("653", indicators, ("a", text), *linked)


def is_index_term(subject: Subject) -> bool:
    """Whether a subject is words, or a name and no more, so that it may stand without an authority (653)."""
    agent = subject.agent
    if agent is None:
        return subject.title is None
    return agent.kind in _INDEX_NAMES.values() and subject == Subject(
        agent=Agent(agent.name, kind=agent.kind), level=subject.level
    )


def _places(subjects: Iterable[Subject]) -> Iterable[str]:
    """The places that keywords carry, each once."""
    terms = (term for subject in subjects for term in subject.terms[1:])
    return dict.fromkeys(term.value for term in terms if term.kind == "geographic")


# 336-338, 347

LISTED = {"336": ("rdacontent", contents), "337": ("rdamedia", media), "338": ("rdacarrier", carriers)}
"""By tag: what $2 says that its terms and codes are of, and that list."""

_OF_RDA = ("rdaco", "rdamedia", "rdamt", "rdacarrier", "rdact")
"""How the codes of RDA's lists begin: of MARC's own (``rdacontent``, also ``rdacontent/ger``), of RDA's registry."""

FORMS_OF_33X = {
    tag: f"{ANY_INDICATORS}{subfields('8', '*')}{subfields('a', '')}(?:{MARK}b(?:{'|'.join(map(re.escape, codes()))}))?+"
    f"(?:{MARK}2(?:{'|'.join(_OF_RDA)})[^{MARK}]*+)?+{subfields('8', '*')}"
    for tag, (_, codes) in LISTED.items()
}


def read_33x(field: Field, draft: Draft) -> None:
    tag = field.where
    codes = codes_33x(field)
    if not codes:
        draft.leave(field, "malformed")
        return
    for code in codes:
        _add_33x(tag, code, draft)
    _tell_untaken(field, codes, draft)
    plain = field == _make_33x(tag, codes[0])
    again = [code for code in codes if f"{tag} {code}" in draft.noted]
    for code in again:
        if draft.noted[f"{tag} {code}"] == "plain":  # said once more: then the first is found as it was, too
            keep(draft, _make_33x(tag, code))
    if of_part := field.first("3"):
        tell_untaken(draft, field, [("3", of_part)])
        draft.leave(field, "no part", told=True)
    elif again or not plain:
        keep(draft, field)
    draft.noted |= {f"{tag} {code}": "kept" if again or not plain else "plain" for code in codes}


def _tell_untaken(field: Field, said: Sequence[str], draft: Draft) -> None:
    """Report what a 336-338 says besides its ``said`` codes or terms: another list, a code of it, URIs of its own."""
    source, codes = LISTED[field.where]
    known = {*said, source, *(codes().label(code) for code in said), *(codes().iri(code) for code in said)}
    untaken = (
        (code, value)
        for code, value in field.parts
        if code in ("b", "0", "1", "2") and value not in known and not (code == "2" and value.startswith(_OF_RDA))
    )
    tell_untaken(draft, field, untaken)


def _add_33x(tag: str, code: str, draft: Draft) -> None:
    if tag == "336":
        draft.add("content", code)
        return
    attr = "media" if tag == "337" else "carrier"
    index = _carrier_at(attr, code, draft)
    physicals = draft.get("physicals")
    if index is None:
        index = len(physicals)
        draft.add("physicals", Physical(**{attr: code}))  # type: ignore[arg-type]
    else:
        draft.replace("physicals", index, replace(physicals[index], **{attr: code}), alike=True)
    if index < int(draft.noted.get(f"{tag} last", "0")):
        draft.noted[f"{tag} turn"] = "another"  # it would come back before the field that was read before it
    draft.noted[f"{tag} last"] = str(index)


_FEW = 64
"""So many are looked through each time."""


def _media(physical: Physical) -> tuple[str]:
    return (physical.media,)


def _carriers(physical: Physical) -> tuple[str]:
    return (physical.carrier,)


_MEDIA = {**{code: code for code in "ceghnpsv"}, "m": "g"}
"""The media (337) of carriers, by the first letter of their codes (338): ``vd`` is one of video, ``mr`` a projected one."""


def medium_of(carrier: str) -> str:
    """The medium that a carrier is of; nothing for a term, and for what is not specified."""
    return _MEDIA.get(carrier[0], "") if len(carrier) == 2 else ""


def _medium(attr: str, code: str) -> str:
    """The medium that one says, or the carrier."""
    if attr == "carrier":
        return medium_of(code)
    return code if code in _MEDIA.values() else ""


def _carrier_at(attr: str, code: str, draft: Draft) -> int | None:
    """The place of the physical description that a carrier (or medium) is of.

    It is the first of those that have none yet, or this one: one of the same medium before any other, and none of another.
    """
    physicals = draft.get("physicals")
    of, other = (_media, "carrier") if attr == "media" else (_carriers, "media")
    if len(physicals) > _FEW and not any(draft.holds("physicals", said, of) for said in ("", code)):
        return None
    medium, free = _medium(attr, code), None
    for at, item in enumerate(physicals):
        if getattr(item, attr) in ("", code):
            its = _medium(other, getattr(item, other))
            if its == medium or not medium:
                return at
            if not its and free is None:
                free = at
    return free


def codes_33x(field: Field) -> list[str]:
    """The codes or, where there is none, the terms; those of another list ($2) are terms, whatever they are called."""
    _, codes = LISTED[field.where]
    terms = [value for code, value in field.parts if code == "a" and value]
    if (listed := field.first("2")) and not listed.startswith(_OF_RDA):
        return list(dict.fromkeys(terms))
    found = [value for code, value in field.parts if code == "b" and value in codes()]
    return list(dict.fromkeys(found or [codes().code(term) or term for term in terms]))


def _make_33x(tag: str, code: str) -> Field:
    source, codes = LISTED[tag]
    label = codes().label(code)
    if label is None:
        return data(tag, "  ", ("a", code))
    return data(tag, "  ", ("a", label), ("b", code), ("2", source))


def write_33x(writing: Writing) -> Iterator[Field]:
    record = writing.record
    stated = {
        "336": list(record.content),
        "337": [physical.media for physical in record.physicals if physical.media],
        "338": [physical.carrier for physical in record.physicals if physical.carrier],
    }
    if not was_marc(record):
        # A description made here always says them, if only that they are not specified (codes z and zu).
        stated["337"] = stated["337"] or [*dict.fromkeys(filter(None, map(medium_of, stated["338"])))]
        stated = {"336": stated["336"] or ["zzz"], "337": stated["337"] or ["z"], "338": stated["338"] or ["zu"]}
    elif not any(stated.values()):
        return
    for tag, said in stated.items():
        # What has neither code nor term was kept as malformed, and is put back with all that no rule took.
        all_said = set(said)
        found = [
            (field, codes) for field in kept(writing, tag) if (codes := codes_33x(field)) and all_said.issuperset(codes)
        ]
        there = {code for _, codes in found for code in codes}
        if there.issuperset(said):
            yield from (field for field, _ in found)
            continue
        by_code: dict[str, list[Field]] = {}
        for field, codes in found:
            by_code.setdefault(codes[0], []).append(field)
        for code in dict.fromkeys(said):
            yield from by_code.get(code, ())
            if code not in there:
                yield _make_33x(tag, code)


_FILES = {
    "application/pdf": ("text", "PDF"),
    "application/epub+zip": ("text", "EPUB"),
    "application/msword": ("text", "DOC"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ("text", "DOCX"),
    "application/rtf": ("text", "RTF"),
    "text/csv": ("data", "CSV"),
    "text/html": ("text", "HTML"),
    "image/bmp": ("image", "BMP"),
    "image/gif": ("image", "GIF"),
    "image/jp2": ("image", "JPEG2000"),
    "image/jpeg": ("image", "JPEG"),
    "image/png": ("image", "PNG"),
    "image/tiff": ("image", "TIFF"),
    "audio/mpeg": ("audio", "MP3"),
    "audio/wav": ("audio", "WAV"),
    "video/mp4": ("video", "MPEG-4"),
    "video/quicktime": ("video", "QuickTime"),
}
"""Files by their internet media types, with their file type and encoding format (RDA 3.19.2, 3.19.3)."""


_KNOWN = {name: media_type for media_type, (_, name) in _FILES.items()}


def is_other_file(field: Field) -> bool:
    """Whether a 347 says something else than that the file is of a type we know by its internet media type."""
    media_type = _KNOWN.get(field.first("b"))
    return media_type is None or _make_347(media_type) != field


def read_347(field: Field, draft: Draft) -> None:
    found = _KNOWN.get(field.first("b"))
    if found is None:
        return
    if f"347 {found}" in draft.noted:  # said once more
        keep(draft, field)
        return
    draft.noted[f"347 {found}"] = "plain"
    physicals = draft.get("physicals")
    if physicals:
        index = next((at for at, item in enumerate(physicals) if item.carrier in ("cr", "cd", "cf")), 0)
        draft.replace(
            "physicals", index, replace(physicals[index], formats=(*physicals[index].formats, found)), alike=True
        )
    else:
        draft.add("physicals", Physical(formats=(found,)))


def _make_347(media_type: str) -> Field | None:
    if media_type not in _FILES:
        return None
    kind, name = _FILES[media_type]
    return data("347", "  ", ("a", filetypes().label(kind) or ""), ("b", name), ("2", "rdaft"))


def write_347(writing: Writing) -> Iterator[Field]:
    linked = {link.media_type for link in writing.record.links}
    again = kept(writing, "347")
    for media_type in dict.fromkeys(kind for physical in writing.record.physicals for kind in physical.formats):
        made = _make_347(media_type)
        if made is not None:
            yield made
            yield from (field for field in again if field == made)
        elif media_type not in linked:
            writing.drop("physicals.formats", "347 has no term for it, and no 856 holds it", media_type)


# 521: what MODS says of the resource, MARC says in a note; it is read as one


def write_521(writing: Writing) -> Iterator[Field]:
    for audience in writing.record.audiences:
        if audience.authority != "marctarget":  # 008/22
            yield data("521", "  ", ("a", audience.term if audience.term.endswith(".") else f"{audience.term}."))


# 500 and 588: what other slots say, MARC says in notes


def write_500(writing: Writing) -> Iterator[Field]:
    """A date that is coded nowhere; one of which nobody knows what happened then says nothing that 264 has said."""
    for date in writing.record.dates:
        if date.kind in NOTED and date.value:
            said = (worded(date) if date.qualifier or date.end else "") or date.value
            what = "Date" if _OF_A_DAY.match(date.value) else "Year"
            if date.kind != "other" or said.strip("[]") not in (
                found.date.strip("[].©") for found in writing.record.provisions
            ):
                yield data("500", "  ", ("a", f"{what} {NOTED[date.kind]}: {said}."))


_OF_A_DAY = re.compile(r"\d{4}(-?)(?:0[1-9]|1[0-2])(?:\1[0-3]\d)?(?!\d)")
_BASED_ON = "Description based on catalogue record; resource not examined"
_VIEWED = re.compile(r"\(online resource viewed (\w+) (?:(\d{1,2}), )?(\d{4})\)")


def viewed(text: str) -> str:
    """The date in such a note as :func:`write_588` makes; empty where it is no such note."""
    match = _VIEWED.search(text) if text.startswith(_BASED_ON) else None
    if match is None or match[1] not in MONTHS:
        return ""
    day = f"-{int(match[2]):02}" if match[2] else ""
    return f"{match[3]}-{MONTHS.index(match[1]) + 1:02}{day}"


def write_588(writing: Writing) -> Iterator[Field]:
    record = writing.record
    accessed = [link.accessed for link in record.links if link.accessed]
    seen = f"online resource viewed {in_words(accessed[0])}" if accessed else ""
    if record.page is None and not was_marc(record):  # nobody says what the description is based on
        note = f"{seen[:1].upper()}{seen[1:]}."
    else:
        note = f"{_BASED_ON} ({seen})." if seen else f"{_BASED_ON}."
    if seen or record.page is not None:
        yield data("588", "  ", ("a", note))
    for link in record.links:
        if link.accessed and link.accessed != accessed[0]:
            writing.drop("links.accessed", "588 holds the date of one view", link.accessed)


# 884: converted by machine


def write_884(writing: Writing) -> Iterator[Field]:
    """What is converted now, unless MODS that was made on the same day says the same of itself."""
    record, settings = writing.record, writing.settings
    if was_marc(record):
        return
    process = f"bibld {__version__}" + (f", {provenance(record.page)}" if record.page is not None else "")
    said = {"process": process, "date": settings.moment, "source_id": record.id, "agency": settings.organisation}
    if Conversion(**said) not in record.conversions:
        yield data("884", "  ", *zip("agkq", said.values(), strict=True))

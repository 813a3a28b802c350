"""Data fields that a row cannot describe: they speak for several slots, or several of them for one.

Each is a pair: ``read_…`` fills a draft, ``write_…`` gives the fields again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from bibld import __version__, gazetteer
from bibld.crosswalk import Field
from bibld.crosswalk.codecs import KEYWORD
from bibld.crosswalk.engine import Draft, Writing
from bibld.crosswalk.isbd import punctuate, unpunctuate
from bibld.formats._dates import MONTHS, in_words
from bibld.formats._provenance import provenance
from bibld.formats.marc21.codes import is_time
from bibld.formats.marc21.found import BLANK, data, keep, kept, was_marc
from bibld.model import Agent, Area, Location, Note, Physical, Place, Provision, Subject, Term
from bibld.vocabulary import carriers, contents, filetypes, media

# 653

_INDEX_KINDS = {" ": "topic", "0": "topic", "4": "temporal", "5": "geographic", "6": "form"}
_INDEX_NAMES = {"1": "person", "2": "corporate", "3": "conference"}
_PARTS_OF_PLACE = frozenset(("country", "state", "county", "city", "city section", "area", "extraterrestrial area"))


def read_653(field: Field, draft: Draft) -> None:
    kind = field.first("ind2")
    for code, value in field.parts:
        if code == "a" and kind == "5":
            _read_place(value, draft)
        elif code == "a" and kind in _INDEX_NAMES:
            draft.add("subjects", Subject(agent=Agent(value, kind=_INDEX_NAMES[kind])))
        elif code == "a":
            terms = KEYWORD.read(value) if kind in (" ", "0") else (Term(_INDEX_KINDS.get(kind, "topic"), value),)
            draft.add("subjects", Subject(terms))
    if any(code not in ("a", "ind1", "ind2") for code, _ in field.parts) or not (
        kind in _INDEX_KINDS or kind in _INDEX_NAMES
    ):
        draft.leave(field, "no part")
    elif len(field.parts) != 3 or field.first("ind1") != " " or kind == " ":
        keep(draft, field)


def _read_place(name: str, draft: Draft) -> None:
    """An uncontrolled place: a keyword's own place again, the name of an area of 043, or an area without a code."""
    for subject in draft.get("subjects"):
        if any(term.kind == "geographic" and term.value == name for term in subject.terms):
            return
    found = gazetteer.country(name)
    for index, area in enumerate(draft.get("areas")):
        if found is not None and not area.name and area.code == found.area:
            draft.replace("areas", index, replace(area, name=name))
            return
    draft.add("areas", Area(name))


def write_653(writing: Writing) -> Iterator[Field]:
    before = kept(writing, "653")
    yield from before
    have = {value for field in before for code, value in field.parts if code == "a"}
    places: dict[str, None] = {}
    for subject in writing.record.subjects:
        agent = subject.agent
        if (
            agent is not None
            and subject == Subject(agent=Agent(agent.name, kind=agent.kind))
            and agent.name not in have
        ):
            named = next((code for code, kind in _INDEX_NAMES.items() if kind == agent.kind), "")
            if named:
                yield data("653", f" {named}", ("a", agent.name))
        if subject.authority or agent is not None or subject.title is not None or not subject.terms:
            continue
        if is_time(subject) or all(term.kind in _PARTS_OF_PLACE for term in subject.terms):
            continue  # 045, 662
        kind = subject.terms[0].kind
        text = KEYWORD.write(subject.terms) or ""
        if text in have:
            continue
        indicator = next((code for code, name in _INDEX_KINDS.items() if name == kind and code != " "), "0")
        if not (indicator == "5" and any(area.name == text for area in writing.record.areas)):
            yield data("653", f" {indicator}", ("a", text))
        places |= dict.fromkeys(term.value for term in subject.terms[1:] if term.kind == "geographic")
    for area in writing.record.areas:
        if area.name and area.name not in have:
            places[area.name] = None
    for place in places:
        yield data("653", " 5", ("a", place))


# 260 and 264: a statement of publication

FUNCTIONS = {"0": "production", "1": "publication", "2": "distribution", "3": "manufacture", "4": "copyright"}
NO_PLACE = "[Place of publication not identified]"
NO_NAME = "[publisher not identified]"
NO_DATE = "[date of publication not identified]"
_NOT_IDENTIFIED = re.compile(
    r"^\[(?:place of \w+|publisher|distributor|producer|manufacturer|date of \w+) not identified\]$", re.IGNORECASE
)
_BEFORE = {"a": " ;", "b": " :", "c": ","}


def _take_264(field: Field) -> tuple[Provision, list[str]]:
    """The statement, and the codes of what it holds besides (the manufacturer of 260 $e $f $g)."""
    places: list[Place] = []
    names: list[str] = []
    dates: list[str] = []
    extra: list[str] = []
    for code, value in unpunctuate(field.parts, _BEFORE, "."):
        known = not _NOT_IDENTIFIED.match(value)
        if code == "a" and known:
            places.append(Place(value))
        elif code == "b" and known:
            names.append(value)
        elif code == "c" and known and not dates:
            dates.append(value)
        elif code not in ("a", "b", "c", "ind1", "ind2", "link", "script") or (code == "c" and known):
            extra.append(code)
    function = FUNCTIONS.get(field.first("ind2") if field.where == "264" else "1", "publication")
    provision = Provision(
        tuple(places),
        tuple(names),
        "".join(dates),
        function,
        link=field.first("link") or "",
        script=field.first("script") or "",
    )
    return provision, extra


def _make_264(provision: Provision, inferred: str = "") -> Field:
    places = [place.name for place in provision.places if place.name]
    names = list(provision.names)
    date = provision.date
    if provision.function == "publication" and not provision.script:
        # RDA 2.8.2.6, 2.8.4.7, 2.8.6.6: what is not there is said not to be.
        places = places or [NO_PLACE]
        names = names or [NO_NAME]
        date = date or inferred or NO_DATE
    date = date or (inferred if provision.function == "production" else "")
    parts: list[tuple[str, Any]] = []
    if len(places) == len(names) > 1:
        parts = [part for place, name in zip(places, names, strict=True) for part in (("a", place), ("b", name))]
    else:
        parts = [*(("a", place) for place in places), *(("b", name) for name in names)]
    if date:
        parts.append(("c", date))
    punctuate(parts, _BEFORE, "." if provision.function != "copyright" else "")
    indicator = next(code for code, name in FUNCTIONS.items() if name == provision.function)
    linked = [(code, value) for code, value in (("link", provision.link), ("script", provision.script)) if value]
    return Field("264", (("ind1", " "), ("ind2", indicator), *parts, *linked))


def read_264(field: Field, draft: Draft) -> None:
    provision, extra = _take_264(field)
    if provision != Provision(function=provision.function):
        draft.add("provisions", provision)
    for code in extra:
        draft.report.lose("kept", f"{field.where}${code}", "no rule takes this part", field.first(code), "marc21")
    if extra or _make_264(provision) != field:
        keep(draft, field)


def write_264(writing: Writing) -> Iterator[Field]:
    record = writing.record
    before = [field for tag in ("260", "264") for field in kept(writing, tag)]
    found = {_bare(_take_264(field)[0]): field for field in before}
    issued = next((date for date in record.dates if date.kind == "issued"), None)
    inferred = f"[{issued.value[:4]}{'?' if issued.qualifier == 'questionable' else ''}]" if issued is not None else ""
    provisions = record.provisions or (() if record.issuance.endswith("component") or before else (Provision(),))
    for provision in provisions:
        if was_marc(record) and not (
            provision.names or provision.date or any(place.name for place in provision.places)
        ):
            continue  # only 008 has a country
        if provision.function not in FUNCTIONS.values():
            writing.drop("provisions", "264 has no indicator for this function", provision.function)
            continue
        yield found.get(_bare(provision)) or _make_264(provision, inferred)
    for date in record.dates:
        if date.kind == "other" and date.value:
            yield data("500", "  ", ("a", f"Year in source record: {date.value}."))


def _bare(provision: Provision) -> Provision:
    """Without the country codes, which stand in 008."""
    return replace(provision, places=tuple(replace(place, code="") for place in provision.places if place.name))


# 300, 336-338, 347

_UNITS = {
    "pages": ("page", "pages"),
    "leaves": ("leaf", "leaves"),
    "volumes": ("volume", "volumes"),
    "sheets": ("sheet", "sheets"),
}
_ONLINE = re.compile(r"^1 online resource(?: \((?P<inner>.*)\))?$")
_EXTENT = re.compile(r"^(?P<value>[\dxivlcdm, \[\]]*\d\]?|[ivxlcdm]+) (?P<unit>page|leaf|volume|sheet|leave)s?$")
_BEFORE_300 = {"b": " :", "c": " ;", "e": " +"}


def _write_extent(term: Term) -> str:
    if term.kind not in _UNITS:
        return term.value if not term.kind else f"{term.value} {term.kind}"
    one, several = _UNITS[term.kind]
    return f"{term.value} {one if term.value == '1' else several}"


def _read_extent(text: str) -> Term:
    match = _EXTENT.match(text)
    if match is None:
        return Term("", text)
    return Term({"leaf": "leaves", "leave": "leaves"}.get(match["unit"], match["unit"] + "s"), match["value"])


def _take_300(field: Field) -> Physical | None:
    extents: list[Term] = []
    attrs: dict[str, str] = {}
    names = {"b": "details", "c": "dimensions", "e": "accompanying"}
    for code, value in unpunctuate(field.parts, _BEFORE_300, ""):
        if code == "a":
            online = _ONLINE.match(value)
            if online:
                extents += (
                    [_read_extent(text) for text in (online["inner"] or "").split(", ") if online["inner"]]
                    if (
                        online["inner"]
                        and _EXTENT.match(online["inner"]) is None
                        and ", " in online["inner"]
                        and all(_EXTENT.match(text) for text in online["inner"].split(", "))
                    )
                    else ([_read_extent(online["inner"])] if online["inner"] else [])
                )
                attrs["carrier"], attrs["media"] = "cr", "c"
            else:
                extents.append(_read_extent(value))
        elif code in names and names[code] not in attrs:
            attrs[names[code]] = value
        elif code not in ("ind1", "ind2"):
            return None
    return Physical(tuple(extents), **attrs)  # type: ignore[arg-type]


def _make_300(physical: Physical) -> Field | None:
    extents = [_write_extent(term) for term in physical.extents]
    # A statement that says so itself stays as it is.
    if physical.carrier == "cr" and not any("online resource" in text for text in extents):
        extents = ["1 online resource" + (f" ({', '.join(extents)})" if extents else "")]
    parts: list[tuple[str, Any]] = [("a", text) for text in extents]
    for code, value in (("b", physical.details), ("c", physical.dimensions), ("e", physical.accompanying)):
        if value:
            parts.append((code, value))
    if not parts:
        return None
    punctuate(parts, _BEFORE_300, "")
    return Field("300", (*BLANK, *parts))


def read_300(field: Field, draft: Draft) -> None:
    physical = _take_300(field)
    if physical is None:
        draft.leave(field, "no part")
        return
    draft.add("physicals", physical)
    if _make_300(physical) != field or not any(_statement(physical)):
        keep(draft, field)


def write_300(writing: Writing) -> Iterator[Field]:
    before = kept(writing, "300")
    found = [(taken, field) for field in before if (taken := _take_300(field)) is not None]
    for physical in writing.record.physicals:
        same = next((field for taken, field in found if _statement(taken) == _statement(physical)), None)
        if same is None and was_marc(writing.record) and not any(_statement(physical)):
            continue  # 337 and 338 without a 300
        made = same or _make_300(physical)
        if made is not None:
            yield made
        if physical.note:
            writing.drop("physicals.note", "300 has no note", physical.note)
    yield from (field for field in before if _take_300(field) is None)


def _statement(physical: Physical) -> tuple[Any, ...]:
    return physical.extents, physical.details, physical.dimensions, physical.accompanying


_RDA = {"336": (contents, "rdacontent"), "337": (media, "rdamedia"), "338": (carriers, "rdacarrier")}


def read_33x(field: Field, draft: Draft) -> None:
    codes, source = _RDA[field.where]
    code = field.first("b") or codes().code(field.first("a") or "") or ""
    plain = field == data(field.where, "  ", ("a", codes().label(code) or ""), ("b", code), ("2", source))
    if code not in codes():
        draft.leave(field, "malformed")
        return
    if field.where == "336":
        draft.add("content", code)
    else:
        attr = "media" if field.where == "337" else "carrier"
        physicals = draft.get("physicals")
        index = next((at for at, item in enumerate(physicals) if getattr(item, attr) in ("", code)), None)
        if index is None:
            draft.add("physicals", Physical(**{attr: code}))  # type: ignore[arg-type]
        else:
            draft.replace("physicals", index, replace(physicals[index], **{attr: code}))
    if not plain:
        keep(draft, field)


def write_33x(writing: Writing) -> Iterator[Field]:
    record = writing.record
    stated = {
        "336": list(record.content),
        "337": [physical.media for physical in record.physicals if physical.media],
        "338": [physical.carrier for physical in record.physicals if physical.carrier],
    }
    if not was_marc(record):
        # A description made here always says them, if only that they are not specified (codes z and zu).
        stated = {"336": stated["336"] or ["zzz"], "337": stated["337"] or ["z"], "338": stated["338"] or ["zu"]}
    for tag, (codes, source) in _RDA.items():
        before = {field.first("b") or codes().code(field.first("a") or ""): field for field in kept(writing, tag)}
        for code in dict.fromkeys(stated[tag]):
            label = codes().label(code)
            if code in before:
                yield before[code]
            elif label is None:
                writing.drop("content", f"not on the list {source}", code)
            else:
                yield data(tag, "  ", ("a", label), ("b", code), ("2", source))


_FILES = {
    "application/pdf": ("text", "PDF"),
    "application/msword": ("text", "DOC"),
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ("text", "DOCX"),
    "text/html": ("text", "HTML"),
}


def read_347(field: Field, draft: Draft) -> None:
    encoding = field.first("b")
    found = next((kind for kind, (_, name) in _FILES.items() if name == encoding), None)
    if found is None or field != _make_347(found):
        keep(draft, field)
    if found is not None:
        physicals = draft.get("physicals")
        if physicals:
            index = next((at for at, item in enumerate(physicals) if item.carrier in ("cr", "cd", "cf")), 0)
            draft.replace("physicals", index, replace(physicals[index], formats=(*physicals[index].formats, found)))
        else:
            draft.add("physicals", Physical(formats=(found,)))


def _make_347(media_type: str) -> Field | None:
    if media_type not in _FILES:
        return None
    kind, name = _FILES[media_type]
    return data("347", "  ", ("a", filetypes().label(kind) or ""), ("b", name), ("2", "rdaft"))


def write_347(writing: Writing) -> Iterator[Field]:
    before = kept(writing, "347")
    yield from before
    have = {field.first("b") for field in before}
    linked = {link.media_type for link in writing.record.links}
    for media_type in dict.fromkeys(kind for physical in writing.record.physicals for kind in physical.formats):
        made = _make_347(media_type)
        if made is None:
            if media_type not in linked:
                writing.drop("physicals.formats", "347 has no term for it, and no 856 holds it", media_type)
        elif made.first("b") not in have:
            yield made


# 521: what MODS says of the resource, MARC says in a note; it is read as one


def write_521(writing: Writing) -> Iterator[Field]:
    for audience in writing.record.audiences:
        if audience.authority != "marctarget":  # 008/22
            yield data("521", "  ", ("a", audience.term if audience.term.endswith(".") else f"{audience.term}."))


# 588: what the description is based on

_BASED_ON = "Description based on catalogue record; resource not examined"
_VIEWED = re.compile(r"\(online resource viewed (\w+ (?:\d{1,2}, )?\d{4})\)")


def read_588(field: Field, draft: Draft) -> None:
    text = field.first("a")
    if text is None or any(code not in ("a", "ind1", "ind2") for code, _ in field.parts):
        draft.leave(field, "no part")
        return
    match = _VIEWED.search(text)
    if match and text.startswith(_BASED_ON):
        words = re.findall(r"\w+", match[1])
        month = MONTHS.index(words[0]) + 1 if words[0] in MONTHS else 0
        if month:
            day = f"-{int(words[1]):02}" if len(words) == 3 else ""
            draft.add("notes", Note(f"{words[-1]}-{month:02}{day}", kind="588"))
            return
    if field.first("ind1") != " ":
        keep(draft, field)
    if text.rstrip(".") != _BASED_ON:
        draft.add("notes", Note(_without_stop(text), kind="source of description"))


def _without_stop(text: str) -> str:
    """Without the full stop that writing would add again."""
    bare = text.removesuffix(".")
    return text if bare.endswith((".", ")")) else bare


def write_588(writing: Writing) -> Iterator[Field]:
    record = writing.record
    before = {_without_stop(field.first("a") or ""): field for field in kept(writing, "588")}
    for note in record.notes:
        if note.kind == "source of description":
            yield before.get(note.text) or data(
                "588", "  ", ("a", note.text if note.text.endswith((".", ")")) else f"{note.text}.")
            )
    accessed = [link.accessed for link in record.links if link.accessed]
    if accessed:
        yield data("588", "  ", ("a", f"{_BASED_ON} (online resource viewed {in_words(accessed[0])})."))
        for link in record.links:
            if link.accessed and link.accessed != accessed[0]:
                writing.drop("links.accessed", "588 holds the date of one view", link.accessed)
    elif record.page is not None:
        yield data("588", "  ", ("a", f"{_BASED_ON}."))


# 852 (or 099): where the item is

_SCHEMES = {
    "lcc": "0", "ddc": "1", "nlm": "2", "sudocs": "3", "control": "4", "title": "5", "separate": "6", "other": "8",
}  # fmt: skip
_MARK_CODES = {"control": "j", "title": "l"}


def read_852(field: Field, draft: Draft) -> None:
    scheme = next((name for name, code in _SCHEMES.items() if code == field.first("ind1")), "")
    mark = field.first("j") or field.first("h") or field.first("l") or ""
    if field.first("i") and field.first("h"):
        mark = f"{mark} {field.first('i')}"
    location = Location(
        shelf_mark=mark,
        scheme=scheme,
        organisation=field.first("a") or "",
        sublocation=field.first("b") or "",
        note=field.first("z") or "",
    )
    draft.add("locations", location)
    if _make_852(location, "") != field:
        keep(draft, field)


def _make_852(location: Location, organisation: str) -> Field:
    return data(
        "852",
        f"{_SCHEMES.get(location.scheme, ' ')} ",
        ("a", location.organisation or organisation),
        ("b", location.sublocation),
        (_MARK_CODES.get(location.scheme, "h"), location.shelf_mark),
        ("z", location.note),
    )


def write_852(writing: Writing) -> Iterator[Field]:
    settings = writing.settings
    before = kept(writing, "852")
    if before:
        yield from before
        return
    for location in writing.record.locations:
        if settings.shelf_mark_field == "099" and location.shelf_mark:
            yield data("099", "  ", ("a", location.shelf_mark))
        else:
            yield _make_852(location, settings.organisation)


# 884: converted by machine


def write_884(writing: Writing) -> Iterator[Field]:
    record, settings = writing.record, writing.settings
    if was_marc(record):
        return
    yield data(
        "884",
        "  ",
        ("a", f"bibld {__version__}" + (f", {provenance(record.page)}" if record.page is not None else "")),
        ("g", settings.moment),
        ("k", record.id),
        ("q", settings.organisation),
    )

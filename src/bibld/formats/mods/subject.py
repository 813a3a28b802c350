"""MODS subject and classification ↔ subjects, areas, map data and class numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from msgspec.structs import replace

from bibld.crosswalk import Faults, Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._headings import list_of
from bibld.formats.mods.name import heading_linked, make_name, take_name
from bibld.formats.mods.parts import (
    NO_SCOPE,
    ONE_URI,
    UNSPECIFIED,
    Taking,
    attribute,
    concept_uri,
    element,
    field_of,
    filled,
    of_list,
    out_of_scope,
    part_of,
    stated,
    text_of,
    told,
    tuple_of,
    unsaid_of_concept,
    uri_of,
)
from bibld.formats.mods.title import lost_of_title, make_title, take_title
from bibld.labels import CODES_OF_LISTS, IDENTIFIER, NARROWING, narrowed
from bibld.model import Agent, Area, Cartographic, Classification, Subject, Term, Title

TERM_KINDS = {
    "topic": "topic",
    "geographic": "geographic",
    "temporal": "temporal",
    "genre": "form",
    "occupation": "occupation",
}

# From the widest to the narrowest, level by level. Of two spellings of one kind the first is written.
_LEVELS = (
    {"extraTerrestrialArea": "extraterrestrial area", "extraterrestrialArea": "extraterrestrial area"},
    {"continent": "continent"},
    {"country": "country"},
    {"province": "province", "region": "region", "state": "state", "territory": "territory"},
    {"county": "county"},
    {"city": "city"},
    {"citySection": "city section", "island": "island", "area": "area"},
)

_HIERARCHY = {code: (rank, kind) for rank, level in enumerate(_LEVELS) for code, kind in level.items()}

_IN_HIERARCHY = {kind: code for code, (_, kind) in reversed(_HIERARCHY.items())}

_NAMES = ("name:personal", "name:corporate", "name:conference", "name:family", "name")

_TITLE = "titleInfo:uniform"

_TITLES = ("titleInfo", _TITLE)


def read_subject(field: Field, draft: Draft) -> None:
    """``<subject authority="lcsh"><topic>Victims</topic><geographic>London</geographic></subject>``:
    a heading, an area or map data.
    """
    if headings := _of_facets(field):
        for heading in headings:
            read_subject(heading, draft)
        return
    taking = _worded(field)
    codes = taking.all("geographicCode")
    areas = [(text_of(value), attribute(value, "authority").removeprefix(_MARC_AREAS)) for _, value in codes]
    said = taking.stated()
    level = "primary" if taking.text("@usage") == "primary" else ""
    authority, same = _listed(taking)
    agents = [
        _once(taking, take_name(field_of(code, value, "namePart")), authority, same)
        for code, value in taking.all(*_NAMES)
    ]
    titles = [
        _once(taking, take_title(field_of(_TITLE, value, "title")), authority, same)
        for _, value in taking.all(*_TITLES)
    ]
    _read_maps(taking, draft)
    terms, other_places = _take_terms(taking)
    if len(terms) == 2 and terms[1].kind == IDENTIFIER and not agents and not titles:
        del terms[1]  # of one element alone it is the whole heading's (_listed)
    alone = len(terms) == 1 and not agents and not titles
    of_place = alone and terms[0].kind == "geographic" and authority in ("", _MARC_AREAS)  # no heading of a list
    for number, (area, listed) in enumerate(areas):  # of a place, its code; of any other heading, an area beside it
        draft.add("areas", Area(terms[0].value if of_place and not number else "", area, listed))
    if alone and not areas and field.first("@displayLabel") == AREA:
        draft.add("areas", Area(terms[0].value))
    elif (terms or agents or titles) and not (of_place and areas):
        agent, title = next(iter(agents), None), next(iter(titles), None)
        draft.add("subjects", Subject(tuple(terms), agent, title, authority, same, level, **said))
    # What a heading has once is a heading of its own where it stands again.
    for subject in (
        *[Subject(agent=agent) for agent in agents[1:]],
        *[Subject(title=title) for title in titles[1:]],
        *map(Subject, other_places),
    ):
        draft.add("subjects", replace(subject, authority=authority, **said))
    told(draft, field, taking.rest())


def _of_facets(field: Field) -> list[Field]:
    """The headings of a subject, each with a URI, some of which are of FAST: it is faceted, and none of its headings is
    a part of another's.

    ``<topic authority="fast" valueURI="http://id.worldcat.org/fast/1">Bees</topic><geographic
    authority="tgn" …>Leeds</geographic>``
    """
    whole = [part for part in field.parts if part[0] not in _HEADINGS and part[0] != "@authority"]
    parts = [part for part in field.parts if part[0] in _HEADINGS]
    if len(parts) < 2 or any(code[:1] != "@" or code in _OF_WHOLE for code, _ in whole):
        return []
    of_whole = field.first("@authority")
    lists = [_list_of(value) or of_whole for _, value in parts]
    if not all(lists) or _FACETED not in lists or not _OF_STRINGS.isdisjoint(lists):
        return []
    if not all(attribute(value, "valueURI") for _, value in parts):
        return []
    return [Field(field.where, (*whole, ("@authority", said), part)) for said, part in zip(lists, parts, strict=True)]


_FACETED = "fast"
_OF_STRINGS = frozenset(("lcnaf", "lcsh", "naf"))
"""Lists of which a heading may be a part of a longer one."""
_OF_WHOLE = ("@altRepGroup", "@valueURI")
"""What is said of a heading as one: it stands once."""


def _read_maps(taking: Taking, draft: Draft) -> None:
    """``<cartographics><scale>1:24,000</scale></cartographics>``:
    the data of a map, which MODS has among the subjects.

    What one subject says in several such elements, each of something else, is one statement: older versions of the
    Library of Congress' stylesheet made an element of each subfield of 255.
    """
    found = Cartographic()
    for code, value in taking.all("cartographics"):
        inner = Taking(tuple_of(value, ""))
        said = {name: text for name in ("scale", "projection", "coordinates") if (text := inner.text(name))}
        if any(getattr(found, name) for name in said):
            draft.add("cartographics", found)
            found = Cartographic()
        found = replace(found, **said)
        taking.inside(code, inner.rest())
    if found != Cartographic():
        draft.add("cartographics", found)


def _take_terms(taking: Taking) -> tuple[list[Term], list[tuple[Term, ...]]]:
    """The terms of a heading in their order, a place in a hierarchy among them; and any other such places.

    Beside a place by its name a hierarchy is another one, or the same once more: it is no subdivision of it. The URI of
    an element stands behind it.
    """
    terms: list[Term] = []
    places: list[list[Term]] = []
    apart = "geographic" in taking.codes
    for code, value in taking.all(*TERM_KINDS, "hierarchicalGeographic"):
        if code == "hierarchicalGeographic":
            places.append(_take_places(taking, value))
            terms += places[0] if len(places) == 1 and not apart else []
            continue
        timed = ("@encoding", "@point") if code == "temporal" else ()
        taking.only_text(code, value, *_OF_LISTS, *timed)
        if code == "temporal":
            terms += _times(value)
        else:
            terms.append(Term(TERM_KINDS[code], text_of(value)))
        if uri := uri_of(value):
            terms.append(Term(IDENTIFIER, uri))
    return terms, list(map(tuple, places if apart else places[1:]))


def _worded(field: Field) -> Taking:
    """The parts of a subject but for those without a word, which are no heading:
    ``<topic valueURI="http://a.example/1"/>``.
    """
    empty = [part for part in field.parts if part[0] in _HEADINGS and not _has_words(part[1])]
    taking = Taking(tuple(part for part in field.parts if part not in empty) if empty else field.parts)
    for code, value in empty:
        taking.only_text(code, value)
    return taking


def _has_words(value: Any) -> bool:
    """Whether a part says something besides its attributes; a text alone does."""
    return isinstance(value, str) or any(code[:1] != "@" and text and _has_words(text) for code, text in value)


_OF_LISTS = ("@authority", "@authorityURI", "@valueURI")


def _listed(taking: Taking) -> tuple[str, tuple[str, ...]]:
    """The list that a subject is from and its URI, which many say of its elements only.

    ``<subject><topic authority="lcsh"
    valueURI="http://id.loc.gov/authorities/subjects/sh85143258">Victims</topic></subject>``
    """
    authority, same = of_list(taking)
    authority = authority or list_of("".join(same))
    inner = [value for code, value in taking.parts if code in _HEADINGS]
    lists = {_list_of(value) for value in inner}
    if len(lists) > 1:
        lists.discard(_NAME_AUTHORITY)
    if not authority and len(lists) == 1:
        (authority,) = lists
    if not same and len(inner) == 1 and lists <= {"", authority}:
        same = tuple(filter(None, [uri_of(inner[0])]))
    return heading_linked(taking, authority, same)


def _list_of(value: Any) -> str:
    """The list that an element is from: its authority, or what its URIs tell."""
    return attribute(value, "authority") or list_of(attribute(value, "authorityURI") or attribute(value, "valueURI"))


_HEADINGS = frozenset((*_NAMES, *_TITLES, *TERM_KINDS, "hierarchicalGeographic"))

_NAME_AUTHORITY = "naf"
"""The list of the names in headings that are of LCSH."""

_Heading = TypeVar("_Heading", Agent, Title)


def _once(taking: Taking, taken: tuple[_Heading, Faults], authority: str, same: tuple[str, ...]) -> _Heading:
    """A name or a title that was taken, without the list and the URIs that the whole subject has already."""
    heading, faults = taken
    taking.faults += faults
    kept = tuple(uri for uri in heading.same_as if uri not in same)
    return replace(heading, authority="" if heading.authority == authority else heading.authority, same_as=kept)


def _take_places(taking: Taking, value: Any) -> list[Term]:
    """The levels of a hierarchy, the widest first."""
    inner = Taking(tuple_of(value, ""))
    levels = sorted(inner.all(*_HIERARCHY), key=lambda level: _HIERARCHY[level[0]][0])
    for code in _OF_LISTS:
        inner.one(code)
    taking.inside("hierarchicalGeographic", inner.rest())
    return [Term(_HIERARCHY[code][1], text_of(place)) for code, place in levels]


AREA = "Area covered"

_MARC_AREAS = "marcgac"

TIMES = {
    "start": (("@encoding", "iso8601"), ("@point", "start")),
    "end": (("@encoding", "iso8601"), ("@point", "end")),
    "date": (("@encoding", "iso8601"),),
    "period": (("@encoding", "marc"),),
}  # fmt: skip
"""The times of MARC 045: the ends of a span, a date, and a code of a period."""


def _times(value: Any) -> tuple[Term, ...]:
    """A time, or the two ends of a span in one text: ``1970/1979``."""
    span = _SPAN.fullmatch(text_of(value))
    if span is not None and attribute(value, "encoding") in _OF_SPANS and not attribute(value, "point"):
        return Term("start", span[1]), Term("end", span[2])
    return (Term(_time_kind(value), text_of(value)),)


def _time_kind(value: Any) -> str:
    encoding, point = attribute(value, "encoding"), attribute(value, "point")
    if not text_of(value).isascii():
        return "temporal"  # in words, or in figures that no encoding has
    if encoding in _ALSO_ISO and _ISO.fullmatch(text_of(value)):
        encoding = "iso8601"
    said = {"encoding": encoding, "point": point}
    found = tuple((f"@{name}", text) for name, text in said.items() if text)
    return next((kind for kind, said in TIMES.items() if said == found), "temporal")


_ALSO_ISO = ("w3cdtf", "edtf")
_ISO = re.compile(r"-?\d{4}(?:-(?:0[1-9]|1[0-2])(?:-[0-3]\d)?)?")
"""A date that is the same in the profile of the W3C, and in EDTF, as in ISO 8601, which has no seasons: ``1970-21``."""
_OF_SPANS = ("edtf", "iso8601")
_SPAN = re.compile(rf"({_ISO.pattern})/({_ISO.pattern})", re.ASCII)
"""A span as these have it, and the profile of the W3C has not."""


def write_subject(writing: Writing) -> Iterator[Field]:
    """The headings, then the areas, then the map data."""
    record = writing.record
    for subject in record.subjects:
        yield _make_subject(subject)
        for path, reason, value in _lost_of_subject(subject):
            writing.drop(f"subjects.{path}", reason, value)
    for area in record.areas:
        if area.authority and not area.code:
            writing.drop("areas.authority", "it is of a code, and there is none", area.authority)
        code = (("@authority", area.authority or _MARC_AREAS), ("", area.code)) if area.code else ""
        label = "" if area.code else AREA
        yield element("subject", [("@displayLabel", label), ("geographic", area.name), ("geographicCode", code)])
    for map_data in record.cartographics:
        inner = (("scale", map_data.scale), ("projection", map_data.projection), ("coordinates", map_data.coordinates))
        yield element("subject", [("cartographics", filled(inner))])


def _make_subject(subject: Subject) -> Field:
    """A heading: the name and the title in it, and then its terms."""
    parts: list[tuple[str, Any]] = []
    if subject.agent is not None:
        parts.append(part_of(make_name(replace(subject.agent, primary=False, link=""))))
    if subject.title is not None:
        _, said = part_of(make_title(replace(subject.title, kind="uniform", link="")))
        parts.append(("titleInfo", said))
    return element(
        "subject",
        [
            ("@usage", "primary" if subject.level == "primary" else ""),
            ("@authority", "" if subject.authority == UNSPECIFIED else subject.authority),
            ("@valueURI", concept_uri(subject.same_as, subject.authority)),
            *stated(subject),
            *_identified(subject, parts),
        ],
    )


_REASONS = {
    "scope": NO_SCOPE,
    "same_as": ONE_URI,
    "link": "a subject stands beside another as a whole",
    "responsibility": "MODS names a work by its title alone",
    "medium": "MODS names a work by its title alone",
    "terms": "MODS has no place for a code or a measure beside a topic",
    "identifier": "MODS has the URI of an element: none of several together, and no number",
    "level": "MODS tells what is primary, and not what else is said of a subject",
}
"""Why MODS does not say this of a subject, or of a name or a title in one."""


def _lost_of_subject(subject: Subject) -> Iterator[tuple[str, str, Any]]:
    """What a ``subject`` does not say: where that is, why, and what it is."""
    lost: list[tuple[str, Any]] = []
    if subject.agent is not None:
        said = (*out_of_scope(subject.agent), *_own(subject.agent, "link"))
        lost += [(f"agent.{attr}", value) for attr, value in said]
    if subject.title is not None:
        said = (*lost_of_title(subject.title), *_own(subject.title, "link", "responsibility", "medium"))
        lost += [(f"title.{attr}", value) for attr, value in said]
    lost += [("terms", term) for term in subject.terms if term.kind in CODES_OF_LISTS]
    if IDENTIFIER in [term.kind for term in subject.terms]:
        first = [("name", "")] * (subject.agent is not None) + [("titleInfo", "")] * (subject.title is not None)
        lost += [("terms.identifier", term) for _, term in _of_one_uri(subject, first) if term is not None]
    if subject.level not in ("", "primary"):
        lost.append(("level", subject.level))
    return ((path, _REASONS[path.rpartition(".")[2]], value) for path, value in (*lost, *unsaid_of_concept(subject)))


def _own(value: Agent | Title, *names: str) -> list[tuple[str, Any]]:
    return [(name, said) for name in names if (said := getattr(value, name))]


_CODES = {kind: code for code, kind in TERM_KINDS.items()}


def _identified(subject: Subject, parts: list[tuple[str, Any]]) -> list[tuple[str, Any]]:
    """All elements of a subject, ``parts`` the first of them, each with the URI of its own."""
    if IDENTIFIER not in [term.kind for term in subject.terms]:
        return [*parts, *_make_terms(subject.terms)]
    return [part for found, _ in _of_one_uri(subject, parts) for part in found]


def _of_one_uri(subject: Subject, parts: list[tuple[str, Any]]) -> Iterator[tuple[list[tuple[str, Any]], Term | None]]:
    """The elements of a subject up to each of its URIs, which is that of an element if there is but one:
    ``650 #0 $a Bees $0 …/sh1 $z Europe. $0 …/sh2``. One behind several, and a number, are given besides.
    """
    terms: list[Term] = []
    for term in subject.terms:
        if term.kind != IDENTIFIER:
            terms.append(term)
            continue
        found = [*parts, *_make_terms(terms)]
        uri = concept_uri((term.value,), subject.authority)
        if uri and len(found) == 1 and not attribute(found[0][1], "valueURI"):
            ((code, value),) = found
            yield [(code, (("@valueURI", uri), *(value if isinstance(value, tuple) else (("", value),))))], None
        else:
            yield found, term
        parts, terms = [], []
    yield [*parts, *_make_terms(terms)], None


def _make_terms(terms: Iterable[Term]) -> list[tuple[str, Any]]:
    """The elements of a subject;
    the places of a hierarchy stand together, and what narrows a topic or a place stands with it.
    """
    parts: list[tuple[str, Any]] = []
    for term in terms:
        if term.kind in CODES_OF_LISTS:
            continue
        if term.kind in _IN_HIERARCHY:
            place = (_IN_HIERARCHY[term.kind], term.value)
            if parts and parts[-1][0] == "hierarchicalGeographic":
                parts[-1] = (parts[-1][0], (*parts[-1][1], place))
            else:
                parts.append(("hierarchicalGeographic", (place,)))
        elif term.kind in NARROWING and parts and parts[-1][0] in ("topic", "geographic"):
            code, text = parts[-1]
            parts[-1] = (code, narrowed(text, term))
        elif term.kind in TIMES:
            parts.append(("temporal", (*TIMES[term.kind], ("", term.value))))
        else:
            parts.append((_CODES.get(term.kind, "topic"), term.value))
    return parts


_SCHEMES = frozenset("bcl ddc lcc nal nlm rvk sudocs udc".split())


def scheme_of(authority: str) -> str:
    """The scheme of a class number: ``DDC`` is ``ddc``."""
    return lower if (lower := authority.lower()) in _SCHEMES else authority


def read_classification(field: Field, draft: Draft) -> None:
    """``<classification authority="ddc" edition="23">362.88</classification>``"""
    taking = Taking(field.parts)
    found = Classification(scheme_of(taking.text("@authority")), taking.text(""), edition=taking.text("@edition"))
    if found.number:
        draft.add("classifications", found)
    told(draft, field, taking.rest())


def write_classification(writing: Writing) -> Iterator[Field]:
    """With its item number, as the stylesheet has it: what stands after the class is part of the whole."""
    for found in writing.record.classifications:
        if found.invalid:
            writing.drop("classifications", "MODS does not tell a class number that is not valid", found.number)
            continue
        text = " ".join(part for part in (found.number, found.item) if part)
        yield element("classification", [("@authority", found.scheme), ("@edition", found.edition), ("", text)])
        if found.assigner:
            writing.drop("classifications.assigner", "MODS does not say who assigned a class number", found.assigner)

"""What a resource is about: keywords, concepts, class numbers, places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from bibld import terms
from bibld.formats._headings import list_of
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements import ALL, NONE, SCHEMES, SOME, take_coverage, take_subject, take_temporal
from bibld.formats.dublincore.foreign.agents import named_by
from bibld.formats.dublincore.foreign.classes import AGENTS, TERM_KINDS
from bibld.formats.dublincore.foreign.reading import Reading, Value, as_text, in_figures
from bibld.formats.dublincore.foreign.spaces import name_of
from bibld.labels import subject_label
from bibld.model import Agent, Cartographic, Classification, Subject, Term
from bibld.vocabulary import areas, countries

__all__ = ["concept", "keywords", "period", "place"]

_CLASSES = (
    (re.compile(r"https?://dewey\.info/class/([\d.]+)/(?:e(\d\d)/)?.*"), "ddc"),
    (re.compile(r"https?://id\.loc\.gov/authorities/classification/([A-Z][A-Z0-9.-]*)()"), "lcc"),
    (re.compile(r"https?://id\.ndl\.go\.jp/class/ndlc/([A-Z][A-Z0-9.-]*)()"), "kktb"),
    *(
        (re.compile(rf"https?://id\.ndl\.go\.jp/class/ndc{edition}/(\d[\d.]*)()"), f"njb/{edition:02}")
        for edition in (8, 9, 10)
    ),
)


def concept(reading: Reading, value: Value) -> str:
    """A keyword; or a concept by its label, as a heading of the list that its IRI belongs to."""
    by_scheme = ("subject", value.scheme) in SCHEMES and not (value.iri and value.scheme in _HEADINGS)
    is_text = value.term.startswith('"')
    if is_text and not value.scheme and reading.draft.holds("subjects", (value.text, value.lang), _labels):
        return ALL if not value.tag or judgement.same_language(value.tag, value.lang) else SOME
    if is_text or by_scheme:
        return as_text(take_subject, element="subject")(reading, value)
    if (class_ := _by_iri(reading, value) or _by_notation(reading, value.term)) is not None:
        reading.draft.add("classifications", class_)
        reading.types(value.term)
        reading.unsay(value)  # what the class is called in words
        return ALL
    if not value.told:
        return NONE
    types = reading.types(value.term)
    text = judgement.one_line(value.text)
    its_own = list_of(value.iri)
    authority = its_own or _HEADINGS.get(value.scheme, "") or _list_of_scheme(reading, value.term)
    kind = next((TERM_KINDS[name] for name in types if name in TERM_KINDS), "")
    person = next((AGENTS[name] for name in types if AGENTS.get(name)), "")
    subject = judgement.heading(text, authority, value.lang) if authority else None
    if person and "--" not in text:
        named = judgement.agent(text, "")
        named = replace(named, roles=()) if named.kind == person else Agent(text, kind=person)
        subject = Subject(agent=named, authority=authority, lang=value.lang)
    elif kind and "--" not in text:
        subject = Subject((Term(kind, text),), authority=authority, lang=value.lang)
    elif subject is None:
        # Of a heading that may name a person or a thing, the list is not said: it would say which.
        subject = Subject((Term("topic", text),) if authority else judgement.terms(text), lang=value.lang)
    subject = replace(subject, same_as=named_by(value.iri))
    if subject.authority or (value.iri and authority == its_own):
        reading.use(value.term, "skos:inScheme", "dcterms:isPartOf")
    reading.draft.add_new("subjects", subject)
    return ALL


def _by_iri(reading: Reading, value: Value) -> Classification | None:
    """A class by its IRI: ``http://dewey.info/class/595.799/e21/``."""
    for pattern, scheme in _CLASSES:
        if (found := pattern.fullmatch(value.iri)) is not None:
            class_ = found[1].rstrip(".")
            if reading.first(value.term, "skos:notation") not in ("", class_):
                reading.leave(value.term, "skos:notation")
            reading.use(value.term, "skos:inScheme")
            return Classification(scheme, class_, edition=found[2] or "")
    return None


def _by_notation(reading: Reading, node: str) -> Classification | None:
    """A class by its number in an edition of Dewey's: ``[ skos:inScheme <http://dewey.info/scheme/e21> ;
    skos:notation "595.799" ]``.
    """
    schemes = ((prop, term, _DEWEY.fullmatch(term)) for prop, term in reading.properties(node, "skos:inScheme"))
    prop, term, found = next((said for said in schemes if said[2] is not None), ("", "", None))
    notation = reading.first(node, "skos:notation") if found is not None else ""
    if found is None or not notation:
        return None
    reading.understand(node, prop, term)
    return Classification("ddc", notation, edition=found[1] or "")


_DEWEY = re.compile(r"<https?://dewey\.info/scheme/(?:e(\d\d)/?)?>")


def _labels(subject: Subject) -> Iterator[tuple[str, str]]:
    """What a subject with an address is called, in its language, and by a text that does not say in which."""
    if subject.same_as:
        label = subject_label(subject)
        yield label, subject.lang
        if subject.lang:
            yield label, ""


_HEADINGS = {"LCSH": "lcsh", "MESH": "mesh"}
_PLACES = {"TGN": "tgn"}
"""The encoding schemes that are lists of headings, and of places."""
_OF_LCSH = "http://id.loc.gov/authorities#conceptScheme"
"""The address that LCSH had first, which the British Library has kept."""


def _list_of_scheme(reading: Reading, node: str) -> str:
    """The list of subjects that a concept is said to be in:
    ``skos:inScheme <http://id.loc.gov/authorities/subjects>``.
    """
    schemes = [terms.text_of(term) for prop, term in reading.graph.get(node, ()) if name_of(prop) == "skos:inScheme"]
    return next(filter(None, ("lcsh" if scheme == _OF_LCSH else list_of(scheme) for scheme in schemes)), "")


def place(reading: Reading, value: Value) -> str:
    """A place that the resource is about, by its name or its code."""
    listed = (areas(), countries())
    label = next((found for codes in listed if (code := codes.code_of(value.iri)) and (found := codes.label(code))), "")
    if label and not value.told:
        reading.draft.add(
            "areas", replace(judgement.area(label), code=areas().code_of(value.iri) or judgement.area(label).code)
        )
        return ALL
    located = _take_point(reading, value.term)
    if not value.told:
        return ALL if located else NONE
    by_scheme = ("coverage", value.scheme) in SCHEMES and not (value.iri and value.scheme in _PLACES)
    if value.term.startswith('"') or by_scheme:
        return as_text(take_coverage, element="coverage")(reading, value)
    reading.types(value.term)
    area = judgement.area(judgement.one_line(value.text))
    if value.iri:
        authority = list_of(value.iri) or _PLACES.get(value.scheme, "")
        made = Subject((Term("geographic", area.name),), authority=authority, lang=value.lang, same_as=(value.iri,))
        reading.draft.add("subjects", made)
    else:
        reading.draft.add("areas", area)
    return ALL


def _take_point(reading: Reading, node: str) -> bool:
    """Take where on the earth a place is, in degrees: ``[ schema:geo [ schema:latitude "53.8" ;
    schema:longitude "-1.5" ] ]``.
    """
    if _take_box(reading, node):
        return True
    for prop, at in (*reading.properties(node, "schema:geo"), ("", node)):
        said = [
            next((it for it in reading.properties(at, *names) if it[1].startswith('"')), ("", ""))
            for names in (_LONGITUDE, _LATITUDE)
        ]
        degrees = [in_figures(terms.text_of(term)) if term else "" for _, term in said]
        if found := judgement.coordinates(dict(zip(("east", "north"), degrees, strict=True))):
            reading.types(at)
            for subject, its, term in ((node, prop, at), *((at, its, term) for its, term in said)):
                reading.understand(subject, its, term)
            reading.draft.add("cartographics", Cartographic(coordinates=found))
            return True
    return False


def _take_box(reading: Reading, node: str) -> bool:
    """Take the ends of a place: ``[ schema:geo [ schema:box "53.7 -1.8 53.9 -1.3" ] ]``, and as geographers have them,
    ``[ dcat:bbox "POLYGON((-1.8 53.7, -1.3 53.7, -1.3 53.9, -1.8 53.9, -1.8 53.7))" ]``, ``POINT(-1.5 53.8)``.
    """
    boxes = [
        (prop, at, its, term)
        for prop, at in (*reading.properties(node, "schema:geo"), ("", node))
        for its, term in reading.properties(at, "schema:box", "dcat:bbox", "locn:geometry", "dcat:centroid")
    ]
    for prop, at, its, term in boxes:
        ends = _box(terms.text_of(term), latitude_first=name_of(its) == "schema:box") if term.startswith('"') else []
        names = ("westlimit", "southlimit", "eastlimit", "northlimit")
        if ends and (found := judgement.coordinates(dict(zip(names, ends, strict=True)))):
            reading.types(at)
            reading.understand(at, its, term)
            if at != node:
                reading.understand(node, prop, at)
            reading.draft.add("cartographics", Cartographic(coordinates=found))
            return True
    return False


def _box(text: str, *, latitude_first: bool) -> list[str]:
    """West, south, east and north of two corners, of a point, or of a polygon that is a box; else nothing."""
    if latitude_first:
        if _FOUR_FIGURES.fullmatch(text) is None:
            return []
        south, west, north, east = _FIGURES.findall(text)
        return [west, south, east, north] if float(south) <= float(north) else []
    found = _WKT.fullmatch(text)
    points = [tuple(point.split()) for point in found[1].split(",")] if found is not None else []
    if not points or any(len(point) != 2 for point in points):
        return []
    lengths, heights = ({*these} for these in zip(*points, strict=True))
    if max(len(lengths), len(heights)) > 2 or len({*points}) not in (1, 4):
        return []
    return [end(these, key=float) for end in (min, max) for these in (lengths, heights)]


_FIGURES = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
_FOUR_FIGURES = re.compile(rf"\s*{_FIGURES.pattern}(?:[\s,]+{_FIGURES.pattern}){{3}}\s*", re.ASCII)
_WKT = re.compile(
    r"\s*(?:POLYGON ?\( ?|POINT ?)\(\s*"  # POLYGON((; POINT (
    rf"({_FIGURES.pattern}\s+{_FIGURES.pattern}"  # -1.5 53.8
    rf"(?:\s*,\s*{_FIGURES.pattern}\s+{_FIGURES.pattern})*)"  # , -1.4 53.8
    r"\s*\)(?: ?\))?\s*",  # ))
    re.ASCII | re.IGNORECASE,
)
"""A geometry in words, of which the system of coordinates is not named: then longitude stands first (GeoSPARQL)."""
_LONGITUDE = ("schema:longitude", "wgs84:long")
_LATITUDE = ("schema:latitude", "wgs84:lat")


def period(reading: Reading, value: Value) -> str:
    """A time by its name, or a node by when it begins and ends:
    ``[ dcat:startDate "2013-01-01" ; dcat:endDate "2014" ]``.
    """
    if (span := _SPAN.fullmatch(value.text)) is not None and value.term.startswith('"'):
        reading.draft.add("subjects", Subject((Term("start", span[1]), Term("end", span[2]))))
        return ALL if not value.tag else SOME
    found = []
    for kind, names in _ENDS.items():
        said = reading.first(value.term, *names) or _instant(reading, value.term, kind)
        if _DATE.fullmatch(said) is not None:
            found.append(Term(kind, said.partition("T")[0]))
        else:
            reading.leave(value.term, *names)
    if not found:
        return as_text(take_temporal, element="temporal")(reading, value)
    reading.types(value.term)
    reading.draft.add("subjects", Subject(tuple(found)))
    if value.told and as_text(take_temporal, element="temporal")(reading, value) == NONE:
        reading.unsay(value)
    return ALL


def _instant(reading: Reading, node: str, kind: str) -> str:
    """When a time begins or ends, where that is a node: ``[ time:hasBeginning [ time:inXSDDate "2013-01-01" ] ]``."""
    for prop, at in reading.properties(node, _INSTANTS[kind]):
        said = reading.first(at, *_DATES)
        if _DATE.fullmatch(said) is not None:
            reading.understand(node, prop, at)
            reading.types(at)
            return said
        reading.leave(at, *_DATES)
    return ""


_INSTANTS = {"start": "time:hasBeginning", "end": "time:hasEnd"}
_DATES = ("time:inXSDDate", "time:inXSDgYear", "time:inXSDgYearMonth", "time:inXSDDateTime", "time:inXSDDateTimeStamp")


_ENDS = {
    "start": ("dcat:startDate", "schema:startDate", "edm:begin"),
    "end": ("dcat:endDate", "schema:endDate", "edm:end"),
}
_SPAN = re.compile(r"(\d{4}(?:-\d\d(?:-\d\d)?)?)/(\d{4}(?:-\d\d(?:-\d\d)?)?)", re.ASCII)
_DATE = re.compile(r"\d{4}(?:-\d\d(?:-\d\d(?:T00:00:00Z?)?)?)?", re.ASCII)


def keywords(reading: Reading, value: Value) -> str:
    """schema.org's keywords are parted by commas where they stand in one text."""
    if not value.term.startswith('"'):
        return concept(reading, value)
    return as_text(lambda draft, text, lang: take_subject(draft, text.replace(",", ";"), lang))(reading, value)

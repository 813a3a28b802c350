"""Who published a resource, where and when: by RDA and ISBD as the German National Library has them, by the
events of the British Library.
"""

from __future__ import annotations

import re
from itertools import islice

from msgspec.structs import replace

from bibld import terms
from bibld.crosswalk.draft import Draft
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements import ALL, NONE, SOME, Take, take_date, take_place, take_publisher
from bibld.formats.dublincore.foreign.reading import Reading, Value, as_text
from bibld.formats.dublincore.foreign.spaces import name_of
from bibld.model import Place, Provision, Title
from bibld.vocabulary import countries

__all__ = [
    "event",
    "moment",
    "names_publisher",
    "published_in",
    "responsibility",
    "statement",
    "subtitle",
    "whole_statement",
]


def published_in(reading: Reading, value: Value) -> str:
    """A place of publication by its name, or the country by its IRI:
    ``library:placeOfPublication <http://id.loc.gov/vocabulary/countries/enk>``.
    """
    code = countries().code_of(value.iri) if value.iri else None
    if code is None:
        return as_text(take_place, stated=False)(reading, value)
    stated: list[Provision] = reading.draft.get("provisions")
    places = stated[0].places if stated else ()
    if any(place.code not in ("", code) for place in places):
        return NONE
    reading.types(value.term)
    if not any(place.code for place in places):
        made = (*places, Place(code=code))
        reading.draft.put("provisions", 0 if stated else -1, replace(stated[0] if stated else Provision(), places=made))
    reading.unsay(value)  # what the country is called
    return ALL


def whole_statement(reading: Reading, value: Value) -> str:
    """The statement of publication in one text, where no other property has one."""
    if value.term.startswith('"') and not reading.draft.get("provisions"):
        return take_publisher(reading.draft, value.text, "")
    return statement(reading, value)


def statement(reading: Reading, value: Value) -> str:
    """The statement of publication in one text, ``Leipzig : Bienenverlag, 2013``, where its parts are not told; else it
    says no more than they do, or is kept.
    """
    if not value.term.startswith('"'):
        return NONE
    stated: list[Provision] = reading.draft.get("provisions")
    if not stated:
        return NONE
    parts = [*stated[0].names, *(place.name for place in stated[0].places)]
    dates = [date.value for date in reading.draft.get("dates")[:_PARTS]]
    literals = (it for name in _DATES for _, it in reading.by_name.get(name, ()) if it.startswith('"'))
    dates += map(terms.text_of, islice(literals, _PARTS))
    rest = value.text
    for part in sorted((*parts[:_PARTS], *dates), key=len, reverse=True):
        rest = rest.replace(part, "")
    return NONE if _WORD.search(rest) else ALL


_DATES = ("dcterms:date", "dcterms:issued", "dc:date")
_PARTS = 50
"""Of so many names, places or dates one is looked for in a statement: none has more in it."""
_WORD = re.compile(r"\w")


def _with(reading: Reading, value: Value, attr: str) -> str:
    """Add to the title what stands with it in a statement of its own; what the title has is not said again."""
    titles: list[Title] = reading.draft.get("titles")
    text = judgement.one_line(value.text)
    if not text or not titles or not value.term.startswith('"') or titles[0].kind != "main":
        return NONE
    if getattr(titles[0], attr) not in ("", text):
        return NONE
    reading.draft.replace("titles", 0, replace(titles[0], **{attr: text}))
    return ALL if not value.tag else SOME


def subtitle(reading: Reading, value: Value) -> str:
    """Other title information: ``rdau:P60493 "eine Einführung"``."""
    return _with(reading, value, "subtitle")


def responsibility(reading: Reading, value: Value) -> str:
    """The statement of responsibility: ``rdau:P60327 "Grace Okafor"``."""
    return _with(reading, value, "responsibility")


def event(reading: Reading, value: Value) -> str:
    """The publication as an event, with its place, its publisher and its year."""
    node = value.term
    found = [reading.take(node, name, take) for name, take in _OF_EVENTS if name in reading.said_of(node)]
    years = _years(reading, node)
    for year in years:
        take_date("issued")(reading.draft, year, "")
    reading.types(node)
    reading.unsay(value)
    for prop, term in reading.properties(node, "schema:description", "rdfs:label"):
        if statement(reading, Value(term, terms.text_of(term))) == ALL:
            reading.understand(node, prop, term)
    return ALL if any(found) or years else NONE


def _take_publisher_once(draft: Draft, text: str, lang: str) -> str:
    """A publisher whom no other property has named."""
    return ALL if names_publisher(draft, judgement.one_line(text)) else take_publisher(draft, text, lang)


def names_publisher(draft: Draft, name: str) -> bool:
    """Whether a statement of publication names this publisher already."""
    return any(name in provision.names for provision in draft.get("provisions"))


def _take_year_once(draft: Draft, text: str, lang: str) -> str:
    """A date that no other property has told."""
    known = any(date.kind == "issued" and date.value == text.strip() for date in draft.get("dates"))
    return ALL if known else take_date("issued")(draft, text, lang)


_OF_EVENTS: tuple[tuple[str, Take], ...] = (
    *(
        (name, _take_publisher_once)
        for name in ("event:agent", "schema:organizer", "schema:publishedBy", "dcterms:publisher")
    ),
    *((name, take_place) for name in ("event:place", "schema:location")),
    *((name, _take_year_once) for name in ("event:time", "schema:startDate")),
)


def moment(reading: Reading, value: Value) -> str:
    """When it was published, as precisely as VIVO says: ``[ vivo:dateTime "2013-01-01T00:00:00" ;
    vivo:dateTimePrecision … ]``.
    """
    node = value.term
    said = reading.first(node, "vivo:dateTime")
    precision = next((name_of(term) for _, term in reading.properties(node, "vivo:dateTimePrecision")), "")
    figures = _PRECISIONS.get(precision, 0)
    if not figures or len(said) < figures or take_date("issued")(reading.draft, said[:figures], "") == NONE:
        return NONE
    reading.types(node)
    reading.use(node, "vivo:dateTimePrecision")
    reading.unsay(value)
    return ALL


_PRECISIONS = {"vivo:yearPrecision": 4, "vivo:yearMonthPrecision": 7, "vivo:yearMonthDayPrecision": 10}
"""How many figures of the moment are meant."""


def _years(reading: Reading, node: str) -> list[str]:
    """The years that are told by their address alone."""
    found = []
    for prop, term in reading.properties(node, "event:time"):
        if term not in reading.graph and (year := _YEAR.fullmatch(term)) is not None:
            reading.understand(node, prop, term)
            found.append(year[1])
    return found


_YEAR = re.compile(r"<https?://reference\.data\.gov\.uk/id/year/(\d{4})>", re.ASCII)

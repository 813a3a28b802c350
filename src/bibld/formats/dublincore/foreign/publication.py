"""Who published a resource, where and when: by RDA and ISBD as the German National Library has them, by the
events of the British Library.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from bibld.crosswalk.draft import Draft
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements import ALL, NONE, SOME, take_date, take_publisher
from bibld.formats.dublincore.foreign.reading import Reading, Value
from bibld.formats.dublincore.foreign.spaces import name_of
from bibld.model import Place, Provision, Title

__all__ = ["event", "moment", "responsibility", "statement", "subtitle", "take_place"]


def take_place(draft: Draft, text: str, _lang: str) -> str:
    """A place of publication, which is that of the first statement: ``rdau:P60163 "Leipzig"``."""
    place = Place(judgement.one_line(text))
    stated: list[Provision] = draft.get("provisions")
    if not stated:
        draft.add("provisions", Provision((place,)))
    elif place not in stated[0].places:
        draft.replace("provisions", 0, replace(stated[0], places=(*stated[0].places, place)))
    return ALL


def statement(reading: Reading, value: Value) -> str:
    """The statement of publication in one text, ``Leipzig : Bienenverlag, 2013``, where its parts are not told; else it
    says no more than they do, or is kept.
    """
    if not value.term.startswith('"'):
        return NONE
    stated: list[Provision] = reading.draft.get("provisions")
    if not stated:
        return take_publisher(reading.draft, value.text, "")
    parts = [*stated[0].names, *(place.name for place in stated[0].places)]
    dates = [date.value for date in reading.draft.get("dates")]
    rest = value.text
    for part in sorted((*parts, *dates), key=len, reverse=True):
        rest = rest.replace(part, "")
    return NONE if _WORD.search(rest) else ALL


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
    known = (("agent", take_publisher), ("place", take_place), ("time", take_date("issued")))
    found = [reading.take(node, f"event:{name}", take) for name, take in known]
    years = _years(reading, node)
    for year in years:
        take_date("issued")(reading.draft, year, "")
    reading.types(node)
    reading.unsay(value)
    return ALL if any(found) or years else NONE


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

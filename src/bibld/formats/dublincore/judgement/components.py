"""Times and places in the notation of the DCMI, Period, Point and Box, and in that of archives of data."""

from __future__ import annotations

import re
from datetime import datetime

from bibld.model import Cartographic

__all__ = ["COMPONENTS", "coordinates", "dcmi", "is_coordinates", "scale"]

COMPONENTS = frozenset(
    "start end north east south west northlimit eastlimit southlimit westlimit".split()  # dcmi-period, dcmi-point, dcmi-box
)


_LABELS = {
    "lat": "north", "latitude": "north", "median latitude": "north", "north-bound latitude": "northlimit", "south-bound latitude": "southlimit",
    "lon": "east", "long": "east", "longitude": "east", "median longitude": "east", "east-bound longitude": "eastlimit",
    "west-bound longitude": "westlimit", "date/time start": "start", "date/time end": "end",
}  # fmt: skip
_LABEL = re.compile(
    "(?:median |(?:north|south|east|west)-bound )?(?:lat|long?)(?:itude)?[:.]|date/time ", re.IGNORECASE
)
"""How such a text begins."""
_LABELLED = re.compile(r"([^\W\d_][\w ,/-]*)[:.] ?([+-]?\d.*)", re.ASCII)
_BETWEEN_LABELS = re.compile(r" ?\* |; ?")


def _labelled(text: str) -> dict[str, str]:
    """What archives of data say in words of their own, as DCMI has it: ``LATITUDE: 53.8 * LONGITUDE: -1.5``,
    ``Lat. 53.8; Long. -1.5``.

    Of a moment at midnight the day is told, and what has no end was at one time. What DCMI has no name for has its own.
    """
    found = [_LABELLED.fullmatch(part) for part in _BETWEEN_LABELS.split(text)]
    said = {
        _LABELS.get(part[1].lower(), part[1]): part[2].removesuffix("T00:00:00") for part in found if part is not None
    }
    if len(said) != len(found) or not all(map(_is_day, (said.get("start", ""), said.get("end", "")))):
        return {}
    if {"north", "northlimit"} & said.keys() and not coordinates(said):
        return {}
    return said | {"end": said.get("end") or said["start"]} if "start" in said else said


def _is_day(text: str) -> bool:
    """Whether a time has a day that there is, if it has one."""
    try:
        return len(text) < len("2001-01-01") or datetime.fromisoformat(text) is not None
    except ValueError:
        return False


_BOX = re.compile(
    "{}, ?{}, ?{}, ?{}".format(
        *(rf"{side} (?P<{side.lower()}limit>[+-]?\d{{1,3}}(?:\.\d+)?)" for side in ("North", "South", "East", "West"))
    )
    + r"(?:\. \(?(?P<name>[^().]+)\)?)?\.?"
)
"""As GeoNetwork has it: ``North 54.0, South 53.0, East -1.0, West -2.0. Yorkshire``."""


def dcmi(text: str) -> dict[str, str]:
    """The components of a time or place in DCMI's notation, by their names:
    ``name=Great Depression; start=1929; end=1939;``.
    """
    if (box := _BOX.fullmatch(text)) is not None:
        return box.groupdict("")
    if said := _labelled(text) if _LABEL.match(text) else {}:
        return said
    found = [part.partition("=") for part in text.split(";") if part.strip()]
    said = {name.strip().lower(): value.strip() for name, equals, value in found if equals}
    if len(said) != len(found) or not said.keys() & COMPONENTS:
        return {}
    return {name: value for name, value in said.items() if (name, value.lower()) != _UNITS}


_UNITS = ("units", "signed decimal degrees")
"""What the figures of a box or a point are where nothing else is told (DCMI Box): to say so says nothing more."""


_DEGREES = re.compile(r"[+-]?\d{1,3}(?:\.\d+)?", re.ASCII)


def coordinates(said: dict[str, str]) -> str:
    """West, east, north and south of a box or a point in degrees, as MARC 034 has them: ``E112.500000 E129.000000 …``

    Nothing where one is not told, or they are in other units.
    """
    if {"units", "projection"} & said.keys():
        return ""
    east, north = said.get("east", ""), said.get("north", "")
    ends = [
        said.get(f"{end}limit") or point
        for end, point in zip(("west", "east", "north", "south"), (east, east, north, north), strict=True)
    ]
    if not all(_DEGREES.fullmatch(end) for end in ends):
        return ""
    if any(abs(float(end)) > most for end, most in zip(ends, (180, 180, 90, 90), strict=True)):
        return ""
    signs = ("EW", "EW", "NS", "NS")
    return " ".join(f"{sign[end[0] == '-']}{abs(float(end)):010.6f}" for sign, end in zip(signs, ends, strict=True))


_PAIRS = re.compile(
    r"[+-]?\d{1,3}\.\d+"  # 53.8
    r"(?:(?: ?[,;] ?| )[+-]?\d{1,3}\.\d+){1,3}",  # ,-1.5
    re.ASCII,
)
_LETTERED = re.compile(
    r"(?:[NS] ?\d\d?\.\d+|\d\d?\.\d+ ?[NS])"  # N 53.8; 53.8N
    r"(?: ?[,;] ?| )"
    r"(?:[EW] ?\d{1,3}\.\d+|\d{1,3}\.\d+ ?[EW])",  # W 1.5; 1.5 W
    re.ASCII,
)
_ALONE = re.compile(
    r"(?!(?:0?[1-9]|1[0-2])\.(?:1[5-9]|20)\d\d\Z)"  # not 12.1998: that may be a month
    r"[+-]?(?:1[0-7]\d|\d?\d)\.\d{3,}",  # -1.54908
    re.ASCII,
)
"""One of the two, which no name of a place is. CONTENTdm has latitude and longitude each in an element."""
_IN_FIGURES = re.compile(r"[NSEWO\d][NSEWO\d°º˚⁰ʹʺ'\"′″’”.,;:/()+ –—-]*")
_DEGREES_OF = re.compile(r"\d ?[°˚⁰]", re.ASCII)
"""A sign of degrees, for which the Library of Congress has a small nought in many maps; ``N° 12`` is a number."""
_OF_OGC = re.compile(r"(?:(?:multi)?(?:point|polygon|linestring)|envelope) ?\([\d .,()+-]+\)", re.IGNORECASE | re.ASCII)
"""A place in the notation of OGC, which does not say which of two figures is the longitude."""


def is_coordinates(text: str) -> bool:
    """Whether a text is figures of a place on the earth and no more: ``53.8,-1.5``, ``53.8N, 1.5W``,
    ``51°30'N 0°7'W``, ``POINT(-1.5 53.8)``, or one of them alone: ``-1.54908``.
    """
    return any(form.fullmatch(text) for form in (_PAIRS, _LETTERED, _ALONE, _OF_OGC)) or (
        _DEGREES_OF.search(text) is not None and _IN_FIGURES.fullmatch(text) is not None
    )


_SCALE = re.compile(
    r"(?P<scale>(?:scale|[ée]chelle|escala|scala|ma(?:ß|ss)stab|schaal|масштаб)\.?(?: ?: ?| )"  # Échelle :
    r"(?:(?:ca?\.|circa|about|approximately) ?)?\[?(?:(?:ca?\.|circa|about|approximately) ?)?"  # ca. [; [ca.
    r"1 ?: ?\d{1,3}(?:[ ,.]?\d{3})*\]?"  # 1:24,000; 1 : 50 000]
    r"(?:\. \d+ (?:cm|in|inch(?:es)?)\.? (?:to|equals|=) "  # . 1 in. =
    r"[\d.,/ ]+(?:chains|feet|ft|kilomet(?:er|re)s?|km|miles?|m|poles|rods|yards))?"  # 2 miles
    r"|scale (?:indeterminable|not given|varies)|scales (?:differ|vary)|not drawn to scale)\.?"  # Scale not given.
    r"(?: ; (?P<projection>[^;:()]{3,80}? proj(?:ection|\.)))?"  # ; conic projection
    r"(?: (?P<coordinates>\([EWO\d].*\))\.?)?",  # (W 125°--W 120°/N 50°--N 49°)
    re.IGNORECASE,
)


def scale(text: str) -> Cartographic | None:
    """The scale of a map, its projection and its coordinates, if that is all that a text says:
    ``Scale 1:24,000 ; conic projection (W 125°--W 120°/N 50°--N 49°)``, ``Scale not given.``
    """
    found = _SCALE.fullmatch(text)
    coordinates = (found["coordinates"] or "") if found is not None else ""
    if found is None or (coordinates and not is_coordinates(coordinates.strip("()"))):
        return None
    return Cartographic(found["scale"], found["projection"] or "", coordinates)

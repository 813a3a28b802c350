"""The figures of maps as MARC has them: scale and coordinates as a statement (255), and coded (034)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from bibld.crosswalk.isbd import without
from bibld.model import Cartographic

__all__ = ["charted"]

_SCALE = re.compile(
    r"(?:(?:scale|ma(?:ß|ss)stab|[ée]chelle|escala|scala|skala|schaal|målestokk|mittakaava|měřítko|mierka|mjerilo"
    r"|merilo|méretarány|масштаб) )?"
    r"(?:ca\.? |approximately )?"  # ca.
    r"1 ?: ?\d+(?:[,. ]\d{3})*",  # 1:24,000
    re.IGNORECASE,
)
"""A scale, by the word for it in the language of the description."""
_RATIO = re.compile(r"1 ?: ?\d")
"""A scale of which nobody says that it is one: ``1:24,000``, ``1:600. 50 ft. to 1 in.``"""
_RATIOS = re.compile(
    r"(?<!\d)1 ?: ?(?:"
    r"(\d++(?:[,. ]\d{3})*+)(?![,.]\d| ?[kmмт])"  # 24,000, and not 2.5 million, 1 Mill., 50K
    r"|\d)",
    re.IGNORECASE,
)
"""Scales, with their figures where these are all there."""
_DEGREE = "[°º˚⁰]"
"""The sign of degrees, and what is often written for it."""
_ANGLE = (
    rf"(\d{{1,3}}){_DEGREE}"  # 75°
    r"(?: ?(\d{1,2})['ʹ′’])?"  # 07′
    r"""(?: ?(\d{1,2})["ʺ″”])?"""  # 30″
)
_CODED = re.compile(r"(?:[EW+-]\d[\d.]+ ){2}[NS+-]\d[\d.]+ [NS+-]\d[\d.]+")
_JOINED = re.compile(r"\(?([EW]\d{7})--?([EW]\d{7})/([NS]\d{7})--?([NS]\d{7})\)?")
"""The figures of 034 with the marks of 255 between them: ``W0750700--W0741200/N0443400--N0431200``."""
_LIMITS = re.compile(
    rf"\(?([EW]) ?{_ANGLE} ?(?:--?|–) ?([EW]) ?{_ANGLE}"  # (W 75°07′--W 74°12′
    r" ?/ ?"  # /
    rf"([NS]) ?{_ANGLE} ?(?:--?|–) ?([NS]) ?{_ANGLE}\)?"  # N 44°34′--N 43°12′)
)


_POINT = re.compile(
    r"([0-8]?\d)(\.\d+) ?°? ?([NS])[, ] ?"  # 35.15N,
    r"((?:1[0-7]|\d)?\d)(\.\d+) ?°? ?([EW])"  # 84.87W
)
"""A point in decimal degrees of which letters tell what each is."""
_IN_FIGURES = re.compile(
    rf".*{_DEGREE}.*"  # 35° N
    r"|[+-]?\d{1,3}\.\d+[, ] ?[+-]?\d{1,3}\.\d+"  # 35.96, -83.92
    rf"|{_POINT.pattern}"  # 35.15N, 84.87W
)
"""Coordinates in degrees, or as two decimal figures; without a scale others may be the name of a place."""


def _unmarked(found: Cartographic) -> Cartographic:
    """Without the punctuation between its elements, which is made anew: ``Scale 1:24,000 ;``, ``(W 125°--W 120°).``"""
    return replace(
        found,
        scale=without(without(found.scale, ""), "."),
        projection=without(found.projection, ""),
        coordinates=without(found.coordinates, "."),
    )


def charted(found: Cartographic) -> Iterator[Cartographic]:
    """The figures of a map as a statement (255), ``Scale 1:24,000 (W 125°--W 120°/N 50°--N 49°)``, and coded (034)."""
    found = _unmarked(found)
    ends: Sequence[str] = ()
    if (coded := _JOINED.fullmatch(found.coordinates)) is not None and _is_area(coded.groups()):
        ends, found = coded.groups(), replace(found, coordinates="")
    scale, limits = _SCALE.fullmatch(found.scale), _LIMITS.fullmatch(found.coordinates)
    if scale is not None and _CODED.fullmatch(found.coordinates) is not None:
        yield found  # coded already
        return
    stated = f"Scale {found.scale}" if _RATIO.match(found.scale) else found.scale
    decimals = _DECIMALS.fullmatch(found.coordinates)
    bare = found.coordinates[:1] not in ("", "(") and (
        scale is not None or decimals is not None or _IN_FIGURES.fullmatch(found.coordinates)
    )
    if found != Cartographic():
        yield replace(found, scale=stated, coordinates=f"({found.coordinates})" if bare else found.coordinates)
    # Where there is one, 034 has it, however it is stated: "Scale [ca. 1:26,000,000]"; of several nobody says which.
    ratios = {re.sub("[,. ]", "", ratio) for ratio in _RATIOS.findall(found.scale)}
    coded_scale = f"1:{ratio}" if len(ratios) == 1 and (ratio := ratios.pop()) else ""
    if limits is not None:
        said = limits.groups(default="0")
        area = [f"{said[at]}{said[at + 1]:>03}{said[at + 2]:>02}{said[at + 3]:>02}" for at in range(0, 16, 4)]
        ends = area if _is_area(area) else ()
    if ends:
        yield Cartographic(coded_scale, coordinates=" ".join(ends))
    if decimals is not None and (bounds := _bounded([text for text in decimals.groups() if text])):
        yield Cartographic(coded_scale, coordinates=" ".join(bounds))
    if (point := _POINT.fullmatch(found.coordinates)) is not None:
        north, east = f"{point[3]}{point[1]:>03}{point[2]}", f"{point[6]}{point[4]:>03}{point[5]}"
        yield Cartographic(coded_scale, coordinates=f"{east} {east} {north} {north}")


def _is_area(ends: Sequence[str]) -> bool:
    """Whether these are west, east, north and south of an area: ``W0750700 W0741200 N0443400 N0431200``.

    No pole is beyond 90 degrees, no north is south of the south, and what begins in the east of its end has the date
    line in it: ``E1700000 W1700000``.
    """
    west, east, north, south = (
        (int(end[1:4]) + int(end[4:6]) / 60 + int(end[6:]) / 3600) * (-1 if end[0] in "SW" else 1) for end in ends
    )
    in_parts = all(int(end[4:6]) < 60 and int(end[6:]) < 60 for end in ends)
    in_order = -180 <= west <= east <= 180 or 180 >= west > 0 > east >= -180
    return in_parts and in_order and -90 <= south <= north <= 90


_DECIMAL = r"([+-]?\d{1,3}\.\d+)"
_BETWEEN = r"(?:, ?| )"
_IN_PLACES = r"[+-]?\d{3}\.\d+"
_DECIMALS = re.compile(
    rf"(?!(?:{_IN_PLACES} ){{3}}{_IN_PLACES}$)"  # not -117.5 -116.0 033.5 032.5, which are in the order of 034
    rf"{_DECIMAL}{_BETWEEN}{_DECIMAL}"  # 35.96, -83.92
    rf"(?:{_BETWEEN}{_DECIMAL}{_BETWEEN}{_DECIMAL})?"  # , 36.01, -83.90
)
"""Two or four figures, but for four that 034 has so."""

_OF_AREA = ((0, 2, 3, 1), (0, 1, 2, 3), (1, 3, 2, 0))
_OF_POINT = ((0, 0, 1, 1), (1, 1, 0, 0))
"""Where among four figures west, east, north and south may stand, and among two: W, S, E, N; W, E, N, S; S, W, N, E."""


def _bounded(figures: Sequence[str]) -> list[str]:
    """West, east, north and south of four figures, or of the two of a point, as 034 has them,
    where their order is certain.

    ``-117.5, 32.5, -116.0, 33.5`` → ``-117.5 -116.0 033.5 032.5``: no latitude is more than 90.
    """
    orders = _OF_AREA if len(figures) == 4 else _OF_POINT
    readings = [[figures[at] for at in order] for order in orders]
    possible = [found for found in readings if _is_on_earth(*map(float, found))]
    return list(map(_in_places, possible[0])) if len(possible) == 1 else []


def _is_on_earth(west: float, east: float, north: float, south: float) -> bool:
    return -180 <= west <= east <= 180 and -90 <= south <= north <= 90


def _in_places(figure: str) -> str:
    """``33.5`` → ``033.5``, ``-5.25`` → ``-005.25``"""
    whole, _, fraction = figure.lstrip("+-").partition(".")
    return f"{'-' if figure[0] == '-' else ''}{whole:>03}.{fraction}"

"""Times and places in the notation of the DCMI: Period, Point and Box."""

from __future__ import annotations

import re

__all__ = ["coordinates", "dcmi", "is_coordinates"]

_COMPONENTS = frozenset(
    "start end north east south west northlimit eastlimit southlimit westlimit".split()  # dcmi-period, dcmi-point, dcmi-box
)


def dcmi(text: str) -> dict[str, str]:
    """The components of a time or place in DCMI's notation, by their names: ``name=Great Depression; start=1929; end=1939;``."""
    found = [part.partition("=") for part in text.split(";") if part.strip()]
    said = {name.strip().lower(): value.strip() for name, equals, value in found if equals}
    return said if len(said) == len(found) and said.keys() & _COMPONENTS else {}


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


_PAIRS = re.compile(r"[+-]?\d{1,3}\.\d+(?:(?: ?[,;] ?| )[+-]?\d{1,3}\.\d+){1,3}", re.ASCII)
_IN_FIGURES = re.compile(r"[NSEWO\d][NSEWO\d°ºʹʺ'\"′″’”.,;:/()+ –—-]*")


def is_coordinates(text: str) -> bool:
    """Whether a text is figures of a place on the earth and no more: ``53.8,-1.5``, ``51°30'N 0°7'W``."""
    return _PAIRS.fullmatch(text) is not None or ("°" in text and _IN_FIGURES.fullmatch(text) is not None)

"""What elements say, without the white space that a program has laid them out with, and without those that say nothing.

::

    <namePart>
      Smith, Anna
    </namePart>                 is   <namePart>Smith, Anna</namePart>
    <extent/><extent>8 p.</extent>   <extent>8 p.</extent>

What is read is this; as it was found an element stays on the record (:mod:`bibld.formats.mods.found`).
"""

from __future__ import annotations

import re
from typing import Any

from bibld.crosswalk import Field
from bibld.formats.mods.found import SLOTS
from bibld.formats.mods.record_info import VALUES

__all__ = ["closed_up"]

_LAID_OUT = re.compile(r"^\s|\s$|\s\s|[\t\n\r\u2028\u2029]")

_EMPTY_SAYS = frozenset(("etal",))
"""The element that says something without holding anything: that there are others."""

_SAYING = frozenset(("@collection", "@manuscript", "@order", "@valueURI", "@xlink:href"))
"""Attributes that say something where the element holds nothing: others are of what it holds."""


def closed_up(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    """The fields of a record closed up; those of one that we wrote are as they have to be."""
    if any(field.where == "extension" and any(code == VALUES for code, _ in field.parts) for field in fields):
        return fields
    closed = []
    for field in fields:
        if field.where not in SLOTS:
            closed.append(field)
            continue
        parts = _closed(field.parts)
        if parts:
            closed.append(field if parts is field.parts else Field(field.where, parts))
    return tuple(closed)


def _closed(parts: Any) -> Any:
    """The parts of an element; the same object where there is nothing to do."""
    found = [(code, _said(code, value)) for code, value in parts]
    said = tuple([part for part in found if part[1] or part[0][:1] == "@" or part[0] in _EMPTY_SAYS])
    if all(code[:1] == "@" and code not in _SAYING for code, _ in said):
        return ()
    if len(said) == len(parts) and all(mine[1] is yours[1] for mine, yours in zip(said, parts, strict=True)):
        return parts
    return said


def _said(code: str, value: Any) -> Any:
    if not isinstance(value, str):
        return _closed(value)
    if _LAID_OUT.search(value) is None:
        return value
    # A blank behind an article is none of the layout: it tells "The " from "L'".
    end = " " if code == "nonSort" and value[-1:].isspace() else ""
    return f"{' '.join(words)}{end}" if (words := value.split()) else ""

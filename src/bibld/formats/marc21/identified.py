"""The numbers and URIs of the parts of a heading: $0 between two of them (MARC 21, Appendix A, Control Subfields).

A $0 is of the whole heading where it stands before or behind all its parts. Where one stands between two, each is of
what is before it, and none of the whole::

    650 #0 $a Bees $0 http://a.example/1 $z Europe. $0 http://a.example/2
    ↔  Subject((Term("topic", "Bees"), Term("identifier", "http://a.example/1"),
                Term("geographic", "Europe"), Term("identifier", "http://a.example/2")))

The table knows these by another code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from bibld.crosswalk.line import MARK, SHORT_CODES, Line, line, text_of

__all__ = ["OF_PART", "SUBFIELD_0", "apart", "together"]

OF_PART = MARK + SHORT_CODES["of_part"]
SUBFIELD_0 = f"{MARK}0"
_PART = re.compile(f"{MARK}[a-df-tv-z]")  # $e is a role, and $u where somebody works
_PART_OF_MEETING = re.compile(f"{MARK}[a-ik-tv-z]")  # of a meeting the role is in $j, and $e a part of the name


def apart(fields: Iterable[Line]) -> list[Line]:
    """Subjects with the $0 of their parts told from those of the whole."""
    return [_apart(field) if field.where in _TAGS and SUBFIELD_0 in text_of(field) else field for field in fields]


_TAGS = frozenset(("600", "610", "611", "630", "647", "648", "650", "651", "656", "657"))


def _apart(field: Line) -> Line:
    text = field.text
    part = _PART_OF_MEETING if field.where == "611" else _PART
    parts = [found.start() for found in part.finditer(text)]
    if not parts or not 0 <= text.find(SUBFIELD_0, parts[0]) < parts[-1]:
        return field
    at = parts[0]
    return line(field.where, text[:at] + text[at:].replace(SUBFIELD_0, OF_PART))


def together(field: Line) -> Line:
    """The other way round."""
    text = text_of(field)
    return line(field.where, text.replace(OF_PART, SUBFIELD_0)) if OF_PART in text else field

r"""A field that is still text, as it stands in ISO 2709: two indicators, then 0x1F, a code and a
value for each subfield.

Taking a field apart costs more than finding out what it means. A :class:`Line` is a Field that is taken apart when
somebody asks for its parts, and rows compiled by :mod:`bibld.crosswalk.straight` do not ask. ::

    line("245", "10\x1faDuty of Care :\x1fbImproving Support.")
    line("001", "127428")

A part whose code is longer than one character, such as the link of an 880, has a code of its own in the text
(:data:`LONG_CODES`), one that stands in no record.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from operator import itemgetter
from typing import Any, NamedTuple

from bibld.crosswalk import INDICATORS, Field

__all__ = [
    "LINK_CODES",
    "LONG_CODES",
    "MARK",
    "SHORT_CODES",
    "SIGNS",
    "Line",
    "Otherwise",
    "has_blanks",
    "line",
    "line_of",
    "text_of",
]

MARK = "\x1f"
"""What a subfield begins with."""

LONG_CODES = {"\x01": "link", "\x02": "script", "\x03": "of_part"}
SHORT_CODES = {long: short for short, long in LONG_CODES.items()}
LINK_CODES = ("link", "script")
"""Those of a link to another script, which stand behind all others."""

SIGNS = [chr(sign) for sign in range(0x20, 0x7F)]
"""What may stand as an indicator."""


class Line(Field):
    """A field as text; equal to any other field of the same place and parts.

    The tuple's second item is the text: a Line takes no more room, and no more time, than a pair of strings.
    """

    __slots__ = ()

    @property
    def text(self) -> str:
        return self[1]  # type: ignore[return-value]

    @property
    def is_control(self) -> bool:
        """Whether it has neither indicators nor subfields: 00X, and local tags in letters that go without."""
        where = self.where
        return where < "010" or (self.text[2:3] != MARK and not where.isdigit())

    @property
    def parts(self) -> tuple[tuple[str, Any], ...]:
        text = self.text
        if self.is_control:
            return (("", text),)
        subfields = text.split(MARK)
        return (
            ("ind1", text[0]),
            ("ind2", text[1]),
            *[(LONG_CODES.get(subfield[0], subfield[0]), subfield[1:]) for subfield in subfields[1:]],
        )

    def first(self, code: str) -> Any:
        text = self.text
        if self.is_control or not code:
            return None if code or not self.is_control else text
        if code == "ind1":
            return text[0]
        if code == "ind2":
            return text[1]
        at = text.find(MARK + SHORT_CODES.get(code, code))
        if at < 0:
            return None
        end = text.find(MARK, at + 2)
        return text[at + 2 :] if end < 0 else text[at + 2 : end]

    def __eq__(self, other: object) -> bool:
        if type(other) is Line:
            return tuple.__eq__(self, other)
        return isinstance(other, Field) and self.where == other.where and self.parts == other.parts

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = Field.__hash__


text_of: Callable[[Line], str] = itemgetter(1)
"""A line's text, where a great many are asked."""


def line(where: str, text: str) -> Line:
    """A field as a line of text."""
    return tuple.__new__(Line, (where, text))


def line_of(where: str, parts: Iterable[tuple[str, Any]]) -> Line:
    """The line of a field's parts, indicators first: the way back from :attr:`Line.parts`."""
    return line(
        where,
        "".join(
            value if not code or code in INDICATORS else f"{MARK}{SHORT_CODES.get(code, code)}{value}"
            for code, value in parts
        ),
    )


has_blanks: Callable[[str], object] = re.compile(rf"{MARK}[^{MARK}][^\S{MARK}]*(?![^{MARK}])").search
"""Whether there is a subfield in a text that has nothing, or nothing but white space, in it."""


class Otherwise(NamedTuple):
    """The value of a line that would be written otherwise than it was found."""

    value: Any

"""A description without the punctuation that ISBD puts at the end of a subfield, as LDR/18 c
promises (profile: ``none``).

What stands inside a subfield, and the punctuation of headings, is no part of that::

    245 10 $a Bees : $b a study / $c Bo Ek, Jr.   →   245 10 $a Bees $b a study $c Bo Ek, Jr.
"""

from __future__ import annotations

import re
from collections.abc import Collection

import msgspec

from bibld.crosswalk import Field
from bibld.crosswalk.isbd import closes_abbreviation
from bibld.crosswalk.line import line_of
from bibld.crosswalk.slots import texts
from bibld.model import Record

__all__ = ["texts_of", "unpunctuated"]


def unpunctuated(field: Field, own: Collection[str]) -> Field:
    """``264 #1 $a Ely : $b Acme Inc., $c 2019.`` → ``264 #1 $a Ely $b Acme Inc. $c 2019``;
    a full stop of its ``own`` a text keeps.
    """
    if not "245" <= field.where < "600":
        return field
    parts = [*field.parts]
    spoken = [at for at, (code, _) in enumerate(parts) if len(code) == 1 and code.isalpha() and code != "u"]
    for at, after in zip(spoken, [*spoken[1:], -1], strict=False):
        code, value = parts[at]
        if after > 0 and (bare := _BETWEEN.sub("", value)) != value:
            parts[at] = (code, bare)
        elif (after < 0 or parts[after][0] in _NEXT) and _CLOSED.match(field.where) and not _ends_so(value, own):
            parts[at] = (code, value.removesuffix("."))
    return line_of(field.where, parts)


def _ends_so(value: str, own: Collection[str]) -> bool:
    """Whether the full stop at the end is that of the text, and was not put there."""
    return value in own or (value.removesuffix(".") not in own and closes_abbreviation(value))


def texts_of(record: Record) -> frozenset[str]:
    """All texts of a record, as they are without marks."""
    return frozenset(text for _, text, _ in texts(msgspec.to_builtins(record)))


_BETWEEN = re.compile(r"(?: [:;/+]|,)$")
_NEXT = ("n", "p")
"""A full stop stands before the number and the name of a part."""

_CLOSED = re.compile("24[57]|25|26|5")
"""The fields that a full stop closes: an extent or a series has none but its own."""

"""What a value says and a format has not said of it:
for formats that hold less than a record, and tell what they leave out.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from typing import Any

import msgspec
from msgspec.structs import astuple, replace

from bibld.crosswalk.slots import reason_for
from bibld.crosswalk.writing import Writing
from bibld.labels import IDENTIFIER
from bibld.model import Link, Location, Note, Physical, Provision, Subject, Value, saying_more

__all__ = ["tell_untold", "untold", "whole"]

_STATEMENTS = (Link, Location, Note, Physical, Provision)
"""Values whose parts say again what their attributes say, and sometimes more."""


def untold(value: Value, said: Collection[str] = ()) -> Iterator[tuple[str, Any]]:
    """The attributes of a value that say something, and were not said; of its parts those that say
    more than its text or these.

    >>> [*untold(Provision(date="2000", parts=(Term("date", "2000"), Term("manufacture place", "(Salem)"))), ("date",))]
    [('parts', (Term(kind='manufacture place', value='(Salem)'),))]
    """
    for (name, default), found in zip(_attributes(type(value)), astuple(value), strict=True):
        # Most is empty.
        if found and found != default and name not in said and (name != "parts" or (found := _parts(value))):
            yield name, found
    # What its label has not: the URIs of its parts.
    if type(value) is Subject and (found := tuple([term.value for term in value.terms if term.kind == IDENTIFIER])):
        yield "same_as", found


def tell_untold(
    writing: Writing, path: str, value: Value, said: Collection[str], lossy: Mapping[str, str], reason: str
) -> None:
    """Report what a value says besides what was ``said``; ``path`` leads to it from its slot: ``subjects.agent``.

    Each attribute is told with why it has no place, as ``lossy`` has it, or else with ``reason``.
    """
    slot, _, above = path.partition(".")
    for name, found in untold(value, said):
        attr = f"{above}.{name}" if above else name
        writing.drop(f"{slot}.{attr}", reason_for(lossy, slot, attr) or reason, found)


def whole(value: Value) -> Value:
    """A value to be told as a whole: without the parts that are its attributes again."""
    return replace(value, parts=_parts(value)) if isinstance(value, _STATEMENTS) and value.parts else value


def _parts(value: Any) -> Any:
    if not isinstance(value, _STATEMENTS):
        return value.parts
    said = set(_WORDS.findall(value.text)) if isinstance(value, Note) else set()
    return tuple(part for part in saying_more(value) if not (said and said.issuperset(_WORDS.findall(part.value))))


_WORDS = re.compile(r"\w+")


@cache
def _attributes(kind: type[Value]) -> list[tuple[str, Any]]:
    return [(attribute.name, attribute.default) for attribute in msgspec.structs.fields(kind)]

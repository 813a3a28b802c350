"""Headings as catalogues have them, in one text: for formats in which a name, a series or a subject is one."""

from __future__ import annotations

import re
from typing import NamedTuple

from bibld.model import Record, Related, Title, title_label

__all__ = ["HEADING", "INITIALS", "SERIES", "TITLE", "Named", "is_traced", "named"]

HEADING = ("name", "units", "numeration", "titles", "fuller", "dates", "number", "place")
"""What a heading says of an agent."""

TITLE = ("title", "subtitle", "parts", "kind")
"""What is said of a title in one text."""


INITIALS = re.compile(r"(?P<name>.*[^\W\d_][\u0300-\u036f\ufe20-\ufe2f]*\.) (?P<fuller>\(.+\))")
"""A name that ends in an initial, with what it stands for: ``Smith, J. (John)``."""


SERIES = ("series", "series statement", "main series")
"""How a series is related."""


def is_traced(record: Record) -> bool:
    """Whether a series has its heading beside (MARC 8XX): a series statement (490) then says the same as it stands there."""
    return any(
        found.relation == "series" and found.record is not None and found.record.titles for found in record.related
    )


class Named(NamedTuple):
    """What another resource is called, by its heading or its description, and the title of that, where it is this."""

    text: str
    title: Title | None = None


def named(related: Related) -> Named:
    """What another resource is called."""
    titles = related.record.titles if related.record is not None else ()
    title = next((found for found in titles if found.kind in ("main", "uniform")), None)
    if title is not None and related.title in ("", title_label(title)):
        return Named(title_label(title), title)
    return Named(related.title)

"""A MODS record as the rules see it, and the table of the rules."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from bibld.formats.mods.schema import OPEN
from bibld.formats.mods.xml import NAMESPACE
from bibld.validation.rules import Table, line_of

__all__ = ["MODS", "File", "Mods", "text_of"]

_OF_URIS = {
    "valueURI": "valueURI", "authorityURI": "authorityURI", "{http://www.w3.org/1999/xlink}href": "xlink:href",
}  # fmt: skip
"""Attributes that are for URIs, and how they are called."""


class File:
    """What is one record's alone in a file: its number, with the source of that, and the IDs of its elements."""

    def __init__(self) -> None:
        self.numbers: set[tuple[str, str]] = set()
        self.ids: set[str] = set()


class Mods:
    """A ``mods`` element as the rules see it.

    ``before`` is the number of lines before its parser's first; ``file`` has what other records have said.
    """

    def __init__(self, element: Any, before: int = 0, file: File | None = None) -> None:
        self.element = element
        self.before = before
        self.file = File() if file is None else file
        self.home = element.tag.rpartition("}")[0] + "}" if element.tag[0] == "{" else ""

    def name(self, element: Any) -> str:
        """The local name of a MODS element; "" for any other."""
        space, brace, local = str(element.tag).rpartition("}")
        return local if space + brace in (self.home, f"{{{NAMESPACE}}}") else ""

    def find(self, *names: str) -> Iterator[Any]:
        """The MODS elements of these names, at any depth, but for what stands in an extension."""
        return (found for name, found in self.named if name in names)

    @cached_property
    def named(self) -> list[tuple[str, Any]]:
        """Its elements with their names, found in one walk."""
        return [(name, found) for found in self._inside(self.element) if (name := self.name(found))]

    @cached_property
    def uris(self) -> list[tuple[Any, str, str]]:
        """The URIs of its ``url`` elements, and those in attributes:
        the element, the attribute ("" for none), the text.
        """
        found = [(url, "", text_of(url)) for url in self.find("url")]
        found += [
            (element, name, element.get(key, "").strip()) for _, element in self.named for key, name in _OF_URIS.items()
        ]
        return [uri for uri in found if uri[2]]

    def _inside(self, element: Any) -> Iterator[Any]:
        for child in element:
            yield child
            if self.name(child) not in OPEN:
                yield from self._inside(child)

    def children(self, element: Any, *names: str) -> list[Any]:
        """The children of these names."""
        return [child for child in element if self.name(child) in names]

    def said(self, element: Any, cause: str) -> str:
        """A cause with its line."""
        return f"line {self.before + line_of(element)}: {cause}"

    def path(self, element: Any) -> str:
        """The place of an element in its record: ``location/url``."""
        steps = []
        while element is not None and element is not self.element:
            steps.append(self.name(element) or str(element.tag))
            element = element.getparent()
        return "/".join(reversed(steps))

    def at(self, element: Any, cause: str, attribute: str = "") -> tuple[str, str]:
        """What was found at an element, or at an attribute of it: the path, and the cause with its line."""
        return f"{self.path(element)}@{attribute}" if attribute else self.path(element), self.said(element, cause)

    @cached_property
    def identifier(self) -> str:
        """The record's own number."""
        for info in self.children(self.element, "recordInfo"):
            for found in self.children(info, "recordIdentifier"):
                return text_of(found)
        return ""


def text_of(element: Any) -> str:
    """The text of an element, without the white space around it."""
    return (element.text or "").strip()


MODS: Table[Mods] = Table()
"""The rules for MODS."""

"""Rules on structure: each element stands where MODS 3.8 has it, as often as it may, with its
own attributes and values.

What stands in what is in :mod:`bibld.formats.mods.schema`.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache, partial
from itertools import pairwise
from typing import Any

from bibld.formats.mods.schema import ELEMENTS, Element, unfit
from bibld.validation.mods.record import MODS, Mods
from bibld.validation.rules import Findings

__all__ = ["found_in"]

_XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
_OF_SCHEMAS = frozenset({"schemaLocation", "noNamespaceSchemaLocation", "type"})
"""What any element may have of it. ``nil`` is for elements that may be nothing, and in MODS there are none."""

_PREFIXES = {_XSI: "xsi:", "{http://www.w3.org/1999/xlink}": "xlink:", "{http://www.w3.org/XML/1998/namespace}": "xml:"}
_WHITE = " \t\r\n"

_RULES = {
    "mods-element": "An element stands where MODS has it, and is one of MODS.",
    "mods-attribute": "An element has no attributes but its own.",
    "mods-order": "Elements are in order where MODS has one, as in location and part/extent.",
    "mods-repeated": "An element that may stand once stands once.",
    "mods-missing": "An element that must hold something does: originInfo, role, language.",
    "mods-text": "Text stands in the elements that are for it.",
    "mods-value": "A value that is to be one of a list, or of a form, is.",
}
"""The rules that the walk through a record tells of: their names, and what each says."""


def _structure(record: Mods, name: str) -> Findings:
    yield from found_in(record).get(name, ())


@lru_cache(maxsize=1)  # each of the rules asks of one record, before the next is read
def found_in(record: Mods) -> dict[str, list[tuple[str, str]]]:
    """What is wrong with the structure, by rule: found in one walk."""
    walk = _Walk(record)
    try:
        walk.element(record.element, "mods", "")
    except RecursionError:
        walk.found.setdefault("mods-element", []).append(("", "elements inside elements too deep to follow"))
    return walk.found


for _name, _says in _RULES.items():
    MODS.rule(_name, "error", "MODS 3.8 schema and user guide", says=_says)(partial(_structure, name=_name))


@MODS.rule("mods-title", "warning", "MODS user guide, titleInfo")
def _(record: Mods) -> Findings:
    """A record has a title."""
    titles = [
        title for info in record.children(record.element, "titleInfo") for title in record.children(info, "title")
    ]
    if not any("".join(title.itertext()).strip() for title in titles):
        yield "titleInfo", record.said(record.element, "there is no title")


class _Walk:
    """A walk through a record, element by element, with the table in hand."""

    def __init__(self, record: Mods) -> None:
        self.record = record
        self.found: dict[str, list[tuple[str, str]]] = {}
        self.ids = record.file.ids

    def add(self, rule: str, element: Any, path: str, cause: str) -> None:
        self.found.setdefault(rule, []).append((path, self.record.said(element, cause)))

    def element(self, element: Any, key: str, path: str) -> None:
        name = key.rpartition("/")[2]
        rule = ELEMENTS[key]
        self._attributes(element, name, rule, path)
        if rule.form == "any":
            for child in element:
                known = self.record.name(child)
                if known in ELEMENTS:
                    self.element(child, known, f"{path}/{known}")
            return
        if rule.form:
            self._text(element, name, rule.form, path)
            return
        if any((text or "").strip(_WHITE) for text in (element.text, *(child.tail for child in element))):
            self.add("mods-text", element, path, f"text in <{name}> that stands in none of its elements")
        inside = []
        for child in element:
            inner = self.record.name(child)
            if inner in rule.children:
                inside.append((inner, child))
                place = f"{name}/{inner}"
                self.element(child, place if place in ELEMENTS else inner, f"{path}/{inner}".lstrip("/"))
            else:
                self._stranger(child, inner, name, path)
        if rule.model.fullmatch("".join(f"{inner} " for inner, _ in inside)) is None:
            self._order(element, name, rule, inside, path)

    def _stranger(self, child: Any, inner: str, name: str, path: str) -> None:
        where = f"{path}/{inner or child.tag}".lstrip("/")
        if not inner:
            self.add("mods-element", child, where, f"<{child.tag}> in <{name}>: an element that is none of MODS")
            return
        homes = [key for key, rule in ELEMENTS.items() if inner in rule.children and "/" not in key]
        hint = f"; it stands in {' or '.join(f'<{home}>' for home in homes[:3])}" if 0 < len(homes) < 4 else ""
        self.add("mods-element", child, where, f"<{inner}> does not stand in <{name}>{hint}")

    def _order(self, element: Any, name: str, rule: Element, inside: list[tuple[str, Any]], path: str) -> None:
        names = [inner for inner, _ in inside]
        if not names:
            if not len(element):  # else it has been said what is wrong with what it has
                self.add("mods-missing", element, path, f"<{name}> holds none of {', '.join(rule.children)}")
            return
        rank = {inner: number for number, inner in enumerate(rule.children)}
        for (before, _), (after, child) in pairwise(inside):
            if rank[after] < rank[before]:
                self.add("mods-order", child, path,
                         f"<{after}> stands after <{before}> in <{name}>, and should stand before it")  # fmt: skip
                return
        for inner, times in Counter(names).items():
            if times > 1 and rule.model.fullmatch("".join(f"{one} " for one in dict.fromkeys(names))):
                second = [child for one, child in inside if one == inner][1]
                self.add(
                    "mods-repeated", second, path, f"<{inner}> stands {times} times in <{name}>, and should stand once"
                )
                return
        missing = [inner for inner in rule.children if inner not in names]
        self.add("mods-missing", element, path,
                 f"<{name}> lacks one of {', '.join(missing)}, or has its elements out of order")  # fmt: skip

    def _text(self, element: Any, name: str, form: str, path: str) -> None:
        for child in element:
            self.add("mods-element", child, path,
                     f"<{self.record.name(child) or child.tag}> in <{name}>, which holds text alone")  # fmt: skip
        if not len(element):
            kind, _, values = form.partition("=")
            if cause := unfit(element.text or "", values or kind):
                self.add("mods-value", element, path, f"<{name}>: {cause}")

    def _attributes(self, element: Any, name: str, rule: Element, path: str) -> None:
        for full, value in element.items():
            attribute = str(full)
            if attribute.startswith(_XSI) and attribute[len(_XSI) :] in _OF_SCHEMAS:
                continue
            space, brace, local = attribute.rpartition("}")
            attribute = _PREFIXES.get(space + brace, space + brace) + local
            where = f"{path}@{attribute}"
            if attribute not in rule.attributes:
                near = next((known for known in rule.attributes if known.lower() == attribute.lower()), "")
                self.add("mods-attribute", element, where,
                         f"<{name}> has no attribute {attribute}" + (f"; it is {near}" if near else ""))  # fmt: skip
            elif cause := unfit(value, rule.attributes[attribute]):
                self.add("mods-value", element, where, f"<{name} {attribute}>: {cause}")
            elif attribute == "ID":
                if value in self.ids:
                    self.add("mods-value", element, where, f"<{name} ID>: {value!r} is another element's ID too")
                self.ids.add(value)

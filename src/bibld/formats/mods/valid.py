"""Put an element right by the schema: what was read as it should not be is not written so.

Where it is certain what was meant, it stays: an attribute or a value in other letters (``keydate``, ``W3CDTF``), a type
that is not in the list (as ``otherType``), elements out of order, text that stands where its one element is missing
(``<language>English</language>``). What cannot stand where it is goes to an extension, with its place, and the report
says so::

    <originInfo><dateWacko>2009</dateWacko><edition>2nd</edition></originInfo>

    <originInfo><edition>2nd</edition></originInfo>
    <extension>
      <moved xmlns="https://bibld.org/terms#" path="originInfo/dateWacko">&lt;dateWacko>2009&lt;/dateWacko></moved>
    </extension>

What is right comes out as it went in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from bibld.crosswalk import Field
from bibld.formats._uri import escape_uri
from bibld.formats.mods.notation import spell
from bibld.formats.mods.parts import Parts, field_of, part_of
from bibld.formats.mods.schema import ELEMENTS, HOMES, VALUES, Element, housed, unfit
from bibld.formats.mods.spacing import text_within
from bibld.report import Report
from bibld.vocabulary import TERMS

__all__ = ["put_right"]

_MOVED = f"{{{TERMS}}}moved"
_XSI = "@{http://www.w3.org/2001/XMLSchema-instance}"
_LOCATIONS = frozenset((f"{_XSI}schemaLocation", f"{_XSI}noNamespaceSchemaLocation"))
# Names that are often taken for those of the schema.
_MEANT = {"geographical": "geographic"}


class _Move:
    """Moves what cannot stand where it is, and says so; it knows the IDs that are taken."""

    def __init__(self, moved: list[tuple[str, Any]], report: Report, ids: set[str]) -> None:
        self.moved = moved
        self.report = report
        self.ids = ids

    def __call__(self, path: str, said: str, cause: str) -> None:
        self.moved.append((_MOVED, (("@path", path), ("", said))))
        done = "moved to an extension"
        self.report.fault("warning", cause, done=done, path=path, kind="not as the schema of MODS has it")


def put_right(field: Field, report: Report, ids: set[str] | None = None) -> tuple[Field | None, Parts]:
    """A field as the schema has it, and what it does not have: parts for an extension.

    ``ids`` are those that other elements have: an ID is one element's alone.
    """
    moved: list[tuple[str, Any]] = []
    move = _Move(moved, report, set() if ids is None else ids)
    where, parts = field
    if where == "mods":
        return Field(where, tuple(_attributes(where, ELEMENTS[where], parts, where, move))), tuple(moved)
    name = _known(where, ELEMENTS["mods"])
    right = _element(name, parts, name, move) if name else None
    if right is None:
        move(where, spell(field), f"<{where}> cannot stand in a record as it is")
        return None, tuple(moved)
    return Field(name, right), tuple(moved)


def _known(name: str, rule: Element) -> str:
    """The name of a child as the schema has it, or "" for none of its."""
    if name in rule.children:
        return name
    name = _MEANT.get(name, name).lower()
    return next((known for known in rule.children if known.lower() == name), "")


def _element(key: str, parts: Parts, path: str, move: _Move) -> Parts | None:
    """The parts of an element put right; None where nothing is left that it could hold."""
    rule = ELEMENTS[key]
    attributes = _attributes(key, rule, [part for part in parts if part[0][:1] == "@"], path, move)
    content = tuple(part for part in parts if part[0][:1] != "@")
    if rule.form == "any":
        return (*attributes, *_anything(content, path, move))
    if rule.form:
        text = _text(key, content, rule.form, path, move)
        return None if text is None else (*attributes, *((("", text),) if text else ()))
    children = _children(key, rule, content, path, move)
    return None if children is None else (*attributes, *children)


def _attributes(
    key: str, rule: Element, parts: Iterable[tuple[str, str]], path: str, move: _Move
) -> list[tuple[str, str]]:
    """The attributes that an element has, each with a value it may have."""
    right: list[tuple[str, str]] = []
    said = {code for code, _ in parts}
    for code, value in parts:
        name = code[1:]
        if code in _LOCATIONS or (code == "@version" and not value):
            right.append((code, value))
            continue
        if name not in rule.attributes:
            name = next((known for known in rule.attributes if known.lower() == name.lower()), "")
            if f"@{name}" in said:
                name = ""
        fit = _value(value, rule.attributes[name]) if name else None
        if (
            fit is None
            and name == "type"
            and value.strip()
            and "otherType" in rule.attributes
            and "@otherType" not in said
        ):
            name, fit = "otherType", value  # where a type is said that is none of the list
        if name == "ID" and fit is not None:
            if fit.strip() in move.ids:
                fit = None
            else:
                move.ids.add(fit.strip())
        if fit is None:
            has = "has no attribute" if code[1:] not in rule.attributes else "cannot have"
            move(f"{path}/{code}", value, f"<{key.rpartition('/')[2]}> {has} {code[1:]}={value!r}")
        else:
            right.append((f"@{name}", fit))
    return right


def _value(value: str, form: str) -> str | None:
    """A value of a form: as it is, or as it is meant; None where it is neither."""
    if not unfit(value, form):
        return value
    if form == "uri":
        return escape_uri(value)
    meant = value.strip()
    if form in VALUES:
        return next((known for known in VALUES[form] if known.lower() == meant.lower()), None)
    return value if not unfit(meant, form) else None  # blanks around it count for nothing


def _text(key: str, content: Parts, form: str, path: str, move: _Move) -> str | None:
    """The text of an element that holds text alone; what other elements in it say is text of its."""
    if all(code == "" for code, _ in content):
        text = "".join([value for _, value in content])
    else:
        text = text_within(content)
        name = key.rpartition("/")[2]
        move(path, spell(Field(name, content)), f"elements in <{name}>, which holds text alone")
    kind, _, values = form.partition("=")
    return _value(text, values or kind)


def _anything(content: Parts, path: str, move: _Move) -> Iterator[tuple[str, Any]]:
    """What stands in an element that holds anything: elements of MODS that the schema knows, as it has them."""
    for code, value in content:
        inner = field_of(code, value)
        name = inner.where
        if name in ELEMENTS:
            right = _element(name, inner.parts, f"{path}/{name}", move)
            if right is None:
                move(f"{path}/{name}", spell(inner), f"<{name}> cannot stand here as it is")
            else:
                yield part_of(Field(name, right))
        elif isinstance(value, str):
            yield code, value
        else:
            own = [part for part in value if part[0][:1] == "@"]
            yield code, (*own, *_anything(tuple(part for part in value if part[0][:1] != "@"), path, move))


def _children(key: str, rule: Element, content: Parts, path: str, move: _Move) -> list[tuple[str, Any]] | None:
    """The elements in an element: those that it may hold, in order, and as often as they may stand."""
    name = key.rpartition("/")[2]
    found: list[tuple[str, tuple[str, Any]]] = []
    for code, value in content:
        if code == "":
            if not value.strip():
                continue
            home = HOMES.get(name, "")
            if home and all(inner.partition(":")[0] != home for inner, _ in content):
                part = housed(name, value.strip())
                found.append((part[0], part))
            else:
                move(path, value.strip(), f"text in <{name}> that stands in none of its elements")
            continue
        plain, parts = field_of(code, value)
        inner = _known(plain, rule)
        place = f"{name}/{inner}"
        right = _element(place if place in ELEMENTS else inner, parts, f"{path}/{inner}", move) if inner else None
        if right is None:
            move(f"{path}/{plain}", spell(Field(plain, parts)), f"<{plain}> cannot stand in <{name}> as it is")
        else:
            found.append((inner, part_of(Field(inner, right))))
    if not _fits(rule, found):
        _fit(rule, name, found, path, move)
        if not _fits(rule, found):
            return None
    return [part for _, part in found]


def _fits(rule: Element, found: Iterable[tuple[str, Any]]) -> bool:
    return rule.model.fullmatch("".join([f"{name} " for name, _ in found])) is not None


def _fit(rule: Element, name: str, found: list[tuple[str, tuple[str, Any]]], path: str, move: _Move) -> None:
    """Bring elements into their order, and move those that are one too many, of several of a name the last."""
    ranks = {inner: rank for rank, inner in enumerate(rule.children)}
    found.sort(key=lambda part: ranks[part[0]])
    counts = Counter(inner for inner, _ in found)
    while counts and not _may_stand(rule, counts):
        last_first = [*reversed(counts)]
        fitting = (inner for inner in last_first if _may_stand(rule, counts - Counter((inner,))))
        several = (inner for inner in last_first if counts[inner] > 1)
        inner = next(fitting, "") or next(several, last_first[0])
        at = sum(islice(counts.values(), len(last_first) - last_first.index(inner))) - 1
        _, (code, value) = found.pop(at)
        counts -= Counter((inner,))
        move(f"{path}/{inner}", spell(field_of(code, value)), f"<{inner}> is one too many in <{name}>")


def _may_stand(rule: Element, counts: Counter[str]) -> bool:
    """Whether elements may stand in another in their order; where two of a name may, more may, too."""
    return rule.model.fullmatch("".join([f"{name} " * min(count, 2) for name, count in counts.items()])) is not None

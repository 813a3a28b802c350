"""Fields made by hand, and fields kept as they were found: what the pairs and shapes of MARC share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from bibld.crosswalk import INDICATORS, Field
from bibld.crosswalk.draft import PUT_BACK, REASONS, Draft
from bibld.crosswalk.line import LINK_CODES, MARK, SHORT_CODES, line
from bibld.crosswalk.writing import Writing
from bibld.formats.marc21.field import as_said
from bibld.formats.marc21.scripts import parse

__all__ = [
    "BLANK",
    "data",
    "field_with",
    "keep",
    "kept",
    "leave",
    "links_of",
    "read_nothing",
    "remembered",
    "said_by",
    "standing",
    "tell_untaken",
    "values",
]

BLANK = (("ind1", " "), ("ind2", " "))


def data(tag: str, indicators: str, *subfields: tuple[str, str]) -> Field:
    """A data field: ``data("852", "4 ", ("j", "127428"))``; subfields without a value are left out."""
    return field_with(tag, indicators, [(code, value) for code, value in subfields if value])


def field_with(tag: str, indicators: str, subfields: Sequence[tuple[str, str]]) -> Field:
    """A data field with all of these subfields, and with its link to another script among them."""
    text = indicators + "".join([f"{MARK}{SHORT_CODES.get(code, code)}{value}" for code, value in subfields])
    if text.count(MARK) == len(subfields):
        return line(tag, text)
    # A mark inside a value: not for a line.
    return Field(tag, (("ind1", indicators[0]), ("ind2", indicators[1]), *subfields))


def values(field: Field, codes: str) -> list[str]:
    """The texts of the subfields of these codes, in their order."""
    return [value for code, value in field.parts if code in codes and code]


def links_of(value: Any) -> list[tuple[str, str]]:
    """The parts of a field that link it to the same in another script, and name its own: ``("link", "01")``."""
    return [(code, found) for code in LINK_CODES if (found := getattr(value, code, ""))]


def read_nothing(field: Field, draft: Draft) -> None:
    """For fields that another row reads: one that it does not is kept."""
    draft.leave(field, "malformed")


def keep(draft: Draft, field: Field) -> None:
    """Keep a field as it was found: its form, since all it says has been taken."""
    draft.leave(field, "form", told=True)


def leave(draft: Draft, field: Field, known: str, once: str = "") -> None:
    """Keep a field: its form alone where all its subfields are among the known, as a whole where none is.

    Of those that are known ``once`` the first is taken alone.
    """
    said = [(code, value) for code, value in field.parts if code not in INDICATORS]
    rest: list[tuple[str, Any]] = []
    seen: set[str] = set()
    for code, value in said:
        if code not in known or (code in once and code in seen):
            rest.append((code, value))
        seen.add(code)
    if len(rest) == len(said):
        draft.leave(field, "malformed")
        return
    tell_untaken(draft, field, rest)
    draft.leave(field, "no part" if rest else "form", told=True)


def tell_untaken(draft: Draft, field: Field, parts: Iterable[tuple[str, Any]]) -> None:
    """Report those parts of a field for which it is kept: no rule takes them."""
    for code, value in parts:
        draft.report.lose("kept", f"{field.where}${code}", REASONS["no part"], value, "marc21")


def kept(writing: Writing, tag: str) -> list[Field]:
    """The fields of this tag that were kept as found."""
    found = writing.leftovers(tag)
    return [parse(value) for value in found] if found else []


def said_by(writing: Writing, tags: Iterable[str], take: Callable[[Field], Any]) -> list[tuple[Field, Any]]:
    """The fields of these tags that were kept as found and whose values are in the record, each with what it says."""
    if not writing.kept(tags):
        return []
    found = (
        parse(left.value)
        for left in writing.record.leftovers
        if left.format == writing.target and left.path in tags and left.reason not in PUT_BACK
    )
    return [(field, take(as_said(field))) for field in found]


def standing(
    writing: Writing, tag: str, take: Callable[[Field], Iterable[Any]], have: Iterable[Any]
) -> tuple[list[Field], set[Any]]:
    """The fields of a tag as found, where all they say is still there, and what they say."""
    fields: list[Field] = []
    said: set[Any] = set()
    if found := said_by(writing, (tag,), take):
        there = frozenset(have)
        for field, its in found:
            if there.issuperset(its):
                fields.append(field)
                said.update(its)
    return fields, said


remembered = lru_cache(maxsize=256)
"""A field kept as found is taken apart when it is read, and again when it is written, which is mostly soon."""

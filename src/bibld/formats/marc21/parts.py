"""The subfields of a field as the parts of a value, and back: what notes and statements share.

A value has its text, and its ``parts`` only where the text alone would not give the field again::

    502 ## $b Ph.D. $c Uppsala  ↔  parts=(Term("degree", "Ph.D."), Term("institution", "Uppsala"))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from bibld.crosswalk import INDICATORS, Faults, Field
from bibld.crosswalk.line import LINK_CODES
from bibld.model import Term

__all__ = ["BESIDE", "subfields_of", "terms_of", "unknown", "unsaid"]

BESIDE = (*INDICATORS, *LINK_CODES)
"""The codes of what a field has besides its subfields."""


def terms_of(field: Field, kinds: Mapping[str, str]) -> tuple[Term, ...]:
    """The subfields of these codes, as terms of the kinds that they are for."""
    return tuple(Term(kinds[code], value) for code, value in field.parts if code in kinds)


def unknown(field: Field, kinds: Mapping[str, str]) -> Faults:
    """The subfields that have none of these codes."""
    return [(code, "no part", value) for code, value in field.parts if code not in kinds and code not in BESIDE]


def subfields_of(terms: Iterable[Term], codes: Mapping[str, str]) -> list[tuple[str, str]] | None:
    """The subfields of a value's parts, or None where one of them is not of this field."""
    found = [(codes.get(term.kind, ""), term.value) for term in terms]
    return found if all(code for code, _ in found) else None


def unsaid(found: Any, make: Callable[[Any], Field | None], indicated: Mapping[str, str]) -> list[tuple[str, Any]]:
    """The parts of a value that are not in its field: it has no subfield for them, or the text has been changed since.

    Those of the kinds ``indicated`` stand in an indicator, which is blank where they are not said.
    """
    if not found.parts or (field := make(found)) is None:
        return []
    said = [value for code, value in field.parts if code not in BESIDE]
    known = {*said}
    return [
        ("parts", term)
        for term in found.parts
        if (
            field.first(indicated[term.kind]) == " "
            if term.kind in indicated
            else term.value not in known and all(term.value not in value for value in said)
        )
    ]

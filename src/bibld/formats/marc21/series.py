"""Series as transcribed (490), in which another series or the same in another language may stand.

A series with a single title is a row of the table; these are for one with several::

    490 1# $a Main series ; $v 5. $a Subseries ; $v 2     a series in another: Related("series statement", …)
    490 1# $a Reports ; $v 2 = $a Rapports ; $v 2         one series, by its titles in two languages
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk import Faults, Field
from bibld.crosswalk.isbd import punctuate, unpunctuate
from bibld.formats.marc21.codecs import CAPTION, issn
from bibld.formats.marc21.found import links_of
from bibld.formats.marc21.works import SCOPES
from bibld.model import Identifier, Record, Related, Term

__all__ = [
    "TRACED",
    "has_subseries",
    "is_parallel",
    "make_series",
    "take_parallel_series",
    "take_series",
    "volume",
    "volume_in_words",
]

TRACED = {"0": "series", "1": "series statement"}
"""By the first indicator of 490: the second is the series as transcribed, where it is traced otherwise (8XX)."""
_OF_FIELD = {"i": "label", "link": "link", "script": "script"}
_BEFORE = {"a": ".", "x": ",", "v": " ;"}


def is_parallel(field: Field) -> bool:
    """Whether a series statement says the same once more in another language."""
    return any(code in ("a", "v", "x") and value.rstrip().endswith("=") for code, value in field.parts)


def volume(parts: Sequence[Term]) -> int:
    """The place of the number of a volume among the parts of a series, the last that has
    figures; -1 where there is none.

    That of a part of the series may be a letter (``Series B``), and has its name behind it.
    """
    for at in reversed(range(len(parts))):
        if parts[at].kind == "number" and _FIGURES.search(parts[at].value):
            return at
        if parts[at].kind != "number":
            break
    return -1


def volume_in_words(parts: Sequence[Term]) -> int:
    """The same of a series as transcribed: a number that begins in a figure is it, too, and what nothing stands behind.

    ``Acta``, ``12``, ``Bees`` is ``Acta. Bees ; 12``, and ``Acta``, ``Series B``, ``Bees`` has no number of a volume.
    """
    numbers = [at for at, part in enumerate(parts) if part.kind == "number"]
    if (at := volume(parts)) >= 0:
        return at
    return next((at for at in numbers if parts[at].value[:1].isdecimal() or at == len(parts) - 1), -1)


_FIGURES = re.compile(r"\d")

_MOST_SERIES = 16


def has_subseries(field: Field) -> bool:
    """Whether the second $a of a series statement is no parallel title of the first.

    Of more titles than a series can have subseries nobody can tell what they are.
    """
    return not is_parallel(field) and sum(code == "a" for code, _ in field.parts) <= _MOST_SERIES


def take_series(field: Field) -> tuple[Related, Faults]:
    """The series, with each subseries in the one before it."""
    found: list[dict[str, Any]] = []
    whole: dict[str, Any] = {"relation": "series"}
    scope: list[Term] = []
    faults: Faults = []
    for code, value in unpunctuate(field.parts, _BEFORE, ""):
        if code == "a":
            found.append({"title": value})
        elif code == "ind1":
            whole["relation"] = TRACED.get(value, "series")
        elif code in _OF_FIELD:
            whole[_OF_FIELD[code]] = value
        elif code in SCOPES:
            scope.append(Term(SCOPES[code], value))
        elif code == "x" and found:
            found[-1]["identifiers"] = (*found[-1].get("identifiers", ()), issn(value))
        elif code == "v" and found and "number" not in found[-1]:
            found[-1]["number"] = value
        elif code != "ind2":
            faults.append((code, "no part", value))
    inner: Related | None = None
    for attrs in found[:0:-1]:
        inner = Related("subseries", record=_holding(inner), **attrs)
    return Related(record=_holding(inner), scope=tuple(scope), **whole, **found[0]), faults


def take_parallel_series(field: Field) -> tuple[Related, Faults]:
    """One series by its titles and its numbers: ``490 1# $a Reports ; $v 2 = $a Rapports ; $v 2``."""
    titles: list[str] = []
    numbers: list[str] = []
    others: list[tuple[str, Any]] = []
    for code, value in unpunctuate(field.parts, _BEFORE, ""):
        if code in ("a", "v"):
            (titles if code == "a" else numbers).append(_said_before(value))
        else:
            others.append((code, _said_before(value) if code == "x" else value))
    found, faults = take_series(Field(field.where, (("a", " = ".join(titles)), *others)))
    return replace(found, number=" = ".join(numbers)), faults


def _said_before(value: str) -> str:
    """What stands before a sign of equality, behind which the same follows in another language."""
    return value.rstrip().removesuffix("=").rstrip(" ;,")


def _holding(related: Related | None) -> Record | None:
    return None if related is None else Record(related=(related,))


def make_series(related: Related) -> Field | None:
    """The other way round; None for a series without a subseries, or one that says more."""
    parts: list[tuple[str, Any]] = []
    one: Related | None = related
    while one is not None:
        if any(found != Identifier("issn", found.value) for found in one.identifiers) or not one.title:
            return None
        parts += [("a", one.title), *(("x", found.value) for found in one.identifiers)]
        parts += [("v", one.number)] if one.number else []
        inner = one.record.related[0] if one.record is not None and len(one.record.related) == 1 else None
        plain = Related(
            one.relation, title=one.title, number=one.number, identifiers=one.identifiers, record=_holding(inner)
        )
        if one is related:
            plain = replace(plain, label=related.label, link=related.link, script=related.script, scope=related.scope)
        elif one.relation != "subseries":
            return None
        if one != plain:
            return None
        one = inner
    codes = {kind: code for code, kind in SCOPES.items()}
    if related.record is None or any(term.kind not in codes for term in related.scope):
        return None
    punctuate(parts, _BEFORE, "")
    first = next(code for code, relation in TRACED.items() if relation == related.relation)
    caption = [("i", CAPTION.write(related.label))] if related.label else []
    said = [(codes[term.kind], term.value) for term in related.scope]
    return Field("490", (("ind1", first), ("ind2", " "), *caption, *parts, *said, *links_of(related)))

"""Rules for a graph that look at one triple, whoever made it: what no shape of SHACL can say."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from bibld.formats.dublincore.namespaces import shorten
from bibld.validation import standard_numbers as numbers
from bibld.validation.rules import Findings, Table
from bibld.vocabulary import LISTS, PREFIXES, TERMS, CodeList, codelist, path

__all__ = ["TRIPLES", "Triple"]


class Triple(NamedTuple):
    """What a triple says, but for its subject;
    ``datatype`` is that of a literal, and ``ours`` whether it is of one of our records.
    """

    predicate: str
    value: str
    datatype: str | None = None
    is_literal: bool = True
    ours: bool = False


TRIPLES: Table[Triple] = Table()
"""The rules."""


@TRIPLES.rule("graph-literal", "warning", "XML Schema 1.1, Part 2: Datatypes")
def _(triple: Triple) -> Findings:
    """A literal is of the form that its datatype demands."""
    space, _, name = (triple.datatype or "").rpartition("#")
    if f"{space}#" == PREFIXES["xsd"] and (cause := numbers.xsd(name, triple.value)):
        yield shorten(f"<{triple.predicate}>"), f'"{triple.value}"^^xsd:{name}: {cause}'


def _issn(text: str) -> str:
    """The hyphen may be left out."""
    return numbers.issn(re.sub(r"^(\d{4})(\d{3}[\dXx])$", r"\1-\2", text))


_NUMBERS: dict[str, Callable[[str], str]] = {
    space + name: check
    for space in (PREFIXES["bibo"], "https://schema.org/", "http://schema.org/")
    for check, names in ((numbers.isbn, "isbn isbn10 isbn13"), (_issn, "issn eissn"))
    for name in names.split()
}
"""Properties whose values are standard numbers."""


@TRIPLES.rule("graph-number", "warning", "ISO 2108; ISO 3297")
def _(triple: Triple) -> Findings:
    """An ISBN or ISSN has the form of one, and its check digit."""
    check = _NUMBERS.get(triple.predicate)
    if check is not None and triple.is_literal and (cause := check(triple.value)):
        yield shorten(f"<{triple.predicate}>"), f"{triple.value}: {cause}"


@cache
def _lists() -> tuple[CodeList, ...]:
    return tuple(map(codelist, LISTS))


_TYPES = "http://purl.org/dc/dcmitype/"
_DCMI_TYPES = frozenset(
    "Collection Dataset Event Image InteractiveResource MovingImage PhysicalObject Service Software Sound StillImage "
    "Text".split()
)


@TRIPLES.rule("graph-code", "warning", "id.loc.gov; DCMI Type Vocabulary")
def _(triple: Triple) -> Findings:
    """The IRI of a code is of one that is on its list."""
    if triple.is_literal or not triple.ours:
        return
    known = next((known for known in _lists() if triple.value.startswith(known.base)), None)
    if known is not None and known.code_of(triple.value) is None:
        yield shorten(f"<{triple.predicate}>"), f"{triple.value}: there is no such code in the {known.title}"
    elif triple.value.startswith(_TYPES) and triple.value.removeprefix(_TYPES) not in _DCMI_TYPES:
        yield shorten(f"<{triple.predicate}>"), f"{triple.value}: there is no such type in the DCMI Type Vocabulary"


_DCTERMS = PREFIXES["dcterms"]
_DCMI_TERMS = frozenset(
    "abstract accessRights accrualMethod accrualPeriodicity accrualPolicy alternative audience available "
    "bibliographicCitation conformsTo contributor coverage created creator date dateAccepted dateCopyrighted "
    "dateSubmitted description educationLevel extent format hasFormat hasPart hasVersion identifier "
    "instructionalMethod isFormatOf isPartOf isReferencedBy isReplacedBy isRequiredBy isVersionOf issued language "
    "license mediator medium modified provenance publisher references relation replaces requires rights rightsHolder "
    "source spatial subject tableOfContents temporal title type valid".split()
)


@cache
def _own_terms() -> frozenset[str]:
    """The names of our own terms."""
    return frozenset(re.findall(r"^bibld:(\w+)", path("terms.ttl").read_text("utf-8"), re.MULTILINE))


@TRIPLES.rule("graph-property", "warning", "DCMI Metadata Terms; vocab/terms.ttl")
def _(triple: Triple) -> Findings:
    """A property of DCMI, or of bibld's own, is one that there is."""
    if not triple.ours:
        return
    name, own = (triple.predicate.removeprefix(space) for space in (_DCTERMS, TERMS))
    if name != triple.predicate and name not in _DCMI_TERMS:
        yield shorten(f"<{triple.predicate}>"), f"DCMI has no property {name}"
    elif own != triple.predicate and own not in _own_terms():
        yield shorten(f"<{triple.predicate}>"), f"bibld has no property {own}"

"""What others say of a resource by nodes or in codes, and notes, editions and extents say in words: who paid for it,
how often it comes out, which version it is, how large.
"""

from __future__ import annotations

from msgspec.structs import replace

from bibld.crosswalk.draft import Draft
from bibld.formats.dublincore.elements import ALL, NONE, Take, take_format, take_note, take_type
from bibld.formats.dublincore.foreign.reading import Reading, Value, as_text, in_figures
from bibld.formats.dublincore.foreign.resource import by_class, form
from bibld.formats.dublincore.judgement import one_line
from bibld.formats.dublincore.refinements import take_audience, take_thesis
from bibld.model import Note, Term, Title

__all__ = [
    "additional_type",
    "audience",
    "degree",
    "frequency",
    "funder",
    "presented_at",
    "quantity",
    "title_part",
    "type_in_zotero",
    "version",
]


def funder(reading: Reading, value: Value) -> str:
    """Who paid for it, or the grant:
    ``[ a schema:Grant ; schema:funder [ schema:name "Fund" ] ; schema:identifier "12" ]``.
    """
    node = value.term
    if {"schema:Grant", "schema:MonetaryGrant"}.isdisjoint(reading.types(node)):
        return as_text(take_note("funding"))(reading, value)
    names = [one_line(name.text) for name in reading.named(node, "schema:funder", "schema:sponsor")]
    names += [one_line(value.text)] if value.told else []
    number = one_line(reading.first(node, "schema:identifier"))
    if not names:
        return NONE
    paid = ", ".join(dict.fromkeys(names))
    parts = (Term("", paid), Term("grant", number)) if number else ()
    note = Note(f"{paid} {number}".strip(), kind="funding", lang=value.lang, parts=parts)
    reading.draft.add_new("notes", note)
    return ALL


def frequency(reading: Reading, value: Value) -> str:
    """How often it comes out, in words or by its IRI: ``<http://purl.org/cld/freq/monthly>``."""
    space, _, code = value.iri.rpartition("/")
    listed = _FREQUENCIES.get(f"{space.removeprefix('https:').removeprefix('http:')}/", {}).get(code)
    if listed is None:
        return as_text(take_note("", "frequencies"))(reading, value)
    reading.types(value.term)
    reading.draft.add_new("frequencies", Note(listed))
    return ALL if not value.told else NONE


# https://www.dublincore.org/specifications/dublin-core/collection-description/frequency/, and the lists of the
# Publications Office of the European Union and of SDMX.
_OF_DCMI = {
    name: name
    for name in "triennial biennial annual semiannual quarterly bimonthly monthly semimonthly biweekly weekly semiweekly daily continuous "
    "irregular".split()
} | {
    "threeTimesAYear": "three times a year",
    "threeTimesAMonth": "three times a month",
    "threeTimesAWeek": "three times a week",
}
_FREQUENCIES = {
    "//purl.org/cld/freq/": _OF_DCMI,
    "//publications.europa.eu/resource/authority/frequency/": {
        "TRIENNIAL": "triennial", "BIENNIAL": "biennial", "ANNUAL": "annual", "ANNUAL_2": "semiannual", "ANNUAL_3": "three times a year",
        "QUARTERLY": "quarterly", "BIMONTHLY": "bimonthly", "MONTHLY": "monthly", "MONTHLY_2": "semimonthly",
        "MONTHLY_3": "three times a month", "BIWEEKLY": "biweekly", "WEEKLY": "weekly", "WEEKLY_2": "semiweekly",
        "WEEKLY_3": "three times a week", "DAILY": "daily", "CONT": "continuous", "IRREG": "irregular",
    },
    "//purl.org/linked-data/sdmx/2009/": {
        f"code#freq-{code}": name
        for code, name in {"A": "annual", "S": "semiannual", "Q": "quarterly", "M": "monthly", "W": "weekly", "D": "daily"}.items()
    },
}  # fmt: skip


def _take_version(draft: Draft, text: str, lang: str) -> str:
    """Which version of software or data it is: a number alone is called so."""
    said = one_line(text)
    return take_note("", "editions")(draft, f"Version {said}" if said[:1].isdigit() else said, lang)


version = as_text(_take_version)


def quantity(reading: Reading, value: Value) -> str:
    """How large it is, a number with its unit or both in one text:
    ``[ schema:value 210 ; schema:unitText "points" ]``.
    """
    if value.term.startswith('"'):
        said = one_line(value.text)
        known = (term.value for physical in reading.draft.get("physicals") for term in physical.extents)
        return NONE if said.isdigit() else ALL if said in known else as_text(take_format, stated=False)(reading, value)
    unit = reading.first(value.term, "schema:unitText")
    if not (value.told and unit) or "schema:QuantitativeValue" not in reading.types(value.term):
        reading.leave(value.term, "schema:unitText")
        return NONE
    return take_format(reading.draft, f"{in_figures(one_line(value.text))} {one_line(unit)}", "")


def additional_type(reading: Reading, value: Value) -> str:
    """A closer type, by a class of another vocabulary or in words."""
    if value.iri and not value.told and (found := by_class(reading, value)) != NONE:
        return found
    return form(reading, value)


def audience(reading: Reading, value: Value) -> str:
    """For whom it is: ``[ a schema:Audience ; schema:audienceType "beekeepers" ]``."""
    if value.told:
        reading.types(value.term)
        return as_text(take_audience)(reading, value)
    said = reading.take(value.term, "schema:audienceType", take_audience)
    reading.types(value.term)
    return ALL if said else NONE


def presented_at(reading: Reading, value: Value) -> str:
    """Where a paper was read: ``bibo:presentedAt [ a bibo:Conference ; dcterms:title "Bees 2010" ]``."""
    if not value.told:
        return NONE
    reading.types(value.term)
    return as_text(_take_event)(reading, value._replace(iri=""))


def _take_event(draft: Draft, text: str, lang: str) -> str:
    draft.add_new("notes", Note(f"Presented at: {one_line(text)}", lang=lang))
    return ALL


def title_part(reading: Reading, value: Value) -> str:
    """Which part of a work it is, as the National Diet Library has it: ``dcndl:volume [ rdf:value "上" ]``."""
    titles: list[Title] = reading.draft.get("titles")
    if not value.told or not titles or titles[0].parts:
        return NONE
    parts = (Term("number", one_line(value.text)),)
    reading.draft.replace("titles", 0, replace(titles[0], parts=parts))
    return ALL if not value.tag else NONE


def degree(reading: Reading, value: Value) -> str:
    """The degree of a thesis, one of BIBO's own or by its name: ``<http://purl.org/ontology/bibo/degrees/phd>``."""
    space, _, name = value.iri.rpartition("/")
    if space == "http://purl.org/ontology/bibo/degrees" and name in _DEGREES:
        return take_thesis("degree")(reading.draft, _DEGREES[name], "") if not value.told else NONE
    return as_text(take_thesis("degree"))(reading, value)


_DEGREES = {"ma": "M.A.", "ms": "M.S.", "phd": "Ph.D."}


def type_in_zotero(reading: Reading, value: Value) -> str:
    """What somebody has called a thesis, which is its degree, or a report: ``z:type "PhD"``."""
    take: Take = take_thesis("degree") if "bib:Thesis" in reading.classes() else take_type
    return as_text(take)(reading, value)

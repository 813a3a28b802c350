"""What a record is found by: the words, values and orders that are made from it when it goes into a catalogue.

They stand beside the record in the graph (:func:`beside`), so that SPARQL alone answers every search, and in the full-text
index (:func:`text`). Both are made from one :class:`Gist`::

    gist = gist_of(record)
    lines = [f"{index} {prop} {value} ." for prop, value in beside(gist)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bibld.formats._dates import stated_year
from bibld.formats.dublincore.namespaces import PREFIXES, expand
from bibld.formats.page.pages import fields_of
from bibld.fulltext import Text, fold
from bibld.model import Record, heading, to_json, year_of
from bibld.search_form import FIELDS
from bibld.searching import FACET_PROPERTIES
from bibld.terms import literal
from bibld.vocabulary import areas, countries, languages

__all__ = ["Gist", "beside", "gist_of", "text"]

_SORTED = 500  # characters of a title that it is sorted by
_LAST = "\U0010ffff"  # sorts after all names
_INTEGER = f"^^<{PREFIXES['xsd']}integer>"
_NAMED = {field.label: field.name for field in FIELDS}


class Gist(NamedTuple):
    """What a record is found by: texts by the label of the page, as found and folded; values of facets, years, orders."""

    texts: dict[str, list[tuple[str, str]]]
    facets: dict[str, list[str]]
    years: list[int]
    title: str
    author: str


def gist_of(record: Record) -> Gist:
    """What a record is found by, worked out once for the graph and for the full-text index."""
    texts: dict[str, list[tuple[str, str]]] = {}
    for field in fields_of(record):
        for value in (field.first(""), field.first("label") if field.where == "*" else ""):
            if value:
                texts.setdefault(field.where, []).append((value, fold(value)))
    authors = [heading(agent) for agent in sorted(record.agents, key=lambda agent: not agent.primary)]
    title = record.titles[0] if record.titles else None
    return Gist(
        texts,
        {facet: list(dict.fromkeys(filter(None, values))) for facet, values in _facets(record, texts, authors).items()},
        _years(record),
        fold(f"{title.title[title.nonsort :]} {title.subtitle}")[:_SORTED] if title is not None else "",
        fold(authors[0])[:_SORTED] if authors else "",
    )


def beside(gist: Gist) -> Iterator[tuple[str, str]]:
    """What stands beside a record for searching: the words of each field of the page, its years, and its order."""
    words = {label: [folded for _, folded in texts] for label, texts in gist.texts.items()}
    for field in FIELDS:
        found = "  ".join(words.get(field.label, ()))
        yield expand(f"bibld:{field.property}"), literal(f" {found} ")
    rest = "  ".join(value for label, values in words.items() if label != "Summary" for value in values)
    yield expand("bibld:otherWords"), literal(f" {rest} ")
    for year in gist.years:
        yield expand("bibld:year"), f'"{year}"{_INTEGER}'
    for facet, values in gist.facets.items():
        for value in values:
            yield expand(f"bibld:{FACET_PROPERTIES[facet]}"), literal(value)
    yield expand("bibld:sortYear"), f'"{gist.years[0] if gist.years else 0}"{_INTEGER}'
    yield expand("bibld:sortTitle"), literal(gist.title)
    yield expand("bibld:sortAuthor"), literal(gist.author)


def text(iri: str, record: Record, gist: Gist) -> Text:
    """The same for the full-text index. The orders are those of the queries: what is equal is put in order by IRI."""
    fields: dict[str, list[tuple[str, str]]] = {}
    for label, texts in gist.texts.items():
        fields.setdefault(_NAMED.get(label, "notes"), []).extend(texts)
    year = 9999 - (gist.years[0] if gist.years else 0)
    return Text(
        iri,
        fields,
        gist.facets,
        gist.years,
        {
            "year": f"{year:04}\1{gist.title}\1{iri}",
            "title": f"{gist.title}\1{year:04}\1{iri}",
            "author": f"{gist.author or _LAST}\1{year:04}\1{gist.title}\1{iri}",
        },
        next((language.code for language in record.languages if not language.authority), ""),
        to_json(record),
    )


def _facets(record: Record, texts: dict[str, list[tuple[str, str]]], authors: Sequence[str]) -> dict[str, list[str]]:
    """The values by which a search can be narrowed to this record, in words that a person reads."""
    return {
        "author": list(authors),
        "country": [
            area.name or areas().label(area.code) or countries().label(area.code) or "" for area in record.areas
        ],
        "keyword": [text for text, _ in texts.get("Keywords", ())],
        "kind": [genre.term for genre in record.genres] or [record.type],
        "language": [
            language.code if language.authority else languages().label(language.code) or language.code
            for language in record.languages
        ],
    }


def _years(record: Record) -> list[int]:
    """Every year of the record's dates, or of its statements of publication; the first is the one it is ordered by."""
    first = year_of(record)
    years: dict[int, None] = {int(first): None} if re.fullmatch(r"\d{4}", first, re.ASCII) else {}
    for date in record.dates:
        start = date.value[:4]
        if re.fullmatch(r"\d{4}", start, re.ASCII):
            end = date.end[:4] if re.fullmatch(r"\d{4}", date.end[:4], re.ASCII) else start
            years |= dict.fromkeys(range(int(start), min(int(end), int(start) + 200) + 1))
            years.setdefault(int(start))
    if not any(date.kind == "issued" and date.value[:4].isdigit() for date in record.dates):
        years |= {int(year): None for found in record.provisions if (year := stated_year(found.date))}
    return list(years)

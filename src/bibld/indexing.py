"""What a record is found by: the words, values and orders that are made from it when it goes into a catalogue.

The words are those of the record itself, whatever format it came from, each under the field of the form in which a
person would look for them (:func:`_words`); one that was found on a page is found by the lines of that, too. They stand
beside the record in the graph (:func:`beside`), so that SPARQL alone answers every search, and in the full-text index
(:func:`text`). Both are made from one :class:`Gist`::

    gist = gist_of(record)
    lines = [f"{index} {prop} {value} ." for prop, value in beside(gist)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from bibld.articles import certain_nonfiling
from bibld.formats._dates import OPEN, UNKNOWN, stated_year
from bibld.formats._headings import SERIES, named, times_of
from bibld.formats._numbering import other_isbn
from bibld.formats.dublincore.namespaces import PREFIXES, expand
from bibld.formats.page.mapping import IN_NOTES
from bibld.formats.page.pages import fields_of
from bibld.formats.page.source import write_access, write_citation
from bibld.fulltext import Text, fold, forms
from bibld.labels import genre_label, heading, kinds, subject_label, title_label
from bibld.model import Area, Identifier, Note, Part, Record, Related, Term, by_entry, is_contained, to_json, year_of
from bibld.search_form import FIELDS
from bibld.searching import FACET_PROPERTIES
from bibld.settings import DEFAULTS, Settings
from bibld.terms import literal
from bibld.vocabulary import areas, countries, languages

__all__ = ["Gist", "beside", "gist_of", "text"]

_SORTED = 500  # characters of a title that it is sorted by
_LAST = "\U0010ffff"  # sorts after all names
_INTEGER = f"^^<{PREFIXES['xsd']}integer>"
_WORDS = tuple((field.name, expand(f"bibld:{field.property}")) for field in FIELDS)
_FACETS = {facet: expand(f"bibld:{name}") for facet, name in FACET_PROPERTIES.items()}
_OTHER_WORDS, _YEARS, _SORT_YEAR, _SORT_TITLE, _SORT_AUTHOR = map(
    expand, ("bibld:otherWords", "bibld:year", "bibld:sortYear", "bibld:sortTitle", "bibld:sortAuthor")
)
_NAMED = {field.label: field.name for field in FIELDS}
_ABBREVIATED = frozenset(("doi", "isbn", "ismn", "isrc", "issn", "lccn", "oclc"))


class Gist(NamedTuple):
    """What a record is found by: texts by the field of the form, as they stand and folded;
    values of facets, years, orders.
    """

    texts: dict[str, list[tuple[str, str]]]
    facets: dict[str, list[str]]
    years: list[int]
    title: str
    author: str


def gist_of(record: Record, settings: Settings = DEFAULTS) -> Gist:
    """What a record is found by, worked out once for the graph and for the full-text index.

    What has begun to appear and has not ended is found by every year up to that of the settings, and of none to come.
    """
    texts: dict[str, dict[str, str]] = {}
    for name, text in _texts(record):
        if text:
            for said, folded in forms(text):
                if folded:
                    texts.setdefault(name, {}).setdefault(folded, said)
    authors = [heading(agent) for agent in by_entry(record)]
    title = record.titles[0] if record.titles else None
    return Gist(
        {name: [(said, folded) for folded, said in found.items()] for name, found in texts.items()},
        {
            facet: list(dict.fromkeys(filter(None, (" ".join(value.split()) for value in values))))
            for facet, values in _facets(record, authors).items()
        },
        _years(record, int(settings.moment[:4])),
        fold(f"{title.title[certain_nonfiling(title.title, title.nonsort) :]} {title.subtitle}")[:_SORTED]
        if title is not None
        else "",
        fold(authors[0])[:_SORTED] if authors else "",
    )


def beside(gist: Gist) -> Iterator[tuple[str, str]]:
    """What stands beside a record for searching: the words of each field of the form, its years, and its order."""
    words = {name: [folded for _, folded in texts] for name, texts in gist.texts.items()}
    # What is folded has no letter that is written in another way in a literal.
    for name, prop in _WORDS:
        yield prop, f'" {"  ".join(words.get(name, ()))} "'
    words.pop("summary", None)
    yield _OTHER_WORDS, f'" {"  ".join(dict.fromkeys(chain.from_iterable(words.values())))} "'
    for year in gist.years:
        yield _YEARS, f'"{year}"{_INTEGER}'
    for facet, values in gist.facets.items():
        for value in values:
            yield _FACETS[facet], literal(value)
    yield _SORT_YEAR, f'"{gist.years[0] if gist.years else 0}"{_INTEGER}'
    yield _SORT_TITLE, f'"{gist.title}"'
    yield _SORT_AUTHOR, f'"{gist.author}"'


def text(iri: str, record: Record, gist: Gist) -> Text:
    """The same for the full-text index. The orders are those of the queries: what is equal is put in order by IRI."""
    year = 9999 - (gist.years[0] if gist.years else 0)
    return Text(
        iri,
        gist.texts,
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


# Words


def _texts(record: Record) -> Iterator[tuple[str, str]]:
    """What a record says, each text with the field of the form that it is looked for in;
    and its page, as that printed it.
    """
    if record.id:
        yield "shelf_number", record.id
    yield from _words(record)
    if record.page is not None:
        for field in fields_of(record):
            name = _NAMED.get(field.where, "notes")
            yield name, field.first("")
            if field.where == "*":
                yield name, field.first("label")


def _words(record: Record) -> Iterator[tuple[str, str]]:
    """The texts of a description. Captions are no words of what they stand before, but of a note."""
    for title in record.titles:
        yield "title", title_label(title)
        yield "author", title.responsibility
        yield "notes", title.medium
    for agent in record.agents:
        yield "author", heading(agent)
        yield "author", agent.affiliation
    for subject in record.subjects:
        yield "keyword", subject_label(subject)
        if subject.agent is not None:
            yield "keyword", subject.agent.affiliation
        if subject.title is not None:
            yield "keyword", f"{subject.title.medium} {subject.title.responsibility}"
    for genre in record.genres:  # that it has a bibliography makes a book none
        yield "notes" if is_contained(genre) else "keyword", genre_label(genre)
    for area in record.areas:
        yield "country", _name_of(area)
    yield from _publication(record)
    yield from _holdings(record)
    for related in record.related:
        yield from _related(related)
    for name, note in _notes(record):
        yield name, f"{note.label} {note.text}"
        yield from _besides(name, note.parts, note.text)


def _notes(record: Record) -> Iterator[tuple[str, Note]]:
    for note in record.editions:
        yield "details", note
    for note in record.summaries:
        yield "summary", note
    for note in (*record.contents, *record.notes, *record.frequencies, *record.characteristics):
        yield "details" if note.kind in IN_NOTES else "notes", note


def _publication(record: Record) -> Iterator[tuple[str, str]]:
    """By whom, where, when and for whom it was published, what it is made of, and its numbers."""
    for provision in record.provisions:
        said = " ".join((*[place.name for place in provision.places], *provision.names, provision.date))
        yield "details", said
        yield from _besides("details", provision.parts, said)
    for date in record.dates:
        yield "notes", date.value
        yield "notes", "" if date.end in (OPEN, UNKNOWN) else date.end
    for physical in record.physicals:
        extents = [f"{term.value} {term.kind}" for term in physical.extents]
        said = " ".join((*extents, physical.details, physical.dimensions, physical.accompanying))
        yield "details", said
        yield from _besides("details", physical.parts, said)
        yield "notes", physical.note
    yield from _numbers(record.identifiers)
    for part in record.parts:
        yield "details", part.text
        yield from _besides("details", _parts(part), part.text)
    for genre in record.audiences:
        if genre.authority != "marctarget":  # one of a few codes (MARC 008/22)
            yield "notes", genre_label(genre)
    for chart in record.cartographics:
        yield "notes", " ".join((chart.scale, chart.projection, chart.coordinates))


def _holdings(record: Record) -> Iterator[tuple[str, str]]:
    """Where it stands on a shelf, and where on the network."""
    for found in record.classifications:
        yield "shelf_number", f"{found.number} {found.item}"
    for location in record.locations:
        yield "shelf_number", location.shelf_mark
        said = " ".join((location.organisation, location.sublocation, location.note))
        yield "notes", said
        yield from _besides("notes", location.parts, f"{said} {location.shelf_mark}")
    for link in record.links:
        yield "url", link.uri
        yield "source", write_access(link.accessed, link.uri) if link.accessed else ""
        yield "notes", " ".join((link.label, link.materials, link.note))
        yield from _besides("notes", link.parts, link.uri)


def _related(related: Related) -> Iterator[tuple[str, str]]:
    """What is said of another resource: a series is among the details, and what this stands in is its source."""
    called, part = named(related).text, related.part or Part()
    name = "details" if related.relation in SERIES else "source" if related.relation == "host" else "notes"
    said = f"{write_citation(called, part)} {related.number}"
    yield name, said
    yield from _besides(name, _parts(part), said)
    # What a bibliography calls itself is no title of what it lists (MARC 510).
    yield "notes" if related.relation == "isReferencedBy" else "title", related.title
    yield "author", related.name
    yield name, f"{related.edition} {related.imprint}"
    yield "notes", related.note
    yield "url", related.uri
    yield from _numbers(related.identifiers)
    if related.record is not None:
        yield "notes", related.record.id
        yield from _words(related.record)


def _parts(part: Part) -> tuple[Term, ...]:
    return (*part.details, *part.extents, Term("date", part.date))


def _besides(name: str, parts: Sequence[Term], said: str) -> Iterator[tuple[str, str]]:
    """What the parts of a value say that is not said already."""
    if parts:
        words = f" {fold(said)} "
        for part in parts:
            if f" {fold(part.value)} " not in words:
                yield name, part.value


def _name_of(area: Area) -> str:
    return area.name or areas().label(area.code) or countries().label(area.code) or ""


def _numbers(identifiers: Sequence[Identifier]) -> Iterator[tuple[str, str]]:
    """What numbers are found by: an ISBN in both lengths, since the one or the other is printed and typed."""
    for number in identifiers:
        yield "details", _number(number)
        if number.scheme == "isbn":
            yield "details", other_isbn(number.value)


def _number(number: Identifier) -> str:
    """A number as it is written, behind the name of its kind where that is one for short:
    ``ISBN 0131103628 paperback``.
    """
    scheme = number.scheme if number.scheme in _ABBREVIATED else ""
    return " ".join((scheme, number.value, number.qualifier, number.source, number.terms))


# Values


def _facets(record: Record, authors: Sequence[str]) -> dict[str, list[str]]:
    """The values by which a search can be narrowed to this record, in words that a person reads."""
    return {
        "author": list(authors),
        "country": [_name_of(area) for area in record.areas],
        "keyword": [subject_label(subject) for subject in record.subjects if not times_of(subject)],
        "kind": kinds(record),
        "language": [
            language.code if language.authority else languages().label(language.code) or language.code
            for language in record.languages
        ],
    }


def _years(record: Record, present: int) -> list[int]:
    """Every year of the record's dates, or of its statements of publication; the first is the one it is ordered by."""
    first = year_of(record)
    years: dict[int, None] = {int(first): None} if _YEAR.fullmatch(first) else {}
    for date in record.dates:
        start, end = date.value[:4], date.end[:4]
        if _YEAR.fullmatch(start):
            last = present if end == OPEN else int(end) if _YEAR.fullmatch(end) else int(start)
            years[int(start)] = None
            years |= dict.fromkeys(range(int(start), min(last, int(start) + _SPAN) + 1))
    if not any(date.kind == "issued" and date.value[:4].isdigit() for date in record.dates):
        years |= {int(year): None for found in record.provisions if (year := stated_year(found.date))}
    return list(years)


_YEAR = re.compile(r"\d{4}", re.ASCII)
_SPAN = 400
"""How many years something appears at most: the oldest journals are of 1665. More is a mistake, or no run."""

"""What the labels of a search-results page mean."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from bibld.crosswalk import Field, one, pair, row
from bibld.crosswalk.codecs import KEYWORD
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.engine import Crosswalk
from bibld.crosswalk.writing import Writing
from bibld.formats.page import imprint
from bibld.formats.page.names import read_authors, write_authors
from bibld.formats.page.source import media_type, read_access, read_access_date, read_citation, uris, write_access
from bibld.formats.page.text import LABELS
from bibld.gazetteer import country
from bibld.model import Agent, Area, Date, Link, Location, Note, Physical, Provision, Subject, Title

__all__ = ["CROSSWALK", "TABLE"]

MORE = "Author statement ends: et al."
IN_DETAILS = ("isbn", "report number")
AUTHORS = frozenset(("aut", "edt", "com", "trl"))


# Author


def _read_author(field: Field, draft: Draft) -> None:
    authors = read_authors(field.first(""))
    for index, agent in enumerate(authors.agents):
        # The work is entered under its first author; an editor, and a name that may be anything, is no main entry.
        primary = not index and agent.kind != "" and agent.roles == ("aut",)
        draft.add("agents", msgspec.structs.replace(agent, primary=primary))
    if authors.more:
        draft.add("notes", Note(MORE))
    if authors.nobody:
        draft.add("notes", Note(f"Author: {authors.nobody}"))


def _write_author(writing: Writing) -> Iterator[Field]:
    record = writing.record
    agents = [agent for agent in record.agents if not agent.link or not agent.script]
    named = [agent for agent in agents if _is_author(agent)]
    if named:
        more = any(note.text == MORE for note in record.notes)
        yield Field("Author", (("", write_authors(named, more=more)),))
    published = _published(writing)
    for agent in agents:
        if not _is_author(agent) and agent.name not in published:
            writing.drop("agents", "the page has no label for agents in this role", agent.name)


def _is_author(agent: Agent) -> bool:
    return agent.primary or not agent.roles or not AUTHORS.isdisjoint(agent.roles)


def _published(writing: Writing) -> set[str]:
    return {name for provision in writing.record.provisions for name in provision.names}


# Title


def _read_title(field: Field, draft: Draft) -> None:
    title, _, subtitle = field.first("").partition(": ")
    kind = "alternative" if draft.get("titles") else "main"
    draft.add("titles", Title(title.rstrip(), subtitle=subtitle.strip(), kind=kind))


def _write_title(writing: Writing) -> Iterator[Field]:
    for index, title in enumerate(writing.record.titles):
        if index and not (title.kind == "alternative" and not title.label):
            writing.drop("titles", "the page has one title", title.title)
            continue
        parts = ". ".join((title.title, *(part.value for part in title.parts)))
        yield Field("Title", (("", f"{parts}: {title.subtitle}" if title.subtitle else parts),))


# Details


def _read_details(field: Field, draft: Draft) -> None:
    text = field.first("")
    citation = read_citation(re.sub(r"^In:? (?=[^\W\d_a-z])", "", text))
    # The imprint of a report has a colon behind its place, or sentences; a citation alone has neither.
    if citation is not None and ": " not in citation.title and ". " not in citation.title:
        draft.add("related", citation)
        if citation.part is not None and citation.part.date:
            draft.add("dates", Date(citation.part.date))
        return
    _add_details(draft, imprint.read_details(text))


def _add_details(draft: Draft, details: imprint.Details) -> None:
    for provision in details.provisions:
        draft.add("provisions", provision)
    for date in details.dates:
        draft.add("dates", date)
    if details.extents:
        draft.add("physicals", Physical(details.extents, details=details.illustrations))
    for slot, values in (
        ("editions", details.editions),
        ("related", details.series),
        ("identifiers", details.identifiers),
        ("notes", details.notes),
    ):
        for value in values:
            draft.add(slot, value)


def _write_details(writing: Writing) -> Iterator[Field]:
    record = writing.record
    provisions: list[Provision] = []
    for provision in record.provisions:
        copyrighted = provision.function == "copyright"
        if any((other.function == "copyright") == copyrighted for other in provisions):
            writing.drop("provisions", "the page has one imprint", provision.date)
        else:
            provisions.append(provision)
    details = imprint.Details(
        tuple(provisions),
        record.dates,
        tuple(extent for physical in record.physicals for extent in physical.extents),
        next((physical.details for physical in record.physicals if physical.details), ""),
        record.editions,
        tuple(related for related in record.related if related.relation == "series"),
        tuple(found for found in record.identifiers if found.scheme in IN_DETAILS),
        tuple(note for note in record.notes if note.kind in ("thesis", "funding")),
    )
    text = imprint.write_details(details)
    if text:
        yield Field("Details", (("", text),))


# Source


def _read_source(field: Field, draft: Draft) -> None:
    text = field.first("")
    access = read_access(text)
    if access is not None:
        accessed = read_access_date(access.date)
        for uri in access.uris:
            draft.add("links", Link(uri, media_type=media_type(uri), accessed=accessed))
        if accessed or not access.date:
            _add_said(draft, access.said)
            return
    elif (citation := read_citation(text)) is not None:
        draft.add("related", citation)
        return
    if text:
        draft.add("notes", Note(f"Source: {text}"))


def _add_said(draft: Draft, said: str) -> None:
    """What is said beside an access: often what else stands behind an imprint, such as "Working Paper 16082"."""
    details = imprint.read_details(said)
    if details.provisions or details.dates or any(not note.kind for note in details.notes):
        draft.add("notes", Note(f"Source: {said}"))
    elif said:
        _add_details(draft, details)


def _write_source(writing: Writing) -> Iterator[Field]:
    for link in writing.record.links:
        if link.accessed:
            yield Field("Source", (("", write_access(link.accessed, link.uri)),))
    for note in writing.record.notes:
        if note.text.startswith("Source: "):
            yield Field("Source", (("", note.text.removeprefix("Source: ")),))
    for related in writing.record.related:
        if related.relation == "host" and related.part is not None:
            yield Field("Source", (("", related.part.text or related.title),))
        elif related.relation != "series":
            writing.drop("related", "the page has no label for related resources", related.title)


# Year


def _read_year(field: Field, draft: Draft) -> None:
    text = field.first("")
    date = imprint.read_date(text)
    # What is more than a date is kept as it stands: "2013 (revised 2014)".
    if not re.match(r"n\.?\s?d\.?|[Uu]n", text) and re.search(r"[^\W\d_]", re.sub(r"\bca?\.? ?(?=\d)", "", text)):
        draft.add("notes", Note(f"Year: {text}"))
    if date is None:
        return
    stated = draft.get("dates")
    if not stated:
        draft.add("dates", date)
    elif date.value != stated[0].value or (date.end and date.end != stated[0].end):
        first = stated[0]
        # A range and a year within it do not disagree.
        if not (first.value <= date.value and (date.end or date.value) <= (first.end or first.value)) and not (
            date.value <= first.value and (first.end or first.value) <= (date.end or date.value)
        ):
            draft.report.fault(
                "warning",
                f"Year says {date.value}, the imprint {first.value}",
                done="both are kept",
                path="Year",
                kind="Year and imprint disagree",
            )
        draft.add("dates", msgspec.structs.replace(date, kind="other"))


def _write_year(writing: Writing) -> Iterator[Field]:
    dates = writing.record.dates
    chosen = next((date for date in dates if date.kind == "other"), dates[0] if dates else None)
    if chosen is not None:
        mark = "?" if chosen.qualifier == "questionable" and chosen.kind == "other" else ""
        yield Field("Year", (("", chosen.value + (f"-{chosen.end}" if chosen.end else "") + mark),))


# Country


def _read_country(field: Field, draft: Draft) -> None:
    for name in field.first("").split(";"):
        if name.strip():
            found = country(name.strip())
            draft.add("areas", Area(name.strip(), found.area if found is not None else ""))


def _write_country(writing: Writing) -> Iterator[Field]:
    if writing.record.areas:
        yield Field("Country", (("", "; ".join(area.name or area.code for area in writing.record.areas)),))


# URL


def _read_url(field: Field, draft: Draft) -> None:
    for found in uris(field.first("")):
        uri = found.rstrip(".,;")
        if re.fullmatch(r"n/?a|none", uri, re.IGNORECASE):
            continue
        if not re.match(r"[a-z][a-z\d+.-]*:", uri, re.IGNORECASE) and (" " in uri or "." not in uri):
            draft.add("notes", Note(f"URL: {found}"))  # "Not available"
        elif all(link.uri != uri for link in draft.get("links")):
            draft.add("links", Link(uri, media_type=media_type(uri)))


def _write_url(writing: Writing) -> Iterator[Field]:
    if writing.record.links:
        yield Field("URL", (("", " ".join(link.uri for link in writing.record.links)),))


# Shelf Number


def _read_shelf(field: Field, draft: Draft) -> None:
    number = field.first("")
    if number:
        draft.add("id", number)
        draft.add("locations", Location(number, scheme="control"))


def _write_shelf(writing: Writing) -> Iterator[Field]:
    mark = next(
        (location.shelf_mark for location in writing.record.locations if location.shelf_mark), writing.record.id
    )
    if mark:
        yield Field("Shelf Number", (("", mark),))


# What has no label of its own


def _read_other(field: Field, draft: Draft) -> None:
    label = field.first("label")
    text = field.first("")
    draft.add("notes", Note(f"{label}: {text}" if label and label != "Note" else text))


def _write_other(writing: Writing) -> Iterator[Field]:
    for note in writing.record.notes:
        if note.kind in ("thesis", "funding") or note.text == MORE or note.text.startswith("Source: "):
            continue
        label, colon, text = note.text.partition(": ")
        if colon and re.fullmatch(r"[A-Z][A-Za-z]+(?:[ /&-]{1,3}[A-Za-z]+){0,3}", label):
            where = label if label in LABELS else "*"
            yield Field(where, (("", text),) if where != "*" else (("label", label), ("", text)))
        else:
            yield Field("*", (("label", "Note"), ("", note.text)))


TABLE = (
    pair("Author", _read_author, _write_author, slots="agents", eg="Author: London Assembly. Police and Crime Committee"),
    pair("Title", _read_title, _write_title, slots="titles", eg="Title: Duty of Care: Improving Support for Victims of Crime"),
    row("Summary", "summaries", Note, one("", "text"), eg="Summary: The Committee heard that many victims are not told."),
    pair("Details", _read_details, _write_details, slots="provisions dates physicals editions related identifiers",
         eg="Details: London: Greater London Authority, 2013. 47p."),
    pair("Source", _read_source, _write_source, slots="related links",
         eg="Source: Internet Resource: Accessed January 29, 2013 at: http://www.london.gov.uk/report.pdf"),
    pair("Year", _read_year, _write_year, slots="dates", eg="Year: 2013"),
    pair("Country", _read_country, _write_country, slots="areas", eg="Country: United Kingdom"),
    pair("URL", _read_url, _write_url, slots="links", eg="URL: http://www.london.gov.uk/report.pdf"),
    pair(("*", ""), _read_other, _write_other, slots="notes", eg="Language: English"),
    pair("Shelf Number", _read_shelf, _write_shelf, slots="id locations", eg="Shelf Number: 127428"),
    row("Keywords", "subjects", Subject, one("", "terms", KEYWORD), eg="Keywords: Victims of Crimes (London, UK)"),
)  # fmt: skip

LOSSY = {
    "type": "a page does not say what type of resource it is",
    "issuance": "a page does not say the mode of issuance",
    "government": "a page does not say the level of government",
    "manuscript": "a page does not say whether it is one",
    "audiences": "a page has no label for the audience",
    "frequencies": "a page has no label for frequency",
    "languages": "a page does not say the language",
    "content": "a page does not say the RDA content type",
    "cartographics": "a page has no label for map data",
    "characteristics": "a page has no label for them",
    "genres": "a page has no label for genre",
    "contents": "a page has no label for a table of contents",
    "classifications": "a page has no label for class numbers",
    "parts": "a page has no label for parts",
    "admin": "a page does not say who described the resource",
    "conversions": "a page does not say what its descriptions have been through",
    "page": "a page has one opening, and its records say nothing of it",
}
"""Why these have no label on a page. Most of them the page's reader infers again."""

CROSSWALK = Crosswalk("page", TABLE, lossy=LOSSY)

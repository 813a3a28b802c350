"""What the labels of a search-results page mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from bibld.crosswalk import Field, pair
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.engine import Crosswalk
from bibld.crosswalk.writing import Writing
from bibld.formats._credits import credited
from bibld.formats._dates import OPEN, UNKNOWN, restates, words_of
from bibld.formats._headings import HEADING, SERIES, TITLE, named, of_keyword, stated_headings, without_title
from bibld.formats._untold import whole
from bibld.formats.page import imprint
from bibld.formats.page.losses import LOSSY, NO_LABEL, UNHEARD, rest
from bibld.formats.page.names import read_authors, shows_fuller, write_authors, written_role
from bibld.formats.page.source import (
    media_type,
    read_access,
    read_access_date,
    read_citation,
    uris,
    write_access,
    write_citation,
)
from bibld.formats.page.text import LABELS
from bibld.gazetteer import country
from bibld.labels import UNITS, codes_beside, extent_labels, heading, subject_label, title_label, without_units
from bibld.model import (
    Agent,
    Area,
    Date,
    Identifier,
    Link,
    Location,
    Note,
    Part,
    Physical,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
    behind_number,
    standard_number,
)
from bibld.vocabulary import areas

__all__ = ["CROSSWALK", "IN_NOTES", "TABLE"]

MORE = "Author statement ends: et al."
IN_DETAILS = ("isbn", "report number")
IN_NOTES = ("thesis", "funding")
"""Which numbers and which notes stand in Details."""
AUTHORS = frozenset(("aut", "edt", "com", "trl"))


# Author


def _read_author(field: Field, draft: Draft) -> None:
    authors = read_authors(field.first(""))
    for index, agent in enumerate(authors.agents):
        # The work is entered under its first author; an editor, and a name that may be anything, is no main entry.
        primary = not index and agent.kind != "" and agent.roles == ("aut",)
        draft.add("agents", replace(agent, primary=primary))
    if authors.more:
        draft.add("notes", Note(MORE))
    if authors.nobody:
        draft.add("notes", Note(f"Author: {authors.nobody}"))


def _write_author(writing: Writing) -> Iterator[Field]:
    record = writing.record
    if authors := _authors(record):
        more = any(note.text == MORE for note in record.notes)
        yield Field("Author", (("", write_authors(authors, more=more)),))
    published = {name for provision in record.provisions for name in provision.names}
    for agent, part in credited(record):
        if _is_double(agent):
            writing.drop("agents", "Author has a name in one script", agent)
        elif _is_author(agent, part):
            headed = HEADING if agent.kind == "conference" else ("name", "units", "numeration", "titles", "dates")
            fuller = ("fuller",) if shows_fuller(agent) else ()
            _rest_of_agent(writing, agent, ("aut", "cre", written_role(agent)), *headed, *fuller)
        elif agent.name in published or heading(agent) in published:
            stated = HEADING if heading(agent) in published else ("name",)
            _rest_of_agent(writing, agent, ("pbl", "isb"), *stated)
        else:
            writing.drop("agents", "a page has no label for agents in this role", agent)


def _rest_of_agent(writing: Writing, agent: Agent, roles: Sequence[str], *said: str) -> None:
    others = tuple(role for role in agent.roles if role not in roles)
    rest(writing, "agents", replace(agent, roles=others), *said, "kind", "primary")


def _authors(record: Record) -> list[Agent]:
    return [agent for agent, part in credited(record) if _is_author(agent, part) and not _is_double(agent)]


def _is_double(agent: Agent) -> bool:
    """Whether it says in another script what another agent says."""
    return bool(agent.link and agent.script)


def _is_author(agent: Agent, part: str) -> bool:
    return agent.primary or (not agent.roles and part == "creator") or not AUTHORS.isdisjoint(agent.roles)


# Title


def _read_title(field: Field, draft: Draft) -> None:
    title, _, subtitle = field.first("").partition(": ")
    draft.add("titles", Title(title.rstrip(), subtitle=subtitle.strip()))


def _write_title(writing: Writing) -> Iterator[Field]:
    titles = sorted(writing.record.titles, key=lambda title: title.kind != "main")
    for title in titles[:1]:
        yield Field("Title", (("", title_label(title)),))
        rest(writing, "titles", title, *TITLE)
    for title in titles[1:]:  # with a second line of its label the next record would begin
        writing.drop("titles", "a page has one title", title)


# Summary


def _read_summary(field: Field, draft: Draft) -> None:
    if text := field.first(""):
        draft.add("summaries", Note(text))


def _write_summary(writing: Writing) -> Iterator[Field]:
    for note in writing.record.summaries:
        yield Field("Summary", (("", note.text),))
        rest(writing, "summaries", note, "text")


# Details


def _read_details(field: Field, draft: Draft) -> None:
    text = field.first("")
    cited, extents = imprint.read_count(imprint.IN_HOST.sub("", text))
    citation = read_citation(cited)
    # The imprint of a report has a colon behind its place, or sentences; a citation alone has neither.
    if citation is not None and ": " not in citation.title and ". " not in citation.title:
        draft.add("related", citation)
        if extents:
            draft.add("physicals", Physical(extents))
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
        draft.add("physicals", Physical(details.extents, details=details.illustrations, dimensions=details.dimensions))
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
    provisions = _imprint(record)
    details = imprint.Details(
        provisions,
        record.dates,
        tuple(extent for physical in record.physicals for extent in _counted(physical)),
        next((physical.details for physical in record.physicals if physical.details), ""),
        "",  # such catalogues do not measure
        record.editions,
        _series(record),
        tuple(
            replace(found, value=standard_number(found)) for found in record.identifiers if found.scheme in IN_DETAILS
        ),
        tuple(note for note in record.notes if note.kind in IN_NOTES),
    )
    text = imprint.write_details(details)
    if text:
        yield Field("Details", (("", text),))
    _tell_imprint(writing, provisions)
    labels = [term.value for term in details.extents]
    for physical in record.physicals:
        counted = without_units(physical, labels)
        rest(writing, "physicals", counted, "extents", "details" if physical.details == details.illustrations else "")
    for note in record.editions:
        rest(writing, "editions", note, "text")
    for found in record.identifiers:
        _tell_number(writing, found)


def _counted(physical: Physical) -> Iterable[Term]:
    """Its extents, each with what is counted where a part of its own says so (MARC 300 $f)."""
    if any(part.kind in UNITS for part in physical.parts):
        return [Term("", label) for label in extent_labels(physical)]
    return physical.extents


def _imprint(record: Record) -> tuple[Provision, ...]:
    """The first statement, and the first of a copyright."""
    of_copyright = [found for found in record.provisions if found.function == "copyright"]
    others = [found for found in record.provisions if found.function != "copyright"]
    return (*others[:1], *of_copyright[:1])


def _tell_imprint(writing: Writing, written: Sequence[Provision]) -> None:
    """What the imprint does not say of what is published."""
    if writing.report is UNHEARD:
        return
    stated = imprint.written_date(tuple(written))
    said = imprint.read_date(stated)
    words = words_of((replace(said, kind="copyright"),) if said is not None else ())
    for provision in writing.record.provisions:
        if not any(provision is found for found in written):
            writing.drop("provisions", "a page has one imprint", whole(provision))
            continue
        named = () if provision.function == "copyright" else ("places", "names")
        dated = ("date",) if provision.date == stated or restates(provision.date, words) else ()
        rest(writing, "provisions", provision, *named, *dated, "function")
        for place in provision.places if named else ():
            rest(writing, "provisions.places", place, "name")


def _tell_number(writing: Writing, found: Identifier) -> None:
    if found.scheme not in IN_DETAILS:
        writing.drop("identifiers", "a page has ISBN and report number", found)
        return
    qualifier = " ".join(filter(None, (behind_number(found), found.qualifier)))
    rest(writing, "identifiers", replace(found, qualifier=qualifier), "scheme", "value")


def _series(record: Record) -> tuple[Related, ...]:
    """The series it is in: as they are stated or, where one is not, by its heading."""
    stated = stated_headings(record)
    series = [found for at, found in enumerate(record.related) if found.relation in SERIES and at not in stated]
    return tuple(replace(found, title=named(found).text) for found in series if named(found).text)


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
    stated = stated_headings(writing.record)
    for at, related in enumerate(writing.record.related):
        text, title = named(related)
        if related.relation == "host" and (text or related.part is not None):
            citation = write_citation(text, related.part or Part())
            yield Field("Source", (("", citation),))
            _tell_part(writing, related.part or Part(), citation)
            _tell_related(writing, related, title, "part")
        elif at in stated:
            writing.drop("related", "the series is given as it is stated", related)
        elif related.relation in SERIES and text:
            _tell_related(writing, related, title, "number")
        else:
            writing.drop("related", "a page has no label for related resources", related)


def _tell_part(writing: Writing, part: Part, said: str) -> None:
    """What a citation does not say of where something stands."""
    words = set(_WORDS.findall(said))
    details = tuple(term for term in part.details if not words.issuperset(_WORDS.findall(term.value)))
    extents = tuple(term for term in part.extents if not words.issuperset(_WORDS.findall(term.value)))
    date = "" if words.issuperset(_WORDS.findall(part.date)) else part.date
    rest(writing, "related.part", Part(details, extents, date))


_WORDS = re.compile(r"\w+")


def _tell_related(writing: Writing, related: Related, title: Title | None, *said: str) -> None:
    """What is not said of another resource of which the title is, by its heading or by its description."""
    if title is not None:
        rest(writing, "related.record.titles", title, *TITLE)
    rest(writing, "related", without_title(related, title), "relation", "title", *said)


# Year


def _read_year(field: Field, draft: Draft) -> None:
    text = field.first("")
    date = imprint.read_date(text)
    # What is more than a date is kept as it stands: "2013 (revised 2014)".
    words = re.search(r"[^\W\d_]", re.sub(r"^\[?(?:n\.?\s?d\b\.?|[Uu]n\w*)|\bca?\.? ?(?=\d)|(?<=\d\d\d)u", "", text))
    if words or not _is_told(text, date):
        draft.add("notes", Note(f"Year: {text}"))
    if date is None:
        return
    stated = draft.get("dates")
    if not stated:
        draft.add("dates", date)
    elif date.value != stated[0].value or (date.end and date.end != stated[0].end):
        first = stated[0]
        (begin, end), (start, last) = _span(first), _span(date)
        # A range and a year within it do not disagree.
        if not (begin <= start and last <= end) and not (start <= begin and end <= last):
            draft.report.fault("warning", f"Year says {date.value}, the imprint {first.value}", done="both are kept",
                               path="Year", kind="Year and imprint disagree")  # fmt: skip
        draft.add("dates", replace(date, kind="other"))


def _is_told(text: str, date: Date | None) -> bool:
    """Whether a date says all figures of a text: not the day of ``12/5/1999``, nor the later year of ``1999, 2000``."""
    if date is not None and date.value == text:
        return True
    years = (date.value, date.end) if date is not None else ()
    known = {part for year in years for part in (year, year[:3], year[2:])}
    return all(figures in known for figures in re.findall(r"\d+", text))


def _span(date: Date) -> tuple[str, str]:
    """The first and the last year that a date may mean: ``199u`` is 1990 to 1999."""
    return date.value.replace("u", "0"), (date.end or date.value).replace("u", "9")


def _write_year(writing: Writing) -> Iterator[Field]:
    record = writing.record
    dates = record.dates
    chosen = next((date for date in dates if date.kind == "other"), dates[0] if dates else None)
    doubted = chosen is not None and chosen.qualifier == "questionable" and chosen.kind == "other"
    if chosen is not None:
        end = "" if chosen.end in (OPEN, UNKNOWN) else chosen.end
        yield Field("Year", (("", chosen.value + (f"-{end}" if chosen.end else "") + ("?" if doubted else "")),))
    stated = imprint.read_date(imprint.written_date(_imprint(record)))
    for date in dates:
        if stated is not None and replace(date, kind=stated.kind, encoding="") == stated:
            continue
        if date is chosen:
            rest(writing, "dates", date, "value", "end", "kind", "encoding", "qualifier" if doubted else "")
        else:
            writing.drop("dates", "a page has one year", date)


# Country


def _read_country(field: Field, draft: Draft) -> None:
    for name in field.first("").split(";"):
        if name.strip():
            found = country(name.strip())
            draft.add("areas", Area(name.strip(), found.area if found is not None else ""))


def _write_country(writing: Writing) -> Iterator[Field]:
    found = writing.record.areas
    if found:
        names = (area.name or areas().label(area.code) or area.code for area in found)
        yield Field("Country", (("", "; ".join(names)),))
    for area in found:
        known = country(area.name) if area.name else None
        said = not area.name or (known is not None and known.area == area.code)
        rest(writing, "areas", area, "name", "code" if said else "")


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
    links = writing.record.links
    if links:
        yield Field("URL", (("", " ".join(link.uri for link in links)),))
    for link in links:
        told = "media_type" if link.media_type == media_type(link.uri) else ""  # by the suffix
        rest(writing, "links", link, "uri", "accessed", told)


# Shelf Number


def _read_shelf(field: Field, draft: Draft) -> None:
    number = field.first("")
    if number:
        draft.add("id", number)
        draft.add("locations", Location(number, scheme="control"))


def _write_shelf(writing: Writing) -> Iterator[Field]:
    record = writing.record
    at = next((location for location in record.locations if location.shelf_mark), None)
    mark = at.shelf_mark if at is not None else record.id
    if mark:
        yield Field("Shelf Number", (("", mark),))
    if record.id and record.id != mark:
        writing.drop("id", "Shelf Number has where it stands", record.id)
    for location in record.locations:
        said = ("shelf_mark", "scheme" if location.scheme == "control" else "") if location is at else ()
        rest(writing, "locations", location, *said)


# What has no label of its own


def _read_other(field: Field, draft: Draft) -> None:
    label = field.first("label")
    text = field.first("")
    draft.add("notes", Note(f"{label}: {text}" if label and label != "Note" else text))


def _write_other(writing: Writing) -> Iterator[Field]:
    record = writing.record
    in_author = (MORE,) if _authors(record) else ()
    for note in record.notes:
        in_details = note.kind in IN_NOTES
        rest(writing, "notes", note, "text", "kind" if in_details else "", "" if in_details else "label")
        if in_details or note.text in in_author or note.text.startswith("Source: "):
            continue
        whole = f"{note.label}: {note.text}" if note.label else note.text
        label, colon, text = whole.partition(": ")
        if colon and re.fullmatch(r"[A-Z][A-Za-z]+(?:[ /&-]{1,3}[A-Za-z]+){0,3}", label):
            where = label if label in LABELS else "*"
            yield Field(where, (("", text),) if where != "*" else (("label", label), ("", text)))
        else:
            yield Field("*", (("label", "Note"), ("", whole)))


# Keywords


def _read_keyword(field: Field, draft: Draft) -> None:
    draft.add("subjects", Subject(of_keyword(field.first(""))))


def _write_keywords(writing: Writing) -> Iterator[Field]:
    for subject in writing.record.subjects:
        text = subject_label(subject)
        if text or subject.terms:
            yield Field("Keywords", (("", text),))
        for term in codes_beside(subject):
            writing.drop("subjects.terms", NO_LABEL, term)
        rest(writing, "subjects", subject, "terms", "agent", "title")
        if subject.agent is not None:
            rest(writing, "subjects.agent", subject.agent, *HEADING, "kind", "entry", "primary")
        if subject.title is not None:
            rest(writing, "subjects.title", subject.title, *TITLE)


TABLE = (
    pair("Author", _read_author, _write_author, slots="agents", eg="Author: London Assembly. Police and Crime Committee"),
    pair("Title", _read_title, _write_title, slots="titles", eg="Title: Duty of Care: Improving Support for Victims of Crime"),
    pair("Summary", _read_summary, _write_summary, slots="summaries", eg="Summary: The Committee heard that many victims are not told."),
    pair("Details", _read_details, _write_details, slots="provisions dates physicals editions related identifiers",
         eg="Details: London: Greater London Authority, 2013. 47p."),
    pair("Source", _read_source, _write_source, slots="related links",
         eg="Source: Internet Resource: Accessed January 29, 2013 at: http://www.london.gov.uk/report.pdf"),
    pair("Year", _read_year, _write_year, slots="dates", eg="Year: 2013"),
    pair("Country", _read_country, _write_country, slots="areas", eg="Country: United Kingdom"),
    pair("URL", _read_url, _write_url, slots="links", eg="URL: http://www.london.gov.uk/report.pdf"),
    pair(("*", ""), _read_other, _write_other, slots="notes", eg="Language: English"),
    pair("Shelf Number", _read_shelf, _write_shelf, slots="id locations", eg="Shelf Number: 127428"),
    pair("Keywords", _read_keyword, _write_keywords, slots="subjects", eg="Keywords: Victims of Crimes (London, UK)"),
)  # fmt: skip

CROSSWALK = Crosswalk("page", TABLE, lossy=LOSSY)

"""What machines read in a page: COinS, schema.org, the tags of Highwire Press and Dublin Core, and links.

All of it is made of a record, and of the addresses of the page it is for. Zotero and Google Scholar read the tags,
search engines the JSON-LD, older citation managers the COinS, crawlers of repositories the links
(https://signposting.org).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from bibld.formats._headings import concept_label
from bibld.formats._uri import doi_address
from bibld.model import Agent, Identifier, Note, Record, is_of_resource, standard_number
from bibld.vocabulary import language_tag
from bibld.web.citing import Work, body, dois, inverted, is_linkable, is_to_it, work_of

__all__ = ["Linked", "coins", "data_block", "licence_of", "links", "schema", "tags"]

_SCHEMA = {
    "report": "Report", "book": "Book", "article": "ScholarlyArticle", "chapter": "Chapter", "thesis": "Thesis",
    "map": "Map", "audio": "AudioObject", "video": "VideoObject", "image": "ImageObject", "software": "SoftwareApplication",
    "score": "SheetMusic", "serial": "Periodical", "website": "WebSite", "dataset": "Dataset", "law": "Legislation",
    "proceedings": "Book", "collection": "Collection",
}  # fmt: skip
_BOOKS = {"report": "report", "book": "book", "chapter": "bookitem", "proceedings": "proceeding"}


class Linked(NamedTuple):
    """A link of a page to something: ``Linked("https://…/127428.ttl", "describedby", "text/turtle")``."""

    href: str
    rel: str
    type: str = ""

    def __str__(self) -> str:
        """As the Link header has it (RFC 8288)."""
        href = quote(self.href, safe="%/:=&?~#+!$,;'@()*[]")
        return f'<{href}>; rel="{self.rel}"' + (f'; type="{self.type}"' if self.type else "")


# COinS


def coins(record: Record, iri: str) -> str:
    """The title attribute of a ``Z3988`` span: a ContextObject in KEV (ANSI/NISO Z39.88-2004, part 1).

    >>> coins(Record(type="text", titles=(Title("Duty of Care"),), links=(Link("http://a.example/"),)), "")
    'ctx_ver=Z39.88-2004&rft_val_fmt=info%3Aofi%2Ffmt%3Akev%3Amtx%3Abook&rft.genre=book&rft.btitle=Duty+of+Care&...'
    """
    work = work_of(record)
    pairs = [("ctx_ver", "Z39.88-2004"), *_context(work, record)]
    for index, agent in enumerate(work.authors):
        last, comma, first = agent.name.partition(", ")
        if agent.kind == "person" and comma:
            pairs += [("rft.aulast", last), ("rft.aufirst", first)] if index == 0 else []
            pairs.append(("rft.au", agent.name))
        elif agent.kind in ("corporate", "conference"):
            pairs.append(("rft.aucorp" if index == 0 and work.kind != "thesis" else "rft.au", body(agent)))
        else:
            pairs.append(("rft.au", agent.name))
    pairs.append(("rft.date", work.date or work.year))
    pairs += [("rft.isbn", number) for number in _numbers(record, "isbn")][:1]
    pairs += [("rft_id", f"info:doi/{found}") for found in dois(record)]
    pairs += [("rft_id", work.url), ("rft_id", iri)]
    return urlencode([(key, value) for key, value in pairs if value])


def _context(work: Work, record: Record) -> Iterator[tuple[str, str]]:
    host = work.host
    if work.kind == "article" and host is not None:
        yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"
        yield "rft.genre", "article"
        yield "rft.atitle", work.title
        yield "rft.jtitle", host.title
        yield "rft.volume", work.volume
        yield "rft.issue", work.issue
        yield "rft.pages", work.pages
        yield "rft.issn", _issn(host.identifiers)
    elif work.kind == "serial":
        yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"
        yield "rft.genre", "journal"
        yield "rft.jtitle", work.title
        yield "rft.issn", _issn(record.identifiers)
    elif work.kind == "thesis":
        yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:dissertation"
        yield "rft.title", work.title
        yield "rft.inst", _institution(record, work)
        yield "rft.degree", _degree(record, "degree")
    else:
        yield "rft_val_fmt", "info:ofi/fmt:kev:mtx:book"
        yield "rft.genre", _BOOKS.get(work.kind, "document")
        if work.kind == "chapter" and host is not None:
            yield "rft.atitle", work.title
            yield "rft.btitle", host.title
            yield "rft.pages", work.pages
        else:
            yield "rft.btitle", work.title
        yield "rft.place", next(iter(work.places), "")
        yield "rft.pub", next(iter(work.publishers), "")
        yield "rft.edition", work.edition
        yield "rft.series", next((found.title for found in work.series), "")


def _issn(identifiers: Iterable[Identifier]) -> str:
    """The first ISSN, as it stands."""
    return next((found.value for found in identifiers if found.scheme == "issn"), "")


def _institution(record: Record, work: Work) -> str:
    """Where a thesis was submitted, or who published."""
    return _degree(record, "institution") or next(iter(work.publishers), "")


def _degree(record: Record, kind: str) -> str:
    parts = [part for note in record.notes if note.kind == "thesis" for part in note.parts]
    return next((part.value for part in parts if part.kind == kind), "")


def _numbers(record: Record, scheme: str) -> list[str]:
    """Its valid numbers of a scheme, each by itself."""
    return [standard_number(found) for found in record.identifiers if found.scheme == scheme and not found.invalid]


# schema.org


def schema(record: Record, iri: str, agents: Sequence[str] = ()) -> dict[str, Any]:
    """The record in the words of schema.org; ``agents`` are the IRIs of its agents, in their order."""
    work = work_of(record)
    iris = {id(agent): found for agent, found in zip(record.agents, agents, strict=False)}
    said: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": _class_of(work),
        "@id": iri,
        "name": work.title or record.id,
        "headline": work.title if work.kind in ("article", "report") else "",
        "alternateName": [title.title for title in record.titles if title.kind != "main"],
        "author": [_agent(agent, iris.get(id(agent), "")) for agent in work.authors],
        "editor": [_agent(agent, iris.get(id(agent), "")) for agent in work.editors],
        "datePublished": work.date or work.year,
        "publisher": [{"@type": "Organization", "name": name} for name in work.publishers],
        "locationCreated": [{"@type": "Place", "name": name} for name in work.places],
        "inLanguage": [language_tag(found.code) or found.code for found in record.languages if not found.kind],
        "url": work.url or iri,
        "mainEntityOfPage": iri,
        "abstract": " ".join(note.text for note in record.summaries),
        "keywords": [concept_label(subject) for subject in record.subjects],
        "about": [{"@type": "Thing", "name": concept_label(subject)} for subject in record.subjects],
        "spatialCoverage": [{"@type": "Place", "name": area.name} for area in record.areas if area.name],
        "isPartOf": _whole(work),
        "bookEdition": work.edition if work.kind in ("book", "proceedings") else "",
        "reportNumber": work.number if work.kind == "report" else "",
        "isbn": _numbers(record, "isbn"),
        "issn": _numbers(record, "issn"),
        "pagination": work.pages,
        "numberOfPages": _pages(record),
        "identifier": [
            {"@type": "PropertyValue", "propertyID": found.scheme, "value": found.value}
            for found in record.identifiers
            if not found.invalid
        ],
        "sameAs": [doi_address(found) for found in dois(record)],
        "license": licence_of(record),
    }
    return {key: _single(value) for key, value in said.items() if value not in ("", [], None)}


def _class_of(work: Work) -> str:
    return _SCHEMA.get(work.kind, "CreativeWork")


def _single(value: Any) -> Any:
    return value[0] if isinstance(value, list) and len(value) == 1 else value


def _agent(agent: Agent, iri: str) -> dict[str, Any]:
    kind = "Person" if agent.kind in ("person", "") else "Organization"
    said: dict[str, Any] = {"@type": kind, "name": inverted(agent)}
    last, comma, first = agent.name.partition(", ")
    if agent.kind == "person" and comma:
        said |= {"name": f"{first} {last}", "familyName": last, "givenName": first}
    if iri:
        said["@id"] = iri
    if same := [found for found in agent.same_as if found.startswith("http")]:
        said["sameAs"] = _single(same)
    return said


def _whole(work: Work) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    if work.host is not None and work.host.title:
        issn = _issn(work.host.identifiers)
        in_journal = "Periodical" if work.kind == "article" or issn else "CreativeWork"
        whole: dict[str, Any] = {"@type": "Book" if work.kind == "chapter" else in_journal, "name": work.host.title}
        if issn:
            whole["issn"] = issn
        if work.volume:
            whole = {"@type": "PublicationVolume", "volumeNumber": work.volume, "isPartOf": whole}
        if work.issue:
            whole = {"@type": "PublicationIssue", "issueNumber": work.issue, "isPartOf": whole}
        found.append(whole)
    for series in work.series:
        part: dict[str, Any] = {"@type": "CreativeWorkSeries", "name": series.title}
        found.append(part | {"position": series.number} if series.number else part)
    return found


def _pages(record: Record) -> int | None:
    for physical in record.physicals:
        for extent in physical.extents:
            if extent.kind == "pages" and extent.value.isascii() and extent.value.isdigit() and len(extent.value) < 6:
                return int(extent.value)
    return None


_ESCAPES = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def data_block(value: dict[str, Any]) -> str:
    r"""JSON that may stand in a ``script``: nothing in it can end the element (HTML, 4.12.1.3).

    >>> print(data_block({"name": "</script>"}))
    {"name": "\u003c/script\u003e"}
    """
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "replace").decode().translate(_ESCAPES)


# Tags


def tags(record: Record, iri: str) -> list[tuple[str, str]]:
    """``meta`` names and contents: Highwire Press's, which Google Scholar and Zotero read, and
    Dublin Core's (DCMI DC-HTML).

    >>> tags(Record(titles=(Title("Duty of Care"),)), "")[:2]
    [('citation_title', 'Duty of Care'), ('DC.title', 'Duty of Care')]
    """
    work = work_of(record)
    found: list[tuple[str, str]] = [("citation_title", work.title), ("DC.title", work.title)]
    for agent in work.authors:
        found += [("citation_author", inverted(agent)), ("DC.creator", inverted(agent))]
    for agent in work.editors:
        found += [("citation_editor", inverted(agent)), ("DC.contributor", inverted(agent))]
    found.append(("citation_publication_date", (work.date or work.year).replace("-", "/")))
    found.append(("DCTERMS.issued", work.date or work.year))
    found += _tags_of_kind(record, work)
    found += [("citation_publisher", name) for name in work.publishers]
    found += [("DC.publisher", name) for name in work.publishers]
    found += [("citation_series_title", series.title) for series in work.series]
    found += [("citation_isbn", number) for number in _numbers(record, "isbn")]
    found += [("citation_doi", doi) for doi in dois(record)]
    for language in record.languages:
        if not language.kind:
            code = language_tag(language.code) or language.code
            found += [("citation_language", code), ("DC.language", code)]
    for subject in record.subjects:
        found += [("citation_keywords", concept_label(subject)), ("DC.subject", concept_label(subject))]
    found += [("DCTERMS.abstract", note.text) for note in record.summaries]
    found += [("DC.coverage", area.name) for area in record.areas]
    found.append(("DC.type", _class_of(work)))
    for link in record.links:
        if is_of_resource(link) and is_linkable(link.uri):
            found.append(("DC.identifier", link.uri))
            pdf = link.media_type == "application/pdf" or link.uri.lower().endswith(".pdf")
            found.append(("citation_pdf_url" if pdf else "citation_fulltext_html_url", link.uri))
    found += [("citation_abstract_html_url", iri), ("DC.identifier", iri)]
    return [(name, content) for name, content in found if content]


def _tags_of_kind(record: Record, work: Work) -> Iterator[tuple[str, str]]:
    """What is said of an article, a thesis or a report alone."""
    if work.kind in ("article", "chapter") and work.host is not None:
        yield "citation_journal_title" if work.kind == "article" else "citation_inbook_title", work.host.title
        yield "citation_volume", work.volume
        yield "citation_issue", work.issue
        yield "citation_firstpage", re.split(r"[-–]", work.pages)[0].strip()
        yield "citation_lastpage", work.pages.replace("–", "-").partition("-")[2].strip()
        yield from (("citation_issn", number.value) for number in work.host.identifiers if number.scheme == "issn")
    elif work.kind == "thesis":
        yield "citation_dissertation_institution", _institution(record, work)
        yield "citation_dissertation_name", _degree(record, "degree")
    elif work.kind == "report":
        bodies = (body(agent) for agent in work.authors if agent.kind != "person")
        yield "citation_technical_report_institution", next(iter(work.publishers), "") or next(bodies, "")
        yield "citation_technical_report_number", work.number


# Links


def licence_of(record: Record) -> str:
    """The address of the licence, where a note on use has one."""
    return next((uri for note in record.notes if (uri := _address(note))), "")


def _address(note: Note) -> str:
    if "use" not in note.kind and "licen" not in note.kind and "license" not in note.text.casefold()[:80]:
        return ""
    if note.same_as.startswith("http"):
        return note.same_as
    found = re.search(r"https?://creativecommons\.org/[^\s)>\]]+", note.text)
    return found[0].rstrip(".,;") if found else ""


def links(record: Record, iri: str, agents: Sequence[str]) -> list[Linked]:
    """What Signposting wants of a landing page, but for the descriptions, which the page knows itself."""
    work = work_of(record)
    doi = next(map(doi_address, dois(record)), "")
    found = [Linked(doi or iri, "cite-as"), Linked("https://schema.org/AboutPage", "type")]
    found.append(Linked(f"https://schema.org/{_class_of(work)}", "type"))
    authors = {id(agent) for agent in work.authors}
    for agent, address in zip(record.agents, agents, strict=False):
        if id(agent) in authors and address:
            found.append(Linked(next((same for same in agent.same_as if "orcid.org" in same), address), "author"))
    for link in record.links[:20]:
        if is_to_it(link) and is_linkable(link.uri):
            found.append(
                Linked(link.uri, "item", link.media_type if re.fullmatch(r"[\w.+-]+/[\w.+-]+", link.media_type) else "")
            )
    if licence := licence_of(record):
        found.append(Linked(licence, "license"))
    return found[:60]

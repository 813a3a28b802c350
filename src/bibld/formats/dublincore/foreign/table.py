"""How the values of each property are taken."""

from __future__ import annotations

from collections.abc import Iterator

from bibld.crosswalk.draft import Draft
from bibld.formats.dublincore.elements import ELEMENTS, take_date, take_format, take_note, take_terms_of_use
from bibld.formats.dublincore.foreign.agents import agents, publisher
from bibld.formats.dublincore.foreign.others import (
    NUMBERED,
    detail,
    document_number,
    host_number,
    host_title,
    link,
    same,
    source,
    thing,
)
from bibld.formats.dublincore.foreign.reading import TakeValue, as_text
from bibld.formats.dublincore.foreign.resource import by_class, form, kind, language, titles
from bibld.formats.dublincore.foreign.subjects import concept, keywords, place
from bibld.formats.dublincore.refinements import REFINEMENTS, take_number
from bibld.vocabulary import relators

__all__ = ["TABLE"]

_SPECIAL: dict[str, TakeValue] = {
    "title": titles(""),
    "creator": agents("cre"),
    "contributor": agents("ctb"),
    "publisher": publisher,
    "subject": concept,
    "language": language,
    "type": form,
    "relation": thing("related"),
    "source": source,
    "spatial": place,
    "rightsHolder": agents("cph"),
    **{
        name: thing(relation)
        for name, relation in {
            "isPartOf": "host", "hasPart": "constituent", "replaces": "preceding", "isReplacedBy": "succeeding",
            "isVersionOf": "otherVersion", "hasVersion": "otherVersion", "isFormatOf": "otherFormat", "hasFormat": "otherFormat",
            "references": "references", "isReferencedBy": "isReferencedBy",
        }.items()
    },
}  # fmt: skip
_BY_IRI = frozenset(
    "identifier type format medium language license rights accessRights conformsTo requires isRequiredBy".split()
)
"""What an IRI says as well as a text does."""


def _dublin_core() -> Iterator[tuple[str, TakeValue]]:
    for refinement in REFINEMENTS:
        name = refinement.name.partition(":")[2]
        yield (
            refinement.name,
            _SPECIAL.get(name) or as_text(refinement.take, stated=refinement.stated, element=name, iri=name in _BY_IRI),
        )
    for element in ELEMENTS:
        take = _SPECIAL.get(element.name) or as_text(
            element.take, stated=element.stated, element=element.name, iri=element.name in _BY_IRI
        )
        yield f"dcterms:{element.name}", take
        yield f"dc:{element.name}", take


def _rows(*rows: tuple[str, TakeValue]) -> Iterator[tuple[str, TakeValue]]:
    for names, take in rows:
        yield from ((name, take) for name in names.split())


def _pages(draft: Draft, text: str, _lang: str) -> str:
    return take_format(draft, f"{text} pages" if text.strip().isdigit() else text, "")


TABLE: dict[str, TakeValue] = dict(
    (
        *_rows(
            ("rdf:type", by_class),
            ("dcterms:title dc:title schema:name schema:headline bf:title", titles("")),
            ("bibo:shortTitle schema:alternateName schema:alternativeHeadline", titles("alternative")),
            ("bibo:authorList schema:author frbr:creator", agents("aut")),
            ("dcterms:creator dc:creator", agents("cre")),
            ("bibo:editorList bibo:editor schema:editor", agents("edt")),
            ("bibo:contributorList schema:contributor", agents("ctb")),
            ("schema:creator foaf:maker", agents("cre")),
            ("bibo:translator schema:translator", agents("trl")),
            ("bibo:interviewer", agents("ivr")),
            ("bibo:interviewee", agents("ive")),
            ("bibo:director schema:director", agents("drt")),
            ("bibo:performer", agents("prf")),
            ("bibo:issuer", agents("isb")),
            ("schema:illustrator", agents("ill")),
            ("schema:copyrightHolder", agents("cph")),
            ("schema:publisher", publisher),
            *((f"mrel:{code}", agents(code)) for code in relators()),
        ),
        *_dublin_core(),
        *_rows(
            ("schema:datePublished prism:publicationDate", as_text(take_date("issued"), stated=False)),
            ("schema:dateCreated", as_text(take_date("created"), stated=False)),
            ("schema:dateModified", as_text(take_date("modified"), stated=False)),
            ("schema:copyrightYear", as_text(take_date("copyright"), stated=False)),
            ("schema:inLanguage", language),
            ("schema:abstract bibo:abstract schema:description", as_text(take_note("", "summaries"))),
            ("rdfs:comment", as_text(take_note(""))),
            ("bibo:edition schema:bookEdition prism:edition", as_text(take_note("", "editions"))),
            ("schema:about schema:mentions foaf:topic", concept),
            ("schema:keywords prism:keyword", keywords),
            ("schema:genre", form),
            ("edm:type", kind),
            ("schema:license", as_text(take_terms_of_use("use and reproduction"), iri=True)),
            ("schema:isPartOf frbr:partOf", thing("host")),
            ("schema:hasPart", thing("constituent")),
            ("bibo:cites schema:citation", thing("references")),
            ("bibo:citedBy", thing("isReferencedBy")),
            ("prism:publicationName", host_title),
            ("prism:issn prism:eIssn", host_number),
            ("bibo:volume prism:volume schema:volumeNumber", detail("volume")),
            ("bibo:issue prism:number schema:issueNumber", detail("issue")),
            ("bibo:number", document_number),
            ("bibo:chapter", detail("chapter")),
            ("bibo:pages prism:pageRange schema:pagination", detail("pages")),
            ("bibo:pageStart prism:startingPage schema:pageStart", detail("start")),
            ("bibo:pageEnd prism:endingPage schema:pageEnd", detail("end")),
            ("bibo:numPages schema:numberOfPages", as_text(_pages, stated=False)),
            ("schema:encodingFormat", as_text(take_format, stated=False, iri=True)),
            ("schema:spatialCoverage schema:contentLocation", place),
            *((name, as_text(take_number(scheme), stated=False, iri=True)) for name, scheme in NUMBERED.items()),
            ("bibo:uri owl:sameAs schema:sameAs schema:identifier", same),
            ("schema:url foaf:page", link("resource")),
            ("rdfs:seeAlso foaf:homepage foaf:isPrimaryTopicOf", link("related")),
        ),
    )
)
"""How the values of each property are taken; from top to bottom is the order in which they are."""

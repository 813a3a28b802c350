"""What qualified Dublin Core says more closely than the fifteen elements: DCTERMS in XML, and DSpace's qualified names.

Understood, and not written: a record goes out as the fifteen elements, or as a graph, which says
all of this and more. ::

    <dcterms:issued xsi:type="dcterms:W3CDTF">2013</dcterms:issued>       DCMI Metadata Terms
    <dim:contributor.advisor>Okafor, Grace</dim:contributor.advisor>       DSpace, by element and qualifier
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from operator import attrgetter
from typing import NamedTuple

from msgspec.structs import replace

from bibld.crosswalk import Field, Pair, pair
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._notes import of_thesis
from bibld.formats._places import first_related
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements import (
    ALL,
    ELEMENTS,
    NONE,
    SCHEMES,
    SOME,
    Take,
    reader,
    take_agents,
    take_coverage,
    take_date,
    take_format,
    take_identifier,
    take_language,
    take_note,
    take_place,
    take_related,
    take_subject,
    take_temporal,
    take_terms_of_use,
    take_title,
    take_type,
)
from bibld.formats.dublincore.elements.placed import take_journal, take_page, take_part
from bibld.formats.dublincore.judgement import one_line, several
from bibld.model import RESTRICTION, TERMS_OF_USE, Genre, Link, Note, Physical, Term
from bibld.vocabulary import carriers

__all__ = [
    "DSPACE",
    "REFINED",
    "REFINEMENTS",
    "rows",
    "take_audience",
    "take_kind",
    "take_medium",
    "take_number",
    "take_thesis",
    "written_never",
]


class Refinement(NamedTuple):
    """What refines an element: its name under its prefix, how its text is taken, an example, whether it has a language,
    and which of the fifteen it refines by DCMI Metadata Terms.
    """

    name: str
    take: Take
    text: str
    stated: bool
    refines: str = ""


def _partly(take: Take) -> Take:
    """Taken, but the model does not say how exactly it was called: the element itself is kept, too."""

    def partly(draft: Draft, text: str, lang: str) -> str:
        found = take(draft, text, lang)
        return SOME if found == ALL else found

    return partly


def take_medium(draft: Draft, text: str, _lang: str) -> str:
    """The carrier where it is one of RDA's, or a media type, else what the resource is made of."""
    said = one_line(text)
    if carriers().code(said) or judgement.is_uri(said) or judgement.media_type(said):
        return take_format(draft, text, "")
    physicals: list[Physical] = draft.get("physicals")
    if physicals:
        draft.replace("physicals", 0, replace(physicals[0], forms=(*physicals[0].forms, Genre(said))))
    else:
        draft.add("physicals", Physical(forms=(Genre(said),)))
    return ALL


def take_kind(draft: Draft, text: str, _lang: str) -> str:
    """One of Europeana's five types, coarser than any other: ``IMAGE``."""
    found, _ = judgement.kind_of_resource(one_line(text))
    known = draft.get("type")
    if not found or (known is not None and not judgement.covers(found, known)):
        return NONE
    if known is None:
        draft.add("type", found)
    return ALL


def take_audience(draft: Draft, text: str, lang: str) -> str:
    """For whom it is."""
    for said in several(one_line(text)):
        draft.add("audiences", Genre(said, lang=lang))
    return ALL


def _take_image(materials: str) -> Take:
    """The address of an image that shows the resource, or of a small one, where no identifier is the same."""

    def take(draft: Draft, text: str, _lang: str) -> str:
        if not judgement.is_uri(uri := one_line(text)):
            return NONE
        if not draft.holds("links", uri, of=_addresses):
            draft.add("links", Link(uri, relation="related", materials=materials))
        return ALL

    return take


def _addresses(link: Link) -> tuple[str]:
    return (link.uri,)


def _take_holder(draft: Draft, text: str, lang: str) -> str:
    """Who has the rights, or a statement of that, which is no name: ``The museum is the owner of all copyrights.``"""
    take = take_terms_of_use(TERMS_OF_USE) if _STATES.search(text) else take_agents("cph")
    return take(draft, text, lang)


_STATES = re.compile(r"\w (?:is|are|owns?|holds?|retains?|reserves?|belongs?|may|must) [a-z]|[Rr]ights [Rr]eserved")


def _take_requirement(draft: Draft, text: str, lang: str) -> str:
    """What it takes to use the resource: in words (MARC 538), or another resource."""
    needs = take_related("related") if judgement.is_uri(one_line(text)) else take_note("system details")
    return needs(draft, text, lang)


def take_number(scheme: str) -> Take:
    """A standard number of this kind."""

    def take(draft: Draft, text: str, _lang: str) -> str:
        line = one_line(text)
        for said in _FURTHER.split(line.rstrip("; ")) if scheme in _WITH_SEMICOLON else several(line):
            draft.add_new("identifiers", judgement.number(scheme, said))
        return ALL

    return take


_WITH_SEMICOLON = frozenset(("doi", "hdl", "sici"))
"""Numbers that may have a semicolon in them: ``10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O``."""
_FURTHER = re.compile(r"; *(?=(?:doi|hdl):|https?://|\d[\d.]{3,}/|\d{4}-\d{3}[\dX]\()", re.IGNORECASE | re.ASCII)


def _take_series(draft: Draft, text: str, lang: str) -> str:
    """DSpace puts a series' number behind a semicolon: ``ERIM Report Series;ERS-2003-039``."""
    title, _, number = (part.strip() for part in one_line(text).partition(";"))
    if not title:
        return take_related("related")(draft, text, lang)
    draft.add("related", judgement.related("series", f"{title} ; {number}" if number else title, lang))
    return ALL


def take_thesis(kind: str) -> Take:
    """The ``degree`` that a thesis was handed in for, or the ``institution``: one note (MARC 502) in each language, in
    this order.
    """

    def take(draft: Draft, text: str, lang: str) -> str:
        notes: list[Note] = draft.get("notes")
        mine = (at for at, note in enumerate(notes) if note.kind == "thesis" and note.parts and note.lang == lang)
        at = next(mine, -1)
        told = notes[at].parts if at >= 0 else ()
        if any(part.kind == kind for part in told):
            return NONE
        parts = sorted((*told, Term(kind, one_line(text))), key=attrgetter("kind"))
        note = Note(of_thesis(parts), "thesis", lang=lang, parts=tuple(parts))
        draft.put("notes", at, note)
        return ALL

    return take


def _terms(name: str, take: Take, text: str, refines: str = "", *, stated: bool = True) -> Refinement:
    return Refinement(f"dcterms:{name}", take, text, stated, refines)


REFINEMENTS: tuple[Refinement, ...] = (
    _terms("alternative", take_title("alternative"), "Victims in London", "title"),
    _terms("abstract", take_note("", "summaries"), "Many victims are not told how their case goes.", "description"),
    _terms("tableOfContents", take_note("", "contents"), "1. Victims -- 2. The police", "description"),
    _terms("created", take_date("created"), "2012", "date", stated=False),
    _terms("issued", take_date("issued"), "2013", "date", stated=False),
    _terms("modified", take_date("modified"), "2013-02", "date", stated=False),
    _terms("valid", take_date("valid"), "2013/2015", "date", stated=False),
    _terms("dateCopyrighted", take_date("copyright"), "2013", "date", stated=False),
    _terms("available", take_date("available"), "2013-01-29", "date", stated=False),
    _terms("dateAccepted", take_date("accepted"), "2012-11", "date", stated=False),
    _terms("dateSubmitted", take_date("submitted"), "2012-05", "date", stated=False),
    _terms("extent", take_format, "47 pages", "format", stated=False),
    _terms("medium", take_medium, "oil on canvas", "format", stated=False),
    _terms("spatial", take_coverage, "United Kingdom", "coverage"),
    _terms("temporal", take_temporal, "1950-1959", "coverage"),
    _terms("isPartOf", take_related("host"), "British Journal of Criminology", "relation"),
    _terms("hasPart", take_related("constituent"), "Chapter one", "relation"),
    _terms("replaces", take_related("preceding"), "Victim bulletin", "relation"),
    _terms("isReplacedBy", take_related("succeeding"), "Victims today", "relation"),
    *(_terms(name, take_related("otherVersion"), "Duty of care (abridged)", "relation") for name in ("isVersionOf", "hasVersion")),
    *(_terms(name, take_related("otherFormat"), "Duty of care (print)", "relation") for name in ("isFormatOf", "hasFormat")),
    _terms("references", take_related("references"), "Police and crime plan", "relation"),
    _terms("isReferencedBy", take_related("isReferencedBy"), "Annual review", "relation"),
    _terms("requires", _take_requirement, "A PDF reader", "relation"),
    *(_terms(name, _partly(take_related("related")), "A PDF reader", "relation") for name in ("isRequiredBy", "conformsTo")),
    _terms("bibliographicCitation", take_note("preferred citation"), "Duty of care. London, 2013.", "identifier"),
    _terms("license", take_terms_of_use(TERMS_OF_USE), "http://creativecommons.org/licenses/by/4.0/", "rights"),
    _terms("accessRights", take_terms_of_use(RESTRICTION), "Restricted to registered readers", "rights"),
    _terms("rightsHolder", _take_holder, "Okafor, Grace"),
    _terms("provenance", take_note("ownership"), "From the library of the Mayor"),
    _terms("audience", take_audience, "police officers"),
    _terms("educationLevel", take_audience, "Secondary school"),
    _terms("mediator", _partly(take_audience), "Teachers"),
    _terms("accrualPeriodicity", take_note("", "frequencies"), "monthly"),
)  # fmt: skip
"""The properties of DCMI Metadata Terms that refine one of the fifteen, or stand beside them."""

REFINED = {found.name: found.refines for found in REFINEMENTS if found.refines}
"""Which of the fifteen a property refines: what it says, that says too, less closely."""

# The registry of "dc" that every DSpace begins with:
# names of an element and a qualifier, most of them terms of DCTERMS.
_SAME = {
    "title.alternative": "alternative", "description.abstract": "abstract", "description.tableofcontents": "tableOfContents",
    "date.created": "created", "date.issued": "issued", "date.available": "available", "date.copyright": "dateCopyrighted",
    "date.submitted": "dateSubmitted", "date.updated": "modified", "format.extent": "extent", "format.medium": "medium",
    "coverage.spatial": "spatial", "coverage.temporal": "temporal", "identifier.citation": "bibliographicCitation",
    "relation.ispartof": "isPartOf", "relation.haspart": "hasPart", "relation.isversionof": "isVersionOf",
    "relation.hasversion": "hasVersion", "relation.isformatof": "isFormatOf", "relation.isreferencedby": "isReferencedBy",
    "relation.replaces": "replaces", "relation.isreplacedby": "isReplacedBy", "relation.requires": "requires",
    "rights.holder": "rightsHolder", "rights.license": "license", "rights.uri": "license",
}  # fmt: skip
_ROLES = {
    "author": "aut", "advisor": "ths", "editor": "edt", "illustrator": "ill", "translator": "trl", "photographer": "pht",
    "compiler": "com", "composer": "cmp", "interviewer": "ivr", "interviewee": "ive", "director": "drt", "other": "ctb",
    "committeemember": "dgc", "committeeMember": "dgc", "artist": "art", "narrator": "nrt", "performer": "prf",
    "producer": "pro", "publisher": "pbl", "sponsor": "spn", "transcriber": "trc", "cartographer": "ctg", "architect": "arc",
}  # fmt: skip
_BY_TERM = {refinement.name.partition(":")[2]: refinement for refinement in REFINEMENTS}


DSPACE: tuple[Refinement, ...] = (
    *(_BY_TERM[term]._replace(name=f"dim:{name}") for name, term in _SAME.items()),
    *(Refinement(f"dim:contributor.{name}", take_agents(role), "Okafor, Grace", True) for name, role in _ROLES.items()),
    Refinement("dim:description.sponsorship", take_note("funding"), "Sponsored by the Home Office", True),
    Refinement("dim:format.mimetype", take_format, "application/pdf", False),
    Refinement("dim:identifier.isbn", take_number("isbn"), "9780131103627", False),
    Refinement("dim:identifier.issn", take_number("issn"), "1566-5283", False),
    Refinement("dim:identifier.ismn", take_number("ismn"), "979-0-2600-0043-8", False),
    Refinement("dim:identifier.pmid", take_number("pmid"), "17501999", False),
    Refinement("dim:identifier.doi", take_number("doi"), "10.1000/182", False),
    Refinement("dim:identifier.uri", take_identifier, "http://hdl.handle.net/1765/308", False),
    Refinement("dim:identifier.other", take_identifier, "YP 12", False),
    Refinement("dim:publisher.place", take_place, "Leeds", False),
    Refinement("dim:language.iso", take_language, "en", False),
    Refinement("dim:relation.isbasedon", take_related("original"), "Droits des victimes", True),
    Refinement("dim:relation.ispartofseries", _take_series, "Youth papers;12", True),
    Refinement("dim:relation.uri", take_related("related"), "http://a.example/x", True),
    *(Refinement(f"dim:subject.{name}", take_subject, "Victims", True) for name in ("other", "keyword", "keywords", "classification")),
    Refinement("dim:type.version", take_type, "info:eu-repo/semantics/publishedVersion", False),
    Refinement("dim:type.driver", take_type, "info:eu-repo/semantics/article", False),
    Refinement("dim:type.coar", take_type, "http://purl.org/coar/resource_type/c_6501", False),
    *(Refinement(f"dim:relation.{name}", take_related("related"), "http://a.example/x", True) for name in ("publisherversion", "alternativeid")),
    *(Refinement(f"dim:subject.{scheme}", SCHEMES["subject", scheme.upper()], "Victims", True) for scheme in ("lcsh", "mesh")),
    *(Refinement(f"dim:subject.{scheme}", SCHEMES["subject", scheme.upper()], "364.6", False) for scheme in ("ddc", "lcc")),
)  # fmt: skip
"""DSpace's qualified elements, as its own envelope (xoai) has them."""
THESES = tuple(
    Refinement(f"xoai:thesis.degree.{name}", take_thesis(kind), text, True)
    for name, kind, text in (
        ("name", "degree", "Ph.D."), ("level", "degree", "Doctoral"), ("grantor", "institution", "University of Leeds")
    )
)  # fmt: skip
"""And what it has of a thesis, in a schema of its own."""


CITED = (
    Refinement("dcterms:bibliographicCitation.jtitle", take_journal, "Journal of Bees", True),
    Refinement("dcterms:bibliographicCitation.volume", take_part("volume"), "12", False),
    Refinement("dcterms:bibliographicCitation.issue", take_part("issue"), "3", False),
    Refinement("dcterms:bibliographicCitation.spage", take_page(last=False), "5", False),
    Refinement("dcterms:bibliographicCitation.epage", take_page(last=True), "9", False),
)
"""Where an article stands, as Persée and OpenEdition have it, by the names of OpenURL."""


def _take_pages(draft: Draft, text: str, _lang: str) -> str:
    """The pages of an article in its journal."""
    first, _, last = one_line(text).partition("-")
    found = {take_page(last=is_last)(draft, page, "") for is_last, page in ((False, first), (True, last)) if page}
    return NONE if NONE in found or not first else ALL


def _take_issn(draft: Draft, text: str, _lang: str) -> str:
    """The ISSN of what an article stands in."""
    at, host = first_related(draft, "host")
    numbers = (*host.identifiers, judgement.number("issn", one_line(text)))
    draft.put("related", at, replace(host, identifiers=tuple(dict.fromkeys(numbers))))
    return ALL


BIBO = (
    Refinement("bibo:issn", _take_issn, "1566-5283", False),
    Refinement("bibo:eissn", _take_issn, "1566-5283", False),
    Refinement("bibo:volume", take_part("volume"), "12", False),
    Refinement("bibo:issue", take_part("issue"), "3", False),
    Refinement("bibo:pages", _take_pages, "5-9", False),
    Refinement("bibo:uri", take_identifier, "http://a.example/1", False),
)
"""The same by the names of the Bibliographic Ontology, as CyberLeninka has it."""
JANEWAY = (
    Refinement("dc:journalTitle", take_journal, "Journal of Bees", True),
    Refinement("dc:volume", take_part("volume"), "12", False),
    Refinement("dc:issue", take_part("issue"), "3", False),
    Refinement("dc:fullTextUrl", take_identifier, "http://a.example/a.pdf", False),
)
"""What Janeway, where journals are published, has beside the fifteen."""
ETDMS = (Refinement("etdms:degree", take_note("thesis"), "Doctoral--University of Leeds", True),)
"""What the metadata standard for theses has beside the fifteen, and xMetaDissPlus of Germany."""
UKETD = (
    Refinement("uketdterms:advisor", take_agents("ths"), "Okafor, Grace", True),
    Refinement("uketdterms:sponsor", take_agents("spn"), "Home Office", True),
    Refinement("uketdterms:institution", take_thesis("institution"), "University of Leeds", True),
    Refinement("uketdterms:qualificationname", take_thesis("degree"), "Ph.D.", True),
)
"""What British theses have beside the fifteen, as EPrints and DSpace give them to EThOS."""

EDM = (
    Refinement("edm:hasType", take_type, "Photographs", True),
    Refinement("edm:isShownAt", take_identifier, "http://a.example/1", False),
    Refinement("edm:isShownBy", take_identifier, "http://a.example/1.jpg", False),
    Refinement("edm:object", _take_image(""), "http://a.example/1.jpg", False),
    Refinement("edm:preview", _take_image("Preview"), "http://a.example/1_small.jpg", False),
    Refinement("edm:rights", take_terms_of_use(TERMS_OF_USE), "http://rightsstatements.org/vocab/NoC-US/1.0/", False),
    Refinement("edm:type", take_kind, "IMAGE", False),
)  # fmt: skip
"""What Europeana's model has beside the fifteen, as those have it who give their records to the Digital Public Library
of America.
"""


def written_never(_writing: Writing) -> Iterator[Field]:
    """For what is only read: the record says it by other elements."""
    yield from ()


def rows() -> Iterator[Pair]:
    """The rows of all that refines the fifteen, each with the element that says the same less closely."""
    for element in ELEMENTS:
        eg = element.eg.replace("dc:", "dcterms:")
        yield pair(f"dcterms:{element.name}", element.read, written_never, eg=eg)
    for found in (*REFINEMENTS, *DSPACE, *THESES, *CITED, *BIBO, *JANEWAY, *ETDMS, *UKETD, *EDM):
        eg = f"<{found.name}>{found.text}</{found.name}>"
        yield pair(found.name, reader(found.take, stated=found.stated), written_never, eg=eg)

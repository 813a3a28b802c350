"""How the values of each property are taken."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec.structs import replace

from bibld.crosswalk.draft import Draft
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements import (
    ALL,
    ELEMENTS,
    NONE,
    take_coverage,
    take_date,
    take_format,
    take_note,
    take_terms_of_use,
)
from bibld.formats.dublincore.foreign.agents import agents, contribution, issuer, publisher, role_in_time
from bibld.formats.dublincore.foreign.descriptions import (
    additional_type,
    audience,
    degree,
    frequency,
    funder,
    presented_at,
    quantity,
    title_part,
    type_in_zotero,
    version,
)
from bibld.formats.dublincore.foreign.files import attachment, distribution, link
from bibld.formats.dublincore.foreign.others import (
    NUMBERED,
    detail,
    document_number,
    example,
    host_number,
    host_title,
    issue,
    number,
    position,
    same,
    source,
    thing,
)
from bibld.formats.dublincore.foreign.publication import (
    event,
    moment,
    published_in,
    responsibility,
    statement,
    subtitle,
    whole_statement,
)
from bibld.formats.dublincore.foreign.reading import Reading, TakeValue, Value, as_text
from bibld.formats.dublincore.foreign.resource import (
    by_class,
    carrier,
    content,
    form,
    item_type,
    language,
    medium,
    titles,
)
from bibld.formats.dublincore.foreign.subjects import concept, keywords, period, place
from bibld.formats.dublincore.judgement import one_line
from bibld.formats.dublincore.refinements import REFINEMENTS, take_kind, take_number
from bibld.model import RESTRICTION, TERMS_OF_USE, Identifier, Physical, Provision
from bibld.vocabulary import relators

__all__ = ["TABLE"]


def _submitted(reading: Reading, value: Value) -> str:
    """When it was submitted; Zotero means when somebody has last looked at it."""
    return NONE if "z:itemType" in reading.by_name else as_text(take_date("submitted"), stated=False)(reading, value)


def _covered(reading: Reading, value: Value) -> str:
    """What it covers; Zotero means where in an archive it is."""
    return NONE if "z:itemType" in reading.by_name else as_text(take_coverage, element="coverage")(reading, value)


def _publisher_or_statement(reading: Reading, value: Value) -> str:
    """Who published it; or the statement of that in one text, whose parts others have told, or of which they have told
    the place: ``rdagr1:placeOfPublication "Hekla"`` of ``dc:publisher "Hekla : Apis"``.
    """
    if statement(reading, value) == ALL:
        return ALL
    stated: list[Provision] = reading.draft.get("provisions")
    if stated and not stated[0].names and value.term.startswith('"'):
        places = (f"{place.name} : " for place in stated[0].places if place.name)
        place = next((place for place in places if value.text.startswith(place)), "")
        value = value._replace(text=value.text.removeprefix(place))
    return publisher(reading, value)


_SPECIAL: dict[str, TakeValue] = {
    "title": titles(""),
    "creator": agents("cre"),
    "contributor": agents("ctb"),
    "subject": concept,
    "language": language,
    "type": form,
    "medium": medium,
    "publisher": _publisher_or_statement,
    "accrualPeriodicity": frequency,
    "coverage": _covered,
    "relation": thing("related"),
    "source": source,
    "spatial": place,
    "temporal": period,
    "rightsHolder": agents("cph"),
    "dateSubmitted": _submitted,
    **{
        name: thing(relation)
        for name, relation in {
            "isPartOf": "host", "hasPart": "constituent", "replaces": "preceding", "isReplacedBy": "succeeding",
            "isVersionOf": "otherVersion", "hasVersion": "otherVersion", "isFormatOf": "otherFormat", "hasFormat": "otherFormat",
            "references": "references", "isReferencedBy": "isReferencedBy",
        }.items()
    },
}  # fmt: skip
_ZOTERO = {
    "translators": "trl", "directors": "drt", "composers": "cmp", "interviewers": "ivr", "artists": "art", "inventors": "inv",
    "cartographers": "ctg", "performers": "prf", "programmers": "prg",
}  # fmt: skip
"""Whom Zotero has in lists of their own."""
_OF_SCHEMA = {
    "actor": "act", "artist": "art", "byArtist": "prf", "composer": "cmp", "letterer": "ltr", "lyricist": "lyr", "musicBy": "cmp",
    "readBy": "nrt", "sponsor": "spn",
}  # fmt: skip
"""Who had a hand in it by other properties of schema.org."""
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


def _bnb(draft: Draft, text: str, _lang: str) -> str:
    """A number in the British National Bibliography (MARC 015)."""
    draft.add("identifiers", Identifier("national bibliography number", one_line(text), source="bnb"))
    return ALL


def _issn(draft: Draft, text: str, lang: str) -> str:
    """The number of a serial; what is none, but one of a book, is that: DSpace calls both so."""
    as_issn, as_isbn = (judgement.number(scheme, one_line(text)) for scheme in ("issn", "isbn"))
    return take_number("isbn" if as_issn.invalid and not as_isbn.invalid else "issn")(draft, text, lang)


def _ean(draft: Draft, text: str, lang: str) -> str:
    """A trade item's number of 13 figures is an EAN, whatever it is called."""
    return take_number("ean")(draft, text, lang) if _EAN.fullmatch(text.strip()) else NONE


def _terms(draft: Draft, text: str, _lang: str) -> str:
    """How it is bound and what it costs, where it has one ISBN, perhaps of ten and of thirteen figures:
    ``kart. : EUR 9.95``.
    """
    known: list[Identifier] = draft.get("identifiers")
    isbns = [at for at, number in enumerate(known) if number.scheme == "isbn"]
    bare = [known[at].value.replace("-", "") for at in isbns]
    if len({number[-10:-1] for number in bare}) != 1:
        return NONE
    at = max(zip(map(len, bare), isbns, strict=True))[1]
    found = judgement.in_trade(f"{known[at].value} {one_line(text)}")
    if not found.terms or known[at].qualifier or known[at].terms:
        return NONE
    draft.replace("identifiers", at, replace(known[at], qualifier=found.qualifier, terms=found.terms))
    return ALL


_EAN = re.compile(r"\d{13}", re.ASCII)


def _volumes(draft: Draft, text: str, _lang: str) -> str:
    return take_format(draft, f"{text} volumes" if text.strip().isdigit() and text.strip() != "1" else text, "")


def _pages(draft: Draft, text: str, _lang: str) -> str:
    """A number of pages, where no extent has it: ``dcterms:extent "xii, 61 p."`` says more than 61."""
    number = text.strip()
    if not number.isdigit():
        return take_format(draft, text, "")
    extents = (term for physical in draft.get("physicals") for term in physical.extents)
    if any(number in _PAGES.findall(f"{term.value} {term.kind}") for term in extents):
        return ALL
    return take_format(draft, f"{number} pages", "")


_PAGES = re.compile(r"(?<!\d)(\d++)(?=\]? ?(?:pp?|pages|[Ss])\b)", re.ASCII)


def _size(draft: Draft, text: str, _lang: str) -> str:
    """How large it is, in words, beside its extent: ``21 cm``, ``4°``."""
    size = one_line(text)
    physicals: list[Physical] = draft.get("physicals")
    if all(physical.dimensions != size for physical in physicals):
        at = next((at for at, physical in enumerate(physicals) if not physical.dimensions), -1)
        draft.put("physicals", at, replace(physicals[at] if at >= 0 else Physical(), dimensions=size))
    return ALL


TABLE: dict[str, TakeValue] = dict(
    (
        *_rows(
            ("rdf:type", by_class),
            ("z:itemType", item_type),
            ("dcterms:title dc:title schema:name schema:headline bf:title isbd:P1004", titles("")),
            ("bibo:shortTitle z:shortTitle schema:alternateName schema:alternativeHeadline", titles("alternative")),
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
            ("bibo:issuer dcterms:issuer", issuer),
            ("bibo:producer schema:producer", agents("pro")),
            ("bibo:distributor", agents("dst")),
            ("bibo:organizer", agents("orm")),
            ("bibo:recipient schema:recipient", agents("rcp")),
            ("bibo:owner", agents("own")),
            ("schema:illustrator", agents("ill")),
            ("schema:copyrightHolder", agents("cph")),
            ("schema:publisher rdau:P60547 vivo:publisher isbd:P1017 rdagr1:publishersName rdam:P30176", publisher),
            ("isbd:P1016 rdagr1:placeOfPublication rdam:P30279", published_in),
            ("bib:authors", agents("aut")),
            ("bib:editors", agents("edt")),
            ("bib:contributors", agents("ctb")),
            *((f"z:{name}", agents(role)) for name, role in _ZOTERO.items()),
            ("vivo:relatedBy pro:isDocumentContextFor", role_in_time),
            ("bf:contribution", contribution),
            *((f"schema:{name}", agents(role)) for name, role in _OF_SCHEMA.items()),
            *((f"mrel:{code}", agents(code)) for code in relators() if code != "pup"),
        ),
        *_dublin_core(),
        *_rows(
            (
                "schema:datePublished prism:publicationDate fabio:hasPublicationYear",
                as_text(take_date("issued"), stated=False),
            ),
            ("schema:dateCreated", as_text(take_date("created"), stated=False)),
            ("schema:dateModified", as_text(take_date("modified"), stated=False)),
            ("schema:copyrightYear", as_text(take_date("copyright"), stated=False)),
            (
                "rdau:P60163 rdau:placeOfPublication vivo:placeOfPublication mrel:pup library:placeOfPublication",
                published_in,
            ),
            ("isbd:P1018 rdam:P30011 rdagr1:dateOfPublication", as_text(take_date("issued"), stated=False)),
            ("blt:publication schema:publication", event),
            ("vivo:dateTimeValue", moment),
            ("rdau:P60333 rdau:publicationStatement rdagr1:publicationStatement", whole_statement),
            ("rdau:P60493 isbd:P1006 fabio:hasSubtitle rdagr1:otherTitleInformation", subtitle),
            ("rdau:P60327 rdau:P60339 isbd:P1007 rdagr1:statementOfResponsibility", responsibility),
            ("rdau:P60489", as_text(take_note("thesis"))),
            ("bibo:degree", degree),
            ("schema:inLanguage z:language", language),
            ("schema:abstract bibo:abstract schema:description pgterms:marc520", as_text(take_note("", "summaries"))),
            ("schema:funder schema:funding", funder),
            ("schema:version schema:softwareVersion dcat:version owl:versionInfo", version),
            ("schema:additionalType", additional_type),
            ("schema:audience", audience),
            ("schema:award", as_text(take_note("awards"))),
            ("bibo:presentedAt bib:presentedAt", presented_at),
            ("dcndl:volume", title_part),
            ("z:type", type_in_zotero),
            ("pgterms:marc010", as_text(take_number("lccn"), stated=False)),
            ("pgterms:marc250", as_text(take_note("", "editions"))),
            ("pgterms:marc440", thing("series")),
            ("pgterms:marc508", as_text(take_note("creation/production credits"))),
            ("pgterms:marc546", as_text(take_note("language"))),
            ("rdfs:comment rdau:P60470 rdagr1:note isbd:P1073", as_text(take_note(""))),
            (
                "bibo:edition schema:bookEdition prism:edition isbd:P1008 rdau:P60329 dcndl:edition rdam:P30133 "
                "rdagr1:designationOfEdition",
                as_text(take_note("", "editions")),
            ),
            (
                "schema:about schema:mentions foaf:topic dcat:keyword dcat:theme vivo:freetextKeyword "
                "vivo:hasSubjectArea ctag:tagged",
                concept,
            ),
            ("schema:keywords prism:keyword", keywords),
            ("schema:genre", form),
            ("edm:type", as_text(take_kind, stated=False)),
            (
                "schema:license edm:rights schema:copyrightNotice schema:usageInfo prism:copyright",
                as_text(take_terms_of_use(TERMS_OF_USE), iri=True),
            ),
            ("schema:conditionsOfAccess", as_text(take_terms_of_use(RESTRICTION), iri=True)),
            ("schema:temporalCoverage", period),
            ("schema:isBasedOn", thing("original")),
            ("bibo:translationOf schema:translationOfWork", thing("translation of")),
            ("schema:workTranslation", thing("translation")),
            ("schema:isPartOf frbr:partOf vivo:hasPublicationVenue", thing("host")),
            ("dcndl:seriesTitle rdagr1:titleProperOfSeries", thing("series")),
            ("schema:position", position),
            ("schema:hasPart dcat:dataset frbr:part", thing("constituent")),
            ("bibo:cites schema:citation cito:cites", thing("references")),
            ("bibo:citedBy cito:isCitedBy", thing("isReferencedBy")),
            ("edm:isRelatedTo", thing("related")),
            ("edm:isDerivativeOf", thing("original")),
            ("edm:isSuccessorOf", thing("preceding")),
            ("prism:publicationName", host_title),
            ("prism:issn prism:eIssn", host_number),
            ("bibo:volume prism:volume schema:volumeNumber", detail("volume")),
            ("bibo:issue schema:issueNumber", detail("issue")),
            ("prism:number", issue),
            ("bibo:number", document_number),
            ("bibo:chapter", detail("chapter")),
            ("bibo:pages bib:pages prism:pageRange schema:pagination", detail("pages")),
            ("bibo:pageStart prism:startingPage schema:pageStart", detail("start")),
            ("bibo:pageEnd prism:endingPage schema:pageEnd", detail("end")),
            ("bibo:numVolumes z:numberOfVolumes", as_text(_volumes, stated=False)),
            (
                "bibo:numPages vivo:pageCount z:numPages schema:numberOfPages fabio:hasPageCount prism:pageCount",
                as_text(_pages, stated=False),
            ),
            ("isbd:P1053 rdau:P60550", as_text(take_format, stated=False)),
            ("rdau:P60539", as_text(_size, stated=False)),
            ("rdau:P60049 rdau:contentType", content),
            ("rdau:P60048 rdau:P60050 rdau:carrierType rdau:mediaType rdam:P30001 rdam:P30002", carrier),
            ("schema:size schema:contentSize", quantity),
            ("schema:duration", as_text(take_format, stated=False)),
            ("schema:encodingFormat", as_text(take_format, stated=False, iri=True)),
            ("schema:spatialCoverage schema:contentLocation", place),
            *((name, as_text(take_number(scheme), stated=False, iri=True)) for name, scheme in NUMBERED.items()),
            ("bibo:issn", as_text(_issn, stated=False, iri=True)),
            ("bibo:gtin14 schema:gtin13", as_text(_ean, stated=False)),
            ("blt:bnb", as_text(_bnb, stated=False)),
            ("rdau:P60521", as_text(_terms, stated=False)),
            ("datacite:hasIdentifier", number),
            ("schema:workExample", example),
            ("link:link", attachment),
            ("bibo:uri owl:sameAs schema:sameAs schema:identifier schema:productId", same),
            (
                "schema:url schema:contentUrl prism:url foaf:page dcat:landingPage edm:isShownBy edm:isShownAt",
                link("resource"),
            ),
            (
                "dcat:distribution schema:distribution schema:encoding schema:associatedMedia ep:hasDocument",
                distribution,
            ),
            ("rdarel:electronicReproduction", link("version")),
            ("rdfs:seeAlso foaf:homepage foaf:isPrimaryTopicOf edm:object", link("related")),
        ),
    )
)
"""How the values of each property are taken; from top to bottom is the order in which they are: Dublin Core's titles
and creators come before those of others, and stand among its elements as well.
"""

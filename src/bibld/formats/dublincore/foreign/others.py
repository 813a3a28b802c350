"""Other resources, where in its host this one stands, and its numbers and addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from msgspec.structs import replace

from bibld import terms
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements import ALL, NONE, SOME, take_note, take_related, take_source
from bibld.formats.dublincore.foreign.agents import agents
from bibld.formats.dublincore.foreign.classes import HOLDING, OF_SERIALS, SERIES, is_class
from bibld.formats.dublincore.foreign.files import file
from bibld.formats.dublincore.foreign.reading import Reading, TakeValue, Value, as_text
from bibld.formats.dublincore.foreign.spaces import name_of
from bibld.formats.dublincore.refinements import take_number
from bibld.model import Date, Identifier, Provision, Record, Related, Term, has_number

__all__ = [
    "NUMBERED",
    "detail",
    "document_number",
    "example",
    "host_number",
    "host_title",
    "issue",
    "number",
    "position",
    "same",
    "source",
    "thing",
]

_NUMBERS = {
    "isbn": "bibo:isbn bibo:isbn10 bibo:isbn13 schema:isbn prism:isbn bnf-onto:isbn",
    "issn": "bibo:issn bibo:eissn schema:issn",
    "doi": "bibo:doi prism:doi",
    "lccn": "bibo:lccn",
    "oclc": "bibo:oclcnum library:oclcnum",
    "hdl": "bibo:handle",
    "pmid": "bibo:pmid",
    "coden": "bibo:coden",
    "sici": "bibo:sici",
    "ean": "bibo:eanucc13 bnf-onto:ean",
}
NUMBERED = {name: scheme for scheme, names in _NUMBERS.items() for name in names.split()}
_NUMBERED_OTHERS = {**NUMBERED, "prism:issn": "issn", "prism:eIssn": "issn"}
"""PRISM's ISSN is that of what an article is in; of what it is in itself, its own."""


def _numbers(reading: Reading, node: str) -> Iterator[Identifier]:
    """The standard numbers of a node."""
    said = reading.said_of(node)
    for name, scheme in _NUMBERED_OTHERS.items() if not said.isdisjoint(_NUMBERED_OTHERS) else ():
        for term in reading.use(node, name) if name in said else ():
            for value in reading.values(term):
                yield judgement.number(scheme, judgement.one_line(value.text))
    for prop, term in reading.properties(node, "datacite:hasIdentifier"):
        if found := _by_scheme(reading, term):
            reading.understand(node, prop, term)
            yield found


def _by_scheme(reading: Reading, node: str) -> Identifier | None:
    """A number as SPAR has it: ``[ datacite:usesIdentifierScheme datacite:issn ;
    literal:hasLiteralValue "1566-5283" ]``.
    """
    scheme = next((name_of(term) for _, term in reading.properties(node, "datacite:usesIdentifierScheme")), "")
    prefix, _, name = scheme.partition(":")
    text = reading.first(node, "literal:hasLiteralValue") if prefix == "datacite" and name in _NUMBERS else ""
    if not text:
        return None
    reading.types(node)
    reading.use(node, "datacite:usesIdentifierScheme")
    return judgement.number(name, judgement.one_line(text))


def _property(reading: Reading, value: Value) -> str:
    """A number with the name of its scheme, as schema.org has it; one that nobody knows is kept."""
    node = value.term
    said = next(reading.properties(node, "schema:value"), None)
    if said is None or not said[1].startswith('"'):
        return NONE
    text = judgement.one_line(terms.text_of(said[1]))
    names = [
        (scheme, named)
        for named in reading.properties(node, "schema:propertyID", "schema:name")
        if (scheme := _PROPERTIES.get(terms.text_of(named[1]).casefold()))
    ]
    scheme = names[0][0] if names else ""
    found = judgement.number(scheme, text) if scheme else judgement.identifier(text)
    if not isinstance(found, Identifier) or not (scheme or found.scheme in _TELLING):
        return NONE
    reading.unsay(value)
    for prop, term in (said, *(named for other, named in names if other == scheme)):
        reading.understand(node, prop, term)
    reading.draft.add_new("identifiers", found)
    return ALL


_TELLING = ("ark", "doi", "hdl", "urn")
"""Schemes that a number begins with, or an address of it."""
_PROPERTIES = {"doi": "doi", "isbn": "isbn", "issn": "issn", "pmid": "pmid", "pubmed_id": "pmid", "oclc": "oclc"}


def number(reading: Reading, value: Value) -> str:
    """A number of the resource, as SPAR has it."""
    found = _by_scheme(reading, value.term)
    if found is None:
        return NONE
    reading.unsay(value)
    reading.draft.add_new("identifiers", found)
    return ALL


def example(reading: Reading, value: Value) -> str:
    """The numbers of a book, which WorldCat has with a node: ``schema:workExample [ a schema:ProductModel ;
    schema:isbn "9780131103627" ]``.
    """
    if "schema:ProductModel" not in reading.types(value.term):
        return NONE
    found = list(reading.named(value.term, "schema:isbn"))
    for number in found:
        reading.draft.add_new("identifiers", judgement.number("isbn", judgement.one_line(number.text)))
    return ALL if found else NONE


_LABELLED = re.compile(r"(ISSN|ISBN|DOI) (\S+)")


def _of_zotero(reading: Reading, node: str) -> Iterator[Identifier]:
    """The numbers of what Zotero has an article in; the DOI among them is that of the article."""
    if not any(name.startswith("bib:") for name in reading.types(node)):
        return
    for prop, term in reading.properties(node, "dc:identifier"):
        said = _LABELLED.fullmatch(terms.text_of(term)) if term.startswith('"') else None
        if said is None:
            continue
        reading.understand(node, prop, term)
        found = judgement.number(said[1].lower(), said[2])
        if found.scheme == "doi":
            reading.draft.add_new("identifiers", found)
        else:
            yield found


def _is_memo(reading: Reading, node: str) -> bool:
    """Whether a node is what somebody noted of a resource, which Zotero calls a reference to it."""
    return any(name_of(term) == "bib:Memo" for _, term in reading.properties(node, "rdf:type"))


def _in_series(reading: Reading, node: str) -> str:
    """The number in a series, which Zotero and schema.org have as one of the series itself."""
    if "bib:Series" not in reading.types(node):
        return reading.first(node, "schema:volumeNumber", "schema:position", "bibo:number", "bibo:volume")
    for prop, term in reading.properties(node, "dc:identifier"):
        if term.startswith('"') and _LABELLED.fullmatch(text := terms.text_of(term)) is None:
            reading.understand(node, prop, term)
            return judgement.one_line(text)
    return ""


def thing(relation: str) -> TakeValue:
    """Another resource: by its title, or its address."""

    def take(reading: Reading, value: Value) -> str:
        if value.term.startswith('"'):
            is_whole = not any(map(judgement.is_component, reading.draft.get("genres")))
            in_series = relation == "host" and is_whole and not _OF_PUBLISHED.isdisjoint(reading.by_name)
            known = "series" if in_series else relation
            return as_text(take_related(known))(reading, value)
        if relation == "host" and not HOLDING.isdisjoint(reading.types(value.term)):
            return NONE
        if relation == "isReferencedBy" and _is_memo(reading, value.term):
            reading.types(value.term)
            return as_text(take_note(""))(reading, value._replace(iri=""))
        if relation == "host" and (whole := _whole(reading, value.term)) != value.term:
            reading.unsay(value)  # what an issue is called besides its number
            value = reading.node(whole)
        known = "series" if relation == "host" and _is_series(reading, value.term) else relation
        if relation == "otherFormat" and file(reading, value):
            return ALL
        of_zotero = _of_zotero(reading, value.term) if relation == "host" else ()
        numbers = tuple(dict.fromkeys((*_numbers(reading, value.term), *of_zotero)))
        if not value.told and not numbers and (not value.iri or _is_step(reading, value.term)):
            return SOME if value.iri else NONE
        found = _described(reading, value, known, numbers)
        reading.draft.add("related", _published(reading, value.term, found) if known == "host" else found)
        return ALL

    return take


_OF_PUBLISHED = frozenset("rdau:P60163 rdau:placeOfPublication rdau:P60333 rdau:publicationStatement".split())
"""Where something was published by itself: what it is part of is its series, as the German National Library has it."""


def _described(reading: Reading, value: Value, relation: str, numbers: Sequence[Identifier]) -> Related:
    """Another resource by its address, what it is called, and its numbers; a series with the number in it."""
    found = judgement.related(relation, value.iri) if value.iri else Related(relation)
    if value.told:
        if not any(number.scheme in ("isbn", "issn") for number in found.identifiers):
            found = Related(relation, uri=value.iri)
        reading.types(value.term)
        text = judgement.one_line(value.text)
        text = text.removesuffix(" ;") if relation == "series" else text  # as ISBD has it before the number
        named = judgement.related(relation, text) if relation == "series" else Related(relation, title=text)
        found = replace(found, title=named.title or text, number=named.number)
    found = replace(found, lang=value.lang, identifiers=tuple(dict.fromkeys((*found.identifiers, *numbers))))
    number = _in_series(reading, value.term) if relation == "series" else ""
    return replace(found, number=number) if number else found


def _is_series(reading: Reading, node: str) -> bool:
    """Whether what something is part of is a series, and not what an article stands in, as journals are of which no
    more is told than that they go on.
    """
    types = reading.types(node)
    is_whole = reading.draft.get("issuance") == "monographic"
    return not SERIES.isdisjoint(types) or (is_whole and "schema:CreativeWorkSeries" in types)


def _published(reading: Reading, node: str, host: Related) -> Related:
    """What something stands in, with who published it and when; those who edited a book are
    named with its chapter, too.

    When a journal began, and who edits it, says nothing of an article.
    """
    names = tuple(judgement.one_line(name.text) for name in reading.named(node, *_PUBLISHERS))
    stated, dates = "", tuple[Date, ...]()
    if not _is_serial(reading, node, host):
        stated = judgement.one_line(reading.first(node, *_ISSUED))
        date = judgement.date(stated)
        dates = (date,) if date is not None else ()
        for prop, term in reading.properties(node, *_EDITORS):
            if {*map(partial(agents("edt"), reading), reading.values(term))} == {ALL}:
                reading.understand(node, prop, term)
    reading.carry(node, _OF_HOSTS)
    if not names and not stated:
        return host
    titles = (judgement.title(host.title, "main", host.lang),) if host.title else ()
    provision = Provision(names=names, date=stated)
    return replace(host, title="", lang="", record=Record(titles=titles, provisions=(provision,), dates=dates))


_PUBLISHERS = ("dcterms:publisher", "dc:publisher", "schema:publisher")
_ISSUED = ("dcterms:issued", "schema:datePublished", "dcterms:date", "dc:date")
_EDITORS = ("bibo:editor", "bibo:editorList", "schema:editor")
_OF_HOSTS = frozenset((*_PUBLISHERS, *_ISSUED, *_EDITORS, *_NUMBERED_OTHERS))


def _is_serial(reading: Reading, node: str, host: Related) -> bool:
    classes = (name.partition(":")[2] for name in reading.types(node) if is_class(name))
    issued = {judgement.RESOURCES.get(name, ("", "", ""))[2] for name in classes}
    return "serial" in issued or has_number(host, "issn")


_NUMBERED_PARTS = {"issue": ("schema:issueNumber", "bibo:issue", "bibo:number", "prism:number", "prism:issueIdentifier"),
                   "volume": ("schema:volumeNumber", "bibo:volume", "prism:volume")}  # fmt: skip
_IN_SEQUENCE = {"fabio:JournalIssue": "issue", "fabio:JournalVolume": "volume"}


def _whole(reading: Reading, node: str) -> str:
    """The serial that a node is an issue or a volume of, whose number and date are understood; else the node."""
    seen = {node}
    while not OF_SERIALS.isdisjoint(types := reading.types(node)):
        for kind, names in _NUMBERED_PARTS.items():
            _take_number(reading, node, kind, names)
        for kind in (_IN_SEQUENCE[name] for name in types if name in _IN_SEQUENCE):
            _take_number(reading, node, kind, ("fabio:hasSequenceIdentifier",))
        of = [said for said in reading.properties(node, *_PART_OF) if said[1] in reading.graph]
        if len(of) != 1 or of[0][1] in seen:
            break
        if not reading.issued:
            reading.issued = reading.first(node, "schema:datePublished", "dcterms:issued", "dcterms:date", "dc:date")
        reading.understand(node, *of[0])
        node = of[0][1]
        seen.add(node)
    return node


def _take_number(reading: Reading, node: str, kind: str, names: tuple[str, ...]) -> None:
    """The number of an issue or a volume; another than is known stays with its node."""
    number = reading.first(node, *names)
    known = next((term.value for term in reading.details if term.kind == kind), "")
    if number and not known:
        reading.details.append(Term(kind, number))
    elif number != known:
        reading.leave(node, *names)


def _is_step(reading: Reading, node: str) -> bool:
    """Whether a node is no more than an issue or a volume, whose number is that of the resource in its host."""
    types = reading.types(node)
    return bool(types) and OF_SERIALS.issuperset(types)


_PART_OF = ("schema:isPartOf", "dcterms:isPartOf", "frbr:partOf")


def position(reading: Reading, value: Value) -> str:
    """Which one of its series it is, if it is in one: ``schema:position 4``."""
    series = [at for at, known in enumerate(reading.draft.get("related")) if known.relation == "series"]
    if len(series) != 1 or not value.term.startswith('"') or not value.text.strip():
        return NONE
    known: Related = reading.draft.get("related")[series[0]]
    if known.number not in ("", value.text):
        return NONE
    reading.draft.replace("related", series[0], replace(known, number=value.text))
    return ALL if not value.tag else SOME


def issue(reading: Reading, value: Value) -> str:
    """``prism:number``: an issue's, but Zotero has that of a report there, too."""
    is_report = not reading.classes().isdisjoint(("bib:Report", "bib:Patent"))
    return (document_number if is_report else detail("issue"))(reading, value)


def source(reading: Reading, value: Value) -> str:
    """What it was made of; a text that says volume or pages, what it stands in."""
    return (as_text(take_source) if value.term.startswith('"') else thing("original"))(reading, value)


def detail(kind: str) -> TakeValue:
    """Where in its host the resource stands: ``bibo:volume "45"``."""

    def take(reading: Reading, value: Value) -> str:
        if not (value.told and value.text.strip()):  # a node, or an address, without a number
            return NONE
        said = reading.extents if kind in ("pages", "start", "end") else reading.details
        if Term(kind, value.text) not in said:
            said.append(Term(kind, value.text))
        return ALL

    return take


def document_number(reading: Reading, value: Value) -> str:
    """``bibo:number``, "a generic item or document number": that of a report, a patent, or an issue, by the class; else
    one of which no more is known.
    """
    classes = {name.partition(":")[2] for name in reading.classes()}
    genres = {judgement.RESOURCES[name][1] for name in classes if name in judgement.RESOURCES}
    if "issue" in genres or ("article" in genres and not _IN_SERIAL.isdisjoint(reading.by_name)):
        return detail("issue")(reading, value)
    scheme = next((scheme for genre, scheme in _NUMBERS_OF.items() if genre in genres), "")
    return as_text(take_number(scheme), stated=False)(reading, value)


_IN_SERIAL = frozenset("dcterms:isPartOf schema:isPartOf prism:publicationName bibo:volume prism:volume".split())
_NUMBERS_OF = {"report": "report number", "patent": "patent number"}


def host_title(reading: Reading, value: Value) -> str:
    """PRISM describes articles: the name of the publication is that of what they are in."""
    if not value.text.strip():
        return NONE
    reading.host.setdefault("title", value.text)
    return ALL if reading.host["title"] == value.text else SOME


def host_number(reading: Reading, value: Value) -> str:
    """And the ISSN is that of what they are in; of a serial it is its own."""
    if not value.text.strip():
        return NONE
    number = judgement.number("issn", judgement.one_line(value.text))
    if reading.draft.get("issuance") != "serial":
        reading.host.setdefault("identifiers", []).append(number)
    else:
        reading.draft.add_new("identifiers", number)
    return ALL


def same(reading: Reading, value: Value) -> str:
    """The same resource under another IRI, or a number of it, which may be a node:
    ``[ schema:propertyID "doi" ; … ]``.
    """
    if "schema:PropertyValue" in reading.types(value.term):
        return _property(reading, value)
    if value.term == reading.subject:  # which is taken by itself
        return ALL
    found = judgement.identifier(value.iri or value.text)
    made = found if isinstance(found, Identifier) else Identifier("uri", value.iri) if value.iri else None
    if made is None or (value.iri and value.told):
        return NONE
    reading.draft.add_new("identifiers", made)
    return ALL

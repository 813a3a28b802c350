"""What the properties of our graph mean: Dublin Core terms where they say it all, our own terms
where they are too coarse.

A value that one Dublin Core statement says whole stands there alone (a *plain* row); any other gets a node of its own,
and the Dublin Core statement beside it, which follows from it (see ``statements``). A node is named by what it says;
``NODES`` tells which belong to one record and which are shared by all that say the same.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from operator import attrgetter
from typing import Any, NamedTuple

import msgspec

from bibld.crosswalk import Faults, Field, Pair, Shape, many, one, pair, row, shape, under, within
from bibld.crosswalk.codecs import Codec, lookup
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.engine import Crosswalk
from bibld.crosswalk.level import nested
from bibld.crosswalk.slots import MANY, STRUCTS
from bibld.crosswalk.writing import Writing
from bibld.formats._headings import concept_label
from bibld.formats.dublincore.codecs import (
    AREA,
    BOOLEAN,
    CONTENT,
    COUNTRY,
    DATE,
    INTEGER,
    LANGUAGE,
    LITERAL,
    ROLE,
    URI,
    language_of,
    literal,
    marc_genre,
    plain_text,
    tagged,
)
from bibld.formats.dublincore.judgement.kinds import DCMI
from bibld.formats.dublincore.statements import FOLLOWS, UNDATED, is_guessed
from bibld.labels import full_name
from bibld.model import (
    Admin,
    Agent,
    Area,
    Cartographic,
    Classification,
    Conversion,
    Date,
    Genre,
    Identifier,
    Language,
    Leftover,
    Link,
    Location,
    Note,
    Page,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
    is_contained,
)
from bibld.report import Report
from bibld.vocabulary import genres

__all__ = [
    "BESIDES",
    "CROSSWALK",
    "NESTED",
    "NODES",
    "PLAIN",
    "RECORD",
    "TABLE",
    "Node",
    "Parts",
    "is_keyword",
    "leftover_term",
    "parts_of_record",
    "record_of_parts",
    "spell",
    "subject_levels",
]

Parts = tuple[tuple[str, Any], ...]
"""What a node says: properties, each with a term or with what a node inside it says."""


class Node(NamedTuple):
    """How a node is named and typed: ``{record}#title-1a2b3c4d``, or ``{base}/agent/london-assembly-1a2b3c4d``.

    A node that all share who say the same has ``words``: what makes its IRI one that people can read.
    """

    name: str
    type: str
    words: Callable[[Any], str] | None = None


NODES = {
    "bibld:title": Node("title", "bibld:Title"),
    "bibld:contribution": Node("contribution", "bibld:Contribution"),
    "bibld:agent": Node("agent", "", full_name),
    "bibld:provision": Node("provision", "bibld:Provision"),
    "bibld:place": Node("place", "dcterms:Location", attrgetter("name")),
    "bibld:date": Node("date", "bibld:Date"),
    "bibld:edition": Node("edition", "bibld:Note"),
    "bibld:frequency": Node("frequency", "bibld:Note"),
    "bibld:languageUse": Node("language", "bibld:LanguageUse"),
    "bibld:physical": Node("physical", "bibld:Physical"),
    "bibld:extent": Node("extent", "bibld:Term"),
    "bibld:term": Node("term", "bibld:Term"),
    "bibld:titlePart": Node("part", "bibld:Term"),
    "bibld:statementPart": Node("part", "bibld:Term"),
    "bibld:scope": Node("scope", "bibld:Term"),
    "bibld:cartographic": Node("map", "bibld:Cartographic"),
    "bibld:characteristic": Node("characteristic", "bibld:Note"),
    "bibld:genre": Node("genre", "bibld:Genre"),
    "bibld:audience": Node("audience", "bibld:Genre"),
    "bibld:form": Node("form", "bibld:Genre"),
    "bibld:summary": Node("summary", "bibld:Note"),
    "bibld:contents": Node("contents", "bibld:Note"),
    "bibld:note": Node("note", "bibld:Note"),
    "dcterms:subject": Node("subject", "skos:Concept", concept_label),
    "bibld:subjectAgent": Node("agent", ""),
    "bibld:subjectTitle": Node("title", "bibld:Title"),
    "bibld:coverage": Node("place", "dcterms:Location", attrgetter("name")),
    "bibld:classification": Node("class", "bibld:Classification"),
    "bibld:identifier": Node("identifier", "bibld:Identifier"),
    "bibld:location": Node("location", "bibld:Location"),
    "bibld:link": Node("link", "bibld:Link"),
    "bibld:access": Node("access", "prov:Activity"),
    "bibld:related": Node("related", "bibld:Related"),
    "bibld:item": Node("item", "dcterms:BibliographicResource"),
    "bibld:part": Node("part", "bibld:Part"),
    "bibld:detail": Node("detail", "bibld:Term"),
    "bibld:conversion": Node("conversion", "prov:Activity"),
    "bibld:recordNote": Node("note", "bibld:Term"),
    "bibld:description": Node("description", "bibld:Description"),
    "prov:wasDerivedFrom": Node("page", "bibld:ResultsPage", attrgetter("query")),
}

BESIDES = {"bibld:Genre": "skos:Concept"}
"""Our classes, and those of others' that their nodes are typed with, too, for readers who do not know ours."""

STATED = (
    one("dcterms:language", "lang", LANGUAGE),
    one("bibld:script", "script", LITERAL),
    one("bibld:transliteration", "transliteration", LITERAL),
    one("bibld:linkage", "link", LITERAL),
    one("bibld:caption", "label", LITERAL),
)
TERM = nested(Term, one("bibld:kind", "kind", LITERAL), one("rdf:value", "value", LITERAL))
SCOPE = many("bibld:scope", "scope", TERM)
OF_LIST = one("bibld:authority", "authority", LITERAL)
AUTHORITY = (OF_LIST, many("skos:exactMatch", "same_as", URI))
"""Of a concept. An agent is no concept, and neither is a title;
what they are elsewhere is said otherwise (see ``naming``).
"""
STATEMENT = many("bibld:statementPart", "parts", TERM)
TITLE = (
    one("bibld:mainTitle", "title", LITERAL),
    one("bibld:subtitle", "subtitle", LITERAL),
    one("bibld:nonFiling", "nonsort", INTEGER),
    one("bibld:kind", "kind", LITERAL),
    many("bibld:titlePart", "parts", TERM),
    one("bibld:responsibility", "responsibility", LITERAL),
    one("bibld:generalMaterial", "medium", LITERAL),
    OF_LIST,
    many("mads:isIdentifiedByAuthority", "same_as", URI),
    *STATED,
    SCOPE,
)
GENRE = (
    one("rdf:value", "term", LITERAL),
    *AUTHORITY,
    one("bibld:kind", "kind", LITERAL),
    many("bibld:term", "subdivisions", TERM),
    *STATED,
    SCOPE,
)
KINDS = {
    "foaf:Agent": "", "foaf:Person": "person", "foaf:Organization": "corporate", "bibld:Family": "family",
    "bibld:Meeting": "conference",
}  # fmt: skip
NAMED = Codec(plain_text, lambda name: literal(name) if name else None)
"""The name of an agent, of which an IRI may be all that is known."""
HEADING = (
    one("rdf:type", "kind", lookup(KINDS)),
    one("bibld:otherKind", "kind", Codec(plain_text, lambda kind: "" if kind in KINDS.values() else literal(kind))),
    one("bibld:name", "name", NAMED),
    one("bibld:entry", "entry", LITERAL),
    many("bibld:unit", "units", LITERAL),
    one("bibld:numeration", "numeration", LITERAL),
    many("bibld:honorific", "titles", LITERAL),
    one("bibld:fullerForm", "fuller", LITERAL),
    one("bibld:dates", "dates", LITERAL),
    one("bibld:meetingNumber", "number", LITERAL),
    one("bibld:meetingPlace", "place", LITERAL),
    OF_LIST,
    many("owl:sameAs", "same_as", URI),
    *STATED[:3],
)
CONTRIBUTION = (
    one("bibld:affiliation", "affiliation", LITERAL),
    many("bibld:role", "roles", ROLE),
    one("bibld:mainEntry", "primary", BOOLEAN),
    *STATED[3:],
    SCOPE,
)
PART = (
    many("bibld:detail", "details", TERM),
    many("bibld:extent", "extents", TERM),
    one("dcterms:date", "date", DATE),
    one("bibld:text", "text", LITERAL),
)
IDENTIFIER = (
    one("bibld:scheme", "scheme", LITERAL),
    one("rdf:value", "value", LITERAL),
    one("bibld:qualifier", "qualifier", LITERAL),
    one("bibld:invalid", "invalid", BOOLEAN),
    one("bibld:givenBy", "source", LITERAL),
    one("bibld:availability", "terms", LITERAL),
)
CONVERSION = (
    one("bibld:process", "process", LITERAL),
    one("dcterms:date", "date", DATE),
    one("dcterms:identifier", "source_id", LITERAL),
    one("bibld:agency", "agency", LITERAL),
    one("rdfs:seeAlso", "uri", URI),
)


def note(where: str, slot: str, eg: str) -> Any:
    """A node for a note, summary or statement."""
    return row(where, slot, Note, one("rdf:value", "text", LITERAL), one("bibld:kind", "kind", LITERAL),
               one("rdfs:seeAlso", "same_as", URI), STATEMENT, *STATED, eg=eg)  # fmt: skip


def plain(where: str, slot: str, codec: Codec, eg: str) -> Shape:
    """One term that says all of a value; of a value that says more it says nothing."""

    def take(field: Field) -> tuple[Any, Faults]:
        return codec.read(field.first("")), []

    def make(value: Any) -> Field | None:
        term = codec.write(value)
        return Field(where, (("", term),)) if term else None

    return shape(where, slot, take, make, eg=eg, whole=True)


def bare(type_: Callable[[Any], Any], attr: str, codec: Codec) -> Codec:
    """A value with nothing but this attribute: ``Date("2013")``."""

    def read(term: Any) -> Any:
        said = codec.read(term)
        return None if said is None else type_(said)

    def write(value: Any) -> Any:
        said = getattr(value, attr)
        return codec.write(said) if value == type_(said) else None

    return Codec(read, write)


def stated(type_: Callable[..., Any], attr: str) -> Codec:
    """A value with nothing but a text, whose language is the literal's: ``"Duty of Care"@en``."""

    def read(term: Any) -> Any:
        text = plain_text(term)
        return None if text is None else type_(text, lang=language_of(term))

    def write(value: Any) -> Any:
        text = getattr(value, attr)
        return tagged(text, value.lang) if value == type_(text, lang=value.lang) else None

    return Codec(read, write)


def _read_genre(term: Any) -> Genre | None:
    code = genres().code_of(term[1:-1]) if isinstance(term, str) else None
    return None if code is None else Genre(genres().label(code) or "", authority="marcgt")


def _write_genre(genre: Genre) -> str | None:
    iri = marc_genre(genre.term) if genre == Genre(genre.term, authority="marcgt") else ""
    return (
        iri
        if iri and not is_contained(genre) and genres().label(genres().code(genre.term) or "") == genre.term
        else None
    )


ISSUED = Codec(plain_text, lambda date: "" if is_guessed(date) else DATE.write(date))
NAME = Codec(lambda term: "" if language_of(term) else plain_text(term), literal)
"""A name as it is stated; one with its language is that of a list (see ``statements``)."""

NOTE, MARC_GENRE = stated(Note, "text"), Codec(_read_genre, _write_genre)


# dcterms:subject: a concept, shared by all records that have it


SUBJECT = nested(
    Subject,
    many("bibld:term", "terms", TERM),
    one("bibld:subjectAgent", "agent", nested(Agent, *HEADING, *CONTRIBUTION)),
    one("bibld:subjectTitle", "title", nested(Title, *TITLE)),
    *AUTHORITY,
    *STATED,
)

_SUBJECT_CODES = {"bibld:term", "bibld:subjectAgent", "bibld:subjectTitle"} | {
    rule.code for rule in (*AUTHORITY, *STATED)
}


def is_keyword(subject: Subject) -> bool:
    """Whether a subject says no more than its label."""
    terms = subject.terms
    return len(terms) == 1 and terms[0].kind == "topic" and subject == Subject(terms, level=subject.level)


def _make_subject(subject: Subject) -> Field:
    """A keyword is known by its label alone; any other subject says its elements too."""
    parts: tuple[tuple[str, Any], ...] = (("skos:prefLabel", literal(concept_label(subject))),)
    if not is_keyword(subject):
        parts += SUBJECT.write(subject)
        if not subject.terms:
            parts += (("bibld:kind", literal("heading")),)
    return Field("dcterms:subject", parts)


def _take_subject(field: Field) -> tuple[Subject | None, Faults]:
    label: str | None = None
    parts: list[tuple[str, Any]] = []
    faults: Faults = []
    heading = False
    for code, value in field.parts:
        if code in ("skos:prefLabel", ""):
            label = text if (text := plain_text(value)) is not None else label
        elif code in _SUBJECT_CODES:
            parts.append((code, value))
        elif code == "bibld:kind":
            heading = True
        elif code not in ("rdf:type", "skos:inScheme"):
            faults.append((code, "no part", value))
    subject: Subject | None = SUBJECT.read(tuple(parts)) if parts or heading else None
    if subject is None and label is not None:
        subject = Subject((Term("topic", label),))
    return (None, faults or [("", "malformed", "")]) if subject is None else (subject, faults)


# What the resource is about in the first place is said of the record, since many records have the subject


def subject_levels(subjects: Sequence[Subject]) -> list[str]:
    """``"0 2: primary"``: the places (from 0) of the subjects of a level, and the level."""
    places: dict[str, list[str]] = {}
    for at, subject in enumerate(subjects):
        if subject.level:
            places.setdefault(subject.level, []).append(str(at))
    return [literal(f"{' '.join(found)}: {level}") for level, found in places.items()]


def _write_levels(writing: Writing) -> Iterator[Field]:
    for term in subject_levels(writing.record.subjects):
        yield Field("bibld:subjectLevel", (("", term),))


def _read_levels(field: Field, draft: Draft) -> None:
    places, _, level = (plain_text(field.first("")) or "").partition(": ")
    for place in places.split():
        draft.noted[f"level {place}"] = level


def _levelled(draft: Draft) -> Record:
    """The record, with the levels of its subjects, which may be told before them."""
    record = draft.record()
    if not draft.noted:
        return record
    subjects = tuple(
        msgspec.structs.replace(subject, level=draft.noted.get(f"level {at}", ""))
        for at, subject in enumerate(record.subjects)
    )
    return msgspec.structs.replace(record, subjects=subjects)


# The description: what is said of the record, apart from the thing


def _is_six(day: str) -> bool:
    """Whether a day is in MARC's six figures, from which that of the calendar follows."""
    return len(day) == 6 and day.isascii() and day.isdigit()


_ADMIN = (
    one("bibld:source", "source", LITERAL),
    one("bibld:idSource", "id_source", LITERAL),
    one("dcterms:created", "created", Codec(plain_text, lambda day: "" if _is_six(day) else DATE.write(day))),
    one("bibld:entered", "created", Codec(plain_text, lambda day: literal(day) if _is_six(day) else "")),
    one("bibld:changed", "changed", DATE),
    one("bibld:status", "status", LITERAL),
    one("bibld:level", "level", LITERAL),
    one("bibld:punctuation", "punctuation", LITERAL),
    many("dcterms:conformsTo", "conventions", LITERAL),
    one("dcterms:language", "language", LANGUAGE),
    one("dcterms:provenance", "origin", LITERAL),
    many("bibld:recordNote", "notes", TERM),
)
_ADMIN_CODES = frozenset(rule.code for rule in _ADMIN)
_PAGE = (
    one("bibld:query", "query", LITERAL),
    one("bibld:count", "count", INTEGER),
    one("bibld:printedDate", "date", LITERAL),
    one("bibld:printedTime", "time", LITERAL),
    one("bibld:opening", "opening", LITERAL),
    one("bibld:newline", "newline", LITERAL),
    one("bibld:tight", "spaced", Codec(lambda term: False if plain_text(term) == "true" else None,
                                       lambda spaced: None if spaced else BOOLEAN.write(True))),
)  # fmt: skip
_admin, _page, _conversion = nested(Admin, *_ADMIN), nested(Page, *_PAGE), nested(Conversion, *CONVERSION)
NESTED = {
    "dcterms:subject": SUBJECT,
    "bibld:description": _admin,
    "prov:wasDerivedFrom": _page,
    "bibld:conversion": _conversion,
}
"""The nodes that shapes and pairs have, by the property that leads to them."""
_BESIDE_ADMIN = {
    "prov:wasDerivedFrom": ("page", _page),
    "bibld:conversion": ("conversions", _conversion),
    "bibld:position": ("position", INTEGER),
}
"""What is said of a description beside who made it, by its property."""


def _read_description(field: Field, draft: Draft) -> None:
    admin: list[tuple[str, Any]] = []
    for code, value in field.parts:
        if code in _BESIDE_ADMIN:
            slot, codec = _BESIDE_ADMIN[code]
            found = codec.read(value)
            if found is None:  # a node of which nothing is said
                draft.leave(Field(code, value if isinstance(value, tuple) else (("", value),)), "malformed")
            else:
                draft.add(slot, found)
        elif code == "bibld:described":
            draft.merge("admin", {})
        elif code in _ADMIN_CODES:
            admin.append((code, value))
    if admin:
        said = _admin.read(tuple(admin))
        draft.merge("admin", {name: getattr(said, name) for name in STRUCTS["admin"].__struct_fields__})


def _write_description(writing: Writing) -> Iterator[Field]:
    record = writing.record
    parts: list[tuple[str, Any]] = []
    if record.admin is not None:
        said = _admin.write(record.admin)
        parts += said or (("bibld:described", BOOLEAN.write(True)),)
    parts += [("bibld:conversion", _conversion.write(conversion)) for conversion in record.conversions]
    if record.page is not None:
        parts.append(("prov:wasDerivedFrom", _page.write(record.page)))
    if record.position:
        parts.append(("bibld:position", INTEGER.write(record.position)))
    if parts:
        yield Field("bibld:description", tuple(parts))


# What one format said and no other can say: one text a leftover.


def leftover_term(left: Leftover) -> str:
    """``marc21|599|no row|599 ## $a x``; a stroke in one of the first three is %7C."""
    return literal(_before(left.format, left.path, left.reason) + left.value)


@lru_cache(maxsize=1024)
def _before(*words: str) -> str:
    return "".join([word.replace("%", "%25").replace("|", "%7C") + "|" for word in words])


def _make_leftover(left: Leftover) -> Field:
    return Field("bibld:leftover", (("", leftover_term(left)),))


def _take_leftover(field: Field) -> tuple[Leftover | None, Faults]:
    words = (plain_text(field.first("")) or "").split("|", 3)
    if len(words) != 4:
        return None, []
    format_, path, reason = (word.replace("%7C", "|").replace("%25", "%") for word in words[:3])
    return Leftover(format_, path, words[3], reason), []


# A related resource may have a whole description of its own: the table within the table.

RECORD = Codec(
    lambda parts: record_of_parts(parts) if isinstance(parts, tuple) else None, lambda record: parts_of_record(record)
)

TABLE = (
    row("dcterms:identifier", "id", str, one("", "", LITERAL), eg='dcterms:identifier "127428"'),
    row("bibld:resourceType", "type", str, one("", "", LITERAL), eg='bibld:resourceType "text"'),
    row("bibld:manuscript", "manuscript", bool, one("", "", BOOLEAN), eg="bibld:manuscript true"),
    row("bibld:issuance", "issuance", str, one("", "", LITERAL), eg='bibld:issuance "monographic"'),
    row("bibld:government", "government", str, one("", "", LITERAL), eg='bibld:government "local"'),
    plain("dcterms:audience", "audiences", bare(Genre, "term", LITERAL), 'dcterms:audience "police officers"'),
    row("bibld:audience", "audiences", Genre, *GENRE,
        eg='bibld:audience [ rdf:value "juvenile" ; bibld:authority "marctarget" ]'),
    plain("dcterms:title", "titles", stated(Title, "title"), 'dcterms:title "Duty of Care"@en'),
    row("bibld:title", "titles", Title, *TITLE,
        eg='bibld:title [ bibld:mainTitle "Duty of Care" ; bibld:subtitle "Improving Support" ]'),
    row("bibld:contribution", "agents", Agent, within("bibld:agent", *HEADING), *CONTRIBUTION,
        eg='bibld:contribution [ bibld:role mrel:aut ; bibld:agent [ a foaf:Person ; bibld:name "Banahan, Mike" ] ]'),
    row("bibld:provision", "provisions", Provision,
        many("bibld:place", "places", nested(Place, one("skos:prefLabel", "name", LITERAL),
                                             one("bibld:country", "code", COUNTRY), OF_LIST)),
        many("bibld:publisherName", "names", LITERAL), one("bibld:statedDate", "date", LITERAL),
        one("bibld:function", "function", LITERAL), STATEMENT, *STATED,
        eg='bibld:provision [ bibld:publisherName "Greater London Authority" ; bibld:statedDate "2013" ]'),
    plain("dcterms:issued", "dates", bare(Date, "value", ISSUED), 'dcterms:issued "2013"^^xsd:gYear'),
    row("bibld:date", "dates", Date, one("dcterms:date", "value", DATE), one("bibld:endDate", "end", DATE),
        one("bibld:kind", "kind", LITERAL), one("bibld:dateQualifier", "qualifier", LITERAL),
        one("bibld:encoding", "encoding", LITERAL),
        eg='bibld:date [ dcterms:date "2009"^^xsd:gYear ; bibld:endDate "2011"^^xsd:gYear ]'),
    plain("bibo:edition", "editions", NOTE, 'bibo:edition "2nd edition"'),
    note("bibld:edition", "editions", 'bibld:edition [ rdf:value "2nd edition" ; bibld:linkage "01" ]'),
    plain("dcterms:accrualPeriodicity", "frequencies", NOTE, 'dcterms:accrualPeriodicity "monthly"'),
    note("bibld:frequency", "frequencies", 'bibld:frequency [ rdf:value "monthly" ; bibld:kind "former" ]'),
    plain("dcterms:language", "languages", bare(Language, "code", LANGUAGE),
          "dcterms:language <http://id.loc.gov/vocabulary/iso639-2/eng>"),
    row("bibld:languageUse", "languages", Language, one("dcterms:language", "code", LANGUAGE), one("bibld:kind", "kind", LITERAL),
        OF_LIST,
        eg='bibld:languageUse [ dcterms:language <http://id.loc.gov/vocabulary/iso639-2/wel> ; bibld:kind "summary" ]'),
    row("bibld:contentType", "content", str, one("", "", CONTENT),
        eg="bibld:contentType <http://id.loc.gov/vocabulary/contentTypes/txt>"),
    row("bibld:physical", "physicals", Physical, many("bibld:extent", "extents", TERM), one("bibld:details", "details", LITERAL),
        one("bibld:dimensions", "dimensions", LITERAL), one("bibld:accompanying", "accompanying", LITERAL),
        one("bibld:mediaType", "media", LITERAL), one("bibld:carrier", "carrier", LITERAL),
        many("bibld:format", "formats", LITERAL), one("rdfs:comment", "note", LITERAL),
        many("bibld:form", "forms", nested(Genre, *GENRE)), many("bibld:reformattingQuality", "qualities", LITERAL),
        many("bibld:digitalOrigin", "origins", LITERAL), STATEMENT, *STATED,
        eg='bibld:physical [ bibld:carrier "cr" ; bibld:extent [ bibld:kind "pages" ; rdf:value "47" ] ]'),
    row("bibld:cartographic", "cartographics", Cartographic, one("bibld:scale", "scale", LITERAL),
        one("bibld:projection", "projection", LITERAL), one("bibld:coordinates", "coordinates", LITERAL),
        eg='bibld:cartographic [ bibld:scale "1:50,000" ]'),
    note("bibld:characteristic", "characteristics", 'bibld:characteristic [ bibld:kind "key" ; rdf:value "D major" ]'),
    plain("dcterms:type", "genres", MARC_GENRE, "dcterms:type <http://id.loc.gov/vocabulary/marcgt/ter>"),
    row("bibld:genre", "genres", Genre, *GENRE,
        eg='bibld:genre [ rdf:value "Evaluation" ; bibld:authority "lcgft" ]'),
    plain("dcterms:abstract", "summaries", NOTE, 'dcterms:abstract "The Committee heard that victims are not told."'),
    note("bibld:summary", "summaries", 'bibld:summary [ rdf:value "Not a word." ; bibld:kind "review" ]'),
    plain("dcterms:tableOfContents", "contents", NOTE, 'dcterms:tableOfContents "1. Victims -- 2. The police"'),
    note("bibld:contents", "contents", 'bibld:contents [ rdf:value "1. Victims" ; bibld:caption "Contents" ]'),
    plain("dcterms:description", "notes", NOTE, 'dcterms:description "Unpublished"'),
    note("bibld:note", "notes", 'bibld:note [ rdf:value "Ph.D. dissertation" ; bibld:kind "thesis" ]'),
    shape("dcterms:subject", "subjects", _take_subject, _make_subject, eg='dcterms:subject [ skos:prefLabel "Victim Services" ]'),
    pair("bibld:subjectLevel", _read_levels, _write_levels, slots="subjects", eg='dcterms:subject [ skos:prefLabel "Victim Services" ] ; bibld:subjectLevel "0: primary"'),
    row("bibld:coverage", "areas", Area, one("skos:prefLabel", "name", NAME), one("bibld:area", "code", AREA), OF_LIST,
        eg='bibld:coverage [ skos:prefLabel "United Kingdom" ; bibld:area <http://id.loc.gov/vocabulary/geographicAreas/e-uk> ]'),
    row("bibld:classification", "classifications", Classification, one("bibld:scheme", "scheme", LITERAL),
        one("rdf:value", "number", LITERAL), one("bibld:itemNumber", "item", LITERAL), one("bibld:schemeEdition", "edition", LITERAL),
        one("bibld:assigner", "assigner", LITERAL), one("bibld:invalid", "invalid", BOOLEAN),
        eg='bibld:classification [ bibld:scheme "ddc" ; rdf:value "362.88" ]'),
    row("bibld:identifier", "identifiers", Identifier, *IDENTIFIER,
        eg='bibld:identifier [ bibld:scheme "isbn" ; rdf:value "9780131103627" ]'),
    row("bibld:location", "locations", Location, one("bibld:shelfMark", "shelf_mark", LITERAL),
        one("bibld:scheme", "scheme", LITERAL), one("bibld:organisation", "organisation", LITERAL),
        one("bibld:sublocation", "sublocation", LITERAL), one("rdfs:comment", "note", LITERAL), STATEMENT,
        eg='bibld:location [ bibld:shelfMark "127428" ; bibld:scheme "control" ]'),
    row("bibld:link", "links", Link, one("bibld:uri", "uri", LITERAL), one("bibld:relation", "relation", LITERAL),
        one("bibld:caption", "label", LITERAL), one("rdfs:comment", "note", LITERAL), one("bibld:materials", "materials", LITERAL),
        one("bibld:format", "media_type", LITERAL), one("bibld:accessStatus", "status", LITERAL), within("bibld:access", one("dcterms:date", "accessed", DATE)),
        STATEMENT,
        eg='bibld:link [ bibld:uri "http://www.london.gov.uk/a" ; bibld:access [ dcterms:date "2013-01-29"^^xsd:date ] ]'),
    row("bibld:related", "related", Related, one("bibld:relation", "relation", LITERAL), one("bibld:mainTitle", "title", LITERAL),
        one("bibld:name", "name", LITERAL), one("bibo:edition", "edition", LITERAL), one("bibld:imprint", "imprint", LITERAL),
        one("bibld:number", "number", LITERAL), within("bibld:part", under("part", Part, *PART)),
        many("bibld:identifier", "identifiers", nested(Identifier, *IDENTIFIER)), one("rdfs:comment", "note", LITERAL),
        one("rdfs:seeAlso", "uri", URI), one("bibld:item", "record", RECORD), *STATED, SCOPE,
        eg='bibld:related [ bibld:relation "series" ; bibld:mainTitle "Home Office research report" ; bibld:number "65" ]'),
    row("bibld:part", "parts", Part, *PART, eg='bibld:part [ bibld:detail [ bibld:kind "volume" ; rdf:value "45" ] ]'),
    shape("bibld:leftover", "leftovers", _take_leftover, _make_leftover,
          eg='bibld:leftover "marc21|599|no row|599 ## $a x"'),
    pair("bibld:description", _read_description, _write_description, slots="admin page position conversions",
         eg='bibld:description [ dcterms:conformsTo "rda" ]'),
)  # fmt: skip

PLAIN = {
    "dcterms:audience": "bibld:audience", "dcterms:title": "bibld:title", "dcterms:issued": "bibld:date", "bibo:edition": "bibld:edition",
    "dcterms:accrualPeriodicity": "bibld:frequency", "dcterms:language": "bibld:languageUse",
    "dcterms:type": "bibld:genre", "dcterms:abstract": "bibld:summary", "dcterms:tableOfContents": "bibld:contents",
    "dcterms:description": "bibld:note",
}  # fmt: skip
"""Where a slot has nodes, its Dublin Core statements follow from them, and are not read."""


def spell(field: Field) -> str:
    """A statement that no row takes, as text for a leftover."""
    return f"{field.where} {_spelt(field.parts)}"


def _spelt(parts: Any) -> str:
    if isinstance(parts, str):
        return parts
    if len(parts) == 1 and parts[0][0] == "":
        return str(parts[0][1])
    return f"[ {' ; '.join(f'{code} {_spelt(value)}' for code, value in parts)} ]"


CROSSWALK = Crosswalk("rdf", TABLE, spell=spell)
"""The table made ready."""


# A record as the parts of its node


def parts_of_record(record: Record) -> Parts:
    """The properties of a record's node, as parts; nodes inside it are parts of parts.

    This is the table at work, and the reference: what is written is made by straight code, and says the same.
    """
    parts: list[tuple[str, Any]] = []
    for slot, rules in CROSSWALK.by_slot.items():
        value = getattr(record, slot)
        values: Sequence[Any] = value if slot in MANY else (value,) if value else ()
        # Only a slot's one value may be said plainly:
        # else what is plain could not be told from what follows from a node.
        usable = rules if len(values) == 1 else [rule for rule in rules if not rule.row.whole]
        for item in values:
            field, _ = next(rule for rule in usable if rule.fits(item)).write(item)
            assert field is not None
            parts.append(_part(field))
    writing = Writing(record, None, Report(), CROSSWALK.name)
    for entry in CROSSWALK.order:
        if isinstance(entry, Pair):
            parts += map(_part, entry.write(writing))
    return tuple(parts)


def _part(field: Field) -> tuple[str, Any]:
    """A field as a part: a text where it is nothing else."""
    plain = len(field.parts) == 1 and field.parts[0][0] == ""
    return field.where, field.parts[0][1] if plain else field.parts


def record_of_parts(parts: Parts, report: Report | None = None) -> Record:
    """The record that a node's parts describe."""
    present = {code for code, _ in parts}
    own = ("rdf:type", "bibld:Record") in parts
    fields: list[Field] = []
    if own and UNDATED in present:
        present.add("bibld:date")  # of which there is none
    for code, value in parts:
        if own and code == "dcterms:type" and value[1:].startswith(DCMI):
            continue  # it follows from bibld:resourceType
        if code == "rdf:type" or PLAIN.get(code) in present or (own and (code in FOLLOWS or code.startswith("mrel:"))):
            continue
        fields.append(Field(code, value if isinstance(value, tuple) else (("", value),)))
    return _levelled(CROSSWALK.draft(fields, report or Report()))

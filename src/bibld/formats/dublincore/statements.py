"""What follows from a record's nodes, said in plain Dublin Core for readers who know nothing else.

Everything is said as lines of text (see ``naming``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import lru_cache, partial
from typing import Any

from msgspec.structs import replace

from bibld.formats._credits import as_published, credited
from bibld.formats._dates import OPEN, W3CDTF, day_entered, hyphened, is_of_creation, stated_year
from bibld.formats._events import NOWHERE, PUBLISHED, is_distributor, is_known
from bibld.formats._headings import PLACES, TIMES, named, times_of, traced
from bibld.formats._notes import is_on_thesis
from bibld.formats._uri import escape_uri, is_iri, is_licence
from bibld.formats.dublincore.codecs import (
    AREA,
    BOOLEAN,
    INTEGER,
    LANGUAGE,
    URI,
    date_term,
    literal,
    marc_genre,
    tagged,
)
from bibld.formats.dublincore.judgement.kinds import DCMI, TYPES
from bibld.formats.dublincore.namespaces import expand
from bibld.formats.dublincore.naming import Nodes, line, start
from bibld.labels import extent_labels, full_name, heading, note_label, title_label
from bibld.model import (
    RESTRICTION,
    RIGHTS,
    Admin,
    Agent,
    Area,
    Date,
    Identifier,
    Link,
    Note,
    Page,
    Record,
    Related,
    Subject,
    is_contained,
    is_of_resource,
    main_title,
    standard_number,
)
from bibld.vocabulary import areas, carriers, relators

__all__ = [
    "BESIDE",
    "FOLLOWS",
    "FOLLOWS_FROM",
    "FOLLOWS_INSIDE",
    "FOLLOWS_OF",
    "MEDIA_TYPES",
    "UNDATED",
    "dcmi_types",
    "is_guessed",
    "of_admin",
    "of_description",
    "of_item",
    "of_record",
    "page_moment",
    "types",
]

Naming = Callable[[str], Callable[[Any, Nodes], str]]
"""Gives what names a value's node, by the property that leads to it."""

Say = Callable[[str], None]
"""Takes a statement, as a line."""

MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
_DATES = {"issued": "dcterms:issued", "created": "dcterms:created", "copyright": "dcterms:dateCopyrighted"}
_RELATIONS = {
    "series": "dcterms:isPartOf", "host": "dcterms:isPartOf", "constituent": "dcterms:hasPart",
    "preceding": "dcterms:replaces", "succeeding": "dcterms:isReplacedBy", "otherVersion": "dcterms:isVersionOf",
    "otherFormat": "dcterms:hasFormat", "original": "dcterms:source", "references": "dcterms:references",
    "isReferencedBy": "dcterms:isReferencedBy", "series statement": "dcterms:isPartOf", "main series": "dcterms:isPartOf",
    "subseries": "dcterms:hasPart", "supplement": "dcterms:hasPart", "supplement to": "dcterms:isPartOf",
    "parent": "dcterms:isPartOf",
    "translation of": "dcterms:isVersionOf", "translation": "dcterms:hasVersion", "data source": "dcterms:source",
    "continues in part": "dcterms:replaces", "supersedes": "dcterms:replaces", "supersedes in part": "dcterms:replaces",
    "union of": "dcterms:replaces", "absorbed": "dcterms:replaces", "absorbed in part": "dcterms:replaces",
    "continued in part by": "dcterms:isReplacedBy", "superseded by": "dcterms:isReplacedBy",
    "superseded in part by": "dcterms:isReplacedBy", "absorbed by": "dcterms:isReplacedBy",
    "absorbed in part by": "dcterms:isReplacedBy", "split into": "dcterms:isReplacedBy",
    "merged into": "dcterms:isReplacedBy",
}  # fmt: skip
_BIBO = {"isbn": "bibo:isbn", "issn": "bibo:issn", "doi": "bibo:doi"}
_PLACES = {"volume": "bibo:volume", "issue": "bibo:issue", "pages": "bibo:pages"}
"""Where in its host a resource stands, by the kind of number."""
_TYPES = {
    "technical report": "bibo:Report",
    "thesis": "bibo:Thesis",
    "article": "bibo:Article",
    "conference publication": "bibo:Proceedings",
}
_WHOLES = {
    "book": "bibo:Book",
    "journal": "bibo:Journal",
    "periodical": "bibo:Periodical",
    "newspaper": "bibo:Newspaper",
}
"""And those that of a part are told of what it is in (MARC 008/21)."""
_TYPES_AND_WHOLES = _TYPES | _WHOLES
_KINDS = {
    "cartographic": "bibo:Map", "still image": "bibo:Image", "moving image": "bibo:AudioVisualDocument",
    "sound recording": "bibo:AudioDocument", "sound recording-musical": "bibo:AudioDocument",
    "sound recording-nonmusical": "bibo:AudioDocument",
}  # fmt: skip
FOLLOWS = frozenset(
    (
        *"bibld:index bibld:primarySubject bibld:undated dc:rights dc:subject dcterms:alternative dcterms:contributor dcterms:creator dcterms:date dcterms:extent".split(),
        *"dcterms:format dcterms:license dcterms:medium dcterms:publisher dcterms:relation dcterms:rights dcterms:spatial dcterms:temporal foaf:page mrel:pup".split(),
        *(prop for kind, prop in _DATES.items() if kind != "issued"),
        *_RELATIONS.values(),
        *_BIBO.values(),
        *_PLACES.values(),
        "dcterms:bibliographicCitation",
    )
)
"""Statements on a record that follow from its nodes. A record of ours is read from its nodes, not from these."""
FOLLOWS_INSIDE = frozenset(
    "foaf:name rdfs:label org:subOrganizationOf dcterms:modified prov:used skos:inScheme foaf:page bibld:ordinal".split()
)
"""Statements on a node of a record that follow from the rest of it, or from another node."""
FOLLOWS_OF = {"bibld:related": frozenset(("dcterms:title", *_BIBO.values()))}
"""Those that follow on one kind of node alone, by the property that leads to it."""
FOLLOWS_FROM = {"dcterms:created": "bibld:entered"}
"""Those that follow from another statement, where that is made."""
UNDATED = "bibld:undated"
"""That a record has no date to compute with, so that its dcterms:issued follows from what is stated."""


@lru_cache(maxsize=1024)
def is_guessed(date: str) -> bool:
    """Whether not all figures of a date are known in MARC's way (``19uu``), which neither W3CDTF nor EDTF has."""
    return not date.isdigit() and _FIGURES.fullmatch(date) is not None


_FIGURES = re.compile(r"[\du| ]{4}(?:[\du| ]{2}){0,2}", re.ASCII)


# Inside a record


_MOST_UNITS = 16
_NAME, _LABEL, _SCHEME = start("foaf:name"), start("rdfs:label"), start("skos:inScheme")


def _of_agent(agent: Agent, nodes: Nodes, naming: Naming) -> str:
    """What an agent is called, its heading, and the body it belongs to.

    A heading is a label where it says more than the name (``John Paul II, Pope, 1920-2005``); a meeting is called by
    all of it but the words that go with a name. Each body above a unit is a node, as far as bodies have units.
    """
    label = heading(agent)
    name = (
        full_name(agent)
        if agent.kind != "conference" or not agent.name
        else heading(replace(agent, titles=()))
        if agent.titles
        else label
    )
    said = f"{_NAME}{literal(name)} .\n" if name else ""
    if label != name:
        said += f"{_LABEL}{literal(label)} .\n"
    if 0 < len(agent.units) <= _MOST_UNITS:
        above = Agent(agent.name, agent.kind, agent.entry, agent.units[:-1])
        said += line("org:subOrganizationOf", naming("bibld:agent")(above, nodes))
    return said


def _page_of(link: Link) -> str:
    """A link's URI, where it is an IRI."""
    found = URI.write(escape_uri(link.uri))
    return found if found.startswith("<") else ""


def _leads(prop: str, link: Link, _nodes: Nodes, _naming: Naming) -> str:
    page = _page_of(link)
    return line(prop, page) if page else ""


def _of_subject(_subject: Subject, nodes: Nodes, _naming: Naming) -> str:
    return f"{_SCHEME}<{nodes.base}/subject> .\n"


def _of_related(related: Related, _nodes: Nodes, _naming: Naming) -> str:
    """What another resource is called, and its numbers: ``dcterms:isPartOf/dcterms:title`` is the title of a series,
    ``dcterms:isPartOf/bibo:issn`` its ISSN.
    """
    text, title = named(related)
    if not text and related.record is not None and (title := main_title(related.record)) is not None:
        text = title_label(title)  # a title of no kind (MARC 740)
    said = f"{_TITLE}{_stated(text, related.lang if title is None else title.lang)} .\n" if text else ""
    return said + "".join(map(_numbered, related.identifiers)) if related.identifiers else said


def _numbered(identifier: Identifier) -> str:
    """A standard number as it is compared: ``bibo:isbn "9780131103627"``."""
    number = _BIBO.get(identifier.scheme) if not identifier.invalid else None
    if number is None:
        return ""
    value = standard_number(identifier)
    return line(number, literal(value.replace("-", "") if identifier.scheme == "isbn" else value))


def of_item(record: Record) -> str:
    """What a resource that has a description of its own is called, where its titles are nodes."""
    title = main_title(record)
    return f"{_TITLE}{_stated(title_label(title), title.lang)} .\n" if title is not None else ""


def _of_area(area: Area, _nodes: Nodes, _naming: Naming) -> str:
    """What the list calls a place of which nobody states the name: ``"United States"@en``."""
    label = areas().label(area.code) if not area.name and not area.authority else None
    return line("skos:prefLabel", tagged(label, "eng") or literal(label)) if label else ""


BESIDE: dict[str, Callable[[Any, Nodes, Naming], str]] = {
    "bibld:agent": _of_agent,
    "bibld:link": partial(_leads, "foaf:page"),
    "bibld:access": partial(_leads, "prov:used"),
    "bibld:related": _of_related,
    "bibld:coverage": _of_area,
    "dcterms:subject": _of_subject,
}
"""What a node says beside what its row says, by the property that leads to it."""


@lru_cache(maxsize=256)
def page_moment(page: Page) -> str:
    """When a page was made, in ISO 8601, where its date and time say so: ``2024-04-30T00:24:00``."""
    date = re.match(r"(\w+ \d{1,2}, \d{4})", page.date)
    if date is None:
        return ""
    try:
        day = datetime.strptime(date[1], "%B %d, %Y")
    except ValueError:
        return ""
    clock = re.match(r"(\d{1,2}):(\d\d)(?::(\d\d))? *([ap]m)?", page.time.lower())
    if clock is None or int(clock[1]) > 23 or int(clock[2]) > 59:
        return day.strftime("%Y-%m-%d")
    hour = int(clock[1]) % 12 + (12 if clock[4] == "pm" else 0) if clock[4] else int(clock[1])
    return f"{day:%Y-%m-%d}T{hour:02}:{int(clock[2]):02}:00"


# A record


def types(record: Record) -> str:
    """The kinds of thing a record is; the first is what this graph is about."""
    known = _TYPES if record.issuance is not None and record.issuance.endswith("component") else _TYPES_AND_WHOLES
    found = [known[genre.term] for genre in record.genres if genre.authority == "marcgt" and genre.term in known]
    if not found and any(map(is_on_thesis, record.notes)):
        found = [_TYPES["thesis"]]
    if not found:
        return _OF_KIND.get(record.type, _DOCUMENT)
    return _RECORD + "".join([line("rdf:type", expand(kind)) for kind in dict.fromkeys(found)])


_RECORD = line("rdf:type", expand("bibld:Record"))
_DOCUMENT = _RECORD + line("rdf:type", expand("bibo:Document"))


_OF_KIND = {kind: _RECORD + line("rdf:type", expand(name)) for kind, name in _KINDS.items()}


def dcmi_types(record: Record) -> Iterator[str]:
    """The terms of the DCMI types for a record: ``Image`` of a map; ``Collection``, too, of one
    that is described as such.

    Data and programs are told from other software by their content (336) or their genre (008/26), and so are slides and
    filmstrips, which MARC has among films, by theirs (008/33).
    """
    if record.type in TYPES:
        closer = _CLOSER.get(record.type)
        yield from (closer and _closer(record, closer)) or (TYPES[record.type],)
    if record.issuance == "collection" and TYPES.get(record.type) != _COLLECTION:
        yield _COLLECTION


def _closer(record: Record, kinds: Mapping[str, frozenset[str]]) -> list[str]:
    """Those of the terms that the content or the genres of a record tell;
    what moves among its pictures makes it a film.
    """
    said = {*record.content, *(genre.term for genre in record.genres if genre.authority == "marcgt")}
    return [name for name, signs in kinds.items() if not signs.isdisjoint(said)] if _MOVING.isdisjoint(said) else []


_CLOSER = {
    "software, multimedia": {"Dataset": frozenset(("cod", "numeric data")), "Software": frozenset(("cop", "computer program"))},
    "moving image": {"StillImage": frozenset(("sti", "slide", "filmstrip", "transparency"))},
}  # fmt: skip
"""Closer terms for a type of resource, and what tells each:
a code of RDA's content types, or a genre of MARC's list.
"""
_MOVING = frozenset(("tdi", "tdm"))
_COLLECTION = "Collection"


def of_record(record: Record, nodes: Nodes, terms: dict[str, list[str]], naming: Naming) -> list[str]:
    """The statements that follow from a record; ``terms`` has the nodes it points at."""
    said: list[str] = []
    say = said.append
    _titles(record, say)
    named = _agents(record, nodes, terms, naming, say) if record.agents else {}
    if record.provisions:
        _provisions(record, nodes, named, naming, say)
    _dates(record, say)
    for language in record.languages:
        if language.kind in ("", "text") and not language.authority:
            say(f"{_LANGUAGE}{LANGUAGE.write(language.code)} .\n")
    for audience in record.audiences:
        say(line("dcterms:audience", literal(audience.term)))
    _forms(record, say)
    _notes(record, say)
    if record.subjects:
        _subjects(record, nodes, terms["dcterms:subject"], say)
    if record.areas:
        for area, place in zip(record.areas, terms["bibld:coverage"], strict=True):
            say(f"{_SPATIAL}{place} .\n")
            if area.code and (found := AREA.write(area.code)).startswith("<"):
                say(f"{_SPATIAL}{found} .\n")
    for identifier in record.identifiers:
        if number := _numbered(identifier):
            say(number)
    for link in record.links:
        if is_of_resource(link) and (page := _page_of(link)):
            say(line("foaf:page", page))
    if record.related:
        _related(record, terms["bibld:related"], say)
    return said


def _titles(record: Record, say: Say) -> None:
    for title in record.titles:
        say(f"{_TITLE if title.kind == 'main' else _ALTERNATIVE}{_stated(title_label(title), title.lang)} .\n")
    if (known := main_title(record)) is not None and known.kind != "main":
        say(f"{_TITLE}{_stated(title_label(known), known.lang)} .\n")


def _dates(record: Record, say: Say) -> None:
    issued = False
    for date in record.dates:
        # A date with unknown figures has no form that others know.
        if date.value and not is_guessed(date.value):
            issued = issued or date.kind == "issued"
            say(f"{start(_DATES.get(date.kind, 'dcterms:date'))}{_when(date)} .\n")
    if not issued and record.provisions:
        _dated(record, say)


def _forms(record: Record, say: Say) -> None:
    """Its extents, carriers and media types, and of which kinds it is."""
    for physical in record.physicals:
        for extent in extent_labels(physical):
            say(f"{_EXTENT}{literal(extent.strip())} .\n")
        if physical.carrier and (iri := carriers().iri(physical.carrier)):
            say(line("dcterms:medium", f"<{iri}>"))
        for media_type in physical.formats:
            say(line("dcterms:format", _media_type(media_type)))
    for genre in record.genres:
        if genre.authority == "marcgt" and not is_contained(genre) and (found := marc_genre(genre.term)):
            say(line("dcterms:type", found))
    for name in dcmi_types(record):
        say(line("dcterms:type", f"<{DCMI}{name}>"))


def _notes(record: Record, say: Say) -> None:
    for note in record.summaries:
        say(f"{_ABSTRACT}{_stated(note.text, note.lang)} .\n")
    for note in record.contents:
        say(f"{_CONTENTS}{_stated(note.text, note.lang)} .\n")
    for note in record.editions:
        say(f"{_EDITION}{_stated(note.text, note.lang)} .\n")
    for note in record.notes:
        if note.kind in RIGHTS:
            _rights(note, say)
        elif note.kind == "preferred citation" and note.text:
            say(f"{_CITATION}{_stated(note_label(note), note.lang)} .\n")
        elif note.text:
            say(f"{_NOTE}{_stated(note_label(note), note.lang)} .\n")


def _subjects(record: Record, nodes: Nodes, concepts: Sequence[str], say: Say) -> None:
    """What it is about, in words; a place or a time is what it covers, too."""
    for subject, node in zip(record.subjects, concepts, strict=True):
        covers = _COVERS.get(subject.terms[0].kind, "") if subject.terms else ""
        times = times_of(subject) if covers is _TEMPORAL else ()
        for time in times:
            say(f"{_TEMPORAL}{date_term(time)} .\n")
        if not times:  # else it is a code, and no keyword
            say(f"{_SUBJECT}{literal(nodes.shared[node].words)} .\n")
            if covers and subject.agent is None and subject.title is None:
                say(f"{covers}{node} .\n")
        if subject.level == "primary":
            say(line("bibld:primarySubject", node))


def _related(record: Record, nodes: list[str], say: Say) -> None:
    """What it is related to, and where in its host it stands."""
    twice = traced(record)
    for at, (item, node) in enumerate(zip(record.related, nodes, strict=True)):
        # A series is one, as it is traced; as it is stated it is related at the most.
        say(line("dcterms:relation" if at in twice else _RELATIONS.get(item.relation, "dcterms:relation"), node))
        if item.part is not None and item.relation == "host":
            for term in (*item.part.details, *item.part.extents):
                if (placed := _PLACES.get(term.kind)) and term.value:
                    say(line(placed, literal(term.value)))


_TITLE, _ALTERNATIVE = start("dcterms:title"), start("dcterms:alternative")
_LANGUAGE, _EXTENT, _SPATIAL = start("dcterms:language"), start("dcterms:extent"), start("dcterms:spatial")
_ABSTRACT, _CONTENTS, _NOTE = start("dcterms:abstract"), start("dcterms:tableOfContents"), start("dcterms:description")
_EDITION, _SUBJECT, _TEMPORAL = start("bibo:edition"), start("dc:subject"), start("dcterms:temporal")
_CITATION = start("dcterms:bibliographicCitation")
_COVERS = dict.fromkeys(PLACES, _SPATIAL) | dict.fromkeys(TIMES, _TEMPORAL)
"""What is said beside dcterms:subject of one that begins with a place or a time (MARC 651, 648),
by the kind of its first term.
"""


def _stated(text: str, code: str) -> str:
    """A text with its language where that can be said, else without."""
    return literal(text) if not code else tagged(text, code) or literal(text)


def _when(date: Date) -> str:
    """A date as a term of the calendar, or the span within which it was: ``"1850/1860"``.
    An issue is known by its beginning.
    """
    value = hyphened(date.value, date.encoding)
    if not date.end or (date.kind == "issued" and date.qualifier != "questionable"):
        return date_term(value)
    end = hyphened(date.end, date.encoding)
    return literal(f"{value}/{end}") if end != OPEN and W3CDTF.fullmatch(end) else date_term(value)


def _dated(record: Record, say: Say) -> None:
    """When it was issued, by the statement of publication."""
    stated = (stated_year(found.date) for found in record.provisions if found.function in PUBLISHED)
    if (year := next(filter(None, stated), "")) and not is_of_creation(year, record.dates):
        say(line("dcterms:issued", date_term(year)))
        if not record.dates:
            say(line(UNDATED, BOOLEAN.write(True)))


def _rights(note: Note, say: Say) -> None:
    """Who may use or see it, in words, and where that is: a licence is told by its address;
    anything else states rights.
    """
    if note.text:
        say(line("dc:rights", _stated(note.text, note.lang)))
    address = note.same_as or (note.text if is_iri(note.text) else "")
    if note.kind != RESTRICTION and (terms := URI.write(escape_uri(address))).startswith("<"):
        say(line("dcterms:license" if is_licence(address) else "dcterms:rights", terms))


@lru_cache(maxsize=1024)
def _media_type(name: str) -> str:
    return str(URI.write(MEDIA_TYPES + name.partition(";")[0].rstrip()))


def _agents(record: Record, nodes: Nodes, terms: dict[str, list[str]], naming: Naming, say: Say) -> dict[str, str]:
    """Who made it, in which order and in which roles; gives the node of each by the name that a publisher has."""
    named: dict[str, str] = {}
    person_of = naming("bibld:agent")
    several = len(record.agents) > 1
    contributions = zip(credited(record), terms["bibld:contribution"], strict=True)
    for position, ((agent, part), node) in enumerate(contributions, 1):
        person = person_of(agent, nodes)
        if (shared := nodes.shared.get(person)) is not None:
            named.setdefault(as_published(shared.words), person)
        if several:
            nodes.say(node, f"{_ORDINAL}{INTEGER.write(position)} .\n")
        roles = agent.roles
        if part != "publisher" or roles:  # else the statement of publication says what it did
            say(f"{_PARTS[part]}{person} .\n")
        for role in roles if len(roles) < 2 else sorted({*roles}):
            if role in relators():
                say(line(f"mrel:{role}", person))
    return named


def _provisions(record: Record, nodes: Nodes, named: Mapping[str, str], naming: Naming, say: Say) -> None:
    """Who published it and where: an agent that is ``named`` already, or one of the name alone."""
    person_of = naming("bibld:agent")
    for provision in record.provisions:
        if (roles_of := _PROVIDED.get(provision.function)) is not None:
            for name in provision.names:
                if is_known(name):
                    by = _DISTRIBUTED[0] if is_distributor(name) and roles_of is _PUBLISHED else roles_of[0]
                    say(f"{by}{named.get(as_published(name)) or person_of(Agent(name), nodes)} .\n")
            for place in provision.places:
                if is_known(place.name) and (place.name or place.code not in NOWHERE):
                    say(f"{roles_of[1]}{naming('bibld:place')(place, nodes)} .\n")


_CREATOR, _PUBLISHER, _CONTRIBUTOR = start("dcterms:creator"), start("dcterms:publisher"), start("dcterms:contributor")
_PARTS = {"creator": _CREATOR, "publisher": _PUBLISHER, "contributor": _CONTRIBUTOR}
_ORDINAL = start("bibld:ordinal")
_PUBLISHED = _PUBLISHER, start("mrel:pup")
_DISTRIBUTED = start("mrel:dst"), start("mrel:dbp")
_PROVIDED = {
    "publication": _PUBLISHED,
    "": _PUBLISHED,
    "distribution": _DISTRIBUTED,
    "manufacture": (start("mrel:mfr"), start("mrel:mfp")),
    "production": (start("mrel:prn"), start("mrel:prp")),
}
"""By the function of a statement (MARC 264, second indicator): whom it names, and where that was.
A distributor is no publisher, nor is one that MARC 260 has among these.
"""


def of_admin(admin: Admin) -> str:
    """The day on which a description was made, where MARC's six figures say it."""
    day = day_entered(admin.created)
    return line("dcterms:created", date_term(day)) if day else ""


def of_description(record: Record) -> str:
    """When the description was last changed or, of a page, made."""
    changed = record.admin.changed if record.admin is not None else ""
    moment = changed or (page_moment(record.page) if record.page is not None else "")
    return line("dcterms:modified", date_term(moment)) if moment else ""

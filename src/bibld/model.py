"""The record in the middle: what every format is mapped to and from. Values, and what they say together.

A :class:`Record` is a description of one resource. Its slots hold tuples, and a tuple's order is data: the first
agent is the first named. Nothing here knows a format; where a comment names a MARC field or a MODS element, it is to
say to a cataloguer what the slot is. What a value is called in words is in :mod:`bibld.labels`.

Records are compared by value, cannot be changed (use :func:`msgspec.structs.replace`), and have a JSON of their own::

    >>> record = Record(id="127428", titles=(Title("Duty of Care", subtitle="Improving Support"),))
    >>> to_json(record)
    b'{"id":"127428","titles":[{"title":"Duty of Care","subtitle":"Improving Support"}]}'
    >>> from_json(to_json(record)) == record
    True
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from threading import Lock

import msgspec
from msgspec.structs import force_setattr

__all__ = [
    "CONTINUING",
    "CREATORS",
    "DEEPEST",
    "MARC_FREQUENCY",
    "MONOGRAPHIC",
    "RESTRICTION",
    "RIGHTS",
    "SERIALS",
    "TERMS_OF_USE",
    "Admin",
    "Agent",
    "Area",
    "Cartographic",
    "Classification",
    "Conversion",
    "Date",
    "Genre",
    "Identifier",
    "Language",
    "Leftover",
    "Link",
    "Location",
    "Note",
    "Page",
    "Part",
    "Physical",
    "Place",
    "Provision",
    "Record",
    "Related",
    "Stated",
    "Subject",
    "Term",
    "Title",
    "Value",
    "as_description",
    "behind_number",
    "by_entry",
    "control_number",
    "date_of",
    "from_json",
    "has_number",
    "host_of",
    "identity",
    "is_contained",
    "is_creator",
    "is_of_resource",
    "is_placed",
    "is_whole",
    "kept_at",
    "main_title",
    "saying_more",
    "says_more",
    "standard_number",
    "title_instead",
    "to_json",
    "was_marc",
    "year_of",
]


class Value(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """The base of all that stands in a record; `gc=False` since none of it can be part of a cycle."""


def _share(value: Value, attr: str) -> None:
    """Make a word the one that all share, as its default is.

    JSON leaves out what *is* the default, and not what equals it: records that are equal would be written in two ways,
    and a number made of what they say would be another.
    """
    force_setattr(value, attr, sys.intern(getattr(value, attr)))


class Stated(Value, frozen=True, kw_only=True):
    """A value stated in some language and script, which may stand beside the same in another script.

    ``lang`` is a MARC language code, ``script`` an ISO 15924 code. Values with the same ``link`` say the same thing
    in different scripts (MARC 880 $6, MODS altRepGroup). ``label`` is a caption to show before it.
    """

    lang: str = ""
    script: str = ""
    transliteration: str = ""
    link: str = ""
    label: str = ""


class Term(Value, frozen=True):
    """One element of a heading, with what kind of element it is: ``Term("topic", "Victims")``."""

    kind: str
    value: str


class Scoped(Stated, frozen=True, kw_only=True):
    """A value that may be said of a part of the resource alone, or by one institution for itself.

    ``scope`` tells of what and by whom (MARC $3, $5, $7, $8): ``Term("materials", "v. 1-3")``,
    ``Term("institution", "DLC")``; of another resource also by which relation (76X-78X, $4):
    ``Term("relationship", "http://rdaregistry.info/Elements/m/P30135")``.
    """

    scope: tuple[Term, ...] = ()


class Title(Scoped, frozen=True):
    """A title: ``Title("The C book", subtitle="an introduction", nonsort=4)``.

    ``title`` has its article; ``nonsort`` counts the characters a filing ignores. ``kind`` is ``main``, ``uniform``
    (``added`` for one by which the work is also known or that it belongs with), ``key``, ``abbreviated``,
    ``translated``, ``alternative`` or a kind of alternative (``parallel``, ``spine``, ``uncontrolled``, …).
    ``parts`` are the numbers and names of parts and the additions to a uniform title, in order.
    ``responsibility`` is the statement of responsibility. ``same_as`` are the URIs and numbers of the heading.
    """

    title: str
    subtitle: str = ""
    nonsort: int = 0
    kind: str = "main"
    parts: tuple[Term, ...] = ()
    responsibility: str = ""
    medium: str = ""
    authority: str = ""
    same_as: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        _share(self, "kind")


class Agent(Scoped, frozen=True):
    """A person or body, as a heading: ``Agent("London Assembly", kind="corporate", units=("Police Committee",))``.

    ``kind`` is ``person``, ``family``, ``corporate``, ``conference``, or empty where it cannot be told. ``entry`` says
    how the name is entered where that is not in the usual way (``forename``, ``inverted``, ``jurisdiction``).
    ``roles`` are relator codes, or terms where there is no code. ``primary`` marks the agent under which the work is
    entered. A meeting's ``number`` and ``place`` are bare, without the parentheses of its heading.
    """

    name: str
    kind: str = ""
    entry: str = ""
    units: tuple[str, ...] = ()
    numeration: str = ""
    titles: tuple[str, ...] = ()
    fuller: str = ""
    dates: str = ""
    number: str = ""
    place: str = ""
    affiliation: str = ""
    roles: tuple[str, ...] = ()
    primary: bool = False
    authority: str = ""
    same_as: tuple[str, ...] = ()


class Place(Value, frozen=True):
    """A place of publication: its name as stated and, where certain, its code.

    The code is of the MARC list of countries, or of the list that ``authority`` names (``iso3166``).
    """

    name: str = ""
    code: str = ""
    authority: str = ""


class Provision(Stated, frozen=True):
    """A statement of publication (or production, distribution, manufacture, copyright), as transcribed.

    ``function`` is empty where the statement does not say which of these it is (MARC 260). ``parts`` are its parts in
    order, with their punctuation, where places, names and date do not say all of it: ``Term("manufacturer", "CTD)")``.
    """

    places: tuple[Place, ...] = ()
    names: tuple[str, ...] = ()
    date: str = ""
    function: str = "publication"
    parts: tuple[Term, ...] = ()

    def __post_init__(self) -> None:
        _share(self, "function")


class Date(Value, frozen=True):
    """A date that can be computed with: ``Date("2013")``, ``Date("2009", end="2011", qualifier="approximate")``.

    ``value`` and ``end`` are in the W3C profile of ISO 8601 (``2013``, ``2013-01``, ``2013-01-29``) or, where
    ``encoding`` says so, in another: ``marc`` (with ``u`` for a digit not known, and 9999 for no end), ``iso8601``,
    ``edtf``. ``kind`` is ``issued``, ``created``, ``copyright``, ``captured``, ``valid``, ``modified``, ``original``
    (of what this is a reprint of), ``aggregated content`` (of what is in it), ``broadcast``, ``found``, ``submitted``,
    ``accepted``, ``available`` or ``other``;
    ``qualifier`` is ``approximate``, ``inferred`` or ``questionable``.
    """

    value: str = ""
    end: str = ""
    kind: str = "issued"
    qualifier: str = ""
    encoding: str = ""

    def __post_init__(self) -> None:
        _share(self, "kind")


class Language(Value, frozen=True):
    """A language of the resource; ``kind`` says of what (empty: of the text).

    The code is of MARC's list (ISO 639-2/B), or of the one that ``authority`` names (``iso639-3``, ``rfc5646``).
    """

    code: str
    kind: str = ""
    authority: str = ""


class Genre(Scoped, frozen=True):
    """A genre or form term, or a word for an audience: ``Genre("technical report", authority="marcgt")``.

    ``kind`` says of what it is the genre, where that is said (``musical composition``); ``subdivisions`` narrow it.
    """

    term: str
    authority: str = ""
    same_as: tuple[str, ...] = ()
    kind: str = ""
    subdivisions: tuple[Term, ...] = ()


class Physical(Stated, frozen=True):
    """What the resource is made of: ``Physical(extents=(Term("pages", "47"),), carrier="cr", media="c")``.

    An extent's kind is its unit; without a unit its value is the statement as found. ``carrier`` and ``media`` are RDA
    codes, or terms where there is no code; ``formats`` are internet media types, ``forms`` terms of other lists: MARC's
    form of item (``marcform``), category of material (``marccategory``) and specific material designation
    (``marcsmd``). ``qualities`` are what a reproduction is good for (``access``, ``preservation``, ``replacement``),
    ``origins`` how a digital file came to be. ``parts`` are those of a statement in order, with their punctuation,
    where extents, details, dimensions and accompanying material do not say all of it.
    """

    extents: tuple[Term, ...] = ()
    details: str = ""
    dimensions: str = ""
    accompanying: str = ""
    media: str = ""
    carrier: str = ""
    formats: tuple[str, ...] = ()
    note: str = ""
    forms: tuple[Genre, ...] = ()
    qualities: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    parts: tuple[Term, ...] = ()


class Note(Stated, frozen=True):
    """A note, summary, edition or frequency statement. ``kind`` names its sort (``thesis``, ``funding``, …).

    ``parts`` are what the text is made of, in order, where it is made of more than one thing,
    and what is said besides::

        Note("Ph.D.--Uppsala University, 2011", "thesis", parts=(Term("degree", "Ph.D."), Term("institution", …), …))
    """

    text: str
    kind: str = ""
    same_as: str = ""
    parts: tuple[Term, ...] = ()


class Subject(Stated, frozen=True):
    """A subject: a string of terms in order, or an agent, or a title, or one of these followed by terms.

    Without an ``authority`` it is an uncontrolled keyword; a controlled one whose list is not named has
    ``unspecified``. ``level`` is ``primary`` for what the resource is about in the first place, ``secondary`` for what
    it is about besides, where somebody says so (MARC 650, first indicator).
    """

    terms: tuple[Term, ...] = ()
    agent: Agent | None = None
    title: Title | None = None
    authority: str = ""
    same_as: tuple[str, ...] = ()
    level: str = ""


class Area(Value, frozen=True):
    """A place the resource is about: its name as stated and, where certain, its code.

    The code is of the MARC list of geographic areas, or of the list that ``authority`` names (``iso3166``).
    """

    name: str = ""
    code: str = ""
    authority: str = ""


class Classification(Value, frozen=True):
    """A class number: ``Classification("ddc", "364.6", edition="22")``; ``item`` completes it to a shelf mark.

    One that is ``invalid`` has been cancelled, and another takes its place.
    """

    scheme: str
    number: str
    item: str = ""
    edition: str = ""
    assigner: str = ""
    invalid: bool = False


class Identifier(Value, frozen=True):
    """A number or URI of the resource: ``Identifier("isbn", "0131103628", qualifier="paperback")``.

    ``source`` is who gave it: ``Identifier("issue number", "4768705", source="Deutsche Grammophon")``. ``terms`` are
    those of its availability: a price, ``not for sale``.
    """

    scheme: str
    value: str
    qualifier: str = ""
    invalid: bool = False
    source: str = ""
    terms: str = ""


class Location(Value, frozen=True):
    """Where an item is: the organisation, the collection in it, and the shelf mark with its scheme.

    ``parts`` are those of the statement in order, where there are more.
    """

    shelf_mark: str = ""
    scheme: str = ""
    organisation: str = ""
    sublocation: str = ""
    note: str = ""
    parts: tuple[Term, ...] = ()


class Link(Value, frozen=True):
    """Where the resource is on the network.

    ``relation`` is ``resource``, ``version``, ``related``, ``component``, ``component version``, ``archive``, or empty
    where it is not said. ``accessed`` is the date it was last seen there, ``media_type`` what is found there,
    ``status`` MARC's code for who may see it (``0``: all). ``parts`` are what is said besides:
    ``Term("file size", "2 MB")``.
    """

    uri: str
    relation: str = "resource"
    label: str = ""
    note: str = ""
    materials: str = ""
    media_type: str = ""
    accessed: str = ""
    status: str = ""
    parts: tuple[Term, ...] = ()

    def __post_init__(self) -> None:
        _share(self, "relation")


class Part(Value, frozen=True):
    """Which part of a larger resource this is: ``Part(details=(Term("volume", "45"), Term("issue", "3")))``."""

    details: tuple[Term, ...] = ()
    extents: tuple[Term, ...] = ()
    date: str = ""
    text: str = ""


class Related(Scoped, frozen=True):
    """Another resource and how it is related: a series, a host, a translation, a predecessor.

    What its heading says stands in the flat attributes; ``record`` holds a fuller description, where there is one: a
    heading under control (MARC 700 $t, 830) is its agent and its uniform title. ``number`` is this resource's number in
    it (a series' volume). ``series statement`` is the relation of a series as transcribed, where it is traced
    otherwise.
    """

    relation: str
    title: str = ""
    name: str = ""
    edition: str = ""
    imprint: str = ""
    number: str = ""
    part: Part | None = None
    identifiers: tuple[Identifier, ...] = ()
    note: str = ""
    uri: str = ""
    record: Record | None = None


class Cartographic(Value, frozen=True):
    """The mathematical data of a map."""

    scale: str = ""
    projection: str = ""
    coordinates: str = ""


class Conversion(Value, frozen=True):
    """A conversion by machine the description has been through (MARC 884)."""

    process: str
    date: str = ""
    source_id: str = ""
    agency: str = ""
    uri: str = ""


class Admin(Value, frozen=True):
    """About the description, not the thing: who made it, when, by which rules, in which language.

    ``source`` is the organisation that made it, ``id_source`` the one whose control number the record has.
    ``level`` is MARC's encoding level, ``status`` its record status, ``punctuation`` its LDR/18. ``created`` is in
    ISO 8601, or MARC's six digits; ``changed`` in ISO 8601. ``notes`` say the rest, each with its kind:
    ``Term("authentication", "pcc")``.
    """

    source: str = ""
    id_source: str = ""
    created: str = ""
    changed: str = ""
    status: str = ""
    level: str = ""
    punctuation: str = ""
    conventions: tuple[str, ...] = ()
    language: str = ""
    origin: str = ""
    notes: tuple[Term, ...] = ()


class Page(Value, frozen=True):
    """The search-results page a record was found on: the query, the count it states, and when it was made.

    ``date`` and ``time`` are as printed. ``opening`` is all that stands before the first record, as found.
    """

    query: str = ""
    count: int | None = None
    date: str = ""
    time: str = ""
    opening: str = ""
    newline: str = "\n"
    spaced: bool = True

    def __post_init__(self) -> None:
        _share(self, "newline")


class Leftover(Value, frozen=True):
    """What no rule of its format took, kept so that the same format can put it back.

    ``reason`` is ``no row`` (nothing takes this field), ``no part`` (nothing takes a part of it), ``repeated``,
    ``second`` (repeated, and goes back all the same), ``malformed``, ``said`` (another field says the same), or
    ``form``: all was taken, and only the form it was found in is kept.
    """

    format: str
    path: str
    value: str
    reason: str = "form"

    def __post_init__(self) -> None:
        _share(self, "reason")


class Record(Value, frozen=True):
    """A description of one resource.

    ``id`` is its own control number (a page's shelf number, MARC 001). ``type`` is MODS' type of resource,
    ``manuscript`` whether that is handwritten, ``issuance`` its mode of issuance, ``content`` its RDA content types (or
    terms where there is no code),
    ``government`` the level of government that issued it, ``audiences`` for whom it is,
    ``characteristics`` what is said of it in single words rather than in a note: sound and video, the key and the
    medium of performance of music, playing time, arrangement, ….
    ``position`` is its place on the page it came from.
    """

    id: str = ""
    type: str = ""
    manuscript: bool = False
    issuance: str = ""
    government: str = ""
    audiences: tuple[Genre, ...] = ()
    titles: tuple[Title, ...] = ()
    agents: tuple[Agent, ...] = ()
    editions: tuple[Note, ...] = ()
    provisions: tuple[Provision, ...] = ()
    dates: tuple[Date, ...] = ()
    frequencies: tuple[Note, ...] = ()
    languages: tuple[Language, ...] = ()
    content: tuple[str, ...] = ()
    physicals: tuple[Physical, ...] = ()
    cartographics: tuple[Cartographic, ...] = ()
    characteristics: tuple[Note, ...] = ()
    genres: tuple[Genre, ...] = ()
    summaries: tuple[Note, ...] = ()
    contents: tuple[Note, ...] = ()
    notes: tuple[Note, ...] = ()
    subjects: tuple[Subject, ...] = ()
    areas: tuple[Area, ...] = ()
    classifications: tuple[Classification, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    locations: tuple[Location, ...] = ()
    links: tuple[Link, ...] = ()
    related: tuple[Related, ...] = ()
    parts: tuple[Part, ...] = ()
    admin: Admin | None = None
    conversions: tuple[Conversion, ...] = ()
    page: Page | None = None
    position: int = 0
    leftovers: tuple[Leftover, ...] = ()


def identity(record: Record) -> str:
    """The record's own number or, where it has none, one made from what it says: the same tomorrow, and anywhere.

    One that says nothing, since nothing of it was understood, is told by what was left of it.
    """
    if record.id:
        return record.id
    said = msgspec.structs.replace(record, page=None, position=0, leftovers=())
    if said == Record():
        said = msgspec.structs.replace(said, leftovers=record.leftovers)
    return f"x{hashlib.sha256(to_json(said)).hexdigest()[:12]}"


def control_number(record: Record) -> str:
    """The record's own number with whose it is, as another record points to it: ``(DLC)86460044`` (MARC 76X-78X $w)."""
    source = record.admin.id_source if record.admin is not None else ""
    return f"({source}){record.id}" if source and record.id[:1] != "(" else record.id


CREATORS = frozenset(("aut", "cre", "cmp", "art", "ctg", "pht"))
"""Relators of those who make a work (RDA 19.2)."""

TERMS_OF_USE, RESTRICTION = "use and reproduction", "restriction on access"
RIGHTS = (TERMS_OF_USE, RESTRICTION, "access condition")
"""The kinds of notes that say who may use or see a resource."""

SERIALS = frozenset(("continuing", "serial"))
"""The modes of issuance of what comes out in parts without an end (RDA 2.13); MODS has two words for it."""

CONTINUING = SERIALS | {"integrating resource"}
"""The modes of issuance of what goes on (RDA 2.13)."""

MONOGRAPHIC = frozenset(("monographic", "multipart monograph", "single unit"))
"""The modes of issuance of what is complete, or will be."""

MARC_FREQUENCY = "marcfrequency"
"""The kind of a frequency that is a term of MARC's list, and so has a code (008/18): ``Quarterly``."""


def is_creator(agent: Agent) -> bool:
    """Whether an agent made the work, as far as is known: one whose role nobody says may have.

    One that an institution names for itself is a collection of its own, or who owned its copy.
    """
    if agent.primary or not CREATORS.isdisjoint(agent.roles):
        return True
    return not agent.roles and all(term.kind != "institution" for term in agent.scope)


_CONTAINED = frozenset(
    ("abstract or summary", "bibliography", "discography", "filmography", "index", "statistics", "survey of literature")
)


def is_contained(genre: Genre) -> bool:
    """Whether a genre of MARC's list says what a resource has in it (008/24-27: "all or part"), and not what it is."""
    return genre.authority == "marcgt" and genre.term in _CONTAINED


def says_more(value: Note | Provision | Physical | Link | Location) -> bool:
    """Whether the parts of a value say more than its text or its attributes;
    else they are these, with the marks between.
    """
    return any(True for _ in saying_more(value))


def saying_more(value: Note | Provision | Physical | Link | Location) -> Iterator[Term]:
    """The parts of a value that say more than its text or its attributes.

    One that says what kind of note it is says it again (MARC 588, first indicator 0: the source of a description).
    """
    if isinstance(value, Link | Location):
        yield from value.parts
        return
    texts = [*_texts_of(value)]
    said, known = " ".join(texts), {*texts}
    kind = value.kind if isinstance(value, Note) else ""
    for part in value.parts:
        if part.kind in _IN_TEXT:
            text = part.value.strip(_AROUND)
            more = text not in known and text not in said
        else:
            more = part.value != kind
        if more:
            yield part


def _texts_of(value: Note | Provision | Physical) -> Iterator[str]:
    if isinstance(value, Note):
        yield value.text
    elif isinstance(value, Provision):
        yield from (*(place.name for place in value.places), *value.names, value.date)
    else:
        yield from (*(term.value for term in value.extents), value.details, value.dimensions, value.accompanying)


_AROUND = " .,:;/=+[]()\u200e\u200f\u202a\u202b\u202c"
_IN_TEXT = frozenset(("", "place", "name", "date", "extent", "details", "dimensions", "accompanying"))
"""Parts of the text itself, and those that are attributes."""


_STANDARD_NUMBER = re.compile(
    r"(?:(IS[BS]N)(?:-1[03])?:? ?)?"  # ISBN-13:
    r"([\dXx-]{9,17})"  # 978-0-13-110362-7
    r"(?:\.|(?: |(?=\()).+)?",  # (paperback); or the full stop with which some systems end each field
    re.ASCII | re.DOTALL | re.IGNORECASE,
)


def standard_number(identifier: Identifier) -> str:
    """An ISBN or ISSN by itself; what it is of stood behind it in MARC until 2013: ``0849937957 (paperback)``.

    Not every catalogue has a blank between them. Some have its name before it: ``776 08 $z ISBN 0849937957``.
    """
    found = _STANDARD_NUMBER.fullmatch(identifier.value) if identifier.scheme in ("isbn", "issn") else None
    if found is None or (found[1] or identifier.scheme).casefold() != identifier.scheme:
        return identifier.value
    return found[2]


def behind_number(identifier: Identifier) -> str:
    """What an ISBN or ISSN is of, where that stands behind it: ``(paperback)``."""
    number = standard_number(identifier)
    return identifier.value.partition(number)[2].strip().removeprefix(".") if number else ""


def kept_at(record: Record, name: str, path: str) -> Iterator[str]:
    """What the format of this name has kept for itself at a path, of the record or of one of its fields."""
    return (left.value for left in record.leftovers if left.path == path and left.format == name)


def was_marc(record: Record) -> bool:
    """Whether a description comes from a MARC record, which alone has a status (LDR/05):
    then nothing is added to it.
    """
    return record.admin is not None and bool(record.admin.status)


def has_number(resource: Record | Related, scheme: str) -> bool:
    """Whether one of its numbers is of a scheme: an ``isbn``, an ``issn``."""
    return any(number.scheme == scheme for number in resource.identifiers)


def as_description(record: Record | None) -> Record | None:
    """A record as the description of another resource: none where it says nothing."""
    return None if record == Record() else record


def host_of(record: Record) -> Related | None:
    """What it stands in (MARC 773).

    Of several it is the one in which its place is told, else one that has an ISSN or ISBN, and a title with it, else
    the first: a project or the data that an article rests on are called its hosts, too. One that has neither a title
    nor a number is none that can be cited.
    """
    hosts = [related for related in record.related if related.relation == "host"]
    return min(hosts, key=_how_far, default=None)


def is_placed(host: Related) -> bool:
    """Whether it is told where in a host something stands, beside its heading or in its description."""
    return host.part is not None or (host.record is not None and bool(host.record.parts))


def _how_far(host: Related) -> tuple[bool, bool, bool, bool]:
    """How far a host is from being the one that a part is cited in: the lowest is."""
    untitled = not (host.title or (host.record is not None and host.record.titles))
    numbers = {number.scheme for number in host.identifiers}
    bare = untitled and not numbers and (host.record is None or not host.record.identifiers)
    return bare, not is_placed(host), numbers.isdisjoint(("issn", "isbn")), untitled


def by_entry(record: Record) -> list[Agent]:
    """Its agents, those first under whom it is entered."""
    return sorted(record.agents, key=lambda agent: not agent.primary)


def is_of_resource(link: Link) -> bool:
    """Whether an address is that of the resource itself, as far as is said: not of another version, nor of a part."""
    return link.relation in ("resource", "")


def main_title(record: Record) -> Title | None:
    """The title by which a record is known: its main title, else one that may be that, else its first."""
    titles = record.titles
    main = next((found for found in titles if found.kind == "main"), None)
    return main or title_instead(titles, record.languages) or next(iter(titles), None)


def title_instead(titles: Sequence[Title], languages: Sequence[Language]) -> Title | None:
    """What is the main title where none is said to be that: the first that may be.

    The uniform title of a translation is that of the work, and its own is the translated one, in its language.
    """
    may_be = [found for found in titles if found.kind in _NAMING and not found.script]
    if may_be and may_be[0].kind == "uniform":
        texts = [language.code for language in languages if not language.kind]
        own = [found for found in may_be if found.kind == "translated" and [found.lang] == texts]
        may_be = own or may_be
    return next(iter(may_be), None)


_NAMING = frozenset(("uniform", "alternative", "translated", "abbreviated"))
"""The kinds of title that are the title of a resource of which no main title is said."""


_KNOWN_BY = ("issued", "copyright", "created")
_FOUR_DIGITS = re.compile(r"\d{4}", re.ASCII)


def date_of(record: Record) -> str:
    """The date that a record is known by: that of its issue, else of its copyright or its making, else its first.

    One with a year goes before one whose year is not known (``19uu``); "" where there is none.
    """

    def rank(date: Date) -> tuple[bool, int]:
        kind = _KNOWN_BY.index(date.kind) if date.kind in _KNOWN_BY else len(_KNOWN_BY)
        return _FOUR_DIGITS.match(date.value) is None, kind

    return min((date for date in record.dates if date.value), key=rank, default=Date()).value


def year_of(record: Record) -> str:
    """The year that a record is known by, to show, sort and cite: ``2013``; as much as is known of it: ``19uu``."""
    return date_of(record)[:4]


_encoder = msgspec.json.Encoder()


@cache
def _decoder() -> msgspec.json.Decoder[Record]:
    """Made when it is first needed: it takes longer than reading a thousand records.

    By one thread at a time: two that let msgspec look into the same classes end the process.
    """
    with _MAKING:
        return msgspec.json.Decoder(Record)


_MAKING = Lock()


def to_json(record: Record) -> bytes:
    """The record as one line of JSON; what is empty is left out. Half a character becomes U+FFFD."""
    try:
        return _encoder.encode(record)
    except UnicodeEncodeError:
        text = json.dumps(msgspec.to_builtins(record), ensure_ascii=False, separators=(",", ":"))
        return _HALF.sub("\ufffd", text).encode()


_HALF = re.compile("[\ud800-\udfff]")


def is_whole(record: Record) -> bool:
    """Whether there is no half of a character in a record: no file of text can hold one."""
    try:
        _encoder.encode(record)
    except UnicodeEncodeError:
        return False
    return True


def from_json(line: bytes | str) -> Record:
    """The record that :func:`to_json` wrote; :class:`msgspec.DecodeError` where it is none, or one that is too deep."""
    try:
        record = _decoder().decode(line)
    except RecursionError:
        record = None
    within = line.count(b'"record":') if isinstance(line, bytes) else line.count('"record":')
    if record is None or (within > DEEPEST and _is_too_deep(record)):
        raise msgspec.ValidationError(f"more than {DEEPEST} descriptions stand within one another")
    return record


DEEPEST = 32
"""How many descriptions may stand within one another, as that of a host in that of a part;
there are four in real life.
"""


def _is_too_deep(record: Record) -> bool:
    level = [record]
    for _ in range(DEEPEST + 1):
        level = [related.record for found in level for related in found.related if related.record is not None]
    return bool(level)

"""The record in the middle: what every format is mapped to and from. Values only.

A :class:`Record` is a description of one resource. Its slots hold tuples, and a tuple's order is data: the first
agent is the first named. Nothing here knows a format; where a comment names a MARC field or a MODS element, it is to
say to a cataloguer what the slot is.

Records are compared by value, cannot be changed (use :func:`msgspec.structs.replace`), and have a JSON of their own::

    >>> record = Record(id="127428", titles=(Title("Duty of Care", subtitle="Improving Support"),))
    >>> to_json(record)
    b'{"id":"127428","titles":[{"title":"Duty of Care","subtitle":"Improving Support"}]}'
    >>> from_json(to_json(record)) == record
    True
"""

from __future__ import annotations

import hashlib

import msgspec

__all__ = [
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
    "Subject",
    "Term",
    "Title",
    "from_json",
    "identity",
    "to_json",
]


class Value(msgspec.Struct, frozen=True, omit_defaults=True, forbid_unknown_fields=True, gc=False):
    """The base of all that stands in a record; `gc=False` since none of it can be part of a cycle."""


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


class Title(Stated, frozen=True):
    """A title: ``Title("The C book", subtitle="an introduction", nonsort=4)``.

    ``title`` has its article; ``nonsort`` counts the characters a filing ignores. ``kind`` is ``main``, ``uniform``,
    ``key``, ``abbreviated``, ``translated``, ``alternative`` or a kind of alternative (``parallel``, ``spine``, …).
    ``parts`` are the numbers and names of parts and the additions to a uniform title, in order.
    ``responsibility`` is the statement of responsibility.
    """

    title: str
    subtitle: str = ""
    nonsort: int = 0
    kind: str = "main"
    parts: tuple[Term, ...] = ()
    responsibility: str = ""
    medium: str = ""
    authority: str = ""
    same_as: str = ""


class Agent(Stated, frozen=True):
    """A person or body, as a heading: ``Agent("London Assembly", kind="corporate", units=("Police Committee",))``.

    ``kind`` is ``person``, ``family``, ``corporate``, ``conference``, or empty where it cannot be told. ``entry`` says
    how the name is entered where that is not in the usual way (``forename``, ``inverted``, ``jurisdiction``).
    ``roles`` are relator codes, or terms where there is no code. ``primary`` marks the agent under which the work is
    entered. ``work`` makes it a name-title heading.
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
    work: Title | None = None
    authority: str = ""
    same_as: str = ""


class Place(Value, frozen=True):
    """A place of publication: its name as stated and, where certain, its MARC country code."""

    name: str = ""
    code: str = ""


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


class Date(Value, frozen=True):
    """A date that can be computed with: ``Date("2013")``, ``Date("2009", end="2011", qualifier="approximate")``.

    ``value`` and ``end`` are in the W3C profile of ISO 8601 (``2013``, ``2013-01``, ``2013-01-29``), or in MARC's own
    notation with ``u`` for a digit not known. ``kind`` is ``issued``, ``created``, ``copyright``, ``captured``,
    ``valid``, ``modified`` or ``other``; ``qualifier`` is ``approximate``, ``inferred`` or ``questionable``.
    """

    value: str = ""
    end: str = ""
    kind: str = "issued"
    qualifier: str = ""


class Language(Value, frozen=True):
    """A language of the resource, by MARC code; ``kind`` says of what (empty: of the text)."""

    code: str
    kind: str = ""


class Physical(Stated, frozen=True):
    """What the resource is made of: ``Physical(extents=(Term("pages", "47"),), carrier="cr", media="c")``.

    An extent's kind is its unit; without a unit its value is the statement as found. ``carrier`` and ``media`` are RDA
    codes, or terms where there is no code; ``formats`` internet media types. ``parts`` are those of a statement in
    order, with their punctuation, where extents, details, dimensions and accompanying material do not say all of it.
    """

    extents: tuple[Term, ...] = ()
    details: str = ""
    dimensions: str = ""
    accompanying: str = ""
    media: str = ""
    carrier: str = ""
    formats: tuple[str, ...] = ()
    note: str = ""
    parts: tuple[Term, ...] = ()


class Note(Stated, frozen=True):
    """A note, summary, edition or frequency statement. ``kind`` names its sort (``thesis``, ``funding``, …).

    ``parts`` are what the text is made of, in order, where it is made of more than one thing, and what is said besides::

        Note("Ph.D. Uppsala University 2011", "thesis", parts=(Term("degree", "Ph.D."), Term("institution", …), …))
    """

    text: str
    kind: str = ""
    same_as: str = ""
    parts: tuple[Term, ...] = ()


class Genre(Stated, frozen=True):
    """A genre or form term: ``Genre("technical report", authority="marcgt")``."""

    term: str
    authority: str = ""
    same_as: str = ""


class Subject(Stated, frozen=True):
    """A subject: a string of terms in order, or an agent, or a title, or one of these followed by terms.

    Without an ``authority`` it is an uncontrolled keyword.
    """

    terms: tuple[Term, ...] = ()
    agent: Agent | None = None
    title: Title | None = None
    authority: str = ""
    same_as: str = ""


class Area(Value, frozen=True):
    """A place the resource is about: its name as stated and, where certain, its MARC geographic area code."""

    name: str = ""
    code: str = ""


class Classification(Value, frozen=True):
    """A class number: ``Classification("ddc", "364.6", edition="22")``; ``item`` completes it to a shelf mark."""

    scheme: str
    number: str
    item: str = ""
    edition: str = ""
    assigner: str = ""


class Identifier(Value, frozen=True):
    """A number or URI of the resource: ``Identifier("isbn", "0131103628", qualifier="paperback")``."""

    scheme: str
    value: str
    qualifier: str = ""
    invalid: bool = False


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

    ``relation`` is ``resource``, ``version``, ``related``, or empty where it is not said. ``accessed`` is the date it
    was last seen there, ``media_type`` what is found there.
    """

    uri: str
    relation: str = "resource"
    label: str = ""
    note: str = ""
    materials: str = ""
    media_type: str = ""
    accessed: str = ""


class Part(Value, frozen=True):
    """Which part of a larger resource this is: ``Part(details=(Term("volume", "45"), Term("issue", "3")))``."""

    details: tuple[Term, ...] = ()
    extents: tuple[Term, ...] = ()
    date: str = ""
    text: str = ""


class Related(Stated, frozen=True):
    """Another resource and how it is related: a series, a host, a translation, a predecessor.

    What its heading says stands in the flat attributes; ``record`` holds a fuller description, where there is one.
    ``number`` is this resource's number in it (a series' volume).
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
    ``level`` is MARC's encoding level, ``status`` its record status, ``punctuation`` its LDR/18.
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


class Leftover(Value, frozen=True):
    """What no rule of its format took, kept so that the same format can put it back.

    ``reason`` is ``no row`` (nothing takes this field), ``no part`` (nothing takes a part of it), ``repeated``,
    ``malformed``, or ``form``: all was taken, and only the form it was found in is kept.
    """

    format: str
    path: str
    value: str
    reason: str = "form"


class Record(Value, frozen=True):
    """A description of one resource.

    ``id`` is its own control number (a page's shelf number, MARC 001). ``type`` is MODS' type of resource, ``issuance``
    its mode of issuance, ``content`` its RDA content types (codes, or terms where there is no code), ``government`` the
    level of government that issued it, ``characteristics`` what is said of it in single words rather than in a note:
    sound and video, the key and the medium of performance of music, playing time, arrangement, ….
    ``position`` is its place on the page it came from.
    """

    id: str = ""
    type: str = ""
    issuance: str = ""
    government: str = ""
    audience: str = ""
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
    """The record's own number or, where it has none, one made from what it says: the same tomorrow, and anywhere."""
    if record.id:
        return record.id
    said = msgspec.structs.replace(record, page=None, position=0, leftovers=())
    return f"x{hashlib.sha256(to_json(said)).hexdigest()[:12]}"


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Record)


def to_json(record: Record) -> bytes:
    """The record as one line of JSON; what is empty is left out."""
    return _encoder.encode(record)


def from_json(line: bytes | str) -> Record:
    """The record that :func:`to_json` wrote; :class:`msgspec.DecodeError` where it is none."""
    return _decoder.decode(line)

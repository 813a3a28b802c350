"""Linking entries (76X-78X): the subfields that their rows share, and what makes another resource one,
under one heading, with where in it something stands in words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec.structs import replace

from bibld.crosswalk import GIVEN, PartRule, Row, derived, implied, many, mark, one, row, run, under
from bibld.crosswalk.codecs import lookup
from bibld.crosswalk.isbd import UNENDED, without
from bibld.formats._dates import in_words
from bibld.formats._headings import entered
from bibld.formats.marc21.codecs import (
    AREA,
    CAPTION,
    COUNTRY,
    ENUMERATED,
    EXTENT,
    LANGUAGE,
    SERIES_TITLE,
    entitled,
    noted,
)
from bibld.formats.marc21.codecs import identifier as number
from bibld.formats.marc21.headings import IN_SCRIPTS
from bibld.formats.marc21.series import TRACED, volume_in_words
from bibld.formats.marc21.works import SCOPES
from bibld.labels import SINGULAR, heading, note_label, sentences, title_label
from bibld.model import (
    Admin,
    Agent,
    Identifier,
    Note,
    Part,
    Provision,
    Record,
    Related,
    Term,
    Title,
    as_description,
    control_number,
)

__all__ = [
    "EARLIER",
    "KINDS_OF_NOTES",
    "LATER_ON",
    "NUMBERS",
    "has_heading",
    "headed",
    "imprint",
    "linking",
    "place_in",
]

NUMBERS = {"x": "issn", "z": "isbn", "w": "local", "y": "coden", "u": "strn", "r": "report number"}
LINKING = (
    one("i", "label", CAPTION),
    one("a", "name", AREA),
    under(
        "record",
        Record,
        many("s", "titles", entitled("uniform"), before="."),
    ),
    one("t", "title", AREA, before="."),
    under("record", Record, many("p", "titles", entitled("abbreviated"))),
    one("b", "edition", AREA, before="."),
    one("d", "imprint", AREA, before="."),
    under(
        "part",
        Part,
        one("g", "text", AREA, before=UNENDED, joined=" "),
        many("q", "details", ENUMERATED),
        implied("extents"),
        implied("date"),
    ),
    under(
        "record",
        Record,
        many("c", "notes", noted("qualifying information")),
        many("h", "physicals", EXTENT, before="."),
        many("j", "notes", noted("period of content"), before="."),
        many("v", "notes", noted("source contribution"), before="."),
        many("k", "related", SERIES_TITLE, before="."),
        many("m", "notes", noted("material-specific details"), before="."),
        many("e", "languages", LANGUAGE),
        many("f", "provisions", COUNTRY),
    ),
    one("n", "note", AREA, before=".", joined=". "),
    *(many(code, "identifiers", number(scheme)) for code, scheme in NUMBERS.items()),
    many("o", "identifiers", number("", *NUMBERS.values())),
    run("scope", {"4": "relationship", **SCOPES, "7": "control"}),
    *IN_SCRIPTS,
)


FEW = {"e": ("775", "788"), "f": ("775",), "j": ("786",), "p": ("773", "786"), "q": ("773",), "v": ("786",)}
"""Subfields that only these linking entries have."""

MOST = {"c": ("773",), **dict.fromkeys("kruz", ("760", "762"))}
"""Subfields that all have but these."""


def linking_parts(tag: str, parts: Iterable[PartRule] = LINKING) -> Iterator[PartRule]:
    """The subfields that a linking entry field has (MARC 21 Bibliographic, 76X-78X)."""
    for part in parts:
        if part.kind == "under":
            yield part._replace(parts=tuple(linking_parts(tag, part.parts)))
        elif tag in FEW.get(part.code, (tag,)) and tag not in MOST.get(part.code, ()):
            yield part


def linking(tag: str, relation: str | Mapping[str, str], *, eg: str) -> tuple[Row, ...]:
    """A linking entry field: another resource, by its main entry and title.

    The second indicator says how it is related, or that the field has a caption of its own. It ends in no
    full stop, nor does its title before a number, or before where in it something stands (LCRI 1.0C,
    bibliographic linking entries).
    """
    parts = tuple(linking_parts(tag))
    if isinstance(relation, str):
        return (
            row(tag, "related", Related, derived("ind1", "0"), mark("ind2", "8"), *parts,
                when={"relation": relation, "label": GIVEN}, eg=eg.replace("0# ", "08 $i See: "), end=UNENDED),
            row(tag, "related", Related, derived("ind1", "0"), derived("ind2", " ", once="8"), *parts, when={"relation": relation, "label": ""},
                eg=eg, end=UNENDED),
        )  # fmt: skip
    return (row(tag, "related", Related, derived("ind1", "0"), one("ind2", "relation", lookup(relation)), *parts,
                when={"relation": tuple(relation.values())}, eg=eg, end=UNENDED),)  # fmt: skip


EARLIER = {
    "0": "preceding", "1": "continues in part", "2": "supersedes", "3": "supersedes in part", "4": "union of",
    "5": "absorbed", "6": "absorbed in part", "7": "separated from",
}  # fmt: skip
LATER_ON = {
    "0": "succeeding", "1": "continued in part by", "2": "superseded by", "3": "superseded in part by",
    "4": "absorbed by", "5": "absorbed in part by", "6": "split into", "7": "merged into", "8": "changed back to",
}  # fmt: skip


def headed(related: Related) -> Related:
    """A described resource by the heading that a linking entry has room for: its name, title, edition, imprint,
    numbers.

    What a heading cannot hold stays in the record: the report says so. A work that is named by its own heading stays as
    it is, and so does what has a heading already. One of which no title is told has the rest of it:
    ``776 0# $d London, 1880.``
    """
    record = related.record
    if record is None or has_heading(related):
        return related
    if record == Record(identifiers=record.identifiers, admin=record.admin) and _only_numbered(record.admin):
        return replace(related, identifiers=(*related.identifiers, *record.identifiers), record=None)
    if record.titles and record.titles[0].kind != "main":
        return related
    title, agent = next(iter(record.titles), Title("")), entered(record.agents)
    is_series = not related.number and related.relation in TRACED.values()
    at = volume_in_words(title.parts) if is_series else -1
    number, parts = (title.parts[at].value, title.parts[:at] + title.parts[at + 1 :]) if at >= 0 else ("", title.parts)
    text = title_label(replace(title, parts=parts, subtitle="")) + (f" : {title.subtitle}" if title.subtitle else "")
    issued = next(iter(record.provisions), Provision())
    stated = imprint(issued)
    own = (Identifier("local", control_number(record)),) if record.id else ()
    part = related.part or next(iter(record.parts), None)
    notes = [*filter(_is_said_in_words, record.notes)]
    rest = replace(
        record, id="", titles=record.titles[1:], editions=record.editions[1:],
        agents=tuple(other for other in record.agents if other is not agent),
        provisions=record.provisions[1:] if stated or issued == Provision() else record.provisions,
        identifiers=(), parts=record.parts if part is related.part else record.parts[1:],
        dates=tuple(date for date in record.dates if date.value not in issued.date),
        notes=tuple(note for note in record.notes if not _is_said_in_words(note)),
        admin=None if _only_numbered(record.admin) else record.admin,
    )  # fmt: skip
    return replace(
        related,
        title=text,
        name=_named(agent) if agent is not None else "",
        edition=record.editions[0].text if record.editions else "",
        imprint=stated,
        number=related.number or number,
        part=part,
        identifiers=(*related.identifiers, *own, *record.identifiers),
        note=sentences(filter(None, (related.note, *map(note_label, notes)))),
        record=as_description(rest),
    )


def has_heading(related: Related) -> bool:
    """Whether another resource is called anything itself, and not in its description alone."""
    return any(map(related.__getattribute__, _HEADING))


_HEADING = ("title", "name", "edition", "imprint")
"""What another resource is known by: where in it something stands, and a note, are no heading."""


def _is_said_in_words(note: Note) -> bool:
    """Whether a note is said in its words alone, and stands with the others ($n), since no subfield is for its kind."""
    return note == Note(note.text, note.kind, label=note.label) and note.kind not in KINDS_OF_NOTES


KINDS_OF_NOTES = frozenset(
    ("material-specific details", "original location", "period of content", "qualifying information", "source contribution")
)  # fmt: skip
"""The kinds of notes on another resource that a subfield is for; $n, for any other, says none."""


def _named(agent: Agent) -> str:
    """A name as a linking entry has it: ``Paton, W. R. (William Roger), 1857-1921``."""
    bare = {attr: tuple(without(said, "") for said in getattr(agent, attr)) for attr in ("units", "titles")}
    return heading(replace(agent, name=without(agent.name, ""), dates=without(agent.dates, ""), **bare))


def _only_numbered(admin: Admin | None) -> bool:
    """Whether nothing is said of a description but whose number it has."""
    return admin is None or admin == Admin(id_source=admin.id_source)


def imprint(provision: Provision) -> str:
    """``Boston ; New York : Lee and Shepard, 1872`` (ISBD 4.0);
    of two publishers without a place none is to look like one.
    """
    places = " ; ".join(dict.fromkeys(place.name for place in provision.places if place.name))
    text = " : ".join((places, *provision.names)) if places else " ; ".join(provision.names)
    return ", ".join(said for said in (text, provision.date) if said)


_BY_POSITION = frozenset(("", "enumeration", "issue", "number", "volume"))
"""Details that need no caption: which of them it is, tells their order."""


_ORDER = {"volume": 0, "issue": 1, "number": 1}


def _ordered(details: Sequence[Term]) -> Iterator[Term]:
    """Details with the volume before the issue, and any other where it was:
    ``12, 4``, in whatever order they were told.
    """
    numbers = iter(sorted((term for term in details if term.kind in _ORDER), key=lambda term: _ORDER[term.kind]))
    for term in details:
        yield next(numbers) if term.kind in _ORDER else term


def _detail(term: Term) -> str:
    bare = term.kind in _BY_POSITION or not term.value[:1].isdigit()
    return term.value if bare else f"{term.kind.capitalize()} {term.value}"


def place_in(part: Part) -> str:
    """Where in its host something stands:
    ``45, 3 (2005), 221-240``, ``(20 October 2019), page 3``, ``Box 4, Folder 5``.
    """
    details = ", ".join(map(_detail, _ordered(part.details)))
    dated = " ".join(said for said in (details, f"({_when(part.date)})" if part.date else "") if said)
    extents = [_extent(term, captioned=not details) for term in part.extents]
    return ", ".join(said for said in (dated, *extents) if said)


def _when(date: str) -> str:
    """The date of an issue in words: ``2019-10-20`` → ``20 October 2019``, ``2019-10`` → ``October 2019``."""
    day = _ON_A_DAY.fullmatch(date)
    return f"{int(day[2])} {in_words(day[1])}" if day is not None and "01" <= day[2] <= "31" else in_words(date)


_ON_A_DAY = re.compile(r"(\d{4}-(?:0[1-9]|1[0-2]))-(\d\d)", re.ASCII)


def _extent(term: Term, *, captioned: bool) -> str:
    """Pages have a caption where no volume before them tells what they are, and ``221-221`` is one page;
    what is counted otherwise always has one: ``columns 603-606``.
    """
    if not term.kind or not _PAGES.fullmatch(term.value):
        return term.value
    start, _, end = term.value.partition("-")
    pages = start if start == end else term.value
    kind = SINGULAR.get(term.kind) or term.kind.removesuffix("s")
    if kind != "page":
        return f"{kind if pages.isalnum() else term.kind} {pages}"
    return f"{kind if pages.isalnum() else 'pages'} {pages}" if captioned else pages


_PAGES = re.compile(r"\d\w*(?:[-–, ]+\d\w*)*")

"""What each of the fifteen elements says of a record: for each a function that reads it, and one that writes it.

Reading, ``take_…`` is given the text of one element and its language; it fills the draft and says what it made of it:
all (:data:`ALL`), a part (:data:`SOME`), or nothing (:data:`NONE`). What was not understood whole stays on the record as
it was found. Writing, ``write_…`` gives the element's texts, each one string, and reports what no string can say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import quote

import msgspec
from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.codecs import KEYWORD
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.slots import reason_for
from bibld.crosswalk.writing import Writing
from bibld.formats._dates import UNKNOWN
from bibld.formats._uri import escape_uri
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.judgement import TYPES, one_line, several, unfolded
from bibld.formats.dublincore.statements import PUBLISHED, PUBLISHERS, is_known
from bibld.gazetteer import country
from bibld.language import identify, nonfiling
from bibld.model import (
    CREATORS,
    Agent,
    Cartographic,
    Classification,
    Date,
    Genre,
    Identifier,
    Language,
    Link,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Subject,
    Term,
    Title,
    is_creator,
    standard_number,
    title_label,
)
from bibld.vocabulary import areas, carriers, genres, language_of_tag, language_tag

__all__ = [
    "ALL",
    "ELEMENTS",
    "LOSSY",
    "NAMES",
    "NONE",
    "SCHEMES",
    "SOME",
    "Element",
    "Take",
    "reader",
    "settled",
    "take_agents",
    "take_coverage",
    "take_date",
    "take_format",
    "take_identifier",
    "take_language",
    "take_note",
    "take_related",
    "take_source",
    "take_subject",
    "take_temporal",
    "take_terms_of_use",
    "take_title",
]

ALL, SOME, NONE = "", "no part", "malformed"
Take = Callable[[Draft, str, str], str]
"""Given the draft, a text and its language: what was made of the text."""

NAMES = frozenset(("coverage", "spatial", "subject"))
"""What is a name where it is said in no encoding scheme; a number in a scheme that is not known here is none."""

NO_PLACE = "the fifteen elements have no place for it"
LOSSY = {
    "issuance": "the fifteen elements do not say how a resource is issued",
    "government": "the fifteen elements do not say which government issued it",
    "manuscript": "the fifteen elements do not say whether it is one",
    "audiences": "the fifteen elements do not say for whom it is",
    "content": "said, and less exactly, by dc:type",
    "characteristics": "the fifteen elements are too coarse for them",
    "locations": "where a copy is, is no property of the resource",
    "parts": "which part of a whole it is, is said with the whole in dc:source",
    "admin": "the elements describe the resource, not its description",
    "conversions": "the elements describe the resource, not its description",
    "page": "the elements describe the resource, not the search that found it",
    "*.lang": "xml:lang has no tag for it, or it says another language too",
    "*.script": "the elements do not say in which script they are",
    "*.transliteration": "the elements do not say how they were romanised",
    "*.link": "an element stands alone: which says the same in another script is not said",
    "*.label": "an element has no caption",
    "*.authority": "an element does not say from which list its text is",
    "*.parts": "an element is one text, whatever it is made of",
    "*.same_as": "an element is a text, and has no IRI beside it",
    "*.scope": "an element says of what it is said as little as by whom",
    "*.terms": "an element is one text, without a price",
    "*.source": "the elements describe the resource, not its description",
    "titles.kind": "every title is a dc:title; the first is the main one",
    "titles.nonsort": "a dc:title does not say where its filing begins",
    "titles.parts.kind": "a dc:title is one text",
    "titles.responsibility": "who is responsible is said by dc:creator and dc:contributor",
    "titles.medium": NO_PLACE,
    "agents.kind": "a name is a text, whether a person's or a body's",
    "agents.entry": "a name is a text, however it is entered",
    "agents.roles": "an agent is creator, contributor or publisher, and nothing closer",
    "agents.affiliation": "a name is a text, without what its bearer belongs to",
    "provisions.places": "no element is for the place of publication",
    "provisions.names": "no element is for who printed or made it",
    "provisions.date": "dc:date is an ISO date; this is none, or another than the record's own",
    "provisions.function": "dc:publisher does not say in which function",
    "dates.value": "not a date that ISO 8601 knows",
    "dates.end": "not a date that ISO 8601 knows",
    "dates.kind": "a dc:date does not say what happened then",
    "dates.qualifier": "an ISO date is not marked as uncertain",
    "languages.code": "dc:language is the language of the text only",
    "languages.kind": "dc:language is the language of the text only",
    "physicals.media": "said more closely by the carrier in dc:format",
    "subjects.agent.kind": "a dc:subject is one text, whatever it names",
    "subjects.agent.roles": "a dc:subject is one text, whatever it names",
    "subjects.title.kind": "a dc:subject is one text, whatever it names",
    "subjects.terms.kind": "a dc:subject is one text: which of its terms is a place or a time, is not said",
    "areas.code": "dc:coverage gives the name",
    "classifications.number": "a class number needs a scheme to mean anything",
    "classifications.item": "dc:subject has the class, not the shelf mark made of it",
    "classifications.edition": NO_PLACE,
    "classifications.assigner": NO_PLACE,
    "identifiers.value": "an invalid number does not identify",
    "identifiers.scheme": "the identifier is written as it stands, without its kind",
    "identifiers.qualifier": "an identifier is a string, and nothing beside it",
    "identifiers.invalid": "an invalid number does not identify",
    "links.relation": "dc:relation does not say how it is related",
    "links.label": "a link is its URI, and nothing beside it",
    "links.note": "a link is its URI, and nothing beside it",
    "links.materials": "a link is its URI, and nothing beside it",
    "links.accessed": "the elements do not say when it was last seen",
    "links.media_type": "a related file's type is not this resource's",
    "related.relation": "dc:relation does not say how it is related",
    "related.edition": "a relation is a title or a URI",
    "related.imprint": "a relation is a title or a URI",
    "related.note": "a relation is a title or a URI",
    "related.record": "a relation is a title or a URI, not a description",
    "cartographics.scale": NO_PLACE,
    "cartographics.projection": NO_PLACE,
    "notes.kind": "a dc:description is a text, whatever it is about",
    "summaries.kind": "a dc:description is a text, whatever it is about",
    "contents.kind": "a dc:description is a text, whatever it is about",
    "editions.kind": "a dc:description is a text, whatever it is about",
    "frequencies.kind": "a dc:description is a text, whatever it is about",
}
"""Why slots and attributes have no place here; ``*`` is any slot."""


class Element(NamedTuple):
    """One of the fifteen: its name, how its text is taken and whether with its language, its writer, the slots it speaks for,
    and an example.
    """

    name: str
    take: Take
    stated: bool
    write: Callable[[Writing], Iterable[Field]]
    slots: str
    eg: str

    @property
    def read(self) -> Callable[[Field, Draft], None]:
        """Its reader."""
        return reader(self.take, stated=self.stated)


# What all readers and writers share


def reader(take: Take, *, stated: bool = False) -> Callable[[Field, Draft], None]:
    """A reader of Fields, made of a function that takes text and language; ``stated`` where it can keep the language.

    A value's encoding scheme (``xsi:type="dcterms:LCSH"``) may say how it is to be taken. An empty element says nothing;
    its value may be an ``rdf:resource``.
    """

    def read(field: Field, draft: Draft) -> None:
        resource = str(field.first("@rdf:resource") or "")
        text = (str(field.first("") or "").strip() and str(field.first(""))) or resource
        if not text.strip():
            draft.leave(field, "form", told=True)
            return
        tag = str(field.first("@xml:lang") or "")
        code = language_of_tag(tag) if stated else ""
        scheme = str(field.first("@xsi:type") or "").rpartition(":")[2]
        element = field.where.rpartition(":")[2]
        special = SCHEMES.get((element, scheme))
        known_scheme = special or scheme in PLAIN_SCHEMES
        # The number of a place or a class means nothing without the list that it is of.
        is_name = element not in NAMES or known_scheme or not scheme or not text.strip().isdigit()
        found = (special or take)(draft, text, code) if is_name else NONE
        known = {"", "@xml:lang"}
        known |= {"@rdf:resource"} if text == resource else set()
        known |= {"@xsi:type"} if known_scheme else set()
        more = any(name not in known for name, _ in field.parts)
        if found == ALL and (more or (tag and not code) or (code and not judgement.same_language(tag, code))):
            found = SOME
        if found != ALL:
            draft.leave(field, found)

    return read


def _fields(where: str, texts: Iterable[str | tuple[str, str]]) -> Iterator[Field]:
    """Elements of these texts (with MARC language codes), each once."""
    seen: set[tuple[str, str]] = set()
    for said in texts:
        text, code = (said, "") if isinstance(said, str) else said
        text = text.strip()
        if not text or (text, code) in seen:
            continue
        seen.add((text, code))
        tag = _tag(code)
        yield Field(where, (("@xml:lang", tag), ("", text)) if tag else (("", text),))


def _tag(code: str) -> str:
    tag = language_tag(code) if code else ""
    return tag if tag and language_of_tag(tag) == code else ""


@cache
def _defaults(type_: type[msgspec.Struct]) -> dict[str, Any]:
    return {field.name: field.default for field in msgspec.structs.fields(type_)}


def _untold(writing: Writing, slot: str, value: msgspec.Struct, *told: str, at: str = "") -> None:
    """Report what a value says that is not among what was told of it; ``at`` is the value's place in the slot."""
    for attr, default in _defaults(type(value)).items():
        found = getattr(value, attr)
        if found == default or attr in told or found in ("", None, ()):
            continue
        if attr == "lang" and _tag(str(found)):
            continue
        _drop(writing, slot, f"{at}{attr}", found)


def _untold_title(writing: Writing, slot: str, title: Title, *told: str, at: str = "") -> None:
    """Report what a title says besides its text."""
    _untold(writing, slot, title, "title", "subtitle", "parts", *told, at=at)
    if kinds := " ".join(part.kind for part in title.parts if part.kind):
        _drop(writing, slot, f"{at}parts.kind", kinds)


def _drop(writing: Writing, slot: str, attr: str, value: Any) -> None:
    writing.drop(f"{slot}.{attr}", reason_for(LOSSY, slot, attr) or NO_PLACE, value)


# title


def beside(titles: Sequence[Title], lang: str) -> str:
    """What a title is beside others: one in another language than the main title's says the same; nothing without others."""
    if not titles:
        return ""
    return "parallel" if lang and titles[0].lang and lang != titles[0].lang else "alternative"


def take_title(kind: str) -> Take:
    """A title of this kind, or (with none) the main title, where there is none yet."""

    def take(draft: Draft, text: str, lang: str) -> str:
        titles = draft.get("titles")
        known = kind or beside(titles, lang) or "main"
        draft.add("titles", judgement.title(text, known, lang))
        return ALL

    return take


def _write_title(writing: Writing) -> Iterator[Field]:
    titles = writing.record.titles
    for index, title in enumerate(titles):
        told = ("kind",) if title.kind == (beside(titles[:index], title.lang) or "main") else ()
        _untold_title(writing, "titles", title, *told)
    ordered = sorted(titles, key=lambda title: title.kind != "main")
    return _fields("title", ((title_label(title), title.lang) for title in ordered))


# creator, contributor, publisher


def take_agents(role: str) -> Take:
    """Names, several perhaps, of those who had this role; nobody knows is no name.

    Where persons and bodies alternate, each belongs to the body behind: ``Okafor, Grace; University of Leeds`` (OJS writes so).
    """

    def take(draft: Draft, text: str, lang: str) -> str:
        names = several(one_line(text))
        known = [name for name in names if not judgement.is_nobody(name)]
        named = [judgement.agent(name, role, lang) for name in known]
        if len(named) % 2 == 0 and all(map(judgement.belongs, named[::2], known[1::2])):
            named = [replace(agent, affiliation=name) for agent, name in zip(named[::2], known[1::2], strict=True)]
        for agent in named:
            # The work is entered under its first creator, if that is a person; a name that may be anything is no main entry.
            first = (
                role in CREATORS
                and agent.kind == "person"
                and not any(CREATORS & {*other.roles} for other in draft.get("agents"))
            )
            # Who stands among the creators is one, whatever else the name says of him.
            roles = agent.roles if role not in CREATORS or {*agent.roles} & CREATORS else (*agent.roles, role)
            draft.add("agents", replace(agent, roles=roles, primary=first))
        return ALL if len(known) == len(names) else SOME if known else NONE

    return take


def heading(agent: Agent) -> str:
    """A name as a catalogue heads an entry with it, in one text: ``Banahan, Mike, 1953-``."""
    name = ". ".join(part for part in (agent.name, *agent.units) if part)
    if agent.numeration:
        name = f"{name} {agent.numeration}"
    if agent.fuller:
        name = f"{name} ({agent.fuller.strip('()')})"
    if agent.kind == "conference":
        held = " : ".join(part for part in (agent.number, agent.dates, agent.place) if part)
        return ", ".join(part for part in (f"{name} ({held})" if held else name, *agent.titles) if part)
    return ", ".join(part for part in (name, *agent.titles, agent.number, agent.dates, agent.place) if part)


_HEADING = ("name", "units", "numeration", "titles", "fuller", "dates", "number", "place")


def _element_of(agent: Agent) -> str:
    """Which element names this agent."""
    if is_creator(agent):
        return "creator"
    return "contributor" if PUBLISHERS.isdisjoint(agent.roles) else "publisher"


_IMPLIED = {"creator": ("cre",), "contributor": ("ctb",), "publisher": ("pbl",)}


def _write_creator(writing: Writing) -> Iterator[Field]:
    named = [(agent, _element_of(agent)) for agent in writing.record.agents]
    for agent, where in named:
        told = ("roles",) if agent.roles in ((), _IMPLIED.get(where)) else ()
        _untold(writing, "agents", agent, *_HEADING, "primary", *told)
    return _fields("creator", ((heading(agent), agent.lang) for agent, where in named if where == "creator"))


def _write_contributor(writing: Writing) -> Iterator[Field]:
    named = (agent for agent in writing.record.agents if _element_of(agent) == "contributor")
    return _fields("contributor", ((heading(agent), agent.lang) for agent in named))


def take_publisher(draft: Draft, text: str, lang: str) -> str:
    """All publishers make one statement of publication; the date comes to it when all is read."""
    texts = several(one_line(text))
    if not texts:
        return NONE
    said = [judgement.publisher(name) for name in texts]
    stated: list[Provision] = draft.get("provisions")
    known = bool(stated) and (stated[0].lang == lang or not stated[0].names)
    first = stated[0] if known else Provision()
    made = replace(
        first,
        # One that is said again publishes no more.
        places=tuple(dict.fromkeys((*first.places, *(Place(place) for place, _ in said if place)))),
        names=tuple(dict.fromkeys((*first.names, *(name for _, name in said)))),
        lang=lang,
    )
    if known:
        draft.replace("provisions", 0, made)
    else:
        draft.add("provisions", made)
    # When that was, is said by dc:date.
    return ALL if all(text.endswith(name) for text, (_, name) in zip(texts, said, strict=True)) else SOME


def _write_publisher(writing: Writing) -> Iterator[Field]:
    record = writing.record
    dated = {text[:4] for date in record.dates for text in _iso(date).split("/")} - {""}
    texts: list[tuple[str, str]] = []
    for provision in record.provisions:
        told = ["names", "function"]
        if provision.function not in PUBLISHED:
            told = [] if provision.names else ["function"]
        year = re.search(r"\d{4}", provision.date)
        if year is not None and (year[0] in dated or not _is_dated(record)):
            told.append("date")
        _untold(writing, "provisions", provision, *told)
        if "names" in told:
            texts += [(name, provision.lang) for name in provision.names if is_known(name)]
    stated = {name.casefold() for name, _ in texts}
    for agent in record.agents:
        if _element_of(agent) == "publisher" and not {heading(agent).casefold(), agent.name.casefold()} & stated:
            texts.append((heading(agent), agent.lang))
        elif _element_of(agent) == "publisher" and heading(agent).casefold() not in stated:
            # The statement of publication has the name in short; what else the heading says is not repeated.
            for attr in _HEADING[1:]:
                if found := getattr(agent, attr):
                    writing.drop(
                        f"agents.{attr}",
                        "dc:publisher has the name as it stands in the imprint",
                        "; ".join(found) if isinstance(found, tuple) else found,
                    )
    return _fields("publisher", texts)


# date


def _iso(date: Date) -> str:
    """A date in ISO 8601: ``2013``, ``2009/2011``, ``1950/1959`` for 195u; empty for what it has no form for."""
    first, last = _bounds(date.value)
    if date.end == UNKNOWN:
        return first
    if date.end:
        _, last = ("", "..") if date.end == "9999" else _bounds(date.end)
        return f"{first}/{last}" if first and last else ""
    return first if first == last else f"{first}/{last}"


def _bounds(value: str) -> tuple[str, str]:
    """The earliest and the latest that a value may mean."""
    if judgement.ISO.fullmatch(value):
        return value, value
    if len(value) == 4 and judgement.UNKNOWN_DIGITS.fullmatch(value):
        return re.sub("[uX]", "0", value), re.sub("[uX]", "9", value)
    return "", ""


def take_date(kind: str) -> Take:
    """A date of this kind, or (with none) that of issue, if it is the first; what else happened to the resource is not said."""

    def take(draft: Draft, text: str, _lang: str) -> str:
        found = judgement.date(one_line(text))
        if found is None:
            return _transcribe(draft, one_line(text)) if kind in ("", "issued") else NONE
        if kind:
            found = replace(found, kind=kind)
        elif found.kind == "issued" and any(date.kind == "issued" for date in draft.get("dates")):
            found = replace(found, kind="other")
        if not any(
            replace(date, kind=found.kind) == found for date in draft.get("dates") if not kind or date.kind == kind
        ):
            draft.add("dates", found)
        return ALL

    return take


def _transcribe(draft: Draft, text: str) -> str:
    """What states a date and is none to compute with stands in the statement of publication, as it is."""
    provisions: list[Provision] = draft.get("provisions")
    known = any(date.kind == "issued" for date in draft.get("dates")) or (provisions and provisions[0].date)
    if known or not judgement.is_stated(text):
        return NONE
    if provisions:
        draft.replace("provisions", 0, replace(provisions[0], date=text))
    else:
        draft.add("provisions", Provision(date=text))
    return ALL


def _write_date(writing: Writing) -> Iterator[Field]:
    record = writing.record
    texts: list[str] = []
    for date in record.dates:
        text = _iso(date)
        told = ["value", "encoding", *(["end"] if date.end != UNKNOWN else [])] if text else []
        if date.kind == ("issued" if not texts else "other"):
            told.append("kind")
        _untold(writing, "dates", date, *told)
        texts.append(text)
    if not _is_dated(record):
        years = (re.search(r"\d{4}", provision.date) for provision in record.provisions)
        texts = [*(year[0] for year in years if year), *texts]
    return _fields("date", texts)


def _is_dated(record: Record) -> bool:
    """Whether a date says when it was issued; else the statement of publication does."""
    return any(date.kind == "issued" and _iso(date) for date in record.dates)


# type


def take_type(draft: Draft, text: str, lang: str) -> str:
    """A term of the DCMI types is the type of resource; any other a genre, MARC's own where it is one of MARC's.

    A genre may tell the type more closely, and how the resource is issued: an Image that is a Map is cartographic.
    """
    names = several(one_line(text))
    unknown = 0
    for name in names:
        if version := judgement.version(name):
            draft.add("editions", Note(version, kind="version"))
            continue
        found, known = judgement.resource_type(name), draft.get("type")
        kind, issuance = judgement.kind_of_resource(name)
        genre = judgement.genre(name, lang)
        if kind and (known is None or judgement.covers(known, kind)):
            draft.add("type", kind)
        if issuance and draft.get("issuance") is None:
            draft.add("issuance", issuance)
        if found and known is None:
            draft.add("type", found)
        elif found and found != known and not judgement.covers(found, known):
            draft.add("genres", Genre(found, lang=lang))
        elif not found and judgement.is_address(genre.term):
            unknown += 1  # an address is no term
        elif not found and genre not in draft.get("genres"):
            draft.add("genres", genre)
    return ALL if not unknown else SOME if unknown < len(names) else NONE


def _write_type(writing: Writing) -> Iterator[Field]:
    record = writing.record
    term = TYPES.get(record.type, record.type)
    if record.type and judgement.resource_type(term) not in ("", record.type):
        writing.drop("type", "the DCMI types are coarser", record.type)
    texts = [(term, "")]
    for genre in record.genres:
        listed = genre.authority == "marcgt" and genres().code(genre.term) is not None
        _untold(writing, "genres", genre, "term", *(("authority",) if listed else ()))
        texts.append((TYPES.get(genre.term, genre.term), genre.lang))
    return _fields("type", texts)


# format

_EXTENT = re.compile(r"(\d+) ([a-z]{4,}(?: [a-z]+){0,2})")  # what is counted; not "800 dpi"
_STATEMENT = re.compile(
    r"(?P<extent>[^:;+]*\d[^:;+]*?)(?: : (?P<details>[^;+]+?))?(?: ; (?P<dimensions>\d[^;+]*?))?(?: \+ (?P<accompanying>.+))?"
)
"""A physical description as ISBD punctuates it: ``xii, 234 p. : ill. ; 24 cm + 1 map``."""
_ILLUSTRATED = re.compile(
    r"(?:.*(?<![^\s(]))?(?:ill|illus|front|facsims?|ports)\..*"
    r"|(?:chiefly |some |in |full )?(?:col\.|colou?r(?:ed)?|b ?& ?w|black[ -](?:and|&)[ -]white)",
    re.IGNORECASE,
)
"""What ISBD says of illustrations and colour, behind the extent."""
_CHARTED = re.compile(
    r"(?:(?:fold|col|geneal)\. |(?:colou?r(?:ed)?|some|chiefly) )*(?:illustrations?|plates|maps?|plans?|port|facsim|tables?|music|forms)\b.*"
)
"""More of this, which may be a form where no extent is told."""
_NO_CARRIER = "zu"  # unspecified
_UNITS = {"p": "pages", "p.": "pages", "pp": "pages", "pp.": "pages"}
_SIZE = re.compile(
    r"\d[\d./½¼¾ ]*[\"']? ?(?:[x×]|by) ?\d[\d./½¼¾ ]* ?(?:mm|cm|m|in|inches|ft|[\"'])?\.?|\d+ (?:mm|cm)\.?",
    re.IGNORECASE,
)


def _of(physical: Physical) -> tuple[str, str, str]:
    """What a statement says of a physical form besides its extent."""
    return physical.details, physical.dimensions, physical.accompanying


def take_format(draft: Draft, text: str, _lang: str) -> str:
    """A media type, a carrier, a size, or an extent as it is stated."""
    values: list[Physical] = draft.get("physicals")
    if not values:
        draft.add("physicals", Physical())
        values = draft.get("physicals")
    physical = values[0]
    unknown = 0
    whole = one_line(text)
    names = several(whole)
    if judgement.media_type(whole):
        names = [whole]
    elif (found := _STATEMENT.fullmatch(whole)) is not None and any(found.group(2, 3, 4)) and not any(_of(physical)):
        details, dimensions, accompanying = (part or "" for part in found.group(2, 3, 4))
        physical = replace(physical, details=details, dimensions=dimensions, accompanying=accompanying)
        names = [found["extent"]]
    for said in names:
        counted = _EXTENT.fullmatch(said.rstrip("."))
        if media_type := judgement.media_type(said):
            if media_type not in physical.formats:
                physical = replace(physical, formats=(*physical.formats, media_type))
        elif not physical.carrier and (carrier := carriers().code(said) or carriers().code_of(said)):
            physical = replace(physical, carrier=carrier, media=carrier[0] if carrier[0] in "aceghmnpsv" else "")
        elif judgement.is_address(said):
            unknown += 1  # an address is no extent
        elif not physical.dimensions and _SIZE.fullmatch(said):
            physical = replace(physical, dimensions=said)
        elif (counted := counted or re.fullmatch(r"(\d+) ?(pp?\.?)", said)) is not None:
            extent = Term(_UNITS.get(counted[2], counted[2]), counted[1])
            physical = replace(physical, extents=(*physical.extents, extent))
        elif said.isdigit():
            unknown += 1  # of what, is not said
        elif _ILLUSTRATED.fullmatch(said) or (physical.extents and _CHARTED.fullmatch(said)):
            physical = replace(physical, details=", ".join(filter(None, (physical.details, said))))
        elif not re.search(r"\d", said):
            physical = replace(physical, forms=(*physical.forms, Genre(said)))  # nothing is counted or measured
        else:
            physical = replace(physical, extents=(*physical.extents, Term("", said)))
    draft.replace("physicals", 0, physical)
    return ALL if not unknown else SOME if unknown < len(names) else NONE


def _write_format(writing: Writing) -> Iterator[Field]:
    record = writing.record
    texts: list[str] = []
    for physical in record.physicals:
        carrier = carriers().label(physical.carrier) if physical.carrier != _NO_CARRIER else None
        told = ["extents", "details", "dimensions", "accompanying", "formats", "forms", "note"]
        told += ["carrier"] if carrier or physical.carrier == _NO_CARRIER else []
        told += ["media"] if carrier and physical.carrier.startswith(physical.media) else []
        if any(form != Genre(form.term) for form in physical.forms):
            told.remove("forms")
        _untold(writing, "physicals", physical, *told)
        texts += [f"{extent.value} {extent.kind}".strip() for extent in physical.extents]
        texts += [physical.details, physical.dimensions, physical.accompanying, carrier or "", *physical.formats]
        texts += [form.term for form in physical.forms if form == Genre(form.term)]
    texts += [link.media_type for link in record.links if link.relation in ("resource", "")]
    return _fields("format", texts)


# identifier

_URNS = {"isbn": re.compile(r"[\dXx-]{10,17}", re.A), "issn": re.compile(r"\d{4}-?\d{3}[\dXx]", re.A)}


def take_identifier(draft: Draft, text: str, _lang: str) -> str:
    """The first that is no address and no number of its publication is the record's own; it is written first, too.

    A number is one word; what is said in a sentence is how the resource is cited.
    """
    for said in judgement.addresses(text):
        found = judgement.identifier(said)
        if isinstance(found, Link):
            if found not in draft.get("links"):
                draft.add("links", found)
        elif found is not None and (found.scheme != "uri" or draft.get("id") is not None):
            if found not in draft.get("identifiers"):
                draft.add("identifiers", found)
        elif judgement.is_citation(said):
            draft.add("notes", Note(said, kind="preferred citation"))
        elif draft.get("id") is None and " " not in said:
            draft.add("id", said)
        elif said != draft.get("id"):
            draft.add("identifiers", Identifier("local", said))
    return ALL


def _uri_of(identifier: Identifier) -> str:
    """An identifier as others would recognise it: by its URI where its scheme has one, else as it stands."""
    scheme, value = identifier.scheme, standard_number(identifier)
    if scheme in _URNS and _URNS[scheme].fullmatch(value):
        return f"urn:{scheme}:{value}"
    if scheme == "doi" and judgement.BARE_DOI.fullmatch(value):
        return f"https://doi.org/{escape_uri(quote(value, safe='/:;()!$*+,.-_~%'))}"
    if scheme in ("hdl", "handle") and re.fullmatch(r"[\w.]+/\S+", value):
        return f"https://hdl.handle.net/{escape_uri(value)}"
    return escape_uri(value) if scheme == "uri" else value


def _write_identifier(writing: Writing) -> Iterator[Field]:
    record = writing.record
    texts = [record.id]
    for identifier in record.identifiers:
        if identifier.invalid:
            _untold(writing, "identifiers", identifier, "invalid")
            continue
        if (number := standard_number(identifier)) != identifier.value:
            _drop(writing, "identifiers", "qualifier", identifier.value.removeprefix(number).strip())
        known = identifier.scheme in ("local", "uri") or _uri_of(identifier) != identifier.value
        _untold(writing, "identifiers", identifier, "value", *(("scheme",) if known else ()))
        texts.append(_uri_of(identifier))
    for link in record.links:
        its_own = link.relation in ("resource", "")
        _untold(writing, "links", link, "uri", *(("relation", "media_type") if its_own else ()))
        texts += [escape_uri(link.uri)] if its_own else []
    for location in record.locations:
        # A page's shelf number is the record's own number and stands here as such.
        told = ("shelf_mark", "scheme") if location.shelf_mark == record.id else ()
        for attr in ("shelf_mark", "scheme", "organisation", "sublocation", "note", "parts"):
            if attr not in told and (found := getattr(location, attr)):
                writing.drop(f"locations.{attr}", LOSSY["locations"], found)
    return _fields("identifier", texts)


# source, relation


def take_related(relation: str) -> Take:
    """Another resource, by its address, its number or its title, and how it is related."""

    def take(draft: Draft, text: str, lang: str) -> str:
        cited = text.removeprefix(_CITED)
        if cited != text and cited.strip():
            draft.add("related", Related("references", title=one_line(cited), lang=lang))
            return ALL
        if text.startswith(_GRANTED):
            draft.add("notes", Note(text.strip(), kind="funding", lang=lang))
            return ALL
        if (alternative := _ALTERNATIVE.fullmatch(text.strip())) is not None:
            draft.add("identifiers", judgement.number(alternative[1].lower(), alternative[2]))
            return ALL
        for said in judgement.addresses(text):
            draft.add("related", judgement.related(relation, said, lang))
        return ALL

    return take


_ALTERNATIVE = re.compile(r"info:eu-repo/semantics/altIdentifier/(doi|isbn|issn|pmid|hdl|urn)/(\S+)", re.IGNORECASE)
"""Another number of the resource itself, as OpenAIRE has it in dc:relation."""


_GRANTED = "info:eu-repo/grantAgreement/"
"""What OpenAIRE puts before the number of the project that paid for it."""
_CITED = "/*ref*/"
"""What OJS puts before each reference of an article."""


def take_source(draft: Draft, text: str, lang: str) -> str:
    """What a resource was made of, or what it stands in, by its number, too; the same in another language says it again.

    From which repository a description comes says nothing of the resource.
    """
    if _OF_REPOSITORY.match(text):
        return NONE
    for said in judgement.addresses(text):
        related: list[Related] = draft.get("related")
        at = next((at for at, found in enumerate(related) if found.relation == "host"), -1)
        host = related[at] if at >= 0 else Related("host")
        number = judgement.identifier(said)
        if isinstance(number, Identifier) and (number.scheme == "issn" or (at >= 0 and number.scheme != "uri")):
            host = replace(host, identifiers=tuple(dict.fromkeys((*host.identifiers, number))))
        elif judgement.source_relation(said) == "original":
            draft.add("related", judgement.related("original", said, lang))
            continue
        else:
            title, part = judgement.in_host(said) or (said, None)
            if (
                host.title
                and lang != host.lang
                and re.findall(r"\d+", said) == re.findall(r"\d+", _part_text(host.part or Part()))
            ):
                titles = host.record.titles if host.record is not None else ()
                host = replace(host, record=Record(titles=(*titles, Title(title, kind="parallel", lang=lang))))
            elif host.title:
                at, host = -1, Related("host", title=title, part=part, lang=lang)
            else:
                host = replace(host, title=title, part=part, lang=lang)
        if at >= 0:
            draft.replace("related", at, host)
        else:
            draft.add("related", host)
    return ALL


_OF_REPOSITORY = re.compile(r"(?:repo|inst)(?:name|acron):")
"""As La Referencia has it in dc:source: ``reponame:Repositório Institucional``."""


def _part_text(part: Part) -> str:
    """Where in its host something stands: ``45(3), 2005: 221-240``, or as it is stated."""
    if part.text:
        return part.text
    details = [f"{detail.kind} {detail.value}".strip() for detail in part.details]
    text = ", ".join(said for said in (*details, part.date) if said)
    extents = ", ".join(f"{extent.kind} {extent.value}".strip() for extent in part.extents)
    return ": ".join(said for said in (text, extents) if said)


def _related_texts(writing: Writing, related: Related) -> Iterator[tuple[str, str]]:
    its_name, its_title = related.name, related.title
    if not its_title and related.record is not None and related.record.titles:
        its_title = title_label(related.record.titles[0])
    if not its_name and related.record is not None and related.record.agents:
        its_name = heading(related.record.agents[0])
    title = ". ".join(part for part in (its_name, its_title) if part)
    part = _part_text(related.part) if related.part is not None else ""
    if related.part is not None and related.part.text:
        said = [term.value for term in (*related.part.details, *related.part.extents)]
        told = ("details", "extents") if all(value in part for value in said) else ()
        _untold(
            writing,
            "related",
            related.part,
            "text",
            *told,
            *(("date",) if related.part.date in part else ()),
            at="part.",
        )
    title = ", ".join(said for said in (title, part) if said)
    yield (" ; ".join(said for said in (title, related.number) if said)), related.lang
    for identifier in related.identifiers:
        if identifier.invalid:
            _untold(writing, "related", identifier, "invalid", at="identifiers.")
            continue
        known = identifier.scheme in ("local", "uri") or _uri_of(identifier) != identifier.value
        _untold(writing, "related", identifier, "value", *(("scheme",) if known else ()), at="identifiers.")
        yield _uri_of(identifier), ""
    yield escape_uri(related.uri), ""


def _is_source(related: Related) -> bool:
    return related.relation in ("host", "original")


def _write_source(writing: Writing) -> Iterator[Field]:
    return _write_related("source", writing, [related for related in writing.record.related if _is_source(related)], [])


def _write_relation(writing: Writing) -> Iterator[Field]:
    record = writing.record
    links = [(escape_uri(link.uri), "") for link in record.links if link.relation not in ("resource", "")]
    return _write_related(
        "relation", writing, [related for related in record.related if not _is_source(related)], links
    )


def _write_related(where: str, writing: Writing, found: list[Related], more: list[tuple[str, str]]) -> Iterator[Field]:
    texts: list[tuple[str, str]] = []
    for related in found:
        said = [*_related_texts(writing, related)]
        known = judgement.source_relation(said[0][0] or "") if _is_source(related) else "related"
        told = ("relation",) if related.relation == known or (related.relation == "series" and related.number) else ()
        _untold(writing, "related", related, "title", "name", "number", "part", "identifiers", "uri", *told)
        texts += said
    return _fields(where, texts + more)


# language


def take_language(draft: Draft, text: str, _lang: str) -> str:
    """Languages, several perhaps, by tag, code, name or IRI."""
    names = [said for said in (said.strip() for said in re.split(r"[;,]", one_line(text))) if said]
    codes = [judgement.language(said) for said in names]
    for code in codes:
        if code and Language(code) not in draft.get("languages"):
            draft.add("languages", Language(code))
    if not any(codes):
        return NONE
    # Of a tag that says more than the language (en-GB) a part is taken.
    whole = all(
        code and (not re.fullmatch(r"[A-Za-z-_]+[-_]\w+", said) or judgement.same_language(said, code))
        for said, code in zip(names, codes, strict=True)
    )
    return ALL if whole else SOME


def _write_language(writing: Writing) -> Iterator[Field]:
    # RFC 5646 tags ("en"), as the definition of the element recommends and as xml:lang has them; a language without
    # a tag keeps its ISO 639-2 code.
    texts: list[str] = []
    for language in writing.record.languages:
        _untold(writing, "languages", language, *(() if language.kind else ("code",)))
        if not language.kind:
            texts.append(_tag(language.code) or language.code)
    return _fields("language", texts)


# coverage, subject


def take_coverage(draft: Draft, text: str, lang: str) -> str:
    """A time, a place, or a box of coordinates; by its form alone."""
    text = one_line(text)
    if components := judgement.dcmi(text):
        return _take_components(draft, text, components, lang)
    if judgement.plain_link(text):
        return NONE
    for said in several(text):
        if judgement.is_period(said):
            draft.add("subjects", Subject((Term("temporal", said),), lang=lang))
            continue
        draft.add("areas", judgement.area(said))
    return SOME if lang and any(not judgement.is_period(said) for said in several(text)) else ALL


def _take_components(draft: Draft, text: str, said: dict[str, str], lang: str) -> str:
    """One time or one place in DCMI's notation, and its name."""
    name, (start, end) = said.get("name", ""), (said.get("start", ""), said.get("end", ""))
    if start or end:
        named = ", ".join(filter(None, (name, f"{start}-{end}")))
        draft.add("subjects", Subject((Term("temporal", named),), lang=lang))
        return ALL
    if name:
        draft.add("areas", judgement.area(name))
    draft.add("cartographics", Cartographic(coordinates=judgement.coordinates(said) or text))
    return ALL


def take_temporal(draft: Draft, text: str, lang: str) -> str:
    """Times, each by its name, or one in DCMI's notation."""
    text = one_line(text)
    if components := judgement.dcmi(text):
        return _take_components(draft, text, components, lang)
    for name in several(text):
        draft.add("subjects", Subject((Term("temporal", name),), lang=lang))
    return ALL


def _covers(subject: Subject) -> bool:
    """Whether a subject is a place or a time, and nothing else."""
    kinds = {term.kind for term in subject.terms}
    return bool(kinds) and kinds <= _COVERAGE and subject.agent is None and subject.title is None


_HIERARCHY = frozenset(
    ("continent", "country", "province", "region", "state", "territory", "county", "city", "city section", "island", "area",
     "extraterrestrial area")
)  # fmt: skip
_COVERAGE = frozenset(("geographic", "temporal", "start", "end", "date", "period")) | _HIERARCHY


def _covered(subject: Subject) -> Iterator[str]:
    """The places and times of a subject; a place within a place is one, and so is a span."""
    by_kind: dict[str, list[str]] = {}
    for term in subject.terms:
        place = "--" if term.kind in _HIERARCHY else ""
        by_kind.setdefault(place or ("/" if term.kind in ("start", "end") else ""), []).append(term.value)
    for between, values in by_kind.items():
        yield from [between.join(values)] if between else values


def _write_coverage(writing: Writing) -> Iterator[Field]:
    record = writing.record
    texts: list[tuple[str, str]] = []
    for area in record.areas:
        known = country(area.name) if area.name else None
        label = areas().label(area.code) or area.code
        told = ("code",) if not area.name or (known is not None and known.area == area.code) else ()
        _untold(writing, "areas", area, "name", *told)
        texts.append((area.name or label, ""))
    for subject in filter(_covers, record.subjects):
        texts += [(text, subject.lang) for text in _covered(subject)]
    for cartographic in record.cartographics:
        _untold(writing, "cartographics", cartographic, "coordinates")
        texts.append((cartographic.coordinates, ""))
    return _fields("coverage", texts)


def take_subject(draft: Draft, text: str, lang: str) -> str:
    """Keywords, parted by semicolons; dashes part the terms of a heading; a class number has a URI. An address is no term."""
    if judgement.plain_link(text.strip()):
        return NONE
    for said in several(one_line(text)):
        found = judgement.classification(said)
        if found is not None:
            draft.add("classifications", found)
        else:
            draft.add("subjects", Subject(judgement.terms(said), lang=lang))
    return ALL


def _write_subject(writing: Writing) -> Iterator[Field]:
    record = writing.record
    texts: list[tuple[str, str]] = []
    for subject in record.subjects:
        _untold(writing, "subjects", subject, "terms", "agent", "title")
        if subject.agent is not None:
            _untold(writing, "subjects", subject.agent, *_HEADING, "primary", at="agent.")
        if subject.title is not None:
            _untold_title(writing, "subjects", subject.title, at="title.")
        if not _covers(subject):
            text = _subject_text(subject)
            texts.append((text, subject.lang))
            if judgement.terms(text) != subject.terms and (kinds := " ".join(term.kind for term in subject.terms)):
                _drop(writing, "subjects", "terms.kind", kinds)
    for found in record.classifications:
        usable = re.fullmatch(r"[A-Za-z0-9._-]+", found.scheme) and found.number.strip()
        _untold(writing, "classifications", found, *(("scheme", "number") if usable else ()))
        if usable:
            texts.append((f"info:eu-repo/classification/{found.scheme}/{quote(found.number)}", ""))
    return _fields("subject", texts)


def _subject_text(subject: Subject) -> str:
    terms = [term.value for term in subject.terms if term.value]
    if subject.agent is None and subject.title is None:
        keyword: str = KEYWORD.write(tuple(term for term in subject.terms if term.value)) or ""
        return keyword if not subject.authority else "--".join(terms)
    named = [heading(subject.agent)] if subject.agent is not None else []
    named += [title_label(subject.title)] if subject.title is not None else []
    return "--".join(said for said in (". ".join(said for said in named if said), *terms) if said)


# description, rights

_LONG = 200
_RIGHTS = ("use and reproduction", "restriction on access", "access condition")


def take_description(draft: Draft, text: str, lang: str) -> str:
    """The first is the summary, and so is a long one, or the same in another language; what is short is a note."""
    text = unfolded(text)
    known = draft.get("summaries")
    same = bool(lang) and all(found.lang not in ("", lang) for found in known)
    thesis = _OF_THESIS.fullmatch(text) is not None
    of_file = "No. of bitstreams:" in text or text.startswith("Made available in DSpace")
    note = _of_catalogue(text)
    begun = known or any(_of_catalogue(found.text) for found in draft.get("notes"))
    slot = "notes" if thesis or of_file or note or (begun and len(text) < _LONG and not same) else "summaries"
    kind = "thesis" if thesis else "bibliography" if note and "bibliograph" in note[0].lower() else ""
    draft.add(slot, Note(text, kind=kind, lang=lang))
    return ALL


_OF_CATALOGUERS = re.compile(
    r"Bibliography:|Title from |(?:Cover|Caption|Spine) title\b|(?:At head of title|Originally published|Translation of): |Issued also "
)
"""How notes begin that cataloguers write, and no summary; "Originally published in 1900, this classic" is one."""
_LISTS = r"(?:bibliograph(?:y|ies|ical references)|(?:filmo|disco)graph(?:y|ies)|index(?:es)?)"
_OF_BOOKS = re.compile(
    rf"Includes (?:[a-z]+ ){{0,3}}{_LISTS}(?:,? (?:and (?:[a-z]+ ){{0,2}})?{_LISTS}| ?\([^()]*\))*(?: \(?(?:on )?pp?(?:ages?|\.).*)?\.?"
)
"""What lists a book has, and no more: ``Includes bibliographical references (pages 20-21) and index.``"""


def _of_catalogue(text: str) -> re.Match[str] | None:
    return _OF_BOOKS.fullmatch(text) or _OF_CATALOGUERS.match(text)


_OF_THESIS = re.compile(r"(?:Thesis|Dissertation) ?\([^()]+\) ?(?:--|[-–—]) ?.{,200}")
"""A note on a thesis as catalogues have it: ``Thesis (Ph.D.)--University of Leeds, 2012.``"""


def _write_description(writing: Writing) -> Iterator[Field]:
    record = writing.record
    texts: list[tuple[str, str]] = []
    for slot in ("summaries", "contents", "editions", "frequencies", "notes"):
        for note in getattr(record, slot):
            if slot != "notes" or note.kind not in _RIGHTS:
                _untold(writing, slot, note, "text")
                texts.append((note.text, note.lang))
    texts += [(physical.note, "") for physical in record.physicals]
    return _fields("description", texts)


def take_note(kind: str, slot: str = "notes") -> Take:
    """A note of this kind."""

    def take(draft: Draft, text: str, lang: str) -> str:
        draft.add(slot, Note(unfolded(text), kind=kind, lang=lang))
        return ALL

    return take


def take_terms_of_use(kind: str) -> Take:
    """A statement of rights; one that is an address is told by it."""

    def take(draft: Draft, text: str, lang: str) -> str:
        said = unfolded(text)
        if access := judgement.access(said):
            note = Note(access, kind=_RIGHTS[1], lang=lang)
        else:
            note = Note(said, kind=kind, lang=lang, same_as=said if judgement.plain_link(said) else "")
        if note not in draft.get("notes"):
            draft.add("notes", note)
        return ALL

    return take


def _write_rights(writing: Writing) -> Iterator[Field]:
    notes = [note for note in writing.record.notes if note.kind in _RIGHTS]
    for note in notes:
        told = ("kind",) if note.kind == _RIGHTS[bool(judgement.access(note.text))] else ()
        _untold(writing, "notes", note, "text", *told, *(("same_as",) if note.same_as == note.text else ()))
    return _fields("rights", ((note.text, note.lang) for note in notes))


ELEMENTS = (
    Element("title", take_title(""), True, _write_title, "titles",
            '<dc:title xml:lang="en">Duty of Care: Improving Support for Victims of Crime</dc:title>'),
    Element("creator", take_agents("cre"), True, _write_creator, "agents",
            "<dc:creator>Banahan, Mike, 1953-</dc:creator>"),
    Element("subject", take_subject, True, _write_subject, "subjects classifications",
            "<dc:subject>Victims of Crimes (London, UK)</dc:subject>"),
    Element("description", take_description, True, _write_description,
            "summaries contents editions frequencies notes physicals",
            "<dc:description>Many victims are not told how their case goes.</dc:description>"),
    Element("publisher", take_publisher, True, _write_publisher, "provisions agents",
            "<dc:publisher>Greater London Authority</dc:publisher>"),
    Element("contributor", take_agents("ctb"), True, _write_contributor, "agents",
            "<dc:contributor>Smith, Anna</dc:contributor>"),
    Element("date", take_date(""), False, _write_date, "dates provisions", "<dc:date>2009/2011</dc:date>"),
    Element("type", take_type, True, _write_type, "type genres", "<dc:type>Text</dc:type>"),
    Element("format", take_format, False, _write_format, "physicals links", "<dc:format>47 pages</dc:format>"),
    Element("identifier", take_identifier, False, _write_identifier, "id identifiers links locations",
            "<dc:identifier>urn:isbn:9780131103627</dc:identifier>"),
    Element("source", take_source, True, _write_source, "related",
            "<dc:source>British Journal of Criminology, 45(3), 2005: 221-240</dc:source>"),
    Element("language", take_language, False, _write_language, "languages", "<dc:language>en</dc:language>"),
    Element("relation", take_related("related"), True, _write_relation, "related links",
            "<dc:relation>Home Office research report ; 65</dc:relation>"),
    Element("coverage", take_coverage, True, _write_coverage, "areas subjects cartographics",
            "<dc:coverage>United Kingdom</dc:coverage>"),
    Element("rights", take_terms_of_use("use and reproduction"), True, _write_rights, "notes", "<dc:rights>Crown copyright</dc:rights>"),
)  # fmt: skip
"""The fifteen, in the order of DCMES 1.1."""


def settled(record: Record) -> Record:
    """The record with what follows from its elements together: one statement of publication, and where filing begins."""
    # Publisher and date are one statement of publication; they only stand in two elements.
    issued = next((date for date in record.dates if date.kind == "issued"), None)
    if issued is not None:
        stated = record.provisions or (Provision(),)
        first = replace(stated[0], date=stated[0].date or judgement.stated(issued))
        record = replace(record, provisions=(first, *stated[1:]))
    if record.physicals and record.physicals[0] == Physical():
        record = replace(record, physicals=record.physicals[1:])
    # How much of a title filing passes over depends on its language.
    spoken = [language.code for language in record.languages]
    told = spoken[0] if len(spoken) == 1 else ""
    titles = tuple(
        replace(title, nonsort=nonfiling(title.title, title.lang or identify(title.title) or told))
        for title in record.titles
    )
    return replace(record, titles=titles)


# Encoding schemes of qualified Dublin Core


def _take_heading(authority: str) -> Take:
    def take(draft: Draft, text: str, lang: str) -> str:
        found = judgement.heading(one_line(text), authority, lang)
        draft.add("subjects", found or Subject((Term("topic", one_line(text)),), lang=lang))
        return ALL if found is not None else SOME

    return take


def _take_class(scheme: str) -> Take:
    def take(draft: Draft, text: str, _lang: str) -> str:
        draft.add("classifications", Classification(scheme, one_line(text)))
        return ALL

    return take


PLAIN_SCHEMES = frozenset(
    "W3CDTF Period URI DCMIType IMT ISO639-2 ISO639-3 RFC1766 RFC3066 RFC4646 RFC5646".split()  # their values speak for themselves
)
SCHEMES: dict[tuple[str, str], Take] = {
    ("subject", "LCSH"): _take_heading("lcsh"),
    ("subject", "MESH"): _take_heading("mesh"),
    ("coverage", "Period"): take_temporal,
    ("temporal", "Period"): take_temporal,
    **{("subject", scheme): _take_class(scheme.lower()) for scheme in ("DDC", "LCC", "UDC", "NLM")},
    **{(where, scheme): take_coverage for where in ("coverage", "spatial") for scheme in ("Box", "Point")},
}
"""How a value of an encoding scheme is taken, by element and scheme (DCMI Metadata Terms, 4)."""

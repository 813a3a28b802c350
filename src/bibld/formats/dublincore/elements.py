"""What each of the fifteen elements says of a record: for each a function that reads it, and one that writes it.

Reading, ``take_…`` is given the text of one element and its language; it fills the draft and says what it made of it:
all (:data:`ALL`), a part (:data:`SOME`), or nothing (:data:`NONE`). What was not understood whole stays on the record as
it was found. Writing, ``write_…`` gives the element's texts, each one string, and reports what no string can say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import quote, unquote

import msgspec
from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.codecs import KEYWORD
from bibld.crosswalk.engine import Draft, Writing
from bibld.formats._dates import MONTHS
from bibld.formats._uri import escape_uri
from bibld.formats.dublincore.statements import CREATORS, PUBLISHED, PUBLISHERS, full_title, is_known
from bibld.gazetteer import country, is_place
from bibld.model import (
    Agent,
    Area,
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
    Provision,
    Related,
    Subject,
    Term,
    Title,
)
from bibld.vocabulary import areas, carriers, genres, language_of_tag, language_tag, languages, relators

__all__ = ["ALL", "ELEMENTS", "LOSSY", "NONE", "SOME", "Element", "reader"]

ALL, SOME, NONE = "", "no part", "malformed"

NO_PLACE = "the fifteen elements have no place for it"
LOSSY = {
    "issuance": "the fifteen elements do not say how a resource is issued",
    "government": "the fifteen elements do not say which government issued it",
    "audience": "the fifteen elements do not say for whom it is",
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
    "*.source": "the elements describe the resource, not its description",
    "titles.kind": "every title is a dc:title; the first is the main one",
    "titles.nonsort": "a dc:title does not say where its filing begins",
    "titles.parts.kind": "a dc:title is one text",
    "titles.responsibility": "who is responsible is said by dc:creator and dc:contributor",
    "titles.medium": NO_PLACE,
    "agents.kind": "a name is a text, whether a person's or a body's",
    "agents.work.kind": "a relation is a title or a URI",
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
    "subjects.agent.work.kind": "a dc:subject is one text, whatever it names",
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
    """One of the fifteen: its name, its reader and writer, the slots it speaks for, and an example."""

    name: str
    read: Callable[[Field, Draft], None]
    write: Callable[[Writing], Iterable[Field]]
    slots: str
    eg: str


# What all readers and writers share


def reader(take: Callable[[Draft, str, str], str], *, stated: bool = False) -> Callable[[Field, Draft], None]:
    """A reader of Fields, made of a function that takes text and language; ``stated`` where it can keep the language."""

    def read(field: Field, draft: Draft) -> None:
        text = str(field.first("") or "")
        if not text.strip():
            return
        tag = str(field.first("@xml:lang") or "")
        code = language_of_tag(tag) if stated else ""
        found = take(draft, text, code)
        more = any(name not in ("", "@xml:lang") for name, _ in field.parts)
        if found == ALL and (more or (tag and not code) or (code and not _same_language(tag, code))):
            found = SOME
        if found != ALL:
            draft.leave(field, found)

    return read


def _same_language(tag: str, code: str) -> bool:
    """Whether a tag says no more than the code does: not ``en-GB``, which is more than ``eng``."""
    return not re.search("[-_]", tag) and language_of_tag(tag) == code


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
        if attr in told or found == default or found in ("", None, ()):
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
    last = attr.rpartition(".")[2]
    reason = LOSSY.get(f"{slot}.{attr}") or LOSSY.get(f"{slot}.{last}") or LOSSY.get(f"*.{last}") or NO_PLACE
    writing.drop(f"{slot}.{attr}", reason, _shown(value))


def _shown(value: Any) -> str:
    """A value as the report shows it: its texts."""
    if isinstance(value, tuple):
        return "; ".join(_shown(item) for item in value)
    if isinstance(value, msgspec.Struct):
        return " ".join(filter(None, (_shown(getattr(value, attr)) for attr in _defaults(type(value)))))
    return "" if value is None or value is False else str(value)


def _split(text: str) -> list[str]:
    """The values of an element that holds several: ``Cemeteries; Portraits;`` is two."""
    return [part for part in (part.strip() for part in text.split(";")) if part]


def _one_line(text: str) -> str:
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


# title


def _take_title(draft: Draft, text: str, lang: str) -> str:
    """The first is the main title. After the first colon comes a subtitle; without blanks behind it is no such colon."""
    text = _one_line(text)
    found = re.match(r"(\S.*?) ?: (?=\S)(.+)", text)
    title, subtitle = (found[1], found[2]) if found else (text, "")
    draft.add(
        "titles", Title(title, subtitle=subtitle, kind="alternative" if draft.get("titles") else "main", lang=lang)
    )
    return ALL


def _write_title(writing: Writing) -> Iterator[Field]:
    titles = writing.record.titles
    for index, title in enumerate(titles):
        told = ("kind",) if title.kind == ("alternative" if index else "main") else ()
        _untold_title(writing, "titles", title, *told)
    ordered = sorted(titles, key=lambda title: title.kind != "main")
    return _fields("title", ((full_title(title), title.lang) for title in ordered))


# creator, contributor, publisher

_NOBODY = re.compile(
    r"\[?(?:unknown|unidentified|anonymous|anon\.?|n/a|none|not (?:known|stated|given|available))\]?", re.I
)
_BODY = re.compile(
    r"\b(?:Academy|Administration|Agency|Archives?|Assembly|Association|Authority|Bank|Board|Bureau|Cent(?:er|re)|Church|"
    r"Club|College|Collections?|Commission|Committee|Company|Corporation|Council|County|Court|Department|Dept|Division|"
    r"Facult(?:y|ät|eit)|Foundation|Government|Group|Hospital|House|Inc|Initiatives?|Institut[eo]?|Laborator(?:y|ies)|"
    r"Library|Ltd|Ministr[yo]|Minist[eè]re|Museum|Network|Office|Organi[sz]ation|Parliament|Police|Press|Program(?:me)?|"
    r"Project|Room|School|Services?|Society|Trust|Union|Unit|Universit\w+|Verlag)\b"
)
# One word after another, and no choice between ways to take them: a name may be as long as a hostile file likes.
_WORD = r"[^\W\d_](?:[^\W\d_]|[.'’-])*"
_PERSON = re.compile(
    rf"(?P<name>['’]?{_WORD}(?: {_WORD}){{0,5}}, ?{_WORD}(?: {_WORD}){{0,5}})"
    r"(?:, (?P<dates>(?:b\. |d\. |ca\. |approximately |active )?\d{3,4}\??(?:-(?:(?:ca\. )?\d{3,4}\??)?)?|-\d{4}))?"
    r"(?:, (?P<role>[a-z][a-z ]+|eds?\.|trans\.))?",
)
_PARTICLES = frozenset(
    "da de do du d' del della dello den der des di dos das la le les lo van von vom vander zu zum zur te ten ter 't ’t af av al el "
    "bin ibn ben bint y e und and abu st.".split()
)
_ROLES = {"ed.": "edt", "eds.": "edt", "trans.": "trl"}


def _agent(text: str, lang: str, role: str) -> Agent:
    """A person where the text has a person's form, ``Banahan, Mike, 1953-``; else a name of which nothing is known."""
    found = _PERSON.fullmatch(text)
    if found is None or _BODY.search(found["name"]) or not _is_name(found["name"]):
        return Agent(text, roles=(role,), lang=lang)
    stated = found["role"] or ""
    code = _ROLES.get(stated) or relators().code(stated) or ""
    if stated and not code:
        return Agent(text, roles=(role,), lang=lang)
    return Agent(found["name"], kind="person", dates=found["dates"] or "", roles=(code or role,), lang=lang)


def _is_name(text: str) -> bool:
    """Whether surname and forename are written as names are: only particles in lower case, where a script has cases."""
    for part in text.split(","):
        small = [word[0].islower() for word in part.split()]
        if all(small) or any(low and word not in _PARTICLES for low, word in zip(small, part.split(), strict=True)):
            return False
    return True


def _take_agents(role: str) -> Callable[[Draft, str, str], str]:
    def take(draft: Draft, text: str, lang: str) -> str:
        result = ALL
        for name in _split(_one_line(text)):
            if _NOBODY.fullmatch(name):
                result = NONE if result == ALL else result  # that nobody knows it, is no name
                continue
            agent = _agent(name, lang, role)
            # The work is entered under its first creator; a name that may be anything is no main entry.
            first = role == "cre" and agent.kind and not any("cre" in known.roles for known in draft.get("agents"))
            draft.add("agents", replace(agent, primary=bool(first)))
        if result == NONE and len(_split(text)) > 1:
            return SOME
        return result

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
    roles = set(agent.roles)
    if agent.work is not None:
        return "relation"
    if agent.primary or roles & CREATORS or not roles:
        return "creator"
    return "publisher" if roles & PUBLISHERS else "contributor"


_IMPLIED = {"creator": ("cre",), "contributor": ("ctb",), "publisher": ("pbl",)}


def _write_creator(writing: Writing) -> Iterator[Field]:
    named = [(agent, _element_of(agent)) for agent in writing.record.agents]
    for agent, where in named:
        told = ("roles",) if agent.roles in ((), _IMPLIED.get(where)) else ()
        _untold(writing, "agents", agent, *_HEADING, "primary", "work", *told)
        if agent.work is not None:
            _untold_title(writing, "agents", agent.work, at="work.")
    return _fields("creator", ((heading(agent), agent.lang) for agent, where in named if where == "creator"))


def _write_contributor(writing: Writing) -> Iterator[Field]:
    named = (agent for agent in writing.record.agents if _element_of(agent) == "contributor")
    return _fields("contributor", ((heading(agent), agent.lang) for agent in named))


def _take_publisher(draft: Draft, text: str, lang: str) -> str:
    """All publishers make one statement of publication; the date comes to it when all is read."""
    names = tuple(_split(_one_line(text)))
    if not names:
        return NONE
    stated: list[Provision] = draft.get("provisions")
    if stated and stated[0].lang == lang:
        draft.replace("provisions", 0, replace(stated[0], names=(*stated[0].names, *names)))
    else:
        draft.add("provisions", Provision(names=names, lang=lang))
    return ALL


def _write_publisher(writing: Writing) -> Iterator[Field]:
    record = writing.record
    dated = {text[:4] for date in record.dates for text in _iso(date).split("/")} - {""}
    texts: list[tuple[str, str]] = []
    for provision in record.provisions:
        told = ["names", "function"]
        if provision.function not in PUBLISHED:
            told = [] if provision.names else ["function"]
        year = re.search(r"\d{4}", provision.date)
        if year is not None and (year[0] in dated or not dated):
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

_MONTHS = tuple(month.casefold() for month in MONTHS)
_POINT = (
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?"
)
_ISO = re.compile(_POINT, re.ASCII)
_RANGE = re.compile(rf"({_POINT})/({_POINT}|\.\.)", re.ASCII)
_YEARS = re.compile(r"(\d{4}) ?[-–—] ?(\d{4}|\d{2})", re.ASCII)
_OPEN = re.compile(r"(\d{4}) ?[-–—]", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})", re.ASCII)
_NAMED = re.compile(
    r"(?:(?:(?P<day>\d{1,2}) )?(?P<month>[A-Za-z]{3,9})\.?,? |(?P<month2>[A-Za-z]{3,9})\.? (?P<day2>\d{1,2}),? )(?P<year>\d{4})",
    re.A,
)
_UNKNOWN_DIGITS = re.compile(r"\d{1,3}[uX]{1,3}", re.ASCII)
_DOUBTS = (
    (r"\[(.+)\]", "inferred"),
    (r"(?:ca?\.?|circa|approximately) ?(?=\d)(.+)", "approximate"),
    (r"(.+)\?", "questionable"),
    (r"(?:copyright |©) ?(\d{4})", ""),
)


def _iso(date: Date) -> str:
    """A date in ISO 8601: ``2013``, ``2009/2011``, ``1950/1959`` for 195u; empty for what it has no form for."""
    first, last = _bounds(date.value)
    if date.end:
        _, last = ("", "..") if date.end == "9999" else _bounds(date.end)
        return f"{first}/{last}" if first and last else ""
    return first if first == last else f"{first}/{last}"


def _bounds(value: str) -> tuple[str, str]:
    """The earliest and the latest that a value may mean."""
    if _ISO.fullmatch(value):
        return value, value
    if len(value) == 4 and _UNKNOWN_DIGITS.fullmatch(value):
        return re.sub("[uX]", "0", value), re.sub("[uX]", "9", value)
    return "", ""


def _date(text: str) -> Date | None:
    """A date, as people write them too: ``2013``, ``ca. 1917``, ``May 5, 1917``, ``1917-1920``, ``03/15/2007``."""
    bare = stripped = text.strip(" ;,.")
    qualifier = ""
    for pattern, meaning in _DOUBTS:
        found = re.fullmatch(pattern, bare, re.IGNORECASE)
        if found is not None:
            bare, qualifier = found[1].strip(), qualifier or meaning
    if re.match(r"copyright |©", stripped, re.IGNORECASE) and _ISO.fullmatch(bare):
        return Date(bare, kind="copyright")
    if _ISO.fullmatch(bare):
        # With a time of day it is when a machine did something, not when the resource was issued.
        return Date(bare, qualifier=qualifier, kind="other" if "T" in bare else "issued")
    if found := _RANGE.fullmatch(bare):
        return Date(found[1], end="9999" if found[2] == ".." else found[2], qualifier=qualifier)
    if (found := _YEARS.fullmatch(bare)) and found[1] < (end := found[1][: -len(found[2])] + found[2]):
        # 1940-41 is two years; 1910-11 might be November, and is read as such above.
        return Date(found[1], end=end, qualifier=qualifier)
    if found := _OPEN.fullmatch(bare):
        return Date(found[1], end="9999", qualifier=qualifier)
    if found := re.fullmatch(r"(\d{3})(?:0[’']?s|\?|-)", stripped, re.ASCII) or re.fullmatch(
        r"(\d{3})[uX]", bare, re.ASCII
    ):
        return Date(f"{found[1]}u")
    if found := _SLASHED.fullmatch(bare):
        # Which is the month, is certain only where the other cannot be one.
        low, high = sorted((int(found[1]), int(found[2])))
        if 1 <= low <= 12 < high <= 31:
            return Date(f"{found[3]}-{low:02}-{high:02}", qualifier=qualifier)
    if found := _NAMED.fullmatch(bare):
        name = (found["month"] or found["month2"]).casefold()
        month = next((number for number, full in enumerate(_MONTHS, 1) if name in (full, full[:3])), 0)
        day = int(found["day"] or found["day2"] or 0)
        if month and day <= 31:
            return Date(f"{found['year']}-{month:02}" + (f"-{day:02}" if day else ""), qualifier=qualifier)
    return None


def _take_date(draft: Draft, text: str, _lang: str) -> str:
    """The first date is taken as that of issue; what else happened in the resource's life is not said."""
    found = _date(_one_line(text))
    if found is None:
        return NONE
    if any(date.kind == "issued" for date in draft.get("dates")):
        found = replace(found, kind="other")
    if found not in draft.get("dates") and replace(found, kind="issued") not in draft.get("dates"):
        draft.add("dates", found)
    return ALL


def _write_date(writing: Writing) -> Iterator[Field]:
    record = writing.record
    texts: list[str] = []
    for date in record.dates:
        text = _iso(date)
        told = ["value", "end"] if text else []
        if date.kind == ("issued" if not texts else "other"):
            told.append("kind")
        _untold(writing, "dates", date, *told)
        texts.append(text)
    texts = [text for text in texts if text]
    if not texts:
        years = (re.search(r"\d{4}", provision.date) for provision in record.provisions)
        texts = [year[0] for year in years if year]
    return _fields("date", texts)


# type

_TYPES = {
    "text": "Text", "notated music": "Text", "cartographic": "Image", "still image": "StillImage",
    "moving image": "MovingImage", "sound recording": "Sound", "sound recording-musical": "Sound",
    "sound recording-nonmusical": "Sound", "three dimensional object": "PhysicalObject",
    "software, multimedia": "InteractiveResource", "mixed material": "Collection",
}  # fmt: skip
"""MODS' types of resource as terms of the DCMI Type Vocabulary."""
_DCMI_TYPES = {
    "text": "text", "image": "still image", "stillimage": "still image", "movingimage": "moving image",
    "sound": "sound recording", "physicalobject": "three dimensional object", "collection": "mixed material",
    "interactiveresource": "software, multimedia", "software": "software, multimedia",
}  # fmt: skip
_DCMI = "http://purl.org/dc/dcmitype/"


def _take_type(draft: Draft, text: str, lang: str) -> str:
    """A term of the DCMI types is the type of resource; any other a genre, MARC's own where it is one of MARC's."""
    for name in _split(_one_line(text)):
        bare = name.removeprefix(_DCMI).removeprefix("https" + _DCMI[4:])
        found = _DCMI_TYPES.get(re.sub(r"[ _-]", "", bare).casefold())
        if found and draft.get("type") in (None, found):
            if draft.get("type") is None:
                draft.add("type", found)
            continue
        code = genres().code(bare)
        if code is None:
            draft.add("genres", Genre(name, lang=lang))
        else:
            draft.add("genres", Genre(genres().label(code) or bare, authority="marcgt", lang=lang))
    return ALL


def _write_type(writing: Writing) -> Iterator[Field]:
    record = writing.record
    term = _TYPES.get(record.type, record.type)
    if record.type and _DCMI_TYPES.get(term.casefold(), record.type) != record.type:
        writing.drop("type", "the DCMI types are coarser", record.type)
    texts = [(term, "")]
    for genre in record.genres:
        listed = genre.authority == "marcgt" and genres().code(genre.term) is not None
        _untold(writing, "genres", genre, "term", *(("authority",) if listed else ()))
        texts.append((genre.term, genre.lang))
    return _fields("type", texts)


# format

_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+_-]*", re.IGNORECASE)
_EXTENT = re.compile(r"(\d+) ([a-z]{4,}(?: [a-z]+){0,2})")  # what is counted; not "800 dpi"
_UNITS = {"p": "pages", "p.": "pages", "pp": "pages", "pp.": "pages"}
_SIZE = re.compile(
    r"\d[\d./½¼¾ ]*[\"']? ?(?:[x×]|by) ?\d[\d./½¼¾ ]* ?(?:mm|cm|m|in|inches|ft|[\"'])?\.?|\d+ (?:mm|cm)\.?",
    re.IGNORECASE,
)


def _take_format(draft: Draft, text: str, _lang: str) -> str:
    """A media type, a carrier, a size, or an extent as it is stated."""
    values: list[Physical] = draft.get("physicals")
    if not values:
        draft.add("physicals", Physical())
        values = draft.get("physicals")
    physical = values[0]
    for said in _split(_one_line(text)):
        counted = _EXTENT.fullmatch(said.rstrip("."))
        if _MEDIA_TYPE.fullmatch(said):
            if said not in physical.formats:
                physical = replace(physical, formats=(*physical.formats, said))
        elif not physical.carrier and (carrier := carriers().code(said)):
            physical = replace(physical, carrier=carrier, media=carrier[0] if carrier[0] in "aceghmnpsv" else "")
        elif not physical.dimensions and _SIZE.fullmatch(said):
            physical = replace(physical, dimensions=said)
        elif (counted := counted or re.fullmatch(r"(\d+) ?(pp?\.?)", said)) is not None:
            extent = Term(_UNITS.get(counted[2], counted[2]), counted[1])
            physical = replace(physical, extents=(*physical.extents, extent))
        else:
            physical = replace(physical, extents=(*physical.extents, Term("", said)))
    draft.replace("physicals", 0, physical)
    return ALL


def _write_format(writing: Writing) -> Iterator[Field]:
    record = writing.record
    texts: list[str] = []
    for physical in record.physicals:
        carrier = carriers().label(physical.carrier)
        told = ["extents", "details", "dimensions", "accompanying", "formats", "note"]
        told += ["carrier"] if carrier else []
        told += ["media"] if carrier and physical.carrier.startswith(physical.media) else []
        _untold(writing, "physicals", physical, *told)
        texts += [f"{extent.value} {extent.kind}".strip() for extent in physical.extents]
        texts += [physical.details, physical.dimensions, physical.accompanying, carrier or "", *physical.formats]
    texts += [link.media_type for link in record.links if link.relation in ("resource", "")]
    return _fields("format", texts)


# identifier

_WEB = re.compile(r"(?:https?|ftp)://\S+", re.IGNORECASE)
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi: ?|info:doi/|urn:doi:)(10\.\d{4,9}/\S+)", re.IGNORECASE)
_BARE_DOI = re.compile(r"10\.\d{4,9}/\S+")
_NUMBERED = re.compile(r"(?:urn:)?(isbn|issn)[: ]*(?:1[03]: )?([\d -]{7,16}[\dXx])", re.IGNORECASE)
_URNS = {"isbn": re.compile(r"[\dXx-]{10,17}", re.A), "issn": re.compile(r"\d{4}-?\d{3}[\dXx]", re.A)}


def _checks(number: str) -> str:
    """Whether it is an ISBN or an ISSN, by its form and its check digit; a number without hyphens may be any number."""
    digits = number.replace("-", "").upper()
    if re.fullmatch(r"97[89]\d{10}", digits):
        total = sum(int(digit) * (3 if index % 2 else 1) for index, digit in enumerate(digits))
        return "" if total % 10 else "isbn"
    length = 8 if re.fullmatch(r"\d{4}-\d{3}[\dX]", number.upper()) else 10
    if "-" not in number or not re.fullmatch(rf"\d{{{length - 1}}}[\dX]", digits):
        return ""
    total = sum((10 if digit == "X" else int(digit)) * (length - index) for index, digit in enumerate(digits))
    return "" if total % 11 else "issn" if length == 8 else "isbn"


def _identifier(text: str) -> Identifier | Link | None:
    """What an identifier is, where its form tells."""
    if found := _DOI.fullmatch(text) or re.fullmatch(f"({_BARE_DOI.pattern})", text):
        return Identifier("doi", unquote(found[1]) if text.startswith("http") else found[1])
    if found := _NUMBERED.fullmatch(text):
        return Identifier(found[1].lower(), found[2].strip())
    number = re.sub(" ?- ?", "-", text)
    if scheme := _checks(number):
        return Identifier(scheme, number)
    if _WEB.fullmatch(text):
        return Link(text)
    if re.match(r"(?:urn:(?!isbn|issn)|info:|hdl:|ark:|mailto:)[\w:/.]", text):
        return Identifier("uri", text)
    return None


def _addresses(text: str) -> list[str]:
    """The text, or the addresses in it: an address may be broken over lines, and several may stand in one element."""
    pieces = text.split()
    if len(pieces) > 1 and all(_WEB.fullmatch(piece) for piece in pieces):
        return pieces
    if "\n" in text and _WEB.match(text.strip()):
        return ["".join(pieces)]
    return [_one_line(text)]


def _take_identifier(draft: Draft, text: str, _lang: str) -> str:
    """The first that is no address and no number of its publication is the record's own; it is written first, too."""
    for said in _addresses(text):
        found = _identifier(said)
        if isinstance(found, Link):
            if found not in draft.get("links"):
                draft.add("links", found)
        elif found is not None and (found.scheme != "uri" or draft.get("id") is not None):
            draft.add("identifiers", found)
        elif draft.get("id") is None:
            draft.add("id", said)
        elif said != draft.get("id"):
            draft.add("identifiers", Identifier("local", said))
    return ALL


def _uri_of(identifier: Identifier) -> str:
    """An identifier as others would recognise it: by its URI where its scheme has one, else as it stands."""
    scheme, value = identifier.scheme, identifier.value
    if scheme in _URNS and _URNS[scheme].fullmatch(value):
        return f"urn:{scheme}:{value}"
    if scheme == "doi" and _BARE_DOI.fullmatch(value):
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
                writing.drop(f"locations.{attr}", LOSSY["locations"], _shown(found))
    return _fields("identifier", texts)


# source, relation


def _take_related(relation: str) -> Callable[[Draft, str, str], str]:
    def take(draft: Draft, text: str, lang: str) -> str:
        for said in _addresses(text):
            found = _identifier(said)
            if isinstance(found, Link):
                value = Related(relation, uri=said, lang=lang)
            elif found is not None:
                value = Related(relation, identifiers=(found,), lang=lang)
            else:
                # ISBD puts a series' number behind a semicolon with a blank on either side; nobody else does.
                title, _, number = said.partition(" ; ") if relation == "related" else (said, "", "")
                series = bool(title.strip() and number.strip())
                value = Related(
                    "series" if series else relation,
                    title=title.strip() if series else said,
                    number=number.strip() if series else "",
                    lang=lang,
                )
            draft.add("related", value)
        return ALL

    return take


def _part_text(part: Part) -> str:
    """Where in its host something stands: ``45(3), 2005: 221-240``, or as it is stated."""
    if part.text:
        return part.text
    details = [f"{detail.kind} {detail.value}".strip() for detail in part.details]
    text = ", ".join(said for said in (*details, part.date) if said)
    extents = ", ".join(f"{extent.kind} {extent.value}".strip() for extent in part.extents)
    return ": ".join(said for said in (text, extents) if said)


def _related_texts(writing: Writing, related: Related) -> Iterator[tuple[str, str]]:
    its_title = related.title
    if not its_title and related.record is not None and related.record.titles:
        its_title = full_title(related.record.titles[0])
    title = ". ".join(part for part in (related.name, its_title) if part)
    part = _part_text(related.part) if related.part is not None else ""
    if related.part is not None and related.part.text:
        _untold(writing, "related", related.part, "text", at="part.")
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
    works = [
        (". ".join(part for part in (heading(agent), full_title(agent.work)) if part), agent.lang)
        for agent in record.agents
        if agent.work is not None
    ]
    works += [(escape_uri(link.uri), "") for link in record.links if link.relation not in ("resource", "")]
    return _write_related(
        "relation", writing, [related for related in record.related if not _is_source(related)], works
    )


def _write_related(where: str, writing: Writing, found: list[Related], more: list[tuple[str, str]]) -> Iterator[Field]:
    texts: list[tuple[str, str]] = []
    for related in found:
        known = related.relation in ("host", "related") or (related.relation == "series" and related.number)
        told = ("relation",) if known else ()
        _untold(writing, "related", related, "title", "name", "number", "part", "identifiers", "uri", *told)
        texts += _related_texts(writing, related)
    return _fields(where, texts + more)


# language


def _take_language(draft: Draft, text: str, _lang: str) -> str:
    """A BCP 47 tag, an ISO 639-2 code, an English name or an IRI of one."""
    understood: list[bool] = []
    for said in re.split(r"[;,]", _one_line(text)):
        said = said.strip()
        if not said:
            continue
        tag = bool(re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*", said))
        code = language_of_tag(said) if tag else languages().code_of(said) or languages().code(said)
        if code and Language(code) not in draft.get("languages"):
            draft.add("languages", Language(code))
        understood += [bool(code)]
        if code and tag and not _same_language(said, code):
            understood.append(False)
    return ALL if all(understood) else SOME if any(understood) else NONE


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

_PERIOD = re.compile(
    r"(?:ca?\. ?|circa |\[)?\d{3,4}\??(?:s|'s)?\]?(?: ?(?:[-–—/]|to) ?(?:ca?\. ?)?\d{2,4}\??\??s?)?(?: [AB]\.?[CD]\.?)?"
    r"|(?:early |mid-?|late )?(?:\d{1,2}(?:st|nd|rd|th)|nineteenth|twentieth|eighteenth|twenty-first) century"
    r"|\d{4}-\d\d(?:-\d\d)?(?:/\d{4}-\d\d(?:-\d\d)?)?",
    re.IGNORECASE,
)
_DCMI_BOX = re.compile(r"(?:north|east|south|west|northlimit|eastlimit|southlimit|westlimit)\s*=", re.IGNORECASE)


def _take_coverage(draft: Draft, text: str, lang: str) -> str:
    """A time, a place, or a box of coordinates; by its form alone."""
    text = _one_line(text)
    if _DCMI_BOX.search(text):
        draft.add("cartographics", Cartographic(coordinates=text))
        return ALL
    for said in _split(text):
        if _PERIOD.fullmatch(said):
            draft.add("subjects", Subject((Term("temporal", said),), lang=lang))
            continue
        found = country(said)
        draft.add("areas", Area(said, found.area if found is not None else ""))
    return SOME if lang and any(not _PERIOD.fullmatch(said) for said in _split(text)) else ALL


def _covers(subject: Subject) -> bool:
    """Whether a subject is a place or a time, and nothing else."""
    kinds = {term.kind for term in subject.terms}
    return bool(kinds) and kinds <= {"geographic", "temporal"} and subject.agent is None and subject.title is None


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
        texts += [(term.value, subject.lang) for term in subject.terms]
    for cartographic in record.cartographics:
        _untold(writing, "cartographics", cartographic, "coordinates")
        texts.append((cartographic.coordinates, ""))
    return _fields("coverage", texts)


_CLASS = re.compile(r"info:eu-repo/classification/([A-Za-z0-9._-]+)/(\S+)")


def _take_subject(draft: Draft, text: str, lang: str) -> str:
    """Keywords, parted by semicolons; dashes part the terms of a heading; a class number has a URI."""
    for said in _split(_one_line(text)):
        found = _CLASS.fullmatch(said)
        if found is not None:
            draft.add("classifications", Classification(found[1], unquote(found[2])))
            continue
        terms = _terms(said)
        draft.add("subjects", Subject(terms, lang=lang))
    return ALL


def _terms(text: str) -> tuple[Term, ...]:
    """A keyword, or the terms of a heading, of which the first is a topic."""
    head, *rest = [part for part in re.split(" ?-- ?", text) if part] or [text]
    if rest:
        return (Term("topic", head), *(Term(_kind(term), term) for term in rest))
    keyword: tuple[Term, ...] = KEYWORD.read(text)
    return keyword


def _kind(term: str) -> str:
    """What kind of term a subdivision is."""
    return "temporal" if _PERIOD.fullmatch(term) else "geographic" if is_place(term) else "topic"


def _write_subject(writing: Writing) -> Iterator[Field]:
    record = writing.record
    texts: list[tuple[str, str]] = []
    for subject in record.subjects:
        _untold(writing, "subjects", subject, "terms", "agent", "title")
        if subject.agent is not None:
            _untold(writing, "subjects", subject.agent, *_HEADING, "primary", "work", at="agent.")
            if subject.agent.work is not None:
                _untold_title(writing, "subjects", subject.agent.work, at="agent.work.")
        if subject.title is not None:
            _untold_title(writing, "subjects", subject.title, at="title.")
        if not _covers(subject):
            text = _subject_text(subject)
            texts.append((text, subject.lang))
            if _terms(text) != subject.terms and (kinds := " ".join(term.kind for term in subject.terms)):
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
    for title in (subject.agent.work if subject.agent is not None else None, subject.title):
        named += [full_title(title)] if title is not None else []
    return "--".join(said for said in (". ".join(said for said in named if said), *terms) if said)


# description, rights

_LONG = 200
_RIGHTS = ("use and reproduction", "access", "restriction on access")


def _unfolded(text: str) -> str:
    """A text without the layout of its XML: a line with blanks before it goes on; any other line break may be the text's."""
    lines = text.replace("\r\n", "\n").split("\n")
    out = [lines[0].strip(" \t")]
    for line in lines[1:]:
        out += [" " if line[:1] in (" ", "\t") else "\n", line.strip(" \t")]
    return "".join(out).strip()


def _take_description(draft: Draft, text: str, lang: str) -> str:
    """The first is the summary, and so is a long one (there may be one in each language); what is short is a note."""
    text = _unfolded(text)
    slot = "notes" if draft.get("summaries") and len(text) < _LONG else "summaries"
    draft.add(slot, Note(text, lang=lang))
    return ALL


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


def _take_rights(draft: Draft, text: str, lang: str) -> str:
    draft.add("notes", Note(_unfolded(text), kind="use and reproduction", lang=lang))
    return ALL


def _write_rights(writing: Writing) -> Iterator[Field]:
    notes = [note for note in writing.record.notes if note.kind in _RIGHTS]
    for note in notes:
        _untold(writing, "notes", note, "text", *(("kind",) if note.kind == _RIGHTS[0] else ()))
    return _fields("rights", ((note.text, note.lang) for note in notes))


ELEMENTS = (
    Element("title", reader(_take_title, stated=True), _write_title, "titles",
            '<dc:title xml:lang="en">Duty of Care: Improving Support for Victims of Crime</dc:title>'),
    Element("creator", reader(_take_agents("cre"), stated=True), _write_creator, "agents",
            "<dc:creator>Banahan, Mike, 1953-</dc:creator>"),
    Element("subject", reader(_take_subject, stated=True), _write_subject, "subjects classifications",
            "<dc:subject>Victims of Crimes (London, UK)</dc:subject>"),
    Element("description", reader(_take_description, stated=True), _write_description,
            "summaries contents editions frequencies notes physicals",
            "<dc:description>Many victims are not told how their case goes.</dc:description>"),
    Element("publisher", reader(_take_publisher, stated=True), _write_publisher, "provisions agents",
            "<dc:publisher>Greater London Authority</dc:publisher>"),
    Element("contributor", reader(_take_agents("ctb"), stated=True), _write_contributor, "agents",
            "<dc:contributor>Smith, Anna</dc:contributor>"),
    Element("date", reader(_take_date), _write_date, "dates provisions", "<dc:date>2009/2011</dc:date>"),
    Element("type", reader(_take_type, stated=True), _write_type, "type genres", "<dc:type>Text</dc:type>"),
    Element("format", reader(_take_format), _write_format, "physicals links", "<dc:format>47 pages</dc:format>"),
    Element("identifier", reader(_take_identifier), _write_identifier, "id identifiers links locations",
            "<dc:identifier>urn:isbn:9780131103627</dc:identifier>"),
    Element("source", reader(_take_related("host"), stated=True), _write_source, "related",
            "<dc:source>British Journal of Criminology, 45(3), 2005: 221-240</dc:source>"),
    Element("language", reader(_take_language), _write_language, "languages", "<dc:language>en</dc:language>"),
    Element("relation", reader(_take_related("related"), stated=True), _write_relation, "related agents links",
            "<dc:relation>Home Office research report ; 65</dc:relation>"),
    Element("coverage", reader(_take_coverage, stated=True), _write_coverage, "areas subjects cartographics",
            "<dc:coverage>United Kingdom</dc:coverage>"),
    Element("rights", reader(_take_rights, stated=True), _write_rights, "notes", "<dc:rights>Crown copyright</dc:rights>"),
)  # fmt: skip
"""The fifteen, in the order of DCMES 1.1."""

"""The MODS elements whose parts depend on each other, each taken apart and made again.

``take_…`` gives the value of one element and what it could not take, ``make_…`` the element again. Where one element
speaks for several slots of the record (``originInfo``, ``recordInfo``, ``location``, ``subject``), ``read_…`` fills a
draft and ``write_…`` gives the elements.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from bibld import __version__
from bibld.crosswalk import Field
from bibld.crosswalk.engine import Draft, Writing
from bibld.formats._provenance import provenance
from bibld.formats._uri import escape_uri
from bibld.model import (
    Admin,
    Agent,
    Area,
    Cartographic,
    Conversion,
    Date,
    Genre,
    Identifier,
    Language,
    Link,
    Location,
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
    identity,
)
from bibld.vocabulary import carriers, contents, countries, genres, languages, media, relators

Parts = tuple[tuple[str, Any], ...]
Faults = list[tuple[str, str, Any]]
STATED = {"@lang": "lang", "@script": "script", "@transliteration": "transliteration", "@altRepGroup": "link",
          "@displayLabel": "label"}  # fmt: skip


def text_of(value: Any) -> str:
    """The text of a part, whether or not it has attributes."""
    if isinstance(value, str):
        return value
    return next((text for code, text in value if code == "" and isinstance(text, str)), "")


def attribute(value: Any, name: str) -> str:
    """An attribute of a part."""
    return "" if isinstance(value, str) else next((text for code, text in value if code == f"@{name}"), "")


class Taking:
    """Takes the parts out of a field, and knows at the end which were not asked for."""

    def __init__(self, parts: Parts) -> None:
        self.parts = list(parts)
        self.faults: Faults = []

    def one(self, code: str) -> Any:
        """The first part of this code, or None."""
        for index, (found, value) in enumerate(self.parts):
            if found == code:
                del self.parts[index]
                return value
        return None

    def text(self, code: str) -> str:
        """The text of the first part of this code; its attributes are faults."""
        value = self.one(code)
        if value is None:
            return ""
        self.only_text(code, value)
        return text_of(value)

    def only_text(self, code: str, value: Any, *known: str) -> None:
        """Report what a part holds besides its text and the attributes known."""
        if not isinstance(value, str):
            self.faults += [
                (f"{code}/{inner}", "no part", held) for inner, held in value if inner != "" and inner not in known
            ]

    def all(self, *codes: str) -> list[tuple[str, Any]]:
        """All parts of these codes, in order."""
        found = [part for part in self.parts if part[0] in codes]
        self.parts = [part for part in self.parts if part[0] not in codes]
        return found

    def stated(self) -> dict[str, Any]:
        """Language, script, link and label."""
        return {attr: self.text(code) for code, attr in STATED.items() if any(part[0] == code for part in self.parts)}

    def rest(self) -> Faults:
        """What nobody asked for."""
        return [*self.faults, *((code, "no part", value) for code, value in self.parts)]


def stated(value: Any) -> list[tuple[str, Any]]:
    """The attributes of a value stated in some language."""
    return [(code, found) for code, attr in STATED.items() if (found := getattr(value, attr))]


def element(where: str, parts: Iterable[tuple[str, Any]]) -> Field:
    """A field of the parts that say something."""
    return Field(where, tuple([part for part in parts if part[1]]))


# titleInfo

_TITLE_TYPES = {
    "abbreviated": "abbreviated",
    "translated": "translated",
    "uniform": "uniform",
    "alternative": "alternative",
}
_PART_KINDS = {"partNumber": "number", "partName": "name"}


def take_title(field: Field) -> tuple[Title, Faults]:
    """``<titleInfo><nonSort>The </nonSort><title>C book</title></titleInfo>`` → Title("The C book", nonsort=4)."""
    taking = Taking(field.parts)
    kind = _TITLE_TYPES.get(taking.text("@type"), "main")
    kind = taking.text("@otherType") or kind
    taking.one("@usage")
    article = taking.one("nonSort")
    taking.only_text("nonSort", article or "", "@xml:space")
    lead = text_of(article) if article is not None else ""
    if lead and not lead[-1].isspace() and lead[-1] not in "'’ʼ-":
        lead += " "
    title = Title(
        title=lead + taking.text("title"),
        subtitle=taking.text("subTitle"),
        nonsort=len(lead),
        kind=kind,
        parts=tuple(Term(_PART_KINDS[code], text_of(value)) for code, value in taking.all(*_PART_KINDS)),
        authority=taking.text("@authority"),
        same_as=taking.text("@valueURI"),
        **taking.stated(),
    )
    return title, taking.rest()


def make_title(title: Title) -> Field:
    """The other way round. MODS has no statement of responsibility here: it is a note."""
    alternative = title.kind not in ("main", *_TITLE_TYPES)
    kind = "" if title.kind == "main" else "alternative" if alternative else title.kind
    codes = {kind: code for code, kind in _PART_KINDS.items()}
    lead = title.title[: title.nonsort]
    return element(
        "titleInfo",
        [
            ("@type", kind),
            ("@otherType", title.kind if alternative else ""),
            ("@usage", "primary" if title.kind == "main" and not title.script else ""),
            ("@authority", title.authority),
            ("@valueURI", title.same_as),
            *stated(title),
            ("nonSort", (("@xml:space", "preserve"), ("", lead)) if lead else ""),
            ("title", title.title[title.nonsort :]),
            ("subTitle", title.subtitle),
            *((codes.get(part.kind, "partName"), part.value) for part in title.parts),
        ],
    )


# name

NAME_TYPES = {"personal": "person", "corporate": "corporate", "conference": "conference", "family": "family"}
_MARCRELATOR = "http://id.loc.gov/vocabulary/relators"


def take_name(field: Field) -> tuple[Agent, Faults]:
    """A ``name``; a person's given and family name are put together in the order of a heading."""
    taking = Taking(field.parts)
    kind = NAME_TYPES.get(taking.text("@type"), "")
    primary = taking.text("@usage") == "primary"
    authority, same_as = taking.text("@authority"), taking.text("@valueURI")
    taking.one("@authorityURI")
    said = taking.stated()
    family, given = taking.text("namePart:family"), taking.text("namePart:given")
    parts = [text_of(value) for _, value in taking.all("namePart")]
    joined = ", ".join(part for part in (family, given) if part)
    name = joined or (parts.pop(0) if parts else taking.text("displayForm"))
    dates = taking.text("namePart:date")
    titles = tuple(text_of(value) for _, value in taking.all("namePart:termsOfAddress"))
    roles: list[str] = []
    for _, value in taking.all("role"):
        role = _take_role(value)
        if role and role not in roles:
            roles.append(role)
    agent = Agent(
        name=name,
        kind=kind,
        units=tuple(parts),
        dates=dates,
        titles=titles,
        affiliation=taking.text("affiliation"),
        roles=tuple(roles),
        primary=primary,
        authority=authority,
        same_as=same_as,
    )
    return replace(agent, **said), taking.rest()


def _take_role(value: Any) -> str:
    """The relator's code, by its code or its term; else its term."""
    parts: Parts = value if isinstance(value, tuple) else ()
    code = next((text_of(term) for name, term in parts if name == "roleTerm:code"), "")
    term = next((text_of(term) for name, term in parts if name in ("roleTerm:text", "roleTerm")), "")
    if code in relators():
        return code
    return relators().code(term) or term or code


def make_role(role: str) -> Parts:
    """The relator as code and as text, with its URI; or the term alone."""
    label = relators().label(role)
    if label is None:
        return (("roleTerm:text", role),)
    shared = (("@authority", "marcrelator"), ("@authorityURI", _MARCRELATOR), ("@valueURI", relators().iri(role)))
    return (("roleTerm:text", (*shared, ("", label))), ("roleTerm:code", (*shared, ("", role))))


def make_name(agent: Agent) -> Field:
    """The other way round: a subordinate unit is a name part of its own."""
    kind = next((code for code, found in NAME_TYPES.items() if found == agent.kind), "")
    extra = " ".join(part for part in (agent.numeration, agent.fuller, agent.number, agent.place) if part)
    return element(
        "name",
        [
            ("@type", kind),
            ("@usage", "primary" if agent.primary else ""),
            ("@authority", agent.authority),
            ("@valueURI", agent.same_as),
            *stated(agent),
            ("namePart", agent.name),
            *(("namePart", unit) for unit in agent.units),
            *(("namePart:termsOfAddress", part) for part in (*agent.titles, extra) if part),
            ("namePart:date", agent.dates),
            ("affiliation", agent.affiliation),
            *(("role", make_role(role)) for role in agent.roles),
        ],
    )


# note, abstract, tableOfContents, accessCondition, targetAudience: notes of the record

ACCESS = ("use and reproduction", "restriction on access", "access condition")
AUDIENCE = "audience"
_ABSTRACTS = ("subject", "review", "scope and content", "abstract", "content advice")
_CONTENTS = ("incomplete contents", "partial contents")
# What is said of the thing in single words, and notes of kinds that are not on the list of MODS note types
# (https://www.loc.gov/standards/mods/mods-notes.html): not a type that nobody knows, but a caption.
CHARACTERISTICS = frozenset((
    "accessibility content", "address", "associated language", "associated place", "audience characteristics",
    "country of production", "creator characteristics", "digital file", "digital graphic", "dissemination control",
    "extension plan", "form of work", "holding institutions", "holdings", "holdings of indexes",
    "holdings of supplements", "hours", "key", "medium of performance", "mode of issuance", "moving image", "notation",
    "number", "other distinguishing characteristic", "philatelic issue", "physical medium", "playing time",
    "projected date", "representative expression", "security classification", "sound", "structured ownership",
    "supplementary content", "time of creation", "trade availability", "trade price", "video",
))  # fmt: skip
_NOTES = (
    "accessibility", "accumulation and use", "awards", "binding", "case file characteristics", "computer file type",
    "copyright status", "data quality", "documentation", "entity and attribute", "finding aid",
    "former title complexity", "geographic coverage", "issuing body", "linking entry", "methodology",
    "other archival materials", "report type and period", "scale of graphic material", "source of description",
    "study program", "supplement", "with",
)  # fmt: skip


def caption(kind: str) -> str:
    """``source of description`` → ``Source of description``."""
    return kind[:1].upper() + kind[1:]


class Texts:
    """An element that is a note: its kind is its type, its caption where that names one of ``labelled``, or ``usual``.

    ``<note type="thesis">Uppsala, 2011</note>``, ``<abstract displayLabel="Review">Good.</abstract>``
    """

    def __init__(
        self, where: str, labelled: Iterable[str] = (), usual: str = "", types: Sequence[str] | None = None
    ) -> None:
        self.where = where
        self.usual = usual
        self.types = types
        self.labels = {kind: caption(kind) for kind in labelled}
        self.kinds = {label: kind for kind, label in self.labels.items()}

    def take(self, field: Field) -> tuple[Note | None, Faults]:
        taking = Taking(field.parts)
        kind = ""
        if self.types is None or field.first("@type") in self.types:
            kind = taking.text("@type")
        text, same_as, said = taking.text(""), taking.text("@xlink:href"), taking.stated()
        if not kind and said.get("label") in self.kinds:
            kind = self.kinds[said.pop("label")]
        faults = taking.rest()
        return (Note(text, kind or self.usual, same_as, **said) if text else None), faults

    def make(self, found: Note) -> Field:
        label = "" if found.label else self.labels.get(found.kind, "")
        kind = "" if label or found.kind == self.usual else found.kind
        said = [part for part in stated(found) if part[0] != "@displayLabel"]
        return element(
            self.where,
            [
                ("@type", kind),
                *said,
                ("@displayLabel", found.label or label),
                ("@xlink:href", found.same_as),
                ("", found.text),
            ],
        )

    @staticmethod
    def lost(found: Note) -> list[tuple[str, Any]]:
        return [("parts", found.parts)] if found.parts else []


NOTE = Texts("note", (*CHARACTERISTICS, *_NOTES))
ABSTRACT = Texts("abstract", _ABSTRACTS)
CONTENTS = Texts("tableOfContents", _CONTENTS)
ACCESS_CONDITION = Texts("accessCondition", usual="access condition", types=ACCESS)
TARGET_AUDIENCE = Texts("targetAudience", usual=AUDIENCE, types=())


def is_characteristic(field: Field) -> bool:
    """Whether a note's caption is the name of a characteristic."""
    return NOTE.kinds.get(field.first("@displayLabel")) in CHARACTERISTICS and field.first("@type") is None


def is_arrangement(field: Field) -> bool:
    """Whether a description of the carrier tells the arrangement, and nothing else."""
    return [code for code, _ in field.parts if not code.startswith("@")] == ["note:arrangement"]


def take_arrangement(field: Field) -> tuple[Note, Faults]:
    """``<physicalDescription><note type="arrangement">In four series</note></physicalDescription>``"""
    taking = Taking(field.parts)
    return Note(taking.text("note:arrangement"), "arrangement", **taking.stated()), taking.rest()


def make_arrangement(found: Note) -> Field:
    """The other way round."""
    return Field("physicalDescription", (*stated(found), ("note:arrangement", found.text)))


def is_file(field: Field) -> bool:
    """Whether the form is what MARC 256 says of files: data or a program."""
    forms = [value for code, value in field.parts if not code.startswith("@")]
    return len(forms) == 1 and isinstance(forms[0], str) and forms[0].startswith("Computer ")


def take_file(field: Field) -> tuple[Note, Faults]:
    """``<physicalDescription><form>Computer data (2 files)</form></physicalDescription>``"""
    taking = Taking(field.parts)
    return Note(taking.text("form"), "file characteristics", **taking.stated()), taking.rest()


def make_file(found: Note) -> Field:
    """The other way round."""
    return Field("physicalDescription", (*stated(found), ("form", found.text)))


# genre and government publication

GOVERNMENT = "government publication"


def read_genre(field: Field, draft: Draft) -> None:
    taking = Taking(field.parts)
    genre = Genre(
        term=taking.text(""),
        authority=taking.text("@authority"),
        same_as=taking.text("@valueURI"),
        **taking.stated(),
    )
    taking.one("@authorityURI")
    if genre.authority == "rdacontent" and (code := contents().code(genre.term)):
        draft.add("content", code)
    elif genre.authority == "marcgt" and genre.term == GOVERNMENT:
        draft.add("government", "undetermined")
    else:
        known = genres().iri(genres().code(genre.term) or "") if genre.authority == "marcgt" else None
        draft.add("genres", replace(genre, same_as="") if genre.same_as == known else genre)
    if faults := taking.rest():
        told(draft, field, faults)


def told(draft: Draft, field: Field, faults: Faults) -> None:
    """Keep a field some of whose parts nobody took, and say which."""
    for code, _, value in faults:
        draft.report.lose("kept", f"{field.where}/{code}", "no rule takes this part", text_of(value), "mods")
    draft.leave(field, "no part", told=True)


def write_genre(writing: Writing) -> Iterator[Field]:
    record = writing.record
    found = list(record.genres)
    if record.government:
        found.append(Genre(GOVERNMENT, authority="marcgt"))
        if record.government != "undetermined":
            writing.drop("government", "MODS does not say the level of government", record.government)
    for genre in found:
        same_as = genre.same_as
        if genre.authority == "marcgt" and not same_as:
            same_as = genres().iri(genres().code(genre.term) or "") or ""
        yield element(
            "genre",
            [("@authority", genre.authority), ("@valueURI", same_as), *stated(genre), ("", genre.term)],
        )
    for code in record.content:
        label = contents().label(code)
        source = "rdacontent" if label else ""  # else a term of another list
        yield element("genre", [("@authority", source), ("@valueURI", contents().iri(code) or ""), ("", label or code)])


# originInfo: provisions, dates, editions, issuance, frequency

_DATES = {
    "dateIssued": "issued", "dateCreated": "created", "dateCaptured": "captured", "dateValid": "valid",
    "dateModified": "modified", "copyrightDate": "copyright", "dateOther": "other",
}  # fmt: skip
_ISSUANCES = ("continuing", "integrating resource", "monographic", "multipart monograph", "serial", "single unit")
_QUALIFIERS = ("approximate", "inferred", "questionable")
_W3CDTF = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


def read_origin(field: Field, draft: Draft) -> None:
    taking = Taking(field.parts)
    function = taking.text("@eventType")
    said = taking.stated()
    places = tuple(place for _, value in taking.all("place") if (place := _take_place(value, taking)) is not None)
    names = tuple(text_of(value) for _, value in taking.all("publisher"))
    transcribed = _read_dates(taking, draft, function)
    for _, value in taking.all("edition"):
        draft.add("editions", Note(text_of(value)))
    for _, value in taking.all("frequency"):
        draft.add("frequencies", Note(text_of(value)))
    issuance = taking.text("issuance")
    if issuance and not draft.get("issuance"):
        draft.add("issuance", issuance)
    provision = Provision(places, names, transcribed, function, **said)
    if provision != Provision(function=function):
        draft.add("provisions", provision)
    if faults := taking.rest():
        told(draft, field, faults)


def _take_place(value: Any, taking: Taking) -> Place | None:
    parts: Parts = value if isinstance(value, tuple) else ()
    inner = Taking(parts)
    inner.one("@supplied")
    name = next((text_of(term) for _, term in inner.all("placeTerm:text", "placeTerm")), "")
    code = ""
    for _, term in inner.all("placeTerm:code"):
        found = text_of(term)
        if attribute(term, "authority") in ("marccountry", "") and found in countries():
            code = found
        else:
            inner.faults.append(("placeTerm:code", "no part", found))
    taking.faults += [(f"place/{fault[0]}", *fault[1:]) for fault in inner.rest()]
    return Place(name, code) if name or code else None


def _read_dates(taking: Taking, draft: Draft, function: str) -> str:
    """Fill the record's dates; gives the date as transcribed."""
    transcribed = coded = ""
    open_date: Date | None = None
    own = _stated_date(function)
    for code, value in taking.all(*_DATES, own):
        taking.only_text(code, value, "@encoding", "@point", "@keyDate", "@qualifier")
        text, encoding, point = text_of(value), attribute(value, "encoding"), attribute(value, "point")
        qualifier = attribute(value, "qualifier")
        if code == own != "dateIssued" and not encoding and not point:
            transcribed = transcribed or text
        elif code == "dateIssued" and not encoding and not point:
            transcribed = transcribed or text
            if _W3CDTF.fullmatch(text) and Date(text, qualifier=qualifier) not in draft.get("dates"):
                draft.add("dates", Date(text, qualifier=qualifier))
        elif point == "end" and open_date is not None:
            dates = draft.get("dates")
            draft.replace("dates", len(dates) - 1, replace(open_date, end=text))
            open_date = None
        else:
            date = Date(text, kind=_DATES[code], qualifier=qualifier)
            if all(date != other for other in draft.get("dates")):
                draft.add("dates", date)
            open_date = date if point == "start" else None
            if code == "dateIssued" and not point and encoding == "w3cdtf":
                coded = coded or text
    # A coded date alone says what a transcription would.
    return transcribed or taking.text("displayDate") or coded


def _stated_date(function: str) -> str:
    """The element for a date as transcribed: only what was published was issued."""
    if function == "copyright":
        return "copyrightDate"
    return f"dateOther:{function}" if function in ("production", "distribution", "manufacture") else "dateIssued"


def write_origin(writing: Writing) -> Iterator[Field]:
    record = writing.record
    dates = [part for date in record.dates for part in _make_date(date, key=date is record.dates[0])]
    issuance = record.issuance if record.issuance in _ISSUANCES else ""
    if record.issuance and not issuance:
        writing.drop("issuance", "not one of MODS' modes of issuance", record.issuance)
    shared: list[tuple[str, Any]] = [
        *dates,
        *(("edition", note.text) for note in record.editions),
        ("issuance", issuance),
        *(("frequency", note.text) for note in record.frequencies),
    ]
    provisions: Sequence[Provision] = record.provisions or ((Provision(),) if any(value for _, value in shared) else ())
    for number, provision in enumerate(provisions):
        plain = any(date.value == provision.date and not date.end for date in record.dates if date.kind == "issued")
        # Where the transcribed date is the coded one, one element says both.
        said = () if plain and not number else (provision.date, *_further(provision, "date")[1:])
        yield element(
            "originInfo",
            [
                ("@eventType", provision.function),
                *stated(provision),
                *(("place", _make_place(place)) for place in provision.places),
                *(("publisher", name) for name in provision.names),
                *((_stated_date(provision.function), date) for date in said),
                *(shared if not number else ()),
            ],
        )
        if made := _manufacture(provision):
            yield element("originInfo", [("@eventType", "manufacture"), *stated(provision), *made])


def _further(provision: Provision, kind: str) -> list[str]:
    """The parts of this kind, without the punctuation around them."""
    return [part.value.strip(" ,.:;()") for part in provision.parts if part.kind == kind]


def _manufacture(provision: Provision) -> list[tuple[str, Any]]:
    """Who made it, where and when, as a statement of publication says in brackets."""
    return [
        *(("place", _make_place(Place(name))) for name in _further(provision, "manufacture place")),
        *(("publisher", name) for name in _further(provision, "manufacturer")),
        *(("dateCreated", date) for date in _further(provision, "manufacture date")),
    ]


def _make_place(place: Place) -> Parts:
    # With the brackets of the statement: the Library of Congress's stylesheet takes the first away and leaves "Madrid]".
    parts: list[tuple[str, Any]] = []
    if place.name:
        parts.append(("placeTerm:text", place.name))
    if place.code:
        known = countries().iri(place.code)
        uri = (("@valueURI", known),) if known else ()
        parts.append(("placeTerm:code", (("@authority", "marccountry"), *uri, ("", place.code))))
    return tuple(parts)


def _make_date(date: Date, *, key: bool) -> Iterator[tuple[str, Any]]:
    code = next((code for code, kind in _DATES.items() if kind == date.kind), "dateOther")
    encoding = "w3cdtf" if _W3CDTF.fullmatch(date.value.partition("T")[0]) else "marc"
    qualifier = (("@qualifier", date.qualifier),) if date.qualifier in _QUALIFIERS else ()
    mark = (("@keyDate", "yes"),) if key else ()
    start = (("@point", "start"),) if date.end else ()
    yield code, (("@encoding", encoding), *mark, *start, *qualifier, ("", date.value))
    if date.end:
        yield code, (("@encoding", encoding), ("@point", "end"), *qualifier, ("", date.end))


# language

_OBJECT_PARTS = {"": "", "summary": "summary", "original": "original"}


def take_language(field: Field) -> tuple[Language | None, Faults]:
    taking = Taking(field.parts)
    kind = taking.text("@objectPart")
    terms = taking.all("languageTerm:code", "languageTerm:text", "languageTerm")
    code = next(
        (text_of(value) for name, value in terms if name == "languageTerm:code" and text_of(value) in languages()), ""
    )
    term = next((text_of(value) for name, value in terms if name != "languageTerm:code"), "")
    code = code or languages().code(term) or (term if term in languages() else "")
    if not code:
        return None, [("languageTerm", "malformed", term)]
    taking.one("@usage")
    return Language(code, kind), taking.rest()


def make_language(language: Language) -> Field:
    iri = languages().iri(language.code)
    authority = (("@authority", "iso639-2b"),)
    uri = (("@valueURI", iri),) if iri else ()
    label = languages().label(language.code)
    return element(
        "language",
        [
            ("@objectPart", language.kind),
            ("languageTerm:code", (*authority, *uri, ("", language.code))),
            ("languageTerm:text", (*authority, ("", label)) if label else ""),
        ],
    )


# physicalDescription

_CARRIER_FORM = {"rdacarrier": carriers, "rdamedia": media}


def take_physical(field: Field) -> tuple[Physical, Faults]:
    taking = Taking(field.parts)
    found = {"form:media": "", "form:carrier": ""}
    rest: list[tuple[str, str, Any]] = []
    for code, value in taking.all("form", *found):
        codes = _CARRIER_FORM.get(attribute(value, "authority"))
        term = text_of(value)
        known = codes().code(term) if codes is not None else None
        place = code if code in found else f"form:{attribute(value, 'authority')[3:]}" if known else ""
        if found.get(place) == "" and (known or not attribute(value, "authority")):
            found[place] = known or term
        elif not (attribute(value, "authority") == "marcform" and term == "electronic"):
            rest.append((code, "no part", value))
    extents: list[Term] = []
    attrs: dict[str, Any] = {}
    for _, value in taking.all("extent"):
        unit, text = attribute(value, "unit"), text_of(value)
        match = None if unit or attrs else _STATEMENT.fullmatch(text)
        if match is None or not any(match.groups()[1:]):
            extents.append(Term(unit, text))
        else:
            attrs = {attr: said for attr, said in match.groupdict().items() if said and attr != "extent"}
            if match["extent"]:
                extents.append(Term("", match["extent"]))
    notes = [text_of(value) for code, value in taking.all("note") if isinstance(value, str)]
    origin = taking.one("digitalOrigin")
    if origin is not None:
        rest.append(("digitalOrigin", "no part", origin))
    physical = Physical(
        extents=tuple(extents),
        media=found["form:media"],
        carrier=found["form:carrier"],
        formats=tuple(text_of(value) for _, value in taking.all("internetMediaType")),
        note="; ".join(notes),
        **attrs,
        **taking.stated(),
    )
    return physical, [*rest, *taking.rest()]


_STATEMENT = re.compile(
    r"(?P<extent>.+?)(?: : (?P<details>.+?))?(?: ; (?P<dimensions>.+?))?(?: \+ (?P<accompanying>.+))?", re.DOTALL
)
"""A statement of extent with the punctuation of ISBD: ``xii, 47 p. : ill. ; 23 cm + 1 map``."""


def _statement(physical: Physical) -> str:
    """What is said of the extent without a unit, as one statement."""
    if physical.parts:
        return " ".join(part.value for part in physical.parts if part.kind not in ("unit", "field link"))
    words = " ".join(term.value for term in physical.extents if not term.kind)
    for mark, text in ((":", physical.details), (";", physical.dimensions), ("+", physical.accompanying)):
        if text:
            words = f"{words} {mark} {text}" if words else text
    return words


def make_physical(physical: Physical) -> Field:
    carrier, medium = carriers().label(physical.carrier), media().label(physical.media)
    electronic = physical.carrier in ("cr", "cd", "cf", "ce", "ck", "ca", "cb", "ch")
    unit = next((part.value for part in physical.parts if part.kind == "unit"), "")
    statement = _statement(physical)
    return element(
        "physicalDescription",
        [
            *stated(physical),
            ("form", (("@authority", "marcform"), ("", "electronic")) if electronic else ""),
            ("form:media", _make_form(physical.media, medium, "rdamedia", media().iri(physical.media))),
            ("form:carrier", _make_form(physical.carrier, carrier, "rdacarrier", carriers().iri(physical.carrier))),
            *(("extent", (("@unit", term.kind), ("", term.value))) for term in physical.extents if term.kind),
            ("extent", (("@unit", unit), ("", statement)) if unit and statement else statement),
            *(("internetMediaType", kind) for kind in physical.formats),
            ("note", physical.note),
        ],
    )


def _make_form(code: str, label: str | None, source: str, iri: str | None) -> Any:
    """A term of RDA with its URI, or one of another list."""
    uri = (("@valueURI", iri),) if iri else ()
    return (("@authority", source), *uri, ("", label)) if label else code


# subject: subjects, areas, map data

TERM_KINDS = {
    "topic": "topic",
    "geographic": "geographic",
    "temporal": "temporal",
    "genre": "form",
    "occupation": "occupation",
}


def read_subject(field: Field, draft: Draft) -> None:
    taking = Taking(field.parts)
    codes = taking.all("geographicCode")
    areas = [text_of(value) for _, value in codes if attribute(value, "authority") in ("marcgac", "")]
    others = [(code, "no part", value) for code, value in codes if attribute(value, "authority") not in ("marcgac", "")]
    said = taking.stated()
    authority, same_as = taking.text("@authority"), taking.text("@valueURI")
    taking.one("@authorityURI")
    agent = title = None
    named = taking.all("name:personal", "name:corporate", "name:conference", "name:family", "name")
    titled = taking.all("titleInfo", "titleInfo:uniform")
    if named:
        code, value = named[0]
        agent, faults = take_name(Field("name", (("@type", code.partition(":")[2]), *_tuple(value, "namePart"))))
        others += faults
    if titled:
        code, value = titled[0]
        title, faults = take_title(
            Field("titleInfo", (("@type", code.partition(":")[2] or "uniform"), *_tuple(value, "title")))
        )
        others += faults
    for code, value in taking.all("cartographics"):
        inner = Taking(_tuple(value, ""))
        draft.add(
            "cartographics",
            Cartographic(inner.text("scale"), inner.text("projection"), inner.text("coordinates")),
        )
        others += [(f"{code}/{fault[0]}", *fault[1:]) for fault in inner.rest()]
    found = taking.all(*TERM_KINDS)
    terms: list[Term] = []
    for code, value in found:
        taking.only_text(code, value, "@authority", "@authorityURI", "@valueURI")
        terms.append(Term(TERM_KINDS[code], text_of(value)))
    plain_area = areas and len(terms) <= 1 and all(term.kind == "geographic" for term in terms)
    if plain_area:
        name = terms[0].value if terms else ""
        for code in areas:
            draft.add("areas", Area(name, code))
            name = ""
    elif field.first("@displayLabel") == AREA and len(terms) == 1:
        draft.add("areas", Area(terms[0].value))
    elif terms or agent or title:
        draft.add("subjects", Subject(tuple(terms), agent, title, authority, same_as, **said))
    faults = [*others, *taking.rest()]
    if faults:
        told(draft, field, faults)


def _tuple(value: Any, code: str) -> Parts:
    return value if isinstance(value, tuple) else ((code, value),) if code else ()


AREA = "Area covered"


def write_subject(writing: Writing) -> Iterator[Field]:
    record = writing.record
    codes = {kind: code for code, kind in TERM_KINDS.items()}
    for subject in record.subjects:
        parts: list[tuple[str, Any]] = []
        if subject.agent is not None:
            made = make_name(replace(subject.agent, roles=(), primary=False, link=""))
            kind = made.first("@type") or ""
            parts.append((f"name:{kind}" if kind else "name", tuple(part for part in made.parts if part[0] != "@type")))
        if subject.title is not None:
            made = make_title(replace(subject.title, kind="uniform", link=""))
            parts.append(("titleInfo:uniform", tuple(part for part in made.parts if part[0] != "@type")))
        for term in subject.terms:
            parts.append((codes.get(term.kind, "topic"), term.value))
        yield element(
            "subject",
            [("@authority", subject.authority), ("@valueURI", subject.same_as), *stated(subject), *parts],
        )
    for area in record.areas:
        code = (("@authority", "marcgac"), ("", area.code)) if area.code else ""
        label = "" if area.code else AREA
        yield element("subject", [("@displayLabel", label), ("geographic", area.name), ("geographicCode", code)])
    for map_data in record.cartographics:
        inner = (("scale", map_data.scale), ("projection", map_data.projection), ("coordinates", map_data.coordinates))
        yield element("subject", [("cartographics", tuple(part for part in inner if part[1]))])


# location: locations, links

_ACCESS = {"raw object": "resource", "object in context": "resource", "preview": "related"}


def read_location(field: Field, draft: Draft) -> None:
    taking = Taking(field.parts)
    organisations = taking.all("physicalLocation")
    marks = taking.all("shelfLocator")
    for _, value in taking.all("url"):
        taking.only_text("url", value, "@usage", "@access", "@dateLastAccessed", "@displayLabel", "@note")
        uri = text_of(value)
        kind = attribute(value, "access")
        draft.add(
            "links",
            Link(
                uri,
                relation="resource" if kind == "raw object" or attribute(value, "usage") else _ACCESS.get(kind, ""),
                label=attribute(value, "displayLabel"),
                note=attribute(value, "note"),
                accessed=attribute(value, "dateLastAccessed"),
            ),
        )
    if organisations or marks:
        taking.faults += [("physicalLocation", "repeated", text_of(value)) for _, value in organisations[1:]]
        taking.faults += [("shelfLocator", "repeated", text_of(value)) for _, value in marks[1:]]
        draft.add(
            "locations",
            Location(
                shelf_mark=text_of(marks[0][1]) if marks else "",
                organisation=text_of(organisations[0][1]) if organisations else "",
            ),
        )
    if faults := taking.rest():
        told(draft, field, faults)


def write_location(writing: Writing) -> Iterator[Field]:
    record = writing.record
    for number, link in enumerate(record.links):
        main = not number and link.relation == "resource"
        file = link.relation == "resource" and link.media_type not in ("", "text/html")
        attributes = [
            ("@usage", "primary display" if main else ""),
            ("@access", "raw object" if file else ""),
            ("@dateLastAccessed", link.accessed),
            ("@displayLabel", link.label),
            ("@note", link.note or link.materials),
        ]
        kept = tuple(part for part in attributes if part[1])
        yield element("location", [("url", (*kept, ("", escape_uri(link.uri))))])
        if link.media_type and all(link.media_type not in physical.formats for physical in record.physicals):
            writing.drop("links.media_type", "MODS says the media type of the resource, not of a link", link.media_type)
    for location in record.locations:
        organisation = location.organisation or writing.settings.organisation
        place = " ".join(_of_kinds(location, "organisation", "sublocation", "address")) or " ".join(
            part for part in (organisation, location.sublocation) if part
        )
        copies = [
            ("itemIdentifier:copy number" if part.kind == "copy" else "itemIdentifier", part.value)
            for part in location.parts
            if part.kind in ("piece", "copy")
        ]
        made = element(
            "location",
            [
                ("physicalLocation", place),
                *(("physicalLocation", uri) for uri in _of_kinds(location, "uri")),
                ("shelfLocator", location.shelf_mark),
                ("holdingSimple", (("copyInformation", tuple(copies)),) if copies else ""),
            ],
        )
        if location.note:
            writing.drop("locations.note", "a MODS location has no note", location.note)
        if made.parts:
            yield made


def _of_kinds(location: Location, *kinds: str) -> list[str]:
    return [part.value for part in location.parts if part.kind in kinds]


# identifier

_IDENTIFIER_TYPES = {
    "strn": "technical report number", "report number": "report number", "sudocs": "sudoc number",
    "publisher number": "music publisher", "ean": "ean", "system number": "system number", "upc": "upc",
    "stock number": "stock number",
}  # fmt: skip
_IDENTIFIER_KINDS = {kind: scheme for scheme, kind in _IDENTIFIER_TYPES.items()}


def read_identifier(field: Field, draft: Draft) -> None:
    taking = Taking(field.parts)
    kind, value = taking.text("@type"), taking.text("")
    invalid = taking.text("@invalid") == "yes"
    qualifier = taking.text("@displayLabel")
    if kind == "local" and not invalid and not draft.get("id"):
        draft.add("id", value)
    elif kind != "uri" or all(link.uri != value for link in draft.get("links")):
        scheme = _IDENTIFIER_KINDS.get(kind, kind)
        draft.add("identifiers", Identifier(scheme, value, qualifier, invalid))
    if faults := taking.rest():
        told(draft, field, faults)


def write_identifier(writing: Writing) -> Iterator[Field]:
    record = writing.record
    for identifier in record.identifiers:
        yield element(
            "identifier",
            [
                ("@type", _IDENTIFIER_TYPES.get(identifier.scheme, identifier.scheme)),
                ("@invalid", "yes" if identifier.invalid else ""),
                ("@displayLabel", identifier.qualifier),
                ("", identifier.value),
            ],
        )
    for link in record.links:
        if link.relation == "resource":
            yield element("identifier", [("@type", "uri"), ("", escape_uri(link.uri))])
    if record.id:
        yield element("identifier", [("@type", "local"), ("", record.id)])


# part


def take_part(field: Field) -> tuple[Part, Faults]:
    taking = Taking(field.parts)
    details: list[Term] = []
    others: list[tuple[str, str, Any]] = []
    for code, value in list(taking.parts):
        if code == "detail" or code.startswith("detail:"):
            taking.parts.remove((code, value))
            inner = Taking(_tuple(value, "number"))
            number = inner.text("number") or inner.text("caption") or inner.text("title")
            details.append(Term(code.partition(":")[2], number))
            others += [(f"detail/{fault[0]}", *fault[1:]) for fault in inner.rest()]
    extents: list[Term] = []
    for _, value in taking.all("extent"):
        inner = Taking(_tuple(value, ""))
        unit, start, end, listed = (inner.text(name) for name in ("@unit", "start", "end", "list"))
        extents.append(Term(unit, f"{start}-{end}" if start and end else start or listed))
        others += [(f"extent/{fault[0]}", *fault[1:]) for fault in inner.rest()]
    part = Part(tuple(details), tuple(extents), taking.text("date"), taking.text("text"))
    return part, [*others, *taking.rest()]


def make_part(part: Part) -> Field:
    extents: list[tuple[str, Any]] = []
    for term in part.extents:
        start, dash, end = term.value.partition("-")
        span = (
            (("start", start), ("end", end)) if dash and start.isalnum() and end.isalnum() else (("list", term.value),)
        )
        unit = (("@unit", term.kind),) if term.kind else ()
        extents.append(("extent", (*unit, *span)))
    return element(
        "part",
        [
            *((f"detail:{term.kind}" if term.kind else "detail", (("number", term.value),)) for term in part.details),
            *extents,
            ("date", part.date),
            ("text", part.text),
        ],
    )


# relatedItem

RELATIONS = (
    "preceding", "succeeding", "original", "host", "constituent", "series", "otherVersion", "otherFormat",
    "isReferencedBy", "references", "reviewOf",
)  # fmt: skip


def related_taker(read: Callable[[Iterable[Field]], Record]) -> Callable[[Field], tuple[Related, Faults]]:
    """Gives ``take_related``, which needs the reader of whole records for what is inside."""

    def take(field: Field) -> tuple[Related, Faults]:
        taking = Taking(field.parts)
        relation = taking.text("@type") or taking.text("@otherType") or "related"
        uri = taking.text("@xlink:href")
        label = taking.text("@displayLabel")
        inner = [Field(code.partition(":")[0], _element_parts(code, value)) for code, value in taking.parts]
        record = read(inner)
        heading = _heading(relation, record)
        related = replace(heading, uri=uri, label=label)
        rest = Record() if list(_heading_parts(heading)) and _same(heading, inner) else record
        return (related if rest == Record() else Related(relation, uri=uri, label=label, record=record)), []

    return take


def _element_parts(code: str, value: Any) -> Parts:
    """The parts of a field, from a part inside another: its type is an attribute again."""
    kind = code.partition(":")[2]
    return ((("@type", kind),) if kind else ()) + (value if isinstance(value, tuple) else (("", value),))


def _heading(relation: str, record: Record) -> Related:
    """The flat attributes, as far as the record inside says them."""
    title = record.titles[0] if record.titles else None
    number = next((part.value for part in title.parts if part.kind == "number"), "") if title is not None else ""
    return Related(
        relation,
        title=title.title if title is not None else "",
        name=record.agents[0].name if record.agents else "",
        number=number,
        edition=record.editions[0].text if record.editions else "",
        imprint=record.provisions[0].names[0] if record.provisions and record.provisions[0].names else "",
        part=record.parts[0] if record.parts else None,
        identifiers=record.identifiers,
        note=record.notes[0].text if record.notes else "",
    )


def _heading_parts(related: Related) -> Iterator[tuple[str, Any]]:
    if related.title or related.number:
        yield "titleInfo", tuple(part for part in (("title", related.title), ("partNumber", related.number)) if part[1])
    if related.name:
        yield "name", (("namePart", related.name),)
    if related.edition or related.imprint:
        inner = (("publisher", related.imprint), ("edition", related.edition))
        yield "originInfo", tuple(part for part in inner if part[1])
    for identifier in related.identifiers:
        kind = _IDENTIFIER_TYPES.get(identifier.scheme, identifier.scheme)
        yield (
            f"identifier:{kind}",
            (("@invalid", "yes"), ("", identifier.value)) if identifier.invalid else identifier.value,
        )
    if related.note:
        yield "note", related.note
    if related.part is not None:
        yield "part", make_part(related.part).parts


def _same(heading: Related, inner: Sequence[Field]) -> bool:
    made = [Field(code.partition(":")[0], _element_parts(code, value)) for code, value in _heading_parts(heading)]
    plain = [Field(field.where, tuple(part for part in field.parts if part[0] != "@usage")) for field in inner]
    return made == plain


def related_maker(write: Callable[[Record], Iterable[Field]]) -> Callable[[Related], Field]:
    """Gives ``make_related``, which needs the writer of whole records."""

    def make(related: Related) -> Field:
        relation = "original" if related.relation == "original version" else related.relation
        known = relation in RELATIONS
        inside: list[tuple[str, Any]] = list(_heading_parts(related))
        if related.record is not None:
            for field in write(related.record):
                kind = field.first("@type") or ""
                code = f"{field.where}:{kind}" if kind else field.where
                parts = tuple(part for part in field.parts if part[0] != "@type")
                inside.append((code, parts[0][1] if len(parts) == 1 and parts[0][0] == "" else parts))
        return element(
            "relatedItem",
            [
                ("@type", relation if known else ""),
                ("@otherType", "" if known else relation),
                ("@xlink:href", related.uri),
                ("@displayLabel", related.label),
                *inside,
            ],
        )

    return make


# recordInfo: admin, id, conversions, and where the description came from

_ORIGIN = re.compile(r"Converted by (?P<process>bibld [\w.]+)(?: on (?P<date>[\d:T-]+))?")


def read_record_info(field: Field, draft: Draft) -> None:
    taking = Taking(field.parts)
    attrs: dict[str, Any] = {}
    for _, value in taking.all("recordContentSource"):
        taking.only_text("recordContentSource", value, "@authority")
        attrs.setdefault("source", text_of(value))
    for code, attr in (("recordCreationDate", "created"), ("recordChangeDate", "changed")):
        for _, value in taking.all(code):
            taking.only_text(code, value, "@encoding")
            attrs.setdefault(attr, text_of(value))
    for _, value in taking.all("recordIdentifier"):
        taking.only_text("recordIdentifier", value, "@source")
        if not draft.get("id"):
            draft.add("id", text_of(value))
        if attribute(value, "source"):
            attrs["id_source"] = attribute(value, "source")
    attrs["conventions"] = tuple(text_of(value) for _, value in taking.all("descriptionStandard"))
    for _, value in taking.all("languageOfCataloging"):
        language, faults = take_language(Field("language", _tuple(value, "languageTerm")))
        if language is not None:
            attrs["language"] = language.code
        taking.faults += faults
    origins = [text_of(value) for _, value in taking.all("recordOrigin")]
    if origins:
        match = _ORIGIN.match(origins[0])
        if match:
            draft.add("conversions", Conversion(match["process"], match["date"] or "", draft.get("id") or ""))
        else:
            attrs["origin"] = origins[0]
        taking.faults += [("recordOrigin", "repeated", text) for text in origins[1:]]
    draft.merge("admin", {name: value for name, value in attrs.items() if value})
    if faults := taking.rest():
        told(draft, field, faults)


def write_record_info(writing: Writing) -> Iterator[Field]:
    record, settings = writing.record, writing.settings
    admin = record.admin or Admin()
    source = admin.source or settings.organisation
    here = record.admin is None
    created = admin.created or (settings.moment[:10] if here else "")
    language = admin.language or settings.cataloguing_language
    conventions = admin.conventions or (("rda",) if here else ())
    id_source = admin.id_source or settings.organisation
    identifier: Any = identity(record)
    if id_source:
        identifier = (("@source", id_source), ("", identifier))
    origin = admin.origin or (_origin(record, settings.moment) if here else "")
    for conversion in record.conversions:
        if conversion.process not in origin:
            origin = f"{origin}{'; ' if origin else ''}Converted by {conversion.process}" + (
                f" on {conversion.date}" if conversion.date else ""
            )
    yield element(
        "recordInfo",
        [
            ("recordContentSource", (("@authority", "marcorg"), ("", source)) if source else ""),
            ("recordCreationDate", (("@encoding", "w3cdtf"), ("", created)) if created else ""),
            ("recordChangeDate", (("@encoding", "iso8601"), ("", admin.changed)) if admin.changed else ""),
            ("recordIdentifier", identifier),
            ("recordOrigin", origin),
            ("languageOfCataloging", make_language(Language(language)).parts if language else ""),
            *(("descriptionStandard", rules) for rules in conventions),
        ],
    )


def _origin(record: Record, moment: str) -> str:
    """Where the description came from: the page, its query and its time are provenance."""
    text = f"Converted by bibld {__version__} on {moment}"
    if record.page is not None:
        text += f" {provenance(record.page)}"
    return f"{text}."

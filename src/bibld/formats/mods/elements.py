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
from bibld.crosswalk.codecs import Codec
from bibld.crosswalk.engine import Draft, Writing
from bibld.formats._provenance import provenance
from bibld.formats._uri import escape_uri
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
from bibld.vocabulary import TERMS, carriers, contents, countries, genres, language_of_tag, languages, media, relators

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
        said = {attr: self.text(code) for code, attr in STATED.items() if any(part[0] == code for part in self.parts)}
        if "lang" not in said and (tag := next((text for code, text in self.parts if code == "@xml:lang"), "")):
            code = language_of_tag(tag)
            if code and self.one("@xml:lang"):
                said["lang"] = code
        return said

    def rest(self) -> Faults:
        """What nobody asked for."""
        return [*self.faults, *((code, "no part", value) for code, value in self.parts)]


def stated(value: Any) -> list[tuple[str, Any]]:
    """The attributes of a value stated in some language."""
    return [(code, found) for code, attr in STATED.items() if (found := getattr(value, attr))]


def element(where: str, parts: Iterable[tuple[str, Any]]) -> Field:
    """A field of the parts that say something."""
    return Field(where, tuple([part for part in parts if part[1]]))


def same_as(taking: Taking) -> tuple[str, ...]:
    """The URI of a heading."""
    return tuple(uri for uri in (taking.text("@valueURI"),) if uri)


def value_uri(same: Iterable[str]) -> str:
    """The first URI; a control number is none."""
    return next((found for found in same if _is_uri(found)), "")


def _is_uri(text: str) -> bool:
    return ":" in text and not text.startswith("(")


SAME_AS = Codec(lambda uri: (uri,), value_uri)
"""A heading's URIs and numbers in its one attribute."""


def unsaid(value: Any, prefix: str = "") -> list[tuple[str, Any]]:
    """The URIs and numbers of a heading beside the one in valueURI."""
    said = value_uri(value.same_as)
    return [(f"{prefix}same_as", found) for found in value.same_as if found != said]


# What the schema does not allow without an element inside.
_CONTAINERS = frozenset(("language", "originInfo", "physicalDescription", "recordInfo"))


def is_bare(field: Field) -> bool:
    """Whether the element would hold nothing, and so say nothing."""
    return field.where in _CONTAINERS and all(code.startswith("@") for code, _ in field.parts)


# titleInfo

_TITLE_TYPES = ("abbreviated", "translated", "uniform", "alternative")
# The kinds of title that MODS has no type for, by their caption in a catalogue (MARC 246, display constants).
CAPTIONS = {
    "portion": "Portion of title", "parallel": "Parallel title", "distinctive": "Distinctive title", "other": "Other title",
    "cover": "Cover title", "added title page": "Added title page title", "caption": "Caption title",
    "running": "Running title", "spine": "Spine title", "former": "Former title", "key": "Key title",
    "added": "Added title", "uncontrolled": "Uncontrolled title",
}  # fmt: skip
_CAPTIONED = {caption: kind for kind, caption in CAPTIONS.items()}
_TYPE_OF = {"main": "", "parallel": "translated", "added": "uniform", **{kind: kind for kind in _TITLE_TYPES}}
_PART_KINDS = {"partNumber": "number", "partName": "name"}
# What stands before an addition to a uniform title; before any other it is a full stop.
_MARKS_OF_MAIN = {"date": ","}
_MARKS = {"medium of performance": ",", "key": ",", "arrangement": " ;"}


def take_title(field: Field) -> tuple[Title, Faults]:
    """``<titleInfo><nonSort>The </nonSort><title>C book</title></titleInfo>`` → Title("The C book", nonsort=4)."""
    taking = Taking(field.parts)
    kind = taking.text("@otherType") or taking.text("@type") or "main"
    taking.one("@type")
    taking.one("@usage")
    article = taking.one("nonSort")
    taking.only_text("nonSort", article or "", "@xml:space")
    lead = text_of(article) if article is not None else ""
    if lead and not lead[-1].isspace() and lead[-1] not in "'’ʼ-":
        lead += " "
    said = taking.stated()
    if kind in ("alternative", "translated", "uniform") and (caption := _CAPTIONED.get(said.get("label", ""))):
        kind = caption
        del said["label"]
    title = Title(
        title=lead + taking.text("title"),
        subtitle=taking.text("subTitle"),
        nonsort=len(lead),
        kind=kind,
        parts=tuple(Term(_PART_KINDS[code], text_of(value)) for code, value in taking.all(*_PART_KINDS)),
        authority=taking.text("@authority"),
        same_as=same_as(taking),
        **said,
    )
    return title, taking.rest()


def make_title(title: Title) -> Field:
    """The other way round. MODS has no statement of responsibility here: it is a note."""
    caption = CAPTIONS.get(title.kind, "")
    told = title.kind in _TYPE_OF or (caption and not title.label)
    return element(
        "titleInfo",
        [
            ("@type", _TYPE_OF.get(title.kind, "alternative")),
            ("@otherType", "" if told else title.kind),
            ("@usage", "primary" if title.kind == "main" and not title.script else ""),
            ("@authority", title.authority),
            ("@valueURI", value_uri(title.same_as)),
            *stated(title),
            ("@displayLabel", "" if title.label else caption),
            *words_of_title(title),
        ],
    )


def words_of_title(title: Title) -> Iterator[tuple[str, Any]]:
    """The words of a title: what is added to a uniform title goes with the title, or with the part it follows.

    ``Bible. $l English. $p Genesis`` → ``<title>Bible. English</title><partName>Genesis</partName>``
    """
    words: list[list[str]] = [["title", title.title[title.nonsort :]]]
    marks, other = (
        (_MARKS, ".") if title.kind in ("uniform", "added") else (_MARKS_OF_MAIN if title.kind == "main" else {}, "")
    )
    parted = any(part.kind in ("number", "name") for part in title.parts)
    for index, part in enumerate(title.parts):
        if part.kind in ("number", "name"):
            words.append(["partNumber" if part.kind == "number" else "partName", part.value])
        else:
            after = parted and all(later.kind not in ("number", "name") for later in title.parts[index:])
            to = words[-1 if after and part.kind != "version" else 0]
            to[1] = _joined(to[1], marks.get(part.kind, other), part.value)
    lead = title.title[: title.nonsort]
    if lead:
        yield "nonSort", (("@xml:space", "preserve"), ("", lead))
    yield words[0][0], words[0][1]
    yield "subTitle", title.subtitle
    yield from ((code, text) for code, text in words[1:])


def _joined(text: str, mark: str, more: str) -> str:
    """Two elements of a heading with the mark between them, unless the first ends in one."""
    return f"{text}{'' if text[-1:] in '.,;:?!)-' else mark} {more}"


PLAIN_MEDIUM = re.compile(r"\[([^\]]*)\]")
"""A general material designation as it should be: ``[sound recording]``."""


def first_main(titles: Sequence[Title]) -> Title | None:
    """The title that a statement of responsibility is of."""
    return next((title for title in titles if title.kind == "main" and not title.script), titles[0] if titles else None)


def lost_of_title(title: Title) -> list[tuple[str, Any]]:
    """What ``make_title`` cannot say."""
    return unsaid(title)


# name

NAME_TYPES = {"personal": "person", "corporate": "corporate", "conference": "conference", "family": "family"}
_MARCRELATOR = "http://id.loc.gov/vocabulary/relators"


def take_name(field: Field) -> tuple[Agent, Faults]:
    """A ``name``; a person's given and family name are put together in the order of a heading."""
    taking = Taking(field.parts)
    kind = NAME_TYPES.get(taking.text("@type"), "")
    primary = taking.text("@usage") == "primary"
    authority, same = taking.text("@authority"), same_as(taking)
    taking.one("@authorityURI")
    same += tuple(_identifiers_of_name(taking, same))
    said = taking.stated()
    family, given = taking.text("namePart:family"), taking.text("namePart:given")
    parts = [text_of(value) for _, value in taking.all("namePart")]
    joined = ", ".join(part for part in (family, given) if part)
    shown = taking.one("displayForm")
    name = joined or (parts.pop(0) if parts else text_of(shown or ""))
    if shown is not None and text_of(shown) != name:
        taking.parts.append(("displayForm", shown))
    dates = taking.text("namePart:date")
    titles = tuple(text_of(value) for _, value in taking.all("namePart:termsOfAddress"))
    fuller = numeration = ""
    if kind in ("person", "family"):
        if initials := _INITIALS.fullmatch(name):
            name, fuller = initials["name"], initials["fuller"]
        if titles and (numbered := _NUMERATION.fullmatch(titles[0])):
            numeration = numbered["number"]
            titles = tuple(text for text in (numbered["rest"], *titles[1:]) if text)
    roles: list[str] = []
    for _, value in taking.all("role"):
        role = _take_role(value)
        if role and role not in roles:
            roles.append(role)
    agent = Agent(
        name=name,
        kind=kind,
        units=tuple(parts),
        numeration=numeration,
        fuller=fuller,
        dates=dates,
        titles=titles,
        affiliation=taking.text("affiliation"),
        roles=tuple(roles),
        primary=primary,
        authority=authority,
        same_as=same,
    )
    return replace(agent, **said), taking.rest()


# Identifiers of persons and bodies as URIs, by the type MODS gives them.
_RESOLVERS = {
    "gnd": "https://d-nb.info/gnd/", "isni": "https://isni.org/isni/", "orcid": "https://orcid.org/",
    "viaf": "http://viaf.org/viaf/", "wikidata": "http://www.wikidata.org/entity/",
}  # fmt: skip


def _identifiers_of_name(taking: Taking, same: tuple[str, ...]) -> Iterator[str]:
    """The identifiers of a name: a number of a system that resolves it is a URI."""
    for code, value in taking.all(*(code for code, _ in taking.parts if code.partition(":")[0] == "nameIdentifier")):
        text, kind = text_of(value).strip(), code.partition(":")[2].lower()
        if kind and not _is_uri(text):
            if kind not in _RESOLVERS or attribute(value, "invalid"):
                taking.parts.append((code, value))
                continue
            text = _RESOLVERS[kind] + text.replace(" ", "")
        taking.only_text(code, value, "@typeURI")
        if text and text not in same:
            yield text


# A name that ends in an initial, with what it stands for: ``Smith, J. (John)``.
_INITIALS = re.compile(r"(?P<name>.*[^\W\d_]\.) (?P<fuller>\(.+\))")
_NUMERATION = re.compile(r"(?P<number>[IVXL]+)(?:, (?P<rest>.+))?")


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
    """The other way round: a subordinate unit is a name part of its own, a meeting's heading is one name part."""
    kind = next((code for code, found in NAME_TYPES.items() if found == agent.kind), "")
    return element(
        "name",
        [
            ("@type", kind),
            ("@usage", "primary" if agent.primary else ""),
            ("@authority", agent.authority),
            ("@valueURI", value_uri(agent.same_as)),
            *stated(agent),
            *words_of_name(agent),
            ("affiliation", agent.affiliation),
            *(("role", make_role(role)) for role in agent.roles),
            *(("nameIdentifier", found) for found in agent.same_as),
        ],
    )


def words_of_name(agent: Agent) -> Iterator[tuple[str, str]]:
    """The words of a name."""
    name = f"{agent.name} {agent.fuller}" if agent.fuller else agent.name
    if agent.kind not in ("corporate", "conference"):
        yield "namePart", name
        yield from (("namePart", unit) for unit in agent.units)
        titles = (agent.numeration, *agent.titles, agent.number, agent.place)
        yield "namePart:termsOfAddress", ", ".join(text for text in titles if text)
        yield "namePart:date", agent.dates
        return
    held = " : ".join(text for text in (agent.number, agent.dates, agent.place) if text)
    more = [f"({held})"] if held else []
    if agent.kind == "corporate":
        texts = [name, *agent.units, *more, *agent.titles, *((agent.numeration,) if agent.numeration else ())]
    else:
        texts = [" ".join((name, *more, *agent.units, *agent.titles, agent.numeration)).strip()]
    yield from (("namePart", text) for text in texts)


# typeOfResource


def read_type(field: Field, draft: Draft) -> None:
    taking = Taking(field.parts)
    kind = taking.text("")
    if draft.get("type"):
        draft.leave(field, "repeated")
        return
    if kind:
        draft.add("type", kind)
    if taking.text("@manuscript") == "yes":
        draft.add("manuscript", True)
    if taking.text("@collection") == "yes" and not draft.get("issuance"):
        draft.add("issuance", COLLECTION)
    if faults := taking.rest():
        told(draft, field, faults)


def write_type(writing: Writing) -> Iterator[Field]:
    record = writing.record
    collection = "yes" if record.issuance == COLLECTION else ""
    made = element(
        "typeOfResource",
        [("@collection", collection), ("@manuscript", "yes" if record.manuscript else ""), ("", record.type)],
    )
    if made.parts:
        yield made


COLLECTION = "collection"
"""A mode of issuance in MARC (LDR/07), in MODS an attribute of the type of resource."""


# note, abstract, tableOfContents, accessCondition, targetAudience: notes of the record

ACCESS = ("use and reproduction", "restriction on access", "access condition")
_SPELLED = {"restrictionOnAccess": "restriction on access", "useAndReproduction": "use and reproduction"}
"""Types of an access condition in one word, as many spell them."""
AUDIENCE = "audience"
AUDIENCES = (
    "Reading grade level", "Interest age level", "Interest grade level", "Special audience characteristics",
    "Motivation or interest level",
)  # fmt: skip
_ABSTRACTS = ("subject", "review", "scope and content", "abstract", "content advice")
_CONTENTS = ("incomplete contents", "partial contents")
# What is said of the thing in single words, and notes of kinds that are not on the list of MODS note types
# (https://www.loc.gov/standards/mods/mods-notes.html): not a type that nobody knows, but a caption.
CHARACTERISTICS = frozenset((
    "accessibility content", "address", "associated language", "associated place", "audience characteristics",
    "country of production", "creator characteristics", "digital file", "digital graphic", "dissemination control",
    "extension plan", "form of work", "holding institutions", "holdings", "holdings of indexes",
    "holdings of supplements", "hours", "instruments and voices", "key", "medium of performance", "mode of issuance", "moving image", "notation",
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
        kind, stated_kind = "", field.first("@type") or ""
        if self.types:
            stated_kind = _SPELLED.get(stated_kind, stated_kind)
        if self.types is None or stated_kind in self.types:
            taking.one("@type")
            kind = stated_kind
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


def is_audience(field: Field) -> bool:
    """Whether a caption tells which kind of note on the audience it is (MARC 521); any other is a word for it."""
    return field.first("@displayLabel") in AUDIENCES and field.first("@authority") is None


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
UNSPECIFIED = "unspecified"  # which list a heading is from; MODS then says nothing
ONE_URI = "MODS has one URI for a heading, and no place for its control numbers"


def read_genre(field: Field, draft: Draft) -> None:
    taking = Taking(field.parts)
    genre = Genre(
        term=taking.text(""),
        authority=taking.text("@authority"),
        same_as=same_as(taking),
        kind=taking.text("@type"),
    )
    genre = replace(genre, **taking.stated())
    taking.one("@authorityURI")
    if genre.authority == "rdacontent" and (code := contents().code(genre.term)):
        draft.add("content", code)
    elif genre.authority == "marcgt" and genre.term == GOVERNMENT:
        draft.add("government", "undetermined")
    else:
        known = genres().iri(genres().code(genre.term) or "") if genre.authority == "marcgt" else None
        draft.add("genres", replace(genre, same_as=()) if genre.same_as == (known,) else genre)
    if faults := taking.rest():
        told(draft, field, faults)


def told(draft: Draft, field: Field, faults: Faults) -> None:
    """Keep a field some of whose parts nobody took, and say which."""
    for code, _, value in faults:
        draft.report.lose("kept", f"{field.where}/{code}", "no rule takes this part", text_of(value), "mods")
    draft.leave(field, "no part", told=True)


def write_genre(writing: Writing) -> Iterator[Field]:
    record = writing.record
    found = list(dict.fromkeys(record.genres))
    if record.government:
        found.append(Genre(GOVERNMENT, authority="marcgt"))
        if record.government != "undetermined":
            writing.drop("government", "MODS does not say the level of government", record.government)
    for genre in found:
        uri = value_uri(genre.same_as)
        if genre.authority == "marcgt" and not genre.same_as:
            uri = genres().iri(genres().code(genre.term) or "") or ""
        # One text, parted as the Library of Congress parts it.
        text = "-".join((genre.term, *(term.value for term in genre.subdivisions)))
        authority = "" if genre.authority == UNSPECIFIED else genre.authority
        attributes = [("@authority", authority), ("@type", genre.kind), ("@valueURI", uri), *stated(genre)]
        yield element("genre", [*attributes, ("", text)])
        for attr, value in unsaid(genre):
            writing.drop(f"genres.{attr}", ONE_URI, value)
    for code in record.content:
        label = contents().label(code)
        source = "rdacontent" if label else ""  # else a term of another list
        yield element("genre", [("@authority", source), ("@valueURI", contents().iri(code) or ""), ("", label or code)])


# originInfo: provisions, dates, editions, issuance, frequency

_DATES = {
    "dateIssued": "issued", "dateCreated": "created", "dateCaptured": "captured", "dateValid": "valid",
    "dateModified": "modified", "copyrightDate": "copyright", "dateOther": "other",
}  # fmt: skip
_ISSUANCES = {
    **{name: name for name in ("continuing", "integrating resource", "monographic", "multipart monograph", "serial",
                               "single unit")},
    # MARC's other bibliographic levels, as the Library of Congress has them
    "monographic component": "monographic", COLLECTION: "monographic", "subunit": "monographic",
    "serial component": "serial",
}  # fmt: skip
KEPT_ISSUANCES = frozenset(("", *(name for name, said in _ISSUANCES.items() if name == said), COLLECTION))
"""The modes of issuance that MODS tells apart."""
_ENCODINGS = ("w3cdtf", "iso8601", "marc", "temper", "edtf")
_QUALIFIERS = ("approximate", "inferred", "questionable")
W3CDTF = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_MARC_YEAR = re.compile(r"[\du]{4}")


def _encoding(text: str) -> str:
    """How a date is spelt, as far as it tells by itself: a year with figures not known is MARC's."""
    return "w3cdtf" if W3CDTF.fullmatch(text) else "marc" if _MARC_YEAR.fullmatch(text) else ""


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
        taking.only_text("frequency", value, "@authority")
        draft.add("frequencies", Note(text_of(value), kind=attribute(value, "authority")))
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
    code = authority = ""
    for _, term in inner.all("placeTerm:code"):
        found, listed = text_of(term), attribute(term, "authority")
        if not code and (listed == "marccountry" or (not listed and found in countries())):
            code = found
        elif not code and listed not in ("marccountry", ""):
            code, authority = found, listed
        else:
            inner.faults.append(("placeTerm:code", "no part", found))
    taking.faults += [(f"place/{fault[0]}", *fault[1:]) for fault in inner.rest()]
    return Place(name, code, authority) if name or code else None


def _read_dates(taking: Taking, draft: Draft, function: str) -> str:
    """Fill the record's dates; gives the date as transcribed."""
    transcribed = coded = ""
    open_date: Date | None = None
    own = _stated_date(function)
    for code, value in taking.all(*(code for code, _ in taking.parts if code.partition(":")[0] in _DATES)):
        taking.only_text(code, value, "@encoding", "@point", "@keyDate", "@qualifier")
        text, encoding, point = text_of(value), attribute(value, "encoding"), attribute(value, "point")
        stated, (code, _, sort) = code == own, code.partition(":")
        qualifier = attribute(value, "qualifier")
        if stated and code != "dateIssued" and not encoding and not point:
            transcribed = transcribed or text
        elif code == "dateIssued" and not encoding and not point:
            transcribed = transcribed or text
            if W3CDTF.fullmatch(text) and Date(text, qualifier=qualifier) not in draft.get("dates"):
                draft.add("dates", Date(text, qualifier=qualifier))
        elif point == "end" and open_date is not None:
            dates = draft.get("dates")
            encoding = encoding if text == OPEN_END else open_date.encoding
            draft.replace("dates", len(dates) - 1, replace(open_date, end=text, encoding=encoding))
            open_date = None
        else:
            said = "" if encoding == _encoding(text) and text != OPEN_END else encoding
            date = Date(text, kind=sort or _DATES[code], qualifier=qualifier, encoding=said)
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
    issuance = _ISSUANCES.get(record.issuance, "")
    if record.issuance and not issuance:
        writing.drop("issuance", "not one of MODS' modes of issuance", record.issuance)
    shared: list[tuple[str, Any]] = [
        *dates,
        *(("edition", note.text) for note in record.editions),
        ("issuance", issuance),
        *(
            ("frequency", (("@authority", note.kind), ("", note.text)) if note.kind == MARC_FREQUENCY else note.text)
            for note in record.frequencies
        ),
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


MARC_FREQUENCY = "marcfrequency"
OPEN_END = "9999"
"""In MARC, of what is still published; no year."""


def _make_place(place: Place) -> Parts:
    # With the brackets of the statement: the Library of Congress's stylesheet takes the first away and leaves "Madrid]".
    parts: list[tuple[str, Any]] = []
    if place.name:
        parts.append(("placeTerm:text", place.name))
    if place.code:
        known = countries().iri(place.code) if not place.authority else None
        uri = (("@valueURI", known),) if known else ()
        parts.append(("placeTerm:code", (("@authority", place.authority or "marccountry"), *uri, ("", place.code))))
    return tuple(parts)


def _make_date(date: Date, *, key: bool) -> Iterator[tuple[str, Any]]:
    code = next((code for code, kind in _DATES.items() if kind == date.kind), f"dateOther:{date.kind}")
    said = date.encoding if date.encoding in _ENCODINGS else _encoding(date.value or date.end)
    encoding = (("@encoding", said),) if said else ()
    qualifier = (("@qualifier", date.qualifier),) if date.qualifier in _QUALIFIERS else ()
    mark = (("@keyDate", "yes"),) if key else ()
    start = (("@point", "start"),) if date.end else ()
    if date.value or not date.end:
        yield code, (*encoding, *mark, *start, *qualifier, ("", date.value))
    if date.end:
        yield code, (*encoding, ("@point", "end"), *qualifier, ("", date.end))


# language


def take_language(field: Field) -> tuple[Language | None, Faults]:
    taking = Taking(field.parts)
    kind = taking.text("@objectPart")
    terms = taking.all("languageTerm:code", "languageTerm:text", "languageTerm")
    for name, value in terms:
        listed = attribute(value, "authority")
        if name == "languageTerm:code" and listed not in ("", _MARC_LANGUAGES) and text_of(value):
            taking.one("@usage")
            return Language(text_of(value), kind, listed), taking.rest()
    code = next(
        (text_of(value) for name, value in terms if name == "languageTerm:code" and text_of(value) in languages()), ""
    )
    term = next((text_of(value) for name, value in terms if name != "languageTerm:code"), "")
    code = code or languages().code(term) or (term if term in languages() else "")
    if not code:
        return None, [("languageTerm", "malformed", term)]
    taking.one("@usage")
    return Language(code, kind), taking.rest()


_MARC_LANGUAGES = "iso639-2b"


def make_language(language: Language) -> Field:
    iri = languages().iri(language.code) if not language.authority else None
    authority = (("@authority", language.authority or _MARC_LANGUAGES),)
    uri = (("@valueURI", iri),) if iri else ()
    label = languages().label(language.code) if not language.authority else None
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
    media_code = carrier = ""
    forms: list[Genre] = []
    for code, value in taking.all(*(code for code, _ in taking.parts if code.partition(":")[0] == "form")):
        source = attribute(value, "authority")
        found = _CARRIER_FORM[source]().code(text_of(value)) if source in _CARRIER_FORM else None
        if found and source == "rdacarrier" and not carrier:
            carrier = found
        elif found and source == "rdamedia" and not media_code:
            media_code = found
        elif code == "form:media" and not source and not media_code:
            media_code = text_of(value)
        elif code == "form:carrier" and not source and not carrier:
            carrier = text_of(value)
        else:
            inner = Taking(_tuple(value, ""))
            inner.one("@authorityURI")
            form = Genre(inner.text(""), inner.text("@authority"), same_as(inner), code.partition(":")[2])
            forms.append(replace(form, **inner.stated()))
            taking.faults += [(f"form/{fault[0]}", *fault[1:]) for fault in inner.rest()]
    if carrier in ELECTRONIC_CARRIERS and [form for form in forms if form.authority == "marcform"] == [ELECTRONIC]:
        forms.remove(ELECTRONIC)  # the carrier says it
    extents: list[Term] = []
    attrs: dict[str, Any] = {}
    for _, value in taking.all("extent"):
        unit, text = attribute(value, "unit"), text_of(value)
        match = None if unit or attrs else STATEMENT.fullmatch(text)
        if match is None or not any(match.groups()[1:]):
            extents.append(Term(unit, text))
        else:
            attrs = {attr: said for attr, said in match.groupdict().items() if said and attr != "extent"}
            if match["extent"]:
                extents.append(Term("", match["extent"]))
    notes = [text_of(value) for code, value in taking.all("note") if isinstance(value, str)]
    physical = Physical(
        extents=tuple(extents),
        media=media_code,
        carrier=carrier,
        formats=tuple(text_of(value) for _, value in taking.all("internetMediaType")),
        note="; ".join(notes),
        forms=tuple(forms),
        qualities=tuple(text_of(value) for _, value in taking.all("reformattingQuality")),
        origins=tuple(text_of(value) for _, value in taking.all("digitalOrigin")),
        **attrs,
        **taking.stated(),
    )
    return physical, taking.rest()


ELECTRONIC_CARRIERS = ("cr", "cd", "cf", "ce", "ck", "ca", "cb", "ch")
ELECTRONIC = Genre("electronic", authority="marcform")
QUALITIES = frozenset(("access", "preservation", "replacement"))
ORIGINS = frozenset(("born digital", "reformatted digital", "digitized microfilm", "digitized other analog"))


STATEMENT = re.compile(
    r"(?P<extent>.+?)(?: : (?P<details>.+?))?(?: ; (?P<dimensions>.+?))?(?: \+ (?P<accompanying>.+))?", re.DOTALL
)
"""A statement of extent with the punctuation of ISBD: ``xii, 47 p. : ill. ; 23 cm + 1 map``."""


def statement_of(physical: Physical) -> str:
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
    forms = list(physical.forms)
    if physical.carrier in ELECTRONIC_CARRIERS and all(form.authority != "marcform" for form in forms):
        forms.insert(0, ELECTRONIC)
    # The schema has a list for each: what is not on it is a note.
    others = [("reformatting quality", quality) for quality in physical.qualities if quality not in QUALITIES]
    others += [("digital origin", origin) for origin in physical.origins if origin not in ORIGINS]
    unit = next((part.value for part in physical.parts if part.kind == "unit"), "")
    statement = statement_of(physical)
    return element(
        "physicalDescription",
        [
            *stated(physical),
            *((f"form:{form.kind}" if form.kind else "form", _make_form(form)) for form in forms),
            ("form:media", _rda_form(physical.media, medium, "rdamedia", media().iri(physical.media))),
            ("form:carrier", _rda_form(physical.carrier, carrier, "rdacarrier", carriers().iri(physical.carrier))),
            *(("extent", (("@unit", term.kind), ("", term.value))) for term in physical.extents if term.kind),
            ("extent", (("@unit", unit), ("", statement)) if unit and statement else statement),
            *(("reformattingQuality", quality) for quality in physical.qualities if quality in QUALITIES),
            *(("internetMediaType", kind) for kind in physical.formats),
            *(("digitalOrigin", origin) for origin in physical.origins if origin in ORIGINS),
            ("note", physical.note),
            *((f"note:{kind}", text) for kind, text in others),
        ],
    )


def _rda_form(code: str, label: str | None, source: str, iri: str | None) -> Any:
    """A term of RDA with its URI, or one of another list."""
    uri = (("@valueURI", iri),) if iri else ()
    return (("@authority", source), *uri, ("", label)) if label else code


def _make_form(form: Genre) -> Parts:
    # The schema gives a form no displayLabel, and no altRepGroup.
    said = (part for part in stated(form) if part[0] not in ("@altRepGroup", "@displayLabel"))
    parts = (("@authority", form.authority), ("@valueURI", value_uri(form.same_as)), *said, ("", form.term))
    return tuple(part for part in parts if part[1])


# subject: subjects, areas, map data

TERM_KINDS = {
    "topic": "topic",
    "geographic": "geographic",
    "temporal": "temporal",
    "genre": "form",
    "occupation": "occupation",
}
_HIERARCHY = {
    "extraterrestrialArea": "extraterrestrial area", "continent": "continent", "country": "country", "province": "province",
    "region": "region", "state": "state", "territory": "territory", "county": "county", "city": "city",
    "citySection": "city section", "island": "island", "area": "area",
}  # fmt: skip
_IN_HIERARCHY = {kind: code for code, kind in _HIERARCHY.items()}
_OF_TOPIC = ("subordinate topic", "event place", "event date", "miscellaneous")


def read_subject(field: Field, draft: Draft) -> None:
    taking = Taking(field.parts)
    codes = taking.all("geographicCode")
    areas = [(text_of(value), attribute(value, "authority").removeprefix(_MARC_AREAS)) for _, value in codes]
    others: Faults = []
    said = taking.stated()
    authority, same = taking.text("@authority"), same_as(taking)
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
    terms: list[Term] = []
    for code, value in taking.all(*TERM_KINDS, "hierarchicalGeographic"):
        if code == "hierarchicalGeographic":
            inner = Taking(_tuple(value, ""))
            terms += [Term(_HIERARCHY[name], text_of(place)) for name, place in inner.all(*_HIERARCHY)]
            others += [(f"{code}/{fault[0]}", *fault[1:]) for fault in inner.rest()]
            continue
        timed = ("@encoding", "@point") if code == "temporal" else ()
        taking.only_text(code, value, "@authority", "@authorityURI", "@valueURI", *timed)
        terms.append(Term(_time_kind(value) if code == "temporal" else TERM_KINDS[code], text_of(value)))
    plain_area = areas and len(terms) <= 1 and all(term.kind == "geographic" for term in terms)
    if plain_area:
        name = terms[0].value if terms else ""
        for area, listed in areas:
            draft.add("areas", Area(name, area, listed))
            name = ""
    elif areas:
        others += [("geographicCode", "no part", area) for area, _ in areas]
    elif field.first("@displayLabel") == AREA and len(terms) == 1:
        draft.add("areas", Area(terms[0].value))
    elif terms or agent or title:
        draft.add("subjects", Subject(tuple(terms), agent, title, authority, same, **said))
    faults = [*others, *taking.rest()]
    if faults:
        told(draft, field, faults)


def _tuple(value: Any, code: str) -> Parts:
    return value if isinstance(value, tuple) else ((code, value),) if code else ()


AREA = "Area covered"
_MARC_AREAS = "marcgac"

TIMES = {
    "start": (("@encoding", "iso8601"), ("@point", "start")),
    "end": (("@encoding", "iso8601"), ("@point", "end")),
    "date": (("@encoding", "iso8601"),),
    "period": (("@encoding", "marc"),),
}  # fmt: skip
"""The times of MARC 045: the ends of a span, a date, and a code of a period."""


def _time_kind(value: Any) -> str:
    found = tuple(part for part in _tuple(value, "") if part[0] in ("@encoding", "@point"))
    return next((kind for kind, said in TIMES.items() if said == found), "temporal")


def write_subject(writing: Writing) -> Iterator[Field]:
    record = writing.record
    for subject in record.subjects:
        parts: list[tuple[str, Any]] = []
        if subject.agent is not None:
            made = make_name(replace(subject.agent, primary=False, link=""))
            kind = made.first("@type") or ""
            parts.append((f"name:{kind}" if kind else "name", tuple(part for part in made.parts if part[0] != "@type")))
        if subject.title is not None:
            made = make_title(replace(subject.title, kind="uniform", link=""))
            parts.append(("titleInfo", tuple(part for part in made.parts if part[0] != "@type")))
            for attr, value in lost_of_title(subject.title):
                writing.drop(f"subjects.title.{attr}", ONE_URI, value)
        parts += _make_terms(subject.terms)
        authority = "" if subject.authority == UNSPECIFIED else subject.authority
        yield element(
            "subject",
            [("@authority", authority), ("@valueURI", value_uri(subject.same_as)), *stated(subject), *parts],
        )
        for attr, value in unsaid(subject):
            writing.drop(f"subjects.{attr}", ONE_URI, value)
    for area in record.areas:
        code = (("@authority", area.authority or _MARC_AREAS), ("", area.code)) if area.code else ""
        label = "" if area.code else AREA
        yield element("subject", [("@displayLabel", label), ("geographic", area.name), ("geographicCode", code)])
    for map_data in record.cartographics:
        inner = (("scale", map_data.scale), ("projection", map_data.projection), ("coordinates", map_data.coordinates))
        yield element("subject", [("cartographics", tuple(part for part in inner if part[1]))])


_CODES = {kind: code for code, kind in TERM_KINDS.items()}


def _make_terms(terms: Iterable[Term]) -> list[tuple[str, Any]]:
    """The elements of a subject; the places of a hierarchy stand together, and what narrows a topic stands with it."""
    parts: list[tuple[str, Any]] = []
    for term in terms:
        if term.kind in _IN_HIERARCHY:
            place = (_IN_HIERARCHY[term.kind], term.value)
            if parts and parts[-1][0] == "hierarchicalGeographic":
                parts[-1] = (parts[-1][0], (*parts[-1][1], place))
            else:
                parts.append(("hierarchicalGeographic", (place,)))
        elif term.kind in _OF_TOPIC and parts and parts[-1][0] == "topic":
            parts[-1] = ("topic", f"{parts[-1][1]} {term.value}")
        elif term.kind in TIMES:
            parts.append(("temporal", (*TIMES[term.kind], ("", term.value))))
        else:
            parts.append((_CODES.get(term.kind, "topic"), term.value))
    return parts


# classification


def read_classification(field: Field, draft: Draft) -> None:
    taking = Taking(field.parts)
    found = Classification(taking.text("@authority"), taking.text(""), edition=taking.text("@edition"))
    draft.add("classifications", found)
    if faults := taking.rest():
        told(draft, field, faults)


def write_classification(writing: Writing) -> Iterator[Field]:
    """With its item number, as the stylesheet has it: what stands after the class is part of the whole."""
    for found in writing.record.classifications:
        text = " ".join(part for part in (found.number, found.item) if part)
        yield element("classification", [("@authority", found.scheme), ("@edition", found.edition), ("", text)])
        if found.assigner:
            writing.drop("classifications.assigner", "MODS does not say who assigned a class number", found.assigner)


# location: locations, links

_ACCESS = {"raw object": "resource", "object in context": "resource", "preview": "related"}


def read_location(field: Field, draft: Draft) -> None:
    taking = Taking(field.parts)
    organisations = taking.all(*(code for code, _ in taking.parts if code.partition(":")[0] == "physicalLocation"))
    label = taking.text("@displayLabel") if field.first("url") is not None else ""
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
                label=attribute(value, "displayLabel") or label,
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
        if link.status:
            writing.drop("links.status", "MODS does not say who may see it", link.status)
        file = link.relation == "resource" and link.media_type not in ("", "text/html")
        attributes = [
            ("@usage", "primary display" if main else ""),
            ("@access", "raw object" if file else ""),
            ("@dateLastAccessed", link.accessed),
            ("@displayLabel", " ".join(text for text in (link.label, link.materials) if text)),
            ("@note", link.note),
        ]
        kept = tuple(part for part in attributes if part[1])
        url = (("url", (*kept, ("", escape_uri(link.uri)))),)
        # What is at another resource belongs to that.
        yield Field("relatedItem", (("location", url),)) if link.relation == "related" else Field("location", url)
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
    "gpo item number": "GPO item number", "ean": "ean", "system number": "system number", "upc": "upc",
    "stock number": "stock number",
}  # fmt: skip
_WITH_SOURCE = ("issue number", "matrix number", "music plate", "music publisher", "videorecording identifier",
                "publisher number", "distributor number", "stock number")  # fmt: skip
"""Numbers that tell little without the name of who gave them: the stylesheet, too, writes it after the number."""
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


_HANDLE = re.compile(r"https?://hdl\.(?:loc\.gov|handle\.net)/(.+)")


def handle_of(uri: str) -> str:
    """The handle that a URI resolves: ``http://hdl.loc.gov/loc.gdc/scd0001`` is ``hdl:loc.gdc/scd0001``."""
    match = _HANDLE.match(uri)
    return f"hdl:{escape_uri(match[1])}" if match else ""


def write_identifier(writing: Writing) -> Iterator[Field]:
    record = writing.record
    for identifier in record.identifiers:
        value = identifier.value
        if identifier.source and identifier.scheme in _WITH_SOURCE:
            value = f"{value} {identifier.source}".strip()
        elif identifier.source:
            writing.drop("identifiers.source", "MODS does not say who gave a number", identifier.source)
        yield element(
            "identifier",
            [
                ("@type", _IDENTIFIER_TYPES.get(identifier.scheme, identifier.scheme)),
                ("@invalid", "yes" if identifier.invalid else ""),
                ("@displayLabel", identifier.qualifier),
                ("", value),
            ],
        )
    for link in record.links:
        if link.relation == "resource":
            yield element("identifier", [("@type", "uri"), ("", escape_uri(link.uri))])
        if handle := handle_of(link.uri):
            yield element("identifier", [("@type", "hdl"), ("", handle)])
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
        if not (start or end or listed) and (total := inner.text("total")):
            listed = f"{total} {unit}".strip()
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
# Closer relations: the type they are of, and their caption in a catalogue (MARC 760-787, display constants).
_CLOSER = {
    "series statement": ("series", "Series statement"), "main series": ("series", "Main series"),
    "subseries": ("series", "Has subseries"), "translation of": ("otherVersion", "Translation of"),
    "translation": ("otherVersion", "Translated as"), "supplement": ("constituent", "Has supplement"),
    "supplement to": ("host", "Supplement to"), "issued with": ("", "Issued with"), "data source": ("original", "Data source"),
    "continues in part": ("preceding", "Continues in part"), "supersedes": ("preceding", "Supersedes"),
    "supersedes in part": ("preceding", "Supersedes in part"), "union of": ("preceding", "Formed by the union of"),
    "absorbed": ("preceding", "Absorbed"), "absorbed in part": ("preceding", "Absorbed in part"),
    "separated from": ("preceding", "Separated from"), "continued in part by": ("succeeding", "Continued in part by"),
    "superseded by": ("succeeding", "Superseded by"), "superseded in part by": ("succeeding", "Superseded in part by"),
    "absorbed by": ("succeeding", "Absorbed by"), "absorbed in part by": ("succeeding", "Absorbed in part by"),
    "split into": ("succeeding", "Split into"), "merged into": ("succeeding", "Merged with others to form"),
    "changed back to": ("succeeding", "Changed back to"),
}  # fmt: skip
_CLOSER_BY = {said: relation for relation, said in _CLOSER.items()}


def related_taker(read: Callable[[Iterable[Field]], Record]) -> Callable[[Field], tuple[Related, Faults]]:
    """Gives ``take_related``, which needs the reader of whole records for what is inside."""

    def take(field: Field) -> tuple[Related, Faults]:
        taking = Taking(field.parts)
        kind, other = taking.text("@type"), taking.text("@otherType")
        uri = taking.text("@xlink:href")
        label = taking.text("@displayLabel")
        relation = kind or ("related" if other == label else other)
        if closer := _CLOSER_BY.get((kind, label)):
            relation, label = closer, other
        label = label or (other if kind else "")
        inner = [Field(code.partition(":")[0], _element_parts(code, value)) for code, value in taking.parts]
        record = read(inner)
        if record.id and kind != "":
            # What has no description of its own has no control number of its own: it is the other record's.
            record = replace(record, id="", identifiers=(*record.identifiers, Identifier("local", record.id)))
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
    stated = title if title is not None else next(iter(record.agents), None)
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
        link=stated.link if stated is not None else "",
        script=stated.script if stated is not None else "",
    )


def _heading_parts(related: Related) -> Iterator[tuple[str, Any]]:
    linked = tuple(part for part in (("@script", related.script), ("@altRepGroup", related.link)) if part[1])
    # Where in a host it stands is a part; in any other it numbers the title.
    place = related.part.text if related.part is not None and _is_place(related) else ""
    words = (("title", related.title), ("partNumber", related.number), ("partNumber", place))
    if found := tuple(part for part in words if part[1]):
        yield "titleInfo", (*linked, *found)
    if related.name:
        yield "name", (*linked, ("namePart", related.name))
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
    if related.part is not None and not place:
        yield "part", make_part(related.part).parts


def _is_place(related: Related) -> bool:
    part = related.part
    return related.relation != "host" and bool(related.title) and part is not None and part == Part(text=part.text)


def _work_parts(related: Related, record: Record) -> Iterator[tuple[str, Any]]:
    """A work named by a heading: its one title needs no type, and all that is added to it stands with it."""
    title, agent = record.titles[0], next(iter(record.agents), None)
    linked = tuple(part for part in (("@script", related.script), ("@altRepGroup", related.link)) if part[1])
    added = tuple(part for part in title.parts if part.kind not in ("number", "name"))
    parts = tuple(part for part in title.parts if part.kind in ("number", "name"))
    words = words_of_title(replace(title, parts=(*added, *parts)))
    uri = value_uri(title.same_as)
    found = (*linked, ("@valueURI", uri), *words, ("partNumber", related.number))
    yield "titleInfo", tuple(part for part in found if part[1])
    if agent is not None:
        made = make_name(agent)
        kind = made.first("@type") or ""
        own = tuple(part for part in made.parts if part[0] != "@type")
        yield (f"name:{kind}" if kind else "name"), (*linked, *own)
    for identifier in related.identifiers:
        yield f"identifier:{_IDENTIFIER_TYPES.get(identifier.scheme, identifier.scheme)}", identifier.value


def lost_of_related(related: Related) -> list[tuple[str, Any]]:
    """What ``make`` cannot say."""
    return [("record.titles.same_as", found) for found in _unsaid_of_work(related)]


def _unsaid_of_work(related: Related) -> list[Any]:
    return [found for title in _work(related) for _, found in unsaid(title)]


def _work(related: Related) -> tuple[Title, ...]:
    """The title of a work that is named by a heading, and nothing else."""
    record = related.record
    if record is None or len(record.titles) != 1 or record.titles[0].kind not in ("uniform", "uncontrolled"):
        return ()
    plain = record == Record(titles=record.titles, agents=record.agents[:1])
    flat = related.title or related.name or related.edition or related.imprint or related.part or related.note
    return record.titles if plain and not flat else ()


def _same(heading: Related, inner: Sequence[Field]) -> bool:
    made = [Field(code.partition(":")[0], _element_parts(code, value)) for code, value in _heading_parts(heading)]
    plain = [Field(field.where, tuple(part for part in field.parts if part[0] != "@usage")) for field in inner]
    return made == plain


def related_maker(write: Callable[[Record], Iterable[Field]]) -> Callable[[Related], Field]:
    """Gives ``make_related``, which needs the writer of whole records."""

    def make(related: Related) -> Field:
        kind, caption = _CLOSER.get(related.relation, (related.relation, ""))
        known = kind in RELATIONS
        inside: list[tuple[str, Any]] = []
        if related.record is not None and _work(related):
            inside += _work_parts(related, related.record)
        else:
            inside += _heading_parts(related)
        if related.record is not None and not _work(related):
            for field in write(related.record):
                its_type = field.first("@type") or ""
                code = f"{field.where}:{its_type}" if its_type else field.where
                parts = tuple(part for part in field.parts if part[0] != "@type")
                inside.append((code, parts[0][1] if len(parts) == 1 and parts[0][0] == "" else parts))
        return element(
            "relatedItem",
            [
                ("@type", kind if known else ""),
                ("@otherType", _other_type(related, kind)),
                ("@xlink:href", related.uri),
                ("@displayLabel", caption or related.label),
                *inside,
            ],
        )

    return make


def _other_type(related: Related, kind: str) -> str:
    """A relation that MODS has no type for; a relation in words, as a catalogue's caption says it (``Print version:``)."""
    if related.label.endswith((":", ".")) or related.relation in _CLOSER:
        return related.label
    return "" if kind in (*RELATIONS, "related") else kind


# extension: what other formats keep for themselves

_LEFTOVER = f"{{{TERMS}}}leftover"
VALUES = f"{{{TERMS}}}values"
"""The element with a slot's values as JSON."""
_ATTRIBUTES_OF_LEFTOVER = ("format", "path", "reason")


def read_extension(field: Field, draft: Draft) -> None:
    """Ours only: anybody else's stays as it is. The values of slots are for when all has been read."""
    found = []
    for code, value in field.parts:
        if code == "" and not str(value).strip():
            continue
        if code == VALUES and (slot := attribute(value, "slot")):
            draft.noted[slot] = text_of(value)
            continue
        said = {name: attribute(value, name) for name in _ATTRIBUTES_OF_LEFTOVER}
        if code != _LEFTOVER or not all(said.values()):
            draft.leave(field, "no row")
            return
        found.append(Leftover(said["format"], said["path"], text_of(value), said["reason"]))
    draft.leftovers += found


def write_extension(writing: Writing) -> Iterator[Field]:
    """So that MARC that goes through MODS is MARC again: its own fields, where MODS has no element for them."""
    parts = [
        (_LEFTOVER, (("@format", left.format), ("@path", left.path), ("@reason", left.reason), ("", left.value)))
        for left in writing.record.leftovers
        if left.format != writing.target
    ]
    if parts:
        yield Field("extension", tuple(parts))


# recordInfo: admin, id, conversions, and where the description came from

_AACR = "aacr"
"""What LDR/18 a says, in MODS' list of standards of description."""
_SIX = re.compile(r"\d{6}")  # MARC 008/00-05
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
    standards = [text_of(value) for _, value in taking.all("descriptionStandard")]
    if _AACR in standards:
        standards.remove(_AACR)
        attrs["punctuation"] = "a"
    attrs["conventions"] = tuple(standards)
    notes = taking.all(*(code for code, _ in taking.parts if code.partition(":")[0] == "recordInfoNote"))
    for code, value in notes:
        taking.only_text(code, value)
    attrs["notes"] = tuple(Term(code.partition(":")[2], text_of(value)) for code, value in notes)
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
            (
                "recordCreationDate",
                (("@encoding", "marc" if _SIX.fullmatch(created) else "w3cdtf"), ("", created)) if created else "",
            ),
            ("recordChangeDate", (("@encoding", "iso8601"), ("", admin.changed)) if admin.changed else ""),
            ("recordIdentifier", identifier),
            ("recordOrigin", origin),
            ("languageOfCataloging", make_language(Language(language)).parts if language else ""),
            *(("descriptionStandard", rules) for rules in conventions),
            ("descriptionStandard", _AACR if admin.punctuation == "a" else ""),
            *((f"recordInfoNote:{note.kind}" if note.kind else "recordInfoNote", note.value) for note in admin.notes),
        ],
    )


def _origin(record: Record, moment: str) -> str:
    """Where the description came from: the page, its query and its time are provenance."""
    text = f"Converted by bibld {__version__} on {moment}"
    if record.page is not None:
        text += f" {provenance(record.page)}"
    return f"{text}."

"""MODS note, abstract, tableOfContents, accessCondition and targetAudience ↔ notes of the record."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from bibld.crosswalk import Faults, Field
from bibld.crosswalk.isbd import without
from bibld.formats._headings import in_words
from bibld.formats._notes import SUMMARIES, is_of_files
from bibld.formats.mods.parts import Taking, attribute, element, field_of, stated, text_of
from bibld.formats.mods.physical import is_statement
from bibld.labels import capitalized
from bibld.model import RIGHTS, Note, Term, saying_more, says_more

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
    "captions and pattern", "captions and pattern of indexes", "captions and pattern of supplements", "coded holdings",
    "components of the class number", "computer", "country of production", "creator characteristics", "digital file",
    "digital graphic", "dissemination control", "enumeration", "enumeration of indexes", "enumeration of supplements",
    "extension plan", "form of work", "geographic name", "geospatial reference", "holding institutions", "holdings",
    "holdings of indexes", "holdings of supplements", "hours", "instruments and voices", "item", "item of indexes",
    "item of supplements", "key", "medium of performance", "mode of issuance", "moving image", "musical incipit",
    "name of the unit", "normalized designation", "notation", "number", "other distinguishing characteristic",
    "philatelic issue", "physical form of the holdings", "physical medium", "planar coordinates", "playing time",
    "projected date", "representative expression", "reproduction held", "security classification", "sound",
    "structured ownership", "supplementary content", "taxonomic name", "terms of use of the holdings",
    "time of creation", "trade availability", "trade price", "transposed key", "video",
))  # fmt: skip

_NOTES = (
    "accessibility", "accumulation and use", "awards", "bibliographic history", "binding", "case file characteristics",
    "categories of films", "censorship", "computer file type", "copyright status", "data quality", "documentation",
    "earlier or later volumes", "editor", "entity and attribute", "finding aid", "former title complexity",
    "geographic coverage", "indexes", "issuing body", "latest issue consulted", "linking entry", "location of duplicates",
    "manifestation statements", "methodology",
    "other archival materials", "related computer files", "report type and period", "scale of graphic material",
    "solicitation", "source of data", "source of description", "study program", "supplement", "time period of content",
    "with",
)  # fmt: skip

# https://www.loc.gov/standards/mods/mods-notes.html
_LISTED = (
    "accrual method", "accrual policy", "acquisition", "action", "additional physical form", "admin", "bibliographic history",
    "bibliography", "biographical/historical", "citation/reference", "conservation history", "content",
    "creation/production credits", "date", "date/sequential designation", "exhibitions", "funding", "handwritten", "language",
    "numbering", "original location", "original version", "ownership", "performers", "preferred citation", "publications",
    "reproduction", "restriction", "source characteristics", "source dimensions", "source identifier", "source note",
    "source type", "statement of responsibility", "subject completeness", "system details", "thesis", "venue",
    "version identification",
)  # fmt: skip


INDEX = "index or finding aid"
"""A note that says in its text which of these it is: it wants no caption (MARC 555, first indicator 8)."""


def _folded(kind: str) -> str:
    """A type of note as it is compared:
    ``Restrictions on use`` and ``restrictionOnUse`` are ``restriction on use``.
    """
    return " ".join(word.removesuffix("s") for word in in_words(kind).split())


HOLDER = "applies to"
"""The part of a note that says whose copy it is of (MARC $5)."""


def with_holders(found: Note) -> str:
    """The text of a note, and behind it whose copy it is of: what one library lacks, or has promised to keep, is not
    true of every copy, and MODS has no other place for that. The Library of Congress' stylesheet has it there, too.

    ``583 ## $a committed to preserve $5 UkLoX`` → ``<note type="action">committed to preserve UkLoX</note>``
    """
    holders = [part.value for part in found.parts if part.kind == HOLDER]
    if not holders:
        return found.text
    said = "".join(part.value for part in found.parts if part.kind != HOLDER)
    stop = "." if said.endswith(".") and not found.text.endswith(".") else ""
    return f"{found.text}{stop} {' '.join(holders)}"


class Texts:
    """An element that is a note: its kind is its type, its caption where that names one of ``labelled``, or ``usual``.

    ``<note type="thesis">Uppsala, 2011</note>``, ``<abstract displayLabel="Review">Good.</abstract>``
    """

    def __init__(
        self,
        where: str,
        labelled: Iterable[str] = (),
        usual: str = "",
        types: Sequence[str] | None = None,
        spelled: Iterable[str] = (),
        *,
        names_holders: bool = False,
    ) -> None:
        self.where = where
        self.names_holders = names_holders
        self.usual = usual
        self.types = types
        self.labels = {kind: capitalized(kind) for kind in labelled}
        self.kinds = {label: kind for kind, label in self.labels.items()}
        self.spelled = {_folded(kind): kind for kind in spelled}

    def kind_of(self, said: str) -> str:
        """The kind that a type names, whatever its case and number: ``Preferred Citation``; any other as it stands."""
        return self.spelled.get(_folded(said), said) if said else ""

    def take(self, field: Field) -> tuple[Note | None, Faults]:
        taking = Taking(field.parts)
        kind, stated_kind = "", self.kind_of(field.first("@type") or "")
        if self.types is None or stated_kind in self.types:
            taking.one("@type")
            kind = stated_kind
        text, same_as, said = taking.text(""), taking.text("@xlink:href"), taking.stated()
        text = text or same_as  # an address alone is all that is said
        if not kind and said.get("label") in self.kinds:
            kind = self.kinds[said.pop("label")]
        faults = taking.rest()
        return (Note(text, kind or self.usual, same_as, **said) if text else None), faults

    def make(self, found: Note) -> Field | None:
        if not found.text:  # what it says is not for the public
            return None
        label = "" if found.label else self.labels.get(found.kind, "")
        kind = "" if label or found.kind in (self.usual, INDEX) else found.kind
        said = [part for part in stated(found) if part[0] != "@displayLabel"]
        return element(
            self.where,
            [
                ("@type", kind),
                *said,
                ("@displayLabel", found.label or label),
                ("@xlink:href", found.same_as),
                ("", with_holders(found) if self.names_holders else found.text),
            ],
        )

    def lost(self, found: Note) -> list[tuple[str, Any]]:
        said = [("kind", found.kind)] if found.kind == INDEX else []
        more = any(not (self.names_holders and part.kind == HOLDER) for part in saying_more(found))
        return [*said, ("parts", found.parts)] if more else said


NOTE = Texts("note", (*CHARACTERISTICS, *_NOTES), spelled=(*_NOTES, *_LISTED, *SUMMARIES), names_holders=True)

ABSTRACT = Texts("abstract", _ABSTRACTS, spelled=(*_ABSTRACTS, *SUMMARIES))

CONTENTS = Texts("tableOfContents", _CONTENTS)

ACCESS_CONDITION = Texts("accessCondition", usual="access condition", types=RIGHTS, spelled=RIGHTS, names_holders=True)

_COPYRIGHT_MD = "{http://www.cdlib.org/inside/diglib/copyrightMD}"
_COPYRIGHT = f"{_COPYRIGHT_MD}copyright"
_OF_COPYRIGHT = {
    "rights.holder/name": "copyright holder", "@copyright.status": "status", "@publication.status": "publication status",
    "rights.holder/contact": "contact", "rights.holder/note": "note", "general.note": "note",
}  # fmt: skip
"""What copyrightMD says as MARC does (542 $d, $l, $m, $e, $n), in the order of that."""


def is_copyright(field: Field) -> bool:
    """Whether a condition of access is a statement of copyright in the schema that is for it,
    and no words or link besides.
    """
    said = [part for part in field.parts if part[0][:1] != "@" or part[0] == "@xlink:href"]
    return [code for code, value in said if code or value.strip()] == [_COPYRIGHT]


def take_copyright(field: Field) -> tuple[Note | None, Faults]:
    """``<accessCondition><copyright xmlns="http://www.cdlib.org/inside/diglib/copyrightMD"
    copyright.status="copyrighted"/>…``
    """
    taking = Taking(field.parts)
    taking.one("@type")
    told: dict[str, list[Term]] = {}
    for path, text in _leaves(taking.one(_COPYRIGHT)):
        if path in _OF_COPYRIGHT:
            told.setdefault(path, []).append(Term(_OF_COPYRIGHT[path], text))
        else:
            taking.faults.append((path, "no part", text))
    terms = tuple(term for path in _OF_COPYRIGHT for term in told.get(path, ()))
    words = without(" ".join(term.value for term in terms), ".")
    return (Note(words, "copyright status", parts=terms, **taking.stated()) if terms else None), taking.rest()


def _leaves(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """The texts of an element, each with the names of what it stands in: ``rights.holder/name``."""
    if isinstance(value, str):
        if value.strip():
            yield path, value.strip()
        return
    for code, inner in value:
        name = code.removeprefix(_COPYRIGHT_MD)
        yield from _leaves(inner, "/".join(filter(None, (path, name))))


TARGET_AUDIENCE = Texts("targetAudience", usual=AUDIENCE, types=())

_TYPED = {f"{texts.where}@type": texts for texts in (NOTE, ABSTRACT, ACCESS_CONDITION)}


def is_spelled(path: str, said: str) -> bool:
    """Whether the type of a note is a kind that is known by another spelling:
    ``accessCondition@type``, ``restrictions on access``.
    """
    return path in _TYPED and _TYPED[path].kind_of(said) != said


def is_audience(field: Field) -> bool:
    """Whether a caption tells which kind of note on the audience it is (MARC 521); any other is a word for it."""
    return field.first("@displayLabel") in AUDIENCES and field.first("@authority") is None


def is_characteristic(field: Field) -> bool:
    """Whether a note's caption is the name of a characteristic."""
    return NOTE.kinds.get(field.first("@displayLabel")) in CHARACTERISTICS and field.first("@type") is None


def is_arrangement(field: Field) -> bool:
    """Whether a description of the carrier tells the arrangement, and nothing else."""
    return [code for code, _ in field.parts if not code.startswith("@")] == ["note:arrangement"]


def set_apart(fields: Iterable[Field]) -> tuple[Field, ...]:
    """Fields in which what a physical description says of something else has a field of its own.

    These are its notes on the arrangement and those with a caption, and each of several
    statements of extent with marks.

    ``<physicalDescription><extent>3 boxes</extent><note type="arrangement">By date</note></physicalDescription>``
    ``<physicalDescription><extent>1 score ; 42 cm</extent><extent>18 parts ; 30 cm</extent></physicalDescription>``
    """
    return tuple(made for field in fields for made in (_parted(field) if field.where == _DESCRIPTION else (field,)))


def _parted(field: Field) -> tuple[Field, ...]:
    if field.first("@altRepGroup") is not None:
        return (field,)
    extents = [part for part in field.parts if part[0] == "extent"]
    if not (
        any(is_statement(value) for _, value in extents[:-1])
        and all(is_statement(value) or _COUNT.search(text_of(value)) for _, value in extents)
    ):
        return _without_notes(field)
    # What is said of the carrier is said of what is online, where one of them is.
    said_of = next((part for part in extents if "online" in text_of(part[1])), extents[0])
    rest = tuple(part for part in field.parts if part is said_of or part[0] != "extent")
    described = (rest if part is said_of else (part,) for part in extents)
    return tuple(made for parts in described for made in _without_notes(Field(_DESCRIPTION, parts)))


_COUNT = re.compile(r"\d\W+(?!(?:[cm]?m|in|inch(?:es)?|ft|x)\b)[^\W\d_]")
"""What a statement counts; one that counts nothing goes on with another:
``<extent>12 p. : ill.</extent><extent>24 cm</extent>``.
"""


def _without_notes(field: Field) -> tuple[Field, ...]:
    notes = [part for part in field.parts if _is_apart(*part)]
    if not notes:
        return (field,)
    rest = tuple(part for part in field.parts if not _is_apart(*part))
    made = (
        Field(_DESCRIPTION, ((code, value),)) if code == ARRANGEMENT.code else field_of(code, value)
        for code, value in notes
    )
    return (*((Field(_DESCRIPTION, rest),) if rest else ()), *made)


def _is_apart(code: str, value: Any) -> bool:
    return code == ARRANGEMENT.code or (code.partition(":")[0] == "note" and attribute(value, "displayLabel") != "")


_DESCRIPTION = "physicalDescription"


def is_file(field: Field) -> bool:
    """Whether the one form is what MARC 256 says of files."""
    said = [(code, value) for code, value in field.parts if not code.startswith("@")]
    return [code for code, _ in said] == [FILE.code] and isinstance(said[0][1], str) and is_of_files(said[0][1])


class InDescription(NamedTuple):
    """A note of one kind that is the one element of a physical description.

    ``<physicalDescription><note type="arrangement">In four series</note></physicalDescription>``
    """

    code: str
    kind: str

    def take(self, field: Field) -> tuple[Note, Faults]:
        taking = Taking(field.parts)
        return Note(taking.text(self.code), self.kind, **taking.stated()), taking.rest()

    def make(self, found: Note) -> Field:
        return Field(_DESCRIPTION, (*stated(found), (self.code, found.text)))

    @staticmethod
    def lost(found: Note) -> list[tuple[str, Any]]:
        return [("parts", found.parts)] if says_more(found) else []


ARRANGEMENT = InDescription("note:arrangement", "arrangement")

FILE = InDescription("form", "file characteristics")

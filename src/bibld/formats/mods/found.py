"""Elements kept as they were found: MODS can say one thing in many ways, and what was read is written the same again.

Where the writer would say it otherwise, all elements of a name (all ``subject``, all ``originInfo``) stay on the record
as leftovers, with two more: ``said`` has, for each of these names, a digest of what the record then said in the slots
it is written from, and ``order`` the names in the order they were found in. As long as the record says the same, the
elements are written as they were found; once it says something else, they are made anew.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import REASONS
from bibld.crosswalk.writing import Written, as_found
from bibld.formats._dates import of_four_figures
from bibld.formats._headings import is_at_congress, list_of
from bibld.formats._markup import unmarked
from bibld.formats._notes import GRANTED, granted
from bibld.formats._numbering import uncalled
from bibld.formats.mods.genre import BEFORE, CALLED, GLOBE, INDICATED, is_type
from bibld.formats.mods.location import HELD, scheme_of
from bibld.formats.mods.name import number_of_name
from bibld.formats.mods.notation import parse, spell
from bibld.formats.mods.notes import is_spelled
from bibld.formats.mods.physical import SMD, code_of_rda
from bibld.formats.mods.record_info import OCLC, organisation_of
from bibld.formats.mods.schema import ORDER as SEQUENCES
from bibld.formats.mods.schema import VALUES
from bibld.formats.mods.xml import NO_VERSION, VERSION, attribute
from bibld.gazetteer import country
from bibld.model import Leftover, Record, kept_at, to_json
from bibld.report import Report, shown
from bibld.vocabulary import countries

__all__ = [
    "ORDER",
    "SAID",
    "SLOTS",
    "UNTAKEN",
    "alike",
    "grouped",
    "in_order",
    "keep",
    "kept",
    "of_itself",
    "root",
    "same",
    "untaken",
]

SLOTS: dict[str, tuple[str, ...]] = {
    "titleInfo": ("titles",),
    "name": ("agents",),
    "typeOfResource": ("type", "manuscript", "issuance"),
    "genre": ("genres", "government", "content"),
    "originInfo": ("provisions", "dates", "editions", "frequencies", "issuance"),
    "language": ("languages",),
    "physicalDescription": ("physicals", "characteristics", "titles", "links"),
    "abstract": ("summaries",),
    "tableOfContents": ("contents",),
    "targetAudience": ("audiences", "notes"),
    "accessCondition": ("notes",),
    "note": ("notes", "characteristics", "titles"),
    "subject": ("subjects", "areas", "cartographics"),
    "classification": ("classifications",),
    "relatedItem": ("related", "links"),
    "identifier": ("identifiers", "id", "links"),
    "location": ("locations", "links"),
    "part": ("parts",),
    "recordInfo": ("admin", "id", "conversions", "page"),
}
"""The slots that each element is written from."""

SAID, ORDER, ROOT = "said", "order", "mods"
Groups = dict[str, list[Field]]


def grouped(fields: Iterable[Field]) -> Groups:
    """The fields by their names."""
    groups: Groups = {}
    for field in fields:
        groups.setdefault(field.where, []).append(field)
    return groups


def alike(fields: Sequence[Field], made: list[Field]) -> bool:
    """Whether what would be written of a record is field for field what was found,
    as it mostly is for a record of ours.
    """
    return list(fields[1:] if fields[:1] and fields[0].where == ROOT else fields) == made


def same(one: Sequence[Field], other: Sequence[Field]) -> bool:
    """Whether fields are written the same, whatever the order of their attributes."""
    return one == other or (
        len(one) == len(other)
        and all(
            mine == yours or _plain(mine.where, mine.parts) == _plain(yours.where, yours.parts)
            for mine, yours in zip(one, other, strict=True)
        )
    )


def _plain(code: str, value: Any) -> Any:
    """A value as it is written: attributes sorted, and the elements of a sequence in its order."""
    if type(value) is str:
        return value
    attributes = sorted((inner, attribute(inner, part)) for inner, part in value if inner[:1] == "@")
    content = [(inner, _plain(inner, part)) for inner, part in value if inner[:1] != "@"]
    if (order := SEQUENCES.get(code.partition(":")[0])) is not None:
        content.sort(key=lambda part: order.get(part[0].partition(":")[0], len(order)))
    if not attributes and (not content or (len(content) == 1 and content[0][0] == "")):
        return content[0][1] if content else ""
    return (*attributes, *content)


def keep(record: Record, fields: Sequence[Field], made: list[Field]) -> Record:
    """A record that was read from these fields, and of which ``made`` would be written, with what is not the same."""
    own = next((field for field in fields if field.where == ROOT), Field(ROOT, (NO_VERSION,)))
    if own.first("@version") is None:
        own = Field(ROOT, (NO_VERSION, *own.parts))
    forms = [] if alike(fields, made) else list(_forms(record, fields, made))
    if own.parts != (("@version", VERSION),):
        forms.append(Leftover("mods", ROOT, spell(own)))
    return replace(record, leftovers=(*record.leftovers, *forms)) if forms else record


def _forms(record: Record, fields: Sequence[Field], made: Sequence[Field]) -> Iterator[Leftover]:
    """The elements that would be written otherwise, what the record then said, and the order of all."""
    found, again = grouped(fields), grouped(made)
    unlike = [
        name for name in SLOTS
        if (name in found or name in again) and not same(found.get(name, ()), again.get(name, ()))
    ]  # fmt: skip
    for name in unlike:
        yield from (Leftover("mods", name, spell(field)) for field in found.get(name, ()))
    if unlike:
        yield Leftover("mods", SAID, " ".join(f"{name}={_digest(record, name)}" for name in unlike))
    order = [field.where for field in fields if field.where != ROOT]
    if unlike or order != [field.where for field in made]:
        yield Leftover("mods", ORDER, " ".join(order))


def untaken(
    record: Record,
    fields: Sequence[Field],
    besides: Iterable[tuple[str, str]],
    made: Iterable[Field],
    told: Iterable[object],
    report: Report,
) -> Record:
    """Report what elements say that is neither in the record nor in what would be written of it, and was not ``told``.

    So of what is said ``besides``, each text with its path. It is kept with the elements, and by itself, so that any
    other format tells that it does not have it.
    """
    left: list[Leftover] = []
    again = grouped(made)
    missing = [*of_itself(fields), *besides]
    for name, found in grouped(fields).items():
        if name in SLOTS and found != (its := again.get(name, [])):
            said = {text for field in its for _, text in _texts(name, field.parts)}
            texts = [item for field in found for item in _texts(name, field.parts) if item[1] not in said]
            bare = {_squeezed(text) for text in said} if texts else said
            missing += [item for item in texts if not (_OF_FORM.search(item[0]) or _squeezed(item[1]) in bare)]
    missing = [(path, text) for path, text in missing if text not in _ALWAYS and not _is_coded(path, text)]
    if missing:  # of a grant its number tells what it is: uri, open-aire
        numbers = [field for field in fields if field.where == "identifier"]
        called = {("identifier@type", one.first("@type")) for one in numbers if str(one.first("")).startswith(GRANTED)}
        missing = [item for item in missing if item not in called]
    if missing:
        own, elements = _words(replace(record, leftovers=())), _kept(record)
        words = own | _words(*told)
        for path, text in missing:
            said_of = uncalled(text) if path.endswith("identifier") else unmarked(text) if "<" in text else text
            if text.startswith(GRANTED):
                said_of = granted(text).text
            if "/nameIdentifier:" in path and "@" not in path:
                said_of = number_of_name(text)
            if path.startswith("originInfo/date") and text not in words:
                said_of = of_four_figures(text, "edtf", "start")
            wanted = _words(said_of)
            if not words >= wanted or (not own >= wanted and _is_told_of_another(elements, path, text)):
                report.lose("kept", path, REASONS["no part"], text, "mods")
                left.append(Leftover("mods", f"/{path}", text, UNTAKEN))
    return replace(record, leftovers=(*record.leftovers, *left)) if left else record


def of_itself(fields: Sequence[Field]) -> list[tuple[str, str]]:
    """What ``mods`` itself says of a resource, with the path of each: ``mods@displayLabel``."""
    own = (field for field in fields[:1] if field.where == ROOT)
    return [(f"{ROOT}{code}", text) for field in own for code, text in field.parts if code not in _OF_ROOT]


_OF_ROOT = frozenset(("@ID", "@version", "@xml:lang"))
"""What a description says of itself as a piece of XML, and not of a resource."""

UNTAKEN = "no place in the model"
"""The reason of a leftover that is no element, but one of its texts: ``/location/url@access``."""


def _words(*values: object) -> frozenset[str]:
    return frozenset(_WORD.findall(" ".join(map(shown, values)).casefold()))


def _kept(record: Record) -> dict[str, str]:
    """The elements that were kept as they were found, by their names."""
    kept: dict[str, list[str]] = {}
    for left in record.leftovers:
        if left.format == "mods":
            kept.setdefault(left.path, []).append(left.value)
    return {name: "\n".join(elements) for name, elements in kept.items()}


def _is_told_of_another(kept: Mapping[str, str], path: str, text: str) -> bool:
    """Whether a text was told of another element, kept for it: one IRI, of who holds it and who described it."""
    telling = {name for name, elements in kept.items() if text in elements}
    return bool(telling) and _NAME.split(path, maxsplit=1)[0] not in telling


_WORD = re.compile(r"\w+")
_NAME = re.compile("[/@]")

_OF_FORM = re.compile(
    r"(?:/(?:language|role)Term(?::\w+)?|/descriptionStandard|@eventType|@xml:lang|schemaLocation"
    r"|^note@(?:altRepGroup|script))$"
)
"""Where stands what a record says in another way: a term by its code, the script of a statement of responsibility, and
its pair, by those of its title.
"""

_ALWAYS = frozenset(
    "iso639-2b iso639-3 marccountry marcorg marcrelator no rfc3066 rfc4646 rfc5646 yes".split()
)  # fmt: skip
"""The lists that codes are from in any case, and the values of attributes that are either there or not."""


def _is_coded(path: str, text: str) -> bool:
    """Whether a URI is that of a list that is known by its code, or the type or source of a number another word for its
    scheme.

    The encoding of a date is told by the date, which link or name is the primary one by its relation or its place. A
    type of resource, a genre or a type of note that is known is said by its name in the model: ``Dataset``, ``Audio``,
    ``Preferred Citation``; a country by its code: what else is said of a place is in the record. What is held is told
    apart by its kind. That a language is of the text goes without saying.
    """
    if path == "typeOfResource":
        return is_type(text)
    if path in ("genre", "genre@authority"):
        of_list = (*CALLED, GLOBE.term) if path == "genre" else (*INDICATED, BEFORE)
        return text in of_list or code_of_rda("rdacontent", text) is not None
    if path.endswith(("/form:media", "/form:carrier")):
        return code_of_rda(f"rda{path.rpartition(':')[2]}", text) is not None
    if path.endswith(("/genre@authority", "/form@authority")):
        return text in (BEFORE, SMD)
    if path.endswith("placeTerm:text"):
        return countries().code(text) is not None or country(text) is not None
    if path.endswith("@authorityURI"):
        return (list_of(text) != "" and not is_at_congress(text)) or _OF_MARC.match(text) is not None
    if path.endswith("recordInfo/recordIdentifier@source"):
        return organisation_of(text) == OCLC
    if path.endswith("@encoding"):
        return text.lower() in VALUES["encodings"]
    if path.endswith("@usage"):
        return text in VALUES["usages"]
    if path.endswith("language@objectPart"):
        return text.casefold() == "text"
    if path.endswith("enumerationAndChronology@unitType"):
        return text in HELD
    return is_spelled(path, text) or (path.endswith("identifier@type") and scheme_of(text) != text)


_OF_MARC = re.compile(
    r"https?://id\.loc\.gov/vocabulary/(?:countries|geographicAreas|iso639-\d|languages|organizations|relators)(?:/|$)"
)
"""Where the lists are whose codes MARC has without their names: for any other list its name is to be there."""


def _squeezed(text: str) -> str:
    """A text by its letters alone: ``useAndReproduction`` is ``use and reproduction``."""
    return "".join(_WORD.findall(text.casefold()))


def _texts(path: str, value: Any) -> Iterator[tuple[str, str]]:
    """The texts of an element and of its attributes, with their paths: ``location/url@access``."""
    if isinstance(value, str):
        yield path, value
        return
    for code, inner in value:
        separator = "" if code[:1] in ("", "@") else "/"
        yield from _texts(f"{path}{separator}{code}", inner)


def _digest(record: Record, name: str) -> str:
    """What a record says in the slots of an element, in a few letters."""
    said = Record(**{slot: getattr(record, slot) for slot in SLOTS[name]})
    return hashlib.sha256(to_json(said)).hexdigest()[:8]


def kept(record: Record) -> tuple[Groups, Record]:
    """The fields that still say what the record says, as they were found, and the record without these."""
    said = dict(pair.split("=", 1) for pair in next(kept_at(record, "mods", SAID), "").split() if "=" in pair)
    names = [name for name, digest in said.items() if name in SLOTS and _digest(record, name) == digest]
    if "identifier" in said and "identifier" not in names and any(note.kind in _IN_NUMBERS for note in record.notes):
        names = [name for name in names if name != "note"]  # of which one may be said by no identifier any more
    groups: Groups = {name: [] for name in names}
    rest: list[Leftover] = []
    for left in record.leftovers:
        if left.format != "mods" or (left.path not in groups and left.path not in (SAID, ORDER, ROOT)):
            rest.append(left)
        elif left.reason == "form" and left.path in groups:
            groups[left.path].append(parse(left.value))
    # An element that neither was there nor would have been written says nothing of a slot that has not changed.
    order = next(kept_at(record, "mods", ORDER), None)  # a changed graph may have none of it
    asked = {*said, *order.split()} if order is not None else {*SLOTS}
    used = {slot for name, slots in SLOTS.items() if name in asked and name not in groups for slot in slots}
    if not record.id and "recordInfo" not in groups:  # whose number is made of all that the record says
        used = {*_EMPTY}
    done = {slot: _EMPTY[slot] for name in names for slot in SLOTS[name] if slot not in used}
    return groups, replace(record, leftovers=tuple(rest), **done)


_EMPTY = {slot: getattr(Record(), slot) for slots in SLOTS.values() for slot in slots}
_IN_NUMBERS = ("funding", "preferred citation")
"""The kinds of notes that identifiers are read as."""


def in_order(record: Record, made: Sequence[Written]) -> list[Written]:
    """Fields in the order of the file that the record was read from;
    one that was not there follows the one before it.
    """
    order = next(kept_at(record, "mods", ORDER), "")
    return as_found(made, (item.field.where for item in made), order.split()) if order else list(made)


def root(record: Record, report: Report) -> Iterator[Field]:
    """The attributes of ``mods`` itself, where they were other than ours; a changed graph may have several of it."""
    kept = list(dict.fromkeys(kept_at(record, "mods", ROOT)))
    for other in kept[1:]:
        report.lose("dropped", ROOT, "a record is one such element", other, "mods")
    return map(parse, kept[:1])

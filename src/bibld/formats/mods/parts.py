"""What the elements of MODS share: their parts, asked for one by one, and what they say of a heading.

In each module beside this one, ``take_…`` gives the value of one element and what it could not take, ``make_…`` the
element again. Where one element speaks for several slots of the record (``originInfo``, ``recordInfo``, ``location``,
``subject``), ``read_…`` fills a draft and ``write_…`` gives the elements.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import partial
from typing import Any

from bibld.crosswalk import Faults, Field
from bibld.crosswalk.codecs import Codec
from bibld.crosswalk.draft import REASONS, Draft
from bibld.formats._headings import is_at_congress, list_of
from bibld.formats._uri import heading_uri
from bibld.vocabulary import language_of_tag

Parts = tuple[tuple[str, Any], ...]

STATED = {"@lang": "lang", "@script": "script", "@transliteration": "transliteration", "@altRepGroup": "link",
          "@displayLabel": "label"}  # fmt: skip

_STATING = frozenset((*STATED, "@xml:lang"))


def text_of(value: Any) -> str:
    """The text of a part, whether or not it has attributes."""
    if isinstance(value, str):
        return value
    for code, text in value:
        if code == "" and isinstance(text, str):
            return text
    return ""


def attribute(value: Any, name: str) -> str:
    """An attribute of a part."""
    if isinstance(value, str):
        return ""
    name = f"@{name}"
    for code, text in value:
        if code == name:
            return str(text)
    return ""


class Taking:
    """Takes the parts out of a field, and knows at the end which were not asked for."""

    def __init__(self, parts: Parts) -> None:
        self.parts = list(parts)
        # Of all parts that there were: most codes that are asked for are not here.
        self.codes = {code for code, _ in parts}
        self.faults: Faults = []

    def one(self, code: str) -> Any:
        """The first part of this code, or None."""
        if code not in self.codes:
            return None
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
        if isinstance(value, str):
            return value
        self.only_text(code, value)
        return text_of(value)

    def worded(self, name: str) -> str:
        """The text of the first part that is this element, of whatever type: that and its attributes are faults."""
        code = next((code for code, _ in self.parts if code.partition(":")[0] == name), "")
        if (value := self.one(code)) is None:
            return ""
        if kind := code.partition(":")[2]:
            self.faults.append((f"{name}/@type", "no part", kind))
        self.only_text(name, value)
        return text_of(value)

    def joined(self, code: str) -> str:
        """The texts of all parts of this code as one: several programs give each given name a part of its own."""
        texts = []
        for _, value in self.all(code):
            self.only_text(code, value)
            texts.append(text_of(value).strip())
        return " ".join(filter(None, texts))

    def only_text(self, code: str, value: Any, *known: str) -> None:
        """Report what a part holds besides its text and the attributes known."""
        if not isinstance(value, str):
            self.faults += [
                (f"{code}/{inner}", "no part", held) for inner, held in value if inner != "" and inner not in known
            ]

    def inside(self, code: str, faults: Faults) -> None:
        """Report what could not be taken of a part that is an element of its own: ``form/@type``."""
        self.faults += [(f"{code}/{path}", cause, held) for path, cause, held in faults]

    def all(self, *codes: str) -> list[tuple[str, Any]]:
        """All parts of these codes, in order."""
        if self.codes.isdisjoint(codes):
            return []
        found = [part for part in self.parts if part[0] in codes]
        self.parts = [part for part in self.parts if part[0] not in codes]
        return found

    def typed(self, *names: str) -> list[tuple[str, Any]]:
        """All parts that are these elements, of whatever type, in order."""
        return self.all(*[code for code in self.codes if code.partition(":")[0] in names])

    def stated(self) -> dict[str, Any]:
        """Language, script, link and label."""
        if self.codes.isdisjoint(_STATING):
            return {}
        said = {attr: self.text(code) for code, attr in STATED.items() if any(part[0] == code for part in self.parts)}
        if "lang" not in said and (tag := next((text for code, text in self.parts if code == "@xml:lang"), "")):
            code = language_of_tag(tag)
            if code and self.one("@xml:lang"):
                said["lang"] = code
        return said

    def rest(self) -> Faults:
        """What nobody asked for."""
        return [*self.faults, *[(code, "no part", value) for code, value in self.parts]]


def stated(value: Any) -> list[tuple[str, Any]]:
    """The attributes of a value stated in some language."""
    return [(code, found) for code, attr in STATED.items() if (found := getattr(value, attr))]


def filled(parts: Iterable[tuple[str, Any]]) -> Parts:
    """The parts that say something."""
    return tuple([part for part in parts if part[1]])


def element(where: str, parts: Iterable[tuple[str, Any]]) -> Field:
    """A field of the parts that say something."""
    return Field(where, filled(parts))


def part_of(made: Field) -> tuple[str, Any]:
    """An element as a part of another, its type in the code: ``Field("note", (("@type", "thesis"), ("", "Ph.D.")))`` →
    ``("note:thesis", "Ph.D.")``.
    """
    kind = made.first("@type")
    parts = tuple(part for part in made.parts if part[0] != "@type")
    said = parts[0][1] if len(parts) == 1 and parts[0][0] == "" else parts or ""
    return made.where if kind is None else f"{made.where}:{kind}", said


def field_of(code: str, value: Any, home: str = "") -> Field:
    """The other way round; a text alone becomes the part ``home``.

    ``("name:personal", "Smith")`` → ``Field("name", (("@type", "personal"), ("namePart", "Smith")))``
    with ``home="namePart"``.
    """
    name, colon, kind = code.partition(":") if code[:1] != "{" else (code, "", "")
    parts = value if isinstance(value, tuple) else ((home, value),) if value else ()
    return Field(name, (("@type", kind), *parts) if colon else parts)


def same_as(taking: Taking) -> tuple[str, ...]:
    """The URI of a heading."""
    return (uri,) if (uri := taking.text("@valueURI")) else ()


def of_list(taking: Taking) -> tuple[str, tuple[str, ...]]:
    """The list that a heading is from, by its name or else by its address, and the heading's URI, which repositories
    have in the place of that address, too: ``authorityURI="http://id.loc.gov/authorities/names/n80126238"``.
    """
    address = taking.text("@authorityURI")
    same = same_as(taking)
    if not same and is_at_congress(address):
        same = (address,)
    return taking.text("@authority") or list_of(address), same


def uri_of(value: Any) -> str:
    """The URI of an element of a heading, wherever it stands, as in :func:`of_list`."""
    address = attribute(value, "authorityURI")
    return attribute(value, "valueURI") or (address if is_at_congress(address) else "")


def value_uri(same: Iterable[str], authority: str = "") -> str:
    """The first URI, of a heading in its own list before others; a control number is none.

    >>> value_uri(("http://id.worldcat.org/fast/880600", "http://id.loc.gov/authorities/subjects/sh85033169"), "lcsh")
    'http://id.loc.gov/authorities/subjects/sh85033169'
    """
    found = [uri for uri in same if is_uri(uri)]
    return min(found, key=partial(_distance, authority=authority)) if len(found) > 1 else "".join(found)


def _distance(uri: str, authority: str) -> int:
    """How far a URI is from the list of its heading: in it, in none that is known, in another."""
    its = list_of(uri)
    if not authority or not its:
        return 1
    return 0 if its in (authority, _ALSO_IN.get(authority)) else 2


_ALSO_IN = {"lcsh": "naf", "gnd-content": "gnd", "gnd-carrier": "gnd"}
"""Lists whose headings, or some of them, are in another: the names of LCSH, what GND says of contents and carriers."""


def concept_uri(same: Sequence[str], authority: str) -> str:
    """The same of a concept; one that follows from its number in a list is a URI of it: ``(OCoLC)fst01204155``."""
    if not same:  # most have none
        return ""
    follow = (uri for uri in map(heading_uri, same) if uri and _distance(uri, authority) < 2)
    return value_uri((*same, *follow), authority)


def is_uri(text: str) -> bool:
    """Whether a text is a URI:
    no number behind its system, ``(DE-588)118540238``, and no words, ``Art Division: Prints``.
    """
    return ":" in text and _URI.fullmatch(text) is not None


_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+")


SAME_AS = Codec(lambda uri: (uri,), lambda same: value_uri(same) or None)
"""A heading's URIs and numbers in its one attribute."""


def unsaid(value: Any, prefix: str = "") -> list[tuple[str, Any]]:
    """The URIs and numbers of a heading beside the one in valueURI."""
    said = value_uri(value.same_as, value.authority)
    return [(f"{prefix}same_as", found) for found in value.same_as if found != said]


def unsaid_of_concept(value: Any) -> list[tuple[str, Any]]:
    """The same of a concept: a number from which its URI follows is said by that."""
    said = concept_uri(value.same_as, value.authority)
    return [("same_as", found) for found in value.same_as if not said or said not in (found, heading_uri(found))]


def out_of_scope(value: Any) -> list[tuple[str, Any]]:
    """The scope of a value (to which part of the resource it applies, which institution says so):
    MODS has no place for it.
    """
    return [("scope", value.scope)] if value.scope else []


_CONTAINERS = frozenset(("language", "originInfo", "physicalDescription", "recordInfo", "subject", "titleInfo"))
"""What the schema does not allow without an element inside, and what says nothing without one."""
_SAYING = ("@valueURI", "@xlink:href")
"""Attributes that say something all the same."""


def is_bare(field: Field) -> bool:
    """Whether the element would hold nothing, and so say nothing."""
    return field.where in _CONTAINERS and all(code.startswith("@") and code not in _SAYING for code, _ in field.parts)


UNSPECIFIED = "unspecified"  # which list a heading is from; MODS then says nothing

NO_SCOPE = "MODS does not say of what part of the resource, of which institution or from what source a statement is"

ONE_URI = "MODS has one URI for a heading, and no place for its control numbers"


def told(draft: Draft, field: Field, faults: Faults) -> None:
    """Keep a field some of whose parts nobody took, if there are any, and say which."""
    for code, _, value in faults:
        draft.report.lose("kept", f"{field.where}/{code}", REASONS["no part"], text_of(value), "mods")
    if faults:
        draft.leave(field, "no part", told=True)


def tuple_of(value: Any, code: str) -> Parts:
    """A part's value as parts; a text alone is the part of this code or, where none is given, is left out."""
    return value if isinstance(value, tuple) else ((code, value),) if code else ()

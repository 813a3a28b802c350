"""A record of MARC 21 as its rules see it, and the table they are put into."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import Any, NamedTuple

from bibld.crosswalk import Field
from bibld.formats.marc21 import positions
from bibld.formats.marc21.carriers import LISTED
from bibld.formats.marc21.field import OF_UNIMARC, is_unimarc
from bibld.validation.marc21.tags import FIELDS, OBSOLETE, FieldRule
from bibld.validation.rules import Table, line_of
from bibld.vocabulary import CodeList

__all__ = [
    "LEVELS",
    "LINKING",
    "MARC",
    "ORDINAL",
    "At",
    "Element",
    "Marc",
    "Within",
    "code_of",
    "coded",
    "either",
    "ending",
    "first",
    "printed",
    "second",
    "source",
    "values",
]


class Marc:
    """A record as the rules see it.

    In ``leader`` a blank is one, whatever sign for it stands in ``stated_leader``; ``raw_leader`` is the
    leader before the reader put it right, where that is known. ``known`` holds what was seen of the records
    before: the control numbers. ``element`` is the one of MARCXML that it was, if it was one.
    """

    def __init__(
        self,
        fields: Sequence[Field],
        raw_leader: str = "",
        known: set[int] | None = None,
        element: Element | None = None,
    ) -> None:
        self.stated_leader = str(fields[0].first("")) if fields and fields[0].where == "LDR" else ""
        self.leader = positions.printed(self.stated_leader).ljust(24)
        self.raw_leader = raw_leader
        self.known: set[int] = set() if known is None else known
        self.element = element
        # A line is taken apart once, and not by each rule.
        self.fields = [Field(field.where, field.parts) for field in fields if field.where != "LDR"]
        self.by_tag: dict[str, list[Field]] = {}
        for field in self.fields:
            self.by_tag.setdefault(field.where, []).append(field)

    def __getitem__(self, tag: str) -> Sequence[Field]:
        return self.by_tag.get(tag, ())

    def of(self, *tags: str) -> Iterator[Field]:
        """The fields with any of these tags."""
        for tag in tags:
            yield from self.by_tag.get(tag, ())

    def said(self, *paths: str) -> Iterator[tuple[At, str]]:
        """What stands in these subfields, each text with its place: ``said("022$al", "044$a")``."""
        for path in paths:
            for field in self[path[:3]]:
                for code in path[4:]:
                    for text in values(field, code):
                        yield At(field, f"${code}"), text

    def control(self, tag: str) -> str:
        """The text of a control field, or ""."""
        found = self.by_tag.get(tag)
        return str(found[0].first("") or "") if found else ""

    @cached_property
    def fixed(self) -> str:
        """008, if it has its forty characters."""
        text = printed(self["008"][0]) if self["008"] else ""
        if self.material == positions.VISUAL and self.control("008")[18:21] == _NOT_KNOWN:
            text = f"{text[:18]}{_NOT_KNOWN}{text[21:]}"
        return text if len(text) == 40 else ""

    @property
    def dates(self) -> tuple[str, str, str]:
        """008/06-14: the type of date, and the two dates; each "" without an 008."""
        return self.fixed[6:7], self.fixed[7:11], self.fixed[11:15]

    @property
    def language(self) -> str:
        """008/35-37, or ""."""
        return self.fixed[35:38]

    @cached_property
    def data(self) -> list[tuple[str, Field]]:
        """The data fields, each with the tag whose rules it follows: an 880 those of the field it stands beside."""
        found = []
        for field in self.fields:
            tag = field.where
            if not field.parts or field.parts[0][0] != "ind1":
                continue
            if tag == "880":
                tag = str(field.first("6") or "")[:3]
            if tag[0:1] != "9":
                found.append((tag, field))
        return found

    @cached_property
    def occurrences(self) -> dict[int, int]:
        """Which of the fields of its tag a field is, counted from 1, where there are several: by its identity, for
        fields may be equal.
        """
        several = (alike for alike in self.by_tag.values() if len(alike) > 1)
        return {id(field): number for alike in several for number, field in enumerate(alike, 1)}

    def line(self, place: object) -> int:
        """The line of the file in which something was found: of its field, or else of the record; 0 if it has none."""
        if self.element is None:
            return 0
        if isinstance(place, Within):
            return self.element.line(place.node)
        tag = str(place)[:3]
        nodes, alike = self.element.by_tag.get(tag, ()), self.by_tag.get(tag, ())
        if len(nodes) != max(len(alike), 1):  # the reader has left one out
            return self.element.line(self.element.node)
        return self.element.line(nodes[max(place.occurrence(self), 1) - 1 if isinstance(place, At) else 0])

    @cached_property
    def text(self) -> str:
        """All that its data fields say, each subfield between separators: what is not in it need not be looked for."""
        texts = [text for _, field in self.data for _, text in field.parts[2:]]
        return "\x1f".join(["", *texts, ""])

    @cached_property
    def defined(self) -> list[tuple[str, Field, FieldRule]]:
        """The data fields that the format knows, each with the tag it stands for and what is said of that."""
        found = ((tag, field, FIELDS.get(tag)) for tag, field in self.data)
        return [(tag, field, rule) for tag, field, rule in found if rule is not None and rule.indicators[0]]

    @cached_property
    def undefined(self) -> list[str]:
        """Its tags that the format does not have, and never had."""
        return [tag for tag in self.by_tag if tag not in FIELDS and tag not in OBSOLETE]

    @cached_property
    def related(self) -> list[tuple[Field, str]]:
        """The fields with a relator, of whoever did what or of a subject, each with the subfield of its term."""
        found = ((field, _TERMS[tag]) for tag, field in self.data if tag in _TERMS)
        return [(field, term) for field, term in found if any(code == "4" or code == term for code, _ in field.parts)]

    @cached_property
    def entry(self) -> Field | None:
        """The main entry that is a name: 100, 110 or 111."""
        return next(self.of("100", "110", "111"), None)

    @cached_property
    def material(self) -> str:
        """Its kind of material, by which the positions of 008 differ: LDR/06-07; "" where a text's level is none."""
        kind, level = self.leader[6], self.leader[7]
        return positions.material(kind, level) if kind != "a" or level in LEVELS else ""

    @cached_property
    def form(self) -> str:
        """Its form of item: 008/23, for maps and visual materials 29; "" without an 008."""
        position = self.form_at
        return self.fixed[position : position + 1]

    @property
    def form_at(self) -> int:
        """The position of 008 that has its form of item."""
        return positions.PLACES_OF_FORM.get(self.material, 23)

    def all_coded(self, tag: str) -> frozenset[str]:
        """What all its 336, or 337, or 338 say, in codes; nothing where one is of another list."""
        found = [coded(field) for field in self[tag]]
        return frozenset(chain.from_iterable(found)) if all(found) else frozenset()

    @cached_property
    def another(self) -> str:
        """What it is if it is of another format, as holdings are that stand between the records of what is held."""
        if self["245"]:
            return ""
        return (
            OF_UNIMARC if self["200"] and is_unimarc(self["100"]) else positions.OTHER_FORMATS.get(self.leader[6], "")
        )

    @cached_property
    def english(self) -> bool:
        """Whether it is catalogued in English: 040 $b says so, or does not say."""
        return all(code.strip().casefold() == "eng" for _, code in self.said("040$b"))

    @cached_property
    def rules(self) -> frozenset[str]:
        """The rules of description that 040 $e names."""
        return frozenset(text.casefold() for field in self["040"] for text in values(field, "e"))

    @property
    def by_rda(self) -> bool:
        """Whether it is said to be described by RDA."""
        return "rda" in self.rules


class Element:
    """An element ``record`` of MARCXML; ``before`` is the number of lines before its parser's first."""

    def __init__(self, node: Any, before: int) -> None:
        self.node = node
        self.before = before

    @cached_property
    def by_tag(self) -> dict[str, list[Any]]:
        """The elements of its fields, and of its leader (``LDR``)."""
        found: dict[str, list[Any]] = {}
        for node in self.node.iterchildren("{*}leader", "{*}controlfield", "{*}datafield"):
            found.setdefault(node.get("tag", "LDR"), []).append(node)
        return found

    def line(self, node: Any) -> int:
        """The line of the file in which the tag of an element in it ends."""
        return self.before + line_of(node)


class Within(NamedTuple):
    """Where something was found of an element in MARCXML, whatever becomes of it: a path, and the element."""

    path: str
    node: Any

    def __str__(self) -> str:
        return self.path

    def occurrence(self, _record: Marc) -> int:
        """It is not counted."""
        return 0


class At(NamedTuple):
    """Where something was found: a field, and what part of it, ``At(field, "$a")``."""

    field: Field
    part: str = ""

    def __str__(self) -> str:
        return f"{self.field.where}{self.part}"

    def occurrence(self, record: Marc) -> int:
        """Which of the fields of its tag it is in, counted from 1; 0 if there is one alone."""
        return record.occurrences.get(id(self.field), 0)


def values(field: Field, codes: str) -> Iterator[str]:
    """The subfields with one of these codes."""
    return (text for code, text in field.parts[2:] if code in codes)


_TERMS = {
    tag: "j" if tag[1:] == "11" else "e"
    for tag, rule in FIELDS.items()
    if tag[0] in "1678" and not "760" <= tag <= "788" and {"4", "e"} <= rule.once | rule.often
}
"""By the fields that may have a relator, the subfield of its term; in a linking entry $4 is another relationship."""

LEVELS = "abcdims"
"""The codes for a bibliographic level, LDR/07."""

_NOT_KNOWN = "---"
"""A running time (008/18-20) that is not known."""


def printed(field: Field) -> str:
    """The text of a control field; where it has signs for blanks, it is read so."""
    return positions.printed(str(field.first("") or ""), hyphens=field.where == "008")


def first(field: Field) -> str:
    """The first indicator."""
    return str(field.parts[0][1])


def second(field: Field) -> str:
    """The second indicator."""
    return str(field.parts[1][1])


def source(field: Field) -> str:
    """The list that $2 names, or ""."""
    return (field.first("2") or "").strip()


def either(codes: Iterable[str], sign: str = "") -> str:
    """What may stand in a place, behind a semicolon; nothing where that is too much to read.

    >>> either("ba ")
    '; it is blank, a or b'
    >>> either(" 01234")
    '; it is blank or 0-4'
    """
    known = sorted(codes)
    digits = "".join(filter(str.isdigit, known))
    if len(digits) > 3 and digits in "0123456789":
        run = f"{digits[0]}-{digits[-1]}"
        known = [*(code for code in known if code < "0"), run, *(code for code in known if code > "9")]
    known = ["blank" if code == " " else f"{sign}{code}" for code in known]
    if not 0 < len(known) <= _READABLE:
        return ""
    *most, last = known
    return f"; it is {', '.join(most)} or {last}" if most else f"; it is {last}"


_READABLE = 12


def ending(text: str) -> str:
    """The last words of a text: of ``Recollections of the life of a cardinal`` it is ``of the life of a cardinal``."""
    if len(text) <= _ENDING:
        return text
    cut = text[-_ENDING:]
    return cut if text[-_ENDING - 1].isspace() else cut.partition(" ")[2] or cut


_ENDING = 30


def code_of(term: str, codes: CodeList) -> str | None:
    """The code of a term on a list, whatever marks stand around it."""
    return codes.code(term.strip(" .,;"))


def coded(field: Field) -> list[str]:
    """The codes of a 336, 337 or 338, by their terms where it has none; nothing where it is of another list."""
    name, codes = LISTED[field.where]
    if source(field) != name:
        return []
    terms = (code_of(term, codes()) for term in values(field, "a"))
    stated = (code.strip() for code in values(field, "b"))
    return [code for code in stated if code] or [code for code in terms if code]


LINKING = "760 762 765 767 770 772 773 774 775 776 777 780 785 786 787 788".split()
"""The fields that lead to another resource."""

ORDINAL = ("first", "second")
"""What the indicators are called."""

MARC: Table[Marc] = Table()
"""The rules for MARC 21."""

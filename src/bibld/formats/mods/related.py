"""MODS part and relatedItem ↔ parts and related resources."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextvars import ContextVar
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk import Faults, Field
from bibld.crosswalk.isbd import bracketed
from bibld.formats._places import ENUMERATION, is_first_page, understood
from bibld.formats.mods.location import IDENTIFIER_TYPES
from bibld.formats.mods.name import make_name
from bibld.formats.mods.parts import (
    Parts,
    Taking,
    attribute,
    element,
    field_of,
    filled,
    is_uri,
    part_of,
    stated,
    text_of,
    tuple_of,
    value_uri,
)
from bibld.formats.mods.schema import VALUES
from bibld.formats.mods.title import GMD, designation, words_of_title
from bibld.model import DEEPEST, Identifier, Part, Record, Related, Term, control_number
from bibld.report import Fault, Loss, Report


def take_part(field: Field) -> tuple[Part, Faults]:
    """``<part><detail type="volume"><number>45</number></detail><date>2005</date></part>``"""
    if (worded := _enumerated_in_words(field)) is not None:
        return worded, []
    taking = Taking(field.parts)
    details, extents = taking.typed("detail"), taking.all("extent")
    if text := _enumerated(field):
        part = Part((Term(ENUMERATION, text),))
    else:
        part = Part(
            tuple([_take_detail(taking, code, value) for code, value in details]),
            tuple([_take_extent(taking, value) for _, value in extents]),
        )
    texts = []
    for _, value in taking.all("text"):
        taking.only_text("text", value)
        texts.append(text_of(value))
    date = taking.one("date") or ""
    taking.only_text("date", date, "@encoding")  # which it is, the figures tell
    return replace(part, date=text_of(date), text="; ".join(texts)), taking.rest()


def _take_detail(taking: Taking, code: str, value: Any) -> Term:
    """``<detail type="volume"><number>45</number></detail>``"""
    inner = Taking(tuple_of(value, "number"))
    number = inner.worded("number") or inner.worded("caption") or inner.worded("title")
    taking.inside("detail", inner.rest())
    return Term(code.partition(":")[2], number)


def _take_extent(taking: Taking, value: Any) -> Term:
    """``<extent unit="pages"><start>221</start><end>240</end></extent>``;
    several programs have the pages without an element.
    """
    inner = Taking(tuple_of(value, ""))
    unit, start, end, listed = (inner.text(name) for name in ("@unit", "start", "end", "list"))
    listed = listed or inner.text("").strip()
    if not (start or end or listed) and (total := inner.text("total")):
        listed = f"{total} {unit}".strip()
    taking.inside("extent", inner.rest())
    return Term(unit, f"{start}-{end}" if start and end else start or listed)


_LEVELS = re.compile(
    r"(?:([^:<]+)"  # 24
    r"(?::([^:<]+))?(?::([^:<]+))?)?"  # :2
    r"(?:<([^:<]+))?"  # <30
)
"""Volume, issue and the like, and the first page, as MARC 773 $q has them: ``24:2<30``, ``<30``."""


_NOTHING = Part()


def _numbers(text: str, beside: Part = _NOTHING) -> tuple[tuple[str, ...], str]:
    """The numbers of an enumeration, from the first level down, and its page: ``24:2<30``; beside words, these may tell
    that it is a page alone.
    """
    if (match := _LEVELS.fullmatch(text)) is None:
        return (), ""
    pages = beside.extents[0].value if beside.extents else ""
    if is_first_page(text, pages, [term.value for term in beside.details]):
        return (), text
    *numbers, page = match.groups("")
    return tuple(filter(None, numbers)), page


def _levels(text: str) -> Parts:
    """The same as elements:
    ``<detail level="1"><number>24</number></detail> … <extent unit="page"><start>30</start></extent>``.
    """
    numbers, page = _numbers(text)
    details = [("detail", (("@level", str(at)), ("number", number))) for at, number in enumerate(numbers, 1)]
    return (*details, *((("extent", (("@unit", "page"), ("start", page))),) if page else ()))


def _in_words(part: Part) -> Part | None:
    """What the words beside an enumeration say, where they are understood and say nothing else; what they do not name
    has no kind.

    ``773 $g Vol. 24, no. 2 (Feb. 1993), p. 30-39 $q 24:2<30`` → volume, issue, pages and month.
    """
    found = understood(Part(date=part.date, text=part.text))
    numbers, page = _numbers(part.details[0].value, found)
    said = tuple(term.value for term in found.details)
    both = min(len(said), len(numbers))
    first = found.extents[0].value.partition("-")[0] if found.extents else ""
    if found.text or said[:both] != numbers[:both] or (first and first != page):
        return None
    unnamed = tuple(Term("", number) for number in numbers[both:])
    return replace(found, details=(*found.details, *unnamed))


def _enumerated_in_words(field: Field) -> Part | None:
    """The other way round: the enumeration and the words, where these elements are what is made of them."""
    levels = [attribute(value, "level") for code, value in field.parts if code.partition(":")[0] == "detail"]
    text = next((value for code, value in field.parts if code == "text"), "")
    if not any(levels) or not isinstance(text, str) or not text:
        return None
    taken, _ = take_part(Field(field.where, tuple(part for part in field.parts if part[0] != "text")))
    numbers = ":".join(term.value for term, level in zip(taken.details, levels, strict=False) if level)
    page = "".join(f"<{term.value.partition('-')[0]}" for term in taken.extents)
    part = Part((Term(ENUMERATION, numbers + page),), text=text)
    return part if make_part(part) == field else None


def _enumerated(field: Field) -> str:
    """The enumeration of a part, if its details are those levels and nothing else."""
    found = tuple(part for part in field.parts if part[0].partition(":")[0] in ("detail", "extent"))
    said = [dict(value) for _, value in found if isinstance(value, tuple)]
    text = ":".join(text_of(inner["number"]) for inner in said if "number" in inner)
    text += "".join(f"<{text_of(inner['start'])}" for inner in said if "start" in inner)
    return text if found and _levels(text) == found else ""


def make_part(part: Part) -> Field:
    """The other way round; an enumeration as MARC 773 $q has it is told in its levels."""
    levels = _levels(part.details[0].value) if _is_enumerated(part) else ()
    numbered = 0
    extents: list[tuple[str, Any]] = []
    if levels:
        if (worded := _in_words(part)) is None:
            return element("part", [*levels, ("date", part.date), ("text", part.text)])
        numbered = len(_numbers(part.details[0].value, worded)[0])
        part = replace(worded, text=part.text)
        if not part.extents:
            extents = [level for level in levels if level[0] == "extent"]
    for term in part.extents:
        start, dash, end = term.value.partition("-")
        span = (
            (("start", start), ("end", end)) if dash and start.isalnum() and end.isalnum() else (("list", term.value),)
        )
        unit = (("@unit", term.kind),) if term.kind else ()
        extents.append(("extent", (*unit, *span)))
    details: list[tuple[str, Any]] = []
    for at, term in enumerate(part.details, 1):
        level = (("@level", str(at)),) if at <= numbered else ()
        details.append((f"detail:{term.kind}" if term.kind else "detail", (*level, ("number", term.value))))
    return element("part", [*details, *extents, ("date", part.date), ("text", part.text)])


def _is_enumerated(part: Part) -> bool:
    return len(part.details) == 1 and part.details[0].kind == ENUMERATION and not part.extents


# Closer relations: the type they are of, and their caption in a catalogue (MARC 760-787, display constants).
_CLOSER = {
    "series statement": ("series", "Series statement"), "main series": ("series", "Main series"),
    "subseries": ("series", "Has subseries"), "translation of": ("otherVersion", "Translation of"),
    "translation": ("otherVersion", "Translated as"), "supplement": ("constituent", "Has supplement"),
    "supplement to": ("host", "Supplement to"), "parent": ("host", "Parent"), "issued with": ("", "Issued with"),
    "data source": ("original", "Data source"),
    "continues in part": ("preceding", "Continues in part"), "supersedes": ("preceding", "Supersedes"),
    "supersedes in part": ("preceding", "Supersedes in part"), "union of": ("preceding", "Formed by the union of"),
    "absorbed": ("preceding", "Absorbed"), "absorbed in part": ("preceding", "Absorbed in part"),
    "separated from": ("preceding", "Separated from"), "continued in part by": ("succeeding", "Continued in part by"),
    "superseded by": ("succeeding", "Superseded by"), "superseded in part by": ("succeeding", "Superseded in part by"),
    "absorbed by": ("succeeding", "Absorbed by"), "absorbed in part by": ("succeeding", "Absorbed in part by"),
    "split into": ("succeeding", "Split into"), "merged into": ("succeeding", "Merged with others to form"),
    "changed back to": ("succeeding", "Changed back to"),
}  # fmt: skip

# Relations that a caption shows before, and does not put in other words (MARC 534 $p, 510).
CITING = "isReferencedBy"

_CAPTIONED = ("original", CITING)

_CLOSER_BY = {said: relation for relation, said in _CLOSER.items()}


_Reader = Callable[[Iterable[Field], Report], Record]
_Taker = Callable[[Field], tuple[Related | None, Faults]]

_WITHIN = ContextVar("within", default=0)
"""How many related items the one that is being read is nested in."""


def related_taker(read: _Reader) -> _Taker:
    """What reads the element of a related resource; it needs the reader of whole records for what is inside."""

    def take(field: Field) -> tuple[Related | None, Faults]:
        if (depth := _WITHIN.get()) == DEEPEST:
            return None, []
        outside = _WITHIN.set(depth + 1)
        try:
            return _taken(field, read, take)
        finally:
            _WITHIN.reset(outside)

    return take


def _taken(field: Field, read: _Reader, take: _Taker) -> tuple[Related | None, Faults]:
    taking = Taking(field.parts)
    kind, other, label = (taking.text(name) for name in ("@type", "@otherType", "@displayLabel"))
    relation, other, label = _related_as(kind, other, label)
    uri = taking.text("@xlink:href")
    scope = (Term(_RELATIONSHIP, said),) if (said := taking.text("@otherTypeURI")) else ()
    held = [part for part in taking.parts if part[0][:1] not in ("", "@")]
    faults = [(code, "no part", text) for code, text in taking.parts if code[:1] in ("", "@") and text.strip()]
    inner = [field_of(code, value) for code, value in held]
    if (
        label
        and not (other or uri or faults)
        and [(one.where, one.first("@type")) for one in inner] == [(field.where, kind)]
    ):
        found, faults = take(inner[0])  # a caption alone is of what is within
        return found and replace(found, label="; ".join(filter(None, (label, found.label)))), faults
    heard: list[Loss | Fault] = []
    record = read(inner, Report(heard.append))
    faults += [(loss.path, "no part", loss.value) for loss in heard if isinstance(loss, Loss)]
    if record.id and kind != "":
        # What has no description of its own has no control number of its own: it is the other record's.
        record = replace(record, id="", identifiers=(*record.identifiers, Identifier("local", control_number(record))))
    related = _heading(relation, record)
    if record != Record() and not (list(_heading_parts(related)) and _same(related, inner)):
        related = Related(relation, record=record)
    return replace(related, uri=uri, label=label, scope=scope), faults


def _related_as(kind: str, other: str, label: str) -> tuple[str, str, str]:
    """The relation that @type, @otherType and @displayLabel name, what @otherType says besides, and the caption."""
    if closer := _CLOSER_BY.get((kind, label.rstrip(" :"))):
        return closer, other, other
    if _CLOSER.get(other.lower(), ("",))[0] == kind != "":
        return other.lower(), "", label
    return kind or ("related" if other == label else other), other, label or (other if kind else "")


COVERAGE = "dateOther:coverage"
"""In what cites or indexes the resource, the dates that it covers (MARC 510 $b)."""

_CITED = "part"
"""The type of the detail that says where in another resource it is cited (MARC 510 $c)."""


def _heading(relation: str, record: Record) -> Related:
    """A related resource by its own attributes (title, name, number, …), as far as the record inside tells them."""
    title = record.titles[0] if record.titles else None
    stated = title if title is not None else next(iter(record.agents), None)
    number = next((part.value for part in title.parts if part.kind == "number"), "") if title is not None else ""
    part = record.parts[0] if record.parts else None
    if relation == CITING:
        covered = next((date.value for date in record.dates if date.kind == "coverage"), "")
        if part is not None and part == Part(part.details[:1]) and part.details[0].kind == _CITED:
            part = Part(text=part.details[0].value)
        if covered:
            part = replace(part or Part(), date=covered)
    return Related(
        relation,
        title=title.title if title is not None else "",
        name=record.agents[0].name if record.agents else "",
        number=number,
        edition=record.editions[0].text if record.editions else "",
        imprint=record.provisions[0].names[0] if record.provisions and record.provisions[0].names else "",
        part=part,
        identifiers=record.identifiers,
        note=record.notes[0].text if record.notes else "",
        link=stated.link if stated is not None else "",
        script=stated.script if stated is not None else "",
    )


def _linked(related: Related) -> Parts:
    """Its script, and the group that it forms with the same in another script."""
    return filled((("@script", related.script), ("@altRepGroup", related.link)))


def _heading_parts(related: Related) -> Iterator[tuple[str, Any]]:
    linked = _linked(related)
    # Where in a host it stands, or where it is cited, is a part; in any other it numbers the title.
    place = related.part.text if related.part is not None and _is_place(related) else ""
    title, number = bracketed((related.title, related.number))
    if found := filled((("title", title), ("partNumber", number), ("partNumber", place))):
        yield "titleInfo", (*linked, *found)
    if related.name:
        yield "name", (*linked, ("namePart", related.name))
    covered = related.part.date if related.part is not None and related.relation == CITING else ""
    if found := filled((("publisher", related.imprint), (COVERAGE, covered), ("edition", related.edition))):
        yield "originInfo", found
    for identifier in related.identifiers:
        value = (("@invalid", "yes"), ("", identifier.value)) if identifier.invalid else identifier.value
        yield _typed(identifier), value
    if related.note:
        yield "note", related.note
    if related.part is not None and not place:
        part = replace(related.part, date="") if covered else related.part
        if related.relation == CITING and part.text and part == Part(text=part.text):
            part = Part((Term(_CITED, part.text),))
        made = make_part(part)
        if made.parts:
            yield "part", made.parts


def _typed(identifier: Identifier) -> str:
    """The code of an identifier with its type, if it has one."""
    kind = IDENTIFIER_TYPES.get(identifier.scheme, identifier.scheme)
    return f"identifier:{kind}" if kind else "identifier"


def _is_place(related: Related) -> bool:
    part = related.part
    return (
        related.relation not in ("host", CITING)
        and bool(related.title)
        and part is not None
        and part == Part(text=part.text)
    )


def _work_parts(related: Related, record: Record) -> Iterator[tuple[str, Any]]:
    """A work named by a heading: its one title needs no type, and all that is added to it stands with it."""
    title, agent = record.titles[0], next(iter(record.agents), None)
    linked = _linked(related)
    found = (
        *(linked or stated(title)),
        ("@authority", title.authority),
        ("@valueURI", value_uri(title.same_as, title.authority)),
        *words_of_title(title),
        ("partNumber", related.number),
    )
    yield "titleInfo", filled(found)
    if agent is not None:
        code, own = part_of(make_name(agent))
        yield code, (*linked, *own)
    for identifier in related.identifiers:
        yield _typed(identifier), identifier.value
    if term := designation(title.medium):
        yield "physicalDescription", (("form", (("@authority", GMD), ("", term))),)


def related_loser(lost_of: Callable[[Record], list[tuple[str, Any]]]) -> Callable[[Related], list[tuple[str, Any]]]:
    """What tells what is lost of a related resource; it needs what is lost of whole records."""

    def lost(related: Related) -> list[tuple[str, Any]]:
        told = Term(_RELATIONSHIP, _relationship(related))
        found: list[tuple[str, Any]] = [("scope", term) for term in related.scope if term != told]
        found += [(attr, value) for attr in ("lang", "transliteration") if (value := getattr(related, attr))]
        for number in related.identifiers:
            said = ((attr, getattr(number, attr)) for attr in ("qualifier", "source", "terms"))
            found += [(f"identifiers.{attr}", value) for attr, value in said if value]
        if related.record is not None:
            found += [(f"record.{path}", value) for path, value in lost_of(related.record)]
        return found

    return lost


def _is_work(related: Related, record: Record) -> bool:
    """Whether it is a work that is named by a heading, and nothing else is said of it."""
    if len(record.titles) != 1 or record.titles[0].kind not in ("uniform", "uncontrolled"):
        return False
    plain = record == Record(titles=record.titles, agents=record.agents[:1]) and not record.titles[0].responsibility
    flat = related.title or related.name or related.edition or related.imprint or related.part or related.note
    return plain and not flat


def _same(heading: Related, inner: Sequence[Field]) -> bool:
    made = [field_of(code, value) for code, value in _heading_parts(heading)]
    plain = [Field(field.where, tuple(part for part in field.parts if part[0] != "@usage")) for field in inner]
    return made == plain


def related_maker(write: Callable[[Record], Iterable[Field]]) -> Callable[[Related], Field]:
    """What makes the element of a related resource; it needs the writer of whole records."""

    def make(related: Related) -> Field:
        kind, caption = _CLOSER.get(related.relation, (related.relation, ""))
        record = related.record
        if record is not None and _is_work(related, record):
            inside = [*_work_parts(related, record)]
        else:
            inside = [*_heading_parts(related), *map(part_of, write(record) if record is not None else ())]
        return element(
            "relatedItem",
            [
                ("@type", kind if kind in VALUES["relations"] else ""),
                ("@otherType", _other_type(related, kind)),
                ("@otherTypeURI", _relationship(related)),
                ("@xlink:href", related.uri),
                ("@displayLabel", caption or related.label),
                *inside,
            ],
        )

    return make


_RELATIONSHIP = "relationship"


def _relationship(related: Related) -> str:
    """How it is related, by the URI of the relation (MARC 758 and 76X-78X, $4), where there is one."""
    return next((term.value for term in related.scope if term.kind == _RELATIONSHIP and is_uri(term.value)), "")


def _other_type(related: Related, kind: str) -> str:
    """A relation that MODS has no type for;
    a relation in words, as a catalogue's caption says it (``Print version:``).
    """
    if related.relation in _CAPTIONED:
        return ""
    return related.label if kind in (*VALUES["relations"], "related", "") else kind

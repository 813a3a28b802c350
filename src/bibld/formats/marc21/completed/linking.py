"""Other resources as linking entries have them (76X-78X), and what cites the resource (510)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from bibld.crosswalk import INDICATORS
from bibld.crosswalk.isbd import without
from bibld.formats._dates import KEY_DATES, worded
from bibld.formats._headings import in_words
from bibld.formats._places import counted, understood
from bibld.formats.marc21.completed.numbers import are_numbers, bare, owned
from bibld.formats.marc21.headings import HEADINGS
from bibld.formats.marc21.linking import NUMBERS, headed, place_in
from bibld.formats.marc21.mapping import LINKED_RELATIONS, LOSSY, REFERENCES, RELATIONS
from bibld.formats.marc21.series import TRACED
from bibld.formats.marc21.statements import make_physical
from bibld.labels import capitalized
from bibld.model import (
    CONTINUING,
    Identifier,
    Note,
    Part,
    Physical,
    Place,
    Provision,
    Record,
    Related,
    Term,
    Title,
    as_description,
    was_marc,
)
from bibld.report import Report

__all__ = ["described", "linked", "numbered", "placed"]

_NAMING = ("main", "uniform", "abbreviated", "alternative", "translated")
"""The kinds of title by which another resource is named, the first before the others."""

_WITH_PARTS = LINKED_RELATIONS | {"original"}
_NAMED = ("constituent", "related")
"""The relations of a work that is named by its own heading (700-730); a series has its own, too (800-830)."""


def described(record: Record) -> Record:
    """A record in which each description of another resource has what a linking entry has a place
    for, and as that has it.

    What it has none for, the report finds: no field says it.
    """
    return replace(record, related=tuple(map(_described, record.related)))


def _described(related: Related) -> Related:
    """``$t Hive. $h 12 p. : ill. ; 20 cm. $k Life ; 12``;
    a work that is named by its own heading (730, 830) stays as it is.
    """
    record, relation = related.record, related.relation
    if record is None or (relation in RELATIONS and relation not in _WITH_PARTS):
        return related
    if (
        relation in _NAMED
        and record == Record(titles=record.titles[:1], agents=record.agents[:1])
        and all(agent.kind in HEADINGS for agent in record.agents)
    ):
        return related
    described = replace(
        record,
        titles=tuple(_entitled(record.titles, named=bool(related.title))),
        provisions=tuple(_dated_statement(record)),
        physicals=tuple(Physical((Term("", said),)) for found in record.physicals if (said := _statement(found))),
        related=tuple(one for found in record.related for one in _series(found)),
    )
    if relation == "original":
        placed = dict.fromkeys(at for at in record.locations if at == replace(at, scheme="", note="", parts=()))
        notes = (", ".join(filter(None, (at.organisation, at.sublocation, at.shelf_mark))) for at in placed)
        described = replace(
            described,
            notes=(*record.notes, *(Note(text, "original location") for text in notes)),
            locations=tuple(found for found in record.locations if found not in placed),
        )
    elif relation == "otherVersion":
        places = [place for found in record.provisions for place in found.places]
        codes = {place.code for place in places if place.code and not place.authority}
        countries = [Provision((Place(code=code),)) for code in sorted(codes)]
        stated = [found for found in described.provisions if found not in countries]
        described = replace(described, provisions=(*stated[:1], *countries, *stated[1:]))
    return replace(related, record=described)


def _entitled(titles: Sequence[Title], *, named: bool) -> Iterator[Title]:
    """Titles of which the first is that by which a resource is named, where that is not said already."""
    plain = [title for title in titles if not title.script and not named]
    main = min(
        plain, key=lambda title: _NAMING.index(title.kind) if title.kind in _NAMING else len(_NAMING), default=None
    )
    if main is not None:
        yield replace(main, kind="main", authority="", same_as=())
    for title in titles:
        if main is not None and title == replace(main, kind="abbreviated"):
            continue  # it is short enough
        if title is not main:
            words = ". ".join((title.title, *(part.value for part in title.parts)))
            yield (
                Title(words, kind=title.kind)
                if title.kind in ("uniform", "abbreviated") and not title.script
                else title
            )


def _dated_statement(record: Record) -> Iterator[Provision]:
    """Statements of publication, the first with the date that is only coded."""
    first, *others = record.provisions or (Provision(),)
    date = next((date for kind in KEY_DATES for date in record.dates if date.kind == kind), None)
    if date is not None and not any(found.date for found in record.provisions):
        first = replace(first, date=worded(date) or date.value)
    yield from (first, *others) if first != Provision() else ()


def _statement(physical: Physical) -> str:
    """A physical description in one text: ``12 p. : ill. ; 20 cm``."""
    made = make_physical(replace(physical, parts=(), link="", script=""))
    return " ".join(value for code, value in made.parts if code not in INDICATORS) if made is not None else ""


def _series(related: Related) -> Iterator[Related]:
    """The series of another resource in one text: ``Life ; 12``; what a host is in is that, too (bibutils has it so).

    What else is said of that stays, and is reported.
    """
    found = headed(related)
    if found.relation not in ("series", "host") or not found.title:
        yield related
        return
    place = (place_in(found.part) or found.part.text) if found.part is not None else ""
    number = found.number or place
    yield Related("series", " ; ".join(filter(None, (without(found.title, ""), number))))
    rest = replace(found, title="", number="", part=None if number == place else found.part)
    if rest != Related(found.relation):
        yield rest


_SYSTEMS = {"lccn": "(DLC)", "oclc": "(OCoLC)"}
"""Numbers of the record of another resource, by their schemes:
76X-78X $w and 534 $o have them behind the code of whose they are.
"""

_OF_ORIGINAL = frozenset(("isbn", "issn"))
"""Numbers that 534 has a subfield for; any other stands in $o."""

_OF_NOBODY = re.compile(r"\(([^():\s]*[:\s][^()]*)\)(.+)")
"""The number of a record behind something that is no code of an organisation: ``(http://a.example/)12``."""

_OF_SOMEBODY = re.compile(r"\([^()]+\).")
"""The number of a record is behind the code of the organisation that has it (MARC 21 Bibliographic, 76X-78X, $w)."""

_ONCE = frozenset(("issn", "coden", "strn"))
"""Numbers of which a linking entry has one."""


def linked(related: Related, record: Record, report: Report) -> Related:
    """A relation that MARC has no field for, as 787 with a caption (MARC 21 Bibliographic, 787).

    A series of which no title is told, but a number, a name or anything else, is not as transcribed
    (490), but a link to it (760).
    """
    if related.relation in TRACED.values() and not (related.title or (related.record and related.record.titles)):
        is_told = related != Related(related.relation, label=related.label)
        related = replace(related, relation="main series") if is_told else related
    related, relation = _numbered_place(_found_at(related)), related.relation
    related = replace(related, title=without(related.title, ""))
    if related.label and relation in TRACED.values() and not was_marc(record):
        report.lose("dropped", "related.label", LOSSY["*.label"], related.label, "marc21")
        return replace(related, label="")
    if relation == "isReferencedBy" and _is_cited_by(related):
        return _referring(_cited(related), record, report)
    if relation in RELATIONS and relation != "isReferencedBy":
        return related
    words = relation if " " in relation else in_words(relation)  # which has none of somebody's capitals to undo
    if related.label and words.lower() not in related.label.lower():
        report.lose("dropped", "related.relation", "787 has one caption for a relation", relation, "marc21")
    return replace(related, relation="related", label=related.label or capitalized(words))


def _is_cited_by(related: Related) -> bool:
    """Whether anything is told of another resource that 510 has a place for, as it has for none of its names, nor for a
    number that is no valid ISSN: 787 has.
    """
    is_said = related.title or related.note or related.part not in (None, Part()) or related.uri
    return bool(is_said) or any(one.scheme == "issn" and not one.invalid for one in related.identifiers)


def _numbered_place(related: Related) -> Related:
    """The number of a title that is in no series, where it stands in words: ``780 00 $t Hive. $g v. 5``,
    ``510 4# $a ESTC, $c 12``.

    MODS has it with the title.
    """
    if not related.number or related.part is not None or related.relation in (*TRACED.values(), "original"):
        return related
    return replace(related, number="", part=Part(text=related.number))


def _cited(related: Related) -> Related:
    """What cites the resource (510): a note alone is its name, and a number of no scheme where in it that is, as is a
    note with figures beside its title: ``ESTC``, ``T12``; so the Library of Congress' stylesheet for MODS 3.4 has $c.
    """
    if not related.title:
        related = replace(related, title=related.note, note="")
    elif related.part is None and any(map(str.isdigit, related.note)):
        related = replace(related, part=Part(text=related.note), note="")
    numbers = [number for number in related.identifiers if number.scheme in ("", "local")]
    if related.part is None and len(numbers) == 1:
        rest = tuple(number for number in related.identifiers if number not in numbers)
        related = replace(related, part=Part(text=numbers[0].value), identifiers=rest)
    return related


def _referring(related: Related, record: Record, report: Report) -> Related:
    """What cites the resource, as the first indicator of 510 has it:
    whether it is told where, or a serial is indexed there.
    """
    label = next((said for said in REFERENCES.values() if said == related.label.rstrip(" :")), "")
    if related.label and not label:
        report.lose("dropped", "related.label", LOSSY["*.label"], related.label, "marc21")
    if label in ("", _REFERENCES):
        part = related.part or Part()
        unplaced = _INDEXED if record.issuance in CONTINUING else _REFERENCES
        # The figures in what is called so as a whole are those of a place in it: ``ESTC T1``.
        is_placed = part.text or part.details or part.extents or any(map(str.isdigit, related.title))
        label = "" if is_placed else unplaced
    return replace(related, label=label)


_REFERENCES, _INDEXED = REFERENCES["3"], REFERENCES["0"]


def _found_at(related: Related) -> Related:
    """Another resource with its addresses, where its description has any:
    a linking entry has each among its numbers ($o).
    """
    record = related.record
    if record is None or not record.links:
        return related
    if related.relation in RELATIONS and related.relation not in _WITH_PARTS:
        if related.uri:
            return related
        found, left = replace(related, uri=record.links[0].uri), record.links[1:]
    else:
        addresses = (Identifier("", link.uri) for link in record.links)
        found, left = replace(related, identifiers=(*related.identifiers, *addresses)), ()
    rest = replace(record, links=left)
    return replace(found, record=as_description(rest))


def placed(related: Related) -> Related:
    """Where in another resource something stands: in the words of 773 $g and 510 $c, or as the number of a series."""
    if related.relation in TRACED.values():
        related = counted(related)
    part = related.part
    date = part.date if part is not None and related.relation == "isReferencedBy" else ""  # 510 has $b for it
    if part is None or not (part.details or part.extents or part.date != date):
        return related
    if related.relation == "host" and _is_enumerated(part):  # 773 has $q
        return related
    place = place_in(replace(part, date="") if date else part)
    if part.text and not _is_said(place, part, related.title):
        place = f"{place}; {part.text}"
    elif part.text:
        place = part.text
    if related.relation == "series":
        return replace(related, number=related.number or place, part=None if not related.number else part)
    if related.relation != "isReferencedBy" and place != part.text:
        place = capitalized(place)
    return replace(related, part=Part(text=place, date=date))


def _is_enumerated(part: Part) -> bool:
    """Whether all that is said of a part beside its words is its enumeration, ``2:3<1``: without any it is in figures,
    as a caption, ``Bd. 3``, has no place in that.
    """
    if part != Part(part.details[:1], text=part.text) or part.details[0].kind != "enumeration":
        return False
    return bool(part.text) or not any(map(str.isalpha, part.details[0].value))


def _is_said(place: str, part: Part, host: str) -> bool:
    """Whether the words of a part say where in its host it is, and its numbers the same again."""
    if {*_WORDS.findall(place)} - _CAPTIONS <= {*_WORDS.findall(part.text)}:
        return True
    return replace(part, text="") == understood(Part(text=part.text), host)


_WORDS = re.compile(r"\d+|[^\W\d]+")
_CAPTIONS = frozenset(("page", "pages"))


def _told_apart(identifiers: Sequence[Identifier]) -> Iterator[Identifier]:
    """Numbers of which several are told apart by their qualifiers: of ISSNs that of print stands in $x,
    another with its own in $o.

    ``$x 1234-5679 $o 0378-5955 (online)``; an ISBN has its qualifier behind it, as in a catalogue.
    """
    numbers = [bare(one) if one.scheme == "issn" else one for one in identifiers]
    issns = [one for one in numbers if one.scheme == "issn" and not one.invalid]
    first = min(issns, key=lambda one: _ONLINE.search(one.qualifier) is not None, default=None)
    for number in numbers:
        qualified = number.qualifier and number == Identifier(number.scheme, number.value, qualifier=number.qualifier)
        if qualified and number.scheme == "isbn":
            yield Identifier("isbn", f"{number.value} ({number.qualifier})")
        elif qualified and number.scheme == "issn" and number != first:
            yield Identifier("", f"{number.value} ({number.qualifier})")
        else:
            yield number


_ONLINE = re.compile(r"online|electronic|web|digital|\be-?issn", re.IGNORECASE)


def _of_record(identifier: Identifier, report: Report) -> Identifier:
    """The number of a record, which stands behind the code of whose it is ($w); without one it is as any other ($o)."""
    if identifier.scheme not in ("system number", "local"):
        return identifier
    if (foreign := _OF_NOBODY.fullmatch(identifier.value)) is not None:
        report.lose("dropped", "related.identifiers.source", "not a code of an organisation", foreign[1], "marc21")
        return replace(identifier, scheme="", value=foreign[2])
    return replace(identifier, scheme="local" if _OF_SOMEBODY.match(identifier.value) else "")


def _plain(identifier: Identifier, report: Report) -> Identifier:
    """A number by itself; what is said of it is told."""
    for attr in ("qualifier", "source", "terms"):
        if said := getattr(identifier, attr):
            reason = "a linking entry has the number alone"
            report.lose("dropped", f"related.identifiers.{attr}", reason, said, "marc21")
    return Identifier(identifier.scheme, identifier.value)


def numbered(related: Related, report: Report) -> Related:
    """Another resource with its numbers as a linking entry has them, each once: ``$w (OCoLC)19004434``."""
    if related.relation not in (*LINKED_RELATIONS, "original"):
        return related
    is_linked = related.relation in LINKED_RELATIONS
    known = NUMBERS.values() if is_linked else _OF_ORIGINAL
    found: list[Identifier] = []
    for one in _told_apart([*are_numbers(related.identifiers, "related.identifiers", report)]):
        identifier = _plain(_of_record(owned(one), report), report)
        scheme, value = identifier.scheme, identifier.value
        if one.invalid:
            reason = "a linking entry has a number that is not valid among the others ($o)"
            report.lose("dropped", "related.identifiers.invalid", reason, f"{scheme} {value}".lstrip(), "marc21")
            found.append(Identifier("", value))
        elif scheme in _SYSTEMS:
            number = value if value[:1] == "(" else _SYSTEMS[scheme] + bare(identifier).value
            found.append(Identifier("local" if is_linked else "", number))
        elif scheme in _ONCE and any(other.scheme == scheme for other in found):
            found.append(Identifier("", value))
        elif not scheme or scheme in known:
            plain = bare(identifier)
            found.append(plain if plain == Identifier(scheme, plain.value) else identifier)
        else:
            reason = "a linking entry does not say of which system a number is"
            report.lose("dropped", "related.identifiers.scheme", reason, scheme, "marc21")
            found.append(replace(bare(identifier), scheme=""))
    if related.uri:
        found.append(Identifier("", related.uri))
    return replace(related, identifiers=tuple(dict.fromkeys(found)), uri="")

"""Index terms (653): words, and names and places that are no headings; and what the terms of 654, 658, 662 and 752 are
called.

A field of several terms is kept as found, and comes back while the record says them all::

    653 #0 $a Victims of crimes $a Police   ↔   two keywords
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import replace

from bibld import gazetteer
from bibld.crosswalk import INDICATORS, Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.form import ANY_INDICATOR, subfields
from bibld.crosswalk.isbd import without
from bibld.crosswalk.line import LINK_CODES
from bibld.crosswalk.writing import Writing
from bibld.formats._headings import is_time, of_keyword
from bibld.formats.marc21.codecs import SUBJECT_LEVEL
from bibld.formats.marc21.found import data, keep, links_of, said_by
from bibld.formats.marc21.scripts import spell
from bibld.labels import keyword
from bibld.model import Agent, Area, Record, Subject, Term, was_marc

_INDEX_KINDS = {" ": "topic", "0": "topic", "4": "temporal", "5": "geographic", "6": "form"}
_INDEX_NAMES = {"1": "person", "2": "corporate", "3": "conference"}

PLACES = {
    "a": "country", "b": "state", "c": "county", "d": "city", "f": "city section", "g": "area", "h": "extraterrestrial area",
}  # fmt: skip
"""The levels of a place of 662 and 752, the larger first."""
KINDS_OF_PLACE = frozenset(PLACES.values())
"""The kinds of terms that are such levels."""
FACETED = {"a": "focus term", "b": "non-focus term", "c": "facet"}
"""The terms of 654."""
OBJECTIVE = {
    "a": "curriculum objective", "b": "subordinate objective", "c": "curriculum code", "d": "correlation factor",
}  # fmt: skip
"""The terms of 658."""
_ELSEWHERE = frozenset((*FACETED.values(), *OBJECTIVE.values()))
"""How the subjects of 654 and 658 begin, which have no authority of necessity."""

FORM_OF_653 = f"{ANY_INDICATOR}[{''.join((*_INDEX_KINDS, *_INDEX_NAMES))}]{subfields('a')}"


def read_653(field: Field, draft: Draft) -> None:
    kind, otherwise = field.first("ind2"), False
    level = SUBJECT_LEVEL.read(field.first("ind1")) or ""
    known: tuple[str, ...] = _PARTS
    linked: dict[str, Any] = {}
    if len(field.parts) > len(_PARTS) and kind != "5" and sum(code == "a" for code, _ in field.parts) == 1:
        known, linked = _LINKED, {code: field.first(code) or "" for code in LINK_CODES}
    for code, found in field.parts:
        value = without(found, ".") if code == "a" else found
        otherwise = otherwise or value != found
        if code == "a" and kind == "5":
            otherwise = not _read_place(value, draft) or otherwise
        elif code == "a" and kind in _INDEX_NAMES:
            draft.add("subjects", Subject(agent=Agent(value, kind=_INDEX_NAMES[kind]), level=level, **linked))
        elif code == "a":
            terms = of_keyword(value) if kind in (" ", "0") else (Term(_INDEX_KINDS.get(kind, "topic"), value),)
            draft.add("subjects", Subject(terms, level=level, **linked))
    if any(code not in known for code, _ in field.parts) or not (kind in _INDEX_KINDS or kind in _INDEX_NAMES):
        draft.leave(field, "no part")
    elif len(field.parts) != len(_PARTS) or field.first("ind1") != " " or kind == " " or otherwise:
        keep(draft, field)


_PARTS = (*INDICATORS, "a")
_LINKED = (*_PARTS, *LINK_CODES)
"""Where there are several terms, nobody tells which is which in the other script."""


def _read_place(name: str, draft: Draft) -> bool:
    """An uncontrolled place: the name of an area of 043, or an area without a code; False for a keyword's own place.

    It is a name of its own where it would come to stand before one that stands before it.
    """
    if draft.holds("subjects", name, _places_of):
        return False
    found = gazetteer.country(name)
    if found is not None and draft.holds("areas", found.area, _unnamed):
        areas = draft.get("areas")
        index = next(at for at, area in enumerate(areas) if not area.name and area.code == found.area)
        if not any(area.name for area in areas[index:]):
            draft.replace("areas", index, replace(areas[index], name=name))
            return True
    draft.add("areas", Area(name))
    return True


def _places_of(subject: Subject) -> list[str]:
    return [term.value for term in subject.terms if term.kind == "geographic"]


def _unnamed(area: Area) -> tuple[str, ...]:
    return () if area.name else (area.code,)


def write_653(writing: Writing) -> Iterator[Field]:
    """Those that were kept as found, if the record says their words still, and then the others."""
    made = [*_indexed(writing.record)]
    words = Counter(text for text, _ in made)
    subjects = writing.record.subjects
    said = words.keys() | {_keyword(subject) for subject in subjects} | {*_places(subjects)}
    for field, its in said_by(writing, ("653",), _terms_of):
        if not said.issuperset(its):
            writing.drop("653", "the record no longer says what this field said", spell(field))
            continue
        words.subtract(its)
        yield field
    for text, field in made:
        if words[text] > 0:
            words[text] -= 1
            yield field


def _terms_of(field: Field) -> list[str]:
    """The index terms of a 653 as :func:`_keyword` gives them again."""
    return [without(value, ".") for code, value in field.parts if code == "a"]


def _keyword(subject: Subject) -> str:
    return subject.agent.name if subject.agent is not None else keyword(subject.terms)


def _indexed(record: Record) -> Iterator[tuple[str, Field]]:
    """The index terms of a record, each with its field: subjects in their order, and then places.

    A keyword's place is one by itself, too; MARC that was read has it where the cataloguer put it. Only of a page the
    keyword has it as well, ``Victims (London)``; elsewhere the two are apart, and a longer string is of no one kind.
    """
    named = [area.name for area in record.areas if area.name]
    known = frozenset(named)
    keywords: list[Subject] = []
    is_faceted = record.page is None and not was_marc(record)
    for subject in record.subjects:
        text, agent, level = _keyword(subject), subject.agent, SUBJECT_LEVEL.write(subject.level) or " "
        if agent is not None:
            if is_index_term(subject):
                code = next(code for code, kind in _INDEX_NAMES.items() if kind == agent.kind)
                yield text, _term(f"{level}{code}", text, subject)
        elif not _is_keyword(subject):
            continue
        elif not is_faceted or len(subject.terms) == 1:
            kind = subject.terms[0].kind
            sort = next((code for code, name in _INDEX_KINDS.items() if name == kind and code != " "), "0")
            indicator = " " if kind == "name" else sort  # whose it is, is not known
            if indicator != "5" or text not in known:
                yield text, _term(f"{level}{indicator}", text, subject)
            keywords.append(subject)
        elif (parted := _with_place(subject)) is not None:
            topic = parted.terms[0].value
            yield topic, _term(f"{level}0", topic, subject)
            keywords.append(parted)
        else:
            yield text, _term(f"{level} ", "--".join(term.value for term in subject.terms), subject)
    places = () if was_marc(record) else _places(keywords)
    said = known | {
        term.value
        for term, *others in (subject.terms for subject in keywords)
        if term.kind == "geographic" and not others
    }
    for place in (*(place for place in places if place not in said), *named):
        yield place, data("653", " 5", ("a", place))


def _is_keyword(subject: Subject) -> bool:
    """Whether a subject is words of no list, and neither a time (045) nor a place (662), nor one for 654 or 658."""
    if subject.authority or subject.title is not None or not subject.terms:
        return False
    if is_time(subject) or all(term.kind in KINDS_OF_PLACE for term in subject.terms):
        return False
    return subject.terms[0].kind not in _ELSEWHERE


def _with_place(subject: Subject) -> Subject | None:
    """A keyword that is a topic and a place, the topic first; None for any other."""
    terms = sorted(subject.terms, key=lambda term: term.kind != "topic")
    return Subject(tuple(terms)) if [term.kind for term in terms] == ["topic", "geographic"] else None


def _term(indicators: str, text: str, subject: Subject) -> Field:
    """An index term, with its link to the same in another script."""
    return data("653", indicators, ("a", text), *links_of(subject))


def is_index_term(subject: Subject) -> bool:
    """Whether a subject is words, or a name and no more, so that it may stand without an authority (653)."""
    agent = subject.agent
    if agent is None:
        return subject.title is None
    return agent.kind in _INDEX_NAMES.values() and subject == Subject(
        agent=Agent(agent.name, kind=agent.kind), level=subject.level, link=subject.link, script=subject.script
    )


def _places(subjects: Iterable[Subject]) -> Iterable[str]:
    """The places that keywords carry, each once."""
    terms = (term for subject in subjects for term in subject.terms[1:])
    return dict.fromkeys(term.value for term in terms if term.kind == "geographic")

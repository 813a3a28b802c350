"""dc:coverage: places and times."""

from __future__ import annotations

from collections.abc import Iterator

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._headings import HIERARCHY, PLACES, TIMES, times_of
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.element import ALL, NONE, UNTAGGED, fields
from bibld.formats.dublincore.elements.losses import untold
from bibld.formats.dublincore.judgement import several, words
from bibld.gazetteer import country
from bibld.model import Cartographic, Subject, Term
from bibld.vocabulary import areas

__all__ = ["is_coverage", "take_coverage", "take_temporal", "write_coverage"]


def take_coverage(draft: Draft, text: str, lang: str) -> str:
    """A time, a place, or its coordinates, told apart by form alone. An event with its years is no place, but a topic."""
    text = words(text)
    if components := judgement.dcmi(text):
        return _take_components(draft, text, components, lang)
    if judgement.plain_link(text) or judgement.is_nothing(text):
        return NONE
    if judgement.is_coordinates(text):
        draft.add("cartographics", Cartographic(coordinates=text))
        return ALL
    found = ALL
    for said in several(text):
        if judgement.is_period(said):
            draft.add("subjects", Subject((Term("temporal", said),), lang=lang))
        elif judgement.is_dated(said):
            draft.add("subjects", Subject((Term("topic", said),), lang=lang))
        else:
            draft.add("areas", judgement.area(said))
            found = UNTAGGED
    return found


def _take_components(draft: Draft, text: str, said: dict[str, str], lang: str) -> str:
    """One time or one place in DCMI's notation, and its name."""
    name, (start, end) = said.get("name", ""), (said.get("start", ""), said.get("end", ""))
    if start or end:
        named = ", ".join(filter(None, (name, f"{start}-{end}")))
        draft.add("subjects", Subject((Term("temporal", named),), lang=lang))
        return ALL
    if name:
        draft.add("areas", judgement.area(name))
    draft.add("cartographics", Cartographic(coordinates=judgement.coordinates(said) or text))
    return ALL


def take_temporal(draft: Draft, text: str, lang: str) -> str:
    """Times, each by its name, or one in DCMI's notation."""
    text = words(text)
    if components := judgement.dcmi(text):
        return _take_components(draft, text, components, lang)
    for name in several(text):
        draft.add("subjects", Subject((Term("temporal", name),), lang=lang))
    return ALL


def is_coverage(subject: Subject) -> bool:
    """Whether a subject is a place or a time, and nothing else."""
    kinds = {term.kind for term in subject.terms}
    return bool(kinds) and kinds <= _COVERAGE and subject.agent is None and subject.title is None


_COVERAGE = PLACES | TIMES


def _covered(subject: Subject) -> Iterator[str]:
    """The places and times of a subject; a place within a place is one, and so is a span."""
    if times := times_of(subject):
        yield from times
        return
    by_kind: dict[str, list[str]] = {}
    for term in subject.terms:
        place = "--" if term.kind in HIERARCHY else ""
        by_kind.setdefault(place or ("/" if term.kind in ("start", "end") else ""), []).append(term.value)
    for between, values in by_kind.items():
        yield from [between.join(values)] if between else values


def write_coverage(writing: Writing) -> Iterator[Field]:
    """Places, times, and coordinates."""
    record = writing.record
    texts: list[tuple[str, str]] = []
    for area in record.areas:
        known = country(area.name) if area.name else None
        label = areas().label(area.code) or area.code
        told = ("code",) if not area.name or (known is not None and known.area == area.code) else ()
        untold(writing, "areas", area, "name", *told)
        texts.append((area.name or label, ""))
    for subject in filter(is_coverage, record.subjects):
        texts += [(text, subject.lang) for text in _covered(subject)]
    for cartographic in record.cartographics:
        untold(writing, "cartographics", cartographic, "coordinates")
        texts.append((cartographic.coordinates, ""))
    return fields("coverage", texts)

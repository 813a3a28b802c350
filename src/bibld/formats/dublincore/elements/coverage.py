"""dc:coverage: places and times."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._headings import HIERARCHY, PLACES, TIMES, times_of
from bibld.formats._uri import is_address
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.element import ALL, NONE, SOME, UNTAGGED, fields
from bibld.formats.dublincore.elements.format import is_measured, take_format
from bibld.formats.dublincore.elements.losses import untold
from bibld.formats.dublincore.judgement import several, words
from bibld.gazetteer import country
from bibld.labels import IDENTIFIER, QUALIFIER, narrowed
from bibld.model import Cartographic, Subject, Term
from bibld.vocabulary import areas

__all__ = ["is_coverage", "take_coverage", "take_temporal", "write_coverage"]


def take_coverage(draft: Draft, text: str, lang: str) -> str:
    """A time, a place, its coordinates, or the scale of a map, told apart by form alone.

    An event with its years is no place, but a topic; a number that is no year, as Cairn has one to tell its
    records apart, is neither. The size that archives give of a map is that of the thing.
    """
    text = words(text)
    if text.isdecimal() and not judgement.is_period(text):
        return NONE
    if components := judgement.dcmi(text):
        return _take_components(draft, text, components, lang)
    if is_address(text) or judgement.is_nothing(text):
        return NONE
    if (scaled := judgement.scale(text)) is not None:
        draft.add("cartographics", scaled)
        return UNTAGGED
    if is_measured(text) and take_format(draft, text, "") == ALL:
        return UNTAGGED
    if judgement.is_coordinates(text[1:].removesuffix(")") if text.startswith("(") else text):
        draft.add("cartographics", Cartographic(coordinates=text))
        return ALL
    found = ALL
    for said in several(text):
        if judgement.is_period(said):
            draft.add("subjects", Subject((Term("temporal", said),), lang=lang))
        elif judgement.is_dated(said):
            draft.add("subjects", Subject((Term("topic", said),), lang=lang))
        else:
            draft.add_new("areas", judgement.area(said))
            found = UNTAGGED
    return found


def _take_components(draft: Draft, text: str, said: dict[str, str], lang: str) -> str:
    """One time or one place in DCMI's notation, and its name. An archive of data says both:
    when it was measured, and where.
    """
    name, (start, end) = said.get("name", ""), (said.get("start", ""), said.get("end", ""))
    where = {component for component in said if component not in _OF_TIME}
    if start or end:
        between = "/" if "-" in start + end else "-"
        span = start if start == end else f"{start}{between}{end}"
        draft.add("subjects", Subject((Term("temporal", ", ".join(filter(None, (name, span)))),), lang=lang))
    elif name:
        draft.add("areas", judgement.area(name))
    if where.isdisjoint(judgement.COMPONENTS):
        return SOME if where else ALL
    if not (degrees := judgement.coordinates(said)):
        draft.add("cartographics", Cartographic(coordinates=text))
        return ALL
    draft.add("cartographics", Cartographic(coordinates=degrees))
    # The middle of a box is less than the box, and is not said beside it.
    told = judgement.COMPONENTS - ({"north", "east"} if "northlimit" in where else set())
    return ALL if where <= told else SOME


_OF_TIME = frozenset(("name", "start", "end", "scheme"))


def take_temporal(draft: Draft, text: str, lang: str) -> str:
    """Times, each by its name, or one in DCMI's notation."""
    text = words(text)
    if components := judgement.dcmi(text):
        return _take_components(draft, text, components, lang)
    for name in several(text):
        draft.add("subjects", Subject((Term("temporal", name),), lang=lang))
    return ALL


def is_coverage(subject: Subject) -> bool:
    """Whether a subject is a place or a time, and nothing else but what tells a place from others of its name
    (``651 #7 $a Leeds $g Yorkshire``).
    """
    kinds = {term.kind for term in subject.terms} - {IDENTIFIER}
    named = kinds - {QUALIFIER}
    covered = _COVERAGE if named == kinds else PLACES
    return bool(named) and named <= covered and subject.agent is None and subject.title is None


_COVERAGE = PLACES | TIMES


def _covered(subject: Subject) -> Iterator[str]:
    """The places and times of a subject; a place within a place is one, and so is a span."""
    if times := times_of(subject):
        yield from times
        return
    by_kind: dict[str, list[str]] = {}
    for term in subject.terms:
        if term.kind == IDENTIFIER:
            continue
        if term.kind == QUALIFIER and by_kind:
            named = by_kind[next(reversed(by_kind))]
            named[-1] = narrowed(named[-1], term)
            continue
        place = "--" if term.kind in HIERARCHY else ""
        by_kind.setdefault(place or ("/" if term.kind in ("start", "end") else ""), []).append(term.value)
    for between, values in by_kind.items():
        yield from [between.join(values)] if between else values


def write_coverage(writing: Writing) -> Iterator[Field]:
    """Places, times, coordinates, and the scale of a map where it is stated as one."""
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
        scale, coordinates = cartographic.scale.removesuffix("."), cartographic.coordinates  # "1 cm = 240 m."
        text = f"{' ; '.join(filter(None, (scale, cartographic.projection)))} {coordinates}".strip()
        # That no scale is given says nothing of what is covered.
        is_scaled = any(map(str.isdigit, scale)) and judgement.scale(text) == replace(cartographic, scale=scale)
        told = ("coordinates", *(("scale", "projection") if is_scaled else ()))
        untold(writing, "cartographics", cartographic, *told)
        texts.append((text if is_scaled else coordinates, ""))
    return fields("coverage", texts)

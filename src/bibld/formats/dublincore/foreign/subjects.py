"""What a resource is about: keywords, concepts, class numbers, places."""

from __future__ import annotations

import re

from msgspec.structs import replace

from bibld.formats._headings import list_of
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements import ALL, NONE, SOME, take_coverage, take_subject
from bibld.formats.dublincore.foreign.agents import named_by
from bibld.formats.dublincore.foreign.classes import AGENTS, TERM_KINDS
from bibld.formats.dublincore.foreign.reading import Reading, Value, as_text
from bibld.model import Agent, Classification, Subject, Term
from bibld.vocabulary import areas, countries

__all__ = ["concept", "keywords", "place"]

_CLASSES = (
    (re.compile(r"https?://dewey\.info/class/([\d.]+)/.*"), "ddc"),
    (re.compile(r"https?://id\.loc\.gov/authorities/classification/([A-Z][A-Z0-9.-]*)"), "lcc"),
)


def concept(reading: Reading, value: Value) -> str:
    """A keyword; or a concept by its label, as a heading of the list that its IRI belongs to."""
    if value.term.startswith('"'):
        return as_text(take_subject, element="subject")(reading, value)
    for pattern, scheme in _CLASSES:
        if (found := pattern.fullmatch(value.iri)) is not None:
            reading.draft.add("classifications", Classification(scheme, found[1].rstrip(".")))
            return SOME if value.told else ALL
    if not value.told:
        return NONE
    if value.iri:
        reading.use(value.term, "skos:inScheme", "dcterms:isPartOf")
    types = reading.types(value.term)
    text = judgement.one_line(value.text)
    authority = list_of(value.iri)
    kind = next((TERM_KINDS[name] for name in types if name in TERM_KINDS), "")
    person = next((AGENTS[name] for name in types if AGENTS.get(name)), "")
    subject = judgement.heading(text, authority, value.lang) if authority else None
    if person:
        named = judgement.agent(text, "")
        named = replace(named, roles=()) if named.kind == person else Agent(text, kind=person)
        subject = Subject(agent=named, authority=authority, lang=value.lang)
    elif kind and "--" not in text:
        subject = Subject((Term(kind, text),), authority=authority, lang=value.lang)
    elif subject is None:
        # Of a heading that may name a person or a thing, the list is not said: it would say which.
        subject = Subject((Term("topic", text),) if authority else judgement.terms(text), lang=value.lang)
    subject = replace(subject, same_as=named_by(value.iri))
    if not reading.draft.holds("subjects", subject):
        reading.draft.add("subjects", subject)
    return ALL


def place(reading: Reading, value: Value) -> str:
    """A place that the resource is about, by its name or its code."""
    listed = (areas(), countries())
    label = next((found for codes in listed if (code := codes.code_of(value.iri)) and (found := codes.label(code))), "")
    if label and not value.told:
        reading.draft.add(
            "areas", replace(judgement.area(label), code=areas().code_of(value.iri) or judgement.area(label).code)
        )
        return ALL
    if not value.told:
        return NONE
    if value.term.startswith('"'):
        return as_text(take_coverage, element="coverage")(reading, value)
    reading.types(value.term)
    area = judgement.area(judgement.one_line(value.text))
    if value.iri:
        reading.draft.add("subjects", Subject((Term("geographic", area.name),), lang=value.lang, same_as=(value.iri,)))
    else:
        reading.draft.add("areas", area)
    return ALL


def keywords(reading: Reading, value: Value) -> str:
    """schema.org's keywords are parted by commas where they stand in one text."""
    if not value.term.startswith('"'):
        return concept(reading, value)
    return as_text(lambda draft, text, lang: take_subject(draft, text.replace(",", ";"), lang))(reading, value)

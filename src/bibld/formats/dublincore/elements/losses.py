"""What no element can say, and why: it is reported when a record is written."""

from __future__ import annotations

from typing import Any

from bibld.crosswalk.slots import reason_for
from bibld.crosswalk.writing import Writing
from bibld.formats import _untold
from bibld.formats.dublincore.elements.element import tag_of
from bibld.model import Title, Value

__all__ = ["LOSSY", "drop", "untold", "untold_title"]

NO_PLACE = "the fifteen elements have no place for it"
LOSSY = {
    "issuance": "the fifteen elements do not say how a resource is issued",
    "government": "the fifteen elements do not say which government issued it",
    "manuscript": "the fifteen elements do not say whether it is one",
    "audiences": "the fifteen elements do not say for whom it is",
    "content": "said, and less exactly, by dc:type",
    "characteristics": "the fifteen elements are too coarse for them",
    "locations": "where a copy is, is no property of the resource",
    "parts": "which part of a whole it is, is said with the whole in dc:source",
    "admin": "the elements describe the resource, not its description",
    "conversions": "the elements describe the resource, not its description",
    "page": "the elements describe the resource, not the search that found it",
    "*.lang": "xml:lang has no tag for it",
    "*.script": "the elements do not say in which script they are",
    "*.transliteration": "the elements do not say how they were romanised",
    "*.link": "an element stands alone: which says the same in another script is not said",
    "*.label": "an element has no caption",
    "*.authority": "an element does not say from which list its text is",
    "*.parts": "an element is one text, whatever it is made of",
    "*.same_as": "an element is a text, and has no IRI beside it",
    "*.scope": "an element says of what it is said as little as by whom",
    "*.terms": "an element is one text, without a price",
    "*.source": "the elements describe the resource, not its description",
    "titles.kind": "every title is a dc:title; the first is the main one",
    "titles.nonsort": "a dc:title does not say where its filing begins",
    "titles.parts.kind": "a dc:title is one text",
    "titles.responsibility": "who is responsible is said by dc:creator and dc:contributor",
    "titles.medium": NO_PLACE,
    "agents.kind": "a name is a text, whether a person's or a body's",
    "agents.entry": "a name is a text, however it is entered",
    "agents.roles": "an agent is creator, contributor or publisher, and nothing closer",
    "agents.affiliation": "a name is a text, without what its bearer belongs to",
    "provisions.places": "no element is for the place of publication",
    "provisions.names": "dc:publisher is who is known to have published it",
    "provisions.date": "dc:date is an ISO date; this is none, or another than the record's own",
    "provisions.function": "dc:publisher does not say in which function",
    "dates.value": "neither a date that ISO 8601 knows, nor one in words",
    "dates.end": "not a date that ISO 8601 knows",
    "dates.kind": "a dc:date does not say what happened then",
    "dates.qualifier": "an ISO date is not marked as uncertain",
    "languages.code": "dc:language is the language of the text only",
    "languages.kind": "dc:language is the language of the text only",
    "physicals.media": "said more closely by the carrier in dc:format",
    "subjects.agent.kind": "a dc:subject is one text, whatever it names",
    "subjects.agent.roles": "a dc:subject is one text, whatever it names",
    "subjects.title.kind": "a dc:subject is one text, whatever it names",
    "subjects.terms": "a dc:subject has the words of a heading, and no code or measure beside these",
    "subjects.terms.kind": "a dc:subject is one text: which of its terms is a place or a time, is not said",
    "areas.code": "dc:coverage gives the name",
    "classifications.number": "a class number needs a scheme to mean anything",
    "classifications.item": "dc:subject has the class, not the shelf mark made of it",
    "classifications.edition": NO_PLACE,
    "classifications.assigner": NO_PLACE,
    "classifications.invalid": "a number that is not valid says nothing of the resource",
    "identifiers": "an invalid number does not identify",
    "identifiers.scheme": "the identifier is written as it stands, without its kind",
    "identifiers.qualifier": "an identifier is a string, and nothing beside it",
    "links.relation": "dc:relation does not say how it is related",
    "links.label": "a link is its URI, and nothing beside it",
    "links.note": "a link is its URI, and nothing beside it",
    "links.materials": "a link is its URI, and nothing beside it",
    "links.accessed": "the elements do not say when it was last seen",
    "links.media_type": "a related file's type is not this resource's",
    "related.relation": "dc:relation does not say how it is related",
    "related.edition": "a relation is a title or a URI",
    "related.imprint": "a relation is a title or a URI",
    "related.note": "a relation is a title or a URI",
    "related.identifiers": "an invalid number does not identify",
    "related.record": "a relation is a title or a URI, not a description",
    "cartographics.scale": NO_PLACE,
    "cartographics.projection": NO_PLACE,
    "notes.kind": "a dc:description is a text, whatever it is about",
    "summaries.kind": "a dc:description is a text, whatever it is about",
    "contents.kind": "a dc:description is a text, whatever it is about",
    "editions.kind": "a dc:description is a text, whatever it is about",
    "frequencies": "a frequency as it is stated says more, and one not known nothing",
    "frequencies.kind": "a dc:description is a text, whatever it is about",
}
"""Why slots and attributes have no place here; ``*`` is any slot."""


def untold(writing: Writing, slot: str, value: Value, *told: str, at: str = "", tagged: bool = True) -> None:
    """Report what a value says that is not among what was told of it; ``at`` is the value's place in the slot.

    Its language is told by the tag of its text, where there is such a text (``tagged``) and such a tag.
    """
    for attr, found in _untold.untold(value, told):
        if attr != "lang" or not tagged or not tag_of(str(found)):
            drop(writing, slot, f"{at}{attr}", found)


def untold_title(writing: Writing, slot: str, title: Title, *told: str, at: str = "", tagged: bool = True) -> None:
    """Report what a title says besides its text."""
    untold(writing, slot, title, "title", "subtitle", "parts", *told, at=at, tagged=tagged)
    if kinds := " ".join(part.kind for part in title.parts if part.kind):
        drop(writing, slot, f"{at}parts.kind", kinds)


def drop(writing: Writing, slot: str, attr: str, value: Any) -> None:
    """Report one attribute of a value as dropped."""
    writing.drop(f"{slot}.{attr}", reason_for(LOSSY, slot, attr) or NO_PLACE, value)

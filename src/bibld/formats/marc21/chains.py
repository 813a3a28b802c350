"""Chains of subject headings (689), as the libraries of Germany and Austria make them after the RSWK.

Each link of a chain is a field, and names a heading of the GND (the German-language authority file). It is read as the
heading by itself, as the German National Library gives it beside its chains, and written as the field it was found in::

    689 01 $D s $a Bienen $0 (DE-588)4006479-5   ↔   650 #7 $a Bienen $0 (DE-588)4006479-5 $2 gnd

A link whose heading the record has in a field of its own, or in a chain before it, says nothing
more; its field is kept.
"""

from __future__ import annotations

from collections.abc import Sequence

from bibld.crosswalk.line import MARK, Line, line, text_of

__all__ = ["TAG", "heading_of", "is_form", "said_again"]

TAG = "689"

_ENTITIES = {"p": "600", "n": "600", "b": "610", "f": "611", "g": "651", "s": "650", "u": "630"}
"""The field of a heading, by the kind of its GND record ($D). The place of a meeting ($A g) is no subject."""
_INDICATORS = {"610": "27", "611": "27", "630": "07"}
_CATEGORIES = {"z": ("648", "gnd"), "f": ("655", "")}
"""The same of what has no record in the GND ($A): times, and forms, with the list of those that name none."""

_NOT_OF_HEADING = ("A", "D", "2")
_NO_WORDS = frozenset("012568BC9")
"""Subfields that say whose a heading is, and not what it is called."""


def heading_of(link: Line) -> Line:
    """A link of a chain as the heading it names; itself where it is none: what ends a chain says who made it.

    ``689 00 $D p $a Ek, Anna $d 1950-`` → ``600 17 $a Ek, Anna $d 1950- $2 gnd``
    """
    indicators, *subfields = link.text.split(MARK)
    said = {subfield[:1]: subfield[1:] for subfield in reversed(subfields)}
    name = said.get("a", "")
    if not (indicators.isdigit() and name):
        return link
    if category := said.get("A"):
        tag, authority = _CATEGORIES.get(category, ("", ""))
    else:
        tag, authority = _ENTITIES.get(said.get("D", ""), ""), "gnd"
        if tag == "630" and "t" in said:  # a work under the name of who made it; without a comma that may be a body
            tag = "600" if "," in name else ""
    if not tag:
        return link
    authority = said.get("2", authority)
    indicators = _INDICATORS.get(tag, " 7" if authority else " 4")
    if tag == "600":
        indicators = "17" if "," in name else "07"
    own = [subfield for subfield in subfields if subfield[:1] not in _NOT_OF_HEADING]
    source = [f"2{authority}"] if authority else []
    return line(tag, MARK.join((indicators, *own, *source)))


def is_form(link: Line) -> bool:
    """Whether a link is a genre or form, and no subject."""
    return heading_of(link).where == "655"


def said_again(fields: Sequence[Line]) -> dict[int, Line]:
    """The links, by their places, whose headings other fields have: a heading's own, or a chain's before it."""
    said = {_words(field) for field in fields if _is_of_gnd(text_of(field))}
    again: dict[int, Line] = {}
    for at, field in enumerate(fields):
        if field.where != TAG or (heading := heading_of(field)) is field:
            continue
        words = _words(heading)
        if words in said:
            again[at] = field
        said.add(words)
    return again


def _is_of_gnd(text: str) -> bool:
    return f"{MARK}2gnd" in text or f"{MARK}0(DE-588)" in text


def _words(heading: Line) -> tuple[str, frozenset[str]]:
    """A heading as it is called, wherever its subfields stand."""
    subfields = text_of(heading).split(MARK)[1:]
    return heading.where, frozenset(found for found in subfields if found[:1] not in _NO_WORDS)

"""Headings as catalogues have them, in one text: for formats in which a name, a series or a subject is one."""

from __future__ import annotations

import re
from typing import NamedTuple

from bibld.crosswalk.codecs import KEYWORD
from bibld.model import Agent, Related, Subject, Title, title_label

__all__ = ["HEADING", "INITIALS", "SERIES", "TITLE", "Named", "heading", "named", "subject_heading"]

HEADING = ("name", "units", "numeration", "titles", "fuller", "dates", "number", "place")
"""What a heading says of an agent."""

TITLE = ("title", "subtitle", "parts", "kind")
"""What is said of a title in one text."""


INITIALS = re.compile(r"(?P<name>.*[^\W\d_][\u0300-\u036f\ufe20-\ufe2f]*\.) (?P<fuller>\(.+\))")
"""A name that ends in an initial, with what it stands for: ``Smith, J. (John)``."""


def heading(agent: Agent) -> str:
    """A name as a catalogue heads an entry with it: ``Banahan, Mike, 1953-``."""
    name = ". ".join(part for part in (agent.name, *agent.units) if part)
    if agent.numeration:
        name = f"{name} {agent.numeration}"
    if agent.fuller:
        name = f"{name} ({agent.fuller.strip('()')})"
    if agent.kind == "conference":
        held = " : ".join(part for part in (agent.number, agent.dates, agent.place) if part)
        return ", ".join(part for part in (f"{name} ({held})" if held else name, *agent.titles) if part)
    return ", ".join(part for part in (name, *agent.titles, agent.number, agent.dates, agent.place) if part)


def subject_heading(subject: Subject) -> str:
    """A subject: ``Napoleon I, Emperor of the French, 1769-1821--Death``, or a keyword, ``Victims of Crimes (London, UK)``."""
    terms = [term.value for term in subject.terms if term.value]
    if subject.agent is None and subject.title is None:
        keyword: str = KEYWORD.write(tuple(term for term in subject.terms if term.value)) or ""
        return keyword if not subject.authority else "--".join(terms)
    names = [heading(subject.agent)] if subject.agent is not None else []
    names += [title_label(subject.title)] if subject.title is not None else []
    return "--".join(said for said in (". ".join(said for said in names if said), *terms) if said)


SERIES = ("series", "series statement", "main series")
"""How a series is related."""


class Named(NamedTuple):
    """What another resource is called, by its heading or its description, and the title of that, where it is this."""

    text: str
    title: Title | None = None


def named(related: Related) -> Named:
    """What another resource is called."""
    titles = related.record.titles if related.record is not None else ()
    title = next((found for found in titles if found.kind in ("main", "uniform")), None)
    if title is not None and related.title in ("", title_label(title)):
        return Named(title_label(title), title)
    return Named(related.title)

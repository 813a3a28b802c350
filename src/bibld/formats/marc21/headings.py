"""The subfields that headings share, as the rows of 1XX, 240, 6XX, 7XX and 8XX have them: names, titles, subjects.

The table takes them as they stand here, ``row("100", "agents", Agent, *PERSON, …)``, and what is a whole field as a
function: :func:`subject` (600-651), :func:`named_works` and :func:`titled_work` (7XX, 8XX). See the general
information on names (X00, X10, X11), titles (X30) and subjects (6XX) in MARC 21 Bibliographic.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from bibld.crosswalk import GIVEN, PartRule, Row, Shape, derived, implied, many, mark, one, row, run, under
from bibld.crosswalk.codecs import COUNT, lookup
from bibld.crosswalk.isbd import UNMARKED
from bibld.formats.marc21.codecs import (
    ALSO_WORDS,
    CAPTION,
    EPITHET,
    HEADING_URI,
    LIFE,
    LIST,
    RELATOR_CODE,
    RELATOR_TERM,
    SUBJECT_LEVEL,
    THING_URI,
)
from bibld.formats.marc21.works import SCOPES, Heading, part_of_heading, work
from bibld.labels import IDENTIFIER
from bibld.model import Agent, Subject, Title

__all__ = [
    "ADDED_ENTRY", "ADDITIONS", "ADDITIONS_TO_ENTRY", "AUTHORITIES", "BODY", "FAMILY", "HEADINGS", "IN_SCRIPTS", "LANGUAGE_OF_TITLE",
    "LEVEL", "LINKED", "MAIN_ENTRY", "MEDIUM", "MEETING", "OF_LIST", "OF_TOPIC", "PARTS", "PART_OF_TITLE", "PERSON", "ROLES", "SAME",
    "SOURCED", "SUBDIVIDED", "TERMS", "VARIANT_PARTS", "name_and_title", "named_works", "subject", "titled_work", "within",
]  # fmt: skip

# The link to an 880 in another script; see bibld.formats.marc21.scripts.
IN_SCRIPTS = (one("link", "link"), one("script", "script"))
LINKED = (run("scope", SCOPES), *IN_SCRIPTS)
LANGUAGE_OF_TITLE = implied("lang")  # 008/35-37 says it once for the work
ROLES = (many("e", "roles", RELATOR_TERM, before=",", once=True), many("4", "roles", RELATOR_CODE, once=True))
PART_OF_TITLE = {"n": "number", "p": "name", "f": "date", "g": "miscellaneous", "k": "form", "s": "version"}
PARTS = run("parts", PART_OF_TITLE, before={"n": ".", "p": ".", "np": ",", "f": ","})
VARIANT_PARTS = run("parts", PART_OF_TITLE, before={"n": ".", "p": ".", "np": ","})
_OF_UNIFORM_TITLE = {
    "d": "treaty date", "f": "date", "g": "miscellaneous", "k": "form", "l": "language", "m": "medium of performance",
    "n": "number", "o": "arrangement", "p": "name", "r": "key", "s": "version",
}  # fmt: skip
_BEFORE_ADDITION = {**dict.fromkeys(_OF_UNIFORM_TITLE, "."), "d": ",", "m": ",", "r": ",", "o": ";"}
ADDITIONS = run("parts", _OF_UNIFORM_TITLE, before=_BEFORE_ADDITION)
# What is entered under a title alone may have that of a work in it: 130 0# $a Vedas. $t Atharvaveda.
ADDITIONS_TO_ENTRY = run("parts", {**_OF_UNIFORM_TITLE, "t": "title of a work"}, before={**_BEFORE_ADDITION, "t": "."})
MEDIUM = one("h", "medium", before=".")
SAME = (many("0", "same_as", HEADING_URI), many("1", "same_as", THING_URI))
OF_LIST = one("2", "authority", LIST)
# Whose heading a name or a title under control is (since 2019), before its numbers as in a subject.
SOURCED = (OF_LIST, *SAME)
# When and where a meeting was held, in parentheses.
_HELD = (one("n", "number", before="("), one("d", "dates", before="("), one("c", "place", before="("))

PERSON = (
    one("i", "label", CAPTION),
    one("ind1", "entry", lookup({"1": "", "0": "forename", "2": "multiple surname"})),
    one("a", "name"),
    one("b", "numeration", before=UNMARKED),
    many("c", "titles", EPITHET, before=","),
    many("j", "titles", ALSO_WORDS, before=","),
    one("q", "fuller", before=UNMARKED),
    one("d", "dates", LIFE, before=","),
    one("u", "affiliation"),
    *ROLES,
    *SOURCED,
    *LINKED,
)
FAMILY = (mark("ind1", "3"), *(part for part in PERSON if part.code != "ind1"))
BODY = (
    one("i", "label", CAPTION),
    one("ind1", "entry", lookup({"2": "", "1": "jurisdiction", "0": "inverted"})),
    one("a", "name"),
    many("b", "units", before="."),
    many("k", "units", ALSO_WORDS, before="."),
    *_HELD,
    one("u", "affiliation"),
    *ROLES,
    *SOURCED,
    *LINKED,
)
MEETING = (
    one("i", "label", CAPTION),
    one("ind1", "entry", lookup({"2": "", "1": "jurisdiction", "0": "inverted"})),
    one("a", "name"),
    many("q", "units", ALSO_WORDS, before="."),
    *_HELD,
    many("e", "units", before="."),
    one("u", "affiliation"),
    many("j", "roles", RELATOR_TERM, before=",", once=True),
    many("4", "roles", RELATOR_CODE, once=True),
    *SOURCED,
    *LINKED,
)

_OF_THE_FIELD = frozenset("i 0 1 2 link script".split())


def within(agent: Iterable[PartRule], but: str = "") -> tuple[PartRule, ...]:
    """The parts of an agent in a field that names more:
    those of the field, its scope among them, are not the agent's.
    """
    others = _OF_THE_FIELD.union(but.split())
    return tuple(part for part in agent if part.code not in others and part.attr != "scope")


def name_and_title(agent: Iterable[PartRule], taken: str, but: str = "") -> tuple[PartRule, ...]:
    """A name and its work in a subject; what part they have in it stands behind both:
    ``600 10 $a Ek, A. $t Bees, $e depicted.``
    """
    parts = within(agent, but)
    roles = tuple(part for part in parts if part.attr == "roles")
    named = tuple(part for part in parts if part.attr != "roles")
    return under("agent", Agent, *named), _title_of(taken), under("agent", Agent, *roles)


def _title_of(taken: str) -> PartRule:
    """The work of the agent that a subject heading names, where it goes on with $t; ``taken`` are the agent's codes."""
    kinds = {code: kind for code, kind in _OF_UNIFORM_TITLE.items() if code not in taken}
    assert not isinstance(ADDITIONS.before, str)
    marks = {code: ADDITIONS.before[code] for code in kinds}
    title = one("t", "title", before=".")
    return under("title", Title, title, run("parts", kinds, before=marks), MEDIUM, implied("kind"))


AUTHORITIES = {"0": "lcsh", "1": "lcshac", "2": "mesh", "3": "nal", "5": "csh", "6": "rvm", "4": "unspecified"}
OF_TOPIC = {"b": "subordinate topic", "c": "event place", "d": "event date", "g": "miscellaneous"}
TERMS = {"x": "topic", "y": "temporal", "z": "geographic", "v": "form"}
SUBDIVIDED = dict.fromkeys(TERMS, UNMARKED)  # what shows a heading puts a mark (--) before each

_NONE: Mapping[str, object] = {}
# What cards were made of: whether a main entry is the subject, too (0: it is not), and whether an added entry is an
# alternative (0) or a secondary one (1); obsolete since 1990 and 1993.
MAIN_ENTRY, ADDED_ENTRY = derived("ind2", " ", once="0"), derived("ind2", " ", once="01")
LEVEL = one("ind1", "level", SUBJECT_LEVEL)


def subject(
    tag: str, *parts: PartRule, lead: str, kind: str, eg: tuple[str, str], more: Mapping[str, str] = TERMS, when: Mapping[str, object] = _NONE,
    sources: Mapping[str, str] = AUTHORITIES, levels: bool = False,
) -> tuple[Row, ...]:  # fmt: skip
    """The rows of a subject field: its authority stands in the second indicator, which says one
    of ``sources``, or in $2.

    Where neither says it, nobody has specified it; what the indicator says in fields like this
    one is read all the same.
    """
    kinds = {**({lead: kind} if lead else {}), **more, "of_part": IDENTIFIER}
    shared = (*parts, run("terms", kinds, lead=lead, before=SUBDIVIDED))
    if levels:
        shared = (LEVEL, *shared)
    elif all(part.code != "ind1" for part in _flat(parts)):
        shared = (derived("ind1", " "), *shared)
    named, other = eg

    def of(eg: str, *authority: PartRule, only: str = "", **stamped: object) -> Row:
        return row(tag, "subjects", Subject, *authority[:1], *shared, *authority[1:], *SAME, *IN_SCRIPTS,
                   when={**when, **stamped}, eg=eg, end=".", only=only)  # fmt: skip

    def in_indicator(sources: Mapping[str, str], eg: str, only: str = "") -> Row:
        return of(eg, one("ind2", "authority", lookup(sources)), only=only, authority=tuple(sources.values()))

    if sources is AUTHORITIES:
        said = [in_indicator(AUTHORITIES, named)]
    else:
        elsewhere = {code: authority for code, authority in AUTHORITIES.items() if code not in sources}
        said = [in_indicator(sources, named), in_indicator(elsewhere, f"{tag} {named[4]}0{named[6:]}", "read")]
    unsaid = other.partition(" $2")[0]
    return (
        of(f"{tag} {other[4]}4{other[6:]}", mark("ind2", "4"), OF_LIST, only="read", authority=GIVEN),
        *said,
        of(other, mark("ind2", "7"), OF_LIST, authority=GIVEN),
        of(unsaid, mark("ind2", "7"), only="read", authority="unspecified"),
        of(f"{tag} {other[4]}9{other[6:]}", derived("ind2", "7"), OF_LIST, only="read", authority=GIVEN),
        of(f"{tag} {unsaid[4]}9{unsaid[6:]}", derived("ind2", "4"), only="read", authority="unspecified"),
    )


def _flat(parts: Iterable[PartRule]) -> Iterator[PartRule]:
    for part in parts:
        yield part
        yield from _flat(part.parts)


# Works named by a heading; see bibld.formats.marc21.works.
_ITS_TITLE = (ADDITIONS, MEDIUM, *SOURCED)
_NAMED_TITLE = part_of_heading(
    row("700", "titles", Title, one("t", "title"), *_ITS_TITLE, when={"kind": "uniform"}, eg="700 1# $t Works")
)


def _heading(tag: str, kind: str, parts: Iterable[PartRule], **has: str) -> tuple[str, Heading, dict[str, Any]]:
    agent = row(tag, "agents", Agent, *within(parts), when={"kind": kind}, eg="", end=".")
    return tag, Heading(part_of_heading(agent), _NAMED_TITLE), {"t": GIVEN, **has}


HEADINGS = {
    "family": _heading("00", "family", FAMILY, ind1="3"),
    "person": _heading("00", "person", PERSON),
    "corporate": _heading("10", "corporate", BODY),
    "conference": _heading("11", "conference", MEETING),
}


def named_works(
    hundred: str, relation: str | dict[str, str], eg: Mapping[str, str], *, only: str = ""
) -> Iterator[Shape]:
    """The fields of works that are named by an agent and a title:
    700, 710, 711, or 800, 810, 811 (once 400, 410, 411).
    """
    for kind, (tag, heading, has) in HEADINGS.items():
        yield work(f"{hundred}{tag}", heading, relation, has=has, only=only, eg=eg[kind])


def titled_work(
    tag: str, filing: str, relation: str | dict[str, str], *, eg: str, kind: str = "uniform",
    parts: PartRule = ADDITIONS_TO_ENTRY, only: str = "", has: dict[str, Any] | None = None,
) -> Shape:  # fmt: skip
    """A field of a work that is named by its title alone: 440, 730, 740, 830."""
    title = row(tag, "titles", Title, one(filing, "nonsort", COUNT), one("a", "title"), parts, MEDIUM, *SOURCED, when={"kind": kind}, eg="")  # fmt: skip
    return work(tag, Heading(None, part_of_heading(title)), relation, kind=kind, only=only, has=has, eg=eg)

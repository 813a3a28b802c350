"""The Author field: headings parted by semicolons, and what can be told of each from its form alone.

A heading is a person's where it is ``Surname, Forename``, a body's where it holds a word that no person's name holds,
and otherwise it is left open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from bibld.formats._headings import NOBODY
from bibld.formats._names import (
    LIFE,
    PARTICLES,
    WORD,
    has_body_word,
    is_body,
    is_fuller,
    life_in,
    read_body,
    read_meeting,
)
from bibld.gazetteer import country
from bibld.labels import heading
from bibld.model import Agent

__all__ = ["Authors", "read_authors", "shows_fuller", "write_authors", "written_role"]

_JOINING = frozenset(("and", "&", "with", "of", "for", "the"))
_ROLE = re.compile(
    r"(?<!\w)[(\[]?(eds?|editors?|comps?|compilers?|trans|translators?)\b\.?[)\]]?\.?$",  # (eds.), translator
    re.IGNORECASE,
)
_ROLES = {"ed": "edt", "co": "com", "tr": "trl"}
_HONORIFIC = "Dr|Prof|Professor|Sir|Dame|Lord|Lady|Baroness|Rev|Hon"
_SUFFIX = re.compile(rf",? (Jr|Sr|II|III|IV|Ph\.?D|M\.?D|Esq|{_HONORIFIC})\.?$")
_BEFORE_FORENAME = re.compile(rf"((?:{_HONORIFIC})\b\.?) (?=\w)")
_DATES = re.compile(rf", (?!\d+\.?$)({LIFE})\.?$")
"""The years of a life, of which one alone is none."""
_FULLER = re.compile(r" (\([^\W\d_][^()\d]*\))$")
_WORD = re.compile(rf"{WORD}$")
_INITIAL = re.compile(r"(?<!\w)[^\W\d_]\.(?=[^\W\d_]\.|[ -]|$)")
_ET_AL = re.compile(
    r"[,;]? ?(?:(?:\.{3}|…) ?)?"  # , ...
    r"(?:\bet al\b\.?|\band others\b\.?|\[and others\]|\[et al\.?\])$",  # et al., [and others]
    re.IGNORECASE,
)
_NOBODY = re.compile(
    rf"(?:{NOBODY}|various|none|n/a|not (?:stated|given|available)|no author)\.?$",
    re.IGNORECASE,
)
_WITHOUT_STOPS = re.compile(r"[^\W\d_][\w'’-]+ [A-Z]{1,3}(?:, [^\W\d_][\w'’-]+ [A-Z]{1,3})+")
"""Persons as journals of medicine list them, ``Smith J, Jones KL``."""
_GIVEN_NAMES = frozenset(("Chad", "Georgia", "Israel", "Jordan", "Victoria", "Virginia"))
"""Countries and states whose names persons have, too."""
_LONGEST_NAME = 80
"""No person's name is longer; what is, is not tried."""
_LONGEST_LIST = 2_000


class Authors(NamedTuple):
    """The agents of an Author field; whether it says that there are more; and what it says where it names none."""

    agents: tuple[Agent, ...]
    more: bool
    nobody: str


def read_authors(text: str) -> Authors:
    """The agents of an Author field.

    >>> read_authors("Smith, Anna J.; Home Office").agents[0].name
    'Smith, Anna J.'
    """
    rest, more = _ET_AL.subn("", " ".join(text.split()))
    names = [name.strip() for name in rest.split(";") if name.strip(" ,")]
    if len(names) == 1 and _NOBODY.match(names[0]):
        return Authors((), bool(more), names[0])
    agents: list[Agent] = []
    for name in names:
        heading, roles, plural = _role(name)
        # A plural stands behind the last of those it is for: "Smith, Anna; Jones, Karl (eds.)".
        if plural and all(agent.roles == ("aut",) for agent in agents):
            agents = [replace(agent, roles=roles) for agent in agents]
        agents += [_agent(part, roles) for part in _several(heading)]
    return Authors(tuple(agents), bool(more), "")


def _role(heading: str) -> tuple[str, tuple[str, ...], bool]:
    """A heading without the role at its end, the role, and whether it is that of several."""
    match = _ROLE.search(heading)
    # "(ed.)", ", ed.": a role is parted from the name by more than a space.
    name = heading[: match.start()].rstrip(" ,") if match is not None else ""
    if match is None or not name or not (match[0][0] in "([" or heading[: match.start()].endswith((", ", ". "))):
        return heading.strip(" ,") or heading, ("aut",), False
    return (
        name,
        (_ROLES[match[1][:2].lower()],),
        match[1].lower().endswith("s") and match[1].lower() != "trans",
    )


def _several(heading: str) -> list[str]:
    """The persons of a heading that names several without a semicolon, where each of them is plainly one.

    >>> _several("Smith, J., Jones, K. & Brown, A.")
    ['Smith, J.', 'Jones, K.', 'Brown, A.']
    >>> _several("Smith J, Jones KL")
    ['Smith, J', 'Jones, KL']
    """
    if _WITHOUT_STOPS.fullmatch(heading) is not None:
        names = [name.replace(" ", ", ") for name in heading.split(", ")]
        return names if all(_person(name, ()) is not None for name in names) else [heading]
    if heading.count(", ") < 2 or len(heading) > _LONGEST_LIST or has_body_word(heading):
        return [heading]
    pieces = re.split(r",? (?:and|&) |, ", heading)
    pairs = list(zip(pieces[::2], pieces[1::2], strict=False))
    if len(pieces) % 2:
        return [heading]
    # With initials throughout it is plain where a name ends; so it is where "and" parts two.
    plain = all(_INITIAL.search(given) and not _INITIAL.search(family) for family, given in pairs)
    two = len(pairs) == 2 and re.match(r"[^,]+, [^,]+ (?:and|&) [^,]+, [^,]+$", heading)
    names = [", ".join(pair) for pair in pairs]
    return names if (plain or two) and all(_person(name, ()) is not None for name in names) else [heading]


def _agent(heading: str, roles: tuple[str, ...]) -> Agent:
    if (meeting := read_meeting(heading)) is not None:
        return replace(meeting, roles=roles)
    person = _person(heading, roles)
    if person is not None:
        return person
    if "," not in heading and heading not in _GIVEN_NAMES and country(heading) is not None:
        return Agent(heading, kind="corporate", entry="jurisdiction", roles=roles)
    # "Force, Mary": a surname may be a word that bodies have; then it is left open.
    surname, comma, forename = heading.partition(", ")
    # So is what may be a forename in full, "Hill, J. (Jean-Luc)", which looks like the acronym of a body.
    initial, _, fuller = forename.partition(" (")
    if _LONE_INITIAL.fullmatch(initial) and _is_surname(surname) and is_fuller(fuller, initial):
        return Agent(heading, roles=roles)
    if comma and " " not in surname and "," not in forename and not has_body_word(forename) and _is_forename(forename):
        return Agent(heading, roles=roles)
    return read_body(heading, roles) if is_body(heading) else Agent(heading, roles=roles)


def _person(heading: str, roles: tuple[str, ...]) -> Agent | None:
    if len(heading) > _LONGEST_NAME or ", " not in heading:
        return None
    name = heading
    dates = ""
    titles: tuple[str, ...] = ()
    if match := _DATES.search(name):
        dates = life_in(match[1])
        name = name[: match.start()]
    while match := _SUFFIX.search(name):
        titles = (match[0].lstrip(" ,"), *titles)
        name = name[: match.start()]
    fuller = ""
    if match := _FULLER.search(name):
        fuller = match[1]
        name = name[: match.start()]
    surname, comma, forename = name.partition(", ")
    if match := _BEFORE_FORENAME.match(forename):
        titles = (match[1], *titles)
        forename = forename[match.end() :]
        name = f"{surname}, {forename}"
    if not comma or "," in forename or not _JOINING.isdisjoint(name.split(" ")):
        return None
    if not _is_surname(surname) or not _is_forename(forename):
        return None
    # A surname may be a word that bodies have, where initials show that it is one: "Court, J.".
    if has_body_word(forename) or (has_body_word(surname) and (" " in surname or not _INITIAL.search(forename))):
        return None
    # "Paris, France" has the form of a name; two places are none.
    if country(forename) is not None:
        return None
    made = Agent(name, kind="person", titles=titles, fuller=fuller, dates=dates, roles=roles)
    return made if shows_fuller(made) or not fuller else None


def shows_fuller(agent: Agent) -> bool:
    """Whether the forename in full is known as such behind the name: behind an initial alone, without the years of a
    life, it may be what somebody is or works for, ``Hill, H. (Hivewatch)``, ``Davies, D. (Director)``.
    """
    forename = agent.name.partition(", ")[2]
    is_apart = agent.dates != "" or _LONE_INITIAL.fullmatch(forename) is None
    return forename != "" and is_apart and is_fuller(agent.fuller, forename)


_LONE_INITIAL = re.compile(r"[^\W\d_]\.?")


def _is_surname(text: str) -> bool:
    words = text.split(" ")
    names = [word for word in words if word not in PARTICLES]  # but Das, Du and Le are names
    return 0 < len(names) <= 4 and len(words) <= 7 and all(_WORD.match(word) for word in names)


def _is_forename(text: str) -> bool:
    words = text.split(" ")
    return len(words) <= 6 and all(_WORD.match(word) for word in words) and not text.islower()


_WRITTEN = {"edt": "ed.", "com": "comp.", "trl": "trans."}


def written_role(agent: Agent) -> str:
    """The role that stands behind a name, where one does."""
    return next((role for role in agent.roles if role in _WRITTEN), "")


def write_authors(agents: Sequence[Agent], *, more: bool) -> str:
    """The Author field of these agents: the other way round."""
    out: list[str] = []
    for agent in agents:
        fuller = agent.fuller if shows_fuller(agent) else ""
        name = heading(agent if agent.kind == "conference" else replace(agent, fuller=fuller, number="", place=""))
        role = written_role(agent)
        out.append(f"{name} ({_WRITTEN[role]})" if role else name)
    return "; ".join(out) + (" et al." if more else "")

"""Whose name a text is: a person's, a body's, a meeting's, or nobody's."""

from __future__ import annotations

import re

from msgspec.structs import replace

from bibld.crosswalk.isbd import without
from bibld.formats.dublincore.judgement.texts import is_nothing
from bibld.gazetteer import country, is_city, is_place
from bibld.model import Agent
from bibld.vocabulary import relators

__all__ = ["agent", "belongs", "is_nobody", "publisher"]

_NOBODY = re.compile(
    r"\[?(?:(?:author |artist |creator )?unknown(?: author| artist| creator| photographer)?|unidentified|anonymous|anon\.?|"
    r"various|n\. ?n\.|s\. ?n\.)\]?",
    re.I,
)
# Words that speak against a person in what looks like one (Home Office, Research Unit) …
_BODY = re.compile(
    r"\b(?:Academy|Administration|Agency|Archives?|Assembly|Association|Authority|Bank|Board|Bureau|Cent(?:er|re)|Church|"
    r"Club|College|Collections?|Commission|Committee|Company|Corporation|Council|County|Court|Department|Dept|Division|"
    r"Facult(?:y|ät|eit)|Foundation|Government|Group|Hospital|House|Inc|Initiatives?|Institut[eo]?|Laborator(?:y|ies)|"
    r"Library|Ltd|Ministr[yo]|Minist[eè]re|Museum|Network|Office|Organi[sz]ation|Parliament|Police|Press|Program(?:me)?|"
    r"Project|Room|School|Services?|Society|Trust|Union|Unit|Universit\w+|Verlag)\b"
)
# … and those that are in no person's name, but for one that is all in capitals.
_CERTAIN_BODY = re.compile(
    r"\b(?:Administration|Agency|Association|Bureau|Commission|Committee|Corporation|Department|Dept\.|Division|"
    r"Fakultät|Faculteit|Foundation|GmbH|Government|Inc|Initiatives|Institut|Institute|Institution|Laboratory|Laboratories|Library|"
    r"Limited|Ltd|Ministry|Ministerio|Ministère|Museum|Orchestra|Organi[sz]ation|Parliament|Research Center|Society|Survey|Universidade?|"
    r"Universidad|Universität|Universiteit|Universitet|University|Université|Università)(?!\w)"
    r"|(?:&|and) (?:Co|Company)(?:\.|$)"
)
# One word after another, and no choice between ways to take them: a name may be as long as a hostile file likes.
_WORD = r"[^\W\d_](?:[^\W\d_]|[.'’-])*"
_LIFE = (
    r"(?:b\. |d\. |ca\. |fl\. |approximately |active )?\d{3,4}\??(?:-(?:(?:ca\. )?\d{3,4}\??)?)?|-\d{4}"
    r"|active \d{1,2}(?:st|nd|rd|th) century"
)
_ROLE = r"[A-Za-z][a-z ]+|eds?\.|trans\."
_PERSON = re.compile(
    rf"(?P<name>['’]?{_WORD}(?: {_WORD}){{0,5}}, ?{_WORD}(?: {_WORD}){{0,5}})"
    rf"(?: (?P<fuller>\([A-Z][^()\d]+\))(?=, ))?(?:, (?P<suffix>Jr\.?|Sr\.?|II|III|IV))?"
    rf"(?:, (?P<dates>{_LIFE})| \((?P<dates2>{_LIFE})\))?"
    rf"(?:, (?P<role>{_ROLE})| [(\[](?P<role2>{_ROLE})[)\]])?",
)
# What follows a name that is not turned round: Augustine, Saint; Martin Luther King, Jr.; John Paul II, Pope.
_NO_FORENAME = re.compile(
    r"(?:Jr|Sr|Saint|St|Sir|Dame|Pope|King|Queen|Prince|Princess|Duke|Duchess|Earl|Lord|Lady|Bishop|Archbishop|Cardinal|Emperor)\b.*"
    r"|Inc\.?|Ltd\.?|LLC|[IVX]+"
)
_INITIALS = re.compile(r"\w{2} [A-Z]{1,2}$")
"""What no surname ends in: ``Smith J, Jones K`` are two persons."""
_PARTICLES = frozenset(
    "da de do du d' del della dello den der des di dos das la le les lo van von vom vander zu zum zur te ten ter 't ’t af av al el "
    "bin ibn ben bint y e und and abu st.".split()
)
_ROLES = {"ed.": "edt", "eds.": "edt", "trans.": "trl"}
# Who belongs to what: Smith, John (University of Oxford).
_BELONGING = re.compile(r"([^,()]+, [^,()]+)(?: \(|, )([^()]+)\)?")
# A meeting, as catalogues head an entry with it: Conference on Bees (3rd : 1999 : Leeds).
_MEETING = re.compile(r"([^()]+) \((?:(\d+(?:st|nd|rd|th|\.)) : )?(\d{4}(?:-\d{4})?) : ([^():]+)\)")


def is_nobody(text: str) -> bool:
    """Whether a name says that nobody knows it, which is no name."""
    return is_nothing(text) or _NOBODY.fullmatch(text) is not None


def belongs(named: Agent, body: str) -> bool:
    """Whether what stands behind a person is a body, by a word of its name; ``Church, Frederic Edwin`` is another person."""
    said = bool(_BODY.search(body) or _CERTAIN_BODY.search(body))
    return said and named.kind == "person" and not named.affiliation and " " in body.partition(",")[0]


_PUBLISHED = re.compile(r"([^:]+?) ?: ([^:]+?)(?:, \[?[c©]?\d{4}\??\]?\.?)?")


def publisher(text: str) -> tuple[str, str]:
    """The place and the name of a statement of publication, ``London : Macmillan, 1950``, or a name alone."""
    found = _PUBLISHED.fullmatch(text)
    return (found[1], found[2]) if found is not None and is_place(found[1].strip("[]")) else ("", text)


def agent(text: str, role: str, lang: str = "") -> Agent:
    """A person where the text has a person's form, ``Banahan, Mike, 1953-``; a body where a word of it says so, ``Library of
    Congress``; else a name of which nothing is known.
    """
    if text.endswith(".") and _PERSON.fullmatch(text) is None:
        text = without(text, ".")
    if (held := _MEETING.fullmatch(text)) is not None:
        name, number, dates, place = held.groups(default="")
        return Agent(name, kind="conference", number=number, dates=dates, place=place, roles=(role,), lang=lang)
    belonging = _BELONGING.fullmatch(text)
    if belonging is not None and _CERTAIN_BODY.search(belonging[2]):
        named = agent(belonging[1], role, lang)
        if named.kind == "person":
            return replace(named, affiliation=belonging[2])
    found = _PERSON.fullmatch(text)
    if found is None or _BODY.search(found["name"]) or not _is_name(found["name"]):
        return _body(text, role, lang)
    if found["name"] == text and _is_qualified_place(text):
        return Agent(text, roles=(role,), lang=lang)
    stated = found["role"] or found["role2"] or ""
    code = _ROLES.get(stated) or relators().code(stated) or ""
    if stated and not code:
        return Agent(text, roles=(role,), lang=lang)
    return Agent(
        found["name"],
        kind="person",
        titles=(found["suffix"],) if found["suffix"] else (),
        fuller=found["fuller"] or "",
        dates=found["dates"] or found["dates2"] or "",
        roles=(code or role,),
        lang=lang,
    )


def _is_qualified_place(text: str) -> bool:
    """Whether it is a place in a larger one, as persons may be called, too: ``Chicago, Illinois``, not ``Pérez, Juan``."""
    larger = text.rpartition(", ")[2]
    return is_place(text) and (country(larger) is not None or not is_city(larger))


def _body(text: str, role: str, lang: str) -> Agent:
    """A body where a word of the name says so, or where it is one of a country: ``Tennessee. Department of Education``."""
    head, *units = text.split(". ")
    if (
        units and all(units) and "." not in head and len(head) > 3 and country(head) is not None
    ):  # not "U.S. Geological Survey"
        return Agent(head, kind="corporate", entry="jurisdiction", units=tuple(units), roles=(role,), lang=lang)
    return Agent(text, kind="corporate" if _CERTAIN_BODY.search(text) else "", roles=(role,), lang=lang)


def _is_name(text: str) -> bool:
    """Whether surname and forename are written as names are: only particles in lower case, where a script has cases."""
    surname, _, forename = text.partition(",")
    if (
        _INITIALS.search(surname)
        or _NO_FORENAME.fullmatch(forename.strip())
        or any(re.fullmatch("[IVX]{2,}", word) for word in surname.split())
    ):
        return False
    for part in (surname, forename):
        small = [word[0].islower() for word in part.split()]
        if all(small) or any(low and word not in _PARTICLES for low, word in zip(small, part.split(), strict=True)):
            return False
    return True

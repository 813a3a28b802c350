"""What a resource is about: keywords, headings, class numbers, places."""

from __future__ import annotations

import re
from urllib.parse import unquote

from msgspec.structs import replace

from bibld.formats._names import (
    has_body_word,
    has_lived,
    is_certain_body,
    is_county_heading,
    is_person_of_years,
    is_place_heading,
    is_region,
    read_meeting,
    with_comma,
)
from bibld.formats.dublincore.judgement.dates import is_period
from bibld.formats.dublincore.judgement.names import agent
from bibld.gazetteer import BY_INITIALS, country, is_city, is_larger, is_place
from bibld.model import Agent, Area, Classification, Subject, Term

__all__ = ["area", "classification", "heading", "is_dated", "keyword", "terms"]

# A keyword of bare digits is as likely a class number.
_DECADE = re.compile(r"(?:1\d|20)\d0[’']?s|\d{1,2}(?:st|nd|rd|th) century", re.IGNORECASE)
_CLASS = re.compile(r"info:eu-repo/classification/([A-Za-z0-9._-]+)/(\S+)|(ddc):(\d{3}(?:\.\d+)?)")
_LABELLED = re.compile(
    r"(?:(?P<udc>УДК|CDU|UDC|UDK|MDT|udc)|CDD|DDC)(?: ?: ?| )"  # УДК ; DDC:
    r"(?P<number>[\[(]?\d{1,3}(?!\d)(?(udc)[^\s,;]*"  # of the first 338.43(477)
    r"|(?<=\d{3})(?:\.\d+)?))",  # of the others 025.4
    re.ASCII,
)
"""The number of a decimal classification behind its name in several languages; in both a figure stands behind a full
stop after three.
"""


def classification(text: str) -> Classification | None:
    """A class number, where a URI says of which scheme, a prefix (DINI, Kramerius), ``ddc:590``, ``udc:638.1``, or a
    name, ``УДК 638.1``.
    """
    if (labelled := _LABELLED.fullmatch(text)) is not None:
        return Classification("udc" if labelled["udc"] else "ddc", labelled["number"])
    found = _CLASS.fullmatch(text)
    return Classification(found[1] or found[3], unquote(found[2] or found[4])) if found is not None else None


def terms(text: str) -> tuple[Term, ...]:
    """A keyword as it stands, which may be a time or a place, ``Leeds (England)``, ``Memphis, TN``; or the terms of a
    heading, of which the first is a topic.

    Parentheses tell a thing from others of the same name, ``Trinity Church (Boston)``: they hold a second term on
    search-results pages only. A topic in one place (``Prisons -- England``) is one term, too: as two it would be
    written in the form of those.
    """
    return _terms(text, _parts(text))


def _terms(text: str, parts: list[str]) -> tuple[Term, ...]:
    head, *rest = [part for part in parts if part] or [text]
    kinds = [_kind(term) for term in rest]
    if rest and kinds != ["geographic"]:
        return (Term("topic", head), *map(Term, kinds, rest))
    # "Nelson, P.R." is rather a person
    placed = text if text.rpartition(", ")[2] in BY_INITIALS else _IN_LARGER.sub(r"\1 (\2)", text)
    is_where = is_place_heading(placed) or is_county_heading(placed)
    return (Term("temporal" if _DECADE.fullmatch(text) else "geographic" if is_where else "topic", text),)


_IN_LARGER = re.compile(r"\A([^(),]+), ([^(),\d]+)\Z")
"""What may be a place with what it lies in, behind a comma and not in parentheses."""


def _divisions(parts: list[str]) -> tuple[Term, ...]:
    """What stands behind the beginning of a heading."""
    return tuple(Term(_kind(term), term) for term in parts)


def _parts(text: str) -> list[str]:
    """The terms of a heading, between which stand dashes:
    in ``Ek, Bo, 1948---Letters`` behind the hyphen of a life that goes on.
    """
    if "--" not in text:
        return [text]
    parts = text.split("--") if "---" not in text else _BEHIND_LIFE.split(text)
    return [part.strip(" ") for part in parts]


_BEHIND_LIFE = re.compile(r"(?<=\d{4}-)--|(?!(?<=\d{4})---)--", re.ASCII)


_LETTERED = (
    "Alternative|Area|Battery|Book|Building|Camp|Category|Chronic|Class|Company|District|Division|Factor|Form|Grade|"
    "Group|Hall|Level|Lot|Model|Option|Part|Phase|Plan|Schedule|Section|Sector|Seri[ea]s?|Serotype|Site|Stage|Strain|"
    "Sub(?:group|type)|Terminal|Track|Troop|Type|Unit|Viral|Virus|Visa|Vitamin|Volume|Ward|Wing|Zone"
)
"""Words behind which stands a letter that is no initial: ``Hepatitis, Type B.``"""
_WITH_INITIAL = re.compile(
    rf"[^\W\d_](?:[^\W\d_]|['’ -])+, (?!(?:{_LETTERED})\b)"  # Okafor, ; not Hepatitis, Type B.
    r"[^\W\d_a-z][^\W\d_]+"  # Grace
    r"(?:(?: [A-Z]\.)+|(?: (?:[A-Z]\.|[A-Z][^\W\d_]+)){0,2}, (?:Jr|Sr)\.?)"  # B.; Bo, Jr.
)


def keyword(text: str, lang: str = "") -> Subject:
    """A keyword, which is a person by the form of a name with the years of a life, with an initial behind a forename
    or another one, or as the younger of two: ``Lincoln, Abraham, 1809-1865``, ``Okafor, Grace B.``, ``Ek, B. J.``,
    ``Ek, Bo, Jr.``; or a meeting by when and where it was held.

    An index term is one text. What lasted less is a war: ``Revolution, French, 1789-1799``. Behind a comma, dashes part
    what belongs together: ``Lincoln, Abraham, -- 1809-1865``, ``Ek, B. -- (Bo), -- 1871-1910`` (OCLC's cataloguing
    client shows headings so); behind the years, what of a person: ``Lincoln, Abraham, 1809-1865 -- Family``.
    """
    if ", -- " in text:
        text = _FULLER.sub(" ", text).replace(", -- ", ", ")
    if (_WITH_INITIAL.fullmatch(text) or _has_initials(text)) and agent(text, "", lang).kind == "person":
        return Subject(agent=Agent(text, kind="person"), lang=lang)
    held = read_meeting(text) if text.endswith(")") and not _IN_SMALL.search(text) else None
    if held is not None and (held.place or held.number):  # Convention on Bees (1994) is a treaty
        return Subject(agent=Agent(text, kind=held.kind), lang=lang)
    head, *rest = parts = _parts(text)
    name = head if rest else head.removesuffix(".")
    if name[-1:] in _ENDS_OF_YEARS and all(rest) and has_lived(name := with_comma(name)):
        named = agent(name, "", lang)
        if is_person_of_years(named):
            heading = f"{named.name}, {named.dates}" if name.endswith(")") else name
            return Subject(_divisions(rest), agent=Agent(heading, kind="person"), lang=lang)
    if ". " in head and all(rest) and _OF_STATE.search(name) and agent(name, "", lang).units:
        return Subject(_divisions(rest), agent=Agent(name, kind="corporate"), lang=lang)
    return Subject(_terms(text, parts), lang=lang)


_OF_STATE = re.compile(
    r"\. (?:(?:[A-Z][\w'’-]* )*(?:Air Forces?|Army|Assembly|Cabinet|Commission|Congress|Constabulary|Council|Courts?"
    r"|Department|House|Legislature|Marine Corps|Militia|Ministry|National Guard|Navy|Parliament|Senate)"  # . Congress
    r"|(?:Agency|Board|Bureau|Commission|Committee|Department|Dept\.|Ministry|Office) (?:for|of|on) .*"  # Board of Bees
    r"|Governor|President)(?:$|\. | \()"
)
"""What is a part of a government behind the name of what it governs: ``United States. Congress. Senate``, and no
topic of a place.
"""


_FULLER = re.compile(r" -- (?=\([^()]+\), -- )")
"""What parts a name from its fuller form."""


def _has_initials(text: str) -> bool:
    """Whether two initials stand behind a surname, ``Ek, B. J.``, and no country or state: ``Beeville, N. C.``,
    ``Beekeeping, U. S.``
    """
    surname, _, initials = text.rpartition(", ") if text.endswith(".") else ("", "", "")
    if _TWO_INITIALS.fullmatch(initials) is None or _SURNAME.fullmatch(surname) is None:
        return False
    larger = initials.replace(" ", "")
    return not (is_place(surname) or (is_larger(larger) and larger not in BY_INITIALS))


_TWO_INITIALS = re.compile(r"[A-Z]\. [A-Z]\.")
_SURNAME = re.compile(r"[^\W\d_a-z](?:[^\W\d_]|['’-])+")
_IN_SMALL = re.compile(r": [a-z][^:]*$")
"""What stands behind a year where a place has a capital letter: ``Hives (2001 : film)``."""
_ENDS_OF_YEARS = frozenset("0123456789-?)")


def _kind(term: str) -> str:
    """What kind of term a subdivision is."""
    bare = term.removesuffix(".")  # which ends a heading: ``Choirs--1931-1940.``
    if is_period(bare):
        return "temporal"
    is_where = bare not in _NO_CITIES and (is_region(bare) or is_place(term) or is_place(bare))
    return "geographic" if is_where else "topic"


_NO_CITIES = frozenset(("Drama", "Marks", "Reading", "Roman", "Tours"))
"""What cities are called, too: as subdivisions they are seldom meant."""


def heading(text: str, authority: str, lang: str = "") -> Subject | None:
    """A heading of a subject list, ``Prisons--England--History``; None where its first part may be a name or a thing.

    >>> [heading(text, "lcsh").terms[0].kind for text in ("Asia--History", "1914-1918--Maps", "Bees--Maps")]
    ['geographic', 'temporal', 'topic']
    >>> heading("Okafor, Grace, 1947-2013--Influence", "lcsh").agent.name
    'Okafor, Grace'
    >>> [heading(text, "lcsh").agent is None for text in ("Police--England", "Research institutes", "Bank of England")]
    [True, True, False]
    """
    head, *rest = [part for part in _parts(text) if part] or [text]
    after = _divisions(rest)
    if is_place_heading(head) or _lies_in_larger(head, authority):
        return Subject((Term("geographic", head), *after), authority=authority, lang=lang)
    named = agent(head, "", lang)
    if _is_body(named, head, authority) or _has_years_of_life(named, head.removesuffix(".")):
        return Subject(after, agent=replace(named, roles=(), lang=""), authority=authority, lang=lang)
    if is_period(head):
        return Subject((Term("temporal", head), *after), authority=authority, lang=lang)
    # Cities stand in the list with what they are in, Leeds (England): Police, Reading and Worms are rather things. Some
    # are called as a region is, Asia, Andes.
    is_bare_city = is_city(head) and country(head) is None and not is_region(head)
    if is_bare_city and not after:
        return None
    if is_region(head) or (is_place(head.removesuffix(")").replace(" (", ", ")) and not is_bare_city):
        return Subject((Term("geographic", head), *after), authority=authority, lang=lang)
    # With a comma it may be a person (Shakespeare, William) as well as a thing (Portraits, Group); MeSH has no persons.
    if "," in head and authority != "mesh":
        return None
    return Subject((Term("topic", head), *after), authority=authority, lang=lang)


def _lies_in_larger(head: str, authority: str) -> bool:
    """Whether a heading is a place by the country or state behind it: one word, ``Hiveton (Calif.)``, one of those that
    places end in, ``Hive River Valley (Wash.)``, or where it has what kind of place it is, ``Hive Hill (England :
    Parish)``. MeSH has no such headings, and of several words it may be a body: ``Museo de Abejas (Mexico)``,
    ``Bee Society of Hive County (Wash.)``, and so may one: ``Hive-Stiftung (Germany)``.
    """
    found = _PLACED.fullmatch(head) if authority != "mesh" else None
    if found is None or not is_larger(found["larger"] or found["of_kind"]):
        return False
    name = head.partition(" (")[0]
    kind, of, _ = name.partition(" of ")
    return not ((of or " " not in name) and has_body_word(kind))


_PLACED = re.compile(
    r"[^\s(),:]+(?: [^\s(),:]+){0,3} "  # Hive Hill
    r"\((?P<of_kind>[^(),:]+) : "  # (England :
    r"(?!Imaginary|(?:Association|Company|Firm|Organization|Society)\b)[^(),:\d]+\)"  # Parish)
    r"|(?:[^\s(),:]+|(?:[^\s(),:]+ ){1,4}(?:Area|Basin|Bay|Canyon|Coast|County|Creek|Delta|Islands?|Lakes?|Mountains?"
    r"|Parish|Peninsula|Province|Range|Region|River|Sea|Site|Township|Valley)) "  # Hiveton; Hive River Valley
    r"\((?P<larger>[^(),:]+)\)"  # (Calif.)
)


def _is_body(named: Agent, head: str, authority: str) -> bool:
    """Whether a heading is a body's by the capitals of a name: ``Research Institute of Leeds``, not
    ``Research institutes``.

    MeSH has them in all its headings (``Academic Medical Centers``), and few bodies among them.
    """
    if named.kind != "corporate" or authority == "mesh":
        return False
    name = head.partition(" (")[0]
    if named.units:
        return True
    # What is turned round may be a thing: Justice, Administration of.
    if len(_CAPITALS.findall(name)) < 2 or ("," in name and not is_certain_body(name)):
        return False
    return _OF_OTHERS.match(name) is not None or _IN_SMALL_LETTERS.search(name) is None


_IN_SMALL_LETTERS = re.compile(r"(?<!\S)(?!(?:from|with)\b)[a-z]{4,}\b")
_OF_OTHERS = re.compile(
    r"\w*[^\W\x00-\x7f]"  # Société
    r"|(?:Associa(?:tion|zione)|Centr[eo]|Consejo|Fonda(?:tion|zione)|Institu(?:to?|ut)|Organisation"
    r"|Universi(?:dade?|t(?!y|ies)\w*))\b"  # Université; Universitat
)
"""How names of bodies begin in other languages, which have words in small letters: ``Institut royal de Leeds``,
``Société royale de Leeds``.
"""


def _has_years_of_life(named: Agent, head: str) -> bool:
    """Whether a name in a heading has the years of a life, and not that of what happened then:
    ``Whiskey Rebellion, Pa., 1794``, ``Holocaust, Jewish (1939-1945)``.
    """
    if not is_person_of_years(named) or named.dates.isdigit():
        return False
    return not head.endswith(")") or has_lived(head)


_CAPITALS = re.compile(r"\b[^\W\d_a-z]")


def area(text: str) -> Area:
    """A place that a resource is about, with its code where the place is a country."""
    found = country(text)
    return Area(text, found.area if found is not None else "")


_YEARS = re.compile(r"(?<!\d)(?:1\d{3}|20\d\d|\d{3,4} ?[-–] ?\d{3,4})(?!\d)", re.ASCII)
_BEHIND_NAME = re.compile(r"[,(\d]")


def is_dated(text: str) -> bool:
    """Whether a text names what was then, ``World War, 1939-1945``, and not a place at that time."""
    return _YEARS.search(text) is not None and not is_place(_BEHIND_NAME.split(text, maxsplit=1)[0].strip())

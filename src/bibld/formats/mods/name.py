"""MODS name ↔ agents."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from msgspec.structs import replace

from bibld.crosswalk import Faults, Field
from bibld.formats._headings import INITIALS, list_of
from bibld.formats._names import listed_relator, relator_of
from bibld.formats._uri import is_iri
from bibld.formats.mods.parts import (
    Parts,
    Taking,
    attribute,
    element,
    is_uri,
    of_list,
    stated,
    text_of,
    value_uri,
)
from bibld.labels import held, is_shelf_mark, meeting
from bibld.model import Agent
from bibld.vocabulary import relators

NAME_TYPES = {"personal": "person", "corporate": "corporate", "conference": "conference", "family": "family"}

_TYPED_PARTS = frozenset(f"namePart:{kind}" for kind in NAME_TYPES if kind != "family")
"""Parts that have the type of their name, as repositories with Fez and others write it."""

_MARCRELATOR = "http://id.loc.gov/vocabulary/relators"


def take_name(field: Field) -> tuple[Agent, Faults]:
    """A person, a family, a body or a meeting, with all that a ``name`` says of it."""
    taking = Taking(field.parts)
    sort = taking.text("@type")
    primary = taking.text("@usage") == "primary"
    authority, same = heading_linked(taking, *of_list(taking))
    same += tuple(_identifiers_of_name(taking, same))
    said = taking.stated()
    kind, name, units = _take_heading(taking, sort)
    dates = taking.text("namePart:date")
    titles = tuple(text_of(value) for _, value in taking.all("namePart:termsOfAddress", "namePart:suffix"))
    fuller = numeration = ""
    if kind == "person" and _is_parted(field):
        # Of a person whose name is in typed parts, another is no unit: ArchivesSpace has these so.
        titles += tuple(unit for unit in units if _SUFFIX.fullmatch(unit))
        fuller = next((unit for unit in units if _FULLER.fullmatch(unit)), "")
        units = [unit for unit in units if unit not in (fuller, *titles)]
    if kind in ("person", "family"):
        if initials := INITIALS.fullmatch(name):
            name, fuller = initials["name"], initials["fuller"]
        if titles and (numbered := NUMERATION.fullmatch(titles[0])):
            numeration = numbered["number"]
            titles = tuple(text for text in (numbered["rest"], *titles[1:]) if text)
    roles = dict.fromkeys(role for _, value in taking.all("role") for role in _take_roles(taking, value))
    agent = Agent(
        name=name,
        kind=kind,
        units=tuple(units),
        numeration=numeration,
        fuller=fuller,
        dates=dates,
        titles=titles,
        affiliation=taking.text("affiliation"),
        roles=tuple(roles),
        primary=primary,
        authority=authority,
        same_as=same,
    )
    return replace(agent, **said), taking.rest()


def _is_parted(field: Field) -> bool:
    return any(code == "namePart:family" for code, _ in field.parts)


_SUFFIX = re.compile(r"(?:Jr|Sr|Jnr|Snr)\.?|2nd|3rd|I{2,3}|IV", re.ASCII)
"""What stands behind a name and tells persons of one family apart."""


def _take_heading(taking: Taking, sort: str) -> tuple[str, str, list[str]]:
    """What a ``name`` of this type is of, the name, and the units behind it.

    A person's given and family name are put together in the order of a heading. The type of the name may stand with its
    words: ``<namePart type="personal">``.
    """
    _take_out_of_script(taking)
    # A comma between them is put here.
    family, given = taking.joined("namePart:family").rstrip(" ,"), taking.joined("namePart:given")
    sort = sort or next((code.partition(":")[2] for code, _ in taking.parts if code in _TYPED_PARTS), "")
    own = taking.all("namePart", *({f"namePart:{sort}"} & _TYPED_PARTS))
    if not (own or family or given):  # one of another type names something else, but where it is all there is
        own = taking.all(*_TYPED_PARTS)
    parts = []
    for code, value in own:
        if code != "namePart":
            taking.only_text(code, value)
        parts.append(text_of(value))
    # Only a person has both, whether the element says what it names or not.
    kind = NAME_TYPES.get(sort, "person" if family and given else "")
    if sort and not kind:
        taking.faults.append(("@type", "no part", sort))
    if _FULLER.fullmatch(given) and parts and not family:
        parts[0], given = f"{parts[0]} {given}", ""
    joined = ", ".join(part for part in (family, given) if part)
    shown = taking.one("displayForm")
    name = joined or (parts.pop(0) if parts else text_of(shown or ""))
    if shown is not None and text_of(shown) != name:
        taking.parts.append(("displayForm", shown))
    return kind, name, parts


def _take_out_of_script(taking: Taking) -> None:
    """Of a name whose parts stand there in two scripts, as in Heidelberg's descriptions, the first is the heading:
    ``王`` is no part of ``Wang``. A part that stands there in another script alone is one of it: its dates, say.
    """
    parts = [(code, attribute(value, "script")) for code, value in taking.parts if code[:8] == "namePart"]
    stated = [(code, script) for code, script in parts if script]
    first = stated[0][1] if stated else ""
    in_first, in_others = set[str](), set[str]()
    for code, script in stated:  # a whole name says what its parts do
        (in_first if script == first else in_others).update(_WORDS if code == "namePart" else {code})
    twice = in_first & in_others
    if not twice.isdisjoint(_WORDS):
        twice |= _WORDS
    others = [part for part in taking.parts if part[0] in twice and attribute(part[1], "script") not in ("", first)]
    if others:
        taking.parts = [
            part for part in taking.parts if part[0] not in twice or attribute(part[1], "script") in ("", first)
        ]
        taking.faults += [(code, "no part", text_of(value)) for code, value in others]


_WORDS = frozenset(("namePart", "namePart:family", "namePart:given"))


def heading_linked(taking: Taking, authority: str, same: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The list of a heading and its URI, which before MODS 3.4 was an address (``xlink:href``): still so in what comes
    of LC's stylesheet.

    Where no list is told it is one by the URI of its list, or a number behind whose it is: ``(DE-588)118540238``.
    """
    link = next((text for code, text in taking.parts if code == "@xlink:href"), "")
    if not link or same:
        return authority, same
    known = list_of(link)
    if not (known or _NUMBERED.match(link) or (authority and is_uri(link))):
        return authority, same
    return authority or known, (taking.text("@xlink:href"),)


_NUMBERED = re.compile(r"\([^()\s]+\)\S")


# Identifiers of persons and bodies as URIs, by the type MODS gives them, and what such a number looks like.
_RESOLVERS = {
    kind: (address, re.compile(number, re.ASCII))
    for kind, address, number in (
        ("gnd", "https://d-nb.info/gnd/", r"\d[\dX-]*"),
        ("isni", "https://isni.org/isni/", r"(?:\d{4}-?){3}\d{3}[\dX]"),
        ("orcid", "https://orcid.org/", r"(?:\d{4}-?){3}\d{3}[\dX]"),
        ("viaf", "http://viaf.org/viaf/", r"\d+"),
        ("wikidata", "http://www.wikidata.org/entity/", r"Q\d+"),
    )
}


def _identifiers_of_name(taking: Taking, same: tuple[str, ...]) -> Iterator[str]:
    """The identifiers of a name: a number of a system that resolves it is a URI, also behind its prefix or an address
    without ``http`` (``(DE-588)118540238``, ``orcid.org/0000-0002-1825-0097``), and what is no such number (``none``)
    is none; what its heading has already, under ``http`` or ``https``, is said once. An ORCID may be a description,
    too, as DiVA has it: ``orcid.org=0000-0002-1825-0097``.
    """
    known = set(map(_without_scheme, same))
    described = [part for part in taking.parts if part[0] == "description" and _ORCID.fullmatch(text_of(part[1]))]
    taking.parts = [part for part in taking.parts if part not in described]
    as_number = [("nameIdentifier:orcid", text_of(value).rpartition("=")[2]) for _, value in described]
    for code, value in (*taking.typed("nameIdentifier"), *as_number):
        text, kind = text_of(value).strip(), code.partition(":")[2].lower()
        if kind and not is_uri(text):
            address, form = _RESOLVERS.get(kind, ("", _NONE))
            number = number_of_name(text)
            if not form.fullmatch(number) or attribute(value, "invalid"):
                taking.parts.append((code, value))
                continue
            text = address + number
        taking.only_text(code, value, "@typeURI")
        if text and (bare := _without_scheme(text)) not in known:
            known.add(bare)
            yield text


_NONE = re.compile("(?!)")
_ORCID = re.compile(r"orcid\.org=(?:\d{4}-){3}\d{3}[\dX]", re.ASCII)


def number_of_name(text: str) -> str:
    """The number in an identifier of a name: ``(DE-588)118540238``, ``0000 0001 2345 6789``."""
    return text.replace(" ", "").removeprefix("(DE-588)").rpartition("/")[2]


def identified_again(same_as: Sequence[str]) -> bool:
    """Whether one of the identifiers is said again, as :func:`take_name` has it once:
    ``700 $0 http://… $0 (uri) http://…``.
    """
    return len(set(map(_without_scheme, same_as))) < len(same_as)


def _without_scheme(uri: str) -> str:
    return _SCHEME.sub("", uri, count=1)


_SCHEME = re.compile(r"https?://(?:www\.)?")


_FULLER = re.compile(r"\(.+\)")
"""The fuller form of a heading whose name is a part without a type, in its parentheses:
``Ekbo, Frida R.B.`` and ``(Frida Rut Beata)`` as that which is given.
"""

NUMERATION = re.compile(r"(?P<number>[IVXL]+)(?:, (?P<rest>.+))?")
"""Terms of address that begin with a Roman numeral: ``II, Pope``."""


def _take_roles(taking: Taking, value: Any) -> Iterable[str]:
    """The relators by their codes or their terms; what is said in words only, in these, or in codes of another list."""
    parts: Parts = value if isinstance(value, tuple) else ()
    codes = [text_of(term) for name, term in parts if name == "roleTerm:code"]
    # A type that is none, too, says nothing against a word.
    words = [part for part in parts if part[0].startswith("roleTerm") and part[0] != "roleTerm:code"]
    terms = [text_of(term) for _, term in words]
    taking.faults += [
        ("role/roleTerm/@type", "no part", name.partition(":")[2])
        for name, _ in words
        if name not in ("roleTerm", "roleTerm:text")
    ]
    known = [code for code in codes if code in relators()]
    said = [_role_of(term, known) for term in terms]
    unnamed = [attribute(term, "valueURI") for name, term in parts if name[:8] == "roleTerm" and not text_of(term)]
    roles = list(filter(None, (*known, *said, *(relators().code_of(uri) or uri for uri in unnamed if is_iri(uri)))))
    # A word beside a code that is not the code's may be the same in another language, or another role.
    taking.faults += [
        ("role/roleTerm", "no part", term) for term, role in zip(terms, said, strict=True) if term and not role
    ]
    if roles:  # beside these, a code of another list is no relator
        taking.faults += [("role/roleTerm:code", "no part", code) for code in codes if code not in relators()]
    return roles or filter(None, codes)


def _role_of(term: str, known: Collection[str]) -> str:
    """The relator that a term says, or the term. Beside a code, what is short or of another language is that code's or
    stays: with ``cmp``, ``comp.`` is no compiler.
    """
    found = relator_of(term)
    if not known:
        return found or term
    if found in known or listed_relator(term):
        return found
    return term if term in relators() else ""


def make_role(role: str) -> Parts:
    """The relator as code and as text, with its URI; or the term alone, or the URI of what another list has."""
    label = relators().label(role)
    if label is None and is_iri(role):
        return (("roleTerm", (("@valueURI", role),)),)
    if label is None:
        return (("roleTerm:text", role),)
    shared = (("@authority", "marcrelator"), ("@authorityURI", _MARCRELATOR), ("@valueURI", relators().iri(role)))
    return (("roleTerm:text", (*shared, ("", label))), ("roleTerm:code", (*shared, ("", role))))


def make_name(agent: Agent) -> Field:
    """The other way round: a subordinate unit is a name part of its own, a meeting's heading is one name part."""
    kind = next((code for code, found in NAME_TYPES.items() if found == agent.kind), "")
    return element(
        "name",
        [
            ("@type", kind),
            ("@usage", "primary" if agent.primary else ""),
            ("@authority", agent.authority),
            ("@valueURI", value_uri(agent.same_as)),
            *stated(agent),
            *words_of_name(agent),
            ("affiliation", agent.affiliation),
            *(("role", make_role(role)) for role in agent.roles if role),
            *(("nameIdentifier", found) for found in dict.fromkeys(agent.same_as)),
        ],
    )


def words_of_name(agent: Agent) -> Iterator[tuple[str, str]]:
    """The words of a name."""
    name = f"{agent.name} {agent.fuller}" if agent.fuller else agent.name
    if agent.kind not in ("corporate", "conference"):
        yield "namePart", name
        yield from (("namePart", unit) for unit in agent.units)
        titles = (agent.numeration, *agent.titles, agent.number, agent.place)
        yield "namePart:termsOfAddress", ", ".join(text for text in titles if text)
        yield "namePart:date", agent.dates
        return
    if agent.kind == "corporate":
        said = held(agent)
        more = [said if is_shelf_mark(agent) else f"({said})"] if said else []
        texts = [name, *agent.units, *more, *agent.titles, *((agent.numeration,) if agent.numeration else ())]
    else:
        texts = [" ".join((meeting(name, agent), *agent.titles, agent.numeration)).strip()]
    yield from (("namePart", text) for text in texts)

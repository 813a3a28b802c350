"""Who made a resource: names, and nodes with names."""

from __future__ import annotations

import re
from operator import attrgetter

from msgspec.structs import replace

from bibld import terms
from bibld.formats._headings import list_of
from bibld.formats._names import role_of
from bibld.formats._uri import is_of_thing
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements import ALL, NONE, SOME, take_place, take_publisher
from bibld.formats.dublincore.foreign.classes import AGENTS
from bibld.formats.dublincore.foreign.publication import names_publisher
from bibld.formats.dublincore.foreign.reading import Reading, TakeValue, Value, as_text
from bibld.formats.dublincore.foreign.spaces import name_of
from bibld.model import CREATORS, Agent, Provision
from bibld.vocabulary import relators

__all__ = ["agents", "contribution", "issuer", "named_by", "publisher", "role_in_time"]

_OF_BIRTH = re.compile(r"[JjSs]r\.?|I{2,3}|IV")
_SURNAMES = ("foaf:familyName", "foaf:family_name", "foaf:lastName", "foaf:surname", "schema:familyName", "vcard:family-name",
             "vcard:familyName")  # fmt: skip
_FORENAMES = ("foaf:givenName", "foaf:givenname", "foaf:firstName", "schema:givenName", "vcard:given-name",
              "vcard:givenName")  # fmt: skip


def named_by(iri: str) -> tuple[str, ...]:
    """The IRI by which others know an agent or a concept, if it is not one of this file alone."""
    return (iri,) if iri else ()


def agent(reading: Reading, value: Value, role: str) -> Agent | None:
    """A name as a literal, or a node with a name: a person's by surname and forename where they are told apart."""
    if value.term.startswith('"'):
        return judgement.agent(judgement.one_line(value.text), role, value.lang) if value.text.strip() else None
    kind = next((AGENTS[name] for name in reading.types(value.term) if AGENTS.get(name)), "")
    told = reading.said_of(value.term)
    named = value.term
    if "vcard:hasName" in told:
        prop, name = next(reading.properties(value.term, "vcard:hasName"))
        if name in reading.graph:
            named = name
            reading.understand(value.term, prop, name)
            reading.types(name)
    surname, forename = reading.first(named, *_SURNAMES), reading.first(named, *_FORENAMES)
    text = judgement.one_line(value.text) if value.told else ""
    if surname and not forename and not value.told:  # Zotero has a body so, and calls it a person, too
        text, kind = judgement.one_line(surname), ""
    if kind in ("", "person") and not told.isdisjoint(_HEADINGS):
        text = _heading(reading, value.term, text) or text
    agent = judgement.agent(text, role, value.lang)
    if surname and forename:
        whole, labelled = _inverted(surname, forename), (agent.name, f"{agent.name} {agent.fuller}")
        if whole not in labelled or agent.kind != "person":  # else the label says as much, and perhaps the dates
            agent = Agent(whole, kind="person", roles=(role,))
            if text not in ("", f"{forename} {surname}"):
                reading.used.discard(reading.labels[value.term])
    elif not text:
        return None
    else:
        for said, names in ((surname, _SURNAMES), (forename, _FORENAMES)):
            if said not in text:
                reading.leave(named, *names)
        if kind and agent.kind != kind:
            # A person's name without a comma stands in direct order, whichever part of it is the surname.
            direct = kind == "person" and "," not in text
            agent = Agent(text, kind=kind, entry="forename" if direct else "", roles=agent.roles, lang=agent.lang)
    if agent.kind == "person" and not told.isdisjoint(_OF_PEOPLE):
        agent = _described(reading, value.term, agent)
    more = _same(reading, value) if not told.isdisjoint(_SAME) else ()
    return replace(agent, same_as=(*named_by(value.iri), *more))


def _inverted(surname: str, forename: str) -> str:
    """A name as a heading has it: of ``Boer, de`` it is ``Boer, Jan de``, of ``King, Jr.`` ``King, Bo, Jr.``"""
    last, comma, behind = surname.partition(", ")
    if not comma:
        return f"{surname}, {forename}"
    return f"{last}, {forename}{',' * bool(_OF_BIRTH.fullmatch(behind))} {behind}"


def _described(reading: Reading, node: str, agent: Agent) -> Agent:
    """A person with the years of a life, and with the body he or she belongs to."""
    if not agent.dates:
        agent = replace(agent, dates=_life(reading, node))
    if not agent.affiliation:
        bodies = reading.named(node, "schema:affiliation")
        agent = replace(agent, affiliation=next((judgement.one_line(body.text) for body in bodies), ""))
    return agent


def _same(reading: Reading, value: Value) -> list[str]:
    """By which other IRIs an agent is known: an ORCID, or another file's that is one of those who have such."""
    found = []
    for prop, term in reading.properties(value.term, *_SAME):
        iri = terms.text_of(term)
        known = judgement.orcid(iri) or (iri if is_of_thing(iri) or list_of(iri) in _OF_AGENTS else "")
        if known and term not in reading.graph:
            reading.understand(value.term, prop, term)
            found += [known] if known != value.iri else []
    return list(dict.fromkeys(found))


_OF_AGENTS = ("gnd", "naf")


def _heading(reading: Reading, node: str, name: str) -> str:
    """The label of a person that is the same name as a heading: ``Okafor, Grace, 1960-`` for ``Grace Okafor``."""
    for prop, term in reading.index.said(node, _HEADINGS):
        if term.startswith('"'):
            label = judgement.one_line(terms.text_of(term))
            found = judgement.agent(label, "")
            said = f"{found.name} {found.fuller}" if found.fuller in name else found.name
            if found.kind == "person" and label != name and _words(said) == _words(name):
                reading.understand(node, prop, term)
                return label
    return ""


_SAME = ("schema:sameAs", "schema:identifier", "owl:sameAs", "vivo:orcidId")
_HEADINGS = ("rdfs:label", "skos:prefLabel")


def _words(name: str) -> list[str]:
    return sorted(_WORDS.findall(name))


_WORDS = re.compile(r"[^\W\d_]+")


def _life(reading: Reading, node: str) -> str:
    """The years of a person's life; of a day the year, and the day stays as it was found."""
    years = []
    for names in (_BORN, _DIED):
        said = reading.first(node, *names)
        found = _YEAR.match(said)
        if found is None or found[0] != said:
            reading.leave(node, *names)
        years.append(found[0] if found is not None else "")
    return "-".join(years) if any(years) else ""


_BORN = ("schema:birthDate", "gndo:dateOfBirth", "pgterms:birthdate", "rdaGr2:dateOfBirth", "bio:birth")
_DIED = ("schema:deathDate", "gndo:dateOfDeath", "pgterms:deathdate", "rdaGr2:dateOfDeath", "bio:death")
_OF_PEOPLE = ("schema:affiliation", *_BORN, *_DIED)
_YEAR = re.compile(r"\d{3,4}(?=$|-\d\d)", re.ASCII)


def agents(role: str) -> TakeValue:
    """Who had this role. One named twice, by a list and by a property, has the closer role of the two."""

    def take(reading: Reading, value: Value) -> str:
        if not value.told and "schema:Role" in reading.types(value.term):
            return _in_role(reading, value.term, role)
        found = agent(reading, value, role)
        if found is None or judgement.is_nobody(found.name):
            return NONE
        tagged = bool(value.tag) and not judgement.same_language(value.tag, value.lang)
        known: list[Agent] = reading.draft.get("agents")
        named = (found.name, *found.same_as)
        for at in sorted({at for name in named for at in reading.names[name]}):
            if _is_same(found, other := known[at]):
                _join(reading, at, found)
                return SOME if tagged or _says_more(found, other) else ALL
        first = CREATORS.intersection(found.roles) and found.kind == "person"
        primary = bool(first) and not any(CREATORS.intersection(other.roles) for other in known)
        for name in named:
            reading.names[name].append(len(known))
        reading.draft.add("agents", replace(found, primary=primary))
        return SOME if tagged else ALL

    return take


def _is_same(one: Agent, other: Agent) -> bool:
    return one.same_as == other.same_as if one.same_as and other.same_as else one.name == other.name


def _says_more(found: Agent, known: Agent) -> bool:
    """Whether a name says more than the same one says that is there: another form of it, or when somebody lived."""
    return any(its and its != other for its, other in zip(_TOLD(found), _TOLD(known), strict=True))


_TOLD = attrgetter("name", "units", "numeration", "titles", "fuller", "dates", "number", "place", "affiliation", "lang")


def _join(reading: Reading, at: int, found: Agent) -> None:
    """Give an agent that is named already the roles of one that is the same, and the IRIs by which that is known."""
    known: Agent = reading.draft.get("agents")[at]
    roles = known.roles
    if not {*found.roles} <= {"cre", "ctb"}:
        roles = tuple(dict.fromkeys((*roles, *found.roles)))
    if known.roles in (("cre",), ("ctb",)) and len(roles) > 1:
        roles = roles[1:]
    if not known.same_as:
        for iri in found.same_as:
            reading.names[iri].append(at)
    reading.draft.replace("agents", at, replace(known, roles=roles, same_as=known.same_as or found.same_as))


def _in_role(reading: Reading, node: str, role: str) -> str:
    """Whom a role of schema.org stands before, which has the property once more:
    ``schema:author [ a schema:Role ; schema:roleName "editor" ; schema:author [ schema:name "Ek, Bo" ] ]``.
    """
    stated = reading.first(node, "schema:roleName")
    known = role_of(stated)
    if stated and len(known) != _CODE:
        reading.leave(node, "schema:roleName")
    take, found = agents(known if len(known) == _CODE else role), NONE
    for prop, term in reading.properties(node, *_WITH_ROLES):
        if take(reading, reading.node(term)) != NONE:
            reading.understand(node, prop, term)
            found = ALL
    return found


def issuer(reading: Reading, value: Value) -> str:
    """Who issued it; of a thesis, who granted the degree."""
    is_thesis = any(name.partition(":")[2] in _THESES for name in reading.classes())
    return agents("dgg" if is_thesis else "isb")(reading, value)


_THESES = ("DoctoralThesis", "Thesis")
_WITH_ROLES = ("schema:author", "schema:creator", "schema:contributor", "schema:editor", "schema:translator")
_CODE = 3
"""How long the code of a role is."""


def contribution(reading: Reading, value: Value) -> str:
    """Who had which role, as libraries have it that know BIBFRAME beside other vocabularies:
    ``bf:contribution [ bf:agent [ rdfs:label "Ek, Bo" ] ; bf:role <http://id.loc.gov/vocabulary/relators/aut> ]``.
    """
    node = value.term
    roles = [(prop, term, code) for prop, term in reading.properties(node, "bf:role") if (code := _role(term))]
    found = NONE
    for prop, term in reading.properties(node, "bf:agent"):
        takers = [agents(code) for _, _, code in roles] or [agents("ctb")]
        if {take(reading, reading.node(term)) for take in takers} != {NONE}:
            reading.understand(node, prop, term)
            found = ALL
    if found == ALL:
        reading.types(node)
        for prop, term, _ in roles:
            reading.understand(node, prop, term)
            reading.types(term)
            reading.first(term, "rdfs:label")
    return found


def _role(term: str) -> str:
    return relators().code_of(terms.text_of(term)) or "" if term.startswith("<") else ""


_BY_ROLE = {
    "vivo:Authorship": "aut", "vivo:Editorship": "edt", "pro:author": "aut", "pro:editor": "edt", "pro:translator": "trl",
    "pro:publisher": "pbl",
}  # fmt: skip
_HELD_BY = ("vivo:relates", "pro:isHeldBy")


def role_in_time(reading: Reading, value: Value) -> str:
    """A node that says who had which role: an authorship of VIVO, a role of SPAR's Publishing Roles Ontology."""
    node = value.term
    held = [*reading.types(node), *(name_of(term) for _, term in reading.properties(node, "pro:withRole"))]
    role = next((_BY_ROLE[name] for name in held if name in _BY_ROLE), "")
    if not role:
        return NONE
    take = publisher if role == "pbl" else agents(role)
    found = NONE
    for prop, term in reading.properties(node, *_HELD_BY):
        if term == reading.subject:
            reading.understand(node, prop, term)
        elif take(reading, reading.node(term)) != NONE:
            reading.understand(node, prop, term)
            found = ALL
    if found == ALL:
        reading.unsay(value)
        for prop, term in reading.properties(node, "vivo:rank"):
            if term.startswith('"') and terms.text_of(term).isdigit():
                reading.understand(node, prop, term)
        for prop, term in reading.properties(node, "pro:withRole"):
            if _BY_ROLE.get(name_of(term)) == role:
                reading.understand(node, prop, term)
    return found


def publisher(reading: Reading, value: Value) -> str:
    """A publisher's name makes the statement of publication; a node with an IRI is an agent, too, and so is one of whom
    more is said than a name: when somebody lived, say.
    """
    if value.term.startswith('"'):
        is_known = not value.tag and names_publisher(reading.draft, value.text)
        return ALL if is_known else as_text(take_publisher)(reading, value)
    found = agent(reading, value, "pbl")
    if found is None:
        return NONE
    stated: list[Provision] = reading.draft.get("provisions")
    # A distributor is called so in the statement, where nothing else tells it from a publisher.
    name = found.name if found.roles == ("pbl",) else judgement.one_line(value.text)
    known = any(name in provision.names for provision in stated)
    said = ALL if known else take_publisher(reading.draft, name, found.lang)
    more = found != Agent(found.name, kind=found.kind, entry=found.entry, roles=found.roles, lang=found.lang)
    if said == NONE and not more:
        return NONE
    addresses = [
        pair for pair in reading.properties(value.term, "vcard:adr", "schema:address") if pair[1] in reading.graph
    ]
    for prop, address in (*addresses, ("", value.term)):
        reading.understand(value.term, prop, address)
        reading.types(address)
        for place in reading.named(
            address,
            "vcard:locality",
            "schema:addressLocality",
            "schema:location",
            "dcndl:location",
            "address:localityName",
        ):
            take_place(reading.draft, place.text, "")
    return agents("pbl")(reading, value) if more else said

"""Graphs that others have made: who made a resource, by a name or by a node with names."""

from __future__ import annotations

import pytest
from foreign_graphs import ROOT, is_understood, read_turtle

from bibld.model import Agent, Provision

CASES: tuple[tuple[str, str, object], ...] = (
    ('bibo:distributor "Apis"', "agents", (Agent("Apis", roles=("dst",)),)),
    (
        "bf:contribution [ a bf:Contribution ; bf:agent [ a gndo:Person ; rdfs:label 'Ek, Bo' ] ; "
        "bf:role <http://id.loc.gov/vocabulary/relators/trl> ]",
        "agents",
        (Agent("Ek, Bo", kind="person", roles=("trl",)),),
    ),
    (
        'schema:author [ a schema:Person ; schema:name "Ek, Bo" ; schema:affiliation [ a schema:Organization ; '
        'schema:name "Apis" ] ; schema:identifier <https://orcid.org/0000-0002-1825-0097> ]',
        "agents",
        (
            Agent(
                "Ek, Bo",
                kind="person",
                affiliation="Apis",
                roles=("aut",),
                primary=True,
                same_as=("https://orcid.org/0000-0002-1825-0097",),
            ),
        ),
    ),
    (
        'schema:contributor [ a schema:Role ; schema:roleName "translator" ; schema:contributor [ a schema:Person ; schema:name "Ek, Bo" ] ]',
        "agents",
        (Agent("Ek, Bo", kind="person", roles=("trl",)),),
    ),
    (
        '<http://www.loc.gov/loc.terms/relators/EDT> "Ek, Bo"',
        "agents",
        (Agent("Ek, Bo", kind="person", roles=("edt",)),),
    ),
    ('schema:readBy "Ek, Bo"', "agents", (Agent("Ek, Bo", kind="person", roles=("nrt",)),)),
    (
        'schema:author [ a schema:Person ; schema:name "Ek, Bo" ; owl:sameAs <http://viaf.org/viaf/1> ]',
        "agents",
        (Agent("Ek, Bo", kind="person", roles=("aut",), primary=True, same_as=("http://viaf.org/viaf/1",)),),
    ),
)


@pytest.mark.parametrize(("said", "slot", "value"), CASES)
def test_an_agent_is_known_by_its_property(said: str, slot: str, value: object) -> None:
    is_understood(said, slot, value)


@pytest.mark.parametrize(
    ("node", "agent"),
    [
        ('[ a foaf:Person ; foaf:name "Okafor, Grace" ]', Agent("Okafor, Grace", kind="person", roles=("ctb",))),
        (
            '[ a foaf:Person ; foaf:name "Grace Okafor" ]',
            Agent("Grace Okafor", kind="person", entry="forename", roles=("ctb",)),
        ),
        (
            '[ schema:familyName "Okafor" ; schema:givenName "Grace" ]',
            Agent("Okafor, Grace", kind="person", roles=("ctb",)),
        ),
        *(
            (
                f'[ schema:familyName "{surname}" ; schema:givenName "Bo" ]',
                Agent(name, kind="person", roles=("ctb",)),
            )
            for surname, name in (
                ("Boer, de", "Boer, Bo de"),
                ("Boer, de, den", "Boer, Bo de, den"),
                ("King, V", "King, Bo V"),
                ("King, Jr. de", "King, Bo Jr. de"),
                *(
                    (f"King, {which}", f"King, Bo, {which}")
                    for which in ("Jr.", "Jr", "jr", "Sr", "sr.", "II", "III", "IV")
                ),
            )
        ),
        ('[ a foaf:Organization ; foaf:name "Liberty" ]', Agent("Liberty", kind="corporate", roles=("ctb",))),
        (
            '[ a mads:FamilyName ; mads:authoritativeLabel "Clark family" ]',
            Agent("Clark family", kind="family", roles=("ctb",)),
        ),
        (
            '[ foaf:familyName "Okafor" ; foaf:givenName "Grace" ; rdfs:label "Okafor, Grace, 1960-" ]',
            Agent("Okafor, Grace", kind="person", dates="1960-", roles=("ctb",)),
        ),
        (
            '[ foaf:familyName "Ek" ; foaf:givenName "B. (Bo)" ; foaf:name "B. (Bo) Ek" ; rdfs:label "Ek, B. (Bo), 1960-" ]',
            Agent("Ek, B.", kind="person", fuller="(Bo)", dates="1960-", roles=("ctb",)),
        ),
        ('[ a foaf:Agent ; foaf:name "Liberty" ; rdfs:label "Liberty" ]', Agent("Liberty", roles=("ctb",))),
        (
            '[ a edm:Agent ; skos:prefLabel "Grace Okafor" , "Okafor, Grace"@en ; rdaGr2:dateOfBirth "1835" ]',
            Agent("Okafor, Grace", kind="person", dates="1835-", roles=("ctb",)),
        ),
        (
            '[ a foaf:Person ; foaf:familyName "Okafor" ; foaf:givenName "Grace" ; bio:birth "1835" ; bio:death "1910" ]',
            Agent("Okafor, Grace", kind="person", dates="1835-1910", roles=("ctb",)),
        ),
        (
            '[ a foaf:Person ; foaf:firstName "Grace" ; foaf:lastName "Okafor" ]',
            Agent("Okafor, Grace", kind="person", roles=("ctb",)),
        ),
        ('[ a foaf:Person ; foaf:surname "Bee Watch" ]', Agent("Bee Watch", roles=("ctb",))),
        (
            '<http://a.example/bees> . <http://a.example/bees> a foaf:Person ; foaf:surname "Bee Watch"',
            Agent("Bee Watch", roles=("ctb",), same_as=("http://a.example/bees",)),
        ),
        (
            '[ foaf:familyName "Okafor" ; foaf:givenName "Grace" ; foaf:name "Grace Okafor" ]',
            Agent("Okafor, Grace", kind="person", roles=("ctb",)),
        ),
        (
            '[ a foaf:Person ; foaf:name "Grace Okafor" ; rdfs:label "Okafor, Grace, 1960-" ]',
            Agent("Okafor, Grace", kind="person", dates="1960-", roles=("ctb",)),
        ),
        (
            '[ a pgterms:agent ; pgterms:name "Okafor, Grace" ; pgterms:birthdate 1835 ; pgterms:deathdate 1910 ]',
            Agent("Okafor, Grace", kind="person", dates="1835-1910", roles=("ctb",)),
        ),
        (
            '[ a edm:Agent ; skos:prefLabel "Okafor, Grace" ; rdaGr2:dateOfBirth "1835" ; rdaGr2:dateOfDeath "1910" ]',
            Agent("Okafor, Grace", kind="person", dates="1835-1910", roles=("ctb",)),
        ),
        (
            '[ a gndo:DifferentiatedPerson ; gndo:preferredNameForThePerson "Okafor, Grace" ; gndo:dateOfBirth "1960" ]',
            Agent("Okafor, Grace", kind="person", dates="1960-", roles=("ctb",)),
        ),
        (
            '[ a gndo:UndifferentiatedPerson ; gndo:preferredName "Okafor, Grace" ]',
            Agent("Okafor, Grace", kind="person", roles=("ctb",)),
        ),
        ('[ rdfs:label "Liberty" ]', Agent("Liberty", roles=("ctb",))),
        (
            '[ a foaf:Agent , foaf:Organization ; foaf:name "Liberty" ]',
            Agent("Liberty", kind="corporate", roles=("ctb",)),
        ),
        ('[ a foaf:Organization ; foaf:name "Ek, Bo" ]', Agent("Ek, Bo", kind="corporate", roles=("ctb",))),
        ('[ a foaf:Person ; foaf:name "Ek, Bo and Roe" ]', Agent("Ek, Bo and Roe", kind="person", roles=("ctb",))),
        ('[ foaf:name "Bee Watch" ; foaf:surname "Watch" ]', Agent("Bee Watch", roles=("ctb",))),
        (
            '[ foaf:familyName "Ministry" ; foaf:givenName "Bo" ; foaf:name "Bo Ministry" ]',
            Agent("Ministry, Bo", kind="person", roles=("ctb",)),
        ),
        (
            '[ vcard:hasName [ a vcard:Name ; vcard:familyName "Ek" ; vcard:givenName "Ann" ] ]',
            Agent("Ek, Ann", kind="person", roles=("ctb",)),
        ),
        *(
            (
                f'[ foaf:name "Ek, Bo" ; {prop} <{iri}> ]',
                Agent("Ek, Bo", kind="person", roles=("ctb",), same_as=(iri.replace("http://orcid", "https://orcid"),)),
            )
            for prop, iri in (
                ("schema:sameAs", "http://orcid.org/0000-0002-1825-0097"),
                ("schema:identifier", "http://d-nb.info/gnd/118577948"),
                ("owl:sameAs", "http://id.loc.gov/authorities/names/n79021164"),
                ("owl:sameAs", "http://www.wikidata.org/entity/Q1"),
            )
        ),
        (
            "<https://orcid.org/0000-0002-1825-0097> . <https://orcid.org/0000-0002-1825-0097> foaf:name "
            '"Ek, Bo" ; vivo:orcidId <http://orcid.org/0000-0002-1825-0097>',
            Agent("Ek, Bo", kind="person", roles=("ctb",), same_as=("https://orcid.org/0000-0002-1825-0097",)),
        ),
        ('"Ek, Bo"@en , "Ek, Bo"@en', Agent("Ek, Bo", kind="person", roles=("ctb",), lang="eng")),
        ('"Okafor, Grace, 1971-"', Agent("Okafor, Grace", kind="person", dates="1971-", roles=("ctb",))),
    ],
)
def test_an_agent_is_known_by_its_node(node: str, agent: Agent) -> None:
    """By class and name; surname and forename where they are told apart."""
    (record,) = read_turtle(f'<http://example.org/1> dcterms:title "T" ; dcterms:contributor {node} .')
    assert record.agents == (agent,)
    assert record.leftovers == ()


@pytest.mark.parametrize(
    ("kind", "classes"),
    [
        (
            "person",
            "foaf:Person schema:Person mads:PersonalName bf:Person vcard:Individual gndo:Person "
            "gndo:DifferentiatedPerson gndo:UndifferentiatedPerson",
        ),
        (
            "corporate",
            "foaf:Organization schema:Organization org:Organization org:FormalOrganization mads:CorporateName "
            "bf:Organization vcard:Organization schema:GovernmentOrganization schema:CollegeOrUniversity "
            "schema:Corporation foaf:Group gndo:CorporateBody",
        ),
        (
            "family",
            "mads:FamilyName bf:Family gndo:Family",
        ),
        (
            "conference",
            "mads:ConferenceName bf:Meeting gndo:ConferenceOrEvent",
        ),
        (
            "",
            "foaf:Agent dcterms:Agent bf:Agent edm:Agent pgterms:agent",
        ),
    ],
)
def test_an_agent_is_of_the_kind_of_its_class(kind: str, classes: str) -> None:
    """Of whichever vocabulary."""
    for name in classes.split():
        (record,) = read_turtle(f'[] dcterms:title "T" ; dcterms:contributor [ a {name} ; rdfs:label "Liberty" ] .')
        assert [(agent.name, agent.kind) for agent in record.agents] == [("Liberty", kind)]
        assert record.leftovers == ()


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        ('dcterms:creator "Ek, Bo" ; bibo:editor "Ek, Bo"', "edt"),
        ('dcterms:contributor "Ek, Bo" ; bibo:editor "Ek, Bo"', "edt"),
        ('dcterms:creator "Ek, Bo" ; dcterms:contributor "Ek, Bo"', "cre"),
        ('schema:author "Ek, Bo" ; bibo:editor "Ek, Bo" ; bibo:translator "Ek, Bo"', "aut edt trl"),
        ('schema:author "Ek, Bo" ; dcterms:contributor "Ek, Bo"', "aut"),
        ('schema:author [ a schema:Role ; schema:roleName "editor" ; schema:author [ schema:name "Ek, Bo" ] ]', "edt"),
        ('schema:author [ a schema:Role ; schema:author [ schema:name "Ek, Bo" ] ]', "aut"),
        ('bf:contribution [ bf:agent [ rdfs:label "Ek, Bo" ] ]', "ctb"),
        (
            "bf:contribution [ bf:agent [ rdfs:label 'Ek, Bo' ] ; bf:role <http://id.loc.gov/vocabulary/relators/edt> , "
            "<http://id.loc.gov/vocabulary/relators/trl> ] . <http://id.loc.gov/vocabulary/relators/edt> a bf:Role ; "
            "rdfs:label 'editor'",
            "edt trl",
        ),
        *(
            (f'pro:isDocumentContextFor [ pro:withRole pro:{name} ; pro:isHeldBy [ foaf:name "Ek, Bo" ] ]', role)
            for name, role in (("author", "aut"), ("editor", "edt"), ("translator", "trl"))
        ),
        ('vivo:relatedBy [ a vivo:Editorship ; vivo:relates [ rdfs:label "Ek, Bo" ] ]', "edt"),
        *(
            (f'{prefix}:{name} "Ek, Bo"', role)
            for prefix, roles in (
                (
                    "z",
                    "translators trl directors drt composers cmp interviewers ivr artists art inventors inv cartographers ctg",
                ),
                ("z", "performers prf programmers prg"),
                (
                    "schema",
                    "actor act artist art byArtist prf composer cmp letterer ltr lyricist lyr musicBy cmp readBy nrt",
                ),
                ("schema", "sponsor spn"),
            )
            for name, role in zip(roles.split()[::2], roles.split()[1::2], strict=True)
        ),
    ],
)
def test_what_one_did_is_said_of_him_once(said: str, roles: str) -> None:
    """Who created it or contributed to it did so in the closer role that is named, too."""
    (record,) = read_turtle(f'{ROOT} dcterms:title "T" ; {said} .')
    assert [(agent.name, " ".join(agent.roles)) for agent in record.agents] == [("Ek, Bo", roles)]
    assert record.leftovers == ()


@pytest.mark.parametrize(
    ("first", "second", "agents"),
    [
        ("Q1", "Q2", [("Ek, Bo", "aut", "Q1"), ("Ek, Bo", "edt", "Q2")]),
        ("Q1", "", [("Ek, Bo", "aut edt", "Q1")]),
        ("", "Q1", [("Ek, Bo", "aut edt", "Q1")]),
        ("Q1", "Q1", [("Ek, Bo", "aut edt", "Q1")]),
    ],
)
def test_two_of_one_name_are_told_apart_by_their_numbers(
    first: str, second: str, agents: list[tuple[str, str, str]]
) -> None:
    """Where both have one."""
    said = [f'[ foaf:name "Ek, Bo" ; owl:sameAs <http://www.wikidata.org/entity/{it}> ]' for it in (first, second)]
    one, other = (node if number else '"Ek, Bo"' for node, number in zip(said, (first, second), strict=True))
    (record,) = read_turtle(f'{ROOT} dcterms:title "T" ; schema:author {one} ; bibo:editor {other} .')
    assert [
        (agent.name, " ".join(agent.roles), "".join(iri.rpartition("/")[2] for iri in agent.same_as))
        for agent in record.agents
    ] == agents
    assert record.leftovers == ()


@pytest.mark.parametrize(
    "said",
    [
        """vivo:relatedBy <urn:x:a2> , <urn:x:a1> .
        <urn:x:a1> a vivo:Authorship ; vivo:rank 1 ; vivo:relates <http://example.org/1> , [ a foaf:Person ; rdfs:label "Ek, Bo" ] .
        <urn:x:a2> a vivo:Authorship ; vivo:rank 2 ; vivo:relates [ vcard:hasName [ vcard:familyName "Ek" ; vcard:givenName "Ann" ] ]""",
        """pro:isDocumentContextFor [ pro:withRole pro:author ; pro:isHeldBy [ a foaf:Agent ; rdfs:label "Ek, Bo" ] ] ,
        [ a pro:RoleInTime ; pro:withRole pro:author ; pro:isHeldBy [ foaf:familyName "Ek" ; foaf:givenName "Ann" ] ]""",
    ],
)
def test_who_had_a_role_may_be_a_node_of_its_own(said: str) -> None:
    """In VIVO with the rank among the authors, in SPAR with the role."""
    (record,) = read_turtle(f'{ROOT} dcterms:title "T" ; {said} .')
    assert [(agent.name, agent.roles) for agent in record.agents] == [("Ek, Bo", ("aut",)), ("Ek, Ann", ("aut",))]
    assert record.leftovers == ()


def test_a_distributor_is_called_so_where_it_is_named() -> None:
    """In the statement of publication, which would make a publisher of it; the agent has the role."""
    (record,) = read_turtle(
        '<http://example.org/1> dcterms:title "T" ; dcterms:publisher <http://example.org/a> .'
        '<http://example.org/a> foaf:name "Apis Institute [distributor]" .'
    )
    assert record.provisions == (Provision(names=("Apis Institute [distributor]",)),)
    assert [(agent.name, agent.roles) for agent in record.agents] == [("Apis Institute", ("dst",))]


def test_many_authors_in_a_list() -> None:
    """However long a list is, it is read to its end, in its order."""
    names = " ".join(f'"Kyle, R{"a" * number}"' for number in range(1, 1_500))
    (record,) = read_turtle(f'<http://example.org/1> dcterms:title "T" ; bibo:authorList ( {names} ) .')
    assert [len(agent.name) for agent in record.agents] == list(range(8, 1_507))

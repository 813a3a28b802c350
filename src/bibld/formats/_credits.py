"""As what the agents of a record are named, in formats that tell creators, contributors and publishers apart."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from msgspec.structs import replace

from bibld.formats._events import PUBLISHED, is_known
from bibld.formats._headings import is_nobody
from bibld.formats._unmarked import unended
from bibld.labels import full_name
from bibld.model import SERIALS, Agent, Record, is_creator

__all__ = ["as_published", "credited", "publishers_by_role"]

_PUBLISHERS = frozenset(("pbl", "isb"))
"""The roles of publishers: one who distributes is none."""


def credited(record: Record) -> list[tuple[Agent, str]]:
    """Each agent, in their order, with whether it is a ``creator``, a ``contributor`` or a ``publisher``.

    Its roles say that, or that the work is entered under it. Of an added entry without a role the record tells:
    ``710 2# $a Acme Press`` beside ``260 $b Acme Press`` names the publisher, ``710 2# $a Acme School`` beside
    ``100`` the body that a text came from, and ``700 1# $a Ek, Bo`` in a film or a sound recording somebody who
    acted, spoke or played. So does a body come beside ``700 1# $a Ek, Bo $e editor``, in a serial, and one that
    sells the works of others. The same name in another script did what is told of the other of the two (MARC 880).
    """
    stated = _stated_once(record) if record.provisions else frozenset()
    bodies = any(agent.kind not in _PERSONS for agent in record.agents)
    by_others = bodies and _is_by_others(record)
    sold = bodies and not by_others and any(map(_sells, record.agents))
    roles = {agent.link: agent.roles for agent in record.agents if agent.link and agent.roles}

    def part(agent: Agent) -> str:
        if roles and not agent.roles and agent.link in roles:
            agent = replace(agent, roles=roles[agent.link])
        return _part_of(agent, record, stated, by_others=by_others, sold=sold)

    return [(agent, part(agent)) for agent in record.agents]


def _part_of(agent: Agent, record: Record, stated: frozenset[str], *, by_others: bool, sold: bool) -> str:
    if agent.roles or agent.primary or not is_creator(agent):
        if is_creator(agent):
            return "creator"
        return "contributor" if _PUBLISHERS.isdisjoint(agent.roles) else "publisher"
    if stated and as_published(full_name(agent)) in stated:
        return "publisher"
    of_body = agent.kind not in _PERSONS and (by_others or _sells(agent) or (sold and agent.kind == "conference"))
    return "contributor" if of_body or record.type in _BY_MANY else "creator"


_PERSONS = ("person", "")


def _is_by_others(record: Record) -> bool:
    """Whether bodies in a record did something else than to make the work: who did, is named, or is not told at all."""
    return record.issuance in SERIALS or any(
        agent.primary or (agent.roles and agent.kind == "person") for agent in record.agents
    )


def _sells(agent: Agent) -> bool:
    """Whether a body has the works of others to sell: ``SpringerLink (Online service)``."""
    return agent.name.endswith(_SELLERS)


_SELLERS = ("(Online service)", "(Online Service)", "(Online-Dienst)", "(Firm)", "(Firma)")
"""What tells such a body from others of its name,
as the lists of names of the Library of Congress and the GND have it.
"""


_BY_MANY = frozenset(
    ("moving image", "still image", "sound recording", "sound recording-musical", "sound recording-nonmusical",
     "three dimensional object")
)  # fmt: skip
"""Types of resource in which most of those who are named did something else than to make the work."""


def _stated_once(record: Record) -> frozenset[str]:
    """The names in its statements of publication that are one agent's:
    which of ``X (Kenya)`` and ``X (Ghana)`` is X, nobody says.
    """
    stated = {as_published(name) for found in record.provisions if found.function in PUBLISHED for name in found.names}
    if not stated:
        return frozenset()
    known = Counter(as_published(full_name(agent)) for agent in record.agents if not agent.roles and not agent.primary)
    return frozenset(name for name in stated if known[name] == 1)


_QUALIFIED = re.compile(r"(?:,? (?:ltd|limited|inc|incorporated|llc|plc|gmbh)| \([^()]+\))$")


@lru_cache(maxsize=1024)
def as_published(name: str) -> str:
    """What a heading and a statement of publication both have of a name:
    ``Acme Press, Ltd.``, ``ACME Press (Firm)``.
    """
    bare = name.casefold().rstrip(_MARKS)
    return _QUALIFIED.sub("", bare).rstrip(_MARKS) or bare


_MARKS = " .,;:"


def publishers_by_role(record: Record) -> tuple[str, ...]:
    """The publishers that are named by their role alone, for a statement of publication that names none:
    ``710 2# $a Acme Press, $e publisher. $4 pbl`` → ``Acme Press``

    Not persons, who are named surname first, nor who is not known: ``[s.n.]``.
    """
    named = (agent for agent in record.agents if "pbl" in agent.roles and not (agent.script or is_nobody(agent)))
    names = (
        unended(full_name(agent)) for agent in named if agent.kind != "person" and (agent.kind or "," not in agent.name)
    )
    return tuple(dict.fromkeys(filter(is_known, names)))

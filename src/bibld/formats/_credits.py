"""As what the agents of a record are named, in formats that tell creators, contributors and publishers apart."""

from __future__ import annotations

import re
from functools import lru_cache

from bibld.formats._events import PUBLISHED
from bibld.model import Agent, Record, full_name, is_creator

__all__ = ["PUBLISHERS", "as_published", "credited"]

PUBLISHERS = frozenset(("pbl", "isb"))
"""The roles of publishers: one who distributes is none."""


def credited(record: Record) -> list[str]:
    """Of each agent, in their order, whether it is a ``creator``, a ``contributor`` or a ``publisher``.

    Its roles say that, or that the work is entered under it. Of an added entry without a role the record tells: ``710 2#
    $a Acme Press`` beside ``260 $b Acme Press`` names the publisher, ``710 2# $a Acme School`` beside ``100`` the body
    that a text came from, and ``700 1# $a Ek, Bo`` in a film or a sound recording somebody who acted, spoke or played.
    """
    return [_part_of(agent, record) for agent in record.agents]


def _part_of(agent: Agent, record: Record) -> str:
    if agent.roles or agent.primary or not is_creator(agent):
        if is_creator(agent):
            return "creator"
        return "contributor" if PUBLISHERS.isdisjoint(agent.roles) else "publisher"
    if record.provisions and _is_stated(agent, record):
        return "publisher"
    beside = record.type in _BY_MANY or (agent.kind not in ("person", "") and any(map(_is_primary, record.agents)))
    return "contributor" if beside else "creator"


def _is_primary(agent: Agent) -> bool:
    return agent.primary


_BY_MANY = frozenset(
    ("moving image", "still image", "sound recording", "sound recording-musical", "sound recording-nonmusical",
     "three dimensional object")
)  # fmt: skip
"""Types of resource in which most of those who are named did something else than to make the work."""


def _is_stated(agent: Agent, record: Record) -> bool:
    """Whether a statement of publication has its name."""
    name = as_published(full_name(agent))
    return any(
        as_published(stated) == name
        for provision in record.provisions
        if provision.function in PUBLISHED
        for stated in provision.names
    )


_QUALIFIED = re.compile(r"(?:,? (?:ltd|limited|inc|incorporated|llc|plc|gmbh)| \([^()]+\))$")


@lru_cache(maxsize=1024)
def as_published(name: str) -> str:
    """What a heading and a statement of publication both have of a name: ``Acme Press, Ltd.``, ``ACME Press (Firm)``."""
    bare = name.casefold().rstrip(_MARKS)
    return _QUALIFIED.sub("", bare).rstrip(_MARKS) or bare


_MARKS = " .,;:"

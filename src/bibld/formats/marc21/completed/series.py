"""Series and other works under the headings that are told of them: 8XX, and beside it 490 where the series is as
transcribed; 7XX $t.

And each of them, and what a linking entry leads to, in a field of its own in each script.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from itertools import chain

from msgspec.structs import replace

from bibld.crosswalk.isbd import without
from bibld.formats._numbering import is_issn
from bibld.formats.marc21.completed.entries import as_work
from bibld.formats.marc21.completed.numbers import bare
from bibld.formats.marc21.headings import HEADINGS
from bibld.formats.marc21.linking import place_in
from bibld.formats.marc21.mapping import LINKED_RELATIONS, SERIES_KINDS
from bibld.formats.marc21.series import volume
from bibld.formats.marc21.works import is_in_heading
from bibld.model import Agent, Identifier, Record, Related, Title, is_creator

__all__ = ["series_beside", "under_headings"]

_SERIES, _STATEMENT = SERIES_KINDS


def under_headings(record: Record) -> Record:
    """A record in which a series whose heading is told has that alone, as a work (8XX), and any other has it in one
    (7XX $t).

    That of a series is told by a uniform title, by the list that its title is from, or by a creator, whose heading it
    then begins with; and where statements of series are told to be such (490 with first indicator 1), the last series
    are their headings.
    """
    related = [_parted(found) if found.relation in SERIES_KINDS else found for found in record.related]
    stated = {_pair(found) for found in related if found.relation == _STATEMENT}
    series = [*dict.fromkeys(_pair(found) for found in related if found.relation == _SERIES)]
    headings = frozenset(series[max(len(series) - len(stated), 0) :])
    named = {id(found): _named(found) for found in related if found.relation in _OF_WORKS}
    # What stands beside the same in another script is a heading as that is, or a linking entry.
    linked = {found.link for found in related if found.link and named.get(id(found)) is found}
    made = (
        _traced(found, _pair(found) in headings)
        if found.relation == _SERIES
        else (found if found.link in linked else named.get(id(found), found),)
        for found in related
    )
    return replace(record, related=tuple(chain.from_iterable(made)))


def series_beside(record: Record) -> Record:
    """A record in which a series, or another resource, stands beside the same in another script,
    where its title says that it does.
    """
    if all(found.record is None or found.relation not in _IN_SCRIPTS for found in record.related):
        return record
    return replace(record, related=tuple(_beside(one) for found in record.related for one in _in_scripts(found)))


_IN_SCRIPTS = LINKED_RELATIONS.union(SERIES_KINDS)
"""The relations of what has a field in each script (490 or 76X-78X, and its 880)."""


def _in_scripts(found: Related) -> Iterator[Related]:
    """A resource, and the same in another script where one description has both titles, each in one of its own."""
    record = found.record
    titles = record.titles if record is not None and found.relation in _IN_SCRIPTS else ()
    others = [title for title in titles[1:] if title.link and title.link == titles[0].link]
    if record is None or not others:
        yield found
        return
    rest = tuple(title for title in titles if title not in others)
    names = [tuple(agent for agent in record.agents if agent.link and agent.script == title.script) for title in others]
    beside = {agent.link for its in names for agent in its}
    agents = tuple(
        replace(agent, link=titles[0].link) if agent.link in beside else agent
        for agent in record.agents
        if all(agent not in its for its in names)
    )
    yield replace(found, record=replace(record, titles=rest, agents=agents))
    for title, its in zip(others, names, strict=True):
        yield Related(
            found.relation, record=Record(titles=(title,), agents=tuple(replace(one, link=title.link) for one in its))
        )


def _beside(found: Related) -> Related:
    record = found.record
    if record is None or not record.titles or found.relation not in _IN_SCRIPTS or found.link or found.script:
        return found
    first, *others = record.titles
    if not (first.link or first.script):
        return found
    agents = tuple(replace(agent, link="", script="") if agent.link == first.link else agent for agent in record.agents)
    described = replace(record, titles=(replace(first, link="", script=""), *others), agents=agents)
    return replace(found, link=first.link, script=first.script, record=described)


def _parted(found: Related) -> Related:
    """A series without the numbers that its title ends in, as ISBD has them:
    ``Annals of bees, ISSN 1566-5283 ; 2nd ser., v. 5``.
    """
    numbered = _counted(found)
    record = numbered.record
    titles = record.titles[:1] if record is not None else ()
    said = numbered.title or (titles[0].title if titles else "")
    standard = _WITH_ISSN.fullmatch(said) if "ISSN" in said else None
    if standard is None or numbered.identifiers or not is_issn(standard[2]):
        return numbered
    made = replace(numbered, identifiers=(Identifier("issn", standard[2]),))
    if numbered.title or record is None:
        return replace(made, title=standard[1])
    first = replace(record.titles[0], title=standard[1])
    return replace(made, record=replace(record, titles=(first, *record.titles[1:])))


_WITH_ISSN = re.compile(r"(.+), ISSN:? (\d{4}-\d{3}[\dX])", re.ASCII | re.DOTALL)


def _counted(found: Related) -> Related:
    if found.number or found.part is not None:
        return found
    if (parted := _NUMBERED.fullmatch(found.title)) is not None:
        return replace(found, title=parted[1], number=parted[2])
    record = found.record
    if record is None or not record.titles:
        return found
    title = record.titles[0]
    if title.subtitle or title.parts or (parted := _NUMBERED.fullmatch(title.title)) is None:
        return found
    titles = (replace(title, title=parted[1]), *record.titles[1:])
    return replace(found, number=parted[2], record=replace(record, titles=titles))


_NUMBERED = re.compile(
    r"(.*\S)\s+;\s++"  # Bee Library ;
    r"(?=[^;]*\d)([^;\s][^;]{0,30}?)(?:(?<=\d)\.)?",  # no. 12.
    re.DOTALL,
)
"""A title of a series, and behind a semicolon between blanks something short in which there are figures."""


def _pair(found: Related) -> str | int:
    """What tells a series from others, and not from the same in another script."""
    return found.link or id(found)


def _named(found: Related) -> Related:
    """A work that is named by who made it and a title, and by nothing else, as one heading has them:
    ``700 12 $a Ek, A. $t Hives.``

    A uniform title names it alone, too. That an author is one the heading says; what a work kept for its own format
    makes it no other work, and is told of the whole record. What has an address, or anything else that no heading
    holds, is linked to.
    """
    record = found.record
    if record is None or found.relation not in _OF_WORKS or len(record.agents) > 1 or len(record.titles) != 1:
        return found
    title, agents = record.titles[0], record.agents
    if replace(record, leftovers=()) != Record(titles=(title,), agents=agents) or not is_in_heading(found):
        return found
    if agents and agents[0].kind not in HEADINGS:
        return found
    title = replace(title, lang="", transliteration="")
    if title.kind != "uniform":
        if title.kind != "main" or title.subtitle or found.label or not agents or not is_creator(agents[0]):
            return found
        title = replace(title, kind="uniform")
        agents = (replace(agents[0], roles=tuple(role for role in agents[0].roles if role not in ("aut", "cre"))),)
    if agents:
        _, heading, _ = HEADINGS[agents[0].kind]
        agent, title = as_work(replace(agents[0], lang="", transliteration=""), title)
        if (heading.agent is not None and heading.agent.lost(agent)) or heading.title.lost(title):
            return found
        agents = (agent,)
    return replace(found, record=Record(titles=(title,), agents=agents))


_OF_WORKS = ("related", "constituent")
"""The relations that a work may have whose heading is an added entry (7XX)."""


def _traced(found: Related, is_heading: bool) -> Iterator[Related]:
    """A series under its heading, and before it as transcribed, where its title is no heading.

    It has one where its record is told: ``830 #0 $a Bees ; $v 2. $w (DE-600)12``.
    """
    record = found.record or Record(titles=(Title(found.title),) if found.title else ())
    if not record.titles:
        yield found
        return
    title, agent = record.titles[0], next(iter(record.agents), None)
    named = agent if agent is not None and agent.kind in HEADINGS and is_creator(agent) else None
    if is_heading or title.kind == "uniform" or title.authority or title.same_as:
        yield _work(found, record, named)
    elif named is not None:
        yield replace(found, relation=_STATEMENT, record=replace(record, agents=record.agents[1:]))
        # Each of the two stands beside its own in another script.
        yield replace(_work(found, record, named), identifiers=(), link=found.link and f"{found.link} {_SERIES}")
    elif title.kind == "main" and (its := tuple(filter(_is_of_record, (*found.identifiers, *record.identifiers)))):
        rest = found.record and replace(found.record, identifiers=_besides(found.record.identifiers, its))
        yield replace(found, relation=_STATEMENT, identifiers=_besides(found.identifiers, its), record=rest)
        yield replace(_work(found, record, None), identifiers=its, link=found.link and f"{found.link} {_SERIES}")
    elif title.kind != "main":  # it is called so
        yield replace(found, record=replace(record, titles=(replace(title, kind="main"), *record.titles[1:])))
    else:
        yield found


def _work(found: Related, record: Record, agent: Agent | None) -> Related:
    """The heading of a series alone: ``800 1# $a Ek, A. $t Works ; $v 12.``"""
    title = record.titles[0]
    parts, number = title.parts, found.number
    part = found.part or next(iter(record.parts), None)
    if not number and (at := volume(parts)) >= 0:
        parts, number = (*parts[:at], *parts[at + 1 :]), parts[at].value
    elif not number and part is not None:
        number = part.text or place_in(replace(part, text=""))
    name: Agent | None = None
    if agent is not None:
        name, title = as_work(agent, title)
    numbers = tuple(number for number in map(bare, (*found.identifiers, *record.identifiers)) if _has_place(number))
    words = title.title + (f" : {title.subtitle}" if title.subtitle else "")
    called = replace(
        title,
        title=without(words, ""),
        kind="uniform",
        parts=parts,
        subtitle="",
        responsibility="",
        scope=(),
        **_OF_FIELD,
    )
    return Related(
        _SERIES, number=number, identifiers=numbers, link=found.link, script=found.script, scope=found.scope,
        record=Record(
            titles=(called,),
            agents=(replace(name, roles=(), **_OF_FIELD),) if name is not None else (),
        ),
    )  # fmt: skip


_OF_FIELD = dict.fromkeys(("label", "link", "script", "lang", "transliteration"), "")


def _has_place(number: Identifier) -> bool:
    """Whether 8XX has a subfield for a number: an ISSN, or that of a record behind whose it is."""
    return number == Identifier("issn", number.value) or _is_of_record(number)


def _is_of_record(number: Identifier) -> bool:
    """Whether a number is that of a record, behind whose it is, which a heading has (830 $w) and no statement (490)."""
    return number == Identifier("local", number.value) and number.value[:1] == "("


def _besides(numbers: Iterable[Identifier], others: Collection[Identifier]) -> tuple[Identifier, ...]:
    return tuple(number for number in numbers if number not in others)

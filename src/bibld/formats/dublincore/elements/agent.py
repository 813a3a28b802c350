"""dc:creator, dc:contributor and dc:publisher: a name each, or several."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._credits import as_published, credited
from bibld.formats._dates import restates, stated_year, words_of
from bibld.formats._events import PUBLISHED, is_known
from bibld.formats._headings import HEADING
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.date import is_dated
from bibld.formats.dublincore.elements.element import ALL, NONE, SOME, Take, fields
from bibld.formats.dublincore.elements.losses import drop, untold
from bibld.formats.dublincore.judgement import several, words
from bibld.gazetteer import city_marc
from bibld.model import CREATORS, Agent, Date, Place, Provision, heading

__all__ = [
    "take_agents",
    "take_publisher",
    "write_contributor",
    "write_creator",
    "write_publisher",
]


def take_agents(role: str) -> Take:
    """Names, perhaps several, of those who had this role; ``Unknown`` and the like are no names.

    Where persons and bodies alternate, each belongs to the body behind: ``Okafor, Grace; University of Leeds`` (OJS writes so),
    and the one person belongs to all that follows, if it is no name: ``Okafor, Grace; LSE``.
    A creator that is an ORCID is the one who has created it, if that is one person alone.
    """

    def take(draft: Draft, text: str, lang: str) -> str:
        if role in CREATORS and (address := judgement.orcid(text.strip())):
            return _identified(draft, address)
        names = [name for said in several(words(text)) for name in judgement.parted(said)]
        known = [name for name in names if not judgement.is_nobody(name)]
        named = [judgement.agent(name, role, lang) for name in known]
        if len(named) % 2 == 0 and all(map(judgement.belongs, named[::2], known[1::2])):
            named = [replace(agent, affiliation=name) for agent, name in zip(named[::2], known[1::2], strict=True)]
        elif len(named) > 1 and all(judgement.belongs_alone(named[0], name) for name in known[1:]):
            named = [replace(named[0], affiliation="; ".join(known[1:]))]
        for agent in named:
            # The work is entered under its first creator, if that is a person; a name that may be anything is no main entry.
            first = (
                role in CREATORS
                and agent.kind == "person"
                and not any(CREATORS & {*other.roles} for other in draft.get("agents"))
            )
            # Whoever is named as a creator is one, whatever other role stands behind the name.
            roles = agent.roles if role not in CREATORS or {*agent.roles} & CREATORS else (*agent.roles, role)
            draft.add("agents", replace(agent, roles=roles, primary=first))
        return ALL if len(known) == len(names) else SOME if known else NONE

    return take


def _identified(draft: Draft, address: str) -> str:
    """The address of a person, who is the one creator."""
    agents: list[Agent] = draft.get("agents")
    creators = [at for at, agent in enumerate(agents) if not CREATORS.isdisjoint(agent.roles)]
    if len(creators) != 1 or agents[creators[0]].kind not in ("person", ""):
        return NONE
    (at,) = creators
    draft.replace("agents", at, replace(agents[at], same_as=tuple(dict.fromkeys((*agents[at].same_as, address)))))
    return ALL


_IMPLIED = {"creator": ("cre",), "contributor": ("ctb",), "publisher": ("pbl",)}


def write_creator(writing: Writing) -> Iterator[Field]:
    """The names of its creators. What no name says of anyone is reported here, of all of them."""
    named = _named(writing)
    for agent, where in named:
        told = ("roles",) if agent.roles in ((), _IMPLIED.get(where)) else ()
        untold(writing, "agents", agent, *HEADING, "primary", *told)
    return fields("creator", ((heading(agent), agent.lang) for agent, where in named if where == "creator"))


def write_contributor(writing: Writing) -> Iterator[Field]:
    """The names of those who had another part in it."""
    named = _named(writing)
    return fields("contributor", ((heading(agent), agent.lang) for agent, where in named if where == "contributor"))


def _named(writing: Writing) -> list[tuple[Agent, str]]:
    """Each agent with the element that names it."""
    return [*zip(writing.record.agents, credited(writing.record), strict=True)]


def take_publisher(draft: Draft, text: str, lang: str) -> str:
    """All publishers make one statement of publication, as long as it shows who published where; its date is added when all
    is read. ``Unknown`` is no publisher, nor is the code of a country behind a publisher: there it published.
    """
    if _take_country(draft, text.strip()):
        return ALL
    stated_names = several(words(text))
    texts = [name for name in stated_names if not judgement.is_nobody(name)]
    if not texts:
        return NONE
    said = list(judgement.publishers(texts))
    for places, name in said:
        stated: list[Provision] = draft.get("provisions")
        new = Provision(tuple(map(Place, places)), (name,), lang=lang)
        if any(_published_with(new, before) for before in stated):
            continue
        last = len(stated) - 1
        if stated and _shows_both(stated[last], new):
            both = dict.fromkeys((*stated[last].places, *new.places))
            draft.replace(
                "provisions",
                last,
                replace(stated[last], places=tuple(both), names=(*stated[last].names, name), lang=lang),
            )
        else:
            draft.add("provisions", new)
    # When that was, is said by dc:date.
    carried = tuple(chain.from_iterable((*places, name) for places, name in said))
    return ALL if len(texts) == len(stated_names) and all(text.endswith(carried) for text in texts) else SOME


def _take_country(draft: Draft, code: str) -> bool:
    """Whether a text is that of Peru, where the publisher before it is: ``PE``, as Peru's guidelines have it."""
    stated: list[Provision] = draft.get("provisions")
    if not (stated and stated[-1].names and not stated[-1].places and code == _PERU):
        return False
    country = city_marc(code, "")
    if country:
        draft.replace("provisions", len(stated) - 1, replace(stated[-1], places=(Place(code=country),)))
    return bool(country)


_PERU = "PE"
"""Of other countries nobody writes so, and two capitals may be a publisher: GE, DK."""


def _published_with(new: Provision, before: Provision) -> bool:
    """Whether a publisher is named already: one that is said again publishes no more."""
    return before.lang == new.lang and set(new.names) <= set(before.names) and set(new.places) <= set(before.places)


def _shows_both(before: Provision, new: Provision) -> bool:
    """Whether one statement can name another publisher without saying that it published elsewhere."""
    if not before.names:
        return True
    if before.lang != new.lang:
        return False
    if not new.places or before.places == new.places:
        return len(before.places) < 2
    return len(new.places) == 1 and len(before.places) == len(before.names)


def write_publisher(writing: Writing) -> Iterator[Field]:
    """Who published it: as the statement of publication names them, and who is known as a publisher besides."""
    record = writing.record
    dated, known = is_dated(record), words_of(record.dates)
    texts: list[tuple[str, str]] = []
    for provision in record.provisions:
        published = provision.function in PUBLISHED
        names = [name for name in provision.names if published and is_known(name)]
        if unnamed := [name for name in provision.names if name not in names]:
            drop(writing, "provisions", "names", "; ".join(unnamed))
        told = ["names"]
        if published or not provision.names:
            told.append("function")
        year = stated_year(provision.date) if not dated else ""
        its_own = words_of((Date(year),)) if year else frozenset()
        if restates(provision.date, known, its_own):
            told.append("date")
        untold(writing, "provisions", provision, *told, tagged=bool(names))
        texts += [(name, provision.lang) for name in names]
    said = {name.casefold() for name, _ in texts}
    stated = set(map(as_published, said))
    for agent, where in _named(writing):
        if where != "publisher" or heading(agent).casefold() in said:
            continue
        if stated.isdisjoint((as_published(heading(agent)), as_published(agent.name))):
            texts.append((heading(agent), agent.lang))
        else:
            # The statement of publication has the name in short; what else the heading says is not repeated.
            for attr in HEADING:
                found = getattr(agent, attr)
                if found and not (attr == "name" and found.casefold() in said):
                    writing.drop(
                        f"agents.{attr}",
                        "dc:publisher has the name as it stands in the imprint",
                        "; ".join(found) if isinstance(found, tuple) else found,
                    )
    return fields("publisher", texts)

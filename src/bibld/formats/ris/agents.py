"""AU, A2, A3, A4, ED: who made it; what a name did depends on the type of reference."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._credits import credited
from bibld.formats._events import PUBLISHING
from bibld.formats._names import (
    INITIALS_FIRST,
    LIFE,
    divided,
    entitled,
    has_lived,
    inverted,
    is_certain_body,
    is_fuller,
    is_person_of_years,
    life_in,
    read_body,
    read_meeting,
    with_role,
)
from bibld.formats._places import first_related
from bibld.formats.ris.host import read_host
from bibld.formats.ris.line import parse, say, text_of
from bibld.formats.ris.losses import again, rest
from bibld.formats.ris.publication import named_publishers
from bibld.formats.ris.reference import type_of
from bibld.formats.ris.thesis import GRANTING
from bibld.labels import full_name, heading
from bibld.model import CREATORS, Agent, is_creator, was_marc

__all__ = ["named_in_heading", "read_agent", "write_agents"]

_ROLES = {"AU": "aut", "A1": "aut", "A2": "edt", "A3": "edt", "ED": "edt", "A4": "trl"}
_ROLES_OF_TYPE: Mapping[str, Mapping[str, str]] = {
    "THES": {"A3": "ths"}, "ART": {"AU": "art"}, "MAP": {"AU": "ctg"}, "BLOG": {"A3": "ill"},
    "MUSIC": {"AU": "cmp", "A2": "ctb", "A3": "ctb"}, "MPCT": {"AU": "drt", "A4": "ctb", "A2": "ctb", "A3": "pro"},
    **{code: {"A2": "rcp"} for code in ("PCOMM", "ICOMM")},
    # Who made these is not told: who wrote, spoke, played or filmed it.
    **{code: {"AU": ""} for code in ("VIDEO", "FIGURE", "CHART")}, "SLIDE": {"AU": "", "A2": "ctb"},
    **{code: {"AU": "", "A2": "prf"} for code in ("SOUND", "ADVS")},
    # An office, a committee, a department, a court, a sponsor; or, as other programs have them, somebody else.
    "PAT": {"AU": "inv", "A2": "ctb"}, "BILL": {"A2": "ctb", "A3": "ctb"}, "HEAR": {"A2": "ctb"}, "GOVDOC": {"A2": "ctb"},
    # The reporter of a case is in A2: a person there is the last to be told from it.
    "CASE": {"A3": "ctb", "A4": "ctb", "A2": "ctb"}, **{code: {"A4": "ctb"} for code in ("CONF", "CPAPER")},
}  # fmt: skip
"""What the names of a tag did where that depends on the type of reference: the author of a patent is its inventor.

They contributed where EndNote and Zotero mean different people by a tag, or somebody whose role is not on MARC's list.
"""


_SUFFIX = re.compile(
    r"(?:[Jj][Rr]|[Ss][Rr]|[Ee]sq|[IVX]{2,4}|2nd|3rd|[4-9]th"  # Jr; III; 4th
    r"|Ph\.?D|[MDBJ]\.?[DASL]|LL\.?[BDM]|[MB]\.?Sc|M\.?Phil|R\.?N"  # Ph.D; JD; LL.M
    r"|S\.?J|O\.?S\.?B|O\.?P)\.?"  # S.J.; OSB
    r"|Sir|Dame|Lord|Lady|Saint|Mrs\."
    r"|(?:Baron(?:ess)?|Viscount(?:ess)?|Earl|Count(?:ess)?|Marquess|Duke|Duchess|Princess|Prince)"
    r"(?: (?:of|de|von)(?: .+)?)?"  # Duke of Leeds
)
"""What stands behind the forenames of a person, and is no other name."""
_ADDITIONS = re.compile(
    r"(?P<name>[^()]+?)"  # Smith, John
    r"(?: (?P<fuller>\([^()\d]+\)))?"  #  (John Henry)
    rf"(?:, (?P<dates>{LIFE})| [(\[](?P<dates2>{LIFE})[)\]])?\.?"  # , 1950-
)
"""What a heading has behind a name."""
_SAYS_MORE = re.compile(r"[(\d]|,.*,|\w\w\. ", re.DOTALL)
"""What a name has behind which something else stands; most have not."""
_RULER = "King|Queen|Emperor|Empress|Tsar|Czar|Sultan|Prince|Princess|Duke|Duchess|Count|Countess|Bishop|Archbishop|Patriarch"
_BY_FORENAME = re.compile(
    r"(?P<name>[^\W\d_][\w’'-]+(?: [^\W\d_][\w’'-]+){0,2}?)"  # John Paul
    r"(?: (?P<number>[IVXL]+))?, "  #  II,
    r"(?P<title>(?:Pope|Saint)(?:, .+)?"  # Pope; Saint, martyr
    rf"|(?:{_RULER})(?(number)(?: .+)?| (?:of|de) .+))"  # behind II Queen, else Duke of Leeds
)
"""Who is called by a forename; ``Smith, King`` may be anybody."""
_OTHERS = re.compile(r"\b(?:et\.? al\.?|and others)[)\]]?$", re.IGNORECASE)


def read_agent(field: Field, draft: Draft) -> None:
    """``AU  - Welsh, Brandon C.``: the part before the comma is a surname where that is short enough for one.

    What stands behind a second comma may be a suffix: ``Doe, John, Jr.``; else it may be another person. Without a
    comma it may be a body, ``World Health Organization``, or a person with initials: ``B. C. Welsh``, and as Embase has
    it ``Welsh B.C.`` Some programs have whole headings, or what somebody did: ``Austen, Jane, 1775-1817``, ``Smith,
    John, editor``. Of others nobody says who they are. A case has in A2 the reporter that it is in, unless a person is
    named: ``A2  - F. Supp.``
    """
    if field.where == "A2" and draft.noted.get("TY") == "CASE" and not _is_turned(text_of(field)):
        _read_reporter(field, draft)
        return
    tag = "AU" if field.where == "A1" else field.where
    role = _ROLES_OF_TYPE.get(draft.noted.get("TY", ""), {}).get(tag, _ROLES[tag])
    text = text_of(field).rstrip(",; ")
    if (others := _OTHERS.search(text)) is not None:
        text = text[: others.start()].rstrip(",; ([")
        draft.leave(field, "no part" if text else "malformed")
    roles: tuple[str, ...] = (role,)
    said = with_role(text) if _SAYS_MORE.search(text) else None
    agent = _named(said[0]) if said is not None else None
    if said is not None and agent is not None and agent.kind == "person":
        roles = (said[1],) if said[1] in _INSTEAD or role == said[1] else (role, said[1])
    else:
        agent = _named(text)
    if agent is None:
        if others is None:
            draft.leave(field, "malformed")
        return
    if agent.dates or agent.fuller:
        draft.leave(field, "form", told=True)
    first = not _FIRST.isdisjoint(roles) and agent.kind != "" and not draft.get("agents")
    draft.add("agents", replace(agent, roles=tuple(filter(None, roles)), primary=first))


def _is_turned(text: str) -> bool:
    """Whether a person is named, surname first."""
    agent = _named(text) if "," in text else None
    return agent is not None and agent.kind == "person"


def _read_reporter(field: Field, draft: Draft) -> None:
    _, host = first_related(draft, "host")
    if not host.title:
        read_host(Field("T2", field.parts), draft)
    elif host.title != text_of(field):
        draft.leave(field, "no row")  # some other title of it, or an editor that is a body


_INSTEAD = frozenset("com ctb edt ill ths trl".split())
"""What is said instead of what the tag says; who is an author, and a printer besides, is both."""


def _named(text: str) -> Agent | None:
    """A name, without what it did; None where there is none."""
    if (meeting := read_meeting(text)) is not None:
        return meeting
    if is_certain_body(text):
        return read_body(text, ())
    if not _SAYS_MORE.search(text):
        return _bare(text)
    found = _ADDITIONS.fullmatch(text)
    fuller, dates = (found["fuller"] or "", found["dates"] or found["dates2"] or "") if found is not None else ("", "")
    if found is not None and (fuller or dates):
        agent = _bare(found["name"])
        if agent is not None and agent.kind == "person":
            forename = agent.name.partition(", ")[2]
            if not fuller or is_fuller(fuller, forename):
                return replace(agent, fuller=fuller, dates=life_in(dates))
    return entitled(text) or _bare(text)


def named_in_heading(text: str) -> Agent | None:
    """A person by the years of a life, whose heading is the text: ``Lincoln, Abraham, 1809-1865``."""
    name = text.removesuffix(".")
    named = _named(name) if has_lived(name) else None
    return Agent(text, kind="person") if named is not None and is_person_of_years(named) else None


def _bare(text: str) -> Agent | None:
    """A name with nothing behind it but a suffix or a title."""
    if (named := _BY_FORENAME.fullmatch(text)) is not None:
        return Agent(named["name"], "person", "forename", numeration=named["number"] or "", titles=(named["title"],))
    direct, _, behind = text.partition(", ")
    if _SUFFIX.fullmatch(behind) and (turned := inverted(direct)):  # J. M. Smith, Jr.
        text = f"{turned}, {behind}"
    last, *others = (part.strip() for part in (inverted(text) or divided(text) or text).split(","))
    others = [part for part in others if part]
    if not last:
        return None
    person = bool(others) and len(last.split()) < 4 and all(map(_SUFFIX.fullmatch, others[1:]))
    person = (
        person
        and not (divided(last) or INITIALS_FIRST.match(last))
        and _NO_FORENAME.fullmatch(", ".join(others)) is None
    )
    suffix = ", ".join(others[1:]) if person else ""
    others = others[:1] if person else others
    return Agent(", ".join((last, *others)), kind="person" if person else "", titles=(suffix,) if suffix else ())


_NO_FORENAME = re.compile(rf"(?:of|the|à) .+|(?:{_RULER}), .+ (?:of|de) .+|\(.+")
"""What stands behind the forename of a saint or a prince:
``Catherine, of Siena, Saint``, ``Augustus Frederick, Prince``.
"""
_FIRST = CREATORS | {"inv"}
"""Under whom a work is entered."""


def write_agents(writing: Writing) -> Iterator[Field]:
    """Authors, then editors, then translators;
    a role that RIS does not know is reported, a publisher's name is in PB. One heading of MARC is one person, as often
    as it stands there (100, 700).
    """
    record = writing.record
    kind = type_of(record)[0]
    roles_of_type = _ROLES_OF_TYPE.get(kind, {})
    stated = {name.casefold() for provision in record.provisions for name in provision.names}
    stated.update(name.casefold() for name in named_publishers(record))
    said_again = again(record.agents)
    headings = _headings_found(writing)
    of_marc, known = was_marc(record), set[tuple[str, str]]()
    tagged: dict[str, list[str]] = {"AU": [], "A2": [], "A3": [], "ED": [], "A4": []}
    named = [*credited(record)]
    authored = any(part == "creator" for _, part in named)
    for found, credit in named:
        # Who is said to have written what nobody else has, is its author.
        part = "creator" if not authored and "att" in found.roles else credit
        if found in said_again:
            writing.drop("agents", "a name in RIS stands in one script", found)
            continue
        agent = _parted(found)
        tag = _tag(agent, part, kind)
        publisher = part == "publisher" or not PUBLISHING.isdisjoint(agent.roles) or GRANTING in agent.roles
        publishes = not tag and publisher and full_name(agent).casefold() in stated
        if not tag and not publishes:
            writing.drop("agents", "RIS has no tag for names in this role", agent)
            continue
        as_found = headings.get(replace(agent, roles=(), primary=False), "") if headings else ""
        entry = (tag, heading(agent))
        if not (publishes or entry in known):
            tagged[tag].append(as_found or _name(agent))
            if of_marc:
                known.add(entry)
        told = _SAID[tag] if tag == "AU" or tag not in roles_of_type else ()
        if roles := tuple(role for role in agent.roles if role not in (*told, roles_of_type.get(tag))):
            writing.drop("agents.roles", "RIS has authors, editors and translators", roles)
        said = _said(agent, tagged=bool(tag), as_found=bool(as_found))
        rest(writing, "agents", agent, said, "a name in RIS is surname, forenames and suffix")
    for tag, names in tagged.items():
        yield from say(tag, *names)


def _said(agent: Agent, *, tagged: bool, as_found: bool) -> list[str]:
    """What of an agent is said by its name in a tag, or in PB alone; ``as_found`` where that is the text it had."""
    said = ["name", "units", "roles", "primary", "kind"]
    said += ["numeration"] if tagged else []
    said += ["titles"] if tagged and agent.kind == "person" else []
    said += ["entry"] if tagged and _BY_FORENAME.fullmatch(_name(agent)) else []
    return [*said, "fuller", "dates"] if as_found else said


def _parted(agent: Agent) -> Agent:
    """A person whose name is a whole heading, as MODS often has it, in its parts: ``Austen, Jane, 1775-1817``."""
    if agent.kind != "person" or agent.fuller or not _SAYS_MORE.search(agent.name):
        return agent
    found = _named(agent.name)
    if found is None or found.kind != "person" or not (found.dates or found.fuller):
        return agent
    titles, dates = (*found.titles, *agent.titles), ", ".join(dict.fromkeys(filter(None, (found.dates, agent.dates))))
    entry, numeration = agent.entry or found.entry, agent.numeration or found.numeration
    return replace(
        agent, name=found.name, entry=entry, numeration=numeration, titles=titles, dates=dates, fuller=found.fuller
    )


def _headings_found(writing: Writing) -> dict[Agent, str]:
    """The names that some program has with what it knows of them besides, each with its text:
    others have the name alone.
    """
    texts = (parse(line).first("") for tag in _ROLES for line in writing.leftovers(tag))
    return {
        agent: text
        for text in texts
        if (agent := _named(text.rstrip(",; "))) is not None and (agent.dates or agent.fuller)
    }


def _tag(agent: Agent, part: str, type_: str) -> str:
    roles_of_type = _ROLES_OF_TYPE.get(type_, {})
    # Under whom a recording is entered, is its author, though he or she performed it.
    by_role = (tag for tag, role in roles_of_type.items() if role in agent.roles)
    performs = roles_of_type.get("A2") == "prf" and part != "creator" and not _PERFORMERS.isdisjoint(agent.roles)
    said = next((tag for tag in ("A2", "ED", "A4") if roles_of_type.get(tag, _ROLES[tag]) in agent.roles), "")
    tag = "" if agent.primary else next(by_role, "A2" if performs and not said else "")
    # The author of a recording is whoever spoke or played; not the body beside.
    anybody = part == "contributor" and is_creator(agent) and agent.kind in ("person", "")
    directs = type_ in _DIRECTED and not _DIRECTORS.isdisjoint(agent.roles)
    if tag or part == "creator" or directs or (anybody and roles_of_type.get("AU") == ""):
        return tag or "AU"
    return said


_DIRECTED = frozenset(("MPCT", "VIDEO"))
_DIRECTORS = frozenset(("drt", "fmd", "tld"))
"""Who directs a film stands in AU, where EndNote and Zotero have the director; one who is read there may be anybody."""
_PERFORMERS = frozenset("act cnd dnc itr mus nrt sng spk stl".split())
"""Who performs what is recorded, by closer names than ``prf`` (RDA, Appendix I.3.1)."""


_SAID = {"AU": ("aut", "cre"), "A2": ("edt",), "A3": (), "ED": ("edt",), "A4": ("trl",), "": (*PUBLISHING, GRANTING)}
"""Of the roles of an agent those that its tag says, or PB."""


def _name(agent: Agent) -> str:
    """A name without a comma but before the forenames and the suffix:
    any other would make a surname of what stands before it.
    """
    name = full_name(agent)
    return ", ".join((name, *agent.titles)) if agent.kind == "person" else name

"""dc:creator, dc:contributor and dc:publisher: a name each, or several."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._credits import as_published, credited
from bibld.formats._dates import OPEN, is_bound, is_of_creation, restates, stated_year, words_of
from bibld.formats._events import PUBLISHED, is_known
from bibld.formats._headings import HEADING
from bibld.formats._names import is_place_heading
from bibld.formats._uri import is_address
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.date import is_dated, take_stated_date
from bibld.formats.dublincore.elements.element import ALL, NONE, SOME, Take, fields
from bibld.formats.dublincore.elements.losses import drop, untold
from bibld.formats.dublincore.judgement import several, words
from bibld.gazetteer import is_place
from bibld.labels import heading
from bibld.model import CREATORS, Agent, Date, Note, Place, Provision

__all__ = [
    "take_agents",
    "take_place",
    "take_publisher",
    "write_contributor",
    "write_creator",
    "write_publisher",
]


def take_agents(role: str) -> Take:
    """Names, perhaps several, of those who had this role; ``Unknown`` and the like are no names, nor are addresses.

    Where persons and bodies alternate, each belongs to the body behind: ``Okafor, Grace; University of Leeds`` (OJS
    writes so), and the one person belongs to all that follows, if it is no name: ``Okafor, Grace; LSE``. A creator that
    is an ORCID is the one who has created it, if that is one person alone. The number that an archive knows somebody by
    is no word of a name: ``Jane Roe (1234567)`` (Figshare writes so). What somebody did to the copy is a note.
    """

    def take(draft: Draft, text: str, lang: str) -> str:
        if role in CREATORS and (address := judgement.orcid(text.strip())):
            return _identified(draft, address)
        stated = [name for line in _lines(text, role) for said in _listed(line) for name in judgement.parted(said)]
        names: list[str] = []
        for said in stated:
            if kind := judgement.kind_of_credit(said):
                draft.add_new("notes", Note(said, kind=kind, lang=lang))
            else:
                names.append(said)
        known = [name for name in names if not _is_none(name)]
        bare = [_NUMBERED.sub("", name) for name in known]
        for agent in _with_bodies([judgement.agent(name, role, lang) for name in bare], known):
            # The work is entered under its first creator, if that is a person;
            # a name that may be anything is no main entry.
            first = (
                role in CREATORS
                and agent.kind == "person"
                and not any(CREATORS & {*other.roles} for other in draft.get("agents"))
            )
            # Whoever is named as a creator is one, whatever other role stands behind the name.
            roles = agent.roles if role not in CREATORS or {*agent.roles} & CREATORS else (*agent.roles, role)
            draft.add("agents", replace(agent, roles=roles, primary=first))
        return ALL if bare == names else SOME if known or len(names) < len(stated) else NONE

    return take


def _with_bodies(named: list[Agent], texts: Sequence[str]) -> list[Agent]:
    """The persons of a list with the bodies behind them that they belong to, or all that it names."""
    if len(named) % 2 == 0 and all(map(judgement.belongs, named[::2], texts[1::2])):
        pairs = zip(named[::2], texts[1::2], strict=True)
        return [replace(agent, kind="person", affiliation=body) for agent, body in pairs]
    if len(named) > 1 and all(judgement.belongs_alone(named[0], text) for text in texts[1:]):
        return [replace(named[0], kind="person", affiliation="; ".join(texts[1:]))]
    return named


def _listed(line: str) -> list[str]:
    """The names of a list, also of one that ends in ``; and Ek, Bo``."""
    names = several(line)
    return names if len(names) < 2 else [*names[:-1], _AND.sub("", names[-1])]


_AND = re.compile(
    r"\A(?:and|&|und) (?!(?:Associates|Bro(?:s|thers)|Co|Company|Partners|S(?:ohn|öhne)|Sons?|[Oo]thers"
    r"|[Aa]nderen?)\b)(?=\S)"
)


def _lines(text: str, role: str) -> Sequence[str]:
    """The lines of a text, where a person stands in the first, or what somebody did, and that or a body in each other;
    else it is one: ``University of Leeds<br>Bee Department``.
    """
    lines = [line for line in map(words, _BREAK.split(text)) if line] if "<" in text else []
    kinds = [_kinds(line, role) for line in lines]
    return lines if len(lines) > 1 and kinds[0] == {"person"} and set().union(*kinds) <= _KNOWN else (words(text),)


def _kinds(line: str, role: str) -> set[str]:
    """The kinds of the names in a line; that of whom something is said to have done is a person."""
    named = [judgement.agent(name, role) for name in several(line) if not judgement.kind_of_credit(name)]
    return {"person" if agent.roles != (role,) else agent.kind for agent in named} or {"person"}


_KNOWN = {"person", "corporate"}
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_NUMBERED = re.compile(r"(?<=\w) \(\d{5,9}\)$", re.ASCII)


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
    named = credited(writing.record)
    for agent, where in named:
        told = ("roles",) if agent.roles in ((), _IMPLIED.get(where)) else ()
        untold(writing, "agents", agent, *HEADING, "primary", *told)
    return fields("creator", ((heading(agent), agent.lang) for agent, where in named if where == "creator"))


def write_contributor(writing: Writing) -> Iterator[Field]:
    """The names of those who had another part in it."""
    named = credited(writing.record)
    return fields("contributor", ((heading(agent), agent.lang) for agent, where in named if where == "contributor"))


def take_publisher(draft: Draft, text: str, lang: str) -> str:
    """All publishers make one statement of publication, as long as it shows who published where; its date is added when
    all is read. ``Unknown`` is no publisher, nor is an address, nor are years (``東京 : 学会 ; 1931-``), nor is a
    country or a place behind a publisher: there it published.
    """
    if _take_place(draft, text.strip()):
        return ALL
    if (placed := _CAPTIONED_PLACE.fullmatch(text.strip())) is not None:
        return take_place(draft, placed[1], "")
    stated_names = several(_each_in_brackets(words(text)))
    texts = [name for name in stated_names if not _is_none(name)]
    if not texts:
        return NONE
    said = list(judgement.publishers(texts))
    for places, name in said:
        _add_publisher(draft, [*dict.fromkeys(map(Place, places))], name, lang)
    carried = dict.fromkeys(filter(None, chain.from_iterable((*places, name) for places, name in said)))
    ends = tuple(carried)  # most texts end in what is behind their colon, which is found at once

    def is_carried(text: str) -> bool:
        known = text.rpartition(":")[2].lstrip() in carried
        return known or text.endswith(ends) or text.removesuffix(")").endswith(ends)

    # When that was, is said by dc:date, and here where none says it; of two years (1950, c1948) the second is not it.
    for text in texts:
        found = _YEARS.search(text)
        if found is not None and is_carried(stated := text[: found.start()]) and _YEARS.search(stated) is None:
            take_stated_date(draft, found[0].lstrip(" ,"))
    known = {year for date in draft.get("dates") for year in (date.value[:4], date.end[:4], date.value)}
    known.update(provision.date for provision in draft.get("provisions"))
    whole = all(is_carried(text) or is_carried(_without_years(text, known)) for text in texts)
    return ALL if len(texts) == len(stated_names) and whole else SOME


def _each_in_brackets(text: str) -> str:
    """A statement with brackets around each of its parts, where one pair is around all: ``[Leeds : Acme, 1950]``; not
    a name, ``[Acme: a press]``, also in a statement, ``[Leeds : Acme: a press]``.
    """
    whole = _IN_BRACKETS.fullmatch(text)
    if whole is None:
        return text
    before_colons = [part for statement in whole["parts"].split(";") for part in statement.split(":")[:-1]]
    close = (part.lstrip() for part in before_colons if not part.endswith(" "))
    if any(is_known(part) and not is_place(part) for part in close):
        return text
    return f"[{_BETWEEN_PARTS.sub(lambda mark: f']{mark[0]}[', whole['parts'])}]"


_IN_BRACKETS = re.compile(r"\[(?P<parts>[^][:]+:[^][]+)\]\.?")
_BETWEEN_PARTS = re.compile(r" ?[:;] |, (?=[c©]?\d{3}[\d-][^,]*$)", re.ASCII)


def take_place(draft: Draft, text: str, _lang: str) -> str:
    """A place of publication, which is that of the first statement: ``rdau:P60163 "Leipzig"``,
    ``dc.publisher.place`` of DSpace.
    """
    place = Place(judgement.one_line(text))
    stated: list[Provision] = draft.get("provisions")
    if not stated:
        draft.add("provisions", Provision((place,)))
        draft.noted[_PLACE] = ""
    elif place not in stated[0].places:
        draft.replace("provisions", 0, replace(stated[0], places=(*stated[0].places, place)))
    return ALL


_PLACE = "place of publication"
"""That the first statement is a place of which was told by itself, and not that nobody knows who published there."""


def _without_years(text: str, known: Collection[str]) -> str:
    """A statement of publication without the years behind it, or the day, if the dates of the record have them."""
    found = _YEARS.search(text)
    if found is None:
        return text
    stated = found[0].lstrip(" ,")
    if found["day"]:
        day = judgement.date(stated.rstrip("."))
        told = stated in known or (day is not None and day.value in known)
    else:
        ends = (OPEN,) if stated.rstrip(" .]").endswith("-") else ()  # 1806-, which goes on
        told = all(any(said.endswith(year) for said in known) for year in (*_YEAR.findall(stated), *ends))
    return text[: found.start()] if told else text


def _is_none(text: str) -> bool:
    """Whether a text names nobody: ``Unknown``, an address, or a year that stands for a name."""
    return judgement.is_nobody(text) or is_address(text) or _YEARS_ALONE.fullmatch(text) is not None


_YEAR = re.compile(r"\d{4}|(?<=-)\d\d(?!\d)", re.ASCII)  # 1838; the end of 1838-41
_YEARS_ALONE = re.compile(
    r"\[?[c©]?\d{4}\??"  # [c1950; 1950?
    r"(?: ?[-–] ?(?:\d{4})?)?\]?\.?",  # -1952]; -.
    re.ASCII,
)
_YEARS = re.compile(rf" ?,(?: ?(?P<day>{judgement.DAY}))?[ \d\[\]©c?.-]{{0,16}}$", re.ASCII)


def _take_place(draft: Draft, text: str) -> bool:
    """Whether a text is where the publisher before it is: the country, ``PE``, ``Brasil``, as the guidelines of these
    two have it, or a place as headings have it, ``Nashville (Tenn.)``.
    """
    stated: list[Provision] = draft.get("provisions")
    if not stated or not stated[-1].names or stated[-1].places:
        return False
    place = _COUNTRIES.get(text)
    if place is None and len(stated[-1].names) == 1 and is_place_heading(text):
        place = Place(text)
    if place is not None:
        draft.replace("provisions", len(stated) - 1, replace(stated[-1], places=(place,)))
    return place is not None


_CAPTIONED_PLACE = re.compile(r"place:(\S.*)")
"""A place as the repositories of Italy (IRIS) have it in an element of its own."""
_COUNTRIES = {"PE": Place(code="pe"), "Brasil": Place("Brasil", "bl")}
"""Of other countries nobody writes so, and two capitals may be a publisher: GE, DK."""


def _add_publisher(draft: Draft, places: Sequence[Place], name: str, lang: str) -> None:
    """A publisher with its places, in a statement of publication.

    One that is said again publishes no more. The last statement names another as long as that does not say that it
    published elsewhere; else there is one more.
    """
    stated: list[Provision] = draft.get("provisions")
    stands = f"publisher {name}"
    if (not name or stands in draft.noted) and any(
        before.lang == lang and name in (before.names or ("",)) and {*places} <= {*before.places} for before in stated
    ):
        return
    draft.noted[stands] = lang  # so that among thousands it is not looked for again and again
    last = stated[-1] if stated else None
    names = (name,) if name else ()
    if last is None:
        draft.add("provisions", Provision(tuple(places), names, lang=lang))
    elif not (last.names or last.places):
        draft.replace("provisions", len(stated) - 1, replace(last, places=tuple(places), names=names, lang=lang))
    elif name and not last.names and _PLACE in draft.noted and {*places} <= {*last.places}:
        draft.replace("provisions", len(stated) - 1, replace(last, names=names, lang=lang))
    elif name and _shows_both(last.lang == lang, last.names, last.places, places):
        both = tuple(dict.fromkeys((*last.places, *places)))
        draft.replace("provisions", len(stated) - 1, replace(last, places=both, names=(*last.names, name)))
    else:
        draft.add("provisions", Provision(tuple(places), names, lang=lang))


def _shows_both(alike: bool, names: Sequence[str], places: Sequence[Place], new: Sequence[Place]) -> bool:
    """Whether a statement, in the same language or not, can name another publisher without saying
    that it published elsewhere.

    Where nobody knows who published, there is none to name.
    """
    if not alike or not names:
        return False
    if not new or [*places] == [*new]:
        return len(places) < 2
    return len(new) == 1 and len(places) == len(names)


def write_publisher(writing: Writing) -> Iterator[Field]:
    """Who published it: as the statement of publication names them, and who is known as a publisher besides."""
    texts = [*_stated(writing)]
    said = {name.casefold() for name, _ in texts}
    stated = set(map(as_published, said))
    for agent, where in credited(writing.record):
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


def _stated(writing: Writing) -> Iterator[tuple[str, str]]:
    """The names in the statements of publication; what these say besides is reported."""
    record = writing.record
    dated, known = is_dated(record), words_of(record.dates)
    for provision in record.provisions:
        published = provision.function in PUBLISHED
        names = [name for name in provision.names if published and is_known(name)]
        if unnamed := [name for name in provision.names if not (published and is_known(name))]:
            drop(writing, "provisions", "names", "; ".join(unnamed))
        told = ["names"]
        if published or not provision.names:
            told.append("function")
        year = stated_year(provision.date) if not dated else ""
        its_own = words_of((Date(year),)) if year else frozenset()
        in_words = not dated and is_bound(provision.date) and not is_of_creation(provision.date, record.dates)
        if in_words or restates(provision.date, known, its_own):
            told.append("date")
        untold(writing, "provisions", provision, *told, tagged=bool(names))
        yield from ((name, provision.lang) for name in names)

"""Names as the entries of a MARC record (1XX, 7XX), and as its headings have them (6XX, 8XX)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeVar

from msgspec.structs import replace

from bibld.crosswalk.isbd import OVER_LETTERS, closes_abbreviation, without
from bibld.formats._dates import MONTH_NAME
from bibld.formats._headings import INITIALS, is_nobody, list_of
from bibld.formats._names import BORN_OR_ABOUT, PARTICLES, RANK, YEARS_OF_LIFE, governs, is_meeting
from bibld.formats.marc21.completed.once import named_once
from bibld.formats.marc21.completed.titles import parted
from bibld.formats.marc21.headings import AUTHORITIES
from bibld.gazetteer import country, is_place
from bibld.labels import capitalized, full_name, heading
from bibld.model import CREATORS, Agent, Genre, Related, Subject, Title, as_description
from bibld.normal_form import normalize
from bibld.report import Report
from bibld.vocabulary import relators

__all__ = ["CHOPPED", "as_heading", "as_work", "entered", "naming", "of_a_list"]


def as_heading(agent: Agent) -> Agent:
    """A name as a heading has it, without a full stop behind it, in its parts, and how it is
    entered where its words tell.

    ``Plutarch``, ``John Doe`` are "in direct order" (MARC 21 Bibliographic, 100, first indicator 0).
    """
    if agent.kind == "person" and not _FAMILY.fullmatch(agent.name):
        return _of_person(agent)
    if agent.kind == "corporate":
        return _of_body(agent)
    name = without(agent.name, ".")
    if agent.kind == "person":
        return replace(agent, name=name, kind="family", entry="")
    if not agent.kind:  # 720 has one subfield for all that is in a name
        return replace(agent, name=", ".join(filter(None, (name, *agent.titles, agent.dates))), titles=(), dates="")
    held = agent.number or agent.dates or agent.place or agent.units
    return replace(agent, **{"name": name, **({} if held or agent.kind != "conference" else _held(name))})


CHOPPED = (", etc", " A.D", " B.C", "st cent", "nd cent", "rd cent", "th cent")
"""Abbreviations whose full stop the Library of Congress' stylesheet takes for the field's; ``per cent`` has none."""

_FAMILY = re.compile(r"(?!.*\b(?i:a|of|the)\b)[^,]+ family\.?")
"""A family by the heading that it has (RDA 10.11.1.2), which the Library of Congress' stylesheet calls a person; but
not ``A friend of the family``.
"""


def _of_person(agent: Agent) -> Agent:
    """The heading of a person: numeration, titles, fuller form and dates out of the name, where they are in it.

    ``Ek, B. (Bertil), Sir, 1900-1980.`` → ``100 1# $a Ek, B. $q (Bertil), $c Sir, $d 1900-1980``
    """
    name, dates, titles = agent.name, agent.dates, agent.titles
    entry, fuller, numeration = agent.entry, agent.fuller, agent.numeration
    found = _DATED.fullmatch(name) or _DATED_ASIDE.fullmatch(name)
    told = _lived(name) if found is None else (found[1], found[2])
    if told is not None and dates.startswith(told[1].rstrip("-")):
        name = told[0]
    elif told is not None and not dates:
        name, dates = told
    elif _ENDED.search(name):
        name = without(name, ".")
    name = without(name, "")
    if dates[-2:-1].isdigit():
        dates = without(dates, ".")
    elif dates.endswith(CHOPPED):
        dates = f"{dates}."
    if not titles:
        name, titles = _entitled(name)
    said = None if fuller else _WITH_FULLER.fullmatch(name)
    if (
        said is not None
        and not relators().code(said[2][1:-1])  # what somebody is, ``Ek, P. (Photographer)``, is no name
        and ((name != agent.name and INITIALS.fullmatch(name)) or _is_fuller(*said.groups()))
    ):
        name, fuller = said.groups()
    addressed = " " not in name and not _BEFORE_SURNAMES.isdisjoint(titles)
    if not (addressed or (_SURNAME_FIRST.search(name) and not _BY_DESCENT.match(name))):
        entry = "forename"
        if titles and not numeration and (found := _NUMBERED.fullmatch(name)):
            name, numeration = found.groups()
    elif numeration and not entry and ", " in name:  # $b is of forenames
        titles, numeration = (numeration, *titles), ""
    return replace(agent, name=name, entry=entry, numeration=numeration, titles=titles, dates=dates, fuller=fuller)


def _is_fuller(name: str, form: str) -> bool:
    """Whether a form in parentheses is that of the forenames, ``Ek, A. T. (Anna Theodora)``,
    ``Ek, J. Franck (James Franck)``.

    It has the beginnings of them all, of which one is abbreviated, or the same word: ``Ek, Ed. (Edward)``,
    ``Ek, Anna (Anna Theodora)``. Marks over letters, which may stand behind these, are not looked at.
    """
    name, form = (OVER_LETTERS.sub("", normalize("NFD", text)) for text in (name, form))
    forenames = [word for word in _FORENAME.findall(name.rpartition(", ")[2]) if not word.islower()]
    words = _OF_LETTERS.findall(form)
    begun = [word[0] for word in forenames] == [word[0] for word in words[: len(forenames)]]
    whole = len(words) == len(forenames) and any(map(_abbreviates, forenames, words))
    return begun and (whole or not {*forenames}.isdisjoint(words))


def _abbreviates(forename: str, word: str) -> bool:
    """Whether a forename is the initial of another, or its beginning and a full stop:
    ``M``, ``Mih.`` of ``Mihailo``.
    """
    return len(forename) == 1 or (forename[-1] == "." and word.startswith(forename[:-1]))


_WITH_FULLER = re.compile(r"([^()]+) (\([^()]+\))\.?")
"""A name, and what stands in parentheses behind it."""

_BEFORE_SURNAMES = frozenset(("M.", "Miss", "Mme", "Mr.", "Mrs."))
"""Terms of address that stand before a surname, if no forename is told: ``100 1# $a Ek, $c Mrs.``"""

_OF_LETTERS = re.compile(r"[^\W\d_]+")
_FORENAME = re.compile(r"[^\W\d_]+\.?")


def _entitled(name: str) -> tuple[str, tuple[str, ...]]:
    """A name without the titles behind it, and these: ``Francis, of Assisi, Saint``, ``Ek, Bo, Jr.``

    ``Ellington, Duke`` has a forename.
    """
    said: list[str] = []
    while len(said) < _MOST_TITLES:
        rest, comma, last = name.rpartition(", ")
        title = without(last, ".")
        certain = "," in rest or _NUMBERED.fullmatch(rest)
        if not comma or not (_TITLE.fullmatch(title) or (certain and _RANK.fullmatch(title))):
            break
        name = rest
        said.insert(0, title)
    return name, (", ".join(said),) if said else ()


_MOST_TITLES = 8


def _of_body(agent: Agent) -> Agent:
    """The heading of a body: its units, what was held, and whether it is entered under a jurisdiction
    (110, first indicator 1).

    ``Home Office. Research Unit`` has a subordinate unit, and ``France. Assemblée nationale`` is one of a jurisdiction.
    """
    name, entry, units = without(agent.name, "."), agent.entry, agent.units
    if not entry:
        head, *others = _sentences(name)
        under = governs(head)
        # Where units are told, these are all.
        if all(others) and (under or not units):
            name, units = head, (*others, *units)
            entry = "jurisdiction" if under else ""
    said: dict[str, str] = {}
    if units and not (agent.number or agent.dates or agent.place):
        units, said = _units_held(units)
    if units:
        *before, last = (name, *units)
        name, *rest = map(_stopped, before)
        units = (*rest, last)
    return replace(agent, name=name, entry=entry, units=units, **said)


def _stopped(text: str) -> str:
    """A part of a heading that another follows:
    the table puts no full stop behind a parenthesis, as at the end of the heading.
    """
    return f"{text}." if text[-1:] == ")" else text


def as_work(agent: Agent, title: Title) -> tuple[Agent, Title]:
    """A name and a title as one heading has them, which is filed under the name and is of one list:
    ``800 1# $a Ek, A. $t Works.``

    No indicator counts an article before $t: it is left out.
    """
    name = replace(as_heading(agent), primary=False, authority="", same_as=())
    if heading(name) == full_name(name):
        *units, last = (name.name, *name.units)
        first, *rest = (*units, _stopped(last))
        name = replace(name, name=first, units=tuple(rest))
    words = title.title[title.nonsort :]
    words = capitalized(words) if title.nonsort else words
    return name, replace(parted(replace(title, title=words, nonsort=0)), authority=title.authority or agent.authority)


def _sentences(name: str) -> list[str]:
    """A name parted at its full stops, but for those of abbreviations that another word must follow.

    ``Norway. Dept. of Fisheries. St. Olav Station`` → ``Norway``, ``Dept. of Fisheries``, ``St. Olav Station``.
    """
    found: list[list[str]] = []
    before = ""
    for text in name.split(". "):
        goes_on = text[:1] == "(" or (text[:1].islower() and country(before) is None)
        if found and (goes_on or _is_abbreviated(before)):
            found[-1].append(text)
        else:
            found.append([text])
        before = text
    return [". ".join(parts) for parts in found]


def _units_held(units: tuple[str, ...]) -> tuple[tuple[str, ...], dict[str, str]]:
    """Units without what tells when the last was held, and this: ``Conference (72nd : 1972 : Bath)``,
    or in a part of its own.

    Without a number it may be who held an office, unless it is called a meeting: ``President (1861-1865 : Lincoln)``,
    but ``Meeting (1999 : Leeds)``. A place may stand alone, ``(Leeds)``, and so may the name of a manuscript behind the
    word for it: ``Mss.``, ``(Codex A)``.
    """
    *others, last = units
    if last[:1] == "(" and (found := _held(f"- {last}")):
        return tuple(others), {attr: text for attr, text in found.items() if attr != "name"}
    inner = last[1:-1] if last == f"({last[1:-1]})" else ""
    if is_place(inner):
        return tuple(others), {"place": inner}
    if inner and others and without(others[-1], ".") in _FORMS:
        return tuple(others), {"number": inner}
    found = _held(last)
    if not found:
        return units, {}
    is_held = is_meeting(found["name"]) and _YEARS.fullmatch(found["dates"]) is not None
    if not is_held and not _ORDINAL.match(found["number"]):
        return units, {}
    return (*others, found.pop("name")), found


_ORDINAL = re.compile(r"\d{1,3}(?!\d)")
_YEARS = re.compile(r"\d{4}(?:-\d{4})?")
_FORMS = ("Manuscript", "Manuscripts", "Mss")


_HELD = re.compile(
    r"(?P<name>.+?) \("  # Colloque Tempus (
    r"(?:(?:(?P<number>[^():]*\d[^():]*) : )?"  # 3rd :
    r"(?P<dates>[^():]*\d{4}[^():]*)"  # May 1993
    r"|(?P<ordinal>\d{1,3}(?:st|nd|rd|th|\.)))"  # 3rd
    r"(?: : (?P<place>[^()]+(?:\([^()]+\))?))?\)"  # : Rouen, France)
)
"""A meeting with its number, when and where it was held:
``Colloque Tempus (3rd : 1993 : Rouen, France)``, ``Colloque (3rd)``.
"""


_LONG = 500
"""So long is no heading of a meeting."""


def _held(name: str) -> dict[str, str]:
    """The parts of a meeting's name, where they are told by their punctuation."""
    found = _HELD.fullmatch(name) if len(name) < _LONG else None
    if found is None:
        return {}
    said = {attr: text.strip() for attr, text in found.groupdict("").items()}
    ordinal = said.pop("ordinal")
    return said | {"number": said["number"] or ordinal}


def _is_abbreviated(part: str) -> bool:
    """Whether a full stop behind it is that of an abbreviation:
    ``universytet im. Shevchenka``, ``Home Dept. Office``.
    """
    return any((closes_abbreviation(f"{part}."), _SMALL.search(part), _OF_FIRM.fullmatch(part)))


_SMALL = re.compile(r"(?<!\w)[a-z]\w{0,2}$")
"""A short word without a capital, in which no name of a body ends."""

_OF_FIRM = re.compile("Geo|Jos|.* Bro")
"""What is abbreviated in the name of a firm, and elsewhere a name or a word of its own: ``Bemis Bro.``, and ``Jos.``,
which is a town in ``University of Jos.``
"""

_ENDED = re.compile(r"[^\W\d_]{5}\.$")
"""A full stop behind a word that is too long for the abbreviation of a forename."""

_SURNAME_FIRST = re.compile(r"[,،，\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")
"""A comma, or a script of which the languages put the surname first in any case."""
_BY_DESCENT = re.compile(r"[^\W\d_][^\s,،]* (?:bt?\. [^\W\d_a-z]|بن [^،]*،[^،]*،)")
"""Whose son or daughter a person is, behind a name that is then no surname: ``Mālik b. Anas, al-Madanī``. In Arabic
script that which stands behind several commas: one may part a surname from a forename.
"""

_YEAR = (
    rf"(?:\d{{3,4}}\??(?: or \d{{1,4}}\??)?(?: {MONTH_NAME}(?: \d{{1,2}})?)?(?: B\.C\.?)?"
    r"|\d{1,2} (?:B\.C|A\.D)\.?)"
)
_CENTURY = r"\d{1,2}(?:st|nd|rd|th)(?:[-/]\d{1,2}(?:st|nd|rd|th))? (?:cent\.|century|centuries)(?: B\.C\.?)?"
_SPAN = rf"{BORN_OR_ABOUT}{_YEAR}-(?:{BORN_OR_ABOUT}{_YEAR})?|-{BORN_OR_ABOUT}{_YEAR}"
"""From and to when somebody lived: ``1900-``, ``approximately 1900-1980``, ``-1980``."""
_DATED = re.compile(rf"(.+?), ({_SPAN}|{BORN_OR_ABOUT}(?:{_YEAR}|{_CENTURY}(?:-{_CENTURY})?))\.?", re.ASCII)
"""A name with the years of who bears it: ``Ek, Bo, 1900-1980``, ``Ek, Bo, active 18th century``."""
_DATED_ASIDE = re.compile(rf"(.+?),? [(\[]({_SPAN})[)\]]", re.ASCII)
"""The same with the years from and to which somebody lived aside: ``Ek, Bo (1900-1980)``, ``Ek, Bo [1900-]``;
one year alone is none.
"""
_DATED_BARE = re.compile(
    r"(?!.* of )([^,]+, [^,]*?[^\W\d_][.)]?) "  # Ek, Bo
    rf"({BORN_OR_ABOUT}([12][0-9]{{3}})-"  # b. 1900-
    rf"(?:{BORN_OR_ABOUT}([12][0-9]{{3}}))?)\.?"  # ca. 1980
)


def _lived(name: str) -> tuple[str, str] | None:
    """A name that is turned round without the years of a life that no sign parts from it: ``Ek, Bo 1900-1980``.

    Not ``Bees of Leeds 1900-1980``, nor where the years may be of something else: ``Ek, Bo tätig 1900-1980``,
    ``Ek, Bo Mayor 1990-1994``, ``Bo, King of Leeds 1900-1980``.
    """
    found = _DATED_BARE.fullmatch(name)
    if found is None:
        return None
    bare, dates, born, died = found.groups()
    last = bare.rpartition(" ")[2]
    is_name = not last[:1].islower() or last in PARTICLES
    return (bare, dates) if is_name and (not died or int(died) - int(born) in YEARS_OF_LIFE) else None


_RANK = re.compile(rf"{RANK}(?: .+)?|I[IV]|III")
"""What is a title behind a forename or a number, and may be a forename behind a surname."""
_TITLE = re.compile(
    rf"[JS]r\.?|Saint|Pope|Antipope|Holy Roman Emp(?:eror|ress)|Sir|Dame|the (?:Elder|Younger|Great)|"
    rf"(?:{RANK} )?of .+"
)
"""What is a title behind any name."""

_NUMBERED = re.compile(r"(\D+) ([IVXL]+)")
"""The name of one who has a title, with his number: ``Robert II``, not ``Malcolm X``."""


_WORDS = re.compile(r"\w")


def entered(agents: Iterable[Agent], report: Report) -> tuple[Agent, ...]:
    """The names of a record, and one of them, or none, as that under which the work is entered
    (1XX, which stands once).

    Where nobody says under whom, it is the person or family who is named first of the creators (RDA 6.27.1.3; LC's
    mapping of MODS to MARC asks for the role of creator, too). A body is one for some works only (RDA 19.2.1.1.1), and
    of which sort a work is no mapping can tell, but for a meeting: where it is named before all others, as their
    creator or where none is, they are its papers (19.2.1.1.1 d).
    """
    named: list[Agent] = [
        of_a_list(agent, "agents.authority", report) for agent in _named(map(as_heading, agents), "agents", report)
    ]
    named = [*named_once(named)]
    # The indicators of 880 are those of its field.
    entries = {(agent.kind, agent.link): agent.entry for agent in named if agent.link and not agent.script}
    named = [
        replace(agent, entry=entries.get((agent.kind, agent.link), agent.entry)) if agent.script else agent
        for agent in named
    ]
    creators = [agent for agent in named if not CREATORS.isdisjoint(agent.roles)]
    entered = next((agent for agent in named if agent.primary), None)
    if entered is None and creators and creators[0].kind in ("person", "family"):
        entered = creators[0]
    elif entered is None and named and named[0].kind == "conference":
        of_papers = creators[0] == named[0] if creators else not named[0].roles
        entered = named[0] if of_papers else None
    return tuple(_as_entry(agent, entered, report) for agent in named)


def naming(related: Related, report: Report) -> Related:
    """Another resource without the names that name nobody, as the record itself has none: ``700 1# $a . $t Wasps.``"""
    if related.name and not _WORDS.search(related.name):
        report.lose("dropped", "related.name", _WITHOUT_WORDS, related.name, "marc21")
        related = replace(related, name="")
    record = related.record
    if record is None:
        return related
    made = replace(
        record,
        agents=tuple(_named(record.agents, "related.record.agents", report)),
        related=tuple(naming(found, report) for found in record.related),
    )
    return replace(related, record=as_description(made))


def _named(agents: Iterable[Agent], slot: str, report: Report) -> Iterator[Agent]:
    """The names of somebody; any other is told."""
    for agent in agents:
        if is_nobody(agent):
            report.lose("dropped", slot, "a name that says that it is not known", agent.name, "marc21")
        elif _WORDS.search("".join((agent.name, *agent.units))):
            yield agent
        else:
            report.lose("dropped", slot, _WITHOUT_WORDS, replace(agent, entry=""), "marc21")


_WITHOUT_WORDS = "a name without words"


def source_code(authority: str, slot: str, report: Report) -> str:
    """The code of a list of headings (``$2``), which has no capitals and no blanks, also where the address of a list
    that is known stands for it; what is none is told.
    """
    small = authority.lower()
    code = list_of(authority) or (small if authority.isupper() or small in AUTHORITIES.values() else authority)
    if not code or (_CODE.fullmatch(code) and code not in _OF_PROGRAMS):
        return code
    report.lose("dropped", slot, "not a code of a list of headings", authority, "marc21")
    return ""


_Heading = TypeVar("_Heading", Agent, Genre, Subject)


def of_a_list(heading: _Heading, slot: str, report: Report) -> _Heading:
    """A heading with the code of its list; where the address of the heading itself stands for it, that is $0.

    ``<genre authority="http://vocab.getty.edu/aat/300046300">`` → ``$2 aat $0 http://vocab.getty.edu/aat/300046300``
    """
    code = source_code(heading.authority, slot, report)
    own = (heading.authority,) if code and _ADDRESS.fullmatch(heading.authority) else ()
    return replace(heading, authority=code, same_as=heading.same_as or own)


_ADDRESS = re.compile(r"https?://.+/[a-zA-Z]*\d\w*")
"""That of a heading, which has figures behind those of its list."""
_CODE = re.compile(r"[a-z0-9][a-z0-9/._-]+")
_OF_PROGRAMS = frozenset(("bibutilsgt",))
"""What programs call lists of their own, and no list of codes has: the types of BibTeX, in all MODS of bibutils."""


def _as_entry(agent: Agent, entered: Agent | None, report: Report) -> Agent:
    """A name as the main entry, as the same in another script, or as one of the others."""
    same = entered is not None and (agent is entered or (agent.link != "" and agent.link == entered.link))
    if same and agent.label:
        report.lose("dropped", "agents.label", "the main entry has no caption", agent.label, "marc21")
        agent = replace(agent, label="")
    return replace(agent, primary=same)

"""Headings as catalogues have them, in one text: for formats in which a name, a series or a subject is one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from msgspec.structs import replace

from bibld.formats._names import is_place_heading
from bibld.gazetteer import is_place
from bibld.labels import full_name, subject_label, title_label
from bibld.model import Agent, Genre, Record, Related, Subject, Term, Title, as_description, is_creator
from bibld.vocabulary import fold

__all__ = [
    "HEADING",
    "HIERARCHY",
    "INITIALS",
    "NEWSPAPER",
    "NOBODY",
    "PERIODICAL",
    "PLACES",
    "SERIES",
    "TIMES",
    "TIME_KINDS",
    "TITLE",
    "Named",
    "brackets_emptied",
    "concept_label",
    "covered",
    "entered",
    "genre_in_words",
    "in_words",
    "is_at_congress",
    "is_nobody",
    "is_time",
    "list_of",
    "named",
    "of_keyword",
    "stated_headings",
    "times_of",
    "traced",
    "traced_once",
    "without_title",
]

HEADING = ("name", "units", "numeration", "titles", "fuller", "dates", "number", "place")
"""What a heading says of an agent."""

TITLE = ("title", "subtitle", "parts", "kind")
"""What is said of a title in one text."""


INITIALS = re.compile(r"(?P<name>.*[^\W\d_][\u0300-\u036f\ufe20-\ufe2f]*\.) (?P<fuller>\((?:(?!\. \()\D)+\))")
"""A name that ends in an initial, with what it stands for: ``Smith, J. (John)``."""


NOBODY = (
    r"(?:unknown|unidentified|anonymous)(?:,? (?:architect|artist|author|composer|creator|engraver|lithographer|maker|"
    r"person|photographer|publisher|writer)s?)?|(?:(?:artist|author|creator|maker|photographer|publisher) )?"
    r"(?:not identified|unknown)|(?:various|multiple) authors|authors, (?:various|multiple)|anon\.?"
)
"""What stands in English for a name that nobody knows, as a pattern."""
_NOBODY = re.compile(rf"\[?(?:{NOBODY})\]?", re.IGNORECASE)


def brackets_emptied(text: str) -> str:
    """A text as long as it was, with a mark for each character within brackets, whose colons are none of its own:
    ``A bee (Apoidea: Apidae): a key`` → ``A bee (•••••••••••••••): a key``

    Brackets around all of a text say that it was supplied; one that is not closed is no such bracket.
    """
    opened: list[int] = []
    within: list[tuple[int, int]] = []  # the outer ones
    last = len(text.rstrip(" .")) - 1
    for at, char in enumerate(text):
        if char in _OPENING:
            opened.append(at)
        elif char in _CLOSING and opened:
            start = opened.pop()
            if start > 0 or at < last:
                while within and within[-1][0] > start:
                    within.pop()
                within.append((start, at))
    made, done = [], 0
    for start, end in within:
        made += [text[done : start + 1], "•" * (end - start - 1)]
        done = end
    return "".join((*made, text[done:]))


_OPENING, _CLOSING = frozenset("([（［"), frozenset(")]）］")


def is_nobody(agent: Agent) -> bool:
    """Whether a name says that nobody knows it: ``Unknown``, ``[Unidentified artist]``."""
    return not agent.units and _NOBODY.fullmatch(agent.name) is not None


def entered(agents: Sequence[Agent]) -> Agent | None:
    """Under whom a work is entered: who made it, else who is named first;
    but none who edited or published it (RDA 6.27.1).
    """
    others = (agent for agent in agents if _OF_NO_ENTRY.isdisjoint(agent.roles))
    return next(filter(is_creator, agents), None) or next(others, None)


_OF_NO_ENTRY = frozenset(("edt", "pbl", "prt", "trl"))


def in_words(name: str) -> str:
    """What somebody's program calls a kind or a relation, as words: ``journalArticle`` → ``journal article``."""
    return _WORD.sub(" ", name).lower()


_WORD = re.compile(r"(?<=[a-z])(?=[A-Z])")


def genre_in_words(term: str) -> str:
    """The same of a genre, also of one that is a type of BibTeX, as JabRef and others have it: ``phdthesis`` →
    ``thesis``.
    """
    words = in_words(term)
    return _TYPES.get(words.replace(" ", ""), words)


_TYPES = {
    "inproceedings": "conference paper", "incollection": "book chapter", "inbook": "book chapter", "phdthesis": "thesis",
    "mastersthesis": "thesis", "techreport": "technical report", "webpage": "web page",
}  # fmt: skip


SERIES = ("series", "series statement", "main series")
"""How a series is related."""

PERIODICAL = Genre("periodical", authority="marcgt")
NEWSPAPER = Genre("newspaper", authority="marcgt")
"""What the host of a part is, where it is a serial."""


HIERARCHY = frozenset(
    ("continent", "country", "province", "region", "state", "territory", "county", "city", "city section", "island", "area",
     "extraterrestrial area")
)  # fmt: skip
PLACES = frozenset(("geographic", *HIERARCHY))
"""Kinds of terms that are places; those of a hierarchy are within one another."""

TIME_KINDS = ("period", "date", "start", "end")
"""Kinds of Term of a subject's time: a code of MARC's table (``x-x-``), a date, and the ends of a span (ISO 8601)."""
TIMES = frozenset(("temporal", *TIME_KINDS))
"""Kinds of terms that are times, in words or coded."""


def is_time(subject: Subject) -> bool:
    """Whether it is the coded time of MARC 045."""
    return bool(subject.terms) and all(term.kind in TIME_KINDS for term in subject.terms)


def concept_label(subject: Subject) -> str:
    """A subject in words; a coded time by its years (``x4x5`` is ``1940/1959``)."""
    return ", ".join(times_of(subject)) or subject_label(subject)


def times_of(subject: Subject) -> list[str]:
    """The years that a coded time covers (``1940/1959``); none of what is another subject, or a code of no table."""
    return covered(subject.terms) if is_time(subject) and subject.agent is None and subject.title is None else []


_PERIOD = re.compile(r"([a-y])([0-9-])([a-y])([0-9-])")
_DAY = re.compile(
    r"(-?\d{4})(?:"  # 2013
    r"-?(0[1-9]|1[0-2])(?:"  # -01
    r"-?(0[1-9]|[12]\d|3[01])(?:"  # -29
    r"[01]\d|2[0-3])?)?)?",  # 23, the hour
    re.ASCII,
)


def covered(terms: Iterable[Term]) -> list[str]:
    """Coded times as EDTF has them: the code ``x4x5`` → ``1940/1959``, the ends of a span → ``1864/1970``.

    None where one of them is no code of MARC's table, no date, or a span without an end.
    """
    found: list[str] = []
    start = ""
    for term in terms:
        text = _period(term.value) if term.kind == "period" else _day(term.value)
        if not text or (term.kind == "end") != bool(start):
            return []
        if term.kind == "start":
            start = text
        else:
            found.append(f"{start}/{text}" if start else text)
            start = ""
    return [] if start else found


@lru_cache(maxsize=256)
def _period(code: str) -> str:
    """``w-w-`` → ``1800/1899``, ``d7d9`` → ``-0298/0000``:
    from the first year of one part to the last year of the other.
    """
    match = _PERIOD.fullmatch(code)
    if match is None:
        return ""
    first, last = _years(match[1], match[2]), _years(match[3], match[4])
    if not first or not last or first[0] > last[-1]:
        return ""
    begin, end = (f"{'-' * (year < 0)}{abs(year):04}" for year in (first[0], last[-1]))
    return f"{begin}/{end}"


def _years(letter: str, figure: str) -> range:
    """The years of a century and its decade or, before Christ, of a millennium and its century;
    there is a year 0 (ISO 8601).

    Before 2999 B.C. (``a0``) no span of years is told.
    """
    if letter == "a":
        return range(0)
    step = 0 if figure == "-" else int(figure)
    if letter < "e":
        first = 1000 * (ord(letter) - ord("e")) + 2 + 100 * step
        return range(first, min(first + (1000 if figure == "-" else 100), 1))
    first = 100 * (ord(letter) - ord("e")) + 10 * step
    return range(first or 1, first + (100 if figure == "-" else 10))


def _day(text: str) -> str:
    """``197203`` → ``1972-03``, of an hour its day."""
    match = _DAY.fullmatch(text)
    return "-".join(filter(None, match.groups())) if match is not None else ""


# https://www.loc.gov/standards/sourcelist/subject.html: the lists whose IRIs begin so.
_LISTS = {
    "id.loc.gov/authorities/subjects": "lcsh",
    "id.loc.gov/authorities/childrensSubjects": "lcshac",
    "id.loc.gov/authorities/genreForms": "lcgft",
    "id.loc.gov/authorities/names": "naf",
    "id.loc.gov/vocabulary/marcgt": "marcgt",
    "id.worldcat.org/fast": "fast",
    "id.nlm.nih.gov/mesh": "mesh",
    "vocab.getty.edu/aat": "aat",
    "vocab.getty.edu/tgn": "tgn",
    "vocab.getty.edu/ulan": "ulan",
    "d-nb.info/gnd": "gnd",
    "id.kb.se/term/sao": "sao",
    "eurovoc.europa.eu": "eurovoc",
    "aims.fao.org/aos/agrovoc": "agrovoc",
    "id.ndl.go.jp/auth/ndlsh": "ndlsh",
}
_OF_LIST = re.compile(rf"https?://({'|'.join(map(re.escape, _LISTS))})(?:/|$)")


def list_of(iri: str) -> str:
    """The list of headings or genres that an IRI belongs to, as one in it or as its own; "" for any other.

    >>> list_of("http://id.loc.gov/authorities/subjects/sh85012670")
    'lcsh'
    """
    found = _OF_LIST.match(iri)
    return _LISTS[found[1]] if found is not None else ""


def is_at_congress(iri: str) -> bool:
    """Whether an IRI is that of a heading of the Library of Congress, and not of one of its lists.

    >>> is_at_congress("http://id.loc.gov/authorities/names/n80126238"), is_at_congress("http://id.loc.gov/authorities/names/")
    (True, False)
    """
    return _AT_CONGRESS.fullmatch(iri) is not None


_AT_CONGRESS = re.compile(r"https?://id\.loc\.gov/authorities/[A-Za-z]+/[a-z]{1,3}\d+", re.ASCII)


def traced(record: Record) -> dict[int, int]:
    """Which series are stated and traced (MARC 490 and 8XX): the place of each statement, and that of its heading.

    A statement in another script goes where the same in Latin does.
    """
    stated = {at: found for at, found in enumerate(record.related) if found.relation == "series statement"}
    headings = {
        at: _words_of(related)
        for at, related in enumerate(record.related if stated else ())
        if related.relation == "series" and related.record is not None and related.record.titles
    }
    of: dict[int, int] = {}
    for at, statement in stated.items():
        words = _words_of(statement)
        same = (heading for heading, its in headings.items() if words and _are_alike(words, its))
        if (heading := next(same, -1)) >= 0:
            of[at] = heading
    pairs = {stated[at].link: heading for at, heading in of.items() if stated[at].link}
    return of | {at: pairs[found.link] for at, found in stated.items() if at not in of and found.link in pairs}


def stated_headings(record: Record) -> frozenset[int]:
    """The places of the headings of series (MARC 440, 8XX) that are stated, too (490): all, where each may be that of
    one that is to be traced (490 1).

    A heading beside a series that is not traced is another one: ``440 #0 $a Hives``, ``490 0# $a Bee papers``. It is
    that of one with its number if its title is alike without its name, ``490 1# $a NBS monograph ; $v 18``, ``810 1# $a
    … $t Monograph ; $v 18``, or where that one is to be traced and none is alike.
    """
    series = {at: related for at, related in enumerate(record.related) if related.relation in SERIES}
    if len(series) < 2 or len({not related.title for related in series.values()}) < 2:
        return frozenset()
    words = {at: its for at, related in series.items() if (its := _words_of(related))}
    stated = [at for at in words if series[at].title]
    headings = [at for at in words if not series[at].title]
    numbers = {at: _FIGURES.findall(series[at].number) for at in words}
    to_be_traced = {at for at in stated if series[at].relation == "series statement"}
    found = [(at, its) for at in stated for its in headings if _are_alike(words[at], words[its])]
    alone = to_be_traced.difference(at for at, _ in found)
    found += [
        (at, its)
        for at in stated
        for its in headings
        if numbers[at] and numbers[at] == numbers[its]
        if at in alone or _are_alike(words[at], _words_of(series[its], named=False))
    ]
    if len(headings) <= len(to_be_traced) or to_be_traced.difference(at for at, _ in found):
        return frozenset(headings)
    return frozenset(its for _, its in found)


def _are_alike(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether all that one of two series says, the other says, too."""
    return words <= others or others <= words


def traced_once(heading: Related, statement: Related) -> tuple[Related, Related]:
    """A series as traced with the number that its statement alone has, and what the statement says besides.

    ``490 1# $a Hives ; $v 68``, ``830 #0 $a Hives (Paris)`` → ``Hives (Paris) ; 68``. Not where more is stated than is
    traced: then it may be the number in a part of the series.
    """
    titles = heading.record.titles if heading.record is not None else ()
    numbered = heading.number or any(part.kind == "number" for title in titles for part in title.parts)
    if numbered or not statement.number or not _words_of(statement) <= _words_of(heading):
        return heading, statement
    return replace(heading, number=statement.number), replace(statement, number="")


_WORDS = re.compile(r"\w+")
_FIGURES = re.compile(r"\d+")


def _words_of(series: Related, *, named: bool = True) -> frozenset[str]:
    """The words of a series as stated, or of its heading, with the names in it or without."""
    said = [series.title]
    if series.record is not None:
        titles = series.record.titles
        said += [word for title in titles for word in (title.title, *(part.value for part in title.parts))]
        said += map(full_name, series.record.agents if named else ())
    return frozenset(_WORDS.findall(fold(" ".join(said))))


class Named(NamedTuple):
    """What another resource is called, and the title in its description, where it is called by that."""

    text: str
    title: Title | None = None


def named(related: Related) -> Named:
    """What another resource is called."""
    titles = related.record.titles if related.record is not None else ()
    title = next((found for found in titles if found.kind in ("main", "uniform")), None)
    if title is not None and related.title in ("", title_label(title)):
        return Named(title_label(title), title)
    return Named(related.title)


def without_title(related: Related, title: Title | None) -> Related:
    """Another resource without the title in its description that is said apart from the rest."""
    record = related.record or Record()
    titles = tuple(found for found in record.titles if found is not title)
    return replace(related, record=as_description(replace(record, titles=titles)))


def of_keyword(text: str) -> tuple[Term, ...]:
    """The terms of an uncontrolled keyword, which may carry a place: ``Victims of Crimes (London, UK)``; one that is a
    place itself, ``Leeds (England)``, is one term.

    >>> [[term.value for term in of_keyword(text)] for text in ("Bees (London, UK)", "Leeds (England)")]
    [['Bees', 'London, UK'], ['Leeds (England)']]
    """
    topic, _, place = text.removesuffix(")").rpartition(" (")
    is_apart = "(" not in place and ")" not in place and is_place(place) and not is_place_heading(text)
    if topic and text.endswith(")") and is_apart:
        return (Term("topic", topic), Term("geographic", place))
    return (Term("topic", text),)

"""Titles as a MARC record has them: 245, which stands once, and what stands beside it (130, 210-247)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from bibld.articles import nonfiling
from bibld.crosswalk.isbd import closes_abbreviation
from bibld.formats._dates import YEAR
from bibld.formats.marc21.completed.once import titled_once
from bibld.formats.marc21.scripts import script_of
from bibld.language import identify
from bibld.model import Agent, Record, Term, Title, title_instead
from bibld.report import Report
from bibld.settings import Settings
from bibld.vocabulary import languages

__all__ = ["parted", "titled"]

UNTITLED = "[Untitled]"

_FURTHER = {"main": "alternative", "uniform": "added"}
"""What a title is besides the first of its kind: 245, 130 and 240 are not repeatable."""


def titled(record: Record, report: Report, settings: Settings) -> tuple[Title, ...]:
    """245 stands once, and in every record (MARC 21 Bibliographic, 245): a second title is a variant of the first.

    Its article is not filed on, also where that has not been said: in the language of the title, or that of the work,
    or the one that its words are certainly in.
    """
    made = [(_qualified(parted(_unmarked(title))), title) for title in record.titles]
    found = [one for title, given in made if _is_told(title, given, report) for one in _in_two_scripts(title)]
    titles = _with_title_proper(_each_in_turn(_as_parallel(_equalled(_of_one_kind(found)))), record, report)
    of_work = [language.code for language in record.languages if not language.kind]
    at = next(at for at, title in enumerate(titles) if title.kind == "main" and not title.script)
    language = titles[at].lang or (of_work[0] if len(of_work) == 1 else "")
    titles = [_subtitled(title) if title.kind == "main" else title for title in _stated_once(titles, at)]
    titles[at] = _filed(_designated(_credited(titles[at], record.agents)), language)
    # A title is translated into the language of those who describe the work (MARC 21 Bibliographic, 242).
    ours = (record.admin.language if record.admin is not None else "") or settings.cataloguing_language
    once = titled_once(titles, titles[at])
    # Headings have no article, as a rule, and are in any language: where that is told, it counts as another's does.
    return tuple(
        _filed(title, title.lang or ours)
        if title.kind == "translated" or (title.kind in ("uniform", "added") and title.lang)
        else title
        for title in once
    )


def _each_in_turn(found: Iterable[Title]) -> list[Title]:
    """Titles of which the first of each kind is of that, and another what it is besides; in another script as the same
    is in Latin script.
    """
    said: set[str] = set()
    titles = [title if title.script else _in_turn(title, said) for title in found]
    kinds = {title.link: title.kind for title in titles if title.link and not title.script}
    return [replace(title, kind=kinds.get(title.link, title.kind)) if title.script else title for title in titles]


def _in_turn(title: Title, said: set[str]) -> Title:
    """A title as one of its kind, or what it is besides the one that was ``said``."""
    if title.kind in said and title.kind in _FURTHER:
        return replace(title, kind=_FURTHER[title.kind])
    said.add(title.kind)
    return title


def _with_title_proper(titles: list[Title], record: Record, report: Report) -> list[Title]:
    """Titles of which one is 245, as every record has it: where none is the main one, another that may be it."""
    if all(title.kind != "main" or title.script for title in titles):
        other = title_instead(titles, record.languages) or Title(UNTITLED)
        report.fault("warning", "no title proper", done=f"{other.title} put in", path="245", kind="no title")
        # A uniform title is one of the work, and stays beside it.
        kept = [title for title in titles if title is not other or title.kind == "uniform"]
        link = "" if other in kept else other.link
        kept = [replace(title, kind="main") if link and title.link == link else title for title in kept]
        return [replace(other, kind="main", authority="", same_as=(), link=link), *kept]
    if any(title.kind == "main" and not title.title for title in titles):  # of a part that has a number
        report.fault("warning", "no title proper", done=f"{UNTITLED} put in", path="245", kind="no title")
        return [title if title.kind != "main" or title.title else replace(title, title=UNTITLED) for title in titles]
    return titles


def _of_one_kind(titles: Sequence[Title]) -> list[Title]:
    """Titles of which that in Latin script is the main one where the same in another is, whatever it is called.

    ``<titleInfo type="translated" script="Latn" altRepGroup="1">`` beside
    ``<titleInfo usage="primary" script="Cyrl" altRepGroup="1">``
    """
    main = {title.link for title in titles if title.link and title.script and title.kind == "main"}
    return [
        replace(title, kind="main")
        if title.link in main and not title.script and title.kind in ("alternative", "parallel", "translated")
        else title
        for title in titles
    ]


def _equalled(titles: Sequence[Title]) -> list[Title]:
    """Titles of which the main one has the sign of equality before what is a parallel title besides:
    MODS has it as a subtitle.

    ``245 00 $a Pchely = $b Bees : a review.``, ``246 31 $a Bees``
    """
    parallel = [title for title in titles if title.kind in ("parallel", "translated")]
    return [
        _before_parallel(title) if title.kind == "main" and any(_opens(title, other) for other in parallel) else title
        for title in titles
    ]


def _in_two_scripts(title: Title) -> Iterator[Title]:
    """A title, and the one behind a sign of equality in it, where the two are each in a script of their own: in one
    script the sign may be of a formula.

    ``<title>Пчелы = Bees</title>`` → ``245 00 $a Пчелы = $b Bees.``, ``246 31 $a Bees``
    """
    whole = f"{title.title} : {title.subtitle}" if title.subtitle else title.title
    head, behind, *others = [*whole.split(" = "), ""][:3] if " / " not in whole else ("", "")
    one, other = (_script(head), _script(behind)) if behind else ("", "")
    bare = replace(title, subtitle="", nonsort=0, lang="", responsibility="") == Title(title.title, kind="main")
    if not (bare and one and other) or one == other or any(others):
        yield title
        return
    proper, _, more = head.partition(" : ")
    yield replace(title, title=proper if more else f"{head} =", subtitle=f"{more} = {behind}" if more else behind)
    parallel, _, more = behind.partition(" : ")
    yield Title(parallel, subtitle=more, kind="parallel")


def _script(text: str) -> str:
    """The script that all the letters of some words are in; East Asia's are one, and a single letter is no word."""
    letters = [script for letter in text if letter.isalpha() and (script := script_of(letter))]
    found = {"" if script in _EAST_ASIAN else script for script in letters}
    return (found.pop() or "Hani") if len(found) == 1 and len(letters) > 1 else ""


_EAST_ASIAN = ("Hani", "Jpan", "Kore")


def _before_parallel(title: Title) -> Title:
    """A title with the sign of equality at its end: ``245 00 $a Pchely $h [sound recording] = $b Bees.``"""
    if (title.medium or title.title)[-1:] == "=":
        return title
    return replace(title, medium=f"{title.medium} =") if title.medium else replace(title, title=f"{title.title} =")


def _opens(title: Title, other: Title) -> bool:
    """Whether a title's subtitle is another title in the same script, with what else belongs to that or without."""
    rest = title.subtitle.removeprefix(other.title)
    return title.script == other.script and rest != title.subtitle and rest.lstrip(" ")[:1] in ("", ":", "=")


def _as_parallel(titles: Sequence[Title]) -> Iterator[Title]:
    """Titles of which one that is a translation, and stands in the main one behind a sign of
    equality, is a parallel title, and one in the same language no translation.

    ``245 00 $a Pchely = $b Bees.``: ``246 31 $a Bees``, and no translation by those who describe the work (242).
    ``<titleInfo type="translated" xml:lang="ru-Latn">`` beside ``<titleInfo xml:lang="ru">`` is a transliteration.
    """
    main = next((title for title in titles if title.kind == "main" and not title.script), Title(""))
    _, *others = f"{main.title} {main.medium} {main.subtitle}".split("=")
    parallel = {tuple(_WORD.findall(other.casefold())) for other in others}
    for title in titles:
        if title.kind != "translated":
            yield title
        elif tuple(_WORD.findall(f"{title.title} {title.subtitle}".casefold())) in parallel:
            yield replace(title, kind="parallel")
        elif title.lang and title.lang == main.lang:
            yield replace(title, kind="alternative")
        else:
            yield title


def _stated_once(titles: Sequence[Title], at: int) -> list[Title]:
    """Titles of which the one that is 245 has the statements of those in 246, which has none: they are parallel ones.

    ``245 00 $a Pchely / $c V. Ek = В. Эк.``, ``246 3# $a Пчелы``
    """
    found = [title.responsibility for title in titles if title.kind == "alternative" and not title.script]
    if not any(found):
        return list(titles)
    rest = [
        replace(title, responsibility="") if title.kind == "alternative" and not title.script else title
        for title in titles
    ]
    said = dict.fromkeys(filter(None, (titles[at].responsibility, *found)))
    rest[at] = replace(titles[at], responsibility=" = ".join(said))
    return rest


def _subtitled(title: Title) -> Title:
    """A title of which it is known what its subtitle is: what stands behind ISBD's colon, with a blank on either side.

    ``<title>Bees : a study</title>`` → ``245 00 $a Bees : $b a study.``; ``Leeds, 1 : 50000`` has a scale, and what
    stands behind a stroke, ``Bees / Bo Ek : Leeds``, is no subtitle.
    """
    head, colon, behind = title.title.partition(" : ")
    is_one = colon and not (title.subtitle or title.parts or title.medium) and not (head[-1:] + behind[:1]).isdigit()
    is_open = any(head.count(opened) > head.count(closed) for opened, closed in ("[]", "()"))
    if not is_one or is_open or " / " in head:
        return title
    return replace(title, title=head, subtitle=behind)


def _credited(title: Title, agents: Sequence[Agent]) -> Title:
    """A title of which it is known who is responsible: what stands behind a stroke and begins with
    the name of one of them.

    ``Bees / Anna Meier ; hrsg. von Bob Lee``, ``Bees / by A. Meier`` by ``Meier, Anna Eva``; others have this in the
    title.
    """
    attr = "subtitle" if title.subtitle else "title"
    head, _, behind = getattr(title, attr).rpartition(" / ")
    if not head or title.responsibility or title.parts:
        return title
    words = _WORD.findall(behind.casefold())
    known = any(_begin_with(words, agent) for agent in agents)
    return replace(title, responsibility=behind, **{attr: head}) if known else title


def _begin_with(words: Sequence[str], agent: Agent) -> bool:
    """Whether words begin with those of a name of several words, in whatever order; or, behind one for ``by``, with the
    first forename of a person, or its initial, others of his, and the surname.
    """
    name = _WORD.findall(agent.name.casefold())
    if len(name) > 1 and sorted(words[: len(name)]) == sorted(name):
        return True
    surname, _, forenames = (_WORD.findall(part) for part in agent.name.casefold().partition(", "))
    start = 1 if words and words[0] in _BY else 0
    words = words[start : start + len(name)]
    at = next((at for at in range(1, len(words)) if words[at : at + len(surname)] == surname), 0)
    if not (at and forenames):
        return False
    known = {*forenames, *(forename[0] for forename in forenames)}
    return known.issuperset(words[:at]) and words[0][0] == forenames[0][0]


_BY = frozenset("af av by da de di door durch par por przez von".split())
"""What stands before the name of who is responsible, in several languages."""


_WORD = re.compile(r"\w+")


def _designated(title: Title) -> Title:
    """A title without the general material designation behind it (AACR2 1.1C1):
    ``Bees [electronic resource]`` → ``$h``.
    """
    found = _DESIGNATION.search(title.title)
    if found is None or title.medium or title.parts:
        return title
    return replace(title, title=title.title[: found.start()], medium=found[1])


_DESIGNATION = re.compile(
    r"(?<=\S) (\[(?:"
    r"activity card|art (?:original|reproduction)|braille|cartographic material|chart|computer file|diorama"
    r"|electronic resource|filmstrip|flash card|game|globe|graphic|kit|machine-readable data file|manuscript|map"
    r"|microform|microscope slide|model|motion picture|multimedia|music|picture|realia|slide|sound recording"
    r"|technical drawing|text|toy|transparency|videorecording"
    r"|[Ee]lektronische Ressource|[Rr]ecurso electr[óo]nico|[Rr]ecurso eletr[ôo]nico|[Rr]essource électronique"
    r"|[Rr]isorsa elettronica"
    r")(?: \([^()\[\]]+\))?\])$"  # (CD)
)
"""A term of AACR2's list, or what the commonest is called in other languages."""


def _filed(title: Title, language: str) -> Title:
    if title.nonsort:
        return title
    return replace(title, nonsort=nonfiling(title.title, language or identify(title.title)))


def parted(title: Title) -> Title:
    """A uniform title of which its one text has its additions, too, as far as those at its end are certain.

    ``Voĭna i mir. English`` → ``130 0# $a Voĭna i mir. $l English.``; ``Works. Selections. 1996``,
    ``Bible. Luke. English. 1990``
    """
    if title.kind != "uniform" or title.parts or title.subtitle:
        return title
    text = title.title.removesuffix(".")
    proper, parts = _of_bible(text) or _with_additions(text)
    return replace(title, title=proper, parts=tuple(parts)) if parts else title


def _with_additions(text: str) -> tuple[str, list[Term]]:
    """A title, and what is added to it; each stands once, and a year at the end, unless it is a number:
    ``Ley no. 1654``.
    """
    parts: list[Term] = []
    while (found := _ADDED.fullmatch(text)) and (kind := _addition(found[2])):
        numbers = kind == "date" and closes_abbreviation(f"{found[1]}.")
        if any(part.kind == kind for part in parts) or (kind == "date" and parts) or numbers:
            break
        text, parts = found[1], [Term(kind, found[2]), *parts]
    return text, parts


_ADDED = re.compile(r"(.+)(?:\. |(?<=[?!]) )(.+)")


def _of_bible(text: str) -> tuple[str, list[Term]] | None:
    """The Bible, of which the books stand before the language, and the version behind it:
    ``Bible. Luke. English. Authorized. 1990``.
    """
    proper, *others = text.split(". ")
    kinds = [*map(_addition, others)]
    if proper != "Bible" or "language" not in kinds:
        return None
    at = kinds.index("language")
    kinds = [kind or ("name" if place < at else "version") for place, kind in enumerate(kinds)]
    once = [kind for kind in kinds if kind != "name"]
    if len({*once}) < len(once) or "date" in kinds[:-1]:
        return None
    return proper, [*map(Term, kinds, others)]


def _addition(text: str) -> str:
    """What is added to a uniform title, as far as its words tell: ``English``, ``French & German``, ``Selections``,
    ``Libretto``, ``1990``.
    """
    if text in _ADDITIONS:
        return _ADDITIONS[text]
    if re.fullmatch(YEAR, text):
        return "date"
    return "language" if all(map(languages().code, text.split(" & "))) else ""


_ADDITIONS = {"Selections": "form", "Libretto": "version", "Vocal score": "version"}


def _qualified(title: Title) -> Title:
    """A key title, and what tells it from others of the same words: ``222 #0 $a Bees $b (Leeds. Online)``."""
    found = _QUALIFIED.fullmatch(title.title) if title.kind == "key" and not title.subtitle else None
    return replace(title, title=found[1], subtitle=found[2]) if found is not None else title


_QUALIFIED = re.compile(r"([^()]+) (\(.+\))")


_ENDED_APART = re.compile(r"(?<!\s)\s++\.\s*+$")
"""A full stop that stands apart: no abbreviation has it."""


_OF_MARKS = re.compile(r"(?!.*\.{3})[\s.,:;/=]*")
"""Marks between elements, or an empty text; ``...`` may be a title."""


def _unmarked(title: Title) -> Title:
    """Without a full stop behind its elements, which is made anew: ``Duty of care .``;
    nor is a title of marks alone: ``/``, ``.``
    """
    title = _without_article(title)
    words = {attr: _ENDED_APART.sub("", getattr(title, attr)) for attr in ("title", "subtitle", "responsibility")}
    if _OF_MARKS.fullmatch(words["title"]):
        words |= {"title": words["subtitle"], "subtitle": ""}
    if title.nonsort and not words["title"][title.nonsort :].strip():  # an article alone is all there is
        return replace(title, **{**words, "title": words["title"].strip()}, nonsort=0)
    return replace(title, **words)


def _without_article(title: Title) -> Title:
    """A title of which marks alone were not to be filed on: before no article they are not counted (MARC 21, 245).

    ``[ North Korean posters]`` with 2 → ``[North Korean posters]`` with 0.
    """
    lead, rest = title.title[: title.nonsort], title.title[title.nonsort :]
    if not lead or _WORD.search(lead):
        return title
    opening = lead.rstrip()
    return replace(title, title=f"{opening if opening[-1:] in _OPENING else lead}{rest}", nonsort=0)


_OPENING = tuple("[(<{“„«‘\"'")
"""Marks without a blank behind them."""


def _is_told(title: Title, given: Title, report: Report) -> bool:
    """Whether a title has words, or its parts have; one that was ``given`` without any is reported."""
    if title.title or title.parts:
        return True
    report.lose("dropped", "titles", "a title without words", given.title or given.kind, "marc21")
    return False

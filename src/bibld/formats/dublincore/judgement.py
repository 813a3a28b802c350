"""What the texts of plain Dublin Core mean: names, dates, numbers, types and places, as people write them.

Each function is given a text, whatever it stood in (an element of oai_dc, a literal of a graph), and gives the value that
it certainly is. What may be one thing or another is None, or stays a text: a wrong code is worse than none.
"""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import datetime
from functools import lru_cache
from html.entities import html5
from urllib.parse import unquote

from msgspec.structs import replace

from bibld.crosswalk.codecs import KEYWORD
from bibld.crosswalk.isbd import without
from bibld.formats._dates import DOUBTED, MONTHS
from bibld.formats._uri import escape_uri
from bibld.gazetteer import country, is_city, is_place
from bibld.model import Agent, Area, Classification, Date, Genre, Identifier, Link, Part, Related, Subject, Term, Title
from bibld.vocabulary import genres, language_of_tag, languages, relators

__all__ = [
    "BARE_DOI",
    "DCMI",
    "ISO",
    "RESOURCES",
    "TYPES",
    "UNKNOWN_DIGITS",
    "access",
    "addresses",
    "agent",
    "area",
    "belongs",
    "classification",
    "coordinates",
    "covers",
    "date",
    "dcmi",
    "genre",
    "heading",
    "identifier",
    "in_host",
    "is_address",
    "is_citation",
    "is_nobody",
    "is_period",
    "is_stated",
    "kind_of_resource",
    "language",
    "media_type",
    "number",
    "one_line",
    "plain_link",
    "publisher",
    "related",
    "resource_type",
    "same_language",
    "several",
    "source_relation",
    "stated",
    "terms",
    "title",
    "unfolded",
    "version",
]


# Texts

_REFERENCE = re.compile(r"&(#?\w{1,12})$")


def several(text: str) -> list[str]:
    """The values of a text that holds several: ``Cemeteries; Portraits;`` is two, ``Black &amp; White`` one."""
    if ";" not in text:
        return [text.strip()] if text.strip() else []
    *pieces, last = text.split(";")
    parts = [""]
    for piece in pieces:
        parts[-1] += piece
        found = _REFERENCE.search(piece)
        if found is not None and (found[1].startswith("#") or f"{found[1]};" in html5):
            parts[-1] += ";"
        else:
            parts.append("")
    parts[-1] += last
    return [part for part in (part.strip() for part in parts) if part]


def one_line(text: str) -> str:
    """A text without the layout of its XML."""
    return re.sub(r"[ \t\r\n]+", " ", text).strip()


def unfolded(text: str) -> str:
    """A text without the layout of its XML: a line with blanks before it goes on; any other line break may be the text's."""
    lines = text.replace("\r\n", "\n").split("\n")
    out = [lines[0].strip(" \t")]
    for line in lines[1:]:
        out += [" " if line[:1] in (" ", "\t") else "\n", line.strip(" \t")]
    return _closed("".join(out).strip())


def _closed(text: str) -> str:
    """A text without the mark that a program has put after each of several, where it is one alone: ``Public domain;``"""
    return text.rstrip("; ") if text.endswith(";") and ";" not in text[:-1] and "&" not in text else text


_BY = re.compile(
    r"\[?(?:by|edited|ed\.|translated|trans\.|compiled|comp\.|illustrated|written|prepared|von|hrsg|herausgegeben|par|por|door)\b",
    re.IGNORECASE,
)


def title(text: str, kind: str, lang: str) -> Title:
    """After the first colon comes a subtitle; without blanks behind it is no such colon.

    After a stroke stands who is responsible, where its words or ISBD's colon before it say that it is such a stroke.
    """
    text = _closed(one_line(text))
    head, stroke, responsibility = text.rpartition(" / ")
    if not stroke or not (_BY.match(responsibility) or " : " in head):
        head, responsibility = text, ""
    found = re.match(r"(\S.*?) ?: (?=\S)(.+)", head)
    main, subtitle = (found[1], found[2]) if found else (head, "")
    return Title(main, subtitle=subtitle, kind=kind, lang=lang, responsibility=responsibility)


# Names

_NOBODY = re.compile(
    r"\[?(?:(?:author |artist |creator )?unknown(?: author| artist| creator| photographer)?|unidentified|anonymous|anon\.?|n/a|none|"
    r"various|n\. ?n\.|s\. ?n\.|not (?:known|stated|given|available))\]?",
    re.I,
)
# Words that speak against a person in what looks like one (Home Office, Research Unit) …
_BODY = re.compile(
    r"\b(?:Academy|Administration|Agency|Archives?|Assembly|Association|Authority|Bank|Board|Bureau|Cent(?:er|re)|Church|"
    r"Club|College|Collections?|Commission|Committee|Company|Corporation|Council|County|Court|Department|Dept|Division|"
    r"Facult(?:y|ät|eit)|Foundation|Government|Group|Hospital|House|Inc|Initiatives?|Institut[eo]?|Laborator(?:y|ies)|"
    r"Library|Ltd|Ministr[yo]|Minist[eè]re|Museum|Network|Office|Organi[sz]ation|Parliament|Police|Press|Program(?:me)?|"
    r"Project|Room|School|Services?|Society|Trust|Union|Unit|Universit\w+|Verlag)\b"
)
# … and those that are in no person's name, but for one that is all in capitals.
_CERTAIN_BODY = re.compile(
    r"\b(?:Administration|Agency|Association|Bureau|Commission|Committee|Corporation|Department|Dept\.|Division|"
    r"Fakultät|Faculteit|Foundation|GmbH|Government|Inc|Initiatives|Institut|Institute|Institution|Laboratory|Laboratories|Library|"
    r"Limited|Ltd|Ministry|Ministerio|Ministère|Museum|Orchestra|Organi[sz]ation|Parliament|Research Center|Society|Survey|Universidade?|"
    r"Universidad|Universität|Universiteit|Universitet|University|Université|Università)(?!\w)"
    r"|(?:&|and) (?:Co|Company)(?:\.|$)"
)
# One word after another, and no choice between ways to take them: a name may be as long as a hostile file likes.
_WORD = r"[^\W\d_](?:[^\W\d_]|[.'’-])*"
_LIFE = (
    r"(?:b\. |d\. |ca\. |fl\. |approximately |active )?\d{3,4}\??(?:-(?:(?:ca\. )?\d{3,4}\??)?)?|-\d{4}"
    r"|active \d{1,2}(?:st|nd|rd|th) century"
)
_ROLE = r"[A-Za-z][a-z ]+|eds?\.|trans\."
_PERSON = re.compile(
    rf"(?P<name>['’]?{_WORD}(?: {_WORD}){{0,5}}, ?{_WORD}(?: {_WORD}){{0,5}})"
    rf"(?: \((?P<fuller>[A-Z][^()\d]+)\)(?=, ))?(?:, (?P<suffix>Jr\.?|Sr\.?|II|III|IV))?"
    rf"(?:, (?P<dates>{_LIFE})| \((?P<dates2>{_LIFE})\))?"
    rf"(?:, (?P<role>{_ROLE})| [(\[](?P<role2>{_ROLE})[)\]])?",
)
# What follows a name that is not turned round: Augustine, Saint; Martin Luther King, Jr.; John Paul II, Pope.
_NO_FORENAME = re.compile(
    r"(?:Jr|Sr|Saint|St|Sir|Dame|Pope|King|Queen|Prince|Princess|Duke|Duchess|Earl|Lord|Lady|Bishop|Archbishop|Cardinal|Emperor)\b.*"
    r"|Inc\.?|Ltd\.?|LLC|[IVX]+"
)
_INITIALS = re.compile(r"\w{2} [A-Z]{1,2}$")
"""What no surname ends in: ``Smith J, Jones K`` are two persons."""
_PARTICLES = frozenset(
    "da de do du d' del della dello den der des di dos das la le les lo van von vom vander zu zum zur te ten ter 't ’t af av al el "
    "bin ibn ben bint y e und and abu st.".split()
)
_ROLES = {"ed.": "edt", "eds.": "edt", "trans.": "trl"}


# Who belongs to what: Smith, John (University of Oxford).
_BELONGING = re.compile(r"([^,()]+, [^,()]+)(?: \(|, )([^()]+)\)?")


# A meeting, as catalogues head an entry with it: Conference on Bees (3rd : 1999 : Leeds).
_MEETING = re.compile(r"([^()]+) \((?:(\d+(?:st|nd|rd|th|\.)) : )?(\d{4}(?:-\d{4})?) : ([^():]+)\)")


def belongs(named: Agent, body: str) -> bool:
    """Whether what stands behind a person is a body, by a word of its name; ``Church, Frederic Edwin`` is another person."""
    said = bool(_BODY.search(body) or _CERTAIN_BODY.search(body))
    return said and named.kind == "person" and not named.affiliation and " " in body.partition(",")[0]


_PUBLISHED = re.compile(r"([^:]+?) ?: ([^:]+?)(?:, \[?[c©]?\d{4}\??\]?\.?)?")


def publisher(text: str) -> tuple[str, str]:
    """The place and the name of a statement of publication, ``London : Macmillan, 1950``, or a name alone."""
    found = _PUBLISHED.fullmatch(text)
    return (found[1], found[2]) if found is not None and is_place(found[1].strip("[]")) else ("", text)


def is_nobody(text: str) -> bool:
    """Whether a name says that nobody knows it, which is no name."""
    return _NOBODY.fullmatch(text) is not None


def agent(text: str, role: str, lang: str = "") -> Agent:
    """A person where the text has a person's form, ``Banahan, Mike, 1953-``; a body where a word of it says so, ``Library of
    Congress``; else a name of which nothing is known.
    """
    if text.endswith(".") and _PERSON.fullmatch(text) is None:
        text = without(text, ".")
    if (held := _MEETING.fullmatch(text)) is not None:
        name, number, dates, place = held.groups(default="")
        return Agent(name, kind="conference", number=number, dates=dates, place=place, roles=(role,), lang=lang)
    belonging = _BELONGING.fullmatch(text)
    if belonging is not None and _CERTAIN_BODY.search(belonging[2]):
        named = agent(belonging[1], role, lang)
        if named.kind == "person":
            return replace(named, affiliation=belonging[2])
    found = _PERSON.fullmatch(text)
    if found is None or _BODY.search(found["name"]) or not _is_name(found["name"]):
        return _body(text, role, lang)
    if found["name"] == text and _is_qualified_place(text):
        return Agent(text, roles=(role,), lang=lang)
    stated = found["role"] or found["role2"] or ""
    code = _ROLES.get(stated) or relators().code(stated) or ""
    if stated and not code:
        return Agent(text, roles=(role,), lang=lang)
    return Agent(
        found["name"],
        kind="person",
        titles=(found["suffix"],) if found["suffix"] else (),
        fuller=found["fuller"] or "",
        dates=found["dates"] or found["dates2"] or "",
        roles=(code or role,),
        lang=lang,
    )


def _is_qualified_place(text: str) -> bool:
    """Whether it is a place in a larger one, as persons may be called, too: ``Chicago, Illinois``, not ``Pérez, Juan``."""
    larger = text.rpartition(", ")[2]
    return is_place(text) and (country(larger) is not None or not is_city(larger))


def _body(text: str, role: str, lang: str) -> Agent:
    """A body where a word of the name says so, or where it is one of a country: ``Tennessee. Department of Education``."""
    head, *units = text.split(". ")
    if (
        units and all(units) and "." not in head and len(head) > 3 and country(head) is not None
    ):  # not "U.S. Geological Survey"
        return Agent(head, kind="corporate", entry="jurisdiction", units=tuple(units), roles=(role,), lang=lang)
    return Agent(text, kind="corporate" if _CERTAIN_BODY.search(text) else "", roles=(role,), lang=lang)


def _is_name(text: str) -> bool:
    """Whether surname and forename are written as names are: only particles in lower case, where a script has cases."""
    surname, _, forename = text.partition(",")
    if (
        _INITIALS.search(surname)
        or _NO_FORENAME.fullmatch(forename.strip())
        or any(re.fullmatch("[IVX]{2,}", word) for word in surname.split())
    ):
        return False
    for part in (surname, forename):
        small = [word[0].islower() for word in part.split()]
        if all(small) or any(low and word not in _PARTICLES for low, word in zip(small, part.split(), strict=True)):
            return False
    return True


# Dates

_MONTHS = tuple(month.casefold() for month in MONTHS)
_POINT = (
    r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?"
)
ISO = re.compile(_POINT, re.ASCII)
"""A date in the W3C profile of ISO 8601."""
_TWO_DIGITS = re.compile(r"(\d\d)(?:uu|XX|--)", re.ASCII)
UNKNOWN_DIGITS = re.compile(r"\d{1,3}[uX]{1,3}", re.ASCII)
"""A year of which not all is known, as MARC and EDTF write it."""
_BASIC = re.compile(r"([12]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])", re.ASCII)
_RANGE = re.compile(rf"({_POINT}) ?/ ?({_POINT})?", re.ASCII)
_YEARS = re.compile(r"(\d{4}) ?(?:[-–—]| to ) ?(\d{4}|\d{2})", re.ASCII)
_BETWEEN = re.compile(r"between (\d{4}) and (\d{4})", re.ASCII | re.IGNORECASE)
_OPEN = re.compile(r"(\d{4}) ?[-–—]", re.ASCII)
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])", re.ASCII)
_MONTH_FIRST = re.compile(r"(0?[1-9]|1[0-2])/(\d{4})", re.ASCII)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_NAMED = tuple(
    re.compile(pattern.replace("{day}", _DAY).replace("{month}", _MONTH), re.ASCII)
    for pattern in (
        r"(?:{day} )?{month},? (?P<year>\d{4})",  # 5 May 1917, May 1917
        r"{month} {day},? (?P<year>\d{4})",  # May 5, 1917
        r"(?P<year>\d{4}),? {month}(?: {day})?",  # 1917 May 5
    )
)
_DOUBTS = (
    (r"\[(.+)\]", "inferred"),
    (r"(?:ca\.?|cca\.?|c\.|circa|approximately|um|vers|env\.) ?(?=\d)(.+)", "approximate"),
    (r"(.+)~", "approximate"),
    (r"(.+)[?%]", "questionable"),
    (r"(.*\d)[?~](?P<rest> ?(?:[-–—/]|to ).+)", "questionable"),
    (r"(?:copyright |© ?|c)(\d{4})", ""),
)
_COPYRIGHT = re.compile(r"\[?(?:copyright |© ?|c(?=\d))", re.IGNORECASE)


@lru_cache(maxsize=1024)
def date(text: str) -> Date | None:
    """A date, as people write them too: ``2013``, ``ca. 1917``, ``May 5, 1917``, ``1917-1920``, ``03/15/2007``."""
    if period := dcmi(text):
        return date("/".join(filter(None, (period.get("start", ""), period.get("end", "")))))
    bare = stripped = text.strip(" ;,.")
    qualifier = ""
    for pattern, meaning in _DOUBTS:
        found = re.fullmatch(pattern, bare, re.IGNORECASE)
        if found is not None:
            bare = found[1].strip() + found.groupdict().get("rest", "")
            qualifier = meaning if qualifier in ("", "inferred") else qualifier
    if _COPYRIGHT.match(stripped) and ISO.fullmatch(bare):
        return Date(bare, kind="copyright", qualifier=qualifier)
    value, end = _years(stripped, bare)
    if not value or not _on_calendar(value) or not (end in ("", "9999") or _on_calendar(end)):
        return None
    if _DIGIT_UNKNOWN.fullmatch(stripped):
        qualifier = ""
    elif _BETWEEN.fullmatch(bare):
        qualifier = qualifier or "questionable"
    # With a time of day it is when a machine did something, not when the resource was issued.
    kind, encoding = "other" if "T" in value and not end else "issued", "marc" if end == "9999" else ""
    return Date(value, end=end, qualifier=qualifier, kind=kind, encoding=encoding)


def _years(stripped: str, bare: str) -> tuple[str, str]:
    """The beginning and the end that a text says, each in ISO 8601 or with ``u`` for a digit that is not known."""
    if ISO.fullmatch(bare):
        return bare, ""
    if found := _BASIC.fullmatch(bare):
        return "-".join(found.groups()), ""
    if found := _RANGE.fullmatch(bare):
        return found[1], found[2] or "9999"
    if (found := _YEARS.fullmatch(bare)) and found[1] < (end := found[1][: -len(found[2])] + found[2]):
        # 1940-41 is two years; 1910-11 might be November, and is read as such above.
        return found[1], end
    if (found := _BETWEEN.fullmatch(bare)) and found[1] < found[2]:
        return found[1], found[2]
    if found := _OPEN.fullmatch(bare):
        return found[1], "9999"
    if found := _DIGIT_UNKNOWN.fullmatch(stripped) or _DECADE_OF.fullmatch(bare):
        return f"{found[1]}u", ""
    if found := _TWO_DIGITS.fullmatch(bare):
        return f"{found[1]}uu", ""
    if found := _YEAR_FIRST.fullmatch(bare):
        return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}", ""
    if found := _MONTH_FIRST.fullmatch(bare):
        return f"{found[2]}-{int(found[1]):02}", ""
    if found := _SLASHED.fullmatch(bare):
        # Which is the month, is certain only where the other cannot be one.
        low, high = sorted((int(found[1]), int(found[2])))
        return (f"{found[3]}-{low:02}-{high:02}", "") if 1 <= low <= 12 < high <= 31 else ("", "")
    for pattern in _NAMED:
        if found := pattern.fullmatch(bare):
            name = found["month"].casefold()
            month = next((number for number, full in enumerate(_MONTHS, 1) if name in (full, full[:3])), 0)
            day = f"-{int(found['day']):02}" if found["day"] else ""
            return (f"{found['year']}-{month:02}{day}", "") if month else ("", "")
    return "", ""


_DECADE_OF = re.compile(r"(\d{3})(?:0[’']?s|[uX-])", re.ASCII)
_DIGIT_UNKNOWN = re.compile(r"(\d{3})\?", re.ASCII)
_LAST = "2100"  # no resource is from later; what says so is a placeholder


def _on_calendar(value: str) -> bool:
    """Whether there is such a year, and such a day of the month."""
    if not "0001" <= value[:4].replace("u", "0") <= _LAST:
        return False
    with suppress(ValueError):
        return len(value) < 10 or bool(datetime.strptime(value[:10], "%Y-%m-%d"))
    return False


def stated(date: Date) -> str:
    """A date as a cataloguer states it, with its doubts: ``2009-2011``, ``[1850?]``, ``[between 1910 and 1919]``."""
    first, last = (text.partition("T")[0] for text in (date.value, date.end))
    if "u" in first and not last:
        return f"[between {first.replace('u', '0')} and {first.replace('u', '9')}]"
    first = first.replace("u", "-")
    if date.qualifier == "questionable" and last not in ("", "9999"):
        return f"[between {first} and {last}]"
    dash = "-" if len(first) == 4 else "/"  # of months and days a dash is part
    text = f"{first}{dash}{last.removesuffix('9999')}" if last else first
    return DOUBTED.get(date.qualifier, "{}").format(text)


def is_stated(text: str) -> bool:
    """Whether a text that is no date to compute with states one all the same: ``Spring 2001``, ``18th century``, ``2003, c2001``."""
    if _WEB.match(text) or _OTHER_URIS.match(text):
        return False
    return bool(_SLASHED.fullmatch(text) or (re.search(r"\d", text) and re.search(r"[^\W\d_]|\[", text)))


def dcmi(text: str) -> dict[str, str]:
    """The components of a time or place in DCMI's notation, by their names: ``name=Great Depression; start=1929; end=1939;``."""
    found = [part.partition("=") for part in text.split(";") if part.strip()]
    said = {name.strip().lower(): value.strip() for name, equals, value in found if equals}
    return said if len(said) == len(found) and said.keys() & _COMPONENTS else {}


def coordinates(said: dict[str, str]) -> str:
    """West, east, north and south of a box or a point in degrees, as MARC 034 has them: ``E112.500000 E129.000000 …``

    Nothing where one is not told, or they are in other units.
    """
    if {"units", "projection"} & said.keys():
        return ""
    east, north = said.get("east", ""), said.get("north", "")
    ends = [
        said.get(f"{end}limit") or point
        for end, point in zip(("west", "east", "north", "south"), (east, east, north, north), strict=True)
    ]
    if not all(_DEGREES.fullmatch(end) for end in ends):
        return ""
    if any(abs(float(end)) > most for end, most in zip(ends, (180, 180, 90, 90), strict=True)):
        return ""
    signs = ("EW", "EW", "NS", "NS")
    return " ".join(f"{sign[end[0] == '-']}{abs(float(end)):010.6f}" for sign, end in zip(signs, ends, strict=True))


_DEGREES = re.compile(r"[+-]?\d{1,3}(?:\.\d+)?", re.ASCII)


_COMPONENTS = frozenset(
    "start end north east south west northlimit eastlimit southlimit westlimit".split()  # dcmi-period, dcmi-point, dcmi-box
)


_PERIOD = re.compile(
    r"(?:ca?\. ?|circa |\[)?\d{3,4}\??(?:s|'s)?\]?(?: ?(?:[-–—/]|to) ?(?:ca?\. ?)?\d{2,4}\??\??s?)?(?: [AB]\.?[CD]\.?)?"
    r"|(?:early |mid-?|late )?(?:\d{1,2}(?:st|nd|rd|th)|nineteenth|twentieth|eighteenth|twenty-first) century"
    r"|\d{1,2}\. ?(?:Jahrhundert|Jhd?t?\.?)|(?:siglo|século|secolo|sec\.) [IVX]+|[IVX]+(?:e|ème)? (?:siècle|secolo)"
    r"|\d{4}-\d\d(?:-\d\d)?(?:/\d{4}-\d\d(?:-\d\d)?)?",
    re.IGNORECASE,
)


def is_period(text: str) -> bool:
    """Whether a text says a time by its form alone: ``1950-1959``, ``1830s to 1920s``, ``20th century``."""
    return _PERIOD.fullmatch(text) is not None


# Types and forms

DCMI = "http://purl.org/dc/dcmitype/"
TYPES = {
    "text": "Text", "notated music": "Text", "cartographic": "Image", "still image": "StillImage",
    "moving image": "MovingImage", "sound recording": "Sound", "sound recording-musical": "Sound",
    "sound recording-nonmusical": "Sound", "three dimensional object": "PhysicalObject",
    "software, multimedia": "InteractiveResource", "mixed material": "Collection",
}  # fmt: skip
"""MODS' types of resource as terms of the DCMI Type Vocabulary."""
_DCMI_TYPES = {
    "text": "text", "image": "still image", "stillimage": "still image", "movingimage": "moving image",
    "sound": "sound recording", "physicalobject": "three dimensional object", "collection": "mixed material",
    "interactiveresource": "software, multimedia", "software": "software, multimedia",
}  # fmt: skip
RESOURCES: dict[str, tuple[str, str, str]] = {
    "Book": ("text", "book", "monographic"), "EditedBook": ("text", "book", "monographic"), "Monograph": ("text", "book", "monographic"),
    "Thesis": ("text", "thesis", "monographic"), "DoctoralThesis": ("text", "thesis", "monographic"),
    "Article": ("text", "article", ""), "AcademicArticle": ("text", "article", ""), "ScholarlyArticle": ("text", "article", ""),
    "JournalArticle": ("text", "article", ""), "Chapter": ("text", "chapter", ""), "BookSection": ("text", "chapter", ""),
    "BookChapter": ("text", "chapter", ""), "Report": ("text", "report", ""), "Manuscript": ("text", "manuscript", ""),
    "Proceedings": ("text", "conference publication", ""), "Manual": ("text", "manual", ""), "Letter": ("text", "letter", ""),
    "Patent": ("text", "patent", ""), "Standard": ("text", "standard or specification", ""), "Webpage": ("", "web page", ""),
    "WebPage": ("", "web page", ""), "WebSite": ("", "web site", "integrating resource"), "Website": ("", "web site", "integrating resource"),
    "Journal": ("text", "journal", "serial"), "Periodical": ("text", "periodical", "serial"), "Magazine": ("text", "magazine", "serial"),
    "Newspaper": ("text", "newspaper", "serial"), "Series": ("", "series", "serial"), "Issue": ("text", "issue", ""),
    "PublicationIssue": ("text", "issue", ""), "Map": ("cartographic", "map", ""), "Image": ("still image", "", ""),
    "Photograph": ("still image", "photograph", ""), "Film": ("moving image", "motion picture", ""), "Movie": ("moving image", "motion picture", ""),
    "AudioDocument": ("sound recording", "", ""), "AudioVisualDocument": ("", "", ""), "MusicRecording": ("sound recording-musical", "", ""),
    "Dataset": ("software, multimedia", "dataset", ""), "Slideshow": ("", "slideshow", ""), "Interview": ("", "interview", ""), "Speech": ("", "speech", ""),
    "Document": ("", "", ""), "CreativeWork": ("", "", ""), "Collection": ("mixed material", "", ""), "MultiVolumeBook": ("text", "book", ""),
    "Work": ("", "", ""), "Expression": ("", "", ""), "Manifestation": ("", "", ""), "Item": ("", "", ""), "Instance": ("", "", ""),
    "SheetMusic": ("notated music", "sheet music", ""), "MusicalScore": ("notated music", "musical score", ""),
    "BibliographicResource": ("", "", ""), "Text": ("text", "", ""),
}  # fmt: skip
"""Kinds of resource as ontologies call them, and people too: the type, the genre, and how it is issued."""
_BY_WORDS = {name.casefold(): found for name, found in RESOURCES.items()} | {
    f"{name}thesis": RESOURCES["Thesis"] for name in ("bachelor", "master", "masters", "phd", "student")
}
_EU_REPO = "info:eu-repo/semantics/"
_DINI = "doc-type:"
"""What DINI's repositories put before the same types."""
# https://wiki.surfnet.nl/display/standards/info-eu-repo: what of its document types MARC has a term for, and words for the rest.
_EU_REPO_TYPES = {
    "article": "article", "bachelorThesis": "thesis", "masterThesis": "thesis", "doctoralThesis": "thesis", "studentThesis": "thesis",
    "book": "book", "bookPart": "book part", "review": "review", "conferenceObject": "conference object", "lecture": "lecture",
    "workingPaper": "working paper", "preprint": "preprint", "report": "report", "annotation": "annotation",
    "contributionToPeriodical": "contribution to periodical", "patent": "patent", "other": "",
}  # fmt: skip


# https://vocabularies.coar-repositories.org/resource_types/
_COAR = re.compile(r"https?://purl\.org/coar/resource_type/(c_\w+)/?")
_COAR_TYPES = {
    "c_6501": "article", "c_2df8fbb1": "article", "c_3e5a": "contribution to periodical", "c_beb9": "data paper", "c_dcae04bc": "review",
    "c_efa0": "review", "c_ba08": "book review", "c_46ec": "thesis", "c_db06": "doctoral thesis", "c_bdcc": "master thesis",
    "c_7a1f": "bachelor thesis", "c_2f33": "book", "c_3248": "book part", "c_5794": "conference paper", "c_c94f": "conference object",
    "c_f744": "conference publication", "c_93fc": "report", "c_18gh": "technical report", "c_18ws": "research report",
    "c_8042": "working paper", "c_816b": "preprint", "c_8544": "lecture", "c_0857": "letter", "c_15cd": "patent", "c_0640": "journal",
    "c_ddb1": "dataset", "c_12cd": "map", "c_18cw": "musical score", "c_0040": "manuscript", "c_e059": "learning object",
    "c_18cf": "Text", "c_c513": "Image", "c_ecc8": "StillImage", "c_8a7e": "MovingImage", "c_18cc": "Sound", "c_5ce6": "Software",
}  # fmt: skip
"""COAR's types of resource by their names, where these are terms of DCMI or of MARC by those."""


def _bare_type(text: str) -> str:
    """A type by its name, whatever vocabulary it is from."""
    if (found := _COAR.fullmatch(text)) is not None:
        return _COAR_TYPES.get(found[1], text)
    if text.startswith((_EU_REPO, _DINI)):
        name = text.removeprefix(_EU_REPO).removeprefix(_DINI)
        return _EU_REPO_TYPES.get(name) or (name if text.startswith(_DINI) else text)
    return text.removeprefix(DCMI).removeprefix(f"https{DCMI[4:]}")


_VERSIONS = {
    f"{_EU_REPO}draft": "Draft", f"{_EU_REPO}submittedVersion": "Submitted version", f"{_EU_REPO}acceptedVersion": "Accepted version",
    f"{_EU_REPO}publishedVersion": "Published version", f"{_EU_REPO}updatedVersion": "Updated version",
}  # fmt: skip


def version(text: str) -> str:
    """Which version of a text it is, in words: ``info:eu-repo/semantics/publishedVersion``."""
    return _VERSIONS.get(text.replace("status-type:", _EU_REPO), "")


def resource_type(text: str) -> str:
    """The type of resource that a term of the DCMI types says, however it is spelt: ``Still image``, ``…/dcmitype/Text``."""
    return _DCMI_TYPES.get(re.sub(r"[ _-]", "", _bare_type(text)).casefold(), "")


def kind_of_resource(text: str) -> tuple[str, str]:
    """The type of resource, and how it is issued, as follows from a word for it: ``Photograph``, ``Sheet music``, ``Journal``."""
    kind, _, issuance = _BY_WORDS.get(re.sub(r"[ _-]", "", _bare_type(text)).casefold(), ("", "", ""))
    return kind, issuance


def covers(coarse: str, kind: str) -> bool:
    """Whether a DCMI type is that of another type of resource, too: a map is an Image, a score a Text."""
    return kind in TYPES and resource_type(TYPES[kind]) == coarse


def genre(text: str, lang: str = "") -> Genre:
    """A genre, MARC's own where it is one of MARC's."""
    bare = _bare_type(text)
    code = genres().code_of(bare) or genres().code(bare)
    if code is not None:
        return Genre(genres().label(code) or bare, authority="marcgt", lang=lang)
    return Genre(bare, lang=lang)


_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+_-]*(?:; ?[a-z0-9_-]+=[^\s;]+)*", re.IGNORECASE)
_IANA = re.compile(r"https?://(?:www\.iana\.org/assignments/media-types|purl\.org/NET/mediatypes)/")
# Names of file formats of which each has one registered type and no other meaning.
_FILE_FORMATS = {
    "tiff": "image/tiff", "tif": "image/tiff", "jpeg": "image/jpeg", "jpg": "image/jpeg", "gif": "image/gif", "png": "image/png",
    "jpeg2000": "image/jp2", "jp2": "image/jp2", "pdf": "application/pdf", "html": "text/html", "mp3": "audio/mpeg", "epub": "application/epub+zip",
}  # fmt: skip


def media_type(text: str) -> str:
    """An internet media type, whether by its own name, its IRI or that of a file format: ``PDF`` is ``application/pdf``."""
    bare = _IANA.sub("", text)
    return bare if _MEDIA_TYPE.fullmatch(bare) else _FILE_FORMATS.get(text.casefold(), "")


def language(text: str) -> str:
    """The MARC code of a BCP 47 tag, an ISO 639-2 code, an English name or an IRI of one."""
    if re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*", text):
        return language_of_tag(text)
    bare = re.sub(r"^https?://id\.loc\.gov/vocabulary/(?:iso639-1|languages)/|^https?://lexvo\.org/id/iso639-[123]/|"
                  r"^https?://publications\.europa\.eu/resource/authority/language/", "", text)  # fmt: skip
    if bare != text:
        return language_of_tag(bare) if bare.isalpha() else ""
    return languages().code_of(text) or languages().code(text) or ""


def same_language(tag: str, code: str) -> bool:
    """Whether a tag says no more than the code does: not ``en-GB``, which is more than ``eng``."""
    return not re.search("[-_]", tag) and language_of_tag(tag) == code


# Rights

_ACCESS = re.compile(
    rf"(?:{_EU_REPO}|(?=\w+ ))(open|restricted|closed|embargoed|metadata only) ?access|https?://purl\.org/coar/access_right/(c_\w+)/?",
    re.IGNORECASE,
)
# https://vocabularies.coar-repositories.org/access_rights/
_COAR_ACCESS = {"c_abf2": "open", "c_f1cf": "embargoed", "c_16ec": "restricted", "c_14cb": "metadata only"}


def access(text: str) -> str:
    """Who may see the resource, where a statement of rights says that: ``info:eu-repo/semantics/openAccess`` → ``Open access``."""
    found = _ACCESS.fullmatch(text)
    kind = (found[1] or _COAR_ACCESS.get(found[2], "")) if found is not None else ""
    return f"{kind.capitalize()} access" if kind else ""


# Identifiers

_WEB = re.compile(r"(?:https?|ftp)://\S+", re.IGNORECASE)
_DOI = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi(?:: ?| )|info:doi/|urn:doi:)(10\.\d{4,9}/\S+)", re.IGNORECASE)
BARE_DOI = re.compile(r"10\.\d{4,9}/\S+")
"""A DOI as it stands."""
_NUMBER = re.compile(r"([\d -]{7,16}[\dXx])(?: \(([^()]+)\))?", re.ASCII)
_LABELLED = re.compile(
    rf"(?:urn:)?(?:(?P<medium>[ep])-?)?(?P<scheme>isbn|issn)(?:[- ]?1[03](?=[: ]))?[: ]*(?P<number>{_NUMBER.pattern})",
    re.IGNORECASE | re.ASCII,
)
_MEDIA = {"e": "electronic", "p": "print"}
_LISTED = re.compile(
    r"(?:(?P<scheme>pmid|oclc)[: ]+0*|\(ocolc\) ?0*|(?:ocm|ocn|on)(?=\d{8})0*|(?P<lccn>lccn)[: ]+(?=\d{8}(?:\d\d)?$))(?P<number>\d+)",
    re.IGNORECASE | re.ASCII,
)
_OTHER_URIS = re.compile(r"(?:urn:(?!isbn|issn)|info:|hdl:|ark:|mailto:)[\w:/.]")


def _scheme(number: str) -> str:
    """Whether it has the form and the check digit of an ISBN or an ISSN."""
    digits = number.replace("-", "").upper()
    if re.fullmatch(r"97[89]\d{10}", digits):
        total = sum(int(digit) * (3 if index % 2 else 1) for index, digit in enumerate(digits))
        return "" if total % 10 else "isbn"
    if not re.fullmatch(r"(?:\d{2})?\d{7}[\dX]", digits):
        return ""
    total = sum((10 if digit == "X" else int(digit)) * (len(digits) - index) for index, digit in enumerate(digits))
    return "" if total % 11 else "issn" if len(digits) == 8 else "isbn"


def _hyphenated(text: str) -> str:
    """``90 - 5892 - 032 - 1`` with its hyphens alone."""
    return re.sub(r"(?<=\d) ?- ?(?=[\dXx])", "-", text)


def number(scheme: str, text: str) -> Identifier:
    """A number of a scheme that is told: ``978 0 14 043393 7 (pbk.)`` with its hyphens; invalid, if its check digit is wrong."""
    found = _NUMBER.fullmatch(_hyphenated(text)) if scheme in ("isbn", "issn") else None
    if found is None:
        known = identifier(text)
        return known if isinstance(known, Identifier) and known.scheme == scheme else Identifier(scheme, text)
    value = found[1].strip().replace(" ", "-").upper()
    if scheme == "issn":
        value = re.sub(r"^(\d{4})(\d{3}[\dX])$", r"\1-\2", value)
    return Identifier(scheme, value, qualifier=found[2] or "", invalid=_scheme(value) != scheme)


def identifier(text: str) -> Identifier | Link | None:
    """What an identifier is, where its form tells: an address, a DOI, an ISBN, an ISSN, another URI."""
    if found := _DOI.fullmatch(text) or re.fullmatch(f"({BARE_DOI.pattern})", text):
        return Identifier("doi", unquote(found[1]) if text.startswith("http") else found[1])
    if found := _LABELLED.fullmatch(_hyphenated(text)):
        made = number(found["scheme"].lower(), found["number"])
        medium = _MEDIA.get((found["medium"] or "").lower(), "")
        return replace(made, qualifier=made.qualifier or medium)
    if found := _LISTED.fullmatch(text):
        return Identifier((found["scheme"] or found["lccn"] or "oclc").lower(), found["number"])
    # A number of eight or ten digits without hyphens may be any number.
    bare = _NUMBER.fullmatch(_hyphenated(text))
    if bare and (scheme := _scheme(bare[1])) and ("-" in text or len(bare[1]) > 10):
        return number(scheme, text)
    if _WEB.fullmatch(text):
        return Link(text)
    return Identifier("uri", text) if _OTHER_URIS.match(text) and escape_uri(text) == text else None


def plain_link(text: str) -> bool:
    """Whether a text is an address on the network."""
    return _WEB.fullmatch(text) is not None


def is_address(text: str) -> bool:
    """Whether a text is a URI of any kind, and no words: ``http://a.example/x``, ``urn:x:y``."""
    found = identifier(text)
    return isinstance(found, Link) or (found is not None and found.scheme == "uri")


def is_citation(text: str) -> bool:
    """Whether a text is a sentence with a year: ``Okafor, Grace (2001) Duty of care. Journal of Things, 12 (3).``"""
    return len(text.split()) > 5 and re.search(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)", text) is not None


_BETWEEN_ADDRESSES = re.compile(r"[;,]?\s+|;(?=(?:https?|ftp)://)")


def addresses(text: str) -> list[str]:
    """The text, or the addresses in it: an address may be broken over lines, and several may stand in one element."""
    pieces = [piece for piece in _BETWEEN_ADDRESSES.split(text) if piece]
    if len(pieces) > 1 and all(_WEB.fullmatch(piece) for piece in pieces):
        return pieces
    if "\n" in text and _WEB.match(text.strip()):
        return ["".join(pieces)]
    return [one_line(text)]


_OF_DSPACE = re.compile(r"[^\W\d_][^;]*[^;\s];(?:[^;\s]+ ){0,2}[^;\s]*\d[^;\s]*")


def related(relation: str, text: str, lang: str = "") -> Related:
    """Another resource: by its address, its number, or its title, with the number this one has in it as a series."""
    found = identifier(text)
    if isinstance(found, Link):
        return Related(relation, uri=text, lang=lang)
    if found is not None:
        return Related(relation, identifiers=(found,), lang=lang)
    # ISBD puts a series' number behind a semicolon with a blank on either side, and DSpace behind one without any.
    between = " ; " if " ; " in text or not _OF_DSPACE.fullmatch(text) else ";"
    head, _, number = text.partition(between) if relation in ("related", "series") else (text, "", "")
    if head.strip() and number.strip():
        return Related("series", title=head.strip(), number=number.strip(), lang=lang)
    return Related(relation, title=text, lang=lang)


_VOLUME = r"(?:(?:volume|volumen|vol|band|bd|jahrgang|jg|tome|tomo|tom|том)\.?|[vtт]\.) ?(\d[\w/-]*)"
_ISSUE = r"(?:(?:number|num|núm|número|numero|nr|no|issue|iss|heft|fasc)\.?|n\.?[º°o]|[nh]\.|№) ?(\d[\w/-]*)"
_YEAR_OF_ISSUE = r"(?:1[5-9]|20)\d\d"
_IN_VOLUME = rf"(\d+) ?\((?!{_YEAR_OF_ISSUE}\))(\d[\d/-]*)\)"
_IN_YEAR = rf"(?<=; ){_YEAR_OF_ISSUE}\b(?![-–]).*; ?\d+ ?[-–] ?\d+$"
# Behind a number stands another, a mark, or nothing: "No 10 Downing Street" is no issue, nor is "no. 5 in C minor".
_BEHIND = rf"(?=$|[;:,.]| ?\(| [-–/\d]| (?:{_VOLUME}|{_ISSUE}|pp?\b|s\.))"
_IN_HOST = re.compile(
    rf"(?P<title>[^\W\d_].*?)(?P<mark>[;,.:]?) +(?P<place>(?:{_VOLUME}|{_ISSUE}|{_IN_VOLUME}){_BEHIND}.*|{_IN_YEAR})",
    re.IGNORECASE,
)
_NO_TITLE = re.compile(rf"{_VOLUME}|{_ISSUE}", re.IGNORECASE)
_ONE_OF_MANY = re.compile(_ISSUE, re.IGNORECASE)
_NUMBERS = {"volume": re.compile(rf"(?<!\w){_VOLUME}", re.I), "issue": re.compile(rf"(?<!\w){_ISSUE}", re.I)}
_DATED = re.compile(rf"\(({_YEAR_OF_ISSUE})\)")
_PAGED = re.compile(r"[;:,] ?(?:pp?\. ?|s\. ?)?(\d+ ?[-–] ?\d+)\.?$", re.IGNORECASE)


_WHERE = re.compile(
    r"\d ?\(\d|\b(?:vol|volume|no|nr|issue|iss|bd|pp?|pages?)\b\.? ?\d|: ?\d+(?: ?[-–] ?\d+)?$"
    rf"|{_IN_YEAR}",
    re.IGNORECASE,
)


def source_relation(text: str) -> str:
    """How a source is related: what says the volume or the pages is a host, any other what this was made of."""
    return "host" if identifier(text) is None and _WHERE.search(text) else "original"


def in_host(text: str) -> tuple[str, Part] | None:
    """What something stands in, and where in it: ``Journal of Bees; Vol 3 No 2 (2010): Winter; 12-34`` (OJS writes so)."""
    found = _IN_HOST.fullmatch(text)
    if found is None or _NO_TITLE.match(text):
        return None
    title, mark, place = found.group("title", "mark", "place")
    if mark != ";" and _ONE_OF_MANY.fullmatch(place):  # Chanel No. 5
        return None
    if (both := re.match(_IN_VOLUME, place)) is not None:
        details = [Term(kind, number) for kind, number in zip(_NUMBERS, both.groups(), strict=True)]
    else:
        details = [Term(kind, match[1]) for kind, said in _NUMBERS.items() if (match := said.search(place)) is not None]
    pages, year = _PAGED.search(place), _DATED.search(place)
    extents = (Term("pages", re.sub(" ?[-–] ?", "-", pages[1])),) if pages is not None else ()
    return title, Part(tuple(details), extents, year[1] if year is not None else "", place)


# Subjects and places

# A keyword of bare digits is as likely a class number.
_DECADE = re.compile(r"(?:1\d|20)\d0[’']?s|\d{1,2}(?:st|nd|rd|th) century", re.IGNORECASE)
_CLASS = re.compile(r"info:eu-repo/classification/([A-Za-z0-9._-]+)/(\S+)|(ddc):(\d{3}(?:\.\d+)?)")


def classification(text: str) -> Classification | None:
    """A class number, where a URI says of which scheme, or a prefix (DINI): ``ddc:590``."""
    found = _CLASS.fullmatch(text)
    return Classification(found[1] or found[3], unquote(found[2] or found[4])) if found is not None else None


def terms(text: str) -> tuple[Term, ...]:
    """A keyword, which may be a time or carry a place; or the terms of a heading, of which the first is a topic."""
    head, *rest = [part for part in re.split(" ?-- ?", text) if part] or [text]
    if rest:
        return (Term("topic", head), *(Term(_kind(term), term) for term in rest))
    if _DECADE.fullmatch(text):
        return (Term("temporal", text),)
    keyword: tuple[Term, ...] = KEYWORD.read(text)
    return keyword


def _kind(term: str) -> str:
    """What kind of term a subdivision is."""
    return "temporal" if is_period(term) else "geographic" if is_place(term) else "topic"


def heading(text: str, authority: str, lang: str = "") -> Subject | None:
    """A heading of a subject list, ``Prisons--England--History``; None where its first part may be a name or a thing."""
    head, *rest = [part.strip() for part in text.split("--") if part.strip()] or [text]
    after = tuple(Term(_kind(term), term) for term in rest)
    named = agent(head, "", lang)
    if named.kind == "corporate" or (named.kind == "person" and named.dates):
        return Subject(after, agent=replace(named, roles=(), lang=""), authority=authority, lang=lang)
    if is_period(head):
        return Subject((Term("temporal", head), *after), authority=authority, lang=lang)
    if is_place(head):
        return Subject((Term("geographic", head), *after), authority=authority, lang=lang)
    # With a comma it may be a person (Shakespeare, William) as well as a thing (Portraits, Group).
    return None if "," in head else Subject((Term("topic", head), *after), authority=authority, lang=lang)


def area(text: str) -> Area:
    """A place that a resource is about, with its code where the place is a country."""
    found = country(text)
    return Area(text, found.area if found is not None else "")

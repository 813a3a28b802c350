"""Which date, or which time, a text says."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date as day
from datetime import timedelta
from functools import lru_cache

from bibld.formats._dates import (
    CALENDARS_BEGIN,
    DAY_IN_FIGURES,
    ENGLISH_MONTHS,
    LAST_YEAR,
    MONTH_NUMBERS,
    day_in_figures,
    doubted,
    in_figures,
    is_impossible,
)
from bibld.formats.dublincore.judgement.components import dcmi
from bibld.formats.dublincore.judgement.identifiers import begins_with_address
from bibld.model import Date

__all__ = [
    "ISO",
    "UNKNOWN_DIGITS",
    "date",
    "dates_in_words",
    "day_of_midnight",
    "is_period",
    "is_probable_span",
    "is_stated",
    "stated",
]

_POINT = (
    r"\d{4}(?:-(?:0[1-9]|1[0-2])"  # 2001-05
    r"(?:-(?:0[1-9]|[12]\d|3[01])"  # -31
    r"(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d))?)?)?"  # T12:30Z; T12:30:00+01:00
)
ISO = re.compile(_POINT, re.ASCII)
"""A date in the W3C profile of ISO 8601."""
_TWO_DIGITS = re.compile(r"(\d\d)(?:uu|XX)", re.ASCII)
_ABOUT = r"(?:ca[.,]?|cca\.?|c\.|circa|approximately|um|vers|env\.) ?"
_CENTURY = re.compile(
    rf"\[?(?:{_ABOUT})?(1\d|20)(?:\?\?|\.\.|-\?|-- ?[?~]?)\]?\.?",
    re.ASCII | re.IGNORECASE,
)
"""The first two figures of a year with other marks for the rest, ``18??``, ``18..``, ``17-?``, ``[19--?]``: it is one
of a hundred, doubted or not.
"""
_POINTED = re.compile(r"^(\d{3})\.$", re.ASCII)
"""A full stop for a figure (AFNOR): ``191.``"""
UNKNOWN_DIGITS = re.compile(r"\d{1,3}[uX]{1,3}", re.ASCII)
"""A year of which not all is known, as MARC and EDTF write it."""
_BASIC = re.compile(r"([12]\d{3})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])", re.ASCII)
_RANGE = re.compile(
    rf"({_POINT})"  # 2001-05-01
    rf"(?: ?/ ?({_POINT})?| to ({_POINT})"  # /2002; 2001/;  to 2002-05
    rf"|(?<=-\d\d-\d\d) ?[-–] ?({_POINT}))",  # 2001-05-01 - 2001-05-07
    re.ASCII,
)
_YEARS = re.compile(r"(\d{4}) ?(?:[-–—]| to ) ?(\d{4}|\d{2})", re.ASCII)
_EACH_YEAR = re.compile(r"\d{4}(?:[;,] ?\d{4})+", re.ASCII)
_BETWEEN = re.compile(r"between (\d{4}) and (?!\1)(\d{4})", re.ASCII | re.IGNORECASE)
_OPEN = re.compile(r"(\d{4}) ?[-–—]", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})([/.-])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])", re.ASCII)
_YEAR_AND_MONTH = re.compile(r"(\d\d(\d\d))[./](0[1-9]|1[0-2])", re.ASCII)
_NO_DAY = re.compile(r"(\d{4}(?:-(?:0[1-9]|1[0-2]))?)(?:-00){1,2}", re.ASCII)
"""What programs put in the place of a day or a month that is not told: ``2012-05-00``."""
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
    (r"(?:\[|(?=.*\]$))(.+?)\]?", "inferred"),
    (rf"{_ABOUT}(?=\d)(.+)", "approximate"),
    (r"(.*[\ds]),? ?[\[(]?(?:ca|circa|approx(?:imate(?:ly)?)?)\.?[\])]?", "approximate"),
    (r"(.+)~", "approximate"),
    (r"(.+)[?%]", "questionable"),
    (r"(.*\d\d)[?~](?P<rest> ?(?:[-–—/]|to ).+)", "questionable"),
    (r"(?:copyright |cop\. ?|© ?|c)(\d{4})", ""),
)
_COPYRIGHT = re.compile(r"\[?(?:copyright |cop\. ?|© ?|c(?=\d))", re.IGNORECASE)


@lru_cache(maxsize=1024)
def date(text: str) -> Date | None:
    """A date, as people write them too: ``2013``, ``ca. 1917``, ``May 5, 1917``, ``1917-1920``, ``03/15/2007``."""
    if _EMPTY.fullmatch(text.strip()):
        return None
    if period := dcmi(text):
        return date("/".join(filter(None, (period.get("start", ""), period.get("end", "")))))
    if found := _CENTURY.fullmatch(text.strip(" ;,")):
        # Of our own century a hundred years would end in the future.
        if found[1] == "20":
            return Date("20uu")
        return Date(f"{found[1]}00", end=f"{found[1]}99", qualifier="questionable")
    bare = stripped = _POINTED.sub(r"\1?", text.strip(" ;,")).strip(" ;,.")
    qualifier = ""
    for pattern, meaning in _DOUBTS:
        found = re.fullmatch(pattern, bare, re.IGNORECASE)
        if found is not None:
            bare = found[1].strip() + found.groupdict().get("rest", "")
            qualifier = meaning if qualifier in ("", "inferred") else qualifier
    if _COPYRIGHT.match(stripped) and ISO.fullmatch(bare):
        return Date(bare, kind="copyright", qualifier=qualifier)
    value, end = _years(stripped, bare)
    if not _on_calendar(value) or not (end in ("", "9999") or _on_calendar(end)):
        return None
    if end and end[:4] < value[:4]:  # 2012-2010 is a mistake
        return None
    if _DECADE.fullmatch(bare):
        # It is of one year between the two, and not of all of them; about when that was, no two years say.
        value, end, qualifier = (
            (f"{value[:3]}u", "", qualifier) if qualifier == "approximate" else (value, end, "questionable")
        )
    elif (_BETWEEN.fullmatch(bare) or _is_old_century(value, end)) and qualifier != "approximate":
        qualifier = "questionable"  # brackets, too, say that it is one of them
    # With a time of day it is when a machine did something, not when the resource was issued.
    kind, encoding = "other" if "T" in value and not end else "issued", "marc" if end == "9999" else ""
    return Date(value, end=end, qualifier=qualifier, kind=kind, encoding=encoding)


_EMPTY = re.compile(r"0001-01-01(?:T00:00:00(?:\.0+)?Z?)?|1970-01-01T00:00:00(?:\.0+)?Z", re.ASCII)
"""The moment that programs count from, which stands where they have none."""


def _is_old_century(value: str, end: str) -> bool:
    """Whether two years are the first and the last of a century before the last one, in which something was made, as
    Gallica has manuscripts: ``1401-1500``. Of the last an archive may have something from each year.
    """
    return re.fullmatch(r"\d\d01\d\d00", value + end) is not None and int(end) - int(value) == 99 and end <= "1900"


Years = tuple[str, str]
"""A beginning and an end, each in ISO 8601 or with ``u`` for a digit that is not known;
the end is "" where there is one date.
"""


def _years(stripped: str, bare: str) -> Years:
    """The beginning and the end that a text says, without the marks of doubt around it."""
    if found := _DIGIT_UNKNOWN.fullmatch(stripped):
        return _decade(found)
    for form, years_of in _FORMS:
        if (found := form.fullmatch(bare)) and (said := years_of(found)) is not None:
            return said
    return "", ""


def _span(found: re.Match[str]) -> Years | None:
    """1940-41 is two years; 1910-11 might be November, and is read as such."""
    end = found[1][: -len(found[2])] + found[2]
    return (found[1], end) if found[1] < end else None


def _each(found: re.Match[str]) -> Years:
    """CONTENTdm has a span so: ``1930; 1931; 1932``.
    Years that are not one after the other are of nobody knows what.
    """
    years = [int(year) for year in re.findall(r"\d+", found[0])]
    return (found[0][:4], found[0][-4:]) if years == [*range(years[0], years[-1] + 1)] else ("", "")


def _decade(found: re.Match[str]) -> Years:
    return f"{found[1]}0", f"{found[1]}9"


def _month(found: re.Match[str]) -> Years | None:
    """2001/02 may be two years; 2012/05 are none."""
    return (f"{found[1]}-{found[3]}", "") if "/" not in found[0] or found[3] < found[2] else None


def _named(found: re.Match[str]) -> Years:
    month = ENGLISH_MONTHS.get(found["month"].casefold(), 0)
    day = f"-{int(found['day']):02}" if found["day"] else ""
    return f"{found['year']}-{month:02}{day}", ""  # what is no month's name is 00, which is not on the calendar


_DECADE = re.compile(r"(\d\d[1-9])0[’']?s", re.ASCII)
"""``1920s``; 1900s may be a century."""
_UNKNOWN_DIGIT = re.compile(r"(\d{3})[uX-]", re.ASCII)
_DIGIT_UNKNOWN = re.compile(r"(\d{3})\?", re.ASCII)
_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], Years | None]], ...] = (
    (ISO, lambda found: (found[0], "")),  # 2013-01-29
    (_BASIC, lambda found: ("-".join(found.groups()), "")),  # 20130129
    # 2009/2011, 2009/, 2009-01-29 to 2011-05-02
    (_RANGE, lambda found: (found[1], found[2] or found[3] or found[4] or "9999")),
    (_YEARS, _span),  # 1917-1920, 1940-41
    (_EACH_YEAR, _each),  # 1930; 1931; 1932
    (_BETWEEN, lambda found: (found[1], found[2])),  # between 1917 and 1920
    (_OPEN, lambda found: (found[1], "9999")),  # 1985-
    (_DECADE, _decade),  # 1920s
    (_UNKNOWN_DIGIT, lambda found: (f"{found[1]}u", "")),  # 192u
    (_TWO_DIGITS, lambda found: (f"{found[1]}uu", "")),  # 19uu
    (_YEAR_FIRST, lambda found: (f"{found[1]}-{int(found[3]):02}-{int(found[4]):02}", "")),  # 2007/3/15
    (_YEAR_AND_MONTH, _month),  # 2012/05, 2012.05
    (_NO_DAY, lambda found: (found[1], "")),  # 2012-05-00
    (_MONTH_FIRST, lambda found: (f"{found[2]}-{int(found[1]):02}", "")),  # 05/2012
    (DAY_IN_FIGURES, lambda found: (day_in_figures(found[0]), "")),  # 03/15/2007
    *((form, _named) for form in _NAMED),  # 5 May 1917
)
"""The forms of a date, and what each says; None where a text of this form may be of another one below."""


def _on_calendar(value: str) -> bool:
    """Whether there is such a year, and such a day of the month."""
    return "0001" <= value[:4].replace("u", "0") <= LAST_YEAR and not is_impossible(value)


def stated(date: Date) -> str:
    """A date as a cataloguer states it, with its doubts: ``2009-2011``, ``[1850?]``, ``[between 1910 and 1919]``."""
    first, last = (text.partition("T")[0] for text in (date.value, date.end))
    if last == first:
        last = ""
    if "u" in first and not last:
        return f"[between {first.replace('u', '0')} and {first.replace('u', '9')}]"
    first = first.replace("u", "-")
    if date.qualifier == "questionable" and last not in ("", "9999"):
        return f"[between {first} and {last}]"
    dash = "-" if len(first) == 4 else "/"  # of months and days a dash is part
    text = f"{first}{dash}{last.removesuffix('9999')}" if last else first
    return doubted(text, date.qualifier)


def is_probable_span(text: str) -> bool:
    """Whether a text is a span in which a year probably is (RDA 1.9.2.4): ``[between 1800 and 1900?]``;
    else it is certain.
    """
    return _PROBABLE.fullmatch(text) is not None


_PROBABLE = re.compile(rf"\[{_BETWEEN.pattern}\?\]\.?", re.ASCII | re.IGNORECASE)
_YEAR = r"(1\d{3}|20\d\d)"
_SEASON = (
    r"(?:spring|summer|autumn|fall|winter|printemps|été|automne|hiver|frühjahr|frühling|sommer|herbst|primavera|verano|"
    r"otoño|invierno|estate|autunno|inverno)"
)
_WITH_MONTH = re.compile(
    r"(?:(\d{1,2})\.? (?:de )?)?"  # 12. ; 12 de
    rf"([^\W\d_]{{3,10}}) (?:de )?{_YEAR}\.?"  # mai 1999; mayo de 1999
)
_WITH_SEASON = re.compile(rf"{_SEASON}(?: ?[-–/] ?{_SEASON})?,? {_YEAR}\.?", re.IGNORECASE)
_IN_CHINESE = re.compile(rf"{_YEAR}年(?:(\d{{1,2}})月(?:(\d{{1,2}})日)?)?", re.ASCII)
_WITH_COPYRIGHT = re.compile(rf"{_YEAR},? \[?(?:c|©|cop\. ?|copyright ){_YEAR}\]?\.?")
_WITH_INFERRED = re.compile(rf"\D*(?:\d{{1,2}}\D+)?\[{_YEAR}\]")
_WITH_TIME = re.compile(r"(\d{4}-\d\d-\d\d) \d\d:\d\d(?::\d\d(?:\.\d+)?)?", re.ASCII)
_INCLUSIVE = re.compile(
    rf"{_YEAR} ?[-–—] ?{_YEAR},? "  # 1901-1950,
    r"(?:\(?bulk [\d ,–—-]+\)?|(?:and )?(?:undated|n\.d\.))",  # bulk 1930-1940; (bulk 1930-1940); and undated
    re.IGNORECASE | re.ASCII,
)
"""The years of an archive, and those of which it has most, or that not all in it is dated (DACS 2.4)."""


def dates_in_words(text: str) -> tuple[Date, ...]:
    """The dates that a statement means which is none to compute with: ``12 mai 1999``,
    ``Spring 2001``, ``1999, c1998``; of an archive all its years, ``1901-1950, bulk 1930-1940``.

    None where it may mean one year or another, ``1861 or 1862``, or by figures of another script
    one of another calendar.
    """
    if is_probable_span(text):
        said = date(text)
        return (said,) if said is not None else ()
    if (figures := in_figures(text)) != text and (said := date(figures)) is not None:
        return (said,) if said.value >= CALENDARS_BEGIN else ()
    if found := _WITH_COPYRIGHT.fullmatch(text):
        return Date(found[1]), Date(found[2], kind="copyright")
    if (found := _INCLUSIVE.fullmatch(text)) and found[1] < found[2]:
        return (Date(found[1], end=found[2]),)
    if found := _WITH_SEASON.fullmatch(text):
        return (Date(found[1]),)
    if found := _WITH_INFERRED.fullmatch(text):
        return (Date(found[1], qualifier="inferred"),)
    if (found := _WITH_MONTH.fullmatch(text)) and (month := MONTH_NUMBERS.get(found[2].casefold())):
        year, others = found[3], (month, int(found[1] or 0))
    elif found := _IN_CHINESE.fullmatch(text):
        year, others = found[1], (int(found[2] or 0), int(found[3] or 0))
    elif found := _WITH_TIME.fullmatch(text):
        year, others = found[1], (0, 0)
    else:
        return ()
    value = "-".join((year, *(f"{number:02}" for number in others if number)))
    return (Date(value),) if _on_calendar(value) else ()


_MIDNIGHT = re.compile(r"(\d{4}-\d\d-\d\d)T(?:0[04-8]|(2[23])):00:00(?:\.0+)?Z", re.ASCII)
"""Midnight at Greenwich and, in summer and in winter, from New York to California; with it, in Europe."""


def day_of_midnight(value: str) -> str:
    """The day that a program made a moment of, ``2014-05-01T07:00:00Z``; nothing of any other
    time, which is a machine's.

    East of Greenwich it has begun the evening before: ``2012-12-31T23:00:00Z`` is the first day of 2013.
    """
    found = _MIDNIGHT.fullmatch(value)
    if found is None:
        return ""
    return str(day.fromisoformat(found[1]) + timedelta(days=1)) if found[2] else found[1]


def is_stated(text: str) -> bool:
    """Whether a text that is no date to compute with states one all the same: ``Spring 2001``,
    ``18th century``, ``2003, c2001``.

    Or the years of several, ``1922; 2010``, a day that there is not, ``2020-02-30``, a year of Bangkok's,
    ``2555``, or one of which little is known, ``1???``. A few words state one, too, ``An VII``, if they do not say
    that there is none: ``s.d.``
    """
    if begins_with_address(text) or _EMPTY.fullmatch(text):
        return False
    if _ANY_YEAR.search(in_figures(text)) or DAY_IN_FIGURES.fullmatch(text):
        return True
    if re.search(r"\d", text):
        return re.search(r"[^\W\d_]|\[|\d\?", text) is not None
    return len(text.split()) <= _FEW and _IN_NUMERALS.search(text) is not None


_FEW = 4
_IN_NUMERALS = re.compile(
    r"(?<!\w)(?:[IVXLCDM]{2,}|[VX])(?:e|ème)?(?!\w)|[一二三四五六七八九十百千〇]年|\w[״\"]\w|in press|forthcoming"
)
"""A year or a century in other numerals, ``An VII``, ``XVIIIe siècle``, ``昭和五十五年``, ``תש״ל``;
or when it is to be out.
"""
_ANY_YEAR = re.compile(r"(?<!\d)(?:1\d|2[0-6])\d\d(?!\d)", re.ASCII)
"""A year of our calendar, or of another one; 9999 is a placeholder."""


_PERIOD = re.compile(
    r"(?:ca?\. ?|ca |circa |\[)?\d{3,4}\??(?:s|'s)?\]?"  # 1950; ca. 1830s; [1905?]
    r"(?: ?(?:[-–—/]|to) ?(?:ca?\. ?)?\d{2,4}\??\??s?)?"  # -1959; to 1920s
    r"(?: [AB]\.?[CD]\.?)?"  # B.C.
    r"|\d{4}-(?:present)?|(?:after|before|since|to) \d{4}"  # 1990-; 1990-present; Since 1990
    r"|(?:early |mid-?|late )?(?:\d{1,2}(?:st|nd|rd|th)|nineteenth|twentieth|eighteenth"  # late 19th
    r"|twenty-first) century(?: B\.?C\.?(?:E\.?)?)?"  # twenty-first century; 3rd century B.C.
    r"|(?:конец |начало )?[IVX]+(?:[-–—][IVX]+)? (?:века?|вв?\.|ст\.|століття)"  # начало XX века; XVIII-XIX вв.
    r"|(?:(?:(?:[12]|I{1,2}|1/2|2/2) ?(?:poł(?:owa|\.)|ćw(?:ierć|\.))"  # 2 poł.; I ćwierć
    r"|poł(?:owa|\.)|pocz(?:ątek|\.)|koniec|k\.) )?"  # pocz.
    r"[IVX]+(?:[-–—/][IVX]+)? (?:w\.|wieku?)"  # XIX w.; XVIII/XIX wieku
    r"|(?:\d{1,2}\. ?[-–] ?)?\d{1,2}\. "  # 18.-19.
    r"(?:století|stol\.|storočie|stoljeće|stoletje|század|sajand|århundrede)"
    r"|\d\d00-tal(?:et)?"  # 1800-talet
    r"|Middle Ages|Moyen [ÂA]ge|Mittelalter|Edad Media|Medioevo|średniowiecze|Antiquity"
    r"|(?:Early |Late |Upper |Middle |Lower )?"  # Late Jurassic
    r"(?:Holocene|Pleistocene|Pliocene|Miocene|Oligocene|Eocene|Paleocene"
    r"|Cretaceous|Jurassic|Triassic|Permian|Carboniferous|Devonian|Silurian|Ordovician|Cambrian)"
    r"|\d{1,2}\. ?(?:Jahrhundert|Jhd?t?\.?)"  # 19. Jh.
    r"|(?:siglos?|século|secolo|s[eé]c\.|s\.) [IVX]+(?:[-–/][IVX]+)?"  # siglo XIX; séc. XV-XVI
    r"|[IVX]+(?:e|ème)? (?:siècle|secolo)"  # XVIIIe siècle
    r"|\d{4}-\d\d(?:-\d\d)?(?:/\d{4}-\d\d(?:-\d\d)?)?"  # 2001-05; 2001-05-01/2001-06-30
    r"|\d{4}-\d\d-\d\d ?[-–] ?\d{4}-\d\d-\d\d",  # 2001-05-01 - 2001-06-30
    re.IGNORECASE,
)


def is_period(text: str) -> bool:
    """Whether a text says a time by its form alone: ``1950-1959``, ``1830s to 1920s``, ``1990-``, ``Since 1990``,
    ``20th century``.
    """
    return _PERIOD.fullmatch(text) is not None

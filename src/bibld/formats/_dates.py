"""Dates: what is known of one in ISO 8601, EDTF or MARC's code, and how a catalogue in English states it.

::

    Date("1985/..", encoding="edtf")   →   1985-9999 (coded for 008), ``1985-`` (stated)
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date as day
from functools import lru_cache
from typing import NamedTuple
from unicodedata import decimal

from msgspec.structs import replace

from bibld.model import Date

__all__ = [
    "BEFORE_CHRIST",
    "BOUNDS",
    "CALENDARS_BEGIN",
    "DAY_IN_FIGURES",
    "DOUBTED",
    "ENGLISH_MONTHS",
    "KEY_DATES",
    "LAST_YEAR",
    "MONTHS",
    "MONTH_NAME",
    "MONTH_NUMBERS",
    "OPEN",
    "SPAN_OF_YEARS",
    "UNKNOWN",
    "W3CDTF",
    "YEAR",
    "astronomical",
    "before_christ",
    "coded",
    "day_entered",
    "day_in_figures",
    "day_of",
    "doubted",
    "doubts_in",
    "hyphened",
    "in_figures",
    "in_words",
    "is_bound",
    "is_coded",
    "is_computable",
    "is_doubted",
    "is_edtf",
    "is_impossible",
    "is_misspelt",
    "is_moment",
    "is_of_creation",
    "is_one_of",
    "is_undated",
    "is_unknown",
    "of_four_figures",
    "restates",
    "stated_year",
    "supposed",
    "with_whole_years",
    "worded",
    "words_of",
    "years_of",
]

OPEN = "9999"
"""The end of a date that has none yet, in MARC (008/11-14); no year."""

UNKNOWN = "uuuu"
"""A year of which nothing is known, in MARC."""

LAST_YEAR = "2100"
"""No resource is from later: what says so is a placeholder, or of another calendar (2555 is 2012 in Bangkok)."""

KEY_DATES = ("issued", "created", "copyright")
"""The kinds of date that a resource is filed under, the first before the others (MARC 008/07-14, MODS' keyDate)."""

YEAR = r"(?:1[5-9]|20)\d\d"
"""A year in which something may have been printed, as a pattern."""

SPAN_OF_YEARS = re.compile(r"(\d{4})-(\d{4})", re.ASCII)
"""A year, and the one in which something ends: ``1990-1995``."""

CALENDARS_BEGIN = "1500"
"""A date before this year may be one of the Hijra, where that is counted by: 1394 is 1974 or 2015."""

_BOTH = "approximate and questionable"
DOUBTED = {
    "inferred": "[{}]",
    "approximate": "[approximately {}]",
    "questionable": "[{}?]",
    _BOTH: "[approximately {}?]",
}
"""How a date that is not certain is stated, by its qualifier (RDA 1.9.2)."""


def doubted(text: str, qualifier: str) -> str:
    """A date as it is stated, with its doubt: ``[1850?]``."""
    return DOUBTED.get(qualifier, "{}").format(text)


_SIGNS = {
    "inferred": re.compile(r"\["),
    "approximate": re.compile(r"[~%]|\b(?:ca|circa|approximately|about)\b", re.IGNORECASE),
    "questionable": re.compile(r"[?%]|\bbetween\b"),
    _BOTH: re.compile(r"%|approximately.*\?"),
}


def is_doubted(date: Date, stated: str) -> bool:
    """Whether a statement shows the doubt that the qualifier of a date tells: ``[1999]``, ``ca. 1999``, ``1999~``."""
    sign = _SIGNS.get(date.qualifier)
    return sign is not None and _stated(date) in stated.casefold() and sign.search(stated) is not None


def _stated(date: Date) -> str:
    """The year of a date as statements have it: ``1999``, ``850``, ``250 b.c.``"""
    before = before_christ(date)
    return f"{before} b.c." if before else date.value[:4].removeprefix("0")


def doubts_in(statements: Iterable[str]) -> Callable[[Date], bool]:
    """Whether one of many statements shows the doubt of a date, each of which is asked about once,
    and in those of its year alone.
    """
    of_year: defaultdict[str, set[str]] = defaultdict(set)
    for statement in statements:
        for year in _ANY_YEAR.findall(statement.casefold()):
            of_year[year.removeprefix("0")].add(statement)
    shown: dict[tuple[str, str], bool] = {}

    def is_shown(date: Date) -> bool:
        asked = date.qualifier, _stated(date)
        if asked not in shown:
            shown[asked] = any(is_doubted(date, statement) for statement in of_year[asked[1]])
        return shown[asked]

    return is_shown


_ANY_YEAR = re.compile(r"(?<!\d)\d++ b\.c\.|\d{4}|(?<!\d)\d{3}(?!\d)")


MONTHS = "January February March April May June July August September October November December".split()
_MONTHS_ELSEWHERE = (
    "janvier januar gennaio enero janeiro januari jänner", "février februar febbraio febrero fevereiro februari", "mars märz marzo março maart marts",
    "avril aprile abril", "mai maggio mayo maio mei maj", "juin juni giugno junio junho", "juillet juli luglio julio julho",
    "août agosto augustus augusti", "septembre settembre septiembre setiembre setembro", "octobre oktober ottobre octubre outubro",
    "novembre noviembre novembro", "décembre dezember dicembre diciembre dezembro december",
)  # fmt: skip
"""The names of the months in French, German, Italian, Spanish, Portuguese, Dutch, Swedish and Danish,
where they are none in English.
"""
MONTH_NAME = rf"(?:{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in MONTHS)}|Sept)\b\.?"
"""A month in English, whole or by its first three letters, as a pattern: ``Sept.``, ``May``."""
ENGLISH_MONTHS = {name: at for at, month in enumerate(MONTHS, 1) for name in (month.casefold(), month[:3].casefold())}
ENGLISH_MONTHS["sept"] = 9
"""The number of a month by what ``MONTH_NAME`` takes, in small letters and without a full stop."""
MONTH_NUMBERS = {name: at for at, names in enumerate(_MONTHS_ELSEWHERE, 1) for name in names.split()} | {
    month.casefold(): at for at, month in enumerate(MONTHS, 1)
}
"""The number of a month by its name, in small letters: ``mai`` is 5."""


def in_words(date: str) -> str:
    """``2013-01-29`` → ``January 29, 2013``, ``2013-01`` → ``January 2013``; what is no such date stays as it is."""
    if not re.fullmatch(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?", date, re.ASCII):
        return date
    year, month, day = (*date.split("-"), "", "")[:3]
    if not month:
        return year
    words = MONTHS[int(month) - 1]
    return f"{words} {int(day)}, {year}" if day else f"{words} {year}"


def day_of(moment: str) -> str:
    """``2013-01-29T10:00:05Z`` → ``2013-01-29``; what is no such moment stays as it is."""
    found = _MOMENT.fullmatch(moment)
    return found[1] if found is not None else moment


_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)"  # 2013-01-29
    r"[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?"  # T10:00:05
    r"(?:Z|[+-]\d\d:?\d\d)?",  # Z
    re.ASCII,
)


DAY_IN_FIGURES = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
"""A day whose month stands first or second, as people have it in one country or another."""


def day_in_figures(text: str) -> str:
    """``29/01/2013``, ``01.29.2013`` → ``2013-01-29``; nothing where either figure may be the month: ``01/02/2013``."""
    found = DAY_IN_FIGURES.fullmatch(text)
    if found is None:
        return ""
    low, high = sorted((int(found[1]), int(found[2])))
    said = f"{found[3]}-{low:02}-{high:02}"
    is_certain = low == high or high > len(MONTHS)
    return said if is_certain and found[3] != "0000" and not is_impossible(said) else ""


def in_figures(text: str) -> str:
    """A text with the figures of any script as ours: ``١٩٩٨`` → ``1998``."""
    return text if text.isascii() else "".join(str(decimal(letter, letter)) for letter in text)


# EDTF, levels 0 and 1 (https://www.loc.gov/standards/datetime/): 199X, 1850~, 1985/.., 2001-21

_POINT = re.compile(
    r"(?P<year>\d{4}|\d{1,3}[Xu]{1,3})"  # 2001, 199X
    r"(?P<rest>(?:-[\dX]{2}){0,2})"  # -21
    r"(?P<mark>[~?%]?)",  # ~
    re.ASCII,
)
_MARKS = {"~": "approximate", "?": "questionable", "%": _BOTH}
_SEASONS = {"-21": "Spring", "-22": "Summer", "-23": "Autumn", "-24": "Winter"}
_BOUNDS = {"": UNKNOWN, "unknown": UNKNOWN, "..": OPEN, "open": OPEN, UNKNOWN: UNKNOWN, OPEN: OPEN}
_ALONE = re.compile(
    r"\d{2,3}X{1,2}[~?%]?"  # 199X
    r"|\d{4}[~%]"  # 1850~
    r"|\d{4}[~?%]?/(?:\d{4}[~?%]?|\.\.|open)",  # 1985/..
    re.ASCII,
)


_BEFORE, _AFTER = " B.C.", " A.D."
_BEFORE_CHRIST = re.compile(r"(?:-(\d{4})|0000)(?P<rest>(?:-\d\d){0,2})(?P<mark>[~?%]?)", re.ASCII)
_ASTRONOMICAL = ("edtf", "iso8601")
"""Encodings that count the year before the first as 0000, and the one before that as -0001."""


def before_christ(date: Date) -> int:
    """The year before Christ that a date is of, or begins in: 51 of ``-0050``; 0 where it is none."""
    if date.value[:1] not in ("-", "0") or date.encoding not in _ASTRONOMICAL:
        return 0
    found = _BEFORE_CHRIST.fullmatch(date.value)
    return int(found[1] or 0) + 1 if found is not None else 0


def astronomical(year: int) -> str:
    """A year before Christ as EDTF has it: 51 → ``-0050``, 1 → ``0000``."""
    return f"-{year - 1:04}" if year > 1 else "0000"


class _Point(NamedTuple):
    """A year, with ``u`` for a figure that is not known, the season or the month and day in it,
    and how certain it is.
    """

    year: str
    rest: str = ""
    doubt: str = ""

    @property
    def text(self) -> str:
        if season := _SEASONS.get(self.rest):
            return f"{season} {self.year}"
        if self.is_before_christ or self.year[0] == "0":
            return in_words(f"0000{self.rest}").replace("0000", self.year.lstrip("0") or self.year)
        return f"{self.year}{self.rest}"

    @property
    def is_before_christ(self) -> bool:
        return self.year.endswith(_BEFORE)


def is_edtf(text: str) -> bool:
    """Whether a date has a form that nothing but EDTF has: ``199X``, ``1850~``, ``1985/..``"""
    return _ALONE.fullmatch(text) is not None


W3CDTF = re.compile(r"\d{4}(?:-\d\d){0,2}", re.ASCII)
"""A year, a month or a day, as W3CDTF has them: ``2013-01-29``."""
_TIME = re.compile(r"(?<=\d\d)T\d\d.*|(?<=^\d{8})\d{6}$", re.ASCII)
"""What stands behind a day: ``T10:00Z``, or ``161429`` without a sign before it: ``20131114161429``."""


def is_moment(date: Date) -> bool:
    """Whether it tells of a moment, and not what happened then: ``2003-04-29T15:57:01Z``, and not ``OCT 1998``."""
    return date.kind == "other" and _TIME.search(date.value) is not None


_BASIC = re.compile(r"(\d{4})(0[1-9]|1[0-2])(?:(0[1-9]|[12]\d|3[01])|(?!\d))", re.ASCII)
"""A date of ISO 8601 without hyphens: ``20030115``;
of less than a day it may be a span of years or six figures of a day.
"""
_MONTHS_IN_BASIC = ("iso8601", "temper")


def hyphened(text: str, encoding: str = "") -> str:
    """A date of ISO 8601 as its profile has it: ``20030115`` → ``2003-01-15``; what is no such date stays as it is."""
    found = _BASIC.fullmatch(text) if encoding != "edtf" else None
    if found is None or not (found[3] or encoding in _MONTHS_IN_BASIC):
        return text
    return "-".join(filter(None, found.groups()))


def of_four_figures(text: str, encoding: str, point: str) -> str:
    """A year with the figures that every encoding wants: ``850`` → ``0850``, of EDTF ``-18`` → ``-0018``.

    Two alone are a century in ISO 8601, unless EDTF has them at one end of a time; three of MARC's may lack the last.
    """
    found = _FEW_FIGURES.fullmatch(text)
    if found is None or encoding == "marc":
        return text
    if len(found[2]) < 3 and (encoding != "edtf" or (len(text) == 2 and text.isdigit() and not point)):
        return text
    return f"{found[1]}{found[2]:0>4}"


_FEW_FIGURES = re.compile(r"(-?)(\d{1,3})", re.ASCII)


def _of_day(text: str, encoding: str) -> str:
    """The same without the time of day: ``2003-01-15T10:00Z`` → ``2003-01-15``."""
    return hyphened(_TIME.sub("", text), encoding)


def _point(text: str, date: Date) -> _Point | None:
    if text in _BOUNDS:
        return _Point(_BOUNDS[text])
    text = _of_day(text, date.encoding)
    if before := before_christ(replace(date, value=text)):
        found = _BEFORE_CHRIST.fullmatch(text)
        assert found is not None
        return _Point(f"{before}{_BEFORE}", found["rest"], _MARKS.get(found["mark"], date.qualifier))
    found = _POINT.fullmatch(text)
    if found is None or len(found["year"]) != 4:
        return None
    return _Point(found["year"].replace("X", "u"), found["rest"], _MARKS.get(found["mark"], date.qualifier))


def _points(date: Date) -> list[_Point]:
    """The one point of a date, or its beginning and end; none where it is no such date."""
    ends = [date.value, date.end] if date.end else date.value.split("/") if date.encoding == "edtf" else [date.value]
    points = [point for end in ends if (point := _point(end, date)) is not None]
    certain = any(point.year not in (OPEN, UNKNOWN) for point in points)
    return points if certain and len(points) == len(ends) < 3 else []


def coded(date: Date) -> Date:
    """A date of EDTF as MARC codes it: ``1985/..`` is 1985 to 9999, and ``199X`` 199u."""
    points = _points(date) if date.encoding == "edtf" else []
    if not points or any(point.is_before_christ for point in points):
        return date
    first, last = points[0], points[-1]
    end = last.year if len(points) > 1 else ""
    rest = "" if end else first.rest
    value = UNKNOWN if first.year == OPEN else f"{first.year}{rest}"
    return replace(date, value=value, end=end, qualifier=first.doubt or last.doubt, encoding="")


_YEAR_OF_MARC = re.compile(
    r"[\du]{4}(?! ?b\.? ?c\b"  # not 0044 B.C.
    r"|'?s\b"  # not 1880s
    r"|\d(?:\d\d)?$"  # not 20135: so many figures that they are nothing at all
    r"|(?:.*[ ,;/&\[]|[^ ]* .*-)(?:1\d|20)\d\d(?!\d))",  # not 1926-2009, 2012
    re.IGNORECASE | re.ASCII | re.DOTALL,
)
"""A year, and none before Christ, no decade, nor one of several."""


def is_coded(date: Date) -> bool:
    """Whether a date begins with a year as MARC has it in 008:
    one of our era, of which something is known, or of its end.
    """
    said = coded(date)
    return _YEAR_OF_MARC.match(said.value) is not None and not is_unknown(said) and not before_christ(date)


def is_computable(text: str) -> bool:
    """Whether a date is one of ISO 8601 or EDTF, with whose help one can compute: ``1945-10``, ``199X``;
    ``10/12/1945`` is none.
    """
    return _COMPUTABLE.fullmatch(text) is not None


_YEAR_OF_EDTF = (
    r"[~?%]?(?:-?[\dXu]{4}|Y-?\d{5,}|Y-?\d+E\d+)"  # 199X, Y17000, Y17E4
    r"(?:S\d+)?[~?%]?"  # S3~
)
_MONTH_OF_EDTF = (
    r"-[~?%]?(?:0[1-9]|1[0-2]"  # -12
    r"|2[1-9]|3\d|4[01]"  # -21, the spring
    r"|[01X]X|uu)[~?%]?"  # -XX?
)
_DAY_OF_EDTF = r"-[~?%]?(?:0[1-9]|[12]\d|3[01]|[0-3X]X|uu)[~?%]?"
_TIME_OF_DAY = (
    r"T(?:[01]\d|2[0-4])(?::?[0-5]\d(?::?[0-6]\d(?:[.,]\d+)?)?)?"  # T23:12:49
    r"(?:Z|[+-]\d\d(?::?\d\d)?)?"  # +01:00
)
_DAY_OF_ISO = (
    r"\d{4}(?:0[1-9]|1[0-2])"  # 199912
    r"(?:(?:0[1-9]|[12]\d|3[01])"  # 31
    rf"(?:\d{{6}}|{_TIME_OF_DAY})?)?"  # T2359
)
_ANY_POINT = rf"{_YEAR_OF_EDTF}(?:{_MONTH_OF_EDTF}(?:{_DAY_OF_EDTF}(?:{_TIME_OF_DAY})?)?)?"
_ANY_DATE = rf"(?:{_ANY_POINT}|{_DAY_OF_ISO})"
_NO_END = r"(?:\.\.|open|unknown)?"
_ANY_MEMBER = rf"(?:{_ANY_POINT}(?:\.\.(?:{_ANY_POINT})?)?|\.\.{_ANY_POINT})"
_COMPUTABLE = re.compile(
    rf"{_ANY_DATE}(?:/(?:{_ANY_DATE}|{_NO_END}))?"  # 1945-10, 1945/..
    rf"|{_NO_END}/{_ANY_DATE}"  # ../1945
    rf"|\[{_ANY_MEMBER}(?:, ?{_ANY_MEMBER})*\]"  # [1945, 1947..1949]
    rf"|\{{{_ANY_MEMBER}(?:, ?{_ANY_MEMBER})*\}}",  # {1945, 1947}
    re.ASCII,
)


@lru_cache(maxsize=1024)
def is_impossible(text: str, encoding: str = "") -> bool:
    """Whether what has the form of a month or a day of ISO 8601 is none: ``2020-02-31``, ``19991302``;
    EDTF has seasons there.
    """
    found = _OF_CALENDAR.match(text)
    if found is None or (encoding == "edtf" and _POINT.fullmatch(text) is not None and not found["day"]):
        return False
    try:
        day(int(found["year"]) or _LEAP_YEAR, int(found["month"]), int(found["day"] or 1))
    except ValueError:
        return True
    return False


_OF_CALENDAR = re.compile(
    r"(?P<year>\d{4})(?P<mark>-?)(?P<month>\d\d)"  # 2013-01, 201301
    r"(?:(?P=mark)(?P<day>\d\d)|(?<=-\d\d))(?=T|$)",  # -29; a month alone has its hyphen
    re.ASCII,
)
_LEAP_YEAR = 4
"""Stands for the year 0, which the calendar of a program has not."""


def is_misspelt(text: str) -> bool:
    """Whether figures alone are neither a year nor a month nor a day: ``20135``, ``20131301``."""
    return _FIGURES.fullmatch(text) is not None and _OF_A_DAY.fullmatch(text) is None


_FIGURES = re.compile(r"\d{5,}", re.ASCII)
_OF_A_DAY = re.compile(
    r"\d{4}(?:0[1-9]|1[0-2])"  # 201301
    r"(?:(?:0[1-9]|[12]\d|3[01])(?:\d{6})?)?",  # 29, 29231249
    re.ASCII,
)
"""A month or a day without hyphens, with the time or without: ``201301``, ``20130129``."""


def years_of(text: str) -> tuple[str, str] | None:
    """The two years of which the second has its last figures alone: ``1939-45``;
    ``1999-12`` is a month, ``1939-39`` nothing.
    """
    found = _IN_A_CENTURY.fullmatch(text)
    if found is None or found[3] <= max(found[2], "12"):
        return None
    return f"{found[1]}{found[2]}", f"{found[1]}{found[3]}"


_IN_A_CENTURY = re.compile(r"\[?(\d\d)(\d\d)[-–](\d\d)\]?\.?", re.ASCII)


def is_unknown(date: Date) -> bool:
    """Whether nothing is known of a date: ``uuuu``, or from ``uuuu`` to ``uuuu``."""
    return date.value == UNKNOWN and date.end in ("", UNKNOWN)


def worded(date: Date) -> str:
    """A date as it is stated, with its doubts: ``[approximately 1850]``, ``1985-``, ``[between 1990 and 1999]``.

    RDA 1.9.2; nothing where it is no date of EDTF or of ISO 8601.
    """
    points = _points(date)
    if not points:
        return _alternatives(date)
    first, last = points[0], points[-1]
    goes_on = last.year in (OPEN, UNKNOWN)
    if first == last or goes_on:
        said = _between(first, first) if "u" in first.year else doubted(first.text, first.doubt)
        return f"{said}-" if goes_on else said
    if first.year in (OPEN, UNKNOWN):
        return f"[not after {last.text}]"
    if "u" in first.year + last.year:
        return _between(first, last)
    if first.is_before_christ and last.year.isdigit():
        points[1] = last = last._replace(year=f"{int(last.year)}{_AFTER}", rest="")
    if first.doubt == last.doubt:
        return doubted("-".join(in_words(point.text) for point in points), first.doubt)
    return f"[{'-'.join(map(_marked, points))}]"


def _marked(point: _Point) -> str:
    """A date with its doubts, among others that have not the same."""
    return DOUBTED.get(point.doubt, "[{}]")[1:-1].format(in_words(point.text))


_SET = re.compile(r"\[([^\[\]]+)\]|\{([^{}]+)\}")


def _alternatives(date: Date) -> str:
    """A set of EDTF's level 2, one of which it is, or all:
    ``[1667,1668]`` → ``[1667 or 1668]`` (RDA 1.9.2.2, 1.9.2.4).
    """
    found = _SET.fullmatch(date.value) if date.encoding == "edtf" and not date.end else None
    if found is None:
        return ""
    one, text = found[1] is not None, found[1] or found[2]
    members = [_member(member, date, "between {} and {}" if one else "{}-{}") for member in text.split(",")]
    if not all(members):
        return ""
    *others, last = dict.fromkeys(members)
    if not one:
        return ", ".join((*others, last))
    return f"[{', '.join(others)} or {last}]" if others else f"[{last}]"


def _member(text: str, date: Date, span: str) -> str:
    """A date of a set, or the beginning and end of several, of which one may be open: ``1670..1672``, ``..1672``."""
    first, mark, last = text.strip().partition("..")
    points = [_point(end, date) for end in (first, last) if end]
    if not points or not all(
        point is not None and (point.year.isdigit() or point.is_before_christ) for point in points
    ):
        return ""
    said = [_marked(point) for point in points if point is not None]
    if len(said) == 2:
        return said[0] if said[0] == said[1] else span.format(*said)
    return said[0] if not mark else f"not before {said[0]}" if first else f"not after {said[0]}"


def _between(first: _Point, last: _Point) -> str:
    doubt = "?" if last.doubt not in ("", "inferred") else ""
    return f"[between {first.year.replace('u', '0')} and {last.year.replace('u', '9')}{doubt}]"


def supposed(date: Date) -> str:
    """The years of a date where nobody states them: ``[1999]``, ``[1999]-``."""
    texts = (_of_day(text, date.encoding) for text in (date.value, date.end))
    years = [re.sub(r"(?<=[\dXu]{4})(?:-[\dX]{2}(?![\dX]))+", "", text) for text in texts]
    said = worded(replace(date, value=years[0], end=years[1]))
    if said[:1] in ("", "["):
        return said
    return f"[{said[:-1]}]-" if said[-1] == "-" else f"[{said}]"


_STATED_YEAR = re.compile(r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)", re.ASCII)


def stated_year(stated: str) -> str:
    """The first year of a date as it is stated, or of its correction:
    ``c1963.``, ``5723 [1963]``, ``1693 [i.e. 1963]``, ``[19]63``; nothing where that is the end of what began in a year
    that is not known, or one that it was not in, ``[19--]-2006``, ``[not after 1842]``, and where it was before Christ:
    ``1500 BCE``.
    """
    found = _year_in(stated)
    if found is None:
        found = _year_in(with_whole_years(stated))
    if found is None or _is_bound(found) or _IN_ERA.match(found.string, found.end()):
        return ""
    return found[0] if not _BEGUN.fullmatch(found.string[: found.start()]) else ""


def with_whole_years(stated: str) -> str:
    """A date without the brackets that stand within a year, around what of it is supplied: ``[19]83`` → ``1983``."""
    return _IN_PART.sub(_whole, stated) if "[" in stated else stated


_IN_PART = re.compile(
    r"(?<![\d\[])(\d{0,3})\[(\d{1,3})(\??)\](\d{0,3})(?![\d\[\]])",  # [19]83
    re.ASCII,
)


def _whole(part: re.Match[str]) -> str:
    year = f"{part[1]}{part[2]}{part[4]}"
    return f"{year}{part[3]}" if len(year) == len("1983") else part[0]


def _year_in(stated: str) -> re.Match[str] | None:
    return _STATED_YEAR.search(stated.rpartition("i.e.")[2]) or _STATED_YEAR.search(stated)


_BEGUN = re.compile(
    r"(?:\[?|.*(?<!\d)\d{1,3}[-?u]{1,2}[]?., ]*)"  # [19--]
    r"(?:[-–]|and|or) *\[?",  # -
    re.DOTALL,
)
"""What stands before the end of something that began in no year that is told."""


def is_bound(stated: str) -> bool:
    """Whether a statement says before or after which year it was, and of no year that it was in:
    ``[not after 1842]``, and not ``1876 [not before 1870]``.
    """
    found = _year_in(stated)
    return found is not None and _is_bound(found)


def _is_bound(year: re.Match[str]) -> bool:
    at = year.start()
    return _BOUND.search(year.string, max(at - _BOUND_LENGTH, 0), at) is not None


BOUNDS = (
    "after|before|nach|vor|après|avant|dopo(?: il)?|prima del|después de|antes de|depois de|post|ante|voor|после|до"
)
"""What says that something was not in the year behind it, as a pattern."""
BEFORE_CHRIST = r"b\.? ?c(?:\.? ?e)?|v\. ?chr|v\. ?c|av(?:\.|ant)? j\.?-?c|a\. ?c|f\. ?kr|p\. ?n\. ?e|př\. ?n\. ?l|до н"
"""What says behind a year that it was before Christ, as a pattern."""
_IN_ERA = re.compile(rf"(?: ?[-–] ?\d+)?\]? (?:{BEFORE_CHRIST})\b", re.IGNORECASE)
_BOUND = re.compile(rf"\b(?:{BOUNDS}) \[?\Z", re.IGNORECASE)
_BOUND_LENGTH = len(" después de [")


def is_one_of(stated: str) -> bool:
    """Whether a statement says that it is one of several years: ``[between 1898 and 1903]``, ``1898 or 1899``; and not
    of several parts of one, ``May or June 1898``.
    """
    return _ONE_OF.search(stated) is not None


_ONE_OF = re.compile(r"\b(?:between|or|zwischen|oder|entre|ou)(?: (?:ca?\.|circa|about|um|vers))? \[?\d")


def is_of_creation(stated: str, dates: Iterable[Date]) -> bool:
    """Whether the year of a statement is that in which something was made:
    ``[1658 or 9]`` of a manuscript of 1658/1659, ``[not before 1900]`` of one of ``19uu``.
    """
    found = _year_in(stated)
    year = found[0] if found is not None else stated
    spans = ((date.value[:4], (date.end or date.value)[:4]) for date in dates if date.kind == "created")
    return any(first.replace("u", "0") <= year <= last.replace("u", "9") for first, last in spans)


_SIX = re.compile(r"(\d\d)(\d\d)(\d\d)", re.ASCII)


@lru_cache(maxsize=1024)
def day_entered(figures: str) -> str:
    """The day of MARC's six figures (008/00-05), of 1968 to 2067: ``020805`` → ``2002-08-05``;
    nothing where it is no such day.
    """
    found = _SIX.fullmatch(figures)
    if found is None:
        return ""
    year = int(found[1])
    try:
        return day(year + (1900 if year > 67 else 2000), int(found[2]), int(found[3])).isoformat()
    except ValueError:
        return ""


_WORDS = re.compile(r"\w+|[?©℗]")


def words_of(dates: Iterable[Date]) -> frozenset[str]:
    """All the words in which these dates may be stated."""
    known: set[str] = set()
    for date in dates:
        texts = [date.value, date.end, in_words(date.value), in_words(date.end), worded(date), supposed(date)]
        texts += ["between", "and"] if date.end else []
        texts += [f"c{date.value}", "c", "©"] if date.kind == "copyright" else []
        known.update(_WORDS.findall(" ".join(texts).casefold()))
    return frozenset(known)


def restates(stated: str, *known: frozenset[str]) -> bool:
    """Whether a statement of a date has no other words than these: for 2000 ``[2000]`` has none.

    ``c2000`` has, and so has ``Minguo 88 [1999]`` for 1999. What stands between the words counts for nothing.
    """
    return all(any(word in words for words in known) for word in _WORDS.findall(stated.casefold()))


def is_undated(text: str) -> bool:
    """Whether a date says of itself that it is not known:
    ``undated``, ``[n.d.]``, ``[date of publication not identified]``.
    """
    return _UNDATED.fullmatch(text) is not None


_UNDATED = re.compile(
    r"[\[(]*(?:"
    r"(?:date )?(?:of \w+ )?(?:not identified|unknown|undetermined|uncertain)"  # date of publication not identified
    r"|un-?dated|(?:no|sine|sans|senza) (?:date|dat[ao]|anno)"  # undated, senza data
    r"|s\. ?[adl]\.?|n\. ?d\.?|o\. ?j\.?|z\. ?j\.?|u\. ?å\.?|b\. ?r\.?|б\. ?г\.?"  # s.a., n.d., o. J., z. j., б. г.
    r"|u+|0000|9999|出版年不明"  # uuuu
    r")[?\])]*\.?",
    re.IGNORECASE,
)

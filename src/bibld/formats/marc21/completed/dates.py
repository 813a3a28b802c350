"""Dates as 008 and 264 have them: those that are coded, and those that only a statement of publication has in words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from msgspec.structs import replace

from bibld.formats._dates import (
    BEFORE_CHRIST,
    BOUNDS,
    CALENDARS_BEGIN,
    KEY_DATES,
    LAST_YEAR,
    MONTH_NAME,
    MONTH_NUMBERS,
    OPEN,
    SPAN_OF_YEARS,
    before_christ,
    in_figures,
    is_coded,
    is_computable,
    is_edtf,
    is_impossible,
    is_moment,
    with_whole_years,
    years_of,
)
from bibld.formats._events import OF_PUBLICATION
from bibld.formats.marc21.codes import by_rda
from bibld.formats.marc21.leader import GOES_ON
from bibld.model import Date, Provision, Record
from bibld.report import Report

__all__ = [
    "OF_COPYRIGHT_ALONE",
    "WITH_COPYRIGHT",
    "YEAR_OF_COPYRIGHT",
    "YEAR_OF_SOUND",
    "dates_of",
    "is_placeholder",
    "of_our_calendar",
    "with_supposed",
]

OF_COPYRIGHT_ALONE = re.compile(r"\[?(?:[cp©℗]|copyright) ?(\d{4})\]?\.?", re.IGNORECASE)
"""A date of copyright where that of publication stands: ``c1998``, ``[©1998]``, of sounds ``p1998``."""
WITH_COPYRIGHT = re.compile(
    r"(\d{4}|\[\d{4}\])(?:, ?| (?=\[))"  # 1967, or [1967],
    r"\[?(?:[cp©℗]|cop\. ?|copyright ?)(\d{4})\]?\.?",  # c1965, [c1965]
    re.IGNORECASE,
)
"""The date of publication and that of copyright, as AACR2 has them (1.4F5, 6.4F)."""
YEAR_OF_COPYRIGHT = re.compile(r"(?:[cp©℗]|copyright)?\s*(\d{4})", re.IGNORECASE)
"""The year of a date that is said to be of copyright, with its sign or without: ``c1998``, ``1998``, ``℗1998``."""

_DECADE = re.compile(
    r"\[?(?:(\d{3}[-?]|\d{2}(?:--|\?\?))"  # [197-, 19--, 19??
    r"|(\d\d[1-9])0'?s)"  # 1880s; 1900s may be a century
    r"(\?)?\]?\.?"  # ?]
)
"""A year of which not all is known, as AACR2 has it or with other marks, and a decade."""
_ANY_FIGURE = str.maketrans("-?", "uu")
_TRANSCRIBED = re.compile(
    r"\[?(?P<copyright>[cp©℗]|copyright )?"  # [c
    r"(?P<about>(?:ca?\.|ca|circa|approximately) ?)?"  # ca.
    r"(?P<year>\d{4})(?P<doubt>\?)?\]?"  # 1998?]
    r"(?P<span>[-–]\[?(?:c?(?P<end>\d{4}))?\??\]?)?\.?",  # -[2001?].
    re.IGNORECASE,
)


_BETWEEN = re.compile(r"\[?between (\d{4}) and (\d{4})\??\]?\.?", re.IGNORECASE)
"""A span in which the year is, as RDA has it (1.9.2.4)."""

_EITHER = re.compile(r"\[?(\d{4})\?? or (\d{4})\??\]?\.?", re.IGNORECASE)
"""One of two years (RDA 1.9.2.2): ``[1985 or 1986]``."""

_ABOUT = re.compile(r"\[?(?:(?:ca\.?|c\.|c(?= )|circa|about|approximately) ?(\d{4})|(\d{4})\?)\]?\.?", re.IGNORECASE)
"""A year that is not certain: ``ca. 1880``, ``[1880?]``, but ``c1880`` is one of copyright."""

_OF_MANY_YEARS = frozenset((*GOES_ON, "collection", "multipart monograph"))

_OF_DAYS = (
    rf"(?:(?P<%s>\d{{4}})(?: {MONTH_NAME}(?: \d{{1,2}})?)?"  # 1796 April 2
    rf"|(?:(?:\d{{1,2}} )?{MONTH_NAME} |{MONTH_NAME} \d{{1,2}}, ?)(?P<%s>\d{{4}}))"  # 2 April 1796
)
_DAYS = re.compile(
    rf"{_OF_DAYS % ('year_before', 'year')}(?: ?[-–] ?| to ){_OF_DAYS % ('last_before', 'last')}\.?",
    re.IGNORECASE | re.ASCII,
)
"""A span from one day or month to another: ``1796 April 2 - 1801 June 2``, ``May 1920-June 1921``."""
_TWO_MONTHS = re.compile(
    r"(?:\d{4} )?Dec(?:ember)?\.?(?: \d{4})?"  # December 2019
    r"(?: ?[-–] ?| to )"  # -
    r"(?:\d{4} )?Jan(?:uary)?\.?(?: \d{4})?\.?",  # Jan. 2020
    re.IGNORECASE | re.ASCII,
)
"""What one issue may be of that was not published from one year to the next."""

_CORRECTED = re.compile(r"(?P<year>\d{4}) \[(?P<said>i\. ?e\. )?(?P<right>[^\[\]]+)\]\.?", re.IGNORECASE)
"""A date as it is stated, and in brackets as it is: ``1985 [i.e. 1986]``, ``1431 [2010]``."""


def dates_of(record: Record, report: Report) -> tuple[Date, ...]:
    """The dates of a record, each as 008 and 264 have it; where only a statement has one, that.

    The one date of a collection, whatever it is of, says from when it is (008/06 i), unless it is a machine's.
    """
    known = []
    for date in record.dates:
        if _is_unknown(date):
            report.lose("dropped", "dates.value", "it stands where no date is known", date.value, "marc21")
        else:
            known.append(date)
    is_other = len(known) == 1 and known[0].kind == "other" and not is_moment(known[0])
    if record.issuance == "collection" and is_other:
        known = [replace(known[0], kind="created")]
    dates = tuple(chain.from_iterable(map(_dated, known)))
    # What was published before what was made: it is the date of the statement that 008 has.
    stated = sorted(
        (one for one in record.provisions if not one.script),
        key=lambda one: one.function not in OF_PUBLICATION,
    )
    texts = [*(one.date for one in stated), *(date.value for date in dates)]
    return tuple(_doubted(record, _with_stated(record, dates, stated), texts))


def _with_stated(record: Record, dates: tuple[Date, ...], stated: Sequence[Provision]) -> tuple[Date, ...]:
    """Dates, with those that only a statement has, or that one of them has in words."""
    coded = {date.kind for date in dates if date.kind in KEY_DATES and is_coded(date)}
    if coded:
        issued = () if "issued" in coded else _issued(dates, stated)
        return (*_of_copyright(record, (*issued, *dates), stated), *issued, *dates)
    for provision in stated:
        if found := _read(provision.date):
            made = provision.function == "production"
            return (
                *dates,
                *(replace(date, kind="created") if made and date.kind == "issued" else date for date in found),
            )
    in_words = (date for date in dates if date.kind in KEY_DATES and not _is_of_several(date))
    return (*dates, *(replace(found, kind=date.kind) for date in in_words for found in _read(date.value)[:1]))


def _doubted(record: Record, dates: Iterable[Date], texts: Iterable[str]) -> Iterator[Date]:
    """Spans of years of which a text says that the one year is in them (008/06 q), though they do not:
    ``[between 1880 and 1889]``, or ``ca. 1885``, as repositories have it beside the first and the last that it may be;
    what goes on began in that year, ``188u``, and nobody knows when it ended.
    """
    texts = tuple(texts)
    found = (_BETWEEN.fullmatch(text) or _EITHER.fullmatch(text) for text in texts)
    between = {match.groups() for match in found if match is not None}
    about = {match[1] or match[2] for match in map(_ABOUT.fullmatch, texts) if match is not None}
    for date in dates:
        years = f"{date.value}{date.end}".isdigit() and date.end not in ("", OPEN)
        is_around = (
            years and record.issuance not in _OF_MANY_YEARS and any(date.value < year < date.end for year in about)
        )
        if date.kind not in KEY_DATES or not ((date.value, date.end) in between or is_around):
            yield date
        elif record.issuance in GOES_ON:
            alike = next(date.value[:at] for at in (3, 2, 1, 0) if date.end.startswith(date.value[:at]))
            yield replace(date, value=f"{alike:u<4}", end="", qualifier="")
        else:
            yield replace(date, qualifier="questionable")


def _is_of_several(date: Date) -> bool:
    """Whether it is a set or a span of EDTF: the year in ``[..1955]`` is not that of the resource."""
    return date.encoding == "edtf" and re.search(r"\.\.|[,/]", date.value) is not None


def _issued(dates: Iterable[Date], stated: Iterable[Provision]) -> tuple[Date, ...]:
    """The date of issue that is only stated, where another is coded:
    ``264 #1 $c [2013?]`` beside a coded date of copyright.
    """
    texts = [found.date for found in stated if found.function in OF_PUBLICATION]
    texts += [date.value for date in dates if date.kind == "issued" and not _is_of_several(date)]
    read = (tuple(date for date in _read(text) if date.kind == "issued") for text in texts)
    return next(filter(None, read), ())


def _of_copyright(record: Record, dates: Iterable[Date], stated: Iterable[Provision]) -> Iterator[Date]:
    """The date of copyright that a statement has, ``c1998``;
    by AACR2 such a one is that of publication, if they are alike.
    """
    if any(date.kind == "copyright" for date in dates):
        return
    found = (OF_COPYRIGHT_ALONE.fullmatch(one.date) or WITH_COPYRIGHT.fullmatch(one.date) for one in stated)
    match = next(filter(None, found), None)
    if match is not None and (by_rda(record) or all(date.value[:4] != match[match.re.groups] for date in dates)):
        yield Date(match[match.re.groups], kind="copyright")


def of_our_calendar(record: Record) -> tuple[Date, ...]:
    """The dates of a record that can be coded:
    a year of the Hijra or a Thai one is only stated, as is what may be one.
    """
    spoken = any(language.code in _OF_THE_HIJRA for language in record.languages)
    return tuple(
        date
        for date in record.dates
        if date.kind not in KEY_DATES
        or date.encoding == "marc"
        or not (_is_to_come(date.value) or (spoken and _is_early(date.value)))
    )


def with_supposed(dates: tuple[Date, ...], provisions: Iterable[Provision]) -> tuple[Date, ...]:
    """Dates with that of publication which the one of copyright lets suppose, where a statement has it so
    (RDA 2.8.6.6): ``264 #1 $c [1998]``, ``264 #4 $c ©1998``, and 008/06 t.
    """
    told = [date for date in dates if date.kind in KEY_DATES]
    if [date.kind for date in told] != ["copyright"]:
        return dates
    stated = (found.date for found in provisions if found.function == "publication")
    return (Date(told[0].value), *dates) if f"[{told[0].value}]" in stated else dates


_OF_THE_HIJRA = frozenset(("ara", "ota", "per", "pus", "urd"))
"""Languages whose books have its years."""


def _is_to_come(value: str) -> bool:
    """Whether a date is of no year of ours: ``2555``, which is 2012 in Bangkok; 9999 is none at all."""
    return value[:4].isdigit() and LAST_YEAR < value[:4] < OPEN


def _is_early(value: str) -> bool:
    """Whether a date is of a year that may be one of the Hijra."""
    return value[:4].isdigit() and value < CALENDARS_BEGIN


def _read(text: str) -> tuple[Date, ...]:
    """The dates that a statement has, in figures of whatever script."""
    figures = with_whole_years(in_figures(text))
    found = () if is_placeholder(figures) else _dates_in(figures)
    if any(_is_to_come(date.value) or (figures != text and _is_early(date.value)) for date in found):
        return ()
    return found


def _dates_in(text: str) -> tuple[Date, ...]:
    """The dates of a statement, where it is a year or two and nothing else, or one year among words."""
    if is_edtf(text):
        return (Date(text, encoding="edtf"),)
    if (match := _DECADE.fullmatch(text)) is not None:
        year = match[1].translate(_ANY_FIGURE) if match[1] else f"{match[2]}u"
        return (Date(year, qualifier="questionable" if match[3] else ""),)
    if (match := _TRANSCRIBED.fullmatch(text)) is not None:
        return (_stated(match),) if not match["end"] or match["end"] >= match["year"] else ()
    if (match := _CORRECTED.fullmatch(text)) is not None and (match["said"] or _is_of_another_calendar(match["year"])):
        return _dates_in(match["right"])
    if years := years_of(text):
        return (Date(years[0], end=years[1]),)
    if (match := WITH_COPYRIGHT.fullmatch(text)) is not None:
        return (Date(match[1].strip("[]")), Date(match[2], kind="copyright"))
    if (match := _DAYS.fullmatch(text)) is not None:
        first, last = match["year"] or match["year_before"], match["last"] or match["last_before"]
        if first == last:
            return (Date(first),)
        is_issue = int(last) - int(first) == 1 and _TWO_MONTHS.fullmatch(text)
        return (Date(first, end=last),) if first < last and not is_issue else ()
    if (match := _BETWEEN.fullmatch(text) or _EITHER.fullmatch(text)) is not None and match[1] < match[2]:
        return (Date(match[1], end=match[2], qualifier="questionable"),)
    return (Date(year),) if (year := _year_in(text)) else ()


def _is_of_another_calendar(year: str) -> bool:
    """Whether a year has ours behind it in brackets since it is none: ``1431 [2010]``, ``5730 [1969 or 1970]``."""
    return _is_to_come(year) or _is_early(year)


def _roman_year(text: str) -> str:
    """A year in Roman numerals, as it stands on older books: ``MDCCXLV``, ``M. DCC. XLV.`` → ``1745``; else nothing."""
    numeral = _BETWEEN_NUMERALS.sub("", text)
    if len(numeral) < _SHORTEST_NUMERAL or not _ROMAN.fullmatch(numeral):
        return ""
    values = [_ROMAN_VALUES[sign] for sign in numeral]
    year = sum(-one if one < other else one for one, other in zip(values, (*values[1:], 0), strict=True))
    return str(year) if "1400" <= str(year) <= LAST_YEAR else ""


_BETWEEN_NUMERALS = re.compile(r"[\[\]. ]")
_SHORTEST_NUMERAL = 3
_ROMAN = re.compile("M{1,2}(?:CM|CD|D?C{0,4})(?:XC|XL|L?X{0,4})(?:IX|IV|V?I{0,4})")
_ROMAN_VALUES = {"M": 1000, "D": 500, "C": 100, "L": 50, "X": 10, "V": 5, "I": 1}


_YEAR_AMONG_WORDS = re.compile(
    r"(?<!\w)(?<!(?<!\w)-)(?<!\d{3}[-–])c?(\d{4})"  # c1998, and not -1998, nor the end of 1996-1998
    r"(?!\w|['’]s)"  # not 1990s, 1990's
)
YEAR_OF_SOUND = re.compile(r"(?<!\w)(?:p|℗ ?)(\d{4})(?!\w)")
"""The year in which sounds were published, as their copyright has it (AACR2 6.4F, RDA 2.11.1.3):
``p1985``, ``℗ 1985``.
"""
_UNMARKED = re.compile(r"(?<!\w)(?<![℗©])(?<![℗©] )\d{4}(?!\w)")
_NOT_IN = re.compile(rf"\b(?:{BOUNDS}|not|nicht|or|oder|ou|{BEFORE_CHRIST})\b", re.IGNORECASE)
_IN_SPAN = re.compile(
    r"(?<!\w)c?\d\d(\d\d)(?:['’]?s)?(?:"  # 1998, 1890s
    r" ?[-–—]"  # -
    r"(?! ?(?:(?:0[1-9]|1[0-2]|\1)(?!\d)"  # not 1900-01, of which nobody knows whether it is a month
    r"|\d\d?-\d\d?(?!\d)"  # not 1998-2-3
    rf"|{MONTH_NAME}|(?:{'|'.join(MONTH_NUMBERS)})\b))"  # not 1998-Mai
    r"| to )",
    re.IGNORECASE,
)
"""A year with which something begins that goes on or ends in another one, ``1998-present``, ``1890s-1912``, and not one
of a month or a day.
"""


def _year_in(text: str) -> str:
    """The one year in a date in words: ``June 1925``, ``Minguo 88 [1999]``, ``MDCCXLV``, ``p1985, c1984``.

    ``after 1925``, ``nach 1925``, ``-1925`` are others, so is the end of ``440-1925``, and of ``1925-1930, undated`` it
    is none.
    """
    years = {*_YEAR_AMONG_WORDS.findall(text)}
    if not _UNMARKED.search(text):
        years = {*YEAR_OF_SOUND.findall(text)} or years
    if not years:
        return _roman_year(text)
    is_one = len(years) == 1 and not _NOT_IN.search(text) and not _IN_SPAN.search(text.rpartition("i.e.")[2])
    return years.pop() if is_one else ""


def _stated(match: re.Match[str]) -> Date:
    """The date of a statement: ``[1999?]``, ``ca. 1850``, ``c1998``, ``1999-2001``, ``2001-``."""
    approximate = match["about"] and not match["span"]  # else it is not told of both ends
    qualifier = "questionable" if match["doubt"] else "approximate" if approximate else ""
    end = match["end"] or OPEN if match["span"] else ""
    return Date(match["year"], end=end, kind="copyright" if match["copyright"] else "issued", qualifier=qualifier)


def _dated(date: Date) -> tuple[Date, ...]:
    """A date as 008 and 264 have it: of copyright its year, ``c1998``; of what is not in the code that it says, what is
    read in it.

    Of EDTF both doubts have one sign since 2019: ``1920?~`` → ``1920%``.
    """
    if date.encoding == "edtf":
        date = replace(date, value=date.value.replace("?~", "%"), end=date.end.replace("?~", "%"))
    if date.kind == "copyright":
        found = YEAR_OF_COPYRIGHT.fullmatch(date.value)
        return (replace(date, value=found[1]) if found else _possible(date),)
    date = _possible(_spanned(date))
    if date.encoding and date.kind in KEY_DATES and not date.end and is_coded(date) and not is_computable(date.value):
        first, *others = _read(date.value) or (date,)
        return (replace(first, kind=date.kind, qualifier=first.qualifier or date.qualifier), *others)
    return (date,)


def _is_unknown(date: Date) -> bool:
    return is_placeholder(date.value) and not date.end and not before_christ(date)


def is_placeholder(text: str) -> bool:
    """Whether this stands where no date is known: ``0000``, ``9999``, ``0000-00-00``."""
    return _PLACEHOLDER.fullmatch(text) is not None


_PLACEHOLDER = re.compile(r"(?:0000|9999)(?:-00){0,2}\.?")


def _spanned(date: Date) -> Date:
    """A date that spans from one to another as two: ``1999/2000``, ``1999-2000``, ``1939-45``;
    none ends before it begins.
    """
    if date.end:
        ends = date.value, date.end
    elif "/" in date.value and (date.encoding == "edtf" or is_computable(date.value)):
        begin, _, end = date.value.partition("/")
        ends = begin, end
    elif (found := SPAN_OF_YEARS.fullmatch(date.value)) is not None:
        ends = found[1], found[2]
    elif date.encoding != "edtf" and (years := years_of(date.value)):
        return replace(date, value=years[0], end=years[1], encoding="")
    else:
        return date
    if not all(ends):
        return date
    years = ends[0][:4], ends[1][:4]
    backward = all(map(str.isdigit, years)) and years[1] < years[0]
    return replace(date, value=ends[0], end="" if backward else ends[1])


def _possible(date: Date) -> Date:
    """A date of whose days, where the calendar has not these, the years are left: ``2020-02-31`` → ``2020``."""
    value, end = (text[:4] if is_impossible(text, date.encoding) else text for text in (date.value, date.end))
    return replace(date, value=value, end=end)

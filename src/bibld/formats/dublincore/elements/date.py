"""dc:date: the first is that of issue."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._dates import (
    OPEN,
    UNKNOWN,
    hyphened,
    is_bound,
    is_moment,
    is_of_creation,
    is_one_of,
    is_undated,
    stated_year,
    with_whole_years,
    worded,
    years_of,
)
from bibld.formats._events import is_unpublished
from bibld.formats.dublincore import judgement
from bibld.formats.dublincore.elements.element import ALL, NONE, SOME, Take, fields
from bibld.formats.dublincore.elements.losses import untold
from bibld.formats.dublincore.judgement import one_line
from bibld.model import RESTRICTION, Date, Note, Provision, Record, Term

__all__ = [
    "closed_until",
    "is_dated",
    "is_new_year",
    "of_moments",
    "take_date",
    "take_stated_date",
    "write_date",
]


def iso(date: Date) -> str:
    """A date in ISO 8601: ``2013``, ``2009/2011``, ``1950/1959`` for 195u; empty for what it has no form for.

    When something began or ended is not to be guessed: of ``18uu`` to ``19uu`` (MARC 008) nothing is said,
    of 1850 to ``19uu`` the beginning. What happened some time between the two (``questionable``) happened
    within their outermost years.
    """
    value, end = (hyphened(text, date.encoding) for text in (date.value, date.end))
    first, last = _bounds(value)
    began = first if first == last else ""
    if end == UNKNOWN:
        return began
    if end == OPEN:
        return f"{began}/.." if began else ""
    if end:
        ended, last = _bounds(end)
        if date.qualifier != "questionable" and not (began and ended == last):
            return began
        # What ends before it begins is two dates of a work in several parts, put the wrong way round, or no span.
        if first == last or last < first[: len(last)]:
            return first
        return f"{first}/{last}" if first and last else ""
    return first if first == last else f"{first}/{last}"


def _bounds(value: str) -> tuple[str, str]:
    """The earliest and the latest that a value may mean."""
    if judgement.ISO.fullmatch(value):
        return value, value
    if len(value) == 4 and judgement.UNKNOWN_DIGITS.fullmatch(value):
        return re.sub("[uX]", "0", value), re.sub("[uX]", "9", value)
    return "", ""


def _said(date: Date) -> str:
    """A date in ISO 8601 or, as dc:date is free text, in words:
    ``1912-1915`` → ``1912/1915``, ``circa 1945`` as it stands.
    """
    text = iso(date)
    if text or date.end:
        return text
    copied = judgement.date(date.value) if date.kind == "copyright" else None
    if copied is not None and copied.kind == date.kind and not copied.qualifier:
        return iso(copied)  # c1912, ©1912
    if date.encoding or not _WORDED.fullmatch(date.value):
        said = worded(date).strip("[]")
        return said if said != date.value or "?" in said else ""  # 1945-13 says itself again, and is none
    read = judgement.date(one_line(date.value))
    certain = iso(read) if read is not None and read.kind == "issued" and not read.qualifier else ""
    return certain or date.value


_WORDED = re.compile(
    r"\d{4} ?[-–] ?\d{4}"  # 1912-1915
    r"|(?=.*[^\W\d_]{2}|\d{4}s|.*[?,;/&\[])"  # ca. 1930; 1930s; 1940?; 1926, 1930
    r"(?:.*(?<!\d)(?:1\d|20)\d\d(?!\d).*"  # 6/21/2000; not 20135
    r"|.*(?<!\d)\d\d?(?:st|nd|rd|th) century.*)",  # early 19th century
    re.DOTALL,
)
"""A span of years, or a year or a century in words or with a mark that is of no code: not ``19uu``, nor ``1920-09-32``.
"""


def take_date(kind: str) -> Take:
    """A date of this kind or, without one, the date of issue if it is the first; of others dc:date
    does not say what happened.

    A moment is no date of issue, except midnight where there is no other date; that of New Year is its year's. The end
    of an embargo is a note. Of a picture that is ``undated`` another date is not of issue, but of when it was scanned,
    say; a guess is of itself. So it is with a moment of creation beside another: Islandora has there when its page was
    made.
    """

    def take(draft: Draft, text: str, _lang: str) -> str:
        line = one_line(text)
        if not kind and (closed := closed_until(line)) is not None:
            draft.add("notes", closed)
            return ALL
        is_of_issue = kind in ("", "issued")
        # No date has that its whole span is a guess: words do.
        if is_of_issue and judgement.is_probable_span(line) and _transcribe(draft, line) == ALL:
            return ALL
        of_day, time = _without_zone(line, kind)
        found = judgement.date(of_day or line)
        if found is None:
            if not kind and is_undated(line) and line not in _NO_END:
                for at, date in enumerate(draft.get("dates")):
                    if date == Date(date.value):
                        draft.replace("dates", at, replace(date, kind="other"))
            return _transcribe(draft, line) if is_of_issue else NONE
        if of_day:
            found = replace(found, kind="other")
        day = of_day or ("" if found.end else judgement.day_of_midnight(found.value))
        if kind == "created":
            found = replace(found, kind=_kind_of_creation(draft, found.value))
        elif kind:
            found = replace(found, kind=kind)
        elif found.kind == "issued" and _is_issued(draft):
            found = replace(found, kind="other")
        elif day and (draft.holds("dates", Date(day)) or not (is_new_year(found.value) or _says_when(draft))):
            found = Date(day)
        if not any(
            replace(date, kind=found.kind) == found for date in draft.get("dates") if not kind or date.kind == kind
        ):
            draft.add("dates", found)
        return SOME if time or judgement.dcmi(line).keys() - _OF_PERIOD else ALL

    return take


_NO_END = frozenset((UNKNOWN, OPEN, "0000"))
"""What MARC has in place of a second date, beside which the first is one."""


def is_new_year(moment: str) -> bool:
    """Whether it is the midnight with which a year begins, ``1939-01-01T08:00:00Z``, as programs have it that know the
    year alone: Digital Commons does.
    """
    return moment[4:11] == "-01-01T" and judgement.day_of_midnight(moment) != ""


def _without_zone(text: str, kind: str) -> tuple[str, str]:
    """The day of a moment of which the time zone is not told, ``2015-03-01T00:00:00``, and its time, where it is
    another than midnight; nothing of a time for which nothing says what happened then.
    """
    found = _MOMENT.fullmatch(text)
    if found is None or not (kind or found["midnight"]):
        return "", ""
    return found["day"], "" if found["midnight"] else found["time"]


_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\d)[T ]"  # 2015-03-01T
    r"(?P<time>(?P<midnight>00:00(?::00(?:\.0+)?)?)"  # 00:00; 00:00:00.000
    r"|\d\d:\d\d(?::\d\d(?:\.\d+)?)?)",  # 12:30:05
    re.ASCII,
)


_EMBARGO = re.compile(r"info:eu-repo/date/embargoEnd/(\d{4})-(\d\d)-(\d\d)", re.ASCII)


def closed_until(text: str) -> Note | None:
    """A restriction on access with the day of its end (MARC 506 $g), ``Embargoed until 20140101``,
    as OpenAIRE has it.
    """
    found = _EMBARGO.fullmatch(text)
    if found is None:
        return None
    said, day = "Embargoed until", "".join(found.groups())
    return Note(f"{said} {day}", kind=RESTRICTION, parts=(Term("", said), Term("availability date", day)))


def _is_issued(draft: Draft) -> bool:
    """Whether it is told already when it was issued, by a date or in words."""
    provisions: list[Provision] = draft.get("provisions")
    return any(date.kind == "issued" for date in draft.get("dates")) or bool(provisions and provisions[0].date)


def take_stated_date(draft: Draft, text: str) -> None:
    """The date of a statement of publication, ``1806``, ``[1806?]``, ``c1806.``, where it is not told otherwise; the
    day of the year that is told, ``April 15, 1815``, as it is stated.
    """
    found = judgement.date(text.rstrip("."))
    if found is None:
        return
    if not _is_issued(draft):
        draft.add("dates", found)
    first: Provision = draft.get("provisions")[0]
    if "-" in found.value and not first.date and draft.holds("dates", Date(found.value[:4])):
        draft.replace("provisions", 0, replace(first, date=text))


def _kind_of_creation(draft: Draft, value: str) -> str:
    """The kind of a date of creation: whichever comes first, beside a day or a year a moment says when something else
    was made; midnight is a day, and of two moments nobody says which it is.
    """
    created = [(at, date) for at, date in enumerate(draft.get("dates")) if date.kind == "created"]
    if not created or _is_within_day(created[0][1].value) == _is_within_day(value):  # all of them are of one sort
        return "created"
    if _is_within_day(value):
        return "other"
    for at, date in created:
        draft.replace("dates", at, replace(date, kind="other"))
    return "created"


def _is_within_day(value: str) -> bool:
    return is_moment(Date(value, kind="other")) and not judgement.day_of_midnight(value)


def _says_when(draft: Draft) -> bool:
    return bool(draft.get("dates")) or any(provision.date for provision in draft.get("provisions"))


_OF_PERIOD = frozenset(("start", "end", "scheme"))
"""What a date says of a period in DCMI's notation: not its name."""


def _transcribe(draft: Draft, text: str) -> str:
    """Put a date in words into the statement of publication as it stands, and the dates that it means beside it."""
    provisions: list[Provision] = draft.get("provisions")
    if _is_issued(draft) or not judgement.is_stated(text):
        return NONE
    if provisions:
        draft.replace("provisions", 0, replace(provisions[0], date=text))
    else:
        draft.add("provisions", Provision(date=text))
    for date in judgement.dates_in_words(text):
        draft.add("dates", date)
    return ALL


def write_date(writing: Writing) -> Iterator[Field]:
    """Dates in ISO 8601 or in words; where none says when it was issued, that of the statement of publication."""
    record = writing.record
    texts: list[str] = []
    beside = any(left.path == "date" for left in record.leftovers)  # one that goes back: ``undated``
    for at, date in enumerate(record.dates):
        if at == 0 and date == of_moments(record.dates[1:]):
            texts.append("")
            continue
        text = _said(date)
        told = ["value", "encoding", *(["end"] if "/" in text or date.end == date.value else [])] if text else []
        if date.kind == ("other" if texts or beside else _kind_of_first(record)):
            told.append("kind")
        untold(writing, "dates", date, *told)
        texts.append(text)
    if not is_dated(record):
        stated = [_in_statement(provision.date) for provision in record.provisions]
        texts = [*(text for text in stated if not is_of_creation(text, record.dates)), *texts]
    return fields("date", texts)


def _kind_of_first(record: Record) -> str:
    """What the first date of a record is of, as it is read from dc:date."""
    return "created" if is_unpublished(record) else "issued"


def _in_statement(stated: str) -> str:
    """The year of a statement, or the first and the last, ``1950-1960``, ``1950-`` → ``1950/..``, or those of which it
    is one: ``[between 1898 and 1903]``, ``1409 [1988 or 1989]`` → ``1988/1989``, ``[1898 or 9]`` → ``1898/1899``,
    ``[1954 or 1955-1972 or 1973]`` → ``1954/1973``; of ``[1946 or 1947-]`` none. Before or after which year it was
    stays in words: ``not after 1842``.
    """
    if is_bound(stated):
        return one_line(stated.translate(_NO_BRACKETS)).strip(". ")
    stated = with_whole_years(stated)
    span = _SPAN.fullmatch(stated)
    first, last = years_of(stated) or (span.groups() if span is not None else ("", ""))
    if first and (not last or first < last):
        return f"{first}/{last or '..'}"
    if not is_one_of(stated):
        return stated_year(stated)
    *before, within = _GIVEN_BEFORE.split(stated)
    if is_one_of(within) and not any(map(is_one_of, before)):
        stated = within
    whole = _SHORT.sub(lambda found: f"{found[0][: -len(found[2])]}{found[1][: -len(found[2])]}{found[2]}", stated)
    years = _YEAR.findall(whole)
    return f"{years[0]}/{years[-1]}" if years and years[0] < years[-1] and not _GOES_ON.search(stated) else ""


_SPAN = re.compile(r"\[?((?:1\d|20)\d\d)\]?[-–]((?:(?:1\d|20)\d\d)?)\]?\.?", re.ASCII)
_NO_BRACKETS = dict.fromkeys(map(ord, "[]"))
_YEAR = re.compile(r"(?<!\d)(?:1\d|20)\d\d(?!\d)", re.ASCII)
_SHORT = re.compile(
    r"(?<!\d)((?:1\d|20)\d\d)\??(?: or | oder | ou | and | und | et )(\d{1,2})(?![\w-]|\.? [^\W\d])", re.ASCII
)
"""A second year without what it has in common with the first."""
_GIVEN_BEFORE = re.compile(r"\[|i\. ?e\.,?")
"""Behind which stands the year in our calendar: ``1409 [i.e. 1988 or 1989]``."""
_GOES_ON = re.compile(r"[-–]\W*$")


def of_moments(dates: Iterable[Date]) -> Date | None:
    """The year in which it was issued, as far as the moments tell that are all its dates: ``2003-04-29T15:57:01Z``.

    A machine did something to it then, if that is not the beginning of a year; where they are of several years, none of
    these is more likely than another.
    """
    moments = [date.value if is_moment(date) else "" for date in dates]
    begun = {moment[:4] for moment in moments if is_new_year(moment)} if all(moments) else ()
    years = begun or {moment[:4] for moment in moments}
    year = min(years) if len(years) == 1 else ""
    return Date(year, qualifier="" if begun else "inferred") if year else None


def is_dated(record: Record) -> bool:
    """Whether a date says when it was issued; else the statement of publication does."""
    return any(date.kind == "issued" and _said(date) for date in record.dates)

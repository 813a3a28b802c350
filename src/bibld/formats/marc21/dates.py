"""Dates and times in code (MARC 033, 045, 046): when something was made, captured or valid, and what time it covers.

Each is a pair: ``read_…`` fills a draft, ``write_…`` gives the fields again, as they were found while the record still
says what they say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.form import ANY_INDICATORS, subfields
from bibld.crosswalk.line import MARK
from bibld.crosswalk.writing import Writing
from bibld.formats._dates import (
    OPEN,
    SPAN_OF_YEARS,
    W3CDTF,
    astronomical,
    before_christ,
    doubts_in,
    is_computable,
    is_misspelt,
    is_undated,
    is_unknown,
)
from bibld.formats._headings import is_time
from bibld.formats.marc21.found import data, leave, remembered, standing, values
from bibld.formats.marc21.years import dates_of_008
from bibld.model import Date, Record, Subject, Term, was_marc

# 033: when and where it was captured, broadcast or found

EVENTS = {" ": "captured", "0": "captured", "1": "broadcast", "2": "found"}
"""The kinds of date that 033 is for, by its second indicator."""


@remembered
def _take_033(field: Field) -> list[Date]:
    kind = EVENTS.get(field.first("ind2"), "captured")
    found = values(field, "a")
    if field.first("ind1") == "2" and len(found) == 2:
        return [_event(found, kind)]
    return [_event([value], kind) for value in found]


def _event(ends: Sequence[str], kind: str) -> Date:
    """A date of ISO 8601; where figures are not there, which that does not have, of its profile: ``201301--``.
    Before a time of day, ISO 8601 has a T.
    """
    encoding = "iso8601"
    if any("-" in end for end in ends) and all(map(_TO_THE_DAY.fullmatch, ends)):
        ends, encoding = [_hyphened(end) for end in ends], ""
    else:
        ends = [f"{end[:8]}T{end[8:]}" if _TO_THE_MINUTE.fullmatch(end) else end for end in ends]
    return Date(ends[0], end="".join(ends[1:]), kind=kind, encoding=encoding)


def read_033(field: Field, draft: Draft) -> None:
    """``033 00 $a 20130129``: when it was captured, broadcast or found (second indicator);
    with 2 first, from one date to the other.
    """
    for date in _take_033(field):
        draft.add("dates", date)
    leave(draft, field, "a")


def write_033(writing: Writing) -> Iterator[Field]:
    """The dates of such events, each in a field of its own, where none as found has it."""
    dates = [date for date in writing.record.dates if date.kind in EVENTS.values()]
    if not dates:
        return
    before, said = standing(writing, "033", _take_033, dates)
    yield from before
    for date in dates:
        if date not in said:
            event = next(code for code, kind in EVENTS.items() if kind == date.kind and code != " ")
            goes_on = date.end != "" and date.end in (*_NO_ENDS, OPEN)
            end = "" if goes_on else date.end
            ends = [compact(value) for value in (date.value, end) if value]
            if not all(map(_DAY.fullmatch, ends)):
                writing.drop("dates", "033 has dates in figures only", f"{date.value} {date.end}".strip())
                continue
            if goes_on:
                writing.drop("dates", "033 has no span that goes on", date.end)
            for value in (date.value, date.end):
                moment = _MOMENT.fullmatch(value)
                if moment and moment["second"]:
                    writing.drop("dates", "033 has no seconds", value)
            yield data("033", ("2" if end else "0") + event, *(("a", found) for found in ends))


_DAY = re.compile(r"\d[\d-]{7}(?:\d{4}(?:[+-]\d{4})?)?", re.ASCII)
"""MARC 21 Bibliographic, 033 $a: ``20130129``, ``201301--``, and the time of day."""


_TO_THE_DAY = re.compile(r"\d{4}(?:----|\d\d(?:--|\d\d))", re.ASCII)
_TO_THE_MINUTE = re.compile(r"\d{12}(?:[+-]\d{4})?", re.ASCII)


def _hyphened(text: str) -> str:
    """``201301--`` → ``2013-01``"""
    figures = text.rstrip("-")
    return "-".join(filter(None, (figures[:4], figures[4:6], figures[6:])))


_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d\d-\d\dT|\d{8}T?)"  # 2013-01-29T, 20130129
    r"(?P<minute>[0-2]\d:?[0-5]\d)(?P<second>:?\d\d(?:\.\d+)?)?"  # 23:12:49, 231249
    r"(?P<zone>Z|[+-]\d\d:?\d\d)?",  # Z, +01:00
    re.ASCII,
)
"""A time of day of ISO 8601, with and without what parts its figures."""


def compact(text: str) -> str:
    """``2013-01`` → ``201301--``: eight places, a hyphen for each figure that is not there.

    The time of day has no seconds, and how far it is from that of Greenwich: ``2013-01-29T23:12:49Z``
    → ``201301292312+0000``.
    """
    if moment := _MOMENT.fullmatch(text):
        day, minute, zone = moment["day"].strip("T").replace("-", ""), moment["minute"], moment["zone"] or ""
        return day + (minute + zone.replace("Z", "+0000")).replace(":", "")
    return text.replace("-", "").ljust(8, "-") if W3CDTF.fullmatch(text) else text


# 045: the time that the contents cover


@remembered
def _take_045(field: Field) -> list[Subject]:
    codes = [Subject((Term("period", value),)) for value in values(field, "a")]
    dates = [_iso(value) for value in values(field, "bc")]
    if field.first("ind1") == "2" and len(dates) == 2:
        return [*codes, Subject((Term("start", dates[0]), Term("end", dates[1])))]
    return [*codes, *(Subject((Term("date", date),)) for date in dates)]


def _iso(text: str) -> str:
    """``d1972`` → ``1972``, ``c0044`` → ``-0043``: c stands before the years before Christ, d before the others.

    ISO 8601 has a year 0, which is the first before Christ.
    """
    era, year, rest = text[:1], text[1:5], text[5:]
    if era == "c" and re.fullmatch("[0-9]{4}", year) and year != "0000":
        return f"-{int(year) - 1:04}{rest}"
    return text[1:] if era == "d" else text


def _marc(text: str) -> str:
    """The other way round; what has its letter already is MARC's, as older stylesheets have it in MODS."""
    if text[:1] in ("c", "d"):
        return text
    before = re.match("-([0-9]{4})", text)
    figures = text[1:].replace("-", "")
    return f"c{int(before[1]) + 1:04}{figures[4:]}" if before else f"d{text[:1]}{figures}"


def read_045(field: Field, draft: Draft) -> None:
    """``045 2# $b d1972 $b d1975``: the time that it covers is a subject."""
    for subject in _take_045(field):
        draft.add("subjects", subject)
    leave(draft, field, "abc")


def write_045(writing: Writing) -> Iterator[Field]:
    """The coded times among the subjects, in the one field that there may be: ``045 0# $a w5w9``."""
    found = [subject for subject in writing.record.subjects if is_time(subject)]
    if not found:
        return
    before, said = standing(writing, "045", _take_045, found)
    yield from before
    terms = [subject.terms for subject in found if subject not in said]
    if not terms:
        return
    periods = [("a", term.value) for several in terms for term in several if term.kind == "period"]
    dates = [("b", _marc(term.value)) for several in terms for term in several if term.kind == "date"]
    spans = [[("b", _marc(term.value)) for term in several] for several in terms if several[0].kind in ("start", "end")]
    # 045 is not repeatable, and says of one span, or of single dates.
    others = spans if dates else spans[1:]
    first, its = ("2", spans[0]) if not dates and spans else ("01"[len(dates) > 1] if dates else " ", dates)
    yield data("045", f"{first} ", *periods, *its)
    for span in others:
        writing.drop(
            "subjects", "045 stands once, and has no room for another span", "/".join(date for _, date in span)
        )


# 046: dates that 008 does not hold

_SPECIAL = (
    ("c", "e", "issued"), ("k", "l", "created"), ("m", "n", "valid"), ("o", "p", "aggregated content"), ("j", "", "modified"),
)  # fmt: skip
"""The subfields for the beginning and the end of each kind of date, that of issue with its type in $a."""
_OF_DATES = "a" + "".join(code for *codes, _ in _SPECIAL for code in codes)

_SCHEMES = ("edtf", "iso8601", "w3cdtf")
"""The notations that $2 may name; the last is that of any date that is none of another."""


@remembered
def _take_046(field: Field) -> list[Date]:
    stated = field.first("2")
    encoding = stated if stated in _SCHEMES[:2] else ""
    dates = [date] if (date := _take_before_christ(field)) is not None else []
    # What began before our era and ended in it was not issued by the year in which it ended.
    for start, end, kind in _SPECIAL[1:] if field.first("b") and not field.first("c") else _SPECIAL:
        first, last = field.first(start) or "", (field.first(end) or "") if end else ""
        if first or last:
            # As in 008: an end that is not known is in no other encoding that says its start, too.
            own = "marc" if not encoding and first.isdecimal() and "u" in last else encoding
            if not own and (_IN_FIGURES.fullmatch(first) or _IN_FIGURES.fullmatch(last)):
                own = "iso8601"
            dates.append(Date(first, end=last, kind=kind, encoding=own))
    return dates


_IN_FIGURES = re.compile(r"(?:1\d|20)\d\d(?:0[1-9]|1[0-2])(?:(?:0[1-9]|[12]\d|3[01])(?:\d{6})?)?", re.ASCII)
"""A month or a day of ISO 8601 that its profile does not have:
of that standard is what no $2 tells of (MARC 21, 046).
"""

_SPANS = frozenset("ikmq")
_YEAR = re.compile("0{0,3}[1-9][0-9]{0,3}")


def _take_before_christ(field: Field) -> Date | None:
    """When something was made, if that began before our era: ``046 ## $a q $b 250 $e 100``; nothing was published then.

    Of what is no span the second date is that of another edition.
    """
    kind, start = field.first("a") or "", field.first("b") or ""
    before, after = field.first("d") or "", field.first("e") or ""
    whole = bool(before) is not bool(after) if kind in _SPANS else kind == "s" and not before + after
    if not whole or field.first("c") or after == OPEN:
        return None
    if not all(_YEAR.fullmatch(year) for year in (start, before or after or start)):
        return None
    end = astronomical(int(before)) if before else after.zfill(4) if after else ""
    doubt = "questionable" if kind == "q" else ""
    return Date(astronomical(int(start)), end=end, kind="created", qualifier=doubt, encoding="edtf")


_SIGNS_OF_DATES = r"0-9XuTYESZ?~%:/.,\[\]{}+"
_CODED_DATE = re.compile(f"(?!.*--)(?:[{_SIGNS_OF_DATES}-]|open|unknown)+")
_DATES_046 = "".join(
    f"(?:{MARK}{code}(?:[{_SIGNS_OF_DATES}]|-(?!-))++)?+" for *codes, _ in _SPECIAL for code in codes if code
)
FORM_OF_046 = f"{ANY_INDICATORS}{subfields('a', '?')}(?={MARK}[^2]){_DATES_046}(?:{MARK}2(?:{'|'.join(_SCHEMES)}))?+"


def read_046(field: Field, draft: Draft) -> None:
    """``046 ## $k 2012 $l 2013``: when it was made, from and to; in $2, whether that is EDTF."""
    dates = _take_046(field)
    if not dates or not all(_CODED_DATE.fullmatch(text) for date in dates for text in (date.value, date.end) if text):
        draft.leave(field, "malformed")
        return
    for date in dates:
        draft.add("dates", date)
    known = f"{_OF_DATES}bd" if _take_before_christ(field) is not None else _OF_DATES
    leave(draft, field, f"{known}2" if field.first("2") in _SCHEMES else known, once=f"{known}2")


NOTED = {"other": "in source record", "submitted": "submitted", "accepted": "accepted", "available": "available"}
"""The kinds of date that a note alone holds (500), and what it says of each."""
_KNOWN = frozenset((
    *(kind for *_, kind in _SPECIAL), *EVENTS.values(), "copyright", "coverage", "distribution", "manufacture", "original",
    "production", "publication",
))  # fmt: skip
"""The kinds of date that MARC has a place for, or that are of an event that it tells of."""


def is_noted(date: Date) -> bool:
    """Whether a note holds a date, as one of a kind that MARC does not know."""
    return date.kind in NOTED or date.kind not in _KNOWN


def _is_elsewhere(date: Date) -> bool:
    """Whether 033 or 500 holds a date."""
    return date.kind in EVENTS.values() or is_noted(date)


def _unbracketed(text: str) -> str:
    """A date without the punctuation of a statement: ``[1820]``, ``2015.``"""
    return text.strip("[]. ")


_DOUBTS = {"approximate": "~", "questionable": "?"}


def _doubted(date: Date, is_shown: Callable[[Date], bool]) -> Date:
    """A date that is not certain with the mark of EDTF for that, where no statement says so (RDA 1.9.2): ``1820~``."""
    mark = _DOUBTS.get(date.qualifier, "")
    if not mark or date.end or not W3CDTF.fullmatch(date.value.removeprefix("-")):
        return date
    if is_shown(date):
        return date
    return replace(date, value=f"{date.value}{mark}", encoding="edtf")


_YEAR_ALONE = re.compile("-?[0-9]{4}|")


def _before_christ(record: Record, date: Date) -> list[tuple[str, str]]:
    """When something was made or issued, if that began before our era, as MARC has it: 008 has no such dates."""
    start, end = before_christ(date), before_christ(replace(date, value=date.end))
    if not start or date.kind not in ("issued", "created"):
        return []
    if not date.end:
        return [("a", "s"), ("b", str(start))]
    kind = "q" if date.qualifier == "questionable" else "i" if record.issuance == "collection" else "m"
    if end:
        return [("a", kind), ("b", str(start)), ("d", str(end))]
    after = date.end[:4]
    return [("a", kind), ("b", str(start)), ("e", after)] if after.isdigit() and after != OPEN else []


def _ends_of(date: Date) -> tuple[str, str]:
    """The ends of a date without the punctuation of a statement; in EDTF it is none."""
    return (date.value, date.end) if date.encoding == "edtf" else (_unbracketed(date.value), _unbracketed(date.end))


def _said_of(date: Date) -> tuple[str, str, str]:
    """What a date says: ``1987.`` says what ``1987`` does, and what began and ended in one year was in that."""
    start, end = _ends_of(date)
    return date.kind, start, "" if end == start else end


def _is_stated(date: Date, record: Record, held: Sequence[Date]) -> bool:
    """Whether a year of issue stands in a statement, of what was made in that year or those about it, as 008 says.

    For what is not published 008 has when it was made:
    ``<dateCreated encoding="w3cdtf">1985</dateCreated><dateIssued>1985</dateIssued>``.
    """
    if date.kind != "issued" or date.end:
        return False
    made = ((found.value, found.end or found.value) for found in held if found.kind == "created")
    # All the statements are gone through only for what was made then: of many dates each would be held against them.
    in_time = any(start <= date.value <= end and len(start) == len(date.value) == len(end) for start, end in made)
    return in_time and any(date.value in provision.date for provision in record.provisions)


def _is_in_code(ends: Sequence[str]) -> bool:
    """Whether one can compute with a date, or with each end of it that is known."""
    return bool(ends) and all(is_computable(text) and not is_misspelt(text) for text in ends)


_NO_ENDS = ("", "..", "open", "unknown")
"""Ends that are not known, or not there yet, in EDTF."""


def write_046(writing: Writing) -> Iterator[Field]:
    """The dates that 008 does not say, if one can compute with them: ``046 ## $a s $c 1820~ $2 edtf``."""
    record = writing.record
    dates = [date for date in record.dates if not _is_elsewhere(date)]
    if not dates:
        return
    before, said = standing(writing, "046", _take_046, dates)
    yield from before
    held, coded = dates_of_008(writing)
    told = {_said_of(date) for date in (*said, *held)}
    doubted = held if coded[0] == "q" else []  # 008/06 says so of them
    is_shown = doubts_in(provision.date for provision in record.provisions)
    for date in (date if date in doubted else _doubted(date, is_shown) for date in dates):
        if _said_of(date) in told or is_unknown(date) or _is_stated(date, record, held):
            continue
        start, end = _ends_of(date)
        if not end and (span := SPAN_OF_YEARS.fullmatch(start)) is not None:
            start = f"{span[1]}/{span[2]}"  # as EDTF has it
        if not _is_in_code([text for text in (start, end) if text not in _NO_ENDS]):
            _tell_in_words(writing, date)
            continue
        told.add(_said_of(date))
        if end == start and not was_marc(record):
            end = ""
        if coded[0] == "b" and (years := _before_christ(record, date)):
            yield data("046", "  ", *years)
            if date.kind == "issued" or all(map(_YEAR_ALONE.fullmatch, (date.value, date.end))):
                continue
        made = _make_046(date, start, end)
        if made is not None:
            yield made
        else:
            _tell_unplaced(writing, date)


def _make_046(date: Date, start: str, end: str) -> Field | None:
    """A date in the subfields for its kind; None where there are none for it."""
    codes = next(((first, last) for first, last, kind in _SPECIAL if kind == date.kind), None)
    if codes is None or (end and not codes[1]):
        return None
    plain = date.encoding != "edtf" and (start + end).isalnum()
    kind = ("a", "m" if end else "s") if date.kind == "issued" else ("a", "")
    ends = ((codes[0], start), (codes[1], end))
    return data("046", "  ", kind, *ends, ("2", "" if plain else "edtf"))


def _tell_in_words(writing: Writing, date: Date) -> None:
    """Report a date that one cannot compute with, where no statement has it."""
    stated = any(_unbracketed(date.value) in provision.date for provision in writing.record.provisions)
    if not stated and not is_undated(date.value):
        writing.drop("dates", "it is no date of ISO 8601 or EDTF, as 046 has them", date.value)


def _tell_unplaced(writing: Writing, date: Date) -> None:
    """Report a date of a kind that has no subfields, where no statement of such an event has it."""
    if all(found.function != date.kind or date.value not in found.date for found in writing.record.provisions):
        whole = f"{date.value}/{date.end}" if date.end else date.value
        writing.drop("dates", f"008 and 046 have no place for a date of this kind ({date.kind})", whole)

"""Rules on dates: their form, the spans that they bound, and which of them is the key date."""

from __future__ import annotations

import re
from datetime import date as day
from typing import Any

from bibld.validation import standard_numbers as numbers
from bibld.validation.mods.record import MODS, Mods, text_of
from bibld.validation.rules import Findings

__all__: list[str] = []


@MODS.rule("mods-date", "warning", "MODS user guide, date: encoding; W3C Date and Time Formats")
def _(record: Mods) -> Findings:
    """A date is written as its encoding says."""
    for date in record.find(*_DATES):
        text, encoding = text_of(date), date.get("encoding")
        if not text:
            continue
        if encoding in _ENCODED and (cause := _ENCODED[encoding](text)):
            yield record.at(date, f"{text!r} with encoding {encoding}: {cause}")
        elif encoding == "marc" and (cause := _in_marc(record.name(date), text)):
            yield record.at(date, f"{text!r} with encoding marc: {cause}")
    for url in record.find("url"):
        if (text := url.get("dateLastAccessed", "").strip()) and (cause := numbers.w3cdtf(text)):
            yield record.at(url, f"{text!r} as the date of the last access: {cause}", "dateLastAccessed")


_DATES = (
    *("dateIssued", "dateCreated", "dateCaptured", "dateValid", "dateModified", "copyrightDate", "dateOther", "date"),
    *("recordCreationDate", "recordChangeDate", "temporal"),
)
_ENTERED = ("recordCreationDate", "recordChangeDate")


def _in_marc(name: str, text: str) -> str:
    """A date of an element as MARC has it: years in 008, days in 005 and 046;
    six digits of a record's own are yymmdd.
    """
    if not (_MARC_TIME if name == "temporal" else _MARC_DATE).fullmatch(text):
        return "it is no date as in MARC"
    if name in _ENTERED and len(text) == len("yymmdd"):
        return min(numbers.iso8601(century + text) for century in ("19", "20"))  # of which it is is not said
    return numbers.iso8601(text[:8]) if _MARC_DAY.fullmatch(text) else ""


_ENCODED = {"w3cdtf": numbers.w3cdtf, "iso8601": numbers.iso8601, "edtf": numbers.edtf}
_MARC_DATE = re.compile(r"[\du|]{4}|\d{6}|\d{8}|\d{14}(?:\.\d)?|[\du|]{4}-[\du|]{4}")
_MARC_DAY = re.compile(r"\d{8}|\d{14}(?:\.\d)?", re.ASCII)
_MARC_TIME = re.compile(rf"{_MARC_DATE.pattern}|(?:[a-y][\d-]){{2}}|[cd]\d+")  # 045 $a and $b


@MODS.rule("mods-date-point", "warning", "MODS user guide, date: point")
def _(record: Mods) -> Findings:
    """A date that ends a span has one that starts it."""
    for date in record.find(*_DATES):
        if date.get("point") == "end":
            same = record.children(date.getparent(), record.name(date))
            if not any(other.get("point") == "start" for other in same):
                yield record.at(date, f"<{record.name(date)}> ends a span that nothing starts")


@MODS.rule("mods-date-span", "warning", "MODS user guide, date: point")
def _(record: Mods) -> Findings:
    """A span does not end before it starts, and nothing was made in a year to come."""
    latest = day.today().year + _AHEAD
    for found in record.find(*_PAST):
        if (year := _year(found)) is not None and latest < year != _OPEN:
            yield record.at(found, f"{text_of(found)!r} is a year to come")
    for start in record.find(*_DATES):
        if start.get("point") == "start" and (begun := _year(start)) is not None:
            end = next((other for other in start.itersiblings(start.tag) if other.get("point") == "end"), None)
            if end is not None and (ended := _year(end)) is not None and ended < begun:
                yield record.at(end, f"a span from {begun} to {ended}")


_AHEAD = 5
"""So many years ahead a date of publication may be."""
_OPEN = 9999
"""The end of a span that has none yet, in MARC."""
_PAST = tuple(name for name in _DATES if name not in ("dateValid", "dateOther", "date", "temporal"))
"""The dates of what has been done."""
_BEGINS_WITH_YEAR = re.compile(r"\d{4}(?!\d)|\d{4}(?=\d{4}$)", re.ASCII)


def _year(found: Any) -> int | None:
    """The year of a date that is encoded."""
    match = _BEGINS_WITH_YEAR.match(text_of(found)) if found.get("encoding") else None
    return int(match[0]) if match is not None else None


@MODS.rule("mods-key-date", "warning", "MODS user guide, originInfo: keyDate")
def _(record: Mods) -> Findings:
    """One date of a record is its key date."""
    keys = [date for info in record.children(record.element, "originInfo") for date in info
            if date.get("keyDate") and date.get("point") != "end"]  # fmt: skip
    if len(keys) > 1:
        yield record.at(keys[1], f"{len(keys)} key dates")

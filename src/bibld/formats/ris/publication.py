"""PY, DA, Y2: when it was published, and last seen; PB, CY: by whom and where it was published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec.structs import replace

from bibld.crosswalk import Field
from bibld.crosswalk.draft import Draft
from bibld.crosswalk.isbd import bracketed
from bibld.crosswalk.writing import Writing
from bibld.formats._credits import publishers_by_role
from bibld.formats._dates import (
    ENGLISH_MONTHS,
    KEY_DATES,
    MONTH_NAME,
    OPEN,
    W3CDTF,
    day_of,
    is_impossible,
    is_moment,
    is_one_of,
    restates,
    stated_year,
    words_of,
)
from bibld.formats._events import PUBLISHED, is_in_words, is_known
from bibld.formats._places import first_related
from bibld.formats._untold import whole
from bibld.formats.ris.host import YEAR, date_of_issue, parts_of
from bibld.formats.ris.line import parse, say, text_of
from bibld.formats.ris.losses import rest
from bibld.formats.ris.reference import UNPUBLISHED, type_of
from bibld.labels import is_to_be_read
from bibld.model import Date, Link, Part, Physical, Place, Provision, Record

__all__ = [
    "date_of",
    "last_seen",
    "named_publishers",
    "read_date",
    "read_provision",
    "write_dates",
    "write_provisions",
    "year_of",
    "years_read",
]

_BETWEEN = re.compile(r"/|(?<=\d)-(?=\d)")
_SEASON = re.compile(
    r"(?:(?:early|mid|late)[ -])?"  # late
    r"(?:spring|summer|autumn|fall|winter|easter|christmas|michaelmas|"  # Spring
    rf"{MONTH_NAME}(?: ?[-–/] ?\w{{3,9}}\.?)?)",  # Jan/Feb
    re.IGNORECASE,
)
"""What else a date may say (``2001///Spring``); others say there what happened then."""


def date_of(text: str) -> tuple[str, str]:
    """``2001/09/01/`` → ``2001-09-01``, and what else it says: ``2001///Spring``; nothing where it is none.

    A month may have its name: ``2015/october``; what else stands in its place is a season: ``2001/Spring``. EBSCO puts
    the year behind that again, and the month in words: ``2009///Jan/Feb2009``, ``2008/09//Sep2008``.
    """
    year, month, day, other = (*_BETWEEN.split(text.strip(), 3), "", "", "")[:4]
    other = other.strip("/ ").removesuffix(year).rstrip()
    if (again := _named(other)) and month.isdecimal() and int(month) == again:
        other = ""
    if named := _named(month):
        month = str(named)
    elif not (day or other) and _SEASON.fullmatch(month):
        month, other = "", month
    digits = re.fullmatch(r"\d{4}", year, re.ASCII) and re.fullmatch(
        r"(?:\d{1,2}(?:/\d{1,2})?)?/*", f"{month}/{day}", re.ASCII
    )
    if not digits or (other and not _SEASON.fullmatch(other)):
        return "", ""
    in_year, in_month = int(month or 0), int(day or 0)
    whole = f"{year}-{in_year:02}-{in_month:02}" if in_month else f"{year}-{in_year:02}" if in_year else year
    # Programs that know no date write 0000.
    return ("", "") if year in ("0000", OPEN) or is_impossible(whole) else (whole, other)


def _named(month: str) -> int:
    """The number of a month that has its name: ``Sep.``; 0 of any other text."""
    return ENGLISH_MONTHS.get(month.removesuffix(".").casefold(), 0)


def read_date(field: Field, draft: Draft) -> None:
    """``PY  - 2013``, ``DA  - 2013/01/29/``: when it was published; Y2 is when the resource was last seen.

    Of a month or a day that there is not the year is taken: ``Y1  - 2015/13``, ``2020/02/31``; what else is said with a
    day may be when something else was. A year that is doubted, or no year at all, is stated as it stands: ``c1999``,
    ``[1999?]``, ``199-?``, ``1999-2001``, ``05/12/1999``, ``n.d.``
    """
    text = _in_order(field.first(""), draft)
    if field.where == "Y2":
        _read_last_seen(field, draft, text)
        return
    date, season = date_of(text)
    if not date and (found := _YEAR_AND_MORE.fullmatch(text)) is not None:
        date = found[1]
        draft.leave(field, "no part")
    if date:
        _add_date(draft, date, season)
    elif field.where in ("PY", "Y1") and _is_statement(text, draft):
        _state(draft, text_of(field))
        draft.leave(field, "form", told=True)
    else:
        draft.leave(field, "malformed")


def _add_date(draft: Draft, date: str, season: str) -> None:
    """A day says more than its year, which is said beside it; a season is a part of the date as it is stated.

    An article is in the newspaper of its day.
    """
    dates: list[Date] = draft.get("dates")
    kind = "created" if draft.noted.get("TY") in UNPUBLISHED else "issued"
    issued = [(at, found.value) for at, found in enumerate(dates) if found.kind == kind]
    same = next((at for at, value in issued if date.startswith(value)), -1)
    if same >= 0:
        draft.replace("dates", same, Date(date, kind=kind))
    elif not any(value.startswith(date) for _, value in issued):
        draft.add("dates", Date(date, kind=kind))
    if season:
        _state(draft, f"{season} {date[:4]}")
    at, host = first_related(draft, "host")
    if draft.noted.get("TY") == "NEWS" and at >= 0 and len(date) == _A_DAY:
        draft.replace("related", at, replace(host, part=replace(host.part or Part(), date=date)))


def _read_last_seen(field: Field, draft: Draft, text: str) -> None:
    """``Y2  - 2013/01/29/``: the day when its link was last followed, whatever the time;
    so it was read on the network.
    """
    day = _TIME_OF_DAY.sub("", text)
    date, _ = date_of(day)
    links: list[Link] = draft.get("links")
    if not date or not links:
        draft.leave(field, "malformed")
    elif links[0].accessed:
        draft.leave(field, "second")
    else:
        draft.replace("links", 0, replace(links[0], accessed=date))
        known: list[Physical] = draft.get("physicals")
        if not known or not known[0].carrier:
            first = replace(known[0] if known else Physical(), media="c", carrier="cr")
            draft.put("physicals", 0 if known else -1, first)
        if day != text:
            draft.leave(field, "no part")


def _in_order(text: str, draft: Draft) -> str:
    """A day in words as in figures: ``2015 Mar 15``, ``March 2015``; ``MAR 15`` is of the year that is told beside
    it, and so is ``JUL-AUG``.
    """
    found = _IN_WORDS.fullmatch(text)
    if found is None and _SEASON.fullmatch(text) and (years := years_read(draft)):
        return f"{years[0]}///{text}"
    if found is None or (found["day"] and found["day2"]) or (found["year"] and found["year2"]):
        return text
    year = found["year"] or found["year2"] or next(iter(years_read(draft)), "")
    return "/".join(filter(None, (year, found["month"], found["day"] or found["day2"]))) if year else text


def years_read(draft: Draft) -> list[str]:
    """The years in which something was published, as far as they have been read."""
    return [date.value[:4] for date in draft.get("dates") if date.kind == "issued"]


_IN_WORDS = re.compile(
    r"(?:(?P<year>\d{4}),? )?"  # 2015
    r"(?:(?P<day>\d{1,2})\.? )?"  # 15.
    rf"(?P<month>{MONTH_NAME})"  # March
    r"(?: (?P<day2>\d{1,2}))?"  #  15
    r"(?:,? (?P<year2>\d{4}))?",  # , 2015
    re.IGNORECASE | re.ASCII,
)
_YEAR_AND_MORE = re.compile(r"((?:1\d|20)\d\d)(?:/[^/]+(?:/\d{1,2})?/*|-\d\d-\d\d)", re.ASCII)
_A_DAY = len("2013-01-29")
_TIME_OF_DAY = re.compile(r"/\d\d:\d\d(?::\d\d)?$", re.ASCII)


def _is_statement(text: str, draft: Draft) -> bool:
    """Whether a text is a date as it is stated, where nothing says another:
    ``0000`` is none, nor is one in the form of RIS.
    """
    known = any(date.kind == "issued" for date in draft.get("dates")) or _statement(draft)[1].date
    return not known and _STATEMENT.match(text) is not None


_STATEMENT = re.compile(
    r"(?!\d{4}/|[^/]*/[^/]*/(?!(?:1\d|20)\d\d\Z))"  # not 2001/09/01/, but 1/9/2001
    r"(?=.*(?:[^\W\d_]"  # n.d.
    r"|(?<!\d)(?:1\d|20)(?:\d\d|\d-|--)(?!\d)))",  # [2001]; [199-]; 19--
    re.DOTALL,
)


def _state(draft: Draft, date: str) -> None:
    """Put a date into the statement of publication."""
    at, found = _statement(draft)
    draft.put("provisions", at, replace(found, date=date))


def _statement(draft: Draft) -> tuple[int, Provision]:
    """The statement of publication, as far as it is known, and its place (-1 where it has none yet)."""
    provisions: list[Provision] = draft.get("provisions")
    function = "production" if draft.noted.get("TY") in UNPUBLISHED else "publication"
    return (0, provisions[0]) if provisions else (-1, Provision(function=function))


def write_dates(writing: Writing) -> Iterator[Field]:
    """The year, the day where it is known, and when it was last seen; an article is of the day of its issue."""
    record = writing.record
    parts = parts_of(record)
    of_issue = date_of_issue(parts)
    chosen, value = _dated(record)
    yield from say("PY", _as_found(writing) or value[:4])
    season = next((text for item in record.provisions if (text := _season(item.date, value[:4]))), "")
    yield from say("DA", f"{_in_figures(value)}{season}" if len(value) > 4 or season else "")
    for at, (path, part) in enumerate(parts):
        if (not at or part.date == of_issue) and not value.startswith(part.date):
            writing.drop(f"{path}.date", _ONE_DATE if YEAR.match(part.date) else _NO_DATE, part.date)
    of_others = _of_others(record)
    for found in record.dates:
        if found is not chosen:
            what = _ONE_DATE if YEAR.match(found.value) else _NO_DATE
            of_another = _NOT_PUBLISHED if found in of_others else what
            writing.drop("dates", _NOT_KNOWN if _is_between(found) else of_another, found)
        else:
            said = ["encoding", *(["value"] if value.startswith(found.value) else [])]
            said += ["kind"] if found.kind in KEY_DATES else []
            rest(writing, "dates", found, said, _NO_DATE)
    yield from say("Y2", _in_figures(day_of(seen.accessed)) if (seen := last_seen(record)) is not None else "")


def _as_found(writing: Writing) -> str:
    """The date as it is stated, where RIS has said it so and no year besides: any other program has a year."""
    year = year_of(writing.record)
    stated = {found.date for found in writing.record.provisions if year in found.date}
    fields = (parse(line) for tag in ("PY", "Y1") for line in writing.leftovers(tag))
    return next((text for field in fields if (text := field.first("")) in stated), "")


_ONE_DATE = "RIS has one date"
_NOT_KNOWN = "RIS has a year, and which of these it is is not known"
_NOT_PUBLISHED = "RIS has when it was published, which this date does not say"
_NO_DATE = "a date in RIS is a year, a month and a day"


def _dated(record: Record) -> tuple[Date | None, str]:
    """The date that is written, if it is one of the record's own, and as far as RIS has it,
    ``2005-09-01``, and the calendar.
    """
    issued = [found for found in record.dates if found.kind == "issued"]
    of_others = _of_others(record)
    dates = issued or [found for found in record.dates if found not in of_others]
    date = next((found for found in dates if YEAR.match(found.value) and not _is_between(found)), None)
    stated = [stated_year(item.date) for item in record.provisions if not is_one_of(item.date)]
    texts = [found.value for found in dates if not found.encoding]
    texts += [part.date for _, part in parts_of(record)]
    stated += [found[1] for text in texts if not is_one_of(text) and (found := _WITH_YEAR_LAST.fullmatch(text))]
    value = date.value if date is not None else next(filter(None, stated), "")
    of_issue = date_of_issue(parts_of(record))
    day = W3CDTF.match(of_issue if of_issue.startswith(value) else value)
    if day is None:
        return date, ""
    return date, day[0][:4] if is_impossible(day[0]) else day[0]


def year_of(record: Record) -> str:
    """The year that is written."""
    return _dated(record)[1][:4]


_WITH_YEAR_LAST = re.compile(r"[^\d-]+(?:\d{1,2}\D+)?((?:1[5-9]|20)\d\d)[\]?.]*", re.ASCII)
"""A date in words that ends in its year: ``June 3, 1978``."""


def _is_between(date: Date) -> bool:
    """Whether it is of one year between two, and nobody knows of which."""
    return date.qualifier == "questionable" and date.end not in ("", OPEN)


def _of_others(record: Record) -> frozenset[Date]:
    """The dates that tell when something was changed, or of a moment and not what happened then; or of something else
    that happened to what is ``undated``, as dc:date said, or of which it is told when it was made: that it was scanned.
    """
    undated = any(left.path == "date" and left.reason == "malformed" for left in record.leftovers)
    is_told = undated or any(found.kind == "created" for found in record.dates)
    kinds = ("modified", "other") if is_told else ("modified",)
    return frozenset(date for date in record.dates if date.kind in kinds or is_moment(date))


def _in_figures(date: str) -> str:
    """``2013-01-29`` → ``2013/01/29/``; nothing where it is no such date."""
    return f"{date.replace('-', '/')}{'/' * (3 - date.count('-'))}" if W3CDTF.fullmatch(date) else ""


def last_seen(record: Record) -> Link | None:
    """The link that says when the resource was last seen."""
    seen = (link for link in record.links if is_to_be_read(link) and W3CDTF.fullmatch(day_of(link.accessed)))
    return next((link for link in seen if not is_impossible(day_of(link.accessed))), None)


def _season(stated: str, year: str) -> str:
    """The season or the feast of a date as it is stated: ``Spring 2001``."""
    season = stated.removesuffix(f" {year}")
    return season if season != stated and _SEASON.fullmatch(season) else ""


# PB, CY: who published it, and where


def read_provision(field: Field, draft: Draft) -> None:
    """``PB  - Home Office``, ``CY  - London``: together one statement of publication;
    ``PU`` and ``PI`` in Web of Science.
    """
    text = text_of(field)
    at, found = _statement(draft)
    if found.names if field.where == "PU" else found.places if field.where == "PI" else ():
        draft.leave(field, "second")
        return
    # Ovid has the country behind the publisher, too.
    if field.where == "PB" and found.names and Place(text) in found.places:
        draft.leave(field, "malformed")
        return
    if field.where in ("PB", "PU"):
        made = replace(found, names=(*found.names, text))
    else:
        made = replace(found, places=(*found.places, Place(text)))
    draft.put("provisions", at, made)


def _comes_last(found: Provision) -> tuple[bool, bool]:
    """What tells of nobody and nowhere stands behind others, and who distributes behind who publishes."""
    told = any(map(is_known, (*(place.name for place in found.places if place.name), *found.names)))
    return not told, found.function == "distribution"


def _other_half(first: Provision, others: Iterable[Provision]) -> Provision | None:
    """What completes a statement of publication whose place stands in one field and who published it in another:
    ``260 ## $a Moscow :`` and ``260 ## $b Mir, $c 1976``; or the year, which is of a chapter itself.
    """
    for other in others:
        halves = [(bool(getattr(first, half)), bool(getattr(other, half))) for half in _HALVES]
        is_year = halves[2] == (False, True) and not is_in_words(replace(other, date=""))
        is_half = {*halves[:2]} == {(True, False), (False, True)} and halves[2] != (True, True)
        if (is_year or is_half) and _besides(first) == _besides(other):
            return other
    return None


_HALVES = ("places", "names", "date")


def _besides(found: Provision) -> tuple[object, ...]:
    """What a statement says besides where, by whom and when: of which volumes it is, and in which script."""
    aside = [part for part in found.parts if part.kind not in {"place", "name", "date"}]
    return found.function, found.label, found.link, found.script, aside


def _put_together(first: Provision, other: Provision) -> Provision:
    return replace(
        first,
        places=(*first.places, *other.places),
        names=first.names or other.names,
        date=first.date or other.date,
        parts=(*first.parts, *other.parts),
    )


def _is_told(date: str, writing: Writing) -> bool:
    """Whether the date of a statement is told with those of the record."""
    record = writing.record
    year = year_of(record)
    if _season(date, year) or date == _as_found(writing):
        return True
    return restates(date, words_of(record.dates or (Date(year),)))


def named_publishers(record: Record) -> tuple[str, ...]:
    """Who is known as a publisher by the role alone, where no statement of publication names one."""
    published = (found for found in record.provisions if found.function in PUBLISHED)
    return (
        ()
        if any(map(is_known, chain.from_iterable(found.names for found in published)))
        else publishers_by_role(record)
    )


def write_provisions(writing: Writing) -> Iterator[Field]:
    """The first statement of publication that tells of one, else of distribution;
    of what is not published, of how it was made.
    """
    record = writing.record
    provisions = record.provisions
    functions = ("production", *PUBLISHED) if type_of(record)[0] in UNPUBLISHED else PUBLISHED
    stated = sorted((found for found in provisions if found.function in functions), key=_comes_last)
    first, *others = stated or (None,)
    if first is not None and (other := _other_half(first, others)) is not None:
        others.remove(other)
        first = _put_together(first, other)
    for found in provisions:
        is_date = found == Provision(date=found.date, function="production") and _is_told(found.date, writing)
        if found in others or (found.function not in functions and not is_date):
            writing.drop("provisions", "RIS has one publisher and one place", whole(found))
    if first is not None:
        *named, _ = bracketed([*(place.name for place in first.places), *first.names, first.date])
        places, names = named[: len(first.places)], named[len(first.places) :]
        yield from say("CY", *dict.fromkeys(filter(is_known, places)))
        yield from say("PB", *(dict.fromkeys(filter(is_known, names)) or named_publishers(record)))
        for name in filter(None, named):
            if not is_known(name):
                writing.drop("provisions", "what nobody knows is left out in RIS", name)
        for place in first.places:
            rest(writing, "provisions.places", place, ("name",), "a place in RIS is a name")
        said = ["places", "names", "function", *(["date"] if _is_told(first.date, writing) else [])]
        rest(writing, "provisions", first, said, "RIS has place, publisher and year")
    else:
        yield from say("PB", *named_publishers(record))

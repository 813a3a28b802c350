"""The dates of 008/06-14: when something was published, made or first printed, and of which kind these years are.

::

    008 880301r19881975xxk…   →   issued 1988, and 1975 of the original
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from msgspec.structs import replace

from bibld.crosswalk.draft import Draft
from bibld.crosswalk.writing import Writing
from bibld.formats._dates import KEY_DATES, OPEN, UNKNOWN, before_christ, is_coded, is_impossible, is_undated, worded
from bibld.formats._dates import coded as coded_date
from bibld.formats.marc21 import positions
from bibld.formats.marc21.found import kept
from bibld.formats.marc21.leader import GOES_ON, OF_A_BOOK, leader_found, leader_of
from bibld.model import CONTINUING, Date, Provision, Record

__all__ = ["DAY", "FORM_OF_YEARS", "MONTH", "as_stated", "dates_of_008", "read_years"]

_SPANS = "cdikmuq"
_SECOND = {"r": "original", "t": "copyright", "p": "created"}
"""What the second date is, by 008/06, where several are told the first of these: of a reprint, the date of what it
reprints, which nothing else says; that of copyright is stated (264 #4).
"""


_SECOND_ALONE = re.compile(r"[^nbe|].{4}\d{4}", re.ASCII)
"""Of a reprint, ``r####1850``, and of what has one date, ``s####1999``, nobody knows that it appeared then."""

_REPRINT = re.compile(r"r\d{8}", re.ASCII)
"""``r18732010``: no original is later than its reprint, and nobody knows which year is which."""

FORM_OF_YEARS = rf"(?!.{{7}}{OPEN})(?!.{{6}}r[0-9]{{8}})(?!.{{6}}[^nbe|{_SPANS}tp](?![0-9u]{{4}}).{{4}}[0-9]{{4}})"
"""No second date alone, nor 9999 for a first: what these leave open, other fields may say."""

_CREATED = "dfpt"
"""Types of record (LDR/06) that are not issued but created, as the stylesheet has it, too:
manuscripts, mixed materials.
"""


def _is_created(leader: str, provisions: Iterable[Provision]) -> bool:
    """Whether 008/07-14 has when something was made: of a manuscript, or where nothing but that is stated (264 #0)."""
    return leader[6] in _CREATED or _is_produced(provisions)


def _is_produced(provisions: Iterable[Provision]) -> bool:
    return {found.function for found in provisions} - _BESIDE == {"production"}


_BESIDE = frozenset(("copyright", "008", "044"))
"""What may stand beside a production, and is no publication, distribution or manufacture."""


def read_years(text: str, leader: str, draft: Draft) -> list[Date]:
    """Put the dates of a 008 into a draft, as far as it says them alone: what is stated comes later; see as_stated."""
    dates = _dates(text[6:15], leader[6] in _CREATED)
    for date in dates:
        draft.add("dates", date)
    if text[7:11] == OPEN:
        draft.report.lose("kept", "008/07-10", "a second date alone can be 9999", text[7:11], "marc21")
    if not dates and _REPRINT.match(text, 6):
        draft.report.lose("kept", "008/07-14", "an original that is later than its reprint", text[7:15], "marc21")
    elif not dates and _SECOND_ALONE.match(text, 6):
        draft.report.lose("kept", "008/11-14", "the second date of one whose first is not there", text[11:15], "marc21")
    return dates


def as_stated(draft: Draft) -> None:
    """The dates of 008 as its statement has them, which comes later:
    beside ``264 #0 $a Paris, $c 1890.`` the year in ``s1890`` is when it was made.
    """
    text, leader = draft.noted.get("008", ""), draft.noted.get("LDR") or OF_A_BOOK
    if leader[6] in _CREATED or leader[6] in positions.NOT_BIBLIOGRAPHIC:  # they were read so, or not at all
        return
    if not _is_produced(draft.values["provisions"]) or not positions.is_placed(text):
        return
    dates = draft.values["dates"]
    for date in _dates(text[6:15], created=False):
        if date.kind == "issued" and date in dates:
            draft.replace("dates", dates.index(date), replace(date, kind="created"))


@lru_cache(maxsize=256)
def _dates(text: str, created: bool) -> list[Date]:
    """The dates of 008/06-14."""
    kind, first, second = text[0], text[1:5], text[5:9]
    start, end = _year(first), _year(second)
    if start == OPEN:  # no year: it says that there is no end
        start, end = "", end.replace(OPEN, "")
    what = "created" if created else "issued"
    if kind in _SPANS and (start or end):
        # No end is 9999, which is no year, and uuuu is none that another encoding than MARC's could say beside a start.
        coded = end == OPEN or (start.isdigit() and "u" in end)
        doubt = "questionable" if kind == "q" else ""
        return [Date(start, end=end, kind=what, qualifier=doubt, encoding="marc" if coded else "")]
    if kind in "tp" and end and not start:
        return [Date(end, kind=_SECOND[kind])]
    if kind in "nb|" or kind in _SPANS or not start or (_REPRINT.match(text) and end > start):
        return []
    if kind == "e" and start.isdigit() and (found := _IN_YEAR.fullmatch(second)):
        detailed = "-".join(filter(None, (start, *found.groups())))
        if not is_impossible(detailed):
            return [Date(detailed, kind=what)]
    dates = [Date(start, kind=what)]
    if kind in _SECOND and end:
        dates.append(Date(end, kind=_SECOND[kind]))
    return dates


_YEAR = re.compile(r"[\du]{4}", re.ASCII)
_IN_YEAR = re.compile(r"(\d\d)(?:(\d\d)|  )", re.ASCII)
"""A month with or without a day, of a date in detail."""


def _year(text: str) -> str:
    return text if _YEAR.fullmatch(text) else ""


MONTH, DAY = "(0[1-9]|1[0-2])", "(0[1-9]|[12][0-9]|3[01])"
_DETAILED = re.compile(
    f"-{MONTH}(?:-{DAY})?(?![0-9])"  # -01-29
    f"|{MONTH}{DAY}(?![0-9](?![0-9]{{5}}$))"  # 0129, also before 231249
)
"""What follows a year in ISO 8601, with hyphens or without, also before a time: no season, and no other year."""


def dates_of_008(writing: Writing) -> tuple[list[Date], str]:
    """Which of the record's dates 008 holds, and 008/06-14: as found, where the record still says the same."""
    record = writing.record
    before = [text for field in kept(writing, "008")[:1]
              if positions.is_placed(text := positions.whole(field.first("")))]  # fmt: skip
    if before:
        leader = leader_found(writing) or leader_of(writing)
        held = _dates(before[0][6:15], _is_created(leader, record.provisions))
        if all(date in record.dates for date in held):
            return held, before[0][6:15]
    usual = "created" if _is_created(leader_of(writing), record.provisions) else "issued"
    dates = [
        date
        for date in (_in_span(record, coded_date(date)) for date in record.dates)
        if is_coded(date) or before_christ(date) or _is_reprinted(date)
    ]
    made = ("copyright", "created")  # whichever stands first
    first = next((date for kinds in ((usual,), ("issued",), made) for date in dates if date.kind in kinds), None)
    if first is None:
        return [], "|||||||||" if not before and _is_dated(record) else "nuuuuuuuu"
    return _coded_anew(first, dates, record)


def _coded_anew(first: Date, dates: Sequence[Date], record: Record) -> tuple[list[Date], str]:
    """Which of the ``dates`` 008 holds whose ``first`` date this is, and 008/06-14."""
    if before_christ(first):
        return [], f"b{'':8}"  # 046 has it
    start, end = first.value[:4], _year(first.end[:4])
    if end and (end != start or record.issuance in _SPANNING):
        whole = (first.value, first.end) == (start, end)
        return [first] if whole else [], f"{_span(record, first)}{start}{end}"
    if not end and record.issuance in CONTINUING:
        return [first] if start == first.value else [], f"u{start}{UNKNOWN}"  # what else is said of it is of an issue
    if not end and (detailed := _DETAILED.match(first.value, 4)):
        month, day = detailed[1] or detailed[3], detailed[2] or detailed[4] or "  "
        return [first] if detailed.end() == len(first.value) else [], f"e{start}{month}{day}"
    for code, kind in _SECOND.items():
        second = next((date for date in dates if date.kind == kind != first.kind), None)
        if second is None or second.end or not _year(second.value):
            continue
        said = f"{code}{start}{second.value}"
        # p is for dates that are not the same (MARC 21 Bibliographic, 008/06); no original is later than its reprint.
        is_wrong = second.value == start if code == "p" else _REPRINT.match(said) and second.value > start
        if not is_wrong:
            return [first, second], said
    held = [first] if start == first.value and first.end in ("", start) else []
    if "u" in start and _is_stated_between(start, record):
        # So stated it is a range, and [192-] one date (008/06 q, s).
        return held, f"q{start.replace('u', '0')}{start.replace('u', '9')}"
    return held, f"s{start}    "


def _is_stated_between(start: str, record: Record) -> bool:
    """Whether a statement says ``[between 1920 and 1929]`` for ``192u``."""
    between = worded(Date(start)).removesuffix("]")
    return any(provision.date.startswith(between) for provision in record.provisions)


_SPANNING = ("collection", *GOES_ON)
"""What has a beginning and an end, though they may be in one year."""


def _in_span(record: Record, date: Date) -> Date:
    """A date that is one of a span of EDTF, ``[1890..1899]``, in that span;
    of what goes on nobody knows what began then.
    """
    found = _ONE_OF.fullmatch(date.value) if date.encoding == "edtf" and record.issuance not in GOES_ON else None
    if found is None or found[1] >= found[2]:
        return date
    return replace(date, value=found[1], end=found[2], qualifier="questionable", encoding="")


_ONE_OF = re.compile(r"\[(\d{4})\.\.(\d{4})\]", re.ASCII)


def _is_reprinted(date: Date) -> bool:
    """Whether all that is known of the date of an original is that there was one: ``r2000uuuu``."""
    return date.kind == "original" and date.value == UNKNOWN


def _is_dated(record: Record) -> bool:
    """Whether a description without a 008 has a date all the same, which cannot be coded: ``after 1850``, ``תש״ל``."""
    said = [date.value for date in record.dates if date.kind in KEY_DATES]
    said += [provision.date for provision in record.provisions]
    return any(_WORDS.search(text) and not is_undated(text) for text in said)


_WORDS = re.compile(r"\w")


def _span(record: Record, date: Date) -> str:
    """008/06 of a date with an end: of one thing, a span that is not certain is one in which its date is (q).

    Years of publication in brackets, ``[1898-1899]``, were found elsewhere than in the thing, and are certain,
    but for those of a picture.
    """
    if record.issuance in GOES_ON:
        return {OPEN: "c", UNKNOWN: "u"}.get(date.end, "d")
    if record.issuance == "collection":
        return "i"
    if date.end in (OPEN, UNKNOWN):
        return "m"
    certain = date.qualifier == "inferred" and date.kind == "issued" and record.type != "still image"
    in_span = date.qualifier and not certain and record.issuance != "multipart monograph"
    return "q" if in_span or date.qualifier == "questionable" else "m"

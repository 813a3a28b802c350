"""What a description from elsewhere says of how the resource came about, as statements of MARC have it (RDA 2.7-2.11).

What nobody had to say before is said here (that a place is not known), and what is not certain is said to be supposed.
"""

from __future__ import annotations

import re

from msgspec.structs import replace

from bibld.crosswalk.isbd import without
from bibld.formats._dates import DOUBTED, OPEN
from bibld.model import Date, Place, Provision, Record

__all__ = ["NO_NAME", "NO_PLACE", "dates_of", "provided"]

NO_PLACE = "[Place of publication not identified]"
NO_NAME = "[publisher not identified]"
NO_DATE = "[date of publication not identified]"


def provided(record: Record) -> tuple[Provision, ...]:
    """The statements of a record, as MARC has them."""
    rda = record.admin is None or "rda" in record.admin.conventions
    is_part = record.issuance.endswith("component")
    stated = record.provisions or (() if is_part else (Provision(),))
    inferred = _inferred(record)
    made = [
        _provided(_doubted(_created(_unmarked(provision), record), record), inferred, rda=rda, is_part=is_part)
        for provision in stated
    ]
    functions = {found.link: found.function for found in made if found.link and not found.script}
    made = [replace(found, function=functions.get(found.link, found.function)) for found in made]
    return (*made, *_copyrighted(record, made))


def _unmarked(provision: Provision) -> Provision:
    """Without the punctuation between its elements, which is made anew."""
    return replace(
        provision,
        places=tuple(replace(place, name=without(place.name, "")) for place in provision.places),
        names=tuple(without(name, "") for name in provision.names),
    )


_YEAR = re.compile(r"\d{4}")
_UNKNOWN_FIGURE = re.compile(r"\d[uX]")
_MARKED = {"~": "approximate", "?": "questionable"}
"""The marks of EDTF behind a date that is not certain."""


def _in_words(date: Date) -> str:
    """A date as it is transcribed, or as a cataloguer supposes it: ``1999-2005``, ``[approximately 1850]``."""
    value, end, qualifier = date.value, date.end, date.qualifier
    if date.encoding == "edtf":
        value, _, last = value.partition("/")
        end = end or last
        if value[-1:] in _MARKED and not end:
            value, qualifier = value[:-1], _MARKED[value[-1]]
    said = value + (f"-{'' if end == OPEN else end}" if end else "")
    return "" if _UNKNOWN_FIGURE.search(said) else DOUBTED.get(qualifier, "{}").format(said)


def _inferred(record: Record) -> str:
    """The date of publication that other dates let suppose: ``[1999]``, ``[1999-2005]``, ``[1999]-``."""
    for kind in ("issued", "copyright"):
        date = next((date for date in record.dates if date.kind == kind and _YEAR.match(date.value)), None)
        if date is not None:
            year, end = date.value[:4], date.end[:4]
            if end == OPEN:
                return f"[{year}]-"
            return DOUBTED.get(date.qualifier, DOUBTED["inferred"]).format(
                f"{year}-{end}" if _YEAR.fullmatch(end) else year
            )
    return ""


def _doubted(provision: Provision, record: Record) -> Provision:
    """A date of which the record says elsewhere that it is not certain."""
    date = next((date for date in record.dates if date.kind == "issued" and date.qualifier), None)
    if date is None or provision.script or provision.date != date.value:
        return provision
    return replace(provision, date=_in_words(date))


def _created(provision: Provision, record: Record) -> Provision:
    """How something came about: what was created, and of which nobody says that it was issued, is unpublished (RDA 2.7)."""
    created = [date for date in record.dates if date.kind == "created"]
    if not created or any(date.kind in ("issued", "copyright") for date in record.dates):
        return provision
    if provision.function not in ("", "publication") or provision.names or provision.date or provision.script:
        return provision
    return replace(provision, date=_in_words(created[0]), function="production")


_OF_COPYRIGHT = re.compile(r"(?:c|©|copyright)?\s*(\d{4})", re.IGNORECASE)


_TRANSCRIBED = re.compile(
    r"\[?(?P<copyright>c|©|copyright )?(?P<about>(?:ca?\.|ca|circa|approximately) ?)?(?P<year>\d{4})(?P<doubt>\?)?\]?"
    r"(?P<span>[-–]\[?(?P<end>\d{4})?\??\]?)?\.?",
    re.IGNORECASE,
)


def dates_of(record: Record) -> tuple[Date, ...]:
    """The dates of a record, each as 008 and 264 have it; where only a statement has one, that."""
    dates = tuple(map(_dated, record.dates))
    if any(date.kind in ("issued", "created", "copyright") for date in dates):
        return dates
    found = (_TRANSCRIBED.fullmatch(provision.date) for provision in record.provisions if not provision.script)
    match = next(filter(None, found), None)
    return dates if match is None else (*dates, _stated(match))


def _stated(match: re.Match[str]) -> Date:
    """The date of a statement: ``[1999?]``, ``ca. 1850``, ``c1998``, ``1999-2001``, ``2001-``."""
    qualifier = "questionable" if match["doubt"] else "approximate" if match["about"] else ""
    end = match["end"] or OPEN if match["span"] else ""
    return Date(match["year"], end=end, kind="copyright" if match["copyright"] else "issued", qualifier=qualifier)


def _dated(date: Date) -> Date:
    """A date of copyright as its year: ``c1998``."""
    found = _OF_COPYRIGHT.fullmatch(date.value) if date.kind == "copyright" else None
    return replace(date, value=found[1]) if found else date


def _copyrighted(record: Record, made: list[Provision]) -> tuple[Provision, ...]:
    """The date of copyright, as a statement of its own (RDA 2.11)."""
    if any(provision.function == "copyright" for provision in made):
        return ()
    year = next((date.value for date in record.dates if date.kind == "copyright" and _YEAR.fullmatch(date.value)), "")
    return (Provision(date=f"©{year}", function="copyright"),) if year else ()


def _provided(provision: Provision, inferred: str, *, rda: bool, is_part: bool) -> Provision:
    """RDA 2.8.2.6, 2.8.4.7, 2.8.6.6: what is not there is said not to be; 2.7.6.6: unless it was not published.

    A part of another resource was published with that.
    """
    if provision.script or (not provision.function and not rda):
        return provision
    if provision.function == "production":
        return replace(provision, date=provision.date or inferred)
    if provision.function not in ("", "publication"):
        return provision
    if is_part:
        return replace(provision, function="publication")
    places = provision.places
    if not any(place.name for place in places):
        first, *others = places or (Place(),)
        places = (replace(first, name=NO_PLACE), *others)
    return replace(
        provision,
        places=places,
        names=provision.names or (NO_NAME,),
        date=provision.date or inferred or NO_DATE,
        function="publication",
    )

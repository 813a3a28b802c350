"""What a description from elsewhere says of how the resource came about, as statements of MARC have it (RDA 2.7-2.11).

What nobody had to say before is said here (that a place is not known), and what is not certain is said to be supposed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from bibld.crosswalk.isbd import without
from bibld.formats._dates import DOUBTED, OPEN, UNKNOWN, is_edtf, supposed, worded
from bibld.model import Date, Note, Place, Provision, Record, Term

__all__ = ["NO_NAME", "NO_PLACE", "dates_of", "provided", "reproduced"]

NO_PLACE = "[Place of publication not identified]"
NO_NAME = "[publisher not identified]"
NO_DATE = "[date of publication not identified]"


def provided(record: Record) -> tuple[Provision, ...]:
    """The statements of a record, as MARC has them."""
    rda = record.admin is None or "rda" in record.admin.conventions
    is_part = record.issuance.endswith("component")
    stated = record.provisions or (() if is_part else (Provision(),))
    inferred = _inferred(record)
    year = _copyright(record)
    made = [
        _provided(found, inferred, year, rda=rda, is_part=is_part)
        for found in _dated_as(record, map(_unmarked, stated))
    ]
    functions = {found.link: found.function for found in made if found.link and not found.script}
    made = [replace(found, function=functions.get(found.link, found.function)) for found in made]
    return (*made, *_copyrighted(year, made))


_DIGITAL = re.compile(r"digiti[sz]|digitali[sz]|\bscann|captur|reproduc", re.IGNORECASE)


def reproduced(record: Record) -> Record:
    """The statements of how a resource was digitized, which is no publication of it, as notes on a reproduction (533)."""
    found = [provision for provision in record.provisions if _DIGITAL.search(provision.function)]
    if not found:
        return record
    captured = next((date.value[:4] for date in record.dates if date.kind == "captured"), "")
    kept = tuple(provision for provision in record.provisions if provision not in found)
    made = tuple(_reproduction(replace(provision, date=provision.date or captured)) for provision in found)
    return replace(record, provisions=kept, notes=(*record.notes, *made))


def _reproduction(provision: Provision) -> Note:
    """``533 ## $a Electronic reproduction. $b Dresden : $c SLUB, $d 2012.``"""
    said = [("", "Reproduction" if "reproduc" in provision.function.lower() else "Electronic reproduction", ".")]
    said += [("place", place.name, " :") for place in provision.places if place.name]
    said += [("agency", name, ",") for name in provision.names]
    said += [("date", provision.date, "")] if provision.date else []
    said[-1] = (*said[-1][:2], ".")
    terms = tuple(Term(kind, f"{value}{mark}") for kind, value, mark in said)
    return Note(" ".join(term.value for term in terms).removesuffix("."), kind="reproduction", parts=terms)


def _unmarked(provision: Provision) -> Provision:
    """Without the punctuation between its elements, which is made anew."""
    return replace(
        provision,
        places=tuple(replace(place, name=without(place.name, "")) for place in provision.places),
        names=tuple(without(name, "") for name in provision.names),
    )


_YEAR = re.compile(r"\d{4}")


def _inferred(record: Record) -> str:
    """The date of publication that other dates let suppose: ``[1999]``, ``[1999-2005]``, ``[1999]-``.

    That something was made then lets suppose it least.
    """
    for kind in ("issued", "copyright"):
        if said := next((text for date in record.dates if date.kind == kind and (text := supposed(date))), ""):
            return said
    made = next((date for date in record.dates if date.kind == "created" and _YEAR.match(date.value)), None)
    return DOUBTED["questionable"].format(made.value[:4]) if made is not None and not made.end else ""


def _dated_as(record: Record, provisions: Iterable[Provision]) -> Iterator[Provision]:
    """Statements with the dates that the record has elsewhere: where it says that these are not certain, so do they.

    What was created, and of which nobody says that it was issued, is unpublished (RDA 2.7).
    """
    created = next((date for date in record.dates if date.kind == "created"), None)
    if any(date.kind in ("issued", "copyright") for date in record.dates):
        created = None
    doubted = {date.value: date for date in reversed(record.dates) if date.qualifier or date.encoding == "edtf"}
    for found in provisions:
        bare = found.function in ("", "publication") and not (found.names or found.date or found.script)
        provision = replace(found, date=_worded(created), function="production") if created and bare else found
        date = doubted.get(provision.date)
        yield replace(provision, date=_worded(date)) if date and not provision.script else provision


def _worded(date: Date) -> str:
    """A date as it is stated, or, where it is in no form that has words, as it stands: ``[approximately -0249--0099]``."""
    end = "" if date.end in (OPEN, UNKNOWN) else date.end
    stands = f"{date.value}-{end}" if date.end else date.value
    return worded(date) or DOUBTED.get(date.qualifier, "{}").format(stands)


_IS_OF_COPYRIGHT = re.compile(r"\[?(?:c|©|copyright) ?(\d{4})\]?\.?", re.IGNORECASE)
_OF_COPYRIGHT = re.compile(r"(?:c|©|copyright)?\s*(\d{4})", re.IGNORECASE)


_DECADE = re.compile(r"\[?(\d{3}-|\d{2}--)(\?)?\]?\.?")
"""A year of which not all is known, as AACR2 has it: ``[197-?]``, ``[19--]``."""
_TRANSCRIBED = re.compile(
    r"\[?(?P<copyright>c|©|copyright )?(?P<about>(?:ca?\.|ca|circa|approximately) ?)?(?P<year>\d{4})(?P<doubt>\?)?\]?"
    r"(?P<span>[-–]\[?(?P<end>\d{4})?\??\]?)?\.?",
    re.IGNORECASE,
)


def dates_of(record: Record) -> tuple[Date, ...]:
    """The dates of a record, each as 008 and 264 have it; where only a statement has one, that."""
    dates = tuple(map(_dated, record.dates))
    kinds = {date.kind for date in dates}
    if not kinds.isdisjoint(("issued", "created", "copyright")):
        stated = (_IS_OF_COPYRIGHT.fullmatch(provision.date) for provision in record.provisions if not provision.script)
        year = next(filter(None, stated), None) if "copyright" not in kinds else None
        return (*dates, Date(year[1], kind="copyright")) if year else dates
    for provision in record.provisions:
        if provision.script:
            continue
        if is_edtf(provision.date):
            return (*dates, Date(provision.date, encoding="edtf"))
        if (match := _DECADE.fullmatch(provision.date)) is not None:
            return (*dates, Date(match[1].replace("-", "u"), qualifier="questionable" if match[2] else ""))
        if (match := _TRANSCRIBED.fullmatch(provision.date)) is not None:
            return (*dates, _stated(match))
    return dates


def _stated(match: re.Match[str]) -> Date:
    """The date of a statement: ``[1999?]``, ``ca. 1850``, ``c1998``, ``1999-2001``, ``2001-``."""
    qualifier = "questionable" if match["doubt"] else "approximate" if match["about"] else ""
    end = match["end"] or OPEN if match["span"] else ""
    return Date(match["year"], end=end, kind="copyright" if match["copyright"] else "issued", qualifier=qualifier)


def _dated(date: Date) -> Date:
    """A date of copyright as its year, ``c1998``; one in EDTF that spans from one to another as two."""
    if date.encoding == "edtf" and not date.end and all(ends := date.value.partition("/")):
        return replace(date, value=ends[0], end=ends[2])
    found = _OF_COPYRIGHT.fullmatch(date.value) if date.kind == "copyright" else None
    return replace(date, value=found[1]) if found else date


def _copyright(record: Record) -> str:
    return next((date.value for date in record.dates if date.kind == "copyright" and _YEAR.fullmatch(date.value)), "")


def _copyrighted(year: str, made: list[Provision]) -> tuple[Provision, ...]:
    """The date of copyright, as a statement of its own (RDA 2.11)."""
    if any(provision.function == "copyright" for provision in made):
        return ()
    return (Provision(date=f"©{year}", function="copyright"),) if year else ()


def _provided(provision: Provision, inferred: str, copyrighted: str, *, rda: bool, is_part: bool) -> Provision:
    """RDA 2.8.2.6, 2.8.4.7, 2.8.6.6: what is not there is said not to be; 2.7.6.6: unless it was not published.

    A part of another resource was published with that.
    """
    if provision.script or (not provision.function and not rda):
        return provision
    if provision.function == "production":
        return replace(provision, date=provision.date or inferred)
    if provision.function not in ("", "publication"):
        return provision
    found = _IS_OF_COPYRIGHT.fullmatch(provision.date)
    if found and found[1] == copyrighted:  # which is another statement (RDA 2.11)
        provision = replace(provision, date="")
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
